"""Violations as cattrs reports what it finds itself: exception groups, one for each level of the document.

A group for an object holds exceptions with an `AttributeValidationNote`, one for an array or a map those with an
`IterableValidationNote`, so that `cattrs.transform_error` names each place, also below a user's own class.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from functools import partial
from types import GenericAlias, NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from attrs import define, field
from cattrs import Converter
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from sequrity_runtime.errors import ValidationError, Violation
from sequrity_runtime.schema.files import schema_at
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.codec import Codec, codecs_of, read, to_json


class StructureError(ClassValidationError, ValidationError):
    """One of our types could not be read by a cattrs converter: both cattrs' own error and ours.

    Attributes:
        cl: The type that was wanted.
        exceptions: What is wrong, each below the attribute where it is.
        violations: The same as a list, as every `ValidationError` has it; of a part that was split off, none.
    """

    violations: tuple[Violation, ...] = ()
    document: str = "document"


class IterableStructureError(IterableValidationError, ValidationError):
    """The same for a type that is an array or a map, each exception below the index or key where it is."""

    violations: tuple[Violation, ...] = ()
    document: str = "document"


class MissingKey(Violation, KeyError):
    """A required key that is missing, which cattrs knows as a `KeyError`."""


class _Expected(str):
    """What a place expects, for `transform_error`, which writes the wanted type's name or else its `repr`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


@define
class _Level:
    """A place of the document and what is wrong there and below."""

    value: Any
    found: list[Exception] = field(factory=list[Exception])
    members: dict[str | int, _Level] = field(factory=dict[str | int, "_Level"])
    extra: dict[str, Violation] = field(factory=dict[str, Violation])
    """Violations by the key that the object here does not know."""


def grouped(
    error: ValidationError, document: Any, wanted: Any, package: str
) -> StructureError | IterableStructureError:
    """Write an error as cattrs would.

    Args:
        error: What was found.
        document: Where, as plain JSON data; any value if all that was found is at its root.
        wanted: The type that was to be read.
        package: Import package that ships its schema.
    """
    root = _Level(document)
    for violation in error.violations:
        _place(root, violation, package)
    group: Any = StructureError if _has_names(root) else IterableStructureError  # whose constructor is cattrs' own
    made: StructureError | IterableStructureError = group(str(error), list(_exceptions(root, wanted)), wanted)
    made.violations, made.document = error.violations, error.document
    return made


def _place(root: _Level, violation: Violation, package: str) -> None:
    """Put a violation on the level where cattrs reports its like."""
    *above, last = ["", *(violation.pointer or "").split("/")[1:]]
    if violation.keyword == "additionalProperties" and last:
        _level_at(root, above[1:]).extra[_key(last)] = violation
        return
    level = _level_at(root, [*above, last][1:])
    if violation.keyword != "required" or not is_object(level.value):
        level.found.append(violation)
        return
    file, _, pointer = (violation.schema or "").partition("#")
    keys = [key for key in schema_at(package, file, pointer) if key not in level.value]
    key = next(key for key in keys if key not in level.members)
    level.members[key] = _Level(None, [MissingKey(*violation.args)])


def _key(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def _level_at(level: _Level, parts: Sequence[str]) -> _Level:
    for part in parts:
        key = int(part) if is_array(level.value) else _key(part)
        members: Any = level.value
        level = level.members.setdefault(key, _Level(members[key]))
    return level


def _has_names(level: _Level) -> bool:
    """Tell an object, whose keys cattrs would know as attributes, from an array, or a map of any keys."""
    return not is_array(level.value) and all(str(key).isidentifier() for key in level.members)


def _exceptions(level: _Level, wanted: Any) -> Iterator[Exception]:
    yield from level.found
    if level.extra:
        yield ForbiddenExtraKeysError("; ".join(map(str, level.extra.values())), wanted, set(level.extra))
    name = getattr(wanted, "__name__", str(wanted))
    for key, member in level.members.items():
        exception = _exception(member)
        if _has_names(level):
            note: str = AttributeValidationNote(f"Structuring {name} @ attribute {key}", str(key), _expected(exception))
        else:
            note = IterableValidationNote(f"Structuring {name} @ {_word(key)} {key!r}", key, _expected(exception))
        exception.add_note(note)
        yield exception


def _word(key: str | int) -> str:
    return "index" if isinstance(key, int) else "key"


def _exception(level: _Level) -> Exception:
    """Make the exception of a level: the one that was found, or a group."""
    wanted = list if is_array(level.value) else dict
    exceptions = list(_exceptions(level, wanted))
    if len(exceptions) == 1 and exceptions == level.found:
        return exceptions[0]
    group: Any = ClassValidationError if _has_names(level) else IterableValidationError
    made: Exception = group(f"While structuring {wanted.__name__}", exceptions, wanted)
    return made


def _expected(exception: Exception) -> Any:
    """Say what was wanted, as far as the message tells."""
    words = exception.message if isinstance(exception, Violation) else ""
    return (
        _Expected(words.removeprefix("expected ").partition(", found ")[0]) if words.startswith("expected ") else None
    )


T = TypeVar("T")
_ALIASES = (Union, UnionType, Literal)


def make_converter(converters: str) -> Converter:
    """Build a cattrs converter that knows every generated type.

    Args:
        converters: Import path of the package of generated converters, whose `MODULES` names them.
    """
    converter = Converter()
    aliases: dict[Any, Codec[Any]] = {}
    for name in importlib.import_module(converters).MODULES:
        module = f"{converters.rpartition('.')[0]}.{name}"
        for kind, codec in codecs_of(module).items():
            if get_origin(kind) in _ALIASES:
                aliases.setdefault(kind, codec)
            elif not isinstance(kind, GenericAlias) and getattr(kind, "__module__", "") == module:
                converter.register_structure_hook(kind, partial(_structure, codec))
                converter.register_unstructure_hook(kind, codec.unstructure)
    _register_aliases(converter, aliases)
    return converter


def _structure(codec: Codec[T], raw: Any, _: Any) -> T:
    try:
        return read(codec, raw)
    except ValidationError as error:
        plain = to_json(raw) if any(violation.pointer for violation in error.violations) else raw
        raise grouped(error, plain, codec.type, codec.package) from None


def _register_aliases(converter: Converter, aliases: dict[Any, Codec[Any]]) -> None:
    """Teach a converter our unions and literals, which are no classes to dispatch on.

    `Message | None` is one flat union to Python, so it is looked up again without its None.
    """

    def alias_of(wanted: Any) -> Codec[Any] | None:
        if get_origin(wanted) not in _ALIASES:
            return None
        rest = tuple(arg for arg in get_args(wanted) if arg is not NoneType)
        return aliases.get(wanted) or aliases.get(Union[rest])  # noqa: UP007 - built at run time

    def structure(raw: Any, wanted: Any) -> Any:
        codec = alias_of(wanted)
        return None if codec is None or (raw is None and NoneType in get_args(wanted)) else _structure(codec, raw, None)

    converter.register_structure_hook_func(lambda wanted: alias_of(wanted) is not None, structure)
