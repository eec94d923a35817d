"""Requests of sequrity 0.3 are translated where they are documented, and refused with their location elsewhere."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from sequrity_sandbox import Sandbox, running
from sequrity_sandbox.contract.operations import ContractError

from ._calls import CHAT, HELLO, KEY, WEATHER, message_of, problems_of, result_of

OLD_CHAT = "/control/v1/chat/completions"
FEATURES, POLICY, CONFIG = "X-Security-Features", "X-Security-Policy", "X-Security-Config"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    sandbox = Sandbox(legacy=True)
    yield sandbox
    sandbox.close()


@pytest.fixture
def sandbox(shared: Sandbox) -> Sandbox:
    shared.reset()
    return shared


@pytest.fixture
def send(sandbox: Sandbox) -> Iterator[Callable[..., httpx.Response]]:
    """Send a chat completion; header values that are not strings are sent as JSON."""
    with httpx.Client(transport=sandbox.transport, base_url="http://localhost") as client:

        def send(path: str = OLD_CHAT, headers: dict[str, Any] | None = None, **body: Any) -> httpx.Response:
            texts = {k: v if isinstance(v, str) else json.dumps(v) for k, v in (headers or {}).items()}
            document = {"model": "m", "messages": HELLO, **body}
            return client.post(path, json=document, headers={"Authorization": f"Bearer {KEY}", **texts})

        yield send


Sender = Callable[..., httpx.Response]


def feature(name: str, config: Any = None) -> dict[str, Any]:
    return {"feature_name": name, "config_json": config if config is None else json.dumps(config)}


@pytest.mark.parametrize(
    ("path", "provider"),
    [
        (OLD_CHAT, ""),
        ("/control/openai/v1/chat/completions", "openai"),
        ("/control/openrouter/v1/chat/completions", "openrouter"),
        (CHAT, ""),
        ("/control/chat/openai/v1/chat/completions", "openai"),
    ],
)
def test_paths_of_both_versions_lead_to_chat_completions(
    sandbox: Sandbox, send: Sender, path: str, provider: str
) -> None:
    assert send(path).status_code == 200
    (exchange,) = sandbox.assert_sent(1, path=path)
    assert exchange.turn is not None
    assert (exchange.turn.endpoint_type, exchange.turn.provider) == ("chat", provider)
    assert (exchange.path, exchange.turn.path) == (path, path)


def test_session_continues_in_a_stream(send: Sender) -> None:
    session = send().headers["X-Session-ID"]
    response = send(headers={"X-Session-ID": session}, stream=True)
    assert response.headers["X-Session-ID"] == session
    assert response.text.endswith("data: [DONE]\n\n")


@pytest.mark.parametrize(
    "path", ["/control/v1/messages", "/control/anthropic/v1/messages", "/control/openai/v1/models"]
)
def test_other_paths_of_the_version_are_refused_by_name(send: Sender, path: str) -> None:
    response = send(path)
    assert response.status_code == 404
    assert "only /control[/{provider}]/v1/chat/completions is known" in response.json()["detail"]


def test_paths_of_today_with_the_same_form_stay(send: Sender) -> None:
    detail = send("/control/elsewhere/v1/chat/completions").json()["detail"]
    assert detail.startswith('Not found: no such endpoint_type; expected one of "chat", ')
    with httpx.Client(transport=Sandbox(legacy=True).transport, base_url="http://localhost") as client:
        response = client.post("/control/v1/validate-headers", json={"x_features": "{}"})
    assert response.json()["x_features"]["valid"] is True


def test_features_become_those_of_today(sandbox: Sandbox, send: Sender) -> None:
    features = [
        feature("Dual LLM"),
        feature("dual-llm", {}),
        feature("PII Redaction", {"threshold": 0.4, "mode": None}),
        {"feature_name": "toxicity_filter", "config_json": {"mode": "strict"}},
        feature("url-blocker"),
    ]
    result = result_of(send(headers={FEATURES: features}))
    assert result["status"] == "success"
    (exchange,) = sandbox.requests
    assert exchange.turn is not None
    assert exchange.turn.features == {
        "agent_arch": "dual-llm",
        "content_classifiers": [
            {"name": "pii_redaction", "threshold": 0.4},
            {"name": "toxicity_filter", "mode": "strict"},
        ],
        "content_blockers": [{"name": "url_blocker"}],
    }


def test_features_take_effect(send: Sender) -> None:
    message = [{"role": "user", "content": "Mail a.person@example.com"}]
    text = message_of(send(headers={FEATURES: [feature("pii_redaction")]}, messages=message))["content"]
    assert "[e-mail]" in text
    assert "example.com" not in text


def test_nulls_of_a_config_are_left_out(sandbox: Sandbox, send: Sender) -> None:
    config = {
        "fsm": {
            "max_n_turns": None,
            "max_pllm_attempts": 3,
            "allow_history_mismatch": None,
            "cache_tool_result": "all",
        },
        "prompt": {"flavor": "universal", "version": None, "pllm": {"flavor": None}, "of_another_version": None},
        "response_format": None,
        "llm": None,
    }
    session = send(headers={CONFIG: config}).headers["X-Session-ID"]
    # today, null lifts the limit
    assert sandbox.requests[0].turn is not None
    assert sandbox.requests[0].turn.config == {"fsm": {"max_pllm_steps": 3}, "prompt": {"pllm": {}}}
    limited = {CONFIG: {"fsm": {"max_n_turns": 1}}, "X-Session-ID": session}
    assert send(headers=limited).status_code == 409


def test_policy_denies_a_tool(send: Sender) -> None:
    policy = {
        "mode": None,
        "codes": {"code": 'tool "get_weather" { must deny always; }', "language": "sqrt"},
        "auto_gen": None,
        "presets": {"default_allow": True},
    }
    headers = {FEATURES: [feature("dual-llm")], POLICY: policy}
    result = result_of(send("/control/openai/v1/chat/completions", headers, tools=[WEATHER]))
    assert result["status"] == "failure"
    assert "'get_weather' is denied" in result["error"]["message"]


def test_headers_are_translated_on_a_path_of_today(sandbox: Sandbox, send: Sender) -> None:
    body: dict[str, Any] = {"user_provided_program": "final_return_value = 3", "context_vars": {}}
    headers = {FEATURES: [feature("dual-llm")]}
    result = result_of(send("/control/lang-graph/openai/v1/chat/completions", headers, **body))
    assert result["final_return_value"]["value"] == 3
    assert dict(sandbox.requests[0].request_headers)[FEATURES.lower()] == json.dumps(headers[FEATURES])
    assert "x-features" not in dict(sandbox.requests[0].request_headers)


def test_script_matches_the_original_request(sandbox: Sandbox, send: Sender) -> None:
    sandbox.reply("matched", path=OLD_CHAT, headers={FEATURES: "*dual*"})
    assert result_of(send(headers={FEATURES: [feature("dual-llm")]}))["final_return_value"]["value"] == "matched"
    assert "sandbox" in message_of(send())["content"]


REFUSED: list[tuple[str, Any, list[str | int], str]] = [
    (FEATURES, "{", [], "not valid JSON"),
    (FEATURES, {}, [], "expected a list of {feature_name, config_json}"),
    (FEATURES, ["dual-llm"], [0], "expected {feature_name, config_json}"),
    (FEATURES, [{"feature": "x"}], [0, "feature"], "unknown key; accepted: feature_name and config_json"),
    (FEATURES, [{}], [0, "feature_name"], "expected one of single-llm, dual-llm, pii_redaction,"),
    (FEATURES, [feature("Sentiment")], [0, "feature_name"], "expected one of single-llm, dual-llm,"),
    (FEATURES, [feature("dual-llm"), feature("single-llm")], [1, "feature_name"], "expected one agent_arch alone"),
    (FEATURES, [feature("dual-llm", {"mode": "x"})], [0, "config_json", "mode"], "unknown key; accepted: none"),
    (FEATURES, [feature("file_blocker", {"name": "x"})], [0, "config_json", "name"], "unknown key; accepted: none"),
    (
        FEATURES,
        [feature("pii_redaction", {"level": 1})],
        [0, "config_json", "level"],
        "unknown key; accepted: mode and threshold",
    ),
    (FEATURES, [feature("pii_redaction", {"threshold": 2})], [0, "config_json", "threshold"], "expected at most 1"),
    (FEATURES, [feature("pii_redaction", [])], [0, "config_json"], "expected an object, or its JSON text"),
    (FEATURES, [{"feature_name": "pii_redaction", "config_json": "{"}], [0, "config_json"], "not valid JSON"),
    (FEATURES, [{"feature_name": "pii_redaction", "config_json": "é"}], [0, "config_json"], "not valid JSON"),
    (POLICY, [], [], "expected object"),
    (POLICY, {"language": "sqrt"}, ["language"], "unknown key; accepted: the keys of X-Policy"),
    (POLICY, {"codes": {"code": "tool {"}}, ["codes", "code"], "not SQRT: "),
    (CONFIG, "[]", [], "expected object"),
    (CONFIG, {"max_n_turns": 5}, ["max_n_turns"], "unknown key; accepted: the keys of X-Config"),
    (CONFIG, {"fsm": {"max_n_turns": "5"}}, ["fsm", "max_n_turns"], "expected integer or null"),
    (CONFIG, {"fsm": 5}, ["fsm"], "expected object or null"),
    (
        CONFIG,
        {"fsm": {"max_pllm_attempts": 1, "max_pllm_steps": 2}},
        ["fsm", "max_pllm_attempts"],
        "unknown key; accepted: the keys of X-Config",
    ),
    ("X-Security-Session", "x", [], f"unknown header; expected one of {FEATURES}, {POLICY}, {CONFIG}"),
]


@pytest.mark.parametrize(("header", "value", "loc", "message"), REFUSED)
def test_an_undocumented_request_of_the_dialect_is_refused(
    send: Sender, header: str, value: Any, loc: list[str | int], message: str
) -> None:
    response = send(headers={header: value})
    problems_of(response)
    (problem,) = response.json()["detail"]
    name = header if header in (FEATURES, POLICY, CONFIG) else header.lower()
    assert problem["loc"] == ["header", name, *loc]
    assert message.lower() in problem["msg"].lower()


@pytest.mark.parametrize("header", [FEATURES, POLICY, CONFIG])
def test_deep_header_is_refused(send: Sender, header: str) -> None:
    value = '{"a":' * 990 + "1" + "}" * 990
    text = f'[{{"feature_name": "pii_redaction", "config_json": {value}}}]' if header == FEATURES else value
    ((loc, kind),) = problems_of(send(headers={header: text}))
    assert (loc[1].lower(), kind) == (header.lower(), "json")


def test_problems_of_all_headers_are_listed(send: Sender) -> None:
    headers = {FEATURES: [feature("a"), feature("b")], POLICY: {"a": 1}, CONFIG: "é"}
    texts = {name.encode(): json.dumps(value, ensure_ascii=False).encode() for name, value in headers.items()}
    with httpx.Client(transport=Sandbox(legacy=True).transport, base_url="http://localhost") as client:
        response = client.post(OLD_CHAT, json={}, headers=httpx.Headers(texts))
    assert [problem["loc"][:3] for problem in response.json()["detail"]] == [
        ["header", FEATURES, 0], ["header", FEATURES, 1], ["header", POLICY, "a"], ["header", CONFIG],
    ]  # fmt: skip


@pytest.mark.parametrize("headers", [[(FEATURES, "[]"), (FEATURES, "[]")], [(FEATURES, "[]"), ("X-Features", "{}")]])
def test_header_sent_twice_is_refused(headers: list[tuple[str, str]]) -> None:
    with httpx.Client(transport=Sandbox(legacy=True).transport, base_url="http://localhost") as client:
        response = client.post(OLD_CHAT, json={}, headers=headers)
    (problem,) = response.json()["detail"]
    assert (problem["loc"], problem["msg"]) == (["header", FEATURES], "sent more than once, or beside X-Features")


def test_problems_of_todays_headers_keep_their_names(send: Sender) -> None:
    response = send(headers={"X-Policy": {"codes": {"code": "tool {"}}, FEATURES: "[]"})
    assert problems_of(response) == [(["header", "X-Policy", "codes", "code"], "policy")]
    assert problems_of(send(messages=None)) == [(["body", "messages"], "type")]


def test_off_by_default() -> None:
    with running() as url:
        headers = {"Authorization": f"Bearer {KEY}", FEATURES: "not JSON"}
        document = {"model": "m", "messages": HELLO}
        assert httpx.post(url + OLD_CHAT, json=document, headers=headers).status_code == 404
        assert httpx.post(url + CHAT, json=document, headers=headers).status_code == 200
    with running(legacy=True) as url:
        headers[FEATURES] = "[]"
        assert httpx.post(url + OLD_CHAT, json=document, headers=headers).status_code == 200


def test_schemas_without_the_headers_are_refused(tmp_path: Path) -> None:
    document = {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}}
    (tmp_path / "openapi.json").write_text(json.dumps(document), "utf-8")
    with pytest.raises(ContractError, match=r"no chat completions of sequrity 0\.3"):
        Sandbox(legacy=True, schema=tmp_path)
