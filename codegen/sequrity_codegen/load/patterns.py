"""Translate `pattern` as the runtime does, and refuse by place what it cannot translate."""

from __future__ import annotations

from sequrity_codegen.errors import SchemaError
from sequrity_runtime.schema import ecma_pattern as _patterns


def translate(pattern: object, file: str, pointer: str) -> str:
    """Write an ECMA-262 pattern as one of Python that matches the same strings, by `re.search`.

    Raises:
        SchemaError: The pattern is malformed, or uses what has no exact counterpart.
    """
    if not isinstance(pattern, str):
        raise SchemaError(file, pointer, "a pattern is a string", "pattern")
    try:
        return _patterns.translate(pattern)
    except ValueError as error:
        raise SchemaError(file, pointer, f"cannot be matched as ECMA-262 would: {error}", "pattern") from None
