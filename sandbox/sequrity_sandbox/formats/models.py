"""The list of models, in the shape of the provider. The sandbox takes any model, so each id has an entry."""

from __future__ import annotations

from typing import Any, Final

from sequrity_sandbox.formats.reply import Received
from sequrity_sandbox.turn import Turn

MODELS: Final = ("sandbox-large", "sandbox-small")

_CREATED: Final = 1_735_689_600
_CREATED_AT: Final = "2025-01-01T00:00:00Z"


class ModelsFormat:
    """The format of `list_models` and `retrieve_model`."""

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        return Turn(**received.head(), model=received.parameters.get("model", ""))

    def document(self, turn: Turn, value: Any) -> Any:
        """Write one model, or the list of them; a script can write another."""
        if value is not None:
            return value
        # A client of Anthropic is recognised by its header, whatever the path.
        write = _anthropic if turn.provider == "anthropic" or "anthropic-version" in turn.sent else _openai
        if turn.model:
            return write(turn.model)
        data = [write(model) for model in MODELS]
        if write is _anthropic:
            return {"data": data, "has_more": False, "first_id": MODELS[0], "last_id": MODELS[-1]}
        return {"object": "list", "data": data}


def _openai(model: str) -> dict[str, Any]:
    return {"id": model, "object": "model", "created": _CREATED, "owned_by": "sandbox"}


def _anthropic(model: str) -> dict[str, Any]:
    return {"type": "model", "id": model, "display_name": model, "created_at": _CREATED_AT}
