"""Generated packages pass ruff, mypy strict and pyright strict, and a program that uses one has the types expected.

The checkers take long to start, so one run checks all packages.
"""

from __future__ import annotations

import copy
from contextlib import ExitStack
from pathlib import Path

import shop_schema
from foreign_schemas import PETS
from rule_schemas import FILES, SCHEMAS
from schema_folder import bindings, complaints
from union_schemas import DOCUMENTS, namesakes

from sequrity_codegen.load.reader import read_folder

KIT = Path(__file__).parent / "kit" / "schema"
CONSUMER = """
from typing import assert_type, Any, TypedDict
from {package} import Async{name}Client, {name}Client, Stream
from {package}.types.order import Order, Orders, Receipt
from {package}.types.say import Said, SaidPart, SayEvent
from {package}.shop.orders import list_orders_sync
import httpx

client = {name}Client("k")
assert_type(client.shop.orders.list("s"), Orders)
assert_type(client.shop.orders.list("s", return_type="json"), list[Any])
assert_type(client.shop.orders.create("a"), Order | None)
assert_type(client.shop.orders.replace("a", "b"), Receipt)
assert_type(client.shop.orders.with_raw_response.get("a").parse(), Order)
assert_type(client.shop.pay("cash", coins=1), Order)
assert_type(client.shop.pay("card", number="1"), Order)
stream = client.shop.talk.say("a", stream=True)
assert_type(stream, Stream[SayEvent, Said])
assert_type(stream.final(), Said)
assert_type(client.shop.talk.say("a", stream=True, return_type="json").accumulate(), dict[str, Any])
class Price(TypedDict):
    amount: int

parsed = client.shop.talk.parse("a", response_type=Price)
assert_type(parsed.parsed, Price)
assert_type(parsed.content, list[SaidPart])
assert_type(client.shop.talk.parse("a", response_type=Price, stream=True).final().parsed, Price)
assert_type(client.shop.talk.with_raw_response.say("a").parse(), Said)
async def ask() -> None:
    assert_type((await Async{name}Client("k").shop.talk.parse("a", response_type=Price)).parsed, Price)
with httpx.Client() as http:
    assert_type(list_orders_sync(http, "https://a", "k", "s"), Orders)
client.shop.orders.delete("a")  # type: ignore[deprecated]
"""
"""A program over the package of `shop_schema`. Its last line would be refused if the operation were not deprecated."""


def test_checkers_accept_generated_packages_and_their_use(tmp_path: Path) -> None:
    folders = {
        "shop": shop_schema.documents(),
        "rules": {FILES[name]: schema for name, schema in SCHEMAS.items()},
        "kit": read_folder(KIT),
        "unions": copy.deepcopy(DOCUMENTS),
        "namesakes": namesakes(),
        "foreign": {"pet_store.json": copy.deepcopy(PETS)},
    }
    with ExitStack() as stack:
        shop, *others = [stack.enter_context(bindings(each, tmp_path / name)) for name, each in folders.items()]
        name = "".join(part.capitalize() for part in shop.package.split("_"))
        assert complaints(shop, *others, program=CONSUMER.format(package=shop.package, name=name)) == ""
