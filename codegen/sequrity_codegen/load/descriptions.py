"""Turn OpenAPI descriptions into schema files.

The schemas of `components`, and the schemas of JSON inside operations, become the `$defs` of a schema file, and all
references to them lead there. The file of `openapi.json` is `components.json`. Any other description is that file
itself. A schema inside an operation has the name of the operation: `CreatePetRequest`, `CreatePetResponse`.

A `discriminator` gives the members of a union their tags, as OpenAPI says: the name of the schema, unless `mapping` has
another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from itertools import chain, count
from posixpath import dirname, join, normpath, relpath
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load.dialects import converted_from_openapi, is_description, steps_in_openapi
from sequrity_codegen.load.schema_index import pascal_case, title_of
from sequrity_runtime.json_pointer import parts_of, pointer_of
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import DIALECT, Step, schemas_in
from sequrity_runtime.type_guards import is_array, is_object

COMPONENTS = "components.json"
"""The schema file of `openapi.json`."""

_METHODS = ("get", "put", "post", "delete", "patch", "options", "head", "trace")
_STREAM = "text/event-stream"


@frozen
class Descriptions:
    """A schema folder whose descriptions have become schema files."""

    documents: dict[str, Any]
    origins: Mapping[str, str]
    """Location of each entry of `$defs` in a description, both as `file#/pointer`."""

    schemas: Mapping[str, Any]
    """The entries as the description has them, by the same locations."""

    def original(self, problem: Problem) -> Problem:
        """Locate a problem in the description."""
        steps = parts_of(problem.pointer)
        entry = f"{problem.file}#{pointer_of(steps[:2])}"
        origin = self.origins.get(entry)
        if origin is None:
            return problem
        file, _, pointer = origin.partition("#")
        rest = steps_in_openapi(self.schemas[entry], steps[2:])
        return Problem(file, pointer + pointer_of(rest), problem.message, problem.rule)


def read(documents: Mapping[str, Any], ignored: frozenset[str] = frozenset()) -> Descriptions:
    """Turn the descriptions of a folder into schema files.

    Without `x-python-client`, `openapi.json` itself is omitted: it defines types and no client.

    Args:
        documents: Every file as `reader.read_folder` gives them.
        ignored: Keywords to leave out of the schemas.

    Raises:
        SchemaError: A description has no schemas, or is of a version that is not supported.
    """
    found = {file: _Description(file, each) for file, each in documents.items() if is_description(each)}
    if COMPONENTS in documents and OPENAPI in found and found[OPENAPI].schemas:
        raise SchemaError(
            COMPONENTS, "", f"has the name of the file for the schemas of {OPENAPI}; rename it", "file-name"
        )
    made: dict[str, Any] = {}
    origins: dict[str, str] = {}
    schemas: dict[str, Any] = {}
    for file, document in documents.items():
        description = found.get(file)
        if description is None:
            made[file] = _Links(file, found).rewritten(document) if found else document
            continue
        origins |= description.origins
        schemas |= dict(zip(description.origins, description.schemas.values(), strict=True))
        if file == OPENAPI and "x-python-client" in document:
            made[file] = _Links(file, found).rewritten(description.without_schemas())
        elif not description.schemas:
            text = "describes no JSON body, and its components have no schemas; add one"
            raise SchemaError(file, "", text, "openapi")
        if description.schemas:
            made[description.home] = _Links(file, found, description.home).rewritten(description.schema_file(ignored))
    return Descriptions(dict(sorted(made.items(), key=lambda item: item[0].split("/"))), origins, schemas)


class _Description:
    """One description: its schemas by the names of their types.

    Attributes:
        home: The schema file that its schemas become.
        schemas: The schemas by name, as the description has them.
        origins: Location of each in the description.
    """

    def __init__(self, file: str, document: Any) -> None:
        version = document.get("openapi")
        if not isinstance(version, str) or not version.startswith(("3.0.", "3.1.")):
            key = "openapi" if "openapi" in document else "swagger"
            text = "is not OpenAPI 3.0 or 3.1; convert the description, for example with `npx swagger2openapi`"
            raise SchemaError(file, f"/{key}", text, "openapi")
        dialect = document.get("jsonSchemaDialect", DIALECT)
        if dialect != DIALECT and not str(dialect).startswith("https://spec.openapis.org/oas/3.1/"):
            raise SchemaError(file, "/jsonSchemaDialect", f"is not a known dialect; write {DIALECT}", "dialect")
        self.home = COMPONENTS if file == OPENAPI else file
        self.schemas: dict[str, Any] = {}
        self.origins: dict[str, str] = {}
        self.named: dict[str, str] = {}
        """Names of the types of component schemas."""
        self._file = file
        self._is_old = version.startswith("3.0.")
        self._document = deepcopy(document)
        self._taken: set[str] = set()
        for name, schema in _members(_members(document, "components"), "schemas").items():
            self.named[name] = self._add(name, schema, ("components", "schemas", name))
        for words, holder, steps in _holders(self._document):
            schema = holder.get("schema")
            if is_object(schema) and "$ref" not in schema:
                name = self._add(title_of(schema) or words, schema, (*steps, "schema"))
                holder["schema"] = {"$ref": f"{self.home}#/$defs/{name}"}

    def _add(self, words: str, schema: Any, steps: tuple[Step, ...]) -> str:
        name = pascal_case(words)
        numbered = chain([name], (f"{name}{number}" for number in count(2)))
        chosen = next(each for each in numbered if each.lower() not in self._taken)
        self._taken.add(chosen.lower())
        self.schemas[chosen] = schema
        self.origins[f"{self.home}#{pointer_of(('$defs', chosen))}"] = f"{self._file}#{pointer_of(steps)}"
        return chosen

    def without_schemas(self) -> dict[str, Any]:
        """Return the description with references in place of its schemas."""
        components = {key: each for key, each in _members(self._document, "components").items() if key != "schemas"}
        rest = {key: each for key, each in self._document.items() if key != "components"}
        return {**rest, **({"components": components} if components else {})}

    def schema_file(self, ignored: frozenset[str]) -> dict[str, Any]:
        """Return the schemas as a schema file, in JSON Schema 2020-12."""
        schemas = {name: deepcopy(schema) for name, schema in self.schemas.items()}
        for (name, wire), tags in self._tags().items():
            if len(tags) == 1 and is_object(schemas[name]):
                _set_tag(schemas[name], wire, *tags)
        converted = {
            name: converted_from_openapi(schema, ignored, is_old=self._is_old) for name, schema in schemas.items()
        }
        return {"$schema": DIALECT, "$defs": converted}

    def _tags(self) -> dict[tuple[str, str], set[str]]:
        """Find the tags that discriminators give, by the name of the member and the property."""
        found: dict[tuple[str, str], set[str]] = {}
        for schema in chain.from_iterable(schemas_in(each) for each in self.schemas.values()):
            discriminator, members = schema.get("discriminator"), schema.get("oneOf", schema.get("anyOf"))
            wire = discriminator.get("propertyName") if is_object(discriminator) else None
            if not isinstance(wire, str) or not is_array(members):
                continue
            names = [self._component(member.get("$ref") if is_object(member) else None) for member in members]
            mapping = {tag: self._component(target) for tag, target in _members(discriminator, "mapping").items()}
            for component in names:
                if component in self.named:
                    tags = {tag for tag, target in mapping.items() if target == component} or {component}
                    found.setdefault((self.named[component], wire), set()).update(tags)
        return found

    def _component(self, reference: Any) -> str:
        """Return the component of a reference or a name; empty if there is no such component."""
        if not isinstance(reference, str):
            return ""
        return reference if reference in self.named else _component_of(reference.partition("#")[2])[0]


def _set_tag(schema: dict[str, Any], wire: str, tag: str) -> None:
    """Make a property the tag of an object, unless it is one."""
    branches: Any = schema.get("allOf")
    own = [each for each in branches if is_object(each) and "properties" in each] if is_array(branches) else []
    target = own[-1] if own and "properties" not in schema else schema
    if "oneOf" in schema or "anyOf" in schema or target.get("type", "object") != "object":
        return
    properties, required = target.get("properties", {}), target.get("required", [])
    rule = properties.get(wire, {}) if is_object(properties) and is_array(required) else None
    if not is_object(rule) or "const" in rule or (is_array(rule.get("enum")) and len(rule["enum"]) == 1):
        return
    described = {key: rule[key] for key in ("title", "description") if key in rule}
    target["properties"] = {**properties, wire: {**described, "type": "string", "enum": [tag]}}
    target["required"] = required if wire in required else [*required, wire]


class _Links:
    """Rewrites the references of a document that lead to schemas of descriptions.

    Args:
        file: The document.
        found: The descriptions.
        home: The file that the document becomes.
    """

    def __init__(self, file: str, found: Mapping[str, _Description], home: str | None = None) -> None:
        self._file = file
        self._found = found
        self._home = home or file

    def rewritten(self, value: Any) -> Any:
        """Copy a document with other references."""
        if is_array(value):
            return [self.rewritten(item) for item in value]
        if not is_object(value):
            return value
        made = {key: self.rewritten(item) for key, item in value.items()}
        if isinstance(reference := made.get("$ref"), str):
            made["$ref"] = self._reference(reference)
        return made

    def _reference(self, reference: str) -> str:
        address, _, fragment = reference.partition("#")
        path = normpath(join(dirname(self._file), address)) if address else self._file
        name, rest = _component_of(fragment)
        description = self._found.get(path)
        if description is None or name not in description.named:
            return reference
        pointer = f"#/$defs/{description.named[name]}{rest}"
        if description.home == self._home:
            return pointer
        return relpath(description.home, dirname(self._home) or ".") + pointer


def _component_of(fragment: str) -> tuple[str, str]:
    """Split the pointer to a component schema, or below one, into its name and the rest."""
    steps = parts_of(unquote(fragment)) if fragment.startswith("/") else ()
    if len(steps) < 3 or (*steps[:2],) != ("components", "schemas"):
        return "", ""
    return steps[2], pointer_of(steps[3:])


def _members(value: Any, key: str) -> dict[str, Any]:
    """Return the object under a key of an object. Anything else counts as empty."""
    found = value.get(key) if is_object(value) else None
    return found if is_object(found) else {}


def _holders(document: Any) -> Iterator[tuple[str, dict[str, Any], tuple[Step, ...]]]:
    """List the holders of schemas of JSON bodies, with words for the name and the location of each."""
    for kind in ("paths", "webhooks"):
        for path, item in _members(document, kind).items():
            for method in _METHODS:
                if is_object(operation := _members(item, method)) and operation:
                    words = operation.get("operationId", f"{method} {path}")
                    yield from _of_operation(str(words), operation, (kind, path, method))
    components = _members(document, "components")
    for kind, noun in (("requestBodies", "request"), ("responses", "response")):
        for name, body in _members(components, kind).items():
            yield from _contents(f"{name} {noun}", body, ("components", kind, name))


def _of_operation(
    words: str, operation: dict[str, Any], steps: tuple[Step, ...]
) -> Iterator[tuple[str, dict[str, Any], tuple[Step, ...]]]:
    yield from _contents(f"{words} request", operation.get("requestBody"), (*steps, "requestBody"))
    responses = _members(operation, "responses")
    successes = [status for status in responses if status.startswith("2") and "content" in _members(responses, status)]
    for status, response in responses.items():
        noun = "response" if [status] == successes else "error" if status == "default" else f"response {status}"
        yield from _contents(f"{words} {noun}", response, (*steps, "responses", status))


def _contents(words: str, body: Any, steps: tuple[Step, ...]) -> Iterator[tuple[str, dict[str, Any], tuple[Step, ...]]]:
    for media_type, content in _members(body, "content").items():
        if is_object(content) and ("json" in media_type or media_type in ("*/*", _STREAM)):
            noun = " event" if media_type == _STREAM else ""
            yield f"{words}{noun}", content, (*steps, "content", media_type)
