"""The ways to make a call: {sync, asyncio} x {a client of our own, httpx, httpx2}, and trio."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from typing import Any

import anyio
import httpx
import httpx2
import trio
from attrs import define

from faults.expectations import LIMITS, Case
from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import SequrityError

KEY = "key-of-the-matrix"
PROMPT = "a prompt of the matrix"
MESSAGES: list[dict[str, Any]] = [{"role": "user", "content": PROMPT}]

_TRUST = ssl.create_default_context()
"""Made once: reading the system's authorities takes longer than most faults."""


_PAUSE = 0.2
"""Seconds between calls, in which the client notices changes of the connection."""


@define
class Came:
    """The outcome of a call."""

    outcome: str
    """The response's text, or the name of an error's class."""

    error: BaseException | None = None
    partial: str | None = None


Driver = Callable[[Case, str], Came]
"""Plays a case against a base URL."""


def _options(case: Case) -> dict[str, Any]:
    return {"max_retries": 0, "stream": True if case.streaming else None, **case.options}


def _broken(error: SequrityError) -> Came:
    return Came(type(error).__name__, error, None if error.partial is None else str(error.partial.text))


def sync_driver(library: Any = None) -> Driver:
    """Call with the sync client, on an HTTP client of a library, or on its own."""

    def answer(case: Case, client: Any) -> Any:
        reply = client.control.chat.create(MESSAGES, "m", **_options(case))
        if case.streaming:
            with reply:
                return reply.final()
        return reply

    def call(case: Case, url: str) -> Came:
        with library.Client(verify=_TRUST) if library else nullcontext() as http_client:
            try:
                with SequrityClient(KEY, url, http_client=http_client, limits=LIMITS) as client:
                    for _ in range(case.calls - 1):
                        answer(case, client)
                        time.sleep(_PAUSE)
                    return Came(str(answer(case, client).text))
            except SequrityError as error:
                return _broken(error)

    return call


def async_driver(run: Callable[..., Any], library: Any = None) -> Driver:
    """Call with the async client in an event loop, on an HTTP client of a library, or on its own."""

    async def answer(case: Case, client: Any) -> Any:
        reply = await client.control.chat.create(MESSAGES, "m", **_options(case))
        if case.streaming:
            async with reply:
                return await reply.final()
        return reply

    async def call(case: Case, url: str) -> Came:
        async with library.AsyncClient(verify=_TRUST) if library else nullcontext() as http_client:
            try:
                async with AsyncSequrityClient(KEY, url, http_client=http_client, limits=LIMITS) as client:
                    for _ in range(case.calls - 1):
                        await answer(case, client)
                        await anyio.sleep(_PAUSE)
                    return Came(str((await answer(case, client)).text))
            except SequrityError as error:
                return _broken(error)

    def start(case: Case, url: str) -> Came:
        came: Came = run(call, case, url)
        return came

    return start


def asyncio_run(main: Callable[..., Any], *arguments: Any) -> Any:
    """Run a coroutine function as `trio.run` does."""
    return asyncio.run(main(*arguments))


DRIVERS: Mapping[str, Driver] = {
    "sync": sync_driver(),
    "sync httpx": sync_driver(httpx),
    "sync httpx2": sync_driver(httpx2),
    "asyncio": async_driver(asyncio_run),
    "asyncio httpx": async_driver(asyncio_run, httpx),
    "asyncio httpx2": async_driver(asyncio_run, httpx2),
    "trio": async_driver(trio.run),
}
"""All ways, by name."""
