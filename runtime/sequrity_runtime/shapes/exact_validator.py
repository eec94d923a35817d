"""Validators of the exact schemas of shapes.

They are those of `jsonschema` with two changes: a multiple is what generated converters accept as one, and a pattern
that Python's `re` does not understand is left to pydantic, which wrote it and matches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any


def exact_validator(schema: dict[str, Any]) -> Any:
    """Build a validator of `jsonschema` for a schema."""
    return _validator_class()(schema)


@cache
def _validator_class() -> Any:
    from jsonschema import Draft202012Validator, validators  # noqa: PLC0415 - only for values from a model

    from sequrity_runtime.validation.json_schema_validator import multiple_of  # noqa: PLC0415 - as above

    module: Any = validators
    return module.extend(Draft202012Validator, {"pattern": _pattern, "multipleOf": multiple_of})


def _pattern(validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[Exception]:
    from jsonschema import ValidationError  # noqa: PLC0415 - imported already

    try:
        fits = not validator.is_type(value, "string") or re.search(pattern, value)
    except re.error:
        return
    if not fits:
        yield ValidationError(f"{value!r} does not match {pattern!r}")
