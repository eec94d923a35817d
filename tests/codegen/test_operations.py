"""Operations, signatures and clients follow `openapi.json`. An unsupported part is refused with its location."""

from __future__ import annotations

import ast
import copy
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from schema_folder import chat_schemas

from sequrity_codegen import SchemaError
from sequrity_codegen.emit import operations, packages
from sequrity_codegen.load import openapi, reader
from sequrity_codegen.load.build import build
from sequrity_codegen.model import Model

SCHEMA = Path(__file__).resolve().parents[2] / "schema"
PATH = "/control/{endpoint_type}/{provider}/v1/chat/completions"
REQUEST = "types/chat_completion/request.json"


def _sources(document: Any = None) -> dict[str, str]:
    built = _built()
    if document is not None:
        built = evolve(built, documents={**built.documents, "openapi.json": document})
    return _sources_of(built)


def _sources_of(built: Model) -> dict[str, str]:
    contract = openapi.read(built)
    assert contract is not None
    return operations.sources(contract, built) | packages.sources(contract, built)


@cache
def _built() -> Model:
    return build(reader.read_folder(SCHEMA), "sequrity")


def _document() -> Any:
    return json.loads((SCHEMA / "openapi.json").read_text("utf-8"))


def _post(document: Any) -> Any:
    return document["paths"][PATH]["post"]


TWINS = ("sync", "async")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def _function(text: str, name: str) -> Function:
    """Find the function itself, which follows its overloads."""
    return [node for node in ast.parse(text).body if isinstance(node, Function) and node.name == name][-1]


def _class(text: str, name: str) -> dict[str, str]:
    node = next(node for node in ast.parse(text).body if isinstance(node, ast.ClassDef) and node.name == name)
    return {
        item.target.id: ast.unparse(item.annotation)
        for item in node.body
        if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    }


def _chat() -> str:
    return _sources()["control/chat_completion.py"]


def test_positional_arguments_have_the_order_of_x_python_arguments() -> None:
    function = _function(_chat(), "create_chat_completion_sync")
    assert [argument.arg for argument in function.args.args] == [
        *("client", "base_url", "api_key", "messages", "model", "llm_api_key", "features", "security_policy"),
        *("fine_grained_config", "provider", "session_id", "reasoning_effort", "response_format", "seed", "stream"),
        *("temperature", "tools", "top_p", "return_type"),
    ]
    keywords = [argument.arg for argument in function.args.kwonlyargs]
    assert keywords == ["tool_choice", "max_tokens", "endpoint_type", "timeout"]
    defaults = [ast.unparse(default) for default in function.args.defaults]
    assert defaults == ["None"] * 3 + ["'default'"] + ["None"] * 8 + ["'python'"]


def test_the_async_function_differs_in_async_await_and_classes_alone() -> None:
    text = _chat()
    sync, twin = (_function(text, f"create_chat_completion_{suffix}") for suffix in ("sync", "async"))
    words = {
        "await ": "",
        "AsyncHttpClient": "SyncHttpClient",
        "AsyncClient": "Client",
        "AsyncStream": "Stream",
        "call_async": "call_sync",
        " an ": " a ",
    }
    said = " ".join(ast.unparse(twin).split()).replace(
        "async def create_chat_completion_async", "def create_chat_completion_sync"
    )
    for word, other in words.items():
        said = said.replace(word, other)
    assert said == " ".join(ast.unparse(sync).split()).replace(" an ", " a ")


@pytest.mark.parametrize(
    ("distribution", "call"),
    [
        (
            {"name": "my-dist", "excludes": ["a", "b"]},
            'warn_about_conflicts(__name__, __file__, "my-dist", ("a", "b",))',
        ),
        ({"name": "my-dist", "excludes": []}, None),
        ({"name": "my-dist"}, None),
        (None, None),
    ],
)
def test_excluded_distributions_are_checked_at_import(distribution: Any, call: str | None) -> None:
    document = _document()
    document["x-python-distribution"] = distribution
    if distribution is None:
        del document["x-python-distribution"]
    text = _sources(document)["__init__.py"]
    assert (call in text) if call else ("warn_about_conflicts" not in text)
    assert ('name, "my-dist")' in text) == (distribution is not None)


METHOD = (
    *("messages", "model", "tools", "tool_choice", "response_format", "temperature", "max_tokens", "reasoning_effort"),
    *("stream", "session_id", "features", "security_policy", "fine_grained_config", "provider", "endpoint_type"),
    *("timeout", "llm_api_key", "seed", "top_p", "return_type"),
)
"""Arguments that the signature of `client.control.chat.create` names."""


def _methods(text: str, name: str, method: str) -> list[Function]:
    """Find a method of a class: its overloads, then the method."""
    (node,) = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef) and node.name == name]
    return [item for item in node.body if isinstance(item, Function) and item.name == method]


def _names(function: Function) -> tuple[str, ...]:
    return tuple(a.arg for a in (*function.args.args, *function.args.kwonlyargs) if a.arg != "self")


@pytest.mark.parametrize("name", ["CreateChatCompletion", "AsyncCreateChatCompletion"])
def test_the_method_names_the_arguments_of_x_python_keywords(name: str) -> None:
    found = _methods(_sources()["control/resources/chat.py"], name, "create")
    plain, _, streamed, _, _, method = found
    assert [_names(function) for function in (plain, streamed, method)] == [METHOD] * 3
    assert [argument.arg for argument in method.args.args] == ["self", "messages", "model"]


def test_a_keyword_of_x_python_keywords_moves_from_the_options_to_the_signatures() -> None:
    document = _document()
    _post(document)["x-python-keywords"] = ["max_retries", "user"]
    sources = _sources(document)
    (*_, method) = _methods(sources["control/resources/chat.py"], "CreateChatCompletion", "create")
    assert _names(method)[2:4] == ("max_retries", "user")
    options = _class(sources["control/chat_completion.py"], "CreateChatCompletionOptions")
    assert "user" not in options
    assert "max_tokens" in options
    del _post(document)["x-python-keywords"]
    (*_, method) = _methods(_sources(document)["control/resources/chat.py"], "CreateChatCompletion", "create")
    assert _names(method) == (*_post(document)["x-python-arguments"], "return_type")


def test_one_typed_dict_has_the_arguments_that_no_signature_names() -> None:
    text = _chat()
    options, kwargs = (_class(text, f"CreateChatCompletion{suffix}") for suffix in ("Options", "Kwargs"))
    (*_, method) = _methods(_sources()["control/resources/chat.py"], "CreateChatCompletion", "create")
    assert not options.keys() & {*_names(method), *_names(_function(text, "create_chat_completion_sync"))}
    assert {*kwargs} == {*METHOD} - {"messages", "model", "stream", "llm_api_key", "return_type"}
    assert text.count("TypedDict") == 2  # its import, and its one use


def test_every_named_argument_is_documented() -> None:
    sources = _sources()
    functions = [_function(sources["control/chat_completion.py"], f"create_chat_completion_{x}") for x in TWINS]
    for prefix in ("", "Async"):
        functions += _methods(sources["control/resources/chat.py"], f"{prefix}CreateChatCompletion", "create")[-1:]
    for function in functions:
        text = ast.get_docstring(function) or ""
        for name in _names(function):
            assert f"\n    {name}: " in text


def test_session_id_of_a_method_defaults_to_the_remembered_session() -> None:
    sources = _sources()
    (*_, method) = _methods(sources["control/resources/chat.py"], "CreateChatCompletion", "create")
    assert "session_id: Session to continue. Defaults to the session that the client remembers." in " ".join(
        (ast.get_docstring(method) or "").split()
    )
    function = _function(sources["control/chat_completion.py"], "create_chat_completion_sync")
    assert "If omitted, a new session starts" in " ".join((ast.get_docstring(function) or "").split())


def test_the_client_is_the_first_class_of_its_module() -> None:
    first = next(node for node in ast.parse(_sources()["_client.py"]).body if isinstance(node, ast.ClassDef))
    assert first.name == "SequrityClient"


@cache
def _with_new_fields() -> str:
    documents = chat_schemas()
    documents[REQUEST]["properties"] |= {
        "brand_new": {"type": ["string", "null"], "description": "New.", "default": None},
        "must_have": {"type": "integer", "description": "Needed."},
        "may_be_null": {"type": ["integer", "null"], "description": "Null is not absence."},
        "kind": {"description": "Its kind.", "type": "string", "const": "chat"},
        "undescribed": {"type": "integer"},
        "any_value": {"$ref": "../json.json#/$defs/JsonValue"},
    }
    documents[REQUEST]["required"] += ["must_have", "kind"]
    return _sources_of(build(documents, "sequrity"))["control/chat_completion.py"]


def test_a_new_field_of_the_body_becomes_a_keyword_argument() -> None:
    options = _class(_with_new_fields(), "CreateChatCompletionOptions")
    assert options["brand_new"] == "str | None"
    assert options["must_have"] == "Required[int]"
    assert options["may_be_null"] == "int | None | Unset"


@pytest.mark.parametrize(
    ("field", "said"), [("undescribed", "Not described by the schema."), ("any_value", "Any JSON value.")]
)
def test_a_field_without_description_is_documented_by_its_type(field: str, said: str) -> None:
    assert f'"""{said}"""' in _with_new_fields().partition(f"    {field}: ")[2].partition("\n\n")[0]


def test_a_required_constant_of_the_body_is_an_optional_argument() -> None:
    assert _class(_with_new_fields(), "CreateChatCompletionOptions")["kind"] == "Literal['chat']"


def test_an_operation_needs_no_stream_body_or_api_key() -> None:
    document = _document()
    answer = {"content": {"application/json": {"schema": {"$ref": "types/errors.json"}}}, "description": "An answer."}
    document["paths"]["/control/health"] = {
        "get": {
            "operationId": "check_health",
            "summary": "Check the service.",
            "description": "Tells whether it is there.",
            "security": [],
            "responses": {"200": answer},
            "x-python-module": "control.utility",
            "x-python-function": "check_health",
            "x-python-method": "control.check_health",
            "x-python-arguments": [],
        }
    }
    sources = _sources(document)
    function = _function(sources["control/utility.py"], "check_health_sync")
    assert [argument.arg for argument in function.args.args] == ["client", "base_url", "return_type"]
    assert function.returns is not None
    assert ast.unparse(function.returns) == "ErrorBody | dict[str, Any]"
    assert "authenticated=False" in sources["control/utility.py"]
    assert "def check_health(" in sources["control/namespace.py"]


def test_the_alias_module_and_the_package_re_export_the_types() -> None:
    sources = _sources()
    for name in ("FsmOverrides", "TaggerConfig", "PromptOverrides", "ControlConfig", "EndpointType", "MetaData"):
        assert f'"{name}"' in sources["control/__init__.py"]
    assert '"ResponseContentJsonSchema"' in sources["control/types/dual_llm_response.py"]


def test_a_folder_without_openapi_has_types_alone() -> None:
    documents = {name: text for name, text in reader.read_folder(SCHEMA).items() if name == "types/json.json"}
    assert openapi.read(build(documents, "sequrity")) is None


HOSTILE = [
    '"""\nimport os\n"""',
    'x"',
    "x\\",
    "\\",
    "a\nimport os",
    "a\rimport os",
    "a\u2028import os",
    "{code} %(x)s {{ x }}",
    "# type: ignore",
    'x\\"""\nimport os',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_descriptions_cannot_inject_code(text: str) -> None:
    document = _document()
    post = _post(document)
    post["summary"] = post["description"] = text
    for parameter in document["components"]["parameters"].values():
        parameter["description"] = text
    post["responses"]["200"]["content"]["text/event-stream"]["x-stream-end"] = {"data": [text]}
    document["components"]["parameters"]["Provider"]["x-omitted-as"] = text
    assert {name: _shape(source) for name, source in _sources(document).items()} == _plain_shapes()


@cache
def _plain_shapes() -> dict[str, list[str]]:
    return {name: _shape(source) for name, source in _sources().items()}


def _shape(source: str) -> list[str]:
    """Describe a module without its texts."""
    return [type(node).__name__ for node in ast.walk(ast.parse(source)) if not isinstance(node, ast.expr_context)]


Change = Callable[[Any], object]
"""Changes a document to an invalid one."""


def _set(*path: str | int, value: Any) -> Change:
    def change(document: Any) -> None:
        node = document
        for step in path[:-1]:
            node = node[step]
        node[path[-1]] = value

    return change


def _all(*changes: Change) -> Change:
    def change(document: Any) -> None:
        for each in changes:
            each(document)

    return change


def _without(place: tuple[str | int, ...], *keys: str) -> Change:
    def change(document: Any) -> None:
        node = document
        for step in place:
            node = node[step]
        for key in keys:
            del node[key]

    return change


_POST = ("paths", PATH, "post")
_PARAMETERS = ("components", "parameters")
_OK = (*_POST, "responses", "200")

_WORDS = {"schema": {"$ref": "types/enums.json"}}
_STREAM = {**_WORDS, "x-stream-switch": "stream", "x-stream-end": {"data": ["x"]}}
_EVENTS = {**_STREAM, "schema": {"$ref": "types/errors.json"}}
_PLAIN: dict[str, Any] = {
    "operationId": "create_chat_completion",
    "summary": "Again.",
    "description": "Again.",
    "responses": {"204": {"description": "x"}},
    "x-python-module": "control.again",
    "x-python-function": "again",
    "x-python-method": "control.again",
    "x-python-arguments": [],
}


def _again(function: str, method: str) -> dict[str, Any]:
    """Write another operation."""
    return _PLAIN | {"operationId": function, "x-python-function": function, "x-python-method": method}


_FOLLOWS = {"name": "provider", "in": "path", "description": "P.", "required": True, **_WORDS}

REFUSED: dict[str, tuple[Change, str, str]] = {
    "an unknown key": (_set(*_POST, "callbacks", value={}), "/post/callbacks", "is not supported"),
    "an unknown key of a parameter": (_set(*_PARAMETERS, "Provider", "style", value="x"), "/style", "not supported"),
    "a method of another kind": (_set("paths", PATH, "trace", value={}), "/trace", "not supported"),
    "another version": (_set("openapi", value="3.0.0"), "/openapi", "must be a string that matches"),
    "two servers": (_set("servers", value=[{"url": "https://a"}, {"url": "https://b"}]), "/servers", "one server"),
    "a server with code": (_set("servers", 0, "url", value='https://a"""'), "/url", "matches"),
    "no operation": (_set("paths", value={}), "/paths", "must hold an operation"),
    "a module that is code": (_set(*_POST, "x-python-module", value="a;b"), "/x-python-module", "matches"),
    "a module that is a keyword": (_set(*_POST, "x-python-module", value="a.class"), "/x-python-module", "Python name"),
    "a module of a schema": (_set(*_POST, "x-python-module", value="types.errors"), "/x-python-module", "is taken"),
    "a module of the package itself": (_set(*_POST, "x-python-module", value="dicts"), "/x-python-module", "is taken"),
    "a module of defaults": (_set(*_POST, "x-python-module", value="control.config"), "/x-python-module", "is taken"),
    "a module that is a package": (_set(*_POST, "x-python-module", value="types"), "/x-python-module", "is taken"),
    "a module of 5,000 letters": (_set(*_POST, "x-python-module", value="a" * 5000), "/x-python-module", "matches"),
    "a function that is a keyword": (_set(*_POST, "x-python-function", value="import"), "/x-python-function", "name"),
    "a function that is taken": (_set(*_POST, "x-python-function", value="call"), "/post", "which is taken"),
    "a method in no namespace": (_set(*_POST, "x-python-method", value="other.create"), "/x-python-method", "begin"),
    "a tools method that is taken": (
        _set(*_POST, "x-python-tools-method", value="create"),
        "/x-python-tools-method",
        "taken",
    ),
    "a tools method without messages": (
        _set(*_POST, "requestBody", "content", "application/json", "schema", "$ref", value="types/errors.json"),
        "/x-python-tools-method",
        "needs a request",
    ),
    "a turns method that is taken": (
        _set(*_POST, "x-python-turns-method", value="run_tools"),
        "/x-python-turns-method",
        "taken",
    ),
    "a parse method that is taken": (
        _set(*_POST, "x-python-parse-method", value="create"),
        "/x-python-parse-method",
        "taken",
    ),
    "a parse method without response format": (
        _all(
            _without(_POST, "x-python-tools-method", "x-python-turns-method"),
            _set(*_POST, "requestBody", "content", "application/json", "schema", "$ref", value="types/errors.json"),
        ),
        "/x-python-parse-method",
        "needs a request with `messages` and `response_format`",
    ),
    "an unknown format": (_set(*_POST, "x-python-format", value="smoke"), "/x-python-format", "must be 'chat'"),
    "a format without methods": (
        _without(_POST, "x-python-tools-method", "x-python-turns-method", "x-python-parse-method"),
        "/x-python-format",
        "has no effect",
    ),
    "graphs of a provider over an unknown operation": (
        _set(*_POST, "x-python-graphs", "providers", value={"other": {"function": "nothing"}}),
        "/x-python-graphs/providers/other/function",
        "names 'nothing', which is not an operation with a format",
    ),
    "graphs of a provider without an operation": (
        _set(*_POST, "x-python-graphs", "providers", value={"other": {}}),
        "/x-python-graphs/providers/other",
        "must have 'function'",
    ),
    "graphs beside a method": (
        _set("paths", "/again", value={"get": _again("again", "control.langgraph.again")}),
        "/x-python-graphs/resource",
        "taken",
    ),
    "a method below a method": (
        _set(
            "paths",
            "/again",
            value={"get": _again("again", "control.again"), "put": _again("more", "control.again.more")},
        ),
        "/put/x-python-method",
        "is below a name that is a method itself",
    ),
    "a method that is taken": (_set(*_POST, "x-python-method", value="control.session"), "/x-python-method", "taken"),
    "a namespace without operation": (
        _set("x-python-namespaces", "lone", value={"config": "LoneConfig", "defaults": []}),
        "/x-python-namespaces/lone",
        "has no operation",
    ),
    "a namespace that is no name": (
        _set("x-python-namespaces", "a b", value={"config": "X", "defaults": []}),
        "/x-python-namespaces/a b",
        "name",
    ),
    "a name that the package has already": (
        _set("x-python-names", "types", value=["control/types/headers.json#", "control/types/headers.json#"]),
        "/x-python-names/types/1",
        "'FeaturesHeader', which the package offers already",
    ),
    "a name of nothing": (
        _set("x-python-names", "dicts", value=["x.json"]),
        "/x-python-names/dicts/0",
        "names no type",
    ),
    "a class that is taken": (
        _set("x-python-namespaces", "control", "config", value="TaggerConfig"),
        "/x-python-namespaces/control",
        "is taken",
    ),
    "a class that is a keyword": (_set("x-python-namespaces", "control", "config", value="None"), "/config", "name"),
    "a default of nothing": (
        _set("x-python-namespaces", "control", "defaults", value=["messages"]),
        "/defaults",
        "names 'messages'",
    ),
    "an argument of nothing": (_set(*_POST, "x-python-arguments", value=["nope"]), "/x-python-arguments", "'nope'"),
    "a keyword of nothing": (_set(*_POST, "x-python-keywords", value=["nope"]), "/x-python-keywords", "'nope'"),
    "an argument twice": (_set(*_POST, "x-python-arguments", value=["seed", "seed"]), "/x-python-arguments", "repeat"),
    "an impossible order": (
        _set(*_POST, "x-python-arguments", value=["seed", "messages", "model", "llm_api_key", "stream"]),
        "/x-python-arguments",
        "names 'messages', which has no default, after 'seed', which has one",
    ),
    "no place for what decides the answer": (
        _set(*_POST, "x-python-arguments", value=["messages", "model", "llm_api_key"]),
        "/x-python-arguments",
        "'stream'",
    ),
    "no place for what has no default": (
        _set(*_POST, "x-python-arguments", value=["messages", "model", "stream"]),
        "/x-python-arguments",
        "'llm_api_key'",
    ),
    "a type of nothing accepted": (_set(*_POST, "x-python-accepts", value={"nope": []}), "/x-python-accepts", "'nope'"),
    "an accepted type that is none": (
        _set(*_POST, "x-python-accepts", value={"messages": ["x.json"]}),
        "/x-python-accepts/messages/0",
        "names no type",
    ),
    "a header argument that is taken": (
        _set(*_PARAMETERS, "LlmApiKey", "x-python-name", value="features"),
        "/paths",
        "'features'",
    ),
    "a header argument like a key of the body": (
        _set(*_PARAMETERS, "Features", "x-python-name", value="metadata"),
        "/properties/metadata",
        "x-python-name",
    ),
    "a header name that is code": (_set(*_PARAMETERS, "Features", "name", value='X"\r\n'), "/name", "matches"),
    "JSON in a query": (_set(*_PARAMETERS, "Features", "in", value="query"), "/content", "not supported"),
    "a cookie": (_set(*_PARAMETERS, "SessionId", "in", value="cookie"), "/in", "header"),
    "a header that the client sets": (_set(*_PARAMETERS, "SessionId", "name", value="Host"), "/name", "sets itself"),
    "a parameter twice": (
        lambda d: _post(d)["parameters"].append({"$ref": "#/components/parameters/SessionId"}),
        "/post/parameters/7",
        "another parameter",
    ),
    "a length that nobody enforces": (
        _set(*_PARAMETERS, "SessionId", "schema", "minLength", value=2),
        "/minLength",
        "must be 1",
    ),
    "a format of a number": (
        _set(*_PARAMETERS, "SessionId", "schema", value={"type": "integer", "format": "password"}),
        "/format",
        "has no effect",
    ),
    "an optional path parameter": (
        _set(*_PARAMETERS, "Provider", "required", value=False),
        "/required",
        "must be True",
    ),
    "an omitted segment of any text": (
        _set(*_PARAMETERS, "Provider", "schema", value={"type": "string"}),
        "/x-omitted-as",
        "closed set",
    ),
    "a segment with two rules": (
        _set(*_PARAMETERS, "Provider", "x-from-body", value={"model": {}}),
        "/Provider",
        "beside x-from-body",
    ),
    "a segment that follows nothing": (
        _set(*_PARAMETERS, "Provider", value={**_FOLLOWS, "x-from-body": {"nope": {}}}),
        "/x-from-body/nope",
        "no key of the body",
    ),
    "a segment that follows two keys": (
        _set(*_PARAMETERS, "Provider", value={**_FOLLOWS, "x-from-body": {"model": {}, "user": {}}}),
        "/x-from-body",
        "one key",
    ),
    "a segment that follows to nowhere": (
        _set(*_PARAMETERS, "Provider", value={**_FOLLOWS, "x-from-body": {"model": {"a": "b"}}}),
        "/x-from-body/model/a",
        "must be one of openai",
    ),
    "JSON without overrides": (
        lambda document: document["components"]["parameters"]["Config"].pop("x-python-overrides"),
        "/Config",
        "x-python-overrides",
    ),
    "a segment of any text": (
        _set(*_PARAMETERS, "Provider", "schema", value={"$ref": "types/errors.json"}),
        "/schema",
        "enumeration",
    ),
    "a segment left out by one of its values": (
        _set(*_PARAMETERS, "Provider", "x-omitted-as", value="openai"),
        "/x-omitted-as",
        "also a value",
    ),
    "a segment with a bad default": (
        _set(*_PARAMETERS, "EndpointType", "x-python-default", value="x"),
        "/x-python-default",
        "one of",
    ),
    "a segment with two defaults": (
        _set(*_PARAMETERS, "Provider", "x-python-default", value="openai"),
        "/Provider",
        "both",
    ),
    "a default of a required segment": (
        lambda d: d["components"]["parameters"]["EndpointType"].pop("x-python-default"),
        "/x-python-namespaces/control/defaults",
        "'endpoint_type'",
    ),
    "a path with a hole of nothing": (
        lambda d: d["paths"].update({"/a/{b}": d["paths"].pop(PATH)}),
        "/paths/~1a~1{b}/post",
        "a parameter for each",
    ),
    "a path that is code": (lambda d: d["paths"].update({'/a"b': d["paths"].pop(PATH)}), "/post", "plain segments"),
    "a reference to nowhere": (_set(*_POST, "parameters", 0, value={"$ref": "#/components/x"}), "/$ref", "no target"),
    "a circle of references": (
        _set(*_PARAMETERS, "Provider", value={"$ref": "#/components/parameters/Provider"}),
        "/parameters/1",
        "circle",
    ),
    "no answer": (lambda d: _post(d)["responses"].pop("200"), "/responses", "200"),
    "a streamed response that is no object": (
        _set(*_OK, value={"description": "x", "content": {"application/json": _WORDS, "text/event-stream": _EVENTS}}),
        "/responses",
        "is an object",
    ),
    "a body that is no object": (
        _set(*_POST, "requestBody", "content", "application/json", value=_WORDS),
        "/schema",
        "object type",
    ),
    "a stream of no object": (
        _set(*_OK, "content", "text/event-stream", value={**_STREAM, **_WORDS}),
        "/schema",
        "object type",
    ),
    "a sum that is unknown": (
        _set(*_OK, "content", "text/event-stream", "x-stream-sum", value="nope"),
        "/x-stream-sum",
        "'chat'",
    ),
    "a status that is none": (_set(*_POST, "responses", "teapot", value={}), "/responses/teapot", "status"),
    "a response that nobody reads": (
        _set(*_POST, "responses", "202", value={"nonsense": 1}),
        "/nonsense",
        "supported",
    ),
    "two types of success": (
        _set(*_POST, "responses", "201", value={"description": "x", "content": {"application/json": _WORDS}}),
        "/responses",
        "of different types",
    ),
    "two streams": (
        lambda d: _post(d)["responses"].update({"201": _post(d)["responses"]["200"]}),
        "/responses",
        "more than one stream",
    ),
    "an error that is no type": (
        _set("components", "responses", "Failure", "content", "application/json", "schema", value={"type": "object"}),
        "/schema/type",
        "not supported",
    ),
    "a component that is not used": (
        _set("components", "parameters", "Spare", value={"name": "x"}),
        "/components/parameters/Spare",
        "not used",
    ),
    "components of another kind": (_set("components", "links", value={}), "/components/links", "not supported"),
    "another dialect": (_set("jsonSchemaDialect", value="x"), "/jsonSchemaDialect", "must be"),
    "information that nobody reads": (_set("info", "x-y", value=1), "/info/x-y", "not supported"),
    "a tag without a name": (_set("tags", 0, value={}), "/tags/0", "must have 'name'"),
    "an ID twice": (
        lambda d: d["paths"].update({"/twice": {"post": _PLAIN}}),
        "/operationId",
        "another operation",
    ),
    "tools with another response": (
        _set(*_OK, "content", "application/json", "schema", value={"$ref": "types/errors.json"}),
        "/x-python-attribute",
        "names no attribute",
    ),
    "security in a query": (
        _set("components", "securitySchemes", "bearer", value={"type": "apiKey", "in": "query", "name": "k"}),
        "/bearer/in",
        "header",
    ),
    "two ways of security": (_set("security", value=[{"bearer": []}, {"bearer": []}]), "/security/1", "second way"),
    "two schemes at once": (_set("security", value=[{"bearer": [], "other": []}]), "/security/0", "one security"),
    "scopes": (_set("security", value=[{"bearer": ["admin"]}]), "/security/0/bearer", "must be []"),
    "an attribute that the answer has not": (
        _set("components", "headers", "SessionId", "x-python-attribute", value="model"),
        "/x-python-attribute",
        "names no attribute",
    ),
    "an attribute without a request header": (
        _set(*_PARAMETERS, "SessionId", "name", value="X-Other"),
        "/x-python-attribute",
        "needs a request header",
    ),
    "another kind of security": (_set(*_POST, "security", value=[{"basic": []}]), "/security", "names no scheme"),
    "an unknown command": (_set("x-python-commands", value=["schema"]), "/x-python-commands/0", "must be 'batch' or"),
    "exports of nothing": (_set("x-python-exports", "control", value=["nope/"]), "/x-python-exports/control/0", "no"),
    "exports to no module": (_set("x-python-exports", "a-b", value=[]), "/x-python-exports/a-b", "matches"),
    "exports to a module of types": (
        _set("x-python-exports", "types.errors", value=["types/"]),
        "/x-python-exports/types.errors",
        "is taken",
    ),
    "exports to a module of operations": (
        _set("x-python-exports", "control.chat_completion", value=["types/"]),
        "/x-python-exports/control.chat_completion",
        "is taken",
    ),
    "exports below a module": (
        _set("x-python-exports", "types.errors.all", value=["types/"]),
        "/x-python-exports/types.errors.all",
        "is taken",
    ),
    "exports to a module of 5,000 letters": (
        _set("x-python-exports", "a" * 5000, value=["types/"]),
        "/x-python-exports/",
        "matches",
    ),
    "a namespace called self": (
        _set("x-python-namespaces", "self", value={"config": "C", "defaults": []}),
        "/x-python-namespaces/self",
        "first parameter",
    ),
    "a namespace of 5,000 letters": (
        _set("x-python-namespaces", "a" * 5000, value={"config": "C", "defaults": []}),
        "/x-python-namespaces/",
        "matches",
    ),
    "an argument called self": (
        _set(*_PARAMETERS, "SessionId", "x-python-name", value="self"),
        "/x-python-name",
        "first parameter",
    ),
    "an argument that is a keyword": (
        _set(*_PARAMETERS, "SessionId", "x-python-name", value="class"),
        "/x-python-name",
        "Python name",
    ),
    "a module that the runtime lacks": (
        _set("x-python-runtime-modules", value=["nope"]),
        "/x-python-runtime-modules/0",
        "not a module of the runtime",
    ),
    "a runtime module in the place of another": (
        _set("x-python-runtime-modules", value=["control"]),
        "/x-python-runtime-modules/0",
        "a module of the package already",
    ),
    "a distribution name that is code": (
        _set("x-python-distribution", "name", value='a"'),
        "/x-python-distribution/name",
        "matches",
    ),
    "a distribution that excludes itself": (
        _set("x-python-distribution", "excludes", value=["sequrity-bindings"]),
        "/x-python-distribution/excludes",
        "the distribution itself",
    ),
    "a text where a list belongs": (_set(*_POST, "parameters", value="x"), "/parameters", "must be an array"),
    "a list where an object belongs": (_set("paths", value=[]), "/paths", "must be an object"),
    "a text where an object belongs": (_set("x-python-client", value="x"), "/x-python-client", "must be an object"),
    "a missing key": (lambda d: _post(d).pop("summary"), "/post", "must have 'summary'"),
    "a text where a flag belongs": (
        _set(*_PARAMETERS, "LlmApiKey", "x-python-explicit", value="yes"),
        "/x-python-explicit",
        "true or false",
    ),
    "a required header that is explicit": (
        _set(*_PARAMETERS, "LlmApiKey", "required", value=True),
        "/x-python-explicit",
        "has no effect on a required header",
    ),
}


@pytest.mark.parametrize(("change", "place", "message"), REFUSED.values(), ids=REFUSED)
def test_an_unsupported_document_is_refused_by_its_location(change: Change, place: str, message: str) -> None:
    document = copy.deepcopy(_document())
    change(document)
    with pytest.raises(SchemaError) as caught:
        _sources(document)
    assert any(place in problem.pointer and message in problem.message for problem in caught.value.problems)


@pytest.mark.parametrize("name", ["api_key", "timeout", "proxy", "with_options", "close"])
def test_a_namespace_named_as_an_argument_or_method_of_a_client_is_refused(name: str) -> None:
    document = _document()
    document["x-python-namespaces"] = {name: document["x-python-namespaces"]["control"]}
    for item in document["paths"].values():
        for operation in item.values():
            operation["x-python-method"] = operation["x-python-method"].replace("control.", f"{name}.")
    document["x-python-exports"] = {}
    with pytest.raises(SchemaError, match="is the name of an argument or a method of a client"):
        _sources(document)


def test_all_problems_of_a_description_are_listed_at_once() -> None:
    document = _document()
    post, messages = _post(document), document["paths"]["/control/{endpoint_type}/{provider}/v1/messages"]["post"]
    for key in ("description", "x-python-module", "x-python-function"):
        del post[key]
    post["callbacks"] = {}
    post["requestBody"] = {"required": False, "content": {}}
    messages["x-python-method"] = "A"
    messages["responses"] = {"teapot": {}}
    document["servers"] = []
    del document["x-python-client"]["base_url_variable"]
    with pytest.raises(SchemaError) as caught:
        _sources(document)
    found = {problem.pointer.replace("~1", "/").rpartition("/post/")[2]: problem for problem in caught.value.problems}
    assert {"callbacks", "requestBody/required", "x-python-method", "responses/teapot"} <= found.keys()
    assert {"/servers", "/x-python-client"} <= found.keys()
    missing = [problem.message for problem in caught.value.problems if "must have" in problem.message]
    for key in ("description", "x-python-module", "x-python-function", "base_url_variable"):
        assert f"must have {key!r}" in missing


def test_a_response_with_a_field_parsed_has_no_parse_method() -> None:
    documents = chat_schemas()
    documents["types/chat_completion/response.json"]["properties"]["parsed"] = {
        "type": "string",
        "description": "A field.",
    }
    built = build(documents, "sequrity")
    with pytest.raises(SchemaError, match="needs a response without a field `parsed`"):
        _sources_of(built)
