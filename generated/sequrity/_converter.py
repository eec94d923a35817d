# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""A cattrs converter for every generated type."""

from __future__ import annotations

from cattrs import Converter

from sequrity_runtime import make_converter

__all__ = ["converter"]


def converter() -> Converter:
    """Return a new cattrs converter that reads and writes every generated type as the calls do.

    Hooks added to it affect no other converter.
    """
    return make_converter("sequrity.converters")
