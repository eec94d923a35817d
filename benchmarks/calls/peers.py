"""The peers: each sends the same request and returns the text of the response, so that every response is read.

- *bare httpx* is a lower bound: `json.dumps`, `client.post` or `client.stream`, `json.loads`. Nothing is checked, not
  even the status, and the headers stand on the client, which is cheaper than giving them with each call.
- *openai* makes objects of its own, which it does not check.
- *sequrity* validates request and response against their schemas, makes typed objects, and keeps the session, the
  deadline of the whole call and every bound.

All have pools of the same size, and keep idle connections long enough for their next turn: of 50 callers' connections,
httpx by itself would keep 20, and those for five seconds.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from importlib import import_module
from typing import Any, Protocol
from unittest import mock

import httpx
import httpx2

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import Limits
from sequrity_runtime.json import strict

BARE = "bare httpx"
BARE_2 = "bare httpx2"
OPENAI = "openai, on httpx2"
OURS = "sequrity with orjson"
OURS_WITHOUT = "sequrity without orjson"
OURS_2 = "sequrity with orjson, on httpx2"

_MESSAGES: list[dict[str, Any]] = [
    {"role": "user", "content": "Which of the three invoices are paid, and which one is open?"}
]
_MODEL = "openai/gpt-5-mini"
_BODY: dict[str, Any] = {"messages": _MESSAGES, "model": _MODEL}
_PATH = "/control/chat/v1"
_URL = f"{_PATH}/chat/completions"
_KEY = "k"
_POOL = {"max_connections": 1000, "max_keepalive_connections": 100, "keepalive_expiry": 60}
_POOL_2 = httpx2.Limits(**_POOL)
_OUR_POOL = Limits(connections=1000, idle_connections=100, keep_alive=60)
_OPTIONS: dict[str, Any] = {
    "headers": {"authorization": f"Bearer {_KEY}", "content-type": "application/json"},
    "timeout": 60,
}


class SyncPeer(Protocol):
    """Calls the server, and waits for it."""

    def complete(self) -> str:
        """Ask for a completion, and give its text."""
        ...

    def stream(self) -> str:
        """Ask for a stream, and give its text."""
        ...

    def close(self) -> None:
        """Close its connections."""
        ...


class AsyncPeer(Protocol):
    """Calls the server, and lets others do so meanwhile."""

    async def complete(self) -> str:
        """Ask for a completion, and give its text."""
        ...

    async def stream(self) -> str:
        """Ask for a stream, and give its text."""
        ...

    async def close(self) -> None:
        """Close its connections."""
        ...


class _Bare:
    def __init__(self, library: Any, base_url: str) -> None:
        self._client = library.Client(limits=library.Limits(**_POOL), **_OPTIONS)
        self._url = base_url + _URL

    def complete(self) -> str:
        return _completed(json.loads(self._client.post(self._url, content=json.dumps(_BODY).encode()).content))

    def stream(self) -> str:
        content = json.dumps({**_BODY, "stream": True}).encode()
        with self._client.stream("POST", self._url, content=content) as response:
            return "".join([_said(json.loads(line[6:])) for line in response.iter_lines() if line[:7] == "data: {"])

    def close(self) -> None:
        self._client.close()


class _AsyncBare:
    def __init__(self, library: Any, base_url: str) -> None:
        self._client = library.AsyncClient(limits=library.Limits(**_POOL), **_OPTIONS)
        self._url = base_url + _URL

    async def complete(self) -> str:
        return _completed(json.loads((await self._client.post(self._url, content=json.dumps(_BODY).encode())).content))

    async def stream(self) -> str:
        content = json.dumps({**_BODY, "stream": True}).encode()
        async with self._client.stream("POST", self._url, content=content) as response:
            lines = response.aiter_lines()
            return "".join([_said(json.loads(line[6:])) async for line in lines if line[:7] == "data: {"])

    async def close(self) -> None:
        await self._client.aclose()


def _completed(answer: Any) -> str:
    text: str = answer["choices"][0]["message"]["content"]
    return text


def _said(chunk: Any) -> str:
    choices = chunk["choices"]
    return (choices[0]["delta"].get("content") or "") if choices else ""


class _OpenAI:
    def __init__(self, base_url: str) -> None:
        library = import_module("openai")
        pool = library.DefaultHttpxClient(limits=_POOL_2)
        self._client = library.OpenAI(api_key=_KEY, base_url=base_url + _PATH, http_client=pool)

    def complete(self) -> str:
        text: str = self._client.chat.completions.create(**_BODY).choices[0].message.content
        return text

    def stream(self) -> str:
        return "".join([_said_in(chunk) for chunk in self._client.chat.completions.create(**_BODY, stream=True)])

    def close(self) -> None:
        self._client.close()


class _AsyncOpenAI:
    def __init__(self, base_url: str) -> None:
        library = import_module("openai")
        pool = library.DefaultAsyncHttpxClient(limits=_POOL_2)
        self._client = library.AsyncOpenAI(api_key=_KEY, base_url=base_url + _PATH, http_client=pool)

    async def complete(self) -> str:
        text: str = (await self._client.chat.completions.create(**_BODY)).choices[0].message.content
        return text

    async def stream(self) -> str:
        chunks = await self._client.chat.completions.create(**_BODY, stream=True)
        return "".join([_said_in(chunk) async for chunk in chunks])

    async def close(self) -> None:
        await self._client.close()


class _Ours:
    def __init__(self, base_url: str, http_client: Any = None) -> None:
        self._http_client = http_client
        self._client = SequrityClient(_KEY, base_url, http_client=http_client, limits=_OUR_POOL)

    def complete(self) -> str:
        return self._client.control.chat.create(_MESSAGES, _MODEL).text or ""

    def stream(self) -> str:
        return "".join([_said_in(chunk) for chunk in self._client.control.chat.create(_MESSAGES, _MODEL, stream=True)])

    def close(self) -> None:
        self._client.close()
        if self._http_client is not None:
            self._http_client.close()


class _AsyncOurs:
    def __init__(self, base_url: str, http_client: Any = None) -> None:
        self._http_client = http_client
        self._client = AsyncSequrityClient(_KEY, base_url, http_client=http_client, limits=_OUR_POOL)

    async def complete(self) -> str:
        return (await self._client.control.chat.create(_MESSAGES, _MODEL)).text or ""

    async def stream(self) -> str:
        chunks = await self._client.control.chat.create(_MESSAGES, _MODEL, stream=True)
        return "".join([_said_in(chunk) async for chunk in chunks])

    async def close(self) -> None:
        await self._client.close()
        if self._http_client is not None:
            await self._http_client.aclose()


def _said_in(chunk: ChatCompletionChunk) -> str:
    """Read a chunk of ours, or of openai's, which has the same attributes."""
    delta = chunk.choices[0].delta if chunk.choices else None
    content = delta.content if delta else None
    return content if isinstance(content, str) else ""


SYNC: dict[str, Callable[[str], SyncPeer]] = {
    BARE: partial(_Bare, httpx),
    BARE_2: partial(_Bare, httpx2),
    OURS: _Ours,
    OURS_WITHOUT: _Ours,
    OURS_2: lambda base_url: _Ours(base_url, httpx2.Client(limits=_POOL_2)),
    OPENAI: _OpenAI,
}
"""Makes a peer, for the server at a base URL."""

ASYNC: dict[str, Callable[[str], AsyncPeer]] = {
    BARE: partial(_AsyncBare, httpx),
    BARE_2: partial(_AsyncBare, httpx2),
    OURS: _AsyncOurs,
    OURS_WITHOUT: _AsyncOurs,
    OURS_2: lambda base_url: _AsyncOurs(base_url, httpx2.AsyncClient(limits=_POOL_2)),
    OPENAI: _AsyncOpenAI,
}
"""The same, async."""


def setting_of(name: str) -> AbstractContextManager[Any]:
    """Give what must hold while a peer calls."""
    return mock.patch.object(strict, "orjson_library", return_value=None) if name == OURS_WITHOUT else nullcontext()
