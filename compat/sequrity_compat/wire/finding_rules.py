"""The name, sentence and advice of each kind of finding, by direction.

In a request the caller writes by the old schema and the service reads by the new one. In a response the service writes
by the new schema and programs read by the old one. So each kind of failed step has two rules.
"""

from __future__ import annotations

from typing import Literal

from attrs import frozen

Direction = Literal["request", "response", "python"]


@frozen
class Rule:
    """One kind of finding."""

    id: str
    says: str
    """The sentence, with the placeholders `{name}`, `{written}`, `{read}` and `{why}`."""

    advice: str


_LOOK = "Use supported keywords, or review the change and record the decision."

_REQUEST: dict[str, Rule] = {
    "required": Rule(
        "request-key-required",
        "`{name}` is now required: requests without it are refused.",
        "Make it optional with a default in the service, or require it in a new operation.",
    ),
    "refused": Rule(
        "request-key-refused",
        "`{name}` is no longer accepted: requests with it are refused.",
        "Keep the property, marked `deprecated`, until no caller sends it.",
    ),
    "closed": Rule(
        "request-object-closed",
        "Unknown keys are now refused.",
        "Restore `additionalProperties`; callers rely on such keys being passed on.",
    ),
    "type": Rule(
        "request-type-narrowed",
        "The type {written} is no longer accepted.",
        "Accept both types, or add a field with another name.",
    ),
    "value": Rule(
        "request-value-removed",
        "These values are no longer accepted: {written}.",
        "Keep the values, and map them to their replacements in the service.",
    ),
    "member": Rule(
        "request-member-removed",
        "The union no longer accepts members whose `{name}` is {written}.",
        "Keep the member, marked `deprecated`, until no caller sends it.",
    ),
    "end": Rule(
        "request-union-closed", "Members with an unknown `{name}` are now refused.", "Keep the open end of the union."
    ),
    "bound": Rule(
        "request-limit-tightened",
        "The limit is tighter: {written} before, {read} now.",
        "Keep the limit in the schema, and enforce the new one in the service.",
    ),
    "pattern": Rule(
        "request-pattern-changed",
        "The new pattern refuses strings that the old one matches: {written} before, {read} now.",
        "Extend the new pattern to match all strings of the old one.",
    ),
    "unique": Rule("request-items-unique", "Items must now be unique.", "Drop duplicates in the service."),
    "undecided": Rule(
        "request-undecided", "The gate cannot decide whether every request is still accepted: {why}.", _LOOK
    ),
    "difference": Rule(
        "request-difference-shown", "Some requests are no longer accepted, perhaps more than the example: {why}.", _LOOK
    ),
}

_RESPONSE: dict[str, Rule] = {
    "required": Rule(
        "response-key-optional", "`{name}` may now be absent: programs that read it fail.", "Keep sending it."
    ),
    "refused": Rule(
        "response-key-added",
        "`{name}` is new, and programs refuse it: the old schema is closed.",
        "Send it only on request, or open the object in one release and add the key in a later one.",
    ),
    "closed": Rule(
        "response-object-opened",
        "Unknown keys may now occur: programs refuse them, as the old schema does.",
        "Open the object only when no program reads by the old schema any more.",
    ),
    "type": Rule(
        "response-type-widened",
        "Values of type {written} may now occur: programs do not expect them.",
        "Keep the type, and send the new type in a new field.",
    ),
    "value": Rule(
        "response-value-added",
        "New values may occur: {written}. Programs only know the old ones.",
        "Open the enum first (`anyOf` with a string), and add values in a later release.",
    ),
    "member": Rule(
        "response-member-added",
        "Members whose `{name}` is {written} may now occur: programs do not know them.",
        "Give the union an open end first, and add members in a later release.",
    ),
    "end": Rule(
        "response-union-opened",
        "Members with an unknown `{name}` may now occur: programs refuse them, as the old schema does.",
        "Open the union only when no program reads by the old schema any more.",
    ),
    "bound": Rule(
        "response-limit-loosened",
        "The limit is looser: {read} before, {written} now. Programs may rely on it.",
        "Keep the sent values within the old limit.",
    ),
    "pattern": Rule(
        "response-pattern-changed",
        "Strings that the old pattern refuses may now occur: {read} before, {written} now.",
        "Send only strings that match the old pattern.",
    ),
    "unique": Rule(
        "response-items-repeatable",
        "Items may now repeat: programs may rely on unique items.",
        "Keep dropping duplicates.",
    ),
    "undecided": Rule(
        "response-undecided", "The gate cannot decide whether programs can read every response: {why}.", _LOOK
    ),
    "difference": Rule(
        "response-difference-shown", "Programs cannot read some responses, perhaps more than the example: {why}.", _LOOK
    ),
}

_OPERATION_ADVICE = "Keep the old one beside the new one."
_BY_PART: dict[tuple[Direction, str], Rule] = {
    ("request", "operation"): Rule(
        "request-operation-removed", "The operation is removed: calls to it fail.", _OPERATION_ADVICE
    ),
    ("request", "server"): Rule(
        "request-server-changed",
        "Callers still use the server {written}, which is no longer listed.",
        _OPERATION_ADVICE,
    ),
    ("request", "security"): Rule(
        "request-security-changed",
        "Callers still authenticate with {written}, which is no longer accepted.",
        "Keep accepting the old scheme beside the new one.",
    ),
    ("request", "content_type"): Rule(
        "request-content-type-removed",
        "Bodies of the content type {written} are no longer accepted.",
        _OPERATION_ADVICE,
    ),
    ("response", "status"): Rule(
        "response-answer-added",
        "The response {written} may now occur: programs do not know how to read it.",
        "Use a status and content type that the operation has, or describe `default` one release earlier.",
    ),
    ("response", "stream_switch"): Rule(
        "response-stream-switch-changed",
        "{written} now requests the stream: programs that use the old key get none.",
        "Keep accepting the old key.",
    ),
    ("response", "stream_end"): Rule(
        "response-stream-end-changed",
        "A stream may now end with {written}: programs wait for the old end marker.",
        "Keep sending the old end marker.",
    ),
    ("request", "type"): Rule(
        "request-type-removed", "The type is removed from the schemas.", "Keep it, marked `deprecated`."
    ),
    ("response", "type"): Rule(
        "response-type-removed", "The type is removed from the schemas.", "Keep it, marked `deprecated`."
    ),
    ("request", "header"): Rule(
        "request-header-required",
        "The header or parameter `{name}` is now required: requests without it are refused.",
        "Make it optional, with a default.",
    ),
}

PYTHON: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule("python-name-removed", "`{name}` can no longer be imported.", "Keep the old name, as an alias."),
        Rule(
            "python-attribute-removed",
            "`{name}` is removed: programs that read or set it fail.",
            "Keep the property in the schema, or give the new one the old `x-python-name`.",
        ),
        Rule(
            "python-attribute-required",
            "`{name}` is now required: programs that omit it fail.",
            "Give it a default in the schema.",
        ),
        Rule(
            "python-type-changed",
            "`{name}` had the type `{read}` and now has `{written}`: type checks of programs may fail.",
            "Allow the old type where programs pass values, and keep only the old type where they read them.",
        ),
        Rule(
            "python-base-removed",
            "`{name}` no longer inherits from `{read}`, and loses its methods.",
            "Keep `x-python-behaviour`.",
        ),
        Rule(
            "python-value-changed",
            "`{name}` had the value {read} and now has {written}.",
            "Keep the value under its old name, and add the new one under another name.",
        ),
        Rule("python-parameter-removed", "`{name}` is removed: calls that pass it fail.", "Keep it."),
        Rule(
            "python-parameter-moved",
            "The positional parameters were {read} and now are {written}: the same call means something else.",
            "Add new names only at the end of `x-python-arguments`.",
        ),
        Rule("python-parameter-required", "`{name}` is now required.", "Give it a default."),
        Rule(
            "python-undecided",
            "The generated names cannot be compared, because `{name}` cannot be generated: {why}.",
            "Correct the schemas until `make gen` accepts them.",
        ),
    )
}

ALLOWED: dict[Direction, Rule] = {
    "request": Rule(
        "request-key-typed",
        "`{name}` now has a type. Callers that already send such a key with another type are refused.",
        "Nothing, if no caller is known to send it.",
    ),
    "response": Rule(
        "response-key-untyped",
        "`{name}` is no longer described. If it still occurs, its type may differ.",
        "Nothing, if it is no longer sent.",
    ),
}
"""Rules of differences that the policy allows."""


def rule_for(direction: Direction, kind: str, part: str) -> Rule:
    """Return the rule of a failed step.

    Args:
        direction: Direction of the message.
        kind: Kind of the step.
        part: Part of the message. `body` is the inside of a document.
    """
    if kind == "required" and part in ("path", "query", "headers", "cookies"):
        part = "header"
    named = _BY_PART.get((direction, part))
    return named or (_REQUEST if direction == "request" else _RESPONSE)[kind]


def all_rules() -> list[Rule]:
    """List every rule, for the documentation."""
    return [*_REQUEST.values(), *_RESPONSE.values(), *_BY_PART.values(), *PYTHON.values(), *ALLOWED.values()]


def table() -> str:
    """Write the rules as a Markdown table."""
    rows = [f"| `{rule.id}` | {rule.says} | {rule.advice} |" for rule in all_rules()]
    return "\n".join(["| Rule | Says | Advice |", "|---|---|---|", *rows]) + "\n"
