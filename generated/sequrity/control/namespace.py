# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The namespace `client.control`. Its resources are imported when they are used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sequrity_runtime import AsyncNamespace, LazyMember, Operation, SyncNamespace, import_values

if TYPE_CHECKING:
    from sequrity.control.resources.chat import AsyncControlChat, ControlChat
    from sequrity.control.resources.langgraph import AsyncControlLanggraph, ControlLanggraph

__all__ = ["AsyncControl", "Control"]


class Control(SyncNamespace):
    """Operations of `client.control`, with shared defaults (`ControlConfig`) and a remembered session."""

    chat: LazyMember[ControlChat] = LazyMember("sequrity.control.resources.chat", "ControlChat")
    """Methods of `client.control.chat`."""

    langgraph: LazyMember[ControlLanggraph] = LazyMember("sequrity.control.resources.langgraph", "ControlLanggraph")
    """Methods of `client.control.langgraph`."""

    @classmethod
    def operations(cls) -> tuple[Operation[Any, Any], ...]:
        """Return the operations below `client.control`."""
        return import_values(("sequrity.control.chat_completion", "CREATE_CHAT_COMPLETION"))


class AsyncControl(AsyncNamespace):
    """Operations of `client.control`, with shared defaults (`ControlConfig`) and a remembered session."""

    chat: LazyMember[AsyncControlChat] = LazyMember("sequrity.control.resources.chat", "AsyncControlChat")
    """Methods of `client.control.chat`."""

    langgraph: LazyMember[AsyncControlLanggraph] = LazyMember(
        "sequrity.control.resources.langgraph", "AsyncControlLanggraph"
    )
    """Methods of `client.control.langgraph`."""

    @classmethod
    def operations(cls) -> tuple[Operation[Any, Any], ...]:
        """Return the operations below `client.control`."""
        return import_values(("sequrity.control.chat_completion", "CREATE_CHAT_COMPLETION"))
