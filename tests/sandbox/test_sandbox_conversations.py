"""Tools and structured output over all three APIs, as the sandbox plays them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from sequrity import ParseResultError, SequrityClient, function_tool
from sequrity.control import FeaturesHeader, SecurityPolicyHeader
from sequrity_sandbox import running

ASKED = "What is the weather in Paris? Use get_weather."
ARGUMENTS: dict[str, dict[str, Any]] = {
    "chat": {"messages": [{"role": "user", "content": ASKED}], "model": "m"},
    "messages": {"messages": [{"role": "user", "content": ASKED}], "model": "m", "max_tokens": 1000},
    "responses": {"input": ASKED, "model": "m"},
}
DUAL: dict[str, Any] = {"features": FeaturesHeader.dual_llm(), "session_id": None}


@attrs.define
class Weather:
    text: str
    degrees: int


def get_weather(city: str) -> dict[str, object]:
    """Look up the weather of a city."""
    return {"city": city, "degrees": 21}


@pytest.fixture(scope="module")
def client() -> Iterator[SequrityClient]:
    with running(seed=1) as url, SequrityClient("key-of-the-tests", url) as client:
        yield client


@pytest.fixture(params=ARGUMENTS)
def api(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


def resource(client: SequrityClient, api: str) -> Any:
    return getattr(client.control, api)


@pytest.mark.parametrize("streamed", [False, True], ids=["whole", "stream"])
@pytest.mark.parametrize("options", [{"session_id": None}, DUAL], ids=["single", "dual"])
def test_a_function_is_called_and_its_result_reaches_the_response(
    client: SequrityClient, api: str, streamed: bool, options: dict[str, Any]
) -> None:
    cities: list[str] = []

    def note(call: Any) -> bool:
        cities.append(call.arguments["city"])
        return True

    given = {**ARGUMENTS[api], **options, "on_tool_call": note}
    run = resource(client, api).run_tools([get_weather], **given, **({"stream": True} if streamed else {}))
    found = run.final() if streamed else run
    assert (found.turns, cities) == (2, ["Paris"])
    assert "21" in str(found.messages[-1])
    assert found.response.session_id


@pytest.mark.parametrize("options", [{"session_id": None}, DUAL], ids=["single", "dual"])
def test_a_value_is_parsed_whole_and_while_it_grows(client: SequrityClient, api: str, options: dict[str, Any]) -> None:
    given = {**ARGUMENTS[api], **options, "response_type": Weather}
    assert isinstance(resource(client, api).parse(**given).parsed, Weather)
    with resource(client, api).parse(**given, stream=True) as stream:
        values = list(stream)
    assert len(values) > 2
    assert stream.final().parsed == Weather(**values[-1])


def test_a_denied_call_is_a_failed_turn(client: SequrityClient, api: str) -> None:
    denied = SecurityPolicyHeader.dual_llm(codes='tool "get_weather" { must deny always; }')
    given = {**ARGUMENTS[api], **DUAL, "security_policy": denied, "tools": [function_tool(get_weather, api=api)]}
    with pytest.raises(ParseResultError) as caught:
        resource(client, api).parse(**given, response_type=Weather)
    assert "'get_weather' is denied" in caught.value.result["error"]["message"]


def test_a_stored_response_is_continued_by_its_id(client: SequrityClient) -> None:
    first = client.control.responses.create("m", input="Hi.", session_id=None)
    run = client.control.responses.run_tools([get_weather], "m", input=ASKED, previous_response_id=first.id)
    assert (run.turns, run.response.session_id) == (2, first.session_id)
