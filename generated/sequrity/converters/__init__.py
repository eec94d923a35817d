# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""Converters between JSON data and the types, a module for each module of types."""

from __future__ import annotations

from typing import Final

__all__ = ["MODULES"]

MODULES: Final = (
    "control.types.enums",
    "control.types.header_validation",
    "control.types.headers",
    "control.types.policy_gen",
    "control.types.results",
    "control.types.service",
    "types.chat_completion.request",
    "types.chat_completion.response",
    "types.chat_completion.stream",
    "types.enums",
    "types.errors",
    "types.json",
    "types.messages.request",
    "types.messages.response",
    "types.messages.stream",
    "types.responses.request",
    "types.responses.response",
    "types.responses.stream",
)
"""Modules below this package that hold `CODECS`; each is imported when it is needed."""
