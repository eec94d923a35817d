"""Containment of unions of objects: a tag tells which member a document is, and which one must read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import evolve

from sequrity_codegen.load.named import Place
from sequrity_compat.containment.failed_steps import Obstacle, Way, listed
from sequrity_compat.containment.normal_form import Atom, Form
from sequrity_compat.containment.policy import excluded_tags, open_end_tag
from sequrity_compat.witness.witness import FRESH

if TYPE_CHECKING:
    from sequrity_compat.containment.containment import Proof


class UnionProof:
    """Compares members of unions.

    Args:
        proof: The walk that this is a part of.
    """

    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    def tagged(self, atom: Atom, candidates: list[Atom], two: Form, way: Way) -> list[Obstacle] | None:
        """Match a member of a union with the one that has its tag; None where no tag tells the members apart."""
        tag = self._tag_of(candidates)
        if tag is None or tag not in atom.required() or tag not in atom.properties():
            return None
        written = self._proof.writes.tags(atom.property_place(tag))
        if written is not None:
            values = (atom.tag[1],) if atom.tag and atom.tag[0] == tag else written
            return self._members(atom, (tag, values), candidates, two, way)
        if open_end_tag(atom.raw) != tag:
            return None
        ends = [one for one in candidates if excluded_tags(self._proof.reader.at(one.property_place(tag))) is not None]
        if not ends:
            tries = lambda: [self._proof.witnesses.object(atom, {tag: FRESH})]  # noqa: E731 - one line, used once
            return [self._proof.obstacle("end", atom.place, two.place, way, tries, name=tag)]
        left_out = self._left_out(atom, tag, candidates, ends[0])
        found = self._members(atom, (tag, left_out), candidates, two, way)
        found += self._end_tags(atom, ends[0], tag, way)
        return found + self._proof.objects.compare(atom, ends[0], way, without=tag)

    def _left_out(self, atom: Atom, tag: str, candidates: list[Atom], end: Atom) -> tuple[str, ...]:
        """List the tags that went by the writer's open end, and by that of the reader do not, without a member."""
        sides = self._proof.writer.at(atom.property_place(tag)), self._proof.reader.at(end.property_place(tag))
        ours, theirs = (excluded_tags(side) or frozenset() for side in sides)
        members = [one.property_place(tag) for one in candidates if one != end]
        return tuple(sorted(t for t in theirs - ours if not any(self._reads_tag(place, t) for place in members)))

    def _end_tags(self, one: Atom, two: Atom, tag: str, way: Way) -> list[Obstacle]:
        """Compare what two open ends ask of their tags besides leaving some out."""
        ours, theirs = one.property_place(tag), two.property_place(tag)
        down = way.down(tag, lambda value: self._proof.witnesses.object(one, {tag: value}))
        forms = self._proof.writes.of(ours), self._proof.reads.of(theirs)
        strange = next((opaque for form in forms for opaque in form.opaque()), None)
        if strange is not None:
            tries = self._proof.both_samples(*forms)
            return [self._proof.obstacle("undecided", ours, theirs, down, tries, why=strange.why)]
        texts = [evolve(atom, raw={**atom.raw, "not": None}) for form in forms for atom in form.atoms("string")]
        return self._proof.pair(texts[0], texts[1], down)

    def _members(
        self, atom: Atom, tagged: tuple[str, tuple[str, ...]], candidates: list[Atom], two: Form, way: Way
    ) -> list[Obstacle]:
        """Match each value of a tag with the member that has it."""
        tag, values = tagged
        found: list[Obstacle] = []
        matched: set[int] = set()
        strange: list[Atom] = []
        for value in values:
            narrowed = Atom(atom.kind, atom.place, atom.raw, tag=(tag, value))
            places = [one.property_place(tag) for one in candidates]
            fitting = [index for index, place in enumerate(places) if self._reads_tag(place, value)]
            if not fitting:
                strange.append(narrowed)
            elif fitting[0] not in matched:  # two values of one member are read alike
                matched.add(fitting[0])
                found += self._proof.objects.compare(narrowed, candidates[fitting[0]], way)
        if strange:
            tries = lambda: [value for one in strange for value in self._proof.witnesses.of(one)]  # noqa: E731 - used once
            words = {"name": tag, "written": listed([one.tag[1] for one in strange if one.tag])}
            found.append(self._proof.obstacle("member", atom.place, two.place, way, tries, **words))
        return found

    def _reads_tag(self, place: Place, value: str) -> bool:
        known = self._proof.reads.tags(place)
        return value in known if known is not None else self._proof.reader.valid(place, value)

    def _tag_of(self, candidates: list[Atom]) -> str | None:
        """Find the property that tells the members of a union apart."""
        for name in candidates[0].properties():
            if all(name in one.required() and name in one.properties() for one in candidates):
                known = [self._proof.reads.tags(one.property_place(name)) for one in candidates]
                tags = [value for values in known if values is not None for value in values]
                ends = [one for one, values in zip(candidates, known, strict=True) if values is None]
                excluded = [excluded_tags(self._proof.reader.at(one.property_place(name))) for one in ends]
                if (
                    len(set(tags)) == len(tags)
                    and len(ends) < 2
                    and all(e is not None and e >= set(tags) for e in excluded)
                ):
                    return name
        return None
