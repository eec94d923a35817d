"""Generate Python bindings from a folder of JSON Schemas, exactly or not at all."""

from __future__ import annotations

from sequrity_codegen.errors import Problem, SchemaError
from sequrity_codegen.generate import generate

__all__ = ["Problem", "SchemaError", "generate"]
