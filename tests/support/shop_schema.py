"""The schemas of an invented API with operations of every kind: a shop that also chats."""

from __future__ import annotations

import copy
from typing import Any

from schema_folder import JSON_FILE, Documents, named, record

TEXT: dict[str, Any] = {"type": "string"}
MAYBE: dict[str, Any] = {"type": ["string", "null"], "default": None}


def _described(schema: Any) -> Any:
    """Copy a schema, and give its properties a description."""
    made = copy.deepcopy(schema)
    for name, rule in made.get("properties", {}).items():
        rule.setdefault("description", f"The {name}.")
    return made


def _object(title: str, properties: dict[str, Any], required: Any = (), **rest: Any) -> dict[str, Any]:
    made = record(title, properties, required, **rest)
    del made["$schema"]
    return dict(_described(made))


def _tagged(title: str, kind: str, properties: dict[str, Any], required: Any = ()) -> dict[str, Any]:
    tag = {"type": {"type": "string", "const": kind}}
    return _object(title, {**tag, **properties}, ["type", *required])


_ORDER = record(
    "Order",
    {"id": TEXT, "input": MAYBE, "class": MAYBE, "note": MAYBE},
    ["id"],
)
_MEMBERS = {
    "CardPayment": _tagged("CardPayment", "card", {"number": TEXT, "note": MAYBE}, ["number"]),
    "CashPayment": _tagged("CashPayment", "cash", {"coins": {"type": ["integer", "null"], "default": None}}),
}
_ANY: dict[str, Any] = {"type": "object", "additionalProperties": True}
_PARTS = {
    "SaidText": _tagged("SaidText", "text", {"text": TEXT}, ["text"]),
    "SaidPiece": _tagged("SaidPiece", "text_delta", {"text": TEXT}, ["text"]),
}
_PART = {"$ref": "#/$defs/SaidPart"}
_EVENTS = {
    "SayStart": _tagged("SayStart", "message_start", {"message": {"$ref": "#/$defs/Said"}}, ["message"]),
    "SayBlock": _tagged(
        "SayBlock",
        "content_block_start",
        {"index": {"type": "integer"}, "content_block": _PART},
        ["index", "content_block"],
    ),
    "SayDelta": _tagged(
        "SayDelta", "content_block_delta", {"index": {"type": "integer"}, "delta": _PART}, ["index", "delta"]
    ),
    "SayEnd": _tagged("SayEnd", "message_delta", {"delta": _ANY, "usage": _ANY}, ["delta"]),
    "SayStop": _tagged("SayStop", "message_stop", {}),
    "SayOther": _object(
        "SayOther",
        {
            "type": {
                "type": "string",
                "not": {
                    "enum": [
                        "message_start",
                        "content_block_start",
                        "content_block_delta",
                        "message_delta",
                        "message_stop",
                    ]
                },
            }
        },
        ["type"],
    ),
}


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/$defs/{name}"}


_SAY = record(
    "SayRequest",
    {
        "words": TEXT,
        "stream": {"type": "boolean", "default": False},
        "format": {"oneOf": [_ref("Tone"), {"type": "null"}], "default": None},
        "messages": {"type": "array", "items": _ANY},
        "output_config": _ANY,
    },
    ["words"],
)

SCHEMAS: Documents = {
    "types/json.json": JSON_FILE,
    "types/order.json": {
        **_described(_ORDER),
        "$defs": {
            "Orders": {**named("Orders"), "type": "array", "items": {"$ref": "#"}},
            "Payment": {**named("Payment"), "oneOf": [_ref("CardPayment"), _ref("CashPayment")]},
            "Receipt": {**named("Receipt"), "oneOf": [{"$ref": "#"}, {"$ref": "#/$defs/Orders"}]},
            "Failure": _object("Failure", {"reason": TEXT, "code": {"type": "integer"}}, ["reason"]),
            "Size": {**named("Size"), "type": "string", "enum": ["s", "m"], "x-enum-varnames": ["SMALL", "MEDIUM"]},
            **_MEMBERS,
        },
    },
    "types/say.json": {
        **_described(_SAY),
        "$defs": {
            "Tone": {**named("Tone"), "anyOf": [{"type": "string", "enum": ["warm"]}, {"type": "string"}]},
            "Said": _object(
                "Said", {"content": {"type": "array", "items": _PART}, "stop_reason": MAYBE, "usage": _ANY}, ["content"]
            ),
            "SaidPart": {**named("SaidPart"), "oneOf": [_ref(name) for name in _PARTS]},
            **_PARTS,
            "SayEvent": {**named("SayEvent"), "oneOf": [_ref(name) for name in _EVENTS]},
            **_EVENTS,
        },
    },
}
for _document in SCHEMAS.values():
    for _definition in _document.get("$defs", {}).values():
        _definition.pop("$schema", None)


def _json(reference: str) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": {"$ref": reference}}}}


def _operation(name: str, method: str, responses: dict[str, Any], **rest: Any) -> dict[str, Any]:
    words = name.replace("_", " ").capitalize()
    arguments = rest.pop("arguments", [])
    return {
        "operationId": name,
        "summary": f"{words}.",
        "description": f"{words}, as asked.",
        "responses": {status: {"description": "x", **given} for status, given in responses.items()},
        "x-python-module": "shop.orders" if "say" not in name else "shop.say",
        "x-python-function": name,
        "x-python-method": method,
        "x-python-arguments": arguments,
        **rest,
    }


def _parameter(name: str, place: str, schema: dict[str, Any], **rest: Any) -> dict[str, Any]:
    return {"name": name, "in": place, "description": f"The {name}.", "schema": schema, **rest}


_ID = _parameter("order_id", "path", TEXT, required=True)
_FAILURES = {"404": _json("types/order.json#/$defs/Failure"), "5XX": _json("types/order.json#/$defs/Failure")}

OPENAPI: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://shop.example"}],
    "security": [{"key": []}],
    "paths": {
        "/orders/": {
            "get": _operation(
                "list_orders",
                "shop.orders.list",
                {"200": _json("types/order.json#/$defs/Orders"), **_FAILURES},
                parameters=[
                    _parameter("page-size", "query", {"type": "integer"}, **{"x-python-name": "page_size"}),
                    _parameter("price", "query", {"type": "number"}),
                    _parameter("open", "query", {"type": "boolean"}),
                    _parameter("size", "query", {"$ref": "types/order.json#/$defs/Size"}, required=True),
                    _parameter("X-Depth", "header", {"type": "integer"}, **{"x-python-name": "depth"}),
                    _parameter("X-Mode", "header", {"type": "string", "enum": ["a", "b"]}, **{"x-python-name": "mode"}),
                ],
                arguments=["size", "page_size"],
            ),
            "post": _operation(
                "create_order",
                "shop.orders.create",
                {"201": _json("types/order.json"), "202": {}},
                requestBody={"required": True, **_json("types/order.json")},
                arguments=["id", "input"],
                **{"x-python-keywords": ["note"]},
            ),
        },
        "/orders/{order_id}": {
            "parameters": [_ID],
            "get": _operation(
                "get_order", "shop.orders.get", {"200": _json("types/order.json"), **_FAILURES}, arguments=["order_id"]
            ),
            "put": _operation(
                "replace_order",
                "shop.orders.replace",
                {"200": _json("types/order.json#/$defs/Receipt")},
                requestBody={"required": True, **_json("types/order.json")},
                arguments=["order_id", "id"],
            ),
            "patch": _operation(
                "change_order",
                "shop.orders.change",
                {"200": _json("types/json.json#/$defs/JsonValue")},
                requestBody={"required": True, **_json("types/order.json")},
                arguments=[],
            ),
            "delete": _operation(
                "delete_order", "shop.orders.delete", {"204": {}}, deprecated=True, arguments=["order_id"]
            ),
        },
        "/{bank}/pay": {
            "post": _operation(
                "pay",
                "shop.pay",
                {"200": _json("types/order.json")},
                parameters=[
                    _parameter("bank", "path", TEXT, required=True, **{"x-from-body": {"type": {"card": "visa"}}})
                ],
                requestBody={"required": True, **_json("types/order.json#/$defs/Payment")},
                arguments=["type"],
                **{"x-python-keywords": ["number", "note"]},
            )
        },
        "/health": {
            "get": _operation("health", "shop.health", {"200": _json("types/json.json")}, security=[], arguments=[])
        },
        "/say": {
            "post": _operation(
                "say",
                "shop.talk.say",
                {
                    "200": {
                        "content": {
                            "application/json": {"schema": {"$ref": "types/say.json#/$defs/Said"}},
                            "text/event-stream": {
                                "schema": {"$ref": "types/say.json#/$defs/SayEvent"},
                                "x-stream-switch": "stream",
                                "x-stream-end": {"type": ["message_stop"]},
                                "x-stream-sum": "messages",
                            },
                        }
                    }
                },
                requestBody={"required": True, **_json("types/say.json")},
                arguments=["words", "stream", "format"],
                **{"x-python-format": "messages", "x-python-parse-method": "parse"},
            )
        },
    },
    "components": {"securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Shop-Key"}}},
    "x-python-client": {"api_key_variable": "SHOP_KEY", "base_url_variable": "SHOP_URL"},
    "x-python-namespaces": {"shop": {"config": "ShopConfig", "defaults": ["depth", "mode"]}},
}


def documents() -> Documents:
    """Return a copy of the whole folder."""
    return copy.deepcopy({**SCHEMAS, "openapi.json": OPENAPI})
