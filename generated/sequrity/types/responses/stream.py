# Code generated from schema/types/responses/stream.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/responses/stream.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.responses.response import Annotation as ResponsesAnnotation
from sequrity.types.responses.response import OutputContentItem, ReasoningSummary, ResponseOutputItem, ResponsesResponse
from sequrity_runtime.mixins import GeneratedType

__all__ = [
    "OpenAiResponseStreamEvent",
    "OtherResponseStreamEvent",
    "OutputContentItem",
    "ReasoningSummary",
    "ResponseCodeInterpreterCallCodeDeltaEvent",
    "ResponseCodeInterpreterCallCodeDoneEvent",
    "ResponseCodeInterpreterCallCompletedEvent",
    "ResponseCodeInterpreterCallInProgressEvent",
    "ResponseCodeInterpreterCallInterpretingEvent",
    "ResponseCompletedEvent",
    "ResponseContentPartAddedEvent",
    "ResponseContentPartDoneEvent",
    "ResponseCreatedEvent",
    "ResponseCustomToolCallInputDeltaEvent",
    "ResponseCustomToolCallInputDoneEvent",
    "ResponseFailedEvent",
    "ResponseFileSearchCallCompletedEvent",
    "ResponseFileSearchCallInProgressEvent",
    "ResponseFileSearchCallSearchingEvent",
    "ResponseFunctionCallArgumentsDeltaEvent",
    "ResponseFunctionCallArgumentsDoneEvent",
    "ResponseImageGenerationCallCompletedEvent",
    "ResponseImageGenerationCallGeneratingEvent",
    "ResponseImageGenerationCallInProgressEvent",
    "ResponseImageGenerationCallPartialImageEvent",
    "ResponseInProgressEvent",
    "ResponseIncompleteEvent",
    "ResponseMcpCallArgumentsDeltaEvent",
    "ResponseMcpCallArgumentsDoneEvent",
    "ResponseMcpCallCompletedEvent",
    "ResponseMcpCallFailedEvent",
    "ResponseMcpCallInProgressEvent",
    "ResponseMcpListToolsCompletedEvent",
    "ResponseMcpListToolsFailedEvent",
    "ResponseMcpListToolsInProgressEvent",
    "ResponseOutputItem",
    "ResponseOutputItemAddedEvent",
    "ResponseOutputItemDoneEvent",
    "ResponseOutputTextAnnotationAddedEvent",
    "ResponseQueuedEvent",
    "ResponseReasoningSummaryPartAddedEvent",
    "ResponseReasoningSummaryPartDoneEvent",
    "ResponseReasoningSummaryTextDeltaEvent",
    "ResponseReasoningSummaryTextDoneEvent",
    "ResponseReasoningTextDeltaEvent",
    "ResponseReasoningTextDoneEvent",
    "ResponseRefusalDeltaEvent",
    "ResponseRefusalDoneEvent",
    "ResponseShellCallCommandAddedEvent",
    "ResponseShellCallCommandDeltaEvent",
    "ResponseShellCallCommandDoneEvent",
    "ResponseShellCallOutputContentDeltaEvent",
    "ResponseShellCallOutputContentDoneEvent",
    "ResponseTextDeltaEvent",
    "ResponseTextDoneEvent",
    "ResponseWebSearchCallCompletedEvent",
    "ResponseWebSearchCallInProgressEvent",
    "ResponseWebSearchCallSearchingEvent",
    "ResponsesAnnotation",
    "ResponsesResponse",
]


@define(kw_only=True, repr=False)
class ResponseContentPartAddedEvent(GeneratedType):
    """Start of a part of a message."""

    type: Literal["response.content_part.added"] = "response.content_part.added"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    part: OutputContentItem
    """The part, still empty."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseContentPartDoneEvent(GeneratedType):
    """End of a part of a message."""

    type: Literal["response.content_part.done"] = "response.content_part.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    part: OutputContentItem
    """The whole part."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseTextDeltaEvent(GeneratedType):
    """Next piece of a text."""

    type: Literal["response.output_text.delta"] = "response.output_text.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    delta: str
    """The piece. Join all pieces of a part."""

    logprobs: list[dict[str, Any]] | None = None
    """Log probabilities of the piece's tokens, if requested."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseTextDoneEvent(GeneratedType):
    """End of a text."""

    type: Literal["response.output_text.done"] = "response.output_text.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    text: str
    """The whole text."""

    logprobs: list[dict[str, Any]] | None = None
    """Log probabilities of the text's tokens, if requested."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseOutputTextAnnotationAddedEvent(GeneratedType):
    """A further annotation of a text."""

    type: Literal["response.output_text.annotation.added"] = "response.output_text.annotation.added"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    annotation_index: int | None = None
    """Position of the annotation in the part, from 0."""

    annotation: ResponsesAnnotation
    """The annotation."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseRefusalDeltaEvent(GeneratedType):
    """Next piece of a refusal."""

    type: Literal["response.refusal.delta"] = "response.refusal.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    delta: str
    """The piece. Join all pieces of a part."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseRefusalDoneEvent(GeneratedType):
    """End of a refusal."""

    type: Literal["response.refusal.done"] = "response.refusal.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    refusal: str
    """The whole refusal."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFunctionCallArgumentsDeltaEvent(GeneratedType):
    """Next piece of a function call's arguments."""

    type: Literal["response.function_call_arguments.delta"] = "response.function_call_arguments.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    delta: str
    """The piece of JSON text. Join all pieces of an item before reading it."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFunctionCallArgumentsDoneEvent(GeneratedType):
    """End of a function call's arguments."""

    type: Literal["response.function_call_arguments.done"] = "response.function_call_arguments.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    arguments: str
    """The whole arguments as JSON text."""

    name: str | None = None
    """Name of the function."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCustomToolCallInputDeltaEvent(GeneratedType):
    """Next piece of a custom tool's input."""

    type: Literal["response.custom_tool_call_input.delta"] = "response.custom_tool_call_input.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    delta: str
    """The piece. Join all pieces of an item."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCustomToolCallInputDoneEvent(GeneratedType):
    """End of a custom tool's input."""

    type: Literal["response.custom_tool_call_input.done"] = "response.custom_tool_call_input.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    input: str
    """The whole input."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseReasoningSummaryPartAddedEvent(GeneratedType):
    """Start of a part of the reasoning's summary."""

    type: Literal["response.reasoning_summary_part.added"] = "response.reasoning_summary_part.added"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    summary_index: int
    """Position of the part in the summary, from 0."""

    part: ReasoningSummary
    """The part, still empty."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseReasoningSummaryPartDoneEvent(GeneratedType):
    """End of a part of the reasoning's summary."""

    type: Literal["response.reasoning_summary_part.done"] = "response.reasoning_summary_part.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    summary_index: int
    """Position of the part in the summary, from 0."""

    part: ReasoningSummary
    """The whole part."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseReasoningSummaryTextDeltaEvent(GeneratedType):
    """Next piece of the reasoning's summary."""

    type: Literal["response.reasoning_summary_text.delta"] = "response.reasoning_summary_text.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    summary_index: int
    """Position of the part in the summary, from 0."""

    delta: str
    """The piece. Join all pieces of a part."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseReasoningSummaryTextDoneEvent(GeneratedType):
    """End of a text of the reasoning's summary."""

    type: Literal["response.reasoning_summary_text.done"] = "response.reasoning_summary_text.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    summary_index: int
    """Position of the part in the summary, from 0."""

    text: str
    """The whole text."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseReasoningTextDeltaEvent(GeneratedType):
    """Next piece of the reasoning."""

    type: Literal["response.reasoning_text.delta"] = "response.reasoning_text.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    delta: str
    """The piece. Join all pieces of a part."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseReasoningTextDoneEvent(GeneratedType):
    """End of a text of the reasoning."""

    type: Literal["response.reasoning_text.done"] = "response.reasoning_text.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    content_index: int
    """Position of the part in the item, from 0."""

    text: str
    """The whole text."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCodeInterpreterCallInProgressEvent(GeneratedType):
    """A program starts."""

    type: Literal["response.code_interpreter_call.in_progress"] = "response.code_interpreter_call.in_progress"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCodeInterpreterCallInterpretingEvent(GeneratedType):
    """A program runs."""

    type: Literal["response.code_interpreter_call.interpreting"] = "response.code_interpreter_call.interpreting"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCodeInterpreterCallCompletedEvent(GeneratedType):
    """A program is complete."""

    type: Literal["response.code_interpreter_call.completed"] = "response.code_interpreter_call.completed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFileSearchCallInProgressEvent(GeneratedType):
    """A file search starts."""

    type: Literal["response.file_search_call.in_progress"] = "response.file_search_call.in_progress"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFileSearchCallSearchingEvent(GeneratedType):
    """A file search runs."""

    type: Literal["response.file_search_call.searching"] = "response.file_search_call.searching"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFileSearchCallCompletedEvent(GeneratedType):
    """A file search is complete."""

    type: Literal["response.file_search_call.completed"] = "response.file_search_call.completed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseWebSearchCallInProgressEvent(GeneratedType):
    """A web search starts."""

    type: Literal["response.web_search_call.in_progress"] = "response.web_search_call.in_progress"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseWebSearchCallSearchingEvent(GeneratedType):
    """A web search runs."""

    type: Literal["response.web_search_call.searching"] = "response.web_search_call.searching"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseWebSearchCallCompletedEvent(GeneratedType):
    """A web search is complete."""

    type: Literal["response.web_search_call.completed"] = "response.web_search_call.completed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseImageGenerationCallInProgressEvent(GeneratedType):
    """An image generation starts."""

    type: Literal["response.image_generation_call.in_progress"] = "response.image_generation_call.in_progress"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseImageGenerationCallGeneratingEvent(GeneratedType):
    """An image generation runs."""

    type: Literal["response.image_generation_call.generating"] = "response.image_generation_call.generating"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseImageGenerationCallCompletedEvent(GeneratedType):
    """An image generation is complete."""

    type: Literal["response.image_generation_call.completed"] = "response.image_generation_call.completed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpCallInProgressEvent(GeneratedType):
    """A call of an MCP server's tool starts."""

    type: Literal["response.mcp_call.in_progress"] = "response.mcp_call.in_progress"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpCallCompletedEvent(GeneratedType):
    """A call of an MCP server's tool is complete."""

    type: Literal["response.mcp_call.completed"] = "response.mcp_call.completed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpCallFailedEvent(GeneratedType):
    """A call of an MCP server's tool failed."""

    type: Literal["response.mcp_call.failed"] = "response.mcp_call.failed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpListToolsInProgressEvent(GeneratedType):
    """A list of an MCP server's tools starts."""

    type: Literal["response.mcp_list_tools.in_progress"] = "response.mcp_list_tools.in_progress"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpListToolsCompletedEvent(GeneratedType):
    """A list of an MCP server's tools is complete."""

    type: Literal["response.mcp_list_tools.completed"] = "response.mcp_list_tools.completed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpListToolsFailedEvent(GeneratedType):
    """A list of an MCP server's tools failed."""

    type: Literal["response.mcp_list_tools.failed"] = "response.mcp_list_tools.failed"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCodeInterpreterCallCodeDeltaEvent(GeneratedType):
    """Next piece of a program."""

    type: Literal["response.code_interpreter_call_code.delta"] = "response.code_interpreter_call_code.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    delta: str
    """The piece. Join all pieces of an item."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCodeInterpreterCallCodeDoneEvent(GeneratedType):
    """End of a program."""

    type: Literal["response.code_interpreter_call_code.done"] = "response.code_interpreter_call_code.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    code: str
    """The whole program."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpCallArgumentsDeltaEvent(GeneratedType):
    """Next piece of the arguments of an MCP server's tool."""

    type: Literal["response.mcp_call_arguments.delta"] = "response.mcp_call_arguments.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    delta: str
    """The piece of JSON text. Join all pieces of an item before reading it."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMcpCallArgumentsDoneEvent(GeneratedType):
    """End of the arguments of an MCP server's tool."""

    type: Literal["response.mcp_call_arguments.done"] = "response.mcp_call_arguments.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    arguments: str
    """The whole arguments as JSON text."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseImageGenerationCallPartialImageEvent(GeneratedType):
    """A partial image."""

    type: Literal["response.image_generation_call.partial_image"] = "response.image_generation_call.partial_image"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    partial_image_index: int
    """Number of the partial image, from 0."""

    partial_image_b64: str
    """The partial image in Base64."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseShellCallCommandAddedEvent(GeneratedType):
    """Start of a command for a shell."""

    type: Literal["response.shell_call_command.added"] = "response.shell_call_command.added"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    command_index: int
    """Position of the command in the call, from 0."""

    command: str | None = None
    """Start of the command, usually empty."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseShellCallCommandDeltaEvent(GeneratedType):
    """Next piece of a command for a shell."""

    type: Literal["response.shell_call_command.delta"] = "response.shell_call_command.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    command_index: int
    """Position of the command in the call, from 0."""

    delta: str
    """The piece. Join all pieces of a command."""

    obfuscation: str | None = None
    """Random text that hides the size of the event on the network. Ignore it."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseShellCallCommandDoneEvent(GeneratedType):
    """End of a command for a shell."""

    type: Literal["response.shell_call_command.done"] = "response.shell_call_command.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    command_index: int
    """Position of the command in the call, from 0."""

    command: str
    """The whole command."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseShellCallOutputContentDeltaEvent(GeneratedType):
    """Next piece of a command's output."""

    type: Literal["response.shell_call_output_content.delta"] = "response.shell_call_output_content.delta"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    command_index: int
    """Position of the command in the call, from 0."""

    delta: dict[str, Any]
    """The piece: `stdout` or `stderr`."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseShellCallOutputContentDoneEvent(GeneratedType):
    """End of a command's output."""

    type: Literal["response.shell_call_output_content.done"] = "response.shell_call_output_content.done"
    """Kind of the event."""

    item_id: str | None = None
    """ID of the item."""

    output_index: int
    """Position of the item in the response, from 0."""

    command_index: int
    """Position of the command in the call, from 0."""

    output: list[dict[str, Any]]
    """The whole output: `stdout`, `stderr` and `outcome`."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherResponseStreamEvent: TypeAlias = dict[str, Any]
"""An event of a kind that this contract does not describe. It is kept unchanged."""


@define(kw_only=True, repr=False)
class ResponseOutputItemAddedEvent(GeneratedType):
    """Start of an item."""

    type: Literal["response.output_item.added"] = "response.output_item.added"
    """Kind of the event."""

    output_index: int
    """Position of the item in the response, from 0."""

    item: ResponseOutputItem
    """The item, still empty."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseOutputItemDoneEvent(GeneratedType):
    """End of an item."""

    type: Literal["response.output_item.done"] = "response.output_item.done"
    """Kind of the event."""

    output_index: int
    """Position of the item in the response, from 0."""

    item: ResponseOutputItem
    """The whole item."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCreatedEvent(GeneratedType):
    """First event of a stream: the response, still empty."""

    type: Literal["response.created"] = "response.created"
    """Kind of the event."""

    response: ResponsesResponse
    """The response so far."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseQueuedEvent(GeneratedType):
    """The response waits for a free model."""

    type: Literal["response.queued"] = "response.queued"
    """Kind of the event."""

    response: ResponsesResponse
    """The response so far."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseInProgressEvent(GeneratedType):
    """The model works on the response."""

    type: Literal["response.in_progress"] = "response.in_progress"
    """Kind of the event."""

    response: ResponsesResponse
    """The response so far."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseCompletedEvent(GeneratedType):
    """Last event of a stream: the whole response."""

    type: Literal["response.completed"] = "response.completed"
    """Kind of the event."""

    response: ResponsesResponse
    """The whole response."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseFailedEvent(GeneratedType):
    """Last event of a stream that failed. `response.error` tells why."""

    type: Literal["response.failed"] = "response.failed"
    """Kind of the event."""

    response: ResponsesResponse
    """The response up to its failure."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseIncompleteEvent(GeneratedType):
    """Last event of a stream that a limit or a filter ended. `response.incomplete_details` tells why."""

    type: Literal["response.incomplete"] = "response.incomplete"
    """Kind of the event."""

    response: ResponsesResponse
    """The response up to its end."""

    sequence_number: int | None = None
    """Position of the event in the stream."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OpenAiResponseStreamEvent: TypeAlias = (
    ResponseCreatedEvent
    | ResponseQueuedEvent
    | ResponseInProgressEvent
    | ResponseCompletedEvent
    | ResponseFailedEvent
    | ResponseIncompleteEvent
    | ResponseOutputItemAddedEvent
    | ResponseOutputItemDoneEvent
    | ResponseContentPartAddedEvent
    | ResponseContentPartDoneEvent
    | ResponseTextDeltaEvent
    | ResponseTextDoneEvent
    | ResponseOutputTextAnnotationAddedEvent
    | ResponseRefusalDeltaEvent
    | ResponseRefusalDoneEvent
    | ResponseFunctionCallArgumentsDeltaEvent
    | ResponseFunctionCallArgumentsDoneEvent
    | ResponseCustomToolCallInputDeltaEvent
    | ResponseCustomToolCallInputDoneEvent
    | ResponseReasoningSummaryPartAddedEvent
    | ResponseReasoningSummaryPartDoneEvent
    | ResponseReasoningSummaryTextDeltaEvent
    | ResponseReasoningSummaryTextDoneEvent
    | ResponseReasoningTextDeltaEvent
    | ResponseReasoningTextDoneEvent
    | ResponseCodeInterpreterCallInProgressEvent
    | ResponseCodeInterpreterCallInterpretingEvent
    | ResponseCodeInterpreterCallCompletedEvent
    | ResponseFileSearchCallInProgressEvent
    | ResponseFileSearchCallSearchingEvent
    | ResponseFileSearchCallCompletedEvent
    | ResponseWebSearchCallInProgressEvent
    | ResponseWebSearchCallSearchingEvent
    | ResponseWebSearchCallCompletedEvent
    | ResponseImageGenerationCallInProgressEvent
    | ResponseImageGenerationCallGeneratingEvent
    | ResponseImageGenerationCallCompletedEvent
    | ResponseMcpCallInProgressEvent
    | ResponseMcpCallCompletedEvent
    | ResponseMcpCallFailedEvent
    | ResponseMcpListToolsInProgressEvent
    | ResponseMcpListToolsCompletedEvent
    | ResponseMcpListToolsFailedEvent
    | ResponseCodeInterpreterCallCodeDeltaEvent
    | ResponseCodeInterpreterCallCodeDoneEvent
    | ResponseMcpCallArgumentsDeltaEvent
    | ResponseMcpCallArgumentsDoneEvent
    | ResponseImageGenerationCallPartialImageEvent
    | ResponseShellCallCommandAddedEvent
    | ResponseShellCallCommandDeltaEvent
    | ResponseShellCallCommandDoneEvent
    | ResponseShellCallOutputContentDeltaEvent
    | ResponseShellCallOutputContentDoneEvent
    | OtherResponseStreamEvent
)
"""One event of a streamed response, in OpenAI's format, distinguished by `type`."""
