"""Write the modules of types: attrs classes, aliases and enumerations, as a person would."""

from __future__ import annotations

import re

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import presets
from sequrity_codegen.emit.hints import literals
from sequrity_codegen.emit.source import Imports, all_of, header

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def emit(module: model.Module, built: model.Model) -> str:
    """Write one module of types.

    Args:
        module: The definitions to write.
        built: The whole model.

    Returns:
        Python source, not yet formatted.
    """
    imports = Imports(built, module.path)
    quoted = _quoted(built)
    parts: list[str] = []
    for definition in module.definitions:
        match definition:
            case model.Record():
                parts.append(_record(definition, built, imports))
            case model.Enumeration():
                parts.append(_enumeration(definition, imports))
            case _:
                assert isinstance(definition, model.Alias)  # noqa: S101 - the three kinds there are
                parts.append(_alias(definition, imports, quoted=definition.key in quoted))
    names = {definition.name for definition in module.definitions} | imports.reexported
    text = quoting.docstring(f"Types of `schema/{module.file}`.", "")
    return f"{header(module.file)}{text}\n\n{imports}\n{all_of(names)}\n\n" + "\n\n".join(parts)


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


def _alias(alias: model.Alias, imports: Imports, *, quoted: bool) -> str:
    imports.add("typing", "TypeAlias")
    hint = imports.hint(alias.hint)
    value = quoting.string(hint) if quoted else hint
    return f"{alias.name}: TypeAlias = {value}\n{quoting.docstring(_sentence(alias), '')}\n"


def _quoted(built: model.Model) -> frozenset[str]:
    """List the aliases whose hint is a text: it names what only follows, or is a union with another such text."""
    quoted: set[str] = set()
    before: set[str] | None = None
    while quoted != before:
        before = set(quoted)
        for module in built.modules:
            later = {definition.key for definition in module.definitions}
            for definition in module.definitions:
                if isinstance(definition, model.Alias):
                    names = _NAME.findall(definition.hint)
                    used = {built.by_title[name].key for name in names if name in built.by_title}
                    if used & later or ("|" in definition.hint and used & quoted):
                        quoted.add(definition.key)
                later.discard(definition.key)
    return frozenset(quoted)


def _sentence(definition: model.Definition) -> str:
    return quoting.sentence(definition.description) or f"`{definition.title}` of `schema/{definition.file}`."
