"""Violations as cattrs reports what it finds itself: exception groups, one for each level of the document.

A group for an object holds exceptions with an `AttributeValidationNote`, one for an array or a map those with an
`IterableValidationNote`, so that `cattrs.transform_error` names each place, also below a user's own class.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import define, field
from cattrs.errors import (
    AttributeValidationNote,
    ClassValidationError,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
)

from sequrity_runtime._errors import ValidationError
from sequrity_runtime._narrow import is_array, is_object
from sequrity_runtime._schemas import schema_at
from sequrity_runtime._violation import Violation


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
