# Code generated from schema/shape.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/shape.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from golden.shape import Circle, Drawing, Flat, OtherShape, Setting, Shape, Square, Text
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.converting import extra_of, fail, fail_missing, integer, number, to_json

_CIRCLE_KEYS = frozenset({"type", "radius"})
_OTHER_SHAPE_EXCLUDES = frozenset({"circle", "square"})
_SQUARE_KEYS = frozenset({"type", "inner"})
_DRAWING_KEYS = frozenset({"layers", "title", "setting"})


def structure_circle(raw: Any) -> Circle:
    """Read a `Circle`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Circle", "an object")
    try:
        type_: Literal["circle"] = obj["type"]
    except KeyError as missing:
        fail_missing("Circle", missing)
    if type_ != "circle":
        fail("Circle.type", '"circle"')
    radius: float | Unset = obj.get("radius", UNSET)
    if radius is not UNSET and type(radius) is not float and type(radius) is not int:
        radius = number("Circle.radius", radius)
    extra: dict[str, Any] = {} if obj.keys() <= _CIRCLE_KEYS else extra_of(obj, _CIRCLE_KEYS)
    return Circle(type=type_, radius=radius, additional_properties=extra)


def unstructure_circle(obj: Circle) -> Any:
    """Write a `Circle` as JSON data."""
    if type(obj) is not Circle:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    radius = obj.radius
    if radius is not UNSET:
        raw["radius"] = radius
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_other_shape(raw: Any) -> OtherShape:
    """Read a `OtherShape`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("OtherShape", "an object")
    tag = obj.get("type")
    if type(tag) is not str or tag in _OTHER_SHAPE_EXCLUDES:
        fail("OtherShape.type", "a tag that no other type has")
    return obj


def unstructure_other_shape(value: OtherShape) -> Any:
    """Write a `OtherShape` as JSON data."""
    return to_json(value)


def structure_text(raw: Any) -> Text:
    """Read a `Text`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: Text = raw
        return text
    if kind is list:
        array: list[Any] = raw
        return [structure_text(item) for item in array]
    fail("Text", "a string or an array")


def unstructure_text(value: Text) -> Any:
    """Write a `Text` as JSON data."""
    return to_json(value)


def structure_shape(raw: Any) -> Shape:
    """Read a `Shape`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Shape", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("Shape.type", "a string")
    structure = _SHAPE_BY_TYPE.get(tag)
    if structure is None:
        return obj  # of a kind that this version does not know: kept as it is
    return structure(obj)


def unstructure_shape(value: Shape) -> Any:
    """Write a `Shape` as JSON data."""
    return _UNSTRUCTURE_SHAPE.get(type(value), to_json)(value)


def structure_square(raw: Any) -> Square:
    """Read a `Square`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Square", "an object")
    try:
        type_: Literal["square"] = obj["type"]
    except KeyError as missing:
        fail_missing("Square", missing)
    if type_ != "square":
        fail("Square.type", '"square"')
    inner: Shape | None = obj.get("inner")
    if inner is not None:
        inner = structure_shape(inner)
    extra: dict[str, Any] = {} if obj.keys() <= _SQUARE_KEYS else extra_of(obj, _SQUARE_KEYS)
    return Square(type=type_, inner=inner, additional_properties=extra)


def unstructure_square(obj: Square) -> Any:
    """Write a `Square` as JSON data."""
    if type(obj) is not Square:
        return to_json(obj)
    raw: dict[str, Any] = {"type": obj.type}
    inner = obj.inner
    if inner is not None:
        raw["inner"] = unstructure_shape(inner)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_flat(raw: Any) -> Flat:
    """Read a `Flat`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Flat", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("Flat.type", "a string")
    structure = _FLAT_BY_TYPE.get(tag)
    if structure is None:
        fail("Flat.type", "a known tag")
    return structure(obj)


def unstructure_flat(value: Flat) -> Any:
    """Write a `Flat` as JSON data."""
    return _UNSTRUCTURE_FLAT.get(type(value), to_json)(value)


def structure_setting(raw: Any) -> Setting:
    """Read a `Setting`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is bool:
        flag: bool = raw
        return flag
    if kind is int or kind is float:
        numeral: int = raw
        if type(numeral) is not int:
            numeral = integer("Setting", numeral)
        if numeral < 1:
            fail("Setting", "at least 1")
        return numeral
    if kind is str:
        text: Setting = raw
        if len(text) < 1:
            fail("Setting", "at least 1 characters")
        return text
    if kind is dict:
        return structure_shape(raw)
    fail("Setting", "a boolean or a number or a string or an object")


def unstructure_setting(value: Setting) -> Any:
    """Write a `Setting` as JSON data."""
    rest: Any = value  # one of the objects, or what is none of the members
    return unstructure_shape(rest)


def structure_drawing(raw: Any) -> Drawing:
    """Read a `Drawing`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Drawing", "an object")
    layers: dict[str, list[Shape]] | Unset = obj.get("layers", UNSET)
    if layers is not UNSET:
        if type(layers) is not dict:
            fail("Drawing.layers", "an object")
        layers = {key: _read_drawing_layers_each(item) for key, item in layers.items()}
    title: Text | Unset = obj.get("title", UNSET)
    if title is not UNSET:
        title = structure_text(title)
    setting: Setting | None | Unset = obj.get("setting", UNSET)
    if setting is not UNSET and setting is not None:
        setting = structure_setting(setting)
    extra: dict[str, Any] = {} if obj.keys() <= _DRAWING_KEYS else extra_of(obj, _DRAWING_KEYS)
    return Drawing(layers=layers, title=title, setting=setting, additional_properties=extra)


def unstructure_drawing(obj: Drawing) -> Any:
    """Write a `Drawing` as JSON data."""
    if type(obj) is not Drawing:
        return to_json(obj)
    raw: dict[str, Any] = {}
    layers = obj.layers
    if layers is not UNSET:
        raw["layers"] = (
            {
                key: [unstructure_shape(item) for item in value] if type(value) is list else to_json(value)
                for key, value in layers.items()
            }
            if type(layers) is dict
            else to_json(layers)
        )
    title = obj.title
    if title is not UNSET:
        raw["title"] = title
    setting = obj.setting
    if setting is not UNSET:
        raw["setting"] = None if setting is None else unstructure_setting(setting)
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


_SHAPE_BY_TYPE: Final[dict[str, Callable[[Any], Shape]]] = {
    "circle": structure_circle,
    "square": structure_square,
}
_UNSTRUCTURE_SHAPE: Final[dict[type, Callable[[Any], Any]]] = {
    Circle: unstructure_circle,
    Square: unstructure_square,
}
_FLAT_BY_TYPE: Final[dict[str, Callable[[Any], Flat]]] = {
    "circle": structure_circle,
    "square": structure_square,
}
_UNSTRUCTURE_FLAT: Final[dict[type, Callable[[Any], Any]]] = {
    Circle: unstructure_circle,
    Square: unstructure_square,
}


def _read_drawing_layers_each(raw: Any) -> Any:
    value: list[Any] = raw
    if type(value) is not list:
        fail("Drawing.layers[]", "an array")
    return [structure_shape(item) for item in value]


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(Circle, structure_circle, unstructure_circle, "shape.json#/$defs/Circle"),
    Codec(OtherShape, structure_other_shape, unstructure_other_shape, "shape.json#/$defs/OtherShape"),
    Codec(Text, structure_text, unstructure_text, "shape.json#/$defs/Text"),
    Codec(Shape, structure_shape, unstructure_shape, "shape.json#"),
    Codec(Square, structure_square, unstructure_square, "shape.json#/$defs/Square"),
    Codec(Flat, structure_flat, unstructure_flat, "shape.json#/$defs/Flat"),
    Codec(Setting, structure_setting, unstructure_setting, "shape.json#/$defs/Setting"),
    Codec(Drawing, structure_drawing, unstructure_drawing, "shape.json#/$defs/Drawing"),
)
"""The converters of this module's types."""
