"""Ranges of numbers in a union are joined if nothing lies between them."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from sequrity_compat.containment.verdicts import Comparer
from sequrity_compat.schemas.location import Location

ROOT = Location("s.json")
NUMBERS = [-2, -1, -0.5, 0, 0.5, 1, 1.5, 2, 3, 3.5, 4, 5]


def union(*members: dict[str, Any]) -> dict[str, Any]:
    return {"anyOf": list(members)}


def whole(**limits: float) -> dict[str, Any]:
    return {"type": "integer", **limits}


def real(**limits: float) -> dict[str, Any]:
    return {"type": "number", **limits}


@pytest.mark.parametrize(
    ("writer", "reader", "verdict"),
    [
        (whole(), union(whole(maximum=0), whole(minimum=1)), "compatible"),
        (whole(), union(whole(minimum=1), whole(maximum=0)), "compatible"),
        (whole(), union(whole(maximum=0), whole(minimum=2)), "breaking"),
        (whole(minimum=0), union(whole(minimum=0, maximum=3), whole(exclusiveMinimum=3)), "compatible"),
        (whole(), union(real(maximum=0.5), real(minimum=0.7)), "compatible"),
        (whole(minimum=0, maximum=4), union(whole(minimum=0, maximum=9), whole(minimum=1, maximum=2)), "compatible"),
        (real(), union(real(maximum=0), real(exclusiveMinimum=0)), "compatible"),
        (real(), union(real(exclusiveMaximum=0), real(exclusiveMinimum=0)), "breaking"),
        (real(), union(real(maximum=0), real(minimum=1)), "breaking"),
        (real(), union(whole(maximum=0), whole(minimum=1)), "breaking"),
        (real(), union(real(maximum=2), real(minimum=1), real(minimum=5, maximum=4)), "compatible"),
        (whole(), union(whole(maximum=0), whole(minimum=1, multipleOf=2)), "breaking"),
    ],
)
def test_adjacent_ranges_of_anyof_are_joined(writer: dict[str, Any], reader: dict[str, Any], verdict: str) -> None:
    """Numbers exist between 0 and 1, but integers do not."""
    assert Comparer({"s.json": writer}, {"s.json": reader}).compare(ROOT, ROOT).verdict == verdict


def test_joined_number_ranges_are_sound() -> None:
    """A compatible verdict has no number that refutes it."""
    ends: list[dict[str, float]] = [
        {},
        {"maximum": 1},
        {"exclusiveMaximum": 1},
        {"minimum": 1},
        {"exclusiveMinimum": 1},
        {"minimum": 1.5},
    ]
    halves = [kind(**end) for kind in (whole, real) for end in ends]
    for one, two in itertools.combinations(halves, 2):
        for writer in (whole(), real(), whole(minimum=0, maximum=3), real(exclusiveMinimum=0.5)):
            versions = Comparer({"s.json": writer}, {"s.json": union(one, two)})
            if versions.compare(ROOT, ROOT).verdict == "compatible":
                written = [number for number in NUMBERS if versions.writer.valid(ROOT, number)]
                assert all(versions.reader.valid(ROOT, number) for number in written), (writer, one, two)


def test_bounds_beyond_float_are_compared_exactly() -> None:
    """Python integers are not converted."""
    larger = Comparer({"s.json": whole(minimum=10**400)}, {"s.json": whole(minimum=10**400 + 1)}).compare(ROOT, ROOT)
    assert larger.verdict == "breaking"
    assert larger.judged[0].document == 10**400
