"""A batch on a dask cluster: results in order, and nothing is lost when a worker is killed."""

from __future__ import annotations

import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from distributed import Client, LocalCluster

from sequrity import SequrityClient, batch_on_dask
from sequrity.control.namespace import Control

LINES = 400
ADDRESS = "SEQURITY_TEST_ADDRESS"


def control() -> Control:
    """Return the namespace of a worker process."""
    return SequrityClient("key-of-the-tests", os.environ[ADDRESS]).control


class Echo(BaseHTTPRequestHandler):
    """Responds with the text of the request, after 10 ms."""

    protocol_version = "HTTP/1.1"
    counts: dict[str, int]

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["content-length"])))["messages"][0]["content"]
        self.counts[text] = self.counts.get(text, 0) + 1
        time.sleep(0.01)
        message = {"role": "assistant", "content": text}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        body = json.dumps({"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]})
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def counts() -> Iterator[dict[str, int]]:
    """Serve `Echo`, and count the requests by their text."""
    found: dict[str, int] = {}
    handler = type("Handler", (Echo,), {"counts": found})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        os.environ[ADDRESS] = f"http://127.0.0.1:{server.server_port}"
        try:
            yield found
        finally:
            server.shutdown()
            thread.join()


def test_a_killed_worker_loses_no_result_and_repeats_only_what_was_not_written(
    tmp_path: Path, counts: dict[str, int]
) -> None:
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    with source.open("w") as file:
        for number in range(LINES):
            body = {"model": "m", "messages": [{"role": "user", "content": str(number)}]}
            line = {"custom_id": f"r{number}", "method": "POST", "url": "/v1/chat/completions", "body": body}
            file.write(f"{json.dumps(line)}\n")
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None) as cluster,
        Client(cluster) as dask,
    ):
        killed: list[int] = []

        def kill() -> None:
            while not output.exists() or output.read_bytes().count(b"\n") < LINES // 4:
                time.sleep(0.005)
            killed.append(next(iter(dask.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGKILL)

        thread = threading.Thread(target=kill)
        thread.start()
        summary = batch_on_dask(dask, control, source, output, chunk_size=8, max_concurrency=2)
        thread.join()
    assert killed
    assert (summary.total, summary.succeeded) == (LINES, LINES)
    results = [json.loads(line) for line in output.read_text().splitlines()]
    assert [result["custom_id"] for result in results] == [f"r{number}" for number in range(LINES)]
    contents = [result["response"]["body"]["choices"][0]["message"]["content"] for result in results]
    assert contents == [str(number) for number in range(LINES)]
    assert 0 <= sum(counts.values()) - LINES <= 2 * 8


def test_a_line_that_is_not_a_request_is_a_failure(tmp_path: Path) -> None:
    os.environ[ADDRESS] = "https://control.test"
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        Client(cluster) as dask,
    ):
        summary = batch_on_dask(dask, control, [{"custom_id": "a"}], tmp_path / "out.jsonl")
    assert summary.failures == {"invalid_request": 1}
