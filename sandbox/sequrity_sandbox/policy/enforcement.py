"""The policy of a request, applied to the tool calls of a turn."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast

from attrs import evolve

from sequrity_runtime.policy import (
    Call,
    Decision,
    Policy,
    PolicyEvaluationError,
    PolicySyntaxError,
    Value,
    evaluate,
    label_result,
    parse,
)
from sequrity_sandbox.contract.problem import Problem
from sequrity_sandbox.exchange import PolicyDecision
from sequrity_sandbox.http.message import RejectionError
from sequrity_sandbox.json_text import decode, part
from sequrity_sandbox.outcome import Refusal, ToolCall
from sequrity_sandbox.planner import Judge
from sequrity_sandbox.policy.memory import (
    PolicyMemory,
    Source,
    combined,
    derived,
    from_meta,
    labelled,
    to_json,
    with_tags,
)
from sequrity_sandbox.turn import Turn

NON_EXECUTABLE: Final = "__non_executable"
LLM_BLOCKED: Final = "__llm_blocked"
CONTROL_FLOW: Final = "Control flow violation: the labels of a value do not allow it to steer a branch."
INTERNAL_TOOLS: Final = ("parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn")


class Enforcement:
    """The policy of one request, and the memory of its session.

    Args:
        turn: The request.
        memory: Memory of the session, which is changed.
        judge: Decides under a policy that is not SQRT.

    Raises:
        RejectionError: 422 for a policy that does not parse, with its location.
    """

    def __init__(self, turn: Turn, memory: PolicyMemory, judge: Judge | None = None) -> None:
        self._policy = read_policy(turn.policy)
        self._judge = judge
        self._fail_fast: bool = turn.policy.get("fail_fast") is not False
        self._presets = part(turn.policy, "presets")
        self._memory = memory
        self._turn = turn
        if turn.awaits_response:
            memory.start_turn(clear=turn.limits.get("clear_session_meta") in ("every_turn", "every_attempt"))
        for result in turn.results:
            if result.call.id not in memory.results:
                self._take(result.call.id, result.call.tool, result.call.arguments or {}, result.text)

    # --- decisions ---

    def refusal(self, calls: Sequence[ToolCall], *, scripted: bool = False) -> Refusal | None:
        """Decide tool calls. Returns why they are denied, or None if all are allowed.

        With `fail_fast`, which is the default, the first hard denial ends the checks.

        Args:
            calls: The calls.
            scripted: Whether a script decided on the calls: then it also decides for a policy that is not SQRT.

        Raises:
            RejectionError: 422 for a policy that is not SQRT and that no script decides.
        """
        if is_foreign(self._turn):
            return self._judged(calls, scripted=scripted)
        denied: list[str] = []
        for call in calls:
            decision = self.decide(self.call_of(call))
            if not decision.allowed:
                denied.append(denial(call.tool, decision.reason))
                if decision.hard and self._fail_fast:
                    break
        return Refusal(" ".join(denied), "policy", "policy_violation") if denied else None

    def check_language(self) -> None:
        """Refuse a policy in a language that is not evaluated here.

        Raises:
            RejectionError: 422.
        """
        if is_foreign(self._turn):
            raise foreign_policy()

    def _judged(self, calls: Sequence[ToolCall], *, scripted: bool) -> Refusal | None:
        for call in calls:
            verdict = self._judge(self._turn, call) if self._judge else None
            if verdict is None:
                if not scripted:
                    raise foreign_policy()
                verdict = True, "the script calls it"
            allowed, reason = verdict
            arguments = {name: to_json(value) for name, value in self.call_of(call).arguments.items()}
            self._memory.decided(PolicyDecision(call.tool, allowed, reason, arguments))
            if not allowed:
                return Refusal(denial(call.tool, reason), "policy", "policy_violation")
        return None

    def decide(self, call: Call) -> Decision:
        """Decide one call, and remember the decision and the labels that it leaves on the session."""
        decision = self._llm_blocked(call) or evaluate(
            self._policy,
            evolve(call, session=self._memory.session),
            default_allow=self._presets.get("default_allow") is not False,
            default_hard=self._presets.get("default_allow_enforcement_level") == "hard",
        )
        self._memory.session = decision.session
        arguments = {name: to_json(value) for name, value in call.arguments.items()}
        self._memory.decided(PolicyDecision(call.tool, decision.allowed, decision.reason, arguments))
        return decision

    def _llm_blocked(self, call: Call) -> Decision | None:
        """Deny that an LLM reads a value that is blocked for it, if the preset is on."""
        if call.tool != "parse_with_ai" or self._presets.get("enable_llm_blocked_tag") is False:
            return None
        if not any(LLM_BLOCKED in value.tags or "*" in value.tags for value in call.arguments.values()):
            return None
        hard = self._presets.get("llm_blocked_tag_enforcement_level") != "soft"
        if not hard and evaluate(self._policy, evolve(call, session=self._memory.session), default_allow=False).allowed:
            return None  # a rule of the policy overrules the soft denial
        reason = f"an argument has the tag {LLM_BLOCKED}"
        return Decision(allowed=False, hard=hard, reason=reason, rule=None, session=self._memory.session)

    def branch_refusal(self, value: Value) -> Refusal | None:
        """Decide whether a value may steer a branch of a program: the branching policy of the mode `custom`."""
        rule = part(self._presets, "branching_meta_policy")
        if self._turn.policy.get("mode") != "custom" or not rule:
            return None
        fields = ("producers", "tags", "consumers")
        named = {key: frozenset(cast("list[str]", rule.get(key) or ())) for key in fields}
        shares = any(names & cast("frozenset[Any]", getattr(value, key)) for key, names in named.items())
        if rule.get("mode") == "allow":
            allowed = shares
        else:  # a value with every tag, or from every producer, has those that are named
            allowed = not shares and not any(named[key] and "*" in getattr(value, key) for key in fields[:2])
        return None if allowed else Refusal(CONTROL_FLOW, "policy", "policy_violation")

    # --- labels ---

    def call_of(self, call: ToolCall) -> Call:
        """Label the arguments of a call: by its planner, else by the results that they repeat."""
        sources = list(self._memory.results.values())
        meta = call.meta or {}
        arguments = {
            name: from_meta(value, meta[name]) if name in meta else derived(value, sources)
            for name, value in call.arguments.items()
        }
        return Call(tool=call.tool, arguments=arguments)

    def expect(self, call_id: str, call: Call) -> None:
        """Remember an allowed call until its result comes."""
        self._memory.expect(call_id, evolve(call, session=self._memory.session))

    def _take(self, call_id: str, tool: str, arguments: Mapping[str, Any], text: str) -> None:
        call = self._memory.calls.pop(call_id, None) or self.call_of(ToolCall(tool, dict(arguments)))
        self._memory.results[call_id] = Source.of(self.label(call, text))
        self._memory.size += len(text)

    def label(self, call: Call, text: str) -> Value:
        """Label the result of a call: by the tool or from its arguments, then by the rules of the policy."""
        value = _result(text, call.arguments.values())
        if self._turn.is_dual_llm and self._presets.get("enable_non_executable_memory") is not False:
            value = with_tags(value, NON_EXECUTABLE)
        try:
            value, self._memory.session = label_result(self._policy, evolve(call, session=self._memory.session), value)
        except PolicyEvaluationError as error:
            raise RejectionError(422, [_problem(f"the labels of {call.tool} cannot be made: {error}")]) from None
        return value

    @property
    def results(self) -> list[Value]:
        """The labelled results of the turn."""
        ids = (result.call.id for result in self._turn.results)
        return [self._memory.results[each].value for each in ids if each in self._memory.results]

    @property
    def internal(self) -> list[Decision]:
        """The decisions about internal tools in the turn, to which more may be added."""
        return self._memory.internal

    @property
    def history(self) -> tuple[PolicyDecision, ...]:
        """The decisions of the turn."""
        return tuple(self._memory.history)


def denial(tool: str, reason: str) -> str:
    """Return the message of a denied call, by which programs recognise a denial."""
    return f"Tool call to '{tool}' is denied by argument checking policies: {reason}."


def is_foreign(turn: Turn) -> bool:
    """Return whether the policy of a request is in a language that is not evaluated here."""
    codes = part(turn.policy, "codes")
    return bool(codes.get("code")) and codes.get("language", "sqrt") != "sqrt"


def foreign_policy() -> RejectionError:
    """Make the error for a policy whose meaning is not public."""
    where = ("header", "X-Policy", "codes", "language")
    problem = Problem(where, "the sandbox evaluates sqrt alone; a script can decide in its place", "policy")
    return RejectionError(422, [problem], code="policy_language")


def _result(text: str, arguments: Iterable[Value]) -> Value:
    """Read a tool's result. A wrapped result has labels, and a rule to combine them with those of the call."""
    inherited = combined(arguments)
    try:
        value: Any = decode(text)
    except ValueError:
        value = text
    wrapped = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    if wrapped.get("is_sequrity_var") is not True or "value" not in wrapped:
        return labelled(value, inherited)
    own = from_meta(wrapped["value"], part(wrapped, "meta"))
    match wrapped.get("combine_meta"):
        case "replace":
            return own
        case "ignore":
            return labelled(own.value, inherited)
        case _:
            return labelled(own.value, combined((inherited, own)))


def read_policy(header: Mapping[str, Any]) -> Policy:
    """Parse the policy of a header. One in another language than SQRT has no rules here.

    Raises:
        RejectionError: 422 with the location of the mistake.
    """
    codes = part(header, "codes")
    if codes.get("language", "sqrt") != "sqrt":
        return Policy()
    try:
        return _parsed(codes.get("code") or "")
    except PolicySyntaxError as error:
        raise RejectionError(
            422, [_problem(f"not SQRT: {error.message} at line {error.line}, column {error.column}")]
        ) from None


@functools.lru_cache(128)
def _parsed(text: str) -> Policy:
    return parse(text)


def _problem(message: str) -> Problem:
    return Problem(("header", "X-Policy", "codes", "code"), message, "policy")
