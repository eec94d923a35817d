"""Candidate documents: the smallest that a schema accepts, and values at and beside its bounds."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator
from typing import Any

from sequrity_codegen.assertions import KINDS, Kind
from sequrity_compat.patterns.inclusion import Strings, shortest
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.normal_form import Alternative, Atom, Forms, Values, loosely
from sequrity_compat.schemas.policy import excluded_tags, open_end_tag
from sequrity_compat.witness.boundary_values import FRESH, count_of, mentioned, numbers_around, strings_around
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.json_values import json_equal

_PLAIN: dict[Kind, tuple[Any, ...]] = {
    "null": (None,),
    "boolean": (True, False),
    "number": (0, 1, -1, 0.5, 1.5, 2, 3, 7, 100, 2**53 + 1, 1e300, -1e300, 1e-9),
    "string": ("", "a", "A", "0", FRESH, "a b", "a-b", "a_b", "a.b", "ab", "abc", "A1", "é", "a@b.c", "12", "/", "\n"),
    "array": ([], [0], [""], [None], [0, 0], [{}]),
    "object": ({}, {FRESH: 0}, {FRESH: None}, {FRESH: ""}, {FRESH: {}}),
}
_MAX_DEPTH = 24
_MAX_SIZE = 2000
"""Maximum number of generated items."""

_MOST_FAILURES = 100
"""Maximum number of failed searches for a smallest document. They are not cached and multiply in recursive types."""


class NoInstanceError(Exception):
    """No document was found that a schema accepts."""


class Witnesses:
    """Makes documents of one version."""

    def __init__(self, forms: Forms) -> None:
        self._forms = forms
        self._schemas = forms.schemas
        self._smallest: dict[Location, Any] = {}
        self._failures = 0

    def smallest(self, location: Location, depth: int = 0) -> Any:
        """Return a small document that a schema accepts.

        Raises:
            NoInstanceError: None was found.
        """
        if location not in self._smallest:
            if depth > _MAX_DEPTH or self._failures > _MOST_FAILURES:
                raise NoInstanceError
            self._smallest[location] = self._find_smallest(location, depth)
        return self._smallest[location]

    def _find_smallest(self, location: Location, depth: int) -> Any:
        alternatives = self._forms.of(location).alternatives
        few = [value for one in alternatives if isinstance(one, Values) for value in one.values]
        made = (value for atom in _by_cost(alternatives) for value in self._of_atom(atom, depth))
        plain = _every_plain() if alternatives else []  # an opaque schema may accept one of these
        for value in itertools.chain(few, made, plain):
            if self._schemas.valid(location, value):
                return value
        self._failures += 1
        raise NoInstanceError

    def _of_atom(self, atom: Atom, depth: int) -> Iterator[Any]:
        try:
            if atom.kind == "object":
                yield self.object(atom, {}, depth)
            elif atom.kind == "array":
                yield self.array(atom, [], depth)
            else:
                yield from sorted(self.samples(atom), key=_simplicity)
        except NoInstanceError:
            return

    def object(self, atom: Atom, given: dict[str, Any], depth: int = 0) -> dict[str, Any]:
        """Make a small object with the given members."""
        if atom.tag is not None:
            given = {atom.tag[0]: atom.tag[1], **given}
        elif (tag := open_end_tag(atom.raw)) is not None:  # a tag that a version names would not count as written
            given = {tag: FRESH, **given}
        named = atom.properties()
        made = {
            name: self.smallest(atom.property_location(name), depth + 1) if name in named else self.other(atom, depth)
            for name in atom.required()
            if name not in given
        }
        made = {name: (made | given)[name] for name in [*atom.required(), *given] if name in made or name in given}
        return made | self._padding(atom, count_of(atom.raw, "minProperties") - len(made), made, depth)

    def _padding(self, atom: Atom, count: int, made: dict[str, Any], depth: int) -> dict[str, Any]:
        """Make additional members, if the object allows them."""
        added: dict[str, Any] = {}
        for name in atom.properties():
            if len(added) < count and name not in made:
                added[name] = self.smallest(atom.property_location(name), depth + 1)
        for index in range(count - len(added)):
            added[f"{FRESH}_{index}"] = self.other(atom, depth)
        return added

    def other(self, atom: Atom, depth: int = 0) -> Any:
        """Make the value of a key that the object does not name.

        Raises:
            NoInstanceError: No value was found.
        """
        if is_object(atom.raw.get("additionalProperties")):
            return self.smallest(atom.location.at("additionalProperties"), depth + 1)
        return None

    def array(self, atom: Atom, given: list[Any], depth: int = 0, length: int = 0) -> list[Any]:
        """Make a short array of the given items and, if needed, others up to a length."""
        count = min(max(length, count_of(atom.raw, "minItems")), _MAX_SIZE) - len(given)
        if count <= 0:
            return given
        items = atom.location.at("items") if "items" in atom.raw else None
        smallest = self.smallest(items, depth + 1) if items else None
        if not atom.raw.get("uniqueItems"):
            return given + [smallest] * count
        pool: Iterable[Any] = (f"{FRESH}_{index}" for index in range(count))
        others = [*_every_plain(), *range(count + 3), *pool]
        kept: list[Any] = list(given)
        for value in [smallest, *others]:
            if len(kept) < len(given) + count and (items is None or self._schemas.valid(items, value)):
                kept += [] if any(json_equal(value, other) for other in kept) else [value]
        return kept

    def samples(self, atom: Atom) -> list[Any]:
        """List values of a scalar type, at and beside its bounds, valid or not."""
        raw = atom.raw
        values: list[Any] = [value for value in raw.get("examples", ()) if is_array(raw.get("examples"))]
        if atom.kind == "number":
            values += numbers_around(raw)
        if atom.kind == "string":
            values += [
                *strings_around(raw),
                *(excluded_tags(raw) or ()),
                *(shortest(Strings.of_schema(raw)) if "pattern" in raw else ()),
            ]
        return [*values, *_PLAIN[atom.kind]]

    def all_samples(self, location: Location) -> list[Any]:
        """List values of every type that the schema may accept or refuse."""
        values: list[Any] = []
        for one in self._forms.of(location).alternatives:
            if isinstance(one, Values):
                values += one.values
            elif isinstance(one, Atom):
                values += self.of(one)
            else:
                values += [value for atom in loosely(one) for value in self.of(atom)]
                values += mentioned(one, self._schemas)
        objects = [value for value in values if is_object(value)]
        joined = [one | two for one, two in itertools.combinations(objects[:20], 2)]  # these may fit two members
        return [*values, *joined, *_every_plain()]

    def of(self, atom: Atom) -> list[Any]:
        """List values of an atom of any type: for an object the smallest, and one with each property."""
        return [*self._of_atom(atom, 0), *self._with_one_property(atom), *self.samples(atom)]

    def _with_one_property(self, atom: Atom) -> Iterator[Any]:
        for name in atom.properties() if atom.kind == "object" else ():
            try:
                yield self.object(atom, {name: self.smallest(atom.property_location(name))})
            except NoInstanceError:
                continue


def smallest_first(values: Iterable[Any]) -> list[Any]:
    """Sort documents by the length of their JSON text, without duplicates."""
    texts = {json.dumps(value, sort_keys=True): value for value in values}
    return [texts[text] for text in sorted(texts, key=lambda text: (len(text), text))]


def _by_cost(alternatives: Iterable[Alternative]) -> list[Atom]:
    atoms = [one for one in alternatives if isinstance(one, Atom)]
    rank = {"string": 0, "number": 1, "array": 2, "object": 3}
    return sorted(atoms, key=lambda atom: (rank.get(atom.kind, 4), len(atom.required()), len(atom.properties())))


def _simplicity(value: Any) -> tuple[bool, int]:
    return value == FRESH, len(json.dumps(value))


def _every_plain() -> list[Any]:
    return [value for kind in KINDS for value in _PLAIN[kind]]
