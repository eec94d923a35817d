"""The interface of a wire format, and the tool calls and results that it reads and writes."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar, Literal

from attrs import frozen

from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.validation.codec import to_json


def document_of(value: Any) -> dict[str, Any]:
    """Return a response or an event as a JSON object. Empty if it is other data."""
    document: Any = to_json(value)
    return document if is_object(document) else {}


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


@frozen
class ToolDefinition:
    """The parts of a tool that a format writes."""

    name: str
    description: str
    """Description for the model. May be empty."""

    parameters: dict[str, Any]
    """JSON Schema of the arguments."""

    strict: bool = False
    """Whether the provider enforces the schema."""


@frozen
class Outcome:
    """The structured output of a response: its text, or the reason for its absence."""

    text: str | None
    """Text of the response; None if it has none."""

    refusal: str | None = None
    """Refusal of the model; None if it does not refuse."""

    end: Literal["length", "content_filter"] | None = None
    """Cause of a truncated text; None if it is complete."""

    tools: tuple[str, ...] = ()
    """Names of the tools that the response requests."""

    failure: str | None = None
    """Description of the failure that ended the response; None if it did not fail."""


class ConversationFormat(ABC):
    """The format of a conversation in one API: tools, their calls and results, and structured output.

    Responses are JSON data, as `document_of` returns them.
    """

    conversation: ClassVar[str]
    """Argument that holds the conversation, such as `messages`."""

    output: ClassVar[str]
    """Argument that sets the format of the response, such as `response_format`."""

    response_key: ClassVar[str]
    """Key of the response that holds what the model wrote, such as `choices`."""

    refused_keywords: ClassVar[frozenset[str]] = frozenset()
    """Keywords of JSON Schema that the provider refuses in strict schemas, beyond those of `strict_schema`."""

    def opening(self, given: Any) -> Any:
        """Write the conversation that a call receives as a list. A value of a wrong type is returned unchanged."""
        return given

    def reference(self, arguments: Mapping[str, Any], response: dict[str, Any]) -> Mapping[str, Any] | None:
        """Refer to a stored response in place of a repeated conversation.

        Args:
            arguments: Arguments of the first call.
            response: Last response.

        Returns:
            Arguments of the next call, whose conversation holds the results alone; None if it repeats everything.
        """
        del arguments, response
        return None

    @abstractmethod
    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`."""
        ...

    @abstractmethod
    def calls(self, response: dict[str, Any]) -> list[ToolCall]:
        """List the tool calls of a response, in order."""
        ...

    @abstractmethod
    def response_items(self, response: dict[str, Any]) -> list[dict[str, Any]]:
        """Write a response as items of the conversation. Empty if it holds no message."""
        ...

    @abstractmethod
    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write the results of all calls of a response as items of the conversation."""
        ...

    def is_paused(self, response: dict[str, Any]) -> bool:
        """Return whether the turn continues although the response requests no tools."""
        del response
        return False

    @abstractmethod
    def output_argument(self, given: Any, name: str, schema: dict[str, Any], strict: bool) -> Any:
        """Write the argument `output`.

        Args:
            given: Value that the caller passes. It may hold other settings.
            name: Name of the schema: letters, digits, `_` and `-`, at most 64 of them.
            schema: The schema.
            strict: Whether the provider enforces it.

        Returns:
            The value, or None if the caller passes a format already.
        """
        ...

    @abstractmethod
    def outcome(self, response: dict[str, Any]) -> Outcome:
        """Read a response."""
        ...
