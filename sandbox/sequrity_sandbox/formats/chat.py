"""OpenAI's Chat Completions: requests, whole responses, and streams of chunks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, cast

from sequrity_runtime.type_guards import is_array, is_object
from sequrity_sandbox.contract.default_response import Event
from sequrity_sandbox.formats.reply import Received, Reply
from sequrity_sandbox.http.message import refused
from sequrity_sandbox.json_text import decode, part
from sequrity_sandbox.turn import Call, Message, ResponseFormat, Role, Sampling, Tool, ToolChoice, Turn

MAX_CHOICES: Final = 128

_ROLES: Final[dict[str, Role]] = {
    "system": "system",
    "developer": "system",
    "user": "user",
    "assistant": "assistant",
    "tool": "tool",
    "function": "tool",
}
_FINISH: Final = {"refusal": "stop", "stop_sequence": "stop", "failed": "stop"}


class ChatFormat:
    """The format of `create_chat_completion`."""

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        body: dict[str, Any] = received.body
        tools, wanted = tuple(read_tools(body)), part(body, "response_format")
        return Turn(
            **received.head(),
            model=body["model"],
            messages=tuple(map(_message, body["messages"])),
            tools=tools,
            tool_choice=checked_choice(_tool_choice(body), tools),
            response_format=read_response_format(wanted, part(wanted, "json_schema")),
            sampling=_sampling(body),
            stream=body.get("stream") is True,
            program=body.get("user_provided_program") or "",
            context=part(body, "context_vars"),
        )

    def document(self, turn: Turn, reply: Reply) -> dict[str, Any]:
        """Write a `ChatCompletionResponse`."""
        message = {"role": "assistant", **_content(reply), "refusal": _refusal(reply)}
        if reply.calls:
            message["tool_calls"] = [_call(call) for call in reply.calls]
        logprobs = _logprobs(turn, message["content"])
        choice = {"message": message, "logprobs": logprobs, "finish_reason": _finish(reply)}
        choices = [{"index": index, **choice} for index in range(turn.sampling.n)]
        return {**_frame(turn, reply, "chat.completion"), "choices": choices, "usage": _usage(turn, reply)}

    def events(self, turn: Turn, reply: Reply) -> Iterator[Event]:
        """Write `ChatCompletionChunk`s, then `[DONE]`."""
        frame = _frame(turn, reply, "chat.completion.chunk")
        options = part(turn.body, "stream_options")
        usage = {"usage": None} if options.get("include_usage") else {}
        for index in range(turn.sampling.n):
            for delta, finish in _deltas(reply):
                logprobs = _logprobs(turn, delta.get("content"))
                choice = {"index": index, "delta": delta, "logprobs": logprobs, "finish_reason": finish}
                is_text = bool(delta.get("content") or delta.get("refusal"))
                yield Event({**frame, "choices": [choice], **usage}, is_text=is_text)
        if usage:
            yield Event({**frame, "choices": [], "usage": _usage(turn, reply)})
        yield Event("[DONE]")


# --- requests ---


def _message(message: dict[str, Any]) -> Message:
    role = _ROLES.get(message.get("role", ""), "user")
    text, has_file = content_text(message.get("content"))
    calls = tuple(map(_read_call, message.get("tool_calls") or ())) if role == "assistant" else ()
    return Message(role, text, calls, message.get("tool_call_id") or "", has_file)


def content_text(content: Any, types: Sequence[str] = ("file",)) -> tuple[str, bool]:
    """Read the text of a content, and whether it holds a part of one of the types."""
    if not is_array(content):
        return (content if isinstance(content, str) else ""), False
    parts = [each for each in content if is_object(each)]
    texts = [each["text"] for each in parts if isinstance(each.get("text"), str)]
    return " ".join(texts), any(each.get("type") in types for each in parts)


def _read_call(call: dict[str, Any]) -> Call:
    function = part(call, "function")
    return Call(call.get("id") or "", function.get("name") or "", arguments_of(function.get("arguments")))


def arguments_of(arguments: Any) -> dict[str, Any] | None:
    """Read the arguments of a call: JSON text, or an object. None if they are not an object."""
    if isinstance(arguments, str):
        try:
            arguments = decode(arguments)
        except ValueError:
            return None
    return cast("dict[str, Any]", arguments) if isinstance(arguments, dict) else None


def read_tools(body: Mapping[str, Any]) -> Iterator[Tool]:
    """Read the functions on offer."""
    for tool in body.get("tools") or ():
        if tool.get("type") == "function":
            function = part(tool, "function")
            yield Tool(function["name"], part(function, "parameters"), function.get("description") or "")


def _tool_choice(body: dict[str, Any]) -> ToolChoice:
    choice = body.get("tool_choice")
    if choice in ("none", "required"):
        return ToolChoice(choice)
    named = part(part(body, "tool_choice"), "function").get("name")
    if named is not None:
        return ToolChoice("required", (named,))
    allowed = part(part(body, "tool_choice"), "allowed_tools")
    names = tuple(part(tool, "function").get("name", "") for tool in allowed.get("tools") or ())
    return ToolChoice("required" if allowed.get("mode") == "required" else "auto", names)


def checked_choice(choice: ToolChoice, tools: Sequence[Tool]) -> ToolChoice:
    """Require that the tools of a choice are on offer.

    Raises:
        RejectionError: 422 for a tool that is not, or for a call that is required without tools.
    """
    on_offer = {tool.name for tool in tools}
    if choice.mode == "required" and not on_offer:
        raise refused(("tool_choice",), "expected tools: the choice requires a call")
    if not on_offer.issuperset(choice.names):
        raise refused(("tool_choice",), "expected the name of a tool in tools")
    return choice


def read_response_format(wanted: dict[str, Any], named: dict[str, Any]) -> ResponseFormat | None:
    """Read the format of the final text.

    Args:
        wanted: The object with the `type`.
        named: The object with `schema` and `name`.
    """
    match wanted.get("type"):
        case "json_object":
            return ResponseFormat("json_object")
        case "json_schema":
            return ResponseFormat("json_schema", part(named, "schema"), named.get("name") or "")
        case _:
            return None


def _sampling(body: dict[str, Any]) -> Sampling:
    stop = body.get("stop")
    n = body.get("n") or 1
    if n > MAX_CHOICES:
        raise refused(("n",), f"expected at most {MAX_CHOICES}", "maximum")
    if n < 1:
        raise refused(("n",), "expected at least 1", "minimum")
    return Sampling(
        n=n,
        max_tokens=read_limit(body, "max_completion_tokens") or read_limit(body, "max_tokens"),
        stop=(stop,) if isinstance(stop, str) else tuple(stop or ()),
        logprobs=body.get("logprobs") is True,
        top_logprobs=body.get("top_logprobs") or 0,
        parallel=body.get("parallel_tool_calls") is not False,
    )


def read_limit(body: Mapping[str, Any], key: str) -> int | None:
    """Read the largest number of tokens of a response.

    Raises:
        RejectionError: 422 for a negative number.
    """
    limit: int | None = body.get(key)
    if limit is not None and limit < 0:
        raise refused((key,), "expected at least 0", "minimum")
    return limit


# --- responses ---


def _frame(turn: Turn, reply: Reply, kind: str) -> dict[str, Any]:
    frame = {"id": f"chatcmpl-sandbox-{reply.id}", "object": kind, "created": reply.created, "model": turn.model}
    return {**frame, "system_fingerprint": "sandbox"}


def _content(reply: Reply) -> dict[str, Any]:
    empty = reply.finish == "refusal" or (reply.calls and not reply.text)
    return {"content": None if empty else reply.text}


def _refusal(reply: Reply) -> str | None:
    return reply.text if reply.finish == "refusal" else None


def _finish(reply: Reply) -> str:
    return _FINISH.get(reply.finish, reply.finish)


def _call(call: Any) -> dict[str, Any]:
    return {"id": call.id, "type": "function", "function": {"name": call.tool, "arguments": call.arguments}}


def _usage(turn: Turn, reply: Reply) -> dict[str, int]:
    completion = reply.completion_tokens * turn.sampling.n
    total = reply.prompt_tokens + completion
    return {"prompt_tokens": reply.prompt_tokens, "completion_tokens": completion, "total_tokens": total}


def _deltas(reply: Reply) -> Iterator[tuple[dict[str, Any], str | None]]:
    yield {"role": "assistant", "content": None if reply.calls and not reply.text else ""}, None
    key = "refusal" if reply.finish == "refusal" else "content"
    for piece in reply.pieces(reply.text) if reply.text else ():
        yield {key: piece}, None
    for index, call in enumerate(reply.calls):
        function = {"name": call.tool, "arguments": ""}
        yield {"tool_calls": [{"index": index, "id": call.id, "type": "function", "function": function}]}, None
        for piece in reply.argument_pieces(call):
            yield {"tool_calls": [{"index": index, "function": {"arguments": piece}}]}, None
    yield {}, _finish(reply)


def _logprobs(turn: Turn, text: str | None) -> dict[str, Any] | None:
    """Write a probability of 1 for each token of a text."""
    if not turn.sampling.logprobs or text is None:
        return None
    return {"content": token_logprobs(text, turn.sampling.top_logprobs), "refusal": None}


def token_logprobs(text: str, alternatives: int) -> list[dict[str, Any]]:
    """Write a probability of 1 for each token of a text.

    Args:
        text: The text.
        alternatives: Number of alternatives to list for each token; there is only one.
    """
    tokens = [text[start : start + 4] for start in range(0, len(text), 4)]
    return [_token(token, alternatives) for token in tokens]


def _token(token: str, alternatives: int) -> dict[str, Any]:
    one = {"token": token, "logprob": 0.0, "bytes": list(token.encode("utf-8", "replace"))}
    return {**one, "top_logprobs": [one][:alternatives]}
