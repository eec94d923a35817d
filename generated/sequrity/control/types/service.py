# Code generated from schema/control/types/service.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/service.json`."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from sequrity.types.json import JsonValue
from sequrity_runtime.mixins import GeneratedType

__all__ = ["HealthResponse", "JsonValue", "RoutesResponse"]


@define(kw_only=True, repr=False)
class HealthResponse(GeneratedType):
    """State of the service. Keys that are not described here are kept."""

    status: str | None = None
    """State of the service, for example `ok`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RoutesResponse(GeneratedType):
    """Routes of the service. Keys that are not described here are kept."""

    routes: list[JsonValue] | None = None
    """The routes, each a text or an object."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
