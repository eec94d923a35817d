"""The shape of a type, and the error for a value that does not fit it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from typing import Any, NoReturn

from attrs import frozen

from sequrity_runtime.errors import ConfigError, path_of
from sequrity_runtime.json_pointer import pointer_of


class ShapeError(ValueError):
    """A value from a model does not fit its type. The text names locations and rules, and holds no values.

    Attributes:
        message: What is wrong.
        path: Keys and indexes from the root to the value.
    """

    def __init__(self, message: str, path: tuple[str | int, ...] = ()) -> None:
        super().__init__(message, path)
        self.message = message
        self.path = path

    def __str__(self) -> str:
        return located_text(self.path, self.message)


def located_text(path: Iterable[str | int], text: str) -> str:
    """Write a location as violations do (`cities[0].name`), then a text. The root has no location."""
    location = path_of(pointer_of(path))
    return f"{location}: {text}" if location else text


@frozen
class Shape:
    """A type as a model sees it."""

    schema: dict[str, Any]
    """Its JSON Schema. References point to the `$defs` of its builder."""

    read: Callable[[Any], Any]
    """Converts JSON data that fits the schema.

    Raises:
        ShapeError: The value is invalid nevertheless, such as a date of the 31st of February.
    """


@contextmanager
def located(step: str | int) -> Generator[None, None, None]:
    """Add a step to the path of a `ShapeError`."""
    try:
        yield
    except ShapeError as error:
        raise ShapeError(error.message, (step, *error.path)) from None


def read_members(shapes: Mapping[str, Shape], values: Mapping[str, Any]) -> dict[str, Any]:
    """Convert the values of an object, each by the shape of its key."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        with located(key):
            found[key] = shapes[key].read(value)
    return found


def reporting(read: Callable[[Any], Any], describe: Callable[[Exception], str]) -> Callable[[Any], Any]:
    """Return a function that reports whatever exception another one raises, as a `ShapeError` with this description."""

    def checked(value: Any) -> Any:
        try:
            return read(value)
        except Exception as error:  # noqa: BLE001 - the code of a class may raise anything
            raise ShapeError(describe(error)) from None

    return checked


def guarded(name: str, create: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return a function of a class that reports its exceptions without their texts."""
    return reporting(create, lambda error: f"{name}() refused the value with {type(error).__name__}")


def root_of(schema: dict[str, Any]) -> dict[str, Any]:
    """Return a schema that is used on its own, or the definition that is its root."""
    return schema["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def refuse(location: str, text: str) -> NoReturn:
    """Refuse a type hint: raise a `ConfigError`."""
    raise ConfigError(f"{location} {text}")
