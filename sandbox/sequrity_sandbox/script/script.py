"""A script as a planner: the first rule that matches a turn decides."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Iterator
from typing import Final

from attrs import define

from sequrity_runtime.unset import UNSET
from sequrity_sandbox.outcome import BY_SCRIPT, Failure, Outcome, ToolCall
from sequrity_sandbox.script.actions import given, outcome_of
from sequrity_sandbox.script.conditions import Condition, conditions_of, matcher
from sequrity_sandbox.turn import Turn
from sequrity_scenario.scenario import Decision, Rule, Scenario

UNMATCHED: Final = 404
"""Status of the response to a request that no rule of a strict script matches. Clients do not retry it."""

_SHOWN: Final = 10


@define
class _ScriptedRule:
    """A rule, and its remaining number of uses."""

    name: str
    conditions: dict[str, Condition]
    outcome: Outcome | None
    delay: float
    times: int | None
    left: int | None

    def difference(self, turn: Turn) -> str | None:
        """Name the first condition that does not hold, or return None if the rule matches."""
        return next((name for name, holds in self.conditions.items() if not holds(turn)), None)


class Script:
    """Rules of a script file, and rules that a test adds after them. Threads may share it.

    Args:
        scenario: The script of a file, if there is one.
        strict: Whether a turn that no rule matches is an error, whatever the setting of the file.
    """

    def __init__(self, scenario: Scenario | None = None, *, strict: bool = False) -> None:
        self._lock = threading.Lock()
        self.strict = strict or (scenario is not None and scenario.strict is True)
        self._repeats = scenario is not None and scenario.spent == "repeat"
        self._rules: list[_ScriptedRule] = []
        self._decisions: list[tuple[Callable[[str], bool], Decision]] = []
        for rule in (scenario.rules if scenario is not None else UNSET) or ():
            self.add(rule)
        for decision in (scenario.decisions if scenario is not None else UNSET) or ():
            self.add_decision(decision)
        self._in_file = (len(self._rules), len(self._decisions))

    def add(self, rule: Rule) -> None:
        """Add a rule behind all others."""
        times = given(rule.times)
        made = _ScriptedRule(
            name=given(rule.name) or "",
            conditions=conditions_of(rule.when),
            outcome=outcome_of(rule.then),
            delay=rule.then.delay or 0,
            times=times,
            left=times,
        )
        with self._lock:
            made.name = made.name or f"rule {len(self._rules) + 1}"
            self._rules.append(made)

    def add_decision(self, decision: Decision) -> None:
        """Add a policy's decision behind all others."""
        with self._lock:
            self._decisions.append((matcher(decision.tool), decision))

    def reset(self) -> None:
        """Remove the added rules, and reset the rules of the file."""
        with self._lock:
            rules, decisions = self._in_file
            del self._rules[rules:], self._decisions[decisions:]
            for rule in self._rules:
                rule.left = rule.times

    async def plan(self, turn: Turn) -> Outcome | None:
        """Return the outcome of the first rule that matches, or None."""
        rule = self._take(turn)
        if rule is None:
            return self._unmatched(turn) if self.strict else None
        if rule.outcome is None:  # the rule only delays, and leaves the response to the next planner
            await asyncio.sleep(rule.delay)
        return rule.outcome

    @property
    def has_decisions(self) -> bool:
        """Whether the script decides about tool calls."""
        with self._lock:
            return bool(self._decisions)

    def decide(self, call: ToolCall) -> tuple[bool, str] | None:
        """Return the decision of the script about a tool call, with its reason; None without a decision."""
        with self._lock:
            for matches, decision in self._decisions:
                if matches(call.tool):
                    return decision.allow, given(decision.reason) or BY_SCRIPT
        return None

    def _take(self, turn: Turn) -> _ScriptedRule | None:
        """Find the rule for a turn, and count its use."""
        with self._lock:
            spent = None
            for rule in self._rules:
                if rule.difference(turn) is not None:
                    continue
                if rule.left is None:
                    return rule
                if rule.left > 0:
                    rule.left -= 1
                    return rule
                spent = rule
            return spent if self._repeats else None

    def _unmatched(self, turn: Turn) -> Failure:
        asked = f"{turn.operation}, model {turn.model!r}, text {turn.user_text[:200]!r}"
        differences = "; ".join(self._differences(turn)) or "it has no rules"
        message = f"No rule of the script matches this request ({asked}): {differences}."
        return Failure(status=UNMATCHED, message=message)

    def _differences(self, turn: Turn) -> Iterator[str]:
        with self._lock:
            for rule in self._rules[:_SHOWN]:
                yield f"{rule.name}: {rule.difference(turn) or 'times'}"
            if len(self._rules) > _SHOWN:
                yield f"and {len(self._rules) - _SHOWN} more"
