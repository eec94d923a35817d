"""The rules of `lint` for the other content of schemas: descriptions, examples and defaults."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from sequrity_codegen.errors import Problem
from sequrity_codegen.lint.nodes import Folder, Node, items
from sequrity_runtime.json_pointer import parts_of, pointer_of
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.type_guards import is_array
from sequrity_runtime.validation.json_schema_validator import FolderValidators

_SUMMARY = re.compile(r".{1,110}\Z|.{1,109}?[.!?](?=\s)", re.DOTALL)


def check_texts(node: Node, folder: Folder) -> Iterator[Problem]:
    """Check the description and the examples of each schema."""
    told = bool(node.raw) and not folder.is_any_value(node.raw, node.place.file)
    if node.role in ("named", "property"):
        text = node.raw.get("description")
        if text is None or not text.strip():
            if told:
                yield node.problem("has no description; describe its purpose", "description")
        elif not _SUMMARY.match(text):
            yield node.problem("begin with a sentence of at most 110 characters", "summary", "description")
    if node.role == "named" and node.raw and not items(node.raw, "examples"):
        yield node.problem("has no example; give `examples` with a valid instance", "examples")


def check_values(folder: Folder) -> Iterator[Problem]:
    """Check examples and defaults against their schemas, and that only optional properties have defaults."""
    for node in folder.nodes:
        if "default" in node.raw and (node.role != "property" or node.name in (node.parent or {}).get("required", [])):
            yield node.problem("a default is for an optional property; remove it", "default-valid", "default")
    validators = _validators(folder)
    yield from _invalid_examples(folder, validators)
    for node in folder.nodes:
        if "default" not in node.raw or (node.raw["default"] is None and _allows_null(node)):
            continue
        if wrong := _error(validators, node, node.raw["default"]):
            yield node.problem(f"is not valid ({wrong}); correct it", "default-valid", "default")


def invalid_examples(documents: Mapping[str, Any]) -> Iterator[Problem]:
    """Check examples and presets of a schema folder against their own schemas.

    `check_values` and `load.defaults` check defaults, which JSON Schema does not enforce.

    Args:
        documents: Every file as `reader.read_folder` gives them.
    """
    folder = Folder(dict(documents))
    for node in folder.nodes:
        if not is_array(node.raw.get("examples", [])):
            yield node.problem("must be an array", "example-valid", "examples")
    yield from _invalid_examples(folder, _validators(folder))


def _invalid_examples(folder: Folder, validators: FolderValidators) -> Iterator[Problem]:
    for node in folder.nodes:
        for name, data in _preset_data(node.raw):
            if wrong := _error(validators, node, data):
                yield node.problem(
                    f"gives invalid data ({wrong}); correct it", "preset-valid", "x-python-presets", name
                )
        for index, example in enumerate(items(node.raw, "examples")):
            if wrong := _error(validators, node, example):
                yield node.problem(f"is not valid ({wrong}); correct it", "example-valid", "examples", index)


def _validators(folder: Folder) -> FolderValidators:
    return FolderValidators({file: each for file, each in folder.documents.items() if file != OPENAPI})


def _error(validators: FolderValidators, node: Node, value: Any) -> str | None:
    """Describe why a value does not fit the schema of a node. Returns None if it fits."""
    error = next(validators.at(node.place.file, node.place.pointer).iter_errors(value), None)
    if error is None:
        return None
    pointer = pointer_of(error.absolute_path)
    return f"{pointer}: {error.message[:200]}" if pointer else error.message[:200]


_BESIDE_NULL = frozenset({"type", "description", "default", "items", "additionalProperties", "examples"})


def _allows_null(node: Node) -> bool:
    """Return whether null is obviously valid, as for most defaults: a validator takes much longer."""
    return node.raw.keys() <= _BESIDE_NULL and "null" in node.types


def _preset_data(raw: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the JSON data of each preset with its defaults, and all flags set."""
    for name, preset in raw.get("x-python-presets", {}).items():
        data = deepcopy(preset.get("base", {}))
        for argument in preset.get("arguments", {}).values():
            *path, last = parts_of(argument["at"])
            key = path.pop() if last == "-" else last
            home = data
            for step in path:
                home = home.setdefault(step, {})
            if last == "-":
                home.setdefault(key, []).append(argument["value"])
            elif "default" in argument:
                home[key] = argument["default"]
        yield name, data
