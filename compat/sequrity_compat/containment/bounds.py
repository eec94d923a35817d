"""Containment of numbers and sizes, by their bounds."""

from __future__ import annotations

import math
from typing import Any

from attrs import evolve, frozen

from sequrity_compat.schemas.normal_form import Atom
from sequrity_compat.schemas.schema_set import checkable
from sequrity_runtime.validation.json_values import is_multiple

_INFINITE = (-math.inf, False)


@frozen
class Mismatch:
    """One rule of the reader that the writer does not satisfy."""

    kind: str
    """Kind of the failed step."""

    words: dict[str, str]
    """Values for the placeholders of the finding's sentence."""

    examples: tuple[str, ...] = ()
    """Counterexamples, if any are known."""


def number_mismatches(writer: Atom, reader: Atom) -> list[Mismatch]:
    """List the rules for numbers of the reader that the writer does not satisfy."""
    found: list[Mismatch] = []
    if reader.integer and not writer.integer and not _is_whole(writer.raw.get("multipleOf")):
        found.append(Mismatch("type", {"written": "number", "read": "integer"}))
    if _lower(writer) < _lower(reader):
        found.append(Mismatch("bound", words(writer, reader, "minimum", "exclusiveMinimum")))
    if _upper(writer) < _upper(reader):
        found.append(Mismatch("bound", words(writer, reader, "maximum", "exclusiveMaximum")))
    if "multipleOf" in reader.raw and not _keeps_multiple(writer, reader.raw["multipleOf"]):
        found.append(Mismatch("bound", words(writer, reader, "multipleOf")))
    return found


def size_mismatches(
    writer: Atom, reader: Atom, least: str, most: str, spread: tuple[int, float]
) -> list[dict[str, str]]:
    """List the bounds of a size that the writer does not satisfy.

    Args:
        writer: Values that may be written.
        reader: Values that are accepted.
        least: The keyword of the lower bound.
        most: The keyword of the upper bound.
        spread: The sizes that the writer is known to keep between.
    """
    found: list[dict[str, str]] = []
    if spread[0] < reader.raw.get(least, 0):
        found.append(words(writer, reader, least))
    if spread[1] > reader.raw.get(most, math.inf):
        found.append(words(writer, reader, most))
    return found


def words(writer: Atom, reader: Atom, *keys: str) -> dict[str, str]:
    """Describe the values of some keywords on each side."""

    def said(atom: Atom) -> str:
        return ", ".join(f"{key} {atom.raw[key]!r}" for key in keys if key in atom.raw) or f"no {keys[0]}"

    return {"written": said(writer), "read": said(reader)}


def _lower(atom: Atom) -> tuple[float, bool]:
    """Return the lower bound, and whether it is exclusive."""
    return _end(atom, "minimum", "exclusiveMinimum", 1)


def _upper(atom: Atom) -> tuple[float, bool]:
    """Return the negated upper bound, which compares like a lower bound, and whether it is exclusive."""
    return _end(atom, "maximum", "exclusiveMaximum", -1)


def _end(atom: Atom, inclusive: str, exclusive: str, sign: int) -> tuple[float, bool]:
    given = [(sign * atom.raw[key], key == exclusive) for key in (inclusive, exclusive) if key in atom.raw]
    end = max(given, default=_INFINITE)
    return _whole(end) if atom.integer else end


def _whole(end: tuple[float, bool]) -> tuple[float, bool]:
    """Round a lower bound up to the first integer that it allows."""
    bound, excluded = end
    if bound == -math.inf:
        return end
    first = math.ceil(bound)
    return (first + 1 if excluded and first == bound else first, False)


_RANGE = frozenset({"minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"})


def joined(writer: Atom, readers: list[Atom]) -> list[Atom]:
    """Join overlapping or adjacent ranges of a union of numbers.

    For a writer of integers the ranges up to 0 and from 1 are adjacent. For other writers, ranges of integers are
    ignored.
    """
    plain = [one for one in readers if (checkable(one.raw) - {"type"}) <= _RANGE]
    if not writer.integer:
        plain = [one for one in plain if not one.integer]
    ranges = [evolve(one, integer=writer.integer) for one in plain]
    found: list[Atom] = []
    for one in sorted((one for one in ranges if not is_empty(one)), key=_lower):
        if found and _touch(found[-1], one):
            found[-1] = _spanning(found[-1], min(found[-1], one, key=_upper))
        else:
            found.append(one)
    return found


def _touch(left: Atom, right: Atom) -> bool:
    """Return whether two ranges overlap or are adjacent. The second begins no earlier than the first."""
    (high, high_out), (low, low_out) = _upper(left), _lower(right)
    if left.integer:
        return low <= -high + 1
    return low < -high or (low == -high and not (low_out and high_out))


def _spanning(left: Atom, right: Atom) -> Atom:
    """Build the range from one range's lower bound to another's upper bound."""
    lower: dict[str, Any] = {key: left.raw[key] for key in ("minimum", "exclusiveMinimum") if key in left.raw}
    upper: dict[str, Any] = {key: right.raw[key] for key in ("maximum", "exclusiveMaximum") if key in right.raw}
    return evolve(left, raw={**lower, **upper})


_SIZES = {"string": ("minLength", "maxLength"), "array": ("minItems", "maxItems")}


def is_empty(atom: Atom) -> bool:
    """Return whether the bounds exclude every number, string or array."""
    if atom.kind == "number":
        (low, low_out), (high, high_out) = _lower(atom), _upper(atom)
        return low > -high or (low == -high and (low_out or high_out))
    least, most = _SIZES.get(atom.kind, ("minProperties", "maxProperties"))
    return bool(atom.raw.get(least, 0) > atom.raw.get(most, math.inf))


def _is_whole(value: Any) -> bool:
    return isinstance(value, int | float) and value % 1 == 0


def _keeps_multiple(writer: Atom, factor: Any) -> bool:
    own = writer.raw.get("multipleOf", 1 if writer.integer else None)
    if own is None or own == factor:
        return own is not None
    return is_multiple(own, factor)
