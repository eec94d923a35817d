"""Write the modules of operations: each operation as a value, and the functions that call it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import sequrity_runtime
from sequrity_codegen import model, quoting
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.arguments import Arguments, arguments_of
from sequrity_codegen.emit.hints import Argument, ArgumentHints
from sequrity_codegen.emit.settings import RUNTIME_NAMES
from sequrity_codegen.emit.signatures import FLAVOURS, RETURN_TYPE, Flavour, Variant, documented, replaced, signature
from sequrity_codegen.emit.source import Imports, all_of, header
from sequrity_codegen.load.openapi_node import FILE
from sequrity_codegen.load.operation_model import Api, EventStream, HeaderParameter, Operation, PathParameter

_CLIENT = "HTTP client to use. It is not closed; its own settings apply unless overridden here."
_BASE_URL = Argument("base_url", "str", "Base URL of the service: `https`, or `http` on this machine.")
_API_KEY = Argument("api_key", "KeyLike", "Sequrity API key, or a function that returns it for each attempt.")


def pascal(name: str) -> str:
    """Write a snake_case name in PascalCase."""
    return "".join(part.capitalize() for part in name.split("_"))


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
    return f"Parsed{operation.response.title}"


def sources(api: Api, built: model.Model) -> dict[str, str]:
    """Write every module of operations, not yet formatted, by path below the package."""
    modules = dict.fromkeys(operation.module for operation in api.operations)
    return {f"{name.replace('.', '/')}.py": _Module(name, api, built).text() for name in modules}


class _Module:
    """One module of operations, while it is being written."""

    def __init__(self, name: str, api: Api, built: model.Model) -> None:
        self.operations = [operation for operation in api.operations if operation.module == name]
        if any(module.path == name for module in built.modules):
            self.operations[0].place.below("x-python-module").refuse("is also the module of a schema file")
        self.model = built
        self.imports = Imports(built, name)
        self.hints = ArgumentHints(built, self.imports)
        self.names: list[str] = []

    def text(self) -> str:
        parts = [part for operation in self.operations for part in self.parts(operation)]
        summaries = " ".join(operation.summary for operation in self.operations)
        head = f"{header(FILE)}{quoting.docstring(summaries, '')}\n\n{self.imports}\n{all_of(self.names)}"
        return head + "\n\n" + "\n\n".join(parts)

    def parts(self, operation: Operation) -> Iterator[str]:
        """Yield the statements of one operation."""
        self.imports.add("typing", "Any", "Final", "Literal", "TypedDict", "Unpack", "overload")
        self.imports.add("collections.abc", "Mapping")
        self.imports.add(
            "sequrity_runtime", "Operation", "Target", "call_async", "call_sync", "conceal_headers", *RUNTIME_NAMES
        )
        self.imports.add("collections.abc", "Collection")
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
        if operation.conversation is not None:
            lines.append(f"conversation_format={quoting.string(operation.conversation.format)}")
            if operation.conversation.parse_method is not None:
                lines.append(f"parse_method={quoting.string(operation.conversation.parse_method)}")
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
        if any(field.name == "parsed" for field in operation.response.fields):
            operation.place.below("x-python-parse-method").refuse("needs a response without a field `parsed`")
        method = operation.conversation.parse_method if operation.conversation else ""
        self.imports.add("typing", "Generic")
        self.imports.add("attrs", "define")
        self.imports.add("sequrity_runtime", "ParsedT")
        base = self.imports.type(operation.response)
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
                self.imports.add("typing", "Required")
                hint = f"Required[{hint}]"
            lines += [f"    {argument.name}: {hint}"]
            lines += [quoting.docstring(argument.description), ""] if base == "TypedDict" else []
        return "\n".join(lines) + "\n"

    def function(self, operation: Operation, arguments: Arguments, flavour: Flavour) -> str:
        """Write one function: its overloads, then the function."""
        name = f"{operation.function}_{flavour.suffix}"
        self.define(name, "")
        self.imports.add("sequrity_runtime", flavour.protocol, *([flavour.stream] if operation.stream else []))
        over_http = [Argument("client", flavour.protocol, _CLIENT), _BASE_URL]
        if operation.authenticated:
            over_http.append(_API_KEY)
            self.imports.add("sequrity_runtime", "KeyLike")
        head = f"{flavour.keyword} {name}"
        found = signatures.variants(operation, signatures.results(operation, flavour))
        texts = [f"@overload\n{self.overload(head, over_http, operation, arguments, v)} ..." for v in found]
        positional = [*over_http, *arguments.positional, RETURN_TYPE]
        rest = f"**options: Unpack[{options_name(operation)}],"
        texts.append(signature(head, positional, arguments.keywords, rest, found[-1].result))
        further = Argument("**options", "", f"Less used arguments, the keys of `{options_name(operation)}`.")
        texts[-1] += "\n" + documented(operation, [*positional, *arguments.keywords, further], flavour, "    ")
        named = [*arguments.positional, *arguments.keywords]
        given = "".join(f"{quoting.string(a.name)}: {a.name}, " for a in named)
        key = "api_key" if operation.authenticated else "None"
        keys = concealing([*(["api_key"] if operation.authenticated else []), *arguments.secret], self.imports, 4)
        texts[-1] += "".join(f"\n{line}" for line in keys)
        texts[-1] += (
            "\n    conceal_headers(options)"
            f"\n    arguments = {{{given}**options}}"
            f"\n    return {flavour.awaits}call_{flavour.suffix}({constant_name(operation)}, client, "
            f"Target.of(base_url, {key}), arguments, return_type)\n"
        )
        return "\n\n".join(texts)

    def overload(
        self, head: str, over_http: list[Argument], operation: Operation, arguments: Arguments, variant: Variant
    ) -> str:
        """Write one overload of a function. Most used ones name all arguments, the others the required ones."""
        if variant.spelt_out:
            positional = replaced([*over_http, *arguments.positional, RETURN_TYPE], variant)
            rest = f"**options: Unpack[{options_name(operation)}],"
            return signature(head, positional, arguments.keywords, rest, variant.result)
        needed = [a for a in arguments.positional if a.default is None]
        switch = [a for a in arguments.positional if a.name == arguments.switch]
        keywords = replaced([*switch, RETURN_TYPE], variant)
        rest = f"**options: Unpack[{kwargs_name(operation)}],"
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


def _segment(segment: PathParameter) -> str:
    values = tuple_of(value for _, value in segment.choices.members)
    omitted = "" if segment.omitted_as is None else f", omitted_as={quoting.string(segment.omitted_as)}"
    return f"Segment({quoting.string(segment.name)}, {values}, {quoting.string(segment.default)}{omitted})"
