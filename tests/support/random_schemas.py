"""Random small schemas and random changes of them, determined by the seed."""

from __future__ import annotations

import copy
from random import Random
from typing import Any

from sequrity_runtime.type_guards import is_object

NAMES = ("a", "b", "kind", "x")
WORDS = ("p", "q", "r")
PATTERNS = ("^[a-z]+$", "^A", "[0-9]", "^p?q*$")


class RandomSchemas:
    """Makes schemas."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def document(self) -> dict[str, Any]:
        """Make a document with two named types, which may refer to each other and to themselves."""
        return {"title": "Root", **self.schema(3), "$defs": {"One": self.schema(2), "Two": self._object(2)}}

    def schema(self, depth: int) -> dict[str, Any]:
        """Make a schema up to a depth."""
        makers: list[Any] = [self._string, self._number, self._enum, self._simple]
        if depth:
            makers += [self._object, self._object, self._array, self._union, self._tagged, self._reference, self._map]
        maker = self._random.choice(makers)
        made: dict[str, Any] = maker(depth)
        return made

    def _simple(self, depth: int) -> dict[str, Any]:
        return copy.deepcopy(
            self._random.choice(
                [{"type": "boolean"}, {"type": "null"}, {}, {"type": ["string", "null"]}, {"type": ["integer", "null"]}]
            )
        )

    def _string(self, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {"type": "string"}
        for key, values in (("minLength", (0, 1, 2)), ("maxLength", (1, 2, 3)), ("pattern", PATTERNS)):
            if self._random.random() < 0.25:
                made[key] = self._random.choice(values)
        return made

    def _number(self, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {"type": self._random.choice(["integer", "number"])}
        for key in ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"):
            if self._random.random() < 0.2:
                made[key] = self._random.choice([1, 2, 3, 0.5] if key == "multipleOf" else [-1, 0, 0.5, 1, 2, 5])
        return made

    def _enum(self, depth: int) -> dict[str, Any]:
        known = {"type": "string", "enum": self._random.sample(WORDS, self._random.randint(1, 3))}
        return {"anyOf": [known, {"type": "string"}]} if self._random.random() < 0.3 else known

    def _reference(self, depth: int) -> dict[str, Any]:
        return {"$ref": self._random.choice(["#/$defs/One", "#/$defs/Two"])} if self._random.random() < 0.8 else {}

    def _array(self, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {"type": "array", "items": self.schema(depth - 1)}
        for key, values in (("minItems", (0, 1, 2)), ("maxItems", (0, 1, 2)), ("uniqueItems", (True, False))):
            if self._random.random() < 0.2:
                made[key] = self._random.choice(values)
        return made

    def _map(self, depth: int) -> dict[str, Any]:
        made: dict[str, Any] = {"type": "object", "additionalProperties": self.schema(depth - 1)}
        for key in ("minProperties", "maxProperties"):
            if self._random.random() < 0.2:
                made[key] = self._random.choice([0, 1, 2])
        return made

    def _object(self, depth: int) -> dict[str, Any]:
        names = self._random.sample(NAMES, self._random.randint(0, 3))
        made: dict[str, Any] = {
            "type": "object",
            "properties": {name: self.schema(max(depth - 1, 0)) for name in names},
        }
        made["required"] = [name for name in names if self._random.random() < 0.4]
        if self._random.random() < 0.5:
            made["additionalProperties"] = self._random.choice([True, False, False, {"type": "string"}])
        return made

    def _tagged(self, depth: int) -> dict[str, Any]:
        tags = self._random.sample(WORDS, self._random.randint(1, 3))
        members = [self._member(depth, {"type": "string", "const": tag}) for tag in tags]
        if self._random.random() < 0.5:
            rule = {"type": "string", "not": {"enum": tags}}
            members.append({"type": "object", "required": ["kind"], "properties": {"kind": rule}})
        return {self._random.choice(["oneOf", "oneOf", "anyOf"]): members}

    def _member(self, depth: int, tag: dict[str, Any]) -> dict[str, Any]:
        made = self._object(depth - 1)
        made["properties"] = {**made["properties"], "kind": tag}
        made["required"] = sorted({*made["required"], "kind"})
        return made

    def _union(self, depth: int) -> dict[str, Any]:
        members = [self.schema(depth - 1) for _ in range(self._random.randint(1, 3))]
        return {self._random.choice(["oneOf", "anyOf", "anyOf"]): members}

    def changed(self, document: dict[str, Any]) -> dict[str, Any]:
        """Copy a document with one to three changes."""
        changed = copy.deepcopy(document)
        for _ in range(self._random.randint(1, 3)):
            self._change(self._random.choice(_schemas(changed)))
        return changed

    def _change(self, schema: dict[str, Any]) -> None:
        definitions: dict[str, Any] = {key: schema[key] for key in ("$defs", "title") if key in schema}
        choice = self._random.random()
        properties = schema.get("properties")
        if choice < 0.2:
            schema.clear()
            schema.update(self.schema(1))
        elif choice < 0.45 and properties is not None:
            name = self._random.choice(NAMES)
            if name in properties and self._random.random() < 0.5:
                del properties[name]
            else:
                properties[name] = self.schema(1)
        elif choice < 0.65 and properties is not None:
            schema["required"] = [name for name in NAMES if self._random.random() < 0.3]
        elif choice < 0.8 and properties is not None:
            schema["additionalProperties"] = self._random.choice([True, False, {"type": "integer"}])
        elif "enum" in schema:
            schema["enum"] = self._random.sample(WORDS, self._random.randint(1, 3))
        elif key := next((key for key in ("oneOf", "anyOf") if key in schema), None):
            schema[key] = [*schema[key][1:], *([self.schema(1)] if len(schema[key]) == 1 or choice < 0.9 else [])]
        elif schema.get("type") in ("string", "integer", "number"):
            schema.update(self._random.choice([self._string, self._number])(0))
        schema.update(definitions)


def _schemas(schema: Any) -> list[dict[str, Any]]:
    if not is_object(schema):
        return []
    below: list[Any] = [schema.get("items"), schema.get("additionalProperties")]
    for key in ("properties", "$defs"):
        below += schema.get(key, {}).values()
    for key in ("oneOf", "anyOf"):
        below += schema.get(key, [])
    return [schema, *(inner for part in below for inner in _schemas(part))]
