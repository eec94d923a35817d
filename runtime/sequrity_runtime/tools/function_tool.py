"""A Python function as a tool of a model: its definition, and the conversion of its arguments and its result."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, get_type_hints, is_typeddict

from attrs import define

from sequrity_runtime.errors import ConfigError, DecodeError
from sequrity_runtime.formats import FORMATS
from sequrity_runtime.json.strict import decode_json_text, encode_json
from sequrity_runtime.tools.function_schema import fields_of, parameters_of, sections_of
from sequrity_runtime.validation.codec import to_json

if TYPE_CHECKING:
    from cattrs import Converter

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_SHOWN_ERRORS = 5


class ToolArgumentsError(ValueError):
    """The arguments from the model do not fit the function. The message is sent to the model."""


@define(eq=False)
class FunctionTool:
    """A function that a model may call."""

    function: Callable[..., Any]
    name: str
    description: str
    parameters: dict[str, Any]
    hints: dict[str, Any]
    strict: bool = False

    @classmethod
    def of(cls, function: Callable[..., Any]) -> FunctionTool:
        """Build a tool from the signature and the docstring of a function.

        Raises:
            ConfigError: The name is invalid, or a parameter has an unsupported annotation.
        """
        name = getattr(function, "__name__", "")
        if not callable(function) or not _NAME.match(name):
            found = name or f"a value of type {type(function).__name__}"
            message = "functions: expected functions with a name of 1 to 64 letters, digits, _ and -"
            raise ConfigError(f"{message}, found {found}")
        try:
            hints = get_type_hints(function, include_extras=True)
        except Exception as error:  # noqa: BLE001 - evaluating a quoted annotation may raise anything
            raise ConfigError(f"{name}() has an annotation that cannot be resolved: {error}") from None
        parameters = parameters_of(function, hints)
        tool = cls(function, name, sections_of(function)[0], parameters, hints)
        tool.check_hints()
        return tool

    @property
    def is_async(self) -> bool:
        """Whether the function is async."""
        return iscoroutinefunction(self.function)

    def check_hints(self) -> None:
        """Check that JSON data can be converted to each annotation.

        Raises:
            ConfigError: An annotation cannot be converted, such as a union with indistinguishable members.
        """
        for name in self.parameters["properties"]:
            try:
                self._converter.get_structure_hook(self.hints[name])
            except Exception as error:  # noqa: BLE001 - the errors of cattrs have no common base
                raise ConfigError(f"{self.name}({name}) cannot be read from JSON: {error}") from None

    def arguments(self, text: str) -> dict[str, Any]:
        """Convert the arguments from the model to the annotated types.

        Args:
            text: JSON text from the model. Blank means no arguments.

        Raises:
            ToolArgumentsError: The text is not valid JSON, or does not fit the schema or the types.
        """
        try:
            document = decode_json_text(text if text.strip() else "{}")
        except DecodeError as error:
            raise ToolArgumentsError(f"arguments are not valid JSON: {error}") from None
        errors = [
            f"{''.join(f'[{step!r}]' for step in error.absolute_path) or 'arguments'}: {error.message}"
            for error in self._validator.iter_errors(document)
        ]
        if errors:
            raise ToolArgumentsError("; ".join(errors[:_SHOWN_ERRORS]))
        try:
            return {name: self._converter.structure(value, self.hints[name]) for name, value in document.items()}
        except Exception as error:  # noqa: BLE001 - the checks of a class may raise anything
            raise ToolArgumentsError(f"arguments are invalid: {error}") from None

    def render(self, result: Any) -> str:
        """Render the result of the function for the model: a string unchanged, anything else as JSON.

        Raises:
            ConfigError: The result is not JSON serializable.
        """
        if isinstance(result, str):
            return result
        try:
            return encode_json(to_json(self._converter.unstructure(to_json(result)))).decode("utf-8")
        except Exception:  # noqa: BLE001 - the methods of the result may raise anything
            kind = type(result).__name__
            raise ConfigError(f"{self.name}() returned a value that is not JSON serializable ({kind})") from None

    @cached_property
    def _validator(self) -> Any:
        from jsonschema import Draft202012Validator  # noqa: PLC0415 - needed only for a call from a model

        return Draft202012Validator(self.parameters)

    @cached_property
    def _converter(self) -> Converter:
        from cattrs.preconf.json import make_converter  # noqa: PLC0415 - needed only for tools

        converter = make_converter(forbid_extra_keys=True, detailed_validation=False)

        def structure(value: dict[str, Any], cls: type[Any]) -> dict[str, Any]:
            return {name: converter.structure(member, fields_of(cls)[name]) for name, member in value.items()}

        # If annotations are strings (PEP 563), cattrs does not see `NotRequired`.
        converter.register_structure_hook_func(is_typeddict, structure)
        return converter


def function_tool(function: Callable[..., Any]) -> dict[str, Any]:
    """Describe a function as a tool, for the `tools` argument of a call.

    The name is that of the function, and the description is the text of its docstring. The parameters are a JSON Schema
    of the annotations, with descriptions from `Args` of the docstring.

    Raises:
        ConfigError: The name is invalid, or a parameter has an unsupported annotation.
    """
    return FORMATS["chat"].definition(FunctionTool.of(function))


def tools_of(functions: Iterable[Callable[..., Any]], *, is_async: bool) -> dict[str, FunctionTool]:
    """Build tools from functions, by name.

    Args:
        functions: The functions.
        is_async: Whether async functions can be called.

    Raises:
        ConfigError: Two functions have the same name, one is async but `is_async` is False, or one is not a valid tool.
    """
    tools: dict[str, FunctionTool] = {}
    for function in functions:
        tool = FunctionTool.of(function)
        if tool.name in tools:
            raise ConfigError(f"functions: two are named {tool.name!r}")
        if tool.is_async and not is_async:
            raise ConfigError(f"functions: {tool.name}() is async; pass it to the async client")
        tools[tool.name] = tool
    return tools
