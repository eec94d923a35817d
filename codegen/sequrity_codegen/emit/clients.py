"""Write the clients: every operation as a method below a namespace."""

from __future__ import annotations

from attrs import frozen

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.api import Api, Namespace, Operation
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.methods import methods, raw_methods
from sequrity_codegen.emit.operations import constant_name, pascal
from sequrity_codegen.emit.settings import CLIENT_SETTINGS, RUNTIME_NAMES
from sequrity_codegen.emit.signatures import FLAVOURS, Flavour
from sequrity_codegen.emit.source import Imports, all_of, header
from sequrity_codegen.load.openapi_node import FILE

_RAW = "with_raw_response"
_RAW_SUFFIX = "WithRawResponse"
_TAKEN = frozenset(
    {"call", "call_raw", "call_with_tools", "called_by", "close", "control", "base_url", _RAW}
    | {"reset_session", "session", "session_id", "set_session_id"}
)


@frozen
class _Resource:
    """The operations below one attribute of a namespace; an empty name is the namespace itself."""

    namespace: str
    name: str
    operations: tuple[Operation, ...]


def _check(contract: Api, built: model.Model) -> None:
    spaces = {space.name for space in contract.namespaces}
    seen: set[tuple[str, ...]] = set()
    for operation in contract.operations:
        place = operation.place.below("x-python-method")
        outer, *inner = operation.method_path
        if outer not in spaces:
            place.refuse(f"must begin with a namespace of x-python-namespaces: {', '.join(sorted(spaces))}")
        if operation.method_path in seen or inner[0] in _TAKEN or inner[-1] == _RAW:
            place.refuse("is taken; choose another")
        seen.add(operation.method_path)
        if operation.tools_method is not None:
            beside = (*operation.method_path[:-1], operation.tools_method)
            if beside in seen or beside[1] in _TAKEN or beside[-1] == _RAW:
                operation.place.below("x-python-tools-method").refuse("is taken; choose another")
            seen.add(beside)
    for space in contract.namespaces:
        below = [_class_name(*path[:-1]) + end for path in seen if path[0] == space.name for end in ("", _RAW_SUFFIX)]
        for name in (space.config, _class_name(space.name), *below):
            if name in built.by_title or name in sequrity_runtime.__all__:
                space.place.refuse(f"needs a class {name!r}, which is taken; choose another name")
        if not any(operation.method_path[0] == space.name for operation in contract.operations):
            space.place.refuse("has no operation")
    methods = {path[:2] for path in seen if len(path) == 2}
    for operation in contract.operations:
        if len(operation.method_path) == 3 and operation.method_path[:2] in methods:
            operation.place.below("x-python-method").refuse("is below a name that is a method itself")


def _resources(space: Namespace, contract: Api) -> list[_Resource]:
    below = [operation for operation in contract.operations if operation.method_path[0] == space.name]
    names = dict.fromkeys("".join(operation.method_path[1:-1]) for operation in below)
    return [
        _Resource(space.name, name, tuple(o for o in below if "".join(o.method_path[1:-1]) == name)) for name in names
    ]


def clients(contract: Api, built: model.Model) -> str:
    """Write the module of the clients, not yet formatted.

    Raises:
        SchemaError: Namespaces and methods do not fit together.
    """
    _check(contract, built)
    imports = Imports(built, "_client")
    imports.add("typing", "TYPE_CHECKING", "Any", "Final", "Literal", "Unpack", "overload")
    imports.add("collections.abc", "Collection", "Mapping")
    imports.add("sequrity_runtime", "Service", "lazy_module", *RUNTIME_NAMES)
    parts: list[str] = []
    for flavour in FLAVOURS:
        for space in contract.namespaces:
            resources = _resources(space, contract)
            parts += [_resource(resource, flavour, imports, built, raw=True) for resource in resources]
            parts += [_resource(resource, flavour, imports, built) for resource in resources if resource.name]
            parts.append(_namespace(space, resources, flavour, imports, built))
        parts.append(_client(contract, flavour, built, imports))
    guarded = 'if TYPE_CHECKING:\n    import httpx\nelse:\n    httpx = lazy_module("httpx")\n'
    values = ", ".join(map(quoting.string, (contract.server, contract.base_url_variable, contract.api_key_variable)))
    doc = quoting.docstring("The clients: every operation below its namespace, with defaults and a session.", "")
    head = f"{header(FILE)}{doc}\n\n{imports}\n{guarded}\n{all_of(names(contract, built))}\n"
    return head + f"_SERVICE: Final = Service({values})\n\n\n" + "\n\n".join(parts)


def names(contract: Api, built: model.Model) -> list[str]:
    """Name the classes that users import: the clients, and the namespaces that hold a conversation's session."""
    own = [f"{pascal(built.package)}Client", *(_class_name(space.name) for space in contract.namespaces)]
    return [f"{flavour.prefix}{name}" for flavour in FLAVOURS for name in own]


def _class_name(*parts: str) -> str:
    return "".join(pascal(part) for part in parts)


def _resource(resource: _Resource, flavour: Flavour, imports: Imports, built: model.Model, *, raw: bool = False) -> str:
    """Write the class of the calls below an attribute, or of those that answer with what came."""
    name = f"{flavour.prefix}{_class_name(resource.namespace, resource.name)}"
    space = f"{flavour.prefix}{_class_name(resource.namespace)}"
    way = ".".join(filter(None, ("client", resource.namespace, resource.name)))
    doc = f"Calls of `{way}.{_RAW}`, which answer with what came." if raw else f"Calls of `{way}`."
    lines = [
        f"class {name}{_RAW_SUFFIX if raw else ''}:",
        quoting.docstring(doc),
        "",
        f"    def __init__(self, namespace: {space}) -> None:",
        "        self._namespace = namespace",
        "",
        *([] if raw else _raw_property(resource, flavour, "self._namespace")),
    ]
    for operation in resource.operations:
        write = raw_methods if raw else methods
        lines += write(operation, flavour, "self._namespace", imports, built)
    return "\n".join(lines) + "\n"


def _raw_property(resource: _Resource, flavour: Flavour, namespace: str) -> list[str]:
    name = f"{flavour.prefix}{_class_name(resource.namespace, resource.name)}{_RAW_SUFFIX}"
    doc = "The same calls, answered with status, headers and body; `parse()` reads the answer."
    return [
        "    @property",
        f"    def {_RAW}(self) -> {name}:",
        quoting.docstring(doc, " " * 8),
        f"        return {name}({namespace})",
        "",
    ]


def _namespace(
    space: Namespace, resources: list[_Resource], flavour: Flavour, imports: Imports, built: model.Model
) -> str:
    base = f"{flavour.base}Namespace"
    imports.add("sequrity_runtime", base)
    imports.add(f"{built.package}.{space.name}.config", space.config)
    doc = f"Calls below `client.{space.name}`: they share defaults (`{space.config}`) and a remembered session."
    lines = [f"class {flavour.prefix}{_class_name(space.name)}({base}[{space.config}]):", quoting.docstring(doc), ""]
    for resource in resources:
        if resource.name:
            name = f"{flavour.prefix}{_class_name(space.name, resource.name)}"
            lines += ["    @property", f"    def {resource.name}(self) -> {name}:"]
            lines += [quoting.docstring(f"Calls of `client.{space.name}.{resource.name}`.", " " * 8)]
            lines += [f"        return {name}(self)", ""]
        else:
            lines += _raw_property(resource, flavour, "self")
            for operation in resource.operations:
                lines += methods(operation, flavour, "self", imports, built)
    return "\n".join(lines) + "\n"


_INIT = """
    def __init__(
        self,
        api_key: str | None = None,
        base_url: str | None = None,
        *,
{configs}
        http_client: httpx.{http_client} | None = None,
{settings}
        custom_headers: Mapping[str, str] | None = None,
        allow_insecure_http: bool = False,
        remember_sessions: bool = True,
    ) -> None:
{checks}
        super().__init__(
            _SERVICE,
            api_key,
            base_url,
            http_client=http_client,
            custom_headers=custom_headers,
            allow_insecure_http=allow_insecure_http,
            remember_sessions=remember_sessions,
{given}
        )
{spaces}
"""

_CLIENT_DOC = """Client of the service{kind}; use it in {block} block, or close it.

One client serves all threads and tasks of a program. It remembers a session for each of them, that of its own
last call; a task or thread that is started begins with none. A task or thread that serves several users in turn
carries the session from one to the next: there give each user a conversation of their own, with
`{spaces}.session()`.

Args:
    api_key: The Sequrity API key; left out, the environment's `{key}`.
    base_url: Where the service is; left out, the environment's `{url}`, else {server}.
{configs}
    http_client: An `httpx.{http_client}` to use; it stays yours, and open. Left out, the client makes its own.
        Its own timeout holds, unless that is httpx's default of 5 s, which counts as not set.
{settings}
    custom_headers: Headers of all calls.
    allow_insecure_http: Take an `http` URL of another machine, so that keys and prompts travel in the clear.
    remember_sessions: Whether a call that names no session continues that of the one before. If not, it starts
        a new one, except in `{spaces}.session()`.

Raises:
    ConfigError: There is no key, or something is unusable."""


def _client(contract: Api, flavour: Flavour, built: model.Model, imports: Imports) -> str:
    base = f"{flavour.base}Client"
    imports.add("sequrity_runtime", base)
    configs = [f"        {space.name}: {space.config} | None = None," for space in contract.namespaces]
    imports.add("sequrity_runtime", "check_defaults")
    checks: list[str] = []
    spaces: list[str] = []
    for space in contract.namespaces:
        name = f"{flavour.prefix}{_class_name(space.name)}"
        constants = [constant_name(o) for o in contract.operations if o.method_path[0] == space.name]
        given = f"{quoting.string(space.name)}, {space.name}, {space.config}, ({', '.join(constants)},), custom_headers"
        checks += [f"        {space.name} = {space.config}() if {space.name} is None else {space.name}"]
        checks += [f"        check_defaults({given})"]
        value = f"{name}(self._caller, {space.name})"
        doc = f"Calls below `client.{space.name}`, with a remembered session."
        spaces += [f"        self.{space.name}: {name} = {value}", quoting.docstring(doc, " " * 8)]
    doc = _CLIENT_DOC.format(
        kind=" for asyncio and trio" if flavour.awaits else "",
        block="an `async with`" if flavour.awaits else "a `with`",
        key=contract.api_key_variable,
        url=contract.base_url_variable,
        server=contract.server,
        configs="\n".join(f"    {s.name}: Defaults of the calls below `client.{s.name}`." for s in contract.namespaces),
        http_client=flavour.http_client,
        settings="\n".join(line for s in CLIENT_SETTINGS for line in signatures.entry(s.name, s.description, "    ")),
        spaces=" or ".join(f"client.{space.name}" for space in contract.namespaces),
    )
    indented = "\n".join(f"    {line}" if line else "" for line in doc.split("\n"))
    init = _INIT.format(
        configs="\n".join(configs),
        http_client=flavour.http_client,
        settings="\n".join(f"        {s.name}: {s.hint} = {s.default}," for s in CLIENT_SETTINGS),
        given="\n".join(f"            {s.name}={s.name}," for s in CLIENT_SETTINGS),
        checks="\n".join(checks),
        spaces="\n".join(spaces),
    )
    name = f"{flavour.prefix}{pascal(built.package)}Client"
    return f'class {name}({base}):\n    """{indented.strip()}\n    """\n{init}'
