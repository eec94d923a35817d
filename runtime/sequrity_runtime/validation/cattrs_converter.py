"""A cattrs converter for the generated types, whose errors are cattrs' own.

The converter calls the generated converters, directly and below a user's own classes. Violations become exception
groups, one for each level of the document: exceptions with an `AttributeValidationNote` for an object, and with an
`IterableValidationNote` for an array or a map. So `cattrs.transform_error` names each location.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Sequence
from functools import partial
from types import GenericAlias, NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, overload

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
from sequrity_runtime.json_pointer import parts_of
from sequrity_runtime.schema.files import schema_at
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.codec import Codec, codecs_of, read, to_json

T = TypeVar("T")
ConverterT = TypeVar("ConverterT", bound=Converter)
_ALIASES = (Union, UnionType, Literal)


@overload
def make_converter(converters: str, base: None = None) -> Converter: ...


@overload
def make_converter(converters: str, base: ConverterT) -> ConverterT: ...


def make_converter(converters: str, base: Converter | None = None) -> Converter:
    """Return a cattrs converter that knows every generated type.

    Args:
        converters: Import path of the package of generated converters, whose `MODULES` names them.
        base: Converter to add the hooks to, for example one of `cattrs.preconf`. None makes a new one.
    """
    converter = Converter() if base is None else base
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
        raise to_cattrs_error(error, plain, codec.type, codec.package) from None


def _register_aliases(converter: Converter, aliases: dict[Any, Codec[Any]]) -> None:
    """Register hooks for unions and literals, which are not classes that cattrs can dispatch on.

    `Message | None` is one flat union in Python, so it is looked up a second time without None.
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


class StructureError(ClassValidationError, ValidationError):
    """A generated type could not be read by a cattrs converter. Both an error of cattrs and a `ValidationError`.

    Attributes:
        cl: The expected type.
        exceptions: Exceptions, each with a note that names its attribute.
        violations: The same as a list. Empty for a group that was split off.
    """

    violations: tuple[Violation, ...] = ()
    document: str = "document"


class IterableStructureError(IterableValidationError, ValidationError):
    """The same for an array or a map. The notes of the exceptions name the index or key."""

    violations: tuple[Violation, ...] = ()
    document: str = "document"


class MissingKey(Violation, KeyError):
    """A missing required key, which cattrs reports as a `KeyError`."""


class _Expected(str):
    """Expected value, for `transform_error`, which shows the name of the type or else its `repr`."""

    __slots__ = ()

    def __repr__(self) -> str:
        return str(self)


@define
class _ErrorNode:
    """A location of the document, with the errors there and below."""

    value: Any
    errors: list[Exception] = field(factory=list[Exception])
    members: dict[str | int, _ErrorNode] = field(factory=dict[str | int, "_ErrorNode"])
    extra: dict[str, Violation] = field(factory=dict[str, Violation])
    """Violations by the unknown key of the object at this location."""


def to_cattrs_error(
    error: ValidationError, document: Any, wanted: Any, package: str
) -> StructureError | IterableStructureError:
    """Convert an error to the form of cattrs. If all violations are at the root, the document may be any value."""
    root = _ErrorNode(document)
    for violation in error.violations:
        _add(root, violation, package)
    group: Any = StructureError if _has_names(root) else IterableStructureError  # whose constructor is cattrs' own
    made: StructureError | IterableStructureError = group(str(error), list(_exceptions(root, wanted)), wanted)
    made.violations, made.document = error.violations, error.document
    return made


def _add(root: _ErrorNode, violation: Violation, package: str) -> None:
    """Add a violation to the node at which cattrs would report it."""
    parts = parts_of(violation.pointer or "")
    if violation.keyword == "additionalProperties" and parts:
        _node_at(root, parts[:-1]).extra[parts[-1]] = violation
        return
    node = _node_at(root, parts)
    if violation.keyword != "required" or not is_object(node.value):
        node.errors.append(violation)
        return
    file, _, pointer = (violation.schema or "").partition("#")
    keys = [key for key in schema_at(package, file, pointer) if key not in node.value]
    key = next(key for key in keys if key not in node.members)
    node.members[key] = _ErrorNode(None, [MissingKey(*violation.args)])


def _node_at(node: _ErrorNode, parts: Sequence[str]) -> _ErrorNode:
    for part in parts:
        key = int(part) if is_array(node.value) else part
        members: Any = node.value
        node = node.members.setdefault(key, _ErrorNode(members[key]))
    return node


def _has_names(node: _ErrorNode) -> bool:
    """Return True for an object whose keys cattrs would treat as attributes, and False for an array or a map."""
    return not is_array(node.value) and all(str(key).isidentifier() for key in node.members)


def _exceptions(node: _ErrorNode, wanted: Any) -> Iterator[Exception]:
    yield from node.errors
    if node.extra:
        yield ForbiddenExtraKeysError("; ".join(map(str, node.extra.values())), wanted, set(node.extra))
    name = getattr(wanted, "__name__", str(wanted))
    for key, member in node.members.items():
        exception = _exception(member)
        if _has_names(node):
            note: str = AttributeValidationNote(f"Structuring {name} @ attribute {key}", str(key), _expected(exception))
        else:
            kind = "index" if isinstance(key, int) else "key"
            note = IterableValidationNote(f"Structuring {name} @ {kind} {key!r}", key, _expected(exception))
        exception.add_note(note)
        yield exception


def _exception(node: _ErrorNode) -> Exception:
    """Build the exception of a node: its only error, or a group."""
    wanted = list if is_array(node.value) else dict
    exceptions = list(_exceptions(node, wanted))
    if len(exceptions) == 1 and exceptions == node.errors:
        return exceptions[0]
    group: Any = ClassValidationError if _has_names(node) else IterableValidationError
    made: Exception = group(f"While structuring {wanted.__name__}", exceptions, wanted)
    return made


def _expected(exception: Exception) -> Any:
    """Return the expected value that the message of a violation names, or None."""
    message = exception.message if isinstance(exception, Violation) else ""
    expected = message.removeprefix("expected ").partition(", found ")[0]
    return _Expected(expected) if message.startswith("expected ") else None
