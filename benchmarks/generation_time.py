"""Duration of the generation, as a ratio to datamodel-code-generator alone on the same schemas.

Our generator runs it as well, so the ratio shows the cost of types, converters, operations and clients.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from commands import seconds

SCHEMA = Path(__file__).resolve().parents[1] / "schema"
_MODULE = ["-W", "ignore", "-m"]
OPTIONS = ["--output-model-type", "dataclasses.dataclass", "--disable-timestamp", "--formatters", "builtin"]


def main(runs: int = 3) -> str:
    """Measure in turn.

    Args:
        runs: Number of runs of each generator.

    Returns:
        A table in Markdown.
    """
    times: dict[str, list[float]] = {"datamodel-code-generator": [], "sequrity_codegen": []}
    with tempfile.TemporaryDirectory() as folder:
        types = Path(folder) / "schema"  # the other generator reads every file as a schema
        for path in SCHEMA.glob("*/**/*.json"):
            target = types / path.relative_to(SCHEMA)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(path.read_bytes())
        alone = ["--input", str(types), "--input-file-type", "jsonschema", "--output", f"{folder}/alone", *OPTIONS]
        ours = ["gen", "--schema", str(SCHEMA), "--output", f"{folder}/ours"]
        for _ in range(runs):
            times["datamodel-code-generator"].append(seconds(*_MODULE, "datamodel_code_generator", *alone))
            times["sequrity_codegen"].append(seconds(*_MODULE, "sequrity_codegen", *ours))
    lines = ["| | median s | times datamodel-code-generator |", "|---|--:|--:|"]
    peer = median(times["datamodel-code-generator"])
    lines += [f"| {name} | {median(found):.1f} | {median(found) / peer:.2f} |" for name, found in times.items()]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    print(main())
