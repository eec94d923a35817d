"""The scenarios of each client: the target, the questions, and the one tool."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel

MODEL = "openai/gpt-5-mini"
CLAUDE = "claude-opus-4-8"
QUESTION = "How long does a refund take?"
TOOL_QUESTION = "Do I need an umbrella?"
TYPED_QUESTION = 'Describe the city "Rome".'
RESULT = "Rain in Rome."
"""Result of the tool for the city Rome."""


class City(BaseModel):
    """A city."""

    name: str
    rain: bool


def get_weather(city: str) -> str:
    """Look up the weather.

    Args:
        city: Name of the city.
    """
    return f"Rain in {city}."


PARAMETERS = {
    "type": "object",
    "properties": {"city": {"type": "string"}},
    "required": ["city"],
    "additionalProperties": False,
}
DESCRIPTION = {"name": "get_weather", "description": "Look up the weather.", "parameters": PARAMETERS}
CHAT_TOOL: dict[str, Any] = {"type": "function", "function": DESCRIPTION}
CITY_FORMAT: dict[str, Any] = {
    "type": "json_schema",
    "json_schema": {"name": "City", "schema": {**City.model_json_schema(), "additionalProperties": False}},
}


@dataclass(frozen=True)
class Target:
    """A service to call.

    Attributes:
        root: URL of the service.
        key: API key of the service.
        headers: Further headers of each request.
    """

    root: str
    key: str = "sandbox"
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        """Base URL of the clients of Anthropic."""
        return f"{self.root}/control/chat"

    @property
    def versioned_url(self) -> str:
        """Base URL of the clients of OpenAI."""
        return f"{self.url}/v1"

    @property
    def bearer(self) -> dict[str, str]:
        """Headers, with the key, for clients that send it elsewhere by themselves."""
        return {"Authorization": f"Bearer {self.key}", **self.headers}


def user(text: str) -> list[Any]:
    """Write the messages of a question."""
    return [{"role": "user", "content": text}]


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Run an async client."""
    return asyncio.run(work)


def chat_round(create: Callable[[list[Any]], Any]) -> str:
    """Ask, run the tools that the response of a chat calls, and send their results."""
    messages = user(TOOL_QUESTION)
    message = create(messages).choices[0].message
    messages.append(message.model_dump(exclude_none=True))
    for call in message.tool_calls:
        result = get_weather(**json.loads(call.function.arguments))
        messages.append({"role": "tool", "tool_call_id": call.id, "content": result})
    return create(messages).choices[0].message.content


def pieces_of_chat(chunks: Any) -> list[str]:
    """Read the pieces of the text from a stream of a chat."""
    pieces = [chunk.choices[0].delta.content for chunk in chunks if chunk.choices]
    return [piece for piece in pieces if piece]
