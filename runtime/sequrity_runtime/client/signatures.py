"""Signatures of methods, as `help`, editors and `unittest.mock` read them.

Python binds the arguments of a call before any code runs: with a misspelled required argument it would report a
missing one. So required arguments have a default at run time, and the runtime reports both. The signature shows them as
required: `create_autospec` refuses a call without one.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, TypeVar

FunctionT = TypeVar("FunctionT", bound=Callable[..., Any])


def required_arguments(*names: str) -> Callable[[FunctionT], FunctionT]:
    """Show arguments as required in the signature of a function. Calls of the function do not change.

    Args:
        names: Positional arguments whose default marks a missing argument.
    """

    def decorate(function: FunctionT) -> FunctionT:
        signature = inspect.signature(function)
        shown = [p.replace(default=p.empty) if p.name in names else p for p in signature.parameters.values()]
        vars(function)["__signature__"] = signature.replace(parameters=shown)
        return function

    return decorate
