"""The drop-ins over the real frameworks, against the sandbox."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import httpx
import openai
import pytest
from agents import Agent, ModelSettings, RunConfig, Runner, function_tool
from langchain_core.tools import tool
from langgraph.graph import END, START, MessagesState, StateGraph
from langgraph.prebuilt import ToolNode, tools_condition
from pydantic import BaseModel
from pydantic_ai import Agent as PydanticAgent
from pydantic_ai.exceptions import ModelHTTPError
from pydantic_ai.models.openai import OpenAIChatModel

from sequrity import SequrityClient
from sequrity.control import FeaturesHeader, SecurityPolicyHeader
from sequrity.integrations import FailedResultError
from sequrity_sandbox import running

MODEL = "openai/gpt-5-mini"
ASK = "Call get_weather for 'Rome'."
FEATURES = {"single": FeaturesHeader.single_llm(), "dual": FeaturesHeader.dual_llm()}
NO_WEATHER = SecurityPolicyHeader.dual_llm(codes='tool "get_weather" { hard deny always; }')
KEYS = ("key-of-the-service", "key-of-the-llm")


class City(BaseModel):
    name: str
    rain: bool


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    with running(seed=1) as url:
        yield url


@pytest.fixture
def client(base_url: str) -> Iterator[SequrityClient]:
    with SequrityClient(KEYS[0], base_url) as client:
        yield client


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[httpx.Request]:
    """Note every request, where respx and others would see it."""
    requests: list[httpx.Request] = []

    def noting(kind: Any, name: str) -> None:
        original = getattr(kind, name)

        def handle(self: Any, request: httpx.Request) -> Any:
            requests.append(request)
            return original(self, request)

        monkeypatch.setattr(kind, name, handle)

    noting(httpx.HTTPTransport, "handle_request")
    noting(httpx.AsyncHTTPTransport, "handle_async_request")
    return requests


def sessions(sent: list[httpx.Request]) -> list[str | None]:
    return [request.headers.get("x-session-id") for request in sent]


# --- OpenAI Agents


@function_tool
def get_weather(city: str) -> str:
    """Look up the weather."""
    return f"Rain in {city}."


def agent(**options: Any) -> Agent[Any]:
    return Agent("assistant", model=MODEL, **options)


def config(provider: Any) -> RunConfig:
    return RunConfig(model_provider=provider, tracing_disabled=True)


@pytest.mark.parametrize("use_responses", [False, True], ids=["chat", "responses"])
@pytest.mark.parametrize("mode", FEATURES)
def test_agents_continue_the_session_after_a_tool_call(
    client: SequrityClient, sent: list[httpx.Request], mode: str, use_responses: bool
) -> None:
    provider = client.control.to_openai_agents_provider(features=FEATURES[mode], use_responses=use_responses)
    run = Runner.run_sync(agent(tools=[get_weather]), ASK, run_config=config(provider))
    assert "Rain in " in run.final_output
    assert not run.final_output.startswith("{")
    assert sessions(sent) == [None, provider.session_id]


def test_concurrent_runs_of_agents_have_sessions_of_their_own(
    client: SequrityClient, sent: list[httpx.Request]
) -> None:
    provider = client.control.to_openai_agents_provider(features=FEATURES["dual"])

    async def runs() -> None:
        work = [Runner.run(agent(tools=[get_weather]), ASK, run_config=config(provider)) for _ in range(4)]
        await asyncio.gather(*work)

    asyncio.run(runs())
    continued = [session for session in sessions(sent) if session]
    assert len(sent) == 8
    assert len({*continued}) == len(continued) == 4
    assert provider.session_id is None


def test_a_block_continues_a_conversation_in_every_task(client: SequrityClient, sent: list[httpx.Request]) -> None:
    provider = client.control.to_openai_agents_provider(features=FEATURES["single"])

    async def conversation() -> str | None:
        with provider.session() as session:
            for _ in range(2):
                await asyncio.create_task(Runner.run(agent(), "Hello!", run_config=config(provider)))
            return session.session_id

    async def both() -> list[str | None]:
        return list(await asyncio.gather(conversation(), conversation()))

    first, second = asyncio.run(both())
    assert sorted(map(str, sessions(sent))) == sorted(["None", "None", str(first), str(second)])
    assert first != second


@pytest.mark.parametrize("use_responses", [False, True], ids=["chat", "responses"])
@pytest.mark.parametrize("mode", FEATURES)
def test_agents_stream(client: SequrityClient, sent: list[httpx.Request], mode: str, use_responses: bool) -> None:
    provider = client.control.to_openai_agents_provider(features=FEATURES[mode], use_responses=use_responses)

    async def run() -> tuple[str, str]:
        streamed = Runner.run_streamed(agent(tools=[get_weather]), ASK, run_config=config(provider))
        text = ""
        async for event in streamed.stream_events():
            if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
                text += event.data.delta
        return text, streamed.final_output

    for _ in range(2):  # each in an event loop of its own
        text, final = asyncio.run(run())
        assert text == final
        assert "Rain in " in final
        assert not final.startswith("{")
    assert None not in (sessions(sent)[1], sessions(sent)[3])


def test_agents_have_typed_output_in_dual_llm_mode(client: SequrityClient) -> None:
    provider = client.control.to_openai_agents_provider(features=FEATURES["dual"])
    run = Runner.run_sync(agent(output_type=City), "Hello!", run_config=config(provider))
    assert isinstance(run.final_output, City)


def test_each_agent_may_have_settings_of_its_own(client: SequrityClient, sent: list[httpx.Request]) -> None:
    make = client.control.to_openai_agents_provider
    coder = make(features=FEATURES["dual"], endpoint_type="code", provider="openai", llm_api_key=KEYS[1])
    second = Agent("second", model=coder.get_model("gpt-5-mini"))
    headers = client.openai_options(features=FEATURES["dual"])["default_headers"]
    third = Agent("third", model=MODEL, model_settings=ModelSettings(extra_headers=headers))
    provider = make(features=FEATURES["single"])
    for each in (agent(), second, third):
        Runner.run_sync(each, "Hello!", run_config=config(provider))
    paths = [request.url.path.removeprefix("/control/").removesuffix("/v1/chat/completions") for request in sent]
    assert paths == ["chat", "code/openai", "chat"]
    modes = ["single" in request.headers["x-features"] for request in sent]
    assert modes == [True, False, False]
    assert [request.headers.get("x-api-key") for request in sent] == [None, KEYS[1], None]


@pytest.mark.parametrize("use_responses", [False, True], ids=["chat", "responses"])
def test_a_denied_call_of_an_agent_raises(
    client: SequrityClient, sent: list[httpx.Request], use_responses: bool
) -> None:
    provider = client.control.to_openai_agents_provider(
        features=FEATURES["dual"], security_policy=NO_WEATHER, use_responses=use_responses
    )
    with pytest.raises(openai.OpenAIError, match="get_weather") as caught:
        Runner.run_sync(agent(tools=[get_weather]), ASK, run_config=config(provider))
    assert isinstance(caught.value, FailedResultError)
    assert caught.value.result["status"] == "failure"
    assert len(sent) == 1


# --- LangChain


@tool
def weather(city: str) -> str:
    """Look up the weather."""
    return f"Rain in {city}."


def react_agent(model: Any) -> Any:
    """Build the usual loop of a model and its tools."""
    bound = model.bind_tools([weather])
    graph = StateGraph(MessagesState)
    graph.add_node("model", lambda state: {"messages": [bound.invoke(state["messages"])]})
    graph.add_node("tools", ToolNode([weather]))
    graph.add_edge(START, "model")
    graph.add_conditional_edges("model", tools_condition, ["tools", END])
    graph.add_edge("tools", "model")
    return graph.compile()


@pytest.mark.parametrize("mode", FEATURES)
def test_a_graph_continues_the_session_after_a_tool_call(
    client: SequrityClient, sent: list[httpx.Request], mode: str
) -> None:
    model = client.control.to_langgraph_client(MODEL, features=FEATURES[mode])
    found = react_agent(model).invoke({"messages": [("user", "Call weather for 'Rome'.")]})
    assert "Rain in " in found["messages"][-1].content
    assert not found["messages"][-1].content.startswith("{")
    first, second = sessions(sent)
    assert first is None
    assert second is not None


@pytest.mark.parametrize("mode", FEATURES)
def test_langchain_calls_sync_async_and_as_streams(
    client: SequrityClient, sent: list[httpx.Request], mode: str
) -> None:
    model = client.control.to_langgraph_client(MODEL, features=FEATURES[mode], temperature=0.5)

    async def in_loop() -> list[str]:
        with model.session(model.session_id):  # LangChain calls in tasks of its own
            called = await model.ainvoke("Hello!")
            return [called.text, "".join([chunk.text async for chunk in model.astream("Hello!")])]

    texts = [model.invoke("Hello!").text, "".join(chunk.text for chunk in model.stream("Hello!"))]
    texts += asyncio.run(in_loop())
    assert len({*texts}) == 1
    assert not texts[0].startswith("{")
    assert sessions(sent) == [None, *[model.session_id] * 3]


def test_langchain_has_structured_output_in_dual_llm_mode(client: SequrityClient) -> None:
    model = client.control.to_langgraph_client(MODEL, features=FEATURES["dual"])
    assert isinstance(model.with_structured_output(City).invoke("Hello!"), City)


def test_copies_of_a_langchain_model_share_its_sessions(client: SequrityClient) -> None:
    model = client.control.to_langgraph_client(MODEL, features=FEATURES["single"])
    copied = model.model_copy(update={"temperature": 0.5})
    copied.invoke("Hello!")
    assert model.session_id == copied.session_id is not None


def test_a_denied_call_of_langchain_raises(client: SequrityClient) -> None:
    model = client.control.to_langgraph_client(
        MODEL, features=FEATURES["dual"], security_policy=SecurityPolicyHeader.dual_llm(default_allow=False)
    )
    with pytest.raises(FailedResultError, match="weather"):
        model.bind_tools([weather]).invoke("Call weather for 'Rome'.")
    with pytest.raises(FailedResultError, match="weather"):
        list(model.bind_tools([weather]).stream("Call weather for 'Rome'."))


def test_error_statuses_raise_the_errors_of_openai(base_url: str) -> None:
    with SequrityClient("invalid-key", base_url) as client:
        with pytest.raises(openai.AuthenticationError):
            client.control.to_langgraph_client(MODEL).invoke("Hello!")
        with pytest.raises(openai.AuthenticationError):
            Runner.run_sync(agent(), "Hello!", run_config=config(client.control.to_openai_agents_provider()))
        with pytest.raises(ModelHTTPError):
            PydanticAgent(pydantic_model(client)).run_sync("Hello!")


# --- pydantic-ai


def pydantic_model(client: SequrityClient, **overrides: Any) -> OpenAIChatModel:
    return OpenAIChatModel(MODEL, provider=client.control.to_pydantic_ai_provider(**overrides))


@pytest.mark.parametrize("mode", FEATURES)
def test_pydantic_ai_continues_the_session_after_a_tool_call(
    client: SequrityClient, sent: list[httpx.Request], mode: str
) -> None:
    assistant = PydanticAgent(pydantic_model(client, features=FEATURES[mode]))

    @assistant.tool_plain
    def get_weather(city: str) -> str:
        return f"Rain in {city}."

    output = assistant.run_sync(ASK).output
    assert "Rain in " in output
    assert not output.startswith("{")
    first, second = sessions(sent)
    assert first is None
    assert second is not None


def test_a_block_continues_the_session_of_pydantic_ai(client: SequrityClient, sent: list[httpx.Request]) -> None:
    provider = client.control.to_pydantic_ai_provider()
    assistant = PydanticAgent(OpenAIChatModel(MODEL, provider=provider))
    with provider.session() as session:
        first = assistant.run_sync("Hello!")
        assistant.run_sync("Again!", message_history=first.all_messages())
    assert sessions(sent) == [None, session.session_id]


@pytest.mark.parametrize("mode", FEATURES)
def test_pydantic_ai_streams_and_has_typed_output(client: SequrityClient, mode: str) -> None:
    model = pydantic_model(client, features=FEATURES[mode])

    async def streamed() -> str:
        async with PydanticAgent(model).run_stream("Hello!") as result:
            return await result.get_output()

    assert asyncio.run(streamed()).startswith("This text is from the sandbox")
    assert isinstance(PydanticAgent(model, output_type=City).run_sync("Hello!").output, City)


def test_keys_are_not_in_reprs(client: SequrityClient) -> None:
    overrides: dict[str, Any] = {"features": FEATURES["dual"], "llm_api_key": KEYS[1]}
    provider = client.control.to_openai_agents_provider(**overrides)
    model = client.control.to_langgraph_client(MODEL, **overrides)
    shown = [provider, vars(provider), provider.get_model(MODEL), vars(provider.get_model(MODEL))]
    shown += [model, str(model), vars(model), model.model_dump(), model.bind_tools([weather])]
    shown += [pydantic_model(client, **overrides), vars(client.control.to_pydantic_ai_provider(**overrides))]
    for value in shown:
        assert not any(key in repr(value) for key in KEYS)
