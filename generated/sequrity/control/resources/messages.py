# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The resource `client.control.messages`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Unpack, overload

from sequrity.control.messages import CREATE_MESSAGE, CreateMessageKwargs, CreateMessageOptions
from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.types.enums import LlmServiceProvider
from sequrity.types.messages.request import MessageParam as AnthropicMessageParam
from sequrity.types.messages.request import (
    OutputConfigParam,
    TextBlockParam,
    ThinkingConfigAdaptiveParam,
    ThinkingConfigDisabledParam,
    ThinkingConfigEnabledParam,
    ToolChoiceAnyParam,
    ToolChoiceToolParam,
)
from sequrity.types.messages.request import ToolChoiceAutoParam as AnthropicToolChoiceAutoParam
from sequrity.types.messages.request import ToolChoiceNoneParam as AnthropicToolChoiceNoneParam
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
from sequrity.types.messages.response import AnthropicMessageResponse
from sequrity.types.messages.stream import AnthropicStreamEvent
from sequrity_runtime import (
    UNSET,
    AsyncRawResource,
    AsyncResource,
    AsyncStream,
    JsonStreamT,
    JsonT,
    KeyLike,
    Member,
    RawResponse,
    ResponseT,
    Stream,
    StreamT,
    SyncRawResource,
    SyncResource,
    TimeoutLike,
    Unset,
    UntypedMapping,
    conceal,
    conceal_headers,
    lazy_module,
)

if TYPE_CHECKING:
    from sequrity import dicts
else:
    dicts = lazy_module("sequrity.dicts")

__all__ = ["AsyncControlMessages", "ControlMessages"]


class CreateMessage(SyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.messages.create`, generic in its results."""

    @overload
    def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
        tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
        tool_choice: AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | dicts.AnthropicToolChoiceParamDict
        | UntypedMapping
        | None = None,
        thinking: ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | dicts.ThinkingConfigParamDict
        | UntypedMapping
        | None = None,
        output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
        temperature: float | None = None,
        stream: Literal[False] | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateMessageOptions],
    ) -> ResponseT: ...

    @overload
    def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateMessageKwargs],
    ) -> JsonT: ...

    @overload
    def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
        tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
        tool_choice: AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | dicts.AnthropicToolChoiceParamDict
        | UntypedMapping
        | None = None,
        thinking: ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | dicts.ThinkingConfigParamDict
        | UntypedMapping
        | None = None,
        output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
        temperature: float | None = None,
        stream: Literal[True],
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateMessageOptions],
    ) -> StreamT: ...

    @overload
    def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateMessageKwargs],
    ) -> JsonStreamT: ...

    @overload
    def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateMessageKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping] | Unset = UNSET,
        model: str | Unset = UNSET,
        max_tokens: int | Unset = UNSET,
        *,
        system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
        tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
        tool_choice: AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | dicts.AnthropicToolChoiceParamDict
        | UntypedMapping
        | None = None,
        thinking: ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | dicts.ThinkingConfigParamDict
        | UntypedMapping
        | None = None,
        output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
        temperature: float | None = None,
        stream: bool | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateMessageOptions],
    ) -> Any:
        """Create a message.

        Sends a conversation in Anthropic's format to a model and returns its next message: text, reasoning, and
        tool calls for the application to run. The path selects the kind of application and the LLM provider.
        The configuration headers select the protection of the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            system: Instructions that apply to the whole conversation.
            tools: Tools that the model may use.
            tool_choice: Tool that the model calls. The model chooses if omitted.
            thinking: Reasoning of the model. Off if omitted, at most models.
            output_config: Settings of the response: structured output and effort.
            temperature: Randomness of the response, from 0 (most predictable) to 1.
            stream: Whether the response is a stream of events.
            session_id: Session to continue, from an earlier response. If omitted, a new session starts,
                unless a tool result in the body carries a session.
            features: Security features: agent architecture, content classifiers and content blockers. If
                omitted, the features stored with the API key apply.
            security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
                policy stored with the API key applies.
            fine_grained_config: Fine-grained settings: session limits, prompts, generation and response
                format. If omitted, the settings stored with the API key apply.
            provider: LLM provider that serves the model. If the segment is omitted with its slash, the
                service uses its default provider, OpenRouter for chat completions.
            endpoint_type: Kind of application that makes the call. It selects how the service treats the
                conversation.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            top_p: Share of probability, from 0 to 1, that each token is sampled from.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
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
        llm_api_key = conceal(llm_api_key)
        if options:
            conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "system": system,
            "tools": tools,
            "tool_choice": tool_choice,
            "thinking": thinking,
            "output_config": output_config,
            "temperature": temperature,
            "stream": stream,
            "session_id": session_id,
            "features": features,
            "security_policy": security_policy,
            "fine_grained_config": fine_grained_config,
            "provider": provider,
            "endpoint_type": endpoint_type,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            "top_p": top_p,
            **options,
        }
        return self._call(CREATE_MESSAGE, arguments, return_type)


class ControlMessagesWithRawResponse(
    SyncRawResource,
    CreateMessage[
        RawResponse[AnthropicMessageResponse],
        RawResponse[dict[str, Any]],
        RawResponse[Stream[AnthropicStreamEvent, AnthropicMessageResponse]],
        RawResponse[Stream[dict[str, Any], dict[str, Any]]],
    ],
):
    """Methods of `client.control.messages.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class ControlMessages(
    CreateMessage[
        AnthropicMessageResponse,
        dict[str, Any],
        Stream[AnthropicStreamEvent, AnthropicMessageResponse],
        Stream[dict[str, Any], dict[str, Any]],
    ]
):
    """Methods of `client.control.messages`."""

    with_raw_response = Member(ControlMessagesWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""


class AsyncCreateMessage(AsyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.messages.create`, generic in its results."""

    @overload
    async def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
        tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
        tool_choice: AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | dicts.AnthropicToolChoiceParamDict
        | UntypedMapping
        | None = None,
        thinking: ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | dicts.ThinkingConfigParamDict
        | UntypedMapping
        | None = None,
        output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
        temperature: float | None = None,
        stream: Literal[False] | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateMessageOptions],
    ) -> ResponseT: ...

    @overload
    async def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateMessageKwargs],
    ) -> JsonT: ...

    @overload
    async def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
        tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
        tool_choice: AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | dicts.AnthropicToolChoiceParamDict
        | UntypedMapping
        | None = None,
        thinking: ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | dicts.ThinkingConfigParamDict
        | UntypedMapping
        | None = None,
        output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
        temperature: float | None = None,
        stream: Literal[True],
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateMessageOptions],
    ) -> StreamT: ...

    @overload
    async def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateMessageKwargs],
    ) -> JsonStreamT: ...

    @overload
    async def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateMessageKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    async def create(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping] | Unset = UNSET,
        model: str | Unset = UNSET,
        max_tokens: int | Unset = UNSET,
        *,
        system: str | Sequence[TextBlockParam | dicts.TextBlockParamDict | UntypedMapping] | None = None,
        tools: Sequence[AnthropicToolParam | dicts.ToolUnionParamDict | UntypedMapping] | None = None,
        tool_choice: AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | dicts.AnthropicToolChoiceParamDict
        | UntypedMapping
        | None = None,
        thinking: ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | dicts.ThinkingConfigParamDict
        | UntypedMapping
        | None = None,
        output_config: OutputConfigParam | dicts.OutputConfigParamDict | UntypedMapping | None = None,
        temperature: float | None = None,
        stream: bool | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | dicts.FeaturesHeaderDict | UntypedMapping | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | dicts.SecurityPolicyHeaderDict | UntypedMapping | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader
        | dicts.FineGrainedConfigHeaderDict
        | UntypedMapping
        | None
        | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: KeyLike | None | Unset = UNSET,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateMessageOptions],
    ) -> Any:
        """Create a message.

        Sends a conversation in Anthropic's format to a model and returns its next message: text, reasoning, and
        tool calls for the application to run. The path selects the kind of application and the LLM provider.
        The configuration headers select the protection of the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            system: Instructions that apply to the whole conversation.
            tools: Tools that the model may use.
            tool_choice: Tool that the model calls. The model chooses if omitted.
            thinking: Reasoning of the model. Off if omitted, at most models.
            output_config: Settings of the response: structured output and effort.
            temperature: Randomness of the response, from 0 (most predictable) to 1.
            stream: Whether the response is a stream of events.
            session_id: Session to continue, from an earlier response. If omitted, a new session starts,
                unless a tool result in the body carries a session.
            features: Security features: agent architecture, content classifiers and content blockers. If
                omitted, the features stored with the API key apply.
            security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
                policy stored with the API key applies.
            fine_grained_config: Fine-grained settings: session limits, prompts, generation and response
                format. If omitted, the settings stored with the API key apply.
            provider: LLM provider that serves the model. If the segment is omitted with its slash, the
                service uses its default provider, OpenRouter for chat completions.
            endpoint_type: Kind of application that makes the call. It selects how the service treats the
                conversation.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            top_p: Share of probability, from 0 to 1, that each token is sampled from.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
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
        llm_api_key = conceal(llm_api_key)
        if options:
            conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "system": system,
            "tools": tools,
            "tool_choice": tool_choice,
            "thinking": thinking,
            "output_config": output_config,
            "temperature": temperature,
            "stream": stream,
            "session_id": session_id,
            "features": features,
            "security_policy": security_policy,
            "fine_grained_config": fine_grained_config,
            "provider": provider,
            "endpoint_type": endpoint_type,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            "top_p": top_p,
            **options,
        }
        return await self._call(CREATE_MESSAGE, arguments, return_type)


class AsyncControlMessagesWithRawResponse(
    AsyncRawResource,
    AsyncCreateMessage[
        RawResponse[AnthropicMessageResponse],
        RawResponse[dict[str, Any]],
        RawResponse[AsyncStream[AnthropicStreamEvent, AnthropicMessageResponse]],
        RawResponse[AsyncStream[dict[str, Any], dict[str, Any]]],
    ],
):
    """Methods of `client.control.messages.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class AsyncControlMessages(
    AsyncCreateMessage[
        AnthropicMessageResponse,
        dict[str, Any],
        AsyncStream[AnthropicStreamEvent, AnthropicMessageResponse],
        AsyncStream[dict[str, Any], dict[str, Any]],
    ]
):
    """Methods of `client.control.messages`."""

    with_raw_response = Member(AsyncControlMessagesWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""
