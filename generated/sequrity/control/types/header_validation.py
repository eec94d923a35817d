# Code generated from schema/control/types/header_validation.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/header_validation.json`."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from sequrity_runtime.mixins import GeneratedType

__all__ = ["HeaderVerdict", "ValidateHeadersRequest", "ValidateHeadersResponse"]


@define(kw_only=True, repr=False)
class ValidateHeadersRequest(GeneratedType):
    """Texts of configuration headers to validate. Each may be omitted."""

    x_features: str | None = None
    """Text of the `X-Features` header."""

    x_policy: str | None = None
    """Text of the `X-Policy` header."""

    x_config: str | None = None
    """Text of the `X-Config` header."""


@define(kw_only=True, repr=False)
class HeaderVerdict(GeneratedType):
    """Verdict of the service about one header. Keys that are not described here are kept."""

    valid: bool
    """Whether the text is JSON and matches the header's schema."""

    normalized: dict[str, Any] | None = None
    """The header as the service understood it, with or without its defaults. Null if it is not valid."""

    errors: list[str] | None = None
    """What is wrong, at least one entry if the header is not valid."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ValidateHeadersResponse(GeneratedType):
    """Verdicts about the headers of a request. Each header is judged alone."""

    x_features: HeaderVerdict | None = None
    """Verdict about `X-Features`. Null if the request did not hold it."""

    x_policy: HeaderVerdict | None = None
    """Verdict about `X-Policy`. Null if the request did not hold it."""

    x_config: HeaderVerdict | None = None
    """Verdict about `X-Config`. Null if the request did not hold it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
