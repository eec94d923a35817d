"""The vectors of HTTP exchanges and streams: our sync and async clients send the requests and read the responses."""

from __future__ import annotations

import asyncio
import base64
import importlib
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from typing import Any

import httpx
import pytest
from fake_service import Service, opened, opened_async

from sequrity_conformance.canonical import canonical
from sequrity_conformance.contract import Contract
from sequrity_conformance.corpus import exchanges
from sequrity_conformance.meaning import without_silent_nulls
from sequrity_conformance.schemas import Place
from sequrity_runtime import (
    APIStatusError,
    ConfigError,
    DecodeError,
    ResponseValidationError,
    SequrityError,
    StreamEventError,
    StreamTruncatedError,
    Target,
    ValidationError,
    call_async,
    call_sync,
    to_json,
)

CONTRACT = Contract()
DESCRIBED: list[dict[str, Any]] = [
    item[method]
    for item in CONTRACT.documents["openapi.json"]["paths"].values()
    for method in item
    if method != "parameters"
]
OPERATIONS: dict[str, Any] = {
    each["operationId"]: getattr(
        importlib.import_module(f"sequrity.{each['x-python-module']}"), each["x-python-function"].upper()
    )
    for each in DESCRIBED
}
BODIES = {
    each["operationId"]: each["requestBody"]["content"]["application/json"]["schema"]["$ref"]
    for each in DESCRIBED
    if "requestBody" in each
}
"""The type of the body of each operation that has one, as `file#/pointer`."""
KINDS: dict[str, type[SequrityError]] = {
    "request": ConfigError,
    "status": APIStatusError,
    "decode": DecodeError,
    "response": ResponseValidationError,
    "stream-event": StreamEventError,
    "stream-truncated": StreamTruncatedError,
}
JSON_HEADERS = {
    "x-features": "FeaturesHeader",
    "x-policy": "SecurityPolicyHeader",
    "x-config": "FineGrainedConfigHeader",
}
HEADERS = {"authorization", "content-type", "x-api-key", "x-session-id", *JSON_HEADERS}
Way = Callable[[Service, Mapping[str, Any], Callable[[Any], None]], Any]
"""Makes a call, passes on the events of its stream, and returns its response."""


def _sync(service: Service, call: Mapping[str, Any], take: Callable[[Any], None]) -> Any:
    operation = OPERATIONS[call["operation"]]
    with service.client() as client:
        target = Target.of(call["base_url"], call["api_key"])
        answer: Any = call_sync(operation, client, target, {"max_retries": 0, **call["arguments"]}, "python")
        if call["arguments"].get("stream"):
            with opened(answer) as stream:
                for event in stream:
                    take(event)
        return answer


def _async(service: Service, call: Mapping[str, Any], take: Callable[[Any], None]) -> Any:
    async def run() -> Any:
        operation = OPERATIONS[call["operation"]]
        async with service.async_client() as client:
            target = Target.of(call["base_url"], call["api_key"])
            answer: Any = await call_async(operation, client, target, {"max_retries": 0, **call["arguments"]}, "python")
            if call["arguments"].get("stream"):
                async with opened_async(answer) as stream:
                    async for event in stream:
                        take(event)
            return answer

    return asyncio.run(run())


@pytest.fixture(params=[_sync, _async], ids=["sync", "async"])
def way(request: pytest.FixtureRequest) -> Way:
    chosen: Way = request.param
    return chosen


def fails(told: Mapping[str, Any], run: Callable[[], Any]) -> None:
    """Run a call that must fail, and compare the error with the vector."""
    with pytest.raises(KINDS[told["kind"]]) as caught:
        run()
    error: Any = caught.value
    for name in ("status", "code", "retry_after"):
        assert getattr(error, name) == told[name] if name in told else True
    assert told.get("message", "") in str(error)
    if "pointers" in told:
        assert isinstance(error, ValidationError)
        assert {violation.pointer for violation in error.violations} == set(told["pointers"])


def by_id(case: Mapping[str, Any]) -> str:
    return str(case["id"])


@pytest.mark.parametrize("case", exchanges("http"), ids=by_id)
def test_an_exchange_matches_its_vector(case: dict[str, Any], way: Way) -> None:
    """Method, URL, headers and body exactly; then the result or the error."""
    told = case.get("response", {"status": 500, "headers": {}, "body": ""})
    content = told["body"].encode()
    service = Service(httpx.Response(told["status"], headers=told["headers"], content=content))
    if "error" in case:
        fails(case["error"], lambda: way(service, case["call"], print))
    else:
        answer = way(service, case["call"], print)
        assert canonical(to_json(answer)) == case["result"]["canonical"]
        assert getattr(answer, "session_id", None) == case["result"]["session_id"]
    wanted = [case["request"] | {"headers": shown(case["request"]["headers"])}] if "request" in case else []
    assert [sent(request, case["call"]["operation"]) for request in service.requests] == wanted


def test_each_operation_has_an_exchange() -> None:
    assert {case["call"]["operation"] for case in exchanges("http")} == OPERATIONS.keys()


def shown(headers: Mapping[str, str]) -> dict[str, str]:
    """Select the headers of the contract. JSON headers are compared as data."""
    picked = {name: value for name, value in headers.items() if name in HEADERS}
    assert all(value.isascii() for value in picked.values())
    for name in JSON_HEADERS.keys() & picked.keys():
        picked[name] = canonical(meant(JSON_HEADERS[name], picked[name]))
    return picked


def sent(request: httpx.Request, operation: str) -> dict[str, Any]:
    """Write a request as vectors do."""
    written: dict[str, Any] = {"method": request.method, "url": str(request.url), "headers": shown(request.headers)}
    if operation not in BODIES:
        assert request.content == b""
        return written
    place = Place(BODIES[operation].partition("#")[0], CONTRACT.at(BODIES[operation]))
    return written | {"body": canonical(without_silent_nulls(CONTRACT, place, json.loads(request.content)))}


def meant(kind: str, text: str | bytes) -> Any:
    """Read the JSON of a header, without the nulls that equal absence by the schema of its type."""
    return without_silent_nulls(CONTRACT, CONTRACT.types[kind].place, json.loads(text))


def bytes_of(case: Mapping[str, Any]) -> bytes:
    return case["sse"].encode() if "sse" in case else base64.b64decode(case["sse_base64"])


class _Pieces(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body in chunks of one size."""

    def __init__(self, content: bytes, size: int) -> None:
        self.pieces = [content[at : at + size] for at in range(0, len(content), size)]

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.pieces)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            yield piece


ARGUMENTS: dict[str, Any] = {
    case["call"]["operation"]: case["call"]["arguments"] for case in exchanges("http") if case["id"][:9] == "operation"
}
"""The arguments of a call of each operation."""
STREAMS: dict[str, Any] = {
    each["operationId"]: content["text/event-stream"]
    for each in DESCRIBED
    if "text/event-stream" in (content := each["responses"].get("200", {}).get("content", {}))
}
"""The streams of the operations that have one."""


def stream_call(name: str) -> dict[str, Any]:
    """Write the call of an operation that requests its stream."""
    arguments = ARGUMENTS[name] | {STREAMS[name]["x-stream-switch"]: True}
    return {"operation": name, "base_url": "https://s.test", "api_key": "k", "arguments": arguments}


@pytest.mark.parametrize("size", [1, 7, 1 << 20])
@pytest.mark.parametrize("case", exchanges("streams"), ids=by_id)
def test_a_stream_matches_its_vector(case: dict[str, Any], size: int, way: Way) -> None:
    """The same events and the same end, however the bytes are cut."""
    body = _Pieces(bytes_of(case), size)
    service = Service(httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=body))
    call = stream_call(case["operation"])
    events: list[Any] = []
    if "error" in case:
        fails(case["error"], lambda: way(service, call, events.append))
    else:
        stream = way(service, call, events.append)
        assert "whole" not in case or canonical(to_json(stream.accumulate())) == case["whole"]
    assert [canonical(to_json(event)) for event in events] == case["events"]


def test_each_stream_has_vectors_with_an_event_of_each_kind_and_a_sum() -> None:
    derived = [case["id"].split("/")[1:] for case in exchanges("streams") if case["id"].startswith("operation/")]
    assert {name for name, case in derived if case == "kinds"} == STREAMS.keys()
    assert {name for name, case in derived if case == "whole-1"} == STREAMS.keys()
