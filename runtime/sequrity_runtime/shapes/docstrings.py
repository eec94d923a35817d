"""Docstrings in Google, NumPy, Sphinx and epytext style: the text, and the entries by name."""

from __future__ import annotations

import inspect
from typing import Any


def parse_docstring(documented: Any) -> tuple[str, dict[str, str]]:
    """Parse the docstring of a function or class.

    Args:
        documented: Function or class. A class whose docstring is only its own signature has none.

    Returns:
        The text before the sections, and the descriptions of parameters and attributes by name. A docstring that no
        style fits is all text.
    """
    text = inspect.getdoc(documented) or ""
    if inspect.isclass(documented) and _is_generated(documented):
        text = ""
    if not text:
        return "", {}
    from docstring_parser import ParseError, parse  # noqa: PLC0415 - only for programs with tools

    try:
        found = parse(text)
    except ParseError:
        return text, {}
    parts = [found.short_description, found.long_description]
    entries = {entry.arg_name: " ".join((entry.description or "").split()) for entry in found.params}
    described = {name.lstrip("*"): entry for name, entry in entries.items() if entry}
    return "\n\n".join(part.strip() for part in parts if part), described


def _is_generated(cls: type[Any]) -> bool:
    """Return whether a class has no docstring of its own: `dataclass` and `NamedTuple` write a signature."""
    own = vars(cls).get("__doc__")
    return not isinstance(own, str) or own.startswith(f"{cls.__name__}(")
