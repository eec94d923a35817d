"""References between the files of a schema folder: a relative path, and a JSON Pointer behind `#`."""

from __future__ import annotations

from collections.abc import Iterator
from posixpath import dirname, join, normpath, relpath
from typing import Any
from urllib.parse import quote, unquote

from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.type_guards import is_array, is_object

_SAFE = "/~$!&'()*+,;=:@?"
"""Characters that need no escape behind `#`, besides letters and digits."""


def target_of(file: str, reference: str) -> tuple[str, str]:
    """Resolve a `$ref` found in `file` into a file and a JSON Pointer."""
    target, _, pointer = reference.partition("#")
    return (normpath(join(dirname(file), target)) if target else file), unquote(pointer)


def reference_to(target: str, pointer: str, file: str) -> str:
    """Write the `$ref` that leads from `file` to a JSON Pointer of a file; the inverse of `target_of`."""
    path = "" if target == file else relpath(target, dirname(file) or ".")
    return f"{path}#{fragment_of(pointer)}" if pointer or not path else path


def fragment_of(pointer: str) -> str:
    """Write a JSON Pointer as a fragment, the part behind `#`."""
    return quote(pointer, _SAFE)


def references_in(document: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Yield each `$ref` of a document that is not a schema, such as an OpenAPI description, with its JSON Pointer."""
    members = document.items() if is_object(document) else enumerate(document) if is_array(document) else ()
    for key, value in members:
        at = pointer + pointer_of([key])
        if key == "$ref" and isinstance(value, str):
            yield at, value
        yield from references_in(value, at)
