"""The drop-in for pydantic-ai (`pip install sequrity-bindings[pydantic-ai]`): a provider."""

from __future__ import annotations

from pydantic_ai import ModelProfile
from pydantic_ai.providers.openai import OpenAIProvider

from sequrity_runtime.integrations.exchanges import Link
from sequrity_runtime.integrations.openai_client import openai_client
from sequrity_runtime.integrations.session_methods import SessionMethods


class SequrityProvider(SessionMethods, OpenAIProvider):
    """A provider for `OpenAIChatModel(name, provider=...)`."""

    def __init__(self, link: Link) -> None:
        self._link = link
        super().__init__(openai_client=openai_client(link))

    @property
    def name(self) -> str:
        """Name of the provider in traces. Another name than OpenAI's keeps OpenAI's encrypted data out of requests."""
        return "sequrity"

    @staticmethod
    def model_profile(model_name: str) -> ModelProfile | None:
        """Find the profile of a model: the first of two joined by a comma, without the provider before the slash."""
        return OpenAIProvider.model_profile(model_name.partition(",")[0].rpartition("/")[2])
