"""Read and check one named schema, before it has Python names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, frozen

from sequrity_codegen import assertions, model
from sequrity_codegen.errors import Problems
from sequrity_codegen.load import type_hints
from sequrity_codegen.load.keywords import RULE_KEYWORDS, checkable
from sequrity_codegen.load.python_keys import check_python_keys
from sequrity_codegen.load.python_names import PartialProperty, attribute_names
from sequrity_codegen.load.schema_index import Place, Schema, check_type_name
from sequrity_codegen.load.shapes import ShapeReader, refuse_unknown
from sequrity_codegen.load.unions import constant_of, raw_member
from sequrity_runtime.type_guards import is_array, is_object

_BY_FIELDS: dict[str, type[assertions.Assertion]] = {
    "type": assertions.Type,
    "properties": assertions.Properties,
    "required": assertions.Required,
    "additionalProperties": assertions.AdditionalProperties,
}
"""The keywords that the fields of a class enforce, and their assertions."""


@frozen
class PartialDefinition:
    """A definition without its Python names."""

    schema: Schema
    shape: model.Shape | None = None
    """The shape of an alias; None for other definitions."""

    members: tuple[tuple[str, str], ...] = ()
    """The members of an enumeration that has a class; none for other definitions."""

    properties: Mapping[str, PartialProperty] = Factory(dict[str, PartialProperty])
    extra: model.Shape | None = None
    rules: model.Checked | None = None
    required: frozenset[str] = frozenset()

    @property
    def uses(self) -> frozenset[str]:
        """The definitions that its type names, as `file#/pointer`."""
        shapes = [*(each.shape for each in self.properties.values()), *([] if self.shape is None else [self.shape])]
        return frozenset(target for shape in shapes for target in model.targets(shape))

    def define(self, titles: Mapping[str, str], name: str, module: str) -> model.Definition:
        """Return the definition with its Python names.

        Args:
            titles: The title of each definition, by `file#/pointer`.
            name: Its name in its module.
            module: The module of the definition, below the package.

        Raises:
            SchemaError: Two of its properties would have the same attribute.
        """
        raw, place = self.schema.raw, self.schema.place
        common = (self.schema.title, name, place.file, place.pointer, module, _description(raw))
        if self.members:
            return model.Enumeration(*common, self.members)
        if self.shape is not None:
            hint = type_hints.hint(self.shape, titles.__getitem__)
            behaviour = raw.get("x-python-behaviour")
            return model.Alias(*common, self.shape, f"{hint} | {behaviour}" if behaviour else hint, behaviour)
        names = attribute_names(self.properties, frozenset(titles.values()))
        fields = tuple(self._field(wire, names[wire], each, titles) for wire, each in self.properties.items())
        behaviour, presets = raw.get("x-python-behaviour"), raw.get("x-python-presets", {})
        attributes = tuple(_attribute(*item) for item in raw.get("x-python-attributes", {}).items())
        return model.Record(*common, fields, self.extra, _shown(raw), behaviour, attributes, self.rules, presets)

    def _field(self, wire: str, name: str, given: PartialProperty, titles: Mapping[str, str]) -> model.Field:
        rule, shape = given.rule, given.shape
        required = wire in self.required
        may_be_null = isinstance(shape, model.Nullable | model.AnyValue)
        null_is_absent = may_be_null and not required and "default" in rule and rule["default"] is None
        hint = type_hints.hint(shape, titles.__getitem__)
        filled = not required and isinstance(shape, model.Constant) and rule.get("default") == shape.value
        return model.Field(wire, name, shape, hint, required, null_is_absent, _description(rule), filled)


def _shown(raw: dict[str, Any]) -> frozenset[str] | None:
    listed: Any = raw.get("examples")
    examples = [example for example in listed if is_object(example)] if is_array(listed) else []
    return frozenset(key for example in examples for key in example) if examples else None


def _description(raw: dict[str, Any]) -> str:
    text = raw.get("description")
    return text if isinstance(text, str) else ""


def read_definition(schema: Schema, reader: ShapeReader) -> PartialDefinition:
    """Read one named schema.

    Raises:
        SchemaError: The schema cannot be represented exactly. The error lists all problems.
    """
    raw, place = schema.raw, schema.place
    if isinstance(raw.get("x-python-name"), str):
        check_type_name(raw["x-python-name"], place.at("x-python-name"))
    if not isinstance(raw.get("description", ""), str):
        raise place.at("description").error("must be a string")
    raw_end = raw_member(raw)
    if raw_end is not None:
        check_python_keys(raw, place)
        return PartialDefinition(schema, raw_end)
    if "x-enum-varnames" in raw:
        check_python_keys(raw, place, "x-enum-varnames")
        return PartialDefinition(schema, members=_members(raw, place, reader))
    is_map = not raw.get("properties") and raw.get("additionalProperties", False) is not False
    is_untyped = not raw.get("properties") and bool(checkable(raw) & RULE_KEYWORDS)
    if raw.get("type") != "object" or is_map or is_untyped:
        shape = reader.shape(raw, place)
        if schema.is_inline and isinstance(shape, model.Nullable):
            shape = shape.inner  # the property that uses the type allows null
        of_unions = ("x-python-behaviour", "x-refused-tags") if isinstance(shape, model.Union) else ()
        check_python_keys(raw, place, *of_unions)
        return PartialDefinition(schema, shape)
    return _record(schema, reader)


def _record(schema: Schema, reader: ShapeReader) -> PartialDefinition:
    raw, place = schema.raw, schema.place
    refuse_unknown(raw, place)
    properties = raw.get("properties", {})
    required = raw.get("required", [])
    if not is_object(properties) or not is_array(required):
        raise place.error("`properties` must be an object, `required` an array")
    if not all(isinstance(name, str) for name in required):
        raise place.at("required").error("must be an array of names", "required")
    if len(set(required)) != len(required):
        raise place.at("required").error("names a key twice", "required")
    problems, places = Problems(), reader.inheritance.properties(schema)
    properties = {wire: problems.read(_property, wire, at, reader) for wire, at in places.items()}
    problems.refuse()
    names = [each.rule.get("x-python-name", wire) for wire, each in properties.items()]
    for wire, each in properties.items():
        if "x-python-name" in each.rule and names.count(each.rule["x-python-name"]) > 1:
            text = f"{each.rule['x-python-name']!r} is also the name of another property; choose another"
            raise places[wire].at("x-python-name").error(text, "name")
    check_python_keys(raw, place, "x-python-behaviour", "x-python-attributes", "x-python-presets")
    extra, rules = _beside_fields(raw, place, reader, is_declared=places.keys() >= {*required})
    if reader.inheritance.bases(schema) and raw.get("unevaluatedProperties") is False:
        extra = None
    return PartialDefinition(
        schema,
        properties=properties,
        extra=extra,
        rules=rules if reader.inheritance.has_rules(schema) else None,
        required=reader.inheritance.required(schema),
    )


def _beside_fields(
    raw: dict[str, Any], place: Place, reader: ShapeReader, *, is_declared: bool
) -> tuple[model.Shape | None, model.Checked | None]:
    """Read the shape of additional properties, and the rules that fields do not enforce.

    Args:
        raw: The schema.
        place: Its location.
        reader: Reads the schemas below it.
        is_declared: Whether each required key has a field.
    """
    by_patterns = "patternProperties" in raw  # they define which properties are additional
    enforced = dict(_BY_FIELDS)
    if by_patterns:
        del enforced["additionalProperties"]
    if not is_declared:
        del enforced["required"]
    needs_rules = not is_declared or checkable(raw) - _BY_FIELDS.keys()
    rules = reader.rules.read(place, tuple(enforced.values())) if needs_rules else None
    if by_patterns:
        return model.AnyValue(), rules
    closed = raw.get("additionalProperties") is False
    return None if closed else reader.values(raw, place), rules


def _property(wire: str, place: Place, reader: ShapeReader) -> PartialProperty:
    rule = reader.references.schema(place)
    if not wire.isprintable() or len(wire) > 100:
        raise place.error("a property's name must be at most 100 printable characters; shorten it", "property-name")
    constant = constant_of(rule)
    if constant is None:
        shape = reader.part(rule, place)
    else:
        refuse_unknown(rule, place)
        shape = model.Constant(constant)
    rule = rule if is_object(rule) else {}
    check_python_keys(rule, place)
    if not isinstance(rule.get("description", ""), str):
        raise place.at("description").error("must be a string")
    return PartialProperty(place, rule, shape)


def _attribute(name: str, given: Any) -> model.Attribute:
    if isinstance(given, str):
        return model.Attribute(name, given)
    return model.Attribute(name, given["description"], tuple(given["enum"]), given["default"])


def _members(raw: dict[str, Any], place: Place, reader: ShapeReader) -> tuple[tuple[str, str], ...]:
    names = raw["x-enum-varnames"]
    shape = reader.shape(raw, place)
    if not isinstance(shape, model.OneOfValues):
        raise place.at("x-enum-varnames").error("must be an array of names beside a string `enum`", "enum-names")
    if len(names) != len(shape.values):
        message = f"has {len(names)} names for {len(shape.values)} values; name each value of `enum`, in its order"
        raise place.at("x-enum-varnames").error(message, "enum-names")
    return tuple(zip(names, shape.values, strict=True))
