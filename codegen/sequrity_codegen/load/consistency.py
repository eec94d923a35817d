"""Checks of all definitions together: members of unions differ, names do not clash."""

from __future__ import annotations

from collections.abc import Iterator

from sequrity_codegen import model
from sequrity_codegen.assertions import KINDS
from sequrity_codegen.errors import Problem
from sequrity_codegen.load import behaviours, presets
from sequrity_codegen.load.schema_index import Place


def problems(definition: model.Definition, built: model.Model) -> Iterator[Problem]:
    """Check that members of unions differ, and that names do not clash."""
    place = Place(definition.file, definition.pointer)
    for below, shape in _shapes(definition, place):
        yield from (below.problem(text, "union") for text in _union_problems(shape, built))
    own = definition.shape if isinstance(definition, model.Alias) else None
    if isinstance(own, model.Nullable) and isinstance(own.inner, model.Union):
        yield place.problem("a union with a name is never null; allow null where it is used", "null")
    yield from _name_problems(definition, place, built)


def _shapes(definition: model.Definition, place: Place) -> Iterator[tuple[Place, model.Shape]]:
    if isinstance(definition, model.Alias):
        yield place, definition.shape
    elif isinstance(definition, model.Record):
        yield from ((place.at("properties", field.wire), field.shape) for field in definition.fields)
        if definition.extra is not None:
            yield place.at("additionalProperties"), definition.extra


def _name_problems(definition: model.Definition, place: Place, built: model.Model) -> Iterator[Problem]:
    """Check that the Python names in one scope differ."""
    for other in built.by_key.values() if definition.name != definition.title else ():  # titles are unique anyway
        if other.key != definition.key and other.name == definition.name and other.module == definition.module:
            text = f"{definition.name!r} is also the name of {other.key}; choose another"
            yield place.at("x-python-name").problem(text, "name")
    if definition.name in {each.behaviour for each in built.by_key.values() if isinstance(each, model.Record)}:
        yield place.problem(f"{definition.name!r} is the name of a hand-written class; choose another", "name")
    if not isinstance(definition, model.Record):
        return
    yield from presets.problems_of(definition, built)
    taken = {attribute.name for attribute in definition.attributes} | {*(definition.presets or ())}
    if definition.behaviour:
        taken |= behaviours.attributes(definition.behaviour)
    for field in definition.fields:
        if field.name in taken:
            text = f"the attribute {field.name!r} is one of the class's already; give `x-python-name`"
            yield place.at("properties", field.wire).problem(text, "name")


def _union_problems(shape: model.Shape, built: model.Model) -> list[str]:
    match shape:
        case model.Nullable(inner) if "null" in kinds_of(inner, built):
            return ["allows null twice, and `oneOf` refuses a value that fits two members; allow null once"]
        case model.Array(items=inner) | model.Mapping(values=inner) | model.Nullable(inner=inner):
            return _union_problems(inner, built)
        case model.Union(members, None):
            return _overlap(members, built)
        case model.Union(members, str() as tag):
            return _tag_problems(members, tag, built)
        case _:
            return []


def _overlap(members: tuple[model.Shape, ...], built: model.Model) -> list[str]:
    kinds: set[str] = set()
    for member in members:
        end = built.shape_of(member)
        if isinstance(end, model.Nullable) or (isinstance(end, model.Union) and end.tag is None):
            return ["a member is a union by type itself, or may be null; list its members here, null where it is used"]
        own = kinds_of(member, built)
        if own & kinds:
            return [f"two members may both be {'/'.join(sorted(own & kinds))}; they cannot be distinguished"]
        kinds |= own
    return []


def _tag_problems(members: tuple[model.Shape, ...], tag: str, built: model.Model) -> list[str]:
    tags: list[str] = []
    for position, member in enumerate(members):
        end = built.shape_of(member)
        if isinstance(end, model.RawMember):
            if position != len(members) - 1 or set(end.known) != set(tags):
                return [f"its open end must come last and list exactly the tags {', '.join(map(repr, tags))}"]
            continue
        assert isinstance(end, model.Record)  # noqa: S101 - `shapes` finds tags only where all members are such objects
        tags.append(end.tag(tag))
    if len(set(tags)) != len(tags):
        return [f"two members have the same {tag!r}; they cannot be distinguished"]
    return []


def kinds_of(shape: model.Shape, built: model.Model) -> set[str]:
    """Name the JSON types that a shape allows."""
    match shape:
        case model.AnyValue() | model.Checked(kinds=()):
            return {*KINDS}
        case model.Checked(kinds=kinds):
            return {"number" if kind == "integer" else kind for kind in kinds}
        case model.Null():
            return {"null"}
        case model.Boolean():
            return {"boolean"}
        case model.String() | model.OneOfValues() | model.Constant():
            return {"string"}
        case model.Number():
            return {"number"}
        case model.Array():
            return {"array"}
        case model.Nullable(inner):
            return {"null"} | kinds_of(inner, built)
        case model.Union(members):
            return set[str]().union(*(kinds_of(member, built) for member in members))
        case model.Reference(target):
            return _kinds_of_named(built.by_key[target], built)
        case _:
            return {"object"}


def _kinds_of_named(definition: model.Definition, built: model.Model) -> set[str]:
    if isinstance(definition, model.Alias):
        return kinds_of(definition.shape, built)
    return {"string"} if isinstance(definition, model.Enumeration) else {"object"}
