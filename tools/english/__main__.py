"""`python -m english`: list the refused phrases with a better one each, and exit with 1 if there are any."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from english.check import Finding, check_all


def main() -> int:
    """List the findings, or count them by folder."""
    parser = argparse.ArgumentParser(prog="python -m english", description=__doc__)
    parser.add_argument("--report", action="store_true", help="print counts by folder and exit with 0")
    parser.add_argument("folder", nargs="*", help="list only findings below these folders or files")
    options = parser.parse_args()
    found = [finding for finding in check_all() if _is_below(finding.file, options.folder)]
    if options.report:
        print(counts(found))
        return 0
    for finding in found:
        print(finding)
    return 1 if found else 0


def counts(found: list[Finding]) -> str:
    """Write the number of findings by folder, two levels deep, and their sum."""
    by_folder = Counter("/".join(finding.file.split("/")[:3][:-1]) or finding.file for finding in found)
    lines = [f"{number:>6}  {folder}" for folder, number in sorted(by_folder.items())]
    return "\n".join([*lines, f"{len(found):>6}  in all"])


def _is_below(file: str, folders: list[str]) -> bool:
    return not folders or any(file == folder or file.startswith(f"{folder.rstrip('/')}/") for folder in folders)


if __name__ == "__main__":
    sys.exit(main())
