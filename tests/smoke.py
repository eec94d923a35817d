"""Install a wheel into an empty environment, run the examples with it, and test its plugin of pytest.

The examples call the sandbox of this checkout; the plugin serves that of the wheel.

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
PACKAGES = (
    ("generated", "sequrity"),
    ("generated", "sequrity_scenario"),
    ("runtime", "sequrity_runtime"),
    ("sandbox", "sequrity_sandbox"),
)
METADATA = "sequrity_bindings-"
PYTEST = "pytest==9.2.0"
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
INERT = """
import subprocess, sys
from pathlib import Path

def test_plugin_is_loaded_and_imports_nothing_else(pytestconfig):
    assert pytestconfig.pluginmanager.has_plugin("sequrity_sandbox")
    program = "import sys, sequrity_sandbox.pytest_plugin as p; print('httpx' in sys.modules, 'attrs' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", program], text=True) == "False False\\n"

def test_command_names_the_extra():
    if "uvicorn" not in {path.name for path in Path(sys.prefix).rglob("uvicorn")}:
        command = Path(sys.executable).with_name("sequrity-sandbox")
        result = subprocess.run([command], capture_output=True, text=True)
        assert (result.returncode, "sequrity-bindings[sandbox]" in result.stderr) == (1, True)
"""
PLUGIN = """
import sys
import httpx

MESSAGES = [{"role": "user", "content": "Hello"}]

def test_sandbox(sequrity_sandbox, sequrity_client):
    sequrity_sandbox.reply("Scripted.", text="hello")
    assert sequrity_client.control.chat.create(MESSAGES, "m").text == "Scripted."
    assert "site-packages" in sys.modules["sequrity_sandbox"].__file__
    sequrity_sandbox.assert_sent(1)

def test_page(sequrity_sandbox):
    page = httpx.get(f"{sequrity_sandbox.url}/_sandbox/")
    assert (page.status_code, "<script>" in page.text) == (200, True)
"""


def main(wheel: Path) -> None:
    """Check the wheel's contents, install it, and run every example."""
    names = set(zipfile.ZipFile(wheel).namelist())
    missing = [name for name in map(str, _expected()) if name not in names]
    if missing:
        sys.exit(f"{wheel.name} lacks {', '.join(missing)}")
    strangers = [name for name in names if not name.startswith((*(f"{name}/" for _, name in PACKAGES), METADATA))]
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
        for example in sorted((ROOT / "examples").glob("*.py")):
            if example.name not in ("demo.py", "graph.py"):  # LangGraph is not installed
                _run(str(python), str(example), cwd=folder, env=environment)
        _test_plugin(python, wheel, Path(folder))
    print(f"{wheel.name}: {len(names)} files, installed into an empty environment; the examples ran.")


def _test_plugin(python: Path, wheel: Path, folder: Path) -> None:
    """Run tests with the plugin: without the extra it is inert, with the extra its fixtures work."""
    tests = folder / "tests"
    tests.mkdir()
    (tests / "test_inert.py").write_text(INERT, "utf-8")
    _run(str(python), "-m", "pip", "install", "--quiet", PYTEST)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    _run(str(python), "-m", "pytest", "-q", "-W", "error", "test_inert.py", cwd=str(tests), env=environment)
    _run(str(python), "-m", "pip", "install", "--quiet", f"{wheel.resolve()}[sandbox]")
    (tests / "test_plugin.py").write_text(PLUGIN, "utf-8")
    _run(str(python), "-m", "pytest", "-q", "-W", "error", cwd=str(tests), env=environment)
    _run(str(python.parent / "sequrity-sandbox"), "--version", env=environment)


def _expected() -> list[Path]:
    """List what the wheel must hold: every file of its packages in this checkout."""
    return [
        path.relative_to(root)
        for root, package in ((ROOT / folder, package) for folder, package in PACKAGES)
        for path in sorted((root / package).rglob("*"))
        if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.parts[len(root.parts) :])
    ]


def _run(*command: str, cwd: str | None = None, env: dict[str, str] | None = None) -> None:
    result = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{' '.join(command)[:200]}\n{result.stdout}\n{result.stderr}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
