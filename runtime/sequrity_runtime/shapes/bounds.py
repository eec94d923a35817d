"""Metadata of `Annotated`: descriptions and bounds, as keywords of JSON Schema.

It may be a text, `Doc`, the classes of `annotated_types`, `Field` and `StringConstraints` of pydantic, and `Meta`
of msgspec. They are recognised by their attributes: none of these packages is imported.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, cast

from sequrity_runtime.shapes.shape import refuse

_NUMBERS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"} | {
    "multiple_of": "multipleOf"
}
_LENGTHS = {
    "min_length": {"string": "minLength", "array": "minItems", "object": "minProperties"},
    "max_length": {"string": "maxLength", "array": "maxItems", "object": "maxProperties"},
}
_TEXTS = {"description", "title", "examples", "deprecated"}
_FIELD = ("title", "description", "examples", "deprecated", "json_schema_extra")
_FIELD_REFUSED = ("alias", "validation_alias", "discriminator", "default_factory")
_META = ("gt", "ge", "lt", "le", "multiple_of", "pattern", "min_length", "max_length")
_META_TEXTS = ("title", "description", "examples", "extra_json_schema")


def annotated(schema: dict[str, Any], metadata: Iterable[Any], location: str) -> dict[str, Any]:
    """Add the metadata of `Annotated` to a schema.

    Raises:
        ConfigError: An item is not understood, or does not apply to the type.
    """
    added: dict[str, Any] = {}
    for item in metadata:
        for name, value in _facts(item, location):
            if name == "extra":
                added |= value
            elif name in _TEXTS:
                added.setdefault(name, value)
            else:
                added |= _bound(schema, name, value, location)
    return {**schema, **added}


def _facts(item: Any, location: str) -> Iterator[tuple[str, Any]]:
    """Yield the facts of an item, by the names of pydantic."""
    if item is None:  # pydantic's `conint` and the like have no meaning by it
        return
    if isinstance(item, str):
        yield "description", item
    elif isinstance(getattr(item, "documentation", None), str):  # `Doc`
        yield "description", item.documentation
    elif hasattr(item, "json_schema_extra"):
        yield from _field(item, location)
    elif hasattr(item, "extra_json_schema"):  # `Meta` of msgspec
        texts = {"extra" if name == "extra_json_schema" else name: getattr(item, name, None) for name in _META_TEXTS}
        bounds = {name: getattr(item, name, None) for name in _META}
        yield from ((name, value) for name, value in (texts | bounds).items() if value is not None)
    elif getattr(item, "__is_annotated_types_grouped_metadata__", False):
        for member in item:
            yield from _facts(member, location)
    else:
        named = {name: value for name, value in _attributes(item).items() if value is not None}
        if not named:
            refuse(location, f"is annotated with {_shown(item)}, which is not understood")
        for name, value in named.items():
            if name not in _NUMBERS and name not in _LENGTHS and name != "pattern":
                refuse(location, f"is annotated with {_shown(item)}, whose {name!r} is not understood")
            yield name, value


def _field(item: Any, location: str) -> Iterator[tuple[str, Any]]:
    """Yield the facts of a `Field` of pydantic."""
    for name in _FIELD_REFUSED:
        if getattr(item, name, None) is not None:
            refuse(location, f"is annotated with {_shown(item)}, whose {name!r} is not understood")
    if repr(getattr(item, "default", ...)) not in ("PydanticUndefined", "Ellipsis"):
        refuse(location, f"is annotated with {_shown(item)}, whose 'default' is not understood; write `= default`")
    for name in _FIELD:
        value = getattr(item, name, None)
        if name == "json_schema_extra" and callable(value):
            refuse(location, f"is annotated with {_shown(item)}, whose {name!r} is a function")
        if value is not None:
            yield "extra" if name == "json_schema_extra" else name, value
    for member in getattr(item, "metadata", ()):
        yield from _facts(member, location)


def _attributes(item: Any) -> dict[str, Any]:
    """Read the attributes of an item of metadata."""
    if dataclasses.is_dataclass(item) and not isinstance(item, type):
        return {field.name: getattr(item, field.name) for field in dataclasses.fields(item)}
    return dict(getattr(item, "__dict__", {})) if not isinstance(item, type) else {}


def _bound(schema: dict[str, Any], name: str, value: Any, location: str) -> dict[str, Any]:
    kinds = kinds_of(schema)
    if name in _NUMBERS:
        if (
            kinds & {"number", "integer"}
            and not kinds - {"number", "integer", "null"}
            and isinstance(value, int | float | Decimal)
        ):
            return {_NUMBERS[name]: float(value) if isinstance(value, Decimal) else value}
    elif name == "pattern":
        if kinds - {"null"} == {"string"} and _is_pattern(value):
            return {"pattern": getattr(value, "pattern", value)}
    elif kinds <= {"string", "array", "object", "null"} and kinds - {"null"}:
        return {_LENGTHS[name][kind]: value for kind in sorted(kinds - {"null"})}
    return refuse(location, f"has a bound {name}={value!r}, which does not apply to its type")


def _is_pattern(value: Any) -> bool:
    """Return whether a pattern can be matched by Python's `re`."""
    try:
        re.compile(value)
    except re.error:
        return False
    return True


def kinds_of(schema: dict[str, Any]) -> set[str]:
    """List the JSON types that a schema allows; `any` for a schema without a type."""
    if "anyOf" in schema:
        members = cast("list[dict[str, Any]]", schema["anyOf"])
        return {kind for member in members for kind in kinds_of(member)}
    kind = schema.get("type", "any")
    return {kind} if isinstance(kind, str) else set(kind)


def _shown(item: Any) -> str:
    return item.__name__ if isinstance(item, type) else f"a {type(item).__name__}"
