"""Arguments and their types. An argument accepts more types than the attribute of the same name.

An argument accepts a dict in place of an object, a sequence in place of a list, and the string in place of an
enumeration's member. A dict is a `TypedDict` of the module `dicts`, so that a wrong key is an error for type checkers,
or an `UntypedMapping`, which they do not check.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.source import Imports

_UNTYPED = "UntypedMapping"


@frozen
class Argument:
    """One argument of a function or method."""

    name: str
    hint: str
    description: str
    default: str | None = None
    """The default as code; None if the argument is required."""


def joined(alternatives: Iterable[str]) -> str:
    """Write alternatives as one hint, None last."""
    split = ((hint.removesuffix(" | None"), "None") if hint.endswith(" | None") else (hint,) for hint in alternatives)
    unique = dict.fromkeys(part for parts in split for part in parts)
    ordered = [*(hint for hint in unique if hint != "None"), *(hint for hint in unique if hint == "None")]
    return " | ".join(ordered)


def literals(values: Iterable[str]) -> str:
    """Write the hint of a closed list of strings."""
    return f"Literal[{', '.join(map(quoting.string, values))}]"


def dict_name(definition: model.Definition, built: model.Model) -> str:
    """Name the `TypedDict` of a definition in the module `dicts`. No schema type has the same name."""
    name = f"{definition.title}Dict"
    while name in built.by_title:
        name += "_"
    return name


def import_names(hint: str, imports: Imports) -> str:
    """Import the names of a finished hint, and return the hint."""
    for name in ("Mapping", "Sequence"):
        if f"{name}[" in hint:
            imports.add("collections.abc", name)
    if "KeyLike" in hint:
        imports.add("sequrity_runtime", "KeyLike")
    return imports.hint(hint)


class ArgumentHints:
    """Writes the hints of one module.

    Args:
        built: The whole model.
        imports: Collects the module's imports.
    """

    def __init__(self, built: model.Model, imports: Imports) -> None:
        self._model = built
        self._imports = imports
        self._names = Imports(built, "")
        """Returns names only. The names of the finished hint are imported."""

    def text(self, shape: model.Shape, further: Iterable[model.Definition] = ()) -> str:
        """Write the hint of an argument.

        Args:
            shape: The shape of the argument.
            further: Further types of the argument, or of its items if it is an array.
        """
        return self._used(joined(self._alternatives(shape, [self._names.type(definition) for definition in further])))

    def record(self, record: model.Record) -> str:
        """Write the hint of an argument that is a generated object."""
        return self._used(joined(self._named(record)))

    def choices(self, enumeration: model.Enumeration, *further: str) -> str:
        """Write the hint of an argument that is a value of an enumeration, or another word."""
        values = [value for _, value in enumeration.members]
        return self._used(joined([self._names.type(enumeration), literals([*values, *further])]))

    def mapping(self) -> str:
        """Write the hint of any mapping."""
        return self._used("Mapping[str, Any]")

    def key(self) -> str:
        """Write the hint of a key."""
        return self._used("KeyLike")

    def with_unset(self, hint: str) -> str:
        """Write the hint of an argument for which absent and null differ."""
        self._imports.add("sequrity_runtime", "Unset")
        return f"{hint} | Unset"

    def _used(self, hint: str) -> str:
        return import_names(hint, self._imports)

    def _alternatives(self, shape: model.Shape, further: Iterable[str] = ()) -> list[str]:
        match shape:
            case model.Array(items):
                return [f"Sequence[{joined([*self._alternatives(items), *further])}]"]
            case model.Mapping(values):
                return [f"Mapping[str, {joined([*self._alternatives(values), *further])}]"]
            case model.Nullable(inner):
                return [*self._alternatives(inner, further), "None"]
            case model.Union(members):
                return [*(hint for member in members for hint in self._alternatives(member)), *further]
            case model.Reference():
                return [*self._named(self._model.resolve(shape)), *further]
            case _:
                return [_scalar(shape), *further]

    def _named(self, definition: model.Definition) -> list[str]:
        match definition:
            case model.Record():
                return [self._names.type(definition), *self._dicts(definition)]
            case model.Enumeration():
                values = [value for _, value in definition.members]
                return [self._names.type(definition), literals(values)]
            case model.Alias(shape=model.Union() as union):
                return self._union(definition, union)
            case model.Alias(shape=model.Reference() | model.Array() | model.Mapping() as shape):
                return self._alternatives(shape)
            case model.Alias(shape=model.RawMember()):
                return [_UNTYPED]
            case _:
                return [self._names.type(definition)]

    def _union(self, alias: model.Alias, union: model.Union) -> list[str]:
        """List the classes of a union one by one: its alias may hold plain dicts, which would hide a wrong key."""
        every = self._alternatives(union)
        if not any("dicts." in hint or _UNTYPED in hint for hint in every):
            wider = [hint for hint in every if hint.startswith(("Mapping[", "Sequence["))]
            return [self._names.type(alias), *wider]
        plain = [hint for hint in every if not hint.startswith("dicts.") and hint != _UNTYPED]
        if len(plain) == len(every):
            return every
        return [*([alias.behaviour] if alias.behaviour else plain), *self._dicts(alias)]

    def _dicts(self, definition: model.Definition) -> list[str]:
        return [f"dicts.{dict_name(definition, self._model)}", _UNTYPED]


def _scalar(shape: model.Shape) -> str:
    match shape:
        case model.Null():
            return "None"
        case model.Boolean():
            return "bool"
        case model.String():
            return "str"
        case model.Number(integer=integer):
            return "int" if integer else "float"
        case model.OneOfValues(values):
            return literals(values)
        case model.Constant(str() as value):
            return literals([value])
        case _:
            return "Any"
