"""The value of a complete response."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any, get_origin

from attrs import frozen

from sequrity_runtime.errors import ConfigError, DecodeError
from sequrity_runtime.formats.conversation_format import ConversationFormat, Outcome, document_of
from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.structured_output.output_type import FailedTurn, MisfitError, OutputType
from sequrity_runtime.structured_output.parse_errors import (
    ParseContentFilterError,
    ParseFailureError,
    ParseJsonError,
    ParseLengthError,
    ParseRefusalError,
    ParseResultError,
    ParseShapeError,
)
from sequrity_runtime.validation.typos import caller_level


@frozen
class Parsing:
    """Takes the value of a type from the responses of an operation.

    Attributes:
        output_format: Wire format of the operation.
        output_type: Type of the value.
        parsed_class: Class of the response with `parsed`.
    """

    output_format: ConversationFormat
    output_type: OutputType
    parsed_class: type[Any]

    def arguments(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """Add the schema to the arguments of a call.

        Raises:
            ConfigError: The arguments set a format already.
        """
        key = self.output_format.output
        wanted = _wanted(self.output_format, self.output_type, arguments.get(key))
        if wanted is None:
            raise ConfigError(f"{key}: `response_type` sets the format; leave it out")
        return {**arguments, key: wanted}

    def response(self, response: Any) -> Any:
        """Return a response with its value. Raises as `value` does."""
        value = self.value(response)
        parsed: Any = object.__new__(self.parsed_class)
        for attribute in self.parsed_class.__attrs_attrs__:
            name = attribute.name
            object.__setattr__(parsed, name, value if name == "parsed" else getattr(response, name))
        return parsed

    def value(self, response: Any) -> Any:
        """Read the value of a response.

        Raises:
            ParseError: It holds no value of the type.
        """
        outcome = self.output_format.outcome(document_of(response))
        text = outcome.text
        try:
            document = _document(response, outcome)
        except ParseJsonError:
            if outcome.failure is None:
                raise
            document = None
        found = self.output_type.document_of(document)
        if isinstance(found, FailedTurn):
            raise ParseResultError(response, text, found.result)
        if outcome.failure is not None:
            raise ParseFailureError(response, text, outcome.failure)
        try:
            return self.output_type.read(found)
        except MisfitError as error:
            raise ParseShapeError(error.problems, response, text, document) from None


def _wanted(output_format: ConversationFormat, output_type: OutputType, given: Any = None) -> Any:
    sent = output_type.sent
    return output_format.output_argument(given, output_type.name, sent.schema, sent.is_strict)


def with_schema(output_format: ConversationFormat, arguments: Mapping[str, Any], parse: str) -> dict[str, Any] | None:
    """Replace a type that is passed as format by its schema, and warn: `parse` returns a value of the type.

    Returns:
        The arguments, or None if they hold no type there.

    Raises:
        ConfigError: The type has no JSON Schema.
    """
    given = arguments.get(output_format.output)
    if not isinstance(given, type) and get_origin(given) is None:
        return None
    shown = getattr(given, "__name__", str(given))
    text = f"{output_format.output}: the schema of {shown} is sent; for a value of the type, use {parse} instead"
    warnings.warn(
        f"{text}: {parse.rpartition('.')[2]}(..., response_type={shown})", UserWarning, stacklevel=caller_level()
    )
    wanted = _wanted(output_format, OutputType.of(given, output_format.refused_keywords))
    return {**arguments, output_format.output: wanted}


def _document(response: Any, outcome: Outcome) -> Any:
    """Decode the text of a response. A filter or a limit of length may have cut it."""
    text = outcome.text
    if outcome.refusal is not None:
        raise ParseRefusalError(response, text, outcome.refusal)
    if outcome.end == "content_filter":
        raise ParseContentFilterError("a content filter removed the response, or a part of it", response, text)
    if outcome.end == "length":
        raise ParseLengthError("the response reached its maximum length before its end", response, text)
    if not text:
        called = f"; it requests tools: {', '.join(outcome.tools)}" if outcome.tools else ""
        raise ParseJsonError(f"the response has no text{called}", response, text)
    try:
        return decode_json_text(text)
    except DecodeError as error:
        raise ParseJsonError(f"the text of the response is not valid JSON ({error.kind})", response, text) from None
