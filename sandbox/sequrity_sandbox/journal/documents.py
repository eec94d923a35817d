"""Exchanges as JSON documents, for the page and for programs."""

from __future__ import annotations

from typing import Any

from attrs import asdict

from sequrity_sandbox.exchange import Exchange
from sequrity_sandbox.outcome import Outcome


def document_of(exchange: Exchange) -> dict[str, Any]:
    """Write an exchange as JSON data."""
    turn = exchange.turn
    return {
        "number": exchange.number,
        "time": exchange.time,
        "seconds": exchange.seconds,
        "method": exchange.method,
        "path": exchange.path,
        "query": exchange.query,
        "operation": exchange.operation,
        "model": turn.model if turn else "",
        "text": turn.user_text if turn else "",
        "session": turn.session if turn else "",
        "turn": turn.number if turn else 0,
        "request": {"headers": _pairs(exchange.request_headers), "body": exchange.request_body},
        "status": exchange.status,
        "response": {"headers": _pairs(exchange.response_headers), "body": exchange.response_body},
        "outcome": _outcome(exchange.outcome),
        "decisions": [decision.to_json() for decision in exchange.decisions],
    }


def _pairs(headers: tuple[tuple[str, str], ...]) -> list[list[str]]:
    return [[name, value] for name, value in headers]


def _outcome(outcome: Outcome | None) -> dict[str, Any] | None:
    """Write an outcome with the name of its kind; bytes are left out."""
    if outcome is None:
        return None
    members = asdict(outcome, filter=lambda _, value: value is not None and not isinstance(value, bytes))
    return {"kind": type(outcome).__name__, **members}
