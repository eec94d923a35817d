# Code generated from schema/control/types/header_validation.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/control/types/header_validation.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.control.types.header_validation import HeaderVerdict, ValidateHeadersRequest, ValidateHeadersResponse
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, fail_extra, fail_missing, to_json

_VALIDATE_HEADERS_REQUEST_KEYS = frozenset({"x_features", "x_policy", "x_config"})
_HEADER_VERDICT_KEYS = frozenset({"valid", "normalized", "errors"})
_VALIDATE_HEADERS_RESPONSE_KEYS = frozenset({"x_features", "x_policy", "x_config"})


def structure_validate_headers_request(raw: Any) -> ValidateHeadersRequest:
    """Read a `ValidateHeadersRequest`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ValidateHeadersRequest", "an object")
    x_features: str | None = obj.get("x_features")
    if x_features is not None and type(x_features) is not str:
        fail("ValidateHeadersRequest.x_features", "a string")
    x_policy: str | None = obj.get("x_policy")
    if x_policy is not None and type(x_policy) is not str:
        fail("ValidateHeadersRequest.x_policy", "a string")
    x_config: str | None = obj.get("x_config")
    if x_config is not None and type(x_config) is not str:
        fail("ValidateHeadersRequest.x_config", "a string")
    made = allocate(ValidateHeadersRequest)
    made.x_features = x_features
    made.x_policy = x_policy
    made.x_config = x_config
    if not _VALIDATE_HEADERS_REQUEST_KEYS.issuperset(obj):
        fail_extra("ValidateHeadersRequest", obj, _VALIDATE_HEADERS_REQUEST_KEYS)
    return made


def unstructure_validate_headers_request(obj: ValidateHeadersRequest) -> Any:
    """Write a `ValidateHeadersRequest` as JSON data."""
    if type(obj) is not ValidateHeadersRequest:
        return to_json(obj)
    raw: dict[str, Any] = {}
    x_features = obj.x_features
    if x_features is not None:
        raw["x_features"] = x_features
    x_policy = obj.x_policy
    if x_policy is not None:
        raw["x_policy"] = x_policy
    x_config = obj.x_config
    if x_config is not None:
        raw["x_config"] = x_config
    return raw


def structure_header_verdict(raw: Any) -> HeaderVerdict:
    """Read a `HeaderVerdict`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("HeaderVerdict", "an object")
    try:
        valid: bool = obj["valid"]
    except KeyError as missing:
        fail_missing("HeaderVerdict", missing)
    if type(valid) is not bool:
        fail("HeaderVerdict.valid", "a boolean")
    normalized: dict[str, Any] | None = obj.get("normalized")
    if normalized is not None and type(normalized) is not dict:
        fail("HeaderVerdict.normalized", "an object")
    errors: list[str] | None = obj.get("errors")
    if errors is not None:
        if type(errors) is not list:
            fail("HeaderVerdict.errors", "an array")
        for item_of_errors in errors:
            if type(item_of_errors) is not str:
                fail("HeaderVerdict.errors[]", "a string")
    made = allocate(HeaderVerdict)
    made.valid = valid
    made.normalized = normalized
    made.errors = errors
    made.additional_properties = {} if _HEADER_VERDICT_KEYS.issuperset(obj) else extra_keys(obj, _HEADER_VERDICT_KEYS)
    return made


def unstructure_header_verdict(obj: HeaderVerdict) -> Any:
    """Write a `HeaderVerdict` as JSON data."""
    if type(obj) is not HeaderVerdict:
        return to_json(obj)
    raw: dict[str, Any] = {"valid": obj.valid}
    normalized = obj.normalized
    if normalized is not None:
        raw["normalized"] = normalized
    errors = obj.errors
    if errors is not None:
        raw["errors"] = errors
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_validate_headers_response(raw: Any) -> ValidateHeadersResponse:
    """Read a `ValidateHeadersResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ValidateHeadersResponse", "an object")
    x_features: HeaderVerdict | None = obj.get("x_features")
    if x_features is not None:
        x_features = structure_header_verdict(x_features)
    x_policy: HeaderVerdict | None = obj.get("x_policy")
    if x_policy is not None:
        x_policy = structure_header_verdict(x_policy)
    x_config: HeaderVerdict | None = obj.get("x_config")
    if x_config is not None:
        x_config = structure_header_verdict(x_config)
    made = allocate(ValidateHeadersResponse)
    made.x_features = x_features
    made.x_policy = x_policy
    made.x_config = x_config
    made.additional_properties = (
        {} if _VALIDATE_HEADERS_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _VALIDATE_HEADERS_RESPONSE_KEYS)
    )
    return made


def unstructure_validate_headers_response(obj: ValidateHeadersResponse) -> Any:
    """Write a `ValidateHeadersResponse` as JSON data."""
    if type(obj) is not ValidateHeadersResponse:
        return to_json(obj)
    raw: dict[str, Any] = {}
    x_features = obj.x_features
    if x_features is not None:
        raw["x_features"] = unstructure_header_verdict(x_features)
    x_policy = obj.x_policy
    if x_policy is not None:
        raw["x_policy"] = unstructure_header_verdict(x_policy)
    x_config = obj.x_config
    if x_config is not None:
        raw["x_config"] = unstructure_header_verdict(x_config)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        ValidateHeadersRequest,
        structure_validate_headers_request,
        unstructure_validate_headers_request,
        "control/types/header_validation.json#",
    ),
    Codec(
        HeaderVerdict,
        structure_header_verdict,
        unstructure_header_verdict,
        "control/types/header_validation.json#/$defs/HeaderVerdict",
    ),
    Codec(
        ValidateHeadersResponse,
        structure_validate_headers_response,
        unstructure_validate_headers_response,
        "control/types/header_validation.json#/$defs/ValidateHeadersResponse",
    ),
)
"""The converters of this module's types."""
