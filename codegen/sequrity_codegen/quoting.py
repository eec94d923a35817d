"""Convert schema text to code, in the four contexts where it may appear. No other code writes schema text.

Each function is safe in its context whatever the text holds: quotes, backslashes, line ends of every kind, controls,
bidirectional marks. Characters other than printable ASCII and printable letters are escaped, so that a person and
Python read the same.
"""

from __future__ import annotations

import keyword
import math
import re
import unicodedata
from typing import Any

from sequrity_codegen.errors import SchemaError
from sequrity_runtime.type_guards import is_array, is_object

_IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_PLAIN = re.compile(r"[ !#-\[\]-~]*")
"""Printable ASCII without quotes and backslashes."""


def string(text: str) -> str:
    """Quote text as a Python string literal on one line."""
    quoted = text if _PLAIN.fullmatch(text) else "".join(_escaped(char) for char in text)
    return f'"{quoted}"'


def wrapped_string(text: str) -> str:
    """Quote text as string literals of at most 80 characters, one a line."""
    parts: list[str] = []
    while len(text) > 80:
        end = text.rfind(" ", 1, 80) + 1 or 80
        parts.append(text[:end])
        text = text[end:]
    return "\n".join(map(string, [*parts, text]))


def literal(value: Any) -> str:
    """Write a JSON value as a Python expression."""
    if isinstance(value, str):
        return string(value)
    if isinstance(value, float) and not math.isfinite(value):
        raise ValueError("not a JSON number")
    if value is None or isinstance(value, bool | int | float):
        return repr(value)
    if is_array(value):
        return "[" + ", ".join(map(literal, value)) + "]"
    if is_object(value):
        return "{" + ", ".join(f"{string(key)}: {literal(item)}" for key, item in value.items()) + "}"
    raise TypeError(repr(value)[:80])


def docstring(text: str, indent: str = "    ") -> str:
    """Write text as a docstring, wrapped at 120 columns.

    A text of more than one line is split after its first sentence, the summary. Backslashes and triple quotes are
    escaped; a character that is not printable becomes a space.
    """
    width = 120 - len(indent) - 2 * len('"""')
    text = _printable(text).strip()
    if "\n" not in text and len(text) > width and (end := _SENTENCE.match(text)):
        text = f"{end.group(1)}\n\n{end.group(2)}"
    wrapped = [part for line in text.split("\n") for part in _wrap(line.rstrip(), width)]
    body = "\n".join([wrapped[0], *(f"{indent}{line}" if line else "" for line in wrapped[1:])])
    body = body.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    if body.endswith('"'):
        body += " "
    return f'{indent}"""{body}\n{indent}"""' if len(wrapped) > 1 else f'{indent}"""{body}"""'


def sentence(text: str) -> str:
    """Write a description as the text of a docstring, whose first paragraph ends with a full stop."""
    summary, blank, rest = text.strip().partition("\n\n")
    return text if not summary or summary[-1] in ".!?" else f"{summary.rstrip(' ,:;')}.{blank}{rest}"


_SENTENCE = re.compile(r"(.{1,110}?[.!?]) +(\S.*)", re.DOTALL)


def comment(text: str) -> str:
    """Write text as one comment line."""
    return "# " + " ".join(_printable(text).split())


def identifier(name: str, file: str, pointer: str) -> str:
    """Return a name for use in code.

    Raises:
        SchemaError: The name is a keyword, or not an ASCII identifier.
    """
    if not _IDENTIFIER.match(name) or keyword.iskeyword(name):
        raise SchemaError(file, pointer, f"{name[:80]!r} cannot be a Python name; use letters, digits and _", "name")
    return name


def is_identifier(name: str) -> bool:
    """Return whether a name is valid in code as it is, in any script."""
    return name.isidentifier() and not keyword.iskeyword(name) and name == normalized(name)


def normalized(name: str) -> str:
    """Return a name as Python reads it: identifiers that look alike, such as `ﬁ` and `fi`, are the same name."""
    return unicodedata.normalize("NFKC", name)


def snake(name: str) -> str:
    """Write a PascalCase name in snake_case: `JsonSchema` gives `json_schema`, `URLSource` gives `url_source`."""
    parted = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()
    return f"{parted}_" if keyword.iskeyword(parted) else parted


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char.isprintable() and (char.isascii() or char.isalnum()):
        return char
    named = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}.get(char)
    if named:
        return named
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _printable(text: str) -> str:
    text = text.replace("\r\n", "\n")
    if text.isprintable():
        return text
    return "".join(char if char == "\n" or char.isprintable() else " " for char in text)


def _wrap(line: str, width: int) -> list[str]:
    """Break a line at spaces. A word longer than the width has a line of its own."""
    parts: list[str] = []
    current = ""
    for word in line.split(" "):
        if current and len(current) + 1 + len(word) > width:
            parts.append(current)
            current = word
        else:
            current = f"{current} {word}" if current else word
    return [*parts, current]
