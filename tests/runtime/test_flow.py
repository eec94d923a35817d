"""The flow of a call: requests, redirects, retries, timeouts and errors, without a connection."""

import gzip
import json
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fake_service import ANSWER, API_KEY, BASE_URL, CHAT, CHUNK, MESSAGES

from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import (
    APIStatusError,
    Attempt,
    CallTimeoutError,
    ConnectError,
    DecodeError,
    InternalServerError,
    StreamTruncatedError,
    Target,
    Timeout,
    TooLargeError,
    TransportError,
)
from sequrity_runtime.calls.deadline import NEVER
from sequrity_runtime.calls.flow import MAX_REDIRECTS, CallState, Flow, Read, Send, Sleep, perform
from sequrity_runtime.calls.request import Call, build_request
from sequrity_runtime.calls.response import ResponseHead
from sequrity_runtime.calls.retry import Budget
from sequrity_runtime.calls.settings import Limits
from sequrity_runtime.calls.stream_events import Events

BODY = json.dumps(ANSWER).encode()
URL = f"{BASE_URL}/control/chat/v1/chat"

OF_CLIENT = httpx.Timeout(5)


def _call(**arguments: Any) -> Call[Any, Any]:
    target = Target.of(BASE_URL, API_KEY, timeout=Timeout())
    return build_request(CHAT, target, {"messages": MESSAGES, "model": "m", **arguments}, "python")


def _flow(call: Call[Any, Any] | None = None) -> Flow:
    return perform(CallState(call or _call(), OF_CLIENT, Budget(), None))


def _head(status: int = 200, coding: str = "", **headers: str) -> ResponseHead:
    return ResponseHead(status, {name.replace("_", "-"): value for name, value in headers.items()}, coding)


def _finish(flow: Flow, result: Any) -> Any:
    with pytest.raises(StopIteration) as end:
        flow.send(result)
    return end.value.value


def _open(flow: Flow, coding: str = "") -> Events[Any]:
    """Send the head of a stream, which ends the flow."""
    return _events(_finish(flow, _head(coding=coding, content_type="text/event-stream")))


def _events(value: Any) -> Events[Any]:
    events: Events[Any] = value
    assert isinstance(events, Events)
    return events


def _read(flow: Flow, *chunks: bytes) -> None:
    """Send these bytes as results of reads. The flow then reads again."""
    for chunk in chunks:
        assert isinstance(flow.send(chunk), Read)


def _ready(events: Events[Any]) -> list[Any]:
    """Read the events that need no more bytes."""
    return list(iter(events.next_event, None))


@pytest.fixture(autouse=True)
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(low: float, high: float) -> float:
        return high

    monkeypatch.setattr("sequrity_runtime.calls.retry._random.uniform", draw)


def test_a_call_sends_one_request_and_reads_the_response_to_its_end() -> None:
    flow = _flow()
    step = next(flow)
    assert isinstance(step, Send)
    assert step.url == URL
    assert isinstance(flow.send(_head()), Read)
    _read(flow, BODY[:5], BODY[5:])
    assert _finish(flow, None).id == "answer"


def test_retry_after_a_503_and_after_a_connect_error() -> None:
    seen: list[Attempt] = []
    flow = _flow(_call(on_attempt=seen.append))
    next(flow)
    flow.send(_head(503, x_request_id="r1", retry_after="7"))
    step = flow.send(None)
    assert isinstance(step, Sleep)
    assert (step.seconds, step.deadline) == (7, NEVER)
    assert isinstance(flow.send(None), Send)
    assert flow.throw(ConnectError("no")) == Sleep(1)
    assert isinstance(flow.send(None), Send)
    flow.send(_head(x_request_id="r2"))
    _read(flow, BODY)
    assert isinstance(_finish(flow, None), ChatCompletionResponse)
    assert [(a.number, a.status, a.retry_in, a.request_id) for a in seen] == [
        (1, 503, 7, "r1"),
        (2, None, 1, None),
        (3, 200, None, "r2"),
    ]
    assert [type(a.error) for a in seen] == [InternalServerError, ConnectError, type(None)]
    assert {(a.method, a.path, a.session_id) for a in seen} == {("POST", "/control/chat/v1/chat", None)}


def test_the_last_error_has_attempts_request_id_session_id_and_elapsed() -> None:
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


def test_an_attempt_without_a_response_has_no_request_id_of_the_attempt_before() -> None:
    flow = _flow(_call(max_retries=1))
    next(flow)
    flow.send(_head(503, x_request_id="r1", x_session_id="s1"))
    flow.send(None)
    flow.send(None)
    with pytest.raises(ConnectError) as caught:
        flow.throw(ConnectError("no"))
    assert (caught.value.request_id, caught.value.session_id) == (None, None)


def test_retry_before_a_stream_begins_and_never_after() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    flow.send(_head(503))
    assert isinstance(flow.send(None), Sleep)
    flow.send(None)
    _open(flow)
    with pytest.raises(StopIteration):  # the flow is over: nothing could retry
        next(flow)


def test_the_state_has_the_events_of_a_stream_and_none_of_a_whole_response() -> None:
    for call, events in ((_call(stream=True), True), (_call(), False)):
        state = CallState(call, OF_CLIENT, Budget(), None)
        flow = perform(state)
        next(flow)
        if events:
            assert state.events is None
            assert _open(flow) is state.events
        else:
            flow.send(_head())
            _read(flow, BODY)
            _finish(flow, None)
            assert state.events is None


def test_a_stream_decodes_gzip_and_its_errors_have_attempts() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    flow.throw(ConnectError("no"))
    flow.send(None)
    events, packed = _open(flow, coding="gzip"), gzip.compress(f"data: {json.dumps(CHUNK)}\n\n".encode(), mtime=0)
    assert events.next_event() is None
    events.feed(packed[:9])
    assert events.next_event() is None
    events.feed(packed[9:])
    assert [event.id for event in _ready(events)] == ["answer"]
    assert not events.done
    assert events.failed(TransportError("gone")).attempts == 2


def test_a_stream_that_ends_before_its_end_marker_is_truncated() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    events = _open(flow)
    events.feed(f"data: {json.dumps(CHUNK)}\n\n".encode())
    assert events.next_event() is not None
    with pytest.raises(StreamTruncatedError):
        events.end()
    assert events.done


def test_the_end_marker_ends_a_stream_and_later_bytes_are_ignored() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    events = _open(flow)
    events.feed(f"data: [DONE]\n\ndata: {json.dumps(CHUNK)}\n\n".encode())
    assert events.next_event() is None
    assert events.done


def test_each_read_of_a_stream_has_the_idle_deadline() -> None:
    flow = _flow(_call(stream=True, timeout=Timeout(total=60, idle=5)))
    next(flow)
    deadline = _open(flow).deadline
    assert deadline.phase == "idle"
    assert 4 < (deadline.remaining() or 0) <= 5


def test_a_stream_with_a_whole_response_yields_it_as_its_only_event() -> None:
    flow = _flow(_call(stream=True))
    next(flow)
    flow.send(_head(content_type="application/json"))
    _read(flow, BODY)
    events = _events(_finish(flow, None))
    assert [event.choices[0].delta.content for event in _ready(events)] == ["hi"]
    assert events.done


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
    assert _finish(flow, None).id == "answer"


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
def test_a_redirect_to_another_origin_or_with_another_method_is_refused(status: int, location: str) -> None:
    flow = _flow()
    next(flow)
    assert isinstance(flow.send(_head(status, location=location)), Read)
    with pytest.raises(APIStatusError, match="a redirect, which is not followed") as caught:
        flow.send(None)
    assert caught.value.status == status


def test_a_redirect_loop_ends_at_the_maximum() -> None:
    flow = _flow()
    step = next(flow)
    for _ in range(MAX_REDIRECTS + 1):
        assert isinstance(step, Send)
        step = flow.send(_head(307, location="/again"))
    assert isinstance(step, Read)
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
def test_error_body_that_breaks_is_kept_in_part(fail: Callable[[Flow], object]) -> None:
    flow = _flow()
    next(flow)
    flow.send(_head(400))
    flow.send(b"half an err")
    with pytest.raises(APIStatusError) as caught:
        fail(flow)
    assert caught.value.status == 400
    assert caught.value.body.startswith("half an err")


def test_a_status_error_in_an_unknown_content_encoding_has_an_empty_body() -> None:
    flow = _flow()
    next(flow)
    flow.send(_head(400, coding="compress"))
    flow.send(b"\x1f\x9d\x90")
    with pytest.raises(APIStatusError, match="unexpected content encoding 'compress'") as caught:
        flow.send(None)
    assert (caught.value.status, caught.value.body) == (400, "")


def test_an_error_body_has_a_timeout_and_a_limit() -> None:
    flow = _flow(_call(limits=Limits(error_body=10)))
    next(flow)
    step = flow.send(_head(400))
    assert isinstance(step, Read)
    remaining = step.deadline.remaining()
    assert remaining is not None
    assert 9 < remaining <= 10
    flow.send(b"0123456789abc")
    with pytest.raises(APIStatusError) as caught:
        flow.send(None)
    assert caught.value.body == "0123456789"


def test_a_response_body_over_its_limit_is_too_large() -> None:
    flow = _flow(_call(limits=Limits(body=10)))
    next(flow)
    flow.send(_head())
    with pytest.raises(TooLargeError) as caught:
        flow.send(b"x" * 11)
    assert caught.value.limit == 10


def test_an_unknown_content_encoding_is_a_decode_error() -> None:
    flow = _flow()
    next(flow)
    with pytest.raises(DecodeError) as caught:
        flow.send(_head(coding="gzip, gzip"))
    assert caught.value.kind == "content-encoding"


def test_retry_after_beyond_the_total_timeout_is_not_waited_for() -> None:
    flow = _flow(_call(timeout=Timeout(total=5)))
    next(flow)
    flow.send(_head(503, retry_after="6"))
    with pytest.raises(InternalServerError) as caught:
        flow.send(None)
    assert caught.value.retry_after == 6


def test_an_exception_that_is_not_ours_propagates_unchanged() -> None:
    flow = _flow()
    next(flow)
    with pytest.raises(KeyboardInterrupt):
        flow.throw(KeyboardInterrupt())


def test_a_retry_after_a_stale_connection_needs_a_new_one() -> None:
    flow, stale = _flow(), TransportError("x")
    stale.stale = True
    first = next(flow)
    assert isinstance(first, Send)
    assert not first.fresh
    assert flow.throw(stale) == Sleep(0.0)
    step = next(flow)
    assert isinstance(step, Send)
    assert step.fresh


def test_the_session_of_a_response_is_remembered() -> None:
    sessions: list[str] = []
    flow = perform(CallState(_call(), OF_CLIENT, Budget(), sessions.append))
    next(flow)
    flow.send(_head(x_session_id="s1"))
    assert sessions == ["s1"]
