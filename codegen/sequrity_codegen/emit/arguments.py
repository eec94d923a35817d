"""Arguments of an operation's functions and methods, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from attrs import field, frozen

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.hints import Argument, ArgumentHints, joined, literals
from sequrity_codegen.emit.settings import CALL_ARGUMENTS
from sequrity_codegen.errors import SchemaError
from sequrity_codegen.load.operation_model import HeaderParameter, Operation, QueryParameter, Scalar
from sequrity_codegen.model import Field, Record
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.schema.folder import OPENAPI

RESERVED = frozenset(
    {"client", "base_url", "api_key", "return_type", "self", "arguments", "body", "options", "additional_properties"}
    | {argument.name for argument in CALL_ARGUMENTS}
)
"""Names that an operation's own arguments cannot have."""

OVERRIDES = "Keys to merge into the JSON of `{}` after validation. Nested objects merge, other values are replaced."


@frozen
class Arguments:
    """All arguments of an operation."""

    positional: tuple[Argument, ...]
    """Positional arguments of the functions, in their fixed order."""

    keywords: tuple[Argument, ...]
    """Keyword-only arguments of the functions."""

    method: tuple[Argument, ...]
    """Optional arguments of the method, in order; the stream switch is among them."""

    required: tuple[Argument, ...]
    """Required arguments: the first ones of the method."""

    further: tuple[Argument, ...]
    """Arguments that no signature names: keys of one `TypedDict`."""

    own: tuple[Argument, ...]
    """Arguments that fill the path, the query and the headers, and that calls can omit: a client can have defaults."""

    switch: str | None
    """Argument that requests a stream."""

    secret: tuple[str, ...]
    """Arguments that hold keys."""

    wire_names: dict[str, str] = field(factory=dict[str, str])
    """Keys of the body by argument, if they differ."""

    @property
    def explicit(self) -> frozenset[str]:
        """Names of the positional arguments without a default that a client can have a default for."""
        return frozenset(a.name for a in self.positional if a.default is None and a not in self.required)

    @property
    def optional(self) -> tuple[Argument, ...]:
        """Arguments that signatures name and calls can omit, without the switch and the explicit ones."""
        return tuple(a for a in self.method if a.name not in self.explicit | {self.switch})


def arguments_of(operation: Operation, hints: ArgumentHints) -> Arguments:
    """Collect the arguments of an operation.

    Args:
        operation: The operation.
        hints: Writes types for the module of the functions.

    Raises:
        SchemaError: Two arguments have the same name, or a list of arguments is not valid.
    """
    fields = operation.fields
    own, needed_own = _parameters(operation, hints)
    body = [_field(f, hints, operation.accepts.get(f.name, ())) for f in fields]
    _check_names(operation, [*needed_own, *own], body)
    known = {argument.name: argument for argument in (*needed_own, *body, *own)}
    _check_positional(operation, known)
    _check_accepts(operation, body)
    every = known | {argument.name: argument for argument in CALL_ARGUMENTS}
    for name in operation.keywords:
        if name not in every:
            operation.place.below("x-python-keywords").refuse(f"names {name!r}, which is not an argument")
    names = dict.fromkeys((*operation.keywords, *operation.positional))
    needed = {f.name for f in fields if f.required} | {argument.name for argument in needed_own}
    needed &= {*operation.positional}
    return Arguments(
        tuple(known[name] for name in operation.positional),
        tuple(every[name] for name in operation.keywords if name not in operation.positional),
        tuple(every[name] for name in names if name not in needed),
        tuple(known[name] for name in operation.positional if name in needed),
        tuple(argument for name, argument in every.items() if name not in names),
        tuple(own),
        operation.stream.switch if operation.stream else None,
        tuple(header.name for header in operation.headers if header.scalar.secret),
        {f.name: f.wire for f in fields if f.name != f.wire},
    )


def _check_positional(operation: Operation, known: dict[str, Argument]) -> None:
    place = operation.place.below("x-python-arguments")
    for name in operation.positional:
        if name not in known:
            place.refuse(f"names {name!r}, which is not an argument; remove it there, or write its new name")
    for header in operation.headers:
        if header.explicit and header.name not in operation.positional:
            place.refuse(f"must name {header.name!r}, which has no default")
    optional = None
    for name in operation.positional:
        if known[name].default is not None:
            optional = name
        elif optional is not None:
            place.refuse(f"names {name!r}, which has no default, after {optional!r}, which has one; swap them")
    if operation.stream is not None and operation.stream.switch not in operation.positional:
        place.refuse(f"must name {operation.stream.switch!r}, which decides whether the response is a stream")


def _check_accepts(operation: Operation, body: Iterable[Argument]) -> None:
    for name in operation.accepts:
        if name not in {argument.name for argument in body}:
            operation.place.below("x-python-accepts").refuse(f"names {name!r}, which is not a field of the body")


def _parameters(operation: Operation, hints: ArgumentHints) -> tuple[list[Argument], list[Argument]]:
    """Collect the arguments of the path, the query and the headers: those that calls can omit, and the others."""
    found: list[tuple[Argument, bool]] = []
    for segment in (s for s in operation.segments if s.from_body is None):
        further = [] if segment.omitted_as is None else [segment.omitted_as]
        default = None if segment.default is None else quoting.string(segment.default)
        hint = _scalar_hint(segment.scalar, hints, *further)
        found.append((Argument(segment.name, hint, segment.description, default), segment.default is None))
    parameters: list[QueryParameter | HeaderParameter] = [*operation.queries, *operation.headers]
    for parameter in parameters:
        json = parameter.json if isinstance(parameter, HeaderParameter) else None
        scalar = hints.key() if parameter.scalar.secret else _scalar_hint(parameter.scalar, hints)
        hint = scalar if json is None else hints.record(json)
        if not parameter.required:
            hint = joined([hint, "None"])
        explicit = isinstance(parameter, HeaderParameter) and parameter.explicit
        default = None if parameter.required or explicit else "None"
        found.append((Argument(parameter.name, hint, parameter.description, default), parameter.required))
    for header in operation.headers:
        if header.overrides is not None:
            hint = joined([hints.mapping(), "None"])
            found.append((Argument(header.overrides, hint, OVERRIDES.format(header.name), "None"), False))
    return [a for a, required in found if not required], [a for a, required in found if required]


_SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


def _scalar_hint(scalar: Scalar, hints: ArgumentHints, *further: str) -> str:
    if scalar.choices is not None:
        return hints.choices(scalar.choices, *further)
    return literals(scalar.values) if scalar.values else _SCALARS[scalar.kind]


def _field(item: Field, hints: ArgumentHints, further: tuple[model.Definition, ...]) -> Argument:
    hint = hints.text(item.shape, further)
    description = item.documentation
    if item.required and isinstance(item.shape, model.Constant):
        return Argument(item.name, hint, description, quoting.literal(item.shape.value))
    if item.required:
        return Argument(item.name, hint, description)
    if item.null_is_absent:
        return Argument(item.name, hint, description, "None")
    return Argument(item.name, hints.with_unset(hint), description, "UNSET")


def _check_names(operation: Operation, own: list[Argument], body: list[Argument]) -> None:
    """Refuse names that are taken: by the generator, or by another argument."""
    seen: set[str] = set()
    for argument in own:
        quoting.identifier(argument.name, OPENAPI, operation.place.pointer)
        if argument.name in seen or argument.name in RESERVED:
            operation.place.refuse(f"has two arguments {argument.name!r}; rename one with x-python-name")
        seen.add(argument.name)
    for argument in body:
        if argument.name in seen or argument.name in RESERVED:
            bodies = operation.request_members or (operation.request,)
            records = [record for record in bodies if isinstance(record, Record)]
            _refuse_field(records, argument.name, operation)


def _refuse_field(records: Iterable[Record], name: str, operation: Operation) -> NoReturn:
    record, wire = next((r, field.wire) for r in records for field in r.fields if field.name == name)
    pointer = record.pointer + pointer_of(("properties", wire))
    message = f"{operation.function} takes another argument {name!r}; give this one an x-python-name"
    raise SchemaError(record.file, pointer, message, "name")
