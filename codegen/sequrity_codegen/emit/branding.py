"""Names that contain the name of the generated package."""

from __future__ import annotations

BRAND = "Sequrity"
"""Start of the names of the runtime that carry its brand."""
BRANDED = ("SequrityError", "SequrityTypoWarning")


def pascal(name: str) -> str:
    """Write a snake_case name in PascalCase."""
    return "".join(part.capitalize() for part in name.split("_"))


def branded(name: str, package: str) -> str:
    """Return the name under which a package offers a name of the runtime: `SequrityError` is `ShopError` in `shop`."""
    return f"{pascal(package)}{name.removeprefix(BRAND)}" if name in BRANDED else name
