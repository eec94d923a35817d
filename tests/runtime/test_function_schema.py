"""A Python function becomes a tool with a JSON Schema, and its arguments and result are converted."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import json
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, Literal, NotRequired, Optional, Required, TypedDict

import attrs
import pytest
from jsonschema import Draft202012Validator

from sequrity.types.chat_completion.request import ChatCompletionRequest, UserMessage
from sequrity_runtime import ConfigError, codec_of, function_tool, read
from sequrity_runtime.shapes.written_values import UnwritableError
from sequrity_runtime.tools.function_tool import FunctionTool, ToolArgumentsError, tools_of


class Unit(enum.Enum):
    CELSIUS = "c"
    FAHRENHEIT = "f"


class Level(enum.IntEnum):
    LOW = 1


class Options(TypedDict):
    lang: str
    limit: NotRequired[int]


class Loose(TypedDict, total=False):
    lang: Required[str]
    limit: int


@dataclasses.dataclass
class Place:
    """A place on Earth.

    Attributes:
        lat: Degrees north,
            or south where negative.
    """

    lat: float
    lon: float = 0.0
    known: list[str] = dataclasses.field(default_factory=list[str])
    hidden: int = dataclasses.field(default=0, init=False)


@attrs.define
class Person:
    name: str
    boss: int | None = None


class Plain:
    pass


HINTS: dict[str, tuple[Any, dict[str, Any]]] = {
    "text": (str, {"type": "string"}),
    "integer": (int, {"type": "integer"}),
    "number": (float, {"type": "number"}),
    "boolean": (bool, {"type": "boolean"}),
    "anything": (Any, {}),
    "date": (datetime.date, {"type": "string", "format": "date"}),
    "literal": (Literal["a", "b"], {"type": "string", "enum": ["a", "b"]}),
    "mixed literal": (Literal["a", 1], {"enum": ["a", 1]}),
    "enumeration": (Unit, {"type": "string", "enum": ["c", "f"]}),
    "enumeration of numbers": (Level, {"enum": [1]}),
    "optional": (Optional[int], {"anyOf": [{"type": "integer"}, {"type": "null"}]}),  # noqa: UP045 - both spellings
    "union": (int | str, {"anyOf": [{"type": "integer"}, {"type": "string"}]}),
    "list": (list[int], {"type": "array", "items": {"type": "integer"}}),
    "bare list": (list, {"type": "array", "items": {}}),
    "sequence": (Sequence[str], {"type": "array", "items": {"type": "string"}}),
    "set": (set[str], {"type": "array", "items": {"type": "string"}}),
    "long tuple": (tuple[int, ...], {"type": "array", "items": {"type": "integer"}}),
    "bare tuple": (tuple, {"type": "array", "items": {}}),
    "tuple": (
        tuple[int, str],
        {"type": "array", "prefixItems": [{"type": "integer"}, {"type": "string"}], "minItems": 2, "maxItems": 2},
    ),
    "dict": (dict[str, int], {"type": "object", "additionalProperties": {"type": "integer"}}),
    "bare dict": (dict, {"type": "object", "additionalProperties": {}}),
    "mapping": (Mapping[str, Any], {"type": "object", "additionalProperties": {}}),
    "annotated": (Annotated[int, "How many."], {"type": "integer", "description": "How many."}),
    "typed dict": (
        Options,
        {
            "type": "object",
            "properties": {"lang": {"type": "string"}, "limit": {"type": "integer"}},
            "required": ["lang"],
            "additionalProperties": False,
        },
    ),
    "attrs": (
        Person,
        {
            "type": "object",
            "properties": {"name": {"type": "string"}, "boss": {"anyOf": [{"type": "integer"}, {"type": "null"}]}},
            "required": ["name"],
            "additionalProperties": False,
        },
    ),
    "dataclass": (
        Place,
        {
            "type": "object",
            "properties": {
                "lat": {"type": "number", "description": "Degrees north, or south where negative."},
                "lon": {"type": "number"},
                "known": {"type": "array", "items": {"type": "string"}},
            },
            "required": ["lat"],
            "additionalProperties": False,
            "description": "A place on Earth.",
        },
    ),
}


def _taking(hint: Any) -> Callable[..., Any]:
    def function(value: Any) -> None: ...

    function.__annotations__["value"] = hint
    return function


@pytest.mark.parametrize(("hint", "schema"), HINTS.values(), ids=HINTS)
def test_json_schema_of_each_annotation(hint: Any, schema: dict[str, Any]) -> None:
    tool = FunctionTool.of(_taking(hint))
    assert tool.definition.parameters["properties"]["value"] == schema
    Draft202012Validator.check_schema(tool.definition.parameters)


def weather(city: str, unit: Unit = Unit.CELSIUS, days: int = 3, *, place: Place | None = None) -> str:
    """Look the weather up.

    It may rain.

    Args:
        city: Name of the city:
            in English.

            Or in its own language.
        days (int): How many days.
    other: Not an entry.

    Returns:
        text: The forecast.
    """
    return f"{city} {unit.name} {days} {place}"


def test_the_docstring_becomes_descriptions() -> None:
    tool = function_tool(weather)
    assert tool["type"] == "function"
    assert tool["function"]["name"] == "weather"
    assert tool["function"]["description"] == "Look the weather up.\n\nIt may rain."
    parameters = tool["function"]["parameters"]
    assert parameters["required"] == ["city"]
    described = {name: schema.get("description") for name, schema in parameters["properties"].items()}
    assert described["city"] == "Name of the city: in English. Or in its own language."
    assert described["days"] == "How many days."
    assert parameters["properties"]["days"]["default"] == 3
    assert "default" not in parameters["properties"]["unit"]
    read(
        codec_of(ChatCompletionRequest), {"messages": [{"role": "user", "content": "x"}], "model": "m", "tools": [tool]}
    )


def test_no_docstring_gives_no_description() -> None:
    def bare() -> None: ...

    expected: dict[str, Any] = {
        "name": "bare",
        "parameters": {"type": "object", "properties": {}, "additionalProperties": False},
    }
    assert function_tool(bare)["function"] == expected


def test_a_docstring_that_no_style_fits_is_the_description() -> None:
    def function(value: int) -> None:
        """Do it.

        Args:
            Whatever is given
            value: A number.
        """

    assert function_tool(function)["function"]["description"].endswith("value: A number.")


def test_arguments_are_converted_to_the_annotated_types() -> None:
    tool = FunctionTool.of(weather)
    given = tool.arguments('{"city": "Oslo", "unit": "f", "place": {"lat": 1}}')
    assert given == {"city": "Oslo", "unit": Unit.FAHRENHEIT, "place": Place(1.0)}
    assert FunctionTool.of(_taking(list[int] | list[str])).arguments('{"value": ["a"]}') == {"value": ["a"]}
    assert FunctionTool.of(_taking(int | str)).arguments('{"value": "a"}') == {"value": "a"}
    assert FunctionTool.of(_taking(Options)).arguments('{"value": {"lang": "a"}}') == {"value": {"lang": "a"}}
    assert FunctionTool.of(_taking(Loose)).definition.parameters["properties"]["value"]["required"] == ["lang"]
    assert FunctionTool.of(_taking(datetime.date)).arguments('{"value": "2026-01-02"}') == {
        "value": datetime.date(2026, 1, 2)
    }


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{", "not valid JSON"),
        ("[]", "not of type 'object'"),
        ("", "'city' is a required property"),
        ('{"city": 1}', "^city: 1 is not of type 'string'"),
        ('{"city": "a", "unit": "x"}', "^unit: "),
        ('{"city": "a", "place": {"lat": 1, "x": 2}}', "^place: "),
        ('{"city": "a", "more": 2}', "'more' was unexpected"),
    ],
)
def test_invalid_arguments_are_refused(text: str, fault: str) -> None:
    with pytest.raises(ToolArgumentsError, match=fault):
        FunctionTool.of(weather).arguments(text)


def test_an_exception_of_a_type_refuses_the_arguments() -> None:
    with pytest.raises(ToolArgumentsError, match="value: expected a date"):
        FunctionTool.of(_taking(datetime.date)).arguments('{"value": "soon"}')


def _starred(*values: int) -> None: ...


def _bare() -> Callable[..., Any]:
    function = _taking(int)
    del function.__annotations__["value"]
    return function


@pytest.mark.parametrize(
    ("function", "fault"),
    [
        (_starred, "cannot be passed by name"),
        (_bare(), "has no annotation"),
        (_taking("Nowhere"), "cannot be resolved"),
        (
            _taking(Plain),
            r"function\(value\) has an unsupported annotation: Plain; make it a dataclass",
        ),
        (_taking(Callable[[], int]), "unsupported annotation"),
        (_taking(dict[int, str]), "keys other than strings"),
        (_taking(Annotated[int, 5]), "annotated with a int, which is not understood"),
        (lambda: None, "function: expected a function with a name"),
        ("weather", "function: expected a function, found str"),
    ],
)
def test_unsupported_functions_are_refused(function: Any, fault: str) -> None:
    with pytest.raises(ConfigError, match=fault):
        function_tool(function)


def test_results_are_rendered_as_text_or_json() -> None:
    tool = FunctionTool.of(weather)
    assert tool.render("sunny") == "sunny"
    assert tool.render(None) == "null"
    assert tool.render({"é": 1}) == '{"é":1}'
    assert json.loads(tool.render([Place(1.0), Person("a"), Unit.CELSIUS])) == [
        {"lat": 1.0, "lon": 0.0, "known": []},
        {"name": "a", "boss": None},
        "c",
    ]
    assert json.loads(tool.render(UserMessage(content="x"))) == {"role": "user", "content": "x"}
    with pytest.raises(UnwritableError, match="the result of weather: a value of type object cannot be written"):
        tool.render(object())


def test_duplicate_names_and_async_functions_in_sync_clients_are_refused() -> None:
    async def later() -> None: ...

    assert list(tools_of([weather, later], is_async=True)) == ["weather", "later"]
    with pytest.raises(ConfigError, match="two are named 'weather'"):
        tools_of([weather, weather], is_async=False)
    with pytest.raises(ConfigError, match="later\\(\\) is async"):
        tools_of([later], is_async=False)
