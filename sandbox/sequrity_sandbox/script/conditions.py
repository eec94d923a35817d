"""Conditions on requests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias, cast

from sequrity_runtime.unset import UNSET, Unset
from sequrity_sandbox.turn import Turn
from sequrity_scenario.scenario import Match, Pattern, RegexPattern

Condition: TypeAlias = Callable[[Turn], bool]


def conditions_of(match: Match | Unset) -> dict[str, Condition]:
    """Compile a match: each condition by the name of its member."""
    if match is UNSET:
        return {}
    return dict(_conditions(match))


def matcher(pattern: Pattern, *, within: bool = False) -> Callable[[str], bool]:
    """Compile a pattern.

    Args:
        pattern: A string in which `*` stands for any characters, or a regular expression, which is searched for.
        within: Whether a string matches texts that contain it, in any case, and not only equal ones.
    """
    if isinstance(pattern, RegexPattern):
        search = re.compile(pattern.regex).search
        return lambda text: search(text) is not None
    expression = ".*".join(map(re.escape, pattern.split("*")))
    if within:
        search = re.compile(expression, re.DOTALL | re.IGNORECASE).search
        return lambda text: search(text) is not None
    full = re.compile(expression, re.DOTALL).fullmatch
    return lambda text: full(text) is not None


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
