"""An independent check of the gate: documents that one version writes and the other refuses.

It shares no code with the gate. It reads the policy of `docs/compatibility.md` more narrowly: a key does not count only
if the schema at the same location of the other version names it.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
from fuzz.documents import Documents
from instances import WRONG, distinct
from schema_types import Schemas

from hunt.edits import Edit, nodes
from sequrity_runtime.type_guards import is_array, is_object

_BASE = "file:///"
_DRAWN = frozenset(
    {"type", "properties", "required", "additionalProperties", "items", "enum", "const", "$ref", "oneOf", "anyOf"}
    | {"minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}
    | {"minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "examples"}
)
"""Keywords that documents are drawn from."""


class Verdicts:
    """The verdicts of one version on documents of a type, by two validators.

    Args:
        documents: The files of the version.
        schema: Location of the type, as `file#/pointer`.
    """

    def __init__(self, documents: dict[str, Any], schema: str) -> None:
        reference = {"$ref": _BASE + schema, "$schema": "https://json-schema.org/draft/2020-12/schema"}
        registry = jsonschema_rs.Registry([(_BASE + file, node) for file, node in documents.items()])
        self._fast = jsonschema_rs.validator_for(reference, registry=registry)
        self._slow = Schemas(documents=documents).validator(schema)

    def takes(self, document: Any) -> bool:
        """Validate with `jsonschema-rs`."""
        return self._fast.is_valid(document)

    def surely_takes(self, document: Any) -> bool:
        """Validate with `jsonschema`."""
        return bool(self._slow.is_valid(document))


class Side:
    """One version as the writer of a type.

    Args:
        documents: Its files.
        other: The files of the reading version.
        edit: The edit between the two.
    """

    def __init__(self, documents: dict[str, Any], other: dict[str, Any], edit: Edit) -> None:
        schema = f"{edit.file}#{edit.pointer}"
        self._written = Verdicts(documents, schema)
        self._counted = Verdicts(counted(documents, other, moves=edit.moves), schema)
        self._read = Verdicts(other, schema)

    def breaks(self, document: Any) -> bool:
        """Return whether a document is written, counts by the policy, and is refused by the reader."""
        if not self._written.takes(document) or not self._counted.takes(document) or self._read.takes(document):
            return False
        return self.shows(document) and self._counted.surely_takes(document)

    def shows(self, document: Any) -> bool:
        """Return whether `jsonschema` accepts a document by the writer's schema and refuses it by the reader's."""
        return self._written.surely_takes(document) and not self._read.surely_takes(document)


def counted(documents: dict[str, Any], other: dict[str, Any], *, moves: bool) -> dict[str, Any]:
    """Copy a writer's schemas so that they refuse documents that the policy does not count.

    Args:
        documents: The writer's files.
        other: The reader's files.
        moves: Whether another schema may read a document than the one at the same location.
    """
    every = [
        node for root in other.values() for part in (root, *root.get("$defs", {}).values()) for node in nodes(part)
    ]
    keys = {key for node in every for key in node.get("properties", ())}
    found = copy.deepcopy(documents)
    for file, root in found.items():
        theirs = other[file]
        parts = [(root, theirs)]
        parts += [(part, theirs.get("$defs", {}).get(name)) for name, part in root.get("$defs", {}).items()]
        for part, counterpart in parts:
            _narrow(part, counterpart, keys if moves else None, every)
    return found


def _narrow(ours: Any, theirs: Any, keys: set[str] | None, every: list[dict[str, Any]]) -> None:
    if not is_object(ours):
        return
    for below, other in list(_pairs(ours, theirs)):
        _narrow(below, other, keys, every)
    properties = ours.get("properties")
    if not properties:
        return
    if ours.get("additionalProperties", True) in (True, {}):
        named: dict[str, Any] = theirs.get("properties", {}) if is_object(theirs) else {}
        unnamed = (set(named) if keys is None else keys) - {*properties} - {*ours.get("required", ())}
        rule = {"not": {"enum": sorted(unnamed)}}
        if unnamed:
            ours["propertyNames"] = {"allOf": [rule, ours.get("propertyNames", {})]}
    (name, tag), *more = properties.items()
    if not more and is_object(tag) and is_object(tag.get("not")) and is_array(tag["not"].get("enum")):
        tag["not"] = {"enum": sorted({*tag["not"]["enum"], *_tags(every, name)}, key=repr)}


def _tags(every: list[dict[str, Any]], name: str) -> Iterator[str]:
    for node in every:
        tag = node.get("properties", {}).get(name)
        if is_object(tag):
            yield from (value for value in [tag.get("const"), *tag.get("enum", ())] if isinstance(value, str))


def _pairs(ours: dict[str, Any], theirs: Any) -> Iterator[tuple[Any, Any]]:
    """Pair the subschemas of two schemas by location."""
    other: dict[str, Any] = theirs if is_object(theirs) else {}
    for key in ("items", "additionalProperties"):
        yield ours.get(key), other.get(key)
    for name, below in ours.get("properties", {}).items():
        named = other.get("properties")
        yield below, named.get(name) if is_object(named) else None
    for key in ("oneOf", "anyOf", "allOf"):
        members = other.get(key, [])
        for index, below in enumerate(ours.get(key, [])):
            yield below, members[index] if index < len(members) else None


def drawn(documents: dict[str, Any], edit: Edit, chance: random.Random, count: int) -> list[Any]:
    """Draw documents of a type, valid or almost valid. Recursive types get fewer."""
    schemas = Schemas(documents={file: _sketch(root) for file, root in documents.items()})
    maker = Documents(schemas, chance)
    named = schemas.named(f"{edit.file}#{edit.pointer}")
    try:
        found = [maker.draw(named) for _ in range(count)]
    except RecursionError:
        found = []
    return [one for one in distinct([*found, *WRONG]) if _is_json(one)]


def _is_json(document: Any) -> bool:
    try:
        json.dumps(document, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _sketch(node: Any) -> Any:
    """Copy a schema with only the keywords that documents are drawn from."""
    if not is_object(node):
        return {}
    if is_array(node.get("allOf")) and "type" not in node:
        node = {**node["allOf"][0], **{key: node[key] for key in ("$defs", "title") if key in node}}
    made: dict[str, Any] = {key: node[key] for key in node if key in _DRAWN}
    outs = node["not"].get("enum") if is_object(node.get("not")) else None
    if outs and all(isinstance(value, str) for value in outs):
        made["not"] = {"enum": outs}
    if "type" not in node and "properties" in node:
        made["type"] = "object"
    if "array" in node.get("type", ()):
        made["items"] = _sketch(node.get("items"))
    if "properties" in node:
        made["properties"] = {name: _sketch(rule) for name, rule in node["properties"].items()}
    if is_object(node.get("additionalProperties")):
        made["additionalProperties"] = _sketch(node["additionalProperties"])
    for key in ("oneOf", "anyOf"):
        if key in node:
            made[key] = [_sketch(member) for member in node[key]]
    if "$defs" in node:
        made["$defs"] = {name: _sketch(rule) for name, rule in node["$defs"].items()}
    return {**made, "title": node.get("title", "Untitled")}
