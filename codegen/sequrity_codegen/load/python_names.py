"""Choose the attributes of properties.

A property whose name is a Python name keeps it. datamodel-code-generator converts any other name, such as `$ref` or
`a-b`. It is imported only for such a name, and only by this module.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from attrs import frozen

from sequrity_codegen import model, quoting
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.mixins import GeneratedType

RESERVED_FIELDS = frozenset(
    {"list", "dict", "str", "int", "float", "bool", "self", "cls", "mro", "field", "additional_properties"}
    | {"Any", "Literal", "UNSET", "Unset"}
    | {name for name in dir(GeneratedType) if not name.startswith("_")}
    | {"keys"}  # `dict(value)` takes an object with this attribute for a mapping
)
"""Attribute names that would shadow names of the class or of its bases; they get a trailing `_`."""

_PLAIN = re.compile(r"[^\W\d_]\w*\Z")


@frozen
class PartialProperty:
    """A property of a record without its attribute."""

    place: Place
    """Its location: in the record, or in one that the record extends."""

    rule: dict[str, Any]
    """Its schema; empty for a boolean schema."""

    shape: model.Shape


def attribute_names(properties: Mapping[str, PartialProperty], titles: Collection[str]) -> dict[str, str]:
    """Choose the attribute of each property of a class.

    Args:
        properties: The properties. `x-python-name` in the schema of one chooses its attribute.
        titles: Names of all types, which no attribute may shadow.

    Raises:
        SchemaError: Two properties would have the same attribute.
    """
    names: dict[str, str] = {}
    for wire, given in properties.items():
        taken = names.values()
        name = given.rule.get("x-python-name") or _named(wire, titles, taken)
        if not quoting.is_identifier(name) or name in taken:
            message = f"the attribute {name[:80]!r} clashes or is not a Python name; give `x-python-name`"
            raise given.place.error(message, "name")
        names[wire] = name
    return names


def _named(wire: str, titles: Collection[str], taken: Collection[str]) -> str:
    safe = f"{wire}_" if wire in RESERVED_FIELDS or wire in titles else wire
    if _PLAIN.match(safe) and quoting.is_identifier(safe) and safe not in taken:
        return safe
    name: str = _resolver().get_valid_name(quoting.normalized(safe), excludes={*taken, *RESERVED_FIELDS, *titles})
    return name


@cache
def _resolver() -> Any:
    from datamodel_code_generator.reference import FieldNameResolver  # noqa: PLC0415 - few schemas need it

    return FieldNameResolver()
