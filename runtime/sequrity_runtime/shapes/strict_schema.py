"""Schemas by the rules of providers, which enforce them while the model writes ("strict").

| exact schema | strict schema |
|---|---|
| optional property | required; null means absent |
| object of known properties | `additionalProperties: false` |
| `oneOf`, `allOf` of one schema | `anyOf`, that schema |
| `prefixItems` | `items` with an `anyOf`, and as many items |
| `$ref` beside other keywords | `anyOf` of the reference |
| `enum`, `const` without `type` | the types of the values |
| a keyword that providers refuse, such as `minLength` | a sentence in the description |
| mapping, value of any type | none: the exact schema is sent, and not enforced |

A wire format names further keywords that its provider refuses.

The exact schema stays the one that a value must fit. Providers publish these rules for structured output.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from functools import cached_property
from typing import Any

from attrs import field, frozen

from sequrity_runtime.shapes.exact_validator import exact_validator
from sequrity_runtime.shapes.shape import root_of
from sequrity_runtime.type_guards import is_array, is_object

_KEPT = (
    {"type", "enum", "const", "title", "description", "$ref", "$defs", "pattern", "multipleOf"}
    | {"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minItems", "maxItems"}
)  # fmt: skip
_FORMATS = {"date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid"}
_STRUCTURE = {"properties", "required", "additionalProperties", "items", "prefixItems", "anyOf", "oneOf", "allOf"}
_HINTS = {"discriminator", "$schema", "propertyNames"}
"""Keywords that repeat what others say, or that apply to mappings only."""

_KINDS: tuple[tuple[type, str], ...] = (
    (bool, "boolean"), (str, "string"), (int, "integer"), (float, "number"), (type(None), "null"),
)  # fmt: skip


class _CannotEnforceError(Exception):
    """A part of the schema has no strict form. Carries its description."""


@frozen
class StrictSchema:
    """A schema as it is sent."""

    schema: dict[str, Any]
    """The strict schema, or the exact one if the types have none."""

    is_strict: bool
    cause: str
    """Part of the schema that has no strict form; empty for a strict schema."""

    exact: dict[str, Any] = field(repr=False)

    @classmethod
    def of(cls, exact: dict[str, Any], refused: Collection[str] = ()) -> StrictSchema:
        """Write the schema of an object by the rules of providers, without keywords that are refused as well."""
        strict_form = _StrictForm(frozenset(_KEPT.difference(refused)))
        try:
            strict = strict_form.schema(root_of(exact))
            if "$defs" in exact:
                strict["$defs"] = {name: strict_form.schema(schema) for name, schema in exact["$defs"].items()}
        except _CannotEnforceError as error:
            return cls(exact, False, str(error), exact)
        return cls(strict, True, "", exact)

    @cached_property
    def validator(self) -> Any:
        """Validator of the exact schema."""
        return exact_validator(self.exact)

    def restored(self, document: Any) -> Any:
        """Remove the nulls that mean absent properties."""
        return _Restoring(self.exact).value(self.exact, document) if self.is_strict else document


class _StrictForm:
    """Writes strict schemas, in which some keywords stay as they are."""

    def __init__(self, kept: frozenset[str]) -> None:
        self._kept = kept

    def schema(self, schema: Any) -> dict[str, Any]:
        """Rewrite a schema, and those below it."""
        if not is_object(schema) or not schema:
            raise _CannotEnforceError("a value of any type")
        kept = {key: value for key, value in schema.items() if key in self._kept}
        members = schema.get("anyOf", schema.get("oneOf"))
        if is_array(schema.get("allOf")):
            if len(schema["allOf"]) != 1:
                raise _CannotEnforceError("a type that combines several")
            return self.schema(
                {**schema["allOf"][0], **{key: value for key, value in schema.items() if key != "allOf"}}
            )
        if members is not None:
            kept["anyOf"] = [self.schema(member) for member in members]
        elif "$ref" in schema and len(schema) > 1:
            kept["anyOf"] = [{"$ref": kept.pop("$ref")}]
        elif schema.get("type") == "object":
            kept |= self._object(schema)
        elif schema.get("type") == "array":
            kept |= self._array(schema)
        elif "type" not in schema and "$ref" not in schema:
            values = schema.get("enum", [schema["const"]] if "const" in schema else None)
            if values is None:
                raise _CannotEnforceError("a value of any type")
            kinds = list(dict.fromkeys(map(_kind, values)))
            kept["type"] = kinds[0] if len(kinds) == 1 else kinds
        return self._described(schema, kept)

    def _described(self, schema: Mapping[str, Any], kept: dict[str, Any]) -> dict[str, Any]:
        """Move the keywords that providers refuse to the description."""
        texts = [kept["description"]] if kept.get("description") else []
        for key, value in schema.items():
            if key == "format" and value in _FORMATS:
                kept["format"] = value
            elif key not in self._kept | _STRUCTURE | _HINTS:
                texts.append(f"{key}: {value if isinstance(value, str) else json.dumps(value)}.")
        return {**kept, "description": " ".join(texts)} if texts else kept

    def _object(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        if (
            schema.get("additionalProperties", not schema.get("properties")) is not False
            or "patternProperties" in schema
        ):
            raise _CannotEnforceError("an object of arbitrary keys")
        required = schema.get("required", ())
        properties = {
            key: self.schema(member) if key in required else _nullable(self.schema(member))
            for key, member in schema.get("properties", {}).items()
        }
        return {"properties": properties, "required": list(properties), "additionalProperties": False}

    def _array(self, schema: Mapping[str, Any]) -> dict[str, Any]:
        if "prefixItems" not in schema:
            return {"items": self.schema(schema.get("items"))}
        members: list[dict[str, Any]] = []
        for item in schema["prefixItems"]:
            member = self.schema(item)
            if member not in members:
                members.append(member)
        return {"items": members[0] if len(members) == 1 else {"anyOf": members}}


def _nullable(schema: dict[str, Any]) -> dict[str, Any]:
    """Accept null as well; the description stays outside."""
    members = schema.get("anyOf", [])
    if {"type": "null"} in members or schema.get("type") == "null":
        return schema
    texts = {key: value for key, value in schema.items() if key in ("title", "description")}
    inner = {key: value for key, value in schema.items() if key not in texts}
    alternatives = members if members and len(inner) == 1 else [inner]
    return {"anyOf": [*alternatives, {"type": "null"}], **texts}


def _kind(value: Any) -> str:
    for known, kind in _KINDS:
        if isinstance(value, known):
            return kind
    raise _CannotEnforceError("a constant array or object")


class _Restoring:
    """Removes nulls from a document, guided by its exact schema."""

    def __init__(self, root: dict[str, Any]) -> None:
        self._definitions: dict[str, Any] = root.get("$defs", {})

    def value(self, schema: Any, value: Any) -> Any:
        """Remove the nulls of a value."""
        if not is_object(schema):
            return value
        if "$ref" in schema:
            return self.value(self._definitions[schema["$ref"].rpartition("/")[2]], value)
        if "allOf" in schema:
            return self.value(schema["allOf"][0], value)
        for member in schema.get("anyOf", schema.get("oneOf", ())):
            candidate = self.value(member, value)
            if self._accepts(member, candidate):
                return candidate
        if is_array(value):
            items = schema.get("prefixItems") or [schema.get("items")] * len(value)
            kept = value[len(items) :]
            return [self.value(item, member) for item, member in zip(items, value, strict=False)] + kept
        return self._object(schema, value) if is_object(value) else value

    def _object(self, schema: Mapping[str, Any], value: Mapping[str, Any]) -> dict[str, Any]:
        properties, required = schema.get("properties", {}), schema.get("required", ())
        return {
            key: self.value(properties.get(key), member)
            for key, member in value.items()
            if member is not None or key in required or key not in properties or self._accepts(properties[key], None)
        }

    def _accepts(self, schema: Mapping[str, Any], value: Any) -> bool:
        found: bool = exact_validator({**schema, "$defs": self._definitions}).is_valid(value)
        return found
