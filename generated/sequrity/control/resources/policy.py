# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The resource `client.control.policy`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Unpack, overload

from sequrity.control.policy import GENERATE_POLICY, GeneratePolicyKwargs, GeneratePolicyOptions
from sequrity.control.types.headers import InternalSqrtToolIdType
from sequrity.control.types.policy_gen import PolicyGenResponse
from sequrity.types.chat_completion.request import Tool
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
from sequrity_runtime import (
    UNSET,
    AsyncRawResource,
    AsyncResource,
    JsonT,
    KeyLike,
    Member,
    RawResponse,
    ResponseT,
    SyncRawResource,
    SyncResource,
    TimeoutLike,
    Unset,
    UntypedMapping,
    conceal,
    conceal_headers,
    lazy_module,
    required_arguments,
)

if TYPE_CHECKING:
    from sequrity import dicts
else:
    dicts = lazy_module("sequrity.dicts")

__all__ = ["AsyncControlPolicy", "ControlPolicy"]


class GeneratePolicy(SyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.policy.generate`, generic in its results."""

    @overload
    def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ],
        model: str,
        description: str,
        *,
        tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
        | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
        | Sequence[Mapping[str, Any]]
        | Unset = UNSET,
        n_retries: int | Unset = UNSET,
        internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[GeneratePolicyOptions],
    ) -> ResponseT: ...

    @overload
    def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ],
        model: str,
        description: str,
        *,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[GeneratePolicyKwargs],
    ) -> JsonT: ...

    @overload
    def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ],
        model: str,
        description: str,
        *,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[GeneratePolicyKwargs],
    ) -> ResponseT | JsonT: ...

    @required_arguments("type", "model", "description")
    def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ]
        | Unset = UNSET,
        model: str | Unset = UNSET,
        description: str | Unset = UNSET,
        *,
        tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
        | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
        | Sequence[Mapping[str, Any]]
        | Unset = UNSET,
        n_retries: int | Unset = UNSET,
        internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[GeneratePolicyOptions],
    ) -> Any:
        """Generate a policy.

        Writes a security policy for tools from a description in words. The body's `type` names the format of
        the tools and selects the provider. The service does not support `oai_responses` yet.

        Args:
            type: Format of `tools`. It selects the provider.
            model: ID of the model that writes the policy.
            description: What tool calls may and may not do, in words.
            tools: Tools to write rules for.
            n_retries: Number of retries if the model fails or writes no valid policy. 3 if omitted.
            internal_tool_names: Tools of the service itself that the policy covers beside `tools`. None if
                omitted.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
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
        llm_api_key = conceal(llm_api_key)
        if options:
            conceal_headers(options)
        arguments = {
            "type": type,
            "model": model,
            "description": description,
            "tools": tools,
            "n_retries": n_retries,
            "internal_tool_names": internal_tool_names,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            **options,
        }
        return self._call(GENERATE_POLICY, arguments, return_type)


class ControlPolicyWithRawResponse(
    SyncRawResource, GeneratePolicy[RawResponse[PolicyGenResponse], RawResponse[dict[str, Any]]]
):
    """Methods of `client.control.policy.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class ControlPolicy(GeneratePolicy[PolicyGenResponse, dict[str, Any]]):
    """Methods of `client.control.policy`."""

    with_raw_response = Member(ControlPolicyWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""


class AsyncGeneratePolicy(AsyncResource, Generic[ResponseT, JsonT]):
    """The method `client.control.policy.generate`, generic in its results."""

    @overload
    async def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ],
        model: str,
        description: str,
        *,
        tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
        | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
        | Sequence[Mapping[str, Any]]
        | Unset = UNSET,
        n_retries: int | Unset = UNSET,
        internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python"] = "python",
        **options: Unpack[GeneratePolicyOptions],
    ) -> ResponseT: ...

    @overload
    async def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ],
        model: str,
        description: str,
        *,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[GeneratePolicyKwargs],
    ) -> JsonT: ...

    @overload
    async def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ],
        model: str,
        description: str,
        *,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[GeneratePolicyKwargs],
    ) -> ResponseT | JsonT: ...

    @required_arguments("type", "model", "description")
    async def generate(
        self,
        type: Literal[
            "oai_chat_completion",
            "openrouter_chat_completion",
            "anthropic_messages",
            "sequrity_azure_chat_completion",
            "sequrity_azure_responses",
        ]
        | Unset = UNSET,
        model: str | Unset = UNSET,
        description: str | Unset = UNSET,
        *,
        tools: Sequence[Tool | dicts.ToolDict | UntypedMapping]
        | Sequence[AnthropicToolParam | dicts.AnthropicToolParamDict | UntypedMapping]
        | Sequence[Mapping[str, Any]]
        | Unset = UNSET,
        n_retries: int | Unset = UNSET,
        internal_tool_names: Sequence[InternalSqrtToolIdType] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[GeneratePolicyOptions],
    ) -> Any:
        """Generate a policy.

        Writes a security policy for tools from a description in words. The body's `type` names the format of
        the tools and selects the provider. The service does not support `oai_responses` yet.

        Args:
            type: Format of `tools`. It selects the provider.
            model: ID of the model that writes the policy.
            description: What tool calls may and may not do, in words.
            tools: Tools to write rules for.
            n_retries: Number of retries if the model fails or writes no valid policy. 3 if omitted.
            internal_tool_names: Tools of the service itself that the policy covers beside `tools`. None if
                omitted.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
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
        llm_api_key = conceal(llm_api_key)
        if options:
            conceal_headers(options)
        arguments = {
            "type": type,
            "model": model,
            "description": description,
            "tools": tools,
            "n_retries": n_retries,
            "internal_tool_names": internal_tool_names,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            **options,
        }
        return await self._call(GENERATE_POLICY, arguments, return_type)


class AsyncControlPolicyWithRawResponse(
    AsyncRawResource, AsyncGeneratePolicy[RawResponse[PolicyGenResponse], RawResponse[dict[str, Any]]]
):
    """Methods of `client.control.policy.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class AsyncControlPolicy(AsyncGeneratePolicy[PolicyGenResponse, dict[str, Any]]):
    """Methods of `client.control.policy`."""

    with_raw_response = Member(AsyncControlPolicyWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""
