"""JSON Pointers (RFC 6901): the one place that escapes and unescapes their parts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sequrity_runtime.type_guards import is_array, is_object


def pointer_of(parts: Iterable[str | int]) -> str:
    """Write the keys and indices from the document's root down as a JSON Pointer; no parts give `""`."""
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def parts_of(pointer: str) -> list[str]:
    """Split a JSON Pointer into its keys and indices; the inverse of `pointer_of`, but indices stay strings."""
    return [part.replace("~1", "/").replace("~0", "~") for part in pointer.split("/")[1:]]


def value_at(document: Any, pointer: str) -> Any:
    """Return the value at a JSON Pointer.

    Raises:
        LookupError: The document has no such value.
    """
    for part in parts_of(pointer):
        if is_object(document):
            document = document[part]
        elif is_array(document) and part.isdecimal():
            document = document[int(part)]
        else:
            raise LookupError(pointer)
    return document
