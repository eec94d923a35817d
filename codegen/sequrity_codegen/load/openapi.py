"""Read `openapi.json` into frozen values: operations, headers, streams and their Python names.

Paths, parameters and bodies are plain OpenAPI 3.1. These keys extend it:

- `x-omitted-as` (path parameter): this word stands for a segment that is omitted with its slash.
- `x-from-body` (path parameter): the segment follows a key of the body, `{"<key>": {"<value>": "<segment>"}}`. Other
  values omit the segment with its slash. The parameter is not an argument.
- `x-stream-switch`, `x-stream-end` (`text/event-stream`): the key of the body that requests the stream, and its end
  markers: `{"data": [...]}` lists data that does not count as an event, `{"type": [...]}` values of `type` in the last
  event.
- `x-stream-sum` (`text/event-stream`): the accumulator of the events, a name of the runtime's `ACCUMULATORS`; the
  result is the response of the operation.
- `x-python-module`, `x-python-function` (operation): the module of the functions, and their name without `_sync`.
- `x-python-method` (operation): the client's method, as `<namespace>.<resource>.<method>` or `<namespace>.<method>`.
- `x-python-tools-method` (operation): the method of the tool-calling loop, in the same resource.
- `x-python-turns-method` (operation): the method that returns the turns of that loop as an iterator.
- `x-python-parse-method` (operation): the method that parses structured output, in the same resource.
- `x-python-format` (operation): the wire format that these methods need, a name of `sequrity_runtime.formats.FORMATS`.
  Defaults to `chat`.
- `x-python-graphs` (operation): `resource`, the resource of the namespace that runs graphs of LangGraph over the
  operation, and `result`, the type of a program's result. `providers` names, by value of the argument `provider`, the
  `function` of another operation that runs them instead, and the `arguments` that it has by default.
- `x-python-arguments` (operation): the positional arguments of the functions, in an order that never changes. All other
  arguments are keyword-only, so that a new field of the body needs no edit here.
- `x-python-keywords` (operation): the arguments that the signature of the method names, in this order, after those that
  the body requires. Positional arguments that are not listed follow. The functions name the same arguments. All others
  are keys of one `TypedDict`.
- `x-python-accepts` (operation): further types that an argument's items may have.
- `x-python-name`, `x-python-default`, `x-python-overrides`, `x-python-explicit` (parameter): the argument's name, its
  default, the argument that is merged into its JSON, and that the function has no default for it.
- `x-python-attribute` (response header): the attribute of the response that holds it; a client remembers it, and sends
  it in the request header of the same name.
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
from typing import Any

from sequrity_codegen.errors import Problems
from sequrity_codegen.load import parameters
from sequrity_codegen.load.bodies import joined_fields, union_members
from sequrity_codegen.load.module_names import check_modules
from sequrity_codegen.load.openapi_node import CLASS_NAME, MODULE, NAME, Node
from sequrity_codegen.load.operation_model import (
    CONVERSATION_KEYS,
    Api,
    Conversation,
    Distribution,
    Graphs,
    Namespace,
    Operation,
    PathParameter,
)
from sequrity_codegen.load.responses import responses
from sequrity_codegen.load.security import SecuritySchemes
from sequrity_codegen.load.unread import check_unread
from sequrity_codegen.model import Definition, Field, Model, Record
from sequrity_runtime.formats import FORMATS
from sequrity_runtime.schema.folder import OPENAPI
from sequrity_runtime.type_guards import is_object

_DOCUMENT_KEYS = ("openapi", "info", "servers", "paths", "x-python-client")
_OPTIONAL_DOCUMENT_KEYS = (
    *("components", "jsonSchemaDialect", "security", "tags", "x-roles", "x-python-names", "x-python-distribution"),
    *("x-python-namespaces", "x-python-exports", "x-python-runtime-modules", "x-python-commands"),
)
METHODS = ("get", "put", "post", "delete", "patch")
_VARIABLE = r"[A-Z][A-Z0-9_]*"
_DISTRIBUTION = r"[a-z0-9]+(-[a-z0-9]+)*"
_COMMANDS = ("batch", "chat", "policy")


def read(built: Model) -> Api | None:
    """Read the schema folder's `openapi.json`.

    Returns:
        The value; None if the key is missing.

    Raises:
        SchemaError: A part cannot be represented.
    """
    if OPENAPI not in built.documents:
        return None
    problems = Problems()
    root = Node.of(built.documents[OPENAPI])
    problems.read(root.keys, _DOCUMENT_KEYS, _OPTIONAL_DOCUMENT_KEYS)
    problems.read(lambda: root.below("openapi").text(r"3\.1\.\d+"))
    schemes = problems.read(SecuritySchemes.of, root)
    server = problems.read(_server, root)
    operations = problems.read(_operations, root, schemes, built) or ()
    if operations:
        problems.read(check_unread, root)
    api_key_variable = problems.read(_variable, root, "api_key_variable")
    base_url_variable = problems.read(_variable, root, "base_url_variable")
    namespaces = tuple(problems.read(_namespace, name, node) for name, node in root.members_of("x-python-namespaces"))
    exports = {name: problems.read(_exported, name, node, built) for name, node in root.members_of("x-python-exports")}
    problems.refuse()
    check_modules(root, operations, namespaces, built)
    used = [*exports, *(space.name for space in namespaces), *(module.path for module in built.modules)]
    return Api(
        title=root.below("info").below("title").text(),
        server=server,
        api_key_variable=api_key_variable,
        base_url_variable=base_url_variable,
        distribution=_distribution(root.get("x-python-distribution")),
        operations=operations,
        namespaces=namespaces,
        exports=exports,
        runtime_modules=tuple(_runtime_module(node, used) for node in root.items_of("x-python-runtime-modules")),
        types=_names(root.get("x-python-names"), "types", built),
        dicts=_names(root.get("x-python-names"), "dicts", built),
        commands=tuple(node.one_of(*_COMMANDS) for node in root.items_of("x-python-commands")),
    )


def _variable(root: Node, key: str) -> str:
    """Read the name of an environment variable."""
    return root.below("x-python-client").keys(["api_key_variable", "base_url_variable"]).below(key).text(_VARIABLE)


def _server(root: Node) -> str:
    servers = [server.keys(["url"], ["description"]) for server in root.below("servers").items()]
    if len(servers) != 1:
        root.below("servers").refuse("must name one server")
    return servers[0].below("url").text(r"https://[A-Za-z0-9./-]+")


def _operations(root: Node, schemes: SecuritySchemes, built: Model) -> tuple[Operation, ...]:
    problems = Problems()
    operations: list[Operation] = []
    for path, item in root.below("paths").members():
        problems.read(item.keys, [], ["parameters", *METHODS])
        for method in item.value if is_object(item.value) else ():
            if method in METHODS:
                found = problems.read(_operation, path, method, item.below(method), item, schemes, built)
                operations += [found] if found else []
    problems.refuse()
    _refuse_duplicates(operations)
    if not operations:
        root.below("paths").refuse("must hold an operation")
    return (*operations,)


def _refuse_duplicates(operations: Iterable[Operation]) -> None:
    seen: set[str] = set()
    for operation in operations:
        node = operation.place.below("operationId")
        if node.text() in seen:
            node.refuse("is the ID of another operation")
        seen.add(node.value)


def _names(node: Node | None, key: str, built: Model) -> tuple[tuple[Node, Definition], ...]:
    items = node.keys([], ["types", "dicts"]).get(key) if node else None
    return tuple((item, item.definition_named(built)) for item in items.items()) if items else ()


def _runtime_module(node: Node, used: Iterable[str]) -> str:
    name = node.text(NAME)
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
    return Namespace(
        node.named(name, NAME),
        node.below("config").name(CLASS_NAME),
        node.below("defaults").texts(NAME),
        node,
    )


def _exported(module: str, node: Node, built: Model) -> tuple[Definition, ...]:
    node.named(module, MODULE)
    found: list[Definition] = []
    for item in node.items():
        source = item.text()
        files = [m for m in built.modules if m.file == source or (source.endswith("/") and m.file.startswith(source))]
        if not files:
            item.refuse("names no schema file, and no folder that holds one")
        found += [
            definition
            for file in files
            for definition in built.by_key.values()
            if definition.file == file.file and definition not in found
        ]
    return tuple(found)


_OPERATION_KEYS = (
    *("operationId", "summary", "description", "responses"),
    *("x-python-module", "x-python-function", "x-python-method", "x-python-arguments"),
)
_OPTIONAL_OPERATION_KEYS = (
    *("tags", "parameters", "requestBody", "security", "deprecated"),
    *("x-python-accepts", "x-python-keywords", *CONVERSATION_KEYS, "x-python-format", "x-python-graphs"),
)


def _operation(path: str, method: str, node: Node, item: Node, schemes: SecuritySchemes, built: Model) -> Operation:
    problems = Problems()
    problems.read(node.keys, _OPERATION_KEYS, _OPTIONAL_OPERATION_KEYS)
    body = problems.read(_request, node, built)
    request, members, fields = body or (None, (), ())
    given = problems.read(lambda: parameters.merged(node.items_of("parameters"), item.items_of("parameters"))) or []
    by_place = {place: [each for each in given if each.value.get("in") == place] for place in ("path", "query")}
    segments = tuple(problems.read(parameters.segment, each, fields, built) for each in by_place["path"])
    queries = tuple(problems.read(parameters.query, each, built) for each in by_place["query"])
    others = [each for each in given if each.value.get("in") not in by_place]
    for each in others:
        problems.read(_place, each)
    headers = tuple(problems.read(parameters.header, each, built) for each in others)
    whole = problems.sound
    if whole:
        problems.read(_check_path, node, path, segments)
    found = problems.read(lambda: responses(node.below("responses"), headers if whole else None, built))
    problems.read(_text, node, "operationId")
    operation = Operation(
        place=node,
        module=problems.read(lambda: node.below("x-python-module").name(MODULE)),
        function=problems.read(lambda: node.below("x-python-function").name(NAME)),
        method_path=problems.read(_method_path, node),
        conversation=problems.read(_conversation, node, fields, found.body) if found and body else None,
        graphs=problems.read(_graphs, node.get("x-python-graphs"), built),
        http_method=method.upper(),
        path=path,
        summary=problems.read(_text, node, "summary"),
        description=problems.read(_text, node, "description"),
        segments=segments,
        queries=queries,
        headers=headers,
        request=request,
        request_members=members,
        fields=fields,
        responses=found,
        key=problems.read(schemes.key_of, node) if schemes else None,
        deprecated=problems.read(node.flag, "deprecated"),
        positional=problems.read(lambda: node.below("x-python-arguments").texts(NAME)),
        keywords=problems.read(_keywords, node),
        accepts=problems.read(_accepts, node, built),
    )
    problems.refuse()
    return operation


def _method_path(node: Node) -> tuple[str, ...]:
    return tuple(node.below("x-python-method").name(rf"{NAME}(\.{NAME}){{1,2}}").split("."))


def _text(node: Node, key: str) -> str:
    return node.below(key).text()


def _place(parameter: Node) -> None:
    parameter.below("in").one_of("path", "query", "header")


def _check_path(node: Node, path: str, segments: Iterable[PathParameter]) -> None:
    hole = r"\{[a-z][a-z0-9_]*\}"
    if not re.fullmatch(rf"(/([A-Za-z0-9._~-]+|{hole}))*/?", path) or path == "":
        node.refuse("must be below a path of plain segments and {names}")
    if sorted(re.findall(hole, path)) != sorted("{" + segment.name + "}" for segment in segments):
        node.refuse("must have a parameter for each {name} of its path, and no other")


def _request(node: Node, built: Model) -> tuple[Definition | None, tuple[Record, ...], tuple[Field, ...]]:
    """Read the type of the body, the members of the union that it is, and its fields."""
    body = node.get("requestBody")
    if body is None:
        return None, (), ()
    content = body.resolved().keys(["content", "required"], ["description"])
    content.below("required").one_of(True)
    schema = content.below("content").json_schema()
    definition = schema.definition(built)
    if isinstance(definition, Record):
        return definition, (), definition.fields
    members = union_members(definition, built)
    if not members:
        schema.refuse("must be an object type, or a union of objects with a tag")
    fields = joined_fields(members)
    for position, field in enumerate(fields):
        if any(other.name == field.name for other in fields[:position]):
            schema.refuse(f"has two keys with the Python name {field.name!r}")
    return definition, members, fields


def _conversation(node: Node, fields: Iterable[Field], response: Definition | None) -> Conversation | None:
    """Read the methods that use the conversation format of an operation."""
    keys = [key for key in CONVERSATION_KEYS if key in node.value]
    named = node.get("x-python-format")
    if not keys:
        if named is not None:
            named.refuse("has no effect without a method that needs it, such as x-python-tools-method")
        return None
    name = "chat" if named is None else named.one_of(*FORMATS)
    known = {field.wire for field in fields}
    for key in keys:
        further = FORMATS[name].output if key == "x-python-parse-method" else "tools"
        needed = (FORMATS[name].conversation, further)
        if not set(needed) <= known:
            node.below(key).refuse(f"needs a request with {' and '.join(f'`{field}`' for field in needed)}")
    answer = FORMATS[name].response_key
    if not isinstance(response, Record) or answer not in {field.wire for field in response.fields}:
        node.below(keys[0]).refuse(f"needs a response with `{answer}`, which the format {name!r} reads")
    return Conversation(name, {key: node.below(key).name(NAME) for key in keys})


def _graphs(node: Node | None, built: Model) -> Graphs | None:
    if node is None:
        return None
    node.keys(["resource", "result"], ["providers"])
    result = node.below("result").definition_named(built)
    if not isinstance(result, Record) or result.behaviour != "ResultParsing":
        node.below("result").refuse("must name a type with the behaviour ResultParsing")
    providers = {name: _provider(below) for name, below in node.members_of("providers")}
    return Graphs(node.below("resource").name(NAME), result, providers)


def _provider(node: Node) -> tuple[str, dict[str, Any]]:
    node.keys(["function"], ["arguments"])
    return node.below("function").name(NAME), {name: below.value for name, below in node.members_of("arguments")}


def _keywords(node: Node) -> tuple[str, ...]:
    keywords = node.get("x-python-keywords")
    return () if keywords is None else keywords.texts(NAME)


def _accepts(node: Node, built: Model) -> dict[str, tuple[Definition, ...]]:
    return {
        name: tuple(item.definition_named(built) for item in types.items())
        for name, types in node.members_of("x-python-accepts")
    }
