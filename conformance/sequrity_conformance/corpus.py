"""The files of `vectors/`: writing and reading."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from sequrity_conformance.case import Case
from sequrity_conformance.contract import Contract
from sequrity_conformance.derive import Derivation
from sequrity_conformance.exchange_derivation import ExchangeDerivation
from sequrity_conformance.meaning import member_of
from sequrity_conformance.schemas import ROOT, NamedType
from sequrity_conformance.stream_derivation import StreamDerivation
from sequrity_conformance.written import WRITTEN
from sequrity_runtime.bundling.bundle import bundle, bundle_text

VECTORS = ROOT / "vectors"
DERIVED = ("http/derived.json", "streams/derived.json")
"""The exchanges and streams that follow from `openapi.json`."""


class CaseError(Exception):
    """Hand-written cases do not fit the schemas."""


def made_files() -> dict[str, str]:
    """Make everything in `vectors/` that is not written by hand: text by path.

    Raises:
        CaseError: Two cases have one name, or a hand-written case has an unknown type.
    """
    contract = Contract()
    unknown = {case.type for case in WRITTEN} - contract.types.keys()
    if unknown:
        names = ", ".join(sorted(unknown))
        raise CaseError(f"conformance/sequrity_conformance/written: cases of {names}, which schema/ lacks; rename them")
    derivation = Derivation(contract)
    files: dict[str, str] = {}
    levels = Counter[str]()
    for named in contract.types.values():
        written = [case for case in WRITTEN if case.type == named.name]
        # Hand-written cases take precedence over derived ones of the same text or name.
        known = {case.json for case in written} | {case.slug for case in written}
        derived = [case for case in _distinct(derivation.of(named)) if not {case.json, case.slug} & known]
        records = [_record(named, case, "written") for case in written]
        records += [_record(named, case, "derived") for case in derived]
        repeated = [name for name, count in Counter(record["id"] for record in records).items() if count > 1]
        if repeated:
            raise CaseError(f"conformance/sequrity_conformance/written: cases of one name: {', '.join(repeated)}")
        files[f"types/{named.name}.json"] = lines_of(records)
        levels.update(record["level"] for record in records)
    for name, cases in zip(
        DERIVED, (ExchangeDerivation(contract).all(), StreamDerivation(contract).all()), strict=True
    ):
        files[name] = lines_of(cases)
    files["manifest.json"] = json.dumps(_manifest(contract, files, levels), indent=2) + "\n"
    return files


def _distinct(cases: Iterable[Case]) -> list[Case]:
    """Drop cases that repeat the document of an earlier case. Earlier cases are more specific."""
    by_text: dict[str, Case] = {}
    for case in cases:
        by_text.setdefault(case.json, case)
    return list(by_text.values())


def _record(named: NamedType, case: Case, origin: str) -> dict[str, Any]:
    record: dict[str, Any] = {
        "id": f"{case.type}/{case.slug}",
        "type": case.type,
        "schema": named.schema,
        "role": named.role,
        "level": case.level,
        "json": case.json,
        "valid": case.valid,
        "variant": case.variant,
        "canonical": case.canonical,
        "errors": [{"pointer": error.pointer, "keyword": error.keyword} for error in case.errors],
        "tags": [*case.tags, origin],
        "note": case.note,
    }
    return {key: value for key, value in record.items() if value not in (None, [])}


def lines_of(records: Iterable[Any]) -> str:
    """Write a JSON array with one line for each item, so that a diff shows single cases."""
    return "[\n" + ",\n".join(f"  {json.dumps(record)}" for record in records) + "\n]\n"


def _manifest(contract: Contract, files: dict[str, str], levels: Counter[str]) -> dict[str, Any]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    parts = [name.partition("/")[0] for name in DERIVED]
    counts = {
        part: len(_written_exchanges(part)) + len(json.loads(files[name]))
        for part, name in zip(parts, DERIVED, strict=True)
    }
    return {
        "version": project["version"],
        "bundle_sha256": hashlib.sha256(bundle_text(bundle(contract.documents)).encode()).hexdigest(),
        "cases": {"types": levels.total(), **counts},
        "levels": {level: levels[level] for level in ("required", "recommended")},
    }


def write() -> list[str]:
    """Update `vectors/`, and remove the files of types that no longer exist.

    Returns:
        The paths that changed.
    """
    files = made_files()
    stale = stale_files(files)
    for name in stale:
        path = VECTORS / name
        if name in files:
            path.parent.mkdir(exist_ok=True)
            path.write_text(files[name], "utf-8", newline="\n")
        else:
            path.unlink()
    return stale


def stale_files(files: Mapping[str, str]) -> list[str]:
    """List the files of `vectors/` that differ from those made from `schema/` and the written cases."""
    there = {f"types/{path.name}" for path in (VECTORS / "types").glob("*")}
    return sorted(name for name in there | files.keys() if _text(VECTORS / name) != files.get(name))


def _text(path: Path) -> str | None:
    return path.read_bytes().decode("utf-8") if path.exists() else None


@cache
def type_cases() -> tuple[dict[str, Any], ...]:
    """Read the cases of all types."""
    return tuple(record for path in sorted((VECTORS / "types").glob("*.json")) for record in _records(path))


@cache
def event_cases() -> tuple[dict[str, Any], ...]:
    """Write each event of a stream whose type is known as a case of that type."""
    contract = Contract()
    cases: list[dict[str, Any]] = []
    for stream in (stream for stream in exchanges("streams") if "type" in stream):
        named = contract.types[stream["type"]]
        for number, event in enumerate(stream["events"], 1):
            member = member_of(contract, named.place, json.loads(event))
            variant = contract.variant(member) if member else None
            case = Case(
                type=named.name, slug="", json=event, valid=True, variant=variant, canonical=event, tags=("event",)
            )
            cases.append(_record(named, case, "derived") | {"id": f"{stream['id']}/{number}"})
    return tuple(cases)


@cache
def exchanges(part: str) -> tuple[dict[str, Any], ...]:
    """Read all cases of `http`, or of `streams`."""
    return tuple(record for path in sorted((VECTORS / part).glob("*.json")) for record in _records(path))


def _written_exchanges(part: str) -> list[dict[str, Any]]:
    paths = (path for path in sorted((VECTORS / part).glob("*.json")) if f"{part}/{path.name}" not in DERIVED)
    return [record for path in paths for record in _records(path)]


def _records(path: Path) -> Iterator[dict[str, Any]]:
    yield from json.loads(path.read_text("utf-8"))
