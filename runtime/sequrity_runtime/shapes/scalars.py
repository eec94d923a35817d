"""Types of single values: the JSON Schema of each, and its conversion from and to JSON data.

| type | JSON |
|---|---|
| `date`, `time`, `datetime` | text in ISO 8601 |
| `timedelta` | text in ISO 8601: `P1DT2H`, without years and months |
| `UUID`, `Path` | text |
| `Decimal` | number or text; text keeps all digits |
| `bytes`, `bytearray` | text in Base64 (RFC 4648, 4) |
"""

from __future__ import annotations

import base64
import datetime
import re
import uuid
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, WindowsPath
from typing import Any, LiteralString

from sequrity_runtime.shapes.shape import Shape, reporting

_DURATION = re.compile(
    r"(?P<sign>[-+])?P(?:(?P<weeks>\d+)W)?(?:(?P<days>\d+)D)?"
    r"(?:T(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?\Z"
)
_DECIMAL = r"^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$"


def _reading(kind: str, convert: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Report failures of a conversion, without the text of its exception."""
    return reporting(convert, lambda _: f"expected {kind}")


def _text(kind: str, convert: Callable[[Any], Any], **keywords: Any) -> Shape:
    return Shape({"type": "string", **keywords}, _reading(kind, convert))


def _same(value: Any) -> Any:
    return value


def read_duration(text: str) -> datetime.timedelta:
    """Parse a duration in ISO 8601.

    Raises:
        ValueError: It is not one, or has years or months, whose length varies.
        OverflowError: It exceeds the range of `timedelta`.
    """
    found = _DURATION.match(text)
    parts = {} if found is None else {k: float(v) for k, v in found.groupdict().items() if v and k != "sign"}
    if found is None or not parts:
        raise ValueError(text)
    duration = datetime.timedelta(**parts)
    return -duration if found["sign"] == "-" else duration


def write_duration(duration: datetime.timedelta) -> str:
    """Write a duration in ISO 8601."""
    sign, left = ("-", -duration) if duration < datetime.timedelta() else ("", duration)
    seconds = f"{left.seconds}.{left.microseconds:06d}".rstrip("0") if left.microseconds else f"{left.seconds}"
    days = f"{left.days}D" if left.days else ""
    time = f"T{seconds}S" if left.seconds or left.microseconds or not days else ""
    return f"{sign}P{days}{time}"


def _decode_base64(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


def read_decimal(value: Any) -> Decimal:
    """Convert a number, or its text, to a decimal. A number has the digits of its shortest form."""
    return Decimal(value if isinstance(value, str) else repr(value))


_PATHS = (PurePath, Path, PurePosixPath, PosixPath, PureWindowsPath, WindowsPath)

SCALARS: dict[Any, Shape] = {
    str: Shape({"type": "string"}, _same),
    LiteralString: Shape({"type": "string"}, _same),
    int: Shape({"type": "integer"}, int),
    float: Shape({"type": "number"}, _reading("a number in the range of floats", float)),
    bool: Shape({"type": "boolean"}, _same),
    type(None): Shape({"type": "null"}, _same),
    None: Shape({"type": "null"}, _same),
    Any: Shape({}, _same),
    object: Shape({}, _same),
    datetime.datetime: _text("a date and time", datetime.datetime.fromisoformat, format="date-time"),
    datetime.date: _text("a date", datetime.date.fromisoformat, format="date"),
    datetime.time: _text("a time", datetime.time.fromisoformat, format="time"),
    datetime.timedelta: _text("a duration such as PT1H30M", read_duration, format="duration"),
    uuid.UUID: _text("a UUID", uuid.UUID, format="uuid"),
    bytes: _text("Base64", _decode_base64, contentEncoding="base64"),
    bytearray: _text("Base64", lambda text: bytearray(_decode_base64(text)), contentEncoding="base64"),
    Decimal: Shape(
        {"anyOf": [{"type": "number"}, {"type": "string", "pattern": _DECIMAL}]}, _reading("a number", read_decimal)
    ),
    **{path: _text("a path", path, format="path") for path in _PATHS},
}
"""The shapes of the types of single values."""

WRITERS: dict[type, Callable[[Any], Any]] = {
    datetime.datetime: datetime.datetime.isoformat,
    datetime.date: datetime.date.isoformat,
    datetime.time: datetime.time.isoformat,
    datetime.timedelta: write_duration,
    bytes: lambda value: base64.b64encode(value).decode("ascii"),
    bytearray: lambda value: base64.b64encode(value).decode("ascii"),
    memoryview: lambda value: base64.b64encode(value).decode("ascii"),
}
"""Conversions to JSON data of the types whose `str` is not what their shape reads."""
