"""Python functions as tools of a model: what it is told of them, and how they are called with what it says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any, get_type_hints, is_typeddict

from attrs import define

from sequrity_runtime.errors import ConfigError, DecodeError
from sequrity_runtime.json.strict import decode_json_text, encode_json
from sequrity_runtime.tools.function_schema import fields_of, parameters_of, sections_of
from sequrity_runtime.validation.codec import to_json

if TYPE_CHECKING:
    from cattrs import Converter

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_SHOWN_FAULTS = 5


class ToolArgumentsError(ValueError):
    """The arguments that a model gave do not fit the function; the model is told so."""


@define(eq=False)
class FunctionTool:
    """A function that a model may call."""

    function: Callable[..., Any]
    name: str
    description: str
    parameters: dict[str, Any]
    hints: dict[str, Any]

    @classmethod
    def of(cls, function: Callable[..., Any]) -> FunctionTool:
        """Read a function's signature and docstring.

        Raises:
            ConfigError: It has no usable name, or a parameter that no JSON Schema is known for.
        """
        name = getattr(function, "__name__", "")
        if not callable(function) or not _NAME.match(name):
            found = name or f"a value of type {type(function).__name__}"
            message = "functions: expected functions with a name of 1 to 64 letters, digits, _ and -"
            raise ConfigError(f"{message}, found {found}")
        try:
            hints = get_type_hints(function, include_extras=True)
        except Exception as error:  # noqa: BLE001 - annotations in quotes are evaluated
            raise ConfigError(f"{name}() has an annotation that cannot be resolved: {error}") from None
        parameters = parameters_of(function, hints)
        tool = cls(function, name, sections_of(function)[0], parameters, hints)
        tool.check_hints()
        return tool

    @property
    def is_async(self) -> bool:
        """Whether its result is to be awaited."""
        return iscoroutinefunction(self.function)

    def definition(self) -> dict[str, Any]:
        """Write what the model is told: a tool, as chat completions take it."""
        told = {"description": self.description} if self.description else {}
        return {"type": "function", "function": {"name": self.name, **told, "parameters": self.parameters}}

    def check_hints(self) -> None:
        """Make sure that arguments can be turned into what the function wants.

        Raises:
            ConfigError: One cannot, as where nothing tells the members of a union apart.
        """
        for name in self.parameters["properties"]:
            try:
                self._converter.get_structure_hook(self.hints[name])
            except Exception as error:  # noqa: BLE001 - cattrs has no one base of its errors
                raise ConfigError(f"{self.name}({name}) cannot be read from JSON: {error}") from None

    def arguments(self, text: str) -> dict[str, Any]:
        """Read a model's arguments into what the function takes.

        Args:
            text: JSON text, as the model wrote it; blank for none.

        Raises:
            ToolArgumentsError: They are no JSON, do not fit the schema, or not the function's types.
        """
        try:
            document = decode_json_text(text if text.strip() else "{}")
        except DecodeError as error:
            raise ToolArgumentsError(f"the arguments are no JSON: {error}") from None
        faults = [
            f"{''.join(f'[{step!r}]' for step in fault.absolute_path) or 'arguments'}: {fault.message}"
            for fault in self._validator.iter_errors(document)
        ]
        if faults:
            raise ToolArgumentsError("; ".join(faults[:_SHOWN_FAULTS]))
        try:
            return {name: self._converter.structure(value, self.hints[name]) for name, value in document.items()}
        except Exception as error:  # noqa: BLE001 - what a class's own checks raise
            raise ToolArgumentsError(f"the arguments do not fit: {error}") from None

    def written(self, result: Any) -> str:
        """Write what the function returned as text for the model: a text as it is, anything else as JSON.

        Raises:
            ConfigError: It is nothing that JSON could say.
        """
        if isinstance(result, str):
            return result
        try:
            return encode_json(to_json(self._converter.unstructure(to_json(result)))).decode("utf-8")
        except Exception as error:  # noqa: BLE001 - whatever the result's own methods raise
            raise ConfigError(
                f"{self.name}() returned what JSON cannot say ({type(result).__name__}): {error}"
            ) from None

    @cached_property
    def _validator(self) -> Any:
        from jsonschema import Draft202012Validator  # noqa: PLC0415 - only where a model calls

        return Draft202012Validator(self.parameters)

    @cached_property
    def _converter(self) -> Converter:
        from cattrs.preconf.json import make_converter  # noqa: PLC0415 - only where functions are tools

        converter = make_converter(forbid_extra_keys=True, detailed_validation=False)

        def structure(value: dict[str, Any], cls: type[Any]) -> dict[str, Any]:
            return {name: converter.structure(member, fields_of(cls)[name]) for name, member in value.items()}

        # cattrs takes a key for required whose `NotRequired` is kept as text (PEP 563).
        converter.register_structure_hook_func(is_typeddict, structure)
        return converter


def function_tool(function: Callable[..., Any]) -> dict[str, Any]:
    """Describe a function as a tool that a model may call, for the `tools` of a call.

    The name is the function's, the description its docstring's text, the parameters a JSON Schema of its annotations
    with what the docstring's `Args` say.

    Raises:
        ConfigError: It has no usable name, or a parameter that no JSON Schema is known for.
    """
    return FunctionTool.of(function).definition()


def tools_of(functions: Iterable[Callable[..., Any]], *, awaited: bool) -> dict[str, FunctionTool]:
    """Read functions into tools, by name.

    Args:
        functions: The functions.
        awaited: Whether async functions can be called.

    Raises:
        ConfigError: Two have the same name, one is async where none can be, or one is no tool.
    """
    tools: dict[str, FunctionTool] = {}
    for function in functions:
        tool = FunctionTool.of(function)
        if tool.name in tools:
            raise ConfigError(f"functions: two are named {tool.name!r}")
        if tool.is_async and not awaited:
            raise ConfigError(f"functions: {tool.name}() is async; give it to the async client")
        tools[tool.name] = tool
    return tools
