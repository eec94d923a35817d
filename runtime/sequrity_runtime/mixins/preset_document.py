"""JSON data that a preset builds: what generated class methods call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, TypeVar

from sequrity_runtime.errors import check_flag
from sequrity_runtime.unset import UNSET
from sequrity_runtime.validation.codec import read_as

T = TypeVar("T")


class PresetDocument:
    """JSON data of an object that is being built. It begins with the data that every object of the preset has."""

    def __init__(self, base: dict[str, Any]) -> None:
        self._document = base

    def put(self, value: Any, *path: str) -> None:
        """Put a value at a path. None and `UNSET` leave the data unchanged.

        A collection becomes a JSON array. A set is sorted, so that equal sets give equal data.
        """
        if value is not None and value is not UNSET:
            self._home(path)[path[-1]] = _json_of(value)

    def put_or_null(self, value: Any, *path: str) -> None:
        """Put a value at a path, None as null. `UNSET` leaves the data unchanged."""
        if value is not UNSET:
            self._home(path)[path[-1]] = value

    def append(self, name: str, flag: object, item: Any, *path: str) -> None:
        """Append an item to the array at a path if a flag is True. Another value than a bool is an error."""
        check_flag(name, flag)
        if flag:
            self._home(path).setdefault(path[-1], []).append(item)

    def read(self, cls: type[T], **attributes: Any) -> T:
        """Read the data as a class, and check it as the constructor does.

        Raises:
            ValidationError: The data does not fit the schema. The error lists every violation.
        """
        made: Any = read_as(cls, self._document)
        for name, value in attributes.items():
            setattr(made, name, value)
        if hasattr(made, "__attrs_post_init__"):
            made.__attrs_post_init__()
        found: T = made
        return found

    def _home(self, path: tuple[str, ...]) -> dict[str, Any]:
        """Return the object that holds the last key of a path. Objects on the way are created."""
        home = self._document
        for key in path[:-1]:
            home = home.setdefault(key, {})
        return home


def _json_of(value: Any) -> Any:
    """Convert a collection to a JSON array. Any other value is returned unchanged and checked by the schema.

    A string stays a string: `"pii"` must not become `["p", "i", "i"]`.
    """
    found: object = value
    kind = type(found)
    if issubclass(kind, AbstractSet):
        return sorted(value, key=str)
    if issubclass(kind, Iterable) and not issubclass(kind, str | bytes | Mapping):
        return list(value)
    return value
