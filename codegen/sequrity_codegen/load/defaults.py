"""Check defaults: one beside `enum` or `const` is one of the values there, also behind a reference or in a union.

Any other default does not constrain values, and neither does null if null is not allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.type_guards import is_array, is_object
from sequrity_runtime.validation.json_values import json_equal


def default_problems(references: References) -> Iterator[Problem]:
    """List the defaults of a folder without cycles that are not among the values of their enum."""
    for place in references.places:
        raw = references.schema(place)
        if is_object(raw) and raw.get("default") is not None:
            values = _listed(place, references)
            if values is not None and not any(json_equal(raw["default"], value) for value in values):
                text = "is not one of the values that the schema lists; correct or remove it"
                yield place.at("default").problem(text, "default-valid")


def _listed(place: Place, references: References) -> list[Any] | None:
    """Return the values that a schema lists; None if it does not list them."""
    raw = references.schema(place)
    if not is_object(raw):
        return None
    if "const" in raw or is_array(raw.get("enum")):
        return [raw["const"]] if "const" in raw else raw["enum"]
    if "$ref" in raw:
        try:
            return _listed(references.resolve(raw["$ref"], place), references)
        except SchemaError:  # `build` lists all such references
            return None
    key = "oneOf" if "oneOf" in raw else "anyOf"
    branches: Any = raw.get(key)
    others = [index for index, each in enumerate(branches) if each != _NULL] if is_array(branches) else []
    members = [_listed(place.at(key, index), references) for index in others]
    listed = [values for values in members if values is not None]
    return [value for values in listed for value in values] if members and len(listed) == len(members) else None


_NULL = {"type": "null"}
