"""The interface of a wire format, and the tool calls and results that it reads and writes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from attrs import frozen

from sequrity_runtime.json.strict import decode_json_text


@frozen
class ToolCall:
    """A call of a tool that the model requests."""

    id: str
    """ID of the call, to which the result refers."""

    name: str
    """Name of the tool."""

    text: str
    """Arguments as JSON text, as the model wrote them. Blank means no arguments."""

    @property
    def arguments(self) -> dict[str, Any]:
        """The arguments as JSON data.

        Raises:
            DecodeError: The model wrote invalid JSON. Such calls are not passed to `on_tool_call`.
        """
        decoded: dict[str, Any] = decode_json_text(self.text if self.text.strip() else "{}")
        return decoded


@frozen
class ToolResult:
    """Result of a tool call, for the model."""

    call: ToolCall
    text: str
    is_error: bool = False
    """Whether the call failed, was denied or was invalid. The text describes the cause."""


class ToolDefinition(Protocol):
    """What a format writes about a tool."""

    @property
    def name(self) -> str:
        """Name of the tool."""
        ...

    @property
    def description(self) -> str:
        """Description for the model. May be empty."""
        ...

    @property
    def parameters(self) -> dict[str, Any]:
        """JSON Schema of the arguments."""
        ...

    @property
    def strict(self) -> bool:
        """Whether the provider enforces the schema."""
        ...


class ToolFormat(Protocol):
    """How an API writes tools, their calls and their results."""

    @property
    def conversation(self) -> str:
        """Argument that holds the conversation, such as `messages`."""
        ...

    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`."""
        ...

    def calls(self, response: Any) -> list[ToolCall]:
        """List the tool calls of a response, in order."""
        ...

    def said(self, response: Any) -> list[dict[str, Any]]:
        """Write a response as items of the conversation. Empty if it holds no message."""
        ...

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write the results of all calls of a response as items of the conversation."""
        ...


class ConversationFormat(ToolFormat, Protocol):
    """How an API writes everything that this package adds to its operations."""
