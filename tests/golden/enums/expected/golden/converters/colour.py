# Code generated from schema/colour.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/colour.json`."""

from __future__ import annotations

from typing import Any, Final

from golden.colour import Colour, Mood, Paint, Size
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.converting import extra_of, fail, fail_missing, to_json

_COLOUR = frozenset({"red", "dark-blue"})
_SIZE = frozenset({"small", "large"})
_PAINT_KEYS = frozenset({"size", "colour", "maybe", "mixed", "sizes", "mood"})


def structure_colour(raw: Any) -> Colour:
    """Read a `Colour`, or raise the first `Violation` met."""
    if type(raw) is not str or raw not in _COLOUR:
        fail("Colour", 'one of "red", "dark-blue"')
    return Colour(raw)


def unstructure_colour(value: Colour) -> Any:
    """Write a `Colour` as JSON data."""
    return to_json(value)


def structure_size(raw: Any) -> Size:
    """Read a `Size`, or raise the first `Violation` met."""
    value: Size = raw
    if type(value) is not str or value not in _SIZE:
        fail("Size", 'one of "small", "large"')
    return value


def unstructure_size(value: Size) -> Any:
    """Write a `Size` as JSON data."""
    return to_json(value)


def structure_mood(raw: Any) -> Mood:
    """Read a `Mood`, or raise the first `Violation` met."""
    value: Mood = raw
    if type(value) is not str:
        fail("Mood", "a string")
    return value


def unstructure_mood(value: Mood) -> Any:
    """Write a `Mood` as JSON data."""
    return to_json(value)


def structure_paint(raw: Any) -> Paint:
    """Read a `Paint`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Paint", "an object")
    try:
        size: Size = obj["size"]
    except KeyError as missing:
        fail_missing("Paint", missing)
    if type(size) is not str or size not in _SIZE:
        fail("Paint.size", 'one of "small", "large"')
    colour: Colour | Unset = obj.get("colour", UNSET)
    if colour is not UNSET:
        colour = structure_colour(colour)
    maybe: Colour | None = obj.get("maybe")
    if maybe is not None:
        maybe = structure_colour(maybe)
    mixed: list[Colour] | Unset = obj.get("mixed", UNSET)
    if mixed is not UNSET:
        if type(mixed) is not list:
            fail("Paint.mixed", "an array")
        mixed = [structure_colour(item) for item in mixed]
    sizes: dict[str, Size] | Unset = obj.get("sizes", UNSET)
    if sizes is not UNSET:
        if type(sizes) is not dict:
            fail("Paint.sizes", "an object")
        for item_of_sizes in sizes.values():
            if type(item_of_sizes) is not str or item_of_sizes not in _SIZE:
                fail("Paint.sizes[]", 'one of "small", "large"')
    mood: Mood | Unset = obj.get("mood", UNSET)
    if mood is not UNSET and type(mood) is not str:
        fail("Paint.mood", "a string")
    extra: dict[str, Any] = {} if obj.keys() <= _PAINT_KEYS else extra_of(obj, _PAINT_KEYS)
    return Paint(
        size=size, colour=colour, maybe=maybe, mixed=mixed, sizes=sizes, mood=mood, additional_properties=extra
    )


def unstructure_paint(obj: Paint) -> Any:
    """Write a `Paint` as JSON data."""
    if type(obj) is not Paint:
        return to_json(obj)
    raw: dict[str, Any] = {"size": obj.size}
    colour = obj.colour
    if colour is not UNSET:
        raw["colour"] = unstructure_colour(colour)
    maybe = obj.maybe
    if maybe is not None:
        raw["maybe"] = unstructure_colour(maybe)
    mixed = obj.mixed
    if mixed is not UNSET:
        raw["mixed"] = [unstructure_colour(item) for item in mixed] if type(mixed) is list else to_json(mixed)
    sizes = obj.sizes
    if sizes is not UNSET:
        raw["sizes"] = sizes
    mood = obj.mood
    if mood is not UNSET:
        raw["mood"] = mood
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(Colour, structure_colour, unstructure_colour, "colour.json#"),
    Codec(Size, structure_size, unstructure_size, "colour.json#/$defs/Size"),
    Codec(Mood, structure_mood, unstructure_mood, "colour.json#/$defs/Mood"),
    Codec(Paint, structure_paint, unstructure_paint, "colour.json#/$defs/Paint"),
)
"""The converters of this module's types."""
