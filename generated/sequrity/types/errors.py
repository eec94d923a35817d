# Code generated from schema/types/errors.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/errors.json`."""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import define, field

from sequrity.types.json import JsonObject
from sequrity_runtime.mixins import GeneratedType

__all__ = [
    "ErrorBody",
    "ErrorCode",
    "ErrorDetail",
    "ErrorObject",
    "ErrorValue",
    "JsonObject",
    "LocationSegment",
    "ValidationProblem",
]

LocationSegment: TypeAlias = str | int
"""One step of the path to an invalid value: a key, or an array index."""


@define(kw_only=True, repr=False)
class ValidationProblem(GeneratedType):
    """One problem of a request."""

    loc: list[LocationSegment]
    """Location of the invalid value: `body` or `header`, then keys and array indices."""

    msg: str
    """Message of the problem."""

    type: str
    """Kind of the problem, for programs, for example `missing`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ErrorCode: TypeAlias = str | int
"""Code of an error: a word, or a number such as an HTTP status."""


@define(kw_only=True, repr=False)
class ErrorObject(GeneratedType):
    """An error in OpenAI's form."""

    message: str | None = None
    """Message of the error."""

    type: str | None = None
    """Kind of the error, for example `invalid_request_error`."""

    param: str | None = None
    """The request's field that caused the error."""

    code: ErrorCode | None = None
    """Code of the error, for programs."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ErrorValue: TypeAlias = str | ErrorObject
"""An error, as an object in OpenAI's form or as a sentence."""


ErrorDetail: TypeAlias = str | list[ValidationProblem] | JsonObject
"""Detail of an error: a sentence, a list of validation problems, or an object of the service's own."""


@define(kw_only=True, repr=False)
class ErrorBody(GeneratedType):
    """Body of an error response, or an error event in a stream. Services use one of its fields; all others are kept."""

    detail: ErrorDetail | None = None
    """The error in the service's own form: a sentence, or a list of the problems of the request."""

    message: str | None = None
    """Message of the error."""

    error: ErrorValue | None = None
    """The error in OpenAI's form, as providers send it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
