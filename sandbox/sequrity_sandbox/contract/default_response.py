"""The response of an operation without a format of its own: a value made from its schema."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from attrs import frozen

from sequrity_sandbox.contract.instances import NoInstanceError, instance_of
from sequrity_sandbox.contract.operations import Contract, Operation

_JSON: Final = "application/json"
_STREAM: Final = "text/event-stream"


class BrokenResponseError(Exception):
    """A response that violates the contract: a bug of the sandbox, or a schema that it does not support."""


@frozen
class Event:
    """An event of a stream."""

    data: Any
    """JSON value. A string that is not JSON is sent unchanged, such as `[DONE]`."""

    name: str = ""
    is_text: bool = False
    """Whether it carries a piece of the text."""


class DefaultResponses:
    """Responds with the first example of a type, or with the smallest value that fits its schema.

    A stream has one event of each kind, and the end that the description defines.

    Args:
        contract: The schemas.
    """

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._instance = cache(self._make)

    def document(self, operation: Operation) -> Any:
        """Make the response of an operation; None for a response without a body.

        Raises:
            BrokenResponseError: No value fits the schema.
        """
        return self._instance(operation.content[_JSON]["schema"]["$ref"]) if _JSON in operation.content else None

    def events(self, operation: Operation) -> Iterator[Event]:
        """Make the events of a stream.

        Raises:
            BrokenResponseError: No value fits the schema of an event.
        """
        stream = operation.content[_STREAM]
        end: dict[str, list[str]] = stream["x-stream-end"]
        kinds = end.get("type", [])
        events = [self._instance(reference) for reference in self._members(stream["schema"]["$ref"])]
        last = [event for event in events if event.get("type") in kinds] or [
            {**events[0], "type": kind} for kind in kinds
        ]
        for event in [*(event for event in events if event.get("type") not in kinds), *last[:1]]:
            yield Event(event, event["type"] if isinstance(event.get("type"), str) else "")
        for marker in end.get("data", [])[:1] if not kinds else ():
            yield Event(marker)

    def _members(self, reference: str) -> list[str]:
        """Name the members of a union; any other type is its own only member."""
        return self._contract.members(reference) or [reference]

    def _make(self, reference: str) -> Any:
        try:
            return instance_of(self._contract.document(reference))
        except NoInstanceError as error:
            raise BrokenResponseError(f"{reference}: {error}") from error
