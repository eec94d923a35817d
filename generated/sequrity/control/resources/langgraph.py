# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The resource `client.control.langgraph`."""

from __future__ import annotations

from sequrity.control.chat_completion import CREATE_CHAT_COMPLETION
from sequrity.control.messages import CREATE_MESSAGE
from sequrity_runtime import AsyncGraphs, SyncGraphs

__all__ = ["AsyncControlLanggraph", "ControlLanggraph"]


class ControlLanggraph(SyncGraphs):
    """Methods of `client.control.langgraph`, which call `control.chat.create`."""

    _operation = CREATE_CHAT_COMPLETION
    _result = "sequrity.control.types.results.ResponseContentJsonSchema"
    _providers = (("anthropic", CREATE_MESSAGE, {"max_tokens": 16384}),)


class AsyncControlLanggraph(AsyncGraphs):
    """Methods of `client.control.langgraph`, which call `control.chat.create`."""

    _operation = CREATE_CHAT_COMPLETION
    _result = "sequrity.control.types.results.ResponseContentJsonSchema"
    _providers = (("anthropic", CREATE_MESSAGE, {"max_tokens": 16384}),)
