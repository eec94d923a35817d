# Code generated from schema/types/messages/stream.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/messages/stream.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.messages.response import (
    AnthropicMessageResponse,
    BashCodeExecutionToolResultBlock,
    Container,
    McpToolResultBlock,
    McpToolUseBlock,
    ServerToolUsage,
    StopDetails,
    StopReason,
    TextCitation,
    TextEditorCodeExecutionToolResultBlock,
    ToolCaller,
    ToolSearchToolResultBlock,
    WebFetchToolResultBlock,
    WebSearchToolResultBlock,
)
from sequrity.types.messages.response import OutputTokensDetails as AnthropicOutputTokensDetails
from sequrity_runtime.mixins import GeneratedType

__all__ = [
    "AnthropicContentBlockStart",
    "AnthropicContentDelta",
    "AnthropicMessageResponse",
    "AnthropicOutputTokensDetails",
    "AnthropicStreamEvent",
    "BashCodeExecutionToolResultBlock",
    "CitationsDelta",
    "Container",
    "InputJSONDelta",
    "McpToolResultBlock",
    "McpToolUseBlock",
    "MessageDeltaBody",
    "MessageDeltaUsage",
    "OtherAnthropicStreamEvent",
    "OtherContentBlockStart",
    "OtherContentDelta",
    "PingEvent",
    "RawContentBlockDeltaEvent",
    "RawContentBlockStartEvent",
    "RawContentBlockStopEvent",
    "RawMessageDeltaEvent",
    "RawMessageStartEvent",
    "RawMessageStopEvent",
    "RedactedThinkingBlockStart",
    "ServerToolUsage",
    "ServerToolUseBlockStart",
    "SignatureDelta",
    "StopDetails",
    "StopReason",
    "TextBlockStart",
    "TextCitation",
    "TextDelta",
    "TextEditorCodeExecutionToolResultBlock",
    "ThinkingBlockStart",
    "ThinkingDelta",
    "ToolCaller",
    "ToolSearchToolResultBlock",
    "ToolUseBlockStart",
    "WebFetchToolResultBlock",
    "WebSearchToolResultBlock",
]


@define(kw_only=True, repr=False)
class TextDelta(GeneratedType):
    """Next piece of a text block."""

    type: Literal["text_delta"] = "text_delta"
    """Says that this piece is text."""

    text: str
    """The piece. Join all pieces of a block."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class InputJSONDelta(GeneratedType):
    """Next piece of a tool call's arguments."""

    type: Literal["input_json_delta"] = "input_json_delta"
    """Says that this piece is part of the arguments."""

    partial_json: str
    """The piece of JSON text. Join all pieces of a block before reading it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ThinkingDelta(GeneratedType):
    """Next piece of the reasoning."""

    type: Literal["thinking_delta"] = "thinking_delta"
    """Says that this piece is reasoning."""

    thinking: str
    """The piece. Join all pieces of a block."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class SignatureDelta(GeneratedType):
    """Signature of the reasoning, just before its block ends."""

    type: Literal["signature_delta"] = "signature_delta"
    """Says that this piece is the signature."""

    signature: str
    """Signature of the provider."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class CitationsDelta(GeneratedType):
    """A further citation of a text block."""

    type: Literal["citations_delta"] = "citations_delta"
    """Says that this piece is a citation."""

    citation: TextCitation
    """The cited source."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherContentDelta: TypeAlias = dict[str, Any]
"""A piece of a kind that this contract does not describe. It is kept unchanged."""


AnthropicContentDelta: TypeAlias = (
    TextDelta | InputJSONDelta | ThinkingDelta | SignatureDelta | CitationsDelta | OtherContentDelta
)
"""Next piece of a block, distinguished by `type`."""


@define(kw_only=True, repr=False)
class TextBlockStart(GeneratedType):
    """Start of a text block."""

    type: Literal["text"] = "text"
    """Says that the block is text."""

    text: str | None = None
    """Start of the text, usually empty."""

    citations: list[dict[str, Any]] | None = None
    """Citations of the text, empty at the start."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ThinkingBlockStart(GeneratedType):
    """Start of a block of reasoning."""

    type: Literal["thinking"] = "thinking"
    """Says that the block is reasoning."""

    thinking: str | None = None
    """Start of the reasoning, usually empty."""

    signature: str | None = None
    """Signature of the provider, empty at the start."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RedactedThinkingBlockStart(GeneratedType):
    """A block of encrypted reasoning, complete at its start."""

    type: Literal["redacted_thinking"] = "redacted_thinking"
    """Says that the block is encrypted reasoning."""

    data: str | None = None
    """The encrypted reasoning."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolUseBlockStart(GeneratedType):
    """Start of a tool call. Its arguments follow in pieces."""

    type: Literal["tool_use"] = "tool_use"
    """Says that the block is a tool call."""

    id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    name: str
    """Name of the tool."""

    input: dict[str, Any] | None = None
    """Arguments of the call, empty at the start."""

    caller: ToolCaller | None = None
    """Caller of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ServerToolUseBlockStart(GeneratedType):
    """Start of a call of a tool that the provider runs. Its arguments follow in pieces."""

    type: Literal["server_tool_use"] = "server_tool_use"
    """Says that the block is a call of a provider's tool."""

    id: str
    """ID of the call."""

    name: str
    """Name of the tool."""

    input: dict[str, Any] | None = None
    """Arguments of the call, empty at the start."""

    caller: ToolCaller | None = None
    """Caller of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherContentBlockStart: TypeAlias = dict[str, Any]
"""Start of a block of a kind that this contract does not describe. It is kept unchanged."""


@define(kw_only=True, repr=False)
class MessageDeltaBody(GeneratedType):
    """Changes of the whole message near the end of a stream."""

    stop_reason: StopReason | None = None
    """Why the model stopped."""

    stop_sequence: str | None = None
    """The stop sequence at which the model stopped."""

    stop_details: StopDetails | None = None
    """Details of why the model stopped."""

    container: Container | None = None
    """Container in which the provider ran code."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class MessageDeltaUsage(GeneratedType):
    """Token usage of the whole request, up to this event."""

    output_tokens: int | None = None
    """Tokens of the response so far."""

    input_tokens: int | None = None
    """Tokens of the request that came from no cache and went to no cache."""

    cache_creation_input_tokens: int | None = None
    """Tokens of the request that were written to the provider's cache."""

    cache_read_input_tokens: int | None = None
    """Tokens of the request that came from the provider's cache."""

    output_tokens_details: AnthropicOutputTokensDetails | None = None
    """Tokens of the response by kind."""

    server_tool_use: ServerToolUsage | None = None
    """Requests of the tools that the provider runs."""

    iterations: list[dict[str, Any]] | None = None
    """Usage of each step, if the provider ran the model several times."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RawContentBlockDeltaEvent(GeneratedType):
    """Next piece of a block."""

    type: Literal["content_block_delta"] = "content_block_delta"
    """Says that a block grows."""

    index: int
    """Position of the block in the message, from 0."""

    delta: AnthropicContentDelta
    """The piece."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RawContentBlockStopEvent(GeneratedType):
    """End of a block."""

    type: Literal["content_block_stop"] = "content_block_stop"
    """Says that a block is complete."""

    index: int
    """Position of the block in the message, from 0."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RawMessageDeltaEvent(GeneratedType):
    """Changes of the whole message, such as the reason why the model stopped."""

    type: Literal["message_delta"] = "message_delta"
    """Says that the message changes."""

    delta: MessageDeltaBody
    """The changes."""

    usage: MessageDeltaUsage | None = None
    """Token usage up to this event."""

    context_management: dict[str, Any] | None = None
    """Edits that the provider made to the conversation."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RawMessageStopEvent(GeneratedType):
    """Last event of a stream."""

    type: Literal["message_stop"] = "message_stop"
    """Says that the message is complete."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class PingEvent(GeneratedType):
    """An event without content that keeps the connection open."""

    type: Literal["ping"] = "ping"
    """Says that this event has no content."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherAnthropicStreamEvent: TypeAlias = dict[str, Any]
"""An event of a kind that this contract does not describe. It is kept unchanged."""


AnthropicContentBlockStart: TypeAlias = (
    TextBlockStart
    | ThinkingBlockStart
    | RedactedThinkingBlockStart
    | ToolUseBlockStart
    | ServerToolUseBlockStart
    | WebSearchToolResultBlock
    | WebFetchToolResultBlock
    | BashCodeExecutionToolResultBlock
    | TextEditorCodeExecutionToolResultBlock
    | ToolSearchToolResultBlock
    | McpToolUseBlock
    | McpToolResultBlock
    | OtherContentBlockStart
)
"""Start of a block, distinguished by `type`. Results of the provider's tools are complete at their start."""


@define(kw_only=True, repr=False)
class RawContentBlockStartEvent(GeneratedType):
    """Start of a block."""

    type: Literal["content_block_start"] = "content_block_start"
    """Says that a block starts."""

    index: int
    """Position of the block in the message, from 0."""

    content_block: AnthropicContentBlockStart
    """The block, still empty."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RawMessageStartEvent(GeneratedType):
    """First event of a stream: the message, still empty."""

    type: Literal["message_start"] = "message_start"
    """Says that the message starts."""

    message: AnthropicMessageResponse
    """The message without content."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


AnthropicStreamEvent: TypeAlias = (
    RawMessageStartEvent
    | RawContentBlockStartEvent
    | RawContentBlockDeltaEvent
    | RawContentBlockStopEvent
    | RawMessageDeltaEvent
    | RawMessageStopEvent
    | PingEvent
    | OtherAnthropicStreamEvent
)
"""One event of a streamed response, in Anthropic's format, distinguished by `type`."""
