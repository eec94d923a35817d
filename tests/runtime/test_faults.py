"""What the HTTP library raises is said in our words, and nothing of its text or of the request is kept."""

import ssl
from inspect import isclass
from types import ModuleType

import h11
import httpcore
import httpcore2
import httpx
import httpx2
import pytest
import trio

from sequrity_runtime import CallTimeoutError, ConfigError, ConnectError, DecodeError, SequrityError, TransportError
from sequrity_runtime.calls.deadline import Due
from sequrity_runtime.transport.http_errors import fault_of, translate

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
    assert isinstance(error, CallTimeoutError)
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
        (httpcore.ReadError("topsecret"), TransportError),
        (httpcore.ConnectionNotAvailable("topsecret"), TransportError),
        (h11.RemoteProtocolError("topsecret"), TransportError),
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
        ("Cannot send a request, as the client has been closed.", "it is closed; make another"),
        ("Event loop is closed", "it belongs to another event loop; make a client in each loop"),
        (
            "<Lock> got Future attached to a different loop",
            "it belongs to another event loop; make a client in each loop",
        ),
        ("must be called from async context", "it belongs to another event loop; make a client in each loop"),
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


OF_HOOKS = {"HTTPStatusError", "CookieConflict", "ResponseNotRead", "RequestNotRead", "SSEError"}
"""What only a caller's own event hook or transport can bring about."""

ROOTS = {"HTTPError", "StreamError"}
"""Classes that nothing is raised of."""


@pytest.mark.parametrize("library", [httpx, httpx2, httpcore, httpcore2], ids=lambda library: library.__name__)
def test_every_exception_of_the_http_libraries_has_its_place(library: ModuleType) -> None:
    exceptions = {name: cls for name, cls in vars(library).items() if isclass(cls) and issubclass(cls, Exception)}
    left = {name for name, cls in exceptions.items() if translate(cls.__new__(cls)) is None}
    assert left <= OF_HOOKS | ROOTS


def test_our_own_errors_pass_as_they_are() -> None:
    error = ConnectError("x")
    assert translate(error) is error


def test_the_end_of_another_calls_time_is_not_this_ones() -> None:
    """Over HTTP/2, whoever reads a connection for all hands its failure on to all."""
    assert isinstance(fault_of(Due(0.0).error(), Due(0.0)), CallTimeoutError)
    assert type(fault_of(Due(0.0).error(), Due.within(5))) is TransportError


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


def test_what_was_not_reached_is_named() -> None:
    refused = _caused(httpx.ConnectError("x"), ConnectionRefusedError(111, "Connection refused"))
    error = fault_of(refused, Due.within(5), "https://localhost:9/control/x")
    assert str(error) == "no connection to localhost:9: Connection refused"
    assert str(fault_of(_caused(httpx.ConnectError("x"), _untrusted()), Due.within(5), "https://example.com/x")) == (
        "no connection to example.com: self-signed certificate"
    )


def _untrusted() -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "x")
    error.verify_message = "self-signed certificate"
    return error


def test_the_reason_of_tls_is_told() -> None:
    assert str(translate(_caused(httpx.ConnectError("x"), _untrusted()))) == "no connection: self-signed certificate"


@pytest.mark.parametrize(
    ("cause", "transient"),
    [
        (ConnectionRefusedError(111, "Connection refused"), True),
        (_untrusted(), False),
        (ssl.SSLError(1, "wrong version number"), False),
        (ssl.SSLEOFError(8, "EOF occurred in violation of protocol"), True),
        (ssl.SSLZeroReturnError(6, "x"), True),
    ],
)
def test_what_stays_as_it_is_is_told_from_what_passes(cause: Exception, transient: bool) -> None:
    error = translate(_caused(httpx.ConnectError("x"), cause))
    assert isinstance(error, ConnectError)
    assert error.transient is transient


@pytest.mark.parametrize(
    ("said", "told", "transient"),
    [
        ("407 Proxy Authentication Required", "the proxy answered 407", False),
        ("403 topsecret", "the proxy answered 403", False),
        ("429 ", "the proxy answered 429", True),
        ("502 Bad Gateway", "the proxy answered 502", True),
        ("502", "the proxy answered 502", True),
        ("Invalid username/password topsecret", "the proxy made none", True),
    ],
)
def test_a_proxy_that_refuses_is_told_by_its_status(said: str, told: str, transient: bool) -> None:
    error = translate(httpx.ProxyError(said))
    assert isinstance(error, ConnectError)
    assert str(error) == f"no connection: {told}"
    assert error.transient is transient


def test_what_another_call_has_broken_is_no_mistake_in_this_one() -> None:
    of_h2 = type("ProtocolError", (Exception,), {"__module__": "h2.exceptions"})
    assert type(translate(_caused(httpx.LocalProtocolError("x"), of_h2("x")))) is TransportError
    assert type(translate(of_h2("x"))) is TransportError


def test_a_chain_without_end_is_no_trouble() -> None:
    error = httpx.ReadError("x")
    error.__cause__ = httpx.ReadError("y")
    error.__cause__.__cause__ = error
    assert str(translate(error)) == "the connection failed (ReadError)"
