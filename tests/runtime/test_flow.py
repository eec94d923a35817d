"""The flow decides what happens, and no test of it needs a connection."""

import gzip
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from fake_service import ANSWER, API_KEY, BASE_URL, CHAT, CHUNK, MESSAGES

from sequrity_runtime import (
    APIStatusError,
    Attempt,
    CallTimeoutError,
    ConnectError,
    DecodeError,
    InternalServerError,
    SequrityError,
    Target,
    Timeout,
    TooLargeError,
    TransportError,
)
from sequrity_runtime.calls.deadline import NEVER
from sequrity_runtime.calls.flow import MOST_REDIRECTS, MOST_REST, Answer, Chunk, Flow, Opened, Send, Wait, perform
from sequrity_runtime.calls.operation import Call
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.response import Head
from sequrity_runtime.calls.retry import Budget
from sequrity_runtime.calls.settings import Limits

BODY = json.dumps(ANSWER).encode()
URL = f"{BASE_URL}/control/chat/v1/chat"


def _call(**arguments: Any) -> Call[Any, Any]:
    target = Target.of(BASE_URL, API_KEY)
    return build_request(CHAT, target, {"messages": MESSAGES, "model": "m", **arguments}, "python")


def _flow(call: Call[Any, Any] | None = None, timeout: Timeout | None = None) -> Flow:
    return perform(call or _call(), timeout or Timeout(), Budget())


def _head(status: int = 200, coding: str = "", **headers: str) -> Head:
    return Head(status, {name.replace("_", "-"): value for name, value in headers.items()}, coding)


def _finish(flow: Flow, reply: Any) -> Any:
    with pytest.raises(StopIteration) as end:
        flow.send(reply)
    return end.value.value


def _read(flow: Flow, *chunks: bytes) -> None:
    """Answer each wish for bytes but the last one, which is for the end."""
    for chunk in chunks:
        assert isinstance(flow.send(chunk), Chunk)


@pytest.fixture(autouse=True)
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(low: float, high: float) -> float:
        return high

    monkeypatch.setattr("sequrity_runtime.calls.retry._random.uniform", draw)


def test_a_call_is_sent_and_its_answer_read_to_the_end() -> None:
    flow = _flow()
    step = next(flow)
    assert isinstance(step, Send)
    assert step.url == URL
    assert isinstance(flow.send(_head()), Chunk)
    _read(flow, BODY[:5], BODY[5:])
    assert _finish(flow, None).value.id == "answer"


def test_a_failure_that_passes_is_waited_out() -> None:
    seen: list[Attempt] = []
    flow = _flow(_call(on_attempt=seen.append))
    next(flow)
    flow.send(_head(503, x_request_id="r1", retry_after="7"))
    step = flow.send(None)
    assert isinstance(step, Wait)
    assert (step.seconds, step.due) == (7, NEVER)
    assert isinstance(flow.send(None), Send)
    assert flow.throw(ConnectError("no")) == Wait(1)
    assert isinstance(flow.send(None), Send)
    flow.send(_head(x_request_id="r2"))
    _read(flow, BODY)
    assert isinstance(_finish(flow, None), Answer)
    assert [(a.number, a.status, a.retry_in, a.request_id) for a in seen] == [
        (1, 503, 7, "r1"),
        (2, None, 1, None),
        (3, 200, None, "r2"),
    ]
    assert [type(a.error) for a in seen] == [InternalServerError, ConnectError, type(None)]
    assert {(a.method, a.path, a.session_id) for a in seen} == {("POST", "/control/chat/v1/chat", None)}


def test_the_last_failure_is_raised_with_all_that_is_known() -> None:
    flow = _flow(_call(max_retries=1, session_id="s"))
    next(flow)
    flow.throw(ConnectError("no"))
    flow.send(None)
    flow.send(_head(500, x_request_id=f"r-{API_KEY}"))
    with pytest.raises(InternalServerError) as caught:
        flow.send(None)
    error = caught.value
    assert (error.attempts, error.request_id, error.session_id) == (2, "r-***", "s")
    assert error.elapsed is not None


def test_after_an_attempt_without_answer_nothing_of_the_one_before_is_told() -> None:
    flow = _flow(_call(max_retries=1))
    next(flow)
    flow.send(_head(503, x_request_id="r1", x_session_id="s1"))
    flow.send(None)
    flow.send(None)
    with pytest.raises(ConnectError) as caught:
        flow.throw(ConnectError("no"))
    assert (caught.value.request_id, caught.value.session_id) == (None, None)


def test_a_stream_that_does_not_begin_is_tried_again_and_never_one_that_did() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    flow.send(_head(503))
    assert isinstance(flow.send(None), Wait)
    flow.send(None)
    opened = _finish(flow, _head(content_type="text/event-stream"))
    assert isinstance(opened, Opened)
    assert isinstance(next(opened.pieces), Chunk)
    with pytest.raises(TransportError):
        opened.pieces.throw(TransportError("gone"))


def test_a_streams_pieces_are_decoded_and_told_which_attempt_they_are_of() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    flow.throw(ConnectError("no"))
    flow.send(None)
    opened = _finish(flow, _head(content_type="text/event-stream", coding="gzip"))
    pieces, packed = opened.pieces, gzip.compress(f"data: {json.dumps(CHUNK)}\n\n".encode())
    assert isinstance(next(pieces), Chunk)
    assert isinstance(pieces.send(packed[:9]), Chunk)
    assert pieces.send(packed[9:]).startswith(b"data: ")
    assert isinstance(next(pieces), Chunk)
    assert list(pieces) == []
    assert opened.events.failed(SequrityError("x")).attempts == 2


def test_little_is_read_after_a_streams_end_marker_and_nothing_after_a_stream_that_is_left() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    opened = _finish(flow, _head(content_type="text/event-stream"))
    assert list(opened.rest()) == []
    opened.events.done = True
    assert [type(step) for step in _answered(opened.rest(), b"more", 9)] == [Chunk] * MOST_REST
    assert [type(step) for step in _answered(opened.rest(), None, 9)] == [Chunk]


def _answered(flow: Any, reply: Any, times: int) -> list[Any]:
    """Answer each wish alike, so many times at most, and list the wishes."""
    steps = [next(flow)]
    with suppress(StopIteration):
        for _ in range(times):
            steps.append(flow.send(reply))  # noqa: PERF401 - what there is up to its end
    return steps


@pytest.mark.parametrize("location", ["/other", URL + "?q=1#f", "//control.test/x", "https://control.test:443/x"])
def test_a_redirect_within_the_origin_is_followed_with_the_same_body(location: str) -> None:
    flow = _flow()
    next(flow)
    step = flow.send(_head(307, location=location))
    assert isinstance(step, Send)
    assert step.url.startswith("https://control.test")
    assert "#" not in step.url
    flow.send(_head())
    _read(flow, BODY)
    assert _finish(flow, None).value.id == "answer"


@pytest.mark.parametrize(
    ("status", "location"),
    [
        (307, "https://evil.test/"),
        (307, "//evil.test/"),
        (308, "https://control.test:8443/"),
        (308, "http://control.test/"),
        (307, "https://control.test@evil.test/"),
        (307, "https://user@control.test/"),
        (307, "https://[::1"),
        (307, "https://control.test:port/"),
        (307, "/a b"),
        (307, "\\\\evil.test"),
        (307, "/\u00e4"),
        (307, "/\x00"),
        (307, ""),
        (301, "/other"),
        (302, "/other"),
        (303, "/other"),
        (300, "/other"),
    ],
)
def test_no_other_redirect_is_followed(status: int, location: str) -> None:
    flow = _flow()
    next(flow)
    assert isinstance(flow.send(_head(status, location=location)), Chunk)
    with pytest.raises(APIStatusError, match="a redirect, which is not followed") as caught:
        flow.send(None)
    assert caught.value.status == status


def test_a_loop_of_redirects_ends() -> None:
    flow = _flow()
    step = next(flow)
    for _ in range(MOST_REDIRECTS + 1):
        assert isinstance(step, Send)
        step = flow.send(_head(307, location="/again"))
    assert isinstance(step, Chunk)
    with pytest.raises(APIStatusError):
        flow.send(None)


def _throwing(error: Exception) -> Callable[[Flow], object]:
    return lambda flow: flow.throw(error)


def _sending(data: bytes) -> Callable[[Flow], object]:
    return lambda flow: flow.send(data)


@pytest.mark.parametrize(
    "fail",
    [
        _throwing(TransportError("reset")),
        _throwing(CallTimeoutError("dripped", "total")),
        _sending(b"x" * (64 * 1024 + 8 * 1024 + 1)),
    ],
)
def test_an_error_is_told_as_far_as_it_arrived(fail: Callable[[Flow], object]) -> None:
    flow = _flow()
    next(flow)
    flow.send(_head(400))
    flow.send(b"half an err")
    with pytest.raises(APIStatusError) as caught:
        fail(flow)
    assert caught.value.status == 400
    assert caught.value.body.startswith("half an err")


def test_an_error_in_an_encoding_that_was_not_asked_for_is_an_error_all_the_same() -> None:
    flow = _flow()
    next(flow)
    with pytest.raises(APIStatusError) as caught:
        flow.send(_head(400, coding="br"))
    assert (caught.value.status, caught.value.body) == (400, "")


def test_an_errors_body_is_read_in_bounded_time_and_up_to_its_limit() -> None:
    flow = _flow(_call(limits=Limits(error_body=10)))
    next(flow)
    step = flow.send(_head(400))
    assert isinstance(step, Chunk)
    left = step.due.left()
    assert left is not None
    assert 9 < left <= 10
    flow.send(b"0123456789abc")
    with pytest.raises(APIStatusError) as caught:
        flow.send(None)
    assert caught.value.body == "0123456789"


def test_an_answer_is_read_up_to_its_limit() -> None:
    flow = _flow(_call(limits=Limits(body=10)))
    next(flow)
    flow.send(_head())
    with pytest.raises(TooLargeError) as caught:
        flow.send(b"x" * 11)
    assert caught.value.limit == 10


def test_an_answer_in_an_encoding_that_was_not_asked_for_is_refused() -> None:
    flow = _flow()
    next(flow)
    with pytest.raises(DecodeError) as caught:
        flow.send(_head(coding="gzip, gzip"))
    assert caught.value.kind == "content-encoding"


def test_no_wait_outlasts_the_whole() -> None:
    flow = _flow(timeout=Timeout(total=5))
    next(flow)
    flow.send(_head(503, retry_after="6"))
    with pytest.raises(InternalServerError) as caught:
        flow.send(None)
    assert caught.value.retry_after == 6


def test_what_is_not_ours_leaves_the_flow_as_it_is() -> None:
    flow = _flow()
    next(flow)
    with pytest.raises(KeyboardInterrupt):
        flow.throw(KeyboardInterrupt())
