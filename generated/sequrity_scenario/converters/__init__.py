# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""Converters between JSON data and the types, a module for each module of types."""

from __future__ import annotations

from typing import Final

__all__ = ["MODULES"]

MODULES: Final = (
    "scenario",
    "types.json",
)
"""Modules below this package that hold `CODECS`; each is imported when it is needed."""
