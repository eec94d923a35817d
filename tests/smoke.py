"""Install a wheel into an empty environment, run the examples with it, and test its plugin of pytest.

The examples call the sandbox of this checkout; the plugin serves that of the wheel. The steps of the container file run
in an empty environment as well, since no container engine may be installed.

Run it as `python tests/smoke.py dist/*.whl`; it exits with 1 and names the missing part.
"""

from __future__ import annotations

import json
import os
import shutil
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
PARSER = "dockerfile==3.4.0"  # the parser of BuildKit
PARSE = """
import dockerfile, json, sys
print(json.dumps([[each.cmd, each.json, each.value] for each in dockerfile.parse_file(sys.argv[1])]))
"""
CONSUMER = """
import sequrity, sequrity_runtime, importlib.resources, importlib.util
from pathlib import Path
schemas = importlib.resources.files("sequrity") / "schema"
assert (schemas / "openapi.json").is_file(), "the wheel ships no schemas"
assert "site-packages" in sequrity.__file__, sequrity.__file__
for package in ("sequrity", "sequrity_runtime", "sequrity_sandbox"):
    assert (Path(importlib.util.find_spec(package).origin).parent / "py.typed").is_file(), package
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
        _test_container(python, Path(folder))
    print(f"{wheel.name}: {len(names)} files, installed; the examples and the container file ran.")


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


def _test_container(python: Path, folder: Path) -> None:
    """Run the steps of the container file with the folder as the root of the container."""
    _run(str(python), "-m", "pip", "install", "--quiet", PARSER)
    parsed = _run(str(python), "-c", PARSE, str(ROOT / "sandbox" / "Containerfile"))
    steps: dict[str, tuple[bool, list[str]]] = {name: (listed, value) for name, listed, value in json.loads(parsed)}
    if [*steps] != ["FROM", "COPY", "RUN", "USER", "EXPOSE", "HEALTHCHECK", "ENTRYPOINT"]:
        sys.exit(f"the container file has other steps: {', '.join(steps)}")
    *sources, target = steps["COPY"][1]
    copied = [path for source in sources for path in ROOT.glob(source)]
    inside = folder / target.strip("/")
    inside.mkdir()
    for path in copied:
        shutil.copy(path, inside)
    if len(copied) != 1:
        sys.exit(f"COPY {' '.join(sources)} finds {len(copied)} files")
    _run(sys.executable, "-m", "venv", str(folder / "container"))
    environment = {**os.environ, "PATH": f"{folder / 'container' / 'bin'}:{os.environ['PATH']}"}
    environment.pop("PYTHONPATH", None)
    (script,) = steps["RUN"][1]
    _run("sh", "-c", script.replace(target.rstrip("/"), str(inside)), cwd=str(folder), env=environment)
    if inside.exists():
        sys.exit(f"{target} is left in the container")
    (listed, entry), (kind, *check) = steps["ENTRYPOINT"], steps["HEALTHCHECK"][1]
    if not listed or kind != "CMD":
        sys.exit("expected ENTRYPOINT as a list, and HEALTHCHECK CMD")
    command = [*entry, "--host", "127.0.0.1", "--port", "0"]  # the last ones count: nothing is served to the network
    with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            port = server.stdout.readline().strip().rpartition(":")[2]
            _run(*(part.replace(steps["EXPOSE"][1][0], port) for part in check), cwd=str(folder), env=environment)
        finally:
            server.terminate()
    if server.returncode:
        sys.exit(f"the sandbox in the container ended with {server.returncode}")


def _expected() -> list[Path]:
    """List what the wheel must hold: every file of its packages in this checkout."""
    return [
        path.relative_to(root)
        for root, package in ((ROOT / folder, package) for folder, package in PACKAGES)
        for path in sorted((root / package).rglob("*"))
        if path.is_file() and not any(part.startswith((".", "__pycache__")) for part in path.parts[len(root.parts) :])
    ]


def _run(*command: str, cwd: str | None = None, env: dict[str, str] | None = None) -> str:
    result = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    if result.returncode:
        sys.exit(f"{' '.join(command)[:200]}\n{result.stdout}\n{result.stderr}")
    return result.stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]))
