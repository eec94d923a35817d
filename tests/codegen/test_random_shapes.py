"""Random schemas of nested forms: unions in unions, nullable types, references to parts, records within records."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from random import Random
from typing import Any

import jsonschema_rs
import pytest
from exhaustive import thorough
from schema_folder import DIALECT, bindings

from sequrity_codegen.errors import SchemaError
from sequrity_runtime import ValidationError, read

NAMES = ("A", "B", "c_d", "e")
KEYS = ("t", "x", "y", "z")
LEAVES: tuple[Any, ...] = (
    *({"type": name} for name in ("string", "integer", "number", "boolean", "null", "array", "object")),
    *({"type": names} for names in (["string", "null"], ["string", "integer"], ["integer", "null", "array"])),
    *({"const": value} for value in ("a", 1, None)),
    *({"enum": values} for values in (["a", "b"], ["a", None], [1, "a"])),
    {"type": "string", "const": "b"},
    {"type": "string", "enum": ["a", "c"]},
    {"type": "string", "maxLength": 1},
    {"type": "string", "pattern": "^a"},
    {"type": "integer", "minimum": 1},
    {},
    True,
    False,
)
TAGS: tuple[Any, ...] = ({"const": "a"}, {"const": "b"}, {"type": "string", "const": "a"}, {"enum": ["b"]})


class _Shapes:
    """Makes schemas and documents; the seed determines them."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def document(self) -> dict[str, Any]:
        root = self._random.choice([self._record(3), {"type": "array", "items": self.schema(3)}, self._union(3)])
        return {"$schema": DIALECT, **root, "$defs": {name: self.schema(2) for name in NAMES}}

    def schema(self, depth: int) -> Any:
        leaf = self._random.choice(LEAVES)
        if depth == 0 or self._random.random() < 0.25:
            return copy.deepcopy(leaf)
        below = depth - 1
        makers: list[Any] = [
            lambda: {"$ref": f"#/$defs/{self._random.choice(NAMES)}"},
            lambda: self._union(depth),
            lambda: self._union(depth),
            lambda: {"type": "array", "items": self.schema(below)},
            lambda: {"type": "object", "additionalProperties": self.schema(below)},
            lambda: {"allOf": [self.schema(below) for _ in range(self._random.choice([1, 1, 2]))]},
            lambda: {"not": self.schema(below)},
            lambda: self._record(depth),
            lambda: self._record(depth),
        ]
        return self._random.choice(makers)()

    def _union(self, depth: int) -> dict[str, Any]:
        members = [self.schema(depth - 1) for _ in range(self._random.choice([1, 2, 2, 2, 3]))]
        made: dict[str, Any] = {self._random.choice(["oneOf", "anyOf"]): members}
        if self._random.random() < 0.1:
            made["type"] = self._random.choice(["string", "object", ["string", "null"]])
        return made

    def _record(self, depth: int) -> dict[str, Any]:
        properties = {key: self.schema(depth - 1) for key in self._random.sample(KEYS, self._random.randint(1, 3))}
        if self._random.random() < 0.4:
            properties["t"] = copy.deepcopy(self._random.choice(TAGS))
        made: dict[str, Any] = {"type": "object", "properties": properties}
        if self._random.random() < 0.15:
            made["type"] = ["object", "null"]
        if self._random.random() < 0.6:
            made["required"] = self._random.sample([*properties], self._random.randint(0, len(properties)))
        if self._random.random() < 0.2:
            made["additionalProperties"] = self._random.choice([False, self.schema(depth - 1)])
        return made

    def values(self) -> list[Any]:
        made: list[Any] = ["a", "b", "", 0, 1, 2.5, None, True, [], ["a"], [None], {}, {"t": "a"}, {"t": "b"}, {"x": 1}]
        for _ in range(120):
            if self._random.random() < 0.3:
                made.append(self._random.sample(made, self._random.randint(1, 2)))
            else:
                keys = self._random.sample((*KEYS, "other"), self._random.randint(1, 3))
                made.append({key: self._random.choice(made) for key in keys})
        return made


@pytest.mark.parametrize("count", thorough(12, 300))
def test_nested_forms_give_the_verdicts_of_their_schema(count: int, tmp_path: Path) -> None:
    generated = verdicts = 0
    refused = set[str]()
    for seed in range(count):
        shapes = _Shapes(seed)
        schema = shapes.document()
        validator: Any = jsonschema_rs.validator_for(schema)
        try:
            with bindings({"thing.json": schema}, tmp_path / str(seed)) as package:
                codec = package.codec("thing.json#")
                for value in shapes.values():
                    if validator.is_valid(value):
                        written = codec.unstructure(read(codec, copy.deepcopy(value)))
                        assert json.dumps(written, sort_keys=True) == json.dumps(value, sort_keys=True), schema
                    else:
                        with pytest.raises(ValidationError):
                            read(codec, copy.deepcopy(value))
                    verdicts += 1
        except SchemaError as error:
            refused |= {problem.rule for problem in error.problems}
        else:
            generated += 1
    assert refused <= {"cycle"}
    assert generated > count / 2
    assert verdicts == generated * 135
