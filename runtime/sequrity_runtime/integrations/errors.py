"""The error of a Dual-LLM turn that failed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_runtime.errors import SequrityError
from sequrity_runtime.type_guards import is_object


class FailedResultError(SequrityError):
    """A Dual-LLM turn failed: a policy denied a call, or the program failed.

    In the frameworks it is an `openai.OpenAIError` as well. It is not retried.

    Attributes:
        result: The result of the turn as JSON data.
        code: Code of the failure; None if the service gives none.
        session_id: Session of the turn.
    """

    def __init__(self, result: Mapping[str, Any], session_id: str | None) -> None:
        error = result.get("error")
        details: Mapping[str, Any] = error if is_object(error) else {}
        cause = details.get("message") or (error if isinstance(error, str) else None) or "the service gives no cause"
        super().__init__(f"the turn failed: {cause}")
        self.result = dict(result)
        self.code: str | None = details.get("code")
        self.session_id = session_id
