# Code generated from schema/control/types/results.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/results.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.json import JsonValue
from sequrity_runtime import UNSET, Unset
from sequrity_runtime.mixins import ResultParsing

__all__ = ["ErrorInfo", "JsonValue", "MetaData", "ResponseContentJsonSchema", "ResultStatus", "ValueWithMeta"]


ResultStatus: TypeAlias = Literal["success", "failure", "unknown"]
"""How a Dual-LLM turn ended.

It reached its final answer, it failed (`error` says why), or its outcome cannot be told.
"""


@define(kw_only=True)
class MetaData:
    """Where a value came from, who may read it and how it is labelled, as the security policy tracks it."""

    producers: list[str] | Unset = UNSET
    """Names of the tools and other sources that contributed to the value.

    Each name stands once; their order means nothing.
    """

    consumers: list[str] | Unset = UNSET
    """Names of those who may read the value; `*` among them means anyone.

    Each name stands once; their order means nothing.
    """

    tags: list[str] | Unset = UNSET
    """Labels that policies match on, such as `pii`. Each label stands once; their order means nothing."""


@define(kw_only=True)
class ValueWithMeta:
    """A value together with its security metadata.

    `value` may be any JSON value, null included; it is always present.
    """

    value: JsonValue
    """Any JSON value."""

    meta: MetaData | Unset = UNSET
    """Provenance, permitted readers and labels of the value. Left out, the value carries none of them."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ErrorInfo:
    """Why a Dual-LLM turn failed."""

    code: str
    """Short, stable identifier of the kind of failure, for programs to compare."""

    message: str
    """What went wrong, in words for a person to read."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ResponseContentJsonSchema(ResultParsing):
    """What a Dual-LLM turn produced. The service sends it as JSON text in the content of the assistant's message."""

    status: ResultStatus
    """How the turn ended. `final_return_value` goes with `success`, `error` with `failure`."""

    final_return_value: ValueWithMeta | None = None
    """The answer of the turn, with its security metadata."""

    error: ErrorInfo | None = None
    """Why the turn failed."""

    program: str | None = None
    """Source text of the program that the planning LLM wrote for this turn.

    Sent if `response_format.include_program` asks for it.
    """

    namespace_snapshot: dict[str, ValueWithMeta] | None = None
    """Every variable of the program by name, with its value and metadata, as they stood when the turn ended.

    Sent if `response_format.include_namespace_snapshot` asks for it.
    """

    session_meta: ValueWithMeta | None = None
    """Value and metadata that the session carries from one turn to the next."""

    policy_check_history: list[dict[str, Any]] | None = None
    """The policy checks of the turn, in the order in which they were made, one object each.

    Sent if `response_format.include_policy_check_history` asks for it.
    """

    message_history_mismatch_detected: bool | None = None
    """Whether the messages of the request differ from those that the session remembers."""

    raw: str | None = None
    """The text as it was received, where it could not be read as a result."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
