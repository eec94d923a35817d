"""The cases that people wrote: what tells bindings apart, with the verdicts reasoned out and not computed."""

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
