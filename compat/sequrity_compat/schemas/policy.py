"""The policy: the documents that a writer is assumed to write.

Strictly, no property could ever be added with a type: an open object accepts every key, so a program may have sent
that key before with any value. The policy excludes this case: **a key that only the other version names does not
count as written, and neither does a tag of an open union that only the other version has a member for.** All other
unknown keys and tags count, so closing an open object or union is a breaking change. A required key is named, even
without a type. A tag that the open end excludes is not named unless a member has it. The keys of a map, which is an
object without named properties, are data and always count.
"""

from __future__ import annotations

import copy
from typing import Any

from sequrity_runtime.schema.unions import excluded_by
from sequrity_runtime.schema.walk import schemas_in
from sequrity_runtime.type_guards import is_array, is_object

POLICY = "A key or tag that only the other version names does not count as written."


def is_open_record(raw: dict[str, Any]) -> bool:
    """Return whether a schema names properties and accepts others."""
    return bool(raw.get("properties")) and raw.get("additionalProperties", True) in (True, {})


def excluded_tags(raw: Any) -> frozenset[str] | None:
    """Return the tags that the open end of a union excludes. None if the schema is not such an end."""
    values = excluded_by(raw)
    if values is None or raw.get("type") != "string" or not all(isinstance(value, str) for value in values):
        return None
    return frozenset(values)


def open_end_tag(raw: dict[str, Any]) -> str | None:
    """Return the tag property of a union's open end, an object whose one property excludes the others' tags."""
    properties = raw.get("properties")
    if not is_object(properties) or len(properties) != 1:
        return None
    (name, rule), *_ = properties.items()
    return name if name in raw.get("required", []) and excluded_tags(rule) is not None else None


class Vocabulary:
    """The keys and tags that two versions name."""

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
        """Copy documents so that they accept only what a writer is assumed to write."""
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
