"""What the configuration headers have in common: they travel as the JSON text of a request header."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Any, Literal, cast, overload

from sequrity_runtime._codec import codec_of, read, to_json
from sequrity_runtime._errors import ConfigError
from sequrity_runtime._json import encode_json_ascii
from sequrity_runtime._merge import deep_merge
from sequrity_runtime._pointer import path_of, pointer_of

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
            ValidationError: A field of the value does not fit the schema; the error names each place.
            ConfigError: `mode` is neither of the two, or `overrides` hold something that JSON cannot express.
        """
        if mode not in ("json_str", "json"):
            raise ConfigError(f"mode must be 'json_str' or 'json', not {mode!r}")
        codec = codec_of(type(self))
        document: dict[str, Any] = to_json(codec.unstructure(self))
        read(codec, document)
        if overrides is not None:
            document = deep_merge(document, _plain_overrides(overrides))
        text = encode_json_ascii(document)  # in either mode: what cannot be written is told here
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


def _plain_overrides(overrides: Mapping[str, Any]) -> dict[str, Any]:
    """Turn what the caller wants to override into plain JSON data, or raise a `ConfigError`."""
    plain: dict[str, Any] = to_json(overrides)
    if type(plain) is not dict:
        raise ConfigError(f"overrides must be a mapping, not {type(overrides).__name__}")
    _check_json(plain, ())
    return plain


def _check_json(value: Any, parts: tuple[str | int, ...]) -> None:
    """Raise the `ConfigError` that names the first value below `parts` that JSON cannot express."""
    if isinstance(value, dict):
        for key, member in cast("dict[str, Any]", value).items():
            _check_json(member, (*parts, key))
    elif isinstance(value, list):
        for index, item in enumerate(cast("Iterable[Any]", value)):
            _check_json(item, (*parts, index))
    elif isinstance(value, float):
        if not math.isfinite(value):
            raise ConfigError(f"{_place(parts)}: JSON has no {value!r}")
    elif value is not None and not isinstance(value, str | int):
        raise ConfigError(f"{_place(parts)}: JSON cannot express a value of type {type(value).__name__}")


def _place(parts: tuple[str | int, ...]) -> str:
    """Name a place in the overrides as a Python programmer writes it."""
    return path_of(pointer_of(("overrides", *parts)))
