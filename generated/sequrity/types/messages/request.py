# Code generated from schema/types/messages/request.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/messages/request.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.control.types.results import ValueWithMeta
from sequrity.types.messages.response import (
    BashCodeExecutionToolResultBlock,
    McpToolResultBlock,
    McpToolUseBlock,
    RedactedThinkingBlock,
    ServerToolUseBlock,
    TextEditorCodeExecutionToolResultBlock,
    ToolSearchToolResultBlock,
    WebFetchToolResultBlock,
    WebSearchToolResultBlock,
)
from sequrity_runtime import UNSET, Unset
from sequrity_runtime.mixins import GeneratedType

__all__ = [
    "AnthropicMessageRequest",
    "Base64DocumentSourceParam",
    "Base64ImageSourceParam",
    "BashCodeExecutionToolResultBlock",
    "ContainerChoice",
    "ContainerParam",
    "DocumentBlockParam",
    "DocumentSource",
    "ImageBlockParam",
    "ImageMediaType",
    "ImageSource",
    "JSONOutputFormatParam",
    "McpServerParam",
    "McpToolResultBlock",
    "McpToolUseBlock",
    "MessageContent",
    "MessageContentBlockParam",
    "MessageParam",
    "MessageRole",
    "MetadataParam",
    "OtherAnthropicToolChoice",
    "OtherContentBlockParam",
    "OtherDocumentSource",
    "OtherImageSource",
    "OtherThinkingConfig",
    "OtherToolResultContentBlock",
    "OutputConfigParam",
    "OutputEffort",
    "ProviderToolParam",
    "ReasoningEffort",
    "RedactedThinkingBlock",
    "ServerToolUseBlock",
    "ServiceTier",
    "SystemPrompt",
    "TextBlockParam",
    "TextDocumentSourceParam",
    "TextEditorCodeExecutionToolResultBlock",
    "ThinkingBlockParam",
    "ThinkingConfigAdaptiveParam",
    "ThinkingConfigDisabledParam",
    "ThinkingConfigEnabledParam",
    "ThinkingConfigParam",
    "ThinkingDisplay",
    "ToolChoiceAnyParam",
    "ToolChoiceAutoParam",
    "ToolChoiceNoneParam",
    "ToolChoiceParam",
    "ToolChoiceToolParam",
    "ToolInputSchema",
    "ToolParam",
    "ToolReferenceBlockParam",
    "ToolResultBlockParam",
    "ToolResultContentBlockParam",
    "ToolResultContentParam",
    "ToolSearchToolResultBlock",
    "ToolUnionParam",
    "ToolUseBlockParam",
    "URLDocumentSourceParam",
    "URLImageSourceParam",
    "ValueWithMeta",
    "WebFetchToolResultBlock",
    "WebSearchToolResultBlock",
]


@define(kw_only=True, repr=False)
class TextBlockParam(GeneratedType):
    """Text of a message."""

    type: Literal["text"] = "text"
    """Says that this block is text."""

    text: str
    """The text."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    citations: list[dict[str, Any]] | None = None
    """Sources that the text cites, from an earlier response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ImageMediaType: TypeAlias = Literal["image/jpeg", "image/png", "image/gif", "image/webp"] | str
"""Format of an image."""


@define(kw_only=True, repr=False)
class Base64ImageSourceParam(GeneratedType):
    """An image as Base64 data."""

    type: Literal["base64"] = "base64"
    """Says that this source is Base64 data."""

    media_type: ImageMediaType
    """Format of the image."""

    data: str
    """The image in Base64."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class URLImageSourceParam(GeneratedType):
    """An image at an address."""

    type: Literal["url"] = "url"
    """Says that this source is an address."""

    url: str
    """Address of the image."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherImageSource: TypeAlias = dict[str, Any]
"""A source of a kind that this contract does not describe, for example an uploaded file. It is passed on unchanged."""


ImageSource: TypeAlias = Base64ImageSourceParam | URLImageSourceParam | OtherImageSource
"""Source of an image, distinguished by `type`."""


@define(kw_only=True, repr=False)
class ImageBlockParam(GeneratedType):
    """An image in a message."""

    type: Literal["image"] = "image"
    """Says that this block is an image."""

    source: ImageSource
    """The image: its data or its address."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class Base64DocumentSourceParam(GeneratedType):
    """A PDF document as Base64 data."""

    type: Literal["base64"] = "base64"
    """Says that this source is Base64 data."""

    media_type: str
    """Format of the document, `application/pdf`."""

    data: str
    """The document in Base64."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class TextDocumentSourceParam(GeneratedType):
    """A document as plain text."""

    type: Literal["text"] = "text"
    """Says that this source is text."""

    media_type: str
    """Format of the document, `text/plain`."""

    data: str
    """Text of the document."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class URLDocumentSourceParam(GeneratedType):
    """A PDF document at an address."""

    type: Literal["url"] = "url"
    """Says that this source is an address."""

    url: str
    """Address of the document."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherDocumentSource: TypeAlias = dict[str, Any]
"""A source of a kind that this contract does not describe, for example an uploaded file. It is passed on unchanged."""


DocumentSource: TypeAlias = (
    Base64DocumentSourceParam | TextDocumentSourceParam | URLDocumentSourceParam | OtherDocumentSource
)
"""Source of a document, distinguished by `type`."""


@define(kw_only=True, repr=False)
class DocumentBlockParam(GeneratedType):
    """A document in a message."""

    type: Literal["document"] = "document"
    """Says that this block is a document."""

    source: DocumentSource
    """The document: its data, its text or its address."""

    title: str | None = None
    """Title of the document."""

    context: str | None = None
    """Remarks about the document for the model. The model does not cite them."""

    citations: dict[str, Any] | None = None
    """Citation settings, for example `{"enabled": true}`."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolUseBlockParam(GeneratedType):
    """A tool call that the model requested earlier, repeated in the conversation's history."""

    type: Literal["tool_use"] = "tool_use"
    """Says that this block is a tool call."""

    id: str
    """ID of the call. The `tool_result` block repeats it. It carries the session, so leave it unchanged."""

    name: str
    """Name of the tool."""

    input: dict[str, Any]
    """Arguments of the call."""

    caller: dict[str, Any] | None = None
    """Caller of the tool, from the response."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolReferenceBlockParam(GeneratedType):
    """A reference to a tool that a tool search found."""

    type: Literal["tool_reference"] = "tool_reference"
    """Says that this block is a reference to a tool."""

    tool_name: str
    """Name of the tool."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherToolResultContentBlock: TypeAlias = dict[str, Any]
"""A block of a tool's result of a kind that this contract does not describe. It is passed on unchanged."""


ToolResultContentBlockParam: TypeAlias = (
    TextBlockParam | ImageBlockParam | DocumentBlockParam | ToolReferenceBlockParam | OtherToolResultContentBlock
)
"""One block of a tool's result, distinguished by `type`."""


ToolResultContentParam: TypeAlias = str | list[ToolResultContentBlockParam]
"""Result of a tool: text, or blocks with text, images and documents."""


@define(kw_only=True, repr=False)
class ToolResultBlockParam(GeneratedType):
    """Result of a tool that the model called. The results of all calls of a response belong in one user message."""

    type: Literal["tool_result"] = "tool_result"
    """Says that this block is the result of a tool."""

    tool_use_id: str
    """ID of the call, from the `tool_use` block."""

    content: ToolResultContentParam | None = None
    """Result of the tool. Omitted if the tool returns nothing."""

    is_error: bool | None = None
    """Whether the tool failed. The content then describes the error."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ThinkingBlockParam(GeneratedType):
    """Reasoning of the model from an earlier response, unchanged."""

    type: Literal["thinking"] = "thinking"
    """Says that this block is reasoning."""

    thinking: str
    """Text of the reasoning."""

    signature: str | None = None
    """Signature of the provider, from the response."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherContentBlockParam: TypeAlias = dict[str, Any]
"""A block of a kind that this contract does not describe. It is passed on unchanged."""


MessageRole: TypeAlias = Literal["user", "assistant", "system"] | str
"""Speaker of a message. `system` messages carry instructions within the conversation."""


@define(kw_only=True, repr=False)
class ToolInputSchema(GeneratedType):
    """Arguments of a tool, as a JSON Schema object. Further keywords are kept."""

    type: str | None = None
    """Type of the arguments, `object`."""

    properties: dict[str, Any] | None = None
    """JSON Schema of each argument, by name."""

    required: list[str] | None = None
    """Names of the required arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolParam(GeneratedType):
    """A tool of yours that the model may call."""

    type: Literal["custom"] | Unset = UNSET
    """Says that this tool is your own. May be omitted."""

    name: str
    """Name of the tool: letters, digits, `_` and `-`, at most 128 of them at most providers."""

    description: str | None = None
    """Purpose of the tool. The model uses it to decide when and how to call."""

    input_schema: ToolInputSchema | None = None
    """Arguments of the tool, as a JSON Schema object."""

    strict: bool | None = None
    """Whether the arguments always match `input_schema`."""

    defer_loading: bool | None = None
    """Whether the model sees the tool only after a tool search found it."""

    cache_control: dict[str, Any] | None = None
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ProviderToolParam: TypeAlias = dict[str, Any]
"""A tool that the provider defines, for example its web search. Its other keys are passed on unchanged."""


ToolUnionParam: TypeAlias = ToolParam | ProviderToolParam
"""A tool that the model may use, distinguished by `type`: one of yours, or one that the provider defines.

`type` is absent from most tools of yours.
"""


@define(kw_only=True, repr=False)
class ToolChoiceAutoParam(GeneratedType):
    """The model chooses whether to call tools."""

    type: Literal["auto"] = "auto"
    """Says that the model chooses."""

    disable_parallel_tool_use: bool | None = None
    """Whether the model calls at most one tool in a response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolChoiceAnyParam(GeneratedType):
    """The model must call a tool, whichever it likes."""

    type: Literal["any"] = "any"
    """Says that the model must call a tool."""

    disable_parallel_tool_use: bool | None = None
    """Whether the model calls at most one tool in a response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolChoiceToolParam(GeneratedType):
    """The model must call a named tool."""

    type: Literal["tool"] = "tool"
    """Says that the model must call the named tool."""

    name: str
    """Name of the tool."""

    disable_parallel_tool_use: bool | None = None
    """Whether the model calls at most one tool in a response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolChoiceNoneParam(GeneratedType):
    """The model must not call tools."""

    type: Literal["none"] = "none"
    """Says that the model must not call tools."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherAnthropicToolChoice: TypeAlias = dict[str, Any]
"""A tool choice of a kind that this contract does not describe. It is passed on unchanged."""


ToolChoiceParam: TypeAlias = (
    ToolChoiceAutoParam | ToolChoiceAnyParam | ToolChoiceToolParam | ToolChoiceNoneParam | OtherAnthropicToolChoice
)
"""Tool that the model calls, distinguished by `type`."""


@define(kw_only=True, repr=False)
class MetadataParam(GeneratedType):
    """Information about the request."""

    user_id: str | None = None
    """Opaque ID of your user, without names or addresses. The provider uses it against abuse."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class JSONOutputFormatParam(GeneratedType):
    """Requests JSON that matches a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Says that the response matches a schema."""

    schema_: dict[str, Any]
    """JSON Schema that the response must match."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OutputEffort: TypeAlias = Literal["low", "medium", "high", "xhigh", "max"] | str
"""Effort of the model. Less effort is faster and costs fewer tokens."""


@define(kw_only=True, repr=False)
class OutputConfigParam(GeneratedType):
    """Settings of the response."""

    format: JSONOutputFormatParam | None = None
    """Format of the response. Plain text if omitted."""

    effort: OutputEffort | None = None
    """Effort of the model."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ThinkingDisplay: TypeAlias = Literal["summarized", "omitted"] | str
"""Form of the reasoning in the response. `summarized` returns a summary, `omitted` no text."""


@define(kw_only=True, repr=False)
class ThinkingConfigEnabledParam(GeneratedType):
    """Turns reasoning on, within a budget of tokens."""

    type: Literal["enabled"] = "enabled"
    """Says that reasoning is on."""

    budget_tokens: int
    """Maximum number of tokens of the reasoning, at least 1024 and less than `max_tokens`."""

    display: ThinkingDisplay | None = None
    """Form of the reasoning in the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ThinkingConfigDisabledParam(GeneratedType):
    """Turns reasoning off."""

    type: Literal["disabled"] = "disabled"
    """Says that reasoning is off."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ThinkingConfigAdaptiveParam(GeneratedType):
    """The model decides how much to reason."""

    type: Literal["adaptive"] = "adaptive"
    """Says that the model decides."""

    display: ThinkingDisplay | None = None
    """Form of the reasoning in the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherThinkingConfig: TypeAlias = dict[str, Any]
"""A setting of a kind that this contract does not describe. It is passed on unchanged."""


ThinkingConfigParam: TypeAlias = (
    ThinkingConfigEnabledParam | ThinkingConfigDisabledParam | ThinkingConfigAdaptiveParam | OtherThinkingConfig
)
"""Reasoning of the model, distinguished by `type`."""


ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh"] | str
"""Reasoning effort of a reasoning model.

Less effort is faster and costs fewer tokens. Not every model supports every level.
"""


ServiceTier: TypeAlias = Literal["auto", "standard_only"] | str
"""Service tier of a request. `auto` uses priority capacity if there is any, `standard_only` never does."""


SystemPrompt: TypeAlias = str | list[TextBlockParam]
"""Instructions that apply to the whole conversation: plain text, or blocks of text."""


@define(kw_only=True, repr=False)
class McpServerParam(GeneratedType):
    """An MCP server whose tools the provider offers to the model."""

    type: str
    """Kind of the connection, `url`."""

    name: str
    """Name of the server, repeated by its tool calls."""

    url: str
    """Address of the server."""

    authorization_token: str | None = None
    """Token that the provider sends to the server."""

    tool_configuration: dict[str, Any] | None = None
    """Settings of the server's tools, for example the allowed ones."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ContainerParam(GeneratedType):
    """Container in which the provider runs code, with its skills."""

    id: str | None = None
    """ID of a container from an earlier response."""

    skills: list[dict[str, Any]] | None = None
    """Skills to load in the container."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ContainerChoice: TypeAlias = str | ContainerParam
"""Container in which the provider runs code: the ID of an earlier response's container, or settings."""


MessageContentBlockParam: TypeAlias = (
    TextBlockParam
    | ImageBlockParam
    | DocumentBlockParam
    | ToolUseBlockParam
    | ToolResultBlockParam
    | ThinkingBlockParam
    | RedactedThinkingBlock
    | ServerToolUseBlock
    | WebSearchToolResultBlock
    | WebFetchToolResultBlock
    | BashCodeExecutionToolResultBlock
    | TextEditorCodeExecutionToolResultBlock
    | ToolSearchToolResultBlock
    | McpToolUseBlock
    | McpToolResultBlock
    | OtherContentBlockParam
)
"""One block of a message, distinguished by `type`."""


MessageContent: TypeAlias = str | list[MessageContentBlockParam]
"""Content of a message: plain text, or blocks."""


@define(kw_only=True, repr=False)
class MessageParam(GeneratedType):
    """One message of a conversation."""

    role: MessageRole
    """Speaker of the message."""

    content: MessageContent
    """Content of the message: plain text, or blocks."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AnthropicMessageRequest(GeneratedType):
    """Body of a Messages request, in Anthropic's format.

    Keys that are not described here reach the provider unchanged.
    """

    max_tokens: int
    """Maximum number of tokens of the response, reasoning included."""

    messages: list[MessageParam]
    """The conversation so far, oldest message first."""

    model: str
    """Model ID of the provider.

    Dual-LLM mode accepts two IDs, joined by a comma: the planning model and the quarantined model.
    """

    metadata: MetadataParam | None = None
    """Information about the request."""

    reasoning_effort: ReasoningEffort | None = None
    """Reasoning effort of a reasoning model."""

    output_config: OutputConfigParam | None = None
    """Settings of the response: structured output and effort."""

    service_tier: ServiceTier | None = None
    """Service tier of the request."""

    stop_sequences: list[str] | None = None
    """Texts at which the model stops writing."""

    stream: bool | None = None
    """Whether the response is a stream of events."""

    system: SystemPrompt | None = None
    """Instructions that apply to the whole conversation."""

    temperature: float | None = None
    """Randomness of the response, from 0 (most predictable) to 1."""

    thinking: ThinkingConfigParam | None = None
    """Reasoning of the model. Off if omitted, at most models."""

    tool_choice: ToolChoiceParam | None = None
    """Tool that the model calls. The model chooses if omitted."""

    tools: list[ToolUnionParam] | None = None
    """Tools that the model may use."""

    top_k: int | None = None
    """Number of most likely tokens that each token is sampled from."""

    top_p: float | None = None
    """Share of probability, from 0 to 1, that each token is sampled from."""

    container: ContainerChoice | None = None
    """Container in which the provider runs code."""

    context_management: dict[str, Any] | None = None
    """How the provider keeps the conversation within the model's context, for example by clearing old tool results."""

    mcp_servers: list[McpServerParam] | None = None
    """MCP servers whose tools the provider offers to the model."""

    user_provided_program: str | None = None
    """Program to run instead of one that the planning model writes. Only on the LangGraph endpoint."""

    context_vars: dict[str, ValueWithMeta] | None = None
    """Initial variables of the program by name, each a value with its metadata. Only on the LangGraph endpoint."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
