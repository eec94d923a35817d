"""The named schemas of a folder: every root and every `$defs` entry, and where in the folder a schema stands."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sequrity_codegen.errors import Problem, Problems, SchemaError
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
        "Literal",
        "None",
        "StrEnum",
        "True",
        "TypeAlias",
        "UNSET",
    }
    | {"Unset"}
)
"""Names that generated modules use themselves."""

_TITLE = re.compile(r"[A-Z][A-Za-z0-9]*\Z")


@frozen
class Place:
    """Where in the folder a schema stands."""

    file: str
    pointer: str = ""

    @property
    def key(self) -> str:
        """The place as `file#/pointer`."""
        return f"{self.file}#{self.pointer}"

    def at(self, *parts: str | int) -> Place:
        """Go further down."""
        return Place(self.file, self.pointer + pointer_of(parts))

    def error(self, message: str, rule: str = "representable") -> SchemaError:
        """Refuse what stands here."""
        return SchemaError(self.file, self.pointer, message, rule)

    def problem(self, message: str, rule: str) -> Problem:
        """Say what is wrong here."""
        return Problem(self.file, self.pointer, message, rule)


@frozen
class Schema:
    """One named schema of the folder, still raw."""

    place: Place
    title: str
    raw: dict[str, Any]


def is_named(key: str, raw: Any) -> bool:
    """Return whether a `$defs` entry is a type with a name, and no mere part that other schemas refer to.

    Every object with properties is a type, whatever it is called: without a name that Python takes it is refused.
    """
    is_class = is_object(raw) and raw.get("type") == "object" and bool(raw.get("properties"))
    return bool(_TITLE.match(key)) or is_class


def named_schemas(documents: dict[str, Any]) -> list[Schema]:
    """List every root and every `$defs` entry, `openapi.json` apart.

    Raises:
        SchemaError: A root is not a schema of the 2020-12 dialect, or a name breaks the rules; all of them are named.
    """
    found: list[Schema] = []
    problems = Problems()
    for file, root in documents.items():
        if file != OPENAPI:
            problems.read(found.extend, _named_in(file, root))
    taken: dict[str, Schema] = {}
    for schema in found:
        other = taken.setdefault(schema.title.lower(), schema)
        if other is not schema:
            text = f"{schema.title!r} is also the name of {other.place.key}; rename one"
            problems.add(schema.place.problem(text, "unique-title"))
    problems.refuse()
    return found


def _named_in(file: str, root: Any) -> Iterator[Schema]:
    place = Place(file)
    if not is_object(root):
        raise place.error("a schema with a name is a JSON object; put a boolean schema below `$defs`", "root-type")
    if root.get("$schema", DIALECT) != DIALECT:
        raise place.at("$schema").error(f"only the dialect {DIALECT} is known", "dialect")
    if not isinstance(root.get("title"), str):
        raise place.error("give the root a `title`: the name of its type", "root-type")
    check_type_name(root["title"], place)
    yield Schema(place, root["title"], root)
    definitions = root.get("$defs", {})
    if not is_object(definitions):
        raise place.at("$defs").error("is an object of named schemas")
    for key, given in definitions.items():
        below = place.at("$defs", key)
        raw: Any = given
        if isinstance(given, bool):  # the same, in the form that can hold a title
            raw = {} if given else {"not": {}}
        if not is_object(raw):
            raise below.error("a schema is a JSON object or a boolean")
        if not is_named(key, raw):
            continue
        if raw.get("title", key) != key:
            raise below.at("title").error(f"the title must be the key, {key!r}", "title-is-key")
        check_type_name(key, below)
        yield Schema(below, key, raw)


def unnamed_definitions(documents: dict[str, Any]) -> Iterator[Place]:
    """List the `$defs` entries that are not types, but parts that other schemas refer to."""
    for file, root in documents.items():
        if file != OPENAPI:
            yield from (
                Place(file).at("$defs", key) for key, raw in root.get("$defs", {}).items() if not is_named(key, raw)
            )


def check_type_name(name: str, place: Place) -> None:
    """Refuse what cannot name a class.

    attrs takes an annotation that begins with `ClassVar` for one, even if it is a longer name.
    """
    taken = name in RESERVED_TITLES or name.startswith("ClassVar") or hasattr(builtins, name)
    if not _TITLE.match(name) or taken or len(name) > 100:
        raise place.error(f"{name[:80]!r} cannot name a type; use PascalCase letters and digits", "type-name")
