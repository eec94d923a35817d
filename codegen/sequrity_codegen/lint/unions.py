"""The rules of `lint` for unions: members are distinguishable in every language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_codegen.errors import Problem
from sequrity_codegen.lint.nodes import Folder, Node, items, members
from sequrity_runtime.schema.unions import tag_of
from sequrity_runtime.type_guards import is_object


def check(node: Node, folder: Folder) -> Iterator[Problem]:
    """Check one schema of a folder whose references are valid."""
    yield from _not(node)
    if node.role != "named":
        return
    if "anyOf" in node.raw:
        if not _is_open_enum(items(node.raw, "anyOf")):
            message = "`anyOf` is for open enums: an enum of strings, then a plain string; write `oneOf` for a union"
            yield node.problem(message, "enum", "anyOf")
    elif "oneOf" in node.raw:
        yield from _union(node, items(node.raw, "oneOf"), folder)


def _is_open_enum(branches: list[Any]) -> bool:
    return (
        len(branches) == 2
        and branches[0].keys() == {"type", "enum"}
        and branches[0]["type"] == "string"
        and branches[1] == {"type": "string"}
    )


def _not(node: Node) -> Iterator[Problem]:
    if "not" not in node.raw:
        return
    around = node.parent or {}
    exact = (
        node.role == "property"
        and node.types == ["string"]
        and is_object(node.raw["not"])
        and list(node.raw["not"]) == ["enum"]
        and list(members(around, "properties")) == [node.name]
        and around.get("required") == [node.name]
    )
    if not exact:
        yield node.problem(
            '`not` must list the known tags, `{"type": "string", "not": {"enum": [...]}}`, as the one required '
            "property of a union's open end",
            "open-union",
            "not",
        )


def _union(node: Node, branches: list[dict[str, Any]], folder: Folder) -> Iterator[Problem]:
    ends = [folder.resolve(branch, node.place.file) for branch in branches]
    objects = [end for end in ends if "object" in end.types]
    if len(branches) < 2:
        yield node.problem("has one member; refer to it directly", "union", "oneOf")
    elif len(objects) > 1:
        if len(objects) < len(branches) or not all("$ref" in branch for branch in branches):
            message = "mixes several objects with other types; give the objects a union of their own"
            yield node.problem(message, "union", "oneOf")
        else:
            yield from _tags(node, objects)
    else:
        kinds = [kind for branch in branches for kind in sorted(_kinds(branch, node.place.file, folder))]
        if twice := sorted({kind for kind in kinds if kinds.count(kind) > 1}):
            yield node.problem(f"two members may be {twice[0]}; they cannot be distinguished", "union", "oneOf")


def _tags(node: Node, objects: list[Node]) -> Iterator[Problem]:
    tag = tag_of(end.raw for end in objects)
    if tag is None:
        message = (
            "give each member one required property of the same name with a `const` string; one member may lack it"
        )
        yield node.problem(message, "union", "oneOf")
        return
    rules = [members(end.raw, "properties")[tag] for end in objects]
    known = [str(rule["const"]) for rule in rules if "const" in rule]
    if len(set(known)) != len(known):
        yield node.problem(f"two members have the same {tag!r}", "union", "oneOf")
    for position, rule in enumerate(rules):
        if "not" not in rule:
            continue
        if position != len(rules) - 1 or sorted(map(str, members(rule, "not").get("enum", []))) != sorted(known):
            listed = ", ".join(known)
            message = f"its open end must come last and exclude exactly the tags {listed}"
            yield node.problem(message, "open-union", "oneOf", position)


def _kinds(raw: dict[str, Any], file: str, folder: Folder) -> set[str]:
    end = folder.resolve(raw, file)
    branches = items(end.raw, "oneOf") + items(end.raw, "anyOf")
    if branches:
        return {kind for branch in branches for kind in _kinds(branch, end.place.file, folder)}
    if not end.types:
        return {"any value", "array", "boolean", "null", "number", "object", "string"}
    return {"number" if name == "integer" else name for name in end.types}
