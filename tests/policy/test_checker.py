"""Problems that `check` lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from sequrity.policy import check, check_file


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("let A = B;", 1, 9, "'B' is not defined"),
        ("let A = {};\nlet A = {};", 2, 1, "'A' is defined twice; the last definition counts"),
        ('let S = {};\ntool "a" { must deny when S; }', 2, 27, "'S' is not a test"),
        ('let D = int 5;\ntool "a" { must deny when D; }', 2, 27, "'D' is not a test"),
        ("let T = x.tags is empty;\nlet A = x.tags overlaps T;", 2, 25, "'T' is not a label set"),
        ("let T = x.tags is empty;\nlet A = x.tags | T;", 2, 18, "'T' is not a label set"),
        ('let A = {r"("};', 1, 10, "not a regular expression: missing ), unterminated subpattern at position 0"),
        ('tool r"[" {}', 1, 6, "not a regular expression: unterminated character set at position 0"),
        ('let A = datetime d"soon";', 1, 18, "'soon' is not an ISO 8601 moment"),
        ("let A = int 9..1;", 1, 13, "no value lies in this range"),
        ("let A = int 1<..1;", 1, 13, "no value lies in this range"),
        ('tool "a" { must deny when @result.tags is empty; }', 1, 27, "the result does not exist before the call"),
        ('tool "a" { should allow when @result.value == 1; }', 1, 30, "the result does not exist before the call"),
        ('tool "a" { session before { @result.tags = {}; } }', 1, 29, "the result does not exist before the call"),
        ('tool "a" -> session before @tags |= @result.tags;', 1, 37, "the result does not exist before the call"),
        ("let A = @session.value == 1;", 1, 9, "a session has no value"),
    ],
)
def test_warning_has_message_and_location(text: str, line: int, column: int, message: str) -> None:
    (problem,) = check(text)
    assert (problem.severity, problem.line, problem.column, problem.message) == ("warning", line, column, message)
    assert problem.source == text.split("\n")[line - 1]


@pytest.mark.parametrize(
    "text",
    [
        'let S = {"a"};\nlet T = x.tags overlaps S;\nlet A = T and not T;\nlet B = S | S;',
        'let A = B;\nlet B = x.tags is empty;\ntool "a" { must deny when A; }',
        'tool "a" { result { when @result.tags is empty { @tags = {}; } } session after { @tags |= @result.tags; } }',
        'let A = int 1..;\nlet B = int ..1;\nlet C = int 1..1;\nlet D = datetime d"2026-01-01"..d"2025-01-01T00:00Z";',
        'let A = float -inf..inf; let B = datetime d"2026-01-01"; let C = {r"a+", w"*"};',
    ],
)
def test_policy_without_problems(text: str) -> None:
    assert check(text) == []


def test_problems_are_in_the_order_of_the_text_and_listed_once() -> None:
    problems = check('let A = B;\ntool "a" { must deny when C; soft deny when D; }')
    assert [problem.message[:3] for problem in problems] == ["'B'", "'C'", "'D'"]


def test_syntax_error_is_the_only_problem() -> None:
    (problem,) = check("let A = B;\nlet A = ?;")
    assert (problem.severity, problem.line, problem.column) == ("error", 2, 9)
    assert str(problem) == "2:9: error: unexpected '?'\nlet A = ?;\n        ^"


def test_check_file_reads_utf8(tmp_path: Path) -> None:
    file = tmp_path / "a.sqrt"
    file.write_bytes('let A = {"é"} ?\r\n'.encode())
    (problem,) = check_file(file)
    assert problem.column == 15
    assert check_file(str(file)) == [problem]
    file.write_bytes(b'let A = {"\xe9"};')
    with pytest.raises(UnicodeDecodeError):
        check_file(file)
    with pytest.raises(FileNotFoundError):
        check_file(tmp_path / "b.sqrt")
