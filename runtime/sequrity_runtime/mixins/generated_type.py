"""Base class of generated types: conversion from and to JSON data, and the protocols of other libraries.

Everything is written once here, and finds the converters of a type by its class. The names of the four public methods
are reserved in the generator: a property of the same name becomes an attribute with a trailing underscore.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, Self, cast

from attrs import NOTHING, fields_dict

from sequrity_runtime.errors import check_type
from sequrity_runtime.type_guards import type_of
from sequrity_runtime.unset import UNSET


class GeneratedType:
    """Conversion between a typed object and JSON data with exactly the keys of the wire."""

    __slots__ = ()

    def to_dict(self, *, session_id: bool = False) -> dict[str, Any]:
        """Convert to JSON data. Keys are those of the wire, and absent fields are left out.

        Objects without a class, such as `metadata`, are not copied.

        Args:
            session_id: Whether to include the `session_id` of a response, which is not part of its body.

        Raises:
            ConfigError: A mapping has a key that is not a string, or values are nested more than 1,000 deep.
        """
        from sequrity_runtime.validation.codec import to_json  # noqa: PLC0415 - types alone need no converters

        document: dict[str, Any] = to_json(self)
        found = getattr(self, "session_id", None) if session_id else None
        return document if found is None else {"session_id": found, **document}

    def to_json(self, *, session_id: bool = False, indent: int | None = None) -> str:
        """Convert to a JSON text.

        Args:
            session_id: Whether to include the `session_id` of a response, which is not part of its body.
            indent: Number of spaces by which to indent each level. None writes one compact line.

        Raises:
            ConfigError: A value is not JSON serializable; the error names its location.
        """
        from sequrity_runtime.validation.serializability import json_text_of  # noqa: PLC0415 - as above

        return json_text_of(self, self.to_dict(session_id=session_id), indent)

    @classmethod
    def from_dict(cls, document: Mapping[str, Any], *, session_id: bool = False) -> Self:
        """Read JSON data and check it against the schema.

        Args:
            document: The data, with the keys of the wire.
            session_id: Whether the data may hold the `session_id` of a response, as `to_dict(session_id=True)` does.

        Raises:
            ValidationError: The data does not fit the schema. The error lists every violation.
        """
        from sequrity_runtime.validation.codec import read_as  # noqa: PLC0415 - as above

        if not (session_id and _is_beside_body(cls, "session_id") and "session_id" in document):
            return read_as(cls, document)
        made: Any = read_as(cls, {key: value for key, value in document.items() if key != "session_id"})
        made.session_id = document["session_id"]
        return cast("Self", made)

    @classmethod
    def from_json(cls, text: str | bytes, *, session_id: bool = False) -> Self:
        """Read a JSON text and check it against the schema.

        Args:
            text: The text, as a string or as UTF-8.
            session_id: Whether the text may hold the `session_id` of a response, as `to_json(session_id=True)` does.

        Raises:
            ConfigError: `text` is neither a string nor bytes.
            DecodeError: The text is not valid JSON.
            ValidationError: The data does not fit the schema. The error lists every violation.
        """
        from sequrity_runtime.json.strict import decode_json, decode_json_text  # noqa: PLC0415 - as above

        check_type("text", text, (str, bytes, bytearray), "a string or bytes")
        document = decode_json_text(text) if isinstance(text, str) else decode_json(text)
        return cls.from_dict(document, session_id=session_id)

    if not TYPE_CHECKING:  # type checkers still report a loop over a response that is not a stream

        def __iter__(self) -> Iterator[tuple[str, Any]]:
            """Yield the keys and values of the JSON data: `dict(response)`, as with pydantic's models.

            FastAPI converts a value of an unknown class by `dict(value)`.
            """
            return iter(self.to_dict().items())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        """Return the schema by which pydantic validates and serializes this type."""
        from sequrity_runtime.mixins import pydantic_types  # noqa: PLC0415 - pydantic calls it, and is imported

        return pydantic_types.core_schema_of(cls)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: Any, handler: Any) -> Any:
        """Return the JSON Schema of this type for a document of pydantic or FastAPI."""
        from sequrity_runtime.mixins import pydantic_types  # noqa: PLC0415 - as above

        return pydantic_types.json_schema_of(cls, handler)

    @recursive_repr()
    def __repr__(self) -> str:
        """Show every attribute. Works for an object that is still being built, as a debugger may find it."""
        shown = (f"{name}={getattr(self, name, NOTHING)!r}" for name in fields_dict(type_of(self)))
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Print the attributes that are set, for IPython: one a line if they do not fit into one line."""
        name = type(self).__qualname__
        if cycle:
            printer.text(f"{name}(...)")
            return
        with printer.group(4, f"{name}(", ")"):
            for index, (field, value) in enumerate(_set_attributes(self)):
                if index:
                    printer.text(",")
                printer.breakable(" " if index else "")
                printer.text(f"{field}=")
                printer.pretty(value)


def _is_beside_body(cls: Any, name: str) -> bool:
    """Return whether a class has an attribute that is not part of its JSON. The generator excludes it from `==`."""
    attribute = fields_dict(cls).get(name)
    return attribute is not None and not attribute.eq


def _set_attributes(value: object) -> Iterator[tuple[str, Any]]:
    for name in fields_dict(type_of(value)):
        member = getattr(value, name, UNSET)
        if member is not None and member is not UNSET and not (name == "additional_properties" and member == {}):
            yield name, member
