"""Random edits of a schema folder, usual and unusual ones.

An edit changes one schema, anywhere in a file. The generator may refuse the result; the gate must judge it as well.
"""

from __future__ import annotations

import copy
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sequrity_runtime.type_guards import is_array, is_object

Node = dict[str, Any]

_TYPES = ("string", "integer", "number", "boolean", "null", "array", "object")
_LIMITS = {
    "string": ("minLength", "maxLength"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": ("minItems", "maxItems"),
    "object": ("minProperties", "maxProperties"),
}
_PATTERNS = ("^[a-z]+$", "a", "^$", "^x-")
_RARE: tuple[Node, ...] = (
    {"allOf": [{"minLength": 2}]},
    {"allOf": [{"required": ["a"]}]},
    {"not": {"const": "a"}},
    {"not": {"enum": ["a", "b"]}},
    {"not": {"type": "object"}},
    {"if": {"type": "string"}, "then": {"minLength": 1}},
    {"propertyNames": {"maxLength": 5}},
    {"patternProperties": {"^x": {"type": "string"}}},
    {"dependentRequired": {"name": ["id"]}},
    {"prefixItems": [{"type": "string"}]},
    {"contains": {"type": "string"}},
    {"unevaluatedProperties": False},
    {"unevaluatedProperties": {"type": "string"}},
    {"uniqueItems": True},
)


@dataclass(frozen=True)
class Edit:
    """One edit of a named type."""

    file: str
    pointer: str
    """JSON Pointer of the named type: a root, or an entry of `$defs`."""

    says: str
    moves: bool
    """Whether another schema may now read a document than the one at the same location."""


class Edits:
    """Edits a schema folder.

    Args:
        documents: Its files, by path.
        chance: Random generator. The same one makes the same edits.
    """

    def __init__(self, documents: dict[str, Any], chance: random.Random) -> None:
        self._documents = documents
        self._chance = chance
        self._types = [
            (file, name) for file, root in sorted(documents.items()) for name in ("", *root.get("$defs", ()))
        ]
        self._references = {file: _references(root) for file, root in documents.items()}
        self._nearby: list[str] = []
        """References that are valid in the edited file."""

        self._makers: tuple[Callable[[Node], str | None], ...] = (
            *(self._property, self._property, self._required, self._required, self._type, self._nullable),
            *(self._values, self._values, self._limit, self._limit, self._others, self._union, self._union),
            *(self._reference, self._words, self._items, self._rare, self._replaced, self._pattern),
        )

    def pair(self) -> tuple[dict[str, Any], dict[str, Any], Edit]:
        """Make two versions that differ by one edit. The older one is often edited too, in the same type."""
        file, name = self._chance.choice(self._types)
        old = self._documents
        for _ in range(self._chance.choice((0, 0, 1, 2, 3))):
            old, _ = self._made(old, file, name)
        new, edit = self._made(old, file, name)
        return old, new, edit

    def _made(self, documents: dict[str, Any], file: str, name: str) -> tuple[dict[str, Any], Edit]:
        """Edit a named type in a copy of all files."""
        self._nearby = self._references[file]
        while True:
            changed = copy.deepcopy(documents)
            outer = changed[file]
            root = outer["$defs"][name] if name else {key: outer[key] for key in outer if key != "$defs"}
            maker = self._chance.choice(self._makers)
            says = maker(self._chance.choice(list(nodes(root))))
            if not name:
                changed[file] = {**root, **{key: outer[key] for key in ("$defs", "title") if key in outer}}
            if says is not None and changed != documents:
                moves = maker in (self._reference, self._union, self._replaced, self._items)
                return changed, Edit(file, f"/$defs/{name}" if name else "", says, moves)

    def _property(self, node: Node) -> str | None:
        properties = node.get("properties")
        if not properties:
            return None
        name = self._chance.choice(sorted(properties))
        way = self._chance.random()
        if way < 0.3:
            del properties[name]
            return f"{name} is removed"
        if way < 0.45:
            properties[name + "_x"] = properties.pop(name)
            return f"{name} is renamed"
        if way < 0.6:
            del properties[name]
            node["required"] = [key for key in node.get("required", ()) if key != name]
            return f"{name} is removed, and not required"
        if way < 0.7:
            rules: tuple[bool | Node, ...] = (True, False, {})
            properties[name] = self._chance.choice(rules)
            return f"{name} is anything or nothing"
        properties["added"] = self._small()
        if way > 0.9:
            node["required"] = [*node.get("required", ()), "added"]
        return "a property is added"

    def _required(self, node: Node) -> str | None:
        properties = node.get("properties")
        if not properties:
            return None
        name = self._chance.choice([*sorted(properties), "unnamed"])
        given = list(node.get("required", ()))
        node["required"] = [key for key in given if key != name] if name in given else [*given, name]
        return f"required: {node['required']}"

    def _type(self, node: Node) -> str | None:
        if "type" not in node:
            return None
        given = node["type"] if is_array(node["type"]) else [node["type"]]
        way = self._chance.random()
        if way < 0.4:
            given = [*given, self._chance.choice(_TYPES)]
        elif way < 0.6 and len(given) > 1:
            given = given[1:]
        elif way < 0.7:
            del node["type"]
            return "any type"
        else:
            given = [self._chance.choice(_TYPES)]
        node["type"] = given[0] if len(given) == 1 else list(dict.fromkeys(given))
        return f"type {node['type']}"

    def _nullable(self, node: Node) -> str | None:
        if "$ref" in node:
            node.update({self._chance.choice(("oneOf", "anyOf")): [{"$ref": node.pop("$ref")}, {"type": "null"}]})
            return "null beside a reference"
        for key in ("oneOf", "anyOf"):
            if key in node:
                null = {"type": "null"}
                node[key] = [one for one in node[key] if one != null] if null in node[key] else [*node[key], null]
                return "null in a union, or not"
        return None

    def _values(self, node: Node) -> str | None:
        if "const" in node:
            node["const"] = self._chance.choice(("other", 1, True, None, 1.0, node["const"]))
            return f"const {node['const']!r}"
        values = node.get("enum") or (node["not"].get("enum") if is_object(node.get("not")) else None)
        if not values:
            return None
        way = self._chance.random()
        if way < 0.4:
            values.pop(self._chance.randrange(len(values)))
        elif way < 0.8:
            values.append(self._chance.choice(("added", "x", 1, True, None)))
        else:
            values.reverse()
        if not values and "enum" in node:
            node["enum"] = ["only"]
        return f"values {values}"

    def _limit(self, node: Node) -> str | None:
        names = node.get("type", ())
        for kind in [names] if isinstance(names, str) else names:
            limits = _LIMITS.get("number" if kind == "integer" else kind)
            if limits:
                key = self._chance.choice(limits)
                if key in node and self._chance.random() < 0.4:
                    del node[key]
                    return f"no {key}"
                few = (1, 2, 3) if key not in ("minimum", "maximum") else (-1, 0, 0.5, 1, 2, 10)
                node[key] = self._chance.choice(few)
                return f"{key} {node[key]}"
        return None

    def _others(self, node: Node) -> str | None:
        if "properties" not in node and node.get("type") != "object":
            return None
        rule = self._chance.choice((True, False, {}, {"type": "string"}, None))
        node.pop("additionalProperties", None)
        if rule is not None:
            node["additionalProperties"] = copy.deepcopy(rule)
        return f"additionalProperties {rule}"

    def _union(self, node: Node) -> str | None:
        key = next((key for key in ("oneOf", "anyOf") if key in node), None)
        if key is None:
            return None
        members = node[key]
        way = self._chance.random()
        if way < 0.3 and len(members) > 1:
            members.pop(self._chance.randrange(len(members)))
        elif way < 0.45:
            members.insert(self._chance.randrange(len(members) + 1), self._small())
        elif way < 0.55 and self._nearby:
            members.append({"$ref": self._chance.choice(self._nearby)})
        elif way < 0.7:
            self._chance.shuffle(members)
        elif way < 0.85:
            node["anyOf" if key == "oneOf" else "oneOf"] = node.pop(key)
        else:
            members.append(copy.deepcopy(self._chance.choice(members)))
        return f"{key} has other members"

    def _reference(self, node: Node) -> str | None:
        if "$ref" not in node:
            return None
        node["$ref"] = self._chance.choice(self._nearby)
        return f"refers to {node['$ref']}"

    def _words(self, node: Node) -> str | None:
        key = self._chance.choice(("description", "title", "default", "examples", "deprecated", "x-anything", "format"))
        node[key] = {"examples": [1], "deprecated": True, "format": "date"}.get(key, "other")
        return f"other {key}"

    def _items(self, node: Node) -> str | None:
        if "items" not in node:
            return None
        node["items"] = self._chance.choice((True, False, self._small(), {"anyOf": [node["items"], {"type": "null"}]}))
        return "other items"

    def _rare(self, node: Node) -> str | None:
        rare = copy.deepcopy(self._chance.choice(_RARE))
        if rare.keys() & node.keys():
            return None
        node.update(rare)
        return f"a rare keyword: {rare}"

    def _replaced(self, node: Node) -> str | None:
        old = dict(node)
        node.clear()
        node.update(self._chance.choice((self._small(), {"anyOf": [old, self._small()]}, {"allOf": [old]})))
        return f"is {node} now" if len(repr(node)) < 100 else "is put into another"

    def _pattern(self, node: Node) -> str | None:
        if node.get("type") != "string":
            return None
        if "pattern" in node and self._chance.random() < 0.5:
            del node["pattern"]
        else:
            node["pattern"] = self._chance.choice(_PATTERNS)
        return "another pattern"

    def _small(self) -> Node:
        small: tuple[Node, ...] = (
            {"type": "string"},
            {"type": "integer", "minimum": 0},
            {"type": ["null", "boolean"]},
            {"type": "array", "items": {"type": "number"}},
            {"type": "object", "additionalProperties": {"type": "string"}},
            {"type": "object", "required": ["type"], "properties": {"type": {"type": "string", "const": "new"}}},
            {"type": "object", "properties": {"a": {"type": "string"}, "b": {"type": "integer"}}},
            {"enum": ["a", 1, None, False]},
            {},
        )
        return copy.deepcopy(self._chance.choice(small))


def nodes(node: Any) -> Iterator[Node]:
    """Yield a schema and its subschemas, except `$defs`, which are types of their own."""
    if not is_object(node):
        return
    yield node
    below: list[Any] = [node.get("items"), node.get("additionalProperties")]
    below += node.get("properties", {}).values()
    for key in ("oneOf", "anyOf", "allOf"):
        below += node.get(key, [])
    for inner in below:
        yield from nodes(inner)


def _references(root: dict[str, Any]) -> list[str]:
    """List the references of a file, each once."""
    every = (node for part in (root, *root.get("$defs", {}).values()) for node in nodes(part))
    return sorted({node["$ref"] for node in every if "$ref" in node})
