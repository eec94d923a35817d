"""Warnings of likely typos in plain dicts.

Bodies in other people's formats are open: an unknown key is sent on, since the provider may know it. The price is that
`{"role": "user", "contnet": ...}` is no error where `content` is optional. So a key, or a union's tag, that is nearly a
known one is reported: one letter away, two where the known one is longer than five, whatever the case. Typed objects
are not: their constructors take known names only, and `additional_properties` is meant as it stands.

What is known is read from the canonical schemas into `_Shape` values, once for each type. A document then costs one
comparison of key sets for each dict in it.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterable, Mapping
from functools import cache
from types import FrameType
from typing import Any

from attrs import define, field, fields_dict

from sequrity_runtime.errors import path_of
from sequrity_runtime.schema.files import schema_at, target_of
from sequrity_runtime.schema.pointer import pointer_of
from sequrity_runtime.type_guards import is_mapping, is_sequence
from sequrity_runtime.validation.codec import Codec

_OURS = frozenset({"sequrity", "sequrity_runtime"})
_Place = tuple[str | int, ...]


class SequrityTypoWarning(UserWarning):
    """A plain dict holds a key or tag that nobody knows and that is nearly a known one."""


@define
class _Shape:
    """What is known of the values at one place."""

    known: frozenset[str] = frozenset()
    """Keys that an open object knows; empty where keys are the caller's."""

    children: dict[str, _Shape] = field(factory=dict[str, "_Shape"])
    """Shapes below those keys, in the schema's order."""

    items: _Shape | None = None
    """Shape of an array's items, or of a map's values."""

    tag: str | None = None
    """Key that tells a union's members apart."""

    members: dict[str, _Shape] = field(factory=dict[str, "_Shape"])
    """A union's members by tag."""


_SCALARS = frozenset({str, int, float, bool, type(None)})


def warn_of_typos(codec: Codec[Any], given: Any) -> None:
    """Warn of each likely typo in the plain dicts of a value.

    Args:
        codec: Whose schema the value fits.
        given: The value as the caller gave it, typed objects and all.
    """
    _walk(_shape_of(codec.package, codec.schema), given, (), top=True)


def _walk(shape: _Shape, value: Any, place: _Place, *, top: bool = False) -> None:
    if is_mapping(value):
        _walk_keys(shape, value, place, top=top)
    elif is_sequence(value):
        if shape.items is not None:
            for index, item in enumerate(value):
                _walk(shape.items, item, (*place, index))
    elif hasattr(value, "__attrs_attrs__"):
        _walk_fields(shape, value, place)


def _walk_keys(shape: _Shape, obj: Mapping[str, Any], place: _Place, *, top: bool) -> None:
    """Check a plain dict, and what it holds."""
    if shape.members:
        shape = _member(shape, obj, place)
    if shape.known and not top and not obj.keys() <= shape.known:
        _check_keys(shape.known, obj, place)
    for key, item in obj.items():
        below = shape.children.get(key) or (None if shape.known else shape.items)
        if below is not None and type(item) not in _SCALARS:
            _walk(below, item, (*place, key))


def _walk_fields(shape: _Shape, obj: Any, place: _Place) -> None:
    """Look into a typed object for plain dicts."""
    if shape.members:
        tag = shape.tag or ""
        members = (member for value, member in shape.members.items() if _field(member, obj, tag) == value)
        shape = next(members, shape)
    for key, below in shape.children.items():
        item = _field(shape, obj, key)
        if item is not None:
            _walk(below, item, (*place, key))


def _field(shape: _Shape, obj: object, key: str) -> Any:
    """Get the field that holds a key, None where there is none."""
    kind: Any = type(obj)
    names = _field_names(kind)
    if key in names:
        return getattr(obj, key, None)
    # It has a name of its own, since Python could not spell the key: fields stand in the schema's order.
    by_key = dict(zip(shape.children, names, strict=False))
    return getattr(obj, by_key[key], None) if key in by_key else None


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    """List the fields of a typed object that stand for a key, in the schema's order."""
    return tuple(name for name in fields_dict(kind) if name != "additional_properties")


def _member(shape: _Shape, obj: Mapping[str, Any], place: _Place) -> _Shape:
    tag = shape.tag or ""
    value = obj.get(tag)
    if not isinstance(value, str):
        return _Shape()
    value = str.__str__(value)  # an enumeration's member shows itself otherwise
    member = shape.members.get(value)
    if member is None:
        near = _nearest(value, shape.members)
        if near is not None:
            _warn((*place, tag), f"unknown {tag} {value!r}", near)
        return _Shape()
    return member


def _check_keys(known: frozenset[str], obj: Mapping[str, Any], place: _Place) -> None:
    for key in obj:
        near = _nearest(key, known - obj.keys()) if key not in known else None
        if near is not None:
            _warn((*place, key), f"unknown key {key!r}", near)


def _warn(place: _Place, problem: str, near: str) -> None:
    pointer = pointer_of(place)
    message = f"{path_of(pointer)}: {problem}, did you mean {near!r}? (at {pointer!r}; it is sent as it is)"
    warnings.warn(message, SequrityTypoWarning, stacklevel=_callers_level())


def _callers_level() -> int:
    """Count the frames between the warning and the code that called us."""
    level = 1
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - as `warnings` does
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] in _OURS:
        level, frame = level + 1, frame.f_back
    return level


def _nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the known word that is nearest, whatever the case: one edit away, or two if it is longer than five."""
    folded = word.casefold()
    best: tuple[int, str] | None = None
    for candidate in sorted(known):
        allowed = min(len(candidate) // 2, 1 if len(candidate) <= 5 else 2)
        if abs(len(candidate) - len(folded)) <= allowed:
            edits = _edits(folded, candidate.casefold())
            if edits <= allowed and (best is None or edits < best[0]):
                best = edits, candidate
    return best[1] if best else None


def _edits(a: str, b: str) -> int:
    """Count insertions, deletions, substitutions and swaps of neighbours (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, char in enumerate(a, 1):
        before, last, row = row, before, [i]
        for j, other in enumerate(b, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (char != other))
            if i > 1 and j > 1 and char == b[j - 2] and a[i - 2] == other:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


@cache
def _shape_of(package: str, place: str) -> _Shape:
    """Read the shape of the schema at `file#/json/pointer`."""
    file, _, pointer = place.partition("#")
    return _Reader(package).at(file, pointer)


@define
class _Reader:
    """Reads shapes; each place once, so that recursive types end."""

    package: str
    seen: dict[tuple[str, str], _Shape] = field(factory=dict[tuple[str, str], "_Shape"])

    def at(self, file: str, pointer: str) -> _Shape:
        """Read the shape at a place."""
        place = file, pointer
        if place not in self.seen:
            node = schema_at(self.package, file, pointer)
            if "$ref" in node:
                self.seen[place] = self.below(file, node)
            else:
                self.seen[place] = _Shape()
                self.fill(self.seen[place], file, node)
        return self.seen[place]

    def below(self, file: str, node: Any) -> _Shape:
        """Read the shape of a schema within a file."""
        if "$ref" in node:
            return self.at(*target_of(file, node["$ref"]))
        branches = [branch for branch in node.get("oneOf", ()) if branch != {"type": "null"}]
        if len(branches) == 1:
            return self.below(file, branches[0])
        shape = _Shape()
        self.fill(shape, file, node)
        return shape

    def fill(self, shape: _Shape, file: str, node: Any) -> None:
        """Fill a shape from its schema."""
        for branch in node.get("oneOf", ()):
            self.add_branch(shape, file, branch)
        properties: dict[str, Any] = node.get("properties", {})
        if "items" in node:
            shape.items = self.below(file, node["items"])
        elif isinstance(node.get("additionalProperties"), dict):
            shape.items = self.below(file, node["additionalProperties"])
        elif properties:
            shape.known = frozenset(properties)
            shape.children = {key: self.below(file, schema) for key, schema in properties.items()}

    def add_branch(self, shape: _Shape, file: str, branch: Any) -> None:
        """Add a member of a union: one with a tag by its tag, one of another JSON type beside the others."""
        member, schema = self.below(file, branch), self.resolved(file, branch)
        for key, prop in schema.get("properties", {}).items():
            if "const" in prop:
                shape.tag = key
                shape.members[prop["const"]] = member
                return
            if "not" in prop:
                return  # the branch for members that nobody knows yet
        shape.known = shape.known or member.known
        shape.children = shape.children or member.children
        shape.items = shape.items or member.items

    def resolved(self, file: str, node: Any) -> Any:
        """Follow references to the schema that is meant."""
        while "$ref" in node:
            file, pointer = target_of(file, node["$ref"])
            node = schema_at(self.package, file, pointer)
        return node
