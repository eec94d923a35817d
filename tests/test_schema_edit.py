"""The work of a maintainer: edit a schema, see `check` fail, run `gen`, and have the new contract everywhere."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest
from exhaustive import exhaustive
from schema_folder import chat_schemas, save
from schema_types import ROOT, SCHEMA_FOLDER

from sequrity_sandbox import running

REQUEST = "types/chat_completion/request.json"
HEADERS = "control/types/headers.json"


def python(*arguments: str, path: str = "codegen:runtime", **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a Python of its own, outside of the repository's folder."""
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=ROOT.parent,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(str(ROOT / part) for part in path.split(":"))} | environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


class House(NamedTuple):
    """A temporary copy of the schemas, and the bindings that belong to it."""

    schema: Path
    output: Path

    def codegen(self, command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the generator on this house."""
        folders = ["--schema", str(self.schema), "--output", str(self.output)]
        return python("-m", "sequrity_codegen", command, *folders, **environment)

    def edit(self, file: str, change: Callable[[Any], None]) -> None:
        """Change one schema file."""
        path = self.schema / file
        document = json.loads(path.read_text("utf-8"))
        change(document)
        path.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", "utf-8")

    def run(self, program: str) -> str:
        """Run a program with the bindings of this house, and return what it prints."""
        result = python("-c", program, path=f"{self.output}:runtime")
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()

    def files(self) -> dict[str, bytes]:
        """Read the whole output."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file() and "__pycache__" not in path.parts
        }


def build_into(folder: Path) -> House:
    """Copy the schemas of chat completions, and generate their bindings."""
    house = House(save(chat_schemas(), folder / "schema"), folder / "generated")
    assert house.codegen("gen").returncode == 0
    return house


def add_field(document: Any) -> None:
    """Give requests a field."""
    document["properties"]["mood"] = {
        "description": "Mood to answer in.",
        "type": ["string", "null"],
        "maxLength": 5,
        "default": None,
    }


def change_constraint(document: Any) -> None:
    """Raise the least budget from 1 to 100."""
    budget = document["$defs"]["ReasoningConfigOverride"]["properties"]["budget"]
    assert budget["minimum"] == 1
    budget["minimum"] = 100


def add_type(document: Any) -> None:
    """Add a closed type, and a field of it."""
    document["$defs"]["Garnish"] = {
        "title": "Garnish",
        "description": "Something on top.",
        "type": "object",
        "required": ["kind"],
        "properties": {"kind": {"description": "What it is.", "type": "string"}},
        "additionalProperties": False,
        "examples": [{"kind": "parsley"}],
    }
    document["properties"]["garnish"] = {"description": "Something on top.", "$ref": "#/$defs/Garnish"}


EDITS: list[tuple[str, Callable[[Any], None]]] = [
    (REQUEST, add_field),
    (HEADERS, change_constraint),
    (REQUEST, add_type),
]


class Edited(NamedTuple):
    """A house with all three edits, and the output of the generator."""

    house: House
    committed: dict[str, bytes]
    before_gen: subprocess.CompletedProcess[str]
    left_by_check: dict[str, bytes]
    gen: subprocess.CompletedProcess[str]
    after_gen: subprocess.CompletedProcess[str]


@pytest.fixture(name="history", scope="module")
def history_fixture(tmp_path_factory: pytest.TempPathFactory) -> Edited:
    """Make all three edits, check, regenerate, and check again."""
    house = build_into(tmp_path_factory.mktemp("edited"))
    committed = house.files()
    for file, change in EDITS:
        house.edit(file, change)
    before_gen = house.codegen("check")
    return Edited(house, committed, before_gen, house.files(), house.codegen("gen"), house.codegen("check"))


@pytest.fixture(name="edited")
def edited_fixture(history: Edited) -> House:
    """The house after its edits, for several tests to look at."""
    return history.house


def test_check_fails_after_edits_and_names_the_stale_modules(history: Edited) -> None:
    """It writes nothing."""
    assert history.before_gen.returncode == 1
    for file in (REQUEST, HEADERS):
        assert f"converters/{file.removesuffix('.json')}.py" in history.before_gen.stderr
    assert "make gen" in history.before_gen.stderr
    assert history.left_by_check == history.committed


def test_check_passes_after_gen(history: Edited) -> None:
    assert (history.gen.returncode, history.after_gen.returncode) == (0, 0), history.gen.stderr


READ = """
import json
from sequrity_runtime import ValidationError, codec_of, read
from sequrity.control.types.headers import ReasoningConfigOverride
from sequrity.types.chat_completion import request

def told(cls, document):
    try:
        return codec_of(cls).unstructure(read(codec_of(cls), document))
    except ValidationError as error:
        return [[violation.path, violation.keyword] for violation in error.violations]
"""


def test_a_new_field_arrives_in_types_and_converters(edited: House) -> None:
    """It is an attribute with its default, is read, checked and written."""
    program = f"""{READ}
typed = request.ChatCompletionRequest(messages=[], model="m")
assert typed.mood is None
base = {{"messages": [], "model": "m"}}
typed = read(codec_of(request.ChatCompletionRequest), base | {{"mood": "calm"}})
assert typed.mood == "calm" and not typed.additional_properties
print(json.dumps([told(request.ChatCompletionRequest, base | {{"mood": mood}}) for mood in ("calm", 5, "strange")]))
"""
    assert json.loads(edited.run(program)) == [
        {"messages": [], "model": "m", "mood": "calm"},
        [["mood", "type"]],
        [["mood", "maxLength"]],
    ]


def test_a_changed_constraint_arrives_in_converters(edited: House) -> None:
    """The new bound holds in the fast path and in the explanation."""
    program = f"{READ}print(json.dumps([told(ReasoningConfigOverride, {{'budget': n}}) for n in (99, 100)]))"
    assert json.loads(edited.run(program)) == [[["budget", "minimum"]], {"budget": 100}]


def test_a_new_type_arrives_in_types_and_converters(edited: House) -> None:
    """It is a class with a docstring, closed as its schema says."""
    program = f"""{READ}
from sequrity.converters.types.chat_completion.request import structure_garnish
assert request.Garnish.__doc__.startswith("Something on top.")
assert structure_garnish({{"kind": "x"}}) == request.Garnish(kind="x")
print(json.dumps(told(request.ChatCompletionRequest, {{"messages": [], "model": "m", "garnish": {{"kin": "x"}}}})))
"""
    assert sorted(json.loads(edited.run(program))) == [["garnish", "required"], ["garnish.kin", "additionalProperties"]]


def test_a_new_field_arrives_in_the_operation(edited: House) -> None:
    """It is a keyword argument of the function and of the client's method, checked and sent by both."""
    program = """
import json
import httpx
from sequrity import RequestValidationError, SequrityClient
from sequrity.control.chat_completion import CreateChatCompletionOptions, create_chat_completion_sync
sent = []
def answer(request):
    sent.append(json.loads(request.content))
    message = {"role": "assistant", "content": "hi"}
    choice = {"index": 0, "message": message, "finish_reason": "stop"}
    return httpx.Response(200, json={
        "id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice]
    })
messages = [{"role": "user", "content": "hi"}]
with httpx.Client(transport=httpx.MockTransport(answer)) as http:
    create_chat_completion_sync(http, "https://x.example", "key", messages, "m", None, mood="calm")
    with SequrityClient("key", "https://x.example", http_client=http) as client:
        client.control.chat.create(messages, "m", mood="calm")
        try:
            client.control.chat.create(messages, "m", mood="strange")
        except RequestValidationError as error:
            print(error.violations[0].path)
print([body["mood"] for body in sent], "mood" in CreateChatCompletionOptions.__annotations__)
"""
    assert edited.run(program).splitlines() == ["mood", "['calm', 'calm'] True"]


def test_the_sandbox_keeps_the_edited_contract(edited: House) -> None:
    """It reads the same schemas: the new field and the new bound are checked without another edit."""
    config = {"llm": {"pllm": {"reasoning": {"budget": 99}}}}
    body = {"model": "m", "messages": [{"role": "user", "content": "Hello!"}]}
    with running(edited.schema) as base_url:
        url = f"{base_url}/control/chat/v1/chat/completions"
        headers = {"Authorization": "Bearer key"}
        answers = [
            httpx.post(url, headers=headers | {"X-Config": json.dumps(config)}, json=body),
            httpx.post(url, headers=headers, json=body | {"mood": "strange"}),
            httpx.post(url, headers=headers, json=body | {"mood": "calm"}),
        ]
    assert [answer.status_code for answer in answers] == [422, 422, 200]


@pytest.mark.parametrize(("seed", "folder"), [("1", "b/deeper and wider"), pytest.param("0", "a", marks=exhaustive)])
def test_committed_bindings_are_the_output_in_every_folder_and_for_every_hash_seed(
    seed: str, folder: str, tmp_path: Path
) -> None:
    """The committed files are the output of `make gen`, which depends on the schemas alone."""
    committed = House(SCHEMA_FOLDER, ROOT / "generated").files()
    assert len(committed) > 30
    other = House(tmp_path / folder / "schema", tmp_path / folder / "out")
    shutil.copytree(SCHEMA_FOLDER, other.schema)
    result = other.codegen("gen", PYTHONHASHSEED=seed)
    assert result.returncode == 0, result.stderr
    schema = str(ROOT / "sandbox/schema")
    scripts = ["--schema", schema, "--output", str(other.output), "--package", "sequrity_scenario"]
    result = python("-m", "sequrity_codegen", "gen", *scripts, PYTHONHASHSEED=seed)
    assert result.returncode == 0, result.stderr
    assert other.files() == committed
