"""Containment of schemas with keywords that only restrict, such as `allOf`, `not` and `if`.

The normal form does not describe such keywords, but each of them makes a schema accept less. So the proof may ignore
the writer's: if the reader accepts the wider schema, it accepts the narrower. The reader's schema is proved part by
part: each member of `allOf` separately, and any other keyword if the writer has an identical one.

Such a proof must hold without the policy, because these keywords may name keys that a writer then writes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from sequrity_compat.containment.failed_steps import DocumentPath
from sequrity_compat.errors import UndecidableError
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.normal_form import Atom, Form, Forms, Opaque, without
from sequrity_compat.schemas.schema_set import SchemaSet, checkable
from sequrity_runtime.type_guards import is_object

if TYPE_CHECKING:
    from sequrity_compat.containment.proof import Proof

_MEMBERS = frozenset({"allOf", "$ref"})
"""Keywords whose subschemas must all accept the document."""

_TOGETHER = (
    ("if", "then", "else"),
    ("contains", "minContains", "maxContains"),
    ("not",),
    ("propertyNames",),
    ("dependentRequired",),
)
"""Keywords that the reader may share with the writer, in groups that have a meaning only together."""

_DATA = frozenset({"minContains", "maxContains", "dependentRequired"})
"""Those without subschemas: a key there may look like an annotation and be a property name."""

_LEFT_ASIDE = frozenset({"anyOf", "oneOf", "dependentSchemas"})
"""Other restricting keywords."""

_ONLY_REFUSE = _MEMBERS.union(_LEFT_ASIDE, *_TOGETHER)
"""Without `patternProperties` and `prefixItems`: they change the meaning of `additionalProperties` and `items`."""

_UPPER = frozenset({"maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties"})
_LOWER = frozenset({"minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties"})
_PLAIN = frozenset({"type", "pattern", "multipleOf", "uniqueItems"}) | _UPPER | _LOWER
"""Keywords without subschemas, whose meaning does not depend on their neighbours."""


class ConjunctProof:
    """Compares schemas part by part."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof
        self._under_way: set[tuple[Location, Location]] = set()

    def proves(self, written: Atom | Opaque, two: Form, path: DocumentPath) -> bool:
        """Return whether this method proves that the reader accepts an alternative of the writer."""
        if (written.location, two.location) in self._under_way:
            return False
        self._under_way.add((written.location, two.location))
        one = Form(written.location, (written,))
        readers = [two, *(Form(opaque.location, (opaque,)) for opaque in two.opaque() if len(two.alternatives) > 1)]
        try:
            return any(self._pair(one, reader, path) for reader in readers)
        except UndecidableError:
            return False
        finally:
            self._under_way.discard((written.location, two.location))

    def _pair(self, one: Form, two: Form, path: DocumentPath) -> bool:
        ours, theirs = _parted(one), _parted(two)
        if ours is None and theirs is None:
            return False
        wider = [one] if ours is None else [*_wider(self._proof.writes, ours)]
        parts = [two] if theirs is None else [*_parts(self._proof.reads, theirs)]
        if theirs is not None and not self._same_words(ours, theirs):
            return False
        return all(any(self._proof.by_itself(each, part, path) for each in wider) for part in parts)

    def _same_words(self, ours: Opaque | None, theirs: Opaque) -> bool:
        """Return whether the writer has an identical copy of each of the reader's keywords without members."""
        strange: set[str] = set(theirs.raw) & _ONLY_REFUSE - _MEMBERS
        for together in _TOGETHER:
            if strange.intersection(together):
                if ours is None or not all(self._same(ours, theirs, key) for key in together):
                    return False
                strange -= {*together}
        return not strange

    def _same(self, ours: Opaque, theirs: Opaque, key: str) -> bool:
        """Return whether a keyword is equal in two schemas, or absent from both."""
        if key not in ours.raw or key not in theirs.raw:
            return key not in ours.raw and key not in theirs.raw
        if key in _DATA:
            return json.dumps(ours.raw[key], sort_keys=True) == json.dumps(theirs.raw[key], sort_keys=True)
        return self._proof.equality.holds(ours.location.at(key), theirs.location.at(key))


def _parted(form: Form) -> Opaque | None:
    """Return the only alternative if it is opaque because of restricting keywords alone, else None."""
    alternative = form.alternatives[0] if len(form.alternatives) == 1 else None
    if isinstance(alternative, Opaque) and is_object(alternative.raw) and checkable(alternative.raw) & _ONLY_REFUSE:
        return alternative if not _rest(alternative).opaque() else None
    return None


def _rest(opaque: Opaque) -> Form:
    """Build the normal form of a schema without its restricting keywords."""
    return without(opaque.location, opaque.raw, _ONLY_REFUSE)


def _members(schemas: SchemaSet, opaque: Opaque) -> Iterator[Location]:
    """Yield the locations of the schemas that must all accept a document."""
    yield from (opaque.location.at("allOf", index) for index in range(len(opaque.raw.get("allOf", ()))))
    if "$ref" in opaque.raw:
        yield schemas.target(opaque.raw["$ref"], opaque.location)


def _parts(forms: Forms, opaque: Opaque) -> Iterator[Form]:
    """Yield schemas whose conjunction is the schema, except for keywords without members."""
    yield _rest(opaque)
    yield from (forms.of(location) for location in _members(forms.schemas, opaque))


def _wider(forms: Forms, opaque: Opaque) -> Iterator[Form]:
    """Yield schemas that each accept every document that the schema accepts."""
    yield without(opaque.location, _merged(forms.schemas, opaque), _ONLY_REFUSE)
    yield from _parts(forms, opaque)


def _merged(schemas: SchemaSet, opaque: Opaque) -> dict[str, Any]:
    """Merge the plain keywords of all members: the narrower of two bounds, the first of other values."""
    merged: dict[str, Any] = dict(opaque.raw)
    for location in _members(schemas, opaque):
        member = schemas.at(schemas.resolve(location))
        plain: dict[str, Any] = {key: member[key] for key in _PLAIN & member.keys()} if is_object(member) else {}
        narrower = {key: _narrower(key)(rule, merged[key]) for key, rule in plain.items() if key in merged}
        merged = {**plain, **merged, **narrower}
    return merged


def _narrower(key: str) -> Callable[[Any, Any], Any]:
    if key in _UPPER:
        return min
    return max if key in _LOWER else lambda _, first: first
