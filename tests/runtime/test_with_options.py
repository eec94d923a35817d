"""`with_options`: a client with other settings shares connections and sessions."""

from __future__ import annotations

import asyncio
import gc
import warnings
from typing import Any, cast

import pytest
from fake_service import ANSWER, BASE_URL, MESSAGES, Service, answer

from sequrity import AsyncSequrityClient, ConfigError, ControlConfig, SequrityClient


def _client(service: Service) -> SequrityClient:
    control = ControlConfig(endpoint_type="code")
    return SequrityClient(
        "k", BASE_URL, http_client=service.client(), control=control, timeout=7, custom_headers={"x-a": "1"}
    )


def test_with_options_changes_settings_and_headers_of_the_new_client_only() -> None:
    service = Service()
    client = _client(service)
    other = client.with_options(timeout=3, max_retries=0, custom_headers={"x-b": "2"})
    assert type(other) is SequrityClient
    other.control.chat.create(MESSAGES, "m")
    assert service.last.extensions["timeout"]["connect"] <= 3
    assert (service.last.headers["x-a"], service.last.headers["x-b"]) == ("1", "2")
    assert "/control/code/" in str(service.last.url)
    client.control.chat.create(MESSAGES, "m")
    assert 3 < service.last.extensions["timeout"]["connect"] <= 7
    assert "x-b" not in service.last.headers


def test_with_options_shares_the_sessions() -> None:
    service = Service(answer({**ANSWER}, x_session_id="s"))
    client = _client(service)
    client.with_options(timeout=3).control.chat.create(MESSAGES, "m")
    assert client.control.session_id == "s"
    conversation = client.control.session("t")
    assert client.with_options(timeout=3).control.session_id == "s"
    assert conversation.session_id == "t"


def test_closing_a_client_of_with_options_keeps_the_connections_open() -> None:
    client = SequrityClient("k", BASE_URL)
    with client.with_options(max_retries=1) as other:
        assert other.base_url == BASE_URL
    http_client: Any = client._context.http_client  # pyright: ignore[reportPrivateUsage]  # it shows nowhere else
    assert not http_client.is_closed
    client.close()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        del other
        gc.collect()


def test_with_options_of_the_async_client() -> None:
    service = Service()

    async def run() -> None:
        async with AsyncSequrityClient("k", BASE_URL, http_client=service.async_client()) as client:
            await client.with_options(timeout=3).control.chat.create(MESSAGES, "m")
            assert service.last.extensions["timeout"]["connect"] <= 3

    asyncio.run(run())


def test_with_options_refuses_unknown_and_invalid_settings() -> None:
    client = _client(Service())
    with pytest.raises(ConfigError, match="max_retries"):
        client.with_options(max_retries=-1)
    with pytest.raises(TypeError, match="'max_retry'"):
        client.with_options(**cast("Any", {"max_retry": 1}))
