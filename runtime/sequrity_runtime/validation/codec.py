"""Reading and writing typed objects: the one door between generated converters and everything that uses them.

A `Codec` joins a type with its two converters and its schema. Generated modules list theirs as `CODECS`: the types of
`<package>.types.errors` are converted in `<package>.converters.types.errors`. They are imported when first asked for,
so that a program pays only for what it uses.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, Generic, TypeVar

from attrs import frozen

from sequrity_runtime.errors import ConfigError, ValidationError, Violation
from sequrity_runtime.json.strict import MAX_DEPTH
from sequrity_runtime.type_guards import is_mapping, is_sequence

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
    codec: Codec[T] | None = codecs_of(cls.__module__).get(cls)
    if codec is None:
        raise TypeError(f"{cls.__qualname__} is not a generated type")
    return codec


@cache
def codecs_of(module: str) -> dict[Any, Codec[Any]]:
    """Import the codecs for the types of a module, by type; none if it was not generated."""
    package, _, path = module.partition(".")
    try:
        converters = importlib.import_module(f"{package}.converters.{path}")
    except ModuleNotFoundError:
        return {}
    codecs: tuple[Codec[Any], ...] = getattr(converters, "CODECS", ())
    return {codec.type: codec for codec in reversed(codecs)}  # of two names for one type, the first


def read(codec: Codec[T], document: Any) -> T:
    """Read a document completely checked.

    Raises:
        ValidationError: The document does not fit the codec's schema; it lists every violation.
    """
    try:
        return codec.structure(document)
    except Exception as error:  # noqa: BLE001 - also what a foreign object in the document raises when it is compared
        first = error
    from sequrity_runtime.validation.explain import explain  # noqa: PLC0415 - jsonschema is only loaded once something is wrong

    kind = codec.type.__name__ if isinstance(codec.type, type) else "document"
    try:
        # A program's own document may hold a StrEnum or a typed object where JSON has a string or an object.
        plain = to_json(document)
    except ConfigError as error:
        raise ValidationError((Violation(str(error), "", codec.schema),), kind) from None
    try:
        return codec.structure(plain)
    except Exception:  # noqa: BLE001 - as above
        raise ValidationError(explain(plain, codec, first), kind) from None


def to_json(value: Any) -> Any:
    """Write any mix of typed objects and plain data as plain JSON data.

    Mappings become dicts, lists and tuples lists, enumeration members and other subclasses of the JSON types their
    plain values. What JSON has no form for is passed on, for a check against the schema to name.

    Raises:
        ConfigError: A mapping has a key that is not a string, or values are nested more than 1,000 deep.
    """
    return value if _type(value) in _SCALARS else _written(value, 0)


_QUICK_DEPTH = 50


def _written(value: Any, depth: int) -> Any:
    """Write a value: plain dicts and lists by recursion, which is quick, and whatever else they hold by a loop."""
    kind = _type(value)
    if depth < _QUICK_DEPTH:
        below = depth + 1
        if kind is dict and all(_type(key) is str for key in value):
            return {k: m if _type(m) in _SCALARS else _written(m, below) for k, m in value.items()}
        if kind is list:
            return [m if _type(m) in _SCALARS else _written(m, below) for m in value]
    return _written_deeply(value, depth)


def _written_deeply(value: Any, start: int) -> Any:
    # Not recursive: a document may be as deep as JSON allows here, which is deeper than Python's stack.
    result: list[Any] = [None]
    todo: list[tuple[Any, list[Any] | dict[Any, Any], Any, int]] = [(value, result, 0, start)]
    while todo:
        item, holder, place, depth = todo.pop()
        inner, members = _shallow(item)
        holder[place] = inner
        if members and depth > MAX_DEPTH:
            raise ConfigError(f"the value is nested more than {MAX_DEPTH} deep")
        for key, member in members:
            if _type(member) in _SCALARS:
                inner[key] = member
            else:
                todo.append((member, inner, key, depth + 1))
    return result[0]


def plain(value: Any) -> Any:
    """Answer with plain JSON data as it is, and with anything else as `to_json` writes it."""
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


def _shallow(value: Any) -> tuple[Any, Iterable[tuple[Any, Any]]]:
    """Write the outermost layer of a value, with room for its members, and list those that are still to be written."""
    if is_mapping(value):
        keys = {_key(key): member for key, member in value.items()}
        return dict.fromkeys(keys), keys.items()
    if is_sequence(value):
        return [None] * len(value), enumerate(value)
    if isinstance(value, str):
        return str.__str__(value), ()
    if isinstance(value, int) and not isinstance(value, bool):
        return int.__int__(value), ()
    if isinstance(value, float):
        return float.__float__(value), ()
    return _from_typed(value), ()


def _from_typed(value: Any) -> Any:
    """Write a typed object; anything else is passed on."""
    kind = _type(value)
    for base in kind.__mro__:
        codec = codecs_of(base.__module__).get(base) if hasattr(base, "__attrs_attrs__") else None
        if codec is not None:
            try:
                return codec.unstructure(value if base is kind else _as_base(value, base))
            except RecursionError:
                raise ConfigError("the value is nested too deeply to be written as JSON") from None
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
