"""The response of an operation without a format of its own: a value made from the schema of its description."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

from starlette.responses import Response

from sequrity_sandbox._answers import BrokenAnswerError, json_response
from sequrity_sandbox._contract import Contract, Operation
from sequrity_sandbox._instances import NoInstanceError, instance_of

_JSON = "application/json"
_STREAM = "text/event-stream"


class DefaultAnswers:
    """Responds with the first example of a type, or with the least that fits its schema.

    A stream has one event of each kind, and ends as the description says.

    Args:
        contract: The schemas.
    """

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._instance = cache(self._make)

    def answer(self, operation: Operation, body: dict[str, Any] | None) -> Response:
        """Respond to a valid request.

        Raises:
            BrokenAnswerError: No value fits the schema.
        """
        stream = operation.content.get(_STREAM, {})
        if stream and body is not None and body.get(stream["x-stream-switch"]) is True:
            text = "".join(self._stream(stream))
            return Response(text, operation.status, media_type=_STREAM, headers={"Cache-Control": "no-cache"})
        if _JSON not in operation.content:
            return Response(status_code=operation.status)
        return json_response(self._instance(operation.content[_JSON]["schema"]["$ref"]), operation.status)

    def _stream(self, stream: dict[str, Any]) -> Iterator[str]:
        end: dict[str, list[str]] = stream["x-stream-end"]
        kinds = end.get("type", [])
        events = [self._instance(reference) for reference in self._members(stream["schema"]["$ref"])]
        last = [event for event in events if event.get("type") in kinds] or [
            {**events[0], "type": kind} for kind in kinds
        ]
        for event in [*(event for event in events if event.get("type") not in kinds), *last[:1]]:
            name = f"event: {event['type']}\n" if isinstance(event.get("type"), str) else ""
            yield f"{name}data: {json.dumps(event)}\n\n"
        for marker in end.get("data", [])[:1] if not kinds else ():
            yield f"data: {marker}\n\n"

    def _members(self, reference: str) -> list[str]:
        """Name the members of a union; any other type is its own only member."""
        return self._contract.members(reference) or [reference]

    def _make(self, reference: str) -> Any:
        try:
            return instance_of(self._contract.document(reference))
        except NoInstanceError as error:
            raise BrokenAnswerError(f"{reference}: {error}") from error
