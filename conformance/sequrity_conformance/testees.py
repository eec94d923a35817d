"""Testees: programs that read and write the vectors' documents through the bindings of one language.

A testee is in `conformance/<language>/`, with a `testee.json` that holds its command:
`{"command": ["node", "build/testee.js"]}`; `{python}` stands for the interpreter that runs the vectors. It reads one
JSON object a line, `{"id", "type", "json"}`, and responds to each with one line; `vectors/README.md` describes them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen

from sequrity_conformance.schemas import ROOT

FOLDER = ROOT / "conformance"
_SECONDS = 600.0


class TesteeError(Exception):
    """A testee cannot be started, or breaks the protocol."""


@frozen
class Testee:
    """The testee of one language."""

    language: str
    folder: Path
    command: tuple[str, ...]
    build: tuple[tuple[str, ...], ...] = ()

    def missing(self) -> str | None:
        """Name the missing file or program that the testee needs, or return None."""
        program, *files = self.command
        if not (shutil.which(program) or (self.folder / program).is_file()):
            return program
        built = [name for name in files if "/" in name or "." in name]
        return next((name for name in built if not name.startswith("-") and not (self.folder / name).exists()), None)

    def run(self, cases: Iterable[Mapping[str, Any]], seconds: float = _SECONDS) -> dict[str, dict[str, Any]]:
        """Send all cases to the testee and return its responses by the cases' ids.

        Raises:
            TesteeError: It does not start or finish, or a line of its output is not a response.
        """
        lines = [json.dumps({key: case[key] for key in ("id", "type", "json")}) for case in cases]
        program = self.command[0]
        own = self.folder / program
        command = [str(own) if own.is_file() else program, *self.command[1:]]
        try:
            done = subprocess.run(
                command, input="\n".join([*lines, ""]).encode(), cwd=self.folder, stdout=subprocess.PIPE,
                timeout=seconds, check=False,
            )  # fmt: skip
        except (OSError, subprocess.TimeoutExpired) as error:
            raise TesteeError(f"{self.language}: {error}") from None
        # Not `splitlines`: JSON may hold the line separators of Unicode as they are.
        return dict(self._response(line) for line in done.stdout.decode("utf-8").split("\n") if line.strip())

    def _response(self, line: str) -> tuple[str, dict[str, Any]]:
        try:
            response = json.loads(line)
            return str(response["id"]), response
        except (ValueError, KeyError, TypeError):
            raise TesteeError(f"{self.language}: not a response: {line[:200]!r}") from None


def all_testees(folder: Path = FOLDER) -> list[Testee]:
    """List the testees of all languages, the ready and the missing."""
    return [_testee(path) for path in sorted(folder.glob("*/testee.json"))]


def _testee(path: Path) -> Testee:
    told = json.loads(path.read_text("utf-8"))
    command = tuple(sys.executable if part == "{python}" else part for part in told["command"])
    return Testee(path.parent.name, path.parent, command, tuple(map(tuple, told.get("build", ()))))
