"""The code of the peers, generated from our schemas during the run, with their usual tools.

datamodel-code-generator writes the pydantic models and msgspec structs, openapi-python-client its attrs classes.
"""

from __future__ import annotations

import importlib
import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from sequrity.schema import bundle
from sequrity_runtime.type_guards import is_array, is_object


def generate(folder: Path) -> dict[str, ModuleType]:
    """Generate and import each peer's module of types.

    Args:
        folder: An empty folder, which must exist as long as the modules are used.

    Returns:
        The modules, by `pydantic`, `msgspec` and `openapi_client`.

    Raises:
        CalledProcessError: A generator failed.
    """
    sys.path.insert(0, str(folder))
    # Without the open ends of unions, which msgspec cannot express and pydantic tries one by one.
    closed = _save(_closed(bundle("openapi-discriminated")), folder / "closed.json")
    whole = _save(bundle("openapi"), folder / "whole.json")
    for name, kind in (("pydantic_peer", "pydantic_v2.BaseModel"), ("msgspec_peer", "msgspec.Struct")):
        _run("datamodel_code_generator", "--input", closed, "--output", f"{folder / name}.py", *_options(kind))
    client = folder / "openapi_client_peer"
    _run("openapi_python_client", "generate", "--path", whole, "--meta", "none", "--output-path", str(client))
    return {
        "pydantic": importlib.import_module("pydantic_peer"),
        "msgspec": importlib.import_module("msgspec_peer"),
        "openapi_client": importlib.import_module("openapi_client_peer.models"),
    }


def _options(kind: str) -> list[str]:
    """Choose options for fast code like ours: open objects, literals, plain aliases, unions by tag."""
    options = ["--allow-extra-fields", "--collapse-root-models", "--use-union-operator", "--use-standard-collections"]
    options += ["--use-msgspec-tagged-unions", "--disable-timestamp", "--formatters", "builtin"]
    options += ["--input-file-type", "openapi", "--enum-field-as-literal", "all", "--target-python-version", "3.11"]
    return [*options, "--output-model-type", kind]


def _save(document: Any, path: Path) -> str:
    path.write_text(json.dumps(document), "utf-8")
    return str(path)


def _run(module: str, *arguments: str) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])  # they call ruff
    command = [sys.executable, "-W", "ignore", "-m", module, *arguments]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PATH": path})


def _closed(document: dict[str, Any]) -> Any:
    """Omit the open ends of all unions in a bundle: the members that exclude the tags of the others."""
    schemas: dict[str, Any] = document["components"]["schemas"]
    ends = {f"#/components/schemas/{name}" for name, schema in schemas.items() if _excludes_tags(schema)}
    return _without(document, ends)


def _excludes_tags(schema: dict[str, Any]) -> bool:
    return any("not" in member for member in schema.get("properties", {}).values() if is_object(member))


def _without(node: Any, ends: set[str]) -> Any:
    if is_array(node):
        return [_without(item, ends) for item in node]
    if not is_object(node):
        return node
    copy = {key: _without(value, ends) for key, value in node.items() if key != "examples"}
    if is_array(copy.get("oneOf")):
        copy["oneOf"] = [member for member in copy["oneOf"] if member.get("$ref") not in ends]
        if len(copy["oneOf"]) == 1:
            copy.pop("discriminator", None)
    return copy
