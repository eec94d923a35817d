"""The pages for other languages: their commands run here, and the versions that they name are those that are built."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from sequrity_codegen.__main__ import main as codegen
from sequrity_conformance.schemas import ROOT, SCHEMA_FOLDER

PAGES = {path.stem: path.read_text("utf-8") for path in sorted((ROOT / "docs/languages").glob("*.md"))}
TOOLS = ("npm", "npx", "cargo")
"""Programs of other languages: a test compares their arguments with the builds of the testees."""


def commands(page: str) -> list[str]:
    blocks: list[str] = re.findall(r"^```sh\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)
    return [line for block in blocks for line in block.splitlines()]


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the types as `make share` does."""
    folder = tmp_path_factory.mktemp("share")
    for language in ("go", "java"):
        assert codegen(["types", language, str(folder / "types" / language), "--schema", str(SCHEMA_FOLDER)]) == 0
    return folder


@pytest.mark.parametrize("page", PAGES)
def test_the_commands_of_a_page_run(page: str, share: Path, tmp_path: Path) -> None:
    """In the order of the page, in an empty folder; `make share` is what the types are written by."""
    found = [line for line in commands(page) if line.split()[0] not in TOOLS]
    assert found
    for folder in ("my-module", "my-project/src/main/java"):
        (tmp_path / folder).mkdir(parents=True)
    request = {"model": "m", "messages": [{"role": "user", "content": "Hi"}]}
    (tmp_path / "request.json").write_text(json.dumps(request))
    script = "\n".join(f"mkdir -p dist; cp -r {share}/types dist" if line == "make share" else line for line in found)
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PATH": path, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    copied = {"go": "my-module/sequrity/types.go", "java": "my-project/src/main/java/sequrity/Tool.java"}
    assert page not in copied or (tmp_path / copied[page]).is_file()


def test_every_command_is_run_somewhere() -> None:
    """Those of npm by the build of the TypeScript testee; the arguments of `cargo` are compared below."""
    told = {(page, line.split()[0]) for page in PAGES for line in commands(page) if line.split()[0] in TOOLS}
    assert told == {("typescript", "npm"), ("typescript", "npx"), ("rust", "cargo")}


def test_the_crates_of_the_page_are_those_of_the_build() -> None:
    """With their versions and features."""
    cargo = tomllib.loads((ROOT / "conformance/rust/Cargo.toml").read_text("utf-8"))
    told: dict[str, set[str]] = {"dependencies": set(), "build-dependencies": set()}
    for line in commands("rust"):
        for part in (part.strip().removeprefix("cargo add") for part in line.split("&&") if "cargo add" in part):
            section = "build-dependencies" if "--build" in part else "dependencies"
            words, _, features = part.replace("--build", "").partition("--features")
            for word in words.split():
                name, _, version = word.partition("@")
                told[section].add(name)
                built: Any = cargo[section][name]
                is_plain = isinstance(built, str)
                assert (built if is_plain else built["version"]).startswith(f"={version}")
                assert {*features.split()} <= {*(() if is_plain else built["features"])}
    assert told == {section: {*cargo[section]} for section in told}


@pytest.mark.parametrize(
    ("page", "says", "file", "built"),
    [
        ("go", r"Go (\d+\.\d+) or later", "go/go.mod", r"^go (\d+\.\d+)"),
        ("java", r"of Java (\d+)", "java/pom.xml", r"<maven.compiler.release>(\d+)<"),
        ("java", r"`jackson-databind` (\d+\.\d+)", "java/pom.xml", r"<version>(2\.\d+)\.\d+<"),
    ],
)
def test_the_versions_of_a_page_are_those_of_the_build(page: str, says: str, file: str, built: str) -> None:
    """A build with another version does not test the version that the page names."""
    text = (ROOT / "conformance" / file).read_text("utf-8")
    assert re.findall(says, PAGES[page]) == re.findall(built, text, re.MULTILINE)[:1]


@pytest.mark.parametrize("page", [page for page in PAGES if page != "index"])
def test_code_of_other_languages_is_that_of_the_testees(page: str) -> None:
    """It is taken from files that the build compiles and runs; the module's head of TypeScript is run with it."""
    blocks = re.findall(r"^```(?:ts|rust|go|java)\n(.*?)^```$", PAGES[page], re.MULTILINE | re.DOTALL)
    taken = [block for block in blocks if re.fullmatch(r'--8<-- "conformance/\S+:\S+"\n', block)]
    assert taken
    assert len(blocks) - len(taken) == (page == "typescript")
