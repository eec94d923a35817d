"""OpenAI's Responses: requests, whole responses, and typed streams."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any, Final, cast

from sequrity_sandbox.contract.default_response import Event
from sequrity_sandbox.formats.chat import (
    arguments_of,
    checked_choice,
    content_text,
    read_limit,
    read_response_format,
    token_logprobs,
)
from sequrity_sandbox.formats.reply import Received, Reply, ReplyCall
from sequrity_sandbox.json_text import object_of, part
from sequrity_sandbox.turn import Call, Message, Role, Sampling, Tool, ToolChoice, Turn

PREFIX: Final = "resp_sandbox_"
"""Start of the id of a response."""

_ROLES: Final[dict[str, Role]] = {"system": "system", "developer": "system", "assistant": "assistant"}
_NO_CONTENT: Final[dict[str, Any]] = {"content": []}
_NO_ARGUMENTS: Final[dict[str, Any]] = {"arguments": ""}
_LOGPROBS: Final = "message.output_text.logprobs"
_ECHOED: Final[dict[str, Any]] = {
    "instructions": None,
    "max_output_tokens": None,
    "max_tool_calls": None,
    "metadata": {},
    "parallel_tool_calls": True,
    "previous_response_id": None,
    "prompt_cache_key": None,
    "reasoning": {"effort": None, "summary": None},
    "safety_identifier": None,
    "service_tier": "default",
    "store": True,
    "temperature": 1.0,
    "text": {"format": {"type": "text"}},
    "tool_choice": "auto",
    "tools": [],
    "top_logprobs": 0,
    "top_p": 1.0,
    "truncation": "disabled",
    "user": None,
}
"""Keys of the request that a response repeats, with the values that replace missing ones."""


class ResponsesFormat:
    """The format of `create_response`."""

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        body: dict[str, Any] = received.body
        tools, wanted = tuple(_tools(body)), part(part(body, "text"), "format")
        return Turn(
            **received.head(),
            model=body.get("model") or "",
            messages=tuple(_messages(body)),
            tools=tools,
            tool_choice=checked_choice(_tool_choice(body), tools),
            response_format=read_response_format(wanted, wanted),
            sampling=Sampling(
                max_tokens=read_limit(body, "max_output_tokens"),
                logprobs=_LOGPROBS in (body.get("include") or ()),
                top_logprobs=body.get("top_logprobs") or 0,
                parallel=body.get("parallel_tool_calls") is not False,
            ),
            stream=body.get("stream") is True,
            previous=(body.get("previous_response_id") or "").removeprefix(PREFIX),
            program=body.get("user_provided_program") or "",
            context=part(body, "context_vars"),
        )

    def document(self, turn: Turn, reply: Reply) -> dict[str, Any]:
        """Write a `ResponsesResponse`."""
        status = _status(reply)
        output = [item for item, _ in _items(turn, reply)]
        return {**_frame(turn, reply, status), "output": output, "usage": _usage(reply)}

    def events(self, turn: Turn, reply: Reply) -> Iterator[Event]:
        """Write the events from `response.created` to the one that ends the response, numbered."""
        numbers = itertools.count()
        for kind, fields in _events(turn, reply):
            data = {"type": kind, **fields, "sequence_number": next(numbers)}
            yield Event(data, kind, is_text=kind in ("response.output_text.delta", "response.refusal.delta"))


# --- requests ---


def _messages(body: dict[str, Any]) -> Iterator[Message]:
    if body.get("instructions"):
        yield Message("system", str(body["instructions"]))
    sent: Any = body.get("input")
    if isinstance(sent, str):
        yield Message("user", sent)
    elif isinstance(sent, list):
        for item in cast("list[dict[str, Any]]", sent):
            yield from _item(item)


def _item(item: dict[str, Any]) -> Iterator[Message]:
    """Read an input item: a message, a call, or the result of one. The sandbox ignores others."""
    match item.get("type", "message"):
        case "message":
            text, has_file = content_text(item.get("content"), ("input_file",))
            yield Message(_ROLES.get(item.get("role") or "", "user"), text, (), "", has_file)
        case "function_call":
            arguments = arguments_of(item.get("arguments"))
            yield Message("assistant", "", (Call(item.get("call_id") or "", item.get("name") or "", arguments),))
        case "function_call_output":
            text, has_file = content_text(item.get("output"), ("input_file",))
            yield Message("tool", text, (), item.get("call_id") or "", has_file)
        case _:
            return


def _tools(body: dict[str, Any]) -> Iterator[Tool]:
    for tool in body.get("tools") or ():
        if tool.get("type") == "function":
            yield Tool(tool["name"], part(tool, "parameters"), tool.get("description") or "")


def _tool_choice(body: dict[str, Any]) -> ToolChoice:
    choice = part(body, "tool_choice") or {"type": body.get("tool_choice")}
    match choice.get("type"):
        case "none":
            return ToolChoice("none")
        case "required":
            return ToolChoice("required")
        case "function":
            return ToolChoice("required", (choice.get("name") or "",))
        case "allowed_tools":
            names = tuple(object_of(tool).get("name") or "" for tool in choice.get("tools") or ())
            return ToolChoice("required" if choice.get("mode") == "required" else "auto", names)
        case _:
            return ToolChoice()


# --- responses ---


def _frame(turn: Turn, reply: Reply, status: str) -> dict[str, Any]:
    echoed = {key: value if turn.body.get(key) is None else turn.body[key] for key, value in _ECHOED.items()}
    reason = {"length": "max_output_tokens", "content_filter": "content_filter"}.get(reply.finish)
    ended = status == "incomplete"
    return {
        "id": PREFIX + reply.id,
        "object": "response",
        "created_at": reply.created,
        "status": status,
        "background": False,
        "error": {"code": "server_error", "message": reply.text} if status == "failed" else None,
        "incomplete_details": {"reason": reason} if ended else None,
        "model": turn.model,
        **echoed,
    }


def _status(reply: Reply) -> str:
    if reply.finish in ("length", "content_filter"):
        return "incomplete"
    return "failed" if reply.finish == "failed" else "completed"


def _usage(reply: Reply) -> dict[str, Any]:
    return {
        "input_tokens": reply.prompt_tokens,
        "input_tokens_details": {"cached_tokens": 0},
        "output_tokens": reply.completion_tokens,
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": reply.prompt_tokens + reply.completion_tokens,
    }


def _items(turn: Turn, reply: Reply) -> Iterator[tuple[dict[str, Any], ReplyCall | None]]:
    """Write the output items, each with the call that it is."""
    if reply.text or not reply.calls:
        if reply.finish == "refusal":
            content: dict[str, Any] = {"type": "refusal", "refusal": reply.text}
        else:
            logprobs = token_logprobs(reply.text, turn.sampling.top_logprobs) if turn.sampling.logprobs else []
            content = {"type": "output_text", "text": reply.text, "annotations": [], "logprobs": logprobs}
        status = "incomplete" if _status(reply) == "incomplete" else "completed"
        message = {"id": f"msg_sandbox_{reply.id}", "type": "message", "status": status, "role": "assistant"}
        yield {**message, "content": [content]}, None
    for call in reply.calls:
        item = {"id": f"fc_{call.id}", "type": "function_call", "status": "completed", "call_id": call.id}
        yield {**item, "name": call.tool, "arguments": call.arguments}, call


def _events(turn: Turn, reply: Reply) -> Iterator[tuple[str, dict[str, Any]]]:
    started: dict[str, Any] = {**_frame(turn, reply, "in_progress"), "output": [], "usage": None}
    started["error"] = started["incomplete_details"] = None
    yield "response.created", {"response": started}
    yield "response.in_progress", {"response": started}
    output: list[dict[str, Any]] = []
    for index, (item, call) in enumerate(_items(turn, reply)):
        empty = {**item, "status": "in_progress", **(_NO_CONTENT if call is None else _NO_ARGUMENTS)}
        yield "response.output_item.added", {"output_index": index, "item": empty}
        where = {"item_id": item["id"], "output_index": index}
        yield from (
            _content_events(where, item["content"][0], reply) if call is None else _call_events(where, call, reply)
        )
        yield "response.output_item.done", {"output_index": index, "item": item}
        output.append(item)
    status = _status(reply)
    yield f"response.{status}", {"response": {**_frame(turn, reply, status), "output": output, "usage": _usage(reply)}}


def _content_events(
    where: dict[str, Any], content: dict[str, Any], reply: Reply
) -> Iterator[tuple[str, dict[str, Any]]]:
    where = {**where, "content_index": 0}
    key = "refusal" if content["type"] == "refusal" else "text"
    kind = "refusal" if key == "refusal" else "output_text"
    logprobs: dict[str, Any] = {"logprobs": []} if key == "text" else {}
    yield "response.content_part.added", {**where, "part": {**content, key: "", **logprobs}}
    for piece in reply.pieces(content[key]):
        yield f"response.{kind}.delta", {**where, "delta": piece, **logprobs}
    yield f"response.{kind}.done", {**where, key: content[key], **logprobs}
    yield "response.content_part.done", {**where, "part": content}


def _call_events(where: dict[str, Any], call: ReplyCall, reply: Reply) -> Iterator[tuple[str, dict[str, Any]]]:
    for piece in reply.argument_pieces(call):
        yield "response.function_call_arguments.delta", {**where, "delta": piece}
    yield "response.function_call_arguments.done", {**where, "arguments": call.arguments, "name": call.tool}
