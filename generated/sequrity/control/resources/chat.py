# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The resource `client.control.chat`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Literal, Unpack, overload

from sequrity.control.chat_completion import (
    CREATE_CHAT_COMPLETION,
    CreateChatCompletionKwargs,
    CreateChatCompletionOptions,
    ParsedChatCompletionResponse,
)
from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.types.chat_completion.request import (
    NamedToolChoice,
    ReasoningEffort,
    ResponseFormatJsonObject,
    ResponseFormatJsonSchema,
    ResponseFormatText,
    Tool,
)
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity.types.enums import LlmServiceProvider
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
from sequrity_runtime.mixins import ChatMessage

if TYPE_CHECKING:
    from sequrity import dicts
else:
    dicts = lazy_module("sequrity.dicts")

__all__ = ["AsyncControlChat", "ControlChat"]


class CreateChatCompletion(SyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.chat.create`, generic in its results."""

    @overload
    def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
        tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
        response_format: ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | dicts.ResponseFormatDict
        | UntypedMapping
        | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
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
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> ResponseT: ...

    @overload
    def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonT: ...

    @overload
    def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
        tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
        response_format: ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | dicts.ResponseFormatDict
        | UntypedMapping
        | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
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
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> StreamT: ...

    @overload
    def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonStreamT: ...

    @overload
    def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    @required_arguments("messages", "model")
    def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping] | Unset = UNSET,
        model: str | Unset = UNSET,
        *,
        tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
        tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
        response_format: ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | dicts.ResponseFormatDict
        | UntypedMapping
        | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
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
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> Any:
        """Create a chat completion.

        Sends a conversation to a model and returns the assistant's next message: the final response, or tool
        calls for the application to run before it sends the conversation again. The path selects the kind of
        application and the LLM provider. The configuration headers select the protection of the call.

        Args:
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
            tools: Functions that the model may call, and tools that the provider runs.
            tool_choice: Tool that the model calls, if any. Defaults to `auto` if there are tools.
            response_format: Format of the response: text, JSON, or JSON that matches a schema.
            temperature: Sampling temperature, 0 to 2 with most providers. Change this or `top_p`, not both.
            max_tokens: Maximum number of tokens of the response. OpenAI's newer models use
                `max_completion_tokens` instead.
            reasoning_effort: Reasoning effort of a reasoning model.
            stream: Whether to stream the response as server-sent events.
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
            seed: Seed of the sampling. The provider repeats results for the same seed on a best-effort
                basis.
            top_p: Nucleus sampling: probability mass to sample from, 0 to 1. Change this or `temperature`,
                not both.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
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
        llm_api_key = conceal(llm_api_key)
        if options:
            conceal_headers(options)
        arguments = {
            "messages": messages,
            "model": model,
            "tools": tools,
            "tool_choice": tool_choice,
            "response_format": response_format,
            "temperature": temperature,
            "max_tokens": max_tokens,
            "reasoning_effort": reasoning_effort,
            "stream": stream,
            "session_id": session_id,
            "features": features,
            "security_policy": security_policy,
            "fine_grained_config": fine_grained_config,
            "provider": provider,
            "endpoint_type": endpoint_type,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            "seed": seed,
            "top_p": top_p,
            **options,
        }
        return self._call(CREATE_CHAT_COMPLETION, arguments, return_type)


class ControlChatWithRawResponse(
    SyncRawResource,
    CreateChatCompletion[
        RawResponse[ChatCompletionResponse],
        RawResponse[dict[str, Any]],
        RawResponse[Stream[ChatCompletionChunk, ChatCompletionResponse]],
        RawResponse[Stream[dict[str, Any], dict[str, Any]]],
    ],
):
    """Methods of `client.control.chat.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class ControlChat(
    CreateChatCompletion[
        ChatCompletionResponse,
        dict[str, Any],
        Stream[ChatCompletionChunk, ChatCompletionResponse],
        Stream[dict[str, Any], dict[str, Any]],
    ]
):
    """Methods of `client.control.chat`."""

    with_raw_response = Member(ControlChatWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""

    @overload
    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[False] | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse]: ...

    @overload
    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[True],
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolStream[ChatCompletionChunk, ChatCompletionResponse]: ...

    @overload
    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse] | ToolStream[ChatCompletionChunk, ChatCompletionResponse]: ...

    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse] | ToolStream[ChatCompletionChunk, ChatCompletionResponse]:
        """Run a tool-calling loop until the model requests no more calls.

        Each turn calls `create`, runs the requested functions and sends their results back to the model.
        Failures, denied calls, unknown functions and invalid arguments are sent back as errors.

        Args:
            functions: Functions that the model may call. Annotations and docstrings describe them to the
                model.
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
            stream: Whether to stream the responses of all turns as one stream.
            max_turns: Maximum number of model responses.
            on_tool_call: Called before each call of a function. Return False or a reason to deny the call.
            on_tool_error: Called with what a function raises. Returns the text for the model. By default
                the model receives only the type of the exception.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            The last response and the whole conversation, or with `stream=True` a `ToolStream` of
            `ChatCompletionChunk`.

        Raises:
            ToolTurnsError: The model requests more calls after `max_turns` responses.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return self._calls.call_with_tools(CREATE_CHAT_COMPLETION, functions, arguments, settings, stream=stream)

    def tool_turns(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolTurns[ChatCompletionResponse]:
        """Begin a tool-calling loop, and iterate over its turns.

        Each turn calls `create`. The functions that it requests are called when the next turn is requested.

        Args:
            functions: Functions that the model may call. Annotations and docstrings describe them to the
                model.
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
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
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return self._calls.tool_turns(CREATE_CHAT_COMPLETION, functions, arguments, settings)

    @overload
    def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: type[ParsedT],
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ParsedChatCompletionResponse[ParsedT]: ...

    @overload
    def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: type[ParsedT],
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ParsedStream[ParsedChatCompletionResponse[ParsedT]]: ...

    @overload
    def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: object,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ParsedChatCompletionResponse[Any]: ...

    @overload
    def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: object,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ParsedStream[ParsedChatCompletionResponse[Any]]: ...

    def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: object,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> Any:
        """Call `create` for a value of a type.

        The schema of the type is sent by the rules of providers: every property is required, and null stands
        for an optional one. In Dual-LLM mode the value is taken from the result.

        Args:
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
            response_type: Type of the value: an attrs class, a dataclass, a TypedDict, a NamedTuple, a
                model of pydantic, a list, a union or a scalar.
            stream: Whether to stream the value.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            A `ParsedChatCompletionResponse` with the value in `parsed`, or with `stream=True` a
            `ParsedStream` of the value as it grows.

        Raises:
            ParseError: The response holds no value of the type. The error holds the response.
            ConfigError: The type has no JSON Schema.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        return self._calls.call_parsed(
            CREATE_CHAT_COMPLETION, ParsedChatCompletionResponse, response_type, arguments, stream=stream
        )


class AsyncCreateChatCompletion(AsyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.chat.create`, generic in its results."""

    @overload
    async def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
        tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
        response_format: ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | dicts.ResponseFormatDict
        | UntypedMapping
        | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
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
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> ResponseT: ...

    @overload
    async def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonT: ...

    @overload
    async def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
        tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
        response_format: ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | dicts.ResponseFormatDict
        | UntypedMapping
        | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
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
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> StreamT: ...

    @overload
    async def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonStreamT: ...

    @overload
    async def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    @required_arguments("messages", "model")
    async def create(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping] | Unset = UNSET,
        model: str | Unset = UNSET,
        *,
        tools: Sequence[Tool | dicts.AnyToolDict | UntypedMapping] | None = None,
        tool_choice: str | NamedToolChoice | dicts.ToolChoiceDict | UntypedMapping | None = None,
        response_format: ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | dicts.ResponseFormatDict
        | UntypedMapping
        | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
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
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> Any:
        """Create a chat completion.

        Sends a conversation to a model and returns the assistant's next message: the final response, or tool
        calls for the application to run before it sends the conversation again. The path selects the kind of
        application and the LLM provider. The configuration headers select the protection of the call.

        Args:
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
            tools: Functions that the model may call, and tools that the provider runs.
            tool_choice: Tool that the model calls, if any. Defaults to `auto` if there are tools.
            response_format: Format of the response: text, JSON, or JSON that matches a schema.
            temperature: Sampling temperature, 0 to 2 with most providers. Change this or `top_p`, not both.
            max_tokens: Maximum number of tokens of the response. OpenAI's newer models use
                `max_completion_tokens` instead.
            reasoning_effort: Reasoning effort of a reasoning model.
            stream: Whether to stream the response as server-sent events.
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
            seed: Seed of the sampling. The provider repeats results for the same seed on a best-effort
                basis.
            top_p: Nucleus sampling: probability mass to sample from, 0 to 1. Change this or `temperature`,
                not both.
            return_type: `python` for typed objects, `json` for JSON data. Both are validated.
            **options: Less used arguments, the keys of `CreateChatCompletionOptions`.

        Returns:
            A `ChatCompletionResponse`, or with `stream=True` an `AsyncStream` of `ChatCompletionChunk`.
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
            "tools": tools,
            "tool_choice": tool_choice,
            "response_format": response_format,
            "temperature": temperature,
            "max_tokens": max_tokens,
            "reasoning_effort": reasoning_effort,
            "stream": stream,
            "session_id": session_id,
            "features": features,
            "security_policy": security_policy,
            "fine_grained_config": fine_grained_config,
            "provider": provider,
            "endpoint_type": endpoint_type,
            "timeout": timeout,
            "llm_api_key": llm_api_key,
            "seed": seed,
            "top_p": top_p,
            **options,
        }
        return await self._call(CREATE_CHAT_COMPLETION, arguments, return_type)


class AsyncControlChatWithRawResponse(
    AsyncRawResource,
    AsyncCreateChatCompletion[
        RawResponse[ChatCompletionResponse],
        RawResponse[dict[str, Any]],
        RawResponse[AsyncStream[ChatCompletionChunk, ChatCompletionResponse]],
        RawResponse[AsyncStream[dict[str, Any], dict[str, Any]]],
    ],
):
    """Methods of `client.control.chat.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class AsyncControlChat(
    AsyncCreateChatCompletion[
        ChatCompletionResponse,
        dict[str, Any],
        AsyncStream[ChatCompletionChunk, ChatCompletionResponse],
        AsyncStream[dict[str, Any], dict[str, Any]],
    ]
):
    """Methods of `client.control.chat`."""

    with_raw_response = Member(AsyncControlChatWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""

    @overload
    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[False] | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse]: ...

    @overload
    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: Literal[True],
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> AsyncToolStream[ChatCompletionChunk, ChatCompletionResponse]: ...

    @overload
    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse] | AsyncToolStream[ChatCompletionChunk, ChatCompletionResponse]: ...

    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        stream: bool | None = None,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse] | AsyncToolStream[ChatCompletionChunk, ChatCompletionResponse]:
        """Run a tool-calling loop until the model requests no more calls.

        Each turn calls `create`, runs the requested functions and sends their results back to the model.
        Failures, denied calls, unknown functions and invalid arguments are sent back as errors.

        Args:
            functions: Functions that the model may call, sync or async. Annotations and docstrings describe
                them to the model.
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
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
            `ChatCompletionChunk`.

        Raises:
            ToolTurnsError: The model requests more calls after `max_turns` responses.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return await self._calls.call_with_tools(
            CREATE_CHAT_COMPLETION, functions, arguments, settings, max_concurrency=max_concurrency, stream=stream
        )

    def tool_turns(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        *,
        max_turns: int = 10,
        on_tool_call: OnToolCall | None = None,
        on_tool_error: OnToolError | None = None,
        max_concurrency: int = 8,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> AsyncToolTurns[ChatCompletionResponse]:
        """Begin a tool-calling loop, and iterate over its turns.

        Each turn calls `create`. The functions that it requests are called when the next turn is requested.

        Args:
            functions: Functions that the model may call, sync or async. Annotations and docstrings describe
                them to the model.
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
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
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        settings = {
            "max_turns": max_turns,
            "on_tool_call": on_tool_call,
            "on_tool_error": on_tool_error,
        }
        return self._calls.tool_turns(
            CREATE_CHAT_COMPLETION, functions, arguments, settings, max_concurrency=max_concurrency
        )

    @overload
    async def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: type[ParsedT],
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ParsedChatCompletionResponse[ParsedT]: ...

    @overload
    async def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: type[ParsedT],
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> AsyncParsedStream[ParsedChatCompletionResponse[ParsedT]]: ...

    @overload
    async def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: object,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ParsedChatCompletionResponse[Any]: ...

    @overload
    async def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: object,
        *,
        stream: Literal[True],
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> AsyncParsedStream[ParsedChatCompletionResponse[Any]]: ...

    async def parse(
        self,
        messages: Sequence[ChatMessage | dicts.MessageDict | UntypedMapping],
        model: str,
        response_type: object,
        *,
        stream: bool | None = None,
        llm_api_key: KeyLike | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> Any:
        """Call `create` for a value of a type.

        The schema of the type is sent by the rules of providers: every property is required, and null stands
        for an optional one. In Dual-LLM mode the value is taken from the result.

        Args:
            messages: Messages of the conversation, oldest first.
            model: Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the
                quarantined model.
            response_type: Type of the value: an attrs class, a dataclass, a TypedDict, a NamedTuple, a
                model of pydantic, a list, a union or a scalar.
            stream: Whether to stream the value.
            llm_api_key: API key of the LLM provider. If omitted, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            A `ParsedChatCompletionResponse` with the value in `parsed`, or with `stream=True` an
            `AsyncParsedStream` of the value as it grows.

        Raises:
            ParseError: The response holds no value of the type. The error holds the response.
            ConfigError: The type has no JSON Schema.
            SequrityError: As raised by `create`.
        """
        llm_api_key = conceal(llm_api_key)
        conceal_headers(options)
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        return await self._calls.call_parsed(
            CREATE_CHAT_COMPLETION, ParsedChatCompletionResponse, response_type, arguments, stream=stream
        )
