# Code generated from schema/types/enums.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/enums.json`."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal, TypeAlias

__all__ = ["LlmServiceProvider", "LlmServiceProviderStr", "RestApiType"]


class LlmServiceProvider(StrEnum):
    """A provider whose models the service can call.

    It is a segment of the request's URL. If omitted, the service uses its default.
    """

    OPENAI = "openai"
    OPENROUTER = "openrouter"
    ANTHROPIC = "anthropic"
    SEQURITY_AZURE = "sequrity_azure"
    LLAMA = "llama"


LlmServiceProviderStr: TypeAlias = Literal["openai", "openrouter", "anthropic", "sequrity_azure"]
"""Providers of hosted models, as plain strings."""


class RestApiType(StrEnum):
    """A family of request and response bodies that the service speaks."""

    CHAT_COMPLETIONS = "chat_completions"
    MESSAGES = "messages"
    RESPONSES = "responses"
