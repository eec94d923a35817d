"""The arguments of an operation's functions and methods, in the one order that is never changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from attrs import field, frozen

from sequrity_codegen import model, quoting
from sequrity_codegen.api import Operation, PathParameter
from sequrity_codegen.emit.hints import ArgumentHints, joined
from sequrity_codegen.errors import SchemaError
from sequrity_codegen.load.openapi_node import FILE
from sequrity_codegen.model import Field, Record

RESERVED = frozenset(
    {"client", "base_url", "api_key", "return_type", "extra_body", "extra_headers", "custom_headers"}
    | {"timeout", "max_retries", "limits", "retry_also", "on_attempt", "tracer"}
    | {"self", "arguments", "body", "options", "additional_properties"}
)
"""Names that an operation's own arguments cannot have."""

OVERRIDES = "Keys to merge into the JSON of `{}` after it was checked: nested objects merge, other values replace."


@frozen
class Argument:
    """One argument."""

    name: str
    hint: str
    description: str
    default: str | None = None
    """The default as code; None where the argument must be given."""


@frozen
class Arguments:
    """All that an operation takes."""

    positional: tuple[Argument, ...]
    """Those of the frozen list, in its order."""

    settings: tuple[Argument, ...]
    """Keyword-only ones that are not fields of the body."""

    further: tuple[Argument, ...]
    """Keyword-only fields of the body."""

    wire_names: dict[str, str] = field(factory=dict[str, str])
    """Keys of the body by argument, where they differ."""


def arguments_of(operation: Operation, hints: ArgumentHints) -> Arguments:
    """Collect the arguments of an operation.

    Args:
        operation: Whose.
        hints: Writes types for the module that the functions stand in.

    Raises:
        SchemaError: Two arguments have one name, or the frozen list names none or an impossible order.
    """
    fields = operation.request.fields if operation.request else ()
    own = [*(_segment(s, hints) for s in operation.segments), *_headers(operation, hints)]
    body = [_field(f, hints, operation.accepts.get(f.name, ())) for f in fields]
    _check_names(operation, own, body)
    place = operation.place.below("x-python-arguments")
    known = {argument.name: argument for argument in (*own, *body)}
    for name in operation.positional:
        if name not in known:
            place.refuse(f"names {name!r}, which is no argument; remove it there, or name what it has become")
    for name in operation.accepts:
        if name not in {argument.name for argument in body}:
            operation.place.below("x-python-accepts").refuse(f"names {name!r}, which is no field of the body")
    for header in operation.headers:
        if header.explicit and header.name not in operation.positional:
            place.refuse(f"must name {header.name!r}, which has no default")
    positional = [known[name] for name in operation.positional]
    defaults = [argument.default is not None for argument in positional]
    if defaults != sorted(defaults):
        place.refuse("names an argument that must be given after one that need not")
    if operation.stream is not None and operation.stream.switch not in operation.positional:
        place.refuse(f"must name {operation.stream.switch!r}, which decides what the call answers")
    return Arguments(
        tuple(positional),
        tuple(argument for argument in own if argument.name not in operation.positional),
        tuple(argument for argument in body if argument.name not in operation.positional),
        {f.name: f.wire for f in fields if f.name != f.wire},
    )


def _segment(segment: PathParameter, hints: ArgumentHints) -> Argument:
    further = [] if segment.omitted_as is None else [segment.omitted_as]
    hint = hints.choices(segment.choices, *further)
    return Argument(segment.name, hint, segment.description, quoting.string(segment.default))


def _headers(operation: Operation, hints: ArgumentHints) -> Iterable[Argument]:
    for header in operation.headers:
        hint = "str" if header.json is None else hints.record(header.json)
        default = None if header.explicit else "None"
        yield Argument(header.name, joined([hint, "None"]), header.description, default)
    for header in operation.headers:
        if header.overrides is not None:
            hint = joined([hints.mapping(), "None"])
            yield Argument(header.overrides, hint, OVERRIDES.format(header.name), "None")


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
    """Refuse names that are taken: by us, or by another argument."""
    seen: set[str] = set()
    for argument in own:
        quoting.identifier(argument.name, FILE, operation.place.pointer)
        if argument.name in seen or argument.name in RESERVED:
            operation.place.refuse(f"has two arguments {argument.name!r}; rename one with x-python-name")
        seen.add(argument.name)
    record = operation.request
    for argument in body:
        if argument.name in seen or argument.name in RESERVED:
            assert isinstance(record, Record)  # noqa: S101 - a body's fields come from its type
            _refuse_field(record, argument.name, operation)


def _refuse_field(record: Record, name: str, operation: Operation) -> NoReturn:
    wire = next(field.wire for field in record.fields if field.name == name)
    pointer = f"{record.pointer}/properties/{wire.replace('~', '~0').replace('/', '~1')}"
    message = f"{operation.function} takes another argument {name!r}; give this one an x-python-name"
    raise SchemaError(record.file, pointer, message, "name")
