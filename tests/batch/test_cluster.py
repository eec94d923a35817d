"""`batch_on_dask` with a cluster of this process; `make neighbours` runs it on a real one."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from fake_service import API_KEY, BASE_URL, Service, answer

from sequrity import AuthenticationError, ConfigError, SequrityClient, batch_on_dask
from sequrity.control.namespace import Control

LINES = [
    {
        "custom_id": f"r{number}",
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": {"model": "m", "messages": [{"role": "user", "content": "Hi"}]},
    }
    for number in range(40)
]


class Future:
    def __init__(self, call: Callable[[], Any]) -> None:
        self.result = call


class Cluster:
    """Runs submitted functions when their results are awaited, the last one first."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def scheduler_info(self) -> dict[str, Any]:
        return {"workers": {"a": 1, "b": 2}}

    def submit(self, function: Callable[..., Any], chunk: list[Any], *arguments: Any, pure: bool) -> Future:
        assert not pure
        self.sizes.append(len(chunk))
        return Future(lambda: function(chunk, *arguments))


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch) -> Cluster:
    def wait(futures: list[Any], return_when: str) -> Any:
        assert return_when == "FIRST_COMPLETED"
        return SimpleNamespace(done=[futures[-1]])

    monkeypatch.setitem(sys.modules, "distributed", SimpleNamespace(wait=wait))
    return Cluster()


def control_of(service: Service) -> Callable[[], Control]:
    client = SequrityClient(API_KEY, BASE_URL, http_client=service.client(), max_retries=0)
    return lambda: client.control


def test_workers_receive_chunks_and_results_have_the_order_of_the_requests(cluster: Cluster, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"
    summary = batch_on_dask(cluster, control_of(Service()), LINES, output, chunk_size=16, max_concurrency=2)
    assert (summary.total, summary.succeeded) == (40, 40)
    assert cluster.sizes == [16, 16, 8]
    assert [json.loads(line)["custom_id"] for line in output.read_text().splitlines()] == [f"r{n}" for n in range(40)]


def test_each_worker_has_two_chunks_at_most(cluster: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waiting: list[int] = []

    def wait(futures: list[Any], **_: str) -> Any:
        waiting.append(len(futures))
        return SimpleNamespace(done=[futures[0]])

    monkeypatch.setitem(sys.modules, "distributed", SimpleNamespace(wait=wait))
    summary = batch_on_dask(cluster, control_of(Service()), LINES, tmp_path / "out.jsonl", chunk_size=5)
    assert summary.succeeded == 40
    assert waiting == [4, 4, 4, 4, 4, 3, 2, 1]


def test_a_limit_delays_the_chunks(cluster: Cluster, tmp_path: Path) -> None:
    control = control_of(Service())
    summary = batch_on_dask(cluster, control, LINES[:12], tmp_path / "out.jsonl", requests_per_minute=600)
    assert summary.total == 12
    assert cluster.sizes[0] == 10
    assert len(cluster.sizes) > 1


def test_a_refused_key_stops_a_batch(cluster: Cluster, tmp_path: Path) -> None:
    with pytest.raises(AuthenticationError):
        batch_on_dask(cluster, control_of(Service(answer({}, status=401))), LINES, tmp_path / "out.jsonl")


def test_a_chunk_has_a_positive_size(cluster: Cluster, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="chunk_size: expected a positive number"):
        batch_on_dask(cluster, control_of(Service()), LINES, tmp_path / "out.jsonl", chunk_size=0)
