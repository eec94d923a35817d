"""The hook and the log receive each attempt, without content of requests or responses."""

import logging
import pickle
from typing import Any

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, CHAT, MESSAGES, Service, answer
from faults.matrix import served

from sequrity import SequrityClient
from sequrity_runtime import Attempt, ConfigError, ConnectError, Target, Timeout, call_sync

TARGET = Target.of(BASE_URL, API_KEY)


@pytest.fixture(autouse=True)
def no_jitter(monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(low: float, high: float) -> float:
        return 0.001

    monkeypatch.setattr("sequrity_runtime.calls.retry._random.uniform", draw)


def _call(service: Service, **arguments: Any) -> Any:
    with service.client() as client:
        given = {"messages": MESSAGES, "model": "m", "llm_api_key": "llm-key-of-the-tests", **arguments}
        return call_sync(CHAT, client, TARGET, given, "python")


def _failing_once() -> Service:
    return Service(answer({}, status=503, x_request_id="r1"), answer(x_request_id="r2", x_session_id="s"))


def test_on_attempt_is_called_for_each_attempt() -> None:
    seen: list[Attempt] = []
    _call(_failing_once(), on_attempt=seen.append)
    assert [(a.number, a.status, a.request_id, a.session_id) for a in seen] == [
        (1, 503, "r1", None),
        (2, 200, "r2", "s"),
    ]
    assert seen[0].retry_in == 0.001
    assert all(attempt.elapsed >= 0 for attempt in seen)


def test_an_exception_of_on_attempt_ends_the_call() -> None:
    def hook(_: Attempt) -> None:
        raise LookupError("mine")

    service = Service()
    with pytest.raises(LookupError, match="mine"):
        _call(service, on_attempt=hook)
    assert len(service.requests) == 1


@pytest.mark.parametrize("streaming", [False, True])
@pytest.mark.parametrize("fault", ["ok", "stream-long", "status-503"])
def test_an_exception_of_on_attempt_releases_the_connection(fault: str, streaming: bool) -> None:
    def hook(_: Attempt) -> None:
        raise LookupError("mine")

    with served() as server:
        url = server.url(fault)
        options: dict[str, Any] = {"stream": streaming, "on_attempt": hook, "timeout": Timeout(total=1)}
        with SequrityClient(API_KEY, url) as client:
            with pytest.raises(LookupError, match="mine"):
                client.control.chat.create(MESSAGES, "m", **options)
            whole: Any = client
            assert not whole._context.http_client._transport._pool.lent


class _AsyncHook:
    async def __call__(self, attempt: Attempt) -> None:
        """Never run."""


async def _async_hook(attempt: Attempt) -> None:
    """Never run."""


@pytest.mark.parametrize("hook", [_async_hook, _AsyncHook()])
def test_an_async_on_attempt_hook_is_refused(hook: Any) -> None:
    with pytest.raises(ConfigError, match="on_attempt: expected a plain function"):
        Target.of(BASE_URL, API_KEY, on_attempt=hook)


def test_the_log_has_a_record_for_each_attempt(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "sequrity"):
        _call(_failing_once())
    first, second = caplog.records
    assert (first.name, first.levelname, second.levelname) == ("sequrity", "INFO", "DEBUG")
    assert first.getMessage().startswith("POST /control/chat/v1/chat: 503 after ")
    assert first.getMessage().endswith("; again in 0.001 s")
    assert second.getMessage().startswith("POST /control/chat/v1/chat: 200 after ")
    fields = {name: vars(second)[name] for name in ("method", "path", "attempt", "status", "error", "request_id")}
    assert fields == {
        "method": "POST",
        "path": "/control/chat/v1/chat",
        "attempt": 2,
        "status": 200,
        "error": None,
        "request_id": "r2",
    }


def test_the_log_names_the_error(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "sequrity"), pytest.raises(ConnectError):
        _call(Service(httpx.ConnectError("topsecret")), max_retries=0)
    (record,) = caplog.records
    assert "ConnectError" in record.getMessage()
    assert vars(record)["error"] == "ConnectError"


def test_the_log_holds_no_content_of_requests_or_responses(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "sequrity"):
        _call(Service(answer({"detail": API_KEY}, status=503, x_request_id=API_KEY), answer()))
    written = "".join(repr(pickle.dumps(vars(record))) + record.getMessage() for record in caplog.records)
    for secret in (API_KEY, "llm-key-of-the-tests", "hello"):
        assert secret not in written


def test_nothing_is_logged_if_the_logger_is_disabled(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, "sequrity"):
        _call(_failing_once())
    assert not caplog.records
