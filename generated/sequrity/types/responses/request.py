# Code generated from schema/types/responses/request.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/responses/request.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.chat_completion.request import Verbosity
from sequrity.types.responses.response import (
    CodeInterpreterToolCall,
    ComputerToolCall,
    FileSearchToolCall,
    ItemStatus,
    PromptCacheRetention,
    ToolSearchCall,
    ToolSearchOutput,
    Truncation,
    WebSearchToolCall,
)
from sequrity.types.responses.response import ServiceTier as ResponsesServiceTier
from sequrity_runtime import UNSET, Unset
from sequrity_runtime.mixins import GeneratedType

__all__ = [
    "ApplyPatchCallOutputParam",
    "ApplyPatchCallParam",
    "ApplyPatchToolParam",
    "CodeInterpreterContainer",
    "CodeInterpreterContainerAuto",
    "CodeInterpreterToolCall",
    "CodeInterpreterToolParam",
    "CompactionItemParam",
    "ComputerCallOutputAcknowledgedSafetyCheck",
    "ComputerCallOutputParam",
    "ComputerToolCall",
    "ComputerToolParam",
    "ContainerMemoryLimit",
    "ConversationChoice",
    "ConversationParam",
    "CustomToolParam",
    "FileSearchToolCall",
    "FileSearchToolParam",
    "FunctionCallOutputContent",
    "FunctionCallOutputParam",
    "FunctionShellToolParam",
    "FunctionToolParam",
    "ImageGenerationCallParam",
    "ImageGenerationInputImageMask",
    "ImageGenerationToolParam",
    "InputAudioParam",
    "InputContentParam",
    "InputFileParam",
    "InputImageDetail",
    "InputImageParam",
    "InputMessageParam",
    "InputTextParam",
    "ItemReferenceParam",
    "ItemStatus",
    "LocalShellCallActionParam",
    "LocalShellCallOutputParam",
    "LocalShellCallParam",
    "LocalShellToolParam",
    "McpAllowedTools",
    "McpAllowedToolsFilter",
    "McpApprovalFilter",
    "McpApprovalRequestParam",
    "McpApprovalResponseParam",
    "McpCallParam",
    "McpListToolsParam",
    "McpListToolsToolParam",
    "McpRequireApproval",
    "McpToolParam",
    "MessageContent",
    "MessageContentParam",
    "MessageParam",
    "MessageRole",
    "OtherInputContent",
    "OtherInputItem",
    "OtherMessageContent",
    "OtherOutputMessageContent",
    "OtherResponsesTool",
    "OtherResponsesToolChoice",
    "OtherTextFormat",
    "OutputMessageContentParam",
    "OutputRefusalParam",
    "OutputTextParam",
    "PromptCacheOptions",
    "PromptCacheRetention",
    "ReasoningEffort",
    "ReasoningItemParam",
    "ReasoningItemSummaryParam",
    "ReasoningParam",
    "ReasoningSummaryDetail",
    "ResponseCustomToolCallOutputParam",
    "ResponseCustomToolCallParam",
    "ResponseFunctionToolCallParam",
    "ResponseInputItemParam",
    "ResponseInputParam",
    "ResponseOutputMessageParam",
    "ResponsePromptParam",
    "ResponseTextConfigParam",
    "ResponsesRequest",
    "ResponsesServiceTier",
    "ResponsesToolChoice",
    "SearchContextSize",
    "ShellCallActionParam",
    "ShellCallOutputParam",
    "ShellCallParam",
    "ShellToolParam",
    "StreamOptionsParam",
    "TextConfigJSONObjectParam",
    "TextConfigJSONSchemaParam",
    "TextConfigTextParam",
    "TextFormatParam",
    "ToolChoiceAutoParam",
    "ToolChoiceFunctionParam",
    "ToolChoiceMode",
    "ToolChoiceNoneParam",
    "ToolChoiceParam",
    "ToolChoiceRequiredParam",
    "ToolParam",
    "ToolSearchCall",
    "ToolSearchOutput",
    "ToolSearchToolParam",
    "Truncation",
    "Verbosity",
    "WebSearchPreviewDatedToolParam",
    "WebSearchPreviewToolParam",
    "WebSearchPreviewUserLocation",
    "WebSearchToolCall",
    "WebSearchToolParam",
]


@define(kw_only=True, repr=False)
class InputTextParam(GeneratedType):
    """Text in a message."""

    type: Literal["input_text"] = "input_text"
    """Says that this part is text."""

    text: str
    """The text."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


InputImageDetail: TypeAlias = Literal["auto", "low", "high"] | str
"""Level of detail of an image. `low` is cheap, `high` resolves small print, `auto` leaves the choice to the model."""


@define(kw_only=True, repr=False)
class InputImageParam(GeneratedType):
    """An image in a message: its address, its data, or an uploaded file."""

    type: Literal["input_image"] = "input_image"
    """Says that this part is an image."""

    detail: InputImageDetail | None = None
    """Level of detail of the image."""

    file_id: str | None = None
    """ID of an uploaded file."""

    image_url: str | None = None
    """Address of the image, or the image itself as a `data:` URL with Base64 content."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class InputFileParam(GeneratedType):
    """A file in a message: an uploaded file, its data with a name, or its address."""

    type: Literal["input_file"] = "input_file"
    """Says that this part is a file."""

    file_id: str | None = None
    """ID of an uploaded file."""

    file_data: str | None = None
    """The file as a `data:` URL with Base64 content. It needs `filename`."""

    filename: str | None = None
    """Name of the file."""

    file_url: str | None = None
    """Address of the file."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class InputAudioParam(GeneratedType):
    """Recorded sound in a message."""

    type: Literal["input_audio"] = "input_audio"
    """Says that this part is audio."""

    audio: str | None = None
    """The sound in Base64."""

    input_audio: dict[str, Any] | None = None
    """The sound and its encoding, as OpenAI names it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class OutputTextParam(GeneratedType):
    """Text of the model from an earlier response."""

    type: Literal["output_text"] = "output_text"
    """Says that this part is text of the model."""

    text: str
    """The text."""

    annotations: list[dict[str, Any]] | None = None
    """Sources that the text cites."""

    logprobs: list[dict[str, Any]] | None = None
    """Log probabilities of the text's tokens."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class OutputRefusalParam(GeneratedType):
    """The model's own words for declining an earlier request."""

    type: Literal["refusal"] = "refusal"
    """Says that this part is a refusal."""

    refusal: str
    """Text of the refusal."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherInputContent: TypeAlias = dict[str, Any]
"""A part of a kind that this contract does not describe. It is passed on unchanged."""


InputContentParam: TypeAlias = InputTextParam | InputImageParam | InputFileParam | InputAudioParam | OtherInputContent
"""One part of a message of yours, distinguished by `type`."""


OtherOutputMessageContent: TypeAlias = dict[str, Any]
"""A part of a kind that this contract does not describe. It is passed on unchanged."""


OutputMessageContentParam: TypeAlias = OutputTextParam | OutputRefusalParam | OtherOutputMessageContent
"""One part of an earlier message of the model, distinguished by `type`."""


OtherMessageContent: TypeAlias = dict[str, Any]
"""A part of a kind that this contract does not describe. It is passed on unchanged."""


MessageContentParam: TypeAlias = (
    InputTextParam
    | InputImageParam
    | InputFileParam
    | InputAudioParam
    | OutputTextParam
    | OutputRefusalParam
    | OtherMessageContent
)
"""One part of a message, distinguished by `type`: yours, or the model's."""


MessageContent: TypeAlias = str | list[MessageContentParam]
"""Content of a message: plain text, or parts."""


MessageRole: TypeAlias = Literal["user", "system", "developer", "assistant"] | str
"""Speaker of a message."""


FunctionCallOutputContent: TypeAlias = str | list[InputContentParam]
"""Result of a function: plain text, or parts with text, images and files."""


@define(kw_only=True, repr=False)
class ResponseCustomToolCallParam(GeneratedType):
    """A call of a custom tool, from an earlier response."""

    type: Literal["custom_tool_call"] = "custom_tool_call"
    """Says that this item is a call of a custom tool."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    name: str
    """Name of the tool."""

    input: str
    """Input of the tool, as plain text."""

    id: str | None = None
    """ID of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCustomToolCallOutputParam(GeneratedType):
    """Result of a custom tool that the model called."""

    type: Literal["custom_tool_call_output"] = "custom_tool_call_output"
    """Says that this item is the result of a custom tool."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: FunctionCallOutputContent
    """Result of the tool."""

    id: str | None = None
    """ID of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerCallOutputAcknowledgedSafetyCheck(GeneratedType):
    """A warning that your program acknowledges."""

    id: str
    """ID of the warning."""

    code: str | None = None
    """Kind of the warning."""

    message: str | None = None
    """Text of the warning."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class LocalShellCallActionParam(GeneratedType):
    """A command for the shell of your computer."""

    type: str
    """Kind of the action, `exec`."""

    command: list[str]
    """The command and its arguments."""

    env: dict[str, str] | None = None
    """Environment variables."""

    timeout_ms: int | None = None
    """Timeout of the command in milliseconds."""

    user: str | None = None
    """User that runs the command."""

    working_directory: str | None = None
    """Working directory of the command."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ShellCallActionParam(GeneratedType):
    """Commands for a shell."""

    commands: list[str]
    """The commands, in order."""

    max_output_length: int | None = None
    """Maximum length of each output, in characters."""

    timeout_ms: int | None = None
    """Timeout of the commands in milliseconds."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ApplyPatchCallOutputParam(GeneratedType):
    """Result of a change of files."""

    type: Literal["apply_patch_call_output"] = "apply_patch_call_output"
    """Says that this item is the result of a change of files."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    status: str
    """Whether the change was made: `completed` or `failed`."""

    id: str | None = None
    """ID of the item, from the response."""

    output: str | None = None
    """Remarks about the result."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpListToolsToolParam(GeneratedType):
    """A tool of an MCP server."""

    name: str
    """Name of the tool."""

    input_schema: dict[str, Any]
    """JSON Schema of the arguments."""

    annotations: dict[str, Any] | None = None
    """Remarks about the tool."""

    description: str | None = None
    """Purpose of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpListToolsParam(GeneratedType):
    """Tools of an MCP server, from an earlier response."""

    type: Literal["mcp_list_tools"] = "mcp_list_tools"
    """Says that this item lists tools."""

    server_label: str
    """Label of the server."""

    tools: list[McpListToolsToolParam]
    """The tools."""

    id: str | None = None
    """ID of the item, from the response."""

    error: str | None = None
    """Error of the server."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpApprovalRequestParam(GeneratedType):
    """A request for your approval, from an earlier response."""

    type: Literal["mcp_approval_request"] = "mcp_approval_request"
    """Says that this item requests an approval."""

    id: str
    """ID of the request."""

    arguments: str
    """Arguments of the call as JSON text."""

    name: str
    """Name of the tool."""

    server_label: str
    """Label of the server."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpApprovalResponseParam(GeneratedType):
    """Your approval of a call of an MCP server's tool, or your rejection."""

    type: Literal["mcp_approval_response"] = "mcp_approval_response"
    """Says that this item approves or rejects a call."""

    approval_request_id: str
    """ID of the approval request."""

    approve: bool
    """Whether the call may run."""

    id: str | None = None
    """ID of the item, from the response."""

    reason: str | None = None
    """Reason of the decision."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ItemReferenceParam(GeneratedType):
    """A reference to an item that the provider stores."""

    type: Literal["item_reference"] = "item_reference"
    """Says that this item is a reference."""

    id: str
    """ID of the stored item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ReasoningItemSummaryParam(GeneratedType):
    """A part of a summary of the reasoning."""

    type: str
    """Kind of the part, `summary_text`."""

    text: str
    """Text of the summary."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class CompactionItemParam(GeneratedType):
    """A compressed part of the conversation, from an earlier response."""

    type: Literal["compaction"] = "compaction"
    """Says that this item is a compressed part of the conversation."""

    encrypted_content: str
    """The encrypted content."""

    id: str | None = None
    """ID of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherInputItem: TypeAlias = dict[str, Any]
"""An item of a kind that this contract does not describe. It is passed on unchanged."""


@define(kw_only=True, repr=False)
class FunctionToolParam(GeneratedType):
    """A function that the model may call."""

    type: Literal["function"] = "function"
    """Says that this tool is a function."""

    name: str
    """Name of the function: letters, digits, `_` and `-`, at most 64 of them at most providers."""

    description: str | None = None
    """Purpose of the function. The model uses it to decide when and how to call."""

    parameters: dict[str, Any] | None = None
    """Arguments of the function, as a JSON Schema object."""

    strict: bool | None = None
    """Whether the arguments always match `parameters`."""

    defer_loading: bool | None = None
    """Whether the model sees the function only after a tool search found it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FileSearchToolParam(GeneratedType):
    """The provider's search in uploaded files."""

    type: Literal["file_search"] = "file_search"
    """Says that this tool is the file search."""

    vector_store_ids: list[str] | None = None
    """IDs of the vector stores to search."""

    file_ids: list[str] | None = None
    """IDs of the files to search."""

    max_num_results: int | None = None
    """Maximum number of results, from 1 to 50."""

    filters: dict[str, Any] | None = None
    """Filter by attributes of the files."""

    ranking_options: dict[str, Any] | None = None
    """Settings of the ranking."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


SearchContextSize: TypeAlias = Literal["low", "medium", "high"] | str
"""Amount of search results in the model's context."""


@define(kw_only=True, repr=False)
class WebSearchPreviewUserLocation(GeneratedType):
    """Approximate location of the user."""

    type: str
    """Kind of the location, `approximate`."""

    city: str | None = None
    """City, for example `Paris`."""

    country: str | None = None
    """Country, as two letters of ISO 3166-1."""

    region: str | None = None
    """Region, for example `Île-de-France`."""

    timezone: str | None = None
    """Time zone of the IANA database, for example `Europe/Paris`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchToolParam(GeneratedType):
    """The provider's web search."""

    type: Literal["web_search"] = "web_search"
    """Says that this tool is the web search."""

    search_context_size: SearchContextSize | None = None
    """Amount of search results in the model's context."""

    user_location: WebSearchPreviewUserLocation | None = None
    """Approximate location of the user."""

    filters: dict[str, Any] | None = None
    """Filter of the results, for example by domain."""

    external_web_access: bool | None = None
    """Whether the search reads live pages."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchPreviewToolParam(GeneratedType):
    """The provider's web search, in its earlier version."""

    type: Literal["web_search_preview"] = "web_search_preview"
    """Says that this tool is the earlier web search."""

    search_context_size: SearchContextSize | None = None
    """Amount of search results in the model's context."""

    user_location: WebSearchPreviewUserLocation | None = None
    """Approximate location of the user."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchPreviewDatedToolParam(GeneratedType):
    """The provider's web search, in its version of 11 March 2025."""

    type: Literal["web_search_preview_2025_03_11"] = "web_search_preview_2025_03_11"
    """Says that this tool is the earlier web search."""

    search_context_size: SearchContextSize | None = None
    """Amount of search results in the model's context."""

    user_location: WebSearchPreviewUserLocation | None = None
    """Approximate location of the user."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ContainerMemoryLimit: TypeAlias = Literal["1g", "4g", "16g", "64g"] | str
"""Memory of a container."""


@define(kw_only=True, repr=False)
class CodeInterpreterContainerAuto(GeneratedType):
    """A container that the provider makes or uses again."""

    type: str
    """Kind of the container, `auto`."""

    file_ids: list[str] | None = None
    """IDs of uploaded files to copy into the container."""

    memory_limit: ContainerMemoryLimit | None = None
    """Memory of the container."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


CodeInterpreterContainer: TypeAlias = str | CodeInterpreterContainerAuto
"""Container in which programs run: its ID, or settings."""


@define(kw_only=True, repr=False)
class CodeInterpreterToolParam(GeneratedType):
    """The provider's tool that runs programs."""

    type: Literal["code_interpreter"] = "code_interpreter"
    """Says that this tool runs programs."""

    container: CodeInterpreterContainer
    """Container in which the programs run."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerToolParam(GeneratedType):
    """A computer that the model operates."""

    type: Literal["computer_use_preview"] = "computer_use_preview"
    """Says that this tool is a computer."""

    display_height: int | None = None
    """Height of the screen, in pixels."""

    display_width: int | None = None
    """Width of the screen, in pixels."""

    environment: str | None = None
    """Kind of the computer, for example `browser`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ImageGenerationInputImageMask(GeneratedType):
    """Mask of the part of an image to change."""

    file_id: str | None = None
    """ID of an uploaded file."""

    image_url: str | None = None
    """The mask as a `data:` URL with Base64 content."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ImageGenerationToolParam(GeneratedType):
    """The provider's tool that makes images."""

    type: Literal["image_generation"] = "image_generation"
    """Says that this tool makes images."""

    model: str | None = None
    """Model that makes the images, for example `gpt-image-1`."""

    size: str | None = None
    """Width and height in pixels (`1024x1024`, `1024x1536`, `1536x1024`), or `auto`."""

    quality: str | None = None
    """Quality: `low`, `medium`, `high` or `auto`."""

    background: str | None = None
    """Background: `transparent`, `opaque` or `auto`."""

    input_fidelity: str | None = None
    """How closely the image follows input images: `high` or `low`."""

    input_image_mask: ImageGenerationInputImageMask | None = None
    """Mask of the part to change."""

    moderation: str | None = None
    """Strictness of the moderation: `auto` or `low`."""

    output_compression: int | None = None
    """Compression of the image in percent, from 0 to 100."""

    output_format: str | None = None
    """Format: `png`, `webp` or `jpeg`."""

    partial_images: int | None = None
    """Number of partial images in a stream, from 0 to 3."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpAllowedToolsFilter(GeneratedType):
    """A selection of an MCP server's tools."""

    read_only: bool | None = None
    """Whether only tools that do not change data are selected."""

    tool_names: list[str] | None = None
    """Names of the selected tools."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpApprovalFilter(GeneratedType):
    """Tools that always need your approval, and tools that never do."""

    always: McpAllowedToolsFilter | None = None
    """Tools that always need approval."""

    never: McpAllowedToolsFilter | None = None
    """Tools that never need approval."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


McpAllowedTools: TypeAlias = list[str] | McpAllowedToolsFilter
"""Tools of an MCP server that the model may use: their names, or a filter."""


McpRequireApproval: TypeAlias = str | McpApprovalFilter
"""Whether calls need your approval: `always`, `never`, or a filter."""


@define(kw_only=True, repr=False)
class McpToolParam(GeneratedType):
    """Tools of an MCP server. The provider calls the server."""

    type: Literal["mcp"] = "mcp"
    """Says that these tools belong to an MCP server."""

    server_label: str
    """Label of the server, repeated by its calls."""

    server_url: str | None = None
    """Address of the server."""

    connector_id: str | None = None
    """ID of a connector of the provider, in place of `server_url`."""

    allowed_tools: McpAllowedTools | None = None
    """Tools that the model may use. All if omitted."""

    require_approval: McpRequireApproval | None = None
    """Whether calls need your approval. `always` if omitted."""

    authorization: str | None = None
    """OAuth access token for the server."""

    headers: dict[str, str] | None = None
    """HTTP headers for the server."""

    server_description: str | None = None
    """Purpose of the server. The model reads it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class LocalShellToolParam(GeneratedType):
    """The shell of your computer."""

    type: Literal["local_shell"] = "local_shell"
    """Says that this tool is the shell of your computer."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FunctionShellToolParam(GeneratedType):
    """A shell, as named by the service."""

    type: Literal["function_shell"] = "function_shell"
    """Says that this tool is a shell."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ShellToolParam(GeneratedType):
    """A shell, as named by OpenAI."""

    type: Literal["shell"] = "shell"
    """Says that this tool is a shell."""

    environment: dict[str, Any] | None = None
    """Environment of the shell: a container, or your computer."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class CustomToolParam(GeneratedType):
    """A tool whose input is plain text."""

    type: Literal["custom"] = "custom"
    """Says that the input of this tool is text."""

    name: str
    """Name of the tool."""

    description: str | None = None
    """Purpose of the tool. The model uses it to decide when and how to call."""

    format: dict[str, Any] | None = None
    """Format of the input: text, or a grammar."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ApplyPatchToolParam(GeneratedType):
    """A tool that changes files."""

    type: Literal["apply_patch"] = "apply_patch"
    """Says that this tool changes files."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolSearchToolParam(GeneratedType):
    """The provider's search among the tools whose loading is deferred."""

    type: Literal["tool_search"] = "tool_search"
    """Says that this tool searches tools."""

    description: str | None = None
    """Purpose of the search."""

    execution: str | None = None
    """Who runs the search: `server` or `client`."""

    parameters: dict[str, Any] | None = None
    """Arguments of the search, as a JSON Schema object."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherResponsesTool: TypeAlias = dict[str, Any]
"""A tool of a kind that this contract does not describe. It is passed on unchanged."""


ToolParam: TypeAlias = (
    FunctionToolParam
    | FileSearchToolParam
    | WebSearchToolParam
    | WebSearchPreviewToolParam
    | WebSearchPreviewDatedToolParam
    | CodeInterpreterToolParam
    | ComputerToolParam
    | ImageGenerationToolParam
    | McpToolParam
    | LocalShellToolParam
    | FunctionShellToolParam
    | ShellToolParam
    | CustomToolParam
    | ApplyPatchToolParam
    | ToolSearchToolParam
    | OtherResponsesTool
)
"""A tool that the model may use, distinguished by `type`."""


@define(kw_only=True, repr=False)
class ToolChoiceNoneParam(GeneratedType):
    """The model must not call tools."""

    type: Literal["none"] = "none"
    """Says that the model must not call tools."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolChoiceAutoParam(GeneratedType):
    """The model chooses whether to call tools."""

    type: Literal["auto"] = "auto"
    """Says that the model chooses."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolChoiceRequiredParam(GeneratedType):
    """The model must call a tool, whichever it likes."""

    type: Literal["required"] = "required"
    """Says that the model must call a tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolChoiceFunctionParam(GeneratedType):
    """The model must call a named function."""

    type: Literal["function"] = "function"
    """Says that the model must call the named function."""

    name: str
    """Name of the function."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherResponsesToolChoice: TypeAlias = dict[str, Any]
"""A tool choice of a kind that this contract does not describe. It is passed on unchanged."""


ToolChoiceParam: TypeAlias = (
    ToolChoiceNoneParam
    | ToolChoiceAutoParam
    | ToolChoiceRequiredParam
    | ToolChoiceFunctionParam
    | OtherResponsesToolChoice
)
"""Tool that the model calls, distinguished by `type`."""


ToolChoiceMode: TypeAlias = Literal["none", "auto", "required"] | str
"""Whether the model calls tools: never, by its own choice, or always."""


ResponsesToolChoice: TypeAlias = ToolChoiceMode | ToolChoiceParam
"""Tool that the model calls: `none`, `auto`, `required`, or an object."""


@define(kw_only=True, repr=False)
class TextConfigJSONSchemaParam(GeneratedType):
    """Requests JSON that matches a schema."""

    type: Literal["json_schema"] = "json_schema"
    """Says that the text matches a schema."""

    name: str
    """Name of the format: letters, digits, `_` and `-`, at most 64 of them at most providers."""

    schema_: dict[str, Any]
    """JSON Schema that the text must match."""

    description: str | None = None
    """Purpose of the format. The model reads it."""

    strict: bool | None = None
    """Whether the text always matches the schema."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class TextConfigJSONObjectParam(GeneratedType):
    """Requests a JSON object."""

    type: Literal["json_object"] = "json_object"
    """Says that the text is a JSON object."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class TextConfigTextParam(GeneratedType):
    """Requests plain text, the default."""

    type: Literal["text"] = "text"
    """Says that the text is plain."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherTextFormat: TypeAlias = dict[str, Any]
"""A format of a kind that this contract does not describe. It is passed on unchanged."""


TextFormatParam: TypeAlias = (
    TextConfigJSONSchemaParam | TextConfigJSONObjectParam | TextConfigTextParam | OtherTextFormat
)
"""Format of the text, distinguished by `type`."""


@define(kw_only=True, repr=False)
class ResponseTextConfigParam(GeneratedType):
    """Settings of the text."""

    format: TextFormatParam | None = None
    """Format of the text. Plain text if omitted."""

    verbosity: Verbosity | None = None
    """Verbosity of the text."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ConversationParam(GeneratedType):
    """Conversation that the provider stores."""

    id: str
    """ID of the conversation."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ConversationChoice: TypeAlias = str | ConversationParam
"""Conversation that the provider stores: its ID, or an object."""


@define(kw_only=True, repr=False)
class ResponsePromptParam(GeneratedType):
    """Prompt template that the provider stores."""

    id: str
    """ID of the template."""

    version: str | None = None
    """Version of the template."""

    variables: dict[str, Any] | None = None
    """Values of the template's variables."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ReasoningEffort: TypeAlias = Literal["none", "minimal", "low", "medium", "high", "xhigh"] | str
"""Reasoning effort of a reasoning model.

Less effort is faster and costs fewer tokens. Not every model supports every level.
"""


ReasoningSummaryDetail: TypeAlias = Literal["auto", "concise", "detailed"] | str
"""Level of detail of a summary of the reasoning."""


@define(kw_only=True, repr=False)
class ReasoningParam(GeneratedType):
    """Settings of a reasoning model."""

    effort: ReasoningEffort | None = None
    """Reasoning effort."""

    summary: ReasoningSummaryDetail | None = None
    """Level of detail of the summary. No summary if omitted."""

    generate_summary: ReasoningSummaryDetail | None = None
    """Level of detail of the summary, in the deprecated form."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class StreamOptionsParam(GeneratedType):
    """Options of a stream."""

    include_usage: bool | None = None
    """Whether the stream reports the token usage."""

    include_obfuscation: bool | None = None
    """Whether events are padded with random text to hide their size on the network."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class PromptCacheOptions(GeneratedType):
    """Cache settings of a request."""

    mode: str | None = None
    """Mode of the cache."""

    ttl: str | None = None
    """Lifetime of the cached prompt, for example `30m`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class MessageParam(GeneratedType):
    """One message of a conversation: yours, or an earlier one of the model. Its `type` may be omitted."""

    type: Literal["message"] | Unset = UNSET
    """Says that this item is a message. Most messages omit it."""

    role: MessageRole
    """Speaker of the message."""

    content: MessageContent
    """Content of the message: plain text, or parts."""

    id: str | None = None
    """ID of the item, from the response."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    phase: str | None = None
    """Phase of the message, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


InputMessageParam: TypeAlias = MessageParam
"""Another name of `MessageParam`, for a message without `type`."""


ResponseOutputMessageParam: TypeAlias = MessageParam
"""Another name of `MessageParam`, for an earlier message of the model."""


@define(kw_only=True, repr=False)
class ResponseFunctionToolCallParam(GeneratedType):
    """A function call of an earlier response."""

    type: Literal["function_call"] = "function_call"
    """Says that this item is a function call."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    name: str
    """Name of the function."""

    arguments: str
    """Arguments as JSON text."""

    id: str | None = None
    """ID of the item, from the response."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    namespace: str | None = None
    """Namespace of the function."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FunctionCallOutputParam(GeneratedType):
    """Result of a function that the model called."""

    type: Literal["function_call_output"] = "function_call_output"
    """Says that this item is the result of a function."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: FunctionCallOutputContent
    """Result of the function."""

    id: str | None = None
    """ID of the item, from the response."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerCallOutputParam(GeneratedType):
    """Result of an action on a computer."""

    type: Literal["computer_call_output"] = "computer_call_output"
    """Says that this item is the result of an action."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: dict[str, Any]
    """The screen after the action, for example `{"type": "computer_screenshot", "image_url": ...}`."""

    acknowledged_safety_checks: list[ComputerCallOutputAcknowledgedSafetyCheck] | None = None
    """Warnings that your program acknowledges."""

    id: str | None = None
    """ID of the item, from the response."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class LocalShellCallParam(GeneratedType):
    """A command for the shell of your computer, from an earlier response."""

    type: Literal["local_shell_call"] = "local_shell_call"
    """Says that this item is a command."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    action: LocalShellCallActionParam
    """The command."""

    id: str | None = None
    """ID of the item, from the response."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class LocalShellCallOutputParam(GeneratedType):
    """Output of a command in the shell of your computer."""

    type: Literal["local_shell_call_output"] = "local_shell_call_output"
    """Says that this item is the output of a command."""

    output: str
    """Output of the command."""

    id: str | None = None
    """ID of the item, from the response."""

    call_id: str | None = None
    """ID of the call."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ShellCallParam(GeneratedType):
    """Commands for a shell, from an earlier response."""

    type: Literal["shell_call"] = "shell_call"
    """Says that this item holds commands."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    action: ShellCallActionParam
    """The commands."""

    environment: dict[str, Any] | None = None
    """Environment of the shell."""

    id: str | None = None
    """ID of the item, from the response."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ShellCallOutputParam(GeneratedType):
    """Output of commands in a shell."""

    type: Literal["shell_call_output"] = "shell_call_output"
    """Says that this item is the output of commands."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: list[dict[str, Any]]
    """Output of each command: `stdout`, `stderr` and `outcome`."""

    id: str | None = None
    """ID of the item, from the response."""

    max_output_length: int | None = None
    """Maximum length of each output, in characters."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ApplyPatchCallParam(GeneratedType):
    """A change of files, from an earlier response."""

    type: Literal["apply_patch_call"] = "apply_patch_call"
    """Says that this item is a change of files."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    operation: dict[str, Any]
    """The change: file, kind and patch."""

    id: str | None = None
    """ID of the item, from the response."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpCallParam(GeneratedType):
    """A call of an MCP server's tool, from an earlier response."""

    type: Literal["mcp_call"] = "mcp_call"
    """Says that this item is a call of an MCP server's tool."""

    arguments: str
    """Arguments of the call as JSON text."""

    name: str
    """Name of the tool."""

    server_label: str
    """Label of the server."""

    id: str | None = None
    """ID of the item, from the response."""

    approval_request_id: str | None = None
    """ID of the approval request."""

    error: str | None = None
    """Error of the tool."""

    output: str | None = None
    """Result of the tool."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ReasoningItemParam(GeneratedType):
    """Reasoning of the model from an earlier response, unchanged."""

    type: Literal["reasoning"] = "reasoning"
    """Says that this item is reasoning."""

    id: str | None = None
    """ID of the item, from the response."""

    summary: list[ReasoningItemSummaryParam] | None = None
    """Summary of the reasoning."""

    content: list[dict[str, Any]] | None = None
    """Text of the reasoning."""

    encrypted_content: str | None = None
    """The encrypted reasoning."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ImageGenerationCallParam(GeneratedType):
    """A generated image, from an earlier response."""

    type: Literal["image_generation_call"] = "image_generation_call"
    """Says that this item is a generated image."""

    id: str
    """ID of the item."""

    result: str | None = None
    """The image in Base64."""

    status: ItemStatus | None = None
    """Status of the item, from the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ResponseInputItemParam: TypeAlias = (
    MessageParam
    | ResponseFunctionToolCallParam
    | FunctionCallOutputParam
    | ResponseCustomToolCallParam
    | ResponseCustomToolCallOutputParam
    | ComputerCallOutputParam
    | LocalShellCallParam
    | LocalShellCallOutputParam
    | ShellCallParam
    | ShellCallOutputParam
    | ApplyPatchCallParam
    | ApplyPatchCallOutputParam
    | McpListToolsParam
    | McpApprovalRequestParam
    | McpApprovalResponseParam
    | McpCallParam
    | ReasoningItemParam
    | ImageGenerationCallParam
    | ItemReferenceParam
    | CompactionItemParam
    | FileSearchToolCall
    | WebSearchToolCall
    | CodeInterpreterToolCall
    | ComputerToolCall
    | ToolSearchCall
    | ToolSearchOutput
    | OtherInputItem
)
"""One item of a request's input, distinguished by `type`. An item without `type` is a message."""


ResponseInputParam: TypeAlias = str | list[ResponseInputItemParam]
"""Input of a request: plain text, or items."""


@define(kw_only=True, repr=False)
class ResponsesRequest(GeneratedType):
    """Body of a Responses request, in OpenAI's format.

    Keys that are not described here reach the provider unchanged.
    """

    model: str
    """Model ID of the provider.

    Dual-LLM mode accepts two IDs, joined by a comma: the planning model and the quarantined model.
    """

    background: bool | None = None
    """Whether the provider runs the request in the background."""

    conversation: ConversationChoice | None = None
    """Conversation that the provider stores and the request continues."""

    include: list[str] | None = None
    """Further parts of the response, for example `reasoning.encrypted_content`."""

    input: ResponseInputParam | None = None
    """Input of the model: plain text, or messages, calls, results and other items."""

    instructions: str | None = None
    """Instructions that apply to this request."""

    max_output_tokens: int | None = None
    """Maximum number of tokens of the response, reasoning included."""

    max_tool_calls: int | None = None
    """Maximum number of calls of the provider's tools."""

    metadata: dict[str, str] | None = None
    """Metadata that the provider stores, at most 16 pairs."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once."""

    previous_response_id: str | None = None
    """ID of the response that this request continues."""

    prompt: ResponsePromptParam | None = None
    """Prompt template that the provider stores."""

    prompt_cache_key: str | None = None
    """Key by which the provider groups requests in its cache."""

    prompt_cache_retention: PromptCacheRetention | None = None
    """Lifetime of the cached prompt."""

    prompt_cache_options: PromptCacheOptions | None = None
    """Cache settings."""

    reasoning: ReasoningParam | None = None
    """Settings of a reasoning model."""

    safety_identifier: str | None = None
    """Opaque ID of your user, without names or addresses. The provider uses it against abuse."""

    service_tier: ResponsesServiceTier | None = None
    """Service tier of the request."""

    store: bool | None = None
    """Whether the provider stores the response."""

    stream: bool | None = None
    """Whether the response is a stream of events."""

    stream_options: StreamOptionsParam | None = None
    """Options of the stream."""

    temperature: float | None = None
    """Randomness of the response, from 0 (most predictable) to 2."""

    text: ResponseTextConfigParam | None = None
    """Settings of the text: structured output and verbosity."""

    tool_choice: ResponsesToolChoice | None = None
    """Tool that the model calls. The model chooses if omitted."""

    tools: list[ToolParam] | None = None
    """Tools that the model may use."""

    top_logprobs: int | None = None
    """Number of most likely tokens to return at each position, 0 to 20."""

    top_p: float | None = None
    """Share of probability, from 0 to 1, that each token is sampled from."""

    truncation: Truncation | None = None
    """Handling of a conversation that exceeds the model's context."""

    user: str | None = None
    """Opaque ID of your user, in the deprecated form."""

    moderation: dict[str, Any] | None = None
    """Settings of the provider's moderation."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
