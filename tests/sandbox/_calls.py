"""Calls of the sandbox, and readers of its responses."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any, cast

import httpx
from jsonschema import Draft202012Validator
from jsonschema.protocols import Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from sequrity_runtime.schema.folder import read_folder

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = ROOT / "schema"
KEY = "sk-a-key-that-nobody-may-see"
CHAT = "/control/chat/v1/chat/completions"
HELLO = [{"role": "user", "content": "Hello!"}]
DUAL = {"agent_arch": "dual-llm"}
WEATHER = {
    "type": "function",
    "function": {
        "name": "get_weather",
        "parameters": {
            "type": "object",
            "required": ["city", "unit"],
            "properties": {"city": {"type": "string"}, "unit": {"enum": ["C", "F"]}, "days": {"type": "integer"}},
        },
    },
}
UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"


def ask(
    client: httpx.Client, path: str = CHAT, *, headers: dict[str, Any] | None = None, **body: Any
) -> httpx.Response:
    """Send a chat completion; header values that are not strings are sent as JSON."""
    texts = {k: v if isinstance(v, str) else json.dumps(v) for k, v in (headers or {}).items()}
    return client.post(path, json={"model": "m", "messages": HELLO, **body}, headers=texts)


def message_of(response: httpx.Response) -> dict[str, Any]:
    assert response.status_code == 200, response.text
    message: dict[str, Any] = response.json()["choices"][0]["message"]
    return message


def result_of(response: httpx.Response) -> dict[str, Any]:
    """Read the Dual-LLM result that a response's content holds."""
    result: dict[str, Any] = json.loads(message_of(response)["content"])
    assert_valid("control/types/results.json", result)
    return result


def chunks_of(response: httpx.Response) -> list[dict[str, Any]]:
    events = response.text.split("\n\n")
    assert events[-2:] == ["data: [DONE]", ""]
    return [json.loads(event.removeprefix("data: ")) for event in events[:-2]]


def problems_of(response: httpx.Response) -> list[tuple[list[Any], str]]:
    assert response.status_code == 422, response.text
    assert_valid("types/errors.json", response.json())
    return [(problem["loc"], problem["type"]) for problem in response.json()["detail"]]


def assert_valid(reference: str, document: Any) -> None:
    validator = cast("Validator", Draft202012Validator({"$ref": reference}, registry=registry()))
    assert not [*validator.iter_errors(document)]


@functools.cache
def registry() -> Registry[Any]:
    empty: Registry[Any] = Registry()
    return empty.with_resources(
        (name, DRAFT202012.create_resource(schema)) for name, schema in read_folder(SCHEMA).items()
    )


def enum(file: str) -> list[str]:
    values: list[str] = json.loads((SCHEMA / file).read_text("utf-8"))["enum"]
    return values
