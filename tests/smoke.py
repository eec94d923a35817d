"""Install a wheel into an empty environment and run the examples with it, against the sandbox of this checkout.

Run it as `python tests/smoke.py dist/*.whl`; it exits with 1 and says why where something is missing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

from sequrity_sandbox import running

ROOT = Path(__file__).resolve().parent.parent
CONSUMER = """
import sequrity, sequrity_runtime, importlib.resources
from pathlib import Path
schemas = importlib.resources.files("sequrity") / "schema"
assert (schemas / "openapi.json").is_file(), "the wheel ships no schemas"
assert "site-packages" in sequrity.__file__, sequrity.__file__
for package in (sequrity, sequrity_runtime):
    assert (Path(package.__file__).parent / "py.typed").is_file(), package
converter = sequrity.converter()
"""


def main(wheel: Path) -> None:
    """Check the wheel's contents, install it, and run every example."""
    names = set(zipfile.ZipFile(wheel).namelist())
    missing = [name for name in map(str, _expected()) if name not in names]
    if missing:
        sys.exit(f"{wheel.name} lacks {', '.join(missing)}")
    strangers = [
        name for name in names if not name.startswith(("sequrity/", "sequrity_runtime/", "sequrity_bindings-"))
    ]
    if strangers:
        sys.exit(f"{wheel.name} holds {', '.join(strangers)}")
    with tempfile.TemporaryDirectory() as folder, running() as url:
        python = Path(folder) / "venv" / "bin" / "python"
        _run(sys.executable, "-m", "venv", str(Path(folder) / "venv"))
        _run(str(python), "-m", "pip", "install", "--quiet", str(wheel.resolve()))
        environment = {**os.environ, "SEQURITY_BASE_URL": url, "SEQURITY_API_KEY": "smoke"}
        environment.pop("PYTHONPATH", None)
        _run(str(python), "-c", CONSUMER, cwd=folder, env=environment)
        _run(str(python), "-m", "sequrity", "schema", "bundle", "--every", "schemas", cwd=folder, env=environment)
        for example in ("first_message.py", "dual_llm.py", "stream.py"):
            _run(str(python), str(ROOT / "examples" / example), cwd=folder, env=environment)
    print(f"{wheel.name}: {len(names)} files, installed into an empty environment; the examples ran.")


def _expected() -> list[Path]:
    """List what the wheel must hold: every file of the two packages in this checkout."""
    return [
        path.relative_to(root)
        for root, package in ((ROOT / "generated", "sequrity"), (ROOT / "runtime", "sequrity_runtime"))
        for path in sorted((root / package).rglob("*"))
        if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.parts[len(root.parts) :])
    ]


def _run(*command: str, cwd: str | None = None, env: dict[str, str] | None = None) -> None:
    result = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{' '.join(command)[:200]}\n{result.stdout}\n{result.stderr}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
