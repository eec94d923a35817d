# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""A cattrs converter for every generated type."""

from __future__ import annotations

from typing import overload

from cattrs import Converter

from sequrity_runtime import ConverterT, make_converter

__all__ = ["converter"]


@overload
def converter(base: None = None) -> Converter: ...


@overload
def converter(base: ConverterT) -> ConverterT: ...


def converter(base: Converter | None = None) -> Converter:
    """Return a cattrs converter that reads and writes every generated type as the calls do.

    Args:
        base: Converter to add the hooks to, for example one of `cattrs.preconf`. None makes a new one.
    """
    return make_converter("sequrity_scenario.converters", base)
