"""The output of a batch: results in the order of the requests, complete after an interruption."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from sequrity_runtime.batch import result_file
from sequrity_runtime.batch.result_file import ResultFile, read_result
from sequrity_runtime.errors import ConfigError


def line(number: int, status: int = 200) -> bytes:
    response = {"status_code": status, "request_id": None, "body": {"text": "x" * (number % 7)}}
    return json.dumps({"custom_id": f"r{number}", "response": response, "error": None}).encode()


def ids(path: Path) -> list[str]:
    return [json.loads(text)["custom_id"] for text in path.read_text().splitlines()]


@pytest.mark.parametrize("seed", range(5))
def test_results_that_arrive_in_any_order_are_written_in_the_order_of_the_requests(tmp_path: Path, seed: int) -> None:
    order = list(range(50))
    Random(seed).shuffle(order)
    path = tmp_path / "out.jsonl"
    with ResultFile(path) as results:
        for number in order:
            results.put(number, line(number))
        assert results.written == 50
    assert ids(path) == [f"r{number}" for number in range(50)]
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("seed", range(5))
def test_a_batch_that_is_killed_at_any_point_keeps_every_result(tmp_path: Path, seed: int) -> None:
    order = list(range(30))
    Random(seed).shuffle(order)
    folder = tmp_path / "0"
    folder.mkdir()
    for cut in range(0, 30, 7):
        after = tmp_path / str(cut + 7)
        with ResultFile(folder / "out.jsonl") as results:
            for number in order[cut : cut + 7]:
                assert number not in results
                results.put(number, line(number))
                assert number in results
            shutil.copytree(folder, after)  # as a killed process leaves them
        folder = after
    path = folder / "out.jsonl"
    with ResultFile(path) as results:
        assert (results.written, results.waiting) == (30, 0)
    assert ids(path) == [f"r{number}" for number in range(30)]


@pytest.mark.parametrize("torn", [b'{"custom_id": "r2", "resp', b"x" * 100_000])
def test_a_line_that_was_cut_while_it_was_written_is_removed(tmp_path: Path, torn: bytes) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(line(0) + b"\n" + line(1) + b"\n" + torn)
    (tmp_path / "out.jsonl.waiting").write_bytes(b"3 " + line(3) + b"\n4 " + torn)
    with ResultFile(path) as results:
        assert (results.written, results.waiting) == (2, 1)
        results.put(2, line(2))
    assert ids(path) == ["r0", "r1", "r2", "r3"]


def test_an_output_that_is_only_a_torn_line_is_restarted(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(b'{"custom_id":"r')
    with ResultFile(path) as results:
        assert results.written == 0
    assert path.read_bytes() == b""


def test_the_waiting_file_does_not_grow_with_results_that_are_in_the_output(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(result_file, "_COMPACT_BYTES", 2000)
    path = tmp_path / "out.jsonl"
    waiting = tmp_path / "out.jsonl.waiting"
    with ResultFile(path) as results:
        results.put(1001, line(1001))
        for number in range(0, 1000, 2):
            results.put(number + 1, line(number + 1))
            results.put(number, line(number))
            assert waiting.stat().st_size < 2500
        results.put(1000, line(1000))
    assert ids(path) == [f"r{number}" for number in range(1002)]


def test_retry_failed_drops_the_failed_results_alone(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with ResultFile(path) as results:
        for number in range(6):
            results.put(number, line(number, 429 if number in (2, 4) else 200))
        results.put(8, line(8))
        results.put(9, line(9, 500))
    with ResultFile(path, retry_failed=True) as results:
        assert [number for number in range(10) if number not in results] == [2, 4, 6, 7, 9]
        results.put(4, line(4))
        results.put(2, line(2))
        assert results.written == 6
    assert ids(path) == [f"r{number}" for number in range(6)]
    assert (tmp_path / "out.jsonl.waiting").exists()


def test_retry_failed_keeps_an_output_without_failures(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_bytes(line(0) + b"\n")
    with ResultFile(path, retry_failed=True) as results:
        assert results.written == 1


@pytest.mark.parametrize("text", ["null\n", "{}\n", "no JSON\nno JSON", "[]\n", "a letter without a line break"])
def test_a_file_that_is_not_an_output_is_refused_and_stays(tmp_path: Path, text: str) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text(text)
    with pytest.raises(ConfigError, match="not a result of a batch"):
        ResultFile(path)
    assert path.read_text() == text


def test_a_second_batch_with_the_same_output_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    with ResultFile(path), pytest.raises(ConfigError, match="another batch writes"):
        ResultFile(path)
    with ResultFile(path):
        pass


def test_a_path_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot write .*missing.*: No such file or directory"):
        ResultFile(tmp_path / "missing" / "out.jsonl")


def test_an_error_is_the_kind_of_a_failure() -> None:
    error = {"code": "ConnectError", "message": "refused"}
    assert read_result(json.dumps({"custom_id": "a", "response": None, "error": error}).encode()) == (
        "a",
        "ConnectError",
    )


def test_a_system_without_file_locks_writes_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with ResultFile(tmp_path / "out.jsonl") as results:
        results.put(0, line(0))
    assert ids(tmp_path / "out.jsonl") == ["r0"]


def test_the_output_is_readable_for_its_owner_alone(tmp_path: Path) -> None:
    with ResultFile(tmp_path / "out.jsonl"):
        modes: list[Any] = [path.stat().st_mode & 0o777 for path in tmp_path.iterdir()]
    assert modes == [0o600, 0o600]
