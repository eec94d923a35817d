# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Create a message."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypedDict, Unpack, overload

from attrs import define

from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.control.types.results import ValueWithMeta
from sequrity.types.enums import LlmServiceProvider
from sequrity.types.messages.request import (
    AnthropicMessageRequest,
    ContainerParam,
    McpServerParam,
    MetadataParam,
    OutputConfigParam,
    TextBlockParam,
    ThinkingConfigAdaptiveParam,
    ThinkingConfigDisabledParam,
    ThinkingConfigEnabledParam,
    ToolChoiceAnyParam,
    ToolChoiceToolParam,
)
from sequrity.types.messages.request import MessageParam as AnthropicMessageParam
from sequrity.types.messages.request import ReasoningEffort as AnthropicReasoningEffort
from sequrity.types.messages.request import ServiceTier as AnthropicServiceTier
from sequrity.types.messages.request import ToolChoiceAutoParam as AnthropicToolChoiceAutoParam
from sequrity.types.messages.request import ToolChoiceNoneParam as AnthropicToolChoiceNoneParam
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
from sequrity.types.messages.response import AnthropicMessageResponse
from sequrity.types.messages.stream import AnthropicStreamEvent
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

if TYPE_CHECKING:
    from sequrity import dicts
else:
    dicts = lazy_module("sequrity.dicts")

__all__ = [
    "CREATE_MESSAGE",
    "CreateMessageKwargs",
    "CreateMessageOptions",
    "ParsedAnthropicMessageResponse",
    "create_message_async",
    "create_message_sync",
]

CREATE_MESSAGE: Final[Operation[AnthropicMessageResponse, AnthropicStreamEvent]] = Operation(
    name="create_message",
    method="POST",
    path="/control/{endpoint_type}/{provider}/v1/messages",
    request=AnthropicMessageRequest,
    response=AnthropicMessageResponse,
    event=NamedSchema("sequrity", "types/messages/stream.json#"),
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
    stream_end=StreamEnd(data=("[DONE]",), types=("message_stop",)),
    stream_sum="messages",
    client_method="control.messages.create",
    session="session_id",
    conversation_format="messages",
    parse_method="parse",
)
"""Create a message."""


class CreateMessageOptions(TypedDict, total=False):
    """Less used arguments of `client.control.messages.create` and of the functions."""

    metadata: MetadataParam | dicts.MetadataParamDict | UntypedMapping | None
    """Information about the request."""

    reasoning_effort: AnthropicReasoningEffort | None
    """Reasoning effort of a reasoning model."""

    service_tier: AnthropicServiceTier | None
    """Service tier of the request."""

    stop_sequences: Sequence[str] | None
    """Texts at which the model stops writing."""

    top_k: int | None
    """Number of most likely tokens that each token is sampled from."""

    container: str | ContainerParam | dicts.ContainerChoiceDict | UntypedMapping | None
    """Container in which the provider runs code."""

    context_management: Mapping[str, Any] | None
    """How the provider keeps the conversation within the model's context, for example by clearing old tool results."""

    mcp_servers: Sequence[McpServerParam | dicts.McpServerParamDict | UntypedMapping] | None
    """MCP servers whose tools the provider offers to the model."""

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


class CreateMessageKwargs(CreateMessageOptions, total=False):
    """All keyword arguments of `client.control.messages.create`, for calls whose overload does not name them."""

    system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None
    tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None
    tool_choice: (
        AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | dicts.AnthropicToolChoiceParamDict
        | UntypedMapping
        | None
    )
    thinking: (
        ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | dicts.ThinkingConfigParamDict
        | UntypedMapping
        | None
    )
    output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None
    temperature: float | None
    session_id: str | None
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None
    provider: LlmServiceProvider | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"]
    timeout: TimeoutLike
    top_p: float | None


@define(kw_only=True, repr=False)
class ParsedAnthropicMessageResponse(AnthropicMessageResponse, Generic[ParsedT]):
    """Response of `client.control.messages.parse`."""

    parsed: ParsedT
    """The value, of the type that the call requested."""


@overload
def create_message_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    stream: Literal[False] | None = None,
    system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
    temperature: float | None = None,
    thinking: ThinkingConfigEnabledParam
    | ThinkingConfigDisabledParam
    | ThinkingConfigAdaptiveParam
    | dicts.ThinkingConfigParamDict
    | UntypedMapping
    | None = None,
    tool_choice: AnthropicToolChoiceAutoParam
    | ToolChoiceAnyParam
    | ToolChoiceToolParam
    | AnthropicToolChoiceNoneParam
    | dicts.AnthropicToolChoiceParamDict
    | UntypedMapping
    | None = None,
    tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    *,
    output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateMessageOptions],
) -> AnthropicMessageResponse: ...


@overload
def create_message_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[False] | None = None,
    return_type: Literal["json"],
    **options: Unpack[CreateMessageKwargs],
) -> dict[str, Any]: ...


@overload
def create_message_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    *,
    stream: Literal[True],
    system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
    temperature: float | None = None,
    thinking: ThinkingConfigEnabledParam
    | ThinkingConfigDisabledParam
    | ThinkingConfigAdaptiveParam
    | dicts.ThinkingConfigParamDict
    | UntypedMapping
    | None = None,
    tool_choice: AnthropicToolChoiceAutoParam
    | ToolChoiceAnyParam
    | ToolChoiceToolParam
    | AnthropicToolChoiceNoneParam
    | dicts.AnthropicToolChoiceParamDict
    | UntypedMapping
    | None = None,
    tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateMessageOptions],
) -> Stream[AnthropicStreamEvent, AnthropicMessageResponse]: ...


@overload
def create_message_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[True],
    return_type: Literal["json"],
    **options: Unpack[CreateMessageKwargs],
) -> Stream[dict[str, Any], dict[str, Any]]: ...


@overload
def create_message_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    *,
    stream: bool | None = None,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CreateMessageKwargs],
) -> (
    AnthropicMessageResponse
    | dict[str, Any]
    | Stream[AnthropicStreamEvent, AnthropicMessageResponse]
    | Stream[dict[str, Any], dict[str, Any]]
): ...


def create_message_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    stream: bool | None = None,
    system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
    temperature: float | None = None,
    thinking: ThinkingConfigEnabledParam
    | ThinkingConfigDisabledParam
    | ThinkingConfigAdaptiveParam
    | dicts.ThinkingConfigParamDict
    | UntypedMapping
    | None = None,
    tool_choice: AnthropicToolChoiceAutoParam
    | ToolChoiceAnyParam
    | ToolChoiceToolParam
    | AnthropicToolChoiceNoneParam
    | dicts.AnthropicToolChoiceParamDict
    | UntypedMapping
    | None = None,
    tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateMessageOptions],
) -> (
    AnthropicMessageResponse
    | dict[str, Any]
    | Stream[AnthropicStreamEvent, AnthropicMessageResponse]
    | Stream[dict[str, Any], dict[str, Any]]
):
    """Create a message.

    Sends a conversation in Anthropic's format to a model and returns its next message: text, reasoning, and
    tool calls for the application to run. The path selects the kind of application and the LLM provider. The
    configuration headers select the protection of the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        messages: The conversation so far, oldest message first.
        model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
            model and the quarantined model.
        max_tokens: Maximum number of tokens of the response, reasoning included.
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
        stream: Whether the response is a stream of events.
        system: Instructions that apply to the whole conversation.
        temperature: Randomness of the response, from 0 (most predictable) to 1.
        thinking: Reasoning of the model. Off if omitted, at most models.
        tool_choice: Tool that the model calls. The model chooses if omitted.
        tools: Tools that the model may use.
        top_p: Share of probability, from 0 to 1, that each token is sampled from.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        output_config: Settings of the response: structured output and effort.
        endpoint_type: Kind of application that makes the call. It selects how the service treats the
            conversation.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `CreateMessageOptions`.

    Returns:
        An `AnthropicMessageResponse`, or with `stream=True` a `Stream` of `AnthropicStreamEvent`. With
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
        "max_tokens": max_tokens,
        "llm_api_key": llm_api_key,
        "features": features,
        "security_policy": security_policy,
        "fine_grained_config": fine_grained_config,
        "provider": provider,
        "session_id": session_id,
        "stream": stream,
        "system": system,
        "temperature": temperature,
        "thinking": thinking,
        "tool_choice": tool_choice,
        "tools": tools,
        "top_p": top_p,
        "output_config": output_config,
        "endpoint_type": endpoint_type,
        "timeout": timeout,
        **options,
    }
    return call_sync(CREATE_MESSAGE, client, Target.of(base_url, api_key), arguments, return_type)


@overload
async def create_message_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    stream: Literal[False] | None = None,
    system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
    temperature: float | None = None,
    thinking: ThinkingConfigEnabledParam
    | ThinkingConfigDisabledParam
    | ThinkingConfigAdaptiveParam
    | dicts.ThinkingConfigParamDict
    | UntypedMapping
    | None = None,
    tool_choice: AnthropicToolChoiceAutoParam
    | ToolChoiceAnyParam
    | ToolChoiceToolParam
    | AnthropicToolChoiceNoneParam
    | dicts.AnthropicToolChoiceParamDict
    | UntypedMapping
    | None = None,
    tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    *,
    output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateMessageOptions],
) -> AnthropicMessageResponse: ...


@overload
async def create_message_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[False] | None = None,
    return_type: Literal["json"],
    **options: Unpack[CreateMessageKwargs],
) -> dict[str, Any]: ...


@overload
async def create_message_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    *,
    stream: Literal[True],
    system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
    temperature: float | None = None,
    thinking: ThinkingConfigEnabledParam
    | ThinkingConfigDisabledParam
    | ThinkingConfigAdaptiveParam
    | dicts.ThinkingConfigParamDict
    | UntypedMapping
    | None = None,
    tool_choice: AnthropicToolChoiceAutoParam
    | ToolChoiceAnyParam
    | ToolChoiceToolParam
    | AnthropicToolChoiceNoneParam
    | dicts.AnthropicToolChoiceParamDict
    | UntypedMapping
    | None = None,
    tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateMessageOptions],
) -> AsyncStream[AnthropicStreamEvent, AnthropicMessageResponse]: ...


@overload
async def create_message_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[True],
    return_type: Literal["json"],
    **options: Unpack[CreateMessageKwargs],
) -> AsyncStream[dict[str, Any], dict[str, Any]]: ...


@overload
async def create_message_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    *,
    stream: bool | None = None,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CreateMessageKwargs],
) -> (
    AnthropicMessageResponse
    | dict[str, Any]
    | AsyncStream[AnthropicStreamEvent, AnthropicMessageResponse]
    | AsyncStream[dict[str, Any], dict[str, Any]]
): ...


async def create_message_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
    model: str,
    max_tokens: int,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    stream: bool | None = None,
    system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
    temperature: float | None = None,
    thinking: ThinkingConfigEnabledParam
    | ThinkingConfigDisabledParam
    | ThinkingConfigAdaptiveParam
    | dicts.ThinkingConfigParamDict
    | UntypedMapping
    | None = None,
    tool_choice: AnthropicToolChoiceAutoParam
    | ToolChoiceAnyParam
    | ToolChoiceToolParam
    | AnthropicToolChoiceNoneParam
    | dicts.AnthropicToolChoiceParamDict
    | UntypedMapping
    | None = None,
    tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
    top_p: float | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateMessageOptions],
) -> (
    AnthropicMessageResponse
    | dict[str, Any]
    | AsyncStream[AnthropicStreamEvent, AnthropicMessageResponse]
    | AsyncStream[dict[str, Any], dict[str, Any]]
):
    """Create a message.

    Sends a conversation in Anthropic's format to a model and returns its next message: text, reasoning, and
    tool calls for the application to run. The path selects the kind of application and the LLM provider. The
    configuration headers select the protection of the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        messages: The conversation so far, oldest message first.
        model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
            model and the quarantined model.
        max_tokens: Maximum number of tokens of the response, reasoning included.
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
        stream: Whether the response is a stream of events.
        system: Instructions that apply to the whole conversation.
        temperature: Randomness of the response, from 0 (most predictable) to 1.
        thinking: Reasoning of the model. Off if omitted, at most models.
        tool_choice: Tool that the model calls. The model chooses if omitted.
        tools: Tools that the model may use.
        top_p: Share of probability, from 0 to 1, that each token is sampled from.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        output_config: Settings of the response: structured output and effort.
        endpoint_type: Kind of application that makes the call. It selects how the service treats the
            conversation.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `CreateMessageOptions`.

    Returns:
        An `AnthropicMessageResponse`, or with `stream=True` an `AsyncStream` of `AnthropicStreamEvent`.
        With `return_type="json"`, the same as JSON data.

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
        "max_tokens": max_tokens,
        "llm_api_key": llm_api_key,
        "features": features,
        "security_policy": security_policy,
        "fine_grained_config": fine_grained_config,
        "provider": provider,
        "session_id": session_id,
        "stream": stream,
        "system": system,
        "temperature": temperature,
        "thinking": thinking,
        "tool_choice": tool_choice,
        "tools": tools,
        "top_p": top_p,
        "output_config": output_config,
        "endpoint_type": endpoint_type,
        "timeout": timeout,
        **options,
    }
    return await call_async(CREATE_MESSAGE, client, Target.of(base_url, api_key), arguments, return_type)
