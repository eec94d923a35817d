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

from sequrity_runtime._narrow import is_object
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


def _pattern_properties(validator: Any, rules: dict[str, Any], value: Any, _schema: Any) -> Iterator[ValidationError]:
    """Match keys as ECMA-262 does."""
    for pattern, rule in rules.items():
        for key, item in value.items() if is_object(value) else ():
            if re.search(translate(pattern), key):
                yield from validator.descend(item, rule, path=key, schema_path=pattern)


def additional_keys(value: dict[str, Any], schema: dict[str, Any]) -> list[str]:
    """List the keys that are no properties of a schema, and match none of its patterns."""
    patterns = [translate(pattern) for pattern in schema.get("patternProperties", {})]
    known = schema.get("properties", {})
    return [key for key in value if key not in known and not any(re.search(pattern, key) for pattern in patterns)]


def _additional_properties(validator: Any, rule: Any, value: Any, schema: Any) -> Iterator[ValidationError]:
    """Part additional keys from others as ECMA-262 does."""
    keys = additional_keys(value, schema) if is_object(value) else []
    if rule is False and keys:
        yield ValidationError("has additional keys")
    elif rule is not False:
        for key in keys:
            yield from validator.descend(value[key], rule, path=key)


_KEYWORDS = {
    "pattern": _pattern,
    "multipleOf": _multiple_of,
    "uniqueItems": _unique_items,
    "patternProperties": _pattern_properties,
    "additionalProperties": _additional_properties,
}
_validators: Any = validators  # whose stub leaves types unknown


def extended(base: Any, keywords: dict[str, Any]) -> Any:
    """Make a class of validators with some keywords of its own."""
    made = _validators.extend(base, keywords)
    descend: Any = made.descend

    def descend_and_say_where(
        validator: Any, instance: Any, schema: Any, path: Any = None, schema_path: Any = None, resolver: Any = None
    ) -> Iterator[ValidationError]:
        """Descend as `jsonschema` does, which forgets the place of what `false` refuses."""
        for error in descend(validator, instance, schema, path, schema_path, resolver):
            if schema is False and path is not None:
                error.path.appendleft(path)
            if schema is False and schema_path is not None:
                error.schema_path.appendleft(schema_path)
            yield error

    made.descend = descend_and_say_where
    return made


SchemaValidator: Any = extended(Draft202012Validator, _KEYWORDS)
"""Class of the validators of the dialect 2020-12."""


def resource_of(document: dict[str, Any]) -> Resource[Any]:
    """Make a schema file ready for references, without `$schema`: there `jsonschema` would go on with its own class."""
    return DRAFT202012.create_resource({key: value for key, value in document.items() if key != "$schema"})
