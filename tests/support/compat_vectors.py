"""The battery of compatibility verdicts in `vectors/compat`, and documents to check them with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from instances import WRONG, Instances, distinct
from schema_types import ROOT, Schemas

VECTORS = ROOT / "vectors" / "compat"


def cases() -> list[dict[str, Any]]:
    """Read every case."""
    return [case for path in sorted(VECTORS.glob("*.json")) for case in json.loads(path.read_text("utf-8"))]


def documents(schema: Any, folder: Path) -> list[Any]:
    """Make valid and invalid documents of a schema. Empty if `Instances` does not support the schema."""
    if not isinstance(schema, dict):
        return []
    folder.mkdir(exist_ok=True)
    (folder / "s.json").write_text(json.dumps({"title": "Root", **schema}), "utf-8")
    schemas = Schemas(folder)
    try:
        return Instances(schemas).of(schemas.types[0])[:200]
    except (RecursionError, KeyError, IndexError, TypeError, AttributeError):
        return []


def documents_of_both(one: Any, two: Any, folder: Path) -> list[Any]:
    """Make documents of two schemas, and some of neither."""
    made = [*documents(one, folder / "1"), *documents(two, folder / "2"), *WRONG]
    return distinct([*made, *({"a": value, "b": value} for value in WRONG)])
