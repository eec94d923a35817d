"""Containment of strings as schemas describe them."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from sequrity_compat.containment.bounds import Trouble, words
from sequrity_compat.containment.contract import checkable
from sequrity_compat.containment.normal_form import Atom
from sequrity_compat.containment.pattern_inclusion import Answer, Strings, compare
from sequrity_compat.containment.policy import excluded_tags

_CORES = {"minLength": "bound", "maxLength": "bound", "pattern": "pattern"}
"""What a keyword's failure is called."""

_NONE = Strings(most=-1)
"""No string at all."""


def troubles(writer: Atom, reader: Atom) -> list[Trouble]:
    """Compare all strings of one schema with those of another."""
    found: list[Trouble] = []
    ours = allowed(writer.raw)
    for keyword, core in _CORES.items():
        theirs = allowed({key: value for key, value in reader.raw.items() if key == keyword})
        answer = compare(ours, theirs)
        if answer.included is None:
            found.append(Trouble("undecided", {"why": answer.why}))
        elif not answer.included:
            found.append(Trouble(core, words(writer, reader, keyword), answer.examples))
    if (excluded_tags(reader.raw) or frozenset()) - (excluded_tags(writer.raw) or frozenset()):
        found.append(Trouble("value", {"written": "other strings"}))
    return found


def allowed(raw: dict[str, Any]) -> Strings:
    """Say which strings a schema allows; what it asks by other keywords is left out."""
    return Strings(raw.get("pattern", ""), raw.get("minLength", 0), raw.get("maxLength"))


def joined(candidates: list[Atom], values: list[str]) -> list[Atom]:
    """Join what a union reads into one pattern: values, and the patterns of members that ask nothing else."""
    plain = [one for one in candidates if checkable(one.raw) <= {"type", "pattern"}]
    patterns = [f"(?:{one.raw.get('pattern', '')})" for one in plain] + ([_few(values)] if values else [])
    return [evolve(plain[0], raw={"pattern": "|".join(patterns)})] if plain and len(patterns) > 1 else []


def among(raw: dict[str, Any], values: list[str]) -> Answer:
    """Decide whether a schema allows no string but a few."""
    return compare(allowed(raw), Strings(_few(values)) if values else _NONE)


def _few(values: list[str]) -> str:
    return f"^(?:{'|'.join(map(_escaped, values))})$"


def _escaped(text: str) -> str:
    return "".join(char if char.isalnum() or not char.isascii() else "\\" + char for char in text)


def shortest(raw: dict[str, Any]) -> tuple[str, ...]:
    """Find a shortest string that a schema with a pattern allows; none if there is none, or the search is too long."""
    return compare(allowed(raw), _NONE).examples
