"""Faults of event streams, each under its name."""

from __future__ import annotations

import json

from faults.replies import ANSWER, DONE, ERROR, FIRST, LAST, SECOND, STREAM_HEAD, chunk, event, head, in_chunks, reply
from faults.server import Exchange, Faults

FAULTS = Faults()

WHOLE = FIRST + SECOND + LAST + DONE


def streams(name: str, *parts: bytes, then: str = "end") -> None:
    """Name a fault that streams fixed parts, and then ends the stream, hangs, closes or resets the connection."""

    def play(exchange: Exchange) -> None:
        exchange.send(STREAM_HEAD, in_chunks(*parts, end=then == "end"))
        if then == "hang":
            exchange.hang()
        if then == "close":
            exchange.close()
        if then == "reset":
            exchange.wait(0.05)  # so that the bytes arrive first
            exchange.reset()

    FAULTS[name] = play


streams("stream", WHOLE)
streams("stream-without-done", FIRST + SECOND + LAST)
streams("stream-without-finish", FIRST + SECOND)
streams("stream-truncated", FIRST + SECOND, then="close")
streams("stream-reset", FIRST + SECOND, then="reset")
streams("stream-stalls", FIRST, then="hang")
streams("stream-stalls-at-once", b": open\n\n", then="hang")
streams("stream-open-after-done", WHOLE, then="hang")
streams("stream-events-after-done", WHOLE + event({"not": "a chunk"}))
streams("stream-error-event", FIRST + b"event: error\n" + event(ERROR))
streams("stream-error-member", FIRST + event(ERROR))
streams("stream-bad-json", FIRST + b"data: {nothing\n\n" + DONE)
streams("stream-misfit", FIRST + event({"choices": 5}) + DONE)
streams("stream-empty-data", FIRST + b"data\n\n" + b"data:\n\n" + SECOND + LAST + DONE)
streams("stream-id-and-retry", b"id: 7\n\n" + b"retry: 1000\n\n" + WHOLE)
streams("stream-ping", b"event: ping\ndata: {}\n\n" + WHOLE)
streams("stream-unknown-event", b'event: news\ndata: {"x": 1}\n\n' + WHOLE)
streams("stream-empty")


@FAULTS.named("stream-comments-only")
def _comments_only(exchange: Exchange) -> None:
    """Send comments endlessly: bytes arrive, data does not."""
    exchange.send(STREAM_HEAD)
    while True:
        exchange.send(in_chunks(b": still here\n\n", end=False))
        exchange.wait(0.05)


@FAULTS.named("stream-dripped")
def _dripped(exchange: Exchange) -> None:
    """Send data often enough for every limit but the total one."""
    exchange.send(STREAM_HEAD, in_chunks(FIRST, end=False))
    while True:
        exchange.send(in_chunks(event(chunk("")), end=False))
        exchange.wait(0.1)


@FAULTS.named("stream-huge-line")
def _huge_line(exchange: Exchange) -> None:
    """Send a line that does not end."""
    exchange.send(STREAM_HEAD, in_chunks(b"data: ", end=False))
    while True:
        exchange.send(in_chunks(b"x" * (1 << 20), end=False))


@FAULTS.named("stream-503-then-200")
def _busy_then_stream(exchange: Exchange) -> None:
    exchange.send(reply(b"{}", "503 Busy") if exchange.attempt == 1 else STREAM_HEAD + in_chunks(WHOLE))


@FAULTS.named("stream-long")
def _long(exchange: Exchange) -> None:
    """Send many chunks, for callers that leave early."""
    exchange.send(STREAM_HEAD)
    for number in range(100_000):
        exchange.send(in_chunks(event(chunk(f"{number} ")), end=False))


# Where the response is not an event stream, something else comes.
_JSON = json.dumps(ANSWER).encode()
FAULTS["stream-json-instead"] = lambda exchange: exchange.send(reply(_JSON))
FAULTS["stream-error-json-instead"] = lambda exchange: exchange.send(reply(json.dumps(ERROR).encode()))
FAULTS["stream-html-instead"] = lambda exchange: exchange.send(reply(b"<html></html>", media_type="text/html"))
FAULTS["stream-empty-instead"] = lambda exchange: exchange.send(reply(b""))
FAULTS["stream-without-type"] = lambda exchange: exchange.send(
    head("200 OK", "Transfer-Encoding: chunked", media_type="application/octet-stream"), in_chunks(WHOLE)
)

# Spellings that are right, however odd.
_SPACED = json.dumps(chunk("Hello "), indent=1)
streams(
    "stream-multi-line-data",
    "".join(f"data: {line}\n" for line in _SPACED.split("\n")).encode() + b"\n" + SECOND + LAST + DONE,
)
streams("stream-line-separator", event(json.dumps(chunk("Hello\u2028\x85"), ensure_ascii=False)) + SECOND + LAST + DONE)
streams("stream-no-space", WHOLE.replace(b"data: ", b"data:"))
streams("stream-comments", b": a comment\n" + WHOLE.replace(b"\n\n", b"\n: another\n\n"))
_MULTI = event(json.dumps(chunk("\U0001f600\u20ac"), ensure_ascii=False))
streams("stream-multi-byte-split", *(_MULTI[i : i + 1] for i in range(len(_MULTI))), SECOND + LAST + DONE)
streams("stream-cr", WHOLE.replace(b"\n", b"\r"))
_CRLF = WHOLE.replace(b"\n", b"\r\n")
streams("stream-crlf-split", *(_CRLF[i : i + 1] for i in range(len(_CRLF))))
streams("stream-byte-order-mark", b"\xef", b"\xbb\xbf" + WHOLE)
streams("stream-bad-utf-8", FIRST.replace(b"Hello", b"He\xff\xfe") + SECOND + LAST + DONE)
