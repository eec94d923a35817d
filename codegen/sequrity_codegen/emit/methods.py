"""Methods of clients: one generic class per operation with its overloads."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sequrity_codegen import model, quoting
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.arguments import Arguments, arguments_of
from sequrity_codegen.emit.hints import Argument, ArgumentHints, import_names
from sequrity_codegen.emit.operations import concealing, constant_name, kwargs_name, options_name
from sequrity_codegen.emit.signatures import RETURN_TYPE, Flavour, replaced, signature
from sequrity_codegen.emit.source import Imports
from sequrity_codegen.load.operation_model import Operation

RESULTS = ("ResponseT", "JsonT", "StreamT", "JsonStreamT")
"""Type variables of a method's results."""

SELF = Argument("self", "", "")
_SESSION = "Session to continue. Defaults to the session that the client remembers. None starts a new one."


def class_name(operation: Operation, flavour: Flavour) -> str:
    """Name the class of an operation's method."""
    return flavour.class_name(operation.function)


def base(operation: Operation, flavour: Flavour, imports: Imports, *, raw: bool = False) -> str:
    """Write the class of an operation's method as a base class, with the types of its results."""
    types = signatures.results(operation, flavour)
    import_results(operation, flavour, imports)
    if raw:
        imports.add("sequrity_runtime", "RawResponse")
        types = [f"RawResponse[{text}]" for text in types]
    return f"{class_name(operation, flavour)}[{', '.join(types)}]"


def import_results(operation: Operation, flavour: Flavour, imports: Imports) -> None:
    """Import the types of an operation's results."""
    if operation.responses.body is not None:
        imports.type(operation.responses.body)
    if operation.stream is not None:
        imports.add("sequrity_runtime", flavour.stream)
        imports.type(operation.stream.event)
        imports.add("typing", *([] if operation.stream.total else ["Never"]))


@frozen
class MethodWriter:
    """Writes the methods of one operation.

    Args:
        operation: The operation.
        flavour: Sync or async.
        imports: Imports of the module.
        built: The whole model.
    """

    operation: Operation
    flavour: Flavour
    imports: Imports
    built: model.Model

    def text(self) -> str:
        """Write the generic class of the method: its overloads, then the method."""
        operation, flavour, imports = self.operation, self.flavour, self.imports
        types = RESULTS[: len(signatures.results(operation, flavour))]
        imports.add("typing", "Any", "Generic", "Literal", "Unpack", "overload")
        imports.add("sequrity_runtime", f"{flavour.base}Resource", "conceal_headers", *types)
        if not imports.lazily:
            imports.add(f"{self.built.package}.{operation.module}", constant_name(operation))
        imports.add(f"{self.built.package}.{operation.module}", kwargs_name(operation), options_name(operation))
        name = ".".join(operation.method_path)
        lines = [
            f"class {class_name(operation, flavour)}({flavour.base}Resource, Generic[{', '.join(types)}]):",
            quoting.docstring(f"The method `client.{name}`, generic in its results."),
            "",
            *self._call(types),
        ]
        return "\n".join(lines) + "\n"

    def arguments(self) -> tuple[Arguments, list[Argument]]:
        """Collect the arguments, and the keyword-only ones of the method; a client has defaults for `UNSET` ones."""
        arguments = arguments_of(self.operation, ArgumentHints(self.built, Imports(self.built, "")))
        own = {argument.name for argument in arguments.own}
        texts = {self.operation.responses.session: _SESSION}
        unset = {
            a.name: evolve(a, hint=f"{a.hint} | Unset", default="UNSET", description=texts.get(a.name, a.description))
            for a in arguments.own
        }
        keywords = [unset[a.name] if a.name in own else a for a in arguments.method]
        return arguments, keywords

    def _call(self, types: tuple[str, ...]) -> Iterator[str]:
        operation = self.operation
        arguments, named = self.arguments()
        for argument in (*arguments.required, *named):
            import_names(argument.hint, self.imports)
        used = {n for n in _RUNTIME for a in named if n in f"{a.hint}{a.default}"}
        self.imports.add("sequrity_runtime", *used, *(("UNSET", "Unset") if arguments.required else ()))
        short = [a for a in named if a.name == arguments.switch or a.name in arguments.explicit]
        head = f"{self.flavour.keyword} {operation.method_path[-1]}"
        positional = [SELF, *arguments.required]
        deprecated = [f"    {line}" for line in signatures.deprecation(operation)]
        self.imports.add("sequrity_runtime", *(["deprecated"] if deprecated else []))
        for variant in signatures.variants(operation, types):
            keywords = replaced([*(named if variant.spelt_out else short), RETURN_TYPE], variant)
            rest = signatures.options(options_name(operation) if variant.spelt_out else kwargs_name(operation))
            text = signature(head, positional, keywords, rest, variant.result)
            yield "\n".join(["    @overload", *deprecated, f"    {text} ...\n"])
        rest = signatures.options(options_name(operation))
        # Python does not distinguish a misspelled required argument from a missing one; the runtime does.
        positional = [SELF, *(evolve(a, hint=f"{a.hint} | Unset", default="UNSET") for a in arguments.required)]
        yield from deprecated
        if arguments.required:
            self.imports.add("sequrity_runtime", "required_arguments")
            yield f"    @required_arguments({', '.join(quoting.string(a.name) for a in arguments.required)})"
        yield f"    {signature(head, positional, [*named, RETURN_TYPE], rest, 'Any')}"
        described = [*arguments.required, *named, RETURN_TYPE, signatures.further(options_name(operation))]
        yield signatures.documented(operation, described, self.flavour, self.built.package, " " * 8)
        given = "".join(f"{quoting.string(a.name)}: {a.name}, " for a in [*arguments.required, *named])
        yield from concealing(arguments.secret, self.imports, 8)
        yield "        if options:\n            conceal_headers(options)"
        yield f"        arguments = {{{given}**options}}"
        called = constant_name(operation)
        if self.imports.lazily:
            self.imports.add("sequrity_runtime", "import_values")
            module = quoting.string(f"{self.built.package}.{operation.module}")
            yield f"        (operation,) = import_values(({module}, {quoting.string(called)}))"
            called = "operation"
        yield f"        return {self.flavour.awaits}self._call({called}, arguments, return_type)\n"


_RUNTIME = ("UNSET", "Unset", "TimeoutLike", "Limits", "OnMismatch", "RetryAlso", "AttemptHook", "TracerLike")
