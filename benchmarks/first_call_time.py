"""Processor time of a first call, with the whole API and with chat completions alone, as a ratio of the same run.

The second package is generated from a copy of the schemas whose `openapi.json` has one operation. Each program runs in
a fresh interpreter, in turn. The figures are processor times, less that of an interpreter that imports httpx.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from commands import seconds

ROOT = Path(__file__).resolve().parents[1]
SUFFIX = "/chat/completions"
"""End of the path that the small package keeps."""

BASELINE = "import httpx"
PROGRAM = """
import sys
sys.path[:0] = [{package!r}]
import httpx
from sequrity import SequrityClient
body = {{"choices": [{{"index": 0, "message": {{"role": "assistant", "content": "Hi"}}}}]}}
transport = httpx.MockTransport(lambda request: httpx.Response(200, json=body))
client = SequrityClient("key", "https://control.test", http_client=httpx.Client(transport=transport))
assert client.control.chat.create([{{"role": "user", "content": "Hi"}}], "m").text == "Hi"
assert sys.modules["sequrity"].__file__.startswith({package!r})
"""


def chat_alone(folder: Path) -> Path:
    """Generate the package with chat completions alone.

    Args:
        folder: An empty folder.

    Returns:
        The folder to import it from.
    """
    shutil.copytree(ROOT / "schema", folder / "schema", ignore=shutil.ignore_patterns("released"))
    description = folder / "schema/openapi.json"
    api: dict[str, Any] = json.loads(description.read_text("utf-8"))
    api["paths"] = {path: item for path, item in api["paths"].items() if path.endswith(SUFFIX)}
    for item in api["paths"].values():
        item["post"]["x-python-graphs"].pop("providers", None)
    description.write_text(json.dumps(api), "utf-8")
    command = ["-m", "sequrity_codegen", "gen", "--schema", str(folder / "schema"), "--output", str(folder / "out")]
    subprocess.run([sys.executable, *command], check=True, capture_output=True)
    return folder / "out"


def measure(packages: dict[str, Path], rounds: int) -> dict[str, list[float]]:
    """Run the program of each package in turn, and give its processor times in seconds, less the baseline's."""
    programs = {name: PROGRAM.format(package=str(path)) for name, path in packages.items()}
    for program in (BASELINE, *programs.values()):
        seconds("-c", program)  # the first run compiles, and does not count
    times: dict[str, list[float]] = {name: [] for name in programs}
    idle: list[float] = []
    for _ in range(rounds):
        idle.append(seconds("-c", BASELINE))
        for name, program in programs.items():
            times[name].append(seconds("-c", program))
    return {name: [value - median(idle) for value in values] for name, values in times.items()}


def main(rounds: int = 15) -> str:
    """Measure in turn.

    Returns:
        A table in Markdown.
    """
    with tempfile.TemporaryDirectory() as folder:
        packages = {"chat completions alone": chat_alone(Path(folder)), "the whole API": ROOT / "generated"}
        times = measure(packages, rounds)
    peer = times["chat completions alone"]
    lines = [
        "| `from sequrity import SequrityClient`, client and one call | median ms | ratio | quartiles |",
        "|---|--:|--:|--:|",
    ]
    for name, values in times.items():
        ratios = [own / other for own, other in zip(values, peer, strict=True)]
        low, _, high = quantiles(ratios, n=4)
        lines.append(
            f"| {name} | {median(values) * 1000:.0f} | {median(values) / median(peer):.2f} | {low:.2f} to {high:.2f} |"
        )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(main())
