"""Containment of schemas with keywords that only refuse, such as `allOf`, `not` and `if`.

Such keywords are not understood, but each of them makes a schema accept less. So a writer's may be left aside: if what
it accepts without them is read, so is the rest. And a reader's schema is met where each part of it is: every member of
`allOf` for itself, another keyword where the writer has it in the same words.

What is proved so must hold without the policy: these keywords may name keys, too, which a writer then writes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from sequrity_codegen.load.named import Place
from sequrity_codegen.narrow import is_object
from sequrity_compat.containment.failed_steps import DocumentPath
from sequrity_compat.errors import UndecidableError
from sequrity_compat.schemas.normal_form import Atom, Form, Forms, Opaque, without
from sequrity_compat.schemas.schema_set import SchemaSet, checkable

if TYPE_CHECKING:
    from sequrity_compat.containment.proof import Proof

_MEMBERS = frozenset({"allOf", "$ref"})
"""Keywords that hold schemas to be kept, all of them."""

_TOGETHER = (
    ("if", "then", "else"),
    ("contains", "minContains", "maxContains"),
    ("not",),
    ("propertyNames",),
    ("dependentRequired",),
)
"""Keywords that a reader may have in the same words as the writer. What stands in a line says something together."""

_DATA = frozenset({"minContains", "maxContains", "dependentRequired"})
"""Those of them that hold no schema; what looks like an annotation there may be a key of documents."""

_LEFT_ASIDE = frozenset({"anyOf", "oneOf", "dependentSchemas"})
"""Other keywords that only refuse."""

_ONLY_REFUSE = _MEMBERS.union(_LEFT_ASIDE, *_TOGETHER)
"""Not `patternProperties` and `prefixItems`, beside which `additionalProperties` and `items` mean something else."""

_UPPER = frozenset({"maxLength", "maximum", "exclusiveMaximum", "maxItems", "maxProperties"})
_LOWER = frozenset({"minLength", "minimum", "exclusiveMinimum", "minItems", "minProperties"})
_PLAIN = frozenset({"type", "pattern", "multipleOf", "uniqueItems"}) | _UPPER | _LOWER
"""Keywords that mean the same wherever they stand, for they hold no schema."""


class ConjunctProof:
    """Compares schemas part by part.

    Args:
        proof: The walk that this is a part of.
    """

    def __init__(self, proof: Proof) -> None:
        self._proof = proof
        self._under_way: set[tuple[Place, Place]] = set()

    def proves(self, written: Atom | Opaque, two: Form, path: DocumentPath) -> bool:
        """Tell whether it is proved in this way that a reader accepts an alternative of the writer."""
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
        """Tell whether the writer has each keyword of the reader that has no members."""
        strange: set[str] = set(theirs.raw) & _ONLY_REFUSE - _MEMBERS
        for together in _TOGETHER:
            if strange.intersection(together):
                if ours is None or not all(self._same(ours, theirs, key) for key in together):
                    return False
                strange -= {*together}
        return not strange

    def _same(self, ours: Opaque, theirs: Opaque, key: str) -> bool:
        """Tell whether two schemas say the same by a keyword, or both nothing."""
        if key not in ours.raw or key not in theirs.raw:
            return key not in ours.raw and key not in theirs.raw
        if key in _DATA:
            return json.dumps(ours.raw[key], sort_keys=True) == json.dumps(theirs.raw[key], sort_keys=True)
        return self._proof.equality.holds(ours.location.at(key), theirs.location.at(key))


def _parted(form: Form) -> Opaque | None:
    """Give the one alternative, if it is not understood for nothing but keywords that only refuse."""
    alternative = form.alternatives[0] if len(form.alternatives) == 1 else None
    if isinstance(alternative, Opaque) and is_object(alternative.raw) and checkable(alternative.raw) & _ONLY_REFUSE:
        return alternative if not _rest(alternative).opaque() else None
    return None


def _rest(opaque: Opaque) -> Form:
    """Read a schema without its keywords that only refuse."""
    return without(opaque.location, opaque.raw, _ONLY_REFUSE)


def _members(schemas: SchemaSet, opaque: Opaque) -> Iterator[Place]:
    """Find the schemas of which each must be kept."""
    yield from (opaque.location.at("allOf", index) for index in range(len(opaque.raw.get("allOf", ()))))
    if "$ref" in opaque.raw:
        yield schemas.target(opaque.raw["$ref"], opaque.location)


def _parts(forms: Forms, opaque: Opaque) -> Iterator[Form]:
    """List schemas that together are one, but for keywords without members."""
    yield _rest(opaque)
    yield from (forms.of(location) for location in _members(forms.schemas, opaque))


def _wider(forms: Forms, opaque: Opaque) -> Iterator[Form]:
    """List schemas of which each accepts all that one does."""
    yield without(opaque.location, _merged(forms.schemas, opaque), _ONLY_REFUSE)
    yield from _parts(forms, opaque)


def _merged(schemas: SchemaSet, opaque: Opaque) -> dict[str, Any]:
    """Write the plain keywords of all members into one schema; of two limits the narrower, of others the first."""
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
