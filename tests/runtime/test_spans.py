"""A tracer that is handed in gets a span for each call and each attempt, by OpenTelemetry's conventions."""

from typing import Any

import httpx
import pytest
from fake_service import ANSWER, API_KEY, BASE_URL, CHAT, CHUNK, MESSAGES, Service, answer, opened, stream
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode

from sequrity_runtime import ConfigError, ConnectError, Target, call_sync

URL = f"{BASE_URL}/control/chat/v1/chat"


@pytest.fixture(autouse=True)
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(low: float, high: float) -> float:
        return 0.001

    monkeypatch.setattr("sequrity_runtime._retry._random.uniform", draw)


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


def test_a_call_is_a_span_and_so_is_each_attempt() -> None:
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


def test_an_answer_as_json_says_the_same() -> None:
    spans = _Spans()
    spans.call(Service(answer({**ANSWER, "choices": []})), "json")
    attributes = spans.ended()[-1].attributes or {}
    assert attributes["gen_ai.response.id"] == "answer"
    assert "gen_ai.response.finish_reasons" not in attributes


def test_a_call_that_fails_is_a_span_that_fails() -> None:
    spans = _Spans()
    with pytest.raises(ConnectError):
        spans.call(Service(httpx.ConnectError("topsecret")), max_retries=0)
    attempt, whole = spans.ended()
    assert (attempt.attributes or {})["error.type"] == (whole.attributes or {})["error.type"] == "ConnectError"
    assert "http.response.status_code" not in (attempt.attributes or {})
    assert "topsecret" not in "".join(span.to_json() for span in spans.ended())


def test_a_call_that_is_interrupted_ends_its_spans() -> None:
    def interrupt(_: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    spans = _Spans()
    with pytest.raises(KeyboardInterrupt):
        spans.call(Service(interrupt))
    assert [span.status.status_code for span in spans.ended()] == [StatusCode.ERROR] * 2


def test_a_streams_span_ends_with_the_stream() -> None:
    spans = _Spans()
    with Service(stream(CHUNK)).client() as client:
        target = Target.of(BASE_URL, API_KEY, tracer=spans.tracer)
        events = opened(call_sync(CHAT, client, target, {"messages": MESSAGES, "model": "m", "stream": True}, "python"))
        assert [span.name for span in spans.ended()] == ["POST"]
        assert len(list(events)) == 1
    assert [span.name for span in spans.ended()] == ["POST", "chat m"]


def test_spans_hold_nothing_of_what_was_sent_or_answered() -> None:
    spans = _Spans()
    spans.call(Service(), llm_api_key="llm-key-of-the-tests")
    written = "".join(span.to_json() for span in spans.ended())
    for secret in (API_KEY, "llm-key-of-the-tests", "hello", '"hi"'):
        assert secret not in written


def test_a_tracer_is_something_that_starts_spans_and_needs_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Target.of(BASE_URL, API_KEY, tracer=None).chosen.tracer is None
    other: Any = object()
    with pytest.raises(ConfigError, match="tracer: expected an OpenTelemetry tracer"):
        Target.of(BASE_URL, API_KEY, tracer=other)

    def not_installed(_: str) -> None:
        return None

    monkeypatch.setattr("sequrity_runtime._settings.find_spec", not_installed)
    with pytest.raises(ConfigError, match=r"sequrity\[otel\]"):
        Target.of(BASE_URL, API_KEY, tracer=_Spans().tracer)
