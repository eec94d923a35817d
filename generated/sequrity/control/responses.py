# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Create a response."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, Literal, TypedDict, Unpack, overload

from attrs import define

from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.types.enums import LlmServiceProvider
from sequrity.types.responses.request import (
    ApplyPatchCallOutputParam,
    ApplyPatchCallParam,
    ApplyPatchToolParam,
    CodeInterpreterToolParam,
    CompactionItemParam,
    ComputerCallOutputParam,
    ComputerToolParam,
    ConversationParam,
    CustomToolParam,
    FileSearchToolParam,
    FunctionCallOutputParam,
    FunctionShellToolParam,
    FunctionToolParam,
    ImageGenerationCallParam,
    ImageGenerationToolParam,
    ItemReferenceParam,
    LocalShellCallOutputParam,
    LocalShellCallParam,
    LocalShellToolParam,
    McpApprovalRequestParam,
    McpApprovalResponseParam,
    McpCallParam,
    McpListToolsParam,
    McpToolParam,
    PromptCacheOptions,
    ReasoningItemParam,
    ReasoningParam,
    ResponseCustomToolCallOutputParam,
    ResponseCustomToolCallParam,
    ResponseFunctionToolCallParam,
    ResponsePromptParam,
    ResponsesRequest,
    ResponseTextConfigParam,
    ShellCallOutputParam,
    ShellCallParam,
    ShellToolParam,
    ToolChoiceFunctionParam,
    ToolChoiceMode,
    ToolChoiceRequiredParam,
    ToolSearchToolParam,
    WebSearchPreviewDatedToolParam,
    WebSearchPreviewToolParam,
    WebSearchToolParam,
)
from sequrity.types.responses.request import MessageParam as ResponsesMessageParam
from sequrity.types.responses.request import StreamOptionsParam as ResponsesStreamOptions
from sequrity.types.responses.request import ToolChoiceAutoParam as ResponsesToolChoiceAutoParam
from sequrity.types.responses.request import ToolChoiceNoneParam as ResponsesToolChoiceNoneParam
from sequrity.types.responses.response import (
    CodeInterpreterToolCall,
    ComputerToolCall,
    FileSearchToolCall,
    PromptCacheRetention,
    ResponsesResponse,
    ToolSearchCall,
    ToolSearchOutput,
    Truncation,
    WebSearchToolCall,
)
from sequrity.types.responses.response import ServiceTier as ResponsesServiceTier
from sequrity.types.responses.stream import OpenAiResponseStreamEvent
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
    "CREATE_RESPONSE",
    "CreateResponseKwargs",
    "CreateResponseOptions",
    "ParsedResponsesResponse",
    "create_response_async",
    "create_response_sync",
]

CREATE_RESPONSE: Final[Operation[ResponsesResponse, OpenAiResponseStreamEvent]] = Operation(
    name="create_response",
    method="POST",
    path="/control/{endpoint_type}/{provider}/v1/responses",
    request=ResponsesRequest,
    response=ResponsesResponse,
    event=NamedSchema("sequrity", "types/responses/stream.json#"),
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
    stream_end=StreamEnd(types=("response.completed", "response.failed", "response.incomplete")),
    stream_sum="responses",
    client_method="control.responses.create",
    session="session_id",
    conversation_format="responses",
    parse_method="parse",
)
"""Create a response."""


class CreateResponseOptions(TypedDict, total=False):
    """Less used arguments of `client.control.responses.create` and of the functions."""

    background: bool | None
    """Whether the provider runs the request in the background."""

    conversation: str | ConversationParam | dicts.ConversationChoiceDict | UntypedMapping | None
    """Conversation that the provider stores and the request continues."""

    include: Sequence[str] | None
    """Further parts of the response, for example `reasoning.encrypted_content`."""

    max_tool_calls: int | None
    """Maximum number of calls of the provider's tools."""

    metadata: Mapping[str, str] | None
    """Metadata that the provider stores, at most 16 pairs."""

    parallel_tool_calls: bool | None
    """Whether the model may call several tools at once."""

    prompt: ResponsePromptParam | dicts.ResponsePromptParamDict | UntypedMapping | None
    """Prompt template that the provider stores."""

    prompt_cache_key: str | None
    """Key by which the provider groups requests in its cache."""

    prompt_cache_retention: PromptCacheRetention | None
    """Lifetime of the cached prompt."""

    prompt_cache_options: PromptCacheOptions | dicts.PromptCacheOptionsDict | UntypedMapping | None
    """Cache settings."""

    safety_identifier: str | None
    """Opaque ID of your user, without names or addresses. The provider uses it against abuse."""

    service_tier: ResponsesServiceTier | None
    """Service tier of the request."""

    store: bool | None
    """Whether the provider stores the response."""

    stream_options: ResponsesStreamOptions | dicts.ResponsesStreamOptionsDict | UntypedMapping | None
    """Options of the stream."""

    top_logprobs: int | None
    """Number of most likely tokens to return at each position, 0 to 20."""

    truncation: Truncation | None
    """Handling of a conversation that exceeds the model's context."""

    user: str | None
    """Opaque ID of your user, in the deprecated form."""

    moderation: Mapping[str, Any] | None
    """Settings of the provider's moderation."""

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


class CreateResponseKwargs(CreateResponseOptions, total=False):
    """All keyword arguments of `client.control.responses.create`, for calls whose overload does not name them."""

    input: (
        str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | dicts.ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None
    )
    instructions: str | None
    tools: (
        Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | dicts.ResponsesToolParamDict
            | UntypedMapping
        ]
        | None
    )
    tool_choice: (
        ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | dicts.ResponsesToolChoiceDict
        | UntypedMapping
        | None
    )
    text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None
    reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None
    previous_response_id: str | None
    max_output_tokens: int | None
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
class ParsedResponsesResponse(ResponsesResponse, Generic[ParsedT]):
    """Response of `client.control.responses.parse`."""

    parsed: ParsedT
    """The value, of the type that the call requested."""


@overload
def create_response_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    input: str
    | Sequence[
        ResponsesMessageParam
        | ResponseFunctionToolCallParam
        | FunctionCallOutputParam
        | ResponseCustomToolCallParam
        | ResponseCustomToolCallOutputParam
        | ComputerCallOutputParam
        | LocalShellCallParam
        | LocalShellCallOutputParam
        | ShellCallParam
        | ShellCallOutputParam
        | ApplyPatchCallParam
        | ApplyPatchCallOutputParam
        | McpListToolsParam
        | McpApprovalRequestParam
        | McpApprovalResponseParam
        | McpCallParam
        | ReasoningItemParam
        | ImageGenerationCallParam
        | ItemReferenceParam
        | CompactionItemParam
        | FileSearchToolCall
        | WebSearchToolCall
        | CodeInterpreterToolCall
        | ComputerToolCall
        | ToolSearchCall
        | ToolSearchOutput
        | dicts.ResponseInputItemParamDict
        | UntypedMapping
    ]
    | None = None,
    instructions: str | None = None,
    previous_response_id: str | None = None,
    reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
    stream: Literal[False] | None = None,
    temperature: float | None = None,
    text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
    tool_choice: ToolChoiceMode
    | ResponsesToolChoiceNoneParam
    | ResponsesToolChoiceAutoParam
    | ToolChoiceRequiredParam
    | ToolChoiceFunctionParam
    | dicts.ResponsesToolChoiceDict
    | UntypedMapping
    | None = None,
    tools: Sequence[
        FunctionToolParam
        | FileSearchToolParam
        | WebSearchToolParam
        | WebSearchPreviewToolParam
        | WebSearchPreviewDatedToolParam
        | CodeInterpreterToolParam
        | ComputerToolParam
        | ImageGenerationToolParam
        | McpToolParam
        | LocalShellToolParam
        | FunctionShellToolParam
        | ShellToolParam
        | CustomToolParam
        | ApplyPatchToolParam
        | ToolSearchToolParam
        | dicts.ResponsesToolParamDict
        | UntypedMapping
    ]
    | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    *,
    max_output_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateResponseOptions],
) -> ResponsesResponse: ...


@overload
def create_response_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[False] | None = None,
    return_type: Literal["json"],
    **options: Unpack[CreateResponseKwargs],
) -> dict[str, Any]: ...


@overload
def create_response_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    input: str
    | Sequence[
        ResponsesMessageParam
        | ResponseFunctionToolCallParam
        | FunctionCallOutputParam
        | ResponseCustomToolCallParam
        | ResponseCustomToolCallOutputParam
        | ComputerCallOutputParam
        | LocalShellCallParam
        | LocalShellCallOutputParam
        | ShellCallParam
        | ShellCallOutputParam
        | ApplyPatchCallParam
        | ApplyPatchCallOutputParam
        | McpListToolsParam
        | McpApprovalRequestParam
        | McpApprovalResponseParam
        | McpCallParam
        | ReasoningItemParam
        | ImageGenerationCallParam
        | ItemReferenceParam
        | CompactionItemParam
        | FileSearchToolCall
        | WebSearchToolCall
        | CodeInterpreterToolCall
        | ComputerToolCall
        | ToolSearchCall
        | ToolSearchOutput
        | dicts.ResponseInputItemParamDict
        | UntypedMapping
    ]
    | None = None,
    instructions: str | None = None,
    previous_response_id: str | None = None,
    reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
    *,
    stream: Literal[True],
    temperature: float | None = None,
    text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
    tool_choice: ToolChoiceMode
    | ResponsesToolChoiceNoneParam
    | ResponsesToolChoiceAutoParam
    | ToolChoiceRequiredParam
    | ToolChoiceFunctionParam
    | dicts.ResponsesToolChoiceDict
    | UntypedMapping
    | None = None,
    tools: Sequence[
        FunctionToolParam
        | FileSearchToolParam
        | WebSearchToolParam
        | WebSearchPreviewToolParam
        | WebSearchPreviewDatedToolParam
        | CodeInterpreterToolParam
        | ComputerToolParam
        | ImageGenerationToolParam
        | McpToolParam
        | LocalShellToolParam
        | FunctionShellToolParam
        | ShellToolParam
        | CustomToolParam
        | ApplyPatchToolParam
        | ToolSearchToolParam
        | dicts.ResponsesToolParamDict
        | UntypedMapping
    ]
    | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    max_output_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateResponseOptions],
) -> Stream[OpenAiResponseStreamEvent, ResponsesResponse]: ...


@overload
def create_response_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[True],
    return_type: Literal["json"],
    **options: Unpack[CreateResponseKwargs],
) -> Stream[dict[str, Any], dict[str, Any]]: ...


@overload
def create_response_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: bool | None = None,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CreateResponseKwargs],
) -> (
    ResponsesResponse
    | dict[str, Any]
    | Stream[OpenAiResponseStreamEvent, ResponsesResponse]
    | Stream[dict[str, Any], dict[str, Any]]
): ...


def create_response_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    input: str
    | Sequence[
        ResponsesMessageParam
        | ResponseFunctionToolCallParam
        | FunctionCallOutputParam
        | ResponseCustomToolCallParam
        | ResponseCustomToolCallOutputParam
        | ComputerCallOutputParam
        | LocalShellCallParam
        | LocalShellCallOutputParam
        | ShellCallParam
        | ShellCallOutputParam
        | ApplyPatchCallParam
        | ApplyPatchCallOutputParam
        | McpListToolsParam
        | McpApprovalRequestParam
        | McpApprovalResponseParam
        | McpCallParam
        | ReasoningItemParam
        | ImageGenerationCallParam
        | ItemReferenceParam
        | CompactionItemParam
        | FileSearchToolCall
        | WebSearchToolCall
        | CodeInterpreterToolCall
        | ComputerToolCall
        | ToolSearchCall
        | ToolSearchOutput
        | dicts.ResponseInputItemParamDict
        | UntypedMapping
    ]
    | None = None,
    instructions: str | None = None,
    previous_response_id: str | None = None,
    reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
    stream: bool | None = None,
    temperature: float | None = None,
    text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
    tool_choice: ToolChoiceMode
    | ResponsesToolChoiceNoneParam
    | ResponsesToolChoiceAutoParam
    | ToolChoiceRequiredParam
    | ToolChoiceFunctionParam
    | dicts.ResponsesToolChoiceDict
    | UntypedMapping
    | None = None,
    tools: Sequence[
        FunctionToolParam
        | FileSearchToolParam
        | WebSearchToolParam
        | WebSearchPreviewToolParam
        | WebSearchPreviewDatedToolParam
        | CodeInterpreterToolParam
        | ComputerToolParam
        | ImageGenerationToolParam
        | McpToolParam
        | LocalShellToolParam
        | FunctionShellToolParam
        | ShellToolParam
        | CustomToolParam
        | ApplyPatchToolParam
        | ToolSearchToolParam
        | dicts.ResponsesToolParamDict
        | UntypedMapping
    ]
    | None = None,
    top_p: float | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    max_output_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateResponseOptions],
) -> (
    ResponsesResponse
    | dict[str, Any]
    | Stream[OpenAiResponseStreamEvent, ResponsesResponse]
    | Stream[dict[str, Any], dict[str, Any]]
):
    """Create a response.

    Sends input in the format of OpenAI's Responses API to a model and returns its output: messages, reasoning,
    and function calls for the application to run. The path selects the kind of application and the LLM
    provider. The configuration headers select the protection of the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
            model and the quarantined model.
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
        input: Input of the model: plain text, or messages, calls, results and other items.
        instructions: Instructions that apply to this request.
        previous_response_id: ID of the response that this request continues.
        reasoning: Settings of a reasoning model.
        stream: Whether the response is a stream of events.
        temperature: Randomness of the response, from 0 (most predictable) to 2.
        text: Settings of the text: structured output and verbosity.
        tool_choice: Tool that the model calls. The model chooses if omitted.
        tools: Tools that the model may use.
        top_p: Share of probability, from 0 to 1, that each token is sampled from.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        max_output_tokens: Maximum number of tokens of the response, reasoning included.
        endpoint_type: Kind of application that makes the call. It selects how the service treats the
            conversation.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `CreateResponseOptions`.

    Returns:
        A `ResponsesResponse`, or with `stream=True` a `Stream` of `OpenAiResponseStreamEvent`. With
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
        "model": model,
        "llm_api_key": llm_api_key,
        "features": features,
        "security_policy": security_policy,
        "fine_grained_config": fine_grained_config,
        "provider": provider,
        "session_id": session_id,
        "input": input,
        "instructions": instructions,
        "previous_response_id": previous_response_id,
        "reasoning": reasoning,
        "stream": stream,
        "temperature": temperature,
        "text": text,
        "tool_choice": tool_choice,
        "tools": tools,
        "top_p": top_p,
        "max_output_tokens": max_output_tokens,
        "endpoint_type": endpoint_type,
        "timeout": timeout,
        **options,
    }
    return call_sync(CREATE_RESPONSE, client, Target.of(base_url, api_key), arguments, return_type)


@overload
async def create_response_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    input: str
    | Sequence[
        ResponsesMessageParam
        | ResponseFunctionToolCallParam
        | FunctionCallOutputParam
        | ResponseCustomToolCallParam
        | ResponseCustomToolCallOutputParam
        | ComputerCallOutputParam
        | LocalShellCallParam
        | LocalShellCallOutputParam
        | ShellCallParam
        | ShellCallOutputParam
        | ApplyPatchCallParam
        | ApplyPatchCallOutputParam
        | McpListToolsParam
        | McpApprovalRequestParam
        | McpApprovalResponseParam
        | McpCallParam
        | ReasoningItemParam
        | ImageGenerationCallParam
        | ItemReferenceParam
        | CompactionItemParam
        | FileSearchToolCall
        | WebSearchToolCall
        | CodeInterpreterToolCall
        | ComputerToolCall
        | ToolSearchCall
        | ToolSearchOutput
        | dicts.ResponseInputItemParamDict
        | UntypedMapping
    ]
    | None = None,
    instructions: str | None = None,
    previous_response_id: str | None = None,
    reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
    stream: Literal[False] | None = None,
    temperature: float | None = None,
    text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
    tool_choice: ToolChoiceMode
    | ResponsesToolChoiceNoneParam
    | ResponsesToolChoiceAutoParam
    | ToolChoiceRequiredParam
    | ToolChoiceFunctionParam
    | dicts.ResponsesToolChoiceDict
    | UntypedMapping
    | None = None,
    tools: Sequence[
        FunctionToolParam
        | FileSearchToolParam
        | WebSearchToolParam
        | WebSearchPreviewToolParam
        | WebSearchPreviewDatedToolParam
        | CodeInterpreterToolParam
        | ComputerToolParam
        | ImageGenerationToolParam
        | McpToolParam
        | LocalShellToolParam
        | FunctionShellToolParam
        | ShellToolParam
        | CustomToolParam
        | ApplyPatchToolParam
        | ToolSearchToolParam
        | dicts.ResponsesToolParamDict
        | UntypedMapping
    ]
    | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    *,
    max_output_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateResponseOptions],
) -> ResponsesResponse: ...


@overload
async def create_response_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[False] | None = None,
    return_type: Literal["json"],
    **options: Unpack[CreateResponseKwargs],
) -> dict[str, Any]: ...


@overload
async def create_response_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    input: str
    | Sequence[
        ResponsesMessageParam
        | ResponseFunctionToolCallParam
        | FunctionCallOutputParam
        | ResponseCustomToolCallParam
        | ResponseCustomToolCallOutputParam
        | ComputerCallOutputParam
        | LocalShellCallParam
        | LocalShellCallOutputParam
        | ShellCallParam
        | ShellCallOutputParam
        | ApplyPatchCallParam
        | ApplyPatchCallOutputParam
        | McpListToolsParam
        | McpApprovalRequestParam
        | McpApprovalResponseParam
        | McpCallParam
        | ReasoningItemParam
        | ImageGenerationCallParam
        | ItemReferenceParam
        | CompactionItemParam
        | FileSearchToolCall
        | WebSearchToolCall
        | CodeInterpreterToolCall
        | ComputerToolCall
        | ToolSearchCall
        | ToolSearchOutput
        | dicts.ResponseInputItemParamDict
        | UntypedMapping
    ]
    | None = None,
    instructions: str | None = None,
    previous_response_id: str | None = None,
    reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
    *,
    stream: Literal[True],
    temperature: float | None = None,
    text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
    tool_choice: ToolChoiceMode
    | ResponsesToolChoiceNoneParam
    | ResponsesToolChoiceAutoParam
    | ToolChoiceRequiredParam
    | ToolChoiceFunctionParam
    | dicts.ResponsesToolChoiceDict
    | UntypedMapping
    | None = None,
    tools: Sequence[
        FunctionToolParam
        | FileSearchToolParam
        | WebSearchToolParam
        | WebSearchPreviewToolParam
        | WebSearchPreviewDatedToolParam
        | CodeInterpreterToolParam
        | ComputerToolParam
        | ImageGenerationToolParam
        | McpToolParam
        | LocalShellToolParam
        | FunctionShellToolParam
        | ShellToolParam
        | CustomToolParam
        | ApplyPatchToolParam
        | ToolSearchToolParam
        | dicts.ResponsesToolParamDict
        | UntypedMapping
    ]
    | None = None,
    top_p: float | None = None,
    return_type: Literal["python"] = "python",
    max_output_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateResponseOptions],
) -> AsyncStream[OpenAiResponseStreamEvent, ResponsesResponse]: ...


@overload
async def create_response_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: Literal[True],
    return_type: Literal["json"],
    **options: Unpack[CreateResponseKwargs],
) -> AsyncStream[dict[str, Any], dict[str, Any]]: ...


@overload
async def create_response_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    *,
    stream: bool | None = None,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[CreateResponseKwargs],
) -> (
    ResponsesResponse
    | dict[str, Any]
    | AsyncStream[OpenAiResponseStreamEvent, ResponsesResponse]
    | AsyncStream[dict[str, Any], dict[str, Any]]
): ...


async def create_response_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    model: str,
    llm_api_key: KeyLike | None,
    features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None = None,
    security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None = None,
    fine_grained_config: FineGrainedConfigHeader | dicts.FineGrainedConfigHeaderDict | UntypedMapping | None = None,
    provider: LlmServiceProvider
    | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"] = "default",
    session_id: str | None = None,
    input: str
    | Sequence[
        ResponsesMessageParam
        | ResponseFunctionToolCallParam
        | FunctionCallOutputParam
        | ResponseCustomToolCallParam
        | ResponseCustomToolCallOutputParam
        | ComputerCallOutputParam
        | LocalShellCallParam
        | LocalShellCallOutputParam
        | ShellCallParam
        | ShellCallOutputParam
        | ApplyPatchCallParam
        | ApplyPatchCallOutputParam
        | McpListToolsParam
        | McpApprovalRequestParam
        | McpApprovalResponseParam
        | McpCallParam
        | ReasoningItemParam
        | ImageGenerationCallParam
        | ItemReferenceParam
        | CompactionItemParam
        | FileSearchToolCall
        | WebSearchToolCall
        | CodeInterpreterToolCall
        | ComputerToolCall
        | ToolSearchCall
        | ToolSearchOutput
        | dicts.ResponseInputItemParamDict
        | UntypedMapping
    ]
    | None = None,
    instructions: str | None = None,
    previous_response_id: str | None = None,
    reasoning: ReasoningParam | dicts.ReasoningParamDict | UntypedMapping | None = None,
    stream: bool | None = None,
    temperature: float | None = None,
    text: ResponseTextConfigParam | dicts.ResponseTextConfigParamDict | UntypedMapping | None = None,
    tool_choice: ToolChoiceMode
    | ResponsesToolChoiceNoneParam
    | ResponsesToolChoiceAutoParam
    | ToolChoiceRequiredParam
    | ToolChoiceFunctionParam
    | dicts.ResponsesToolChoiceDict
    | UntypedMapping
    | None = None,
    tools: Sequence[
        FunctionToolParam
        | FileSearchToolParam
        | WebSearchToolParam
        | WebSearchPreviewToolParam
        | WebSearchPreviewDatedToolParam
        | CodeInterpreterToolParam
        | ComputerToolParam
        | ImageGenerationToolParam
        | McpToolParam
        | LocalShellToolParam
        | FunctionShellToolParam
        | ShellToolParam
        | CustomToolParam
        | ApplyPatchToolParam
        | ToolSearchToolParam
        | dicts.ResponsesToolParamDict
        | UntypedMapping
    ]
    | None = None,
    top_p: float | None = None,
    return_type: Literal["python", "json"] = "python",
    *,
    max_output_tokens: int | None = None,
    endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] = "chat",
    timeout: TimeoutLike = UNSET,
    **options: Unpack[CreateResponseOptions],
) -> (
    ResponsesResponse
    | dict[str, Any]
    | AsyncStream[OpenAiResponseStreamEvent, ResponsesResponse]
    | AsyncStream[dict[str, Any], dict[str, Any]]
):
    """Create a response.

    Sends input in the format of OpenAI's Responses API to a model and returns its output: messages, reasoning,
    and function calls for the application to run. The path selects the kind of application and the LLM
    provider. The configuration headers select the protection of the call.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
            model and the quarantined model.
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
        input: Input of the model: plain text, or messages, calls, results and other items.
        instructions: Instructions that apply to this request.
        previous_response_id: ID of the response that this request continues.
        reasoning: Settings of a reasoning model.
        stream: Whether the response is a stream of events.
        temperature: Randomness of the response, from 0 (most predictable) to 2.
        text: Settings of the text: structured output and verbosity.
        tool_choice: Tool that the model calls. The model chooses if omitted.
        tools: Tools that the model may use.
        top_p: Share of probability, from 0 to 1, that each token is sampled from.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        max_output_tokens: Maximum number of tokens of the response, reasoning included.
        endpoint_type: Kind of application that makes the call. It selects how the service treats the
            conversation.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `CreateResponseOptions`.

    Returns:
        A `ResponsesResponse`, or with `stream=True` an `AsyncStream` of `OpenAiResponseStreamEvent`. With
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
        "model": model,
        "llm_api_key": llm_api_key,
        "features": features,
        "security_policy": security_policy,
        "fine_grained_config": fine_grained_config,
        "provider": provider,
        "session_id": session_id,
        "input": input,
        "instructions": instructions,
        "previous_response_id": previous_response_id,
        "reasoning": reasoning,
        "stream": stream,
        "temperature": temperature,
        "text": text,
        "tool_choice": tool_choice,
        "tools": tools,
        "top_p": top_p,
        "max_output_tokens": max_output_tokens,
        "endpoint_type": endpoint_type,
        "timeout": timeout,
        **options,
    }
    return await call_async(CREATE_RESPONSE, client, Target.of(base_url, api_key), arguments, return_type)
