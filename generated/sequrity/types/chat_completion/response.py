# Code generated from schema/types/chat_completion/response.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/chat_completion/response.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.chat_completion.request import FunctionCallResult, ServiceTier, ToolCallFunction
from sequrity_runtime.mixins import ChatAnswer

__all__ = [
    "Annotation",
    "AnnotationUrlCitation",
    "AudioResponse",
    "ChatCompletionResponse",
    "Choice",
    "ChoiceLogprobs",
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


@define(kw_only=True)
class PromptTokensDetails:
    """What the tokens of the prompt were."""

    audio_tokens: int | None = None
    """Tokens of the prompt that were sound."""

    cached_tokens: int | None = None
    """Tokens of the prompt that came from the provider's cache, usually at a lower price."""

    cache_write_tokens: int | None = None
    """Tokens of the prompt that were written to the provider's cache."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class CompletionTokensDetails:
    """What the tokens of the answer were."""

    accepted_prediction_tokens: int | None = None
    """Tokens of the request's `prediction` that the answer repeated."""

    audio_tokens: int | None = None
    """Tokens of the answer that were sound."""

    reasoning_tokens: int | None = None
    """Tokens that went into the model's thoughts. They are not shown but paid for."""

    rejected_prediction_tokens: int | None = None
    """Tokens of the request's `prediction` that the answer did not use. They are paid for as well."""

    image_tokens: int | None = None
    """Tokens of the answer that were images."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class CompletionUsage:
    """How many tokens the request took."""

    completion_tokens: int
    """Tokens of the answer."""

    prompt_tokens: int
    """Tokens of the messages and tools that were sent."""

    total_tokens: int
    """All tokens together."""

    completion_tokens_details: CompletionTokensDetails | None = None
    """What the tokens of the answer were."""

    prompt_tokens_details: PromptTokensDetails | None = None
    """What the tokens of the prompt were."""

    cost: float | None = None
    """Price of the request as the provider counts it; OpenRouter gives it in its credits."""

    cost_details: dict[str, Any] | None = None
    """What the price is made of."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class TopLogprob:
    """A token that could have stood at a place, with its likelihood."""

    token: str
    """The token as text."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token. A character can be spread over several tokens."""

    logprob: float
    """Natural logarithm of the token's probability."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class TokenLogprob:
    """A token of the answer, with its likelihood."""

    token: str
    """The token as text."""

    bytes: list[int] | None = None
    """UTF-8 bytes of the token. A character can be spread over several tokens."""

    logprob: float
    """Natural logarithm of the token's probability."""

    top_logprobs: list[TopLogprob]
    """The likeliest tokens at this place, as many as the request asked for."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChoiceLogprobs:
    """Likelihoods of the tokens of an answer."""

    content: list[TokenLogprob] | None = None
    """Tokens of the message's content, in order."""

    refusal: list[TokenLogprob] | None = None
    """Tokens of the message's refusal, in order."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ResponseToolCall:
    """A call that the model asks for. Run the function, then send its result in a tool message with the same id."""

    id: str
    """Id of the call, to be quoted by the tool message. It carries the session, so leave it unchanged."""

    type: Literal["function"] = "function"
    """Kind of the call; only functions are called."""

    function: ToolCallFunction
    """The function and its arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class AnnotationUrlCitation:
    """A web page that a stretch of the answer rests on."""

    end_index: int
    """Where the stretch ends, counted in characters of the message's content."""

    start_index: int
    """Where the stretch begins, counted in characters of the message's content."""

    title: str
    """Title of the page."""

    url: str
    """Address of the page."""

    content: str | None = None
    """Text of the page that was used, where the provider gives it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class Annotation:
    """A note that ties a stretch of the answer to a web page."""

    type: Literal["url_citation"] = "url_citation"
    """Says that this note cites a web page."""

    url_citation: AnnotationUrlCitation
    """The page, and the stretch of the answer."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherAnnotation: TypeAlias = dict[str, Any]
"""A note of a kind that this contract does not describe. It is kept unchanged."""


MessageAnnotation: TypeAlias = Annotation | OtherAnnotation
"""A note to an answer, told apart by `type`."""


@define(kw_only=True)
class AudioResponse:
    """A spoken answer."""

    id: str
    """Id of the spoken answer, by which a later request can refer to it."""

    data: str
    """The sound, encoded in Base64, in the format that the request asked for."""

    expires_at: int
    """When the provider forgets the sound, in seconds since 1970 (UTC)."""

    transcript: str
    """What is said."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ResponseMessage:
    """The model's answer: text, tool calls, or both. It can go into the next request's messages as it is."""

    role: Literal["assistant"] = "assistant"
    """Says that the model speaks."""

    content: str | None = None
    """Text of the answer.

    In Dual-LLM mode it is JSON text that parses as `ResponseContentJsonSchema`. Null where the model only calls
    tools.
    """

    refusal: str | None = None
    """What the model said when it declined."""

    annotations: list[MessageAnnotation] | None = None
    """Notes to the answer, such as the web pages that it rests on."""

    audio: AudioResponse | None = None
    """The answer in spoken form, where the request asked for it."""

    tool_calls: list[ResponseToolCall] | None = None
    """Calls that the model asks for. Send this message back, followed by one tool message for each call."""

    function_call: FunctionCallResult | None = None
    """Call in the old `functions` form."""

    reasoning_content: str | None = None
    """The model's thoughts before its answer, as DeepSeek and others name them."""

    reasoning: str | None = None
    """The model's thoughts before its answer, as OpenRouter and Groq name them."""

    reasoning_details: list[dict[str, Any]] | None = None
    """The model's thoughts in OpenRouter's structured form.

    Send them back unchanged, so that the model can go on from them.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


FinishReason: TypeAlias = Literal["stop", "length", "tool_calls", "content_filter", "function_call", "error"] | str
"""Why the model stopped.

`stop` at its natural end, `length` at a limit of tokens, `tool_calls` or `function_call` to have functions run,
`content_filter` by a filter, `error` by a failure.
"""


@define(kw_only=True)
class Choice:
    """One of the answers to a request. There is one unless the request's `n` asks for more."""

    finish_reason: FinishReason
    """Why the model stopped writing."""

    index: int
    """Place among the choices, from 0."""

    message: ResponseMessage | None = None
    """The answer itself.

    Missing where the provider's content filter held all of it back; `finish_reason` is then `content_filter`.
    """

    logprobs: ChoiceLogprobs | None = None
    """Likelihoods of the answer's tokens, where the request asked for them."""

    native_finish_reason: str | None = None
    """The same reason in the words of the provider behind OpenRouter."""

    content_filter_results: dict[str, Any] | None = None
    """What the provider's own content filter found, by category; Azure gives it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChatCompletionResponse(ChatAnswer):
    """Answer to a chat completion request, in OpenAI's format. Keys that are not described here are kept."""

    id: str
    """Id of the answer."""

    choices: list[Choice]
    """The answers; one unless the request's `n` asks for more."""

    created: int
    """When the answer was made, in seconds since 1970 (UTC)."""

    model: str
    """The model that answered; often a more exact id than the request's."""

    object: Literal["chat.completion"] = "chat.completion"
    """Says that this is a whole chat completion."""

    usage: CompletionUsage | None = None
    """How many tokens the request took."""

    service_tier: ServiceTier | None = None
    """Class of service that the request was worked in."""

    system_fingerprint: str | None = None
    """Mark of the setup that the model ran on. With the same `seed`, answers can differ where it differs."""

    provider: str | None = None
    """The provider that OpenRouter passed the request to."""

    prompt_filter_results: list[dict[str, Any]] | None = None
    """What the provider's own content filter found in the messages; Azure gives it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""

    session_id: str | None = field(default=None, eq=False)
    """Session that the answer belongs to, from the response's `X-Session-ID` header; None if there was none.

    It is not part of the JSON body.
    """
