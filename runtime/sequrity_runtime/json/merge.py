"""Merging of overrides into a JSON object, for keys that the service knows and the schema does not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_runtime.type_guards import is_mapping


def deep_merge(base: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """Merge `extra` into `base`: two objects are merged, any other value of `extra` replaces that of `base`.

    Arrays are replaced as a whole. Null is a regular value: unlike in a JSON Merge Patch (RFC 7396), it does not delete
    a key, because null and absent can differ here.

    Returns:
        A new object. The inputs are not changed. Values that are not merged are shared, not copied.
    """
    merged = dict(base)
    # Not recursive: the allowed depth exceeds Python's stack.
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
