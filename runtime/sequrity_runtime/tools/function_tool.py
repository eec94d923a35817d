"""A Python function as a tool of a model: its definition, and the conversion of its arguments and its result."""

from __future__ import annotations

import functools
import inspect
import re
from collections.abc import Callable, Iterable, Mapping
from math import isfinite
from types import NoneType
from typing import Any, TypeVar, get_type_hints, overload

from attrs import define, frozen

from sequrity_runtime.errors import ConfigError, DecodeError, check_flag, check_type
from sequrity_runtime.formats import FORMATS
from sequrity_runtime.formats.conversation_format import ToolDefinition
from sequrity_runtime.json.strict import decode_json_text, encode_json
from sequrity_runtime.shapes.builder import ShapeBuilder, described, object_schema
from sequrity_runtime.shapes.docstrings import parse_docstring
from sequrity_runtime.shapes.shape import Shape, ShapeError, located_text, read_members, refuse
from sequrity_runtime.shapes.strict_schema import StrictSchema
from sequrity_runtime.shapes.written_values import UnwritableError, to_data

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])

_NAME = re.compile(r"[A-Za-z0-9_-]{1,64}\Z")
_SHOWN_ERRORS = 5
_MARK = "__sequrity_tool__"


class ToolArgumentsError(ValueError):
    """The arguments from the model do not fit the function. The message is sent to the model."""


@frozen
class _Mark:
    """Arguments of the decorator `tool` for a function. None takes the value from the function itself."""

    name: str | None = None
    description: str | None = None
    strict: bool = False


@overload
def tool(function: FunctionT, /) -> FunctionT: ...


@overload
def tool(
    *, name: str | None = None, description: str | None = None, strict: bool = False
) -> Callable[[FunctionT], FunctionT]: ...


def tool(
    function: Callable[..., Any] | None = None,
    /,
    *,
    name: str | None = None,
    description: str | None = None,
    strict: bool = False,
) -> Any:
    """Describe a function that models may call, as a decorator: `@tool` or `@tool(name="look_up", strict=True)`.

    The function itself stays as it is. Pass it to `run_tools` or `function_tool`.

    Args:
        function: The function.
        name: Name for the model. Defaults to the name of the function.
        description: Description for the model. Defaults to the text of the docstring.
        strict: Whether the provider enforces the schema of the arguments. The schema is then written by the rules of
            providers: every property is required, and an optional one may be null.

    Raises:
        ConfigError: An argument is of another type, or the function takes no attributes, such as a bound method.
    """
    check_type("name", name, (str, NoneType), "a string")
    check_type("description", description, (str, NoneType), "a string")
    check_flag("strict", strict)
    mark = _Mark(name, description, strict)

    def decorate(function: FunctionT) -> FunctionT:
        try:
            setattr(function, _MARK, mark)
        except AttributeError:
            raise ConfigError(f"tool: {type(function).__name__} takes no attributes; decorate the function") from None
        return function

    return decorate if function is None else decorate(function)


@frozen
class _Target:
    """A callable, and the function behind it."""

    function: Any
    """The plain function or method that has the annotations."""

    bound: frozenset[str]
    """Arguments that a `partial` passes by name. The model must not see them."""

    name: str
    documented: Any


def _target(function: Any) -> _Target:
    """Unwrap `partial`, objects with `__call__` and bound methods."""
    if isinstance(function, functools.partial):
        inner = _target(function.func)
        return _Target(inner.function, inner.bound | function.keywords.keys(), inner.name, inner.documented)
    name = getattr(function, "__name__", "")
    if name or not callable(function):
        return _Target(function, frozenset(), name if isinstance(name, str) else "", function)
    call = type(function).__call__
    return _Target(call, frozenset(), type(function).__name__, call if call.__doc__ else type(function))


@define(eq=False)
class FunctionTool:
    """A function that a model may call."""

    function: Callable[..., Any]
    name: str
    description: str
    schema: StrictSchema
    """JSON Schema of the arguments."""

    shapes: Mapping[str, Shape]
    """Shapes of the arguments by name."""

    is_async: bool

    @classmethod
    def of(
        cls, function: Callable[..., Any], refused: frozenset[str] = frozenset(), location: str = "function"
    ) -> FunctionTool:
        """Build a tool from the signature and the docstring of a function.

        Messages name its location. A strict schema has none of the refused keywords.

        Raises:
            ConfigError: The name is invalid, or a parameter has an unsupported annotation.
        """
        _check_callable(function, location)
        target = _target(function)
        mark: _Mark = getattr(function, _MARK, None) or getattr(target.function, _MARK, None) or _Mark()
        name = target.name if mark.name is None else mark.name
        if not _NAME.match(name):
            message = "expected a function with a name of 1 to 64 letters, digits, _ and -"
            raise ConfigError(f"{location}: {message}, found {name!r}; tool(name=...) sets another name")
        text, texts = parse_docstring(target.documented)
        exact, shapes = _parameters(function, target, texts)
        description = text if mark.description is None else mark.description
        is_async = inspect.iscoroutinefunction(target.function)
        schema = StrictSchema.of(exact, refused) if mark.strict else StrictSchema(exact, False, "", exact)
        if mark.strict and not schema.is_strict:
            raise ConfigError(f"{name}: strict=True, but {schema.cause} cannot be enforced by providers")
        return cls(function, name, description, schema, shapes, is_async)

    @property
    def definition(self) -> ToolDefinition:
        """The definition for the model."""
        return ToolDefinition(self.name, self.description, self.schema.schema, self.schema.is_strict)

    def arguments(self, text: str) -> dict[str, Any]:
        """Convert the JSON text from the model to the annotated types. Blank means no arguments.

        Raises:
            ToolArgumentsError: The text is not valid JSON, or does not fit the schema or the types.
        """
        try:
            document = decode_json_text(text if text.strip() else "{}")
        except DecodeError as error:
            raise ToolArgumentsError(f"arguments are not valid JSON: {error}") from None
        try:
            return self._converted(document)
        except RecursionError:
            raise ToolArgumentsError("arguments are nested too deeply") from None

    def _converted(self, document: Any) -> dict[str, Any]:
        document = self.schema.restored(document)
        errors = [
            located_text(error.absolute_path or ["arguments"], error.message)
            for error in self.schema.validator.iter_errors(document)
        ]
        if errors:
            raise ToolArgumentsError("; ".join(errors[:_SHOWN_ERRORS]))
        try:
            return read_members(self.shapes, document)
        except ShapeError as error:
            raise ToolArgumentsError(f"arguments are invalid: {error}") from None

    def render(self, result: Any) -> str:
        """Render the result of the function for the model: a string unchanged, anything else as JSON.

        Raises:
            UnwritableError: The result cannot be written.
        """
        if isinstance(result, str):
            return str.__str__(result)
        try:
            return encode_json(to_data(result)).decode("utf-8")
        except UnwritableError as error:
            raise UnwritableError(f"the result of {self.name}: {error}") from None
        except Exception:  # noqa: BLE001 - a number may have too many digits
            raise UnwritableError(f"the result of {self.name}: a part of it cannot be written as JSON") from None


def _check_callable(function: object, location: str) -> None:
    """Refuse a value that is not a function, with a hint."""
    if callable(function):
        return
    kind: type[object] = type(function)
    hints = {"str": "; pass the function itself, not its name", "dict": "; pass the definition of a tool in `tools`"}
    raise ConfigError(f"{location}: expected a function, found {kind.__name__}{hints.get(kind.__name__, '')}")


def _parameters(
    function: Callable[..., Any], target: _Target, texts: Mapping[str, str]
) -> tuple[dict[str, Any], dict[str, Shape]]:
    """Build the schema of the arguments of a function, as one object, and the shape of each."""
    name = target.name
    try:
        parameters = inspect.signature(function).parameters
    except (TypeError, ValueError):
        raise ConfigError(f"{name}() has no readable signature") from None
    try:
        hints = get_type_hints(target.function, include_extras=True)
    except Exception as error:  # noqa: BLE001 - evaluating a quoted annotation may raise anything
        raise ConfigError(f"{name}() has an annotation that cannot be resolved: {error}") from None
    builder = ShapeBuilder()
    shapes: dict[str, Shape] = {}
    properties: dict[str, Any] = {}
    required: list[str] = []
    for key, parameter in parameters.items():
        if key in target.bound:
            continue
        location = f"{name}({key})"
        if parameter.kind not in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY):
            refuse(location, "cannot be passed by name")
        if key not in hints:
            refuse(location, "has no annotation")
        shapes[key] = builder.shape(hints[key], location)
        properties[key] = described(shapes[key].schema, hints[key], texts.get(key))
        if parameter.default is parameter.empty:
            required.append(key)
        elif hasattr(parameter.default, "json_schema_extra"):
            refuse(location, "has a Field as its default; write Annotated[type, Field(...)]")
        elif _is_plain(parameter.default):
            properties[key] = {**properties[key], "default": parameter.default}
    return builder.complete(object_schema(properties, required)), shapes


def _is_plain(value: Any) -> bool:
    return type(value) in (str, int, bool) or (type(value) is float and isfinite(value))


def function_tool(function: Callable[..., Any], *, api: str = "chat") -> dict[str, Any]:
    """Describe a function as a tool, for the `tools` argument of a call.

    The name is that of the function, and the description is the text of its docstring, unless the decorator `tool` says
    otherwise. The parameters are a JSON Schema of the annotations, with descriptions from the docstring.

    Args:
        function: The function.
        api: API whose format the tool has: `chat`, `messages` or `responses`.

    Raises:
        ConfigError: The name is invalid, a parameter has an unsupported annotation, or `api` is unknown.
    """
    found = FORMATS.get(api)
    if found is None:
        raise ConfigError(f"api: expected one of {', '.join(FORMATS)}, found {api!r}")
    return found.definition(FunctionTool.of(function, found.refused_keywords).definition)


def tools_of(
    functions: Iterable[Callable[..., Any]], *, is_async: bool, refused: frozenset[str] = frozenset()
) -> dict[str, FunctionTool]:
    """Build tools from functions, by name.

    Raises:
        ConfigError: Two functions have the same name, one is async but `is_async` is False, or one is not a valid tool.
    """
    tools: dict[str, FunctionTool] = {}
    for index, function in enumerate(functions):
        found = FunctionTool.of(function, refused, f"functions[{index}]")
        if found.name in tools:
            raise ConfigError(f"functions: two are named {found.name!r}")
        if found.is_async and not is_async:
            raise ConfigError(f"functions: {found.name}() is async; pass it to the async client")
        tools[found.name] = found
    return tools
