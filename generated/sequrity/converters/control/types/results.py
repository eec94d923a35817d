# Code generated from schema/control/types/results.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/control/types/results.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.control.types.results import ErrorInfo, MetaData, ResponseContentJsonSchema, ResultStatus, ValueWithMeta
from sequrity.types.json import JsonValue
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, fail_extra, fail_missing, to_json

_RESULT_STATUS = frozenset({"success", "failure", "unknown"})
_META_DATA_KEYS = frozenset({"producers", "consumers", "tags"})
_ERROR_INFO_KEYS = frozenset({"code", "message"})
_VALUE_WITH_META_KEYS = frozenset({"value", "meta"})
_RESPONSE_CONTENT_JSON_SCHEMA_USUAL = frozenset(
    {"status", "final_return_value", "error", "program", "namespace_snapshot", "policy_check_history"}
)
_RESPONSE_CONTENT_JSON_SCHEMA_KEYS = frozenset(
    {
        "status",
        "final_return_value",
        "error",
        "program",
        "namespace_snapshot",
        "session_meta",
        "policy_check_history",
        "message_history_mismatch_detected",
        "raw",
    }
)


def structure_result_status(raw: Any) -> ResultStatus:
    """Read a `ResultStatus`, or raise the first `Violation` met."""
    value: ResultStatus = raw
    if type(value) is not str or value not in _RESULT_STATUS:
        fail("ResultStatus", 'one of "success", "failure", "unknown"')
    return value


def unstructure_result_status(value: ResultStatus) -> Any:
    """Write a `ResultStatus` as JSON data."""
    return to_json(value)


def structure_meta_data(raw: Any) -> MetaData:
    """Read a `MetaData`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("MetaData", "an object")
    producers: list[str] | Unset = obj.get("producers", UNSET)
    if producers is not UNSET:
        if type(producers) is not list:
            fail("MetaData.producers", "an array")
        for item_of_producers in producers:
            if type(item_of_producers) is not str:
                fail("MetaData.producers[]", "a string")
        if len(set(producers)) != len(producers):
            fail("MetaData.producers", "no two items alike")
    consumers: list[str] | Unset = obj.get("consumers", UNSET)
    if consumers is not UNSET:
        if type(consumers) is not list:
            fail("MetaData.consumers", "an array")
        for item_of_consumers in consumers:
            if type(item_of_consumers) is not str:
                fail("MetaData.consumers[]", "a string")
        if len(set(consumers)) != len(consumers):
            fail("MetaData.consumers", "no two items alike")
    tags: list[str] | Unset = obj.get("tags", UNSET)
    if tags is not UNSET:
        if type(tags) is not list:
            fail("MetaData.tags", "an array")
        for item_of_tags in tags:
            if type(item_of_tags) is not str:
                fail("MetaData.tags[]", "a string")
        if len(set(tags)) != len(tags):
            fail("MetaData.tags", "no two items alike")
    made = allocate(MetaData)
    made.producers = producers
    made.consumers = consumers
    made.tags = tags
    if not _META_DATA_KEYS.issuperset(obj):
        fail_extra("MetaData", obj, _META_DATA_KEYS)
    return made


def unstructure_meta_data(obj: MetaData) -> Any:
    """Write a `MetaData` as JSON data."""
    if type(obj) is not MetaData:
        return to_json(obj)
    raw: dict[str, Any] = {}
    producers = obj.producers
    if producers is not UNSET:
        raw["producers"] = producers
    consumers = obj.consumers
    if consumers is not UNSET:
        raw["consumers"] = consumers
    tags = obj.tags
    if tags is not UNSET:
        raw["tags"] = tags
    return raw


def structure_error_info(raw: Any) -> ErrorInfo:
    """Read an `ErrorInfo`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ErrorInfo", "an object")
    try:
        code: str = obj["code"]
        message: str = obj["message"]
    except KeyError as missing:
        fail_missing("ErrorInfo", missing)
    if type(code) is not str:
        fail("ErrorInfo.code", "a string")
    if type(message) is not str:
        fail("ErrorInfo.message", "a string")
    made = allocate(ErrorInfo)
    made.code = code
    made.message = message
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _ERROR_INFO_KEYS)
    return made


def unstructure_error_info(obj: ErrorInfo) -> Any:
    """Write an `ErrorInfo` as JSON data."""
    if type(obj) is not ErrorInfo:
        return to_json(obj)
    raw: dict[str, Any] = {"code": obj.code, "message": obj.message}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_value_with_meta(raw: Any) -> ValueWithMeta:
    """Read a `ValueWithMeta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ValueWithMeta", "an object")
    try:
        value_: JsonValue = obj["value"]
    except KeyError as missing:
        fail_missing("ValueWithMeta", missing)
    meta: MetaData | Unset = obj.get("meta", UNSET)
    if meta is not UNSET:
        meta = structure_meta_data(meta)
    made = allocate(ValueWithMeta)
    made.value = value_
    made.meta = meta
    made.additional_properties = {} if _VALUE_WITH_META_KEYS.issuperset(obj) else extra_keys(obj, _VALUE_WITH_META_KEYS)
    return made


def unstructure_value_with_meta(obj: ValueWithMeta) -> Any:
    """Write a `ValueWithMeta` as JSON data."""
    if type(obj) is not ValueWithMeta:
        return to_json(obj)
    raw: dict[str, Any] = {"value": obj.value}
    meta = obj.meta
    if meta is not UNSET:
        raw["meta"] = unstructure_meta_data(meta)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_content_json_schema(raw: Any) -> ResponseContentJsonSchema:
    """Read a `ResponseContentJsonSchema`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseContentJsonSchema", "an object")
    try:
        status: ResultStatus = obj["status"]
    except KeyError as missing:
        fail_missing("ResponseContentJsonSchema", missing)
    if type(status) is not str or status not in _RESULT_STATUS:
        fail("ResponseContentJsonSchema.status", 'one of "success", "failure", "unknown"')
    final_return_value: ValueWithMeta | None = obj.get("final_return_value")
    if final_return_value is not None:
        final_return_value = structure_value_with_meta(final_return_value)
    error: ErrorInfo | None = obj.get("error")
    if error is not None:
        error = structure_error_info(error)
    program: str | None = obj.get("program")
    if program is not None and type(program) is not str:
        fail("ResponseContentJsonSchema.program", "a string")
    namespace_snapshot: dict[str, ValueWithMeta] | None = obj.get("namespace_snapshot")
    if namespace_snapshot is not None:
        if type(namespace_snapshot) is not dict:
            fail("ResponseContentJsonSchema.namespace_snapshot", "an object")
        namespace_snapshot = {key: structure_value_with_meta(item) for key, item in namespace_snapshot.items()}
    policy_check_history: list[dict[str, Any]] | None = obj.get("policy_check_history")
    if policy_check_history is not None:
        if type(policy_check_history) is not list:
            fail("ResponseContentJsonSchema.policy_check_history", "an array")
        for item_of_policy_check_history in policy_check_history:
            if type(item_of_policy_check_history) is not dict:
                fail("ResponseContentJsonSchema.policy_check_history[]", "an object")
    made = allocate(ResponseContentJsonSchema)
    made.status = status
    made.final_return_value = final_return_value
    made.error = error
    made.program = program
    made.namespace_snapshot = namespace_snapshot
    made.policy_check_history = policy_check_history
    if _RESPONSE_CONTENT_JSON_SCHEMA_USUAL.issuperset(obj):
        made.session_meta = None
        made.message_history_mismatch_detected = None
        made.raw = None
        made.additional_properties = {}
        return made
    session_meta: ValueWithMeta | None = obj.get("session_meta")
    if session_meta is not None:
        session_meta = structure_value_with_meta(session_meta)
    made.session_meta = session_meta
    message_history_mismatch_detected: bool | None = obj.get("message_history_mismatch_detected")
    if message_history_mismatch_detected is not None and type(message_history_mismatch_detected) is not bool:
        fail("ResponseContentJsonSchema.message_history_mismatch_detected", "a boolean")
    made.message_history_mismatch_detected = message_history_mismatch_detected
    raw_: str | None = obj.get("raw")
    if raw_ is not None and type(raw_) is not str:
        fail("ResponseContentJsonSchema.raw", "a string")
    made.raw = raw_
    made.additional_properties = (
        {}
        if _RESPONSE_CONTENT_JSON_SCHEMA_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CONTENT_JSON_SCHEMA_KEYS)
    )
    return made


def unstructure_response_content_json_schema(obj: ResponseContentJsonSchema) -> Any:
    """Write a `ResponseContentJsonSchema` as JSON data."""
    if type(obj) is not ResponseContentJsonSchema:
        return to_json(obj)
    raw: dict[str, Any] = {"status": obj.status}
    final_return_value = obj.final_return_value
    if final_return_value is not None:
        raw["final_return_value"] = unstructure_value_with_meta(final_return_value)
    error = obj.error
    if error is not None:
        raw["error"] = unstructure_error_info(error)
    program = obj.program
    if program is not None:
        raw["program"] = program
    namespace_snapshot = obj.namespace_snapshot
    if namespace_snapshot is not None:
        raw["namespace_snapshot"] = (
            {key: unstructure_value_with_meta(value) for key, value in namespace_snapshot.items()}
            if type(namespace_snapshot) is dict
            else to_json(namespace_snapshot)
        )
    session_meta = obj.session_meta
    if session_meta is not None:
        raw["session_meta"] = unstructure_value_with_meta(session_meta)
    policy_check_history = obj.policy_check_history
    if policy_check_history is not None:
        raw["policy_check_history"] = policy_check_history
    message_history_mismatch_detected = obj.message_history_mismatch_detected
    if message_history_mismatch_detected is not None:
        raw["message_history_mismatch_detected"] = message_history_mismatch_detected
    raw_ = obj.raw
    if raw_ is not None:
        raw["raw"] = raw_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        ResultStatus,
        structure_result_status,
        unstructure_result_status,
        "control/types/results.json#/$defs/ResultStatus",
    ),
    Codec(MetaData, structure_meta_data, unstructure_meta_data, "control/types/results.json#/$defs/MetaData"),
    Codec(ErrorInfo, structure_error_info, unstructure_error_info, "control/types/results.json#/$defs/ErrorInfo"),
    Codec(
        ValueWithMeta,
        structure_value_with_meta,
        unstructure_value_with_meta,
        "control/types/results.json#/$defs/ValueWithMeta",
    ),
    Codec(
        ResponseContentJsonSchema,
        structure_response_content_json_schema,
        unstructure_response_content_json_schema,
        "control/types/results.json#",
    ),
)
"""The converters of this module's types."""
