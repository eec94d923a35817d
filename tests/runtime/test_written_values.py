"""Any result of a tool is written as JSON data, or refused without showing its content."""

from __future__ import annotations

import collections
import dataclasses
import datetime
import enum
from collections.abc import AsyncIterator, Iterator
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from uuid import UUID

import attrs
import pytest

from sequrity.types.chat_completion.request import UserMessage
from sequrity_runtime.shapes.written_values import UnwritableError, to_data


class Model:
    """A model of pydantic, by duck typing."""

    @classmethod
    def model_json_schema(cls) -> dict[str, Any]:
        raise NotImplementedError

    @classmethod
    def model_validate(cls, value: Any) -> Model:
        raise NotImplementedError

    def model_dump(self, *, mode: str, by_alias: bool) -> Any:
        return {"mode": mode, "by_alias": by_alias}


@dataclasses.dataclass
class Place:
    name: str
    when: datetime.date
    cached: int = dataclasses.field(default=0, init=False)


@attrs.define
class Key:
    _name: str
    pairs: tuple[bytes, ...] = ()


class Point(NamedTuple):
    x: int


class Level(enum.IntEnum):
    LOW = 1


class Text(str):
    pass


def _generated() -> Iterator[int]:
    yield 1
    yield 2


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (None, None),
        (True, True),
        (Text("a"), "a"),
        (1.5, 1.5),
        (float("nan"), "nan"),
        (Level.LOW, 1),
        ([Level.LOW, True], [1, True]),
        (Place("a", datetime.date(2026, 1, 1)), {"name": "a", "when": "2026-01-01"}),
        (Key("a", (b"\x00",)), {"name": "a", "pairs": ["AA=="]}),
        ([Point(1)], [{"x": 1}]),
        (UserMessage(content="hi"), {"role": "user", "content": "hi"}),
        ({"a": [UserMessage(content="hi")]}, {"a": [{"role": "user", "content": "hi"}]}),
        (Model(), {"mode": "json", "by_alias": True}),
        ({1: {2}, Level.LOW: ()}, {"1": []}),
        ({UUID(int=1): frozenset({3})}, {"00000000-0000-0000-0000-000000000001": [3]}),
        (_generated(), [1, 2]),
        ({"a": 1}.values(), [1]),
        (collections.deque([1]), [1]),
        (memoryview(b"\xff"), "/w=="),
        (datetime.timedelta(seconds=90), "PT90S"),
        (Decimal("1.10"), "1.10"),
        (PurePosixPath("/a"), "/a"),
        (1j, "1j"),
        (KeyError("a"), "'a'"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_are_written(value: Any, data: Any) -> None:
    assert to_data(value) == data


async def _generated_slowly() -> AsyncIterator[int]:
    yield 1


class Broken:
    def __str__(self) -> str:
        raise ValueError("hunter2")


def _cyclic() -> list[Any]:
    items: list[Any] = []
    items.append(items)
    return items


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (object(), "a value of type object cannot be written as JSON"),
        (_generated, "a value of type function cannot be written as JSON"),
        (_generated_slowly(), "a value of type async_generator cannot be written as JSON"),
        ([Broken()], "a value of type list cannot be written as JSON"),
        (_cyclic(), "nested more than 100 deep"),
    ],
    ids=["object", "function", "async generator", "broken", "cyclic"],
)
def test_objects_with_only_the_default_text_are_refused(value: Any, why: str) -> None:
    with pytest.raises(UnwritableError, match=why):
        to_data(value)
