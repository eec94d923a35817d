"""Models of the real pydantic are tools' arguments and structured output, plain and streamed."""

from __future__ import annotations

import base64
import dataclasses
import datetime
import decimal
import enum
import json
import re
import uuid
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import pairwise
from threading import Thread
from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar

import annotated_types
import attrs
import msgspec
import pydantic
import pytest
import typing_extensions
from pydantic import BaseModel, ConfigDict, Field

from sequrity import ConfigError, ParseShapeError, SequrityClient, function_tool
from sequrity_runtime.tools.function_tool import FunctionTool, ToolArgumentsError

T = TypeVar("T")
SECRET = "postgres://admin:hunter2@db"
ID = "00000000-0000-0000-0000-000000000001"


class Color(enum.Enum):
    RED = "red"


class Plain(BaseModel):
    name: str
    size: int = 3


class Described(BaseModel):
    """A described model."""

    count: int = Field(ge=1, le=5, description="How many.")
    code: str = Field(min_length=2, pattern="^[a-z]+$")


class Nested(BaseModel):
    plain: Plain
    more: list[Plain] = []
    maybe: Plain | None = None


class Tree(BaseModel):
    value: int
    children: list[Tree] = []


class Aliased(BaseModel):
    name: str = Field(alias="theName")


class Scalars(BaseModel):
    day: datetime.date
    moment: datetime.datetime
    wait: datetime.timedelta
    price: decimal.Decimal
    key: uuid.UUID
    color: Color
    word: Literal["a", "b"]
    data: pydantic.Base64Bytes


class Mapped(BaseModel):
    counts: dict[str, int]


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog"]


class Tagged(BaseModel):
    pet: Cat | Dog = Field(discriminator="kind")


class Generic_(BaseModel, Generic[T]):
    content: T


class Closed(BaseModel):
    model_config = ConfigDict(extra="forbid")
    a: int


class Frozen(BaseModel):
    model_config = ConfigDict(frozen=True)
    a: tuple[int, str]


class Root(pydantic.RootModel[list[int]]):
    pass


class Validated(BaseModel):
    name: str

    @pydantic.field_validator("name")
    @classmethod
    def check(cls, value: str) -> str:
        if value == "bad":
            raise ValueError(SECRET)
        return value.upper()


@pydantic.dataclasses.dataclass
class PydanticDataclass:
    a: int = Field(ge=1)
    b: list[Plain] = dataclasses.field(default_factory=list)


@dataclasses.dataclass
class Mixed:
    plain: Plain
    day: datetime.date


@attrs.define
class MixedAttrs:
    trees: list[Tree]


class MixedDict(typing_extensions.TypedDict):
    plain: Plain
    other: typing_extensions.NotRequired[Plain]


class MixedTuple(NamedTuple):
    plain: Plain
    n: int = 1


PLAIN = {"name": "a", "size": 1}
SHAPES: dict[str, tuple[Any, Any, Any]] = {
    "plain": (Plain, PLAIN, Plain(name="a", size=1)),
    "default": (Plain, {"name": "a", "size": None}, Plain(name="a")),
    "described": (Described, {"count": 2, "code": "ab"}, Described(count=2, code="ab")),
    "nested": (
        Nested,
        {"plain": PLAIN, "more": [PLAIN], "maybe": None},
        Nested(plain=Plain(**PLAIN), more=[Plain(**PLAIN)]),
    ),
    "recursive": (
        Tree,
        {"value": 1, "children": [{"value": 2, "children": None}]},
        Tree(value=1, children=[Tree(value=2)]),
    ),
    "alias": (Aliased, {"theName": "a"}, Aliased(theName="a")),
    "scalars": (
        Scalars,
        {
            "day": "2026-01-02",
            "moment": "2026-01-02T03:04:05Z",
            "wait": "PT90S",
            "price": "1.10",
            "key": ID,
            "color": "red",
            "word": "b",
            "data": base64.b64encode(b"x").decode(),
        },
        None,
    ),
    "mapping": (Mapped, {"counts": {"a": 1}}, Mapped(counts={"a": 1})),
    "discriminator": (Tagged, {"pet": {"kind": "dog"}}, Tagged(pet=Dog(kind="dog"))),
    "generic": (Generic_[int], {"content": 1}, Generic_[int](content=1)),
    "closed": (Closed, {"a": 1}, Closed(a=1)),
    "frozen": (Frozen, {"a": [1, "x"]}, Frozen(a=(1, "x"))),
    "root model": (Root, {"value": [1, 2]}, Root([1, 2])),
    "validator": (Validated, {"name": "a"}, Validated(name="A")),
    "dataclass": (PydanticDataclass, {"a": 1, "b": None}, PydanticDataclass(a=1)),
    "list": (list[Plain], {"value": [PLAIN]}, [Plain(**PLAIN)]),
    "union": (Cat | Dog, {"value": {"kind": "cat", "lives": 7}}, Cat(kind="cat", lives=7)),
    "optional": (Plain | None, {"value": PLAIN}, Plain(**PLAIN)),
    "tuple": (tuple[Plain, Tree], {"value": [PLAIN, {"value": 1, "children": []}]}, (Plain(**PLAIN), Tree(value=1))),
    "mapping of models": (dict[str, Plain], {"a": PLAIN}, {"a": Plain(**PLAIN)}),
    "standard dataclass": (
        Mixed,
        {"plain": PLAIN, "day": "2026-01-02"},
        Mixed(Plain(**PLAIN), datetime.date(2026, 1, 2)),
    ),
    "attrs": (MixedAttrs, {"trees": [{"value": 1, "children": []}]}, MixedAttrs([Tree(value=1)])),
    "typed dict": (MixedDict, {"plain": PLAIN, "other": None}, {"plain": Plain(**PLAIN)}),
    "named tuple": (MixedTuple, {"plain": PLAIN, "n": None}, MixedTuple(Plain(**PLAIN))),
    "Field": (Annotated[int, Field(ge=1, description="N.")], {"value": 2}, 2),
    "annotated_types": (Annotated[list[int], annotated_types.Len(1, 3)], {"value": [1]}, [1]),
    "StringConstraints": (
        Annotated[str, pydantic.StringConstraints(min_length=1, pattern="^a")],
        {"value": "ab"},
        "ab",
    ),
    "msgspec": (Annotated[int, msgspec.Meta(ge=1, description="N.")], {"value": 2}, 2),
    "constrained": (pydantic.conint(ge=3), {"value": 3}, 3),
    "URL": (pydantic.AnyUrl, {"value": "http://a.test/"}, pydantic.AnyUrl("http://a.test/")),
    "secret": (pydantic.SecretStr, {"value": "x"}, pydantic.SecretStr("x")),
}


class _Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.received.append(request)  # type: ignore[attr-defined]  # the server below
        text: str = self.server.text  # type: ignore[attr-defined]  # as above
        choice = {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": text}}
        body = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]}
        content, kind = json.dumps(body), "application/json"
        if request.get("stream"):
            deltas = [{"index": 0, "delta": {"content": letter}} for letter in text]
            deltas.append({"index": 0, "delta": {}, "finish_reason": "stop"})
            chunks = ({**body, "object": "chat.completion.chunk", "choices": [delta]} for delta in deltas)
            content, kind = (
                "".join(f"data: {json.dumps(chunk)}\n\n" for chunk in chunks) + "data: [DONE]\n\n",
                "text/event-stream",
            )
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(content.encode())))
        self.end_headers()
        self.wfile.write(content.encode())

    def log_message(self, *_: Any) -> None:
        """Print nothing."""


@pytest.fixture(scope="module")
def server() -> Any:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Handler) as found:
        Thread(target=found.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield found
        found.shutdown()


def _parse(server: Any, response_type: Any, text: str, **options: Any) -> Any:
    server.text, server.received = text, []
    with SequrityClient("k", f"http://127.0.0.1:{server.server_port}", max_retries=0) as client:
        found: Any = client.control.chat.parse(
            [{"role": "user", "content": "hi"}], "m", response_type=response_type, **options
        )
        return (list(found), found.final()) if options else found


@pytest.mark.parametrize(("response_type", "document", "value"), SHAPES.values(), ids=SHAPES)
def test_each_shape_is_parsed_plain_and_streamed(server: Any, response_type: Any, document: Any, value: Any) -> None:
    text = json.dumps(document)
    parsed = _parse(server, response_type, text).parsed
    sent = server.received[0]["response_format"]["json_schema"]
    assert sent["schema"]["type"] == "object"
    if value is not None:
        assert parsed == value
    values, response = _parse(server, response_type, text, stream=True)
    assert response.parsed == parsed
    assert values[-1] == (document["value"] if set(document) == {"value"} else document)
    assert all(_extends(earlier, later) for earlier, later in pairwise(values))


def _extends(earlier: Any, later: Any) -> bool:
    if isinstance(earlier, str):
        return later.startswith(earlier)
    if isinstance(earlier, dict):
        return all(_extends(value, later[key]) for key, value in earlier.items())
    if isinstance(earlier, list):
        return all(_extends(*pair) for pair in zip(earlier, later, strict=False)) and len(later) >= len(earlier)
    return earlier == later


def test_strict_schemas_follow_the_rules_of_providers(server: Any) -> None:
    _parse(server, Described, '{"count": 2, "code": "ab"}')
    sent = server.received[0]["response_format"]["json_schema"]
    assert sent["strict"] is True
    assert sent["schema"]["additionalProperties"] is False
    assert sent["schema"]["properties"]["count"] | {"title": ""} == {
        "type": "integer",
        "minimum": 1,
        "maximum": 5,
        "description": "How many.",
        "title": "",
    }
    assert sent["schema"]["properties"]["code"]["description"] == "minLength: 2."


def test_the_text_of_a_validator_is_not_shown(server: Any) -> None:
    with pytest.raises(ParseShapeError) as caught:
        _parse(server, Validated, '{"name": "bad"}')
    assert "hunter2" not in str(caught.value)

    def book(booking: Validated) -> str:
        """Book."""
        return booking.name

    with pytest.raises(ToolArgumentsError) as refused:
        FunctionTool.of(book).arguments('{"booking": {"name": "bad"}}')
    assert "hunter2" not in str(refused.value)


def test_models_are_arguments_and_results_of_tools() -> None:
    def book(booking: Nested, tree: Tree, other: Annotated[int, Field(ge=1, description="The other.")]) -> Tree:
        """Book."""
        return tree

    tool = FunctionTool.of(book)
    arguments = tool.arguments(json.dumps({"booking": {"plain": PLAIN}, "tree": {"value": 1}, "other": 2}))
    assert arguments == {"booking": Nested(plain=Plain(**PLAIN)), "tree": Tree(value=1), "other": 2}
    assert json.loads(tool.render([Tree(value=1), Color.RED, Scalars.model_construct(data=b"x")]))[0] == {
        "value": 1,
        "children": [],
    }
    assert function_tool(book)["function"]["parameters"]["properties"]["other"] == {
        "type": "integer",
        "minimum": 1,
        "description": "The other.",
    }
    with pytest.raises(ToolArgumentsError, match="minimum of 1"):
        tool.arguments(json.dumps({"booking": {"plain": PLAIN}, "tree": {"value": 1}, "other": 0}))


@pytest.mark.parametrize(
    ("metadata", "name"),
    [
        (annotated_types.Predicate(bool), "Predicate"),
        (pydantic.BeforeValidator(int), "BeforeValidator"),
        (Field(strict=True), "'strict'"),
        (Field(alias="x"), "'alias'"),
        (Field(max_digits=3), "'max_digits'"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_metadata_that_is_not_understood_is_refused_by_name(metadata: Any, name: str) -> None:
    def find(key: int) -> None:
        """Find."""

    find.__annotations__["key"] = Annotated[int, metadata]
    with pytest.raises(ConfigError, match=re.escape(name)):
        function_tool(find)
