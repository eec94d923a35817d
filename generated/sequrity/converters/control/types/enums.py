# Code generated from schema/control/types/enums.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/control/types/enums.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.control.types.enums import EndpointType
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import fail, to_json

_ENDPOINT_TYPE = frozenset({"chat", "code", "agent", "lang-graph"})


def structure_endpoint_type(raw: Any) -> EndpointType:
    """Read an `EndpointType`, or raise the first `Violation` met."""
    if type(raw) is not str or raw not in _ENDPOINT_TYPE:
        fail("EndpointType", 'one of "chat", "code", "agent", "lang-graph"')
    return EndpointType(raw)


def unstructure_endpoint_type(value: EndpointType) -> Any:
    """Write an `EndpointType` as JSON data."""
    return to_json(value)


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(EndpointType, structure_endpoint_type, unstructure_endpoint_type, "control/types/enums.json#"),
)
"""The converters of this module's types."""
