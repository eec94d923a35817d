"""Get Python names from datamodel-code-generator; no other module uses it.

It chooses the class of a schema, the attribute and the type hint of each property, and an order in which every class
follows those that it uses. It reads the `_skeleton` of the schemas, which leaves out every description, default,
example, pattern and bound, so that no text of a schema becomes code this way. Its class bodies are not used.
"""

from __future__ import annotations

import ast
import json
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

import datamodel_code_generator
from attrs import frozen
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter, PythonVersion
from datamodel_code_generator.model import DataModelSet, get_data_model_types
from datamodel_code_generator.model.dataclass import DataClass, DataModelField
from datamodel_code_generator.parser import LiteralType
from datamodel_code_generator.parser.jsonschema import JsonSchemaParser
from datamodel_code_generator.reference import FieldNameResolver

from sequrity_codegen import quoting
from sequrity_codegen.errors import SchemaError
from sequrity_codegen.load.schema_index import Place, is_named
from sequrity_codegen.narrow import is_object
from sequrity_runtime.mixins import GeneratedType

RESERVED_FIELDS = frozenset(
    {"list", "dict", "str", "int", "float", "bool", "self", "cls", "mro", "field", "additional_properties"}
    | {"Any", "Literal", "UNSET", "Unset"}
    | {name for name in dir(GeneratedType) if not name.startswith("_")}
    | {"keys"}  # `dict(value)` takes an object with this attribute for a mapping
)
"""Attribute names that would shadow what the class around them uses or inherits; they get a trailing `_`."""

_KEPT = ("type", "enum", "const", "required")
_KEPT_IN_CLASSES = ("type", "required")


@frozen
class NamedField:
    """The Python name of a property."""

    wire: str
    name: str
    hint: str


@frozen
class NamedType:
    """The Python names of a schema."""

    key: str
    """The schema's `file#/pointer`."""

    title: str
    fields: tuple[NamedField, ...]
    hint: str | None
    """The type hint, where the schema becomes an alias."""


class _Field(DataModelField):
    """A field whose hint does not tell whether it is optional: `| None` stands for null alone."""

    @property
    def fall_back_to_nullable(self) -> bool:
        return False


class _FieldNames(FieldNameResolver):
    """Chooses attribute names that do not shadow the builtins and classes used in hints, or our own names."""

    reserved: ClassVar[frozenset[str]] = RESERVED_FIELDS

    def get_valid_name(
        self,
        name: str,
        excludes: set[str] | None = None,
        ignore_snake_case_field: bool = False,
        upper_camel: bool = False,
    ) -> str:
        safe = f"{name}_" if name in self.reserved else name
        return super().get_valid_name(safe, excludes, ignore_snake_case_field, upper_camel)


class _Record(DataClass):
    """A class that keeps its properties in the order of the schema."""

    FIELD_CONSTRUCTION_ORDER_KEY: ClassVar[Any] = None
    FIELD_NAME_RESOLVER_CLASS: ClassVar[Any] = _FieldNames


def _record_type(titles: frozenset[str]) -> type[_Record]:
    """Make the class model for a folder, which refuses its class names as attribute names."""

    class Names(_FieldNames):
        reserved = RESERVED_FIELDS | titles

    class Record(_Record):
        FIELD_NAME_RESOLVER_CLASS = Names

    return Record


def assign_names(
    documents: Mapping[str, Any], aliases: Mapping[str, str], dcg_overrides: Mapping[Place, dict[str, Any]]
) -> tuple[NamedType, ...]:
    """Choose the Python names of all schemas.

    Args:
        documents: Checked schema documents by file.
        aliases: Attribute names that a schema chooses, by `Title.property`.
        dcg_overrides: What datamodel-code-generator reads instead of some schemas.

    Raises:
        SchemaError: datamodel-code-generator cannot represent the schemas.
    """
    with tempfile.TemporaryDirectory(prefix="skeleton") as folder:
        root = Path(folder).resolve()
        (root / "settings").mkdir()
        (root / "settings" / "pyproject.toml").write_text("")  # else the current folder's would be read
        for file, document in documents.items():
            path = root / "schema" / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(_skeleton(document, Place(file), dcg_overrides, named=True)))
        try:
            titles = frozenset(title for document in documents.values() for title in _titles(document))
            metadata = _parse(root, aliases, _record_type(titles))
        except (datamodel_code_generator.Error, ValueError, TypeError, KeyError, RecursionError) as error:
            message = f"datamodel-code-generator cannot represent the folder: {str(error)[:300]}"
            raise SchemaError("", "", message.replace(str(root), "")) from error
    return tuple(named_type(entry) for entry in metadata["models"])


def _titles(document: Mapping[str, Any]) -> set[str]:
    return {document["title"], *_named(document.get("$defs", {}))}


def _named(definitions: Mapping[str, Any]) -> Iterator[str]:
    return (key for key, raw in definitions.items() if is_named(key, raw))


def _parse(root: Path, aliases: Mapping[str, str], record: type[_Record]) -> Any:
    models: DataModelSet = get_data_model_types(
        DataModelType.DataclassesDataclass, target_python_version=PythonVersion.PY_311
    )
    parser = JsonSchemaParser(
        root / "schema",
        data_model_type=record,
        data_model_root_type=models.root_model,
        data_type_manager_type=models.data_type_manager,
        data_model_field_type=_Field,
        aliases=dict(aliases),
        allow_remote_refs=False,
        enum_field_as_literal=LiteralType.All,
        field_constraints=True,
        formatters=[Formatter.BUILTIN],
        keyword_only=True,
        strict_nullable=True,
        strict_refs=True,
        target_python_version=PythonVersion.PY_311,
        use_exact_imports=True,
        use_standard_collections=True,
        use_title_as_name=True,
        use_union_operator=True,
    )
    parser.parse(collect_model_metadata=True, settings_path=root / "settings")
    return parser.model_metadata


def _skeleton(schema: Any, place: Place, dcg_overrides: Mapping[Place, dict[str, Any]], *, named: bool = False) -> Any:
    """Return the part of a schema that names and hints depend on; a title is kept only if it names a type."""

    def below(value: Any, *steps: str | int, named: bool = False) -> Any:
        return _skeleton(value, place.at(*steps), dcg_overrides, named=named)

    if not is_object(schema):
        return dcg_overrides.get(place, {} if named else schema)
    definitions: dict[str, Any] = schema.get("$defs", {}) if not place.pointer else {}
    kept: dict[str, Any] = {
        "$defs": {name: below(definitions[name], "$defs", name, named=True) for name in _named(definitions)},
        **({"title": schema["title"]} if named and "title" in schema else {}),
    }
    if place in dcg_overrides:
        return {**dcg_overrides[place], **kept}
    is_class = bool(schema.get("properties"))
    kept |= {key: schema[key] for key in _KEPT if key in schema and (key in _KEPT_IN_CLASSES or not is_class)}
    if is_class and "required" in kept:  # it may name inherited properties
        kept["required"] = [name for name in kept["required"] if name in schema["properties"]]
    for key in ("items", "additionalProperties"):
        if key in schema:
            kept[key] = below(schema[key], key)
    for key in ("oneOf", "anyOf") if not is_class else ():
        if key in schema:
            kept[key] = [below(branch, key, index) for index, branch in enumerate(schema[key])]
    if is_class:
        kept["properties"] = {name: below(rule, "properties", name) for name, rule in schema["properties"].items()}
    if is_object(kept.get("additionalProperties")) and kept.get("type") in (["object", "null"], ["null", "object"]):
        # With a list of types, datamodel-code-generator forgets what the arrays of a map hold.
        return {"anyOf": [{**kept, "type": "object"}, {"type": "null"}]}
    return kept


def named_type(entry: Mapping[str, Any]) -> NamedType:
    """Read one entry of the metadata of datamodel-code-generator.

    Raises:
        SchemaError: It changed a name of the schema, or its name is not valid in Python.
    """
    file, _, pointer = entry["source_ref"].partition("#")
    fields = [field for field in entry["fields"] if field["name"]]
    alias = next((field["type"] for field in entry["fields"] if not field["name"]), None)
    if entry["class_name"] != entry["title"] and entry["title"] is not None:
        raise SchemaError(file, pointer, f"would be named {entry['class_name']!r}; give it another title", "type-name")
    named = [
        NamedField(field["original_name"], field["name"], checked_hint(field["type"], file, pointer))
        for field in fields
    ]
    names = [field.name for field in named]
    for field in named:
        if not quoting.is_identifier(field.name) or names.count(field.name) > 1 or field.name.startswith("__"):
            message = f"the attribute {field.name[:80]!r} clashes or is not a Python name; give `x-python-name`"
            raise SchemaError(file, f"{pointer}/properties/{field.wire}", message, "name")
    hint = None if alias is None else checked_hint(alias, file, pointer)
    return NamedType(f"{file}#{pointer}", entry["class_name"], tuple(named), hint)


def checked_hint(text: str, file: str, pointer: str) -> str:
    """Check that a type hint holds only names, subscripts, `|` and literal strings, and return it."""
    try:
        return _written(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError):
        raise SchemaError(file, pointer, f"got the type hint {text[:80]!r}, which is not a hint") from None


def _written(node: ast.expr) -> str:
    """Write a hint in one style: `|` for every union, forward references as names, literals quoted by `quoting`."""
    match node:
        case ast.Name(id=name):
            return name
        case ast.BinOp(left=left, op=ast.BitOr(), right=right):
            return f"{_written(left)} | {_written(right)}"
        case ast.Constant(value=None):
            return "None"
        case ast.Constant(value=str(text)):
            return _written(ast.parse(text, mode="eval").body)
        case ast.Subscript(value=ast.Name(id=name), slice=inner):
            parts = inner.elts if isinstance(inner, ast.Tuple) else [inner]
            if name == "Literal":
                return f"Literal[{', '.join(quoting.literal(ast.literal_eval(part)) for part in parts)}]"
            if name == "Union":
                return " | ".join(map(_written, parts))
            return f"{name}[{', '.join(map(_written, parts))}]"
        case _:
            raise ValueError(ast.dump(node))
