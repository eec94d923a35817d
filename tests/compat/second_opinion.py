"""Compare the battery of verdicts with those of jsoncompat, an independent checker.

Run it as `make compat-peer`, with node and npm installed. `differences.json` explains each verdict of jsoncompat that
differs from `vectors/compat`. A difference that is not listed fails the run, and so does a stale entry. Cases whose
verdict is `unknown` are not compared.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
VECTORS = ROOT / "vectors" / "compat"
PEER = Path(__file__).parent / "jsoncompat"


def main() -> int:
    """Run jsoncompat, and compare.

    Returns:
        The exit code: 0 if every difference is explained, 1 if not, 2 if node or npm is missing.
    """
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        print("SKIPPED: node and npm are needed to ask jsoncompat; nothing was compared.", file=sys.stderr)
        return 2
    theirs = _ask(node, npm)
    ours = {
        (case["id"], direction): case[direction]
        for path in sorted(VECTORS.glob("*.json"))
        for case in json.loads(path.read_text("utf-8"))
        for direction in ("request", "response")
    }
    decided = {key: verdict for key, verdict in theirs.items() if verdict != "refused" and ours[key] != "unknown"}
    different = {key: verdict for key, verdict in decided.items() if verdict != ours[key]}
    listed = _listed()
    for key in sorted(different.keys() - listed):
        print(f"{key[0]} {key[1]}: {ours[key]} here, {different[key]} there; explain it or correct it.")
    for key in sorted(listed - different.keys()):
        print(f"{key[0]} {key[1]}: no longer differs; remove it from differences.json.")
    agreed = len(decided) - len(different)
    print(f"jsoncompat agrees in {agreed} of {len(decided)} verdicts that both decide, of {len(ours)} in all.")
    return 0 if different.keys() == listed else 1


def _ask(node: str, npm: str) -> dict[tuple[str, str], str]:
    with tempfile.TemporaryDirectory(prefix="jsoncompat") as folder:
        for path in PEER.iterdir():
            shutil.copy(path, folder)
        subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund"], cwd=folder, check=True)
        command = [node, "verdicts.mjs", str(VECTORS)]
        result = subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True)
    results: list[dict[str, Any]] = [json.loads(line) for line in result.stdout.splitlines()]
    return {(result["id"], result["direction"]): result["verdict"] for result in results}


def _listed() -> set[tuple[str, str]]:
    entries: list[dict[str, str]] = json.loads((PEER / "differences.json").read_text("utf-8"))
    return {(entry["id"], entry["direction"]) for entry in entries}


if __name__ == "__main__":
    sys.exit(main())
