"""Presets of a class: class methods that build an object from a base and some arguments.

`x-python-presets` of an object type is an object, with the presets by name:

- `description`: the docstring.
- `base`: JSON data that every object has.
- `arguments`: the arguments by name, in order. Each has `at`, the JSON Pointer of its value in the data. If it ends
  with `/-`, the argument is a flag: True appends `value` to that array. `default` is the default of the argument, else
  that of the property, else None or `UNSET`; `description` replaces that of the property.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sequrity_codegen import model, quoting
from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load.python_names import RESERVED_FIELDS
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.json_pointer import parts_of, value_at
from sequrity_runtime.type_guards import is_object

KEY = "x-python-presets"


@frozen
class PresetArgument:
    """An argument of a preset."""

    name: str
    description: str
    path: tuple[str, ...]
    """Keys of the value in the JSON data."""

    field: model.Field
    """Property at the path."""

    default: Any = None
    """Default of the argument. None if it has none of its own."""

    item: Any = None
    """JSON data that a flag appends. None if the argument is a value."""

    @property
    def inner(self) -> model.Shape:
        """Shape of the property, without null."""
        shape = self.field.shape
        return shape.inner if isinstance(shape, model.Nullable) else shape

    @property
    def is_list(self) -> bool:
        """Whether the property is an array, for which any collection is accepted."""
        return isinstance(self.inner, model.Array)

    @property
    def may_be_unset(self) -> bool:
        """Whether null differs from absence, so that `UNSET` stands for absence."""
        return isinstance(self.field.shape, model.Nullable) and not self.field.null_is_absent

    @property
    def omits_none(self) -> bool:
        """Whether None leaves the data unchanged. Otherwise it is written as null, which the schema may refuse."""
        return self.field.null_is_absent or self.is_list


@frozen
class Preset:
    """A class method that builds an object."""

    name: str
    description: str
    base: dict[str, Any]
    arguments: tuple[PresetArgument, ...]


def presets_of(record: model.Record, built: model.Model) -> list[Preset]:
    """Read the presets of a class.

    Raises:
        SchemaError: A preset is malformed, or an argument names no property.
    """
    place = Place(record.file, record.pointer).at(KEY)
    return [_Reader(record, built, place.at(name)).preset(name, raw) for name, raw in _members(record.presets, place)]


class _Reader:
    def __init__(self, record: model.Record, built: model.Model, place: Place) -> None:
        self._record = record
        self._built = built
        self._place = place

    def preset(self, name: str, raw: Any) -> Preset:
        """Read one preset."""
        taken = {field.name for field in self._record.fields} | RESERVED_FIELDS
        _check_name(name, self._place, taken)
        found = _keys(raw, {"description", "base", "arguments"}, self._place)
        base = found.get("base", {})
        if not is_object(base):
            raise self._place.at("base").error("must be an object", "preset")
        if not isinstance(found.get("description"), str):
            raise self._place.at("description").error("must be a string", "preset")
        place = self._place.at("arguments")
        attributes = {attribute.name for attribute in self._record.attributes}
        arguments = [
            self._argument(key, item, place.at(key), attributes | {"cls"})
            for key, item in _members(found.get("arguments", {}), place)
        ]
        return Preset(name, found["description"], base, tuple(arguments))

    def _argument(self, name: str, raw: Any, place: Place, taken: set[str]) -> PresetArgument:
        _check_name(name, place, taken)
        found = _keys(raw, {"at", "default", "value", "description"}, place)
        at = found.get("at")
        if not isinstance(at, str) or not at.startswith("/"):
            raise place.at("at").error("must be a JSON Pointer", "preset")
        path = tuple(parts_of(at))
        is_flag = path[-1] == "-"
        home, field = self._field(path[:-1] if is_flag else path, place.at("at"))
        description = found.get("description", field.description)
        if not isinstance(description, str):
            raise place.at("description").error("must be a string", "preset")
        if is_flag != ("value" in found) or (is_flag and "default" in found):
            raise place.error(
                "must have `value`, and no `default`, if `at` ends with `/-`; otherwise no `value`", "preset"
            )
        default = found.get("default", _default(home, field, self._built))
        argument = PresetArgument(name, description, path, field, default, found.get("value"))
        if is_flag and not argument.is_list:
            raise place.at("at").error("appends to a property that is not an array", "preset")
        if not argument.is_list and not isinstance(default, str | int | float | None):
            raise place.at("default").error("must be a scalar", "preset")
        return argument

    def _field(self, path: tuple[str, ...], place: Place) -> tuple[model.Record, model.Field]:
        """Find the property at a path, and the class that has it."""
        record: model.Definition | None = self._record
        home, field = self._record, None
        for step in path:
            if not isinstance(record, model.Record):
                raise place.error(f"has no object above {step!r}", "preset")
            home = record
            field = next((each for each in record.fields if each.wire == step), None)
            if field is None:
                raise place.error(f"names no property {step!r} of {record.title}", "preset")
            shape = field.shape.inner if isinstance(field.shape, model.Nullable) else field.shape
            record = self._built.resolve(shape) if isinstance(shape, model.Reference) else None
        assert field is not None  # noqa: S101 - a path has at least one step
        return home, field


def _default(home: model.Record, field: model.Field, built: model.Model) -> Any:
    """Return the default that the schema gives to a property."""
    rule: Any = value_at(built.documents[home.file], home.pointer).get("properties", {}).get(field.wire, {})
    return rule.get("default") if is_object(rule) else None


def _check_name(name: str, place: Place, taken: set[str] | frozenset[str]) -> None:
    quoting.identifier(name, place.file, place.pointer)
    if name in taken or name.startswith("_"):
        raise place.error(f"{name!r} is taken; choose another", "name")


def _members(raw: Any, place: Place) -> Iterator[tuple[str, Any]]:
    if not is_object(raw):
        raise place.error("must be an object", "preset")
    yield from raw.items()


def _keys(raw: Any, known: set[str], place: Place) -> dict[str, Any]:
    if not is_object(raw) or not raw.keys() <= known:
        raise place.error(f"must be an object with the keys {', '.join(sorted(known))}", "preset")
    return raw


def problems_of(record: model.Record, built: model.Model) -> tuple[Problem, ...]:
    """List the problems of malformed presets."""
    try:
        presets_of(record, built)
    except SchemaError as error:
        return error.problems
    return ()
