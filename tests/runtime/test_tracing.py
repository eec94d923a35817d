"""A tracer receives a span for each call and each attempt, by the OpenTelemetry conventions."""

import json
import logging
from collections.abc import Iterator
from typing import Any, cast

import httpx
import pytest
from attrs import evolve
from fake_service import ANSWER, API_KEY, BASE_URL, CHAT, CHUNK, MESSAGES, Service, answer, opened, stream
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode, get_current_span

from sequrity_runtime import ConfigError, ConnectError, Limits, Operation, StreamTruncatedError, Target, call_sync
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.tracing import CallSpan
from sequrity_runtime.distribution import VERSION

URL = f"{BASE_URL}/control/chat/v1/chat"


@pytest.fixture(autouse=True)
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(low: float, high: float) -> float:
        return 0.001

    monkeypatch.setattr("sequrity_runtime.calls.retry._random.uniform", draw)


class _Spans:
    def __init__(self) -> None:
        self._exporter = InMemorySpanExporter()
        provider = TracerProvider()
        provider.add_span_processor(SimpleSpanProcessor(self._exporter))
        self.tracer = provider.get_tracer("tests")

    def call(self, service: Service, return_type: str = "python", **arguments: Any) -> Any:
        target = Target.of(BASE_URL, API_KEY, tracer=self.tracer)
        with service.client() as client:
            given = {"messages": MESSAGES, "model": "m", **arguments}
            reply = call_sync(CHAT, client, target, given, return_type)
            return list(opened(reply)) if arguments.get("stream") else reply

    def ended(self) -> tuple[ReadableSpan, ...]:
        return self._exporter.get_finished_spans()


def test_a_call_and_each_attempt_have_a_span() -> None:
    spans = _Spans()
    document = {**ANSWER, "usage": {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7}}
    spans.call(Service(answer({}, status=503), answer(document)), temperature=0.5, session_id="s")
    first, second, whole = spans.ended()
    assert whole.name == "chat m"
    assert dict(whole.attributes or {}) == {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "sequrity",
        "gen_ai.request.model": "m",
        "gen_ai.request.temperature": 0.5,
        "gen_ai.conversation.id": "s",
        "gen_ai.response.id": "answer",
        "gen_ai.response.model": "m",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": 3,
        "gen_ai.usage.output_tokens": 4,
        "server.address": "control.test",
        "server.port": 443,
    }
    http = {
        "http.request.method": "POST",
        "url.full": URL,
        "server.address": "control.test",
        "server.port": 443,
    }
    failed = {"http.response.status_code": 503, "error.type": "InternalServerError"}
    assert dict(first.attributes or {}) == {**http, **failed}
    assert dict(second.attributes or {}) == {**http, "http.response.status_code": 200, "http.request.resend_count": 1}
    assert {span.kind for span in spans.ended()} == {SpanKind.CLIENT}
    assert whole.context is not None
    assert [span.parent and span.parent.span_id for span in (first, second)] == [whole.context.span_id] * 2
    assert [span.status.status_code for span in spans.ended()] == [
        StatusCode.ERROR,
        StatusCode.UNSET,
        StatusCode.UNSET,
    ]


def test_a_response_as_json_gives_the_same_attributes() -> None:
    spans = _Spans()
    spans.call(Service(answer({**ANSWER, "choices": []})), "json")
    attributes = spans.ended()[-1].attributes or {}
    assert attributes["gen_ai.response.id"] == "answer"
    assert "gen_ai.response.finish_reasons" not in attributes


@pytest.mark.parametrize(
    ("path", "document"),
    [
        ("/messages", {"stop_reason": "end_turn", "usage": {"input_tokens": 3, "output_tokens": 4}}),
        ("/responses", {"usage": {"input_tokens": 3, "output_tokens": 4}}),
    ],
)
def test_responses_of_each_format_give_usage_and_the_reason(path: str, document: dict[str, Any]) -> None:
    spans = _Spans()
    call = build_request(CHAT, Target.of(BASE_URL, API_KEY), {"messages": MESSAGES, "model": "m"}, "python", "x")
    span = CallSpan(spans.tracer, evolve(call, operation=evolve(CHAT, path=path)))
    span.record_response(document)
    span.end()
    (whole,) = spans.ended()
    attributes = dict(whole.attributes or {})
    assert attributes["gen_ai.operation.name"] == "chat"
    assert (attributes["gen_ai.usage.input_tokens"], attributes["gen_ai.usage.output_tokens"]) == (3, 4)
    assert attributes.get("gen_ai.response.finish_reasons") == (("end_turn",) if "stop_reason" in document else None)


def test_a_failed_call_has_an_error_span() -> None:
    spans = _Spans()
    with pytest.raises(ConnectError):
        spans.call(Service(httpx.ConnectError("topsecret")), max_retries=0)
    attempt, whole = spans.ended()
    assert (attempt.attributes or {})["error.type"] == (whole.attributes or {})["error.type"] == "ConnectError"
    assert "http.response.status_code" not in (attempt.attributes or {})
    assert "topsecret" not in "".join(span.to_json() for span in spans.ended())


def test_an_interrupted_call_ends_its_spans() -> None:
    def interrupt(_: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    spans = _Spans()
    with pytest.raises(KeyboardInterrupt):
        spans.call(Service(interrupt))
    assert [span.status.status_code for span in spans.ended()] == [StatusCode.ERROR] * 2


def test_the_span_of_a_stream_ends_with_the_stream() -> None:
    spans = _Spans()
    with Service(stream(CHUNK)).client() as client:
        target = Target.of(BASE_URL, API_KEY, tracer=spans.tracer)
        events = opened(call_sync(CHAT, client, target, {"messages": MESSAGES, "model": "m", "stream": True}, "python"))
        assert [span.name for span in spans.ended()] == ["POST"]
        assert len(list(events)) == 1
    assert [span.name for span in spans.ended()] == ["POST", "chat m"]


def test_the_span_of_a_stream_has_the_attributes_of_the_accumulated_response() -> None:
    spans = _Spans()
    last: dict[str, Any] = {**CHUNK, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
    usage = {"prompt_tokens": 3, "completion_tokens": 4, "total_tokens": 7}
    spans.call(Service(stream(CHUNK, last, {**CHUNK, "choices": [], "usage": usage})), stream=True)
    attributes = spans.ended()[-1].attributes or {}
    assert attributes["gen_ai.response.finish_reasons"] == ("stop",)
    assert (attributes["gen_ai.usage.input_tokens"], attributes["gen_ai.usage.output_tokens"]) == (3, 4)


def test_a_broken_stream_has_an_error_span() -> None:
    spans = _Spans()
    with pytest.raises(StreamTruncatedError):
        spans.call(Service(stream(CHUNK, end="")), stream=True)
    whole = spans.ended()[-1]
    assert (whole.attributes or {})["error.type"] == "StreamTruncatedError"
    assert "gen_ai.response.finish_reasons" not in (whole.attributes or {})


def test_a_stream_that_exceeds_the_body_limit_ends_its_span() -> None:
    spans = _Spans()
    spans.call(Service(stream(CHUNK, CHUNK)), stream=True, limits=Limits(body=10))
    assert "gen_ai.response.id" not in (spans.ended()[-1].attributes or {})


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/{kind}/v1/chat/completions", "chat"),
        ("/v1/messages", "chat"),
        ("/v1/responses", "chat"),
        ("/v1/completions", "text_completion"),
        ("/v1/embeddings", "embeddings"),
        ("/v1/policies", "make_policy"),
    ],
)
@pytest.mark.parametrize("model", ["m", ""])
def test_operation_name_of_a_span(path: str, name: str, model: str) -> None:
    spans = _Spans()
    call = build_request(CHAT, Target.of(BASE_URL, API_KEY), {"messages": MESSAGES, "model": model}, "python", "x")
    operation: Operation[Any, Any] = Operation(name="make_policy", method="POST", path=path, response=CHAT.response)
    CallSpan(spans.tracer, evolve(call, operation=operation)).end()
    (span,) = spans.ended()
    assert span.name == f"{name} {model}".strip()
    assert (span.attributes or {})["gen_ai.operation.name"] == name


class _Broken:
    """A tracer that raises at its n-th use, or whose spans do."""

    def __init__(self, tracer: Any, fails_at: int) -> None:
        self._tracer = tracer
        self._left = fails_at

    def use(self) -> None:
        self._left -= 1
        if self._left == 0:
            raise LookupError("topsecret")

    def start_span(self, *arguments: Any) -> Any:
        self.use()
        span = self._tracer.start_span(*arguments)
        for name in ("set_attribute", "set_attributes", "set_status", "end"):
            setattr(span, name, self._using(getattr(span, name)))
        return span

    def _using(self, method: Any) -> Any:
        def used(*arguments: Any) -> Any:
            self.use()
            return method(*arguments)

        return used


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize("fails_at", range(1, 12))
def test_a_failing_tracer_does_not_fail_the_call(
    fails_at: int, streaming: bool, caplog: pytest.LogCaptureFixture
) -> None:
    spans = _Spans()
    tracer = _Broken(spans.tracer, fails_at)
    spans.tracer = cast("Any", tracer)
    service = Service(answer({}, status=503), stream(CHUNK) if streaming else answer())
    with caplog.at_level(logging.WARNING, "sequrity"):
        assert spans.call(service, stream=streaming)
    (record,) = caplog.records
    assert record.getMessage() == "the tracer failed (LookupError): the call continues without spans"
    assert record.exc_info is None


def test_a_failing_tracer_does_not_hide_an_error() -> None:
    spans = _Spans()
    spans.tracer = cast("Any", _Broken(spans.tracer, 2))
    with pytest.raises(ConnectError):
        spans.call(Service(httpx.ConnectError("x")), max_retries=0)


def test_spans_hold_no_content_of_requests_or_responses() -> None:
    spans = _Spans()
    spans.call(Service(), llm_api_key="llm-key-of-the-tests")
    written = "".join(span.to_json() for span in spans.ended())
    for secret in (API_KEY, "llm-key-of-the-tests", "hello", '"hi"'):
        assert secret not in written


def test_an_invalid_tracer_or_a_missing_package_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Target.of(BASE_URL, API_KEY, tracer=None).settings.tracer is None
    other: Any = object()
    with pytest.raises(ConfigError, match="tracer: expected an OpenTelemetry tracer"):
        Target.of(BASE_URL, API_KEY, tracer=other)

    def not_installed(_: str) -> None:
        return None

    monkeypatch.setattr("sequrity_runtime.calls.settings.find_spec", not_installed)
    with pytest.raises(ConfigError, match=r"sequrity-bindings\[otel\]"):
        Target.of(BASE_URL, API_KEY, tracer=_Spans().tracer)


def test_spans_are_current_while_they_run_and_their_context_is_sent() -> None:
    spans, names, current = _Spans(), list[str](), list[str]()

    def note(request: httpx.Request) -> httpx.Response:
        span = cast("ReadableSpan", get_current_span())
        assert span.context is not None
        current.append(f"{span.context.trace_id:032x}-{span.context.span_id:016x}")
        names.append(span.name)
        return answer({}, status=503) if len(names) == 1 else answer()

    service = Service(note)
    spans.call(service)
    assert names == ["POST", "POST"]
    assert [request.headers["traceparent"][3:-3] for request in service.requests] == current
    assert current[0] != current[1]
    assert not get_current_span().get_span_context().is_valid


def test_the_span_of_the_call_is_current_while_a_stream_is_read() -> None:
    spans, names = _Spans(), list[str]()

    class Chunks(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            for text in (f"data: {json.dumps(CHUNK)}\n\n", "data: [DONE]\n\n"):
                names.append(cast("ReadableSpan", get_current_span()).name)
                yield text.encode()

    spans.call(
        Service(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Chunks())), stream=True
    )
    assert names == ["chat m"] * 2


def test_a_traceparent_of_the_caller_is_sent_as_it_is() -> None:
    service = Service()
    _Spans().call(service, extra_headers={"traceparent": "mine"})
    assert service.last.headers.get_list("traceparent") == ["mine"]


def test_tracer_true_uses_the_global_provider(monkeypatch: pytest.MonkeyPatch) -> None:
    spans, asked = _Spans(), list[tuple[str, str]]()

    def get_tracer(name: str, version: str) -> Any:
        asked.append((name, version))
        return spans.tracer

    monkeypatch.setattr("opentelemetry.trace.get_tracer", get_tracer)
    with Service().client() as client:
        call_sync(CHAT, client, Target.of(BASE_URL, API_KEY, tracer=True), {"messages": MESSAGES, "model": "m"}, "json")
    assert asked == [("sequrity-bindings", VERSION)]
    assert [span.name for span in spans.ended()] == ["POST", "chat m"]
