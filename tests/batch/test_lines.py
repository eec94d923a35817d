"""Lines of a batch: requests and results in the format of OpenAI's batch files."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sequrity_runtime import BatchResult
from sequrity_runtime.batch.lines import count_requests, read_requests, request_of
from sequrity_runtime.errors import ConfigError

GOOD: dict[str, Any] = {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": {"model": "m"}}


def test_requests_are_read_from_a_file_without_its_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text(f"\n{json.dumps(GOOD)}\r\n   \n{json.dumps({**GOOD, 'custom_id': 'b'})}")
    read = list(read_requests(path))
    assert [(request.position, request.custom_id, request.url) for request in read] == [
        (0, "a", "/v1/chat/completions"),
        (1, "b", "/v1/chat/completions"),
    ]
    assert count_requests(path) == 2


def test_the_number_of_requests_of_an_iterator_is_not_known() -> None:
    assert count_requests(iter([GOOD])) is None
    assert count_requests([GOOD]) == 1


def test_a_source_of_another_kind_is_named() -> None:
    source: Any = 5
    with pytest.raises(ConfigError, match="source: expected a path or requests, found int"):
        count_requests(source)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"cannot read .*in\.jsonl"):
        list(read_requests(tmp_path / "in.jsonl"))


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"custom_id": 5}, "custom_id: expected a string"),
        ({"method": "GET"}, "method: expected 'POST'"),
        ({"url": None}, "url: expected a path, such as '/v1/chat/completions'"),
        ({"body": []}, "body: expected an object"),
        ({"body": {"stream": True}}, "body: a batch has no streams; remove 'stream'"),
    ],
)
def test_a_line_that_is_not_a_request_has_a_problem(change: dict[str, Any], problem: str) -> None:
    assert request_of(3, {**GOOD, **change}).problem == problem


def test_a_line_that_is_not_an_object_has_a_problem(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text("[]\n{\n")
    problems = [request.problem for request in read_requests(path)]
    assert problems[0] == "expected an object"
    assert problems[1] is not None
    assert "not valid JSON" in problems[1] or "JSON" in problems[1]


def test_stream_false_is_allowed() -> None:
    assert request_of(0, {**GOOD, "body": {"stream": False}}).problem is None


@pytest.mark.parametrize(
    ("body", "tokens"),
    [
        ({"usage": {"total_tokens": 7, "prompt_tokens": 3}}, 7),
        ({"usage": {"input_tokens": 3, "output_tokens": 4}}, 7),
        ({"usage": {"input_tokens": 3}}, 3),
        ({"usage": {"total_tokens": True}}, 0),
        ({"usage": None}, 0),
        ("text", 0),
        (None, 0),
    ],
)
def test_tokens_come_from_the_usage_of_a_response(body: Any, tokens: int) -> None:
    assert BatchResult("a", 200, body=body).tokens == tokens


def test_a_result_holds_a_response_or_an_error() -> None:
    response = BatchResult("a", 200, "req", "session", {"id": "x"})
    assert json.loads(response.line()) == {
        "custom_id": "a",
        "response": {"status_code": 200, "request_id": "req", "body": {"id": "x"}, "session_id": "session"},
        "error": None,
    }
    assert response.failure is None
    error = BatchResult("b", code="ConnectError", message="refused")
    assert json.loads(error.line()) == {
        "custom_id": "b",
        "response": None,
        "error": {"code": "ConnectError", "message": "refused"},
    }
    assert error.failure == "ConnectError"
    assert BatchResult("c", 429, body={}).failure == "HTTP 429"
