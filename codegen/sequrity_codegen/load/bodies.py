"""Bodies that are unions: the members, and the fields of all of them as the arguments of one call."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from sequrity_codegen.model import (
    Alias,
    Constant,
    Definition,
    Field,
    Model,
    Nullable,
    OneOfValues,
    RawMember,
    Record,
    Reference,
    Shape,
    Union,
)


def union_members(definition: Definition, built: Model) -> tuple[Record, ...]:
    """List the classes of a union with a tag. Empty for another type."""
    shape = built.shape_of(Reference(definition.key)) if isinstance(definition, Alias) else None
    if not isinstance(shape, Union) or shape.tag is None:
        return ()
    ends = [built.shape_of(member) for member in shape.members]
    assert all(isinstance(end, Record | RawMember) for end in ends)  # noqa: S101 - `load.shapes` finds no other tags
    return tuple(end for end in ends if isinstance(end, Record))


def joined_fields(members: Iterable[Record]) -> tuple[Field, ...]:
    """Join the fields of classes by their keys. A field is required if every class requires it."""
    records = [*members]
    found: dict[str, list[Field]] = {}
    for field in (field for record in records for field in record.fields):
        found.setdefault(field.wire, []).append(field)
    return tuple(_joined(fields, len(records)) for fields in found.values())


def _joined(fields: list[Field], count: int) -> Field:
    shapes = [*dict.fromkeys(field.shape for field in fields)]
    required = len(fields) == count and all(field.required for field in fields)
    null_is_absent = not required and any(field.null_is_absent for field in fields)
    return evolve(fields[0], shape=_union(shapes), required=required, null_is_absent=null_is_absent)


def _union(shapes: list[Shape]) -> Shape:
    if len(shapes) == 1:
        return shapes[0]
    if all(isinstance(shape, Constant) for shape in shapes):  # the tag
        return OneOfValues(tuple(shape.value for shape in shapes if isinstance(shape, Constant)))
    inner = tuple(dict.fromkeys(shape.inner if isinstance(shape, Nullable) else shape for shape in shapes))
    union = inner[0] if len(inner) == 1 else Union(inner)
    return Nullable(union) if any(isinstance(shape, Nullable) for shape in shapes) else union
