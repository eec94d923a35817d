# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The namespace `client.control` and its resources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Generic, Literal, Unpack, overload

from sequrity.control.chat_completion import (
    CREATE_CHAT_COMPLETION,
    CreateChatCompletionKwargs,
    CreateChatCompletionOptions,
)
from sequrity.control.types.enums import EndpointType
from sequrity.control.types.headers import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity.types.chat_completion.request import AnyTool, Message, ReasoningEffort, ResponseFormat, ToolChoice
from sequrity.types.chat_completion.response import ChatCompletionResponse, ResponseMessage
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity.types.enums import LlmServiceProvider
from sequrity_runtime import (
    UNSET,
    AsyncNamespace,
    AsyncRawResource,
    AsyncResource,
    AsyncStream,
    JsonStreamT,
    JsonT,
    Member,
    RawResponse,
    ResponseT,
    Stream,
    StreamT,
    SyncNamespace,
    SyncRawResource,
    SyncResource,
    TimeoutLike,
    ToolRun,
    Unset,
)

__all__ = ["AsyncControl", "Control"]


class CreateChatCompletion(SyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.chat.create`, generic in its results."""

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        tools: Sequence[AnyTool | Mapping[str, Any]] | None = None,
        tool_choice: ToolChoice | Mapping[str, Any] | None = None,
        response_format: ResponseFormat | Mapping[str, Any] | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
        stream: Literal[False] | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | Mapping[str, Any] | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | Mapping[str, Any] | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader | Mapping[str, Any] | None | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: str | None | Unset = UNSET,
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> ResponseT: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: str | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonT: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        tools: Sequence[AnyTool | Mapping[str, Any]] | None = None,
        tool_choice: ToolChoice | Mapping[str, Any] | None = None,
        response_format: ResponseFormat | Mapping[str, Any] | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
        stream: Literal[True],
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | Mapping[str, Any] | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | Mapping[str, Any] | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader | Mapping[str, Any] | None | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: str | None | Unset = UNSET,
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> StreamT: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        llm_api_key: str | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonStreamT: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        llm_api_key: str | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        tools: Sequence[AnyTool | Mapping[str, Any]] | None = None,
        tool_choice: ToolChoice | Mapping[str, Any] | None = None,
        response_format: ResponseFormat | Mapping[str, Any] | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
        stream: bool | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | Mapping[str, Any] | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | Mapping[str, Any] | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader | Mapping[str, Any] | None | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: str | None | Unset = UNSET,
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> Any:
        """Create a chat completion.

        Sends a conversation to a model and answers with the assistant's next message: the final answer, or the
        tool calls that the application shall make before it sends the conversation again. The path names the
        kind of application and the LLM provider; the configuration headers say what protects the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            tools: Functions that the model may call, and tools that the provider runs.
            tool_choice: Whether and which tool the model calls. Left out, it is `auto` when there are
                tools.
            response_format: The form that the answer shall take: text, JSON, or JSON that follows a schema.
            temperature: How freely the model chooses its words; most providers take 0 to 2. Change this or
                `top_p`, not both.
            max_tokens: Most tokens that the answer may take. OpenAI's newer models want
                `max_completion_tokens` instead.
            reasoning_effort: How much a reasoning model thinks before it answers.
            stream: Whether the answer comes in chunks, as server-sent events, while the model writes it.
            session_id: Session to continue, as an earlier response named it. Left out, a new session
                starts, unless a tool result in the body carries its session.
            features: Security features of the call: the agent architecture, content classifiers and content
                blockers. Left out, those stored with the API key apply.
            security_policy: Security policy of the call: its code, how it is enforced, and the built-in
                presets. Left out, the policy stored with the API key applies.
            fine_grained_config: Fine-grained settings of the call: session limits, prompts, generation
                settings and what the answer shows. Left out, the settings stored with the API key apply.
            provider: LLM provider that serves the model. The segment may be left out together with its
                slash: the service then takes its default provider, OpenRouter for chat completions.
            endpoint_type: Kind of application that makes the call; it selects how the service treats the
                conversation.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: The LLM provider's own API key. Left out, the service uses the key it manages.
            seed: Number that makes sampling repeatable, as far as the provider can.
            top_p: Share of the probability, 0 to 1, from which the model chooses its words. Change this or
                `temperature`, not both.
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
        RawResponse[Stream[ChatCompletionChunk]],
        RawResponse[Stream[dict[str, Any]]],
    ],
):
    """Methods of `client.control.chat.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class ControlChat(
    CreateChatCompletion[ChatCompletionResponse, dict[str, Any], Stream[ChatCompletionChunk], Stream[dict[str, Any]]]
):
    """Methods of `client.control.chat`."""

    with_raw_response = Member(ControlChatWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""

    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        max_turns: int = 10,
        llm_api_key: str | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse]:
        """Run a tool-calling loop until the model requests no more calls.

        Each turn calls `create`, runs the requested functions and sends their results back to the model.
        Exceptions, unknown functions and invalid arguments are sent back as errors.

        Args:
            functions: Functions that the model may call. Annotations and docstrings describe them to the
                model.
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            max_turns: Maximum number of model responses.
            llm_api_key: The LLM provider's own API key. Left out, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            The last response and the whole conversation.

        Raises:
            ToolTurnsError: The model requests more calls after `max_turns` responses.
            SequrityError: As raised by `create`.
        """
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        return self._calls.call_with_tools(CREATE_CHAT_COMPLETION, functions, arguments, max_turns)


class Control(SyncNamespace):
    """Operations of `client.control`, with shared defaults (`ControlConfig`) and a remembered session."""

    chat = Member(ControlChat)
    """Methods of `client.control.chat`."""


class AsyncCreateChatCompletion(AsyncResource, Generic[ResponseT, JsonT, StreamT, JsonStreamT]):
    """The method `client.control.chat.create`, generic in its results."""

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        tools: Sequence[AnyTool | Mapping[str, Any]] | None = None,
        tool_choice: ToolChoice | Mapping[str, Any] | None = None,
        response_format: ResponseFormat | Mapping[str, Any] | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
        stream: Literal[False] | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | Mapping[str, Any] | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | Mapping[str, Any] | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader | Mapping[str, Any] | None | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: str | None | Unset = UNSET,
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> ResponseT: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        llm_api_key: str | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonT: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        tools: Sequence[AnyTool | Mapping[str, Any]] | None = None,
        tool_choice: ToolChoice | Mapping[str, Any] | None = None,
        response_format: ResponseFormat | Mapping[str, Any] | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
        stream: Literal[True],
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | Mapping[str, Any] | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | Mapping[str, Any] | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader | Mapping[str, Any] | None | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: str | None | Unset = UNSET,
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> StreamT: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        llm_api_key: str | None | Unset = UNSET,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> JsonStreamT: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        llm_api_key: str | None | Unset = UNSET,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ResponseT | JsonT | StreamT | JsonStreamT: ...

    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        tools: Sequence[AnyTool | Mapping[str, Any]] | None = None,
        tool_choice: ToolChoice | Mapping[str, Any] | None = None,
        response_format: ResponseFormat | Mapping[str, Any] | None = None,
        temperature: float | None = None,
        max_tokens: int | None = None,
        reasoning_effort: ReasoningEffort | None = None,
        stream: bool | None = None,
        session_id: str | None | Unset = UNSET,
        features: FeaturesHeader | Mapping[str, Any] | None | Unset = UNSET,
        security_policy: SecurityPolicyHeader | Mapping[str, Any] | None | Unset = UNSET,
        fine_grained_config: FineGrainedConfigHeader | Mapping[str, Any] | None | Unset = UNSET,
        provider: LlmServiceProvider
        | Literal["openai", "openrouter", "anthropic", "sequrity_azure", "llama", "default"]
        | Unset = UNSET,
        endpoint_type: EndpointType | Literal["chat", "code", "agent", "lang-graph"] | Unset = UNSET,
        timeout: TimeoutLike = UNSET,
        llm_api_key: str | None | Unset = UNSET,
        seed: int | None = None,
        top_p: float | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionOptions],
    ) -> Any:
        """Create a chat completion.

        Sends a conversation to a model and answers with the assistant's next message: the final answer, or the
        tool calls that the application shall make before it sends the conversation again. The path names the
        kind of application and the LLM provider; the configuration headers say what protects the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            tools: Functions that the model may call, and tools that the provider runs.
            tool_choice: Whether and which tool the model calls. Left out, it is `auto` when there are
                tools.
            response_format: The form that the answer shall take: text, JSON, or JSON that follows a schema.
            temperature: How freely the model chooses its words; most providers take 0 to 2. Change this or
                `top_p`, not both.
            max_tokens: Most tokens that the answer may take. OpenAI's newer models want
                `max_completion_tokens` instead.
            reasoning_effort: How much a reasoning model thinks before it answers.
            stream: Whether the answer comes in chunks, as server-sent events, while the model writes it.
            session_id: Session to continue, as an earlier response named it. Left out, a new session
                starts, unless a tool result in the body carries its session.
            features: Security features of the call: the agent architecture, content classifiers and content
                blockers. Left out, those stored with the API key apply.
            security_policy: Security policy of the call: its code, how it is enforced, and the built-in
                presets. Left out, the policy stored with the API key applies.
            fine_grained_config: Fine-grained settings of the call: session limits, prompts, generation
                settings and what the answer shows. Left out, the settings stored with the API key apply.
            provider: LLM provider that serves the model. The segment may be left out together with its
                slash: the service then takes its default provider, OpenRouter for chat completions.
            endpoint_type: Kind of application that makes the call; it selects how the service treats the
                conversation.
            timeout: Seconds for each phase, a `Timeout`, or None for no limit. Defaults to the client's
                timeout.
            llm_api_key: The LLM provider's own API key. Left out, the service uses the key it manages.
            seed: Number that makes sampling repeatable, as far as the provider can.
            top_p: Share of the probability, 0 to 1, from which the model chooses its words. Change this or
                `temperature`, not both.
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
        RawResponse[AsyncStream[ChatCompletionChunk]],
        RawResponse[AsyncStream[dict[str, Any]]],
    ],
):
    """Methods of `client.control.chat.with_raw_response`.

    They return status, headers and body; `parse()` returns the usual result.
    """


class AsyncControlChat(
    AsyncCreateChatCompletion[
        ChatCompletionResponse, dict[str, Any], AsyncStream[ChatCompletionChunk], AsyncStream[dict[str, Any]]
    ]
):
    """Methods of `client.control.chat`."""

    with_raw_response = Member(AsyncControlChatWithRawResponse)
    """The same methods, with a `RawResponse` as result: status, headers and body."""

    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        max_turns: int = 10,
        llm_api_key: str | None | Unset = UNSET,
        **options: Unpack[CreateChatCompletionKwargs],
    ) -> ToolRun[ChatCompletionResponse]:
        """Run a tool-calling loop until the model requests no more calls.

        Each turn calls `create`, runs the requested functions and sends their results back to the model.
        Exceptions, unknown functions and invalid arguments are sent back as errors.

        Args:
            functions: Functions that the model may call, sync or async. Annotations and docstrings describe
                them to the model.
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            max_turns: Maximum number of model responses.
            llm_api_key: The LLM provider's own API key. Left out, the service uses the key it manages.
            **options: Further arguments of `create`.

        Returns:
            The last response and the whole conversation.

        Raises:
            ToolTurnsError: The model requests more calls after `max_turns` responses.
            SequrityError: As raised by `create`.
        """
        arguments = {"messages": messages, "model": model, "llm_api_key": llm_api_key, **options}
        return await self._calls.call_with_tools(CREATE_CHAT_COMPLETION, functions, arguments, max_turns)


class AsyncControl(AsyncNamespace):
    """Operations of `client.control`, with shared defaults (`ControlConfig`) and a remembered session."""

    chat = Member(AsyncControlChat)
    """Methods of `client.control.chat`."""
