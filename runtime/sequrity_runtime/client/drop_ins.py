"""Methods of a namespace that make drop-ins for frameworks."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from sequrity_runtime.calls.headers import header_value
from sequrity_runtime.calls.http_client import Network
from sequrity_runtime.calls.session_store import SessionStore
from sequrity_runtime.client.resource import CallsT, Resource
from sequrity_runtime.redaction import Secret, conceal
from sequrity_runtime.unset import UNSET

if TYPE_CHECKING:
    from sequrity_runtime.integrations.exchanges import Link
    from sequrity_runtime.integrations.langchain import LangGraphChatSequrityAI
    from sequrity_runtime.integrations.openai_agents import SequrityModelProvider
    from sequrity_runtime.integrations.pydantic_ai import SequrityProvider


class DropIns(Resource[CallsT]):
    """Makes drop-ins. Each has connections of its own, and shares the sessions of the namespace."""

    def to_openai_agents_provider(self, **overrides: Any) -> SequrityModelProvider:
        """Make a model provider for OpenAI Agents (extra `agents`).

        Args:
            **overrides: Arguments of a call that replace the client's defaults: `features`, `security_policy`,
                `fine_grained_config`, `provider`, `endpoint_type`, `llm_api_key`, `session_id` and the overrides of
                headers. `proxy` and `verify`, as for the client. Further arguments are those of
                `agents.OpenAIProvider`.

        Raises:
            ImportError: The extra is not installed.
            ConfigError: A value is invalid.
        """
        module = _drop_in("openai_agents", "agents", "to_openai_agents_provider")
        ours, theirs = self._split(overrides)
        drop_in: SequrityModelProvider = module.SequrityModelProvider(
            self._link(ours, "to_openai_agents_provider"), **theirs
        )
        return drop_in

    def to_langgraph_client(self, model: str, **overrides: Any) -> LangGraphChatSequrityAI:
        """Make a chat model for LangChain, and so for agents of LangGraph (extra `langgraph`).

        Args:
            model: Model ID, or two IDs joined by a comma.
            **overrides: As for `to_openai_agents_provider`. Further arguments are those of
                `langchain_openai.ChatOpenAI`.

        Raises:
            ImportError: The extra is not installed.
            ConfigError: A value is invalid.
        """
        module = _drop_in("langchain", "langgraph", "to_langgraph_client")
        ours, theirs = self._split(overrides)
        link = self._link(ours, "to_langgraph_client")
        drop_in: LangGraphChatSequrityAI = module.LangGraphChatSequrityAI.of(link, model, **theirs)
        return drop_in

    def to_pydantic_ai_provider(self, **overrides: Any) -> SequrityProvider:
        """Make a provider for pydantic-ai (extra `pydantic-ai`).

        Args:
            **overrides: As for `to_openai_agents_provider`, without further arguments.

        Raises:
            ImportError: The extra is not installed.
            ConfigError: A value is invalid.
        """
        module = _drop_in("pydantic_ai", "pydantic-ai", "to_pydantic_ai_provider")
        drop_in: SequrityProvider = module.SequrityProvider(self._link(overrides, "to_pydantic_ai_provider"))
        return drop_in

    def _split(self, overrides: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
        """Split the arguments of a call from those of a framework's class."""
        from sequrity_runtime.client.openai_options import parameters  # noqa: PLC0415 - only for drop-ins

        ours = {"proxy", "verify"}.union(*map(parameters, self._calls.operations()))
        return (
            {name: value for name, value in overrides.items() if name in ours},
            {name: value for name, value in overrides.items() if name not in ours},
        )

    def _link(self, arguments: dict[str, Any], called: str) -> Link:
        """Check the arguments of a call, and join them with the client's defaults."""
        from sequrity_runtime.client.openai_options import options_of  # noqa: PLC0415 - only for drop-ins
        from sequrity_runtime.integrations.conversations import Conversations  # noqa: PLC0415 - likewise
        from sequrity_runtime.integrations.exchanges import Link  # noqa: PLC0415 - likewise
        from sequrity_runtime.integrations.openai_client import OpenAIFailedResultError  # noqa: PLC0415 - likewise

        session_id = arguments.pop("session_id", UNSET)
        calls = self._calls
        sessions, target = calls.sessions, calls.context.target
        if session_id is not UNSET:
            sessions = SessionStore(None if session_id is None else header_value(session_id, "session_id"))
        if "llm_api_key" in arguments:
            arguments["llm_api_key"] = conceal(arguments["llm_api_key"])
        network = Network(proxy=arguments.pop("proxy", UNSET), verify=arguments.pop("verify", None))
        options = options_of([(calls.operations(), calls.config)], target, arguments, called)
        conversations = Conversations(sessions, is_explicit=type(sessions) is SessionStore)
        return Link(
            base_url=options["base_url"],
            api_key=Secret(options["api_key"]),
            headers=options["default_headers"],
            conversations=conversations,
            failure=OpenAIFailedResultError,
            settings=target.settings,
            network=network,
        )


def _drop_in(name: str, extra: str, method: str) -> Any:
    try:
        return import_module(f"sequrity_runtime.integrations.{name}")
    except ImportError as error:
        raise ImportError(
            f"{method}: {error.name or 'a package'} is missing; it comes with sequrity-bindings[{extra}]"
        ) from error
