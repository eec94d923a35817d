"""What a testee's answers are worth: passed, failed as known, skipped or failed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from sequrity_conformance.canonical import canonical
from sequrity_conformance.contract import ROOT, Contract
from sequrity_conformance.meaning import without_silent_nulls

KNOWN_FAILURES = ROOT / "conformance/known-failures"

Kind = Literal["passed", "known", "skipped", "failed"]


@frozen
class Outcome:
    """What came of one case."""

    case: Mapping[str, Any]
    kind: Kind
    reason: str = ""


@frozen
class KnownFailure:
    """Cases that a language fails, and why."""

    pattern: str
    """A case's id, in which `*` stands for anything, or `#tag`."""

    reason: str

    def covers(self, case: Mapping[str, Any]) -> bool:
        """Tell whether a case is meant."""
        if self.pattern.startswith("#"):
            return self.pattern[1:] in case["tags"]
        return fnmatchcase(case["id"], self.pattern)


def known_failures(language: str, folder: Path = KNOWN_FAILURES) -> list[KnownFailure]:
    """Read a language's list: lines of a pattern, a colon, a space and the reason; `//` starts a comment.

    Raises:
        ValueError: A line has no reason.
    """
    path = folder / f"{language}.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    listed: list[KnownFailure] = []
    for line in lines:
        if not line.strip() or line.startswith("//"):
            continue
        pattern, colon, reason = line.partition(": ")
        if not colon or not reason.strip():
            raise ValueError(f"{path.name}: no reason is given for {line!r}")
        listed.append(KnownFailure(pattern, reason))
    return listed


def outcomes(
    cases: Iterable[Mapping[str, Any]], answers: Mapping[str, Mapping[str, Any]], known: Iterable[KnownFailure]
) -> tuple[list[Outcome], list[KnownFailure]]:
    """Judge all answers.

    Returns:
        What came of each case, and the known failures that none of them shows any more.
    """
    stale = dict.fromkeys(known)
    found: list[Outcome] = []
    for case in cases:
        answer = answers.get(case["id"], {})
        if "skipped" in answer:
            found.append(Outcome(case, "skipped", str(answer["skipped"])))
            continue
        fault = fault_of(case, answer)
        entry = next((entry for entry in known if fault and entry.covers(case)), None)
        if entry is not None:
            stale.pop(entry, None)
            found.append(Outcome(case, "known", entry.reason))
        else:
            found.append(Outcome(case, "failed" if fault else "passed", fault or ""))
    return found, list(stale)


def fault_of(case: Mapping[str, Any], answer: Mapping[str, Any]) -> str | None:
    """Say what is wrong with an answer, or return None."""
    if "ok" not in answer:
        return "no answer"
    if answer["ok"] is not case["valid"]:
        return "refused, though it is valid" if case["valid"] else "taken, though it is invalid"
    if not case["valid"]:
        given = answer.get("errors", case["errors"])
        return None if given == case["errors"] else f"names {given} in place of {case['errors']}"
    variant = answer.get("variant")
    if variant is not None and variant != case.get("variant", variant):
        return f"read as {variant} in place of {case['variant']}"
    return _fault_of_text(case, answer.get("out"))


def _fault_of_text(case: Mapping[str, Any], text: Any) -> str | None:
    try:
        document = json.loads(text)
    except (TypeError, ValueError):
        return f"what comes back is no JSON text: {text!r}"
    contract = _contract()
    place = contract.types[case["type"]].place
    back = canonical(without_silent_nulls(contract, place, document))
    return None if back == case["canonical"] else f"comes back as {back} in place of {case['canonical']}"


@cache
def _contract() -> Contract:
    return Contract()
