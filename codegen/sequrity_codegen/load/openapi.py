"""Read `openapi.json` into frozen values: operations, headers, streams and their Python names.

Paths, parameters and bodies are plain OpenAPI 3.1. These keys extend it:

- `x-omitted-as` (path parameter): the segment may be left out with its slash, and this word stands for that.
- `x-stream-switch`, `x-stream-end` (`text/event-stream`): the body's key that asks for the stream, and what ends it:
  `{"data": [...]}` lists data that does not count as an event, `{"type": [...]}` values of `type` in the last event.
- `x-python-module`, `x-python-function` (operation): where the functions stand, and their name without `_sync`.
- `x-python-method` (operation): the client's method, as `<namespace>.<resource>.<method>` or `<namespace>.<method>`.
- `x-python-tools-method` (operation): the method of the tool-calling loop, in the same resource.
- `x-python-turns-method` (operation): the method that returns the turns of that loop as an iterator.
- `x-python-parse-method` (operation): the method that parses structured output, in the same resource.
- `x-python-format` (operation): the wire format that these methods need, a name of `sequrity_runtime.formats.FORMATS`.
  Defaults to `chat`.
- `x-python-graphs` (operation): `resource`, the resource of the namespace that runs graphs of LangGraph over the
  operation, and `result`, the type of a program's result.
- `x-python-arguments` (operation): the positional arguments of the functions, in an order that never changes. All other
  arguments are keyword-only, so that a new field of the body needs no edit here.
- `x-python-keywords` (operation): the arguments that the signature of the method names, in this order, after those that
  the body requires. Positional arguments that are not listed follow. The functions name the same arguments. All others
  are keys of one `TypedDict`.
- `x-python-accepts` (operation): further types that an argument's items may have.
- `x-python-name`, `x-python-default`, `x-python-overrides`, `x-python-explicit` (parameter): the argument's name, its
  default, the argument that is merged into its JSON, and that the function has no default for it.
- `x-python-attribute` (response header): the attribute of the response that holds it; a request header of the same name
  continues what it names, and a client remembers it.
- `x-python-client` (document): the environment variables that a client reads.
- `x-python-distribution` (document): the distribution's name, if it is not the package's, and the distributions that
  install a package of the same name; the package warns if one of them is installed beside it.
- `x-python-namespaces` (document): the class that holds a namespace's defaults, and which arguments those are.
- `x-roles` (document): for files that no operation refers to, `request` or `response`; only `compat` reads it.
- `x-python-exports` (document): modules that re-export all types of files, or of folders (with a slash at the end).
- `x-python-commands` (document): commands of `python -m <package>` besides `schema`, which is always there.
- `x-python-names` (document): `types` that the package itself offers, and types whose `TypedDict` it offers (`dicts`).
- `x-python-runtime-modules` (document): modules of the runtime that the package offers under the same name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from importlib.util import find_spec

from sequrity_codegen import quoting
from sequrity_codegen.load.openapi_node import FILE, Node
from sequrity_codegen.load.operation_model import (
    CONVERSATION_KEYS,
    Api,
    Conversation,
    Distribution,
    EventStream,
    Graphs,
    HeaderParameter,
    Namespace,
    Operation,
    PathParameter,
)
from sequrity_codegen.model import Definition, Enumeration, Model, Record
from sequrity_runtime.formats import FORMATS

_NAME = r"[a-z][a-z0-9_]*"
_VARIABLE = r"[A-Z][A-Z0-9_]*"
_DISTRIBUTION = r"[a-z0-9]+(-[a-z0-9]+)*"
_COMMANDS = ("batch", "chat", "policy")
_HEADER_NAME = r"[A-Za-z][A-Za-z0-9-]*"


def read(built: Model) -> Api | None:
    """Read the schema folder's `openapi.json`.

    Returns:
        The value; None if the key is missing.

    Raises:
        SchemaError: It holds something that cannot be represented.
    """
    if FILE not in built.documents:
        return None
    needed = ["openapi", "info", "servers", "paths", "components", "x-python-client"]
    python = ["x-python-distribution", "x-python-namespaces", "x-python-exports", "x-python-runtime-modules"]
    python.append("x-python-commands")
    optional = ["jsonSchemaDialect", "security", "tags", "x-roles", "x-python-names", *python]
    root = Node.of(built.documents[FILE]).keys(needed, optional)
    root.below("openapi").text(r"3\.1\.\d+")
    servers = [server.keys(["url"], ["description"]) for server in root.below("servers").items()]
    if len(servers) != 1:
        root.below("servers").refuse("must name one server")
    operations = tuple(
        _operation(path, method, node, built)
        for path, item in root.below("paths").members()
        for method, node in item.keys([], ["get", "post"]).members()
    )
    if not operations:
        root.below("paths").refuse("must hold an operation")
    client = root.below("x-python-client").keys(["api_key_variable", "base_url_variable"])
    namespaces = tuple(_namespace(name, node) for name, node in _members(root, "x-python-namespaces"))
    exports = {name: _exported(name, node, built) for name, node in _members(root, "x-python-exports")}
    used = [*exports, *(space.name for space in namespaces), *(module.path for module in built.modules)]
    return Api(
        servers[0].below("url").text(r"https://[A-Za-z0-9./-]+"),
        client.below("api_key_variable").text(_VARIABLE),
        client.below("base_url_variable").text(_VARIABLE),
        _distribution(root.get("x-python-distribution")),
        operations,
        namespaces,
        exports,
        tuple(_runtime_module(node, used) for node in _items(root, "x-python-runtime-modules")),
        _names(root.get("x-python-names"), "types", built),
        _names(root.get("x-python-names"), "dicts", built),
        tuple(node.one_of(*_COMMANDS) for node in _items(root, "x-python-commands")),
    )


def _members(root: Node, key: str) -> list[tuple[str, Node]]:
    node = root.get(key)
    return [] if node is None else list(node.members())


def _items(root: Node, key: str) -> list[Node]:
    node = root.get(key)
    return [] if node is None else list(node.items())


def _names(node: Node | None, key: str, built: Model) -> tuple[tuple[Node, Definition], ...]:
    items = node.keys([], ["types", "dicts"]).get(key) if node else None
    return tuple((item, item.definition_named(built)) for item in items.items()) if items else ()


def _runtime_module(node: Node, used: Iterable[str]) -> str:
    name = node.text(_NAME)
    if any(module.split(".")[0] == name for module in used):
        node.refuse(f"must not name {name!r}, which is a module of the package already")
    if find_spec(f"sequrity_runtime.{name}") is None:
        node.refuse(f"names {name!r}, which is not a module of the runtime")
    return name


def _distribution(node: Node | None) -> Distribution | None:
    if node is None:
        return None
    name = node.keys(["name"], ["excludes"]).below("name").text(_DISTRIBUTION)
    others = node.get("excludes")
    excludes = others.texts(_DISTRIBUTION) if others else ()
    if others and name in excludes:
        others.refuse(f"must not name {name!r}, which is the distribution itself")
    return Distribution(name, excludes)


def _namespace(name: str, node: Node) -> Namespace:
    node.keys(["config", "defaults"])
    if not re.fullmatch(_NAME, name):
        node.refuse(f"must have a name that matches {_NAME}")
    return Namespace(
        quoting.identifier(name, FILE, node.pointer),
        node.below("config").name(r"[A-Z][A-Za-z0-9]*"),
        node.below("defaults").texts(_NAME),
        node,
    )


def _exported(module: str, node: Node, built: Model) -> tuple[Definition, ...]:
    if not re.fullmatch(rf"{_NAME}(\.{_NAME})*", module):
        node.refuse(f"must be named after a module, {_NAME} with dots between")
    for part in module.split("."):
        quoting.identifier(part, FILE, node.pointer)
    found: list[Definition] = []
    for item in node.items():
        source = item.text()
        files = [m for m in built.modules if m.file == source or (source.endswith("/") and m.file.startswith(source))]
        if not files:
            item.refuse("names no schema file, and no folder that holds one")
        found += [definition for file in files for definition in file.definitions if definition not in found]
    return tuple(found)


def _operation(path: str, method: str, node: Node, built: Model) -> Operation:
    python = ["x-python-module", "x-python-function", "x-python-method", "x-python-arguments"]
    node.keys(
        ["operationId", "summary", "description", "responses", *python],
        [
            "tags",
            "parameters",
            "requestBody",
            "security",
            "x-python-accepts",
            "x-python-keywords",
            "x-python-tools-method",
            "x-python-turns-method",
            "x-python-parse-method",
            "x-python-format",
            "x-python-graphs",
        ],
    )
    given = node.get("parameters")
    parameters = [parameter.resolved() for parameter in given.items()] if given else []
    segments = [_segment(parameter, built) for parameter in parameters if parameter.value.get("in") == "path"]
    headers = [_header(parameter, built) for parameter in parameters if parameter.value.get("in") != "path"]
    _check_path(node, path, segments)
    answer = node.below("responses").members()
    success = [response for status, response in answer if status == "200"]
    if not success:
        node.below("responses").refuse("must describe the response of status 200")
    response, stream, session = _response(success[0].resolved(), headers, built)
    request = _request(node, built)
    security = node.get("security")
    if security is not None and security.value != []:
        security.refuse("must be left out, or empty for a call without a key")
    return Operation(
        node,
        node.below("x-python-module").name(rf"{_NAME}(\.{_NAME})*"),
        node.below("x-python-function").name(_NAME),
        tuple(node.below("x-python-method").name(rf"{_NAME}(\.{_NAME}){{1,2}}").split(".")),
        _conversation(node, request),
        _graphs(node.get("x-python-graphs"), built),
        method.upper(),
        path,
        node.below("summary").text(),
        node.below("description").text(),
        tuple(segments),
        tuple(headers),
        request,
        response,
        stream,
        session,
        security is None,
        node.below("x-python-arguments").texts(_NAME),
        _keywords(node),
        _accepts(node, built),
    )


def _check_path(node: Node, path: str, segments: list[PathParameter]) -> None:
    hole = r"\{[a-z][a-z0-9_]*\}"
    if not re.fullmatch(rf"(/([A-Za-z0-9._-]+|{hole}))+", path):
        node.refuse("must stand below a path of plain segments and {names}")
    if sorted(re.findall(hole, path)) != sorted("{" + segment.name + "}" for segment in segments):
        node.refuse("must have a parameter for each {name} of its path, and no other")


def _segment(node: Node, built: Model) -> PathParameter:
    optional = ["required", "x-omitted-as", "x-python-default"]
    node.keys(["name", "in", "description", "schema"], optional)
    choices = node.below("schema").definition(built)
    if not isinstance(choices, Enumeration):
        node.below("schema").refuse("must be an enumeration with names: a path segment comes from a closed set")
    omitted, default = node.get("x-omitted-as"), node.get("x-python-default")
    values = [value for _, value in choices.members]
    if omitted is not None and omitted.text() in values:
        omitted.refuse("is also a value of the parameter")
    if default is not None and default.value not in values:
        default.refuse(f"must be one of {', '.join(values)}")
    if (omitted is None) == (default is None):
        node.refuse("must have either x-omitted-as or x-python-default")
    chosen = (omitted or default or node).text()
    name = node.below("name").text(_NAME)
    return PathParameter(name, choices, chosen, omitted.text() if omitted else None, node.below("description").text())


def _header(node: Node, built: Model) -> HeaderParameter:
    optional = ["required", "schema", "content", "x-python-overrides", "x-python-explicit"]
    node.keys(["name", "in", "description", "x-python-name"], optional)
    node.below("in").one_of("header")
    overrides, explicit, content = node.get("x-python-overrides"), node.get("x-python-explicit"), node.get("content")
    json: Definition | None = None
    secret = False
    if content is not None:
        json = _json(content, built)
        if overrides is None:
            node.refuse("must have x-python-overrides beside its JSON content")
    else:
        schema = node.keys(["schema"], node.value).below("schema").keys(["type"], ["format", "minLength"])
        schema.below("type").one_of("string")
        secret = "format" in schema.value and bool(schema.below("format").one_of("password"))
    return HeaderParameter(
        node.below("name").text(_HEADER_NAME),
        node.below("x-python-name").text(_NAME),
        node.below("description").text(),
        secret,
        explicit is not None and explicit.flag(),
        json if isinstance(json, Record) else None,
        overrides.text(_NAME) if overrides else None,
    )


def _json(content: Node, built: Model, *others: str) -> Record:
    node = content.keys(["application/json"], others).below("application/json").keys(["schema"])
    definition = node.below("schema").definition(built)
    if not isinstance(definition, Record):
        node.below("schema").refuse("must be an object type")
    return definition


def _request(node: Node, built: Model) -> Record | None:
    body = node.get("requestBody")
    if body is None:
        return None
    body.keys(["content", "required"], ["description"])
    body.below("required").one_of(True)
    return _json(body.below("content"), built)


def _response(
    node: Node, headers: list[HeaderParameter], built: Model
) -> tuple[Record, EventStream | None, str | None]:
    node.keys(["description", "content"], ["headers"])
    content = node.below("content")
    response = _json(content, built, "text/event-stream")
    stream = content.get("text/event-stream")
    session: str | None = None
    for name, reference in _members(node, "headers"):
        header = reference.resolved().keys(["description", "schema"], ["x-python-attribute"])
        attribute = header.get("x-python-attribute")
        if attribute is None:
            continue
        session = attribute.text(_NAME)
        if session not in dict(response.attributes):
            attribute.refuse(f"names no attribute of {response.title}; declare it there in x-python-attributes")
        if not any(h.header.lower() == name.lower() and h.name == session for h in headers):
            attribute.refuse(f"needs a request header {name} whose x-python-name is {session!r}")
    return response, None if stream is None else _stream(stream, built), session


def _stream(node: Node, built: Model) -> EventStream:
    node.keys(["schema", "x-stream-switch", "x-stream-end"])
    event = node.below("schema").definition(built)
    if not isinstance(event, Record):
        node.below("schema").refuse("must be an object type")
    end = node.below("x-stream-end").keys([], ["data", "type"])
    data, types = end.get("data"), end.get("type")
    if not data and not types:
        end.refuse("must say by which `data` or `type` a stream ends")
    switch = node.below("x-stream-switch").text(_NAME)
    return EventStream(event, switch, data.texts() if data else (), types.texts() if types else ())


def _conversation(node: Node, request: Record | None) -> Conversation | None:
    """Read the methods that use the conversation format of an operation."""
    keys = [key for key in CONVERSATION_KEYS if key in node.value]
    named = node.get("x-python-format")
    if not keys:
        if named is not None:
            named.refuse("has no effect without a method that needs it, such as x-python-tools-method")
        return None
    name = "chat" if named is None else named.one_of(*FORMATS)
    known = {field.wire for field in request.fields} if request else set[str]()
    for key in keys:
        further = FORMATS[name].output if key == "x-python-parse-method" else "tools"
        needed = (FORMATS[name].conversation, further)
        if not set(needed) <= known:
            node.below(key).refuse(f"needs a request with {' and '.join(f'`{field}`' for field in needed)}")
    return Conversation(name, {key: node.below(key).name(_NAME) for key in keys})


def _graphs(node: Node | None, built: Model) -> Graphs | None:
    if node is None:
        return None
    node.keys(["resource", "result"])
    result = node.below("result").definition_named(built)
    if not isinstance(result, Record) or result.behaviour != "ResultParsing":
        node.below("result").refuse("must name a type with the behaviour ResultParsing")
    return Graphs(node.below("resource").name(_NAME), result)


def _keywords(node: Node) -> tuple[str, ...]:
    keywords = node.get("x-python-keywords")
    return () if keywords is None else keywords.texts(_NAME)


def _accepts(node: Node, built: Model) -> dict[str, tuple[Definition, ...]]:
    return {
        name: tuple(item.definition_named(built) for item in types.items())
        for name, types in _members(node, "x-python-accepts")
    }
