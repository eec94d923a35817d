# Code generated from schema/nested/user.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/nested/user.json`."""

from __future__ import annotations

from typing import Any, Final

from golden.base import Bag, Matrix, Name, Same, Tree
from golden.converters.base import structure_matrix, structure_tree
from golden.nested.user import User
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.converting import extra_of, fail, fail_missing, to_json

_USER_KEYS = frozenset({"name", "names", "matrix", "tree", "bag", "home"})


def structure_user(raw: Any) -> User:
    """Read a `User`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("User", "an object")
    try:
        name: Same = obj["name"]
    except KeyError as missing:
        fail_missing("User", missing)
    if type(name) is not str:
        fail("User.name", "a string")
    if len(name) > 5:
        fail("User.name", "at most 5 characters")
    names: list[Name | None] | Unset = obj.get("names", UNSET)
    if names is not UNSET:
        if type(names) is not list:
            fail("User.names", "an array")
        for item_of_names in names:
            if item_of_names is not None:
                if type(item_of_names) is not str:
                    fail("User.names[]", "a string")
                if len(item_of_names) > 5:
                    fail("User.names[]", "at most 5 characters")
    matrix: Matrix | None | Unset = obj.get("matrix", UNSET)
    if matrix is not UNSET and matrix is not None:
        matrix = structure_matrix(matrix)
    tree: Tree | Unset = obj.get("tree", UNSET)
    if tree is not UNSET:
        tree = structure_tree(tree)
    bag: Bag | Unset = obj.get("bag", UNSET)
    if bag is not UNSET and type(bag) is not dict:
        fail("User.bag", "an object")
    home_folder: str | Unset = obj.get("home", UNSET)
    if home_folder is not UNSET and type(home_folder) is not str:
        fail("User.home_folder", "a string")
    extra: dict[str, Any] = {} if obj.keys() <= _USER_KEYS else extra_of(obj, _USER_KEYS)
    return User(
        name=name, names=names, matrix=matrix, tree=tree, bag=bag, home_folder=home_folder, additional_properties=extra
    )


def unstructure_user(obj: User) -> Any:
    """Write a `User` as JSON data."""
    if type(obj) is not User:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    names = obj.names
    if names is not UNSET:
        raw["names"] = names
    matrix = obj.matrix
    if matrix is not UNSET:
        raw["matrix"] = matrix
    tree = obj.tree
    if tree is not UNSET:
        raw["tree"] = tree
    bag = obj.bag
    if bag is not UNSET:
        raw["bag"] = bag
    home_folder = obj.home_folder
    if home_folder is not UNSET:
        raw["home"] = home_folder
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (Codec(User, structure_user, unstructure_user, "nested/user.json#"),)
"""The converters of this module's types."""
