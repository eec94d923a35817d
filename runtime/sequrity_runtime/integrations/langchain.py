"""The drop-in for LangChain and LangGraph (`pip install sequrity-bindings[langgraph]`): a chat model."""

from __future__ import annotations

from typing import Any, Self

from langchain_openai import ChatOpenAI
from pydantic import PrivateAttr

from sequrity_runtime.integrations.exchanges import Link
from sequrity_runtime.integrations.session_methods import SessionMethods


class LangGraphChatSequrityAI(SessionMethods, ChatOpenAI):
    """A chat model of LangChain. Bound tools, structured output and copies share its connections and its sessions."""

    _link: Link = PrivateAttr()

    @classmethod
    def of(cls, link: Link, model: str, **keywords: Any) -> Self:
        """Make a model for a model ID, or two IDs joined by a comma, with further arguments of `ChatOpenAI`.

        Raises:
            ConfigError: `default_headers` would replace a header of the drop-in.
        """
        link.check_headers("default_headers", keywords.get("default_headers"))
        ours = {
            "model": model,
            "base_url": link.base_url,
            "api_key": link.api_key.reveal(),
            "http_client": link.client(),
            "http_async_client": link.async_client(),
        }
        chat = cls(**{"use_responses_api": False, "max_retries": link.settings.max_retries, **keywords, **ours})
        chat._link = link
        return chat
