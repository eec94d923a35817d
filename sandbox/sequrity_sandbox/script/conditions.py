"""Conditions on requests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias, cast

import jsonschema_rs

from sequrity_runtime.unset import UNSET, Unset
from sequrity_sandbox.turn import Turn
from sequrity_scenario.scenario import Match, Pattern, RegexPattern

Condition: TypeAlias = Callable[[Turn], bool]

MAX_BACKTRACKS: Final = 100_000
"""Steps back that a search for a regular expression may take."""


def conditions_of(match: Match | Unset) -> dict[str, Condition]:
    """Compile a match: each condition by the name of its member."""
    if match is UNSET:
        return {}
    return dict(_conditions(match))


def matcher(pattern: Pattern, *, within: bool = False) -> Callable[[str], bool]:
    """Compile a pattern. Matching takes linear time, or is bounded.

    Args:
        pattern: A string in which `*` stands for any characters, or a regular expression, which is searched for.
        within: Whether a string matches texts that contain it, in any case, and not only equal ones.

    Raises:
        ValueError: The pattern is not a regular expression.
    """
    if isinstance(pattern, RegexPattern):
        return regular_expression(pattern.regex)
    if within:
        parts = pattern.casefold().split("*")
        return lambda text: _holds_in_order(text.casefold(), parts)
    first, *others = pattern.split("*")
    if not others:
        return lambda text: text == pattern
    *inner, last = others

    def matches(text: str) -> bool:
        end = len(text) - len(last)
        return text.startswith(first) and text.endswith(last) and _holds_in_order(text, inner, len(first), end)

    return matches


def _holds_in_order(text: str, parts: Iterable[str], start: int = 0, end: int | None = None) -> bool:
    """Return whether the parts follow each other in a text, between two positions."""
    end = len(text) if end is None else end
    for part in parts:
        at = text.find(part, start, end)
        if at < 0:
            return False
        start = at + len(part)
    return start <= end


def regular_expression(text: str) -> Callable[[str], bool]:
    """Compile a regular expression as JSON Schema's `pattern` has it, for the validator's engine.

    The engine bounds its steps: a search that exceeds the bound does not match. Python's own could take years.

    Raises:
        ValueError: The text is not a regular expression.
    """
    options = jsonschema_rs.FancyRegexOptions(backtrack_limit=MAX_BACKTRACKS)
    try:
        validator = jsonschema_rs.Draft202012Validator({"pattern": text}, pattern_options=options)
    except (jsonschema_rs.ValidationError, UnicodeError):
        raise ValueError("not a regular expression of JSON Schema") from None
    return lambda searched: validator.is_valid(searched.encode("utf-8", "replace").decode())


def _conditions(match: Match) -> Iterator[tuple[str, Condition]]:
    for name, member in TEXTS.items():
        pattern: Pattern | Unset = getattr(match, name)
        if pattern is not UNSET:
            yield name, _on_any(matcher(pattern, within=name == "text"), member)
    for header, pattern in (match.headers or {}).items():
        yield f"header {header}", _on_any(matcher(pattern), _header(header.lower()))
    number = match.turn
    if number is not UNSET:
        yield "turn", lambda turn: turn.number == number
    body = match.body
    if body is not UNSET:
        yield "body", lambda turn: contains(turn.body, body)


def _on_any(matches: Callable[[str], bool], member: Callable[[Turn], tuple[str, ...]]) -> Condition:
    return lambda turn: any(map(matches, member(turn)))


TEXTS: dict[str, Callable[[Turn], tuple[str, ...]]] = {
    "operation": lambda turn: (turn.operation,),
    "path": lambda turn: (turn.path,),
    "model": lambda turn: (turn.model,),
    "text": lambda turn: (turn.user_text,),
    "tool": lambda turn: tuple(tool.name for tool in turn.tools),
    "tool_result": lambda turn: tuple(result.call.tool for result in turn.results[-1:]),
}
"""The texts of a request that a pattern is compared with; one of them must match."""


def _header(name: str) -> Callable[[Turn], tuple[str, ...]]:
    return lambda turn: (turn.sent[name],) if name in turn.sent else ()


def contains(value: Any, part: Any) -> bool:
    """Return whether a JSON value contains a part: each member of an object, anything else as a whole."""
    if isinstance(value, Mapping) and isinstance(part, Mapping):
        whole = cast("Mapping[str, Any]", value)
        return all(key in whole and contains(whole[key], item) for key, item in cast("Mapping[str, Any]", part).items())
    return bool(value == part) and isinstance(value, bool) == isinstance(part, bool)
