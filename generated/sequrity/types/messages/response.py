# Code generated from schema/types/messages/response.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/messages/response.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity_runtime.mixins import GeneratedType, MessageText

__all__ = [
    "AnthropicMessageResponse",
    "AnthropicUsageServiceTier",
    "BashCodeExecutionToolResultBlock",
    "CacheCreation",
    "Container",
    "ContentBlock",
    "McpToolResultBlock",
    "McpToolResultContent",
    "McpToolResultContentBlock",
    "McpToolUseBlock",
    "OtherContentBlock",
    "OtherMcpToolResultContentBlock",
    "OutputTokensDetails",
    "RedactedThinkingBlock",
    "ServerToolUsage",
    "ServerToolUseBlock",
    "StopDetails",
    "StopReason",
    "TextBlock",
    "TextCitation",
    "TextEditorCodeExecutionToolResultBlock",
    "ThinkingBlock",
    "ToolCaller",
    "ToolResultError",
    "ToolSearchToolResultBlock",
    "ToolUseBlock",
    "Usage",
    "WebFetchToolResultBlock",
    "WebSearchResult",
    "WebSearchToolResultBlock",
    "WebSearchToolResultContent",
]


@define(kw_only=True, repr=False)
class TextCitation(GeneratedType):
    """A source that a passage of the text cites. Its keys depend on `type`."""

    type: str
    """Kind of the citation, for example `web_search_result_location`, `char_location` or `page_location`."""

    cited_text: str | None = None
    """Cited text of the source."""

    url: str | None = None
    """Address of the cited page."""

    title: str | None = None
    """Title of the cited page."""

    source: str | None = None
    """Source of a cited search result."""

    encrypted_index: str | None = None
    """Reference to the search result. Send it back unchanged."""

    document_index: int | None = None
    """Position of the cited document among the request's documents, from 0."""

    document_title: str | None = None
    """Title of the cited document."""

    file_id: str | None = None
    """ID of the cited file."""

    start_char_index: int | None = None
    """Start of the cited text in its document, in characters from 0."""

    end_char_index: int | None = None
    """End of the cited text in its document, in characters, exclusive."""

    start_page_number: int | None = None
    """First cited page, from 1."""

    end_page_number: int | None = None
    """Page after the last cited page."""

    start_block_index: int | None = None
    """First cited content block of the document, from 0."""

    end_block_index: int | None = None
    """Content block after the last cited one."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolCaller(GeneratedType):
    """Caller of a tool: the model itself, or a program that the model runs."""

    type: str
    """Kind of the caller. `direct` is the model, other kinds name a code execution tool."""

    tool_id: str | None = None
    """ID of the tool call that runs the program."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class TextBlock(GeneratedType):
    """Text of the response."""

    type: Literal["text"] = "text"
    """Says that this block is text."""

    text: str
    """The text."""

    citations: list[TextCitation] | None = None
    """Sources that the text cites."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ThinkingBlock(GeneratedType):
    """Reasoning of the model. Send it back unchanged so that the model can continue from it."""

    type: Literal["thinking"] = "thinking"
    """Says that this block is reasoning."""

    thinking: str
    """Text of the reasoning. Empty if the model hides it."""

    signature: str | None = None
    """Signature of the provider, which confirms that the block is unchanged."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class RedactedThinkingBlock(GeneratedType):
    """Encrypted reasoning of the model. Send it back unchanged."""

    type: Literal["redacted_thinking"] = "redacted_thinking"
    """Says that this block is encrypted reasoning."""

    data: str | None = None
    """The encrypted reasoning."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolUseBlock(GeneratedType):
    """A tool call that the model requests.

    Run the tool, then send its result in a `tool_result` block with the same ID.
    """

    type: Literal["tool_use"] = "tool_use"
    """Says that this block is a tool call."""

    id: str
    """ID of the call, repeated by the result. It carries the session, so leave it unchanged."""

    name: str
    """Name of the tool."""

    input: dict[str, Any]
    """Arguments of the call. The model wrote them, so check them before use."""

    caller: ToolCaller | None = None
    """Caller of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ServerToolUseBlock(GeneratedType):
    """A call of a tool that the provider runs. Its result follows as a block of its own."""

    type: Literal["server_tool_use"] = "server_tool_use"
    """Says that this block is a call of a provider's tool."""

    id: str
    """ID of the call, repeated by its result."""

    name: str
    """Name of the tool, for example `web_search`."""

    input: dict[str, Any] | None = None
    """Arguments of the call."""

    caller: ToolCaller | None = None
    """Caller of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchResult(GeneratedType):
    """A page that a web search found."""

    type: str
    """Kind of the result, `web_search_result`."""

    title: str | None = None
    """Title of the page."""

    url: str | None = None
    """Address of the page."""

    encrypted_content: str | None = None
    """Encrypted text of the page. Send it back unchanged, so that the model can cite the page."""

    page_age: str | None = None
    """Age of the page, or its date, in words."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolResultError(GeneratedType):
    """An error of a tool that the provider runs."""

    type: str
    """Kind of the error, for example `web_search_tool_result_error`."""

    error_code: str | None = None
    """Code of the error, for example `max_uses_exceeded`."""

    error_message: str | None = None
    """Description of the error."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


WebSearchToolResultContent: TypeAlias = list[WebSearchResult] | ToolResultError
"""Result of a web search: the pages, or an error."""


@define(kw_only=True, repr=False)
class WebSearchToolResultBlock(GeneratedType):
    """Result of a web search by the provider."""

    type: Literal["web_search_tool_result"] = "web_search_tool_result"
    """Says that this block is the result of a web search."""

    tool_use_id: str | None = None
    """ID of the call that requested the search."""

    content: WebSearchToolResultContent | None = None
    """Pages that the search found, or its error."""

    caller: ToolCaller | None = None
    """Caller of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class BashCodeExecutionToolResultBlock(GeneratedType):
    """Result of shell commands that the provider ran."""

    type: Literal["bash_code_execution_tool_result"] = "bash_code_execution_tool_result"
    """Says that this block is the result of shell commands."""

    tool_use_id: str | None = None
    """ID of the call that requested the commands."""

    content: dict[str, Any] | None = None
    """Output of the commands (`stdout`, `stderr`, `return_code`, created files), or an error."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class TextEditorCodeExecutionToolResultBlock(GeneratedType):
    """Result of a file operation that the provider ran."""

    type: Literal["text_editor_code_execution_tool_result"] = "text_editor_code_execution_tool_result"
    """Says that this block is the result of a file operation."""

    tool_use_id: str | None = None
    """ID of the call that requested the operation."""

    content: dict[str, Any] | None = None
    """Result of viewing, creating or editing a file, or an error."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebFetchToolResultBlock(GeneratedType):
    """Result of fetching a page by the provider."""

    type: Literal["web_fetch_tool_result"] = "web_fetch_tool_result"
    """Says that this block is a fetched page."""

    tool_use_id: str | None = None
    """ID of the call that requested the page."""

    content: dict[str, Any] | None = None
    """The fetched page as a document, or an error."""

    caller: ToolCaller | None = None
    """Caller of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolSearchToolResultBlock(GeneratedType):
    """Result of a search among the tools by the provider."""

    type: Literal["tool_search_tool_result"] = "tool_search_tool_result"
    """Says that this block is the result of a tool search."""

    tool_use_id: str | None = None
    """ID of the call that requested the search."""

    content: dict[str, Any] | None = None
    """References to the tools that were found, or an error."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpToolUseBlock(GeneratedType):
    """A call of a tool of an MCP server. The provider runs it."""

    type: Literal["mcp_tool_use"] = "mcp_tool_use"
    """Says that this block is a call of an MCP server's tool."""

    id: str
    """ID of the call, repeated by its result."""

    name: str
    """Name of the tool."""

    server_name: str | None = None
    """Name of the MCP server."""

    input: dict[str, Any] | None = None
    """Arguments of the call."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherMcpToolResultContentBlock: TypeAlias = dict[str, Any]
"""A block of a kind that this contract does not describe. It is kept unchanged."""


McpToolResultContentBlock: TypeAlias = TextBlock | OtherMcpToolResultContentBlock
"""One block of an MCP server's result, distinguished by `type`."""


McpToolResultContent: TypeAlias = str | list[McpToolResultContentBlock]
"""Result of a tool of an MCP server: text, or blocks."""


OtherContentBlock: TypeAlias = dict[str, Any]
"""A block of a kind that this contract does not describe. It is kept unchanged."""


@define(kw_only=True, repr=False)
class CacheCreation(GeneratedType):
    """Tokens written to the provider's cache, by lifetime of the entry."""

    ephemeral_5m_input_tokens: int | None = None
    """Tokens written to entries that live five minutes."""

    ephemeral_1h_input_tokens: int | None = None
    """Tokens written to entries that live one hour."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ServerToolUsage(GeneratedType):
    """Requests of the tools that the provider runs."""

    web_search_requests: int | None = None
    """Number of web searches."""

    web_fetch_requests: int | None = None
    """Number of fetched pages."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class OutputTokensDetails(GeneratedType):
    """Tokens of the response by kind."""

    thinking_tokens: int | None = None
    """Tokens of the model's reasoning. They are part of `output_tokens`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


AnthropicUsageServiceTier: TypeAlias = Literal["standard", "priority", "batch"] | str
"""Service tier that served the request."""


@define(kw_only=True, repr=False)
class Usage(GeneratedType):
    """Token usage of the request."""

    input_tokens: int | None = None
    """Tokens of the request that came from no cache and went to no cache."""

    output_tokens: int | None = None
    """Tokens of the response."""

    cache_creation_input_tokens: int | None = None
    """Tokens of the request that were written to the provider's cache."""

    cache_read_input_tokens: int | None = None
    """Tokens of the request that came from the provider's cache, at a lower price."""

    cache_creation: CacheCreation | None = None
    """Tokens written to the cache, by lifetime of the entry."""

    server_tool_use: ServerToolUsage | None = None
    """Requests of the tools that the provider runs."""

    service_tier: AnthropicUsageServiceTier | None = None
    """Service tier that served the request."""

    inference_geo: str | None = None
    """Region in which the model ran."""

    output_tokens_details: OutputTokensDetails | None = None
    """Tokens of the response by kind."""

    iterations: list[dict[str, Any]] | None = None
    """Usage of each step, if the provider ran the model several times."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


StopReason: TypeAlias = (
    Literal[
        "end_turn", "max_tokens", "stop_sequence", "tool_use", "pause_turn", "refusal", "model_context_window_exceeded"
    ]
    | str
)
"""Why the model stopped.

`end_turn` at its natural end, `max_tokens` at the limit of tokens, `stop_sequence` at one of the request's,
`tool_use` to run tools, `pause_turn` in a long turn that the next request continues, `refusal` if the model
declines.
"""


@define(kw_only=True, repr=False)
class StopDetails(GeneratedType):
    """Details of why the model stopped."""

    type: str | None = None
    """Kind of the details, for example `refusal`."""

    category: str | None = None
    """Category of a refusal."""

    explanation: str | None = None
    """Explanation of a refusal."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class Container(GeneratedType):
    """Container in which the provider runs code for the conversation."""

    id: str
    """ID of the container. Send it as `container` to use the container again."""

    expires_at: str | None = None
    """Expiry time of the container, as an RFC 3339 date and time."""

    skills: list[dict[str, Any]] | None = None
    """Skills that are loaded in the container."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpToolResultBlock(GeneratedType):
    """Result of a tool of an MCP server."""

    type: Literal["mcp_tool_result"] = "mcp_tool_result"
    """Says that this block is the result of an MCP server's tool."""

    tool_use_id: str | None = None
    """ID of the call."""

    is_error: bool | None = None
    """Whether the tool failed."""

    content: McpToolResultContent | None = None
    """Result of the tool: text, or blocks."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ContentBlock: TypeAlias = (
    TextBlock
    | ThinkingBlock
    | RedactedThinkingBlock
    | ToolUseBlock
    | ServerToolUseBlock
    | WebSearchToolResultBlock
    | WebFetchToolResultBlock
    | BashCodeExecutionToolResultBlock
    | TextEditorCodeExecutionToolResultBlock
    | ToolSearchToolResultBlock
    | McpToolUseBlock
    | McpToolResultBlock
    | OtherContentBlock
)
"""One block of a response, distinguished by `type`."""


@define(kw_only=True, repr=False)
class AnthropicMessageResponse(MessageText, GeneratedType):
    """Response to a Messages request, in Anthropic's format. Keys that are not described here are kept."""

    id: str | None = None
    """ID of the response."""

    type: str | None = None
    """Kind of the object, `message`."""

    role: str | None = None
    """Role of the speaker, `assistant`."""

    content: list[ContentBlock]
    """Blocks of the response, in order: text, reasoning, tool calls and results of the provider's tools."""

    model: str | None = None
    """Model of the response, often a more exact ID than the request's."""

    stop_reason: StopReason | None = None
    """Why the model stopped. Null in the first event of a stream."""

    stop_sequence: str | None = None
    """The stop sequence at which the model stopped."""

    stop_details: StopDetails | None = None
    """Details of why the model stopped."""

    usage: Usage | None = None
    """Token usage of the request."""

    container: Container | None = None
    """Container in which the provider ran code."""

    context_management: dict[str, Any] | None = None
    """Edits that the provider made to the conversation to keep it within the model's context."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""

    session_id: str | None = field(default=None, eq=False)
    """Session that the response belongs to, from the response's `X-Session-ID` header; None if there was none.

    It is not part of the JSON body.
    """
