"""The benchmarks of calls measure the right work. Speed is not tested."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import page
import pytest
from calls import peers, server
from calls.apis import APIS, EVENTS, Api
from calls.lineup import CALLERS, OFTEN, peers_of, tables
from calls.race import Found, Race, Work, run
from calls.report import Table, markdown
from exhaustive import exhaustive

SDKS = frozenset(peers.SDKS.values())
WITHOUT_SDKS = [name for name in peers.SYNC if name not in SDKS]
WORKS: list[Work] = ["complete", "stream"]


def found(name: str, cpu: float, wall: float) -> Found:
    return Found(name, [cpu, cpu * 2], [wall, wall], [wall, wall * 3])


@exhaustive
def test_tables_measure_every_peer() -> None:
    every = tables(rounds=1, calls=1, names=WITHOUT_SDKS)
    assert [table.unit for table in every] == ["call", "call", "chunk", "chunk"] * 2 + ["call", "event"] * 4
    assert [table.sdk for table in every[8:]] == ["anthropic"] * 4 + ["openai"] * 4
    for table in every:
        expected = WITHOUT_SDKS if table.unit == "chunk" or "Completions" in table.title else [peers.BARE, peers.OURS]
        assert [each.name for each in table.found] == expected
        for each in table.found:
            assert len(each.cpu) == len(each.wall) in {1, OFTEN}
            assert len(each.latencies) in {1, OFTEN, CALLERS}
            assert min(each.wall) > 0


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with server.served() as (packed, _):
        yield packed


def raced(api: Api, work: Work, base_url: str, names: list[str], *, awaited: bool) -> list[Found]:
    expected = api.text() if work == "complete" else api.streamed_text()
    return run(Race(work, base_url, expected, 1, awaited=awaited, api=api), int(work == "complete"), names)


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("api", APIS.values(), ids=APIS)
def test_every_peer_returns_the_text_that_the_server_sends(api: Api, work: Work, awaited: bool, base_url: str) -> None:
    """The turn that opens connections checks the text, so a round more measures the time alone."""
    names = [name for name in peers_of(api) if name not in SDKS]
    found = raced(api, work, base_url, names, awaited=awaited)
    assert [len(each.cpu) for each in found] == [int(work == "complete")] * len(names)


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("api", APIS.values(), ids=APIS)
def test_the_client_of_the_provider_returns_it_too(api: Api, work: Work, awaited: bool, base_url: str) -> None:
    pytest.importorskip(api.sdk, reason=f"NOT TESTED with {api.sdk}: run `make bench-http`")
    [found] = raced(api, work, base_url, [peers.SDKS[api.sdk]], awaited=awaited)
    assert len(found.cpu) == int(work == "complete")


@pytest.mark.parametrize("awaited", [False, True])
def test_a_call_that_returns_another_text_ends_the_race(awaited: bool, base_url: str) -> None:
    with pytest.raises(ValueError, match="Two of the three"):
        run(Race("complete", base_url, "another text", 1, awaited=awaited), 1, [peers.BARE])


@pytest.mark.parametrize("api", APIS.values(), ids=APIS)
def test_a_stream_has_a_thousand_events_most_of_them_with_text(api: Api) -> None:
    assert len(api.events) == EVENTS
    assert api.streamed_text().count(" word") >= EVENTS - 10


def test_ours_are_compared_to_the_bare_library_that_they_run_on() -> None:
    every = [
        found(peers.BARE, 1.0, 1.0),
        found(peers.BARE_2, 0.5, 1.0),
        found(peers.OURS, 1.125, 2.0),
        found(peers.OURS_WITHOUT, 1.25, 4.0),
        found(peers.OURS_2, 0.75, 0.5),
        found(peers.SDKS["openai"], 3.0, 2.0),
    ]
    lines = markdown([Table("A race", "call", 1, every), Table("A stream", "chunk", 1000, every)]).splitlines()
    assert lines[4].endswith(" | **1.12** | 1.25 | 1.50 |")
    assert lines[5].endswith(" | **1.00** | 0.50 | **4.00** |")
    assert lines[6].endswith(" | 1.00 | 0.50 | **4.00** |")
    ours = next(line for line in lines if line.startswith(f"| {peers.OURS} |"))
    assert ours == f"| {peers.OURS} | 1687500.0 | 1.12 | 1.12 to 1.12 | 2.00 | 0 | 1.00 | 4000.00 | 5960.00 |"
    assert f"| {peers.OURS_2} | 1125.0 | 0.75 | 0.75 to 0.75 | 0.50 | 2,000 | 4.00 | 1000.00 | 1490.00 |" in lines


def test_messages_are_compared_to_the_client_of_their_provider() -> None:
    every = [
        found(peers.BARE, 1.0, 1.0),
        found(peers.OURS, 1.125, 0.5),
        found(peers.SDKS["anthropic"], 3.0, 2.0),
    ]
    text = markdown([Table("Messages", "event", 1000, every, "anthropic")])
    assert "| Messages | events a second, at least 3 times anthropic's | **4.00** |  |  |" in text
    assert " | times anthropic's | " in text


def test_measured_figures_replace_the_text_between_the_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "DOCS", tmp_path)
    there = tmp_path / "there.md"
    there.write_text("before\n<!-- measured -->\n\nold\n\n<!-- end of what was measured -->\nafter\n", "utf-8")
    page.record("there.md", "new \\1")
    assert there.read_text("utf-8").split("\n\n") == [
        "before\n<!-- measured -->",
        "new \\1",
        "<!-- end of what was measured -->\nafter\n",
    ]


def test_a_machine_is_named_with_the_versions_of_packages() -> None:
    assert page.machine(["pytest"]).endswith(f"; pytest {pytest.__version__}")
