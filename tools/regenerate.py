"""Update `generated/` and `vectors/` from the schemas, or compare them, in one process.

`make gen` and `make check` run this program. The packages and the vectors share its imports.
"""

from __future__ import annotations

import argparse
import sys

from sequrity_codegen.__main__ import main as codegen
from sequrity_codegen.command import run_command
from sequrity_conformance.__main__ import main as conformance

SCENARIO = ["--schema", "sandbox/schema", "--package", "sequrity_scenario"]
"""The options of the package with the types of the sandbox's scripts."""


def main() -> int:
    """Write or check the packages, then the vectors.

    Returns:
        The exit code of the first that fails, or 0.
    """
    parser = argparse.ArgumentParser(prog="python tools/regenerate.py", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare with what is there; exit 1 if anything differs")
    checks = parser.parse_args().check
    command = "check" if checks else "gen"
    return codegen([command]) or codegen([command, *SCENARIO]) or conformance(["check" if checks else "vectors"])


if __name__ == "__main__":
    sys.exit(run_command(main, "python tools/regenerate.py"))
