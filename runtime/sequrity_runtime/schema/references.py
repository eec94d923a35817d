"""References between the files of a schema folder: a relative path, and a JSON Pointer behind `#`."""

from __future__ import annotations

from posixpath import dirname, join, normpath, relpath


def target_of(file: str, reference: str) -> tuple[str, str]:
    """Resolve a `$ref` found in `file` into a file and a JSON Pointer."""
    target, _, pointer = reference.partition("#")
    return (normpath(join(dirname(file), target)) if target else file), pointer


def reference_to(target: str, pointer: str, file: str) -> str:
    """Write the `$ref` that leads from `file` to a JSON Pointer of a file; the inverse of `target_of`."""
    path = "" if target == file else relpath(target, dirname(file) or ".")
    return f"{path}#{pointer}" if pointer or not path else path
