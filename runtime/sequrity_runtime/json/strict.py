"""Strict decoding and lossless encoding of JSON texts (RFC 8259).

Python's decoder accepts more than JSON: NaN and Infinity, duplicate keys, numbers beyond the range of floats, and
integers that take quadratic time. Each raises `DecodeError` here. A lone surrogate, which JSON can escape and UTF-8
cannot encode, survives a round trip. `orjson_backend` is tried first.
"""

from __future__ import annotations

import json
import re
from enum import Enum
from math import isinf
from typing import Any, NoReturn
from uuid import UUID

from sequrity_runtime.errors import ConfigError, DecodeError
from sequrity_runtime.json import orjson_backend as _orjson

MAX_DEPTH = 1000
"""Maximum nesting of arrays and objects."""

_MAX_DIGITS = 1000
_BOM = b"\xef\xbb\xbf"
_STRING_OR_BRACKET = re.compile(r'"(?:[^"\\]|\\.)*+"|[\[{]|[\]}]', re.DOTALL)


class _RefusedError(ValueError):
    """Carries the kind of a failure out of the callbacks of the decoder."""


def decode_json(data: bytes) -> Any:
    """Decode a JSON text.

    Args:
        data: UTF-8, with or without a byte order mark.

    Raises:
        DecodeError: The text is not valid JSON, or exceeds a limit.
    """
    document = _orjson.read(data)
    if document is not _orjson.UNPROVEN:
        return document
    body = data[3:] if data.startswith(_BOM) else data
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DecodeError(f"not UTF-8 (at byte {error.start})", "encoding", error.start) from None
    return _decode_strictly(text)


def decode_json_text(text: str) -> Any:
    """Decode a JSON text that is already a string. Raises as `decode_json` does."""
    document = _orjson.read(text.encode("utf-8", "surrogatepass"))
    return _decode_strictly(text) if document is _orjson.UNPROVEN else document


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
    written = _orjson.write(document)
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
