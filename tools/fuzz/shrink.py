"""Shrink a failing JSON document by greedy descent."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from sequrity_runtime.type_guards import is_array, is_object

_PLAIN: tuple[Any, ...] = (None, 0, "", [], {})


def shrink(document: Any, fails: Callable[[Any], bool], patience: int = 5_000) -> Any:
    """Find a smaller document that still fails.

    Args:
        document: A failing document.
        fails: Returns whether a document fails in the same way.
        patience: Maximum number of candidates.

    Returns:
        A document of which no single part can be removed or made plain without mending it, if patience lasts.
    """
    tried = 0
    improved = True
    while improved:
        improved = False
        for candidate in _smaller(document):
            tried += 1
            if tried > patience:
                return document
            if fails(candidate):
                document, improved = candidate, True
                break
    return document


def _smaller(value: Any) -> Iterator[Any]:
    """List the documents that are one step smaller, largest steps first."""
    size = _size(value)
    yield from (plain for plain in _PLAIN if _size(plain) < size)
    if is_object(value):
        yield from value.values()
        for key in value:
            yield {name: item for name, item in value.items() if name != key}
        for key, item in value.items():
            yield from (value | {key: smaller} for smaller in _smaller(item))
    elif is_array(value):
        yield from value
        for index in range(len(value)):
            yield value[:index] + value[index + 1 :]
        for index, item in enumerate(value):
            yield from ([*value[:index], smaller, *value[index + 1 :]] for smaller in _smaller(item))
    elif isinstance(value, str) and len(value) > 1:
        half = len(value) // 2
        yield from (value[:half], value[half:], value[:-1], value[1:])


def _size(value: Any) -> int:
    """Measure a document, so that each step decreases. The plain values are the smallest, in their order."""
    if value is None:
        return 0
    if is_object(value):
        return 4 + sum(5 + len(key) + _size(item) for key, item in value.items())
    if is_array(value):
        return 3 + sum(5 + _size(item) for item in value)
    if isinstance(value, str):
        return 2 + 3 * len(value)
    return 1 if value == 0 else 2
