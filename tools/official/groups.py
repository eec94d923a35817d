"""Download the suite, and read its groups of cases.

It is part of the source distribution of `jsonschema`, whose hash is fixed.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen
from schema_types import ROOT

RELEASE = "jsonschema==4.26.0"
SHA256 = "0c26707e2efad8aa1bfc5b7ce170f3fccc2e4918ff85989ba9ffa9facb2be326"
_CACHE = ROOT / ".suite"
_FOLDER = "/json/tests/draft2020-12/"


@frozen
class Group:
    """A schema, and the documents to validate with it."""

    number: int
    keyword: str
    """File of the suite."""

    description: str
    schema: Any
    cases: tuple[dict[str, Any], ...]


def fetch() -> Path:
    """Download the archive unless it is cached. Returns its path.

    Raises:
        ValueError: Its hash is not the reviewed one.
    """
    archive = _CACHE / f"{RELEASE.replace('==', '-')}.tar.gz"
    if not archive.exists():
        command = ["download", "--quiet", "--no-deps", "--no-binary", ":all:", RELEASE]
        subprocess.run([sys.executable, "-m", "pip", *command, "--dest", str(_CACHE)], check=True)
    if hashlib.sha256(archive.read_bytes()).hexdigest() != SHA256:
        raise ValueError(f"{archive} is not the archive that was reviewed; remove it")
    return archive


def required(archive: Path) -> tuple[Group, ...]:
    """Read every required group of cases. Groups below `optional` are not required."""
    found = list(_files(archive))
    flat = [(name, group) for name, groups in sorted(found) for group in groups]
    return tuple(
        Group(number, name, group["description"], group["schema"], tuple(group["tests"]))
        for number, (name, group) in enumerate(flat)
    )


def _files(archive: Path) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    with tarfile.open(archive) as opened:
        for member in opened:
            folder, _, name = member.name.partition(_FOLDER)
            if folder and name.endswith(".json") and "/" not in name:
                content = opened.extractfile(member)
                assert content is not None
                yield name.removesuffix(".json"), json.load(content)
