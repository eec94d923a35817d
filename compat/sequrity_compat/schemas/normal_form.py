"""Normal form: a schema as a list of alternatives of one JSON type each.

References, unions, nullable types, enums and `{}` all become such a list, so that two spellings of one schema compare
as equal. A schema with other keywords is an `Opaque` alternative, which containment proves part by part or not at all.
"""

from __future__ import annotations

from typing import Any, TypeAlias

from attrs import field, frozen

from sequrity_codegen.assertions import KINDS, Kind, kind_of
from sequrity_compat.errors import UndecidableError
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.policy import excluded_tags
from sequrity_compat.schemas.schema_set import SchemaSet, checkable
from sequrity_runtime.type_guards import is_array, is_object

_UNDERSTOOD: dict[Kind, frozenset[str]] = {
    "null": frozenset(),
    "boolean": frozenset(),
    "number": frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}),
    "string": frozenset({"minLength", "maxLength", "pattern", "not", "format"}),
    "array": frozenset({"items", "minItems", "maxItems", "uniqueItems"}),
    "object": frozenset({"properties", "required", "additionalProperties", "minProperties", "maxProperties"}),
}
_FEW: dict[str, tuple[Any, ...]] = {"null": (None,), "boolean": (False, True)}
_MAX_DEPTH = 20
_ANYTHING: dict[str, Any] = {}
_ALL = frozenset({"type"}).union(*_UNDERSTOOD.values())


@frozen
class Values:
    """A list of values. Its location identifies it: a schema has at most one list."""

    location: Location
    values: tuple[Any, ...] = field(eq=False)


@frozen
class Atom:
    """All values of one JSON type that satisfy the rules of one schema."""

    kind: Kind
    location: Location
    raw: dict[str, Any] = field(eq=False)
    integer: bool = False
    tag: tuple[str, Any] | None = None
    """For an object, the tag property and its only value."""

    named_beside: frozenset[str] = field(default=frozenset(), eq=False)
    """Keys that other members of the union name. A document of this member may hold them."""

    def properties(self) -> dict[str, Any]:
        """Return the named properties."""
        named = self.raw.get("properties")
        return named if is_object(named) else {}

    def required(self) -> list[str]:
        """Return the required keys."""
        names = self.raw.get("required")
        return names if is_array(names) else []

    def property_location(self, name: str) -> Location:
        """Return the location of the schema of a property."""
        return self.location.at("properties", name)


@frozen
class Opaque:
    """A schema that the normal form does not describe."""

    location: Location
    raw: Any = field(eq=False)
    why: str


Alternative: TypeAlias = Values | Atom | Opaque


@frozen
class Form:
    """The normal form of a schema."""

    location: Location
    alternatives: tuple[Alternative, ...]
    ambiguous: Location | None = None
    """Location of a `oneOf` that may refuse a document because two members accept it."""

    def atoms(self, kind: Kind) -> list[Atom]:
        """List the atoms of a JSON type."""
        return [one for one in self.alternatives if isinstance(one, Atom) and one.kind == kind]

    def opaque(self) -> list[Opaque]:
        """List the opaque alternatives."""
        return [one for one in self.alternatives if isinstance(one, Opaque)]

    def texts(self) -> list[str]:
        """List the strings among the listed values."""
        few = [value for one in self.alternatives if isinstance(one, Values) for value in one.values]
        return [value for value in few if isinstance(value, str)]

    def kinds(self) -> set[Kind]:
        """Return the JSON types of all alternatives that are not opaque."""
        found: set[Kind] = {one.kind for one in self.alternatives if isinstance(one, Atom)}
        for one in self.alternatives:
            if isinstance(one, Values):
                found |= {*map(kind_of, one.values)}
        return found


class Forms:
    """Brings the schemas of one version into normal form, each once."""

    def __init__(self, schemas: SchemaSet) -> None:
        self.schemas = schemas
        self._made: dict[Location, Form] = {}
        self._tags: dict[Location, tuple[str, ...] | None] = {}

    def of(self, location: Location, depth: int = 0) -> Form:
        """Return the normal form of the schema at a location."""
        if location not in self._made:
            self._made[location] = self._form(location, depth)
        return self._made[location]

    def _form(self, location: Location, depth: int) -> Form:
        try:
            location = self.schemas.resolve(location)
            raw = self.schemas.at(location)
        except UndecidableError as error:
            return Form(location, (Opaque(location, None, str(error)),))
        if raw is False:
            return Form(location, ())
        if raw is True:
            raw = _ANYTHING
        if not is_object(raw) or depth > _MAX_DEPTH:
            why = "is not a schema" if depth <= _MAX_DEPTH else "is an infinite union"
            return Form(location, (Opaque(location, raw, why),))
        if "enum" in raw or "const" in raw:
            kept = self._listed(location, raw)
            return Form(location, (Values(location, kept),) if kept else ())
        keys = checkable(raw)
        for key in ("oneOf", "anyOf"):
            if keys == {key}:
                return self._union(location, key, depth)
        return without(location, raw)

    def _union(self, location: Location, key: str, depth: int) -> Form:
        count = len(self.schemas.at(location)[key])
        forms = [self.of(location.at(key, index), depth + 1) for index in range(count)]
        ambiguous = next((one.ambiguous for one in forms if one.ambiguous), None)
        if key == "oneOf" and not ambiguous:
            pairs = ((one, two) for index, one in enumerate(forms) for two in forms[index + 1 :])
            ambiguous = location if any(not self._apart(one, two) for one, two in pairs) else None
        members = dict.fromkeys(one for inner in forms for one in inner.alternatives)  # references may repeat them
        return Form(location, tuple(members), ambiguous)

    def _apart(self, one: Form, two: Form) -> bool:
        """Return whether it is certain that no document fits both."""
        return all(self._pair_apart(x, y) for x in one.alternatives for y in two.alternatives)

    def _pair_apart(self, one: Alternative, two: Alternative) -> bool:
        if isinstance(one, Opaque) or isinstance(two, Opaque):
            return False
        if isinstance(one, Values):
            return all(self._refuses(two, value) for value in one.values)
        if isinstance(two, Values):
            return self._pair_apart(two, one)
        if one.kind != two.kind:
            return True
        required = {*one.required(), *two.required()}  # a document of both holds what either requires
        shared = required & one.properties().keys() & two.properties().keys()
        return any(
            self._tags_apart(one.property_location(name), two.property_location(name)) for name in sorted(shared)
        )

    def _tags_apart(self, one: Location, two: Location) -> bool:
        """Return whether it is certain that two tag schemas have no value in common."""
        first, second = self.tags(one), self.tags(two)
        if first is not None and second is not None:
            return not set(first) & set(second)
        known, other = (first, two) if first is not None else (second, one)
        excluded = excluded_tags(self.schemas.at(other))
        return known is not None and excluded is not None and excluded >= set(known)

    def tags(self, location: Location) -> tuple[str, ...] | None:
        """Return the values of a tag schema. None if it is not a list of strings."""
        if location not in self._tags:
            self._tags[location] = self._find_tags(location)
        return self._tags[location]

    def _find_tags(self, location: Location) -> tuple[str, ...] | None:
        try:
            raw = self.schemas.at(self.schemas.resolve(location))
        except UndecidableError:
            return None
        if not is_object(raw) or not ("const" in raw or is_array(raw.get("enum"))):
            return None
        values = self._listed(location, raw)
        return values if all(isinstance(value, str) for value in values) else None

    def _listed(self, location: Location, raw: dict[str, Any]) -> tuple[Any, ...]:
        """Return the values that `const` or `enum` lists and no other keyword refuses."""
        given = [raw["const"]] if "const" in raw else raw["enum"]
        if raw.get("type") == "string" and len(checkable(raw)) == 2 and all(isinstance(value, str) for value in given):
            return tuple(given)  # the usual list: to validate each value takes a comparison with every other one
        return tuple(value for value in given if self.schemas.valid(location, value))

    def _refuses(self, alternative: Values | Atom, value: Any) -> bool:
        if isinstance(alternative, Atom) and alternative.kind != kind_of(value):
            return True
        return not self.schemas.valid(alternative.location, value)


def without(location: Location, raw: dict[str, Any], keys: frozenset[str] = frozenset()) -> Form:
    """Build the normal form of a schema that is not a union or a list of values, ignoring some keywords."""
    raw = {key: rule for key, rule in raw.items() if key not in keys}
    strange = sorted(checkable(raw) - _ALL)
    if strange or ("not" in raw and excluded_tags(raw) is None):
        return Form(location, (Opaque(location, raw, f"the schema holds {', '.join(strange or ['not'])}"),))
    return Form(location, tuple(_typed(location, raw)))


def loosely(opaque: Opaque) -> list[Atom]:
    """List the atoms of an opaque schema without its unsupported keywords. They may accept more or less."""
    raw: dict[str, Any] = opaque.raw if is_object(opaque.raw) else _ANYTHING
    strange = frozenset(checkable(raw) - _ALL | {"not"})
    return [one for one in without(opaque.location, raw, strange).alternatives if isinstance(one, Atom)]


def _typed(location: Location, raw: dict[str, Any]) -> list[Alternative]:
    given = raw.get("type", list(KINDS))
    names = given if is_array(given) else [given]
    few = tuple(value for name in names for value in _FEW.get(name, ()))
    found: list[Alternative] = [Values(location, few)] if few else []
    for name in names:
        if name == "integer" and "number" not in names:
            found.append(Atom("number", location, raw, integer=True))
        elif name in ("number", "string", "array", "object"):
            found.append(Atom(name, location, raw))
        elif name != "integer" and name not in _FEW:
            found.append(Opaque(location, raw, f"has the unknown type {name!r}"))
    return found
