"""Read schemas that say something about values without giving them a type of their own.

A value of such a schema is checked as it is by generated predicates (`emit.predicates`), in full: every keyword below
it is known here, every pattern can be matched exactly, and every reference names a schema. What is not so is refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator

from sequrity_codegen import model
from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load import patterns
from sequrity_codegen.load.keywords import IN_PLACE, KEYWORDS
from sequrity_codegen.load.named import Place
from sequrity_codegen.load.references import References
from sequrity_codegen.narrow import is_array, is_object
from sequrity_runtime.schema.walk import DIALECT, subschemas


class RuleReader:
    """Reads schemas as rules.

    Args:
        references: Finds what they refer to.
    """

    def __init__(self, references: References) -> None:
        self._references = references
        self._read: set[Place] = set()
        self._ends: set[Place] = set()
        """Schemas that are known to come to an end."""

    def read(self, place: Place, beside: frozenset[str] = frozenset()) -> model.Checked:
        """Read the schema at a place as rules, and all that it refers to.

        Args:
            place: Where it stands.
            beside: Keywords that are enforced elsewhere.

        Raises:
            SchemaError: It holds what the generator does not enforce; all that was found is listed.
        """
        raw = self._references.schema(place)
        if problems := list(self._problems(place, raw, whole=True)):
            raise SchemaError.of(problems)
        self._refuse_endless(place, ())
        kinds = self._kinds(place, frozenset())
        return model.Checked(place.file, place.pointer, beside, () if kinds is None else tuple(sorted(kinds)))

    def _problems(self, place: Place, raw: Any, *, whole: bool = False) -> Iterator[Problem]:
        if place in self._read:
            return
        self._read.add(place)
        if whole:
            yield from malformed(raw, place)
        if not is_object(raw):
            return
        for key in raw:
            if key not in KEYWORDS:
                yield _problem(place.at(key), f"keyword {key[:40]!r} is not supported; remove it", "keyword")
        if raw.get("$schema", DIALECT) != DIALECT:
            yield _problem(place.at("$schema"), f"only the dialect {DIALECT} is known", "dialect")
        try:
            if "pattern" in raw:
                patterns.translate(raw["pattern"], place.file, place.at("pattern").pointer)
            for pattern in raw.get("patternProperties", ()):
                patterns.translate(pattern, place.file, place.at("patternProperties", pattern).pointer)
            if "$ref" in raw:
                target = self._references.resolve(raw["$ref"], place)
                yield from self._problems(target, self._references.schema(target), whole=True)
        except SchemaError as error:
            yield from error.problems
        for steps, below in subschemas(raw):
            yield from self._problems(place.at(*steps), below)

    def _refuse_endless(self, place: Place, above: tuple[Place, ...]) -> None:
        """Refuse rules that ask for themselves about the very same value."""
        if place in above:
            raise place.error("asks the same of the same value again; a check would never end", "cycle")
        if place not in self._ends:
            for below in self._in_place(place):
                self._refuse_endless(below, (*above, place))
            self._ends.add(place)

    def _in_place(self, place: Place) -> Iterator[Place]:
        raw = self._references.schema(place)
        if is_object(raw):
            yield from (place.at(*steps) for steps, _ in subschemas(raw) if steps[0] in IN_PLACE)
            if "$ref" in raw:
                yield self._references.resolve(raw["$ref"], place)

    def _kinds(self, place: Place, seen: frozenset[Place]) -> frozenset[str] | None:
        """Name the JSON types that a value may have, as far as they are said; None is any."""
        raw = self._references.schema(place)
        if not is_object(raw) or place in seen:
            return None
        said: list[frozenset[str] | None] = []
        if "type" in raw:
            said.append(frozenset(raw["type"] if is_array(raw["type"]) else [raw["type"]]))
        if "enum" in raw:
            said.append(frozenset(map(_kind_of, raw["enum"])))
        if "const" in raw:
            said.append(frozenset({_kind_of(raw["const"])}))
        if "$ref" in raw:
            said.append(self._kinds(self._references.resolve(raw["$ref"], place), seen | {place}))
        for key in ("oneOf", "anyOf"):
            if key in raw:
                each = [self._kinds(place.at(key, index), seen | {place}) for index in range(len(raw[key]))]
                known = [kinds for kinds in each if kinds is not None]
                said.append(frozenset[str]().union(*known) if len(known) == len(each) else None)
        narrow = [kinds for kinds in said if kinds is not None]
        return min(narrow, key=len) if narrow else None


def _kind_of(value: Any) -> str:
    if value is None or isinstance(value, bool):
        return "null" if value is None else "boolean"
    if isinstance(value, str):
        return "string"
    return "object" if is_object(value) else "array" if is_array(value) else "number"


def malformed(raw: Any, place: Place) -> Iterator[Problem]:
    """Compare a schema with the meta-schema of the dialect."""
    meta: Any = Draft202012Validator(Draft202012Validator.META_SCHEMA)
    for error in meta.iter_errors(raw):
        yield _problem(place.at(*error.absolute_path), f"{error.message[:200]}; see JSON Schema", "meta-schema")


def _problem(place: Place, message: str, rule: str) -> Problem:
    return Problem(place.file, place.pointer, message, rule)
