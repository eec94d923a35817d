"""Types that pydantic knows: its models, its dataclasses, and any class with a core schema.

Models are recognised by `model_json_schema` and `model_validate`. Pydantic is imported only for the other types, whose
modules have imported it already.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from functools import partial
from typing import Any

from sequrity_runtime.shapes.shape import Shape, refuse, reporting

_OWN_TEXTS = frozenset({"value_error", "assertion_error"})
"""Kinds of errors whose text is written by validators of the program, and may hold secrets."""


def is_model(cls: Any) -> bool:
    """Return whether a class is a model."""
    return isinstance(cls, type) and hasattr(cls, "model_json_schema") and hasattr(cls, "model_validate")


def is_known_to_pydantic(cls: Any) -> bool:
    """Return whether pydantic has a schema for a class."""
    return is_model(cls) or hasattr(cls, "__pydantic_validator__") or hasattr(cls, "__get_pydantic_core_schema__")


def model_shape(hint: Any, definitions: dict[str, Any], location: str) -> Shape:
    """Build the shape of a class that pydantic knows, and add its `$defs` to the definitions.

    Raises:
        ConfigError: Pydantic has no JSON Schema for it.
    """
    if is_model(hint):
        write, validate = hint.model_json_schema, hint.model_validate
    else:
        adapter: Any = importlib.import_module("pydantic").TypeAdapter(hint)
        write, validate = adapter.json_schema, adapter.validate_python
    try:
        schema = _renamed(write, definitions)
    except Exception as error:  # noqa: BLE001 - the errors of pydantic have no common base
        refuse(location, f"has no JSON Schema: {error}")
    return Shape(schema, reporting(validate, partial(_described, getattr(hint, "__name__", str(hint)))))


def _renamed(write: Callable[..., dict[str, Any]], definitions: dict[str, Any]) -> dict[str, Any]:
    """Write a schema, and move its definitions to names that no other definition has."""
    number, suffix = 1, ""
    while True:
        schema = dict(write(ref_template=f"#/$defs/{{model}}{suffix}") if suffix else write())
        own = {f"{name}{suffix}": definition for name, definition in schema.pop("$defs", {}).items()}
        if all(definitions.get(name, definition) == definition for name, definition in own.items()):
            definitions.update(own)
            return schema
        number += 1
        suffix = str(number)


def _described(name: str, error: Exception) -> str:
    """Describe an error by pydantic's text, and by the type of an exception of the program."""
    refused = f"{name} refused the value with {type(error).__name__}"
    try:
        found: list[dict[str, Any]] = getattr(error, "errors")()  # noqa: B009 - only pydantic's error has it
        texts = [
            f"{'.'.join(map(str, item['loc'])) or 'value'}: {item['msg']}"
            for item in found
            if item["type"] not in _OWN_TEXTS
        ]
    except Exception:  # noqa: BLE001 - not an error of pydantic
        return refused
    return f"{refused}: {'; '.join(texts)}" if texts else refused
