"""Responses, events and sums of streams that do not fit their schema: an error, or a warning and the parts that fit.

This module is loaded with the first mismatch.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sequrity_runtime.calls.request import Call
from sequrity_runtime.errors import ResponseValidationError, ValidationError, Violation
from sequrity_runtime.redaction import Redactor
from sequrity_runtime.validation.codec import codec_of
from sequrity_runtime.validation.lenient_reader import read_leniently
from sequrity_runtime.validation.typos import caller_level

if TYPE_CHECKING:
    from sequrity_runtime.calls.response import ResponseHead


class ResponseMismatchWarning(UserWarning):
    """A response does not fit its schema, and `on_mismatch` is `warn`. The message names every location.

    Attributes:
        violations: All violations in document order, each with its location and the rule that it breaks.
    """

    def __init__(self, violations: Iterable[Violation], document: str = "response") -> None:
        self.violations: tuple[Violation, ...] = tuple(violations)
        lines = [str(violation) for violation in self.violations]
        count = f"{len(lines)} violations\n  " if len(lines) > 1 else ""
        super().__init__(f"invalid {document}: {count}" + "\n  ".join(lines))


def best_object(
    call: Call[Any, Any],
    head: ResponseHead,
    cls: type[Any],
    document: Any,
    found: ValidationError,
    *,
    name: str = "response",
    session_id: str | None = None,
) -> Any:
    """Return the best object for a document of the service that does not fit its schema, with a warning.

    Args:
        call: The call.
        head: Status and headers of the response.
        cls: Type of the document.
        document: JSON data.
        found: What is wrong with the document.
        name: What the document is, for the message.
        session_id: Session of the response, for a type with that attribute.

    Returns:
        The object; the document, if the call returns JSON data.

    Raises:
        ResponseValidationError: `on_mismatch` is `raise`. The error holds the object.
    """
    if call.settings.on_mismatch == "warn":
        warnings.warn(ResponseMismatchWarning(found.violations, name), stacklevel=caller_level())
        return _read(call, cls, document, session_id)
    redactor = Redactor(call.secrets)
    shown = {key: redactor.redact(value) for key, value in head.shown.items()}
    body = redactor.json(document)
    best = _read(call, cls, body, session_id)
    raise ResponseValidationError(found.violations, name, status=head.status, headers=shown, body=body, response=best)


def _read(call: Call[Any, Any], cls: type[Any], document: Any, session_id: str | None) -> Any:
    best = document if call.as_json else read_leniently(codec_of(cls), document)
    if call.operation.session is not None and hasattr(best, call.operation.session):
        setattr(best, call.operation.session, session_id)
    return best
