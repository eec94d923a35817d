"""The expected explanation: the leaf errors of `jsonschema`, and of each union only those of the intended member.

It is independent of the runtime's explanation, so that the two can be compared. The runtime finds the intended member
by the errors; here the value itself decides, by its tag or its JSON type.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from schema_types import NamedType, Place, Schemas, type_names, types_of

from sequrity_runtime import Violation
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.type_guards import is_array, is_object


class Leaf(NamedTuple):
    """One error: location and keyword."""

    pointer: str
    keyword: str


def leaves(schemas: Schemas, named: NamedType, document: Any) -> Counter[Leaf | str]:
    """List the expected errors of a refused document.

    Returns:
        The count of each leaf. A string stands for one error at an undecided union: at its location or, if the tag is
        wrong, at the tag.
    """
    errors = schemas.validator(named.schema).iter_errors(document)
    return Counter(leaf for error in errors for leaf in _leaves(schemas, named.place, error, document))


def reported(violations: tuple[Violation, ...], expected: Counter[Leaf | str]) -> Counter[Leaf | str]:
    """Count violations in the terms of `leaves`. A violation inside an undecided union counts as one of the union."""
    found: Counter[Leaf | str] = Counter()
    undecided = {key for key in expected if isinstance(key, str)}
    for violation in violations:
        pointer = violation.pointer or ""
        places = (pointer, pointer.rpartition("/")[0])
        union = next((place for place in places if place in undecided and pointer.startswith(place)), None)
        found[Leaf(pointer, violation.keyword or "") if union is None else union] += 1
    return found


def _leaves(schemas: Schemas, root: Place, error: Any, document: Any) -> Iterator[Leaf | str]:
    pointer = pointer_of(error.absolute_path)
    if error.validator in ("oneOf", "anyOf"):
        value = document
        for part in error.absolute_path:
            value = value[part]
        meant = _meant(schemas, root, error, value)
        if meant is None:
            yield pointer
            return
        for inner in error.context:
            if inner.schema_path[0] == meant:
                yield from _leaves(schemas, root, inner, document)
    elif error.validator == "additionalProperties" and error.validator_value is False:
        for key in error.instance.keys() - error.schema.get("properties", {}).keys():
            yield Leaf(f"{pointer}{pointer_of([key])}", "additionalProperties")
    else:
        yield Leaf(pointer, str(error.validator))


def _meant(schemas: Schemas, root: Place, error: Any, value: Any) -> int | None:
    """Return the only member with the JSON type and tag of the value."""
    fitting: list[int] = []
    default: list[int] = []
    for index, member in enumerate(error.validator_value):
        file = _file_of(schemas, root, error)
        branches = schemas.branches(Place(file, member))
        if any(_may_mean(branch.node, value) for branch in branches):
            fitting.append(index)
            default += [index for branch in branches if _is_default(branch.node, value)]
    meant = fitting if len(fitting) == 1 else default
    return meant[0] if len(meant) == 1 else None


def _file_of(schemas: Schemas, root: Place, error: Any) -> str:
    """Return the file that holds the union, which its references are relative to."""
    return _files(schemas).get(id(error.schema), root.file)


@cache
def _files(schemas: Schemas) -> dict[int, str]:
    """Map the identity of each object of the schemas to its file."""
    return {node: file for file, document in schemas.documents.items() for node in _objects(document)}


def _objects(node: Any) -> Iterator[int]:
    members: Iterable[Any] = ()
    if is_object(node):
        yield id(node)
        members = node.values()
    elif is_array(node):
        members = node
    for member in members:
        yield from _objects(member)


def _is_default(node: Any, value: Any) -> bool:
    """Return whether a member of a union takes objects without a tag, as the value is."""
    rules = node.get("properties", {}).items() if is_object(value) else ()
    return any("const" in rule and key not in node.get("required", ()) and key not in value for key, rule in rules)


def _may_mean(node: Any, value: Any) -> bool:
    if type_names(node) and types_of(value).isdisjoint(type_names(node)):
        return False
    if not is_object(value):
        return True
    for key, rule in node.get("properties", {}).items():
        if "const" in rule and value.get(key, rule["const"]) != rule["const"]:
            return False
        if "not" in rule and value.get(key) in rule["not"]["enum"]:
            return False
    return True
