"""Timeouts beyond the range of the platform clock are refused before they reach a socket."""

import socket
from threading import TIMEOUT_MAX

import pytest

from sequrity_runtime import ConfigError
from sequrity_runtime.calls.settings import timeout_of


@pytest.mark.parametrize("given", [10**400, -(10**400), 1e300, TIMEOUT_MAX * 2, -float("inf")])
def test_a_timeout_beyond_timeout_max_is_refused(given: float) -> None:
    with pytest.raises(ConfigError, match="timeout"):
        timeout_of(given)


def test_a_socket_accepts_the_longest_timeout() -> None:
    assert timeout_of(TIMEOUT_MAX)
    with socket.socket() as unconnected:
        unconnected.settimeout(TIMEOUT_MAX)
