"""Scalars as text: the values of path segments, query parameters and headers."""

from __future__ import annotations

from collections.abc import Iterable
from math import isfinite
from typing import Any, Literal

from sequrity_runtime.errors import ConfigError

Kind = Literal["string", "integer", "number", "boolean"]
"""JSON type of a scalar."""

_NOUNS = {"string": "a string", "integer": "an integer", "number": "a number", "boolean": "True or False"}


def scalar_text(value: Any, kind: Kind, values: Iterable[str], argument: str) -> str:
    """Write a scalar of a JSON type as text. If there are allowed values, it must be one of them.

    Raises:
        ConfigError: The value has another type, or is not an allowed one.
    """
    if kind == "boolean" and isinstance(value, bool):
        return "true" if value else "false"
    if kind == "string" and isinstance(value, str):
        text = str.__str__(value)
        if values and text not in values:
            raise ConfigError(f"{argument}: expected one of {', '.join(map(repr, values))}")
        return text
    if kind in ("integer", "number") and isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if kind == "number" and isinstance(value, float) and isfinite(value):
        return repr(float(value))
    raise ConfigError(f"{argument}: expected {_NOUNS[kind]}, found {type(value).__name__}")
