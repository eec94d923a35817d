"""The cases that people wrote."""

from sequrity_conformance.case import Case

WRITTEN: tuple[Case, ...] = ()
