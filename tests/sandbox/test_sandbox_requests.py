"""Requests that the sandbox refuses: the contract's errors for routes, keys, headers and bodies."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from ._calls import CHAT, HELLO, KEY, SCHEMA, ask, assert_valid, enum, message_of, problems_of


class TestRoutes:
    @pytest.mark.parametrize("endpoint_type", enum("control/types/enums.json"))
    @pytest.mark.parametrize("provider", ["", *(f"/{name}" for name in enum("types/enums.json"))])
    def test_every_endpoint_type_and_provider_responds(
        self, client: httpx.Client, endpoint_type: str, provider: str
    ) -> None:
        response = ask(client, f"/control/{endpoint_type}{provider}/v1/chat/completions")
        assert response.status_code == 200
        assert_valid("types/chat_completion/response.json", response.json())

    @pytest.mark.parametrize(
        "path",
        [
            "/control",
            "/control/chat/default/v1/chat/completions",
            "/control/chat/nobody/v1/chat/completions",
            "/control/nothing/v1/chat/completions",
            "/control/chat/v1/chat/completions/",
            "/control/chat/openai/openai/v1/chat/completions",
        ],
    )
    def test_an_unknown_route_is_a_404_with_detail(self, client: httpx.Client, path: str) -> None:
        response = ask(client, path)
        assert response.status_code == 404
        assert isinstance(response.json()["detail"], str)

    def test_another_method_is_a_405_with_detail(self, client: httpx.Client) -> None:
        response = client.get(CHAT)
        assert (response.status_code, response.json()["detail"]) == (405, "Method Not Allowed.")
        assert response.headers["Allow"] == "POST"

    def test_health_and_the_list_of_routes_need_no_key(self, base_url: str) -> None:
        assert httpx.get(f"{base_url}/control/health").json()["status"] == "ok"
        routes = httpx.get(f"{base_url}/control/").json()["routes"]
        assert "POST /control/{endpoint_type}/v1/chat/completions" in routes
        assert "POST /control/{endpoint_type}/{provider}/v1/chat/completions" in routes


class TestKeys:
    @pytest.mark.parametrize("authorization", [None, "Bearer", "Basic abc", "Bearer invalid-key", "abc"])
    def test_no_bearer_key_or_an_invalid_one_is_a_401(self, base_url: str, authorization: str | None) -> None:
        headers = {"Authorization": authorization} if authorization else {}
        response = httpx.post(base_url + CHAT, json={"model": "m", "messages": HELLO}, headers=headers)
        assert response.status_code == 401
        assert_valid("types/errors.json", response.json())
        assert "X-Session-ID" not in response.headers

    def test_the_key_is_checked_before_the_body(self, base_url: str) -> None:
        assert httpx.post(base_url + CHAT, content=b"{").status_code == 401


class TestBadBodies:
    @pytest.mark.parametrize(
        "content",
        [
            b"",
            b"{",
            b"[NaN]",
            b'{"a":1,"a":2}',
            b"\xff",
            b"[" * 100_000,
            b"1" * 5_000,
            b'{"a":1}x',
            "{}".encode("utf-16"),
        ],
    )
    def test_a_body_that_is_not_json_is_a_422_at_the_body(self, client: httpx.Client, content: bytes) -> None:
        response = client.post(CHAT, content=content, headers={"Content-Type": "application/json"})
        assert problems_of(response) == [(["body"], "json")]

    def test_a_body_of_another_media_type_is_a_422(self, client: httpx.Client) -> None:
        response = client.post(CHAT, content=b'{"model":"m","messages":[]}', headers={"Content-Type": "text/plain"})
        assert (["header", "Content-Type"], "const") in problems_of(response)

    def test_every_problem_is_listed_with_its_place(self, client: httpx.Client) -> None:
        response = client.post(CHAT, json={"messages": [{"role": "user", "content": 3}], "temperature": "hot"})
        assert sorted(problems_of(response)) == [
            (["body", "messages", 0, "content"], "oneOf"),
            (["body", "model"], "required"),
            (["body", "temperature"], "type"),
        ]

    def test_a_union_reports_the_branch_of_the_tag(self, client: httpx.Client) -> None:
        image = {"type": "image_url", "image_url": {"url": "x", "detail": "huge"}}
        response = ask(client, messages=[{"role": "user", "content": [{"type": "text", "text": "a"}, image]}])
        assert problems_of(response) == [(["body", "messages", 0, "content", 1, "image_url", "detail"], "enum")]

    def test_a_missing_tag_is_the_one_problem(self, client: httpx.Client) -> None:
        response = ask(client, messages=[{"content": "Hello!"}])
        assert problems_of(response) == [(["body", "messages", 0, "role"], "required")]

    def test_unknown_keys_and_members_of_open_types_are_accepted(self, client: httpx.Client) -> None:
        parts = [{"type": "text", "text": "Hello!", "cache_control": {"type": "ephemeral"}}, {"type": "video"}]
        response = ask(client, messages=[{"role": "oracle"}, {"role": "user", "content": parts}], novelty=1)
        assert "Hello!" in message_of(response)["content"]

    def test_error_response_does_not_quote_the_request(self, client: httpx.Client) -> None:
        word = "do-not-repeat-me"
        messages: list[Any] = [{"role": "user", "content": "x", "name": [word]}, {"role": word, "content": {}}]
        headers = {"X-Features": {"agent_arch": word}, "X-Policy": f'{{"mode": "{word}"', "X-Api-Key": word}
        response = ask(client, messages=messages, temperature=word, headers=headers)
        assert len(problems_of(response)) == 4
        assert word not in response.text
        assert KEY not in response.text

    def test_a_body_beyond_the_limit_is_a_413(self, client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sequrity_sandbox.http.message.MAX_BODY_SIZE", 1_000)
        response = ask(client, padding="x" * 1_000)
        assert (response.status_code, response.json()["detail"]) == (413, "The body is larger than 1000 bytes.")


BAD_HEADERS: list[tuple[str, Any, list[Any], str]] = [
    ("X-Features", {"agent_arch": "triple-llm"}, ["agent_arch"], "enum"),
    (
        "X-Features",
        {"content_classifiers": [{"name": "pii_redaction", "threshold": 1.5}]},
        ["content_classifiers", 0, "threshold"],
        "maximum",
    ),
    ("X-Policy", {"codes": {"code": 1}}, ["codes", "code"], "type"),
    ("X-Policy", [], [], "type"),
    ("X-Config", {"fsm": {"max_n_turns": "many"}}, ["fsm", "max_n_turns"], "type"),
    ("X-Config", {"llm": {"pllm": {"reasoning": {"budget": 0}}}}, ["llm", "pllm", "reasoning", "budget"], "minimum"),
    ("X-Config", "{", [], "json"),
    ("X-Config", '{"fsm": null, "fsm": null}', [], "json"),
]


class TestHeaders:
    @pytest.mark.parametrize(("name", "value", "place", "keyword"), BAD_HEADERS)
    def test_a_header_that_does_not_fit_its_schema_is_a_422(
        self, client: httpx.Client, name: str, value: Any, place: list[Any], keyword: str
    ) -> None:
        assert problems_of(ask(client, headers={name: value})) == [(["header", name, *place], keyword)]

    def test_headers_and_body_are_reported_together(self, client: httpx.Client) -> None:
        response = ask(client, headers={"X-Policy": "1", "X-Config": "2"}, messages=3)
        assert [loc for loc, _ in problems_of(response)] == [
            ["header", "X-Policy"],
            ["header", "X-Config"],
            ["body", "messages"],
        ]

    def test_a_header_is_ascii_and_sent_once(self, client: httpx.Client) -> None:
        for headers in (
            [("X-Features", '{"agent_arch": "dual-llm"}'), ("X-Features", "{}")],
            [("X-Features", '{"é": 1}'.encode())],
        ):
            response = client.post(CHAT, json={"model": "m", "messages": HELLO}, headers=headers)  # type: ignore[arg-type]
            assert problems_of(response) == [(["header", "X-Features"], "json")]

    def test_the_examples_of_each_header_type_are_accepted(self, client: httpx.Client) -> None:
        file = json.loads((SCHEMA / "control/types/headers.json").read_text("utf-8"))
        headers = {"X-Policy": "SecurityPolicyHeader", "X-Config": "FineGrainedConfigHeader"}
        for example in file["examples"]:
            assert ask(client, headers={"X-Features": example}).status_code == 200
        for name, type_name in headers.items():
            for example in file["$defs"][type_name]["examples"]:
                assert ask(client, headers={name: example}).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "hint"),
    [
        ("POST", "/chat/completions", "Did you mean /control/{endpoint_type}/v1/chat/completions? "),
        ("POST", "/v1/messages", "Did you mean /control/{endpoint_type}/v1/messages? "),
        ("GET", "/v1/models", "Did you mean /control/{endpoint_type}/v1/models? "),
        ("GET", "/v1/messages", ""),
        ("POST", "/v1/embeddings", ""),
        ("GET", "//", ""),
    ],
)
def test_unknown_path_names_the_route_that_ends_alike(client: httpx.Client, method: str, path: str, hint: str) -> None:
    response = client.request(method, f"{client.base_url}{path}")
    assert response.status_code == 404
    assert response.json()["detail"] == f"Not Found. {hint}GET / lists the routes."
