"""What the sandbox reads out of a request's messages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple, cast

_EMAIL: Final = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_URL: Final = re.compile(r"https?://", re.IGNORECASE)
# What a person would pick out of a sentence as the thing it is about: quoted words, addresses, names.
_SUBJECT: Final = re.compile(rf"[\"“]([^\"“”]+)[\"”]|({_EMAIL.pattern})|(?<=[\w,;] )([A-Z]\w+(?: [A-Z]\w+)*)")


class ToolResult(NamedTuple):
    """The result of a tool call, as the caller sent it back."""

    tool: str
    arguments: str
    """JSON text, as it stands in the call; empty where the messages do not hold the call."""

    text: str


class Conversation:
    """The messages of a request.

    Args:
        messages: As in the request's body, checked against its schema.
        redact: Whether to mask e-mail addresses in every text read from here.
    """

    def __init__(self, messages: Sequence[dict[str, Any]], *, redact: bool = False) -> None:
        self._messages = messages
        self._redact = redact

    @property
    def awaits_answer(self) -> bool:
        """Whether the last message asks something, rather than bringing a tool's result."""
        return not self._messages or self._messages[-1].get("role") != "tool"

    @property
    def user_text(self) -> str:
        """Text of the latest user message."""
        return next((self._text(m) for m in reversed(self._messages) if m.get("role") == "user"), "")

    @property
    def has_url(self) -> bool:
        """Whether a URL stands in the text of the last message."""
        return bool(self._messages) and bool(_URL.search(self._text(self._messages[-1])))

    @property
    def has_file(self) -> bool:
        """Whether the last message carries a file."""
        return bool(self._messages) and any(part.get("type") == "file" for part in _parts(self._messages[-1]))

    @property
    def subjects(self) -> list[str]:
        """Quoted words, addresses and capitalised names of the latest user message, in their order."""
        return ["".join(match) for match in _SUBJECT.findall(self.user_text)]

    def results(self) -> list[ToolResult]:
        """List the tool results of the turn: those since the latest user message."""
        calls = {call["id"]: call["function"] for message in self._messages for call in _calls(message)}
        unknown = {"name": "the tool", "arguments": ""}
        found: list[ToolResult] = []
        for message in reversed(self._messages):
            if message.get("role") == "user":
                break
            if message.get("role") == "tool":
                call = calls.get(message["tool_call_id"], unknown)
                found.append(ToolResult(call["name"], call["arguments"], self._text(message)))
        return found[::-1]

    def tokens(self) -> int:
        """Count the tokens of all messages, by the sandbox's measure."""
        return sum(count_tokens(self._text(message)) for message in self._messages)

    def _text(self, message: dict[str, Any]) -> str:
        content = message.get("content")
        text = content if isinstance(content, str) else " ".join(_texts(message))
        return _EMAIL.sub("[e-mail]", text) if self._redact else text


def count_tokens(text: str) -> int:
    """Count tokens as the sandbox does: one for four characters begun, which is near what models do."""
    return -(-len(text) // 4)


def _parts(message: dict[str, Any]) -> list[dict[str, Any]]:
    content: object = message.get("content")
    return cast("list[dict[str, Any]]", content) if isinstance(content, list) else []


def _texts(message: dict[str, Any]) -> list[str]:
    return [part["text"] for part in _parts(message) if isinstance(part.get("text"), str)]


def _calls(message: dict[str, Any]) -> list[dict[str, Any]]:
    return (message.get("tool_calls") or []) if message.get("role") == "assistant" else []
