"""Mixin of the classes that people construct by hand: a misspelled argument has a hint, as in calls."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import CO_VARKEYWORDS
from types import FunctionType
from typing import Any

from sequrity_runtime.errors import unexpected_argument


class Configuration:
    """A type whose constructor and presets suggest the argument that a misspelled one means."""

    __slots__ = ()

    def __init_subclass__(cls, **options: Any) -> None:
        """Check the names of arguments before the constructor and the class methods are called."""
        super().__init_subclass__(**options)
        members: dict[str, Any] = {**vars(cls)}
        for name, member in members.items():
            if name == "__init__":
                setattr(cls, name, _checked(member))
            elif issubclass(type(member), classmethod):
                setattr(cls, name, classmethod(_checked(member.__func__)))


def _checked(function: Callable[..., Any]) -> Callable[..., Any]:
    if not isinstance(function, FunctionType) or hasattr(function, "__wrapped__"):
        return function  # attrs makes a class with slots of another class, whose class methods are checked already
    code = function.__code__
    if code.co_flags & CO_VARKEYWORDS:  # of a subclass of yours
        return function
    known = frozenset(code.co_varnames[: code.co_argcount + code.co_kwonlyargcount])

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        try:
            for name in kwargs.keys() - known:
                raise unexpected_argument(function.__qualname__, name, known)
            return function(*args, **kwargs)
        finally:
            del args, kwargs  # tools that report errors send local variables, and an argument may be a key

    return call
