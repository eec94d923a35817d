# Code generated from schema/types/json.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/types/json.json`."""

from __future__ import annotations

from typing import Any, TypeAlias

__all__ = ["JsonObject", "JsonValue"]

JsonObject: TypeAlias = dict[str, Any]
"""Any JSON object."""


JsonValue: TypeAlias = Any
"""`JsonValue` of `schema/types/json.json`."""
