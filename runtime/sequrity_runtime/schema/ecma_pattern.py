r"""Translate `pattern` from ECMA-262, the dialect of JSON Schema, to Python's `re`.

The two dialects share syntax that has different meanings: `$` before a final newline, `\d` beyond ASCII, `.` at a
carriage return. A pattern with the same meaning after translation passes; any other is refused, never approximated.
"""

from __future__ import annotations

import re
from functools import cache

_MAX_LENGTH = 4000  # a pattern that excludes every event of the Responses API has 1856 characters
_CLASSES = {
    "d": "0-9",
    "w": "A-Za-z0-9_",
    "s": r"\t\n\v\f\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff",
}
_COMPLEMENTS = {
    "D": r"\x00-\x2f\x3a-" + "\U0010ffff",
    "W": r"\x00-\x2f\x3a-\x40\x5b-\x5e\x60\x7b-" + "\U0010ffff",
    "S": r"\x00-\x08\x0e-\x1f\x21-\x9f\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff"
    r"\u3001-\ufefe\uff00-" + "\U0010ffff",
}
"""All other characters, as a part of a class."""
_CONTROLS = {"t": r"\t", "n": r"\n", "r": r"\r", "f": r"\f", "v": r"\v"}
_TOKEN = re.compile(
    r"(?P<escape>\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|.))"
    r"|(?P<group>\(\?[:=!]|\(\?<[A-Za-z_$][A-Za-z0-9_$]*>|\()"
    r"|(?P<quantifier>(?:[*+?]|\{[0-9]+(?:,[0-9]*)?\})\??)"
    r"|(?P<open>\[\^?)"
    r"|(?P<plain>[^\\])",
    re.DOTALL,
)


@cache
def translate(pattern: str) -> str:
    """Write an ECMA-262 pattern as one of Python that matches the same strings, by `re.search`.

    Raises:
        ValueError: The pattern is malformed, or has a part without an exact counterpart.
    """
    if len(pattern) > _MAX_LENGTH:
        raise ValueError(f"it is longer than {_MAX_LENGTH} characters")
    translated = _translate(pattern)
    try:
        re.compile(translated)
    except (re.error, OverflowError, RecursionError) as error:
        raise ValueError(str(error)) from None
    return translated


def _translate(pattern: str) -> str:
    out: list[str] = []
    position, in_class = 0, False
    before = "group"  # the text left of the token: a quantifier needs an atom there, which Python does not check
    while position < len(pattern):
        token = _TOKEN.match(pattern, position)
        if token is None:
            raise ValueError("it ends in a backslash")
        text = token.group()
        position = token.end()
        if token.lastgroup == "quantifier" and not in_class and before != "atom":
            raise ValueError(f"{text!r} has nothing to repeat")
        before = "atom" if text not in "^$|" and token.lastgroup not in ("quantifier", "group") else "group"
        if token.lastgroup == "escape":
            if in_class and text[1:].lower() in _CLASSES and _is_range(pattern, token.start(), position):
                raise ValueError(f"{text} cannot end a range")
            out.append(_escape(text[1:], in_class=in_class))
        elif in_class:
            # The tokens of groups and quantifiers are plain characters here: read them one by one.
            position = token.start() + 1
            in_class = text[0] != "]"
            if pattern.startswith("--", token.start()):
                raise ValueError("'--' inside a class; escape it")
            out.append("\\[" if text[0] == "[" else text[0] if text[0] in "]-" else re.escape(text[0]))
        elif token.lastgroup == "open":
            if pattern[position : position + 1] == "]":
                raise ValueError("an empty class has no counterpart")
            in_class = True
            out.append(text)
        elif token.lastgroup == "plain" and text not in "^$.|)":
            if text in "{}]":
                raise ValueError(f"{text!r} stands alone; escape it")
            out.append(re.escape(text))
        else:
            out.append({"$": r"\Z", ".": r"[^\n\r\u2028\u2029]"}.get(text, "(" if text.startswith("(?<") else text))
    return "".join(out)


def _is_range(pattern: str, start: int, end: int) -> bool:
    """Return whether a class escape is at an end of a range in brackets: some engines take the `-` literally."""
    opens = pattern[start - 1] == "-" and pattern[start - 2] not in "[^\\"
    return opens or (pattern[end : end + 1] == "-" and pattern[end + 1 : end + 2] != "]")


def _escape(name: str, *, in_class: bool) -> str:
    if name in _CLASSES:
        return _CLASSES[name] if in_class else f"[{_CLASSES[name]}]"
    if name.lower() in _CLASSES:
        if in_class:
            return _COMPLEMENTS[name]
        return f"[^{_CLASSES[name.lower()]}]"
    if name in _CONTROLS:
        return _CONTROLS[name]
    if name[0] in "ux" and len(name) > 1:
        if 0xD800 <= int(name[1:], 16) <= 0xDFFF:
            raise ValueError(f"\\{name} is half a character")
        return "\\" + name
    if name.isalnum() or not name.isascii():
        raise ValueError(f"\\{name} has no exact counterpart")
    return re.escape(name)
