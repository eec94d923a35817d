# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""The cattrs converter that knows every generated type."""

from __future__ import annotations

from cattrs import Converter

from sequrity_runtime import make_converter

__all__ = ["converter"]


def converter() -> Converter:
    """Build a cattrs converter that reads and writes every type of the schemas, exactly as the calls do.

    Each call builds a new one, for you to add hooks of your own to.
    """
    return make_converter("sequrity.converters")
