"""JSON as the service takes it: strict, and with errors that do not quote the text."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, NoReturn, cast


def decode(text: str) -> Any:
    """Read JSON strictly: no NaN, no key twice, no nesting that Python cannot follow.

    Raises:
        ValueError: With a message of our own, which does not quote the text.
    """
    try:
        return json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_duplicates)
    except json.JSONDecodeError as error:
        raise ValueError(f"not JSON: {error.msg} at character {error.pos}") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None
    except _NotStrictError:
        raise
    except ValueError:  # int() refuses thousands of digits
        raise ValueError("a number with too many digits") from None


def part(document: Mapping[str, Any], key: str) -> dict[str, Any]:
    """Get the object at `key`, or an empty one if the value is missing, null or of another type."""
    value: object = document.get(key)
    return cast("dict[str, Any]", value) if isinstance(value, dict) else {}


class _NotStrictError(ValueError):
    """JSON that Python would read and the service does not."""


def _no_constant(name: str) -> NoReturn:
    raise _NotStrictError(f"not JSON: {name} is not a JSON number")


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _NotStrictError("an object has a key twice")
    return found
