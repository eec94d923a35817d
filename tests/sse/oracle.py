"""Compare how events are read with `eventsource-parser`, the parser of many JavaScript clients; `make sse-oracle`.

Needs node and npm. Without them the command names the missing program and fails.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from sse_cases import CASES

HERE = Path(__file__).parent
BUILD = HERE.parents[1] / ".sse-oracle"

GAPS = {
    "the id is sticky": "the parser leaves it to its caller to keep the last id",
    "the id survives an empty event": "as above",
}
"""Rules that the parser reads differently, each with the reason. A rule that no longer differs is an error."""


def install(npm: str) -> None:
    """Install the parser into a folder of its own."""
    BUILD.mkdir(exist_ok=True)
    for name in ("package.json", "oracle.mjs"):
        shutil.copy(HERE / name, BUILD / name)
    command = [npm, "install", "--silent", "--no-package-lock", "--no-audit", "--no-fund"]
    subprocess.run(command, cwd=BUILD, check=True)


def found_by(node: str) -> list[Any]:
    """Read the events of every case with the parser."""
    streams = json.dumps([base64.b64encode(data).decode() for data, _ in CASES.values()])
    command = [node, "oracle.mjs"]
    result = subprocess.run(command, cwd=BUILD, input=streams, capture_output=True, text=True, check=True)
    found: list[Any] = json.loads(result.stdout)
    return found


def main() -> int:
    """Compare, and print the differences."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        print("sse-oracle: NOT COMPARED with eventsource-parser: node and npm are needed", file=sys.stderr)
        return 1
    install(npm)
    differs: dict[str, str] = {}
    for (rule, (_, events)), found in zip(CASES.items(), found_by(node), strict=True):
        wanted = [{"data": event.data, "event": event.event, "id": event.id} for event in events]
        if wanted != found:
            differs[rule] = f"{rule}: {wanted} here, {found} there"
    faults = [text for rule, text in differs.items() if rule not in GAPS]
    faults += [f"{rule}: listed as a gap, but there is none" for rule in GAPS.keys() - differs.keys()]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(
        f"{len(CASES)} rules: {len(CASES) - len(differs)} agree with eventsource-parser, {len(GAPS)} known gaps of its"
    )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
