"""The operations of `openapi.json`, and checks against the schema files.

No path, header or field is named here, so an edit of the schemas needs no edit here. The checks are those of two
validators and not of the bindings' converters, so that the sandbox is a second opinion. jsonschema-rs accepts a valid
document in microseconds; jsonschema explains an invalid one. jsonschema is imported, and a schema compiled, on first
use: many tests start a sandbox.
"""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import jsonschema_rs

from sequrity_runtime.json_pointer import pointer_of, value_at
from sequrity_runtime.schema.folder import OPENAPI, FolderError, read_folder
from sequrity_runtime.schema.references import target_of
from sequrity_runtime.schema.walk import Rewrite, rewrite
from sequrity_sandbox.contract.problem import Loc, Problem

if TYPE_CHECKING:
    from jsonschema.protocols import Validator
    from referencing import Registry

# A base URI that cannot be fetched: references outside the registry stay unresolved.
_BASE: Final = "file:///schema/"
_METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class ContractError(Exception):
    """The schema folder cannot be served. The text names the file and the reason."""


class Schema:
    """A schema that checks documents.

    Args:
        validator: Creates the validator that explains violations.
        fast: Creates the validator that is tried first. None omits it.
    """

    def __init__(
        self,
        validator: Callable[[], Validator],
        fast: Callable[[], jsonschema_rs.Draft202012Validator] | None = None,
    ) -> None:
        self._make_validator = validator
        self._make_fast = fast

    @functools.cached_property
    def _validator(self) -> Validator:
        return self._make_validator()

    @functools.cached_property
    def _fast(self) -> jsonschema_rs.Draft202012Validator | None:
        return self._make_fast() if self._make_fast else None

    def problems(self, document: Any, *root: str | int) -> list[Problem]:
        """List the problems of `document`, with locations below `root`. The list is empty for a valid document."""
        if self._surely_valid(document):
            return []
        loc: Loc = root
        from sequrity_sandbox.contract.problems import problems_of  # noqa: PLC0415 - jsonschema comes with it

        return problems_of(self._validator.iter_errors(document), loc)

    def _surely_valid(self, document: Any) -> bool:
        try:
            return self._fast is not None and self._fast.is_valid(document)
        except ValueError:  # a lone surrogate or deep nesting, which Rust cannot represent
            return False


@dataclass(frozen=True)
class Parameter:
    """A parameter of an operation, in its path or a header."""

    name: str
    location: str
    required: bool
    is_json: bool
    omittable: bool
    schema: Schema


@dataclass(frozen=True)
class Key:
    """Header of the API key."""

    header: str
    scheme: str
    """Word before the key; empty if the header holds the key alone."""


@dataclass(frozen=True)
class Operation:
    """One method of one path in `openapi.json`."""

    id: str
    method: str
    paths: tuple[str, ...]
    key: Key | None
    parameters: tuple[Parameter, ...]
    body: Schema | None
    status: int
    """Status of the successful response."""

    responses: dict[str, Schema]
    """Schema of the successful response for each of its media types; empty if it has no body."""

    content: dict[str, Any]
    """Description of the successful response, by media type."""


class Contract:
    """The schemas of a folder.

    Args:
        folder: The folder with `openapi.json` and the schema files that it refers to.

    Raises:
        ContractError: The folder, or a file in it, cannot be read.
    """

    def __init__(self, folder: Path) -> None:
        try:
            documents = read_folder(folder)
        except FolderError as error:
            raise ContractError(str(error)) from error
        if OPENAPI not in documents:
            raise ContractError(f"{folder}: no {OPENAPI} in this folder")
        self._fast_registry = jsonschema_rs.Registry([(_BASE + name, document) for name, document in documents.items()])
        self._openapi: dict[str, Any] = documents[OPENAPI]
        self.documents = documents

    @functools.cached_property
    def _registry(self) -> Registry[Any]:
        from referencing import Registry  # noqa: PLC0415 - imported for the first explanation
        from referencing.jsonschema import DRAFT202012  # noqa: PLC0415 - as above

        resources = [(_BASE + name, DRAFT202012.create_resource(document)) for name, document in self.documents.items()]
        registry: Registry[Any] = Registry()
        return registry.with_resources(resources).crawl()

    @functools.cached_property
    def _joined(self) -> dict[str, Any]:
        """The schema files by name, with references that lead within one document."""
        schemas = {name: document for name, document in self.documents.items() if name != OPENAPI}
        return {name: rewrite(document, _localiser(name)) for name, document in schemas.items()}

    def schema(self, reference: str) -> Schema:
        """Return the schema at `reference`, a `file#/pointer` relative to the folder."""
        root = {"$ref": _BASE + reference}

        def validator() -> Validator:
            from jsonschema import Draft202012Validator  # noqa: PLC0415 - imported for the first explanation

            return Draft202012Validator(root, registry=self._registry)

        return Schema(validator, lambda: jsonschema_rs.Draft202012Validator(root, registry=self._fast_registry))

    @functools.cached_property
    def operations(self) -> tuple[Operation, ...]:
        """Every operation of `openapi.json`."""
        return tuple(self._operations())

    def _operations(self) -> Iterator[Operation]:
        for path in self._openapi["paths"]:
            item_pointer, item = self._follow(pointer_of(("paths", path)))
            for method in _METHODS:
                if method in item:
                    yield self._operation(path, method, item_pointer)

    def headers(self) -> dict[str, Schema]:
        """Return the schemas of the JSON headers by name."""
        parameters = (parameter for operation in self.operations for parameter in operation.parameters)
        return {each.name: each.schema for each in parameters if each.is_json and each.location == "header"}

    def _operation(self, path: str, method: str, item: str) -> Operation:
        pointer, source = self._follow(f"{item}/{method}")
        own = tuple(self._parameters(pointer))
        replaced = {(parameter.location, parameter.name) for parameter in own}
        parameters = (*(each for each in self._parameters(item) if (each.location, each.name) not in replaced), *own)
        status, response, kinds = self._success(pointer, source["responses"])
        body = None
        if "requestBody" in source:
            request, _ = self._follow(f"{pointer}/requestBody")
            body = self._schema_at(request + pointer_of(("content", "application/json", "schema")))
        return Operation(
            id=source["operationId"],
            method=method.upper(),
            paths=tuple(_spellings(path, parameters)),
            key=self._key(source.get("security", self._openapi.get("security"))),
            parameters=parameters,
            body=body,
            status=status,
            responses={kind: self._schema_at(response + pointer_of(("content", kind, "schema"))) for kind in kinds},
            content=kinds,
        )

    def _success(self, pointer: str, responses: dict[str, Any]) -> tuple[int, str, dict[str, Any]]:
        """Find the first successful response, preferably with a body: its status, its location and its content."""
        found: list[tuple[int, str, dict[str, Any]]] = []
        for status in responses:
            if status.startswith("2"):
                place, response = self._follow(pointer + pointer_of(("responses", status)))
                found.append((int(status.replace("XX", "00")), place, response.get("content", {})))
        return next((each for each in found if each[2]), found[0])

    def _key(self, security: list[dict[str, Any]] | None) -> Key | None:
        if not security:
            return None
        name = next(iter(security[0]))
        _, scheme = self._follow(pointer_of(("components", "securitySchemes", name)))
        return Key("authorization", "bearer") if scheme["type"] == "http" else Key(scheme["name"].lower(), "")

    def members(self, reference: str) -> list[str]:
        """Name the members of the union at `reference`; none for another type."""
        file, _, pointer = reference.partition("#")
        union = value_at(self.documents[file], pointer).get("oneOf", ())
        return ["#".join(target_of(file, member["$ref"])) for member in union if "$ref" in member]

    def document(self, reference: str) -> dict[str, Any]:
        """Return the schema at `reference`, a `file#/pointer`, as a document that contains all files."""
        file, _, pointer = reference.partition("#")
        return {"$ref": _local(file, pointer), "$defs": self._joined}

    def _parameters(self, owner: str) -> Iterator[Parameter]:
        for index, _ in enumerate(value_at(self._openapi, owner).get("parameters", ())):
            pointer, source = self._follow(f"{owner}/parameters/{index}")
            inner = ("content", "application/json", "schema") if "content" in source else ("schema",)
            yield Parameter(
                name=source["name"],
                location=source["in"],
                required=source.get("required", False),
                is_json="content" in source,
                omittable="x-omitted-as" in source or "x-from-body" in source,
                schema=self._schema_at(pointer + pointer_of(inner)),
            )

    def _schema_at(self, pointer: str) -> Schema:
        return self.schema(f"{OPENAPI}#{quote(pointer)}")

    def _follow(self, pointer: str) -> tuple[str, dict[str, Any]]:
        """Find an object of OpenAPI's own, through a reference within the file if it is one."""
        value = value_at(self._openapi, pointer)
        while "$ref" in value:
            pointer = value["$ref"].removeprefix("#")
            value = value_at(self._openapi, pointer)
        return pointer, value


def _local(file: str, pointer: str) -> str:
    return f"#{pointer_of(('$defs', file))}{pointer}"


def _localiser(file: str) -> Rewrite:
    """Return a rewrite that makes the references of a file local to the joined document."""

    def change(schema: dict[str, Any]) -> dict[str, Any]:
        if "$ref" in schema:
            schema["$ref"] = _local(*target_of(file, schema["$ref"]))
        return schema

    return change


def find_schemas() -> Path:
    """Find the canonical schemas: the repository's beside this package, or the copy that `sequrity` ships.

    Raises:
        ContractError: No schemas are found.
    """
    candidates = [Path(__file__).resolve().parents[3] / "schema"]
    # find_spec, where importlib.resources would run sequrity's code: the sandbox stays a second opinion.
    spec = importlib.util.find_spec("sequrity")
    candidates += [Path(place) / "schema" for place in (spec.submodule_search_locations or ()) if spec] if spec else []
    for folder in candidates:
        if (folder / OPENAPI).is_file():
            return folder
    raise ContractError("no schema folder found: name one with --schema")


def _spellings(path: str, parameters: tuple[Parameter, ...]) -> Iterator[str]:
    """Return the path, and the path without the segment of an optional parameter."""
    yield path
    for parameter in parameters:
        segment = "/{" + parameter.name + "}"
        if parameter.omittable and segment in path:
            yield path.replace(segment, "")
