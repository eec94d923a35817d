"""Bounds and descriptions of `Annotated` are in the schema, or are refused by name."""

from __future__ import annotations

import dataclasses
import re
from decimal import Decimal
from types import SimpleNamespace
from typing import Annotated, Any

import pytest
import typing_extensions

from sequrity import ConfigError
from sequrity_runtime.shapes.builder import ShapeBuilder


@dataclasses.dataclass(frozen=True)
class Ge:
    """As in `annotated_types`."""

    ge: Any


@dataclasses.dataclass(frozen=True)
class Len:
    """A group of bounds, as in `annotated_types`."""

    min_length: int
    max_length: int | None = None
    __is_annotated_types_grouped_metadata__ = True

    def __iter__(self) -> Any:
        yield SimpleNamespace(min_length=self.min_length)
        if self.max_length is not None:
            yield SimpleNamespace(max_length=self.max_length)


@dataclasses.dataclass(frozen=True)
class Predicate:
    func: Any


class PydanticUndefined:
    def __repr__(self) -> str:
        return "PydanticUndefined"


class Field:
    """As in pydantic: attributes for all that a field may say."""

    def __init__(self, *metadata: Any, **facts: Any) -> None:
        self.metadata = metadata
        self.default = PydanticUndefined()
        self.json_schema_extra = None
        vars(self).update(facts)


class Meta:
    """As in msgspec."""

    def __init__(self, **facts: Any) -> None:
        self.extra_json_schema = None
        vars(self).update(facts)


def schema_of(hint: Any) -> dict[str, Any]:
    return ShapeBuilder().shape(hint, "f(x)").schema


UNDERSTOOD: dict[str, tuple[Any, dict[str, Any]]] = {
    "text": (Annotated[int, "How many."], {"type": "integer", "description": "How many."}),
    "first text": (Annotated[int, "How many.", "Other."], {"type": "integer", "description": "How many."}),
    "Doc": (Annotated[int, typing_extensions.Doc("How many.")], {"type": "integer", "description": "How many."}),
    "None": (Annotated[int, None], {"type": "integer"}),
    "Ge": (Annotated[int, Ge(1)], {"type": "integer", "minimum": 1}),
    "optional": (
        Annotated[int | None, Ge(1)],
        {"anyOf": [{"type": "integer"}, {"type": "null"}], "minimum": 1},
    ),
    "bounds of a decimal": (Annotated[Decimal, Ge(Decimal("0.5"))], {"type": "number", "minimum": 0.5}),
    "text of a decimal": (Annotated[Decimal, "Price."], schema_of(Decimal) | {"description": "Price."}),
    "length of a text": (Annotated[str, Len(1, 5)], {"type": "string", "minLength": 1, "maxLength": 5}),
    "length of a list": (
        Annotated[list[int], Len(1)],
        {"type": "array", "items": {"type": "integer"}, "minItems": 1},
    ),
    "length of a mapping": (
        Annotated[dict[str, int], Len(1)],
        {"type": "object", "additionalProperties": {"type": "integer"}, "minProperties": 1},
    ),
    "pattern": (Annotated[str, SimpleNamespace(pattern="^a")], {"type": "string", "pattern": "^a"}),
    "compiled pattern": (
        Annotated[str, SimpleNamespace(pattern=re.compile("^a"))],
        {"type": "string", "pattern": "^a"},
    ),
    "Field": (
        Annotated[int, Field(Ge(1), description="How many.", title="N", examples=[1], json_schema_extra={"x-a": 1})],
        {"type": "integer", "minimum": 1, "description": "How many.", "title": "N", "examples": [1], "x-a": 1},
    ),
    "Field that requires a value": (Annotated[int, Field(default=...)], {"type": "integer"}),
    "Meta": (
        Annotated[str, Meta(min_length=1, pattern="^a", description="Text.", extra_json_schema={"x-a": 1})],
        {"type": "string", "description": "Text.", "x-a": 1, "minLength": 1, "pattern": "^a"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("hint", "schema"), UNDERSTOOD.values(), ids=UNDERSTOOD)
def test_metadata_is_in_the_schema(hint: Any, schema: dict[str, Any]) -> None:
    assert schema_of(hint) == schema


@pytest.mark.parametrize(
    ("hint", "why"),
    [
        (Annotated[int, 5], "annotated with a int, which is not understood"),
        (Annotated[int, Ge], "annotated with Ge, which is not understood"),
        (Annotated[int, Predicate(bool)], "annotated with a Predicate, whose 'func' is not understood"),
        (Annotated[str, Ge(1)], "has a bound ge=1, which does not apply to its type"),
        (Annotated[int | str, Ge(1)], "has a bound ge=1, which does not apply"),
        (Annotated[int, Ge("a")], "has a bound ge='a', which does not apply"),
        (Annotated[int, Len(1)], "has a bound min_length=1, which does not apply"),
        (Annotated[Any, Len(1)], "has a bound min_length=1, which does not apply"),
        (Annotated[int, SimpleNamespace(pattern="a")], "has a bound pattern='a', which does not apply"),
        (Annotated[str, SimpleNamespace(pattern=r"\p{L}")], "has a bound pattern='\\\\p{L}', which does not apply"),
        (Annotated[int, Field(alias="y")], "whose 'alias' is not understood"),
        (Annotated[int, Field(default=3)], "whose 'default' is not understood; write `= default`"),
        (Annotated[int, Field(json_schema_extra=print)], "whose 'json_schema_extra' is a function"),
        (Annotated[int, Field(Predicate(bool))], "annotated with a Predicate"),
    ],
)
def test_metadata_that_is_not_understood_is_refused_by_name(hint: Any, why: str) -> None:
    with pytest.raises(ConfigError, match=re.escape(why)):
        schema_of(hint)
