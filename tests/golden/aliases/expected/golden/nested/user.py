# Code generated from schema/nested/user.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/nested/user.json`."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from golden.base import Bag, Matrix, Name, Same, Tree
from sequrity_runtime import UNSET, Unset

__all__ = ["Bag", "Matrix", "Name", "Same", "Tree", "User"]


@define(kw_only=True)
class User:
    """Uses types of another file."""

    name: Same
    """Name."""

    names: list[Name | None] | Unset = UNSET
    """Names or nulls."""

    matrix: Matrix | None | Unset = UNSET
    """Numbers."""

    tree: Tree | Unset = UNSET
    """Tree."""

    bag: Bag | Unset = UNSET
    """Bag."""

    home_folder: str | Unset = UNSET
    """The account's home."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""

    session_id: str | None = field(default=None, eq=False)
    """Id of the session, from a header."""
