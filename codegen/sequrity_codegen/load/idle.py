"""Keywords without an effect on the type of their schema, such as `minLength` beside `"type": "array"`.

JSON Schema gives most keywords a meaning for one JSON type, and ignores them for the others. Their removal changes no
verdict, so the generator leaves them out, and reports each. `lint` refuses them.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from sequrity_codegen.errors import Problem
from sequrity_codegen.load.keywords import BY_TYPE
from sequrity_codegen.load.schema_index import Place
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import walk
from sequrity_runtime.type_guards import is_array, is_object

_OF_ONE_TYPE = frozenset[str]().union(*BY_TYPE.values()) - {"enum", "const"}


def idle_keywords(schema: dict[str, Any]) -> list[str]:
    """List the keywords of a schema that have no effect on its `type`."""
    given: Any = schema.get("type")
    types = [given] if isinstance(given, str) else given
    if not is_array(types) or not types or not all(isinstance(each, str) and each in BY_TYPE for each in types):
        return []
    known = frozenset[str]().union(*(BY_TYPE[each] for each in types))
    return [key for key in schema if key in _OF_ONE_TYPE - known]


def without_idle_keywords(documents: dict[str, Any]) -> tuple[dict[str, Any], list[Problem]]:
    """Leave out the keywords of a schema folder that have no effect.

    Returns:
        The documents, and a problem for each keyword that was left out.
    """
    made = deepcopy(documents)
    return made, [problem for file in made if file != OPENAPI for problem in _removed(file, made[file])]


def _removed(file: str, document: Any) -> Iterator[Problem]:
    for steps, schema in walk(document):
        for key in idle_keywords(schema) if is_object(schema) else ():
            del schema[key]
            yield Place(file).at(*steps, key).problem(message_of(key), "keyword")


def message_of(key: str) -> str:
    """Describe a keyword without an effect, and what to do."""
    return f"{key!r} has no effect on the `type` beside it; remove it"
