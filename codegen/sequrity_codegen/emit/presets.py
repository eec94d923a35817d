"""Write the presets of a class: class methods that build JSON data and read it as the class."""

from __future__ import annotations

from collections.abc import Iterator

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.hints import Argument, joined, literals
from sequrity_codegen.emit.source import Imports
from sequrity_codegen.load.presets import Preset, PresetArgument, presets_of

_CLS = Argument("cls", "", "")
_INVALID = ("ValidationError", "An argument does not fit the schema. The error names each location.")
_FLAG = ("ConfigError", 'A flag is not a bool. The string `"no"` would enable it.')


def methods(record: model.Record, built: model.Model, imports: Imports) -> Iterator[str]:
    """Yield the class methods of a class."""
    for preset in presets_of(record, built):
        imports.add("typing", "Self")
        imports.add("sequrity_runtime", "PresetDocument")
        yield _method(preset, record, imports)


def _method(preset: Preset, record: model.Record, imports: Imports) -> str:
    arguments = [_argument(each, imports) for each in preset.arguments]
    attributes = [each for each in record.attributes if each.choices]
    keywords = [
        Argument(each.name, imports.hint(literals(each.choices)), each.description, quoting.string(each.default))
        for each in attributes
    ]
    head = signatures.signature(f"def {preset.name}", [_CLS, *arguments], keywords, "", "Self")
    summary, _, text = quoting.sentence(preset.description).partition("\n\n")
    raises = [_FLAG, _INVALID] if any(each.item is not None for each in preset.arguments) else [_INVALID]
    doc = signatures.docstring(summary, text, [*arguments, *keywords], "", raises, " " * 8)
    body = [f"document = PresetDocument({quoting.literal(preset.base)})", *map(_statement, preset.arguments)]
    further = "".join(f", {each.name}={each.name}" for each in attributes)
    body.append(f"return document.read(cls{further})")
    return "\n".join(["    @classmethod", f"    {head}", doc, *(f"        {line}" for line in body), ""])


def _argument(argument: PresetArgument, imports: Imports) -> Argument:
    """Write an argument with its hint and its default."""
    hint, default = argument.field.hint, quoting.literal(argument.default)
    if argument.item is not None:
        return Argument(argument.name, "bool", argument.description, "False")
    if argument.is_list:
        imports.add("collections.abc", "Iterable")
        hint, default = joined([f"Iterable{hint.removeprefix('list')}", "None"]), "None"
    elif argument.may_be_unset:
        hint, default = f"{hint} | Unset", imports.hint("UNSET") if argument.default is None else default
    elif argument.default is None:
        hint = joined([hint, "None"])
    return Argument(argument.name, imports.hint(hint), argument.description, default)


def _statement(argument: PresetArgument) -> str:
    """Write the statement that puts the argument into the data."""
    path = ", ".join(map(quoting.string, argument.path))
    if argument.item is not None:
        flag = f"{quoting.string(argument.name)}, {argument.name}, {quoting.literal(argument.item)}"
        return f"document.append({flag}, {', '.join(map(quoting.string, argument.path[:-1]))})"
    return f"document.{'put' if argument.omits_none else 'put_or_null'}({argument.name}, {path})"
