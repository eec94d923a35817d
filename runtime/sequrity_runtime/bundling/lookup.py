"""The schema of one type, with everything that it refers to."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from typing import Any

from sequrity_runtime.bundling.definitions import Definition, definitions, name_of, table
from sequrity_runtime.schema.files import schema_documents
from sequrity_runtime.schema.walk import DIALECT, reached, schemas_in


def schema_names(package: str) -> tuple[str, ...]:
    """List the types whose schemas an import package ships, in alphabetical order."""
    return tuple(sorted(definitions_of(package)))


def load_schema(package: str, name: str) -> dict[str, Any]:
    """Return the schema of one type, complete without any other file.

    Args:
        package: Import package that ships it.
        name: The type's name, for example `ChatCompletionRequest`.

    Returns:
        A JSON Schema 2020-12, a copy that may be changed; `$defs` holds what it refers to, directly or not.

    Raises:
        KeyError: There is no such type; the message names the likeliest.
    """
    types = _types(package)
    if name not in types:
        raise KeyError(unknown_name(name, types))
    needed = reached(_references(types[name]), lambda each: _references(types[each]))
    defs = {key: schema for key, schema in types.items() if key in needed}
    return deepcopy({"$schema": DIALECT, **types[name], **({"$defs": defs} if defs else {})})


def unknown_name(name: str, known: Mapping[str, Any]) -> str:
    """Return the message for an unknown type, with the name that is probably meant."""
    import difflib  # noqa: PLC0415 - only for a message

    folded = {each.casefold(): each for each in known}
    close = difflib.get_close_matches(name.casefold(), folded, n=1)
    hint = f"did you mean {folded[close[0]]}?" if close else f"there are {len(known)} types, listed by their names"
    return f"no type is called {name!r}; {hint}"


@cache
def definitions_of(package: str) -> Mapping[str, Definition]:
    """List the types of an import package by name."""
    return definitions(schema_documents(package))


@cache
def _types(package: str) -> dict[str, Any]:
    return table(definitions_of(package))


def _references(schema: Any) -> list[str]:
    """List the types that a schema refers to. A `$ref` in its examples is data."""
    return [name_of(node["$ref"]) for node in schemas_in(schema) if "$ref" in node]
