"""Libraries that validate, serialize and display objects work with generated types."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Annotated, Any

import cattrs.preconf.cbor2
import cattrs.preconf.json
import cattrs.preconf.msgspec
import cattrs.preconf.orjson
import cattrs.preconf.pyyaml
import msgspec
import orjson
import pytest
import rich.console
import yaml
from attrs import define
from fastapi import Body, FastAPI
from fastapi.encoders import jsonable_encoder
from fastapi.testclient import TestClient
from IPython.lib.pretty import pretty
from openapi_spec_validator import validate
from pydantic import BaseModel, TypeAdapter
from service import COMPLETION

from sequrity import UNSET, converter
from sequrity.control import FeaturesHeader, FineGrainedConfigHeader
from sequrity.types.chat_completion.request import ChatCompletionRequest, Message, UserMessage
from sequrity.types.chat_completion.response import ChatCompletionResponse

DOCUMENT = {**COMPLETION, "extra_key": 1}
REQUEST = {"model": "m", "messages": [{"role": "user", "content": "Hi"}, {"role": "later", "x": 1}]}
RESPONSE = ChatCompletionResponse.from_dict(DOCUMENT)


class Turn(BaseModel):
    messages: list[Message]
    response: ChatCompletionResponse | None = None
    features: FeaturesHeader | None = None


app = FastAPI()


@app.post("/annotated")
def annotated(body: Annotated[ChatCompletionRequest, Body()]) -> ChatCompletionResponse:
    assert isinstance(body.messages[0], UserMessage)
    return RESPONSE


@app.post("/response_model", response_model=ChatCompletionResponse)
async def with_response_model(turn: Turn) -> Any:
    assert isinstance(turn.messages[0], UserMessage)
    return DOCUMENT


@app.get("/bare")
def bare():  # no annotation: FastAPI converts whatever it gets
    return RESPONSE


@app.post("/echo")
async def echo(turn: Turn) -> Turn:
    return turn


CLIENT = TestClient(app)


def test_fastapi_reads_a_body_and_returns_a_response() -> None:
    response = CLIENT.post("/annotated", json=REQUEST)
    assert (response.status_code, response.json()) == (200, DOCUMENT)


def test_fastapi_validates_by_response_model() -> None:
    response = CLIENT.post("/response_model", json={"messages": REQUEST["messages"]})
    assert (response.status_code, response.json()) == (200, DOCUMENT)


def test_fastapi_returns_an_object_without_annotation() -> None:
    assert CLIENT.get("/bare").json() == DOCUMENT
    assert jsonable_encoder(RESPONSE) == DOCUMENT


def test_fastapi_reports_invalid_bodies_with_their_location() -> None:
    response = CLIENT.post("/annotated", json={"model": "m", "messages": [{"role": "user"}]})
    assert response.status_code == 422
    (detail,) = response.json()["detail"]
    assert detail["loc"] == ["body", "messages", 0]
    assert detail["msg"] == "missing required key 'content'"


def test_pydantic_models_hold_generated_types() -> None:
    turn = {"messages": REQUEST["messages"], "response": DOCUMENT, "features": {"agent_arch": "dual-llm"}}
    assert CLIENT.post("/echo", json=turn).json() == turn
    assert TypeAdapter(list[Message]).validate_python(REQUEST["messages"])[0] == UserMessage(content="Hi")


def test_openapi_document_of_fastapi_is_valid_and_describes_the_types() -> None:
    document = app.openapi()
    validate(document)
    schemas = document["components"]["schemas"]
    assert schemas["UserMessage"]["properties"]["role"]["const"] == "user"
    assert schemas["ChatCompletionRequest"]["properties"]["messages"]["items"] == {
        "$ref": "#/components/schemas/Message"
    }


SERIALISERS: dict[str, Callable[[Any], object]] = {
    "json": json.dumps,
    "orjson": orjson.dumps,
    "msgspec.json": msgspec.json.encode,
    "msgspec.msgpack": msgspec.msgpack.encode,
    "yaml": yaml.dump,
    "cattrs": cattrs.unstructure,
    "cattrs.json": cattrs.preconf.json.make_converter().dumps,
    "cattrs.orjson": cattrs.preconf.orjson.make_converter().dumps,
    "cattrs.msgspec": cattrs.preconf.msgspec.make_converter().dumps,
    "cattrs.pyyaml": cattrs.preconf.pyyaml.make_converter().dumps,
    "cattrs.cbor2": cattrs.preconf.cbor2.make_converter().dumps,
}


@pytest.mark.parametrize("name", SERIALISERS)
@pytest.mark.parametrize("value", [UNSET, FineGrainedConfigHeader.dual_llm()], ids=["UNSET", "header"])
def test_no_serialiser_writes_unset(name: str, value: object) -> None:
    with pytest.raises(TypeError):
        SERIALISERS[name](value)


@define
class Transcript:
    messages: list[Message]
    response: ChatCompletionResponse | None
    config: FineGrainedConfigHeader


@pytest.mark.parametrize("preconf", ["json", "orjson", "msgspec", "pyyaml", "cbor2"])
def test_a_preconfigured_cattrs_converter_accepts_the_hooks(preconf: str) -> None:
    convert = converter(getattr(cattrs.preconf, preconf).make_converter())
    config = FineGrainedConfigHeader.dual_llm()
    transcript = Transcript([UserMessage(content="Hi"), {"role": "later"}], RESPONSE, config)
    assert convert.loads(convert.dumps(transcript), Transcript) == transcript
    assert convert.unstructure(RESPONSE) == DOCUMENT


def test_ipython_prints_one_attribute_a_line() -> None:
    assert pretty(RESPONSE).splitlines()[:2] == ["ChatCompletionResponse(", "    id='c',"]
    assert pretty(UserMessage(content="x")) == "UserMessage(role='user', content='x')"


def test_rich_prints_one_attribute_a_line() -> None:
    console = rich.console.Console(width=80)
    with console.capture() as capture:
        console.print(RESPONSE)
    assert len(capture.get().splitlines()) > 20
