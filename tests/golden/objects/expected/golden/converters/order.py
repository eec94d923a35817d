# Code generated from schema/order.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/order.json`."""

from __future__ import annotations

from re import compile as _compile
from typing import Any, Final

from golden.order import Empty, Line, Order, Scores
from golden.types.json import JsonValue
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.converting import (
    extra_of,
    fail,
    fail_extra,
    fail_missing,
    integer,
    is_multiple,
    is_unique,
    number,
    to_json,
)

_PATTERN_LINE_SKU = _compile("^[a-z]+\\Z")
_LINE_KEYS = frozenset({"sku", "count", "price"})
_EMPTY_KEYS = frozenset[str]()
_SCORES_KEYS = frozenset({"of"})
_ORDER_KEYS = frozenset({"id", "lines", "note", "gift", "first", "tags", "empty", "scores", "class", "list", "any"})


def structure_line(raw: Any) -> Line:
    """Read a `Line`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Line", "an object")
    try:
        sku: str = obj["sku"]
        count: int = obj["count"]
    except KeyError as missing:
        fail_missing("Line", missing)
    if type(sku) is not str:
        fail("Line.sku", "a string")
    if len(sku) < 1:
        fail("Line.sku", "at least 1 characters")
    if len(sku) > 20:
        fail("Line.sku", "at most 20 characters")
    if not _PATTERN_LINE_SKU.search(sku):
        fail("Line.sku", "a string that matches ^[a-z]+$")
    if type(count) is not int:
        count = integer("Line.count", count)
    if count < 1:
        fail("Line.count", "at least 1")
    price: float | None = obj.get("price")
    if price is not None:
        if type(price) is not float and type(price) is not int:
            price = number("Line.price", price)
        if price <= 0:
            fail("Line.price", "more than 0")
        if not is_multiple(price, 0.01):
            fail("Line.price", "a multiple of 0.01")
    if not obj.keys() <= _LINE_KEYS:
        fail_extra("Line", obj, _LINE_KEYS)
    return Line(sku=sku, count=count, price=price)


def unstructure_line(obj: Line) -> Any:
    """Write a `Line` as JSON data."""
    if type(obj) is not Line:
        return to_json(obj)
    raw: dict[str, Any] = {"sku": obj.sku, "count": obj.count}
    price = obj.price
    if price is not None:
        raw["price"] = price
    return raw


def structure_empty(raw: Any) -> Empty:
    """Read a `Empty`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Empty", "an object")
    if not obj.keys() <= _EMPTY_KEYS:
        fail_extra("Empty", obj, _EMPTY_KEYS)
    return Empty()


def unstructure_empty(obj: Empty) -> Any:
    """Write a `Empty` as JSON data."""
    if type(obj) is not Empty:
        return to_json(obj)
    raw: dict[str, Any] = {}
    return raw


def structure_scores(raw: Any) -> Scores:
    """Read a `Scores`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Scores", "an object")
    try:
        of: str = obj["of"]
    except KeyError as missing:
        fail_missing("Scores", missing)
    if type(of) is not str:
        fail("Scores.of", "a string")
    extra: dict[str, Any] = {} if obj.keys() <= _SCORES_KEYS else extra_of(obj, _SCORES_KEYS)
    extra = {key: _read_scores_additional_properties_each(item) for key, item in extra.items()}
    return Scores(of=of, additional_properties=extra)


def unstructure_scores(obj: Scores) -> Any:
    """Write a `Scores` as JSON data."""
    if type(obj) is not Scores:
        return to_json(obj)
    raw: dict[str, Any] = {"of": obj.of}
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_order(raw: Any) -> Order:
    """Read a `Order`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("Order", "an object")
    try:
        id_: str = obj["id"]
        lines: list[Line] = obj["lines"]
    except KeyError as missing:
        fail_missing("Order", missing)
    if type(id_) is not str:
        fail("Order.id", "a string")
    if type(lines) is not list:
        fail("Order.lines", "an array")
    if len(lines) < 1:
        fail("Order.lines", "at least 1 items")
    lines = [structure_line(item) for item in lines]
    note: str | None | Unset = obj.get("note", UNSET)
    if note is not UNSET and note is not None and type(note) is not str:
        fail("Order.note", "a string")
    gift: bool | Unset = obj.get("gift", UNSET)
    if gift is not UNSET and type(gift) is not bool:
        fail("Order.gift", "a boolean")
    first: Line | None = obj.get("first")
    if first is not None:
        first = structure_line(first)
    tags: list[str] | None = obj.get("tags")
    if tags is not None:
        if type(tags) is not list:
            fail("Order.tags", "an array")
        if not is_unique(tags):
            fail("Order.tags", "no two items alike")
        for item_of_tags in tags:
            if type(item_of_tags) is not str:
                fail("Order.tags[]", "a string")
    empty: Empty | Unset = obj.get("empty", UNSET)
    if empty is not UNSET:
        empty = structure_empty(empty)
    scores: Scores | Unset = obj.get("scores", UNSET)
    if scores is not UNSET:
        scores = structure_scores(scores)
    class_: str | Unset = obj.get("class", UNSET)
    if class_ is not UNSET and type(class_) is not str:
        fail("Order.class_", "a string")
    list_: int | Unset = obj.get("list", UNSET)
    if list_ is not UNSET and type(list_) is not int:
        list_ = integer("Order.list_", list_)
    any_: JsonValue | Unset = obj.get("any", UNSET)
    extra: dict[str, Any] = {} if obj.keys() <= _ORDER_KEYS else extra_of(obj, _ORDER_KEYS)
    return Order(
        id=id_,
        lines=lines,
        note=note,
        gift=gift,
        first=first,
        tags=tags,
        empty=empty,
        scores=scores,
        class_=class_,
        list_=list_,
        any=any_,
        additional_properties=extra,
    )


def unstructure_order(obj: Order) -> Any:
    """Write a `Order` as JSON data."""
    if type(obj) is not Order:
        return to_json(obj)
    lines = obj.lines
    raw: dict[str, Any] = {
        "id": obj.id,
        "lines": [unstructure_line(item) for item in lines] if type(lines) is list else to_json(lines),
    }
    note = obj.note
    if note is not UNSET:
        raw["note"] = note
    gift = obj.gift
    if gift is not UNSET:
        raw["gift"] = gift
    first = obj.first
    if first is not None:
        raw["first"] = unstructure_line(first)
    tags = obj.tags
    if tags is not None:
        raw["tags"] = tags
    empty = obj.empty
    if empty is not UNSET:
        raw["empty"] = unstructure_empty(empty)
    scores = obj.scores
    if scores is not UNSET:
        raw["scores"] = unstructure_scores(scores)
    class_ = obj.class_
    if class_ is not UNSET:
        raw["class"] = class_
    list_ = obj.list_
    if list_ is not UNSET:
        raw["list"] = list_
    any_ = obj.any
    if any_ is not UNSET:
        raw["any"] = any_
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def _read_scores_additional_properties_each(raw: Any) -> Any:
    value = raw
    if type(value) is not float and type(value) is not int:
        value = number("Scores.additional_properties[]", value)
    return value


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(Line, structure_line, unstructure_line, "order.json#/$defs/Line"),
    Codec(Empty, structure_empty, unstructure_empty, "order.json#/$defs/Empty"),
    Codec(Scores, structure_scores, unstructure_scores, "order.json#/$defs/Scores"),
    Codec(Order, structure_order, unstructure_order, "order.json#"),
)
"""The converters of this module's types."""
