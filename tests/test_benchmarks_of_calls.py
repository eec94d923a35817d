"""The benchmarks of calls measure what they say. How fast anything is, no test asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import page
import pytest
from calls import peers, server
from calls.lineup import CALLERS, OFTEN, tables
from calls.race import Found, Race, Work, run
from calls.report import Table, markdown
from exhaustive import exhaustive

WITHOUT_OPENAI = [peers.BARE, peers.BARE_2, peers.OURS, peers.OURS_WITHOUT, peers.OURS_2]


def found(name: str, cpu: float, wall: float) -> Found:
    return Found(name, [cpu, cpu * 2], [wall, wall], [wall, wall * 3])


@exhaustive
def test_tables_measure_every_peer() -> None:
    every = tables(rounds=1, calls=1, names=WITHOUT_OPENAI)
    assert [table.unit for table in every] == ["call", "call", "chunk", "chunk"] * 2
    for table in every:
        assert [each.name for each in table.found] == WITHOUT_OPENAI
        for each in table.found:
            assert len(each.cpu) == len(each.wall) in {1, OFTEN}
            assert len(each.latencies) in {1, OFTEN, CALLERS}
            assert min(each.wall) > 0


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with server.served() as (packed, _):
        yield packed


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize("work", ["complete", "stream"])
def test_every_peer_returns_the_text_that_the_server_sends(work: Work, awaited: bool, base_url: str) -> None:
    """The turn that opens connections checks the text, so a round more measures the time alone."""
    expected = server.text() if work == "complete" else server.streamed_text()
    race = Race(work, base_url, expected, 1, awaited=awaited)
    found = run(race, int(work == "complete"), WITHOUT_OPENAI)
    assert [len(each.cpu) for each in found] == [int(work == "complete")] * len(WITHOUT_OPENAI)


@pytest.mark.parametrize("awaited", [False, True])
@pytest.mark.parametrize("work", ["complete", "stream"])
def test_openai_returns_it_too(work: Work, awaited: bool, base_url: str) -> None:
    pytest.importorskip("openai", reason="NOT TESTED with openai: run `make bench-http`")
    expected = server.text() if work == "complete" else server.streamed_text()
    [openai] = run(Race(work, base_url, expected, 1, awaited=awaited), 1, [peers.OPENAI])
    assert len(openai.cpu) == 1


@pytest.mark.parametrize("awaited", [False, True])
def test_a_call_that_returns_another_text_ends_the_race(awaited: bool, base_url: str) -> None:
    with pytest.raises(ValueError, match="Two of the three"):
        run(Race("complete", base_url, "another text", 1, awaited=awaited), 1, [peers.BARE])


def test_a_stream_of_the_server_has_a_thousand_chunks_however_it_is_packed() -> None:
    assert server.streamed_text().count(" word") == server.CHUNKS - 3


def test_ours_are_compared_to_the_bare_library_that_they_run_on() -> None:
    every = [
        found(peers.BARE, 1.0, 1.0),
        found(peers.BARE_2, 0.5, 1.0),
        found(peers.OURS, 1.125, 2.0),
        found(peers.OURS_WITHOUT, 1.25, 4.0),
        found(peers.OURS_2, 0.75, 0.5),
        found(peers.OPENAI, 3.0, 2.0),
    ]
    lines = markdown([Table("A race", "call", 1, every), Table("A stream", "chunk", 1000, every)]).splitlines()
    assert lines[4].endswith(" | **1.12** | 1.25 | 1.50 |")
    assert lines[5].endswith(" | **1.00** | 0.50 | **4.00** |")
    assert lines[6].endswith(" | 1.00 | 0.50 | **4.00** |")
    ours = next(line for line in lines if line.startswith(f"| {peers.OURS} |"))
    assert ours == f"| {peers.OURS} | 1687500.0 | 1.12 | 1.12 to 1.12 | 2.00 | 0 | 1.00 | 4000.00 | 5960.00 |"
    assert f"| {peers.OURS_2} | 1125.0 | 0.75 | 0.75 to 0.75 | 0.50 | 2,000 | 4.00 | 1000.00 | 1490.00 |" in lines


def test_what_was_measured_takes_its_place_between_the_marks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
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
