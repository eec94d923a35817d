"""Merging extra keys into a JSON object: the way round the schema, for what only the service knows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_runtime.type_guards import is_mapping


def deep_merge(base: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """Lay `extra` over `base`: where both hold an object the two merge, any other value of `extra` replaces.

    Arrays replace as a whole, and null is a value like any other: it does not delete a key, as it would in a JSON
    Merge Patch (RFC 7396), because here null and absent can mean different things.

    Returns:
        A new object. Neither input is changed; values that did not have to merge are shared with them, not copied.
    """
    merged = dict(base)
    # Not recursive: both may be as deep as JSON allows here, which is deeper than Python's stack.
    todo = [(merged, extra)]
    while todo:
        target, source = todo.pop()
        for key, value in source.items():
            below = target.get(key)
            if is_mapping(below) and is_mapping(value):
                inner = dict(below)
                target[key] = inner
                todo.append((inner, value))
            else:
                target[key] = value
    return merged
