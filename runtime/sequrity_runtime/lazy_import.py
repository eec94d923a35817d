"""Names of a package that are imported when first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


def import_attribute(package: str, homes: Mapping[str, str], name: str, distribution: str | None = None) -> Any:
    """Import a package's attribute, for the package's `__getattr__`; it is found without us from then on.

    Args:
        package: The package's `__name__`.
        homes: The module of each attribute.
        name: The attribute to import. `__version__` is the installed version of the distribution.
        distribution: Name of the package's distribution. None: the package's name.

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


class _LazyModule(ModuleType):
    def __getattr__(self, name: str) -> Any:
        return getattr(import_module(self.__name__), name)


def lazy_module(name: str) -> Any:
    """Stand in for a module that hints name, and that is only imported where somebody resolves them."""
    return _LazyModule(name)
