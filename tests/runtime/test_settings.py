"""Settings are checked where they are passed, and the most specific one wins."""

from typing import Any

import pytest
from fake_service import API_KEY, BASE_URL, CHAT, MESSAGES

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import ConfigError, Limits, Secret, Target, Timeout
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.settings import DEFAULTS


def test_default_settings() -> None:
    mebibyte = 1024 * 1024
    assert DEFAULTS.max_retries == 2
    assert DEFAULTS.retry_also == frozenset()
    assert DEFAULTS.limits == Limits(
        body=64 * mebibyte,
        event=64 * mebibyte,
        error_body=64 * 1024,
        connections=1000,
        idle_connections=100,
        keep_alive=5,
    )


def test_settings_of_a_call_override_the_client_and_the_defaults() -> None:
    target = Target.of(BASE_URL, API_KEY, max_retries=5, retry_also=["conflict"])
    own: dict[str, Any] = {"max_retries": 0, "limits": Limits(body=7), "timeout": 3, "on_attempt": print}
    call = build_request(CHAT, target, {"messages": MESSAGES, "model": "m", **own}, "python")
    assert call.settings.max_retries == 0
    assert call.settings.limits.body == 7
    assert call.settings.retry_also == {"conflict"}
    assert isinstance(call.settings.timeout, Timeout)
    assert call.settings.on_attempt is print


def test_override_returns_a_new_target() -> None:
    target = Target.of(BASE_URL, API_KEY, max_retries=5, custom_headers={"x-a": "1"})
    other = target.override(custom_headers={"x-b": "2"}, on_attempt=None, timeout=3)
    assert (target.settings.max_retries, other.settings.max_retries) == (5, 5)
    assert other.headers == {"x-a": Secret("1"), "x-b": Secret("2")}
    assert target.headers == {"x-a": Secret("1")}


@pytest.mark.parametrize(
    "given",
    [
        {"max_retries": -1},
        {"max_retries": True},
        {"max_retries": 1.5},
        {"max_retries": 101},
        {"max_retries": None},
        {"limits": {"body": 1}},
        {"limits": Limits(body=0)},
        {"limits": Limits(body=True)},
        {"limits": Limits(event=1.5)},  # type: ignore[arg-type]
        {"limits": Limits(keep_alive=float("inf"))},
        {"limits": Limits(keep_alive=float("nan"))},
        {"limits": Limits(keep_alive=10**400)},
        {"limits": Limits(keep_alive=1e300)},
        {"limits": Limits(connections=10**30)},
        {"limits": Limits(body=-1)},
        {"allow_insecure_http": "no"},
        {"allow_insecure_http": 1},
        {"allow_insecure_http": None},
        {"retry_also": "conflict"},
        {"retry_also": ["errors"]},
        {"retry_also": None},
        {"on_attempt": 3},
        {"timeout": -1},
    ],
)
def test_invalid_settings_are_refused_by_name(given: Any) -> None:
    (name,) = given
    with pytest.raises(ConfigError, match=f"^{name}: "):
        Target.of(BASE_URL, API_KEY, **given)


@pytest.mark.parametrize("limit", ["connect", "pool", "write", "read", "idle", "total"])
@pytest.mark.parametrize("seconds", [0, -1, True, "5", float("nan"), float("inf"), 10**400])
def test_an_invalid_timeout_field_is_named(limit: str, seconds: Any) -> None:
    with pytest.raises(ConfigError, match=f"^timeout: {limit} must be a positive number"):
        Target.of(BASE_URL, API_KEY, timeout=Timeout(**{limit: seconds}))


@pytest.mark.parametrize("make", [SequrityClient, AsyncSequrityClient])
@pytest.mark.parametrize("value", ["no", 0, 1, None])
def test_remember_sessions_must_be_a_bool(make: Any, value: Any) -> None:
    with pytest.raises(ConfigError, match=r"^remember_sessions: expected True or False"):
        make(API_KEY, BASE_URL, remember_sessions=value)
