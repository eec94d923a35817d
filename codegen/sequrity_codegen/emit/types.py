"""Write the modules of types: attrs classes, aliases and enumerations, for people to read."""

from __future__ import annotations

import re
from functools import partial

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import presets
from sequrity_codegen.emit.hints import literals
from sequrity_codegen.emit.source import Imports, module_text

_NAME = re.compile(r"[^\W\d]\w*")
_LITERAL = re.compile(r'(Literal\[(?:[^"\]]|"(?:\\.|[^"\\])*")*\])')
"""A list of literals, whose strings may hold the names of types."""


def emit(module: model.Module, built: model.Model) -> str:
    """Write one module of types.

    Args:
        module: The definitions to write.
        built: The whole model.

    Returns:
        Python source, not yet formatted.
    """
    imports = Imports(built, module.path)
    parts: list[str] = []
    later = {definition.title: definition.name for definition in module.definitions}
    for definition in module.definitions:
        match definition:
            case model.Record():
                parts.append(_record(definition, built, imports))
            case model.Enumeration():
                parts.append(_enumeration(definition, imports))
            case _:
                assert isinstance(definition, model.Alias)  # noqa: S101 - the three kinds there are
                parts.append(_alias(definition, imports, later))
        del later[definition.title]
    names = {definition.name for definition in module.definitions} | imports.reexported
    names |= {imports.type(definition) for definition in module.elsewhere}
    files = [f"`schema/{file}`" for file in dict.fromkeys([module.file, *(each.file for each in module.definitions)])]
    return module_text(module.file, f"Types of {' and '.join(files)}.", imports, names, parts)


def _record(record: model.Record, built: model.Model, imports: Imports) -> str:
    imports.add("attrs", "define")
    bases = ["GeneratedType"]
    imports.add("sequrity_runtime.mixins", "GeneratedType")
    if record.behaviour:
        imports.add("sequrity_runtime.mixins", record.behaviour)
        bases.insert(0, record.behaviour)
    lines = ["@define(kw_only=True, repr=False)", f"class {record.name}({', '.join(bases)}):"]
    lines += [quoting.docstring(_sentence(record)), ""]
    for field in record.fields:
        lines += [_field(field, imports), quoting.docstring(field.documentation), ""]
    if record.extra is not None:
        imports.add("attrs", "field")
        imports.hint("Any")
        lines += ["    additional_properties: dict[str, Any] = field(factory=dict[str, Any])"]
        lines += [quoting.docstring("Keys that this version does not know, kept and written back as they are."), ""]
    for attribute in record.attributes:
        imports.add("attrs", "field")
        lines += [_attribute(attribute, imports), quoting.docstring(attribute.description), ""]
    lines += presets.methods(record, built, imports)
    return "\n".join(lines)


def _attribute(attribute: model.Attribute, imports: Imports) -> str:
    if not attribute.choices:
        return f"    {attribute.name}: str | None = field(default=None, eq=False)"
    hint = imports.hint(literals(attribute.choices))
    return f"    {attribute.name}: {hint} = field(default={quoting.string(attribute.default)}, eq=False)"


def _field(field: model.Field, imports: Imports) -> str:
    hint = imports.hint(field.full_hint)
    if field.required or field.has_constant_default:
        default = f" = {quoting.literal(field.shape.value)}" if isinstance(field.shape, model.Constant) else ""
    else:
        default = " = None" if field.null_is_absent else f" = {imports.hint('UNSET')}"
    return f"    {field.name}: {hint}{default}"


def _enumeration(enumeration: model.Enumeration, imports: Imports) -> str:
    imports.add("enum", "StrEnum")
    members = [f"    {name} = {quoting.string(value)}" for name, value in enumeration.members]
    return "\n".join(
        [f"class {enumeration.name}(StrEnum):", quoting.docstring(_sentence(enumeration)), "", *members, ""]
    )


def _alias(alias: model.Alias, imports: Imports, later: dict[str, str]) -> str:
    """Write an alias. If it refers to later types, `typing.get_type_hints` needs references that it can resolve.

    Args:
        alias: The alias.
        imports: Collects the module's imports.
        later: Names of the types that the module defines later, the alias included, by title.
    """
    imports.add("typing", "TypeAlias")
    hint = imports.hint(alias.hint)
    doc = quoting.docstring(_sentence(alias), "")
    if not later.keys() & set(_NAME.findall(_LITERAL.sub("", alias.hint))):
        return f"{alias.name}: TypeAlias = {hint}\n{doc}\n"
    imports.add("typing", "TYPE_CHECKING", "ForwardRef")
    parts = _LITERAL.split(hint)
    parts[::2] = [_NAME.sub(partial(_referred, set(later.values())), part) for part in parts[::2]]
    checked = f"{alias.name}: TypeAlias = {quoting.string(hint)}\n{doc}"
    value = f"{alias.name}: TypeAlias = {''.join(parts)}"
    return f"if TYPE_CHECKING:\n{_indented(checked)}\nelse:\n{_indented(value)}\n"


def _referred(later: set[str], name: re.Match[str]) -> str:
    return f"ForwardRef({quoting.string(name[0])}, module=__name__)" if name[0] in later else name[0]


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))


def _sentence(definition: model.Definition) -> str:
    return quoting.sentence(definition.description) or f"`{definition.title}` of `schema/{definition.file}`."
