"""Refuse a type whose name, or a name that follows from it, means something else in a language already."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from sequrity_codegen.errors import Problem, refuse
from sequrity_codegen.languages.shapes import Definition


def refuse_taken(
    types: Mapping[str, Definition], taken: Iterable[str], declared: Callable[[Definition], Iterable[str]]
) -> None:
    """Check that every name is declared once.

    Args:
        types: The types by name.
        taken: Names that the written code uses for other things.
        declared: Lists what is declared for a type, where all types of the package see it.

    Raises:
        SchemaError: Names meet; each type is named by its place in the bundle of the schemas.
    """
    owners = dict.fromkeys(taken, "the language or our support code")
    problems: list[Problem] = []
    for name, definition in types.items():
        for each in declared(definition):
            if owners.setdefault(each, name) != name:
                message = f"gives the name {each[:80]!r}, which {owners[each]} has; rename one"
                problems.append(Problem("", f"/$defs/{name}", message, "type-name"))
    refuse(problems)
