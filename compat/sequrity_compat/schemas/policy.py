"""The one thing that is decided and not derived: what a writer is taken to write.

Strictly, no key could ever be given a type: a program may have sent that very key before, with any value, because an
open object lets every key pass. The policy is: **a key that the writer's schema does not name, and that the other
version does, is not counted, and neither is the tag of an open union that only the other version has a member for.**
All other unknown keys and tags are counted: to close an open object or union breaks whoever relies on it being open.
What is required is named, even without a type, and a tag that the open end leaves out is not, without a member for it.
The keys of a map or bag, an object without named properties, are data and are counted always.
"""

from __future__ import annotations

import copy
from typing import Any

from sequrity_codegen.narrow import is_array, is_object
from sequrity_compat.schemas.schema_set import schemas_in

POLICY = "A key or tag that the writer's schema does not name, and the other version does, is not counted as written."


def is_open_record(raw: dict[str, Any]) -> bool:
    """Tell whether a schema names properties and lets others pass."""
    return bool(raw.get("properties")) and raw.get("additionalProperties", True) in (True, {})


def excluded_tags(raw: Any) -> frozenset[str] | None:
    """Read the tags that the open end of a union leaves to its other members; None where it is no such end."""
    if not is_object(raw) or not is_object(raw.get("not")) or raw.get("type") != "string":
        return None
    values = raw["not"].get("enum")
    plain = raw["not"].keys() == {"enum"} and is_array(values) and all(isinstance(value, str) for value in values)
    return frozenset(values) if plain else None


def open_end_tag(raw: dict[str, Any]) -> str | None:
    """Name the tag of the open end of a union: an object whose one property is a tag that the others do not have."""
    properties = raw.get("properties")
    if not is_object(properties) or len(properties) != 1:
        return None
    (name, rule), *_ = properties.items()
    return name if name in raw.get("required", []) and excluded_tags(rule) is not None else None


class Vocabulary:
    """The keys and tags that two versions name, together.

    Args:
        versions: The documents of both.
    """

    def __init__(self, *versions: dict[str, Any]) -> None:
        self.keys: set[str] = set()
        self.tags: set[str] = set()
        every = [raw for documents in versions for document in documents.values() for raw in schemas_in(document)]
        left_out = {id(raw["not"]) for raw in every if excluded_tags(raw) is not None}
        for raw in (raw for raw in every if id(raw) not in left_out):
            properties = raw.get("properties")
            self.keys |= properties.keys() if is_object(properties) else set()
            values: list[Any] = [raw.get("const")]
            values += raw["enum"] if is_array(raw.get("enum")) else []
            self.tags |= {value for value in values if isinstance(value, str)}

    def as_written(self, documents: dict[str, Any]) -> dict[str, Any]:
        """Copy documents so that they accept what a writer is taken to write, and nothing else."""
        written = copy.deepcopy(documents)
        for raw in [raw for document in written.values() for raw in schemas_in(document)]:
            tag = open_end_tag(raw)
            if tag is not None:
                own: frozenset[str] = excluded_tags(raw["properties"][tag]) or frozenset()
                raw["properties"][tag]["not"] = {"enum": sorted(self.tags | own)}
            if is_open_record(raw):
                unnamed = sorted(self.keys - raw["properties"].keys() - {*raw.get("required", ())})
                rules = [{"not": {"enum": unnamed}}, *([raw["propertyNames"]] if "propertyNames" in raw else [])]
                raw["propertyNames"] = {"allOf": rules}
        return written
