"""Shapes of type hints.

| annotation | schema |
|---|---|
| `str`, `int`, `float`, `bool`, `None`, `Any` | the type of that name; `{}` for `Any` |
| `date`, `UUID`, `Decimal`, `bytes`, ... | see `scalars` |
| `Literal`, an `Enum` | `enum` |
| `X | Y`, `Optional[X]` | `anyOf`; the first member that fits is read |
| `list`, `Sequence`, `set`, `tuple[X, ...]` | an array; `tuple[X, Y]` with `prefixItems` |
| `dict[str, X]`, `Mapping` | an object of such values |
| a `TypedDict`, a `NamedTuple`, a dataclass, an attrs class | a closed object of its fields |
| a class that pydantic knows | pydantic's schema |
| `NewType`, `type X = ...`, a subclass of `str` or `int` | that of the type behind it |
| `Annotated[X, ...]` | that of `X`, with descriptions and bounds |

Other annotations are refused: with an incomplete schema, a model would write wrong values. A class that contains itself
is a definition that others refer to.
"""

from __future__ import annotations

import collections
import collections.abc
import enum
import types
from collections.abc import Callable, Hashable
from decimal import Decimal
from functools import cached_property
from types import NoneType
from typing import Annotated, Any, Literal, NewType, NoReturn, Union, cast, get_args, get_origin

from attrs import define

from sequrity_runtime.shapes.bounds import annotated
from sequrity_runtime.shapes.docstrings import parse_docstring
from sequrity_runtime.shapes.exact_validator import exact_validator
from sequrity_runtime.shapes.pydantic_models import is_known_to_pydantic, model_shape
from sequrity_runtime.shapes.records import RecordField, is_record, record_creator, record_fields
from sequrity_runtime.shapes.scalars import SCALARS
from sequrity_runtime.shapes.shape import Shape, ShapeError, guarded, located, read_members, refuse
from sequrity_runtime.validation.json_values import json_equal

_ARRAYS: dict[Any, Callable[[list[Any]], Any]] = {
    list: list,
    set: set,
    frozenset: frozenset,
    collections.deque: collections.deque,
    collections.abc.Sequence: list,
    collections.abc.MutableSequence: list,
    collections.abc.Collection: list,
    collections.abc.Iterable: list,
    collections.abc.Set: frozenset,
    collections.abc.MutableSet: set,
}
"""Types of arrays, with the constructor of each."""

_OBJECTS = (dict, collections.OrderedDict, collections.abc.Mapping, collections.abc.MutableMapping)


@define(eq=False)
class _OpenRecord:
    """A class with fields that is being built."""

    is_recursive: bool = False
    shape: Shape | None = None

    def read(self, value: Any) -> Any:
        """Read an instance within an instance."""
        assert self.shape is not None  # noqa: S101 - values are read after the shape is built
        return self.shape.read(value)


class ShapeBuilder:
    """Builds shapes whose schemas share definitions.

    Attributes:
        definitions: `$defs` of the schemas that were built.
    """

    def __init__(self) -> None:
        self.definitions: dict[str, Any] = {}
        self._names: dict[Any, str] = {}
        self._open: dict[Any, _OpenRecord] = {}

    def complete(self, schema: dict[str, Any]) -> dict[str, Any]:
        """Add the definitions to a schema that is used on its own."""
        return {**schema, "$defs": self.definitions} if self.definitions else schema

    def shape(self, hint: Any, location: str) -> Shape:
        """Build the shape of a resolved type hint. Messages name its location.

        Raises:
            ConfigError: The hint is not supported.
        """
        origin, arguments = get_origin(hint), get_args(hint)
        if origin is Annotated:
            return self._annotated(hint, location)
        if origin in (Union, types.UnionType):
            return self._union(arguments, location)
        if isinstance(hint, NewType):
            return self.shape(hint.__supertype__, location)
        if type(hint).__name__ == "TypeAliasType":  # of Python 3.12, or of typing_extensions
            return self.shape(hint.__value__, location)
        if origin is Literal:
            return _choice(arguments, location)
        kind = origin or hint
        if not isinstance(kind, Hashable):
            _unsupported(hint, location)
        if kind in SCALARS:
            return Shape(dict(SCALARS[kind].schema), SCALARS[kind].read)
        if kind is tuple:
            return self._tuple(arguments, location)
        if kind in _ARRAYS:
            return self._array(_ARRAYS[kind], arguments[0] if arguments else Any, location)
        if any(kind is known for known in _OBJECTS):
            return self._mapping(arguments, location)
        if isinstance(kind, type):
            return self._class(hint, cast("type[Any]", kind), arguments, location)
        return _unsupported(hint, location)

    def _annotated(self, hint: Any, location: str) -> Shape:
        inner, *metadata = get_args(hint)
        shape = self.shape(inner, location)
        if inner is Decimal and not all(isinstance(item, str) for item in metadata):
            shape = Shape({"type": "number"}, shape.read)  # a text has no bounds
        return Shape(annotated(shape.schema, metadata, location), shape.read)

    def _union(self, members: tuple[Any, ...], location: str) -> Shape:
        shapes = [self.shape(member, location) for member in members]
        return Shape({"anyOf": [shape.schema for shape in shapes]}, _Union(self, shapes).read)

    def _array(self, create: Callable[[list[Any]], Any], item: Any, location: str) -> Shape:
        inner = self.shape(item, location)

        def read(values: list[Any]) -> Any:
            items = _read_items([inner] * len(values), values)
            try:
                return create(items)
            except TypeError:
                raise ShapeError("the items of a set must be hashable") from None

        return Shape({"type": "array", "items": inner.schema}, read)

    def _tuple(self, arguments: tuple[Any, ...], location: str) -> Shape:
        if len(arguments) == 2 and arguments[1] is Ellipsis:
            return self._array(tuple, arguments[0], location)
        if not arguments:
            return self._array(tuple, Any, location)
        shapes = [self.shape(item, location) for item in arguments]
        count = {"minItems": len(shapes), "maxItems": len(shapes)}
        schema = {"type": "array", "prefixItems": [shape.schema for shape in shapes], **count}
        return Shape(schema, lambda values: tuple(_read_items(shapes, values)))

    def _mapping(self, arguments: tuple[Any, ...], location: str) -> Shape:
        key, value = (self.shape(hint, location) for hint in arguments or (str, Any))
        names = {} if key.schema == {"type": "string"} else {"propertyNames": key.schema}
        if key.schema.get("type") != "string":
            refuse(location, "is a mapping with keys other than strings")

        def read(values: dict[str, Any]) -> dict[Any, Any]:
            result: dict[Any, Any] = {}
            for name, member in values.items():
                with located(name):
                    result[key.read(name)] = value.read(member)
            return result

        return Shape({"type": "object", **names, "additionalProperties": value.schema}, read)

    def _class(self, hint: Any, cls: type[Any], arguments: tuple[Any, ...], location: str) -> Shape:
        if issubclass(cls, enum.Enum):
            return _choice(tuple(cls), location)
        if is_record(cls):
            return self._record(hint, cls, arguments, location)
        if is_known_to_pydantic(cls):
            return model_shape(hint, self.definitions, location)
        for base in (str, int, float):
            if issubclass(cls, base):
                return Shape(dict(SCALARS[base].schema), guarded(cls.__name__, cls))
        return _unsupported(hint, location)

    def _record(self, hint: Any, cls: type[Any], arguments: tuple[Any, ...], location: str) -> Shape:
        """Build the shape of a class with fields; a reference if the class is being built already."""
        above = self._open.get(hint)
        if above is not None:
            above.is_recursive = True
            return Shape({"$ref": f"#/$defs/{self._name(hint, cls)}"}, above.read)
        record = self._open[hint] = _OpenRecord()
        try:
            shape = record.shape = self._fields(cls, record_fields(cls, arguments, location), location)
        finally:
            del self._open[hint]
        if not record.is_recursive:
            return shape
        name = self._name(hint, cls)
        self.definitions[name] = shape.schema
        return Shape({"$ref": f"#/$defs/{name}"}, shape.read)

    def _fields(self, cls: type[Any], fields: list[RecordField], location: str) -> Shape:
        text, texts = parse_docstring(cls)
        shapes = {field.key: self.shape(field.hint, f"{location}.{field.name}") for field in fields}
        properties: dict[str, Any] = {}
        for field in fields:
            properties[field.key] = described(shapes[field.key].schema, field.hint, texts.get(field.name))
        schema = object_schema(properties, [field.key for field in fields if field.required])
        create = record_creator(cls)

        def read(values: dict[str, Any]) -> Any:
            return create(read_members(shapes, values))

        return Shape({"description": text, **schema} if text else schema, read)

    def _name(self, hint: Any, cls: type[Any]) -> str:
        """Name the definition of a class: its own name, with a number if another class has it."""
        if hint not in self._names:
            taken = {*self._names.values(), *self.definitions}
            numbered = (f"{cls.__name__}{number}" for number in range(2, len(taken) + 3))
            self._names[hint] = next(name for name in (cls.__name__, *numbered) if name not in taken)
        return self._names[hint]


def described(schema: dict[str, Any], hint: Any, text: str | None) -> dict[str, Any]:
    """Add a text of a docstring to a schema, unless `Annotated` has described it."""
    is_described = get_origin(hint) is Annotated and "description" in schema
    return schema if text is None or is_described else {**schema, "description": text}


def object_schema(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    """Write the schema of a closed object."""
    needed = {"required": required} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


class _Union:
    """Reads a union: the first member that fits."""

    def __init__(self, builder: ShapeBuilder, shapes: list[Shape]) -> None:
        self._builder = builder
        self._shapes = shapes

    @cached_property
    def _members(self) -> list[tuple[Any, Shape]]:
        return [(exact_validator(self._builder.complete(shape.schema)), shape) for shape in self._shapes]

    def read(self, value: Any) -> Any:
        """Read a value as the first member that accepts it."""
        error = ShapeError("fits no member of the union")
        for validator, shape in self._members:
            if validator.is_valid(value):
                try:
                    return shape.read(value)
                except ShapeError as refused:
                    error = refused
        raise error


def _choice(values: tuple[Any, ...], location: str) -> Shape:
    """Build the shape of a `Literal` or an enumeration."""
    plain = [value.value if isinstance(value, enum.Enum) else value for value in values]
    for value in plain:
        if not isinstance(value, str | int | float | NoneType):
            refuse(location, f"has a value that is not JSON: {value!r}")
    text = {"type": "string"} if all(isinstance(value, str) for value in plain) else {}

    def read(value: Any) -> Any:
        return next(values[place] for place, known in enumerate(plain) if json_equal(known, value))

    return Shape({**text, "enum": plain}, read)


def _read_items(shapes: list[Shape], values: list[Any]) -> list[Any]:
    items: list[Any] = []
    for index, (shape, value) in enumerate(zip(shapes, values, strict=True)):
        with located(index):
            items.append(shape.read(value))
    return items


def _unsupported(hint: Any, location: str) -> NoReturn:
    is_class = isinstance(hint, type)
    advice = "; make it a dataclass, an attrs class, a TypedDict or a model of pydantic"
    refuse(
        location,
        f"has an unsupported annotation: {hint.__name__ if is_class else hint}"
        f"{advice if is_class and hint.__module__ != 'builtins' else ''}",
    )
