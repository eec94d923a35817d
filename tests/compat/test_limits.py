"""Every comparison ends after a counted number of steps. A schema beyond the limit is `unknown`, every time."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from exhaustive import exhaustive
from schema_folder import chat_schemas
from schema_types import SCHEMA_FOLDER

from sequrity_codegen.load import reader
from sequrity_compat.containment import proof as contain
from sequrity_compat.containment import verdicts
from sequrity_compat.containment.verdicts import Comparer, Comparison
from sequrity_compat.schemas.location import Location
from sequrity_compat.wire.comparison import compare_wire
from sequrity_runtime.schema.walk import schemas_in

ROOT = Location("s.json")
LONG, SHORT = {"type": "string"}, {"type": "string", "maxLength": 3}


def compared(writer: dict[str, Any], reader: dict[str, Any]) -> Comparison:
    return Comparer({"s.json": writer}, {"s.json": reader}).compare(ROOT, ROOT)


def all_schemas() -> dict[str, Any]:
    return reader.read_folder(SCHEMA_FOLDER)


def nested(depth: int, leaf: dict[str, Any]) -> dict[str, Any]:
    """Make nested unions whose members differ only in size."""
    if not depth:
        return leaf
    return {"anyOf": [{"type": "array", "items": nested(depth - 1, leaf), "maxItems": most} for most in (1, 2, 3)]}


def repeated(depth: int, leaf: dict[str, Any]) -> dict[str, Any]:
    """Make unions that refer to the next one twice."""
    twice = {f"T{index}": {"anyOf": [{"$ref": f"#/$defs/T{index + 1}"}] * 2} for index in range(depth)}
    return {"$ref": "#/$defs/T0", "$defs": {**twice, f"T{depth}": leaf}}


def endless(rule: dict[str, Any]) -> dict[str, Any]:
    """Make a recursive type without finite documents."""
    ways = [{"type": "object", "required": [key], "properties": {key: {"$ref": "#/$defs/T"}}} for key in "abc"]
    return {"type": "object", "required": ["a"], "properties": {"a": rule}, "$defs": {"T": {"anyOf": ways}}}


def test_nested_unions_are_unknown_after_the_step_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nested unions multiply. The result is the same each time."""
    monkeypatch.setattr(contain, "_MOST_STEPS", 300)
    first, second = (compared(nested(7, LONG), nested(7, SHORT)) for _ in range(2))
    assert first.judged == second.judged
    assert "too many" in first.judged[0].obstacle.words["why"]
    assert first.verdict == "unknown"


def test_small_nested_anyof_unions_are_decided() -> None:
    """The limit is far beyond what people write."""
    assert compared(nested(2, LONG), nested(2, SHORT)).verdict == "breaking"
    assert compared(nested(2, SHORT), nested(2, LONG)).verdict == "compatible"


def test_repeated_ref_members_of_anyof_are_compared_once() -> None:
    """Doubling ten times makes one member, not 1,024."""
    assert compared(repeated(10, LONG), repeated(10, SHORT)).verdict == "breaking"


def test_search_for_a_counterexample_of_an_empty_recursive_type_ends() -> None:
    """A type without finite documents has no counterexample."""
    assert compared(endless({"$ref": "#/$defs/T"}), endless({"type": "string"})).verdict == "unknown"


def test_verdict_is_unknown_after_the_document_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """An obstacle without documents left is `unknown`."""
    monkeypatch.setattr(verdicts, "_MOST_DOCUMENTS", 1)
    both = [{"type": "object", "properties": {"a": one, "b": one}} for one in (LONG, SHORT)]
    assert [judged.verdict for judged in compared(both[0], both[1]).judged] == ["breaking", "unknown"]


@pytest.mark.parametrize("read", [chat_schemas, pytest.param(all_schemas, marks=exhaustive)])
@pytest.mark.parametrize(
    ("rule", "verdict"),
    [({"maxLength": 64}, "breaking"), ({"pattern": "^[a-z]+$"}, "breaking"), ({"pattern": "^(?!a)"}, "breaking")],
)
def test_change_of_every_string_needs_few_documents(
    rule: dict[str, Any], verdict: str, read: Callable[[], dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Validating real documents is slow: almost every first candidate must be a counterexample.

    Each changed string needs a document, so the limit is their number, which grows with the contract.
    """
    old = read()
    new = copy.deepcopy(old)
    every = [schema for document in new.values() for schema in schemas_in(document)]
    strings = [one for one in every if one.get("type") == "string" and not {"const", "enum", "not"} & one.keys()]
    for schema in strings:
        schema.update(rule)
    monkeypatch.setattr(verdicts, "_MOST_DOCUMENTS", len(strings))
    found, _ = compare_wire(old, new)
    assert len(found) > 30
    assert {finding.verdict for finding in found} == {verdict}


def test_maxlength_of_65536_is_shown_by_a_long_string() -> None:
    """Limits of tens of thousands are common."""
    assert compared(LONG, {"type": "string", "maxLength": 65_536}).verdict == "breaking"
