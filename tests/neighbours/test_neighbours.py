"""Tools that mock, record or trace httpx see the calls of default clients, sync and async, plain and streamed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pook
import pytest
import respx
import sentry_sdk
import vcr
from opentelemetry.instrumentation.httpx import HTTPXClientInstrumentor
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from pytest_httpx import HTTPXMock
from sentry_sdk.envelope import Envelope
from sentry_sdk.transport import Transport
from service import CALLS, NOWHERE, Server, serving

Call = Callable[..., str | None]

calls = pytest.mark.parametrize("call", CALLS, ids=lambda call: call.__name__)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@calls
def test_pytest_httpx_mocks_the_call(call: Call, httpx_mock: HTTPXMock) -> None:
    body, content_type = CALLS[call]
    httpx_mock.add_response(method="POST", text=body, headers={"content-type": content_type})
    assert call(NOWHERE) == "seen"
    assert len(httpx_mock.get_requests()) == 1


@calls
@pytest.mark.parametrize("using", ["httpcore", "httpx"])
def test_respx_mocks_the_call(call: Call, using: str) -> None:
    body, content_type = CALLS[call]
    with respx.mock(using=using) as router:
        route = router.post(host="control.invalid")
        route.respond(200, content=body.encode(), content_type=content_type)
        assert call(NOWHERE) == "seen"
    assert route.call_count == 1


@calls
def test_pook_mocks_the_call(call: Call) -> None:
    body, content_type = CALLS[call]
    with pook.use():
        mock = pook.post(re.compile(f"{NOWHERE}/.*")).reply(200).header("content-type", content_type).body(body).mock
        assert call(NOWHERE) == "seen"
        assert mock.calls == 1


@calls
def test_vcrpy_replays_the_call_it_recorded(call: Call, server: Server, tmp_path: Path) -> None:
    for _ in range(2):
        with vcr.use_cassette(tmp_path / "cassette.yaml", record_mode="once") as cassette:
            assert call(server.url) == "seen"
    assert cassette.play_count == 1
    assert len(server.received) == 1


@calls
def test_pytest_recording_replays_the_call_it_recorded(call: Call, server: Server, pytester: pytest.Pytester) -> None:
    pytester.makepyfile(
        f"""
        import pytest, service

        @pytest.mark.vcr
        def test_call():
            assert service.{call.__name__}("{server.url}") == "seen"
        """
    )
    pytester.runpytest_inprocess("--record-mode=once").assert_outcomes(passed=1)
    pytester.runpytest_inprocess("--record-mode=none", "--block-network").assert_outcomes(passed=1)
    assert len(server.received) == 1


@calls
def test_opentelemetry_traces_the_call(call: Call, server: Server) -> None:
    exporter, provider, instrumentor = InMemorySpanExporter(), TracerProvider(), HTTPXClientInstrumentor()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    instrumentor.instrument(tracer_provider=provider)
    try:
        assert call(server.url) == "seen"
    finally:
        instrumentor.uninstrument()
    assert [span.name for span in exporter.get_finished_spans()] == ["POST"]
    assert "traceparent" in {name.lower() for name in server.received[0]}


@calls
def test_spans_of_opentelemetry_are_children_of_ours(
    call: Call, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter, provider, instrumentor = InMemorySpanExporter(), TracerProvider(), HTTPXClientInstrumentor()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr("opentelemetry.trace._TRACER_PROVIDER", provider)
    instrumentor.instrument(tracer_provider=provider)
    try:
        assert call(server.url, traces=True) == "seen"
    finally:
        instrumentor.uninstrument()
    http, attempt, whole = exporter.get_finished_spans()
    assert (http.name, attempt.name, whole.name) == ("POST", "POST", "chat m")
    assert [span.parent and span.parent.span_id for span in (http, attempt)] == [
        attempt.context.span_id,
        whole.context.span_id,
    ]
    sent = [value for name, value in server.received[0].items() if name.lower() == "traceparent"]
    assert sent == [f"00-{http.context.trace_id:032x}-{http.context.span_id:016x}-03"]


class _Kept(Transport):
    """Keeps what Sentry would send."""

    def __init__(self, options: dict[str, Any] | None = None) -> None:
        super().__init__(options)
        self.events: list[Any] = []

    def capture_envelope(self, envelope: Envelope) -> None:
        self.events.append(envelope.get_transaction_event())


@pytest.fixture(scope="module")
def sentry() -> _Kept:
    """Start Sentry; its patches of httpx stay until the process ends."""
    kept = _Kept()
    sentry_sdk.init(dsn="https://key@sentry.invalid/1", transport=kept, traces_sample_rate=1.0)
    return kept


@calls
def test_sentry_traces_the_call(call: Call, server: Server, sentry: _Kept) -> None:
    sentry.events.clear()
    with sentry_sdk.start_transaction(name="test"):
        assert call(server.url) == "seen"
    spans = [span for event in sentry.events if event for span in event["spans"]]
    assert [span["op"] for span in spans].count("http.client") == 1
    assert "sentry-trace" in {name.lower() for name in server.received[0]}
