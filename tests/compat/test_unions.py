"""Unions whose tag one member may omit, such as the messages among the input items of a response."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from sequrity_compat.containment.verdicts import Comparer, Comparison
from sequrity_compat.schemas.location import Location

ROOT = Location("s.json")
Change = Callable[[list[Any]], Any]
TEXT = {"type": "string"}


def member(required: list[str], tag: dict[str, Any], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": {"type": {**TEXT, **tag}, **properties}}


UNION: dict[str, Any] = {
    "oneOf": [
        member(["role"], {"const": "message"}, role=TEXT),
        member(["type", "id"], {"const": "call"}, id=TEXT),
        member(["type"], {"not": {"enum": ["message", "call"]}}),
    ]
}


def compared(change: Change) -> Comparison:
    new = json.loads(json.dumps(UNION))  # unlike a deep copy, equal parts are not shared
    change(new["oneOf"])
    return Comparer({"s.json": UNION}, {"s.json": new}).compare(ROOT, ROOT)


STEPS: list[tuple[Change, str, dict[str, Any]]] = [
    (lambda m: m[1]["properties"]["id"].update(maxLength=3), "bound", {"type": "call", "id": "0000"}),
    (lambda m: m[0]["properties"]["role"].update(maxLength=3), "bound", {"role": "0000"}),
    (lambda m: m[0]["required"].append("type"), "required", {"role": ""}),
    (lambda m: m[0]["required"].append("id"), "required", {"role": ""}),
    (lambda m: m[1]["required"].append("name"), "required", {"type": "call", "id": ""}),
]


@pytest.mark.parametrize(("change", "kind", "document"), STEPS)
def test_change_of_one_member_is_one_breaking_step(change: Change, kind: str, document: dict[str, Any]) -> None:
    """Each member is compared with its own successor, with the tag and without it."""
    (judged,) = compared(change).judged
    assert (judged.verdict, judged.obstacle.kind, judged.document) == ("breaking", kind, document)


REFUSED: list[Change] = [
    lambda m: m[0]["properties"]["type"].update(const="note"),
    lambda m: m.pop(0),
    lambda m: m[2]["properties"]["type"].update({"not": {"enum": ["message", "call", "note"]}}),
]


@pytest.mark.parametrize("change", REFUSED)
def test_refused_tag_is_never_compatible(change: Change) -> None:
    assert compared(change).verdict == "breaking"


WIDER: list[Change] = [
    lambda m: m[0]["properties"].update(name=TEXT),
    lambda m: m[0]["required"].clear(),
    lambda m: m[1]["required"].remove("id"),
    lambda m: m.reverse(),
]


@pytest.mark.parametrize("change", WIDER)
def test_wider_member_is_compatible(change: Change) -> None:
    assert compared(change).verdict == "compatible"


def test_two_members_without_a_tag_may_overlap() -> None:
    """A document without the tag could fit both, so nothing is proved."""
    assert compared(lambda m: m[1]["required"].remove("type")).verdict != "compatible"
