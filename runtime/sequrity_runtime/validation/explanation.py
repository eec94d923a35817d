"""Explanation of a document that the fast path refused: `jsonschema` finds every violation.

`jsonschema` reports a failed union as one error that holds the errors of all its members. A reader wants only those of
the member that the document matches best. `json_schema_validator` goes straight to the only member that can match. If
none or several can, `best_branch` chooses.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from sequrity_runtime.errors import MAX_VIOLATIONS, Violation, did_you_mean
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.schema.files import schema_at
from sequrity_runtime.schema.references import target_of
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.json_schema_validator import additional_keys, explainer

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError as SchemaMismatch


_HUGE = 10**600  # exceeds every float; every interpreter can print integers of at least 640 digits
_NAMES = {
    "object": "an object",
    "array": "an array",
    "string": "a string",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
    "null": "null",
}


def explain(document: Any, package: str, schema: str, first: Exception) -> tuple[Violation, ...]:
    """List the violations of a document that the fast path of a codec refused, up to the maximum of an error.

    Args:
        document: Plain JSON data.
        package: Import package that holds the schema.
        schema: Schema that the document does not fit, as `file#/json/pointer`.
        first: Exception that the fast path raised.

    Returns:
        The violations in document order. If `jsonschema` finds none, one that says that the two disagree.
    """
    if isinstance(first, RecursionError):
        return (Violation("nested too deeply", "", schema),)
    try:
        errors = explainer(package, schema).iter_errors(_repr_safe(document))
        violations = (violation for error in errors for violation in _violations(error, package, schema))
        found = list(islice(_unique(violations), MAX_VIOLATIONS))
    except RecursionError:  # `jsonschema` uses several times the stack depth of the converter
        return (Violation(f"{first}; nested too deeply to find the location", "", schema),)
    if not found:
        found = [Violation(f"{first}, but the schema allows it: a bug in the generated converter", "", schema)]
    return tuple(found)


def _unique(violations: Iterable[Violation]) -> Iterator[Violation]:
    seen: set[tuple[str | None, str | None, str]] = set()
    for violation in violations:
        key = violation.pointer, violation.schema, violation.message
        if key not in seen:
            seen.add(key)
            yield violation


def _repr_safe(document: Any) -> Any:
    """Copy plain data for `jsonschema`, whose messages hold the `repr` of the values that it refuses.

    An integer of thousands of digits has no `repr`, and the `repr` of a foreign object may fail or be slow. The integer
    becomes a shorter one of the same sign, the object an empty object of a type with the same name.
    """
    result: list[Any] = [document]
    todo: list[Any] = [result]
    while todo:
        holder = todo.pop()
        keys: list[Any] = [*holder] if is_object(holder) else [*range(len(holder))]
        for key in keys:
            item: Any = holder[key]
            if is_object(item) or is_array(item):
                holder[key] = inner = item.copy()
                todo.append(inner)
            elif isinstance(item, int) and not -_HUGE < item < _HUGE:
                holder[key] = _HUGE if item > 0 else -_HUGE
            elif item is not None and not isinstance(item, str | int | float):
                holder[key] = type(type(item).__name__, (), {})()
    return result[0]


def _violations(error: SchemaMismatch, package: str, schema: str) -> Iterator[Violation]:
    """Convert one `jsonschema` error to violations."""
    keyword = str(error.validator)
    message = None
    if error.context and keyword in ("oneOf", "anyOf"):
        best, (error, message) = best_branch(error.context)
        if best:
            for nested in best:
                yield from _violations(nested, package, schema)
            return
        keyword = str(error.validator)
    rule = _schema_location(error, package, schema)
    path = list(error.absolute_path)
    if keyword == "None":
        yield Violation(message_of(error), pointer_of(path), rule)
        return
    if keyword == "additionalProperties" and error.validator_value is False:
        rules = cast("dict[str, Any]", error.schema)
        known = list(rules.get("properties", {}))
        for key in additional_keys(cast("dict[str, Any]", error.instance), rules):
            yield Violation(f"unknown key; {_known(key, known)}", pointer_of([*path, key]), rule, keyword)
        return
    yield Violation((message or message_of(error)) + _hint(error), pointer_of(path), rule, keyword)


def best_branch(context: Sequence[SchemaMismatch]) -> tuple[list[SchemaMismatch], tuple[SchemaMismatch, str]]:
    """Pick the errors of the union member that the document matches best.

    A member is excluded if its tag (a `const` or `not` directly below the union) or the JSON type of the whole value
    does not match. If all remaining members miss the same key, that key is reported. Otherwise one message lists the
    tags or types that are allowed.
    """
    left = [errors for errors in _by_member(context) if not any(_excludes(error) for error in errors)]
    if missing := _missing_in_all(left):
        return missing, (context[0], "")
    tags = [error for error in context if len(error.relative_path) == 1 and error.validator == "const"]
    if tags:
        allowed = ", ".join(json.dumps(error.validator_value) for error in tags)
        return [], (tags[0], f"expected one of {allowed}{_reason(tags[0])}")
    kinds = [error for error in _innermost(context) if not error.relative_path and error.validator == "type"]
    if left or not kinds:
        return [], (cast("SchemaMismatch", context[0].parent), "fits no member of the union")
    names = list(dict.fromkeys(_type_names(error.validator_value) for error in kinds))
    return [], (kinds[0], f"expected {' or '.join(names)}, found {_found(kinds[0].instance)}")


def _reason(error: SchemaMismatch) -> str:
    """Return the reason that the schema of a union gives for the refusal of a tag."""
    union = cast("SchemaMismatch", error.parent).schema
    reasons: Any = union.get("x-refused-tags") if is_object(union) else None
    tag = error.instance
    return f"; {json.dumps(tag)}: {reasons[tag]}" if reasons and isinstance(tag, str) and tag in reasons else ""


def _by_member(context: Sequence[SchemaMismatch]) -> list[list[SchemaMismatch]]:
    members: dict[Any, list[SchemaMismatch]] = {}
    for error in context:
        members.setdefault(error.schema_path[0], []).append(error)
    return [*members.values()]


def _innermost(context: Sequence[SchemaMismatch]) -> Iterator[SchemaMismatch]:
    """Yield the errors of members, and of the members of a member that is a union itself."""
    for error in context:
        if error.validator in ("anyOf", "oneOf") and not error.relative_path:
            yield from _innermost(error.context or ())
        else:
            yield error


def _missing_in_all(members: list[list[SchemaMismatch]]) -> list[SchemaMismatch]:
    """Pick the errors of one member about keys that every member misses, such as the tag of the union."""
    named = [
        {error.message: error for error in errors if error.validator == "required" and not error.relative_path}
        for errors in members
    ]
    return [error for message, error in named[0].items() if all(message in other for other in named)] if named else []


def _excludes(error: SchemaMismatch) -> bool:
    if error.validator == "type" and not error.relative_path:
        return True
    if error.validator in ("anyOf", "oneOf") and not error.relative_path:  # a member that is an open enum, or a union
        return all(any(_excludes(nested) for nested in errors) for errors in _by_member(error.context or ()))
    return error.validator in ("const", "not") and len(error.relative_path) == 1


def _schema_location(error: SchemaMismatch, package: str, schema: str) -> str:
    """Follow the schema path of an error, and return the location of its end as `file#/json/pointer`.

    The location of a path that cannot be followed is the schema of the whole type.
    """
    file, _, pointer = schema.partition("#")
    holder = error.schema if error.validator else None
    found = _follow(package, file, pointer, list(error.absolute_schema_path), holder)
    return schema if found is None else found


def _follow(package: str, file: str, pointer: str, path: list[str | int], holder: Any) -> str | None:
    """Find the location at the end of a path whose last step starts from the schema `holder`.

    `jsonschema` omits `$ref` from its paths. So the target of each `$ref` on the way is tried as well.
    """
    seen: set[tuple[str, str]] = set()
    while (file, pointer) not in seen:
        seen.add((file, pointer))
        node = schema_at(package, file, pointer)
        if not path:
            return f"{file}#{pointer}"
        part = path[0]
        is_it = len(path) > 1 or holder is None or (is_object(node) and _keywords(node) == _keywords(holder))
        if is_it and (part in node if is_object(node) else is_array(node) and part in range(len(node))):
            found = _follow(package, file, pointer + pointer_of([part]), path[1:], holder)
            if found is not None:
                return found
        if is_object(node) and isinstance(node.get("$ref"), str):
            file, pointer = target_of(file, node["$ref"])
    return None


def _keywords(schema: dict[str, Any]) -> set[str]:
    return schema.keys() - {"$schema"}  # `resource_of` drops it


def _type_names(types: Any) -> str:
    return " or ".join(_NAMES[name] for name in ([types] if isinstance(types, str) else types))


def _found(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    kinds: dict[type[object], str] = {
        str: "a string",
        int: "an integer",
        float: "a number",
        list: "an array",
        dict: "an object",
    }
    unknown: object = value
    return kinds.get(type(unknown), f"a Python {type(unknown).__name__}")


def _hint(error: SchemaMismatch) -> str:
    """Name the key that the document probably misspells, or the value that it means."""
    instance: Any = error.instance
    if error.validator == "required" and is_object(instance):
        missing, known = _missing_key(error), cast("dict[str, Any]", error.schema).get("properties", {})
        misspelled = [key for key in instance if key not in known and did_you_mean(key, [missing])]
        return f"; {misspelled[0]!r} is unknown, did you mean {missing!r}?" if misspelled else ""
    if error.validator == "enum" and isinstance(instance, str):
        values = cast("list[Any]", error.validator_value)
        return did_you_mean(instance, [value for value in values if isinstance(value, str)])
    return ""


def _missing_key(error: SchemaMismatch) -> str:
    required = cast("list[str]", error.validator_value)
    return next((key for key in required if error.message.startswith(f"{key!r} is")), "")


def _known(key: str, known: list[str]) -> str:
    near = did_you_mean(key, known)
    if near:
        return near.removeprefix("; ")
    return f"known keys: {', '.join(map(repr, known))}" if known else "no key is known"


_MESSAGES: dict[str, Callable[[Any, Any], str]] = {
    "type": lambda rule, value: f"expected {_type_names(rule)}, found {_found(value)}",
    "enum": lambda rule, _: f"expected one of {', '.join(map(json.dumps, rule))}",
    "const": lambda rule, _: f"expected {json.dumps(rule)}",
    "minimum": lambda rule, _: f"expected at least {rule}",
    "maximum": lambda rule, _: f"expected at most {rule}",
    "exclusiveMinimum": lambda rule, _: f"expected more than {rule}",
    "exclusiveMaximum": lambda rule, _: f"expected less than {rule}",
    "multipleOf": lambda rule, _: f"expected a multiple of {rule}",
    "minLength": lambda rule, _: f"expected at least {rule} characters",
    "maxLength": lambda rule, _: f"expected at most {rule} characters",
    "pattern": lambda rule, _: f"expected a string that matches {rule!r}",
    "minItems": lambda rule, _: f"expected at least {rule} items",
    "maxItems": lambda rule, _: f"expected at most {rule} items",
    "uniqueItems": lambda _, __: "expected unique items",
    "minProperties": lambda rule, _: f"expected at least {rule} keys",
    "maxProperties": lambda rule, _: f"expected at most {rule} keys",
    "not": lambda _, __: "expected another value",
    "items": lambda _, __: "expected no further items",
    "contains": lambda _, __: "expected an item that fits `contains`",
    "minContains": lambda rule, _: f"expected at least {rule} items that fit `contains`",
    "maxContains": lambda rule, _: f"expected at most {rule} items that fit `contains`",
    "dependentRequired": lambda _, __: "missing keys that other keys require",
    "unevaluatedItems": lambda _, __: "expected no items that no rule evaluates",
    "unevaluatedProperties": lambda _, __: "expected no keys that no rule evaluates",
    "oneOf": lambda _, __: "expected to fit exactly one member of the union",
    "anyOf": lambda _, __: "expected to fit a member of the union",
    "None": lambda _, __: "expected nothing here",
}
"""Message of each keyword, from the keyword's value and the refused value. `None` is that of the schema `false`."""


def message_of(error: SchemaMismatch) -> str:
    """Describe what the schema expects. The text holds no value of the document."""
    if error.validator == "required":
        # jsonschema reports each missing key as a separate error, and names it only in the message.
        missing = error.message.rsplit(" is a required property", 1)[0]
        return f"missing required key {missing}"
    return _MESSAGES[str(error.validator)](error.validator_value, error.instance)
