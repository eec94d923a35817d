"""Answers as they came: for what their types do not hold, such as headers, or for answers to be read later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

AnswerT_co = TypeVar("AnswerT_co", covariant=True)


class RawResponse(Generic[AnswerT_co]):
    """An answer as it came; `parse` reads it.

    Attributes:
        status: HTTP status.
        headers: All headers, by lower-case name.
        body: Bytes of the body, decompressed; empty for a stream, whose events `parse` hands out as they arrive.
    """

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes, parse: Callable[[], AnswerT_co]) -> None:
        self.status = status
        self.headers = headers
        self.body = body
        self._parse = parse

    @property
    def request_id(self) -> str | None:
        """The service's name for the request."""
        return self.headers.get("x-request-id")

    @property
    def text(self) -> str:
        """The body as text, empty for a stream; bytes that are not UTF-8 are replaced."""
        return self.body.decode("utf-8", "replace")

    def parse(self) -> AnswerT_co:
        """Read the answer into what the call without `with_raw_response` gives.

        Raises:
            DecodeError: The body is not JSON, or no stream where one was asked for.
            APIStatusError: It is an error for all its status.
            ResponseValidationError: It does not fit its type.
        """
        return self._parse()

    def __repr__(self) -> str:
        """Show the status, and no content."""
        return f"<RawResponse {self.status}>"
