"""Cases at the bounds of a schema: the last accepted value, and the first refused one.

They are `recommended`: types of most languages do not express bounds, so that a binding without a validator passes
such a value on, and the service refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sequrity_conformance.case import Case, invalid, text_of, valid

ASTRAL = "\U0001f600"
"""One code point, two UTF-16 code units, four bytes: lengths count code points."""


def _text(length: int) -> str:
    return ASTRAL * length


def _items(length: int) -> list[Any]:
    return list(range(length))


_BOUNDS: Mapping[str, tuple[Callable[[Any], Any], int]] = {
    "minimum": (lambda bound: bound, -1),
    "maximum": (lambda bound: bound, 1),
    "minLength": (_text, -1),
    "maxLength": (_text, 1),
    "minItems": (_items, -1),
    "maxItems": (_items, 1),
}
"""By keyword: the value at the bound, and the step beyond it."""


def bound_cases(name: str, key: str, rule: Mapping[str, Any], minimal: Any) -> Iterator[Case]:
    """Derive the cases of one property's bounds.

    Args:
        name: Name of the type.
        key: The property.
        rule: The property's schema, as written in its object.
        minimal: An object of the type, without the property or with another value of it.
    """
    for keyword, (made, step) in _BOUNDS.items():
        if keyword not in rule:
            continue
        at, beyond = made(rule[keyword]), made(rule[keyword] + step)
        yield valid(name, f"{keyword}-{key}", text_of(minimal | {key: at}), tags="bound", level="recommended")
        yield invalid(
            name,
            f"beyond-{keyword}-{key}",
            text_of(minimal | {key: beyond}),
            f"/{key} {keyword}",
            tags="bound",
            level="recommended",
        )
    if rule.get("uniqueItems"):
        twice = text_of(minimal | {key: ["a", "a"]})
        yield invalid(name, f"twice-in-{key}", twice, f"/{key} uniqueItems", tags="bound", level="recommended")
