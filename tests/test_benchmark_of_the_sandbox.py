"""The benchmark of the sandbox measures the right work. Speed is not tested."""

from __future__ import annotations

from pathlib import Path

import pytest
import sandbox_servers as benchmark
from exhaustive import exhaustive


def test_peer_that_is_not_installed_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(benchmark, "PEERS", tmp_path)
    for server in benchmark.SERVERS[1:]:
        with benchmark.started(server, tmp_path) as running:
            assert running is None


@exhaustive
def test_table_has_each_rate_of_the_sandbox(tmp_path: Path) -> None:
    with benchmark.started(benchmark.SERVERS[0], tmp_path) as running:
        assert running is not None
        benchmark.measure([running], rounds=1, seconds=0.2)
        assert [len(rates) for rates in running.found.values()] == [1, 1, 1]
        assert all(rate > 0 for rates in running.found.values() for rate in rates)
        head, line, row = benchmark.table([running], [0.0]).splitlines()
    assert head.count("|") == line.count("|") == row.count("|")
    assert row.startswith("| sandbox |")
