"""The checks of a request before its response, by the rules of its operation alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request

from sequrity_sandbox._contract import Key, Operation, Parameter, Schema
from sequrity_sandbox._json import decode
from sequrity_sandbox._problems import Problem

MAX_BODY_SIZE: Final = 64 * 1024 * 1024


class RejectionError(Exception):
    """A request whose response is an error.

    Attributes:
        status: HTTP status of the response.
        detail: Its `detail`: a sentence, or the list of problems of a 422.
        session_id: Session that the request belongs to, where one is known.
    """

    def __init__(self, status: int, detail: str | list[Problem], session_id: str | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.detail = detail
        self.session_id = session_id

    def to_json(self) -> dict[str, Any]:
        """Return the body of the response."""
        if isinstance(self.detail, str):
            return {"detail": self.detail}
        return {"detail": [problem.to_json() for problem in self.detail]}


async def read(request: Request, operation: Operation) -> tuple[dict[str, Any], Any]:
    """Check a request in full.

    Returns:
        The values of the header parameters by lower-case name, the JSON ones decoded; and the body, decoded.

    Raises:
        RejectionError: 404 for a path of unknown segments, 401 for a missing or invalid key, 413 for a body that is too
            large, 422 that lists what is wrong with headers and body.
    """
    _check_path(request, operation)
    if operation.key is not None:
        _check_key(request.headers, operation.key)
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for parameter in operation.parameters:
        if parameter.location == "header":
            problems += _read_header(request.headers.getlist(parameter.name), parameter, values)
        elif parameter.location == "query":
            problems += _read_query(request.query_params.getlist(parameter.name), parameter)
    body = None
    if operation.body:
        problems += _check_media_type(request.headers)
        # In a thread: thousands of messages take seconds, and other requests must not wait.
        body, found = await run_in_threadpool(_read_body, await _content(request), operation.body)
        problems += found
    if problems:
        raise RejectionError(422, problems)
    return values, body


def _read_body(content: bytes, schema: Schema) -> tuple[Any, list[Problem]]:
    """Read and check a body; it is None where it cannot be read."""
    try:
        body = decode(content.decode())
    except UnicodeDecodeError:
        return None, [Problem(("body",), "expected UTF-8", "json")]
    except ValueError as error:
        return None, [Problem(("body",), str(error), "json")]
    return body, schema.problems(body, "body")


async def _content(request: Request) -> bytes:
    # Not Starlette's own max_body_size: it responds with plain text, and errors are JSON here.
    content = bytearray()
    async for piece in request.stream():
        content += piece
        if len(content) > MAX_BODY_SIZE:
            raise RejectionError(413, f"The body is larger than {MAX_BODY_SIZE} bytes.")
    return bytes(content)


def _check_path(request: Request, operation: Operation) -> None:
    for parameter in operation.parameters:
        value = request.path_params.get(parameter.name)
        if parameter.location == "path" and value is not None and parameter.schema.problems(_value(value, parameter)):
            raise RejectionError(404, f"Not found: no such {parameter.name}.")


def _check_key(headers: Headers, rule: Key) -> None:
    sent = headers.get(rule.header, "")
    scheme, _, key = sent.partition(" ") if rule.scheme else ("", "", sent)
    if scheme.lower() != rule.scheme or not key.strip():
        shown = "Authorization: Bearer <key>" if rule.scheme else f"{rule.header}: <key>"
        raise RejectionError(401, f"No API key: send `{shown}`.")
    if key.strip().startswith("invalid"):
        raise RejectionError(401, "The API key is not valid.")


def _check_media_type(headers: Headers) -> Iterator[Problem]:
    media_type = headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        yield Problem(("header", "Content-Type"), 'expected "application/json"', "const")


def _value(text: str, parameter: Parameter) -> Any:
    """Read the text of a scalar: a number or a boolean where the schema asks for one."""
    if not parameter.schema.problems(text):
        return text
    try:
        return decode(text)
    except ValueError:
        return text


def _read_query(sent: Sequence[str], parameter: Parameter) -> Iterator[Problem]:
    loc = ("query", parameter.name)
    if parameter.required and not sent:
        yield Problem(loc, "missing required parameter", "required")
    for text in sent:
        yield from parameter.schema.problems(_value(text, parameter), *loc)


def _read_header(sent: Sequence[str], parameter: Parameter, values: dict[str, Any]) -> Iterator[Problem]:
    loc = ("header", parameter.name)
    if not sent:
        if parameter.required:
            yield Problem(loc, "missing required header", "required")
        return
    if len(sent) > 1:
        yield Problem(loc, "sent more than once", "json")
    elif not sent[0].isascii():
        yield Problem(loc, "expected ASCII only: JSON escapes carry the rest", "json")
    else:
        try:
            value = decode(sent[0]) if parameter.is_json else _value(sent[0], parameter)
        except ValueError as error:
            yield Problem(loc, str(error), "json")
        else:
            values[parameter.name.lower()] = value
            yield from parameter.schema.problems(value, *loc)
