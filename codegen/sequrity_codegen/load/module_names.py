"""Check that each module of the generated package has one origin."""

from __future__ import annotations

from collections.abc import Iterable

from sequrity_codegen.load.openapi_node import Node
from sequrity_codegen.load.operation_model import Namespace, Operation
from sequrity_codegen.model import Model

_OWN = ("converters", "dicts", "schema", "_client", "_converter", "_errors")


def check_modules(root: Node, operations: Iterable[Operation], namespaces: Iterable[Namespace], built: Model) -> None:
    """Refuse operations and exports whose module would replace another one.

    A module of exports may be a package around others. Operations may share a module.

    Raises:
        SchemaError: The name of a module is taken, or is a package with modules of its own.
    """
    taken = [*_OWN, *(module.path for module in built.modules)]
    for space in namespaces:
        resources = {".".join(each.method_path[:-1]) for each in operations if each.method_path[0] == space.name}
        taken += [f"{space.name}.{name}" for name in ("config", "namespace")]
        taken += [f"{space.name}.resources{path.removeprefix(space.name)}" for path in sorted(resources)]
    for operation in operations:
        for name in taken:
            if _is_within(operation.module, name) or _is_within(name, operation.module):
                operation.place.below("x-python-module").refuse(f"is taken: the package has a module {name!r}")
    taken += [operation.module for operation in operations]
    for module, node in root.members_of("x-python-exports"):
        for name in taken:
            if _is_within(module, name):
                node.refuse(f"is taken: the package has a module {name!r}; choose another")


def _is_within(module: str, other: str) -> bool:
    """Return whether a module is another one, or would be below it."""
    return module == other or module.startswith(f"{other}.")
