# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Generate a policy."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, Never, TypedDict, Unpack, overload

from sequrity.control.types.headers import InternalSqrtToolIdType
from sequrity.control.types.policy_gen import (
    PolicyGenLanguage,
    PolicyGenRequestAnthropicMessages,
    PolicyGenRequestOpenAiChatCompletion,
    PolicyGenRequestOpenRouterChatCompletion,
    PolicyGenRequestSequrityAzureChatCompletion,
    PolicyGenRequestSequrityAzureResponses,
    PolicyGenResponse,
)
from sequrity.types.chat_completion.request import Tool
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
from sequrity_runtime import (
    UNSET,
    AsyncHttpClient,
    AttemptHook,
    BodySegment,
    KeyLike,
    Limits,
    NamedSchema,
    OnMismatch,
    Operation,
    RetryAlso,
    Secret,
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
    "GENERATE_POLICY",
    "GeneratePolicyKwargs",
    "GeneratePolicyOptions",
    "generate_policy_async",
    "generate_policy_sync",
]

GENERATE_POLICY: Final[Operation[PolicyGenResponse, Never]] = Operation(
    name="generate_policy",
    method="POST",
    path="/control/policy-gen/{provider}/v1/generate",
    request=NamedSchema("sequrity", "control/types/policy_gen.json#"),
    request_members=(
        PolicyGenRequestOpenAiChatCompletion,
        PolicyGenRequestOpenRouterChatCompletion,
        PolicyGenRequestAnthropicMessages,
        PolicyGenRequestSequrityAzureChatCompletion,
        PolicyGenRequestSequrityAzureResponses,
    ),
    response=PolicyGenResponse,
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
        BodySegment(
            "provider",
            "type",
            {
                "oai_chat_completion": "openai",
                "anthropic_messages": "anthropic",
                "sequrity_azure_chat_completion": "sequrity_azure",
                "sequrity_azure_responses": "sequrity_azure",
            },
        ),
    ),
    headers=(TextHeader("X-Api-Key", "llm_api_key", secret=True),),
    client_method="control.policy.generate",
)
"""Generate a policy."""


class GeneratePolicyOptions(TypedDict, total=False):
    """Less used arguments of `client.control.policy.generate` and of the functions."""

    policy_lang: PolicyGenLanguage | Unset
    """Language of the policy. SQRT if omitted."""

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


class GeneratePolicyKwargs(GeneratePolicyOptions, total=False):
    """All keyword arguments of `client.control.policy.generate`, for calls whose overload does not name them."""

    tools: (
        Sequence[Tool | dicts.ToolDict | UntypedMapping]
        | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
        | Sequence[Mapping[str, Any]]
        | Unset
    )
    n_retries: int | Unset
    internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset
    timeout: TimeoutLike


@overload
def generate_policy_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
    | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
    | Sequence[Mapping[str, Any]]
    | Unset = UNSET,
    return_type: Literal["python"] = "python",
    *,
    n_retries: int | Unset = UNSET,
    internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[GeneratePolicyOptions],
) -> PolicyGenResponse: ...


@overload
def generate_policy_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    *,
    return_type: Literal["json"],
    **options: Unpack[GeneratePolicyKwargs],
) -> dict[str, Any]: ...


@overload
def generate_policy_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[GeneratePolicyKwargs],
) -> PolicyGenResponse | dict[str, Any]: ...


def generate_policy_sync(
    client: SyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
    | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
    | Sequence[Mapping[str, Any]]
    | Unset = UNSET,
    return_type: Literal["python", "json"] = "python",
    *,
    n_retries: int | Unset = UNSET,
    internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[GeneratePolicyOptions],
) -> PolicyGenResponse | dict[str, Any]:
    """Generate a policy.

    Writes a security policy for tools from a description in words. The body's `type` names the format of the
    tools and selects the provider. The service does not support `oai_responses` yet.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        type: Format of `tools`. It selects the provider.
        model: ID of the model that writes the policy.
        description: What tool calls may and may not do, in words.
        llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
        tools: Tools to write rules for.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        n_retries: Number of retries if the model fails or writes no valid policy. 3 if omitted.
        internal_tool_names: Tools of the service itself that the policy covers beside `tools`. None if
            omitted.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `GeneratePolicyOptions`.

    Returns:
        A `PolicyGenResponse`. With `return_type="json"`, the same as JSON data.

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
        "type": type,
        "model": model,
        "description": description,
        "llm_api_key": llm_api_key,
        "tools": tools,
        "n_retries": n_retries,
        "internal_tool_names": internal_tool_names,
        "timeout": timeout,
        **options,
    }
    return call_sync(GENERATE_POLICY, client, Target.of(base_url, api_key), arguments, return_type)


@overload
async def generate_policy_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
    | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
    | Sequence[Mapping[str, Any]]
    | Unset = UNSET,
    return_type: Literal["python"] = "python",
    *,
    n_retries: int | Unset = UNSET,
    internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[GeneratePolicyOptions],
) -> PolicyGenResponse: ...


@overload
async def generate_policy_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    *,
    return_type: Literal["json"],
    **options: Unpack[GeneratePolicyKwargs],
) -> dict[str, Any]: ...


@overload
async def generate_policy_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    *,
    return_type: Literal["python", "json"] = "python",
    **options: Unpack[GeneratePolicyKwargs],
) -> PolicyGenResponse | dict[str, Any]: ...


async def generate_policy_async(
    client: AsyncHttpClient,
    base_url: str,
    api_key: KeyLike,
    type: Literal[
        "oai_chat_completion",
        "openrouter_chat_completion",
        "anthropic_messages",
        "sequrity_azure_chat_completion",
        "sequrity_azure_responses",
    ],
    model: str,
    description: str,
    llm_api_key: KeyLike | None,
    tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
    | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
    | Sequence[Mapping[str, Any]]
    | Unset = UNSET,
    return_type: Literal["python", "json"] = "python",
    *,
    n_retries: int | Unset = UNSET,
    internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
    timeout: TimeoutLike = UNSET,
    **options: Unpack[GeneratePolicyOptions],
) -> PolicyGenResponse | dict[str, Any]:
    """Generate a policy.

    Writes a security policy for tools from a description in words. The body's `type` names the format of the
    tools and selects the provider. The service does not support `oai_responses` yet.

    Args:
        client: HTTP client to use. It is not closed; its own settings apply unless overridden here.
        base_url: Base URL of the service: `https`, or `http` on this machine.
        api_key: API key of the service, or a function that returns it for each attempt.
        type: Format of `tools`. It selects the provider.
        model: ID of the model that writes the policy.
        description: What tool calls may and may not do, in words.
        llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
        tools: Tools to write rules for.
        return_type: `python` for typed objects, `json` for JSON data. Both are validated.
        n_retries: Number of retries if the model fails or writes no valid policy. 3 if omitted.
        internal_tool_names: Tools of the service itself that the policy covers beside `tools`. None if
            omitted.
        timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
            timeout.
        **options: Less used arguments, the keys of `GeneratePolicyOptions`.

    Returns:
        A `PolicyGenResponse`. With `return_type="json"`, the same as JSON data.

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
        "type": type,
        "model": model,
        "description": description,
        "llm_api_key": llm_api_key,
        "tools": tools,
        "n_retries": n_retries,
        "internal_tool_names": internal_tool_names,
        "timeout": timeout,
        **options,
    }
    return await call_async(GENERATE_POLICY, client, Target.of(base_url, api_key), arguments, return_type)
