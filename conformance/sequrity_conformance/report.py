"""The run of all vectors through all languages, and the table that shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from sequrity_conformance.corpus import event_cases, type_cases
from sequrity_conformance.judge import KnownFailure, Outcome, known_failures, outcomes
from sequrity_conformance.testees import Testee

LEVELS = ("required", "recommended")
_SHOWN_FAILURES = 20


@frozen
class Result:
    """The result of one language."""

    language: str
    outcomes: Sequence[Outcome]
    stale: Mapping[KnownFailure, int]
    """Known failures with another number than listed, each with its actual number."""

    @property
    def conforms(self) -> bool:
        """Whether every failure is known and every known failure happens as often as listed."""
        return not self.stale and all(outcome.kind != "failed" for outcome in self.outcomes)

    def count(self, level: str) -> Counter[str]:
        """Count the outcomes of a level by kind."""
        return Counter(outcome.kind for outcome in self.outcomes if outcome.case["level"] == level)

    def share(self, level: str) -> float:
        """Return the share of cases of a level that pass, in percent. Known failures and skipped cases do not pass."""
        count = self.count(level)
        return 100 * count["passed"] / (count.total() or 1)


def run(testee: Testee) -> Result:
    """Run all vectors of types, and the events of the streams, through a language.

    Raises:
        TesteeError: The testee cannot be run.
    """
    cases = (*type_cases(), *event_cases())
    found, stale = outcomes(cases, testee.run(cases), known_failures(testee.language))
    return Result(testee.language, found, stale)


def table(results: Iterable[Result]) -> str:
    """Write the table of all languages and levels in Markdown."""
    rows = ["| language | level | passed | known failures | skipped | failed | passed of all |", "|---" * 7 + "|"]
    for result in results:
        for level in LEVELS:
            count = result.count(level)
            numbers = " | ".join(str(count[kind]) for kind in ("passed", "known", "skipped", "failed"))
            rows.append(f"| {result.language} | {level} | {numbers} | {result.share(level):.1f} % |")
    return "\n".join(rows)


def undocumented(result: Result, page: str) -> Iterator[str]:
    """Report a language whose row in the documentation differs from the run.

    Args:
        result: Result of the run.
        page: Markdown with a row for each language: its name, the shares of required and recommended cases, and more.
    """
    shares = [f"{result.share(level):.1f} %" for level in LEVELS]
    rows = [[cell.strip() for cell in line.split("|")[1:4]] for line in page.splitlines() if line.startswith("|")]
    written = [cells[1:] for cells in rows if cells[0].lower() == result.language]
    if written != [shares]:
        yield f"{result.language}: the documentation's table should say {' and '.join(shares)}"


def complaints(result: Result) -> Iterator[str]:
    """List the reasons why a language does not conform."""
    failed = [outcome for outcome in result.outcomes if outcome.kind == "failed"]
    for outcome in failed[:_SHOWN_FAILURES]:
        yield f"{result.language}: {outcome.case['id']}: {outcome.reason}"
    if len(failed) > _SHOWN_FAILURES:
        yield f"{result.language}: and {len(failed) - _SHOWN_FAILURES} more failures"
    for entry, count in result.stale.items():
        told = f"{result.language}: the known failure '{entry.pattern} {entry.fault}' happens {count} time(s)"
        yield f"{told} and is listed with {entry.count}; check the change, and correct the list"
