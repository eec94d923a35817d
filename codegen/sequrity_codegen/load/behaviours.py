"""The hand-written mixins of the runtime that a schema may name in `x-python-behaviour`."""

from __future__ import annotations

from sequrity_runtime import mixins as behaviours

NAMES: frozenset[str] = frozenset(behaviours.__all__)
"""What a schema may name; the runtime's package lists them."""


def attributes(name: str) -> frozenset[str]:
    """List what a mixin defines, and no property may hide."""
    return frozenset(dir(getattr(behaviours, name)))
