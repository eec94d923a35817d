# Code generated from schema/base.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/base.json`."""

from __future__ import annotations

from typing import Any, TypeAlias

__all__ = ["Bag", "Matrix", "Name", "Same", "Tree"]


Matrix: TypeAlias = list[list[float]]
"""Rows of numbers."""


Name: TypeAlias = str
"""A name."""


Bag: TypeAlias = dict[str, Any]
"""Anything by name."""


Tree: TypeAlias = "dict[str, Tree]"
"""Trees by name."""


Same: TypeAlias = Name
"""The same as a name."""
