"""The page of the keys of `openapi.json` lists every key that the generator reads, and no other."""

from __future__ import annotations

import re

from schema_folder import ROOT

SCHEMA_KEYS = {"x-python-behaviour", "x-python-attributes", "x-python-presets", "x-enum-varnames", "x-refused-tags"}
"""Keys of schemas, which another page lists."""


def _keys(text: str, quote: str) -> set[str]:
    return set(re.findall(rf"{quote}(x-[a-z]+(?:-[a-z]+)*){quote}", text))


def test_the_page_lists_every_key() -> None:
    modules = [
        *(ROOT / "codegen/sequrity_codegen/load").glob("*.py"),
        ROOT / "compat/sequrity_compat/wire/entry_points.py",
    ]
    read = {key for path in modules for key in _keys(path.read_text("utf-8"), '"')}
    page = (ROOT / "docs/description-keys.md").read_text("utf-8")
    assert _keys(page, "`") - SCHEMA_KEYS == read - SCHEMA_KEYS


def test_the_page_of_schemas_lists_their_keys() -> None:
    page = (ROOT / "docs/schemas.md").read_text("utf-8")
    assert _keys(page, "`") >= SCHEMA_KEYS
