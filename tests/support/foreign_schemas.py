"""A schema as other projects write them."""

from __future__ import annotations

from typing import Any


def _tagged(tag: str) -> dict[str, Any]:
    return {"type": "object", "required": ["t"], "properties": {"t": {"type": "string", "const": tag}}}


PETS: Any = {
    "type": "object",
    "description": "A pet.",
    "required": ["id"],
    "properties": {
        "id": {"type": "integer"},
        "owner": {
            "type": "object",
            "properties": {"home address": {"type": ["object", "null"], "properties": {"city": {"type": "string"}}}},
        },
        "status": {"type": "string", "enum": ["a", "b"], "description": "Whether it is sold."},
        "tags": {
            "type": "array",
            "items": {"type": "object", "properties": {"value": {"type": ["string", "integer", "null"]}}},
        },
        "food": {"oneOf": [_tagged("dry"), _tagged("wet")]},
        "labels": {
            "type": "object",
            "additionalProperties": {"title": "Pet label", "type": "object", "properties": {"on": {"type": "boolean"}}},
        },
        "x-owner": {"type": "object", "properties": {"a": {"type": "string"}}, "x-order": 3},
    },
    "$defs": {
        "vet-name": {"type": "object", "properties": {"first": {"type": "string"}}},
        "size": {"type": "string", "enum": ["s"]},
    },
}
"""A schema without titles, whose types stand inside other types."""
