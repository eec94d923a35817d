# Code generated from schema/colour.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/colour.json`."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity_runtime import UNSET, Unset

__all__ = ["Colour", "Mood", "Paint", "Size"]


class Colour(StrEnum):
    """A colour, as a Python enumeration."""

    RED = "red"
    DARK_BLUE = "dark-blue"


Size: TypeAlias = Literal["small", "large"]
"""A size."""


Mood: TypeAlias = Literal["glad", "sad"] | str
"""A mood; there may be more."""


@define(kw_only=True)
class Paint:
    """Every way to use an enum."""

    size: Size
    """Its size."""

    colour: Colour | Unset = UNSET
    """Its colour."""

    maybe: Colour | None = None
    """A colour or null."""

    mixed: list[Colour] | Unset = UNSET
    """Colours."""

    sizes: dict[str, Size] | Unset = UNSET
    """Sizes by name."""

    mood: Mood | Unset = UNSET
    """How it feels."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
