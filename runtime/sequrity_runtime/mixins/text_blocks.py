"""Mixins of responses whose text is in blocks: shortcuts to the text, and to the message to send back.

A response that does not fit its schema holds parts as JSON data, so blocks are read as JSON data.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from sequrity_runtime.json.members import objects_at, text_at
from sequrity_runtime.validation.codec import to_json


class _Message(Protocol):
    @property
    def content(self) -> Sequence[object]: ...


class MessageText:
    """The text of a response of the Messages API, and its message."""

    __slots__ = ()

    @property
    def text(self: _Message) -> str:
        """Text of the response: its blocks `text`, joined. Empty if it has none, as with tool calls alone."""
        return "".join(text_at(block, "text") for block in _blocks(self.content, "text"))

    @property
    def message(self: _Message) -> dict[str, Any]:
        """The response as a message of the next request, as JSON data. Requests refuse empty texts, so it has none."""
        content = [block for block in _blocks(self.content) if block.get("type") != "text" or block.get("text")]
        return {"role": "assistant", "content": content}


class _Response(Protocol):
    @property
    def output(self) -> Sequence[object]: ...


class ResponseText:
    """The text of a response of the Responses API."""

    __slots__ = ()

    @property
    def output_text(self: _Response) -> str:
        """Text of the response: the parts `output_text` of its messages, joined. Empty if it has none."""
        messages = _blocks(self.output, "message")
        parts = (part for message in messages for part in objects_at(message, "content", "output_text"))
        return "".join(text_at(part, "text") for part in parts)


def _blocks(values: Sequence[object], kind: str | None = None) -> list[dict[str, Any]]:
    return objects_at({"blocks": to_json(values)}, "blocks", kind)
