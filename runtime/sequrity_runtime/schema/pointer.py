"""JSON Pointers (RFC 6901)."""

from __future__ import annotations

from collections.abc import Iterable


def pointer_of(parts: Iterable[str | int]) -> str:
    """Write the keys and indices from the document's root down as a JSON Pointer; no parts give `""`."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)
