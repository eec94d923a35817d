"""Mixins of responses whose text stands in blocks: the text as a whole, as the SDKs of Anthropic and OpenAI name it.

A response that does not fit its schema holds parts as JSON data, so blocks may be objects of either kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Protocol

from sequrity_runtime.type_guards import is_array, is_object


class _Message(Protocol):
    @property
    def content(self) -> Sequence[object]: ...


class MessageText:
    """The text of a response of the Messages API."""

    __slots__ = ()

    @property
    def text(self: _Message) -> str:
        """Text of the response: its blocks `text`, joined. Empty if it has none, as with tool calls alone."""
        return "".join(_texts(self.content, "text"))


class _Response(Protocol):
    @property
    def output(self) -> Sequence[object]: ...


class ResponseText:
    """The text of a response of the Responses API."""

    __slots__ = ()

    @property
    def output_text(self: _Response) -> str:
        """Text of the response: the parts `output_text` of its messages, joined. Empty if it has none."""
        messages = _of_type(self.output, "message")
        return "".join(text for message in messages for text in _texts(_value(message, "content"), "output_text"))


def _texts(blocks: Any, kind: str) -> Iterator[str]:
    texts = (_value(block, "text") for block in _of_type(blocks, kind))
    return (text for text in texts if isinstance(text, str))


def _of_type(blocks: Any, kind: str) -> list[Any]:
    return [block for block in blocks if _value(block, "type") == kind] if is_array(blocks) else []


def _value(block: Any, key: str) -> Any:
    return block.get(key) if is_object(block) else getattr(block, key, None)
