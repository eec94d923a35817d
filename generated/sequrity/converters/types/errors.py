# Code generated from schema/types/errors.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/errors.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.types.errors import (
    ErrorBody,
    ErrorCode,
    ErrorDetail,
    ErrorObject,
    ErrorValue,
    LocationSegment,
    ValidationProblem,
)
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, fail_missing, integer, to_json

_VALIDATION_PROBLEM_KEYS = frozenset({"loc", "msg", "type"})
_ERROR_OBJECT_KEYS = frozenset({"message", "type", "param", "code"})
_ERROR_BODY_KEYS = frozenset({"detail", "message", "error"})


def structure_location_segment(raw: Any) -> LocationSegment:
    """Read a `LocationSegment`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: LocationSegment = raw
        return text
    if kind is int or kind is float:
        numeral: int = raw
        if type(numeral) is not int:
            numeral = integer("LocationSegment", numeral)
        return numeral
    fail("LocationSegment", "a string or a number")


def unstructure_location_segment(value: LocationSegment) -> Any:
    """Write a `LocationSegment` as JSON data."""
    return to_json(value)


def structure_validation_problem(raw: Any) -> ValidationProblem:
    """Read a `ValidationProblem`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ValidationProblem", "an object")
    try:
        loc: list[LocationSegment] = obj["loc"]
        msg: str = obj["msg"]
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("ValidationProblem", missing)
    if type(loc) is not list:
        fail("ValidationProblem.loc", "an array")
    loc = [structure_location_segment(item) for item in loc]
    if type(msg) is not str:
        fail("ValidationProblem.msg", "a string")
    if type(type_) is not str:
        fail("ValidationProblem.type", "a string")
    made = allocate(ValidationProblem)
    made.loc = loc
    made.msg = msg
    made.type = type_
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _VALIDATION_PROBLEM_KEYS)
    return made


def unstructure_validation_problem(obj: ValidationProblem) -> Any:
    """Write a `ValidationProblem` as JSON data."""
    if type(obj) is not ValidationProblem:
        return to_json(obj)
    raw: dict[str, Any] = {"loc": obj.loc, "msg": obj.msg, "type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_error_code(raw: Any) -> ErrorCode:
    """Read an `ErrorCode`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ErrorCode = raw
        return text
    if kind is int or kind is float:
        numeral: int = raw
        if type(numeral) is not int:
            numeral = integer("ErrorCode", numeral)
        return numeral
    fail("ErrorCode", "a string or a number")


def unstructure_error_code(value: ErrorCode) -> Any:
    """Write an `ErrorCode` as JSON data."""
    return to_json(value)


def structure_error_object(raw: Any) -> ErrorObject:
    """Read an `ErrorObject`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ErrorObject", "an object")
    message: str | None = obj.get("message")
    if message is not None and type(message) is not str:
        fail("ErrorObject.message", "a string")
    type_: str | None = obj.get("type")
    if type_ is not None and type(type_) is not str:
        fail("ErrorObject.type", "a string")
    param: str | None = obj.get("param")
    if param is not None and type(param) is not str:
        fail("ErrorObject.param", "a string")
    code: ErrorCode | None = obj.get("code")
    if code is not None:
        code = structure_error_code(code)
    made = allocate(ErrorObject)
    made.message = message
    made.type = type_
    made.param = param
    made.code = code
    made.additional_properties = {} if _ERROR_OBJECT_KEYS.issuperset(obj) else extra_keys(obj, _ERROR_OBJECT_KEYS)
    return made


def unstructure_error_object(obj: ErrorObject) -> Any:
    """Write an `ErrorObject` as JSON data."""
    if type(obj) is not ErrorObject:
        return to_json(obj)
    raw: dict[str, Any] = {}
    message = obj.message
    if message is not None:
        raw["message"] = message
    type_ = obj.type
    if type_ is not None:
        raw["type"] = type_
    param = obj.param
    if param is not None:
        raw["param"] = param
    code = obj.code
    if code is not None:
        raw["code"] = code
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_error_value(raw: Any) -> ErrorValue:
    """Read an `ErrorValue`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ErrorValue = raw
        return text
    if kind is dict:
        return structure_error_object(raw)
    fail("ErrorValue", "a string or an object")


def unstructure_error_value(value: ErrorValue) -> Any:
    """Write an `ErrorValue` as JSON data."""
    if type(value) is ErrorObject:
        return unstructure_error_object(value)
    return to_json(value)


def structure_error_detail(raw: Any) -> ErrorDetail:
    """Read an `ErrorDetail`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ErrorDetail = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_validation_problem(item) for item in array]
    if kind is dict:
        members: dict[str, Any] = raw
        return members
    fail("ErrorDetail", "a string or an array or an object")


def unstructure_error_detail(value: ErrorDetail) -> Any:
    """Write an `ErrorDetail` as JSON data."""
    if type(value) is list:
        return [unstructure_validation_problem(item) for item in value]
    return to_json(value)


def structure_error_body(raw: Any) -> ErrorBody:
    """Read an `ErrorBody`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ErrorBody", "an object")
    detail: ErrorDetail | None = obj.get("detail")
    if detail is not None:
        detail = structure_error_detail(detail)
    message: str | None = obj.get("message")
    if message is not None and type(message) is not str:
        fail("ErrorBody.message", "a string")
    error: ErrorValue | None = obj.get("error")
    if error is not None:
        error = structure_error_value(error)
    made = allocate(ErrorBody)
    made.detail = detail
    made.message = message
    made.error = error
    made.additional_properties = {} if _ERROR_BODY_KEYS.issuperset(obj) else extra_keys(obj, _ERROR_BODY_KEYS)
    return made


def unstructure_error_body(obj: ErrorBody) -> Any:
    """Write an `ErrorBody` as JSON data."""
    if type(obj) is not ErrorBody:
        return to_json(obj)
    raw: dict[str, Any] = {}
    detail = obj.detail
    if detail is not None:
        raw["detail"] = unstructure_error_detail(detail)
    message = obj.message
    if message is not None:
        raw["message"] = message
    error = obj.error
    if error is not None:
        raw["error"] = unstructure_error_value(error)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        LocationSegment,
        structure_location_segment,
        unstructure_location_segment,
        "types/errors.json#/$defs/LocationSegment",
    ),
    Codec(
        ValidationProblem,
        structure_validation_problem,
        unstructure_validation_problem,
        "types/errors.json#/$defs/ValidationProblem",
    ),
    Codec(ErrorCode, structure_error_code, unstructure_error_code, "types/errors.json#/$defs/ErrorCode"),
    Codec(ErrorObject, structure_error_object, unstructure_error_object, "types/errors.json#/$defs/ErrorObject"),
    Codec(ErrorValue, structure_error_value, unstructure_error_value, "types/errors.json#/$defs/ErrorValue"),
    Codec(ErrorDetail, structure_error_detail, unstructure_error_detail, "types/errors.json#/$defs/ErrorDetail"),
    Codec(ErrorBody, structure_error_body, unstructure_error_body, "types/errors.json#"),
)
"""The converters of this module's types."""
