"""Overrides are merged into a JSON object."""

from typing import Any

import pytest

from sequrity_runtime.json.merge import deep_merge


def _nested(depth: int, leaf: dict[str, Any]) -> dict[str, Any]:
    for _ in range(depth):
        leaf = {"k": leaf}
    return leaf


@pytest.mark.parametrize(
    ("base", "extra", "merged"),
    [
        ({"a": 1}, {"b": 2}, {"a": 1, "b": 2}),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 3}}, {"a": {"b": 3, "c": 2}}),
        ({"a": {"b": 1}}, {"a": None}, {"a": None}),
        ({"a": 1}, {"a": {"b": 1}}, {"a": {"b": 1}}),
        ({"a": [1, 2]}, {"a": [3]}, {"a": [3]}),
        ({"b": {}, "a": {}}, {"c": 1, "a": {"x": 1}}, {"b": {}, "a": {"x": 1}, "c": 1}),
    ],
)
def test_objects_are_merged_and_other_values_replaced(
    base: dict[str, Any], extra: dict[str, Any], merged: dict[str, Any]
) -> None:
    result = deep_merge(base, extra)
    assert result == merged
    assert list(result) == list(merged)


def test_merging_does_not_change_its_inputs() -> None:
    base, extra = _nested(3, {"a": 1}), _nested(3, {"b": 2})
    assert deep_merge(base, extra) == _nested(3, {"a": 1, "b": 2})
    assert (base, extra) == (_nested(3, {"a": 1}), _nested(3, {"b": 2}))


def test_deeply_nested_objects_are_merged() -> None:
    merged = deep_merge(_nested(100_000, {"a": 1}), _nested(100_000, {"b": 2}))
    for _ in range(100_000):
        merged = merged["k"]
    assert merged == {"a": 1, "b": 2}
