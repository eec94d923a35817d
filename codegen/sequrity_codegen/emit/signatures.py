"""Signatures of functions and methods: one overload for each kind of answer, and docstrings in Google's style."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve, frozen

from sequrity_codegen import quoting
from sequrity_codegen.api import Operation
from sequrity_codegen.emit.arguments import Argument
from sequrity_codegen.emit.hints import joined


@frozen
class Flavour:
    """Sync or async: the words in which the two differ, and nothing else does."""

    suffix: str
    keyword: str
    awaits: str
    http_client: str
    stream: str
    prefix: str
    base: str


SYNC = Flavour("sync", "def", "", "Client", "Stream", "", "Sync")
ASYNC = Flavour("async", "async def", "await ", "AsyncClient", "AsyncStream", "Async", "Async")
FLAVOURS = (SYNC, ASYNC)

_LINE_LENGTH = 112

_PYTHON = Argument("return_type", 'Literal["python"]', "", '"python"')
_JSON = Argument("return_type", 'Literal["json"]', "")
RETURN_TYPE = Argument(
    "return_type",
    'Literal["python", "json"]',
    "`python` for typed objects, `json` for JSON data, which is checked all the same.",
    '"python"',
)


@frozen
class Variant:
    """One kind of answer, and what arguments it takes."""

    replaced: dict[str, Argument]
    answer: str


def variants(operation: Operation, flavour: Flavour) -> list[Variant]:
    """List the kinds of answers; the last is whichever, for arguments that only a running program knows."""
    typed, plain = operation.response.title, "dict[str, Any]"
    found = [Variant({"return_type": _PYTHON}, typed), Variant({"return_type": _JSON}, plain)]
    if operation.stream is not None:
        switch = operation.stream.switch
        off, on = Argument(switch, "Literal[False] | None", "", "None"), Argument(switch, "Literal[True]", "")
        events = f"{flavour.stream}[{operation.stream.event.title}]"
        found = [evolve(variant, replaced={**variant.replaced, switch: off}) for variant in found]
        found.append(Variant({"return_type": _PYTHON, switch: on}, events))
        found.append(Variant({"return_type": _JSON, switch: on}, f"{flavour.stream}[{plain}]"))
    return [*found, Variant({}, joined(variant.answer for variant in found))]


def signature(head: str, arguments: Sequence[Argument], keywords: Sequence[Argument], rest: str, answer: str) -> str:
    """Write a signature, up to and with its colon.

    Args:
        head: `def name`.
        arguments: Those that may be given by position, unless one before them must be named.
        keywords: Keyword-only ones.
        rest: Hint of `**...` with its name; empty where there is none.
        answer: Hint of what is returned.
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
    return f"{head}({' '.join(lines)}) -> {answer}:"


def _parameter(argument: Argument) -> str:
    if not argument.hint:
        return f"{argument.name},"
    default = "" if argument.default is None else f" = {argument.default}"
    return f"{argument.name}: {argument.hint}{default},"


def replaced(arguments: Iterable[Argument], variant: Variant) -> list[Argument]:
    """Narrow arguments to what a kind of answer takes."""
    return [variant.replaced.get(argument.name, argument) for argument in arguments]


def documented(
    operation: Operation, arguments: Iterable[Argument], flavour: Flavour, indent: str, *, raw: bool = False
) -> str:
    """Write the docstring of a function or method that calls an operation."""
    answers = _answers(operation, flavour)
    if raw:
        answers = f"What came: status, headers and body. Its `parse()` gives this: {answers[0].lower()}{answers[1:]}"
    return docstring(operation.summary, operation.description, arguments, answers, RAISES, indent)


def docstring(
    summary: str,
    text: str,
    arguments: Iterable[Argument],
    answers: str,
    raises: Iterable[tuple[str, str]],
    indent: str,
) -> str:
    """Write a docstring in Google's style."""
    lines = [*_paragraph(summary, indent), "", *_paragraph(text, indent), "", "Args:"]
    for argument in arguments:
        lines += entry(argument.name, argument.description, indent)
    lines += ["", "Returns:", *entry("", answers, indent), "", "Raises:"]
    for name, when in raises:
        lines += entry(name, when, indent)
    body = "\n".join(f"{indent}{line}" if line else "" for line in lines)
    return f'{indent}"""{body.strip()}\n{indent}"""'


RAISES = (
    ("ConfigError", "The key, the URL, a header or a setting is unusable; nothing was sent."),
    ("RequestValidationError", "The body or a JSON header does not fit its schema; nothing was sent."),
    ("APIStatusError", "The service answered with an error."),
    ("ResponseValidationError", "The answer does not fit its schema."),
    ("SequrityError", "Whatever else went wrong; the base of all the others."),
)
"""What every call raises."""


def _answers(operation: Operation, flavour: Flavour) -> str:
    text = f"The answer, as {_a(operation.response.title)}"
    if operation.stream is not None:
        event, switch = operation.stream.event.title, operation.stream.switch
        text += f"; with `{switch}=True` its chunks as they arrive, as {_a(flavour.stream)} of `{event}`"
    return f'{text}. With `return_type="json"` the same as JSON data.'


def _a(name: str) -> str:
    return f"{'an' if name[0] in 'AEIOU' else 'a'} `{name}`"


def entry(name: str, text: str, indent: str) -> Iterator[str]:
    """Yield the lines of one entry of a docstring's section; without a name, of its only one."""
    prefix = f"{name}: " if name else ""
    first, *others = _paragraph(prefix + text, indent + " " * 8)
    yield f"    {first}"
    yield from (f"{' ' * (8 if name else 4)}{line}" for line in others)


def _paragraph(text: str, indent: str) -> list[str]:
    """Quote schema text for a docstring, and wrap it; the quoted text is cut at spaces alone, which no escape holds."""
    quoted = quoting.docstring(text, "").strip().removeprefix('"""').removesuffix('"""')
    width = _LINE_LENGTH - len(indent)
    return textwrap.wrap(" ".join(quoted.split()), width, break_long_words=False, break_on_hyphens=False) or [""]
