"""Responses of the sandbox: text, tool calls, Dual-LLM results and streams."""

from __future__ import annotations

import json
import re
import time
from typing import Any

import httpx
import pytest

from sequrity_sandbox import Sandbox

from ._calls import CHAT, DUAL, HELLO, UUID, WEATHER, ask, assert_valid, chunks_of, message_of, problems_of, result_of


class TestSingleLlm:
    def test_response_names_the_sandbox_and_quotes_the_question(self, client: httpx.Client) -> None:
        response = ask(client, messages=[{"role": "system", "content": "Be brief."}, *HELLO])
        assert message_of(response)["content"] == (
            'This text is from the sandbox, not from a model. You wrote: "Hello!"'
        )
        body = response.json()
        assert body["choices"][0]["finish_reason"] == "stop"
        assert body["usage"] == {"prompt_tokens": 5, "completion_tokens": 17, "total_tokens": 22}
        assert body["model"] == "m"

    def test_lone_surrogates_survive(self, client: httpx.Client) -> None:
        content = b'{"model":"m","messages":[{"role":"user","content":"\\ud800"}]}'
        response = client.post(CHAT, content=content, headers={"Content-Type": "application/json"})
        assert "\ud800" in message_of(response)["content"]

    def test_pii_redaction_masks_addresses(self, client: httpx.Client) -> None:
        features = {"content_classifiers": [{"name": "pii_redaction"}]}
        messages = [{"role": "user", "content": "Write to ann@example.com."}]
        response = ask(client, messages=messages, headers={"X-Features": features})
        assert 'You wrote: "Write to [e-mail]."' in message_of(response)["content"]

    @pytest.mark.parametrize("unit", ["a", "a.", "a@", "a@b", " ", '"', "A ", "-"])
    def test_long_text_is_read_in_linear_time(self, client: httpx.Client, unit: str) -> None:
        features = {"content_classifiers": [{"name": "pii_redaction"}]}
        messages = [{"role": "user", "content": f"{unit * 50_000}x ann@example.com"}]
        started = time.perf_counter()
        for headers in ({}, {"X-Features": features}):
            assert ask(client, messages=messages, tools=[WEATHER], headers=headers).status_code == 200
        assert time.perf_counter() - started < 5

    def test_name_of_an_address_beyond_the_limit_is_masked_in_part(self, client: httpx.Client) -> None:
        features = {"content_classifiers": [{"name": "pii_redaction"}]}
        messages = [{"role": "user", "content": f"{'a' * 70}@example.com+b@example.com"}]
        response = ask(client, messages=messages, headers={"X-Features": features})
        assert f'"{"a" * 6}[e-mail][e-mail]"' in message_of(response)["content"]

    @pytest.mark.parametrize(
        ("blocker", "part"),
        [
            ("url_blocker", {"type": "text", "text": "See https://example.com/"}),
            ("file_blocker", {"type": "file", "file": {"file_id": "f"}}),
        ],
    )
    def test_url_and_file_blockers_reject_messages(
        self, client: httpx.Client, blocker: str, part: dict[str, Any]
    ) -> None:
        messages = [{"role": "user", "content": [part]}]
        features = {"X-Features": {"content_blockers": [{"name": blocker}]}}
        response = ask(client, messages=messages, headers=features)
        assert response.json()["choices"][0]["finish_reason"] == "content_filter"
        assert blocker in message_of(response)["content"]
        assert ask(client, messages=messages).json()["choices"][0]["finish_reason"] == "stop"

    def test_a_json_format_is_kept(self, client: httpx.Client) -> None:
        answer = message_of(ask(client, response_format={"type": "json_object"}))["content"]
        assert json.loads(answer)["sandbox"] is True
        schema = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer", "minimum": 7}}}
        wanted = {"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}
        assert json.loads(message_of(ask(client, response_format=wanted))["content"]) == {"n": 7}
        wanted["json_schema"] = {"name": "x", "schema": {"type": "strange"}}
        assert problems_of(ask(client, response_format=wanted)) == [(["body", "response_format"], "value")]


class TestTools:
    def test_tool_loop_calls_the_tool_and_ends_with_its_result(self, client: httpx.Client) -> None:
        messages: list[dict[str, Any]] = [{"role": "user", "content": "What is the weather in Paris?"}]
        first = ask(client, messages=messages, tools=[WEATHER])
        assert_valid("types/chat_completion/response.json", first.json())
        assert first.json()["choices"][0]["finish_reason"] == "tool_calls"
        call = message_of(first)["tool_calls"][0]
        assert re.fullmatch(f"tc-{UUID}-{UUID}", call["id"])
        assert json.loads(call["function"]["arguments"]) == {"city": "Paris", "unit": "C"}
        messages += [message_of(first), {"role": "tool", "tool_call_id": call["id"], "content": "22 degrees"}]
        second = ask(client, messages=messages, tools=[WEATHER])
        assert second.json()["choices"][0]["finish_reason"] == "stop"
        assert message_of(second)["content"].endswith("get_weather returned: 22 degrees")

    def test_tool_choice_and_the_users_words_choose_the_tool(self, client: httpx.Client) -> None:
        other = {"type": "function", "function": {"name": "get_time"}}
        provider = {"type": "web_search"}

        def called(**body: Any) -> str | None:
            calls = message_of(ask(client, tools=[provider, WEATHER, other], **body)).get("tool_calls")
            return calls[0]["function"]["name"] if calls else None

        assert called() == "get_weather"
        assert called(messages=[{"role": "user", "content": "Please call get_time."}]) == "get_time"
        assert called(tool_choice={"type": "function", "function": {"name": "get_time"}}) == "get_time"
        assert called(tool_choice="none") is None

    def test_tools_that_the_user_names_are_called_in_turn(self, client: httpx.Client) -> None:
        send = {"type": "function", "function": {"name": "send_email"}}
        messages: list[dict[str, Any]] = [{"role": "user", "content": "Call get_weather, then send_email."}]
        called: list[str] = []
        serial: dict[str, Any] = {"parallel_tool_calls": False}
        while calls := message_of(answer := ask(client, messages=messages, tools=[send, WEATHER], **serial)).get(
            "tool_calls"
        ):
            called.append(calls[0]["function"]["name"])
            messages += [message_of(answer), {"role": "tool", "tool_call_id": calls[0]["id"], "content": called[-1][0]}]
        assert called == ["get_weather", "send_email"]
        assert "get_weather returned: g send_email returned: s" in message_of(answer)["content"]

    def test_arguments_that_cannot_be_made_end_in_a_text(self, client: httpx.Client) -> None:
        tool = {"type": "function", "function": {"name": "odd", "parameters": {"type": "object", "minProperties": 3}}}
        assert "no arguments" in message_of(ask(client, tools=[tool]))["content"]


class TestDualLlm:
    def test_the_content_is_a_result_as_json(self, client: httpx.Client) -> None:
        result = result_of(ask(client, headers={"X-Features": DUAL}, model="planner,quarantined"))
        assert result["status"] == "success"
        assert result["final_return_value"]["value"].endswith('You wrote: "Hello!"')
        assert result["final_return_value"]["meta"] == {
            "producers": ["sandbox"],
            "consumers": ["*"],
            "tags": ["sandbox"],
        }
        assert result.keys() == {"status", "final_return_value"}

    def test_a_round_ends_in_a_result_that_names_the_tool(self, client: httpx.Client) -> None:
        shown = ("include_program", "include_policy_check_history", "include_namespace_snapshot")
        headers = {"X-Features": DUAL, "X-Config": {"response_format": dict.fromkeys(shown, True)}}
        messages: list[dict[str, Any]] = [{"role": "user", "content": "What is the weather in Paris?"}]
        first = ask(client, messages=messages, tools=[WEATHER], headers=headers)
        call = message_of(first)["tool_calls"][0]
        messages += [message_of(first), {"role": "tool", "tool_call_id": call["id"], "content": "22 degrees"}]
        result = result_of(ask(client, messages=messages, tools=[WEATHER], headers=headers))
        assert result["final_return_value"]["meta"]["producers"] == ["get_weather"]
        assert "22 degrees" in result["final_return_value"]["value"]
        assert "result_1 = get_weather(city='Paris', unit='C')" in result["program"]
        assert [(check["tool"], check["allowed"]) for check in result["policy_check_history"]] == [
            ("get_weather", True)
        ]
        assert result["namespace_snapshot"]["answer"] == result["final_return_value"]

    def test_langgraph_is_always_dual_llm(self, client: httpx.Client) -> None:
        config = {"X-Config": {"response_format": {"include_program": True, "include_namespace_snapshot": True}}}
        variables = {"x": {"value": 1}}
        path = "/control/lang-graph/v1/chat/completions"
        response = ask(
            client, path, headers=config, user_provided_program="final_return_value = x + 1", context_vars=variables
        )
        result = result_of(response)
        assert result["program"] == "final_return_value = x + 1"
        assert result["namespace_snapshot"]["x"]["value"] == 1

    @pytest.mark.parametrize(
        ("policy", "allowed"),
        [
            ({}, True),
            ({"codes": {"code": 'tool "get_weather" { must deny always; }'}}, False),
            ({"codes": {"code": 'tool r"^get_" {\n  soft deny always;\n}'}}, False),
            ({"codes": {"code": 'tool "get_weather" { must allow when @session.tags overlaps {"signed"}; }'}}, False),
            ({"codes": {"code": 'tool "get_time" { must deny always; }'}}, True),
            ({"codes": {"code": 'tool "get_weather_history" { must deny always; }'}}, True),
            ({"codes": {"code": '// tool "get_weather" { must deny always; }'}}, True),
            ({"presets": {"default_allow": False}}, False),
            (
                {"presets": {"default_allow": False}, "codes": {"code": 'tool "get_weather" { soft allow always; }'}},
                True,
            ),
        ],
    )
    def test_a_policy_decides_whether_a_tool_is_called(
        self, client: httpx.Client, policy: dict[str, Any], allowed: bool
    ) -> None:
        shown = {"response_format": {"include_policy_check_history": True, "include_program": True}}
        headers = {"X-Features": DUAL, "X-Policy": policy, "X-Config": shown}
        response = ask(client, tools=[WEATHER], headers=headers)
        assert ("tool_calls" in message_of(response)) is allowed
        if not allowed:
            result = result_of(response)
            assert result["status"] == "failure"
            assert result["error"]["code"] == "policy_violation"
            assert "get_weather" in result["error"]["message"]
            assert [check["allowed"] for check in result["policy_check_history"]] == [False]

    def test_a_policy_may_stop_the_second_tool(self, client: httpx.Client) -> None:
        send = {"type": "function", "function": {"name": "send_email"}}
        shown = {"response_format": {"include_policy_check_history": True, "include_program": True}}
        headers = {
            "X-Features": DUAL,
            "X-Policy": {"codes": {"code": 'tool "send_email" { must deny always; }'}},
            "X-Config": shown,
        }
        messages: list[dict[str, Any]] = [{"role": "user", "content": "Call get_weather, then send_email."}]
        body: dict[str, Any] = {"tools": [WEATHER, send], "headers": headers, "parallel_tool_calls": False}
        first = message_of(ask(client, messages=messages, **body))
        messages += [first, {"role": "tool", "tool_call_id": first["tool_calls"][0]["id"], "content": "sunny"}]
        result = result_of(ask(client, messages=messages, **body))
        assert result["error"]["code"] == "policy_violation"
        assert [check["allowed"] for check in result["policy_check_history"]] == [True, False]
        assert "result_2 = send_email()" in result["program"]

    def test_a_blocked_message_is_a_failure(self, client: httpx.Client) -> None:
        features = {**DUAL, "content_blockers": [{"name": "url_blocker"}]}
        messages = [{"role": "user", "content": "https://example.com/"}]
        config = {"response_format": {"include_policy_check_history": True, "include_namespace_snapshot": True}}
        response = ask(client, messages=messages, headers={"X-Features": features, "X-Config": config})
        assert result_of(response)["error"]["code"] == "content_blocked"

    def test_strip_response_content_gives_plain_text(self, client: httpx.Client) -> None:
        config = {"response_format": {"strip_response_content": True}}
        response = ask(client, headers={"X-Features": DUAL, "X-Config": config})
        assert message_of(response)["content"].startswith("This text is from the sandbox")

    def test_a_value_in_the_requested_format_is_typed(self, client: httpx.Client) -> None:
        response = ask(client, headers={"X-Features": DUAL}, response_format={"type": "json_object"})
        assert result_of(response)["final_return_value"]["value"]["sandbox"] is True

    def test_a_third_model_is_a_422(self, client: httpx.Client) -> None:
        for model in ("a,b,c", "a,", ","):
            assert problems_of(ask(client, headers={"X-Features": DUAL}, model=model)) == [
                (["body", "model"], "pattern")
            ]

    @pytest.mark.parametrize("arguments", ["", "[1]", '{"city": 1, "city": 2}'])
    def test_a_program_is_written_whatever_the_calls_hold(self, client: httpx.Client, arguments: str) -> None:
        call = {"id": "c", "type": "function", "function": {"name": "f", "arguments": arguments}}
        messages = [{"role": "assistant", "tool_calls": [call]}, {"role": "tool", "tool_call_id": "c", "content": ""}]
        headers = {"X-Features": DUAL, "X-Config": {"response_format": {"include_program": True}}}
        assert "result_1 = f(...)" in result_of(ask(client, messages=messages, headers=headers))["program"]


class TestStreams:
    def test_stream_accumulates_to_the_whole_response(self, client: httpx.Client) -> None:
        whole = message_of(ask(client))["content"]
        response = ask(client, stream=True)
        assert response.headers["Content-Type"].startswith("text/event-stream")
        assert re.fullmatch(UUID, response.headers["X-Session-ID"])
        chunks = chunks_of(response)
        for chunk in chunks:
            assert_valid("types/chat_completion/stream.json", chunk)
        choices = [chunk["choices"][0] for chunk in chunks]
        assert choices[0]["delta"] == {"role": "assistant", "content": ""}
        assert "".join(choice["delta"].get("content", "") for choice in choices) == whole
        assert [choice["finish_reason"] for choice in choices] == [None] * (len(choices) - 1) + ["stop"]
        assert len(choices) > 5

    def test_a_tool_call_streams_in_deltas(self, client: httpx.Client) -> None:
        chunks = chunks_of(ask(client, stream=True, tools=[WEATHER]))
        calls = [call for c in chunks for call in c["choices"][0]["delta"].get("tool_calls", ())]
        assert calls[0]["function"] == {"name": "get_weather", "arguments": ""}
        assert "id" not in calls[1]
        arguments = json.loads("".join(call["function"]["arguments"] for call in calls))
        assert arguments == {"city": "sandbox city", "unit": "C"}
        assert chunks[-1]["choices"][0]["finish_reason"] == "tool_calls"

    def test_requested_usage_is_the_last_chunk(self, client: httpx.Client) -> None:
        last = chunks_of(ask(client, stream=True, stream_options={"include_usage": True}))[-1]
        assert last["choices"] == []
        assert last["usage"]["total_tokens"] > 0

    def test_a_dual_llm_result_streams_as_its_text(self, client: httpx.Client) -> None:
        chunks = chunks_of(ask(client, stream=True, headers={"X-Features": DUAL}))
        text = "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks)
        assert json.loads(text)["status"] == "success"

    def test_long_response_has_a_bounded_number_of_chunks(self, client: httpx.Client) -> None:
        messages = [{"role": "user", "content": "a " * 1_000}]
        assert len(chunks_of(ask(client, stream=True, messages=messages))) < 210

    @pytest.mark.parametrize("text", ["  ", " a", "a  b \n", "\n\na b", "a" + " " * 50_000 + "b", " " * 50_000])
    def test_pieces_of_a_text_join_to_it(self, text: str) -> None:
        sandbox = Sandbox()
        sandbox.reply(text)
        with httpx.Client(
            transport=sandbox.transport, base_url="http://localhost", headers={"Authorization": "Bearer k"}
        ) as client:
            chunks = chunks_of(ask(client, stream=True))
        sandbox.close()
        assert "".join(chunk["choices"][0]["delta"].get("content", "") for chunk in chunks) == text
