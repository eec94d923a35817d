"""Find schemas that refer back to themselves for the same value, so that a check of it would never end.

A record may have a property of its own type, as that is another value. Once a folder has no cycle, every reader follows
references, `allOf` and unions to their ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.load.references import References
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.schema.walk import subschemas
from sequrity_runtime.type_guards import is_object

_IN_PLACE = frozenset({"allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas"})
"""The keywords whose schemas describe the same value as the schema around them. `$ref` is one more."""


def cycles(references: References) -> Iterator[Problem]:
    """List one problem for each cycle."""
    ends: set[Place] = set()
    for root in references.places:
        above = {root: _in_place(root, references)}
        while above:
            place, rest = next(reversed(above.items()))
            below = next(rest, None)
            if below is None:
                ends.add(place)
                del above[place]
            elif below in above:
                yield below.problem("refers back to itself for the same value; a check would never end", "cycle")
            elif below not in ends:
                above[below] = _in_place(below, references)


def _in_place(place: Place, references: References) -> Iterator[Place]:
    """List the schemas that describe the same value because of one schema."""
    raw = references.schema(place)
    if not is_object(raw):
        return
    if not _IN_PLACE.isdisjoint(raw):
        yield from (place.at(*steps) for steps, _ in subschemas(raw) if steps[0] in _IN_PLACE)
    if "$ref" in raw:
        with suppress(SchemaError):  # `build` lists all such references
            yield references.resolve(raw["$ref"], place)
