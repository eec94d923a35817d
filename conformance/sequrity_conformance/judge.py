"""The verdict on a testee's responses: passed, failed as known, skipped or failed."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, Literal

from attrs import frozen

from sequrity_conformance.canonical import canonical
from sequrity_conformance.contract import Contract
from sequrity_conformance.meaning import without_silent_nulls
from sequrity_conformance.schemas import ROOT

KNOWN_FAILURES = ROOT / "conformance/known-failures"
_ENTRY = re.compile(r"(\S+) (taken|refused|comes back) (\d+): (\S.*)")

Kind = Literal["passed", "known", "skipped", "failed"]


@frozen
class Outcome:
    """The outcome of one case."""

    case: Mapping[str, Any]
    kind: Kind
    reason: str = ""


@frozen
class KnownFailure:
    """Cases that a language fails in one way, with their number and the reason."""

    pattern: str
    """ID of a case, in which `*` matches anything, or `#tag`."""

    fault: str
    """Kind of the failure: `taken`, `refused` or `comes back`."""

    count: int
    """Number of failures. A different number is an error, so that no new or fixed failure is hidden."""

    reason: str

    def covers(self, case: Mapping[str, Any], fault: str) -> bool:
        """Return whether a case and its fault match."""
        if not fault.startswith(self.fault):
            return False
        if self.pattern.startswith("#"):
            return self.pattern[1:] in case["tags"]
        return fnmatchcase(case["id"], self.pattern)


def known_failures(language: str, folder: Path = KNOWN_FAILURES) -> list[KnownFailure]:
    """Read a language's list: lines as `#bound taken 30: the reason`; `//` starts a comment.

    Raises:
        ValueError: A line is incomplete.
    """
    path = folder / f"{language}.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    listed: list[KnownFailure] = []
    for line in lines:
        if not line.strip() or line.startswith("//"):
            continue
        match = _ENTRY.fullmatch(line)
        if match is None:
            raise ValueError(f"{path.name}: {line!r} is not like `#bound taken 30: the reason`")
        pattern, fault, count, reason = match.groups()
        listed.append(KnownFailure(pattern, fault, int(count), reason))
    return listed


def outcomes(
    cases: Iterable[Mapping[str, Any]], responses: Mapping[str, Mapping[str, Any]], known: Iterable[KnownFailure]
) -> tuple[list[Outcome], dict[KnownFailure, int]]:
    """Judge all responses.

    Returns:
        The outcome of each case, and the known failures with another number than listed, each with its actual number.
    """
    entries = list(known)
    seen: Counter[KnownFailure] = Counter()
    found: list[Outcome] = []
    for case in cases:
        response = responses.get(case["id"], {})
        if "skipped" in response:
            found.append(Outcome(case, "skipped", str(response["skipped"])))
            continue
        fault = fault_of(case, response)
        entry = next((entry for entry in entries if fault and entry.covers(case, fault)), None)
        if entry is not None:
            seen[entry] += 1
            found.append(Outcome(case, "known", entry.reason))
        else:
            found.append(Outcome(case, "failed" if fault else "passed", fault or ""))
    return found, {entry: seen[entry] for entry in entries if seen[entry] != entry.count}


def fault_of(case: Mapping[str, Any], response: Mapping[str, Any]) -> str | None:
    """Describe the fault of a response, or return None."""
    if "ok" not in response:
        return "no response"
    if response["ok"] is not case["valid"]:
        return "refused, though it is valid" if case["valid"] else "taken, though it is invalid"
    if not case["valid"]:
        given = response.get("errors", case["errors"])
        return None if given == case["errors"] else f"names {given} in place of {case['errors']}"
    variant = response.get("variant")
    if variant is not None and variant != case.get("variant", variant):
        return f"read as {variant} in place of {case['variant']}"
    return _fault_of_text(case, response.get("out"))


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
