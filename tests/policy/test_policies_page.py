"""The SQRT examples and tables of the page about policies."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sequrity import policy

PAGE = (Path(__file__).parents[2] / "docs" / "policies.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```sqrt\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES)
def test_example_has_no_problems_and_is_formatted(text: str) -> None:
    assert policy.check(text) == []
    assert policy.format(text) == text


def test_page_has_examples() -> None:
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize("test", re.findall(r"^\| `(x\.[^`]*)`", PAGE, re.MULTILINE))
def test_test_of_the_table_parses(test: str) -> None:
    assert policy.check(f'tool "t" {{ must deny when {test}; }}') == []
