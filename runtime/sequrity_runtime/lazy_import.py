"""Names of a package that are imported when first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from types import ModuleType
from typing import Any


def import_attribute(package: str, homes: Mapping[str, str], name: str) -> Any:
    """Import a package's attribute, for the package's `__getattr__`; it is found without us from then on.

    Args:
        package: The package's `__name__`.
        homes: The module of each attribute.
        name: The attribute asked for; `__version__` is the installed version of the distribution of that name.

    Raises:
        AttributeError: The package has no such attribute.
    """
    if name == "__version__" and "." not in package:
        return _version(package)
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


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - slow to import, and seldom asked for

    try:
        return version(package)
    except PackageNotFoundError:
        raise AttributeError(f"{package} has no version, since it is not installed") from None
