"""Names of a package that are imported when first used (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module
from typing import Any


def import_attribute(package: str, homes: Mapping[str, str], name: str) -> Any:
    """Import a package's attribute, for the package's `__getattr__`; it is found without us from then on.

    Args:
        package: The package's `__name__`.
        homes: The module of each attribute.
        name: The attribute asked for.

    Raises:
        AttributeError: The package has no such attribute.
    """
    home = homes.get(name)
    if home is None:
        raise AttributeError(f"module {package!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    setattr(sys.modules[package], name, value)
    return value
