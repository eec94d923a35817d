"""Mixin of the configuration headers, whose values are sent as the JSON text of a request header."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, overload

from sequrity_runtime.calls.headers import render_json_header
from sequrity_runtime.configuration import Configuration
from sequrity_runtime.errors import ConfigError

HeaderMode = Literal["json_str", "json"]


class HeaderValue(Configuration):
    """A type whose values are sent as the JSON text of a request header."""

    __slots__ = ()

    @overload
    def dump_for_headers(
        self, mode: Literal["json_str"] = "json_str", overrides: Mapping[str, Any] | None = None
    ) -> str: ...

    @overload
    def dump_for_headers(self, mode: Literal["json"], overrides: Mapping[str, Any] | None = None) -> dict[str, Any]: ...

    def dump_for_headers(
        self, mode: HeaderMode = "json_str", overrides: Mapping[str, Any] | None = None
    ) -> str | dict[str, Any]:
        """Render the value as it is sent.

        Args:
            mode: `"json_str"` for the text of the header, compact JSON in ASCII; `"json"` for the same as a dict.
            overrides: Keys to merge into the value after validation, for settings that the schema does not know yet.
                Nested objects are merged, other values replaced.

        Returns:
            The text of the header, or the JSON data.

        Raises:
            RequestValidationError: A field of the value does not fit the schema, or the value or `overrides` are not
                JSON serializable. The error names each location.
            ConfigError: `mode` is not one of the two, or `overrides` is not a mapping.
        """
        if mode not in ("json_str", "json"):
            raise ConfigError(f"mode: expected 'json_str' or 'json', found {mode!r}")
        names = (type(self).__name__, "overrides")
        document, text = render_json_header(type(self), self, overrides, names)
        return text if mode == "json_str" else document
