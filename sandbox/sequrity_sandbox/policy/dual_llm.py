"""Dual-LLM results: the JSON text in the content of a response."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_sandbox.outcome import DISCLAIMER, DualResult, Refusal, Text
from sequrity_sandbox.policy.enforcement import Enforcement
from sequrity_sandbox.policy.memory import combined, from_meta, to_json, to_meta
from sequrity_sandbox.turn import Call, Turn


def dual_result(turn: Turn, outcome: Text | Refusal | DualResult, enforcement: Enforcement) -> dict[str, Any]:
    """Build the `ResponseContentJsonSchema` of a finished turn, with the parts that `X-Config` selects.

    A violation of the policy shows its checks in any case.
    """
    scripted = outcome if isinstance(outcome, DualResult) else DualResult()
    result: dict[str, Any]
    if isinstance(outcome, Refusal):
        result = {"status": "failure", "error": {"code": outcome.code, "message": outcome.message}}
    elif scripted.error is not None:
        result = {"status": "failure", "error": {"code": scripted.error[0], "message": scripted.error[1]}}
    else:
        result = {"status": "success", "final_return_value": _final(turn, outcome, enforcement)}
    shown = turn.shown
    if shown.get("include_program") or scripted.program is not None:
        result["program"] = scripted.program or turn.program or _program(turn, enforcement)
    violated = isinstance(outcome, Refusal) and outcome.kind == "policy"
    if shown.get("include_policy_check_history") or scripted.policy_check_history is not None or violated:
        history = [decision.to_json() for decision in enforcement.history]
        result["policy_check_history"] = list(scripted.policy_check_history or history)
    if shown.get("include_namespace_snapshot") or scripted.namespace_snapshot is not None:
        snapshot = scripted.namespace_snapshot or _namespace(turn, enforcement, result.get("final_return_value"))
        result["namespace_snapshot"] = dict(snapshot)
    return result


def _final(turn: Turn, outcome: Text | Refusal | DualResult, enforcement: Enforcement) -> dict[str, Any]:
    """Write the final value. Its labels are those of the results that it holds, and the names of their tools."""
    assert isinstance(outcome, Text | DualResult)  # noqa: S101 - a refusal has no final value
    if outcome.meta is not None:
        return {"value": outcome.value, "meta": to_meta(from_meta(outcome.value, outcome.meta))}
    meta = to_meta(combined(enforcement.results))
    tools = [result.call.tool for result in turn.results] or ["sandbox"]
    meta["producers"] = list(dict.fromkeys([*tools, *meta["producers"]]))
    meta["tags"] = [*meta["tags"], "sandbox"]
    return {"value": outcome.value, "meta": meta}


def _namespace(turn: Turn, enforcement: Enforcement, final: Mapping[str, Any] | None) -> dict[str, Any]:
    results = {f"result_{number}": to_json(value) for number, value in enumerate(enforcement.results, 1)}
    return {**turn.context, **results, **({"answer": final} if final else {})}


def _program(turn: Turn, enforcement: Enforcement) -> str:
    """Write the calls of the turn as a program, like one of a planning LLM."""
    calls = [_call(result.call) for result in turn.results]
    calls += [
        _call(Call("", decision.tool, {name: value["value"] for name, value in decision.arguments.items()}))
        for decision in enforcement.history
        if not decision.allowed
    ]
    lines = [f"result_{number} = {call}" for number, call in enumerate(calls, 1)]
    last = f"result_{len(calls)}" if calls else "parse_with_ai(user_message)"
    return "\n".join([f"# {DISCLAIMER}", *lines, f"final_return_value = {last}"])


def _call(call: Call) -> str:
    """Write a call in Python. Arguments that the caller changed to invalid JSON are omitted."""
    if call.arguments is None:
        return f"{call.tool}(...)"
    return f"{call.tool}({', '.join(f'{key}={value!r}' for key, value in call.arguments.items())})"
