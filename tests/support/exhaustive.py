"""Shares of long tests: `make test` runs one part, `make test-exhaustive` the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

exhaustive = pytest.mark.exhaustive
"""Marks a test for `make test-exhaustive`."""


def share(cases: Iterable[Any], every: int) -> list[Any]:
    """Keep each `every`th case for `make test`, and mark the others as exhaustive."""
    return [case if number % every == 0 else pytest.param(case, marks=exhaustive) for number, case in enumerate(cases)]


def thorough(quick: int, full: int) -> list[Any]:
    """Parametrize a count: the first for `make test`, the second for `make test-exhaustive`."""
    return [quick, pytest.param(full, marks=exhaustive)]
