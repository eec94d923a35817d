"""Containment of objects: required keys, named properties, other keys, number of properties."""

from __future__ import annotations

import math
from functools import partial
from typing import TYPE_CHECKING, Any

from sequrity_compat.containment import bounds
from sequrity_compat.containment.failed_steps import DocumentPath, Note, Obstacle
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.normal_form import Atom, Form, Values
from sequrity_compat.schemas.policy import is_open_record
from sequrity_compat.witness.boundary_values import FRESH
from sequrity_runtime.type_guards import is_object

if TYPE_CHECKING:
    from sequrity_compat.containment.proof import Proof


class ObjectProof:
    """Compares objects."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    def compare(self, one: Atom, two: Atom, path: DocumentPath, without: str | None = None) -> list[Obstacle]:
        """Compare two objects, without one property that is already compared."""
        found = self._required(one, two, path)
        for name in one.properties():
            if name != without and self._can_be_written(one, name):
                found += self._named(one, two, name, path)
        for name in two.properties():
            if name not in one.properties():
                found += self._newly_named(one, two, name, path)
        return found + self._others(one, two, path) + self._count(one, two, path)

    def _can_be_written(self, one: Atom, name: str) -> bool:
        """Return whether a property can have a value. The schema `false` accepts none."""
        return self._proof.writer.at(one.property_location(name)) is not False

    def _required(self, one: Atom, two: Atom, path: DocumentPath) -> list[Obstacle]:
        made = self._proof.witnesses

        def without(name: str) -> list[Any]:
            return [{key: value for key, value in made.object(one, {}).items() if key != name}]

        def location(name: str) -> Location:
            return two.property_location(name) if is_object(two.properties().get(name)) else two.location

        return [
            Obstacle("required", one.location, location(name), path, partial(without, name), {"name": name})
            for name in two.required()
            if name not in one.required()
        ]

    def _named(self, one: Atom, two: Atom, name: str, path: DocumentPath) -> list[Obstacle]:
        ours, down = one.property_location(name), self._down(one, name, path)
        if name in two.properties():
            theirs = two.property_location(name)
            if one.tag is not None and one.tag[0] == name:
                few = Form(ours, (Values(ours, (one.tag[1],)),))
                return self._proof.compare_forms(few, self._proof.reads.of(theirs), down)
            return self._proof.compare(ours, theirs, down)
        return self._under_others(two, name, ours, down)

    def _under_others(self, two: Atom, name: str, ours: Location, down: DocumentPath) -> list[Obstacle]:
        """Compare a named property of the writer with the reader's `additionalProperties`."""
        rule = two.raw.get("additionalProperties", True)
        if rule is True:
            return []
        if rule is not False:
            return self._proof.compare(ours, two.location.at("additionalProperties"), down)
        candidates = partial(self._proof.witnesses.all_samples, ours)
        return [Obstacle("refused", ours, two.location, down, candidates, {"name": name})]

    def _newly_named(self, one: Atom, two: Atom, name: str, path: DocumentPath) -> list[Obstacle]:
        """Compare a key that only the reader names.

        The policy ignores it if the writer is an open record, unless another member of the writer's union names the key
        and no tag identifies the member.
        """
        rule = one.raw.get("additionalProperties", True)
        theirs = two.property_location(name)
        if rule is False:
            return []
        if is_open_record(one.raw) and name not in one.required() and name not in one.named_beside:
            if self._proof.reader.at(theirs) not in (True, {}):
                self._proof.notes.append(Note(one.location, theirs, name))
            return []
        return self._proof.compare_part(one, "additionalProperties", theirs, self._down(one, name, path))

    def _others(self, one: Atom, two: Atom, path: DocumentPath) -> list[Obstacle]:
        """Compare the keys that neither side names."""
        ours, theirs = (side.raw.get("additionalProperties", True) for side in (one, two))
        if ours is False or theirs in (True, {}):
            return []
        down = self._down(one, FRESH, path)
        if theirs is False:
            return [Obstacle("closed", one.location, two.location, down, lambda: [self._proof.witnesses.other(one)])]
        return self._proof.compare_part(one, "additionalProperties", two.location.at("additionalProperties"), down)

    def _count(self, one: Atom, two: Atom, path: DocumentPath) -> list[Obstacle]:
        closed = one.raw.get("additionalProperties", True) is False
        least = max(one.raw.get("minProperties", 0), len(one.required()))
        most = min(one.raw.get("maxProperties", math.inf), len(one.properties()) if closed else math.inf)

        def sizes() -> list[Any]:
            limit = two.raw.get("maxProperties", 0)
            made = self._proof.witnesses
            more = Atom(one.kind, one.location, {**one.raw, "minProperties": min(limit + 1, 2000)}, tag=one.tag)
            return [made.object(one, {}), made.object(more, {})]

        mismatches = bounds.size_mismatches(one, two, "minProperties", "maxProperties", (least, most))
        return [Obstacle("bound", one.location, two.location, path, sizes, words) for words in mismatches]

    def _down(self, one: Atom, name: str, path: DocumentPath) -> DocumentPath:
        return path.down(name, lambda value: self._proof.witnesses.object(one, {name: value}))
