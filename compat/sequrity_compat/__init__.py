"""The gate against breaking changes: what a schema change breaks, and for whom.

The new schemas must accept every request that the old ones allow, and the old schemas must accept every response that
the new ones allow. So each request schema must be contained in its successor, and each response schema in its
predecessor. A proof gives `compatible`, a counterexample confirmed by `jsonschema` gives `breaking`, and everything
else is `unknown`, which also fails. A second comparison is of the generated Python names: renaming a type changes no
document and breaks every import.

Imports go down: `gate` and `__main__` import `report` and `python`, these import `wire`, then `containment`, `witness`,
`schemas`, `patterns`. `versions`, `precheck` and `release` read and write the files of a version. Of the generator the
package uses its reader and its output.
"""

from __future__ import annotations

from sequrity_compat.gate import against_releases, compare
from sequrity_compat.report.report import FORMATS, Outcome, Report
from sequrity_compat.versions import read
from sequrity_compat.wire.finding import Finding

__all__ = ["FORMATS", "Finding", "Outcome", "Report", "against_releases", "compare", "read"]
