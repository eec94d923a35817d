"""Drop-ins over stand-ins of the frameworks; `tests/neighbours/clients` has the real ones."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from fake_frameworks import OpenAIError, fake_frameworks
from fake_service import API_KEY, BASE_URL

from sequrity import AsyncSequrityClient, ConfigError, ControlConfig, RequestValidationError, SequrityClient, Timeout
from sequrity.control import FeaturesHeader, SecurityPolicyHeader
from sequrity.integrations import FailedResultError
from sequrity_runtime.integrations.exchange_transport import AsyncExchangeTransport, ExchangeTransport
from sequrity_runtime.integrations.exchanges import Link

LLM_KEY = "key-of-the-llm"
SESSION = "0c8b1c0e-0000-4000-8000-00000000000a"


@pytest.fixture(autouse=True)
def _frameworks() -> Iterator[None]:
    with fake_frameworks():
        yield


@pytest.fixture
def client() -> Iterator[SequrityClient]:
    with SequrityClient(API_KEY, BASE_URL, timeout=Timeout(read=7), max_retries=1) as client:
        yield client


class Service:
    """Notes requests, and responds to each with a chat completion or an error."""

    def __init__(self, text: str = "Hello", *, status: int = 200, stream: bool = False) -> None:
        self.requests: list[httpx.Request] = []
        self.status = status
        self.stream = stream
        self.text = text

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        headers = {"X-Session-ID": f"session-{len(self.requests)}"}
        if self.stream:
            choice: Any = {"index": 0, "delta": {"content": self.text}, "finish_reason": "stop"}
            data = f"data: {json.dumps({'choices': [choice]})}\n\ndata: [DONE]\n\n"
            return httpx.Response(self.status, headers={**headers, "Content-Type": "text/event-stream"}, text=data)
        choice = {"index": 0, "message": {"role": "assistant", "content": self.text}}
        return httpx.Response(self.status, headers=headers, json={"choices": [choice]})


def sync_client(link: Link, service: Service) -> httpx.Client:
    inner = httpx.Client(transport=httpx.MockTransport(service))
    return httpx.Client(transport=ExchangeTransport(link, inner), base_url=link.base_url)


def async_client(link: Link, service: Service) -> httpx.AsyncClient:
    inner = httpx.AsyncClient(transport=httpx.MockTransport(service))
    return httpx.AsyncClient(transport=AsyncExchangeTransport(link, inner), base_url=link.base_url)


def link_of(drop_in: Any) -> Link:
    link: Link = drop_in._link
    return link


RESULT = '{"status": "success", "final_return_value": {"value": "Hello"}}'
DENIED = '{"status": "failure", "error": {"code": "denied", "message": "no"}}'


def test_the_agents_provider_has_the_url_the_key_and_the_settings_of_the_client(client: SequrityClient) -> None:
    provider: Any = client.control.to_openai_agents_provider(
        provider="openai", endpoint_type="agent", buffer_streamed_tool_calls=True
    )
    assert provider.arguments == {
        "openai_client": provider.openai_client,
        "use_responses": False,
        "buffer_streamed_tool_calls": True,
    }
    arguments = provider.openai_client.arguments
    assert arguments["base_url"] == f"{BASE_URL}/control/agent/openai/v1"
    assert (arguments["api_key"], arguments["max_retries"]) == (API_KEY, 1)
    assert arguments["http_client"].timeout == httpx.Timeout(connect=5, read=7, write=30, pool=10)
    assert not arguments["http_client"].follow_redirects
    asyncio.run(provider.aclose())
    assert provider.openai_client.is_closed
    assert provider.arguments == {}


def test_the_langchain_model_has_both_http_clients(client: SequrityClient) -> None:
    model: Any = client.control.to_langgraph_client("a,b", temperature=0.5, max_retries=4)
    arguments = dict(model.arguments)
    assert isinstance(arguments.pop("http_client"), httpx.Client)
    assert isinstance(arguments.pop("http_async_client"), httpx.AsyncClient)
    assert arguments == {
        "model": "a,b",
        "base_url": f"{BASE_URL}/control/chat/v1",
        "api_key": API_KEY,
        "use_responses_api": False,
        "max_retries": 4,
        "temperature": 0.5,
    }


def test_the_pydantic_ai_provider_knows_the_profiles_of_models(client: SequrityClient) -> None:
    provider: Any = client.control.to_pydantic_ai_provider()
    assert provider.name == "sequrity"
    assert provider.arguments["openai_client"].arguments["base_url"] == f"{BASE_URL}/control/chat/v1"
    assert provider.model_profile("openai/gpt-5-mini,openai/gpt-5-nano") == "profile of gpt-5-mini"


def test_headers_come_from_the_defaults_of_the_client_and_from_the_arguments() -> None:
    features, policy = FeaturesHeader.single_llm(), SecurityPolicyHeader.dual_llm()
    control = ControlConfig(features=features, llm_api_key="key-of-the-defaults")
    with SequrityClient(API_KEY, BASE_URL, control=control, custom_headers={"X-Team": "search"}) as client:
        drop_in = client.control.to_langgraph_client("m", security_policy=policy, llm_api_key=LLM_KEY)
    service = Service()
    request = {"messages": [{"role": "user", "content": "Hi"}]}
    sync_client(link_of(drop_in), service).post("/chat/completions", json=request, headers={"X-Team": "mine"})
    headers = service.requests[0].headers
    assert json.loads(headers["x-features"]) == {"agent_arch": "single-llm"}
    assert json.loads(headers["x-policy"])["presets"]["default_allow"] is True
    assert (headers["x-api-key"], headers["x-team"]) == (LLM_KEY, "mine")
    assert LLM_KEY not in repr(drop_in) + repr(link_of(drop_in))
    assert API_KEY not in repr(link_of(drop_in))


def test_the_newest_session_goes_along(client: SequrityClient) -> None:
    drop_in = client.control.to_langgraph_client("m")
    service = Service()
    http = sync_client(link_of(drop_in), service)
    for _ in range(2):
        http.post("/chat/completions", json={"messages": []})
    assert "x-session-id" not in service.requests[0].headers
    assert service.requests[1].headers["x-session-id"] == "session-1"
    assert drop_in.session_id == client.control.session_id == "session-2"
    drop_in.set_session_id(SESSION)
    http.post("/chat/completions", content=b"not JSON")
    assert service.requests[2].headers["x-session-id"] == SESSION
    drop_in.reset_session()
    http.post("/chat/completions", json={}, headers={"X-Session-ID": "of-the-call"})
    assert service.requests[3].headers["x-session-id"] == "of-the-call"
    with drop_in.session("of-the-block") as block:
        http.post("/chat/completions", json={})
    assert service.requests[4].headers["x-session-id"] == "of-the-block"
    assert (block.session_id, drop_in.session_id) == ("session-5", "session-4")


def test_a_conversation_of_the_client_makes_drop_ins_for_it(client: SequrityClient) -> None:
    conversation = client.control.session(SESSION)
    drop_in = conversation.to_pydantic_ai_provider()
    service = Service()

    async def call() -> None:
        async with async_client(link_of(drop_in), service) as http:
            await asyncio.create_task(http.post("/chat/completions", json={}))

    asyncio.run(call())
    assert service.requests[0].headers["x-session-id"] == SESSION
    assert conversation.session_id == drop_in.session_id == "session-1"
    assert client.control.session_id is None


@pytest.mark.parametrize("session_id", [SESSION, None])
def test_the_session_may_be_an_argument(client: SequrityClient, session_id: str | None) -> None:
    client.control.set_session_id("of-the-client")
    assert client.control.to_openai_agents_provider(session_id=session_id).session_id == session_id
    with pytest.raises(ConfigError, match=r"^session_id: "):
        client.control.to_openai_agents_provider(session_id="line\nbreak")


def test_results_are_opened_unless_the_request_is_in_single_llm_mode(client: SequrityClient) -> None:
    link = link_of(client.control.to_langgraph_client("m"))
    with sync_client(link, Service(RESULT)) as http:
        for features, expected in [
            (None, "Hello"),
            ("{", "Hello"),
            ('{"agent_arch": "dual-llm"}', "Hello"),
            ('{"agent_arch": "single-llm"}', RESULT),
        ]:
            headers = {} if features is None else {"X-Features": features}
            response = http.post("/chat/completions", json={}, headers=headers)
            assert response.json()["choices"][0]["message"]["content"] == expected


def test_streams_are_opened(client: SequrityClient) -> None:
    link = link_of(client.control.to_langgraph_client("m"))
    service = Service(RESULT, stream=True)
    with sync_client(link, service) as http, http.stream("POST", "/chat/completions", json={}) as response:
        assert '"content":"Hello"' in response.read().decode()

    async def call() -> str:
        async with async_client(link, service) as http, http.stream("POST", "/chat/completions", json={}) as response:
            return (await response.aread()).decode()

    assert '"content":"Hello"' in asyncio.run(call())


@pytest.mark.parametrize("stream", [False, True])
def test_a_failed_turn_raises_an_error_of_openai_and_of_ours(client: SequrityClient, stream: bool) -> None:
    link = link_of(client.control.to_langgraph_client("m"))
    service = Service(DENIED, stream=stream)

    async def call() -> None:
        async with async_client(link, service) as http:
            await http.post("/chat/completions", json={})

    with sync_client(link, service) as http, pytest.raises(OpenAIError, match="the turn failed: no"):
        http.post("/chat/completions", json={})
    with pytest.raises(FailedResultError) as caught:
        asyncio.run(call())
    assert (caught.value.code, caught.value.session_id) == ("denied", "session-2")


def test_error_responses_stay_as_they_are(client: SequrityClient) -> None:
    drop_in = client.control.to_langgraph_client("m")
    service = Service(DENIED, status=429)

    async def call() -> int:
        async with async_client(link_of(drop_in), service) as http:
            return (await http.post("/chat/completions", json={})).status_code

    with sync_client(link_of(drop_in), service) as http:
        assert http.post("/chat/completions", json={}).status_code == asyncio.run(call()) == 429
    assert drop_in.session_id is None


def test_compressed_responses_are_read(client: SequrityClient) -> None:
    import gzip

    document = json.dumps({"choices": [{"index": 0, "message": {"content": RESULT}}]}).encode()

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"Content-Encoding": "gzip"}, content=gzip.compress(document))

    link = link_of(client.control.to_langgraph_client("m"))
    inner = httpx.Client(transport=httpx.MockTransport(respond))
    with httpx.Client(transport=ExchangeTransport(link, inner), base_url=BASE_URL) as http:
        assert http.post("/", json={}).json()["choices"][0]["message"]["content"] == "Hello"


def test_the_async_client_makes_drop_ins_too() -> None:
    async def make() -> Any:
        async with AsyncSequrityClient(API_KEY, BASE_URL) as client:
            return client.control.to_openai_agents_provider()

    assert asyncio.run(make()).openai_client.arguments["api_key"] == API_KEY


def test_invalid_arguments_are_refused(client: SequrityClient) -> None:
    make: Any = client.control.to_langgraph_client
    with pytest.raises(RequestValidationError, match="invalid features"):
        make("m", features={"agent_arch": 5})
    with pytest.raises(ConfigError, match=r"^default_headers: x-features is set by the drop-in"):
        make("m", features=FeaturesHeader.dual_llm(), default_headers={"X-Features": "{}"})
    with pytest.raises(ConfigError, match=r"^default_headers: x-session-id is set by the drop-in"):
        make("m", default_headers={"X-Team": "search", "X-Session-ID": "mine"})
    with pytest.raises(ConfigError, match=r"^verify: "):
        make("m", verify=False)
    message = r"\Ato_pydantic_ai_provider\(\) got an unexpected keyword argument 'feature'; did you mean 'features'\?\Z"
    with pytest.raises(TypeError, match=message):
        client.control.to_pydantic_ai_provider(feature=FeaturesHeader.dual_llm())


@pytest.mark.parametrize(
    ("method", "missing", "extra"),
    [
        ("to_openai_agents_provider", "agents", "agents"),
        ("to_langgraph_client", "langchain_openai", "langgraph"),
        ("to_pydantic_ai_provider", "pydantic_ai", "pydantic-ai"),
    ],
)
def test_a_missing_package_is_reported_with_its_extra(
    client: SequrityClient, monkeypatch: pytest.MonkeyPatch, method: str, missing: str, extra: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    arguments = ["m"] if method == "to_langgraph_client" else []
    with pytest.raises(ImportError, match=rf"^{method}: {missing} is missing; it comes with .*\[{extra}\]$"):
        getattr(client.control, method)(*arguments)
