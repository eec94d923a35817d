"""The hand-written cases, on which bindings differ. Their verdicts are derived by hand from the contract."""

from __future__ import annotations

from sequrity_conformance.case import Case
from sequrity_conformance.written import absence, bounds, numbers, openness, texts, unions, whole

WRITTEN: tuple[Case, ...] = (
    *unions.CASES,
    *absence.CASES,
    *openness.CASES,
    *numbers.CASES,
    *bounds.CASES,
    *texts.CASES,
    *whole.CASES,
)
