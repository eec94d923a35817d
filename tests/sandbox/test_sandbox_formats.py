"""The Messages and Responses formats: requests, whole responses, streams, and the operations beside them."""

from __future__ import annotations

import json
from typing import Any, cast

import httpx
import pytest

from sequrity.policy import parse
from sequrity_sandbox import running

from ._calls import CHAT, DUAL, HELLO, KEY, WEATHER, ask, assert_valid, message_of, problems_of

MESSAGES = "/control/chat/anthropic/v1/messages"
RESPONSES = "/control/chat/openai/v1/responses"
PARAMETERS = cast("dict[str, Any]", WEATHER["function"])["parameters"]
TOOL = {"name": "get_weather", "input_schema": PARAMETERS}
FUNCTION = {"type": "function", "name": "get_weather", "parameters": PARAMETERS}
ASK = [{"role": "user", "content": "What is the weather in Paris?"}]
NUMBER = {"type": "object", "required": ["n"], "properties": {"n": {"type": "integer", "minimum": 7}}}
UNKNOWN_TOOL = {"type": "function", "function": {"name": "unknown"}}
DENY = {"X-Features": DUAL, "X-Policy": {"codes": {"code": 'tool "get_weather" { must deny always; }'}}}


def headers_of(headers: dict[str, Any] | None) -> dict[str, str]:
    return {name: value if isinstance(value, str) else json.dumps(value) for name, value in (headers or {}).items()}


def message(client: httpx.Client, headers: dict[str, Any] | None = None, **body: Any) -> httpx.Response:
    return client.post(MESSAGES, json={"model": "m", "max_tokens": 100, **body}, headers=headers_of(headers))


def response(client: httpx.Client, headers: dict[str, Any] | None = None, **body: Any) -> httpx.Response:
    return client.post(RESPONSES, json={"model": "m", **body}, headers=headers_of(headers))


def events_of(sent: httpx.Response) -> list[dict[str, Any]]:
    assert sent.headers["Content-Type"].startswith("text/event-stream"), sent.text
    found: list[dict[str, Any]] = []
    for event in sent.text.strip().split("\n\n"):
        name, data = event.split("\n")
        found.append(json.loads(data.removeprefix("data: ")))
        assert name == f"event: {found[-1]['type']}"
    return found


class TestMessages:
    def test_text_is_a_block(self, client: httpx.Client) -> None:
        sent = message(
            client, system="Be brief.", messages=[{"role": "user", "content": [{"type": "text", "text": "Hi"}]}]
        )
        body = sent.json()
        assert_valid("types/messages/response.json", body)
        assert [block["type"] for block in body["content"]] == ["text"]
        assert body["content"][0]["text"].endswith('You wrote: "Hi"')
        assert (body["stop_reason"], body["stop_sequence"], body["role"]) == ("end_turn", None, "assistant")
        assert body["usage"]["output_tokens"] > body["usage"]["input_tokens"] > 0

    def test_tool_round_ends_with_the_result(self, client: httpx.Client) -> None:
        first = message(client, messages=ASK, tools=[TOOL])
        block = first.json()["content"][0]
        assert first.json()["stop_reason"] == "tool_use"
        assert (block["type"], block["name"], block["input"]) == (
            "tool_use",
            "get_weather",
            {"city": "Paris", "unit": "C"},
        )
        result = {
            "type": "tool_result",
            "tool_use_id": block["id"],
            "content": [{"type": "text", "text": "22 degrees"}],
        }
        turn = [*ASK, {"role": "assistant", "content": first.json()["content"]}, {"role": "user", "content": [result]}]
        second = message(client, messages=turn, tools=[TOOL])
        assert second.json()["content"][0]["text"].endswith("get_weather returned: 22 degrees")
        assert second.headers["X-Session-ID"] == first.headers["X-Session-ID"]

    @pytest.mark.parametrize(
        ("choice", "called"),
        [
            ({"type": "auto"}, True),
            ({"type": "any"}, True),
            ({"type": "tool", "name": "get_weather"}, True),
            ({"type": "none"}, False),
        ],
    )
    def test_tool_choice(self, client: httpx.Client, choice: dict[str, Any], called: bool) -> None:
        body = message(client, messages=ASK, tools=[TOOL], tool_choice=choice).json()
        assert (body["stop_reason"] == "tool_use") is called

    def test_a_tool_of_another_api_is_refused(self, client: httpx.Client) -> None:
        sent = message(client, messages=ASK, tools=[TOOL, FUNCTION])
        assert sent.status_code == 422
        assert "found function" in sent.text
        assert sent.json()["detail"][0]["loc"] == ["body", "tools", 1, "type"]

    def test_output_format_is_kept(self, client: httpx.Client) -> None:
        config = {"format": {"type": "json_schema", "schema": NUMBER}}
        sent = message(client, messages=HELLO, output_config=config, thinking={"type": "adaptive"})
        assert json.loads(sent.json()["content"][0]["text"]) == {"n": 7}

    def test_thinking_comes_first_if_it_is_enabled(self, client: httpx.Client) -> None:
        thinking = {"type": "enabled", "budget_tokens": 1024}
        whole = message(client, messages=ASK, tools=[TOOL], max_tokens=2048, thinking=thinking).json()["content"]
        assert [block["type"] for block in whole] == ["thinking", "tool_use"]
        sent_back = [*ASK, {"role": "assistant", "content": whole}, *ASK]
        assert message(client, messages=sent_back, thinking=thinking).json()["content"][1]["type"] == "text"
        events = events_of(message(client, messages=HELLO, stream=True, thinking=thinking))
        assert events[1]["content_block"] == {"type": "thinking", "thinking": "", "signature": ""}
        deltas = [event["delta"] for event in events if event["type"] == "content_block_delta"]
        assert [delta["type"] for delta in deltas[:3]] == ["thinking_delta", "signature_delta", "text_delta"]
        assert {key: delta[key] for delta in deltas[:2] for key in delta if key != "type"} == {
            "thinking": whole[0]["thinking"],
            "signature": whole[0]["signature"],
        }

    def test_limits_end_the_text(self, client: httpx.Client) -> None:
        short = message(client, messages=HELLO, max_tokens=2).json()
        assert (short["content"][0]["text"], short["stop_reason"]) == ("This tex", "max_tokens")
        stopped = message(client, messages=HELLO, stop_sequences=["from", "sandbox"]).json()
        assert stopped["content"][0]["text"] == "This text is "
        assert (stopped["stop_reason"], stopped["stop_sequence"]) == ("stop_sequence", "from")

    def test_stream_of_a_text_has_the_order_of_real_ones(self, client: httpx.Client) -> None:
        events = events_of(message(client, messages=HELLO, stream=True))
        kinds = [event["type"] for event in events]
        assert kinds[:3] == ["message_start", "content_block_start", "ping"]
        assert kinds[-3:] == ["content_block_stop", "message_delta", "message_stop"]
        assert set(kinds[3:-3]) == {"content_block_delta"}
        for event in events:
            assert_valid("types/messages/stream.json", event)
        text = "".join(event["delta"]["text"] for event in events if event["type"] == "content_block_delta")
        assert text == message(client, messages=HELLO).json()["content"][0]["text"]

    def test_stream_of_a_call_joins_to_its_arguments(self, client: httpx.Client) -> None:
        events = events_of(message(client, messages=ASK, tools=[TOOL], stream=True))
        start = next(event["content_block"] for event in events if event["type"] == "content_block_start")
        assert (start["type"], start["input"]) == ("tool_use", {})
        parts = [event["delta"]["partial_json"] for event in events if event["type"] == "content_block_delta"]
        assert json.loads("".join(parts)) == {"city": "Paris", "unit": "C"}
        assert events[-2]["delta"]["stop_reason"] == "tool_use"

    def test_ping_may_be_switched_off(self) -> None:
        with running(ping=False) as url, httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as quiet:
            assert "ping" not in message(quiet, messages=HELLO, stream=True).text

    def test_denial_is_text_that_names_the_tool(self, client: httpx.Client) -> None:
        body = message(client, DENY, messages=ASK, tools=[TOOL]).json()
        result = json.loads(body["content"][0]["text"])
        assert (body["stop_reason"], result["status"]) == ("end_turn", "failure")
        assert "'get_weather' is denied" in result["error"]["message"]


class TestResponses:
    def test_input_is_text_or_items(self, client: httpx.Client) -> None:
        parts = [{"type": "input_text", "text": "Hi"}]
        for given in (
            "Hi",
            [{"role": "user", "content": "Hi"}],
            [{"type": "message", "role": "user", "content": parts}],
        ):
            body = response(client, input=given).json()
            assert_valid("types/responses/response.json", body)
            assert (body["object"], body["status"], body["error"]) == ("response", "completed", None)
            assert body["output"][0]["content"][0]["text"].endswith('You wrote: "Hi"')
        assert body["usage"]["total_tokens"] == body["usage"]["input_tokens"] + body["usage"]["output_tokens"]

    def test_previous_response_id_continues_after_function_calls(self, client: httpx.Client) -> None:
        first = response(client, input=ASK, tools=[FUNCTION])
        (call,) = first.json()["output"]
        assert (call["type"], call["name"]) == ("function_call", "get_weather")
        assert json.loads(call["arguments"]) == {"city": "Paris", "unit": "C"}
        output = {"type": "function_call_output", "call_id": call["call_id"], "output": "22 degrees"}
        again = response(client, input=[*ASK, call, output], tools=[FUNCTION])
        continued = response(client, input=[output], previous_response_id=first.json()["id"])
        for second in (again, continued):
            assert second.json()["output"][0]["content"][0]["text"].endswith("get_weather returned: 22 degrees")
            assert second.headers["X-Session-ID"] == first.headers["X-Session-ID"]
        assert continued.json()["previous_response_id"] == first.json()["id"]

    def test_previous_response_that_is_not_stored_is_a_404(self, client: httpx.Client) -> None:
        first = response(client, input="Hi", store=False).json()["id"]
        sent = response(client, input="Hi", previous_response_id=first)
        assert (sent.status_code, sent.json()["error"]["code"]) == (404, "previous_response_not_found")

    def test_text_format_is_kept(self, client: httpx.Client) -> None:
        text = {"format": {"type": "json_schema", "name": "x", "schema": NUMBER}}
        body = response(client, input="Hi", text=text).json()
        assert json.loads(body["output"][0]["content"][0]["text"]) == {"n": 7}
        assert body["text"] == text
        assert json.loads(
            response(client, input="Hi", text={"format": {"type": "json_object"}}).json()["output"][0]["content"][0][
                "text"
            ]
        )["sandbox"]

    @pytest.mark.parametrize(
        ("choice", "called"),
        [
            ("auto", True),
            ("required", True),
            ("none", False),
            ({"type": "function", "name": "get_weather"}, True),
            (
                {"type": "allowed_tools", "mode": "required", "tools": [{"type": "function", "name": "get_weather"}]},
                True,
            ),
        ],
    )
    def test_tool_choice(self, client: httpx.Client, choice: Any, called: bool) -> None:
        (item,) = response(client, input=ASK, tools=[FUNCTION], tool_choice=choice).json()["output"]
        assert (item["type"] == "function_call") is called

    def test_response_repeats_the_settings_of_the_request(self, client: httpx.Client) -> None:
        plain = response(client, input="Hi").json()
        asked: dict[str, Any] = {
            "service_tier": "flex",
            "prompt_cache_key": "k",
            "safety_identifier": "s",
            "max_tool_calls": 2,
        }
        body = response(client, input="Hi", top_logprobs=3, **asked).json()
        assert {key: plain[key] for key in asked} == {**dict.fromkeys(asked), "service_tier": "default"}
        assert (plain["top_logprobs"], body["top_logprobs"]) == (0, 3)
        assert {key: body[key] for key in asked} == asked

    def test_limit_makes_it_incomplete(self, client: httpx.Client) -> None:
        body = response(client, input="Hi", max_output_tokens=2).json()
        assert (body["status"], body["incomplete_details"]) == ("incomplete", {"reason": "max_output_tokens"})

    def test_denial_fails_with_its_text(self, client: httpx.Client) -> None:
        body = response(client, DENY, input=ASK, tools=[FUNCTION]).json()
        assert body["status"] == "failed"
        assert "'get_weather' is denied" in body["output"][0]["content"][0]["text"]

    def test_logprobs_if_included(self, client: httpx.Client) -> None:
        body = response(client, input="Hi", include=["message.output_text.logprobs"], top_logprobs=1).json()
        content = body["output"][0]["content"][0]
        assert "".join(each["token"] for each in content["logprobs"]) == content["text"]
        assert content["logprobs"][0]["top_logprobs"][0]["logprob"] == 0

    def test_stream_of_a_text_has_the_order_of_real_ones(self, client: httpx.Client) -> None:
        events = events_of(response(client, input="Hi", stream=True))
        kinds = list(dict.fromkeys(event["type"].removeprefix("response.") for event in events))
        assert kinds == [
            "created", "in_progress", "output_item.added", "content_part.added", "output_text.delta",
            "output_text.done", "content_part.done", "output_item.done", "completed",
        ]  # fmt: skip
        assert [event["sequence_number"] for event in events] == [*range(len(events))]
        for event in events:
            assert_valid("types/responses/stream.json", event)
        text = "".join(event["delta"] for event in events if event["type"].endswith("text.delta"))
        assert events[-1]["response"]["output"][0]["content"][0]["text"] == text

    def test_stream_of_a_call_joins_to_its_arguments(self, client: httpx.Client) -> None:
        events = events_of(response(client, input=ASK, tools=[FUNCTION], stream=True))
        parts = [event["delta"] for event in events if event["type"].endswith("arguments.delta")]
        done = next(event for event in events if event["type"].endswith("arguments.done"))
        assert "".join(parts) == done["arguments"] == events[-1]["response"]["output"][0]["arguments"]

    def test_stream_of_a_denial_ends_in_failed(self, client: httpx.Client) -> None:
        events = events_of(response(client, DENY, input=ASK, tools=[FUNCTION], stream=True))
        assert events[-1]["type"] == "response.failed"
        assert events[-1]["response"]["error"]["message"]
        assert events[0]["response"]["error"] is None


class TestBesideTheContract:
    def test_models_in_the_shape_of_the_provider(self, client: httpx.Client) -> None:
        listed = client.get("/control/chat/openai/v1/models").json()
        assert listed["object"] == "list"
        assert client.get("/control/chat/v1/models/openai/gpt-5-mini").json()["id"] == "openai/gpt-5-mini"
        anthropic = client.get("/control/chat/anthropic/v1/models").json()
        assert anthropic["data"][0]["type"] == "model"
        assert anthropic["has_more"] is False
        assert client.get("/control/chat/nobody/v1/models").status_code == 404
        assert client.get("/control/chat/v1/models", headers={"Authorization": ""}).status_code == 401

    def test_count_tokens_equals_the_usage(self, client: httpx.Client) -> None:
        count = client.post(f"{MESSAGES}/count_tokens", json={"model": "m", "messages": ASK, "system": "Be brief."})
        usage = message(client, messages=ASK, system="Be brief.").json()["usage"]
        assert count.json() == {"input_tokens": usage["input_tokens"]}
        bad = client.post(f"{MESSAGES}/count_tokens", json={"messages": 3})
        assert sorted(problems_of(bad)) == [(["body", "messages"], "type"), (["body", "model"], "required")]


class TestPolicyGeneration:
    @pytest.mark.parametrize(
        ("path", "kind", "tool"),
        [
            ("/openai", "oai_chat_completion", {"type": "function", "function": {"name": "wire"}}),
            ("", "openrouter_chat_completion", {"type": "function", "function": {"name": "wire"}}),
            ("/anthropic", "anthropic_messages", {"name": "wire", "input_schema": {"type": "object"}}),
            ("/sequrity_azure", "sequrity_azure_responses", {"type": "function", "name": "wire", "parameters": {}}),
        ],
    )
    def test_policy_is_sqrt_for_each_tool(
        self, client: httpx.Client, path: str, kind: str, tool: dict[str, Any]
    ) -> None:
        body = {"model": "m", "type": kind, "tools": [tool], "internal_tool_names": ["parse_with_ai"]}
        body["description"] = 'Nobody may wire more than 500.\nReading */ is "fine".'
        sent = client.post(f"/control/policy-gen{path}/v1/generate", json=body)
        assert_valid("control/types/policy_gen.json#/$defs/PolicyGenResponse", sent.json())
        assert len(parse(sent.json()["policies"]).items) == 2
        assert 'tool "wire" {\n    must deny always;' in sent.json()["policies"]
        assert sent.json()["usage"]["total_tokens"] > 0

    def test_unknown_and_missing_keys_are_refused(self, client: httpx.Client) -> None:
        """The type extends another one: the problems name the whole record."""
        body: dict[str, Any] = {"model": "m", "type": "anthropic_messages", "n_retries": -1, "tol": []}
        sent = client.post("/control/policy-gen/anthropic/v1/generate", json=body)
        assert sorted(problems_of(sent)) == [
            (["body", "description"], "required"),
            (["body", "n_retries"], "minimum"),
            (["body", "tol"], "additionalProperties"),
        ]

    def test_responses_type_of_openai_is_refused(self, client: httpx.Client) -> None:
        body = {"model": "m", "type": "oai_responses", "description": "x"}
        assert client.post("/control/policy-gen/openai/v1/generate", json=body).status_code == 422


class TestHeaderValidation:
    def verdicts(self, client: httpx.Client, **texts: Any) -> dict[str, Any]:
        body = {key: text if isinstance(text, str) else json.dumps(text) for key, text in texts.items()}
        sent = client.post("/control/v1/validate-headers", json=body, headers={"Authorization": ""})
        assert sent.status_code == 200
        assert_valid("control/types/header_validation.json#/$defs/ValidateHeadersResponse", sent.json())
        verdicts: dict[str, Any] = sent.json()
        return verdicts

    def test_each_header_is_judged_alone(self, client: httpx.Client) -> None:
        verdicts = self.verdicts(client, x_features={"agent_arch": "single-llm"}, x_policy="no JSON {")
        assert verdicts["x_features"] == {"valid": True, "normalized": {"agent_arch": "single-llm"}, "errors": []}
        assert verdicts["x_policy"]["valid"] is False
        assert "Invalid JSON" in verdicts["x_policy"]["errors"][0]
        assert verdicts["x_config"] is None

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("x_features", {"agent_arch": "triple-llm"}),
            ("x_features", {"agent_arch": "single-llm", "unknown": 1}),
            ("x_policy", {"mode": "ultra-strict"}),
            ("x_policy", {"mode": "standard", "unknown": True}),
            ("x_policy", {"codes": {"code": "tool {", "language": "sqrt"}}),
            ("x_config", {"fsm": {"max_n_turns": 5}, "unknown": 1}),
            ("x_config", []),
        ],
    )
    def test_header_that_does_not_fit_has_errors(self, client: httpx.Client, key: str, value: Any) -> None:
        verdict = self.verdicts(client, **{key: value})[key]
        assert (verdict["valid"], verdict["normalized"]) == (False, None)
        assert verdict["errors"]

    @pytest.mark.parametrize(
        "value", [{"codes": {"code": "", "language": "sqrt"}}, {"codes": {"code": 'tool "a" { must deny always; }'}}]
    )
    def test_policy_that_parses_is_valid(self, client: httpx.Client, value: Any) -> None:
        assert self.verdicts(client, x_policy=value)["x_policy"]["valid"] is True


class TestChatSettings:
    def test_n_makes_choices(self, client: httpx.Client) -> None:
        one, three = ask(client).json(), ask(client, n=3).json()
        assert [choice["index"] for choice in three["choices"]] == [0, 1, 2]
        assert three["usage"]["completion_tokens"] == 3 * one["usage"]["completion_tokens"]
        chunks = ask(client, n=2, stream=True).text
        assert '"index": 1' in chunks
        assert problems_of(ask(client, n=1000)) == [(["body", "n"], "maximum")]
        assert problems_of(ask(client, n=-1)) == [(["body", "n"], "minimum")]

    def test_limits_end_the_text(self, client: httpx.Client) -> None:
        for sent in (ask(client, max_tokens=2), ask(client, max_completion_tokens=2)):
            (choice,) = sent.json()["choices"]
            assert (choice["message"]["content"], choice["finish_reason"]) == ("This tex", "length")
        for stop in ("from", ["zzz", "from"]):
            (choice,) = ask(client, stop=stop).json()["choices"]
            assert (choice["message"]["content"], choice["finish_reason"]) == ("This text is ", "stop")

    def test_negative_limit_is_refused(self, client: httpx.Client) -> None:
        assert problems_of(ask(client, max_tokens=-1)) == [(["body", "max_tokens"], "minimum")]
        found = problems_of(ask(client, max_completion_tokens=-1))
        assert found == [(["body", "max_completion_tokens"], "minimum")]
        assert problems_of(message(client, messages=HELLO, max_tokens=-1)) == [(["body", "max_tokens"], "minimum")]
        found = problems_of(response(client, input="Hello", max_output_tokens=-1))
        assert found == [(["body", "max_output_tokens"], "minimum")]

    def test_logprobs_list_each_token(self, client: httpx.Client) -> None:
        (choice,) = ask(client, logprobs=True, top_logprobs=1).json()["choices"]
        tokens = choice["logprobs"]["content"]
        assert "".join(token["token"] for token in tokens) == choice["message"]["content"]
        assert [len(token["top_logprobs"]) for token in tokens] == [1] * len(tokens)

    def test_refusal_and_logprobs_are_present(self, client: httpx.Client) -> None:
        (choice,) = ask(client).json()["choices"]
        assert (choice["logprobs"], choice["message"]["refusal"]) == (None, None)

    def test_tools_that_the_user_names_are_called_at_once(self, client: httpx.Client) -> None:
        send = {"type": "function", "function": {"name": "send_email"}}
        messages = [{"role": "user", "content": "Call get_weather and send_email."}]
        sent = ask(client, messages=messages, tools=[send, WEATHER])
        calls = message_of(sent)["tool_calls"]
        assert [call["function"]["name"] for call in calls] == ["get_weather", "send_email"]
        assert len({call["id"] for call in calls}) == 2

    @pytest.mark.parametrize("choice", ["required", {"type": "function", "function": {"name": "get_weather"}}])
    def test_required_call_also_follows_a_result(self, client: httpx.Client, choice: Any) -> None:
        first = message_of(ask(client, tools=[WEATHER]))
        result = {"role": "tool", "tool_call_id": first["tool_calls"][0]["id"], "content": "sunny"}
        again = ask(client, messages=[*HELLO, first, result], tools=[WEATHER], tool_choice=choice)
        assert message_of(again)["tool_calls"]

    @pytest.mark.parametrize(
        ("tools", "choice"),
        [
            ([WEATHER], {"type": "function", "function": {"name": "nothing"}}),
            ([], "required"),
            ([WEATHER], {"type": "allowed_tools", "allowed_tools": {"mode": "auto", "tools": [UNKNOWN_TOOL]}}),
        ],
    )  # fmt: skip
    def test_choice_that_is_not_on_offer_is_refused(self, client: httpx.Client, tools: Any, choice: Any) -> None:
        assert problems_of(ask(client, tools=tools, tool_choice=choice)) == [(["body", "tool_choice"], "value")]

    def test_allowed_tools_restrict_the_call(self, client: httpx.Client) -> None:
        send = {"type": "function", "function": {"name": "send_email"}}
        allowed = {"mode": "auto", "tools": [{"type": "function", "function": {"name": "send_email"}}]}
        sent = ask(client, tools=[WEATHER, send], tool_choice={"type": "allowed_tools", "allowed_tools": allowed})
        assert message_of(sent)["tool_calls"][0]["function"]["name"] == "send_email"

    @pytest.mark.parametrize(
        "schema",
        [
            {"type": "string", "pattern": r"^[A-Z]{7}-\d{9}$"},
            {"type": "object", "required": ["next"], "properties": {"next": {"$ref": "#"}}},
        ],
    )
    def test_schema_without_a_value_is_an_error(self, client: httpx.Client, schema: Any) -> None:
        wanted = {"type": "json_schema", "json_schema": {"name": "x", "schema": schema}}
        sent = ask(client, response_format=wanted)
        assert problems_of(sent) == [(["body", "response_format"], "value")]
        assert "response_format" in sent.json()["error"]["message"]

    def test_unknown_flags_of_headers_are_accepted(self, client: httpx.Client) -> None:
        headers = {
            "X-Features": {"beta_flag": True},
            "X-Config": {"fsm": {"new": 1}},
            "X-Policy": {"presets": {"x": 1}},
        }
        assert ask(client, headers=headers).status_code == 200

    def test_error_has_the_form_that_the_sdks_read(self, client: httpx.Client) -> None:
        error = client.post(CHAT, json={"model": "m"}, headers={"Authorization": f"Bearer {KEY}"}).json()["error"]
        assert error == {
            "message": "body.messages: missing required key",
            "type": "invalid_request_error",
            "code": None,
            "param": "messages",
        }
        assert client.post(MESSAGES, json={}).json()["type"] == "error"
