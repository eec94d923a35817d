"""The English of a file, by line: comments, docstrings, messages, prose, descriptions of schemas, notes of vectors."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

_DESCRIPTION = re.compile(r'"(?:title|description|summary|\$comment|note|why)"\s*:\s*"((?:[^"\\]|\\.)*)"')
_SLASHES = (".go", ".java", ".mjs", ".rs", ".ts")
"""Suffixes of languages whose comments begin with two slashes."""

_CODE_SPAN = re.compile(r"`[^`\n]*`")
_FENCE = re.compile(r"^\s*(?:```|~~~)")

Line = tuple[int, str]
"""A line's number and the English in it."""


def lines_of(path: Path, text: str, *, messages: bool = True) -> Iterator[Line]:
    """Find the English of a file by its name.

    Args:
        path: The file's path; its suffix chooses the reader.
        text: The file's text.
        messages: Python's string literals count, not only docstrings.
    """
    if path.suffix == ".py":
        return python(text, messages=messages)
    if path.suffix == ".json":
        return descriptions(text)
    if path.suffix == ".md":
        return markdown(text)
    return comments(text, "//" if path.suffix in _SLASHES else "#")


def python(text: str, *, messages: bool = True) -> Iterator[Line]:
    """Find comments, docstrings, names of tests and, if wanted, the other string literals."""
    tree = ast.parse(text)
    alone = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]
    documented = {value.lineno for value in alone if isinstance(value, ast.Constant)}
    literals = {tokenize.STRING, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        number = token.start[0]
        if token.type == tokenize.COMMENT or (token.type in literals and (messages or number in documented)):
            for offset, line in enumerate(_CODE_SPAN.sub("`", token.string).splitlines()):
                yield number + offset, line
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            yield node.lineno, node.name.replace("_", " ")


def descriptions(text: str) -> Iterator[Line]:
    """Find titles, descriptions and notes."""
    for number, line in enumerate(text.splitlines(), 1):
        for match in _DESCRIPTION.finditer(line):
            yield number, _CODE_SPAN.sub("`", match[1])


def markdown(text: str) -> Iterator[Line]:
    """Find the prose: everything but code."""
    code = False
    for number, line in enumerate(text.splitlines(), 1):
        if _FENCE.match(line):
            code = not code
        elif not code:
            yield number, _CODE_SPAN.sub("`", line)


def comments(text: str, mark: str) -> Iterator[Line]:
    """Find the comments behind a mark, such as the `#` of a Makefile. Those of Java may begin with `/*` or `*`."""
    for number, line in enumerate(text.splitlines(), 1):
        _, found, comment = line.partition(mark)
        if found:
            yield number, comment
        elif mark == "//" and line.lstrip().startswith(("/*", "*")):
            yield number, line
