"""The type of a structured output: its schema for the provider, and its values.

The root of a schema for a provider is an object. A type whose JSON data is anything else, such as `list[City]`, is
wrapped: `{"value": [...]}`. In Dual-LLM mode the value is in the result of the turn, as `final_return_value.value`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from types import FunctionType, NoneType
from typing import Any

from attrs import define, frozen

from sequrity_runtime.errors import ConfigError, DecodeError
from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.shapes.bounds import kinds_of
from sequrity_runtime.shapes.builder import ShapeBuilder, object_schema
from sequrity_runtime.shapes.shape import Shape, ShapeError, located, located_text, root_of
from sequrity_runtime.shapes.strict_schema import StrictSchema
from sequrity_runtime.structured_output.partial_json import MISSING
from sequrity_runtime.type_guards import is_object

_VALUE = "value"
_VALUES: tuple[type[object], ...] = (str, int, float, list, tuple, dict, NoneType, FunctionType)
"""Types of values that are passed in place of a type by mistake."""

_STATUSES = frozenset({"success", "failure", "unknown"})
"""Values of `status` in the result of a Dual-LLM turn."""


class MisfitError(ValueError):
    """JSON data does not fit a type.

    Attributes:
        problems: What does not fit, with its location. The texts hold no values.
    """

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = tuple(problems)
        super().__init__(*self.problems)


@frozen
class FailedTurn:
    """The result of a Dual-LLM turn without return value."""

    result: Mapping[str, Any]


@define(eq=False)
class OutputType:
    """The type of a structured output."""

    name: str
    """Name of the schema, for the provider."""

    shape: Shape
    sent: StrictSchema
    """Schema of the value, or of the object around it."""

    is_wrapped: bool

    @classmethod
    def of(cls, response_type: Any, refused: frozenset[str] = frozenset()) -> OutputType:
        """Derive the schema of a type, without keywords that the provider refuses.

        Raises:
            ConfigError: The type has no JSON Schema.
        """
        shown = getattr(response_type, "__name__", None) or str(response_type)
        if isinstance(response_type, _VALUES):
            kind: type[object] = type(response_type)
            raise ConfigError(f"response_type: expected a type, such as a dataclass, found {kind.__name__}")
        builder = ShapeBuilder()
        shape = builder.shape(response_type, "response_type")
        exact = builder.complete(shape.schema)
        is_wrapped = not _is_object(exact)
        if is_wrapped:
            exact = builder.complete(object_schema({_VALUE: shape.schema}, [_VALUE]))
        name = re.sub(r"[^A-Za-z0-9_-]+", "_", shown).strip("_")[:64] or "output"
        return cls(name, shape, StrictSchema.of(exact, refused), is_wrapped)

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset(root_of(self.sent.exact).get("properties", ()))

    def document_of(self, document: Any) -> Any:
        """Take the value from the result of a Dual-LLM turn. Anything else is the value itself.

        Returns:
            JSON data, or a `FailedTurn`.
        """
        if not self._is_result(document):
            return document
        returned = document.get("final_return_value")
        if not is_object(returned) or _VALUE not in returned:
            return FailedTurn(document)
        value = returned[_VALUE]
        if isinstance(value, str):
            try:
                return decode_json_text(value)
            except DecodeError:
                return value
        return value

    def read(self, document: Any) -> Any:
        """Convert JSON data to a value of the type.

        Raises:
            MisfitError: It does not fit.
        """
        try:
            return self._read(document)
        except RecursionError:
            raise MisfitError(["nested too deeply"]) from None

    def _read(self, document: Any) -> Any:
        if self.is_wrapped and not (is_object(document) and document.keys() == {_VALUE}):
            document = {_VALUE: document}  # some providers do not follow schemas
        document = self.sent.restored(document)
        problems = [problem for error in self.sent.validator.iter_errors(document) for problem in _problems(error)]
        if problems:
            raise MisfitError(problems)
        try:
            if not self.is_wrapped:
                return self.shape.read(document)
            with located(_VALUE):
                return self.shape.read(document[_VALUE])
        except ShapeError as error:
            raise MisfitError([str(error)]) from None

    def partial(self, document: Any) -> Any:
        """Take the part of the value that has arrived from the part of a document, or `MISSING`."""
        if self._is_partial_result(document):
            returned = document.get("final_return_value")
            document = returned.get(_VALUE, MISSING) if is_object(returned) else MISSING
        if self.is_wrapped and is_object(document) and document.keys() <= {_VALUE}:
            return document.get(_VALUE, MISSING)
        if isinstance(document, str) and "string" not in kinds_of(self.shape.schema):
            return MISSING  # JSON text in a result
        return document

    def _is_result(self, document: Any) -> bool:
        """Return whether a document is the result of a Dual-LLM turn, and not a value that looks like it."""
        return self._is_partial_result(document) and document["status"] in _STATUSES

    def _is_partial_result(self, document: Any) -> bool:
        if not is_object(document) or self._keys >= document.keys():
            return False
        status = document.get("status")
        return isinstance(status, str) and any(known.startswith(status) for known in _STATUSES)


def _is_object(exact: dict[str, Any]) -> bool:
    root = root_of(exact)
    return root.get("type") == "object" and "anyOf" not in root


def _problems(error: Any) -> Iterator[str]:
    """Describe a violation without the value that breaks it, and without unknown keys."""
    from sequrity_runtime.validation.explanation import best_branch, message_of  # noqa: PLC0415 - only for a failure

    if error.context and error.validator in ("anyOf", "oneOf"):
        best, (error, message) = best_branch(error.context)
        for nested in best:
            yield from _problems(nested)
        if best:
            return
    else:
        message = "unknown key" if error.validator == "additionalProperties" else message_of(error)
    yield located_text(error.absolute_path, message)
