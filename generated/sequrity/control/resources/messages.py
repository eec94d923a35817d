# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The resource `client.control.messages`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Unpack, overload

from sequrity.control.messages import (
    CREATE_MESSAGE,
    CreateMessageKwargs,
    CreateMessageOptions,
    ParsedAnthropicMessageResponse,
)
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
    AsyncParsedStream,
    AsyncRawResource,
    AsyncResource,
    AsyncStream,
    AsyncToolStream,
    AsyncToolTurns,
    JsonStreamT,
    JsonT,
    KeyLike,
    Member,
    OnToolCall,
    OnToolError,
    ParsedStream,
    ParsedT,
    RawResponse,
    ResponseT,
    Stream,
    StreamT,
    SyncRawResource,
    SyncResource,
    TimeoutLike,
    ToolRun,
    ToolStream,
    ToolTurns,
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

    @required_arguments("messages", "model", "max_tokens")
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
            session_id: Session to continue. Defaults to the session that the client remembers. None starts
                a new one.
            features: Security features: agent architecture, content classifiers and content blockers. If
                omitted, the features stored with the API key apply.
            security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
                policy stored with the API key applies.
            fine_grained_config: Fine-grained settings: session limits, prompts, generation and response
                format. If omitted, the settings stored with the API key apply.
            provider: LLM provider that serves the model. `default`, for which the path omits the segment
                with its slash, is OpenRouter for chat completions.
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

    @overload
    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[False] | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolRun[AnthropicMessageResponse]: ...

    @overload
    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[True],
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolStream[AnthropicStreamEvent, AnthropicMessageResponse]: ...

    @overload
    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolRun[AnthropicMessageResponse] | ToolStream[AnthropicStreamEvent, AnthropicMessageResponse]: ...

    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolRun[AnthropicMessageResponse] | ToolStream[AnthropicStreamEvent, AnthropicMessageResponse]:
        """Run a tool-calling loop until the model requests no more calls.

        Each turn calls `create`, runs the requested functions and sends their results back to the model.
        Failures, denied calls, unknown functions and invalid arguments are sent back as errors.

        Args:
            functions: Functions that the model may call. Annotations and docstrings describe them to the
                model.
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            stream: Whether to stream the responses of all turns as one stream.
            max_turns: Maximum number of model responses.
            on_tool_call: Called before each call of a function. Return False or a reason to deny the call.
            on_tool_error: Called with what a function raises. Returns the text for the model. By default
                the model receives only the type of the exception.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            The last response and the whole conversation, or with `stream=True` a `ToolStream` of
            `AnthropicStreamEvent`.

        Raises:
            ToolTurnsError: The model requests more calls after `max_turns` responses.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "llm_api_key": llm_api_key,
            **options,
        }
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return self._calls.call_with_tools(CREATE_MESSAGE, functions, arguments, settings, stream=stream)

    def tool_turns(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolTurns[AnthropicMessageResponse]:
        """Begin a tool-calling loop, and iterate over its turns.

        Each turn calls `create`. The functions that it requests are called when the next turn is requested.

        Args:
            functions: Functions that the model may call. Annotations and docstrings describe them to the
                model.
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            max_turns: Maximum number of model responses.
            on_tool_call: Called before each call of a function. Return False or a reason to deny the call.
            on_tool_error: Called with what a function raises. Returns the text for the model. By default
                the model receives only the type of the exception.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            Iterator of the turns.

        Raises:
            ConfigError: A function is not a valid tool, or a setting is invalid.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "llm_api_key": llm_api_key,
            **options,
        }
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return self._calls.tool_turns(CREATE_MESSAGE, functions, arguments, settings)

    @overload
    def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: type[ParsedT],
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ParsedAnthropicMessageResponse[ParsedT]: ...

    @overload
    def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: type[ParsedT],
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ParsedStream[ParsedAnthropicMessageResponse[ParsedT]]: ...

    @overload
    def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: object,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ParsedAnthropicMessageResponse[Any]: ...

    @overload
    def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: object,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ParsedStream[ParsedAnthropicMessageResponse[Any]]: ...

    def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: object,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> Any:
        """Call `create` for a value of a type.

        The schema of the type is sent by the rules of providers: every property is required, and null stands
        for an optional one. In Dual-LLM mode the value is taken from the result.

        Args:
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            response_type: Type of the value: an attrs class, a dataclass, a TypedDict, a NamedTuple, a
                model of pydantic, a list, a union or a scalar.
            stream: Whether to stream the value.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            A `ParsedAnthropicMessageResponse` with the value in `parsed`, or with `stream=True` a
            `ParsedStream` of the value as it grows.

        Raises:
            ParseError: The response holds no value of the type. The error holds the response.
            ConfigError: The type has no JSON Schema.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "llm_api_key": llm_api_key,
            **options,
        }
        return self._calls.call_parsed(
            CREATE_MESSAGE, ParsedAnthropicMessageResponse, response_type, arguments, stream=stream
        )


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

    @required_arguments("messages", "model", "max_tokens")
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
            session_id: Session to continue. Defaults to the session that the client remembers. None starts
                a new one.
            features: Security features: agent architecture, content classifiers and content blockers. If
                omitted, the features stored with the API key apply.
            security_policy: Security policy: policy code, enforcement and built-in presets. If omitted, the
                policy stored with the API key applies.
            fine_grained_config: Fine-grained settings: session limits, prompts, generation and response
                format. If omitted, the settings stored with the API key apply.
            provider: LLM provider that serves the model. `default`, for which the path omits the segment
                with its slash, is OpenRouter for chat completions.
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

    @overload
    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[False] | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolRun[AnthropicMessageResponse]: ...

    @overload
    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: Literal[True],
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> AsyncToolStream[AnthropicStreamEvent, AnthropicMessageResponse]: ...

    @overload
    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolRun[AnthropicMessageResponse] | AsyncToolStream[AnthropicStreamEvent, AnthropicMessageResponse]: ...

    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ToolRun[AnthropicMessageResponse] | AsyncToolStream[AnthropicStreamEvent, AnthropicMessageResponse]:
        """Run a tool-calling loop until the model requests no more calls.

        Each turn calls `create`, runs the requested functions and sends their results back to the model.
        Failures, denied calls, unknown functions and invalid arguments are sent back as errors.

        Args:
            functions: Functions that the model may call, sync or async. Annotations and docstrings describe
                them to the model.
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            stream: Whether to stream the responses of all turns as one stream.
            max_turns: Maximum number of model responses.
            on_tool_call: Called before each call of a function. Return False or a reason to deny the call.
            on_tool_error: Called with what a function raises. Returns the text for the model. By default
                the model receives only the type of the exception.
            max_concurrency: Maximum number of concurrent calls of functions.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            The last response and the whole conversation, or with `stream=True` an `AsyncToolStream` of
            `AnthropicStreamEvent`.

        Raises:
            ToolTurnsError: The model requests more calls after `max_turns` responses.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "llm_api_key": llm_api_key,
            **options,
        }
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return await self._calls.call_with_tools(
            CREATE_MESSAGE, functions, arguments, settings, max_concurrency=max_concurrency, stream=stream
        )

    def tool_turns(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        *,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> AsyncToolTurns[AnthropicMessageResponse]:
        """Begin a tool-calling loop, and iterate over its turns.

        Each turn calls `create`. The functions that it requests are called when the next turn is requested.

        Args:
            functions: Functions that the model may call, sync or async. Annotations and docstrings describe
                them to the model.
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            max_turns: Maximum number of model responses.
            on_tool_call: Called before each call of a function. Return False or a reason to deny the call.
            on_tool_error: Called with what a function raises. Returns the text for the model. By default
                the model receives only the type of the exception.
            max_concurrency: Maximum number of concurrent calls of functions.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            Iterator of the turns.

        Raises:
            ConfigError: A function is not a valid tool, or a setting is invalid.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "llm_api_key": llm_api_key,
            **options,
        }
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return self._calls.tool_turns(CREATE_MESSAGE, functions, arguments, settings, max_concurrency=max_concurrency)

    @overload
    async def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: type[ParsedT],
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ParsedAnthropicMessageResponse[ParsedT]: ...

    @overload
    async def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: type[ParsedT],
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> AsyncParsedStream[ParsedAnthropicMessageResponse[ParsedT]]: ...

    @overload
    async def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: object,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> ParsedAnthropicMessageResponse[Any]: ...

    @overload
    async def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: object,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> AsyncParsedStream[ParsedAnthropicMessageResponse[Any]]: ...

    async def parse(
        self,
        messages: Sequence[AnthropicMessageParam | dicts.AnthropicMessageParamDict | UntypedMapping],
        model: str,
        max_tokens: int,
        response_type: object,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateMessageKwargs],
    ) -> Any:
        """Call `create` for a value of a type.

        The schema of the type is sent by the rules of providers: every property is required, and null stands
        for an optional one. In Dual-LLM mode the value is taken from the result.

        Args:
            messages: The conversation so far, oldest message first.
            model: Model ID of the provider. Dual-LLM mode accepts two IDs, joined by a comma: the planning
                model and the quarantined model.
            max_tokens: Maximum number of tokens of the response, reasoning included.
            response_type: Type of the value: an attrs class, a dataclass, a TypedDict, a NamedTuple, a
                model of pydantic, a list, a union or a scalar.
            stream: Whether to stream the value.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            A `ParsedAnthropicMessageResponse` with the value in `parsed`, or with `stream=True` an
            `AsyncParsedStream` of the value as it grows.

        Raises:
            ParseError: The response holds no value of the type. The error holds the response.
            ConfigError: The type has no JSON Schema.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "max_tokens": max_tokens,
            "llm_api_key": llm_api_key,
            **options,
        }
        return await self._calls.call_parsed(
            CREATE_MESSAGE, ParsedAnthropicMessageResponse, response_type, arguments, stream=stream
        )
