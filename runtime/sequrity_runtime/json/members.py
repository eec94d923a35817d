"""Members of JSON objects that may not fit their schema: a value of another type counts as absent."""

from __future__ import annotations

from typing import Any

from sequrity_runtime.type_guards import is_array, is_object


def object_at(document: dict[str, Any], key: str) -> dict[str, Any]:
    """Return the object at a key, or an empty one."""
    value: Any = document.get(key)
    return value if is_object(value) else {}


def array_at(document: dict[str, Any], key: str) -> list[Any]:
    """Return the array at a key, or an empty one."""
    value: Any = document.get(key)
    return value if is_array(value) else []


def objects_at(document: dict[str, Any], key: str, kind: str | None = None) -> list[dict[str, Any]]:
    """Return the objects in the array at a key: those of one `type`, or all."""
    found = [item for item in array_at(document, key) if is_object(item)]
    return found if kind is None else [item for item in found if item.get("type") == kind]


def text_at(document: dict[str, Any], key: str) -> str:
    """Return the text at a key, or an empty one."""
    value: Any = document.get(key)
    return value if isinstance(value, str) else ""
