"""JSON by orjson where it is installed: several times as fast as the standard library, and just as strict.

By itself orjson is not: of equal keys it keeps the last, it reads integers beyond 64 bits as floats, and it writes NaN
as null. So what it gives counts only if it is proven:

- *Read*: apart from blanks, the text is what orjson writes for the value. A dropped key, or a number that is another,
  would be missing from it. Texts that spell a value in another way (`1.0E5`, an escaped `é`) remain unproven.
- *Written*: the text holds no null at all, or it reads back as an equal value.

What is unproven is left to `_json`, which also says what is wrong with it. UUIDs and members of enumerations, which
orjson cannot be kept from writing, are written by `_json` in the same way. `tests/runtime/test_orjson.py` compares.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Any, Final

UNPROVEN: Final = object()
"""What `read` returns instead of a value: orjson is missing, refuses, or its result lacks the proof."""

_BLANKS = b" \t\r\n"
_null_in = re.compile(rb"null").search  # half the time that `in` takes


@cache
def library() -> Any:
    """Import orjson when it is first needed; None where it is not installed."""
    try:
        return import_module("orjson")
    except ImportError:
        return None


def read(text: bytes) -> Any:
    """Read a JSON text, or return `UNPROVEN`."""
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
    """Write plain JSON data compactly, or return None where that is unproven."""
    orjson = library()
    if orjson is None:
        return None
    try:
        written: bytes = orjson.dumps(
            document, option=orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
        )
        return written if _null_in(written) is None or orjson.loads(written) == document else None
    except Exception:  # noqa: BLE001 - also what a foreign object raises when it is compared
        return None
