"""Join what the schemas say with what Python calls it: documents in, a `Model` out, or every problem named."""

from __future__ import annotations

import graphlib
import re
from typing import Any

from sequrity_codegen import behaviours, dcg, model, quoting
from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.narrow import is_array, is_object
from sequrity_codegen.shapes import (
    ANNOTATIONS,
    PYTHON_KEYS,
    ROOT_ONLY,
    Place,
    Schema,
    ShapeReader,
    check_type_name,
    named_schemas,
    raw_member,
    refuse_inline,
)


def build(documents: dict[str, Any], package: str) -> model.Model:
    """Build the model of a schema folder.

    Args:
        documents: Every file as `reader.read_folder` gives them.
        package: Name of the import package to generate.

    Raises:
        SchemaError: Something cannot be represented exactly; all that was found is listed.
    """
    _refuse_taken_modules(documents)
    schemas = named_schemas(documents)
    reader = ShapeReader(schemas)
    found: dict[str, _Draft] = {}
    problems: list[Problem] = []
    for schema in schemas:
        try:
            found[f"{schema.place.file}#{schema.place.pointer}"] = _draft(schema, reader)
        except SchemaError as error:
            problems += error.problems
    if problems:
        raise SchemaError.of(problems)
    _refuse_cycles_of_files(documents, reader)
    bodies = {file: document for file, document in documents.items() if file != "openapi.json"}
    aliases = {
        f"{schema.title}.{wire}": rule["x-python-name"]
        for schema in schemas
        for wire, rule in schema.raw.get("properties", {}).items()
        if is_object(rule) and "x-python-name" in rule
    }
    named = dcg.name_everything(bodies, aliases)
    definitions = {entry.key: found[entry.key].define(entry) for entry in named if entry.key in found}
    if definitions.keys() != found.keys():
        lost = min(found.keys() - definitions.keys())
        file, _, pointer = lost.partition("#")
        raise SchemaError(file, pointer, "was lost by datamodel-code-generator; write it in another way")
    modules = tuple(
        model.Module(file, _module(file), tuple(d for d in definitions.values() if d.file == file)) for file in bodies
    )
    built = model.Model(package, modules, documents)
    problems = [problem for module in modules for d in module.definitions for problem in _problems(d, built)]
    if problems:
        raise SchemaError.of(problems)
    return built


_TAKEN_MODULES = ("converters", "schema")


def _refuse_taken_modules(documents: dict[str, Any]) -> None:
    """Refuse files that would become the modules in which the generated package keeps converters and schemas."""
    problems = [
        Problem(file, "", "the generated package uses this module name itself; rename the file", "file-name")
        for file in documents
        if _module(file).partition(".")[0] in _TAKEN_MODULES
    ]
    if problems:
        raise SchemaError.of(problems)


def _module(file: str) -> str:
    return file.removesuffix(".json").replace("/", ".")


class _Draft:
    """What one schema says, before Python has names for it."""

    def __init__(
        self,
        schema: Schema,
        shape: model.Shape | None,
        properties: dict[str, model.Shape],
        extra: model.Shape | None,
        members: tuple[tuple[str, str], ...],
    ) -> None:
        self.schema = schema
        self.shape = shape
        self.properties = properties
        self.extra = extra
        self.members = members

    def define(self, named: dcg.NamedType) -> model.Definition:
        """Give the draft its Python names."""
        raw, place = self.schema.raw, self.schema.place
        name = raw.get("x-python-name", self.schema.title)
        common = (self.schema.title, name, place.file, place.pointer, _module(place.file), _description(raw, ""), raw)
        if self.members:
            return model.Enumeration(*common, self.members)
        if self.shape is not None:
            hint = "dict[str, Any]" if _is_bag(self.shape) else named.hint
            assert hint is not None, named  # noqa: S101 - dcg gives each alias one
            return model.Alias(*common, self.shape, hint)
        fields = tuple(self._field(field, raw) for field in named.fields)
        behaviour = raw.get("x-python-behaviour")
        attributes = tuple(raw.get("x-python-attributes", {}).items())
        return model.Record(*common, fields, self.extra, behaviour, attributes)

    def _field(self, named: dcg.NamedField, raw: dict[str, Any]) -> model.Field:
        rule = raw["properties"][named.wire]
        required = named.wire in raw.get("required", [])
        null_is_absent = not required and "default" in rule and rule["default"] is None
        shape = self.properties[named.wire]
        return model.Field(named.wire, named.name, shape, named.hint, required, null_is_absent, _description(rule, ""))


def _is_bag(shape: model.Shape) -> bool:
    is_map_of_anything = isinstance(shape, model.Mapping) and isinstance(shape.values, model.AnyValue)
    return isinstance(shape, model.RawMember) or is_map_of_anything


def _description(raw: dict[str, Any], default: str) -> str:
    text = raw.get("description", default)
    return text if isinstance(text, str) else default


def _draft(schema: Schema, reader: ShapeReader) -> _Draft:
    raw, place = schema.raw, schema.place
    if not isinstance(raw.get("description", ""), str):
        raise place.at("description").error("is a text")
    if "x-python-name" in raw:
        _python_name(raw["x-python-name"], place)
        check_type_name(raw["x-python-name"], place.at("x-python-name"))
    raw_end = raw_member(raw, place)
    if raw_end is not None:
        return _Draft(schema, raw_end, {}, None, ())
    if "x-enum-varnames" in raw:
        return _Draft(schema, None, {}, None, _members(raw, place, reader))
    is_map = not raw.get("properties") and raw.get("additionalProperties", False) is not False
    if raw.get("type") != "object" or is_map:
        if raw.get("type") == "object" and raw.get("required"):
            raise place.at("required").error("names keys that have no property; declare them", "required")
        _refuse(raw, ("x-python-behaviour", "x-python-attributes"), place)
        return _Draft(schema, reader.shape(raw, place), {}, None, ())
    return _record(schema, reader)


def _record(schema: Schema, reader: ShapeReader) -> _Draft:
    raw, place = schema.raw, schema.place
    properties = raw.get("properties", {})
    required = raw.get("required", [])
    if not is_object(properties) or not is_array(required):
        raise place.error("`properties` is an object, `required` a list")
    if not all(isinstance(name, str) for name in required):
        raise place.at("required").error("is a list of names", "required")
    allowed = {"type", "properties", "required", "additionalProperties"} | ANNOTATIONS | ROOT_ONLY | PYTHON_KEYS
    for key in raw:
        if key not in allowed:
            raise place.at(key).error(f"{key[:40]!r} is not for an object with properties; remove it", "keyword")
    if unknown := [name for name in required if name not in properties]:
        raise place.at("required").error(f"names {unknown[0]!r}, which has no property; declare it", "required")
    if len(set(required)) != len(required):
        raise place.at("required").error("names a key twice", "required")
    shapes: dict[str, model.Shape] = {}
    problems: list[Problem] = []
    for wire, rule in properties.items():
        below = place.at("properties", wire)
        try:
            shapes[wire] = _property(wire, rule, below, reader)
        except SchemaError as error:
            problems += error.problems
    if problems:
        raise SchemaError.of(problems)
    names = [rule.get("x-python-name", wire) for wire, rule in properties.items()]
    for wire, rule in properties.items():
        if "x-python-name" in rule and names.count(rule["x-python-name"]) > 1:
            text = f"{rule['x-python-name']!r} is also the name of another property; choose another"
            raise place.at("properties", wire, "x-python-name").error(text, "name")
    closed = raw.get("additionalProperties") is False
    _check_python_keys(raw, place)
    return _Draft(schema, None, shapes, None if closed else reader.values(raw, place), ())


def _property(wire: str, rule: Any, place: Place, reader: ShapeReader) -> model.Shape:
    if not wire.isascii() or not wire.isprintable() or not wire or len(wire) > 100:
        raise place.error("a property's name is 1 to 100 printable ASCII characters", "property-name")
    shape = reader.shape(rule, place)
    if "x-python-name" in rule:
        _python_name(rule["x-python-name"], place)
    _refuse(rule, ("x-python-behaviour", "x-python-attributes", "x-enum-varnames"), place)
    if not isinstance(rule.get("description", ""), str):
        raise place.at("description").error("is a text")
    if "default" in rule and rule["default"] is None and not isinstance(shape, model.Nullable | model.AnyValue):
        raise place.at("default").error("is null, but the property may not be; allow null or drop the default", "null")
    refuse_inline(shape, place)
    return shape


def _check_python_keys(raw: dict[str, Any], place: Place) -> None:
    behaviour = raw.get("x-python-behaviour")
    if behaviour is not None and not (isinstance(behaviour, str) and behaviour in behaviours.NAMES):
        known = ", ".join(sorted(behaviours.NAMES))
        raise place.at("x-python-behaviour").error(f"no such behaviour; known are {known}", "behaviour")
    attributes = raw.get("x-python-attributes", {})
    if not is_object(attributes):
        raise place.at("x-python-attributes").error("is an object of names and descriptions", "attributes")
    for name, text in attributes.items():
        _python_name(name, place.at("x-python-attributes"))
        if not isinstance(text, str):
            raise place.at("x-python-attributes", name).error("has no text that describes it", "attributes")


def _python_name(name: Any, place: Place) -> None:
    if not isinstance(name, str):
        raise place.error("`x-python-name` is a text", "name")
    quoting.identifier(name, place.file, place.pointer)
    if name in dcg.RESERVED_FIELDS or name.startswith("_"):
        raise place.at("x-python-name").error(f"{name!r} is taken; choose another", "name")


def _refuse(raw: dict[str, Any], keys: tuple[str, ...], place: Place) -> None:
    for key in keys:
        if key in raw:
            raise place.at(key).error("says nothing here; remove it", "keyword")


_MEMBER = re.compile(r"[A-Z][A-Z0-9_]*\Z")


def _members(raw: dict[str, Any], place: Place, reader: ShapeReader) -> tuple[tuple[str, str], ...]:
    names = raw["x-enum-varnames"]
    shape = reader.shape(raw, place)
    if not isinstance(shape, model.OneOfValues) or not is_array(names) or len(names) != len(shape.values):
        raise place.at("x-enum-varnames").error("stands beside a string `enum`, a name for each value", "enum-names")
    for name in names:
        if not isinstance(name, str) or not _MEMBER.match(name):
            raise place.at("x-enum-varnames").error(f"{str(name)[:40]!r} is no UPPER_CASE name", "enum-names")
    if len(set(names)) != len(names):
        raise place.at("x-enum-varnames").error("holds a name twice", "enum-names")
    return tuple(zip(names, shape.values, strict=True))


def _refuse_cycles_of_files(documents: dict[str, Any], reader: ShapeReader) -> None:
    graph = {file: _files_used(document, Place(file), reader) - {file} for file, document in documents.items()}
    graph.pop("openapi.json", None)
    try:
        graphlib.TopologicalSorter(graph).prepare()
    except graphlib.CycleError as error:
        cycle = " -> ".join(error.args[1])
        raise SchemaError(error.args[1][0], "", f"files refer in a circle: {cycle}; join them", "cycle") from None


def _files_used(value: Any, place: Place, reader: ShapeReader) -> set[str]:
    if place.file == "openapi.json":
        return set()
    used: set[str] = set()
    if is_object(value):
        if isinstance(value.get("$ref"), str):
            used.add(reader.target(value["$ref"], place).place.file)
        for key, inner in value.items():
            if key not in ("examples", "default", "const", "enum"):
                used |= _files_used(inner, place, reader)
    elif is_array(value):
        for inner in value:
            used |= _files_used(inner, place, reader)
    return used


def _problems(definition: model.Definition, built: model.Model) -> list[Problem]:
    """Check what needs all names: that unions can be told apart, and that every value has an end."""
    problems: list[Problem] = []
    shapes: list[tuple[str, model.Shape]] = []
    if isinstance(definition, model.Alias):
        shapes.append((definition.pointer, definition.shape))
    elif isinstance(definition, model.Record):
        below = f"{definition.pointer}/properties/"
        shapes += [(below + field.wire, field.shape) for field in definition.fields]
        if definition.extra is not None:
            shapes.append((f"{definition.pointer}/additionalProperties", definition.extra))
    for pointer, shape in shapes:
        problems += [Problem(definition.file, pointer, text, "union") for text in _union_problems(shape, built)]
    own = definition.shape if isinstance(definition, model.Alias) else None
    if isinstance(own, model.Nullable) and isinstance(own.inner, model.Union):
        text = "a union with a name is never null; say null where it is used"
        problems.append(Problem(definition.file, definition.pointer, text, "null"))
    problems += _name_problems(definition, built)
    if isinstance(definition, model.Alias) and _refers_to_itself(definition, built):
        text = "refers to itself with nothing between; a value would never end"
        problems.append(Problem(definition.file, definition.pointer, text, "cycle"))
    return problems


def _name_problems(definition: model.Definition, built: model.Model) -> list[Problem]:
    """Check that no two things in one place have the same Python name."""

    def problem(text: str, *steps: str) -> Problem:
        place = Place(definition.file, definition.pointer).at(*steps)
        return Problem(place.file, place.pointer, text, "name")

    problems: list[Problem] = []
    for other in built.by_key.values() if definition.name != definition.title else ():  # titles are unique anyway
        same = other.name == definition.name and other.module == definition.module
        if other.key != definition.key and (same or other.title == definition.name):
            text = f"{definition.name!r} is also the name of {other.key}; choose another"
            problems.append(problem(text, *(key for key in ("x-python-name",) if key in definition.document)))
    if definition.name in behaviours.NAMES:
        problems.append(problem(f"{definition.name!r} is the name of a hand-written class; choose another"))
    if not isinstance(definition, model.Record):
        return problems
    taken = {name for name, _ in definition.attributes}
    if definition.behaviour:
        taken |= behaviours.attributes(definition.behaviour)
    for field in definition.fields:
        if field.name in taken:
            text = f"the attribute {field.name!r} is one of the class's already; give `x-python-name`"
            problems.append(problem(text, "properties", field.wire))
    return problems


def _refers_to_itself(alias: model.Alias, built: model.Model) -> bool:
    def reaches(shape: model.Shape, seen: frozenset[str]) -> bool:
        match shape:
            case model.Reference(target):
                below = built.by_key[target]
                if target in seen:
                    return True
                return isinstance(below, model.Alias) and reaches(below.shape, seen | {target})
            case model.Nullable(inner):
                return reaches(inner, seen)
            case model.Union(members):
                return any(reaches(member, seen) for member in members)
            case _:
                return False

    return reaches(alias.shape, frozenset({alias.key}))


def _union_problems(shape: model.Shape, built: model.Model) -> list[str]:
    match shape:
        case model.Array(items=inner) | model.Mapping(values=inner) | model.Nullable(inner=inner):
            return _union_problems(inner, built)
        case model.Union(members, None):
            return _overlap(members, built)
        case model.Union(members, str() as tag):
            return _tag_problems(members, tag, built)
        case _:
            return []


def _overlap(members: tuple[model.Shape, ...], built: model.Model) -> list[str]:
    kinds: set[str] = set()
    for member in members:
        end = built.shape_of(member)
        if isinstance(end, model.Nullable) or (isinstance(end, model.Union) and end.tag is None):
            return ["a member is a union by type itself, or may be null; list its members here, null where it is used"]
        own = kinds_of(member, built, frozenset())
        if own & kinds:
            return [f"two members may both be {'/'.join(sorted(own & kinds))}; nothing tells them apart"]
        kinds |= own
    return []


def _tag_problems(members: tuple[model.Shape, ...], tag: str, built: model.Model) -> list[str]:
    tags: list[str] = []
    for position, member in enumerate(members):
        end = built.shape_of(member)
        if isinstance(end, model.RawMember):
            if position != len(members) - 1 or end.tag != tag or set(end.known) != set(tags):
                return [f"its open end must come last and list exactly the tags {', '.join(map(repr, tags))}"]
        elif isinstance(end, model.Record):
            constant = next((field.shape for field in end.fields if field.wire == tag), None)
            if not isinstance(constant, model.Constant):
                return [f"{end.title} has no `const` string {tag!r}"]
            tags.append(constant.value)
        else:
            return ["a member told apart by a tag must be an object with properties"]
    if len(set(tags)) != len(tags):
        return [f"two members have the same {tag!r}; nothing tells them apart"]
    return []


def kinds_of(shape: model.Shape, built: model.Model, seen: frozenset[str]) -> set[str]:
    """Name the JSON types that a shape allows."""
    match shape:
        case model.AnyValue():
            return {"object", "array", "string", "number", "boolean", "null"}
        case model.Null():
            return {"null"}
        case model.Boolean():
            return {"boolean"}
        case model.String() | model.OneOfValues() | model.Constant():
            return {"string"}
        case model.Number():
            return {"number"}
        case model.Array():
            return {"array"}
        case model.Mapping() | model.RawMember():
            return {"object"}
        case model.Nullable(inner):
            return {"null"} | kinds_of(inner, built, seen)
        case model.Union(members):
            return set[str]().union(*(kinds_of(member, built, seen) for member in members))
        case model.Reference(target):
            definition = built.by_key[target]
            if isinstance(definition, model.Record):
                return {"object"}
            if isinstance(definition, model.Alias) and target not in seen:
                return kinds_of(definition.shape, built, seen | {target})
            return {"string"} if isinstance(definition, model.Enumeration) else set()
