"""Types of OpenAPI descriptions as other projects write them: components, and bodies inside operations."""

from __future__ import annotations

import importlib
import json
from collections.abc import Generator
from pathlib import Path
from typing import Any

import httpx
import pytest
from schema_folder import Bindings, Documents, bindings, named, refusal, save

from sequrity_codegen.__main__ import main
from sequrity_runtime import UNSET, ValidationError, read

TEXT: dict[str, Any] = {"type": "string"}
INFO = {"title": "Pets", "version": "1"}


def ref(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(schema: Any, media_type: str = "application/json") -> dict[str, Any]:
    return {"description": "D.", "content": {media_type: {"schema": schema}}}


def record(properties: dict[str, Any], *required: str, **rest: Any) -> dict[str, Any]:
    return {"type": "object", **({"required": list(required)} if required else {}), "properties": properties, **rest}


OLD: Any = {
    "openapi": "3.0.3",
    "info": INFO,
    "paths": {
        "/pets": {
            "parameters": [{"name": "page", "in": "query", "schema": {"type": "array", "items": TEXT}}],
            "post": {
                "operationId": "pets/create-pet",
                "requestBody": content({"oneOf": [ref("cat"), ref("Dog")], "discriminator": {"propertyName": "kind"}}),
                "responses": {
                    "201": content(record({"pet": ref("cat"), "next": {"type": "object", "nullable": True}})),
                    "400": content(record({"why": TEXT}), "application/problem+json"),
                    "default": {"$ref": "#/components/responses/failure"},
                },
            },
            "get": {
                "responses": {"200": content({"type": "array", "items": ref("cat")}), "204": {"description": "D."}}
            },
        },
    },
    "components": {
        "responses": {"failure": content(record({"code": {"type": "integer"}}))},
        "schemas": {
            "cat": record(
                {
                    "kind": {"type": "string", "example": "cat", "description": "The kind."},
                    "lives": {"type": "number", "minimum": 0, "exclusiveMinimum": True, "nullable": True},
                    "owner": ref("nullable-owner"),
                    "vet": {"allOf": [ref("nullable-owner")], "description": "The vet."},
                    "coat": {"type": "string", "enum": ["long"], "nullable": True},
                    "toy": {"anyOf": [TEXT, ref("Toy")], "nullable": True},
                },
                "kind",
                xml={"name": "cat"},
            ),
            "Dog": {"allOf": [ref("animal"), record({"bark": {"type": "boolean"}})]},
            "animal": record({"kind": TEXT}, "kind", discriminator={"propertyName": "kind"}),
            "nullable-owner": record({"name": TEXT}, "name", nullable=True),
            "Toy": record({"id": TEXT}, "id", externalDocs={"url": "https://example.com"}),
            "positive": {"type": "integer", "minimum": 1},
        },
    },
}


@pytest.fixture(scope="module")
def pets(tmp_path_factory: pytest.TempPathFactory) -> Generator[Bindings]:
    with bindings({"openapi.json": OLD}, tmp_path_factory.mktemp("pets")) as made:
        yield made


def test_components_and_bodies_are_types_with_names(pets: Bindings) -> None:
    assert pets.types("components").__all__ == [
        "Animal",
        "Cat",
        "CatToy",
        "Dog",
        "FailureResponse",
        "GetPetsResponse",
        "NullableOwner",
        "PetsCreatePetRequest",
        "PetsCreatePetResponse",
        "PetsCreatePetResponse400",
        "Positive",
        "Toy",
    ]


VERDICTS: list[tuple[str, Any, bool]] = [
    ("Cat", {"kind": "cat", "lives": None, "owner": None, "vet": {"name": "a"}, "coat": None, "toy": None}, True),
    ("Cat", {"kind": "cat", "lives": 0}, False),
    ("Cat", {"kind": "cat", "lives": 0.5, "toy": {"id": "a"}, "coat": "long", "owner": {"name": "a"}}, True),
    ("Cat", {"kind": "cat", "coat": "short"}, False),
    ("Cat", {"kind": "cat", "vet": {}}, False),
    ("Cat", {"kind": "dog"}, False),
    ("Dog", {"kind": "Dog", "bark": True}, True),
    ("Dog", {"bark": True}, False),
    ("Animal", {"kind": "fish"}, True),
    ("PetsCreatePetRequest", {"kind": "cat"}, True),
    ("PetsCreatePetRequest", {"kind": "Dog", "bark": 1}, False),
    ("PetsCreatePetRequest", {"kind": "fish"}, False),
    ("PetsCreatePetResponse", {"pet": {"kind": "cat"}, "next": None}, True),
    ("PetsCreatePetResponse400", {"why": 1}, False),
    ("GetPetsResponse", [{"kind": "cat"}], True),
    ("FailureResponse", {"code": 1}, True),
    ("Positive", 0, False),
]


@pytest.mark.parametrize(("name", "document", "is_valid"), VERDICTS)
def test_documents_round_trip_by_the_openapi_description(
    name: str, document: Any, is_valid: bool, pets: Bindings
) -> None:
    codec = pets.codec(f"components.json#/$defs/{name}")
    if is_valid:
        assert codec.unstructure(read(codec, document)) == document
    else:
        with pytest.raises(ValidationError):
            read(codec, document)


def test_members_of_a_union_have_the_tags_of_the_discriminator(pets: Bindings) -> None:
    types = pets.types("components")
    assert types.Cat().kind == "cat"
    codec = pets.codec("components.json#/$defs/PetsCreatePetRequest")
    assert read(codec, {"kind": "Dog"}) == types.Dog(bark=UNSET)


def test_schemas_of_a_description_are_listed_by_name(pets: Bindings) -> None:
    schema = importlib.import_module(f"{pets.package}.schema")
    assert schema.names() == tuple(pets.types("components").__all__)[:2] + tuple(
        name for name in pets.types("components").__all__[3:]
    )
    assert schema.load("Cat")["properties"]["toy"]["anyOf"][1] == {"$ref": "#/$defs/Toy"}


FOLDER: Documents = {
    "openapi.json": {
        "openapi": "3.1.0",
        "info": INFO,
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "components": {"schemas": {"Link": record({"to": {"$ref": "types/order.json"}})}},
        "webhooks": {"sent": {"post": {"requestBody": content({"title": "Sent order", **record({"id": TEXT})})}}},
    },
    "shop.json": {
        "openapi": "3.1.1",
        "info": INFO,
        "components": {
            "schemas": {
                "Link": record({"url": TEXT}),
                "Cart": record(
                    {
                        "link": ref("Link"),
                        "first": {"$ref": "#/components/schemas/Link/properties/url"},
                        "other": {"$ref": "openapi.json#/components/schemas/Link"},
                    }
                ),
            }
        },
    },
    "types/order.json": named(
        "Order", **record({"link": {"$ref": "../openapi.json#/components/schemas/Link"}, "id": {"type": "integer"}})
    ),
}


def test_descriptions_and_schema_files_refer_to_each_other(tmp_path: Path) -> None:
    with bindings(FOLDER, tmp_path) as package:
        document = {"link": {"url": "a"}, "first": "b", "other": {"to": {"link": {"to": {"id": 1}}}}}
        cart = read(package.codec("shop.json#/$defs/Cart"), document)
        assert cart.to_dict() == document
        assert type(cart.link) is package.types("shop").Link
        assert type(cart.other) is package.types("components").Link
        assert type(cart.other.to) is package.types("types.order").Order
        assert package.types("components").SentOrder(id="a").to_dict() == {"id": "a"}
        with pytest.raises(ValidationError, match="'/other/to/id'"):
            read(package.codec("shop.json#/$defs/Cart"), {"other": {"to": {"id": "a"}}})


CLIENT: Any = {
    "openapi": "3.1.0",
    "info": {"title": "Shop", "version": "1"},
    "servers": [{"url": "https://shop.example"}],
    "x-python-client": {"api_key_variable": "SHOP_KEY", "base_url_variable": "SHOP_URL"},
    "x-python-namespaces": {"shop": {"config": "ShopConfig", "defaults": []}},
    "paths": {
        "/orders": {
            "post": {
                "operationId": "create_order",
                "summary": "Create.",
                "description": "Create an order.",
                "requestBody": {
                    "required": True,
                    "content": {"application/json": {"schema": record({"sku": TEXT, "size": ref("size")}, "sku")}},
                },
                "responses": {"200": content(record({"id": TEXT}, "id")), "400": content(ref("problem"))},
                "x-python-module": "shop.orders",
                "x-python-function": "create_order",
                "x-python-method": "shop.orders.create",
                "x-python-arguments": ["sku"],
            }
        }
    },
    "components": {"schemas": {"size": {"type": "string", "enum": ["s", "m"]}, "problem": record({"why": TEXT})}},
}


def test_a_client_sends_bodies_that_the_description_holds_itself(tmp_path: Path) -> None:
    sent: list[Any] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(json.loads(request.content))
        return httpx.Response(200, json={"id": "1"})

    with bindings({"openapi.json": CLIENT}, tmp_path) as package:
        root: Any = importlib.import_module(package.package)
        client_type = getattr(
            root, next(name for name in root.__all__ if name.startswith("Generated") and name.endswith("Client"))
        )
        http_client = httpx.Client(transport=httpx.MockTransport(answer))
        with client_type(http_client=http_client) as client:
            order = client.shop.orders.create("a", size="m")
        assert order == package.types("components").CreateOrderResponse(id="1")
    assert sent == [{"sku": "a", "size": "m"}]


def test_one_file_is_enough(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = save({"openapi.json": OLD, "pets.json": OLD, "notes.txt": "Notes."}, tmp_path)
    for file, module in (("openapi.json", "components"), ("pets.json", "pets")):
        arguments = ["--schema", str(folder / file), "--output", str(tmp_path), "--package", f"of_{module}"]
        assert main(["gen", *arguments]) == 0
        assert (tmp_path / f"of_{module}" / f"{module}.py").is_file()
        assert main(["check", *arguments]) == 0
    assert main(["gen", "--schema", str(folder / "notes.txt"), "--output", str(tmp_path)]) == 1
    assert "notes.txt#: is not a .json file" in capsys.readouterr().err


def test_a_file_beside_the_description_is_not_read(tmp_path: Path) -> None:
    folder = save({"openapi.json": OLD, "components.json": "no JSON"}, tmp_path)
    assert main(["gen", "--schema", str(folder / "openapi.json"), "--output", str(tmp_path), "--package", "alone"]) == 0
    assert json.loads((tmp_path / "alone/schema/components.json").read_text("utf-8"))["$defs"]


@pytest.mark.parametrize("union", ["oneOf", "anyOf"])
def test_a_nullable_union_with_a_nullable_member_accepts_null(union: str, tmp_path: Path) -> None:
    member = record({"a": TEXT}, "a", nullable=True)
    holder = record({"u": {"nullable": True, union: [ref("A"), ref("B")]}})
    schemas = {"A": member, "B": record({"b": TEXT}, "b"), "Holder": holder}
    description = {"openapi": "3.0.3", "info": INFO, "paths": {}, "components": {"schemas": schemas}}
    with bindings({"openapi.json": description}, tmp_path) as package:
        for document in ({"u": None}, {"u": {"a": "1"}}, {"u": {"b": "1"}}, {}):
            assert package.round_trip(document, "components.json#/$defs/Holder") == document
        with pytest.raises(ValidationError):
            read(package.codec("components.json#/$defs/Holder"), {"u": 1})


def test_a_nullable_union_holds_the_classes_of_its_members(tmp_path: Path) -> None:
    members = {name: record({"kind": {"type": "string", "enum": [name]}}, "kind") for name in "AB"}
    holder = record({"u": {"nullable": True, "oneOf": [ref("A"), ref("B")]}})
    description = {
        "openapi": "3.0.3",
        "info": INFO,
        "paths": {},
        "components": {"schemas": {**members, "Holder": holder}},
    }
    with bindings({"openapi.json": description}, tmp_path) as package:
        types: Any = package.types("components")
        codec = package.codec("components.json#/$defs/Holder")
        assert read(codec, {"u": {"kind": "B"}}).u == types.B()
        assert read(codec, {"u": None}).u is None


def test_a_nullable_body_keeps_null_if_a_property_refers_to_it_too(tmp_path: Path) -> None:
    client: Any = json.loads(json.dumps(CLIENT))
    post = client["paths"]["/orders"]["post"]
    client["components"]["schemas"]["receipt"] = {**record({"id": TEXT}, "id"), "type": ["object", "null"]}
    client["components"]["schemas"]["archive"] = record({"last": ref("receipt")})
    post["responses"]["200"] = content(ref("receipt"))
    with bindings({"openapi.json": client}, tmp_path) as package:
        assert package.round_trip(None, "components.json#/$defs/Receipt") is None
        assert package.round_trip({"last": None}, "components.json#/$defs/Archive") == {"last": None}


NULLABLE: list[tuple[dict[str, Any], str]] = [
    ({"oneOf": [TEXT, {"type": "integer", "bad": 1}]}, "/oneOf/1/bad"),
    ({"anyOf": [TEXT, {"type": "integer", "bad": 1}]}, "/anyOf/1/bad"),
    ({"anyOf": [TEXT, {"type": "integer", "bad": 1}], "not": TEXT}, "/anyOf/1/bad"),
    ({"anyOf": [TEXT, {"type": "integer", "$anchor": 5}]}, "/anyOf/1/$anchor"),
    ({"allOf": [ref("Nothing")]}, "/allOf/0/$ref"),
    ({**ref("Nothing"), "example": {}}, "/$ref"),
]


@pytest.mark.parametrize(("schema", "pointer"), NULLABLE)
def test_a_problem_in_a_nullable_schema_is_located_in_the_description(
    schema: dict[str, Any], pointer: str, tmp_path: Path
) -> None:
    holder = record({"u": {**schema, "nullable": True}})
    description = {"openapi": "3.0.3", "info": INFO, "paths": {}, "components": {"schemas": {"holder": holder}}}
    problems = refusal({"openapi.json": description}, tmp_path)
    assert {problem.pointer for problem in problems} == {f"/components/schemas/holder/properties/u{pointer}"}
