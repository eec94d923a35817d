# Code generated from schema/types/chat_completion/response.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/types/chat_completion/response.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.converters.types.chat_completion.request import (
    structure_assistant_content,
    structure_function_call_result,
    structure_tool_call_function,
    unstructure_assistant_content,
    unstructure_function_call_result,
    unstructure_tool_call_function,
)
from sequrity.types.chat_completion.request import AssistantContent, FunctionCallResult, ServiceTier, ToolCallFunction
from sequrity.types.chat_completion.response import (
    Annotation,
    AnnotationUrlCitation,
    AudioResponse,
    ChatCompletionResponse,
    Choice,
    ChoiceLogprobs,
    CompletionObject,
    CompletionTokensDetails,
    CompletionUsage,
    FinishReason,
    MessageAnnotation,
    OtherAnnotation,
    PromptTokensDetails,
    ResponseMessage,
    ResponseToolCall,
    TokenLogprob,
    TopLogprob,
)
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

_PROMPT_TOKENS_DETAILS_KEYS = frozenset({"audio_tokens", "cached_tokens", "cache_write_tokens"})
_COMPLETION_TOKENS_DETAILS_KEYS = frozenset(
    {"accepted_prediction_tokens", "audio_tokens", "reasoning_tokens", "rejected_prediction_tokens", "image_tokens"}
)
_COMPLETION_USAGE_USUAL = frozenset(
    {"completion_tokens", "prompt_tokens", "total_tokens", "completion_tokens_details", "prompt_tokens_details"}
)
_COMPLETION_USAGE_KEYS = frozenset(
    {
        "completion_tokens",
        "prompt_tokens",
        "total_tokens",
        "completion_tokens_details",
        "prompt_tokens_details",
        "cost",
        "cost_details",
    }
)
_TOP_LOGPROB_KEYS = frozenset({"token", "bytes", "logprob"})
_TOKEN_LOGPROB_KEYS = frozenset({"token", "bytes", "logprob", "top_logprobs"})
_CHOICE_LOGPROBS_KEYS = frozenset({"content", "refusal"})
_RESPONSE_TOOL_CALL_KEYS = frozenset({"id", "type", "function"})
_ANNOTATION_URL_CITATION_KEYS = frozenset({"end_index", "start_index", "title", "url", "content"})
_ANNOTATION_KEYS = frozenset({"type", "url_citation"})
_OTHER_ANNOTATION_EXCLUDES = frozenset({"url_citation"})
_AUDIO_RESPONSE_KEYS = frozenset({"id", "data", "expires_at", "transcript"})
_RESPONSE_MESSAGE_USUAL = frozenset({"role", "content", "refusal", "annotations", "tool_calls"})
_RESPONSE_MESSAGE_KEYS = frozenset(
    {
        "role",
        "content",
        "refusal",
        "annotations",
        "audio",
        "tool_calls",
        "function_call",
        "reasoning_content",
        "reasoning",
        "reasoning_details",
    }
)
_CHOICE_USUAL = frozenset({"finish_reason", "index", "message", "logprobs"})
_CHOICE_KEYS = frozenset(
    {"finish_reason", "index", "message", "logprobs", "native_finish_reason", "content_filter_results"}
)
_CHAT_COMPLETION_RESPONSE_USUAL = frozenset(
    {"id", "choices", "created", "model", "object", "usage", "service_tier", "system_fingerprint"}
)
_CHAT_COMPLETION_RESPONSE_KEYS = frozenset(
    {
        "id",
        "choices",
        "created",
        "model",
        "object",
        "usage",
        "service_tier",
        "system_fingerprint",
        "provider",
        "prompt_filter_results",
    }
)


def structure_prompt_tokens_details(raw: Any) -> PromptTokensDetails:
    """Read a `PromptTokensDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PromptTokensDetails", "an object")
    audio_tokens: int | None = obj.get("audio_tokens")
    if audio_tokens is not None and type(audio_tokens) is not int:
        audio_tokens = integer("PromptTokensDetails.audio_tokens", audio_tokens)
    cached_tokens: int | None = obj.get("cached_tokens")
    if cached_tokens is not None and type(cached_tokens) is not int:
        cached_tokens = integer("PromptTokensDetails.cached_tokens", cached_tokens)
    cache_write_tokens: int | None = obj.get("cache_write_tokens")
    if cache_write_tokens is not None and type(cache_write_tokens) is not int:
        cache_write_tokens = integer("PromptTokensDetails.cache_write_tokens", cache_write_tokens)
    made = allocate(PromptTokensDetails)
    made.audio_tokens = audio_tokens
    made.cached_tokens = cached_tokens
    made.cache_write_tokens = cache_write_tokens
    made.additional_properties = (
        {} if _PROMPT_TOKENS_DETAILS_KEYS.issuperset(obj) else extra_keys(obj, _PROMPT_TOKENS_DETAILS_KEYS)
    )
    return made


def unstructure_prompt_tokens_details(obj: PromptTokensDetails) -> Any:
    """Write a `PromptTokensDetails` as JSON data."""
    if type(obj) is not PromptTokensDetails:
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


def structure_completion_tokens_details(raw: Any) -> CompletionTokensDetails:
    """Read a `CompletionTokensDetails`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CompletionTokensDetails", "an object")
    accepted_prediction_tokens: int | None = obj.get("accepted_prediction_tokens")
    if accepted_prediction_tokens is not None and type(accepted_prediction_tokens) is not int:
        accepted_prediction_tokens = integer(
            "CompletionTokensDetails.accepted_prediction_tokens", accepted_prediction_tokens
        )
    audio_tokens: int | None = obj.get("audio_tokens")
    if audio_tokens is not None and type(audio_tokens) is not int:
        audio_tokens = integer("CompletionTokensDetails.audio_tokens", audio_tokens)
    reasoning_tokens: int | None = obj.get("reasoning_tokens")
    if reasoning_tokens is not None and type(reasoning_tokens) is not int:
        reasoning_tokens = integer("CompletionTokensDetails.reasoning_tokens", reasoning_tokens)
    rejected_prediction_tokens: int | None = obj.get("rejected_prediction_tokens")
    if rejected_prediction_tokens is not None and type(rejected_prediction_tokens) is not int:
        rejected_prediction_tokens = integer(
            "CompletionTokensDetails.rejected_prediction_tokens", rejected_prediction_tokens
        )
    image_tokens: int | None = obj.get("image_tokens")
    if image_tokens is not None and type(image_tokens) is not int:
        image_tokens = integer("CompletionTokensDetails.image_tokens", image_tokens)
    made = allocate(CompletionTokensDetails)
    made.accepted_prediction_tokens = accepted_prediction_tokens
    made.audio_tokens = audio_tokens
    made.reasoning_tokens = reasoning_tokens
    made.rejected_prediction_tokens = rejected_prediction_tokens
    made.image_tokens = image_tokens
    made.additional_properties = (
        {} if _COMPLETION_TOKENS_DETAILS_KEYS.issuperset(obj) else extra_keys(obj, _COMPLETION_TOKENS_DETAILS_KEYS)
    )
    return made


def unstructure_completion_tokens_details(obj: CompletionTokensDetails) -> Any:
    """Write a `CompletionTokensDetails` as JSON data."""
    if type(obj) is not CompletionTokensDetails:
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


def structure_completion_usage(raw: Any) -> CompletionUsage:
    """Read a `CompletionUsage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("CompletionUsage", "an object")
    completion_tokens: int | None = obj.get("completion_tokens")
    if completion_tokens is not None and type(completion_tokens) is not int:
        completion_tokens = integer("CompletionUsage.completion_tokens", completion_tokens)
    prompt_tokens: int | None = obj.get("prompt_tokens")
    if prompt_tokens is not None and type(prompt_tokens) is not int:
        prompt_tokens = integer("CompletionUsage.prompt_tokens", prompt_tokens)
    total_tokens: int | None = obj.get("total_tokens")
    if total_tokens is not None and type(total_tokens) is not int:
        total_tokens = integer("CompletionUsage.total_tokens", total_tokens)
    completion_tokens_details: CompletionTokensDetails | None = obj.get("completion_tokens_details")
    if completion_tokens_details is not None:
        completion_tokens_details = structure_completion_tokens_details(completion_tokens_details)
    prompt_tokens_details: PromptTokensDetails | None = obj.get("prompt_tokens_details")
    if prompt_tokens_details is not None:
        prompt_tokens_details = structure_prompt_tokens_details(prompt_tokens_details)
    made = allocate(CompletionUsage)
    made.completion_tokens = completion_tokens
    made.prompt_tokens = prompt_tokens
    made.total_tokens = total_tokens
    made.completion_tokens_details = completion_tokens_details
    made.prompt_tokens_details = prompt_tokens_details
    if _COMPLETION_USAGE_USUAL.issuperset(obj):
        made.cost = None
        made.cost_details = None
        made.additional_properties = {}
        return made
    cost: float | None = obj.get("cost")
    if cost is not None and type(cost) is not float and type(cost) is not int:
        cost = number("CompletionUsage.cost", cost)
    made.cost = cost
    cost_details: dict[str, Any] | None = obj.get("cost_details")
    if cost_details is not None and type(cost_details) is not dict:
        fail("CompletionUsage.cost_details", "an object")
    made.cost_details = cost_details
    made.additional_properties = (
        {} if _COMPLETION_USAGE_KEYS.issuperset(obj) else extra_keys(obj, _COMPLETION_USAGE_KEYS)
    )
    return made


def unstructure_completion_usage(obj: CompletionUsage) -> Any:
    """Write a `CompletionUsage` as JSON data."""
    if type(obj) is not CompletionUsage:
        return to_json(obj)
    raw: dict[str, Any] = {}
    completion_tokens = obj.completion_tokens
    if completion_tokens is not None:
        raw["completion_tokens"] = completion_tokens
    prompt_tokens = obj.prompt_tokens
    if prompt_tokens is not None:
        raw["prompt_tokens"] = prompt_tokens
    total_tokens = obj.total_tokens
    if total_tokens is not None:
        raw["total_tokens"] = total_tokens
    completion_tokens_details = obj.completion_tokens_details
    if completion_tokens_details is not None:
        raw["completion_tokens_details"] = unstructure_completion_tokens_details(completion_tokens_details)
    prompt_tokens_details = obj.prompt_tokens_details
    if prompt_tokens_details is not None:
        raw["prompt_tokens_details"] = unstructure_prompt_tokens_details(prompt_tokens_details)
    cost = obj.cost
    if cost is not None:
        raw["cost"] = cost
    cost_details = obj.cost_details
    if cost_details is not None:
        raw["cost_details"] = cost_details
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_top_logprob(raw: Any) -> TopLogprob:
    """Read a `TopLogprob`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TopLogprob", "an object")
    token: str | None = obj.get("token")
    if token is not None and type(token) is not str:
        fail("TopLogprob.token", "a string")
    bytes_: list[int] | None = obj.get("bytes")
    if bytes_ is not None:
        if type(bytes_) is not list:
            fail("TopLogprob.bytes", "an array")
        bytes_ = [item if type(item) is int else integer("TopLogprob.bytes[]", item) for item in bytes_]
    logprob: float | None = obj.get("logprob")
    if logprob is not None and type(logprob) is not float and type(logprob) is not int:
        logprob = number("TopLogprob.logprob", logprob)
    made = allocate(TopLogprob)
    made.token = token
    made.bytes = bytes_
    made.logprob = logprob
    made.additional_properties = {} if _TOP_LOGPROB_KEYS.issuperset(obj) else extra_keys(obj, _TOP_LOGPROB_KEYS)
    return made


def unstructure_top_logprob(obj: TopLogprob) -> Any:
    """Write a `TopLogprob` as JSON data."""
    if type(obj) is not TopLogprob:
        return to_json(obj)
    raw: dict[str, Any] = {}
    token = obj.token
    if token is not None:
        raw["token"] = token
    bytes_ = obj.bytes
    if bytes_ is not None:
        raw["bytes"] = bytes_
    logprob = obj.logprob
    if logprob is not None:
        raw["logprob"] = logprob
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_token_logprob(raw: Any) -> TokenLogprob:
    """Read a `TokenLogprob`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TokenLogprob", "an object")
    token: str | None = obj.get("token")
    if token is not None and type(token) is not str:
        fail("TokenLogprob.token", "a string")
    bytes_: list[int] | None = obj.get("bytes")
    if bytes_ is not None:
        if type(bytes_) is not list:
            fail("TokenLogprob.bytes", "an array")
        bytes_ = [item if type(item) is int else integer("TokenLogprob.bytes[]", item) for item in bytes_]
    logprob: float | None = obj.get("logprob")
    if logprob is not None and type(logprob) is not float and type(logprob) is not int:
        logprob = number("TokenLogprob.logprob", logprob)
    top_logprobs: list[TopLogprob] | None = obj.get("top_logprobs")
    if top_logprobs is not None:
        if type(top_logprobs) is not list:
            fail("TokenLogprob.top_logprobs", "an array")
        top_logprobs = [structure_top_logprob(item) for item in top_logprobs]
    made = allocate(TokenLogprob)
    made.token = token
    made.bytes = bytes_
    made.logprob = logprob
    made.top_logprobs = top_logprobs
    made.additional_properties = {} if _TOKEN_LOGPROB_KEYS.issuperset(obj) else extra_keys(obj, _TOKEN_LOGPROB_KEYS)
    return made


def unstructure_token_logprob(obj: TokenLogprob) -> Any:
    """Write a `TokenLogprob` as JSON data."""
    if type(obj) is not TokenLogprob:
        return to_json(obj)
    raw: dict[str, Any] = {}
    token = obj.token
    if token is not None:
        raw["token"] = token
    bytes_ = obj.bytes
    if bytes_ is not None:
        raw["bytes"] = bytes_
    logprob = obj.logprob
    if logprob is not None:
        raw["logprob"] = logprob
    top_logprobs = obj.top_logprobs
    if top_logprobs is not None:
        raw["top_logprobs"] = (
            [unstructure_top_logprob(item) for item in top_logprobs]
            if type(top_logprobs) is list
            else to_json(top_logprobs)
        )
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_choice_logprobs(raw: Any) -> ChoiceLogprobs:
    """Read a `ChoiceLogprobs`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChoiceLogprobs", "an object")
    content: list[TokenLogprob] | None = obj.get("content")
    if content is not None:
        if type(content) is not list:
            fail("ChoiceLogprobs.content", "an array")
        content = [structure_token_logprob(item) for item in content]
    refusal: list[TokenLogprob] | None = obj.get("refusal")
    if refusal is not None:
        if type(refusal) is not list:
            fail("ChoiceLogprobs.refusal", "an array")
        refusal = [structure_token_logprob(item) for item in refusal]
    made = allocate(ChoiceLogprobs)
    made.content = content
    made.refusal = refusal
    made.additional_properties = {} if _CHOICE_LOGPROBS_KEYS.issuperset(obj) else extra_keys(obj, _CHOICE_LOGPROBS_KEYS)
    return made


def unstructure_choice_logprobs(obj: ChoiceLogprobs) -> Any:
    """Write a `ChoiceLogprobs` as JSON data."""
    if type(obj) is not ChoiceLogprobs:
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


def structure_response_tool_call(raw: Any) -> ResponseToolCall:
    """Read a `ResponseToolCall`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseToolCall", "an object")
    try:
        function: ToolCallFunction = obj["function"]
    except KeyError as missing:
        fail_missing("ResponseToolCall", missing)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ResponseToolCall.id", "a string")
    type_: str | None = obj.get("type")
    if type_ is not None and type(type_) is not str:
        fail("ResponseToolCall.type", "a string")
    function = structure_tool_call_function(function)
    made = allocate(ResponseToolCall)
    made.id = id_
    made.type = type_
    made.function = function
    made.additional_properties = (
        {} if _RESPONSE_TOOL_CALL_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_TOOL_CALL_KEYS)
    )
    return made


def unstructure_response_tool_call(obj: ResponseToolCall) -> Any:
    """Write a `ResponseToolCall` as JSON data."""
    if type(obj) is not ResponseToolCall:
        return to_json(obj)
    function = obj.function
    raw: dict[str, Any] = {"function": unstructure_tool_call_function(function)}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    type_ = obj.type
    if type_ is not None:
        raw["type"] = type_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_annotation_url_citation(raw: Any) -> AnnotationUrlCitation:
    """Read an `AnnotationUrlCitation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AnnotationUrlCitation", "an object")
    end_index: int | None = obj.get("end_index")
    if end_index is not None and type(end_index) is not int:
        end_index = integer("AnnotationUrlCitation.end_index", end_index)
    start_index: int | None = obj.get("start_index")
    if start_index is not None and type(start_index) is not int:
        start_index = integer("AnnotationUrlCitation.start_index", start_index)
    title: str | None = obj.get("title")
    if title is not None and type(title) is not str:
        fail("AnnotationUrlCitation.title", "a string")
    url: str | None = obj.get("url")
    if url is not None and type(url) is not str:
        fail("AnnotationUrlCitation.url", "a string")
    content: str | None = obj.get("content")
    if content is not None and type(content) is not str:
        fail("AnnotationUrlCitation.content", "a string")
    made = allocate(AnnotationUrlCitation)
    made.end_index = end_index
    made.start_index = start_index
    made.title = title
    made.url = url
    made.content = content
    made.additional_properties = (
        {} if _ANNOTATION_URL_CITATION_KEYS.issuperset(obj) else extra_keys(obj, _ANNOTATION_URL_CITATION_KEYS)
    )
    return made


def unstructure_annotation_url_citation(obj: AnnotationUrlCitation) -> Any:
    """Write an `AnnotationUrlCitation` as JSON data."""
    if type(obj) is not AnnotationUrlCitation:
        return to_json(obj)
    raw: dict[str, Any] = {}
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
    content = obj.content
    if content is not None:
        raw["content"] = content
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_annotation(raw: Any) -> Annotation:
    """Read an `Annotation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Annotation", "an object")
    try:
        type_: Literal["url_citation"] = obj["type"]
    except KeyError as missing:
        fail_missing("Annotation", missing)
    if type_ != "url_citation":
        fail("Annotation.type", '"url_citation"')
    url_citation: AnnotationUrlCitation | None = obj.get("url_citation")
    if url_citation is not None:
        url_citation = structure_annotation_url_citation(url_citation)
    made = allocate(Annotation)
    made.type = type_
    made.url_citation = url_citation
    made.additional_properties = {} if _ANNOTATION_KEYS.issuperset(obj) else extra_keys(obj, _ANNOTATION_KEYS)
    return made


def unstructure_annotation(obj: Annotation) -> Any:
    """Write an `Annotation` as JSON data."""
    if type(obj) is not Annotation:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    url_citation = obj.url_citation
    if url_citation is not None:
        raw["url_citation"] = unstructure_annotation_url_citation(url_citation)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_annotation(raw: Any) -> OtherAnnotation:
    """Read an `OtherAnnotation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherAnnotation", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_ANNOTATION_EXCLUDES:
        fail("OtherAnnotation.type", "a tag that no other type has")
    return obj


def unstructure_other_annotation(value: OtherAnnotation) -> Any:
    """Write an `OtherAnnotation` as JSON data."""
    return to_json(value)


def structure_message_annotation(raw: Any) -> MessageAnnotation:
    """Read a `MessageAnnotation`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("MessageAnnotation", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("MessageAnnotation.type", "a string")
    structure = _MESSAGE_ANNOTATION_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_message_annotation(value: MessageAnnotation) -> Any:
    """Write a `MessageAnnotation` as JSON data."""
    return _UNSTRUCTURE_MESSAGE_ANNOTATION.get(type(value), to_json)(value)


def structure_audio_response(raw: Any) -> AudioResponse:
    """Read an `AudioResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("AudioResponse", "an object")
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("AudioResponse.id", "a string")
    data: str | None = obj.get("data")
    if data is not None and type(data) is not str:
        fail("AudioResponse.data", "a string")
    expires_at: int | None = obj.get("expires_at")
    if expires_at is not None and type(expires_at) is not int:
        expires_at = integer("AudioResponse.expires_at", expires_at)
    transcript: str | None = obj.get("transcript")
    if transcript is not None and type(transcript) is not str:
        fail("AudioResponse.transcript", "a string")
    made = allocate(AudioResponse)
    made.id = id_
    made.data = data
    made.expires_at = expires_at
    made.transcript = transcript
    made.additional_properties = {} if _AUDIO_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _AUDIO_RESPONSE_KEYS)
    return made


def unstructure_audio_response(obj: AudioResponse) -> Any:
    """Write an `AudioResponse` as JSON data."""
    if type(obj) is not AudioResponse:
        return to_json(obj)
    raw: dict[str, Any] = {}
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    data = obj.data
    if data is not None:
        raw["data"] = data
    expires_at = obj.expires_at
    if expires_at is not None:
        raw["expires_at"] = expires_at
    transcript = obj.transcript
    if transcript is not None:
        raw["transcript"] = transcript
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_response_message(raw: Any) -> ResponseMessage:
    """Read a `ResponseMessage`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseMessage", "an object")
    role: str | None = obj.get("role")
    if role is not None and type(role) is not str:
        fail("ResponseMessage.role", "a string")
    content: AssistantContent | None = obj.get("content")
    if content is not None:
        content = structure_assistant_content(content)
    refusal: str | None = obj.get("refusal")
    if refusal is not None and type(refusal) is not str:
        fail("ResponseMessage.refusal", "a string")
    annotations: list[MessageAnnotation] | None = obj.get("annotations")
    if annotations is not None:
        if type(annotations) is not list:
            fail("ResponseMessage.annotations", "an array")
        annotations = [structure_message_annotation(item) for item in annotations]
    tool_calls: list[ResponseToolCall] | None = obj.get("tool_calls")
    if tool_calls is not None:
        if type(tool_calls) is not list:
            fail("ResponseMessage.tool_calls", "an array")
        tool_calls = [structure_response_tool_call(item) for item in tool_calls]
    made = allocate(ResponseMessage)
    made.role = role
    made.content = content
    made.refusal = refusal
    made.annotations = annotations
    made.tool_calls = tool_calls
    if _RESPONSE_MESSAGE_USUAL.issuperset(obj):
        made.audio = None
        made.function_call = None
        made.reasoning_content = None
        made.reasoning = None
        made.reasoning_details = None
        made.additional_properties = {}
        return made
    audio: AudioResponse | None = obj.get("audio")
    if audio is not None:
        audio = structure_audio_response(audio)
    made.audio = audio
    function_call: FunctionCallResult | None = obj.get("function_call")
    if function_call is not None:
        function_call = structure_function_call_result(function_call)
    made.function_call = function_call
    reasoning_content: str | None = obj.get("reasoning_content")
    if reasoning_content is not None and type(reasoning_content) is not str:
        fail("ResponseMessage.reasoning_content", "a string")
    made.reasoning_content = reasoning_content
    reasoning: str | None = obj.get("reasoning")
    if reasoning is not None and type(reasoning) is not str:
        fail("ResponseMessage.reasoning", "a string")
    made.reasoning = reasoning
    reasoning_details: list[dict[str, Any]] | None = obj.get("reasoning_details")
    if reasoning_details is not None:
        if type(reasoning_details) is not list:
            fail("ResponseMessage.reasoning_details", "an array")
        for item_of_reasoning_details in reasoning_details:
            if type(item_of_reasoning_details) is not dict:
                fail("ResponseMessage.reasoning_details[]", "an object")
    made.reasoning_details = reasoning_details
    made.additional_properties = (
        {} if _RESPONSE_MESSAGE_KEYS.issuperset(obj) else extra_keys(obj, _RESPONSE_MESSAGE_KEYS)
    )
    return made


def unstructure_response_message(obj: ResponseMessage) -> Any:
    """Write a `ResponseMessage` as JSON data."""
    if type(obj) is not ResponseMessage:
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
    tool_calls = obj.tool_calls
    if tool_calls is not None:
        raw["tool_calls"] = (
            [unstructure_response_tool_call(item) for item in tool_calls]
            if type(tool_calls) is list
            else to_json(tool_calls)
        )
    function_call = obj.function_call
    if function_call is not None:
        raw["function_call"] = unstructure_function_call_result(function_call)
    reasoning_content = obj.reasoning_content
    if reasoning_content is not None:
        raw["reasoning_content"] = reasoning_content
    reasoning = obj.reasoning
    if reasoning is not None:
        raw["reasoning"] = reasoning
    reasoning_details = obj.reasoning_details
    if reasoning_details is not None:
        raw["reasoning_details"] = reasoning_details
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_completion_object(raw: Any) -> CompletionObject:
    """Read a `CompletionObject`, or raise the first `Violation` met."""
    value: CompletionObject = raw
    if type(value) is not str:
        fail("CompletionObject", "a string")
    return value


def unstructure_completion_object(value: CompletionObject) -> Any:
    """Write a `CompletionObject` as JSON data."""
    return to_json(value)


def structure_finish_reason(raw: Any) -> FinishReason:
    """Read a `FinishReason`, or raise the first `Violation` met."""
    value: FinishReason = raw
    if type(value) is not str:
        fail("FinishReason", "a string")
    return value


def unstructure_finish_reason(value: FinishReason) -> Any:
    """Write a `FinishReason` as JSON data."""
    return to_json(value)


def structure_choice(raw: Any) -> Choice:
    """Read a `Choice`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Choice", "an object")
    finish_reason: FinishReason | None = obj.get("finish_reason")
    if finish_reason is not None and type(finish_reason) is not str:
        fail("Choice.finish_reason", "a string")
    index: int | None = obj.get("index")
    if index is not None and type(index) is not int:
        index = integer("Choice.index", index)
    message: ResponseMessage | None = obj.get("message")
    if message is not None:
        message = structure_response_message(message)
    logprobs: ChoiceLogprobs | None = obj.get("logprobs")
    if logprobs is not None:
        logprobs = structure_choice_logprobs(logprobs)
    made = allocate(Choice)
    made.finish_reason = finish_reason
    made.index = index
    made.message = message
    made.logprobs = logprobs
    if _CHOICE_USUAL.issuperset(obj):
        made.native_finish_reason = None
        made.content_filter_results = None
        made.additional_properties = {}
        return made
    native_finish_reason: str | None = obj.get("native_finish_reason")
    if native_finish_reason is not None and type(native_finish_reason) is not str:
        fail("Choice.native_finish_reason", "a string")
    made.native_finish_reason = native_finish_reason
    content_filter_results: dict[str, Any] | None = obj.get("content_filter_results")
    if content_filter_results is not None and type(content_filter_results) is not dict:
        fail("Choice.content_filter_results", "an object")
    made.content_filter_results = content_filter_results
    made.additional_properties = {} if _CHOICE_KEYS.issuperset(obj) else extra_keys(obj, _CHOICE_KEYS)
    return made


def unstructure_choice(obj: Choice) -> Any:
    """Write a `Choice` as JSON data."""
    if type(obj) is not Choice:
        return to_json(obj)
    raw: dict[str, Any] = {}
    finish_reason = obj.finish_reason
    if finish_reason is not None:
        raw["finish_reason"] = finish_reason
    index = obj.index
    if index is not None:
        raw["index"] = index
    message = obj.message
    if message is not None:
        raw["message"] = unstructure_response_message(message)
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = unstructure_choice_logprobs(logprobs)
    native_finish_reason = obj.native_finish_reason
    if native_finish_reason is not None:
        raw["native_finish_reason"] = native_finish_reason
    content_filter_results = obj.content_filter_results
    if content_filter_results is not None:
        raw["content_filter_results"] = content_filter_results
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_chat_completion_response(raw: Any) -> ChatCompletionResponse:
    """Read a `ChatCompletionResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ChatCompletionResponse", "an object")
    try:
        choices: list[Choice] = obj["choices"]
    except KeyError as missing:
        fail_missing("ChatCompletionResponse", missing)
    id_: str | None = obj.get("id")
    if id_ is not None and type(id_) is not str:
        fail("ChatCompletionResponse.id", "a string")
    if type(choices) is not list:
        fail("ChatCompletionResponse.choices", "an array")
    choices = [structure_choice(item) for item in choices]
    created: int | None = obj.get("created")
    if created is not None and type(created) is not int:
        created = integer("ChatCompletionResponse.created", created)
    model: str | None = obj.get("model")
    if model is not None and type(model) is not str:
        fail("ChatCompletionResponse.model", "a string")
    object_: CompletionObject | None = obj.get("object")
    if object_ is not None and type(object_) is not str:
        fail("ChatCompletionResponse.object", "a string")
    usage: CompletionUsage | None = obj.get("usage")
    if usage is not None:
        usage = structure_completion_usage(usage)
    service_tier: ServiceTier | None = obj.get("service_tier")
    if service_tier is not None and type(service_tier) is not str:
        fail("ChatCompletionResponse.service_tier", "a string")
    system_fingerprint: str | None = obj.get("system_fingerprint")
    if system_fingerprint is not None and type(system_fingerprint) is not str:
        fail("ChatCompletionResponse.system_fingerprint", "a string")
    made = allocate(ChatCompletionResponse)
    made.id = id_
    made.choices = choices
    made.created = created
    made.model = model
    made.object = object_
    made.usage = usage
    made.service_tier = service_tier
    made.system_fingerprint = system_fingerprint
    made.session_id = None
    if _CHAT_COMPLETION_RESPONSE_USUAL.issuperset(obj):
        made.provider = None
        made.prompt_filter_results = None
        made.additional_properties = {}
        return made
    provider: str | None = obj.get("provider")
    if provider is not None and type(provider) is not str:
        fail("ChatCompletionResponse.provider", "a string")
    made.provider = provider
    prompt_filter_results: list[dict[str, Any]] | None = obj.get("prompt_filter_results")
    if prompt_filter_results is not None:
        if type(prompt_filter_results) is not list:
            fail("ChatCompletionResponse.prompt_filter_results", "an array")
        for item_of_prompt_filter_results in prompt_filter_results:
            if type(item_of_prompt_filter_results) is not dict:
                fail("ChatCompletionResponse.prompt_filter_results[]", "an object")
    made.prompt_filter_results = prompt_filter_results
    made.additional_properties = (
        {} if _CHAT_COMPLETION_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _CHAT_COMPLETION_RESPONSE_KEYS)
    )
    return made


def unstructure_chat_completion_response(obj: ChatCompletionResponse) -> Any:
    """Write a `ChatCompletionResponse` as JSON data."""
    if type(obj) is not ChatCompletionResponse:
        return to_json(obj)
    choices = obj.choices
    raw: dict[str, Any] = {
        "choices": [unstructure_choice(item) for item in choices] if type(choices) is list else to_json(choices)
    }
    id_ = obj.id
    if id_ is not None:
        raw["id"] = id_
    created = obj.created
    if created is not None:
        raw["created"] = created
    model = obj.model
    if model is not None:
        raw["model"] = model
    object_ = obj.object
    if object_ is not None:
        raw["object"] = object_
    usage = obj.usage
    if usage is not None:
        raw["usage"] = unstructure_completion_usage(usage)
    service_tier = obj.service_tier
    if service_tier is not None:
        raw["service_tier"] = service_tier
    system_fingerprint = obj.system_fingerprint
    if system_fingerprint is not None:
        raw["system_fingerprint"] = system_fingerprint
    provider = obj.provider
    if provider is not None:
        raw["provider"] = provider
    prompt_filter_results = obj.prompt_filter_results
    if prompt_filter_results is not None:
        raw["prompt_filter_results"] = prompt_filter_results
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


_MESSAGE_ANNOTATION_BY_TYPE: Final[dict[str, Callable[[Any], MessageAnnotation]]] = {
    "url_citation": structure_annotation,
}
_UNSTRUCTURE_MESSAGE_ANNOTATION: Final[dict[type, Callable[[Any], Any]]] = {
    Annotation: unstructure_annotation,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        PromptTokensDetails,
        structure_prompt_tokens_details,
        unstructure_prompt_tokens_details,
        "types/chat_completion/response.json#/$defs/PromptTokensDetails",
    ),
    Codec(
        CompletionTokensDetails,
        structure_completion_tokens_details,
        unstructure_completion_tokens_details,
        "types/chat_completion/response.json#/$defs/CompletionTokensDetails",
    ),
    Codec(
        CompletionUsage,
        structure_completion_usage,
        unstructure_completion_usage,
        "types/chat_completion/response.json#/$defs/CompletionUsage",
    ),
    Codec(
        TopLogprob,
        structure_top_logprob,
        unstructure_top_logprob,
        "types/chat_completion/response.json#/$defs/TopLogprob",
    ),
    Codec(
        TokenLogprob,
        structure_token_logprob,
        unstructure_token_logprob,
        "types/chat_completion/response.json#/$defs/TokenLogprob",
    ),
    Codec(
        ChoiceLogprobs,
        structure_choice_logprobs,
        unstructure_choice_logprobs,
        "types/chat_completion/response.json#/$defs/ChoiceLogprobs",
    ),
    Codec(
        ResponseToolCall,
        structure_response_tool_call,
        unstructure_response_tool_call,
        "types/chat_completion/response.json#/$defs/ResponseToolCall",
    ),
    Codec(
        AnnotationUrlCitation,
        structure_annotation_url_citation,
        unstructure_annotation_url_citation,
        "types/chat_completion/response.json#/$defs/AnnotationUrlCitation",
    ),
    Codec(
        Annotation,
        structure_annotation,
        unstructure_annotation,
        "types/chat_completion/response.json#/$defs/Annotation",
    ),
    Codec(
        OtherAnnotation,
        structure_other_annotation,
        unstructure_other_annotation,
        "types/chat_completion/response.json#/$defs/OtherAnnotation",
    ),
    Codec(
        MessageAnnotation,
        structure_message_annotation,
        unstructure_message_annotation,
        "types/chat_completion/response.json#/$defs/MessageAnnotation",
    ),
    Codec(
        AudioResponse,
        structure_audio_response,
        unstructure_audio_response,
        "types/chat_completion/response.json#/$defs/AudioResponse",
    ),
    Codec(
        ResponseMessage,
        structure_response_message,
        unstructure_response_message,
        "types/chat_completion/response.json#/$defs/ResponseMessage",
    ),
    Codec(
        CompletionObject,
        structure_completion_object,
        unstructure_completion_object,
        "types/chat_completion/response.json#/$defs/CompletionObject",
    ),
    Codec(
        FinishReason,
        structure_finish_reason,
        unstructure_finish_reason,
        "types/chat_completion/response.json#/$defs/FinishReason",
    ),
    Codec(Choice, structure_choice, unstructure_choice, "types/chat_completion/response.json#/$defs/Choice"),
    Codec(
        ChatCompletionResponse,
        structure_chat_completion_response,
        unstructure_chat_completion_response,
        "types/chat_completion/response.json#",
    ),
)
"""The converters of this module's types."""
