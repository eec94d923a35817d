"""Header validation: a verdict about the text of each configuration header."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, cast

from sequrity_sandbox.contract.operations import Schema
from sequrity_sandbox.formats.reply import Received
from sequrity_sandbox.http.message import RejectionError
from sequrity_sandbox.json_text import decode, part
from sequrity_sandbox.turn import Turn

_KEYS: Final = {"x_features": "X-Features", "x_policy": "X-Policy", "x_config": "X-Config"}


class HeaderValidationFormat:
    """The format of `validate_headers`.

    Args:
        schemas: Schemas of the headers by name.
    """

    def __init__(self, schemas: Mapping[str, Schema]) -> None:
        self._schemas = schemas

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        return Turn(**received.head())

    def document(self, turn: Turn, value: Any) -> Any:
        """Write a `ValidateHeadersResponse`; a script can write another."""
        if value is not None:
            return value
        return {key: self._verdict(name, turn.body.get(key)) for key, name in _KEYS.items()}

    def _verdict(self, name: str, text: str | None) -> dict[str, Any] | None:
        if text is None:
            return None
        try:
            document = decode(text)
        except ValueError as error:
            return _invalid(f"Invalid JSON: {error}")
        problems = [problem.text.removeprefix(": ") for problem in self._schemas[name].problems(document)]
        if not problems and name == "X-Policy":
            problems = _policy_problems(document)
        return _invalid(*problems) if problems else {"valid": True, "normalized": document, "errors": []}


def _invalid(*errors: str) -> dict[str, Any]:
    return {"valid": False, "normalized": None, "errors": list(errors)}


def _policy_problems(header: Any) -> list[str]:
    """List the syntax error in the text of a policy."""
    if not part(cast("dict[str, Any]", header), "codes").get("code"):
        return []
    from sequrity_sandbox.policy.enforcement import read_policy  # noqa: PLC0415 - Lark comes with it

    try:
        read_policy(cast("dict[str, Any]", header))
    except RejectionError as rejection:
        return [f"codes.code: {problem.msg}" for problem in rejection.detail if not isinstance(problem, str)]
    return []
