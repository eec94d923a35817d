"""Write schemas in an equivalent plain form, because only plain forms have classes.

| As written | Plain form |
|---|---|
| `enum` of strings | with `"type": "string"`; null is a schema of its own |
| a union of objects and other types | the objects in a union of their own |
| `allOf` of one schema, alone | that schema |
| `allOf` of objects | their properties in one object, beside `allOf` of the references |
| an entry of `$defs` that is an object or null | the object; null is allowed where a property refers to it |

The plain form accepts the same documents. A folder with a reference into `allOf` or a union stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from contextlib import suppress
from copy import deepcopy
from typing import Any

from attrs import evolve, frozen

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load.keywords import IDENTIFIERS, ROOT_ONLY, checkable
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.json_pointer import parts_of, value_at
from sequrity_runtime.schema.extension import joined
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.references import references_in
from sequrity_runtime.schema.walk import schemas_in, walk
from sequrity_runtime.type_guards import is_array, is_object

_MOVED = re.compile("/(allOf|oneOf|anyOf)/")
_NAMED = IDENTIFIERS | ROOT_ONLY
_COMPOSING = {"allOf", "anyOf", "enum", "oneOf"}
_PLAIN = ("array", "boolean", "integer", "null", "number", "string")
_OBJECT = {"type", "properties", "required"}

_Moves = dict[tuple[Place, tuple[str, ...]], tuple[Place, int]]
"""By a schema and steps from it: the original schema there, and the number of steps that lead to it."""


@frozen
class Composed:
    """A schema folder in plain form."""

    documents: dict[str, Any]
    """The files. A file without a schema to change is the same object as before."""

    _moves: _Moves

    def original(self, problem: Problem) -> Problem:
        """Locate a problem in the original schemas."""
        place, rest = Place(problem.file), (*parts_of(problem.pointer),)
        while rest:
            keys = ((place, rest[:count]) for count in range(len(rest), 0, -1))
            found = next((self._moves[key] for key in keys if key in self._moves), (place.at(rest[0]), 1))
            place, rest = found[0], rest[found[1] :]
        return evolve(problem, pointer=place.pointer)


def composed(documents: Mapping[str, Any]) -> Composed:
    """Write the schemas of a folder in their plain form.

    Args:
        documents: Every file. `openapi.json` stays as it is.
    """
    try:
        references = References(documents)
    except SchemaError:  # `build` lists all such names
        return Composed(dict(documents), {})
    made = dict(documents)
    moves: _Moves = {}
    files = [file for file in documents if file != OPENAPI]
    schemas = [each for file in files for each in schemas_in(documents[file])]
    if any(_COMPOSING & each.keys() for each in schemas) and not any(
        _MOVED.search(str(each.get("$ref"))) for each in schemas
    ):
        composition = _Composition(references, moves)
        made |= {file: composition.plain(documents[file], file) for file in files}
    if any(_is_object_or_null(each) for each in schemas):
        made |= _without_null(made, files, moves)
    return Composed({file: documents[file] if each == documents[file] else each for file, each in made.items()}, moves)


class _Composition:
    """Writes schemas in plain form, and notes the schemas that move."""

    def __init__(self, references: References, moves: _Moves) -> None:
        self._references = references
        self._moves = moves

    def plain(self, document: Any, file: str) -> Any:
        """Write the schemas of a file in plain form."""
        made = deepcopy(document)
        for steps, schema in reversed([*walk(made)]):  # innermost first
            if is_object(schema):
                plain = {**self._plain(schema, Place(file).at(*steps))}
                schema.clear()
                schema.update(plain)
        return made

    def _plain(self, raw: dict[str, Any], place: Place) -> dict[str, Any]:
        """Write a schema, given that those below it are plain."""
        made = raw
        if not place.pointer.endswith(("/not", "/if")):
            made = _with_type(raw)
            if "enum" in raw and "enum" not in made:
                self._moves[place, ("anyOf", "0")] = place, 2
        made = self._grouped(made, place)
        branches: Any = made.get("allOf")
        if not is_array(branches) or not branches or not all(is_object(each) for each in branches):
            return made
        if len(branches) == 1 and checkable(made) == {"allOf"} and not _NAMED & branches[0].keys():
            self._moves |= {(place, (key,)): (place.at("allOf", 0), 0) for key in branches[0] if key not in made}
            return {**branches[0], **{key: value for key, value in made.items() if key != "allOf"}}
        return self._joined(made, branches, place) or made

    def _grouped(self, raw: dict[str, Any], place: Place) -> dict[str, Any]:
        """Put the objects of a union with other types into a union of their own."""
        key = "oneOf" if "oneOf" in raw else "anyOf"
        branches: Any = raw.get(key)
        if not is_array(branches) or not all(is_object(each) for each in branches):
            return raw
        targets = [self._end(each, place.at(key, index)) for index, each in enumerate(branches)]
        objects = [each for each, end in zip(branches, targets, strict=True) if end.get("type") == "object"]
        others = [each for each, end in zip(branches, targets, strict=True) if end.get("type") in _PLAIN]
        values = [each for each in others if each != {"type": "null"}]
        if len(objects) < 2 or not values or len(objects) + len(others) < len(branches):
            return raw
        group = (key, str(len(others)))
        self._moves |= {(place, group): (place, 2), (place, (*group, key)): (place.at(key), 3)}
        for index, each in enumerate(branches):
            steps = (*group, key, str(objects.index(each))) if each in objects else (key, str(others.index(each)))
            self._moves[place, steps] = place.at(key, index), len(steps)
        return {**raw, key: [*others, {key: objects}]}

    def _end(self, schema: dict[str, Any], place: Place) -> dict[str, Any]:
        """Follow the references of a schema; empty if the target has no single type."""
        for _ in range(10):
            if checkable(schema) != {"$ref"}:
                return schema if isinstance(schema.get("type"), str) else {}
            try:
                place = self._references.resolve(schema["$ref"], place)
            except SchemaError:  # `build` lists all such references
                return {}
            found = self._references.schema(place)
            schema = found if is_object(found) else {}
        return {}

    def _joined(self, raw: dict[str, Any], branches: list[Any], place: Place) -> dict[str, Any] | None:
        """Join the objects of an `allOf`; None if they do not fit together."""
        references = [each for each in branches if checkable(each) == {"$ref"}]
        own = [each for each in branches if checkable(each) != {"$ref"}]
        bases = [self._target(each["$ref"], place.at("allOf", branches.index(each))) for each in references]
        objects = [{key: value for key, value in raw.items() if key != "allOf"}, *own]
        if len(branches) == 1 and references and "properties" in raw:
            return None  # it is plain
        if not checkable(objects[0]) <= {*_OBJECT, "unevaluatedProperties"}:
            return None
        if not all(checkable(each) <= _OBJECT and not _NAMED & each.keys() for each in own):
            return None
        both = joined(*objects)
        if both is None or not any(each.get("type") == "object" for each in (*objects, *bases)):
            return None
        inherited = [item for base in bases for item in base.get("properties", {}).items()]
        both["properties"] = both["properties"] or dict(inherited[-1:])  # a class has a property of its own
        if not both["properties"]:
            return None
        for index, each in enumerate(branches):
            below = place.at("allOf", index)
            if each in references:
                self._moves[place, ("allOf", str(references.index(each)))] = below, 2
            self._moves |= {(place, ("properties", name)): (below, 0) for name in each.get("properties", {})}
        described = {key: value for each in reversed(own) for key, value in each.items() if key not in _OBJECT}
        made = {**described, **objects[0], "type": "object", **both}
        return {**made, "allOf": references} if references else made

    def _target(self, reference: str, place: Place) -> dict[str, Any]:
        """Return the object that a reference of the same file names; empty for anything else."""
        try:
            found = self._references.resolve(reference, place)
        except SchemaError:  # `build` lists all such references
            return {}
        schema = self._references.schema(found) if found.file == place.file else None
        return schema if is_object(schema) and joined(schema) else {}


def _with_type(schema: dict[str, Any]) -> dict[str, Any]:
    """Write the type of an `enum` of strings; null among them becomes a schema of its own."""
    values, types = schema.get("enum"), schema.get("type", ["string", "null"])
    types = [types] if isinstance(types, str) else types
    if not is_array(values) or not is_array(types) or not checkable(schema) <= {"type", "enum"}:
        return schema
    strings = [value for value in values if isinstance(value, str)]
    others = [value for value in values if not isinstance(value, str)]
    if not strings or "string" not in types or len(set(strings)) != len(strings) or others not in ([], [None]):
        return schema
    if "type" in schema and types == ["string"] and not others:
        return schema
    texts = {"type": "string", "enum": strings}
    rest = {key: value for key, value in schema.items() if key not in texts}
    return {**rest, "anyOf": [texts, {"type": "null"}]} if others and "null" in types else {**rest, **texts}


def _is_object_or_null(schema: Any) -> bool:
    types = schema.get("type") if is_object(schema) else None
    is_either = is_array(types) and len(types) == 2 and {"object", "null"} == {*map(str, types)}
    return is_either and bool(schema.get("properties")) and checkable(schema) <= {*_OBJECT, "additionalProperties"}


def _without_null(
    documents: Mapping[str, Any],
    files: list[str],
    moves: _Moves,
) -> dict[str, Any]:
    """Move null from a definition to the properties, items and other values that refer to it, if nothing else does."""
    references = References(documents)
    users: dict[Place, list[Place]] = {}
    others: set[Place] = set()
    for _, reference in references_in(documents.get(OPENAPI)):
        with suppress(SchemaError):  # `openapi` lists all such references
            others.add(references.resolve(reference, Place(OPENAPI)))
    for file in files:
        for steps, schema in walk(documents[file]):
            if not is_object(schema) or "$ref" not in schema:
                continue
            place = Place(file).at(*steps)
            with suppress(SchemaError):  # `build` lists all such references
                target = references.resolve(schema["$ref"], place)
                users.setdefault(target, []).append(place)
                is_value = steps[-2:-1] == ("properties",) or steps[-1:] in (("items",), ("additionalProperties",))
                if not is_value or checkable(schema) != {"$ref"}:
                    others.add(target)
    made = {file: deepcopy(documents[file]) for file in files}
    for target in users.keys() - others:
        keys = parts_of(target.pointer)
        if len(keys) != 2 or keys[0] != "$defs" or not _is_object_or_null(references.schema(target)):
            continue
        value_at(made[target.file], target.pointer)["type"] = "object"
        for user in users[target]:
            moves[user, ("anyOf", "0")] = user, 2
            schema = value_at(made[user.file], user.pointer)
            schema["anyOf"] = [{"$ref": schema.pop("$ref")}, {"type": "null"}]
    return made
