# Code generated from schema/shape.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/shape.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity_runtime import UNSET, Unset

__all__ = ["Circle", "Drawing", "Flat", "OtherShape", "Setting", "Shape", "Square", "Text"]


@define(kw_only=True)
class Circle:
    """A circle."""

    type: Literal["circle"] = "circle"
    """Tag."""

    radius: float | Unset = UNSET
    """Half its width."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


OtherShape: TypeAlias = dict[str, Any]
"""A shape of a kind that this version does not know."""


Text: TypeAlias = "str | list[Text]"
"""A text, or its parts."""


Shape: TypeAlias = "Circle | Square | OtherShape"
"""A shape, by its tag; others are kept as they are."""


@define(kw_only=True)
class Square:
    """A square."""

    type: Literal["square"] = "square"
    """Tag."""

    inner: Shape | None = None
    """What is inside."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


Flat: TypeAlias = Circle | Square
"""A flat shape, of known kinds only."""


Setting: TypeAlias = bool | int | str | Shape
"""A switch, a level, a name or a whole shape."""


@define(kw_only=True)
class Drawing:
    """Shapes by layer."""

    layers: dict[str, list[Shape]] | Unset = UNSET
    """Shapes by layer."""

    title: Text | Unset = UNSET
    """Its title."""

    setting: Setting | None | Unset = UNSET
    """How it is shown."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""
