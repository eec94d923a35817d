"""Random damage to JSON data."""

from __future__ import annotations

from copy import deepcopy
from random import Random
from typing import Any

from sequrity_runtime.type_guards import is_array, is_object

SCRAPS: list[Any] = [None, True, -1, 10**30, 0.5, "", "x", [], [1], [None], {}, {"type": "text"}, {"index": "x"}]


def damaged(random: Random, value: Any) -> Any:
    """Replace or remove one member of JSON data."""
    copy: Any = deepcopy(value)
    if is_object(copy) and copy and random.random() < 0.8:
        key = random.choice(list(copy))
        return _damaged_at(random, copy, key)
    if is_array(copy) and copy and random.random() < 0.8:
        return _damaged_at(random, copy, random.randrange(len(copy)))
    return deepcopy(random.choice(SCRAPS))


def _damaged_at(random: Random, container: Any, key: Any) -> Any:
    if random.random() < 0.3:
        del container[key]
    else:
        container[key] = damaged(random, container[key])
    return container
