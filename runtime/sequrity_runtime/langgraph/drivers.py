"""Drivers of an `Execution`, sync and async."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from inspect import isawaitable
from typing import Any

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.formats.steps import CallHook, CallModel, FunctionCall, Raised, Returned, awaited, checked
from sequrity_runtime.langgraph.execution import Execution, GraphRun


def perform(execution: Execution, call: Callable[[dict[str, Any]], Any]) -> GraphRun:
    """Perform a run."""
    steps = execution.steps()
    reply: Any = None
    while True:
        try:
            step = steps.send(reply)
        except StopIteration as end:
            run: GraphRun = end.value
            return run
        if isinstance(step, CallModel):
            reply = call(step.arguments)
        elif isinstance(step, CallHook):
            reply = checked(step.begin())
        else:
            reply = [_outcome(item) for item in step.calls]


async def perform_async(execution: Execution, call: Callable[[dict[str, Any]], Awaitable[Any]]) -> GraphRun:
    """Perform a run; nodes may be async."""
    steps = execution.steps()
    reply: Any = None
    while True:
        try:
            step = steps.send(reply)
        except StopIteration as end:
            run: GraphRun = end.value
            return run
        if isinstance(step, CallModel):
            reply = await call(step.arguments)
        elif isinstance(step, CallHook):
            reply = await awaited(step)
        else:
            reply = [await _outcome_async(item) for item in step.calls]


def _outcome(item: FunctionCall) -> Returned | Raised:
    outcome = item.outcome()
    if isinstance(outcome, Returned) and isawaitable(outcome.value):
        getattr(outcome.value, "close", lambda: None)()
        return Raised(ConfigError("an async node needs the async client"))
    return outcome


async def _outcome_async(item: FunctionCall) -> Returned | Raised:
    try:
        return Returned(await awaited(item))
    except Exception as error:  # noqa: BLE001 - raised again with the name of the node
        return Raised(error)
