"""Find the refused phrases in the files of the project."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import NamedTuple

from english.phrases import EXEMPTIONS, MODULE_EXEMPTIONS, MODULE_NAME, PHRASES
from english.texts import lines_of

ROOT = Path(__file__).resolve().parents[2]

CODE = ("runtime", "codegen", "compat", "sandbox", "conformance", "tools", "tests", "examples", "benchmarks", "docs")
FILES = (
    *(f"{folder}/**/*.py" for folder in CODE),
    *("*.md", "docs/**/*.md", "tools/**/*.md", "vectors/*.md"),
    *("schema/**/*.json", "sandbox/schema/**/*.json", "vectors/*.json", "vectors/[chs]*/*.json"),
    *(
        f"{folder}/**/*.{suffix}"
        for folder in ("codegen", "conformance")
        for suffix in ("go", "java", "mjs", "rs", "ts")
    ),
    *("conformance/known-failures/*.txt", "sandbox/Containerfile"),
    *("Makefile", "pyproject.toml", "mkdocs.yml", ".ci/run", ".github/workflows/*.yml"),
)
SKIPPED = (
    "schema/released/*",  # snapshots of what was published
    "tests/golden/*",  # output of the generator
    "tests/codegen/kit/*",  # made-up schemas
    "conformance/*/node_modules/*",
    "conformance/*/build/*",
    "conformance/go/sequrity/*",  # written by `make interop`
    "conformance/go/types.go",
)
DATA = ("tests/*", "examples/*", "benchmarks/*", "tools/*", "conformance/*")
"""Folders whose string literals are mostly data: only their comments, docstrings and names of tests count."""


class Finding(NamedTuple):
    """A refused phrase, or a refused name of a module."""

    file: str
    line: int
    phrase: str
    better: str

    def __str__(self) -> str:
        """Write it as compilers do."""
        return f"{self.file}:{self.line}: {self.phrase!r}: write {self.better}"


def files() -> list[str]:
    """List the files that are checked, relative to the project."""
    found = {path.relative_to(ROOT).as_posix() for glob in FILES for path in ROOT.glob(glob) if path.is_file()}
    return sorted(file for file in found if not any(fnmatch(file, glob) for glob in SKIPPED))


def check(file: str, text: str) -> Iterator[Finding]:
    """Find the refused phrases in a file's text."""
    exempt = [each.pattern for each in EXEMPTIONS if fnmatch(file, each.files)]
    for number, line in lines_of(Path(file), text, messages=not any(fnmatch(file, glob) for glob in DATA)):
        spans = [match.span() for pattern in exempt for match in pattern.finditer(line)]
        for phrase in PHRASES:
            for match in phrase.pattern.finditer(line):
                if not any(start <= match.start() and match.end() <= end for start, end in spans):
                    yield Finding(file, number, match[0], phrase.better)
    name = Path(file).stem
    is_module = file.endswith(".py") and not name.startswith("test_")
    if is_module and MODULE_NAME.fullmatch(name) and name not in MODULE_EXEMPTIONS:
        yield Finding(file, 1, name, "a noun of the field as the module's name")


def check_all() -> list[Finding]:
    """Check every file of the project."""
    return [finding for file in files() for finding in check(file, (ROOT / file).read_text("utf-8"))]
