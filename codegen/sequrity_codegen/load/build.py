"""Build the model: join the shapes of the schemas with their Python names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain, count
from typing import Any

from attrs import evolve

from sequrity_codegen import model
from sequrity_codegen.errors import Problem, Problems, SchemaError, refuse
from sequrity_codegen.load import consistency
from sequrity_codegen.load.cycles import cycles
from sequrity_codegen.load.defaults import default_problems
from sequrity_codegen.load.definitions import PartialDefinition, read_definition
from sequrity_codegen.load.references import References
from sequrity_codegen.load.rules import malformed
from sequrity_codegen.load.schema_index import Names, Place, Schema, named_schemas, unnamed_definitions
from sequrity_codegen.load.shapes import ShapeReader
from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.schema.folder import OPENAPI, module_of
from sequrity_runtime.schema.walk import reached, walk
from sequrity_runtime.type_guards import is_array, is_object


def build(documents: dict[str, Any], package: str) -> model.Model:
    """Build the model of a schema folder.

    Args:
        documents: Every file as `reader.read_folder` gives them.
        package: Name of the import package to generate.

    Raises:
        SchemaError: A schema cannot be represented exactly. The error lists all problems.
    """
    _refuse_taken_modules(documents)
    bodies = {file: document for file, document in documents.items() if file != OPENAPI}
    if not bodies:
        text = "is the only file; put the schemas of the bodies into files beside it, and refer to those"
        raise SchemaError(OPENAPI, "", text, "file")
    try:
        return _read(documents, bodies, package)
    except (AttributeError, LookupError, TypeError, ValueError):  # the meta-schema explains a malformed keyword
        refuse(problem for file, document in bodies.items() for problem in malformed(document, Place(file)))
        raise


def _read(documents: dict[str, Any], bodies: dict[str, Any], package: str) -> model.Model:
    """Build the model. The values of a union whose members cannot be distinguished stay JSON data."""
    references = References(documents)
    refuse(cycles(references))
    refuse(default_problems(references))
    remarks: dict[Place, Problem] = {}
    while True:
        try:
            built = _built(documents, bodies, references, package, frozenset(remarks))
        except SchemaError as error:
            unclear = {_union_at(problem, documents): problem for problem in error.problems}
            if any(problem.rule not in _KEPT_UNREAD for problem in error.problems) or unclear.keys() <= remarks.keys():
                raise
            remarks |= unclear
        else:
            return evolve(built, remarks=tuple(sorted(remarks.values())))


_KEPT_UNREAD = ("union", "null")
"""The lint rules of a union whose members cannot be distinguished. Its values stay JSON data, which rules check."""


def _union_at(problem: Problem, documents: dict[str, Any]) -> Place:
    """Return the place of the union that a problem is about. The problem may be at its list, or at a member."""
    union = re.match(r"(?P<union>.*)/(oneOf|anyOf)(/\d+)?\Z", problem.pointer)
    members = union and value_at(documents[problem.file], union["union"]).get(union[2])
    return Place(problem.file, union["union"] if union and is_array(members) else problem.pointer)


def _built(
    documents: dict[str, Any], bodies: dict[str, Any], references: References, package: str, unread: frozenset[Place]
) -> model.Model:
    names = Names()
    schemas = named_schemas(documents, names)
    reader = ShapeReader(schemas, references, names, unread)
    partial = _read_definitions(schemas, reader, unnamed_definitions(documents))
    _check_references(bodies, references)
    homes = _homes(bodies, partial)
    definitions = _defined(partial, homes)
    modules = tuple(_module(file, homes, definitions) for file in bodies)
    built = model.Model(package, modules, documents, reader.rules.targets)
    refuse(problem for each in built.by_key.values() for problem in consistency.problems(each, built))
    return built


def _homes(files: Iterable[str], partial: dict[str, PartialDefinition]) -> dict[str, str]:
    """Choose the module of each file's types.

    Modules cannot import each other, so types of files that refer to each other are in the module of the first file.
    """
    uses: dict[str, set[str]] = {file: set() for file in files}
    for key, definition in partial.items():
        uses[key.partition("#")[0]] |= {target.partition("#")[0] for target in definition.uses}
    used = {file: reached([file], uses.__getitem__) for file in uses}
    return {
        file: module_of(next(other for other in uses if other in used[file] and file in used[other])) for file in uses
    }


def _module(file: str, homes: dict[str, str], definitions: dict[str, model.Definition]) -> model.Module:
    path = module_of(file)
    here = tuple(definition for definition in definitions.values() if definition.module == path)
    elsewhere = tuple(each for each in definitions.values() if each.file == file) if homes[file] != path else ()
    return model.Module(file, path, here, elsewhere)


def _defined(partial: dict[str, PartialDefinition], homes: dict[str, str]) -> dict[str, model.Definition]:
    """Give definitions their modules and Python names.

    Raises:
        SchemaError: Two properties would have the same attribute. The error lists all problems.
    """
    titles = {key: each.schema.title for key, each in partial.items()}
    names, problems = _names(partial, homes), Problems()
    made = {
        key: problems.read(each.define, titles, names[key], homes[each.schema.place.file])
        for key, each in partial.items()
    }
    problems.refuse()
    return {key: made[key] for key in _ordered({key: each.uses for key, each in partial.items()})}


def _names(partial: dict[str, PartialDefinition], homes: dict[str, str]) -> dict[str, str]:
    """Choose the names of the types in their modules: the name in the schema, unless the module has it already."""
    names: dict[str, str] = {}
    taken: set[tuple[str, str]] = set()
    for key, each in partial.items():
        home, schema = homes[key.partition("#")[0]], each.schema
        given = schema.raw.get("x-python-name", schema.name)
        names[key] = given if "x-python-name" in schema.raw or (home, given) not in taken else schema.title
        taken.add((home, names[key]))
    return names


def _ordered(uses: dict[str, frozenset[str]]) -> list[str]:
    """Order definitions: each after those that it uses, otherwise as in the schemas; those in a circle come last."""
    ordered: dict[str, None] = {}
    rest, before = list(uses), 0
    while len(rest) != before:
        before = len(rest)
        for key in rest:
            if uses[key] - {key} <= ordered.keys():
                ordered[key] = None
        rest = [key for key in rest if key not in ordered]
    return [*ordered, *rest]


def _read_definitions(
    schemas: list[Schema], reader: ShapeReader, parts: Iterable[Place]
) -> dict[str, PartialDefinition]:
    """Read every named schema, by `file#/pointer`, and the parts without a name."""
    problems = Problems()
    every = chain(schemas, _growing(reader.types.inner))
    partial = {schema.place.key: problems.read(_read_definition, schema, reader) for schema in every}
    for part in parts:
        problems.read(reader.rules.read, part)
    problems.refuse()
    return partial


def _read_definition(schema: Schema, reader: ShapeReader) -> PartialDefinition:
    try:
        return read_definition(schema, reader)
    except RecursionError:
        raise schema.place.error("leads through too many references; shorten the chain", "depth") from None


def _growing(schemas: list[Schema]) -> Iterator[Schema]:
    """Yield the schemas of a list that grows while they are read."""
    for index in count():
        if index == len(schemas):
            return
        yield schemas[index]


def _refuse_taken_modules(documents: dict[str, Any]) -> None:
    """Refuse two files of one module."""
    modules: dict[str, str] = {}
    for file in documents:
        other = modules.setdefault(module_of(file), file)
        if other != file:
            raise SchemaError(file, "", f"gives the same module as {other}; rename one", "file-name")


def _check_references(documents: dict[str, Any], references: References) -> None:
    """Refuse a `$ref` without a target in the folder, even if no type uses it."""
    for file, document in documents.items():
        for steps, schema in walk(document):
            if is_object(schema) and "$ref" in schema:
                references.resolve(schema["$ref"], Place(file).at(*steps))
