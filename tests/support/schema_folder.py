"""Small schema folders for the tests of the generator, and the ways to run it on them."""

from __future__ import annotations

import copy
import importlib
import itertools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import pytest

from sequrity_codegen import Problem, SchemaError, generate
from sequrity_codegen.load.reader import read_folder
from sequrity_codegen.write import write

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "schema"
DIALECT = "https://json-schema.org/draft/2020-12/schema"
Documents = dict[str, Any]

JSON_FILE: dict[str, Any] = {
    "$schema": DIALECT,
    "title": "JsonObject",
    "description": "Any JSON object.",
    "type": "object",
    "additionalProperties": True,
    "examples": [{}],
    "$defs": {"JsonValue": {}},
}


def named(title: str, **schema: Any) -> dict[str, Any]:
    """Add the members of every root to a schema."""
    return {"$schema": DIALECT, "title": title, "description": f"A {title}.", **schema}


def record(title: str, properties: dict[str, Any], required: Any = (), **rest: Any) -> dict[str, Any]:
    """Write a root that is an object."""
    needed = {"required": list(required)} if required else {}
    return named(title, type="object", **needed, properties=properties, **rest)


def one(schema: dict[str, Any], **definitions: Any) -> Documents:
    """Make a folder of one file, `thing.json`, and the any-value."""
    root = {**schema, **({"$defs": definitions} if definitions else {})}
    return {"thing.json": root, "types/json.json": copy.deepcopy(JSON_FILE)}


def save(documents: Documents, folder: Path) -> Path:
    """Write documents as a schema folder."""
    for name, document in documents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = document if isinstance(document, str) else json.dumps(document, indent=2)
        path.write_bytes(text.encode("utf-8", "surrogatepass"))
    return folder


def chat_schemas() -> Documents:
    """Read the project's schemas of chat completions: a third of them all, for tests that need real ones."""
    others = ("types/messages/", "types/responses/", "control/types/policy_gen")
    documents = {name: text for name, text in read_folder(SCHEMA).items() if not name.startswith(others)}
    paths = documents["openapi.json"]["paths"]
    documents["openapi.json"]["paths"] = {path: item for path, item in paths.items() if path.endswith("/completions")}
    for item in documents["openapi.json"]["paths"].values():
        item["post"]["x-python-graphs"].pop("providers")  # they name the operations that are left out
    return documents


def refusal(documents: Documents, folder: Path) -> tuple[Problem, ...]:
    """Generate from documents that must be refused, and return the error."""
    with pytest.raises(SchemaError) as caught:
        generate(save(documents, folder), "refused")
    return caught.value.problems


_numbers = itertools.count()


class Bindings:
    """A generated and imported package."""

    def __init__(self, package: str) -> None:
        self.package = package

    def types(self, module: str = "thing") -> ModuleType:
        """Import a module of types."""
        return importlib.import_module(f"{self.package}.{module}")

    def converters(self, module: str = "thing") -> ModuleType:
        """Import a module of converters."""
        return importlib.import_module(f"{self.package}.converters.{module}")

    def codec(self, schema: str) -> Any:
        """Find the codec of a schema by its `file#/pointer`."""
        module = schema.partition(".json")[0].replace("/", ".")
        return next(codec for codec in self.converters(module).CODECS if codec.schema == schema)

    def round_trip(self, document: Any, schema: str = "thing.json#") -> Any:
        """Read a document and write it again."""
        codec = self.codec(schema)
        return codec.unstructure(codec.structure(document))


@contextmanager
def bindings(documents: Documents, folder: Path) -> Generator[Bindings]:
    """Generate and import a package with a unique name, and remove it afterwards."""
    package = f"generated_for_test_{next(_numbers)}"
    write(generate(save(documents, folder / "schema"), package), folder / "output", package)
    sys.path.insert(0, str(folder / "output"))
    importlib.invalidate_caches()
    try:
        yield Bindings(package)
    finally:
        sys.path.remove(str(folder / "output"))
        for name in [name for name in sys.modules if name.partition(".")[0] == package]:
            del sys.modules[name]


def complaints(*packages: Bindings, program: str = "") -> str:
    """Run every checker on copies of generated packages, and collect what they report.

    Args:
        packages: The packages.
        program: Text of a program that uses them, for the type checkers.
    """
    with TemporaryDirectory() as folder:
        for package in packages:
            shutil.copytree(importlib.import_module(package.package).__path__[0], Path(folder, package.package))
        Path(folder, "program.py").write_text(program, "utf-8")
        return "".join(_complaints(Path(folder), [package.package for package in packages]))


def _complaints(folder: Path, packages: list[str]) -> Iterator[str]:
    settings = str(ROOT / "pyproject.toml")
    strict = {"typeCheckingMode": "strict", "extraPaths": [".", str(ROOT / "runtime")]}
    (folder / "pyrightconfig.json").write_text(json.dumps(strict))
    cache = ROOT / ".mypy_cache" / "generated_for_tests"
    mypy = ["mypy", "--strict", "--enable-error-code=deprecated", "--explicit-package-bases", "--config-file="]
    commands = [
        ["ruff", "check", "--no-cache", "--config", settings, "--extend-ignore=A002", *packages],
        ["ruff", "format", "--no-cache", "--check", "--config", settings, *packages],
        ["pyright", "--pythonpath", sys.executable, "--project", "."],
        [*mypy, f"--cache-dir={cache}", "."],
    ]
    environment = {**os.environ, "MYPYPATH": f"{folder}:{ROOT / 'runtime'}"}
    for command in commands:
        run = [sys.executable, "-m", *command]
        result = subprocess.run(run, cwd=folder, env=environment, capture_output=True, text=True, check=False)
        yield result.stdout + result.stderr if result.returncode else ""
