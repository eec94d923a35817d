"""The interface of a wire format, and the tool calls and results that it reads and writes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, Protocol

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


class SchemaRules(Protocol):
    """Which schemas an API accepts."""

    @property
    def refused_keywords(self) -> frozenset[str]:
        """Keywords of JSON Schema that the provider refuses in strict schemas, beyond those of `strict_schema`."""
        ...


class ToolFormat(SchemaRules, Protocol):
    """How an API writes tools, their calls and their results."""

    @property
    def conversation(self) -> str:
        """Argument that holds the conversation, such as `messages`."""
        ...

    @property
    def response_key(self) -> str:
        """Key of the response that holds what the model wrote, such as `choices`."""
        ...

    def opening(self, given: Any) -> Any:
        """Write the conversation that a call receives as a list. A value of a wrong type is returned unchanged."""
        ...

    def reference(self, arguments: Mapping[str, Any], response: Any) -> Mapping[str, Any] | None:
        """Refer to a stored response in place of a repeated conversation.

        Args:
            arguments: Arguments of the first call.
            response: Last response.

        Returns:
            Arguments of the next call, whose conversation holds the results alone; None if it repeats everything.
        """
        ...

    def definition(self, tool: ToolDefinition) -> dict[str, Any]:
        """Write an item of `tools`."""
        ...

    def calls(self, response: Any) -> list[ToolCall]:
        """List the tool calls of a response, in order."""
        ...

    def response_items(self, response: Any) -> list[dict[str, Any]]:
        """Write a response as items of the conversation. Empty if it holds no message."""
        ...

    def results(self, results: Sequence[ToolResult]) -> list[dict[str, Any]]:
        """Write the results of all calls of a response as items of the conversation."""
        ...

    def is_paused(self, response: Any) -> bool:
        """Return whether the turn continues although the response requests no tools."""
        ...


class RepeatedConversation:
    """Part of a format whose requests repeat the whole conversation, which is a list."""

    def opening(self, given: Any) -> Any:
        """Return the conversation unchanged."""
        return given

    def reference(self, arguments: Mapping[str, Any], response: Any) -> Mapping[str, Any] | None:
        """Return None: the provider stores no responses."""
        del arguments, response
        return None

    def is_paused(self, response: Any) -> bool:
        """Return False: a response without tool calls ends the turn."""
        del response
        return False


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


class OutputFormat(SchemaRules, Protocol):
    """How an API asks for structured output, and where a response holds it."""

    @property
    def output(self) -> str:
        """Argument that asks for the format of the response, such as `response_format`."""
        ...

    def output_argument(self, given: Any, name: str, schema: dict[str, Any], strict: bool) -> Any:
        """Write that argument.

        Args:
            given: Value that the caller passes. It may hold other settings.
            name: Name of the schema: letters, digits, `_` and `-`, at most 64 of them.
            schema: The schema.
            strict: Whether the provider enforces it.

        Returns:
            The value, or None if the caller asks for a format already.
        """
        ...

    def outcome(self, response: Any) -> Outcome:
        """Read a response."""
        ...


class ConversationFormat(ToolFormat, OutputFormat, Protocol):
    """How an API writes everything that this package adds to its operations."""
