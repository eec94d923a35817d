# Code generated from schema/types/responses/response.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/responses/response.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.types.responses.response import Annotation as ResponsesAnnotation
from sequrity.types.responses.response import (
    AnnotationContainerFileCitation,
    AnnotationFileCitation,
    AnnotationFilePath,
    ApplyPatchToolCall,
    CodeInterpreterOutput,
    CodeInterpreterOutputImage,
    CodeInterpreterOutputLogs,
    CodeInterpreterToolCall,
    ComputerAction,
    ComputerActionClick,
    ComputerActionDoubleClick,
    ComputerActionDrag,
    ComputerActionDragPath,
    ComputerActionKeypress,
    ComputerActionMove,
    ComputerActionScreenshot,
    ComputerActionScroll,
    ComputerActionType,
    ComputerActionWait,
    ComputerPendingSafetyCheck,
    ComputerToolCall,
    ConversationInfo,
    FileSearchResult,
    FileSearchToolCall,
    FunctionShellToolCall,
    FunctionShellToolCallOutput,
    FunctionToolCall,
    ImageGenerationCall,
    IncompleteDetails,
    IncompleteReason,
    InputTokensDetails,
    ItemStatus,
    LocalShellCall,
    LocalShellCallAction,
    McpApprovalRequest,
    McpCall,
    McpCallError,
    McpListTools,
    McpListToolsTool,
    OtherCodeInterpreterOutput,
    OtherComputerAction,
    OtherOutputContentItem,
    OtherOutputItem,
    OtherTextAnnotation,
    OtherWebSearchAction,
    OutputContentItem,
    OutputText,
    OutputTextLogprob,
    OutputTextLogprobTopLogprob,
    OutputTokensDetails,
    PromptCacheRetention,
    ReasoningContent,
    ReasoningItem,
    ReasoningSummary,
    Refusal,
    ResponseCustomToolCall,
    ResponseError,
    ResponseInstructions,
    ResponseOutputItem,
    ResponseOutputMessage,
    ResponsePromptInfo,
    ResponsesResponse,
    ResponseStatus,
    ResponseToolChoiceInfo,
    ResponseUsage,
    ShellCallAction,
    ToolInfo,
    ToolSearchCall,
    ToolSearchOutput,
    Truncation,
    WebSearchAction,
    WebSearchActionFind,
    WebSearchActionFindInPage,
    WebSearchActionOpenPage,
    WebSearchActionSearch,
    WebSearchActionSource,
    WebSearchToolCall,
)
from sequrity.types.responses.response import AnnotationURLCitation as ResponsesAnnotationURLCitation
from sequrity.types.responses.response import ServiceTier as ResponsesServiceTier
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import (
    allocate,
    extra_keys,
    fail,
    fail_missing,
    integer,
    number,
    to_json,
)

_OUTPUT_TEXT_LOGPROB_TOP_LOGPROB_KEYS = frozenset({"token", "bytes", "logprob"})
_OUTPUT_TEXT_LOGPROB_KEYS = frozenset({"token", "bytes", "logprob", "top_logprobs"})
_ANNOTATION_FILE_CITATION_KEYS = frozenset({"type", "file_id", "filename", "index"})
_RESPONSES_ANNOTATION_URL_CITATION_KEYS = frozenset({"type", "end_index", "start_index", "title", "url"})
_ANNOTATION_CONTAINER_FILE_CITATION_KEYS = frozenset(
    {"type", "container_id", "end_index", "file_id", "filename", "start_index"}
)
_ANNOTATION_FILE_PATH_KEYS = frozenset({"type", "file_id", "index"})
_OTHER_TEXT_ANNOTATION_EXCLUDES = frozenset({"file_citation", "url_citation", "container_file_citation", "file_path"})
_OUTPUT_TEXT_KEYS = frozenset({"type", "text", "annotations", "logprobs"})
_REFUSAL_KEYS = frozenset({"type", "refusal"})
_REASONING_SUMMARY_KEYS = frozenset({"type", "text"})
_REASONING_CONTENT_KEYS = frozenset({"type", "text"})
_OTHER_OUTPUT_CONTENT_ITEM_EXCLUDES = frozenset({"output_text", "refusal", "reasoning_text"})
_RESPONSE_OUTPUT_MESSAGE_KEYS = frozenset({"type", "id", "role", "content", "status", "phase"})
_REASONING_ITEM_USUAL = frozenset({"type", "id", "summary", "encrypted_content"})
_REASONING_ITEM_KEYS = frozenset({"type", "id", "summary", "content", "encrypted_content", "status"})
_FUNCTION_TOOL_CALL_USUAL = frozenset({"type", "call_id", "name", "arguments", "id", "status"})
_FUNCTION_TOOL_CALL_KEYS = frozenset({"type", "call_id", "name", "arguments", "id", "status", "namespace", "caller"})
_FILE_SEARCH_RESULT_KEYS = frozenset({"attributes", "file_id", "filename", "score", "text"})
_FILE_SEARCH_TOOL_CALL_KEYS = frozenset({"type", "id", "queries", "status", "results"})
_WEB_SEARCH_ACTION_SOURCE_KEYS = frozenset({"type", "url"})
_WEB_SEARCH_ACTION_SEARCH_KEYS = frozenset({"type", "query", "queries", "sources"})
_WEB_SEARCH_ACTION_OPEN_PAGE_KEYS = frozenset({"type", "url"})
_WEB_SEARCH_ACTION_FIND_KEYS = frozenset({"type", "pattern", "url"})
_WEB_SEARCH_ACTION_FIND_IN_PAGE_KEYS = frozenset({"type", "pattern", "url"})
_OTHER_WEB_SEARCH_ACTION_EXCLUDES = frozenset({"search", "open_page", "find", "find_in_page"})
_WEB_SEARCH_TOOL_CALL_KEYS = frozenset({"type", "id", "action", "status"})
_CODE_INTERPRETER_OUTPUT_LOGS_KEYS = frozenset({"type", "logs"})
_CODE_INTERPRETER_OUTPUT_IMAGE_KEYS = frozenset({"type", "url"})
_OTHER_CODE_INTERPRETER_OUTPUT_EXCLUDES = frozenset({"logs", "image"})
_CODE_INTERPRETER_TOOL_CALL_KEYS = frozenset({"type", "id", "code", "container_id", "outputs", "status"})
_COMPUTER_ACTION_CLICK_KEYS = frozenset({"type", "button", "x", "y"})
_COMPUTER_ACTION_DOUBLE_CLICK_KEYS = frozenset({"type", "x", "y"})
_COMPUTER_ACTION_DRAG_PATH_KEYS = frozenset({"x", "y"})
_COMPUTER_ACTION_DRAG_KEYS = frozenset({"type", "path"})
_COMPUTER_ACTION_KEYPRESS_KEYS = frozenset({"type", "keys"})
_COMPUTER_ACTION_MOVE_KEYS = frozenset({"type", "x", "y"})
_COMPUTER_ACTION_SCREENSHOT_KEYS = frozenset({"type"})
_COMPUTER_ACTION_SCROLL_KEYS = frozenset({"type", "scroll_x", "scroll_y", "x", "y"})
_COMPUTER_ACTION_TYPE_KEYS = frozenset({"type", "text"})
_COMPUTER_ACTION_WAIT_KEYS = frozenset({"type"})
_OTHER_COMPUTER_ACTION_EXCLUDES = frozenset(
    {"click", "double_click", "drag", "keypress", "move", "screenshot", "scroll", "type", "wait"}
)
_COMPUTER_PENDING_SAFETY_CHECK_KEYS = frozenset({"id", "code", "message"})
_COMPUTER_TOOL_CALL_KEYS = frozenset({"type", "call_id", "action", "id", "pending_safety_checks", "status"})
_IMAGE_GENERATION_CALL_KEYS = frozenset(
    {"type", "id", "result", "status", "background", "output_format", "quality", "revised_prompt", "size"}
)
_LOCAL_SHELL_CALL_ACTION_KEYS = frozenset({"type", "command", "env", "timeout_ms", "user", "working_directory"})
_LOCAL_SHELL_CALL_KEYS = frozenset({"type", "call_id", "action", "id", "status"})
_SHELL_CALL_ACTION_KEYS = frozenset({"commands", "max_output_length", "timeout_ms"})
_FUNCTION_SHELL_TOOL_CALL_KEYS = frozenset({"type", "call_id", "action", "environment", "id", "status"})
_FUNCTION_SHELL_TOOL_CALL_OUTPUT_KEYS = frozenset({"type", "call_id", "output", "max_output_length", "id", "status"})
_APPLY_PATCH_TOOL_CALL_KEYS = frozenset({"type", "call_id", "operation", "id", "status"})
_MCP_LIST_TOOLS_TOOL_KEYS = frozenset({"name", "input_schema", "annotations", "description"})
_MCP_LIST_TOOLS_KEYS = frozenset({"type", "id", "server_label", "tools", "error"})
_MCP_APPROVAL_REQUEST_KEYS = frozenset({"type", "id", "arguments", "name", "server_label"})
_RESPONSE_CUSTOM_TOOL_CALL_KEYS = frozenset({"type", "call_id", "name", "input", "id", "status"})
_TOOL_SEARCH_CALL_KEYS = frozenset({"type", "id", "arguments", "call_id", "execution", "status"})
_TOOL_SEARCH_OUTPUT_KEYS = frozenset({"type", "id", "call_id", "execution", "status", "tools"})
_OTHER_OUTPUT_ITEM_EXCLUDES = frozenset(
    {
        "message",
        "function_call",
        "file_search_call",
        "web_search_call",
        "code_interpreter_call",
        "computer_call",
        "reasoning",
        "image_generation_call",
        "local_shell_call",
        "shell_call",
        "shell_call_output",
        "apply_patch_call",
        "mcp_call",
        "mcp_list_tools",
        "mcp_approval_request",
        "custom_tool_call",
        "tool_search_call",
        "tool_search_output",
    }
)
_INPUT_TOKENS_DETAILS_KEYS = frozenset({"cached_tokens", "cache_write_tokens"})
_OUTPUT_TOKENS_DETAILS_KEYS = frozenset({"reasoning_tokens"})
_RESPONSE_USAGE_USUAL = frozenset(
    {"input_tokens", "input_tokens_details", "output_tokens", "output_tokens_details", "total_tokens"}
)
_RESPONSE_USAGE_KEYS = frozenset(
    {
        "input_tokens",
        "input_tokens_details",
        "output_tokens",
        "output_tokens_details",
        "total_tokens",
        "cost",
        "cost_details",
        "is_byok",
    }
)
_RESPONSE_ERROR_KEYS = frozenset({"code", "message"})
_TOOL_INFO_KEYS = frozenset({"type", "name", "description", "parameters", "strict", "defer_loading"})
_CONVERSATION_INFO_KEYS = frozenset({"id"})
_RESPONSE_PROMPT_INFO_KEYS = frozenset({"id", "version", "variables"})
_INCOMPLETE_DETAILS_KEYS = frozenset({"reason"})
_MCP_CALL_KEYS = frozenset(
    {"type", "id", "arguments", "name", "server_label", "approval_request_id", "error", "output", "status"}
)
_RESPONSES_RESPONSE_USUAL = frozenset(
    {
        "id",
        "object",
        "created_at",
        "model",
        "output",
        "parallel_tool_calls",
        "tool_choice",
        "tools",
        "status",
        "error",
        "incomplete_details",
        "instructions",
        "metadata",
        "temperature",
        "top_p",
        "background",
        "completed_at",
        "max_output_tokens",
        "max_tool_calls",
        "previous_response_id",
        "prompt_cache_key",
        "prompt_cache_retention",
        "reasoning",
        "safety_identifier",
        "service_tier",
        "text",
        "top_logprobs",
        "truncation",
        "usage",
        "user",
        "store",
        "frequency_penalty",
        "presence_penalty",
        "billing",
    }
)
_RESPONSES_RESPONSE_KEYS = frozenset(
    {
        "id",
        "object",
        "created_at",
        "model",
        "output",
        "parallel_tool_calls",
        "tool_choice",
        "tools",
        "status",
        "error",
        "incomplete_details",
        "instructions",
        "metadata",
        "temperature",
        "top_p",
        "background",
        "completed_at",
        "conversation",
        "max_output_tokens",
        "max_tool_calls",
        "previous_response_id",
        "prompt",
        "prompt_cache_key",
        "prompt_cache_retention",
        "prompt_cache_options",
        "reasoning",
        "safety_identifier",
        "service_tier",
        "text",
        "top_logprobs",
        "truncation",
        "usage",
        "user",
        "store",
        "frequency_penalty",
        "presence_penalty",
        "billing",
        "moderation",
    }
)


def structure_output_text_logprob_top_logprob(raw: Any) -> OutputTextLogprobTopLogprob:
    """Read an `OutputTextLogprobTopLogprob`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputTextLogprobTopLogprob", "an object")
    try:
        token: str = obj["token"]
        logprob: float = obj["logprob"]
    except KeyError as missing:
        fail_missing("OutputTextLogprobTopLogprob", missing)
    if type(token) is not str:
        fail("OutputTextLogprobTopLogprob.token", "a string")
    bytes_: list[int] | None = obj.get("bytes")
    if bytes_ is not None:
        if type(bytes_) is not list:
            fail("OutputTextLogprobTopLogprob.bytes", "an array")
        bytes_ = [
            item if type(item) is int else integer("OutputTextLogprobTopLogprob.bytes[]", item) for item in bytes_
        ]
    if type(logprob) is not float and type(logprob) is not int:
        logprob = number("OutputTextLogprobTopLogprob.logprob", logprob)
    made = allocate(OutputTextLogprobTopLogprob)
    made.token = token
    made.bytes = bytes_
    made.logprob = logprob
    made.additional_properties = (
        {}
        if _OUTPUT_TEXT_LOGPROB_TOP_LOGPROB_KEYS.issuperset(obj)
        else extra_keys(obj, _OUTPUT_TEXT_LOGPROB_TOP_LOGPROB_KEYS)
    )
    return made


def unstructure_output_text_logprob_top_logprob(obj: OutputTextLogprobTopLogprob) -> Any:
    """Write an `OutputTextLogprobTopLogprob` as JSON data."""
    if type(obj) is not OutputTextLogprobTopLogprob:
        return to_json(obj)
    raw: dict[str, Any] = {"token": obj.token, "logprob": obj.logprob}
    bytes_ = obj.bytes
    if bytes_ is not None:
        raw["bytes"] = bytes_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_output_text_logprob(raw: Any) -> OutputTextLogprob:
    """Read an `OutputTextLogprob`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputTextLogprob", "an object")
    try:
        token: str = obj["token"]
        logprob: float = obj["logprob"]
    except KeyError as missing:
        fail_missing("OutputTextLogprob", missing)
    if type(token) is not str:
        fail("OutputTextLogprob.token", "a string")
    bytes_: list[int] | None = obj.get("bytes")
    if bytes_ is not None:
        if type(bytes_) is not list:
            fail("OutputTextLogprob.bytes", "an array")
        bytes_ = [item if type(item) is int else integer("OutputTextLogprob.bytes[]", item) for item in bytes_]
    if type(logprob) is not float and type(logprob) is not int:
        logprob = number("OutputTextLogprob.logprob", logprob)
    top_logprobs: list[OutputTextLogprobTopLogprob] | None = obj.get("top_logprobs")
    if top_logprobs is not None:
        if type(top_logprobs) is not list:
            fail("OutputTextLogprob.top_logprobs", "an array")
        top_logprobs = [structure_output_text_logprob_top_logprob(item) for item in top_logprobs]
    made = allocate(OutputTextLogprob)
    made.token = token
    made.bytes = bytes_
    made.logprob = logprob
    made.top_logprobs = top_logprobs
    made.additional_properties = (
        {} if _OUTPUT_TEXT_LOGPROB_KEYS.issuperset(obj) else extra_keys(obj, _OUTPUT_TEXT_LOGPROB_KEYS)
    )
    return made


def unstructure_output_text_logprob(obj: OutputTextLogprob) -> Any:
    """Write an `OutputTextLogprob` as JSON data."""
    if type(obj) is not OutputTextLogprob:
        return to_json(obj)
    raw: dict[str, Any] = {"token": obj.token, "logprob": obj.logprob}
    bytes_ = obj.bytes
    if bytes_ is not None:
        raw["bytes"] = bytes_
    top_logprobs = obj.top_logprobs
    if top_logprobs is not None:
        raw["top_logprobs"] = (
            [unstructure_output_text_logprob_top_logprob(item) for item in top_logprobs]
            if type(top_logprobs) is list
            else to_json(top_logprobs)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_annotation_file_citation(raw: Any) -> AnnotationFileCitation:
    """Read an `AnnotationFileCitation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnnotationFileCitation", "an object")
    try:
        type_: Literal["file_citation"] = obj["type"]
    except KeyError as missing:
        fail_missing("AnnotationFileCitation", missing)
    if type_ != "file_citation":
        fail("AnnotationFileCitation.type", '"file_citation"')
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("AnnotationFileCitation.file_id", "a string")
    filename: str | None = obj.get("filename")
    if filename is not None and type(filename) is not str:
        fail("AnnotationFileCitation.filename", "a string")
    index: int | None = obj.get("index")
    if index is not None and type(index) is not int:
        index = integer("AnnotationFileCitation.index", index)
    made = allocate(AnnotationFileCitation)
    made.type = type_
    made.file_id = file_id
    made.filename = filename
    made.index = index
    made.additional_properties = (
        {} if _ANNOTATION_FILE_CITATION_KEYS.issuperset(obj) else extra_keys(obj, _ANNOTATION_FILE_CITATION_KEYS)
    )
    return made


def unstructure_annotation_file_citation(obj: AnnotationFileCitation) -> Any:
    """Write an `AnnotationFileCitation` as JSON data."""
    if type(obj) is not AnnotationFileCitation:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    filename = obj.filename
    if filename is not None:
        raw["filename"] = filename
    index = obj.index
    if index is not None:
        raw["index"] = index
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_responses_annotation_url_citation(raw: Any) -> ResponsesAnnotationURLCitation:
    """Read a `ResponsesAnnotationURLCitation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesAnnotationURLCitation", "an object")
    try:
        type_: Literal["url_citation"] = obj["type"]
    except KeyError as missing:
        fail_missing("ResponsesAnnotationURLCitation", missing)
    if type_ != "url_citation":
        fail("ResponsesAnnotationURLCitation.type", '"url_citation"')
    end_index: int | None = obj.get("end_index")
    if end_index is not None and type(end_index) is not int:
        end_index = integer("ResponsesAnnotationURLCitation.end_index", end_index)
    start_index: int | None = obj.get("start_index")
    if start_index is not None and type(start_index) is not int:
        start_index = integer("ResponsesAnnotationURLCitation.start_index", start_index)
    title: str | None = obj.get("title")
    if title is not None and type(title) is not str:
        fail("ResponsesAnnotationURLCitation.title", "a string")
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("ResponsesAnnotationURLCitation.url", "a string")
    made = allocate(ResponsesAnnotationURLCitation)
    made.type = type_
    made.end_index = end_index
    made.start_index = start_index
    made.title = title
    made.url = url
    made.additional_properties = (
        {}
        if _RESPONSES_ANNOTATION_URL_CITATION_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSES_ANNOTATION_URL_CITATION_KEYS)
    )
    return made


def unstructure_responses_annotation_url_citation(obj: ResponsesAnnotationURLCitation) -> Any:
    """Write a `ResponsesAnnotationURLCitation` as JSON data."""
    if type(obj) is not ResponsesAnnotationURLCitation:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    end_index = obj.end_index
    if end_index is not None:
        raw["end_index"] = end_index
    start_index = obj.start_index
    if start_index is not None:
        raw["start_index"] = start_index
    title = obj.title
    if title is not None:
        raw["title"] = title
    url = obj.url
    if url is not None:
        raw["url"] = url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_annotation_container_file_citation(raw: Any) -> AnnotationContainerFileCitation:
    """Read an `AnnotationContainerFileCitation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnnotationContainerFileCitation", "an object")
    try:
        type_: Literal["container_file_citation"] = obj["type"]
    except KeyError as missing:
        fail_missing("AnnotationContainerFileCitation", missing)
    if type_ != "container_file_citation":
        fail("AnnotationContainerFileCitation.type", '"container_file_citation"')
    container_id: str | None = obj.get("container_id")
    if container_id is not None and type(container_id) is not str:
        fail("AnnotationContainerFileCitation.container_id", "a string")
    end_index: int | None = obj.get("end_index")
    if end_index is not None and type(end_index) is not int:
        end_index = integer("AnnotationContainerFileCitation.end_index", end_index)
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("AnnotationContainerFileCitation.file_id", "a string")
    filename: str | None = obj.get("filename")
    if filename is not None and type(filename) is not str:
        fail("AnnotationContainerFileCitation.filename", "a string")
    start_index: int | None = obj.get("start_index")
    if start_index is not None and type(start_index) is not int:
        start_index = integer("AnnotationContainerFileCitation.start_index", start_index)
    made = allocate(AnnotationContainerFileCitation)
    made.type = type_
    made.container_id = container_id
    made.end_index = end_index
    made.file_id = file_id
    made.filename = filename
    made.start_index = start_index
    made.additional_properties = (
        {}
        if _ANNOTATION_CONTAINER_FILE_CITATION_KEYS.issuperset(obj)
        else extra_keys(obj, _ANNOTATION_CONTAINER_FILE_CITATION_KEYS)
    )
    return made


def unstructure_annotation_container_file_citation(obj: AnnotationContainerFileCitation) -> Any:
    """Write an `AnnotationContainerFileCitation` as JSON data."""
    if type(obj) is not AnnotationContainerFileCitation:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    container_id = obj.container_id
    if container_id is not None:
        raw["container_id"] = container_id
    end_index = obj.end_index
    if end_index is not None:
        raw["end_index"] = end_index
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    filename = obj.filename
    if filename is not None:
        raw["filename"] = filename
    start_index = obj.start_index
    if start_index is not None:
        raw["start_index"] = start_index
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_annotation_file_path(raw: Any) -> AnnotationFilePath:
    """Read an `AnnotationFilePath`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnnotationFilePath", "an object")
    try:
        type_: Literal["file_path"] = obj["type"]
    except KeyError as missing:
        fail_missing("AnnotationFilePath", missing)
    if type_ != "file_path":
        fail("AnnotationFilePath.type", '"file_path"')
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("AnnotationFilePath.file_id", "a string")
    index: int | None = obj.get("index")
    if index is not None and type(index) is not int:
        index = integer("AnnotationFilePath.index", index)
    made = allocate(AnnotationFilePath)
    made.type = type_
    made.file_id = file_id
    made.index = index
    made.additional_properties = (
        {} if _ANNOTATION_FILE_PATH_KEYS.issuperset(obj) else extra_keys(obj, _ANNOTATION_FILE_PATH_KEYS)
    )
    return made


def unstructure_annotation_file_path(obj: AnnotationFilePath) -> Any:
    """Write an `AnnotationFilePath` as JSON data."""
    if type(obj) is not AnnotationFilePath:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    index = obj.index
    if index is not None:
        raw["index"] = index
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_text_annotation(raw: Any) -> OtherTextAnnotation:
    """Read an `OtherTextAnnotation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherTextAnnotation", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_TEXT_ANNOTATION_EXCLUDES:
        fail("OtherTextAnnotation.type", "a tag that no other type has")
    return obj


def unstructure_other_text_annotation(value: OtherTextAnnotation) -> Any:
    """Write an `OtherTextAnnotation` as JSON data."""
    return to_json(value)


def structure_responses_annotation(raw: Any) -> ResponsesAnnotation:
    """Read a `ResponsesAnnotation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesAnnotation", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ResponsesAnnotation.type", "a string")
    structure = _RESPONSES_ANNOTATION_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_responses_annotation(value: ResponsesAnnotation) -> Any:
    """Write a `ResponsesAnnotation` as JSON data."""
    return _UNSTRUCTURE_RESPONSES_ANNOTATION.get(type(value), to_json)(value)


def structure_output_text(raw: Any) -> OutputText:
    """Read an `OutputText`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputText", "an object")
    try:
        type_: Literal["output_text"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("OutputText", missing)
    if type_ != "output_text":
        fail("OutputText.type", '"output_text"')
    if type(text) is not str:
        fail("OutputText.text", "a string")
    annotations: list[ResponsesAnnotation] | None = obj.get("annotations")
    if annotations is not None:
        if type(annotations) is not list:
            fail("OutputText.annotations", "an array")
        annotations = [structure_responses_annotation(item) for item in annotations]
    logprobs: list[OutputTextLogprob] | None = obj.get("logprobs")
    if logprobs is not None:
        if type(logprobs) is not list:
            fail("OutputText.logprobs", "an array")
        logprobs = [structure_output_text_logprob(item) for item in logprobs]
    made = allocate(OutputText)
    made.type = type_
    made.text = text
    made.annotations = annotations
    made.logprobs = logprobs
    made.additional_properties = {} if _OUTPUT_TEXT_KEYS.issuperset(obj) else extra_keys(obj, _OUTPUT_TEXT_KEYS)
    return made


def unstructure_output_text(obj: OutputText) -> Any:
    """Write an `OutputText` as JSON data."""
    if type(obj) is not OutputText:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    annotations = obj.annotations
    if annotations is not None:
        raw["annotations"] = (
            [unstructure_responses_annotation(item) for item in annotations]
            if type(annotations) is list
            else to_json(annotations)
        )
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = (
            [unstructure_output_text_logprob(item) for item in logprobs]
            if type(logprobs) is list
            else to_json(logprobs)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_refusal(raw: Any) -> Refusal:
    """Read a `Refusal`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Refusal", "an object")
    try:
        type_: Literal["refusal"] = obj["type"]
        refusal: str = obj["refusal"]
    except KeyError as missing:
        fail_missing("Refusal", missing)
    if type_ != "refusal":
        fail("Refusal.type", '"refusal"')
    if type(refusal) is not str:
        fail("Refusal.refusal", "a string")
    made = allocate(Refusal)
    made.type = type_
    made.refusal = refusal
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _REFUSAL_KEYS)
    return made


def unstructure_refusal(obj: Refusal) -> Any:
    """Write a `Refusal` as JSON data."""
    if type(obj) is not Refusal:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "refusal": obj.refusal}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_reasoning_summary(raw: Any) -> ReasoningSummary:
    """Read a `ReasoningSummary`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ReasoningSummary", "an object")
    try:
        type_: str = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ReasoningSummary", missing)
    if type(type_) is not str:
        fail("ReasoningSummary.type", "a string")
    if type(text) is not str:
        fail("ReasoningSummary.text", "a string")
    made = allocate(ReasoningSummary)
    made.type = type_
    made.text = text
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _REASONING_SUMMARY_KEYS)
    return made


def unstructure_reasoning_summary(obj: ReasoningSummary) -> Any:
    """Write a `ReasoningSummary` as JSON data."""
    if type(obj) is not ReasoningSummary:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_reasoning_content(raw: Any) -> ReasoningContent:
    """Read a `ReasoningContent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ReasoningContent", "an object")
    try:
        type_: Literal["reasoning_text"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ReasoningContent", missing)
    if type_ != "reasoning_text":
        fail("ReasoningContent.type", '"reasoning_text"')
    if type(text) is not str:
        fail("ReasoningContent.text", "a string")
    made = allocate(ReasoningContent)
    made.type = type_
    made.text = text
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _REASONING_CONTENT_KEYS)
    return made


def unstructure_reasoning_content(obj: ReasoningContent) -> Any:
    """Write a `ReasoningContent` as JSON data."""
    if type(obj) is not ReasoningContent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_output_content_item(raw: Any) -> OtherOutputContentItem:
    """Read an `OtherOutputContentItem`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherOutputContentItem", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_OUTPUT_CONTENT_ITEM_EXCLUDES:
        fail("OtherOutputContentItem.type", "a tag that no other type has")
    return obj


def unstructure_other_output_content_item(value: OtherOutputContentItem) -> Any:
    """Write an `OtherOutputContentItem` as JSON data."""
    return to_json(value)


def structure_output_content_item(raw: Any) -> OutputContentItem:
    """Read an `OutputContentItem`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputContentItem", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("OutputContentItem.type", "a string")
    structure = _OUTPUT_CONTENT_ITEM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_output_content_item(value: OutputContentItem) -> Any:
    """Write an `OutputContentItem` as JSON data."""
    return _UNSTRUCTURE_OUTPUT_CONTENT_ITEM.get(type(value), to_json)(value)


def structure_item_status(raw: Any) -> ItemStatus:
    """Read an `ItemStatus`, or raise the first `Violation` met."""
    value: ItemStatus = raw
    if type(value) is not str:
        fail("ItemStatus", "a string")
    return value


def unstructure_item_status(value: ItemStatus) -> Any:
    """Write an `ItemStatus` as JSON data."""
    return to_json(value)


def structure_response_output_message(raw: Any) -> ResponseOutputMessage:
    """Read a `ResponseOutputMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseOutputMessage", "an object")
    try:
        type_: Literal["message"] = obj["type"]
        content: list[OutputContentItem] = obj["content"]
    except KeyError as missing:
        fail_missing("ResponseOutputMessage", missing)
    if type_ != "message":
        fail("ResponseOutputMessage.type", '"message"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponseOutputMessage.id", "a string")
    role: str | None = obj.get("role")
    if role is not None and type(role) is not str:
        fail("ResponseOutputMessage.role", "a string")
    if type(content) is not list:
        fail("ResponseOutputMessage.content", "an array")
    content = [structure_output_content_item(item) for item in content]
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ResponseOutputMessage.status", "a string")
    phase: str | None = obj.get("phase")
    if phase is not None and type(phase) is not str:
        fail("ResponseOutputMessage.phase", "a string")
    made = allocate(ResponseOutputMessage)
    made.type = type_
    made.id = id_
    made.role = role
    made.content = content
    made.status = status
    made.phase = phase
    made.additional_properties = (
        {} if _RESPONSE_OUTPUT_MESSAGE_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_OUTPUT_MESSAGE_KEYS)
    )
    return made


def unstructure_response_output_message(obj: ResponseOutputMessage) -> Any:
    """Write a `ResponseOutputMessage` as JSON data."""
    if type(obj) is not ResponseOutputMessage:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {
        "type": obj.type,
        "content": [unstructure_output_content_item(item) for item in content]
        if type(content) is list
        else to_json(content),
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    role = obj.role
    if role is not None:
        raw["role"] = role
    status = obj.status
    if status is not None:
        raw["status"] = status
    phase = obj.phase
    if phase is not None:
        raw["phase"] = phase
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_reasoning_item(raw: Any) -> ReasoningItem:
    """Read a `ReasoningItem`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ReasoningItem", "an object")
    try:
        type_: Literal["reasoning"] = obj["type"]
    except KeyError as missing:
        fail_missing("ReasoningItem", missing)
    if type_ != "reasoning":
        fail("ReasoningItem.type", '"reasoning"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ReasoningItem.id", "a string")
    summary: list[ReasoningSummary] | None = obj.get("summary")
    if summary is not None:
        if type(summary) is not list:
            fail("ReasoningItem.summary", "an array")
        summary = [structure_reasoning_summary(item) for item in summary]
    encrypted_content: str | None = obj.get("encrypted_content")
    if encrypted_content is not None and type(encrypted_content) is not str:
        fail("ReasoningItem.encrypted_content", "a string")
    made = allocate(ReasoningItem)
    made.type = type_
    made.id = id_
    made.summary = summary
    made.encrypted_content = encrypted_content
    if _REASONING_ITEM_USUAL.issuperset(obj):
        made.content = None
        made.status = None
        made.additional_properties = {}
        return made
    content: list[ReasoningContent] | None = obj.get("content")
    if content is not None:
        if type(content) is not list:
            fail("ReasoningItem.content", "an array")
        content = [structure_reasoning_content(item) for item in content]
    made.content = content
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ReasoningItem.status", "a string")
    made.status = status
    made.additional_properties = {} if _REASONING_ITEM_KEYS.issuperset(obj) else extra_keys(obj, _REASONING_ITEM_KEYS)
    return made


def unstructure_reasoning_item(obj: ReasoningItem) -> Any:
    """Write a `ReasoningItem` as JSON data."""
    if type(obj) is not ReasoningItem:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    summary = obj.summary
    if summary is not None:
        raw["summary"] = (
            [unstructure_reasoning_summary(item) for item in summary] if type(summary) is list else to_json(summary)
        )
    content = obj.content
    if content is not None:
        raw["content"] = (
            [unstructure_reasoning_content(item) for item in content] if type(content) is list else to_json(content)
        )
    encrypted_content = obj.encrypted_content
    if encrypted_content is not None:
        raw["encrypted_content"] = encrypted_content
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_function_tool_call(raw: Any) -> FunctionToolCall:
    """Read a `FunctionToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionToolCall", "an object")
    try:
        type_: Literal["function_call"] = obj["type"]
        call_id: str = obj["call_id"]
        name: str = obj["name"]
        arguments: str = obj["arguments"]
    except KeyError as missing:
        fail_missing("FunctionToolCall", missing)
    if type_ != "function_call":
        fail("FunctionToolCall.type", '"function_call"')
    if type(call_id) is not str:
        fail("FunctionToolCall.call_id", "a string")
    if type(name) is not str:
        fail("FunctionToolCall.name", "a string")
    if type(arguments) is not str:
        fail("FunctionToolCall.arguments", "a string")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("FunctionToolCall.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("FunctionToolCall.status", "a string")
    made = allocate(FunctionToolCall)
    made.type = type_
    made.call_id = call_id
    made.name = name
    made.arguments = arguments
    made.id = id_
    made.status = status
    if _FUNCTION_TOOL_CALL_USUAL.issuperset(obj):
        made.namespace = None
        made.caller = None
        made.additional_properties = {}
        return made
    namespace: str | None = obj.get("namespace")
    if namespace is not None and type(namespace) is not str:
        fail("FunctionToolCall.namespace", "a string")
    made.namespace = namespace
    caller: dict[str, Any] | None = obj.get("caller")
    if caller is not None and type(caller) is not dict:
        fail("FunctionToolCall.caller", "an object")
    made.caller = caller
    made.additional_properties = (
        {} if _FUNCTION_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _FUNCTION_TOOL_CALL_KEYS)
    )
    return made


def unstructure_function_tool_call(obj: FunctionToolCall) -> Any:
    """Write a `FunctionToolCall` as JSON data."""
    if type(obj) is not FunctionToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id, "name": obj.name, "arguments": obj.arguments}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    namespace = obj.namespace
    if namespace is not None:
        raw["namespace"] = namespace
    caller = obj.caller
    if caller is not None:
        raw["caller"] = caller
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_file_search_result(raw: Any) -> FileSearchResult:
    """Read a `FileSearchResult`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FileSearchResult", "an object")
    attributes: dict[str, Any] | None = obj.get("attributes")
    if attributes is not None and type(attributes) is not dict:
        fail("FileSearchResult.attributes", "an object")
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("FileSearchResult.file_id", "a string")
    filename: str | None = obj.get("filename")
    if filename is not None and type(filename) is not str:
        fail("FileSearchResult.filename", "a string")
    score: float | None = obj.get("score")
    if score is not None and type(score) is not float and type(score) is not int:
        score = number("FileSearchResult.score", score)
    text: str | None = obj.get("text")
    if text is not None and type(text) is not str:
        fail("FileSearchResult.text", "a string")
    made = allocate(FileSearchResult)
    made.attributes = attributes
    made.file_id = file_id
    made.filename = filename
    made.score = score
    made.text = text
    made.additional_properties = (
        {} if _FILE_SEARCH_RESULT_KEYS.issuperset(obj) else extra_keys(obj, _FILE_SEARCH_RESULT_KEYS)
    )
    return made


def unstructure_file_search_result(obj: FileSearchResult) -> Any:
    """Write a `FileSearchResult` as JSON data."""
    if type(obj) is not FileSearchResult:
        return to_json(obj)
    raw: dict[str, Any] = {}
    attributes = obj.attributes
    if attributes is not None:
        raw["attributes"] = attributes
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    filename = obj.filename
    if filename is not None:
        raw["filename"] = filename
    score = obj.score
    if score is not None:
        raw["score"] = score
    text = obj.text
    if text is not None:
        raw["text"] = text
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_file_search_tool_call(raw: Any) -> FileSearchToolCall:
    """Read a `FileSearchToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FileSearchToolCall", "an object")
    try:
        type_: Literal["file_search_call"] = obj["type"]
    except KeyError as missing:
        fail_missing("FileSearchToolCall", missing)
    if type_ != "file_search_call":
        fail("FileSearchToolCall.type", '"file_search_call"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("FileSearchToolCall.id", "a string")
    queries: list[str] | None = obj.get("queries")
    if queries is not None:
        if type(queries) is not list:
            fail("FileSearchToolCall.queries", "an array")
        for item_of_queries in queries:
            if type(item_of_queries) is not str:
                fail("FileSearchToolCall.queries[]", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("FileSearchToolCall.status", "a string")
    results: list[FileSearchResult] | None = obj.get("results")
    if results is not None:
        if type(results) is not list:
            fail("FileSearchToolCall.results", "an array")
        results = [structure_file_search_result(item) for item in results]
    made = allocate(FileSearchToolCall)
    made.type = type_
    made.id = id_
    made.queries = queries
    made.status = status
    made.results = results
    made.additional_properties = (
        {} if _FILE_SEARCH_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _FILE_SEARCH_TOOL_CALL_KEYS)
    )
    return made


def unstructure_file_search_tool_call(obj: FileSearchToolCall) -> Any:
    """Write a `FileSearchToolCall` as JSON data."""
    if type(obj) is not FileSearchToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    queries = obj.queries
    if queries is not None:
        raw["queries"] = queries
    status = obj.status
    if status is not None:
        raw["status"] = status
    results = obj.results
    if results is not None:
        raw["results"] = (
            [unstructure_file_search_result(item) for item in results] if type(results) is list else to_json(results)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_action_source(raw: Any) -> WebSearchActionSource:
    """Read a `WebSearchActionSource`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchActionSource", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchActionSource", missing)
    if type(type_) is not str:
        fail("WebSearchActionSource.type", "a string")
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("WebSearchActionSource.url", "a string")
    made = allocate(WebSearchActionSource)
    made.type = type_
    made.url = url
    made.additional_properties = (
        {} if _WEB_SEARCH_ACTION_SOURCE_KEYS.issuperset(obj) else extra_keys(obj, _WEB_SEARCH_ACTION_SOURCE_KEYS)
    )
    return made


def unstructure_web_search_action_source(obj: WebSearchActionSource) -> Any:
    """Write a `WebSearchActionSource` as JSON data."""
    if type(obj) is not WebSearchActionSource:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    url = obj.url
    if url is not None:
        raw["url"] = url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_action_search(raw: Any) -> WebSearchActionSearch:
    """Read a `WebSearchActionSearch`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchActionSearch", "an object")
    try:
        type_: Literal["search"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchActionSearch", missing)
    if type_ != "search":
        fail("WebSearchActionSearch.type", '"search"')
    query: str | None = obj.get("query")
    if query is not None and type(query) is not str:
        fail("WebSearchActionSearch.query", "a string")
    queries: list[str] | None = obj.get("queries")
    if queries is not None:
        if type(queries) is not list:
            fail("WebSearchActionSearch.queries", "an array")
        for item_of_queries in queries:
            if type(item_of_queries) is not str:
                fail("WebSearchActionSearch.queries[]", "a string")
    sources: list[WebSearchActionSource] | None = obj.get("sources")
    if sources is not None:
        if type(sources) is not list:
            fail("WebSearchActionSearch.sources", "an array")
        sources = [structure_web_search_action_source(item) for item in sources]
    made = allocate(WebSearchActionSearch)
    made.type = type_
    made.query = query
    made.queries = queries
    made.sources = sources
    made.additional_properties = (
        {} if _WEB_SEARCH_ACTION_SEARCH_KEYS.issuperset(obj) else extra_keys(obj, _WEB_SEARCH_ACTION_SEARCH_KEYS)
    )
    return made


def unstructure_web_search_action_search(obj: WebSearchActionSearch) -> Any:
    """Write a `WebSearchActionSearch` as JSON data."""
    if type(obj) is not WebSearchActionSearch:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    query = obj.query
    if query is not None:
        raw["query"] = query
    queries = obj.queries
    if queries is not None:
        raw["queries"] = queries
    sources = obj.sources
    if sources is not None:
        raw["sources"] = (
            [unstructure_web_search_action_source(item) for item in sources]
            if type(sources) is list
            else to_json(sources)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_action_open_page(raw: Any) -> WebSearchActionOpenPage:
    """Read a `WebSearchActionOpenPage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchActionOpenPage", "an object")
    try:
        type_: Literal["open_page"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchActionOpenPage", missing)
    if type_ != "open_page":
        fail("WebSearchActionOpenPage.type", '"open_page"')
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("WebSearchActionOpenPage.url", "a string")
    made = allocate(WebSearchActionOpenPage)
    made.type = type_
    made.url = url
    made.additional_properties = (
        {} if _WEB_SEARCH_ACTION_OPEN_PAGE_KEYS.issuperset(obj) else extra_keys(obj, _WEB_SEARCH_ACTION_OPEN_PAGE_KEYS)
    )
    return made


def unstructure_web_search_action_open_page(obj: WebSearchActionOpenPage) -> Any:
    """Write a `WebSearchActionOpenPage` as JSON data."""
    if type(obj) is not WebSearchActionOpenPage:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    url = obj.url
    if url is not None:
        raw["url"] = url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_action_find(raw: Any) -> WebSearchActionFind:
    """Read a `WebSearchActionFind`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchActionFind", "an object")
    try:
        type_: Literal["find"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchActionFind", missing)
    if type_ != "find":
        fail("WebSearchActionFind.type", '"find"')
    pattern: str | None = obj.get("pattern")
    if pattern is not None and type(pattern) is not str:
        fail("WebSearchActionFind.pattern", "a string")
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("WebSearchActionFind.url", "a string")
    made = allocate(WebSearchActionFind)
    made.type = type_
    made.pattern = pattern
    made.url = url
    made.additional_properties = (
        {} if _WEB_SEARCH_ACTION_FIND_KEYS.issuperset(obj) else extra_keys(obj, _WEB_SEARCH_ACTION_FIND_KEYS)
    )
    return made


def unstructure_web_search_action_find(obj: WebSearchActionFind) -> Any:
    """Write a `WebSearchActionFind` as JSON data."""
    if type(obj) is not WebSearchActionFind:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    pattern = obj.pattern
    if pattern is not None:
        raw["pattern"] = pattern
    url = obj.url
    if url is not None:
        raw["url"] = url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_action_find_in_page(raw: Any) -> WebSearchActionFindInPage:
    """Read a `WebSearchActionFindInPage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchActionFindInPage", "an object")
    try:
        type_: Literal["find_in_page"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchActionFindInPage", missing)
    if type_ != "find_in_page":
        fail("WebSearchActionFindInPage.type", '"find_in_page"')
    pattern: str | None = obj.get("pattern")
    if pattern is not None and type(pattern) is not str:
        fail("WebSearchActionFindInPage.pattern", "a string")
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("WebSearchActionFindInPage.url", "a string")
    made = allocate(WebSearchActionFindInPage)
    made.type = type_
    made.pattern = pattern
    made.url = url
    made.additional_properties = (
        {}
        if _WEB_SEARCH_ACTION_FIND_IN_PAGE_KEYS.issuperset(obj)
        else extra_keys(obj, _WEB_SEARCH_ACTION_FIND_IN_PAGE_KEYS)
    )
    return made


def unstructure_web_search_action_find_in_page(obj: WebSearchActionFindInPage) -> Any:
    """Write a `WebSearchActionFindInPage` as JSON data."""
    if type(obj) is not WebSearchActionFindInPage:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    pattern = obj.pattern
    if pattern is not None:
        raw["pattern"] = pattern
    url = obj.url
    if url is not None:
        raw["url"] = url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_web_search_action(raw: Any) -> OtherWebSearchAction:
    """Read an `OtherWebSearchAction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherWebSearchAction", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_WEB_SEARCH_ACTION_EXCLUDES:
        fail("OtherWebSearchAction.type", "a tag that no other type has")
    return obj


def unstructure_other_web_search_action(value: OtherWebSearchAction) -> Any:
    """Write an `OtherWebSearchAction` as JSON data."""
    return to_json(value)


def structure_web_search_action(raw: Any) -> WebSearchAction:
    """Read a `WebSearchAction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchAction", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("WebSearchAction.type", "a string")
    structure = _WEB_SEARCH_ACTION_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_web_search_action(value: WebSearchAction) -> Any:
    """Write a `WebSearchAction` as JSON data."""
    return _UNSTRUCTURE_WEB_SEARCH_ACTION.get(type(value), to_json)(value)


def structure_web_search_tool_call(raw: Any) -> WebSearchToolCall:
    """Read a `WebSearchToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchToolCall", "an object")
    try:
        type_: Literal["web_search_call"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchToolCall", missing)
    if type_ != "web_search_call":
        fail("WebSearchToolCall.type", '"web_search_call"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("WebSearchToolCall.id", "a string")
    action: WebSearchAction | None = obj.get("action")
    if action is not None:
        action = structure_web_search_action(action)
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("WebSearchToolCall.status", "a string")
    made = allocate(WebSearchToolCall)
    made.type = type_
    made.id = id_
    made.action = action
    made.status = status
    made.additional_properties = (
        {} if _WEB_SEARCH_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _WEB_SEARCH_TOOL_CALL_KEYS)
    )
    return made


def unstructure_web_search_tool_call(obj: WebSearchToolCall) -> Any:
    """Write a `WebSearchToolCall` as JSON data."""
    if type(obj) is not WebSearchToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    action = obj.action
    if action is not None:
        raw["action"] = unstructure_web_search_action(action)
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_code_interpreter_output_logs(raw: Any) -> CodeInterpreterOutputLogs:
    """Read a `CodeInterpreterOutputLogs`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CodeInterpreterOutputLogs", "an object")
    try:
        type_: Literal["logs"] = obj["type"]
        logs: str = obj["logs"]
    except KeyError as missing:
        fail_missing("CodeInterpreterOutputLogs", missing)
    if type_ != "logs":
        fail("CodeInterpreterOutputLogs.type", '"logs"')
    if type(logs) is not str:
        fail("CodeInterpreterOutputLogs.logs", "a string")
    made = allocate(CodeInterpreterOutputLogs)
    made.type = type_
    made.logs = logs
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CODE_INTERPRETER_OUTPUT_LOGS_KEYS)
    return made


def unstructure_code_interpreter_output_logs(obj: CodeInterpreterOutputLogs) -> Any:
    """Write a `CodeInterpreterOutputLogs` as JSON data."""
    if type(obj) is not CodeInterpreterOutputLogs:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "logs": obj.logs}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_code_interpreter_output_image(raw: Any) -> CodeInterpreterOutputImage:
    """Read a `CodeInterpreterOutputImage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CodeInterpreterOutputImage", "an object")
    try:
        type_: Literal["image"] = obj["type"]
        url: str = obj["url"]
    except KeyError as missing:
        fail_missing("CodeInterpreterOutputImage", missing)
    if type_ != "image":
        fail("CodeInterpreterOutputImage.type", '"image"')
    if type(url) is not str:
        fail("CodeInterpreterOutputImage.url", "a string")
    made = allocate(CodeInterpreterOutputImage)
    made.type = type_
    made.url = url
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CODE_INTERPRETER_OUTPUT_IMAGE_KEYS)
    return made


def unstructure_code_interpreter_output_image(obj: CodeInterpreterOutputImage) -> Any:
    """Write a `CodeInterpreterOutputImage` as JSON data."""
    if type(obj) is not CodeInterpreterOutputImage:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "url": obj.url}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_code_interpreter_output(raw: Any) -> OtherCodeInterpreterOutput:
    """Read an `OtherCodeInterpreterOutput`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherCodeInterpreterOutput", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_CODE_INTERPRETER_OUTPUT_EXCLUDES:
        fail("OtherCodeInterpreterOutput.type", "a tag that no other type has")
    return obj


def unstructure_other_code_interpreter_output(value: OtherCodeInterpreterOutput) -> Any:
    """Write an `OtherCodeInterpreterOutput` as JSON data."""
    return to_json(value)


def structure_code_interpreter_output(raw: Any) -> CodeInterpreterOutput:
    """Read a `CodeInterpreterOutput`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CodeInterpreterOutput", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("CodeInterpreterOutput.type", "a string")
    structure = _CODE_INTERPRETER_OUTPUT_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_code_interpreter_output(value: CodeInterpreterOutput) -> Any:
    """Write a `CodeInterpreterOutput` as JSON data."""
    return _UNSTRUCTURE_CODE_INTERPRETER_OUTPUT.get(type(value), to_json)(value)


def structure_code_interpreter_tool_call(raw: Any) -> CodeInterpreterToolCall:
    """Read a `CodeInterpreterToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CodeInterpreterToolCall", "an object")
    try:
        type_: Literal["code_interpreter_call"] = obj["type"]
    except KeyError as missing:
        fail_missing("CodeInterpreterToolCall", missing)
    if type_ != "code_interpreter_call":
        fail("CodeInterpreterToolCall.type", '"code_interpreter_call"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("CodeInterpreterToolCall.id", "a string")
    code: str | None = obj.get("code")
    if code is not None and type(code) is not str:
        fail("CodeInterpreterToolCall.code", "a string")
    container_id: str | None = obj.get("container_id")
    if container_id is not None and type(container_id) is not str:
        fail("CodeInterpreterToolCall.container_id", "a string")
    outputs: list[CodeInterpreterOutput] | None = obj.get("outputs")
    if outputs is not None:
        if type(outputs) is not list:
            fail("CodeInterpreterToolCall.outputs", "an array")
        outputs = [structure_code_interpreter_output(item) for item in outputs]
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("CodeInterpreterToolCall.status", "a string")
    made = allocate(CodeInterpreterToolCall)
    made.type = type_
    made.id = id_
    made.code = code
    made.container_id = container_id
    made.outputs = outputs
    made.status = status
    made.additional_properties = (
        {} if _CODE_INTERPRETER_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _CODE_INTERPRETER_TOOL_CALL_KEYS)
    )
    return made


def unstructure_code_interpreter_tool_call(obj: CodeInterpreterToolCall) -> Any:
    """Write a `CodeInterpreterToolCall` as JSON data."""
    if type(obj) is not CodeInterpreterToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    code = obj.code
    if code is not None:
        raw["code"] = code
    container_id = obj.container_id
    if container_id is not None:
        raw["container_id"] = container_id
    outputs = obj.outputs
    if outputs is not None:
        raw["outputs"] = (
            [unstructure_code_interpreter_output(item) for item in outputs]
            if type(outputs) is list
            else to_json(outputs)
        )
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_click(raw: Any) -> ComputerActionClick:
    """Read a `ComputerActionClick`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionClick", "an object")
    try:
        type_: Literal["click"] = obj["type"]
        button: str = obj["button"]
        x: int = obj["x"]
        y: int = obj["y"]
    except KeyError as missing:
        fail_missing("ComputerActionClick", missing)
    if type_ != "click":
        fail("ComputerActionClick.type", '"click"')
    if type(button) is not str:
        fail("ComputerActionClick.button", "a string")
    if type(x) is not int:
        x = integer("ComputerActionClick.x", x)
    if type(y) is not int:
        y = integer("ComputerActionClick.y", y)
    made = allocate(ComputerActionClick)
    made.type = type_
    made.button = button
    made.x = x
    made.y = y
    made.additional_properties = {} if len(obj) == 4 else extra_keys(obj, _COMPUTER_ACTION_CLICK_KEYS)
    return made


def unstructure_computer_action_click(obj: ComputerActionClick) -> Any:
    """Write a `ComputerActionClick` as JSON data."""
    if type(obj) is not ComputerActionClick:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "button": obj.button, "x": obj.x, "y": obj.y}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_double_click(raw: Any) -> ComputerActionDoubleClick:
    """Read a `ComputerActionDoubleClick`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionDoubleClick", "an object")
    try:
        type_: Literal["double_click"] = obj["type"]
        x: int = obj["x"]
        y: int = obj["y"]
    except KeyError as missing:
        fail_missing("ComputerActionDoubleClick", missing)
    if type_ != "double_click":
        fail("ComputerActionDoubleClick.type", '"double_click"')
    if type(x) is not int:
        x = integer("ComputerActionDoubleClick.x", x)
    if type(y) is not int:
        y = integer("ComputerActionDoubleClick.y", y)
    made = allocate(ComputerActionDoubleClick)
    made.type = type_
    made.x = x
    made.y = y
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _COMPUTER_ACTION_DOUBLE_CLICK_KEYS)
    return made


def unstructure_computer_action_double_click(obj: ComputerActionDoubleClick) -> Any:
    """Write a `ComputerActionDoubleClick` as JSON data."""
    if type(obj) is not ComputerActionDoubleClick:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "x": obj.x, "y": obj.y}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_drag_path(raw: Any) -> ComputerActionDragPath:
    """Read a `ComputerActionDragPath`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionDragPath", "an object")
    try:
        x: int = obj["x"]
        y: int = obj["y"]
    except KeyError as missing:
        fail_missing("ComputerActionDragPath", missing)
    if type(x) is not int:
        x = integer("ComputerActionDragPath.x", x)
    if type(y) is not int:
        y = integer("ComputerActionDragPath.y", y)
    made = allocate(ComputerActionDragPath)
    made.x = x
    made.y = y
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _COMPUTER_ACTION_DRAG_PATH_KEYS)
    return made


def unstructure_computer_action_drag_path(obj: ComputerActionDragPath) -> Any:
    """Write a `ComputerActionDragPath` as JSON data."""
    if type(obj) is not ComputerActionDragPath:
        return to_json(obj)
    raw: dict[str, Any] = {"x": obj.x, "y": obj.y}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_drag(raw: Any) -> ComputerActionDrag:
    """Read a `ComputerActionDrag`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionDrag", "an object")
    try:
        type_: Literal["drag"] = obj["type"]
        path: list[ComputerActionDragPath] = obj["path"]
    except KeyError as missing:
        fail_missing("ComputerActionDrag", missing)
    if type_ != "drag":
        fail("ComputerActionDrag.type", '"drag"')
    if type(path) is not list:
        fail("ComputerActionDrag.path", "an array")
    path = [structure_computer_action_drag_path(item) for item in path]
    made = allocate(ComputerActionDrag)
    made.type = type_
    made.path = path
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _COMPUTER_ACTION_DRAG_KEYS)
    return made


def unstructure_computer_action_drag(obj: ComputerActionDrag) -> Any:
    """Write a `ComputerActionDrag` as JSON data."""
    if type(obj) is not ComputerActionDrag:
        return to_json(obj)
    path = obj.path
    raw: dict[str, Any] = {
        "type": obj.type,
        "path": [unstructure_computer_action_drag_path(item) for item in path] if type(path) is list else to_json(path),
    }
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_keypress(raw: Any) -> ComputerActionKeypress:
    """Read a `ComputerActionKeypress`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionKeypress", "an object")
    try:
        type_: Literal["keypress"] = obj["type"]
        keys_: list[str] = obj["keys"]
    except KeyError as missing:
        fail_missing("ComputerActionKeypress", missing)
    if type_ != "keypress":
        fail("ComputerActionKeypress.type", '"keypress"')
    if type(keys_) is not list:
        fail("ComputerActionKeypress.keys_", "an array")
    for item_of_keys_ in keys_:
        if type(item_of_keys_) is not str:
            fail("ComputerActionKeypress.keys_[]", "a string")
    made = allocate(ComputerActionKeypress)
    made.type = type_
    made.keys_ = keys_
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _COMPUTER_ACTION_KEYPRESS_KEYS)
    return made


def unstructure_computer_action_keypress(obj: ComputerActionKeypress) -> Any:
    """Write a `ComputerActionKeypress` as JSON data."""
    if type(obj) is not ComputerActionKeypress:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "keys": obj.keys_}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_move(raw: Any) -> ComputerActionMove:
    """Read a `ComputerActionMove`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionMove", "an object")
    try:
        type_: Literal["move"] = obj["type"]
        x: int = obj["x"]
        y: int = obj["y"]
    except KeyError as missing:
        fail_missing("ComputerActionMove", missing)
    if type_ != "move":
        fail("ComputerActionMove.type", '"move"')
    if type(x) is not int:
        x = integer("ComputerActionMove.x", x)
    if type(y) is not int:
        y = integer("ComputerActionMove.y", y)
    made = allocate(ComputerActionMove)
    made.type = type_
    made.x = x
    made.y = y
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _COMPUTER_ACTION_MOVE_KEYS)
    return made


def unstructure_computer_action_move(obj: ComputerActionMove) -> Any:
    """Write a `ComputerActionMove` as JSON data."""
    if type(obj) is not ComputerActionMove:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "x": obj.x, "y": obj.y}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_screenshot(raw: Any) -> ComputerActionScreenshot:
    """Read a `ComputerActionScreenshot`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionScreenshot", "an object")
    try:
        type_: Literal["screenshot"] = obj["type"]
    except KeyError as missing:
        fail_missing("ComputerActionScreenshot", missing)
    if type_ != "screenshot":
        fail("ComputerActionScreenshot.type", '"screenshot"')
    made = allocate(ComputerActionScreenshot)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _COMPUTER_ACTION_SCREENSHOT_KEYS)
    return made


def unstructure_computer_action_screenshot(obj: ComputerActionScreenshot) -> Any:
    """Write a `ComputerActionScreenshot` as JSON data."""
    if type(obj) is not ComputerActionScreenshot:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_scroll(raw: Any) -> ComputerActionScroll:
    """Read a `ComputerActionScroll`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionScroll", "an object")
    try:
        type_: Literal["scroll"] = obj["type"]
        scroll_x: int = obj["scroll_x"]
        scroll_y: int = obj["scroll_y"]
        x: int = obj["x"]
        y: int = obj["y"]
    except KeyError as missing:
        fail_missing("ComputerActionScroll", missing)
    if type_ != "scroll":
        fail("ComputerActionScroll.type", '"scroll"')
    if type(scroll_x) is not int:
        scroll_x = integer("ComputerActionScroll.scroll_x", scroll_x)
    if type(scroll_y) is not int:
        scroll_y = integer("ComputerActionScroll.scroll_y", scroll_y)
    if type(x) is not int:
        x = integer("ComputerActionScroll.x", x)
    if type(y) is not int:
        y = integer("ComputerActionScroll.y", y)
    made = allocate(ComputerActionScroll)
    made.type = type_
    made.scroll_x = scroll_x
    made.scroll_y = scroll_y
    made.x = x
    made.y = y
    made.additional_properties = {} if len(obj) == 5 else extra_keys(obj, _COMPUTER_ACTION_SCROLL_KEYS)
    return made


def unstructure_computer_action_scroll(obj: ComputerActionScroll) -> Any:
    """Write a `ComputerActionScroll` as JSON data."""
    if type(obj) is not ComputerActionScroll:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "scroll_x": obj.scroll_x, "scroll_y": obj.scroll_y, "x": obj.x, "y": obj.y}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_type(raw: Any) -> ComputerActionType:
    """Read a `ComputerActionType`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionType", "an object")
    try:
        type_: Literal["type"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ComputerActionType", missing)
    if type_ != "type":
        fail("ComputerActionType.type", '"type"')
    if type(text) is not str:
        fail("ComputerActionType.text", "a string")
    made = allocate(ComputerActionType)
    made.type = type_
    made.text = text
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _COMPUTER_ACTION_TYPE_KEYS)
    return made


def unstructure_computer_action_type(obj: ComputerActionType) -> Any:
    """Write a `ComputerActionType` as JSON data."""
    if type(obj) is not ComputerActionType:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_action_wait(raw: Any) -> ComputerActionWait:
    """Read a `ComputerActionWait`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerActionWait", "an object")
    try:
        type_: Literal["wait"] = obj["type"]
    except KeyError as missing:
        fail_missing("ComputerActionWait", missing)
    if type_ != "wait":
        fail("ComputerActionWait.type", '"wait"')
    made = allocate(ComputerActionWait)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _COMPUTER_ACTION_WAIT_KEYS)
    return made


def unstructure_computer_action_wait(obj: ComputerActionWait) -> Any:
    """Write a `ComputerActionWait` as JSON data."""
    if type(obj) is not ComputerActionWait:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_computer_action(raw: Any) -> OtherComputerAction:
    """Read an `OtherComputerAction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherComputerAction", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_COMPUTER_ACTION_EXCLUDES:
        fail("OtherComputerAction.type", "a tag that no other type has")
    return obj


def unstructure_other_computer_action(value: OtherComputerAction) -> Any:
    """Write an `OtherComputerAction` as JSON data."""
    return to_json(value)


def structure_computer_action(raw: Any) -> ComputerAction:
    """Read a `ComputerAction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerAction", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ComputerAction.type", "a string")
    structure = _COMPUTER_ACTION_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_computer_action(value: ComputerAction) -> Any:
    """Write a `ComputerAction` as JSON data."""
    return _UNSTRUCTURE_COMPUTER_ACTION.get(type(value), to_json)(value)


def structure_computer_pending_safety_check(raw: Any) -> ComputerPendingSafetyCheck:
    """Read a `ComputerPendingSafetyCheck`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerPendingSafetyCheck", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ComputerPendingSafetyCheck", missing)
    if type(id_) is not str:
        fail("ComputerPendingSafetyCheck.id", "a string")
    code: str | None = obj.get("code")
    if code is not None and type(code) is not str:
        fail("ComputerPendingSafetyCheck.code", "a string")
    message: str | None = obj.get("message")
    if message is not None and type(message) is not str:
        fail("ComputerPendingSafetyCheck.message", "a string")
    made = allocate(ComputerPendingSafetyCheck)
    made.id = id_
    made.code = code
    made.message = message
    made.additional_properties = (
        {}
        if _COMPUTER_PENDING_SAFETY_CHECK_KEYS.issuperset(obj)
        else extra_keys(obj, _COMPUTER_PENDING_SAFETY_CHECK_KEYS)
    )
    return made


def unstructure_computer_pending_safety_check(obj: ComputerPendingSafetyCheck) -> Any:
    """Write a `ComputerPendingSafetyCheck` as JSON data."""
    if type(obj) is not ComputerPendingSafetyCheck:
        return to_json(obj)
    raw: dict[str, Any] = {"id": obj.id}
    code = obj.code
    if code is not None:
        raw["code"] = code
    message = obj.message
    if message is not None:
        raw["message"] = message
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_tool_call(raw: Any) -> ComputerToolCall:
    """Read a `ComputerToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerToolCall", "an object")
    try:
        type_: Literal["computer_call"] = obj["type"]
        call_id: str = obj["call_id"]
    except KeyError as missing:
        fail_missing("ComputerToolCall", missing)
    if type_ != "computer_call":
        fail("ComputerToolCall.type", '"computer_call"')
    if type(call_id) is not str:
        fail("ComputerToolCall.call_id", "a string")
    action: ComputerAction | None = obj.get("action")
    if action is not None:
        action = structure_computer_action(action)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ComputerToolCall.id", "a string")
    pending_safety_checks: list[ComputerPendingSafetyCheck] | None = obj.get("pending_safety_checks")
    if pending_safety_checks is not None:
        if type(pending_safety_checks) is not list:
            fail("ComputerToolCall.pending_safety_checks", "an array")
        pending_safety_checks = [structure_computer_pending_safety_check(item) for item in pending_safety_checks]
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ComputerToolCall.status", "a string")
    made = allocate(ComputerToolCall)
    made.type = type_
    made.call_id = call_id
    made.action = action
    made.id = id_
    made.pending_safety_checks = pending_safety_checks
    made.status = status
    made.additional_properties = (
        {} if _COMPUTER_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _COMPUTER_TOOL_CALL_KEYS)
    )
    return made


def unstructure_computer_tool_call(obj: ComputerToolCall) -> Any:
    """Write a `ComputerToolCall` as JSON data."""
    if type(obj) is not ComputerToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id}
    action = obj.action
    if action is not None:
        raw["action"] = unstructure_computer_action(action)
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    pending_safety_checks = obj.pending_safety_checks
    if pending_safety_checks is not None:
        raw["pending_safety_checks"] = (
            [unstructure_computer_pending_safety_check(item) for item in pending_safety_checks]
            if type(pending_safety_checks) is list
            else to_json(pending_safety_checks)
        )
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_image_generation_call(raw: Any) -> ImageGenerationCall:
    """Read an `ImageGenerationCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ImageGenerationCall", "an object")
    try:
        type_: Literal["image_generation_call"] = obj["type"]
    except KeyError as missing:
        fail_missing("ImageGenerationCall", missing)
    if type_ != "image_generation_call":
        fail("ImageGenerationCall.type", '"image_generation_call"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ImageGenerationCall.id", "a string")
    result: str | None = obj.get("result")
    if result is not None and type(result) is not str:
        fail("ImageGenerationCall.result", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ImageGenerationCall.status", "a string")
    background: str | None = obj.get("background")
    if background is not None and type(background) is not str:
        fail("ImageGenerationCall.background", "a string")
    output_format: str | None = obj.get("output_format")
    if output_format is not None and type(output_format) is not str:
        fail("ImageGenerationCall.output_format", "a string")
    quality: str | None = obj.get("quality")
    if quality is not None and type(quality) is not str:
        fail("ImageGenerationCall.quality", "a string")
    revised_prompt: str | None = obj.get("revised_prompt")
    if revised_prompt is not None and type(revised_prompt) is not str:
        fail("ImageGenerationCall.revised_prompt", "a string")
    size: str | None = obj.get("size")
    if size is not None and type(size) is not str:
        fail("ImageGenerationCall.size", "a string")
    made = allocate(ImageGenerationCall)
    made.type = type_
    made.id = id_
    made.result = result
    made.status = status
    made.background = background
    made.output_format = output_format
    made.quality = quality
    made.revised_prompt = revised_prompt
    made.size = size
    made.additional_properties = (
        {} if _IMAGE_GENERATION_CALL_KEYS.issuperset(obj) else extra_keys(obj, _IMAGE_GENERATION_CALL_KEYS)
    )
    return made


def unstructure_image_generation_call(obj: ImageGenerationCall) -> Any:
    """Write an `ImageGenerationCall` as JSON data."""
    if type(obj) is not ImageGenerationCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    result = obj.result
    if result is not None:
        raw["result"] = result
    status = obj.status
    if status is not None:
        raw["status"] = status
    background = obj.background
    if background is not None:
        raw["background"] = background
    output_format = obj.output_format
    if output_format is not None:
        raw["output_format"] = output_format
    quality = obj.quality
    if quality is not None:
        raw["quality"] = quality
    revised_prompt = obj.revised_prompt
    if revised_prompt is not None:
        raw["revised_prompt"] = revised_prompt
    size = obj.size
    if size is not None:
        raw["size"] = size
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_local_shell_call_action(raw: Any) -> LocalShellCallAction:
    """Read a `LocalShellCallAction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LocalShellCallAction", "an object")
    try:
        command: list[str] = obj["command"]
    except KeyError as missing:
        fail_missing("LocalShellCallAction", missing)
    type_: str | None = obj.get("type")
    if type_ is not None and type(type_) is not str:
        fail("LocalShellCallAction.type", "a string")
    if type(command) is not list:
        fail("LocalShellCallAction.command", "an array")
    for item_of_command in command:
        if type(item_of_command) is not str:
            fail("LocalShellCallAction.command[]", "a string")
    env: dict[str, str] | None = obj.get("env")
    if env is not None:
        if type(env) is not dict:
            fail("LocalShellCallAction.env", "an object")
        for item_of_env in env.values():
            if type(item_of_env) is not str:
                fail("LocalShellCallAction.env[]", "a string")
    timeout_ms: int | None = obj.get("timeout_ms")
    if timeout_ms is not None and type(timeout_ms) is not int:
        timeout_ms = integer("LocalShellCallAction.timeout_ms", timeout_ms)
    user: str | None = obj.get("user")
    if user is not None and type(user) is not str:
        fail("LocalShellCallAction.user", "a string")
    working_directory: str | None = obj.get("working_directory")
    if working_directory is not None and type(working_directory) is not str:
        fail("LocalShellCallAction.working_directory", "a string")
    made = allocate(LocalShellCallAction)
    made.type = type_
    made.command = command
    made.env = env
    made.timeout_ms = timeout_ms
    made.user = user
    made.working_directory = working_directory
    made.additional_properties = (
        {} if _LOCAL_SHELL_CALL_ACTION_KEYS.issuperset(obj) else extra_keys(obj, _LOCAL_SHELL_CALL_ACTION_KEYS)
    )
    return made


def unstructure_local_shell_call_action(obj: LocalShellCallAction) -> Any:
    """Write a `LocalShellCallAction` as JSON data."""
    if type(obj) is not LocalShellCallAction:
        return to_json(obj)
    raw: dict[str, Any] = {"command": obj.command}
    type_ = obj.type
    if type_ is not None:
        raw["type"] = type_
    env = obj.env
    if env is not None:
        raw["env"] = env
    timeout_ms = obj.timeout_ms
    if timeout_ms is not None:
        raw["timeout_ms"] = timeout_ms
    user = obj.user
    if user is not None:
        raw["user"] = user
    working_directory = obj.working_directory
    if working_directory is not None:
        raw["working_directory"] = working_directory
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_local_shell_call(raw: Any) -> LocalShellCall:
    """Read a `LocalShellCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LocalShellCall", "an object")
    try:
        type_: Literal["local_shell_call"] = obj["type"]
        call_id: str = obj["call_id"]
    except KeyError as missing:
        fail_missing("LocalShellCall", missing)
    if type_ != "local_shell_call":
        fail("LocalShellCall.type", '"local_shell_call"')
    if type(call_id) is not str:
        fail("LocalShellCall.call_id", "a string")
    action: LocalShellCallAction | None = obj.get("action")
    if action is not None:
        action = structure_local_shell_call_action(action)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("LocalShellCall.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("LocalShellCall.status", "a string")
    made = allocate(LocalShellCall)
    made.type = type_
    made.call_id = call_id
    made.action = action
    made.id = id_
    made.status = status
    made.additional_properties = (
        {} if _LOCAL_SHELL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _LOCAL_SHELL_CALL_KEYS)
    )
    return made


def unstructure_local_shell_call(obj: LocalShellCall) -> Any:
    """Write a `LocalShellCall` as JSON data."""
    if type(obj) is not LocalShellCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id}
    action = obj.action
    if action is not None:
        raw["action"] = unstructure_local_shell_call_action(action)
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_shell_call_action(raw: Any) -> ShellCallAction:
    """Read a `ShellCallAction`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ShellCallAction", "an object")
    commands: list[str] | None = obj.get("commands")
    if commands is not None:
        if type(commands) is not list:
            fail("ShellCallAction.commands", "an array")
        for item_of_commands in commands:
            if type(item_of_commands) is not str:
                fail("ShellCallAction.commands[]", "a string")
    max_output_length: int | None = obj.get("max_output_length")
    if max_output_length is not None and type(max_output_length) is not int:
        max_output_length = integer("ShellCallAction.max_output_length", max_output_length)
    timeout_ms: int | None = obj.get("timeout_ms")
    if timeout_ms is not None and type(timeout_ms) is not int:
        timeout_ms = integer("ShellCallAction.timeout_ms", timeout_ms)
    made = allocate(ShellCallAction)
    made.commands = commands
    made.max_output_length = max_output_length
    made.timeout_ms = timeout_ms
    made.additional_properties = (
        {} if _SHELL_CALL_ACTION_KEYS.issuperset(obj) else extra_keys(obj, _SHELL_CALL_ACTION_KEYS)
    )
    return made


def unstructure_shell_call_action(obj: ShellCallAction) -> Any:
    """Write a `ShellCallAction` as JSON data."""
    if type(obj) is not ShellCallAction:
        return to_json(obj)
    raw: dict[str, Any] = {}
    commands = obj.commands
    if commands is not None:
        raw["commands"] = commands
    max_output_length = obj.max_output_length
    if max_output_length is not None:
        raw["max_output_length"] = max_output_length
    timeout_ms = obj.timeout_ms
    if timeout_ms is not None:
        raw["timeout_ms"] = timeout_ms
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_function_shell_tool_call(raw: Any) -> FunctionShellToolCall:
    """Read a `FunctionShellToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionShellToolCall", "an object")
    try:
        type_: Literal["shell_call"] = obj["type"]
        call_id: str = obj["call_id"]
    except KeyError as missing:
        fail_missing("FunctionShellToolCall", missing)
    if type_ != "shell_call":
        fail("FunctionShellToolCall.type", '"shell_call"')
    if type(call_id) is not str:
        fail("FunctionShellToolCall.call_id", "a string")
    action: ShellCallAction | None = obj.get("action")
    if action is not None:
        action = structure_shell_call_action(action)
    environment: dict[str, Any] | None = obj.get("environment")
    if environment is not None and type(environment) is not dict:
        fail("FunctionShellToolCall.environment", "an object")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("FunctionShellToolCall.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("FunctionShellToolCall.status", "a string")
    made = allocate(FunctionShellToolCall)
    made.type = type_
    made.call_id = call_id
    made.action = action
    made.environment = environment
    made.id = id_
    made.status = status
    made.additional_properties = (
        {} if _FUNCTION_SHELL_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _FUNCTION_SHELL_TOOL_CALL_KEYS)
    )
    return made


def unstructure_function_shell_tool_call(obj: FunctionShellToolCall) -> Any:
    """Write a `FunctionShellToolCall` as JSON data."""
    if type(obj) is not FunctionShellToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id}
    action = obj.action
    if action is not None:
        raw["action"] = unstructure_shell_call_action(action)
    environment = obj.environment
    if environment is not None:
        raw["environment"] = environment
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_function_shell_tool_call_output(raw: Any) -> FunctionShellToolCallOutput:
    """Read a `FunctionShellToolCallOutput`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionShellToolCallOutput", "an object")
    try:
        type_: Literal["shell_call_output"] = obj["type"]
        call_id: str = obj["call_id"]
    except KeyError as missing:
        fail_missing("FunctionShellToolCallOutput", missing)
    if type_ != "shell_call_output":
        fail("FunctionShellToolCallOutput.type", '"shell_call_output"')
    if type(call_id) is not str:
        fail("FunctionShellToolCallOutput.call_id", "a string")
    output: list[dict[str, Any]] | None = obj.get("output")
    if output is not None:
        if type(output) is not list:
            fail("FunctionShellToolCallOutput.output", "an array")
        for item_of_output in output:
            if type(item_of_output) is not dict:
                fail("FunctionShellToolCallOutput.output[]", "an object")
    max_output_length: int | None = obj.get("max_output_length")
    if max_output_length is not None and type(max_output_length) is not int:
        max_output_length = integer("FunctionShellToolCallOutput.max_output_length", max_output_length)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("FunctionShellToolCallOutput.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("FunctionShellToolCallOutput.status", "a string")
    made = allocate(FunctionShellToolCallOutput)
    made.type = type_
    made.call_id = call_id
    made.output = output
    made.max_output_length = max_output_length
    made.id = id_
    made.status = status
    made.additional_properties = (
        {}
        if _FUNCTION_SHELL_TOOL_CALL_OUTPUT_KEYS.issuperset(obj)
        else extra_keys(obj, _FUNCTION_SHELL_TOOL_CALL_OUTPUT_KEYS)
    )
    return made


def unstructure_function_shell_tool_call_output(obj: FunctionShellToolCallOutput) -> Any:
    """Write a `FunctionShellToolCallOutput` as JSON data."""
    if type(obj) is not FunctionShellToolCallOutput:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id}
    output = obj.output
    if output is not None:
        raw["output"] = output
    max_output_length = obj.max_output_length
    if max_output_length is not None:
        raw["max_output_length"] = max_output_length
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_apply_patch_tool_call(raw: Any) -> ApplyPatchToolCall:
    """Read an `ApplyPatchToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ApplyPatchToolCall", "an object")
    try:
        type_: Literal["apply_patch_call"] = obj["type"]
        call_id: str = obj["call_id"]
    except KeyError as missing:
        fail_missing("ApplyPatchToolCall", missing)
    if type_ != "apply_patch_call":
        fail("ApplyPatchToolCall.type", '"apply_patch_call"')
    if type(call_id) is not str:
        fail("ApplyPatchToolCall.call_id", "a string")
    operation: dict[str, Any] | None = obj.get("operation")
    if operation is not None and type(operation) is not dict:
        fail("ApplyPatchToolCall.operation", "an object")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ApplyPatchToolCall.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ApplyPatchToolCall.status", "a string")
    made = allocate(ApplyPatchToolCall)
    made.type = type_
    made.call_id = call_id
    made.operation = operation
    made.id = id_
    made.status = status
    made.additional_properties = (
        {} if _APPLY_PATCH_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _APPLY_PATCH_TOOL_CALL_KEYS)
    )
    return made


def unstructure_apply_patch_tool_call(obj: ApplyPatchToolCall) -> Any:
    """Write an `ApplyPatchToolCall` as JSON data."""
    if type(obj) is not ApplyPatchToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id}
    operation = obj.operation
    if operation is not None:
        raw["operation"] = operation
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_list_tools_tool(raw: Any) -> McpListToolsTool:
    """Read a `McpListToolsTool`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpListToolsTool", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("McpListToolsTool", missing)
    if type(name) is not str:
        fail("McpListToolsTool.name", "a string")
    input_schema: dict[str, Any] | None = obj.get("input_schema")
    if input_schema is not None and type(input_schema) is not dict:
        fail("McpListToolsTool.input_schema", "an object")
    annotations: dict[str, Any] | None = obj.get("annotations")
    if annotations is not None and type(annotations) is not dict:
        fail("McpListToolsTool.annotations", "an object")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("McpListToolsTool.description", "a string")
    made = allocate(McpListToolsTool)
    made.name = name
    made.input_schema = input_schema
    made.annotations = annotations
    made.description = description
    made.additional_properties = (
        {} if _MCP_LIST_TOOLS_TOOL_KEYS.issuperset(obj) else extra_keys(obj, _MCP_LIST_TOOLS_TOOL_KEYS)
    )
    return made


def unstructure_mcp_list_tools_tool(obj: McpListToolsTool) -> Any:
    """Write a `McpListToolsTool` as JSON data."""
    if type(obj) is not McpListToolsTool:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    input_schema = obj.input_schema
    if input_schema is not None:
        raw["input_schema"] = input_schema
    annotations = obj.annotations
    if annotations is not None:
        raw["annotations"] = annotations
    description = obj.description
    if description is not None:
        raw["description"] = description
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_list_tools(raw: Any) -> McpListTools:
    """Read a `McpListTools`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpListTools", "an object")
    try:
        type_: Literal["mcp_list_tools"] = obj["type"]
    except KeyError as missing:
        fail_missing("McpListTools", missing)
    if type_ != "mcp_list_tools":
        fail("McpListTools.type", '"mcp_list_tools"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("McpListTools.id", "a string")
    server_label: str | None = obj.get("server_label")
    if server_label is not None and type(server_label) is not str:
        fail("McpListTools.server_label", "a string")
    tools: list[McpListToolsTool] | None = obj.get("tools")
    if tools is not None:
        if type(tools) is not list:
            fail("McpListTools.tools", "an array")
        tools = [structure_mcp_list_tools_tool(item) for item in tools]
    error: str | None = obj.get("error")
    if error is not None and type(error) is not str:
        fail("McpListTools.error", "a string")
    made = allocate(McpListTools)
    made.type = type_
    made.id = id_
    made.server_label = server_label
    made.tools = tools
    made.error = error
    made.additional_properties = {} if _MCP_LIST_TOOLS_KEYS.issuperset(obj) else extra_keys(obj, _MCP_LIST_TOOLS_KEYS)
    return made


def unstructure_mcp_list_tools(obj: McpListTools) -> Any:
    """Write a `McpListTools` as JSON data."""
    if type(obj) is not McpListTools:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    server_label = obj.server_label
    if server_label is not None:
        raw["server_label"] = server_label
    tools = obj.tools
    if tools is not None:
        raw["tools"] = (
            [unstructure_mcp_list_tools_tool(item) for item in tools] if type(tools) is list else to_json(tools)
        )
    error = obj.error
    if error is not None:
        raw["error"] = error
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_approval_request(raw: Any) -> McpApprovalRequest:
    """Read a `McpApprovalRequest`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpApprovalRequest", "an object")
    try:
        type_: Literal["mcp_approval_request"] = obj["type"]
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("McpApprovalRequest", missing)
    if type_ != "mcp_approval_request":
        fail("McpApprovalRequest.type", '"mcp_approval_request"')
    if type(id_) is not str:
        fail("McpApprovalRequest.id", "a string")
    arguments: str | None = obj.get("arguments")
    if arguments is not None and type(arguments) is not str:
        fail("McpApprovalRequest.arguments", "a string")
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("McpApprovalRequest.name", "a string")
    server_label: str | None = obj.get("server_label")
    if server_label is not None and type(server_label) is not str:
        fail("McpApprovalRequest.server_label", "a string")
    made = allocate(McpApprovalRequest)
    made.type = type_
    made.id = id_
    made.arguments = arguments
    made.name = name
    made.server_label = server_label
    made.additional_properties = (
        {} if _MCP_APPROVAL_REQUEST_KEYS.issuperset(obj) else extra_keys(obj, _MCP_APPROVAL_REQUEST_KEYS)
    )
    return made


def unstructure_mcp_approval_request(obj: McpApprovalRequest) -> Any:
    """Write a `McpApprovalRequest` as JSON data."""
    if type(obj) is not McpApprovalRequest:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "id": obj.id}
    arguments = obj.arguments
    if arguments is not None:
        raw["arguments"] = arguments
    name = obj.name
    if name is not None:
        raw["name"] = name
    server_label = obj.server_label
    if server_label is not None:
        raw["server_label"] = server_label
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_call_error(raw: Any) -> McpCallError:
    """Read a `McpCallError`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: McpCallError = raw
        return text
    if kind is dict:
        members: dict[str, Any] = raw
        return members
    fail("McpCallError", "a string or an object")


def unstructure_mcp_call_error(value: McpCallError) -> Any:
    """Write a `McpCallError` as JSON data."""
    return to_json(value)


def structure_response_custom_tool_call(raw: Any) -> ResponseCustomToolCall:
    """Read a `ResponseCustomToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCustomToolCall", "an object")
    try:
        type_: Literal["custom_tool_call"] = obj["type"]
        call_id: str = obj["call_id"]
        name: str = obj["name"]
        input_: str = obj["input"]
    except KeyError as missing:
        fail_missing("ResponseCustomToolCall", missing)
    if type_ != "custom_tool_call":
        fail("ResponseCustomToolCall.type", '"custom_tool_call"')
    if type(call_id) is not str:
        fail("ResponseCustomToolCall.call_id", "a string")
    if type(name) is not str:
        fail("ResponseCustomToolCall.name", "a string")
    if type(input_) is not str:
        fail("ResponseCustomToolCall.input", "a string")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponseCustomToolCall.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ResponseCustomToolCall.status", "a string")
    made = allocate(ResponseCustomToolCall)
    made.type = type_
    made.call_id = call_id
    made.name = name
    made.input = input_
    made.id = id_
    made.status = status
    made.additional_properties = (
        {} if _RESPONSE_CUSTOM_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_CUSTOM_TOOL_CALL_KEYS)
    )
    return made


def unstructure_response_custom_tool_call(obj: ResponseCustomToolCall) -> Any:
    """Write a `ResponseCustomToolCall` as JSON data."""
    if type(obj) is not ResponseCustomToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id, "name": obj.name, "input": obj.input}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_search_call(raw: Any) -> ToolSearchCall:
    """Read a `ToolSearchCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolSearchCall", "an object")
    try:
        type_: Literal["tool_search_call"] = obj["type"]
    except KeyError as missing:
        fail_missing("ToolSearchCall", missing)
    if type_ != "tool_search_call":
        fail("ToolSearchCall.type", '"tool_search_call"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ToolSearchCall.id", "a string")
    arguments: dict[str, Any] | None = obj.get("arguments")
    if arguments is not None and type(arguments) is not dict:
        fail("ToolSearchCall.arguments", "an object")
    call_id: str | None = obj.get("call_id")
    if call_id is not None and type(call_id) is not str:
        fail("ToolSearchCall.call_id", "a string")
    execution: str | None = obj.get("execution")
    if execution is not None and type(execution) is not str:
        fail("ToolSearchCall.execution", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ToolSearchCall.status", "a string")
    made = allocate(ToolSearchCall)
    made.type = type_
    made.id = id_
    made.arguments = arguments
    made.call_id = call_id
    made.execution = execution
    made.status = status
    made.additional_properties = (
        {} if _TOOL_SEARCH_CALL_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_SEARCH_CALL_KEYS)
    )
    return made


def unstructure_tool_search_call(obj: ToolSearchCall) -> Any:
    """Write a `ToolSearchCall` as JSON data."""
    if type(obj) is not ToolSearchCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    arguments = obj.arguments
    if arguments is not None:
        raw["arguments"] = arguments
    call_id = obj.call_id
    if call_id is not None:
        raw["call_id"] = call_id
    execution = obj.execution
    if execution is not None:
        raw["execution"] = execution
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_search_output(raw: Any) -> ToolSearchOutput:
    """Read a `ToolSearchOutput`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolSearchOutput", "an object")
    try:
        type_: Literal["tool_search_output"] = obj["type"]
    except KeyError as missing:
        fail_missing("ToolSearchOutput", missing)
    if type_ != "tool_search_output":
        fail("ToolSearchOutput.type", '"tool_search_output"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ToolSearchOutput.id", "a string")
    call_id: str | None = obj.get("call_id")
    if call_id is not None and type(call_id) is not str:
        fail("ToolSearchOutput.call_id", "a string")
    execution: str | None = obj.get("execution")
    if execution is not None and type(execution) is not str:
        fail("ToolSearchOutput.execution", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ToolSearchOutput.status", "a string")
    tools: list[dict[str, Any]] | None = obj.get("tools")
    if tools is not None:
        if type(tools) is not list:
            fail("ToolSearchOutput.tools", "an array")
        for item_of_tools in tools:
            if type(item_of_tools) is not dict:
                fail("ToolSearchOutput.tools[]", "an object")
    made = allocate(ToolSearchOutput)
    made.type = type_
    made.id = id_
    made.call_id = call_id
    made.execution = execution
    made.status = status
    made.tools = tools
    made.additional_properties = (
        {} if _TOOL_SEARCH_OUTPUT_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_SEARCH_OUTPUT_KEYS)
    )
    return made


def unstructure_tool_search_output(obj: ToolSearchOutput) -> Any:
    """Write a `ToolSearchOutput` as JSON data."""
    if type(obj) is not ToolSearchOutput:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    call_id = obj.call_id
    if call_id is not None:
        raw["call_id"] = call_id
    execution = obj.execution
    if execution is not None:
        raw["execution"] = execution
    status = obj.status
    if status is not None:
        raw["status"] = status
    tools = obj.tools
    if tools is not None:
        raw["tools"] = tools
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_output_item(raw: Any) -> OtherOutputItem:
    """Read an `OtherOutputItem`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherOutputItem", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_OUTPUT_ITEM_EXCLUDES:
        fail("OtherOutputItem.type", "a tag that no other type has")
    return obj


def unstructure_other_output_item(value: OtherOutputItem) -> Any:
    """Write an `OtherOutputItem` as JSON data."""
    return to_json(value)


def structure_input_tokens_details(raw: Any) -> InputTokensDetails:
    """Read an `InputTokensDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputTokensDetails", "an object")
    cached_tokens: int | None = obj.get("cached_tokens")
    if cached_tokens is not None and type(cached_tokens) is not int:
        cached_tokens = integer("InputTokensDetails.cached_tokens", cached_tokens)
    cache_write_tokens: int | None = obj.get("cache_write_tokens")
    if cache_write_tokens is not None and type(cache_write_tokens) is not int:
        cache_write_tokens = integer("InputTokensDetails.cache_write_tokens", cache_write_tokens)
    made = allocate(InputTokensDetails)
    made.cached_tokens = cached_tokens
    made.cache_write_tokens = cache_write_tokens
    made.additional_properties = (
        {} if _INPUT_TOKENS_DETAILS_KEYS.issuperset(obj) else extra_keys(obj, _INPUT_TOKENS_DETAILS_KEYS)
    )
    return made


def unstructure_input_tokens_details(obj: InputTokensDetails) -> Any:
    """Write an `InputTokensDetails` as JSON data."""
    if type(obj) is not InputTokensDetails:
        return to_json(obj)
    raw: dict[str, Any] = {}
    cached_tokens = obj.cached_tokens
    if cached_tokens is not None:
        raw["cached_tokens"] = cached_tokens
    cache_write_tokens = obj.cache_write_tokens
    if cache_write_tokens is not None:
        raw["cache_write_tokens"] = cache_write_tokens
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_output_tokens_details(raw: Any) -> OutputTokensDetails:
    """Read an `OutputTokensDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputTokensDetails", "an object")
    reasoning_tokens: int | None = obj.get("reasoning_tokens")
    if reasoning_tokens is not None and type(reasoning_tokens) is not int:
        reasoning_tokens = integer("OutputTokensDetails.reasoning_tokens", reasoning_tokens)
    made = allocate(OutputTokensDetails)
    made.reasoning_tokens = reasoning_tokens
    made.additional_properties = (
        {} if _OUTPUT_TOKENS_DETAILS_KEYS.issuperset(obj) else extra_keys(obj, _OUTPUT_TOKENS_DETAILS_KEYS)
    )
    return made


def unstructure_output_tokens_details(obj: OutputTokensDetails) -> Any:
    """Write an `OutputTokensDetails` as JSON data."""
    if type(obj) is not OutputTokensDetails:
        return to_json(obj)
    raw: dict[str, Any] = {}
    reasoning_tokens = obj.reasoning_tokens
    if reasoning_tokens is not None:
        raw["reasoning_tokens"] = reasoning_tokens
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_usage(raw: Any) -> ResponseUsage:
    """Read a `ResponseUsage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseUsage", "an object")
    input_tokens: int | None = obj.get("input_tokens")
    if input_tokens is not None and type(input_tokens) is not int:
        input_tokens = integer("ResponseUsage.input_tokens", input_tokens)
    input_tokens_details: InputTokensDetails | None = obj.get("input_tokens_details")
    if input_tokens_details is not None:
        input_tokens_details = structure_input_tokens_details(input_tokens_details)
    output_tokens: int | None = obj.get("output_tokens")
    if output_tokens is not None and type(output_tokens) is not int:
        output_tokens = integer("ResponseUsage.output_tokens", output_tokens)
    output_tokens_details: OutputTokensDetails | None = obj.get("output_tokens_details")
    if output_tokens_details is not None:
        output_tokens_details = structure_output_tokens_details(output_tokens_details)
    total_tokens: int | None = obj.get("total_tokens")
    if total_tokens is not None and type(total_tokens) is not int:
        total_tokens = integer("ResponseUsage.total_tokens", total_tokens)
    made = allocate(ResponseUsage)
    made.input_tokens = input_tokens
    made.input_tokens_details = input_tokens_details
    made.output_tokens = output_tokens
    made.output_tokens_details = output_tokens_details
    made.total_tokens = total_tokens
    if _RESPONSE_USAGE_USUAL.issuperset(obj):
        made.cost = None
        made.cost_details = None
        made.is_byok = None
        made.additional_properties = {}
        return made
    cost: float | None = obj.get("cost")
    if cost is not None and type(cost) is not float and type(cost) is not int:
        cost = number("ResponseUsage.cost", cost)
    made.cost = cost
    cost_details: dict[str, Any] | None = obj.get("cost_details")
    if cost_details is not None and type(cost_details) is not dict:
        fail("ResponseUsage.cost_details", "an object")
    made.cost_details = cost_details
    is_byok: bool | None = obj.get("is_byok")
    if is_byok is not None and type(is_byok) is not bool:
        fail("ResponseUsage.is_byok", "a boolean")
    made.is_byok = is_byok
    made.additional_properties = {} if _RESPONSE_USAGE_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_USAGE_KEYS)
    return made


def unstructure_response_usage(obj: ResponseUsage) -> Any:
    """Write a `ResponseUsage` as JSON data."""
    if type(obj) is not ResponseUsage:
        return to_json(obj)
    raw: dict[str, Any] = {}
    input_tokens = obj.input_tokens
    if input_tokens is not None:
        raw["input_tokens"] = input_tokens
    input_tokens_details = obj.input_tokens_details
    if input_tokens_details is not None:
        raw["input_tokens_details"] = unstructure_input_tokens_details(input_tokens_details)
    output_tokens = obj.output_tokens
    if output_tokens is not None:
        raw["output_tokens"] = output_tokens
    output_tokens_details = obj.output_tokens_details
    if output_tokens_details is not None:
        raw["output_tokens_details"] = unstructure_output_tokens_details(output_tokens_details)
    total_tokens = obj.total_tokens
    if total_tokens is not None:
        raw["total_tokens"] = total_tokens
    cost = obj.cost
    if cost is not None:
        raw["cost"] = cost
    cost_details = obj.cost_details
    if cost_details is not None:
        raw["cost_details"] = cost_details
    is_byok = obj.is_byok
    if is_byok is not None:
        raw["is_byok"] = is_byok
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_error(raw: Any) -> ResponseError:
    """Read a `ResponseError`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseError", "an object")
    code: str | None = obj.get("code")
    if code is not None and type(code) is not str:
        fail("ResponseError.code", "a string")
    message: str | None = obj.get("message")
    if message is not None and type(message) is not str:
        fail("ResponseError.message", "a string")
    made = allocate(ResponseError)
    made.code = code
    made.message = message
    made.additional_properties = {} if _RESPONSE_ERROR_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_ERROR_KEYS)
    return made


def unstructure_response_error(obj: ResponseError) -> Any:
    """Write a `ResponseError` as JSON data."""
    if type(obj) is not ResponseError:
        return to_json(obj)
    raw: dict[str, Any] = {}
    code = obj.code
    if code is not None:
        raw["code"] = code
    message = obj.message
    if message is not None:
        raw["message"] = message
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_info(raw: Any) -> ToolInfo:
    """Read a `ToolInfo`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolInfo", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("ToolInfo", missing)
    if type(type_) is not str:
        fail("ToolInfo.type", "a string")
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("ToolInfo.name", "a string")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("ToolInfo.description", "a string")
    parameters: dict[str, Any] | None = obj.get("parameters")
    if parameters is not None and type(parameters) is not dict:
        fail("ToolInfo.parameters", "an object")
    strict: bool | None = obj.get("strict")
    if strict is not None and type(strict) is not bool:
        fail("ToolInfo.strict", "a boolean")
    defer_loading: bool | None = obj.get("defer_loading")
    if defer_loading is not None and type(defer_loading) is not bool:
        fail("ToolInfo.defer_loading", "a boolean")
    made = allocate(ToolInfo)
    made.type = type_
    made.name = name
    made.description = description
    made.parameters = parameters
    made.strict = strict
    made.defer_loading = defer_loading
    made.additional_properties = {} if _TOOL_INFO_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_INFO_KEYS)
    return made


def unstructure_tool_info(obj: ToolInfo) -> Any:
    """Write a `ToolInfo` as JSON data."""
    if type(obj) is not ToolInfo:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    name = obj.name
    if name is not None:
        raw["name"] = name
    description = obj.description
    if description is not None:
        raw["description"] = description
    parameters = obj.parameters
    if parameters is not None:
        raw["parameters"] = parameters
    strict = obj.strict
    if strict is not None:
        raw["strict"] = strict
    defer_loading = obj.defer_loading
    if defer_loading is not None:
        raw["defer_loading"] = defer_loading
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_conversation_info(raw: Any) -> ConversationInfo:
    """Read a `ConversationInfo`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ConversationInfo", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ConversationInfo", missing)
    if type(id_) is not str:
        fail("ConversationInfo.id", "a string")
    made = allocate(ConversationInfo)
    made.id = id_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _CONVERSATION_INFO_KEYS)
    return made


def unstructure_conversation_info(obj: ConversationInfo) -> Any:
    """Write a `ConversationInfo` as JSON data."""
    if type(obj) is not ConversationInfo:
        return to_json(obj)
    raw: dict[str, Any] = {"id": obj.id}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_prompt_info(raw: Any) -> ResponsePromptInfo:
    """Read a `ResponsePromptInfo`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsePromptInfo", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ResponsePromptInfo", missing)
    if type(id_) is not str:
        fail("ResponsePromptInfo.id", "a string")
    version: str | None = obj.get("version")
    if version is not None and type(version) is not str:
        fail("ResponsePromptInfo.version", "a string")
    variables: dict[str, Any] | None = obj.get("variables")
    if variables is not None and type(variables) is not dict:
        fail("ResponsePromptInfo.variables", "an object")
    made = allocate(ResponsePromptInfo)
    made.id = id_
    made.version = version
    made.variables = variables
    made.additional_properties = (
        {} if _RESPONSE_PROMPT_INFO_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_PROMPT_INFO_KEYS)
    )
    return made


def unstructure_response_prompt_info(obj: ResponsePromptInfo) -> Any:
    """Write a `ResponsePromptInfo` as JSON data."""
    if type(obj) is not ResponsePromptInfo:
        return to_json(obj)
    raw: dict[str, Any] = {"id": obj.id}
    version = obj.version
    if version is not None:
        raw["version"] = version
    variables = obj.variables
    if variables is not None:
        raw["variables"] = variables
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_incomplete_reason(raw: Any) -> IncompleteReason:
    """Read an `IncompleteReason`, or raise the first `Violation` met."""
    value: IncompleteReason = raw
    if type(value) is not str:
        fail("IncompleteReason", "a string")
    return value


def unstructure_incomplete_reason(value: IncompleteReason) -> Any:
    """Write an `IncompleteReason` as JSON data."""
    return to_json(value)


def structure_incomplete_details(raw: Any) -> IncompleteDetails:
    """Read an `IncompleteDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("IncompleteDetails", "an object")
    reason: IncompleteReason | None = obj.get("reason")
    if reason is not None and type(reason) is not str:
        fail("IncompleteDetails.reason", "a string")
    made = allocate(IncompleteDetails)
    made.reason = reason
    made.additional_properties = (
        {} if _INCOMPLETE_DETAILS_KEYS.issuperset(obj) else extra_keys(obj, _INCOMPLETE_DETAILS_KEYS)
    )
    return made


def unstructure_incomplete_details(obj: IncompleteDetails) -> Any:
    """Write an `IncompleteDetails` as JSON data."""
    if type(obj) is not IncompleteDetails:
        return to_json(obj)
    raw: dict[str, Any] = {}
    reason = obj.reason
    if reason is not None:
        raw["reason"] = reason
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_status(raw: Any) -> ResponseStatus:
    """Read a `ResponseStatus`, or raise the first `Violation` met."""
    value: ResponseStatus = raw
    if type(value) is not str:
        fail("ResponseStatus", "a string")
    return value


def unstructure_response_status(value: ResponseStatus) -> Any:
    """Write a `ResponseStatus` as JSON data."""
    return to_json(value)


def structure_prompt_cache_retention(raw: Any) -> PromptCacheRetention:
    """Read a `PromptCacheRetention`, or raise the first `Violation` met."""
    value: PromptCacheRetention = raw
    if type(value) is not str:
        fail("PromptCacheRetention", "a string")
    return value


def unstructure_prompt_cache_retention(value: PromptCacheRetention) -> Any:
    """Write a `PromptCacheRetention` as JSON data."""
    return to_json(value)


def structure_responses_service_tier(raw: Any) -> ResponsesServiceTier:
    """Read a `ResponsesServiceTier`, or raise the first `Violation` met."""
    value: ResponsesServiceTier = raw
    if type(value) is not str:
        fail("ResponsesServiceTier", "a string")
    return value


def unstructure_responses_service_tier(value: ResponsesServiceTier) -> Any:
    """Write a `ResponsesServiceTier` as JSON data."""
    return to_json(value)


def structure_truncation(raw: Any) -> Truncation:
    """Read a `Truncation`, or raise the first `Violation` met."""
    value: Truncation = raw
    if type(value) is not str:
        fail("Truncation", "a string")
    return value


def unstructure_truncation(value: Truncation) -> Any:
    """Write a `Truncation` as JSON data."""
    return to_json(value)


def structure_response_tool_choice_info(raw: Any) -> ResponseToolChoiceInfo:
    """Read a `ResponseToolChoiceInfo`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ResponseToolChoiceInfo = raw
        return text
    if kind is dict:
        members: dict[str, Any] = raw
        return members
    fail("ResponseToolChoiceInfo", "a string or an object")


def unstructure_response_tool_choice_info(value: ResponseToolChoiceInfo) -> Any:
    """Write a `ResponseToolChoiceInfo` as JSON data."""
    return to_json(value)


def structure_response_instructions(raw: Any) -> ResponseInstructions:
    """Read a `ResponseInstructions`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ResponseInstructions = raw
        return text
    if kind is list:
        array: list[Any] = raw
        for item_of_array in array:
            if type(item_of_array) is not dict:
                fail("ResponseInstructions[]", "an object")
        return array
    fail("ResponseInstructions", "a string or an array")


def unstructure_response_instructions(value: ResponseInstructions) -> Any:
    """Write a `ResponseInstructions` as JSON data."""
    return to_json(value)


def structure_mcp_call(raw: Any) -> McpCall:
    """Read a `McpCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpCall", "an object")
    try:
        type_: Literal["mcp_call"] = obj["type"]
    except KeyError as missing:
        fail_missing("McpCall", missing)
    if type_ != "mcp_call":
        fail("McpCall.type", '"mcp_call"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("McpCall.id", "a string")
    arguments: str | None = obj.get("arguments")
    if arguments is not None and type(arguments) is not str:
        fail("McpCall.arguments", "a string")
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("McpCall.name", "a string")
    server_label: str | None = obj.get("server_label")
    if server_label is not None and type(server_label) is not str:
        fail("McpCall.server_label", "a string")
    approval_request_id: str | None = obj.get("approval_request_id")
    if approval_request_id is not None and type(approval_request_id) is not str:
        fail("McpCall.approval_request_id", "a string")
    error: McpCallError | None = obj.get("error")
    if error is not None:
        error = structure_mcp_call_error(error)
    output: str | None = obj.get("output")
    if output is not None and type(output) is not str:
        fail("McpCall.output", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("McpCall.status", "a string")
    made = allocate(McpCall)
    made.type = type_
    made.id = id_
    made.arguments = arguments
    made.name = name
    made.server_label = server_label
    made.approval_request_id = approval_request_id
    made.error = error
    made.output = output
    made.status = status
    made.additional_properties = {} if _MCP_CALL_KEYS.issuperset(obj) else extra_keys(obj, _MCP_CALL_KEYS)
    return made


def unstructure_mcp_call(obj: McpCall) -> Any:
    """Write a `McpCall` as JSON data."""
    if type(obj) is not McpCall:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    arguments = obj.arguments
    if arguments is not None:
        raw["arguments"] = arguments
    name = obj.name
    if name is not None:
        raw["name"] = name
    server_label = obj.server_label
    if server_label is not None:
        raw["server_label"] = server_label
    approval_request_id = obj.approval_request_id
    if approval_request_id is not None:
        raw["approval_request_id"] = approval_request_id
    error = obj.error
    if error is not None:
        raw["error"] = error
    output = obj.output
    if output is not None:
        raw["output"] = output
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_output_item(raw: Any) -> ResponseOutputItem:
    """Read a `ResponseOutputItem`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseOutputItem", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ResponseOutputItem.type", "a string")
    structure = _RESPONSE_OUTPUT_ITEM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_response_output_item(value: ResponseOutputItem) -> Any:
    """Write a `ResponseOutputItem` as JSON data."""
    return _UNSTRUCTURE_RESPONSE_OUTPUT_ITEM.get(type(value), to_json)(value)


def structure_responses_response(raw: Any) -> ResponsesResponse:
    """Read a `ResponsesResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesResponse", "an object")
    try:
        output: list[ResponseOutputItem] = obj["output"]
    except KeyError as missing:
        fail_missing("ResponsesResponse", missing)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponsesResponse.id", "a string")
    object_: str | None = obj.get("object")
    if object_ is not None and type(object_) is not str:
        fail("ResponsesResponse.object", "a string")
    created_at: float | None = obj.get("created_at")
    if created_at is not None and type(created_at) is not float and type(created_at) is not int:
        created_at = number("ResponsesResponse.created_at", created_at)
    model: str | None = obj.get("model")
    if model is not None and type(model) is not str:
        fail("ResponsesResponse.model", "a string")
    if type(output) is not list:
        fail("ResponsesResponse.output", "an array")
    output = [structure_response_output_item(item) for item in output]
    parallel_tool_calls: bool | None = obj.get("parallel_tool_calls")
    if parallel_tool_calls is not None and type(parallel_tool_calls) is not bool:
        fail("ResponsesResponse.parallel_tool_calls", "a boolean")
    tool_choice: ResponseToolChoiceInfo | None = obj.get("tool_choice")
    if tool_choice is not None:
        tool_choice = structure_response_tool_choice_info(tool_choice)
    tools: list[ToolInfo] | None = obj.get("tools")
    if tools is not None:
        if type(tools) is not list:
            fail("ResponsesResponse.tools", "an array")
        tools = [structure_tool_info(item) for item in tools]
    status: ResponseStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ResponsesResponse.status", "a string")
    error: ResponseError | None = obj.get("error")
    if error is not None:
        error = structure_response_error(error)
    incomplete_details: IncompleteDetails | None = obj.get("incomplete_details")
    if incomplete_details is not None:
        incomplete_details = structure_incomplete_details(incomplete_details)
    instructions: ResponseInstructions | None = obj.get("instructions")
    if instructions is not None:
        instructions = structure_response_instructions(instructions)
    metadata: dict[str, Any] | None = obj.get("metadata")
    if metadata is not None and type(metadata) is not dict:
        fail("ResponsesResponse.metadata", "an object")
    temperature: float | None = obj.get("temperature")
    if temperature is not None and type(temperature) is not float and type(temperature) is not int:
        temperature = number("ResponsesResponse.temperature", temperature)
    top_p: float | None = obj.get("top_p")
    if top_p is not None and type(top_p) is not float and type(top_p) is not int:
        top_p = number("ResponsesResponse.top_p", top_p)
    background: bool | None = obj.get("background")
    if background is not None and type(background) is not bool:
        fail("ResponsesResponse.background", "a boolean")
    completed_at: float | None = obj.get("completed_at")
    if completed_at is not None and type(completed_at) is not float and type(completed_at) is not int:
        completed_at = number("ResponsesResponse.completed_at", completed_at)
    max_output_tokens: int | None = obj.get("max_output_tokens")
    if max_output_tokens is not None and type(max_output_tokens) is not int:
        max_output_tokens = integer("ResponsesResponse.max_output_tokens", max_output_tokens)
    max_tool_calls: int | None = obj.get("max_tool_calls")
    if max_tool_calls is not None and type(max_tool_calls) is not int:
        max_tool_calls = integer("ResponsesResponse.max_tool_calls", max_tool_calls)
    previous_response_id: str | None = obj.get("previous_response_id")
    if previous_response_id is not None and type(previous_response_id) is not str:
        fail("ResponsesResponse.previous_response_id", "a string")
    prompt_cache_key: str | None = obj.get("prompt_cache_key")
    if prompt_cache_key is not None and type(prompt_cache_key) is not str:
        fail("ResponsesResponse.prompt_cache_key", "a string")
    prompt_cache_retention: PromptCacheRetention | None = obj.get("prompt_cache_retention")
    if prompt_cache_retention is not None and type(prompt_cache_retention) is not str:
        fail("ResponsesResponse.prompt_cache_retention", "a string")
    reasoning: dict[str, Any] | None = obj.get("reasoning")
    if reasoning is not None and type(reasoning) is not dict:
        fail("ResponsesResponse.reasoning", "an object")
    safety_identifier: str | None = obj.get("safety_identifier")
    if safety_identifier is not None and type(safety_identifier) is not str:
        fail("ResponsesResponse.safety_identifier", "a string")
    service_tier: ResponsesServiceTier | None = obj.get("service_tier")
    if service_tier is not None and type(service_tier) is not str:
        fail("ResponsesResponse.service_tier", "a string")
    text: dict[str, Any] | None = obj.get("text")
    if text is not None and type(text) is not dict:
        fail("ResponsesResponse.text", "an object")
    top_logprobs: int | None = obj.get("top_logprobs")
    if top_logprobs is not None and type(top_logprobs) is not int:
        top_logprobs = integer("ResponsesResponse.top_logprobs", top_logprobs)
    truncation: Truncation | None = obj.get("truncation")
    if truncation is not None and type(truncation) is not str:
        fail("ResponsesResponse.truncation", "a string")
    usage: ResponseUsage | None = obj.get("usage")
    if usage is not None:
        usage = structure_response_usage(usage)
    user: str | None = obj.get("user")
    if user is not None and type(user) is not str:
        fail("ResponsesResponse.user", "a string")
    store: bool | None = obj.get("store")
    if store is not None and type(store) is not bool:
        fail("ResponsesResponse.store", "a boolean")
    frequency_penalty: float | None = obj.get("frequency_penalty")
    if frequency_penalty is not None and type(frequency_penalty) is not float and type(frequency_penalty) is not int:
        frequency_penalty = number("ResponsesResponse.frequency_penalty", frequency_penalty)
    presence_penalty: float | None = obj.get("presence_penalty")
    if presence_penalty is not None and type(presence_penalty) is not float and type(presence_penalty) is not int:
        presence_penalty = number("ResponsesResponse.presence_penalty", presence_penalty)
    billing: dict[str, Any] | None = obj.get("billing")
    if billing is not None and type(billing) is not dict:
        fail("ResponsesResponse.billing", "an object")
    made = allocate(ResponsesResponse)
    made.id = id_
    made.object = object_
    made.created_at = created_at
    made.model = model
    made.output = output
    made.parallel_tool_calls = parallel_tool_calls
    made.tool_choice = tool_choice
    made.tools = tools
    made.status = status
    made.error = error
    made.incomplete_details = incomplete_details
    made.instructions = instructions
    made.metadata = metadata
    made.temperature = temperature
    made.top_p = top_p
    made.background = background
    made.completed_at = completed_at
    made.max_output_tokens = max_output_tokens
    made.max_tool_calls = max_tool_calls
    made.previous_response_id = previous_response_id
    made.prompt_cache_key = prompt_cache_key
    made.prompt_cache_retention = prompt_cache_retention
    made.reasoning = reasoning
    made.safety_identifier = safety_identifier
    made.service_tier = service_tier
    made.text = text
    made.top_logprobs = top_logprobs
    made.truncation = truncation
    made.usage = usage
    made.user = user
    made.store = store
    made.frequency_penalty = frequency_penalty
    made.presence_penalty = presence_penalty
    made.billing = billing
    made.session_id = None
    if _RESPONSES_RESPONSE_USUAL.issuperset(obj):
        made.conversation = None
        made.prompt = None
        made.prompt_cache_options = None
        made.moderation = None
        made.additional_properties = {}
        return made
    conversation: ConversationInfo | None = obj.get("conversation")
    if conversation is not None:
        conversation = structure_conversation_info(conversation)
    made.conversation = conversation
    prompt: ResponsePromptInfo | None = obj.get("prompt")
    if prompt is not None:
        prompt = structure_response_prompt_info(prompt)
    made.prompt = prompt
    prompt_cache_options: dict[str, Any] | None = obj.get("prompt_cache_options")
    if prompt_cache_options is not None and type(prompt_cache_options) is not dict:
        fail("ResponsesResponse.prompt_cache_options", "an object")
    made.prompt_cache_options = prompt_cache_options
    moderation: dict[str, Any] | None = obj.get("moderation")
    if moderation is not None and type(moderation) is not dict:
        fail("ResponsesResponse.moderation", "an object")
    made.moderation = moderation
    made.additional_properties = (
        {} if _RESPONSES_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSES_RESPONSE_KEYS)
    )
    return made


def unstructure_responses_response(obj: ResponsesResponse) -> Any:
    """Write a `ResponsesResponse` as JSON data."""
    if type(obj) is not ResponsesResponse:
        return to_json(obj)
    output = obj.output
    raw: dict[str, Any] = {
        "output": [unstructure_response_output_item(item) for item in output]
        if type(output) is list
        else to_json(output)
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    object_ = obj.object
    if object_ is not None:
        raw["object"] = object_
    created_at = obj.created_at
    if created_at is not None:
        raw["created_at"] = created_at
    model = obj.model
    if model is not None:
        raw["model"] = model
    parallel_tool_calls = obj.parallel_tool_calls
    if parallel_tool_calls is not None:
        raw["parallel_tool_calls"] = parallel_tool_calls
    tool_choice = obj.tool_choice
    if tool_choice is not None:
        raw["tool_choice"] = tool_choice
    tools = obj.tools
    if tools is not None:
        raw["tools"] = [unstructure_tool_info(item) for item in tools] if type(tools) is list else to_json(tools)
    status = obj.status
    if status is not None:
        raw["status"] = status
    error = obj.error
    if error is not None:
        raw["error"] = unstructure_response_error(error)
    incomplete_details = obj.incomplete_details
    if incomplete_details is not None:
        raw["incomplete_details"] = unstructure_incomplete_details(incomplete_details)
    instructions = obj.instructions
    if instructions is not None:
        raw["instructions"] = instructions
    metadata = obj.metadata
    if metadata is not None:
        raw["metadata"] = metadata
    temperature = obj.temperature
    if temperature is not None:
        raw["temperature"] = temperature
    top_p = obj.top_p
    if top_p is not None:
        raw["top_p"] = top_p
    background = obj.background
    if background is not None:
        raw["background"] = background
    completed_at = obj.completed_at
    if completed_at is not None:
        raw["completed_at"] = completed_at
    conversation = obj.conversation
    if conversation is not None:
        raw["conversation"] = unstructure_conversation_info(conversation)
    max_output_tokens = obj.max_output_tokens
    if max_output_tokens is not None:
        raw["max_output_tokens"] = max_output_tokens
    max_tool_calls = obj.max_tool_calls
    if max_tool_calls is not None:
        raw["max_tool_calls"] = max_tool_calls
    previous_response_id = obj.previous_response_id
    if previous_response_id is not None:
        raw["previous_response_id"] = previous_response_id
    prompt = obj.prompt
    if prompt is not None:
        raw["prompt"] = unstructure_response_prompt_info(prompt)
    prompt_cache_key = obj.prompt_cache_key
    if prompt_cache_key is not None:
        raw["prompt_cache_key"] = prompt_cache_key
    prompt_cache_retention = obj.prompt_cache_retention
    if prompt_cache_retention is not None:
        raw["prompt_cache_retention"] = prompt_cache_retention
    prompt_cache_options = obj.prompt_cache_options
    if prompt_cache_options is not None:
        raw["prompt_cache_options"] = prompt_cache_options
    reasoning = obj.reasoning
    if reasoning is not None:
        raw["reasoning"] = reasoning
    safety_identifier = obj.safety_identifier
    if safety_identifier is not None:
        raw["safety_identifier"] = safety_identifier
    service_tier = obj.service_tier
    if service_tier is not None:
        raw["service_tier"] = service_tier
    text = obj.text
    if text is not None:
        raw["text"] = text
    top_logprobs = obj.top_logprobs
    if top_logprobs is not None:
        raw["top_logprobs"] = top_logprobs
    truncation = obj.truncation
    if truncation is not None:
        raw["truncation"] = truncation
    usage = obj.usage
    if usage is not None:
        raw["usage"] = unstructure_response_usage(usage)
    user = obj.user
    if user is not None:
        raw["user"] = user
    store = obj.store
    if store is not None:
        raw["store"] = store
    frequency_penalty = obj.frequency_penalty
    if frequency_penalty is not None:
        raw["frequency_penalty"] = frequency_penalty
    presence_penalty = obj.presence_penalty
    if presence_penalty is not None:
        raw["presence_penalty"] = presence_penalty
    billing = obj.billing
    if billing is not None:
        raw["billing"] = billing
    moderation = obj.moderation
    if moderation is not None:
        raw["moderation"] = moderation
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


_RESPONSES_ANNOTATION_BY_TYPE: Final[dict[str, Callable[[Any], ResponsesAnnotation]]] = {
    "file_citation": structure_annotation_file_citation,
    "url_citation": structure_responses_annotation_url_citation,
    "container_file_citation": structure_annotation_container_file_citation,
    "file_path": structure_annotation_file_path,
}
_UNSTRUCTURE_RESPONSES_ANNOTATION: Final[dict[type, Callable[[Any], Any]]] = {
    AnnotationFileCitation: unstructure_annotation_file_citation,
    ResponsesAnnotationURLCitation: unstructure_responses_annotation_url_citation,
    AnnotationContainerFileCitation: unstructure_annotation_container_file_citation,
    AnnotationFilePath: unstructure_annotation_file_path,
}
_OUTPUT_CONTENT_ITEM_BY_TYPE: Final[dict[str, Callable[[Any], OutputContentItem]]] = {
    "output_text": structure_output_text,
    "refusal": structure_refusal,
    "reasoning_text": structure_reasoning_content,
}
_UNSTRUCTURE_OUTPUT_CONTENT_ITEM: Final[dict[type, Callable[[Any], Any]]] = {
    OutputText: unstructure_output_text,
    Refusal: unstructure_refusal,
    ReasoningContent: unstructure_reasoning_content,
}
_WEB_SEARCH_ACTION_BY_TYPE: Final[dict[str, Callable[[Any], WebSearchAction]]] = {
    "search": structure_web_search_action_search,
    "open_page": structure_web_search_action_open_page,
    "find": structure_web_search_action_find,
    "find_in_page": structure_web_search_action_find_in_page,
}
_UNSTRUCTURE_WEB_SEARCH_ACTION: Final[dict[type, Callable[[Any], Any]]] = {
    WebSearchActionSearch: unstructure_web_search_action_search,
    WebSearchActionOpenPage: unstructure_web_search_action_open_page,
    WebSearchActionFind: unstructure_web_search_action_find,
    WebSearchActionFindInPage: unstructure_web_search_action_find_in_page,
}
_CODE_INTERPRETER_OUTPUT_BY_TYPE: Final[dict[str, Callable[[Any], CodeInterpreterOutput]]] = {
    "logs": structure_code_interpreter_output_logs,
    "image": structure_code_interpreter_output_image,
}
_UNSTRUCTURE_CODE_INTERPRETER_OUTPUT: Final[dict[type, Callable[[Any], Any]]] = {
    CodeInterpreterOutputLogs: unstructure_code_interpreter_output_logs,
    CodeInterpreterOutputImage: unstructure_code_interpreter_output_image,
}
_COMPUTER_ACTION_BY_TYPE: Final[dict[str, Callable[[Any], ComputerAction]]] = {
    "click": structure_computer_action_click,
    "double_click": structure_computer_action_double_click,
    "drag": structure_computer_action_drag,
    "keypress": structure_computer_action_keypress,
    "move": structure_computer_action_move,
    "screenshot": structure_computer_action_screenshot,
    "scroll": structure_computer_action_scroll,
    "type": structure_computer_action_type,
    "wait": structure_computer_action_wait,
}
_UNSTRUCTURE_COMPUTER_ACTION: Final[dict[type, Callable[[Any], Any]]] = {
    ComputerActionClick: unstructure_computer_action_click,
    ComputerActionDoubleClick: unstructure_computer_action_double_click,
    ComputerActionDrag: unstructure_computer_action_drag,
    ComputerActionKeypress: unstructure_computer_action_keypress,
    ComputerActionMove: unstructure_computer_action_move,
    ComputerActionScreenshot: unstructure_computer_action_screenshot,
    ComputerActionScroll: unstructure_computer_action_scroll,
    ComputerActionType: unstructure_computer_action_type,
    ComputerActionWait: unstructure_computer_action_wait,
}
_RESPONSE_OUTPUT_ITEM_BY_TYPE: Final[dict[str, Callable[[Any], ResponseOutputItem]]] = {
    "message": structure_response_output_message,
    "function_call": structure_function_tool_call,
    "file_search_call": structure_file_search_tool_call,
    "web_search_call": structure_web_search_tool_call,
    "code_interpreter_call": structure_code_interpreter_tool_call,
    "computer_call": structure_computer_tool_call,
    "reasoning": structure_reasoning_item,
    "image_generation_call": structure_image_generation_call,
    "local_shell_call": structure_local_shell_call,
    "shell_call": structure_function_shell_tool_call,
    "shell_call_output": structure_function_shell_tool_call_output,
    "apply_patch_call": structure_apply_patch_tool_call,
    "mcp_call": structure_mcp_call,
    "mcp_list_tools": structure_mcp_list_tools,
    "mcp_approval_request": structure_mcp_approval_request,
    "custom_tool_call": structure_response_custom_tool_call,
    "tool_search_call": structure_tool_search_call,
    "tool_search_output": structure_tool_search_output,
}
_UNSTRUCTURE_RESPONSE_OUTPUT_ITEM: Final[dict[type, Callable[[Any], Any]]] = {
    ResponseOutputMessage: unstructure_response_output_message,
    FunctionToolCall: unstructure_function_tool_call,
    FileSearchToolCall: unstructure_file_search_tool_call,
    WebSearchToolCall: unstructure_web_search_tool_call,
    CodeInterpreterToolCall: unstructure_code_interpreter_tool_call,
    ComputerToolCall: unstructure_computer_tool_call,
    ReasoningItem: unstructure_reasoning_item,
    ImageGenerationCall: unstructure_image_generation_call,
    LocalShellCall: unstructure_local_shell_call,
    FunctionShellToolCall: unstructure_function_shell_tool_call,
    FunctionShellToolCallOutput: unstructure_function_shell_tool_call_output,
    ApplyPatchToolCall: unstructure_apply_patch_tool_call,
    McpCall: unstructure_mcp_call,
    McpListTools: unstructure_mcp_list_tools,
    McpApprovalRequest: unstructure_mcp_approval_request,
    ResponseCustomToolCall: unstructure_response_custom_tool_call,
    ToolSearchCall: unstructure_tool_search_call,
    ToolSearchOutput: unstructure_tool_search_output,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        OutputTextLogprobTopLogprob,
        structure_output_text_logprob_top_logprob,
        unstructure_output_text_logprob_top_logprob,
        "types/responses/response.json#/$defs/OutputTextLogprobTopLogprob",
    ),
    Codec(
        OutputTextLogprob,
        structure_output_text_logprob,
        unstructure_output_text_logprob,
        "types/responses/response.json#/$defs/OutputTextLogprob",
    ),
    Codec(
        AnnotationFileCitation,
        structure_annotation_file_citation,
        unstructure_annotation_file_citation,
        "types/responses/response.json#/$defs/AnnotationFileCitation",
    ),
    Codec(
        ResponsesAnnotationURLCitation,
        structure_responses_annotation_url_citation,
        unstructure_responses_annotation_url_citation,
        "types/responses/response.json#/$defs/ResponsesAnnotationURLCitation",
    ),
    Codec(
        AnnotationContainerFileCitation,
        structure_annotation_container_file_citation,
        unstructure_annotation_container_file_citation,
        "types/responses/response.json#/$defs/AnnotationContainerFileCitation",
    ),
    Codec(
        AnnotationFilePath,
        structure_annotation_file_path,
        unstructure_annotation_file_path,
        "types/responses/response.json#/$defs/AnnotationFilePath",
    ),
    Codec(
        OtherTextAnnotation,
        structure_other_text_annotation,
        unstructure_other_text_annotation,
        "types/responses/response.json#/$defs/OtherTextAnnotation",
    ),
    Codec(
        ResponsesAnnotation,
        structure_responses_annotation,
        unstructure_responses_annotation,
        "types/responses/response.json#/$defs/ResponsesAnnotation",
    ),
    Codec(
        OutputText, structure_output_text, unstructure_output_text, "types/responses/response.json#/$defs/OutputText"
    ),
    Codec(Refusal, structure_refusal, unstructure_refusal, "types/responses/response.json#/$defs/Refusal"),
    Codec(
        ReasoningSummary,
        structure_reasoning_summary,
        unstructure_reasoning_summary,
        "types/responses/response.json#/$defs/ReasoningSummary",
    ),
    Codec(
        ReasoningContent,
        structure_reasoning_content,
        unstructure_reasoning_content,
        "types/responses/response.json#/$defs/ReasoningContent",
    ),
    Codec(
        OtherOutputContentItem,
        structure_other_output_content_item,
        unstructure_other_output_content_item,
        "types/responses/response.json#/$defs/OtherOutputContentItem",
    ),
    Codec(
        OutputContentItem,
        structure_output_content_item,
        unstructure_output_content_item,
        "types/responses/response.json#/$defs/OutputContentItem",
    ),
    Codec(
        ItemStatus, structure_item_status, unstructure_item_status, "types/responses/response.json#/$defs/ItemStatus"
    ),
    Codec(
        ResponseOutputMessage,
        structure_response_output_message,
        unstructure_response_output_message,
        "types/responses/response.json#/$defs/ResponseOutputMessage",
    ),
    Codec(
        ReasoningItem,
        structure_reasoning_item,
        unstructure_reasoning_item,
        "types/responses/response.json#/$defs/ReasoningItem",
    ),
    Codec(
        FunctionToolCall,
        structure_function_tool_call,
        unstructure_function_tool_call,
        "types/responses/response.json#/$defs/FunctionToolCall",
    ),
    Codec(
        FileSearchResult,
        structure_file_search_result,
        unstructure_file_search_result,
        "types/responses/response.json#/$defs/FileSearchResult",
    ),
    Codec(
        FileSearchToolCall,
        structure_file_search_tool_call,
        unstructure_file_search_tool_call,
        "types/responses/response.json#/$defs/FileSearchToolCall",
    ),
    Codec(
        WebSearchActionSource,
        structure_web_search_action_source,
        unstructure_web_search_action_source,
        "types/responses/response.json#/$defs/WebSearchActionSource",
    ),
    Codec(
        WebSearchActionSearch,
        structure_web_search_action_search,
        unstructure_web_search_action_search,
        "types/responses/response.json#/$defs/WebSearchActionSearch",
    ),
    Codec(
        WebSearchActionOpenPage,
        structure_web_search_action_open_page,
        unstructure_web_search_action_open_page,
        "types/responses/response.json#/$defs/WebSearchActionOpenPage",
    ),
    Codec(
        WebSearchActionFind,
        structure_web_search_action_find,
        unstructure_web_search_action_find,
        "types/responses/response.json#/$defs/WebSearchActionFind",
    ),
    Codec(
        WebSearchActionFindInPage,
        structure_web_search_action_find_in_page,
        unstructure_web_search_action_find_in_page,
        "types/responses/response.json#/$defs/WebSearchActionFindInPage",
    ),
    Codec(
        OtherWebSearchAction,
        structure_other_web_search_action,
        unstructure_other_web_search_action,
        "types/responses/response.json#/$defs/OtherWebSearchAction",
    ),
    Codec(
        WebSearchAction,
        structure_web_search_action,
        unstructure_web_search_action,
        "types/responses/response.json#/$defs/WebSearchAction",
    ),
    Codec(
        WebSearchToolCall,
        structure_web_search_tool_call,
        unstructure_web_search_tool_call,
        "types/responses/response.json#/$defs/WebSearchToolCall",
    ),
    Codec(
        CodeInterpreterOutputLogs,
        structure_code_interpreter_output_logs,
        unstructure_code_interpreter_output_logs,
        "types/responses/response.json#/$defs/CodeInterpreterOutputLogs",
    ),
    Codec(
        CodeInterpreterOutputImage,
        structure_code_interpreter_output_image,
        unstructure_code_interpreter_output_image,
        "types/responses/response.json#/$defs/CodeInterpreterOutputImage",
    ),
    Codec(
        OtherCodeInterpreterOutput,
        structure_other_code_interpreter_output,
        unstructure_other_code_interpreter_output,
        "types/responses/response.json#/$defs/OtherCodeInterpreterOutput",
    ),
    Codec(
        CodeInterpreterOutput,
        structure_code_interpreter_output,
        unstructure_code_interpreter_output,
        "types/responses/response.json#/$defs/CodeInterpreterOutput",
    ),
    Codec(
        CodeInterpreterToolCall,
        structure_code_interpreter_tool_call,
        unstructure_code_interpreter_tool_call,
        "types/responses/response.json#/$defs/CodeInterpreterToolCall",
    ),
    Codec(
        ComputerActionClick,
        structure_computer_action_click,
        unstructure_computer_action_click,
        "types/responses/response.json#/$defs/ComputerActionClick",
    ),
    Codec(
        ComputerActionDoubleClick,
        structure_computer_action_double_click,
        unstructure_computer_action_double_click,
        "types/responses/response.json#/$defs/ComputerActionDoubleClick",
    ),
    Codec(
        ComputerActionDragPath,
        structure_computer_action_drag_path,
        unstructure_computer_action_drag_path,
        "types/responses/response.json#/$defs/ComputerActionDragPath",
    ),
    Codec(
        ComputerActionDrag,
        structure_computer_action_drag,
        unstructure_computer_action_drag,
        "types/responses/response.json#/$defs/ComputerActionDrag",
    ),
    Codec(
        ComputerActionKeypress,
        structure_computer_action_keypress,
        unstructure_computer_action_keypress,
        "types/responses/response.json#/$defs/ComputerActionKeypress",
    ),
    Codec(
        ComputerActionMove,
        structure_computer_action_move,
        unstructure_computer_action_move,
        "types/responses/response.json#/$defs/ComputerActionMove",
    ),
    Codec(
        ComputerActionScreenshot,
        structure_computer_action_screenshot,
        unstructure_computer_action_screenshot,
        "types/responses/response.json#/$defs/ComputerActionScreenshot",
    ),
    Codec(
        ComputerActionScroll,
        structure_computer_action_scroll,
        unstructure_computer_action_scroll,
        "types/responses/response.json#/$defs/ComputerActionScroll",
    ),
    Codec(
        ComputerActionType,
        structure_computer_action_type,
        unstructure_computer_action_type,
        "types/responses/response.json#/$defs/ComputerActionType",
    ),
    Codec(
        ComputerActionWait,
        structure_computer_action_wait,
        unstructure_computer_action_wait,
        "types/responses/response.json#/$defs/ComputerActionWait",
    ),
    Codec(
        OtherComputerAction,
        structure_other_computer_action,
        unstructure_other_computer_action,
        "types/responses/response.json#/$defs/OtherComputerAction",
    ),
    Codec(
        ComputerAction,
        structure_computer_action,
        unstructure_computer_action,
        "types/responses/response.json#/$defs/ComputerAction",
    ),
    Codec(
        ComputerPendingSafetyCheck,
        structure_computer_pending_safety_check,
        unstructure_computer_pending_safety_check,
        "types/responses/response.json#/$defs/ComputerPendingSafetyCheck",
    ),
    Codec(
        ComputerToolCall,
        structure_computer_tool_call,
        unstructure_computer_tool_call,
        "types/responses/response.json#/$defs/ComputerToolCall",
    ),
    Codec(
        ImageGenerationCall,
        structure_image_generation_call,
        unstructure_image_generation_call,
        "types/responses/response.json#/$defs/ImageGenerationCall",
    ),
    Codec(
        LocalShellCallAction,
        structure_local_shell_call_action,
        unstructure_local_shell_call_action,
        "types/responses/response.json#/$defs/LocalShellCallAction",
    ),
    Codec(
        LocalShellCall,
        structure_local_shell_call,
        unstructure_local_shell_call,
        "types/responses/response.json#/$defs/LocalShellCall",
    ),
    Codec(
        ShellCallAction,
        structure_shell_call_action,
        unstructure_shell_call_action,
        "types/responses/response.json#/$defs/ShellCallAction",
    ),
    Codec(
        FunctionShellToolCall,
        structure_function_shell_tool_call,
        unstructure_function_shell_tool_call,
        "types/responses/response.json#/$defs/FunctionShellToolCall",
    ),
    Codec(
        FunctionShellToolCallOutput,
        structure_function_shell_tool_call_output,
        unstructure_function_shell_tool_call_output,
        "types/responses/response.json#/$defs/FunctionShellToolCallOutput",
    ),
    Codec(
        ApplyPatchToolCall,
        structure_apply_patch_tool_call,
        unstructure_apply_patch_tool_call,
        "types/responses/response.json#/$defs/ApplyPatchToolCall",
    ),
    Codec(
        McpListToolsTool,
        structure_mcp_list_tools_tool,
        unstructure_mcp_list_tools_tool,
        "types/responses/response.json#/$defs/McpListToolsTool",
    ),
    Codec(
        McpListTools,
        structure_mcp_list_tools,
        unstructure_mcp_list_tools,
        "types/responses/response.json#/$defs/McpListTools",
    ),
    Codec(
        McpApprovalRequest,
        structure_mcp_approval_request,
        unstructure_mcp_approval_request,
        "types/responses/response.json#/$defs/McpApprovalRequest",
    ),
    Codec(
        McpCallError,
        structure_mcp_call_error,
        unstructure_mcp_call_error,
        "types/responses/response.json#/$defs/McpCallError",
    ),
    Codec(
        ResponseCustomToolCall,
        structure_response_custom_tool_call,
        unstructure_response_custom_tool_call,
        "types/responses/response.json#/$defs/ResponseCustomToolCall",
    ),
    Codec(
        ToolSearchCall,
        structure_tool_search_call,
        unstructure_tool_search_call,
        "types/responses/response.json#/$defs/ToolSearchCall",
    ),
    Codec(
        ToolSearchOutput,
        structure_tool_search_output,
        unstructure_tool_search_output,
        "types/responses/response.json#/$defs/ToolSearchOutput",
    ),
    Codec(
        OtherOutputItem,
        structure_other_output_item,
        unstructure_other_output_item,
        "types/responses/response.json#/$defs/OtherOutputItem",
    ),
    Codec(
        InputTokensDetails,
        structure_input_tokens_details,
        unstructure_input_tokens_details,
        "types/responses/response.json#/$defs/InputTokensDetails",
    ),
    Codec(
        OutputTokensDetails,
        structure_output_tokens_details,
        unstructure_output_tokens_details,
        "types/responses/response.json#/$defs/OutputTokensDetails",
    ),
    Codec(
        ResponseUsage,
        structure_response_usage,
        unstructure_response_usage,
        "types/responses/response.json#/$defs/ResponseUsage",
    ),
    Codec(
        ResponseError,
        structure_response_error,
        unstructure_response_error,
        "types/responses/response.json#/$defs/ResponseError",
    ),
    Codec(ToolInfo, structure_tool_info, unstructure_tool_info, "types/responses/response.json#/$defs/ToolInfo"),
    Codec(
        ConversationInfo,
        structure_conversation_info,
        unstructure_conversation_info,
        "types/responses/response.json#/$defs/ConversationInfo",
    ),
    Codec(
        ResponsePromptInfo,
        structure_response_prompt_info,
        unstructure_response_prompt_info,
        "types/responses/response.json#/$defs/ResponsePromptInfo",
    ),
    Codec(
        IncompleteReason,
        structure_incomplete_reason,
        unstructure_incomplete_reason,
        "types/responses/response.json#/$defs/IncompleteReason",
    ),
    Codec(
        IncompleteDetails,
        structure_incomplete_details,
        unstructure_incomplete_details,
        "types/responses/response.json#/$defs/IncompleteDetails",
    ),
    Codec(
        ResponseStatus,
        structure_response_status,
        unstructure_response_status,
        "types/responses/response.json#/$defs/ResponseStatus",
    ),
    Codec(
        PromptCacheRetention,
        structure_prompt_cache_retention,
        unstructure_prompt_cache_retention,
        "types/responses/response.json#/$defs/PromptCacheRetention",
    ),
    Codec(
        ResponsesServiceTier,
        structure_responses_service_tier,
        unstructure_responses_service_tier,
        "types/responses/response.json#/$defs/ResponsesServiceTier",
    ),
    Codec(Truncation, structure_truncation, unstructure_truncation, "types/responses/response.json#/$defs/Truncation"),
    Codec(
        ResponseToolChoiceInfo,
        structure_response_tool_choice_info,
        unstructure_response_tool_choice_info,
        "types/responses/response.json#/$defs/ResponseToolChoiceInfo",
    ),
    Codec(
        ResponseInstructions,
        structure_response_instructions,
        unstructure_response_instructions,
        "types/responses/response.json#/$defs/ResponseInstructions",
    ),
    Codec(McpCall, structure_mcp_call, unstructure_mcp_call, "types/responses/response.json#/$defs/McpCall"),
    Codec(
        ResponseOutputItem,
        structure_response_output_item,
        unstructure_response_output_item,
        "types/responses/response.json#/$defs/ResponseOutputItem",
    ),
    Codec(
        ResponsesResponse,
        structure_responses_response,
        unstructure_responses_response,
        "types/responses/response.json#",
    ),
)
"""The converters of this module's types."""
