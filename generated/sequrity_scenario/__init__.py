# Code generated from schema/* by sequrity_codegen. DO NOT EDIT.
"""Typed bindings, generated from JSON Schemas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sequrity_runtime import import_attribute

if TYPE_CHECKING:
    from sequrity_runtime import UNSET, Unset, ValidationError, Violation
    from sequrity_scenario._converter import converter

__all__ = ["UNSET", "Unset", "ValidationError", "Violation", "converter"]

if TYPE_CHECKING:
    __version__: str

_HOMES: Final = {
    "UNSET": "sequrity_runtime",
    "Unset": "sequrity_runtime",
    "ValidationError": "sequrity_runtime",
    "Violation": "sequrity_runtime",
    "converter": "sequrity_scenario._converter",
}
"""The module of each name; it is imported when the name is first used."""

if not TYPE_CHECKING:  # otherwise type checkers would accept any name

    def __getattr__(name: str) -> Any:
        """Import a name when it is first used."""
        return import_attribute(__name__, _HOMES, name)


def __dir__() -> list[str]:
    """List the public names."""
    return [*__all__, "__version__"]
