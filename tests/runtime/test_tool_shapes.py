"""A tool, or a choice of a tool, in the format of another API is refused before it is sent."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from fake_service import BASE_URL, MESSAGES, Service

from sequrity import FunctionDefinition, FunctionTool, RequestValidationError, SequrityClient, function_tool
from sequrity.types.messages.request import ToolInputSchema
from sequrity.types.messages.request import ToolParam as MessagesTool
from sequrity.types.responses.request import FunctionToolParam

APIS = ["chat", "messages", "responses"]
ARGUMENTS: dict[str, dict[str, Any]] = {
    "chat": {"messages": MESSAGES, "model": "m"},
    "messages": {"messages": MESSAGES, "model": "m", "max_tokens": 9},
    "responses": {"model": "m", "input": "x"},
}
TYPED: dict[str, Any] = {
    "chat": FunctionTool(function=FunctionDefinition(name="weather")),
    "messages": MessagesTool(name="weather", input_schema=ToolInputSchema()),
    "responses": FunctionToolParam(name="weather"),
}
CHOICES: dict[str, Any] = {
    "chat": {"type": "function", "function": {"name": "weather"}},
    "messages": {"type": "tool", "name": "weather"},
    "responses": {"type": "function", "name": "weather"},
}
NAMES = {"chat": "chat completions", "messages": "the Messages API", "responses": "the Responses API"}


def weather(city: str) -> str:
    """Look up the weather."""
    return city


@pytest.fixture
def service() -> Service:
    return Service(httpx.Response(500))


def create(service: Service, api: str, **options: Any) -> None:
    client = SequrityClient("key", BASE_URL, http_client=service.client(), max_retries=0)
    getattr(client.control, api).create(**ARGUMENTS[api], **options)


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("other", APIS)
@pytest.mark.parametrize("typed", [False, True], ids=["dict", "typed"])
def test_a_tool_of_another_api_is_refused_with_both_formats(
    service: Service, api: str, other: str, *, typed: bool
) -> None:
    tool = TYPED[other] if typed else function_tool(weather, api=other)
    own = function_tool(weather, api=api)
    with pytest.raises(Exception, match="500" if api == other else rf"tools\[1\]: a tool of {NAMES[other]}") as raised:
        create(service, api, tools=[own, tool])
    assert isinstance(raised.value, RequestValidationError) is (api != other)
    assert bool(service.requests) is (api == other)


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("other", APIS)
def test_a_choice_of_another_api_is_refused(service: Service, api: str, other: str) -> None:
    with pytest.raises(Exception, match="500" if api == other else rf"tool_choice: a choice of {NAMES[other]}"):
        create(service, api, tools=[function_tool(weather, api=api)], tool_choice=CHOICES[other])
    assert bool(service.requests) is (api == other)


@pytest.mark.parametrize(
    ("api", "tool"),
    [
        ("chat", {"type": "openrouter:web_search", "parameters": {}}),
        ("chat", {"function": {"name": "f"}}),
        ("chat", {"type": "function", "name": "f", "function": {"name": "f"}}),
        ("messages", {"type": "web_search_20250305", "name": "web_search"}),
        ("messages", {"name": "f", "function": "plot"}),
        ("responses", {"type": "custom", "name": "f"}),
        ("responses", {"type": "mcp", "server_label": "docs"}),
    ],
)
def test_a_tool_that_only_its_provider_knows_is_sent(service: Service, api: str, tool: dict[str, Any]) -> None:
    with pytest.raises(Exception, match="500"):
        create(service, api, tools=[tool])
    assert service.last_body["tools"] == [tool]


@pytest.mark.parametrize("api", APIS)
@pytest.mark.parametrize("choice", ["auto", {"type": "auto"}, {"type": "later"}, 5])
def test_a_choice_that_several_apis_may_know_is_left_to_the_schema(service: Service, api: str, choice: Any) -> None:
    with pytest.raises(Exception) as raised:  # noqa: PT011 - refused by the schema, or sent
        create(service, api, tool_choice=choice)
    assert "a choice of" not in str(raised.value)


@pytest.mark.parametrize("api", APIS)
def test_a_tool_that_is_not_an_object_is_left_to_the_schema(service: Service, api: str) -> None:
    with pytest.raises(RequestValidationError, match=r"tools\[0\]: (?!a tool of)"):
        create(service, api, tools=["weather"])
    assert not service.requests


def test_extra_body_sends_any_tool(service: Service) -> None:
    with pytest.raises(Exception, match="500"):
        create(service, "messages", extra_body={"tools": [function_tool(weather)]})
    assert service.requests
