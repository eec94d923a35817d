"""Namespaces and resources: one object per client, typed on the class, and open to `unittest.mock`."""

from __future__ import annotations

import asyncio
import copy
import inspect
import pickle
from collections.abc import Callable
from typing import Any
from unittest import mock

import pytest
from fake_service import ANSWER, BASE_URL, MESSAGES, Service, answer

from sequrity import AsyncSequrityClient, SequrityClient
from sequrity_runtime import Member


def _sync(service: Service) -> SequrityClient:
    return SequrityClient("key", BASE_URL, http_client=service.client())


def _async(service: Service) -> AsyncSequrityClient:
    return AsyncSequrityClient("key", BASE_URL, http_client=service.async_client())


def _call(client: Any, resource: Any) -> Any:
    """Call `create`, of a sync or an async client."""
    result = resource.create(MESSAGES, "m")
    if not isinstance(client, AsyncSequrityClient):
        return result

    async def run() -> Any:
        return await result

    return asyncio.run(run())


@pytest.fixture(name="service")
def service_fixture() -> Service:
    return Service(answer({**ANSWER}, x_session_id="s"))


@pytest.fixture(name="client", params=[_sync, _async], ids=["sync", "async"])
def client_fixture(request: pytest.FixtureRequest, service: Service) -> Any:
    return request.param(service)


OWNERS: dict[str, Callable[[Any], Any]] = {
    "client": lambda client: client.control,
    "with_options": lambda client: client.with_options(max_retries=0).control,
    "session": lambda client: client.control.session(),
}


@pytest.mark.parametrize("owner", OWNERS)
def test_each_access_returns_the_same_object(client: Any, owner: str) -> None:
    namespace = OWNERS[owner](client)
    assert namespace.chat is namespace.chat
    assert namespace.chat.with_raw_response is namespace.chat.with_raw_response
    assert client.control is client.control


def test_with_options_and_session_have_namespaces_of_their_own(client: Any) -> None:
    other = client.with_options(timeout=3)
    assert other.control is other.control
    assert other.control is not client.control
    assert type(other.control) is type(client.control)
    assert client.control.session() is not client.control.session()


@pytest.mark.parametrize("owner", OWNERS)
@pytest.mark.parametrize("raw", [False, True])
def test_mock_patch_object_on_create_works_and_is_undone(client: Any, service: Service, owner: str, raw: bool) -> None:
    chat = OWNERS[owner](client).chat
    resource = chat.with_raw_response if raw else chat
    with mock.patch.object(resource, "create", autospec=True) as create:
        create.return_value = "patched"
        assert _call(client, OWNERS[owner](client).chat if owner == "client" and not raw else resource) == "patched"
    assert not service.requests
    assert _call(client, resource) is not None
    assert len(service.requests) == 1


def test_patch_object_on_a_namespace_is_undone(client: Any) -> None:
    control = client.control
    with mock.patch.object(client, "control") as patched:
        assert client.control is patched
    assert client.control is control


@pytest.mark.parametrize("kind", [SequrityClient, AsyncSequrityClient])
@pytest.mark.parametrize("instance", [False, True])
def test_create_autospec_has_the_namespaces_and_checks_signatures(kind: type[Any], instance: bool) -> None:
    double = mock.create_autospec(kind, instance=instance)
    chat = double.control.chat
    result = chat.create(MESSAGES, "m", temperature=0.5)
    if kind is AsyncSequrityClient:
        result.close()
    with pytest.raises(TypeError, match="too many positional arguments"):
        chat.create(MESSAGES, "m", "n")
    with pytest.raises(TypeError, match="missing a required argument: 'model'"):
        chat.create(MESSAGES)
    with pytest.raises(TypeError, match="missing a required argument: 'messages'"):
        chat.create(model="m")
    with pytest.raises(AttributeError, match="crate"):
        chat.crate(MESSAGES, "m")
    assert double.control.chat.with_raw_response.create


@pytest.mark.parametrize("kind", [SequrityClient, AsyncSequrityClient])
def test_signatures_show_required_arguments(kind: type[Any]) -> None:
    create: Any = kind.control.messages.create
    required = [p.name for p in inspect.signature(create).parameters.values() if p.default is p.empty]
    assert required == ["self", "messages", "model", "max_tokens", "options"]
    assert inspect.iscoroutinefunction(create) is (kind is AsyncSequrityClient)


def test_create_autospec_of_the_async_client_has_async_methods() -> None:
    double = mock.create_autospec(AsyncSequrityClient)("key")
    double.control.chat.create.return_value = "patched"

    async def run() -> Any:
        return await double.control.chat.create(MESSAGES, "m")

    assert asyncio.run(run()) == "patched"


def _completions(owner: object) -> list[str]:
    return [name for name in dir(owner) if not name.startswith("_")]


def test_completions_of_namespaces_and_resources_are_their_public_methods(service: Service) -> None:
    with _sync(service) as client:
        assert _completions(client.control) == [
            "batch", "batch_results", "chat", "health", "langgraph", "messages", "policy", "reset_session",
            "responses", "routes", "session", "session_id", "set_session_id", "to_langgraph_client",
            "to_openai_agents_provider", "to_pydantic_ai_provider", "validate_headers", "with_raw_response",
        ]  # fmt: skip
        methods = ["create", "parse", "run_tools", "tool_turns", "with_raw_response"]
        assert _completions(client.control.chat) == methods
        assert _completions(client.control.chat.with_raw_response) == ["create"]
        assert _completions(client.control.langgraph) == ["run"]


def test_a_member_that_was_deleted_raises_attribute_error() -> None:
    class Inner:
        """A namespace."""

    class Outer:
        """A client that creates no members."""

        inner = Member(Inner)

    assert Outer.inner is Inner
    with pytest.raises(AttributeError, match="Outer has no inner object of class Inner"):
        _ = Outer().inner


@pytest.mark.parametrize("copying", [copy.copy, copy.deepcopy, pickle.dumps])
@pytest.mark.parametrize("part", ["control", "control.chat", "control.chat.create"])
def test_namespaces_and_resources_are_not_copied_or_pickled(
    client: Any, copying: Callable[[Any], Any], part: str
) -> None:
    found = client
    for name in part.split("."):
        found = getattr(found, name)
    if inspect.ismethod(found) and copying is not pickle.dumps:
        found = found.__self__  # a copied function is the function
    with pytest.raises(TypeError, match="is not copied or pickled: it holds connections and keys"):
        copying(found)
