"""The proof: both schemas are walked together in normal form, and each failed step is an `Obstacle`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from attrs import evolve

from sequrity_codegen.assertions import KINDS, kind_of
from sequrity_compat.containment import bounds, strings
from sequrity_compat.containment.conjuncts import ConjunctProof
from sequrity_compat.containment.failed_steps import Candidates, DocumentPath, Note, Obstacle, listed
from sequrity_compat.containment.objects import ObjectProof
from sequrity_compat.containment.unions import UnionProof
from sequrity_compat.patterns.inclusion import Inclusion
from sequrity_compat.schemas.equality import Equality
from sequrity_compat.schemas.location import Location
from sequrity_compat.schemas.normal_form import Atom, Form, Forms, Opaque, Values
from sequrity_compat.schemas.schema_set import ANY, SchemaSet
from sequrity_compat.witness.boundary_values import beside
from sequrity_compat.witness.witnesses import Witnesses

_MOST_STEPS = 10_000
"""Maximum number of schema pairs. Nested unions multiply; the real schemas need a few hundred."""


class Proof:
    """Walks the schemas of a writer and a reader.

    Args:
        writer: The version that documents are written by.
        reader: The version that must accept them.

    Attributes:
        notes: The steps that hold only because of the policy.
    """

    def __init__(self, writer: SchemaSet, reader: SchemaSet) -> None:
        self.writer = writer
        self.reader = reader
        self.writes = Forms(writer)
        self.reads = Forms(reader)
        self.witnesses = Witnesses(self.writes)
        self.reader_witnesses = Witnesses(self.reads)
        self.notes: list[Note] = []
        self._steps = 0
        self._seen: set[tuple[Location, Location]] = set()
        self.equality = Equality(writer, reader)
        self.objects = ObjectProof(self)
        self._unions = UnionProof(self)
        self._conjuncts = ConjunctProof(self)

    def compare(self, ours: Location, theirs: Location, path: DocumentPath) -> list[Obstacle]:
        """Compare the schemas at two locations."""
        one, two = self.writes.of(ours), self.reads.of(theirs)
        if (one.location, two.location) in self._seen or self.equality.holds(one.location, two.location):
            return []
        self._seen.add((one.location, two.location))
        return self.compare_forms(one, two, path)

    def compare_forms(self, one: Form, two: Form, path: DocumentPath) -> list[Obstacle]:
        """Compare two schemas in normal form."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            why = "the nested unions are too many to compare"
            return [Obstacle("undecided", one.location, two.location, path, list, {"why": why})]
        found: list[Obstacle] = []
        if two.ambiguous is not None:
            why = "the members of a `oneOf` may overlap"
            found.append(
                Obstacle("undecided", one.location, two.ambiguous, path, self.both_samples(one, two), {"why": why})
            )
        for alternative in one.alternatives:
            if isinstance(alternative, Values):
                found += self._values(alternative, two, path)
            elif self._by_parts(alternative, two, path):
                continue
            elif isinstance(alternative, Opaque):
                candidates = self.both_samples(one, two)
                found.append(
                    Obstacle("undecided", one.location, two.location, path, candidates, {"why": alternative.why})
                )
            else:
                beside = [atom for atom in one.atoms(alternative.kind) if atom != alternative]
                found += self._atom(alternative, two, path, beside)
        return found

    def _by_parts(self, alternative: Atom | Opaque, two: Form, path: DocumentPath) -> bool:
        """Return whether opaque schemas are proved part by part."""
        strange = isinstance(alternative, Opaque)
        if strange and any(self.equality.holds(alternative.location, other.location) for other in two.opaque()):
            return True
        return bool(strange or two.opaque()) and self._conjuncts.proves(alternative, two, path)

    def by_itself(self, one: Form, two: Form, path: DocumentPath) -> bool:
        """Return whether a schema accepts what another does, without the policy. Nothing of the attempt is kept."""
        seen, notes = self._seen, self.notes
        self._seen, self.notes = set(), []
        try:
            return not self.compare_forms(one, two, path) and not self.notes
        finally:
            self._seen, self.notes = seen, notes

    def _values(self, values: Values, two: Form, path: DocumentPath) -> list[Obstacle]:
        refused = [value for value in values.values if not self.reader.valid(two.location, value)]
        expected = set(KINDS) if two.opaque() else two.kinds()
        foreign = [value for value in refused if kind_of(value) not in expected]
        known = [value for value in refused if kind_of(value) in expected]
        found: list[Obstacle] = []
        if known:
            words = {"written": listed(known)}
            found.append(Obstacle("value", values.location, two.location, path, known.copy, words))
        for kind in dict.fromkeys(map(kind_of, foreign)):
            candidates = [value for value in foreign if kind_of(value) == kind]
            found.append(Obstacle("type", values.location, two.location, path, candidates.copy, {"written": kind}))
        texts = [value for value in values.values if isinstance(value, str) and value not in [*refused, *two.texts()]]
        atoms = two.atoms("string")
        if texts and atoms and all("format" in one.raw for one in atoms):
            found.append(self._format(values.location, two.location, path))
        return found

    def _atom(self, atom: Atom, two: Form, path: DocumentPath, beside: list[Atom]) -> list[Obstacle]:
        """Compare all values of one JSON type with the reader. `beside` are the writer's others of the type."""
        if bounds.is_empty(atom):
            return []
        readers = two.atoms(atom.kind)
        if not readers:
            return self._beside_few(atom, two, path)
        if atom.kind == "object" and (beside or len(readers) > 1):
            tagged = self._unions.tagged(atom, readers, two, path)
            if tagged is not None:
                return tagged
            atom = evolve(atom, named_beside=frozenset(name for other in beside for name in other.properties()))
        if atom.kind == "number" and len(readers) > 1:
            readers = [*readers, *bounds.joined(atom, readers)]
        if atom.kind == "string" and "pattern" in atom.raw:
            readers = [*strings.joined(readers, two.texts()), *readers]  # the first one has the best examples
        return self._best([partial(self.compare_atoms, atom, other, path) for other in readers])

    def _beside_few(self, atom: Atom, two: Form, path: DocumentPath) -> list[Obstacle]:
        """Compare all values of one JSON type with a reader that accepts a few of them, or none."""
        inclusion = strings.among(atom.raw, two.texts()) if atom.kind == "string" else Inclusion(included=False)
        if inclusion.included:
            return []
        kind = "value" if atom.kind in two.kinds() else "type"
        words = {"written": "any other " + atom.kind if kind == "value" else _type_name(atom)}
        if two.opaque():
            kind, words = "undecided", {"why": two.opaque()[0].why}
        known = [value for few in two.alternatives if isinstance(few, Values) for value in few.values]
        strange = two.location if two.opaque() else None

        def candidates() -> list[Any]:
            named = self.reader_witnesses.all_samples(strange) if strange else []
            return [*inclusion.examples, *self.witnesses.of(atom), *beside(known), *named]

        return [Obstacle(kind, atom.location, two.location, path, candidates, words)]

    def _best(self, attempts: list[Callable[[], list[Obstacle]]]) -> list[Obstacle]:
        """Return the result of the first attempt without obstacles, or else the one with the fewest.

        The pairs visited by a failed attempt are forgotten: its obstacles are not reported, so it proves nothing.
        """
        if len(attempts) == 1:
            return attempts[0]()
        best: list[Obstacle] | None = None
        for attempt in attempts:
            seen, notes = set(self._seen), list(self.notes)
            found = attempt()
            if not found:
                return []
            self._seen, self.notes = seen, notes
            best = found if best is None or len(found) < len(best) else best
        return best or []

    def compare_atoms(self, one: Atom, two: Atom, path: DocumentPath) -> list[Obstacle]:
        """Compare all values of one schema and type with those of another."""
        if one.kind == "object":
            return self.objects.compare(one, two, path)
        if one.kind == "array":
            return self._arrays(one, two, path)
        same = two.raw.get("format", one.raw.get("format")) == one.raw.get("format")
        found = [] if same else [self._format(one.location, two.location, path)]
        mismatches = bounds.number_mismatches(one, two) if one.kind == "number" else strings.mismatches(one, two)
        for mismatch in mismatches:
            candidates = self._scalar_samples(one, two, mismatch.examples)
            found.append(Obstacle(mismatch.kind, one.location, two.location, path, candidates, mismatch.words))
        return found

    def _format(self, ours: Location, theirs: Location, path: DocumentPath) -> Obstacle:
        why = "a `format` changed, and validators may or may not check it"
        return Obstacle("undecided", ours, theirs, path, list, {"why": why})

    def _arrays(self, one: Atom, two: Atom, path: DocumentPath) -> list[Obstacle]:
        found: list[Obstacle] = []
        least, most = one.raw.get("minItems", 0), one.raw.get("maxItems", float("inf"))

        def sizes() -> list[Any]:
            numbers = two.raw.get("minItems", 0) - 1, two.raw.get("maxItems", -2) + 1
            return [self.witnesses.array(one, [], 0, number) for number in numbers if 0 <= number < 2000]

        mismatches = bounds.size_mismatches(one, two, "minItems", "maxItems", (least, most))
        found += [Obstacle("bound", one.location, two.location, path, sizes, words) for words in mismatches]
        if two.raw.get("uniqueItems") and not one.raw.get("uniqueItems") and most > 1:
            found.append(Obstacle("unique", one.location, two.location, path, lambda: self._twice(one)))
        if "items" in two.raw and most > 0:
            down = path.down("*", lambda value: self.witnesses.array(one, [value]))
            found += self.compare_part(one, "items", two.location.at("items"), down)
        return found

    def _twice(self, one: Atom) -> list[Any]:
        items = one.location.at("items") if "items" in one.raw else None
        value = self.witnesses.smallest(items) if items else 0
        return [self.witnesses.array(one, [value, value])]

    def compare_part(self, one: Atom, key: str, theirs: Location, path: DocumentPath) -> list[Obstacle]:
        """Compare the schema of a keyword such as `items`. Without the keyword the writer may write any value."""
        if key in one.raw and one.raw[key] is not True:
            return self.compare(one.location.at(key), theirs, path)
        return self.compare(ANY, theirs, path)

    def _scalar_samples(self, one: Atom, two: Atom, examples: Sequence[Any]) -> Candidates:
        return lambda: [*examples, *self.witnesses.samples(one), *self.reader_witnesses.samples(two)]

    def both_samples(self, one: Form, two: Form) -> Candidates:
        """Make values near two schemas, valid or not."""
        return lambda: [*self.witnesses.all_samples(one.location), *self.reader_witnesses.all_samples(two.location)]


def _type_name(atom: Atom) -> str:
    return "integer" if atom.integer else atom.kind
