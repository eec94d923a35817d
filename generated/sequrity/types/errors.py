# Code generated from schema/types/errors.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/errors.json`."""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import define, field

from sequrity.types.json import JsonObject

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
"""One step on the way to a bad value: a key, or a place in an array."""


@define(kw_only=True)
class ValidationProblem:
    """One thing that is wrong with a request."""

    loc: list[LocationSegment]
    """Where the bad value stands: `body` or `header` first, then keys and places in arrays."""

    msg: str
    """What is wrong, in words."""

    type: str
    """What is wrong, as a word for programs, for example `missing`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ErrorCode: TypeAlias = str | int
"""Code of an error: a word, or a number such as an HTTP status."""


@define(kw_only=True)
class ErrorObject:
    """An error in OpenAI's form."""

    message: str | None = None
    """What went wrong, in words."""

    type: str | None = None
    """Kind of the error, for example `invalid_request_error`."""

    param: str | None = None
    """The request's field that caused the error."""

    code: ErrorCode | None = None
    """What went wrong, as a word or number for programs."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ErrorValue: TypeAlias = str | ErrorObject
"""An error, as an object in OpenAI's form or as a sentence."""


ErrorDetail: TypeAlias = str | list[ValidationProblem] | JsonObject
"""What went wrong: a sentence, a list of validation problems, or an object of the service's own."""


@define(kw_only=True)
class ErrorBody:
    """Body of an error answer, or an error that comes in the middle of a stream.

    Services use one of its fields; all others are kept.
    """

    detail: ErrorDetail | None = None
    """What went wrong, in the service's own form: a sentence, or the list of what is wrong with the request."""

    message: str | None = None
    """What went wrong, in words."""

    error: ErrorValue | None = None
    """The error in OpenAI's form, as providers send it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
