# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Create a chat completion."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypedDict, Unpack, overload

from attrs import define

from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.control.types.results import ValueWithMeta
from sequrity.types.chat_completion.request import (
    ChatCompletionRequest,
    FunctionDefinition,
    Modality,
    NamedFunction,
    NamedToolChoice,
    ReasoningEffort,
    ResponseFormatJsonObject,
    ResponseFormatJsonSchema,
    ResponseFormatText,
    ServiceTier,
    StopSequences,
    StreamOptions,
    Tool,
    Verbosity,
)
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity.types.enums import LlmServiceProvider
from sequrity_runtime import (
    UNSET,
    AsyncHttpClient,
    AsyncStream,
    AttemptHook,
    JsonHeader,
    KeyLike,
    Limits,
    NamedSchema,
    OnMismatch,
    Operation,
    ParsedT,
    RetryAlso,
    Secret,
    Segment,
    Stream,
    StreamEnd,
    SyncHttpClient,
    Target,
    TextHeader,
    TimeoutLike,
    TracerLike,
    Unset,
    UntypedMapping,
    call_async,
    call_sync,
    conceal,
    conceal_headers,
    lazy_module,
)
from sequrity_runtime.mixins import ChatMessage

if TYPE_CHECKING:
    from sequrity import dicts
else:
    dicts = lazy_module("sequrity.dicts")

__all__ = [
    "CREATE_CHAT_COMPLETION",
    "CreateChatCompletionKwargs",
    "CreateChatCompletionOptions",
    "ParsedChatCompletionResponse",
    "create_chat_completion_async",
    "create_chat_completion_sync",
]

CREATE_CHAT_COMPLETION: Final[Operation[ChatCompletionResponse, ChatCompletionChunk]] = Operation(
    name="create_chat_completion",
    method="POST",
    path="/control/{endpoint_type}/{provider}/v1/chat/completions",
    request=ChatCompletionRequest,
    response=ChatCompletionResponse,
    event=ChatCompletionChunk,
    errors={
        "400": NamedSchema("sequrity", "types/errors.json#"),
        "401": NamedSchema("sequrity", "types/errors.json#"),
        "403": NamedSchema("sequrity", "types/errors.json#"),
        "404": NamedSchema("sequrity", "types/errors.json#"),
        "422": NamedSchema("sequrity", "types/errors.json#"),
        "429": NamedSchema("sequrity", "types/errors.json#"),
        "5XX": NamedSchema("sequrity", "types/errors.json#"),
        "default": NamedSchema("sequrity", "types/errors.json#"),
    },
    segments=(
        Segment("endpoint_type", ("chat", "code", "agent", "lang-graph"), default="chat"),
        Segment(
            "provider",
            ("openai", "openrouter", "anthropic", "sequrity_azure", "llama"),
            default="default",
            omitted_as="default",
        ),
    ),
    headers=(
        TextHeader("X-Api-Key", "llm_api_key", secret=True),
        JsonHeader("X-Features", "features", FeaturesHeader, "feature_overrides"),
        JsonHeader("X-Policy", "security_policy", SecurityPolicyHeader, "policy_overrides"),
        JsonHeader("X-Config", "fine_grained_config", FineGrainedConfigHeader, "config_overrides"),
        TextHeader("X-Session-ID", "session_id"),
    ),
    stream_switch="stream",
    stream_end=StreamEnd(data=("[DONE]",)),
    stream_sum="chat",
    client_method="control.chat.create",
    session="session_id",
    conversation_format="chat",
    parse_method="parse",
)
"""Create a chat completion."""


class CreateChatCompletionOptions(TypedDict, total=False):
    """Less used arguments of `client.control.chat.create` and of the functions."""

    max_completion_tokens: int | None
    """Maximum number of tokens of the response, including reasoning tokens."""

    parallel_tool_calls: bool | None
    """Whether the model may request several tool calls at once."""

    stop: StopSequences | Sequence[str] | None
    """Text at which the model stops. It is not part of the response. OpenAI accepts at most 4."""

    n: int | None
    """Number of choices to generate. Each one costs its tokens."""

    stream_options: StreamOptions | dicts.StreamOptionsDict | UntypedMapping | None
    """Options of the stream. Only valid together with `stream`."""

    logprobs: bool | None
    """Whether to return the log probability of each token of the response."""

    top_logprobs: int | None
    """Number of most likely tokens to return at each position, 0 to 20. Only valid together with `logprobs`."""

    frequency_penalty: float | None
    """Penalty on tokens that grows with their frequency in the text, -2 to 2."""

    presence_penalty: float | None
    """Penalty on tokens that already occur in the text, -2 to 2."""

    logit_bias: Mapping[str, float] | None
    """Bias from -100 (never) to 100 (always) by token ID."""

    user: str | None
    """The application's ID of the end user, for the provider's abuse detection.

    OpenAI now prefers `safety_identifier`.
    """

    safety_identifier: str | None
    """Stable, hashed ID of the end user, for the provider's abuse detection."""

    prompt_cache_key: str | None
    """Key that groups requests with the same prefix for the provider's prompt cache."""

    metadata: Mapping[str, str] | None
    """Metadata that the provider stores with the response. OpenAI accepts at most 16 entries."""

    service_tier: ServiceTier | None
    """Service tier for the request."""

    store: bool | None
    """Whether the provider stores the response for later use."""

    functions: Sequence[FunctionDefinition | dicts.FunctionDefinitionDict | UntypedMapping] | None
    """Functions that the model may call, in the deprecated form. New programs use `tools`."""

    function_call: str | NamedFunction | dicts.FunctionCallChoiceDict | UntypedMapping | None
    """Function that the model calls, if any, in the deprecated form. New programs use `tool_choice`."""

    modalities: Sequence[Modality] | None
    """Output modalities, for models that generate more than text."""

    audio: Mapping[str, Any] | None
    """Settings of audio output: `voice` and `format`. Only valid if `modalities` contains `audio`."""

    prediction: Mapping[str, Any] | None
    """Predicted text of the response. It makes the response faster."""

    verbosity: Verbosity | None
    """Verbosity of the response."""

    web_search_options: Mapping[str, Any] | None
    """Settings of web search, for example `search_context_size`."""

    user_provided_program: str | None
    """Program to run instead of one that the planning model writes. Only on the LangGraph endpoint."""

    context_vars: Mapping[str, ValueWithMeta | dicts.ValueWithMetaDict | UntypedMapping] | None
    """Initial variables of the program by name, each a value with its metadata. Only on the LangGraph endpoint."""

    feature_overrides: Mapping[str, Any] | None
    """Keys to merge into the JSON of `features` after validation. Nested objects merge, other values are replaced."""

    policy_overrides: Mapping[str, Any] | None
    """Keys to merge into the JSON of `security_policy` after validation.

    Nested objects merge, other values are replaced.
    """

    config_overrides: Mapping[str, Any] | None
    """Keys to merge into the JSON of `fine_grained_config` after validation.

    Nested objects merge, other values are replaced.
    """

    max_retries: int | Unset
    """Maximum number of retries for failures that are safe to retry. 0 disables retries."""

    limits: Limits | Unset
    """Size limits of the response in bytes."""

    retry_also: Collection[RetryAlso] | Unset
    """Further failures to retry.

    `ambiguous`: the request was sent but no response arrived, so that it may be billed twice. `conflict`: status
    409.
    """

    on_attempt: AttemptHook | None | Unset
    """Called after each attempt with its outcome."""

    on_mismatch: OnMismatch | Unset
    """What happens if a response does not fit its schema: `raise` an error, or `warn` and return the best object
    there is: each part that fits is typed, each other part is JSON data.
    """

    tracer: TracerLike | None | Unset
    """OpenTelemetry tracer for spans of calls and attempts. True for the tracer of the global provider."""

    extra_body: Mapping[str, Any] | None
    """Keys to merge into the body after validation. Nested objects merge, other values are replaced."""

    extra_headers: Mapping[str, str | Secret] | None
    """Headers to add. A header that has an argument of its own is refused."""

    custom_headers: Mapping[str, str | Secret] | None
    """Headers to add to the client's `custom_headers`. `extra_headers` take precedence."""


class CreateChatCompletionKwargs(CreateChatCompletionOptions, total=False):
    """All keyword arguments of `client.control.chat.create`, for calls whose overload does not name them."""

    tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None
    tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None
    response_format: (
        ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | dicts.ResponseFormatDict
        | UntypedMapping
        | None
    )
    temperature: float | None
    max_tokens: int | None
    reasoning_effort: ReasoningEffort | None
    session_id: str | None
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None
    provider: LlmServiceProvider | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"]
    timeout: TimeoutLike
    seed: int | None
    top_p: float | None


@define(kw_only=True, repr=False)
class ParsedChatCompletionResponse(ChatCompletionResponse, Generic[ParsedT]):
    """Response of `client.control.chat.parse`."""

    parsed: ParsedT
    """The value, of the type that the call requested."""


@overload
def create_chat_completion_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    reasoning_effort: ReasoningEffort | None = None,
    response_format: ResponseFormatText
    | ResponseFormatJsonObject
    | ResponseFormatJsonSchema
    | dicts.ResponseFormatDict
    | UntypedMapping
    | None = None,
    seed: int | None = None,
    stream: Literal[False] | None = None,
    temperature: float | None = None,
    tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    *,
    tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
    max_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateChatCompletionOptions],
) -> ChatCompletionResponse: ...


@overload
def create_chat_completion_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[False] | None = None,
    return_type: Literal["json"],
    **options: Unpack[CreateChatCompletionKwargs],
) -> dict[str, Any]: ...


@overload
def create_chat_completion_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    reasoning_effort: ReasoningEffort | None = None,
    response_format: ResponseFormatText
    | ResponseFormatJsonObject
    | ResponseFormatJsonSchema
    | dicts.ResponseFormatDict
    | UntypedMapping
    | None = None,
    seed: int | None = None,
    *,
    stream: Literal[True],
    temperature: float | None = None,
    tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
    max_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateChatCompletionOptions],
) -> Stream[ChatCompletionChunk, ChatCompletionResponse]: ...


@overload
def create_chat_completion_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[True],
    return_type: Literal["json"],
    **options: Unpack[CreateChatCompletionKwargs],
) -> Stream[dict[str, Any], dict[str, Any]]: ...


@overload
def create_chat_completion_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: bool | None = None,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CreateChatCompletionKwargs],
) -> (
    ChatCompletionResponse
    | dict[str, Any]
    | Stream[ChatCompletionChunk, ChatCompletionResponse]
    | Stream[dict[str, Any], dict[str, Any]]
): ...


def create_chat_completion_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    reasoning_effort: ReasoningEffort | None = None,
    response_format: ResponseFormatText
    | ResponseFormatJsonObject
    | ResponseFormatJsonSchema
    | dicts.ResponseFormatDict
    | UntypedMapping
    | None = None,
    seed: int | None = None,
    stream: bool | None = None,
    temperature: float | None = None,
    tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
    max_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateChatCompletionOptions],
) -> (
    ChatCompletionResponse
    | dict[str, Any]
    | Stream[ChatCompletionChunk, ChatCompletionResponse]
    | Stream[dict[str, Any], dict[str, Any]]
):
    """Create a chat completion.

    Sends a conversation to a model and returns the assistant's next message: the final response, or tool calls
    for the application to run before it sends the conversation again. The path selects the kind of application
    and the LLM provider. The configuration headers select the protection of the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        messages: Messages of the conversation, oldest first.
        model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the quarantined
            model.
        llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
        features: Security features: agent architecture, content classifiers and content blockers. If
            omitted, the features stored with the API key apply.
        security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
            policy stored with the API key applies.
        fine_grained_config: Fine-grained settings: session limits, prompts, generation and response format.
            If omitted, the settings stored with the API key apply.
        provider: LLM provider that serves the model. `default`, for which the path omits the segment with
            its slash, is OpenRouter for chat completions.
        session_id: Session to continue, from an earlier response. If omitted, a new session starts, unless
            a tool result in the body carries a session.
        reasoning_effort: Reasoning effort of a reasoning model.
        response_format: Format of the response: text, JSON, or JSON that matches a schema.
        seed: Seed of the sampling. The provider repeats results for the same seed on a best-effort basis.
        stream: Whether to stream the response as server-sent events.
        temperature: Sampling temperature, 0 to 2 with most providers. Change this or `top_p`, not both.
        tools: Functions that the model may call, and tools that the provider runs.
        top_p: Nucleus sampling: probability mass to sample from, 0 to 1. Change this or `temperature`, not
            both.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        tool_choice: Tool that the model calls, if any. Defaults to `auto` if there are tools.
        max_tokens: Maximum number of tokens of the response. OpenAI's newer models use
            `max_completion_tokens` instead.
        endpoint_type: Kind of application that makes the call. It selects how the service treats the
            conversation.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `CreateChatCompletionOptions`.

    Returns:
        A `ChatCompletionResponse`, or with `stream=True` a `Stream` of `ChatCompletionChunk`. With
        `return_type="json"`, the same as JSON data.

    Raises:
        ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
        RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
        APIStatusError: The response has an error status.
        APIConnectionError: No response: the connection failed, or a timeout was exceeded
            (`CallTimeoutError`).
        ResponseValidationError: The response does not match its schema.
        SequrityError: Any other failure. Base class of all errors above.
    """
    api_key = conceal(api_key)
    llm_api_key = conceal(llm_api_key)
    conceal_headers(options)
    arguments = {
        "messages": messages,
        "model": model,
        "llm_api_key": llm_api_key,
        "features": features,
        "security_policy": security_policy,
        "fine_grained_config": fine_grained_config,
        "provider": provider,
        "session_id": session_id,
        "reasoning_effort": reasoning_effort,
        "response_format": response_format,
        "seed": seed,
        "stream": stream,
        "temperature": temperature,
        "tools": tools,
        "top_p": top_p,
        "tool_choice": tool_choice,
        "max_tokens": max_tokens,
        "endpoint_type": endpoint_type,
        "timeout": timeout,
        **options,
    }
    return call_sync(CREATE_CHAT_COMPLETION, client, Target.of(base_url, api_key), arguments, return_type)


@overload
async def create_chat_completion_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    reasoning_effort: ReasoningEffort | None = None,
    response_format: ResponseFormatText
    | ResponseFormatJsonObject
    | ResponseFormatJsonSchema
    | dicts.ResponseFormatDict
    | UntypedMapping
    | None = None,
    seed: int | None = None,
    stream: Literal[False] | None = None,
    temperature: float | None = None,
    tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    *,
    tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
    max_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateChatCompletionOptions],
) -> ChatCompletionResponse: ...


@overload
async def create_chat_completion_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[False] | None = None,
    return_type: Literal["json"],
    **options: Unpack[CreateChatCompletionKwargs],
) -> dict[str, Any]: ...


@overload
async def create_chat_completion_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    reasoning_effort: ReasoningEffort | None = None,
    response_format: ResponseFormatText
    | ResponseFormatJsonObject
    | ResponseFormatJsonSchema
    | dicts.ResponseFormatDict
    | UntypedMapping
    | None = None,
    seed: int | None = None,
    *,
    stream: Literal[True],
    temperature: float | None = None,
    tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
    max_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateChatCompletionOptions],
) -> AsyncStream[ChatCompletionChunk, ChatCompletionResponse]: ...


@overload
async def create_chat_completion_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[True],
    return_type: Literal["json"],
    **options: Unpack[CreateChatCompletionKwargs],
) -> AsyncStream[dict[str, Any], dict[str, Any]]: ...


@overload
async def create_chat_completion_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: bool | None = None,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CreateChatCompletionKwargs],
) -> (
    ChatCompletionResponse
    | dict[str, Any]
    | AsyncStream[ChatCompletionChunk, ChatCompletionResponse]
    | AsyncStream[dict[str, Any], dict[str, Any]]
): ...


async def create_chat_completion_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    reasoning_effort: ReasoningEffort | None = None,
    response_format: ResponseFormatText
    | ResponseFormatJsonObject
    | ResponseFormatJsonSchema
    | dicts.ResponseFormatDict
    | UntypedMapping
    | None = None,
    seed: int | None = None,
    stream: bool | None = None,
    temperature: float | None = None,
    tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
    max_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateChatCompletionOptions],
) -> (
    ChatCompletionResponse
    | dict[str, Any]
    | AsyncStream[ChatCompletionChunk, ChatCompletionResponse]
    | AsyncStream[dict[str, Any], dict[str, Any]]
):
    """Create a chat completion.

    Sends a conversation to a model and returns the assistant's next message: the final response, or tool calls
    for the application to run before it sends the conversation again. The path selects the kind of application
    and the LLM provider. The configuration headers select the protection of the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        messages: Messages of the conversation, oldest first.
        model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the quarantined
            model.
        llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
        features: Security features: agent architecture, content classifiers and content blockers. If
            omitted, the features stored with the API key apply.
        security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
            policy stored with the API key applies.
        fine_grained_config: Fine-grained settings: session limits, prompts, generation and response format.
            If omitted, the settings stored with the API key apply.
        provider: LLM provider that serves the model. `default`, for which the path omits the segment with
            its slash, is OpenRouter for chat completions.
        session_id: Session to continue, from an earlier response. If omitted, a new session starts, unless
            a tool result in the body carries a session.
        reasoning_effort: Reasoning effort of a reasoning model.
        response_format: Format of the response: text, JSON, or JSON that matches a schema.
        seed: Seed of the sampling. The provider repeats results for the same seed on a best-effort basis.
        stream: Whether to stream the response as server-sent events.
        temperature: Sampling temperature, 0 to 2 with most providers. Change this or `top_p`, not both.
        tools: Functions that the model may call, and tools that the provider runs.
        top_p: Nucleus sampling: probability mass to sample from, 0 to 1. Change this or `temperature`, not
            both.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        tool_choice: Tool that the model calls, if any. Defaults to `auto` if there are tools.
        max_tokens: Maximum number of tokens of the response. OpenAI's newer models use
            `max_completion_tokens` instead.
        endpoint_type: Kind of application that makes the call. It selects how the service treats the
            conversation.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `CreateChatCompletionOptions`.

    Returns:
        A `ChatCompletionResponse`, or with `stream=True` an `AsyncStream` of `ChatCompletionChunk`. With
        `return_type="json"`, the same as JSON data.

    Raises:
        ConfigError: The key, the URL, a header or a setting is invalid. Nothing was sent.
        RequestValidationError: The body or a JSON header does not match its schema. Nothing was sent.
        APIStatusError: The response has an error status.
        APIConnectionError: No response: the connection failed, or a timeout was exceeded
            (`CallTimeoutError`).
        ResponseValidationError: The response does not match its schema.
        SequrityError: Any other failure. Base class of all errors above.
    """
    api_key = conceal(api_key)
    llm_api_key = conceal(llm_api_key)
    conceal_headers(options)
    arguments = {
        "messages": messages,
        "model": model,
        "llm_api_key": llm_api_key,
        "features": features,
        "security_policy": security_policy,
        "fine_grained_config": fine_grained_config,
        "provider": provider,
        "session_id": session_id,
        "reasoning_effort": reasoning_effort,
        "response_format": response_format,
        "seed": seed,
        "stream": stream,
        "temperature": temperature,
        "tools": tools,
        "top_p": top_p,
        "tool_choice": tool_choice,
        "max_tokens": max_tokens,
        "endpoint_type": endpoint_type,
        "timeout": timeout,
        **options,
    }
    return await call_async(CREATE_CHAT_COMPLETION, client, Target.of(base_url, api_key), arguments, return_type)
