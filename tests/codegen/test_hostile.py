"""Hostile text in every position of a schema: refused by place, or harmless text in code that compiles and imports.

What is accepted is generated into one folder and imported in one subprocess for all; a payload that ran would leave a
marker file, or end the subprocess.
"""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from schema_folder import ROOT, Documents, named, one, record, save

from sequrity_codegen import SchemaError, generate
from sequrity_codegen.write import write

RUN = "__import__('pathlib').Path('marker').touch()"
PAYLOADS = [
    f'"""\n{RUN}\n"""', f'\\"""\n{RUN}\n#', f'"\n{RUN}\n#', f"'\n{RUN}\n#", f'" + {RUN} + "', f"' + {RUN} + '", f'"), {RUN}, ("',
    f"{{{RUN}}}", f"%({RUN})s", f"{{{{ {RUN} }}}}", f"\\N{{{RUN}}}", 'ends "', "ends \\", 'ends \\"', '\\" and \\\\" and \\\\\\"',
    f"# a\n{RUN}", f"a # type: ignore\n{RUN}", f"a\r{RUN}", f"a\r\n{RUN}", f"a\u2028{RUN}", f"a\u2029{RUN}", f"a\x85{RUN}",
    f"a\x0b{RUN}", f"a\x0c{RUN}", f"a\0{RUN}", f"\u202e{RUN}", f"\u200b{RUN}", "", " ", "\n", "\ud800", "a" * 5000, RUN,
    f"x]\n{RUN}\n[", f"x: {RUN}", f"x = {RUN}", f"Any, {RUN}", f"../../{'a' * 10}", "/etc/passwd", "C:\\x", "a.b.c", "..a..",
    "self", "cls", "mro", "class", "match", "__init__", "__x", "_", "123", "😀", "ｅｖａｌ", "ﬀ", "a-b", "eval", "attrs", "Literal",
    "import os", "lambda: 0", "*", "(a+)+$", "\\p{L}", "file:///etc/passwd", "http://127.0.0.1:9/a.json", "#", "os.system",
]  # fmt: skip
STRING = {"type": "string"}
PART = {"type": "object", "properties": {"p": {"type": "integer"}}}


def tagged(tag: str) -> dict[str, Any]:
    return {"type": "object", "required": ["t"], "properties": {"t": {"type": "string", "const": tag}}}


def open_union(tag: str) -> Documents:
    other = {"type": "object", "required": ["t"], "properties": {"t": {"type": "string", "not": {"enum": ["a", tag]}}}}
    members = [{"$ref": f"#/$defs/{name}"} for name in ("A", "B", "Other")]
    return one(named("Thing", oneOf=members), A=tagged("a"), B=tagged(tag), Other=other)


def in_field(**keys: Any) -> Documents:
    return one(record("Thing", {"x": {**STRING, **keys}}))


POSITIONS: dict[str, Callable[[str], Documents]] = {
    "title": lambda p: one(named(p, **PART)),
    "description of a class": lambda p: one({**record("Thing", {"x": STRING}), "description": p}),
    "description of a field": lambda p: in_field(description=p),
    "description of an alias": lambda p: one({**named("Thing", type="array", items=STRING), "description": p}),
    "description of an enum": lambda p: one(
        {**named("Thing", type="string", enum=["a"], **{"x-enum-varnames": ["A"]}), "description": p}
    ),
    "optional property": lambda p: one(record("Thing", {p: STRING})),
    "required property": lambda p: one(record("Thing", {p: {"$ref": "#/$defs/Part"}}, (p,)), Part=PART),
    "tag's name": lambda p: one(
        named("Thing", oneOf=[{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/B"}]),
        **{n: {"type": "object", "required": [p], "properties": {p: {"type": "string", "const": n}}} for n in "AB"},
    ),
    "key of $defs": lambda p: one(named("Thing", **PART), **{p: PART}),
    "enum value": lambda p: one(record("Thing", {"x": {"$ref": "#/$defs/E"}}), E={"type": "string", "enum": ["a", p]}),
    "value of a StrEnum": lambda p: one(named("Thing", type="string", enum=[p], **{"x-enum-varnames": ["A"]})),
    "name of a member": lambda p: one(named("Thing", type="string", enum=["a"], **{"x-enum-varnames": [p]})),
    "open enum value": lambda p: one(named("Thing", anyOf=[{"type": "string", "enum": [p]}, STRING])),
    "const": lambda p: one(record("Thing", {"x": {"type": "string", "const": p}}, ("x",))),
    "tag": open_union,
    "default": lambda p: in_field(default=p),
    "default in a list": lambda p: one(record("Thing", {"x": {"type": "array", "items": STRING, "default": [p]}})),
    "default in an object": lambda p: one(record("Thing", {"x": {"type": "object", "additionalProperties": True, "default": {p: p}}})),
    "pattern": lambda p: in_field(pattern=p),
    "format": lambda p: in_field(format=p),
    "type": lambda p: in_field(type=p),
    "$id": lambda p: one({**record("Thing", {"x": STRING}), "$id": p}),
    "$schema": lambda p: one({**record("Thing", {"x": STRING}), "$schema": p}),
    "$ref": lambda p: one(record("Thing", {"x": {"$ref": p}})),
    "$ref to $defs": lambda p: one(record("Thing", {"x": {"$ref": f"#/$defs/{p}"}}), **{p: PART}),
    "$anchor": lambda p: in_field(**{"$anchor": p}),
    "$comment": lambda p: in_field(**{"$comment": p}),
    "examples": lambda p: in_field(examples=[p, {p: p}]),
    "keyword": lambda p: in_field(**{p: p}),
    "discriminator": lambda p: one(record("Thing", {"x": STRING}, discriminator={"propertyName": p})),
    "patternProperties": lambda p: one(record("Thing", {"x": STRING}, patternProperties={p: STRING})),
    "propertyNames": lambda p: one(record("Thing", {"x": STRING}, propertyNames={"pattern": p})),
    "dependentRequired": lambda p: one(record("Thing", {"x": STRING}, dependentRequired={p: [p]})),
    "required": lambda p: one(record("Thing", {"x": STRING}, (p,))),
    "file": lambda p: {f"{p}.json": named("Thing", **PART)},
    "folder": lambda p: {f"{p}/thing.json": named("Thing", **PART)},
    "x-python-name of a property": lambda p: in_field(**{"x-python-name": p}),
    "x-python-name of a type": lambda p: one(record("Thing", {"x": STRING}, **{"x-python-name": p})),
    "x-python-behaviour": lambda p: one(record("Thing", {"x": STRING}, **{"x-python-behaviour": p})),
    "x-python-attributes": lambda p: one(record("Thing", {"x": STRING}, **{"x-python-attributes": {p: "a"}})),
    "text of x-python-attributes": lambda p: one(record("Thing", {"x": STRING}, **{"x-python-attributes": {"a": p}})),
    **{
        key: lambda p, key=key: one(record("Thing", {"x": {**STRING, key: p}}, **{key: p}))
        for key in ("x-python-type", "x-python-import", "customTypePath", "customBasePath", "default_factory", "x-other")
    },
}


def is_path(payload: str) -> bool:
    """Tell whether a test can make a file of this name without leaving its folder."""
    odd = payload.startswith(("/", "..")) or "\0" in payload or "\ud800" in payload or len(payload.encode()) > 200
    return not odd


@pytest.mark.parametrize("position", POSITIONS)
def test_hostile_text_never_runs(position: str, tmp_path: Path) -> None:
    accepted: list[str] = []
    output = tmp_path / "output"
    for index, payload in enumerate(PAYLOADS):
        if position in ("file", "folder") and not is_path(payload):
            continue
        package = f"hostile_{index}"
        schema = save(POSITIONS[position](payload), tmp_path / f"schema_{index}")
        try:
            tree = _generate(schema, package, position)
        except SchemaError as error:
            assert all(problem.file or problem.pointer for problem in error.problems), (payload, error)
            assert all(line.isprintable() for line in str(error).split("\n")), payload
            continue
        for name, data in tree.items():
            if name.endswith(".py"):
                assert not _runs(ast.parse(data)), (payload, name)
        write(tree, output, package)
        accepted.append(package)
    if accepted:
        _import_all(accepted, output)
    assert not [path for path in (tmp_path / "marker", output / "marker", ROOT / "marker") if path.exists()]


_seen: dict[str, Any] = {}


def _generate(schema: Path, package: str, position: str) -> Any:
    return generate(schema, package)


def _runs(tree: ast.AST) -> bool:
    """Tell whether a payload became code: its call would stand in the tree."""
    return any(isinstance(node, ast.Name) and node.id == "__import__" for node in ast.walk(tree))


def _import_all(packages: list[str], output: Path) -> None:
    lines = [f"import sys; sys.path[:0] = [{str(output)!r}, {str(ROOT / 'runtime')!r}]", "import importlib, pkgutil"]
    lines.append(f"for name in {packages!r}:")
    lines.append("    package = importlib.import_module(name)")
    lines.append("    for module in pkgutil.walk_packages(package.__path__, name + '.'):")
    lines.append("        importlib.import_module(module.name)")
    lines.append("print('all imported')")
    command = [sys.executable, "-W", "error", "-c", "\n".join(lines)]
    result = subprocess.run(command, cwd=output, capture_output=True, text=True, check=False)
    assert (result.stdout, result.stderr) == ("all imported\n", "")
