"""JSON by orjson, if it is installed: several times faster than the standard library, and equally strict.

orjson alone is not strict: it keeps the last of duplicate keys, reads integers beyond 64 bits as floats, and writes NaN
as null. So its result is used only if it is proven:

- *Reading*: apart from whitespace, orjson writes the value as the same text. A dropped key or a changed number would
  differ. Texts with another spelling of a value (`1.0E5`, an escaped `é`) are unproven.
- *Writing*: the text has no null, or it reads back as an equal value.

Unproven texts and values are left to `strict`, which also reports errors. orjson always serializes UUIDs and enum
members; `strict` serializes them in the same way. `tests/runtime/test_orjson.py` compares the two.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Any, Final

UNPROVEN: Final = object()
"""Result of `read` if orjson is not installed, fails, or its result is not proven."""

_BLANKS = b" \t\r\n"
_null_in = re.compile(rb"null").search  # twice as fast as `in`


@cache
def library() -> Any:
    """Import orjson on first use. Returns None if it is not installed."""
    try:
        return import_module("orjson")
    except ImportError:
        return None


def read(text: bytes) -> Any:
    """Decode a JSON text, or return `UNPROVEN`."""
    orjson = library()
    if orjson is None:
        return UNPROVEN
    try:
        document = orjson.loads(text)
        written = orjson.dumps(document)
    except (TypeError, ValueError, RecursionError):
        return UNPROVEN
    if written == text or written.translate(None, _BLANKS) == text.translate(None, _BLANKS):
        return document
    return UNPROVEN


def write(document: Any) -> bytes | None:
    """Encode plain JSON data compactly, or return None if the result is not proven."""
    orjson = library()
    if orjson is None:
        return None
    try:
        written: bytes = orjson.dumps(
            document, option=orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
        )
        return written if _null_in(written) is None or orjson.loads(written) == document else None
    except Exception:  # noqa: BLE001 - comparing a foreign object may raise anything
        return None
