"""Warnings about likely typos in plain dicts.

Bodies in the formats of providers are open: an unknown key is sent, since the provider may know it. As a consequence,
`{"role": "user", "contnet": ...}` is not an error if `content` is optional. So a key, the tag of a union, or the value
of an open enumeration, that is close to a known one raises a warning: one edit away, or two if the known one is longer
than five characters, ignoring case. The keys of typed objects are exempt: their constructors accept known names only,
and `additional_properties` is deliberate.

The known keys are read from the schemas once for each type. A document then costs one comparison of key sets for each
dict.
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
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.schema.files import schema_at
from sequrity_runtime.schema.references import target_of
from sequrity_runtime.schema.unions import constant_of, excluded_by
from sequrity_runtime.validation.codec import codec_of

_OUR_PACKAGES = frozenset({"sequrity", "sequrity_runtime"})
_Location = tuple[str | int, ...]


class SequrityTypoWarning(UserWarning):
    """A plain dict holds an unknown key or tag, or an argument a value, that is close to a known one."""


@define
class KnownKeys:
    """Keys and tags that a schema knows at one location."""

    keys: frozenset[str] = frozenset()
    """Keys of an open object. Empty if the caller chooses the keys."""

    children: dict[str, KnownKeys] = field(factory=dict[str, "KnownKeys"])
    """Known keys below those keys, in schema order."""

    items: KnownKeys | None = None
    """Known keys of the items of an array, or of the values of a map."""

    tag: str | None = None
    """Key that distinguishes the members of a union."""

    members: dict[str, KnownKeys] = field(factory=dict[str, "KnownKeys"])
    """Members of a union, by tag."""

    required: frozenset[str] = frozenset()
    """Keys that an object must have."""

    values: frozenset[str] = frozenset()
    """Known values of an open enumeration."""


EXTRA = "additional_properties"
"""Attribute that holds the unknown keys of an open object."""

_SCALARS = frozenset({str, int, float, bool, type(None)})


def warn_of_typos(cls: Any, given: Any) -> bool:
    """Warn about each likely typo in the plain dicts of a value, and about each dict that `attrs.asdict` made.

    Returns:
        Whether the value has a dict that `attrs.asdict` made; `attrs_dicts.rewrite` gives it the keys of the wire.
    """
    return _walk(known_keys_of(cls), given, (), top=True)


def _type(value: object) -> type:
    """Return the type without narrowing the value to it, for which pyright wants type arguments."""
    return type(value)


@cache
def known_keys_of(cls: Any) -> KnownKeys:
    """Read the known keys of a generated class from its schema."""
    codec = codec_of(cls)
    file, _, pointer = codec.schema.partition("#")
    return _SchemaReader(codec.package).at(file, pointer)


def _walk(known: KnownKeys, value: Any, location: _Location, *, top: bool = False) -> bool:
    kind = _type(value)
    if issubclass(kind, str):
        _check_value(known.values, str.__str__(value), location)  # the plain text of an enum member
        return False
    if issubclass(kind, Mapping):
        return _walk_keys(known, value, location, top=top)
    if issubclass(kind, list | tuple):
        items = known.items
        found = [] if items is None else [_walk(items, item, (*location, index)) for index, item in enumerate(value)]
        return any(found)
    return hasattr(value, "__attrs_attrs__") and _walk_fields(known, value, location)


def _walk_keys(known: KnownKeys, obj: Mapping[str, Any], location: _Location, *, top: bool) -> bool:
    """Check a plain dict and its values."""
    if known.members:
        known = _member(known, obj, location)
    if known.keys and not top and not obj.keys() <= known.keys and _check_keys(known.keys, obj, location):
        return True  # so are the dicts below
    found = False
    for key, item in obj.items():
        below = known.children.get(key) or (None if known.keys else known.items)
        if below is None or (type(item) in _SCALARS and not below.values):
            continue
        if _walk(below, item, (*location, key)):
            found = True
    return found


def _walk_fields(known: KnownKeys, obj: Any, location: _Location) -> bool:
    """Check the plain dicts within a typed object."""
    if known.members:
        tag = known.tag or ""
        members = (member for value, member in known.members.items() if _field(member, obj, tag) == value)
        known = next(members, known)
    found = False
    for key, below in known.children.items():
        item = _field(known, obj, key)
        if item is not None and _walk(below, item, (*location, key)):
            found = True
    return found


def _field(known: KnownKeys, obj: object, key: str) -> Any:
    """Return the field that holds a key, or None."""
    kind: Any = type(obj)
    names = _field_names(kind)
    if key in names:
        return getattr(obj, key, None)
    # The field has another name, since the key is not a Python name. Fields are in schema order.
    by_key = dict(zip(known.children, names, strict=False))
    return getattr(obj, by_key[key], None) if key in by_key else None


@cache
def _field_names(kind: type[Any]) -> tuple[str, ...]:
    """List the fields of a typed object that hold a key, in schema order."""
    return tuple(name for name in fields_dict(kind) if name != "additional_properties")


def _member(known: KnownKeys, obj: Mapping[str, Any], location: _Location) -> KnownKeys:
    tag = known.tag or ""
    value = obj.get(tag)
    if not isinstance(value, str):
        return KnownKeys()
    value = str.__str__(value)  # the plain text of an enum member
    member = known.members.get(value)
    if member is None:
        near = _nearest(value, known.members)
        if near is not None:
            _warn((*location, tag), f"unknown {tag} {value!r}", near)
        return KnownKeys()
    return member


def _check_value(known: frozenset[str], value: str, location: _Location) -> None:
    near = _nearest(value, known) if value not in known else None
    if near is not None and not any(map(str.isdigit, value)):  # another number is another size or version
        _warn(location, f"unknown value {value!r}", near)


def _check_keys(known: frozenset[str], obj: Mapping[str, Any], location: _Location) -> bool:
    """Check the keys of a plain dict. Returns whether `attrs.asdict` made it."""
    if isinstance(obj.get(EXTRA), Mapping) and EXTRA not in known:
        where = path_of(pointer_of(location))
        message = f"{where}: has the keys of attrs.asdict(), not those of the wire; pass the object, or its to_dict()"
        warnings.warn(message, SequrityTypoWarning, stacklevel=caller_level())
        return True
    for key in obj:
        near = _nearest(key, known - obj.keys()) if key not in known else None
        if near is not None:
            _warn((*location, key), f"unknown key {key!r}", near)
    return False


def _warn(location: _Location, problem: str, near: str) -> None:
    pointer = pointer_of(location)
    message = f"{path_of(pointer)}: {problem}, did you mean {near!r}? (at {pointer!r}; it is sent as it is)"
    warnings.warn(message, SequrityTypoWarning, stacklevel=caller_level())


def caller_level() -> int:
    """Count the frames between the warning and the code that called this package."""
    level = 1
    frame: FrameType | None = sys._getframe(1)  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - as `warnings` does
    while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] in _OUR_PACKAGES:
        level, frame = level + 1, frame.f_back
    return level


def _nearest(word: str, known: Iterable[str]) -> str | None:
    """Find the nearest known word, ignoring case: one edit away, or two if it is longer than five characters."""
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
    """Count insertions, deletions, substitutions and adjacent swaps (optimal string alignment distance)."""
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


@define
class _SchemaReader:
    """Reads the known keys of schemas, each location once, so that recursive types terminate."""

    package: str
    seen: dict[tuple[str, str], KnownKeys] = field(factory=dict[tuple[str, str], "KnownKeys"])

    def at(self, file: str, pointer: str) -> KnownKeys:
        """Read the schema at a location."""
        location = file, pointer
        if location not in self.seen:
            node = schema_at(self.package, file, pointer)
            if "$ref" in node:
                self.seen[location] = self.below(file, node)
            else:
                self.seen[location] = KnownKeys()
                self.fill(self.seen[location], file, node)
        return self.seen[location]

    def below(self, file: str, node: Any) -> KnownKeys:
        """Read a schema within a file."""
        if "$ref" in node:
            return self.at(*target_of(file, node["$ref"]))
        branches = [branch for branch in node.get("oneOf", ()) if branch != {"type": "null"}]
        if len(branches) == 1:
            return self.below(file, branches[0])
        known = KnownKeys()
        self.fill(known, file, node)
        return known

    def fill(self, known: KnownKeys, file: str, node: Any) -> None:
        """Collect the known keys of a schema."""
        for branch in node.get("oneOf", ()):
            self.add_branch(known, file, branch)
        if {"type": "string"} in (open_enum := node.get("anyOf", [])):
            known.values = frozenset(value for branch in open_enum for value in branch.get("enum", ()))
        bases = [self.below(file, base) for base in node.get("allOf", ())]
        properties: dict[str, Any] = node.get("properties", {})
        if "items" in node:
            known.items = self.below(file, node["items"])
        elif isinstance(node.get("additionalProperties"), dict):
            known.items = self.below(file, node["additionalProperties"])
        elif properties:
            known.keys = frozenset(properties).union(*(base.keys for base in bases))
            known.required = frozenset(node.get("required", ())).union(*(base.required for base in bases))
            known.children = {key: self.below(file, schema) for key, schema in properties.items()}
            for base in bases:
                known.children = base.children | known.children

    def add_branch(self, known: KnownKeys, file: str, branch: Any) -> None:
        """Add a member of a union: by its tag, or, if it has none, merged into the union itself."""
        member, schema = self.below(file, branch), self.resolved(file, branch)
        for key, prop in schema.get("properties", {}).items():
            if (value := constant_of(prop)) is not None:
                known.tag = key
                known.members[value] = member
                return
            if excluded_by(prop) is not None:
                return  # the branch for members that are not known yet
        known.keys = known.keys or member.keys
        known.required = known.required or member.required
        known.children = known.children or member.children
        known.items = known.items or member.items
        known.values = known.values or member.values

    def resolved(self, file: str, node: Any) -> Any:
        """Follow references to their target."""
        while "$ref" in node:
            file, pointer = target_of(file, node["$ref"])
            node = schema_at(self.package, file, pointer)
        return node
