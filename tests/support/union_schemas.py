"""Unions and records that extend others, as schema folders, and the schemas that make them up."""

from __future__ import annotations

from typing import Any

from schema_folder import Documents, named, one


def text(**rules: Any) -> dict[str, Any]:
    return {"type": "string", **rules}


def obj(title: str, properties: dict[str, Any], required: Any = (), **rest: Any) -> dict[str, Any]:
    needed = {"required": list(required)} if required else {}
    return {"title": title, "type": "object", **needed, "properties": properties, **rest}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/$defs/{name}"}


EASY = obj("Easy", {"type": {"const": "message"}, "role": text()}, ("role",))
CALL = obj("Call", {"type": {"enum": ["call"]}, "role": text()}, ("type",))
OTHER = obj("Other", {"type": text(**{"not": {"enum": ["message", "call"]}})}, ("type",))
BASE = obj("Base", {"id": text(), "item": {"$ref": "#"}, "n": {"type": ["integer", "null"], "default": None}}, ("id",))
DOCUMENTS = one(
    named("Item", oneOf=[ref("Easy"), ref("Call"), ref("Other")]),
    Easy=EASY,
    Call=CALL,
    Other=OTHER,
    Base=BASE,
    More=obj("More", {"extra": {"type": "integer"}}, ("extra", "n"), allOf=[ref("Base")]),
    Even=obj("Even", {"even": {"type": "integer"}}, allOf=[ref("More")], unevaluatedProperties=False),
    Narrow=obj("Narrow", {"id": text(maxLength=2)}, allOf=[ref("Base")]),
    Ruled=obj("Ruled", {"a": text(), "b": text()}, dependentRequired={"a": ["b"]}),
    UnderRules=obj("UnderRules", {"c": text()}, allOf=[ref("Ruled")]),
    Bounded=obj("Bounded", {"a": text()}, maxProperties=2),
    UnderBounds=obj("UnderBounds", {"c": text()}, allOf=[ref("Bounded")]),
    Kind={"oneOf": [ref("Word"), {"$ref": "#"}, {"type": "array", "items": {"$ref": "#"}}, {"type": "number"}]},
    Word={"anyOf": [text(enum=["a"]), text()]},
)


def namesakes() -> Documents:
    """Return a folder with a Python name that is the name of a type in another module."""
    documents = one(
        named("Note", type="object", properties={"link": {"$ref": "other.json#/$defs/Link"}}),
        MyLink=obj("MyLink", {"b": text(), "of": {"$ref": "other.json#/$defs/Link"}}, **{"x-python-name": "Link"}),
    )
    documents["other.json"] = {**named("Other", type="object", properties={"a": text()}), "$defs": {"Link": EASY}}
    documents["other.json"]["$defs"]["Link"] = obj("Link", {"c": text()})
    return documents
