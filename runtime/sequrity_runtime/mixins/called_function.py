"""Mixin of the functions that tool calls name: their arguments in one form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from sequrity_runtime.json.strict import encode_json


class _Called(Protocol):
    @property
    def arguments(self) -> str | Mapping[str, Any] | None: ...


class CalledFunction:
    """The arguments of a call as text."""

    __slots__ = ()

    @property
    def arguments_json(self: _Called) -> str:
        """Arguments as JSON text, in whatever form the provider sent them. `{}` if there are none."""
        arguments = self.arguments
        if isinstance(arguments, str):
            return arguments if arguments.strip() else "{}"
        return encode_json(arguments or {}).decode("utf-8")
