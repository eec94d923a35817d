"""What each kind of finding is called, says, and advises, in each direction.

In a request the caller is written for the old schema and the service reads by the new one; in a response the service
writes by the new schema, and programs written for the old one read. So one failed step of the proof has two names.
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
    """The sentence, with `{name}`, `{written}`, `{read}` and `{why}` where the finding has them."""

    advice: str


_LOOK = "Write it with keywords that are understood, or look at it yourself and record your decision."

_REQUEST: dict[str, Rule] = {
    "required": Rule(
        "request-key-required",
        "`{name}` must now be there: callers that leave it out are refused.",
        "Make it optional and let the service fill it in, or ask for it in a new operation.",
    ),
    "refused": Rule(
        "request-key-refused",
        "`{name}` is no longer accepted: callers that send it are refused.",
        "Keep the property, marked `deprecated`, until nobody sends it.",
    ),
    "closed": Rule(
        "request-object-closed",
        "Keys that the schema does not name are now refused.",
        "Leave `additionalProperties` as it was; callers rely on such keys being passed on.",
    ),
    "type": Rule(
        "request-type-narrowed",
        "A value of type {written} is no longer accepted.",
        "Go on accepting the old type beside the new one, or add a field of another name.",
    ),
    "value": Rule(
        "request-value-removed",
        "No longer accepted: {written}.",
        "Keep the values, and let the service treat them as what replaces them.",
    ),
    "member": Rule(
        "request-member-removed",
        "The union no longer accepts members whose `{name}` is {written}.",
        "Keep the member, marked `deprecated`, until nobody sends it.",
    ),
    "end": Rule(
        "request-union-closed",
        "Members with a `{name}` that the schema does not name are now refused.",
        "Keep the open end of the union.",
    ),
    "bound": Rule(
        "request-limit-tightened",
        "The limit is tighter: {written} before, {read} now.",
        "Keep the limit, and let the service cut or refuse with a message of its own.",
    ),
    "pattern": Rule(
        "request-pattern-changed",
        "Not every string that fitted before fits the new pattern: {written} before, {read} now.",
        "Let the new pattern accept all that the old one did.",
    ),
    "unique": Rule(
        "request-items-unique",
        "Items may no longer repeat.",
        "Let the service drop repetitions.",
    ),
    "undecided": Rule(
        "request-undecided",
        "It cannot be told whether all that callers send is still accepted: {why}.",
        _LOOK,
    ),
    "difference": Rule(
        "request-difference-shown",
        "Something that callers send is no longer accepted, and perhaps more than the example: {why}.",
        _LOOK,
    ),
}

_RESPONSE: dict[str, Rule] = {
    "required": Rule(
        "response-key-optional",
        "`{name}` may now be missing: programs that read it fail.",
        "Go on sending it.",
    ),
    "refused": Rule(
        "response-key-added",
        "`{name}` is new, and programs refuse it: the old schema lets no other keys pass.",
        "Send it to those only who ask for it, or open the object in one release and add the key in a later one.",
    ),
    "closed": Rule(
        "response-object-opened",
        "Keys that the schema does not name may now come: programs refuse them, as the old schema does.",
        "Open an object only together with a release that nobody reads by the old schema.",
    ),
    "type": Rule(
        "response-type-widened",
        "A value of type {written} may now come: programs do not expect it.",
        "Keep the type, and put the new kind of value into a field of its own.",
    ),
    "value": Rule(
        "response-value-added",
        "New values may come: {written}. Programs know the old ones only.",
        "Open the enum first (`anyOf` with a string), and add values in a later release.",
    ),
    "member": Rule(
        "response-member-added",
        "Members whose `{name}` is {written} may now come: programs do not know them.",
        "Give the union an open end first, and add members in a later release.",
    ),
    "end": Rule(
        "response-union-opened",
        "Members with a `{name}` that the schema does not name may now come: programs know the named ones only.",
        "Open a union only together with a release that nobody reads by the old schema.",
    ),
    "bound": Rule(
        "response-limit-loosened",
        "The limit is looser: {read} before, {written} now. Programs may rely on it.",
        "Keep what is sent within the old limit.",
    ),
    "pattern": Rule(
        "response-pattern-changed",
        "Strings may come that the old pattern does not allow: {read} before, {written} now.",
        "Send only what fits the old pattern.",
    ),
    "unique": Rule(
        "response-items-repeatable",
        "Items may now repeat: programs may rely on their being different.",
        "Go on dropping repetitions.",
    ),
    "undecided": Rule(
        "response-undecided",
        "It cannot be told whether programs can read all that is sent: {why}.",
        _LOOK,
    ),
    "difference": Rule(
        "response-difference-shown",
        "Something may come that programs cannot read, and perhaps more than the example: {why}.",
        _LOOK,
    ),
}

_OPERATION_ADVICE = "Serve the old one beside the new one."
_BY_PART: dict[tuple[Direction, str], Rule] = {
    ("request", "operation"): Rule(
        "request-operation-removed", "The operation is gone: callers get no answer.", _OPERATION_ADVICE
    ),
    ("request", "server"): Rule(
        "request-server-changed", "Callers still go to {written}, which is no longer listed.", _OPERATION_ADVICE
    ),
    ("request", "security"): Rule(
        "request-security-changed",
        "Callers still prove who they are by {written}, which is no longer accepted.",
        "Go on accepting the old way beside the new one.",
    ),
    ("request", "content_type"): Rule(
        "request-content-type-removed",
        "Bodies of the content type {written} are no longer accepted.",
        _OPERATION_ADVICE,
    ),
    ("response", "answer"): Rule(
        "response-answer-added",
        "The answer {written} may now come: programs do not know how to read it.",
        "Use a status and content type that the operation has, or let `default` describe the rest one release earlier.",
    ),
    ("response", "stream_switch"): Rule(
        "response-stream-switch-changed",
        "The stream is now asked for by {written}: programs that ask as before get none.",
        "Go on accepting the old key.",
    ),
    ("response", "stream_end"): Rule(
        "response-stream-end-changed",
        "A stream may now end with {written}: programs wait for the old end.",
        "Go on sending the old end.",
    ),
    ("request", "type"): Rule(
        "request-type-removed", "The type is gone from the schemas.", "Keep it, marked `deprecated`."
    ),
    ("response", "type"): Rule(
        "response-type-removed", "The type is gone from the schemas.", "Keep it, marked `deprecated`."
    ),
    ("request", "header"): Rule(
        "request-header-required",
        "The header or parameter `{name}` must now be sent: callers that leave it out are refused.",
        "Make it optional, with a default.",
    ),
}

PYTHON: dict[str, Rule] = {
    rule.id: rule
    for rule in (
        Rule("python-name-removed", "`{name}` can no longer be imported.", "Keep the old name, as an alias."),
        Rule(
            "python-attribute-removed",
            "`{name}` is gone: programs that read or set it fail.",
            "Keep the property in the schema, or give the new one the old `x-python-name`.",
        ),
        Rule(
            "python-attribute-required",
            "`{name}` must now be given: programs that leave it out fail.",
            "Give it a default in the schema.",
        ),
        Rule(
            "python-type-changed",
            "`{name}` had the type `{read}` and has `{written}` now: programs that were well typed no longer are.",
            "Keep the old type as one of those allowed where values are given, and the only one where they are read.",
        ),
        Rule(
            "python-base-removed",
            "`{name}` no longer inherits from `{read}`, and has lost what that defines.",
            "Keep `x-python-behaviour`.",
        ),
        Rule(
            "python-value-changed",
            "`{name}` had the value {read} and has {written} now.",
            "Keep the value under its old name, and give the new one another.",
        ),
        Rule("python-parameter-removed", "`{name}` is gone: calls that give it fail.", "Keep it."),
        Rule(
            "python-parameter-moved",
            "The parameters that go by position were {read} and are {written} now: such calls mean something else.",
            "Add new names at the end of `x-python-arguments` only.",
        ),
        Rule("python-parameter-required", "`{name}` must now be given.", "Give it a default."),
        Rule(
            "python-undecided",
            "The generated names cannot be compared, for no code can be generated from `{name}`: {why}.",
            "Make the schemas such that `make gen` takes them.",
        ),
    )
}

ALLOWED: dict[Direction, Rule] = {
    "request": Rule(
        "request-key-typed",
        "`{name}` has a type now. Whoever sent a key of that name before, with another type, is refused.",
        "Nothing, if nobody is known to send it.",
    ),
    "response": Rule(
        "response-key-untyped",
        "`{name}` is no longer described. Should it come nevertheless, it may have another type.",
        "Nothing, if it is no longer sent.",
    ),
}
"""What is listed and breaks nothing, by the policy alone."""


def rule_for(direction: Direction, kind: str, part: str) -> Rule:
    """Find the rule of a failed step.

    Args:
        direction: Which side writes.
        kind: The kind of step.
        part: The part of the message that it is about; `body` for what stands in a document.
    """
    if kind == "required" and part in ("path", "query", "headers", "cookies"):
        part = "header"
    named = _BY_PART.get((direction, part))
    return named or (_REQUEST if direction == "request" else _RESPONSE)[kind]


def all_rules() -> list[Rule]:
    """List every rule, for the documentation."""
    return [*_REQUEST.values(), *_RESPONSE.values(), *_BY_PART.values(), *PYTHON.values(), *ALLOWED.values()]


def table() -> str:
    """Write every rule as a row of a Markdown table."""
    rows = [f"| `{rule.id}` | {rule.says} | {rule.advice} |" for rule in all_rules()]
    return "\n".join(["| Rule | Says | Advice |", "|---|---|---|", *rows]) + "\n"
