"""JSON Pointers (RFC 6901), and the same places as a Python programmer writes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*\Z")
_INDEX = re.compile(r"(?:0|[1-9][0-9]*)\Z")


def pointer_of(parts: Iterable[str | int]) -> str:
    """Write the keys and indices from the document's root down as a JSON Pointer; no parts give `""`."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def path_of(pointer: str) -> str:
    """Write a JSON Pointer as Python would: `/messages/0/content` becomes `messages[0].content`.

    A pointer does not tell a list's index from an object's key of digits, so both are written `[0]`.
    """
    path = ""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        if _INDEX.match(key):
            path += f"[{key}]"
        elif _NAME.match(key):
            path += f".{key}" if path else key
        else:
            path += f"[{key!r}]"
    return path
