"""The clients of npm: `clients.mjs` runs them, a process for each call."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import warnings
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from python_clients import CHAT, MESSAGES, RESPONSES
from scenarios import QUESTION, TOOL_QUESTION, TYPED_QUESTION, City, Target

NODE_FOLDER = Path(__file__).parents[3] / ".venv/npm"
PROGRAM = Path(__file__).with_name("clients.mjs")


class NodeError(Exception):
    """The client raised an error; the text is the client's."""


def node() -> str:
    """Path of node; skips the test, with a warning, where it or the packages are missing."""
    found = shutil.which("node")
    if found is None or not (NODE_FOLDER / "node_modules").is_dir():
        reason = "node and npm are needed for the clients of npm: make clients"
        with warnings.catch_warnings():
            warnings.simplefilter("always")  # a line in the summary, while other warnings are errors
            warnings.warn(pytest.PytestWarning(reason), stacklevel=2)
        pytest.skip(reason)
    return found


def output_of_node(program: str, *arguments: str, **variables: str) -> str:
    """Run a program as a module that sees the packages of npm; what it prints."""
    ran = subprocess.run(
        [node(), "--input-type=module", "-", *arguments],
        input=program,
        env=os.environ | variables,
        cwd=NODE_FOLDER,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


class NodeClient:
    """A client of npm, with the methods of a client of Python."""

    def __init__(self, target: Target, *, name: str, operation: str) -> None:
        self.target, self.name, self.operation = target, name, operation

    def call(self, scenario: str) -> Any:
        target = {"url": self.target.url, "key": self.target.key, "headers": self.target.headers}
        questions = {"question": QUESTION, "toolQuestion": TOOL_QUESTION, "typedQuestion": TYPED_QUESTION}
        text = output_of_node(
            PROGRAM.read_text("utf-8"), self.name, scenario, TARGET=json.dumps({**target, **questions})
        )
        output = json.loads(text)
        if "error" in output:
            raise NodeError(output["error"])
        return output["value"]

    def plain(self) -> str:
        return self.call("plain")

    def tools(self) -> str:
        return self.call("tools")

    def stream(self) -> list[str]:
        return self.call("stream")

    def structured(self) -> City:
        return City.model_validate(self.call("structured"))


NODE_CLIENTS = {
    f"npm-{name}": partial(NodeClient, name=name, operation=operation)
    for name, operation in {
        "openai": CHAT,
        "openai-responses": RESPONSES,
        "anthropic": MESSAGES,
        "ai": CHAT,
        "ai-openai": RESPONSES,
        "ai-anthropic": MESSAGES,
    }.items()
}
