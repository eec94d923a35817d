"""Arguments of an operation's functions and methods, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

from attrs import field, frozen

from sequrity_codegen import model, quoting
from sequrity_codegen.emit.hints import Argument, ArgumentHints, joined
from sequrity_codegen.emit.settings import CALL_ARGUMENTS
from sequrity_codegen.errors import SchemaError
from sequrity_codegen.load.openapi_node import FILE
from sequrity_codegen.load.operation_model import Operation, PathParameter
from sequrity_codegen.model import Field, Record
from sequrity_runtime.json_pointer import pointer_of

RESERVED = frozenset(
    {"client", "base_url", "api_key", "return_type", "extra_body", "extra_headers", "custom_headers"}
    | {"timeout", "max_retries", "limits", "retry_also", "on_attempt", "on_mismatch", "tracer"}
    | {"self", "arguments", "body", "options", "additional_properties"}
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
    """Arguments of the method that it need not be called with, in order; the stream switch is among them."""

    required: tuple[Argument, ...]
    """Arguments that the body requires: the first ones of the method."""

    further: tuple[Argument, ...]
    """Arguments that no signature names: keys of one `TypedDict`."""

    own: tuple[Argument, ...]
    """Arguments that fill the path and the headers: a client can have defaults for them."""

    switch: str | None
    """Argument that requests a stream."""

    secret: tuple[str, ...]
    """Arguments that hold keys."""

    wire_names: dict[str, str] = field(factory=dict[str, str])
    """Keys of the body by argument, where they differ."""

    @property
    def explicit(self) -> tuple[Argument, ...]:
        """Positional arguments without a default that the body does not require."""
        return tuple(a for a in self.positional if a.default is None and a not in self.required)

    @property
    def optional(self) -> tuple[Argument, ...]:
        """Arguments that signatures name and calls can omit, without the switch and the explicit ones."""
        return tuple(a for a in self.method if a.name != self.switch and a not in self.explicit)


def arguments_of(operation: Operation, hints: ArgumentHints) -> Arguments:
    """Collect the arguments of an operation.

    Args:
        operation: The operation.
        hints: Writes types for the module of the functions.

    Raises:
        SchemaError: Two arguments have the same name, or a list of arguments is not valid.
    """
    fields = operation.request.fields if operation.request else ()
    own = [*(_segment(s, hints) for s in operation.segments), *_headers(operation, hints)]
    body = [_field(f, hints, operation.accepts.get(f.name, ())) for f in fields]
    _check_names(operation, own, body)
    known = {argument.name: argument for argument in (*body, *own)}
    _check_positional(operation, known)
    _check_accepts(operation, body)
    every = known | {argument.name: argument for argument in CALL_ARGUMENTS}
    for name in operation.keywords:
        if name not in every:
            operation.place.below("x-python-keywords").refuse(f"names {name!r}, which is not an argument")
    names = dict.fromkeys((*operation.keywords, *operation.positional))
    needed = {f.name for f in fields if f.required and f.name in operation.positional}
    return Arguments(
        tuple(known[name] for name in operation.positional),
        tuple(every[name] for name in operation.keywords if name not in operation.positional),
        tuple(every[name] for name in names if name not in needed),
        tuple(known[name] for name in operation.positional if name in needed),
        tuple(argument for name, argument in every.items() if name not in names),
        tuple(own),
        operation.stream.switch if operation.stream else None,
        tuple(header.name for header in operation.headers if header.secret),
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
    defaults = [known[name].default is not None for name in operation.positional]
    if defaults != sorted(defaults):
        place.refuse("names a required argument after one that has a default")
    if operation.stream is not None and operation.stream.switch not in operation.positional:
        place.refuse(f"must name {operation.stream.switch!r}, which decides whether the response is a stream")


def _check_accepts(operation: Operation, body: Iterable[Argument]) -> None:
    for name in operation.accepts:
        if name not in {argument.name for argument in body}:
            operation.place.below("x-python-accepts").refuse(f"names {name!r}, which is not a field of the body")


def _segment(segment: PathParameter, hints: ArgumentHints) -> Argument:
    further = [] if segment.omitted_as is None else [segment.omitted_as]
    hint = hints.choices(segment.choices, *further)
    return Argument(segment.name, hint, segment.description, quoting.string(segment.default))


def _headers(operation: Operation, hints: ArgumentHints) -> Iterable[Argument]:
    for header in operation.headers:
        scalar = hints.key() if header.secret else "str"
        hint = scalar if header.json is None else hints.record(header.json)
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
    pointer = record.pointer + pointer_of(("properties", wire))
    message = f"{operation.function} takes another argument {name!r}; give this one an x-python-name"
    raise SchemaError(record.file, pointer, message, "name")
