"""The parts of `openai` and of the frameworks that the drop-ins use, where the real ones are not installed."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

import pytest


class OpenAIError(Exception):
    """As in `openai`."""


class AsyncOpenAI:
    """Keeps its arguments."""

    def __init__(self, **arguments: Any) -> None:
        self.arguments = arguments
        self.is_closed = False

    async def close(self) -> None:
        self.is_closed = True


class AgentsProvider:
    """`agents.OpenAIProvider`."""

    def __init__(self, **arguments: Any) -> None:
        self.arguments = arguments

    async def aclose(self) -> None:
        self.arguments.clear()


class ChatOpenAI:
    """`langchain_openai.ChatOpenAI`, without pydantic."""

    def __init__(self, **arguments: Any) -> None:
        self.arguments = arguments


class PydanticProvider:
    """`pydantic_ai.providers.openai.OpenAIProvider`."""

    def __init__(self, **arguments: Any) -> None:
        self.arguments = arguments

    @staticmethod
    def model_profile(model_name: str) -> Any:
        return f"profile of {model_name}"


_MODULES: dict[str, dict[str, Any]] = {
    "openai": {"OpenAIError": OpenAIError, "AsyncOpenAI": AsyncOpenAI},
    "agents": {"OpenAIProvider": AgentsProvider},
    "langchain_openai": {"ChatOpenAI": ChatOpenAI},
    "pydantic_ai": {"ModelProfile": str},
    "pydantic_ai.providers": {},
    "pydantic_ai.providers.openai": {"OpenAIProvider": PydanticProvider},
}

_OURS = ("openai_agents", "openai_client", "langchain", "pydantic_ai")


@contextmanager
def fake_frameworks() -> Generator[None]:
    """Import the drop-ins over the fake modules."""
    with pytest.MonkeyPatch.context() as patch:
        for name in _OURS:
            patch.delitem(sys.modules, f"sequrity_runtime.integrations.{name}", raising=False)
        for name, attributes in _MODULES.items():
            module = ModuleType(name)
            vars(module).update(attributes)
            patch.setitem(sys.modules, name, module)
        yield
        for name in _OURS:  # they refer to the fake modules
            sys.modules.pop(f"sequrity_runtime.integrations.{name}", None)
