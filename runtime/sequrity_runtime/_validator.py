r"""`jsonschema`'s validator, with patterns, multiples and uniqueness as JSON Schema means them.

By itself it matches with Python's `re`, where `$` also stands before a final newline and `\d` is any digit of Unicode.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator, validators
from jsonschema.exceptions import ValidationError
from referencing import Resource
from referencing.jsonschema import DRAFT202012

from sequrity_runtime._patterns import translate
from sequrity_runtime._violation import is_multiple, is_unique


def _pattern(_validator: Any, pattern: str, value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Match as ECMA-262 does; no schema holds a pattern that cannot be translated."""
    if isinstance(value, str) and not re.search(translate(pattern), value):
        yield ValidationError(f"does not match {pattern!r}")


def _multiple_of(validator: Any, of: float, value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Divide as the converters do; `jsonschema` breaks down at integers beyond every float."""
    if validator.is_type(value, "number") and not is_multiple(value, of):
        yield ValidationError(f"is not a multiple of {of}")


def _unique_items(validator: Any, unique: bool, value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Compare as the converters do: `jsonschema` takes the square of the time for what cannot be sorted."""
    if unique and validator.is_type(value, "array") and not is_unique(value):
        yield ValidationError("has items alike")


_validators: Any = validators  # whose stub leaves types unknown
SchemaValidator: Any = _validators.extend(
    Draft202012Validator, {"pattern": _pattern, "multipleOf": _multiple_of, "uniqueItems": _unique_items}
)
"""Class of the validators of the dialect 2020-12."""


def resource_of(document: dict[str, Any]) -> Resource[Any]:
    """Make a schema file ready for references, without `$schema`: there `jsonschema` would go on with its own class."""
    return DRAFT202012.create_resource({key: value for key, value in document.items() if key != "$schema"})
