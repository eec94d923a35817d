"""Recorded exchanges of real providers, which lie beside the project: `../shared/recorded`."""

from __future__ import annotations

import gzip
import json
import warnings
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from schema_types import ROOT, Schemas, same_json

from sequrity_conformance.meaning import without_silent_nulls
from sequrity_runtime import ValidationError, read
from sequrity_runtime.calls.server_sent_events import EventReader
from sequrity_runtime.validation.codec import Codec

__all__ = ["documents_of", "faults_of", "parts", "records"]

FOLDER = ROOT.parent / "shared/recorded"
SCHEMAS = Schemas()


@cache
def records(api: str) -> tuple[dict[str, Any], ...]:
    """Read all recorded exchanges of an API, or skip the test loudly."""
    file = FOLDER / f"{api}.jsonl.gz"
    if not file.exists():
        reason = f"NOT TESTED on real traffic: {file} is missing"
        with warnings.catch_warnings():
            warnings.simplefilter("always")  # a line in the summary, while other warnings are errors
            warnings.warn(pytest.PytestWarning(reason), stacklevel=2)
        pytest.skip(reason)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines)


def parts(api: str, part: str) -> list[dict[str, Any]]:
    """List the exchanges with a part: any request, the responses and streams with status 200."""
    return [record for record in records(api) if record[part] and (part == "request" or record["status"] == 200)]


def documents_of(record: dict[str, Any], part: str) -> Iterator[Any]:
    """List the JSON documents of one part of an exchange."""
    if part != "sse":
        yield record[part]
        return
    reader = EventReader()
    reader.feed(record["sse"].encode() + b"\n\n")
    while event := reader.next_event():
        if event.data != "[DONE]":
            yield json.loads(event.data)


def faults_of(codec: Codec[Any], document: Any) -> list[str]:
    """Describe why a document does not structure or round-trip."""
    try:
        back = codec.unstructure(read(codec, document))
    except ValidationError as error:
        return [str(violation) for violation in error.violations]
    wanted = without_silent_nulls(SCHEMAS, SCHEMAS.named(codec.schema).place, document)
    return [] if same_json(back, wanted) else ["comes back changed"]
