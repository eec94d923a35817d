"""Timeouts are accepted in the usual forms, and the most specific one wins."""

import socket
from threading import TIMEOUT_MAX
from types import SimpleNamespace

import httpx
import pytest

from sequrity_runtime import UNSET, ConfigError, Timeout
from sequrity_runtime.calls.flow import effective_timeout
from sequrity_runtime.calls.settings import DEFAULT_TIMEOUT, timeout_of


@pytest.mark.parametrize(
    ("given", "limits"),
    [
        (3, Timeout(connect=3, read=3, write=3, pool=3, idle=3)),
        (0.5, Timeout(connect=0.5, read=0.5, write=0.5, pool=0.5, idle=0.5)),
        (None, Timeout(connect=None, read=None, write=None, pool=None, idle=None, total=None)),
        (Timeout(read=1), Timeout(connect=5, read=1, write=30, pool=10, total=3600, idle=600)),
        (httpx.Timeout(2, read=7), Timeout(connect=2, read=7, write=2, pool=2, idle=7)),
    ],
)
def test_accepted_timeout_values(given: object, limits: Timeout) -> None:
    assert timeout_of(given) == limits


@pytest.mark.parametrize(
    "given", [0, -1, float("nan"), float("inf"), "3", True, Timeout(read=0), Timeout(total=0), Timeout(idle=-1)]
)
def test_other_timeout_values_are_refused(given: object) -> None:
    with pytest.raises(ConfigError, match="timeout"):
        timeout_of(given)


def test_default_timeouts() -> None:
    assert Timeout(connect=5, pool=10, write=30, read=600, idle=600, total=3600) == DEFAULT_TIMEOUT


def test_the_timeout_of_a_call_overrides_the_client_and_the_default() -> None:
    chosen = Timeout(read=1)
    assert effective_timeout(chosen, httpx.Timeout(7)) == chosen
    assert effective_timeout(UNSET, httpx.Timeout(7)) == Timeout(connect=7, read=7, write=7, pool=7, idle=7)
    assert effective_timeout(UNSET, httpx.Client().timeout) == DEFAULT_TIMEOUT


def test_an_object_without_all_phases_is_refused_as_timeout() -> None:
    with pytest.raises(ConfigError, match="timeout"):
        timeout_of(SimpleNamespace(connect=1))


@pytest.mark.parametrize("given", [10**400, -(10**400), 1e300, TIMEOUT_MAX * 2, -float("inf")])
def test_a_timeout_beyond_timeout_max_is_refused(given: float) -> None:
    with pytest.raises(ConfigError, match="timeout"):
        timeout_of(given)


def test_a_socket_accepts_the_longest_timeout() -> None:
    assert timeout_of(TIMEOUT_MAX)
    with socket.socket() as unconnected:
        unconnected.settimeout(TIMEOUT_MAX)
