"""The canonical text of a JSON value, by which round trips are compared in every language.

It is that of RFC 8785 (JCS): no white space, keys in the order of their UTF-16 code units, numbers as ECMAScript writes
them. Two rules that JCS lacks are added: an integer written without fraction and exponent keeps all its digits,
however large, and a lone surrogate is written as its escape.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from sequrity_runtime.type_guards import is_array, is_object

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_PLAIN_DIGITS = 21
"""ECMAScript writes exponents from 1e21 on, and below 1e-6."""
_written = json.JSONEncoder(ensure_ascii=False).encode


def canonical(value: Any) -> str:
    """Write a JSON value in its canonical form."""
    if is_object(value):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        return "{" + ",".join(f"{_string(key)}:{canonical(value[key])}" for key in keys) + "}"
    if is_array(value):
        return "[" + ",".join(map(canonical, value)) + "]"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, float):
        return _number(value)
    return json.dumps(value)


def canonical_text(text: str) -> str:
    """Write a JSON text in its canonical form."""
    return canonical(json.loads(text))


def _string(value: str) -> str:
    return _LONE_SURROGATE.sub(lambda match: f"\\u{ord(match[0]):04x}", _written(value))


def _number(value: float) -> str:
    """Write a float as ECMA-262 does (Number::toString)."""
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).normalize().as_tuple()
    text = "".join(map(str, digits))
    point = len(text) + int(exponent)  # position of the decimal point, counted from the first digit
    if 0 < point <= _PLAIN_DIGITS:
        text = text.ljust(point, "0")
        text = text[:point] + ("." + text[point:] if text[point:] else "")
    elif -6 < point <= 0:
        text = "0." + "0" * -point + text
    else:
        fraction = "." + text[1:] if text[1:] else ""
        text = f"{text[0]}{fraction}e{point - 1:+d}"
    return "-" * sign + text
