"""Write the clients, their namespaces and resources: every operation is a method."""

from __future__ import annotations

from attrs import frozen

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.emit import graphs, signatures
from sequrity_codegen.emit.conversations import ConversationWriter
from sequrity_codegen.emit.hints import Argument
from sequrity_codegen.emit.methods import MethodWriter, base, class_name
from sequrity_codegen.emit.operations import constant_name, header_parameter, query, segment
from sequrity_codegen.emit.settings import CLIENT_SETTINGS, RUNTIME_NAMES
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

_TAKEN_IN_CLIENTS = frozenset(
    {"api_key", "base_url", "http_client", "proxy", "verify", "custom_headers", "app_info", "allow_insecure_http"}
    | {"remember_sessions", *(setting.name for setting in CLIENT_SETTINGS)}
    | {name for kind in (sequrity_runtime.SyncClient, sequrity_runtime.AsyncClient) for name in dir(kind)}
)
"""Names of arguments and methods of clients."""


@frozen
class _Resource:
    """The operations of one attribute of a namespace. An empty name is the namespace itself."""

    namespace: str
    name: str
    operations: tuple[Operation, ...]


def _check(api: Api, built: model.Model) -> None:
    """Refuse names that are taken: of methods, and of the classes that the namespaces need."""
    paths = _paths(api)
    for space in api.namespaces:
        operations = [operation for operation in api.operations if operation.method_path[0] == space.name]
        if not operations:
            space.place.refuse("has no operation")
        if space.name in _TAKEN_IN_CLIENTS:
            space.place.refuse("is the name of an argument or a method of a client; choose another")
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
    below = [operation for operation in api.operations if operation.method_path[0] == space.name]
    names = dict.fromkeys("".join(operation.method_path[1:-1]) for operation in below)
    return [
        _Resource(space.name, name, tuple(o for o in below if "".join(o.method_path[1:-1]) == name)) for name in names
    ]


def sources(api: Api, built: model.Model) -> dict[str, str]:
    """Write the modules of the clients and of their namespaces, not yet formatted, by path below the package.

    Raises:
        SchemaError: Namespaces and methods do not fit together.
    """
    _check(api, built)
    texts = {"_client.py": _clients(api, built)}
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
    """Name the classes that users import, the clients and the namespaces, with the module of each."""
    found: dict[str, str] = {}
    for flavour in FLAVOURS:
        found[f"{flavour.class_name(built.package)}Client"] = f"{built.package}._client"
        found |= {flavour.class_name(space.name): f"{built.package}.{space.name}.namespace" for space in api.namespaces}
    return found


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
    """Write what stands in the class of a resource: its raw methods and those of its conversations."""
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


def _clients(api: Api, built: model.Model) -> str:
    """Write the module of the clients."""
    imports = Imports(built, "_client")
    imports.add("typing", "Final")
    imports.add("ssl", "SSLContext")
    imports.add("collections.abc", "Collection", "Mapping")
    imports.add("sequrity_runtime", "Member", "ServiceDefaults", "KeyLike", "conceal", "conceal_values", *RUNTIME_NAMES)
    imports.add("sequrity_runtime", *(flavour.protocol for flavour in FLAVOURS))
    parts = [_client(api, flavour, built, imports) for flavour in FLAVOURS]
    values = ", ".join(map(quoting.string, (api.server, api.base_url_variable, api.api_key_variable)))
    homes = ", ".join(f"{quoting.string(space.name)}: ({_homes(space, api, built)},)" for space in api.namespaces)
    exported = [f"{flavour.class_name(built.package)}Client" for flavour in FLAVOURS]
    constants = [f"_SERVICE: Final = ServiceDefaults({values}, {{{homes}}})"]
    for space in api.namespaces:
        parameters, reserved = _defaulted(space, api, imports)
        name = space.name.upper()
        constants.append(f"_{name}_PARAMETERS: Final = ({''.join(f'{each}, ' for each in parameters)})")
        constants.append(f"_{name}_HEADERS: Final = frozenset({{{', '.join(map(quoting.string, reserved))}}})")
    return module_text(OPENAPI, "The sync and the async client.", imports, exported, [*parts, "\n".join(constants)])


def _homes(space: Namespace, api: Api, built: model.Model) -> str:
    """Write the modules and names of the operations below a namespace."""
    operations = (operation for resource in _resources(space, api) for operation in resource.operations)
    places = ((f"{built.package}.{operation.module}", constant_name(operation)) for operation in operations)
    return ", ".join(f"({quoting.string(module)}, {quoting.string(name)})" for module, name in places)


def _defaulted(space: Namespace, api: Api, imports: Imports) -> tuple[list[str], list[str]]:
    """Write the parameters that a namespace has defaults for, and the headers that arguments of its operations set."""
    operations = [operation for operation in api.operations if operation.method_path[0] == space.name]
    found: dict[str, None] = {}
    reserved: dict[str, None] = {}
    for operation in operations:
        parameters = [(each.name, segment(each)) for each in operation.segments if each.default is not None]
        parameters += [(each.name, query(each)) for each in operation.queries if not each.required]
        parameters += [(each.name, header_parameter(each, imports)) for each in operation.headers if not each.required]
        found |= {text: None for name, text in parameters if name in space.defaults}
        reserved |= {each.header.lower(): None for each in operation.headers}
        reserved |= {operation.key.header: None} if operation.key else {}
    for text in found:
        imports.add("sequrity_runtime", text.partition("(")[0])
    return [*found], [*reserved]


_INIT = """
    def __init__(
        self,
        api_key: KeyLike | None = None,
        base_url: str | None = None,
        *,
{configs}
        http_client: {http_client} | None = None,
        proxy: str | None | Unset = UNSET,
        verify: SSLContext | None = None,
{settings}
        custom_headers: Mapping[str, str | Secret] | None = None,
        app_info: str | None = None,
        allow_insecure_http: bool = False,
        remember_sessions: bool = True,
    ) -> None:
        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)
{checks}
        super().__init__(
            _SERVICE,
            api_key,
            base_url,
            namespaces={{{namespaces}}},
            http_client=http_client,
            proxy=proxy,
            verify=verify,
            custom_headers=custom_headers,
            app_info=app_info,
            allow_insecure_http=allow_insecure_http,
            remember_sessions=remember_sessions,
{given}
        )
"""

_SESSIONS = (
    "One client serves all threads and tasks of a program. It remembers the session of its last call for the thread or "
    "task that created it; in an interactive interpreter, for all. Every other caller starts a new session with each "
    "call, unless it opens `{spaces}.session()`."
)


def _documented(api: Api, flavour: Flavour) -> str:
    """Write the docstring of a client."""
    spaces = " or ".join(f"client.{space.name}" for space in api.namespaces)
    environment = "Defaults to the environment variable `{}`"
    arguments = [
        Argument(
            "api_key",
            "",
            "API key of the service, or a function that returns it for each attempt. "
            f"{environment.format(api.api_key_variable)}.",
        ),
        Argument(
            "base_url",
            "",
            f"Base URL of the service. {environment.format(api.base_url_variable)}, else `{api.server}`.",
        ),
        *(Argument(s.name, "", f"Defaults of the calls of `client.{s.name}`.") for s in api.namespaces),
        Argument(
            "http_client",
            "",
            f"HTTP client to use, such as an `httpx.{flavour.http_client}`. It is not closed. Its timeout applies, "
            "except httpx's default of 5 s. By default the client creates its own.",
        ),
        Argument(
            "proxy",
            "",
            "URL of the proxy for the client's own connections, except to this machine and to the hosts of `NO_PROXY`. "
            "None for no proxy. Defaults to the proxies of the environment.",
        ),
        Argument(
            "verify",
            "",
            "TLS settings of the client's own connections, certificates included. By default, the certificate "
            "authorities of certifi, or those of the environment variable `SSL_CERT_FILE`.",
        ),
        *CLIENT_SETTINGS,
        Argument("custom_headers", "", "Headers of all calls."),
        Argument("app_info", "", "Name of your program, as `name/version`, to add to the header `User-Agent`."),
        Argument(
            "allow_insecure_http",
            "",
            "Whether to accept an `http` URL of another host, which exposes keys and prompts.",
        ),
        Argument(
            "remember_sessions",
            "",
            "Whether a call without `session_id` continues the session of the previous call, in the thread or task "
            f"that created the client. If not, it starts a new one, except in `{spaces}.session()`.",
        ),
    ]
    kind = " for asyncio and trio" if flavour.awaits else ""
    summary = f"Client of the service{kind}. Use it in {'an `async with`' if kind else 'a `with`'} block, or close it."
    raises = [("ConfigError", "An argument is invalid. A missing key raises at the first call that needs one.")]
    return signatures.docstring(summary, _SESSIONS.format(spaces=spaces), arguments, "", raises, "    ")


def _client(api: Api, flavour: Flavour, built: model.Model, imports: Imports) -> str:
    """Write the class of a client."""
    kind = f"{flavour.base}Client"
    imports.add("sequrity_runtime", kind, "check_defaults")
    members: list[str] = []
    checks: list[str] = []
    for space in api.namespaces:
        name = flavour.class_name(space.name)
        imports.add(f"{built.package}.{space.name}.namespace", name)
        imports.add(f"{built.package}.{space.name}.config", space.config)
        checks += [f"        {space.name} = {space.config}() if {space.name} is None else {space.name}"]
        names = f"_{space.name.upper()}_PARAMETERS", f"_{space.name.upper()}_HEADERS"
        given = f"{quoting.string(space.name)}, {space.name}, {space.config}, {names[0]}, custom_headers, {names[1]}"
        checks += [f"        check_defaults({given})"]
        doc = f"Operations of `client.{space.name}`, with a remembered session."
        members += [f"    {space.name} = Member({name})", quoting.docstring(doc)]
    init = _INIT.format(
        configs="\n".join(f"        {space.name}: {space.config} | None = None," for space in api.namespaces),
        http_client=flavour.protocol,
        settings="\n".join(f"        {s.name}: {s.hint} = {s.default}," for s in CLIENT_SETTINGS),
        given="\n".join(f"            {s.name}={s.name}," for s in CLIENT_SETTINGS),
        checks="\n".join(checks),
        namespaces=", ".join(f"{quoting.string(space.name)}: {space.name}" for space in api.namespaces),
    )
    name = f"{flavour.class_name(built.package)}Client"
    return "\n".join([f"class {name}({kind}):", _documented(api, flavour), "", *members, init])
