"""Models of pydantic are recognised by their methods; `make neighbours` tests the real ones."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from sequrity import ConfigError
from sequrity_runtime.shapes.builder import ShapeBuilder
from sequrity_runtime.shapes.shape import ShapeError
from sequrity_runtime.tools.function_tool import FunctionTool


class Refused(Exception):
    """As pydantic's ValidationError: errors with a location, a text and a type."""

    def __init__(self, *errors: tuple[str, str]) -> None:
        super().__init__("input hunter2")
        self._errors = errors

    def errors(self) -> list[dict[str, Any]]:
        return [{"type": kind, "loc": ("a", 0), "msg": text} for kind, text in self._errors]


def model(name: str, definition: dict[str, Any], error: Exception | None = None) -> Any:
    """Make a model with a definition named `Part`."""

    def write(ref_template: str = "#/$defs/{model}") -> dict[str, Any]:
        reference = {"$ref": ref_template.format(model="Part")}
        return {"type": "object", "properties": {"a": reference}, "$defs": {"Part": definition}}

    def validate(value: Any) -> Any:
        if error is not None:
            raise error
        return (name, value)

    members = {"model_json_schema": staticmethod(write), "model_validate": staticmethod(validate)}
    return type(name, (), members)


def test_a_model_has_the_schema_that_it_writes() -> None:
    builder = ShapeBuilder()
    shape = builder.shape(model("Model", {"type": "string"}), "f(x)")
    assert shape.schema == {"type": "object", "properties": {"a": {"$ref": "#/$defs/Part"}}}
    assert builder.definitions == {"Part": {"type": "string"}}
    assert shape.read({"a": "x"}) == ("Model", {"a": "x"})


def test_definitions_of_two_models_do_not_mix() -> None:
    builder = ShapeBuilder()
    hints = [model("A", {"type": "string"}), model("B", {"type": "string"}), model("C", {"type": "null"})]
    references = [builder.shape(hint, "f(x)").schema["properties"]["a"]["$ref"] for hint in [*hints, hints[2]]]
    assert references == ["#/$defs/Part", "#/$defs/Part", "#/$defs/Part2", "#/$defs/Part2"]
    assert builder.definitions == {"Part": {"type": "string"}, "Part2": {"type": "null"}}


def test_a_pattern_of_another_engine_is_left_to_pydantic() -> None:
    found = model("Model", {"type": "string", "pattern": r"^\p{L}+$"})

    def name(value: Any) -> None: ...

    name.__annotations__["value"] = found
    assert FunctionTool.of(name).arguments('{"value": {"a": "x"}}') == {"value": ("Model", {"a": "x"})}


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (Refused(("missing", "Field required")), "Model refused the value with Refused: a.0: Field required"),
        (Refused(("value_error", "Value error, hunter2")), "Model refused the value with Refused"),
        (KeyError("hunter2"), "Model refused the value with KeyError"),
    ],
    ids=["pydantic", "validator of the program", "other"],
)
def test_an_error_shows_the_text_of_pydantic_and_none_of_the_program(error: Exception, text: str) -> None:
    shape = ShapeBuilder().shape(model("Model", {}, error), "f(x)")
    with pytest.raises(ShapeError) as caught:
        shape.read({})
    assert str(caught.value) == text


def _install(monkeypatch: pytest.MonkeyPatch, write: Callable[[], dict[str, Any]]) -> None:
    """Replace pydantic by a module whose adapter negates numbers."""

    def adapter(hint: Any) -> Any:
        def validate(value: int) -> int:
            return -value

        return SimpleNamespace(json_schema=write, validate_python=validate)

    monkeypatch.setitem(sys.modules, "pydantic", SimpleNamespace(TypeAdapter=adapter))


class Validated:
    """A dataclass of pydantic."""

    __pydantic_validator__ = None


class Known:
    """A class with a core schema, such as a dataclass of pydantic."""

    __get_pydantic_core_schema__ = None


@pytest.mark.parametrize("known", [Known, Validated])
def test_other_classes_that_pydantic_knows_go_through_a_type_adapter(
    known: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    _install(monkeypatch, lambda: {"type": "integer"})
    shape = ShapeBuilder().shape(known, "f(x)")
    assert (shape.schema, shape.read(1)) == ({"type": "integer"}, -1)


def test_a_class_without_json_schema_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def write() -> dict[str, Any]:
        raise LookupError("no schema")

    _install(monkeypatch, write)
    with pytest.raises(ConfigError, match=r"f\(x\) has no JSON Schema: no schema"):
        ShapeBuilder().shape(Known, "f(x)")
