"""A LangGraph request: the user's program runs from its start with the results so far, up to the next tool call."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final, cast

from sequrity_runtime.policy import Call, Decision, Value
from sequrity_runtime.type_guards import is_object
from sequrity_sandbox.contract.instances import NoInstanceError, instance_of
from sequrity_sandbox.json_text import part
from sequrity_sandbox.outcome import DualResult, Meta, Outcome, Refusal, ToolCall, ToolCalls
from sequrity_sandbox.policy.enforcement import INTERNAL_TOOLS, Enforcement, denial
from sequrity_sandbox.policy.memory import combined, from_meta, labelled, to_json, to_meta
from sequrity_sandbox.policy.program import MAX_TEXT, CompletedTurn, Program, ProgramError, json_text
from sequrity_sandbox.turn import Turn

_ENABLED: Final = ("parse_with_ai", "verify_hypothesis")
"""Internal tools that a program may call unless `X-Config` lists others."""


class _SuspendedError(Exception):
    """The program waits for the caller: a tool call, or a refusal."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome


def graph_outcome(turn: Turn, enforcement: Enforcement) -> Outcome:
    """Run the program of a request up to its next tool call, or to its end."""
    host = _Host(turn, enforcement)
    variables = {name: from_meta(part(turn.context, name).get("value"), _meta(turn, name)) for name in turn.context}
    namespace: dict[str, Value] = {}
    try:
        try:
            namespace = Program(turn.program).run(variables, host)
            final = namespace.get("final_return_value")
        except CompletedTurn as completed:
            final = completed.value
        if final is None:
            return Refusal("The program leaves no final_return_value.", "failed", "program_error")
        value = json.loads(json_text(final.value))
    except _SuspendedError as suspended:
        return suspended.outcome
    except ProgramError as error:
        return Refusal(f"The program failed at {error}.", "failed", "program_error")
    snapshot = _snapshot(namespace) if turn.shown.get("include_namespace_snapshot") else None
    return DualResult(value=value, meta=_as_meta(final), namespace_snapshot=snapshot)


def _snapshot(namespace: Mapping[str, Value]) -> dict[str, Any]:
    """Write the variables that JSON has a form for, up to the largest text of a value."""
    found: dict[str, Any] = {}
    size = 0
    for name, value in namespace.items():
        try:
            text = json_text(value.value)
        except ProgramError:
            continue
        size += len(text)
        if size > MAX_TEXT:
            break
        found[name] = to_json(labelled(json.loads(text), value))
    return found


def _meta(turn: Turn, name: str) -> dict[str, Any]:
    return part(part(turn.context, name), "meta")


def _as_meta(value: Value) -> Meta:
    return Meta(**{name: tuple(labels) for name, labels in to_meta(value).items()})


class _Host:
    """The tools of a request, as its program calls them."""

    def __init__(self, turn: Turn, enforcement: Enforcement) -> None:
        self._turn = turn
        self._enforcement = enforcement
        self._names = {tool.name for tool in turn.tools}
        self._taken = 0
        self._internal = 0

    def is_tool(self, name: str) -> bool:
        """Return whether a name is that of a tool of the request, or of the service."""
        return name in self._names or name in INTERNAL_TOOLS

    def branch(self, value: Value) -> None:
        """Refuse a value that may not steer a branch."""
        refusal = self._enforcement.branch_refusal(value)
        if refusal is not None:
            raise _SuspendedError(refusal)

    def call(self, tool: str, arguments: dict[str, Value]) -> Value:
        """Return the result that the request brings, or suspend the program with the call."""
        if tool not in self._names:
            return self._call_internal(tool, arguments)
        results = self._enforcement.results
        if self._taken == len(results):
            meta = {name: _as_meta(value) for name, value in arguments.items()}
            values = {name: value.value for name, value in arguments.items()}
            raise _SuspendedError(ToolCalls((ToolCall(tool, values, meta),)))
        expected = self._turn.results[self._taken].call.tool
        if expected != tool:
            raise ProgramError(f"the call of {tool}: the result that the request brings is of {expected}")
        self._taken += 1
        return results[self._taken - 1]

    def _call_internal(self, tool: str, arguments: dict[str, Value]) -> Value:
        enabled = cast("list[str] | None", self._turn.limits.get("enabled_internal_tools"))
        if tool not in (_ENABLED if enabled is None else enabled):
            raise ProgramError(f"the call of {tool}: the internal tool is not enabled")
        decision = self._decision(Call(tool=tool, arguments=arguments))
        if not decision.allowed:
            raise _SuspendedError(Refusal(denial(tool, decision.reason), "policy", "policy_violation"))
        labels = combined(arguments.values())
        values = {name: value.value for name, value in arguments.items()}
        if tool == "complete_turn":
            raise CompletedTurn(labelled(next(iter(values.values()), None), labels))
        if tool == "set_policy":
            raise ProgramError("the call of set_policy: the sandbox does not change a policy from within")
        return labelled(True if tool == "verify_hypothesis" else _parsed(values), labels)

    def _decision(self, call: Call) -> Decision:
        """Decide an internal call, once in a turn although the program starts again with each result."""
        made = self._enforcement.internal
        if self._internal == len(made):
            made.append(self._enforcement.decide(call))
        self._internal += 1
        return made[self._internal - 1]


def _parsed(arguments: dict[str, Any]) -> Any:
    """Return the result of the quarantined model: a value of the requested schema, else the texts themselves."""
    schema = next((value for name, value in arguments.items() if "schema" in name and is_object(value)), None)
    texts = [value for value in arguments.values() if isinstance(value, str)]
    if schema is None:
        return " ".join(texts)
    try:
        return instance_of(schema, texts)
    except NoInstanceError:
        raise ProgramError("the call of parse_with_ai: no value fits the schema") from None
