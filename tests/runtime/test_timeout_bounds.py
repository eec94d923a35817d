"""Seconds that no clock can count are no timeout, and are refused before they reach a socket."""

import socket
from threading import TIMEOUT_MAX

import pytest

from sequrity_runtime import ConfigError
from sequrity_runtime.calls.settings import timeout_of


@pytest.mark.parametrize("given", [10**400, -(10**400), 1e300, TIMEOUT_MAX * 2, -float("inf")])
def test_seconds_beyond_the_platforms_clock_are_refused(given: float) -> None:
    with pytest.raises(ConfigError, match="timeout"):
        timeout_of(given)


def test_the_longest_timeout_is_one_that_a_socket_takes() -> None:
    assert timeout_of(TIMEOUT_MAX)
    with socket.socket() as unconnected:
        unconnected.settimeout(TIMEOUT_MAX)
