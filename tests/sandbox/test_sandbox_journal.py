"""The journal keeps requests with their responses, for assertions, for programs and for a page."""

from __future__ import annotations

import base64
import hashlib
import json
import math
import re
import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import httpx
import pytest
from attrs import evolve

from sequrity import SequrityClient
from sequrity.control.config import ControlConfig
from sequrity_sandbox import Sandbox, create_app
from sequrity_sandbox.exchange import Exchange
from sequrity_sandbox.in_process import Loop, SandboxTransport
from sequrity_sandbox.journal import Journal
from sequrity_sandbox.journal import journal as journal_module
from sequrity_sandbox.turn import Turn

from ._calls import ROOT

MODEL = "openai/gpt-5-mini"
KEYS = ControlConfig(llm_api_key="another-key")


def send(client: SequrityClient, text: str = "Hello", **options: Any) -> None:
    messages: Any = [{"role": "user", "content": text}]
    client.control.chat.create(messages, MODEL, session_id=None, **options)


@pytest.fixture
def page(sequrity_sandbox: Sandbox) -> Iterator[httpx.Client]:
    """A client of the journal's pages."""
    with httpx.Client(base_url=f"{sequrity_sandbox.url}/_sandbox") as client:
        yield client


class TestRequests:
    def test_request_and_response_are_kept_parsed_with_keys_masked(self, sequrity_sandbox: Sandbox) -> None:
        with SequrityClient("a-secret-key", sequrity_sandbox.url, control=KEYS) as client:
            send(client, temperature=0.5)
        (exchange,) = sequrity_sandbox.requests
        assert exchange.operation == "create_chat_completion"
        assert exchange.request_body["temperature"] == 0.5
        assert exchange.response_body["object"] == "chat.completion"
        assert exchange.status == 200
        assert exchange.turn is not None
        assert (exchange.turn.model, exchange.turn.user_text) == (MODEL, "Hello")
        headers = dict(exchange.request_headers)
        assert (headers["authorization"], headers["x-api-key"]) == ("***", "***")
        assert "a-secret-key" not in repr(exchange)
        assert "another-key" not in repr(exchange)

    def test_numbers_of_rate_limits_are_not_keys(self, sequrity_sandbox: Sandbox) -> None:
        sent = {
            "x-ratelimit-remaining-tokens": "149984",
            "anthropic-ratelimit-tokens-limit": "50000",
            "x-rate-limit-tokens": "0.5",
            "x-ratelimit-token": "sk-secret-1",
            "x-ratelimit-key": "12ab",
            "x-access-token": "1234",
        }
        query = "ratelimit-tokens=7&token=1234"
        httpx.get(f"{sequrity_sandbox.url}/nowhere?{query}", headers=sent)
        (exchange,) = sequrity_sandbox.requests
        shown = dict(exchange.request_headers)
        assert [name for name in sent if shown[name] == "***"] == [
            "x-ratelimit-token", "x-ratelimit-key", "x-access-token",
        ]  # fmt: skip
        assert exchange.query == "ratelimit-tokens=7&token=***"

    def test_refused_request_is_kept(self, sequrity_sandbox: Sandbox) -> None:
        url = f"{sequrity_sandbox.url}/control/chat/v1/chat/completions"
        assert httpx.post(url, json={}, headers={"Authorization": "Bearer k"}).status_code == 422
        assert httpx.get(f"{sequrity_sandbox.url}/nowhere").status_code == 404
        assert [(each.status, each.turn) for each in sequrity_sandbox.requests] == [(422, None), (404, None)]
        assert [each.operation for each in sequrity_sandbox.requests] == ["create_chat_completion", None]
        assert len(sequrity_sandbox.assert_sent(2)) == 2
        sequrity_sandbox.assert_sent(0, model="*")

    def test_assert_sent_returns_the_matching_requests(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        send(sequrity_client, "one")
        send(sequrity_client, "two")
        (found,) = sequrity_sandbox.assert_sent(1, text="two", model="openai/*")
        assert found.turn is not None
        assert found.turn.user_text == "two"
        assert len(sequrity_sandbox.assert_sent()) == 2

    def test_assert_sent_lists_the_requests(self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient) -> None:
        with pytest.raises(
            AssertionError, match=r"expected at least one request of any kind, found 0; nothing was sent"
        ):
            sequrity_sandbox.assert_sent()
        send(sequrity_client, "one")
        with pytest.raises(AssertionError) as caught:
            sequrity_sandbox.assert_sent(2, text="two")
        assert str(caught.value) == (
            "expected 2 request(s) with {'text': 'two'}, found 0; the last ones were:\n"
            "  1. create_chat_completion openai/gpt-5-mini 'one' -> 200"
        )

    def test_failed_assertion_points_at_the_test(self, sequrity_sandbox: Sandbox) -> None:
        for check in (sequrity_sandbox.assert_sent, partial(sequrity_sandbox.wait_for, timeout=0)):
            with pytest.raises((AssertionError, TimeoutError)) as caught:
                check()
            assert [entry.ishidden(caught) for entry in caught.traceback] == [False, True]

    def test_wait_for_returns_when_the_request_is_there(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        thread = threading.Timer(0.02, send, [sequrity_client, "later"])
        thread.start()
        assert len(sequrity_sandbox.wait_for(1, text="later")) == 1
        thread.join()

    def test_wait_for_times_out(self, sequrity_sandbox: Sandbox) -> None:
        with pytest.raises(TimeoutError, match=r"expected 1 request\(s\) within 0.01 s, found 0; nothing was sent"):
            sequrity_sandbox.wait_for(timeout=0.01)

    def test_wait_for_waits_without_end_or_not_at_all(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        for timeout in (-1, math.nan):
            with pytest.raises(TimeoutError):
                sequrity_sandbox.wait_for(timeout=timeout)
        thread = threading.Timer(0.02, send, [sequrity_client, "later"])
        thread.start()
        assert len(sequrity_sandbox.wait_for(timeout=math.inf)) == 1
        thread.join()

    def test_reset_forgets_requests_and_sessions(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient
    ) -> None:
        send(sequrity_client)
        session = sequrity_sandbox.requests[0].turn
        assert session is not None
        sequrity_sandbox.reset()
        assert sequrity_sandbox.requests == []
        url = f"{sequrity_sandbox.url}/control/chat/v1/chat/completions"
        headers = {"Authorization": "Bearer k", "X-Session-ID": session.session}
        body = {"model": "m", "messages": [{"role": "user", "content": "Hello"}]}
        assert httpx.post(url, json=body, headers=headers).status_code == 404


class TestBounds:
    @staticmethod
    def exchange(number: int, body: Any = None, size: int = 10) -> Exchange:
        return Exchange(
            number=number,
            time=0,
            seconds=0,
            method="POST",
            path="/",
            query="",
            operation=None,
            request_headers=(("Content-Length", str(size)),),
            request_body=None,
            turn=None,
            outcome=None,
            decisions=(),
            status=200,
            response_headers=(),
            response_body=body,
        )

    def test_oldest_exchanges_go_first(self) -> None:
        journal = Journal(3)
        for number in range(5):
            journal(self.exchange(number))
        assert [each.number for each in journal.exchanges] == [2, 3, 4]
        assert journal.count == 5

    def test_bodies_are_bounded(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(journal_module, "MAX_SIZE", 2_000)
        journal = Journal()
        for number, body in enumerate([None, ["e" * 500] * 2, None, ["e" * 500]]):
            journal(self.exchange(number, body, 500))
        assert [each.number for each in journal.exchanges] == [2, 3]
        journal(self.exchange(4, size=5_000))
        assert [each.number for each in journal.exchanges] == [4]  # the last one is kept, whatever its size

    def test_headers_and_paths_count(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(journal_module, "MAX_SIZE", 2_000)
        journal = Journal()
        heads: list[dict[str, Any]] = [
            {"path": "p" * 900},
            {"query": "q" * 900},
            {"request_headers": (("n" * 450, "v" * 450),)},
        ]
        for number, head in enumerate(heads):
            journal(evolve(self.exchange(number), **head))
        assert [each.number for each in journal.exchanges] == [1, 2]

    def test_objects_of_large_bodies_count(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(journal_module, "MAX_SIZE", 200_000)
        journal = Journal()
        bodies: list[Any] = [{"a": [[[]] * 2_000]}, [["e" * 4_000]]]
        for number, body in enumerate(bodies * 2):
            journal(evolve(self.exchange(number, size=0), request_body=body, request_headers=()))
        assert [each.number for each in journal.exchanges] == [1, 2, 3]

    def test_sandbox_without_a_journal(self) -> None:
        sandbox = Sandbox(journal=0)
        with httpx.Client(transport=sandbox.transport, base_url="http://localhost") as client:
            client.get("/control/health")
            assert client.get("/_sandbox/requests").json()["requests"] == []
        assert sandbox.requests == []
        sandbox.close()


class TestPages:
    def test_requests_are_served_as_json_since_a_number(
        self, sequrity_client: SequrityClient, page: httpx.Client
    ) -> None:
        send(sequrity_client, "one")
        send(sequrity_client, "two")
        found = page.get("requests").json()
        assert (found["count"], len(found["requests"])) == (2, 2)
        first, second = found["requests"]
        assert found["oldest"] == first["number"]
        assert (first["text"], first["operation"], first["status"]) == ("one", "create_chat_completion", 200)
        assert ["authorization", "***"] in first["request"]["headers"]
        assert first["outcome"]["kind"] == "Text"
        later = page.get("requests", params={"since": first["number"]}).json()
        assert [each["number"] for each in later["requests"]] == [second["number"]]

    @pytest.mark.parametrize("since", ["-1", "a", "1" * 30, "٣"])
    def test_since_must_be_a_number(self, page: httpx.Client, since: str) -> None:
        assert page.get("requests", params={"since": since}).status_code == 422

    def test_policy_decisions_are_shown(self, sequrity_client: SequrityClient, page: httpx.Client) -> None:
        tool: Any = {"type": "function", "function": {"name": "send_email", "parameters": {"type": "object"}}}
        policy: Any = {
            "mode": "standard",
            "codes": {"code": 'tool "send_email" { must deny always; }', "language": "sqrt"},
        }
        features: Any = {"agent_arch": "dual-llm"}
        send(sequrity_client, "Send it", tools=[tool], features=features, security_policy=policy)
        (request,) = page.get("requests").json()["requests"]
        ((tool_name, allowed),) = [(each["tool"], each["allowed"]) for each in request["decisions"]]
        assert (tool_name, allowed) == ("send_email", False)

    def test_pages_are_not_requests(self, sequrity_sandbox: Sandbox, page: httpx.Client) -> None:
        page.get("requests")
        page.get("")
        assert sequrity_sandbox.requests == []

    def test_pages_have_no_faults(self) -> None:
        sandbox = Sandbox(faults=1, seed=1)
        with httpx.Client(transport=sandbox.transport, base_url="http://localhost") as client:
            assert {client.get("/_sandbox/requests").status_code for _ in range(10)} == {200}
        sandbox.close()

    def test_schema_of_scripts_is_served_for_editors(self, page: httpx.Client) -> None:
        response = page.get("scenario.json")
        assert response.headers["content-type"] == "application/schema+json"
        assert response.json() == json.loads((ROOT / "sandbox" / "schema" / "scenario.json").read_text("utf-8"))

    def test_reset_by_http(
        self, sequrity_sandbox: Sandbox, sequrity_client: SequrityClient, page: httpx.Client
    ) -> None:
        send(sequrity_client)
        before = page.get("requests").json()["resets"]
        assert page.post("reset").status_code == 204
        assert sequrity_sandbox.requests == []
        assert page.get("requests").json()["resets"] == before + 1

    def test_page_is_one_file_that_runs_its_own_script_only(self, page: httpx.Client) -> None:
        response = page.get("/")
        assert response.headers["content-type"] == "text/html; charset=utf-8"
        policy = response.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; ")
        assert "unsafe" not in policy
        for kind in ("script", "style"):
            (inner,) = re.findall(rf"<{kind}>(.*?)</{kind}>", response.text, re.DOTALL)
            digest = base64.b64encode(hashlib.sha256(inner.encode()).digest()).decode()
            assert f"{kind}-src 'sha256-{digest}'" in policy
        assert not re.findall(
            r"(?:src|href)=|https?://|url\(|@import|innerHTML|outerHTML|document\.write|eval\(", response.text
        )
        assert response.headers["x-content-type-options"] == "nosniff"

    def test_address_without_a_slash_leads_to_the_page(self, page: httpx.Client) -> None:
        response = httpx.get(str(page.base_url).rstrip("/"))
        assert (response.status_code, response.headers["location"]) == (308, "/_sandbox/")

    @pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
    def test_page_of_another_site_reads_nothing(self, page: httpx.Client, headers: dict[str, str]) -> None:
        for path in ("/", "/requests"):
            assert page.get(path, headers=headers).status_code in (403, 421)
        assert page.post("/reset", headers=headers).status_code in (403, 421)


def test_request_that_is_under_way_at_a_reset_is_forgotten() -> None:
    class Resetting:
        async def plan(self, turn: Turn) -> None:
            if turn.user_text == "reset":
                app.reset()

    seen: list[Exchange] = []
    app = create_app(planners=(Resetting(),), observers=(seen.append,))
    loop = Loop(app)
    with httpx.Client(transport=SandboxTransport(loop), headers={"Authorization": "Bearer k"}) as client:
        for text in ("first", "reset", "next"):
            body = {"model": "m", "messages": [{"role": "user", "content": text}]}
            assert client.post("http://localhost/control/chat/v1/chat/completions", json=body).status_code == 200
    loop.close()
    assert [(each.number, each.turn and each.turn.user_text) for each in seen] == [(1, "first"), (1, "next")]


def test_headers_beyond_their_limit_are_refused_and_forgotten() -> None:
    sandbox = Sandbox()
    with httpx.Client(transport=sandbox.transport, base_url="http://localhost") as client:
        many = [("x-a", "")] * 32_000
        assert [client.get("/", headers=sent).status_code for sent in (many[:1], many)] == [200, 431]
    sandbox.close()
    assert [len(exchange.request_headers) > 0 for exchange in sandbox.requests] == [True, False]


def test_sandbox_is_served_once_at_a_time() -> None:
    sandbox = Sandbox()
    with sandbox:
        url = sandbox.url
        with pytest.raises(RuntimeError, match="served already, at http://127"), sandbox:
            pass
        assert httpx.get(f"{url}/").status_code == 200
    with sandbox:
        assert httpx.get(f"{sandbox.url}/").status_code == 200
