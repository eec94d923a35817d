# Code generated from schema/types/responses/request.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/responses/request.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.converters.types.responses.response import (
    structure_code_interpreter_tool_call,
    structure_computer_tool_call,
    structure_file_search_tool_call,
    structure_tool_search_call,
    structure_tool_search_output,
    structure_web_search_tool_call,
    unstructure_code_interpreter_tool_call,
    unstructure_computer_tool_call,
    unstructure_file_search_tool_call,
    unstructure_tool_search_call,
    unstructure_tool_search_output,
    unstructure_web_search_tool_call,
)
from sequrity.types.chat_completion.request import Verbosity
from sequrity.types.responses.request import (
    ApplyPatchCallOutputParam,
    ApplyPatchCallParam,
    ApplyPatchToolParam,
    CodeInterpreterContainer,
    CodeInterpreterContainerAuto,
    CodeInterpreterToolParam,
    CompactionItemParam,
    ComputerCallOutputAcknowledgedSafetyCheck,
    ComputerCallOutputParam,
    ComputerToolParam,
    ContainerMemoryLimit,
    ConversationChoice,
    ConversationParam,
    CustomToolParam,
    FileSearchToolParam,
    FunctionCallOutputContent,
    FunctionCallOutputParam,
    FunctionShellToolParam,
    FunctionToolParam,
    ImageGenerationCallParam,
    ImageGenerationInputImageMask,
    ImageGenerationToolParam,
    InputAudioParam,
    InputContentParam,
    InputFileParam,
    InputImageDetail,
    InputImageParam,
    InputMessageParam,
    InputTextParam,
    ItemReferenceParam,
    LocalShellCallActionParam,
    LocalShellCallOutputParam,
    LocalShellCallParam,
    LocalShellToolParam,
    McpAllowedTools,
    McpAllowedToolsFilter,
    McpApprovalFilter,
    McpApprovalRequestParam,
    McpApprovalResponseParam,
    McpCallParam,
    McpListToolsParam,
    McpListToolsToolParam,
    McpRequireApproval,
    McpToolParam,
    MessageContentParam,
    OtherInputContent,
    OtherInputItem,
    OtherMessageContent,
    OtherOutputMessageContent,
    OtherResponsesTool,
    OtherResponsesToolChoice,
    OtherTextFormat,
    OutputMessageContentParam,
    OutputRefusalParam,
    OutputTextParam,
    PromptCacheOptions,
    ReasoningItemParam,
    ReasoningItemSummaryParam,
    ReasoningParam,
    ReasoningSummaryDetail,
    ResponseCustomToolCallOutputParam,
    ResponseCustomToolCallParam,
    ResponseFunctionToolCallParam,
    ResponseInputItemParam,
    ResponseInputParam,
    ResponseOutputMessageParam,
    ResponsePromptParam,
    ResponsesRequest,
    ResponsesToolChoice,
    ResponseTextConfigParam,
    SearchContextSize,
    ShellCallActionParam,
    ShellCallOutputParam,
    ShellCallParam,
    ShellToolParam,
    TextConfigJSONObjectParam,
    TextConfigJSONSchemaParam,
    TextConfigTextParam,
    TextFormatParam,
    ToolChoiceFunctionParam,
    ToolChoiceMode,
    ToolChoiceRequiredParam,
    ToolSearchToolParam,
    WebSearchPreviewDatedToolParam,
    WebSearchPreviewToolParam,
    WebSearchPreviewUserLocation,
    WebSearchToolParam,
)
from sequrity.types.responses.request import MessageContent as ResponsesMessageContent
from sequrity.types.responses.request import MessageParam as ResponsesMessageParam
from sequrity.types.responses.request import MessageRole as ResponsesMessageRole
from sequrity.types.responses.request import ReasoningEffort as ResponsesReasoningEffort
from sequrity.types.responses.request import StreamOptionsParam as ResponsesStreamOptions
from sequrity.types.responses.request import ToolChoiceAutoParam as ResponsesToolChoiceAutoParam
from sequrity.types.responses.request import ToolChoiceNoneParam as ResponsesToolChoiceNoneParam
from sequrity.types.responses.request import ToolChoiceParam as ResponsesToolChoiceParam
from sequrity.types.responses.request import ToolParam as ResponsesToolParam
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
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.validation.converter_support import (
    allocate,
    extra_keys,
    fail,
    fail_missing,
    integer,
    number,
    to_json,
)

_INPUT_TEXT_PARAM_KEYS = frozenset({"type", "text"})
_INPUT_IMAGE_PARAM_KEYS = frozenset({"type", "detail", "file_id", "image_url"})
_INPUT_FILE_PARAM_KEYS = frozenset({"type", "file_id", "file_data", "filename", "file_url"})
_INPUT_AUDIO_PARAM_KEYS = frozenset({"type", "audio", "input_audio"})
_OUTPUT_TEXT_PARAM_KEYS = frozenset({"type", "text", "annotations", "logprobs"})
_OUTPUT_REFUSAL_PARAM_KEYS = frozenset({"type", "refusal"})
_OTHER_INPUT_CONTENT_EXCLUDES = frozenset({"input_text", "input_image", "input_file", "input_audio"})
_OTHER_OUTPUT_MESSAGE_CONTENT_EXCLUDES = frozenset({"output_text", "refusal"})
_OTHER_MESSAGE_CONTENT_EXCLUDES = frozenset(
    {"input_text", "input_image", "input_file", "input_audio", "output_text", "refusal"}
)
_RESPONSE_CUSTOM_TOOL_CALL_PARAM_KEYS = frozenset({"type", "call_id", "name", "input", "id"})
_RESPONSE_CUSTOM_TOOL_CALL_OUTPUT_PARAM_KEYS = frozenset({"type", "call_id", "output", "id"})
_COMPUTER_CALL_OUTPUT_ACKNOWLEDGED_SAFETY_CHECK_KEYS = frozenset({"id", "code", "message"})
_LOCAL_SHELL_CALL_ACTION_PARAM_USUAL = frozenset({"type", "command", "env"})
_LOCAL_SHELL_CALL_ACTION_PARAM_KEYS = frozenset({"type", "command", "env", "timeout_ms", "user", "working_directory"})
_SHELL_CALL_ACTION_PARAM_KEYS = frozenset({"commands", "max_output_length", "timeout_ms"})
_APPLY_PATCH_CALL_OUTPUT_PARAM_KEYS = frozenset({"type", "call_id", "status", "id", "output"})
_MCP_LIST_TOOLS_TOOL_PARAM_KEYS = frozenset({"name", "input_schema", "annotations", "description"})
_MCP_LIST_TOOLS_PARAM_KEYS = frozenset({"type", "server_label", "tools", "id", "error"})
_MCP_APPROVAL_REQUEST_PARAM_KEYS = frozenset({"type", "id", "arguments", "name", "server_label"})
_MCP_APPROVAL_RESPONSE_PARAM_KEYS = frozenset({"type", "approval_request_id", "approve", "id", "reason"})
_ITEM_REFERENCE_PARAM_KEYS = frozenset({"type", "id"})
_REASONING_ITEM_SUMMARY_PARAM_KEYS = frozenset({"type", "text"})
_COMPACTION_ITEM_PARAM_KEYS = frozenset({"type", "encrypted_content", "id"})
_OTHER_INPUT_ITEM_EXCLUDES = frozenset(
    {
        "message",
        "function_call",
        "function_call_output",
        "custom_tool_call",
        "custom_tool_call_output",
        "computer_call_output",
        "local_shell_call",
        "local_shell_call_output",
        "shell_call",
        "shell_call_output",
        "apply_patch_call",
        "apply_patch_call_output",
        "mcp_list_tools",
        "mcp_approval_request",
        "mcp_approval_response",
        "mcp_call",
        "reasoning",
        "image_generation_call",
        "item_reference",
        "compaction",
        "file_search_call",
        "web_search_call",
        "code_interpreter_call",
        "computer_call",
        "tool_search_call",
        "tool_search_output",
    }
)
_FUNCTION_TOOL_PARAM_KEYS = frozenset({"type", "name", "description", "parameters", "strict", "defer_loading"})
_FILE_SEARCH_TOOL_PARAM_USUAL = frozenset({"type", "vector_store_ids"})
_FILE_SEARCH_TOOL_PARAM_KEYS = frozenset(
    {"type", "vector_store_ids", "file_ids", "max_num_results", "filters", "ranking_options"}
)
_WEB_SEARCH_PREVIEW_USER_LOCATION_USUAL = frozenset({"type", "city", "country"})
_WEB_SEARCH_PREVIEW_USER_LOCATION_KEYS = frozenset({"type", "city", "country", "region", "timezone"})
_WEB_SEARCH_TOOL_PARAM_USUAL = frozenset({"type", "search_context_size"})
_WEB_SEARCH_TOOL_PARAM_KEYS = frozenset(
    {"type", "search_context_size", "user_location", "filters", "external_web_access"}
)
_WEB_SEARCH_PREVIEW_TOOL_PARAM_KEYS = frozenset({"type", "search_context_size", "user_location"})
_WEB_SEARCH_PREVIEW_DATED_TOOL_PARAM_KEYS = frozenset({"type", "search_context_size", "user_location"})
_CODE_INTERPRETER_CONTAINER_AUTO_KEYS = frozenset({"type", "file_ids", "memory_limit"})
_CODE_INTERPRETER_TOOL_PARAM_KEYS = frozenset({"type", "container"})
_COMPUTER_TOOL_PARAM_KEYS = frozenset({"type", "display_height", "display_width", "environment"})
_IMAGE_GENERATION_INPUT_IMAGE_MASK_KEYS = frozenset({"file_id", "image_url"})
_IMAGE_GENERATION_TOOL_PARAM_USUAL = frozenset({"type", "size", "quality", "output_format"})
_IMAGE_GENERATION_TOOL_PARAM_KEYS = frozenset(
    {
        "type",
        "model",
        "size",
        "quality",
        "background",
        "input_fidelity",
        "input_image_mask",
        "moderation",
        "output_compression",
        "output_format",
        "partial_images",
    }
)
_MCP_ALLOWED_TOOLS_FILTER_KEYS = frozenset({"read_only", "tool_names"})
_MCP_APPROVAL_FILTER_KEYS = frozenset({"always", "never"})
_MCP_TOOL_PARAM_USUAL = frozenset({"type", "server_label", "server_url", "require_approval"})
_MCP_TOOL_PARAM_KEYS = frozenset(
    {
        "type",
        "server_label",
        "server_url",
        "connector_id",
        "allowed_tools",
        "require_approval",
        "authorization",
        "headers",
        "server_description",
    }
)
_LOCAL_SHELL_TOOL_PARAM_KEYS = frozenset({"type"})
_FUNCTION_SHELL_TOOL_PARAM_KEYS = frozenset({"type"})
_SHELL_TOOL_PARAM_KEYS = frozenset({"type", "environment"})
_CUSTOM_TOOL_PARAM_KEYS = frozenset({"type", "name", "description", "format"})
_APPLY_PATCH_TOOL_PARAM_KEYS = frozenset({"type"})
_TOOL_SEARCH_TOOL_PARAM_KEYS = frozenset({"type", "description", "execution", "parameters"})
_OTHER_RESPONSES_TOOL_EXCLUDES = frozenset(
    {
        "function",
        "file_search",
        "web_search",
        "web_search_preview",
        "web_search_preview_2025_03_11",
        "code_interpreter",
        "computer_use_preview",
        "image_generation",
        "mcp",
        "local_shell",
        "function_shell",
        "shell",
        "custom",
        "apply_patch",
        "tool_search",
    }
)
_RESPONSES_TOOL_CHOICE_NONE_PARAM_KEYS = frozenset({"type"})
_RESPONSES_TOOL_CHOICE_AUTO_PARAM_KEYS = frozenset({"type"})
_TOOL_CHOICE_REQUIRED_PARAM_KEYS = frozenset({"type"})
_TOOL_CHOICE_FUNCTION_PARAM_KEYS = frozenset({"type", "name"})
_OTHER_RESPONSES_TOOL_CHOICE_EXCLUDES = frozenset({"none", "auto", "required", "function"})
_TEXT_CONFIG_JSON_SCHEMA_PARAM_KEYS = frozenset({"type", "name", "schema", "description", "strict"})
_TEXT_CONFIG_JSON_OBJECT_PARAM_KEYS = frozenset({"type"})
_TEXT_CONFIG_TEXT_PARAM_KEYS = frozenset({"type"})
_OTHER_TEXT_FORMAT_EXCLUDES = frozenset({"json_schema", "json_object", "text"})
_RESPONSE_TEXT_CONFIG_PARAM_KEYS = frozenset({"format", "verbosity"})
_CONVERSATION_PARAM_KEYS = frozenset({"id"})
_RESPONSE_PROMPT_PARAM_KEYS = frozenset({"id", "version", "variables"})
_REASONING_PARAM_KEYS = frozenset({"effort", "summary", "generate_summary"})
_RESPONSES_STREAM_OPTIONS_KEYS = frozenset({"include_usage", "include_obfuscation"})
_PROMPT_CACHE_OPTIONS_KEYS = frozenset({"mode", "ttl"})
_RESPONSES_MESSAGE_PARAM_KEYS = frozenset({"type", "role", "content", "id", "status", "phase"})
_RESPONSE_FUNCTION_TOOL_CALL_PARAM_KEYS = frozenset(
    {"type", "call_id", "name", "arguments", "id", "status", "namespace"}
)
_FUNCTION_CALL_OUTPUT_PARAM_KEYS = frozenset({"type", "call_id", "output", "id", "status"})
_COMPUTER_CALL_OUTPUT_PARAM_KEYS = frozenset(
    {"type", "call_id", "output", "acknowledged_safety_checks", "id", "status"}
)
_LOCAL_SHELL_CALL_PARAM_KEYS = frozenset({"type", "call_id", "action", "id", "status"})
_LOCAL_SHELL_CALL_OUTPUT_PARAM_USUAL = frozenset({"type", "output", "id"})
_LOCAL_SHELL_CALL_OUTPUT_PARAM_KEYS = frozenset({"type", "output", "id", "call_id", "status"})
_SHELL_CALL_PARAM_KEYS = frozenset({"type", "call_id", "action", "environment", "id", "status"})
_SHELL_CALL_OUTPUT_PARAM_KEYS = frozenset({"type", "call_id", "output", "id", "max_output_length", "status"})
_APPLY_PATCH_CALL_PARAM_KEYS = frozenset({"type", "call_id", "operation", "id", "status"})
_MCP_CALL_PARAM_USUAL = frozenset({"type", "arguments", "name", "server_label", "id", "output"})
_MCP_CALL_PARAM_KEYS = frozenset(
    {"type", "arguments", "name", "server_label", "id", "approval_request_id", "error", "output", "status"}
)
_REASONING_ITEM_PARAM_USUAL = frozenset({"type", "id", "summary", "encrypted_content"})
_REASONING_ITEM_PARAM_KEYS = frozenset({"type", "id", "summary", "content", "encrypted_content", "status"})
_IMAGE_GENERATION_CALL_PARAM_KEYS = frozenset({"type", "id", "result", "status"})
_RESPONSES_REQUEST_USUAL = frozenset(
    {"model", "include", "input", "instructions", "reasoning", "stream", "tool_choice", "tools"}
)
_RESPONSES_REQUEST_KEYS = frozenset(
    {
        "model",
        "background",
        "conversation",
        "include",
        "input",
        "instructions",
        "max_output_tokens",
        "max_tool_calls",
        "metadata",
        "parallel_tool_calls",
        "previous_response_id",
        "prompt",
        "prompt_cache_key",
        "prompt_cache_retention",
        "prompt_cache_options",
        "reasoning",
        "safety_identifier",
        "service_tier",
        "store",
        "stream",
        "stream_options",
        "temperature",
        "text",
        "tool_choice",
        "tools",
        "top_logprobs",
        "top_p",
        "truncation",
        "user",
        "moderation",
    }
)


def structure_input_text_param(raw: Any) -> InputTextParam:
    """Read an `InputTextParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputTextParam", "an object")
    try:
        type_: Literal["input_text"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("InputTextParam", missing)
    if type_ != "input_text":
        fail("InputTextParam.type", '"input_text"')
    if type(text) is not str:
        fail("InputTextParam.text", "a string")
    made = allocate(InputTextParam)
    made.type = type_
    made.text = text
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _INPUT_TEXT_PARAM_KEYS)
    return made


def unstructure_input_text_param(obj: InputTextParam) -> Any:
    """Write an `InputTextParam` as JSON data."""
    if type(obj) is not InputTextParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_input_image_detail(raw: Any) -> InputImageDetail:
    """Read an `InputImageDetail`, or raise the first `Violation` met."""
    value: InputImageDetail = raw
    if type(value) is not str:
        fail("InputImageDetail", "a string")
    return value


def unstructure_input_image_detail(value: InputImageDetail) -> Any:
    """Write an `InputImageDetail` as JSON data."""
    return to_json(value)


def structure_input_image_param(raw: Any) -> InputImageParam:
    """Read an `InputImageParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputImageParam", "an object")
    try:
        type_: Literal["input_image"] = obj["type"]
    except KeyError as missing:
        fail_missing("InputImageParam", missing)
    if type_ != "input_image":
        fail("InputImageParam.type", '"input_image"')
    detail: InputImageDetail | None = obj.get("detail")
    if detail is not None and type(detail) is not str:
        fail("InputImageParam.detail", "a string")
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("InputImageParam.file_id", "a string")
    image_url: str | None = obj.get("image_url")
    if image_url is not None and type(image_url) is not str:
        fail("InputImageParam.image_url", "a string")
    made = allocate(InputImageParam)
    made.type = type_
    made.detail = detail
    made.file_id = file_id
    made.image_url = image_url
    made.additional_properties = (
        {} if _INPUT_IMAGE_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _INPUT_IMAGE_PARAM_KEYS)
    )
    return made


def unstructure_input_image_param(obj: InputImageParam) -> Any:
    """Write an `InputImageParam` as JSON data."""
    if type(obj) is not InputImageParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    detail = obj.detail
    if detail is not None:
        raw["detail"] = detail
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    image_url = obj.image_url
    if image_url is not None:
        raw["image_url"] = image_url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_input_file_param(raw: Any) -> InputFileParam:
    """Read an `InputFileParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputFileParam", "an object")
    try:
        type_: Literal["input_file"] = obj["type"]
    except KeyError as missing:
        fail_missing("InputFileParam", missing)
    if type_ != "input_file":
        fail("InputFileParam.type", '"input_file"')
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("InputFileParam.file_id", "a string")
    file_data: str | None = obj.get("file_data")
    if file_data is not None and type(file_data) is not str:
        fail("InputFileParam.file_data", "a string")
    filename: str | None = obj.get("filename")
    if filename is not None and type(filename) is not str:
        fail("InputFileParam.filename", "a string")
    file_url: str | None = obj.get("file_url")
    if file_url is not None and type(file_url) is not str:
        fail("InputFileParam.file_url", "a string")
    made = allocate(InputFileParam)
    made.type = type_
    made.file_id = file_id
    made.file_data = file_data
    made.filename = filename
    made.file_url = file_url
    made.additional_properties = (
        {} if _INPUT_FILE_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _INPUT_FILE_PARAM_KEYS)
    )
    return made


def unstructure_input_file_param(obj: InputFileParam) -> Any:
    """Write an `InputFileParam` as JSON data."""
    if type(obj) is not InputFileParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    file_data = obj.file_data
    if file_data is not None:
        raw["file_data"] = file_data
    filename = obj.filename
    if filename is not None:
        raw["filename"] = filename
    file_url = obj.file_url
    if file_url is not None:
        raw["file_url"] = file_url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_input_audio_param(raw: Any) -> InputAudioParam:
    """Read an `InputAudioParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputAudioParam", "an object")
    try:
        type_: Literal["input_audio"] = obj["type"]
    except KeyError as missing:
        fail_missing("InputAudioParam", missing)
    if type_ != "input_audio":
        fail("InputAudioParam.type", '"input_audio"')
    audio: str | None = obj.get("audio")
    if audio is not None and type(audio) is not str:
        fail("InputAudioParam.audio", "a string")
    input_audio: dict[str, Any] | None = obj.get("input_audio")
    if input_audio is not None and type(input_audio) is not dict:
        fail("InputAudioParam.input_audio", "an object")
    made = allocate(InputAudioParam)
    made.type = type_
    made.audio = audio
    made.input_audio = input_audio
    made.additional_properties = (
        {} if _INPUT_AUDIO_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _INPUT_AUDIO_PARAM_KEYS)
    )
    return made


def unstructure_input_audio_param(obj: InputAudioParam) -> Any:
    """Write an `InputAudioParam` as JSON data."""
    if type(obj) is not InputAudioParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    audio = obj.audio
    if audio is not None:
        raw["audio"] = audio
    input_audio = obj.input_audio
    if input_audio is not None:
        raw["input_audio"] = input_audio
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_output_text_param(raw: Any) -> OutputTextParam:
    """Read an `OutputTextParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputTextParam", "an object")
    try:
        type_: Literal["output_text"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("OutputTextParam", missing)
    if type_ != "output_text":
        fail("OutputTextParam.type", '"output_text"')
    if type(text) is not str:
        fail("OutputTextParam.text", "a string")
    annotations: list[dict[str, Any]] | None = obj.get("annotations")
    if annotations is not None:
        if type(annotations) is not list:
            fail("OutputTextParam.annotations", "an array")
        for item_of_annotations in annotations:
            if type(item_of_annotations) is not dict:
                fail("OutputTextParam.annotations[]", "an object")
    logprobs: list[dict[str, Any]] | None = obj.get("logprobs")
    if logprobs is not None:
        if type(logprobs) is not list:
            fail("OutputTextParam.logprobs", "an array")
        for item_of_logprobs in logprobs:
            if type(item_of_logprobs) is not dict:
                fail("OutputTextParam.logprobs[]", "an object")
    made = allocate(OutputTextParam)
    made.type = type_
    made.text = text
    made.annotations = annotations
    made.logprobs = logprobs
    made.additional_properties = (
        {} if _OUTPUT_TEXT_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _OUTPUT_TEXT_PARAM_KEYS)
    )
    return made


def unstructure_output_text_param(obj: OutputTextParam) -> Any:
    """Write an `OutputTextParam` as JSON data."""
    if type(obj) is not OutputTextParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    annotations = obj.annotations
    if annotations is not None:
        raw["annotations"] = annotations
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = logprobs
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_output_refusal_param(raw: Any) -> OutputRefusalParam:
    """Read an `OutputRefusalParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputRefusalParam", "an object")
    try:
        type_: Literal["refusal"] = obj["type"]
        refusal: str = obj["refusal"]
    except KeyError as missing:
        fail_missing("OutputRefusalParam", missing)
    if type_ != "refusal":
        fail("OutputRefusalParam.type", '"refusal"')
    if type(refusal) is not str:
        fail("OutputRefusalParam.refusal", "a string")
    made = allocate(OutputRefusalParam)
    made.type = type_
    made.refusal = refusal
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _OUTPUT_REFUSAL_PARAM_KEYS)
    return made


def unstructure_output_refusal_param(obj: OutputRefusalParam) -> Any:
    """Write an `OutputRefusalParam` as JSON data."""
    if type(obj) is not OutputRefusalParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "refusal": obj.refusal}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_input_content(raw: Any) -> OtherInputContent:
    """Read an `OtherInputContent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherInputContent", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_INPUT_CONTENT_EXCLUDES:
        fail("OtherInputContent.type", "a tag that no other type has")
    return obj


def unstructure_other_input_content(value: OtherInputContent) -> Any:
    """Write an `OtherInputContent` as JSON data."""
    return to_json(value)


def structure_input_content_param(raw: Any) -> InputContentParam:
    """Read an `InputContentParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputContentParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("InputContentParam.type", "a string")
    structure = _INPUT_CONTENT_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_input_content_param(value: InputContentParam) -> Any:
    """Write an `InputContentParam` as JSON data."""
    return _UNSTRUCTURE_INPUT_CONTENT_PARAM.get(type(value), to_json)(value)


def structure_other_output_message_content(raw: Any) -> OtherOutputMessageContent:
    """Read an `OtherOutputMessageContent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherOutputMessageContent", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_OUTPUT_MESSAGE_CONTENT_EXCLUDES:
        fail("OtherOutputMessageContent.type", "a tag that no other type has")
    return obj


def unstructure_other_output_message_content(value: OtherOutputMessageContent) -> Any:
    """Write an `OtherOutputMessageContent` as JSON data."""
    return to_json(value)


def structure_output_message_content_param(raw: Any) -> OutputMessageContentParam:
    """Read an `OutputMessageContentParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputMessageContentParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("OutputMessageContentParam.type", "a string")
    structure = _OUTPUT_MESSAGE_CONTENT_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_output_message_content_param(value: OutputMessageContentParam) -> Any:
    """Write an `OutputMessageContentParam` as JSON data."""
    return _UNSTRUCTURE_OUTPUT_MESSAGE_CONTENT_PARAM.get(type(value), to_json)(value)


def structure_other_message_content(raw: Any) -> OtherMessageContent:
    """Read an `OtherMessageContent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherMessageContent", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_MESSAGE_CONTENT_EXCLUDES:
        fail("OtherMessageContent.type", "a tag that no other type has")
    return obj


def unstructure_other_message_content(value: OtherMessageContent) -> Any:
    """Write an `OtherMessageContent` as JSON data."""
    return to_json(value)


def structure_message_content_param(raw: Any) -> MessageContentParam:
    """Read a `MessageContentParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("MessageContentParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("MessageContentParam.type", "a string")
    structure = _MESSAGE_CONTENT_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_message_content_param(value: MessageContentParam) -> Any:
    """Write a `MessageContentParam` as JSON data."""
    return _UNSTRUCTURE_MESSAGE_CONTENT_PARAM.get(type(value), to_json)(value)


def structure_responses_message_content(raw: Any) -> ResponsesMessageContent:
    """Read a `ResponsesMessageContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ResponsesMessageContent = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_message_content_param(item) for item in array]
    fail("ResponsesMessageContent", "a string or an array")


def unstructure_responses_message_content(value: ResponsesMessageContent) -> Any:
    """Write a `ResponsesMessageContent` as JSON data."""
    if type(value) is list:
        return [unstructure_message_content_param(item) for item in value]
    return to_json(value)


def structure_responses_message_role(raw: Any) -> ResponsesMessageRole:
    """Read a `ResponsesMessageRole`, or raise the first `Violation` met."""
    value: ResponsesMessageRole = raw
    if type(value) is not str:
        fail("ResponsesMessageRole", "a string")
    return value


def unstructure_responses_message_role(value: ResponsesMessageRole) -> Any:
    """Write a `ResponsesMessageRole` as JSON data."""
    return to_json(value)


def structure_function_call_output_content(raw: Any) -> FunctionCallOutputContent:
    """Read a `FunctionCallOutputContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: FunctionCallOutputContent = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_input_content_param(item) for item in array]
    fail("FunctionCallOutputContent", "a string or an array")


def unstructure_function_call_output_content(value: FunctionCallOutputContent) -> Any:
    """Write a `FunctionCallOutputContent` as JSON data."""
    if type(value) is list:
        return [unstructure_input_content_param(item) for item in value]
    return to_json(value)


def structure_response_custom_tool_call_param(raw: Any) -> ResponseCustomToolCallParam:
    """Read a `ResponseCustomToolCallParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCustomToolCallParam", "an object")
    try:
        type_: Literal["custom_tool_call"] = obj["type"]
        call_id: str = obj["call_id"]
        name: str = obj["name"]
        input_: str = obj["input"]
    except KeyError as missing:
        fail_missing("ResponseCustomToolCallParam", missing)
    if type_ != "custom_tool_call":
        fail("ResponseCustomToolCallParam.type", '"custom_tool_call"')
    if type(call_id) is not str:
        fail("ResponseCustomToolCallParam.call_id", "a string")
    if type(name) is not str:
        fail("ResponseCustomToolCallParam.name", "a string")
    if type(input_) is not str:
        fail("ResponseCustomToolCallParam.input", "a string")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponseCustomToolCallParam.id", "a string")
    made = allocate(ResponseCustomToolCallParam)
    made.type = type_
    made.call_id = call_id
    made.name = name
    made.input = input_
    made.id = id_
    made.additional_properties = (
        {}
        if _RESPONSE_CUSTOM_TOOL_CALL_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CUSTOM_TOOL_CALL_PARAM_KEYS)
    )
    return made


def unstructure_response_custom_tool_call_param(obj: ResponseCustomToolCallParam) -> Any:
    """Write a `ResponseCustomToolCallParam` as JSON data."""
    if type(obj) is not ResponseCustomToolCallParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id, "name": obj.name, "input": obj.input}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_custom_tool_call_output_param(raw: Any) -> ResponseCustomToolCallOutputParam:
    """Read a `ResponseCustomToolCallOutputParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseCustomToolCallOutputParam", "an object")
    try:
        type_: Literal["custom_tool_call_output"] = obj["type"]
        call_id: str = obj["call_id"]
        output: FunctionCallOutputContent = obj["output"]
    except KeyError as missing:
        fail_missing("ResponseCustomToolCallOutputParam", missing)
    if type_ != "custom_tool_call_output":
        fail("ResponseCustomToolCallOutputParam.type", '"custom_tool_call_output"')
    if type(call_id) is not str:
        fail("ResponseCustomToolCallOutputParam.call_id", "a string")
    output = structure_function_call_output_content(output)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponseCustomToolCallOutputParam.id", "a string")
    made = allocate(ResponseCustomToolCallOutputParam)
    made.type = type_
    made.call_id = call_id
    made.output = output
    made.id = id_
    made.additional_properties = (
        {}
        if _RESPONSE_CUSTOM_TOOL_CALL_OUTPUT_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_CUSTOM_TOOL_CALL_OUTPUT_PARAM_KEYS)
    )
    return made


def unstructure_response_custom_tool_call_output_param(obj: ResponseCustomToolCallOutputParam) -> Any:
    """Write a `ResponseCustomToolCallOutputParam` as JSON data."""
    if type(obj) is not ResponseCustomToolCallOutputParam:
        return to_json(obj)
    output = obj.output
    raw: dict[str, Any] = {
        "type": obj.type,
        "call_id": obj.call_id,
        "output": unstructure_function_call_output_content(output),
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_call_output_acknowledged_safety_check(raw: Any) -> ComputerCallOutputAcknowledgedSafetyCheck:
    """Read a `ComputerCallOutputAcknowledgedSafetyCheck`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerCallOutputAcknowledgedSafetyCheck", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ComputerCallOutputAcknowledgedSafetyCheck", missing)
    if type(id_) is not str:
        fail("ComputerCallOutputAcknowledgedSafetyCheck.id", "a string")
    made = allocate(ComputerCallOutputAcknowledgedSafetyCheck)
    made.id = id_
    if len(obj) == 1:
        made.code = None
        made.message = None
        made.additional_properties = {}
        return made
    code: str | None = obj.get("code")
    if code is not None and type(code) is not str:
        fail("ComputerCallOutputAcknowledgedSafetyCheck.code", "a string")
    made.code = code
    message: str | None = obj.get("message")
    if message is not None and type(message) is not str:
        fail("ComputerCallOutputAcknowledgedSafetyCheck.message", "a string")
    made.message = message
    made.additional_properties = (
        {}
        if _COMPUTER_CALL_OUTPUT_ACKNOWLEDGED_SAFETY_CHECK_KEYS.issuperset(obj)
        else extra_keys(obj, _COMPUTER_CALL_OUTPUT_ACKNOWLEDGED_SAFETY_CHECK_KEYS)
    )
    return made


def unstructure_computer_call_output_acknowledged_safety_check(obj: ComputerCallOutputAcknowledgedSafetyCheck) -> Any:
    """Write a `ComputerCallOutputAcknowledgedSafetyCheck` as JSON data."""
    if type(obj) is not ComputerCallOutputAcknowledgedSafetyCheck:
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


def structure_local_shell_call_action_param(raw: Any) -> LocalShellCallActionParam:
    """Read a `LocalShellCallActionParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LocalShellCallActionParam", "an object")
    try:
        type_: str = obj["type"]
        command: list[str] = obj["command"]
    except KeyError as missing:
        fail_missing("LocalShellCallActionParam", missing)
    if type(type_) is not str:
        fail("LocalShellCallActionParam.type", "a string")
    if type(command) is not list:
        fail("LocalShellCallActionParam.command", "an array")
    for item_of_command in command:
        if type(item_of_command) is not str:
            fail("LocalShellCallActionParam.command[]", "a string")
    env: dict[str, str] | None = obj.get("env")
    if env is not None:
        if type(env) is not dict:
            fail("LocalShellCallActionParam.env", "an object")
        for item_of_env in env.values():
            if type(item_of_env) is not str:
                fail("LocalShellCallActionParam.env[]", "a string")
    made = allocate(LocalShellCallActionParam)
    made.type = type_
    made.command = command
    made.env = env
    if _LOCAL_SHELL_CALL_ACTION_PARAM_USUAL.issuperset(obj):
        made.timeout_ms = None
        made.user = None
        made.working_directory = None
        made.additional_properties = {}
        return made
    timeout_ms: int | None = obj.get("timeout_ms")
    if timeout_ms is not None and type(timeout_ms) is not int:
        timeout_ms = integer("LocalShellCallActionParam.timeout_ms", timeout_ms)
    made.timeout_ms = timeout_ms
    user: str | None = obj.get("user")
    if user is not None and type(user) is not str:
        fail("LocalShellCallActionParam.user", "a string")
    made.user = user
    working_directory: str | None = obj.get("working_directory")
    if working_directory is not None and type(working_directory) is not str:
        fail("LocalShellCallActionParam.working_directory", "a string")
    made.working_directory = working_directory
    made.additional_properties = (
        {}
        if _LOCAL_SHELL_CALL_ACTION_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _LOCAL_SHELL_CALL_ACTION_PARAM_KEYS)
    )
    return made


def unstructure_local_shell_call_action_param(obj: LocalShellCallActionParam) -> Any:
    """Write a `LocalShellCallActionParam` as JSON data."""
    if type(obj) is not LocalShellCallActionParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "command": obj.command}
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


def structure_shell_call_action_param(raw: Any) -> ShellCallActionParam:
    """Read a `ShellCallActionParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ShellCallActionParam", "an object")
    try:
        commands: list[str] = obj["commands"]
    except KeyError as missing:
        fail_missing("ShellCallActionParam", missing)
    if type(commands) is not list:
        fail("ShellCallActionParam.commands", "an array")
    for item_of_commands in commands:
        if type(item_of_commands) is not str:
            fail("ShellCallActionParam.commands[]", "a string")
    made = allocate(ShellCallActionParam)
    made.commands = commands
    if len(obj) == 1:
        made.max_output_length = None
        made.timeout_ms = None
        made.additional_properties = {}
        return made
    max_output_length: int | None = obj.get("max_output_length")
    if max_output_length is not None and type(max_output_length) is not int:
        max_output_length = integer("ShellCallActionParam.max_output_length", max_output_length)
    made.max_output_length = max_output_length
    timeout_ms: int | None = obj.get("timeout_ms")
    if timeout_ms is not None and type(timeout_ms) is not int:
        timeout_ms = integer("ShellCallActionParam.timeout_ms", timeout_ms)
    made.timeout_ms = timeout_ms
    made.additional_properties = (
        {} if _SHELL_CALL_ACTION_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _SHELL_CALL_ACTION_PARAM_KEYS)
    )
    return made


def unstructure_shell_call_action_param(obj: ShellCallActionParam) -> Any:
    """Write a `ShellCallActionParam` as JSON data."""
    if type(obj) is not ShellCallActionParam:
        return to_json(obj)
    raw: dict[str, Any] = {"commands": obj.commands}
    max_output_length = obj.max_output_length
    if max_output_length is not None:
        raw["max_output_length"] = max_output_length
    timeout_ms = obj.timeout_ms
    if timeout_ms is not None:
        raw["timeout_ms"] = timeout_ms
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_apply_patch_call_output_param(raw: Any) -> ApplyPatchCallOutputParam:
    """Read an `ApplyPatchCallOutputParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ApplyPatchCallOutputParam", "an object")
    try:
        type_: Literal["apply_patch_call_output"] = obj["type"]
        call_id: str = obj["call_id"]
        status: str = obj["status"]
    except KeyError as missing:
        fail_missing("ApplyPatchCallOutputParam", missing)
    if type_ != "apply_patch_call_output":
        fail("ApplyPatchCallOutputParam.type", '"apply_patch_call_output"')
    if type(call_id) is not str:
        fail("ApplyPatchCallOutputParam.call_id", "a string")
    if type(status) is not str:
        fail("ApplyPatchCallOutputParam.status", "a string")
    made = allocate(ApplyPatchCallOutputParam)
    made.type = type_
    made.call_id = call_id
    made.status = status
    if len(obj) == 3:
        made.id = None
        made.output = None
        made.additional_properties = {}
        return made
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ApplyPatchCallOutputParam.id", "a string")
    made.id = id_
    output: str | None = obj.get("output")
    if output is not None and type(output) is not str:
        fail("ApplyPatchCallOutputParam.output", "a string")
    made.output = output
    made.additional_properties = (
        {}
        if _APPLY_PATCH_CALL_OUTPUT_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _APPLY_PATCH_CALL_OUTPUT_PARAM_KEYS)
    )
    return made


def unstructure_apply_patch_call_output_param(obj: ApplyPatchCallOutputParam) -> Any:
    """Write an `ApplyPatchCallOutputParam` as JSON data."""
    if type(obj) is not ApplyPatchCallOutputParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id, "status": obj.status}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    output = obj.output
    if output is not None:
        raw["output"] = output
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_list_tools_tool_param(raw: Any) -> McpListToolsToolParam:
    """Read a `McpListToolsToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpListToolsToolParam", "an object")
    try:
        name: str = obj["name"]
        input_schema: dict[str, Any] = obj["input_schema"]
    except KeyError as missing:
        fail_missing("McpListToolsToolParam", missing)
    if type(name) is not str:
        fail("McpListToolsToolParam.name", "a string")
    if type(input_schema) is not dict:
        fail("McpListToolsToolParam.input_schema", "an object")
    made = allocate(McpListToolsToolParam)
    made.name = name
    made.input_schema = input_schema
    if len(obj) == 2:
        made.annotations = None
        made.description = None
        made.additional_properties = {}
        return made
    annotations: dict[str, Any] | None = obj.get("annotations")
    if annotations is not None and type(annotations) is not dict:
        fail("McpListToolsToolParam.annotations", "an object")
    made.annotations = annotations
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("McpListToolsToolParam.description", "a string")
    made.description = description
    made.additional_properties = (
        {} if _MCP_LIST_TOOLS_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _MCP_LIST_TOOLS_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_mcp_list_tools_tool_param(obj: McpListToolsToolParam) -> Any:
    """Write a `McpListToolsToolParam` as JSON data."""
    if type(obj) is not McpListToolsToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name, "input_schema": obj.input_schema}
    annotations = obj.annotations
    if annotations is not None:
        raw["annotations"] = annotations
    description = obj.description
    if description is not None:
        raw["description"] = description
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_list_tools_param(raw: Any) -> McpListToolsParam:
    """Read a `McpListToolsParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpListToolsParam", "an object")
    try:
        type_: Literal["mcp_list_tools"] = obj["type"]
        server_label: str = obj["server_label"]
        tools: list[McpListToolsToolParam] = obj["tools"]
    except KeyError as missing:
        fail_missing("McpListToolsParam", missing)
    if type_ != "mcp_list_tools":
        fail("McpListToolsParam.type", '"mcp_list_tools"')
    if type(server_label) is not str:
        fail("McpListToolsParam.server_label", "a string")
    if type(tools) is not list:
        fail("McpListToolsParam.tools", "an array")
    tools = [structure_mcp_list_tools_tool_param(item) for item in tools]
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("McpListToolsParam.id", "a string")
    error: str | None = obj.get("error")
    if error is not None and type(error) is not str:
        fail("McpListToolsParam.error", "a string")
    made = allocate(McpListToolsParam)
    made.type = type_
    made.server_label = server_label
    made.tools = tools
    made.id = id_
    made.error = error
    made.additional_properties = (
        {} if _MCP_LIST_TOOLS_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _MCP_LIST_TOOLS_PARAM_KEYS)
    )
    return made


def unstructure_mcp_list_tools_param(obj: McpListToolsParam) -> Any:
    """Write a `McpListToolsParam` as JSON data."""
    if type(obj) is not McpListToolsParam:
        return to_json(obj)
    tools = obj.tools
    raw: dict[str, Any] = {
        "type": obj.type,
        "server_label": obj.server_label,
        "tools": [unstructure_mcp_list_tools_tool_param(item) for item in tools]
        if type(tools) is list
        else to_json(tools),
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    error = obj.error
    if error is not None:
        raw["error"] = error
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_approval_request_param(raw: Any) -> McpApprovalRequestParam:
    """Read a `McpApprovalRequestParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpApprovalRequestParam", "an object")
    try:
        type_: Literal["mcp_approval_request"] = obj["type"]
        id_: str = obj["id"]
        arguments: str = obj["arguments"]
        name: str = obj["name"]
        server_label: str = obj["server_label"]
    except KeyError as missing:
        fail_missing("McpApprovalRequestParam", missing)
    if type_ != "mcp_approval_request":
        fail("McpApprovalRequestParam.type", '"mcp_approval_request"')
    if type(id_) is not str:
        fail("McpApprovalRequestParam.id", "a string")
    if type(arguments) is not str:
        fail("McpApprovalRequestParam.arguments", "a string")
    if type(name) is not str:
        fail("McpApprovalRequestParam.name", "a string")
    if type(server_label) is not str:
        fail("McpApprovalRequestParam.server_label", "a string")
    made = allocate(McpApprovalRequestParam)
    made.type = type_
    made.id = id_
    made.arguments = arguments
    made.name = name
    made.server_label = server_label
    made.additional_properties = {} if len(obj) == 5 else extra_keys(obj, _MCP_APPROVAL_REQUEST_PARAM_KEYS)
    return made


def unstructure_mcp_approval_request_param(obj: McpApprovalRequestParam) -> Any:
    """Write a `McpApprovalRequestParam` as JSON data."""
    if type(obj) is not McpApprovalRequestParam:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "id": obj.id,
        "arguments": obj.arguments,
        "name": obj.name,
        "server_label": obj.server_label,
    }
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_approval_response_param(raw: Any) -> McpApprovalResponseParam:
    """Read a `McpApprovalResponseParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpApprovalResponseParam", "an object")
    try:
        type_: Literal["mcp_approval_response"] = obj["type"]
        approval_request_id: str = obj["approval_request_id"]
        approve: bool = obj["approve"]
    except KeyError as missing:
        fail_missing("McpApprovalResponseParam", missing)
    if type_ != "mcp_approval_response":
        fail("McpApprovalResponseParam.type", '"mcp_approval_response"')
    if type(approval_request_id) is not str:
        fail("McpApprovalResponseParam.approval_request_id", "a string")
    if type(approve) is not bool:
        fail("McpApprovalResponseParam.approve", "a boolean")
    made = allocate(McpApprovalResponseParam)
    made.type = type_
    made.approval_request_id = approval_request_id
    made.approve = approve
    if len(obj) == 3:
        made.id = None
        made.reason = None
        made.additional_properties = {}
        return made
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("McpApprovalResponseParam.id", "a string")
    made.id = id_
    reason: str | None = obj.get("reason")
    if reason is not None and type(reason) is not str:
        fail("McpApprovalResponseParam.reason", "a string")
    made.reason = reason
    made.additional_properties = (
        {} if _MCP_APPROVAL_RESPONSE_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _MCP_APPROVAL_RESPONSE_PARAM_KEYS)
    )
    return made


def unstructure_mcp_approval_response_param(obj: McpApprovalResponseParam) -> Any:
    """Write a `McpApprovalResponseParam` as JSON data."""
    if type(obj) is not McpApprovalResponseParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "approval_request_id": obj.approval_request_id, "approve": obj.approve}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    reason = obj.reason
    if reason is not None:
        raw["reason"] = reason
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_item_reference_param(raw: Any) -> ItemReferenceParam:
    """Read an `ItemReferenceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ItemReferenceParam", "an object")
    try:
        type_: Literal["item_reference"] = obj["type"]
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ItemReferenceParam", missing)
    if type_ != "item_reference":
        fail("ItemReferenceParam.type", '"item_reference"')
    if type(id_) is not str:
        fail("ItemReferenceParam.id", "a string")
    made = allocate(ItemReferenceParam)
    made.type = type_
    made.id = id_
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _ITEM_REFERENCE_PARAM_KEYS)
    return made


def unstructure_item_reference_param(obj: ItemReferenceParam) -> Any:
    """Write an `ItemReferenceParam` as JSON data."""
    if type(obj) is not ItemReferenceParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "id": obj.id}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_reasoning_item_summary_param(raw: Any) -> ReasoningItemSummaryParam:
    """Read a `ReasoningItemSummaryParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ReasoningItemSummaryParam", "an object")
    try:
        type_: str = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("ReasoningItemSummaryParam", missing)
    if type(type_) is not str:
        fail("ReasoningItemSummaryParam.type", "a string")
    if type(text) is not str:
        fail("ReasoningItemSummaryParam.text", "a string")
    made = allocate(ReasoningItemSummaryParam)
    made.type = type_
    made.text = text
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _REASONING_ITEM_SUMMARY_PARAM_KEYS)
    return made


def unstructure_reasoning_item_summary_param(obj: ReasoningItemSummaryParam) -> Any:
    """Write a `ReasoningItemSummaryParam` as JSON data."""
    if type(obj) is not ReasoningItemSummaryParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_compaction_item_param(raw: Any) -> CompactionItemParam:
    """Read a `CompactionItemParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CompactionItemParam", "an object")
    try:
        type_: Literal["compaction"] = obj["type"]
        encrypted_content: str = obj["encrypted_content"]
    except KeyError as missing:
        fail_missing("CompactionItemParam", missing)
    if type_ != "compaction":
        fail("CompactionItemParam.type", '"compaction"')
    if type(encrypted_content) is not str:
        fail("CompactionItemParam.encrypted_content", "a string")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("CompactionItemParam.id", "a string")
    made = allocate(CompactionItemParam)
    made.type = type_
    made.encrypted_content = encrypted_content
    made.id = id_
    made.additional_properties = (
        {} if _COMPACTION_ITEM_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _COMPACTION_ITEM_PARAM_KEYS)
    )
    return made


def unstructure_compaction_item_param(obj: CompactionItemParam) -> Any:
    """Write a `CompactionItemParam` as JSON data."""
    if type(obj) is not CompactionItemParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "encrypted_content": obj.encrypted_content}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_input_item(raw: Any) -> OtherInputItem:
    """Read an `OtherInputItem`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherInputItem", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_INPUT_ITEM_EXCLUDES:
        fail("OtherInputItem.type", "a tag that no other type has")
    return obj


def unstructure_other_input_item(value: OtherInputItem) -> Any:
    """Write an `OtherInputItem` as JSON data."""
    return to_json(value)


def structure_function_tool_param(raw: Any) -> FunctionToolParam:
    """Read a `FunctionToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionToolParam", "an object")
    try:
        type_: Literal["function"] = obj["type"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("FunctionToolParam", missing)
    if type_ != "function":
        fail("FunctionToolParam.type", '"function"')
    if type(name) is not str:
        fail("FunctionToolParam.name", "a string")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("FunctionToolParam.description", "a string")
    parameters: dict[str, Any] | None = obj.get("parameters")
    if parameters is not None and type(parameters) is not dict:
        fail("FunctionToolParam.parameters", "an object")
    strict: bool | None = obj.get("strict")
    if strict is not None and type(strict) is not bool:
        fail("FunctionToolParam.strict", "a boolean")
    defer_loading: bool | None = obj.get("defer_loading")
    if defer_loading is not None and type(defer_loading) is not bool:
        fail("FunctionToolParam.defer_loading", "a boolean")
    made = allocate(FunctionToolParam)
    made.type = type_
    made.name = name
    made.description = description
    made.parameters = parameters
    made.strict = strict
    made.defer_loading = defer_loading
    made.additional_properties = (
        {} if _FUNCTION_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _FUNCTION_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_function_tool_param(obj: FunctionToolParam) -> Any:
    """Write a `FunctionToolParam` as JSON data."""
    if type(obj) is not FunctionToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "name": obj.name}
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


def structure_file_search_tool_param(raw: Any) -> FileSearchToolParam:
    """Read a `FileSearchToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FileSearchToolParam", "an object")
    try:
        type_: Literal["file_search"] = obj["type"]
    except KeyError as missing:
        fail_missing("FileSearchToolParam", missing)
    if type_ != "file_search":
        fail("FileSearchToolParam.type", '"file_search"')
    vector_store_ids: list[str] | None = obj.get("vector_store_ids")
    if vector_store_ids is not None:
        if type(vector_store_ids) is not list:
            fail("FileSearchToolParam.vector_store_ids", "an array")
        for item_of_vector_store_ids in vector_store_ids:
            if type(item_of_vector_store_ids) is not str:
                fail("FileSearchToolParam.vector_store_ids[]", "a string")
    made = allocate(FileSearchToolParam)
    made.type = type_
    made.vector_store_ids = vector_store_ids
    if _FILE_SEARCH_TOOL_PARAM_USUAL.issuperset(obj):
        made.file_ids = None
        made.max_num_results = None
        made.filters = None
        made.ranking_options = None
        made.additional_properties = {}
        return made
    file_ids: list[str] | None = obj.get("file_ids")
    if file_ids is not None:
        if type(file_ids) is not list:
            fail("FileSearchToolParam.file_ids", "an array")
        for item_of_file_ids in file_ids:
            if type(item_of_file_ids) is not str:
                fail("FileSearchToolParam.file_ids[]", "a string")
    made.file_ids = file_ids
    max_num_results: int | None = obj.get("max_num_results")
    if max_num_results is not None and type(max_num_results) is not int:
        max_num_results = integer("FileSearchToolParam.max_num_results", max_num_results)
    made.max_num_results = max_num_results
    filters: dict[str, Any] | None = obj.get("filters")
    if filters is not None and type(filters) is not dict:
        fail("FileSearchToolParam.filters", "an object")
    made.filters = filters
    ranking_options: dict[str, Any] | None = obj.get("ranking_options")
    if ranking_options is not None and type(ranking_options) is not dict:
        fail("FileSearchToolParam.ranking_options", "an object")
    made.ranking_options = ranking_options
    made.additional_properties = (
        {} if _FILE_SEARCH_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _FILE_SEARCH_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_file_search_tool_param(obj: FileSearchToolParam) -> Any:
    """Write a `FileSearchToolParam` as JSON data."""
    if type(obj) is not FileSearchToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    vector_store_ids = obj.vector_store_ids
    if vector_store_ids is not None:
        raw["vector_store_ids"] = vector_store_ids
    file_ids = obj.file_ids
    if file_ids is not None:
        raw["file_ids"] = file_ids
    max_num_results = obj.max_num_results
    if max_num_results is not None:
        raw["max_num_results"] = max_num_results
    filters = obj.filters
    if filters is not None:
        raw["filters"] = filters
    ranking_options = obj.ranking_options
    if ranking_options is not None:
        raw["ranking_options"] = ranking_options
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_search_context_size(raw: Any) -> SearchContextSize:
    """Read a `SearchContextSize`, or raise the first `Violation` met."""
    value: SearchContextSize = raw
    if type(value) is not str:
        fail("SearchContextSize", "a string")
    return value


def unstructure_search_context_size(value: SearchContextSize) -> Any:
    """Write a `SearchContextSize` as JSON data."""
    return to_json(value)


def structure_web_search_preview_user_location(raw: Any) -> WebSearchPreviewUserLocation:
    """Read a `WebSearchPreviewUserLocation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchPreviewUserLocation", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchPreviewUserLocation", missing)
    if type(type_) is not str:
        fail("WebSearchPreviewUserLocation.type", "a string")
    city: str | None = obj.get("city")
    if city is not None and type(city) is not str:
        fail("WebSearchPreviewUserLocation.city", "a string")
    country: str | None = obj.get("country")
    if country is not None and type(country) is not str:
        fail("WebSearchPreviewUserLocation.country", "a string")
    made = allocate(WebSearchPreviewUserLocation)
    made.type = type_
    made.city = city
    made.country = country
    if _WEB_SEARCH_PREVIEW_USER_LOCATION_USUAL.issuperset(obj):
        made.region = None
        made.timezone = None
        made.additional_properties = {}
        return made
    region: str | None = obj.get("region")
    if region is not None and type(region) is not str:
        fail("WebSearchPreviewUserLocation.region", "a string")
    made.region = region
    timezone: str | None = obj.get("timezone")
    if timezone is not None and type(timezone) is not str:
        fail("WebSearchPreviewUserLocation.timezone", "a string")
    made.timezone = timezone
    made.additional_properties = (
        {}
        if _WEB_SEARCH_PREVIEW_USER_LOCATION_KEYS.issuperset(obj)
        else extra_keys(obj, _WEB_SEARCH_PREVIEW_USER_LOCATION_KEYS)
    )
    return made


def unstructure_web_search_preview_user_location(obj: WebSearchPreviewUserLocation) -> Any:
    """Write a `WebSearchPreviewUserLocation` as JSON data."""
    if type(obj) is not WebSearchPreviewUserLocation:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    city = obj.city
    if city is not None:
        raw["city"] = city
    country = obj.country
    if country is not None:
        raw["country"] = country
    region = obj.region
    if region is not None:
        raw["region"] = region
    timezone = obj.timezone
    if timezone is not None:
        raw["timezone"] = timezone
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_tool_param(raw: Any) -> WebSearchToolParam:
    """Read a `WebSearchToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchToolParam", "an object")
    try:
        type_: Literal["web_search"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchToolParam", missing)
    if type_ != "web_search":
        fail("WebSearchToolParam.type", '"web_search"')
    search_context_size: SearchContextSize | None = obj.get("search_context_size")
    if search_context_size is not None and type(search_context_size) is not str:
        fail("WebSearchToolParam.search_context_size", "a string")
    made = allocate(WebSearchToolParam)
    made.type = type_
    made.search_context_size = search_context_size
    if _WEB_SEARCH_TOOL_PARAM_USUAL.issuperset(obj):
        made.user_location = None
        made.filters = None
        made.external_web_access = None
        made.additional_properties = {}
        return made
    user_location: WebSearchPreviewUserLocation | None = obj.get("user_location")
    if user_location is not None:
        user_location = structure_web_search_preview_user_location(user_location)
    made.user_location = user_location
    filters: dict[str, Any] | None = obj.get("filters")
    if filters is not None and type(filters) is not dict:
        fail("WebSearchToolParam.filters", "an object")
    made.filters = filters
    external_web_access: bool | None = obj.get("external_web_access")
    if external_web_access is not None and type(external_web_access) is not bool:
        fail("WebSearchToolParam.external_web_access", "a boolean")
    made.external_web_access = external_web_access
    made.additional_properties = (
        {} if _WEB_SEARCH_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _WEB_SEARCH_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_web_search_tool_param(obj: WebSearchToolParam) -> Any:
    """Write a `WebSearchToolParam` as JSON data."""
    if type(obj) is not WebSearchToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    search_context_size = obj.search_context_size
    if search_context_size is not None:
        raw["search_context_size"] = search_context_size
    user_location = obj.user_location
    if user_location is not None:
        raw["user_location"] = unstructure_web_search_preview_user_location(user_location)
    filters = obj.filters
    if filters is not None:
        raw["filters"] = filters
    external_web_access = obj.external_web_access
    if external_web_access is not None:
        raw["external_web_access"] = external_web_access
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_preview_tool_param(raw: Any) -> WebSearchPreviewToolParam:
    """Read a `WebSearchPreviewToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchPreviewToolParam", "an object")
    try:
        type_: Literal["web_search_preview"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchPreviewToolParam", missing)
    if type_ != "web_search_preview":
        fail("WebSearchPreviewToolParam.type", '"web_search_preview"')
    search_context_size: SearchContextSize | None = obj.get("search_context_size")
    if search_context_size is not None and type(search_context_size) is not str:
        fail("WebSearchPreviewToolParam.search_context_size", "a string")
    user_location: WebSearchPreviewUserLocation | None = obj.get("user_location")
    if user_location is not None:
        user_location = structure_web_search_preview_user_location(user_location)
    made = allocate(WebSearchPreviewToolParam)
    made.type = type_
    made.search_context_size = search_context_size
    made.user_location = user_location
    made.additional_properties = (
        {}
        if _WEB_SEARCH_PREVIEW_TOOL_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _WEB_SEARCH_PREVIEW_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_web_search_preview_tool_param(obj: WebSearchPreviewToolParam) -> Any:
    """Write a `WebSearchPreviewToolParam` as JSON data."""
    if type(obj) is not WebSearchPreviewToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    search_context_size = obj.search_context_size
    if search_context_size is not None:
        raw["search_context_size"] = search_context_size
    user_location = obj.user_location
    if user_location is not None:
        raw["user_location"] = unstructure_web_search_preview_user_location(user_location)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_preview_dated_tool_param(raw: Any) -> WebSearchPreviewDatedToolParam:
    """Read a `WebSearchPreviewDatedToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchPreviewDatedToolParam", "an object")
    try:
        type_: Literal["web_search_preview_2025_03_11"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchPreviewDatedToolParam", missing)
    if type_ != "web_search_preview_2025_03_11":
        fail("WebSearchPreviewDatedToolParam.type", '"web_search_preview_2025_03_11"')
    search_context_size: SearchContextSize | None = obj.get("search_context_size")
    if search_context_size is not None and type(search_context_size) is not str:
        fail("WebSearchPreviewDatedToolParam.search_context_size", "a string")
    user_location: WebSearchPreviewUserLocation | None = obj.get("user_location")
    if user_location is not None:
        user_location = structure_web_search_preview_user_location(user_location)
    made = allocate(WebSearchPreviewDatedToolParam)
    made.type = type_
    made.search_context_size = search_context_size
    made.user_location = user_location
    made.additional_properties = (
        {}
        if _WEB_SEARCH_PREVIEW_DATED_TOOL_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _WEB_SEARCH_PREVIEW_DATED_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_web_search_preview_dated_tool_param(obj: WebSearchPreviewDatedToolParam) -> Any:
    """Write a `WebSearchPreviewDatedToolParam` as JSON data."""
    if type(obj) is not WebSearchPreviewDatedToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    search_context_size = obj.search_context_size
    if search_context_size is not None:
        raw["search_context_size"] = search_context_size
    user_location = obj.user_location
    if user_location is not None:
        raw["user_location"] = unstructure_web_search_preview_user_location(user_location)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_container_memory_limit(raw: Any) -> ContainerMemoryLimit:
    """Read a `ContainerMemoryLimit`, or raise the first `Violation` met."""
    value: ContainerMemoryLimit = raw
    if type(value) is not str:
        fail("ContainerMemoryLimit", "a string")
    return value


def unstructure_container_memory_limit(value: ContainerMemoryLimit) -> Any:
    """Write a `ContainerMemoryLimit` as JSON data."""
    return to_json(value)


def structure_code_interpreter_container_auto(raw: Any) -> CodeInterpreterContainerAuto:
    """Read a `CodeInterpreterContainerAuto`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CodeInterpreterContainerAuto", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("CodeInterpreterContainerAuto", missing)
    if type(type_) is not str:
        fail("CodeInterpreterContainerAuto.type", "a string")
    made = allocate(CodeInterpreterContainerAuto)
    made.type = type_
    if len(obj) == 1:
        made.file_ids = None
        made.memory_limit = None
        made.additional_properties = {}
        return made
    file_ids: list[str] | None = obj.get("file_ids")
    if file_ids is not None:
        if type(file_ids) is not list:
            fail("CodeInterpreterContainerAuto.file_ids", "an array")
        for item_of_file_ids in file_ids:
            if type(item_of_file_ids) is not str:
                fail("CodeInterpreterContainerAuto.file_ids[]", "a string")
    made.file_ids = file_ids
    memory_limit: ContainerMemoryLimit | None = obj.get("memory_limit")
    if memory_limit is not None and type(memory_limit) is not str:
        fail("CodeInterpreterContainerAuto.memory_limit", "a string")
    made.memory_limit = memory_limit
    made.additional_properties = (
        {}
        if _CODE_INTERPRETER_CONTAINER_AUTO_KEYS.issuperset(obj)
        else extra_keys(obj, _CODE_INTERPRETER_CONTAINER_AUTO_KEYS)
    )
    return made


def unstructure_code_interpreter_container_auto(obj: CodeInterpreterContainerAuto) -> Any:
    """Write a `CodeInterpreterContainerAuto` as JSON data."""
    if type(obj) is not CodeInterpreterContainerAuto:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    file_ids = obj.file_ids
    if file_ids is not None:
        raw["file_ids"] = file_ids
    memory_limit = obj.memory_limit
    if memory_limit is not None:
        raw["memory_limit"] = memory_limit
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_code_interpreter_container(raw: Any) -> CodeInterpreterContainer:
    """Read a `CodeInterpreterContainer`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: CodeInterpreterContainer = raw
        return text
    if kind is dict:
        return structure_code_interpreter_container_auto(raw)
    fail("CodeInterpreterContainer", "a string or an object")


def unstructure_code_interpreter_container(value: CodeInterpreterContainer) -> Any:
    """Write a `CodeInterpreterContainer` as JSON data."""
    if type(value) is CodeInterpreterContainerAuto:
        return unstructure_code_interpreter_container_auto(value)
    return to_json(value)


def structure_code_interpreter_tool_param(raw: Any) -> CodeInterpreterToolParam:
    """Read a `CodeInterpreterToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CodeInterpreterToolParam", "an object")
    try:
        type_: Literal["code_interpreter"] = obj["type"]
        container: CodeInterpreterContainer = obj["container"]
    except KeyError as missing:
        fail_missing("CodeInterpreterToolParam", missing)
    if type_ != "code_interpreter":
        fail("CodeInterpreterToolParam.type", '"code_interpreter"')
    container = structure_code_interpreter_container(container)
    made = allocate(CodeInterpreterToolParam)
    made.type = type_
    made.container = container
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CODE_INTERPRETER_TOOL_PARAM_KEYS)
    return made


def unstructure_code_interpreter_tool_param(obj: CodeInterpreterToolParam) -> Any:
    """Write a `CodeInterpreterToolParam` as JSON data."""
    if type(obj) is not CodeInterpreterToolParam:
        return to_json(obj)
    container = obj.container
    raw: dict[str, Any] = {"type": obj.type, "container": unstructure_code_interpreter_container(container)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_tool_param(raw: Any) -> ComputerToolParam:
    """Read a `ComputerToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerToolParam", "an object")
    try:
        type_: Literal["computer_use_preview"] = obj["type"]
    except KeyError as missing:
        fail_missing("ComputerToolParam", missing)
    if type_ != "computer_use_preview":
        fail("ComputerToolParam.type", '"computer_use_preview"')
    display_height: int | None = obj.get("display_height")
    if display_height is not None and type(display_height) is not int:
        display_height = integer("ComputerToolParam.display_height", display_height)
    display_width: int | None = obj.get("display_width")
    if display_width is not None and type(display_width) is not int:
        display_width = integer("ComputerToolParam.display_width", display_width)
    environment: str | None = obj.get("environment")
    if environment is not None and type(environment) is not str:
        fail("ComputerToolParam.environment", "a string")
    made = allocate(ComputerToolParam)
    made.type = type_
    made.display_height = display_height
    made.display_width = display_width
    made.environment = environment
    made.additional_properties = (
        {} if _COMPUTER_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _COMPUTER_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_computer_tool_param(obj: ComputerToolParam) -> Any:
    """Write a `ComputerToolParam` as JSON data."""
    if type(obj) is not ComputerToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    display_height = obj.display_height
    if display_height is not None:
        raw["display_height"] = display_height
    display_width = obj.display_width
    if display_width is not None:
        raw["display_width"] = display_width
    environment = obj.environment
    if environment is not None:
        raw["environment"] = environment
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_image_generation_input_image_mask(raw: Any) -> ImageGenerationInputImageMask:
    """Read an `ImageGenerationInputImageMask`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ImageGenerationInputImageMask", "an object")
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("ImageGenerationInputImageMask.file_id", "a string")
    image_url: str | None = obj.get("image_url")
    if image_url is not None and type(image_url) is not str:
        fail("ImageGenerationInputImageMask.image_url", "a string")
    made = allocate(ImageGenerationInputImageMask)
    made.file_id = file_id
    made.image_url = image_url
    made.additional_properties = (
        {}
        if _IMAGE_GENERATION_INPUT_IMAGE_MASK_KEYS.issuperset(obj)
        else extra_keys(obj, _IMAGE_GENERATION_INPUT_IMAGE_MASK_KEYS)
    )
    return made


def unstructure_image_generation_input_image_mask(obj: ImageGenerationInputImageMask) -> Any:
    """Write an `ImageGenerationInputImageMask` as JSON data."""
    if type(obj) is not ImageGenerationInputImageMask:
        return to_json(obj)
    raw: dict[str, Any] = {}
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    image_url = obj.image_url
    if image_url is not None:
        raw["image_url"] = image_url
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_image_generation_tool_param(raw: Any) -> ImageGenerationToolParam:
    """Read an `ImageGenerationToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ImageGenerationToolParam", "an object")
    try:
        type_: Literal["image_generation"] = obj["type"]
    except KeyError as missing:
        fail_missing("ImageGenerationToolParam", missing)
    if type_ != "image_generation":
        fail("ImageGenerationToolParam.type", '"image_generation"')
    size: str | None = obj.get("size")
    if size is not None and type(size) is not str:
        fail("ImageGenerationToolParam.size", "a string")
    quality: str | None = obj.get("quality")
    if quality is not None and type(quality) is not str:
        fail("ImageGenerationToolParam.quality", "a string")
    output_format: str | None = obj.get("output_format")
    if output_format is not None and type(output_format) is not str:
        fail("ImageGenerationToolParam.output_format", "a string")
    made = allocate(ImageGenerationToolParam)
    made.type = type_
    made.size = size
    made.quality = quality
    made.output_format = output_format
    if _IMAGE_GENERATION_TOOL_PARAM_USUAL.issuperset(obj):
        made.model = None
        made.background = None
        made.input_fidelity = None
        made.input_image_mask = None
        made.moderation = None
        made.output_compression = None
        made.partial_images = None
        made.additional_properties = {}
        return made
    model: str | None = obj.get("model")
    if model is not None and type(model) is not str:
        fail("ImageGenerationToolParam.model", "a string")
    made.model = model
    background: str | None = obj.get("background")
    if background is not None and type(background) is not str:
        fail("ImageGenerationToolParam.background", "a string")
    made.background = background
    input_fidelity: str | None = obj.get("input_fidelity")
    if input_fidelity is not None and type(input_fidelity) is not str:
        fail("ImageGenerationToolParam.input_fidelity", "a string")
    made.input_fidelity = input_fidelity
    input_image_mask: ImageGenerationInputImageMask | None = obj.get("input_image_mask")
    if input_image_mask is not None:
        input_image_mask = structure_image_generation_input_image_mask(input_image_mask)
    made.input_image_mask = input_image_mask
    moderation: str | None = obj.get("moderation")
    if moderation is not None and type(moderation) is not str:
        fail("ImageGenerationToolParam.moderation", "a string")
    made.moderation = moderation
    output_compression: int | None = obj.get("output_compression")
    if output_compression is not None and type(output_compression) is not int:
        output_compression = integer("ImageGenerationToolParam.output_compression", output_compression)
    made.output_compression = output_compression
    partial_images: int | None = obj.get("partial_images")
    if partial_images is not None and type(partial_images) is not int:
        partial_images = integer("ImageGenerationToolParam.partial_images", partial_images)
    made.partial_images = partial_images
    made.additional_properties = (
        {} if _IMAGE_GENERATION_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _IMAGE_GENERATION_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_image_generation_tool_param(obj: ImageGenerationToolParam) -> Any:
    """Write an `ImageGenerationToolParam` as JSON data."""
    if type(obj) is not ImageGenerationToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    model = obj.model
    if model is not None:
        raw["model"] = model
    size = obj.size
    if size is not None:
        raw["size"] = size
    quality = obj.quality
    if quality is not None:
        raw["quality"] = quality
    background = obj.background
    if background is not None:
        raw["background"] = background
    input_fidelity = obj.input_fidelity
    if input_fidelity is not None:
        raw["input_fidelity"] = input_fidelity
    input_image_mask = obj.input_image_mask
    if input_image_mask is not None:
        raw["input_image_mask"] = unstructure_image_generation_input_image_mask(input_image_mask)
    moderation = obj.moderation
    if moderation is not None:
        raw["moderation"] = moderation
    output_compression = obj.output_compression
    if output_compression is not None:
        raw["output_compression"] = output_compression
    output_format = obj.output_format
    if output_format is not None:
        raw["output_format"] = output_format
    partial_images = obj.partial_images
    if partial_images is not None:
        raw["partial_images"] = partial_images
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_allowed_tools_filter(raw: Any) -> McpAllowedToolsFilter:
    """Read a `McpAllowedToolsFilter`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpAllowedToolsFilter", "an object")
    read_only: bool | None = obj.get("read_only")
    if read_only is not None and type(read_only) is not bool:
        fail("McpAllowedToolsFilter.read_only", "a boolean")
    tool_names: list[str] | None = obj.get("tool_names")
    if tool_names is not None:
        if type(tool_names) is not list:
            fail("McpAllowedToolsFilter.tool_names", "an array")
        for item_of_tool_names in tool_names:
            if type(item_of_tool_names) is not str:
                fail("McpAllowedToolsFilter.tool_names[]", "a string")
    made = allocate(McpAllowedToolsFilter)
    made.read_only = read_only
    made.tool_names = tool_names
    made.additional_properties = (
        {} if _MCP_ALLOWED_TOOLS_FILTER_KEYS.issuperset(obj) else extra_keys(obj, _MCP_ALLOWED_TOOLS_FILTER_KEYS)
    )
    return made


def unstructure_mcp_allowed_tools_filter(obj: McpAllowedToolsFilter) -> Any:
    """Write a `McpAllowedToolsFilter` as JSON data."""
    if type(obj) is not McpAllowedToolsFilter:
        return to_json(obj)
    raw: dict[str, Any] = {}
    read_only = obj.read_only
    if read_only is not None:
        raw["read_only"] = read_only
    tool_names = obj.tool_names
    if tool_names is not None:
        raw["tool_names"] = tool_names
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_approval_filter(raw: Any) -> McpApprovalFilter:
    """Read a `McpApprovalFilter`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpApprovalFilter", "an object")
    always: McpAllowedToolsFilter | None = obj.get("always")
    if always is not None:
        always = structure_mcp_allowed_tools_filter(always)
    never: McpAllowedToolsFilter | None = obj.get("never")
    if never is not None:
        never = structure_mcp_allowed_tools_filter(never)
    made = allocate(McpApprovalFilter)
    made.always = always
    made.never = never
    made.additional_properties = (
        {} if _MCP_APPROVAL_FILTER_KEYS.issuperset(obj) else extra_keys(obj, _MCP_APPROVAL_FILTER_KEYS)
    )
    return made


def unstructure_mcp_approval_filter(obj: McpApprovalFilter) -> Any:
    """Write a `McpApprovalFilter` as JSON data."""
    if type(obj) is not McpApprovalFilter:
        return to_json(obj)
    raw: dict[str, Any] = {}
    always = obj.always
    if always is not None:
        raw["always"] = unstructure_mcp_allowed_tools_filter(always)
    never = obj.never
    if never is not None:
        raw["never"] = unstructure_mcp_allowed_tools_filter(never)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_allowed_tools(raw: Any) -> McpAllowedTools:
    """Read a `McpAllowedTools`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is list:
        array: list[Any] = raw
        for item_of_array in array:
            if type(item_of_array) is not str:
                fail("McpAllowedTools[]", "a string")
        return array
    if kind is dict:
        return structure_mcp_allowed_tools_filter(raw)
    fail("McpAllowedTools", "an array or an object")


def unstructure_mcp_allowed_tools(value: McpAllowedTools) -> Any:
    """Write a `McpAllowedTools` as JSON data."""
    if type(value) is McpAllowedToolsFilter:
        return unstructure_mcp_allowed_tools_filter(value)
    return to_json(value)


def structure_mcp_require_approval(raw: Any) -> McpRequireApproval:
    """Read a `McpRequireApproval`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: McpRequireApproval = raw
        return text
    if kind is dict:
        return structure_mcp_approval_filter(raw)
    fail("McpRequireApproval", "a string or an object")


def unstructure_mcp_require_approval(value: McpRequireApproval) -> Any:
    """Write a `McpRequireApproval` as JSON data."""
    if type(value) is McpApprovalFilter:
        return unstructure_mcp_approval_filter(value)
    return to_json(value)


def structure_mcp_tool_param(raw: Any) -> McpToolParam:
    """Read a `McpToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpToolParam", "an object")
    try:
        type_: Literal["mcp"] = obj["type"]
        server_label: str = obj["server_label"]
    except KeyError as missing:
        fail_missing("McpToolParam", missing)
    if type_ != "mcp":
        fail("McpToolParam.type", '"mcp"')
    if type(server_label) is not str:
        fail("McpToolParam.server_label", "a string")
    server_url: str | None = obj.get("server_url")
    if server_url is not None and type(server_url) is not str:
        fail("McpToolParam.server_url", "a string")
    require_approval: McpRequireApproval | None = obj.get("require_approval")
    if require_approval is not None:
        require_approval = structure_mcp_require_approval(require_approval)
    made = allocate(McpToolParam)
    made.type = type_
    made.server_label = server_label
    made.server_url = server_url
    made.require_approval = require_approval
    if _MCP_TOOL_PARAM_USUAL.issuperset(obj):
        made.connector_id = None
        made.allowed_tools = None
        made.authorization = None
        made.headers = None
        made.server_description = None
        made.additional_properties = {}
        return made
    connector_id: str | None = obj.get("connector_id")
    if connector_id is not None and type(connector_id) is not str:
        fail("McpToolParam.connector_id", "a string")
    made.connector_id = connector_id
    allowed_tools: McpAllowedTools | None = obj.get("allowed_tools")
    if allowed_tools is not None:
        allowed_tools = structure_mcp_allowed_tools(allowed_tools)
    made.allowed_tools = allowed_tools
    authorization: str | None = obj.get("authorization")
    if authorization is not None and type(authorization) is not str:
        fail("McpToolParam.authorization", "a string")
    made.authorization = authorization
    headers: dict[str, str] | None = obj.get("headers")
    if headers is not None:
        if type(headers) is not dict:
            fail("McpToolParam.headers", "an object")
        for item_of_headers in headers.values():
            if type(item_of_headers) is not str:
                fail("McpToolParam.headers[]", "a string")
    made.headers = headers
    server_description: str | None = obj.get("server_description")
    if server_description is not None and type(server_description) is not str:
        fail("McpToolParam.server_description", "a string")
    made.server_description = server_description
    made.additional_properties = {} if _MCP_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _MCP_TOOL_PARAM_KEYS)
    return made


def unstructure_mcp_tool_param(obj: McpToolParam) -> Any:
    """Write a `McpToolParam` as JSON data."""
    if type(obj) is not McpToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "server_label": obj.server_label}
    server_url = obj.server_url
    if server_url is not None:
        raw["server_url"] = server_url
    connector_id = obj.connector_id
    if connector_id is not None:
        raw["connector_id"] = connector_id
    allowed_tools = obj.allowed_tools
    if allowed_tools is not None:
        raw["allowed_tools"] = unstructure_mcp_allowed_tools(allowed_tools)
    require_approval = obj.require_approval
    if require_approval is not None:
        raw["require_approval"] = unstructure_mcp_require_approval(require_approval)
    authorization = obj.authorization
    if authorization is not None:
        raw["authorization"] = authorization
    headers = obj.headers
    if headers is not None:
        raw["headers"] = headers
    server_description = obj.server_description
    if server_description is not None:
        raw["server_description"] = server_description
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_local_shell_tool_param(raw: Any) -> LocalShellToolParam:
    """Read a `LocalShellToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LocalShellToolParam", "an object")
    try:
        type_: Literal["local_shell"] = obj["type"]
    except KeyError as missing:
        fail_missing("LocalShellToolParam", missing)
    if type_ != "local_shell":
        fail("LocalShellToolParam.type", '"local_shell"')
    made = allocate(LocalShellToolParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _LOCAL_SHELL_TOOL_PARAM_KEYS)
    return made


def unstructure_local_shell_tool_param(obj: LocalShellToolParam) -> Any:
    """Write a `LocalShellToolParam` as JSON data."""
    if type(obj) is not LocalShellToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_function_shell_tool_param(raw: Any) -> FunctionShellToolParam:
    """Read a `FunctionShellToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionShellToolParam", "an object")
    try:
        type_: Literal["function_shell"] = obj["type"]
    except KeyError as missing:
        fail_missing("FunctionShellToolParam", missing)
    if type_ != "function_shell":
        fail("FunctionShellToolParam.type", '"function_shell"')
    made = allocate(FunctionShellToolParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _FUNCTION_SHELL_TOOL_PARAM_KEYS)
    return made


def unstructure_function_shell_tool_param(obj: FunctionShellToolParam) -> Any:
    """Write a `FunctionShellToolParam` as JSON data."""
    if type(obj) is not FunctionShellToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_shell_tool_param(raw: Any) -> ShellToolParam:
    """Read a `ShellToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ShellToolParam", "an object")
    try:
        type_: Literal["shell"] = obj["type"]
    except KeyError as missing:
        fail_missing("ShellToolParam", missing)
    if type_ != "shell":
        fail("ShellToolParam.type", '"shell"')
    environment: dict[str, Any] | None = obj.get("environment")
    if environment is not None and type(environment) is not dict:
        fail("ShellToolParam.environment", "an object")
    made = allocate(ShellToolParam)
    made.type = type_
    made.environment = environment
    made.additional_properties = (
        {} if _SHELL_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _SHELL_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_shell_tool_param(obj: ShellToolParam) -> Any:
    """Write a `ShellToolParam` as JSON data."""
    if type(obj) is not ShellToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    environment = obj.environment
    if environment is not None:
        raw["environment"] = environment
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_custom_tool_param(raw: Any) -> CustomToolParam:
    """Read a `CustomToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CustomToolParam", "an object")
    try:
        type_: Literal["custom"] = obj["type"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("CustomToolParam", missing)
    if type_ != "custom":
        fail("CustomToolParam.type", '"custom"')
    if type(name) is not str:
        fail("CustomToolParam.name", "a string")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("CustomToolParam.description", "a string")
    format_: dict[str, Any] | None = obj.get("format")
    if format_ is not None and type(format_) is not dict:
        fail("CustomToolParam.format", "an object")
    made = allocate(CustomToolParam)
    made.type = type_
    made.name = name
    made.description = description
    made.format = format_
    made.additional_properties = (
        {} if _CUSTOM_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _CUSTOM_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_custom_tool_param(obj: CustomToolParam) -> Any:
    """Write a `CustomToolParam` as JSON data."""
    if type(obj) is not CustomToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "name": obj.name}
    description = obj.description
    if description is not None:
        raw["description"] = description
    format_ = obj.format
    if format_ is not None:
        raw["format"] = format_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_apply_patch_tool_param(raw: Any) -> ApplyPatchToolParam:
    """Read an `ApplyPatchToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ApplyPatchToolParam", "an object")
    try:
        type_: Literal["apply_patch"] = obj["type"]
    except KeyError as missing:
        fail_missing("ApplyPatchToolParam", missing)
    if type_ != "apply_patch":
        fail("ApplyPatchToolParam.type", '"apply_patch"')
    made = allocate(ApplyPatchToolParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _APPLY_PATCH_TOOL_PARAM_KEYS)
    return made


def unstructure_apply_patch_tool_param(obj: ApplyPatchToolParam) -> Any:
    """Write an `ApplyPatchToolParam` as JSON data."""
    if type(obj) is not ApplyPatchToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_search_tool_param(raw: Any) -> ToolSearchToolParam:
    """Read a `ToolSearchToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolSearchToolParam", "an object")
    try:
        type_: Literal["tool_search"] = obj["type"]
    except KeyError as missing:
        fail_missing("ToolSearchToolParam", missing)
    if type_ != "tool_search":
        fail("ToolSearchToolParam.type", '"tool_search"')
    made = allocate(ToolSearchToolParam)
    made.type = type_
    if len(obj) == 1:
        made.description = None
        made.execution = None
        made.parameters = None
        made.additional_properties = {}
        return made
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("ToolSearchToolParam.description", "a string")
    made.description = description
    execution: str | None = obj.get("execution")
    if execution is not None and type(execution) is not str:
        fail("ToolSearchToolParam.execution", "a string")
    made.execution = execution
    parameters: dict[str, Any] | None = obj.get("parameters")
    if parameters is not None and type(parameters) is not dict:
        fail("ToolSearchToolParam.parameters", "an object")
    made.parameters = parameters
    made.additional_properties = (
        {} if _TOOL_SEARCH_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_SEARCH_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_tool_search_tool_param(obj: ToolSearchToolParam) -> Any:
    """Write a `ToolSearchToolParam` as JSON data."""
    if type(obj) is not ToolSearchToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    description = obj.description
    if description is not None:
        raw["description"] = description
    execution = obj.execution
    if execution is not None:
        raw["execution"] = execution
    parameters = obj.parameters
    if parameters is not None:
        raw["parameters"] = parameters
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_responses_tool(raw: Any) -> OtherResponsesTool:
    """Read an `OtherResponsesTool`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherResponsesTool", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_RESPONSES_TOOL_EXCLUDES:
        fail("OtherResponsesTool.type", "a tag that no other type has")
    return obj


def unstructure_other_responses_tool(value: OtherResponsesTool) -> Any:
    """Write an `OtherResponsesTool` as JSON data."""
    return to_json(value)


def structure_responses_tool_param(raw: Any) -> ResponsesToolParam:
    """Read a `ResponsesToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesToolParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ResponsesToolParam.type", "a string")
    structure = _RESPONSES_TOOL_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_responses_tool_param(value: ResponsesToolParam) -> Any:
    """Write a `ResponsesToolParam` as JSON data."""
    return _UNSTRUCTURE_RESPONSES_TOOL_PARAM.get(type(value), to_json)(value)


def structure_responses_tool_choice_none_param(raw: Any) -> ResponsesToolChoiceNoneParam:
    """Read a `ResponsesToolChoiceNoneParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesToolChoiceNoneParam", "an object")
    try:
        type_: Literal["none"] = obj["type"]
    except KeyError as missing:
        fail_missing("ResponsesToolChoiceNoneParam", missing)
    if type_ != "none":
        fail("ResponsesToolChoiceNoneParam.type", '"none"')
    made = allocate(ResponsesToolChoiceNoneParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _RESPONSES_TOOL_CHOICE_NONE_PARAM_KEYS)
    return made


def unstructure_responses_tool_choice_none_param(obj: ResponsesToolChoiceNoneParam) -> Any:
    """Write a `ResponsesToolChoiceNoneParam` as JSON data."""
    if type(obj) is not ResponsesToolChoiceNoneParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_responses_tool_choice_auto_param(raw: Any) -> ResponsesToolChoiceAutoParam:
    """Read a `ResponsesToolChoiceAutoParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesToolChoiceAutoParam", "an object")
    try:
        type_: Literal["auto"] = obj["type"]
    except KeyError as missing:
        fail_missing("ResponsesToolChoiceAutoParam", missing)
    if type_ != "auto":
        fail("ResponsesToolChoiceAutoParam.type", '"auto"')
    made = allocate(ResponsesToolChoiceAutoParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _RESPONSES_TOOL_CHOICE_AUTO_PARAM_KEYS)
    return made


def unstructure_responses_tool_choice_auto_param(obj: ResponsesToolChoiceAutoParam) -> Any:
    """Write a `ResponsesToolChoiceAutoParam` as JSON data."""
    if type(obj) is not ResponsesToolChoiceAutoParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_choice_required_param(raw: Any) -> ToolChoiceRequiredParam:
    """Read a `ToolChoiceRequiredParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolChoiceRequiredParam", "an object")
    try:
        type_: Literal["required"] = obj["type"]
    except KeyError as missing:
        fail_missing("ToolChoiceRequiredParam", missing)
    if type_ != "required":
        fail("ToolChoiceRequiredParam.type", '"required"')
    made = allocate(ToolChoiceRequiredParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _TOOL_CHOICE_REQUIRED_PARAM_KEYS)
    return made


def unstructure_tool_choice_required_param(obj: ToolChoiceRequiredParam) -> Any:
    """Write a `ToolChoiceRequiredParam` as JSON data."""
    if type(obj) is not ToolChoiceRequiredParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_choice_function_param(raw: Any) -> ToolChoiceFunctionParam:
    """Read a `ToolChoiceFunctionParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolChoiceFunctionParam", "an object")
    try:
        type_: Literal["function"] = obj["type"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("ToolChoiceFunctionParam", missing)
    if type_ != "function":
        fail("ToolChoiceFunctionParam.type", '"function"')
    if type(name) is not str:
        fail("ToolChoiceFunctionParam.name", "a string")
    made = allocate(ToolChoiceFunctionParam)
    made.type = type_
    made.name = name
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _TOOL_CHOICE_FUNCTION_PARAM_KEYS)
    return made


def unstructure_tool_choice_function_param(obj: ToolChoiceFunctionParam) -> Any:
    """Write a `ToolChoiceFunctionParam` as JSON data."""
    if type(obj) is not ToolChoiceFunctionParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "name": obj.name}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_responses_tool_choice(raw: Any) -> OtherResponsesToolChoice:
    """Read an `OtherResponsesToolChoice`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherResponsesToolChoice", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_RESPONSES_TOOL_CHOICE_EXCLUDES:
        fail("OtherResponsesToolChoice.type", "a tag that no other type has")
    return obj


def unstructure_other_responses_tool_choice(value: OtherResponsesToolChoice) -> Any:
    """Write an `OtherResponsesToolChoice` as JSON data."""
    return to_json(value)


def structure_responses_tool_choice_param(raw: Any) -> ResponsesToolChoiceParam:
    """Read a `ResponsesToolChoiceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesToolChoiceParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ResponsesToolChoiceParam.type", "a string")
    structure = _RESPONSES_TOOL_CHOICE_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_responses_tool_choice_param(value: ResponsesToolChoiceParam) -> Any:
    """Write a `ResponsesToolChoiceParam` as JSON data."""
    return _UNSTRUCTURE_RESPONSES_TOOL_CHOICE_PARAM.get(type(value), to_json)(value)


def structure_tool_choice_mode(raw: Any) -> ToolChoiceMode:
    """Read a `ToolChoiceMode`, or raise the first `Violation` met."""
    value: ToolChoiceMode = raw
    if type(value) is not str:
        fail("ToolChoiceMode", "a string")
    return value


def unstructure_tool_choice_mode(value: ToolChoiceMode) -> Any:
    """Write a `ToolChoiceMode` as JSON data."""
    return to_json(value)


def structure_responses_tool_choice(raw: Any) -> ResponsesToolChoice:
    """Read a `ResponsesToolChoice`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ResponsesToolChoice = raw
        return text
    if kind is dict:
        return structure_responses_tool_choice_param(raw)
    fail("ResponsesToolChoice", "a string or an object")


def unstructure_responses_tool_choice(value: ResponsesToolChoice) -> Any:
    """Write a `ResponsesToolChoice` as JSON data."""
    rest: Any = value  # one of the objects, or not a member
    return unstructure_responses_tool_choice_param(rest)


def structure_text_config_json_schema_param(raw: Any) -> TextConfigJSONSchemaParam:
    """Read a `TextConfigJSONSchemaParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextConfigJSONSchemaParam", "an object")
    try:
        type_: Literal["json_schema"] = obj["type"]
        name: str = obj["name"]
        schema_: dict[str, Any] = obj["schema"]
    except KeyError as missing:
        fail_missing("TextConfigJSONSchemaParam", missing)
    if type_ != "json_schema":
        fail("TextConfigJSONSchemaParam.type", '"json_schema"')
    if type(name) is not str:
        fail("TextConfigJSONSchemaParam.name", "a string")
    if type(schema_) is not dict:
        fail("TextConfigJSONSchemaParam.schema_", "an object")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("TextConfigJSONSchemaParam.description", "a string")
    strict: bool | None = obj.get("strict")
    if strict is not None and type(strict) is not bool:
        fail("TextConfigJSONSchemaParam.strict", "a boolean")
    made = allocate(TextConfigJSONSchemaParam)
    made.type = type_
    made.name = name
    made.schema_ = schema_
    made.description = description
    made.strict = strict
    made.additional_properties = (
        {}
        if _TEXT_CONFIG_JSON_SCHEMA_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _TEXT_CONFIG_JSON_SCHEMA_PARAM_KEYS)
    )
    return made


def unstructure_text_config_json_schema_param(obj: TextConfigJSONSchemaParam) -> Any:
    """Write a `TextConfigJSONSchemaParam` as JSON data."""
    if type(obj) is not TextConfigJSONSchemaParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "name": obj.name, "schema": obj.schema_}
    description = obj.description
    if description is not None:
        raw["description"] = description
    strict = obj.strict
    if strict is not None:
        raw["strict"] = strict
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_text_config_json_object_param(raw: Any) -> TextConfigJSONObjectParam:
    """Read a `TextConfigJSONObjectParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextConfigJSONObjectParam", "an object")
    try:
        type_: Literal["json_object"] = obj["type"]
    except KeyError as missing:
        fail_missing("TextConfigJSONObjectParam", missing)
    if type_ != "json_object":
        fail("TextConfigJSONObjectParam.type", '"json_object"')
    made = allocate(TextConfigJSONObjectParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _TEXT_CONFIG_JSON_OBJECT_PARAM_KEYS)
    return made


def unstructure_text_config_json_object_param(obj: TextConfigJSONObjectParam) -> Any:
    """Write a `TextConfigJSONObjectParam` as JSON data."""
    if type(obj) is not TextConfigJSONObjectParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_text_config_text_param(raw: Any) -> TextConfigTextParam:
    """Read a `TextConfigTextParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextConfigTextParam", "an object")
    try:
        type_: Literal["text"] = obj["type"]
    except KeyError as missing:
        fail_missing("TextConfigTextParam", missing)
    if type_ != "text":
        fail("TextConfigTextParam.type", '"text"')
    made = allocate(TextConfigTextParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _TEXT_CONFIG_TEXT_PARAM_KEYS)
    return made


def unstructure_text_config_text_param(obj: TextConfigTextParam) -> Any:
    """Write a `TextConfigTextParam` as JSON data."""
    if type(obj) is not TextConfigTextParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_text_format(raw: Any) -> OtherTextFormat:
    """Read an `OtherTextFormat`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherTextFormat", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_TEXT_FORMAT_EXCLUDES:
        fail("OtherTextFormat.type", "a tag that no other type has")
    return obj


def unstructure_other_text_format(value: OtherTextFormat) -> Any:
    """Write an `OtherTextFormat` as JSON data."""
    return to_json(value)


def structure_text_format_param(raw: Any) -> TextFormatParam:
    """Read a `TextFormatParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextFormatParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("TextFormatParam.type", "a string")
    structure = _TEXT_FORMAT_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_text_format_param(value: TextFormatParam) -> Any:
    """Write a `TextFormatParam` as JSON data."""
    return _UNSTRUCTURE_TEXT_FORMAT_PARAM.get(type(value), to_json)(value)


def structure_response_text_config_param(raw: Any) -> ResponseTextConfigParam:
    """Read a `ResponseTextConfigParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseTextConfigParam", "an object")
    format_: TextFormatParam | None = obj.get("format")
    if format_ is not None:
        format_ = structure_text_format_param(format_)
    verbosity: Verbosity | None = obj.get("verbosity")
    if verbosity is not None and type(verbosity) is not str:
        fail("ResponseTextConfigParam.verbosity", "a string")
    made = allocate(ResponseTextConfigParam)
    made.format = format_
    made.verbosity = verbosity
    made.additional_properties = (
        {} if _RESPONSE_TEXT_CONFIG_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_TEXT_CONFIG_PARAM_KEYS)
    )
    return made


def unstructure_response_text_config_param(obj: ResponseTextConfigParam) -> Any:
    """Write a `ResponseTextConfigParam` as JSON data."""
    if type(obj) is not ResponseTextConfigParam:
        return to_json(obj)
    raw: dict[str, Any] = {}
    format_ = obj.format
    if format_ is not None:
        raw["format"] = unstructure_text_format_param(format_)
    verbosity = obj.verbosity
    if verbosity is not None:
        raw["verbosity"] = verbosity
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_conversation_param(raw: Any) -> ConversationParam:
    """Read a `ConversationParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ConversationParam", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ConversationParam", missing)
    if type(id_) is not str:
        fail("ConversationParam.id", "a string")
    made = allocate(ConversationParam)
    made.id = id_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _CONVERSATION_PARAM_KEYS)
    return made


def unstructure_conversation_param(obj: ConversationParam) -> Any:
    """Write a `ConversationParam` as JSON data."""
    if type(obj) is not ConversationParam:
        return to_json(obj)
    raw: dict[str, Any] = {"id": obj.id}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_conversation_choice(raw: Any) -> ConversationChoice:
    """Read a `ConversationChoice`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ConversationChoice = raw
        return text
    if kind is dict:
        return structure_conversation_param(raw)
    fail("ConversationChoice", "a string or an object")


def unstructure_conversation_choice(value: ConversationChoice) -> Any:
    """Write a `ConversationChoice` as JSON data."""
    if type(value) is ConversationParam:
        return unstructure_conversation_param(value)
    return to_json(value)


def structure_response_prompt_param(raw: Any) -> ResponsePromptParam:
    """Read a `ResponsePromptParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsePromptParam", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ResponsePromptParam", missing)
    if type(id_) is not str:
        fail("ResponsePromptParam.id", "a string")
    version: str | None = obj.get("version")
    if version is not None and type(version) is not str:
        fail("ResponsePromptParam.version", "a string")
    variables: dict[str, Any] | None = obj.get("variables")
    if variables is not None and type(variables) is not dict:
        fail("ResponsePromptParam.variables", "an object")
    made = allocate(ResponsePromptParam)
    made.id = id_
    made.version = version
    made.variables = variables
    made.additional_properties = (
        {} if _RESPONSE_PROMPT_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_PROMPT_PARAM_KEYS)
    )
    return made


def unstructure_response_prompt_param(obj: ResponsePromptParam) -> Any:
    """Write a `ResponsePromptParam` as JSON data."""
    if type(obj) is not ResponsePromptParam:
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


def structure_responses_reasoning_effort(raw: Any) -> ResponsesReasoningEffort:
    """Read a `ResponsesReasoningEffort`, or raise the first `Violation` met."""
    value: ResponsesReasoningEffort = raw
    if type(value) is not str:
        fail("ResponsesReasoningEffort", "a string")
    return value


def unstructure_responses_reasoning_effort(value: ResponsesReasoningEffort) -> Any:
    """Write a `ResponsesReasoningEffort` as JSON data."""
    return to_json(value)


def structure_reasoning_summary_detail(raw: Any) -> ReasoningSummaryDetail:
    """Read a `ReasoningSummaryDetail`, or raise the first `Violation` met."""
    value: ReasoningSummaryDetail = raw
    if type(value) is not str:
        fail("ReasoningSummaryDetail", "a string")
    return value


def unstructure_reasoning_summary_detail(value: ReasoningSummaryDetail) -> Any:
    """Write a `ReasoningSummaryDetail` as JSON data."""
    return to_json(value)


def structure_reasoning_param(raw: Any) -> ReasoningParam:
    """Read a `ReasoningParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ReasoningParam", "an object")
    effort: ResponsesReasoningEffort | None = obj.get("effort")
    if effort is not None and type(effort) is not str:
        fail("ReasoningParam.effort", "a string")
    summary: ReasoningSummaryDetail | None = obj.get("summary")
    if summary is not None and type(summary) is not str:
        fail("ReasoningParam.summary", "a string")
    generate_summary: ReasoningSummaryDetail | None = obj.get("generate_summary")
    if generate_summary is not None and type(generate_summary) is not str:
        fail("ReasoningParam.generate_summary", "a string")
    made = allocate(ReasoningParam)
    made.effort = effort
    made.summary = summary
    made.generate_summary = generate_summary
    made.additional_properties = {} if _REASONING_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _REASONING_PARAM_KEYS)
    return made


def unstructure_reasoning_param(obj: ReasoningParam) -> Any:
    """Write a `ReasoningParam` as JSON data."""
    if type(obj) is not ReasoningParam:
        return to_json(obj)
    raw: dict[str, Any] = {}
    effort = obj.effort
    if effort is not None:
        raw["effort"] = effort
    summary = obj.summary
    if summary is not None:
        raw["summary"] = summary
    generate_summary = obj.generate_summary
    if generate_summary is not None:
        raw["generate_summary"] = generate_summary
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_responses_stream_options(raw: Any) -> ResponsesStreamOptions:
    """Read a `ResponsesStreamOptions`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesStreamOptions", "an object")
    include_usage: bool | None = obj.get("include_usage")
    if include_usage is not None and type(include_usage) is not bool:
        fail("ResponsesStreamOptions.include_usage", "a boolean")
    include_obfuscation: bool | None = obj.get("include_obfuscation")
    if include_obfuscation is not None and type(include_obfuscation) is not bool:
        fail("ResponsesStreamOptions.include_obfuscation", "a boolean")
    made = allocate(ResponsesStreamOptions)
    made.include_usage = include_usage
    made.include_obfuscation = include_obfuscation
    made.additional_properties = (
        {} if _RESPONSES_STREAM_OPTIONS_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSES_STREAM_OPTIONS_KEYS)
    )
    return made


def unstructure_responses_stream_options(obj: ResponsesStreamOptions) -> Any:
    """Write a `ResponsesStreamOptions` as JSON data."""
    if type(obj) is not ResponsesStreamOptions:
        return to_json(obj)
    raw: dict[str, Any] = {}
    include_usage = obj.include_usage
    if include_usage is not None:
        raw["include_usage"] = include_usage
    include_obfuscation = obj.include_obfuscation
    if include_obfuscation is not None:
        raw["include_obfuscation"] = include_obfuscation
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_prompt_cache_options(raw: Any) -> PromptCacheOptions:
    """Read a `PromptCacheOptions`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PromptCacheOptions", "an object")
    mode: str | None = obj.get("mode")
    if mode is not None and type(mode) is not str:
        fail("PromptCacheOptions.mode", "a string")
    ttl: str | None = obj.get("ttl")
    if ttl is not None and type(ttl) is not str:
        fail("PromptCacheOptions.ttl", "a string")
    made = allocate(PromptCacheOptions)
    made.mode = mode
    made.ttl = ttl
    made.additional_properties = (
        {} if _PROMPT_CACHE_OPTIONS_KEYS.issuperset(obj) else extra_keys(obj, _PROMPT_CACHE_OPTIONS_KEYS)
    )
    return made


def unstructure_prompt_cache_options(obj: PromptCacheOptions) -> Any:
    """Write a `PromptCacheOptions` as JSON data."""
    if type(obj) is not PromptCacheOptions:
        return to_json(obj)
    raw: dict[str, Any] = {}
    mode = obj.mode
    if mode is not None:
        raw["mode"] = mode
    ttl = obj.ttl
    if ttl is not None:
        raw["ttl"] = ttl
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_responses_message_param(raw: Any) -> ResponsesMessageParam:
    """Read a `ResponsesMessageParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesMessageParam", "an object")
    try:
        role: ResponsesMessageRole = obj["role"]
        content: ResponsesMessageContent = obj["content"]
    except KeyError as missing:
        fail_missing("ResponsesMessageParam", missing)
    type_: Literal["message"] | Unset = obj.get("type", UNSET)
    if type_ is not UNSET and type_ != "message":
        fail("ResponsesMessageParam.type", '"message"')
    if type(role) is not str:
        fail("ResponsesMessageParam.role", "a string")
    content = structure_responses_message_content(content)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponsesMessageParam.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ResponsesMessageParam.status", "a string")
    phase: str | None = obj.get("phase")
    if phase is not None and type(phase) is not str:
        fail("ResponsesMessageParam.phase", "a string")
    made = allocate(ResponsesMessageParam)
    made.type = type_
    made.role = role
    made.content = content
    made.id = id_
    made.status = status
    made.phase = phase
    made.additional_properties = (
        {} if _RESPONSES_MESSAGE_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSES_MESSAGE_PARAM_KEYS)
    )
    return made


def unstructure_responses_message_param(obj: ResponsesMessageParam) -> Any:
    """Write a `ResponsesMessageParam` as JSON data."""
    if type(obj) is not ResponsesMessageParam:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {"role": obj.role, "content": unstructure_responses_message_content(content)}
    type_ = obj.type
    if type_ is not UNSET:
        raw["type"] = type_
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    phase = obj.phase
    if phase is not None:
        raw["phase"] = phase
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_input_message_param(raw: Any) -> InputMessageParam:
    """Read an `InputMessageParam`, or raise the first `Violation` met."""
    return structure_responses_message_param(raw)


def unstructure_input_message_param(value: InputMessageParam) -> Any:
    """Write an `InputMessageParam` as JSON data."""
    return unstructure_responses_message_param(value)


def structure_response_output_message_param(raw: Any) -> ResponseOutputMessageParam:
    """Read a `ResponseOutputMessageParam`, or raise the first `Violation` met."""
    return structure_responses_message_param(raw)


def unstructure_response_output_message_param(value: ResponseOutputMessageParam) -> Any:
    """Write a `ResponseOutputMessageParam` as JSON data."""
    return unstructure_responses_message_param(value)


def structure_response_function_tool_call_param(raw: Any) -> ResponseFunctionToolCallParam:
    """Read a `ResponseFunctionToolCallParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFunctionToolCallParam", "an object")
    try:
        type_: Literal["function_call"] = obj["type"]
        call_id: str = obj["call_id"]
        name: str = obj["name"]
        arguments: str = obj["arguments"]
    except KeyError as missing:
        fail_missing("ResponseFunctionToolCallParam", missing)
    if type_ != "function_call":
        fail("ResponseFunctionToolCallParam.type", '"function_call"')
    if type(call_id) is not str:
        fail("ResponseFunctionToolCallParam.call_id", "a string")
    if type(name) is not str:
        fail("ResponseFunctionToolCallParam.name", "a string")
    if type(arguments) is not str:
        fail("ResponseFunctionToolCallParam.arguments", "a string")
    made = allocate(ResponseFunctionToolCallParam)
    made.type = type_
    made.call_id = call_id
    made.name = name
    made.arguments = arguments
    if len(obj) == 4:
        made.id = None
        made.status = None
        made.namespace = None
        made.additional_properties = {}
        return made
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponseFunctionToolCallParam.id", "a string")
    made.id = id_
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ResponseFunctionToolCallParam.status", "a string")
    made.status = status
    namespace: str | None = obj.get("namespace")
    if namespace is not None and type(namespace) is not str:
        fail("ResponseFunctionToolCallParam.namespace", "a string")
    made.namespace = namespace
    made.additional_properties = (
        {}
        if _RESPONSE_FUNCTION_TOOL_CALL_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _RESPONSE_FUNCTION_TOOL_CALL_PARAM_KEYS)
    )
    return made


def unstructure_response_function_tool_call_param(obj: ResponseFunctionToolCallParam) -> Any:
    """Write a `ResponseFunctionToolCallParam` as JSON data."""
    if type(obj) is not ResponseFunctionToolCallParam:
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
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_function_call_output_param(raw: Any) -> FunctionCallOutputParam:
    """Read a `FunctionCallOutputParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FunctionCallOutputParam", "an object")
    try:
        type_: Literal["function_call_output"] = obj["type"]
        call_id: str = obj["call_id"]
        output: FunctionCallOutputContent = obj["output"]
    except KeyError as missing:
        fail_missing("FunctionCallOutputParam", missing)
    if type_ != "function_call_output":
        fail("FunctionCallOutputParam.type", '"function_call_output"')
    if type(call_id) is not str:
        fail("FunctionCallOutputParam.call_id", "a string")
    output = structure_function_call_output_content(output)
    made = allocate(FunctionCallOutputParam)
    made.type = type_
    made.call_id = call_id
    made.output = output
    if len(obj) == 3:
        made.id = None
        made.status = None
        made.additional_properties = {}
        return made
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("FunctionCallOutputParam.id", "a string")
    made.id = id_
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("FunctionCallOutputParam.status", "a string")
    made.status = status
    made.additional_properties = (
        {} if _FUNCTION_CALL_OUTPUT_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _FUNCTION_CALL_OUTPUT_PARAM_KEYS)
    )
    return made


def unstructure_function_call_output_param(obj: FunctionCallOutputParam) -> Any:
    """Write a `FunctionCallOutputParam` as JSON data."""
    if type(obj) is not FunctionCallOutputParam:
        return to_json(obj)
    output = obj.output
    raw: dict[str, Any] = {
        "type": obj.type,
        "call_id": obj.call_id,
        "output": unstructure_function_call_output_content(output),
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_computer_call_output_param(raw: Any) -> ComputerCallOutputParam:
    """Read a `ComputerCallOutputParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ComputerCallOutputParam", "an object")
    try:
        type_: Literal["computer_call_output"] = obj["type"]
        call_id: str = obj["call_id"]
        output: dict[str, Any] = obj["output"]
    except KeyError as missing:
        fail_missing("ComputerCallOutputParam", missing)
    if type_ != "computer_call_output":
        fail("ComputerCallOutputParam.type", '"computer_call_output"')
    if type(call_id) is not str:
        fail("ComputerCallOutputParam.call_id", "a string")
    if type(output) is not dict:
        fail("ComputerCallOutputParam.output", "an object")
    made = allocate(ComputerCallOutputParam)
    made.type = type_
    made.call_id = call_id
    made.output = output
    if len(obj) == 3:
        made.acknowledged_safety_checks = None
        made.id = None
        made.status = None
        made.additional_properties = {}
        return made
    acknowledged_safety_checks: list[ComputerCallOutputAcknowledgedSafetyCheck] | None = obj.get(
        "acknowledged_safety_checks"
    )
    if acknowledged_safety_checks is not None:
        if type(acknowledged_safety_checks) is not list:
            fail("ComputerCallOutputParam.acknowledged_safety_checks", "an array")
        acknowledged_safety_checks = [
            structure_computer_call_output_acknowledged_safety_check(item) for item in acknowledged_safety_checks
        ]
    made.acknowledged_safety_checks = acknowledged_safety_checks
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ComputerCallOutputParam.id", "a string")
    made.id = id_
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ComputerCallOutputParam.status", "a string")
    made.status = status
    made.additional_properties = (
        {} if _COMPUTER_CALL_OUTPUT_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _COMPUTER_CALL_OUTPUT_PARAM_KEYS)
    )
    return made


def unstructure_computer_call_output_param(obj: ComputerCallOutputParam) -> Any:
    """Write a `ComputerCallOutputParam` as JSON data."""
    if type(obj) is not ComputerCallOutputParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id, "output": obj.output}
    acknowledged_safety_checks = obj.acknowledged_safety_checks
    if acknowledged_safety_checks is not None:
        raw["acknowledged_safety_checks"] = (
            [unstructure_computer_call_output_acknowledged_safety_check(item) for item in acknowledged_safety_checks]
            if type(acknowledged_safety_checks) is list
            else to_json(acknowledged_safety_checks)
        )
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_local_shell_call_param(raw: Any) -> LocalShellCallParam:
    """Read a `LocalShellCallParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LocalShellCallParam", "an object")
    try:
        type_: Literal["local_shell_call"] = obj["type"]
        call_id: str = obj["call_id"]
        action: LocalShellCallActionParam = obj["action"]
    except KeyError as missing:
        fail_missing("LocalShellCallParam", missing)
    if type_ != "local_shell_call":
        fail("LocalShellCallParam.type", '"local_shell_call"')
    if type(call_id) is not str:
        fail("LocalShellCallParam.call_id", "a string")
    action = structure_local_shell_call_action_param(action)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("LocalShellCallParam.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("LocalShellCallParam.status", "a string")
    made = allocate(LocalShellCallParam)
    made.type = type_
    made.call_id = call_id
    made.action = action
    made.id = id_
    made.status = status
    made.additional_properties = (
        {} if _LOCAL_SHELL_CALL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _LOCAL_SHELL_CALL_PARAM_KEYS)
    )
    return made


def unstructure_local_shell_call_param(obj: LocalShellCallParam) -> Any:
    """Write a `LocalShellCallParam` as JSON data."""
    if type(obj) is not LocalShellCallParam:
        return to_json(obj)
    action = obj.action
    raw: dict[str, Any] = {
        "type": obj.type,
        "call_id": obj.call_id,
        "action": unstructure_local_shell_call_action_param(action),
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_local_shell_call_output_param(raw: Any) -> LocalShellCallOutputParam:
    """Read a `LocalShellCallOutputParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LocalShellCallOutputParam", "an object")
    try:
        type_: Literal["local_shell_call_output"] = obj["type"]
        output: str = obj["output"]
    except KeyError as missing:
        fail_missing("LocalShellCallOutputParam", missing)
    if type_ != "local_shell_call_output":
        fail("LocalShellCallOutputParam.type", '"local_shell_call_output"')
    if type(output) is not str:
        fail("LocalShellCallOutputParam.output", "a string")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("LocalShellCallOutputParam.id", "a string")
    made = allocate(LocalShellCallOutputParam)
    made.type = type_
    made.output = output
    made.id = id_
    if _LOCAL_SHELL_CALL_OUTPUT_PARAM_USUAL.issuperset(obj):
        made.call_id = None
        made.status = None
        made.additional_properties = {}
        return made
    call_id: str | None = obj.get("call_id")
    if call_id is not None and type(call_id) is not str:
        fail("LocalShellCallOutputParam.call_id", "a string")
    made.call_id = call_id
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("LocalShellCallOutputParam.status", "a string")
    made.status = status
    made.additional_properties = (
        {}
        if _LOCAL_SHELL_CALL_OUTPUT_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _LOCAL_SHELL_CALL_OUTPUT_PARAM_KEYS)
    )
    return made


def unstructure_local_shell_call_output_param(obj: LocalShellCallOutputParam) -> Any:
    """Write a `LocalShellCallOutputParam` as JSON data."""
    if type(obj) is not LocalShellCallOutputParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "output": obj.output}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    call_id = obj.call_id
    if call_id is not None:
        raw["call_id"] = call_id
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_shell_call_param(raw: Any) -> ShellCallParam:
    """Read a `ShellCallParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ShellCallParam", "an object")
    try:
        type_: Literal["shell_call"] = obj["type"]
        call_id: str = obj["call_id"]
        action: ShellCallActionParam = obj["action"]
    except KeyError as missing:
        fail_missing("ShellCallParam", missing)
    if type_ != "shell_call":
        fail("ShellCallParam.type", '"shell_call"')
    if type(call_id) is not str:
        fail("ShellCallParam.call_id", "a string")
    action = structure_shell_call_action_param(action)
    made = allocate(ShellCallParam)
    made.type = type_
    made.call_id = call_id
    made.action = action
    if len(obj) == 3:
        made.environment = None
        made.id = None
        made.status = None
        made.additional_properties = {}
        return made
    environment: dict[str, Any] | None = obj.get("environment")
    if environment is not None and type(environment) is not dict:
        fail("ShellCallParam.environment", "an object")
    made.environment = environment
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ShellCallParam.id", "a string")
    made.id = id_
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ShellCallParam.status", "a string")
    made.status = status
    made.additional_properties = (
        {} if _SHELL_CALL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _SHELL_CALL_PARAM_KEYS)
    )
    return made


def unstructure_shell_call_param(obj: ShellCallParam) -> Any:
    """Write a `ShellCallParam` as JSON data."""
    if type(obj) is not ShellCallParam:
        return to_json(obj)
    action = obj.action
    raw: dict[str, Any] = {
        "type": obj.type,
        "call_id": obj.call_id,
        "action": unstructure_shell_call_action_param(action),
    }
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


def structure_shell_call_output_param(raw: Any) -> ShellCallOutputParam:
    """Read a `ShellCallOutputParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ShellCallOutputParam", "an object")
    try:
        type_: Literal["shell_call_output"] = obj["type"]
        call_id: str = obj["call_id"]
        output: list[dict[str, Any]] = obj["output"]
    except KeyError as missing:
        fail_missing("ShellCallOutputParam", missing)
    if type_ != "shell_call_output":
        fail("ShellCallOutputParam.type", '"shell_call_output"')
    if type(call_id) is not str:
        fail("ShellCallOutputParam.call_id", "a string")
    if type(output) is not list:
        fail("ShellCallOutputParam.output", "an array")
    for item_of_output in output:
        if type(item_of_output) is not dict:
            fail("ShellCallOutputParam.output[]", "an object")
    made = allocate(ShellCallOutputParam)
    made.type = type_
    made.call_id = call_id
    made.output = output
    if len(obj) == 3:
        made.id = None
        made.max_output_length = None
        made.status = None
        made.additional_properties = {}
        return made
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ShellCallOutputParam.id", "a string")
    made.id = id_
    max_output_length: int | None = obj.get("max_output_length")
    if max_output_length is not None and type(max_output_length) is not int:
        max_output_length = integer("ShellCallOutputParam.max_output_length", max_output_length)
    made.max_output_length = max_output_length
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ShellCallOutputParam.status", "a string")
    made.status = status
    made.additional_properties = (
        {} if _SHELL_CALL_OUTPUT_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _SHELL_CALL_OUTPUT_PARAM_KEYS)
    )
    return made


def unstructure_shell_call_output_param(obj: ShellCallOutputParam) -> Any:
    """Write a `ShellCallOutputParam` as JSON data."""
    if type(obj) is not ShellCallOutputParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id, "output": obj.output}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    max_output_length = obj.max_output_length
    if max_output_length is not None:
        raw["max_output_length"] = max_output_length
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_apply_patch_call_param(raw: Any) -> ApplyPatchCallParam:
    """Read an `ApplyPatchCallParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ApplyPatchCallParam", "an object")
    try:
        type_: Literal["apply_patch_call"] = obj["type"]
        call_id: str = obj["call_id"]
        operation: dict[str, Any] = obj["operation"]
    except KeyError as missing:
        fail_missing("ApplyPatchCallParam", missing)
    if type_ != "apply_patch_call":
        fail("ApplyPatchCallParam.type", '"apply_patch_call"')
    if type(call_id) is not str:
        fail("ApplyPatchCallParam.call_id", "a string")
    if type(operation) is not dict:
        fail("ApplyPatchCallParam.operation", "an object")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ApplyPatchCallParam.id", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ApplyPatchCallParam.status", "a string")
    made = allocate(ApplyPatchCallParam)
    made.type = type_
    made.call_id = call_id
    made.operation = operation
    made.id = id_
    made.status = status
    made.additional_properties = (
        {} if _APPLY_PATCH_CALL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _APPLY_PATCH_CALL_PARAM_KEYS)
    )
    return made


def unstructure_apply_patch_call_param(obj: ApplyPatchCallParam) -> Any:
    """Write an `ApplyPatchCallParam` as JSON data."""
    if type(obj) is not ApplyPatchCallParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "call_id": obj.call_id, "operation": obj.operation}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_call_param(raw: Any) -> McpCallParam:
    """Read a `McpCallParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpCallParam", "an object")
    try:
        type_: Literal["mcp_call"] = obj["type"]
        arguments: str = obj["arguments"]
        name: str = obj["name"]
        server_label: str = obj["server_label"]
    except KeyError as missing:
        fail_missing("McpCallParam", missing)
    if type_ != "mcp_call":
        fail("McpCallParam.type", '"mcp_call"')
    if type(arguments) is not str:
        fail("McpCallParam.arguments", "a string")
    if type(name) is not str:
        fail("McpCallParam.name", "a string")
    if type(server_label) is not str:
        fail("McpCallParam.server_label", "a string")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("McpCallParam.id", "a string")
    output: str | None = obj.get("output")
    if output is not None and type(output) is not str:
        fail("McpCallParam.output", "a string")
    made = allocate(McpCallParam)
    made.type = type_
    made.arguments = arguments
    made.name = name
    made.server_label = server_label
    made.id = id_
    made.output = output
    if _MCP_CALL_PARAM_USUAL.issuperset(obj):
        made.approval_request_id = None
        made.error = None
        made.status = None
        made.additional_properties = {}
        return made
    approval_request_id: str | None = obj.get("approval_request_id")
    if approval_request_id is not None and type(approval_request_id) is not str:
        fail("McpCallParam.approval_request_id", "a string")
    made.approval_request_id = approval_request_id
    error: str | None = obj.get("error")
    if error is not None and type(error) is not str:
        fail("McpCallParam.error", "a string")
    made.error = error
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("McpCallParam.status", "a string")
    made.status = status
    made.additional_properties = {} if _MCP_CALL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _MCP_CALL_PARAM_KEYS)
    return made


def unstructure_mcp_call_param(obj: McpCallParam) -> Any:
    """Write a `McpCallParam` as JSON data."""
    if type(obj) is not McpCallParam:
        return to_json(obj)
    raw: dict[str, Any] = {
        "type": obj.type,
        "arguments": obj.arguments,
        "name": obj.name,
        "server_label": obj.server_label,
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
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


def structure_reasoning_item_param(raw: Any) -> ReasoningItemParam:
    """Read a `ReasoningItemParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ReasoningItemParam", "an object")
    try:
        type_: Literal["reasoning"] = obj["type"]
    except KeyError as missing:
        fail_missing("ReasoningItemParam", missing)
    if type_ != "reasoning":
        fail("ReasoningItemParam.type", '"reasoning"')
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ReasoningItemParam.id", "a string")
    summary: list[ReasoningItemSummaryParam] | None = obj.get("summary")
    if summary is not None:
        if type(summary) is not list:
            fail("ReasoningItemParam.summary", "an array")
        summary = [structure_reasoning_item_summary_param(item) for item in summary]
    encrypted_content: str | None = obj.get("encrypted_content")
    if encrypted_content is not None and type(encrypted_content) is not str:
        fail("ReasoningItemParam.encrypted_content", "a string")
    made = allocate(ReasoningItemParam)
    made.type = type_
    made.id = id_
    made.summary = summary
    made.encrypted_content = encrypted_content
    if _REASONING_ITEM_PARAM_USUAL.issuperset(obj):
        made.content = None
        made.status = None
        made.additional_properties = {}
        return made
    content: list[dict[str, Any]] | None = obj.get("content")
    if content is not None:
        if type(content) is not list:
            fail("ReasoningItemParam.content", "an array")
        for item_of_content in content:
            if type(item_of_content) is not dict:
                fail("ReasoningItemParam.content[]", "an object")
    made.content = content
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ReasoningItemParam.status", "a string")
    made.status = status
    made.additional_properties = (
        {} if _REASONING_ITEM_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _REASONING_ITEM_PARAM_KEYS)
    )
    return made


def unstructure_reasoning_item_param(obj: ReasoningItemParam) -> Any:
    """Write a `ReasoningItemParam` as JSON data."""
    if type(obj) is not ReasoningItemParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    summary = obj.summary
    if summary is not None:
        raw["summary"] = (
            [unstructure_reasoning_item_summary_param(item) for item in summary]
            if type(summary) is list
            else to_json(summary)
        )
    content = obj.content
    if content is not None:
        raw["content"] = content
    encrypted_content = obj.encrypted_content
    if encrypted_content is not None:
        raw["encrypted_content"] = encrypted_content
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_image_generation_call_param(raw: Any) -> ImageGenerationCallParam:
    """Read an `ImageGenerationCallParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ImageGenerationCallParam", "an object")
    try:
        type_: Literal["image_generation_call"] = obj["type"]
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("ImageGenerationCallParam", missing)
    if type_ != "image_generation_call":
        fail("ImageGenerationCallParam.type", '"image_generation_call"')
    if type(id_) is not str:
        fail("ImageGenerationCallParam.id", "a string")
    result: str | None = obj.get("result")
    if result is not None and type(result) is not str:
        fail("ImageGenerationCallParam.result", "a string")
    status: ItemStatus | None = obj.get("status")
    if status is not None and type(status) is not str:
        fail("ImageGenerationCallParam.status", "a string")
    made = allocate(ImageGenerationCallParam)
    made.type = type_
    made.id = id_
    made.result = result
    made.status = status
    made.additional_properties = (
        {} if _IMAGE_GENERATION_CALL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _IMAGE_GENERATION_CALL_PARAM_KEYS)
    )
    return made


def unstructure_image_generation_call_param(obj: ImageGenerationCallParam) -> Any:
    """Write an `ImageGenerationCallParam` as JSON data."""
    if type(obj) is not ImageGenerationCallParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "id": obj.id}
    result = obj.result
    if result is not None:
        raw["result"] = result
    status = obj.status
    if status is not None:
        raw["status"] = status
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_input_item_param(raw: Any) -> ResponseInputItemParam:
    """Read a `ResponseInputItemParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseInputItemParam", "an object")
    tag = obj.get("type", "message")
    if type(tag) is not str:
        fail("ResponseInputItemParam.type", "a string")
    structure = _RESPONSE_INPUT_ITEM_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_response_input_item_param(value: ResponseInputItemParam) -> Any:
    """Write a `ResponseInputItemParam` as JSON data."""
    return _UNSTRUCTURE_RESPONSE_INPUT_ITEM_PARAM.get(type(value), to_json)(value)


def structure_response_input_param(raw: Any) -> ResponseInputParam:
    """Read a `ResponseInputParam`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ResponseInputParam = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_response_input_item_param(item) for item in array]
    fail("ResponseInputParam", "a string or an array")


def unstructure_response_input_param(value: ResponseInputParam) -> Any:
    """Write a `ResponseInputParam` as JSON data."""
    if type(value) is list:
        return [unstructure_response_input_item_param(item) for item in value]
    return to_json(value)


def structure_responses_request(raw: Any) -> ResponsesRequest:
    """Read a `ResponsesRequest`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponsesRequest", "an object")
    try:
        model: str = obj["model"]
    except KeyError as missing:
        fail_missing("ResponsesRequest", missing)
    if type(model) is not str:
        fail("ResponsesRequest.model", "a string")
    include: list[str] | None = obj.get("include")
    if include is not None:
        if type(include) is not list:
            fail("ResponsesRequest.include", "an array")
        for item_of_include in include:
            if type(item_of_include) is not str:
                fail("ResponsesRequest.include[]", "a string")
    input_: ResponseInputParam | None = obj.get("input")
    if input_ is not None:
        input_ = structure_response_input_param(input_)
    instructions: str | None = obj.get("instructions")
    if instructions is not None and type(instructions) is not str:
        fail("ResponsesRequest.instructions", "a string")
    reasoning: ReasoningParam | None = obj.get("reasoning")
    if reasoning is not None:
        reasoning = structure_reasoning_param(reasoning)
    stream: bool | None = obj.get("stream")
    if stream is not None and type(stream) is not bool:
        fail("ResponsesRequest.stream", "a boolean")
    tool_choice: ResponsesToolChoice | None = obj.get("tool_choice")
    if tool_choice is not None:
        tool_choice = structure_responses_tool_choice(tool_choice)
    tools: list[ResponsesToolParam] | None = obj.get("tools")
    if tools is not None:
        if type(tools) is not list:
            fail("ResponsesRequest.tools", "an array")
        tools = [structure_responses_tool_param(item) for item in tools]
    made = allocate(ResponsesRequest)
    made.model = model
    made.include = include
    made.input = input_
    made.instructions = instructions
    made.reasoning = reasoning
    made.stream = stream
    made.tool_choice = tool_choice
    made.tools = tools
    if _RESPONSES_REQUEST_USUAL.issuperset(obj):
        made.background = None
        made.conversation = None
        made.max_output_tokens = None
        made.max_tool_calls = None
        made.metadata = None
        made.parallel_tool_calls = None
        made.previous_response_id = None
        made.prompt = None
        made.prompt_cache_key = None
        made.prompt_cache_retention = None
        made.prompt_cache_options = None
        made.safety_identifier = None
        made.service_tier = None
        made.store = None
        made.stream_options = None
        made.temperature = None
        made.text = None
        made.top_logprobs = None
        made.top_p = None
        made.truncation = None
        made.user = None
        made.moderation = None
        made.additional_properties = {}
        return made
    background: bool | None = obj.get("background")
    if background is not None and type(background) is not bool:
        fail("ResponsesRequest.background", "a boolean")
    made.background = background
    conversation: ConversationChoice | None = obj.get("conversation")
    if conversation is not None:
        conversation = structure_conversation_choice(conversation)
    made.conversation = conversation
    max_output_tokens: int | None = obj.get("max_output_tokens")
    if max_output_tokens is not None and type(max_output_tokens) is not int:
        max_output_tokens = integer("ResponsesRequest.max_output_tokens", max_output_tokens)
    made.max_output_tokens = max_output_tokens
    max_tool_calls: int | None = obj.get("max_tool_calls")
    if max_tool_calls is not None and type(max_tool_calls) is not int:
        max_tool_calls = integer("ResponsesRequest.max_tool_calls", max_tool_calls)
    made.max_tool_calls = max_tool_calls
    metadata: dict[str, str] | None = obj.get("metadata")
    if metadata is not None:
        if type(metadata) is not dict:
            fail("ResponsesRequest.metadata", "an object")
        for item_of_metadata in metadata.values():
            if type(item_of_metadata) is not str:
                fail("ResponsesRequest.metadata[]", "a string")
    made.metadata = metadata
    parallel_tool_calls: bool | None = obj.get("parallel_tool_calls")
    if parallel_tool_calls is not None and type(parallel_tool_calls) is not bool:
        fail("ResponsesRequest.parallel_tool_calls", "a boolean")
    made.parallel_tool_calls = parallel_tool_calls
    previous_response_id: str | None = obj.get("previous_response_id")
    if previous_response_id is not None and type(previous_response_id) is not str:
        fail("ResponsesRequest.previous_response_id", "a string")
    made.previous_response_id = previous_response_id
    prompt: ResponsePromptParam | None = obj.get("prompt")
    if prompt is not None:
        prompt = structure_response_prompt_param(prompt)
    made.prompt = prompt
    prompt_cache_key: str | None = obj.get("prompt_cache_key")
    if prompt_cache_key is not None and type(prompt_cache_key) is not str:
        fail("ResponsesRequest.prompt_cache_key", "a string")
    made.prompt_cache_key = prompt_cache_key
    prompt_cache_retention: PromptCacheRetention | None = obj.get("prompt_cache_retention")
    if prompt_cache_retention is not None and type(prompt_cache_retention) is not str:
        fail("ResponsesRequest.prompt_cache_retention", "a string")
    made.prompt_cache_retention = prompt_cache_retention
    prompt_cache_options: PromptCacheOptions | None = obj.get("prompt_cache_options")
    if prompt_cache_options is not None:
        prompt_cache_options = structure_prompt_cache_options(prompt_cache_options)
    made.prompt_cache_options = prompt_cache_options
    safety_identifier: str | None = obj.get("safety_identifier")
    if safety_identifier is not None and type(safety_identifier) is not str:
        fail("ResponsesRequest.safety_identifier", "a string")
    made.safety_identifier = safety_identifier
    service_tier: ResponsesServiceTier | None = obj.get("service_tier")
    if service_tier is not None and type(service_tier) is not str:
        fail("ResponsesRequest.service_tier", "a string")
    made.service_tier = service_tier
    store: bool | None = obj.get("store")
    if store is not None and type(store) is not bool:
        fail("ResponsesRequest.store", "a boolean")
    made.store = store
    stream_options: ResponsesStreamOptions | None = obj.get("stream_options")
    if stream_options is not None:
        stream_options = structure_responses_stream_options(stream_options)
    made.stream_options = stream_options
    temperature: float | None = obj.get("temperature")
    if temperature is not None and type(temperature) is not float and type(temperature) is not int:
        temperature = number("ResponsesRequest.temperature", temperature)
    made.temperature = temperature
    text: ResponseTextConfigParam | None = obj.get("text")
    if text is not None:
        text = structure_response_text_config_param(text)
    made.text = text
    top_logprobs: int | None = obj.get("top_logprobs")
    if top_logprobs is not None and type(top_logprobs) is not int:
        top_logprobs = integer("ResponsesRequest.top_logprobs", top_logprobs)
    made.top_logprobs = top_logprobs
    top_p: float | None = obj.get("top_p")
    if top_p is not None and type(top_p) is not float and type(top_p) is not int:
        top_p = number("ResponsesRequest.top_p", top_p)
    made.top_p = top_p
    truncation: Truncation | None = obj.get("truncation")
    if truncation is not None and type(truncation) is not str:
        fail("ResponsesRequest.truncation", "a string")
    made.truncation = truncation
    user: str | None = obj.get("user")
    if user is not None and type(user) is not str:
        fail("ResponsesRequest.user", "a string")
    made.user = user
    moderation: dict[str, Any] | None = obj.get("moderation")
    if moderation is not None and type(moderation) is not dict:
        fail("ResponsesRequest.moderation", "an object")
    made.moderation = moderation
    made.additional_properties = (
        {} if _RESPONSES_REQUEST_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSES_REQUEST_KEYS)
    )
    return made


def unstructure_responses_request(obj: ResponsesRequest) -> Any:
    """Write a `ResponsesRequest` as JSON data."""
    if type(obj) is not ResponsesRequest:
        return to_json(obj)
    raw: dict[str, Any] = {"model": obj.model}
    background = obj.background
    if background is not None:
        raw["background"] = background
    conversation = obj.conversation
    if conversation is not None:
        raw["conversation"] = unstructure_conversation_choice(conversation)
    include = obj.include
    if include is not None:
        raw["include"] = include
    input_ = obj.input
    if input_ is not None:
        raw["input"] = unstructure_response_input_param(input_)
    instructions = obj.instructions
    if instructions is not None:
        raw["instructions"] = instructions
    max_output_tokens = obj.max_output_tokens
    if max_output_tokens is not None:
        raw["max_output_tokens"] = max_output_tokens
    max_tool_calls = obj.max_tool_calls
    if max_tool_calls is not None:
        raw["max_tool_calls"] = max_tool_calls
    metadata = obj.metadata
    if metadata is not None:
        raw["metadata"] = metadata
    parallel_tool_calls = obj.parallel_tool_calls
    if parallel_tool_calls is not None:
        raw["parallel_tool_calls"] = parallel_tool_calls
    previous_response_id = obj.previous_response_id
    if previous_response_id is not None:
        raw["previous_response_id"] = previous_response_id
    prompt = obj.prompt
    if prompt is not None:
        raw["prompt"] = unstructure_response_prompt_param(prompt)
    prompt_cache_key = obj.prompt_cache_key
    if prompt_cache_key is not None:
        raw["prompt_cache_key"] = prompt_cache_key
    prompt_cache_retention = obj.prompt_cache_retention
    if prompt_cache_retention is not None:
        raw["prompt_cache_retention"] = prompt_cache_retention
    prompt_cache_options = obj.prompt_cache_options
    if prompt_cache_options is not None:
        raw["prompt_cache_options"] = unstructure_prompt_cache_options(prompt_cache_options)
    reasoning = obj.reasoning
    if reasoning is not None:
        raw["reasoning"] = unstructure_reasoning_param(reasoning)
    safety_identifier = obj.safety_identifier
    if safety_identifier is not None:
        raw["safety_identifier"] = safety_identifier
    service_tier = obj.service_tier
    if service_tier is not None:
        raw["service_tier"] = service_tier
    store = obj.store
    if store is not None:
        raw["store"] = store
    stream = obj.stream
    if stream is not None:
        raw["stream"] = stream
    stream_options = obj.stream_options
    if stream_options is not None:
        raw["stream_options"] = unstructure_responses_stream_options(stream_options)
    temperature = obj.temperature
    if temperature is not None:
        raw["temperature"] = temperature
    text = obj.text
    if text is not None:
        raw["text"] = unstructure_response_text_config_param(text)
    tool_choice = obj.tool_choice
    if tool_choice is not None:
        raw["tool_choice"] = unstructure_responses_tool_choice(tool_choice)
    tools = obj.tools
    if tools is not None:
        raw["tools"] = (
            [unstructure_responses_tool_param(item) for item in tools] if type(tools) is list else to_json(tools)
        )
    top_logprobs = obj.top_logprobs
    if top_logprobs is not None:
        raw["top_logprobs"] = top_logprobs
    top_p = obj.top_p
    if top_p is not None:
        raw["top_p"] = top_p
    truncation = obj.truncation
    if truncation is not None:
        raw["truncation"] = truncation
    user = obj.user
    if user is not None:
        raw["user"] = user
    moderation = obj.moderation
    if moderation is not None:
        raw["moderation"] = moderation
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


_INPUT_CONTENT_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], InputContentParam]]] = {
    "input_text": structure_input_text_param,
    "input_image": structure_input_image_param,
    "input_file": structure_input_file_param,
    "input_audio": structure_input_audio_param,
}
_UNSTRUCTURE_INPUT_CONTENT_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    InputTextParam: unstructure_input_text_param,
    InputImageParam: unstructure_input_image_param,
    InputFileParam: unstructure_input_file_param,
    InputAudioParam: unstructure_input_audio_param,
}
_OUTPUT_MESSAGE_CONTENT_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], OutputMessageContentParam]]] = {
    "output_text": structure_output_text_param,
    "refusal": structure_output_refusal_param,
}
_UNSTRUCTURE_OUTPUT_MESSAGE_CONTENT_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    OutputTextParam: unstructure_output_text_param,
    OutputRefusalParam: unstructure_output_refusal_param,
}
_MESSAGE_CONTENT_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], MessageContentParam]]] = {
    "input_text": structure_input_text_param,
    "input_image": structure_input_image_param,
    "input_file": structure_input_file_param,
    "input_audio": structure_input_audio_param,
    "output_text": structure_output_text_param,
    "refusal": structure_output_refusal_param,
}
_UNSTRUCTURE_MESSAGE_CONTENT_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    InputTextParam: unstructure_input_text_param,
    InputImageParam: unstructure_input_image_param,
    InputFileParam: unstructure_input_file_param,
    InputAudioParam: unstructure_input_audio_param,
    OutputTextParam: unstructure_output_text_param,
    OutputRefusalParam: unstructure_output_refusal_param,
}
_RESPONSES_TOOL_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], ResponsesToolParam]]] = {
    "function": structure_function_tool_param,
    "file_search": structure_file_search_tool_param,
    "web_search": structure_web_search_tool_param,
    "web_search_preview": structure_web_search_preview_tool_param,
    "web_search_preview_2025_03_11": structure_web_search_preview_dated_tool_param,
    "code_interpreter": structure_code_interpreter_tool_param,
    "computer_use_preview": structure_computer_tool_param,
    "image_generation": structure_image_generation_tool_param,
    "mcp": structure_mcp_tool_param,
    "local_shell": structure_local_shell_tool_param,
    "function_shell": structure_function_shell_tool_param,
    "shell": structure_shell_tool_param,
    "custom": structure_custom_tool_param,
    "apply_patch": structure_apply_patch_tool_param,
    "tool_search": structure_tool_search_tool_param,
}
_UNSTRUCTURE_RESPONSES_TOOL_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    FunctionToolParam: unstructure_function_tool_param,
    FileSearchToolParam: unstructure_file_search_tool_param,
    WebSearchToolParam: unstructure_web_search_tool_param,
    WebSearchPreviewToolParam: unstructure_web_search_preview_tool_param,
    WebSearchPreviewDatedToolParam: unstructure_web_search_preview_dated_tool_param,
    CodeInterpreterToolParam: unstructure_code_interpreter_tool_param,
    ComputerToolParam: unstructure_computer_tool_param,
    ImageGenerationToolParam: unstructure_image_generation_tool_param,
    McpToolParam: unstructure_mcp_tool_param,
    LocalShellToolParam: unstructure_local_shell_tool_param,
    FunctionShellToolParam: unstructure_function_shell_tool_param,
    ShellToolParam: unstructure_shell_tool_param,
    CustomToolParam: unstructure_custom_tool_param,
    ApplyPatchToolParam: unstructure_apply_patch_tool_param,
    ToolSearchToolParam: unstructure_tool_search_tool_param,
}
_RESPONSES_TOOL_CHOICE_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], ResponsesToolChoiceParam]]] = {
    "none": structure_responses_tool_choice_none_param,
    "auto": structure_responses_tool_choice_auto_param,
    "required": structure_tool_choice_required_param,
    "function": structure_tool_choice_function_param,
}
_UNSTRUCTURE_RESPONSES_TOOL_CHOICE_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    ResponsesToolChoiceNoneParam: unstructure_responses_tool_choice_none_param,
    ResponsesToolChoiceAutoParam: unstructure_responses_tool_choice_auto_param,
    ToolChoiceRequiredParam: unstructure_tool_choice_required_param,
    ToolChoiceFunctionParam: unstructure_tool_choice_function_param,
}
_TEXT_FORMAT_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], TextFormatParam]]] = {
    "json_schema": structure_text_config_json_schema_param,
    "json_object": structure_text_config_json_object_param,
    "text": structure_text_config_text_param,
}
_UNSTRUCTURE_TEXT_FORMAT_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    TextConfigJSONSchemaParam: unstructure_text_config_json_schema_param,
    TextConfigJSONObjectParam: unstructure_text_config_json_object_param,
    TextConfigTextParam: unstructure_text_config_text_param,
}
_RESPONSE_INPUT_ITEM_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], ResponseInputItemParam]]] = {
    "message": structure_responses_message_param,
    "function_call": structure_response_function_tool_call_param,
    "function_call_output": structure_function_call_output_param,
    "custom_tool_call": structure_response_custom_tool_call_param,
    "custom_tool_call_output": structure_response_custom_tool_call_output_param,
    "computer_call_output": structure_computer_call_output_param,
    "local_shell_call": structure_local_shell_call_param,
    "local_shell_call_output": structure_local_shell_call_output_param,
    "shell_call": structure_shell_call_param,
    "shell_call_output": structure_shell_call_output_param,
    "apply_patch_call": structure_apply_patch_call_param,
    "apply_patch_call_output": structure_apply_patch_call_output_param,
    "mcp_list_tools": structure_mcp_list_tools_param,
    "mcp_approval_request": structure_mcp_approval_request_param,
    "mcp_approval_response": structure_mcp_approval_response_param,
    "mcp_call": structure_mcp_call_param,
    "reasoning": structure_reasoning_item_param,
    "image_generation_call": structure_image_generation_call_param,
    "item_reference": structure_item_reference_param,
    "compaction": structure_compaction_item_param,
    "file_search_call": structure_file_search_tool_call,
    "web_search_call": structure_web_search_tool_call,
    "code_interpreter_call": structure_code_interpreter_tool_call,
    "computer_call": structure_computer_tool_call,
    "tool_search_call": structure_tool_search_call,
    "tool_search_output": structure_tool_search_output,
}
_UNSTRUCTURE_RESPONSE_INPUT_ITEM_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    ResponsesMessageParam: unstructure_responses_message_param,
    ResponseFunctionToolCallParam: unstructure_response_function_tool_call_param,
    FunctionCallOutputParam: unstructure_function_call_output_param,
    ResponseCustomToolCallParam: unstructure_response_custom_tool_call_param,
    ResponseCustomToolCallOutputParam: unstructure_response_custom_tool_call_output_param,
    ComputerCallOutputParam: unstructure_computer_call_output_param,
    LocalShellCallParam: unstructure_local_shell_call_param,
    LocalShellCallOutputParam: unstructure_local_shell_call_output_param,
    ShellCallParam: unstructure_shell_call_param,
    ShellCallOutputParam: unstructure_shell_call_output_param,
    ApplyPatchCallParam: unstructure_apply_patch_call_param,
    ApplyPatchCallOutputParam: unstructure_apply_patch_call_output_param,
    McpListToolsParam: unstructure_mcp_list_tools_param,
    McpApprovalRequestParam: unstructure_mcp_approval_request_param,
    McpApprovalResponseParam: unstructure_mcp_approval_response_param,
    McpCallParam: unstructure_mcp_call_param,
    ReasoningItemParam: unstructure_reasoning_item_param,
    ImageGenerationCallParam: unstructure_image_generation_call_param,
    ItemReferenceParam: unstructure_item_reference_param,
    CompactionItemParam: unstructure_compaction_item_param,
    FileSearchToolCall: unstructure_file_search_tool_call,
    WebSearchToolCall: unstructure_web_search_tool_call,
    CodeInterpreterToolCall: unstructure_code_interpreter_tool_call,
    ComputerToolCall: unstructure_computer_tool_call,
    ToolSearchCall: unstructure_tool_search_call,
    ToolSearchOutput: unstructure_tool_search_output,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        InputTextParam,
        structure_input_text_param,
        unstructure_input_text_param,
        "types/responses/request.json#/$defs/InputTextParam",
    ),
    Codec(
        InputImageDetail,
        structure_input_image_detail,
        unstructure_input_image_detail,
        "types/responses/request.json#/$defs/InputImageDetail",
    ),
    Codec(
        InputImageParam,
        structure_input_image_param,
        unstructure_input_image_param,
        "types/responses/request.json#/$defs/InputImageParam",
    ),
    Codec(
        InputFileParam,
        structure_input_file_param,
        unstructure_input_file_param,
        "types/responses/request.json#/$defs/InputFileParam",
    ),
    Codec(
        InputAudioParam,
        structure_input_audio_param,
        unstructure_input_audio_param,
        "types/responses/request.json#/$defs/InputAudioParam",
    ),
    Codec(
        OutputTextParam,
        structure_output_text_param,
        unstructure_output_text_param,
        "types/responses/request.json#/$defs/OutputTextParam",
    ),
    Codec(
        OutputRefusalParam,
        structure_output_refusal_param,
        unstructure_output_refusal_param,
        "types/responses/request.json#/$defs/OutputRefusalParam",
    ),
    Codec(
        OtherInputContent,
        structure_other_input_content,
        unstructure_other_input_content,
        "types/responses/request.json#/$defs/OtherInputContent",
    ),
    Codec(
        InputContentParam,
        structure_input_content_param,
        unstructure_input_content_param,
        "types/responses/request.json#/$defs/InputContentParam",
    ),
    Codec(
        OtherOutputMessageContent,
        structure_other_output_message_content,
        unstructure_other_output_message_content,
        "types/responses/request.json#/$defs/OtherOutputMessageContent",
    ),
    Codec(
        OutputMessageContentParam,
        structure_output_message_content_param,
        unstructure_output_message_content_param,
        "types/responses/request.json#/$defs/OutputMessageContentParam",
    ),
    Codec(
        OtherMessageContent,
        structure_other_message_content,
        unstructure_other_message_content,
        "types/responses/request.json#/$defs/OtherMessageContent",
    ),
    Codec(
        MessageContentParam,
        structure_message_content_param,
        unstructure_message_content_param,
        "types/responses/request.json#/$defs/MessageContentParam",
    ),
    Codec(
        ResponsesMessageContent,
        structure_responses_message_content,
        unstructure_responses_message_content,
        "types/responses/request.json#/$defs/ResponsesMessageContent",
    ),
    Codec(
        ResponsesMessageRole,
        structure_responses_message_role,
        unstructure_responses_message_role,
        "types/responses/request.json#/$defs/ResponsesMessageRole",
    ),
    Codec(
        FunctionCallOutputContent,
        structure_function_call_output_content,
        unstructure_function_call_output_content,
        "types/responses/request.json#/$defs/FunctionCallOutputContent",
    ),
    Codec(
        ResponseCustomToolCallParam,
        structure_response_custom_tool_call_param,
        unstructure_response_custom_tool_call_param,
        "types/responses/request.json#/$defs/ResponseCustomToolCallParam",
    ),
    Codec(
        ResponseCustomToolCallOutputParam,
        structure_response_custom_tool_call_output_param,
        unstructure_response_custom_tool_call_output_param,
        "types/responses/request.json#/$defs/ResponseCustomToolCallOutputParam",
    ),
    Codec(
        ComputerCallOutputAcknowledgedSafetyCheck,
        structure_computer_call_output_acknowledged_safety_check,
        unstructure_computer_call_output_acknowledged_safety_check,
        "types/responses/request.json#/$defs/ComputerCallOutputAcknowledgedSafetyCheck",
    ),
    Codec(
        LocalShellCallActionParam,
        structure_local_shell_call_action_param,
        unstructure_local_shell_call_action_param,
        "types/responses/request.json#/$defs/LocalShellCallActionParam",
    ),
    Codec(
        ShellCallActionParam,
        structure_shell_call_action_param,
        unstructure_shell_call_action_param,
        "types/responses/request.json#/$defs/ShellCallActionParam",
    ),
    Codec(
        ApplyPatchCallOutputParam,
        structure_apply_patch_call_output_param,
        unstructure_apply_patch_call_output_param,
        "types/responses/request.json#/$defs/ApplyPatchCallOutputParam",
    ),
    Codec(
        McpListToolsToolParam,
        structure_mcp_list_tools_tool_param,
        unstructure_mcp_list_tools_tool_param,
        "types/responses/request.json#/$defs/McpListToolsToolParam",
    ),
    Codec(
        McpListToolsParam,
        structure_mcp_list_tools_param,
        unstructure_mcp_list_tools_param,
        "types/responses/request.json#/$defs/McpListToolsParam",
    ),
    Codec(
        McpApprovalRequestParam,
        structure_mcp_approval_request_param,
        unstructure_mcp_approval_request_param,
        "types/responses/request.json#/$defs/McpApprovalRequestParam",
    ),
    Codec(
        McpApprovalResponseParam,
        structure_mcp_approval_response_param,
        unstructure_mcp_approval_response_param,
        "types/responses/request.json#/$defs/McpApprovalResponseParam",
    ),
    Codec(
        ItemReferenceParam,
        structure_item_reference_param,
        unstructure_item_reference_param,
        "types/responses/request.json#/$defs/ItemReferenceParam",
    ),
    Codec(
        ReasoningItemSummaryParam,
        structure_reasoning_item_summary_param,
        unstructure_reasoning_item_summary_param,
        "types/responses/request.json#/$defs/ReasoningItemSummaryParam",
    ),
    Codec(
        CompactionItemParam,
        structure_compaction_item_param,
        unstructure_compaction_item_param,
        "types/responses/request.json#/$defs/CompactionItemParam",
    ),
    Codec(
        OtherInputItem,
        structure_other_input_item,
        unstructure_other_input_item,
        "types/responses/request.json#/$defs/OtherInputItem",
    ),
    Codec(
        FunctionToolParam,
        structure_function_tool_param,
        unstructure_function_tool_param,
        "types/responses/request.json#/$defs/FunctionToolParam",
    ),
    Codec(
        FileSearchToolParam,
        structure_file_search_tool_param,
        unstructure_file_search_tool_param,
        "types/responses/request.json#/$defs/FileSearchToolParam",
    ),
    Codec(
        SearchContextSize,
        structure_search_context_size,
        unstructure_search_context_size,
        "types/responses/request.json#/$defs/SearchContextSize",
    ),
    Codec(
        WebSearchPreviewUserLocation,
        structure_web_search_preview_user_location,
        unstructure_web_search_preview_user_location,
        "types/responses/request.json#/$defs/WebSearchPreviewUserLocation",
    ),
    Codec(
        WebSearchToolParam,
        structure_web_search_tool_param,
        unstructure_web_search_tool_param,
        "types/responses/request.json#/$defs/WebSearchToolParam",
    ),
    Codec(
        WebSearchPreviewToolParam,
        structure_web_search_preview_tool_param,
        unstructure_web_search_preview_tool_param,
        "types/responses/request.json#/$defs/WebSearchPreviewToolParam",
    ),
    Codec(
        WebSearchPreviewDatedToolParam,
        structure_web_search_preview_dated_tool_param,
        unstructure_web_search_preview_dated_tool_param,
        "types/responses/request.json#/$defs/WebSearchPreviewDatedToolParam",
    ),
    Codec(
        ContainerMemoryLimit,
        structure_container_memory_limit,
        unstructure_container_memory_limit,
        "types/responses/request.json#/$defs/ContainerMemoryLimit",
    ),
    Codec(
        CodeInterpreterContainerAuto,
        structure_code_interpreter_container_auto,
        unstructure_code_interpreter_container_auto,
        "types/responses/request.json#/$defs/CodeInterpreterContainerAuto",
    ),
    Codec(
        CodeInterpreterContainer,
        structure_code_interpreter_container,
        unstructure_code_interpreter_container,
        "types/responses/request.json#/$defs/CodeInterpreterContainer",
    ),
    Codec(
        CodeInterpreterToolParam,
        structure_code_interpreter_tool_param,
        unstructure_code_interpreter_tool_param,
        "types/responses/request.json#/$defs/CodeInterpreterToolParam",
    ),
    Codec(
        ComputerToolParam,
        structure_computer_tool_param,
        unstructure_computer_tool_param,
        "types/responses/request.json#/$defs/ComputerToolParam",
    ),
    Codec(
        ImageGenerationInputImageMask,
        structure_image_generation_input_image_mask,
        unstructure_image_generation_input_image_mask,
        "types/responses/request.json#/$defs/ImageGenerationInputImageMask",
    ),
    Codec(
        ImageGenerationToolParam,
        structure_image_generation_tool_param,
        unstructure_image_generation_tool_param,
        "types/responses/request.json#/$defs/ImageGenerationToolParam",
    ),
    Codec(
        McpAllowedToolsFilter,
        structure_mcp_allowed_tools_filter,
        unstructure_mcp_allowed_tools_filter,
        "types/responses/request.json#/$defs/McpAllowedToolsFilter",
    ),
    Codec(
        McpApprovalFilter,
        structure_mcp_approval_filter,
        unstructure_mcp_approval_filter,
        "types/responses/request.json#/$defs/McpApprovalFilter",
    ),
    Codec(
        McpAllowedTools,
        structure_mcp_allowed_tools,
        unstructure_mcp_allowed_tools,
        "types/responses/request.json#/$defs/McpAllowedTools",
    ),
    Codec(
        McpRequireApproval,
        structure_mcp_require_approval,
        unstructure_mcp_require_approval,
        "types/responses/request.json#/$defs/McpRequireApproval",
    ),
    Codec(
        McpToolParam,
        structure_mcp_tool_param,
        unstructure_mcp_tool_param,
        "types/responses/request.json#/$defs/McpToolParam",
    ),
    Codec(
        LocalShellToolParam,
        structure_local_shell_tool_param,
        unstructure_local_shell_tool_param,
        "types/responses/request.json#/$defs/LocalShellToolParam",
    ),
    Codec(
        FunctionShellToolParam,
        structure_function_shell_tool_param,
        unstructure_function_shell_tool_param,
        "types/responses/request.json#/$defs/FunctionShellToolParam",
    ),
    Codec(
        ShellToolParam,
        structure_shell_tool_param,
        unstructure_shell_tool_param,
        "types/responses/request.json#/$defs/ShellToolParam",
    ),
    Codec(
        CustomToolParam,
        structure_custom_tool_param,
        unstructure_custom_tool_param,
        "types/responses/request.json#/$defs/CustomToolParam",
    ),
    Codec(
        ApplyPatchToolParam,
        structure_apply_patch_tool_param,
        unstructure_apply_patch_tool_param,
        "types/responses/request.json#/$defs/ApplyPatchToolParam",
    ),
    Codec(
        ToolSearchToolParam,
        structure_tool_search_tool_param,
        unstructure_tool_search_tool_param,
        "types/responses/request.json#/$defs/ToolSearchToolParam",
    ),
    Codec(
        OtherResponsesTool,
        structure_other_responses_tool,
        unstructure_other_responses_tool,
        "types/responses/request.json#/$defs/OtherResponsesTool",
    ),
    Codec(
        ResponsesToolParam,
        structure_responses_tool_param,
        unstructure_responses_tool_param,
        "types/responses/request.json#/$defs/ResponsesToolParam",
    ),
    Codec(
        ResponsesToolChoiceNoneParam,
        structure_responses_tool_choice_none_param,
        unstructure_responses_tool_choice_none_param,
        "types/responses/request.json#/$defs/ResponsesToolChoiceNoneParam",
    ),
    Codec(
        ResponsesToolChoiceAutoParam,
        structure_responses_tool_choice_auto_param,
        unstructure_responses_tool_choice_auto_param,
        "types/responses/request.json#/$defs/ResponsesToolChoiceAutoParam",
    ),
    Codec(
        ToolChoiceRequiredParam,
        structure_tool_choice_required_param,
        unstructure_tool_choice_required_param,
        "types/responses/request.json#/$defs/ToolChoiceRequiredParam",
    ),
    Codec(
        ToolChoiceFunctionParam,
        structure_tool_choice_function_param,
        unstructure_tool_choice_function_param,
        "types/responses/request.json#/$defs/ToolChoiceFunctionParam",
    ),
    Codec(
        OtherResponsesToolChoice,
        structure_other_responses_tool_choice,
        unstructure_other_responses_tool_choice,
        "types/responses/request.json#/$defs/OtherResponsesToolChoice",
    ),
    Codec(
        ResponsesToolChoiceParam,
        structure_responses_tool_choice_param,
        unstructure_responses_tool_choice_param,
        "types/responses/request.json#/$defs/ResponsesToolChoiceParam",
    ),
    Codec(
        ToolChoiceMode,
        structure_tool_choice_mode,
        unstructure_tool_choice_mode,
        "types/responses/request.json#/$defs/ToolChoiceMode",
    ),
    Codec(
        ResponsesToolChoice,
        structure_responses_tool_choice,
        unstructure_responses_tool_choice,
        "types/responses/request.json#/$defs/ResponsesToolChoice",
    ),
    Codec(
        TextConfigJSONSchemaParam,
        structure_text_config_json_schema_param,
        unstructure_text_config_json_schema_param,
        "types/responses/request.json#/$defs/TextConfigJSONSchemaParam",
    ),
    Codec(
        TextConfigJSONObjectParam,
        structure_text_config_json_object_param,
        unstructure_text_config_json_object_param,
        "types/responses/request.json#/$defs/TextConfigJSONObjectParam",
    ),
    Codec(
        TextConfigTextParam,
        structure_text_config_text_param,
        unstructure_text_config_text_param,
        "types/responses/request.json#/$defs/TextConfigTextParam",
    ),
    Codec(
        OtherTextFormat,
        structure_other_text_format,
        unstructure_other_text_format,
        "types/responses/request.json#/$defs/OtherTextFormat",
    ),
    Codec(
        TextFormatParam,
        structure_text_format_param,
        unstructure_text_format_param,
        "types/responses/request.json#/$defs/TextFormatParam",
    ),
    Codec(
        ResponseTextConfigParam,
        structure_response_text_config_param,
        unstructure_response_text_config_param,
        "types/responses/request.json#/$defs/ResponseTextConfigParam",
    ),
    Codec(
        ConversationParam,
        structure_conversation_param,
        unstructure_conversation_param,
        "types/responses/request.json#/$defs/ConversationParam",
    ),
    Codec(
        ConversationChoice,
        structure_conversation_choice,
        unstructure_conversation_choice,
        "types/responses/request.json#/$defs/ConversationChoice",
    ),
    Codec(
        ResponsePromptParam,
        structure_response_prompt_param,
        unstructure_response_prompt_param,
        "types/responses/request.json#/$defs/ResponsePromptParam",
    ),
    Codec(
        ResponsesReasoningEffort,
        structure_responses_reasoning_effort,
        unstructure_responses_reasoning_effort,
        "types/responses/request.json#/$defs/ResponsesReasoningEffort",
    ),
    Codec(
        ReasoningSummaryDetail,
        structure_reasoning_summary_detail,
        unstructure_reasoning_summary_detail,
        "types/responses/request.json#/$defs/ReasoningSummaryDetail",
    ),
    Codec(
        ReasoningParam,
        structure_reasoning_param,
        unstructure_reasoning_param,
        "types/responses/request.json#/$defs/ReasoningParam",
    ),
    Codec(
        ResponsesStreamOptions,
        structure_responses_stream_options,
        unstructure_responses_stream_options,
        "types/responses/request.json#/$defs/ResponsesStreamOptions",
    ),
    Codec(
        PromptCacheOptions,
        structure_prompt_cache_options,
        unstructure_prompt_cache_options,
        "types/responses/request.json#/$defs/PromptCacheOptions",
    ),
    Codec(
        ResponsesMessageParam,
        structure_responses_message_param,
        unstructure_responses_message_param,
        "types/responses/request.json#/$defs/ResponsesMessageParam",
    ),
    Codec(
        InputMessageParam,
        structure_input_message_param,
        unstructure_input_message_param,
        "types/responses/request.json#/$defs/InputMessageParam",
    ),
    Codec(
        ResponseOutputMessageParam,
        structure_response_output_message_param,
        unstructure_response_output_message_param,
        "types/responses/request.json#/$defs/ResponseOutputMessageParam",
    ),
    Codec(
        ResponseFunctionToolCallParam,
        structure_response_function_tool_call_param,
        unstructure_response_function_tool_call_param,
        "types/responses/request.json#/$defs/ResponseFunctionToolCallParam",
    ),
    Codec(
        FunctionCallOutputParam,
        structure_function_call_output_param,
        unstructure_function_call_output_param,
        "types/responses/request.json#/$defs/FunctionCallOutputParam",
    ),
    Codec(
        ComputerCallOutputParam,
        structure_computer_call_output_param,
        unstructure_computer_call_output_param,
        "types/responses/request.json#/$defs/ComputerCallOutputParam",
    ),
    Codec(
        LocalShellCallParam,
        structure_local_shell_call_param,
        unstructure_local_shell_call_param,
        "types/responses/request.json#/$defs/LocalShellCallParam",
    ),
    Codec(
        LocalShellCallOutputParam,
        structure_local_shell_call_output_param,
        unstructure_local_shell_call_output_param,
        "types/responses/request.json#/$defs/LocalShellCallOutputParam",
    ),
    Codec(
        ShellCallParam,
        structure_shell_call_param,
        unstructure_shell_call_param,
        "types/responses/request.json#/$defs/ShellCallParam",
    ),
    Codec(
        ShellCallOutputParam,
        structure_shell_call_output_param,
        unstructure_shell_call_output_param,
        "types/responses/request.json#/$defs/ShellCallOutputParam",
    ),
    Codec(
        ApplyPatchCallParam,
        structure_apply_patch_call_param,
        unstructure_apply_patch_call_param,
        "types/responses/request.json#/$defs/ApplyPatchCallParam",
    ),
    Codec(
        McpCallParam,
        structure_mcp_call_param,
        unstructure_mcp_call_param,
        "types/responses/request.json#/$defs/McpCallParam",
    ),
    Codec(
        ReasoningItemParam,
        structure_reasoning_item_param,
        unstructure_reasoning_item_param,
        "types/responses/request.json#/$defs/ReasoningItemParam",
    ),
    Codec(
        ImageGenerationCallParam,
        structure_image_generation_call_param,
        unstructure_image_generation_call_param,
        "types/responses/request.json#/$defs/ImageGenerationCallParam",
    ),
    Codec(
        ResponseInputItemParam,
        structure_response_input_item_param,
        unstructure_response_input_item_param,
        "types/responses/request.json#/$defs/ResponseInputItemParam",
    ),
    Codec(
        ResponseInputParam,
        structure_response_input_param,
        unstructure_response_input_param,
        "types/responses/request.json#/$defs/ResponseInputParam",
    ),
    Codec(
        ResponsesRequest, structure_responses_request, unstructure_responses_request, "types/responses/request.json#"
    ),
)
"""The converters of this module's types."""
