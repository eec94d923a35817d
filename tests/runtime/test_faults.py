"""What the HTTP library raises is said in our words, and nothing of its text or of the request is kept."""

import ssl

import httpx
import pytest
import trio

from sequrity_runtime import ConfigError, ConnectError, DecodeError, SequrityError, TimeoutError_, TransportError
from sequrity_runtime._faults import translate

REQUEST = httpx.Request("GET", "https://x", headers={"authorization": "topsecret"})


@pytest.mark.parametrize(
    ("cls", "phase"),
    [
        (httpx.ConnectTimeout, "connect"),
        (httpx.PoolTimeout, "pool"),
        (httpx.WriteTimeout, "write"),
        (httpx.ReadTimeout, "read"),
    ],
)
def test_a_timeout_names_its_phase(cls: type[httpx.TimeoutException], phase: str) -> None:
    error = translate(cls("topsecret", request=REQUEST))
    assert isinstance(error, TimeoutError_)
    assert error.phase == phase


@pytest.mark.parametrize(
    ("error", "ours"),
    [
        (httpx.ConnectError("topsecret"), ConnectError),
        (httpx.ProxyError("topsecret"), ConnectError),
        (httpx.ReadError("topsecret"), TransportError),
        (httpx.WriteError("topsecret"), TransportError),
        (httpx.RemoteProtocolError("topsecret"), TransportError),
        (httpx.LocalProtocolError("topsecret"), ConfigError),
        (httpx.UnsupportedProtocol("topsecret"), ConfigError),
        (httpx.InvalidURL("topsecret"), ConfigError),
        (httpx.DecodingError("topsecret"), DecodeError),
        (httpx.TooManyRedirects("topsecret"), TransportError),
        (httpx.StreamClosed(), TransportError),
        (RuntimeError("Cannot send a request, as the client has been closed. topsecret"), ConfigError),
        (RuntimeError("topsecret is bound to a different event loop"), ConfigError),
        (RuntimeError("Event loop is closed"), ConfigError),
        (OSError("topsecret"), TransportError),
        (ssl.SSLError("topsecret"), TransportError),
        (trio.BrokenResourceError("topsecret"), TransportError),
    ],
)
def test_every_failure_of_the_connection_becomes_one_of_ours(error: Exception, ours: type[SequrityError]) -> None:
    translated = translate(error)
    assert translated is not None
    assert type(translated) is ours
    assert "topsecret" not in f"{translated} {translated!r} {vars(translated)}"
    assert translated.__cause__ is None
    assert translated.__context__ is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("Cannot send a request, as the client has been closed.", "it is closed"),
        ("Event loop is closed", "it belongs to another event loop"),
        ("<Lock> got Future attached to a different loop", "it belongs to another event loop"),
    ],
)
def test_why_a_client_cannot_be_used_is_told_apart(said: str, why: str) -> None:
    assert str(translate(RuntimeError(said))) == f"the HTTP client cannot be used: {why}"


@pytest.mark.parametrize(
    "error",
    [
        KeyError("x"),
        RuntimeError("x"),
        NotImplementedError("event loop"),
        AssertionError("x"),
        httpx.ResponseNotRead(),
        httpx.HTTPStatusError("x", request=REQUEST, response=httpx.Response(500)),
        trio.TooSlowError("x"),
    ],
)
def test_what_is_no_failure_of_the_connection_is_left_as_it_is(error: Exception) -> None:
    assert translate(error) is None


def test_our_own_errors_pass_as_they_are() -> None:
    error = ConnectError("x")
    assert translate(error) is error


def _caused(outer: Exception, inner: Exception) -> Exception:
    try:
        try:
            raise inner
        except type(inner) as error:
            raise outer from error
    except type(outer) as error:
        return error


def test_the_reason_of_the_system_is_told() -> None:
    refused = _caused(httpx.ConnectError("x"), ConnectionRefusedError(111, "Connection refused"))
    assert str(translate(refused)) == "no connection: Connection refused"


def test_the_reason_of_tls_is_told() -> None:
    inner = ssl.SSLCertVerificationError(1, "x")
    inner.verify_message = "self-signed certificate"
    assert str(translate(_caused(httpx.ConnectError("x"), inner))) == "no connection: self-signed certificate"


def test_a_chain_without_end_is_no_trouble() -> None:
    error = httpx.ReadError("x")
    error.__cause__ = httpx.ReadError("y")
    error.__cause__.__cause__ = error
    assert str(translate(error)) == "the connection failed (ReadError)"
