"""The script of a sandbox, loaded when it is first needed: its types take a tenth of a second to import."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sequrity_sandbox.exchange import Exchange
from sequrity_sandbox.outcome import Outcome, ToolCall
from sequrity_sandbox.planner import Judge
from sequrity_sandbox.turn import Turn

if TYPE_CHECKING:
    from sequrity_sandbox.script.script import Script


class _Judge:
    """The decisions of a script."""

    def __init__(self, scripts: LazyScript) -> None:
        self._scripts = scripts

    def __bool__(self) -> bool:
        """Return whether there are decisions."""
        script = self._scripts.script
        return script is not None and script.has_decisions

    def __call__(self, _turn: Turn, call: ToolCall) -> tuple[bool, str] | None:
        """Decide a call."""
        script = self._scripts.script
        return None if script is None else script.decide(call)


class LazyScript:
    """A planner that has no outcome until rules are added.

    Args:
        path: Script file, which is read at once; None for a script without a file.
        strict: Whether a turn that no rule matches is an error.

    Raises:
        ScriptError: The file is not a valid script.
    """

    def __init__(self, path: Path | None, *, strict: bool) -> None:
        self._lock = threading.Lock()
        self._strict = strict
        self._script: Script | None = None
        if path is not None:
            from sequrity_sandbox.script.file import read_script  # noqa: PLC0415 - see the module
            from sequrity_sandbox.script.script import Script  # noqa: PLC0415 - see the module

            self._script = Script(read_script(path), strict=strict)
        elif strict:
            self._loaded()

    async def plan(self, turn: Turn) -> Outcome | None:
        """Ask the script."""
        return None if self._script is None else await self._script.plan(turn)

    @property
    def judge(self) -> Judge:
        """Decides tool calls under policies that the sandbox does not evaluate; false without decisions."""
        return _Judge(self)

    @property
    def script(self) -> Script | None:
        """The script, once it is loaded."""
        return self._script

    def add(self, then: Mapping[str, Any], when: Mapping[str, Any], times: int | None) -> None:
        """Add a rule.

        Raises:
            ScriptError: The rule is not valid.
        """
        from sequrity_sandbox.script.file import rule_of  # noqa: PLC0415 - see the module

        self._loaded().add(rule_of(then, when, times))

    def add_decision(self, tool: Any, *, allow: bool, reason: str | None) -> None:
        """Add a policy's decision.

        Raises:
            ScriptError: The decision is not valid.
        """
        from sequrity_sandbox.script.file import decision_of  # noqa: PLC0415 - see the module

        self._loaded().add_decision(decision_of(tool, allow=allow, reason=reason))

    def filter(self, when: Mapping[str, Any]) -> Callable[[Exchange], bool]:
        """Compile conditions for exchanges. A request that was not understood matches only without conditions.

        Raises:
            ScriptError: The conditions are not valid.
        """
        if not when:
            return lambda _: True
        from sequrity_sandbox.script.conditions import conditions_of  # noqa: PLC0415 - see the module
        from sequrity_sandbox.script.file import rule_of  # noqa: PLC0415 - see the module

        conditions = conditions_of(rule_of({"delay": 0}, when, None).when).values()
        return lambda each: each.turn is not None and all(holds(each.turn) for holds in conditions)

    def reset(self) -> None:
        """Remove what was added."""
        if self._script is not None:
            self._script.reset()

    def _loaded(self) -> Script:
        from sequrity_sandbox.script.script import Script  # noqa: PLC0415 - see the module

        with self._lock:
            if self._script is None:
                self._script = Script(strict=self._strict)
            return self._script
