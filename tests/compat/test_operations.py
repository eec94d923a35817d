"""Changes of operations in `openapi.json`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from sequrity_compat.wire.comparison import compare_wire

ITEM = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Item",
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}},
}
BODY = {"application/json": {"schema": {"$ref": "item.json"}}}
STRING = {"type": "string"}
API: dict[str, Any] = {
    "openapi": "3.1.0",
    "servers": [{"url": "https://one.example"}, {"url": "https://two.example"}],
    "security": [{"key": []}],
    "paths": {
        "/items/{id}": {
            "parameters": [{"name": "id", "in": "path", "required": True, "schema": STRING}],
            "post": {
                "parameters": [
                    {"name": "page", "in": "query", "schema": {"type": "integer"}},
                    {"name": "flavour", "in": "cookie", "schema": STRING},
                    {"$ref": "#/components/parameters/Trace"},
                    {"$ref": "#/components/parameters/Lost"},
                ],
                "requestBody": {"content": {**BODY, "text/plain": {"schema": STRING}}},
                "responses": {
                    "200": {
                        "content": BODY,
                        "headers": {"X-Left": {"schema": {"type": "integer"}}, "X-Lost": {"$ref": "#/nowhere"}},
                    },
                    "204": {"description": "Nothing."},
                    "404": {"$ref": "#/nowhere"},
                    "503": {"content": BODY},
                    "5XX": {"content": {"text/plain": {"schema": STRING}}},
                },
            },
            "get": {"responses": {"200": {"content": {"text/event-stream": {"schema": {"$ref": "item.json"}}}}}},
        }
    },
    "components": {
        "parameters": {
            "Trace": {"name": "X-Trace", "in": "header", "content": {"application/json": {"schema": STRING}}}
        },
        "securitySchemes": {"key": {"type": "http", "scheme": "bearer", "description": "A key."}},
    },
}


def post(api: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = api["paths"]["/items/{id}"]["post"]
    return found


def trace(api: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = api["components"]["parameters"]["Trace"]
    return found


def rename_path_parameter(api: dict[str, Any]) -> None:
    item = api["paths"].pop("/items/{id}")
    item["parameters"][0]["name"] = "item_id"
    api["paths"]["/items/{item_id}"] = item


CASES: list[tuple[str, Callable[[dict[str, Any]], Any], list[str]]] = [
    ("nothing", lambda api: None, []),
    ("the name of a path parameter", rename_path_parameter, []),
    ("a description", lambda api: api["components"]["securitySchemes"]["key"].update(description="Another."), []),
    ("a server added", lambda api: api["servers"].append({"url": "https://three.example"}), []),
    ("a server removed", lambda api: api["servers"].pop(), ["request-server-changed server"]),
    ("no server named", lambda api: api.pop("servers"), ["request-server-changed server"]),
    (
        "another way to prove who one is",
        lambda api: api["components"]["securitySchemes"]["key"].update(scheme="basic"),
        ["request-security-changed security"],
    ),
    ("a second way to prove who one is", lambda api: api["security"].append({}), []),
    ("a call without a key", lambda api: post(api).update(security=[]), ["request-security-changed security"]),
    (
        "a query parameter retyped",
        lambda api: post(api)["parameters"][0].update(schema=STRING),
        ["request-type-narrowed query.page"],
    ),
    (
        "a query parameter required",
        lambda api: post(api)["parameters"][0].update(required=True),
        ["request-header-required query"],
    ),
    (
        "a cookie required",
        lambda api: post(api)["parameters"][1].update(required=True),
        ["request-header-required cookies"],
    ),
    (
        "a query parameter written in another style",
        lambda api: post(api)["parameters"][0].update(style="pipeDelimited"),
        ["request-type-narrowed query.page"],
    ),
    ("the usual style, named", lambda api: post(api)["parameters"][0].update(style="form", explode=True), []),
    (
        "a query parameter not exploded",
        lambda api: post(api)["parameters"][0].update(explode=False),
        ["request-type-narrowed query.page"],
    ),
    (
        "a header of another content type",
        lambda api: trace(api).update(content={"text/plain": {"schema": STRING}}),
        ["request-type-narrowed headers.x-trace"],
    ),
    ("a header's case", lambda api: api["components"]["parameters"]["Trace"].update(name="x-TRACE"), []),
    ("a body required", lambda api: post(api)["requestBody"].update(required=True), ["request-key-required "]),
    ("the body removed", lambda api: post(api).pop("requestBody"), ["request-content-type-removed "] * 2),
    (
        "a content type removed",
        lambda api: post(api)["requestBody"]["content"].pop("text/plain"),
        ["request-content-type-removed "],
    ),
    ("a method removed", lambda api: api["paths"]["/items/{id}"].pop("get"), ["request-operation-removed "]),
    ("a status added", lambda api: post(api)["responses"].update({"202": {}}), ["response-answer-added "]),
    (
        "a status of a range, with the same schema",
        lambda api: post(api)["responses"].update({"502": {"content": {"text/plain": {"schema": STRING}}}}),
        [],
    ),
    (
        "a status of a range, with another schema",
        lambda api: post(api)["responses"].update({"502": {"content": BODY}}),
        ["response-answer-added "],
    ),
    ("a default added", lambda api: post(api)["responses"].update({"default": {}}), ["response-answer-added "]),
    ("a status removed", lambda api: post(api)["responses"].pop("204"), []),
    (
        "a response header retyped",
        lambda api: post(api)["responses"]["200"]["headers"]["X-Left"].update(schema=STRING),
        ["response-type-widened headers.x-left"],
    ),
    (
        "a response header described",
        lambda api: post(api)["responses"]["200"]["headers"].update({"X-New": {"schema": STRING}}),
        [],
    ),
    (
        "the body of a response",
        lambda api: post(api)["responses"]["200"]["content"].update({"application/json": {"schema": STRING}}),
        ["response-type-widened body"],
    ),
]


@pytest.mark.parametrize(("change", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_openapi_change_has_a_whole_message(change: Callable[[dict[str, Any]], Any], expected: list[str]) -> None:
    """Headers, statuses and content types are compared like fields."""
    api = json.loads(json.dumps(API))  # a deep copy, because `API` shares its parts
    change(api)
    findings, _ = compare_wire({"openapi.json": API, "item.json": ITEM}, {"openapi.json": api, "item.json": ITEM})
    assert [f"{one.rule} {one.where}" for one in findings] == expected
    for finding in findings:
        assert finding.verdict == "breaking"
        assert finding.counterexample is not None
        assert finding.old.startswith("openapi.json#/") or finding.old.startswith("item.json#")


def test_unreached_type_has_the_role_of_x_roles() -> None:
    """Without a role it counts as request and response."""
    word = {"title": "Word", "type": "string", "enum": ["a"]}
    more = {**word, "enum": ["a", "b"]}
    roles = {"openapi.json": {"x-roles": {"word.json": "request"}}}
    assert [one.rule for one in compare_wire({"word.json": word}, {"word.json": more})[0]] == ["response-value-added"]
    assert compare_wire({**roles, "word.json": word}, {**roles, "word.json": more})[0] == []
    gone = compare_wire({"word.json": word}, {"other.json": {"title": "Other", "type": "string"}})[0]
    assert [one.rule for one in gone] == ["request-type-removed"]
