"""A hook of MkDocs that lists every operation of `schema/openapi.json` on the page of operations.

A new operation is on the page without an edit of the docs.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sequrity_runtime.schema.folder import OPENAPI, module_of, read_folder
from sequrity_runtime.schema.references import target_of

PAGE = "control/reference/operations.md"
MARK = "<!-- operations -->"
_METHODS = ("get", "put", "post", "delete", "patch")


def on_page_markdown(markdown: str, *, page: Any, config: Any, **_: Any) -> str:
    """Replace the mark on the page of operations."""
    if page.file.src_uri != PAGE:
        return markdown
    root = Path(config["config_file_path"]).parent
    documents = read_folder(root / "schema")
    listed = operations(documents, "sequrity") + further_types(documents, root / "docs", "sequrity")
    return markdown.replace(MARK, listed)


def further_types(documents: dict[str, Any], docs: Path, package: str) -> str:
    """Write a section for each module of types that no page shows.

    Args:
        documents: The schemas and the OpenAPI description by their paths in the folder.
        docs: The folder of the pages.
        package: Name of the generated package.
    """
    shown = {line for page in docs.rglob("*.md") for line in page.read_text("utf-8").splitlines()}
    modules = [f"{package}.{module_of(file)}" for file in documents if file != OPENAPI]
    further = [name for name in modules if not any(line.startswith(f"::: {name}") for line in shown)]
    return "".join(f"\n## Types of {name}\n\n::: {name}\n" for name in further)


def operations(documents: dict[str, Any], package: str) -> str:
    """Write a section for each operation.

    Args:
        documents: The schemas and the OpenAPI description by their paths in the folder.
        package: Name of the generated package.
    """
    return "\n".join(
        _section(path, method, item[method], package, documents)
        for path, item in documents[OPENAPI]["paths"].items()
        for method in _METHODS
        if method in item
    )


def _section(path: str, method: str, operation: dict[str, Any], package: str, documents: dict[str, Any]) -> str:
    function = f"{package}.{operation['x-python-module']}.{operation['x-python-function']}"
    lines = [f"## client.{operation['x-python-method']}", ""]
    lines += [f"`{method.upper()} {path}`", "", operation["summary"], "", operation["description"], ""]
    lines += [f"- Functions: `{function}_sync`, `{function}_async`"]
    lines += [f"- {label}: {text}" for label, text in _facts(operation, package, documents)]
    return "\n".join([*lines, ""])


def _facts(operation: dict[str, Any], package: str, documents: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if operation["x-python-arguments"]:
        yield "Positional arguments", _listed(operation["x-python-arguments"])
    if "requestBody" in operation:
        yield "Body", ", ".join(_types(operation["requestBody"].get("content", {}), package, documents))
    for status, response in operation["responses"].items():
        types = [*_types(response.get("content", {}), package, documents)]
        if status.startswith("2") and types:
            yield f"Response {status}", ", ".join(types)
    keys = [key for key in operation if key.startswith("x-python-") and key.endswith("-method")]
    methods = [operation[key] for key in keys if key != "x-python-method"]
    if methods:
        yield "Further methods", _listed(methods)
    if operation.get("deprecated"):
        yield "Deprecated", "a call warns"


def _types(content: dict[str, Any], package: str, documents: dict[str, Any]) -> Iterator[str]:
    """Link to the type of each media type, on its page."""
    for media, described in content.items():
        file, pointer = target_of(OPENAPI, described["schema"]["$ref"])
        name = pointer.rsplit("/", 1)[-1] if pointer else documents[file]["title"]
        yield f"[`{name}`][{package}.{module_of(file)}.{name}] (`{media}`)"


def _listed(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
