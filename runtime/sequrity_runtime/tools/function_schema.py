"""JSON Schemas of Python functions, from their annotations and Google docstrings.

| annotation | schema |
|---|---|
| `str`, `int`, `float`, `bool`, `None`, `Any` | the type of that name; `{}` for `Any` |
| `date`, `datetime` | a string with `format` |
| `Literal`, an `Enum` | `enum` |
| `X | Y`, `Optional[X]` | `anyOf` |
| `list`, `Sequence`, `set`, `tuple[X, ...]` | an array; `tuple[X, Y]` with `prefixItems` |
| `dict[str, X]`, `Mapping` | an object of such values |
| a `TypedDict`, a dataclass, an attrs class | a closed object of its fields |
| `Annotated[X, "text"]` | that of `X`, with the text as description |

Other annotations are refused: with an incomplete schema, a model would call the function wrongly.
"""

from __future__ import annotations

import collections.abc
import dataclasses
import datetime
import enum
import inspect
import re
import types
from collections.abc import Callable
from typing import Annotated, Any, Literal, NoReturn, Union, cast, get_args, get_origin, get_type_hints, is_typeddict

import attrs

from sequrity_runtime.errors import ConfigError

_SCALARS: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
    Any: {},
    datetime.datetime: {"type": "string", "format": "date-time"},
    datetime.date: {"type": "string", "format": "date"},
}
_ARRAYS = (list, set, frozenset, collections.abc.Sequence, collections.abc.Collection, collections.abc.Iterable)
_OBJECTS = (dict, collections.abc.Mapping)
_SECTION = re.compile(r"^(\w[\w ]*):\s*$")
_ENTRY = re.compile(r"^(\*{0,2}\w+)(?:\s*\([^)]*\))?:\s*(.*)$")


def parameters_of(function: Callable[..., Any], hints: dict[str, Any]) -> dict[str, Any]:
    """Build the schema of the arguments of a function, as one object.

    Args:
        function: Function whose parameters can all be passed by name.
        hints: Type hints by parameter.

    Raises:
        ConfigError: A parameter has no annotation, or an unsupported one.
    """
    try:
        parameters = inspect.signature(function).parameters
    except (TypeError, ValueError):
        raise ConfigError(f"{function.__name__}() has no readable signature") from None
    texts = sections_of(function)[1]
    properties: dict[str, Any] = {}
    required: list[str] = []
    for name, parameter in parameters.items():
        location = f"{function.__name__}({name})"
        if parameter.kind not in (parameter.POSITIONAL_OR_KEYWORD, parameter.KEYWORD_ONLY):
            _refuse(location, "cannot be passed by name")
        if name not in hints:
            _refuse(location, "has no annotation")
        schema = schema_of(hints[name], location)
        properties[name] = {**schema, "description": texts[name]} if name in texts else schema
        if parameter.default is parameter.empty:
            required.append(name)
        elif type(parameter.default) in (str, int, float, bool):
            properties[name] = {**properties[name], "default": parameter.default}
    return _object(properties, required)


def schema_of(hint: Any, location: str, above: tuple[Any, ...] = ()) -> dict[str, Any]:
    """Build the schema of a type hint.

    Args:
        hint: Resolved type hint.
        location: Location of the hint, for messages.
        above: Classes that contain the hint.

    Raises:
        ConfigError: The hint is not supported.
    """
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        texts = [text for text in arguments[1:] if isinstance(text, str)]
        return {**schema_of(arguments[0], location, above), **({"description": texts[0]} if texts else {})}
    if hint in _SCALARS:
        return dict(_SCALARS[hint])
    if origin is Literal:
        return _enum(arguments)
    if origin in (Union, types.UnionType):
        return {"anyOf": [schema_of(member, location, above) for member in arguments]}
    if origin is tuple or hint is tuple:
        return _tuple(arguments, location, above)
    if (origin or hint) in _ARRAYS:
        return {"type": "array", "items": schema_of(arguments[0], location, above) if arguments else {}}
    if (origin or hint) in _OBJECTS:
        return _mapping(arguments, location, above)
    if isinstance(hint, type):
        if issubclass(hint, enum.Enum):
            return _enum(tuple(member.value for member in hint))
        return _class(cast("type[Any]", hint), location, above)
    return _refuse(location, f"has an unsupported annotation: {hint}")


def sections_of(documented: Any) -> tuple[str, dict[str, str]]:
    """Parse a Google docstring into the text before its sections and the entries of `Args` or `Attributes` by name."""
    lines = (inspect.getdoc(documented) or "").split("\n")
    ends = (number for number, line in enumerate(lines) if _SECTION.match(line))
    text = "\n".join(lines[: next(ends, len(lines))]).strip()
    entries: dict[str, str] = {}
    section = name = ""
    for line in lines:
        heading, entry = _SECTION.match(line), _ENTRY.match(line.strip())
        indent = len(line) - len(line.lstrip())
        if heading:
            section, name = heading[1], ""
        elif section in ("Args", "Arguments", "Parameters", "Attributes") and line.strip():
            if entry and indent <= 4:
                name, entries[entry[1]] = entry[1], entry[2]
            elif name:
                entries[name] = f"{entries[name]} {line.strip()}".strip()
    return text, entries


def _object(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    needed = {"required": required} if required else {}
    return {"type": "object", "properties": properties, **needed, "additionalProperties": False}


def _enum(values: tuple[Any, ...]) -> dict[str, Any]:
    plain = [value.value if isinstance(value, enum.Enum) else value for value in values]
    return {"type": "string", "enum": plain} if all(isinstance(value, str) for value in plain) else {"enum": plain}


def _tuple(arguments: tuple[Any, ...], location: str, above: tuple[Any, ...]) -> dict[str, Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        return {"type": "array", "items": schema_of(arguments[0], location, above)}
    if not arguments:
        return {"type": "array", "items": {}}
    items = [schema_of(item, location, above) for item in arguments]
    return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}


def _mapping(arguments: tuple[Any, ...], location: str, above: tuple[Any, ...]) -> dict[str, Any]:
    if arguments and arguments[0] is not str:
        _refuse(location, "is a mapping with keys other than strings")
    return {"type": "object", "additionalProperties": schema_of(arguments[1], location, above) if arguments else {}}


def _class(cls: type[Any], location: str, above: tuple[Any, ...]) -> dict[str, Any]:
    if cls in above:
        _refuse(location, f"contains {cls.__name__} recursively")
    required = _required_of(cls)
    if required is None:
        _refuse(location, f"has an unsupported annotation: {cls.__name__}")
    hints = fields_of(cls)
    text, texts = sections_of(cls) if cls.__doc__ and not cls.__doc__.startswith(f"{cls.__name__}(") else ("", {})
    properties: dict[str, Any] = {}
    for name in required:
        schema = schema_of(hints[name], f"{location}.{name}", (*above, cls))
        properties[name] = {**schema, "description": texts[name]} if name in texts else schema
    found = _object(properties, [name for name, needed in required.items() if needed])
    return {"description": text, **found} if text else found


def _required_of(cls: type[Any]) -> dict[str, bool] | None:
    """Map the fields of a class to whether each is required. Returns None for a class without fields."""
    if is_typeddict(cls):
        required: frozenset[str] = getattr(cls, "__required_keys__")  # noqa: B009 - type checkers do not know it
        # Annotations that are strings (PEP 563) hide `NotRequired` from the class.
        marks = {name: _mark(hint) for name, hint in get_type_hints(cls, include_extras=True).items()}
        return {name: mark == "Required" or (not mark and name in required) for name, mark in marks.items()}
    if attrs.has(cls):
        return {field.name: field.default is attrs.NOTHING for field in attrs.fields(cls) if field.init}
    if dataclasses.is_dataclass(cls):
        missing = dataclasses.MISSING
        return {
            field.name: field.default is missing and field.default_factory is missing
            for field in dataclasses.fields(cls)
            if field.init
        }
    return None


def fields_of(cls: type[Any]) -> dict[str, Any]:
    """Return the type hints of a class, without `Required` and `NotRequired`."""
    hints = get_type_hints(cls, include_extras=True)
    return {name: get_args(hint)[0] if _mark(hint) else hint for name, hint in hints.items()}


def _mark(hint: Any) -> str:
    """Return `Required`, `NotRequired` or an empty string, as the hint is marked."""
    name = getattr(get_origin(hint), "_name", "")
    return name if name in ("Required", "NotRequired") else ""


def _refuse(location: str, text: str) -> NoReturn:
    raise ConfigError(f"{location} {text}")
