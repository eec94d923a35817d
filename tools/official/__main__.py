"""`python -m official`: judge the whole suite. Exits with 1 if a case is wrong or `docs/suite.md` differs."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from schema_types import ROOT

from official.groups import fetch, required
from official.judge import judge
from official.table import page

_PAGE = ROOT / "docs" / "suite.md"


def main() -> int:
    """Run, and print the result."""
    with tempfile.TemporaryDirectory(prefix="official") as folder:
        verdicts = judge(required(fetch()), Path(folder))
    for line in verdicts.wrong:
        print(line, file=sys.stderr)
    text = page(verdicts)
    print(text[text.index("| Keyword") :], end="")
    print(f"{len(verdicts.wrong)} wrong.")
    if verdicts.wrong:
        return 1
    if _PAGE.read_text("utf-8") != text:
        _PAGE.write_text(text, "utf-8")
        print(f"{_PAGE.relative_to(ROOT)} said otherwise, and was rewritten; review and commit it.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
