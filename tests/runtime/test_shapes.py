"""Types become JSON Schemas that a model follows, and JSON data from the model becomes their values."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import enum
import sys
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Any, Generic, Literal, NamedTuple, NewType, Self, TypeVar
from uuid import UUID

import attrs
import pytest
import typing_extensions
from jsonschema import Draft202012Validator

from sequrity import ConfigError
from sequrity_runtime.shapes.builder import ShapeBuilder
from sequrity_runtime.shapes.shape import Shape, ShapeError
from sequrity_runtime.shapes.written_values import to_data

T = TypeVar("T")
UserId = NewType("UserId", int)
Numbers = typing_extensions.TypeAliasType("Numbers", list[int])
ID = UUID("00000000-0000-0000-0000-000000000001")


class Color(enum.Enum):
    RED = "red"
    GREEN = "green"


class Mixed(enum.Enum):
    ONE = 1
    TRUE = True
    NOTHING = None


class Loose(typing_extensions.TypedDict, total=False):
    name: typing_extensions.Required[str]
    size: typing_extensions.ReadOnly[int]


class Point(NamedTuple):
    x: int
    y: int = 0


@dataclasses.dataclass
class Node:
    value: int
    children: list[Node] = dataclasses.field(default_factory=list["Node"])


@attrs.define
class Even:
    """A person or thing."""

    name: str
    odd: Odd | None = None


@attrs.define
class Odd:
    even: Even | None = None


@attrs.define
class Hidden:
    _key: str
    computed: int = attrs.field(default=1, init=False)


@attrs.define
class Box(Generic[T]):
    content: T
    more: list[T] = attrs.field(factory=list[Any])


@attrs.define
class Checked:
    number: int = attrs.field(validator=attrs.validators.ge(1))


class Code(str):
    def __new__(cls, text: str) -> Self:
        if not text.isupper():
            raise ValueError("hunter2")
        return super().__new__(cls, text)


def shape_of(hint: Any) -> tuple[Shape, dict[str, Any]]:
    builder = ShapeBuilder()
    shape = builder.shape(hint, "f(x)")
    schema = builder.complete(shape.schema)
    Draft202012Validator.check_schema(schema)
    return shape, schema


VALUES: dict[str, tuple[Any, Any, Any]] = {
    "text": (str, "a", "a"),
    "integer of a float": (int, 3.0, 3),
    "number of an integer": (float, 3, 3.0),
    "null": (None, None, None),
    "object": (object, [1], [1]),
    "date": (datetime.date, "2026-02-28", datetime.date(2026, 2, 28)),
    "time": (datetime.time, "10:30:00", datetime.time(10, 30)),
    "datetime": (
        datetime.datetime,
        "2026-02-28T10:30:00+00:00",
        datetime.datetime(2026, 2, 28, 10, 30, tzinfo=datetime.UTC),
    ),
    "duration": (datetime.timedelta, "P1DT5400S", datetime.timedelta(days=1, hours=1, minutes=30)),
    "negative duration": (datetime.timedelta, "-PT0.5S", datetime.timedelta(seconds=-0.5)),
    "no duration": (datetime.timedelta, "PT0S", datetime.timedelta()),
    "days": (datetime.timedelta, "P2D", datetime.timedelta(days=2)),
    "UUID": (UUID, str(ID), ID),
    "decimal": (Decimal, "1.10", Decimal("1.10")),
    "path": (Path, "/tmp/a", Path("/tmp/a")),
    "bytes": (bytes, "AP8=", b"\x00\xff"),
    "bytearray": (bytearray, "AP8=", bytearray(b"\x00\xff")),
    "new type": (UserId, 5, 5),
    "enumeration": (Color, "red", Color.RED),
    "enumeration of numbers and null": (list[Mixed], [1, None], [Mixed.ONE, Mixed.NOTHING]),
    "literal": (Literal["a", 1], 1, 1),
    "literal of an enumeration": (Literal[Color.RED], "red", Color.RED),
    "named tuple": (Point, {"x": 1, "y": 2}, Point(1, 2)),
    "typed dict": (Loose, {"name": "a", "size": 1}, {"name": "a", "size": 1}),
    "recursive dataclass": (
        Node,
        {"value": 1, "children": [{"value": 2, "children": []}]},
        Node(1, [Node(2)]),
    ),
    "classes that contain each other": (
        Even,
        {"name": "a", "odd": {"even": {"name": "b", "odd": None}}},
        Even("a", Odd(Even("b"))),
    ),
    "private attribute": (Hidden, {"key": "a"}, Hidden("a")),
    "generic class": (Box[datetime.date], {"content": "2026-01-01", "more": []}, Box(datetime.date(2026, 1, 1))),
    "set": (set[UUID], [str(ID)], {ID}),
    "frozen set": (AbstractSet[int], [1], frozenset({1})),
    "deque": (collections.deque[int], [1, 2], collections.deque([1, 2])),
    "tuple": (tuple[int, Color], [1, "red"], (1, Color.RED)),
    "long tuple": (tuple[Color, ...], ["red"], (Color.RED,)),
    "sequence": (Sequence[bytes], ["AA=="], [b"\x00"]),
    "mapping": (Mapping[Color, Point], {"red": {"x": 1, "y": 0}}, {Color.RED: Point(1)}),
    "union of classes": (list[Point | Loose], [{"x": 1, "y": 0}, {"name": "a"}], [Point(1), {"name": "a"}]),
    "union by content": (datetime.date | str, "soon", "soon"),
    "union by reading": (list[UUID | datetime.date], ["2026-01-01", str(ID)], [datetime.date(2026, 1, 1), ID]),
    "subclass of text": (Code, "ABC", Code("ABC")),
}  # fmt: skip


@pytest.mark.parametrize(("hint", "data", "value"), VALUES.values(), ids=VALUES)
def test_values_are_read_and_written_back(hint: Any, data: Any, value: Any) -> None:
    shape, schema = shape_of(hint)
    validator: Any = Draft202012Validator(schema)
    assert validator.is_valid(data)
    found = shape.read(data)
    assert found == value
    assert type(found) is type(value)
    assert to_data(found) == data


@pytest.mark.parametrize(
    ("hint", "data", "value"),
    [
        (datetime.timedelta, "PT1H30M", datetime.timedelta(hours=1.5)),
        (datetime.timedelta, "P1W", datetime.timedelta(weeks=1)),
        (Decimal, 0.1, Decimal("0.1")),
        (Decimal, 3, Decimal(3)),
        (datetime.datetime, "2026-02-28T10:30:00Z", datetime.datetime(2026, 2, 28, 10, 30, tzinfo=datetime.UTC)),
    ],
)
def test_other_spellings_are_read(hint: Any, data: Any, value: Any) -> None:
    assert shape_of(hint)[0].read(data) == value


SCHEMAS: dict[str, tuple[Any, dict[str, Any]]] = {
    "time": (datetime.time, {"type": "string", "format": "time"}),
    "duration": (datetime.timedelta, {"type": "string", "format": "duration"}),
    "UUID": (UUID, {"type": "string", "format": "uuid"}),
    "bytes": (bytes, {"type": "string", "contentEncoding": "base64"}),
    "path": (Path, {"type": "string", "format": "path"}),
    "recursive class": (
        Node,
        {
            "$ref": "#/$defs/Node",
            "$defs": {
                "Node": {
                    "type": "object",
                    "properties": {
                        "value": {"type": "integer"},
                        "children": {"type": "array", "items": {"$ref": "#/$defs/Node"}},
                    },
                    "required": ["value"],
                    "additionalProperties": False,
                }
            },
        },
    ),
    "keys of an enumeration": (
        dict[Color, int],
        {
            "type": "object",
            "propertyNames": {"type": "string", "enum": ["red", "green"]},
            "additionalProperties": {"type": "integer"},
        },
    ),
}  # fmt: skip


@pytest.mark.parametrize(("hint", "schema"), SCHEMAS.values(), ids=SCHEMAS)
def test_schema_of_each_type(hint: Any, schema: dict[str, Any]) -> None:
    assert shape_of(hint)[1] == schema


@pytest.mark.skipif(sys.version_info < (3, 12), reason="`type` statements are of Python 3.12")
def test_a_type_statement_stands_for_its_type() -> None:
    scope: dict[str, Any] = {}
    exec("type Numbers = list[int]", scope)
    assert shape_of(scope["Numbers"])[1] == {"type": "array", "items": {"type": "integer"}}


def test_a_type_alias_of_typing_extensions_stands_for_its_type() -> None:
    assert shape_of(Numbers)[1] == {"type": "array", "items": {"type": "integer"}}


def test_two_recursive_classes_of_one_name_have_definitions_of_their_own() -> None:
    @dataclasses.dataclass
    class Node:
        next: Node | None

    first: Any = globals()["Node"]
    pair: Any = tuple
    shape = ShapeBuilder().shape(pair[first, Node], "f(x)")
    assert [item["$ref"] for item in shape.schema["prefixItems"]] == ["#/$defs/Node", "#/$defs/Node2"]
    assert shape.read([{"value": 1}, {"next": None}]) == (first(1), Node(None))


class Untyped(tuple[Any, ...]):
    """As `collections.namedtuple` makes classes: without annotations."""

    _fields = ("a",)
    _field_defaults: Mapping[str, Any] = {}


@dataclasses.dataclass
class Unresolved:
    a: Nowhere  # type: ignore[name-defined]  # noqa: F821  # pyright: ignore[reportUndefinedVariable] - not defined


@pytest.mark.parametrize(
    ("hint", "why"),
    [
        (dict[int, str], r"f\(x\) is a mapping with keys other than strings"),
        (complex, r"f\(x\) has an unsupported annotation: complex\Z"),
        (T, r"f\(x\) has an unsupported annotation: ~T"),
        (["int"], "has an unsupported annotation"),
        (Untyped, r"f\(x\).a has no annotation"),
        (Unresolved, r"f\(x\) has an annotation that cannot be resolved"),
        (Literal[b"a"], "has a value that is not JSON: b'a'"),
    ],
)
def test_types_that_cannot_be_expressed_are_refused_by_name(hint: Any, why: str) -> None:
    with pytest.raises(ConfigError, match=why):
        shape_of(hint)


@pytest.mark.parametrize(
    ("hint", "data", "why"),
    [
        (datetime.date, "2026-02-31", r"\Aexpected a date\Z"),
        (datetime.timedelta, "P", "expected a duration"),
        (datetime.timedelta, "P1Y", "expected a duration"),
        (datetime.timedelta, "PT", "expected a duration"),
        (datetime.timedelta, "P99999999999D", "expected a duration"),
        (bytes, "a", "expected Base64"),
        (bytes, "ü", "expected Base64"),
        (float, 10**400, "expected a number in the range of floats"),
        (list[UUID], [str(ID), "b" * 500], r"\[1\]: expected a UUID\Z"),
        (dict[str, Point], {"a": {"x": 1}, "b": {}}, r"^b: Point\(\) refused the value with TypeError"),
        (Checked, {"number": 0}, r"Checked\(\) refused the value with ValueError\Z"),
        (Code, "abc", r"Code\(\) refused the value with ValueError\Z"),
        (set[Any], [[1]], "the items of a set must be hashable"),
        (datetime.date | UUID, "x", "expected a UUID"),
        (int | bool, "x", "fits no member of the union"),
    ],
)
def test_invalid_values_are_refused_without_the_text_of_foreign_exceptions(hint: Any, data: Any, why: str) -> None:
    with pytest.raises(ShapeError, match=why):
        shape_of(hint)[0].read(data)


def test_a_description_of_a_field_replaces_that_of_its_class() -> None:
    @dataclasses.dataclass
    class Pair:
        """A pair.

        Attributes:
            first: The first one.
            second: Not shown.
        """

        first: Even
        second: Annotated[int, "The second one."]

    properties = shape_of(Pair)[1]["properties"]
    assert {name: schema["description"] for name, schema in properties.items()} == {
        "first": "The first one.",
        "second": "The second one.",
    }
