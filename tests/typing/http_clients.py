import httpx, httpx2
from sequrity_runtime import AsyncHttpClient, SyncHttpClient
a: SyncHttpClient = httpx.Client()
b: SyncHttpClient = httpx2.Client()
c: AsyncHttpClient = httpx.AsyncClient()
d: AsyncHttpClient = httpx2.AsyncClient()
