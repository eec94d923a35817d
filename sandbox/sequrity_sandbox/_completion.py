"""Chat completions: an outcome in OpenAI's format, whole or in chunks."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sequrity_sandbox._conversation import count_tokens
from sequrity_sandbox._dual_llm import content_of
from sequrity_sandbox._plan import Outcome, Refusal, Request, ToolCall

_PIECE: Final = re.compile(r"\s*\S+\s*$|\s*\S+")
_PIECES_PER_STREAM: Final = 200


@dataclass(frozen=True)
class Completion:
    """A response that is ready to be sent in either form."""

    id: str
    created: int
    model: str
    finish_reason: str
    message: dict[str, Any]
    usage: dict[str, int]
    result: dict[str, Any] | None
    """The Dual-LLM result that the message's content holds, if it holds one."""

    def response(self) -> dict[str, Any]:
        """Return the whole response, a `ChatCompletionResponse`."""
        choice = {"index": 0, "finish_reason": self.finish_reason, "message": self.message}
        return {**self._frame("chat.completion"), "choices": [choice], "usage": self.usage}

    def chunks(self, *, include_usage: bool) -> Iterator[dict[str, Any]]:
        """Return the response as a stream of `ChatCompletionChunk`s.

        Args:
            include_usage: Whether the last chunk holds the usage, and no choice, as `stream_options` asks for.
        """
        yield self._chunk({"role": "assistant", "content": None if self.message["content"] is None else ""})
        for piece in _pieces(self.message["content"] or ""):
            yield self._chunk({"content": piece})
        for index, call in enumerate(self.message.get("tool_calls", ())):
            function = {"name": call["function"]["name"], "arguments": ""}
            yield self._chunk({"tool_calls": [{**call, "index": index, "function": function}]})
            for piece in _pieces(call["function"]["arguments"]):
                yield self._chunk({"tool_calls": [{"index": index, "function": {"arguments": piece}}]})
        yield self._chunk({}, self.finish_reason)
        if include_usage:
            yield {**self._frame("chat.completion.chunk"), "choices": [], "usage": self.usage}

    def _chunk(self, delta: dict[str, Any], finish_reason: str | None = None) -> dict[str, Any]:
        choice = {"index": 0, "delta": delta, "finish_reason": finish_reason}
        return {**self._frame("chat.completion.chunk"), "choices": [choice]}

    def _frame(self, kind: str) -> dict[str, Any]:
        frame = {"id": self.id, "object": kind, "created": self.created, "model": self.model}
        return {**frame, "system_fingerprint": "sandbox"}


def complete(request: Request, outcome: Outcome, *, completion_id: str, tool_call_id: str, created: int) -> Completion:
    """Put an outcome in the format of chat completions."""
    result: dict[str, Any] | None = None
    message: dict[str, Any]
    if isinstance(outcome, ToolCall):
        function = {"name": outcome.tool, "arguments": json.dumps(outcome.arguments)}
        call = {"id": tool_call_id, "type": "function", "function": function}
        message, finish_reason, said = {"content": None, "tool_calls": [call]}, "tool_calls", function["arguments"]
    else:
        said, result = content_of(request, outcome)
        message = {"content": said}
        finish_reason = outcome.finish_reason if isinstance(outcome, Refusal) else "stop"
    prompt, completion = request.conversation().tokens(), count_tokens(said)
    return Completion(
        id=f"chatcmpl-sandbox-{completion_id}",
        created=created,
        model=request.body["model"],
        finish_reason=finish_reason,
        message={"role": "assistant", **message},
        usage={"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion},
        result=result,
    )


def _pieces(text: str) -> Iterator[str]:
    """Cut a text into words with the space before them, or larger pieces where there are too many words."""
    words = _PIECE.findall(text) if text.strip() else [text] if text else []
    size = -(-len(words) // _PIECES_PER_STREAM) or 1
    return ("".join(words[start : start + size]) for start in range(0, len(words), size))
