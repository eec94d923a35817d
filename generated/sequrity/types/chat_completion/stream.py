# Code generated from schema/types/chat_completion/stream.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/chat_completion/stream.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.types.chat_completion.request import AssistantContent, CallArguments, ServiceTier
from sequrity.types.chat_completion.response import AudioResponse, FinishReason, MessageAnnotation, TokenLogprob
from sequrity_runtime.mixins import ChatChunk, GeneratedType

__all__ = [
    "AssistantContent",
    "AudioResponse",
    "CallArguments",
    "ChatCompletionChunk",
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
    "TokenLogprob",
]


@define(kw_only=True, repr=False)
class ChunkChoiceDeltaFunctionCall(GeneratedType):
    """A piece of a function call."""

    name: str | None = None
    """Name of the function, in the call's first piece. Some providers send it in pieces, or again in each piece."""

    arguments: CallArguments | None = None
    """Next piece of the arguments' JSON text. Join all pieces before reading it. Some providers send an object."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChunkChoiceDeltaToolCall(GeneratedType):
    """A piece of a tool call. Pieces with the same `index` belong together; without one, those with the same `id`."""

    index: int | None = None
    """Position of the tool call in the message, from 0. Some providers omit it."""

    id: str | None = None
    """ID of the call; only in its first piece."""

    type: str | None = None
    """Kind of the call, `function`; only in its first piece."""

    function: ChunkChoiceDeltaFunctionCall | None = None
    """Next piece of the function's name and arguments."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChunkChoiceDelta(GeneratedType):
    """Additions of a chunk to the response. Text pieces are joined in order."""

    role: str | None = None
    """Role of the speaker, `assistant`. Usually only in the first chunk."""

    content: AssistantContent | None = None
    """Next piece of the response's text, or parts with some providers."""

    refusal: str | None = None
    """Next piece of the refusal."""

    tool_calls: list[ChunkChoiceDeltaToolCall] | None = None
    """Next pieces of the tool calls."""

    reasoning_content: str | None = None
    """Next piece of the reasoning text, as named by DeepSeek and others."""

    reasoning: str | None = None
    """Next piece of the reasoning text, as named by OpenRouter and Groq."""

    reasoning_details: list[dict[str, Any]] | None = None
    """Next pieces of the reasoning, in OpenRouter's structured form."""

    function_call: ChunkChoiceDeltaFunctionCall | None = None
    """Next piece of a call in the deprecated `functions` form."""

    annotations: list[MessageAnnotation] | None = None
    """Annotations of the response, such as cited web pages."""

    audio: AudioResponse | None = None
    """Next piece of the audio response."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChunkChoiceLogprobs(GeneratedType):
    """Log probabilities of the tokens in a chunk."""

    content: list[TokenLogprob] | None = None
    """Tokens of this piece of the content."""

    refusal: list[TokenLogprob] | None = None
    """Tokens of this piece of the refusal."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChunkChoice(GeneratedType):
    """Additions of a chunk to one choice."""

    index: int | None = None
    """Position of the choice, from 0. Some providers omit it."""

    delta: ChunkChoiceDelta | None = None
    """Additions to the message."""

    finish_reason: FinishReason | None = None
    """Why the model stopped. Null until then."""

    logprobs: ChunkChoiceLogprobs | None = None
    """Log probabilities of the tokens in this chunk, if requested."""

    native_finish_reason: str | None = None
    """The reason in the terms of the provider behind OpenRouter."""

    content_filter_results: dict[str, Any] | None = None
    """Findings of the provider's content filter by category. Sent by Azure."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChunkCompletionTokensDetails(GeneratedType):
    """Response tokens of a stream by kind."""

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
class ChunkPromptTokensDetails(GeneratedType):
    """Prompt tokens of a stream by kind."""

    audio_tokens: int | None = None
    """Audio tokens of the prompt."""

    cached_tokens: int | None = None
    """Tokens of the prompt that came from the provider's cache, usually at a lower price."""

    cache_write_tokens: int | None = None
    """Tokens of the prompt that were written to the provider's cache."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class ChunkCompletionUsage(GeneratedType):
    """Token usage of a streamed request."""

    prompt_tokens: int | None = None
    """Tokens of the request's messages and tools."""

    completion_tokens: int | None = None
    """Tokens of the response."""

    total_tokens: int | None = None
    """All tokens together."""

    completion_tokens_details: ChunkCompletionTokensDetails | None = None
    """Response tokens by kind."""

    prompt_tokens_details: ChunkPromptTokensDetails | None = None
    """Prompt tokens by kind."""

    cost: float | None = None
    """Price of the request as counted by the provider. OpenRouter sends it in its credits."""

    cost_details: dict[str, Any] | None = None
    """Price by component."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


ChunkObject: TypeAlias = Literal["chat.completion.chunk"] | str
"""Kind of a streamed object. Azure sends an empty string in a chunk that only reports its content filter."""


@define(kw_only=True, repr=False)
class ChatCompletionChunk(ChatChunk, GeneratedType):
    """One event of a streamed response, in OpenAI's format. Keys that are not described here are kept."""

    id: str | None = None
    """ID of the response, the same in all its chunks."""

    choices: list[ChunkChoice] | None = None
    """Additions to each choice. Empty or missing in a chunk that only reports usage or filters."""

    created: int | None = None
    """Creation time, in seconds since 1970 (UTC)."""

    model: str | None = None
    """Model of the response, often a more exact ID than the request's."""

    object: ChunkObject | None = None
    """Kind of the object, `chat.completion.chunk`. Some providers omit it."""

    service_tier: ServiceTier | None = None
    """Service tier of the request."""

    system_fingerprint: str | None = None
    """Fingerprint of the model's configuration. Responses with the same `seed` can differ if it differs."""

    usage: ChunkCompletionUsage | None = None
    """Token usage of the request. Only in the last chunk, and only if `stream_options.include_usage` is set."""

    provider: str | None = None
    """The provider that OpenRouter passed the request to."""

    obfuscation: str | None = None
    """Random text that hides the chunk's size on the network. Ignore it."""

    prompt_filter_results: list[dict[str, Any]] | None = None
    """Findings of the provider's content filter in the messages. Sent by Azure."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
