"""Server-sent events are read by the rules of the WHATWG standard, however the bytes are cut."""

import random

import pytest

from sequrity_runtime import TooLargeError
from sequrity_runtime._sse import EventReader, ServerSentEvent

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
    "the id is sticky": (b"id: 1\ndata: a\n\ndata: b\n\n", [E("a", id="1"), E("b", id="1")]),
    "the id survives an empty event": (b"id: 1\n\ndata: b\n\n", [E("b", id="1")]),
    "an empty id resets": (b"id: 1\ndata: a\n\nid\ndata: b\n\n", [E("a", id="1"), E("b")]),
    "an id with NUL is ignored": (b"id: 1\nid: a\0b\ndata: a\n\n", [E("a", id="1")]),
    "retry is digits": (b"retry: 10\ndata: a\n\n", [E("a", retry=10)]),
    "retry is nothing else": (b"retry: -1\nretry: 1.5\nretry: \xd9\xa3\nretry:\ndata: a\n\n", [E("a")]),
    "an unfinished event is dropped": (b"data: a\n\ndata: b\n", [E("a")]),
    "an unfinished line is dropped": (b"data: a\n\ndata: b", [E("a")]),
    "bad UTF-8 is replaced": (b"data: a\xff\xe2\x82\n\n", [E("a\ufffd\ufffd")]),
    "characters of many bytes": ("data: é€😀\n\n".encode(), [E("é€😀")]),
    "empty input": (b"", []),
    "empty lines alone": (b"\n\r\n\r", []),
}


def _read(*chunks: bytes) -> list[ServerSentEvent]:
    reader = EventReader()
    events: list[ServerSentEvent] = []
    for chunk in chunks:
        reader.feed(chunk)
        while (event := reader.next_event()) is not None:
            events.append(event)
    return events


@pytest.mark.parametrize(("data", "events"), CASES.values(), ids=CASES)
def test_a_rule_holds_fed_whole(data: bytes, events: list[ServerSentEvent]) -> None:
    assert _read(data) == events


@pytest.mark.parametrize(("data", "events"), CASES.values(), ids=CASES)
def test_a_rule_holds_byte_by_byte_with_empty_chunks_between(data: bytes, events: list[ServerSentEvent]) -> None:
    assert _read(*(part for byte in data for part in (bytes([byte]), b""))) == events


@pytest.mark.parametrize(("data", "events"), CASES.values(), ids=CASES)
def test_a_rule_holds_split_at_random(data: bytes, events: list[ServerSentEvent]) -> None:
    chance = random.Random(1)
    for _ in range(20):
        cuts = sorted(chance.choices(range(len(data) + 1), k=3))
        assert _read(*(data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True))) == events


@pytest.mark.parametrize("data", [b"data: " + b"x" * 100, b"data: xxxx\n" * 20, b"x" * 100 + b"\n\n"])
def test_an_event_without_end_is_refused_at_its_limit(data: bytes) -> None:
    reader = EventReader(max_event_bytes=50)

    def read() -> None:
        for byte in data:
            reader.feed(bytes([byte]))
            reader.next_event()

    with pytest.raises(TooLargeError) as caught:
        read()
    assert caught.value.limit == 50


def test_events_of_the_allowed_size_are_no_trouble_however_many_come_at_once() -> None:
    reader = EventReader(max_event_bytes=50)
    reader.feed(b"data: x\n\n" * 1000)
    assert sum(1 for _ in iter(reader.next_event, None)) == 1000
