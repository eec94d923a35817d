"""One schema with every keyword that is supported, and with names that generated code uses itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from instances import Instances
from schema_folder import Bindings, bindings
from schema_types import NamedType, Schemas, same_json

from sequrity_codegen.load import reader
from sequrity_codegen.load.keywords import BY_TYPE
from sequrity_conformance.meaning import without_silent_nulls
from sequrity_runtime import Violation

FOLDER = Path(__file__).parent / "kit" / "schema"
KIT = Schemas(FOLDER)
INSTANCES = Instances(KIT)


@pytest.fixture(scope="module", name="package")
def package_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bindings]:
    with bindings(reader.read_folder(FOLDER), tmp_path_factory.mktemp("kit")) as package:
        yield package


def _disagreement(codec: Any, named: NamedType, document: Any, allowed: bool) -> str | None:
    try:
        value = codec.structure(document)
    except Violation as violation:
        return f"refuses valid {document!r}: {violation}" if allowed else None
    if not allowed:
        return f"takes invalid {document!r}"
    back = codec.unstructure(value)
    wanted = without_silent_nulls(KIT, named.place, document)
    return None if same_json(back, wanted) else f"{document!r} comes back as {back!r}"


@pytest.mark.parametrize("named", KIT.types, ids=lambda named: named.name)
def test_a_converter_accepts_and_round_trips_what_jsonschema_accepts(named: NamedType, package: Bindings) -> None:
    codec = package.codec(named.schema)
    judge = KIT.validator(named.schema)
    documents = INSTANCES.of(named)
    verdicts = [judge.is_valid(document) for document in documents]
    assert any(verdicts)
    assert not all(verdicts) or named.place.node == {}
    wrong = [
        found
        for document, allowed in zip(documents, verdicts, strict=True)
        if (found := _disagreement(codec, named, document, allowed))
    ]
    assert not wrong, f"{len(wrong)} of {len(documents)}:\n" + "\n".join(wrong[:10])


def test_no_supported_keyword_is_left_out() -> None:
    text = (FOLDER / "kit" / "all.json").read_text("utf-8")
    keywords = frozenset[str]().union(*BY_TYPE.values())
    assert [keyword for keyword in sorted(keywords) if f'"{keyword}":' not in text] == []
