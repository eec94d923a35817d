"""`parse` sends the schema of a type, and returns the value of a response as that type."""

from __future__ import annotations

import asyncio
import collections
import dataclasses
import datetime
import enum
import json
import pickle
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import Annotated, Any, Literal, NamedTuple, NewType, NotRequired, TypedDict
from uuid import UUID

import attrs
import pytest
from attrs import evolve
from fake_service import ANSWER, BASE_URL, Service, answer
from jsonschema import Draft202012Validator
from parse_service import MESSAGES, Way, extends, parse_async, parse_sync, saying, saying_in_pieces

from sequrity import (
    AsyncSequrityClient,
    ConfigError,
    Limits,
    ParseContentFilterError,
    ParseError,
    ParseJsonError,
    ParseLengthError,
    ParseRefusalError,
    ParseResultError,
    ParseShapeError,
    RequestValidationError,
    SequrityClient,
    TextDelta,
    TooLargeError,
)
from sequrity.control.chat_completion import CREATE_CHAT_COMPLETION, ParsedChatCompletionResponse
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime.type_guards import is_array, is_object

UserId = NewType("UserId", int)
ID = "00000000-0000-0000-0000-000000000001"


class Color(enum.Enum):
    RED = "red"


@attrs.define
class City:
    """A city."""

    name: str
    population: int | None = None


@dataclasses.dataclass
class Town:
    name: str
    founded: datetime.date = datetime.date(2000, 1, 1)
    tags: list[str] = dataclasses.field(default_factory=list[str])


@dataclasses.dataclass
class Node:
    value: int
    children: list[Node] = dataclasses.field(default_factory=list["Node"])


@attrs.define
class Route:
    stops: list[City]
    length: Annotated[float, "In kilometres."]


@attrs.define
class Cat:
    kind: Literal["cat"]
    lives: int = 9


@attrs.define
class Dog:
    kind: Literal["dog"]
    tricks: list[str] = attrs.field(factory=list[str])


class Place(TypedDict):
    name: str
    height: NotRequired[float]


class Point(NamedTuple):
    x: float
    y: float = 0.0


SHAPES: dict[str, tuple[Any, Any, Any]] = {
    "attrs": (City, {"name": "Oslo", "population": 700_000}, City("Oslo", 700_000)),
    "attrs, null": (City, {"name": "Oslo", "population": None}, City("Oslo")),
    "attrs, nested": (
        Route,
        {"stops": [{"name": "Oslo", "population": None}], "length": 1.5},
        Route([City("Oslo")], 1.5),
    ),
    "dataclass": (
        Town,
        {"name": "Å", "founded": "2001-02-03", "tags": ["a", "b"]},
        Town("Å", datetime.date(2001, 2, 3), ["a", "b"]),
    ),
    "dataclass, defaults": (Town, {"name": "A", "founded": None, "tags": None}, Town("A")),
    "dataclass, recursive": (
        Node,
        {"value": 1, "children": [{"value": 2, "children": None}]},
        Node(1, [Node(2)]),
    ),
    "typed dict": (Place, {"name": "A", "height": 2.5}, {"name": "A", "height": 2.5}),
    "typed dict, absent": (Place, {"name": "A", "height": None}, {"name": "A"}),
    "named tuple": (Point, {"x": 1.5, "y": None}, Point(1.5)),
    "list of attrs": (list[City], {"value": [{"name": "A", "population": None}]}, [City("A")]),
    "list of dataclasses": (list[Node], {"value": [{"value": 1, "children": []}]}, [Node(1)]),
    "list of texts": (list[str], {"value": ["a", "b"]}, ["a", "b"]),
    "sequence": (Sequence[int], {"value": [1]}, [1]),
    "set": (set[int], {"value": [1, 1]}, {1}),
    "tuple": (tuple[int, str], {"value": [1, "a"]}, (1, "a")),
    "deque": (collections.deque[int], {"value": [1]}, collections.deque([1])),
    "mapping": (dict[str, int], {"a": 1}, {"a": 1}),
    "mapping of classes": (Mapping[str, Point], {"a": {"x": 1.0, "y": 2.0}}, {"a": Point(1.0, 2.0)}),
    "anything": (Any, {"value": [1, None]}, [1, None]),
    "union by tag": (Cat | Dog, {"value": {"kind": "dog", "tricks": None}}, Dog("dog")),
    "list of a union": (
        list[Cat | Dog],
        {"value": [{"kind": "cat", "lives": 7}, {"kind": "dog", "tricks": ["sit"]}]},
        [Cat("cat", 7), Dog("dog", ["sit"])],
    ),
    "optional": (City | None, {"value": None}, None),
    "text": (str, {"value": "a"}, "a"),
    "integer": (int, {"value": 5}, 5),
    "number": (float, {"value": 5}, 5.0),
    "boolean": (bool, {"value": True}, True),
    "literal": (Literal["a", "b"], {"value": "b"}, "b"),
    "enumeration": (Color, {"value": "red"}, Color.RED),
    "new type": (UserId, {"value": 7}, 7),
    "date and time": (
        datetime.datetime,
        {"value": "2026-01-02T03:04:05+00:00"},
        datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
    ),
    "duration": (datetime.timedelta, {"value": "PT90S"}, datetime.timedelta(seconds=90)),
    "decimal": (Decimal, {"value": "1.10"}, Decimal("1.10")),
    "UUID": (UUID, {"value": ID}, UUID(ID)),
    "bytes": (bytes, {"value": "AP8="}, b"\x00\xff"),
    "path": (Path, {"value": "/a"}, Path("/a")),
    "bounds": (Annotated[int, "A number."], {"value": 3}, 3),
}  # fmt: skip


@pytest.fixture(params=[parse_sync, parse_async], ids=["sync", "async"])
def parse(request: pytest.FixtureRequest) -> Way:
    way: Way = request.param
    return way


@pytest.mark.parametrize(("response_type", "document", "value"), SHAPES.values(), ids=SHAPES)
def test_each_shape_is_requested_and_parsed(parse: Way, response_type: Any, document: Any, value: Any) -> None:
    service = Service(saying(json.dumps(document)))
    response = parse(service, response_type, temperature=0.5)
    assert response.parsed == value
    assert type(response.parsed) is type(value)
    sent = service.last_body["response_format"]["json_schema"]
    Draft202012Validator.check_schema(sent["schema"])
    validator: Any = Draft202012Validator(sent["schema"])
    assert validator.is_valid(document)
    assert sent["schema"].get("type") == "object"
    assert sent["strict"] is ("mapping" not in _name_of(response_type) and response_type is not Any)
    assert service.last_body["temperature"] == 0.5


def _name_of(response_type: Any) -> str:
    return next(name for name, shape in SHAPES.items() if shape[0] is response_type)


@pytest.mark.parametrize(("response_type", "document", "value"), SHAPES.values(), ids=SHAPES)
def test_partial_values_of_each_shape_grow_to_the_whole(
    parse: Way, response_type: Any, document: Any, value: Any
) -> None:
    text = json.dumps(document, ensure_ascii=False)
    values, response = parse(Service(saying_in_pieces(text, size=1)), response_type, stream=True)
    assert all(extends(earlier, later) for earlier, later in pairwise(values))
    wrapped = document.get("value") if set(document) == {"value"} and response_type is not Node else document
    if not isinstance(wrapped, int | float | None):
        assert len(values) > 1
    assert values[-1] == wrapped
    assert response.parsed == value
    assert response.text == text


def test_the_schema_of_a_class_is_strict(parse: Way) -> None:
    service = Service(saying('{"name": "Oslo", "population": 1}'))
    parse(service, City)
    assert service.last_body["response_format"] == {
        "type": "json_schema",
        "json_schema": {
            "name": "City",
            "schema": {
                "description": "A city.",
                "type": "object",
                "properties": {
                    "name": {"type": "string"},
                    "population": {"anyOf": [{"type": "integer"}, {"type": "null"}]},
                },
                "required": ["name", "population"],
                "additionalProperties": False,
            },
            "strict": True,
        },
    }
    assert parse(service, City).session_id == "s"


@pytest.mark.parametrize(
    ("response_type", "text", "name"),
    [
        (list[City], '{"value": []}', "list"),
        (City | None, '{"value": null}', "runtime_test_parse_City_None"),
        (int, '{"value": 1}', "int"),
    ],
    ids=["list", "union", "integer"],
)
def test_the_name_of_a_schema_is_valid(response_type: Any, text: str, name: str) -> None:
    service = Service(saying(text))
    parse_sync(service, response_type)
    assert service.last_body["response_format"]["json_schema"]["name"].endswith(name)


def test_a_parsed_response_is_a_response() -> None:
    response = parse_sync(Service(saying('{"name": "Oslo", "population": 1}')), City)
    assert isinstance(response, ChatCompletionResponse)
    assert isinstance(response, ParsedChatCompletionResponse)
    assert response.message.content == response.text
    assert "parsed" not in response.to_dict()
    assert response.to_dict()["choices"][0]["message"]["content"] == response.text
    copy = pickle.loads(pickle.dumps(response))
    assert copy == response
    assert copy.parsed == City("Oslo", 1)


@pytest.mark.parametrize(
    ("response_type", "text", "value"),
    [
        (list[int], "[1, 2]", [1, 2]),
        (str, '"a"', "a"),
        (dict[str, dict[str, int]], '{"value": {"a": 1}}', {"value": {"a": 1}}),
    ],
    ids=["array", "text", "mapping"],
)
def test_a_value_without_its_wrapper_is_read(parse: Way, response_type: Any, text: str, value: Any) -> None:
    """Some providers do not follow the schema."""
    assert parse(Service(saying(text)), response_type).parsed == value


def _refused(parse: Way, reply: Any, error: type[Any], response_type: Any = City, **options: Any) -> Any:
    with pytest.raises(error) as caught:
        parse(Service(reply), response_type, **options)
    found = caught.value
    assert isinstance(found, ParseError)
    assert isinstance(found.response, ChatCompletionResponse)
    assert found.session_id == found.response.session_id
    assert str(pickle.loads(pickle.dumps(found))) == str(found)
    return found


def test_a_refusal_is_an_error(parse: Way) -> None:
    error = _refused(parse, saying(None, refusal="I will not."), ParseRefusalError)
    assert (error.refusal, error.text) == ("I will not.", None)
    assert "I will not" not in str(error)


@pytest.mark.parametrize(
    ("reason", "kind"), [("length", ParseLengthError), ("content_filter", ParseContentFilterError)]
)
def test_a_text_that_is_cut_is_an_error(parse: Way, reason: str, kind: type[Any]) -> None:
    assert _refused(parse, saying('{"name": "Os', reason), kind).text == '{"name": "Os'
    _refused(parse, saying('{"name": "Oslo", "population": 1}', reason), kind)
    assert _refused(parse, saying(None, reason), kind).text is None


def test_a_response_without_message_is_an_error(parse: Way) -> None:
    assert "no text" in str(_refused(parse, answer({**ANSWER, "choices": []}, x_session_id="s"), ParseJsonError))
    removed = answer({**ANSWER, "choices": [{"index": 0, "finish_reason": "content_filter"}]}, x_session_id="s")
    _refused(parse, removed, ParseContentFilterError)


@pytest.mark.parametrize(
    "text", ["Oslo is a city.", "", '{"name": "a", "name": "b"}', '{"name": NaN}', "```json\n{}\n```"]
)
def test_a_text_that_is_not_json_is_an_error(parse: Way, text: str) -> None:
    error = _refused(parse, saying(text), ParseJsonError)
    assert error.text == text
    assert "Oslo" not in str(error)


def test_requested_tools_in_place_of_a_text_are_named(parse: Way) -> None:
    call = {"id": "1", "type": "function", "function": {"name": "look_up", "arguments": "{}"}}
    error = _refused(parse, saying(None, "tool_calls", tool_calls=[call]), ParseJsonError)
    assert str(error) == "the response has no text; it requests tools: look_up"


MISFITS: dict[str, tuple[Any, str, str]] = {
    "type": (City, '{"name": 1, "population": null}', "name: expected a string, found an integer"),
    "types": (
        City,
        '{"name": "x", "population": "hunter2"}',
        "population: expected an integer or null, found a string",
    ),
    "missing": (City, '{"population": 1}', "missing required key 'name'"),
    "unknown": (City, '{"name": "x", "population": null, "hunter2": 1}', "unknown key"),
    "union": (City | Town, '{"value": {"hunter2": 1}}', "value: missing required key 'name'"),
    "literal": (Literal["a", "b"], '{"value": "hunter2"}', 'value: expected one of "a", "b"'),
    "root": (City, "[]", "expected an object, found an array"),
    "date": (Town, '{"name": "x", "founded": "hunter2", "tags": []}', "founded: expected a date"),
    "wrapped date": (list[datetime.date], '{"value": ["hunter2"]}', "value[0]: expected a date"),
    "item": (list[int], '{"value": [1, "hunter2"]}', "value[1]: expected an integer, found a string"),
    "key": (dict[str, int], '{"a b": "hunter2"}', "['a b']: expected an integer, found a string"),
}


@pytest.mark.parametrize(("response_type", "text", "why"), MISFITS.values(), ids=MISFITS)
def test_a_value_that_does_not_fit_is_an_error_without_the_value(
    parse: Way, response_type: Any, text: str, why: str
) -> None:
    error = _refused(parse, saying(text), ParseShapeError, response_type)
    assert str(error) == f"the response does not fit the type: {why}"
    assert error.problems == (why,)
    assert error.document == json.loads(text)


def _nested(depth: int) -> str:
    """Write a `Node` as JSON."""
    return '{"value": 1, "children": [' * depth + "]}" * depth


def _depth(value: Any) -> int:
    if not (is_object(value) or is_array(value)):
        return 0
    return 1 + max(map(_depth, value.values() if is_object(value) else value), default=0)


def test_a_value_too_deep_for_the_stack_is_an_error(parse: Way) -> None:
    error = _refused(parse, saying(_nested(200)), ParseShapeError, Node)
    assert error.problems == ("nested too deeply",)


@pytest.mark.parametrize("size", [1, 10_000])
def test_partial_values_end_at_a_depth_of_100(parse: Way, size: int) -> None:
    values, whole = parse(Service(saying_in_pieces(_nested(60), size)), Node, stream=True)
    assert _depth(values[-1]) == 100
    assert whole.parsed.children[0].children[0].value == 1
    text = "[" * 1500 + "]" * 1500
    assert _refused(parse, saying_in_pieces(text, size), ParseJsonError, list[Any], stream=True).text == text


def test_every_misfit_is_a_problem_and_the_message_shows_the_first_five(parse: Way) -> None:
    text = json.dumps({"value": [1, *("hunter2" for _ in range(7))]})
    error = _refused(parse, saying(text), ParseShapeError, list[int])
    assert [problem.partition(":")[0] for problem in error.problems] == [f"value[{index}]" for index in range(1, 8)]
    assert str(error).endswith("; value[5]: expected an integer, found a string; and 2 more")


def _result(value: Any, **further: Any) -> str:
    meta = {"producers": ["a"], "consumers": ["*"], "tags": []}
    return json.dumps({"status": "success", "final_return_value": {"value": value, "meta": meta}, **further})


@pytest.mark.parametrize(
    ("response_type", "text", "value"),
    [
        (City, _result({"name": "Oslo", "population": None}, program="x = 1"), City("Oslo")),
        (list[int], _result({"value": [1]}), [1]),
        (list[int], _result([1]), [1]),
        (City, _result('{"name": "Oslo", "population": 1}'), City("Oslo", 1)),
        (str, _result("plain"), "plain"),
        (dict[str, int], _result({"a": 1}), {"a": 1}),
    ],
    ids=["class", "wrapped", "not wrapped", "text", "plain text", "mapping"],
)
def test_the_value_of_a_dual_llm_result_is_parsed(parse: Way, response_type: Any, text: str, value: Any) -> None:
    assert parse(Service(saying(text)), response_type).parsed == value
    values, response = parse(Service(saying_in_pieces(text, 5)), response_type, stream=True)
    assert response.parsed == value
    assert all(extends(earlier, later) for earlier, later in pairwise(values))


def test_partial_values_of_a_dual_llm_result_hold_no_part_of_the_result(parse: Way) -> None:
    text = _result({"name": "Oslo", "population": 1})
    values, _ = parse(Service(saying_in_pieces(text, 2)), City, stream=True)
    assert values[0] == {}
    assert values[-1] == {"name": "Oslo", "population": 1}
    assert all(value.keys() <= {"name", "population"} for value in values)


@pytest.mark.parametrize("further", [{}, {"final_return_value": None}, {"final_return_value": {"meta": {}}}])
def test_a_failed_dual_llm_turn_is_an_error(parse: Way, further: Any) -> None:
    result = {"status": "failure", "error": {"code": "denied", "message": "'send' is denied"}, **further}
    error = _refused(parse, saying(json.dumps(result)), ParseResultError)
    assert error.result["error"]["message"] == "'send' is denied"


@attrs.define
class Job:
    status: str
    error: str | None = None


def test_a_class_with_the_fields_of_a_result_is_itself(parse: Way) -> None:
    assert parse(Service(saying('{"status": "failure", "error": "x"}')), Job).parsed == Job("failure", "x")
    assert parse(Service(saying(_result({"status": "success", "error": None}))), Job).parsed == Job("success")


def test_a_stream_that_holds_no_value_raises_at_its_end(parse: Way) -> None:
    _refused(parse, saying_in_pieces('{"name": "Os', 2, "length"), ParseLengthError, stream=True)
    _refused(parse, saying_in_pieces("Oslo", 2), ParseJsonError, stream=True)
    _refused(parse, saying_in_pieces("", refusal="No."), ParseRefusalError, stream=True)


def test_a_stream_can_be_left_and_ended_without_values() -> None:
    client: Any
    with SequrityClient(
        "k", BASE_URL, http_client=Service(saying_in_pieces('{"name": "Oslo", "population": 1}', 4)).client()
    ) as client:
        pieces: list[str] = []
        stream = client.control.chat.parse(MESSAGES, "m", response_type=City, stream=True)

        def note(delta: TextDelta) -> None:
            pieces.append(delta.text)

        assert stream.final(on_content=note).parsed == City("Oslo", 1)
        assert "".join(pieces) == '{"name": "Oslo", "population": 1}'
        with client.control.chat.parse(MESSAGES, "m", response_type=City, stream=True) as stream:
            assert next(stream) == {}
        assert stream.stream.closed


def test_a_stream_of_values_that_grows_too_large_is_closed() -> None:
    text = json.dumps({"name": "x" * 999})
    options: dict[str, Any] = {"response_type": City, "stream": True, "limits": Limits(body=1000)}
    with Service(saying_in_pieces(text, 50)).client() as http_client:
        client: Any = SequrityClient("k", BASE_URL, http_client=http_client)
        values = client.control.chat.parse(MESSAGES, "m", **options)
        with pytest.raises(TooLargeError):
            list(values)
        assert values.stream.closed

    async def read() -> bool:
        async with Service(saying_in_pieces(text, 50)).async_client() as http_client:
            client: Any = AsyncSequrityClient("k", BASE_URL, http_client=http_client)
            values = await client.control.chat.parse(MESSAGES, "m", **options)
            with pytest.raises(TooLargeError):
                async for _ in values:
                    pass
            return bool(values.stream.closed)

    assert asyncio.run(read())


@pytest.mark.parametrize("response_type", ["City", None, complex, print, [City], {"type": "object"}])
def test_a_type_without_a_schema_is_refused(parse: Way, response_type: Any) -> None:
    service = Service()
    with pytest.raises(ConfigError, match="response_type"):
        parse(service, response_type)
    assert service.requests == []


@pytest.mark.parametrize(
    ("arguments", "found"),
    [((City, MESSAGES, "m"), "str"), ((MESSAGES, "m", [City]), "list"), ((MESSAGES, "m", lambda: City), "function")],
    ids=["order", "list", "function"],
)
def test_a_value_in_place_of_a_type_is_named(arguments: Any, found: str) -> None:
    client: Any
    with SequrityClient("k", BASE_URL, http_client=Service(saying('{"name": "Oslo"}')).client()) as client:
        with pytest.raises(ConfigError, match=f"response_type: expected a type, such as a dataclass, found {found}"):
            client.control.chat.parse(*arguments)
        assert client.control.chat.parse(MESSAGES, "m", City).parsed == City("Oslo")


def test_a_response_format_beside_a_type_is_refused(parse: Way) -> None:
    with pytest.raises(ConfigError, match="response_format: `response_type` sets the format; leave it out"):
        parse(Service(), City, response_format={"type": "text"})


@pytest.mark.parametrize("response_type", [City, list[City]])
def test_create_sends_the_schema_of_a_type_and_points_to_parse(response_type: Any) -> None:
    service = Service(answer())
    client: Any
    with SequrityClient("k", BASE_URL, http_client=service.client()) as client:
        with pytest.warns(
            UserWarning, match=r"use client\.control\.chat\.parse instead: parse\(\.\.\., response_type"
        ) as caught:
            client.control.chat.create(MESSAGES, "m", response_format=response_type)
        assert caught[0].filename == __file__
        assert service.last_body["response_format"]["json_schema"]["strict"] is True
        with pytest.raises(RequestValidationError):
            client.control.chat.create(MESSAGES, "m", response_format=5)


def test_an_operation_without_parse_method_refuses_a_type() -> None:
    operation = evolve(CREATE_CHAT_COMPLETION, parse_method="")
    with SequrityClient("k", BASE_URL, http_client=Service().client()) as client:
        control: Any = client.control
        arguments = {"messages": MESSAGES, "model": "m", "response_format": City}
        with pytest.raises(RequestValidationError):
            control._calls.call(operation, arguments, "python")


def test_bounds_that_providers_enforce_are_checked_again() -> None:
    @dataclasses.dataclass
    class Price:
        amount: Annotated[int, SimpleNamespace(multiple_of=5)]
        currency: Annotated[str, SimpleNamespace(pattern="^[A-Z]{3}$")]

    assert parse_sync(Service(saying('{"amount": 10, "currency": "NOK"}')), Price).parsed == Price(10, "NOK")
    with pytest.raises(ParseShapeError) as caught:
        parse_sync(Service(saying('{"amount": 7, "currency": "kr"}')), Price)
    assert caught.value.problems == (
        "amount: expected a multiple of 5",
        "currency: expected a string that matches '^[A-Z]{3}$'",
    )


def test_bounds_that_providers_refuse_stand_in_the_description() -> None:
    @dataclasses.dataclass
    class Word:
        text: Annotated[str, SimpleNamespace(min_length=2)]

    service = Service(saying('{"text": "a"}'), saying('{"text": "ab"}'))
    with pytest.raises(ParseShapeError, match="text: expected at least 2 characters"):
        parse_sync(service, Word)
    assert parse_sync(service, Word).parsed == Word("ab")
    schema = service.last_body["response_format"]["json_schema"]["schema"]
    assert schema["properties"]["text"] == {"type": "string", "description": "minLength: 2."}
