# Code generated from schema/types/messages/request.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/messages/request.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.control.types.results import ValueWithMeta
from sequrity.converters.control.types.results import structure_value_with_meta, unstructure_value_with_meta
from sequrity.converters.types.messages.response import (
    structure_bash_code_execution_tool_result_block,
    structure_mcp_tool_result_block,
    structure_mcp_tool_use_block,
    structure_redacted_thinking_block,
    structure_server_tool_use_block,
    structure_text_editor_code_execution_tool_result_block,
    structure_tool_search_tool_result_block,
    structure_web_fetch_tool_result_block,
    structure_web_search_tool_result_block,
    unstructure_bash_code_execution_tool_result_block,
    unstructure_mcp_tool_result_block,
    unstructure_mcp_tool_use_block,
    unstructure_redacted_thinking_block,
    unstructure_server_tool_use_block,
    unstructure_text_editor_code_execution_tool_result_block,
    unstructure_tool_search_tool_result_block,
    unstructure_web_fetch_tool_result_block,
    unstructure_web_search_tool_result_block,
)
from sequrity.types.messages.request import (
    AnthropicMessageRequest,
    Base64DocumentSourceParam,
    Base64ImageSourceParam,
    ContainerChoice,
    ContainerParam,
    DocumentBlockParam,
    DocumentSource,
    ImageBlockParam,
    ImageMediaType,
    ImageSource,
    JSONOutputFormatParam,
    McpServerParam,
    MessageContentBlockParam,
    MetadataParam,
    OtherAnthropicToolChoice,
    OtherContentBlockParam,
    OtherDocumentSource,
    OtherImageSource,
    OtherThinkingConfig,
    OtherToolResultContentBlock,
    OutputConfigParam,
    ProviderToolParam,
    SystemPrompt,
    TextBlockParam,
    TextDocumentSourceParam,
    ThinkingBlockParam,
    ThinkingConfigAdaptiveParam,
    ThinkingConfigDisabledParam,
    ThinkingConfigEnabledParam,
    ThinkingConfigParam,
    ThinkingDisplay,
    ToolChoiceAnyParam,
    ToolChoiceToolParam,
    ToolInputSchema,
    ToolReferenceBlockParam,
    ToolResultBlockParam,
    ToolResultContentBlockParam,
    ToolResultContentParam,
    ToolUnionParam,
    ToolUseBlockParam,
    URLDocumentSourceParam,
    URLImageSourceParam,
)
from sequrity.types.messages.request import MessageContent as AnthropicMessageContent
from sequrity.types.messages.request import MessageParam as AnthropicMessageParam
from sequrity.types.messages.request import MessageRole as AnthropicMessageRole
from sequrity.types.messages.request import OutputEffort as AnthropicEffort
from sequrity.types.messages.request import ReasoningEffort as AnthropicReasoningEffort
from sequrity.types.messages.request import ServiceTier as AnthropicServiceTier
from sequrity.types.messages.request import ToolChoiceAutoParam as AnthropicToolChoiceAutoParam
from sequrity.types.messages.request import ToolChoiceNoneParam as AnthropicToolChoiceNoneParam
from sequrity.types.messages.request import ToolChoiceParam as AnthropicToolChoiceParam
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
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

_TEXT_BLOCK_PARAM_KEYS = frozenset({"type", "text", "cache_control", "citations"})
_BASE64_IMAGE_SOURCE_PARAM_KEYS = frozenset({"type", "media_type", "data"})
_URL_IMAGE_SOURCE_PARAM_KEYS = frozenset({"type", "url"})
_OTHER_IMAGE_SOURCE_EXCLUDES = frozenset({"base64", "url"})
_IMAGE_BLOCK_PARAM_KEYS = frozenset({"type", "source", "cache_control"})
_BASE64_DOCUMENT_SOURCE_PARAM_KEYS = frozenset({"type", "media_type", "data"})
_TEXT_DOCUMENT_SOURCE_PARAM_KEYS = frozenset({"type", "media_type", "data"})
_URL_DOCUMENT_SOURCE_PARAM_KEYS = frozenset({"type", "url"})
_OTHER_DOCUMENT_SOURCE_EXCLUDES = frozenset({"base64", "text", "url"})
_DOCUMENT_BLOCK_PARAM_KEYS = frozenset({"type", "source", "title", "context", "citations", "cache_control"})
_TOOL_USE_BLOCK_PARAM_KEYS = frozenset({"type", "id", "name", "input", "caller", "cache_control"})
_TOOL_REFERENCE_BLOCK_PARAM_KEYS = frozenset({"type", "tool_name", "cache_control"})
_OTHER_TOOL_RESULT_CONTENT_BLOCK_EXCLUDES = frozenset({"text", "image", "document", "tool_reference"})
_TOOL_RESULT_BLOCK_PARAM_KEYS = frozenset({"type", "tool_use_id", "content", "is_error", "cache_control"})
_THINKING_BLOCK_PARAM_KEYS = frozenset({"type", "thinking", "signature", "cache_control"})
_OTHER_CONTENT_BLOCK_PARAM_EXCLUDES = frozenset(
    {
        "text",
        "image",
        "document",
        "tool_use",
        "tool_result",
        "thinking",
        "redacted_thinking",
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
_TOOL_INPUT_SCHEMA_KEYS = frozenset({"type", "properties", "required"})
_ANTHROPIC_TOOL_PARAM_USUAL = frozenset({"name", "description", "input_schema"})
_ANTHROPIC_TOOL_PARAM_KEYS = frozenset(
    {"type", "name", "description", "input_schema", "strict", "defer_loading", "cache_control"}
)
_PROVIDER_TOOL_PARAM_EXCLUDES = frozenset({"custom"})
_ANTHROPIC_TOOL_CHOICE_AUTO_PARAM_KEYS = frozenset({"type", "disable_parallel_tool_use"})
_TOOL_CHOICE_ANY_PARAM_KEYS = frozenset({"type", "disable_parallel_tool_use"})
_TOOL_CHOICE_TOOL_PARAM_KEYS = frozenset({"type", "name", "disable_parallel_tool_use"})
_ANTHROPIC_TOOL_CHOICE_NONE_PARAM_KEYS = frozenset({"type"})
_OTHER_ANTHROPIC_TOOL_CHOICE_EXCLUDES = frozenset({"auto", "any", "tool", "none"})
_METADATA_PARAM_KEYS = frozenset({"user_id"})
_JSON_OUTPUT_FORMAT_PARAM_KEYS = frozenset({"type", "schema"})
_OUTPUT_CONFIG_PARAM_KEYS = frozenset({"format", "effort"})
_THINKING_CONFIG_ENABLED_PARAM_KEYS = frozenset({"type", "budget_tokens", "display"})
_THINKING_CONFIG_DISABLED_PARAM_KEYS = frozenset({"type"})
_THINKING_CONFIG_ADAPTIVE_PARAM_KEYS = frozenset({"type", "display"})
_OTHER_THINKING_CONFIG_EXCLUDES = frozenset({"enabled", "disabled", "adaptive"})
_MCP_SERVER_PARAM_KEYS = frozenset({"type", "name", "url", "authorization_token", "tool_configuration"})
_CONTAINER_PARAM_KEYS = frozenset({"id", "skills"})
_ANTHROPIC_MESSAGE_PARAM_KEYS = frozenset({"role", "content"})
_ANTHROPIC_MESSAGE_REQUEST_USUAL = frozenset(
    {"max_tokens", "messages", "model", "stream", "system", "thinking", "tool_choice", "tools"}
)
_ANTHROPIC_MESSAGE_REQUEST_KEYS = frozenset(
    {
        "max_tokens",
        "messages",
        "model",
        "metadata",
        "reasoning_effort",
        "output_config",
        "service_tier",
        "stop_sequences",
        "stream",
        "system",
        "temperature",
        "thinking",
        "tool_choice",
        "tools",
        "top_k",
        "top_p",
        "container",
        "context_management",
        "mcp_servers",
        "user_provided_program",
        "context_vars",
    }
)


def structure_text_block_param(raw: Any) -> TextBlockParam:
    """Read a `TextBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextBlockParam", "an object")
    try:
        type_: Literal["text"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("TextBlockParam", missing)
    if type_ != "text":
        fail("TextBlockParam.type", '"text"')
    if type(text) is not str:
        fail("TextBlockParam.text", "a string")
    made = allocate(TextBlockParam)
    made.type = type_
    made.text = text
    if len(obj) == 2:
        made.cache_control = None
        made.citations = None
        made.additional_properties = {}
        return made
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("TextBlockParam.cache_control", "an object")
    made.cache_control = cache_control
    citations: list[dict[str, Any]] | None = obj.get("citations")
    if citations is not None:
        if type(citations) is not list:
            fail("TextBlockParam.citations", "an array")
        for item_of_citations in citations:
            if type(item_of_citations) is not dict:
                fail("TextBlockParam.citations[]", "an object")
    made.citations = citations
    made.additional_properties = (
        {} if _TEXT_BLOCK_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _TEXT_BLOCK_PARAM_KEYS)
    )
    return made


def unstructure_text_block_param(obj: TextBlockParam) -> Any:
    """Write a `TextBlockParam` as JSON data."""
    if type(obj) is not TextBlockParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    citations = obj.citations
    if citations is not None:
        raw["citations"] = citations
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_image_media_type(raw: Any) -> ImageMediaType:
    """Read an `ImageMediaType`, or raise the first `Violation` met."""
    value: ImageMediaType = raw
    if type(value) is not str:
        fail("ImageMediaType", "a string")
    return value


def unstructure_image_media_type(value: ImageMediaType) -> Any:
    """Write an `ImageMediaType` as JSON data."""
    return to_json(value)


def structure_base64_image_source_param(raw: Any) -> Base64ImageSourceParam:
    """Read a `Base64ImageSourceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Base64ImageSourceParam", "an object")
    try:
        type_: Literal["base64"] = obj["type"]
        media_type: ImageMediaType = obj["media_type"]
        data: str = obj["data"]
    except KeyError as missing:
        fail_missing("Base64ImageSourceParam", missing)
    if type_ != "base64":
        fail("Base64ImageSourceParam.type", '"base64"')
    if type(media_type) is not str:
        fail("Base64ImageSourceParam.media_type", "a string")
    if type(data) is not str:
        fail("Base64ImageSourceParam.data", "a string")
    made = allocate(Base64ImageSourceParam)
    made.type = type_
    made.media_type = media_type
    made.data = data
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _BASE64_IMAGE_SOURCE_PARAM_KEYS)
    return made


def unstructure_base64_image_source_param(obj: Base64ImageSourceParam) -> Any:
    """Write a `Base64ImageSourceParam` as JSON data."""
    if type(obj) is not Base64ImageSourceParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "media_type": obj.media_type, "data": obj.data}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_url_image_source_param(raw: Any) -> URLImageSourceParam:
    """Read an `URLImageSourceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("URLImageSourceParam", "an object")
    try:
        type_: Literal["url"] = obj["type"]
        url: str = obj["url"]
    except KeyError as missing:
        fail_missing("URLImageSourceParam", missing)
    if type_ != "url":
        fail("URLImageSourceParam.type", '"url"')
    if type(url) is not str:
        fail("URLImageSourceParam.url", "a string")
    made = allocate(URLImageSourceParam)
    made.type = type_
    made.url = url
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _URL_IMAGE_SOURCE_PARAM_KEYS)
    return made


def unstructure_url_image_source_param(obj: URLImageSourceParam) -> Any:
    """Write an `URLImageSourceParam` as JSON data."""
    if type(obj) is not URLImageSourceParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "url": obj.url}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_image_source(raw: Any) -> OtherImageSource:
    """Read an `OtherImageSource`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherImageSource", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_IMAGE_SOURCE_EXCLUDES:
        fail("OtherImageSource.type", "a tag that no other type has")
    return obj


def unstructure_other_image_source(value: OtherImageSource) -> Any:
    """Write an `OtherImageSource` as JSON data."""
    return to_json(value)


def structure_image_source(raw: Any) -> ImageSource:
    """Read an `ImageSource`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ImageSource", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ImageSource.type", "a string")
    structure = _IMAGE_SOURCE_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_image_source(value: ImageSource) -> Any:
    """Write an `ImageSource` as JSON data."""
    return _UNSTRUCTURE_IMAGE_SOURCE.get(type(value), to_json)(value)


def structure_image_block_param(raw: Any) -> ImageBlockParam:
    """Read an `ImageBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ImageBlockParam", "an object")
    try:
        type_: Literal["image"] = obj["type"]
        source: ImageSource = obj["source"]
    except KeyError as missing:
        fail_missing("ImageBlockParam", missing)
    if type_ != "image":
        fail("ImageBlockParam.type", '"image"')
    source = structure_image_source(source)
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("ImageBlockParam.cache_control", "an object")
    made = allocate(ImageBlockParam)
    made.type = type_
    made.source = source
    made.cache_control = cache_control
    made.additional_properties = (
        {} if _IMAGE_BLOCK_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _IMAGE_BLOCK_PARAM_KEYS)
    )
    return made


def unstructure_image_block_param(obj: ImageBlockParam) -> Any:
    """Write an `ImageBlockParam` as JSON data."""
    if type(obj) is not ImageBlockParam:
        return to_json(obj)
    source = obj.source
    raw: dict[str, Any] = {"type": obj.type, "source": unstructure_image_source(source)}
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_base64_document_source_param(raw: Any) -> Base64DocumentSourceParam:
    """Read a `Base64DocumentSourceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Base64DocumentSourceParam", "an object")
    try:
        type_: Literal["base64"] = obj["type"]
        media_type: str = obj["media_type"]
        data: str = obj["data"]
    except KeyError as missing:
        fail_missing("Base64DocumentSourceParam", missing)
    if type_ != "base64":
        fail("Base64DocumentSourceParam.type", '"base64"')
    if type(media_type) is not str:
        fail("Base64DocumentSourceParam.media_type", "a string")
    if type(data) is not str:
        fail("Base64DocumentSourceParam.data", "a string")
    made = allocate(Base64DocumentSourceParam)
    made.type = type_
    made.media_type = media_type
    made.data = data
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _BASE64_DOCUMENT_SOURCE_PARAM_KEYS)
    return made


def unstructure_base64_document_source_param(obj: Base64DocumentSourceParam) -> Any:
    """Write a `Base64DocumentSourceParam` as JSON data."""
    if type(obj) is not Base64DocumentSourceParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "media_type": obj.media_type, "data": obj.data}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_text_document_source_param(raw: Any) -> TextDocumentSourceParam:
    """Read a `TextDocumentSourceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextDocumentSourceParam", "an object")
    try:
        type_: Literal["text"] = obj["type"]
        media_type: str = obj["media_type"]
        data: str = obj["data"]
    except KeyError as missing:
        fail_missing("TextDocumentSourceParam", missing)
    if type_ != "text":
        fail("TextDocumentSourceParam.type", '"text"')
    if type(media_type) is not str:
        fail("TextDocumentSourceParam.media_type", "a string")
    if type(data) is not str:
        fail("TextDocumentSourceParam.data", "a string")
    made = allocate(TextDocumentSourceParam)
    made.type = type_
    made.media_type = media_type
    made.data = data
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _TEXT_DOCUMENT_SOURCE_PARAM_KEYS)
    return made


def unstructure_text_document_source_param(obj: TextDocumentSourceParam) -> Any:
    """Write a `TextDocumentSourceParam` as JSON data."""
    if type(obj) is not TextDocumentSourceParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "media_type": obj.media_type, "data": obj.data}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_url_document_source_param(raw: Any) -> URLDocumentSourceParam:
    """Read an `URLDocumentSourceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("URLDocumentSourceParam", "an object")
    try:
        type_: Literal["url"] = obj["type"]
        url: str = obj["url"]
    except KeyError as missing:
        fail_missing("URLDocumentSourceParam", missing)
    if type_ != "url":
        fail("URLDocumentSourceParam.type", '"url"')
    if type(url) is not str:
        fail("URLDocumentSourceParam.url", "a string")
    made = allocate(URLDocumentSourceParam)
    made.type = type_
    made.url = url
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _URL_DOCUMENT_SOURCE_PARAM_KEYS)
    return made


def unstructure_url_document_source_param(obj: URLDocumentSourceParam) -> Any:
    """Write an `URLDocumentSourceParam` as JSON data."""
    if type(obj) is not URLDocumentSourceParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "url": obj.url}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_document_source(raw: Any) -> OtherDocumentSource:
    """Read an `OtherDocumentSource`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherDocumentSource", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_DOCUMENT_SOURCE_EXCLUDES:
        fail("OtherDocumentSource.type", "a tag that no other type has")
    return obj


def unstructure_other_document_source(value: OtherDocumentSource) -> Any:
    """Write an `OtherDocumentSource` as JSON data."""
    return to_json(value)


def structure_document_source(raw: Any) -> DocumentSource:
    """Read a `DocumentSource`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("DocumentSource", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("DocumentSource.type", "a string")
    structure = _DOCUMENT_SOURCE_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_document_source(value: DocumentSource) -> Any:
    """Write a `DocumentSource` as JSON data."""
    return _UNSTRUCTURE_DOCUMENT_SOURCE.get(type(value), to_json)(value)


def structure_document_block_param(raw: Any) -> DocumentBlockParam:
    """Read a `DocumentBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("DocumentBlockParam", "an object")
    try:
        type_: Literal["document"] = obj["type"]
        source: DocumentSource = obj["source"]
    except KeyError as missing:
        fail_missing("DocumentBlockParam", missing)
    if type_ != "document":
        fail("DocumentBlockParam.type", '"document"')
    source = structure_document_source(source)
    made = allocate(DocumentBlockParam)
    made.type = type_
    made.source = source
    if len(obj) == 2:
        made.title = None
        made.context = None
        made.citations = None
        made.cache_control = None
        made.additional_properties = {}
        return made
    title: str | None = obj.get("title")
    if title is not None and type(title) is not str:
        fail("DocumentBlockParam.title", "a string")
    made.title = title
    context: str | None = obj.get("context")
    if context is not None and type(context) is not str:
        fail("DocumentBlockParam.context", "a string")
    made.context = context
    citations: dict[str, Any] | None = obj.get("citations")
    if citations is not None and type(citations) is not dict:
        fail("DocumentBlockParam.citations", "an object")
    made.citations = citations
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("DocumentBlockParam.cache_control", "an object")
    made.cache_control = cache_control
    made.additional_properties = (
        {} if _DOCUMENT_BLOCK_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _DOCUMENT_BLOCK_PARAM_KEYS)
    )
    return made


def unstructure_document_block_param(obj: DocumentBlockParam) -> Any:
    """Write a `DocumentBlockParam` as JSON data."""
    if type(obj) is not DocumentBlockParam:
        return to_json(obj)
    source = obj.source
    raw: dict[str, Any] = {"type": obj.type, "source": unstructure_document_source(source)}
    title = obj.title
    if title is not None:
        raw["title"] = title
    context = obj.context
    if context is not None:
        raw["context"] = context
    citations = obj.citations
    if citations is not None:
        raw["citations"] = citations
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_use_block_param(raw: Any) -> ToolUseBlockParam:
    """Read a `ToolUseBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolUseBlockParam", "an object")
    try:
        type_: Literal["tool_use"] = obj["type"]
        id_: str = obj["id"]
        name: str = obj["name"]
        input_: dict[str, Any] = obj["input"]
    except KeyError as missing:
        fail_missing("ToolUseBlockParam", missing)
    if type_ != "tool_use":
        fail("ToolUseBlockParam.type", '"tool_use"')
    if type(id_) is not str:
        fail("ToolUseBlockParam.id", "a string")
    if type(name) is not str:
        fail("ToolUseBlockParam.name", "a string")
    if type(input_) is not dict:
        fail("ToolUseBlockParam.input", "an object")
    made = allocate(ToolUseBlockParam)
    made.type = type_
    made.id = id_
    made.name = name
    made.input = input_
    if len(obj) == 4:
        made.caller = None
        made.cache_control = None
        made.additional_properties = {}
        return made
    caller: dict[str, Any] | None = obj.get("caller")
    if caller is not None and type(caller) is not dict:
        fail("ToolUseBlockParam.caller", "an object")
    made.caller = caller
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("ToolUseBlockParam.cache_control", "an object")
    made.cache_control = cache_control
    made.additional_properties = (
        {} if _TOOL_USE_BLOCK_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_USE_BLOCK_PARAM_KEYS)
    )
    return made


def unstructure_tool_use_block_param(obj: ToolUseBlockParam) -> Any:
    """Write a `ToolUseBlockParam` as JSON data."""
    if type(obj) is not ToolUseBlockParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "id": obj.id, "name": obj.name, "input": obj.input}
    caller = obj.caller
    if caller is not None:
        raw["caller"] = caller
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_reference_block_param(raw: Any) -> ToolReferenceBlockParam:
    """Read a `ToolReferenceBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolReferenceBlockParam", "an object")
    try:
        type_: Literal["tool_reference"] = obj["type"]
        tool_name: str = obj["tool_name"]
    except KeyError as missing:
        fail_missing("ToolReferenceBlockParam", missing)
    if type_ != "tool_reference":
        fail("ToolReferenceBlockParam.type", '"tool_reference"')
    if type(tool_name) is not str:
        fail("ToolReferenceBlockParam.tool_name", "a string")
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("ToolReferenceBlockParam.cache_control", "an object")
    made = allocate(ToolReferenceBlockParam)
    made.type = type_
    made.tool_name = tool_name
    made.cache_control = cache_control
    made.additional_properties = (
        {} if _TOOL_REFERENCE_BLOCK_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_REFERENCE_BLOCK_PARAM_KEYS)
    )
    return made


def unstructure_tool_reference_block_param(obj: ToolReferenceBlockParam) -> Any:
    """Write a `ToolReferenceBlockParam` as JSON data."""
    if type(obj) is not ToolReferenceBlockParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "tool_name": obj.tool_name}
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_tool_result_content_block(raw: Any) -> OtherToolResultContentBlock:
    """Read an `OtherToolResultContentBlock`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherToolResultContentBlock", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_TOOL_RESULT_CONTENT_BLOCK_EXCLUDES:
        fail("OtherToolResultContentBlock.type", "a tag that no other type has")
    return obj


def unstructure_other_tool_result_content_block(value: OtherToolResultContentBlock) -> Any:
    """Write an `OtherToolResultContentBlock` as JSON data."""
    return to_json(value)


def structure_tool_result_content_block_param(raw: Any) -> ToolResultContentBlockParam:
    """Read a `ToolResultContentBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolResultContentBlockParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ToolResultContentBlockParam.type", "a string")
    structure = _TOOL_RESULT_CONTENT_BLOCK_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_tool_result_content_block_param(value: ToolResultContentBlockParam) -> Any:
    """Write a `ToolResultContentBlockParam` as JSON data."""
    return _UNSTRUCTURE_TOOL_RESULT_CONTENT_BLOCK_PARAM.get(type(value), to_json)(value)


def structure_tool_result_content_param(raw: Any) -> ToolResultContentParam:
    """Read a `ToolResultContentParam`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ToolResultContentParam = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_tool_result_content_block_param(item) for item in array]
    fail("ToolResultContentParam", "a string or an array")


def unstructure_tool_result_content_param(value: ToolResultContentParam) -> Any:
    """Write a `ToolResultContentParam` as JSON data."""
    if type(value) is list:
        return [unstructure_tool_result_content_block_param(item) for item in value]
    return to_json(value)


def structure_tool_result_block_param(raw: Any) -> ToolResultBlockParam:
    """Read a `ToolResultBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolResultBlockParam", "an object")
    try:
        type_: Literal["tool_result"] = obj["type"]
        tool_use_id: str = obj["tool_use_id"]
    except KeyError as missing:
        fail_missing("ToolResultBlockParam", missing)
    if type_ != "tool_result":
        fail("ToolResultBlockParam.type", '"tool_result"')
    if type(tool_use_id) is not str:
        fail("ToolResultBlockParam.tool_use_id", "a string")
    content: ToolResultContentParam | None = obj.get("content")
    if content is not None:
        content = structure_tool_result_content_param(content)
    is_error: bool | None = obj.get("is_error")
    if is_error is not None and type(is_error) is not bool:
        fail("ToolResultBlockParam.is_error", "a boolean")
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("ToolResultBlockParam.cache_control", "an object")
    made = allocate(ToolResultBlockParam)
    made.type = type_
    made.tool_use_id = tool_use_id
    made.content = content
    made.is_error = is_error
    made.cache_control = cache_control
    made.additional_properties = (
        {} if _TOOL_RESULT_BLOCK_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_RESULT_BLOCK_PARAM_KEYS)
    )
    return made


def unstructure_tool_result_block_param(obj: ToolResultBlockParam) -> Any:
    """Write a `ToolResultBlockParam` as JSON data."""
    if type(obj) is not ToolResultBlockParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "tool_use_id": obj.tool_use_id}
    content = obj.content
    if content is not None:
        raw["content"] = unstructure_tool_result_content_param(content)
    is_error = obj.is_error
    if is_error is not None:
        raw["is_error"] = is_error
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_thinking_block_param(raw: Any) -> ThinkingBlockParam:
    """Read a `ThinkingBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingBlockParam", "an object")
    try:
        type_: Literal["thinking"] = obj["type"]
        thinking: str = obj["thinking"]
    except KeyError as missing:
        fail_missing("ThinkingBlockParam", missing)
    if type_ != "thinking":
        fail("ThinkingBlockParam.type", '"thinking"')
    if type(thinking) is not str:
        fail("ThinkingBlockParam.thinking", "a string")
    signature: str | None = obj.get("signature")
    if signature is not None and type(signature) is not str:
        fail("ThinkingBlockParam.signature", "a string")
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("ThinkingBlockParam.cache_control", "an object")
    made = allocate(ThinkingBlockParam)
    made.type = type_
    made.thinking = thinking
    made.signature = signature
    made.cache_control = cache_control
    made.additional_properties = (
        {} if _THINKING_BLOCK_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _THINKING_BLOCK_PARAM_KEYS)
    )
    return made


def unstructure_thinking_block_param(obj: ThinkingBlockParam) -> Any:
    """Write a `ThinkingBlockParam` as JSON data."""
    if type(obj) is not ThinkingBlockParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "thinking": obj.thinking}
    signature = obj.signature
    if signature is not None:
        raw["signature"] = signature
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_content_block_param(raw: Any) -> OtherContentBlockParam:
    """Read an `OtherContentBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherContentBlockParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_CONTENT_BLOCK_PARAM_EXCLUDES:
        fail("OtherContentBlockParam.type", "a tag that no other type has")
    return obj


def unstructure_other_content_block_param(value: OtherContentBlockParam) -> Any:
    """Write an `OtherContentBlockParam` as JSON data."""
    return to_json(value)


def structure_anthropic_message_role(raw: Any) -> AnthropicMessageRole:
    """Read an `AnthropicMessageRole`, or raise the first `Violation` met."""
    value: AnthropicMessageRole = raw
    if type(value) is not str:
        fail("AnthropicMessageRole", "a string")
    return value


def unstructure_anthropic_message_role(value: AnthropicMessageRole) -> Any:
    """Write an `AnthropicMessageRole` as JSON data."""
    return to_json(value)


def structure_tool_input_schema(raw: Any) -> ToolInputSchema:
    """Read a `ToolInputSchema`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolInputSchema", "an object")
    type_: str | None = obj.get("type")
    if type_ is not None and type(type_) is not str:
        fail("ToolInputSchema.type", "a string")
    properties: dict[str, Any] | None = obj.get("properties")
    if properties is not None and type(properties) is not dict:
        fail("ToolInputSchema.properties", "an object")
    required: list[str] | None = obj.get("required")
    if required is not None:
        if type(required) is not list:
            fail("ToolInputSchema.required", "an array")
        for item_of_required in required:
            if type(item_of_required) is not str:
                fail("ToolInputSchema.required[]", "a string")
    made = allocate(ToolInputSchema)
    made.type = type_
    made.properties = properties
    made.required = required
    made.additional_properties = (
        {} if _TOOL_INPUT_SCHEMA_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_INPUT_SCHEMA_KEYS)
    )
    return made


def unstructure_tool_input_schema(obj: ToolInputSchema) -> Any:
    """Write a `ToolInputSchema` as JSON data."""
    if type(obj) is not ToolInputSchema:
        return to_json(obj)
    raw: dict[str, Any] = {}
    type_ = obj.type
    if type_ is not None:
        raw["type"] = type_
    properties = obj.properties
    if properties is not None:
        raw["properties"] = properties
    required = obj.required
    if required is not None:
        raw["required"] = required
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_anthropic_tool_param(raw: Any) -> AnthropicToolParam:
    """Read an `AnthropicToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicToolParam", "an object")
    try:
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("AnthropicToolParam", missing)
    if type(name) is not str:
        fail("AnthropicToolParam.name", "a string")
    description: str | None = obj.get("description")
    if description is not None and type(description) is not str:
        fail("AnthropicToolParam.description", "a string")
    input_schema: ToolInputSchema | None = obj.get("input_schema")
    if input_schema is not None:
        input_schema = structure_tool_input_schema(input_schema)
    made = allocate(AnthropicToolParam)
    made.name = name
    made.description = description
    made.input_schema = input_schema
    if _ANTHROPIC_TOOL_PARAM_USUAL.issuperset(obj):
        made.type = UNSET
        made.strict = None
        made.defer_loading = None
        made.cache_control = None
        made.additional_properties = {}
        return made
    type_: Literal["custom"] | Unset = obj.get("type", UNSET)
    if type_ is not UNSET and type_ != "custom":
        fail("AnthropicToolParam.type", '"custom"')
    made.type = type_
    strict: bool | None = obj.get("strict")
    if strict is not None and type(strict) is not bool:
        fail("AnthropicToolParam.strict", "a boolean")
    made.strict = strict
    defer_loading: bool | None = obj.get("defer_loading")
    if defer_loading is not None and type(defer_loading) is not bool:
        fail("AnthropicToolParam.defer_loading", "a boolean")
    made.defer_loading = defer_loading
    cache_control: dict[str, Any] | None = obj.get("cache_control")
    if cache_control is not None and type(cache_control) is not dict:
        fail("AnthropicToolParam.cache_control", "an object")
    made.cache_control = cache_control
    made.additional_properties = (
        {} if _ANTHROPIC_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _ANTHROPIC_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_anthropic_tool_param(obj: AnthropicToolParam) -> Any:
    """Write an `AnthropicToolParam` as JSON data."""
    if type(obj) is not AnthropicToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    type_ = obj.type
    if type_ is not UNSET:
        raw["type"] = type_
    description = obj.description
    if description is not None:
        raw["description"] = description
    input_schema = obj.input_schema
    if input_schema is not None:
        raw["input_schema"] = unstructure_tool_input_schema(input_schema)
    strict = obj.strict
    if strict is not None:
        raw["strict"] = strict
    defer_loading = obj.defer_loading
    if defer_loading is not None:
        raw["defer_loading"] = defer_loading
    cache_control = obj.cache_control
    if cache_control is not None:
        raw["cache_control"] = cache_control
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_provider_tool_param(raw: Any) -> ProviderToolParam:
    """Read a `ProviderToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ProviderToolParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _PROVIDER_TOOL_PARAM_EXCLUDES:
        fail("ProviderToolParam.type", "a tag that no other type has")
    return obj


def unstructure_provider_tool_param(value: ProviderToolParam) -> Any:
    """Write a `ProviderToolParam` as JSON data."""
    return to_json(value)


def structure_tool_union_param(raw: Any) -> ToolUnionParam:
    """Read a `ToolUnionParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolUnionParam", "an object")
    tag = obj.get("type", "custom")
    if type(tag) is not str:
        fail("ToolUnionParam.type", "a string")
    structure = _TOOL_UNION_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_tool_union_param(value: ToolUnionParam) -> Any:
    """Write a `ToolUnionParam` as JSON data."""
    return _UNSTRUCTURE_TOOL_UNION_PARAM.get(type(value), to_json)(value)


def structure_anthropic_tool_choice_auto_param(raw: Any) -> AnthropicToolChoiceAutoParam:
    """Read an `AnthropicToolChoiceAutoParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicToolChoiceAutoParam", "an object")
    try:
        type_: Literal["auto"] = obj["type"]
    except KeyError as missing:
        fail_missing("AnthropicToolChoiceAutoParam", missing)
    if type_ != "auto":
        fail("AnthropicToolChoiceAutoParam.type", '"auto"')
    disable_parallel_tool_use: bool | None = obj.get("disable_parallel_tool_use")
    if disable_parallel_tool_use is not None and type(disable_parallel_tool_use) is not bool:
        fail("AnthropicToolChoiceAutoParam.disable_parallel_tool_use", "a boolean")
    made = allocate(AnthropicToolChoiceAutoParam)
    made.type = type_
    made.disable_parallel_tool_use = disable_parallel_tool_use
    made.additional_properties = (
        {}
        if _ANTHROPIC_TOOL_CHOICE_AUTO_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _ANTHROPIC_TOOL_CHOICE_AUTO_PARAM_KEYS)
    )
    return made


def unstructure_anthropic_tool_choice_auto_param(obj: AnthropicToolChoiceAutoParam) -> Any:
    """Write an `AnthropicToolChoiceAutoParam` as JSON data."""
    if type(obj) is not AnthropicToolChoiceAutoParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    disable_parallel_tool_use = obj.disable_parallel_tool_use
    if disable_parallel_tool_use is not None:
        raw["disable_parallel_tool_use"] = disable_parallel_tool_use
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_choice_any_param(raw: Any) -> ToolChoiceAnyParam:
    """Read a `ToolChoiceAnyParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolChoiceAnyParam", "an object")
    try:
        type_: Literal["any"] = obj["type"]
    except KeyError as missing:
        fail_missing("ToolChoiceAnyParam", missing)
    if type_ != "any":
        fail("ToolChoiceAnyParam.type", '"any"')
    disable_parallel_tool_use: bool | None = obj.get("disable_parallel_tool_use")
    if disable_parallel_tool_use is not None and type(disable_parallel_tool_use) is not bool:
        fail("ToolChoiceAnyParam.disable_parallel_tool_use", "a boolean")
    made = allocate(ToolChoiceAnyParam)
    made.type = type_
    made.disable_parallel_tool_use = disable_parallel_tool_use
    made.additional_properties = (
        {} if _TOOL_CHOICE_ANY_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_CHOICE_ANY_PARAM_KEYS)
    )
    return made


def unstructure_tool_choice_any_param(obj: ToolChoiceAnyParam) -> Any:
    """Write a `ToolChoiceAnyParam` as JSON data."""
    if type(obj) is not ToolChoiceAnyParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    disable_parallel_tool_use = obj.disable_parallel_tool_use
    if disable_parallel_tool_use is not None:
        raw["disable_parallel_tool_use"] = disable_parallel_tool_use
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_choice_tool_param(raw: Any) -> ToolChoiceToolParam:
    """Read a `ToolChoiceToolParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolChoiceToolParam", "an object")
    try:
        type_: Literal["tool"] = obj["type"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("ToolChoiceToolParam", missing)
    if type_ != "tool":
        fail("ToolChoiceToolParam.type", '"tool"')
    if type(name) is not str:
        fail("ToolChoiceToolParam.name", "a string")
    disable_parallel_tool_use: bool | None = obj.get("disable_parallel_tool_use")
    if disable_parallel_tool_use is not None and type(disable_parallel_tool_use) is not bool:
        fail("ToolChoiceToolParam.disable_parallel_tool_use", "a boolean")
    made = allocate(ToolChoiceToolParam)
    made.type = type_
    made.name = name
    made.disable_parallel_tool_use = disable_parallel_tool_use
    made.additional_properties = (
        {} if _TOOL_CHOICE_TOOL_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_CHOICE_TOOL_PARAM_KEYS)
    )
    return made


def unstructure_tool_choice_tool_param(obj: ToolChoiceToolParam) -> Any:
    """Write a `ToolChoiceToolParam` as JSON data."""
    if type(obj) is not ToolChoiceToolParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "name": obj.name}
    disable_parallel_tool_use = obj.disable_parallel_tool_use
    if disable_parallel_tool_use is not None:
        raw["disable_parallel_tool_use"] = disable_parallel_tool_use
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_anthropic_tool_choice_none_param(raw: Any) -> AnthropicToolChoiceNoneParam:
    """Read an `AnthropicToolChoiceNoneParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicToolChoiceNoneParam", "an object")
    try:
        type_: Literal["none"] = obj["type"]
    except KeyError as missing:
        fail_missing("AnthropicToolChoiceNoneParam", missing)
    if type_ != "none":
        fail("AnthropicToolChoiceNoneParam.type", '"none"')
    made = allocate(AnthropicToolChoiceNoneParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _ANTHROPIC_TOOL_CHOICE_NONE_PARAM_KEYS)
    return made


def unstructure_anthropic_tool_choice_none_param(obj: AnthropicToolChoiceNoneParam) -> Any:
    """Write an `AnthropicToolChoiceNoneParam` as JSON data."""
    if type(obj) is not AnthropicToolChoiceNoneParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_anthropic_tool_choice(raw: Any) -> OtherAnthropicToolChoice:
    """Read an `OtherAnthropicToolChoice`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherAnthropicToolChoice", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_ANTHROPIC_TOOL_CHOICE_EXCLUDES:
        fail("OtherAnthropicToolChoice.type", "a tag that no other type has")
    return obj


def unstructure_other_anthropic_tool_choice(value: OtherAnthropicToolChoice) -> Any:
    """Write an `OtherAnthropicToolChoice` as JSON data."""
    return to_json(value)


def structure_anthropic_tool_choice_param(raw: Any) -> AnthropicToolChoiceParam:
    """Read an `AnthropicToolChoiceParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicToolChoiceParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("AnthropicToolChoiceParam.type", "a string")
    structure = _ANTHROPIC_TOOL_CHOICE_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_anthropic_tool_choice_param(value: AnthropicToolChoiceParam) -> Any:
    """Write an `AnthropicToolChoiceParam` as JSON data."""
    return _UNSTRUCTURE_ANTHROPIC_TOOL_CHOICE_PARAM.get(type(value), to_json)(value)


def structure_metadata_param(raw: Any) -> MetadataParam:
    """Read a `MetadataParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("MetadataParam", "an object")
    user_id: str | None = obj.get("user_id")
    if user_id is not None and type(user_id) is not str:
        fail("MetadataParam.user_id", "a string")
    made = allocate(MetadataParam)
    made.user_id = user_id
    made.additional_properties = {} if _METADATA_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _METADATA_PARAM_KEYS)
    return made


def unstructure_metadata_param(obj: MetadataParam) -> Any:
    """Write a `MetadataParam` as JSON data."""
    if type(obj) is not MetadataParam:
        return to_json(obj)
    raw: dict[str, Any] = {}
    user_id = obj.user_id
    if user_id is not None:
        raw["user_id"] = user_id
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_json_output_format_param(raw: Any) -> JSONOutputFormatParam:
    """Read a `JSONOutputFormatParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("JSONOutputFormatParam", "an object")
    try:
        type_: Literal["json_schema"] = obj["type"]
        schema_: dict[str, Any] = obj["schema"]
    except KeyError as missing:
        fail_missing("JSONOutputFormatParam", missing)
    if type_ != "json_schema":
        fail("JSONOutputFormatParam.type", '"json_schema"')
    if type(schema_) is not dict:
        fail("JSONOutputFormatParam.schema_", "an object")
    made = allocate(JSONOutputFormatParam)
    made.type = type_
    made.schema_ = schema_
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _JSON_OUTPUT_FORMAT_PARAM_KEYS)
    return made


def unstructure_json_output_format_param(obj: JSONOutputFormatParam) -> Any:
    """Write a `JSONOutputFormatParam` as JSON data."""
    if type(obj) is not JSONOutputFormatParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "schema": obj.schema_}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_anthropic_effort(raw: Any) -> AnthropicEffort:
    """Read an `AnthropicEffort`, or raise the first `Violation` met."""
    value: AnthropicEffort = raw
    if type(value) is not str:
        fail("AnthropicEffort", "a string")
    return value


def unstructure_anthropic_effort(value: AnthropicEffort) -> Any:
    """Write an `AnthropicEffort` as JSON data."""
    return to_json(value)


def structure_output_config_param(raw: Any) -> OutputConfigParam:
    """Read an `OutputConfigParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OutputConfigParam", "an object")
    format_: JSONOutputFormatParam | None = obj.get("format")
    if format_ is not None:
        format_ = structure_json_output_format_param(format_)
    effort: AnthropicEffort | None = obj.get("effort")
    if effort is not None and type(effort) is not str:
        fail("OutputConfigParam.effort", "a string")
    made = allocate(OutputConfigParam)
    made.format = format_
    made.effort = effort
    made.additional_properties = (
        {} if _OUTPUT_CONFIG_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _OUTPUT_CONFIG_PARAM_KEYS)
    )
    return made


def unstructure_output_config_param(obj: OutputConfigParam) -> Any:
    """Write an `OutputConfigParam` as JSON data."""
    if type(obj) is not OutputConfigParam:
        return to_json(obj)
    raw: dict[str, Any] = {}
    format_ = obj.format
    if format_ is not None:
        raw["format"] = unstructure_json_output_format_param(format_)
    effort = obj.effort
    if effort is not None:
        raw["effort"] = effort
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_thinking_display(raw: Any) -> ThinkingDisplay:
    """Read a `ThinkingDisplay`, or raise the first `Violation` met."""
    value: ThinkingDisplay = raw
    if type(value) is not str:
        fail("ThinkingDisplay", "a string")
    return value


def unstructure_thinking_display(value: ThinkingDisplay) -> Any:
    """Write a `ThinkingDisplay` as JSON data."""
    return to_json(value)


def structure_thinking_config_enabled_param(raw: Any) -> ThinkingConfigEnabledParam:
    """Read a `ThinkingConfigEnabledParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingConfigEnabledParam", "an object")
    try:
        type_: Literal["enabled"] = obj["type"]
        budget_tokens: int = obj["budget_tokens"]
    except KeyError as missing:
        fail_missing("ThinkingConfigEnabledParam", missing)
    if type_ != "enabled":
        fail("ThinkingConfigEnabledParam.type", '"enabled"')
    if type(budget_tokens) is not int:
        budget_tokens = integer("ThinkingConfigEnabledParam.budget_tokens", budget_tokens)
    display: ThinkingDisplay | None = obj.get("display")
    if display is not None and type(display) is not str:
        fail("ThinkingConfigEnabledParam.display", "a string")
    made = allocate(ThinkingConfigEnabledParam)
    made.type = type_
    made.budget_tokens = budget_tokens
    made.display = display
    made.additional_properties = (
        {}
        if _THINKING_CONFIG_ENABLED_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _THINKING_CONFIG_ENABLED_PARAM_KEYS)
    )
    return made


def unstructure_thinking_config_enabled_param(obj: ThinkingConfigEnabledParam) -> Any:
    """Write a `ThinkingConfigEnabledParam` as JSON data."""
    if type(obj) is not ThinkingConfigEnabledParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "budget_tokens": obj.budget_tokens}
    display = obj.display
    if display is not None:
        raw["display"] = display
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_thinking_config_disabled_param(raw: Any) -> ThinkingConfigDisabledParam:
    """Read a `ThinkingConfigDisabledParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingConfigDisabledParam", "an object")
    try:
        type_: Literal["disabled"] = obj["type"]
    except KeyError as missing:
        fail_missing("ThinkingConfigDisabledParam", missing)
    if type_ != "disabled":
        fail("ThinkingConfigDisabledParam.type", '"disabled"')
    made = allocate(ThinkingConfigDisabledParam)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _THINKING_CONFIG_DISABLED_PARAM_KEYS)
    return made


def unstructure_thinking_config_disabled_param(obj: ThinkingConfigDisabledParam) -> Any:
    """Write a `ThinkingConfigDisabledParam` as JSON data."""
    if type(obj) is not ThinkingConfigDisabledParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_thinking_config_adaptive_param(raw: Any) -> ThinkingConfigAdaptiveParam:
    """Read a `ThinkingConfigAdaptiveParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingConfigAdaptiveParam", "an object")
    try:
        type_: Literal["adaptive"] = obj["type"]
    except KeyError as missing:
        fail_missing("ThinkingConfigAdaptiveParam", missing)
    if type_ != "adaptive":
        fail("ThinkingConfigAdaptiveParam.type", '"adaptive"')
    display: ThinkingDisplay | None = obj.get("display")
    if display is not None and type(display) is not str:
        fail("ThinkingConfigAdaptiveParam.display", "a string")
    made = allocate(ThinkingConfigAdaptiveParam)
    made.type = type_
    made.display = display
    made.additional_properties = (
        {}
        if _THINKING_CONFIG_ADAPTIVE_PARAM_KEYS.issuperset(obj)
        else extra_keys(obj, _THINKING_CONFIG_ADAPTIVE_PARAM_KEYS)
    )
    return made


def unstructure_thinking_config_adaptive_param(obj: ThinkingConfigAdaptiveParam) -> Any:
    """Write a `ThinkingConfigAdaptiveParam` as JSON data."""
    if type(obj) is not ThinkingConfigAdaptiveParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    display = obj.display
    if display is not None:
        raw["display"] = display
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_thinking_config(raw: Any) -> OtherThinkingConfig:
    """Read an `OtherThinkingConfig`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherThinkingConfig", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_THINKING_CONFIG_EXCLUDES:
        fail("OtherThinkingConfig.type", "a tag that no other type has")
    return obj


def unstructure_other_thinking_config(value: OtherThinkingConfig) -> Any:
    """Write an `OtherThinkingConfig` as JSON data."""
    return to_json(value)


def structure_thinking_config_param(raw: Any) -> ThinkingConfigParam:
    """Read a `ThinkingConfigParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingConfigParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("ThinkingConfigParam.type", "a string")
    structure = _THINKING_CONFIG_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_thinking_config_param(value: ThinkingConfigParam) -> Any:
    """Write a `ThinkingConfigParam` as JSON data."""
    return _UNSTRUCTURE_THINKING_CONFIG_PARAM.get(type(value), to_json)(value)


def structure_anthropic_reasoning_effort(raw: Any) -> AnthropicReasoningEffort:
    """Read an `AnthropicReasoningEffort`, or raise the first `Violation` met."""
    value: AnthropicReasoningEffort = raw
    if type(value) is not str:
        fail("AnthropicReasoningEffort", "a string")
    return value


def unstructure_anthropic_reasoning_effort(value: AnthropicReasoningEffort) -> Any:
    """Write an `AnthropicReasoningEffort` as JSON data."""
    return to_json(value)


def structure_anthropic_service_tier(raw: Any) -> AnthropicServiceTier:
    """Read an `AnthropicServiceTier`, or raise the first `Violation` met."""
    value: AnthropicServiceTier = raw
    if type(value) is not str:
        fail("AnthropicServiceTier", "a string")
    return value


def unstructure_anthropic_service_tier(value: AnthropicServiceTier) -> Any:
    """Write an `AnthropicServiceTier` as JSON data."""
    return to_json(value)


def structure_system_prompt(raw: Any) -> SystemPrompt:
    """Read a `SystemPrompt`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: SystemPrompt = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_text_block_param(item) for item in array]
    fail("SystemPrompt", "a string or an array")


def unstructure_system_prompt(value: SystemPrompt) -> Any:
    """Write a `SystemPrompt` as JSON data."""
    if type(value) is list:
        return [unstructure_text_block_param(item) for item in value]
    return to_json(value)


def structure_mcp_server_param(raw: Any) -> McpServerParam:
    """Read a `McpServerParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("McpServerParam", "an object")
    try:
        type_: str = obj["type"]
        name: str = obj["name"]
        url: str = obj["url"]
    except KeyError as missing:
        fail_missing("McpServerParam", missing)
    if type(type_) is not str:
        fail("McpServerParam.type", "a string")
    if type(name) is not str:
        fail("McpServerParam.name", "a string")
    if type(url) is not str:
        fail("McpServerParam.url", "a string")
    made = allocate(McpServerParam)
    made.type = type_
    made.name = name
    made.url = url
    if len(obj) == 3:
        made.authorization_token = None
        made.tool_configuration = None
        made.additional_properties = {}
        return made
    authorization_token: str | None = obj.get("authorization_token")
    if authorization_token is not None and type(authorization_token) is not str:
        fail("McpServerParam.authorization_token", "a string")
    made.authorization_token = authorization_token
    tool_configuration: dict[str, Any] | None = obj.get("tool_configuration")
    if tool_configuration is not None and type(tool_configuration) is not dict:
        fail("McpServerParam.tool_configuration", "an object")
    made.tool_configuration = tool_configuration
    made.additional_properties = (
        {} if _MCP_SERVER_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _MCP_SERVER_PARAM_KEYS)
    )
    return made


def unstructure_mcp_server_param(obj: McpServerParam) -> Any:
    """Write a `McpServerParam` as JSON data."""
    if type(obj) is not McpServerParam:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "name": obj.name, "url": obj.url}
    authorization_token = obj.authorization_token
    if authorization_token is not None:
        raw["authorization_token"] = authorization_token
    tool_configuration = obj.tool_configuration
    if tool_configuration is not None:
        raw["tool_configuration"] = tool_configuration
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_container_param(raw: Any) -> ContainerParam:
    """Read a `ContainerParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ContainerParam", "an object")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ContainerParam.id", "a string")
    skills: list[dict[str, Any]] | None = obj.get("skills")
    if skills is not None:
        if type(skills) is not list:
            fail("ContainerParam.skills", "an array")
        for item_of_skills in skills:
            if type(item_of_skills) is not dict:
                fail("ContainerParam.skills[]", "an object")
    made = allocate(ContainerParam)
    made.id = id_
    made.skills = skills
    made.additional_properties = {} if _CONTAINER_PARAM_KEYS.issuperset(obj) else extra_keys(obj, _CONTAINER_PARAM_KEYS)
    return made


def unstructure_container_param(obj: ContainerParam) -> Any:
    """Write a `ContainerParam` as JSON data."""
    if type(obj) is not ContainerParam:
        return to_json(obj)
    raw: dict[str, Any] = {}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    skills = obj.skills
    if skills is not None:
        raw["skills"] = skills
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_container_choice(raw: Any) -> ContainerChoice:
    """Read a `ContainerChoice`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ContainerChoice = raw
        return text
    if kind is dict:
        return structure_container_param(raw)
    fail("ContainerChoice", "a string or an object")


def unstructure_container_choice(value: ContainerChoice) -> Any:
    """Write a `ContainerChoice` as JSON data."""
    if type(value) is ContainerParam:
        return unstructure_container_param(value)
    return to_json(value)


def structure_message_content_block_param(raw: Any) -> MessageContentBlockParam:
    """Read a `MessageContentBlockParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("MessageContentBlockParam", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("MessageContentBlockParam.type", "a string")
    structure = _MESSAGE_CONTENT_BLOCK_PARAM_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_message_content_block_param(value: MessageContentBlockParam) -> Any:
    """Write a `MessageContentBlockParam` as JSON data."""
    return _UNSTRUCTURE_MESSAGE_CONTENT_BLOCK_PARAM.get(type(value), to_json)(value)


def structure_anthropic_message_content(raw: Any) -> AnthropicMessageContent:
    """Read an `AnthropicMessageContent`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: AnthropicMessageContent = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_message_content_block_param(item) for item in array]
    fail("AnthropicMessageContent", "a string or an array")


def unstructure_anthropic_message_content(value: AnthropicMessageContent) -> Any:
    """Write an `AnthropicMessageContent` as JSON data."""
    if type(value) is list:
        return [unstructure_message_content_block_param(item) for item in value]
    return to_json(value)


def structure_anthropic_message_param(raw: Any) -> AnthropicMessageParam:
    """Read an `AnthropicMessageParam`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicMessageParam", "an object")
    try:
        role: AnthropicMessageRole = obj["role"]
        content: AnthropicMessageContent = obj["content"]
    except KeyError as missing:
        fail_missing("AnthropicMessageParam", missing)
    if type(role) is not str:
        fail("AnthropicMessageParam.role", "a string")
    content = structure_anthropic_message_content(content)
    made = allocate(AnthropicMessageParam)
    made.role = role
    made.content = content
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _ANTHROPIC_MESSAGE_PARAM_KEYS)
    return made


def unstructure_anthropic_message_param(obj: AnthropicMessageParam) -> Any:
    """Write an `AnthropicMessageParam` as JSON data."""
    if type(obj) is not AnthropicMessageParam:
        return to_json(obj)
    content = obj.content
    raw: dict[str, Any] = {"role": obj.role, "content": unstructure_anthropic_message_content(content)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_anthropic_message_request(raw: Any) -> AnthropicMessageRequest:
    """Read an `AnthropicMessageRequest`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicMessageRequest", "an object")
    try:
        max_tokens: int = obj["max_tokens"]
        messages: list[AnthropicMessageParam] = obj["messages"]
        model: str = obj["model"]
    except KeyError as missing:
        fail_missing("AnthropicMessageRequest", missing)
    if type(max_tokens) is not int:
        max_tokens = integer("AnthropicMessageRequest.max_tokens", max_tokens)
    if type(messages) is not list:
        fail("AnthropicMessageRequest.messages", "an array")
    messages = [structure_anthropic_message_param(item) for item in messages]
    if type(model) is not str:
        fail("AnthropicMessageRequest.model", "a string")
    stream: bool | None = obj.get("stream")
    if stream is not None and type(stream) is not bool:
        fail("AnthropicMessageRequest.stream", "a boolean")
    system: SystemPrompt | None = obj.get("system")
    if system is not None:
        system = structure_system_prompt(system)
    thinking: ThinkingConfigParam | None = obj.get("thinking")
    if thinking is not None:
        thinking = structure_thinking_config_param(thinking)
    tool_choice: AnthropicToolChoiceParam | None = obj.get("tool_choice")
    if tool_choice is not None:
        tool_choice = structure_anthropic_tool_choice_param(tool_choice)
    tools: list[ToolUnionParam] | None = obj.get("tools")
    if tools is not None:
        if type(tools) is not list:
            fail("AnthropicMessageRequest.tools", "an array")
        tools = [structure_tool_union_param(item) for item in tools]
    made = allocate(AnthropicMessageRequest)
    made.max_tokens = max_tokens
    made.messages = messages
    made.model = model
    made.stream = stream
    made.system = system
    made.thinking = thinking
    made.tool_choice = tool_choice
    made.tools = tools
    if _ANTHROPIC_MESSAGE_REQUEST_USUAL.issuperset(obj):
        made.metadata = None
        made.reasoning_effort = None
        made.output_config = None
        made.service_tier = None
        made.stop_sequences = None
        made.temperature = None
        made.top_k = None
        made.top_p = None
        made.container = None
        made.context_management = None
        made.mcp_servers = None
        made.user_provided_program = None
        made.context_vars = None
        made.additional_properties = {}
        return made
    metadata: MetadataParam | None = obj.get("metadata")
    if metadata is not None:
        metadata = structure_metadata_param(metadata)
    made.metadata = metadata
    reasoning_effort: AnthropicReasoningEffort | None = obj.get("reasoning_effort")
    if reasoning_effort is not None and type(reasoning_effort) is not str:
        fail("AnthropicMessageRequest.reasoning_effort", "a string")
    made.reasoning_effort = reasoning_effort
    output_config: OutputConfigParam | None = obj.get("output_config")
    if output_config is not None:
        output_config = structure_output_config_param(output_config)
    made.output_config = output_config
    service_tier: AnthropicServiceTier | None = obj.get("service_tier")
    if service_tier is not None and type(service_tier) is not str:
        fail("AnthropicMessageRequest.service_tier", "a string")
    made.service_tier = service_tier
    stop_sequences: list[str] | None = obj.get("stop_sequences")
    if stop_sequences is not None:
        if type(stop_sequences) is not list:
            fail("AnthropicMessageRequest.stop_sequences", "an array")
        for item_of_stop_sequences in stop_sequences:
            if type(item_of_stop_sequences) is not str:
                fail("AnthropicMessageRequest.stop_sequences[]", "a string")
    made.stop_sequences = stop_sequences
    temperature: float | None = obj.get("temperature")
    if temperature is not None and type(temperature) is not float and type(temperature) is not int:
        temperature = number("AnthropicMessageRequest.temperature", temperature)
    made.temperature = temperature
    top_k: int | None = obj.get("top_k")
    if top_k is not None and type(top_k) is not int:
        top_k = integer("AnthropicMessageRequest.top_k", top_k)
    made.top_k = top_k
    top_p: float | None = obj.get("top_p")
    if top_p is not None and type(top_p) is not float and type(top_p) is not int:
        top_p = number("AnthropicMessageRequest.top_p", top_p)
    made.top_p = top_p
    container: ContainerChoice | None = obj.get("container")
    if container is not None:
        container = structure_container_choice(container)
    made.container = container
    context_management: dict[str, Any] | None = obj.get("context_management")
    if context_management is not None and type(context_management) is not dict:
        fail("AnthropicMessageRequest.context_management", "an object")
    made.context_management = context_management
    mcp_servers: list[McpServerParam] | None = obj.get("mcp_servers")
    if mcp_servers is not None:
        if type(mcp_servers) is not list:
            fail("AnthropicMessageRequest.mcp_servers", "an array")
        mcp_servers = [structure_mcp_server_param(item) for item in mcp_servers]
    made.mcp_servers = mcp_servers
    user_provided_program: str | None = obj.get("user_provided_program")
    if user_provided_program is not None and type(user_provided_program) is not str:
        fail("AnthropicMessageRequest.user_provided_program", "a string")
    made.user_provided_program = user_provided_program
    context_vars: dict[str, ValueWithMeta] | None = obj.get("context_vars")
    if context_vars is not None:
        if type(context_vars) is not dict:
            fail("AnthropicMessageRequest.context_vars", "an object")
        context_vars = {key: structure_value_with_meta(item) for key, item in context_vars.items()}
    made.context_vars = context_vars
    made.additional_properties = (
        {} if _ANTHROPIC_MESSAGE_REQUEST_KEYS.issuperset(obj) else extra_keys(obj, _ANTHROPIC_MESSAGE_REQUEST_KEYS)
    )
    return made


def unstructure_anthropic_message_request(obj: AnthropicMessageRequest) -> Any:
    """Write an `AnthropicMessageRequest` as JSON data."""
    if type(obj) is not AnthropicMessageRequest:
        return to_json(obj)
    messages = obj.messages
    raw: dict[str, Any] = {
        "max_tokens": obj.max_tokens,
        "messages": [unstructure_anthropic_message_param(item) for item in messages]
        if type(messages) is list
        else to_json(messages),
        "model": obj.model,
    }
    metadata = obj.metadata
    if metadata is not None:
        raw["metadata"] = unstructure_metadata_param(metadata)
    reasoning_effort = obj.reasoning_effort
    if reasoning_effort is not None:
        raw["reasoning_effort"] = reasoning_effort
    output_config = obj.output_config
    if output_config is not None:
        raw["output_config"] = unstructure_output_config_param(output_config)
    service_tier = obj.service_tier
    if service_tier is not None:
        raw["service_tier"] = service_tier
    stop_sequences = obj.stop_sequences
    if stop_sequences is not None:
        raw["stop_sequences"] = stop_sequences
    stream = obj.stream
    if stream is not None:
        raw["stream"] = stream
    system = obj.system
    if system is not None:
        raw["system"] = unstructure_system_prompt(system)
    temperature = obj.temperature
    if temperature is not None:
        raw["temperature"] = temperature
    thinking = obj.thinking
    if thinking is not None:
        raw["thinking"] = unstructure_thinking_config_param(thinking)
    tool_choice = obj.tool_choice
    if tool_choice is not None:
        raw["tool_choice"] = unstructure_anthropic_tool_choice_param(tool_choice)
    tools = obj.tools
    if tools is not None:
        raw["tools"] = [unstructure_tool_union_param(item) for item in tools] if type(tools) is list else to_json(tools)
    top_k = obj.top_k
    if top_k is not None:
        raw["top_k"] = top_k
    top_p = obj.top_p
    if top_p is not None:
        raw["top_p"] = top_p
    container = obj.container
    if container is not None:
        raw["container"] = unstructure_container_choice(container)
    context_management = obj.context_management
    if context_management is not None:
        raw["context_management"] = context_management
    mcp_servers = obj.mcp_servers
    if mcp_servers is not None:
        raw["mcp_servers"] = (
            [unstructure_mcp_server_param(item) for item in mcp_servers]
            if type(mcp_servers) is list
            else to_json(mcp_servers)
        )
    user_provided_program = obj.user_provided_program
    if user_provided_program is not None:
        raw["user_provided_program"] = user_provided_program
    context_vars = obj.context_vars
    if context_vars is not None:
        raw["context_vars"] = (
            {key: unstructure_value_with_meta(value) for key, value in context_vars.items()}
            if type(context_vars) is dict
            else to_json(context_vars)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


_IMAGE_SOURCE_BY_TYPE: Final[dict[str, Callable[[Any], ImageSource]]] = {
    "base64": structure_base64_image_source_param,
    "url": structure_url_image_source_param,
}
_UNSTRUCTURE_IMAGE_SOURCE: Final[dict[type, Callable[[Any], Any]]] = {
    Base64ImageSourceParam: unstructure_base64_image_source_param,
    URLImageSourceParam: unstructure_url_image_source_param,
}
_DOCUMENT_SOURCE_BY_TYPE: Final[dict[str, Callable[[Any], DocumentSource]]] = {
    "base64": structure_base64_document_source_param,
    "text": structure_text_document_source_param,
    "url": structure_url_document_source_param,
}
_UNSTRUCTURE_DOCUMENT_SOURCE: Final[dict[type, Callable[[Any], Any]]] = {
    Base64DocumentSourceParam: unstructure_base64_document_source_param,
    TextDocumentSourceParam: unstructure_text_document_source_param,
    URLDocumentSourceParam: unstructure_url_document_source_param,
}
_TOOL_RESULT_CONTENT_BLOCK_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], ToolResultContentBlockParam]]] = {
    "text": structure_text_block_param,
    "image": structure_image_block_param,
    "document": structure_document_block_param,
    "tool_reference": structure_tool_reference_block_param,
}
_UNSTRUCTURE_TOOL_RESULT_CONTENT_BLOCK_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    TextBlockParam: unstructure_text_block_param,
    ImageBlockParam: unstructure_image_block_param,
    DocumentBlockParam: unstructure_document_block_param,
    ToolReferenceBlockParam: unstructure_tool_reference_block_param,
}
_TOOL_UNION_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], ToolUnionParam]]] = {
    "custom": structure_anthropic_tool_param,
}
_UNSTRUCTURE_TOOL_UNION_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    AnthropicToolParam: unstructure_anthropic_tool_param,
}
_ANTHROPIC_TOOL_CHOICE_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], AnthropicToolChoiceParam]]] = {
    "auto": structure_anthropic_tool_choice_auto_param,
    "any": structure_tool_choice_any_param,
    "tool": structure_tool_choice_tool_param,
    "none": structure_anthropic_tool_choice_none_param,
}
_UNSTRUCTURE_ANTHROPIC_TOOL_CHOICE_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    AnthropicToolChoiceAutoParam: unstructure_anthropic_tool_choice_auto_param,
    ToolChoiceAnyParam: unstructure_tool_choice_any_param,
    ToolChoiceToolParam: unstructure_tool_choice_tool_param,
    AnthropicToolChoiceNoneParam: unstructure_anthropic_tool_choice_none_param,
}
_THINKING_CONFIG_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], ThinkingConfigParam]]] = {
    "enabled": structure_thinking_config_enabled_param,
    "disabled": structure_thinking_config_disabled_param,
    "adaptive": structure_thinking_config_adaptive_param,
}
_UNSTRUCTURE_THINKING_CONFIG_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    ThinkingConfigEnabledParam: unstructure_thinking_config_enabled_param,
    ThinkingConfigDisabledParam: unstructure_thinking_config_disabled_param,
    ThinkingConfigAdaptiveParam: unstructure_thinking_config_adaptive_param,
}
_MESSAGE_CONTENT_BLOCK_PARAM_BY_TYPE: Final[dict[str, Callable[[Any], MessageContentBlockParam]]] = {
    "text": structure_text_block_param,
    "image": structure_image_block_param,
    "document": structure_document_block_param,
    "tool_use": structure_tool_use_block_param,
    "tool_result": structure_tool_result_block_param,
    "thinking": structure_thinking_block_param,
    "redacted_thinking": structure_redacted_thinking_block,
    "server_tool_use": structure_server_tool_use_block,
    "web_search_tool_result": structure_web_search_tool_result_block,
    "web_fetch_tool_result": structure_web_fetch_tool_result_block,
    "bash_code_execution_tool_result": structure_bash_code_execution_tool_result_block,
    "text_editor_code_execution_tool_result": structure_text_editor_code_execution_tool_result_block,
    "tool_search_tool_result": structure_tool_search_tool_result_block,
    "mcp_tool_use": structure_mcp_tool_use_block,
    "mcp_tool_result": structure_mcp_tool_result_block,
}
_UNSTRUCTURE_MESSAGE_CONTENT_BLOCK_PARAM: Final[dict[type, Callable[[Any], Any]]] = {
    TextBlockParam: unstructure_text_block_param,
    ImageBlockParam: unstructure_image_block_param,
    DocumentBlockParam: unstructure_document_block_param,
    ToolUseBlockParam: unstructure_tool_use_block_param,
    ToolResultBlockParam: unstructure_tool_result_block_param,
    ThinkingBlockParam: unstructure_thinking_block_param,
    RedactedThinkingBlock: unstructure_redacted_thinking_block,
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
        TextBlockParam,
        structure_text_block_param,
        unstructure_text_block_param,
        "types/messages/request.json#/$defs/TextBlockParam",
    ),
    Codec(
        ImageMediaType,
        structure_image_media_type,
        unstructure_image_media_type,
        "types/messages/request.json#/$defs/ImageMediaType",
    ),
    Codec(
        Base64ImageSourceParam,
        structure_base64_image_source_param,
        unstructure_base64_image_source_param,
        "types/messages/request.json#/$defs/Base64ImageSourceParam",
    ),
    Codec(
        URLImageSourceParam,
        structure_url_image_source_param,
        unstructure_url_image_source_param,
        "types/messages/request.json#/$defs/URLImageSourceParam",
    ),
    Codec(
        OtherImageSource,
        structure_other_image_source,
        unstructure_other_image_source,
        "types/messages/request.json#/$defs/OtherImageSource",
    ),
    Codec(
        ImageSource, structure_image_source, unstructure_image_source, "types/messages/request.json#/$defs/ImageSource"
    ),
    Codec(
        ImageBlockParam,
        structure_image_block_param,
        unstructure_image_block_param,
        "types/messages/request.json#/$defs/ImageBlockParam",
    ),
    Codec(
        Base64DocumentSourceParam,
        structure_base64_document_source_param,
        unstructure_base64_document_source_param,
        "types/messages/request.json#/$defs/Base64DocumentSourceParam",
    ),
    Codec(
        TextDocumentSourceParam,
        structure_text_document_source_param,
        unstructure_text_document_source_param,
        "types/messages/request.json#/$defs/TextDocumentSourceParam",
    ),
    Codec(
        URLDocumentSourceParam,
        structure_url_document_source_param,
        unstructure_url_document_source_param,
        "types/messages/request.json#/$defs/URLDocumentSourceParam",
    ),
    Codec(
        OtherDocumentSource,
        structure_other_document_source,
        unstructure_other_document_source,
        "types/messages/request.json#/$defs/OtherDocumentSource",
    ),
    Codec(
        DocumentSource,
        structure_document_source,
        unstructure_document_source,
        "types/messages/request.json#/$defs/DocumentSource",
    ),
    Codec(
        DocumentBlockParam,
        structure_document_block_param,
        unstructure_document_block_param,
        "types/messages/request.json#/$defs/DocumentBlockParam",
    ),
    Codec(
        ToolUseBlockParam,
        structure_tool_use_block_param,
        unstructure_tool_use_block_param,
        "types/messages/request.json#/$defs/ToolUseBlockParam",
    ),
    Codec(
        ToolReferenceBlockParam,
        structure_tool_reference_block_param,
        unstructure_tool_reference_block_param,
        "types/messages/request.json#/$defs/ToolReferenceBlockParam",
    ),
    Codec(
        OtherToolResultContentBlock,
        structure_other_tool_result_content_block,
        unstructure_other_tool_result_content_block,
        "types/messages/request.json#/$defs/OtherToolResultContentBlock",
    ),
    Codec(
        ToolResultContentBlockParam,
        structure_tool_result_content_block_param,
        unstructure_tool_result_content_block_param,
        "types/messages/request.json#/$defs/ToolResultContentBlockParam",
    ),
    Codec(
        ToolResultContentParam,
        structure_tool_result_content_param,
        unstructure_tool_result_content_param,
        "types/messages/request.json#/$defs/ToolResultContentParam",
    ),
    Codec(
        ToolResultBlockParam,
        structure_tool_result_block_param,
        unstructure_tool_result_block_param,
        "types/messages/request.json#/$defs/ToolResultBlockParam",
    ),
    Codec(
        ThinkingBlockParam,
        structure_thinking_block_param,
        unstructure_thinking_block_param,
        "types/messages/request.json#/$defs/ThinkingBlockParam",
    ),
    Codec(
        OtherContentBlockParam,
        structure_other_content_block_param,
        unstructure_other_content_block_param,
        "types/messages/request.json#/$defs/OtherContentBlockParam",
    ),
    Codec(
        AnthropicMessageRole,
        structure_anthropic_message_role,
        unstructure_anthropic_message_role,
        "types/messages/request.json#/$defs/AnthropicMessageRole",
    ),
    Codec(
        ToolInputSchema,
        structure_tool_input_schema,
        unstructure_tool_input_schema,
        "types/messages/request.json#/$defs/ToolInputSchema",
    ),
    Codec(
        AnthropicToolParam,
        structure_anthropic_tool_param,
        unstructure_anthropic_tool_param,
        "types/messages/request.json#/$defs/AnthropicToolParam",
    ),
    Codec(
        ProviderToolParam,
        structure_provider_tool_param,
        unstructure_provider_tool_param,
        "types/messages/request.json#/$defs/ProviderToolParam",
    ),
    Codec(
        ToolUnionParam,
        structure_tool_union_param,
        unstructure_tool_union_param,
        "types/messages/request.json#/$defs/ToolUnionParam",
    ),
    Codec(
        AnthropicToolChoiceAutoParam,
        structure_anthropic_tool_choice_auto_param,
        unstructure_anthropic_tool_choice_auto_param,
        "types/messages/request.json#/$defs/AnthropicToolChoiceAutoParam",
    ),
    Codec(
        ToolChoiceAnyParam,
        structure_tool_choice_any_param,
        unstructure_tool_choice_any_param,
        "types/messages/request.json#/$defs/ToolChoiceAnyParam",
    ),
    Codec(
        ToolChoiceToolParam,
        structure_tool_choice_tool_param,
        unstructure_tool_choice_tool_param,
        "types/messages/request.json#/$defs/ToolChoiceToolParam",
    ),
    Codec(
        AnthropicToolChoiceNoneParam,
        structure_anthropic_tool_choice_none_param,
        unstructure_anthropic_tool_choice_none_param,
        "types/messages/request.json#/$defs/AnthropicToolChoiceNoneParam",
    ),
    Codec(
        OtherAnthropicToolChoice,
        structure_other_anthropic_tool_choice,
        unstructure_other_anthropic_tool_choice,
        "types/messages/request.json#/$defs/OtherAnthropicToolChoice",
    ),
    Codec(
        AnthropicToolChoiceParam,
        structure_anthropic_tool_choice_param,
        unstructure_anthropic_tool_choice_param,
        "types/messages/request.json#/$defs/AnthropicToolChoiceParam",
    ),
    Codec(
        MetadataParam,
        structure_metadata_param,
        unstructure_metadata_param,
        "types/messages/request.json#/$defs/MetadataParam",
    ),
    Codec(
        JSONOutputFormatParam,
        structure_json_output_format_param,
        unstructure_json_output_format_param,
        "types/messages/request.json#/$defs/JSONOutputFormatParam",
    ),
    Codec(
        AnthropicEffort,
        structure_anthropic_effort,
        unstructure_anthropic_effort,
        "types/messages/request.json#/$defs/AnthropicEffort",
    ),
    Codec(
        OutputConfigParam,
        structure_output_config_param,
        unstructure_output_config_param,
        "types/messages/request.json#/$defs/OutputConfigParam",
    ),
    Codec(
        ThinkingDisplay,
        structure_thinking_display,
        unstructure_thinking_display,
        "types/messages/request.json#/$defs/ThinkingDisplay",
    ),
    Codec(
        ThinkingConfigEnabledParam,
        structure_thinking_config_enabled_param,
        unstructure_thinking_config_enabled_param,
        "types/messages/request.json#/$defs/ThinkingConfigEnabledParam",
    ),
    Codec(
        ThinkingConfigDisabledParam,
        structure_thinking_config_disabled_param,
        unstructure_thinking_config_disabled_param,
        "types/messages/request.json#/$defs/ThinkingConfigDisabledParam",
    ),
    Codec(
        ThinkingConfigAdaptiveParam,
        structure_thinking_config_adaptive_param,
        unstructure_thinking_config_adaptive_param,
        "types/messages/request.json#/$defs/ThinkingConfigAdaptiveParam",
    ),
    Codec(
        OtherThinkingConfig,
        structure_other_thinking_config,
        unstructure_other_thinking_config,
        "types/messages/request.json#/$defs/OtherThinkingConfig",
    ),
    Codec(
        ThinkingConfigParam,
        structure_thinking_config_param,
        unstructure_thinking_config_param,
        "types/messages/request.json#/$defs/ThinkingConfigParam",
    ),
    Codec(
        AnthropicReasoningEffort,
        structure_anthropic_reasoning_effort,
        unstructure_anthropic_reasoning_effort,
        "types/messages/request.json#/$defs/AnthropicReasoningEffort",
    ),
    Codec(
        AnthropicServiceTier,
        structure_anthropic_service_tier,
        unstructure_anthropic_service_tier,
        "types/messages/request.json#/$defs/AnthropicServiceTier",
    ),
    Codec(
        SystemPrompt,
        structure_system_prompt,
        unstructure_system_prompt,
        "types/messages/request.json#/$defs/SystemPrompt",
    ),
    Codec(
        McpServerParam,
        structure_mcp_server_param,
        unstructure_mcp_server_param,
        "types/messages/request.json#/$defs/McpServerParam",
    ),
    Codec(
        ContainerParam,
        structure_container_param,
        unstructure_container_param,
        "types/messages/request.json#/$defs/ContainerParam",
    ),
    Codec(
        ContainerChoice,
        structure_container_choice,
        unstructure_container_choice,
        "types/messages/request.json#/$defs/ContainerChoice",
    ),
    Codec(
        MessageContentBlockParam,
        structure_message_content_block_param,
        unstructure_message_content_block_param,
        "types/messages/request.json#/$defs/MessageContentBlockParam",
    ),
    Codec(
        AnthropicMessageContent,
        structure_anthropic_message_content,
        unstructure_anthropic_message_content,
        "types/messages/request.json#/$defs/AnthropicMessageContent",
    ),
    Codec(
        AnthropicMessageParam,
        structure_anthropic_message_param,
        unstructure_anthropic_message_param,
        "types/messages/request.json#/$defs/AnthropicMessageParam",
    ),
    Codec(
        AnthropicMessageRequest,
        structure_anthropic_message_request,
        unstructure_anthropic_message_request,
        "types/messages/request.json#",
    ),
)
"""The converters of this module's types."""
