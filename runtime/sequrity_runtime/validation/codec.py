"""Reading and writing typed objects: the interface between generated converters and the rest of the runtime.

A `Codec` combines a type with its two converters and its schema. Generated modules list theirs as `CODECS`: the types
of `<package>.types.errors` are converted in `<package>.converters.types.errors`. They are imported on first use, so a
program pays only for the types that it uses.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, Generic, TypeVar, cast

from attrs import frozen

from sequrity_runtime.errors import ConfigError, ValidationError, Violation
from sequrity_runtime.json.strict import MAX_DEPTH

T = TypeVar("T")


@frozen
class Codec(Generic[T]):
    """The converters and the schema of one type."""

    type: Any
    """The class, or the alias of a union or a literal."""

    structure: Callable[[Any], T]
    """Read JSON data, or raise the first `Violation`."""

    unstructure: Callable[[T], Any]
    """Write JSON data. A part of the wrong type is passed through for a later check to report."""

    schema: str
    """Location of the schema, as `file#/json/pointer`."""

    @property
    def package(self) -> str:
        """Name of the import package that holds the type and its schemas."""
        return self.structure.__module__.partition(".")[0]


@frozen
class NamedSchema:
    """A generated type that is not a class, such as the alias of a union: an alias has no module and no name."""

    package: str
    """Name of the import package."""

    schema: str
    """Location of the schema, as `file#/json/pointer`."""

    @property
    def module(self) -> str:
        """Name of the module of the type."""
        return f"{self.package}.{self.schema.partition('.json')[0].replace('/', '.')}"


def codec_of(cls: type[T] | NamedSchema) -> Codec[T]:
    """Find the codec of a generated type.

    Raises:
        TypeError: `cls` is not a generated class.
    """
    if isinstance(cls, NamedSchema):
        return _codec_at(cls)
    codec: Codec[T] | None = codecs_of(cls.__module__).get(cls)
    if codec is None:
        raise TypeError(f"{getattr(cls, '__qualname__', cls)} is not a generated type")  # an alias has no name
    return codec


@cache
def _codec_at(named: NamedSchema) -> Codec[Any]:
    codecs = _codecs_in(named.module)
    return next(codec for codec in codecs if codec.schema == named.schema)


@cache
def codecs_of(module: str) -> dict[Any, Codec[Any]]:
    """Import the codecs of a module's types, by type. Empty if the module is not generated."""
    return {codec.type: codec for codec in reversed(_codecs_in(module))}  # the first of two names for one type wins


def _codecs_in(module: str) -> tuple[Codec[Any], ...]:
    package, _, path = module.partition(".")
    try:
        converters = importlib.import_module(f"{package}.converters.{path}")
    except ModuleNotFoundError:
        return ()
    codecs: tuple[Codec[Any], ...] = getattr(converters, "CODECS", ())
    return codecs


def read_as(cls: type[T] | NamedSchema, document: Any) -> T:
    """Read a document as a generated class, as `read` does."""
    return read(codec_of(cls), document)


def read(codec: Codec[T], document: Any) -> T:
    """Read a document and check it against the schema of a codec.

    Raises:
        ValidationError: The document does not fit the schema. The error lists every violation.
    """
    try:
        return codec.structure(document)
    except Exception as error:  # noqa: BLE001 - comparing a foreign object in the document may raise anything
        first = error
    from sequrity_runtime.validation.explanation import explain  # noqa: PLC0415 - imports jsonschema, needed only after a failure

    kind = codec.type.__name__ if isinstance(codec.type, type) else "document"
    try:
        # A document made by a program may hold a StrEnum or a typed object in place of a string or an object.
        plain = to_json(document)
    except ConfigError as error:
        raise ValidationError((Violation(str(error), "", codec.schema),), kind) from None
    try:
        return codec.structure(plain)
    except Exception:  # noqa: BLE001 - as above
        raise ValidationError(explain(plain, codec.package, codec.schema, first), kind) from None


def to_json(value: Any) -> Any:
    """Convert any mix of typed objects and plain data to plain JSON data.

    Mappings become dicts, lists and tuples become lists, enum members and other subclasses of the JSON types become
    plain values. Values without a JSON form are passed through, for a check against the schema to report.

    Raises:
        ConfigError: A mapping has a key that is not a string, or values are nested more than 1,000 deep.
    """
    return value if _type(value) in _SCALARS else _convert(value, 0)


_QUICK_DEPTH = 50


def _convert(value: Any, depth: int) -> Any:
    """Convert a value: shallow plain dicts and lists by recursion, which is fast, and everything else by a loop."""
    kind = _type(value)
    if depth < _QUICK_DEPTH:
        below = depth + 1
        if kind is dict and all(_type(key) is str for key in value):
            return {k: m if _type(m) in _SCALARS else _convert(m, below) for k, m in value.items()}
        if kind is list:
            return [m if _type(m) in _SCALARS else _convert(m, below) for m in value]
    return _convert_iteratively(value, depth)


def _convert_iteratively(value: Any, start: int) -> Any:
    result: list[Any] = [None]
    todo: list[tuple[Any, list[Any] | dict[Any, Any], Any, int]] = [(value, result, 0, start)]
    while todo:
        item, holder, key_above, depth = todo.pop()
        inner, members = _one_level(item)
        holder[key_above] = inner
        if members and depth > MAX_DEPTH:
            raise ConfigError(f"the value is nested more than {MAX_DEPTH} deep")
        for key, member in members:
            if _type(member) in _SCALARS:
                inner[key] = member
            else:
                todo.append((member, inner, key, depth + 1))
    return result[0]


def ensure_plain(value: Any) -> Any:
    """Return plain JSON data unchanged, and anything else converted by `to_json`."""
    todo: list[tuple[Any, int]] = [(value, 0)]
    while todo:
        item, depth = todo.pop()
        kind = _type(item)
        if kind is dict and depth <= MAX_DEPTH and all(_type(key) is str for key in item):
            todo += [(member, depth + 1) for member in item.values()]
        elif kind is list and depth <= MAX_DEPTH:
            todo += [(member, depth + 1) for member in item]
        elif kind not in _SCALARS:
            return to_json(value)
    return value


def _type(value: object) -> type:
    return type(value)


_SCALARS = frozenset({str, int, float, bool, type(None)})


def _one_level(value: Any) -> tuple[Any, Iterable[tuple[Any, Any]]]:
    """Convert the outermost level of a value, and list the members that are still to be converted."""
    kind = _type(value)
    if issubclass(kind, Mapping):
        keys = {_key(key): member for key, member in value.items()}
        return dict.fromkeys(keys), keys.items()
    if issubclass(kind, list | tuple):
        return [None] * len(value), enumerate(cast("list[Any]", value))
    if isinstance(value, str):
        return str.__str__(value), ()
    if isinstance(value, int) and not isinstance(value, bool):
        return int.__int__(value), ()
    if isinstance(value, float):
        return float.__float__(value), ()
    return _from_typed(value), ()


def _from_typed(value: Any) -> Any:
    """Convert a typed object; anything else is passed through."""
    kind = _type(value)
    for base in kind.__mro__:
        codec = codecs_of(base.__module__).get(base) if hasattr(base, "__attrs_attrs__") else None
        if codec is not None:
            try:
                return codec.unstructure(value if base is kind else _as_base(value, base))
            except RecursionError:
                raise ConfigError("the value is nested too deeply to be written as JSON") from None
    if hasattr(kind, "model_dump") or hasattr(kind, "__fields__"):
        from sequrity_runtime.validation.foreign_objects import dumped  # noqa: PLC0415 - for models of pydantic alone

        return dumped(value)
    return value


def _as_base(value: Any, base: type[Any]) -> Any:
    """Copy an instance of a user's subclass into an instance of the generated class that it extends."""
    generated: Any = base
    twin = object.__new__(generated)
    for attribute in generated.__attrs_attrs__:
        object.__setattr__(twin, attribute.name, getattr(value, attribute.name))
    return twin


def _key(key: Any) -> str:
    if isinstance(key, str):
        return key if type(key) is str else str.__str__(key)
    raise ConfigError(f"a JSON object's keys are strings, but one is of type {type(key).__name__}")
