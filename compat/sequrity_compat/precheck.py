"""The layout that a version's documents need to be compared.

The generator requires much more. Versions that it refuses, and snapshots written by hand, are still compared on the
wire if their documents are JSON Schema and OpenAPI in shape.
"""

from __future__ import annotations

from typing import Any

from jsonschema import Draft202012Validator, exceptions

from sequrity_codegen.errors import SchemaError
from sequrity_compat.wire.messages import METHODS
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.schema.folder import OPENAPI


def _map(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": of}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


_OBJECT: dict[str, Any] = {"type": "object"}
_SECURITY = _list(_map(_list({"type": "string"})))
_CONTENT = {"type": "object", "properties": {"x-stream-end": _map({"type": "array"})}}
_MESSAGE = {"type": "object", "properties": {"content": _map(_CONTENT), "headers": _OBJECT}}
_OPERATION = {
    "type": "object",
    "properties": {
        "parameters": _list(_OBJECT),
        "requestBody": _MESSAGE,
        "responses": _map(_MESSAGE),
        "security": _SECURITY,
    },
}
_ITEM = {"type": "object", "properties": {"parameters": _list(_OBJECT), **dict.fromkeys(METHODS, _OPERATION)}}
_SERVER = {"type": "object", "required": ["url"], "properties": {"url": {"type": "string"}}}
_PARTS = {"requestBodies": _map(_MESSAGE), "responses": _map(_MESSAGE), "securitySchemes": _map(_OBJECT)}
_DESCRIPTION = {
    "type": "object",
    "properties": {
        "servers": _list(_SERVER),
        "security": _SECURITY,
        "paths": _map(_ITEM),
        "components": {"type": "object", "properties": _PARTS},
        "x-roles": _map({"type": "string"}),
    },
}
"""The parts of OpenAPI 3.1 that the comparison relies on."""


def check_shape(documents: dict[str, Any]) -> None:
    """Check the documents of a version.

    Args:
        documents: Schema files by path, relative to the schema folder.

    Raises:
        SchemaError: A document is not JSON Schema, or `openapi.json` is not OpenAPI.
    """
    for file, document in documents.items():
        rules = _DESCRIPTION if file == OPENAPI else {**Draft202012Validator.META_SCHEMA, **_OBJECT}
        validator: Any = Draft202012Validator(rules)  # its types are unknown to one checker
        best: Any = exceptions
        error = best.best_match(validator.iter_errors(document))
        if error is not None:
            pointer = pointer_of(error.absolute_path)
            says = f"is not {'OpenAPI' if file == OPENAPI else 'JSON Schema'}: {error.message[:200]}"
            raise SchemaError(file, pointer, says, "shape")
