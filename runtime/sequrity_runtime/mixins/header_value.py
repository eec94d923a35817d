"""What the configuration headers have in common: they travel as the JSON text of a request header."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Literal, cast, overload

from sequrity_runtime.calls.headers import written_json
from sequrity_runtime.errors import ConfigError

HeaderMode = Literal["json_str", "json"]


class HeaderValue:
    """A type whose values travel as the JSON text of a request header."""

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
        """Write the value as it goes into its header.

        Args:
            mode: `"json_str"` for the header's text: compact JSON in plain ASCII, where escapes carry the rest.
                `"json"` for the same as a dict.
            overrides: Keys to lay over the value after it has been checked, so that a setting can be used before the
                schema knows it. Nested objects merge, any other value replaces.

        Returns:
            The header's text, or the object it stands for.

        Raises:
            RequestValidationError: A field of the value does not fit the schema, or JSON cannot express it, or a part
                of `overrides`; the error names each place.
            ConfigError: `mode` is neither of the two, or `overrides` is no mapping.
        """
        if mode not in ("json_str", "json"):
            raise ConfigError(f"mode must be 'json_str' or 'json', not {mode!r}")
        names = (type(self).__name__, "overrides")
        document, text = written_json(type(self), self, overrides, names)
        return text if mode == "json_str" else document


def array_of(values: Iterable[str] | None) -> Any:
    """Make the JSON array of some names; a set's are sorted, so that the same set always gives the same header.

    Whatever is not a collection of names is returned as it is, for the schema to refuse by name: a lone `"pii"` must
    not become `["p", "i", "i"]`.
    """
    if isinstance(values, AbstractSet):
        return sorted(values, key=str)
    if isinstance(values, Iterable) and not isinstance(values, str | bytes | Mapping):
        return list(values)
    return cast("Any", values)
