"""Convert schemas of older dialects to JSON Schema 2020-12, which the generator reads.

| Older | 2020-12 |
|---|---|
| `definitions` | `$defs` |
| `id`, `$id` that begins with `#` | `$id`, `$anchor`; nothing if no reference needs it |
| `items` that is a list, `additionalItems` | `prefixItems`, `items` |
| `dependencies` | `dependentRequired`, `dependentSchemas` |
| `exclusiveMinimum: true` beside `minimum` | `exclusiveMinimum` |
| keywords beside `$ref`, up to draft-07 | none: those dialects ignore them |

The conversion changes no verdict. `$recursiveRef` of 2019-09 stays and is refused, as `$dynamicRef` is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from sequrity_codegen.load.keywords import ANNOTATIONS, checkable
from sequrity_runtime.json_pointer import pointer_of, value_at
from sequrity_runtime.schema.walk import DIALECT, HOLDERS, schemas_in
from sequrity_runtime.type_guards import is_array, is_object

_DRAFTS = {
    **dict.fromkeys(("http://json-schema.org/schema", "http://json-schema.org/draft-07/schema"), 7),
    "http://json-schema.org/draft-06/schema": 6,
    "http://json-schema.org/draft-04/schema": 4,
    "https://json-schema.org/draft/2019-09/schema": 2019,
    DIALECT: 2020,
}
"""The dialects by the URI in `$schema`."""
_MAPS = {*(key for key, form in HOLDERS.items() if form == "map"), "definitions", "dependencies"}
"""Keywords whose members have names as keys."""
_ADDRESS = re.compile(r"https?://[^][#\s]+")
_BESIDE_REFERENCE = {*ANNOTATIONS, "$ref", "$schema", "$defs", "definitions"}


def converted(document: Any, ignored: frozenset[str] = frozenset()) -> Any:
    """Convert a schema file.

    Args:
        document: The file.
        ignored: Keywords to leave out.

    Returns:
        The file as it is, if it needs no change or names an unknown dialect.
    """
    if not is_object(document) or is_description(document):
        return document
    dialect = document.get("$schema", DIALECT)
    draft = _DRAFTS.get(_uri(dialect)) if isinstance(dialect, str) else None
    if draft is None:
        return document
    if draft < 2020 or "definitions" in document or ignored:
        document = {**_Conversion(draft, ignored).schema(document), "$schema": DIALECT}
    return _without_unused_id(document)


def is_description(document: Any) -> bool:
    """Return whether a document is an OpenAPI description."""
    return is_object(document) and ("openapi" in document or "swagger" in document)


def converted_from_openapi(schema: Any, ignored: frozenset[str], *, is_old: bool) -> Any:
    """Convert a schema of an OpenAPI description.

    Args:
        schema: The schema.
        ignored: Keywords to leave out.
        is_old: Whether the description is of version 3.0, whose dialect is that of draft-04 but for a few keywords.
    """
    return _Conversion(4 if is_old else 2020, ignored, is_openapi=True).schema(schema)


_OPENAPI_ONLY = ("discriminator", "xml", "externalDocs", "example")
"""Keywords of OpenAPI that do not constrain values."""


def _without_openapi(schema: dict[str, Any]) -> dict[str, Any]:
    """Omit the keywords of OpenAPI. `nullable` allows null."""
    plain = {key: value for key, value in schema.items() if key not in (*_OPENAPI_ONLY, "nullable")}
    if schema.get("nullable") is not True:
        return plain
    keys = checkable(plain)
    types = plain.get("type")
    if keys & {"$ref", "allOf", "oneOf", "anyOf", "not", "const"} or (keys and not isinstance(types, str)):
        if keys == {"anyOf"} and is_array(plain["anyOf"]):
            return {**plain, "anyOf": [*plain["anyOf"], {"type": "null"}]}
        return {
            **{key: value for key, value in plain.items() if key not in keys},
            "anyOf": [{key: value for key, value in plain.items() if key in keys}, {"type": "null"}],
        }
    if keys:
        plain["type"] = [types, "null"]
    if is_array(plain.get("enum")) and None not in plain["enum"]:
        plain["enum"] = [*plain["enum"], None]
    return plain


def steps_in_openapi(schema: Any, steps: list[str]) -> Iterator[str]:
    """Omit the steps into the `anyOf` that replaces `nullable`.

    Args:
        schema: A schema of the description.
        steps: The steps from the converted schema to a place below it.
    """
    while steps:
        is_nullable = is_object(schema) and schema.get("nullable") is True
        if is_nullable and steps[0] == "anyOf" and checkable(schema) - {*_OPENAPI_ONLY, "nullable"} != {"anyOf"}:
            schema, steps = {**schema, "nullable": False}, steps[2:]
            continue
        yield steps[0]
        try:
            schema = value_at(schema, pointer_of(steps[:1]))
        except LookupError:
            schema = None
        steps = steps[1:]


def _without_unused_id(document: dict[str, Any]) -> dict[str, Any]:
    """Omit the `$id` of a file whose references all begin with `#` and need no base."""
    rest = {key: value for key, value in document.items() if key != "$id"}
    schemas = [*schemas_in(rest)] if "$id" in document else []
    is_base = any("$id" in each or not str(each.get("$ref", "#")).startswith("#") for each in schemas)
    return rest if schemas and not is_base and _ADDRESS.fullmatch(str(document["$id"])) else document


def _uri(dialect: str) -> str:
    return dialect.removesuffix("#").replace("https://json-schema.org/draft-", "http://json-schema.org/draft-")


class _Conversion:
    """Converts the schemas of one file."""

    def __init__(self, draft: int, ignored: frozenset[str], *, is_openapi: bool = False) -> None:
        self._draft = draft
        self._ignored = ignored
        self._is_openapi = is_openapi

    def schema(self, raw: Any) -> Any:
        """Convert a schema and all schemas below it."""
        if not is_object(raw):
            return raw
        if self._is_openapi:
            raw = _without_openapi(raw)
        if "$ref" in raw and self._draft <= 7:
            raw = {key: value for key, value in raw.items() if key in _BESIDE_REFERENCE}
        made: dict[str, Any] = {}
        for key, value in raw.items():
            made |= dict(self._keyword(key, value, raw))
        return made

    def _keyword(self, key: str, value: Any, raw: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        """Convert a keyword. A keyword without a meaning beside the others is dropped."""
        bound = {"exclusiveMinimum": "minimum", "exclusiveMaximum": "maximum"}.get(key)
        match key:
            case _ if key in self._ignored:
                pass
            case "$schema" if isinstance(value, str) and _DRAFTS.get(_uri(value)) == self._draft:
                pass  # the dialect of the file
            case "definitions" if "$defs" not in raw:
                yield "$defs", self._below("map", value)
            case "items" if self._draft < 2020 and is_array(value):
                yield "prefixItems", self._below("list", value)
            case "additionalItems" if self._draft < 2020:
                yield from (("items", self.schema(value)),) if is_array(raw.get("items")) else ()
            case "dependencies" if self._draft < 2020 and is_object(value):
                yield from self._dependencies(value)
            case "id" | "$id" if isinstance(value, str) and (key == "$id" or self._draft == 4):
                yield from self._identifier(value)
            case "exclusiveMinimum" | "exclusiveMaximum" if self._draft == 4 and isinstance(value, bool):
                yield from ((key, raw[bound]),) if value and bound in raw else ()
            case "minimum" | "maximum" if self._draft == 4 and raw.get(f"exclusive{key.capitalize()}") is True:
                pass
            case "$ref" if isinstance(value, str):
                yield key, self._reference(value)
            case _:
                yield key, self._below(HOLDERS.get(key), value)

    def _below(self, form: str | None, value: Any) -> Any:
        if form == "schema":
            return self.schema(value)
        if form == "list" and is_array(value):
            return [self.schema(below) for below in value]
        if form == "map" and is_object(value):
            return {name: self.schema(below) for name, below in value.items()}
        return value

    def _dependencies(self, value: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        names = {name: below for name, below in value.items() if is_array(below)}
        schemas = {name: self.schema(below) for name, below in value.items() if not is_array(below)}
        yield from (("dependentRequired", names),) if names else ()
        yield from (("dependentSchemas", schemas),) if schemas else ()

    def _identifier(self, value: str) -> Iterator[tuple[str, Any]]:
        if self._draft < 2019 and value.startswith("#"):
            yield from (("$anchor", value[1:]),) if value != "#" else ()
        else:
            yield "$id", value.removesuffix("#")

    def _reference(self, value: str) -> str:
        file, hash_sign, fragment = value.partition("#")
        if not fragment.startswith("/"):
            return value
        return file + hash_sign + "/" + "/".join(self._steps(fragment.split("/")[1:]))

    def _steps(self, parts: list[str]) -> Iterator[str]:
        """Convert the keywords in a pointer to a schema, but not the names of properties."""
        is_name = False
        for part, following in zip_longest(parts, parts[1:], fillvalue=""):
            is_list = part == "items" and following.isdecimal() and self._draft < 2020
            yield part if is_name else "prefixItems" if is_list else _RENAMED.get(part, part)
            is_name = not is_name and part in _MAPS


_RENAMED = {"definitions": "$defs", "dependencies": "dependentSchemas", "additionalItems": "items"}
"""Keywords with a new name, for pointers in references."""
