"""Sessions of the sandbox and their turns."""

from __future__ import annotations

import random
import re
import uuid
from typing import Any

import httpx
import pytest

from sequrity_sandbox import running
from sequrity_sandbox.sessions import IdSource, Sessions, StoredResponses
from sequrity_sandbox.turn import Message

from ._calls import DUAL, HELLO, UUID, WEATHER, ask, message_of


class TestSessions:
    def test_each_response_names_its_session(self, client: httpx.Client) -> None:
        first, second = ask(client), ask(client)
        assert re.fullmatch(UUID, first.headers["X-Session-ID"])
        assert first.headers["X-Session-ID"] != second.headers["X-Session-ID"]

    def test_the_header_continues_a_session(self, client: httpx.Client) -> None:
        session = ask(client).headers["X-Session-ID"]
        assert ask(client, headers={"X-Session-ID": session}).headers["X-Session-ID"] == session

    def test_a_tool_result_continues_the_session_in_its_id(self, client: httpx.Client) -> None:
        first = ask(client, tools=[WEATHER])
        call = message_of(first)["tool_calls"][0]
        assert call["id"][3:39] == first.headers["X-Session-ID"]
        result = {"role": "tool", "tool_call_id": call["id"], "content": "sunny"}
        second = ask(client, messages=[*HELLO, message_of(first), result], tools=[WEATHER])
        assert second.headers["X-Session-ID"] == first.headers["X-Session-ID"]

    def test_a_tool_result_of_another_service_starts_a_session(self, client: httpx.Client) -> None:
        result = {"role": "tool", "tool_call_id": "call_abc", "content": "sunny"}
        assert "the tool returned: sunny" in message_of(ask(client, messages=[*HELLO, result]))["content"]

    def test_an_unknown_session_is_a_404(self, client: httpx.Client) -> None:
        nobody = "00000000-0000-4000-8000-000000000000"
        result = {"role": "tool", "tool_call_id": f"tc-{nobody}-{nobody}", "content": "sunny"}
        for response in (ask(client, headers={"X-Session-ID": nobody}), ask(client, messages=[*HELLO, result])):
            assert (response.status_code, response.json()["detail"]) == (404, "No such session.")

    def test_max_n_turns_bounds_the_user_messages_of_a_session(self, client: httpx.Client) -> None:
        config = {"X-Config": {"fsm": {"max_n_turns": 1}}}
        first = ask(client, headers=config, tools=[WEATHER])
        result = {"role": "tool", "tool_call_id": message_of(first)["tool_calls"][0]["id"], "content": "sunny"}
        second = ask(client, headers=config, messages=[*HELLO, message_of(first), result])
        assert second.status_code == 200, "a tool's result belongs to the turn"
        session = {"X-Session-ID": first.headers["X-Session-ID"]}
        third = ask(client, headers={**config, **session})
        assert third.status_code == 409
        assert third.headers["X-Session-ID"] == session["X-Session-ID"]
        assert ask(client, headers={"X-Config": {"fsm": {"max_n_turns": None}}, **session}).status_code == 200

    def test_left_out_max_n_turns_is_the_services_default(self, client: httpx.Client) -> None:
        headers: dict[str, Any] = {"X-Features": DUAL}
        headers["X-Session-ID"] = ask(client, headers=headers).headers["X-Session-ID"]
        statuses = [ask(client, headers=headers).status_code for _ in range(5)]
        assert statuses == [200, 200, 200, 200, 409]

    def test_the_sessions_used_longest_ago_are_forgotten_first(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sequrity_sandbox.sessions.MAX_SESSIONS", 2)
        sessions = Sessions(IdSource(1))
        first, second = sessions.start(), sessions.start()
        assert sessions.find(first.id) is first
        third = sessions.start()
        assert [sessions.find(session.id) for session in (first, second, third)] == [first, None, third]

    def test_seed_repeats_every_response(self) -> None:
        def talk() -> list[tuple[str, str]]:
            with running(seed=7) as url, httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as client:
                responses = [ask(client), ask(client, tools=[WEATHER]), ask(client, stream=True)]
            return [(response.headers["X-Session-ID"], response.text) for response in responses]

        assert talk() == talk()


class TestMemory:
    @pytest.fixture(autouse=True)
    def size(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sequrity_sandbox.sessions.MAX_SIZE", 1_000)

    @staticmethod
    def continued(client: httpx.Client, content: str) -> tuple[httpx.Response, dict[str, Any]]:
        """Send the result of a tool call to its session, and return the response and the result."""
        call = message_of(ask(client, tools=[WEATHER], headers={"X-Features": DUAL}))
        result = {"role": "tool", "tool_call_id": call["tool_calls"][0]["id"], "content": content}
        return ask(client, messages=[*HELLO, call, result], headers={"X-Features": DUAL}), result

    def test_session_whose_labels_are_dropped_is_unknown(self, client: httpx.Client) -> None:
        first, result = self.continued(client, "a" * 900)
        assert first.status_code == 200
        assert ask(client, messages=[*HELLO, result], headers={"X-Features": DUAL}).status_code == 200
        assert self.continued(client, "b" * 900)[0].status_code == 200
        later = ask(client, messages=[*HELLO, result], headers={"X-Features": DUAL})
        assert (later.status_code, later.json()["error"]["code"]) == (404, "unknown_session")

    def test_new_turn_frees_the_memory_of_the_last(self, client: httpx.Client) -> None:
        first, _ = self.continued(client, "a" * 900)
        again = {"X-Features": DUAL, "X-Session-ID": first.headers["X-Session-ID"]}
        assert ask(client, headers=again).status_code == 200
        assert self.continued(client, "b" * 900)[0].status_code == 200
        assert ask(client, headers=again).status_code == 200

    def test_stored_conversations_are_bounded_by_size(self) -> None:
        stored = StoredResponses()
        for number in range(5):
            stored.store(str(number), "session", (Message("user", "a" * 400),))
        assert [number for number in range(5) if stored.find(str(number))] == [3, 4]

    def test_session_of_a_replayed_conversation_counts(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sequrity_sandbox.sessions.MAX_SESSIONS", 2)
        sessions = Sessions(IdSource(1))
        for name in "abc":
            sessions.adopt(name)
        assert [name for name in "abc" if sessions.find(name)] == ["b", "c"]


def test_ids_are_random_uuids() -> None:
    """RFC 9562, section 5.4."""
    source, generator = IdSource(7), random.Random(7)
    for _ in range(100):
        assert source.next() == str(uuid.UUID(int=generator.getrandbits(128), version=4))
