"""Write the type hint of a shape. Types of the schemas have their titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sequrity_codegen import model, quoting


def hint(shape: model.Shape, title_of: Callable[[str], str]) -> str:
    """Write the type of the values of a schema.

    Args:
        shape: The shape of the values.
        title_of: Returns the title of a definition, by `file#/pointer`.

    Returns:
        Python code: builtins, `Any`, `Literal` and titles. A union has each class once, and None last.
    """
    return shape.hint if isinstance(shape, model.Checked) else " | ".join(_alternatives(shape, title_of))


def _alternatives(shape: model.Shape, title_of: Callable[[str], str]) -> list[str]:
    def inner(part: model.Shape) -> str:
        return " | ".join(_alternatives(part, title_of))

    match shape:
        case model.Null():
            return ["None"]
        case model.Boolean():
            return ["bool"]
        case model.String(known=known):
            return [*([_literal(known)] if known else []), "str"]
        case model.Number(integer=integer):
            return ["int" if integer else "float"]
        case model.OneOfValues(values):
            return [_literal(values)]
        case model.Constant(value):
            return [_literal([value])]
        case model.Array(items):
            return [f"list[{inner(items)}]"]
        case model.Mapping(values):
            return [f"dict[str, {inner(values)}]"]
        case model.RawMember():
            return ["dict[str, Any]"]
        case model.Reference(target):
            return [title_of(target)]
        case model.Nullable(part):
            return _joined([*_alternatives(part, title_of), "None"])
        case model.Union(members):
            return _joined(text for member in members for text in _alternatives(member, title_of))
        case _:
            return ["Any"]


def _joined(hints: Iterable[str]) -> list[str]:
    """List each alternative once. `Any` replaces all others."""
    alternatives = list(dict.fromkeys(hints))
    return ["Any"] if "Any" in alternatives else alternatives


def _literal(values: Iterable[object]) -> str:
    return f"Literal[{', '.join(map(quoting.literal, values))}]"
