"""Hostile text in every position of a schema: it is refused with its location, or is harmless text in valid code.

Every payload in every position becomes a `$defs` entry of one folder. Refused entries are removed, by the location in
the error, until the rest is generated and imported in one subprocess. A payload that ran would leave a marker file, or
end the subprocess.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from exhaustive import thorough
from schema_folder import ROOT, Documents, named, save

from sequrity_codegen import SchemaError, generate
from sequrity_codegen.load.build import build
from sequrity_codegen.load.keywords import IDENTIFIERS, REMARKS
from sequrity_codegen.write import write
from sequrity_runtime.type_guards import is_array, is_object

if TYPE_CHECKING:
    from collections.abc import Callable

RUN = "__import__('pathlib').Path('marker').touch()"
PAYLOADS = [
    f'"""\n{RUN}\n"""',
    f'\\"""\n{RUN}\n#',
    f'"\n{RUN}\n#',
    f"'\n{RUN}\n#",
    f'" + {RUN} + "',
    f"' + {RUN} + '",
    f'"), {RUN}, ("',
    f"{{{RUN}}}",
    f"%({RUN})s",
    f"{{{{ {RUN} }}}}",
    f"\\N{{{RUN}}}",
    'ends "',
    "ends \\",
    'ends \\"',
    '\\" and \\\\" and \\\\\\"',
    f"# a\n{RUN}",
    f"a # type: ignore\n{RUN}",
    f"a\r{RUN}",
    f"a\r\n{RUN}",
    f"a\u2028{RUN}",
    f"a\u2029{RUN}",
    f"a\x85{RUN}",
    f"a\x0b{RUN}",
    f"a\x0c{RUN}",
    f"a\0{RUN}",
    f"\u202e{RUN}",
    f"\u200b{RUN}",
    "",
    " ",
    "\n",
    "a" * 5000,
    RUN,
    f"x]\n{RUN}\n[",
    f"x: {RUN}",
    f"x = {RUN}",
    f"Any, {RUN}",
    f"../../{'a' * 10}",
    "/etc/passwd",
    "C:\\x",
    "a.b.c",
    "..a..",
    "self",
    "cls",
    "mro",
    "class",
    "match",
    "__init__",
    "__x",
    "_",
    "123",
    "😀",
    "ｅｖａｌ",
    "ﬀ",
    "a-b",
    "eval",
    "attrs",
    "Literal",
    "import os",
    "lambda: 0",
    "*",
    "(a+)+$",
    "\\p{L}",
    "file:///etc/passwd",
    "http://127.0.0.1:9/a.json",
    "#",
    "os.system",
]
STRING = {"type": "string"}
PART = {"type": "object", "properties": {"p": {"type": "integer"}}}
Definitions = dict[str, Any]


def field(**keys: Any) -> Callable[[str], Definitions]:
    """Put the payload where a field's schema holds `PAYLOAD`."""
    return holder(type="object", properties={"x": {**STRING, **keys}})


def holder(**schema: Any) -> Callable[[str], Definitions]:
    """Put the payload where a type's schema holds `PAYLOAD`, as a key or a value."""
    return lambda payload: {"A": _filled(schema, payload)}


def _filled(value: Any, payload: str) -> Any:
    if is_object(value):
        return {_filled(key, payload): _filled(item, payload) for key, item in value.items()}
    if is_array(value):
        return [_filled(item, payload) for item in value]
    return payload if value == P else value


P = "PAYLOAD"
FIELDS: dict[str, Any] = {"type": "object", "properties": {"x": STRING}}
TAG = {"type": "object", "required": ["t"], "properties": {"t": {"type": "string", "const": "a"}}}
_KEYS = ["x-python-type", "x-python-import", "customTypePath", "customBasePath", "default_factory", "x-other", "format"]
_MORE = ["$id", "$anchor", "$dynamicRef", "x-python-behaviour", "x-python-name", "type", "pattern", "contentEncoding"]
KEYS = _KEYS + _MORE
POSITIONS: dict[str, Callable[[str], Definitions]] = {
    "description of a class": holder(**FIELDS, description=P),
    "description of a field": field(description=P),
    "description of an alias": holder(type="array", items=STRING, description=P),
    "description of an enum": holder(type="string", enum=["a"], description=P, **{"x-enum-varnames": ["A"]}),
    "title of a field": field(title=P),
    "optional property": holder(type="object", properties={P: STRING}),
    "required property": holder(type="object", required=[P], properties={P: {"type": "array", "items": STRING}}),
    "bounded property": holder(type="object", properties={P: {"type": "array", "items": {**STRING, "pattern": "a"}}}),
    "enum value": holder(type="string", enum=["a", P]),
    "value of a StrEnum": holder(type="string", enum=[P], **{"x-enum-varnames": ["A"]}),
    "name of a member": holder(type="string", enum=["a"], **{"x-enum-varnames": [P]}),
    "open enum value": holder(anyOf=[{"type": "string", "enum": [P]}, STRING]),
    "const": holder(type="object", required=["x"], properties={"x": {"type": "string", "const": P}}),
    "default": field(default=P),
    "default in a list": holder(type="object", properties={"x": {"type": "array", "items": STRING, "default": [P]}}),
    "default in an object": holder(type="object", properties={"x": {"type": "integer", "default": {P: [P]}}}),
    "reference": holder(type="object", properties={"x": {"$ref": P}}),
    "comment": field(**{"$comment": P}),
    "examples": field(examples=[P, {P: P}]),
    "keyword": field(**{P: P}),
    "keyword of a type": holder(**FIELDS, **{P: P}),
    "discriminator": holder(**FIELDS, discriminator={"propertyName": P}),
    "patternProperties": holder(**FIELDS, patternProperties={P: STRING}),
    "propertyNames": holder(**FIELDS, propertyNames={"pattern": P}),
    "dependentRequired": holder(**FIELDS, dependentRequired={P: [P]}),
    "required": holder(type="object", required=[P], properties={"x": STRING}),
    "name of an attribute": holder(**FIELDS, **{"x-python-attributes": {P: "a"}}),
    "text of an attribute": holder(**FIELDS, **{"x-python-attributes": {"a": P}}),
    "tag": lambda p: {
        "A": _filled(TAG, p),
        "B": {**TAG, "properties": {"t": {"type": "string", "const": p}}},
        "C": {**TAG, "properties": {"t": {"type": "string", "not": {"enum": ["a", p]}}}},
        "U": {"oneOf": [{"$ref": f"#/$defs/{name}"} for name in "ABC"]},
    },
    "name of a tag": lambda p: {
        **{n: {"type": "object", "required": [p], "properties": {p: {"type": "string", "const": n}}} for n in "AB"},
        "U": {"oneOf": [{"$ref": f"#/$defs/{name}"} for name in "AB"]},
    },
    **{f"{key} of a field": field(**{key: P}) for key in KEYS},
    **{f"{key} of a type": holder(**FIELDS, **{key: P}) for key in KEYS if key not in ("type", "pattern")},
}


def definitions_of(position: str, payload: str, prefix: str) -> Definitions:
    """Make a position's types, named apart from all others."""
    made = POSITIONS[position](payload)
    for name in made:
        for member in made[name].get("oneOf", ()) if "U" in made else ():
            member["$ref"] = f"#/$defs/{prefix}{member['$ref'][-1]}"
    return {f"{prefix}{name}": schema for name, schema in made.items()}


class Generated:
    """Results of each `every`th payload in every position: over all positions, of every payload."""

    def __init__(self, folder: Path, every: int) -> None:
        self.refusals: dict[tuple[int, int], str] = {}
        self.chosen = {(i, j) for i in range(len(POSITIONS)) for j in range(len(PAYLOADS)) if (i + j) % every == 0}
        self.accepted = {*self.chosen}
        while True:
            try:
                tree = generate(save(self._documents(), folder / "schema"), "hostile")
                break
            except SchemaError as error:
                self._drop(error)
        self.sources = {name: data.decode() for name, data in tree.items() if name.endswith(".py")}
        write(tree, folder / "output", "hostile")
        self.imported = _import_all(sorted(self.sources), folder / "output")

    def _documents(self) -> Documents:
        documents: Documents = {}
        for i, position in enumerate(POSITIONS):
            definitions: Definitions = {}
            for j, payload in enumerate(PAYLOADS):
                if (i, j) in self.accepted:
                    definitions |= definitions_of(position, payload, f"P{i}X{j}")
            documents[f"position_{i}.json"] = {**named(f"Position{i}", type="string"), "$defs": definitions}
        return documents

    def _drop(self, error: SchemaError) -> None:
        before = len(self.accepted)
        for problem in error.problems:
            name = problem.pointer.split("/")[2]  # a refusal that names no entry is an error here, as it should be
            i, j = (int(part) for part in name[1:-1].split("X"))
            self.accepted.discard((i, j))
            self.refusals[i, j] = str(problem)
        assert len(self.accepted) < before


def _import_all(names: list[str], output: Path) -> subprocess.CompletedProcess[str]:
    modules = [name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for name in names]
    code = f"""
import importlib, sys
sys.path[:0] = {[str(output), str(ROOT / "runtime")]!r}
for name in {modules!r}:
    importlib.import_module(name)
print("all imported")
"""
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, cwd=output, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", params=thorough(6, 1), ids="every_{}".format)
def generated(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Generated:
    return Generated(tmp_path_factory.mktemp("hostile"), request.param)


def test_no_payload_of_a_schema_ran(generated: Generated, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert (generated.imported.stdout, generated.imported.stderr) == ("all imported\n", "")
    assert not list(tmp_path_factory.getbasetemp().rglob("marker"))
    assert not Path("marker").exists()


def test_no_payload_became_code(generated: Generated) -> None:
    for name, source in generated.sources.items():
        for node in ast.walk(ast.parse(source)):
            assert not (isinstance(node, ast.Name) and node.id == "__import__"), name
        assert all(char == "\n" or char.isprintable() for char in source), name


@pytest.mark.parametrize("position", POSITIONS)
def test_every_payload_is_refused_or_generated(position: str, generated: Generated) -> None:
    i = list(POSITIONS).index(position)
    for at in generated.chosen:
        assert (at in generated.accepted) != (at in generated.refusals)
    texts = [text for (at, _), text in generated.refusals.items() if at == i]
    assert all(text.startswith(f"position_{i}.json#/$defs/P{i}X") and text.isprintable() for text in texts)


@pytest.mark.parametrize("key", [key for key in KEYS if not key.startswith("x-python-n")])
def test_a_payload_is_never_taken_for_an_extension(key: str, generated: Generated) -> None:
    if key not in ("type", "pattern", "x-other", *REMARKS, *IDENTIFIERS):  # these do not constrain a value
        i = list(POSITIONS).index(f"{key} of a type")
        assert not [at for at in generated.accepted if at[0] == i]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_titles_and_keys_name_types_by_letters_and_digits(payload: str) -> None:
    folders: list[Documents] = [
        {"thing.json": {**named("Thing", **PART), "title": payload}},
        {"thing.json": {**named("Thing", **PART), "$defs": {payload: PART}}},
        {"thing.json": {**named("Thing", **PART), "$defs": {"A": {**PART, "title": payload}}}},
        {"thing.json": {**named("Thing", **PART), "properties": {"x": {**PART, "title": payload}}}},
    ]
    for documents in folders:
        told, titles = "", ["Thing"]
        try:
            titles = [*build(documents, "hostile").by_title]
        except SchemaError as error:
            told = str(error)
        assert all(line.isprintable() for line in told.split("\n"))
        assert all(re.fullmatch("[A-Z][A-Za-z0-9]{,99}", title) for title in titles)


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_hostile_names_of_files_and_folders_are_refused(payload: str, tmp_path: Path) -> None:
    safe = "\0" not in payload and not payload.startswith(("/", "..")) and 0 < len(payload.encode()) < 200
    folders: list[Documents] = [{"thing.json": {**named("Thing", **PART), "$schema": payload}}]
    if safe:
        folders += [{f"{payload}.json": named("Thing", **PART)}, {f"{payload}/thing.json": named("Thing", **PART)}]
    harmless = re.fullmatch("[A-Za-z0-9][A-Za-z0-9_.-]*", payload)
    for index, documents in enumerate(folders):
        schema = save(documents, tmp_path / str(index))
        if index > 0 and harmless:
            assert {
                path for path in generate(schema, "hostile") if not re.fullmatch(r"hostile[a-z0-9_/]*\.py", path)
            } == {f"hostile/schema/{file}" for file in documents} | {"hostile/py.typed", "hostile/generated.txt"}
            continue
        with pytest.raises(SchemaError) as caught:
            generate(schema, "hostile")
        assert all(line.isprintable() for line in str(caught.value).split("\n"))
        assert json.dumps([problem.file for problem in caught.value.problems])
