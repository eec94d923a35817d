"""The gate over the schemas as they are."""

from __future__ import annotations

from schema_types import SCHEMA_FOLDER

from sequrity_codegen import compat


def test_the_schemas_keep_what_the_releases_promised() -> None:
    """As `make compat` says it; and there is a release to compare with."""
    report = compat.against_releases(SCHEMA_FOLDER)
    assert report.outcomes
    assert report.passed, compat.FORMATS["human"](report)
