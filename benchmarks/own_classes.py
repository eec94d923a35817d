"""Our attrs classes without our converters: built without validation, which is the floor, and by plain cattrs."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs
from cattrs.preconf.orjson import make_converter

from sequrity_runtime import UNSET, Unset
from sequrity_runtime.type_guards import is_array, is_object


def _members(hint: Any) -> list[Any]:
    """List the types of a hint without None and `Unset`; a union has several."""
    types = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return [kind for kind in types if kind not in (NoneType, Unset)]


def _tags(classes: list[type[Any]]) -> tuple[str, dict[str, type[Any]]]:
    """Find the key whose value identifies the class, and the class for each value."""
    for attribute in attrs.fields(classes[0]):
        kinds = [kind for cls in classes for kind in _members(get_type_hints(cls).get(attribute.name))]
        values = [get_args(kind)[0] for kind in kinds if get_origin(kind) is Literal and len(get_args(kind)) == 1]
        if len(set(values)) == len(classes):
            return attribute.name, dict(zip(values, classes, strict=True))
    raise TypeError(f"{classes} cannot be distinguished")


def _keep(value: Any) -> Any:
    return value


class _Floor:
    """Writes functions that build our objects with their constructors, and check nothing."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {"UNSET": UNSET, "keep": _keep}
        self.sources: dict[str, str] = {}
        self._numbers = count()

    def function(self, cls: type[Any]) -> str:
        """Write the function for a class once, and return its name."""
        name = f"build_{cls.__name__}"
        if name not in self.sources:
            self.sources[name] = ""  # it may contain itself
            self.names[cls.__name__] = cls
            hints = get_type_hints(cls)
            lines, arguments = [f"def {name}(obj):"], list[str]()
            for attribute in attrs.fields(cls):
                if attribute.name == "additional_properties":
                    arguments.append("additional_properties={}")
                    continue
                if attribute.name == "session_id":
                    continue
                key, variable = attribute.name.rstrip("_"), f"v_{attribute.name}"
                needed = attribute.default is attrs.NOTHING or get_origin(hints[attribute.name]) is Literal
                otherwise = ", UNSET" if attribute.default is UNSET else ""
                lines.append(f"    {variable} = " + (f"obj[{key!r}]" if needed else f"obj.get({key!r}{otherwise})"))
                arguments.append(f"{attribute.name}={self.value(hints[attribute.name], variable)}")
            self.sources[name] = "\n".join([*lines, f"    return {cls.__name__}({', '.join(arguments)})"])
        return name

    def value(self, hint: Any, variable: str) -> str:
        """Write the expression for a value. It is the variable itself if the value stays as it is."""
        types = _members(hint)
        classes = [kind for kind in types if attrs.has(kind)]
        item = f"i{next(self._numbers)}"
        built = variable
        for kind in types:
            inner = self.value(get_args(kind)[-1], item) if get_origin(kind) in (list, dict) else item
            if inner != item and get_origin(kind) is list:
                built = f"[{inner} for {item} in {variable}]"
            elif inner != item:
                built = f"{{k: {inner} for k, {item} in {variable}.items()}}"
        if len(classes) == 1 and dict[str, Any] not in types:
            built = f"{self.function(classes[0])}({variable})"
        elif classes:
            key, table = _tags(classes)
            name = f"TABLE_{next(self._numbers)}"
            entries = ", ".join(f"{value!r}: {self.function(cls)}" for value, cls in table.items())
            self.sources[name] = f"{name} = {{{entries}}}"
            built = f"{name}.get({variable}[{key!r}], keep)({variable})"
        if built == variable:
            return variable
        kept = [test for kind, test in ((str, "type({}) is str"), (NoneType, "{} is None")) if kind in get_args(hint)]
        return f"{variable} if {' or '.join(kept).format(*[variable] * len(kept))} else {built}" if kept else built


def floor_of(cls: type[Any]) -> Callable[[Any], Any]:
    """Compile the function that builds a class without validation.

    Args:
        cls: One of our classes.
    """
    floor = _Floor()
    name = floor.function(cls)
    tables = {key: source for key, source in floor.sources.items() if key.startswith("TABLE")}
    functions = [source for key, source in floor.sources.items() if key not in tables]
    exec("\n".join([*functions, *tables.values()]), floor.names)  # noqa: S102 - of the lines above
    build: Callable[[Any], Any] = floor.names[name]
    return build


def cattrs_of(cls: type[Any]) -> Callable[[Any], Any]:
    """Make the function by which plain cattrs structures a class.

    cattrs refuses unions of classes and plain objects. A hook selects the class by its tag, as users would write it.
    """
    converter = make_converter(detailed_validation=False)

    def is_mixed(hint: Any) -> bool:
        kinds = _members(hint)
        return any(attrs.has(kind) or get_origin(kind) is list for kind in kinds) and (
            len(kinds) > 1 or Unset in get_args(hint)
        )

    def hook_of(hint: Any) -> Callable[[Any, Any], Any]:
        kinds = _members(hint)
        classes = [kind for kind in kinds if attrs.has(kind)]
        alone: Any = classes[0] if len(classes) == 1 and dict[str, Any] not in kinds else None
        tags: tuple[str, dict[Any, Any]] = _tags(classes) if classes and not alone else ("", {})
        key, table = tags
        array: Any = next((kind for kind in kinds if get_origin(kind) is list), None)

        def structure(value: Any, _: Any) -> Any:
            if is_array(value):
                return converter.structure(value, array)
            known: Any = table.get(value.get(key), alone) if is_object(value) else None
            return converter.structure(value, known) if known else value

        return structure

    converter.register_structure_hook_factory(is_mixed, hook_of)
    hook = converter.get_structure_hook(cls)
    return lambda document: hook(document, cls)
