"""datamodel-code-generator reads the same schemas: it finds the same classes, with the same attributes."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import Formatter, PythonVersion
from datamodel_code_generator.parser import LiteralType
from exhaustive import exhaustive

from sequrity_codegen import model
from sequrity_codegen.load import reader
from sequrity_codegen.load.build import build
from sequrity_codegen.load.python_names import RESERVED_FIELDS

SCHEMA = Path(__file__).parents[2] / "schema"


@exhaustive
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_both_generators_find_the_same_classes_and_attributes(tmp_path: Path) -> None:
    documents = reader.read_folder(SCHEMA)
    records = [each for each in build(documents, "sequrity").by_title.values() if isinstance(each, model.Record)]
    # Theirs gives a class that extends another a base, ours has the inherited attributes.
    alone = [each for each in records if "allOf" not in _schema(documents, each)]
    ours = {each.title: {_name(documents, each, field) for field in each.fields} for each in alone}
    theirs = dict(_classes_of_the_second_generator(tmp_path, documents))
    assert len(ours) > 300
    assert {title: theirs.get(title, set()) for title in ours} == ours


def _schema(documents: dict[str, Any], definition: model.Definition) -> Any:
    document = documents[definition.file]
    for step in definition.pointer.split("/")[1:]:
        document = document[step]
    return document


def _name(documents: dict[str, Any], record: model.Record, field: model.Field) -> str:
    """Return the attribute without what only ours do: an underscore for names that our classes use themselves."""
    rule = _schema(documents, record).get("properties", {}).get(field.wire)
    chosen = isinstance(rule, dict) and "x-python-name" in rule
    return field.wire if chosen or field.wire in RESERVED_FIELDS else field.name


def _classes_of_the_second_generator(folder: Path, documents: dict[str, Any]) -> Iterator[tuple[str, set[str]]]:
    for file in documents:
        if file != "openapi.json":
            (folder / "schema" / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(SCHEMA / file, folder / "schema" / file)
    generate(
        folder / "schema",
        input_file_type=InputFileType.JsonSchema,
        output=folder / "package",
        output_model_type=DataModelType.DataclassesDataclass,
        target_python_version=PythonVersion.PY_311,
        enum_field_as_literal=LiteralType.All,
        formatters=[Formatter.BUILTIN],
        keyword_only=True,
        use_title_as_name=True,
    )
    for path in (folder / "package").rglob("*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.ClassDef):
                parts = [part for part in node.body if isinstance(part, ast.AnnAssign)]
                yield node.name, {part.target.id for part in parts if isinstance(part.target, ast.Name)}
