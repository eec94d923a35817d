"""The hand-written mixins of the runtime, which schemas name in `x-python-behaviour`."""

from __future__ import annotations

from sequrity_runtime import mixins as behaviours

NAMES: frozenset[str] = frozenset(behaviours.__all__)
"""Names of the mixins, as the package of the runtime lists them."""


def attributes(name: str) -> frozenset[str]:
    """List the attributes of a mixin, which no property may hide."""
    return frozenset(dir(getattr(behaviours, name)))
