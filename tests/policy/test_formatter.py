"""The layout of policies."""

from __future__ import annotations

import pytest

from sequrity import policy


@pytest.mark.parametrize(
    ("text", "formatted"),
    [
        ("", ""),
        ("  // a  ", "// a\n"),
        ("let   A={\"a\",'b'};".replace("'", '"'), 'let A = {"a", "b"};\n'),
        ('let A = { } ;let B=( C ) ;', "let A = {};\nlet B = (C);\n"),
        ("let A = int 1 .. 5;", "let A = int 1..5;\n"),
        ("let A = int ..<5;", "let A = int ..<5;\n"),
        ('let A = str "a" length 1<..;', 'let A = str "a" length 1<..;\n'),
        ('let A = datetime ..d"b";', 'let A = datetime ..d"b";\n'),
        ("let A = x .value == 1;", "let A = x.value == 1;\n"),
        ('tool "a"{}', 'tool "a" {}\n'),
        ('tool "a" { must deny always; }', 'tool "a" {\n    must deny always;\n}\n'),
        ('tool "a" { result { when B { @tags={}; } } }',
         'tool "a" {\n    result {\n        when B {\n            @tags = {};\n        }\n    }\n}\n'),
        ("let A = {};\n\n\n\nlet B = {};", "let A = {};\n\nlet B = {};\n"),
        ("let A = {}; // end\nlet B = {};", "let A = {};  // end\nlet B = {};\n"),
        ("let A = /* in */ {};", "let A = /* in */ {};\n"),
        ("let A = // in\n{};", "let A = // in\n{};\n"),
        ('/// doc   \ntool "a" [ 4 ]->@ tags|={};', '/// doc\ntool "a" [4] -> @tags |= {};\n'),
        ('tool "a" { // why\n\n must deny always; }', 'tool "a" {  // why\n\n    must deny always;\n}\n'),
        ('tool "a" {\n\n// why\n must deny always;\n\n}', 'tool "a" {\n    // why\n    must deny always;\n}\n'),
        ('let A = {"a  b\n c"};', 'let A = {"a  b\n c"};\n'),
    ],
)  # fmt: skip
def test_layout(text: str, formatted: str) -> None:
    assert policy.format(text) == formatted
    assert policy.format(formatted) == formatted


def test_format_refuses_text_that_is_not_sqrt() -> None:
    with pytest.raises(policy.PolicySyntaxError, match="ends too early"):
        policy.format("let A")
