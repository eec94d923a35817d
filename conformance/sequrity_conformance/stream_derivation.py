"""Streams that follow from `openapi.json` alone, for each operation that streams.

- `kinds`: an event of each kind, in the order of the schema, and the end.
- `whole-1` and so on: the events of a complete response, and the response that they add up to. The responses are the
  examples of the type, or its sample if it has none.

A new operation has them without an edit elsewhere. Cut, broken and unusual streams are written by hand.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sequrity_conformance.canonical import canonical
from sequrity_conformance.case import text_of
from sequrity_conformance.contract import Contract
from sequrity_conformance.description import Description, Operation
from sequrity_conformance.meaning import without_silent_nulls
from sequrity_conformance.samples import Samples
from sequrity_conformance.schemas import Place
from sequrity_runtime.calls.accumulator import accumulator_class

_JSON = "application/json"
_STREAM = "text/event-stream"
_SKIPPED = "ping"
"""The type of events that keep a connection alive. A client does not return them."""
_FAILED = "error"
"""The type of events that report an error."""


class StreamDerivation:
    """Derives the streams of operations."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._samples = Samples(contract)
        self._description = Description(contract)

    def all(self) -> Iterator[dict[str, Any]]:
        """Derive the streams of each operation that streams."""
        for operation in self._description.operations():
            content = self._description.success(operation)[1]
            if _STREAM in content:
                yield self._kinds(operation, content[_STREAM])
            if "x-stream-sum" in content.get(_STREAM, {}) and _JSON in content:
                yield from self._wholes(operation, content)

    def _kinds(self, operation: Operation, stream: Mapping[str, Any]) -> dict[str, Any]:
        place = self._description.place(stream["schema"])
        ends: list[str] = stream["x-stream-end"].get("type", [])
        members = self._contract.members(place)
        events = [self._samples.minimal(member) for member in members] or [
            self._samples.minimal(place),
            self._samples.full(place),
        ]
        last = [event for event in events if event.get("type") in ends]
        return self._case(operation, "kinds", [*(event for event in events if event not in last), *last[:1]], stream)

    def _wholes(self, operation: Operation, content: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
        stream, place = content[_STREAM], self._description.place(content[_JSON]["schema"])
        events_of = accumulator_class(stream["x-stream-sum"]).events_of
        for number, document in enumerate(place.node.get("examples") or [self._samples.full(place)], 1):
            case = self._case(operation, f"whole-{number}", events_of(document), stream)
            yield case | {"whole": canonical(without_silent_nulls(self._contract, place, document))}

    def _case(
        self, operation: Operation, name: str, events: list[dict[str, Any]], stream: Mapping[str, Any]
    ) -> dict[str, Any]:
        sent = [event for event in events if event.get("type") != _FAILED]
        end: dict[str, list[str]] = stream["x-stream-end"]
        markers = end["data"][:1] if "type" not in end else []
        place = self._description.place(stream["schema"])
        return {
            "id": f"operation/{operation.node['operationId']}/{name}",
            "operation": operation.node["operationId"],
            "type": self._contract.name_of(place),
            "sse": "".join([*map(_text, sent), *(f"data: {marker}\n\n" for marker in markers)]),
            "events": [self._written(place, event) for event in sent if event.get("type") != _SKIPPED],
        }

    def _written(self, place: Place, event: dict[str, Any]) -> str:
        return canonical(without_silent_nulls(self._contract, place, event))


def _text(event: dict[str, Any]) -> str:
    """Write an event. One with a type has it as its name."""
    name = event.get("type")
    return (f"event: {name}\n" if name else "") + f"data: {text_of(event)}\n\n"
