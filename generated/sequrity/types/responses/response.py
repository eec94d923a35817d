# Code generated from schema/types/responses/response.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/responses/response.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity_runtime.mixins import GeneratedType, ResponseText

__all__ = [
    "Annotation",
    "AnnotationContainerFileCitation",
    "AnnotationFileCitation",
    "AnnotationFilePath",
    "AnnotationURLCitation",
    "ApplyPatchToolCall",
    "CodeInterpreterOutput",
    "CodeInterpreterOutputImage",
    "CodeInterpreterOutputLogs",
    "CodeInterpreterToolCall",
    "ComputerAction",
    "ComputerActionClick",
    "ComputerActionDoubleClick",
    "ComputerActionDrag",
    "ComputerActionDragPath",
    "ComputerActionKeypress",
    "ComputerActionMove",
    "ComputerActionScreenshot",
    "ComputerActionScroll",
    "ComputerActionType",
    "ComputerActionWait",
    "ComputerPendingSafetyCheck",
    "ComputerToolCall",
    "ConversationInfo",
    "FileSearchResult",
    "FileSearchToolCall",
    "FunctionShellToolCall",
    "FunctionShellToolCallOutput",
    "FunctionToolCall",
    "ImageGenerationCall",
    "IncompleteDetails",
    "IncompleteReason",
    "InputTokensDetails",
    "ItemStatus",
    "LocalShellCall",
    "LocalShellCallAction",
    "McpApprovalRequest",
    "McpCall",
    "McpCallError",
    "McpListTools",
    "McpListToolsTool",
    "OtherCodeInterpreterOutput",
    "OtherComputerAction",
    "OtherOutputContentItem",
    "OtherOutputItem",
    "OtherTextAnnotation",
    "OtherWebSearchAction",
    "OutputContentItem",
    "OutputText",
    "OutputTextLogprob",
    "OutputTextLogprobTopLogprob",
    "OutputTokensDetails",
    "PromptCacheRetention",
    "ReasoningContent",
    "ReasoningItem",
    "ReasoningSummary",
    "Refusal",
    "ResponseCustomToolCall",
    "ResponseError",
    "ResponseInstructions",
    "ResponseOutputItem",
    "ResponseOutputMessage",
    "ResponsePromptInfo",
    "ResponseStatus",
    "ResponseToolChoiceInfo",
    "ResponseUsage",
    "ResponsesResponse",
    "ServiceTier",
    "ShellCallAction",
    "ToolInfo",
    "ToolSearchCall",
    "ToolSearchOutput",
    "Truncation",
    "WebSearchAction",
    "WebSearchActionFind",
    "WebSearchActionFindInPage",
    "WebSearchActionOpenPage",
    "WebSearchActionSearch",
    "WebSearchActionSource",
    "WebSearchToolCall",
]


@define(kw_only=True, repr=False)
class OutputTextLogprobTopLogprob(GeneratedType):
    """A likely token at a position, with its log probability."""

    token: str
    """The token as text."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token."""

    logprob: float
    """Natural logarithm of the token's probability."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class OutputTextLogprob(GeneratedType):
    """A token of the text, with its log probability."""

    token: str
    """The token as text."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token. A character can be spread over several tokens."""

    logprob: float
    """Natural logarithm of the token's probability."""

    top_logprobs: list[OutputTextLogprobTopLogprob] | None = None
    """The most likely tokens at this position, as many as requested."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AnnotationFileCitation(GeneratedType):
    """A file that the text cites."""

    type: Literal["file_citation"] = "file_citation"
    """Says that this annotation cites a file."""

    file_id: str | None = None
    """ID of the file."""

    filename: str | None = None
    """Name of the file."""

    index: int | None = None
    """Position of the citation in the text, in characters from 0."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AnnotationURLCitation(GeneratedType):
    """A web page that a passage of the text cites."""

    type: Literal["url_citation"] = "url_citation"
    """Says that this annotation cites a web page."""

    end_index: int | None = None
    """End of the passage, in characters of the text."""

    start_index: int | None = None
    """Start of the passage, in characters of the text."""

    title: str | None = None
    """Title of the page."""

    url: str | None = None
    """Address of the page."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AnnotationContainerFileCitation(GeneratedType):
    """A file in a container that a passage of the text cites."""

    type: Literal["container_file_citation"] = "container_file_citation"
    """Says that this annotation cites a file in a container."""

    container_id: str | None = None
    """ID of the container."""

    end_index: int | None = None
    """End of the passage, in characters of the text."""

    file_id: str | None = None
    """ID of the file."""

    filename: str | None = None
    """Name of the file."""

    start_index: int | None = None
    """Start of the passage, in characters of the text."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AnnotationFilePath(GeneratedType):
    """A file that the text refers to by a path."""

    type: Literal["file_path"] = "file_path"
    """Says that this annotation names the file of a path."""

    file_id: str | None = None
    """ID of the file."""

    index: int | None = None
    """Position of the path in the text, in characters from 0."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherTextAnnotation: TypeAlias = dict[str, Any]
"""An annotation of a kind that this contract does not describe. It is kept unchanged."""


Annotation: TypeAlias = (
    AnnotationFileCitation
    | AnnotationURLCitation
    | AnnotationContainerFileCitation
    | AnnotationFilePath
    | OtherTextAnnotation
)
"""An annotation of a text, distinguished by `type`."""


@define(kw_only=True, repr=False)
class OutputText(GeneratedType):
    """Text of the response."""

    type: Literal["output_text"] = "output_text"
    """Says that this part is text."""

    text: str
    """The text."""

    annotations: list[Annotation] | None = None
    """Sources that the text cites."""

    logprobs: list[OutputTextLogprob] | None = None
    """Log probabilities of the text's tokens, if requested."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class Refusal(GeneratedType):
    """The model's own words for declining a request."""

    type: Literal["refusal"] = "refusal"
    """Says that this part is a refusal."""

    refusal: str
    """Text of the refusal."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ReasoningSummary(GeneratedType):
    """A part of a summary of the reasoning."""

    type: str
    """Kind of the part, `summary_text`."""

    text: str
    """Text of the summary."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ReasoningContent(GeneratedType):
    """A part of the reasoning."""

    type: Literal["reasoning_text"] = "reasoning_text"
    """Says that this part is reasoning."""

    text: str
    """Text of the reasoning."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherOutputContentItem: TypeAlias = dict[str, Any]
"""A part of a kind that this contract does not describe. It is kept unchanged."""


OutputContentItem: TypeAlias = OutputText | Refusal | ReasoningContent | OtherOutputContentItem
"""One part of a message of the response, distinguished by `type`."""


ItemStatus: TypeAlias = (
    Literal["in_progress", "completed", "incomplete", "searching", "interpreting", "generating", "calling", "failed"]
    | str
)
"""Status of an item of the response."""


@define(kw_only=True, repr=False)
class ResponseOutputMessage(GeneratedType):
    """A message of the model."""

    type: Literal["message"] = "message"
    """Says that this item is a message."""

    id: str | None = None
    """ID of the message."""

    role: str | None = None
    """Role of the speaker, `assistant`."""

    content: list[OutputContentItem]
    """Parts of the message: text, or a refusal."""

    status: ItemStatus | None = None
    """Status of the item."""

    phase: str | None = None
    """Phase of the message: `commentary` for remarks between tool calls, `final_answer` for the final response.

    Send it back unchanged.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ReasoningItem(GeneratedType):
    """Reasoning of the model. Send it back unchanged so that the model can continue from it."""

    type: Literal["reasoning"] = "reasoning"
    """Says that this item is reasoning."""

    id: str | None = None
    """ID of the item."""

    summary: list[ReasoningSummary] | None = None
    """Summary of the reasoning, if requested."""

    content: list[ReasoningContent] | None = None
    """Text of the reasoning, at providers that show it."""

    encrypted_content: str | None = None
    """The encrypted reasoning, if the request's `include` names it."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FunctionToolCall(GeneratedType):
    """A function call that the model requests.

    Run the function, then send its result in a `function_call_output` item with the same `call_id`.
    """

    type: Literal["function_call"] = "function_call"
    """Says that this item is a function call."""

    call_id: str
    """ID of the call, repeated by its result. It carries the session, so leave it unchanged."""

    name: str
    """Name of the function."""

    arguments: str
    """Arguments as JSON text. The model wrote it, so check it before use."""

    id: str | None = None
    """ID of the item."""

    status: ItemStatus | None = None
    """Status of the item."""

    namespace: str | None = None
    """Namespace of the function."""

    caller: dict[str, Any] | None = None
    """Caller of the function, if a program calls it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FileSearchResult(GeneratedType):
    """A passage that a file search found."""

    attributes: dict[str, Any] | None = None
    """Attributes of the file."""

    file_id: str | None = None
    """ID of the file."""

    filename: str | None = None
    """Name of the file."""

    score: float | None = None
    """Relevance of the passage, from 0 to 1."""

    text: str | None = None
    """Text of the passage."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FileSearchToolCall(GeneratedType):
    """A file search by the provider."""

    type: Literal["file_search_call"] = "file_search_call"
    """Says that this item is a file search."""

    id: str | None = None
    """ID of the item."""

    queries: list[str] | None = None
    """Queries of the search."""

    status: ItemStatus | None = None
    """Status of the item."""

    results: list[FileSearchResult] | None = None
    """Passages found, if the request's `include` names them."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchActionSource(GeneratedType):
    """A source of a web search."""

    type: str
    """Kind of the source, `url`."""

    url: str | None = None
    """Address of the source."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchActionSearch(GeneratedType):
    """A search in the web."""

    type: Literal["search"] = "search"
    """Says that this action is a search."""

    query: str | None = None
    """Query of the search."""

    queries: list[str] | None = None
    """All queries of the search."""

    sources: list[WebSearchActionSource] | None = None
    """Sources that the search found, if the request's `include` names them."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchActionOpenPage(GeneratedType):
    """A page that the provider opened."""

    type: Literal["open_page"] = "open_page"
    """Says that this action opens a page."""

    url: str | None = None
    """Address of the page."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchActionFind(GeneratedType):
    """A search for a text in a page, as named by older services."""

    type: Literal["find"] = "find"
    """Says that this action searches a page."""

    pattern: str | None = None
    """Text searched for."""

    url: str | None = None
    """Address of the page."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class WebSearchActionFindInPage(GeneratedType):
    """A search for a text in a page."""

    type: Literal["find_in_page"] = "find_in_page"
    """Says that this action searches a page."""

    pattern: str | None = None
    """Text searched for."""

    url: str | None = None
    """Address of the page."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherWebSearchAction: TypeAlias = dict[str, Any]
"""An action of a kind that this contract does not describe. It is kept unchanged."""


WebSearchAction: TypeAlias = (
    WebSearchActionSearch
    | WebSearchActionOpenPage
    | WebSearchActionFind
    | WebSearchActionFindInPage
    | OtherWebSearchAction
)
"""Action of a web search, distinguished by `type`."""


@define(kw_only=True, repr=False)
class WebSearchToolCall(GeneratedType):
    """A web search by the provider."""

    type: Literal["web_search_call"] = "web_search_call"
    """Says that this item is a web search."""

    id: str | None = None
    """ID of the item."""

    action: WebSearchAction | None = None
    """Action of the search."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class CodeInterpreterOutputLogs(GeneratedType):
    """Text that a program wrote."""

    type: Literal["logs"] = "logs"
    """Says that this output is text."""

    logs: str
    """The text."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class CodeInterpreterOutputImage(GeneratedType):
    """An image that a program made."""

    type: Literal["image"] = "image"
    """Says that this output is an image."""

    url: str
    """Address of the image."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherCodeInterpreterOutput: TypeAlias = dict[str, Any]
"""An output of a kind that this contract does not describe. It is kept unchanged."""


CodeInterpreterOutput: TypeAlias = CodeInterpreterOutputLogs | CodeInterpreterOutputImage | OtherCodeInterpreterOutput
"""Output of a program, distinguished by `type`."""


@define(kw_only=True, repr=False)
class CodeInterpreterToolCall(GeneratedType):
    """A program that the provider runs for the model."""

    type: Literal["code_interpreter_call"] = "code_interpreter_call"
    """Says that this item is a run of a program."""

    id: str | None = None
    """ID of the item."""

    code: str | None = None
    """Source text of the program."""

    container_id: str | None = None
    """ID of the container in which the program runs."""

    outputs: list[CodeInterpreterOutput] | None = None
    """Outputs of the program, if the request's `include` names them."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionClick(GeneratedType):
    """A click of the mouse."""

    type: Literal["click"] = "click"
    """Says that this action is a click."""

    button: str
    """Button of the mouse: `left`, `right`, `wheel`, `back` or `forward`."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionDoubleClick(GeneratedType):
    """A double click of the mouse."""

    type: Literal["double_click"] = "double_click"
    """Says that this action is a double click."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionDragPath(GeneratedType):
    """A point on the path of the mouse."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionDrag(GeneratedType):
    """A move of the mouse with its button held."""

    type: Literal["drag"] = "drag"
    """Says that this action drags."""

    path: list[ComputerActionDragPath]
    """Points on the path, in order."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionKeypress(GeneratedType):
    """A press of keys."""

    type: Literal["keypress"] = "keypress"
    """Says that this action presses keys."""

    keys_: list[str]
    """Names of the keys that are pressed together."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionMove(GeneratedType):
    """A move of the mouse."""

    type: Literal["move"] = "move"
    """Says that this action moves the mouse."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionScreenshot(GeneratedType):
    """A picture of the screen."""

    type: Literal["screenshot"] = "screenshot"
    """Says that this action takes a picture."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionScroll(GeneratedType):
    """A turn of the mouse wheel."""

    type: Literal["scroll"] = "scroll"
    """Says that this action scrolls."""

    scroll_x: int
    """Distance to scroll to the right, in pixels."""

    scroll_y: int
    """Distance to scroll down, in pixels."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionType(GeneratedType):
    """A text that is typed."""

    type: Literal["type"] = "type"
    """Says that this action types."""

    text: str
    """The text."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerActionWait(GeneratedType):
    """A pause."""

    type: Literal["wait"] = "wait"
    """Says that this action waits."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherComputerAction: TypeAlias = dict[str, Any]
"""An action of a kind that this contract does not describe. It is kept unchanged."""


ComputerAction: TypeAlias = (
    ComputerActionClick
    | ComputerActionDoubleClick
    | ComputerActionDrag
    | ComputerActionKeypress
    | ComputerActionMove
    | ComputerActionScreenshot
    | ComputerActionScroll
    | ComputerActionType
    | ComputerActionWait
    | OtherComputerAction
)
"""Action on a computer, distinguished by `type`."""


@define(kw_only=True, repr=False)
class ComputerPendingSafetyCheck(GeneratedType):
    """A warning about an action, which your program must acknowledge."""

    id: str
    """ID of the warning."""

    code: str | None = None
    """Kind of the warning."""

    message: str | None = None
    """Text of the warning."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ComputerToolCall(GeneratedType):
    """An action on a computer that the model requests."""

    type: Literal["computer_call"] = "computer_call"
    """Says that this item is an action on a computer."""

    call_id: str
    """ID of the call, repeated by its result."""

    action: ComputerAction | None = None
    """The action."""

    id: str | None = None
    """ID of the item."""

    pending_safety_checks: list[ComputerPendingSafetyCheck] | None = None
    """Warnings to acknowledge before the action."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ImageGenerationCall(GeneratedType):
    """An image that the provider makes for the model."""

    type: Literal["image_generation_call"] = "image_generation_call"
    """Says that this item is a generated image."""

    id: str | None = None
    """ID of the item."""

    result: str | None = None
    """The image in Base64."""

    status: ItemStatus | None = None
    """Status of the item."""

    background: str | None = None
    """Background of the image: `transparent` or `opaque`."""

    output_format: str | None = None
    """Format of the image, for example `png`."""

    quality: str | None = None
    """Quality of the image."""

    revised_prompt: str | None = None
    """Prompt from which the image was made."""

    size: str | None = None
    """Width and height of the image in pixels, for example `1024x1024`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class LocalShellCallAction(GeneratedType):
    """A command for the shell of your computer."""

    type: str | None = None
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
class LocalShellCall(GeneratedType):
    """A command that the model requests for the shell of your computer."""

    type: Literal["local_shell_call"] = "local_shell_call"
    """Says that this item is a command."""

    call_id: str
    """ID of the call, repeated by its result."""

    action: LocalShellCallAction | None = None
    """The command."""

    id: str | None = None
    """ID of the item."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ShellCallAction(GeneratedType):
    """Commands for a shell."""

    commands: list[str] | None = None
    """The commands, in order."""

    max_output_length: int | None = None
    """Maximum length of each output, in characters."""

    timeout_ms: int | None = None
    """Timeout of the commands in milliseconds."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FunctionShellToolCall(GeneratedType):
    """Commands that the model requests for a shell."""

    type: Literal["shell_call"] = "shell_call"
    """Says that this item holds commands."""

    call_id: str
    """ID of the call, repeated by its result."""

    action: ShellCallAction | None = None
    """The commands."""

    environment: dict[str, Any] | None = None
    """Environment of the shell: a container, or your computer."""

    id: str | None = None
    """ID of the item."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class FunctionShellToolCallOutput(GeneratedType):
    """Output of commands that the provider ran in a shell."""

    type: Literal["shell_call_output"] = "shell_call_output"
    """Says that this item is the output of commands."""

    call_id: str
    """ID of the call."""

    output: list[dict[str, Any]] | None = None
    """Output of each command: `stdout`, `stderr` and `outcome`."""

    max_output_length: int | None = None
    """Maximum length of each output, in characters."""

    id: str | None = None
    """ID of the item."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ApplyPatchToolCall(GeneratedType):
    """A change of files that the model requests."""

    type: Literal["apply_patch_call"] = "apply_patch_call"
    """Says that this item is a change of files."""

    call_id: str
    """ID of the call, repeated by its result."""

    operation: dict[str, Any] | None = None
    """The change: file, kind and patch."""

    id: str | None = None
    """ID of the item."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpListToolsTool(GeneratedType):
    """A tool of an MCP server."""

    name: str
    """Name of the tool."""

    input_schema: dict[str, Any] | None = None
    """JSON Schema of the arguments."""

    annotations: dict[str, Any] | None = None
    """Remarks about the tool, for example whether it only reads."""

    description: str | None = None
    """Purpose of the tool."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpListTools(GeneratedType):
    """Tools that an MCP server offers."""

    type: Literal["mcp_list_tools"] = "mcp_list_tools"
    """Says that this item lists tools."""

    id: str | None = None
    """ID of the item."""

    server_label: str | None = None
    """Label of the server, from the request."""

    tools: list[McpListToolsTool] | None = None
    """The tools."""

    error: str | None = None
    """Error of the server."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class McpApprovalRequest(GeneratedType):
    """A call of an MCP server's tool that needs your approval."""

    type: Literal["mcp_approval_request"] = "mcp_approval_request"
    """Says that this item requests an approval."""

    id: str
    """ID of the request, repeated by the approval."""

    arguments: str | None = None
    """Arguments of the call as JSON text."""

    name: str | None = None
    """Name of the tool."""

    server_label: str | None = None
    """Label of the server, from the request."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


McpCallError: TypeAlias = str | dict[str, Any]
"""Error of an MCP server's tool: text, or an object."""


@define(kw_only=True, repr=False)
class ResponseCustomToolCall(GeneratedType):
    """A call of a custom tool that the model requests."""

    type: Literal["custom_tool_call"] = "custom_tool_call"
    """Says that this item is a call of a custom tool."""

    call_id: str
    """ID of the call, repeated by its result. It carries the session, so leave it unchanged."""

    name: str
    """Name of the tool."""

    input: str
    """Input of the tool, as plain text."""

    id: str | None = None
    """ID of the item."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolSearchCall(GeneratedType):
    """A search among the tools whose loading is deferred."""

    type: Literal["tool_search_call"] = "tool_search_call"
    """Says that this item is a tool search."""

    id: str | None = None
    """ID of the item."""

    arguments: dict[str, Any] | None = None
    """Arguments of the search."""

    call_id: str | None = None
    """ID of the call, if your program runs the search."""

    execution: str | None = None
    """Who runs the search: `server` or `client`."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolSearchOutput(GeneratedType):
    """Tools that a tool search found."""

    type: Literal["tool_search_output"] = "tool_search_output"
    """Says that this item lists tools."""

    id: str | None = None
    """ID of the item."""

    call_id: str | None = None
    """ID of the call, if your program runs the search."""

    execution: str | None = None
    """Who runs the search: `server` or `client`."""

    status: ItemStatus | None = None
    """Status of the item."""

    tools: list[dict[str, Any]] | None = None
    """The tools."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherOutputItem: TypeAlias = dict[str, Any]
"""An item of a kind that this contract does not describe. It is kept unchanged."""


@define(kw_only=True, repr=False)
class InputTokensDetails(GeneratedType):
    """Tokens of the request by kind."""

    cached_tokens: int | None = None
    """Tokens that came from the provider's cache, usually at a lower price."""

    cache_write_tokens: int | None = None
    """Tokens that were written to the provider's cache."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class OutputTokensDetails(GeneratedType):
    """Tokens of the response by kind."""

    reasoning_tokens: int | None = None
    """Reasoning tokens. They are not part of the text but are billed."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseUsage(GeneratedType):
    """Token usage of the request."""

    input_tokens: int | None = None
    """Tokens of the request."""

    input_tokens_details: InputTokensDetails | None = None
    """Tokens of the request by kind."""

    output_tokens: int | None = None
    """Tokens of the response."""

    output_tokens_details: OutputTokensDetails | None = None
    """Tokens of the response by kind."""

    total_tokens: int | None = None
    """All tokens together."""

    cost: float | None = None
    """Price of the request as counted by the provider. OpenRouter sends it in its credits."""

    cost_details: dict[str, Any] | None = None
    """Price by component."""

    is_byok: bool | None = None
    """Whether the request used your own key of the provider behind OpenRouter."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseError(GeneratedType):
    """Why a response failed."""

    code: str | None = None
    """Code of the error."""

    message: str | None = None
    """Description of the error."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ToolInfo(GeneratedType):
    """A tool of the request, as the provider repeats it. Its keys depend on `type`."""

    type: str
    """Kind of the tool."""

    name: str | None = None
    """Name of a function or custom tool."""

    description: str | None = None
    """Purpose of the tool."""

    parameters: dict[str, Any] | None = None
    """JSON Schema of a function's arguments."""

    strict: bool | None = None
    """Whether the arguments always match `parameters`."""

    defer_loading: bool | None = None
    """Whether the model sees the tool only after a tool search found it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ConversationInfo(GeneratedType):
    """Conversation that the response belongs to."""

    id: str
    """ID of the conversation."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponsePromptInfo(GeneratedType):
    """Prompt template of the request."""

    id: str
    """ID of the template."""

    version: str | None = None
    """Version of the template."""

    variables: dict[str, Any] | None = None
    """Values of the template's variables."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


IncompleteReason: TypeAlias = Literal["max_output_tokens", "content_filter"] | str
"""Why a response is incomplete: a limit of tokens, or a content filter."""


@define(kw_only=True, repr=False)
class IncompleteDetails(GeneratedType):
    """Why a response is incomplete."""

    reason: IncompleteReason | None = None
    """Why the response is incomplete."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ResponseStatus: TypeAlias = (
    Literal["completed", "failed", "in_progress", "cancelled", "queued", "incomplete", "complete"] | str
)
"""Status of a response. A denial by a policy is `failed`."""


PromptCacheRetention: TypeAlias = Literal["in_memory", "24h"] | str
"""Lifetime of cached prompts: while they are in use, or a day."""


ServiceTier: TypeAlias = Literal["auto", "default", "flex", "scale", "priority"] | str
"""Service tier of a request: its price and its speed."""


Truncation: TypeAlias = Literal["auto", "disabled"] | str
"""Handling of a conversation that exceeds the model's context. `auto` drops its oldest items, `disabled` fails."""


ResponseToolChoiceInfo: TypeAlias = str | dict[str, Any]
"""Tool choice of the request: `none`, `auto`, `required`, or an object."""


ResponseInstructions: TypeAlias = str | list[dict[str, Any]]
"""Instructions of the request: plain text, or items."""


@define(kw_only=True, repr=False)
class McpCall(GeneratedType):
    """A call of an MCP server's tool by the provider."""

    type: Literal["mcp_call"] = "mcp_call"
    """Says that this item is a call of an MCP server's tool."""

    id: str | None = None
    """ID of the item."""

    arguments: str | None = None
    """Arguments of the call as JSON text."""

    name: str | None = None
    """Name of the tool."""

    server_label: str | None = None
    """Label of the server, from the request."""

    approval_request_id: str | None = None
    """ID of the approval request."""

    error: McpCallError | None = None
    """Error of the tool: text, or an object."""

    output: str | None = None
    """Result of the tool."""

    status: ItemStatus | None = None
    """Status of the item."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ResponseOutputItem: TypeAlias = (
    ResponseOutputMessage
    | FunctionToolCall
    | FileSearchToolCall
    | WebSearchToolCall
    | CodeInterpreterToolCall
    | ComputerToolCall
    | ReasoningItem
    | ImageGenerationCall
    | LocalShellCall
    | FunctionShellToolCall
    | FunctionShellToolCallOutput
    | ApplyPatchToolCall
    | McpCall
    | McpListTools
    | McpApprovalRequest
    | ResponseCustomToolCall
    | ToolSearchCall
    | ToolSearchOutput
    | OtherOutputItem
)
"""One item of a response, distinguished by `type`."""


@define(kw_only=True, repr=False)
class ResponsesResponse(ResponseText, GeneratedType):
    """Response of the Responses API, in OpenAI's format. Keys that are not described here are kept."""

    id: str | None = None
    """ID of the response. The next request can name it as `previous_response_id`."""

    object: str | None = None
    """Kind of the object, `response`."""

    created_at: float | None = None
    """Creation time, in seconds since 1970 (UTC)."""

    model: str | None = None
    """Model of the response, often a more exact ID than the request's."""

    output: list[ResponseOutputItem]
    """Items of the response, in order: messages, reasoning, calls and results of the provider's tools."""

    parallel_tool_calls: bool | None = None
    """Whether the model may call several tools at once."""

    tool_choice: ResponseToolChoiceInfo | None = None
    """Tool choice of the request."""

    tools: list[ToolInfo] | None = None
    """Tools of the request."""

    status: ResponseStatus | None = None
    """Status of the response."""

    error: ResponseError | None = None
    """Why the response failed."""

    incomplete_details: IncompleteDetails | None = None
    """Why the response is incomplete."""

    instructions: ResponseInstructions | None = None
    """Instructions of the request."""

    metadata: dict[str, Any] | None = None
    """Metadata of the request."""

    temperature: float | None = None
    """Randomness of the response, from 0 to 2."""

    top_p: float | None = None
    """Share of probability, from 0 to 1, that each token is sampled from."""

    background: bool | None = None
    """Whether the provider runs the request in the background."""

    completed_at: float | None = None
    """Completion time, in seconds since 1970 (UTC)."""

    conversation: ConversationInfo | None = None
    """Conversation that the response belongs to."""

    max_output_tokens: int | None = None
    """Maximum number of tokens of the response, reasoning included."""

    max_tool_calls: int | None = None
    """Maximum number of calls of the provider's tools."""

    previous_response_id: str | None = None
    """ID of the response that this one continues."""

    prompt: ResponsePromptInfo | None = None
    """Prompt template of the request."""

    prompt_cache_key: str | None = None
    """Key by which the provider groups requests in its cache."""

    prompt_cache_retention: PromptCacheRetention | None = None
    """Lifetime of the cached prompt."""

    prompt_cache_options: dict[str, Any] | None = None
    """Cache settings of the request."""

    reasoning: dict[str, Any] | None = None
    """Reasoning settings of the request."""

    safety_identifier: str | None = None
    """Opaque ID of your user."""

    service_tier: ServiceTier | None = None
    """Service tier that served the request."""

    text: dict[str, Any] | None = None
    """Text settings of the request: format and verbosity."""

    top_logprobs: int | None = None
    """Number of most likely tokens at each position, 0 to 20."""

    truncation: Truncation | None = None
    """Handling of a conversation that exceeds the model's context."""

    usage: ResponseUsage | None = None
    """Token usage of the request. Null until the response is complete."""

    user: str | None = None
    """Opaque ID of your user, in the deprecated form."""

    store: bool | None = None
    """Whether the provider stores the response."""

    frequency_penalty: float | None = None
    """Penalty of tokens by their number so far, from -2 to 2."""

    presence_penalty: float | None = None
    """Penalty of tokens that occurred, from -2 to 2."""

    billing: dict[str, Any] | None = None
    """Who pays for the request."""

    moderation: dict[str, Any] | None = None
    """Findings of the provider's moderation, if requested."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""

    session_id: str | None = field(default=None, eq=False)
    """Session that the response belongs to, from the response's `X-Session-ID` header; None if there was none.

    It is not part of the JSON body.
    """
