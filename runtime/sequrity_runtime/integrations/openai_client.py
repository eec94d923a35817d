"""The client of the package `openai` that a drop-in passes to its framework, and the error that it passes on."""

from __future__ import annotations

from openai import AsyncOpenAI, OpenAIError

from sequrity_runtime.integrations.errors import FailedResultError
from sequrity_runtime.integrations.exchanges import Link


class OpenAIFailedResultError(OpenAIError, FailedResultError):
    """A failed turn as an error that `openai` neither retries nor wraps."""


def openai_client(link: Link) -> AsyncOpenAI:
    """Create a client."""
    return AsyncOpenAI(
        base_url=link.base_url,
        api_key=link.api_key.reveal(),
        http_client=link.async_client(),
        max_retries=link.settings.max_retries,
    )
