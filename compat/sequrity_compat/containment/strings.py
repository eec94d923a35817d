"""Containment of strings, by pattern and length."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from sequrity_compat.containment.bounds import Mismatch, words
from sequrity_compat.patterns.inclusion import NO_STRINGS, Inclusion, Strings, compare
from sequrity_compat.schemas.normal_form import Atom
from sequrity_compat.schemas.policy import excluded_tags
from sequrity_compat.schemas.schema_set import checkable

_KINDS = {"minLength": "bound", "maxLength": "bound", "pattern": "pattern"}
"""Kind of the failed step for each keyword."""


def mismatches(writer: Atom, reader: Atom) -> list[Mismatch]:
    """List the rules for strings of the reader that the writer does not satisfy."""
    found: list[Mismatch] = []
    ours = Strings.of_schema(writer.raw)
    for keyword, kind in _KINDS.items():
        theirs = Strings.of_schema({key: value for key, value in reader.raw.items() if key == keyword})
        inclusion = compare(ours, theirs)
        if inclusion.included is None:
            found.append(Mismatch("undecided", {"why": inclusion.why}))
        elif not inclusion.included:
            found.append(Mismatch(kind, words(writer, reader, keyword), inclusion.examples))
    if (excluded_tags(reader.raw) or frozenset()) - (excluded_tags(writer.raw) or frozenset()):
        found.append(Mismatch("value", {"written": "other strings"}))
    return found


def joined(readers: list[Atom], values: list[str]) -> list[Atom]:
    """Join the strings of a union into one pattern: its values, and the patterns of members without other rules."""
    plain = [one for one in readers if checkable(one.raw) <= {"type", "pattern"}]
    patterns = [f"(?:{one.raw.get('pattern', '')})" for one in plain] + ([_few(values)] if values else [])
    return [evolve(plain[0], raw={"pattern": "|".join(patterns)})] if plain and len(patterns) > 1 else []


def among(raw: dict[str, Any], values: list[str]) -> Inclusion:
    """Decide whether a schema allows only some of the given strings."""
    return compare(Strings.of_schema(raw), Strings(_few(values)) if values else NO_STRINGS)


def _few(values: list[str]) -> str:
    return f"^(?:{'|'.join(map(_escaped, values))})$"


def _escaped(text: str) -> str:
    return "".join(char if char.isalnum() or not char.isascii() else "\\" + char for char in text)
