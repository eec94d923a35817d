# Code generated from schema/types/json.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/json.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import fail, to_json
from sequrity_scenario.types.json import JsonObject, JsonValue


def structure_json_object(raw: Any) -> JsonObject:
    """Read a `JsonObject`, or raise the first `Violation` met."""
    value: JsonObject = raw
    if type(value) is not dict:
        fail("JsonObject", "an object")
    return value


def unstructure_json_object(value: JsonObject) -> Any:
    """Write a `JsonObject` as JSON data."""
    return to_json(value)


def structure_json_value(raw: Any) -> JsonValue:
    """Read a `JsonValue`, or raise the first `Violation` met."""
    return raw


def unstructure_json_value(value: JsonValue) -> Any:
    """Write a `JsonValue` as JSON data."""
    return to_json(value)


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(JsonObject, structure_json_object, unstructure_json_object, "types/json.json#"),
    Codec(JsonValue, structure_json_value, unstructure_json_value, "types/json.json#/$defs/JsonValue"),
)
"""The converters of this module's types."""
