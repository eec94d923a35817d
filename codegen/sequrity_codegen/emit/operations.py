"""Write the modules of operations: what an operation is, as a value, and the functions that call it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.api import Api, EventStream, HeaderParameter, Operation, PathParameter
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.arguments import Argument, Arguments, arguments_of
from sequrity_codegen.emit.hints import ArgumentHints
from sequrity_codegen.emit.settings import CALL_SETTINGS, RUNTIME_NAMES
from sequrity_codegen.emit.signatures import FLAVOURS, RETURN_TYPE, Flavour, documented, replaced, signature
from sequrity_codegen.emit.source import Imports, all_of, header
from sequrity_codegen.load.openapi_node import FILE

_OVER_HTTP = (
    Argument("client", "", "Sends the request; it stays open, and its own settings hold where nothing else is said."),
    Argument("base_url", "str", "Where the service is: an `https` URL, or an `http` one of this machine."),
)
_API_KEY = Argument("api_key", "str", "The Sequrity API key.")
_SETTINGS = (
    Argument(
        "extra_body",
        "Mapping[str, Any] | None",
        "Keys to merge into the body after it was checked: nested objects merge, other values replace.",
        "None",
    ),
    Argument(
        "extra_headers",
        "Mapping[str, str] | None",
        "Headers to add; those that have an argument of their own cannot be given here.",
        "None",
    ),
    *CALL_SETTINGS,
)


def pascal(name: str) -> str:
    """Write a snake_case name in PascalCase."""
    return "".join(part.capitalize() for part in name.split("_"))


def constant_name(operation: Operation) -> str:
    """Name the value that describes an operation."""
    return operation.function.upper()


def arguments_name(operation: Operation) -> str:
    """Name the class of keyword arguments that a client's method takes."""
    return f"{pascal(operation.function)}Arguments"


def sources(contract: Api, built: model.Model) -> dict[str, str]:
    """Write every module of operations, not yet formatted, by path below the package."""
    modules = dict.fromkeys(operation.module for operation in contract.operations)
    return {f"{name.replace('.', '/')}.py": _Module(name, contract, built).text() for name in modules}


class _Module:
    """One module of operations, while it is being written."""

    def __init__(self, name: str, contract: Api, built: model.Model) -> None:
        self.operations = [operation for operation in contract.operations if operation.module == name]
        if any(module.path == name for module in built.modules):
            self.operations[0].place.below("x-python-module").refuse("is also the module of a schema file")
        self.model = built
        self.imports = Imports(built, name)
        self.hints = ArgumentHints(built, self.imports)
        self.names: list[str] = []

    def text(self) -> str:
        parts = [part for operation in self.operations for part in self.parts(operation)]
        summaries = " ".join(operation.summary for operation in self.operations)
        guarded = 'if TYPE_CHECKING:\n    import httpx\nelse:\n    httpx = lazy_module("httpx")\n'
        head = f"{header(FILE)}{quoting.docstring(summaries, '')}\n\n{self.imports}\n{guarded}\n{all_of(self.names)}"
        return head + "\n\n" + "\n\n".join(parts)

    def parts(self, operation: Operation) -> Iterator[str]:
        """Yield the statements of one operation."""
        self.imports.add("typing", "TYPE_CHECKING", "Any", "Final", "Literal", "TypedDict", "Unpack", "overload")
        self.imports.add("collections.abc", "Mapping")
        self.imports.add(
            "sequrity_runtime", "Operation", "Target", "call_async", "call_sync", "lazy_module", *RUNTIME_NAMES
        )
        self.imports.add("collections.abc", "Collection")
        arguments = arguments_of(operation, self.hints)
        yield self.define(constant_name(operation), self.value(operation, arguments))
        yield from self.options(operation, arguments)
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
        if operation.request is not None:
            lines.append(f"request={self.imports.type(operation.request)}")
        lines.append(f"response={self.imports.type(operation.response)}")
        if operation.stream is not None:
            lines.append(f"event={self.imports.type(operation.stream.event)}")
        lines += self.places(operation)
        if arguments.wire_names:
            lines.append(f"wire_names={quoting.literal(arguments.wire_names)}")
        if operation.stream is not None:
            lines.append(f"stream_switch={quoting.string(operation.stream.switch)}")
            lines.append(f"stream_end={self.stream_end(operation.stream)}")
        lines.append(f"client_method={quoting.string('.'.join(operation.method_path))}")
        if operation.session is not None:
            lines.append(f"session={quoting.string(operation.session)}")
        if not operation.authenticated:
            lines.append("authenticated=False")
        joined = "".join(f"    {line},\n" for line in lines)
        doc = quoting.docstring(operation.summary, "")
        never = "" if operation.stream else f": Final[Operation[{operation.response.title}, Never]]"
        if never:
            self.imports.add("typing", "Never")
        return f"{constant_name(operation)}{never or ': Final'} = Operation(\n{joined})\n{doc}\n"

    def places(self, operation: Operation) -> Iterator[str]:
        """Yield the segments and headers of an operation."""
        if operation.segments:
            self.imports.add("sequrity_runtime", "Segment")
        for item in operation.headers:
            self.imports.add("sequrity_runtime", "JsonHeader" if item.json else "TextHeader")
        if operation.segments:
            yield f"segments=({' '.join(f'{_segment(segment)},' for segment in operation.segments)})"
        if operation.headers:
            yield f"headers=({' '.join(f'{self.header(item)},' for item in operation.headers)})"

    def header(self, item: HeaderParameter) -> str:
        names = f"{quoting.string(item.header)}, {quoting.string(item.name)}"
        if item.json is not None:
            return f"JsonHeader({names}, {self.imports.type(item.json)}, {quoting.string(item.overrides or '')})"
        return f"TextHeader({names}{', secret=True' if item.secret else ''})"

    def stream_end(self, stream: EventStream) -> str:
        self.imports.add("sequrity_runtime", "StreamEnd")
        kinds = {"data": stream.end_data, "types": stream.end_types}
        given = (f"{kind}={tuple_of(ends)}" for kind, ends in kinds.items() if ends)
        return f"StreamEnd({', '.join(given)})"

    def options(self, operation: Operation, arguments: Arguments) -> Iterator[str]:
        """Yield the classes of keyword arguments: the body's, the function's, and those of a client's method."""
        self.imports.add("sequrity_runtime", "CallOptions", "ClientCallOptions")
        bases, function = ["CallOptions"], f"{pascal(operation.function)}Options"
        body = body_options(operation, arguments)
        if body and body not in self.names:
            text = f"Further fields of a `{operation.request and operation.request.title}`."
            yield self.define(body, self.typed_dict(body, "TypedDict", text, arguments.further, must=True))
        bases = [body, *bases] if body else bases
        text = f"Keyword-only arguments of `{operation.function}_sync` and `{operation.function}_async`."
        yield self.define(function, self.typed_dict(function, ", ".join(bases), text, arguments.settings))
        rest = [a for a in arguments.positional if a.name not in _spelt_out(operation, arguments)]
        name, method = arguments_name(operation), ".".join(operation.method_path)
        text = (
            f"Keyword-only arguments of `client.{method}`; what is left out has the client's default.\n\n"
            'Where an argument says "left out", the client has no default for it either, and remembers no session.'
        )
        yield self.define(name, self.typed_dict(name, f"{function}, ClientCallOptions", text, rest))

    def typed_dict(self, name: str, bases: str, text: str, arguments: Iterable[Argument], *, must: bool = False) -> str:
        """Write a class of keyword arguments.

        Args:
            name: The class's name.
            bases: Its bases.
            text: Its docstring.
            arguments: Its keys.
            must: Whether those without a default must be given.
        """
        lines = [f"class {name}({bases}, total=False):", quoting.docstring(text), ""]
        for argument in arguments:
            hint = argument.hint
            if must and argument.default is None:
                self.imports.add("typing", "Required")
                hint = f"Required[{hint}]"
            lines += [f"    {argument.name}: {hint}", quoting.docstring(argument.description), ""]
        return "\n".join(lines)

    def function(self, operation: Operation, arguments: Arguments, flavour: Flavour) -> str:
        """Write one function: its overloads, then itself."""
        name = f"{operation.function}_{flavour.suffix}"
        self.define(name, "")
        self.imports.add("sequrity_runtime", *([flavour.stream] if operation.stream else []))
        client = Argument("client", f"httpx.{flavour.http_client}", _OVER_HTTP[0].description)
        over_http = [client, _OVER_HTTP[1], *([_API_KEY] if operation.authenticated else [])]
        positional = [*over_http, *arguments.positional, RETURN_TYPE]
        settings = [*arguments.settings, *_SETTINGS]
        head = f"{flavour.keyword} {name}"
        *overloads, last = signatures.variants(operation, flavour)
        rest = f"**options: Unpack[{pascal(operation.function)}Options],"
        texts = [
            f"@overload\n{signature(head, replaced(positional, v), [], rest, v.answer)} ..." for v in [*overloads, last]
        ]
        body = body_options(operation, arguments)
        further = f"**body: Unpack[{body}]," if body else ""
        texts.append(signature(head, positional, settings, further, last.answer))
        described = [*positional, *settings]
        if body:
            described.append(Argument("**body", "", f"Further fields of the body; see `{body}`."))
        texts[-1] += "\n" + documented(operation, described, flavour, "    ")
        given = "".join(f"{quoting.string(a.name)}: {a.name}, " for a in [*arguments.positional, *settings])
        key = "api_key" if operation.authenticated else "None"
        texts[-1] += (
            f"\n    arguments = {{{given}{'**body' if body else ''}}}"
            f"\n    return {flavour.awaits}call_{flavour.suffix}({constant_name(operation)}, client, "
            f"Target.of(base_url, {key}), arguments, return_type)\n"
        )
        return "\n\n".join(texts)


def tuple_of(texts: Iterable[str]) -> str:
    """Write a tuple of strings."""
    quoted = [quoting.string(text) for text in texts]
    return f"({', '.join(quoted)}{',' if len(quoted) == 1 else ''})"


def _segment(segment: PathParameter) -> str:
    values = tuple_of(value for _, value in segment.choices.members)
    omitted = "" if segment.omitted_as is None else f", omitted_as={quoting.string(segment.omitted_as)}"
    return f"Segment({quoting.string(segment.name)}, {values}, {quoting.string(segment.default)}{omitted})"


def body_options(operation: Operation, arguments: Arguments) -> str:
    """Name the class of a body's further fields; empty where there are none."""
    if operation.request is None or not arguments.further:
        return ""
    return f"{operation.request.title.removesuffix('Request')}Options"


def spelt_out(operation: Operation, arguments: Arguments) -> list[Argument]:
    """List the arguments that a client's method spells out: what the body must have, and what decides the answer."""
    fields = {field.name: field.required for field in operation.request.fields} if operation.request else {}
    switch = operation.stream.switch if operation.stream else None
    return [a for a in arguments.positional if fields.get(a.name, False) or a.name == switch]


def _spelt_out(operation: Operation, arguments: Arguments) -> set[str]:
    return {argument.name for argument in spelt_out(operation, arguments)}
