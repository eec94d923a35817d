"""A model behind the sandbox: it plans tool calls and texts, and the sandbox enforces policies and limits.

Any server with OpenAI's chat completions will do, such as llama.cpp with a small model. Policies, filters, sessions and
limits of turns apply to what it plans.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import anyio
import httpx

from sequrity_runtime.type_guards import is_array, is_object
from sequrity_sandbox.http_client import HttpRoute, RouteError
from sequrity_sandbox.json_text import decode
from sequrity_sandbox.outcome import Failure, Outcome, Refusal, Text, ToolCall, ToolCalls
from sequrity_sandbox.planner import UpstreamError
from sequrity_sandbox.turn import Message, ResponseFormat, Turn

TIMEOUT: Final = 600.0
"""Seconds that the model has for a whole response."""

MAX_RESPONSE_SIZE: Final = 16 * 1024 * 1024
"""Maximum size of a response in bytes, after it is decompressed."""

_STATUS: Final = 502


class UpstreamPlanner:
    """Gets the outcome of each turn from an OpenAI-compatible server.

    Args:
        url: Base URL of the server, with its version: `http://127.0.0.1:8080/v1`.
        model: Name of the model there; None passes the name in the request on.
        key: API key of the server, if it needs one.
        transport: Transport of httpx to use instead of the network.

    Raises:
        UpstreamError: The URL is not an http or https URL, or the environment names an unusable proxy.
    """

    def __init__(
        self,
        url: str,
        *,
        model: str | None = None,
        key: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        try:
            self._route = HttpRoute.to(url)
        except RouteError as error:
            raise UpstreamError(str(error)) from None
        self._url = f"{url.rstrip('/')}/chat/completions"
        self._model = model
        self._headers = {} if key is None else {"Authorization": f"Bearer {key}"}
        self._transport = transport

    async def plan(self, turn: Turn) -> Outcome:
        """Ask the server. Its failure is a 502."""
        try:
            with anyio.fail_after(TIMEOUT):
                status, content = await self._sent(request_of(turn, self._model))
        except (httpx.HTTPError, TimeoutError) as error:
            return _failure(f"did not respond: {type(error).__name__}")
        if status // 100 != 2:
            return _failure(f"responded with status {status}")
        if len(content) > MAX_RESPONSE_SIZE:
            return _failure(f"responded with more than {MAX_RESPONSE_SIZE} bytes")
        try:
            completion = decode(content.decode())
        except UnicodeDecodeError:
            return _failure("responded with a body that is not UTF-8")
        except ValueError as error:
            return _failure(f"responded with a body that is not usable JSON: {error}")
        try:
            return outcome_of(completion, [tool.name for tool in turn.tools])
        except ValueError as error:
            return _failure(f"responded with {error}")

    async def _sent(self, body: dict[str, Any]) -> tuple[int, bytes]:
        """Send a request. Return the status and the body, which ends soon after its maximum size."""
        content = bytearray()
        # A client for each turn: the sandbox may run in more than one event loop, and connections belong to one.
        async with (
            self._route.client(TIMEOUT, self._transport) as client,
            client.stream("POST", self._url, json=body, headers=self._headers) as response,
        ):
            async for piece in response.aiter_bytes():
                content += piece
                if len(content) > MAX_RESPONSE_SIZE:
                    break
        return response.status_code, bytes(content)


def _failure(what: str) -> Failure:
    return Failure(status=_STATUS, message=f"The upstream server {what}.")


def request_of(turn: Turn, model: str | None) -> dict[str, Any]:
    """Write a turn as the body of a chat completion."""
    # Ids of the sandbox's calls carry its session, which is not the upstream server's.
    calls = [call.id for message in turn.messages for call in message.calls]
    ids = {call: f"call_{number}" for number, call in enumerate(calls, 1)}
    messages = [_message(message, ids) for message in turn.messages]
    body: dict[str, Any] = {"model": model or turn.model, "messages": messages}
    if turn.tools and turn.tool_choice.mode != "none":
        allowed = [tool for tool in turn.tools if not turn.tool_choice.names or tool.name in turn.tool_choice.names]
        body["tools"] = [
            {
                "type": "function",
                "function": {"name": tool.name, "description": tool.description, "parameters": tool.parameters},
            }
            for tool in allowed
        ]
        body["tool_choice"] = turn.tool_choice.mode
    if turn.response_format is not None:
        body["response_format"] = _format(turn.response_format)
    if turn.sampling.max_tokens is not None:
        body["max_tokens"] = turn.sampling.max_tokens
    if turn.sampling.stop:
        body["stop"] = list(turn.sampling.stop)
    return body


def _format(wanted: ResponseFormat) -> dict[str, Any]:
    if wanted.kind == "json_object":
        return {"type": wanted.kind}
    return {"type": wanted.kind, wanted.kind: {"name": wanted.name or "response", "schema": wanted.schema}}


def _message(message: Message, ids: Mapping[str, str]) -> dict[str, Any]:
    if message.role == "tool":
        return {"role": "tool", "tool_call_id": ids.get(message.call_id, "call_0"), "content": message.text}
    if not message.calls:
        return {"role": message.role, "content": message.text}
    calls = [
        {
            "id": ids[call.id],
            "type": "function",
            "function": {"name": call.tool, "arguments": json.dumps(call.arguments)},
        }
        for call in message.calls
    ]
    return {"role": message.role, "content": message.text or None, "tool_calls": calls}


def outcome_of(completion: Any, tools: Sequence[str]) -> Outcome:
    """Read a chat completion.

    Args:
        completion: The response, as JSON data.
        tools: Names of the tools that the request offers.

    Raises:
        ValueError: The response is not a chat completion, or calls a tool that the request does not offer.
    """
    choices = completion.get("choices") if is_object(completion) else None
    choice = choices[0] if is_array(choices) and choices else None
    message = choice.get("message") if is_object(choice) else None
    if not is_object(message):
        raise ValueError("something else than a chat completion")
    text = _text(message.get("content"))
    if message.get("tool_calls"):
        return ToolCalls(tuple(_calls(message["tool_calls"], tools)), text)
    if isinstance(message.get("refusal"), str):
        return Refusal(message["refusal"])
    finish = choice.get("finish_reason") if is_object(choice) else None
    return Text(text, finish=finish if finish in ("length", "content_filter") else "stop")


def _text(content: Any) -> str:
    """Read the content of a message: a text, or its parts, as some providers send them."""
    if is_array(content):
        texts: list[Any] = [part.get("text") for part in content if is_object(part)]
        return "".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else ""


def _calls(calls: Any, tools: Sequence[str]) -> Iterator[ToolCall]:
    if not is_array(calls):
        raise ValueError("tool calls that are not a list")
    for call in calls:
        function = call.get("function") if is_object(call) else None
        name: Any = function.get("name") if is_object(function) else None
        if not is_object(function) or name not in tools:
            raise ValueError("a call of a tool that the request does not offer")
        arguments: Any = function.get("arguments") or {}  # none of a tool whose arguments are all optional
        try:
            arguments = decode(arguments) if isinstance(arguments, str) else arguments
        except ValueError as error:
            raise ValueError(f"arguments of {name} that are {error}") from None
        if not is_object(arguments):
            raise ValueError(f"arguments of {name} that are not a JSON object")
        yield ToolCall(name, arguments)
