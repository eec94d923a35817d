"""instructor against the sandbox, in every mode of the clients of OpenAI and Anthropic.

instructor requires older versions of these clients, so `make clients` runs it in an environment of its own.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

import instructor
import pytest
from anthropic import Anthropic
from instructor import Mode
from openai import OpenAI
from scenarios import CLAUDE, MODEL, TYPED_QUESTION, City, Target, user

from sequrity_sandbox import Sandbox

CHAT, MESSAGES, RESPONSES = "create_chat_completion", "create_message", "create_response"
OPERATIONS = {
    Mode.FUNCTIONS: CHAT,
    Mode.PARALLEL_TOOLS: CHAT,
    Mode.TOOLS: CHAT,
    Mode.TOOLS_STRICT: CHAT,
    Mode.JSON: CHAT,
    Mode.JSON_O1: CHAT,
    Mode.MD_JSON: CHAT,
    Mode.JSON_SCHEMA: CHAT,
    Mode.RESPONSES_TOOLS: RESPONSES,
    Mode.RESPONSES_TOOLS_WITH_INBUILT_TOOLS: RESPONSES,
    Mode.ANTHROPIC_TOOLS: MESSAGES,
    Mode.ANTHROPIC_REASONING_TOOLS: MESSAGES,
    Mode.ANTHROPIC_JSON: MESSAGES,
    Mode.ANTHROPIC_PARALLEL_TOOLS: MESSAGES,
}
"""Every mode that is not for another provider, with the operation that it calls."""

OTHER_PROVIDERS = ("XAI", "MISTRAL", "VERTEXAI", "GEMINI", "GENAI", "COHERE", "CEREBRAS", "FIREWORKS", "WRITER")
OTHER_PROVIDERS += ("BEDROCK", "PERPLEXITY", "OPENROUTER")
PARALLEL = (Mode.PARALLEL_TOOLS, Mode.ANTHROPIC_PARALLEL_TOOLS)
IN_THE_PROMPT = {Mode.JSON: "{}", Mode.MD_JSON: "```json\n{}\n```", Mode.ANTHROPIC_JSON: "{}"}
"""Modes whose schema is only in the prompt, with the form of the response: a script has to write it."""

STREAMED = [mode for mode in OPERATIONS if mode not in PARALLEL]
ROME = '{"name": "Rome", "rain": true}'


def client_of(mode: Mode, target: Target) -> Any:
    """Make the client of a mode."""
    options: dict[str, Any] = {"default_headers": dict(target.headers), "max_retries": 0}
    if OPERATIONS[mode] == MESSAGES:
        claude = Anthropic(auth_token=target.key, base_url=target.url, **options)
        return instructor.from_anthropic(claude, mode=mode, model=CLAUDE, max_tokens=2000)
    return instructor.from_openai(
        OpenAI(api_key=target.key, base_url=target.versioned_url, **options), mode=mode, model=MODEL
    )


def ask(mode: Mode, target: Target, **options: Any) -> Any:
    """Request a city in a mode."""
    return client_of(mode, target).create(messages=user(TYPED_QUESTION), response_model=City, max_retries=0, **options)


@pytest.fixture
def target(sequrity_sandbox: Sandbox) -> Target:
    return Target(sequrity_sandbox.url)


def script(mode: Mode, sandbox: Sandbox) -> None:
    if mode in IN_THE_PROMPT:
        sandbox.reply(IN_THE_PROMPT[mode].replace("{}", ROME))


def test_every_mode_of_these_providers_is_tested() -> None:
    assert {mode for mode in Mode if not mode.name.startswith(OTHER_PROVIDERS)} == {*OPERATIONS}


@pytest.mark.parametrize("mode", OPERATIONS)
def test_instructor_gets_a_value_of_a_type(mode: Mode, sequrity_sandbox: Sandbox, target: Target) -> None:
    script(mode, sequrity_sandbox)
    if mode in PARALLEL:
        client = client_of(mode, target)
        found = client.create(messages=user(TYPED_QUESTION), response_model=Iterable[City], max_retries=0)
        (city,) = found
    else:
        city = ask(mode, target)
    assert isinstance(city, City)
    assert "Rome" in city.name
    sequrity_sandbox.assert_sent(1, operation=OPERATIONS[mode])


@pytest.mark.parametrize("mode", STREAMED)
def test_instructor_streams_a_value(mode: Mode, sequrity_sandbox: Sandbox, target: Target) -> None:
    script(mode, sequrity_sandbox)
    client = client_of(mode, target)
    *_, city = client.create_partial(messages=user(TYPED_QUESTION), response_model=City, max_retries=0)
    assert "Rome" in city.name
    assert isinstance(city.rain, bool)
    sequrity_sandbox.assert_sent(1, operation=OPERATIONS[mode], body={"stream": True})


@pytest.mark.parametrize("mode", [Mode.TOOLS, Mode.RESPONSES_TOOLS, Mode.ANTHROPIC_TOOLS])
def test_instructor_asks_again_after_an_invalid_value(mode: Mode, sequrity_sandbox: Sandbox, target: Target) -> None:
    sequrity_sandbox.tool_call("City", {"name": "Rome"}, times=1)
    client = client_of(mode, target)
    city = client.create(messages=user(TYPED_QUESTION), response_model=City, max_retries=1)
    assert isinstance(city, City)
    _, second = sequrity_sandbox.requests
    assert "Field required" in json.dumps(second.request_body)


@pytest.mark.parametrize("mode", OPERATIONS)
def test_instructor_gets_the_text(mode: Mode, sequrity_sandbox: Sandbox, target: Target) -> None:
    sequrity_sandbox.reply("Three days.")
    response = client_of(mode, target).create(messages=user(TYPED_QUESTION), response_model=None, max_retries=0)
    assert "Three days." in response.model_dump_json()


@pytest.mark.parametrize("mode", [Mode.TOOLS, Mode.RESPONSES_TOOLS, Mode.ANTHROPIC_TOOLS])
def test_the_error_of_instructor_has_the_text(mode: Mode, sequrity_sandbox: Sandbox) -> None:
    with pytest.raises(Exception, match="key"):
        ask(mode, Target(sequrity_sandbox.url, key="invalid-key"))
    with pytest.raises(Exception, match="agent_arch"):
        ask(mode, Target(sequrity_sandbox.url, headers={"X-Features": '{"agent_arch": "triple"}'}))
    sequrity_sandbox.fail(429, "Slow down, please.")
    with pytest.raises(Exception, match="Slow down, please"):
        ask(mode, Target(sequrity_sandbox.url))
    assert [each.status for each in sequrity_sandbox.requests] == [401, 422, 429]
