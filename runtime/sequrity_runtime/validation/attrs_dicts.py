"""Dicts that `attrs.asdict` made of typed objects, which differ from the wire.

`attrs.asdict(message)` names attributes instead of keys, writes None for what is absent, and nests the unknown keys
below `additional_properties`. A request with such dicts is sent as `message.to_dict()` would have written it, and the
caller is warned.
"""

from __future__ import annotations

from typing import Any

from sequrity_runtime.type_guards import is_array, is_mapping
from sequrity_runtime.validation.typos import EXTRA, KnownKeys, known_keys_of


def rewrite(cls: Any, value: Any) -> Any:
    """Return a value with the keys of the wire in place of those of `attrs.asdict`."""
    return _rewrite(known_keys_of(cls), value)


def _rewrite(known: KnownKeys, value: Any) -> Any:
    if is_array(value) and known.items is not None:
        return [_rewrite(known.items, item) for item in value]
    if not is_mapping(value):
        return value
    if known.members:
        tag: Any = value.get(known.tag or "")
        known = known.members.get(tag, KnownKeys())
    own = _with_wire_keys(known, value) if known.keys and is_mapping(value.get(EXTRA)) else dict(value)
    for key, item in own.items():
        below = known.children.get(key) or (None if known.keys else known.items)
        own[key] = item if below is None else _rewrite(below, item)
    return own


def _with_wire_keys(known: KnownKeys, obj: Any) -> dict[str, Any]:
    named = {key if key in known.keys else key.rstrip("_"): item for key, item in obj.items() if key != EXTRA}
    return {key: item for key, item in named.items() if item is not None or key in known.required} | dict(obj[EXTRA])
