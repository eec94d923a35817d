"""The drop-in for OpenAI Agents (`pip install sequrity-bindings[agents]`): a model provider."""

from __future__ import annotations

from typing import Any

from agents import OpenAIProvider

from sequrity_runtime.integrations.exchanges import Link
from sequrity_runtime.integrations.openai_client import openai_client
from sequrity_runtime.integrations.session_methods import SessionMethods


class SequrityModelProvider(SessionMethods, OpenAIProvider):
    """Models for `RunConfig(model_provider=...)`, or for one agent with `Agent(model=provider.get_model(...))`.

    Args:
        link: The service: URL, headers and sessions.
        use_responses: Whether to call the Responses API instead of chat completions.
        **keywords: Further arguments of `OpenAIProvider`.
    """

    def __init__(self, link: Link, *, use_responses: bool = False, **keywords: Any) -> None:
        self.openai_client = openai_client(link)
        self._link = link
        super().__init__(openai_client=self.openai_client, use_responses=use_responses, **keywords)

    async def aclose(self) -> None:
        """Close the connections as well."""
        await super().aclose()
        await self.openai_client.close()
