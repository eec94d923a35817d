"""Write the resources that run graphs of LangGraph over an operation."""

from __future__ import annotations

from collections.abc import Sequence

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.operations import constant_name
from sequrity_codegen.emit.signatures import FLAVOURS, Flavour
from sequrity_codegen.emit.source import Imports, module_text
from sequrity_codegen.load.operation_model import Graphs, Operation
from sequrity_runtime.schema.folder import OPENAPI


def class_name(operation: Operation, graphs: Graphs, flavour: Flavour) -> str:
    """Name the class of the resource."""
    return flavour.class_name(operation.method_path[0], graphs.resource)


def module(operation: Operation, graphs: Graphs) -> str:
    """Name the module of the resource, which is imported when the resource is first used."""
    return f"{operation.method_path[0]}.resources.{graphs.resource}"


def source(operation: Operation, graphs: Graphs, operations: Sequence[Operation], built: model.Model) -> dict[str, str]:
    """Write the module of the resource, by its path below the package.

    Args:
        operation: Operation that runs the graphs.
        graphs: The resource.
        operations: All operations, among them those that run the graphs of a provider.
        built: The types.

    Raises:
        SchemaError: A provider names an unknown operation, or one without a format.
    """
    name = module(operation, graphs)
    imports = Imports(built, name)
    imports.add(f"{built.package}.{operation.module}", constant_name(operation))
    providers = _providers(operation, graphs, operations, imports, built)
    parts = [_class(operation, graphs, providers, flavour, imports, built) for flavour in FLAVOURS]
    doc = f"The resource `client.{operation.method_path[0]}.{graphs.resource}`."
    exported = [class_name(operation, graphs, flavour) for flavour in FLAVOURS]
    return {f"{name.replace('.', '/')}.py": module_text(OPENAPI, doc, imports, exported, parts)}


def _providers(
    operation: Operation, graphs: Graphs, operations: Sequence[Operation], imports: Imports, built: model.Model
) -> list[tuple[str, str, str]]:
    """Name the operation of each provider, with its default arguments."""
    known = {other.function: other for other in operations if other.conversation is not None}
    found: list[tuple[str, str, str]] = []
    for provider, (function, arguments) in graphs.providers.items():
        other = known.get(function)
        if other is None:
            place = operation.place.below("x-python-graphs").below("providers").below(provider)
            place.below("function").refuse(f"names {function!r}, which is not an operation with a format")
        imports.add(f"{built.package}.{other.module}", constant_name(other))
        found.append((provider, constant_name(other), quoting.literal(dict(arguments))))
    return found


def _class(
    operation: Operation,
    graphs: Graphs,
    providers: list[tuple[str, str, str]],
    flavour: Flavour,
    imports: Imports,
    built: model.Model,
) -> str:
    """Write the class of the resource."""
    imports.add("sequrity_runtime", f"{flavour.base}Graphs")
    outer = operation.method_path[0]
    doc = quoting.docstring(
        f"Methods of `client.{outer}.{graphs.resource}`, which call `{'.'.join(operation.method_path)}`."
    )
    result = quoting.string(f"{built.package}.{graphs.result.module}.{graphs.result.name}")
    name = class_name(operation, graphs, flavour)
    lines = [f"class {name}({flavour.base}Graphs):", doc, ""]
    lines += [f"    _operation = {constant_name(operation)}", f"    _result = {result}"]
    if providers:
        items = [f"({quoting.string(name)}, {constant}, {given})" for name, constant, given in providers]
        lines.append(f"    _providers = ({', '.join(items)},)")
    return "\n".join(lines) + "\n"
