# Code generated from schema/types/messages/response.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/messages/response.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.types.messages.response import (
    AnthropicMessageResponse,
    AnthropicUsageServiceTier,
    BashCodeExecutionToolResultBlock,
    CacheCreation,
    Container,
    ContentBlock,
    McpToolResultBlock,
    McpToolResultContent,
    McpToolResultContentBlock,
    McpToolUseBlock,
    OtherContentBlock,
    OtherMcpToolResultContentBlock,
    RedactedThinkingBlock,
    ServerToolUsage,
    ServerToolUseBlock,
    StopDetails,
    StopReason,
    TextBlock,
    TextCitation,
    TextEditorCodeExecutionToolResultBlock,
    ThinkingBlock,
    ToolCaller,
    ToolResultError,
    ToolSearchToolResultBlock,
    ToolUseBlock,
    Usage,
    WebFetchToolResultBlock,
    WebSearchResult,
    WebSearchToolResultBlock,
    WebSearchToolResultContent,
)
from sequrity.types.messages.response import OutputTokensDetails as AnthropicOutputTokensDetails
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, fail_missing, integer, to_json

_TEXT_CITATION_USUAL = frozenset({"type", "cited_text", "url", "title", "encrypted_index"})
_TEXT_CITATION_KEYS = frozenset(
    {
        "type",
        "cited_text",
        "url",
        "title",
        "source",
        "encrypted_index",
        "document_index",
        "document_title",
        "file_id",
        "start_char_index",
        "end_char_index",
        "start_page_number",
        "end_page_number",
        "start_block_index",
        "end_block_index",
    }
)
_TOOL_CALLER_KEYS = frozenset({"type", "tool_id"})
_TEXT_BLOCK_KEYS = frozenset({"type", "text", "citations"})
_THINKING_BLOCK_KEYS = frozenset({"type", "thinking", "signature"})
_REDACTED_THINKING_BLOCK_KEYS = frozenset({"type", "data"})
_TOOL_USE_BLOCK_KEYS = frozenset({"type", "id", "name", "input", "caller"})
_SERVER_TOOL_USE_BLOCK_KEYS = frozenset({"type", "id", "name", "input", "caller"})
_WEB_SEARCH_RESULT_KEYS = frozenset({"type", "title", "url", "encrypted_content", "page_age"})
_TOOL_RESULT_ERROR_KEYS = frozenset({"type", "error_code", "error_message"})
_WEB_SEARCH_TOOL_RESULT_BLOCK_KEYS = frozenset({"type", "tool_use_id", "content", "caller"})
_BASH_CODE_EXECUTION_TOOL_RESULT_BLOCK_KEYS = frozenset({"type", "tool_use_id", "content"})
_TEXT_EDITOR_CODE_EXECUTION_TOOL_RESULT_BLOCK_KEYS = frozenset({"type", "tool_use_id", "content"})
_WEB_FETCH_TOOL_RESULT_BLOCK_KEYS = frozenset({"type", "tool_use_id", "content", "caller"})
_TOOL_SEARCH_TOOL_RESULT_BLOCK_KEYS = frozenset({"type", "tool_use_id", "content"})
_MCP_TOOL_USE_BLOCK_KEYS = frozenset({"type", "id", "name", "server_name", "input"})
_OTHER_MCP_TOOL_RESULT_CONTENT_BLOCK_EXCLUDES = frozenset({"text"})
_OTHER_CONTENT_BLOCK_EXCLUDES = frozenset(
    {
        "text",
        "thinking",
        "redacted_thinking",
        "tool_use",
        "server_tool_use",
        "web_search_tool_result",
        "web_fetch_tool_result",
        "bash_code_execution_tool_result",
        "text_editor_code_execution_tool_result",
        "tool_search_tool_result",
        "mcp_tool_use",
        "mcp_tool_result",
    }
)
_CACHE_CREATION_KEYS = frozenset({"ephemeral_5m_input_tokens", "ephemeral_1h_input_tokens"})
_SERVER_TOOL_USAGE_KEYS = frozenset({"web_search_requests", "web_fetch_requests"})
_ANTHROPIC_OUTPUT_TOKENS_DETAILS_KEYS = frozenset({"thinking_tokens"})
_USAGE_USUAL = frozenset(
    {
        "input_tokens",
        "output_tokens",
        "cache_creation_input_tokens",
        "cache_read_input_tokens",
        "cache_creation",
        "service_tier",
        "inference_geo",
    }
)
_USAGE_KEYS = frozenset(
    {
        "input_tokens",
        "output_tokens",
        "cache_creation_input_tokens",
        "cache_read_input_tokens",
        "cache_creation",
        "server_tool_use",
        "service_tier",
        "inference_geo",
        "output_tokens_details",
        "iterations",
    }
)
_STOP_DETAILS_KEYS = frozenset({"type", "category", "explanation"})
_CONTAINER_KEYS = frozenset({"id", "expires_at", "skills"})
_MCP_TOOL_RESULT_BLOCK_KEYS = frozenset({"type", "tool_use_id", "is_error", "content"})
_ANTHROPIC_MESSAGE_RESPONSE_USUAL = frozenset(
    {"id", "type", "role", "content", "model", "stop_reason", "stop_sequence", "stop_details", "usage"}
)
_ANTHROPIC_MESSAGE_RESPONSE_KEYS = frozenset(
    {
        "id",
        "type",
        "role",
        "content",
        "model",
        "stop_reason",
        "stop_sequence",
        "stop_details",
        "usage",
        "container",
        "context_management",
    }
)


def structure_text_citation(raw: Any) -> TextCitation:
    """Read a `TextCitation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextCitation", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("TextCitation", missing)
    if type(type_) is not str:
        fail("TextCitation.type", "a string")
    cited_text: str | None = obj.get("cited_text")
    if cited_text is not None and type(cited_text) is not str:
        fail("TextCitation.cited_text", "a string")
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("TextCitation.url", "a string")
    title: str | None = obj.get("title")
    if title is not None and type(title) is not str:
        fail("TextCitation.title", "a string")
    encrypted_index: str | None = obj.get("encrypted_index")
    if encrypted_index is not None and type(encrypted_index) is not str:
        fail("TextCitation.encrypted_index", "a string")
    made = allocate(TextCitation)
    made.type = type_
    made.cited_text = cited_text
    made.url = url
    made.title = title
    made.encrypted_index = encrypted_index
    if _TEXT_CITATION_USUAL.issuperset(obj):
        made.source = None
        made.document_index = None
        made.document_title = None
        made.file_id = None
        made.start_char_index = None
        made.end_char_index = None
        made.start_page_number = None
        made.end_page_number = None
        made.start_block_index = None
        made.end_block_index = None
        made.additional_properties = {}
        return made
    source: str | None = obj.get("source")
    if source is not None and type(source) is not str:
        fail("TextCitation.source", "a string")
    made.source = source
    document_index: int | None = obj.get("document_index")
    if document_index is not None and type(document_index) is not int:
        document_index = integer("TextCitation.document_index", document_index)
    made.document_index = document_index
    document_title: str | None = obj.get("document_title")
    if document_title is not None and type(document_title) is not str:
        fail("TextCitation.document_title", "a string")
    made.document_title = document_title
    file_id: str | None = obj.get("file_id")
    if file_id is not None and type(file_id) is not str:
        fail("TextCitation.file_id", "a string")
    made.file_id = file_id
    start_char_index: int | None = obj.get("start_char_index")
    if start_char_index is not None and type(start_char_index) is not int:
        start_char_index = integer("TextCitation.start_char_index", start_char_index)
    made.start_char_index = start_char_index
    end_char_index: int | None = obj.get("end_char_index")
    if end_char_index is not None and type(end_char_index) is not int:
        end_char_index = integer("TextCitation.end_char_index", end_char_index)
    made.end_char_index = end_char_index
    start_page_number: int | None = obj.get("start_page_number")
    if start_page_number is not None and type(start_page_number) is not int:
        start_page_number = integer("TextCitation.start_page_number", start_page_number)
    made.start_page_number = start_page_number
    end_page_number: int | None = obj.get("end_page_number")
    if end_page_number is not None and type(end_page_number) is not int:
        end_page_number = integer("TextCitation.end_page_number", end_page_number)
    made.end_page_number = end_page_number
    start_block_index: int | None = obj.get("start_block_index")
    if start_block_index is not None and type(start_block_index) is not int:
        start_block_index = integer("TextCitation.start_block_index", start_block_index)
    made.start_block_index = start_block_index
    end_block_index: int | None = obj.get("end_block_index")
    if end_block_index is not None and type(end_block_index) is not int:
        end_block_index = integer("TextCitation.end_block_index", end_block_index)
    made.end_block_index = end_block_index
    made.additional_properties = {} if _TEXT_CITATION_KEYS.issuperset(obj) else extra_keys(obj, _TEXT_CITATION_KEYS)
    return made


def unstructure_text_citation(obj: TextCitation) -> Any:
    """Write a `TextCitation` as JSON data."""
    if type(obj) is not TextCitation:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    cited_text = obj.cited_text
    if cited_text is not None:
        raw["cited_text"] = cited_text
    url = obj.url
    if url is not None:
        raw["url"] = url
    title = obj.title
    if title is not None:
        raw["title"] = title
    source = obj.source
    if source is not None:
        raw["source"] = source
    encrypted_index = obj.encrypted_index
    if encrypted_index is not None:
        raw["encrypted_index"] = encrypted_index
    document_index = obj.document_index
    if document_index is not None:
        raw["document_index"] = document_index
    document_title = obj.document_title
    if document_title is not None:
        raw["document_title"] = document_title
    file_id = obj.file_id
    if file_id is not None:
        raw["file_id"] = file_id
    start_char_index = obj.start_char_index
    if start_char_index is not None:
        raw["start_char_index"] = start_char_index
    end_char_index = obj.end_char_index
    if end_char_index is not None:
        raw["end_char_index"] = end_char_index
    start_page_number = obj.start_page_number
    if start_page_number is not None:
        raw["start_page_number"] = start_page_number
    end_page_number = obj.end_page_number
    if end_page_number is not None:
        raw["end_page_number"] = end_page_number
    start_block_index = obj.start_block_index
    if start_block_index is not None:
        raw["start_block_index"] = start_block_index
    end_block_index = obj.end_block_index
    if end_block_index is not None:
        raw["end_block_index"] = end_block_index
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_caller(raw: Any) -> ToolCaller:
    """Read a `ToolCaller`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolCaller", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("ToolCaller", missing)
    if type(type_) is not str:
        fail("ToolCaller.type", "a string")
    tool_id: str | None = obj.get("tool_id")
    if tool_id is not None and type(tool_id) is not str:
        fail("ToolCaller.tool_id", "a string")
    made = allocate(ToolCaller)
    made.type = type_
    made.tool_id = tool_id
    made.additional_properties = {} if _TOOL_CALLER_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_CALLER_KEYS)
    return made


def unstructure_tool_caller(obj: ToolCaller) -> Any:
    """Write a `ToolCaller` as JSON data."""
    if type(obj) is not ToolCaller:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    tool_id = obj.tool_id
    if tool_id is not None:
        raw["tool_id"] = tool_id
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_text_block(raw: Any) -> TextBlock:
    """Read a `TextBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextBlock", "an object")
    try:
        type_: Literal["text"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("TextBlock", missing)
    if type_ != "text":
        fail("TextBlock.type", '"text"')
    if type(text) is not str:
        fail("TextBlock.text", "a string")
    citations: list[TextCitation] | None = obj.get("citations")
    if citations is not None:
        if type(citations) is not list:
            fail("TextBlock.citations", "an array")
        citations = [structure_text_citation(item) for item in citations]
    made = allocate(TextBlock)
    made.type = type_
    made.text = text
    made.citations = citations
    made.additional_properties = {} if _TEXT_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _TEXT_BLOCK_KEYS)
    return made


def unstructure_text_block(obj: TextBlock) -> Any:
    """Write a `TextBlock` as JSON data."""
    if type(obj) is not TextBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    citations = obj.citations
    if citations is not None:
        raw["citations"] = (
            [unstructure_text_citation(item) for item in citations] if type(citations) is list else to_json(citations)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_thinking_block(raw: Any) -> ThinkingBlock:
    """Read a `ThinkingBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingBlock", "an object")
    try:
        type_: Literal["thinking"] = obj["type"]
        thinking: str = obj["thinking"]
    except KeyError as missing:
        fail_missing("ThinkingBlock", missing)
    if type_ != "thinking":
        fail("ThinkingBlock.type", '"thinking"')
    if type(thinking) is not str:
        fail("ThinkingBlock.thinking", "a string")
    signature: str | None = obj.get("signature")
    if signature is not None and type(signature) is not str:
        fail("ThinkingBlock.signature", "a string")
    made = allocate(ThinkingBlock)
    made.type = type_
    made.thinking = thinking
    made.signature = signature
    made.additional_properties = {} if _THINKING_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _THINKING_BLOCK_KEYS)
    return made


def unstructure_thinking_block(obj: ThinkingBlock) -> Any:
    """Write a `ThinkingBlock` as JSON data."""
    if type(obj) is not ThinkingBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "thinking": obj.thinking}
    signature = obj.signature
    if signature is not None:
        raw["signature"] = signature
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_redacted_thinking_block(raw: Any) -> RedactedThinkingBlock:
    """Read a `RedactedThinkingBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RedactedThinkingBlock", "an object")
    try:
        type_: Literal["redacted_thinking"] = obj["type"]
    except KeyError as missing:
        fail_missing("RedactedThinkingBlock", missing)
    if type_ != "redacted_thinking":
        fail("RedactedThinkingBlock.type", '"redacted_thinking"')
    data: str | None = obj.get("data")
    if data is not None and type(data) is not str:
        fail("RedactedThinkingBlock.data", "a string")
    made = allocate(RedactedThinkingBlock)
    made.type = type_
    made.data = data
    made.additional_properties = (
        {} if _REDACTED_THINKING_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _REDACTED_THINKING_BLOCK_KEYS)
    )
    return made


def unstructure_redacted_thinking_block(obj: RedactedThinkingBlock) -> Any:
    """Write a `RedactedThinkingBlock` as JSON data."""
    if type(obj) is not RedactedThinkingBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    data = obj.data
    if data is not None:
        raw["data"] = data
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_use_block(raw: Any) -> ToolUseBlock:
    """Read a `ToolUseBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolUseBlock", "an object")
    try:
        type_: Literal["tool_use"] = obj["type"]
        id_: str = obj["id"]
        name: str = obj["name"]
        input_: dict[str, Any] = obj["input"]
    except KeyError as missing:
        fail_missing("ToolUseBlock", missing)
    if type_ != "tool_use":
        fail("ToolUseBlock.type", '"tool_use"')
    if type(id_) is not str:
        fail("ToolUseBlock.id", "a string")
    if type(name) is not str:
        fail("ToolUseBlock.name", "a string")
    if type(input_) is not dict:
        fail("ToolUseBlock.input", "an object")
    caller: ToolCaller | None = obj.get("caller")
    if caller is not None:
        caller = structure_tool_caller(caller)
    made = allocate(ToolUseBlock)
    made.type = type_
    made.id = id_
    made.name = name
    made.input = input_
    made.caller = caller
    made.additional_properties = {} if _TOOL_USE_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_USE_BLOCK_KEYS)
    return made


def unstructure_tool_use_block(obj: ToolUseBlock) -> Any:
    """Write a `ToolUseBlock` as JSON data."""
    if type(obj) is not ToolUseBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "id": obj.id, "name": obj.name, "input": obj.input}
    caller = obj.caller
    if caller is not None:
        raw["caller"] = unstructure_tool_caller(caller)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_server_tool_use_block(raw: Any) -> ServerToolUseBlock:
    """Read a `ServerToolUseBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ServerToolUseBlock", "an object")
    try:
        type_: Literal["server_tool_use"] = obj["type"]
        id_: str = obj["id"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("ServerToolUseBlock", missing)
    if type_ != "server_tool_use":
        fail("ServerToolUseBlock.type", '"server_tool_use"')
    if type(id_) is not str:
        fail("ServerToolUseBlock.id", "a string")
    if type(name) is not str:
        fail("ServerToolUseBlock.name", "a string")
    input_: dict[str, Any] | None = obj.get("input")
    if input_ is not None and type(input_) is not dict:
        fail("ServerToolUseBlock.input", "an object")
    caller: ToolCaller | None = obj.get("caller")
    if caller is not None:
        caller = structure_tool_caller(caller)
    made = allocate(ServerToolUseBlock)
    made.type = type_
    made.id = id_
    made.name = name
    made.input = input_
    made.caller = caller
    made.additional_properties = (
        {} if _SERVER_TOOL_USE_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _SERVER_TOOL_USE_BLOCK_KEYS)
    )
    return made


def unstructure_server_tool_use_block(obj: ServerToolUseBlock) -> Any:
    """Write a `ServerToolUseBlock` as JSON data."""
    if type(obj) is not ServerToolUseBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "id": obj.id, "name": obj.name}
    input_ = obj.input
    if input_ is not None:
        raw["input"] = input_
    caller = obj.caller
    if caller is not None:
        raw["caller"] = unstructure_tool_caller(caller)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_result(raw: Any) -> WebSearchResult:
    """Read a `WebSearchResult`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchResult", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchResult", missing)
    if type(type_) is not str:
        fail("WebSearchResult.type", "a string")
    title: str | None = obj.get("title")
    if title is not None and type(title) is not str:
        fail("WebSearchResult.title", "a string")
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("WebSearchResult.url", "a string")
    encrypted_content: str | None = obj.get("encrypted_content")
    if encrypted_content is not None and type(encrypted_content) is not str:
        fail("WebSearchResult.encrypted_content", "a string")
    page_age: str | None = obj.get("page_age")
    if page_age is not None and type(page_age) is not str:
        fail("WebSearchResult.page_age", "a string")
    made = allocate(WebSearchResult)
    made.type = type_
    made.title = title
    made.url = url
    made.encrypted_content = encrypted_content
    made.page_age = page_age
    made.additional_properties = (
        {} if _WEB_SEARCH_RESULT_KEYS.issuperset(obj) else extra_keys(obj, _WEB_SEARCH_RESULT_KEYS)
    )
    return made


def unstructure_web_search_result(obj: WebSearchResult) -> Any:
    """Write a `WebSearchResult` as JSON data."""
    if type(obj) is not WebSearchResult:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    title = obj.title
    if title is not None:
        raw["title"] = title
    url = obj.url
    if url is not None:
        raw["url"] = url
    encrypted_content = obj.encrypted_content
    if encrypted_content is not None:
        raw["encrypted_content"] = encrypted_content
    page_age = obj.page_age
    if page_age is not None:
        raw["page_age"] = page_age
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_result_error(raw: Any) -> ToolResultError:
    """Read a `ToolResultError`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolResultError", "an object")
    try:
        type_: str = obj["type"]
    except KeyError as missing:
        fail_missing("ToolResultError", missing)
    if type(type_) is not str:
        fail("ToolResultError.type", "a string")
    error_code: str | None = obj.get("error_code")
    if error_code is not None and type(error_code) is not str:
        fail("ToolResultError.error_code", "a string")
    error_message: str | None = obj.get("error_message")
    if error_message is not None and type(error_message) is not str:
        fail("ToolResultError.error_message", "a string")
    made = allocate(ToolResultError)
    made.type = type_
    made.error_code = error_code
    made.error_message = error_message
    made.additional_properties = (
        {} if _TOOL_RESULT_ERROR_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_RESULT_ERROR_KEYS)
    )
    return made


def unstructure_tool_result_error(obj: ToolResultError) -> Any:
    """Write a `ToolResultError` as JSON data."""
    if type(obj) is not ToolResultError:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    error_code = obj.error_code
    if error_code is not None:
        raw["error_code"] = error_code
    error_message = obj.error_message
    if error_message is not None:
        raw["error_message"] = error_message
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_search_tool_result_content(raw: Any) -> WebSearchToolResultContent:
    """Read a `WebSearchToolResultContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is list:
        array: list[Any] = raw
        return [structure_web_search_result(item) for item in array]
    if kind is dict:
        return structure_tool_result_error(raw)
    fail("WebSearchToolResultContent", "an array or an object")


def unstructure_web_search_tool_result_content(value: WebSearchToolResultContent) -> Any:
    """Write a `WebSearchToolResultContent` as JSON data."""
    if type(value) is list:
        return [unstructure_web_search_result(item) for item in value]
    if type(value) is ToolResultError:
        return unstructure_tool_result_error(value)
    return to_json(value)


def structure_web_search_tool_result_block(raw: Any) -> WebSearchToolResultBlock:
    """Read a `WebSearchToolResultBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebSearchToolResultBlock", "an object")
    try:
        type_: Literal["web_search_tool_result"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebSearchToolResultBlock", missing)
    if type_ != "web_search_tool_result":
        fail("WebSearchToolResultBlock.type", '"web_search_tool_result"')
    tool_use_id: str | None = obj.get("tool_use_id")
    if tool_use_id is not None and type(tool_use_id) is not str:
        fail("WebSearchToolResultBlock.tool_use_id", "a string")
    content: WebSearchToolResultContent | None = obj.get("content")
    if content is not None:
        content = structure_web_search_tool_result_content(content)
    caller: ToolCaller | None = obj.get("caller")
    if caller is not None:
        caller = structure_tool_caller(caller)
    made = allocate(WebSearchToolResultBlock)
    made.type = type_
    made.tool_use_id = tool_use_id
    made.content = content
    made.caller = caller
    made.additional_properties = (
        {}
        if _WEB_SEARCH_TOOL_RESULT_BLOCK_KEYS.issuperset(obj)
        else extra_keys(obj, _WEB_SEARCH_TOOL_RESULT_BLOCK_KEYS)
    )
    return made


def unstructure_web_search_tool_result_block(obj: WebSearchToolResultBlock) -> Any:
    """Write a `WebSearchToolResultBlock` as JSON data."""
    if type(obj) is not WebSearchToolResultBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    tool_use_id = obj.tool_use_id
    if tool_use_id is not None:
        raw["tool_use_id"] = tool_use_id
    content = obj.content
    if content is not None:
        raw["content"] = unstructure_web_search_tool_result_content(content)
    caller = obj.caller
    if caller is not None:
        raw["caller"] = unstructure_tool_caller(caller)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_bash_code_execution_tool_result_block(raw: Any) -> BashCodeExecutionToolResultBlock:
    """Read a `BashCodeExecutionToolResultBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("BashCodeExecutionToolResultBlock", "an object")
    try:
        type_: Literal["bash_code_execution_tool_result"] = obj["type"]
    except KeyError as missing:
        fail_missing("BashCodeExecutionToolResultBlock", missing)
    if type_ != "bash_code_execution_tool_result":
        fail("BashCodeExecutionToolResultBlock.type", '"bash_code_execution_tool_result"')
    tool_use_id: str | None = obj.get("tool_use_id")
    if tool_use_id is not None and type(tool_use_id) is not str:
        fail("BashCodeExecutionToolResultBlock.tool_use_id", "a string")
    content: dict[str, Any] | None = obj.get("content")
    if content is not None and type(content) is not dict:
        fail("BashCodeExecutionToolResultBlock.content", "an object")
    made = allocate(BashCodeExecutionToolResultBlock)
    made.type = type_
    made.tool_use_id = tool_use_id
    made.content = content
    made.additional_properties = (
        {}
        if _BASH_CODE_EXECUTION_TOOL_RESULT_BLOCK_KEYS.issuperset(obj)
        else extra_keys(obj, _BASH_CODE_EXECUTION_TOOL_RESULT_BLOCK_KEYS)
    )
    return made


def unstructure_bash_code_execution_tool_result_block(obj: BashCodeExecutionToolResultBlock) -> Any:
    """Write a `BashCodeExecutionToolResultBlock` as JSON data."""
    if type(obj) is not BashCodeExecutionToolResultBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    tool_use_id = obj.tool_use_id
    if tool_use_id is not None:
        raw["tool_use_id"] = tool_use_id
    content = obj.content
    if content is not None:
        raw["content"] = content
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_text_editor_code_execution_tool_result_block(raw: Any) -> TextEditorCodeExecutionToolResultBlock:
    """Read a `TextEditorCodeExecutionToolResultBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextEditorCodeExecutionToolResultBlock", "an object")
    try:
        type_: Literal["text_editor_code_execution_tool_result"] = obj["type"]
    except KeyError as missing:
        fail_missing("TextEditorCodeExecutionToolResultBlock", missing)
    if type_ != "text_editor_code_execution_tool_result":
        fail("TextEditorCodeExecutionToolResultBlock.type", '"text_editor_code_execution_tool_result"')
    tool_use_id: str | None = obj.get("tool_use_id")
    if tool_use_id is not None and type(tool_use_id) is not str:
        fail("TextEditorCodeExecutionToolResultBlock.tool_use_id", "a string")
    content: dict[str, Any] | None = obj.get("content")
    if content is not None and type(content) is not dict:
        fail("TextEditorCodeExecutionToolResultBlock.content", "an object")
    made = allocate(TextEditorCodeExecutionToolResultBlock)
    made.type = type_
    made.tool_use_id = tool_use_id
    made.content = content
    made.additional_properties = (
        {}
        if _TEXT_EDITOR_CODE_EXECUTION_TOOL_RESULT_BLOCK_KEYS.issuperset(obj)
        else extra_keys(obj, _TEXT_EDITOR_CODE_EXECUTION_TOOL_RESULT_BLOCK_KEYS)
    )
    return made


def unstructure_text_editor_code_execution_tool_result_block(obj: TextEditorCodeExecutionToolResultBlock) -> Any:
    """Write a `TextEditorCodeExecutionToolResultBlock` as JSON data."""
    if type(obj) is not TextEditorCodeExecutionToolResultBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    tool_use_id = obj.tool_use_id
    if tool_use_id is not None:
        raw["tool_use_id"] = tool_use_id
    content = obj.content
    if content is not None:
        raw["content"] = content
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_web_fetch_tool_result_block(raw: Any) -> WebFetchToolResultBlock:
    """Read a `WebFetchToolResultBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("WebFetchToolResultBlock", "an object")
    try:
        type_: Literal["web_fetch_tool_result"] = obj["type"]
    except KeyError as missing:
        fail_missing("WebFetchToolResultBlock", missing)
    if type_ != "web_fetch_tool_result":
        fail("WebFetchToolResultBlock.type", '"web_fetch_tool_result"')
    tool_use_id: str | None = obj.get("tool_use_id")
    if tool_use_id is not None and type(tool_use_id) is not str:
        fail("WebFetchToolResultBlock.tool_use_id", "a string")
    content: dict[str, Any] | None = obj.get("content")
    if content is not None and type(content) is not dict:
        fail("WebFetchToolResultBlock.content", "an object")
    caller: ToolCaller | None = obj.get("caller")
    if caller is not None:
        caller = structure_tool_caller(caller)
    made = allocate(WebFetchToolResultBlock)
    made.type = type_
    made.tool_use_id = tool_use_id
    made.content = content
    made.caller = caller
    made.additional_properties = (
        {} if _WEB_FETCH_TOOL_RESULT_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _WEB_FETCH_TOOL_RESULT_BLOCK_KEYS)
    )
    return made


def unstructure_web_fetch_tool_result_block(obj: WebFetchToolResultBlock) -> Any:
    """Write a `WebFetchToolResultBlock` as JSON data."""
    if type(obj) is not WebFetchToolResultBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    tool_use_id = obj.tool_use_id
    if tool_use_id is not None:
        raw["tool_use_id"] = tool_use_id
    content = obj.content
    if content is not None:
        raw["content"] = content
    caller = obj.caller
    if caller is not None:
        raw["caller"] = unstructure_tool_caller(caller)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_search_tool_result_block(raw: Any) -> ToolSearchToolResultBlock:
    """Read a `ToolSearchToolResultBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolSearchToolResultBlock", "an object")
    try:
        type_: Literal["tool_search_tool_result"] = obj["type"]
    except KeyError as missing:
        fail_missing("ToolSearchToolResultBlock", missing)
    if type_ != "tool_search_tool_result":
        fail("ToolSearchToolResultBlock.type", '"tool_search_tool_result"')
    tool_use_id: str | None = obj.get("tool_use_id")
    if tool_use_id is not None and type(tool_use_id) is not str:
        fail("ToolSearchToolResultBlock.tool_use_id", "a string")
    content: dict[str, Any] | None = obj.get("content")
    if content is not None and type(content) is not dict:
        fail("ToolSearchToolResultBlock.content", "an object")
    made = allocate(ToolSearchToolResultBlock)
    made.type = type_
    made.tool_use_id = tool_use_id
    made.content = content
    made.additional_properties = (
        {}
        if _TOOL_SEARCH_TOOL_RESULT_BLOCK_KEYS.issuperset(obj)
        else extra_keys(obj, _TOOL_SEARCH_TOOL_RESULT_BLOCK_KEYS)
    )
    return made


def unstructure_tool_search_tool_result_block(obj: ToolSearchToolResultBlock) -> Any:
    """Write a `ToolSearchToolResultBlock` as JSON data."""
    if type(obj) is not ToolSearchToolResultBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    tool_use_id = obj.tool_use_id
    if tool_use_id is not None:
        raw["tool_use_id"] = tool_use_id
    content = obj.content
    if content is not None:
        raw["content"] = content
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_tool_use_block(raw: Any) -> McpToolUseBlock:
    """Read a `McpToolUseBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpToolUseBlock", "an object")
    try:
        type_: Literal["mcp_tool_use"] = obj["type"]
        id_: str = obj["id"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("McpToolUseBlock", missing)
    if type_ != "mcp_tool_use":
        fail("McpToolUseBlock.type", '"mcp_tool_use"')
    if type(id_) is not str:
        fail("McpToolUseBlock.id", "a string")
    if type(name) is not str:
        fail("McpToolUseBlock.name", "a string")
    server_name: str | None = obj.get("server_name")
    if server_name is not None and type(server_name) is not str:
        fail("McpToolUseBlock.server_name", "a string")
    input_: dict[str, Any] | None = obj.get("input")
    if input_ is not None and type(input_) is not dict:
        fail("McpToolUseBlock.input", "an object")
    made = allocate(McpToolUseBlock)
    made.type = type_
    made.id = id_
    made.name = name
    made.server_name = server_name
    made.input = input_
    made.additional_properties = (
        {} if _MCP_TOOL_USE_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _MCP_TOOL_USE_BLOCK_KEYS)
    )
    return made


def unstructure_mcp_tool_use_block(obj: McpToolUseBlock) -> Any:
    """Write a `McpToolUseBlock` as JSON data."""
    if type(obj) is not McpToolUseBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "id": obj.id, "name": obj.name}
    server_name = obj.server_name
    if server_name is not None:
        raw["server_name"] = server_name
    input_ = obj.input
    if input_ is not None:
        raw["input"] = input_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_mcp_tool_result_content_block(raw: Any) -> OtherMcpToolResultContentBlock:
    """Read an `OtherMcpToolResultContentBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherMcpToolResultContentBlock", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_MCP_TOOL_RESULT_CONTENT_BLOCK_EXCLUDES:
        fail("OtherMcpToolResultContentBlock.type", "a tag that no other type has")
    return obj


def unstructure_other_mcp_tool_result_content_block(value: OtherMcpToolResultContentBlock) -> Any:
    """Write an `OtherMcpToolResultContentBlock` as JSON data."""
    return to_json(value)


def structure_mcp_tool_result_content_block(raw: Any) -> McpToolResultContentBlock:
    """Read a `McpToolResultContentBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpToolResultContentBlock", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("McpToolResultContentBlock.type", "a string")
    structure = _MCP_TOOL_RESULT_CONTENT_BLOCK_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_mcp_tool_result_content_block(value: McpToolResultContentBlock) -> Any:
    """Write a `McpToolResultContentBlock` as JSON data."""
    return _UNSTRUCTURE_MCP_TOOL_RESULT_CONTENT_BLOCK.get(type(value), to_json)(value)


def structure_mcp_tool_result_content(raw: Any) -> McpToolResultContent:
    """Read a `McpToolResultContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: McpToolResultContent = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_mcp_tool_result_content_block(item) for item in array]
    fail("McpToolResultContent", "a string or an array")


def unstructure_mcp_tool_result_content(value: McpToolResultContent) -> Any:
    """Write a `McpToolResultContent` as JSON data."""
    if type(value) is list:
        return [unstructure_mcp_tool_result_content_block(item) for item in value]
    return to_json(value)


def structure_other_content_block(raw: Any) -> OtherContentBlock:
    """Read an `OtherContentBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherContentBlock", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_CONTENT_BLOCK_EXCLUDES:
        fail("OtherContentBlock.type", "a tag that no other type has")
    return obj


def unstructure_other_content_block(value: OtherContentBlock) -> Any:
    """Write an `OtherContentBlock` as JSON data."""
    return to_json(value)


def structure_cache_creation(raw: Any) -> CacheCreation:
    """Read a `CacheCreation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CacheCreation", "an object")
    ephemeral_5m_input_tokens: int | None = obj.get("ephemeral_5m_input_tokens")
    if ephemeral_5m_input_tokens is not None and type(ephemeral_5m_input_tokens) is not int:
        ephemeral_5m_input_tokens = integer("CacheCreation.ephemeral_5m_input_tokens", ephemeral_5m_input_tokens)
    ephemeral_1h_input_tokens: int | None = obj.get("ephemeral_1h_input_tokens")
    if ephemeral_1h_input_tokens is not None and type(ephemeral_1h_input_tokens) is not int:
        ephemeral_1h_input_tokens = integer("CacheCreation.ephemeral_1h_input_tokens", ephemeral_1h_input_tokens)
    made = allocate(CacheCreation)
    made.ephemeral_5m_input_tokens = ephemeral_5m_input_tokens
    made.ephemeral_1h_input_tokens = ephemeral_1h_input_tokens
    made.additional_properties = {} if _CACHE_CREATION_KEYS.issuperset(obj) else extra_keys(obj, _CACHE_CREATION_KEYS)
    return made


def unstructure_cache_creation(obj: CacheCreation) -> Any:
    """Write a `CacheCreation` as JSON data."""
    if type(obj) is not CacheCreation:
        return to_json(obj)
    raw: dict[str, Any] = {}
    ephemeral_5m_input_tokens = obj.ephemeral_5m_input_tokens
    if ephemeral_5m_input_tokens is not None:
        raw["ephemeral_5m_input_tokens"] = ephemeral_5m_input_tokens
    ephemeral_1h_input_tokens = obj.ephemeral_1h_input_tokens
    if ephemeral_1h_input_tokens is not None:
        raw["ephemeral_1h_input_tokens"] = ephemeral_1h_input_tokens
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_server_tool_usage(raw: Any) -> ServerToolUsage:
    """Read a `ServerToolUsage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ServerToolUsage", "an object")
    web_search_requests: int | None = obj.get("web_search_requests")
    if web_search_requests is not None and type(web_search_requests) is not int:
        web_search_requests = integer("ServerToolUsage.web_search_requests", web_search_requests)
    web_fetch_requests: int | None = obj.get("web_fetch_requests")
    if web_fetch_requests is not None and type(web_fetch_requests) is not int:
        web_fetch_requests = integer("ServerToolUsage.web_fetch_requests", web_fetch_requests)
    made = allocate(ServerToolUsage)
    made.web_search_requests = web_search_requests
    made.web_fetch_requests = web_fetch_requests
    made.additional_properties = (
        {} if _SERVER_TOOL_USAGE_KEYS.issuperset(obj) else extra_keys(obj, _SERVER_TOOL_USAGE_KEYS)
    )
    return made


def unstructure_server_tool_usage(obj: ServerToolUsage) -> Any:
    """Write a `ServerToolUsage` as JSON data."""
    if type(obj) is not ServerToolUsage:
        return to_json(obj)
    raw: dict[str, Any] = {}
    web_search_requests = obj.web_search_requests
    if web_search_requests is not None:
        raw["web_search_requests"] = web_search_requests
    web_fetch_requests = obj.web_fetch_requests
    if web_fetch_requests is not None:
        raw["web_fetch_requests"] = web_fetch_requests
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_anthropic_output_tokens_details(raw: Any) -> AnthropicOutputTokensDetails:
    """Read an `AnthropicOutputTokensDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicOutputTokensDetails", "an object")
    thinking_tokens: int | None = obj.get("thinking_tokens")
    if thinking_tokens is not None and type(thinking_tokens) is not int:
        thinking_tokens = integer("AnthropicOutputTokensDetails.thinking_tokens", thinking_tokens)
    made = allocate(AnthropicOutputTokensDetails)
    made.thinking_tokens = thinking_tokens
    made.additional_properties = (
        {}
        if _ANTHROPIC_OUTPUT_TOKENS_DETAILS_KEYS.issuperset(obj)
        else extra_keys(obj, _ANTHROPIC_OUTPUT_TOKENS_DETAILS_KEYS)
    )
    return made


def unstructure_anthropic_output_tokens_details(obj: AnthropicOutputTokensDetails) -> Any:
    """Write an `AnthropicOutputTokensDetails` as JSON data."""
    if type(obj) is not AnthropicOutputTokensDetails:
        return to_json(obj)
    raw: dict[str, Any] = {}
    thinking_tokens = obj.thinking_tokens
    if thinking_tokens is not None:
        raw["thinking_tokens"] = thinking_tokens
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_anthropic_usage_service_tier(raw: Any) -> AnthropicUsageServiceTier:
    """Read an `AnthropicUsageServiceTier`, or raise the first `Violation` met."""
    value: AnthropicUsageServiceTier = raw
    if type(value) is not str:
        fail("AnthropicUsageServiceTier", "a string")
    return value


def unstructure_anthropic_usage_service_tier(value: AnthropicUsageServiceTier) -> Any:
    """Write an `AnthropicUsageServiceTier` as JSON data."""
    return to_json(value)


def structure_usage(raw: Any) -> Usage:
    """Read an `Usage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Usage", "an object")
    input_tokens: int | None = obj.get("input_tokens")
    if input_tokens is not None and type(input_tokens) is not int:
        input_tokens = integer("Usage.input_tokens", input_tokens)
    output_tokens: int | None = obj.get("output_tokens")
    if output_tokens is not None and type(output_tokens) is not int:
        output_tokens = integer("Usage.output_tokens", output_tokens)
    cache_creation_input_tokens: int | None = obj.get("cache_creation_input_tokens")
    if cache_creation_input_tokens is not None and type(cache_creation_input_tokens) is not int:
        cache_creation_input_tokens = integer("Usage.cache_creation_input_tokens", cache_creation_input_tokens)
    cache_read_input_tokens: int | None = obj.get("cache_read_input_tokens")
    if cache_read_input_tokens is not None and type(cache_read_input_tokens) is not int:
        cache_read_input_tokens = integer("Usage.cache_read_input_tokens", cache_read_input_tokens)
    cache_creation: CacheCreation | None = obj.get("cache_creation")
    if cache_creation is not None:
        cache_creation = structure_cache_creation(cache_creation)
    service_tier: AnthropicUsageServiceTier | None = obj.get("service_tier")
    if service_tier is not None and type(service_tier) is not str:
        fail("Usage.service_tier", "a string")
    inference_geo: str | None = obj.get("inference_geo")
    if inference_geo is not None and type(inference_geo) is not str:
        fail("Usage.inference_geo", "a string")
    made = allocate(Usage)
    made.input_tokens = input_tokens
    made.output_tokens = output_tokens
    made.cache_creation_input_tokens = cache_creation_input_tokens
    made.cache_read_input_tokens = cache_read_input_tokens
    made.cache_creation = cache_creation
    made.service_tier = service_tier
    made.inference_geo = inference_geo
    if _USAGE_USUAL.issuperset(obj):
        made.server_tool_use = None
        made.output_tokens_details = None
        made.iterations = None
        made.additional_properties = {}
        return made
    server_tool_use: ServerToolUsage | None = obj.get("server_tool_use")
    if server_tool_use is not None:
        server_tool_use = structure_server_tool_usage(server_tool_use)
    made.server_tool_use = server_tool_use
    output_tokens_details: AnthropicOutputTokensDetails | None = obj.get("output_tokens_details")
    if output_tokens_details is not None:
        output_tokens_details = structure_anthropic_output_tokens_details(output_tokens_details)
    made.output_tokens_details = output_tokens_details
    iterations: list[dict[str, Any]] | None = obj.get("iterations")
    if iterations is not None:
        if type(iterations) is not list:
            fail("Usage.iterations", "an array")
        for item_of_iterations in iterations:
            if type(item_of_iterations) is not dict:
                fail("Usage.iterations[]", "an object")
    made.iterations = iterations
    made.additional_properties = {} if _USAGE_KEYS.issuperset(obj) else extra_keys(obj, _USAGE_KEYS)
    return made


def unstructure_usage(obj: Usage) -> Any:
    """Write an `Usage` as JSON data."""
    if type(obj) is not Usage:
        return to_json(obj)
    raw: dict[str, Any] = {}
    input_tokens = obj.input_tokens
    if input_tokens is not None:
        raw["input_tokens"] = input_tokens
    output_tokens = obj.output_tokens
    if output_tokens is not None:
        raw["output_tokens"] = output_tokens
    cache_creation_input_tokens = obj.cache_creation_input_tokens
    if cache_creation_input_tokens is not None:
        raw["cache_creation_input_tokens"] = cache_creation_input_tokens
    cache_read_input_tokens = obj.cache_read_input_tokens
    if cache_read_input_tokens is not None:
        raw["cache_read_input_tokens"] = cache_read_input_tokens
    cache_creation = obj.cache_creation
    if cache_creation is not None:
        raw["cache_creation"] = unstructure_cache_creation(cache_creation)
    server_tool_use = obj.server_tool_use
    if server_tool_use is not None:
        raw["server_tool_use"] = unstructure_server_tool_usage(server_tool_use)
    service_tier = obj.service_tier
    if service_tier is not None:
        raw["service_tier"] = service_tier
    inference_geo = obj.inference_geo
    if inference_geo is not None:
        raw["inference_geo"] = inference_geo
    output_tokens_details = obj.output_tokens_details
    if output_tokens_details is not None:
        raw["output_tokens_details"] = unstructure_anthropic_output_tokens_details(output_tokens_details)
    iterations = obj.iterations
    if iterations is not None:
        raw["iterations"] = iterations
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_stop_reason(raw: Any) -> StopReason:
    """Read a `StopReason`, or raise the first `Violation` met."""
    value: StopReason = raw
    if type(value) is not str:
        fail("StopReason", "a string")
    return value


def unstructure_stop_reason(value: StopReason) -> Any:
    """Write a `StopReason` as JSON data."""
    return to_json(value)


def structure_stop_details(raw: Any) -> StopDetails:
    """Read a `StopDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("StopDetails", "an object")
    type_: str | None = obj.get("type")
    if type_ is not None and type(type_) is not str:
        fail("StopDetails.type", "a string")
    category: str | None = obj.get("category")
    if category is not None and type(category) is not str:
        fail("StopDetails.category", "a string")
    explanation: str | None = obj.get("explanation")
    if explanation is not None and type(explanation) is not str:
        fail("StopDetails.explanation", "a string")
    made = allocate(StopDetails)
    made.type = type_
    made.category = category
    made.explanation = explanation
    made.additional_properties = {} if _STOP_DETAILS_KEYS.issuperset(obj) else extra_keys(obj, _STOP_DETAILS_KEYS)
    return made


def unstructure_stop_details(obj: StopDetails) -> Any:
    """Write a `StopDetails` as JSON data."""
    if type(obj) is not StopDetails:
        return to_json(obj)
    raw: dict[str, Any] = {}
    type_ = obj.type
    if type_ is not None:
        raw["type"] = type_
    category = obj.category
    if category is not None:
        raw["category"] = category
    explanation = obj.explanation
    if explanation is not None:
        raw["explanation"] = explanation
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_container(raw: Any) -> Container:
    """Read a `Container`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Container", "an object")
    try:
        id_: str = obj["id"]
    except KeyError as missing:
        fail_missing("Container", missing)
    if type(id_) is not str:
        fail("Container.id", "a string")
    expires_at: str | None = obj.get("expires_at")
    if expires_at is not None and type(expires_at) is not str:
        fail("Container.expires_at", "a string")
    skills: list[dict[str, Any]] | None = obj.get("skills")
    if skills is not None:
        if type(skills) is not list:
            fail("Container.skills", "an array")
        for item_of_skills in skills:
            if type(item_of_skills) is not dict:
                fail("Container.skills[]", "an object")
    made = allocate(Container)
    made.id = id_
    made.expires_at = expires_at
    made.skills = skills
    made.additional_properties = {} if _CONTAINER_KEYS.issuperset(obj) else extra_keys(obj, _CONTAINER_KEYS)
    return made


def unstructure_container(obj: Container) -> Any:
    """Write a `Container` as JSON data."""
    if type(obj) is not Container:
        return to_json(obj)
    raw: dict[str, Any] = {"id": obj.id}
    expires_at = obj.expires_at
    if expires_at is not None:
        raw["expires_at"] = expires_at
    skills = obj.skills
    if skills is not None:
        raw["skills"] = skills
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_mcp_tool_result_block(raw: Any) -> McpToolResultBlock:
    """Read a `McpToolResultBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpToolResultBlock", "an object")
    try:
        type_: Literal["mcp_tool_result"] = obj["type"]
    except KeyError as missing:
        fail_missing("McpToolResultBlock", missing)
    if type_ != "mcp_tool_result":
        fail("McpToolResultBlock.type", '"mcp_tool_result"')
    tool_use_id: str | None = obj.get("tool_use_id")
    if tool_use_id is not None and type(tool_use_id) is not str:
        fail("McpToolResultBlock.tool_use_id", "a string")
    is_error: bool | None = obj.get("is_error")
    if is_error is not None and type(is_error) is not bool:
        fail("McpToolResultBlock.is_error", "a boolean")
    content: McpToolResultContent | None = obj.get("content")
    if content is not None:
        content = structure_mcp_tool_result_content(content)
    made = allocate(McpToolResultBlock)
    made.type = type_
    made.tool_use_id = tool_use_id
    made.is_error = is_error
    made.content = content
    made.additional_properties = (
        {} if _MCP_TOOL_RESULT_BLOCK_KEYS.issuperset(obj) else extra_keys(obj, _MCP_TOOL_RESULT_BLOCK_KEYS)
    )
    return made


def unstructure_mcp_tool_result_block(obj: McpToolResultBlock) -> Any:
    """Write a `McpToolResultBlock` as JSON data."""
    if type(obj) is not McpToolResultBlock:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    tool_use_id = obj.tool_use_id
    if tool_use_id is not None:
        raw["tool_use_id"] = tool_use_id
    is_error = obj.is_error
    if is_error is not None:
        raw["is_error"] = is_error
    content = obj.content
    if content is not None:
        raw["content"] = unstructure_mcp_tool_result_content(content)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_content_block(raw: Any) -> ContentBlock:
    """Read a `ContentBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContentBlock", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ContentBlock.type", "a string")
    structure = _CONTENT_BLOCK_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_content_block(value: ContentBlock) -> Any:
    """Write a `ContentBlock` as JSON data."""
    return _UNSTRUCTURE_CONTENT_BLOCK.get(type(value), to_json)(value)


def structure_anthropic_message_response(raw: Any) -> AnthropicMessageResponse:
    """Read an `AnthropicMessageResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicMessageResponse", "an object")
    try:
        content: list[ContentBlock] = obj["content"]
    except KeyError as missing:
        fail_missing("AnthropicMessageResponse", missing)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("AnthropicMessageResponse.id", "a string")
    type_: str | None = obj.get("type")
    if type_ is not None and type(type_) is not str:
        fail("AnthropicMessageResponse.type", "a string")
    role: str | None = obj.get("role")
    if role is not None and type(role) is not str:
        fail("AnthropicMessageResponse.role", "a string")
    if type(content) is not list:
        fail("AnthropicMessageResponse.content", "an array")
    content = [structure_content_block(item) for item in content]
    model: str | None = obj.get("model")
    if model is not None and type(model) is not str:
        fail("AnthropicMessageResponse.model", "a string")
    stop_reason: StopReason | None = obj.get("stop_reason")
    if stop_reason is not None and type(stop_reason) is not str:
        fail("AnthropicMessageResponse.stop_reason", "a string")
    stop_sequence: str | None = obj.get("stop_sequence")
    if stop_sequence is not None and type(stop_sequence) is not str:
        fail("AnthropicMessageResponse.stop_sequence", "a string")
    stop_details: StopDetails | None = obj.get("stop_details")
    if stop_details is not None:
        stop_details = structure_stop_details(stop_details)
    usage: Usage | None = obj.get("usage")
    if usage is not None:
        usage = structure_usage(usage)
    made = allocate(AnthropicMessageResponse)
    made.id = id_
    made.type = type_
    made.role = role
    made.content = content
    made.model = model
    made.stop_reason = stop_reason
    made.stop_sequence = stop_sequence
    made.stop_details = stop_details
    made.usage = usage
    made.session_id = None
    if _ANTHROPIC_MESSAGE_RESPONSE_USUAL.issuperset(obj):
        made.container = None
        made.context_management = None
        made.additional_properties = {}
        return made
    container: Container | None = obj.get("container")
    if container is not None:
        container = structure_container(container)
    made.container = container
    context_management: dict[str, Any] | None = obj.get("context_management")
    if context_management is not None and type(context_management) is not dict:
        fail("AnthropicMessageResponse.context_management", "an object")
    made.context_management = context_management
    made.additional_properties = (
        {} if _ANTHROPIC_MESSAGE_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _ANTHROPIC_MESSAGE_RESPONSE_KEYS)
    )
    return made


def unstructure_anthropic_message_response(obj: AnthropicMessageResponse) -> Any:
    """Write an `AnthropicMessageResponse` as JSON data."""
    if type(obj) is not AnthropicMessageResponse:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {
        "content": [unstructure_content_block(item) for item in content] if type(content) is list else to_json(content)
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    type_ = obj.type
    if type_ is not None:
        raw["type"] = type_
    role = obj.role
    if role is not None:
        raw["role"] = role
    model = obj.model
    if model is not None:
        raw["model"] = model
    stop_reason = obj.stop_reason
    if stop_reason is not None:
        raw["stop_reason"] = stop_reason
    stop_sequence = obj.stop_sequence
    if stop_sequence is not None:
        raw["stop_sequence"] = stop_sequence
    stop_details = obj.stop_details
    if stop_details is not None:
        raw["stop_details"] = unstructure_stop_details(stop_details)
    usage = obj.usage
    if usage is not None:
        raw["usage"] = unstructure_usage(usage)
    container = obj.container
    if container is not None:
        raw["container"] = unstructure_container(container)
    context_management = obj.context_management
    if context_management is not None:
        raw["context_management"] = context_management
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


_MCP_TOOL_RESULT_CONTENT_BLOCK_BY_TYPE: Final[dict[str, Callable[[Any], McpToolResultContentBlock]]] = {
    "text": structure_text_block,
}
_UNSTRUCTURE_MCP_TOOL_RESULT_CONTENT_BLOCK: Final[dict[type, Callable[[Any], Any]]] = {
    TextBlock: unstructure_text_block,
}
_CONTENT_BLOCK_BY_TYPE: Final[dict[str, Callable[[Any], ContentBlock]]] = {
    "text": structure_text_block,
    "thinking": structure_thinking_block,
    "redacted_thinking": structure_redacted_thinking_block,
    "tool_use": structure_tool_use_block,
    "server_tool_use": structure_server_tool_use_block,
    "web_search_tool_result": structure_web_search_tool_result_block,
    "web_fetch_tool_result": structure_web_fetch_tool_result_block,
    "bash_code_execution_tool_result": structure_bash_code_execution_tool_result_block,
    "text_editor_code_execution_tool_result": structure_text_editor_code_execution_tool_result_block,
    "tool_search_tool_result": structure_tool_search_tool_result_block,
    "mcp_tool_use": structure_mcp_tool_use_block,
    "mcp_tool_result": structure_mcp_tool_result_block,
}
_UNSTRUCTURE_CONTENT_BLOCK: Final[dict[type, Callable[[Any], Any]]] = {
    TextBlock: unstructure_text_block,
    ThinkingBlock: unstructure_thinking_block,
    RedactedThinkingBlock: unstructure_redacted_thinking_block,
    ToolUseBlock: unstructure_tool_use_block,
    ServerToolUseBlock: unstructure_server_tool_use_block,
    WebSearchToolResultBlock: unstructure_web_search_tool_result_block,
    WebFetchToolResultBlock: unstructure_web_fetch_tool_result_block,
    BashCodeExecutionToolResultBlock: unstructure_bash_code_execution_tool_result_block,
    TextEditorCodeExecutionToolResultBlock: unstructure_text_editor_code_execution_tool_result_block,
    ToolSearchToolResultBlock: unstructure_tool_search_tool_result_block,
    McpToolUseBlock: unstructure_mcp_tool_use_block,
    McpToolResultBlock: unstructure_mcp_tool_result_block,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        TextCitation,
        structure_text_citation,
        unstructure_text_citation,
        "types/messages/response.json#/$defs/TextCitation",
    ),
    Codec(ToolCaller, structure_tool_caller, unstructure_tool_caller, "types/messages/response.json#/$defs/ToolCaller"),
    Codec(TextBlock, structure_text_block, unstructure_text_block, "types/messages/response.json#/$defs/TextBlock"),
    Codec(
        ThinkingBlock,
        structure_thinking_block,
        unstructure_thinking_block,
        "types/messages/response.json#/$defs/ThinkingBlock",
    ),
    Codec(
        RedactedThinkingBlock,
        structure_redacted_thinking_block,
        unstructure_redacted_thinking_block,
        "types/messages/response.json#/$defs/RedactedThinkingBlock",
    ),
    Codec(
        ToolUseBlock,
        structure_tool_use_block,
        unstructure_tool_use_block,
        "types/messages/response.json#/$defs/ToolUseBlock",
    ),
    Codec(
        ServerToolUseBlock,
        structure_server_tool_use_block,
        unstructure_server_tool_use_block,
        "types/messages/response.json#/$defs/ServerToolUseBlock",
    ),
    Codec(
        WebSearchResult,
        structure_web_search_result,
        unstructure_web_search_result,
        "types/messages/response.json#/$defs/WebSearchResult",
    ),
    Codec(
        ToolResultError,
        structure_tool_result_error,
        unstructure_tool_result_error,
        "types/messages/response.json#/$defs/ToolResultError",
    ),
    Codec(
        WebSearchToolResultContent,
        structure_web_search_tool_result_content,
        unstructure_web_search_tool_result_content,
        "types/messages/response.json#/$defs/WebSearchToolResultContent",
    ),
    Codec(
        WebSearchToolResultBlock,
        structure_web_search_tool_result_block,
        unstructure_web_search_tool_result_block,
        "types/messages/response.json#/$defs/WebSearchToolResultBlock",
    ),
    Codec(
        BashCodeExecutionToolResultBlock,
        structure_bash_code_execution_tool_result_block,
        unstructure_bash_code_execution_tool_result_block,
        "types/messages/response.json#/$defs/BashCodeExecutionToolResultBlock",
    ),
    Codec(
        TextEditorCodeExecutionToolResultBlock,
        structure_text_editor_code_execution_tool_result_block,
        unstructure_text_editor_code_execution_tool_result_block,
        "types/messages/response.json#/$defs/TextEditorCodeExecutionToolResultBlock",
    ),
    Codec(
        WebFetchToolResultBlock,
        structure_web_fetch_tool_result_block,
        unstructure_web_fetch_tool_result_block,
        "types/messages/response.json#/$defs/WebFetchToolResultBlock",
    ),
    Codec(
        ToolSearchToolResultBlock,
        structure_tool_search_tool_result_block,
        unstructure_tool_search_tool_result_block,
        "types/messages/response.json#/$defs/ToolSearchToolResultBlock",
    ),
    Codec(
        McpToolUseBlock,
        structure_mcp_tool_use_block,
        unstructure_mcp_tool_use_block,
        "types/messages/response.json#/$defs/McpToolUseBlock",
    ),
    Codec(
        OtherMcpToolResultContentBlock,
        structure_other_mcp_tool_result_content_block,
        unstructure_other_mcp_tool_result_content_block,
        "types/messages/response.json#/$defs/OtherMcpToolResultContentBlock",
    ),
    Codec(
        McpToolResultContentBlock,
        structure_mcp_tool_result_content_block,
        unstructure_mcp_tool_result_content_block,
        "types/messages/response.json#/$defs/McpToolResultContentBlock",
    ),
    Codec(
        McpToolResultContent,
        structure_mcp_tool_result_content,
        unstructure_mcp_tool_result_content,
        "types/messages/response.json#/$defs/McpToolResultContent",
    ),
    Codec(
        OtherContentBlock,
        structure_other_content_block,
        unstructure_other_content_block,
        "types/messages/response.json#/$defs/OtherContentBlock",
    ),
    Codec(
        CacheCreation,
        structure_cache_creation,
        unstructure_cache_creation,
        "types/messages/response.json#/$defs/CacheCreation",
    ),
    Codec(
        ServerToolUsage,
        structure_server_tool_usage,
        unstructure_server_tool_usage,
        "types/messages/response.json#/$defs/ServerToolUsage",
    ),
    Codec(
        AnthropicOutputTokensDetails,
        structure_anthropic_output_tokens_details,
        unstructure_anthropic_output_tokens_details,
        "types/messages/response.json#/$defs/AnthropicOutputTokensDetails",
    ),
    Codec(
        AnthropicUsageServiceTier,
        structure_anthropic_usage_service_tier,
        unstructure_anthropic_usage_service_tier,
        "types/messages/response.json#/$defs/AnthropicUsageServiceTier",
    ),
    Codec(Usage, structure_usage, unstructure_usage, "types/messages/response.json#/$defs/Usage"),
    Codec(StopReason, structure_stop_reason, unstructure_stop_reason, "types/messages/response.json#/$defs/StopReason"),
    Codec(
        StopDetails, structure_stop_details, unstructure_stop_details, "types/messages/response.json#/$defs/StopDetails"
    ),
    Codec(Container, structure_container, unstructure_container, "types/messages/response.json#/$defs/Container"),
    Codec(
        McpToolResultBlock,
        structure_mcp_tool_result_block,
        unstructure_mcp_tool_result_block,
        "types/messages/response.json#/$defs/McpToolResultBlock",
    ),
    Codec(
        ContentBlock,
        structure_content_block,
        unstructure_content_block,
        "types/messages/response.json#/$defs/ContentBlock",
    ),
    Codec(
        AnthropicMessageResponse,
        structure_anthropic_message_response,
        unstructure_anthropic_message_response,
        "types/messages/response.json#",
    ),
)
"""The converters of this module's types."""
