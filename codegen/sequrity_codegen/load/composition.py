"""Write schemas in the plainest form that means the same, as only a plain form has a class.

| As written | Plain form |
|---|---|
| `enum` of strings | with `"type": "string"`; null is a schema of its own |
| a union of objects and other types | the objects in a union of their own |
| `allOf` of one schema, alone | that schema |
| `allOf` of objects | their properties in one object, beside `allOf` of the references |
| an entry of `$defs` that is an object or null | the object; null is allowed where a property refers to it |

The plain form changes no verdict. A folder with a reference that leads into `allOf` or a union stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from attrs import evolve, frozen

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load.keywords import IDENTIFIERS, ROOT_ONLY, checkable
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.json_pointer import parts_of
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import schemas_in, subschemas, walk
from sequrity_runtime.type_guards import is_array, is_object

_MOVED = re.compile("/(allOf|oneOf|anyOf)/")
_NAMED = IDENTIFIERS | ROOT_ONLY
_COMPOSING = {"allOf", "anyOf", "enum", "oneOf"}
_PLAIN = ("array", "boolean", "integer", "null", "number", "string")
_OBJECT = {"type", "properties", "required"}


@frozen
class Composed:
    """A schema folder in plain form."""

    documents: dict[str, Any]
    """The files. A file without a schema to change is the same object as before."""

    _moves: Mapping[tuple[Place, tuple[str, ...]], tuple[Place, int]]
    """By a schema and steps from it: the schema as written that stands there, and how many of the steps lead to it."""

    def original(self, problem: Problem) -> Problem:
        """Locate a problem in the schemas as they are written."""
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
    made = dict(documents)
    moves: dict[tuple[Place, tuple[str, ...]], tuple[Place, int]] = {}
    files = [file for file in documents if file != OPENAPI]
    schemas = [each for file in files for each in schemas_in(documents[file])]
    if any(_COMPOSING & each.keys() for each in schemas) and not any(
        _MOVED.search(str(each.get("$ref"))) for each in schemas
    ):
        composition = _Composition(References(documents), moves)
        made |= {file: composition.plain(documents[file], Place(file)) for file in files}
    if any(_is_object_or_null(each) for each in schemas):
        made |= _without_null(made, files, moves)
    return Composed({file: documents[file] if each == documents[file] else each for file, each in made.items()}, moves)


class _Composition:
    """Writes schemas in plain form, and notes what stands elsewhere then."""

    def __init__(self, references: References, moves: dict[tuple[Place, tuple[str, ...]], tuple[Place, int]]) -> None:
        self._references = references
        self._moves = moves

    def plain(self, raw: Any, place: Place) -> Any:
        """Write a schema, and all below it, without the `allOf` that it can do without."""
        if not is_object(raw):
            return raw
        made = dict(raw)
        for steps, below in subschemas(raw):
            plain = self.plain(below, place.at(*steps))
            if len(steps) == 1:
                made[str(steps[0])] = plain
            else:
                made[str(steps[0])] = _replaced(made[str(steps[0])], steps[1], plain)
        if not place.pointer.endswith(("/not", "/if")):
            made = _with_type(made)
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
        """Follow the references of a schema; empty if they lead to nothing that has one type."""
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
        properties: dict[str, Any] = {}
        for each in objects:
            if not _is_object_schema(each) or properties.keys() & each.get("properties", {}).keys():
                return None
            properties |= each.get("properties", {})
        if not any(each.get("type") == "object" for each in (*objects, *bases)):
            return None
        inherited = [item for base in bases for item in base.get("properties", {}).items()]
        properties = properties or dict(inherited[-1:])  # a class has a property of its own
        if not properties:
            return None
        for index, each in enumerate(branches):
            below = place.at("allOf", index)
            if each in references:
                self._moves[place, ("allOf", str(references.index(each)))] = below, 2
            self._moves |= {(place, ("properties", name)): (below, 0) for name in each.get("properties", {})}
        required = list(dict.fromkeys(name for each in objects for name in each.get("required", [])))
        described = {key: value for each in reversed(own) for key, value in each.items() if key not in _OBJECT}
        made = {**described, **objects[0], "type": "object", "properties": properties}
        made |= {"required": required} if required else {}
        return {**made, "allOf": references} if references else made

    def _target(self, reference: str, place: Place) -> dict[str, Any]:
        """Return the object that a reference of the same file names; empty for anything else."""
        try:
            found = self._references.resolve(reference, place)
        except SchemaError:  # `build` lists all such references
            return {}
        schema = self._references.schema(found) if found.file == place.file else None
        return schema if is_object(schema) and _is_object_schema(schema) else {}


def _is_object_schema(schema: dict[str, Any]) -> bool:
    """Return whether the keywords of an object are as JSON Schema defines them."""
    required = schema.get("required", [])
    names = is_array(required) and all(isinstance(name, str) for name in required)
    unique = names and len(set(required)) == len(required)
    return schema.get("type", "object") == "object" and is_object(schema.get("properties", {})) and unique


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


def _replaced(holder: Any, step: Any, value: Any) -> Any:
    copied = holder.copy()
    copied[step] = value
    return copied


def _is_object_or_null(schema: Any) -> bool:
    types = schema.get("type") if is_object(schema) else None
    is_either = is_array(types) and len(types) == 2 and {"object", "null"} == {*map(str, types)}
    return is_either and bool(schema.get("properties")) and checkable(schema) <= {*_OBJECT, "additionalProperties"}


def _without_null(
    documents: Mapping[str, Any],
    files: list[str],
    moves: dict[tuple[Place, tuple[str, ...]], tuple[Place, int]],
) -> dict[str, Any]:
    """Say null where a property refers to an object or null, if nothing else refers to it."""
    references = References(documents)
    users: dict[Place, list[Place]] = {}
    others = {*_targets(documents.get(OPENAPI), references)}
    for file in files:
        for place, schema, is_value in _placed(file, documents[file]):
            if is_object(schema) and "$ref" in schema:
                try:
                    target = references.resolve(schema["$ref"], place)
                except SchemaError:  # `build` lists all such references
                    continue
                users.setdefault(target, []).append(place)
                if not is_value or checkable(schema) != {"$ref"}:
                    others.add(target)
    made: dict[str, Any] = {}
    changed = [place for place in users.keys() - others if place.pointer.count("/") == 2]
    changed = [place for place in changed if place.pointer.startswith("/$defs/")]
    chosen = [place for place in changed if _is_object_or_null(references.schema(place))]
    edits = dict.fromkeys(chosen, "object") | {user: "null" for place in chosen for user in users[place]}
    moves |= {(user, ("anyOf", "0")): (user, 2) for place in chosen for user in users[place]}
    for file in files:
        made[file] = _edited(documents[file], Place(file), edits)
    return made


def _targets(node: Any, references: References) -> Iterator[Place]:
    """List the schemas that `openapi.json` refers to."""
    if is_object(node) and "$ref" in node:
        with suppress(SchemaError):  # `openapi` lists all such references
            yield references.resolve(node["$ref"], Place(OPENAPI))
    for below in node.values() if is_object(node) else node if is_array(node) else ():
        yield from _targets(below, references)


def _placed(file: str, document: Any) -> Iterator[tuple[Place, Any, bool]]:
    """List the schemas of a file, and whether each is that of a property, an item or another value inside."""
    for steps, schema in walk(document):
        last = steps[-2:] if len(steps) > 1 else steps
        yield Place(file).at(*steps), schema, bool(last) and (last[0] == "properties" or last[-1] in _VALUES)


_VALUES = ("items", "additionalProperties")


def _edited(raw: Any, place: Place, edits: Mapping[Place, str]) -> Any:
    if not is_object(raw):
        return raw
    made = dict(raw)
    for steps, below in subschemas(raw):
        plain = _edited(below, place.at(*steps), edits)
        made[str(steps[0])] = plain if len(steps) == 1 else _replaced(made[str(steps[0])], steps[1], plain)
    match edits.get(place):
        case "object":
            made["type"] = "object"
        case "null":
            made["anyOf"] = [{"$ref": made.pop("$ref")}, {"type": "null"}]
        case _:
            pass
    return made
