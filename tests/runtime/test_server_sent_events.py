"""Server-sent events are decoded by the WHATWG standard, however the bytes are split."""

import random

import pytest
from sse_cases import CASES

from sequrity_runtime import TooLargeError
from sequrity_runtime.calls.server_sent_events import EventReader, ServerSentEvent


def _read(*chunks: bytes) -> list[ServerSentEvent]:
    reader = EventReader()
    events: list[ServerSentEvent] = []
    for chunk in chunks:
        reader.feed(chunk)
        while (event := reader.next_event()) is not None:
            events.append(event)
    return events


@pytest.mark.parametrize(("data", "events"), CASES.values(), ids=CASES)
def test_events_fed_as_one_chunk(data: bytes, events: list[ServerSentEvent]) -> None:
    assert _read(data) == events


@pytest.mark.parametrize(("data", "events"), CASES.values(), ids=CASES)
def test_events_fed_byte_by_byte_with_empty_chunks(data: bytes, events: list[ServerSentEvent]) -> None:
    assert _read(*(part for byte in data for part in (bytes([byte]), b""))) == events


@pytest.mark.parametrize(("data", "events"), CASES.values(), ids=CASES)
def test_events_split_at_random(data: bytes, events: list[ServerSentEvent]) -> None:
    chance = random.Random(1)
    for _ in range(20):
        cuts = sorted(chance.choices(range(len(data) + 1), k=3))
        assert _read(*(data[a:b] for a, b in zip([0, *cuts], [*cuts, len(data)], strict=True))) == events


@pytest.mark.parametrize("data", [b"data: " + b"x" * 100, b"data: xxxx\n" * 20, b"x" * 100 + b"\n\n"])
def test_an_event_that_exceeds_the_size_limit_is_refused(data: bytes) -> None:
    reader = EventReader(max_event_bytes=50)

    def read() -> None:
        for byte in data:
            reader.feed(bytes([byte]))
            reader.next_event()

    with pytest.raises(TooLargeError) as caught:
        read()
    assert caught.value.limit == 50


def test_many_events_in_one_chunk_do_not_exceed_the_size_limit() -> None:
    reader = EventReader(max_event_bytes=50)
    reader.feed(b"data: x\n\n" * 1000)
    assert sum(1 for _ in iter(reader.next_event, None)) == 1000
