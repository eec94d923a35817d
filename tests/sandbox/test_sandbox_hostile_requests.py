"""Requests of hostile pages, bodies and paths are refused."""

from __future__ import annotations

import gzip
import json
from typing import Any

import httpx
import pytest

from sequrity_sandbox import running

from ._calls import CHAT, HELLO, ask, message_of, problems_of

BODY = json.dumps({"model": "m", "messages": HELLO}).encode()
JSON = {"Content-Type": "application/json"}


class TestPages:
    @pytest.mark.parametrize(
        "host",
        [
            *("evil.example", "evil.example:8750", "127.0.0.1.evil.example", "localhost.evil.example", "10.0.0.1"),
            *(
                "[::",
                "[::]",
                "::1",
                "[::1",
                "evil.example.",
                "localhost:a",
                "localhost/x",
                "localhost#x",
                "a@localhost",
            ),
            *("localhost evil.example", "localhost, evil.example", "2130706433", "0x7f000001", "0.0.0.0"),
        ],
    )
    @pytest.mark.parametrize("path", [CHAT, "/", "/control/health"])
    def test_foreign_host_is_refused(self, client: httpx.Client, host: str, path: str) -> None:
        sent = client.request("POST" if path == CHAT else "GET", path, content=BODY, headers={**JSON, "Host": host})
        assert (sent.status_code, sent.json()["error"]["code"]) == (421, "foreign_host")
        assert "Access-Control-Allow-Origin" not in sent.headers

    @pytest.mark.parametrize(
        "host",
        [
            *("localhost", "localhost:1", "app.localhost", "127.0.0.9:80", "[::1]:8750", "testserver"),
            *("LOCALHOST", "localhost.", "localhost.:80", "localhost:", "[::1]", "[0:0:0:0:0:0:0:1]"),
        ],
    )
    def test_loopback_names_in_host_are_accepted(self, client: httpx.Client, host: str) -> None:
        assert client.get("/control/health", headers={"Host": host}).status_code == 200

    @pytest.mark.parametrize(
        "origin",
        ["https://evil.example", "http://127.0.0.1.evil.example", "null", "file://", "http://localhost.evil.example"],
    )
    def test_foreign_origin_is_refused(self, client: httpx.Client, origin: str) -> None:
        for method in ("OPTIONS", "POST"):
            sent = client.request(method, CHAT, content=BODY, headers={**JSON, "Origin": origin})
            assert (sent.status_code, sent.json()["error"]["code"]) == (403, "foreign_origin")
            assert "Access-Control-Allow-Origin" not in sent.headers

    def test_two_origins_are_refused(self, client: httpx.Client) -> None:
        headers = [("Origin", "http://localhost"), ("Origin", "https://evil.example")]
        assert client.get("/control/health", headers=headers).status_code == 403

    @pytest.mark.parametrize(
        "origin", ["http://localhost.", "http://[::1]:3000", "https://app.localhost", "http://127.0.0.1:1"]
    )
    def test_origins_of_loopback(self, client: httpx.Client, origin: str) -> None:
        sent = client.get("/control/health", headers={"Origin": origin})
        assert (sent.status_code, sent.headers["Access-Control-Allow-Origin"]) == (200, origin)

    def test_page_of_this_machine_may_call(self, client: httpx.Client) -> None:
        origin = {"Origin": "http://localhost:3000"}
        asked = {**origin, "Access-Control-Request-Headers": "x-features, authorization"}
        preflight = client.options(CHAT, headers=asked)
        assert preflight.status_code == 204
        assert preflight.headers["Access-Control-Allow-Headers"] == "x-features, authorization"
        for sent in (preflight, ask(client, headers=dict(origin)), ask(client, headers=dict(origin), messages=3)):
            assert sent.headers["Access-Control-Allow-Origin"] == "http://localhost:3000"
            assert "X-Session-ID" in sent.headers["Access-Control-Expose-Headers"]

    def test_hosts_and_origins_may_be_named(self) -> None:
        with running(hosts=["box.example"], origins=["https://app.example"]) as url:
            headers = {"Host": "box.example", "Origin": "https://app.example"}
            assert httpx.get(f"{url}/control/health", headers=headers).status_code == 200
            assert httpx.get(f"{url}/control/health", headers={"Host": "other.example"}).status_code == 421


class TestBodies:
    def test_gzip_is_inflated(self, client: httpx.Client) -> None:
        sent = client.post(CHAT, content=gzip.compress(BODY), headers={**JSON, "Content-Encoding": "gzip"})
        assert "Hello!" in message_of(sent)["content"]

    @pytest.mark.parametrize(
        "content",
        [BODY, gzip.compress(BODY)[:-9], gzip.compress(BODY) + b"x", b""],
        ids=["plain", "cut", "more", "empty"],
    )
    def test_broken_gzip_is_a_422(self, client: httpx.Client, content: bytes) -> None:
        sent = client.post(CHAT, content=content, headers={**JSON, "Content-Encoding": "gzip"})
        assert problems_of(sent) == [(["body"], "json")]

    def test_other_codings_are_a_415(self, client: httpx.Client) -> None:
        sent = client.post(CHAT, content=BODY, headers={**JSON, "Content-Encoding": "br"})
        assert (sent.status_code, sent.headers["Accept-Encoding"]) == (415, "gzip")

    def test_body_that_inflates_beyond_the_limit_is_a_413(
        self, client: httpx.Client, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("sequrity_sandbox.http.message.MAX_BODY_SIZE", 10_000)
        bomb = gzip.compress(b" " * 1_000_000)
        assert len(bomb) < 10_000
        sent = client.post(CHAT, content=bomb, headers={**JSON, "Content-Encoding": "gzip"})
        assert sent.status_code == 413

    def test_body_without_a_length_is_bounded(self, client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sequrity_sandbox.http.message.MAX_BODY_SIZE", 10_000)
        sent = client.post(CHAT, content=iter([b" " * 8_000] * 2), headers=JSON)
        assert sent.status_code == 413

    @pytest.mark.parametrize("opening", [b"[", b'{"a":'])
    def test_deep_body_is_a_422(self, client: httpx.Client, opening: bytes) -> None:
        assert problems_of(client.post(CHAT, content=opening * 50_000, headers=JSON)) == [(["body"], "json")]

    @pytest.mark.parametrize(
        "schema",
        [
            {"type": "object", "properties": {"a": {"type": "string", "pattern": "^(a+)+$"}}},
            {"type": "object", "properties": {"a": {"$ref": "http://127.0.0.1:1/x"}}, "required": ["a"]},
            {"type": "object", "properties": {"a": {"$ref": "file:///etc/passwd"}}, "required": ["a"]},
            {"type": "object", "required": ["a"], "properties": {"a": {"type": "array", "minItems": 10**9}}},
        ],
    )
    def test_hostile_tool_schema_gets_a_response(self, client: httpx.Client, schema: Any) -> None:
        tool = {"type": "function", "function": {"name": "t", "parameters": schema}}
        messages = [{"role": "user", "content": f'Call t with "{"a" * 40}!".'}]
        assert ask(client, messages=messages, tools=[tool]).status_code == 200


class TestPaths:
    @pytest.mark.parametrize(
        "path",
        [
            "/control/chat/../v1/chat/completions",
            "/control/chat/%2e%2e/v1/chat/completions",
            "//control/chat/v1/chat/completions",
            "/control/chat/v1/chat/completions%00",
            "/types/../../pyproject.toml",
            "/types/%2e%2e/%2e%2e/pyproject.toml",
            "/control/chat/v1/chat/completions%0d%0aX-Injected:%201",
        ],
    )
    def test_path_trick_leads_nowhere(self, base_url: str, path: str) -> None:
        url = httpx.URL(base_url).copy_with(raw_path=path.encode())
        for method in ("GET", "POST"):
            sent = httpx.request(method, url, headers={"Authorization": "Bearer k", **JSON}, content=BODY)
            assert sent.status_code in (404, 405)
            assert "X-Injected" not in sent.headers

    def test_contract_is_served_with_the_files_that_it_refers_to(self, client: httpx.Client) -> None:
        contract = client.get("/openapi.json").json()
        assert contract["openapi"].startswith("3.1")
        post = contract["paths"]["/control/{endpoint_type}/{provider}/v1/messages"]["post"]
        reference = post["requestBody"]["content"]["application/json"]["schema"]["$ref"]
        assert client.get(f"/{reference}").json()["title"] == "AnthropicMessageRequest"
        assert client.get("/").json()["routes"] == client.get("/control/").json()["routes"]

    def test_each_response_has_an_id(self, client: httpx.Client) -> None:
        ids = {ask(client).headers["X-Request-ID"], ask(client, messages=3).headers["X-Request-ID"]}
        assert len(ids) == 2
