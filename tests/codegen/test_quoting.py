"""The code of a quoted text evaluates to that text, whatever it contains."""

from __future__ import annotations

import ast
import json
import math
from typing import Any

import pytest

from sequrity_codegen import SchemaError, quoting

TEXTS = [
    "",
    "plain",
    '"',
    '"""',
    "'",
    "'''",
    "\\",
    '\\"',
    '\\"""',
    'ends "',
    "ends \\",
    '"""\nimport os\n"""',
    "{code}",
    "%(x)s",
    "{{ x }}",
    "\n",
    "\r",
    "\r\n",
    "\u2028",
    "\u2029",
    "\x85",
    "\x0b",
    "\x0c",
    "\0",
    "\x1b[31m",
    "a # b\nc",
    "x # type: ignore\nimport os",
    "\u202eevil",
    "\u200b",
    "\ufeff",
    "é",
    "ﬀ",
    "ｅｖａｌ",
    "😀",
    "\U000e0041",
    "\\N{DIGIT ONE}",
    "\\u0041",
    "\\x41",
    "a\tb",
    " a ",
    "a" * 5000,
    '" + __import__("os").system("x") + "',
    'f"{x}"',
    '""',
    '""""',
    'a"',
    '\\\\"',
    "line\\\nnext",
    '"""""""',
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_string_literal_is_the_text_on_one_printable_line(text: str) -> None:
    code = quoting.string(text)
    assert ast.literal_eval(code) == text
    assert code.isprintable()


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("indent", ["", "    "])
def test_a_docstring_is_one_string_expression(text: str, indent: str) -> None:
    code = quoting.docstring(text, indent)
    source = f"class A:\n{code}\n" if indent else code
    tree = ast.parse(source)
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else tree.body
    assert len(body) == 1
    assert isinstance(body[0], ast.Expr)
    assert isinstance(body[0].value, ast.Constant)
    said = str(body[0].value.value)
    kept = "".join(char if char.isprintable() else " " for char in text.replace("\r\n", "\n").replace("\n", " "))
    assert "".join(said.split()) == "".join(kept.split())
    assert all(char == "\n" or char.isprintable() for char in code)


@pytest.mark.parametrize("text", TEXTS)
def test_a_comment_stays_on_its_line(text: str) -> None:
    code = quoting.comment(text)
    assert code.startswith("#")
    assert code.isprintable()
    assert ast.parse(code).body == []


VALUES: list[Any] = [None, True, 0, -1, 1.5, 1e300, 2**70, [], {}, [1, ["a"]], {'"': {"\\": [None]}}, {"a\nb": "c"}]


@pytest.mark.parametrize("value", VALUES)
def test_a_literal_is_the_value(value: Any) -> None:
    assert json.dumps(ast.literal_eval(quoting.literal(value))) == json.dumps(value)


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_nan_and_infinity_have_no_literal(value: float) -> None:
    with pytest.raises(ValueError, match="not a JSON number"):
        quoting.literal(value)


def test_object_has_no_literal() -> None:
    with pytest.raises(TypeError):
        quoting.literal(object())


@pytest.mark.parametrize("name", ["a", "_", "A1", "match", "type"])
def test_an_identifier_passes(name: str) -> None:
    assert quoting.identifier(name, "a.json", "") == name
    assert quoting.is_identifier(name)


@pytest.mark.parametrize("name", ["", "1a", "a b", "a-b", "class", "None", "ｅｖａｌ", "a\n", "a.b", "a;b"])
def test_no_identifier_is_refused(name: str) -> None:
    assert not quoting.is_identifier(name)
    with pytest.raises(SchemaError):
        quoting.identifier(name, "a.json", "/x")


def test_an_identifier_of_a_schema_may_be_of_any_script() -> None:
    assert quoting.is_identifier("größe")
    assert not quoting.is_identifier("ﬁx")
    with pytest.raises(SchemaError):
        quoting.identifier("größe", "a.json", "/x")


@pytest.mark.parametrize(
    ("name", "snake"),
    [("JsonSchema", "json_schema"), ("URLSource", "url_source"), ("Class", "class_"), ("A1B", "a1_b")],
)
def test_snake_case(name: str, snake: str) -> None:
    assert quoting.snake(name) == snake
