"""Path, method, headers and body of every operation of `schema/openapi.json`, as the service receives them."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Callable
from importlib import import_module
from operator import attrgetter
from typing import Any, NamedTuple

import httpx
import pytest
from fake_service import Service, answer
from instances import Instances
from schema_types import SCHEMA_FOLDER, Place, Schemas

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity.control import FeaturesHeader, FineGrainedConfigHeader, SecurityPolicyHeader
from sequrity_runtime import RequestValidationError

BASE_URL = "https://sequrity.test"
ENDPOINTS = ("chat", "code", "agent", "lang-graph")
PROVIDERS = (None, "openai", "openrouter", "anthropic", "sequrity_azure", "llama")
SCHEMAS = Schemas()
MODULES = {"chat": "chat_completion", "messages": "messages", "responses": "responses"}
"""Modules of the operations, and of the schemas of their bodies."""

HELLO = [{"role": "user", "content": "Hi"}]


class Api(NamedTuple):
    """One API of the service: how a client calls it, and what it sends."""

    suffix: str
    method: str
    arguments: dict[str, Any]
    body: dict[str, Any]
    schema: str


APIS = {
    "chat": Api(
        "chat/completions",
        "chat.create",
        {"messages": HELLO, "model": "m"},
        {"messages": HELLO, "model": "m"},
        "types/chat_completion/response.json",
    ),
    "messages": Api(
        "messages",
        "messages.create",
        {"messages": HELLO, "model": "m", "max_tokens": 100, "tools": [{"name": "f", "input_schema": {}}]},
        {"max_tokens": 100, "messages": HELLO, "model": "m", "tools": [{"name": "f", "input_schema": {}}]},
        "types/messages/response.json",
    ),
    "responses": Api(
        "responses",
        "responses.create",
        {"model": "m", "input": HELLO, "text": {"format": {"type": "json_schema", "name": "n", "schema": {}}}},
        {"model": "m", "input": HELLO, "text": {"format": {"type": "json_schema", "name": "n", "schema": {}}}},
        "types/responses/response.json",
    ),
}


def method_of(client: object, path: str) -> Callable[..., Any]:
    """Return a method of `client.control`, with arguments of any type."""
    method: Callable[..., Any] = attrgetter(f"control.{path}")(client)
    return method


def example_of(schema: str) -> Any:
    """Return the first example of a schema's root."""
    return json.loads((SCHEMA_FOLDER / schema).read_text(encoding="utf-8"))["examples"][0]


def client_of(service: Service, api_key: str | None = "sq-key") -> SequrityClient:
    """Create a client of a service that remembers no session."""
    return SequrityClient(api_key, base_url=BASE_URL, http_client=service.client(), remember_sessions=False)


def headers_of(service: Service) -> dict[str, str]:
    """Return the headers of the last request that the operation sets."""
    return set_headers(service.last)


def set_headers(request: httpx.Request) -> dict[str, str]:
    """Return the headers of a request that its operation sets."""
    return {name: value for name, value in request.headers.items() if name.startswith(("x-", "authorization"))}


def bodies(name: str) -> list[dict[str, Any]]:
    """Make a body for each property of a request: what `APIS` sends, with this property."""
    file = f"types/{MODULES[name]}/request.json"
    root = SCHEMAS.documents[file]
    valid = SCHEMAS.validator(f"{file}#").is_valid
    found: list[dict[str, Any]] = []
    for key, schema in root["properties"].items():
        place = Place(file, schema)
        made = [*schema.get("examples", []), Instances(SCHEMAS).full(place), Instances(SCHEMAS).minimal(place)]
        body = next(
            (body for value in made if value is not None and valid(body := {**APIS[name].body, key: value})), None
        )
        assert body is not None, key
        found.append(body)
    return found


def arguments_of(name: str, body: dict[str, Any]) -> dict[str, Any]:
    """Name the members of a body as arguments of its operation."""
    module = import_module(f"sequrity.control.{MODULES[name]}")
    operation = next(value for key, value in vars(module).items() if key.startswith("CREATE_"))
    names = {wire: argument for argument, wire in operation.wire_names.items()}
    return {names.get(key, key): value for key, value in body.items()}


@pytest.mark.parametrize("name", APIS)
@pytest.mark.parametrize("provider", PROVIDERS, ids=str)
@pytest.mark.parametrize("endpoint_type", ENDPOINTS)
def test_a_conversation_is_posted_to_its_path(endpoint_type: Any, provider: Any, name: str) -> None:
    """The segment of the default provider is omitted with its slash. Headers and body do not depend on the path."""
    api = APIS[name]
    service = Service(answer(example_of(api.schema), x_session_id="s-2"))
    response = method_of(client_of(service), api.method)(
        **api.arguments,
        endpoint_type=endpoint_type,
        provider=provider,
        llm_api_key="llm-key",
        features=FeaturesHeader.dual_llm(),
        security_policy=SecurityPolicyHeader(mode="strict"),
        fine_grained_config=FineGrainedConfigHeader.single_llm(),
        session_id="s-1",
    )
    segments = ["control", endpoint_type, *([provider] if provider else []), "v1", api.suffix]
    assert (service.last.method, str(service.last.url)) == ("POST", f"{BASE_URL}/{'/'.join(segments)}")
    assert headers_of(service) == {
        "authorization": "Bearer sq-key",
        "x-api-key": "llm-key",
        "x-features": '{"agent_arch":"dual-llm"}',
        "x-policy": '{"mode":"strict"}',
        "x-config": '{"fsm":{"min_num_tools_for_filtering":10,"clear_session_meta":"never","max_n_turns":50}}',
        "x-session-id": "s-1",
    }
    assert service.last_body == api.body
    assert response.session_id == "s-2"


@pytest.mark.parametrize("name", APIS)
def test_every_argument_of_the_body_is_sent_under_its_key(name: str) -> None:
    sent = [body for body in bodies(name) if not body.get("stream")]
    service = Service(*(answer(example_of(APIS[name].schema)) for _ in sent))
    create = method_of(client_of(service), APIS[name].method)
    for body in sent:
        create(**arguments_of(name, body))
        assert service.last_body == body
    assert len(sent) >= {"chat": 30, "messages": 15, "responses": 20}[name]


@pytest.mark.parametrize("name", APIS)
def test_functions_send_the_same_request_as_methods(name: str) -> None:
    api = APIS[name]
    service = Service(*(answer(example_of(api.schema)) for _ in range(3)))
    method_of(client_of(service), api.method)(
        **api.arguments, llm_api_key="llm-key", features=FeaturesHeader.dual_llm()
    )
    module = import_module(f"sequrity.control.{MODULES[name]}")
    function = f"create_{'chat_completion' if name == 'chat' else name.removesuffix('s')}"
    given: dict[str, Any] = {**api.arguments, "llm_api_key": "llm-key", "features": FeaturesHeader.dual_llm()}
    getattr(module, f"{function}_sync")(service.client(), BASE_URL, "sq-key", **given)
    asyncio.run(getattr(module, f"{function}_async")(service.async_client(), BASE_URL, "sq-key", **given))
    first, *others = [(r.method, r.url, r.content, set_headers(r)) for r in service.requests]
    assert others == [first, first]


@pytest.mark.parametrize("name", APIS)
def test_headers_without_an_argument_are_not_sent(name: str) -> None:
    service = Service(answer(example_of(APIS[name].schema)))
    method_of(client_of(service), APIS[name].method)(**APIS[name].arguments)
    assert headers_of(service) == {"authorization": "Bearer sq-key"}


@pytest.mark.parametrize("name", APIS)
def test_overrides_are_merged_into_each_header(name: str) -> None:
    service = Service(answer(example_of(APIS[name].schema)))
    method_of(client_of(service), APIS[name].method)(
        **APIS[name].arguments,
        features=FeaturesHeader.dual_llm(),
        feature_overrides={"new": 1},
        policy_overrides={"presets": {"new": "é"}},
        config_overrides={"fsm": {"max_n_turns": None}},
    )
    assert headers_of(service) == {
        "authorization": "Bearer sq-key",
        "x-features": '{"agent_arch":"dual-llm","new":1}',
        "x-policy": '{"presets":{"new":"\\u00e9"}}',
        "x-config": '{"fsm":{"max_n_turns":null}}',
    }


@pytest.mark.parametrize("name", APIS)
def test_the_word_default_omits_the_provider(name: str) -> None:
    service = Service(answer(example_of(APIS[name].schema)))
    method_of(client_of(service), APIS[name].method)(**APIS[name].arguments, provider="default")
    assert str(service.last.url) == f"{BASE_URL}/control/chat/v1/{APIS[name].suffix}"


@pytest.mark.parametrize("name", APIS)
def test_an_async_client_sends_the_same_request(name: str) -> None:
    api = APIS[name]
    service = Service(*(answer(example_of(api.schema)) for _ in range(2)))

    async def call() -> None:
        async with AsyncSequrityClient("sq-key", base_url=BASE_URL, http_client=service.async_client()) as client:
            await method_of(client, api.method)(**api.arguments)

    asyncio.run(call())
    method_of(client_of(service), api.method)(**api.arguments)
    first, second = service.requests
    assert (first.method, first.url, first.content) == (second.method, second.url, second.content)


@pytest.mark.parametrize(
    ("kind", "segment"),
    [
        ("oai_chat_completion", "/openai"),
        ("openrouter_chat_completion", ""),
        ("anthropic_messages", "/anthropic"),
        ("sequrity_azure_chat_completion", "/sequrity_azure"),
        ("sequrity_azure_responses", "/sequrity_azure"),
    ],
)
def test_the_type_of_a_policy_generation_picks_the_provider(kind: Any, segment: str) -> None:
    """The provider and the session of the client are not used."""
    service = Service(answer({"policies": 'tool "f" { hard deny always; }', "usage": {"total_tokens": 1}}))
    control = client_of(service).control
    response = control.policy.generate(kind, "m", "No calls.", llm_api_key="llm-key", n_retries=1)
    assert str(service.last.url) == f"{BASE_URL}/control/policy-gen{segment}/v1/generate"
    assert headers_of(service) == {"authorization": "Bearer sq-key", "x-api-key": "llm-key"}
    assert service.last_body == {"model": "m", "description": "No calls.", "n_retries": 1, "type": kind}
    assert (response.policies, response.usage) == ('tool "f" { hard deny always; }', {"total_tokens": 1})


@pytest.mark.parametrize(
    ("kind", "end"),
    [("oai_responses", '; "oai_responses": the service does not support it yet (at'), ("cohere", '" (at')],
)
def test_policy_generation_of_an_unsupported_type_is_refused(kind: Any, end: str) -> None:
    """Nothing is sent. The schema gives a reason for a word that the service knows."""
    service = Service()
    with pytest.raises(RequestValidationError, match=f"type: expected one of .*{re.escape(end)}"):
        client_of(service).control.policy.generate(kind, "m", "No calls.")
    assert service.requests == []


def test_headers_are_validated_without_a_key() -> None:
    verdict = {"valid": False, "normalized": None, "errors": ["Invalid JSON"]}
    service = Service(answer({"x_features": None, "x_policy": verdict, "x_config": None}))
    response = client_of(service, None).control.validate_headers(x_policy="{")
    assert (service.last.method, str(service.last.url)) == ("POST", f"{BASE_URL}/control/v1/validate-headers")
    assert (headers_of(service), service.last_body) == ({}, {"x_policy": "{"})
    assert response.x_policy is not None
    assert response.x_policy.errors == ["Invalid JSON"]
    assert response.x_features is None


@pytest.mark.parametrize(
    ("method", "path", "document"),
    [("health", "/control/health", {"status": "ok"}), ("routes", "/control/", {"routes": ["GET /control/health"]})],
)
def test_the_state_of_the_service_is_read_without_a_key(method: str, path: str, document: Any) -> None:
    service = Service(answer(document))
    response = getattr(client_of(service, None).control, method)()
    assert (service.last.method, str(service.last.url), service.last.content) == ("GET", BASE_URL + path, b"")
    assert headers_of(service) == {}
    assert response.to_dict() == document
