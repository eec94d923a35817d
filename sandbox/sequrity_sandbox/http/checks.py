"""The checks of a request by its operation."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final

from sequrity_sandbox.contract.operations import Key, Operation, Parameter, Schema
from sequrity_sandbox.contract.problem import Problem
from sequrity_sandbox.http.message import HttpRequest, RejectionError
from sequrity_sandbox.json_text import decode

LARGE_BODY: Final = 64 * 1024
"""Size in bytes from which a body is checked in a thread: other requests must not wait for it."""

_CACHED_HEADER: Final = 16 * 1024


class RequestReader:
    """Reads and checks the requests of one operation.

    An unknown key of a JSON header is accepted: a client sends it on purpose, as an override.

    Args:
        operation: The operation.
    """

    def __init__(self, operation: Operation) -> None:
        self._operation = operation
        self._headers = [parameter for parameter in operation.parameters if parameter.location == "header"]
        self._queries = [parameter for parameter in operation.parameters if parameter.location == "query"]
        self._path = [parameter for parameter in operation.parameters if parameter.location == "path"]
        self._cached = lru_cache(256)(self._header)
        self._known_path = lru_cache(1024)(self._is_known)

    async def read(self, request: HttpRequest, path: Mapping[str, str]) -> tuple[dict[str, Any], Any]:
        """Check a request in full.

        Returns:
            The values of the header parameters by lower-case name, the JSON ones decoded; and the body, decoded.

        Raises:
            RejectionError: 404 for a path of unknown segments, 401 for a missing or invalid key, 413 for a body that
                is too large, 422 that lists what is wrong with headers and body.
            DisconnectedError: The client closed the connection.
        """
        for parameter in self._path:
            value = path.get(parameter.name)
            if value is not None and not self._known_path(parameter.name, value):
                problem = parameter.schema.problems(_value(value, parameter))[0]
                raise RejectionError(404, f"Not found: no such {parameter.name}; {problem.msg}.")
        if self._operation.key is not None:
            check_key(request.headers, self._operation.key)
        values: dict[str, Any] = {}
        problems: list[Problem] = []
        for parameter in self._headers:
            problems += self._read_header(request.headers.get(parameter.name.lower(), ()), parameter, values)
        for parameter in self._queries:
            problems += _read_query(request.query.get(parameter.name, ()), parameter)
        body = None
        if self._operation.body:
            problems += _check_media_type(request)
            content = await request.body()
            if len(content) < LARGE_BODY:
                body, found = _read_body(content, self._operation.body)
            else:
                body, found = await asyncio.to_thread(_read_body, content, self._operation.body)
            problems += found
        if problems:
            raise RejectionError(422, problems)
        return values, body

    def _is_known(self, name: str, value: str) -> bool:
        parameter = next(each for each in self._path if each.name == name)
        return not parameter.schema.problems(_value(value, parameter))

    def _read_header(self, sent: Sequence[str], parameter: Parameter, values: dict[str, Any]) -> Sequence[Problem]:
        loc = ("header", parameter.name)
        if not sent:
            return [Problem(loc, "missing required header", "required")] if parameter.required else ()
        if len(sent) > 1:
            return [Problem(loc, "sent more than once", "json")]
        read = self._cached if len(sent[0]) <= _CACHED_HEADER else self._header
        value, problems = read(parameter.name, sent[0])
        values[parameter.name.lower()] = value
        return problems

    def _header(self, name: str, text: str) -> tuple[Any, Sequence[Problem]]:
        parameter = next(each for each in self._headers if each.name == name)
        loc = ("header", name)
        if not text.isascii():
            return None, [Problem(loc, "expected ASCII only: JSON escapes carry the rest", "json")]
        try:
            value = decode(text) if parameter.is_json else _value(text, parameter)
        except ValueError as error:
            return None, [Problem(loc, str(error), "json")]
        problems = parameter.schema.problems(value, *loc)
        return value, [problem for problem in problems if problem.type != "additionalProperties"]


def _read_body(content: bytes, schema: Schema) -> tuple[Any, list[Problem]]:
    """Read and check a body; it is None where it cannot be read."""
    try:
        body = decode(content.decode())
    except UnicodeDecodeError:
        return None, [Problem(("body",), "expected UTF-8", "json")]
    except ValueError as error:
        return None, [Problem(("body",), str(error), "json")]
    return body, schema.problems(body, "body")


def check_key(headers: Mapping[str, Sequence[str]], rule: Key) -> None:
    """Require an API key.

    Raises:
        RejectionError: 401 for a missing or invalid key.
    """
    sent = next(iter(headers.get(rule.header, ())), "")
    scheme, _, key = sent.partition(" ") if rule.scheme else ("", "", sent)
    challenge = {"WWW-Authenticate": "Bearer"}
    if scheme.lower() != rule.scheme or not key.strip():
        shown = "Authorization: Bearer <key>" if rule.scheme else f"{rule.header}: <key>"
        raise RejectionError(401, f"No API key: send `{shown}`.", challenge, "missing_api_key")
    if key.strip().startswith("invalid"):
        raise RejectionError(401, "The API key is not valid.", challenge, "invalid_api_key")


def _check_media_type(request: HttpRequest) -> Iterator[Problem]:
    media_type = (request.header("content-type") or "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        yield Problem(("header", "Content-Type"), 'expected "application/json"', "const")


def _value(text: str, parameter: Parameter) -> Any:
    """Read the text of a scalar: a number or a boolean, if the schema requires one."""
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
