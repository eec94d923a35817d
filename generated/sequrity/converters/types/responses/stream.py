# Code generated from schema/types/responses/stream.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/responses/stream.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.converters.types.responses.response import (
    structure_output_content_item,
    structure_reasoning_summary,
    structure_response_output_item,
    structure_responses_annotation,
    structure_responses_response,
    unstructure_output_content_item,
    unstructure_reasoning_summary,
    unstructure_response_output_item,
    unstructure_responses_annotation,
    unstructure_responses_response,
)
from sequrity.types.responses.response import Annotation as ResponsesAnnotation
from sequrity.types.responses.response import OutputContentItem, ReasoningSummary, ResponseOutputItem, ResponsesResponse
from sequrity.types.responses.stream import (
    OpenAiResponseStreamEvent,
    OtherResponseStreamEvent,
    ResponseCodeInterpreterCallCodeDeltaEvent,
    ResponseCodeInterpreterCallCodeDoneEvent,
    ResponseCodeInterpreterCallCompletedEvent,
    ResponseCodeInterpreterCallInProgressEvent,
    ResponseCodeInterpreterCallInterpretingEvent,
    ResponseCompletedEvent,
    ResponseContentPartAddedEvent,
    ResponseContentPartDoneEvent,
    ResponseCreatedEvent,
    ResponseCustomToolCallInputDeltaEvent,
    ResponseCustomToolCallInputDoneEvent,
    ResponseFailedEvent,
    ResponseFileSearchCallCompletedEvent,
    ResponseFileSearchCallInProgressEvent,
    ResponseFileSearchCallSearchingEvent,
    ResponseFunctionCallArgumentsDeltaEvent,
    ResponseFunctionCallArgumentsDoneEvent,
    ResponseImageGenerationCallCompletedEvent,
    ResponseImageGenerationCallGeneratingEvent,
    ResponseImageGenerationCallInProgressEvent,
    ResponseImageGenerationCallPartialImageEvent,
    ResponseIncompleteEvent,
    ResponseInProgressEvent,
    ResponseMcpCallArgumentsDeltaEvent,
    ResponseMcpCallArgumentsDoneEvent,
    ResponseMcpCallCompletedEvent,
    ResponseMcpCallFailedEvent,
    ResponseMcpCallInProgressEvent,
    ResponseMcpListToolsCompletedEvent,
    ResponseMcpListToolsFailedEvent,
    ResponseMcpListToolsInProgressEvent,
    ResponseOutputItemAddedEvent,
    ResponseOutputItemDoneEvent,
    ResponseOutputTextAnnotationAddedEvent,
    ResponseQueuedEvent,
    ResponseReasoningSummaryPartAddedEvent,
    ResponseReasoningSummaryPartDoneEvent,
    ResponseReasoningSummaryTextDeltaEvent,
    ResponseReasoningSummaryTextDoneEvent,
    ResponseReasoningTextDeltaEvent,
    ResponseReasoningTextDoneEvent,
    ResponseRefusalDeltaEvent,
    ResponseRefusalDoneEvent,
    ResponseShellCallCommandAddedEvent,
    ResponseShellCallCommandDeltaEvent,
    ResponseShellCallCommandDoneEvent,
    ResponseShellCallOutputContentDeltaEvent,
    ResponseShellCallOutputContentDoneEvent,
    ResponseTextDeltaEvent,
    ResponseTextDoneEvent,
    ResponseWebSearchCallCompletedEvent,
    ResponseWebSearchCallInProgressEvent,
    ResponseWebSearchCallSearchingEvent,
)
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, fail_missing, integer, to_json

_RESPONSE_CONTENT_PART_ADDED_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "part", "sequence_number"}
)
_RESPONSE_CONTENT_PART_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "part", "sequence_number"}
)
_RESPONSE_TEXT_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "delta", "logprobs", "obfuscation", "sequence_number"}
)
_RESPONSE_TEXT_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "text", "logprobs", "sequence_number"}
)
_RESPONSE_OUTPUT_TEXT_ANNOTATION_ADDED_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "annotation_index", "annotation", "sequence_number"}
)
_RESPONSE_REFUSAL_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_REFUSAL_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "refusal", "sequence_number"}
)
_RESPONSE_FUNCTION_CALL_ARGUMENTS_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_FUNCTION_CALL_ARGUMENTS_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "arguments", "name", "sequence_number"}
)
_RESPONSE_CUSTOM_TOOL_CALL_INPUT_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_CUSTOM_TOOL_CALL_INPUT_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "input", "sequence_number"}
)
_RESPONSE_REASONING_SUMMARY_PART_ADDED_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "summary_index", "part", "sequence_number"}
)
_RESPONSE_REASONING_SUMMARY_PART_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "summary_index", "part", "sequence_number"}
)
_RESPONSE_REASONING_SUMMARY_TEXT_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "summary_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_REASONING_SUMMARY_TEXT_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "summary_index", "text", "sequence_number"}
)
_RESPONSE_REASONING_TEXT_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_REASONING_TEXT_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "content_index", "text", "sequence_number"}
)
_RESPONSE_CODE_INTERPRETER_CALL_IN_PROGRESS_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "sequence_number"}
)
_RESPONSE_CODE_INTERPRETER_CALL_INTERPRETING_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "sequence_number"}
)
_RESPONSE_CODE_INTERPRETER_CALL_COMPLETED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_FILE_SEARCH_CALL_IN_PROGRESS_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_FILE_SEARCH_CALL_SEARCHING_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_FILE_SEARCH_CALL_COMPLETED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_WEB_SEARCH_CALL_IN_PROGRESS_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_WEB_SEARCH_CALL_SEARCHING_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_WEB_SEARCH_CALL_COMPLETED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_IMAGE_GENERATION_CALL_IN_PROGRESS_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "sequence_number"}
)
_RESPONSE_IMAGE_GENERATION_CALL_GENERATING_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "sequence_number"}
)
_RESPONSE_IMAGE_GENERATION_CALL_COMPLETED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_MCP_CALL_IN_PROGRESS_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_MCP_CALL_COMPLETED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_MCP_CALL_FAILED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_MCP_LIST_TOOLS_IN_PROGRESS_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_MCP_LIST_TOOLS_COMPLETED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_MCP_LIST_TOOLS_FAILED_EVENT_KEYS = frozenset({"type", "item_id", "output_index", "sequence_number"})
_RESPONSE_CODE_INTERPRETER_CALL_CODE_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_CODE_INTERPRETER_CALL_CODE_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "code", "sequence_number"}
)
_RESPONSE_MCP_CALL_ARGUMENTS_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_MCP_CALL_ARGUMENTS_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "arguments", "sequence_number"}
)
_RESPONSE_IMAGE_GENERATION_CALL_PARTIAL_IMAGE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "partial_image_index", "partial_image_b64", "sequence_number"}
)
_RESPONSE_SHELL_CALL_COMMAND_ADDED_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "command_index", "command", "sequence_number"}
)
_RESPONSE_SHELL_CALL_COMMAND_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "command_index", "delta", "obfuscation", "sequence_number"}
)
_RESPONSE_SHELL_CALL_COMMAND_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "command_index", "command", "sequence_number"}
)
_RESPONSE_SHELL_CALL_OUTPUT_CONTENT_DELTA_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "command_index", "delta", "sequence_number"}
)
_RESPONSE_SHELL_CALL_OUTPUT_CONTENT_DONE_EVENT_KEYS = frozenset(
    {"type", "item_id", "output_index", "command_index", "output", "sequence_number"}
)
_OTHER_RESPONSE_STREAM_EVENT_EXCLUDES = frozenset(
    {
        "response.created",
        "response.queued",
        "response.in_progress",
        "response.completed",
        "response.failed",
        "response.incomplete",
        "response.output_item.added",
        "response.output_item.done",
        "response.content_part.added",
        "response.content_part.done",
        "response.output_text.delta",
        "response.output_text.done",
        "response.output_text.annotation.added",
        "response.refusal.delta",
        "response.refusal.done",
        "response.function_call_arguments.delta",
        "response.function_call_arguments.done",
        "response.custom_tool_call_input.delta",
        "response.custom_tool_call_input.done",
        "response.reasoning_summary_part.added",
        "response.reasoning_summary_part.done",
        "response.reasoning_summary_text.delta",
        "response.reasoning_summary_text.done",
        "response.reasoning_text.delta",
        "response.reasoning_text.done",
        "response.code_interpreter_call.in_progress",
        "response.code_interpreter_call.interpreting",
        "response.code_interpreter_call.completed",
        "response.file_search_call.in_progress",
        "response.file_search_call.searching",
        "response.file_search_call.completed",
        "response.web_search_call.in_progress",
        "response.web_search_call.searching",
        "response.web_search_call.completed",
        "response.image_generation_call.in_progress",
        "response.image_generation_call.generating",
        "response.image_generation_call.completed",
        "response.mcp_call.in_progress",
        "response.mcp_call.completed",
        "response.mcp_call.failed",
        "response.mcp_list_tools.in_progress",
        "response.mcp_list_tools.completed",
        "response.mcp_list_tools.failed",
        "response.code_interpreter_call_code.delta",
        "response.code_interpreter_call_code.done",
        "response.mcp_call_arguments.delta",
        "response.mcp_call_arguments.done",
        "response.image_generation_call.partial_image",
        "response.shell_call_command.added",
        "response.shell_call_command.delta",
        "response.shell_call_command.done",
        "response.shell_call_output_content.delta",
        "response.shell_call_output_content.done",
    }
)
_RESPONSE_OUTPUT_ITEM_ADDED_EVENT_KEYS = frozenset({"type", "output_index", "item", "sequence_number"})
_RESPONSE_OUTPUT_ITEM_DONE_EVENT_KEYS = frozenset({"type", "output_index", "item", "sequence_number"})
_RESPONSE_CREATED_EVENT_KEYS = frozenset({"type", "response", "sequence_number"})
_RESPONSE_QUEUED_EVENT_KEYS = frozenset({"type", "response", "sequence_number"})
_RESPONSE_IN_PROGRESS_EVENT_KEYS = frozenset({"type", "response", "sequence_number"})
_RESPONSE_COMPLETED_EVENT_KEYS = frozenset({"type", "response", "sequence_number"})
_RESPONSE_FAILED_EVENT_KEYS = frozenset({"type", "response", "sequence_number"})
_RESPONSE_INCOMPLETE_EVENT_KEYS = frozenset({"type", "response", "sequence_number"})


def structure_response_content_part_added_event(raw: Any) -> ResponseContentPartAddedEvent:
    """Read a `ResponseContentPartAddedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseContentPartAddedEvent", "an object")
    try:
        type_: Literal["response.content_part.added"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        part: OutputContentItem = obj["part"]
    except KeyError as missing:
        fail_missing("ResponseContentPartAddedEvent", missing)
    if type_ != "response.content_part.added":
        fail("ResponseContentPartAddedEvent.type", '"response.content_part.added"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseContentPartAddedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseContentPartAddedEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseContentPartAddedEvent.content_index", content_index)
    part = structure_output_content_item(part)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseContentPartAddedEvent.sequence_number", sequence_number)
    made = allocate(ResponseContentPartAddedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.part = part
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CONTENT_PART_ADDED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CONTENT_PART_ADDED_EVENT_KEYS)
    )
    return made


def unstructure_response_content_part_added_event(obj: ResponseContentPartAddedEvent) -> Any:
    """Write a `ResponseContentPartAddedEvent` as JSON data."""
    if type(obj) is not ResponseContentPartAddedEvent:
        return to_json(obj)
    part = obj.part
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "part": unstructure_output_content_item(part),
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_content_part_done_event(raw: Any) -> ResponseContentPartDoneEvent:
    """Read a `ResponseContentPartDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseContentPartDoneEvent", "an object")
    try:
        type_: Literal["response.content_part.done"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        part: OutputContentItem = obj["part"]
    except KeyError as missing:
        fail_missing("ResponseContentPartDoneEvent", missing)
    if type_ != "response.content_part.done":
        fail("ResponseContentPartDoneEvent.type", '"response.content_part.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseContentPartDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseContentPartDoneEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseContentPartDoneEvent.content_index", content_index)
    part = structure_output_content_item(part)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseContentPartDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseContentPartDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.part = part
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CONTENT_PART_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CONTENT_PART_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_content_part_done_event(obj: ResponseContentPartDoneEvent) -> Any:
    """Write a `ResponseContentPartDoneEvent` as JSON data."""
    if type(obj) is not ResponseContentPartDoneEvent:
        return to_json(obj)
    part = obj.part
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "part": unstructure_output_content_item(part),
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_text_delta_event(raw: Any) -> ResponseTextDeltaEvent:
    """Read a `ResponseTextDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseTextDeltaEvent", "an object")
    try:
        type_: Literal["response.output_text.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseTextDeltaEvent", missing)
    if type_ != "response.output_text.delta":
        fail("ResponseTextDeltaEvent.type", '"response.output_text.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseTextDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseTextDeltaEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseTextDeltaEvent.content_index", content_index)
    if type(delta) is not str:
        fail("ResponseTextDeltaEvent.delta", "a string")
    logprobs: list[dict[str, Any]] | None = obj.get("logprobs")
    if logprobs is not None:
        if type(logprobs) is not list:
            fail("ResponseTextDeltaEvent.logprobs", "an array")
        for item_of_logprobs in logprobs:
            if type(item_of_logprobs) is not dict:
                fail("ResponseTextDeltaEvent.logprobs[]", "an object")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseTextDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseTextDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseTextDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.delta = delta
    made.logprobs = logprobs
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_TEXT_DELTA_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_TEXT_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_text_delta_event(obj: ResponseTextDeltaEvent) -> Any:
    """Write a `ResponseTextDeltaEvent` as JSON data."""
    if type(obj) is not ResponseTextDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "delta": obj.delta,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = logprobs
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_text_done_event(raw: Any) -> ResponseTextDoneEvent:
    """Read a `ResponseTextDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseTextDoneEvent", "an object")
    try:
        type_: Literal["response.output_text.done"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ResponseTextDoneEvent", missing)
    if type_ != "response.output_text.done":
        fail("ResponseTextDoneEvent.type", '"response.output_text.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseTextDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseTextDoneEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseTextDoneEvent.content_index", content_index)
    if type(text) is not str:
        fail("ResponseTextDoneEvent.text", "a string")
    logprobs: list[dict[str, Any]] | None = obj.get("logprobs")
    if logprobs is not None:
        if type(logprobs) is not list:
            fail("ResponseTextDoneEvent.logprobs", "an array")
        for item_of_logprobs in logprobs:
            if type(item_of_logprobs) is not dict:
                fail("ResponseTextDoneEvent.logprobs[]", "an object")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseTextDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseTextDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.text = text
    made.logprobs = logprobs
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_TEXT_DONE_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_TEXT_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_text_done_event(obj: ResponseTextDoneEvent) -> Any:
    """Write a `ResponseTextDoneEvent` as JSON data."""
    if type(obj) is not ResponseTextDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "text": obj.text,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = logprobs
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_output_text_annotation_added_event(raw: Any) -> ResponseOutputTextAnnotationAddedEvent:
    """Read a `ResponseOutputTextAnnotationAddedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseOutputTextAnnotationAddedEvent", "an object")
    try:
        type_: Literal["response.output_text.annotation.added"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        annotation: ResponsesAnnotation = obj["annotation"]
    except KeyError as missing:
        fail_missing("ResponseOutputTextAnnotationAddedEvent", missing)
    if type_ != "response.output_text.annotation.added":
        fail("ResponseOutputTextAnnotationAddedEvent.type", '"response.output_text.annotation.added"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseOutputTextAnnotationAddedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseOutputTextAnnotationAddedEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseOutputTextAnnotationAddedEvent.content_index", content_index)
    annotation_index: int | None = obj.get("annotation_index")
    if annotation_index is not None and type(annotation_index) is not int:
        annotation_index = integer("ResponseOutputTextAnnotationAddedEvent.annotation_index", annotation_index)
    annotation = structure_responses_annotation(annotation)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseOutputTextAnnotationAddedEvent.sequence_number", sequence_number)
    made = allocate(ResponseOutputTextAnnotationAddedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.annotation_index = annotation_index
    made.annotation = annotation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_OUTPUT_TEXT_ANNOTATION_ADDED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_OUTPUT_TEXT_ANNOTATION_ADDED_EVENT_KEYS)
    )
    return made


def unstructure_response_output_text_annotation_added_event(obj: ResponseOutputTextAnnotationAddedEvent) -> Any:
    """Write a `ResponseOutputTextAnnotationAddedEvent` as JSON data."""
    if type(obj) is not ResponseOutputTextAnnotationAddedEvent:
        return to_json(obj)
    annotation = obj.annotation
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "annotation": unstructure_responses_annotation(annotation),
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    annotation_index = obj.annotation_index
    if annotation_index is not None:
        raw["annotation_index"] = annotation_index
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_refusal_delta_event(raw: Any) -> ResponseRefusalDeltaEvent:
    """Read a `ResponseRefusalDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseRefusalDeltaEvent", "an object")
    try:
        type_: Literal["response.refusal.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseRefusalDeltaEvent", missing)
    if type_ != "response.refusal.delta":
        fail("ResponseRefusalDeltaEvent.type", '"response.refusal.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseRefusalDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseRefusalDeltaEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseRefusalDeltaEvent.content_index", content_index)
    if type(delta) is not str:
        fail("ResponseRefusalDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseRefusalDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseRefusalDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseRefusalDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_REFUSAL_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_REFUSAL_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_refusal_delta_event(obj: ResponseRefusalDeltaEvent) -> Any:
    """Write a `ResponseRefusalDeltaEvent` as JSON data."""
    if type(obj) is not ResponseRefusalDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "delta": obj.delta,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_refusal_done_event(raw: Any) -> ResponseRefusalDoneEvent:
    """Read a `ResponseRefusalDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseRefusalDoneEvent", "an object")
    try:
        type_: Literal["response.refusal.done"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        refusal: str = obj["refusal"]
    except KeyError as missing:
        fail_missing("ResponseRefusalDoneEvent", missing)
    if type_ != "response.refusal.done":
        fail("ResponseRefusalDoneEvent.type", '"response.refusal.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseRefusalDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseRefusalDoneEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseRefusalDoneEvent.content_index", content_index)
    if type(refusal) is not str:
        fail("ResponseRefusalDoneEvent.refusal", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseRefusalDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseRefusalDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.refusal = refusal
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_REFUSAL_DONE_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_REFUSAL_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_refusal_done_event(obj: ResponseRefusalDoneEvent) -> Any:
    """Write a `ResponseRefusalDoneEvent` as JSON data."""
    if type(obj) is not ResponseRefusalDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "refusal": obj.refusal,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_function_call_arguments_delta_event(raw: Any) -> ResponseFunctionCallArgumentsDeltaEvent:
    """Read a `ResponseFunctionCallArgumentsDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFunctionCallArgumentsDeltaEvent", "an object")
    try:
        type_: Literal["response.function_call_arguments.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseFunctionCallArgumentsDeltaEvent", missing)
    if type_ != "response.function_call_arguments.delta":
        fail("ResponseFunctionCallArgumentsDeltaEvent.type", '"response.function_call_arguments.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseFunctionCallArgumentsDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseFunctionCallArgumentsDeltaEvent.output_index", output_index)
    if type(delta) is not str:
        fail("ResponseFunctionCallArgumentsDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseFunctionCallArgumentsDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseFunctionCallArgumentsDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseFunctionCallArgumentsDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_FUNCTION_CALL_ARGUMENTS_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_FUNCTION_CALL_ARGUMENTS_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_function_call_arguments_delta_event(obj: ResponseFunctionCallArgumentsDeltaEvent) -> Any:
    """Write a `ResponseFunctionCallArgumentsDeltaEvent` as JSON data."""
    if type(obj) is not ResponseFunctionCallArgumentsDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "delta": obj.delta}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_function_call_arguments_done_event(raw: Any) -> ResponseFunctionCallArgumentsDoneEvent:
    """Read a `ResponseFunctionCallArgumentsDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFunctionCallArgumentsDoneEvent", "an object")
    try:
        type_: Literal["response.function_call_arguments.done"] = obj["type"]
        output_index: int = obj["output_index"]
        arguments: str = obj["arguments"]
    except KeyError as missing:
        fail_missing("ResponseFunctionCallArgumentsDoneEvent", missing)
    if type_ != "response.function_call_arguments.done":
        fail("ResponseFunctionCallArgumentsDoneEvent.type", '"response.function_call_arguments.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseFunctionCallArgumentsDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseFunctionCallArgumentsDoneEvent.output_index", output_index)
    if type(arguments) is not str:
        fail("ResponseFunctionCallArgumentsDoneEvent.arguments", "a string")
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("ResponseFunctionCallArgumentsDoneEvent.name", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseFunctionCallArgumentsDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseFunctionCallArgumentsDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.arguments = arguments
    made.name = name
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_FUNCTION_CALL_ARGUMENTS_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_FUNCTION_CALL_ARGUMENTS_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_function_call_arguments_done_event(obj: ResponseFunctionCallArgumentsDoneEvent) -> Any:
    """Write a `ResponseFunctionCallArgumentsDoneEvent` as JSON data."""
    if type(obj) is not ResponseFunctionCallArgumentsDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "arguments": obj.arguments}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    name = obj.name
    if name is not None:
        raw["name"] = name
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_custom_tool_call_input_delta_event(raw: Any) -> ResponseCustomToolCallInputDeltaEvent:
    """Read a `ResponseCustomToolCallInputDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCustomToolCallInputDeltaEvent", "an object")
    try:
        type_: Literal["response.custom_tool_call_input.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseCustomToolCallInputDeltaEvent", missing)
    if type_ != "response.custom_tool_call_input.delta":
        fail("ResponseCustomToolCallInputDeltaEvent.type", '"response.custom_tool_call_input.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseCustomToolCallInputDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseCustomToolCallInputDeltaEvent.output_index", output_index)
    if type(delta) is not str:
        fail("ResponseCustomToolCallInputDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseCustomToolCallInputDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCustomToolCallInputDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseCustomToolCallInputDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CUSTOM_TOOL_CALL_INPUT_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CUSTOM_TOOL_CALL_INPUT_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_custom_tool_call_input_delta_event(obj: ResponseCustomToolCallInputDeltaEvent) -> Any:
    """Write a `ResponseCustomToolCallInputDeltaEvent` as JSON data."""
    if type(obj) is not ResponseCustomToolCallInputDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "delta": obj.delta}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_custom_tool_call_input_done_event(raw: Any) -> ResponseCustomToolCallInputDoneEvent:
    """Read a `ResponseCustomToolCallInputDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCustomToolCallInputDoneEvent", "an object")
    try:
        type_: Literal["response.custom_tool_call_input.done"] = obj["type"]
        output_index: int = obj["output_index"]
        input_: str = obj["input"]
    except KeyError as missing:
        fail_missing("ResponseCustomToolCallInputDoneEvent", missing)
    if type_ != "response.custom_tool_call_input.done":
        fail("ResponseCustomToolCallInputDoneEvent.type", '"response.custom_tool_call_input.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseCustomToolCallInputDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseCustomToolCallInputDoneEvent.output_index", output_index)
    if type(input_) is not str:
        fail("ResponseCustomToolCallInputDoneEvent.input", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCustomToolCallInputDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseCustomToolCallInputDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.input = input_
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CUSTOM_TOOL_CALL_INPUT_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CUSTOM_TOOL_CALL_INPUT_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_custom_tool_call_input_done_event(obj: ResponseCustomToolCallInputDoneEvent) -> Any:
    """Write a `ResponseCustomToolCallInputDoneEvent` as JSON data."""
    if type(obj) is not ResponseCustomToolCallInputDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "input": obj.input}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_reasoning_summary_part_added_event(raw: Any) -> ResponseReasoningSummaryPartAddedEvent:
    """Read a `ResponseReasoningSummaryPartAddedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseReasoningSummaryPartAddedEvent", "an object")
    try:
        type_: Literal["response.reasoning_summary_part.added"] = obj["type"]
        output_index: int = obj["output_index"]
        summary_index: int = obj["summary_index"]
        part: ReasoningSummary = obj["part"]
    except KeyError as missing:
        fail_missing("ResponseReasoningSummaryPartAddedEvent", missing)
    if type_ != "response.reasoning_summary_part.added":
        fail("ResponseReasoningSummaryPartAddedEvent.type", '"response.reasoning_summary_part.added"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseReasoningSummaryPartAddedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseReasoningSummaryPartAddedEvent.output_index", output_index)
    if type(summary_index) is not int:
        summary_index = integer("ResponseReasoningSummaryPartAddedEvent.summary_index", summary_index)
    part = structure_reasoning_summary(part)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseReasoningSummaryPartAddedEvent.sequence_number", sequence_number)
    made = allocate(ResponseReasoningSummaryPartAddedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.summary_index = summary_index
    made.part = part
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_REASONING_SUMMARY_PART_ADDED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_REASONING_SUMMARY_PART_ADDED_EVENT_KEYS)
    )
    return made


def unstructure_response_reasoning_summary_part_added_event(obj: ResponseReasoningSummaryPartAddedEvent) -> Any:
    """Write a `ResponseReasoningSummaryPartAddedEvent` as JSON data."""
    if type(obj) is not ResponseReasoningSummaryPartAddedEvent:
        return to_json(obj)
    part = obj.part
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "summary_index": obj.summary_index,
        "part": unstructure_reasoning_summary(part),
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_reasoning_summary_part_done_event(raw: Any) -> ResponseReasoningSummaryPartDoneEvent:
    """Read a `ResponseReasoningSummaryPartDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseReasoningSummaryPartDoneEvent", "an object")
    try:
        type_: Literal["response.reasoning_summary_part.done"] = obj["type"]
        output_index: int = obj["output_index"]
        summary_index: int = obj["summary_index"]
        part: ReasoningSummary = obj["part"]
    except KeyError as missing:
        fail_missing("ResponseReasoningSummaryPartDoneEvent", missing)
    if type_ != "response.reasoning_summary_part.done":
        fail("ResponseReasoningSummaryPartDoneEvent.type", '"response.reasoning_summary_part.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseReasoningSummaryPartDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseReasoningSummaryPartDoneEvent.output_index", output_index)
    if type(summary_index) is not int:
        summary_index = integer("ResponseReasoningSummaryPartDoneEvent.summary_index", summary_index)
    part = structure_reasoning_summary(part)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseReasoningSummaryPartDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseReasoningSummaryPartDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.summary_index = summary_index
    made.part = part
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_REASONING_SUMMARY_PART_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_REASONING_SUMMARY_PART_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_reasoning_summary_part_done_event(obj: ResponseReasoningSummaryPartDoneEvent) -> Any:
    """Write a `ResponseReasoningSummaryPartDoneEvent` as JSON data."""
    if type(obj) is not ResponseReasoningSummaryPartDoneEvent:
        return to_json(obj)
    part = obj.part
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "summary_index": obj.summary_index,
        "part": unstructure_reasoning_summary(part),
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_reasoning_summary_text_delta_event(raw: Any) -> ResponseReasoningSummaryTextDeltaEvent:
    """Read a `ResponseReasoningSummaryTextDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseReasoningSummaryTextDeltaEvent", "an object")
    try:
        type_: Literal["response.reasoning_summary_text.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        summary_index: int = obj["summary_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseReasoningSummaryTextDeltaEvent", missing)
    if type_ != "response.reasoning_summary_text.delta":
        fail("ResponseReasoningSummaryTextDeltaEvent.type", '"response.reasoning_summary_text.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseReasoningSummaryTextDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseReasoningSummaryTextDeltaEvent.output_index", output_index)
    if type(summary_index) is not int:
        summary_index = integer("ResponseReasoningSummaryTextDeltaEvent.summary_index", summary_index)
    if type(delta) is not str:
        fail("ResponseReasoningSummaryTextDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseReasoningSummaryTextDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseReasoningSummaryTextDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseReasoningSummaryTextDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.summary_index = summary_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_REASONING_SUMMARY_TEXT_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_REASONING_SUMMARY_TEXT_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_reasoning_summary_text_delta_event(obj: ResponseReasoningSummaryTextDeltaEvent) -> Any:
    """Write a `ResponseReasoningSummaryTextDeltaEvent` as JSON data."""
    if type(obj) is not ResponseReasoningSummaryTextDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "summary_index": obj.summary_index,
        "delta": obj.delta,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_reasoning_summary_text_done_event(raw: Any) -> ResponseReasoningSummaryTextDoneEvent:
    """Read a `ResponseReasoningSummaryTextDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseReasoningSummaryTextDoneEvent", "an object")
    try:
        type_: Literal["response.reasoning_summary_text.done"] = obj["type"]
        output_index: int = obj["output_index"]
        summary_index: int = obj["summary_index"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ResponseReasoningSummaryTextDoneEvent", missing)
    if type_ != "response.reasoning_summary_text.done":
        fail("ResponseReasoningSummaryTextDoneEvent.type", '"response.reasoning_summary_text.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseReasoningSummaryTextDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseReasoningSummaryTextDoneEvent.output_index", output_index)
    if type(summary_index) is not int:
        summary_index = integer("ResponseReasoningSummaryTextDoneEvent.summary_index", summary_index)
    if type(text) is not str:
        fail("ResponseReasoningSummaryTextDoneEvent.text", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseReasoningSummaryTextDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseReasoningSummaryTextDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.summary_index = summary_index
    made.text = text
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_REASONING_SUMMARY_TEXT_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_REASONING_SUMMARY_TEXT_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_reasoning_summary_text_done_event(obj: ResponseReasoningSummaryTextDoneEvent) -> Any:
    """Write a `ResponseReasoningSummaryTextDoneEvent` as JSON data."""
    if type(obj) is not ResponseReasoningSummaryTextDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "summary_index": obj.summary_index,
        "text": obj.text,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_reasoning_text_delta_event(raw: Any) -> ResponseReasoningTextDeltaEvent:
    """Read a `ResponseReasoningTextDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseReasoningTextDeltaEvent", "an object")
    try:
        type_: Literal["response.reasoning_text.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseReasoningTextDeltaEvent", missing)
    if type_ != "response.reasoning_text.delta":
        fail("ResponseReasoningTextDeltaEvent.type", '"response.reasoning_text.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseReasoningTextDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseReasoningTextDeltaEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseReasoningTextDeltaEvent.content_index", content_index)
    if type(delta) is not str:
        fail("ResponseReasoningTextDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseReasoningTextDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseReasoningTextDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseReasoningTextDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_REASONING_TEXT_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_REASONING_TEXT_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_reasoning_text_delta_event(obj: ResponseReasoningTextDeltaEvent) -> Any:
    """Write a `ResponseReasoningTextDeltaEvent` as JSON data."""
    if type(obj) is not ResponseReasoningTextDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "delta": obj.delta,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_reasoning_text_done_event(raw: Any) -> ResponseReasoningTextDoneEvent:
    """Read a `ResponseReasoningTextDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseReasoningTextDoneEvent", "an object")
    try:
        type_: Literal["response.reasoning_text.done"] = obj["type"]
        output_index: int = obj["output_index"]
        content_index: int = obj["content_index"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ResponseReasoningTextDoneEvent", missing)
    if type_ != "response.reasoning_text.done":
        fail("ResponseReasoningTextDoneEvent.type", '"response.reasoning_text.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseReasoningTextDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseReasoningTextDoneEvent.output_index", output_index)
    if type(content_index) is not int:
        content_index = integer("ResponseReasoningTextDoneEvent.content_index", content_index)
    if type(text) is not str:
        fail("ResponseReasoningTextDoneEvent.text", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseReasoningTextDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseReasoningTextDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.content_index = content_index
    made.text = text
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_REASONING_TEXT_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_REASONING_TEXT_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_reasoning_text_done_event(obj: ResponseReasoningTextDoneEvent) -> Any:
    """Write a `ResponseReasoningTextDoneEvent` as JSON data."""
    if type(obj) is not ResponseReasoningTextDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "content_index": obj.content_index,
        "text": obj.text,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_code_interpreter_call_in_progress_event(raw: Any) -> ResponseCodeInterpreterCallInProgressEvent:
    """Read a `ResponseCodeInterpreterCallInProgressEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCodeInterpreterCallInProgressEvent", "an object")
    try:
        type_: Literal["response.code_interpreter_call.in_progress"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseCodeInterpreterCallInProgressEvent", missing)
    if type_ != "response.code_interpreter_call.in_progress":
        fail("ResponseCodeInterpreterCallInProgressEvent.type", '"response.code_interpreter_call.in_progress"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseCodeInterpreterCallInProgressEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseCodeInterpreterCallInProgressEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCodeInterpreterCallInProgressEvent.sequence_number", sequence_number)
    made = allocate(ResponseCodeInterpreterCallInProgressEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CODE_INTERPRETER_CALL_IN_PROGRESS_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CODE_INTERPRETER_CALL_IN_PROGRESS_EVENT_KEYS)
    )
    return made


def unstructure_response_code_interpreter_call_in_progress_event(
    obj: ResponseCodeInterpreterCallInProgressEvent,
) -> Any:
    """Write a `ResponseCodeInterpreterCallInProgressEvent` as JSON data."""
    if type(obj) is not ResponseCodeInterpreterCallInProgressEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_code_interpreter_call_interpreting_event(
    raw: Any,
) -> ResponseCodeInterpreterCallInterpretingEvent:
    """Read a `ResponseCodeInterpreterCallInterpretingEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCodeInterpreterCallInterpretingEvent", "an object")
    try:
        type_: Literal["response.code_interpreter_call.interpreting"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseCodeInterpreterCallInterpretingEvent", missing)
    if type_ != "response.code_interpreter_call.interpreting":
        fail("ResponseCodeInterpreterCallInterpretingEvent.type", '"response.code_interpreter_call.interpreting"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseCodeInterpreterCallInterpretingEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseCodeInterpreterCallInterpretingEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCodeInterpreterCallInterpretingEvent.sequence_number", sequence_number)
    made = allocate(ResponseCodeInterpreterCallInterpretingEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CODE_INTERPRETER_CALL_INTERPRETING_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CODE_INTERPRETER_CALL_INTERPRETING_EVENT_KEYS)
    )
    return made


def unstructure_response_code_interpreter_call_interpreting_event(
    obj: ResponseCodeInterpreterCallInterpretingEvent,
) -> Any:
    """Write a `ResponseCodeInterpreterCallInterpretingEvent` as JSON data."""
    if type(obj) is not ResponseCodeInterpreterCallInterpretingEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_code_interpreter_call_completed_event(raw: Any) -> ResponseCodeInterpreterCallCompletedEvent:
    """Read a `ResponseCodeInterpreterCallCompletedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCodeInterpreterCallCompletedEvent", "an object")
    try:
        type_: Literal["response.code_interpreter_call.completed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseCodeInterpreterCallCompletedEvent", missing)
    if type_ != "response.code_interpreter_call.completed":
        fail("ResponseCodeInterpreterCallCompletedEvent.type", '"response.code_interpreter_call.completed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseCodeInterpreterCallCompletedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseCodeInterpreterCallCompletedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCodeInterpreterCallCompletedEvent.sequence_number", sequence_number)
    made = allocate(ResponseCodeInterpreterCallCompletedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CODE_INTERPRETER_CALL_COMPLETED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CODE_INTERPRETER_CALL_COMPLETED_EVENT_KEYS)
    )
    return made


def unstructure_response_code_interpreter_call_completed_event(obj: ResponseCodeInterpreterCallCompletedEvent) -> Any:
    """Write a `ResponseCodeInterpreterCallCompletedEvent` as JSON data."""
    if type(obj) is not ResponseCodeInterpreterCallCompletedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_file_search_call_in_progress_event(raw: Any) -> ResponseFileSearchCallInProgressEvent:
    """Read a `ResponseFileSearchCallInProgressEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFileSearchCallInProgressEvent", "an object")
    try:
        type_: Literal["response.file_search_call.in_progress"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseFileSearchCallInProgressEvent", missing)
    if type_ != "response.file_search_call.in_progress":
        fail("ResponseFileSearchCallInProgressEvent.type", '"response.file_search_call.in_progress"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseFileSearchCallInProgressEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseFileSearchCallInProgressEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseFileSearchCallInProgressEvent.sequence_number", sequence_number)
    made = allocate(ResponseFileSearchCallInProgressEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_FILE_SEARCH_CALL_IN_PROGRESS_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_FILE_SEARCH_CALL_IN_PROGRESS_EVENT_KEYS)
    )
    return made


def unstructure_response_file_search_call_in_progress_event(obj: ResponseFileSearchCallInProgressEvent) -> Any:
    """Write a `ResponseFileSearchCallInProgressEvent` as JSON data."""
    if type(obj) is not ResponseFileSearchCallInProgressEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_file_search_call_searching_event(raw: Any) -> ResponseFileSearchCallSearchingEvent:
    """Read a `ResponseFileSearchCallSearchingEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFileSearchCallSearchingEvent", "an object")
    try:
        type_: Literal["response.file_search_call.searching"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseFileSearchCallSearchingEvent", missing)
    if type_ != "response.file_search_call.searching":
        fail("ResponseFileSearchCallSearchingEvent.type", '"response.file_search_call.searching"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseFileSearchCallSearchingEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseFileSearchCallSearchingEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseFileSearchCallSearchingEvent.sequence_number", sequence_number)
    made = allocate(ResponseFileSearchCallSearchingEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_FILE_SEARCH_CALL_SEARCHING_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_FILE_SEARCH_CALL_SEARCHING_EVENT_KEYS)
    )
    return made


def unstructure_response_file_search_call_searching_event(obj: ResponseFileSearchCallSearchingEvent) -> Any:
    """Write a `ResponseFileSearchCallSearchingEvent` as JSON data."""
    if type(obj) is not ResponseFileSearchCallSearchingEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_file_search_call_completed_event(raw: Any) -> ResponseFileSearchCallCompletedEvent:
    """Read a `ResponseFileSearchCallCompletedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFileSearchCallCompletedEvent", "an object")
    try:
        type_: Literal["response.file_search_call.completed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseFileSearchCallCompletedEvent", missing)
    if type_ != "response.file_search_call.completed":
        fail("ResponseFileSearchCallCompletedEvent.type", '"response.file_search_call.completed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseFileSearchCallCompletedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseFileSearchCallCompletedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseFileSearchCallCompletedEvent.sequence_number", sequence_number)
    made = allocate(ResponseFileSearchCallCompletedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_FILE_SEARCH_CALL_COMPLETED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_FILE_SEARCH_CALL_COMPLETED_EVENT_KEYS)
    )
    return made


def unstructure_response_file_search_call_completed_event(obj: ResponseFileSearchCallCompletedEvent) -> Any:
    """Write a `ResponseFileSearchCallCompletedEvent` as JSON data."""
    if type(obj) is not ResponseFileSearchCallCompletedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_web_search_call_in_progress_event(raw: Any) -> ResponseWebSearchCallInProgressEvent:
    """Read a `ResponseWebSearchCallInProgressEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseWebSearchCallInProgressEvent", "an object")
    try:
        type_: Literal["response.web_search_call.in_progress"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseWebSearchCallInProgressEvent", missing)
    if type_ != "response.web_search_call.in_progress":
        fail("ResponseWebSearchCallInProgressEvent.type", '"response.web_search_call.in_progress"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseWebSearchCallInProgressEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseWebSearchCallInProgressEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseWebSearchCallInProgressEvent.sequence_number", sequence_number)
    made = allocate(ResponseWebSearchCallInProgressEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_WEB_SEARCH_CALL_IN_PROGRESS_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_WEB_SEARCH_CALL_IN_PROGRESS_EVENT_KEYS)
    )
    return made


def unstructure_response_web_search_call_in_progress_event(obj: ResponseWebSearchCallInProgressEvent) -> Any:
    """Write a `ResponseWebSearchCallInProgressEvent` as JSON data."""
    if type(obj) is not ResponseWebSearchCallInProgressEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_web_search_call_searching_event(raw: Any) -> ResponseWebSearchCallSearchingEvent:
    """Read a `ResponseWebSearchCallSearchingEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseWebSearchCallSearchingEvent", "an object")
    try:
        type_: Literal["response.web_search_call.searching"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseWebSearchCallSearchingEvent", missing)
    if type_ != "response.web_search_call.searching":
        fail("ResponseWebSearchCallSearchingEvent.type", '"response.web_search_call.searching"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseWebSearchCallSearchingEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseWebSearchCallSearchingEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseWebSearchCallSearchingEvent.sequence_number", sequence_number)
    made = allocate(ResponseWebSearchCallSearchingEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_WEB_SEARCH_CALL_SEARCHING_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_WEB_SEARCH_CALL_SEARCHING_EVENT_KEYS)
    )
    return made


def unstructure_response_web_search_call_searching_event(obj: ResponseWebSearchCallSearchingEvent) -> Any:
    """Write a `ResponseWebSearchCallSearchingEvent` as JSON data."""
    if type(obj) is not ResponseWebSearchCallSearchingEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_web_search_call_completed_event(raw: Any) -> ResponseWebSearchCallCompletedEvent:
    """Read a `ResponseWebSearchCallCompletedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseWebSearchCallCompletedEvent", "an object")
    try:
        type_: Literal["response.web_search_call.completed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseWebSearchCallCompletedEvent", missing)
    if type_ != "response.web_search_call.completed":
        fail("ResponseWebSearchCallCompletedEvent.type", '"response.web_search_call.completed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseWebSearchCallCompletedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseWebSearchCallCompletedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseWebSearchCallCompletedEvent.sequence_number", sequence_number)
    made = allocate(ResponseWebSearchCallCompletedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_WEB_SEARCH_CALL_COMPLETED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_WEB_SEARCH_CALL_COMPLETED_EVENT_KEYS)
    )
    return made


def unstructure_response_web_search_call_completed_event(obj: ResponseWebSearchCallCompletedEvent) -> Any:
    """Write a `ResponseWebSearchCallCompletedEvent` as JSON data."""
    if type(obj) is not ResponseWebSearchCallCompletedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_image_generation_call_in_progress_event(raw: Any) -> ResponseImageGenerationCallInProgressEvent:
    """Read a `ResponseImageGenerationCallInProgressEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseImageGenerationCallInProgressEvent", "an object")
    try:
        type_: Literal["response.image_generation_call.in_progress"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseImageGenerationCallInProgressEvent", missing)
    if type_ != "response.image_generation_call.in_progress":
        fail("ResponseImageGenerationCallInProgressEvent.type", '"response.image_generation_call.in_progress"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseImageGenerationCallInProgressEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseImageGenerationCallInProgressEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseImageGenerationCallInProgressEvent.sequence_number", sequence_number)
    made = allocate(ResponseImageGenerationCallInProgressEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_IMAGE_GENERATION_CALL_IN_PROGRESS_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_IMAGE_GENERATION_CALL_IN_PROGRESS_EVENT_KEYS)
    )
    return made


def unstructure_response_image_generation_call_in_progress_event(
    obj: ResponseImageGenerationCallInProgressEvent,
) -> Any:
    """Write a `ResponseImageGenerationCallInProgressEvent` as JSON data."""
    if type(obj) is not ResponseImageGenerationCallInProgressEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_image_generation_call_generating_event(raw: Any) -> ResponseImageGenerationCallGeneratingEvent:
    """Read a `ResponseImageGenerationCallGeneratingEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseImageGenerationCallGeneratingEvent", "an object")
    try:
        type_: Literal["response.image_generation_call.generating"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseImageGenerationCallGeneratingEvent", missing)
    if type_ != "response.image_generation_call.generating":
        fail("ResponseImageGenerationCallGeneratingEvent.type", '"response.image_generation_call.generating"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseImageGenerationCallGeneratingEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseImageGenerationCallGeneratingEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseImageGenerationCallGeneratingEvent.sequence_number", sequence_number)
    made = allocate(ResponseImageGenerationCallGeneratingEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_IMAGE_GENERATION_CALL_GENERATING_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_IMAGE_GENERATION_CALL_GENERATING_EVENT_KEYS)
    )
    return made


def unstructure_response_image_generation_call_generating_event(obj: ResponseImageGenerationCallGeneratingEvent) -> Any:
    """Write a `ResponseImageGenerationCallGeneratingEvent` as JSON data."""
    if type(obj) is not ResponseImageGenerationCallGeneratingEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_image_generation_call_completed_event(raw: Any) -> ResponseImageGenerationCallCompletedEvent:
    """Read a `ResponseImageGenerationCallCompletedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseImageGenerationCallCompletedEvent", "an object")
    try:
        type_: Literal["response.image_generation_call.completed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseImageGenerationCallCompletedEvent", missing)
    if type_ != "response.image_generation_call.completed":
        fail("ResponseImageGenerationCallCompletedEvent.type", '"response.image_generation_call.completed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseImageGenerationCallCompletedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseImageGenerationCallCompletedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseImageGenerationCallCompletedEvent.sequence_number", sequence_number)
    made = allocate(ResponseImageGenerationCallCompletedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_IMAGE_GENERATION_CALL_COMPLETED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_IMAGE_GENERATION_CALL_COMPLETED_EVENT_KEYS)
    )
    return made


def unstructure_response_image_generation_call_completed_event(obj: ResponseImageGenerationCallCompletedEvent) -> Any:
    """Write a `ResponseImageGenerationCallCompletedEvent` as JSON data."""
    if type(obj) is not ResponseImageGenerationCallCompletedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_call_in_progress_event(raw: Any) -> ResponseMcpCallInProgressEvent:
    """Read a `ResponseMcpCallInProgressEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpCallInProgressEvent", "an object")
    try:
        type_: Literal["response.mcp_call.in_progress"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseMcpCallInProgressEvent", missing)
    if type_ != "response.mcp_call.in_progress":
        fail("ResponseMcpCallInProgressEvent.type", '"response.mcp_call.in_progress"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpCallInProgressEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpCallInProgressEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpCallInProgressEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpCallInProgressEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_CALL_IN_PROGRESS_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_CALL_IN_PROGRESS_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_call_in_progress_event(obj: ResponseMcpCallInProgressEvent) -> Any:
    """Write a `ResponseMcpCallInProgressEvent` as JSON data."""
    if type(obj) is not ResponseMcpCallInProgressEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_call_completed_event(raw: Any) -> ResponseMcpCallCompletedEvent:
    """Read a `ResponseMcpCallCompletedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpCallCompletedEvent", "an object")
    try:
        type_: Literal["response.mcp_call.completed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseMcpCallCompletedEvent", missing)
    if type_ != "response.mcp_call.completed":
        fail("ResponseMcpCallCompletedEvent.type", '"response.mcp_call.completed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpCallCompletedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpCallCompletedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpCallCompletedEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpCallCompletedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_CALL_COMPLETED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_CALL_COMPLETED_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_call_completed_event(obj: ResponseMcpCallCompletedEvent) -> Any:
    """Write a `ResponseMcpCallCompletedEvent` as JSON data."""
    if type(obj) is not ResponseMcpCallCompletedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_call_failed_event(raw: Any) -> ResponseMcpCallFailedEvent:
    """Read a `ResponseMcpCallFailedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpCallFailedEvent", "an object")
    try:
        type_: Literal["response.mcp_call.failed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseMcpCallFailedEvent", missing)
    if type_ != "response.mcp_call.failed":
        fail("ResponseMcpCallFailedEvent.type", '"response.mcp_call.failed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpCallFailedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpCallFailedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpCallFailedEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpCallFailedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_CALL_FAILED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_CALL_FAILED_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_call_failed_event(obj: ResponseMcpCallFailedEvent) -> Any:
    """Write a `ResponseMcpCallFailedEvent` as JSON data."""
    if type(obj) is not ResponseMcpCallFailedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_list_tools_in_progress_event(raw: Any) -> ResponseMcpListToolsInProgressEvent:
    """Read a `ResponseMcpListToolsInProgressEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpListToolsInProgressEvent", "an object")
    try:
        type_: Literal["response.mcp_list_tools.in_progress"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseMcpListToolsInProgressEvent", missing)
    if type_ != "response.mcp_list_tools.in_progress":
        fail("ResponseMcpListToolsInProgressEvent.type", '"response.mcp_list_tools.in_progress"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpListToolsInProgressEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpListToolsInProgressEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpListToolsInProgressEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpListToolsInProgressEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_LIST_TOOLS_IN_PROGRESS_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_LIST_TOOLS_IN_PROGRESS_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_list_tools_in_progress_event(obj: ResponseMcpListToolsInProgressEvent) -> Any:
    """Write a `ResponseMcpListToolsInProgressEvent` as JSON data."""
    if type(obj) is not ResponseMcpListToolsInProgressEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_list_tools_completed_event(raw: Any) -> ResponseMcpListToolsCompletedEvent:
    """Read a `ResponseMcpListToolsCompletedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpListToolsCompletedEvent", "an object")
    try:
        type_: Literal["response.mcp_list_tools.completed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseMcpListToolsCompletedEvent", missing)
    if type_ != "response.mcp_list_tools.completed":
        fail("ResponseMcpListToolsCompletedEvent.type", '"response.mcp_list_tools.completed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpListToolsCompletedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpListToolsCompletedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpListToolsCompletedEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpListToolsCompletedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_LIST_TOOLS_COMPLETED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_LIST_TOOLS_COMPLETED_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_list_tools_completed_event(obj: ResponseMcpListToolsCompletedEvent) -> Any:
    """Write a `ResponseMcpListToolsCompletedEvent` as JSON data."""
    if type(obj) is not ResponseMcpListToolsCompletedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_list_tools_failed_event(raw: Any) -> ResponseMcpListToolsFailedEvent:
    """Read a `ResponseMcpListToolsFailedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpListToolsFailedEvent", "an object")
    try:
        type_: Literal["response.mcp_list_tools.failed"] = obj["type"]
        output_index: int = obj["output_index"]
    except KeyError as missing:
        fail_missing("ResponseMcpListToolsFailedEvent", missing)
    if type_ != "response.mcp_list_tools.failed":
        fail("ResponseMcpListToolsFailedEvent.type", '"response.mcp_list_tools.failed"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpListToolsFailedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpListToolsFailedEvent.output_index", output_index)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpListToolsFailedEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpListToolsFailedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_LIST_TOOLS_FAILED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_LIST_TOOLS_FAILED_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_list_tools_failed_event(obj: ResponseMcpListToolsFailedEvent) -> Any:
    """Write a `ResponseMcpListToolsFailedEvent` as JSON data."""
    if type(obj) is not ResponseMcpListToolsFailedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_code_interpreter_call_code_delta_event(raw: Any) -> ResponseCodeInterpreterCallCodeDeltaEvent:
    """Read a `ResponseCodeInterpreterCallCodeDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCodeInterpreterCallCodeDeltaEvent", "an object")
    try:
        type_: Literal["response.code_interpreter_call_code.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseCodeInterpreterCallCodeDeltaEvent", missing)
    if type_ != "response.code_interpreter_call_code.delta":
        fail("ResponseCodeInterpreterCallCodeDeltaEvent.type", '"response.code_interpreter_call_code.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseCodeInterpreterCallCodeDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseCodeInterpreterCallCodeDeltaEvent.output_index", output_index)
    if type(delta) is not str:
        fail("ResponseCodeInterpreterCallCodeDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseCodeInterpreterCallCodeDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCodeInterpreterCallCodeDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseCodeInterpreterCallCodeDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CODE_INTERPRETER_CALL_CODE_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CODE_INTERPRETER_CALL_CODE_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_code_interpreter_call_code_delta_event(obj: ResponseCodeInterpreterCallCodeDeltaEvent) -> Any:
    """Write a `ResponseCodeInterpreterCallCodeDeltaEvent` as JSON data."""
    if type(obj) is not ResponseCodeInterpreterCallCodeDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "delta": obj.delta}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_code_interpreter_call_code_done_event(raw: Any) -> ResponseCodeInterpreterCallCodeDoneEvent:
    """Read a `ResponseCodeInterpreterCallCodeDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCodeInterpreterCallCodeDoneEvent", "an object")
    try:
        type_: Literal["response.code_interpreter_call_code.done"] = obj["type"]
        output_index: int = obj["output_index"]
        code: str = obj["code"]
    except KeyError as missing:
        fail_missing("ResponseCodeInterpreterCallCodeDoneEvent", missing)
    if type_ != "response.code_interpreter_call_code.done":
        fail("ResponseCodeInterpreterCallCodeDoneEvent.type", '"response.code_interpreter_call_code.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseCodeInterpreterCallCodeDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseCodeInterpreterCallCodeDoneEvent.output_index", output_index)
    if type(code) is not str:
        fail("ResponseCodeInterpreterCallCodeDoneEvent.code", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCodeInterpreterCallCodeDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseCodeInterpreterCallCodeDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.code = code
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_CODE_INTERPRETER_CALL_CODE_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CODE_INTERPRETER_CALL_CODE_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_code_interpreter_call_code_done_event(obj: ResponseCodeInterpreterCallCodeDoneEvent) -> Any:
    """Write a `ResponseCodeInterpreterCallCodeDoneEvent` as JSON data."""
    if type(obj) is not ResponseCodeInterpreterCallCodeDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "code": obj.code}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_call_arguments_delta_event(raw: Any) -> ResponseMcpCallArgumentsDeltaEvent:
    """Read a `ResponseMcpCallArgumentsDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpCallArgumentsDeltaEvent", "an object")
    try:
        type_: Literal["response.mcp_call_arguments.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseMcpCallArgumentsDeltaEvent", missing)
    if type_ != "response.mcp_call_arguments.delta":
        fail("ResponseMcpCallArgumentsDeltaEvent.type", '"response.mcp_call_arguments.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpCallArgumentsDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpCallArgumentsDeltaEvent.output_index", output_index)
    if type(delta) is not str:
        fail("ResponseMcpCallArgumentsDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseMcpCallArgumentsDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpCallArgumentsDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpCallArgumentsDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_CALL_ARGUMENTS_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_CALL_ARGUMENTS_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_call_arguments_delta_event(obj: ResponseMcpCallArgumentsDeltaEvent) -> Any:
    """Write a `ResponseMcpCallArgumentsDeltaEvent` as JSON data."""
    if type(obj) is not ResponseMcpCallArgumentsDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "delta": obj.delta}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_mcp_call_arguments_done_event(raw: Any) -> ResponseMcpCallArgumentsDoneEvent:
    """Read a `ResponseMcpCallArgumentsDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMcpCallArgumentsDoneEvent", "an object")
    try:
        type_: Literal["response.mcp_call_arguments.done"] = obj["type"]
        output_index: int = obj["output_index"]
        arguments: str = obj["arguments"]
    except KeyError as missing:
        fail_missing("ResponseMcpCallArgumentsDoneEvent", missing)
    if type_ != "response.mcp_call_arguments.done":
        fail("ResponseMcpCallArgumentsDoneEvent.type", '"response.mcp_call_arguments.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseMcpCallArgumentsDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseMcpCallArgumentsDoneEvent.output_index", output_index)
    if type(arguments) is not str:
        fail("ResponseMcpCallArgumentsDoneEvent.arguments", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseMcpCallArgumentsDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseMcpCallArgumentsDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.arguments = arguments
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_MCP_CALL_ARGUMENTS_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_MCP_CALL_ARGUMENTS_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_mcp_call_arguments_done_event(obj: ResponseMcpCallArgumentsDoneEvent) -> Any:
    """Write a `ResponseMcpCallArgumentsDoneEvent` as JSON data."""
    if type(obj) is not ResponseMcpCallArgumentsDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "arguments": obj.arguments}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_image_generation_call_partial_image_event(
    raw: Any,
) -> ResponseImageGenerationCallPartialImageEvent:
    """Read a `ResponseImageGenerationCallPartialImageEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseImageGenerationCallPartialImageEvent", "an object")
    try:
        type_: Literal["response.image_generation_call.partial_image"] = obj["type"]
        output_index: int = obj["output_index"]
        partial_image_index: int = obj["partial_image_index"]
        partial_image_b64: str = obj["partial_image_b64"]
    except KeyError as missing:
        fail_missing("ResponseImageGenerationCallPartialImageEvent", missing)
    if type_ != "response.image_generation_call.partial_image":
        fail("ResponseImageGenerationCallPartialImageEvent.type", '"response.image_generation_call.partial_image"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseImageGenerationCallPartialImageEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseImageGenerationCallPartialImageEvent.output_index", output_index)
    if type(partial_image_index) is not int:
        partial_image_index = integer(
            "ResponseImageGenerationCallPartialImageEvent.partial_image_index", partial_image_index
        )
    if type(partial_image_b64) is not str:
        fail("ResponseImageGenerationCallPartialImageEvent.partial_image_b64", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseImageGenerationCallPartialImageEvent.sequence_number", sequence_number)
    made = allocate(ResponseImageGenerationCallPartialImageEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.partial_image_index = partial_image_index
    made.partial_image_b64 = partial_image_b64
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_IMAGE_GENERATION_CALL_PARTIAL_IMAGE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_IMAGE_GENERATION_CALL_PARTIAL_IMAGE_EVENT_KEYS)
    )
    return made


def unstructure_response_image_generation_call_partial_image_event(
    obj: ResponseImageGenerationCallPartialImageEvent,
) -> Any:
    """Write a `ResponseImageGenerationCallPartialImageEvent` as JSON data."""
    if type(obj) is not ResponseImageGenerationCallPartialImageEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "partial_image_index": obj.partial_image_index,
        "partial_image_b64": obj.partial_image_b64,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_shell_call_command_added_event(raw: Any) -> ResponseShellCallCommandAddedEvent:
    """Read a `ResponseShellCallCommandAddedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseShellCallCommandAddedEvent", "an object")
    try:
        type_: Literal["response.shell_call_command.added"] = obj["type"]
        output_index: int = obj["output_index"]
        command_index: int = obj["command_index"]
    except KeyError as missing:
        fail_missing("ResponseShellCallCommandAddedEvent", missing)
    if type_ != "response.shell_call_command.added":
        fail("ResponseShellCallCommandAddedEvent.type", '"response.shell_call_command.added"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseShellCallCommandAddedEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseShellCallCommandAddedEvent.output_index", output_index)
    if type(command_index) is not int:
        command_index = integer("ResponseShellCallCommandAddedEvent.command_index", command_index)
    command: str | None = obj.get("command")
    if command is not None and type(command) is not str:
        fail("ResponseShellCallCommandAddedEvent.command", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseShellCallCommandAddedEvent.sequence_number", sequence_number)
    made = allocate(ResponseShellCallCommandAddedEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.command_index = command_index
    made.command = command
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_SHELL_CALL_COMMAND_ADDED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_SHELL_CALL_COMMAND_ADDED_EVENT_KEYS)
    )
    return made


def unstructure_response_shell_call_command_added_event(obj: ResponseShellCallCommandAddedEvent) -> Any:
    """Write a `ResponseShellCallCommandAddedEvent` as JSON data."""
    if type(obj) is not ResponseShellCallCommandAddedEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output_index": obj.output_index, "command_index": obj.command_index}
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    command = obj.command
    if command is not None:
        raw["command"] = command
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_shell_call_command_delta_event(raw: Any) -> ResponseShellCallCommandDeltaEvent:
    """Read a `ResponseShellCallCommandDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseShellCallCommandDeltaEvent", "an object")
    try:
        type_: Literal["response.shell_call_command.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        command_index: int = obj["command_index"]
        delta: str = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseShellCallCommandDeltaEvent", missing)
    if type_ != "response.shell_call_command.delta":
        fail("ResponseShellCallCommandDeltaEvent.type", '"response.shell_call_command.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseShellCallCommandDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseShellCallCommandDeltaEvent.output_index", output_index)
    if type(command_index) is not int:
        command_index = integer("ResponseShellCallCommandDeltaEvent.command_index", command_index)
    if type(delta) is not str:
        fail("ResponseShellCallCommandDeltaEvent.delta", "a string")
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ResponseShellCallCommandDeltaEvent.obfuscation", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseShellCallCommandDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseShellCallCommandDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.command_index = command_index
    made.delta = delta
    made.obfuscation = obfuscation
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_SHELL_CALL_COMMAND_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_SHELL_CALL_COMMAND_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_shell_call_command_delta_event(obj: ResponseShellCallCommandDeltaEvent) -> Any:
    """Write a `ResponseShellCallCommandDeltaEvent` as JSON data."""
    if type(obj) is not ResponseShellCallCommandDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "command_index": obj.command_index,
        "delta": obj.delta,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_shell_call_command_done_event(raw: Any) -> ResponseShellCallCommandDoneEvent:
    """Read a `ResponseShellCallCommandDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseShellCallCommandDoneEvent", "an object")
    try:
        type_: Literal["response.shell_call_command.done"] = obj["type"]
        output_index: int = obj["output_index"]
        command_index: int = obj["command_index"]
        command: str = obj["command"]
    except KeyError as missing:
        fail_missing("ResponseShellCallCommandDoneEvent", missing)
    if type_ != "response.shell_call_command.done":
        fail("ResponseShellCallCommandDoneEvent.type", '"response.shell_call_command.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseShellCallCommandDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseShellCallCommandDoneEvent.output_index", output_index)
    if type(command_index) is not int:
        command_index = integer("ResponseShellCallCommandDoneEvent.command_index", command_index)
    if type(command) is not str:
        fail("ResponseShellCallCommandDoneEvent.command", "a string")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseShellCallCommandDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseShellCallCommandDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.command_index = command_index
    made.command = command
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_SHELL_CALL_COMMAND_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_SHELL_CALL_COMMAND_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_shell_call_command_done_event(obj: ResponseShellCallCommandDoneEvent) -> Any:
    """Write a `ResponseShellCallCommandDoneEvent` as JSON data."""
    if type(obj) is not ResponseShellCallCommandDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "command_index": obj.command_index,
        "command": obj.command,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_shell_call_output_content_delta_event(raw: Any) -> ResponseShellCallOutputContentDeltaEvent:
    """Read a `ResponseShellCallOutputContentDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseShellCallOutputContentDeltaEvent", "an object")
    try:
        type_: Literal["response.shell_call_output_content.delta"] = obj["type"]
        output_index: int = obj["output_index"]
        command_index: int = obj["command_index"]
        delta: dict[str, Any] = obj["delta"]
    except KeyError as missing:
        fail_missing("ResponseShellCallOutputContentDeltaEvent", missing)
    if type_ != "response.shell_call_output_content.delta":
        fail("ResponseShellCallOutputContentDeltaEvent.type", '"response.shell_call_output_content.delta"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseShellCallOutputContentDeltaEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseShellCallOutputContentDeltaEvent.output_index", output_index)
    if type(command_index) is not int:
        command_index = integer("ResponseShellCallOutputContentDeltaEvent.command_index", command_index)
    if type(delta) is not dict:
        fail("ResponseShellCallOutputContentDeltaEvent.delta", "an object")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseShellCallOutputContentDeltaEvent.sequence_number", sequence_number)
    made = allocate(ResponseShellCallOutputContentDeltaEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.command_index = command_index
    made.delta = delta
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_SHELL_CALL_OUTPUT_CONTENT_DELTA_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_SHELL_CALL_OUTPUT_CONTENT_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_response_shell_call_output_content_delta_event(obj: ResponseShellCallOutputContentDeltaEvent) -> Any:
    """Write a `ResponseShellCallOutputContentDeltaEvent` as JSON data."""
    if type(obj) is not ResponseShellCallOutputContentDeltaEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "command_index": obj.command_index,
        "delta": obj.delta,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_shell_call_output_content_done_event(raw: Any) -> ResponseShellCallOutputContentDoneEvent:
    """Read a `ResponseShellCallOutputContentDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseShellCallOutputContentDoneEvent", "an object")
    try:
        type_: Literal["response.shell_call_output_content.done"] = obj["type"]
        output_index: int = obj["output_index"]
        command_index: int = obj["command_index"]
        output: list[dict[str, Any]] = obj["output"]
    except KeyError as missing:
        fail_missing("ResponseShellCallOutputContentDoneEvent", missing)
    if type_ != "response.shell_call_output_content.done":
        fail("ResponseShellCallOutputContentDoneEvent.type", '"response.shell_call_output_content.done"')
    item_id: str | None = obj.get("item_id")
    if item_id is not None and type(item_id) is not str:
        fail("ResponseShellCallOutputContentDoneEvent.item_id", "a string")
    if type(output_index) is not int:
        output_index = integer("ResponseShellCallOutputContentDoneEvent.output_index", output_index)
    if type(command_index) is not int:
        command_index = integer("ResponseShellCallOutputContentDoneEvent.command_index", command_index)
    if type(output) is not list:
        fail("ResponseShellCallOutputContentDoneEvent.output", "an array")
    for item_of_output in output:
        if type(item_of_output) is not dict:
            fail("ResponseShellCallOutputContentDoneEvent.output[]", "an object")
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseShellCallOutputContentDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseShellCallOutputContentDoneEvent)
    made.type = type_
    made.item_id = item_id
    made.output_index = output_index
    made.command_index = command_index
    made.output = output
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_SHELL_CALL_OUTPUT_CONTENT_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_SHELL_CALL_OUTPUT_CONTENT_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_shell_call_output_content_done_event(obj: ResponseShellCallOutputContentDoneEvent) -> Any:
    """Write a `ResponseShellCallOutputContentDoneEvent` as JSON data."""
    if type(obj) is not ResponseShellCallOutputContentDoneEvent:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "command_index": obj.command_index,
        "output": obj.output,
    }
    item_id = obj.item_id
    if item_id is not None:
        raw["item_id"] = item_id
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_response_stream_event(raw: Any) -> OtherResponseStreamEvent:
    """Read an `OtherResponseStreamEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherResponseStreamEvent", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_RESPONSE_STREAM_EVENT_EXCLUDES:
        fail("OtherResponseStreamEvent.type", "a tag that no other type has")
    return obj


def unstructure_other_response_stream_event(value: OtherResponseStreamEvent) -> Any:
    """Write an `OtherResponseStreamEvent` as JSON data."""
    return to_json(value)


def structure_response_output_item_added_event(raw: Any) -> ResponseOutputItemAddedEvent:
    """Read a `ResponseOutputItemAddedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseOutputItemAddedEvent", "an object")
    try:
        type_: Literal["response.output_item.added"] = obj["type"]
        output_index: int = obj["output_index"]
        item_: ResponseOutputItem = obj["item"]
    except KeyError as missing:
        fail_missing("ResponseOutputItemAddedEvent", missing)
    if type_ != "response.output_item.added":
        fail("ResponseOutputItemAddedEvent.type", '"response.output_item.added"')
    if type(output_index) is not int:
        output_index = integer("ResponseOutputItemAddedEvent.output_index", output_index)
    item_ = structure_response_output_item(item_)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseOutputItemAddedEvent.sequence_number", sequence_number)
    made = allocate(ResponseOutputItemAddedEvent)
    made.type = type_
    made.output_index = output_index
    made.item = item_
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_OUTPUT_ITEM_ADDED_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_OUTPUT_ITEM_ADDED_EVENT_KEYS)
    )
    return made


def unstructure_response_output_item_added_event(obj: ResponseOutputItemAddedEvent) -> Any:
    """Write a `ResponseOutputItemAddedEvent` as JSON data."""
    if type(obj) is not ResponseOutputItemAddedEvent:
        return to_json(obj)
    item_ = obj.item
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "item": unstructure_response_output_item(item_),
    }
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_output_item_done_event(raw: Any) -> ResponseOutputItemDoneEvent:
    """Read a `ResponseOutputItemDoneEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseOutputItemDoneEvent", "an object")
    try:
        type_: Literal["response.output_item.done"] = obj["type"]
        output_index: int = obj["output_index"]
        item_: ResponseOutputItem = obj["item"]
    except KeyError as missing:
        fail_missing("ResponseOutputItemDoneEvent", missing)
    if type_ != "response.output_item.done":
        fail("ResponseOutputItemDoneEvent.type", '"response.output_item.done"')
    if type(output_index) is not int:
        output_index = integer("ResponseOutputItemDoneEvent.output_index", output_index)
    item_ = structure_response_output_item(item_)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseOutputItemDoneEvent.sequence_number", sequence_number)
    made = allocate(ResponseOutputItemDoneEvent)
    made.type = type_
    made.output_index = output_index
    made.item = item_
    made.sequence_number = sequence_number
    made.additional_properties = (
        {}
        if _RESPONSE_OUTPUT_ITEM_DONE_EVENT_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_OUTPUT_ITEM_DONE_EVENT_KEYS)
    )
    return made


def unstructure_response_output_item_done_event(obj: ResponseOutputItemDoneEvent) -> Any:
    """Write a `ResponseOutputItemDoneEvent` as JSON data."""
    if type(obj) is not ResponseOutputItemDoneEvent:
        return to_json(obj)
    item_ = obj.item
    raw: dict[str, Any] = {
        "type": obj.type,
        "output_index": obj.output_index,
        "item": unstructure_response_output_item(item_),
    }
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_created_event(raw: Any) -> ResponseCreatedEvent:
    """Read a `ResponseCreatedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCreatedEvent", "an object")
    try:
        type_: Literal["response.created"] = obj["type"]
        response: ResponsesResponse = obj["response"]
    except KeyError as missing:
        fail_missing("ResponseCreatedEvent", missing)
    if type_ != "response.created":
        fail("ResponseCreatedEvent.type", '"response.created"')
    response = structure_responses_response(response)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCreatedEvent.sequence_number", sequence_number)
    made = allocate(ResponseCreatedEvent)
    made.type = type_
    made.response = response
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_CREATED_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_CREATED_EVENT_KEYS)
    )
    return made


def unstructure_response_created_event(obj: ResponseCreatedEvent) -> Any:
    """Write a `ResponseCreatedEvent` as JSON data."""
    if type(obj) is not ResponseCreatedEvent:
        return to_json(obj)
    response = obj.response
    raw: dict[str, Any] = {"type": obj.type, "response": unstructure_responses_response(response)}
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_queued_event(raw: Any) -> ResponseQueuedEvent:
    """Read a `ResponseQueuedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseQueuedEvent", "an object")
    try:
        type_: Literal["response.queued"] = obj["type"]
        response: ResponsesResponse = obj["response"]
    except KeyError as missing:
        fail_missing("ResponseQueuedEvent", missing)
    if type_ != "response.queued":
        fail("ResponseQueuedEvent.type", '"response.queued"')
    response = structure_responses_response(response)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseQueuedEvent.sequence_number", sequence_number)
    made = allocate(ResponseQueuedEvent)
    made.type = type_
    made.response = response
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_QUEUED_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_QUEUED_EVENT_KEYS)
    )
    return made


def unstructure_response_queued_event(obj: ResponseQueuedEvent) -> Any:
    """Write a `ResponseQueuedEvent` as JSON data."""
    if type(obj) is not ResponseQueuedEvent:
        return to_json(obj)
    response = obj.response
    raw: dict[str, Any] = {"type": obj.type, "response": unstructure_responses_response(response)}
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_in_progress_event(raw: Any) -> ResponseInProgressEvent:
    """Read a `ResponseInProgressEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseInProgressEvent", "an object")
    try:
        type_: Literal["response.in_progress"] = obj["type"]
        response: ResponsesResponse = obj["response"]
    except KeyError as missing:
        fail_missing("ResponseInProgressEvent", missing)
    if type_ != "response.in_progress":
        fail("ResponseInProgressEvent.type", '"response.in_progress"')
    response = structure_responses_response(response)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseInProgressEvent.sequence_number", sequence_number)
    made = allocate(ResponseInProgressEvent)
    made.type = type_
    made.response = response
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_IN_PROGRESS_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_IN_PROGRESS_EVENT_KEYS)
    )
    return made


def unstructure_response_in_progress_event(obj: ResponseInProgressEvent) -> Any:
    """Write a `ResponseInProgressEvent` as JSON data."""
    if type(obj) is not ResponseInProgressEvent:
        return to_json(obj)
    response = obj.response
    raw: dict[str, Any] = {"type": obj.type, "response": unstructure_responses_response(response)}
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_completed_event(raw: Any) -> ResponseCompletedEvent:
    """Read a `ResponseCompletedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCompletedEvent", "an object")
    try:
        type_: Literal["response.completed"] = obj["type"]
        response: ResponsesResponse = obj["response"]
    except KeyError as missing:
        fail_missing("ResponseCompletedEvent", missing)
    if type_ != "response.completed":
        fail("ResponseCompletedEvent.type", '"response.completed"')
    response = structure_responses_response(response)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseCompletedEvent.sequence_number", sequence_number)
    made = allocate(ResponseCompletedEvent)
    made.type = type_
    made.response = response
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_COMPLETED_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_COMPLETED_EVENT_KEYS)
    )
    return made


def unstructure_response_completed_event(obj: ResponseCompletedEvent) -> Any:
    """Write a `ResponseCompletedEvent` as JSON data."""
    if type(obj) is not ResponseCompletedEvent:
        return to_json(obj)
    response = obj.response
    raw: dict[str, Any] = {"type": obj.type, "response": unstructure_responses_response(response)}
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_failed_event(raw: Any) -> ResponseFailedEvent:
    """Read a `ResponseFailedEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFailedEvent", "an object")
    try:
        type_: Literal["response.failed"] = obj["type"]
        response: ResponsesResponse = obj["response"]
    except KeyError as missing:
        fail_missing("ResponseFailedEvent", missing)
    if type_ != "response.failed":
        fail("ResponseFailedEvent.type", '"response.failed"')
    response = structure_responses_response(response)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseFailedEvent.sequence_number", sequence_number)
    made = allocate(ResponseFailedEvent)
    made.type = type_
    made.response = response
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_FAILED_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_FAILED_EVENT_KEYS)
    )
    return made


def unstructure_response_failed_event(obj: ResponseFailedEvent) -> Any:
    """Write a `ResponseFailedEvent` as JSON data."""
    if type(obj) is not ResponseFailedEvent:
        return to_json(obj)
    response = obj.response
    raw: dict[str, Any] = {"type": obj.type, "response": unstructure_responses_response(response)}
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_incomplete_event(raw: Any) -> ResponseIncompleteEvent:
    """Read a `ResponseIncompleteEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseIncompleteEvent", "an object")
    try:
        type_: Literal["response.incomplete"] = obj["type"]
        response: ResponsesResponse = obj["response"]
    except KeyError as missing:
        fail_missing("ResponseIncompleteEvent", missing)
    if type_ != "response.incomplete":
        fail("ResponseIncompleteEvent.type", '"response.incomplete"')
    response = structure_responses_response(response)
    sequence_number: int | None = obj.get("sequence_number")
    if sequence_number is not None and type(sequence_number) is not int:
        sequence_number = integer("ResponseIncompleteEvent.sequence_number", sequence_number)
    made = allocate(ResponseIncompleteEvent)
    made.type = type_
    made.response = response
    made.sequence_number = sequence_number
    made.additional_properties = (
        {} if _RESPONSE_INCOMPLETE_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_INCOMPLETE_EVENT_KEYS)
    )
    return made


def unstructure_response_incomplete_event(obj: ResponseIncompleteEvent) -> Any:
    """Write a `ResponseIncompleteEvent` as JSON data."""
    if type(obj) is not ResponseIncompleteEvent:
        return to_json(obj)
    response = obj.response
    raw: dict[str, Any] = {"type": obj.type, "response": unstructure_responses_response(response)}
    sequence_number = obj.sequence_number
    if sequence_number is not None:
        raw["sequence_number"] = sequence_number
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_open_ai_response_stream_event(raw: Any) -> OpenAiResponseStreamEvent:
    """Read an `OpenAiResponseStreamEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OpenAiResponseStreamEvent", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("OpenAiResponseStreamEvent.type", "a string")
    structure = _OPEN_AI_RESPONSE_STREAM_EVENT_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_open_ai_response_stream_event(value: OpenAiResponseStreamEvent) -> Any:
    """Write an `OpenAiResponseStreamEvent` as JSON data."""
    return _UNSTRUCTURE_OPEN_AI_RESPONSE_STREAM_EVENT.get(type(value), to_json)(value)


_OPEN_AI_RESPONSE_STREAM_EVENT_BY_TYPE: Final[dict[str, Callable[[Any], OpenAiResponseStreamEvent]]] = {
    "response.created": structure_response_created_event,
    "response.queued": structure_response_queued_event,
    "response.in_progress": structure_response_in_progress_event,
    "response.completed": structure_response_completed_event,
    "response.failed": structure_response_failed_event,
    "response.incomplete": structure_response_incomplete_event,
    "response.output_item.added": structure_response_output_item_added_event,
    "response.output_item.done": structure_response_output_item_done_event,
    "response.content_part.added": structure_response_content_part_added_event,
    "response.content_part.done": structure_response_content_part_done_event,
    "response.output_text.delta": structure_response_text_delta_event,
    "response.output_text.done": structure_response_text_done_event,
    "response.output_text.annotation.added": structure_response_output_text_annotation_added_event,
    "response.refusal.delta": structure_response_refusal_delta_event,
    "response.refusal.done": structure_response_refusal_done_event,
    "response.function_call_arguments.delta": structure_response_function_call_arguments_delta_event,
    "response.function_call_arguments.done": structure_response_function_call_arguments_done_event,
    "response.custom_tool_call_input.delta": structure_response_custom_tool_call_input_delta_event,
    "response.custom_tool_call_input.done": structure_response_custom_tool_call_input_done_event,
    "response.reasoning_summary_part.added": structure_response_reasoning_summary_part_added_event,
    "response.reasoning_summary_part.done": structure_response_reasoning_summary_part_done_event,
    "response.reasoning_summary_text.delta": structure_response_reasoning_summary_text_delta_event,
    "response.reasoning_summary_text.done": structure_response_reasoning_summary_text_done_event,
    "response.reasoning_text.delta": structure_response_reasoning_text_delta_event,
    "response.reasoning_text.done": structure_response_reasoning_text_done_event,
    "response.code_interpreter_call.in_progress": structure_response_code_interpreter_call_in_progress_event,
    "response.code_interpreter_call.interpreting": structure_response_code_interpreter_call_interpreting_event,
    "response.code_interpreter_call.completed": structure_response_code_interpreter_call_completed_event,
    "response.file_search_call.in_progress": structure_response_file_search_call_in_progress_event,
    "response.file_search_call.searching": structure_response_file_search_call_searching_event,
    "response.file_search_call.completed": structure_response_file_search_call_completed_event,
    "response.web_search_call.in_progress": structure_response_web_search_call_in_progress_event,
    "response.web_search_call.searching": structure_response_web_search_call_searching_event,
    "response.web_search_call.completed": structure_response_web_search_call_completed_event,
    "response.image_generation_call.in_progress": structure_response_image_generation_call_in_progress_event,
    "response.image_generation_call.generating": structure_response_image_generation_call_generating_event,
    "response.image_generation_call.completed": structure_response_image_generation_call_completed_event,
    "response.mcp_call.in_progress": structure_response_mcp_call_in_progress_event,
    "response.mcp_call.completed": structure_response_mcp_call_completed_event,
    "response.mcp_call.failed": structure_response_mcp_call_failed_event,
    "response.mcp_list_tools.in_progress": structure_response_mcp_list_tools_in_progress_event,
    "response.mcp_list_tools.completed": structure_response_mcp_list_tools_completed_event,
    "response.mcp_list_tools.failed": structure_response_mcp_list_tools_failed_event,
    "response.code_interpreter_call_code.delta": structure_response_code_interpreter_call_code_delta_event,
    "response.code_interpreter_call_code.done": structure_response_code_interpreter_call_code_done_event,
    "response.mcp_call_arguments.delta": structure_response_mcp_call_arguments_delta_event,
    "response.mcp_call_arguments.done": structure_response_mcp_call_arguments_done_event,
    "response.image_generation_call.partial_image": structure_response_image_generation_call_partial_image_event,
    "response.shell_call_command.added": structure_response_shell_call_command_added_event,
    "response.shell_call_command.delta": structure_response_shell_call_command_delta_event,
    "response.shell_call_command.done": structure_response_shell_call_command_done_event,
    "response.shell_call_output_content.delta": structure_response_shell_call_output_content_delta_event,
    "response.shell_call_output_content.done": structure_response_shell_call_output_content_done_event,
}
_UNSTRUCTURE_OPEN_AI_RESPONSE_STREAM_EVENT: Final[dict[type, Callable[[Any], Any]]] = {
    ResponseCreatedEvent: unstructure_response_created_event,
    ResponseQueuedEvent: unstructure_response_queued_event,
    ResponseInProgressEvent: unstructure_response_in_progress_event,
    ResponseCompletedEvent: unstructure_response_completed_event,
    ResponseFailedEvent: unstructure_response_failed_event,
    ResponseIncompleteEvent: unstructure_response_incomplete_event,
    ResponseOutputItemAddedEvent: unstructure_response_output_item_added_event,
    ResponseOutputItemDoneEvent: unstructure_response_output_item_done_event,
    ResponseContentPartAddedEvent: unstructure_response_content_part_added_event,
    ResponseContentPartDoneEvent: unstructure_response_content_part_done_event,
    ResponseTextDeltaEvent: unstructure_response_text_delta_event,
    ResponseTextDoneEvent: unstructure_response_text_done_event,
    ResponseOutputTextAnnotationAddedEvent: unstructure_response_output_text_annotation_added_event,
    ResponseRefusalDeltaEvent: unstructure_response_refusal_delta_event,
    ResponseRefusalDoneEvent: unstructure_response_refusal_done_event,
    ResponseFunctionCallArgumentsDeltaEvent: unstructure_response_function_call_arguments_delta_event,
    ResponseFunctionCallArgumentsDoneEvent: unstructure_response_function_call_arguments_done_event,
    ResponseCustomToolCallInputDeltaEvent: unstructure_response_custom_tool_call_input_delta_event,
    ResponseCustomToolCallInputDoneEvent: unstructure_response_custom_tool_call_input_done_event,
    ResponseReasoningSummaryPartAddedEvent: unstructure_response_reasoning_summary_part_added_event,
    ResponseReasoningSummaryPartDoneEvent: unstructure_response_reasoning_summary_part_done_event,
    ResponseReasoningSummaryTextDeltaEvent: unstructure_response_reasoning_summary_text_delta_event,
    ResponseReasoningSummaryTextDoneEvent: unstructure_response_reasoning_summary_text_done_event,
    ResponseReasoningTextDeltaEvent: unstructure_response_reasoning_text_delta_event,
    ResponseReasoningTextDoneEvent: unstructure_response_reasoning_text_done_event,
    ResponseCodeInterpreterCallInProgressEvent: unstructure_response_code_interpreter_call_in_progress_event,
    ResponseCodeInterpreterCallInterpretingEvent: unstructure_response_code_interpreter_call_interpreting_event,
    ResponseCodeInterpreterCallCompletedEvent: unstructure_response_code_interpreter_call_completed_event,
    ResponseFileSearchCallInProgressEvent: unstructure_response_file_search_call_in_progress_event,
    ResponseFileSearchCallSearchingEvent: unstructure_response_file_search_call_searching_event,
    ResponseFileSearchCallCompletedEvent: unstructure_response_file_search_call_completed_event,
    ResponseWebSearchCallInProgressEvent: unstructure_response_web_search_call_in_progress_event,
    ResponseWebSearchCallSearchingEvent: unstructure_response_web_search_call_searching_event,
    ResponseWebSearchCallCompletedEvent: unstructure_response_web_search_call_completed_event,
    ResponseImageGenerationCallInProgressEvent: unstructure_response_image_generation_call_in_progress_event,
    ResponseImageGenerationCallGeneratingEvent: unstructure_response_image_generation_call_generating_event,
    ResponseImageGenerationCallCompletedEvent: unstructure_response_image_generation_call_completed_event,
    ResponseMcpCallInProgressEvent: unstructure_response_mcp_call_in_progress_event,
    ResponseMcpCallCompletedEvent: unstructure_response_mcp_call_completed_event,
    ResponseMcpCallFailedEvent: unstructure_response_mcp_call_failed_event,
    ResponseMcpListToolsInProgressEvent: unstructure_response_mcp_list_tools_in_progress_event,
    ResponseMcpListToolsCompletedEvent: unstructure_response_mcp_list_tools_completed_event,
    ResponseMcpListToolsFailedEvent: unstructure_response_mcp_list_tools_failed_event,
    ResponseCodeInterpreterCallCodeDeltaEvent: unstructure_response_code_interpreter_call_code_delta_event,
    ResponseCodeInterpreterCallCodeDoneEvent: unstructure_response_code_interpreter_call_code_done_event,
    ResponseMcpCallArgumentsDeltaEvent: unstructure_response_mcp_call_arguments_delta_event,
    ResponseMcpCallArgumentsDoneEvent: unstructure_response_mcp_call_arguments_done_event,
    ResponseImageGenerationCallPartialImageEvent: unstructure_response_image_generation_call_partial_image_event,
    ResponseShellCallCommandAddedEvent: unstructure_response_shell_call_command_added_event,
    ResponseShellCallCommandDeltaEvent: unstructure_response_shell_call_command_delta_event,
    ResponseShellCallCommandDoneEvent: unstructure_response_shell_call_command_done_event,
    ResponseShellCallOutputContentDeltaEvent: unstructure_response_shell_call_output_content_delta_event,
    ResponseShellCallOutputContentDoneEvent: unstructure_response_shell_call_output_content_done_event,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        ResponseContentPartAddedEvent,
        structure_response_content_part_added_event,
        unstructure_response_content_part_added_event,
        "types/responses/stream.json#/$defs/ResponseContentPartAddedEvent",
    ),
    Codec(
        ResponseContentPartDoneEvent,
        structure_response_content_part_done_event,
        unstructure_response_content_part_done_event,
        "types/responses/stream.json#/$defs/ResponseContentPartDoneEvent",
    ),
    Codec(
        ResponseTextDeltaEvent,
        structure_response_text_delta_event,
        unstructure_response_text_delta_event,
        "types/responses/stream.json#/$defs/ResponseTextDeltaEvent",
    ),
    Codec(
        ResponseTextDoneEvent,
        structure_response_text_done_event,
        unstructure_response_text_done_event,
        "types/responses/stream.json#/$defs/ResponseTextDoneEvent",
    ),
    Codec(
        ResponseOutputTextAnnotationAddedEvent,
        structure_response_output_text_annotation_added_event,
        unstructure_response_output_text_annotation_added_event,
        "types/responses/stream.json#/$defs/ResponseOutputTextAnnotationAddedEvent",
    ),
    Codec(
        ResponseRefusalDeltaEvent,
        structure_response_refusal_delta_event,
        unstructure_response_refusal_delta_event,
        "types/responses/stream.json#/$defs/ResponseRefusalDeltaEvent",
    ),
    Codec(
        ResponseRefusalDoneEvent,
        structure_response_refusal_done_event,
        unstructure_response_refusal_done_event,
        "types/responses/stream.json#/$defs/ResponseRefusalDoneEvent",
    ),
    Codec(
        ResponseFunctionCallArgumentsDeltaEvent,
        structure_response_function_call_arguments_delta_event,
        unstructure_response_function_call_arguments_delta_event,
        "types/responses/stream.json#/$defs/ResponseFunctionCallArgumentsDeltaEvent",
    ),
    Codec(
        ResponseFunctionCallArgumentsDoneEvent,
        structure_response_function_call_arguments_done_event,
        unstructure_response_function_call_arguments_done_event,
        "types/responses/stream.json#/$defs/ResponseFunctionCallArgumentsDoneEvent",
    ),
    Codec(
        ResponseCustomToolCallInputDeltaEvent,
        structure_response_custom_tool_call_input_delta_event,
        unstructure_response_custom_tool_call_input_delta_event,
        "types/responses/stream.json#/$defs/ResponseCustomToolCallInputDeltaEvent",
    ),
    Codec(
        ResponseCustomToolCallInputDoneEvent,
        structure_response_custom_tool_call_input_done_event,
        unstructure_response_custom_tool_call_input_done_event,
        "types/responses/stream.json#/$defs/ResponseCustomToolCallInputDoneEvent",
    ),
    Codec(
        ResponseReasoningSummaryPartAddedEvent,
        structure_response_reasoning_summary_part_added_event,
        unstructure_response_reasoning_summary_part_added_event,
        "types/responses/stream.json#/$defs/ResponseReasoningSummaryPartAddedEvent",
    ),
    Codec(
        ResponseReasoningSummaryPartDoneEvent,
        structure_response_reasoning_summary_part_done_event,
        unstructure_response_reasoning_summary_part_done_event,
        "types/responses/stream.json#/$defs/ResponseReasoningSummaryPartDoneEvent",
    ),
    Codec(
        ResponseReasoningSummaryTextDeltaEvent,
        structure_response_reasoning_summary_text_delta_event,
        unstructure_response_reasoning_summary_text_delta_event,
        "types/responses/stream.json#/$defs/ResponseReasoningSummaryTextDeltaEvent",
    ),
    Codec(
        ResponseReasoningSummaryTextDoneEvent,
        structure_response_reasoning_summary_text_done_event,
        unstructure_response_reasoning_summary_text_done_event,
        "types/responses/stream.json#/$defs/ResponseReasoningSummaryTextDoneEvent",
    ),
    Codec(
        ResponseReasoningTextDeltaEvent,
        structure_response_reasoning_text_delta_event,
        unstructure_response_reasoning_text_delta_event,
        "types/responses/stream.json#/$defs/ResponseReasoningTextDeltaEvent",
    ),
    Codec(
        ResponseReasoningTextDoneEvent,
        structure_response_reasoning_text_done_event,
        unstructure_response_reasoning_text_done_event,
        "types/responses/stream.json#/$defs/ResponseReasoningTextDoneEvent",
    ),
    Codec(
        ResponseCodeInterpreterCallInProgressEvent,
        structure_response_code_interpreter_call_in_progress_event,
        unstructure_response_code_interpreter_call_in_progress_event,
        "types/responses/stream.json#/$defs/ResponseCodeInterpreterCallInProgressEvent",
    ),
    Codec(
        ResponseCodeInterpreterCallInterpretingEvent,
        structure_response_code_interpreter_call_interpreting_event,
        unstructure_response_code_interpreter_call_interpreting_event,
        "types/responses/stream.json#/$defs/ResponseCodeInterpreterCallInterpretingEvent",
    ),
    Codec(
        ResponseCodeInterpreterCallCompletedEvent,
        structure_response_code_interpreter_call_completed_event,
        unstructure_response_code_interpreter_call_completed_event,
        "types/responses/stream.json#/$defs/ResponseCodeInterpreterCallCompletedEvent",
    ),
    Codec(
        ResponseFileSearchCallInProgressEvent,
        structure_response_file_search_call_in_progress_event,
        unstructure_response_file_search_call_in_progress_event,
        "types/responses/stream.json#/$defs/ResponseFileSearchCallInProgressEvent",
    ),
    Codec(
        ResponseFileSearchCallSearchingEvent,
        structure_response_file_search_call_searching_event,
        unstructure_response_file_search_call_searching_event,
        "types/responses/stream.json#/$defs/ResponseFileSearchCallSearchingEvent",
    ),
    Codec(
        ResponseFileSearchCallCompletedEvent,
        structure_response_file_search_call_completed_event,
        unstructure_response_file_search_call_completed_event,
        "types/responses/stream.json#/$defs/ResponseFileSearchCallCompletedEvent",
    ),
    Codec(
        ResponseWebSearchCallInProgressEvent,
        structure_response_web_search_call_in_progress_event,
        unstructure_response_web_search_call_in_progress_event,
        "types/responses/stream.json#/$defs/ResponseWebSearchCallInProgressEvent",
    ),
    Codec(
        ResponseWebSearchCallSearchingEvent,
        structure_response_web_search_call_searching_event,
        unstructure_response_web_search_call_searching_event,
        "types/responses/stream.json#/$defs/ResponseWebSearchCallSearchingEvent",
    ),
    Codec(
        ResponseWebSearchCallCompletedEvent,
        structure_response_web_search_call_completed_event,
        unstructure_response_web_search_call_completed_event,
        "types/responses/stream.json#/$defs/ResponseWebSearchCallCompletedEvent",
    ),
    Codec(
        ResponseImageGenerationCallInProgressEvent,
        structure_response_image_generation_call_in_progress_event,
        unstructure_response_image_generation_call_in_progress_event,
        "types/responses/stream.json#/$defs/ResponseImageGenerationCallInProgressEvent",
    ),
    Codec(
        ResponseImageGenerationCallGeneratingEvent,
        structure_response_image_generation_call_generating_event,
        unstructure_response_image_generation_call_generating_event,
        "types/responses/stream.json#/$defs/ResponseImageGenerationCallGeneratingEvent",
    ),
    Codec(
        ResponseImageGenerationCallCompletedEvent,
        structure_response_image_generation_call_completed_event,
        unstructure_response_image_generation_call_completed_event,
        "types/responses/stream.json#/$defs/ResponseImageGenerationCallCompletedEvent",
    ),
    Codec(
        ResponseMcpCallInProgressEvent,
        structure_response_mcp_call_in_progress_event,
        unstructure_response_mcp_call_in_progress_event,
        "types/responses/stream.json#/$defs/ResponseMcpCallInProgressEvent",
    ),
    Codec(
        ResponseMcpCallCompletedEvent,
        structure_response_mcp_call_completed_event,
        unstructure_response_mcp_call_completed_event,
        "types/responses/stream.json#/$defs/ResponseMcpCallCompletedEvent",
    ),
    Codec(
        ResponseMcpCallFailedEvent,
        structure_response_mcp_call_failed_event,
        unstructure_response_mcp_call_failed_event,
        "types/responses/stream.json#/$defs/ResponseMcpCallFailedEvent",
    ),
    Codec(
        ResponseMcpListToolsInProgressEvent,
        structure_response_mcp_list_tools_in_progress_event,
        unstructure_response_mcp_list_tools_in_progress_event,
        "types/responses/stream.json#/$defs/ResponseMcpListToolsInProgressEvent",
    ),
    Codec(
        ResponseMcpListToolsCompletedEvent,
        structure_response_mcp_list_tools_completed_event,
        unstructure_response_mcp_list_tools_completed_event,
        "types/responses/stream.json#/$defs/ResponseMcpListToolsCompletedEvent",
    ),
    Codec(
        ResponseMcpListToolsFailedEvent,
        structure_response_mcp_list_tools_failed_event,
        unstructure_response_mcp_list_tools_failed_event,
        "types/responses/stream.json#/$defs/ResponseMcpListToolsFailedEvent",
    ),
    Codec(
        ResponseCodeInterpreterCallCodeDeltaEvent,
        structure_response_code_interpreter_call_code_delta_event,
        unstructure_response_code_interpreter_call_code_delta_event,
        "types/responses/stream.json#/$defs/ResponseCodeInterpreterCallCodeDeltaEvent",
    ),
    Codec(
        ResponseCodeInterpreterCallCodeDoneEvent,
        structure_response_code_interpreter_call_code_done_event,
        unstructure_response_code_interpreter_call_code_done_event,
        "types/responses/stream.json#/$defs/ResponseCodeInterpreterCallCodeDoneEvent",
    ),
    Codec(
        ResponseMcpCallArgumentsDeltaEvent,
        structure_response_mcp_call_arguments_delta_event,
        unstructure_response_mcp_call_arguments_delta_event,
        "types/responses/stream.json#/$defs/ResponseMcpCallArgumentsDeltaEvent",
    ),
    Codec(
        ResponseMcpCallArgumentsDoneEvent,
        structure_response_mcp_call_arguments_done_event,
        unstructure_response_mcp_call_arguments_done_event,
        "types/responses/stream.json#/$defs/ResponseMcpCallArgumentsDoneEvent",
    ),
    Codec(
        ResponseImageGenerationCallPartialImageEvent,
        structure_response_image_generation_call_partial_image_event,
        unstructure_response_image_generation_call_partial_image_event,
        "types/responses/stream.json#/$defs/ResponseImageGenerationCallPartialImageEvent",
    ),
    Codec(
        ResponseShellCallCommandAddedEvent,
        structure_response_shell_call_command_added_event,
        unstructure_response_shell_call_command_added_event,
        "types/responses/stream.json#/$defs/ResponseShellCallCommandAddedEvent",
    ),
    Codec(
        ResponseShellCallCommandDeltaEvent,
        structure_response_shell_call_command_delta_event,
        unstructure_response_shell_call_command_delta_event,
        "types/responses/stream.json#/$defs/ResponseShellCallCommandDeltaEvent",
    ),
    Codec(
        ResponseShellCallCommandDoneEvent,
        structure_response_shell_call_command_done_event,
        unstructure_response_shell_call_command_done_event,
        "types/responses/stream.json#/$defs/ResponseShellCallCommandDoneEvent",
    ),
    Codec(
        ResponseShellCallOutputContentDeltaEvent,
        structure_response_shell_call_output_content_delta_event,
        unstructure_response_shell_call_output_content_delta_event,
        "types/responses/stream.json#/$defs/ResponseShellCallOutputContentDeltaEvent",
    ),
    Codec(
        ResponseShellCallOutputContentDoneEvent,
        structure_response_shell_call_output_content_done_event,
        unstructure_response_shell_call_output_content_done_event,
        "types/responses/stream.json#/$defs/ResponseShellCallOutputContentDoneEvent",
    ),
    Codec(
        OtherResponseStreamEvent,
        structure_other_response_stream_event,
        unstructure_other_response_stream_event,
        "types/responses/stream.json#/$defs/OtherResponseStreamEvent",
    ),
    Codec(
        ResponseOutputItemAddedEvent,
        structure_response_output_item_added_event,
        unstructure_response_output_item_added_event,
        "types/responses/stream.json#/$defs/ResponseOutputItemAddedEvent",
    ),
    Codec(
        ResponseOutputItemDoneEvent,
        structure_response_output_item_done_event,
        unstructure_response_output_item_done_event,
        "types/responses/stream.json#/$defs/ResponseOutputItemDoneEvent",
    ),
    Codec(
        ResponseCreatedEvent,
        structure_response_created_event,
        unstructure_response_created_event,
        "types/responses/stream.json#/$defs/ResponseCreatedEvent",
    ),
    Codec(
        ResponseQueuedEvent,
        structure_response_queued_event,
        unstructure_response_queued_event,
        "types/responses/stream.json#/$defs/ResponseQueuedEvent",
    ),
    Codec(
        ResponseInProgressEvent,
        structure_response_in_progress_event,
        unstructure_response_in_progress_event,
        "types/responses/stream.json#/$defs/ResponseInProgressEvent",
    ),
    Codec(
        ResponseCompletedEvent,
        structure_response_completed_event,
        unstructure_response_completed_event,
        "types/responses/stream.json#/$defs/ResponseCompletedEvent",
    ),
    Codec(
        ResponseFailedEvent,
        structure_response_failed_event,
        unstructure_response_failed_event,
        "types/responses/stream.json#/$defs/ResponseFailedEvent",
    ),
    Codec(
        ResponseIncompleteEvent,
        structure_response_incomplete_event,
        unstructure_response_incomplete_event,
        "types/responses/stream.json#/$defs/ResponseIncompleteEvent",
    ),
    Codec(
        OpenAiResponseStreamEvent,
        structure_open_ai_response_stream_event,
        unstructure_open_ai_response_stream_event,
        "types/responses/stream.json#",
    ),
)
"""The converters of this module's types."""
