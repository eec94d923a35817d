"""Write the namespaces of clients and their resources: every operation is a method."""

from __future__ import annotations

from attrs import frozen

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.emit import graphs
from sequrity_codegen.emit.conversations import ConversationWriter
from sequrity_codegen.emit.methods import MethodWriter, base, class_name
from sequrity_codegen.emit.signatures import FLAVOURS, SYNC, Flavour
from sequrity_codegen.emit.source import Imports, module_text
from sequrity_codegen.load.openapi_node import Node
from sequrity_codegen.load.operation_model import Api, Namespace, Operation
from sequrity_runtime.schema.folder import OPENAPI

_RAW = "with_raw_response"
_RAW_SUFFIX = "WithRawResponse"
_TAKEN = frozenset(
    {"batch", "close", "control", "base_url", _RAW}
    | {"reset_session", "session", "session_id", "set_session_id"}
    | {"to_langgraph_client", "to_openai_agents_provider", "to_pydantic_ai_provider"}
)
"""Names that a method of a namespace cannot have."""


@frozen
class _Resource:
    """The operations of one attribute of a namespace. An empty name is the namespace itself."""

    namespace: str
    name: str
    operations: tuple[Operation, ...]


def sources(api: Api, built: model.Model) -> dict[str, str]:
    """Write the modules of the namespaces and of their resources, not yet formatted, by path below the package.

    Raises:
        SchemaError: Namespaces and methods do not fit together.
    """
    _check(api, built)
    texts: dict[str, str] = {}
    for space in api.namespaces:
        resources = _resources(space, api)
        texts[f"{space.name}/namespace.py"] = _namespaces(space, resources, built)
        for resource in resources:
            if resource.name:
                texts[f"{_module(resource).replace('.', '/')}.py"] = _resource_module(resource, built)
            for operation in resource.operations:
                if operation.graphs is not None:
                    texts |= graphs.source(operation, operation.graphs, api.operations, built)
    return texts


def names(api: Api, built: model.Model) -> dict[str, str]:
    """Name the classes of the namespaces, with the module of each."""
    return {
        flavour.class_name(space.name): f"{built.package}.{space.name}.namespace"
        for flavour in FLAVOURS
        for space in api.namespaces
    }


def _check(api: Api, built: model.Model) -> None:
    """Refuse names that are taken: of methods, and of the classes that the namespaces need."""
    paths = _paths(api)
    for space in api.namespaces:
        operations = api.operations_of(space)
        if not operations:
            space.place.refuse("has no operation")
        below = [
            SYNC.class_name(*path[:-1]) + end for path in paths if path[0] == space.name for end in ("", _RAW_SUFFIX)
        ]
        needed = [class_name(operation, flavour) for operation in operations for flavour in FLAVOURS]
        needed += dict.fromkeys((space.config, SYNC.class_name(space.name), *below))
        for name in needed:
            if needed.count(name) > 1 or name in built.by_title or name in sequrity_runtime.__all__:
                space.place.refuse(f"needs a class {name!r}, which is taken; choose another name")


def _paths(api: Api) -> list[tuple[str, ...]]:
    """List the paths of all methods: those of operations, of their conversations and of graphs.

    Raises:
        SchemaError: A path is taken, or begins with no namespace.
    """
    spaces = {space.name for space in api.namespaces}
    paths: list[tuple[str, ...]] = []

    def take(path: tuple[str, ...], place: Node) -> None:
        if path in paths or path[1] in _TAKEN or path[-1] == _RAW:
            place.refuse("is taken; choose another")
        paths.append(path)

    for operation in api.operations:
        place = operation.place.below("x-python-method")
        if operation.method_path[0] not in spaces:
            place.refuse(f"must begin with a namespace of x-python-namespaces: {', '.join(sorted(spaces))}")
        take(operation.method_path, place)
        for key, name in operation.conversation.methods.items() if operation.conversation else ():
            take((*operation.method_path[:-1], name), operation.place.below(key))
    for operation in api.operations:
        if operation.graphs is not None:
            graphs_path = (operation.method_path[0], operation.graphs.resource)
            place = operation.place.below("x-python-graphs").below("resource")
            if any(path[:2] == graphs_path for path in paths):
                place.refuse("is taken; choose another")
            take((*graphs_path, "run"), place)
    for operation in api.operations:
        if len(operation.method_path) == 3 and operation.method_path[:2] in paths:
            operation.place.below("x-python-method").refuse("is below a name that is a method itself")
    return paths


def _resources(space: Namespace, api: Api) -> list[_Resource]:
    below = api.operations_of(space)
    names = dict.fromkeys("".join(operation.method_path[1:-1]) for operation in below)
    return [
        _Resource(space.name, name, tuple(o for o in below if "".join(o.method_path[1:-1]) == name)) for name in names
    ]


def _module(resource: _Resource) -> str:
    """Name the module of a resource, which is imported when the resource is first used."""
    return f"{resource.namespace}.resources.{resource.name}"


def _resource_module(resource: _Resource, built: model.Model) -> str:
    """Write the module of a resource."""
    imports = Imports(built, _module(resource))
    parts: list[str] = []
    for flavour in FLAVOURS:
        parts += [MethodWriter(operation, flavour, imports, built).text() for operation in resource.operations]
        parts.append(_raw_resource(resource, flavour, imports))
        parts.append(_resource(resource, flavour, imports, built))
    doc = f"The resource `client.{resource.namespace}.{resource.name}`."
    exported = [flavour.class_name(resource.namespace, resource.name) for flavour in FLAVOURS]
    return module_text(OPENAPI, doc, imports, exported, parts)


def _namespaces(space: Namespace, resources: list[_Resource], built: model.Model) -> str:
    """Write the module of a namespace."""
    own = [operation for resource in resources if not resource.name for operation in resource.operations]
    lazily = all(operation.conversation is None for operation in own)
    imports = Imports(built, f"{space.name}.namespace", lazily=lazily)
    parts: list[str] = []
    for flavour in FLAVOURS:
        for resource in resources:
            if not resource.name:
                parts += [MethodWriter(operation, flavour, imports, built).text() for operation in resource.operations]
                parts.append(_raw_resource(resource, flavour, imports))
        parts.append(_namespace(space, resources, flavour, imports, built))
    doc = f"The namespace `client.{space.name}`. Its resources are imported when they are used."
    exported = [flavour.class_name(space.name) for flavour in FLAVOURS]
    return module_text(OPENAPI, doc, imports, exported, parts)


def _lazy_member(path: str, kind: str, module: str, imports: Imports, built: model.Model) -> list[str]:
    """Write the attribute of a namespace that holds a resource, whose class is imported when it is first used."""
    home = f"{built.package}.{module}"
    imports.add("sequrity_runtime", "LazyMember")
    imports.add_checked(home, kind)
    made = f"LazyMember({quoting.string(home)}, {quoting.string(kind)})"
    doc = quoting.docstring(f"Methods of `client.{path}`.")
    return [f"    {path.rpartition('.')[2]}: LazyMember[{kind}] = {made}", doc, ""]


def _raw_resource(resource: _Resource, flavour: Flavour, imports: Imports) -> str:
    """Write the class of a resource's methods that return a `RawResponse`."""
    imports.add("sequrity_runtime", f"{flavour.base}RawResource")
    way = ".".join(filter(None, ("client", resource.namespace, resource.name)))
    bases = ", ".join(base(operation, flavour, imports, raw=True) for operation in resource.operations)
    doc = f"Methods of `{way}.{_RAW}`. They return status, headers and body; `parse()` returns the usual result."
    return f"class {_raw_name(resource, flavour)}({flavour.base}RawResource, {bases}):\n{quoting.docstring(doc)}\n"


def _raw_name(resource: _Resource, flavour: Flavour) -> str:
    return f"{flavour.class_name(resource.namespace, resource.name)}{_RAW_SUFFIX}"


def _members(resource: _Resource, flavour: Flavour, imports: Imports, built: model.Model) -> list[str]:
    """Write the members of the class of a resource: its raw methods and those of its conversations."""
    imports.add("sequrity_runtime", "Member")
    doc = "The same methods, with a `RawResponse` as result: status, headers and body."
    lines = [f"    {_RAW} = Member({_raw_name(resource, flavour)})", quoting.docstring(doc), ""]
    for operation in resource.operations:
        if operation.conversation is not None:
            lines += ConversationWriter(operation, flavour, imports, built).methods(operation.conversation)
    return lines


def _resource(resource: _Resource, flavour: Flavour, imports: Imports, built: model.Model) -> str:
    """Write the class of a resource."""
    name = flavour.class_name(resource.namespace, resource.name)
    bases = ", ".join(base(operation, flavour, imports) for operation in resource.operations)
    doc = quoting.docstring(f"Methods of `client.{resource.namespace}.{resource.name}`.")
    return "\n".join([f"class {name}({bases}):", doc, "", *_members(resource, flavour, imports, built)]) + "\n"


def _namespace(
    space: Namespace, resources: list[_Resource], flavour: Flavour, imports: Imports, built: model.Model
) -> str:
    """Write the class of a namespace."""
    imports.add("sequrity_runtime", f"{flavour.base}Namespace")
    doc = f"Operations of `client.{space.name}`, with shared defaults (`{space.config}`) and a remembered session."
    bases = [base(operation, flavour, imports) for r in resources if not r.name for operation in r.operations]
    lines = [f"class {flavour.class_name(space.name)}({', '.join([*bases, f'{flavour.base}Namespace'])}):"]
    lines += [quoting.docstring(doc), ""]
    for resource in resources:
        if resource.name:
            kind = flavour.class_name(space.name, resource.name)
            lines += _lazy_member(f"{space.name}.{resource.name}", kind, _module(resource), imports, built)
        else:
            lines += _members(resource, flavour, imports, built)
    for operation in (operation for resource in resources for operation in resource.operations):
        if operation.graphs is not None:
            kind = graphs.class_name(operation, operation.graphs, flavour)
            path, module = f"{space.name}.{operation.graphs.resource}", graphs.module(operation, operation.graphs)
            lines += _lazy_member(path, kind, module, imports, built)
    return "\n".join(lines) + "\n"
