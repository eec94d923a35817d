"""The last look at generated files: whatever an emitter lets through, this does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from schema_folder import named, one, save

from sequrity_codegen import SchemaError, generate, verify_output
from sequrity_codegen.load import python_names

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "# Code generated from schema/a.json by sequrity_codegen. DO NOT EDIT.\n"
FORBIDDEN: dict[str, tuple[str, str]] = {
    # what a file holds: its source, what is said
    "no Python": (f"{HEAD}class", "a.py does not compile"),
    "a null byte": (f"{HEAD}\0", "a.py does not compile"),
    "a return outside a function": (f"{HEAD}return 1\n", "a.py does not compile"),
    "a parameter named twice": (f"{HEAD}def f(x, x): pass\n", "a.py does not compile"),
    "no first line": ("import re\n", "does not say that it is generated"),
    "eval in a function": (f"{HEAD}def f():\n    eval('1')\n", "a.py:3 names eval"),
    "open under another name": (f"{HEAD}read = open\n", "a.py:2 names open"),
    "a loop": (f"{HEAD}for x in (): pass\n", "a.py:2 holds a For at module level"),
    "a deletion": (f"{HEAD}del x\n", "a.py:2 holds a Delete at module level"),
    "a call at import": (f"{HEAD}x = print()\n", "a.py:2 calls print when it is imported"),
    "a method called at import": (f"{HEAD}x = ''.join(())\n", "calls ''.join when it is imported"),
    "a call as a default": (f"{HEAD}def f(x=print()): pass\n", "a.py:2 calls print"),
    "a call as a decorator": (f"{HEAD}@print()\ndef f(): pass\n", "a.py:2 calls print"),
    "a call in a class": (f"{HEAD}class A:\n    x: int = print()\n", "a.py:3 calls print"),
    "a module of others": (f"{HEAD}import os\n", "a.py:2 imports os"),
    "a part of a module of others": (f"{HEAD}def f():\n    from os.path import join\n", "a.py:3 imports os.path"),
    "a relative import": (f"{HEAD}from . import b\n", "a.py:2 imports "),
}


@pytest.mark.parametrize("name", FORBIDDEN)
def test_what_no_generated_file_holds_is_a_fault_of_the_generator(name: str) -> None:
    source, said = FORBIDDEN[name]
    with pytest.raises(verify_output.GeneratorError, match=r"a\.py") as caught:
        verify_output.check_source("a.py", source, "package")
    assert said in str(caught.value)


def test_what_generated_files_hold_passes() -> None:
    source = f"""{HEAD}
import re
from sequrity_runtime import Codec
from package.other import Thing
CODECS = (Codec(Thing, None),)
KEYS = frozenset[str]()
def f(x: int = 1) -> None:
    print(x)
"""
    verify_output.check_source("a.py", source, "package")


def test_two_files_for_one_module_are_a_fault() -> None:
    verify_output.check_names(["a.py", "b.py", "c/b.py", "c/__init__.py"])
    with pytest.raises(verify_output.GeneratorError, match=r"a\.py and a/__init__\.py cannot stand side by side"):
        verify_output.check_names(["a/__init__.py", "a.py"])
    with pytest.raises(verify_output.GeneratorError, match=r"A\.py and a\.py cannot stand side by side"):
        verify_output.check_names(["a.py", "A.py"])


def test_code_that_cannot_be_laid_out_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def emit(*_: object) -> str:
        return "class"

    monkeypatch.setattr("sequrity_codegen.emit.types.emit", emit)
    with pytest.raises(verify_output.GeneratorError, match="ruff check"):
        generate(save(one(named("Thing", type="string")), tmp_path), "package")


HINTS = ["f()", "a.b", "[int]", "int + str", "lambda: 0", "x if y else z", "1", "Literal[f()]", "'f()'", "a b", "x: y"]


@pytest.mark.parametrize("hint", HINTS)
def test_a_hint_that_could_run_is_refused(hint: str) -> None:
    with pytest.raises(SchemaError, match="which is not a hint") as caught:
        python_names.checked_hint(hint, "a.json", "/x")
    assert str(caught.value).startswith("a.json#/x: ")


@pytest.mark.parametrize(
    ("hint", "written"),
    [
        ("Union[int, 'Thing']", "int | Thing"),
        ("list[dict[str, Any]] | None", "list[dict[str, Any]] | None"),
        ("Literal['a', \"b\"]", 'Literal["a", "b"]'),
    ],
)
def test_a_hint_is_written_in_one_hand(hint: str, written: str) -> None:
    assert python_names.checked_hint(hint, "a.json", "") == written


@pytest.mark.parametrize("found", [ValueError("no"), KeyError("no"), TypeError("no"), RecursionError("no")])
def test_schema_that_datamodel_code_generator_cannot_name_is_refused_without_a_path_of_this_machine(
    found: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(root: Path, *_: object) -> None:
        raise type(found)(f"no model for {root}/schema/thing.json")

    monkeypatch.setattr("sequrity_codegen.load.python_names._parse", fail)
    with pytest.raises(SchemaError, match="datamodel-code-generator cannot represent the folder") as caught:
        generate(save(one(named("Thing", type="string")), tmp_path), "package")
    assert "/schema/thing.json" in str(caught.value)
    assert "skeleton" not in str(caught.value)


def test_type_that_datamodel_code_generator_forgets_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forget(*_: object) -> tuple[()]:
        return ()

    monkeypatch.setattr(python_names, "assign_names", forget)
    with pytest.raises(SchemaError, match=r"thing\.json#: was lost by datamodel-code-generator"):
        generate(save(one(named("Thing", type="string")), tmp_path), "package")


@pytest.mark.parametrize(
    ("name", "fields", "said"),
    [
        ("Thing1", {}, "a.json#: would be named 'Thing1'; give it another title"),
        ("Thing", {"a": "x", "b": "x"}, "a.json#/properties/a: the attribute 'x' clashes"),
        ("Thing", {"a": "1x"}, "a.json#/properties/a: the attribute '1x' clashes or is not a Python name"),
        ("Thing", {"a": "__x"}, "a.json#/properties/a: the attribute '__x' clashes"),
    ],
)
def test_name_that_datamodel_code_generator_changes_is_refused(name: str, fields: dict[str, str], said: str) -> None:
    listed = [{"original_name": wire, "name": attribute, "type": "str"} for wire, attribute in fields.items()]
    entry = {"source_ref": "a.json#", "class_name": name, "title": "Thing", "fields": listed}
    with pytest.raises(SchemaError) as caught:
        python_names.named_type(entry)
    assert str(caught.value).startswith(said)
