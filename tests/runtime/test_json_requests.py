"""`client.request`: routes without a method, with retries, sessions, headers, raw responses and streams."""

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, MESSAGES, Service, answer, opened, opened_async, stream

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity.types.chat_completion.request import UserMessage
from sequrity_runtime import (
    ConfigError,
    NotFoundError,
    RawResponse,
    ServiceDefaults,
    StreamTruncatedError,
    SyncClient,
)

Request = Callable[..., Any]


def _sync(service: Service, *arguments: Any, **options: Any) -> Any:
    with service.client() as http_client:
        return SequrityClient(API_KEY, BASE_URL, http_client=http_client).request(*arguments, **options)


def _async(service: Service, *arguments: Any, **options: Any) -> Any:
    async def main() -> Any:
        async with service.async_client() as http_client:
            client = AsyncSequrityClient(API_KEY, BASE_URL, http_client=http_client)
            return await client.request(*arguments, **options)

    return asyncio.run(main())


both = pytest.mark.parametrize("request_", [_sync, _async], ids=["sync", "async"])


@both
def test_a_request_is_sent_to_the_route_with_the_headers_of_a_call(request_: Request) -> None:
    service = Service(answer({"data": []}))
    found = request_(service, "get", "/v1/models", query={"limit": 2, "after": "a b"}, extra_headers={"X-Own": "1"})
    assert found == {"data": []}
    assert service.last.method == "GET"
    assert str(service.last.url) == f"{BASE_URL}/v1/models?limit=2&after=a+b"
    assert service.last.content == b""
    assert service.last.headers["authorization"] == f"Bearer {API_KEY}"
    assert service.last.headers["x-own"] == "1"
    assert "content-type" not in service.last.headers
    assert "idempotency-key" not in service.last.headers


@both
def test_a_body_may_hold_typed_objects_and_a_failure_is_retried(request_: Request) -> None:
    service = Service(answer({}, status=503, retry_after_ms="1"), answer([1]))
    assert request_(service, "POST", "/v1/responses", body={"input": [UserMessage(content="Hi")]}) == [1]
    assert service.last_body == {"input": [{"role": "user", "content": "Hi"}]}
    keys = {request.headers["idempotency-key"] for request in service.requests}
    assert len(service.requests) == 2
    assert len(keys) == 1


@both
def test_a_failed_request_names_method_and_path(request_: Request) -> None:
    with pytest.raises(NotFoundError) as caught:
        request_(Service(answer({}, status=404)), "DELETE", "/v1/files/a%20b")
    assert str(caught.value) == "HTTP 404 for DELETE /v1/files/a%20b"


@both
def test_a_raw_response_is_not_parsed_and_an_empty_one_returns_none(request_: Request) -> None:
    raw = request_(Service(httpx.Response(200, content=b"text")), "GET", "/status", raw=True)
    assert isinstance(raw, RawResponse)
    assert raw.body == b"text"
    assert request_(Service(httpx.Response(204)), "DELETE", "/v1/files/a") is None


def test_a_stream_has_events_of_json_data() -> None:
    with Service(stream({"a": 1}, {"type": "b"})).client() as http_client:
        client = SequrityClient(API_KEY, BASE_URL, http_client=http_client)
        with opened(client.request("POST", "/v1/events", stream=True)) as events:
            assert list(events) == [{"a": 1}, {"type": "b"}]
        raw = client.request("POST", "/v1/events", stream=True, raw=True)
        with opened(raw.parse()) as events:
            assert list(events) == [{"a": 1}, {"type": "b"}]


def test_an_async_stream_without_its_end_is_truncated() -> None:
    async def main() -> None:
        async with Service(stream({"a": 1}, end="")).async_client() as http_client:
            client = AsyncSequrityClient(API_KEY, BASE_URL, http_client=http_client)
            async with opened_async(await client.request("POST", "/v1/events", stream=True)) as events:
                assert await anext(events) == {"a": 1}
                with pytest.raises(StreamTruncatedError):
                    await anext(events)

    asyncio.run(main())


def test_requests_and_calls_share_the_session() -> None:
    service = Service(answer(x_session_id="s1"), answer({}, x_session_id="s2"), answer({}), answer())
    with service.client() as http_client:
        client = SequrityClient(API_KEY, BASE_URL, http_client=http_client)
        client.control.chat.create(MESSAGES, "m")
        client.request("GET", "/v1/state")
        client.request("GET", "/v1/state", session_id=None)
        client.control.chat.create(MESSAGES, "m")
    assert [request.headers.get("x-session-id") for request in service.requests] == [None, "s1", None, "s2"]


@pytest.mark.parametrize(
    ("arguments", "options", "message"),
    [
        (("GE T", "/a"), {}, "method: expected an HTTP method"),
        (("GET", "a"), {}, "path: expected a percent-encoded path"),
        (("GET", "//evil.test/a b"), {}, "path: expected"),
        (("GET", "/a/../b"), {}, "path: expected"),
        (("GET", "/a?b=c"), {}, "path: expected"),
        (("GET", "/a%zz"), {}, "path: expected"),
        (("GET", "/a"), {"query": [("a", "b")]}, "query: expected a mapping, found list"),
        (("GET", "/a"), {"query": {"a": None}}, "query: a: expected a string or a number, found NoneType"),
        (("GET", "/a"), {"stream": 1}, "stream: expected True or False"),
        (("GET", "/a"), {"raw": 1}, "raw: expected True or False"),
        (("GET", "/a"), {"body": {"a": float("nan")}}, "not JSON data"),
        (("GET", "/a"), {"extra_headers": {"cookie": "a"}}, "extra_headers: cookie is set by the client"),
        (("GET", "/a"), {"session_id": "a\nb"}, "session_id: expected printable ASCII"),
        (("GET", "/a"), {"max_retries": -1}, "max_retries: expected a number"),
    ],
)
def test_an_invalid_argument_is_refused(arguments: tuple[str, str], options: dict[str, Any], message: str) -> None:
    service = Service()
    with pytest.raises(ConfigError, match=message):
        _sync(service, *arguments, **options)
    assert not service.requests


def test_an_unknown_option_is_refused() -> None:
    with pytest.raises(TypeError, match=r"client\.request\(\) got an unexpected keyword argument 'model'"):
        _sync(Service(), "GET", "/a", model="m")


def test_a_service_without_sessions_refuses_one() -> None:
    service = Service(answer([]))
    with service.client() as http_client:
        client = SyncClient(
            ServiceDefaults(BASE_URL, "URL", "KEY"), API_KEY, None, namespaces={}, http_client=http_client,
            custom_headers=None, allow_insecure_http=False,
        )  # fmt: skip
        assert client.request("GET", "/v1/models") == []
        with pytest.raises(ConfigError, match="session_id: the service has no sessions"):
            client.request("GET", "/v1/models", session_id="s")
    assert "x-session-id" not in service.last.headers
