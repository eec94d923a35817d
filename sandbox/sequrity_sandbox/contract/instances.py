"""Values that fit a JSON Schema: arguments for a tool, or a text in a caller's format.

It supports the keywords that tools use in practice. jsonschema-rs checks each value before use.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, Final, TypeAlias, cast

import jsonschema_rs

from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.type_guards import is_array, is_object

_Schema: TypeAlias = dict[str, Any]

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"

MAX_DEPTH: Final = 16
MAX_ITEMS: Final = 16

MAX_STEPS: Final = 20_000
"""Parts of schemas, and candidates for their values, that are tried."""

MAX_EXPANSION: Final = 10_000_000
"""Maximum size of a schema with its references expanded, which is the duration of a check against it."""

# Tried if words do not match a pattern or a format.
_SAMPLES: Final = (
    *("2025-01-31", "2025-01-31T12:00:00Z", "12:00:00Z", "12:00", "P1D", "user@example.com", "https://example.com/"),
    *("example.com", "127.0.0.1", "::1", "12345678-1234-4234-8234-123456789012", "+12025550123", "#000000", "/"),
    *("a", "A", "abc", "ABC", "A1", "a1", "en", "EN", "en-US", "USD", "1.0", "1.0.0"),
    *("0", "1", "12", "123", "1234", "12345", ""),
)


class NoInstanceError(Exception):
    """No value was found that fits the schema."""


def instance_of(schema: _Schema, subjects: Sequence[str] = ()) -> Any:
    """Make a value that is valid against `schema`.

    Args:
        schema: A JSON Schema of a caller, read as 2020-12.
        subjects: Texts to use for strings if they fit, each once.

    Raises:
        NoInstanceError: No value was found, or the schema itself is not valid.
    """
    try:
        if not jsonschema_rs.meta.is_valid({"$schema": _DIALECT, **schema}):
            raise NoInstanceError("the schema is not valid")
        maker = _Maker(schema, subjects)
        if maker.expansion(schema) > MAX_EXPANSION:
            raise NoInstanceError("the schema is too large")
        value = maker.make(schema, "value")
        if _is_valid(schema, value):
            return value
    except NoInstanceError:
        raise
    except Exception as error:  # a caller's schema can fail in any way, inside jsonschema-rs as well
        raise NoInstanceError(type(error).__name__) from error
    raise NoInstanceError("the value made does not fit")


def _is_valid(schema: _Schema, value: Any) -> bool:
    # Offline: no schema makes the sandbox fetch a URL.
    return jsonschema_rs.Draft202012Validator(schema, offline=True).is_valid(value)


class _Maker:
    """Makes values of the parts of one schema document."""

    def __init__(self, root: _Schema, subjects: Sequence[str]) -> None:
        self._root = root
        self._definitions: _Schema = {key: root[key] for key in ("$defs", "definitions") if key in root}
        self._subjects = list(subjects)
        self._steps = 0
        self._expansions: dict[int, int] = {}

    def expansion(self, part: Any) -> int:
        """Measure a part of the schema with its references expanded. A recursive reference counts once."""
        if is_array(part):
            return sum(self.expansion(each) for each in part)
        if not is_object(part):
            return 0
        known = self._expansions.get(id(part))
        if known is None:
            self._expansions[id(part)] = 1
            inner = [value for key, value in part.items() if key not in ("$defs", "definitions")]
            reference = part.get("$ref")
            if isinstance(reference, str) and reference.startswith("#"):
                with suppress(LookupError):  # not a reference, such as an example of one
                    inner.append(value_at(self._root, reference.removeprefix("#")))
            known = self._expansions[id(part)] = 1 + self.expansion(inner)
        return known

    def _step(self) -> None:
        self._steps += 1
        if self._steps > MAX_STEPS:
            raise NoInstanceError("the schema is too large")

    def make(self, schema: Any, name: str, depth: int = 0, index: int = 0) -> Any:
        """Make a value of `schema`, at a depth, for a property name and an index among its siblings."""
        self._step()
        if depth > MAX_DEPTH:
            raise NoInstanceError("the schema is too deep")
        if not isinstance(schema, dict):
            return f"sandbox {name}"
        flat = self._flat(cast("_Schema", schema))
        given = _given(flat)
        if given:
            return given[index % len(given)]
        branches = flat.get("anyOf") or flat.get("oneOf")
        if branches:
            return self._branch(flat, branches, name, depth)
        kind = _type_of(flat)
        if kind == "object":
            return self._object(flat, depth)
        if kind == "array":
            return self._array(flat, name, depth)
        return self._scalar(flat, kind, name, index)

    def _flat(self, schema: _Schema) -> _Schema:
        """Follow a local reference, and merge `allOf` with the keywords beside it."""
        for _ in range(MAX_DEPTH):
            self._step()
            if "$ref" in schema:
                rest = {key: value for key, value in schema.items() if key != "$ref"}
                schema = {**self._at(schema["$ref"]), **rest}
            elif "allOf" in schema:
                rest = {key: value for key, value in schema.items() if key != "allOf"}
                schema = functools.reduce(_merged, map(self._flat, schema["allOf"]), rest)
            else:
                return schema
        raise NoInstanceError("a reference leads to itself")

    def _at(self, reference: str) -> _Schema:
        if not reference.startswith("#"):
            raise NoInstanceError("a reference leads out of the schema")
        return cast("_Schema", value_at(self._root, reference.removeprefix("#")))

    def _branch(self, schema: _Schema, branches: list[Any], name: str, depth: int) -> Any:
        """Make a value of the first branch that can be made and is not null."""
        rest = {key: value for key, value in schema.items() if key not in ("anyOf", "oneOf")}
        for branch in sorted(branches, key=lambda branch: branch == {"type": "null"}):
            try:
                return self.make({**rest, "allOf": [branch]}, name, depth + 1)
            except NoInstanceError:
                continue
        raise NoInstanceError("no branch can be made")

    def _object(self, schema: _Schema, depth: int) -> dict[str, Any]:
        properties: dict[str, Any] = schema.get("properties", {})
        required: list[str] = list(dict.fromkeys(schema.get("required", [])))
        # In schema order. If no property is required, all at the top level, so that a tool has some arguments.
        names = [name for name in properties if name in required or (not required and depth == 0)]
        names += [name for name in required if name not in properties]
        return {name: self.make(properties.get(name, {}), name, depth + 1) for name in names}

    def _array(self, schema: _Schema, name: str, depth: int) -> list[Any]:
        least: int = schema.get("minItems", 0)
        if least > MAX_ITEMS:
            raise NoInstanceError("the array is too long")
        wanted = min(max(least, 1), schema.get("maxItems", MAX_ITEMS))
        return [self.make(schema.get("items", {}), name, depth + 1, index) for index in range(wanted)]

    def _scalar(self, schema: _Schema, kind: str, name: str, index: int) -> Any:
        candidates: Iterable[Any]
        match kind:
            case "string":
                candidates = self._strings(schema, name, index)
            case "integer" | "number":
                candidates = _numbers(schema, kind, index)
            case _:
                candidates = [index % 2 == 0, None]
        for candidate in candidates:
            self._step()
            if _is_valid({**self._definitions, **schema}, candidate):
                if candidate in self._subjects:
                    self._subjects.remove(candidate)
                return candidate
        raise NoInstanceError(f"no {kind} found")

    def _strings(self, schema: _Schema, name: str, index: int) -> Iterator[str]:
        if "format" in schema:  # an annotation for the validator, but a tool parses it
            yield from (sample for sample in _SAMPLES if _has_format(sample, schema["format"]))
        yield from self._subjects
        suffix = f" {index + 1}" if index else ""
        least, most = schema.get("minLength", 0), schema.get("maxLength", 1_000)
        for text in (f"sandbox {name}{suffix}", f"{name}{suffix}", *_SAMPLES):
            yield text
            if least <= 10_000:
                yield text[:most].ljust(least, "x")


def _merged(one: _Schema, other: _Schema) -> _Schema:
    """Join two schemas that a value must fit. For most keywords the first schema takes precedence."""
    both = {**other, **one}
    if "required" in both:
        both["required"] = [*one.get("required", ()), *other.get("required", ())]
    if "properties" in both:
        both["properties"] = {**one.get("properties", {}), **other.get("properties", {})}
    return both


def _given(schema: _Schema) -> list[Any]:
    """List the values in the schema itself: allowed values, or examples."""
    fixed = [schema[key] for key in ("const", "default") if key in schema]
    return fixed[:1] or schema.get("enum") or schema.get("examples") or []


def _has_format(sample: str, name: str) -> bool:
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - imported for the first format

    checker = Draft202012Validator.FORMAT_CHECKER
    return name in checker.checkers and checker.conforms(sample, name)


def _numbers(schema: _Schema, kind: str, index: int) -> Iterator[float]:
    step = schema.get("multipleOf", 1 if kind == "integer" else 0.5)
    starts = [1, 0]
    starts += [schema[key] for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum") if key in schema]
    for start in starts:
        whole = step * (start // step)
        for value in (
            start + index * step,
            whole + index * step,
            whole + (index + 1) * step,
            start - step,
            whole - step,
        ):
            yield int(value) if kind == "integer" else value
    if {"exclusiveMinimum", "exclusiveMaximum"} <= schema.keys():
        yield (schema["exclusiveMinimum"] + schema["exclusiveMaximum"]) / 2


def _type_of(schema: _Schema) -> str:
    """Choose the first type of a schema that is not null. Without `type`, its keywords imply the type."""
    types: str | list[str] | None = schema.get("type")
    if types is None:
        return "object" if "properties" in schema else "array" if "items" in schema else "string"
    names = [types] if isinstance(types, str) else types
    return next((name for name in names if name != "null"), "null")
