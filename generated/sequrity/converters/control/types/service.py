# Code generated from schema/control/types/service.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/control/types/service.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.control.types.service import HealthResponse, RoutesResponse
from sequrity.types.json import JsonValue
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, to_json

_HEALTH_RESPONSE_KEYS = frozenset({"status"})
_ROUTES_RESPONSE_KEYS = frozenset({"routes"})


def structure_health_response(raw: Any) -> HealthResponse:
    """Read a `HealthResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("HealthResponse", "an object")
    status: str | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("HealthResponse.status", "a string")
    made = allocate(HealthResponse)
    made.status = status
    made.additional_properties = {} if _HEALTH_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _HEALTH_RESPONSE_KEYS)
    return made


def unstructure_health_response(obj: HealthResponse) -> Any:
    """Write a `HealthResponse` as JSON data."""
    if type(obj) is not HealthResponse:
        return to_json(obj)
    raw: dict[str, Any] = {}
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_routes_response(raw: Any) -> RoutesResponse:
    """Read a `RoutesResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RoutesResponse", "an object")
    routes: list[JsonValue] | None = obj.get("routes")
    if routes is not None and type(routes) is not list:
        fail("RoutesResponse.routes", "an array")
    made = allocate(RoutesResponse)
    made.routes = routes
    made.additional_properties = {} if _ROUTES_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _ROUTES_RESPONSE_KEYS)
    return made


def unstructure_routes_response(obj: RoutesResponse) -> Any:
    """Write a `RoutesResponse` as JSON data."""
    if type(obj) is not RoutesResponse:
        return to_json(obj)
    raw: dict[str, Any] = {}
    routes = obj.routes
    if routes is not None:
        raw["routes"] = routes
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(HealthResponse, structure_health_response, unstructure_health_response, "control/types/service.json#"),
    Codec(
        RoutesResponse,
        structure_routes_response,
        unstructure_routes_response,
        "control/types/service.json#/$defs/RoutesResponse",
    ),
)
"""The converters of this module's types."""
