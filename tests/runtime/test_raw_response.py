"""A raw response has status, headers and body, and is parsed on demand."""

from __future__ import annotations

import asyncio
import copy
import json
import pickle
from collections.abc import Awaitable, Callable
from typing import Any, cast

import httpx
import pytest
from fake_service import ANSWER, BASE_URL, CHUNK, MESSAGES, Service, answer, opened, opened_async, stream

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import (
    APIStatusError,
    DecodeError,
    InternalServerError,
    RawResponse,
    ResponseValidationError,
    SequrityError,
)

Way = Callable[..., RawResponse[Any]]


def _sync(service: Service, **options: Any) -> RawResponse[Any]:
    with SequrityClient("topsecret", BASE_URL, http_client=service.client(), max_retries=0) as client:
        create: Callable[..., RawResponse[Any]] = client.control.chat.with_raw_response.create
        raw = create(MESSAGES, "m", **options)
        assert client.control.session_id == raw.headers.get("x-session-id")
        return raw


def _async(service: Service, **options: Any) -> RawResponse[Any]:
    async def run() -> RawResponse[Any]:
        http_client = service.async_client()
        async with AsyncSequrityClient("topsecret", BASE_URL, http_client=http_client, max_retries=0) as client:
            create = client.control.chat.with_raw_response.create
            return await cast("Callable[..., Awaitable[RawResponse[Any]]]", create)(MESSAGES, "m", **options)

    return asyncio.run(run())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def call(request: pytest.FixtureRequest) -> Way:
    way: Way = request.param
    return way


def test_raw_response_has_status_headers_and_body(call: Way) -> None:
    raw = call(Service(answer(x_session_id="s", x_request_id="r", x_more="1")))
    assert (raw.status, raw.request_id, raw.headers["x-more"]) == (200, "r", "1")
    assert json.loads(raw.body) == json.loads(raw.text) == ANSWER
    assert repr(raw) == "<RawResponse 200>"
    whole = raw.parse()
    assert type(whole) is ChatCompletionResponse
    assert (whole.text, whole.session_id) == ("hi", "s")
    assert raw.parse() == whole


def test_raw_response_parses_json_data(call: Way) -> None:
    assert call(Service(), return_type="json").parse() == ANSWER


def test_invalid_utf_8_is_replaced_in_text(call: Way) -> None:
    assert call(Service(httpx.Response(200, content=b"\xff"))).text == "\ufffd"


def test_an_error_status_raises_for_a_raw_response(call: Way) -> None:
    with pytest.raises(InternalServerError):
        call(Service(answer({"detail": "later"}, status=500)))


@pytest.mark.parametrize(
    ("document", "kind"),
    [({**ANSWER, "choices": 1}, ResponseValidationError), ({"error": {"message": "no"}}, APIStatusError)],
)
def test_parse_raises_for_an_invalid_body(call: Way, document: Any, kind: type[SequrityError]) -> None:
    raw = call(Service(answer(document, x_request_id="r topsecret", x_session_id="s")))
    with pytest.raises(kind) as caught:
        raw.parse()
    assert (caught.value.request_id, caught.value.session_id, caught.value.attempts) == ("r ***", "s", 1)
    assert caught.value.elapsed is not None


def test_parse_returns_a_stream() -> None:
    service = Service(stream(CHUNK, x_session_id="s", x_more="1"))
    with SequrityClient("k", BASE_URL, http_client=service.client()) as client:
        raw = client.control.chat.with_raw_response.create(MESSAGES, "m", stream=True)
        assert (raw.status, raw.headers["x-more"], raw.body) == (200, "1", b"")
        with opened(raw.parse()) as events:
            assert [event.choices[0].delta.content for event in events] == ["hi"]
            assert (events.status, events.headers["x-more"]) == (200, "1")
            assert raw.parse() is events


def test_parse_returns_an_async_stream() -> None:
    async def run() -> None:
        service = Service(stream(CHUNK, x_session_id="s"))
        async with AsyncSequrityClient("k", BASE_URL, http_client=service.async_client()) as client:
            raw = await client.control.chat.with_raw_response.create(MESSAGES, "m", stream=True)
            async with opened_async(raw.parse()) as events:
                assert len([event async for event in events]) == 1

    asyncio.run(run())


def test_parse_raises_if_a_stream_was_requested_and_another_type_arrived(call: Way) -> None:
    raw = call(Service(answer()), stream=True)
    assert json.loads(raw.body) == ANSWER
    with pytest.raises(DecodeError, match="the response is not an event stream"):
        raw.parse()


def test_a_raw_response_is_copied_but_not_pickled() -> None:
    raw = RawResponse(200, {"a": "b"}, b"{}", lambda: 5)
    for twin in (copy.copy(raw), copy.deepcopy(raw)):
        assert (twin.status, twin.headers, twin.body, twin.parse()) == (200, {"a": "b"}, b"{}", 5)
    with pytest.raises(TypeError, match="a RawResponse cannot be pickled"):
        pickle.dumps(raw)
