"""Clients of other packages against the sandbox: each client in each scenario.

The environment of each dependency group has clients of its own; `make clients` runs this file in both.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from node_clients import NODE_CLIENTS
from pydantic import ValidationError
from python_clients import OLDER_CLIENTS, PYTHON_CLIENTS, Client
from scenarios import RESULT, City, Target

from sequrity_sandbox import Sandbox

CLIENTS: dict[str, Any] = {
    "other-clients": PYTHON_CLIENTS | NODE_CLIENTS,
    "older-clients": OLDER_CLIENTS,
}[Path(sys.prefix).name]
LIMITS = {
    ("litellm-anthropic", "structured"): "LiteLLM sends `output_format` of a beta, which the contract does not have",
}
"""Unsupported scenarios by client, with the reason. The client receives a text that does not fit the type."""


def clients(scenario: str) -> Any:
    """Parametrize a test by the clients; the limits among them must fail."""
    marks: dict[str, list[Any]] = {name: [] for name in CLIENTS}
    for (name, limited), reason in LIMITS.items():
        if limited == scenario and name in CLIENTS:
            marks[name] = [pytest.mark.xfail(raises=ValidationError, reason=reason, strict=True)]
    return pytest.mark.parametrize("name", [pytest.param(name, marks=marks[name]) for name in CLIENTS])


@clients("plain")
def test_a_client_gets_the_text(name: str, sequrity_sandbox: Sandbox) -> None:
    sequrity_sandbox.reply("Three days.")
    client: Client = CLIENTS[name](Target(sequrity_sandbox.url))
    assert client.plain() == "Three days."
    sequrity_sandbox.assert_sent(1, operation=client.operation)


@clients("tools")
def test_a_client_runs_a_tool_and_continues_the_session(name: str, sequrity_sandbox: Sandbox) -> None:
    sequrity_sandbox.tool_call("get_weather", {"city": "Rome"}, tool="get_weather", times=1)
    sequrity_sandbox.reply("Take one.", tool_result="get_weather")
    assert CLIENTS[name](Target(sequrity_sandbox.url)).tools() == "Take one."
    first, second = sequrity_sandbox.requests
    assert RESULT in json.dumps(second.request_body)
    assert sessions(first) == sessions(second) != []


def sessions(exchange: Any) -> list[str]:
    """Read the session that a response names."""
    return [value for key, value in dict(exchange.response_headers).items() if key.lower() == "x-session-id"]


@clients("stream")
def test_a_client_streams_the_pieces(name: str, sequrity_sandbox: Sandbox) -> None:
    sequrity_sandbox.stream(["Three ", "days."])
    client: Client = CLIENTS[name](Target(sequrity_sandbox.url))
    assert client.stream() == ["Three ", "days."]
    sequrity_sandbox.assert_sent(1, operation=client.operation, body={"stream": True})


@clients("structured")
def test_a_client_gets_a_value_of_a_type(name: str, sequrity_sandbox: Sandbox) -> None:
    city = CLIENTS[name](Target(sequrity_sandbox.url)).structured()
    assert isinstance(city, City)
    assert "Rome" in city.name


ERRORS: dict[str, tuple[int, str, dict[str, Any]]] = {
    "wrong key": (401, "key", {"key": "invalid-key"}),
    "wrong header": (422, "agent_arch", {"headers": {"X-Features": '{"agent_arch": "triple"}'}}),
    "too many requests": (429, "Slow down, please.", {}),
}
"""Status, a part of the text, and what is wrong with the target."""


@pytest.mark.parametrize("error", ERRORS)
@clients("errors")
def test_the_error_of_a_client_has_the_text(name: str, error: str, sequrity_sandbox: Sandbox) -> None:
    status, part, wrong = ERRORS[error]
    if not wrong:
        sequrity_sandbox.fail(status, part)
    with pytest.raises(Exception) as caught:  # noqa: PT011 - each client has classes of its own
        CLIENTS[name](Target(sequrity_sandbox.url, **wrong)).plain()
    response = sequrity_sandbox.requests[-1]
    assert response.status == status
    text = response.response_body["error"]["message"]
    assert part in text
    assert text in str(caught.value).replace('\\"', '"')  # some clients show the body as JSON
