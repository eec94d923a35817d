"""Faults of responses that are one JSON document, each under its name."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from email.utils import formatdate
from time import time

from faults.replies import ECHO, ERROR, STREAM_HEAD, TEXT, TWICE_GZIPPED, bomb, head, in_chunks, reply
from faults.server import Exchange, Fault, Faults

FAULTS = Faults()
fault = FAULTS.named


def sends(name: str, *parts: bytes, then: str = "stay") -> None:
    """Name a fault that sends fixed bytes, and then stays, closes or resets."""

    def play(exchange: Exchange) -> None:
        exchange.send(*parts)
        if then == "close":
            exchange.close()
        if then == "reset":
            exchange.wait(0.05)  # so that the bytes arrive first
            exchange.reset()

    FAULTS[name] = play


# Connections that break.
sends("ok", reply())
sends("accept-then-close", then="close")
sends("reset-in-headers", b"HTTP/1.1 200 OK\r\nContent-Ty", then="reset")
sends("end-in-headers", b"HTTP/1.1 200 OK\r\nContent-Ty", then="close")
sends("reset-in-body", head("200 OK", f"Content-Length: {len(TEXT)}"), TEXT[:40], then="reset")
sends("short-body", head("200 OK", f"Content-Length: {len(TEXT)}"), TEXT[:40], then="close")
sends("truncated-chunks", head("200 OK", "Transfer-Encoding: chunked"), in_chunks(TEXT[:40], end=False), then="close")
sends("garbage-status-line", b"SSH-2.0-OpenSSH_9.2\r\n\r\n", then="close")
sends("huge-header", head("200 OK", f"Content-Length: {len(TEXT)}", "X-Huge: " + "h" * 300_000), TEXT)
sends("early-hints", b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", reply())


@fault("stale-keep-alive")
def _stale(exchange: Exchange) -> None:
    """Close the connection after the first response, without a `Connection: close` header."""
    exchange.send(reply())
    exchange.close()


@fault("hang")
def _hang(exchange: Exchange) -> None:
    exchange.hang()


HEADERS_SECONDS = 3.0
"""Seconds by which a server delays the end of the headers: a client without a deadline must not hang."""


@fault("slow-headers")
def _slow_headers(exchange: Exchange) -> None:
    exchange.drip(b"HTTP/1.1 200 OK\r\nX-Slow: ".ljust(int(HEADERS_SECONDS / 0.05), b"s"), every=0.05)
    exchange.send(b"\r\n\r\n")
    exchange.hang()


@fault("slow-body")
def _slow_body(exchange: Exchange) -> None:
    exchange.send(head("200 OK", "Content-Length: 5000"))
    exchange.drip(b" " * 5000, every=0.05)


@fault("endless-1xx")
def _endless_1xx(exchange: Exchange) -> None:
    """Send interim responses, as if without end."""
    for _ in range(int(HEADERS_SECONDS / 0.01)):
        exchange.send(b"HTTP/1.1 102 Processing\r\n\r\n")
        exchange.wait(0.01)
    exchange.send(head())
    exchange.hang()


@fault("endless-body")
def _endless_body(exchange: Exchange) -> None:
    _endless(exchange, "200 OK")


@fault("endless-error-body")
def _endless_error_body(exchange: Exchange) -> None:
    _endless(exchange, "500 Internal Server Error")


def _endless(exchange: Exchange, status: str) -> None:
    exchange.send(head(status, "Transfer-Encoding: chunked"))
    while True:
        exchange.send(in_chunks(b" " * (1 << 20), end=False))


@fault("dripped-error-body")
def _dripped_error_body(exchange: Exchange) -> None:
    exchange.send(head("500 Internal Server Error", "Content-Length: 5000"))
    exchange.drip(b"e" * 5000, every=0.05)


# Malformed responses.
sends("no-content", head("204 No Content"))
sends("empty", reply(b""))
sends("html", reply(b"<!doctype html><title>Sign in</title>", media_type="text/html"))
sends("wrong-content-type", reply(TEXT, media_type="text/plain"))
sends("error-in-200", reply(json.dumps(ERROR).encode()))
sends("null", reply(b"null"))
sends("list", reply(b"[]"))
sends("string", reply(b'"text"'))
sends("invalid-utf-8", reply(TEXT.replace(b"Hello", b"He\xff\xfe")))
sends("byte-order-mark", reply(b"\xef\xbb\xbf" + TEXT))
sends("utf-16", reply(TEXT.decode().encode("utf-16")))
sends("latin-1-header", reply(TEXT, "200 OK", "X-Name: caf\xe9"))
sends("duplicate-keys", reply(TEXT.replace(b'"model"', b'"id": "other", "model"')))
sends("nan", reply(TEXT.replace(b"1700000000", b"NaN")))
sends("beyond-floats", reply(TEXT.replace(b"1700000000", b"1e999")))
sends("deep", reply(TEXT[:-1] + b', "extra": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"))
sends("huge-integer", reply(TEXT.replace(b"1700000000", b"1" * 5000)))
sends("lone-surrogate", reply(TEXT.replace(b"Hello", rb"\ud800")))
sends("trailing-garbage", reply(TEXT + b"}"))

# Compressed responses.
sends("gzip", reply(gzip.compress(TEXT, mtime=0), "200 OK", "Content-Encoding: gzip"))
sends("gzip-in-gzip", reply(TWICE_GZIPPED, "200 OK", "Content-Encoding: gzip, gzip"))
sends("corrupt-gzip", reply(b"\x1f\x8b\x08\x00garbage!", "200 OK", "Content-Encoding: gzip"))
sends("gzip-without-trailer", reply(gzip.compress(TEXT, mtime=0)[:-8], "200 OK", "Content-Encoding: gzip"))
sends("unknown-encoding", reply(TEXT, "200 OK", "Content-Encoding: zpaq"))


_BOMB = bomb()


@fault("gzip-bomb")
def _gzip_bomb(exchange: Exchange) -> None:
    exchange.send(reply(_BOMB, "200 OK", "Content-Encoding: gzip"))


@fault("gzip-bomb-error")
def _gzip_bomb_error(exchange: Exchange) -> None:
    exchange.send(reply(_BOMB, "500 Internal Server Error", "Content-Encoding: gzip"))


# Statuses.
STATUSES = (400, 401, 402, 403, 404, 405, 408, 409, 410, 413, 422, 425, 429, 500, 501, 502, 503, 504, 529)
for _status in STATUSES:
    sends(f"status-{_status}", reply(json.dumps(ERROR).encode(), f"{_status} No"))
sends("error-huge", reply(b"e" * 3_000_000, "500 No", media_type="text/plain"))
sends("error-binary", reply(bytes(range(256)), "500 No", media_type="application/octet-stream"))
sends("error-empty", reply(b"", "500 No"))
sends("error-list", reply(b'["no"]', "500 No"))
sends("error-string", reply(b'"no"', "500 No"))
sends("error-null", reply(b"null", "500 No"))
sends(
    "error-422-details",
    reply(
        json.dumps(
            {"detail": [{"loc": ["body", "model"], "msg": "field required", "type": "missing", "input": {"k": ECHO}}]}
        ).encode(),
        "422 Unprocessable Content",
    ),
)


def then_ok(name: str, status: str, *headers: str) -> None:
    """Name a fault that refuses the first attempt and accepts the second."""

    def play(exchange: Exchange) -> None:
        exchange.send(reply(b"{}", status, *headers) if exchange.attempt == 1 else reply())

    FAULTS[name] = play


then_ok("503-then-200", "503 Busy")
RETRY_AFTER = {
    "integer": "1",
    "float": "0.3",
    "past": "Wed, 21 Oct 2015 07:28:00 GMT",
    "zero": "0",
    "negative": "-5",
    "nan": "nan",
    "infinite": "inf",
    "junk": "soon",
    "day": "86400",
}
"""Values of a `Retry-After` header."""
for _name, _value in RETRY_AFTER.items():
    then_ok(f"retry-after-{_name}", "503 Busy", f"Retry-After: {_value}")
then_ok("retry-after-ms", "503 Busy", "Retry-After-Ms: 150", "Retry-After: 60")
then_ok("should-retry-false", "503 Busy", "X-Should-Retry: false")
then_ok("should-retry-true", "400 Bad Request", "X-Should-Retry: true")


@fault("retry-after-date")
def _retry_after_date(exchange: Exchange) -> None:
    date = formatdate(time() + 2, usegmt=True)
    exchange.send(reply(b"{}", "503 Busy", f"Retry-After: {date}") if exchange.attempt == 1 else reply())


@fault("reset-then-ok")
def _reset_then_ok(exchange: Exchange) -> None:
    """Reset the first attempt once the request has been read: whether it was acted on is not known."""
    if exchange.attempt == 1:
        exchange.reset()
    exchange.send(reply())


# Redirects and cookies.
REDIRECTS: dict[str, Callable[[Exchange], str]] = {
    "same-origin": lambda e: e.path.replace("redirect-same-origin", "ok", 1),
    "same-origin-absolute": lambda e: e.origin + e.path.replace("redirect-same-origin-absolute", "ok", 1),
    "other-host": lambda e: e.origin.replace("127.0.0.1", "localhost") + "/ok/other/x",
    "other-port": lambda e: "http://127.0.0.1:9/ok/other/x",
    "other-scheme": lambda e: e.origin.replace("http:", "https:") + "/ok/other/x",
    "scheme-relative": lambda e: "//localhost/ok/other/x",
    "user-info": lambda e: e.origin.replace("//", "//user@") + "/ok/other/x",
    "nowhere": lambda e: "http://[",
    "loop": lambda e: e.path,
}
"""Targets of redirects."""


def _redirect(name: str, status: str) -> Fault:
    def play(exchange: Exchange) -> None:
        exchange.send(reply(b"", status, f"Location: {REDIRECTS[name](exchange)}"))

    return play


for _name in REDIRECTS:
    FAULTS[f"redirect-{_name}"] = _redirect(_name, "307 Temporary Redirect")
FAULTS["redirect-308"] = lambda exchange: exchange.send(
    reply(b"", "308 Permanent Redirect", "Location: " + exchange.path.replace("redirect-308", "ok", 1))
)
FAULTS["redirect-302"] = lambda exchange: exchange.send(
    reply(b"", "302 Found", "Location: " + exchange.path.replace("redirect-302", "ok", 1))
)
sends("redirect-without-location", reply(b"", "307 Temporary Redirect"))
sends("cookie", reply(TEXT, "200 OK", "Set-Cookie: session=of-another-user; Path=/"))

# A JSON response to a request for a stream, and a stream in response to a plain request.
sends("stream-unasked", STREAM_HEAD, in_chunks(b"data: {}\n\n"))
