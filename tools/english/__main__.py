"""`python -m english`: list the refused phrases with a better one each, and exit with 1 if there are any."""

from __future__ import annotations

import argparse
import sys

from english.check import check_all


def main() -> int:
    """List the findings."""
    parser = argparse.ArgumentParser(prog="python -m english", description=__doc__)
    parser.add_argument("folder", nargs="*", help="list only findings below these folders or files")
    options = parser.parse_args()
    found = [finding for finding in check_all() if _is_below(finding.file, options.folder)]
    for finding in found:
        print(finding)
    return 1 if found else 0


def _is_below(file: str, folders: list[str]) -> bool:
    return not folders or any(file == folder or file.startswith(f"{folder.rstrip('/')}/") for folder in folders)


if __name__ == "__main__":
    sys.exit(main())
