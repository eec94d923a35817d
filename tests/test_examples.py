"""Every example runs against the sandbox, and is as short as a first program should be."""

from __future__ import annotations

import ast
import runpy
import sys
from collections.abc import Iterator

import pytest
from schema_types import ROOT

from sequrity_sandbox import running

EXAMPLES = sorted(path.stem for path in (ROOT / "examples").glob("*.py") if path.stem not in ("demo", "show"))
SHOWN = {
    "dual_llm": "status  success",
    "first_message": "same session  True",
    "graph": "state  {'id': 'P7', 'kilos': 44, 'slip': 'freight P7'}",
    "messages_with_tools": "get_weather returned",
    "policy_mistake": "unexpected 'alow', expected 'allow' or 'deny' at line 2, column 10",
    "responses_with_structure": "parsed  City(name=",
    "stream": "expected a string or null, found an integer",
}
SHORT = ["graph", "messages_with_tools", "policy_mistake", "responses_with_structure"]


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with running(seed=1) as url:
        yield url


@pytest.mark.parametrize("example", EXAMPLES)
def test_example_runs(
    example: str, base_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    if example == "graph":
        pytest.importorskip("langgraph.graph", reason="langgraph is not installed; tests/neighbours run graphs of it")
    monkeypatch.setattr(sys, "path", [str(ROOT / "examples"), *sys.path])
    monkeypatch.setenv("SEQURITY_BASE_URL", base_url)
    monkeypatch.setenv("SEQURITY_API_KEY", "sandbox")
    runpy.run_path(str(ROOT / f"examples/{example}.py"), run_name="__main__")
    assert SHOWN[example] in capsys.readouterr().out


@pytest.mark.parametrize("example", SHORT)
def test_short_example_has_under_ten_lines(example: str) -> None:
    """Titles and printed values do not count."""
    tree = ast.parse((ROOT / f"examples/{example}.py").read_text("utf-8"))
    (main,) = (node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "main")
    lines = {node.lineno for node in ast.walk(main) if isinstance(node, ast.stmt)} - {main.lineno}
    printing = {
        node.lineno
        for node in ast.walk(main)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("label", "title", "print")
    }
    assert 1 < len(lines - printing) < 10


def test_every_example_is_tested_and_part_of_the_demo() -> None:
    assert set(EXAMPLES) == {*SHOWN}
    demo = (ROOT / "examples/demo.py").read_text("utf-8")
    assert all(f"import {example}\n" in demo or f"import {example}  #" in demo for example in EXAMPLES)
