# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Drop-ins for frameworks: their own classes for OpenAI's API, over HTTP clients that add what the service needs.

- `exchanges` handles a request and its response without I/O: headers, session, result of a Dual-LLM turn.
- `exchange_transport` runs an exchange around each request of an httpx client, over connections of our own.
- `conversations` finds the session of a request; `results` opens the results in a response or a stream.
- `openai_clients` has the HTTP clients, subclasses of those of the package `openai`, which are passed to it.
- `openai_agents`, `langchain` and `pydantic_ai` have one class each. They import their framework, which is an extra, so
  `client.control.to_openai_agents_provider` and its siblings import them on first use.
"""

from __future__ import annotations

from sequrity_runtime.integrations import FailedResultError

__all__ = ["FailedResultError"]
