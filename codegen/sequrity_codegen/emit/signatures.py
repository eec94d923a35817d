"""Signatures of functions and methods: one overload per kind of result, and Google-style docstrings."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from sequrity_codegen import quoting
from sequrity_codegen.emit.branding import branded, pascal
from sequrity_codegen.emit.hints import Argument, joined
from sequrity_codegen.load.operation_model import Operation
from sequrity_codegen.model import Field, Nullable


@frozen
class Flavour:
    """The code that differs between sync and async."""

    base: str
    """Prefix of the names of the runtime that have a twin: `SyncClient` and `AsyncClient`."""

    prefix: str
    """Prefix of all other names that have a twin: `Stream` and `AsyncStream`."""

    keyword: str
    awaits: str

    def class_name(self, *parts: str) -> str:
        """Name a class after the snake_case names of its parts."""
        return self.prefix + "".join(map(pascal, parts))

    @property
    def protocol(self) -> str:
        """Name of the runtime's protocol for the HTTP client."""
        return f"{self.base}HttpClient"

    @property
    def stream(self) -> str:
        """Name of the runtime's class of streams."""
        return f"{self.prefix}Stream"

    @property
    def suffix(self) -> str:
        """Suffix of the names of functions."""
        return self.base.lower()


SYNC = Flavour("Sync", "", "def", "")
ASYNC = Flavour("Async", "Async", "async def", "await ")
FLAVOURS = (SYNC, ASYNC)

_LINE_LENGTH = 112

_PYTHON = Argument("return_type", 'Literal["python"]', "", '"python"')
_JSON = Argument("return_type", 'Literal["json"]', "")
RETURN_TYPE = Argument(
    "return_type",
    'Literal["python", "json"]',
    "`python` for typed objects, `json` for JSON data. Both are validated.",
    '"python"',
)


@frozen
class Variant:
    """One kind of result, and the arguments that select it."""

    replaced: dict[str, Argument]
    result: str
    spelt_out: bool = False
    """Whether the overload names the arguments. Less used overloads take a `TypedDict` of them."""


def results(operation: Operation, flavour: Flavour) -> list[str]:
    """List the types of results: a response, the same as JSON data, and streams of both."""
    responses = operation.responses
    plain = responses.json_hint
    if responses.may_be_empty and responses.body is not None:
        plain = joined([plain, "None"])
    found = [responses.title, plain]
    if responses.stream is not None:
        whole = [responses.title, plain] if responses.stream.total else ["Never", "Never"]
        events = (responses.stream.event.title, "dict[str, Any]")
        found += [f"{flavour.stream}[{event}, {each}]" for event, each in zip(events, whole, strict=True)]
    return found


def variants(operation: Operation, types: Sequence[str]) -> list[Variant]:
    """List the kinds of results, most used first. The last one has all types, for values known at run time only.

    Args:
        operation: The operation.
        types: Types of the results, in the order of `results`.
    """
    switch, field = operation.stream.switch if operation.stream else "", switch_of(operation)
    off, on = Argument(switch, "Literal[False]", "", None), Argument(switch, "Literal[True]", "")
    if field is not None and not field.required:
        default, kind = ("None", "None") if field.null_is_absent else ("UNSET", "Unset")
        nulls = ["None"] if isinstance(field.shape, Nullable) else []
        off = Argument(switch, joined(["Literal[False]", *nulls, kind]), "", default)
    chosen = [
        {"return_type": _PYTHON, switch: off},
        {"return_type": _JSON, switch: off},
        {"return_type": _PYTHON, switch: on},
        {"return_type": _JSON, switch: on},
    ]
    found = [
        Variant(arguments, text, spelt_out=arguments["return_type"] is _PYTHON)
        for arguments, text in zip(chosen, types, strict=False)
    ]
    return [*found, Variant({}, joined(types))]


def deprecation(operation: Operation) -> Iterator[str]:
    """Yield the decorator of a deprecated operation (PEP 702)."""
    if operation.deprecated:
        text = f"`{'.'.join(('client', *operation.method_path))}` is deprecated."
        yield f"@deprecated({quoting.string(text)})"


def switch_of(operation: Operation) -> Field | None:
    """Find the field of the body that requests a stream."""
    stream = operation.stream
    return next((field for field in operation.fields if stream is not None and field.name == stream.switch), None)


def options(name: str) -> str:
    """Write the `**` argument of a function or method, with the class of its keys."""
    return f"**options: Unpack[{name}],"


def further(name: str) -> Argument:
    """Describe that argument, whose keys no signature names."""
    return Argument("**options", "", f"Less used arguments, the keys of `{name}`.")


def signature(head: str, arguments: Sequence[Argument], keywords: Sequence[Argument], rest: str, result: str) -> str:
    """Write a signature, including its colon.

    Args:
        head: `def name`.
        arguments: Positional arguments. A required one after one with a default is keyword-only, and so are the next.
        keywords: Keyword-only arguments.
        rest: `**` argument with its hint, or an empty string.
        result: Hint of the result.
    """
    lines: list[str] = []
    starred, defaults = False, False
    for argument in arguments:
        if argument.default is None and defaults and not starred:
            lines.append("*,")
            starred = True
        defaults = defaults or argument.default is not None
        lines.append(_parameter(argument))
    if keywords and not starred:
        lines.append("*,")
    lines += [_parameter(argument) for argument in keywords]
    lines += [rest] if rest else []
    return f"{head}({' '.join(lines)}) -> {result}:"


def _parameter(argument: Argument) -> str:
    if not argument.hint:
        return f"{argument.name},"
    default = "" if argument.default is None else f" = {argument.default}"
    return f"{argument.name}: {argument.hint}{default},"


def replaced(arguments: Iterable[Argument], variant: Variant) -> list[Argument]:
    """Narrow the arguments to those that select one kind of result."""
    return [variant.replaced.get(argument.name, argument) for argument in arguments]


def documented(operation: Operation, arguments: Iterable[Argument], flavour: Flavour, package: str, indent: str) -> str:
    """Write the docstring of a function or method of a package that calls an operation."""
    return docstring(
        quoting.sentence(operation.summary),
        operation.description,
        arguments,
        _results(operation, flavour),
        raises(package),
        indent,
    )


def docstring(
    summary: str,
    text: str,
    arguments: Iterable[Argument],
    result: str,
    raises: Iterable[tuple[str, str]],
    indent: str,
) -> str:
    """Write a Google-style docstring."""
    lines = [*_paragraph(summary, indent), "", *([*_paragraph(text, indent), ""] if text else []), "Args:"]
    for argument in arguments:
        lines += entry(argument.name, argument.description, indent)
    lines += ["", "Returns:", *entry("", result, indent)] if result else []
    lines += ["", "Raises:"]
    for name, when in raises:
        lines += entry(name, when, indent)
    body = "\n".join(f"{indent}{line}" if line else "" for line in lines)
    return f'{indent}"""{body.strip()}\n{indent}"""'


_RAISES = (
    ("ConfigError", "The key, the URL, a header or a setting is invalid. Nothing was sent."),
    ("RequestValidationError", "The body or a JSON header does not match its schema. Nothing was sent."),
    ("APIStatusError", "The response has an error status."),
    ("APIConnectionError", "No response: the connection failed, or a timeout was exceeded (`CallTimeoutError`)."),
    ("ResponseValidationError", "The response does not match its schema."),
)
"""Exceptions of every call, without the base class."""


def raises(package: str) -> tuple[tuple[str, str], ...]:
    """List the exceptions of every call."""
    return (*_RAISES, (branded("SequrityError", package), "Any other failure. Base class of all errors above."))


def _results(operation: Operation, flavour: Flavour) -> str:
    body = operation.responses.body
    if body is None:
        return "None: the response has no body."
    article = with_article(body.title)
    text = article[0].upper() + article[1:]
    if operation.responses.may_be_empty:
        text += ", or None if the response has no body"
    if operation.stream is not None:
        event, switch = operation.stream.event.title, operation.stream.switch
        text += f", or with `{switch}=True` {with_article(flavour.stream)} of `{event}`"
    return f'{text}. With `return_type="json"`, the same as JSON data.'


def with_article(name: str) -> str:
    """Write a class with its article."""
    return f"{'an' if name[0] in 'AEIOU' else 'a'} `{name}`"


def entry(name: str, text: str, indent: str) -> Iterator[str]:
    """Yield the lines of one entry of a docstring section. A section without names has one entry."""
    prefix = f"{name}: " if name else ""
    first, *others = _paragraph(prefix + text, indent + " " * 8)
    yield f"    {first}"
    yield from (f"{' ' * (8 if name else 4)}{line}" for line in others)


def _paragraph(text: str, indent: str) -> list[str]:
    """Quote schema text for a docstring and wrap it at spaces, which are never part of an escape."""
    quoted = quoting.docstring(text, "").strip().removeprefix('"""').removesuffix('"""')
    width = _LINE_LENGTH - len(indent)
    return textwrap.wrap(" ".join(quoted.split()), width, break_long_words=False, break_on_hyphens=False) or [""]
