"""The named schemas of a folder: every root and every entry of `$defs`, and the locations of schemas."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from itertools import chain, count
from pathlib import PurePosixPath
from typing import Any

from attrs import frozen

from sequrity_codegen import quoting
from sequrity_codegen.errors import Problem, Problems, SchemaError
from sequrity_codegen.load.keywords import checkable
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import DIALECT
from sequrity_runtime.type_guards import is_object

RESERVED_TITLES = frozenset(
    {
        "Any",
        "CODECS",
        "Callable",
        "Codec",
        "False",
        "Final",
        "ForwardRef",
        "GeneratedType",
        "Literal",
        "None",
        "StrEnum",
        "True",
        "TypeAlias",
        "UNSET",
    }
    | {"Unset"}
)
"""Names that generated modules use for other purposes."""

_TITLE = re.compile(r"[A-Z][A-Za-z0-9]*\Z")
"""A name that is used unchanged as the name of a type."""
_WORDS = re.compile(r"[^\W_]+")


@frozen
class Place:
    """Location of a schema in the folder."""

    file: str
    pointer: str = ""

    @property
    def key(self) -> str:
        """The location as `file#/pointer`."""
        return f"{self.file}#{self.pointer}"

    def at(self, *parts: str | int) -> Place:
        """Return a location below this one."""
        return Place(self.file, self.pointer + pointer_of(parts))

    def error(self, message: str, rule: str = "representable") -> SchemaError:
        """Create an error at this location."""
        return SchemaError(self.file, self.pointer, message, rule)

    def problem(self, message: str, rule: str) -> Problem:
        """Create a problem at this location."""
        return Problem(self.file, self.pointer, message, rule)


@frozen
class Schema:
    """One named schema of the folder, still raw."""

    place: Place
    title: str
    raw: dict[str, Any]
    is_inline: bool = False
    """Whether it is inside another type."""
    own_name: str = ""
    """The name in the schema, if a type of another file has that title."""

    @property
    def name(self) -> str:
        """The name of the type in its module."""
        return self.own_name or self.title


def is_named(key: str, raw: Any) -> bool:
    """Return whether an entry of `$defs` is a named type, and not only a part that rules refer to.

    Every object with properties, enum of texts and union of references is a type, whatever its key.
    """
    if _TITLE.match(key):
        return True
    return is_object(raw) and bool(
        (raw.get("type") == "object" and raw.get("properties"))
        or (raw.get("type") == "string" and "enum" in raw)
        or _is_union_of_references(raw)
    )


def _is_union_of_references(raw: dict[str, Any]) -> bool:
    match {key: raw[key] for key in checkable(raw)}:
        case {"oneOf": [_, _, *_] as members, **beside} | {"anyOf": [_, _, *_] as members, **beside}:
            return not beside and all(is_object(member) and member.keys() == {"$ref"} for member in members)
        case _:
            return False


class Names:
    """The names of types: those in the schemas, and generated names for schemas without one.

    Names are unique over all files, without regard to case.
    """

    def __init__(self) -> None:
        self._taken: dict[str, Schema] = {}

    def choose(self, words: str, place: Place, raw: dict[str, Any], *, is_inline: bool = False) -> Schema:
        """Choose a name of some words, with a number if it is taken."""
        name = pascal_case(words)[:90]
        name = next(each for each in (name, f"{name}Type", f"Type{name}") if is_type_name(each))
        numbered = (f"{name}{number}" for number in count(2))
        title = next(title for title in chain([name], numbered) if title.lower() not in self._taken)
        other = self._taken.get(name.lower())
        schema = Schema(place, title, raw, is_inline, name if other and other.place.file != place.file else "")
        self._taken[title.lower()] = schema
        return schema


def pascal_case(words: str) -> str:
    """Write words as the name of a type."""
    name = "".join(word[0].upper() + word[1:] for word in _WORDS.findall(quoting.normalized(words)))
    return name if name[:1].isalpha() else f"Type{name}"


_MAX_WORDS = 3


def title_of(raw: dict[str, Any]) -> str | None:
    """Return the title of a schema if it is suitable as a name: one to three words, and not a sentence."""
    title = raw.get("title")
    if not isinstance(title, str) or not any(char.isalpha() for char in title):
        return None
    return title if len(title.split()) <= _MAX_WORDS else None


def named_schemas(documents: dict[str, Any], names: Names) -> list[Schema]:
    """List every root and every `$defs` entry, `openapi.json` apart.

    A root without a `title` that can name a type is named by its file, and an entry by its key.

    Raises:
        SchemaError: A root is not a schema of the 2020-12 dialect, or a name violates the rules. The error lists all
            problems.
    """
    found: list[tuple[Place, str, dict[str, Any]]] = []
    problems = Problems()
    for file, root in documents.items():
        if file != OPENAPI:
            found += problems.read(_named_in, file, root) or ()
    problems.refuse()
    given = sorted(found, key=lambda each: not _TITLE.match(each[1]))  # names of types come before other words
    chosen = {place: names.choose(words, place, raw) for place, words, raw in given}
    return [chosen[place] for place, _, _ in found]


def _named_in(file: str, root: Any) -> list[tuple[Place, str, dict[str, Any]]]:
    """List the named schemas of a file, with the words that name each."""
    place = Place(file)
    if not is_object(root):
        raise place.error("a schema with a name must be a JSON object; put a boolean schema below `$defs`", "root-type")
    if root.get("$schema", DIALECT) != DIALECT:
        raise place.at("$schema").error(f"is not a known dialect; write {DIALECT}", "dialect")
    definitions = root.get("$defs", {})
    if not is_object(definitions):
        raise place.at("$defs").error("must be an object of named schemas")
    found: list[tuple[Place, str, dict[str, Any]]] = []
    if root.keys() - {"$schema", "$comment", "description", "$defs"} or not definitions:
        found.append((place, title_of(root) or PurePosixPath(file).stem, root))
    for key, given in definitions.items():
        below = place.at("$defs", key)
        raw: Any = given
        if isinstance(given, bool):  # the same, in the form that can hold a title
            raw = {} if given else {"not": {}}
        if not is_object(raw):
            raise below.error("must be a schema: a JSON object or a boolean")
        if is_named(key, raw):
            found.append((below, key, raw))
    return found


def unnamed_definitions(documents: dict[str, Any]) -> Iterator[Place]:
    """List the `$defs` entries that are not types, but parts that other schemas refer to."""
    for file, root in documents.items():
        if file != OPENAPI:
            yield from (
                Place(file).at("$defs", key) for key, raw in root.get("$defs", {}).items() if not is_named(key, raw)
            )


def check_type_name(name: str, place: Place) -> None:
    """Refuse a name that no class can have."""
    if not is_type_name(name):
        raise place.error(f"{name[:80]!r} cannot name a type; use PascalCase letters and digits", "type-name")


def is_type_name(name: str) -> bool:
    """Return whether a name can be that of a class.

    attrs ignores fields whose annotation begins with `ClassVar`, also in a longer name.
    """
    taken = name in RESERVED_TITLES or name.startswith("ClassVar") or hasattr(builtins, name)
    is_plain = quoting.is_identifier(name) and "_" not in name and not name[:1].islower()
    return is_plain and not taken and len(name) <= 100
