"""Write the clients, sync and async."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.hints import Argument
from sequrity_codegen.emit.methods import SELF
from sequrity_codegen.emit.operations import constant_name, header_parameter, query, segment
from sequrity_codegen.emit.settings import CLIENT_SETTINGS, RUNTIME_NAMES
from sequrity_codegen.emit.signatures import FLAVOURS, Flavour
from sequrity_codegen.emit.source import Imports, module_text
from sequrity_codegen.load.operation_model import Api, Namespace
from sequrity_runtime.schema.folder import OPENAPI

_POSITIONAL = (
    Argument(
        "api_key",
        "KeyLike | None",
        "API key of the service, or a function that returns it for each attempt. Defaults to the environment variable "
        "`{api.api_key_variable}`.",
        "None",
    ),
    Argument(
        "base_url",
        "str | None",
        "Base URL of the service. Defaults to the environment variable `{api.base_url_variable}`, else `{api.server}`.",
        "None",
    ),
)
_CONNECTION = (
    Argument(
        "http_client",
        "{flavour.protocol} | None",
        "HTTP client to use, such as an `httpx.{flavour.prefix}Client`. It is not closed. Its timeout applies, except "
        "httpx's default of 5 s. By default the client creates its own.",
        "None",
    ),
    Argument(
        "proxy",
        "str | None | Unset",
        "URL of the proxy for the client's own connections, except to this machine and to the hosts of `NO_PROXY`. "
        "None for no proxy. Defaults to the proxies of the environment.",
        "UNSET",
    ),
    Argument(
        "verify",
        "SSLContext | None",
        "TLS settings of the client's own connections, certificates included. By default, the certificate authorities "
        "of certifi, or those of the environment variable `SSL_CERT_FILE`.",
        "None",
    ),
)
_FURTHER = (
    Argument("custom_headers", "Mapping[str, str | Secret] | None", "Headers of all calls.", "None"),
    Argument(
        "app_info", "str | None", "Name of your program, as `name/version`, to add to the header `User-Agent`.", "None"
    ),
    Argument(
        "allow_insecure_http",
        "bool",
        "Whether to accept an `http` URL of another host, which exposes keys and prompts.",
        "False",
    ),
    Argument(
        "remember_sessions",
        "bool",
        "Whether a call without `session_id` continues the session of the previous call, in the thread or task that "
        "created the client. If not, it starts a new one, except in `{spaces}.session()`.",
        "True",
    ),
)
_PASSED = (*_CONNECTION, *_FURTHER, *CLIENT_SETTINGS)
"""Arguments that the runtime's client has as well."""

_TAKEN = frozenset(
    {argument.name for argument in (*_POSITIONAL, *_PASSED)}
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


_SESSIONS = (
    "One client serves all threads and tasks of a program. It remembers the session of its last call for the thread or "
    "task that created it; in an interactive interpreter, for all. Every other caller starts a new session with each "
    "call, unless it opens `{spaces}.session()`."
)


def _client(api: Api, flavour: Flavour, built: model.Model, imports: Imports) -> str:
    """Write the class of a client."""
    kind = f"{flavour.base}Client"
    imports.add("sequrity_runtime", kind, "check_defaults")
    spaces = " or ".join(f"client.{space.name}" for space in api.namespaces)

    def filled(arguments: Iterable[Argument]) -> list[Argument]:
        values = {"api": api, "flavour": flavour, "spaces": spaces}
        return [
            evolve(each, hint=each.hint.format(**values), description=each.description.format(**values))
            for each in arguments
        ]

    configs = [
        Argument(space.name, f"{space.config} | None", f"Defaults of the calls of `client.{space.name}`.", "None")
        for space in api.namespaces
    ]
    positional = filled(_POSITIONAL)
    keywords = [*configs, *filled(_CONNECTION), *CLIENT_SETTINGS, *filled(_FURTHER)]
    docs = "an `async with` block, or close it" if flavour.awaits else "a `with` block, or close it"
    summary = f"Client of the service{' for asyncio and trio' if flavour.awaits else ''}. Use it in {docs}."
    raises = [("ConfigError", "An argument is invalid. A missing key raises at the first call that needs one.")]
    text = _SESSIONS.format(spaces=spaces)
    return "\n".join(
        [
            f"class {name(flavour, built.package)}({kind}):",
            signatures.docstring(summary, text, [*positional, *keywords], "", raises, "    "),
            "",
            *(line for space in api.namespaces for line in _member(space, flavour, built, imports)),
            "",
            f"    {signatures.signature('def __init__', [SELF, *positional], keywords, '', 'None')}",
            *_body(api),
            "",
        ]
    )


def _member(space: Namespace, flavour: Flavour, built: model.Model, imports: Imports) -> list[str]:
    """Write the attribute of a client that holds a namespace."""
    kind = flavour.class_name(space.name)
    imports.add(f"{built.package}.{space.name}.namespace", kind)
    imports.add(f"{built.package}.{space.name}.config", space.config)
    doc = f"Operations of `client.{space.name}`, with a remembered session."
    return [f"    {space.name} = Member({kind})", quoting.docstring(doc)]


def _body(api: Api) -> Iterator[str]:
    """Yield the statements of the constructor of a client."""
    yield "        api_key, custom_headers = conceal(api_key), conceal_values(custom_headers)"
    for space in api.namespaces:
        prefix = f"_{space.name.upper()}"
        given = f"{quoting.string(space.name)}, {space.name}, {space.config}, {prefix}_PARAMETERS, custom_headers"
        yield f"        {space.name} = {space.config}() if {space.name} is None else {space.name}"
        yield f"        check_defaults({given}, {prefix}_HEADERS)"
    namespaces = ", ".join(f"{quoting.string(space.name)}: {space.name}" for space in api.namespaces)
    passed = ", ".join(f"{each.name}={each.name}" for each in _PASSED)
    yield f"        super().__init__(_SERVICE, api_key, base_url, namespaces={{{namespaces}}}, {passed})"
