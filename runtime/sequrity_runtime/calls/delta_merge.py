"""Merging of JSON data that arrives in pieces: texts are concatenated, objects merged, lists appended.

Text grows as a `Text`, a list of pieces, and `plain` joins them at the end.
"""

from __future__ import annotations

import re
from collections.abc import Hashable
from typing import Any

from sequrity_runtime.json.members import text_at
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.json_values import is_integer

ATOMIC_KEYS = frozenset({"id", "type", "role", "name", "index", "format", "signature", "expires_at"})
"""Keys whose texts are complete, and may be repeated, rather than pieces of a longer text."""

_SURROGATES = re.compile("[\ud800-\udbff][\udc00-\udfff]")


class Text:
    """Text that arrives in pieces, joined once."""

    __slots__ = ("pieces",)

    def __init__(self, piece: str) -> None:
        self.pieces = [piece]

    def __str__(self) -> str:
        return join_surrogates("".join(self.pieces))


def join_surrogates(text: str) -> str:
    r"""Join the halves of characters that two chunks split: `\ud83d` and `\ude00` make one character."""
    if text.isascii():
        return text
    return _SURROGATES.sub(lambda pair: pair[0].encode("utf-16", "surrogatepass").decode("utf-16"), text)


class WholeCharacters:
    """Pieces of texts to show: half of a character is held back until its other half arrives."""

    def __init__(self) -> None:
        self._held: dict[Hashable, str] = {}

    def shown(self, key: Hashable, piece: Any) -> str:
        """Return what can be shown after the next piece of a text. A piece that is not a text shows nothing."""
        text = join_surrogates(self._held.pop(key, "") + (piece if isinstance(piece, str) else ""))
        if "\ud800" <= text[-1:] <= "\udbff":
            self._held[key], text = text[-1], text[:-1]
        return text


class GrowingTexts:
    """An object of JSON data whose texts grow."""

    def __init__(self, start: dict[str, Any]) -> None:
        self.start = start
        self._pieces: dict[str, list[str]] = {}

    def append(self, key: str, piece: str) -> None:
        """Append a piece to the text of a key."""
        self._pieces.setdefault(key, []).append(piece)

    def document(self) -> dict[str, Any]:
        """Build the object so far."""
        texts = {key: text_at(self.start, key) + "".join(pieces) for key, pieces in self._pieces.items()}
        return {**self.start, **{key: join_surrogates(text) for key, text in texts.items()}}


def integer_at(document: dict[str, Any], key: str) -> int | None:
    """Return the integer at a key. None if there is none."""
    value: Any = document.get(key)
    return int(value) if is_integer(value) else None


def start(key: str, value: Any) -> Any:
    """Copy the first value of a key into a form that can grow."""
    if isinstance(value, str):
        return value if key in ATOMIC_KEYS else Text(value)
    if is_object(value):
        return merge_object({}, value)
    if is_array(value):
        return append([], value)
    return value


def merge(key: str, old: Any, new: Any) -> Any:
    """Merge the next value of a key. A value of another type replaces the old one, unless it is an empty text."""
    if isinstance(new, str) and isinstance(old, Text):
        old.pieces.append(new)
        return old
    if is_object(new) and is_object(old):
        return merge_object(old, new)
    if is_array(new) and is_array(old):
        return append(old, new)
    return old if new == "" else start(key, new)


def merge_object(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Merge an object into another one, key by key. Null counts as absent."""
    for key, value in new.items():
        if value is not None:
            old[key] = merge(key, old[key], value) if key in old else start(key, value)
    return old


def append(old: list[Any], new: list[Any]) -> list[Any]:
    """Append items to a list. An item with the `index` of a known one is merged into it."""
    for item in new:
        same = _same(old, item)
        if same is None:
            old.append(start("", item))
        else:
            merge_object(same, item)
    return old


def _same(old: list[Any], item: Any) -> dict[str, Any] | None:
    """Find the list item that another item continues: the one with the same `index` and `type`."""
    if not is_object(item) or "index" not in item:
        return None
    for known in reversed(old):
        if is_object(known) and known.get("index") == item["index"]:
            return known if known.get("type", item.get("type")) == item.get("type", known.get("type")) else None
    return None


def plain(value: Any) -> Any:
    """Convert merged data to plain JSON data."""
    if isinstance(value, Text):
        return str(value)
    if is_object(value):
        return {key: plain(member) for key, member in value.items()}
    if is_array(value):
        return [plain(item) for item in value]
    return value
