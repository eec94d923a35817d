"""Session IDs from responses, and default headers of an injected HTTP client."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from sequrity import SequrityClient

ANSWER: dict[str, Any] = {
    "id": "1",
    "object": "chat.completion",
    "created": 1,
    "model": "m",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "hi"}}],
}
MESSAGES: list[dict[str, Any]] = [{"role": "user", "content": "hi"}]


@pytest.mark.parametrize("named", ["", "a b", " a", "a\tb", "\x7f", "one, two", "x" * 300])
def test_a_session_id_that_is_not_a_valid_header_is_ignored(named: str) -> None:
    """The next call starts a new session instead of failing on a header that the caller did not set."""

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json=ANSWER, headers={"X-Session-ID": named})

    with (
        httpx.Client(transport=httpx.MockTransport(reply)) as http,
        SequrityClient("key", "https://service.example", http_client=http) as client,
    ):
        assert client.control.chat.create(MESSAGES, "m").session_id is None
        assert client.control.chat.create(MESSAGES, "m").session_id is None
        assert client.control.session_id is None


def test_default_headers_of_an_injected_client_do_not_set_omitted_arguments() -> None:
    """A session, a key or a policy in the default headers would belong to another call. Other headers stay."""
    seen: list[httpx.Headers] = []

    def reply(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers)
        return httpx.Response(200, json=ANSWER)

    stale = {"X-Session-ID": "stale", "X-Api-Key": "another", "X-Policy": "{}", "X-Gateway": "kept"}
    with (
        httpx.Client(transport=httpx.MockTransport(reply), headers=stale) as http,
        SequrityClient("key", "https://service.example", http_client=http) as client,
    ):
        client.control.chat.create(MESSAGES, "m", session_id=None)
        client.control.chat.create(MESSAGES, "m", session_id="mine", llm_api_key="own")
    assert [headers.get("x-session-id") for headers in seen] == [None, "mine"]
    assert [headers.get("x-api-key") for headers in seen] == [None, "own"]
    assert [headers.get("x-policy") for headers in seen] == [None, None]
    assert [headers.get("x-gateway") for headers in seen] == ["kept", "kept"]
