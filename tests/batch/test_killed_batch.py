"""A batch that is killed (SIGKILL) continues where it was: each line once, in order."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sequrity_sandbox import running

LINES = 1200
PROGRAM = """
import sys
from sequrity import SequrityClient
source, output, url = sys.argv[1:]
with SequrityClient("key-of-the-tests", url) as client:
    client.control.batch(source, output, max_concurrency=8)
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="the system has no SIGKILL")
def test_a_batch_that_is_killed_three_times_writes_each_result_once(tmp_path: Path) -> None:
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    with source.open("w") as file:
        for number in range(LINES):
            body = {"model": "m", "messages": [{"role": "user", "content": f"text {number}"}]}
            line = {"custom_id": f"r{number}", "method": "POST", "url": "/v1/chat/completions", "body": body}
            file.write(f"{json.dumps(line)}\n")
    with running() as url:
        command = [sys.executable, "-c", PROGRAM, str(source), str(output), url]
        for part in (1, 2, 3):
            process = subprocess.Popen(command)
            deadline = time.monotonic() + 60
            while _count(output) < part * LINES // 5:
                assert process.poll() is None
                assert time.monotonic() < deadline
                time.sleep(0.005)
            os.kill(process.pid, signal.SIGKILL)
            process.wait()
            assert _count(output) < LINES
        subprocess.run(command, check=True, timeout=60)
    results = [json.loads(line) for line in output.read_text().splitlines()]
    assert [result["custom_id"] for result in results] == [f"r{number}" for number in range(LINES)]
    texts = [result["response"]["body"]["choices"][0]["message"]["content"] for result in results]
    assert all(f'"text {number}"' in text for number, text in enumerate(texts))
    assert not (tmp_path / "out.jsonl.waiting").exists()


def _count(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0
