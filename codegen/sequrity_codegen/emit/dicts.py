"""Write the module `dicts`: a `TypedDict` for each object that a request may hold, and an alias for each union of them.

They serve editors and type checkers only, so the modules of operations name them without an import at run time.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.hints import ArgumentHints, dict_name
from sequrity_codegen.emit.source import NAME_OR_TEXT, Imports, module_text
from sequrity_codegen.load.operation_model import Api
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.schema.walk import reached


def source(api: Api, built: model.Model) -> str:
    """Write the module, not yet formatted.

    Args:
        api: The operations, whose bodies and headers are requests.
        built: The whole model.
    """
    imports = Imports(built, "dicts")
    hints = ArgumentHints(built, imports)
    used = _reachable(api, built)
    records = [definition for definition in used if isinstance(definition, model.Record)]
    unions = [definition for definition in used if isinstance(definition, model.Alias)]
    parts = [_typed_dict(record, hints, imports, built) for record in records]
    parts += [_union(alias, imports, built) for alias in unions]
    names = [dict_name(definition, built) for definition in (*records, *unions)]
    return module_text(OPENAPI, "Objects of requests as dicts, for editors and type checkers.", imports, names, parts)


def _reachable(api: Api, built: model.Model) -> list[model.Definition]:
    """List the records, and the unions of records, that requests hold, in the order of the modules."""
    roots = [operation.request for operation in api.operations]
    roots += [header.json for operation in api.operations for header in operation.headers]
    found = reached(
        (root.key for root in roots if root is not None),
        lambda key: (target for shape in _shapes(built.by_key[key]) for target in model.targets(shape)),
    )
    every = [definition for module in built.modules for definition in module.definitions]
    return [definition for definition in every if definition.key in found and _members(definition, built)]


def _shapes(definition: model.Definition) -> Iterator[model.Shape]:
    if isinstance(definition, model.Alias):
        yield definition.shape
    elif isinstance(definition, model.Record):
        yield from (field.shape for field in definition.fields)


def _members(definition: model.Definition, built: model.Model) -> list[model.Record]:
    """List the records among the members of a union, nested unions included. A record is its own member."""
    if isinstance(definition, model.Record):
        return [definition]
    found: list[model.Record] = []
    todo: list[model.Shape] = []
    if isinstance(definition, model.Alias) and isinstance(definition.shape, model.Union):
        todo.append(definition.shape)
    while todo:
        end = built.shape_of(todo.pop(0))
        if isinstance(end, model.Union):
            todo = [*end.members, *todo]
        elif isinstance(end, model.Record) and end not in found:
            found.append(end)
    return found


def _typed_dict(record: model.Record, hints: ArgumentHints, imports: Imports, built: model.Model) -> str:
    imports.add("typing", "TypedDict")
    name = dict_name(record, built)
    fields = {field.wire: _hint(field, hints, imports) for field in record.fields}
    doc = record.description or f"A `{record.title}` as a dict."
    taken = {"TypedDict"}.union(*(NAME_OR_TEXT.findall(hint) for hint in fields.values()))
    if not all(_is_plain(wire) and wire not in taken for wire in fields):
        entries = ", ".join(f"{quoting.string(wire)}: {quoting.string(hint)}" for wire, hint in fields.items())
        text = quoting.string(name)
        return f"{name} = TypedDict({text}, {{{entries}}})\n{quoting.docstring(doc, '')}\n"
    lines = [f"class {name}(TypedDict):", quoting.docstring(doc), ""]
    for field in record.fields:
        lines += [f"    {field.wire}: {fields[field.wire]}", quoting.docstring(field.documentation), ""]
    return "\n".join(lines)


def _is_plain(key: str) -> bool:
    """Return whether a key can be an annotated name in the body of a class."""
    return key.isidentifier() and not keyword.iskeyword(key) and not key.startswith("__")


def _hint(field: model.Field, hints: ArgumentHints, imports: Imports) -> str:
    hint = hints.text(field.shape).replace("dicts.", "")
    if field.required:
        return hint
    imports.add("typing", "NotRequired")
    return f"NotRequired[{hint}]"


def _union(alias: model.Alias, imports: Imports, built: model.Model) -> str:
    imports.add("typing", "TypeAlias")
    members = " | ".join(dict_name(record, built) for record in _members(alias, built))
    doc = alias.description or f"A `{alias.title}` as a dict."
    return f"{dict_name(alias, built)}: TypeAlias = {members}\n{quoting.docstring(doc, '')}\n"
