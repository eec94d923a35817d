"""The gate against breaking changes: what a change of the schemas breaks, and for whom.

What callers send by the old schemas, the new ones must accept; what the service answers by the new schemas, the old
ones must accept. So each schema of a request is proved to be contained in its successor, and each of a response in its
predecessor: `contain` walks the two together, `verdicts` looks for a document that shows each step that fails. A proof
says `compatible`; a document, confirmed by `jsonschema`, says `breaking`; without either the answer is `unknown`, which
fails as well until somebody has looked. `policy` says what is decided and not derived.

The second axis are the generated names: a rename changes no document and breaks every program that imports it.
"""

from __future__ import annotations

from sequrity_compat.gate import against_releases, compare
from sequrity_compat.report.report import FORMATS, Outcome, Report
from sequrity_compat.versions import read
from sequrity_compat.wire.finding import Finding

__all__ = ["FORMATS", "Finding", "Outcome", "Report", "against_releases", "compare", "read"]
