"""A key that the service repeats, in whatever place of its response, shows in no error, log record, hook or span."""

from __future__ import annotations

import json
import logging
import pickle
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fake_service import ANSWER, API_KEY, BASE_URL, CHUNK, MESSAGES, Service, answer, stream
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from sequrity import Attempt, SequrityClient, SequrityError

Reply = Callable[[], httpx.Response]


def page(content_type: str) -> httpx.Response:
    return httpx.Response(200, content=b"x", headers={"content-type": content_type})


REPLIES: dict[str, Reply] = {
    "media type": lambda: page(f"text/{API_KEY}"),
    "media type in capitals": lambda: page(f"text/{API_KEY.upper()}"),
    "session of an error": lambda: answer({"detail": "no"}, status=400, x_session_id=API_KEY, x_request_id=API_KEY),
    "session of a response": lambda: answer({**ANSWER, "choices": 1}, x_session_id=API_KEY, x_request_id=API_KEY),
    "event": lambda: stream({**CHUNK, "choices": [{"index": API_KEY, "delta": {API_KEY: [API_KEY]}}]}),
    "cut stream": lambda: stream({**CHUNK, "id": API_KEY, "choices": [{"delta": {"content": API_KEY}}]}, end=""),
    "session of a cut stream": lambda: stream(CHUNK, end="", x_session_id=API_KEY, x_request_id=API_KEY),
    "model of a response": lambda: answer({**ANSWER, "id": API_KEY, "model": f"model of {API_KEY}"}),
    "reason": lambda: answer({**ANSWER, "choices": [{**ANSWER["choices"][0], "finish_reason": API_KEY}]}),
}


def outcome(reply: httpx.Response, *, streams: bool) -> str:
    """Call the service, and return the text of all that programs report of the call."""
    exporter, provider, attempts = InMemorySpanExporter(), TracerProvider(), list[Attempt]()
    found: object = None
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    with SequrityClient(
        API_KEY,
        BASE_URL,
        http_client=Service(reply).client(),
        tracer=provider.get_tracer("test"),
        on_attempt=attempts.append,
        max_retries=0,
    ) as client:
        try:
            result: Any = client.control.chat.create(MESSAGES, "m", stream=streams)
            list(result if streams else ())
        except SequrityError as error:
            found = [error, vars(error), pickle.dumps(error).decode("latin-1")]
    spans = [span.to_json() for span in exporter.get_finished_spans()]
    assert spans
    assert attempts
    return f"{found}{attempts}{spans}"


@pytest.mark.parametrize("streams", [False, True])
@pytest.mark.parametrize("where", REPLIES)
def test_a_repeated_key_is_masked(where: str, streams: bool, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, logger="sequrity"):
        shown = outcome(REPLIES[where](), streams=streams)
    records = [vars(record) for record in caplog.records if record.name == "sequrity"]
    assert records
    assert API_KEY not in f"{shown}{records}".lower()


def test_a_key_in_the_path_of_a_request_is_masked(caplog: pytest.LogCaptureFixture) -> None:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracer = provider.get_tracer("test")
    service = Service(answer())
    with (
        caplog.at_level(logging.DEBUG, logger="sequrity"),
        SequrityClient(API_KEY, BASE_URL, http_client=service.client(), tracer=tracer) as client,
    ):
        client.request("GET", f"/v1/{API_KEY}", query={"text": "a prompt of the tests"})
    assert service.last.url.query
    shown = json.dumps([json.loads(span.to_json()) for span in exporter.get_finished_spans()])
    records = [f"{vars(record)}" for record in caplog.records if record.name == "sequrity"]
    assert "/v1/***" in shown
    assert "a prompt" not in shown
    assert "a+prompt" not in shown
    assert API_KEY not in f"{shown}{records}"
