"""Write the modules of operations: each operation as a value, and the functions that call it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.arguments import Arguments, arguments_of
from sequrity_codegen.emit.branding import pascal
from sequrity_codegen.emit.hints import Argument, ArgumentHints
from sequrity_codegen.emit.settings import RUNTIME_NAMES
from sequrity_codegen.emit.signatures import FLAVOURS, RETURN_TYPE, Flavour, Variant, documented, replaced, signature
from sequrity_codegen.emit.source import Imports, module_text
from sequrity_codegen.load.operation_model import (
    Api,
    EventStream,
    HeaderParameter,
    Key,
    Operation,
    PathParameter,
    QueryParameter,
    Scalar,
)
from sequrity_runtime.schema.folder import OPENAPI

_IMPORTED = {
    "typing": ("Any", "Final", "Literal", "Never", "Required", "TypedDict", "Unpack", "overload"),
    "collections.abc": ("Collection", "Mapping", "Sequence"),
    "sequrity_runtime": (
        *("AsyncHttpClient", "AsyncStream", "BodySegment", "JsonHeader", "KeyLike", "NamedSchema", "Operation"),
        *("Query", "Segment", "Stream", "StreamEnd", "SyncHttpClient", "Target", "TextHeader"),
        *("call_async", "call_sync", "conceal_headers", "deprecated", *RUNTIME_NAMES),
    ),
}
"""Names that the module of an operation may use, by module."""

_CLIENT = "HTTP client to use. It is not closed; its own settings apply unless overridden here."
_BASE_URL = Argument("base_url", "str", "Base URL of the service: `https`, or `http` on this machine.")
_API_KEY = Argument("api_key", "KeyLike", "API key of the service, or a function that returns it for each attempt.")


def constant_name(operation: Operation) -> str:
    """Name the value that describes an operation."""
    return operation.function.upper()


def options_name(operation: Operation) -> str:
    """Name the class of the arguments that no signature names."""
    return f"{pascal(operation.function)}Options"


def kwargs_name(operation: Operation) -> str:
    """Name the class of all keyword arguments, for overloads that do not name them."""
    return f"{pascal(operation.function)}Kwargs"


def parsed_name(operation: Operation) -> str:
    """Name the class of a response with a parsed value."""
    return f"Parsed{operation.responses.title}"


def sources(api: Api, built: model.Model) -> dict[str, str]:
    """Write every module of operations, not yet formatted, by path below the package."""
    modules = dict.fromkeys(operation.module for operation in api.operations)
    return {f"{name.replace('.', '/')}.py": _Module(name, api, built).text() for name in modules}


class _Module:
    """One module of operations, while it is being written."""

    def __init__(self, name: str, api: Api, built: model.Model) -> None:
        self.operations = [operation for operation in api.operations if operation.module == name]
        self.model = built
        self.imports = Imports(built, name)
        self.hints = ArgumentHints(built, self.imports)
        self.names: list[str] = []

    def text(self) -> str:
        parts = [part for operation in self.operations for part in self.parts(operation)]
        self.import_used(parts)
        summaries = " ".join(quoting.sentence(operation.summary) for operation in self.operations)
        return module_text(OPENAPI, summaries, self.imports, self.names, parts)

    def import_used(self, parts: Iterable[str]) -> None:
        """Import the names that the statements use."""
        tree = ast.parse("\n".join(parts))
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        for module, names in _IMPORTED.items():
            self.imports.add(module, *(name for name in names if name in used))

    def parts(self, operation: Operation) -> Iterator[str]:
        """Yield the statements of one operation."""
        arguments = arguments_of(operation, self.hints)
        yield self.define(constant_name(operation), self.value(operation, arguments))
        yield from self.options(operation, arguments)
        if operation.conversation is not None and operation.conversation.parse_method is not None:
            yield self.define(parsed_name(operation), self.parsed(operation))
        for flavour in FLAVOURS:
            yield self.function(operation, arguments, flavour)

    def define(self, name: str, statement: str) -> str:
        if name in self.names or name in self.model.by_title or name in sequrity_runtime.__all__:
            self.operations[0].place.refuse(f"needs the name {name!r}, which is taken; choose another function name")
        self.names.append(name)
        return statement

    def value(self, operation: Operation, arguments: Arguments) -> str:
        """Write the operation as a value."""
        lines = [
            f"name={quoting.string(operation.function)}",
            f"method={quoting.string(operation.http_method)}",
            f"path={quoting.string(operation.path)}",
        ]
        lines += self.types(operation)
        lines += self.places(operation)
        if arguments.wire_names:
            lines.append(f"wire_names={quoting.literal(arguments.wire_names)}")
        if operation.stream is not None:
            lines.append(f"stream_switch={quoting.string(operation.stream.switch)}")
            lines.append(f"stream_end={self.stream_end(operation.stream)}")
            lines += [f"stream_sum={quoting.string(operation.stream.total)}"] if operation.stream.total else []
        lines.append(f"client_method={quoting.string('.'.join(operation.method_path))}")
        if operation.responses.session is not None:
            lines.append(f"session={quoting.string(operation.responses.session)}")
        lines += _key(operation.key)
        if operation.conversation is not None:
            lines.append(f"conversation_format={quoting.string(operation.conversation.format)}")
            if operation.conversation.parse_method is not None:
                lines.append(f"parse_method={quoting.string(operation.conversation.parse_method)}")
        joined = "".join(f"    {line},\n" for line in lines)
        doc = quoting.docstring(operation.summary, "")
        for definition in (operation.responses.body, operation.stream.event if operation.stream else None):
            if definition is not None:
                self.imports.type(definition)
        event = operation.stream.event.title if operation.stream else "Never"
        hint = f"Final[Operation[{operation.responses.title}, {event}]]"
        return f"{constant_name(operation)}: {hint} = Operation(\n{joined})\n{doc}\n"

    def types(self, operation: Operation) -> Iterator[str]:
        """Yield the types of an operation."""
        responses = operation.responses
        if operation.request is not None:
            yield f"request={self.type(operation.request)}"
        if operation.request_members:
            members = " ".join(f"{self.imports.type(member)}," for member in operation.request_members)
            yield f"request_members=({members})"
        if responses.body is not None:
            yield f"response={self.type(responses.body)}"
        if responses.may_be_empty and responses.body is not None:
            yield "may_be_empty=True"
        if responses.stream is not None:
            yield f"event={self.type(responses.stream.event)}"
        if responses.errors:
            errors = ", ".join(f"{quoting.string(key)}: {self.named(kind)}" for key, kind in responses.errors.items())
            yield f"errors={{{errors}}}"

    def type(self, definition: model.Definition) -> str:
        """Write a type as a value: a class by its name, another type by the location of its schema."""
        return self.named(definition) if isinstance(definition, model.Alias) else self.imports.type(definition)

    def named(self, definition: model.Definition) -> str:
        """Write a type as a value by the location of its schema, so that its module is imported when it is needed."""
        return f"NamedSchema({quoting.string(self.model.package)}, {quoting.string(definition.key)})"

    def places(self, operation: Operation) -> Iterator[str]:
        """Yield the segments, query parameters and headers of an operation."""
        if operation.segments:
            yield f"segments=({' '.join(f'{segment(each)},' for each in operation.segments)})"
        if operation.queries:
            yield f"queries=({' '.join(f'{query(each)},' for each in operation.queries)})"
        if operation.headers:
            yield f"headers=({' '.join(f'{header_parameter(item, self.imports)},' for item in operation.headers)})"

    def stream_end(self, stream: EventStream) -> str:
        kinds = {"data": stream.end_data, "types": stream.end_types}
        given = (f"{kind}={tuple_of(ends)}" for kind, ends in kinds.items() if ends)
        return f"StreamEnd({', '.join(given)})"

    def options(self, operation: Operation, arguments: Arguments) -> Iterator[str]:
        """Yield the two classes of keyword arguments."""
        method = f"client.{'.'.join(operation.method_path)}"
        text = f"Less used arguments of `{method}` and of the functions."
        name = options_name(operation)
        yield self.define(name, self.typed_dict(name, "TypedDict", text, arguments.further, arguments))
        text = f"All keyword arguments of `{method}`, for calls whose overload does not name them."
        name, base = kwargs_name(operation), options_name(operation)
        yield self.define(name, self.typed_dict(name, base, text, arguments.optional, arguments))

    def parsed(self, operation: Operation) -> str:
        """Write the class of a response with a parsed value."""
        response = operation.responses.body
        assert isinstance(response, model.Record)  # noqa: S101 - `load.openapi` refuses a conversation without one
        if any(field.name == "parsed" for field in response.fields):
            operation.place.below("x-python-parse-method").refuse("needs a response without a field `parsed`")
        method = operation.conversation.parse_method if operation.conversation else ""
        self.imports.add("typing", "Generic")
        self.imports.add("attrs", "define")
        self.imports.add("sequrity_runtime", "ParsedT")
        base = self.imports.type(response)
        return "\n".join(
            [
                "@define(kw_only=True, repr=False)",
                f"class {parsed_name(operation)}({base}, Generic[ParsedT]):",
                quoting.docstring(f"Response of `client.{'.'.join(operation.method_path[:-1])}.{method}`."),
                "",
                "    parsed: ParsedT",
                quoting.docstring("The value, of the type that the call requested."),
                "",
            ]
        )

    def typed_dict(self, name: str, base: str, text: str, keys: Iterable[Argument], arguments: Arguments) -> str:
        """Write a class of keyword arguments.

        Args:
            name: Name of the class.
            base: Its base class.
            text: Its docstring.
            keys: Its keys. The ones without a default are required.
            arguments: All arguments of the operation.
        """
        own = {argument.name for argument in arguments.own}
        lines = [f"class {name}({base}, total=False):", quoting.docstring(text), ""]
        for argument in keys:
            hint = argument.hint
            if argument.default is None and argument.name not in own:
                hint = f"Required[{hint}]"
            lines += [f"    {argument.name}: {hint}"]
            lines += [quoting.docstring(argument.description), ""] if base == "TypedDict" else []
        return "\n".join(lines) + "\n"

    def function(self, operation: Operation, arguments: Arguments, flavour: Flavour) -> str:
        """Write one function: its overloads, then the function."""
        name = f"{operation.function}_{flavour.suffix}"
        self.define(name, "")
        over_http = [Argument("client", flavour.protocol, _CLIENT), _BASE_URL]
        over_http += [_API_KEY] if operation.key else []
        head = f"{flavour.keyword} {name}"
        found = signatures.variants(operation, signatures.results(operation, flavour))
        deprecated = "".join(f"{line}\n" for line in signatures.deprecation(operation))
        texts = [f"@overload\n{deprecated}{self.overload(head, over_http, operation, arguments, v)} ..." for v in found]
        positional = [*over_http, *arguments.positional, RETURN_TYPE]
        rest = signatures.options(options_name(operation))
        texts.append(deprecated + signature(head, positional, arguments.keywords, rest, found[-1].result))
        described = [*positional, *arguments.keywords, signatures.further(options_name(operation))]
        texts[-1] += "\n" + documented(operation, described, flavour, self.model.package, "    ")
        named = [*arguments.positional, *arguments.keywords]
        given = "".join(f"{quoting.string(a.name)}: {a.name}, " for a in named)
        key = "api_key" if operation.key else "None"
        returned = "" if found[-1].result == "None" else "return "
        keys = concealing([*(["api_key"] if operation.key else []), *arguments.secret], self.imports, 4)
        texts[-1] += "".join(f"\n{line}" for line in keys)
        texts[-1] += (
            "\n    conceal_headers(options)"
            f"\n    arguments = {{{given}**options}}"
            f"\n    {returned}{flavour.awaits}call_{flavour.suffix}({constant_name(operation)}, client, "
            f"Target.of(base_url, {key}), arguments, return_type)\n"
        )
        return "\n\n".join(texts)

    def overload(
        self, head: str, over_http: list[Argument], operation: Operation, arguments: Arguments, variant: Variant
    ) -> str:
        """Write one overload of a function. Most used ones name all arguments, the others the required ones."""
        if variant.spelt_out:
            positional = replaced([*over_http, *arguments.positional, RETURN_TYPE], variant)
            rest = signatures.options(options_name(operation))
            return signature(head, positional, arguments.keywords, rest, variant.result)
        needed = [a for a in arguments.positional if a.default is None]
        switch = [a for a in arguments.positional if a.name == arguments.switch]
        keywords = replaced([*switch, RETURN_TYPE], variant)
        rest = signatures.options(kwargs_name(operation))
        return signature(head, [*over_http, *needed], keywords, rest, variant.result)


def concealing(names: Iterable[str], imports: Imports, indent: int) -> Iterator[str]:
    """Yield the lines that conceal arguments that hold keys: the first ones of a function, before it can raise."""
    for name in names:
        imports.add("sequrity_runtime", "conceal")
        yield f"{' ' * indent}{name} = conceal({name})"


def tuple_of(texts: Iterable[str]) -> str:
    """Write a tuple of strings."""
    quoted = [quoting.string(text) for text in texts]
    return f"({', '.join(quoted)}{',' if len(quoted) == 1 else ''})"


def header_parameter(item: HeaderParameter, imports: Imports) -> str:
    """Write a header as a value."""
    names = f"{quoting.string(item.header)}, {quoting.string(item.name)}"
    if item.json is not None:
        return f"JsonHeader({names}, {imports.type(item.json)}, {quoting.string(item.overrides or '')})"
    secret = ", secret=True" if item.scalar.secret else ""
    return f"TextHeader({names}{secret}{_scalar(item.scalar)}{', required=True' if item.required else ''})"


def segment(item: PathParameter) -> str:
    """Write a path segment as a value."""
    name = quoting.string(item.name)
    if item.from_body is not None:
        key, values = item.from_body
        return f"BodySegment({name}, {quoting.string(key)}, {quoting.literal(dict(values))})"
    given = [name]
    if item.scalar.values:
        given.append(tuple_of(item.scalar.values))
    if item.default is not None:
        given.append(f"default={quoting.string(item.default)}")
    if item.omitted_as is not None:
        given.append(f"omitted_as={quoting.string(item.omitted_as)}")
    if item.scalar.kind != "string":
        given.append(f"kind={quoting.string(item.scalar.kind)}")
    return f"Segment({', '.join(given)})"


def query(item: QueryParameter) -> str:
    """Write a query parameter as a value."""
    names = f"{quoting.string(item.query)}, {quoting.string(item.name)}"
    return f"Query({names}{_scalar(item.scalar)}{', required=True' if item.required else ''})"


def _scalar(scalar: Scalar) -> str:
    kind = "" if scalar.kind == "string" else f", kind={quoting.string(scalar.kind)}"
    return kind + (f", values={tuple_of(scalar.values)}" if scalar.values else "")


def _key(key: Key | None) -> Iterator[str]:
    if key is None:
        yield "authenticated=False"
    elif key != Key("authorization", "Bearer"):
        yield f"key_header={quoting.string(key.header)}"
        yield f"key_scheme={quoting.string(key.scheme)}"
