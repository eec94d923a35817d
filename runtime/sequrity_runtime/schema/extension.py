"""Records that extend another record: `allOf` of one reference, beside properties of their own.

`{"type": "object", "allOf": [{"$ref": "#/$defs/Base"}], "properties": {...}, "unevaluatedProperties": false}` has the
properties of `Base` and its own. Written out, it repeats those of `Base` and allows the same documents, so that its
readers need no `allOf`. Any other `allOf` stays as it is: that of a base that is closed or has further rules, of a
property that both have, of a base with names (`$id`, `$anchor`) that a copy would repeat.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from sequrity_runtime.json_pointer import pointer_of, value_at
from sequrity_runtime.schema.references import reference_to, target_of
from sequrity_runtime.schema.walk import Rewrite, rewrite, schemas_in
from sequrity_runtime.type_guards import is_array, is_object

_ANNOTATIONS: Final = frozenset(
    {"$schema", "$defs", "$comment", "title", "description", "default", "examples", "deprecated"}
)
_OF_BASES: Final = _ANNOTATIONS | {"type", "required", "properties"}
_OF_EXTENSIONS: Final = _OF_BASES | {"allOf", "unevaluatedProperties"}


def written_out(documents: Mapping[str, Any]) -> dict[str, Any]:
    """Write out the records of a schema folder that extend others.

    Args:
        documents: The files by their path below the folder, with slashes. They may be invalid, and are not changed.
    """
    return {file: document_written_out(file, documents.__getitem__) for file in documents}


def document_written_out(file: str, document_of: Callable[[str], Any]) -> Any:
    """Write out the records of one file of a schema folder that extend others.

    Args:
        file: Its path below the folder.
        document_of: Returns the document of any file, or raises LookupError.
    """
    root = document_of(file)
    if not is_object(root):
        return root
    whole = _record(file, "", document_of) or root
    definitions = root.get("$defs")
    if is_object(definitions):
        made = {name: _record(file, pointer_of(("$defs", name)), document_of) for name in definitions}
        whole = {**whole, "$defs": {name: made[name] or schema for name, schema in definitions.items()}}
    return whole


def _record(
    file: str, pointer: str, document_of: Callable[[str], Any], below: frozenset[tuple[str, str]] = frozenset()
) -> dict[str, Any] | None:
    """Write out the record at a pointer of a file. Returns None if it extends no other."""
    schema = value_at(document_of(file), pointer)
    reference = _base_of(schema)
    if reference is None or (file, pointer) in below:
        return None
    origin, at = target_of(file, reference)
    try:
        base = _record(origin, at, document_of, below | {(file, pointer)}) or value_at(document_of(origin), at)
    except LookupError:
        return None
    if not _is_record(base, _OF_BASES) or _has_names(base):
        return None
    if origin != file and any("$id" in document_of(each) for each in (file, origin)):  # other URIs
        return None
    inherited: dict[str, Any] = {key: rewrite(rule, _moved(origin, file)) for key, rule in base["properties"].items()}
    both = joined({**base, "properties": inherited}, schema)
    return None if both is None else _without_base(schema, both)


def joined(*objects: Mapping[str, Any]) -> dict[str, Any] | None:
    """Join what schemas of objects say of properties.

    Returns:
        `properties`, and `required` if a property is. None if a schema is not that of an object, or if two schemas
        describe the same property.
    """
    properties: dict[str, Any] = {}
    required: dict[str, None] = {}
    for each in objects:
        if not _is_object_schema(each) or properties.keys() & each.get("properties", {}).keys():
            return None
        properties |= each.get("properties", {})
        required |= dict.fromkeys(each.get("required", []))
    return {"properties": properties, **({"required": [*required]} if required else {})}


def _is_object_schema(schema: Mapping[str, Any]) -> bool:
    """Return whether the keywords of an object are as JSON Schema defines them."""
    required = schema.get("required", [])
    are_names = is_array(required) and all(isinstance(name, str) for name in required)
    is_valid = are_names and len({*required}) == len(required) and is_object(schema.get("properties", {}))
    return is_valid and schema.get("type", "object") == "object"


def _base_of(schema: Any) -> str | None:
    """Return the reference to the record that a record extends; None if it extends none."""
    if not _is_record(schema, _OF_EXTENSIONS) or not isinstance(schema.get("unevaluatedProperties", True), bool):
        return None
    match schema.get("allOf"):
        case [{"$ref": str(reference), **beside}] if not beside:
            return reference
        case _:
            return None


def _is_record(schema: Any, keywords: frozenset[str]) -> bool:
    """Return whether a schema is an object with properties, and has only some keywords."""
    if not is_object(schema) or not all(key in keywords or key.startswith("x-") for key in schema):
        return False
    properties = schema.get("properties")
    return schema.get("type") == "object" and is_object(properties) and bool(properties)


def _has_names(base: dict[str, Any]) -> bool:
    below = [each for rule in base["properties"].values() for each in schemas_in(rule)]
    return any("$id" in each or "$anchor" in each for each in below)


def _moved(origin: str, file: str) -> Rewrite:
    """Return a rewrite that adapts the references of one file to another file."""

    def change(schema: dict[str, Any]) -> dict[str, Any]:
        if isinstance(schema.get("$ref"), str):
            schema["$ref"] = reference_to(*target_of(origin, schema["$ref"]), file)
        return schema

    return change


def _without_base(schema: dict[str, Any], both: dict[str, Any]) -> dict[str, Any]:
    """Write a record in the order of its keys, with its own and the inherited properties, and no `allOf`."""
    made: dict[str, Any] = {}
    for key, value in schema.items():
        match key:
            case "allOf":
                made |= {"required": both["required"]} if "required" in both else {}
            case "unevaluatedProperties":
                made |= {} if value else {"additionalProperties": False}
            case _:
                made[key] = both.get(key, value)
    return made
