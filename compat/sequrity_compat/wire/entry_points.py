"""Entry points: the schemas that are compared, each in one direction.

An entry point is the request or the response of an operation, and covers all types that it reaches. A named type that
no operation reaches is an entry point of its own. `x-roles` in `openapi.json` gives the role of its file (`request`,
`response` or `both`, the default).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sequrity_compat.schemas.location import Location, location_of
from sequrity_compat.wire.finding_rules import Direction
from sequrity_compat.wire.messages import operations
from sequrity_runtime.json_pointer import value_at
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import reached, schemas_in
from sequrity_runtime.type_guards import is_object

_ROLES: dict[Any, tuple[Direction, ...]] = {"request": ("request",), "response": ("response",)}
_BOTH: tuple[Direction, ...] = ("request", "response")
ABSENT = Location("absent.compat")
"""Location of a type that a version does not have. It accepts nothing."""


@frozen
class EntryPoint:
    """One comparison."""

    subject: str
    """The operation or type."""

    direction: Direction
    old: Location
    new: Location
    part: str
    """Part of the message that a failure at the root is about, as in `finding_rules`."""


def with_messages(documents: dict[str, Any]) -> dict[str, Any]:
    """Add the schemas of all messages to a version's documents."""
    made: dict[str, Any] = {}
    for key, operation in operations(documents).items():
        made[_file(key, "request")] = operation.request()
        made[_file(key, "response")] = operation.response()
    return {**{file: document for file, document in documents.items() if file != OPENAPI}, **made}


def entry_points(old: dict[str, Any], new: dict[str, Any]) -> list[EntryPoint]:
    """List the comparisons between the documents of two versions."""
    found: list[EntryPoint] = []
    kept = operations(new)
    for key, operation in operations(old).items():
        request, response = Location(_file(key, "request")), Location(_file(key, "response"))
        found.append(EntryPoint(operation.name, "request", request, request, "operation"))
        if key in kept:
            found.append(EntryPoint(operation.name, "response", response, response, "status"))
    locations = {title: location for location, title in _named(new)}
    for location, title, directions in _without_operation(old):
        found += [EntryPoint(title, one, location, locations.get(title, ABSENT), "type") for one in directions]
    return found


def class_names(documents: dict[str, Any], direction: Direction) -> frozenset[str]:
    """Return the Python class names of all types with a role."""
    found = _reached(
        documents, [Location(file) for file in with_messages(documents) if file.endswith(_suffix(direction))]
    )
    alone = [location for location, _, directions in _without_operation(documents) if direction in directions]
    found |= _reached(documents, alone)
    named = {
        location: str(_at(documents, location).get("x-python-name", title)) for location, title in _named(documents)
    }
    return frozenset(named[location] for location in found if location in named)


def _without_operation(documents: dict[str, Any]) -> list[tuple[Location, str, tuple[Direction, ...]]]:
    """List the named types that no operation reaches, with their names and roles."""
    reached = _reached(documents, [Location(file) for file in with_messages(documents) if file.endswith(".compat")])
    roles = documents.get(OPENAPI, {}).get("x-roles", {})
    return [
        (location, title, _ROLES.get(roles.get(location.file), _BOTH))
        for location, title in _named(documents)
        if location not in reached
    ]


def _file(key: str, direction: Direction) -> str:
    plain = "".join(char if char.isalnum() else "." for char in key)
    return plain + _suffix(direction)


def _suffix(direction: Direction) -> str:
    return f".{direction}.compat"


def _named(documents: dict[str, Any]) -> Iterator[tuple[Location, str]]:
    """Yield the named types, roots before `$defs`."""
    files = {file: root for file, root in documents.items() if file != OPENAPI and is_object(root)}
    for file, root in files.items():
        yield Location(file), str(root.get("title", file))
    for file, root in files.items():
        for name in root.get("$defs", {}):
            yield Location(file).at("$defs", name), name


def _reached(documents: dict[str, Any], start: list[Location]) -> set[Location]:
    """Return some locations and all named types that they reach by references."""
    every = with_messages(documents)

    def targets(location: Location) -> Iterator[Location]:
        inside = _at(every, location)
        definitions: dict[str, Any] = inside.get("$defs", {}) if is_object(inside) else {}
        of_others = {id(raw) for below in definitions.values() for raw in schemas_in(below)}
        own = (raw for raw in schemas_in(inside) if "$ref" in raw and id(raw) not in of_others)
        return (location_of(str(raw["$ref"]), location) for raw in own)

    return reached(start, targets)


def _at(documents: dict[str, Any], location: Location) -> Any:
    try:
        return value_at(documents.get(location.file), location.pointer)
    except LookupError:
        return None
