"""HTTP clients of httpx and httpx2 are accepted alike; checked by mypy and pyright, never run."""

import httpx
import httpx2

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import AsyncHttpClient, SyncHttpClient


def accept(sync: httpx.Client, sync2: httpx2.Client, later: httpx.AsyncClient, later2: httpx2.AsyncClient) -> None:
    """Both libraries fit the protocols."""
    clients: list[SyncHttpClient] = [sync, sync2]
    for client in clients:
        SequrityClient("key", http_client=client)
    async_clients: list[AsyncHttpClient] = [later, later2]
    for async_client in async_clients:
        AsyncSequrityClient("key", http_client=async_client)
