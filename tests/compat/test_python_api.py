"""Changes of the generated names that programs use."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest

from sequrity_compat.python.api_findings import compare_api
from sequrity_compat.python.python_api import PythonApi, of_folder, of_tree

TYPES = """
from typing import Any, Generic, Literal, TypeAlias, TypedDict, TypeVar, Required
from enum import StrEnum
from attrs import define
from sequrity_runtime.mixins import ChatAnswer

__all__ = ["Asked", "Saved", "Told", "Options", "Colour", "Word", "call", "CONSTANT", "define"]
T = TypeVar("T")

class Asked:
    text: str
    size: int | None = None
    _hidden: int = 0

    def shorten(self, to: int, *, more: str = "") -> str: ...
    def _private(self) -> None: ...

class Saves(Generic[T]):
    def load(self, path: str) -> T: ...
    def save(self, path: str) -> T: ...

class Saved(Saves[Any]):
    def load(self, path: bytes) -> Any: ...

class Told(ChatAnswer):
    words: list[str]
    state: Literal["done", "failed"] = "done"

class Options(TypedDict, total=False):
    name: str
    must: Required[int]

class Colour(StrEnum):
    RED = "red"

Word: TypeAlias = str | int
CONSTANT = 3

def call(client: Any, text: str, size: int | None = None, *, name: str = "", **more: Any) -> Told: ...
"""
GIVEN, READ = frozenset({"Asked", "Word"}), frozenset({"Told", "Colour"})


def surface(source: str) -> PythonApi:
    tree = {"pkg/__init__.py": b"", "pkg/types.py": source.encode(), "pkg/converters/__init__.py": b"X = 1\n"}
    return of_tree({**tree, "pkg/py.typed": b"", "pkg/plain.py": b"def open_to_all() -> None: ...\n"}, "pkg")


OLD = surface(TYPES)


def test_python_api_lists_public_names_only() -> None:
    """Private names, converters and imports for internal use are not part of it."""
    assert OLD["pkg.types.Asked.text"] == {"kind": "field", "type": "str", "required": True}
    assert OLD["pkg.types.Options.name"] == {"kind": "field", "type": "str", "required": False}
    assert OLD["pkg.types.Options.must"] == {"kind": "field", "type": "int", "required": True}
    assert OLD["pkg.types.Colour.RED"] == {"kind": "value", "value": "'red'"}
    assert OLD["pkg.types.Word"] == {"kind": "type", "type": "str | int"}
    assert OLD["pkg.types.define"] == {"kind": "name", "target": "attrs.define"}
    assert OLD["pkg.types.call"]["positional"] == ["client", "text", "size"]
    assert OLD["pkg.types.call"]["more"] == ["Any"]
    assert "pkg.plain.open_to_all" in OLD
    assert not [
        path for path in OLD if "_hidden" in path or "_private" in path or "converters" in path or "Any" in path
    ]


def test_methods_of_private_bases_are_those_of_the_class() -> None:
    assert OLD["pkg.types.Saved.save"]["positional"] == ["path"]
    assert OLD["pkg.types.Saved.load"]["parameters"]["path"]["type"] == "bytes"
    assert not [path for path in OLD if "Saves" in path]


CASES: list[tuple[str, str, str, list[str]]] = [
    ("nothing", "", "", []),
    ("class renamed", "class Told(", "class Answer(", ["python-name-removed pkg.types.Told"]),
    (
        "field renamed",
        "size: int | None = None\n    _",
        "length: int | None = None\n    _",
        ["python-attribute-removed pkg.types.Asked.size"],
    ),
    ("field added", "text: str\n    size", "text: str\n    new: int = 0\n    size", []),
    (
        "required field added to what is given",
        "text: str\n    size",
        "text: str\n    new: int\n    size",
        ["python-attribute-required pkg.types.Asked.new"],
    ),
    ("required field added to what is read", "words: list[str]", "words: list[str]\n    more: int", []),
    (
        "given field made required",
        "size: int | None = None\n    _",
        "size: int | None\n    _",
        ["python-attribute-required pkg.types.Asked.size"],
    ),
    ("given field widened", "text: str\n    size", "text: str | None\n    size", []),
    (
        "given field narrowed",
        "size: int | None = None\n    _",
        "size: int = 0\n    _",
        ["python-type-changed pkg.types.Asked.size"],
    ),
    ("given field made any", "text: str\n    size", "text: Any\n    size", []),
    ("read field narrowed", 'Literal["done", "failed"]', 'Literal["done"]', []),
    (
        "read field widened",
        'Literal["done", "failed"]',
        'Literal["done", "failed", "lost"]',
        ["python-type-changed pkg.types.Told.state"],
    ),
    ("read field retyped", "words: list[str]", "words: list[int]", ["python-type-changed pkg.types.Told.words"]),
    ("option narrowed", "name: str\n    must", "name: int\n    must", ["python-type-changed pkg.types.Options.name"]),
    ("alias widened", "str | int\n", "str | int | None\n", []),
    ("alias narrowed", "str | int\n", "str\n", ["python-type-changed pkg.types.Word"]),
    ("base removed", "class Told(ChatAnswer)", "class Told", ["python-base-removed pkg.types.Told"]),
    ("enum member removed", 'RED = "red"', 'BLUE = "red"', ["python-attribute-removed pkg.types.Colour.RED"]),
    ("enum value changed", 'RED = "red"', 'RED = "rouge"', ["python-value-changed pkg.types.Colour.RED"]),
    (
        "parameter removed",
        "size: int | None = None, *, name",
        "*, name",
        ["python-parameter-removed pkg.types.call(size)"],
    ),
    (
        "parameters swapped",
        "text: str, size: int | None = None",
        "size: int | None = None, text: str = ''",
        ["python-parameter-moved pkg.types.call"],
    ),
    (
        "parameter made keyword-only",
        "size: int | None = None, *,",
        "*, size: int | None = None,",
        ["python-parameter-moved pkg.types.call"],
    ),
    ("parameter made positional", '*, name: str = ""', 'name: str = ""', []),
    ("parameter required", 'name: str = "", **', "name: str, **", ["python-parameter-required pkg.types.call(name)"]),
    ("required parameter added", "*, name", "*, extra: int, name", ["python-parameter-required pkg.types.call(extra)"]),
    ("optional parameter added", "*, name", "*, extra: int = 0, name", []),
    (
        "parameter narrowed",
        "size: int | None = None, *",
        "size: int = 0, *",
        ["python-type-changed pkg.types.call(size)"],
    ),
    ("method of a private base renamed", "def save", "def store", ["python-attribute-removed pkg.types.Saved.save"]),
    ("method removed", "def shorten", "def cut", ["python-attribute-removed pkg.types.Asked.shorten"]),
    (
        "class made a function",
        "class Options(TypedDict, total=False):\n    name: str\n    must: Required[int]",
        "def Options() -> None: ...",
        ["python-type-changed pkg.types.Options"],
    ),
]


@pytest.mark.parametrize(("old", "new", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_python_api_change_is_found(old: str, new: str, expected: list[str]) -> None:
    """Types of sent values may widen, types of received values may narrow."""
    assert old in TYPES
    found = compare_api(OLD, surface(TYPES.replace(old, new, 1)), GIVEN, READ)
    members = [f"{one.rule} {one.old}" for one in found]
    assert [
        text for text in members if ("Options.n" not in text and "Options.m" not in text) or text in expected
    ] == expected
    assert all(one.verdict == "breaking" and one.counterexample and one.advice for one in found)


def test_same_type_change_of_several_names_is_one_finding() -> None:
    """A hint may occur in several signatures."""
    new = copy.deepcopy(OLD)
    for path in ("pkg.types.Asked.text", "pkg.types.Options.name"):
        new[path]["type"] = "bytes"
    (found,) = compare_api(OLD, new, GIVEN, READ)
    assert found.says.endswith("1 more changed in the same way, for example `pkg.types.Options.name`.")


def test_name_that_is_not_a_module_has_an_empty_api(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """griffe may find other objects under a name."""

    def load(*_: Any, **__: Any) -> object:
        return object()

    monkeypatch.setattr("griffe.load", load)
    assert of_folder(tmp_path, "pkg") == {}
