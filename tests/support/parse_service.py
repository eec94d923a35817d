"""Two ways to parse a response of a fake service, sync and async, and the chunks of a text."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import httpx
from fake_service import ANSWER, BASE_URL, CHUNK, Service, answer, stream

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime.type_guards import is_array, is_object

MESSAGES = [{"role": "user", "content": "hi"}]

Way = Callable[..., Any]


def saying(content: Any, finish_reason: str = "stop", **message: Any) -> httpx.Response:
    """Respond with a text."""
    choice = {
        "index": 0,
        "finish_reason": finish_reason,
        "message": {"role": "assistant", "content": content, **message},
    }
    return answer({**ANSWER, "choices": [choice]}, x_session_id="s")


def saying_in_pieces(text: str, size: int = 3, finish_reason: str = "stop", **delta: Any) -> httpx.Response:
    """Respond with a text in pieces of a size."""
    pieces = [text[start : start + size] for start in range(0, len(text), size)]
    deltas: list[dict[str, Any]] = [{"content": piece} for piece in pieces]
    chunks: list[dict[str, Any]] = [{"index": 0, "delta": found} for found in (delta, *deltas)]
    chunks.append({"index": 0, "delta": {}, "finish_reason": finish_reason})
    return stream(*({**CHUNK, "choices": [chunk]} for chunk in chunks))


def parse_sync(service: Service, response_type: Any, **options: Any) -> Any:
    """Parse with the sync client. A stream gives its values and its end."""
    client: Any
    with SequrityClient("k", BASE_URL, http_client=service.client(), max_retries=0) as client:
        found: Any = client.control.chat.parse(MESSAGES, "m", response_type=response_type, **options)
        if not options.get("stream"):
            return found
        with found:
            return list(found), found.final()


def parse_async(service: Service, response_type: Any, **options: Any) -> Any:
    """Parse with the async client."""

    async def run() -> Any:
        client: Any
        async with AsyncSequrityClient("k", BASE_URL, http_client=service.async_client(), max_retries=0) as client:
            found: Any = await client.control.chat.parse(MESSAGES, "m", response_type=response_type, **options)
            if not options.get("stream"):
                return found
            async with found:
                return [value async for value in found], await found.final()

    return asyncio.run(run())


def extends(earlier: Any, later: Any) -> bool:
    """Return whether a value has grown from another one, or is the same."""
    if isinstance(earlier, str):
        return isinstance(later, str) and later.startswith(earlier)
    if is_object(earlier) and is_object(later):
        return all(key in later and extends(value, later[key]) for key, value in earlier.items())
    if is_array(earlier) and is_array(later):
        last = len(earlier) - 1
        return len(later) > last and (
            not earlier or (earlier[:last] == later[:last] and extends(earlier[last], later[last]))
        )
    return type(earlier) is type(later) and bool(earlier == later)
