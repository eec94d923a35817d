"""Classes with fields: attrs classes, dataclasses, TypedDicts and NamedTuples.

JSON data of each is an object. The key of an attrs field is its alias, the name of its argument.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs
from attrs import frozen

from sequrity_runtime.shapes.shape import guarded, refuse


@frozen
class RecordField:
    """A field of a record."""

    key: str
    """Key in JSON data, and name of the argument."""

    name: str
    """Name of the attribute."""

    hint: Any
    required: bool


def is_record(cls: Any) -> bool:
    """Return whether a class has fields that this module understands."""
    if not isinstance(cls, type) or hasattr(cls, "__pydantic_validator__"):
        return False
    return attrs.has(cls) or dataclasses.is_dataclass(cls) or is_typed_dict(cls) or is_named_tuple(cls)


def is_typed_dict(cls: Any) -> bool:
    """Return whether a class is a TypedDict, of `typing` or of `typing_extensions`."""
    return hasattr(cls, "__total__") and isinstance(cls, type) and issubclass(cls, dict)


def is_named_tuple(cls: Any) -> bool:
    """Return whether a class is a NamedTuple."""
    return hasattr(cls, "_fields") and isinstance(cls, type) and issubclass(cls, tuple)


def record_fields(cls: type[Any], arguments: tuple[Any, ...], location: str) -> list[RecordField]:
    """Read the fields of a class, which may have type arguments.

    Raises:
        ConfigError: A field has no annotation, or one that cannot be resolved.
    """
    hints = _hints(cls, arguments, location)
    required = fields_of(cls, hints)
    fields: list[RecordField] = []
    for name, (key, needed) in required.items():
        if name not in hints:
            refuse(f"{location}.{name}", "has no annotation")
        fields.append(RecordField(key, name, _unmarked(hints[name]), needed))
    return fields


def record_creator(cls: type[Any]) -> Callable[[dict[str, Any]], Any]:
    """Return a function that creates an instance from the fields that are present, or raises a `ShapeError`."""
    return dict if is_typed_dict(cls) else guarded(cls.__name__, lambda values: cls(**values))


def fields_of(cls: type[Any], hints: Mapping[str, Any]) -> dict[str, tuple[str, bool]]:
    """Map the name of each field to its key and whether it is required. Only a TypedDict needs its hints for that."""
    if is_typed_dict(cls):
        known = cast("frozenset[str]", vars(cls)["__required_keys__"])
        # Annotations that are strings (PEP 563) hide `NotRequired` from the class.
        marks = {name: _marks(hint) for name, hint in hints.items()}
        return {
            name: (name, "Required" in mark or ("NotRequired" not in mark and name in known))
            for name, mark in marks.items()
        }
    if is_named_tuple(cls):
        named: Any = cls
        return {name: (name, name not in named._field_defaults) for name in named._fields}
    if attrs.has(cls):
        return {f.name: (f.alias or f.name, f.default is attrs.NOTHING) for f in attrs.fields(cls) if f.init}
    missing = dataclasses.MISSING
    return {
        field.name: (field.name, field.default is missing and field.default_factory is missing)
        for field in dataclasses.fields(cls)
        if field.init
    }


def _hints(cls: type[Any], arguments: tuple[Any, ...], location: str) -> dict[str, Any]:
    """Resolve the annotations of a class, and fill in its type arguments."""
    try:
        hints = get_type_hints(cls, localns={cls.__name__: cls}, include_extras=True)
    except Exception as error:  # noqa: BLE001 - evaluating a quoted annotation may raise anything
        refuse(location, f"has an annotation that cannot be resolved: {error}")
    parameters: tuple[Any, ...] = getattr(cls, "__parameters__", ())
    given = dict(zip(parameters, arguments, strict=False))
    return {name: _substituted(hint, given) for name, hint in hints.items()} if given else hints


def _substituted(hint: Any, given: Mapping[Any, Any]) -> Any:
    if isinstance(hint, TypeVar):
        return given.get(hint, hint)
    inner: tuple[Any, ...] = getattr(hint, "__parameters__", ())
    return hint[tuple(given.get(parameter, parameter) for parameter in inner)] if inner else hint


def _marks(hint: Any) -> list[str]:
    """List the marks `Required`, `NotRequired` and `ReadOnly` of a hint, outermost first."""
    name = getattr(get_origin(hint), "_name", "")
    return [name, *_marks(get_args(hint)[0])] if name in ("Required", "NotRequired", "ReadOnly") else []


def _unmarked(hint: Any) -> Any:
    return _unmarked(get_args(hint)[0]) if _marks(hint) else hint
