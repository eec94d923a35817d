"""Lazy imports: attributes of a package that are imported on first use (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


def import_attribute(package: str, homes: Mapping[str, str], name: str, distribution: str | None = None) -> Any:
    """Import an attribute for `__getattr__` of a package, and store it in the package.

    `__version__` is the installed version of the distribution, whose name defaults to that of the package.

    Raises:
        AttributeError: The package has no such attribute.
    """
    if name == "__version__" and "." not in package:
        from sequrity_runtime.distribution import installed_version  # noqa: PLC0415 - seldom needed

        return installed_version(distribution or package)
    home = homes.get(name)
    if home is None:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    setattr(sys.modules[package], name, value)
    return value


def import_values(*places: tuple[str, str]) -> tuple[Any, ...]:
    """Import values, each by its module and its name."""
    return tuple(getattr(import_module(module), name) for module, name in places)


class _LazyModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        value = vars(self)[name] = getattr(import_module(self.__name__), name)
        return value


def lazy_module(name: str) -> Any:
    """Return a stand-in for a module that type hints refer to. The module is imported when a hint is resolved."""
    return _LazyModule(name)
