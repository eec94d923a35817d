"""The check of generated files refuses every statement that is not permitted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from schema_folder import named, one, save

from sequrity_codegen import generate, verify_output

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "# Code generated from schema/a.json by sequrity_codegen. DO NOT EDIT.\n"
FORBIDDEN: dict[str, tuple[str, str]] = {
    # what a file holds: its source, what is said
    "no Python": (f"{HEAD}class", "a.py does not compile"),
    "a null byte": (f"{HEAD}\0", "a.py does not compile"),
    "a return outside a function": (f"{HEAD}return 1\n", "a.py does not compile"),
    "a parameter named twice": (f"{HEAD}def f(x, x): pass\n", "a.py does not compile"),
    "no first line": ("import re\n", "lacks the mark of generated files"),
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
def test_a_statement_that_is_not_permitted_is_a_fault_of_the_generator(name: str) -> None:
    source, said = FORBIDDEN[name]
    with pytest.raises(verify_output.GeneratorError, match=r"a\.py") as caught:
        verify_output.check_source("a.py", source, "package")
    assert said in str(caught.value)


def test_generated_files_pass_the_check() -> None:
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
    with pytest.raises(verify_output.GeneratorError, match=r"a\.py and a/__init__\.py cannot be in one folder"):
        verify_output.check_names(["a/__init__.py", "a.py"])
    with pytest.raises(verify_output.GeneratorError, match=r"A\.py and a\.py cannot be in one folder"):
        verify_output.check_names(["a.py", "A.py"])


def test_code_that_ruff_cannot_format_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def emit(*_: object) -> str:
        return "class"

    monkeypatch.setattr("sequrity_codegen.emit.types.emit", emit)
    with pytest.raises(verify_output.GeneratorError, match="ruff check"):
        generate(save(one(named("Thing", type="string")), tmp_path), "package")
