# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The clients: every operation below its namespace, with defaults and a session."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, Unpack, overload

from sequrity.control.chat_completion import CREATE_CHAT_COMPLETION, CreateChatCompletionArguments
from sequrity.control.config import ControlConfig
from sequrity.types.chat_completion.request import Message
from sequrity.types.chat_completion.response import ChatCompletionResponse, ResponseMessage
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import (
    UNSET,
    AsyncClient,
    AsyncNamespace,
    AsyncStream,
    AttemptHook,
    Limits,
    RawResponse,
    RetryAlso,
    Service,
    Stream,
    SyncClient,
    SyncNamespace,
    TimeoutLike,
    ToolRun,
    Tracer,
    Unset,
    check_defaults,
    lazy_module,
)

if TYPE_CHECKING:
    import httpx
else:
    httpx = lazy_module("httpx")

__all__ = ["AsyncControl", "AsyncSequrityClient", "Control", "SequrityClient"]

_SERVICE: Final = Service("https://api.sequrity.ai", "SEQURITY_BASE_URL", "SEQURITY_API_KEY")


class ControlChatWithRawResponse:
    """Calls of `client.control.chat.with_raw_response`, which answer with what came."""

    def __init__(self, namespace: Control) -> None:
        self._namespace = namespace

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[ChatCompletionResponse]: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[dict[str, Any]]: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[Stream[ChatCompletionChunk]]: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[Stream[dict[str, Any]]]: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[
        ChatCompletionResponse | dict[str, Any] | Stream[ChatCompletionChunk] | Stream[dict[str, Any]]
    ]: ...

    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[ChatCompletionResponse | dict[str, Any] | Stream[ChatCompletionChunk] | Stream[dict[str, Any]]]:
        """Create a chat completion.

        Sends a conversation to a model and answers with the assistant's next message: the final answer, or the
        tool calls that the application shall make before it sends the conversation again. The path names the
        kind of application and the LLM provider; the configuration headers say what protects the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            stream: Whether the answer comes in chunks, as server-sent events, while the model writes it.
            return_type: `python` for typed objects, `json` for JSON data, which is checked all the same.
            **options: Further arguments; see
                `sequrity.control.chat_completion.CreateChatCompletionArguments`.

        Returns:
            What came: status, headers and body. Its `parse()` gives this: the answer, as a
            `ChatCompletionResponse`; with `stream=True` its chunks as they arrive, as a `Stream` of
            `ChatCompletionChunk`. With `return_type="json"` the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is unusable; nothing was sent.
            RequestValidationError: The body or a JSON header does not fit its schema; nothing was sent.
            APIStatusError: The service answered with an error.
            ResponseValidationError: The answer does not fit its schema.
            SequrityError: Whatever else went wrong; the base of all the others.
        """
        arguments = {"messages": messages, "model": model, "stream": stream, **options}
        return self._namespace.call_raw(CREATE_CHAT_COMPLETION, arguments, return_type)


class ControlChat:
    """Calls of `client.control.chat`."""

    def __init__(self, namespace: Control) -> None:
        self._namespace = namespace

    @property
    def with_raw_response(self) -> ControlChatWithRawResponse:
        """The same calls, answered with status, headers and body; `parse()` reads the answer."""
        return ControlChatWithRawResponse(self._namespace)

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ChatCompletionResponse: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> dict[str, Any]: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> Stream[ChatCompletionChunk]: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> Stream[dict[str, Any]]: ...

    @overload
    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ChatCompletionResponse | dict[str, Any] | Stream[ChatCompletionChunk] | Stream[dict[str, Any]]: ...

    def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ChatCompletionResponse | dict[str, Any] | Stream[ChatCompletionChunk] | Stream[dict[str, Any]]:
        """Create a chat completion.

        Sends a conversation to a model and answers with the assistant's next message: the final answer, or the
        tool calls that the application shall make before it sends the conversation again. The path names the
        kind of application and the LLM provider; the configuration headers say what protects the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            stream: Whether the answer comes in chunks, as server-sent events, while the model writes it.
            return_type: `python` for typed objects, `json` for JSON data, which is checked all the same.
            **options: Further arguments; see
                `sequrity.control.chat_completion.CreateChatCompletionArguments`.

        Returns:
            The answer, as a `ChatCompletionResponse`; with `stream=True` its chunks as they arrive, as a
            `Stream` of `ChatCompletionChunk`. With `return_type="json"` the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is unusable; nothing was sent.
            RequestValidationError: The body or a JSON header does not fit its schema; nothing was sent.
            APIStatusError: The service answered with an error.
            ResponseValidationError: The answer does not fit its schema.
            SequrityError: Whatever else went wrong; the base of all the others.
        """
        arguments = {"messages": messages, "model": model, "stream": stream, **options}
        return self._namespace.call(CREATE_CHAT_COMPLETION, arguments, return_type)

    def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        max_turns: int = 10,
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ToolRun[ChatCompletionResponse]:
        """Call `create` again and again, and the functions that its answers ask for.

        The functions' results go back to the model, as does what they raise; so do calls of unknown functions,
        and arguments that do not fit. The first answer that asks for no call ends it.

        Args:
            functions: What the model may have called: functions with annotations, described by their
                docstrings.
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            max_turns: How many answers the model may give.
            **options: Further arguments; see
                `sequrity.control.chat_completion.CreateChatCompletionArguments`.

        Returns:
            The last answer, and the whole conversation.

        Raises:
            ToolTurnsError: The model still asks for calls after `max_turns` answers.
            ConfigError: The key, the URL, a header or a setting is unusable; nothing was sent.
            RequestValidationError: The body or a JSON header does not fit its schema; nothing was sent.
            APIStatusError: The service answered with an error.
            ResponseValidationError: The answer does not fit its schema.
            SequrityError: Whatever else went wrong; the base of all the others.
        """
        arguments = {"messages": messages, "model": model, **options}
        return self._namespace.call_with_tools(CREATE_CHAT_COMPLETION, functions, arguments, max_turns)


class Control(SyncNamespace[ControlConfig]):
    """Calls below `client.control`: they share defaults (`ControlConfig`) and a remembered session."""

    @property
    def chat(self) -> ControlChat:
        """Calls of `client.control.chat`."""
        return ControlChat(self)


class SequrityClient(SyncClient):
    """Client of the service; use it in a `with` block, or close it.

    One client serves all threads and tasks of a program. It remembers a session for each of them, that of its own
    last call; a task or thread that is started begins with none. A task or thread that serves several users in turn
    carries the session from one to the next: there give each user a conversation of their own, with
    `client.control.session()`.

    Args:
        api_key: The Sequrity API key; left out, the environment's `SEQURITY_API_KEY`.
        base_url: Where the service is; left out, the environment's `SEQURITY_BASE_URL`, else https://api.sequrity.ai.
        control: Defaults of the calls below `client.control`.
        http_client: An `httpx.Client` to use; it stays yours, and open. Left out, the client makes its own.
            Its own timeout holds, unless that is httpx's default of 5 s, which counts as not set.
        timeout: Seconds for each phase of a call, a `Timeout`, or None for no limit. Left out, that of
            `http_client` where somebody set one, else 5 s to connect, 600 s to read, and an hour for the whole.
        max_retries: How many times to try again what failed and is safe to try again; 0 for never. Left
            out, 2.
        limits: How many bytes to read. Of a client that makes its own connections, how many of those as
            well.
        retry_also: What else to try again: `ambiguous` failures, where the request was sent and no answer
            came, so that it may be billed twice; a `conflict`, status 409.
        on_attempt: Told of each attempt, when it is known what came of it.
        tracer: Makes OpenTelemetry spans of calls and attempts.
        custom_headers: Headers of all calls.
        allow_insecure_http: Take an `http` URL of another machine, so that keys and prompts travel in the clear.
        remember_sessions: Whether a call that names no session continues that of the one before. If not, it starts
            a new one, except in `client.control.session()`.

    Raises:
        ConfigError: There is no key, or something is unusable.
    """

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
        control: ControlConfig | None = None,
        http_client: httpx.Client | None = None,
        timeout: TimeoutLike = UNSET,
        max_retries: int | Unset = UNSET,
        limits: Limits | Unset = UNSET,
        retry_also: Collection[RetryAlso] | Unset = UNSET,
        on_attempt: AttemptHook | None | Unset = UNSET,
        tracer: Tracer | None | Unset = UNSET,
        custom_headers: Mapping[str, str] | None = None,
        allow_insecure_http: bool = False,
        remember_sessions: bool = True,
    ) -> None:
        control = ControlConfig() if control is None else control
        check_defaults("control", control, ControlConfig, (CREATE_CHAT_COMPLETION,), custom_headers)
        super().__init__(
            _SERVICE,
            api_key,
            base_url,
            http_client=http_client,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
            remember_sessions=remember_sessions,
            timeout=timeout,
            max_retries=max_retries,
            limits=limits,
            retry_also=retry_also,
            on_attempt=on_attempt,
            tracer=tracer,
        )
        self.control: Control = Control(self._caller, control)
        """Calls below `client.control`, with a remembered session."""


class AsyncControlChatWithRawResponse:
    """Calls of `client.control.chat.with_raw_response`, which answer with what came."""

    def __init__(self, namespace: AsyncControl) -> None:
        self._namespace = namespace

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[ChatCompletionResponse]: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[dict[str, Any]]: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[AsyncStream[ChatCompletionChunk]]: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[AsyncStream[dict[str, Any]]]: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[
        ChatCompletionResponse | dict[str, Any] | AsyncStream[ChatCompletionChunk] | AsyncStream[dict[str, Any]]
    ]: ...

    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> RawResponse[
        ChatCompletionResponse | dict[str, Any] | AsyncStream[ChatCompletionChunk] | AsyncStream[dict[str, Any]]
    ]:
        """Create a chat completion.

        Sends a conversation to a model and answers with the assistant's next message: the final answer, or the
        tool calls that the application shall make before it sends the conversation again. The path names the
        kind of application and the LLM provider; the configuration headers say what protects the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            stream: Whether the answer comes in chunks, as server-sent events, while the model writes it.
            return_type: `python` for typed objects, `json` for JSON data, which is checked all the same.
            **options: Further arguments; see
                `sequrity.control.chat_completion.CreateChatCompletionArguments`.

        Returns:
            What came: status, headers and body. Its `parse()` gives this: the answer, as a
            `ChatCompletionResponse`; with `stream=True` its chunks as they arrive, as an `AsyncStream` of
            `ChatCompletionChunk`. With `return_type="json"` the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is unusable; nothing was sent.
            RequestValidationError: The body or a JSON header does not fit its schema; nothing was sent.
            APIStatusError: The service answered with an error.
            ResponseValidationError: The answer does not fit its schema.
            SequrityError: Whatever else went wrong; the base of all the others.
        """
        arguments = {"messages": messages, "model": model, "stream": stream, **options}
        return await self._namespace.call_raw(CREATE_CHAT_COMPLETION, arguments, return_type)


class AsyncControlChat:
    """Calls of `client.control.chat`."""

    def __init__(self, namespace: AsyncControl) -> None:
        self._namespace = namespace

    @property
    def with_raw_response(self) -> AsyncControlChatWithRawResponse:
        """The same calls, answered with status, headers and body; `parse()` reads the answer."""
        return AsyncControlChatWithRawResponse(self._namespace)

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ChatCompletionResponse: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[False] | None = None,
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> dict[str, Any]: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["python"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> AsyncStream[ChatCompletionChunk]: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: Literal[True],
        return_type: Literal["json"],
        **options: Unpack[CreateChatCompletionArguments],
    ) -> AsyncStream[dict[str, Any]]: ...

    @overload
    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ChatCompletionResponse | dict[str, Any] | AsyncStream[ChatCompletionChunk] | AsyncStream[dict[str, Any]]: ...

    async def create(
        self,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        stream: bool | None = None,
        return_type: Literal["python", "json"] = "python",
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ChatCompletionResponse | dict[str, Any] | AsyncStream[ChatCompletionChunk] | AsyncStream[dict[str, Any]]:
        """Create a chat completion.

        Sends a conversation to a model and answers with the assistant's next message: the final answer, or the
        tool calls that the application shall make before it sends the conversation again. The path names the
        kind of application and the LLM provider; the configuration headers say what protects the call.

        Args:
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            stream: Whether the answer comes in chunks, as server-sent events, while the model writes it.
            return_type: `python` for typed objects, `json` for JSON data, which is checked all the same.
            **options: Further arguments; see
                `sequrity.control.chat_completion.CreateChatCompletionArguments`.

        Returns:
            The answer, as a `ChatCompletionResponse`; with `stream=True` its chunks as they arrive, as an
            `AsyncStream` of `ChatCompletionChunk`. With `return_type="json"` the same as JSON data.

        Raises:
            ConfigError: The key, the URL, a header or a setting is unusable; nothing was sent.
            RequestValidationError: The body or a JSON header does not fit its schema; nothing was sent.
            APIStatusError: The service answered with an error.
            ResponseValidationError: The answer does not fit its schema.
            SequrityError: Whatever else went wrong; the base of all the others.
        """
        arguments = {"messages": messages, "model": model, "stream": stream, **options}
        return await self._namespace.call(CREATE_CHAT_COMPLETION, arguments, return_type)

    async def run_tools(
        self,
        functions: Iterable[Callable[..., Any]],
        /,
        messages: Sequence[Message | Mapping[str, Any] | ResponseMessage],
        model: str,
        *,
        max_turns: int = 10,
        **options: Unpack[CreateChatCompletionArguments],
    ) -> ToolRun[ChatCompletionResponse]:
        """Call `create` again and again, and the functions that its answers ask for.

        The functions' results go back to the model, as does what they raise; so do calls of unknown functions,
        and arguments that do not fit. The first answer that asks for no call ends it.

        Args:
            functions: What the model may have called: functions, async ones too, with annotations,
                described by their docstrings.
            messages: The conversation so far, oldest message first.
            model: Id of the provider's model. In Dual-LLM mode two ids joined by a comma name the planning
                and the quarantined model.
            max_turns: How many answers the model may give.
            **options: Further arguments; see
                `sequrity.control.chat_completion.CreateChatCompletionArguments`.

        Returns:
            The last answer, and the whole conversation.

        Raises:
            ToolTurnsError: The model still asks for calls after `max_turns` answers.
            ConfigError: The key, the URL, a header or a setting is unusable; nothing was sent.
            RequestValidationError: The body or a JSON header does not fit its schema; nothing was sent.
            APIStatusError: The service answered with an error.
            ResponseValidationError: The answer does not fit its schema.
            SequrityError: Whatever else went wrong; the base of all the others.
        """
        arguments = {"messages": messages, "model": model, **options}
        return await self._namespace.call_with_tools(CREATE_CHAT_COMPLETION, functions, arguments, max_turns)


class AsyncControl(AsyncNamespace[ControlConfig]):
    """Calls below `client.control`: they share defaults (`ControlConfig`) and a remembered session."""

    @property
    def chat(self) -> AsyncControlChat:
        """Calls of `client.control.chat`."""
        return AsyncControlChat(self)


class AsyncSequrityClient(AsyncClient):
    """Client of the service for asyncio and trio; use it in an `async with` block, or close it.

    One client serves all threads and tasks of a program. It remembers a session for each of them, that of its own
    last call; a task or thread that is started begins with none. A task or thread that serves several users in turn
    carries the session from one to the next: there give each user a conversation of their own, with
    `client.control.session()`.

    Args:
        api_key: The Sequrity API key; left out, the environment's `SEQURITY_API_KEY`.
        base_url: Where the service is; left out, the environment's `SEQURITY_BASE_URL`, else https://api.sequrity.ai.
        control: Defaults of the calls below `client.control`.
        http_client: An `httpx.AsyncClient` to use; it stays yours, and open. Left out, the client makes its own.
            Its own timeout holds, unless that is httpx's default of 5 s, which counts as not set.
        timeout: Seconds for each phase of a call, a `Timeout`, or None for no limit. Left out, that of
            `http_client` where somebody set one, else 5 s to connect, 600 s to read, and an hour for the whole.
        max_retries: How many times to try again what failed and is safe to try again; 0 for never. Left
            out, 2.
        limits: How many bytes to read. Of a client that makes its own connections, how many of those as
            well.
        retry_also: What else to try again: `ambiguous` failures, where the request was sent and no answer
            came, so that it may be billed twice; a `conflict`, status 409.
        on_attempt: Told of each attempt, when it is known what came of it.
        tracer: Makes OpenTelemetry spans of calls and attempts.
        custom_headers: Headers of all calls.
        allow_insecure_http: Take an `http` URL of another machine, so that keys and prompts travel in the clear.
        remember_sessions: Whether a call that names no session continues that of the one before. If not, it starts
            a new one, except in `client.control.session()`.

    Raises:
        ConfigError: There is no key, or something is unusable.
    """

    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
        control: ControlConfig | None = None,
        http_client: httpx.AsyncClient | None = None,
        timeout: TimeoutLike = UNSET,
        max_retries: int | Unset = UNSET,
        limits: Limits | Unset = UNSET,
        retry_also: Collection[RetryAlso] | Unset = UNSET,
        on_attempt: AttemptHook | None | Unset = UNSET,
        tracer: Tracer | None | Unset = UNSET,
        custom_headers: Mapping[str, str] | None = None,
        allow_insecure_http: bool = False,
        remember_sessions: bool = True,
    ) -> None:
        control = ControlConfig() if control is None else control
        check_defaults("control", control, ControlConfig, (CREATE_CHAT_COMPLETION,), custom_headers)
        super().__init__(
            _SERVICE,
            api_key,
            base_url,
            http_client=http_client,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
            remember_sessions=remember_sessions,
            timeout=timeout,
            max_retries=max_retries,
            limits=limits,
            retry_also=retry_also,
            on_attempt=on_attempt,
            tracer=tracer,
        )
        self.control: AsyncControl = AsyncControl(self._caller, control)
        """Calls below `client.control`, with a remembered session."""
