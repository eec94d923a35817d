"""Errors of `parse`: the response arrived and holds no value of the type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sequrity_runtime.errors import SequrityError

_SHOWN_PROBLEMS = 5


class ParseError(SequrityError):
    """A response holds no value of the requested type.

    Attributes:
        response: The response, as `create` returns it.
        text: Text of the response; None if it has none.
    """

    def __init__(self, message: str, response: Any = None, text: str | None = None) -> None:
        super().__init__(message)
        self.response = response
        self.text = text
        self.session_id = getattr(response, "session_id", None)


class ParseRefusalError(ParseError):
    """The model refuses to respond.

    Attributes:
        refusal: Text of the refusal. It may be empty.
    """

    def __init__(self, response: Any, text: str | None, refusal: str) -> None:
        super().__init__("the model refuses to respond; `refusal` has its text", response, text)
        self.refusal = refusal


class ParseLengthError(ParseError):
    """The response reached its maximum length before the value was complete. Raise the maximum number of tokens."""


class ParseContentFilterError(ParseError):
    """A content filter removed the response, or a part of it."""


class ParseJsonError(ParseError):
    """The text of the response is missing or not valid JSON."""


class ParseShapeError(ParseError):
    """The JSON of the response does not fit the type.

    Attributes:
        problems: What does not fit, with its location in Python notation, such as `cities[0].name: expected a string`.
        document: The JSON data.
    """

    def __init__(self, problems: Iterable[str], response: Any, text: str | None, document: Any) -> None:
        self.problems = tuple(problems)
        shown = [*self.problems[:_SHOWN_PROBLEMS]]
        if len(self.problems) > len(shown):
            shown.append(f"and {len(self.problems) - len(shown)} more")
        super().__init__(f"the response does not fit the type: {'; '.join(shown)}", response, text)
        self.document = document


class ParseFailureError(ParseError):
    """The response failed, and has no value.

    Attributes:
        failure: Reason that the service or the provider gives. It may be empty.
    """

    def __init__(self, response: Any, text: str | None, failure: str) -> None:
        super().__init__(f"the response failed: {failure or 'no reason is known'}", response, text)
        self.failure = failure


class ParseResultError(ParseError):
    """A Dual-LLM turn failed, and has no return value.

    Attributes:
        result: The result of the turn as JSON data. Its `error` names the cause.
    """

    def __init__(self, response: Any, text: str | None, result: Mapping[str, Any]) -> None:
        super().__init__("the turn failed and has no return value; `result` has its error", response, text)
        self.result = dict(result)
