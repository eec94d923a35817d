"""Messages that are objects of other libraries, and dicts that `attrs.asdict` made."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any, Literal

import attrs
import httpx
import pytest
from fake_service import API_KEY, BASE_URL, Service, answer
from pydantic import BaseModel, Field

from sequrity import (
    AssistantMessage,
    ConfigError,
    FunctionDefinition,
    FunctionTool,
    RequestValidationError,
    SequrityClient,
    SequrityTypoWarning,
    UserMessage,
)
from sequrity.types.chat_completion.request import ChatCompletionRequest, ContentPartText, ToolCall, ToolCallFunction
from sequrity_runtime.validation.attrs_dicts import rewrite
from sequrity_runtime.validation.codec import to_json
from sequrity_runtime.validation.foreign_objects import dumped


class Assistant(BaseModel):
    """A message as `openai` defines them."""

    role: Literal["assistant"] = "assistant"
    content: str | None = None
    refusal: str | None = None
    later: int | None = Field(default=None, alias="x-later")


class Version1:
    """A model of pydantic 1."""

    __fields__: tuple[str, ...] = ("role", "content")

    def dict(self, **options: bool) -> Any:
        assert options == {"exclude_none": True, "by_alias": True}
        return {"role": "user", "content": "from version 1"}


class Broken(BaseModel):
    """A model that cannot be written."""

    def model_dump(self, **_: Any) -> Any:
        raise RuntimeError("a secret")


@pytest.fixture
def service() -> Service:
    return Service(answer())


def _sent(service: Service, messages: Any, **options: Any) -> Any:
    with (
        httpx.Client(transport=httpx.MockTransport(service)) as http_client,
        SequrityClient(api_key=API_KEY, base_url=BASE_URL, http_client=http_client) as client,
    ):
        client.control.chat.create(messages, "m", **options)
    return service.last_body


def test_messages_of_pydantic_models_are_sent_without_absent_fields(service: Service) -> None:
    message = Assistant.model_validate({"content": "hi", "x-later": 1})
    body = _sent(service, [{"role": "user", "content": "x"}, message])
    assert body["messages"][1] == {"role": "assistant", "content": "hi", "x-later": 1}


def test_a_model_without_a_role_is_refused_by_its_location(service: Service) -> None:
    with pytest.raises(RequestValidationError) as caught:
        _sent(service, [Assistant.model_construct(role=None, content="hi")])
    assert "/messages/0" in str(caught.value)
    assert service.requests == []


def test_models_of_pydantic_1_are_accepted() -> None:
    assert to_json([Version1()]) == [{"role": "user", "content": "from version 1"}]


def test_a_model_that_cannot_be_written_is_refused_by_its_type() -> None:
    with pytest.raises(ConfigError, match="Broken cannot be written as JSON: RuntimeError") as caught:
        dumped(Broken())
    assert "secret" not in str(caught.value)


@pytest.fixture(params=["langchain_core.messages.human", "anthropic.types.message"])
def foreign(request: pytest.FixtureRequest) -> Any:
    """A message whose class says that it is of another library."""

    class Message(BaseModel):
        stop_reason: str | None = None

    Message.__module__ = request.param
    return Message()


def test_messages_in_another_format_are_refused_with_the_way_to_convert_them(service: Service, foreign: Any) -> None:
    with pytest.raises(RequestValidationError, match=r"messages\[1\]: Message has another form; (convert|pass) "):
        _sent(service, [UserMessage(content="x"), foreign])
    assert not service.requests


def test_an_object_without_json_form_is_refused_by_its_location(service: Service) -> None:
    with pytest.raises(RequestValidationError, match=r"messages\[0\]: expected an object, found a Python object"):
        _sent(service, [object()])


def test_dicts_of_asdict_are_sent_as_the_objects_and_warn(service: Service) -> None:
    part = ContentPartText(text="x", additional_properties={"cache_control": {"type": "ephemeral"}})
    call = ToolCall(id="1", function=ToolCallFunction(name="f", arguments="{}"))
    messages: list[UserMessage | AssistantMessage] = [
        UserMessage(content=[part]),
        AssistantMessage(tool_calls=[call]),
    ]
    tool = FunctionTool(function=FunctionDefinition(name="f"))
    with pytest.warns(SequrityTypoWarning, match=r"attrs\.asdict") as caught:
        body = _sent(service, [attrs.asdict(message) for message in messages], tools=[attrs.asdict(tool)])
    assert body["messages"] == [message.to_dict() for message in messages]
    assert body["tools"] == [tool.to_dict()]
    assert [str(warning.message).partition(":")[0] for warning in caught] == ["messages[0]", "messages[1]", "tools[0]"]
    assert {warning.filename for warning in caught} == {__file__}


def test_dicts_of_asdict_merge_with_extra_body(service: Service) -> None:
    with pytest.warns(SequrityTypoWarning):
        body = _sent(service, [attrs.asdict(UserMessage(content="x"))], extra_body={"later": 1})
    assert body == {"messages": [{"role": "user", "content": "x"}], "model": "m", "later": 1}


def test_dicts_of_asdict_within_a_typed_object_warn(service: Service) -> None:
    message: Any = UserMessage(content=[])
    message.content = [attrs.asdict(ContentPartText(text="x"))]
    with pytest.warns(SequrityTypoWarning, match=r"messages\[0\]\.content\[0\]"):
        _sent(service, [message])


def test_rewritten_dicts_keep_null_in_required_keys() -> None:
    variables: dict[str, Any] = {"x": {"value": None, "meta": None, "additional_properties": {}}}
    request: dict[str, Any] = {"model": "m", "messages": [], "context_vars": variables}
    assert rewrite(ChatCompletionRequest, request)["context_vars"] == {"x": {"value": None}}


def test_rewriting_leaves_unknown_members_of_a_union() -> None:
    message = {"role": "later", "additional_properties": {"a": 1}}
    request = {"messages": [message], "metadata": {"additional_properties": "x"}}
    assert rewrite(ChatCompletionRequest, request) == request


def test_the_names_of_other_libraries_are_not_imported() -> None:
    assert not isinstance(sys.modules.get("langchain_core"), ModuleType)


def test_misspelled_arguments_and_values_name_the_nearest() -> None:
    with SequrityClient(api_key="key") as client:
        create: Any = client.control.chat.create
        messages = [UserMessage(content="x")]
        with pytest.raises(TypeError, match="unexpected keyword argument 'model_id'; did you mean 'model'"):
            create(messages, model_id="m")
        with pytest.raises(TypeError, match="missing required argument: 'model'"):
            create(messages)
        with pytest.raises(ConfigError, match=r"provider: expected one of .*; did you mean 'openai'\?"):
            create(messages, "m", provider="opnai")
        with pytest.raises(ConfigError, match=r"provider: expected one of [^?]*$"):
            create(messages, "m", provider=5)
        with pytest.raises(RequestValidationError, match="missing required key 'role'; 'rol' is unknown, did you mean"):
            create([{"rol": "user", "content": "x"}], "m")
        with pytest.raises(RequestValidationError, match=r"missing required key 'role' \(at"):
            create([{"content": "x"}], "m")
        with pytest.raises(RequestValidationError, match=r'"single-llm", "dual-llm"; did you mean \'dual-llm\'\?'):
            create(messages, "m", features={"agent_arch": "dual-lm"})
        with pytest.raises(RequestValidationError, match=r'"single-llm", "dual-llm" \(at'):
            create(messages, "m", features={"agent_arch": "other"})
