"""The cattrs converter that knows every generated type.

Only programs that compose a converter of their own import this module, and cattrs with it.
"""

from __future__ import annotations

import importlib
from functools import partial
from types import GenericAlias, NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

from cattrs import Converter

from sequrity_runtime._codec import Codec, codecs_of, read, to_json
from sequrity_runtime._errors import ValidationError
from sequrity_runtime._grouped import grouped

T = TypeVar("T")
_ALIASES = (Union, UnionType, Literal)


def make_converter(converters: str) -> Converter:
    """Build a cattrs converter that knows every generated type.

    Args:
        converters: Import path of the package of generated converters, whose `MODULES` names them.
    """
    converter = Converter()
    aliases: dict[Any, Codec[Any]] = {}
    for name in importlib.import_module(converters).MODULES:
        module = f"{converters.rpartition('.')[0]}.{name}"
        for kind, codec in codecs_of(module).items():
            if get_origin(kind) in _ALIASES:
                aliases.setdefault(kind, codec)
            elif not isinstance(kind, GenericAlias) and getattr(kind, "__module__", "") == module:
                converter.register_structure_hook(kind, partial(_structure, codec))
                converter.register_unstructure_hook(kind, codec.unstructure)
    _register_aliases(converter, aliases)
    return converter


def _structure(codec: Codec[T], raw: Any, _: Any) -> T:
    try:
        return read(codec, raw)
    except ValidationError as error:
        plain = to_json(raw) if any(violation.pointer for violation in error.violations) else raw
        raise grouped(error, plain, codec.type, codec.package) from None


def _register_aliases(converter: Converter, aliases: dict[Any, Codec[Any]]) -> None:
    """Teach a converter our unions and literals, which are no classes to dispatch on.

    `Message | None` is one flat union to Python, so it is looked up again without its None.
    """

    def alias_of(wanted: Any) -> Codec[Any] | None:
        if get_origin(wanted) not in _ALIASES:
            return None
        rest = tuple(arg for arg in get_args(wanted) if arg is not NoneType)
        return aliases.get(wanted) or aliases.get(Union[rest])  # noqa: UP007 - built at run time

    def structure(raw: Any, wanted: Any) -> Any:
        codec = alias_of(wanted)
        return None if codec is None or (raw is None and NoneType in get_args(wanted)) else _structure(codec, raw, None)

    converter.register_structure_hook_func(lambda wanted: alias_of(wanted) is not None, structure)
