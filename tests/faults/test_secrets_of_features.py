"""Failures of batches, graphs, tools, parsed values and commands show no key and no prompt: the scan looks at each."""

from __future__ import annotations

import dataclasses
import gc
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import pytest
from fake_service import ANSWER, API_KEY, BASE_URL, MESSAGES, Service, answer
from graph_service import END, START, Interpreter, StateGraph
from secret_scan import Scan

from sequrity import BatchStoppedError, GraphNodeError, SequrityClient, SequrityError, SequrityTypoWarning
from sequrity_runtime.commands.command_line import main

PROMPT = MESSAGES[0]["content"]
CALL = {"id": "c", "type": "function", "function": {"name": "look", "arguments": "{}"}}


@pytest.fixture
def looked_at(secret_scan: Scan) -> Callable[[], int]:
    """Count the errors that died during the test; each was looked at."""
    before = secret_scan.errors

    def count() -> int:
        gc.collect()
        return secret_scan.errors - before

    return count


def client_of(service: Any) -> SequrityClient:
    return SequrityClient(API_KEY, BASE_URL, http_client=service.client(), max_retries=0)


def choice(finish_reason: str = "stop", **message: Any) -> Service:
    found = {"index": 0, "finish_reason": finish_reason, "message": {"role": "assistant", **message}}
    return Service(answer({**ANSWER, "choices": [found]}))


def test_a_stopped_batch(tmp_path: Path, looked_at: Callable[[], int]) -> None:
    body = {"model": "m", "messages": MESSAGES}
    requests = [{"custom_id": str(n), "method": "POST", "url": "/v1/chat/completions", "body": body} for n in range(3)]
    broken = [{**requests[0], "body": {**body, "temperature": PROMPT}}, *requests]
    refusing = Service(answer({"detail": [{"msg": "no", "input": PROMPT}]}, status=422))
    with client_of(refusing) as client, pytest.raises(BatchStoppedError):
        client.control.batch(broken, tmp_path / "out.jsonl", max_failures=3, progress=False)
    output = (tmp_path / "out.jsonl").read_text()
    assert API_KEY not in output
    assert looked_at() >= 3


def test_a_node_that_raises(looked_at: Callable[[], int]) -> None:
    def fails(state: Any) -> Any:
        raise ValueError(state["text"])

    graph = StateGraph()
    graph.add_node("fails", fails)
    graph.add_edge(START, "fails")
    graph.add_edge("fails", END)
    transport = httpx.MockTransport(Interpreter())
    service = httpx.Client(transport=transport)
    with SequrityClient(API_KEY, BASE_URL, http_client=service) as client, pytest.raises(GraphNodeError) as caught:
        client.control.langgraph.run(graph, {"text": PROMPT}, "m")
    assert PROMPT not in f"{caught.value}{caught.value!r}"
    assert API_KEY not in repr(caught.value.run)
    del vars(caught.value)["run"]  # it holds the state on purpose
    del caught
    assert looked_at() >= 1


@dataclasses.dataclass
class City:
    name: str


@pytest.mark.parametrize("content", ["{}", "no JSON", '{"name": 5}'])
def test_a_value_that_cannot_be_parsed(content: str, looked_at: Callable[[], int]) -> None:
    with client_of(choice(content=content)) as client, pytest.raises(SequrityError):
        client.control.chat.parse(MESSAGES, "m", response_type=City)
    assert looked_at() >= 1


def test_tools_that_never_end(looked_at: Callable[[], int]) -> None:
    def look() -> str:
        """Look."""
        raise ValueError(PROMPT)

    service = choice("tool_calls", content=None, tool_calls=[CALL])
    with client_of(service) as client, pytest.raises(SequrityError) as caught:
        client.control.chat.run_tools([look], MESSAGES, "m", max_turns=2)
    assert PROMPT not in f"{caught.value}{caught.value!r}"
    del vars(caught.value)["run"]  # it holds the conversation on purpose
    del caught
    assert looked_at() >= 1


def test_a_misspelled_value() -> None:
    with client_of(Service()) as client, pytest.warns(SequrityTypoWarning, match="reasoning_effort"):
        client.control.chat.create(MESSAGES, "m", reasoning_effort="hihg")


def test_a_command_that_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("SEQURITY_API_KEY", API_KEY)
    monkeypatch.setenv("SEQURITY_BASE_URL", "http://127.0.0.1:9")
    assert main("sequrity", ("chat", PROMPT, "--model", "m"), ("chat",)) != 0
    out, err = capsys.readouterr()
    assert err
    assert not any(secret in out + err for secret in (API_KEY, PROMPT))


def test_batch_results_hold_the_text_of_the_service(tmp_path: Path) -> None:
    body = {"model": "m", "messages": MESSAGES}
    request = {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": body}
    with client_of(Service()) as client:
        client.control.batch([request], tmp_path / "out.jsonl", progress=False)
    assert json.loads((tmp_path / "out.jsonl").read_text())["response"]["body"] == ANSWER
