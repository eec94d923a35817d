"""Strict JSON, with errors that do not quote the text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from sequrity_runtime.errors import DecodeError
from sequrity_runtime.json.strict import decode_json_text


def decode(text: str) -> Any:
    """Read JSON by the rules of the runtime: no NaN, no key twice, no deep nesting.

    Raises:
        ValueError: Its message does not quote the text.
    """
    try:
        return decode_json_text(text)
    except DecodeError as error:
        raise ValueError(str(error)) from None


def object_of(value: object) -> dict[str, Any]:
    """Return an object unchanged, and an empty one for null or a value of another type."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


def part(document: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Return the object at `key`, or an empty one if the value is missing, null or of another type."""
    return object_of(document.get(key))
