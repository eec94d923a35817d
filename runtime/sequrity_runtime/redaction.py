"""Keys that do not show themselves."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cached_property
from hmac import compare_digest
from typing import Any, NoReturn, Self

from sequrity_runtime.type_guards import is_array, is_object


class Secret:
    """A text that is only shown where it is asked for: not by `repr`, not in a traceback, not in a pickle."""

    __slots__ = ("_text",)

    def __init__(self, text: str | Secret) -> None:
        self._text: str = text.reveal() if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """Hand out the text itself."""
        return self._text

    def __repr__(self) -> str:
        """Show that there is a secret, not which."""
        return "Secret('***')"

    def __eq__(self, other: object) -> bool:
        """Compare in constant time."""
        if not isinstance(other, Secret):
            return NotImplemented
        return compare_digest(self._text.encode("utf-8", "replace"), other._text.encode("utf-8", "replace"))

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self._text)

    def __copy__(self) -> Self:
        """Share the one text; a secret never changes."""
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Share the one text; a secret never changes."""
        return self

    def __reduce__(self) -> NoReturn:
        """Refuse to be written out."""
        raise TypeError("a Secret is not pickled")


SHORTEST_SECRET = 6
"""Characters from which on a text is masked; a shorter one is no key, and may be part of any word."""

MARGIN = 8 * 1024
"""Bytes to read beyond what is quoted, so that a secret at the cut is seen as a whole."""

_MASK = "***"
_SCHEME = re.compile(r"[A-Za-z]+ +([!-~]+)\Z")
_ESCAPE = re.compile(r'\\(?=(u[0-9a-f]{4}|["\\/]))|&(?=(#?[0-9a-z]{2,6};))|%(?=([0-9a-f]{2}))', re.IGNORECASE)
"""An escaped character: its beginning, and as a group what follows, in which another one may begin."""

_QUOTED_DEPTH = 100


class Mask:
    """Hides secrets in texts and in JSON data."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        texts = {text for secret in secrets for text in _with_credentials(secret.reveal())}
        self._secrets = sorted((text for text in texts if len(text) >= SHORTEST_SECRET), key=len, reverse=True)

    def text(self, text: str) -> str:
        """Hide the secrets in a text, however they are spelt."""
        for secret in self._secrets:
            text = text.replace(secret, _MASK)
        # A pattern takes milliseconds to make, and `re` keeps it, with the secret, in place of the program's own. So
        # it is made only where the text has a character that may be a secret's, escaped.
        escapes = (found[0] + found[found.lastindex or 0] for found in _ESCAPE.finditer(text))
        if any(escape.lower() in self._escapes for escape in escapes):
            text = re.sub("|".join(map(_any_spelling, self._secrets)), _MASK, text)
        return text

    def excerpt(self, body: bytes, limit: int) -> str:
        """Quote the beginning of a body, so many bytes: mask it, then cut it."""
        masked = self.text(body[: limit + MARGIN].decode("utf-8", "replace"))
        return masked.encode("utf-8", "replace")[:limit].decode("utf-8", "ignore")

    def json(self, document: Any) -> Any:
        """Copy JSON data for an error to hold: secrets hidden in its strings and keys, and its depth bounded.

        What is nested more than 100 deep is left out: neither `repr` nor pickle could follow it.
        """
        root: list[Any] = [document]
        layer: list[Any] = [root]
        for depth in range(_QUOTED_DEPTH + 1):
            below: list[Any] = []
            for holder in layer:
                places: list[Any] = [*holder] if is_object(holder) else [*range(len(holder))]
                for place in places:
                    masked = self._layer(holder[place])
                    inner = is_object(masked) or is_array(masked)
                    holder[place] = "..." if inner and depth == _QUOTED_DEPTH else masked
                    if inner:
                        below.append(masked)
            layer = below
        return root[0]

    @cached_property
    def _escapes(self) -> set[str]:
        """All ways to escape any character of a secret."""
        return {way.lower() for char in {*"".join(self._secrets)} for way in _escaped(char)}

    def _layer(self, value: Any) -> Any:
        """Copy the outermost layer of a value."""
        if isinstance(value, str):
            return self.text(value)
        if is_object(value):
            return {self.text(key): member for key, member in value.items()}
        return [*value] if is_array(value) else value


def _with_credentials(text: str) -> tuple[str, ...]:
    """List a header's value, and of `Bearer <key>` and its like the key alone."""
    match = _SCHEME.match(text)
    return (text,) if match is None else (text, match[1])


def _any_spelling(text: str) -> str:
    """Write the pattern of a text in any of its spellings."""
    return "".join(map(_spellings, text))


def _spellings(char: str) -> str:
    """Write the pattern of a character: as it is, and escaped."""
    return f"(?:{re.escape(char)}|(?i:{'|'.join(map(re.escape, _escaped(char)))}))"


def _escaped(char: str) -> list[str]:
    """Escape a character as JSON, HTML and a URL do."""
    code = ord(char)
    escaped = [f"\\u{code:04x}", f"&#{code};", f"&#x{code:x};", f"%{code:02x}"]
    if html.escape(char) != char:  # else the other case of a letter would match
        escaped.append(html.escape(char))
    if char in '"\\/':
        escaped.append("\\" + char)
    return escaped
