# Code generated from schema/types/chat_completion/response.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/chat_completion/response.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.chat_completion.request import AssistantContent, FunctionCallResult, ServiceTier, ToolCallFunction
from sequrity_runtime.mixins import ChatAnswer, ChatMessage, GeneratedType

__all__ = [
    "Annotation",
    "AnnotationUrlCitation",
    "AssistantContent",
    "AudioResponse",
    "ChatCompletionResponse",
    "Choice",
    "ChoiceLogprobs",
    "CompletionObject",
    "CompletionTokensDetails",
    "CompletionUsage",
    "FinishReason",
    "FunctionCallResult",
    "MessageAnnotation",
    "OtherAnnotation",
    "PromptTokensDetails",
    "ResponseMessage",
    "ResponseToolCall",
    "ServiceTier",
    "TokenLogprob",
    "ToolCallFunction",
    "TopLogprob",
]


@define(kw_only=True, repr=False)
class PromptTokensDetails(GeneratedType):
    """Prompt tokens by kind."""

    audio_tokens: int | None = None
    """Audio tokens of the prompt."""

    cached_tokens: int | None = None
    """Tokens of the prompt that came from the provider's cache, usually at a lower price."""

    cache_write_tokens: int | None = None
    """Tokens of the prompt that were written to the provider's cache."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class CompletionTokensDetails(GeneratedType):
    """Response tokens by kind."""

    accepted_prediction_tokens: int | None = None
    """Tokens of the request's `prediction` that the response repeated."""

    audio_tokens: int | None = None
    """Audio tokens of the response."""

    reasoning_tokens: int | None = None
    """Reasoning tokens. They are not part of the response but are billed."""

    rejected_prediction_tokens: int | None = None
    """Tokens of the request's `prediction` that the response did not use. They are billed too."""

    image_tokens: int | None = None
    """Image tokens of the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class CompletionUsage(GeneratedType):
    """Token usage of the request."""

    completion_tokens: int | None = None
    """Tokens of the response."""

    prompt_tokens: int | None = None
    """Tokens of the request's messages and tools."""

    total_tokens: int | None = None
    """All tokens together."""

    completion_tokens_details: CompletionTokensDetails | None = None
    """Response tokens by kind."""

    prompt_tokens_details: PromptTokensDetails | None = None
    """Prompt tokens by kind."""

    cost: float | None = None
    """Price of the request as counted by the provider. OpenRouter sends it in its credits."""

    cost_details: dict[str, Any] | None = None
    """Price by component."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class TopLogprob(GeneratedType):
    """A candidate token at a position, with its log probability."""

    token: str | None = None
    """The token as text."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token. A character can be spread over several tokens."""

    logprob: float | None = None
    """Natural logarithm of the token's probability."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class TokenLogprob(GeneratedType):
    """A token of the response, with its log probability."""

    token: str | None = None
    """The token as text."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token. A character can be spread over several tokens."""

    logprob: float | None = None
    """Natural logarithm of the token's probability."""

    top_logprobs: list[TopLogprob] | None = None
    """The most likely tokens at this position, as many as requested."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChoiceLogprobs(GeneratedType):
    """Log probabilities of the tokens of a response."""

    content: list[TokenLogprob] | None = None
    """Tokens of the message's content, in order."""

    refusal: list[TokenLogprob] | None = None
    """Tokens of the message's refusal, in order."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseToolCall(GeneratedType):
    """A call that the model requests. Run the function, then send its result in a tool message with the same ID."""

    id: str | None = None
    """ID of the call, repeated by the tool message.

    It carries the session, so leave it unchanged. Some providers omit it, or send an empty one.
    """

    type: str | None = None
    """Kind of the call, `function`. Some providers omit it."""

    function: ToolCallFunction
    """The function and its arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class AnnotationUrlCitation(GeneratedType):
    """A web page that a passage of the response cites."""

    end_index: int | None = None
    """End of the passage, in characters of the message's content."""

    start_index: int | None = None
    """Start of the passage, in characters of the message's content."""

    title: str | None = None
    """Title of the page."""

    url: str | None = None
    """Address of the page."""

    content: str | None = None
    """Cited text of the page, if the provider sends it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class Annotation(GeneratedType):
    """An annotation that links a passage of the response to a web page."""

    type: Literal["url_citation"] = "url_citation"
    """Says that this annotation cites a web page."""

    url_citation: AnnotationUrlCitation | None = None
    """The page, and the passage of the response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherAnnotation: TypeAlias = dict[str, Any]
"""An annotation of a kind that this contract does not describe. It is kept unchanged."""


MessageAnnotation: TypeAlias = Annotation | OtherAnnotation
"""An annotation of a response, distinguished by `type`."""


@define(kw_only=True, repr=False)
class AudioResponse(GeneratedType):
    """An audio response."""

    id: str | None = None
    """ID of the audio response, for references in later requests."""

    data: str | None = None
    """Audio data in Base64, in the requested format."""

    expires_at: int | None = None
    """Expiry time of the audio at the provider, in seconds since 1970 (UTC)."""

    transcript: str | None = None
    """Transcript of the audio."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ResponseMessage(ChatMessage, GeneratedType):
    """Message of the model: text, tool calls, or both. It can be sent back unchanged in the next request's messages."""

    role: str | None = None
    """Role of the speaker, `assistant`. Some providers omit it."""

    content: AssistantContent | None = None
    """Content of the message: text, or parts with some providers.

    In Dual-LLM mode it is JSON text that parses as `ResponseContentJsonSchema`. Null if the model only calls
    tools.
    """

    refusal: str | None = None
    """Text of the refusal."""

    annotations: list[MessageAnnotation] | None = None
    """Annotations of the response, such as cited web pages."""

    audio: AudioResponse | None = None
    """Audio of the response, if requested."""

    tool_calls: list[ResponseToolCall] | None = None
    """Calls that the model requests. Send this message back, followed by one tool message for each call."""

    function_call: FunctionCallResult | None = None
    """Call in the deprecated `functions` form."""

    reasoning_content: str | None = None
    """Reasoning text of the model, as named by DeepSeek and others."""

    reasoning: str | None = None
    """Reasoning text of the model, as named by OpenRouter and Groq."""

    reasoning_details: list[dict[str, Any]] | None = None
    """Reasoning of the model in OpenRouter's structured form.

    Send it back unchanged so that the model can continue from it.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


CompletionObject: TypeAlias = Literal["chat.completion"] | str
"""Kind of a whole response. Some gateways send another word, or an empty one."""


FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "function_call", "error"] | str
"""Why the model stopped.

`stop` at its natural end, `length` at a token limit, `tool_calls` or `function_call` to run functions,
`content_filter` by a filter, `error` by a failure.
"""


@define(kw_only=True, repr=False)
class Choice(GeneratedType):
    """One choice of a response. There is one, unless the request's `n` requests more."""

    finish_reason: FinishReason | None = None
    """Why the model stopped writing. Some providers omit it."""

    index: int | None = None
    """Position among the choices, from 0."""

    message: ResponseMessage | None = None
    """The message.

    Missing if the provider's content filter withheld all of it; `finish_reason` is then `content_filter`.
    """

    logprobs: ChoiceLogprobs | None = None
    """Log probabilities of the response's tokens, if requested."""

    native_finish_reason: str | None = None
    """The reason in the terms of the provider behind OpenRouter."""

    content_filter_results: dict[str, Any] | None = None
    """Findings of the provider's content filter by category. Sent by Azure."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChatCompletionResponse(ChatAnswer, GeneratedType):
    """Response to a chat completion request, in OpenAI's format. Keys that are not described here are kept."""

    id: str | None = None
    """ID of the response. Some providers omit it."""

    choices: list[Choice]
    """The choices: one, unless the request's `n` requests more."""

    created: int | None = None
    """Creation time, in seconds since 1970 (UTC)."""

    model: str | None = None
    """Model of the response, often a more exact ID than the request's."""

    object: CompletionObject | None = None
    """Kind of the object, `chat.completion`. Some providers omit it."""

    usage: CompletionUsage | None = None
    """Token usage of the request."""

    service_tier: ServiceTier | None = None
    """Service tier of the request."""

    system_fingerprint: str | None = None
    """Fingerprint of the model's configuration. Responses with the same `seed` can differ if it differs."""

    provider: str | None = None
    """The provider that OpenRouter passed the request to."""

    prompt_filter_results: list[dict[str, Any]] | None = None
    """Findings of the provider's content filter in the messages. Sent by Azure."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""

    session_id: str | None = field(default=None, eq=False)
    """Session that the response belongs to, from the response's `X-Session-ID` header; None if there was none.

    It is not part of the JSON body.
    """
