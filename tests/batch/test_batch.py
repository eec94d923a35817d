"""`client.control.batch`: a file of requests in, a file of results out."""

from __future__ import annotations

import asyncio
import json
import sys
import threading
import time
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import httpx
import pytest
import trio
from attrs import evolve
from fake_service import ANSWER, API_KEY, BASE_URL, Service, answer

from sequrity import (
    AsyncSequrityClient,
    AuthenticationError,
    BatchStoppedError,
    BatchSummary,
    ConfigError,
    SequrityClient,
)
from sequrity.control import FeaturesHeader
from sequrity_runtime.batch import batch as batch_module


def requests(count: int) -> list[dict[str, Any]]:
    return [
        {
            "custom_id": f"r{number}",
            "method": "POST",
            "url": "/v1/chat/completions",
            "body": {"model": "m", "messages": [{"role": "user", "content": str(number)}]},
        }
        for number in range(count)
    ]


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def echo(request: httpx.Request) -> httpx.Response:
    """Respond with the text of the request."""
    text = json.loads(request.content)["messages"][0]["content"]
    choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
    usage = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
    return answer({**ANSWER, "choices": [choice], "usage": usage}, x_session_id=f"session-{text}")


def sync(service: Service, *arguments: Any, **options: Any) -> BatchSummary:
    with SequrityClient(API_KEY, BASE_URL, http_client=service.client(), max_retries=0) as client:
        return client.control.batch(*arguments, **options)


async def _async(service: Service, arguments: tuple[Any, ...], options: dict[str, Any]) -> BatchSummary:
    async with AsyncSequrityClient(API_KEY, BASE_URL, http_client=service.async_client(), max_retries=0) as client:
        return await client.control.batch(*arguments, **options)


def in_asyncio(service: Service, *arguments: Any, **options: Any) -> BatchSummary:
    return asyncio.run(_async(service, arguments, options))


def in_trio(service: Service, *arguments: Any, **options: Any) -> BatchSummary:
    return trio.run(_async, service, arguments, options)


Run = Callable[..., BatchSummary]
every_client = pytest.mark.parametrize("run", [sync, in_asyncio, in_trio])


@every_client
def test_results_have_the_order_of_the_requests(run: Run, tmp_path: Path) -> None:
    def slow(request: httpx.Request) -> httpx.Response:
        response = echo(request)
        time.sleep(0.002 * (int(response.json()["choices"][0]["message"]["content"]) % 3))
        return response

    summary = run(Service(slow), requests(40), tmp_path / "out.jsonl")
    found = read(tmp_path / "out.jsonl")
    assert [line["custom_id"] for line in found] == [f"r{number}" for number in range(40)]
    assert [line["response"]["body"]["choices"][0]["message"]["content"] for line in found] == [
        str(n) for n in range(40)
    ]
    assert (summary.total, summary.succeeded, summary.failed, summary.tokens) == (40, 40, 0, 80)


@every_client
def test_each_request_has_a_session_of_its_own(run: Run, tmp_path: Path) -> None:
    service = Service(echo)
    run(service, requests(20), tmp_path / "out.jsonl", max_concurrency=2)
    assert all("x-session-id" not in request.headers for request in service.requests)
    assert [line["response"]["session_id"] for line in read(tmp_path / "out.jsonl")] == [
        f"session-{n}" for n in range(20)
    ]


@every_client
def test_a_batch_continues_behind_the_results_of_an_earlier_run(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    run(Service(echo), requests(7), output)
    service = Service(echo)
    summary = run(service, requests(10), output)
    assert len(service.requests) == 3
    assert (summary.total, summary.resumed, summary.succeeded) == (10, 7, 10)
    assert [line["custom_id"] for line in read(output)] == [f"r{number}" for number in range(10)]


@every_client
def test_failures_are_results_and_are_counted_by_kind(run: Run, tmp_path: Path) -> None:
    lines = requests(6)
    del lines[1]["body"]["model"]
    lines[2]["url"] = "/v1/else"
    lines[3]["body"]["messages"] = "text"
    lines[4]["method"] = "GET"

    def service(request: httpx.Request) -> httpx.Response:
        if b'"5"' in request.content:
            return answer({"error": {"message": "no", "code": "bad"}}, status=400)
        return echo(request)

    summary = run(Service(service), lines, tmp_path / "out.jsonl")
    found = read(tmp_path / "out.jsonl")
    assert [line["error"] and line["error"]["code"] for line in found] == [None, *["invalid_request"] * 4, None]
    assert found[1]["error"]["message"] == "client.control.chat.create() missing required argument: 'model'"
    assert found[2]["error"]["message"].startswith("url: no operation has the path '/v1/else'; expected one of /v1/")
    assert found[3]["error"]["message"].startswith("invalid body: messages: ")
    assert found[5]["response"]["status_code"] == 400
    assert found[5]["response"]["body"] == {"error": {"message": "no", "code": "bad"}}
    assert summary.failures == {"invalid_request": 4, "HTTP 400": 1}
    assert str(summary).splitlines()[0] == "6 results: 1 succeeded, 5 failed"
    assert str(summary).splitlines()[2:] == ["       4 x invalid_request", "       1 x HTTP 400"]


@every_client
def test_retry_failed_sends_the_failed_requests_again(run: Run, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    run(Service(echo, answer(status=503), answer(status=503), echo), requests(5), output, max_concurrency=1)
    service = Service(echo)
    summary = run(service, requests(5), output, retry_failed=True)
    assert (len(service.requests), summary.succeeded, summary.failed) == (2, 5, 0)
    assert [line["custom_id"] for line in read(output)] == [f"r{number}" for number in range(5)]


@every_client
def test_connection_errors_are_results_without_a_response(run: Run, tmp_path: Path) -> None:
    summary = run(Service(httpx.ConnectError("refused")), requests(2), tmp_path / "out.jsonl")
    assert summary.failures == {"ConnectError": 2}
    assert read(tmp_path / "out.jsonl")[0]["response"] is None


@every_client
def test_a_response_that_is_not_json_is_kept_as_text(run: Run, tmp_path: Path) -> None:
    service = Service(httpx.Response(200, text="plain"), httpx.Response(404, text="<html>"))
    run(service, requests(2), tmp_path / "out.jsonl", max_concurrency=1)
    assert [line["response"]["body"] for line in read(tmp_path / "out.jsonl")] == ["plain", "<html>"]


@every_client
@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_stops_the_batch(run: Run, status: int, tmp_path: Path) -> None:
    service = Service(echo, answer({"detail": "no"}, status=status))
    with pytest.raises((AuthenticationError, Exception)) as caught:
        run(service, requests(50), tmp_path / "out.jsonl", max_concurrency=1)
    assert getattr(caught.value, "status", None) == status
    assert len(service.requests) == 2
    assert [line["custom_id"] for line in read(tmp_path / "out.jsonl")] == ["r0"]


@every_client
def test_failures_in_a_row_stop_the_batch(run: Run, tmp_path: Path) -> None:
    service = Service(echo, answer(status=500), echo, answer(status=500))
    message = "3 requests failed in a row, the last one with HTTP 500"
    with pytest.raises(BatchStoppedError, match=message):
        run(service, requests(50), tmp_path / "out.jsonl", max_concurrency=1, max_failures=3)
    assert len(read(tmp_path / "out.jsonl")) == 6
    summary = run(Service(answer(status=500)), requests(50), tmp_path / "out.jsonl", max_failures=None)
    assert summary.failed == 48


@every_client
def test_arguments_apply_to_every_request_and_the_url_chooses_segments(run: Run, tmp_path: Path) -> None:
    lines = requests(2)
    lines[1]["url"] = "/control/code/openai/v1/chat/completions"
    service = Service(echo)
    arguments = {"features": FeaturesHeader.dual_llm(), "provider": "anthropic", "unknown_elsewhere": 1}
    run(service, lines, tmp_path / "out.jsonl", arguments=arguments, max_concurrency=1)
    assert [request.url.path for request in service.requests] == [
        "/control/chat/anthropic/v1/chat/completions",
        "/control/code/openai/v1/chat/completions",
    ]
    assert all(json.loads(request.headers["x-features"])["agent_arch"] == "dual-llm" for request in service.requests)


@every_client
def test_unknown_keys_of_a_body_are_sent_unchanged(run: Run, tmp_path: Path) -> None:
    lines = requests(1)
    lines[0]["body"]["vendor_option"] = {"a": [1]}
    service = Service(echo)
    run(service, lines, tmp_path / "out.jsonl")
    assert service.last_body == lines[0]["body"]


@every_client
def test_an_output_of_other_requests_is_refused(run: Run, tmp_path: Path) -> None:
    run(Service(echo), requests(3), tmp_path / "out.jsonl")
    others = [{**line, "custom_id": f"x{number}"} for number, line in enumerate(requests(3))]
    for source in (others, requests(2)):
        with pytest.raises(ConfigError, match="the output holds the results of other requests"):
            run(Service(echo), source, tmp_path / "out.jsonl")
    assert len(read(tmp_path / "out.jsonl")) == 3


@every_client
def test_a_waiting_result_of_another_request_is_refused(run: Run, tmp_path: Path) -> None:
    other = {"custom_id": "x", "response": None, "error": {"code": "ConnectError", "message": ""}}
    (tmp_path / "out.jsonl.waiting").write_text(f"1 {json.dumps(other)}\n")
    with pytest.raises(ConfigError, match="the output holds the results of other requests"):
        run(Service(echo), requests(2), tmp_path / "out.jsonl")


@every_client
@pytest.mark.parametrize(
    "option", [{"max_concurrency": 0}, {"max_failures": 0}, {"requests_per_minute": 0}, {"tokens_per_minute": "5"}]
)
def test_an_invalid_option_is_named_before_a_file_is_made(run: Run, option: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=f"^{next(iter(option))}: expected a positive number"):
        run(Service(echo), requests(1), tmp_path / "out.jsonl", **option)
    assert list(tmp_path.iterdir()) == []


@every_client
def test_requests_per_minute_delays_the_requests(run: Run, tmp_path: Path) -> None:
    started = time.monotonic()
    run(
        Service(echo), requests(4), tmp_path / "out.jsonl", requests_per_minute=1200
    )  # a burst of 20, then one in 50 ms
    run(Service(echo), requests(30), tmp_path / "other.jsonl", requests_per_minute=1200)
    assert time.monotonic() - started > 0.4


@every_client
def test_tokens_per_minute_delays_the_requests(run: Run, tmp_path: Path) -> None:
    started = time.monotonic()
    run(Service(echo), requests(20), tmp_path / "out.jsonl", tokens_per_minute=2400, max_concurrency=1)  # 40 tokens
    assert time.monotonic() - started < 5
    run(Service(echo), requests(60), tmp_path / "other.jsonl", tokens_per_minute=6000, max_concurrency=1)
    assert time.monotonic() - started > 0.15


@every_client
def test_a_slow_request_holds_back_at_most_a_window_of_others(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch_module, "WINDOW", 5)
    ahead: list[int] = []

    def service(request: httpx.Request) -> httpx.Response:
        response = echo(request)
        ahead.append(int(response.json()["choices"][0]["message"]["content"]))
        return response

    slow = threading.Event()

    def held(request: httpx.Request) -> httpx.Response:
        if b'"0"' in request.content and run is sync:
            slow.wait(0.3)
        return service(request)

    run(Service(held), requests(30), tmp_path / "out.jsonl", max_concurrency=3)
    assert len(read(tmp_path / "out.jsonl")) == 30
    if run is sync:
        assert ahead.index(0) <= 4


def test_the_progress_bar_shows_tokens_and_failures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    sync(Service(echo), requests(3), tmp_path / "out.jsonl", progress=True)
    assert "3/3" in screen.getvalue()
    assert "tokens=6, failed=0" in screen.getvalue()


def test_a_cancelled_batch_keeps_the_results_that_have_arrived(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"

    async def cancelled() -> None:
        async def reply(request: httpx.Request) -> httpx.Response:
            if b'"3"' in request.content:
                await asyncio.sleep(60)
            return echo(request)

        http_client = httpx.AsyncClient(transport=httpx.MockTransport(reply))
        async with AsyncSequrityClient(API_KEY, BASE_URL, http_client=http_client) as client:
            async with asyncio.timeout(1):
                await client.control.batch(requests(6), output, max_concurrency=2)

    with pytest.raises(TimeoutError):
        asyncio.run(cancelled())
    service = Service(echo)
    assert sync(service, requests(6), output).total == 6
    assert len(service.requests) == 1
    assert [line["custom_id"] for line in read(output)] == [f"r{number}" for number in range(6)]


def test_an_interrupt_stores_the_results_of_the_calls_under_way(tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"

    def interrupting(request: httpx.Request) -> httpx.Response:
        if b'"2"' in request.content:
            raise KeyboardInterrupt
        return echo(request)

    with pytest.raises(KeyboardInterrupt):
        sync(Service(interrupting), requests(20), output, max_concurrency=1)
    assert [line["custom_id"] for line in read(output)] == ["r0", "r1"]


def test_batch_results_returns_the_results_in_order() -> None:
    with SequrityClient(API_KEY, BASE_URL, http_client=Service(echo).client()) as client:
        found = client.control.batch_results(requests(12), max_concurrency=4)
        assert [result.custom_id for result in found] == [f"r{number}" for number in range(12)]
        assert found[3].document()["response"]["body"]["choices"][0]["message"]["content"] == "3"
        with pytest.raises(ConfigError, match="max_concurrency"):
            client.control.batch_results([], max_concurrency=0)


def test_a_thread_that_cannot_start_stops_the_batch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Thread(threading.Thread):
        started = 0

        def start(self) -> None:
            Thread.started += 1
            if Thread.started == 3:
                raise RuntimeError("no more threads")
            super().start()

    monkeypatch.setattr("sequrity_runtime.batch.drivers.threading.Thread", Thread)
    with pytest.raises(RuntimeError, match="no more threads"):
        sync(Service(echo), requests(100), tmp_path / "out.jsonl", max_concurrency=5)


def test_an_operation_without_a_session_receives_none() -> None:
    from fake_service import CHAT

    from sequrity_runtime.batch.lines import request_of
    from sequrity_runtime.batch.routes import Routes

    routes = Routes([evolve(CHAT, session=None)], None)
    request = request_of(0, {**requests(1)[0], "url": "/control/code/v1/chat"})
    assert routes.call(request)[1]["kind"] == "code"
    assert "session_id" not in routes.call(request)[1]
