"""The types of a folder by the location of their schema, with the inner types that get a name on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from sequrity_codegen.load.keywords import PYTHON_KEYS
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Names, Place, Schema, title_of

_STEPS = {"properties": "", "items": "item", "additionalProperties": "value"}
"""Words for keywords in the names of inner types."""

_NULL = {"type": "null"}


class TypeIndex:
    """Finds types, and names the inner ones.

    Args:
        schemas: All named schemas of the folder.
        references: Resolves their references.
        names: Names types inside other types.

    Attributes:
        inner: The types inside other types, in the order in which they got a name.
    """

    def __init__(self, schemas: Iterable[Schema], references: References, names: Names) -> None:
        self._by_place = {schema.place: schema for schema in schemas}
        self._references = references
        self._names = names
        self.inner: list[Schema] = []
        self._titled: dict[str, Place] = {}
        """Inner types, by the result of `_identity`."""

    def __contains__(self, place: Place) -> bool:
        """Return whether the schema at a location is a type with a name."""
        return place in self._by_place

    def find(self, place: Place) -> Schema | None:
        """Return the type at a location; None if there is none."""
        return self._by_place.get(place)

    def end(self, raw: dict[str, Any], place: Place) -> Schema | None:
        """Find the named type that a member of a union is, or refers to."""
        while "$ref" in raw:
            place = self._references.resolve(raw["$ref"], place)
            raw = self._by_place[place].raw if place in self._by_place else {}
        return self._by_place.get(place)

    def name(self, raw: dict[str, Any], place: Place) -> Schema:
        """Give a type inside another a name."""
        same = place if place in self._by_place else self._titled.get(self._identity(raw, place))
        if same is None:
            own = {key: value for key, value in raw.items() if key not in PYTHON_KEYS}
            if "properties" in raw:
                own["type"] = "object"  # the schema with the reference allows null
            words = title_of(raw) or self._words(place)
            self._by_place[place] = self._names.choose(words, place, own, is_inline=True)
            self.inner.append(self._by_place[place])
            if title_of(raw):
                self._titled[self._identity(raw, place)] = place
        else:
            self._by_place[place] = self._by_place[same]
        return self._by_place[place]

    @staticmethod
    def _identity(raw: dict[str, Any], place: Place) -> str:
        """Return a text that is equal for schemas with the same title and the same meaning: they are one type."""
        return f"{place.file} {json.dumps(raw)}"

    def _words(self, place: Place) -> str:
        """Return the words that name a schema inside a type: the name of the type and the keywords from there."""
        steps: list[str] = []
        while place not in self._by_place:
            pointer, _, step = place.pointer.rpartition("/")
            place = Place(place.file, pointer)
            if pointer == "/$defs":
                return " ".join([step, *reversed(steps)])
            above, _, keyword = pointer.rpartition("/")
            if keyword in ("oneOf", "anyOf"):
                branches = self._references.schema(Place(place.file, above))[keyword]
                place = Place(place.file, above)
                if len([branch for branch in branches if branch != _NULL]) == 1:
                    continue
                step = f"option {int(step) + 1}"
            steps.append(_STEPS.get(step, step))
        return " ".join([self._by_place[place].title, *reversed(steps)])
