"""Operations of every kind, of an invented API: generated, type-checked, and called over a mock transport."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any, TypedDict

import httpx
import pytest
from schema_folder import ROOT, Bindings, bindings, save
from shop_schema import documents
from starlette.testclient import TestClient

from sequrity_compat.wire.comparison import compare_wire
from sequrity_conformance.canonical import canonical
from sequrity_conformance.contract import Contract
from sequrity_conformance.derive import Derivation
from sequrity_conformance.exchange_derivation import ExchangeDerivation
from sequrity_conformance.stream_derivation import StreamDerivation
from sequrity_runtime import (
    UNSET,
    APIStatusError,
    ConfigError,
    ParseError,
    RequestValidationError,
    ResponseValidationError,
    Target,
    TextDelta,
    call_sync,
    to_json,
)
from sequrity_sandbox import create_app

BASE = "http://127.0.0.1:1"
EVENTS: list[dict[str, Any]] = [
    {"type": "message_start", "message": {"content": [], "usage": {"input_tokens": 1}}},
    {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "Hel"}},
    {"type": "heard_of", "x": 1},
    {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "lo"}},
    {"type": "message_delta", "delta": {"stop_reason": "end_turn"}, "usage": {"output_tokens": 2}},
    {"type": "message_stop"},
]
SAID = {
    "content": [{"type": "text", "text": "Hello"}],
    "stop_reason": "end_turn",
    "usage": {"input_tokens": 1, "output_tokens": 2},
}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Generator[Bindings]:
    with bindings(documents(), tmp_path_factory.mktemp("shop")) as made:
        yield made


class Shop:
    """A client over a mock transport, and the last request that it sent."""

    def __init__(self, package: Bindings, response: httpx.Response, key: str | None = "key-of-the-shop") -> None:
        self.root = importlib.import_module(package.package)
        self.request = httpx.Request("GET", BASE)
        self.response = response
        name = "".join(part.capitalize() for part in package.package.split("_"))
        http = httpx.Client(transport=httpx.MockTransport(self.answer))
        self.client = getattr(self.root, f"{name}Client")(key, BASE, http_client=http)
        self.shop = self.client.shop
        http_async = httpx.AsyncClient(transport=httpx.MockTransport(self.answer))
        self.async_client = getattr(self.root, f"Async{name}Client")(key, BASE, http_client=http_async)

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.request = request
        return self.response

    @property
    def body(self) -> Any:
        return json.loads(self.request.content)

    @property
    def target(self) -> str:
        return self.request.url.raw_path.decode()


def stream_of(events: list[dict[str, Any]]) -> httpx.Response:
    text = "".join(f"event: {event['type']}\ndata: {json.dumps(event)}\n\n" for event in events)
    return httpx.Response(200, text=text, headers={"content-type": "text/event-stream"})


def test_query_parameters_and_headers_of_every_scalar(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(200, json=[{"id": "1"}, {"id": "2", "class": "x"}]))
    (first, second) = shop.shop.orders.list("m", page_size=5, price=1.5, open=True, depth=2, mode="b")
    assert (first.id, second.class_) == ("1", "x")
    assert shop.target == "/orders/?page-size=5&price=1.5&open=true&size=m"
    assert (shop.request.headers["x-depth"], shop.request.headers["x-mode"]) == ("2", "b")
    assert shop.request.content == b""
    shop.shop.orders.list(importlib.import_module(f"{package.package}.types.order").Size.SMALL, price=2, open=False)
    assert shop.target == "/orders/?price=2&open=false&size=s"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"page_size": 1.5}, "page_size: expected an integer, found float"),
        ({"page_size": True}, "page_size: expected an integer, found bool"),
        ({"price": float("nan")}, "price: expected a number, found float"),
        ({"open": "yes"}, "open: expected True or False, found str"),
        ({"size": "xl"}, "size: expected one of 's', 'm'"),
        ({"size": 5}, "size: expected a string, found int"),
        ({"depth": "2"}, "depth: expected an integer, found str"),
        ({"mode": "c"}, "mode: expected one of 'a', 'b'"),
    ],
    ids=str,
)
def test_a_parameter_of_another_type_raises_before_any_request(
    package: Bindings, arguments: dict[str, Any], message: str
) -> None:
    shop = Shop(package, httpx.Response(200, json=[]))
    with pytest.raises(ConfigError, match=message):
        shop.shop.orders.list(**{"size": "s", **arguments})
    with pytest.raises(TypeError, match="missing required argument: 'size'"):
        shop.root.shop.orders.list_orders_sync(httpx.Client(), BASE, "k", size=UNSET)


@pytest.mark.parametrize(("order_id", "target"), [("a/b c", "/orders/a%2Fb%20c"), ("é", "/orders/%C3%A9")])
def test_a_path_segment_of_any_text_is_escaped(package: Bindings, order_id: str, target: str) -> None:
    shop = Shop(package, httpx.Response(200, json={"id": "x"}))
    assert shop.shop.orders.get(order_id).id == "x"
    assert shop.target == target


@pytest.mark.parametrize("order_id", ["", ".", "..", 5])
def test_a_path_segment_that_would_change_the_path_is_refused(package: Bindings, order_id: Any) -> None:
    with pytest.raises(ConfigError, match="order_id: expected"):
        Shop(package, httpx.Response(200, json={})).shop.orders.get(order_id)


def test_put_patch_and_delete(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(200, json={"id": "x"}))
    assert shop.shop.orders.replace("a", "b").id == "x"
    assert (shop.request.method, shop.target, shop.body) == ("PUT", "/orders/a", {"id": "b"})
    assert "idempotency-key" not in shop.request.headers
    assert shop.shop.orders.change(order_id="a", id="b") == {"id": "x"}
    assert (shop.request.method, shop.target) == ("PATCH", "/orders/a")
    assert "idempotency-key" in shop.request.headers
    shop.response = httpx.Response(204)
    with pytest.warns(DeprecationWarning, match="`client.shop.orders.delete` is deprecated"):
        assert shop.shop.orders.delete("a") is None
    assert (shop.request.method, shop.request.content) == ("DELETE", b"")
    shop.response = httpx.Response(204)
    with pytest.warns(DeprecationWarning, match="deprecated") as caught:
        assert asyncio.run(shop.async_client.shop.orders.delete("a")) is None
    assert len(caught) == 1
    shop.response = httpx.Response(204)
    with pytest.warns(DeprecationWarning, match="deprecated"):
        assert shop.shop.orders.with_raw_response.delete("a").parse() is None


def test_a_response_may_have_no_body(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(202))
    assert shop.shop.orders.create("a", input="x", note="n", class_="c") is None
    assert shop.body == {"id": "a", "input": "x", "class": "c", "note": "n"}
    shop.response = httpx.Response(201, json={"id": "b"})
    assert shop.shop.orders.create("a").id == "b"
    assert shop.shop.orders.create("a", return_type="json") == {"id": "b"}


def test_a_union_as_response(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(200, json=[{"id": "1"}]))
    assert [order.id for order in shop.shop.orders.replace("a", "b")] == ["1"]
    shop.response = httpx.Response(200, json="x")
    with pytest.raises(ResponseValidationError, match="expected an object or an array"):
        shop.shop.orders.replace("a", "b")


def test_a_union_as_body_and_a_segment_that_follows_it(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(200, json={"id": "x"}))
    shop.shop.pay("card", number="1", note="n")
    assert (shop.target, shop.body) == ("/visa/pay", {"type": "card", "number": "1", "note": "n"})
    shop.shop.pay("cash", coins=2)
    assert (shop.target, shop.body) == ("/pay", {"type": "cash", "coins": 2})
    with pytest.raises(RequestValidationError, match="missing required key 'number'"):
        shop.shop.pay("card")
    with pytest.raises(RequestValidationError, match="type: expected one of"):
        shop.shop.pay("gold")
    with pytest.raises(TypeError):
        shop.shop.pay()


def test_the_key_is_sent_in_its_header_if_the_operation_requires_it(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(200, json={"id": "x"}))
    shop.shop.orders.get("a")
    assert shop.request.headers["x-shop-key"] == "key-of-the-shop"
    assert "authorization" not in shop.request.headers
    with pytest.raises(ConfigError, match="x-shop-key is set by the client"):
        shop.shop.orders.get("a", extra_headers={"X-Shop-Key": "other"})
    assert shop.shop.health() == {"id": "x"}
    assert "x-shop-key" not in shop.request.headers


def test_the_key_is_redacted_in_errors(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(404, json={"reason": "key-of-the-shop is unknown", "code": 3}))
    with pytest.raises(APIStatusError) as caught:
        shop.shop.orders.get("a")
    assert "key-of-the-shop" not in caught.value.body
    assert caught.value.typed_body.code == 3
    assert "key-of-the-shop" not in caught.value.typed_body.reason


@pytest.mark.parametrize(("status", "body"), [(404, {"code": 1}), (400, {"reason": "x"}), (503, "<html>")])
def test_an_error_body_of_another_form_has_no_type(package: Bindings, status: int, body: Any) -> None:
    shop = Shop(package, httpx.Response(status, json=body))
    with pytest.raises(APIStatusError) as caught:
        shop.shop.orders.get("a", max_retries=0)
    assert caught.value.typed_body is None


def test_events_that_are_a_union_add_up_to_the_response(package: Bindings) -> None:
    shop = Shop(package, stream_of(EVENTS))
    types = importlib.import_module(f"{package.package}.types.say")
    heard: list[str] = []

    def hear(delta: TextDelta) -> None:
        heard.append(delta.text)

    whole = shop.shop.talk.say("hi", stream=True).final(on_content=hear)
    assert isinstance(whole, types.Said)
    assert heard == ["Hel", "lo"]
    assert shop.body == {"words": "hi", "stream": True}
    shop.response = stream_of(EVENTS)
    with shop.shop.talk.say("hi", stream=True) as stream:
        events = [next(stream) for _ in range(4)]
        assert stream.accumulate().content == [types.SaidText(type="text", text="Hel")]
        events += list(stream)
    assert [type(event).__name__ for event in events][:4] == ["SayStart", "SayBlock", "SayDelta", "dict"]
    shop.response = stream_of(EVENTS)
    assert shop.shop.talk.say("hi", stream=True, return_type="json").final() == SAID

    async def run() -> Any:
        return await (await shop.async_client.shop.talk.say("hi", stream=True, return_type="json")).final()

    shop.response = stream_of(EVENTS)
    assert asyncio.run(run()) == SAID


def test_a_complete_response_in_place_of_a_stream(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(200, json=SAID))
    assert shop.shop.talk.say("hi", stream=True, return_type="json").final()["content"] == SAID["content"]
    assert shop.shop.talk.say("hi", return_type="json") == SAID
    assert shop.body == {"words": "hi"}


PRICED = {**SAID, "content": [{"type": "text", "text": '{"amount": 3, "open": true}'}]}


class Price(TypedDict):
    amount: int
    open: bool


def test_parse_returns_a_value_of_a_type(package: Bindings) -> None:
    """`x-python-parse-method` and the format in the schema are all that it needs."""
    shop = Shop(package, httpx.Response(200, json=PRICED))
    parsed = shop.shop.talk.parse("a price", response_type=Price)
    assert parsed.parsed == {"amount": 3, "open": True}
    assert parsed.stop_reason == "end_turn"
    assert shop.body["words"] == "a price"
    assert shop.body["output_config"]["format"]["schema"]["required"] == ["amount", "open"]
    shop.response = httpx.Response(200, json=PRICED)
    assert asyncio.run(shop.async_client.shop.talk.parse("a price", response_type=Price)).parsed == parsed.parsed
    shop.response = httpx.Response(200, json=SAID)
    with pytest.raises(ParseError, match="the text of the response is not valid JSON"):
        shop.shop.talk.parse("a price", response_type=Price)


def test_parse_returns_the_value_of_a_stream_as_it_grows(package: Bindings) -> None:
    texts = ['{"amount"', ": 3, ", '"open": true}']
    deltas = [{**EVENTS[2], "delta": {"type": "text_delta", "text": text}} for text in texts]
    shop = Shop(package, stream_of([*EVENTS[:2], *deltas, *EVENTS[-2:]]))
    with shop.shop.talk.parse("a price", response_type=Price, stream=True) as stream:
        assert list(stream)[-1] == {"amount": 3, "open": True}
        assert stream.final().parsed == {"amount": 3, "open": True}
    assert shop.body["stream"] is True

    async def run() -> Any:
        stream = await shop.async_client.shop.talk.parse("a price", response_type=Price, stream=True)
        return (await stream.final()).parsed

    shop.response = stream_of([*EVENTS[:2], *deltas, *EVENTS[-2:]])
    assert asyncio.run(run()) == {"amount": 3, "open": True}


def test_the_raw_response_of_a_stream(package: Bindings) -> None:
    shop = Shop(package, stream_of(EVENTS))
    raw = shop.shop.talk.with_raw_response.say("hi", stream=True)
    assert (raw.status, raw.headers["content-type"]) == (200, "text/event-stream")
    assert [type(event).__name__ for event in raw.parse()][:2] == ["SayStart", "SayBlock"]


def test_functions_take_the_same_arguments(package: Bindings) -> None:
    shop = Shop(package, httpx.Response(200, json=[{"id": "1"}]))
    orders = importlib.import_module(f"{package.package}.shop.orders")
    http = httpx.Client(transport=httpx.MockTransport(shop.answer))
    assert orders.list_orders_sync(http, BASE, "k-2", "s", 4)[0].id == "1"
    assert (shop.target, shop.request.headers["x-shop-key"]) == ("/orders/?page-size=4&size=s", "k-2")
    shop.response = httpx.Response(200, json={"up": True})
    assert orders.health_sync(http, BASE) == {"up": True}


@pytest.fixture
def sandbox(tmp_path: Path) -> TestClient:
    return TestClient(create_app(save(documents(), tmp_path)))


KEY = {"X-Shop-Key": "k"}


def test_the_sandbox_responds_from_the_schemas(sandbox: TestClient) -> None:
    """A value of the response's type, with the status of the description."""
    assert sandbox.get("/health").status_code == 200
    assert sandbox.get("/orders/a").status_code == 401
    assert sandbox.get("/orders/a", headers=KEY).json() == {"id": "sandbox id"}
    assert sandbox.post("/orders/", headers=KEY, json={"id": "a"}).status_code == 201
    deleted = sandbox.delete("/orders/a", headers=KEY)
    assert (deleted.status_code, deleted.content) == (204, b"")
    assert sandbox.post("/pay", headers=KEY, json={"type": "cash"}).status_code == 200
    assert sandbox.post("/visa/pay", headers=KEY, json={"type": "card"}).status_code == 422


@pytest.mark.parametrize(
    ("query", "status"),
    [("", 422), ("size=s", 200), ("size=x", 422), ("size=s&page-size=5", 200), ("size=s&page-size=a", 422)],
)
def test_the_sandbox_checks_query_parameters(sandbox: TestClient, query: str, status: int) -> None:
    assert sandbox.get(f"/orders/?{query}", headers=KEY).status_code == status


def test_the_sandbox_streams_events_of_each_kind(sandbox: TestClient) -> None:
    text = sandbox.post("/say", headers=KEY, json={"words": "hi", "stream": True}).text
    kinds = [json.loads(line.removeprefix("data: "))["type"] for line in text.splitlines() if line.startswith("data")]
    assert kinds[0] == "message_start"
    assert kinds[-1] == "message_stop"
    assert len(kinds) == len({*kinds}) == 6


def test_each_operation_has_a_derived_exchange(package: Bindings, tmp_path: Path) -> None:
    """The functions send what the vectors of exchanges say, and read the response."""
    cases = [*ExchangeDerivation(Contract(save(documents(), tmp_path))).all()]
    described = [each for item in documents()["openapi.json"]["paths"].values() for each in item.values()]
    modules = {each["operationId"]: each["x-python-module"] for each in described if "operationId" in each}
    assert {case["call"]["operation"] for case in cases} == modules.keys()
    for case in cases:
        call, told, wanted = case["call"], case["response"], case["request"]
        shop = Shop(package, httpx.Response(told["status"], headers=told["headers"], content=told["body"]))
        module = importlib.import_module(f"{package.package}.{modules[call['operation']]}")
        operation = getattr(module, call["operation"].upper())
        http = httpx.Client(transport=httpx.MockTransport(shop.answer))
        target = Target.of(call["base_url"], call["api_key"])
        answer = call_sync(operation, http, target, call["arguments"], "python")
        assert canonical(to_json(answer)) == case["result"]["canonical"]
        assert (shop.request.method, str(shop.request.url)) == (wanted["method"], wanted["url"])
        assert wanted["headers"].items() <= dict(shop.request.headers).items()
        assert json.loads(shop.request.content or "null") == json.loads(wanted.get("body", "null"))


def test_each_stream_has_derived_vectors(package: Bindings, tmp_path: Path) -> None:
    """The client reads the events of each kind, and adds up a whole response."""
    kinds, whole = StreamDerivation(Contract(save(documents(), tmp_path))).all()
    assert (kinds["id"], whole["id"]) == ("operation/say/kinds", "operation/say/whole-1")
    for case in (kinds, whole):
        text = httpx.Response(200, text=case["sse"], headers={"content-type": "text/event-stream"})
        with Shop(package, text).shop.talk.say("hi", stream=True) as stream:
            assert [canonical(to_json(event)) for event in stream] == case["events"]
            assert "whole" not in case or canonical(to_json(stream.accumulate())) == case["whole"]
    assert len(kinds["events"]) == 6
    assert json.loads(whole["whole"])["content"] == [{"type": "text", "text": "text"}]


def test_each_type_has_derived_vectors(tmp_path: Path) -> None:
    contract = Contract(save(documents(), tmp_path))
    derivation = Derivation(contract)
    derived = {name: [*derivation.of(named)] for name, named in contract.types.items()}
    assert {"SayRequest", "SayEvent", "Payment", "Orders"} <= derived.keys()
    assert all(cases for cases in derived.values())


def test_the_compatibility_check_covers_each_operation() -> None:
    """A change of a body, an event and an error is found for the operation that has it."""
    old, new = documents(), documents()
    new["types/say.json"]["properties"]["words"]["maxLength"] = 5
    del new["openapi.json"]["paths"]["/health"]
    found, _ = compare_wire(old, new)
    assert {"POST /say", "GET /health"} <= {finding.subject.split(" request")[0] for finding in found}
    assert {finding.verdict for finding in found} == {"breaking"}


def test_the_page_of_operations_lists_them_and_their_types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The docs need no edit: what no page shows is shown there."""
    monkeypatch.setattr(sys, "path", [str(ROOT / "docs"), *sys.path])
    listing = importlib.import_module("operation_list")
    text = listing.operations(documents(), "shop")
    for name, function in (
        ("shop.talk.say", "shop.shop.say.say_sync"),
        ("shop.health", "shop.shop.orders.health_sync"),
    ):
        assert f"## client.{name}\n" in text
        assert f"`{function}`" in text
    said, event = "[`Said`][shop.types.say.Said]", "[`SayEvent`][shop.types.say.SayEvent]"
    assert f"- Response 200: {said} (`application/json`), {event} (`text/event-stream`)" in text
    assert "- Further methods: `shop.talk.say`" not in text
    pages = tmp_path / "docs"
    pages.mkdir()
    (pages / "orders.md").write_text("# Orders\n\n::: shop.types.order\n")
    types = listing.further_types(documents(), pages, "shop")
    assert "::: shop.types.say\n" in types
    assert "shop.types.order" not in types
