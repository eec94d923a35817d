"""References between the files of a schema folder: a relative path, and a JSON Pointer behind `#`."""

from __future__ import annotations

from posixpath import dirname, join, normpath, relpath
from urllib.parse import quote, unquote

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
