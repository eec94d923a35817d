"""Keys in an exchange: how they are recognised, and how they are masked, in the journal and in recordings.

- A key is recognised by its name: that of a header, of a query parameter, or of a member of a body. Everything below
  such a member is a key, also in the events of a stream, in JSON within a string, and in text that is not valid JSON.
- A key is masked where it was recognised, and wherever else a body repeats it: escaped, in base64, or cut into the
  pieces of a stream.

A recording masks keys in all of these ways. The journal shows bodies as they are, and masks headers and queries.
"""

from __future__ import annotations

import base64
import functools
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import Any, Final

from attrs import define

from sequrity_runtime.schema.walk import HOLDERS
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_sandbox.json_text import decode

MASK: Final = "***"

_SECRET: Final = re.compile(r"key|token|secret|password|authorization|cookie|credential|signature", re.IGNORECASE)
_PUBLIC: Final = frozenset({"idempotency-key", "access-control-allow-credentials"})
_RATE_LIMIT: Final = re.compile(r"rate-?limit", re.IGNORECASE)
_COUNT: Final = re.compile(r"\d+(\.\d+)?", re.ASCII)

_SECRET_MEMBER: Final = re.compile(
    r"(access|account|api|client|encryption|license|master|private|secret|shared|signing|ssh|subscription)[_-]?keys?$"
    r"|(access|auth|bearer|refresh)[_-]?tokens?$|(^|[_-])((id|session)[_-]?)?token$|(?-i:[a-z]Token$)"
    r"|authorization|cookies?$|credential|passphrase|passw(or)?d|secret(?!ar)",
    re.IGNORECASE,
)
"""Names of members that hold keys, such as those of a server of tools, but not `keyword` or `max_tokens`."""

_OF_SCHEMAS: Final = frozenset({"definitions"}.union(key for key, form in HOLDERS.items() if form == "map"))
"""Keywords of JSON Schema whose members are names with their schemas, such as the parameters of a tool."""

_IN_SCHEMAS: Final = frozenset({"type", "$ref", "anyOf", "oneOf", "allOf", "enum", "const", "description"})
"""Keywords that distinguish a schema from data."""

_OF_VALUES: Final = ("default", "const", "examples")
"""Keywords of JSON Schema that hold values: those of a parameter such as `api_key` are keys."""

_EVENT: Final = re.compile(r"(?:data:)?[ \t]*")
"""Text before the JSON of a stream's event, or of a line."""

_TOKEN: Final = re.compile(r'"((?:[^"\\\n]|\\.)*)"(\s*:)?|([\[{])|[\]}]|,')
_SEPARATOR: Final = re.compile(r"[\s;,=]+")
"""Between the words of a header, such as the parameters of `Digest a=1, b=2`."""

_COOKIES: Final = {"cookie": None, "set-cookie": 1}
"""Headers of cookies, and how many cookies each holds: attributes follow the one of `set-cookie`."""

_LITERALS: Final = ("true", "false", "null")
"""Values that are masked only where they were recognised: elsewhere they belong to JSON within strings."""

_MIN_KEY: Final = 4
"""Length of the shortest key that is masked where it is repeated; a shorter one would mask ordinary words."""

_MAX_ESCAPED: Final = 4_096
"""Length of the longest key that is masked where it is repeated with escapes: its pattern is 50 times as long."""

_MIN_ENCODED: Final = 8
"""The same for a key in base64."""

_OF_PIECES: Final = ("index", "output_index", "content_index", "item_id")
"""Members of an event that identify the text of its piece."""

_MAX_DEPTH: Final = 100
"""Maximum depth of a JSON value that is masked by its members."""

_URL_SAFE: Final = str.maketrans("+/", "-_")
_SCHEMES: Final = ("bearer", "basic")
_NOTHING: Final = object()


# --- recognising ---


def is_secret(name: str, value: str) -> bool:
    """Return whether the value of a header or query parameter is a key, such as that of `x-goog-api-key`.

    The number in a header such as `x-ratelimit-remaining-tokens` is not.
    """
    return _is_of_secrets(name) and not (_RATE_LIMIT.search(name) and _COUNT.fullmatch(value))


@functools.lru_cache(1_024)
def _is_of_secrets(name: str) -> bool:
    return bool(_SECRET.search(name)) and name.lower() not in _PUBLIC


def _is_secret_member(names: tuple[str, ...], owner: dict[str, Any]) -> bool:
    """Return whether the value of a member is a key.

    Args:
        names: Its name, behind up to two of the members around it.
        owner: The object that it belongs to.
    """
    *around, name = names
    if around and around[-1] in _OF_SCHEMAS and _is_schema(owner[name]):
        return False
    if name == "token" and "logprob" in owner:  # a piece of the response's text
        return False
    if name in _OF_VALUES and around and around[0] in _OF_SCHEMAS:
        name = around[-1]
    return bool(_SECRET_MEMBER.search(name))


def _is_schema(value: Any) -> bool:
    return is_object(value) and (not value or not _IN_SCHEMAS.isdisjoint(value))


def keys_of_headers(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """List the keys among headers, decoded as Latin-1, or query parameters, and the words of each.

    Of cookies, only the values are keys (RFC 6265), not their names and attributes.
    """
    for name, sent in pairs:
        if not is_secret(name, sent):
            continue
        for value in {sent, _in_utf_8(sent)}:
            if name.lower() in _COOKIES:
                cookies = value.split(";")
                yield from (each.split("=", 1)[-1].strip(' "') for each in cookies[: _COOKIES[name.lower()]])
                continue
            yield value
            for word in _SEPARATOR.split(value):
                if word.lower() not in _SCHEMES:
                    yield word
        scheme, _, encoded = sent.partition(" ")
        if scheme.lower() == "basic":  # RFC 7617
            yield from _credentials(encoded)


def _in_utf_8(text: str) -> str:
    """Read a header as UTF-8 that was decoded as Latin-1."""
    return text.encode("latin-1", "replace").decode("utf-8", "replace")


def _credentials(encoded: str) -> Iterator[str]:
    with suppress(ValueError):
        decoded = base64.b64decode(encoded + "==").decode("utf-8", "replace")
        yield decoded
        yield decoded.partition(":")[2]


def keys_of_body(text: str) -> Iterator[str]:
    """List the keys in a body: JSON, a stream of events, or any other text."""
    parts = _parts(text)
    for part in parts:
        yield from _keys_of_text(part) if isinstance(part, str) else _keys_of_value(part.value)
    for pieces in _pieces(parts):
        yield from _keys_of_text("".join(piece.text for piece in pieces))


def _keys_of_value(value: Any) -> Iterator[str]:
    left: list[tuple[tuple[str, ...], bool, Any]] = [((), False, value)]
    while left:
        names, secret, item = left.pop()
        if is_object(item):
            for name, each in item.items():
                below = (*names[-2:], name)
                left.append((below, secret or _is_secret_member(below, item), each))
        elif is_array(item):
            left += [(names, secret, each) for each in item]
        elif isinstance(item, str):
            if secret:
                yield item
            left.append(((), secret, _within(item)))
        elif secret and _is_number(item):
            yield str(item)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _keys_of_text(text: str) -> Iterator[str]:
    """List the keys in a text that is not valid JSON, or is nested too deep."""
    depth, limit = 0, None  # the depth of the member whose value is a key
    for token in _TOKEN.finditer(text):
        string, colon, opening = token.groups()
        if colon:
            if limit is None and _SECRET_MEMBER.search(string):
                limit = depth
        elif string is not None:
            if limit is not None:
                yield string
                yield str(_json(f'"{string}"', string))
        else:
            depth += 1 if opening else 0 if token[0] == "," else -1
            if limit is not None and not opening and depth <= limit:
                limit = None


def _json(text: str, default: Any = _NOTHING) -> Any:
    try:
        return decode(text)
    except (ValueError, RecursionError):
        return default


def _within(text: str) -> Any:
    """Read the JSON object or array in a string; None if it holds none."""
    return _json(text, None) if text.lstrip()[:1] in ("{", "[") else None


# --- bodies in parts ---


@define
class _Document:
    """An object or array of JSON: a whole body, or one line of it."""

    before: str
    value: Any
    text: str


def _parts(text: str) -> list[str | _Document]:
    """Split a body into the lines that are JSON, or hold it, and the texts between them."""
    whole = _json(text)
    if is_object(whole) or is_array(whole):
        return [_Document("", whole, text)]
    parts: list[str | _Document] = []
    between: list[str] = []
    for line in re.findall(r"[^\n]*\n|[^\n]+", text):
        before = _EVENT.match(line)
        content = line[before.end() :] if before else line
        value = _within(content)
        if value is None:
            between.append(line)
            continue
        parts += ["".join(between), _Document(line[: len(line) - len(content)], value, content)]
        between.clear()
    return [*parts, "".join(between)]


@define
class _Piece:
    """A string in an event of a stream."""

    owner: dict[str, Any] | list[Any]
    key: Any

    @property
    def text(self) -> str:
        """The string, without the keys that are masked already."""
        return str(self.owner[self.key])


def _pieces(parts: Iterable[str | _Document]) -> list[list[_Piece]]:
    """List the strings at the same location of several events: together they can make a text.

    The events of several texts can alternate, and the events of one text can be numbered. So the strings of a location
    are listed together, and also by the numbers of their events.
    """
    found: dict[tuple[Any, ...], list[_Piece]] = {}
    for part in parts:
        left: list[tuple[tuple[Any, ...], tuple[Any, ...], Any]] = []
        if not isinstance(part, str):
            left.append(((), (), part.value))
        while left:
            location, numbers, owner = left.pop()
            if is_object(owner):
                numbers += tuple((name, owner[name]) for name in _OF_PIECES if isinstance(owner.get(name), int | str))
            for key, item in owner.items() if is_object(owner) else enumerate(owner):
                below = (*location, key)
                if isinstance(item, str):
                    for place in {below: None, (*numbers, *below): None}:
                        found.setdefault(place, []).append(_Piece(owner, key))
                elif is_object(item) or is_array(item):
                    left.append((below, numbers, item))
    return [pieces for pieces in found.values() if len(pieces) > 1]


# --- masking ---


class Mask:
    """Masks keys.

    Args:
        keys: The keys, found by `keys_of_headers` and `keys_of_body`.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        repeated = {key for key in keys if len(key) >= _MIN_KEY and key not in _LITERALS}
        self._keys = dict.fromkeys(sorted(repeated, key=len, reverse=True))
        self._encoded = [text for key in self._keys if len(key) >= _MIN_ENCODED for text in _in_base64(key)]

    def text(self, text: str) -> str:
        """Mask the keys in a text."""
        for key in (*self._keys, *self._encoded):
            text = text.replace(key, MASK)
        return self._pattern.sub(MASK, text) if "\\" in text or "%" in text else text

    @functools.cached_property
    def _pattern(self) -> re.Pattern[str]:
        keys = [key for key in self._keys if len(key) <= _MAX_ESCAPED]
        return re.compile("|".join("".join(map(_spellings, key)) for key in keys) or r"(?!)")

    def value(self, value: Any) -> Any:
        """Mask the keys in a JSON value.

        Raises:
            RecursionError: It is nested too deep.
        """
        return self._value(value, ())

    def _value(self, value: Any, names: tuple[str, ...], depth: int = 0, *, secret: bool = False) -> Any:
        if depth > _MAX_DEPTH:
            raise RecursionError
        if is_object(value):
            masked: dict[str, Any] = {}
            for name, each in value.items():
                below = (*names[-2:], name)
                held = secret or _is_secret_member(below, value)
                masked[self.text(name)] = self._value(each, below, depth + 1, secret=held)
            return masked
        if is_array(value):
            return [self._value(each, names, depth + 1, secret=secret) for each in value]
        if secret and value and not isinstance(value, bool):
            return MASK
        if _is_number(value) and str(value) in self._keys:
            return MASK
        return self._string(value, depth) if isinstance(value, str) else value

    def _string(self, text: str, depth: int) -> str:
        """Mask the keys in a string, which can hold JSON."""
        inner = _within(text)
        masked = None if inner is None else self._value(inner, (), depth + 1)
        return self.text(text if masked == inner else json.dumps(masked))

    def body(self, text: str) -> str:
        """Mask the keys in a body."""
        parts = _parts(text)
        for pieces in _pieces(parts):
            self._join(pieces)
        return "".join(map(self._part, parts))

    def _part(self, part: str | _Document) -> str:
        if isinstance(part, str):
            return self.text(part)
        try:
            masked = self.value(part.value)
        except RecursionError:
            return self.text(part.before + part.text)
        if masked == decode(part.text):
            return part.before + part.text
        end = part.text[len(part.text.rstrip()) :]
        return self.text(part.before) + json.dumps(masked) + end

    def _join(self, pieces: list[_Piece]) -> None:
        """Mask the keys that are cut into pieces: the first piece gets the mask, and the others lose their part."""
        joined = "".join(piece.text for piece in pieces)
        hidden = bytearray(len(joined))
        for key in self._keys:
            for found in re.finditer(re.escape(key), joined):
                hidden[found.start() : found.end()] = b"\1" * len(key)
        if not any(hidden):
            return
        end = 0
        for piece in pieces:
            start, end = end, end + len(piece.text)
            piece.owner[piece.key] = "".join(
                joined[at] if not hidden[at] else "" if at and hidden[at - 1] else MASK for at in range(start, end)
            )

    def without_keys(self, body: dict[str, Any], around: tuple[str, ...] = ()) -> dict[str, Any]:
        """Leave out the members of an object that hold a key: the same request can carry another key at replay.

        Raises:
            RecursionError: It is nested too deep.
        """
        kept: dict[str, Any] = {}
        for name, each in body.items():
            names = (*around[-2:], name)
            if _is_secret_member(names, body):
                continue
            inner = self.without_keys(each, names) if is_object(each) else each
            if self.text(name) == name and self._value(inner, names) == inner:
                kept[name] = inner
        return kept


def _in_base64(key: str) -> Iterator[str]:
    """Write a key in base64 (RFC 4648) as it can stand in a longer text: without the characters that it shares."""
    content = key.encode("utf-8", "replace")
    for offset in range(3):
        encoded = base64.b64encode(b"\0" * offset + content).decode()
        whole = encoded[(0, 2, 3)[offset] : (offset + len(content)) * 8 // 6]
        yield from {whole, whole.translate(_URL_SAFE)}


def _spellings(character: str) -> str:
    """Write the pattern of a character and of its escapes: in JSON, also within JSON (RFC 8259), and in a URL."""
    units = character.encode("utf-16-be", "surrogatepass").hex()
    escaped = "".join(rf"\\+u(?i:{units[start : start + 4]})" for start in range(0, len(units), 4))
    percent = "".join(f"%(?i:{byte:02x})" for byte in character.encode("utf-8", "surrogatepass"))
    return rf"(?:\\*{re.escape(character)}|{escaped}|{percent})"
