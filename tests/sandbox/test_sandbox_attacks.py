"""Requests that try to leave the sandbox's routes, or to make it fail."""

from __future__ import annotations

import json
import socket
from urllib.parse import urlsplit

import httpx
import pytest

from sequrity_sandbox import Sandbox

from ._calls import CHAT


def exchanged(url: str, *lines: str, body: bytes = b"") -> tuple[int, bytes]:
    """Send a request byte by byte as written, and return status and body of the response."""
    parts = urlsplit(url)
    head = "\r\n".join([*lines, f"Content-Length: {len(body)}", "Connection: close", "", ""])
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as connection:
        connection.sendall(head.encode("latin-1") + body)
        received = b"".join(iter(lambda: connection.recv(65_536), b""))
    head_received, _, content = received.partition(b"\r\n\r\n")
    return int(head_received.split(b" ", 2)[1]), content


@pytest.mark.parametrize(
    "target",
    [
        "/_sandbox/../../etc/passwd",
        "/_sandbox/%2e%2e/%2e%2e/etc/passwd",
        "/_sandbox/..%2f..%2fetc%2fpasswd",
        "/_sandbox/page.html",
        "/_sandbox/requests/",
        "/_sandbox/%00",
        "//_sandbox/requests",
        "/control/../_sandbox/requests",
        "/control/chat/..%2f_sandbox/v1/chat/completions",
        "/control/chat/%2e%2e/v1/chat/completions",
        "/etc/passwd",
        "/..",
        "/%ff%fe",
        "/" + "a" * 5_000,
    ],
)
def test_path_without_a_route_is_not_found(sequrity_sandbox: Sandbox, target: str) -> None:
    status, content = exchanged(sequrity_sandbox.url, f"GET {target} HTTP/1.1", "Host: localhost")
    assert 400 <= status < 500, content
    assert b"root:" not in content
    assert b"<script>" not in content


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "[::ffff:8.8.8.8]", "@", ""]
)
def test_host_of_another_site_is_refused_on_every_page(sequrity_sandbox: Sandbox, host: str) -> None:
    for target in ("/_sandbox/", "/_sandbox/requests", "/control/health"):
        status, _ = exchanged(sequrity_sandbox.url, f"GET {target} HTTP/1.1", f"Host: {host}")
        assert 400 <= status < 500


@pytest.mark.parametrize("origin", ["http://[", "https://evil.example", "null", "http://localhost.evil.example"])
def test_origin_of_another_site_is_refused(sequrity_sandbox: Sandbox, origin: str) -> None:
    status, _ = exchanged(
        sequrity_sandbox.url, "GET /_sandbox/requests HTTP/1.1", "Host: localhost", f"Origin: {origin}"
    )
    assert status == 403


def test_keys_in_the_query_are_not_in_the_journal(sequrity_sandbox: Sandbox) -> None:
    key = "q-secret-1"
    headers = ("Host: localhost", f"Api-Key: {key}", f"X-Goog-Api-Key: {key}", "Idempotency-Key: i-1")
    exchanged(sequrity_sandbox.url, f"GET /control/health?api_key={key}&x=1 HTTP/1.1", *headers)
    (seen,) = sequrity_sandbox.requests
    assert seen.query == "api_key=***&x=1"
    assert dict(seen.request_headers)["idempotency-key"] == "i-1"
    assert key not in repr(seen)


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"model": "m", "messages": ' + b"[" * 20_000 + b"]" * 20_000 + b"}",
        b"\x00" * 100,
        b"\xff\xfe",
        b'{"model": ' + b"9" * 50_000 + b"}",
        b'{"model": 1e999999}',
    ],
    ids=lambda body: repr(body[:20]),
)
def test_body_that_is_deep_or_not_json_is_a_422(sequrity_sandbox: Sandbox, body: bytes) -> None:
    headers = {"Authorization": "Bearer k", "Content-Type": "application/json"}
    response = httpx.post(f"{sequrity_sandbox.url}{CHAT}", content=body, headers=headers)
    assert response.status_code == 422
    assert len(response.content) < 10_000
    page = httpx.get(f"{sequrity_sandbox.url}/_sandbox/requests")
    assert [each["status"] for each in page.json()["requests"]] == [422]


def test_deep_values_in_open_fields_do_not_break_the_journal(sequrity_sandbox: Sandbox) -> None:
    deep: object = "end"
    for _ in range(400):
        deep = {"a": [deep]}
    body = {"model": "m", "messages": [{"role": "user", "content": "Hello"}], "extra": deep}
    headers = {"Authorization": "Bearer k", "Content-Type": "application/json"}
    response = httpx.post(f"{sequrity_sandbox.url}{CHAT}", content=json.dumps(body), headers=headers)
    assert response.status_code == 200, response.text
    page = httpx.get(f"{sequrity_sandbox.url}/_sandbox/requests")
    assert page.json()["requests"][0]["request"]["body"]["extra"]["a"]


def test_surrogates_in_a_request_do_not_break_the_journal(sequrity_sandbox: Sandbox) -> None:
    body = b'{"model": "m", "messages": [{"role": "user", "content": "\\ud800 <b>"}]}'
    headers = {"Authorization": "Bearer k", "Content-Type": "application/json"}
    assert httpx.post(f"{sequrity_sandbox.url}{CHAT}", content=body, headers=headers).status_code == 200
    page = httpx.get(f"{sequrity_sandbox.url}/_sandbox/requests")
    assert b"\\ud800 <b>" in page.content
