# Code generated from schema/order.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/order.json`."""

from __future__ import annotations

from typing import Any

from attrs import define, field

from golden.types.json import JsonValue
from sequrity_runtime import UNSET, Unset

__all__ = ["Empty", "JsonValue", "Line", "Order", "Scores"]


@define(kw_only=True)
class Line:
    """A line of an order; closed."""

    sku: str
    """What was bought."""

    count: int
    """How many."""

    price: float | None = None
    """Price of one."""


@define(kw_only=True)
class Empty:
    """An object without any key."""


@define(kw_only=True)
class Scores:
    """Numbers by name, and nothing else."""

    of: str
    """Whose."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True)
class Order:
    """An order. It shows required, optional, nullable and defaulted fields."""

    id: str
    """The order's id."""

    lines: list[Line]
    """What was ordered."""

    note: str | None | Unset = UNSET
    """A note; null clears it."""

    gift: bool | Unset = UNSET
    """Whether it is a gift."""

    first: Line | None = None
    """The first line."""

    tags: list[str] | None = None
    """Words."""

    empty: Empty | Unset = UNSET
    """Nothing."""

    scores: Scores | Unset = UNSET
    """Scores."""

    class_: str | Unset = UNSET
    """A name that Python keeps for itself."""

    list_: int | Unset = UNSET
    """Another."""

    any: JsonValue | Unset = UNSET
    """Any JSON value."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
