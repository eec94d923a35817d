"""The problems of a document, in the words of the service for `detail` in a 422.

Messages are made from the schema alone: jsonschema's own quote the document, which may hold a user's data.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, cast

from jsonschema.exceptions import ValidationError

from sequrity_sandbox.contract.problem import Loc, Problem

MAX_PROBLEMS: Final = 100


def problems_of(errors: Iterable[ValidationError], root: Loc) -> list[Problem]:
    """List the problems of a document at `root`, each once, at most `MAX_PROBLEMS`."""
    found = dict.fromkeys(problem for error in errors for problem in _problems(error, root))
    return list(found)[:MAX_PROBLEMS]


def _problems(error: ValidationError, root: Loc) -> Iterator[Problem]:
    loc: Loc = (*root, *error.absolute_path)
    instance = cast("dict[str, Any]", error.instance)
    match error.validator:
        case "oneOf" | "anyOf":
            yield from _union(error, root)
        case "required":
            for key in cast("list[str]", error.validator_value):
                if key not in instance:
                    yield Problem((*loc, key), "missing required key", "required")
        case "additionalProperties":
            schema = cast("dict[str, Any]", error.schema)
            for key in instance:
                if key not in schema.get("properties", {}):
                    yield Problem((*loc, key), "unknown key", "additionalProperties")
        case keyword:
            describe = _MESSAGES.get(str(keyword), _broken)
            yield Problem(loc, describe(cast("Any", error.validator_value)), str(keyword))


def _union(error: ValidationError, root: Loc) -> Iterator[Problem]:
    """Yield the errors of the branch with the value's JSON type or tag."""
    meant = [errors for errors in _by_branch(error) if not any(map(_excludes, errors))]
    if not meant:
        yield _no_branch(error, root)
        return
    reports = [problems_of(errors, root) for errors in meant]
    shared = [problem for problem in reports[0] if all(problem in report for report in reports)]
    # Without its tag a value fits no branch: all branches report the missing tag.
    yield from shared or min(reports, key=len)


def _by_branch(error: ValidationError) -> list[list[ValidationError]]:
    branches: dict[str | int, list[ValidationError]] = defaultdict(list)
    for child in error.context or ():
        branches[child.schema_path[0]].append(child)
    return [*branches.values()]


def _excludes(child: ValidationError) -> bool:
    """Return whether an error excludes its branch: another JSON type, or another tag."""
    depth = len(child.path)
    if depth == 0 and child.validator in ("anyOf", "oneOf"):  # a branch that is an open enum, or a union
        return all(any(map(_excludes, errors)) for errors in _by_branch(child))
    return (depth == 0 and child.validator == "type") or (depth == 1 and child.validator in ("const", "not"))


def _innermost(error: ValidationError) -> Iterator[ValidationError]:
    """Yield the errors of each branch, and those of nested unions."""
    for child in error.context or ():
        if child.validator in ("anyOf", "oneOf") and not child.path:
            yield from _innermost(child)
        else:
            yield child


def _no_branch(error: ValidationError, root: Loc) -> Problem:
    children = list(_innermost(error))
    tagged = [child for child in children if child.validator == "const" and len(child.path) == 1]
    if tagged:
        tags = list(dict.fromkeys(json.dumps(child.validator_value) for child in tagged))
        return Problem((*root, *tagged[0].absolute_path), f"expected one of {', '.join(tags)}", "const")
    types = [
        name for child in children if child.validator == "type" for name in _names(cast("Any", child.validator_value))
    ]
    return Problem((*root, *error.absolute_path), _type(list(dict.fromkeys(types))), str(error.validator))


def _names(types: str | list[str]) -> list[str]:
    return [types] if isinstance(types, str) else types


def _type(types: str | list[str]) -> str:
    return "expected " + (" or ".join(_names(types)) or "another value")


def _broken(_: Any) -> str:
    return "does not fit the schema"


_MESSAGES: Final[dict[str, Callable[[Any], str]]] = {
    "type": _type,
    "enum": lambda values: "expected one of " + ", ".join(map(json.dumps, values)),
    "const": lambda value: f"expected {json.dumps(value)}",
    "minimum": lambda bound: f"expected at least {bound}",
    "maximum": lambda bound: f"expected at most {bound}",
    "exclusiveMinimum": lambda bound: f"expected more than {bound}",
    "exclusiveMaximum": lambda bound: f"expected less than {bound}",
    "multipleOf": lambda step: f"expected a multiple of {step}",
    "minLength": lambda bound: f"expected at least {bound} characters",
    "maxLength": lambda bound: f"expected at most {bound} characters",
    "pattern": lambda pattern: f"expected text that matches {pattern}",
    "minItems": lambda bound: f"expected at least {bound} items",
    "maxItems": lambda bound: f"expected at most {bound} items",
    "uniqueItems": lambda _: "expected no duplicates",
    "minProperties": lambda bound: f"expected at least {bound} keys",
    "maxProperties": lambda bound: f"expected at most {bound} keys",
}
