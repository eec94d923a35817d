"""Schemas by which pydantic and FastAPI read, write and describe generated types.

pydantic asks a class for them by the methods `__get_pydantic_core_schema__` and `__get_pydantic_json_schema__`. Only
these methods import this module: nothing depends on pydantic unless the program uses it.
"""

from __future__ import annotations

from typing import Any, cast

import pydantic_core
from pydantic_core import core_schema

from sequrity_runtime.bundling.lookup import load_schema
from sequrity_runtime.errors import ValidationError, Violation
from sequrity_runtime.json_pointer import parts_of
from sequrity_runtime.schema.files import schema_at
from sequrity_runtime.schema.walk import schemas_in
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.codec import Codec, codec_of, read, to_json

_LOCAL = "#/$defs/"


def core_schema_of(cls: type[Any]) -> Any:
    """Return the schema by which pydantic validates and serializes a generated type.

    An instance is accepted unchanged. JSON data is read and checked as everywhere else; violations become errors of
    pydantic with their locations. A base class of generated types accepts instances alone.
    """
    written = core_schema.plain_serializer_function_ser_schema(to_json)
    if not _is_read(cls):
        return core_schema.is_instance_schema(cls, serialization=written)
    codec = codec_of(cls)

    def validate(value: Any) -> Any:
        if isinstance(value, cls):
            return value
        if hasattr(value, "__attrs_attrs__"):  # it must not become another type because its JSON fits
            raise ValueError(f"expected {cls.__name__}, found {type(value).__name__}")
        try:
            return read(codec, value)
        except ValidationError as error:
            raise _error_of(error, value) from None

    return core_schema.no_info_plain_validator_function(
        validate,
        ref=_reference(codec.package, _title(codec)),
        serialization=written,
    )


def json_schema_of(cls: type[Any], handler: Any) -> dict[str, Any]:
    """Return the JSON Schema of a generated type. What it refers to becomes definitions of pydantic's document."""
    if not _is_read(cls):
        raise pydantic_core.PydanticOmit
    codec = codec_of(cls)
    package = codec.package
    document = load_schema(package, _title(codec))
    del document["$schema"]
    definitions: dict[str, Any] = document.pop("$defs", {})
    names = {name: core_schema.definition_reference_schema(_reference(package, name)) for name in definitions}
    references = {name: handler(schema)["$ref"] for name, schema in names.items()}
    for schema in (document, *definitions.values()):
        for node in schemas_in(schema):
            if "$ref" in node:
                node["$ref"] = references[node["$ref"].removeprefix(_LOCAL)]
    described = [_described(_reference(package, name), schema) for name, schema in definitions.items()]
    handler(core_schema.definitions_schema(core_schema.any_schema(), described))
    return document


def _is_read(cls: type[Any]) -> bool:
    """Return whether a class is read from JSON. The base class of the members of a union is not."""
    return hasattr(cls, "__attrs_attrs__")


def _described(reference: str, schema: dict[str, Any]) -> Any:
    """Return a core schema whose JSON Schema is known. pydantic adds it to its document under the reference."""

    def written(_schema: Any, _handler: Any) -> dict[str, Any]:
        return schema

    return core_schema.any_schema(ref=reference, metadata={"pydantic_js_functions": [written]})


def _title(codec: Codec[Any]) -> str:
    file, _, pointer = codec.schema.partition("#")
    return parts_of(pointer)[-1] if pointer else schema_at(codec.package, file, "")["title"]


def _reference(package: str, title: str) -> str:
    """Name a type in the form that pydantic expects: it names definitions after the text between dot and colon."""
    return f"{package}.{title}:{package}"


def _error_of(error: ValidationError, value: Any) -> pydantic_core.ValidationError:
    """Convert an error to that of pydantic. Like ours, it does not quote the document."""
    details = [_detail(violation, value) for violation in error.violations]
    return pydantic_core.ValidationError.from_exception_data(error.document, details)


def _detail(violation: Violation, value: Any) -> pydantic_core.InitErrorDetails:
    kind = cast("Any", violation.keyword or "value_error")
    message = cast("Any", violation.message)
    return {
        "type": pydantic_core.PydanticCustomError(kind, message),
        "loc": _location_of(violation.pointer or "", value),
        "input": None,
    }


def _location_of(pointer: str, value: Any) -> tuple[str | int, ...]:
    """Split a JSON Pointer into keys and indices."""
    location: list[str | int] = []
    for part in parts_of(pointer):
        if is_array(value):
            location.append(int(part))
            value = value[int(part)]
        else:
            location.append(part)
            value = value.get(part) if is_object(value) else None
    return tuple(location)
