"""Schemas without a type of their own, one for each keyword, and the documents that they judge."""

from __future__ import annotations

from typing import Any

from schema_folder import named

TEXT = {"type": "string"}
WHOLE = {"type": "integer"}
A = {"properties": {"a": True}}
OWN: dict[str, dict[str, Any]] = {
    # a schema without a type of its own, by the keyword that it is about
    "type": {"type": ["integer", "string", "null"], "not": {"const": 2}},
    "const": {"const": {"a": [1, True, None]}},
    "const true": {"const": True},
    "const null": {"const": None},
    "const of one type": {"type": "integer", "const": 1},
    "const text": {"const": "ab"},
    "const number": {"const": 1},
    "enum": {"enum": [1, "ab", None, [False], {"a": 0}]},
    "enum of texts": {"enum": ["ab", "a", "ab\n"]},
    "enum of one type": {"type": "integer", "enum": [1, 2]},
    "boolean": {"type": "boolean", "not": {"const": True}},
    "names alike": {"properties": {"a b": {"minLength": 1}, "a-b": {"maxLength": 1}, "a": {"minLength": 1}}},
    "members without a name": {"oneOf": [{"$ref": "#/$defs/part"}, WHOLE], "$defs": {"part": TEXT}},
    "minLength": {"minLength": 2},
    "maxLength": {"maxLength": 1.0},
    "pattern": {"pattern": "^a\\d?$"},
    "minimum": {"minimum": 1},
    "maximum": {"maximum": 1.5},
    "exclusiveMinimum": {"exclusiveMinimum": 1},
    "exclusiveMaximum": {"exclusiveMaximum": 2},
    "multipleOf": {"multipleOf": 1.0},
    "number": {"type": "number", "not": {"minimum": 2}},
    "items": {"items": TEXT},
    "items false": {"items": False},
    "items of one type, within bounds": {"items": {"type": "integer", "minimum": 2}},
    "minItems": {"minItems": 2},
    "maxItems": {"maxItems": 1},
    "uniqueItems": {"uniqueItems": True},
    "uniqueItems false": {"uniqueItems": False},
    "prefixItems": {"prefixItems": [WHOLE, {"minLength": 1}, True]},
    "prefixItems and items": {"prefixItems": [True], "items": WHOLE},
    "prefixItems and no more": {"prefixItems": [True, WHOLE], "items": False},
    "contains": {"contains": WHOLE},
    "contains anything": {"contains": True},
    "contains nothing": {"contains": False},
    "contains nothing, or not": {"contains": False, "minContains": 0, "maxContains": 1},
    "minContains": {"contains": WHOLE, "minContains": 2},
    "minContains 0": {"contains": WHOLE, "minContains": 0},
    "minContains alone": {"minContains": 2, "maxContains": 1},
    "maxContains": {"contains": {"minimum": 1}, "maxContains": 1},
    "maxContains anything": {"contains": True, "minContains": 0, "maxContains": 1},
    "required": {"required": ["a", "b"]},
    "properties": {"properties": {"a": WHOLE, "b": False, "c": True, 'größe "': {"minLength": 1}}},
    "minProperties": {"minProperties": 1},
    "maxProperties": {"maxProperties": 1},
    "additionalProperties": {"properties": {"a": True}, "additionalProperties": WHOLE},
    "additionalProperties false": {"properties": {"a": True}, "additionalProperties": False},
    "nothing but an empty object": {"additionalProperties": False},
    "additionalProperties alone": {"additionalProperties": WHOLE},
    "patternProperties": {"patternProperties": {"^a": WHOLE, "b$": {"minLength": 1}}},
    "patternProperties and no more": {"patternProperties": {"^a": True}, "additionalProperties": False},
    "propertyNames": {"propertyNames": {"maxLength": 1}},
    "propertyNames false": {"propertyNames": False},
    "dependentRequired": {"dependentRequired": {"a": ["b", "c"], "c": []}},
    "dependentSchemas": {"dependentSchemas": {"a": {"required": ["b"]}, "c": False}},
    "allOf": {"allOf": [{"minimum": 1}, {"maximum": 1}, True]},
    "allOf false": {"allOf": [True, False]},
    "anyOf": {"anyOf": [WHOLE, {"minLength": 2}]},
    "anyOf nothing": {"anyOf": [False, False]},
    "oneOf beside a type": {"type": "string", "oneOf": [{"minLength": 2}, {"const": "a"}]},
    "$ref beside a type": {"type": "string", "$ref": "#/$defs/part", "$defs": {"part": {"minLength": 2}}},
    "anyOf beside a type": {"type": "string", "anyOf": [{"minLength": 2}, {"const": "a"}]},
    "oneOf": {"oneOf": [WHOLE, {"minimum": 1}, False]},
    "oneOf of one": {"oneOf": [{"minimum": 1}]},
    "oneOf anything": {"oneOf": [True, WHOLE]},
    "oneOf nothing": {"oneOf": [False]},
    "not": {"not": {"type": ["string", "null"]}},
    "not not": {"not": {"not": WHOLE}},
    "not anything": {"not": {}},
    "if": {"if": WHOLE, "then": {"minimum": 1}, "else": TEXT},
    "if then": {"if": TEXT, "then": {"minLength": 2}},
    "if else": {"if": TEXT, "else": WHOLE},
    "if then never": {"if": WHOLE, "then": False, "else": {"minLength": 1}},
    "if always": {"if": True, "then": TEXT, "else": WHOLE},
    "if never": {"if": False, "then": TEXT, "else": WHOLE},
    "if alone": {"if": TEXT},
    "if without then, and nothing unevaluated": {"if": A, "else": {"minProperties": 1}, "unevaluatedProperties": False},
    "then alone": {"then": TEXT, "else": False},
    "format": {"format": "ipv4", "minLength": 1},
    "contentEncoding": {"contentEncoding": "base64", "contentMediaType": "text/plain", "contentSchema": False},
    "readOnly": {"readOnly": True, "writeOnly": True, "minLength": 1},
    "$ref": {"$ref": "#/properties/a/items/0", "properties": {"a": {"type": "array"}}, "minLength": 1},
    "$ref beside its like": {"$ref": "#/$defs/p", "allOf": [{}], "$defs": {"p": {"allOf": [{}, {"minLength": 2}]}}},
    "$anchor": {"$ref": "#here", "$defs": {"some part": {"$anchor": "here", "maximum": 1}}},
    "$id": {
        "$id": "http://example.com/rule",
        "$ref": "other",
        "$defs": {"part": {"$id": "other", "items": {"$ref": "#"}, "maxItems": 2}},
    },
    "URN": {"$id": "urn:example:rule", "properties": {"a": {"$ref": "#/$defs/p%25"}}, "$defs": {"p%": WHOLE}},
    "a tree": {"properties": {"a": {"$ref": "#"}, "b": WHOLE}, "additionalProperties": False},
    "unevaluatedItems": {"prefixItems": [True], "contains": TEXT, "unevaluatedItems": False},
    "unevaluatedItems typed": {
        "anyOf": [{"prefixItems": [WHOLE, True]}, {"prefixItems": [TEXT]}],
        "unevaluatedItems": WHOLE,
    },
    "unevaluatedItems beside keys": {"dependentSchemas": {"a": {"prefixItems": [True]}}, "unevaluatedItems": False},
    "unevaluatedItems after all": {"allOf": [{"items": True}], "unevaluatedItems": False},
    "unevaluatedItems anything": {"unevaluatedItems": True},
    "unevaluatedProperties": {**A, "patternProperties": {"^b": True}, "unevaluatedProperties": False},
    "unevaluatedProperties alone": {"unevaluatedProperties": WHOLE},
    "unevaluatedProperties anything": {"unevaluatedProperties": True},
    "unevaluatedProperties of members": {
        "oneOf": [{**A, "required": ["a"]}, {"properties": {"b": True}, "required": ["b"]}],
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties of branches": {
        "if": {**A, "required": ["a"]},
        "then": {"properties": {"b": True}},
        "else": {"properties": {"c": True}, "patternProperties": {"^d": True}},
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties of dependents": {
        "dependentSchemas": {"a": {**A, "additionalProperties": True}, "b": {"properties": {"b": True, "c": True}}},
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties of references": {
        "$ref": "#/$defs/more",
        "$defs": {"more": {"allOf": [A, {"properties": {"b": WHOLE}}, True]}},
        "unevaluatedProperties": False,
    },
    "unevaluatedProperties below": {"allOf": [{"unevaluatedProperties": WHOLE}], "unevaluatedProperties": False},
    "unevaluatedProperties after not": {"not": {"required": ["z"], **A}, "unevaluatedProperties": False},
}
OWN["$ref"] = {"$ref": "#/properties/a", "properties": {"a": {"type": ["object", "string"]}}, "minLength": 1}
CLASSES: dict[str, dict[str, Any]] = {
    # an object with a class, and rules beside its fields
    "rules of keys": {"dependentRequired": {"a": ["b"]}, "minProperties": 1, "maxProperties": 2},
    "patterns": {"patternProperties": {"^x": WHOLE}, "additionalProperties": False},
    "closed": {"additionalProperties": False, "not": {"required": ["a", "b"]}},
    "typed extras": {"additionalProperties": WHOLE, "propertyNames": {"maxLength": 1}},
    "a reference": {"$ref": "#/$defs/part", "$defs": {"part": {"required": ["b"]}}},
    "nothing more": {"unevaluatedProperties": False, "allOf": [{"properties": {"c": WHOLE}}]},
    "values": {"enum": [{"a": 1}, {"b": "x"}]},
}
DOCUMENTS: list[Any] = [
    *(None, True, False, 0, 1, 1.0, 1.5, 2, -1, 10**30, "", "a", "ab", "ab\n", "a1", "😀"),
    *(
        [],
        [1],
        [1.0, 1],
        ["a"],
        ["a", "a"],
        [True, 1],
        [1, "a"],
        [1, "", 3],
        [None, 2, "x"],
        [False],
        [[], {}],
        [3, 4, 5],
    ),
    *({}, {"a": 1}, {"a": "x"}, {"b": "x"}, {"a": 1, "b": 2}, {"a": 1, "b": "x", "c": 3}, {"c": None}, {"ab": ""}),
    *({"a": {"a": {"b": 1}}}, {"a": {"x": 1}}, {"a": [1, True, None]}, {"a": [True, 1, None]}, {"a": 0}, {"a": False}),
    *({"a b": ""}, {"a-b": "ab"}, {"a-b": "", "a b": "ab"}, {"a": ""}),
    *({"b": 1, "c": 1}, {"d1": 1, "c": 2}, {"x1": 1, "a": 1}, {"x1": "", "a": 1}, {"z": 1}, {'größe "': ""}, {"dd": 1}),
]


def _named() -> dict[str, dict[str, Any]]:
    """Add to each schema the name that its file needs."""
    form = {"type": "object", "properties": {"a": WHOLE, "b": {}}}
    schemas = {**OWN, **{f"class: {name}": {**form, **rules} for name, rules in CLASSES.items()}}
    return {name: named(f"Rule{i}", **schema) for i, (name, schema) in enumerate(schemas.items())}


SCHEMAS = _named()
FILES = {name: f"rule_{i}.json" for i, name in enumerate(SCHEMAS)}
