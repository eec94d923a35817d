# Code generated from schema/control/types/results.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/results.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.json import JsonValue
from sequrity_runtime import UNSET, Unset
from sequrity_runtime.mixins import GeneratedType, ResultParsing

__all__ = ["ErrorInfo", "JsonValue", "MetaData", "ResponseContentJsonSchema", "ResultStatus", "ValueWithMeta"]

ResultStatus: TypeAlias = Literal["success", "failure", "unknown"]
"""Outcome of a Dual-LLM turn: success, failure (`error` has the reason), or unknown."""


@define(kw_only=True, repr=False)
class MetaData(GeneratedType):
    """Provenance, permitted readers and labels of a value, as tracked by the security policy."""

    producers: list[str] | Unset = UNSET
    """Names of the tools and other sources that contributed to the value.

    Each name is unique; their order has no meaning.
    """

    consumers: list[str] | Unset = UNSET
    """Names of those who may read the value; `*` among them means anyone.

    Each name is unique; their order has no meaning.
    """

    tags: list[str] | Unset = UNSET
    """Labels that policies match on, such as `pii`. Each label is unique; their order has no meaning."""


@define(kw_only=True, repr=False)
class ErrorInfo(GeneratedType):
    """Why a Dual-LLM turn failed."""

    code: str
    """Short, stable identifier of the kind of failure, for programs to compare."""

    message: str
    """Human-readable message."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ValueWithMeta(GeneratedType):
    """A value together with its security metadata.

    `value` may be any JSON value, null included; it is always present.
    """

    value: JsonValue
    """Any JSON value."""

    meta: MetaData | Unset = UNSET
    """Provenance, permitted readers and labels of the value. If omitted, the value has none of them."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseContentJsonSchema(ResultParsing, GeneratedType):
    """Result of a Dual-LLM turn. The service sends it as JSON text in the content of the assistant's message."""

    status: ResultStatus
    """How the turn ended. `final_return_value` goes with `success`, `error` with `failure`."""

    final_return_value: ValueWithMeta | None = None
    """Return value of the turn, with its security metadata."""

    error: ErrorInfo | None = None
    """Why the turn failed."""

    program: str | None = None
    """Source text of the program that the planning LLM wrote for this turn.

    Sent if `response_format.include_program` is set.
    """

    namespace_snapshot: dict[str, ValueWithMeta] | None = None
    """Variables of the program by name, with their values and metadata at the end of the turn.

    Sent if `response_format.include_namespace_snapshot` is set.
    """

    session_meta: ValueWithMeta | None = None
    """Value and metadata that the session carries from one turn to the next."""

    policy_check_history: list[dict[str, Any]] | None = None
    """Policy checks of the turn in order, one object each.

    Sent if `response_format.include_policy_check_history` is set.
    """

    message_history_mismatch_detected: bool | None = None
    """Whether the messages of the request differ from those stored in the session."""

    raw: str | None = None
    """The received text, if it is not a valid result."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
