"""Write the methods of clients: for each operation its call, and what goes with it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sequrity_codegen import model, quoting
from sequrity_codegen.api import Operation
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.arguments import Argument, arguments_of
from sequrity_codegen.emit.hints import ArgumentHints, import_names
from sequrity_codegen.emit.operations import arguments_name, constant_name, spelt_out
from sequrity_codegen.emit.signatures import RETURN_TYPE, Flavour, replaced, signature
from sequrity_codegen.emit.source import Imports

_SELF = Argument("self", "", "")
_SLASH = Argument("/", "", "")  # so that a body may have a field `functions`
_FUNCTIONS = Argument(
    "functions",
    "Iterable[Callable[..., Any]]",
    "What the model may have called: functions{} with annotations, described by their docstrings.",
)
_MAX_TURNS = Argument("max_turns", "int", "How many answers the model may give.", "10")


def methods(
    operation: Operation, flavour: Flavour, namespace: str, imports: Imports, built: model.Model
) -> Iterator[str]:
    """Yield the methods of an operation.

    Args:
        operation: What they call.
        flavour: Whether they are sync or async.
        namespace: How they reach the client's namespace, as code.
        imports: Of the module they stand in.
        built: The whole model.
    """
    imports.add(f"{built.package}.{operation.module}", constant_name(operation), arguments_name(operation))
    imports.type(operation.response)
    yield from _call(operation, flavour, namespace, imports, built)
    if operation.tools_method is not None:
        yield from _tool_loop(operation, operation.tools_method, flavour, namespace, imports, built)


def raw_methods(
    operation: Operation, flavour: Flavour, namespace: str, imports: Imports, built: model.Model
) -> Iterator[str]:
    """Yield the method of an operation that answers with what came; the arguments are those of `methods`."""
    imports.add("sequrity_runtime", "RawResponse")
    yield from _call(operation, flavour, namespace, imports, built, raw=True)


def _used(operation: Operation, built: model.Model) -> list[Argument]:
    """List the arguments that are spelt out, but for the one that asks for a stream."""
    arguments = arguments_of(operation, ArgumentHints(built, Imports(built, "")))
    return [a for a in spelt_out(operation, arguments) if operation.stream is None or a.name != operation.stream.switch]


def _rest(operation: Operation, built: model.Model) -> tuple[str, Argument]:
    name = arguments_name(operation)
    doc = f"Further arguments; see `{built.package}.{operation.module}.{name}`."
    return f"**options: Unpack[{name}],", Argument("**options", "", doc)


def _call(
    operation: Operation,
    flavour: Flavour,
    namespace: str,
    imports: Imports,
    built: model.Model,
    *,
    raw: bool = False,
) -> Iterator[str]:
    """Yield the method that calls the operation: its overloads, then itself."""
    arguments = arguments_of(operation, ArgumentHints(built, Imports(built, "")))
    used = _used(operation, built)
    switches = [a for a in arguments.positional if operation.stream and a.name == operation.stream.switch]
    keywords = [*switches, RETURN_TYPE]
    head = f"{flavour.keyword} {operation.method_path[-1]}"
    rest, further = _rest(operation, built)
    for argument in used:
        import_names(argument.hint, imports)
    if operation.stream is not None:
        imports.add("sequrity_runtime", flavour.stream)
        imports.type(operation.stream.event)
    found = signatures.variants(operation, flavour)
    if raw:
        found = [evolve(variant, answer=f"RawResponse[{variant.answer}]") for variant in found]
    for variant in found:
        text = signature(head, [_SELF, *used], replaced(keywords, variant), rest, variant.answer)
        yield f"    @overload\n    {text} ...\n"
    yield f"    {signature(head, [_SELF, *used], keywords, rest, found[-1].answer)}"
    yield signatures.documented(operation, [*used, *keywords, further], flavour, " " * 8, raw=raw)
    given = "".join(f"{quoting.string(a.name)}: {a.name}, " for a in [*used, *switches])
    yield f"        arguments = {{{given}**options}}"
    called = f"{namespace}.{'call_raw' if raw else 'call'}"
    yield f"        return {flavour.awaits}{called}({constant_name(operation)}, arguments, return_type)\n"


def _tool_loop(
    operation: Operation, name: str, flavour: Flavour, namespace: str, imports: Imports, built: model.Model
) -> Iterator[str]:
    """Yield the method that calls the operation again and again, and the functions that its answers ask for."""
    imports.add("collections.abc", "Callable", "Iterable")
    imports.add("sequrity_runtime", "ToolRun")
    kinds = ", async ones too," if flavour.awaits else ""
    functions = evolve(_FUNCTIONS, description=_FUNCTIONS.description.format(kinds))
    used, (rest, further) = _used(operation, built), _rest(operation, built)
    answer = f"ToolRun[{operation.response.title}]"
    yield f"    {signature(f'{flavour.keyword} {name}', [_SELF, functions, _SLASH, *used], [_MAX_TURNS], rest, answer)}"
    yield signatures.docstring(
        f"Call `{operation.method_path[-1]}` again and again, and the functions that its answers ask for.",
        "The functions' results go back to the model, as does what they raise; so do calls of unknown functions, and "
        "arguments that do not fit. The first answer that asks for no call ends it.",
        [functions, *used, _MAX_TURNS, further],
        "The last answer, and the whole conversation.",
        [("ToolTurnsError", "The model still asks for calls after `max_turns` answers."), *signatures.RAISES],
        " " * 8,
    )
    given = "".join(f"{quoting.string(a.name)}: {a.name}, " for a in used)
    yield f"        arguments = {{{given}**options}}"
    called = f"{namespace}.call_with_tools({constant_name(operation)}, functions, arguments, max_turns)"
    yield f"        return {flavour.awaits}{called}\n"
