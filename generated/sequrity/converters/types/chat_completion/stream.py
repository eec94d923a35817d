# Code generated from schema/types/chat_completion/stream.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/chat_completion/stream.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.converters.types.chat_completion.request import (
    structure_assistant_content,
    structure_call_arguments,
    unstructure_assistant_content,
)
from sequrity.converters.types.chat_completion.response import (
    structure_audio_response,
    structure_message_annotation,
    structure_token_logprob,
    unstructure_audio_response,
    unstructure_message_annotation,
    unstructure_token_logprob,
)
from sequrity.types.chat_completion.request import AssistantContent, CallArguments, ServiceTier
from sequrity.types.chat_completion.response import AudioResponse, FinishReason, MessageAnnotation, TokenLogprob
from sequrity.types.chat_completion.stream import (
    ChatCompletionChunk,
    ChunkChoice,
    ChunkChoiceDelta,
    ChunkChoiceDeltaFunctionCall,
    ChunkChoiceDeltaToolCall,
    ChunkChoiceLogprobs,
    ChunkCompletionTokensDetails,
    ChunkCompletionUsage,
    ChunkObject,
    ChunkPromptTokensDetails,
)
from sequrity_runtime import Codec
from sequrity_runtime.validation.converter_support import allocate, extra_keys, fail, integer, number, to_json

_CHUNK_CHOICE_DELTA_FUNCTION_CALL_KEYS = frozenset({"name", "arguments"})
_CHUNK_CHOICE_DELTA_TOOL_CALL_KEYS = frozenset({"index", "id", "type", "function"})
_CHUNK_CHOICE_DELTA_USUAL = frozenset({"role", "content", "refusal", "tool_calls"})
_CHUNK_CHOICE_DELTA_KEYS = frozenset(
    {
        "role",
        "content",
        "refusal",
        "tool_calls",
        "reasoning_content",
        "reasoning",
        "reasoning_details",
        "function_call",
        "annotations",
        "audio",
    }
)
_CHUNK_CHOICE_LOGPROBS_KEYS = frozenset({"content", "refusal"})
_CHUNK_CHOICE_USUAL = frozenset({"index", "delta", "finish_reason", "logprobs"})
_CHUNK_CHOICE_KEYS = frozenset(
    {"index", "delta", "finish_reason", "logprobs", "native_finish_reason", "content_filter_results"}
)
_CHUNK_COMPLETION_TOKENS_DETAILS_KEYS = frozenset(
    {"accepted_prediction_tokens", "audio_tokens", "reasoning_tokens", "rejected_prediction_tokens", "image_tokens"}
)
_CHUNK_PROMPT_TOKENS_DETAILS_KEYS = frozenset({"audio_tokens", "cached_tokens", "cache_write_tokens"})
_CHUNK_COMPLETION_USAGE_USUAL = frozenset(
    {"prompt_tokens", "completion_tokens", "total_tokens", "completion_tokens_details", "prompt_tokens_details"}
)
_CHUNK_COMPLETION_USAGE_KEYS = frozenset(
    {
        "prompt_tokens",
        "completion_tokens",
        "total_tokens",
        "completion_tokens_details",
        "prompt_tokens_details",
        "cost",
        "cost_details",
    }
)
_CHAT_COMPLETION_CHUNK_USUAL = frozenset(
    {"id", "choices", "created", "model", "object", "service_tier", "system_fingerprint", "usage", "obfuscation"}
)
_CHAT_COMPLETION_CHUNK_KEYS = frozenset(
    {
        "id",
        "choices",
        "created",
        "model",
        "object",
        "service_tier",
        "system_fingerprint",
        "usage",
        "provider",
        "obfuscation",
        "prompt_filter_results",
    }
)


def structure_chunk_choice_delta_function_call(raw: Any) -> ChunkChoiceDeltaFunctionCall:
    """Read a `ChunkChoiceDeltaFunctionCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkChoiceDeltaFunctionCall", "an object")
    name: str | None = obj.get("name")
    if name is not None and type(name) is not str:
        fail("ChunkChoiceDeltaFunctionCall.name", "a string")
    arguments: CallArguments | None = obj.get("arguments")
    if arguments is not None:
        arguments = structure_call_arguments(arguments)
    made = allocate(ChunkChoiceDeltaFunctionCall)
    made.name = name
    made.arguments = arguments
    made.additional_properties = (
        {}
        if _CHUNK_CHOICE_DELTA_FUNCTION_CALL_KEYS.issuperset(obj)
        else extra_keys(obj, _CHUNK_CHOICE_DELTA_FUNCTION_CALL_KEYS)
    )
    return made


def unstructure_chunk_choice_delta_function_call(obj: ChunkChoiceDeltaFunctionCall) -> Any:
    """Write a `ChunkChoiceDeltaFunctionCall` as JSON data."""
    if type(obj) is not ChunkChoiceDeltaFunctionCall:
        return to_json(obj)
    raw: dict[str, Any] = {}
    name = obj.name
    if name is not None:
        raw["name"] = name
    arguments = obj.arguments
    if arguments is not None:
        raw["arguments"] = arguments
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_choice_delta_tool_call(raw: Any) -> ChunkChoiceDeltaToolCall:
    """Read a `ChunkChoiceDeltaToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkChoiceDeltaToolCall", "an object")
    index: int | None = obj.get("index")
    if index is not None and type(index) is not int:
        index = integer("ChunkChoiceDeltaToolCall.index", index)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ChunkChoiceDeltaToolCall.id", "a string")
    type_: str | None = obj.get("type")
    if type_ is not None and type(type_) is not str:
        fail("ChunkChoiceDeltaToolCall.type", "a string")
    function: ChunkChoiceDeltaFunctionCall | None = obj.get("function")
    if function is not None:
        function = structure_chunk_choice_delta_function_call(function)
    made = allocate(ChunkChoiceDeltaToolCall)
    made.index = index
    made.id = id_
    made.type = type_
    made.function = function
    made.additional_properties = (
        {}
        if _CHUNK_CHOICE_DELTA_TOOL_CALL_KEYS.issuperset(obj)
        else extra_keys(obj, _CHUNK_CHOICE_DELTA_TOOL_CALL_KEYS)
    )
    return made


def unstructure_chunk_choice_delta_tool_call(obj: ChunkChoiceDeltaToolCall) -> Any:
    """Write a `ChunkChoiceDeltaToolCall` as JSON data."""
    if type(obj) is not ChunkChoiceDeltaToolCall:
        return to_json(obj)
    raw: dict[str, Any] = {}
    index = obj.index
    if index is not None:
        raw["index"] = index
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    type_ = obj.type
    if type_ is not None:
        raw["type"] = type_
    function = obj.function
    if function is not None:
        raw["function"] = unstructure_chunk_choice_delta_function_call(function)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_choice_delta(raw: Any) -> ChunkChoiceDelta:
    """Read a `ChunkChoiceDelta`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkChoiceDelta", "an object")
    role: str | None = obj.get("role")
    if role is not None and type(role) is not str:
        fail("ChunkChoiceDelta.role", "a string")
    content: AssistantContent | None = obj.get("content")
    if content is not None:
        content = structure_assistant_content(content)
    refusal: str | None = obj.get("refusal")
    if refusal is not None and type(refusal) is not str:
        fail("ChunkChoiceDelta.refusal", "a string")
    tool_calls: list[ChunkChoiceDeltaToolCall] | None = obj.get("tool_calls")
    if tool_calls is not None:
        if type(tool_calls) is not list:
            fail("ChunkChoiceDelta.tool_calls", "an array")
        tool_calls = [structure_chunk_choice_delta_tool_call(item) for item in tool_calls]
    made = allocate(ChunkChoiceDelta)
    made.role = role
    made.content = content
    made.refusal = refusal
    made.tool_calls = tool_calls
    if _CHUNK_CHOICE_DELTA_USUAL.issuperset(obj):
        made.reasoning_content = None
        made.reasoning = None
        made.reasoning_details = None
        made.function_call = None
        made.annotations = None
        made.audio = None
        made.additional_properties = {}
        return made
    reasoning_content: str | None = obj.get("reasoning_content")
    if reasoning_content is not None and type(reasoning_content) is not str:
        fail("ChunkChoiceDelta.reasoning_content", "a string")
    made.reasoning_content = reasoning_content
    reasoning: str | None = obj.get("reasoning")
    if reasoning is not None and type(reasoning) is not str:
        fail("ChunkChoiceDelta.reasoning", "a string")
    made.reasoning = reasoning
    reasoning_details: list[dict[str, Any]] | None = obj.get("reasoning_details")
    if reasoning_details is not None:
        if type(reasoning_details) is not list:
            fail("ChunkChoiceDelta.reasoning_details", "an array")
        for item_of_reasoning_details in reasoning_details:
            if type(item_of_reasoning_details) is not dict:
                fail("ChunkChoiceDelta.reasoning_details[]", "an object")
    made.reasoning_details = reasoning_details
    function_call: ChunkChoiceDeltaFunctionCall | None = obj.get("function_call")
    if function_call is not None:
        function_call = structure_chunk_choice_delta_function_call(function_call)
    made.function_call = function_call
    annotations: list[MessageAnnotation] | None = obj.get("annotations")
    if annotations is not None:
        if type(annotations) is not list:
            fail("ChunkChoiceDelta.annotations", "an array")
        annotations = [structure_message_annotation(item) for item in annotations]
    made.annotations = annotations
    audio: AudioResponse | None = obj.get("audio")
    if audio is not None:
        audio = structure_audio_response(audio)
    made.audio = audio
    made.additional_properties = (
        {} if _CHUNK_CHOICE_DELTA_KEYS.issuperset(obj) else extra_keys(obj, _CHUNK_CHOICE_DELTA_KEYS)
    )
    return made


def unstructure_chunk_choice_delta(obj: ChunkChoiceDelta) -> Any:
    """Write a `ChunkChoiceDelta` as JSON data."""
    if type(obj) is not ChunkChoiceDelta:
        return to_json(obj)
    raw: dict[str, Any] = {}
    role = obj.role
    if role is not None:
        raw["role"] = role
    content = obj.content
    if content is not None:
        raw["content"] = unstructure_assistant_content(content)
    refusal = obj.refusal
    if refusal is not None:
        raw["refusal"] = refusal
    tool_calls = obj.tool_calls
    if tool_calls is not None:
        raw["tool_calls"] = (
            [unstructure_chunk_choice_delta_tool_call(item) for item in tool_calls]
            if type(tool_calls) is list
            else to_json(tool_calls)
        )
    reasoning_content = obj.reasoning_content
    if reasoning_content is not None:
        raw["reasoning_content"] = reasoning_content
    reasoning = obj.reasoning
    if reasoning is not None:
        raw["reasoning"] = reasoning
    reasoning_details = obj.reasoning_details
    if reasoning_details is not None:
        raw["reasoning_details"] = reasoning_details
    function_call = obj.function_call
    if function_call is not None:
        raw["function_call"] = unstructure_chunk_choice_delta_function_call(function_call)
    annotations = obj.annotations
    if annotations is not None:
        raw["annotations"] = (
            [unstructure_message_annotation(item) for item in annotations]
            if type(annotations) is list
            else to_json(annotations)
        )
    audio = obj.audio
    if audio is not None:
        raw["audio"] = unstructure_audio_response(audio)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_choice_logprobs(raw: Any) -> ChunkChoiceLogprobs:
    """Read a `ChunkChoiceLogprobs`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkChoiceLogprobs", "an object")
    content: list[TokenLogprob] | None = obj.get("content")
    if content is not None:
        if type(content) is not list:
            fail("ChunkChoiceLogprobs.content", "an array")
        content = [structure_token_logprob(item) for item in content]
    refusal: list[TokenLogprob] | None = obj.get("refusal")
    if refusal is not None:
        if type(refusal) is not list:
            fail("ChunkChoiceLogprobs.refusal", "an array")
        refusal = [structure_token_logprob(item) for item in refusal]
    made = allocate(ChunkChoiceLogprobs)
    made.content = content
    made.refusal = refusal
    made.additional_properties = (
        {} if _CHUNK_CHOICE_LOGPROBS_KEYS.issuperset(obj) else extra_keys(obj, _CHUNK_CHOICE_LOGPROBS_KEYS)
    )
    return made


def unstructure_chunk_choice_logprobs(obj: ChunkChoiceLogprobs) -> Any:
    """Write a `ChunkChoiceLogprobs` as JSON data."""
    if type(obj) is not ChunkChoiceLogprobs:
        return to_json(obj)
    raw: dict[str, Any] = {}
    content = obj.content
    if content is not None:
        raw["content"] = (
            [unstructure_token_logprob(item) for item in content] if type(content) is list else to_json(content)
        )
    refusal = obj.refusal
    if refusal is not None:
        raw["refusal"] = (
            [unstructure_token_logprob(item) for item in refusal] if type(refusal) is list else to_json(refusal)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_choice(raw: Any) -> ChunkChoice:
    """Read a `ChunkChoice`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkChoice", "an object")
    index: int | None = obj.get("index")
    if index is not None and type(index) is not int:
        index = integer("ChunkChoice.index", index)
    delta: ChunkChoiceDelta | None = obj.get("delta")
    if delta is not None:
        delta = structure_chunk_choice_delta(delta)
    finish_reason: FinishReason | None = obj.get("finish_reason")
    if finish_reason is not None and type(finish_reason) is not str:
        fail("ChunkChoice.finish_reason", "a string")
    logprobs: ChunkChoiceLogprobs | None = obj.get("logprobs")
    if logprobs is not None:
        logprobs = structure_chunk_choice_logprobs(logprobs)
    made = allocate(ChunkChoice)
    made.index = index
    made.delta = delta
    made.finish_reason = finish_reason
    made.logprobs = logprobs
    if _CHUNK_CHOICE_USUAL.issuperset(obj):
        made.native_finish_reason = None
        made.content_filter_results = None
        made.additional_properties = {}
        return made
    native_finish_reason: str | None = obj.get("native_finish_reason")
    if native_finish_reason is not None and type(native_finish_reason) is not str:
        fail("ChunkChoice.native_finish_reason", "a string")
    made.native_finish_reason = native_finish_reason
    content_filter_results: dict[str, Any] | None = obj.get("content_filter_results")
    if content_filter_results is not None and type(content_filter_results) is not dict:
        fail("ChunkChoice.content_filter_results", "an object")
    made.content_filter_results = content_filter_results
    made.additional_properties = {} if _CHUNK_CHOICE_KEYS.issuperset(obj) else extra_keys(obj, _CHUNK_CHOICE_KEYS)
    return made


def unstructure_chunk_choice(obj: ChunkChoice) -> Any:
    """Write a `ChunkChoice` as JSON data."""
    if type(obj) is not ChunkChoice:
        return to_json(obj)
    raw: dict[str, Any] = {}
    index = obj.index
    if index is not None:
        raw["index"] = index
    delta = obj.delta
    if delta is not None:
        raw["delta"] = unstructure_chunk_choice_delta(delta)
    finish_reason = obj.finish_reason
    if finish_reason is not None:
        raw["finish_reason"] = finish_reason
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = unstructure_chunk_choice_logprobs(logprobs)
    native_finish_reason = obj.native_finish_reason
    if native_finish_reason is not None:
        raw["native_finish_reason"] = native_finish_reason
    content_filter_results = obj.content_filter_results
    if content_filter_results is not None:
        raw["content_filter_results"] = content_filter_results
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_completion_tokens_details(raw: Any) -> ChunkCompletionTokensDetails:
    """Read a `ChunkCompletionTokensDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkCompletionTokensDetails", "an object")
    accepted_prediction_tokens: int | None = obj.get("accepted_prediction_tokens")
    if accepted_prediction_tokens is not None and type(accepted_prediction_tokens) is not int:
        accepted_prediction_tokens = integer(
            "ChunkCompletionTokensDetails.accepted_prediction_tokens", accepted_prediction_tokens
        )
    audio_tokens: int | None = obj.get("audio_tokens")
    if audio_tokens is not None and type(audio_tokens) is not int:
        audio_tokens = integer("ChunkCompletionTokensDetails.audio_tokens", audio_tokens)
    reasoning_tokens: int | None = obj.get("reasoning_tokens")
    if reasoning_tokens is not None and type(reasoning_tokens) is not int:
        reasoning_tokens = integer("ChunkCompletionTokensDetails.reasoning_tokens", reasoning_tokens)
    rejected_prediction_tokens: int | None = obj.get("rejected_prediction_tokens")
    if rejected_prediction_tokens is not None and type(rejected_prediction_tokens) is not int:
        rejected_prediction_tokens = integer(
            "ChunkCompletionTokensDetails.rejected_prediction_tokens", rejected_prediction_tokens
        )
    image_tokens: int | None = obj.get("image_tokens")
    if image_tokens is not None and type(image_tokens) is not int:
        image_tokens = integer("ChunkCompletionTokensDetails.image_tokens", image_tokens)
    made = allocate(ChunkCompletionTokensDetails)
    made.accepted_prediction_tokens = accepted_prediction_tokens
    made.audio_tokens = audio_tokens
    made.reasoning_tokens = reasoning_tokens
    made.rejected_prediction_tokens = rejected_prediction_tokens
    made.image_tokens = image_tokens
    made.additional_properties = (
        {}
        if _CHUNK_COMPLETION_TOKENS_DETAILS_KEYS.issuperset(obj)
        else extra_keys(obj, _CHUNK_COMPLETION_TOKENS_DETAILS_KEYS)
    )
    return made


def unstructure_chunk_completion_tokens_details(obj: ChunkCompletionTokensDetails) -> Any:
    """Write a `ChunkCompletionTokensDetails` as JSON data."""
    if type(obj) is not ChunkCompletionTokensDetails:
        return to_json(obj)
    raw: dict[str, Any] = {}
    accepted_prediction_tokens = obj.accepted_prediction_tokens
    if accepted_prediction_tokens is not None:
        raw["accepted_prediction_tokens"] = accepted_prediction_tokens
    audio_tokens = obj.audio_tokens
    if audio_tokens is not None:
        raw["audio_tokens"] = audio_tokens
    reasoning_tokens = obj.reasoning_tokens
    if reasoning_tokens is not None:
        raw["reasoning_tokens"] = reasoning_tokens
    rejected_prediction_tokens = obj.rejected_prediction_tokens
    if rejected_prediction_tokens is not None:
        raw["rejected_prediction_tokens"] = rejected_prediction_tokens
    image_tokens = obj.image_tokens
    if image_tokens is not None:
        raw["image_tokens"] = image_tokens
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_prompt_tokens_details(raw: Any) -> ChunkPromptTokensDetails:
    """Read a `ChunkPromptTokensDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkPromptTokensDetails", "an object")
    audio_tokens: int | None = obj.get("audio_tokens")
    if audio_tokens is not None and type(audio_tokens) is not int:
        audio_tokens = integer("ChunkPromptTokensDetails.audio_tokens", audio_tokens)
    cached_tokens: int | None = obj.get("cached_tokens")
    if cached_tokens is not None and type(cached_tokens) is not int:
        cached_tokens = integer("ChunkPromptTokensDetails.cached_tokens", cached_tokens)
    cache_write_tokens: int | None = obj.get("cache_write_tokens")
    if cache_write_tokens is not None and type(cache_write_tokens) is not int:
        cache_write_tokens = integer("ChunkPromptTokensDetails.cache_write_tokens", cache_write_tokens)
    made = allocate(ChunkPromptTokensDetails)
    made.audio_tokens = audio_tokens
    made.cached_tokens = cached_tokens
    made.cache_write_tokens = cache_write_tokens
    made.additional_properties = (
        {} if _CHUNK_PROMPT_TOKENS_DETAILS_KEYS.issuperset(obj) else extra_keys(obj, _CHUNK_PROMPT_TOKENS_DETAILS_KEYS)
    )
    return made


def unstructure_chunk_prompt_tokens_details(obj: ChunkPromptTokensDetails) -> Any:
    """Write a `ChunkPromptTokensDetails` as JSON data."""
    if type(obj) is not ChunkPromptTokensDetails:
        return to_json(obj)
    raw: dict[str, Any] = {}
    audio_tokens = obj.audio_tokens
    if audio_tokens is not None:
        raw["audio_tokens"] = audio_tokens
    cached_tokens = obj.cached_tokens
    if cached_tokens is not None:
        raw["cached_tokens"] = cached_tokens
    cache_write_tokens = obj.cache_write_tokens
    if cache_write_tokens is not None:
        raw["cache_write_tokens"] = cache_write_tokens
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_completion_usage(raw: Any) -> ChunkCompletionUsage:
    """Read a `ChunkCompletionUsage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChunkCompletionUsage", "an object")
    prompt_tokens: int | None = obj.get("prompt_tokens")
    if prompt_tokens is not None and type(prompt_tokens) is not int:
        prompt_tokens = integer("ChunkCompletionUsage.prompt_tokens", prompt_tokens)
    completion_tokens: int | None = obj.get("completion_tokens")
    if completion_tokens is not None and type(completion_tokens) is not int:
        completion_tokens = integer("ChunkCompletionUsage.completion_tokens", completion_tokens)
    total_tokens: int | None = obj.get("total_tokens")
    if total_tokens is not None and type(total_tokens) is not int:
        total_tokens = integer("ChunkCompletionUsage.total_tokens", total_tokens)
    completion_tokens_details: ChunkCompletionTokensDetails | None = obj.get("completion_tokens_details")
    if completion_tokens_details is not None:
        completion_tokens_details = structure_chunk_completion_tokens_details(completion_tokens_details)
    prompt_tokens_details: ChunkPromptTokensDetails | None = obj.get("prompt_tokens_details")
    if prompt_tokens_details is not None:
        prompt_tokens_details = structure_chunk_prompt_tokens_details(prompt_tokens_details)
    made = allocate(ChunkCompletionUsage)
    made.prompt_tokens = prompt_tokens
    made.completion_tokens = completion_tokens
    made.total_tokens = total_tokens
    made.completion_tokens_details = completion_tokens_details
    made.prompt_tokens_details = prompt_tokens_details
    if _CHUNK_COMPLETION_USAGE_USUAL.issuperset(obj):
        made.cost = None
        made.cost_details = None
        made.additional_properties = {}
        return made
    cost: float | None = obj.get("cost")
    if cost is not None and type(cost) is not float and type(cost) is not int:
        cost = number("ChunkCompletionUsage.cost", cost)
    made.cost = cost
    cost_details: dict[str, Any] | None = obj.get("cost_details")
    if cost_details is not None and type(cost_details) is not dict:
        fail("ChunkCompletionUsage.cost_details", "an object")
    made.cost_details = cost_details
    made.additional_properties = (
        {} if _CHUNK_COMPLETION_USAGE_KEYS.issuperset(obj) else extra_keys(obj, _CHUNK_COMPLETION_USAGE_KEYS)
    )
    return made


def unstructure_chunk_completion_usage(obj: ChunkCompletionUsage) -> Any:
    """Write a `ChunkCompletionUsage` as JSON data."""
    if type(obj) is not ChunkCompletionUsage:
        return to_json(obj)
    raw: dict[str, Any] = {}
    prompt_tokens = obj.prompt_tokens
    if prompt_tokens is not None:
        raw["prompt_tokens"] = prompt_tokens
    completion_tokens = obj.completion_tokens
    if completion_tokens is not None:
        raw["completion_tokens"] = completion_tokens
    total_tokens = obj.total_tokens
    if total_tokens is not None:
        raw["total_tokens"] = total_tokens
    completion_tokens_details = obj.completion_tokens_details
    if completion_tokens_details is not None:
        raw["completion_tokens_details"] = unstructure_chunk_completion_tokens_details(completion_tokens_details)
    prompt_tokens_details = obj.prompt_tokens_details
    if prompt_tokens_details is not None:
        raw["prompt_tokens_details"] = unstructure_chunk_prompt_tokens_details(prompt_tokens_details)
    cost = obj.cost
    if cost is not None:
        raw["cost"] = cost
    cost_details = obj.cost_details
    if cost_details is not None:
        raw["cost_details"] = cost_details
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chunk_object(raw: Any) -> ChunkObject:
    """Read a `ChunkObject`, or raise the first `Violation` met."""
    value: ChunkObject = raw
    if type(value) is not str:
        fail("ChunkObject", "a string")
    return value


def unstructure_chunk_object(value: ChunkObject) -> Any:
    """Write a `ChunkObject` as JSON data."""
    return to_json(value)


def structure_chat_completion_chunk(raw: Any) -> ChatCompletionChunk:
    """Read a `ChatCompletionChunk`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChatCompletionChunk", "an object")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ChatCompletionChunk.id", "a string")
    choices: list[ChunkChoice] | None = obj.get("choices")
    if choices is not None:
        if type(choices) is not list:
            fail("ChatCompletionChunk.choices", "an array")
        choices = [structure_chunk_choice(item) for item in choices]
    created: int | None = obj.get("created")
    if created is not None and type(created) is not int:
        created = integer("ChatCompletionChunk.created", created)
    model: str | None = obj.get("model")
    if model is not None and type(model) is not str:
        fail("ChatCompletionChunk.model", "a string")
    object_: ChunkObject | None = obj.get("object")
    if object_ is not None and type(object_) is not str:
        fail("ChatCompletionChunk.object", "a string")
    service_tier: ServiceTier | None = obj.get("service_tier")
    if service_tier is not None and type(service_tier) is not str:
        fail("ChatCompletionChunk.service_tier", "a string")
    system_fingerprint: str | None = obj.get("system_fingerprint")
    if system_fingerprint is not None and type(system_fingerprint) is not str:
        fail("ChatCompletionChunk.system_fingerprint", "a string")
    usage: ChunkCompletionUsage | None = obj.get("usage")
    if usage is not None:
        usage = structure_chunk_completion_usage(usage)
    obfuscation: str | None = obj.get("obfuscation")
    if obfuscation is not None and type(obfuscation) is not str:
        fail("ChatCompletionChunk.obfuscation", "a string")
    made = allocate(ChatCompletionChunk)
    made.id = id_
    made.choices = choices
    made.created = created
    made.model = model
    made.object = object_
    made.service_tier = service_tier
    made.system_fingerprint = system_fingerprint
    made.usage = usage
    made.obfuscation = obfuscation
    if _CHAT_COMPLETION_CHUNK_USUAL.issuperset(obj):
        made.provider = None
        made.prompt_filter_results = None
        made.additional_properties = {}
        return made
    provider: str | None = obj.get("provider")
    if provider is not None and type(provider) is not str:
        fail("ChatCompletionChunk.provider", "a string")
    made.provider = provider
    prompt_filter_results: list[dict[str, Any]] | None = obj.get("prompt_filter_results")
    if prompt_filter_results is not None:
        if type(prompt_filter_results) is not list:
            fail("ChatCompletionChunk.prompt_filter_results", "an array")
        for item_of_prompt_filter_results in prompt_filter_results:
            if type(item_of_prompt_filter_results) is not dict:
                fail("ChatCompletionChunk.prompt_filter_results[]", "an object")
    made.prompt_filter_results = prompt_filter_results
    made.additional_properties = (
        {} if _CHAT_COMPLETION_CHUNK_KEYS.issuperset(obj) else extra_keys(obj, _CHAT_COMPLETION_CHUNK_KEYS)
    )
    return made


def unstructure_chat_completion_chunk(obj: ChatCompletionChunk) -> Any:
    """Write a `ChatCompletionChunk` as JSON data."""
    if type(obj) is not ChatCompletionChunk:
        return to_json(obj)
    raw: dict[str, Any] = {}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    choices = obj.choices
    if choices is not None:
        raw["choices"] = (
            [unstructure_chunk_choice(item) for item in choices] if type(choices) is list else to_json(choices)
        )
    created = obj.created
    if created is not None:
        raw["created"] = created
    model = obj.model
    if model is not None:
        raw["model"] = model
    object_ = obj.object
    if object_ is not None:
        raw["object"] = object_
    service_tier = obj.service_tier
    if service_tier is not None:
        raw["service_tier"] = service_tier
    system_fingerprint = obj.system_fingerprint
    if system_fingerprint is not None:
        raw["system_fingerprint"] = system_fingerprint
    usage = obj.usage
    if usage is not None:
        raw["usage"] = unstructure_chunk_completion_usage(usage)
    provider = obj.provider
    if provider is not None:
        raw["provider"] = provider
    obfuscation = obj.obfuscation
    if obfuscation is not None:
        raw["obfuscation"] = obfuscation
    prompt_filter_results = obj.prompt_filter_results
    if prompt_filter_results is not None:
        raw["prompt_filter_results"] = prompt_filter_results
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        ChunkChoiceDeltaFunctionCall,
        structure_chunk_choice_delta_function_call,
        unstructure_chunk_choice_delta_function_call,
        "types/chat_completion/stream.json#/$defs/ChunkChoiceDeltaFunctionCall",
    ),
    Codec(
        ChunkChoiceDeltaToolCall,
        structure_chunk_choice_delta_tool_call,
        unstructure_chunk_choice_delta_tool_call,
        "types/chat_completion/stream.json#/$defs/ChunkChoiceDeltaToolCall",
    ),
    Codec(
        ChunkChoiceDelta,
        structure_chunk_choice_delta,
        unstructure_chunk_choice_delta,
        "types/chat_completion/stream.json#/$defs/ChunkChoiceDelta",
    ),
    Codec(
        ChunkChoiceLogprobs,
        structure_chunk_choice_logprobs,
        unstructure_chunk_choice_logprobs,
        "types/chat_completion/stream.json#/$defs/ChunkChoiceLogprobs",
    ),
    Codec(
        ChunkChoice,
        structure_chunk_choice,
        unstructure_chunk_choice,
        "types/chat_completion/stream.json#/$defs/ChunkChoice",
    ),
    Codec(
        ChunkCompletionTokensDetails,
        structure_chunk_completion_tokens_details,
        unstructure_chunk_completion_tokens_details,
        "types/chat_completion/stream.json#/$defs/ChunkCompletionTokensDetails",
    ),
    Codec(
        ChunkPromptTokensDetails,
        structure_chunk_prompt_tokens_details,
        unstructure_chunk_prompt_tokens_details,
        "types/chat_completion/stream.json#/$defs/ChunkPromptTokensDetails",
    ),
    Codec(
        ChunkCompletionUsage,
        structure_chunk_completion_usage,
        unstructure_chunk_completion_usage,
        "types/chat_completion/stream.json#/$defs/ChunkCompletionUsage",
    ),
    Codec(
        ChunkObject,
        structure_chunk_object,
        unstructure_chunk_object,
        "types/chat_completion/stream.json#/$defs/ChunkObject",
    ),
    Codec(
        ChatCompletionChunk,
        structure_chat_completion_chunk,
        unstructure_chat_completion_chunk,
        "types/chat_completion/stream.json#",
    ),
)
"""The converters of this module's types."""
