"""The page on the transport matches the code."""

import re
from pathlib import Path

from attrs import fields

from sequrity_runtime import Limits, Timeout
from sequrity_runtime.calls.attempt_log import Attempt
from sequrity_runtime.calls.flow import MAX_REDIRECTS
from sequrity_runtime.calls.retry import (
    CAPACITY,
    COST,
    COST_AFTER_TIMEOUT,
    FIRST_BOUND,
    LAST_BOUND,
    MAX_RETRY_AFTER,
)
from sequrity_runtime.calls.settings import DEFAULT_TIMEOUT
from sequrity_runtime.status_errors import RETRIED_STATUSES

PAGE = (Path(__file__).parents[2] / "docs" / "transport.md").read_text("utf-8")
TABLE = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|", PAGE, re.MULTILINE))
UNITS = {"MiB": 1024 * 1024, "KiB": 1024, "s": 1}


def _number(text: str) -> float:
    number, _, unit = text.partition(" ")
    return float(number) * UNITS.get(unit, 1)


def test_the_tables_name_every_limit_and_its_default() -> None:
    for cls, defaults in ((Timeout, DEFAULT_TIMEOUT), (Limits, Limits())):
        for field in fields(cls):
            assert _number(TABLE.pop(field.name)) == getattr(defaults, field.name), field.name
    assert not TABLE


def test_the_numbers_are_those_of_the_code() -> None:
    statuses = re.search(r"^\| status ([\d, ]+) \| yes \|$", PAGE, re.MULTILINE)
    assert statuses is not None
    assert {int(status) for status in statuses[1].split(", ")} == RETRIED_STATUSES
    for sentence in (
        f"up to a bound of {FIRST_BOUND} s, {FIRST_BOUND * 2:.0f} s, {FIRST_BOUND * 4:.0f} s and so on",
        f"and so on up to {LAST_BOUND:.0f} s",
        f"more than {MAX_RETRY_AFTER:.0f} s",
        f"{CAPACITY} to begin with, {COST} for a retry, {COST_AFTER_TIMEOUT} for one after a timeout",
    ):
        assert sentence in PAGE
    assert MAX_REDIRECTS == 5


def test_the_page_names_the_attributes_of_the_log() -> None:
    line = next(line for line in PAGE.split("\n") if line.startswith("Its records have"))
    assert set(re.findall(r"`(\w+)`", line)) == {f.name for f in fields(Attempt)} - {"number"} | {"attempt"}
