"""The peers: each sends the same request and returns the text of the response, so that every response is read.

- *bare httpx* is a lower bound: `json.dumps`, `client.post` or `client.stream`, `json.loads`. It checks nothing, not
  even the status. Its client holds the headers, which is cheaper than passing them with each call.
- *openai* and *anthropic* create objects of their own, without validation.
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
from operator import attrgetter
from typing import Any, Protocol
from unittest import mock

import httpx
import httpx2

from calls.apis import Api
from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import Limits
from sequrity_runtime.json import strict

BARE = "bare httpx"
BARE_2 = "bare httpx2"
SDKS = {"openai": "openai, on httpx2", "anthropic": "anthropic, on httpx2"}
"""Clients of the providers, by package."""

OURS = "sequrity with orjson"
OURS_WITHOUT = "sequrity without orjson"
OURS_2 = "sequrity with orjson, on httpx2"

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
        """Request a completion, and return its text."""
        ...

    def stream(self) -> str:
        """Request a stream, and return its text."""
        ...

    def close(self) -> None:
        """Close its connections."""
        ...


class AsyncPeer(Protocol):
    """Calls the server asynchronously."""

    async def complete(self) -> str:
        """Request a completion, and return its text."""
        ...

    async def stream(self) -> str:
        """Request a stream, and return its text."""
        ...

    async def close(self) -> None:
        """Close its connections."""
        ...


class _Bare:
    def __init__(self, library: Any, api: Api, base_url: str) -> None:
        self._client = library.Client(limits=library.Limits(**_POOL), **_OPTIONS)
        self._api = api
        self._url = base_url + api.url

    def complete(self) -> str:
        content = json.dumps(self._api.body).encode()
        return self._api.whole(json.loads(self._client.post(self._url, content=content).content))

    def stream(self) -> str:
        content, piece = json.dumps({**self._api.body, "stream": True}).encode(), self._api.piece
        with self._client.stream("POST", self._url, content=content) as response:
            return "".join([piece(json.loads(line[6:])) for line in response.iter_lines() if line[:7] == "data: {"])

    def close(self) -> None:
        self._client.close()


class _AsyncBare:
    def __init__(self, library: Any, api: Api, base_url: str) -> None:
        self._client = library.AsyncClient(limits=library.Limits(**_POOL), **_OPTIONS)
        self._api = api
        self._url = base_url + api.url

    async def complete(self) -> str:
        content = json.dumps(self._api.body).encode()
        return self._api.whole(json.loads((await self._client.post(self._url, content=content)).content))

    async def stream(self) -> str:
        content, piece = json.dumps({**self._api.body, "stream": True}).encode(), self._api.piece
        async with self._client.stream("POST", self._url, content=content) as response:
            lines = response.aiter_lines()
            return "".join([piece(json.loads(line[6:])) async for line in lines if line[:7] == "data: {"])

    async def close(self) -> None:
        await self._client.aclose()


class _Sdk:
    def __init__(self, names: tuple[str, str], api: Api, base_url: str) -> None:
        library = import_module(api.sdk)
        name, pool = names
        self._client: Any = getattr(library, name)(
            api_key=_KEY,
            base_url=base_url + api.sdk_url,
            http_client=getattr(library, pool)(limits=_POOL_2),
        )
        self._create: Callable[..., Any] = attrgetter(f"{api.sdk_resource}.create")(self._client)
        self._api = api


class _SyncSdk(_Sdk):
    def complete(self) -> str:
        return self._api.whole_in(self._create(**self._api.body))

    def stream(self) -> str:
        return "".join([self._api.piece_in(event) for event in self._create(**self._api.body, stream=True)])

    def close(self) -> None:
        self._client.close()


class _AsyncSdk(_Sdk):
    async def complete(self) -> str:
        return self._api.whole_in(await self._create(**self._api.body))

    async def stream(self) -> str:
        events = await self._create(**self._api.body, stream=True)
        return "".join([self._api.piece_in(event) async for event in events])

    async def close(self) -> None:
        await self._client.close()


class _Ours:
    def __init__(self, api: Api, base_url: str, http_client: Any = None) -> None:
        self._http_client = http_client
        self._client = SequrityClient(_KEY, base_url, http_client=http_client, limits=_OUR_POOL)
        self._create: Callable[..., Any] = getattr(self._client.control, api.name).create
        self._api = api

    def complete(self) -> str:
        return self._api.whole_in(self._create(**self._api.body))

    def stream(self) -> str:
        return "".join([self._api.piece_in(event) for event in self._create(**self._api.body, stream=True)])

    def close(self) -> None:
        self._client.close()
        if self._http_client is not None:
            self._http_client.close()


class _AsyncOurs:
    def __init__(self, api: Api, base_url: str, http_client: Any = None) -> None:
        self._http_client = http_client
        self._client = AsyncSequrityClient(_KEY, base_url, http_client=http_client, limits=_OUR_POOL)
        self._create: Callable[..., Any] = getattr(self._client.control, api.name).create
        self._api = api

    async def complete(self) -> str:
        return self._api.whole_in(await self._create(**self._api.body))

    async def stream(self) -> str:
        events = await self._create(**self._api.body, stream=True)
        return "".join([self._api.piece_in(event) async for event in events])

    async def close(self) -> None:
        await self._client.close()
        if self._http_client is not None:
            await self._http_client.aclose()


SYNC: dict[str, Callable[[Api, str], SyncPeer]] = {
    BARE: partial(_Bare, httpx),
    BARE_2: partial(_Bare, httpx2),
    OURS: _Ours,
    OURS_WITHOUT: _Ours,
    OURS_2: lambda api, base_url: _Ours(api, base_url, httpx2.Client(limits=_POOL_2)),
    SDKS["openai"]: partial(_SyncSdk, ("OpenAI", "DefaultHttpxClient")),
    SDKS["anthropic"]: partial(_SyncSdk, ("Anthropic", "DefaultHttpxClient")),
}
"""Creates a peer for an API of the server at a base URL."""

ASYNC: dict[str, Callable[[Api, str], AsyncPeer]] = {
    BARE: partial(_AsyncBare, httpx),
    BARE_2: partial(_AsyncBare, httpx2),
    OURS: _AsyncOurs,
    OURS_WITHOUT: _AsyncOurs,
    OURS_2: lambda api, base_url: _AsyncOurs(api, base_url, httpx2.AsyncClient(limits=_POOL_2)),
    SDKS["openai"]: partial(_AsyncSdk, ("AsyncOpenAI", "DefaultAsyncHttpxClient")),
    SDKS["anthropic"]: partial(_AsyncSdk, ("AsyncAnthropic", "DefaultAsyncHttpxClient")),
}
"""The same, async."""


def setting_of(name: str) -> AbstractContextManager[Any]:
    """Return the setting of a peer's calls."""
    return mock.patch.object(strict, "orjson_library", return_value=None) if name == OURS_WITHOUT else nullcontext()
