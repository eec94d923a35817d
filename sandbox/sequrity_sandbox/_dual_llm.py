"""Dual-LLM results: the JSON text in the content of a response."""

from __future__ import annotations

import json
from typing import Any, cast

from sequrity_sandbox._json import decode, part
from sequrity_sandbox._plan import DISCLAIMER, FinalAnswer, Refusal, Request


def result_of(request: Request, outcome: FinalAnswer | Refusal) -> dict[str, Any]:
    """Build the `ResponseContentJsonSchema` of a finished turn, with the parts that `X-Config` asks for."""
    shown = request.response_format
    result: dict[str, Any]
    if isinstance(outcome, Refusal):
        result = {"status": "failure", "error": {"code": outcome.code, "message": outcome.message}}
    else:
        result = {"status": "success", "final_return_value": _with_meta(outcome)}
    if shown.get("include_program"):
        result["program"] = request.body.get("user_provided_program") or _program(request, outcome)
    if shown.get("include_policy_check_history"):
        result["policy_check_history"] = _checks(request, outcome)
    if shown.get("include_namespace_snapshot"):
        final = {"answer": _with_meta(outcome)} if isinstance(outcome, FinalAnswer) else {}
        result["namespace_snapshot"] = {**part(request.body, "context_vars"), **final}
    return result


def _with_meta(final: FinalAnswer) -> dict[str, Any]:
    return {"value": final.value, "meta": {"producers": list(final.producers), "consumers": ["*"], "tags": ["sandbox"]}}


def _checks(request: Request, outcome: FinalAnswer | Refusal) -> list[dict[str, Any]]:
    denied = [outcome.tool] if isinstance(outcome, Refusal) and outcome.tool else []
    allowed = [result.tool for result in request.conversation().results()]
    return [{"tool": tool, "allowed": tool not in denied} for tool in (*allowed, *denied)]


def _program(request: Request, outcome: FinalAnswer | Refusal) -> str:
    """Write down what was played as the kind of program that a planning LLM writes."""
    calls = [f"{result.tool}({_arguments(result.arguments)})" for result in request.conversation().results()]
    if isinstance(outcome, Refusal) and outcome.tool:
        calls.append(f"{outcome.tool}(...)")
    lines = [f"result_{number} = {call}" for number, call in enumerate(calls, 1)]
    last = f"result_{len(calls)}" if calls else "parse_with_ai(user_message)"
    return "\n".join([f"# {DISCLAIMER}", *lines, f"final_return_value = {last}"])


def _arguments(text: str) -> str:
    """Write a call's arguments, JSON text that the caller could have changed, as Python would."""
    try:
        arguments: object = decode(text)
    except ValueError:
        return "..."
    if not isinstance(arguments, dict):
        return "..."
    return ", ".join(f"{key}={value!r}" for key, value in cast("dict[str, Any]", arguments).items())


def content_of(request: Request, outcome: FinalAnswer | Refusal) -> tuple[str, dict[str, Any] | None]:
    """Write the content of a finished turn's message.

    Returns:
        The text, and the Dual-LLM result it holds, or None where it is plain text.
    """
    plain = outcome.message if isinstance(outcome, Refusal) else outcome.text
    if not request.is_dual_llm or request.response_format.get("strip_response_content"):
        return plain, None
    result = result_of(request, outcome)
    return json.dumps(result), result
