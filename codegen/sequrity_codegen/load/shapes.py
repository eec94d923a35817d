"""Read shapes from raw schemas, and refuse keywords that generated code would not enforce.

A schema whose values have a Python type holds only the keywords of that type. A schema with other keywords
is read by `rules`. Every other keyword is refused by name and pointer, so a schema that passes is enforced in full.
"""

from __future__ import annotations

from typing import Any

from sequrity_codegen import model
from sequrity_codegen.load import limits
from sequrity_codegen.load.inheritance import Inheritance
from sequrity_codegen.load.keywords import BY_TYPE, RULE_KEYWORDS, checkable, is_known, unknown
from sequrity_codegen.load.references import References
from sequrity_codegen.load.rules import RuleReader
from sequrity_codegen.load.schema_index import Names, Place, Schema
from sequrity_codegen.load.type_index import TypeIndex
from sequrity_codegen.load.unions import tag_of
from sequrity_runtime.type_guards import is_array, is_object

_UNIONS = ({"oneOf"}, {"anyOf"})
_NULL = {"type": "null"}


class ShapeReader:
    """Reads shapes.

    Args:
        schemas: All named schemas of the folder.
        references: Resolves their references.
        names: Names types inside other types.
        unread: The schemas whose values stay JSON data, although they could have a type.

    Attributes:
        references: Resolves the references.
        types: All types, with those inside other types that were met.
        inheritance: Finds inherited fields.
        rules: Reads schemas without a type of their own.
    """

    def __init__(
        self, schemas: list[Schema], references: References, names: Names, unread: frozenset[Place] = frozenset()
    ) -> None:
        self.references = references
        self.types = TypeIndex(schemas, references, names)
        self.inheritance = Inheritance(schemas, references)
        self.rules = RuleReader(references)
        self._unread = unread
        self._followed: list[Place] = []
        """The unnamed targets of references that are being read."""

    def shape(self, raw: Any, place: Place) -> model.Shape:
        """Read one schema.

        Raises:
            SchemaError: The schema holds a keyword that the generator does not enforce.
        """
        if isinstance(raw, bool):
            return model.AnyValue() if raw else self.rules.read(place)
        if not is_object(raw):
            raise place.error("must be a schema: a JSON object or a boolean")
        refuse_unknown(raw, place)
        if not checkable(raw):
            return model.AnyValue()
        if self._is_untyped(raw, place) or _is_bare_object(raw):
            return self.rules.read(place)
        if "$ref" in raw:
            return self._reference(raw, place)
        return self._union(raw, place) if raw.keys() & {"oneOf", "anyOf"} else self._typed(raw, place)

    def part(self, raw: Any, place: Place) -> model.Shape:
        """Read the shape of a value inside another. A class, a union or an enum gets a name of its own.

        Raises:
            SchemaError: The schema holds a keyword that the generator does not enforce.
        """
        if not is_object(raw) or not self._needs_name(raw, place):
            return self.shape(raw, place)
        refuse_unknown(raw, place)
        reference = model.Reference(self.types.name(raw, place).place.key)
        return model.Nullable(reference) if self._may_be_null(raw, place) else reference

    def _may_be_null(self, raw: Any, place: Place) -> bool:
        """Return whether an inner type allows null beside its own type."""
        if not is_object(raw):
            return False
        if self._is_null(raw, place):
            return True
        if "$ref" in raw:
            found = self.references.resolve(raw["$ref"], place)
            named = self.types.find(found)
            is_part = named is None or named.is_inline
            return is_part and self._may_be_null(self.references.schema(found), found)
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

    def _is_untyped(self, raw: Any, place: Place) -> bool:
        """Return whether the values of a schema have rules, but no Python type."""
        if place in self._unread:
            return True
        if not is_object(raw):
            return isinstance(raw, bool)
        keys = checkable(raw)
        if raw.get("properties") and raw.get("type") != "object" and "object" in _types(raw):
            return True  # a class is never null, and no other type
        if keys & RULE_KEYWORDS or "type" not in keys:
            return (keys != {"$ref"} and keys not in _UNIONS) or self._is_untyped_form(raw, place)
        return bool(keys & {"$ref", "oneOf", "anyOf"} or (keys & {"enum", "const"} and raw["type"] != "string"))

    def _is_untyped_form(self, raw: dict[str, Any], place: Place) -> bool:
        """Follow a reference, or the members of a union."""
        if "$ref" in raw:
            found = self.references.resolve(raw["$ref"], place)
            return found not in self.types and (
                found in self._followed or self._is_untyped(self.references.schema(found), found)
            )
        key = "oneOf" if "oneOf" in raw else "anyOf"
        if not is_array(raw[key]):
            return False
        return any(self._is_untyped_member(branch, place.at(key, i)) for i, branch in enumerate(raw[key]))

    def _is_untyped_member(self, raw: Any, place: Place) -> bool:
        while is_object(raw) and checkable(raw) == {"$ref"}:
            place = self.references.resolve(raw["$ref"], place)
            if place in self._followed:
                return True
            raw = self.references.schema(place)
        if place not in self._unread and is_object(raw) and raw.get("type") == "object" and raw.get("properties"):
            return False
        if is_object(raw) and (not checkable(raw) or (place not in self.types and _is_bare_object(raw))):
            return True
        return self._is_untyped(raw, place)

    def _reference(self, raw: dict[str, Any], place: Place) -> model.Shape:
        found = self.references.resolve(raw["$ref"], place)
        if (schema := self.types.find(found)) is not None:
            reference = model.Reference(schema.place.key)
            may_be_null = schema.is_inline and self._may_be_null(self.references.schema(found), found)
            return model.Nullable(reference) if may_be_null else reference
        self._followed.append(found)
        shape = self.part(self.references.schema(found), found)
        self._followed.pop()
        return shape

    def _union(self, raw: dict[str, Any], place: Place) -> model.Shape:
        key = "oneOf" if "oneOf" in raw else "anyOf"
        branches = raw[key]
        if not is_array(branches) or not branches:
            raise place.at(key).error("must be an array of at least one schema")
        is_null = [self._is_null(branch, place.at(key, i)) for i, branch in enumerate(branches)]
        shapes: list[model.Shape] = []
        for i, branch in enumerate(branches):
            shape = model.Null() if is_null[i] else self._member(branch, place.at(key, i))
            if isinstance(shape, model.Nullable):
                shapes.append(model.Null())
                shape = shape.inner
            if isinstance(shape, model.Union) and (shape.tag is not None or is_null.count(False) == 1):
                shape = model.Reference(self.types.name(branch, place.at(key, i)).place.key)
            shapes += shape.members if isinstance(shape, model.Union) else [shape]
        rest = [shape for shape in shapes if not isinstance(shape, model.Null)]
        if (key == "oneOf" and len(shapes) - len(rest) > 1) or not rest:
            raise place.at(key).error("holds null more than once, or nothing else", "null")
        union = rest[0] if len(rest) == 1 else self._members(tuple(rest), key, branches, place)
        return union if len(rest) == len(shapes) else model.Nullable(union)

    def _is_null(self, raw: Any, place: Place) -> bool:
        """Return whether a schema is null, or refers to one that is."""
        while is_object(raw) and checkable(raw) == {"$ref"}:
            place = self.references.resolve(raw["$ref"], place)
            raw = self.references.schema(place)
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
        targets = [self.types.end(branch, place.at(i)) for i, branch in enumerate(branches)]
        objects = [target for target in targets if target is not None and target.raw.get("type") == "object"]
        if len(objects) < 2:  # JSON types are distinct, or `check_unions` refuses
            return None, None
        if len(objects) < len([branch for branch in branches if branch != _NULL]):
            raise place.error("mixes several objects with other types; give the objects a union of their own", "union")
        found = tag_of(objects, self.inheritance, self.references)
        if found is None:
            names = ", ".join(target.title for target in objects)
            message = f"{names} cannot be distinguished; give each a required property with a `const` string"
            raise place.error(f"{message}; one member may have it without `required`", "union")
        return found

    def _typed(self, raw: dict[str, Any], place: Place) -> model.Shape:
        types = raw["type"]
        names = types if is_array(types) else [types]
        known = bool(names) and all(isinstance(name, str) and name in BY_TYPE for name in names)
        if not known or len(set(names)) != len(names):
            raise place.at("type").error("must be one JSON type or an array of different ones", "type")
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
                return model.Number(name == "integer", limits.bounds(raw, place))
            case "boolean":
                return model.Boolean()
            case "array":
                return self._array(raw, place)
            case _:
                return self._mapping(raw, place)

    def _array(self, raw: dict[str, Any], place: Place) -> model.Shape:
        unique = raw.get("uniqueItems", False)
        if not isinstance(unique, bool):
            raise place.at("uniqueItems").error("must be true or false")
        items = self.part(raw["items"], place.at("items")) if "items" in raw else model.AnyValue()
        return model.Array(items, limits.size(raw, "array", place), unique)

    def _mapping(self, raw: dict[str, Any], place: Place) -> model.Shape:
        return model.Mapping(self.values(raw, place), limits.size(raw, "object", place))

    def values(self, raw: dict[str, Any], place: Place) -> model.Shape:
        """Read the shape of the values of unknown keys."""
        values = raw.get("additionalProperties", True)
        return model.AnyValue() if values is True else self.part(values, place.at("additionalProperties"))


def refuse_unknown(raw: dict[str, Any], place: Place) -> None:
    """Refuse a keyword that the generator does not know."""
    for key in raw:
        if not is_known(key):
            raise place.at(key).error(unknown(key), "keyword")


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


def _string(raw: dict[str, Any], place: Place) -> model.Shape:
    if "const" in raw or "enum" in raw:
        for other in ("minLength", "maxLength", "pattern", *(("enum",) if "const" in raw else ())):
            if other in raw:
                raise place.at(other).error("adds nothing beside `enum` or `const`; remove it")
        if "const" in raw:
            if not isinstance(raw["const"], str):
                raise place.at("const").error("must be a string, as the type says")
            return model.Constant(raw["const"])
        values = raw["enum"]
        if not is_array(values) or not values or not all(isinstance(value, str) for value in values):
            raise place.at("enum").error("must be an array of at least one string")
        if len(set(values)) != len(values):
            raise place.at("enum").error("holds a value twice")
        return model.OneOfValues(tuple(values))
    pattern = limits.pattern(raw["pattern"], place.at("pattern")) if "pattern" in raw else None
    return model.String(limits.size(raw, "string", place), pattern)
