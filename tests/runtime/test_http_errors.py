"""Exceptions of the HTTP library become errors of ours, without their texts or the request."""

import ssl
from inspect import isclass
from types import ModuleType
from typing import Any

import h11
import httpcore
import httpcore2
import httpx
import httpx2
import pytest
import trio
from raw_server import Peer, raw_server

from sequrity import SequrityClient
from sequrity_runtime import CallTimeoutError, ConfigError, ConnectError, DecodeError, SequrityError, TransportError
from sequrity_runtime.calls.deadline import NEVER, Deadline
from sequrity_runtime.calls.flow import Read, Send, Step
from sequrity_runtime.calls.http_client import ClientState
from sequrity_runtime.calls.pool import ConnectionUse
from sequrity_runtime.calls.proxies import Proxies
from sequrity_runtime.transport.http_errors import map_exception, translate
from sequrity_sandbox import running

OTHER_LOOP = "the HTTP client cannot be used: it belongs to another event loop; create a client in each loop"
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
def test_each_connection_failure_maps_to_an_error_of_ours(error: Exception, ours: type[SequrityError]) -> None:
    translated = translate(error)
    assert translated is not None
    assert type(translated) is ours
    assert "topsecret" not in f"{translated} {translated!r} {vars(translated)}"
    assert translated.__cause__ is None
    assert translated.__context__ is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (
            "Cannot send a request, as the client has been closed.",
            "the client, or its http_client, is closed; create another",
        ),
        ("Event loop is closed", OTHER_LOOP),
        ("<Lock> got Future attached to a different loop", OTHER_LOOP),
        ("must be called from async context", OTHER_LOOP),
    ],
)
def test_a_closed_client_and_another_event_loop_have_their_own_messages(said: str, why: str) -> None:
    assert str(translate(RuntimeError(said))) == why


@pytest.mark.parametrize(
    ("begin", "when"),
    [
        (b"", "before its response"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", "in its response"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "in its response"),
    ],
    ids=["nothing", "length", "chunks"],
)
@pytest.mark.parametrize("library", [httpx, httpx2])
def test_a_connection_that_the_server_closes_names_when(library: Any, begin: bytes, when: str) -> None:
    def broken(peer: Peer) -> None:
        peer.send(begin)
        raise OSError("the server closes the connection")

    with (
        raw_server(broken) as url,
        SequrityClient("key", url, http_client=library.Client(), max_retries=0) as client,
        pytest.raises(TransportError) as caught,
    ):
        client.control.health()
    reason = f"(RemoteProtocolError): the server closed the connection {when}"
    assert str(caught.value).startswith(f"the connection failed {reason}")


def test_https_to_a_server_that_speaks_http_names_the_scheme() -> None:
    with (
        running() as url,
        SequrityClient("key", url.replace("http", "https"), max_retries=0) as client,
        pytest.raises(ConnectError, match=r"; the server seems to speak http, not https\Z"),
    ):
        client.control.health()


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
def test_an_exception_that_is_not_a_connection_failure_is_not_mapped(error: Exception) -> None:
    assert translate(error) is None


OF_HOOKS = {"HTTPStatusError", "CookieConflict", "ResponseNotRead", "RequestNotRead", "SSEError"}
"""Exceptions that only an event hook or transport of the caller can raise."""

ROOTS = {"HTTPError", "StreamError"}
"""Abstract classes, which are never raised themselves."""


@pytest.mark.parametrize("library", [httpx, httpx2, httpcore, httpcore2], ids=lambda library: library.__name__)
def test_each_exception_class_of_the_http_libraries_is_mapped(library: ModuleType) -> None:
    exceptions = {name: cls for name, cls in vars(library).items() if isclass(cls) and issubclass(cls, Exception)}
    left = {name for name, cls in exceptions.items() if translate(cls.__new__(cls)) is None}
    assert left <= OF_HOOKS | ROOTS


def test_an_error_of_ours_stays_the_same() -> None:
    error = ConnectError("x")
    assert translate(error) is error


KNOWN = ClientState(is_async=False)


def _mapped(
    error: BaseException, step: Step, client: object = None, *, state: ClientState = KNOWN, stale: bool = False
) -> BaseException:
    use = ConnectionUse()
    use.reused = stale
    return map_exception(error, step, client, state, use)


def test_a_timeout_at_an_expired_deadline_has_the_phase_of_the_deadline() -> None:
    for error in (TimeoutError(), httpx.ReadTimeout("x"), Deadline(0.0).error()):
        mapped = _mapped(error, Read(Deadline(0.0, "idle")))
        assert isinstance(mapped, CallTimeoutError)
        assert mapped.phase == "idle"


def test_another_exception_at_an_expired_deadline_is_not_a_timeout() -> None:
    assert type(_mapped(httpx.ReadError("x"), Read(Deadline(0.0)))) is TransportError


def test_a_timeout_of_httpx_before_the_deadline_has_its_own_phase() -> None:
    for deadline in (NEVER, Deadline.after(5)):
        mapped = _mapped(httpx.ReadTimeout("x"), Read(deadline))
        assert isinstance(mapped, CallTimeoutError)
        assert mapped.phase == "read"


def test_exceptions_that_are_not_errors_stay_the_same() -> None:
    for error in (KeyboardInterrupt(), GeneratorExit(), KeyError("x")):
        assert _mapped(error, Read(NEVER)) is error


def test_a_connection_that_breaks_because_the_client_was_closed_names_the_client() -> None:
    client = httpx.Client()
    assert str(_mapped(httpx.ReadError("x"), Read(NEVER), client)) == "the connection failed (ReadError)"
    client.close()
    error = _mapped(httpx.ReadError("x"), Read(NEVER), client)
    assert type(error) is TransportError
    assert str(error) == "the connection failed: the HTTP client has been closed"
    assert _mapped(KeyError("x"), Read(NEVER), client).args == ("x",)


@pytest.mark.parametrize(
    ("step", "stale"), [(Send("https://x/", NEVER), True), (Read(NEVER), False)], ids=["send", "read"]
)
def test_a_kept_connection_is_stale_if_it_fails_before_the_response(step: Step, stale: bool) -> None:
    error = _mapped(httpx.RemoteProtocolError("x"), step, stale=True)
    assert isinstance(error, TransportError)
    assert (error.stale, error.retryable) == (stale, stale)


def test_a_failure_before_the_response_names_the_proxy() -> None:
    step = Send("https://api.test/control/x", NEVER)
    state = ClientState(is_async=False, proxies=Proxies.of("http://user:word-of-the-proxy@p.test:1"))
    refused = _caused(httpx.ConnectError("x"), ConnectionRefusedError(111, "Connection refused"))
    messages = [
        str(_mapped(error, step, state=state))
        for error in (refused, httpx.ProxyError("407 x"), httpx.ConnectTimeout("x"), httpx.ReadError("x"))
    ]
    assert messages == [
        "no connection to api.test through the proxy http://p.test:1: Connection refused",
        "no connection to api.test through the proxy http://p.test:1: the proxy responded with 407",
        "connect timeout exceeded (proxy http://p.test:1)",
        "the connection failed (ReadError) (proxy http://p.test:1)",
    ]
    near = Send("http://127.0.0.1:9/control/x", NEVER)
    assert str(_mapped(refused, near, state=state)) == "no connection to 127.0.0.1:9: Connection refused"


def _caused(outer: Exception, inner: Exception) -> Exception:
    try:
        try:
            raise inner
        except type(inner) as error:
            raise outer from error
    except type(outer) as error:
        return error


def test_a_connect_error_has_the_reason_of_the_system() -> None:
    refused = _caused(httpx.ConnectError("x"), ConnectionRefusedError(111, "Connection refused"))
    assert str(translate(refused)) == "no connection: Connection refused"


def test_a_connect_error_names_host_and_port() -> None:
    refused = _caused(httpx.ConnectError("x"), ConnectionRefusedError(111, "Connection refused"))
    error = _mapped(refused, Send("https://localhost:9/control/x", NEVER))
    assert str(error) == "no connection to localhost:9: Connection refused"
    untrusted = _caused(httpx.ConnectError("x"), _untrusted())
    error = _mapped(untrusted, Send("https://example.com/x", NEVER))
    assert str(error).startswith("no connection to example.com: self-signed certificate")
    assert isinstance(error, ConnectError)
    assert not error.transient


def _untrusted(message: str = "self-signed certificate", code: int = 18) -> ssl.SSLCertVerificationError:
    error = ssl.SSLCertVerificationError(1, "x")
    error.verify_message, error.verify_code = message, code
    return error


def test_a_connect_error_has_the_reason_of_tls() -> None:
    expired = _untrusted("certificate has expired", 10)
    assert str(translate(_caused(httpx.ConnectError("x"), expired))) == "no connection: certificate has expired"


def test_the_error_of_an_unknown_certificate_authority_names_ssl_cert_file() -> None:
    assert str(translate(_caused(httpx.ConnectError("x"), _untrusted()))) == (
        "no connection: self-signed certificate; name the file of your certificate authority in SSL_CERT_FILE, "
        "or pass `verify`"
    )


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
def test_tls_failures_are_not_transient_and_others_are(cause: Exception, transient: bool) -> None:
    error = translate(_caused(httpx.ConnectError("x"), cause))
    assert isinstance(error, ConnectError)
    assert error.transient is transient


@pytest.mark.parametrize(
    ("said", "told", "transient"),
    [
        ("407 Proxy Authentication Required", "the proxy responded with 407", False),
        ("403 topsecret", "the proxy responded with 403", False),
        ("429 ", "the proxy responded with 429", True),
        ("502 Bad Gateway", "the proxy responded with 502", True),
        ("502", "the proxy responded with 502", True),
        ("Invalid username/password topsecret", "the proxy could not connect", True),
    ],
)
def test_a_proxy_error_has_the_status_and_no_other_text(said: str, told: str, transient: bool) -> None:
    error = translate(httpx.ProxyError(said))
    assert isinstance(error, ConnectError)
    assert str(error) == f"no connection: {told}"
    assert error.transient is transient


def test_an_http2_connection_that_another_call_broke_is_a_transport_error() -> None:
    of_h2 = type("ProtocolError", (Exception,), {"__module__": "h2.exceptions"})
    assert type(translate(_caused(httpx.LocalProtocolError("x"), of_h2("x")))) is TransportError
    assert type(translate(of_h2("x"))) is TransportError


def test_a_circular_chain_of_causes_ends() -> None:
    error = httpx.ReadError("x")
    error.__cause__ = httpx.ReadError("y")
    error.__cause__.__cause__ = error
    assert str(translate(error)) == "the connection failed (ReadError)"
