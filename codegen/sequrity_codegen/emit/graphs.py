"""Write the resources that run graphs of LangGraph over an operation."""

from __future__ import annotations

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.operations import constant_name, pascal
from sequrity_codegen.emit.signatures import Flavour
from sequrity_codegen.emit.source import Imports
from sequrity_codegen.load.operation_model import Graphs, Operation


def class_name(operation: Operation, graphs: Graphs, flavour: Flavour) -> str:
    """Name the class of the resource."""
    return f"{flavour.prefix}{pascal(operation.method_path[0])}{pascal(graphs.resource)}"


def resource(operation: Operation, graphs: Graphs, flavour: Flavour, imports: Imports, built: model.Model) -> str:
    """Write the class of the resource."""
    imports.add("sequrity_runtime", f"{flavour.base}Graphs")
    outer = operation.method_path[0]
    doc = quoting.docstring(
        f"Methods of `client.{outer}.{graphs.resource}`, which call `{'.'.join(operation.method_path)}`."
    )
    result = quoting.string(f"{built.package}.{graphs.result.module}.{graphs.result.name}")
    name = class_name(operation, graphs, flavour)
    lines = [f"class {name}({flavour.base}Graphs):", doc, ""]
    return "\n".join([*lines, f"    operation = {constant_name(operation)}", f"    result = {result}"]) + "\n"


def member(operation: Operation, graphs: Graphs, flavour: Flavour) -> list[str]:
    """Write the attribute of the namespace that holds the resource."""
    doc = quoting.docstring(f"Methods of `client.{operation.method_path[0]}.{graphs.resource}`.")
    return [f"    {graphs.resource} = Member({class_name(operation, graphs, flavour)})", doc, ""]
