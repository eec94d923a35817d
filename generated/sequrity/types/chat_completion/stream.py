# Code generated from schema/types/chat_completion/stream.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/chat_completion/stream.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.chat_completion.request import ServiceTier
from sequrity.types.chat_completion.response import ChatCompletionResponse, FinishReason, MessageAnnotation
from sequrity_runtime.mixins import ChatChunk

__all__ = [
    "ChatCompletionChunk",
    "ChatCompletionResponse",
    "ChunkChoice",
    "ChunkChoiceDelta",
    "ChunkChoiceDeltaFunctionCall",
    "ChunkChoiceDeltaToolCall",
    "ChunkChoiceLogprobs",
    "ChunkCompletionTokensDetails",
    "ChunkCompletionUsage",
    "ChunkObject",
    "ChunkPromptTokensDetails",
    "FinishReason",
    "MessageAnnotation",
    "ServiceTier",
]


@define(kw_only=True)
class ChunkChoiceDeltaFunctionCall:
    """A piece of a function call."""

    name: str | None = None
    """Name of the function; only in the call's first piece."""

    arguments: str | None = None
    """Next piece of the arguments' JSON text. Join all pieces before reading it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChunkChoiceDeltaToolCall:
    """A piece of a tool call. Pieces with the same `index` belong together."""

    index: int
    """Which of the message's tool calls this piece belongs to, from 0."""

    id: str | None = None
    """Id of the call; only in its first piece."""

    type: str | None = None
    """Kind of the call, `function`; only in its first piece."""

    function: ChunkChoiceDeltaFunctionCall | None = None
    """Next piece of the function's name and arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChunkChoiceDelta:
    """What a chunk adds to the answer. Text pieces are joined in the order in which they come."""

    role: str | None = None
    """Who speaks, `assistant`; usually only in the first chunk."""

    content: str | None = None
    """Next piece of the answer's text."""

    refusal: str | None = None
    """Next piece of what the model says when it declines."""

    tool_calls: list[ChunkChoiceDeltaToolCall] | None = None
    """Next pieces of the tool calls."""

    reasoning_content: str | None = None
    """Next piece of the model's thoughts, as DeepSeek and others name them."""

    reasoning: str | None = None
    """Next piece of the model's thoughts, as OpenRouter and Groq name them."""

    reasoning_details: list[dict[str, Any]] | None = None
    """Next pieces of the model's thoughts, in OpenRouter's structured form."""

    function_call: ChunkChoiceDeltaFunctionCall | None = None
    """Next piece of a call in the old `functions` form."""

    annotations: list[MessageAnnotation] | None = None
    """Notes to the answer, such as the web pages that it rests on."""

    audio: dict[str, Any] | None = None
    """Next piece of the spoken answer."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChunkChoiceLogprobs:
    """Likelihoods of the tokens in a chunk."""

    content: list[dict[str, Any]] | None = None
    """Tokens of this piece of the content, each with `token`, `logprob`, `bytes` and `top_logprobs`."""

    refusal: list[dict[str, Any]] | None = None
    """Tokens of this piece of the refusal, in the same form."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChunkChoice:
    """What a chunk adds to one of the answers."""

    index: int
    """Which of the answers this belongs to, from 0."""

    delta: ChunkChoiceDelta
    """What is added."""

    finish_reason: FinishReason | None = None
    """Why the model stopped; null until it does."""

    logprobs: ChunkChoiceLogprobs | None = None
    """Likelihoods of the tokens in this chunk, where the request asked for them."""

    native_finish_reason: str | None = None
    """The same reason in the words of the provider behind OpenRouter."""

    content_filter_results: dict[str, Any] | None = None
    """What the provider's own content filter found, by category; Azure gives it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChunkCompletionTokensDetails:
    """What the tokens of a streamed answer were."""

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
class ChunkPromptTokensDetails:
    """What the tokens of the prompt of a streamed answer were."""

    audio_tokens: int | None = None
    """Tokens of the prompt that were sound."""

    cached_tokens: int | None = None
    """Tokens of the prompt that came from the provider's cache, usually at a lower price."""

    cache_write_tokens: int | None = None
    """Tokens of the prompt that were written to the provider's cache."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class ChunkCompletionUsage:
    """How many tokens a streamed request took."""

    prompt_tokens: int
    """Tokens of the messages and tools that were sent."""

    completion_tokens: int
    """Tokens of the answer."""

    total_tokens: int
    """All tokens together."""

    completion_tokens_details: ChunkCompletionTokensDetails | None = None
    """What the tokens of the answer were."""

    prompt_tokens_details: ChunkPromptTokensDetails | None = None
    """What the tokens of the prompt were."""

    cost: float | None = None
    """Price of the request as the provider counts it; OpenRouter gives it in its credits."""

    cost_details: dict[str, Any] | None = None
    """What the price is made of."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
"""Kind of a streamed object. Azure sends an empty text in a chunk that only reports its content filter."""


@define(kw_only=True)
class ChatCompletionChunk(ChatChunk[ChatCompletionResponse]):
    """One event of a streamed answer, in OpenAI's format. Keys that are not described here are kept."""

    id: str
    """Id of the answer, the same in all its chunks."""

    choices: list[ChunkChoice]
    """What is added to each answer. Empty in a chunk that only reports usage or filters."""

    created: int
    """When the answer was made, in seconds since 1970 (UTC)."""

    model: str
    """The model that answered; often a more exact id than the request's."""

    object: ChunkObject | None = None
    """Kind of the object, `chat.completion.chunk`; some providers leave it out."""

    service_tier: ServiceTier | None = None
    """Class of service that the request was worked in."""

    system_fingerprint: str | None = None
    """Mark of the setup that the model ran on. With the same `seed`, answers can differ where it differs."""

    usage: ChunkCompletionUsage | None = None
    """How many tokens the request took.

    Only in the last chunk, and where `stream_options.include_usage` asked for it.
    """

    provider: str | None = None
    """The provider that OpenRouter passed the request to."""

    obfuscation: str | None = None
    """Random text that hides the chunk's size on the network. Ignore it."""

    prompt_filter_results: list[dict[str, Any]] | None = None
    """What the provider's own content filter found in the messages; Azure gives it."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
