"""Containment of tagged unions: the tag selects the member on each side."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from attrs import evolve

from sequrity_compat.containment.failed_steps import DocumentPath, Obstacle, listed
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.normal_form import Atom, Form
from sequrity_compat.schemas.policy import excluded_tags, open_end_tag
from sequrity_compat.witness.boundary_values import FRESH

if TYPE_CHECKING:
    from sequrity_compat.containment.proof import Proof


class UnionProof:
    """Compares members of unions."""

    def __init__(self, proof: Proof) -> None:
        self._proof = proof

    def tagged(self, atom: Atom, readers: list[Atom], two: Form, path: DocumentPath) -> list[Obstacle] | None:
        """Compare a member of a union with the member that has the same tag. Returns None without a tag property."""
        tag = self._tag_of(readers)
        if tag is None or tag not in atom.properties():
            return None
        written = self._proof.writes.tags(atom.property_location(tag))
        if tag not in atom.required():
            return self._untagged(atom, tag, written, readers, path)
        if written is not None:
            values = (atom.tag[1],) if atom.tag and atom.tag[0] == tag else written
            return self._members(atom, (tag, values), readers, two, path)
        if open_end_tag(atom.raw) != tag:
            return None
        ends = [one for one in readers if excluded_tags(self._proof.reader.at(one.property_location(tag))) is not None]
        if not ends:
            made = self._proof.witnesses
            fresh = {tag: FRESH}
            return [
                Obstacle("end", atom.location, two.location, path, lambda: [made.object(atom, fresh)], {"name": tag})
            ]
        left_out = self._left_out(atom, tag, readers, ends[0])
        found = self._members(atom, (tag, left_out), readers, two, path)
        found += self._end_tags(atom, ends[0], tag, path)
        return found + self._proof.objects.compare(atom, ends[0], path, without=tag)

    def _untagged(
        self, atom: Atom, tag: str, written: tuple[str, ...] | None, readers: list[Atom], path: DocumentPath
    ) -> list[Obstacle] | None:
        """Compare a member that may omit the tag with the one that may omit it too, and has the same tags."""
        for one in readers:
            location = one.property_location(tag)
            if tag not in one.required() and written and all(self._reads_tag(location, value) for value in written):
                return self._proof.objects.compare(atom, one, path)
        return None

    def _left_out(self, atom: Atom, tag: str, readers: list[Atom], end: Atom) -> tuple[str, ...]:
        """List the tags that only the writer's open end accepts, and that no member of the reader has."""
        sides = self._proof.writer.at(atom.property_location(tag)), self._proof.reader.at(end.property_location(tag))
        ours, theirs = (excluded_tags(side) or frozenset() for side in sides)
        members = [one.property_location(tag) for one in readers if one != end]
        return tuple(sorted(t for t in theirs - ours if not any(self._reads_tag(location, t) for location in members)))

    def _end_tags(self, one: Atom, two: Atom, tag: str, path: DocumentPath) -> list[Obstacle]:
        """Compare the other rules for the tags of two open ends."""
        ours, theirs = one.property_location(tag), two.property_location(tag)
        down = path.down(tag, lambda value: self._proof.witnesses.object(one, {tag: value}))
        forms = self._proof.writes.of(ours), self._proof.reads.of(theirs)
        strange = next((opaque for form in forms for opaque in form.opaque()), None)
        if strange is not None:
            candidates = self._proof.both_samples(*forms)
            return [Obstacle("undecided", ours, theirs, down, candidates, {"why": strange.why})]
        texts = [evolve(atom, raw={**atom.raw, "not": None}) for form in forms for atom in form.atoms("string")]
        return self._proof.compare_atoms(texts[0], texts[1], down)

    def _members(
        self, atom: Atom, tagged: tuple[str, tuple[str, ...]], readers: list[Atom], two: Form, path: DocumentPath
    ) -> list[Obstacle]:
        """Compare each value of a tag with the member that accepts it."""
        tag, values = tagged
        found: list[Obstacle] = []
        matched: set[int] = set()
        strange: list[Atom] = []
        for value in values:
            narrowed = Atom(atom.kind, atom.location, atom.raw, tag=(tag, value))
            locations = [one.property_location(tag) for one in readers]
            fitting = [index for index, location in enumerate(locations) if self._reads_tag(location, value)]
            if not fitting:
                strange.append(narrowed)
            elif fitting[0] not in matched:  # values of one member are compared once
                matched.add(fitting[0])
                found += self._proof.objects.compare(narrowed, readers[fitting[0]], path)
        if strange:
            made = self._proof.witnesses
            words = {"name": tag, "written": listed([one.tag[1] for one in strange if one.tag])}
            found.append(
                Obstacle(
                    "member",
                    atom.location,
                    two.location,
                    path,
                    lambda: chain.from_iterable(map(made.of, strange)),
                    words,
                )
            )
        return found

    def _reads_tag(self, location: Location, value: str) -> bool:
        known = self._proof.reads.tags(location)
        return value in known if known is not None else self._proof.reader.valid(location, value)

    def _tag_of(self, readers: list[Atom]) -> str | None:
        """Return the property that identifies the member of a union, or None. One member may omit it."""
        for name in readers[0].properties():
            optional = sum(name not in one.required() for one in readers)
            if optional < 2 and all(name in one.properties() for one in readers):
                known = [self._proof.reads.tags(one.property_location(name)) for one in readers]
                tags = [value for values in known if values is not None for value in values]
                ends = [one for one, values in zip(readers, known, strict=True) if values is None]
                excluded = [excluded_tags(self._proof.reader.at(one.property_location(name))) for one in ends]
                if (
                    len(set(tags)) == len(tags)
                    and len(ends) < 2
                    and all(e is not None and e >= set(tags) for e in excluded)
                ):
                    return name
        return None
