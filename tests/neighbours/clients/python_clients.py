"""The clients of Python, each with the same four methods; every import is where its client is used."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Protocol

from scenarios import (
    CHAT_TOOL,
    CITY_FORMAT,
    CLAUDE,
    DESCRIPTION,
    MODEL,
    PARAMETERS,
    QUESTION,
    TOOL_QUESTION,
    TYPED_QUESTION,
    City,
    Target,
    chat_round,
    get_weather,
    pieces_of_chat,
    run,
    user,
)

CHAT, MESSAGES, RESPONSES = "create_chat_completion", "create_message", "create_response"


class Client(Protocol):
    """A client of another package. Each method returns what the client's user gets."""

    operation: str
    """Operation that it calls."""

    def __init__(self, target: Target) -> None: ...

    def plain(self) -> str:
        """Ask a question; the text of the response."""
        ...

    def tools(self) -> str:
        """Ask with a tool, run it, and send its result; the final text."""
        ...

    def stream(self) -> list[str]:
        """Ask a question; the pieces of the text as they come."""
        ...

    def structured(self) -> City:
        """Request a value of a type."""
        ...


# --- openai


def _openai(target: Target) -> dict[str, Any]:
    return {
        "base_url": target.versioned_url,
        "api_key": target.key,
        "default_headers": target.headers,
        "max_retries": 0,
    }


class OpenAIChat:
    operation = CHAT

    def __init__(self, target: Target) -> None:
        from openai import OpenAI

        self.chat = OpenAI(**_openai(target)).chat.completions

    def plain(self) -> str:
        return self.chat.create(model=MODEL, messages=user(QUESTION)).choices[0].message.content

    def tools(self) -> str:
        return chat_round(lambda messages: self.chat.create(model=MODEL, messages=messages, tools=[CHAT_TOOL]))

    def stream(self) -> list[str]:
        with self.chat.stream(model=MODEL, messages=user(QUESTION)) as events:
            pieces = [event.delta for event in events if event.type == "content.delta" and event.delta]
            assert "".join(pieces) == events.get_final_completion().choices[0].message.content
            return pieces

    def structured(self) -> City:
        parsed = self.chat.parse(model=MODEL, messages=user(TYPED_QUESTION), response_format=City)
        return parsed.choices[0].message.parsed


class OpenAIResponses:
    operation = RESPONSES

    def __init__(self, target: Target) -> None:
        from openai import OpenAI

        self.responses = OpenAI(**_openai(target)).responses

    def plain(self) -> str:
        return self.responses.create(model=MODEL, input=QUESTION).output_text

    def tools(self) -> str:
        options: dict[str, Any] = {"model": MODEL, "tools": [{"type": "function", **DESCRIPTION, "strict": True}]}
        first = self.responses.create(input=TOOL_QUESTION, **options)
        results: Any = [
            {
                "type": "function_call_output",
                "call_id": item.call_id,
                "output": get_weather(**json.loads(item.arguments)),
            }
            for item in first.output
            if item.type == "function_call"
        ]
        return self.responses.create(input=results, previous_response_id=first.id, **options).output_text

    def stream(self) -> list[str]:
        with self.responses.stream(model=MODEL, input=QUESTION) as events:
            pieces = [event.delta for event in events if event.type == "response.output_text.delta"]
            assert "".join(pieces) == events.get_final_response().output_text
            return pieces

    def structured(self) -> City:
        return self.responses.parse(model=MODEL, input=TYPED_QUESTION, text_format=City).output_parsed


# --- anthropic


class Anthropic:
    operation = MESSAGES

    def __init__(self, target: Target) -> None:
        from anthropic import Anthropic as Client

        client = Client(auth_token=target.key, base_url=target.url, default_headers=target.headers, max_retries=0)
        self.messages = client.messages
        self.options: dict[str, Any] = {"model": CLAUDE, "max_tokens": 100}

    def plain(self) -> str:
        return self.messages.create(messages=user(QUESTION), **self.options).content[0].text

    def tools(self) -> str:
        tool = {"name": "get_weather", "description": "Look up the weather.", "input_schema": PARAMETERS}
        messages = user(TOOL_QUESTION)
        first = self.messages.create(messages=messages, tools=[tool], **self.options)
        results = [
            {"type": "tool_result", "tool_use_id": block.id, "content": get_weather(**block.input)}
            for block in first.content
            if block.type == "tool_use"
        ]
        messages += [{"role": "assistant", "content": first.content}, {"role": "user", "content": results}]
        return self.messages.create(messages=messages, tools=[tool], **self.options).content[0].text

    def stream(self) -> list[str]:
        with self.messages.stream(messages=user(QUESTION), **self.options) as events:
            pieces = list(events.text_stream)
            assert "".join(pieces) == events.get_final_text()
            return pieces

    def structured(self) -> City:
        parsed = self.messages.parse(messages=user(TYPED_QUESTION), output_format=City, **self.options)
        return parsed.parsed_output


# --- LangChain


class _LangChain:
    operation: str
    model: Any

    def plain(self) -> str:
        return self.model.invoke(QUESTION).text

    def tools(self) -> str:
        from langchain_core.messages import HumanMessage
        from langchain_core.tools import tool

        weather = tool(get_weather)
        bound = self.model.bind_tools([weather])
        messages: list[Any] = [HumanMessage(TOOL_QUESTION)]
        messages.append(bound.invoke(messages))
        messages += [weather.invoke(call) for call in messages[-1].tool_calls]
        return bound.invoke(messages).text

    def stream(self) -> list[str]:
        return [chunk.text for chunk in self.model.stream(QUESTION) if chunk.text]

    def structured(self) -> City:
        return self.model.with_structured_output(City).invoke(TYPED_QUESTION)


class LangChainOpenAI(_LangChain):
    operation = CHAT

    def __init__(self, target: Target) -> None:
        from langchain_openai import ChatOpenAI

        self.model = ChatOpenAI(model=MODEL, **_openai(target))


class LangChainOpenAIResponses(_LangChain):
    operation = RESPONSES

    def __init__(self, target: Target) -> None:
        from langchain_openai import ChatOpenAI

        self.model = ChatOpenAI(model=MODEL, use_responses_api=True, **_openai(target))


class LangChainAnthropic(_LangChain):
    operation = MESSAGES

    def __init__(self, target: Target) -> None:
        from langchain_anthropic import ChatAnthropic

        self.model = ChatAnthropic(
            model=CLAUDE,
            api_key="key-of-the-llm",
            base_url=target.url,
            default_headers=target.bearer,
            max_retries=0,
        )


# --- LiteLLM


class _LiteLLM:
    operation: str
    options: dict[str, Any]

    def ask(self, messages: list[Any], **options: Any) -> Any:
        import litellm

        return litellm.completion(messages=messages, num_retries=0, max_retries=0, **self.options, **options)

    def plain(self) -> str:
        return self.ask(user(QUESTION)).choices[0].message.content

    def tools(self) -> str:
        return chat_round(lambda messages: self.ask(messages, tools=[CHAT_TOOL]))

    def stream(self) -> list[str]:
        return pieces_of_chat(self.ask(user(QUESTION), stream=True))

    def structured(self) -> City:
        text = self.ask(user(TYPED_QUESTION), response_format=City).choices[0].message.content
        return City.model_validate_json(text)


class LiteLLM(_LiteLLM):
    operation = CHAT

    def __init__(self, target: Target) -> None:
        self.options = {
            "model": f"openai/{MODEL}",
            "api_base": target.versioned_url,
            "api_key": target.key,
            "extra_headers": dict(target.headers),
        }


class LiteLLMAnthropic(_LiteLLM):
    operation = MESSAGES

    def __init__(self, target: Target) -> None:
        self.options = {
            "model": f"anthropic/{CLAUDE}",
            "api_base": target.url,
            "api_key": "key-of-the-llm",
            "extra_headers": target.bearer,
        }


# --- aisuite


class AISuite:
    operation = CHAT
    model = f"openai:{MODEL}"

    def __init__(self, target: Target) -> None:
        import aisuite

        self.chat = aisuite.Client({"openai": _openai(target)}).chat.completions

    def plain(self) -> str:
        return self.chat.create(model=self.model, messages=user(QUESTION)).choices[0].message.content

    def tools(self) -> str:
        messages = user(TOOL_QUESTION)
        response = self.chat.create(model=self.model, messages=messages, tools=[get_weather], max_turns=2)
        return response.choices[0].message.content

    def stream(self) -> list[str]:
        return pieces_of_chat(self.chat.create(model=self.model, messages=user(QUESTION), stream=True))

    def structured(self) -> City:
        response = self.chat.create(model=self.model, messages=user(TYPED_QUESTION), response_format=CITY_FORMAT)
        return City.model_validate_json(response.choices[0].message.content)


# --- pydantic-ai


class _PydanticAI:
    operation: str
    model: Any

    def plain(self) -> str:
        from pydantic_ai import Agent

        return Agent(self.model).run_sync(QUESTION).output

    def tools(self) -> str:
        from pydantic_ai import Agent

        return Agent(self.model, tools=[get_weather]).run_sync(TOOL_QUESTION).output

    def stream(self) -> list[str]:
        from pydantic_ai import Agent

        async def pieces() -> list[str]:
            async with Agent(self.model).run_stream(QUESTION) as result:
                return [piece async for piece in result.stream_text(delta=True, debounce_by=None)]

        return run(pieces())

    def structured(self) -> City:
        from pydantic_ai import Agent

        return Agent(self.model, output_type=City).run_sync(TYPED_QUESTION).output


class PydanticAIChat(_PydanticAI):
    operation = CHAT

    def __init__(self, target: Target) -> None:
        from openai import AsyncOpenAI
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider

        self.model = OpenAIChatModel(MODEL, provider=OpenAIProvider(openai_client=AsyncOpenAI(**_openai(target))))


class PydanticAIResponses(_PydanticAI):
    operation = RESPONSES

    def __init__(self, target: Target) -> None:
        from openai import AsyncOpenAI
        from pydantic_ai.models.openai import OpenAIResponsesModel
        from pydantic_ai.providers.openai import OpenAIProvider

        self.model = OpenAIResponsesModel(MODEL, provider=OpenAIProvider(openai_client=AsyncOpenAI(**_openai(target))))


class PydanticAIAnthropic(_PydanticAI):
    operation = MESSAGES

    def __init__(self, target: Target) -> None:
        from anthropic import AsyncAnthropic
        from pydantic_ai.models.anthropic import AnthropicModel
        from pydantic_ai.providers.anthropic import AnthropicProvider

        client = AsyncAnthropic(
            auth_token=target.key, base_url=target.url, default_headers=target.headers, max_retries=0
        )
        self.model = AnthropicModel(CLAUDE, provider=AnthropicProvider(anthropic_client=client))


# --- OpenAI Agents


class _Agents:
    operation: str
    use_responses: bool

    def __init__(self, target: Target) -> None:
        self.target = target

    def agent(self, **options: Any) -> Any:
        from agents import Agent

        return Agent("assistant", model=MODEL, **options)

    def config(self) -> Any:
        from agents import OpenAIProvider, RunConfig
        from openai import AsyncOpenAI

        client = AsyncOpenAI(**_openai(self.target))
        provider = OpenAIProvider(openai_client=client, use_responses=self.use_responses)
        return RunConfig(model_provider=provider, tracing_disabled=True)

    def output(self, question: str, **options: Any) -> Any:
        from agents import Runner

        return Runner.run_sync(self.agent(**options), question, run_config=self.config()).final_output

    def plain(self) -> str:
        return self.output(QUESTION)

    def tools(self) -> str:
        from agents import function_tool

        return self.output(TOOL_QUESTION, tools=[function_tool(get_weather)])

    def stream(self) -> list[str]:
        from agents import Runner

        async def pieces() -> list[str]:
            streamed = Runner.run_streamed(self.agent(), QUESTION, run_config=self.config())
            events = [event async for event in streamed.stream_events() if event.type == "raw_response_event"]
            return [event.data.delta for event in events if event.data.type == "response.output_text.delta"]

        return run(pieces())

    def structured(self) -> City:
        return self.output(TYPED_QUESTION, output_type=City)


class AgentsResponses(_Agents):
    operation, use_responses = RESPONSES, True


class AgentsChat(_Agents):
    operation, use_responses = CHAT, False


# --- LlamaIndex


class LlamaIndex:
    operation = CHAT

    def __init__(self, target: Target) -> None:
        from llama_index.llms.openai_like import OpenAILike

        self.model = OpenAILike(
            model=MODEL,
            api_base=target.versioned_url,
            api_key=target.key,
            default_headers=dict(target.headers),
            is_chat_model=True,
            is_function_calling_model=True,
            max_retries=0,
        )

    def plain(self) -> str:
        return self.model.complete(QUESTION).text

    def tools(self) -> str:
        from llama_index.core.agent.workflow import FunctionAgent

        async def text() -> str:
            return str(await FunctionAgent(tools=[get_weather], llm=self.model).run(TOOL_QUESTION))

        return run(text())

    def stream(self) -> list[str]:
        return [piece.delta for piece in self.model.stream_complete(QUESTION) if piece.delta]

    def structured(self) -> City:
        from llama_index.core.prompts import PromptTemplate

        return self.model.structured_predict(City, PromptTemplate(TYPED_QUESTION))


# --- Google ADK


class GoogleADK:
    operation = CHAT

    def __init__(self, target: Target) -> None:
        from google.adk.models.lite_llm import LiteLlm

        self.model = LiteLlm(
            model=f"openai/{MODEL}",
            api_base=target.versioned_url,
            api_key=target.key,
            extra_headers=dict(target.headers),
            max_retries=0,
        )

    def texts(self, question: str, *, streaming: bool = False, **options: Any) -> list[str]:
        from google.adk.agents import LlmAgent
        from google.adk.agents.run_config import RunConfig, StreamingMode
        from google.adk.runners import InMemoryRunner
        from google.genai import types

        async def events() -> list[Any]:
            agent = LlmAgent(name="assistant", model=self.model, **options)
            runner = InMemoryRunner(agent, app_name="tests")
            session = await runner.session_service.create_session(app_name="tests", user_id="me")
            mode = StreamingMode.SSE if streaming else StreamingMode.NONE
            message = types.Content(role="user", parts=[types.Part(text=question)])
            given = {"user_id": "me", "session_id": session.id, "new_message": message}
            return [event async for event in runner.run_async(**given, run_config=RunConfig(streaming_mode=mode))]

        found = [event for event in run(events()) if bool(event.partial) == streaming]
        return [part.text for event in found for part in event.content.parts if part.text]

    def plain(self) -> str:
        return self.texts(QUESTION)[-1]

    def tools(self) -> str:
        return self.texts(TOOL_QUESTION, tools=[get_weather])[-1]

    def stream(self) -> list[str]:
        return self.texts(QUESTION, streaming=True)

    def structured(self) -> City:
        return City.model_validate_json(self.texts(TYPED_QUESTION, output_schema=City)[-1])


PYTHON_CLIENTS: dict[str, Callable[[Target], Client]] = {
    "openai": OpenAIChat,
    "openai-responses": OpenAIResponses,
    "anthropic": Anthropic,
    "langchain-openai": LangChainOpenAI,
    "langchain-openai-responses": LangChainOpenAIResponses,
    "langchain-anthropic": LangChainAnthropic,
    "litellm": LiteLLM,
    "litellm-anthropic": LiteLLMAnthropic,
    "aisuite": AISuite,
    "pydantic-ai": PydanticAIChat,
    "pydantic-ai-responses": PydanticAIResponses,
    "pydantic-ai-anthropic": PydanticAIAnthropic,
    "openai-agents": AgentsResponses,
    "openai-agents-chat": AgentsChat,
    "google-adk": GoogleADK,
}
"""Clients of the group `other-clients`."""

OLDER_CLIENTS: dict[str, Callable[[Target], Client]] = {"llama-index": LlamaIndex}
"""Clients of the group `older-clients`."""
