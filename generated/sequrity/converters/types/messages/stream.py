# Code generated from schema/types/messages/stream.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/messages/stream.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.converters.types.messages.response import (
    structure_anthropic_message_response,
    structure_anthropic_output_tokens_details,
    structure_bash_code_execution_tool_result_block,
    structure_container,
    structure_mcp_tool_result_block,
    structure_mcp_tool_use_block,
    structure_server_tool_usage,
    structure_stop_details,
    structure_text_citation,
    structure_text_editor_code_execution_tool_result_block,
    structure_tool_caller,
    structure_tool_search_tool_result_block,
    structure_web_fetch_tool_result_block,
    structure_web_search_tool_result_block,
    unstructure_anthropic_message_response,
    unstructure_anthropic_output_tokens_details,
    unstructure_bash_code_execution_tool_result_block,
    unstructure_container,
    unstructure_mcp_tool_result_block,
    unstructure_mcp_tool_use_block,
    unstructure_server_tool_usage,
    unstructure_stop_details,
    unstructure_text_citation,
    unstructure_text_editor_code_execution_tool_result_block,
    unstructure_tool_caller,
    unstructure_tool_search_tool_result_block,
    unstructure_web_fetch_tool_result_block,
    unstructure_web_search_tool_result_block,
)
from sequrity.types.messages.response import (
    AnthropicMessageResponse,
    BashCodeExecutionToolResultBlock,
    Container,
    McpToolResultBlock,
    McpToolUseBlock,
    ServerToolUsage,
    StopDetails,
    StopReason,
    TextCitation,
    TextEditorCodeExecutionToolResultBlock,
    ToolCaller,
    ToolSearchToolResultBlock,
    WebFetchToolResultBlock,
    WebSearchToolResultBlock,
)
from sequrity.types.messages.response import OutputTokensDetails as AnthropicOutputTokensDetails
from sequrity.types.messages.stream import (
    AnthropicContentBlockStart,
    AnthropicContentDelta,
    AnthropicStreamEvent,
    CitationsDelta,
    InputJSONDelta,
    MessageDeltaBody,
    MessageDeltaUsage,
    OtherAnthropicStreamEvent,
    OtherContentBlockStart,
    OtherContentDelta,
    PingEvent,
    RawContentBlockDeltaEvent,
    RawContentBlockStartEvent,
    RawContentBlockStopEvent,
    RawMessageDeltaEvent,
    RawMessageStartEvent,
    RawMessageStopEvent,
    RedactedThinkingBlockStart,
    ServerToolUseBlockStart,
    SignatureDelta,
    TextBlockStart,
    TextDelta,
    ThinkingBlockStart,
    ThinkingDelta,
    ToolUseBlockStart,
)
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, fail_missing, integer, to_json

_TEXT_DELTA_KEYS = frozenset({"type", "text"})
_INPUT_JSON_DELTA_KEYS = frozenset({"type", "partial_json"})
_THINKING_DELTA_KEYS = frozenset({"type", "thinking"})
_SIGNATURE_DELTA_KEYS = frozenset({"type", "signature"})
_CITATIONS_DELTA_KEYS = frozenset({"type", "citation"})
_OTHER_CONTENT_DELTA_EXCLUDES = frozenset(
    {"text_delta", "input_json_delta", "thinking_delta", "signature_delta", "citations_delta"}
)
_TEXT_BLOCK_START_KEYS = frozenset({"type", "text", "citations"})
_THINKING_BLOCK_START_KEYS = frozenset({"type", "thinking", "signature"})
_REDACTED_THINKING_BLOCK_START_KEYS = frozenset({"type", "data"})
_TOOL_USE_BLOCK_START_KEYS = frozenset({"type", "id", "name", "input", "caller"})
_SERVER_TOOL_USE_BLOCK_START_KEYS = frozenset({"type", "id", "name", "input", "caller"})
_OTHER_CONTENT_BLOCK_START_EXCLUDES = frozenset(
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
_MESSAGE_DELTA_BODY_USUAL = frozenset({"stop_reason", "stop_sequence"})
_MESSAGE_DELTA_BODY_KEYS = frozenset({"stop_reason", "stop_sequence", "stop_details", "container"})
_MESSAGE_DELTA_USAGE_USUAL = frozenset(
    {"output_tokens", "input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens"}
)
_MESSAGE_DELTA_USAGE_KEYS = frozenset(
    {
        "output_tokens",
        "input_tokens",
        "cache_creation_input_tokens",
        "cache_read_input_tokens",
        "output_tokens_details",
        "server_tool_use",
        "iterations",
    }
)
_RAW_CONTENT_BLOCK_DELTA_EVENT_KEYS = frozenset({"type", "index", "delta"})
_RAW_CONTENT_BLOCK_STOP_EVENT_KEYS = frozenset({"type", "index"})
_RAW_MESSAGE_DELTA_EVENT_KEYS = frozenset({"type", "delta", "usage", "context_management"})
_RAW_MESSAGE_STOP_EVENT_KEYS = frozenset({"type"})
_PING_EVENT_KEYS = frozenset({"type"})
_OTHER_ANTHROPIC_STREAM_EVENT_EXCLUDES = frozenset(
    {
        "message_start",
        "content_block_start",
        "content_block_delta",
        "content_block_stop",
        "message_delta",
        "message_stop",
        "ping",
    }
)
_RAW_CONTENT_BLOCK_START_EVENT_KEYS = frozenset({"type", "index", "content_block"})
_RAW_MESSAGE_START_EVENT_KEYS = frozenset({"type", "message"})


def structure_text_delta(raw: Any) -> TextDelta:
    """Read a `TextDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextDelta", "an object")
    try:
        type_: Literal["text_delta"] = obj["type"]
        text: str = obj["text"]
    except KeyError as missing:
        fail_missing("TextDelta", missing)
    if type_ != "text_delta":
        fail("TextDelta.type", '"text_delta"')
    if type(text) is not str:
        fail("TextDelta.text", "a string")
    made = allocate(TextDelta)
    made.type = type_
    made.text = text
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _TEXT_DELTA_KEYS)
    return made


def unstructure_text_delta(obj: TextDelta) -> Any:
    """Write a `TextDelta` as JSON data."""
    if type(obj) is not TextDelta:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "text": obj.text}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_input_json_delta(raw: Any) -> InputJSONDelta:
    """Read an `InputJSONDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InputJSONDelta", "an object")
    try:
        type_: Literal["input_json_delta"] = obj["type"]
        partial_json: str = obj["partial_json"]
    except KeyError as missing:
        fail_missing("InputJSONDelta", missing)
    if type_ != "input_json_delta":
        fail("InputJSONDelta.type", '"input_json_delta"')
    if type(partial_json) is not str:
        fail("InputJSONDelta.partial_json", "a string")
    made = allocate(InputJSONDelta)
    made.type = type_
    made.partial_json = partial_json
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _INPUT_JSON_DELTA_KEYS)
    return made


def unstructure_input_json_delta(obj: InputJSONDelta) -> Any:
    """Write an `InputJSONDelta` as JSON data."""
    if type(obj) is not InputJSONDelta:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "partial_json": obj.partial_json}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_thinking_delta(raw: Any) -> ThinkingDelta:
    """Read a `ThinkingDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingDelta", "an object")
    try:
        type_: Literal["thinking_delta"] = obj["type"]
        thinking: str = obj["thinking"]
    except KeyError as missing:
        fail_missing("ThinkingDelta", missing)
    if type_ != "thinking_delta":
        fail("ThinkingDelta.type", '"thinking_delta"')
    if type(thinking) is not str:
        fail("ThinkingDelta.thinking", "a string")
    made = allocate(ThinkingDelta)
    made.type = type_
    made.thinking = thinking
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _THINKING_DELTA_KEYS)
    return made


def unstructure_thinking_delta(obj: ThinkingDelta) -> Any:
    """Write a `ThinkingDelta` as JSON data."""
    if type(obj) is not ThinkingDelta:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "thinking": obj.thinking}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_signature_delta(raw: Any) -> SignatureDelta:
    """Read a `SignatureDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("SignatureDelta", "an object")
    try:
        type_: Literal["signature_delta"] = obj["type"]
        signature: str = obj["signature"]
    except KeyError as missing:
        fail_missing("SignatureDelta", missing)
    if type_ != "signature_delta":
        fail("SignatureDelta.type", '"signature_delta"')
    if type(signature) is not str:
        fail("SignatureDelta.signature", "a string")
    made = allocate(SignatureDelta)
    made.type = type_
    made.signature = signature
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _SIGNATURE_DELTA_KEYS)
    return made


def unstructure_signature_delta(obj: SignatureDelta) -> Any:
    """Write a `SignatureDelta` as JSON data."""
    if type(obj) is not SignatureDelta:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "signature": obj.signature}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_citations_delta(raw: Any) -> CitationsDelta:
    """Read a `CitationsDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CitationsDelta", "an object")
    try:
        type_: Literal["citations_delta"] = obj["type"]
        citation: TextCitation = obj["citation"]
    except KeyError as missing:
        fail_missing("CitationsDelta", missing)
    if type_ != "citations_delta":
        fail("CitationsDelta.type", '"citations_delta"')
    citation = structure_text_citation(citation)
    made = allocate(CitationsDelta)
    made.type = type_
    made.citation = citation
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _CITATIONS_DELTA_KEYS)
    return made


def unstructure_citations_delta(obj: CitationsDelta) -> Any:
    """Write a `CitationsDelta` as JSON data."""
    if type(obj) is not CitationsDelta:
        return to_json(obj)
    citation = obj.citation
    raw: dict[str, Any] = {"type": obj.type, "citation": unstructure_text_citation(citation)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_content_delta(raw: Any) -> OtherContentDelta:
    """Read an `OtherContentDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherContentDelta", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_CONTENT_DELTA_EXCLUDES:
        fail("OtherContentDelta.type", "a tag that no other type has")
    return obj


def unstructure_other_content_delta(value: OtherContentDelta) -> Any:
    """Write an `OtherContentDelta` as JSON data."""
    return to_json(value)


def structure_anthropic_content_delta(raw: Any) -> AnthropicContentDelta:
    """Read an `AnthropicContentDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicContentDelta", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("AnthropicContentDelta.type", "a string")
    structure = _ANTHROPIC_CONTENT_DELTA_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_anthropic_content_delta(value: AnthropicContentDelta) -> Any:
    """Write an `AnthropicContentDelta` as JSON data."""
    return _UNSTRUCTURE_ANTHROPIC_CONTENT_DELTA.get(type(value), to_json)(value)


def structure_text_block_start(raw: Any) -> TextBlockStart:
    """Read a `TextBlockStart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TextBlockStart", "an object")
    try:
        type_: Literal["text"] = obj["type"]
    except KeyError as missing:
        fail_missing("TextBlockStart", missing)
    if type_ != "text":
        fail("TextBlockStart.type", '"text"')
    text: str | None = obj.get("text")
    if text is not None and type(text) is not str:
        fail("TextBlockStart.text", "a string")
    citations: list[dict[str, Any]] | None = obj.get("citations")
    if citations is not None:
        if type(citations) is not list:
            fail("TextBlockStart.citations", "an array")
        for item_of_citations in citations:
            if type(item_of_citations) is not dict:
                fail("TextBlockStart.citations[]", "an object")
    made = allocate(TextBlockStart)
    made.type = type_
    made.text = text
    made.citations = citations
    made.additional_properties = (
        {} if _TEXT_BLOCK_START_KEYS.issuperset(obj) else extra_keys(obj, _TEXT_BLOCK_START_KEYS)
    )
    return made


def unstructure_text_block_start(obj: TextBlockStart) -> Any:
    """Write a `TextBlockStart` as JSON data."""
    if type(obj) is not TextBlockStart:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    text = obj.text
    if text is not None:
        raw["text"] = text
    citations = obj.citations
    if citations is not None:
        raw["citations"] = citations
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_thinking_block_start(raw: Any) -> ThinkingBlockStart:
    """Read a `ThinkingBlockStart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ThinkingBlockStart", "an object")
    try:
        type_: Literal["thinking"] = obj["type"]
    except KeyError as missing:
        fail_missing("ThinkingBlockStart", missing)
    if type_ != "thinking":
        fail("ThinkingBlockStart.type", '"thinking"')
    thinking: str | None = obj.get("thinking")
    if thinking is not None and type(thinking) is not str:
        fail("ThinkingBlockStart.thinking", "a string")
    signature: str | None = obj.get("signature")
    if signature is not None and type(signature) is not str:
        fail("ThinkingBlockStart.signature", "a string")
    made = allocate(ThinkingBlockStart)
    made.type = type_
    made.thinking = thinking
    made.signature = signature
    made.additional_properties = (
        {} if _THINKING_BLOCK_START_KEYS.issuperset(obj) else extra_keys(obj, _THINKING_BLOCK_START_KEYS)
    )
    return made


def unstructure_thinking_block_start(obj: ThinkingBlockStart) -> Any:
    """Write a `ThinkingBlockStart` as JSON data."""
    if type(obj) is not ThinkingBlockStart:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    thinking = obj.thinking
    if thinking is not None:
        raw["thinking"] = thinking
    signature = obj.signature
    if signature is not None:
        raw["signature"] = signature
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_redacted_thinking_block_start(raw: Any) -> RedactedThinkingBlockStart:
    """Read a `RedactedThinkingBlockStart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RedactedThinkingBlockStart", "an object")
    try:
        type_: Literal["redacted_thinking"] = obj["type"]
    except KeyError as missing:
        fail_missing("RedactedThinkingBlockStart", missing)
    if type_ != "redacted_thinking":
        fail("RedactedThinkingBlockStart.type", '"redacted_thinking"')
    data: str | None = obj.get("data")
    if data is not None and type(data) is not str:
        fail("RedactedThinkingBlockStart.data", "a string")
    made = allocate(RedactedThinkingBlockStart)
    made.type = type_
    made.data = data
    made.additional_properties = (
        {}
        if _REDACTED_THINKING_BLOCK_START_KEYS.issuperset(obj)
        else extra_keys(obj, _REDACTED_THINKING_BLOCK_START_KEYS)
    )
    return made


def unstructure_redacted_thinking_block_start(obj: RedactedThinkingBlockStart) -> Any:
    """Write a `RedactedThinkingBlockStart` as JSON data."""
    if type(obj) is not RedactedThinkingBlockStart:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    data = obj.data
    if data is not None:
        raw["data"] = data
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_tool_use_block_start(raw: Any) -> ToolUseBlockStart:
    """Read a `ToolUseBlockStart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ToolUseBlockStart", "an object")
    try:
        type_: Literal["tool_use"] = obj["type"]
        id_: str = obj["id"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("ToolUseBlockStart", missing)
    if type_ != "tool_use":
        fail("ToolUseBlockStart.type", '"tool_use"')
    if type(id_) is not str:
        fail("ToolUseBlockStart.id", "a string")
    if type(name) is not str:
        fail("ToolUseBlockStart.name", "a string")
    input_: dict[str, Any] | None = obj.get("input")
    if input_ is not None and type(input_) is not dict:
        fail("ToolUseBlockStart.input", "an object")
    caller: ToolCaller | None = obj.get("caller")
    if caller is not None:
        caller = structure_tool_caller(caller)
    made = allocate(ToolUseBlockStart)
    made.type = type_
    made.id = id_
    made.name = name
    made.input = input_
    made.caller = caller
    made.additional_properties = (
        {} if _TOOL_USE_BLOCK_START_KEYS.issuperset(obj) else extra_keys(obj, _TOOL_USE_BLOCK_START_KEYS)
    )
    return made


def unstructure_tool_use_block_start(obj: ToolUseBlockStart) -> Any:
    """Write a `ToolUseBlockStart` as JSON data."""
    if type(obj) is not ToolUseBlockStart:
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


def structure_server_tool_use_block_start(raw: Any) -> ServerToolUseBlockStart:
    """Read a `ServerToolUseBlockStart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ServerToolUseBlockStart", "an object")
    try:
        type_: Literal["server_tool_use"] = obj["type"]
        id_: str = obj["id"]
        name: str = obj["name"]
    except KeyError as missing:
        fail_missing("ServerToolUseBlockStart", missing)
    if type_ != "server_tool_use":
        fail("ServerToolUseBlockStart.type", '"server_tool_use"')
    if type(id_) is not str:
        fail("ServerToolUseBlockStart.id", "a string")
    if type(name) is not str:
        fail("ServerToolUseBlockStart.name", "a string")
    input_: dict[str, Any] | None = obj.get("input")
    if input_ is not None and type(input_) is not dict:
        fail("ServerToolUseBlockStart.input", "an object")
    caller: ToolCaller | None = obj.get("caller")
    if caller is not None:
        caller = structure_tool_caller(caller)
    made = allocate(ServerToolUseBlockStart)
    made.type = type_
    made.id = id_
    made.name = name
    made.input = input_
    made.caller = caller
    made.additional_properties = (
        {} if _SERVER_TOOL_USE_BLOCK_START_KEYS.issuperset(obj) else extra_keys(obj, _SERVER_TOOL_USE_BLOCK_START_KEYS)
    )
    return made


def unstructure_server_tool_use_block_start(obj: ServerToolUseBlockStart) -> Any:
    """Write a `ServerToolUseBlockStart` as JSON data."""
    if type(obj) is not ServerToolUseBlockStart:
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


def structure_other_content_block_start(raw: Any) -> OtherContentBlockStart:
    """Read an `OtherContentBlockStart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherContentBlockStart", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_CONTENT_BLOCK_START_EXCLUDES:
        fail("OtherContentBlockStart.type", "a tag that no other type has")
    return obj


def unstructure_other_content_block_start(value: OtherContentBlockStart) -> Any:
    """Write an `OtherContentBlockStart` as JSON data."""
    return to_json(value)


def structure_message_delta_body(raw: Any) -> MessageDeltaBody:
    """Read a `MessageDeltaBody`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("MessageDeltaBody", "an object")
    stop_reason: StopReason | None = obj.get("stop_reason")
    if stop_reason is not None and type(stop_reason) is not str:
        fail("MessageDeltaBody.stop_reason", "a string")
    stop_sequence: str | None = obj.get("stop_sequence")
    if stop_sequence is not None and type(stop_sequence) is not str:
        fail("MessageDeltaBody.stop_sequence", "a string")
    made = allocate(MessageDeltaBody)
    made.stop_reason = stop_reason
    made.stop_sequence = stop_sequence
    if _MESSAGE_DELTA_BODY_USUAL.issuperset(obj):
        made.stop_details = None
        made.container = None
        made.additional_properties = {}
        return made
    stop_details: StopDetails | None = obj.get("stop_details")
    if stop_details is not None:
        stop_details = structure_stop_details(stop_details)
    made.stop_details = stop_details
    container: Container | None = obj.get("container")
    if container is not None:
        container = structure_container(container)
    made.container = container
    made.additional_properties = (
        {} if _MESSAGE_DELTA_BODY_KEYS.issuperset(obj) else extra_keys(obj, _MESSAGE_DELTA_BODY_KEYS)
    )
    return made


def unstructure_message_delta_body(obj: MessageDeltaBody) -> Any:
    """Write a `MessageDeltaBody` as JSON data."""
    if type(obj) is not MessageDeltaBody:
        return to_json(obj)
    raw: dict[str, Any] = {}
    stop_reason = obj.stop_reason
    if stop_reason is not None:
        raw["stop_reason"] = stop_reason
    stop_sequence = obj.stop_sequence
    if stop_sequence is not None:
        raw["stop_sequence"] = stop_sequence
    stop_details = obj.stop_details
    if stop_details is not None:
        raw["stop_details"] = unstructure_stop_details(stop_details)
    container = obj.container
    if container is not None:
        raw["container"] = unstructure_container(container)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_message_delta_usage(raw: Any) -> MessageDeltaUsage:
    """Read a `MessageDeltaUsage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("MessageDeltaUsage", "an object")
    output_tokens: int | None = obj.get("output_tokens")
    if output_tokens is not None and type(output_tokens) is not int:
        output_tokens = integer("MessageDeltaUsage.output_tokens", output_tokens)
    input_tokens: int | None = obj.get("input_tokens")
    if input_tokens is not None and type(input_tokens) is not int:
        input_tokens = integer("MessageDeltaUsage.input_tokens", input_tokens)
    cache_creation_input_tokens: int | None = obj.get("cache_creation_input_tokens")
    if cache_creation_input_tokens is not None and type(cache_creation_input_tokens) is not int:
        cache_creation_input_tokens = integer(
            "MessageDeltaUsage.cache_creation_input_tokens", cache_creation_input_tokens
        )
    cache_read_input_tokens: int | None = obj.get("cache_read_input_tokens")
    if cache_read_input_tokens is not None and type(cache_read_input_tokens) is not int:
        cache_read_input_tokens = integer("MessageDeltaUsage.cache_read_input_tokens", cache_read_input_tokens)
    made = allocate(MessageDeltaUsage)
    made.output_tokens = output_tokens
    made.input_tokens = input_tokens
    made.cache_creation_input_tokens = cache_creation_input_tokens
    made.cache_read_input_tokens = cache_read_input_tokens
    if _MESSAGE_DELTA_USAGE_USUAL.issuperset(obj):
        made.output_tokens_details = None
        made.server_tool_use = None
        made.iterations = None
        made.additional_properties = {}
        return made
    output_tokens_details: AnthropicOutputTokensDetails | None = obj.get("output_tokens_details")
    if output_tokens_details is not None:
        output_tokens_details = structure_anthropic_output_tokens_details(output_tokens_details)
    made.output_tokens_details = output_tokens_details
    server_tool_use: ServerToolUsage | None = obj.get("server_tool_use")
    if server_tool_use is not None:
        server_tool_use = structure_server_tool_usage(server_tool_use)
    made.server_tool_use = server_tool_use
    iterations: list[dict[str, Any]] | None = obj.get("iterations")
    if iterations is not None:
        if type(iterations) is not list:
            fail("MessageDeltaUsage.iterations", "an array")
        for item_of_iterations in iterations:
            if type(item_of_iterations) is not dict:
                fail("MessageDeltaUsage.iterations[]", "an object")
    made.iterations = iterations
    made.additional_properties = (
        {} if _MESSAGE_DELTA_USAGE_KEYS.issuperset(obj) else extra_keys(obj, _MESSAGE_DELTA_USAGE_KEYS)
    )
    return made


def unstructure_message_delta_usage(obj: MessageDeltaUsage) -> Any:
    """Write a `MessageDeltaUsage` as JSON data."""
    if type(obj) is not MessageDeltaUsage:
        return to_json(obj)
    raw: dict[str, Any] = {}
    output_tokens = obj.output_tokens
    if output_tokens is not None:
        raw["output_tokens"] = output_tokens
    input_tokens = obj.input_tokens
    if input_tokens is not None:
        raw["input_tokens"] = input_tokens
    cache_creation_input_tokens = obj.cache_creation_input_tokens
    if cache_creation_input_tokens is not None:
        raw["cache_creation_input_tokens"] = cache_creation_input_tokens
    cache_read_input_tokens = obj.cache_read_input_tokens
    if cache_read_input_tokens is not None:
        raw["cache_read_input_tokens"] = cache_read_input_tokens
    output_tokens_details = obj.output_tokens_details
    if output_tokens_details is not None:
        raw["output_tokens_details"] = unstructure_anthropic_output_tokens_details(output_tokens_details)
    server_tool_use = obj.server_tool_use
    if server_tool_use is not None:
        raw["server_tool_use"] = unstructure_server_tool_usage(server_tool_use)
    iterations = obj.iterations
    if iterations is not None:
        raw["iterations"] = iterations
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_raw_content_block_delta_event(raw: Any) -> RawContentBlockDeltaEvent:
    """Read a `RawContentBlockDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RawContentBlockDeltaEvent", "an object")
    try:
        type_: Literal["content_block_delta"] = obj["type"]
        index: int = obj["index"]
        delta: AnthropicContentDelta = obj["delta"]
    except KeyError as missing:
        fail_missing("RawContentBlockDeltaEvent", missing)
    if type_ != "content_block_delta":
        fail("RawContentBlockDeltaEvent.type", '"content_block_delta"')
    if type(index) is not int:
        index = integer("RawContentBlockDeltaEvent.index", index)
    delta = structure_anthropic_content_delta(delta)
    made = allocate(RawContentBlockDeltaEvent)
    made.type = type_
    made.index = index
    made.delta = delta
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _RAW_CONTENT_BLOCK_DELTA_EVENT_KEYS)
    return made


def unstructure_raw_content_block_delta_event(obj: RawContentBlockDeltaEvent) -> Any:
    """Write a `RawContentBlockDeltaEvent` as JSON data."""
    if type(obj) is not RawContentBlockDeltaEvent:
        return to_json(obj)
    delta = obj.delta
    raw: dict[str, Any] = {"type": obj.type, "index": obj.index, "delta": unstructure_anthropic_content_delta(delta)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_raw_content_block_stop_event(raw: Any) -> RawContentBlockStopEvent:
    """Read a `RawContentBlockStopEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RawContentBlockStopEvent", "an object")
    try:
        type_: Literal["content_block_stop"] = obj["type"]
        index: int = obj["index"]
    except KeyError as missing:
        fail_missing("RawContentBlockStopEvent", missing)
    if type_ != "content_block_stop":
        fail("RawContentBlockStopEvent.type", '"content_block_stop"')
    if type(index) is not int:
        index = integer("RawContentBlockStopEvent.index", index)
    made = allocate(RawContentBlockStopEvent)
    made.type = type_
    made.index = index
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _RAW_CONTENT_BLOCK_STOP_EVENT_KEYS)
    return made


def unstructure_raw_content_block_stop_event(obj: RawContentBlockStopEvent) -> Any:
    """Write a `RawContentBlockStopEvent` as JSON data."""
    if type(obj) is not RawContentBlockStopEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type, "index": obj.index}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_raw_message_delta_event(raw: Any) -> RawMessageDeltaEvent:
    """Read a `RawMessageDeltaEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RawMessageDeltaEvent", "an object")
    try:
        type_: Literal["message_delta"] = obj["type"]
        delta: MessageDeltaBody = obj["delta"]
    except KeyError as missing:
        fail_missing("RawMessageDeltaEvent", missing)
    if type_ != "message_delta":
        fail("RawMessageDeltaEvent.type", '"message_delta"')
    delta = structure_message_delta_body(delta)
    usage: MessageDeltaUsage | None = obj.get("usage")
    if usage is not None:
        usage = structure_message_delta_usage(usage)
    context_management: dict[str, Any] | None = obj.get("context_management")
    if context_management is not None and type(context_management) is not dict:
        fail("RawMessageDeltaEvent.context_management", "an object")
    made = allocate(RawMessageDeltaEvent)
    made.type = type_
    made.delta = delta
    made.usage = usage
    made.context_management = context_management
    made.additional_properties = (
        {} if _RAW_MESSAGE_DELTA_EVENT_KEYS.issuperset(obj) else extra_keys(obj, _RAW_MESSAGE_DELTA_EVENT_KEYS)
    )
    return made


def unstructure_raw_message_delta_event(obj: RawMessageDeltaEvent) -> Any:
    """Write a `RawMessageDeltaEvent` as JSON data."""
    if type(obj) is not RawMessageDeltaEvent:
        return to_json(obj)
    delta = obj.delta
    raw: dict[str, Any] = {"type": obj.type, "delta": unstructure_message_delta_body(delta)}
    usage = obj.usage
    if usage is not None:
        raw["usage"] = unstructure_message_delta_usage(usage)
    context_management = obj.context_management
    if context_management is not None:
        raw["context_management"] = context_management
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_raw_message_stop_event(raw: Any) -> RawMessageStopEvent:
    """Read a `RawMessageStopEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RawMessageStopEvent", "an object")
    try:
        type_: Literal["message_stop"] = obj["type"]
    except KeyError as missing:
        fail_missing("RawMessageStopEvent", missing)
    if type_ != "message_stop":
        fail("RawMessageStopEvent.type", '"message_stop"')
    made = allocate(RawMessageStopEvent)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _RAW_MESSAGE_STOP_EVENT_KEYS)
    return made


def unstructure_raw_message_stop_event(obj: RawMessageStopEvent) -> Any:
    """Write a `RawMessageStopEvent` as JSON data."""
    if type(obj) is not RawMessageStopEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_ping_event(raw: Any) -> PingEvent:
    """Read a `PingEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PingEvent", "an object")
    try:
        type_: Literal["ping"] = obj["type"]
    except KeyError as missing:
        fail_missing("PingEvent", missing)
    if type_ != "ping":
        fail("PingEvent.type", '"ping"')
    made = allocate(PingEvent)
    made.type = type_
    made.additional_properties = {} if len(obj) == 1 else extra_keys(obj, _PING_EVENT_KEYS)
    return made


def unstructure_ping_event(obj: PingEvent) -> Any:
    """Write a `PingEvent` as JSON data."""
    if type(obj) is not PingEvent:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_anthropic_stream_event(raw: Any) -> OtherAnthropicStreamEvent:
    """Read an `OtherAnthropicStreamEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherAnthropicStreamEvent", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_ANTHROPIC_STREAM_EVENT_EXCLUDES:
        fail("OtherAnthropicStreamEvent.type", "a tag that no other type has")
    return obj


def unstructure_other_anthropic_stream_event(value: OtherAnthropicStreamEvent) -> Any:
    """Write an `OtherAnthropicStreamEvent` as JSON data."""
    return to_json(value)


def structure_anthropic_content_block_start(raw: Any) -> AnthropicContentBlockStart:
    """Read an `AnthropicContentBlockStart`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicContentBlockStart", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("AnthropicContentBlockStart.type", "a string")
    structure = _ANTHROPIC_CONTENT_BLOCK_START_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_anthropic_content_block_start(value: AnthropicContentBlockStart) -> Any:
    """Write an `AnthropicContentBlockStart` as JSON data."""
    return _UNSTRUCTURE_ANTHROPIC_CONTENT_BLOCK_START.get(type(value), to_json)(value)


def structure_raw_content_block_start_event(raw: Any) -> RawContentBlockStartEvent:
    """Read a `RawContentBlockStartEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RawContentBlockStartEvent", "an object")
    try:
        type_: Literal["content_block_start"] = obj["type"]
        index: int = obj["index"]
        content_block: AnthropicContentBlockStart = obj["content_block"]
    except KeyError as missing:
        fail_missing("RawContentBlockStartEvent", missing)
    if type_ != "content_block_start":
        fail("RawContentBlockStartEvent.type", '"content_block_start"')
    if type(index) is not int:
        index = integer("RawContentBlockStartEvent.index", index)
    content_block = structure_anthropic_content_block_start(content_block)
    made = allocate(RawContentBlockStartEvent)
    made.type = type_
    made.index = index
    made.content_block = content_block
    made.additional_properties = {} if len(obj) == 3 else extra_keys(obj, _RAW_CONTENT_BLOCK_START_EVENT_KEYS)
    return made


def unstructure_raw_content_block_start_event(obj: RawContentBlockStartEvent) -> Any:
    """Write a `RawContentBlockStartEvent` as JSON data."""
    if type(obj) is not RawContentBlockStartEvent:
        return to_json(obj)
    content_block = obj.content_block
    raw: dict[str, Any] = {
        "type": obj.type,
        "index": obj.index,
        "content_block": unstructure_anthropic_content_block_start(content_block),
    }
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_raw_message_start_event(raw: Any) -> RawMessageStartEvent:
    """Read a `RawMessageStartEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RawMessageStartEvent", "an object")
    try:
        type_: Literal["message_start"] = obj["type"]
        message: AnthropicMessageResponse = obj["message"]
    except KeyError as missing:
        fail_missing("RawMessageStartEvent", missing)
    if type_ != "message_start":
        fail("RawMessageStartEvent.type", '"message_start"')
    message = structure_anthropic_message_response(message)
    made = allocate(RawMessageStartEvent)
    made.type = type_
    made.message = message
    made.additional_properties = {} if len(obj) == 2 else extra_keys(obj, _RAW_MESSAGE_START_EVENT_KEYS)
    return made


def unstructure_raw_message_start_event(obj: RawMessageStartEvent) -> Any:
    """Write a `RawMessageStartEvent` as JSON data."""
    if type(obj) is not RawMessageStartEvent:
        return to_json(obj)
    message = obj.message
    raw: dict[str, Any] = {"type": obj.type, "message": unstructure_anthropic_message_response(message)}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_anthropic_stream_event(raw: Any) -> AnthropicStreamEvent:
    """Read an `AnthropicStreamEvent`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnthropicStreamEvent", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("AnthropicStreamEvent.type", "a string")
    structure = _ANTHROPIC_STREAM_EVENT_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_anthropic_stream_event(value: AnthropicStreamEvent) -> Any:
    """Write an `AnthropicStreamEvent` as JSON data."""
    return _UNSTRUCTURE_ANTHROPIC_STREAM_EVENT.get(type(value), to_json)(value)


_ANTHROPIC_CONTENT_DELTA_BY_TYPE: Final[dict[str, Callable[[Any], AnthropicContentDelta]]] = {
    "text_delta": structure_text_delta,
    "input_json_delta": structure_input_json_delta,
    "thinking_delta": structure_thinking_delta,
    "signature_delta": structure_signature_delta,
    "citations_delta": structure_citations_delta,
}
_UNSTRUCTURE_ANTHROPIC_CONTENT_DELTA: Final[dict[type, Callable[[Any], Any]]] = {
    TextDelta: unstructure_text_delta,
    InputJSONDelta: unstructure_input_json_delta,
    ThinkingDelta: unstructure_thinking_delta,
    SignatureDelta: unstructure_signature_delta,
    CitationsDelta: unstructure_citations_delta,
}
_ANTHROPIC_CONTENT_BLOCK_START_BY_TYPE: Final[dict[str, Callable[[Any], AnthropicContentBlockStart]]] = {
    "text": structure_text_block_start,
    "thinking": structure_thinking_block_start,
    "redacted_thinking": structure_redacted_thinking_block_start,
    "tool_use": structure_tool_use_block_start,
    "server_tool_use": structure_server_tool_use_block_start,
    "web_search_tool_result": structure_web_search_tool_result_block,
    "web_fetch_tool_result": structure_web_fetch_tool_result_block,
    "bash_code_execution_tool_result": structure_bash_code_execution_tool_result_block,
    "text_editor_code_execution_tool_result": structure_text_editor_code_execution_tool_result_block,
    "tool_search_tool_result": structure_tool_search_tool_result_block,
    "mcp_tool_use": structure_mcp_tool_use_block,
    "mcp_tool_result": structure_mcp_tool_result_block,
}
_UNSTRUCTURE_ANTHROPIC_CONTENT_BLOCK_START: Final[dict[type, Callable[[Any], Any]]] = {
    TextBlockStart: unstructure_text_block_start,
    ThinkingBlockStart: unstructure_thinking_block_start,
    RedactedThinkingBlockStart: unstructure_redacted_thinking_block_start,
    ToolUseBlockStart: unstructure_tool_use_block_start,
    ServerToolUseBlockStart: unstructure_server_tool_use_block_start,
    WebSearchToolResultBlock: unstructure_web_search_tool_result_block,
    WebFetchToolResultBlock: unstructure_web_fetch_tool_result_block,
    BashCodeExecutionToolResultBlock: unstructure_bash_code_execution_tool_result_block,
    TextEditorCodeExecutionToolResultBlock: unstructure_text_editor_code_execution_tool_result_block,
    ToolSearchToolResultBlock: unstructure_tool_search_tool_result_block,
    McpToolUseBlock: unstructure_mcp_tool_use_block,
    McpToolResultBlock: unstructure_mcp_tool_result_block,
}
_ANTHROPIC_STREAM_EVENT_BY_TYPE: Final[dict[str, Callable[[Any], AnthropicStreamEvent]]] = {
    "message_start": structure_raw_message_start_event,
    "content_block_start": structure_raw_content_block_start_event,
    "content_block_delta": structure_raw_content_block_delta_event,
    "content_block_stop": structure_raw_content_block_stop_event,
    "message_delta": structure_raw_message_delta_event,
    "message_stop": structure_raw_message_stop_event,
    "ping": structure_ping_event,
}
_UNSTRUCTURE_ANTHROPIC_STREAM_EVENT: Final[dict[type, Callable[[Any], Any]]] = {
    RawMessageStartEvent: unstructure_raw_message_start_event,
    RawContentBlockStartEvent: unstructure_raw_content_block_start_event,
    RawContentBlockDeltaEvent: unstructure_raw_content_block_delta_event,
    RawContentBlockStopEvent: unstructure_raw_content_block_stop_event,
    RawMessageDeltaEvent: unstructure_raw_message_delta_event,
    RawMessageStopEvent: unstructure_raw_message_stop_event,
    PingEvent: unstructure_ping_event,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(TextDelta, structure_text_delta, unstructure_text_delta, "types/messages/stream.json#/$defs/TextDelta"),
    Codec(
        InputJSONDelta,
        structure_input_json_delta,
        unstructure_input_json_delta,
        "types/messages/stream.json#/$defs/InputJSONDelta",
    ),
    Codec(
        ThinkingDelta,
        structure_thinking_delta,
        unstructure_thinking_delta,
        "types/messages/stream.json#/$defs/ThinkingDelta",
    ),
    Codec(
        SignatureDelta,
        structure_signature_delta,
        unstructure_signature_delta,
        "types/messages/stream.json#/$defs/SignatureDelta",
    ),
    Codec(
        CitationsDelta,
        structure_citations_delta,
        unstructure_citations_delta,
        "types/messages/stream.json#/$defs/CitationsDelta",
    ),
    Codec(
        OtherContentDelta,
        structure_other_content_delta,
        unstructure_other_content_delta,
        "types/messages/stream.json#/$defs/OtherContentDelta",
    ),
    Codec(
        AnthropicContentDelta,
        structure_anthropic_content_delta,
        unstructure_anthropic_content_delta,
        "types/messages/stream.json#/$defs/AnthropicContentDelta",
    ),
    Codec(
        TextBlockStart,
        structure_text_block_start,
        unstructure_text_block_start,
        "types/messages/stream.json#/$defs/TextBlockStart",
    ),
    Codec(
        ThinkingBlockStart,
        structure_thinking_block_start,
        unstructure_thinking_block_start,
        "types/messages/stream.json#/$defs/ThinkingBlockStart",
    ),
    Codec(
        RedactedThinkingBlockStart,
        structure_redacted_thinking_block_start,
        unstructure_redacted_thinking_block_start,
        "types/messages/stream.json#/$defs/RedactedThinkingBlockStart",
    ),
    Codec(
        ToolUseBlockStart,
        structure_tool_use_block_start,
        unstructure_tool_use_block_start,
        "types/messages/stream.json#/$defs/ToolUseBlockStart",
    ),
    Codec(
        ServerToolUseBlockStart,
        structure_server_tool_use_block_start,
        unstructure_server_tool_use_block_start,
        "types/messages/stream.json#/$defs/ServerToolUseBlockStart",
    ),
    Codec(
        OtherContentBlockStart,
        structure_other_content_block_start,
        unstructure_other_content_block_start,
        "types/messages/stream.json#/$defs/OtherContentBlockStart",
    ),
    Codec(
        MessageDeltaBody,
        structure_message_delta_body,
        unstructure_message_delta_body,
        "types/messages/stream.json#/$defs/MessageDeltaBody",
    ),
    Codec(
        MessageDeltaUsage,
        structure_message_delta_usage,
        unstructure_message_delta_usage,
        "types/messages/stream.json#/$defs/MessageDeltaUsage",
    ),
    Codec(
        RawContentBlockDeltaEvent,
        structure_raw_content_block_delta_event,
        unstructure_raw_content_block_delta_event,
        "types/messages/stream.json#/$defs/RawContentBlockDeltaEvent",
    ),
    Codec(
        RawContentBlockStopEvent,
        structure_raw_content_block_stop_event,
        unstructure_raw_content_block_stop_event,
        "types/messages/stream.json#/$defs/RawContentBlockStopEvent",
    ),
    Codec(
        RawMessageDeltaEvent,
        structure_raw_message_delta_event,
        unstructure_raw_message_delta_event,
        "types/messages/stream.json#/$defs/RawMessageDeltaEvent",
    ),
    Codec(
        RawMessageStopEvent,
        structure_raw_message_stop_event,
        unstructure_raw_message_stop_event,
        "types/messages/stream.json#/$defs/RawMessageStopEvent",
    ),
    Codec(PingEvent, structure_ping_event, unstructure_ping_event, "types/messages/stream.json#/$defs/PingEvent"),
    Codec(
        OtherAnthropicStreamEvent,
        structure_other_anthropic_stream_event,
        unstructure_other_anthropic_stream_event,
        "types/messages/stream.json#/$defs/OtherAnthropicStreamEvent",
    ),
    Codec(
        AnthropicContentBlockStart,
        structure_anthropic_content_block_start,
        unstructure_anthropic_content_block_start,
        "types/messages/stream.json#/$defs/AnthropicContentBlockStart",
    ),
    Codec(
        RawContentBlockStartEvent,
        structure_raw_content_block_start_event,
        unstructure_raw_content_block_start_event,
        "types/messages/stream.json#/$defs/RawContentBlockStartEvent",
    ),
    Codec(
        RawMessageStartEvent,
        structure_raw_message_start_event,
        unstructure_raw_message_start_event,
        "types/messages/stream.json#/$defs/RawMessageStartEvent",
    ),
    Codec(
        AnthropicStreamEvent,
        structure_anthropic_stream_event,
        unstructure_anthropic_stream_event,
        "types/messages/stream.json#",
    ),
)
"""The converters of this module's types."""
