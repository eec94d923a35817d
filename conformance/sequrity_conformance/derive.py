"""Cases that follow from a type's schema alone.

Each derivation changes a valid document, so it knows the violation and its location. No validator is used here: the
tests compare the results with three validators.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sequrity_conformance.bounds import bound_cases
from sequrity_conformance.case import Case, invalid, text_of, valid
from sequrity_conformance.contract import Contract
from sequrity_conformance.meaning import member_of, without_silent_nulls
from sequrity_conformance.samples import Samples
from sequrity_conformance.schemas import NamedType, Place, type_names
from sequrity_runtime.schema.unions import tag_of

UNKNOWN_KEY = "x_unknown"
UNKNOWN_VALUE: Any = {"deep": [1, None, "x"]}

_PLAIN = re.compile(r"[A-Za-z0-9_.-]+")
"""Characters of an ID."""

_LEAST = {"minimum", "exclusiveMinimum", "minLength", "minItems"}
"""Keywords that may refuse an empty value."""


class Derivation:
    """Derives the cases of types."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._samples = Samples(contract)

    def of(self, named: NamedType) -> Iterator[Case]:
        """Derive the cases of one type."""
        place = self._contract.resolve(named.place)
        yield from self._examples(named.name, named.place)
        members = self._contract.members(place)
        known = [value for member in members for value in member.node.get("enum", ())]
        if known and self._samples.kinds(place) == {"string"}:
            yield from _enum(named.name, known, is_open=True)
        elif members:
            yield from self._union(named.name, place)
        elif "enum" in place.node:
            yield from _enum(named.name, place.node["enum"], is_open=False)
        elif "object" in type_names(place.node):
            yield from self._object(named.name, place)
        else:
            yield from self._other(named.name, place)

    def _other(self, name: str, place: Place) -> Iterator[Case]:
        """Derive the cases of an array, a scalar, or of any value."""
        yield valid(name, "minimal", text_of(self._samples.minimal(place)), tags="minimal")
        if self._samples.kinds(place):
            yield invalid(name, "wrong", text_of(self._samples.wrong(place)), " type", tags="type")
        else:
            yield valid(name, "null", "null", tags="any null")

    def _examples(self, name: str, place: Place) -> Iterator[Case]:
        for number, example in enumerate(place.node.get("examples", ()), 1):
            member = member_of(self._contract, place, example)
            back = text_of(without_silent_nulls(self._contract, place, example))
            variant = self._contract.variant(member) if member and self._samples.kinds(place) != {"string"} else None
            yield valid(name, f"example-{number}", text_of(example), tags="example", back=back, variant=variant)

    def _object(self, name: str, place: Place) -> Iterator[Case]:
        node = place.node
        minimal, full = self._samples.minimal(place), self._samples.full(place)
        yield valid(name, "minimal", text_of(minimal), tags="minimal")
        yield valid(name, "full", text_of(full), tags="full")
        yield from self._absence(name, place, minimal)
        yield from self._extra(name, node, minimal)
        for key in node.get("required", ()):
            without = {other: value for other, value in full.items() if other != key}
            yield invalid(name, f"without-{key}", text_of(without), " required", tags="missing")
        for key in node.get("properties", {}):
            yield from self._property(name, place.below("properties", key), key, minimal)
        yield invalid(name, "no-object", "[]", " type", tags="type")

    def _absence(self, name: str, place: Place, minimal: Any) -> Iterator[Case]:
        """Derive cases of null, absent and empty, which differ unless the schema equates null and absent."""
        properties = {key: place.below("properties", key) for key in place.node.get("properties", {})}
        optional = {key: rule for key, rule in properties.items() if key not in place.node.get("required", ())}
        nulls = {key: None for key, rule in optional.items() if "null" in self._samples.kinds(rule)}
        kept = {key: None for key in nulls if properties[key].node.get("default", ...) is not None}
        if nulls:
            back = text_of(minimal | kept)
            yield valid(name, "nulls", text_of(minimal | nulls), tags="null", back=back)
        unbounded = {key: rule for key, rule in properties.items() if not _LEAST & rule.node.keys()}
        zeros = minimal | {key: self._samples.zero(rule) for key, rule in unbounded.items()}
        if zeros != minimal:
            yield valid(name, "zeros", text_of(zeros), tags="zero", note="Empty and zero are not absent.")
        kinds = {key: self._samples.kinds(rule) for key, rule in properties.items()}
        first = next((key for key, names in kinds.items() if names and "null" not in names), None)
        if first is not None:
            errors = self._type_errors(properties[first], f"/{first}")
            yield invalid(name, f"null-{first}", text_of(minimal | {first: None}), *errors, tags="null")

    def _extra(self, name: str, node: Any, minimal: Any) -> Iterator[Case]:
        text = text_of(minimal | {UNKNOWN_KEY: UNKNOWN_VALUE})
        other = node.get("additionalProperties")
        if other is False:
            yield invalid(name, "unknown-key", text, f"/{UNKNOWN_KEY} additionalProperties", tags="closed")
        elif not isinstance(other, dict):
            yield valid(name, "unknown-key", text, tags="extra")
            yield valid(name, "unknown-key-null", text_of(minimal | {UNKNOWN_KEY: None}), tags="extra null")

    def _property(self, name: str, rule: Place, key: str, minimal: Any) -> Iterator[Case]:
        kinds = self._samples.kinds(rule)
        if not kinds:
            return
        wrong = self._samples.wrong(rule)
        text = text_of(minimal | {key: wrong})
        yield invalid(name, f"wrong-{key}", text, *self._type_errors(rule, f"/{key}"), tags="type")
        for branch in self._contract.branches(rule):
            yield from self._inside(name, branch, key, minimal)
        yield from bound_cases(name, key, rule.node, minimal)

    def _inside(self, name: str, branch: Place, key: str, minimal: Any) -> Iterator[Case]:
        """Break an item of an array, or a value of a map."""
        for part, pointer, wrap in (("items", f"/{key}/0", _array), ("additionalProperties", f"/{key}/k", _map)):
            if not isinstance(branch.node.get(part), dict) or "properties" in branch.node:
                continue
            rule = branch.below(part)
            if self._samples.kinds(rule):
                text = text_of(minimal | {key: wrap(self._samples.wrong(rule))})
                yield invalid(name, f"wrong-in-{key}", text, *self._type_errors(rule, pointer), tags="type")

    def _type_errors(self, rule: Place, pointer: str) -> Iterator[str]:
        """List the violations of a value with a wrong JSON type."""
        yield f"{pointer} type"
        node = self._contract.resolve(rule).node
        yield from (f"{pointer} {keyword}" for keyword in ("const", "enum") if keyword in node)

    def _union(self, name: str, place: Place) -> Iterator[Case]:
        members = self._contract.members(place)
        variants = [self._contract.variant(member) for member in members]
        tag = tag_of(self._contract.resolve(member).node for member in members)
        for number, (member, variant) in enumerate(zip(members, variants, strict=True), 1):
            target = self._contract.resolve(member)
            full = self._samples.full(member)
            slug = f"as-{variant}" if variants.count(variant) == 1 else f"as-{variant}-{number}"
            yield valid(name, slug, text_of(full), tags="union", variant=variant)
            if tag and tag not in target.node.get("required", ()):
                yield valid(
                    name, f"{slug}-untagged", text_of(self._samples.minimal(member)), tags="union", variant=variant
                )
            for key in target.node.get("required", ()) if tag else ():
                if key != tag:
                    without = {other: value for other, value in full.items() if other != key}
                    yield invalid(name, f"{slug}-without-{key}", text_of(without), " required", tags="union missing")
        yield invalid(name, "no-member", text_of(self._samples.wrong(place)), " type", tags="union type")


def _enum(name: str, values: list[str], *, is_open: bool) -> Iterator[Case]:
    for number, value in enumerate(values, 1):
        slug = f"value-{value if _PLAIN.fullmatch(value) else number}"
        yield valid(name, slug, text_of(value), tags="enum")
    if is_open:
        yield valid(name, "unknown-value", '"unheard_of"', tags="enum extra")
        yield invalid(name, "no-text", "1", " type", tags="enum type")
    else:
        yield invalid(name, "unknown-value", '"unheard_of"', " enum", tags="enum closed")
        yield invalid(name, "no-text", "1", " enum", " type", tags="enum type")


def _array(item: Any) -> Any:
    return [item]


def _map(item: Any) -> Any:
    return {"k": item}
