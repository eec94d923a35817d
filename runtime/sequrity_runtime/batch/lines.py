"""The two kinds of lines of a batch: requests and results, in the format of OpenAI's batch files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sized
from os import PathLike
from typing import Any, TypeAlias

from attrs import field, frozen

from sequrity_runtime.errors import ConfigError, DecodeError
from sequrity_runtime.json.strict import decode_json, encode_json
from sequrity_runtime.type_guards import is_object

BatchSource: TypeAlias = str | PathLike[str] | Iterable[Mapping[str, Any]]
"""Path of a file with one JSON object a line, or the objects themselves."""


@frozen
class BatchRequest:
    """A line of the input."""

    position: int
    """Number of the line, from 0. Blank lines do not count."""

    custom_id: str | None
    """Name of the request, which its result repeats."""

    url: str = ""
    """Path of the operation, such as `/v1/chat/completions`."""

    body: Mapping[str, Any] = field(factory=dict[str, Any], repr=False)
    """Body of the request."""

    problem: str | None = None
    """Reason why the line is not a request, or None."""


@frozen
class BatchResult:
    """A line of the output: a response or an error."""

    custom_id: str | None
    status: int | None = None
    """HTTP status, or None if no response arrived."""

    request_id: str | None = None
    session_id: str | None = None
    body: Any = field(default=None, repr=False)
    """Body of the response: JSON data, or a string if it is not JSON."""

    code: str | None = None
    """Kind of the failure if no response arrived."""

    message: str | None = field(default=None, repr=False)

    @property
    def failure(self) -> str | None:
        """Kind of the failure, or None if the request succeeded."""
        return self.code if self.status is None else f"HTTP {self.status}" if self.status >= 400 else None

    @property
    def tokens(self) -> int:
        """Number of tokens that the response reports as used, 0 if it reports none."""
        usage = self.body.get("usage") if is_object(self.body) else None
        if not is_object(usage):
            return 0
        parts = [usage.get("total_tokens")]
        if type(parts[0]) is not int:
            parts = [usage.get("input_tokens"), usage.get("output_tokens")]
        return sum(part for part in parts if type(part) is int)

    def document(self) -> dict[str, Any]:
        """Return the result as JSON data in the format of the output."""
        response = None
        if self.status is not None:
            response = {"status_code": self.status, "request_id": self.request_id, "body": self.body}
            if self.session_id is not None:
                response["session_id"] = self.session_id
        error = None if self.code is None else {"code": self.code, "message": self.message}
        return {"custom_id": self.custom_id, "response": response, "error": error}

    def line(self) -> bytes:
        """Render the result as a line of the output, without the line break."""
        return encode_json(self.document())


def read_requests(source: BatchSource) -> Iterator[BatchRequest]:
    """Read the requests of a batch one by one. A line that is not a request has a `problem`.

    Raises:
        ConfigError: The file cannot be read.
    """
    if isinstance(source, (str, PathLike)):
        for position, line in enumerate(_file_lines(source)):
            yield _parsed(position, line)
    else:
        for position, document in enumerate(source):
            yield request_of(position, document)


def count_requests(source: BatchSource) -> int | None:
    """Count the requests of a batch, or return None if that would use them up.

    Raises:
        ConfigError: The source is neither a path nor an iterable of requests, or the file cannot be read.
    """
    if isinstance(source, (str, PathLike)):
        return sum(1 for _ in _file_lines(source))
    check_requests("source", source, "a path or requests")
    return len(source) if isinstance(source, Sized) else None


def request_of(position: int, document: Any) -> BatchRequest:
    """Read a request from JSON data."""
    if not is_object(document):
        return BatchRequest(position, None, problem="expected an object")
    custom_id, url, body = document.get("custom_id"), document.get("url"), document.get("body")
    if not isinstance(custom_id, str):
        return BatchRequest(position, None, problem="custom_id: expected a string")
    problem = None
    if document.get("method", "POST") != "POST":
        problem = "method: expected 'POST'"
    elif not isinstance(url, str):
        problem = "url: expected a path, such as '/v1/chat/completions'"
    elif not is_object(body):
        problem = "body: expected an object"
    elif body.get("stream"):
        problem = "body: a batch has no streams; remove 'stream'"
    if problem is not None or not is_object(body):
        return BatchRequest(position, custom_id, problem=problem)
    return BatchRequest(position, custom_id, str(url), body)


def check_requests(argument: str, source: object, expected: str) -> None:
    """Refuse what is not a series of requests. A mapping is one request, whose keys would count as requests.

    Args:
        argument: Argument that holds the requests, for the message.
        source: The requests.
        expected: What the argument takes, in words.

    Raises:
        ConfigError: The source is something else.
    """
    found = type(source).__name__
    if isinstance(source, str | bytes | Mapping) or not isinstance(source, Iterable):
        raise ConfigError(f"{argument}: expected {expected}, found {found}")


def _parsed(position: int, line: bytes) -> BatchRequest:
    try:
        return request_of(position, decode_json(line))
    except DecodeError as error:
        return BatchRequest(position, None, problem=str(error))


def _file_lines(path: str | PathLike[str]) -> Iterator[bytes]:
    """Yield the lines that are not blank."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - a path of any kind
            yield from filter(None, map(bytes.strip, file))
    except OSError as error:
        raise ConfigError(f"cannot read {str(path)!r}: {error.strerror}") from None
