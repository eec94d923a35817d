"""`httpx-sse` decodes the same events, except for its known gaps."""

from __future__ import annotations

import httpx
import pytest
from httpx_sse import EventSource
from sse_cases import CASES

from sequrity_runtime.calls.server_sent_events import ServerSentEvent

_EMPTY = "it dispatches events without data"
GAPS = {
    "a byte order mark is dropped": "it keeps the mark, so that the first field is unknown",
    "no data dispatches nothing and forgets the name": _EMPTY,
    "the id survives an empty event": _EMPTY,
    "retry is nothing else": "it takes digits of other scripts",
}
"""Rules that `httpx-sse` decodes differently, each with the reason."""


@pytest.mark.parametrize("rule", CASES)
def test_httpx_sse_agrees_except_for_known_gaps(rule: str) -> None:
    """A closed gap must be removed from the table."""
    data, events = CASES[rule]
    source = EventSource(httpx.Response(200, content=data, headers={"content-type": "text/event-stream"}))
    found = [
        ServerSentEvent(event.data, "" if event.event == "message" else event.event, event.id, event.retry)
        for event in source.iter_sse()
    ]
    assert (found != events) == (rule in GAPS)


def test_every_known_gap_belongs_to_a_rule() -> None:
    assert GAPS.keys() <= CASES.keys()
