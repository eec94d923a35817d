"""The recorder and the planner with a model reach their servers by the rules of the client for proxies."""

from __future__ import annotations

import asyncio
import base64
import ssl
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from sequrity_sandbox.http_client import HttpRoute, RouteError
from sequrity_sandbox.planner import UpstreamError
from sequrity_sandbox.recorder import Recorder, RecordError
from sequrity_sandbox.upstream import UpstreamPlanner

PROXY = "http://user:p%40ss@proxy.example:3128"


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A company's environment: a proxy for everything but its own hosts."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setenv("HTTP_PROXY", PROXY)
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    monkeypatch.setenv("NO_PROXY", ".corp.example,10.0.0.0/8")


@pytest.mark.parametrize("url", ["https://api.sequrity.ai", "http://service.example:8080/v1"])
def test_server_elsewhere_is_reached_by_the_proxy_of_the_environment(url: str) -> None:
    proxy = HttpRoute.to(url).proxy
    assert proxy is not None
    assert (proxy.url, proxy.auth) == ("http://proxy.example:3128", ("user", "p@ss"))


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:8750",
        "http://localhost:1",
        "https://[::1]:1/v1",
        "https://llm.corp.example",
        "http://10.1.2.3",
    ],
)
def test_loopback_and_excluded_hosts_are_reached_directly(url: str) -> None:
    assert HttpRoute.to(url).proxy is None


def test_client_uses_nothing_else_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    netrc = tmp_path / ".netrc"
    netrc.write_text("machine service.example login someone password secret\n", "utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    seen: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(302, headers={"Location": "http://elsewhere.example/"})

    async def call() -> None:
        route = HttpRoute.to("https://service.example")
        async with route.client(1, httpx.MockTransport(respond)) as client:
            await client.get("https://service.example")

    asyncio.run(call())
    (request,) = seen  # the redirect is not followed
    assert "authorization" not in request.headers


def test_request_is_sent_to_the_proxy_or_to_the_loopback_address_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy receives the whole URL of an http request (RFC 9112, section 3.2.2)."""
    heads: list[bytes] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        heads.append(await reader.readuntil(b"\r\n\r\n"))
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
        await writer.drain()
        writer.close()

    async def calls() -> None:
        async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
            port = server.sockets[0].getsockname()[1]
            monkeypatch.setenv("HTTP_PROXY", f"http://user:pass@127.0.0.1:{port}")
            for url in ("http://service.example", f"http://127.0.0.1:{port}"):
                async with HttpRoute.to(url).client(5) as client:
                    await client.get(f"{url}/a")

    asyncio.run(calls())
    proxied, direct = heads
    assert proxied.startswith(b"GET http://service.example/a HTTP/1.1\r\n")
    assert b"Basic " + base64.b64encode(b"user:pass") in proxied
    assert direct.startswith(b"GET /a HTTP/1.1\r\n")
    assert b"Basic" not in direct


@pytest.mark.parametrize("url", ["ftp://x", "x:1", "http://", "http://h:x", "http://h:0", "http://[::1"])
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(RouteError, match="is not an http or https URL"):
        HttpRoute.to(url)


def recorder(folder: Path) -> object:
    return Recorder("https://service.example", folder / "recorded.json")


def planner(_: Path) -> object:
    return UpstreamPlanner("https://llm.example/v1")


@pytest.mark.parametrize(("make", "error"), [(recorder, RecordError), (planner, UpstreamError)])
@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("HTTPS_PROXY", "gopher://proxy.example", "HTTPS_PROXY: unsupported proxy scheme 'gopher'"),
        ("SSL_CERT_FILE", "/absent.pem", "certificates cannot be loaded .*check SSL_CERT_FILE"),
    ],
)
def test_an_unusable_environment_is_refused(
    make: Callable[[Path], object],
    error: type[Exception],
    variable: str,
    value: str,
    message: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(error, match=message):
        make(tmp_path)
    assert [*tmp_path.iterdir()] == []


def test_certificates_are_verified() -> None:
    assert HttpRoute.to("https://service.example").tls.verify_mode is ssl.CERT_REQUIRED
