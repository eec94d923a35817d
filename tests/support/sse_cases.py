"""Server-sent events: every rule of the WHATWG standard (section 9.2.6) by name, as bytes and the events they are."""

from __future__ import annotations

from sequrity_runtime.calls.server_sent_events import ServerSentEvent

E = ServerSentEvent

CASES: dict[str, tuple[bytes, list[ServerSentEvent]]] = {
    "one event": (b"data: a\n\n", [E("a")]),
    "lines end in LF": (b"data: a\ndata: b\n\n", [E("a\nb")]),
    "lines end in CR": (b"data: a\rdata: b\r\r", [E("a\nb")]),
    "lines end in CRLF": (b"data: a\r\ndata: b\r\n\r\n", [E("a\nb")]),
    "line ends may be mixed": (b"data: a\r\ndata: b\rdata: c\n\r", [E("a\nb\nc")]),
    "CR LF is one end and LF CR two": (b"data: a\r\n\ndata: b\n\r", [E("a"), E("b")]),
    "a CR at the end dispatches": (b"data: a\r\r", [E("a")]),
    "a byte order mark is dropped": (b"\xef\xbb\xbfdata: a\n\n", [E("a")]),
    "only one byte order mark is dropped": (b"\xef\xbb\xbf\xef\xbb\xbfdata: a\n\n", []),
    "a byte order mark later on is text": (b"data: \xef\xbb\xbf\n\n", [E("\ufeff")]),
    "nothing else ends a line": (
        "data: \u2028\u2029\x85\x0b\x0c\x1c\n\n".encode(),
        [E("\u2028\u2029\x85\x0b\x0c\x1c")],
    ),
    "one space after the colon goes": (b"data:  a\n\n", [E(" a")]),
    "no space after the colon is fine": (b"data:a\n\n", [E("a")]),
    "data without a colon is an empty line": (b"data\ndata\n\n", [E("\n")]),
    "a colon in the value stays": (b"data: a: b\n\n", [E("a: b")]),
    "comments are ignored": (b": ping\ndata: a\n:\n\n:\n\n", [E("a")]),
    "unknown fields are ignored": (b"foo: 1\n data: 2\nDATA: 3\ndata: a\n\n", [E("a")]),
    "the event has a name": (b"event: x\ndata: a\n\n", [E("a", "x")]),
    "the last name counts": (b"event: x\nevent: y\ndata: a\n\n", [E("a", "y")]),
    "a name lasts for one event": (b"event: x\ndata: a\n\ndata: b\n\n", [E("a", "x"), E("b")]),
    "no data dispatches nothing and forgets the name": (b"event: x\n\ndata: a\n\n", [E("a")]),
    "an empty data line dispatches an event of empty data": (b"data\n\n", [E("")]),
    "an empty name is none": (b"event: x\nevent:\ndata: a\n\n", [E("a")]),
    "names of fields are exact": (b"data : 1\nData: 2\ndata\t: 3\ndata: a\n\n", [E("a")]),
    "a line that begins with a space is an unknown field": (b" data: 1\ndata: a\n\n", [E("a")]),
    "only one space goes, and no tab": (b"data:\ta\ndata:   b\n\n", [E("\ta\n  b")]),
    "a comment within an event changes nothing": (b"data: a\n: x\ndata: b\n\n", [E("a\nb")]),
    "a comment alone dispatches nothing": (b":\n\n: x\n\n", []),
    "NUL in data is text": (b"data: a\0b\n\n", [E("a\0b")]),
    "the last id counts": (b"id: 1\nid: 2\ndata: a\n\n", [E("a", id="2")]),
    "an id keeps its spaces but the first": (b"id:  1 \ndata: a\n\n", [E("a", id=" 1 ")]),
    "a byte order mark alone is nothing": (b"\xef\xbb\xbf", []),
    "a byte order mark before an empty line is dropped": (b"\xef\xbb\xbf\ndata: a\n\n", [E("a")]),
    "half a byte order mark is bad text": (b"\xef\xbbdata: a\n\ndata: b\n\n", [E("b")]),
    "several events in a row": (b"data: a\n\ndata: b\n\n\n\ndata: c\n\n", [E("a"), E("b"), E("c")]),
    "the id is sticky": (b"id: 1\ndata: a\n\ndata: b\n\n", [E("a", id="1"), E("b", id="1")]),
    "the id survives an empty event": (b"id: 1\n\ndata: b\n\n", [E("b", id="1")]),
    "an empty id resets": (b"id: 1\ndata: a\n\nid\ndata: b\n\n", [E("a", id="1"), E("b")]),
    "an id with NUL is ignored": (b"id: 1\nid: a\0b\ndata: a\n\n", [E("a", id="1")]),
    "retry is digits": (b"retry: 10\ndata: a\n\n", [E("a", retry=10)]),
    "retry with zeros before it is decimal": (b"retry: 010\ndata: a\n\n", [E("a", retry=10)]),
    "the last retry counts": (b"retry: 1\nretry: 2\ndata: a\n\n", [E("a", retry=2)]),
    "retry is nothing else": (b"retry: -1\nretry: 1.5\nretry: \xd9\xa3\nretry:\ndata: a\n\n", [E("a")]),
    "an unfinished event is dropped": (b"data: a\n\ndata: b\n", [E("a")]),
    "an unfinished line is dropped": (b"data: a\n\ndata: b", [E("a")]),
    "bad UTF-8 is replaced": (b"data: a\xff\xe2\x82\n\n", [E("a\ufffd\ufffd")]),
    "characters of many bytes": ("data: é€😀\n\n".encode(), [E("é€😀")]),
    "empty input": (b"", []),
    "empty lines alone": (b"\n\r\n\r", []),
}
"""By rule: the bytes of a stream, and its events. No event means that nothing is dispatched."""
