"""Anthropic's Messages: requests, whole responses, and typed streams."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final, cast

from sequrity_sandbox.contract.default_response import Event
from sequrity_sandbox.formats.chat import arguments_of, checked_choice, content_text, read_limit
from sequrity_sandbox.formats.reply import Received, Reply
from sequrity_sandbox.http.message import refused
from sequrity_sandbox.json_text import decode, part
from sequrity_sandbox.turn import Call, Message, ResponseFormat, Role, Sampling, Tool, ToolChoice, Turn

_FINISH: Final = {
    "stop": "end_turn",
    "failed": "end_turn",
    "length": "max_tokens",
    "stop_sequence": "stop_sequence",
    "tool_calls": "tool_use",
    "content_filter": "refusal",
    "refusal": "refusal",
}
_FILES: Final = ("document", "container_upload")
_THINKING: Final = "The sandbox does not think."
_SIGNATURE: Final = "c2FuZGJveA=="


class MessagesFormat:
    """The format of `create_message`.

    Args:
        ping: Whether streams contain `ping` events, as real ones do.
    """

    def __init__(self, *, ping: bool = True) -> None:
        self._ping = ping

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        body: dict[str, Any] = received.body
        tools = tuple(_tools(body))
        return Turn(
            **received.head(),
            model=body.get("model") or "",
            messages=tuple(read_messages(body)),
            tools=tools,
            tool_choice=checked_choice(_tool_choice(part(body, "tool_choice")), tools),
            response_format=_response_format(part(part(body, "output_config"), "format")),
            sampling=Sampling(
                max_tokens=read_limit(body, "max_tokens"),
                stop=tuple(body.get("stop_sequences") or ()),
                parallel=part(body, "tool_choice").get("disable_parallel_tool_use") is not True,
            ),
            stream=body.get("stream") is True,
            program=body.get("user_provided_program") or "",
            context=part(body, "context_vars"),
        )

    def document(self, turn: Turn, reply: Reply) -> dict[str, Any]:
        """Write an `AnthropicMessageResponse`."""
        usage = {**_usage(reply), "output_tokens": reply.completion_tokens}
        return {**_frame(turn, reply), "content": _content(turn, reply), **_stop(reply), "usage": usage}

    def events(self, turn: Turn, reply: Reply) -> Iterator[Event]:
        """Write the events from `message_start` to `message_stop`."""
        usage = {**_usage(reply), "output_tokens": 1}
        start: dict[str, Any] = {
            **_frame(turn, reply),
            "content": [],
            "stop_reason": None,
            "stop_sequence": None,
            "usage": usage,
        }
        yield _event("message_start", message=start)
        for index, block in enumerate(_content(turn, reply)):
            yield from self._block(index, block, reply)
        yield _event("message_delta", delta=_stop(reply), usage={"output_tokens": reply.completion_tokens})
        yield _event("message_stop")

    def _block(self, index: int, block: dict[str, Any], reply: Reply) -> Iterator[Event]:
        yield _event("content_block_start", index=index, content_block={**block, **_EMPTY[block["type"]]})
        if self._ping and index == 0:
            yield _event("ping")
        for delta in _deltas(block, reply):
            yield _event("content_block_delta", index=index, delta=delta)
        yield _event("content_block_stop", index=index)


class TokenCountFormat:
    """The format of `count_message_tokens`: the number of input tokens of a message."""

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        body: dict[str, Any] = received.body
        return Turn(**received.head(), model=body.get("model") or "", messages=tuple(read_messages(body)))

    def document(self, turn: Turn, value: Any) -> dict[str, Any]:
        """Write the count; a script can name another."""
        return {"input_tokens": turn.tokens() if value is None else value}


# --- requests ---


def read_messages(body: dict[str, Any]) -> Iterator[Message]:
    """Read the messages of a body. Each `tool_result` becomes a message of its own, after the text beside it."""
    if body.get("system"):
        yield Message("system", content_text(body["system"])[0])
    for message in body.get("messages") or ():
        content: Any = message.get("content")
        blocks = cast("list[dict[str, Any]]", content) if isinstance(content, list) else []
        text, has_file = content_text(content, _FILES)
        results = [block for block in blocks if block.get("type") == "tool_result"]
        calls = tuple(_call(block) for block in blocks if block.get("type") == "tool_use")
        sent = message.get("role")
        role: Role = sent if sent in ("assistant", "system") else "user"
        if text or not results:
            yield Message(role, text, calls, "", has_file)
        for block in results:
            yield _result(block)


def _call(block: dict[str, Any]) -> Call:
    return Call(block.get("id") or "", block.get("name") or "", arguments_of(block.get("input")))


def _result(block: dict[str, Any]) -> Message:
    text, has_file = content_text(block.get("content"), _FILES)
    return Message("tool", text, (), block.get("tool_use_id") or "", has_file)


def _tools(body: dict[str, Any]) -> Iterator[Tool]:
    """Read the caller's own tools: those of the provider have a type other than `custom`.

    Raises:
        RejectionError: 422 for a tool in the format of another API.
    """
    tools: list[Any] = body.get("tools") or []
    for index, tool in enumerate(tools):
        if tool.get("type") == "function":
            raise refused(("tools", index, "type"), "expected custom, or a tool of the provider, found function")
        if tool.get("type") in (None, "custom") and isinstance(tool.get("name"), str):
            yield Tool(tool["name"], part(tool, "input_schema"), tool.get("description") or "")


def _tool_choice(choice: dict[str, Any]) -> ToolChoice:
    match choice.get("type"):
        case "any":
            return ToolChoice("required")
        case "tool":
            return ToolChoice("required", (choice.get("name") or "",))
        case "none":
            return ToolChoice("none")
        case _:
            return ToolChoice()


def _response_format(wanted: dict[str, Any]) -> ResponseFormat | None:
    return ResponseFormat("json_schema", part(wanted, "schema")) if wanted.get("type") == "json_schema" else None


# --- responses ---


def _frame(turn: Turn, reply: Reply) -> dict[str, Any]:
    return {"id": f"msg_sandbox_{reply.id}", "type": "message", "role": "assistant", "model": turn.model}


_EMPTY: Final[dict[str, dict[str, Any]]] = {
    "thinking": {"thinking": "", "signature": ""},
    "text": {"text": ""},
    "tool_use": {"input": {}},
}
"""Initial members of a block in a stream, by its type. Its deltas replace them."""


def _deltas(block: dict[str, Any], reply: Reply) -> Iterator[dict[str, Any]]:
    """Cut a block into its deltas."""
    match block["type"]:
        case "thinking":
            yield {"type": "thinking_delta", "thinking": block["thinking"]}
            yield {"type": "signature_delta", "signature": block["signature"]}
        case "text":
            yield from ({"type": "text_delta", "text": piece} for piece in reply.pieces(block["text"]))
        case _:
            call = next(each for each in reply.calls if each.id == block["id"])
            pieces = ("", *reply.argument_pieces(call))
            yield from ({"type": "input_json_delta", "partial_json": piece} for piece in pieces)


def _content(turn: Turn, reply: Reply) -> list[dict[str, Any]]:
    thinks = part(turn.body, "thinking").get("type") == "enabled"
    thinking = [{"type": "thinking", "thinking": _THINKING, "signature": _SIGNATURE}] if thinks else []
    text: Sequence[dict[str, Any]] = [{"type": "text", "text": reply.text}] if reply.text or not reply.calls else ()
    calls = [
        {"type": "tool_use", "id": call.id, "name": call.tool, "input": decode(call.arguments)} for call in reply.calls
    ]
    return [*thinking, *text, *calls]


def _stop(reply: Reply) -> dict[str, Any]:
    return {"stop_reason": _FINISH[reply.finish], "stop_sequence": reply.stop or None}


def _usage(reply: Reply) -> dict[str, Any]:
    return {
        "input_tokens": reply.prompt_tokens,
        "cache_creation_input_tokens": 0,
        "cache_read_input_tokens": 0,
        "service_tier": "standard",
    }


def _event(kind: str, **fields: Any) -> Event:
    is_text = kind == "content_block_delta" and fields["delta"]["type"] == "text_delta"
    return Event({"type": kind, **fields}, kind, is_text=is_text)
