"""The outcome of a call under every fault, with every driver, matches the table in the documentation."""

import logging
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from exhaustive import exhaustive
from faults.drivers import DRIVERS
from faults.expectations import SECTIONS, Case
from faults.matrix import ELSEWHERE, play, served
from faults.page import page, titled
from faults.responses import FAULTS as RESPONSES
from faults.server import FaultServer
from faults.streams import FAULTS as STREAMS
from secret_scan import Scan

# Leaving a response before its end drops generators inside httpx, of which trio tells at level ResourceWarning; the
# connection itself is closed, as each case checks.
pytestmark = pytest.mark.filterwarnings("ignore:Async generator 'http:ResourceWarning")

CASES = [case for cases in SECTIONS.values() for case in cases()]
PAGE = Path(__file__).parents[2] / "docs" / "faults.md"


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    with served() as running:
        yield running


def _plays() -> Iterator[Any]:
    """Pair each case with two drivers for `make test`, in turn, and with the others for `make test-exhaustive`."""
    names = [*DRIVERS]
    for number, case in enumerate(CASES):
        quick = (names[number % len(names)], names[(number + 3) % len(names)])
        yield pytest.param(case, quick, id=titled(case))
        yield pytest.param(case, [name for name in names if name not in quick], id=titled(case), marks=exhaustive)


@pytest.mark.parametrize(("case", "drivers"), [*_plays()])
def test_fault_has_the_outcome_of_the_table(
    case: Case, drivers: Collection[str], server: FaultServer, secret_scan: Scan
) -> None:
    """With logging switched on, so that the scan of the whole run sees all that is ever logged."""
    before = secret_scan.records
    logger = logging.getLogger("sequrity")
    logger.setLevel(logging.DEBUG)
    try:
        found = play(case, server, drivers)
    finally:
        logger.setLevel(logging.NOTSET)
    assert secret_scan.records > before or case.fault == "bad-scheme"  # where no call begins
    assert {name: outcome.wrong for name, outcome in found.items() if outcome.wrong} == {}


def test_every_fault_has_its_case() -> None:
    played = {case.fault for case in CASES}
    elsewhere = {"stream-long"}  # for callers that leave early: `test_leaving`
    assert played | elsewhere == RESPONSES.keys() | STREAMS.keys() | ELSEWHERE.keys()


def test_a_wrong_table_is_noticed(server: FaultServer) -> None:
    """The matrix can fail: each thing that a case says is compared."""
    case = Case(
        "stream-error-member", "DecodeError", {"code": "x2"}, attempts=2, seconds=(5, 6), peak=1, partial="Bye"
    )  # fmt: skip
    for outcome in play(case, server, ("sync", "trio")).values():
        assert len(outcome.wrong) == 5
    partial = Case("stream-error-member", "StreamEventError", partial="Bye")
    assert all(len(outcome.wrong) == 1 for outcome in play(partial, server).values())


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text("utf-8") == page(), "make faults writes it"
