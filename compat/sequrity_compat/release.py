"""Check a release: one version everywhere, a section in the changelog, a snapshot, the bundles, a complete wheel.

A version is released when CHANGELOG.md gives it a date. Until then its snapshot may be written again.
"""

from __future__ import annotations

import hashlib
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator
from pathlib import Path

from sequrity_codegen.errors import SchemaError
from sequrity_compat import versions
from sequrity_compat.report import accepted_breaks as accepted
from sequrity_runtime.schema.folder import RELEASED

_SECTION = re.compile(r"^## (\S+) - (\S+)$", re.MULTILINE)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
UNRELEASED = "unreleased"


def version_of(root: Path) -> str:
    """Read the version in `pyproject.toml`."""
    version: str = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    return version


def name_of(root: Path) -> str:
    """Read the distribution's name from `pyproject.toml`."""
    name: str = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["name"]
    return name


def is_released(root: Path, version: str) -> bool:
    """Return whether the changelog gives a version a date."""
    dates = dict(_SECTION.findall((root / "CHANGELOG.md").read_text("utf-8")))
    return _DATE.match(dates.get(version, UNRELEASED)) is not None


def write_snapshot(root: Path, schema: Path, version: str, package: str) -> Path:
    """Write a schema folder as the snapshot of a version, inside the folder.

    Raises:
        SchemaError: The version is released, so its snapshot must not change.
    """
    path = schema / RELEASED / f"{version}.json"
    if path.is_file() and is_released(root, version):
        text = f"{version} is dated in CHANGELOG.md, so its snapshot must not change; raise the version first"
        raise SchemaError(path.name, "", text, "snapshot")
    text = versions.snapshot(versions.from_folder(schema, package), version, bundle_hashes())
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
    return path


def bundle_hashes() -> dict[str, str]:
    """Hash the files that `make share` writes. Returns SHA-256 in hexadecimal, by name."""
    with tempfile.TemporaryDirectory(prefix="bundles") as folder:
        command = [sys.executable, "-m", "sequrity", "schema", "bundle", "--every", folder]
        result = subprocess.run(command, capture_output=True, text=True, check=False)
        if result.returncode:
            raise SchemaError("", "", f"the bundles cannot be written: {result.stderr[:500]}", "bundle")
        files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def problems(root: Path, schema: Path, package: str, wheel: Path | None) -> list[str]:
    """List what prevents the release of a checkout's version. Compatibility is checked separately.

    Args:
        root: The checkout.
        schema: Its schema folder.
        package: Name of the generated package.
        wheel: Wheel to compare with the checkout, if any.
    """
    version = version_of(root)
    found = [*_changelog(root, version), *_accepted(schema, version)]
    found += _snapshot(schema, version, package, released=is_released(root, version))
    return [*found, *_wheel(root, version, wheel)] if wheel else found


def _changelog(root: Path, version: str) -> Iterator[str]:
    text = (root / "CHANGELOG.md").read_text("utf-8")
    parts = _SECTION.split(text)  # the text before, then version, date and body of each section
    sections = {parts[index]: (parts[index + 1], parts[index + 2]) for index in range(1, len(parts), 3)}
    if version not in sections:
        yield f"CHANGELOG.md has no section `## {version} - <date>`; write it."
        return
    date, body = sections[version]
    if not _DATE.match(date) and date != UNRELEASED:
        yield f"CHANGELOG.md dates {version} with {date!r}; write the day as 2030-12-31, or `{UNRELEASED}`."
    if not re.search(r"^- \S", body, re.MULTILINE):
        yield f"CHANGELOG.md has no entries for {version}; list what users see."
    newest = parts[1]
    if newest != version:
        yield f"CHANGELOG.md begins with {newest}, and pyproject.toml names {version}; make them agree."


def _snapshot(schema: Path, version: str, package: str, *, released: bool) -> Iterator[str]:
    """Compare the snapshot of a version with the schemas; it can be written again until the release."""
    path = schema / RELEASED / f"{version}.json"
    if not path.is_file():
        yield f"The snapshot of {version} is missing; run `make release-snapshot` before CHANGELOG.md has its date."
        return
    now = versions.snapshot(versions.from_folder(schema, package), version, bundle_hashes())
    if path.read_text("utf-8") != now:
        remedy = "raise the version" if released else "run `make release-snapshot`"
        yield f"The snapshot of {version} differs from the schemas; {remedy}."


def _accepted(schema: Path, version: str) -> Iterator[str]:
    """Enforce Semantic Versioning: a break raises the major version, before 1.0 at least the minor version."""
    for entry in accepted.read(schema):
        major, minor, patch = versions.order(entry.since)
        accepted_since = f"{entry.rule} at {entry.place} is accepted since {entry.since}"
        if (patch or minor) if major else patch:
            yield f"{accepted_since}; a break raises the {'major' if major else 'minor'} version."
        if versions.order(entry.since) > versions.order(version):
            yield f"{accepted_since}, and this is {version}; raise the version."


def _is_cache(part: str) -> bool:
    """Return whether a path belongs to a cache of tools, such as bytecode or `.ruff_cache`."""
    return part == "__pycache__" or part.startswith(".")


def _wheel(root: Path, version: str, wheel: Path) -> Iterator[str]:
    """Compare a wheel with the packages of the checkout that `pyproject.toml` lists, byte by byte."""
    distribution = name_of(root)
    if wheel.name.split("-")[:2] != [re.sub(r"[-_.]+", "_", distribution), version]:
        yield f"{wheel.name} is not {distribution} {version}; build it again."
    build = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]
    folders = [root / each for each in build["targets"]["wheel"]["packages"]]
    expected = {
        path.relative_to(folder.parent).as_posix(): path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(_is_cache(part) for part in path.relative_to(folder).parts)
    }
    with zipfile.ZipFile(wheel) as archive:
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    for name in sorted(expected.keys() | held.keys()):
        if name not in held:
            yield f"{wheel.name} lacks {name}."
        elif name not in expected:
            yield f"{wheel.name} holds {name}, which is not in the checkout."
        elif held[name] != expected[name]:
            yield f"{wheel.name} holds a {name} that differs from the checkout."
