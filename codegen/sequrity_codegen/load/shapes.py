"""Read shapes from raw schemas, and refuse keywords that generated code would not enforce.

A schema whose values have a Python type holds only the keywords of that type. A schema with other keywords
is read by `rules`. Every other keyword is refused by name and pointer, so a schema that passes is enforced in full.
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from typing import Any, ClassVar

from sequrity_codegen import assertions, model
from sequrity_codegen.load import limits
from sequrity_codegen.load.keywords import (
    BY_TYPE,
    PYTHON_KEYS,
    RULE_KEYWORDS,
    checkable,
    is_known,
    unknown,
)
from sequrity_codegen.load.references import References
from sequrity_codegen.load.rules import RuleReader
from sequrity_codegen.load.schema_index import Names, Place, Schema, title_of
from sequrity_runtime.schema import unions
from sequrity_runtime.type_guards import is_array, is_object

_UNIONS = ({"oneOf"}, {"anyOf"})
_NULL = {"type": "null"}
_STEPS = {"properties": "", "items": "item", "additionalProperties": "value"}
"""Words for keywords in the names of inner types."""


class ShapeReader:
    """Reads shapes.

    Args:
        schemas: All named schemas of the folder.
        references: Resolves their references.
        names: Names types inside other types.
        unread: The schemas whose values stay JSON data, although they could have a type.

    Attributes:
        rules: Reads schemas without a type of their own.
        inline: The types inside other types that were met and got a name, in that order.
    """

    def __init__(
        self, schemas: list[Schema], references: References, names: Names, unread: frozenset[Place] = frozenset()
    ) -> None:
        self._by_place = {schema.place: schema for schema in schemas}
        self._references = references
        self._names = names
        self._unread = unread
        self.rules = RuleReader(references)
        self.inline: list[Schema] = []
        self._titled: dict[str, Place] = {}
        """Types inside other types, by the result of `_identity`."""
        self._followed: list[Place] = []
        """The unnamed targets of references that are being read."""

    def bases_of(self, schema: Schema) -> tuple[Schema, ...]:
        """Find the records that a record extends: `allOf` of references, beside properties of its own.

        Returns:
            The records; none if the record inherits no fields, so that `allOf` is a rule.
        """
        branches = schema.raw.get("allOf")
        if not is_array(branches) or not all(is_object(each) and [*each] == ["$ref"] for each in branches):
            return ()
        steps = [schema.place.at("allOf", index) for index in range(len(branches))]
        places = [self._references.resolve(each["$ref"], step) for each, step in zip(branches, steps, strict=True)]
        found = [self._by_place[place] for place in places if place in self._by_place]
        bases = [base for base in found if not base.is_inline]  # a type inside another has no name until it is read
        if len(bases) < len(places) or not all(_is_record(each.raw) for each in (schema, *bases)):
            return ()
        return tuple(bases) if all(base.raw.get("unevaluatedProperties", True) is True for base in bases) else ()

    def properties(self, schema: Schema) -> dict[str, Place]:
        """List the locations of the properties of a record: first the inherited ones that it does not repeat."""
        given = schema.raw.get("properties")
        own = {wire: schema.place.at("properties", wire) for wire in given} if is_object(given) else {}
        inherited = [item for base in self.bases_of(schema) for item in self.properties(base).items()]
        return {wire: place for wire, place in inherited if wire not in own} | own

    def required(self, schema: Schema) -> frozenset[str]:
        """List the keys that a record requires, inherited ones included."""
        given = schema.raw.get("required")
        own = frozenset(name for name in given if isinstance(name, str)) if is_array(given) else frozenset[str]()
        return own.union(*(self.required(base) for base in self.bases_of(schema)))

    def rule(self, place: Place) -> Any:
        """Return the schema at a location."""
        return self._references.schema(place)

    def has_rules(self, schema: Schema) -> bool:
        """Return whether a record has rules that its fields, inherited ones included, do not enforce."""
        raw, bases = schema.raw, self.bases_of(schema)
        rules = checkable(raw) - {"type", "properties", "required", "additionalProperties"}
        if bases and isinstance(raw.get("unevaluatedProperties", True), bool):
            rules -= {"allOf", "unevaluatedProperties"}
        wires = [*raw.get("properties", {}), *(wire for base in bases for wire in self.properties(base))]
        is_declared = self.required(schema) <= {*wires}
        return bool(rules) or len({*wires}) < len(wires) or not is_declared or any(map(self.has_rules, bases))

    def shape(self, raw: Any, place: Place) -> model.Shape:
        """Read one schema.

        Raises:
            SchemaError: The schema holds a keyword that the generator does not enforce.
        """
        if isinstance(raw, bool):
            return model.AnyValue() if raw else self.rules.read(place)
        if not is_object(raw):
            raise place.error("a schema is a JSON object or a boolean")
        self.refuse_unknown_keywords(raw, place)
        if not checkable(raw):
            return model.AnyValue()
        if self._is_untyped(raw, place) or _is_bare_object(raw):
            return self.rules.read(place)
        for key, read in self._FORMS.items():
            if key in raw:
                return read(self, raw, place)
        return self._typed(raw, place)

    def part(self, raw: Any, place: Place) -> model.Shape:
        """Read the shape of a value inside another. A class, a union or an enum gets a name of its own.

        Raises:
            SchemaError: The schema holds a keyword that the generator does not enforce.
        """
        if not is_object(raw) or not self._needs_name(raw, place):
            return self.shape(raw, place)
        self.refuse_unknown_keywords(raw, place)
        reference = model.Reference(self._named(raw, place).place.key)
        return model.Nullable(reference) if self._may_be_null(raw, place) else reference

    def _named(self, raw: dict[str, Any], place: Place) -> Schema:
        """Give a type inside another a name."""
        same = place if place in self._by_place else self._titled.get(self._identity(raw, place))
        if same is None:
            own = {key: value for key, value in raw.items() if key not in PYTHON_KEYS}
            if "properties" in raw:
                own["type"] = "object"  # the schema with the reference allows null
            words = title_of(raw) or self._words(place)
            self._by_place[place] = self._names.choose(words, place, own, is_inline=True)
            self.inline.append(self._by_place[place])
            if title_of(raw):
                self._titled[self._identity(raw, place)] = place
        else:
            self._by_place[place] = self._by_place[same]
        return self._by_place[place]

    @staticmethod
    def _identity(raw: dict[str, Any], place: Place) -> str:
        """Return a text that is equal for schemas with the same title and the same meaning: they are one type."""
        return f"{place.file} {json.dumps(raw)}"

    def _may_be_null(self, raw: Any, place: Place) -> bool:
        """Return whether an inner type allows null beside its own type."""
        if not is_object(raw):
            return False
        if self._is_null(raw, place):
            return True
        if "$ref" in raw:
            found = self._references.resolve(raw["$ref"], place)
            named = self._by_place.get(found)
            is_part = named is None or named.is_inline
            return is_part and self._may_be_null(self._references.schema(found), found)
        key = "oneOf" if "oneOf" in raw else "anyOf"
        return "null" in _types(raw) or any(
            self._may_be_null(branch, place.at(key, i)) for i, branch in enumerate(raw.get(key, ()))
        )

    def _needs_name(self, raw: dict[str, Any], place: Place) -> bool:
        if place in self._unread:
            return False
        types = [name for name in _types(raw) if name != "null"]
        if types == ["object"] and raw.get("properties"):
            return len(_types(raw)) == 1 or checkable(raw) <= {"type", *BY_TYPE["object"]}  # rules may refuse null
        if self._is_untyped(raw, place):
            return False
        branches = raw.get("oneOf", raw.get("anyOf"))
        if is_array(branches):
            return len([branch for branch in branches if branch != _NULL]) > 1 and not _is_open_enum(raw)
        return len(types) > 1 + ("integer" in types and "number" in types) or "enum" in raw

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

    def refuse_unknown_keywords(self, raw: dict[str, Any], place: Place) -> None:
        """Refuse a keyword that the generator does not know."""
        for key in raw:
            if not is_known(key):
                raise place.at(key).error(unknown(key), "keyword")

    def _is_untyped(self, raw: Any, place: Place) -> bool:
        """Return whether the values of a schema have rules, but no Python type."""
        if place in self._unread:
            return True
        if not is_object(raw):
            return isinstance(raw, bool)
        keys = checkable(raw)
        named = self._by_place.get(place)
        if named is not None and self.bases_of(named) and not self.has_rules(named):
            return False
        if raw.get("properties") and raw.get("type") != "object" and "object" in _types(raw):
            return True  # a class is never null, and no other type
        if keys & RULE_KEYWORDS or "type" not in keys:
            return (keys != {"$ref"} and keys not in _UNIONS) or self._is_untyped_form(raw, place)
        return bool(keys & {"$ref", "oneOf", "anyOf"} or (keys & {"enum", "const"} and raw["type"] != "string"))

    def _is_untyped_form(self, raw: dict[str, Any], place: Place) -> bool:
        """Follow a reference, or the members of a union."""
        if "$ref" in raw:
            found = self._references.resolve(raw["$ref"], place)
            return found not in self._by_place and (
                found in self._followed or self._is_untyped(self._references.schema(found), found)
            )
        key = "oneOf" if "oneOf" in raw else "anyOf"
        if not is_array(raw[key]):
            return False
        return any(self._is_untyped_member(branch, place.at(key, i)) for i, branch in enumerate(raw[key]))

    def _is_untyped_member(self, raw: Any, place: Place) -> bool:
        while is_object(raw) and checkable(raw) == {"$ref"}:
            place = self._references.resolve(raw["$ref"], place)
            if place in self._followed:
                return True
            raw = self._references.schema(place)
        if place not in self._unread and is_object(raw) and raw.get("type") == "object" and raw.get("properties"):
            return False
        if is_object(raw) and (not checkable(raw) or (place not in self._by_place and _is_bare_object(raw))):
            return True
        return self._is_untyped(raw, place)

    def _reference(self, raw: dict[str, Any], place: Place) -> model.Shape:
        found = self._references.resolve(raw["$ref"], place)
        if (schema := self._by_place.get(found)) is not None:
            reference = model.Reference(schema.place.key)
            may_be_null = schema.is_inline and self._may_be_null(self._references.schema(found), found)
            return model.Nullable(reference) if may_be_null else reference
        self._followed.append(found)
        shape = self.part(self._references.schema(found), found)
        self._followed.pop()
        return shape

    def _union(self, raw: dict[str, Any], place: Place) -> model.Shape:
        key = "oneOf" if "oneOf" in raw else "anyOf"
        branches = raw[key]
        if not is_array(branches) or not branches:
            raise place.at(key).error("is a list of at least one schema")
        is_null = [self._is_null(branch, place.at(key, i)) for i, branch in enumerate(branches)]
        shapes: list[model.Shape] = []
        for i, branch in enumerate(branches):
            shape = model.Null() if is_null[i] else self._member(branch, place.at(key, i))
            if isinstance(shape, model.Nullable):
                shapes.append(model.Null())
                shape = shape.inner
            if isinstance(shape, model.Union) and (shape.tag is not None or is_null.count(False) == 1):
                shape = model.Reference(self._named(branch, place.at(key, i)).place.key)
            shapes += shape.members if isinstance(shape, model.Union) else [shape]
        rest = [shape for shape in shapes if not isinstance(shape, model.Null)]
        if (key == "oneOf" and len(shapes) - len(rest) > 1) or not rest:
            raise place.at(key).error("holds null more than once, or nothing else", "null")
        union = rest[0] if len(rest) == 1 else self._members(tuple(rest), key, branches, place)
        return union if len(rest) == len(shapes) else model.Nullable(union)

    def _is_null(self, raw: Any, place: Place) -> bool:
        """Return whether a schema is null, or refers to one that is."""
        while is_object(raw) and checkable(raw) == {"$ref"}:
            place = self._references.resolve(raw["$ref"], place)
            raw = self._references.schema(place)
        return is_object(raw) and checkable(raw) == {"type"} and raw["type"] in ("null", ["null"])

    def _member(self, branch: Any, place: Place) -> model.Shape:
        is_class = is_object(branch) and "properties" in branch
        return self.part(branch, place) if is_class else self.shape(branch, place)

    def _members(self, members: tuple[model.Shape, ...], key: str, branches: list[Any], place: Place) -> model.Shape:
        match members:
            case (model.OneOfValues(values), model.String() as other) | (
                model.String() as other,
                model.OneOfValues(values),
            ) if key == "anyOf" and other == model.String():
                return model.String(known=values)
            case _:
                return model.Union(members, *self._tag(branches, place.at(key)))

    def _tag(self, branches: list[Any], place: Place) -> tuple[str | None, str | None]:
        """Find the property whose value identifies the member, and its value in the default member.

        Returns:
            None for both, if the members differ by JSON type.
        """
        targets = [self._target(branch, place.at(i)) for i, branch in enumerate(branches)]
        objects = [target for target in targets if target is not None and target.raw.get("type") == "object"]
        if len(objects) < 2:  # JSON types are distinct, or `check_unions` refuses
            return None, None
        if len(objects) < len([b for b in branches if b != {"type": "null"}]):
            raise place.error("mixes several objects with other types; give the objects a union of their own", "union")
        tags = [self._tags_of(target) for target in objects]
        shared = [name for name in tags[0] if all(name in other for other in tags)]
        defaults = {name: [each[name] for each in tags if each[name] is not None] for name in shared}
        for name in sorted(shared, key=lambda name: len(defaults[name])):
            if len(defaults[name]) < 2:
                return name, next(iter(defaults[name]), None)
        names = ", ".join(target.title for target in objects)
        message = f"{names} cannot be distinguished; give each a required property with a `const` string"
        raise place.error(f"{message}; one member may have it without `required`", "union")

    def _tags_of(self, schema: Schema) -> dict[str, str | None]:
        """Find the properties that can be a tag, each with the tag of objects without it; None if it is required."""
        if (end := raw_member(schema.raw)) is not None:
            return {end.tag: None}
        required = self.required(schema)
        constants = {wire: constant_of(self.rule(place)) for wire, place in self.properties(schema).items()}
        return {wire: None if wire in required else value for wire, value in constants.items() if value is not None}

    def _target(self, raw: dict[str, Any], place: Place) -> Schema | None:
        """Find the named type that a member of a union is, or refers to."""
        while "$ref" in raw:
            place = self._references.resolve(raw["$ref"], place)
            raw = self._by_place[place].raw if place in self._by_place else {}
        return self._by_place.get(place)

    def _typed(self, raw: dict[str, Any], place: Place) -> model.Shape:
        types = raw["type"]
        names = types if is_array(types) else [types]
        known = bool(names) and all(isinstance(name, str) and name in BY_TYPE for name in names)
        if not known or len(set(names)) != len(names):
            raise place.at("type").error("is one JSON type or a list of different ones", "type")
        rest = [name for name in names if name != "null"]
        if not rest:
            return model.Null()
        if {"integer", "number"} <= set(rest):
            rest.remove("integer")
        shapes = tuple(self._one(name, raw, place) for name in rest)
        shape = shapes[0] if len(shapes) == 1 else model.Union(shapes)
        return model.Nullable(shape) if "null" in names else shape

    def _one(self, name: str, raw: dict[str, Any], place: Place) -> model.Shape:
        match name:
            case "string":
                return _string(raw, place)
            case "integer" | "number":
                return _number(raw, place, integer=name == "integer")
            case "boolean":
                return model.Boolean()
            case "array":
                return self._array(raw, place)
            case _:
                return self._mapping(raw, place)

    def _array(self, raw: dict[str, Any], place: Place) -> model.Shape:
        unique = raw.get("uniqueItems", False)
        if not isinstance(unique, bool):
            raise place.at("uniqueItems").error("is true or false")
        items = self.part(raw["items"], place.at("items")) if "items" in raw else model.AnyValue()
        return model.Array(items, _size(raw, "array", place), unique)

    def _mapping(self, raw: dict[str, Any], place: Place) -> model.Shape:
        return model.Mapping(self.values(raw, place), _size(raw, "object", place))

    def values(self, raw: dict[str, Any], place: Place) -> model.Shape:
        """Read the shape of the values of unknown keys."""
        values = raw.get("additionalProperties", True)
        return model.AnyValue() if values is True else self.part(values, place.at("additionalProperties"))

    _FORMS: ClassVar[dict[str, Callable[[ShapeReader, dict[str, Any], Place], model.Shape]]] = {
        "$ref": _reference,
        "oneOf": _union,
        "anyOf": _union,
    }


def _types(raw: dict[str, Any]) -> list[Any]:
    types = raw.get("type", [])
    return types if is_array(types) else [types]


def _is_open_enum(raw: dict[str, Any]) -> bool:
    """Return whether a schema is an unnamed type of known texts and any other text."""
    branches = [branch for branch in raw.get("anyOf", ()) if branch != _NULL]
    enums = [branch for branch in branches if is_object(branch) and "enum" in branch]
    return len(branches) == 2 and len(enums) == 1 and {"type": "string"} in branches


def _is_bare_object(raw: dict[str, Any]) -> bool:
    """Return whether a schema constrains the keys of an object and describes none."""
    is_closed = raw.get("additionalProperties", True) is False
    return "object" in _types(raw) and not raw.get("properties") and (bool(raw.get("required")) or is_closed)


def _is_record(raw: dict[str, Any]) -> bool:
    """Return whether a schema is an object with properties, like a record, and without a rule for other keys."""
    if {"additionalProperties", "patternProperties"} & raw.keys() or raw.get("type") != "object":
        return False
    return is_object(raw.get("properties")) and bool(raw["properties"]) and is_array(raw.get("required", []))


def raw_member(raw: dict[str, Any]) -> model.RawMember | None:
    """Read the open end of a union: an object whose one property is a string that is `not` one of the known tags."""
    properties = raw.get("properties")
    if not is_object(properties) or len(properties) != 1:
        return None
    ((name, rule),) = properties.items()
    if checkable(raw) != {"type", "required", "properties"} or raw["required"] != [name] or not is_object(rule):
        return None
    if checkable(rule) != {"type", "not"} or rule["type"] != "string" or raw["type"] != "object":
        return None
    known = rule["not"].get("enum") if is_object(rule["not"]) and len(rule["not"]) == 1 else None
    if not is_array(known) or not all(isinstance(value, str) for value in known):
        return None
    return model.RawMember(name, tuple(known))


def constant_of(rule: Any) -> str | None:
    """Return the only string that a schema allows; None for any other schema. `type` may be omitted."""
    if not is_object(rule) or rule.get("type", "string") != "string":
        return None
    return unions.constant_of(rule) if checkable(rule) - {"type"} in ({"const"}, {"enum"}) else None


def _string(raw: dict[str, Any], place: Place) -> model.Shape:
    if "const" in raw or "enum" in raw:
        for other in ("minLength", "maxLength", "pattern", *(("enum",) if "const" in raw else ())):
            if other in raw:
                raise place.at(other).error("adds nothing beside `enum` or `const`; remove it")
        if "const" in raw:
            if not isinstance(raw["const"], str):
                raise place.at("const").error("is a string, as the type says")
            return model.Constant(raw["const"])
        values = raw["enum"]
        if not is_array(values) or not values or not all(isinstance(value, str) for value in values):
            raise place.at("enum").error("is a list of at least one string")
        if len(set(values)) != len(values):
            raise place.at("enum").error("holds a value twice")
        return model.OneOfValues(tuple(values))
    pattern = limits.pattern(raw["pattern"], place.at("pattern")) if "pattern" in raw else None
    return model.String(_size(raw, "string", place), pattern)


def _number(raw: dict[str, Any], place: Place, *, integer: bool) -> model.Shape:
    for key in limits.BOUNDS:
        value = raw.get(key)
        if key in raw and (isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value)):
            raise place.at(key).error("is a number")
    if raw.get("multipleOf", 1) <= 0:
        raise place.at("multipleOf").error("is greater than 0")
    return model.Number(integer, limits.bounds(raw))


def _size(raw: dict[str, Any], kind: str, place: Place) -> assertions.Size:
    for key in limits.SIZES[kind]:
        value = raw.get(key)
        if key in raw and (isinstance(value, bool) or not isinstance(value, int) or value < 0):
            raise place.at(key).error("is a whole number of at least 0")
    return limits.size(raw, kind)
