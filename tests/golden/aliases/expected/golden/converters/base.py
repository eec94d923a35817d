# Code generated from schema/base.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/base.json`."""

from __future__ import annotations

from typing import Any, Final

from golden.base import Bag, Matrix, Name, Same, Tree
from sequrity_runtime import Codec
from sequrity_runtime.converting import fail, number, to_json


def structure_matrix(raw: Any) -> Matrix:
    """Read a `Matrix`, or raise the first `Violation` met."""
    value: Matrix = raw
    if type(value) is not list:
        fail("Matrix", "an array")
    return [_read_matrix_each(item) for item in value]


def unstructure_matrix(value: Matrix) -> Any:
    """Write a `Matrix` as JSON data."""
    return to_json(value)


def structure_name(raw: Any) -> Name:
    """Read a `Name`, or raise the first `Violation` met."""
    value: Name = raw
    if type(value) is not str:
        fail("Name", "a string")
    if len(value) > 5:
        fail("Name", "at most 5 characters")
    return value


def unstructure_name(value: Name) -> Any:
    """Write a `Name` as JSON data."""
    return to_json(value)


def structure_bag(raw: Any) -> Bag:
    """Read a `Bag`, or raise the first `Violation` met."""
    value: Bag = raw
    if type(value) is not dict:
        fail("Bag", "an object")
    return value


def unstructure_bag(value: Bag) -> Any:
    """Write a `Bag` as JSON data."""
    return to_json(value)


def structure_tree(raw: Any) -> Tree:
    """Read a `Tree`, or raise the first `Violation` met."""
    value: Tree = raw
    if type(value) is not dict:
        fail("Tree", "an object")
    return {key: structure_tree(item) for key, item in value.items()}


def unstructure_tree(value: Tree) -> Any:
    """Write a `Tree` as JSON data."""
    return to_json(value)


def structure_same(raw: Any) -> Same:
    """Read a `Same`, or raise the first `Violation` met."""
    return structure_name(raw)


def unstructure_same(value: Same) -> Any:
    """Write a `Same` as JSON data."""
    return to_json(value)


def _read_matrix_each_each(raw: Any) -> Any:
    value = raw
    if type(value) is not float and type(value) is not int:
        value = number("Matrix[][]", value)
    if value < 0:
        fail("Matrix[][]", "at least 0")
    return value


def _read_matrix_each(raw: Any) -> Any:
    value: list[Any] = raw
    if type(value) is not list:
        fail("Matrix[]", "an array")
    return [_read_matrix_each_each(item) for item in value]


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(Matrix, structure_matrix, unstructure_matrix, "base.json#"),
    Codec(Name, structure_name, unstructure_name, "base.json#/$defs/Name"),
    Codec(Bag, structure_bag, unstructure_bag, "base.json#/$defs/Bag"),
    Codec(Tree, structure_tree, unstructure_tree, "base.json#/$defs/Tree"),
    Codec(Same, structure_same, unstructure_same, "base.json#/$defs/Same"),
)
"""The converters of this module's types."""
