"""Calls, sync and async, return typed responses or raise one of our errors, whatever the service does."""

import asyncio
import json
import pickle
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, Never

import httpx
import pytest
from fake_service import ANSWER, API_KEY, BASE_URL, CHAT, MESSAGES, Service, answer

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.errors import ErrorBody
from sequrity_runtime import (
    APIStatusError,
    AuthenticationError,
    CallTimeoutError,
    ConfigError,
    ConnectError,
    DecodeError,
    Operation,
    RequestValidationError,
    ResponseValidationError,
    SequrityError,
    Target,
    TooLargeError,
    TransportError,
    call_async,
    call_sync,
)
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.transport.sync_driver import run_sync

TARGET = Target.of(BASE_URL, API_KEY, max_retries=0)


def _sync(
    service: Service,
    operation: Operation[Any, Any] = CHAT,
    return_type: str = "python",
    client: httpx.Client | None = None,
    **arguments: Any,
) -> Any:
    with client or service.client() as http_client:
        return call_sync(operation, http_client, TARGET, arguments, return_type)


def _async(
    service: Service,
    operation: Operation[Any, Any] = CHAT,
    return_type: str = "python",
    client: httpx.AsyncClient | None = None,
    **arguments: Any,
) -> Any:
    async def run() -> Any:
        async with client or service.async_client() as http_client:
            return await call_async(operation, http_client, TARGET, arguments, return_type)

    return asyncio.run(run())


class _Caller:
    """Calls in one of the two ways."""

    def __init__(self, run: Callable[..., Any], client: Callable[..., Any]) -> None:
        self.run = run
        self.client = client

    def __call__(self, service: Service, **arguments: Any) -> Any:
        return self.run(service, **{"messages": MESSAGES, "model": "m", **arguments})


@pytest.fixture(params=["sync", "async"])
def call(request: pytest.FixtureRequest) -> _Caller:
    return _Caller(_sync, Service.client) if request.param == "sync" else _Caller(_async, Service.async_client)


def test_response_is_typed_and_carries_its_session(call: _Caller) -> None:
    service = Service(answer(x_session_id="s1"))
    response = call(service)
    assert isinstance(response, ChatCompletionResponse)
    message = response.choices[0].message
    assert message is not None
    assert message.content == "hi"
    assert response.session_id == "s1"
    assert service.last.url == "https://control.test/control/chat/v1/chat"
    assert service.last.headers["authorization"] == f"Bearer {API_KEY}"


def test_response_as_json_is_the_document_of_the_service(call: _Caller) -> None:
    document = {**ANSWER, "new": [None]}
    assert call(Service(answer(document, x_session_id="s")), return_type="json") == document


def test_response_without_session_header_has_no_session(call: _Caller) -> None:
    assert call(Service()).session_id is None


def test_an_error_names_all_that_is_known_of_the_call(call: _Caller) -> None:
    service = Service(answer({"detail": "no"}, status=401, x_session_id="s", x_request_id="r", set_cookie="c"))
    with pytest.raises(AuthenticationError) as caught:
        call(service)
    error = caught.value
    assert (error.status, error.session_id, error.request_id, error.attempts) == (401, "s", "r", 1)
    assert error.elapsed is not None
    assert error.elapsed >= 0
    assert "set-cookie" not in error.headers
    assert pickle.loads(pickle.dumps(error)).status == 401


def test_a_key_that_the_service_repeats_is_masked(call: _Caller) -> None:
    with pytest.raises(AuthenticationError) as caught:
        call(
            Service(answer({"detail": f"bad key {API_KEY} or topsecret-llm"}, status=401)), llm_api_key="topsecret-llm"
        )
    assert "bad key *** or ***" in str(caught.value)


def test_redirects_are_not_followed(call: _Caller) -> None:
    service = Service(httpx.Response(307, headers={"location": "https://evil.test"}))
    with pytest.raises(APIStatusError) as caught:
        call(service)
    assert caught.value.status == 307
    assert len(service.requests) == 1


def test_cookies_are_not_sent(call: _Caller) -> None:
    service = Service(answer(set_cookie="a=b"))
    call(service, client=call.client(service, cookies={"user": "1"}))
    assert "cookie" not in service.last.headers


def test_error_member_in_a_successful_response_raises(call: _Caller) -> None:
    with pytest.raises(APIStatusError, match="HTTP 200: no credits"):
        call(Service(answer({"error": {"message": "no credits"}})))


def test_error_member_that_the_response_type_knows_is_part_of_the_response(call: _Caller) -> None:
    operation: Operation[ErrorBody, Never] = Operation(name="get", method="GET", path="/x", response=ErrorBody)
    response = call.run(Service(answer({"error": {"message": "m"}})), operation=operation)
    assert response.error.message == "m"


def test_null_error_member_of_a_response_does_not_raise(call: _Caller) -> None:
    assert call(Service(answer({**ANSWER, "error": None}))).additional_properties == {"error": None}


def test_response_that_does_not_match_its_schema_is_on_the_error(call: _Caller) -> None:
    document = {**ANSWER, "choices": "x", "model": 3}
    with pytest.raises(ResponseValidationError) as caught:
        call(Service(answer(document, x_request_id="r")))
    error = caught.value
    assert {violation.pointer for violation in error.violations} == {"/choices", "/model"}
    assert (error.status, error.body, error.headers["x-request-id"]) == (200, document, "r")


@pytest.mark.parametrize("document", [None, [], "text", 3])
def test_response_that_is_not_an_object_does_not_match_its_schema(call: _Caller, document: object) -> None:
    with pytest.raises(ResponseValidationError):
        call(Service(httpx.Response(200, content=json.dumps(document))), return_type="json")


@pytest.mark.parametrize(
    ("content", "content_type", "kind"),
    [
        (b"", "application/json", "empty"),
        (b"<html>", "text/html; charset=utf-8", "content-type"),
        (b"data: x\n\n", "text/event-stream", "content-type"),
        (b"{", "application/json", "syntax"),
        (b"\xff", "application/json", "encoding"),
    ],
)
def test_response_that_is_not_json_is_a_decode_error_with_an_excerpt(
    call: _Caller, content: bytes, content_type: str, kind: str
) -> None:
    with pytest.raises(DecodeError) as caught:
        call(Service(httpx.Response(200, content=content, headers={"content-type": content_type})))
    assert caught.value.kind == kind
    assert caught.value.excerpt == content.decode("utf-8", "replace")


def test_json_under_another_content_type_is_read(call: _Caller) -> None:
    response = call(Service(httpx.Response(200, content=json.dumps(ANSWER), headers={"content-type": "text/plain"})))
    assert response.id == "answer"


def test_corrupt_compression_is_a_decode_error(call: _Caller) -> None:
    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-encoding": "gzip"}, stream=httpx.ByteStream(b"\x1f\x8bjunk"))

    with pytest.raises(DecodeError) as caught:
        call(Service(reply))
    assert caught.value.kind == "content-encoding"


@pytest.mark.parametrize(
    ("raised", "ours"),
    [
        (httpx.ConnectError("x"), ConnectError),
        (httpx.ReadTimeout("x"), CallTimeoutError),
        (httpx.ReadError("x"), TransportError),
        (ConnectionResetError("x"), TransportError),
    ],
)
def test_no_exception_of_httpx_leaves_a_call(call: _Caller, raised: Exception, ours: type[SequrityError]) -> None:
    with pytest.raises(SequrityError) as caught:
        call(Service(raised))
    assert type(caught.value) is ours
    assert caught.value.attempts == 1
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


def test_a_closed_client_is_a_config_error() -> None:
    client = Service().client()
    client.close()
    with pytest.raises(ConfigError, match="closed"):
        call_sync(CHAT, client, TARGET, {"messages": MESSAGES, "model": "m"}, "python")


def test_an_invalid_call_sends_nothing(call: _Caller) -> None:
    service = Service()
    with pytest.raises(RequestValidationError):
        call(service, messages=[{"role": "user"}])
    with pytest.raises(ConfigError):
        call(service, session_id="a\r\nb")
    assert service.requests == []


class _Endless(httpx.SyncByteStream, httpx.AsyncByteStream):
    closed = False

    def __iter__(self) -> Iterator[bytes]:
        while True:
            yield b"x" * 65536

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            yield b"x" * 65536

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


@pytest.mark.parametrize("status", [200, 500])
def test_an_endless_body_is_cut_and_closed(call: _Caller, status: int) -> None:
    body = _Endless()
    with pytest.raises(SequrityError) as caught:
        call(Service(httpx.Response(status, stream=body)))
    assert isinstance(caught.value, TooLargeError) is (status == 200)
    assert body.closed
    if status == 500:
        assert isinstance(caught.value, APIStatusError)
        assert len(caught.value.body) == 64 * 1024


def test_a_session_is_remembered_as_soon_as_it_is_known_unless_the_call_failed() -> None:
    remembered: list[str] = []
    service = Service(
        answer(x_session_id="s1"), answer({"choices": 1}, x_session_id="s2"), answer({}, status=404, x_session_id="s3")
    )
    call = build_request(CHAT, TARGET, {"messages": MESSAGES, "model": "m"}, "python")
    with service.client() as client:
        run_sync(call, client, remembered.append)
        for session in ("s2", "s3"):
            with pytest.raises(SequrityError) as caught:
                run_sync(call, client, remembered.append)
            assert caught.value.session_id == session
    assert remembered == ["s1", "s2"]


def test_operation_without_session_adds_nothing_to_the_response(call: _Caller) -> None:
    operation: Operation[ChatCompletionResponse, Never] = Operation(
        name="get", method="GET", path="/x", response=ChatCompletionResponse
    )

    response = call.run(Service(answer(x_session_id="s")), operation=operation)
    assert response.session_id is None


def test_a_cancelled_call_closes_its_response() -> None:
    body = _Endless()

    async def wait_forever(_: object) -> AsyncIterator[bytes]:
        while True:
            yield b""
            await asyncio.sleep(0.001)

    body.__class__ = type("Slow", (_Endless,), {"__aiter__": wait_forever})

    async def run() -> None:
        async with Service(httpx.Response(200, stream=body)).async_client() as client:
            calling = call_async(CHAT, client, TARGET, {"messages": MESSAGES, "model": "m"}, "python")
            task = asyncio.create_task(calling)
            await asyncio.sleep(0.05)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task

    asyncio.run(run())
    assert body.closed
