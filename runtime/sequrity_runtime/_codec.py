"""Reading and writing typed objects: the one door between generated converters and everything that uses them.

A `Codec` joins a type with its two converters and its schema. Generated modules list theirs as `CODECS`: the types of
`<package>.types.errors` are converted in `<package>.converters.types.errors`. They are imported when first asked for,
so that a program pays only for what it uses.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from attrs import frozen

from sequrity_runtime._errors import ConfigError, ValidationError
from sequrity_runtime._narrow import is_mapping, is_sequence
from sequrity_runtime._violation import Violation

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")


@frozen
class Codec(Generic[T]):
    """How values of one type are read and written."""

    type: Any
    """The class, or the alias (a union, a literal) that stands for the type."""

    structure: Callable[[Any], T]
    """Read JSON data, or raise the first `Violation` met."""

    unstructure: Callable[[T], Any]
    """Write JSON data; a part of the wrong type is passed on as it is, for a later check to name."""

    schema: str
    """The type's schema, as `file#/json/pointer`."""

    @property
    def package(self) -> str:
        """Name of the import package that holds the type, and its schemas as data."""
        return self.structure.__module__.partition(".")[0]


def codec_of(cls: type[T]) -> Codec[T]:
    """Find the codec of a generated class.

    Raises:
        TypeError: `cls` is not a generated class.
    """
    codec: Codec[T] | None = _codecs_of(cls.__module__).get(cls)
    if codec is None:
        raise TypeError(f"{cls.__qualname__} is not a generated type")
    return codec


@cache
def _codecs_of(module: str) -> dict[Any, Codec[Any]]:
    """Import the codecs for the types of a module; none if it was not generated."""
    package, _, path = module.partition(".")
    try:
        converters = importlib.import_module(f"{package}.converters.{path}")
    except ModuleNotFoundError:
        return {}
    codecs: tuple[Codec[Any], ...] = getattr(converters, "CODECS", ())
    return {codec.type: codec for codec in codecs}


def read(codec: Codec[T], document: Any) -> T:
    """Read a document completely checked.

    Raises:
        ValidationError: The document does not fit the codec's schema; it lists every violation.
    """
    try:
        return codec.structure(document)
    except (Violation, RecursionError) as error:
        first = error
    # A program's own document may hold a StrEnum or a typed object where JSON has a string or an object.
    plain = to_json(document)
    try:
        return codec.structure(plain)
    except (Violation, RecursionError):
        pass
    from sequrity_runtime._explain import explain  # noqa: PLC0415 - jsonschema is only loaded once something is wrong

    raise ValidationError(explain(plain, codec, first)) from None


def to_json(value: Any) -> Any:
    """Write any mix of typed objects and plain data as plain JSON data.

    Mappings become dicts, tuples and other sequences of the kind lists, enumeration members and other subclasses of
    the JSON types their plain values. What JSON has no form for is passed on, for a check against the schema to name.

    Raises:
        ConfigError: A mapping has a key that is not a string, or values are nested without end.
    """
    try:
        return _plain(value)
    except RecursionError:
        raise ConfigError("the value is nested too deeply to be written as JSON") from None


def _plain(value: Any) -> Any:
    unknown: object = value
    kind = type(unknown)
    if kind is str or value is None or kind is bool or kind is int or kind is float:
        return value
    if is_mapping(value):
        return {_key(key): _plain(item) for key, item in value.items()}
    if is_sequence(value):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return float(value)
    for base in kind.__mro__:
        codec = _codecs_of(base.__module__).get(base) if hasattr(base, "__attrs_attrs__") else None
        if codec is not None:
            return codec.unstructure(value if base is kind else _as_base(value, base))
    return value


def _as_base(value: Any, base: type[Any]) -> Any:
    """See an instance of a user's subclass as one of the generated class that it extends."""
    generated: Any = base
    twin = object.__new__(generated)
    for attribute in generated.__attrs_attrs__:
        object.__setattr__(twin, attribute.name, getattr(value, attribute.name))
    return twin


def _key(key: Any) -> str:
    if isinstance(key, str):
        return key if type(key) is str else str.__str__(key)
    raise ConfigError(f"a JSON object's keys are strings, but one is of type {type(key).__name__}")


def make_converter(converters: str) -> Converter:
    """Build a cattrs converter that knows every generated type.

    Args:
        converters: Import path of the package of generated converters, whose `MODULES` names them.
    """
    from cattrs import Converter  # noqa: PLC0415 - only for programs that compose converters of their own

    converter = Converter()
    package = importlib.import_module(converters)
    for name in package.MODULES:
        for codec in importlib.import_module(f"{converters}.{name}").CODECS:
            _register(converter, codec)
    return converter


def _register(converter: Converter, codec: Codec[Any]) -> None:
    if codec.type is Any or codec.type == dict[str, Any]:
        return  # not ours to define for other people's classes
    converter.register_structure_hook(codec.type, lambda raw, _: read(codec, raw))
    converter.register_unstructure_hook(codec.type, codec.unstructure)
