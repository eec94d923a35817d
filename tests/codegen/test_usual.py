"""An object like the examples of its type is read without lookups of the keys that the examples lack."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from schema_folder import bindings, one, record

from sequrity_runtime import Violation

TEXT = {"type": "string"}
PROPERTIES = {
    "id": TEXT,
    "usual": {"type": ["integer", "null"], "default": None},
    "rare": {"type": ["string", "null"], "default": None},
    "unset": {"type": "boolean"},
}
VALUES: dict[str, list[Any]] = {
    "id": ["a", 5],
    "usual": [1, 1.0, 1.5, None],
    "rare": ["text", 5, None],
    "unset": [True, None],
    "unknown": ["text", 5],
}
ABSENT = object()


def documents() -> list[dict[str, Any]]:
    """Write every combination of absent keys, good values and bad values."""
    rows = product(*([ABSENT, *values] for values in VALUES.values()))
    return [{key: value for key, value in zip(VALUES, row, strict=True) if value is not ABSENT} for row in rows]


@pytest.mark.parametrize("extra", [True, False, TEXT], ids=["open", "closed", "typed"])
@pytest.mark.parametrize(
    "examples", [[{"id": "a"}], [{"id": "a", "usual": 1}], [{"id": "a"}, {"id": "a", "rare": None}], []], ids=repr
)
def test_examples_of_a_type_change_no_verdict_and_no_value(tmp_path: Path, extra: Any, examples: Any) -> None:
    schema = record("Thing", PROPERTIES, ["id"], additionalProperties=extra, examples=examples)
    oracle: Any = Draft202012Validator(schema)
    taken = 0
    with bindings(one(schema), tmp_path) as package:
        codec = package.codec("thing.json#")
        for document in documents():
            if not oracle.is_valid(document):
                with pytest.raises(Violation):
                    codec.structure(document)
                continue
            value = codec.structure(document)
            made = codec.type(**{key: document[key] for key in PROPERTIES if key in document})
            if extra:
                made.additional_properties = {key: document[key] for key in document if key not in PROPERTIES}
            assert value == made
            taken += 1
    assert taken > 10


@pytest.mark.parametrize(
    ("example", "test"),
    [
        ({"id": "a", "usual": 1}, "if _THING_USUAL.issuperset(obj):"),
        ({"id": "a"}, "if len(obj) == 1:"),
        ({"id": "a", "usual": 1, "rare": "b"}, None),
    ],
)
def test_keys_that_no_example_shows_stand_behind_one_test(tmp_path: Path, example: Any, test: str | None) -> None:
    """One such key alone is looked up at once: that takes no longer."""
    with bindings(one(record("Thing", PROPERTIES, ["id"], examples=[example])), tmp_path) as package:
        source = Path(package.converters().__file__ or "").read_text("utf-8")
    assert source.count("return made") == (2 if test else 1)
    assert (test or "") in source
