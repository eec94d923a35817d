"""Refuse a type whose name, or a name derived from it, is taken in a language."""

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
        taken: Names that the generated code uses for other purposes.
        declared: Returns the names that are declared for a type, visible to all types of the package.

    Raises:
        SchemaError: A name is declared twice. Problems locate types in the bundle of the schemas.
    """
    owners = dict.fromkeys(taken, "the language or our support code")
    problems: list[Problem] = []
    for name, definition in types.items():
        for each in declared(definition):
            if owners.setdefault(each, name) != name:
                message = f"gives the name {each[:80]!r}, which {owners[each]} has; rename one"
                problems.append(Problem("", f"/$defs/{name}", message, "type-name"))
    refuse(problems)
