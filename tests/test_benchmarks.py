"""The benchmarks measure the right work. Speed is not tested."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import documents
import first_call_time
import own_classes
import pytest
from exhaustive import exhaustive
from measure import Candidate, Row, bytes_of, compare
from report import AIMS, Table, aims, chart, markdown

from sequrity.control.types.results import ResponseContentJsonSchema
from sequrity.types.chat_completion.request import ChatCompletionRequest
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import codec_of

CHUNKS = documents.chunks()
ALL: list[tuple[type[Any], Any]] = [
    (ChatCompletionResponse, documents.response()),
    (ChatCompletionRequest, documents.request()),
    (ResponseContentJsonSchema, documents.result()),
    *((ChatCompletionChunk, CHUNKS[place]) for place in (0, 1, -2, -1)),
]
TABLES = [
    Table("A <race>", [Row("sequrity", 1e-6, 1.0, 1.0, 1.0), Row("a & b", 2e-6, 1.9, 2.0, 2.2)]),
    Table("Another", [Row("beyond the scale", 1.0, 900.0, 1000.0, 1100.0)]),
]


@pytest.mark.parametrize(("cls", "document"), ALL, ids=range(len(ALL)))
def test_the_floor_and_cattrs_make_our_objects(cls: type[Any], document: Any) -> None:
    value = codec_of(cls).structure(document)
    assert own_classes.floor_of(cls)(document) == value
    pytest.importorskip("orjson", reason="NOT TESTED: run `make setup`")
    assert own_classes.cattrs_of(cls)(document) == value


def test_a_stream_has_ten_thousand_chunks() -> None:
    assert len(CHUNKS) == 10_000
    assert len(documents.request()["messages"]) == 40


def test_contenders_take_turns_and_are_compared_to_the_first() -> None:
    calls: list[str] = []

    def called(name: str) -> Candidate:
        return Candidate(name, lambda value: calls.append(name + value), ["1", "2"])

    lined_up = [called("a"), called("b")]
    first, second = compare(lined_up, rounds=3, seconds=1e-6)
    assert (first.name, first.low, first.median, first.high) == ("a", 1.0, 1.0, 1.0)
    assert second.name == "b"
    assert second.best > 0
    assert {"a1", "a2", "b1", "b2"} == set(calls)


def test_memory_is_that_of_one_result() -> None:
    assert 1000 < bytes_of(Candidate("bytes", lambda value: bytes(value), [1000])) < 1200  # noqa: PLW0108


def test_the_chart_is_the_same_for_the_same_figures_and_well_formed() -> None:
    drawn = chart(TABLES, "Shorter & faster")
    assert drawn == chart(TABLES, "Shorter & faster")
    texts = [node.text for node in ElementTree.fromstring(drawn).iter() if node.tag.endswith("text")]
    assert {"A <race>", "a & b", "2.00", "1000.00"} <= set(texts)


def test_the_table_names_each_contender() -> None:
    assert "| a & b | 2.00 | 2.00 | 1.90 to 2.20 |" in markdown(TABLES)


def test_a_reached_target_is_bold() -> None:
    rows = [Row("sequrity", 1.0, 1.0, 1.0, 1.0), *(Row(peer, 1.0, 1.0, 1.4, 1.0) for _, peer, _, _ in AIMS)]
    tables = [Table(f"Work, {direction}", rows) for direction in ("bytes to object", "object to bytes")]
    lines = aims(tables, ["Work"], ["sequrity"]).splitlines()[2:]
    assert ["**" in line for line in lines] == [least <= 1.4 for *_, least in AIMS]
    assert all("1.40" in line for line in lines)


@exhaustive
def test_the_small_package_has_chat_completions_alone(tmp_path: Path) -> None:
    """Both packages make the call, each from its own folder."""
    package = first_call_time.chat_alone(tmp_path)
    names = {path.stem for path in (package / "sequrity/control/resources").glob("[!_]*.py")}
    assert names == {"chat", "langgraph"}
    times = first_call_time.measure({"small": package, "whole": first_call_time.ROOT / "generated"}, rounds=1)
    assert [len(values) for values in times.values()] == [1, 1]
