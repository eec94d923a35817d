"""Actions of a script as outcomes."""

from __future__ import annotations

import json
from typing import Any

from attrs import evolve

from sequrity_runtime.unset import UNSET, Unset
from sequrity_sandbox.outcome import (
    BY_SCRIPT,
    Delivery,
    DualResult,
    Failure,
    Meta,
    Outcome,
    Raw,
    Refusal,
    Text,
    ToolCall,
    ToolCalls,
)
from sequrity_scenario import scenario
from sequrity_scenario.scenario import Action


def outcome_of(action: Action) -> Outcome | None:
    """Make the outcome of an action. Returns None for an action that only delays."""
    delivery = Delivery(delay=action.delay or 0)
    if action.reply is not UNSET:
        reply = action.reply
        return Text(reply if isinstance(reply, str) else reply.value, delivery=delivery)
    if action.tool_calls is not UNSET:
        calls = tuple(ToolCall(call.name, dict(call.arguments or {})) for call in action.tool_calls)
        return ToolCalls(calls, delivery=delivery)
    if action.refusal is not UNSET:
        return Refusal(action.refusal, delivery=delivery)
    if action.dual_result is not UNSET:
        return _dual_result(action.dual_result, delivery)
    if action.stream is not UNSET:
        return _stream(action.stream, delivery)
    if action.fail is not UNSET:
        return _failure(action.fail, delivery)
    if action.response is not UNSET:
        return _raw(action.response, delivery)
    return None


def _dual_result(result: scenario.DualResult, delivery: Delivery) -> DualResult:
    error = result.error
    return DualResult(
        value=given(result.value),
        meta=_meta(result),
        error=None if error is UNSET else (error.code, error.message),
        program=given(result.program),
        delivery=delivery,
    )


def _meta(result: scenario.DualResult) -> Meta | None:
    labels = {name: getattr(result, name) for name in ("producers", "consumers", "tags")}
    listed = {name: tuple(label) for name, label in labels.items() if label is not UNSET}
    return Meta(**{"producers": (), "tags": (), **listed}) if listed else None


def _stream(reply: scenario.StreamedReply, delivery: Delivery) -> Text:
    pieces = tuple(reply.pieces)
    travel = Delivery(delay=delivery.delay, pace=given(reply.pause), pieces=pieces)
    return Text("".join(pieces), delivery=evolve(travel, cut="text") if reply.then == "cut" else travel)


def _failure(failure: scenario.Failure, delivery: Delivery) -> Failure:
    headers = dict(failure.headers or {})
    if failure.retry_after is not UNSET:
        headers["Retry-After"] = f"{failure.retry_after:.6f}".rstrip("0").rstrip(".")  # never with an exponent
    message = BY_SCRIPT if failure.message is UNSET else failure.message
    return Failure(status=failure.status, message=message, body=given(failure.body), headers=headers, delivery=delivery)


def _raw(response: scenario.RecordedResponse, delivery: Delivery) -> Raw:
    headers = dict(response.headers or {})
    if response.text is not UNSET:
        body = response.text.encode("utf-8", "surrogatepass")
    elif response.body is not UNSET:
        body = json.dumps(response.body).encode()
        if "content-type" not in {name.lower() for name in headers}:
            headers["Content-Type"] = "application/json"
    else:
        body = b""
    return Raw(body=body, status=response.status, headers=headers, delivery=delivery)


def given(value: Any | Unset) -> Any:
    """Return the value of a field, or None if the field is absent."""
    return None if value is UNSET else value
