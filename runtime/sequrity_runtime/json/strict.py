"""Strict decoding and lossless encoding of JSON texts (RFC 8259).

Python's decoder accepts more than JSON: NaN and Infinity, duplicate keys, numbers beyond the range of floats, and
integers that take quadratic time. Each raises `DecodeError` here. A lone surrogate, which JSON can escape and UTF-8
cannot encode, survives a round trip.

orjson, if it is installed, is several times faster, but not strict: it keeps the last of duplicate keys, reads integers
beyond 64 bits as floats, and writes NaN as null. So it is tried first, and its result is used only if it is proven:

- *Reading*: apart from whitespace, orjson writes the value as the same text. A dropped key or a changed number would
  differ. Texts with another spelling of a value (`1.0E5`, an escaped `é`) are unproven.
- *Writing*: the text has no null, or it reads back as an equal value.

Python's encoder and decoder handle the rest, and report errors. orjson always serializes UUIDs and enum
members; so does this module. `tests/runtime/test_orjson.py` compares the two.
"""

from __future__ import annotations

import json
import re
from enum import Enum
from functools import cache
from importlib import import_module
from math import isinf
from typing import Any, Final, NoReturn
from uuid import UUID

from sequrity_runtime.errors import ConfigError, DecodeError

MAX_DEPTH = 1000
"""Maximum nesting of arrays and objects."""

_MAX_DIGITS = 1000
_BOM = b"\xef\xbb\xbf"
_BLANKS = b" \t\r\n"
_null_in = re.compile(rb"null").search  # twice as fast as `in`
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


UNPROVEN: Final = object()
"""Result of `orjson_read` if orjson is not installed, fails, or its result is not proven."""


class _RefusedError(ValueError):
    """Carries the kind of a failure out of the callbacks of the decoder."""


@cache
def orjson_library() -> Any:
    """Import orjson on first use. Returns None if it is not installed."""
    try:
        return import_module("orjson")
    except ImportError:
        return None


def orjson_read(text: bytes) -> Any:
    """Decode a JSON text by orjson, or return `UNPROVEN`."""
    orjson = orjson_library()
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


def orjson_write(document: Any) -> bytes | None:
    """Encode plain JSON data compactly by orjson, or return None if the result is not proven."""
    orjson = orjson_library()
    if orjson is None:
        return None
    try:
        written: bytes = orjson.dumps(
            document, option=orjson.OPT_PASSTHROUGH_DATACLASS | orjson.OPT_PASSTHROUGH_DATETIME
        )
        return written if _null_in(written) is None or orjson.loads(written) == document else None
    except Exception:  # noqa: BLE001 - comparing a foreign object may raise anything
        return None


def decode_json(data: bytes) -> Any:
    """Decode a JSON text.

    Args:
        data: UTF-8, with or without a byte order mark.

    Raises:
        DecodeError: The text is not valid JSON, or exceeds a limit.
    """
    document = orjson_read(data)
    if document is not UNPROVEN:
        return document
    body = data[3:] if data.startswith(_BOM) else data
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DecodeError(f"not UTF-8 (at byte {error.start})", "encoding", error.start) from None
    return _decode_strictly(text)


def decode_json_text(text: str) -> Any:
    """Decode a JSON text that is already a string. Raises as `decode_json` does."""
    document = orjson_read(text.encode("utf-8", "surrogatepass"))
    return _decode_strictly(text) if document is UNPROVEN else document


def _decode_strictly(text: str) -> Any:
    if not text.strip(" \t\r\n"):
        raise DecodeError("empty body, expected JSON", "empty", 0)
    _check_depth(text)
    reader = _READER if len(text) > _MAX_DIGITS else _READER_OF_SHORT_TEXTS
    try:
        return reader.decode(text)
    except json.JSONDecodeError as error:
        raise DecodeError(f"not valid JSON (at character {error.pos})", "syntax", error.pos) from None
    except _RefusedError as error:
        kind, message = error.args
        raise DecodeError(message, kind) from None
    except RecursionError:
        raise DecodeError("nested too deeply", "depth") from None


def encode_json(document: Any) -> bytes:
    """Encode plain JSON data compactly as UTF-8. Characters that UTF-8 cannot encode are escaped.

    A UUID is encoded as a string, and an enum member as its value.

    Raises:
        ConfigError: The data is not JSON serializable: NaN, infinity, a foreign object, a cycle.
    """
    written = orjson_write(document)
    if written is not None:
        return written
    text = _write(document, ascii_only=False)
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        return _write(document, ascii_only=True).encode("ascii")


def encode_json_ascii(document: Any) -> str:
    """Encode plain JSON data compactly in ASCII, as headers need it. Raises as `encode_json` does."""
    return _write(document, ascii_only=True)


def _write(document: Any, *, ascii_only: bool) -> str:
    try:
        return json.dumps(document, ensure_ascii=ascii_only, allow_nan=False, separators=(",", ":"), default=_json_form)
    except TypeError as error:
        raise ConfigError(f"not JSON data: {error}") from None
    except ValueError:
        raise ConfigError("not JSON data: it contains NaN, infinity, itself or a huge integer") from None
    except RecursionError:
        raise ConfigError("the value is nested too deeply to be written as JSON") from None


def _json_form(value: object) -> Any:
    """Convert a value of a type that JSON does not have."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, UUID):
        return str(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def _check_depth(text: str) -> None:
    if len(text) <= MAX_DEPTH or text.count("[") + text.count("{") <= MAX_DEPTH:
        return
    depth = 0
    for match in _STRING_OR_BRACKET.finditer(text):
        token = match[0]
        if token in ("[", "{"):
            depth += 1
            if depth > MAX_DEPTH:
                raise DecodeError(f"nested more than {MAX_DEPTH} levels deep", "depth", match.start())
        elif token in ("]", "}"):
            depth -= 1


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    obj = dict(pairs)
    if len(obj) != len(pairs):
        raise _RefusedError("duplicate-key", "an object has the same key twice")
    return obj


def _integer(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise _RefusedError("number", f"an integer has more than {_MAX_DIGITS} digits")
    return int(digits)


def _float(digits: str) -> float:
    value = float(digits)
    if isinf(value):
        raise _RefusedError("number", "a number exceeds the range of floats")
    return value


def _constant(name: str) -> NoReturn:
    raise _RefusedError("number", f"{name} is not JSON")


_READER = json.JSONDecoder(
    object_pairs_hook=_object, parse_int=_integer, parse_float=_float, parse_constant=_constant, strict=True
)

_READER_OF_SHORT_TEXTS = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=_float, parse_constant=_constant, strict=True
)
"""Faster decoder for texts in which no integer can be too long."""
