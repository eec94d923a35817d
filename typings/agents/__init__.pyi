from typing import Any

from openai import AsyncOpenAI

class OpenAIProvider:
    def __init__(self, *, openai_client: AsyncOpenAI, use_responses: bool, **keywords: Any) -> None: ...
    async def aclose(self) -> None: ...
