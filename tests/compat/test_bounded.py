"""The comparison comes to an end soon, by counted steps: a schema that is too much for it is `unknown`, every time."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from schema_types import SCHEMA_FOLDER

from sequrity_codegen.load import reader
from sequrity_codegen.load.named import Place
from sequrity_compat.containment import proof as contain
from sequrity_compat.containment import verdicts
from sequrity_compat.containment.verdicts import Comparer, Comparison
from sequrity_compat.schemas.schema_set import schemas_in
from sequrity_compat.wire.comparison import compare_wire

ROOT = Place("s.json")
LONG, SHORT = {"type": "string"}, {"type": "string", "maxLength": 3}


def compared(writer: dict[str, Any], reader: dict[str, Any]) -> Comparison:
    return Comparer({"s.json": writer}, {"s.json": reader}).compare(ROOT, ROOT)


def nested(depth: int, leaf: dict[str, Any]) -> dict[str, Any]:
    """Make unions in unions, of members that only their size tells apart."""
    if not depth:
        return leaf
    return {"anyOf": [{"type": "array", "items": nested(depth - 1, leaf), "maxItems": most} for most in (1, 2, 3)]}


def repeated(depth: int, leaf: dict[str, Any]) -> dict[str, Any]:
    """Make unions that name the next one twice."""
    twice = {f"T{index}": {"anyOf": [{"$ref": f"#/$defs/T{index + 1}"}] * 2} for index in range(depth)}
    return {"$ref": "#/$defs/T0", "$defs": {**twice, f"T{depth}": leaf}}


def endless(rule: dict[str, Any]) -> dict[str, Any]:
    """Make a type without any finite document, which there are many ways to look for."""
    ways = [{"type": "object", "required": [key], "properties": {key: {"$ref": "#/$defs/T"}}} for key in "abc"]
    return {"type": "object", "required": ["a"], "properties": {"a": rule}, "$defs": {"T": {"anyOf": ways}}}


def test_unions_in_unions_are_given_up_after_so_many_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """They multiply; what was not looked at is `unknown`, and the same each time."""
    monkeypatch.setattr(contain, "_MOST_STEPS", 300)
    first, second = (compared(nested(7, LONG), nested(7, SHORT)) for _ in range(2))
    assert first.judged == second.judged
    assert "too many" in str(first.judged[0].obstacle.detail)
    assert first.verdict == "unknown"


def test_small_unions_in_unions_are_decided() -> None:
    """The bound is far away from what people write."""
    assert compared(nested(2, LONG), nested(2, SHORT)).verdict == "breaking"
    assert compared(nested(2, SHORT), nested(2, LONG)).verdict == "compatible"


def test_a_member_that_references_repeat_is_looked_at_once() -> None:
    """Doubling ten times makes one member, not 1,024."""
    assert compared(repeated(10, LONG), repeated(10, SHORT)).verdict == "breaking"


def test_the_search_for_a_document_that_there_is_not_comes_to_an_end() -> None:
    """No document can show the break, and the search gives up."""
    assert compared(endless({"$ref": "#/$defs/T"}), endless({"type": "string"})).verdict == "unknown"


def test_documents_are_judged_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """What no document was left for is `unknown`."""
    monkeypatch.setattr(verdicts, "_MOST_DOCUMENTS", 1)
    both = [{"type": "object", "properties": {"a": one, "b": one}} for one in (LONG, SHORT)]
    assert [judged.verdict for judged in compared(both[0], both[1]).judged] == ["breaking", "unknown"]


@pytest.mark.parametrize(
    ("rule", "verdict"),
    [({"maxLength": 64}, "breaking"), ({"pattern": "^[a-z]+$"}, "breaking"), ({"pattern": "^(?!a)"}, "breaking")],
)
def test_a_change_of_every_string_needs_few_documents(
    rule: dict[str, Any], verdict: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Documents of the real contract take long to judge: nearly the first for each string is the right one."""
    monkeypatch.setattr(verdicts, "_MOST_DOCUMENTS", 100)
    old = reader.read_folder(SCHEMA_FOLDER)
    new = copy.deepcopy(old)
    for schema in [schema for document in new.values() for schema in schemas_in(document)]:
        if schema.get("type") == "string" and not {"const", "enum", "not"} & schema.keys():
            schema.update(rule)
    found, _ = compare_wire(old, new)
    assert len(found) > 30
    assert {finding.verdict for finding in found} == {verdict}


def test_a_long_string_may_show_a_break() -> None:
    """Limits of tens of thousands are common."""
    assert compared(LONG, {"type": "string", "maxLength": 65_536}).verdict == "breaking"
