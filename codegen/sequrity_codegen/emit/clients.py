"""Write the clients, sync and async."""

from __future__ import annotations

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.hints import Argument
from sequrity_codegen.emit.operations import constant_name, header_parameter, query, segment
from sequrity_codegen.emit.settings import CLIENT_SETTINGS, RUNTIME_NAMES
from sequrity_codegen.emit.signatures import FLAVOURS, Flavour
from sequrity_codegen.emit.source import Imports, module_text
from sequrity_codegen.load.operation_model import Api, Namespace
from sequrity_runtime.schema.folder import OPENAPI

_TAKEN = frozenset(
    {"api_key", "base_url", "http_client", "proxy", "verify", "custom_headers", "app_info", "allow_insecure_http"}
    | {"remember_sessions", *(setting.name for setting in CLIENT_SETTINGS)}
    | {name for kind in (sequrity_runtime.SyncClient, sequrity_runtime.AsyncClient) for name in dir(kind)}
)
"""Names of arguments and methods of clients."""


def name(flavour: Flavour, package: str) -> str:
    """Name the class of a client."""
    return f"{flavour.class_name(package)}Client"


def source(api: Api, built: model.Model) -> str:
    """Write the module of the clients, not yet formatted.

    Raises:
        SchemaError: A namespace has the name of an argument or a method of a client.
    """
    for space in api.namespaces:
        if space.name in _TAKEN:
            space.place.refuse("is the name of an argument or a method of a client; choose another")
    imports = Imports(built, "_client")
    imports.add("typing", "Final")
    imports.add("ssl", "SSLContext")
    imports.add("collections.abc", "Collection", "Mapping")
    imports.add("sequrity_runtime", "Member", "ServiceDefaults", "KeyLike", "conceal", "conceal_values", *RUNTIME_NAMES)
    imports.add("sequrity_runtime", *(flavour.protocol for flavour in FLAVOURS))
    parts = [_client(api, flavour, built, imports) for flavour in FLAVOURS]
    values = ", ".join(map(quoting.string, (api.server, api.base_url_variable, api.api_key_variable)))
    homes = ", ".join(f"{quoting.string(space.name)}: ({_homes(space, api, built)},)" for space in api.namespaces)
    exported = [name(flavour, built.package) for flavour in FLAVOURS]
    constants = [f"_SERVICE: Final = ServiceDefaults({values}, {{{homes}}})"]
    for space in api.namespaces:
        parameters, reserved = _defaulted(space, api, imports)
        prefix = f"_{space.name.upper()}"
        constants.append(f"{prefix}_PARAMETERS: Final = ({''.join(f'{each}, ' for each in parameters)})")
        constants.append(f"{prefix}_HEADERS: Final = frozenset({{{', '.join(map(quoting.string, reserved))}}})")
    return module_text(OPENAPI, "The sync and the async client.", imports, exported, [*parts, "\n".join(constants)])


def _homes(space: Namespace, api: Api, built: model.Model) -> str:
    """Write the modules and names of the operations below a namespace."""
    places = ((f"{built.package}.{each.module}", constant_name(each)) for each in api.operations_of(space))
    return ", ".join(f"({quoting.string(module)}, {quoting.string(name)})" for module, name in places)


def _defaulted(space: Namespace, api: Api, imports: Imports) -> tuple[list[str], list[str]]:
    """Write the parameters that a namespace has defaults for, and the headers that arguments of its operations set."""
    found: dict[str, None] = {}
    reserved: dict[str, None] = {}
    for operation in api.operations_of(space):
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
        namespace = flavour.class_name(space.name)
        imports.add(f"{built.package}.{space.name}.namespace", namespace)
        imports.add(f"{built.package}.{space.name}.config", space.config)
        checks += [f"        {space.name} = {space.config}() if {space.name} is None else {space.name}"]
        names = f"_{space.name.upper()}_PARAMETERS", f"_{space.name.upper()}_HEADERS"
        given = f"{quoting.string(space.name)}, {space.name}, {space.config}, {names[0]}, custom_headers, {names[1]}"
        checks += [f"        check_defaults({given})"]
        doc = f"Operations of `client.{space.name}`, with a remembered session."
        members += [f"    {space.name} = Member({namespace})", quoting.docstring(doc)]
    init = _INIT.format(
        configs="\n".join(f"        {space.name}: {space.config} | None = None," for space in api.namespaces),
        http_client=flavour.protocol,
        settings="\n".join(f"        {s.name}: {s.hint} = {s.default}," for s in CLIENT_SETTINGS),
        given="\n".join(f"            {s.name}={s.name}," for s in CLIENT_SETTINGS),
        checks="\n".join(checks),
        namespaces=", ".join(f"{quoting.string(space.name)}: {space.name}" for space in api.namespaces),
    )
    head = f"class {name(flavour, built.package)}({kind}):"
    return "\n".join([head, _documented(api, flavour), "", *members, init])
