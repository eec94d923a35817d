"""Policies decide tool calls over HTTP, as the evaluator does."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import httpx
import pytest
from policy_decisions import CLOSED, TESTS, VERDICTS, allow_when

from sequrity.policy import Call, Value, evaluate, parse
from sequrity_sandbox import running
from sequrity_sandbox.outcome import Meta, Text, ToolCall, ToolCalls
from sequrity_sandbox.planner import Judge
from sequrity_sandbox.policy.memory import Source, derived
from sequrity_sandbox.turn import Turn

from ._calls import CHAT, DUAL, HELLO, ask, message_of, problems_of, result_of

GRAPH = "/control/lang-graph/v1/chat/completions"
SHOWN = {"response_format": {"include_policy_check_history": True, "include_program": True}}
SIGNED = '\ntool "parse_with_ai" -> session before @tags |= {"signed"};'
"""Labels the session by a call of an internal tool."""


def function(name: str, parameters: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"type": "function", "function": {"name": name, "parameters": parameters or {"type": "object"}}}


def policy(text: str, **presets: Any) -> dict[str, Any]:
    return {"X-Features": DUAL, "X-Policy": {"codes": {"code": text}, "presets": presets}, "X-Config": SHOWN}


def as_json(value: Any) -> Any:
    return value.isoformat() if isinstance(value, datetime) else value


def variables(values: Mapping[str, Value]) -> dict[str, Any]:
    """Write labelled arguments as context variables."""
    return {
        name: {
            "value": as_json(value.value),
            "meta": {key: sorted(getattr(value, key)) for key in ("tags", "producers", "consumers")},
        }
        for name, value in values.items()
    }


def is_allowed(client: httpx.Client, text: str, values: Mapping[str, Value], *, signed: bool = False) -> bool:
    """Return whether a policy allows the tool `t` with labelled arguments."""
    program = ("parse_with_ai()\n" if signed else "") + f"t({', '.join(f'{name}={name}' for name in values)})"
    headers = policy(text + (SIGNED if signed else ""))
    body = {"tools": [function("t")], "user_provided_program": program, "context_vars": variables(values)}
    sent = ask(client, GRAPH, headers=headers, **body)
    allowed = "tool_calls" in message_of(sent)
    if not allowed:
        result = result_of(sent)
        assert "'t' is denied by argument checking policies" in result["error"]["message"]
        assert result["policy_check_history"][-1]["allowed"] is False
    return allowed


# JSON has no number that is not one.
SENT = [row for row in TESTS if not any(value.value != value.value for value in row[1].values())]


@pytest.mark.parametrize(("test", "values", "holds"), SENT, ids=[f"{number}" for number, _ in enumerate(SENT)])
def test_test_decides_the_call(client: httpx.Client, test: str, values: dict[str, Value], holds: bool) -> None:
    assert is_allowed(client, allow_when(test), values, signed="signed" in test) is holds


@pytest.mark.parametrize(
    ("text", "allowed"), [row[:2] for row in VERDICTS], ids=[str(n) for n, _ in enumerate(VERDICTS)]
)
def test_verdicts_decide_the_call(client: httpx.Client, text: str, allowed: bool) -> None:
    assert is_allowed(client, text, {"x": Value(value=1)}) is allowed


@pytest.mark.parametrize("text", [row[0] for row in CLOSED], ids=[str(n) for n, _ in enumerate(CLOSED)])
def test_rule_that_cannot_be_evaluated_denies_the_call(client: httpx.Client, text: str) -> None:
    assert is_allowed(client, text, {"x": Value(value=1)}) is False


def test_table_has_at_least_100_decisions() -> None:
    assert len(SENT) + len(VERDICTS) + len(CLOSED) >= 100


class TestTexts:
    """The parser decides the meaning of a text, not a search for words."""

    @pytest.mark.parametrize(
        ("text", "allowed"),
        [
            ('tool r"send_.*" { must deny always; }', False),
            ('tool "send_email" { must deny when to.value in {"a", "b"}; }', False),
            ('tool "send_email" { must allow when not (to.value == "never deny this"); }', True),
            ('tool "send_email" { must deny when to.value == "deny"; }', True),
            ('/* tool "send_email" { must deny always; } */', True),
        ],
    )
    def test_rule(self, client: httpx.Client, text: str, allowed: bool) -> None:
        schema = {"type": "object", "properties": {"to": {"const": "a"}}}
        sent = ask(client, tools=[function("send_email", schema)], headers=policy(text))
        assert ("tool_calls" in message_of(sent)) is allowed

    @pytest.mark.parametrize("arch", ["single-llm", "dual-llm"])
    def test_text_that_does_not_parse_is_a_422_with_its_location(self, client: httpx.Client, arch: str) -> None:
        headers = {**policy('tool "a" {\n  must frobnicate;\n}'), "X-Features": {"agent_arch": arch}}
        sent = ask(client, headers=headers)
        assert problems_of(sent) == [(["header", "X-Policy", "codes", "code"], "policy")]
        assert "line 2, column 8" in sent.json()["detail"][0]["msg"]

    def test_policy_in_another_language_is_refused(self, client: httpx.Client) -> None:
        header = {"codes": {"code": "permit(principal, action, resource);", "language": "cedar"}}
        for tools in ([], [function("t")]):
            sent = ask(client, headers={"X-Features": DUAL, "X-Policy": header}, tools=tools)
            assert problems_of(sent) == [(["header", "X-Policy", "codes", "language"], "policy")]

    def test_policy_applies_in_single_llm_mode(self, client: httpx.Client) -> None:
        headers = {"X-Policy": {"codes": {"code": 'tool "t" { must deny always; }'}}}
        message = message_of(ask(client, tools=[function("t")], headers=headers))
        assert "'t' is denied" in message["content"]
        assert "tool_calls" not in message


class Scripted:
    """A planner with one outcome for each request."""

    def __init__(self, *outcomes: Any) -> None:
        self._outcomes = iter(outcomes)

    async def plan(self, turn: Turn) -> Any:
        return next(self._outcomes)


def played(headers: dict[str, Any], *outcomes: Any, **options: Any) -> list[httpx.Response]:
    """Send a request for each outcome of a script; each brings the results of the calls before it."""
    messages: list[dict[str, Any]] = list(HELLO)
    sent: list[httpx.Response] = []
    with (
        running(planners=[Scripted(*outcomes)], **options) as url,
        httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as client,
    ):
        for _ in outcomes:
            sent.append(ask(client, messages=messages, headers=headers))
            document: dict[str, Any] = sent[-1].json()
            calls: list[dict[str, Any]] = []
            for choice in document.get("choices") or ():
                calls += choice["message"].get("tool_calls") or ()
            for call in calls:
                messages.append({"role": "assistant", "content": None, "tool_calls": [call]})
                result = {
                    "role": "tool",
                    "tool_call_id": call["id"],
                    "content": f"the text of {call['function']['name']}",
                }
                messages.append(result)
    return sent


def call(tool: str, **arguments: Any) -> ToolCalls:
    return ToolCalls((ToolCall(tool, arguments),))


class TestLabels:
    RULES = 'tool "read" -> @tags |= {"secret"}; tool "send" { must deny when body.tags overlaps {"secret"}; }'

    def test_argument_that_repeats_a_result_has_its_labels(self) -> None:
        leak, _ = played(policy(self.RULES), call("read"), call("send", body="Here is the text of read.")), None
        assert result_of(leak[1])["status"] == "failure"
        fine = played(policy(self.RULES), call("read"), call("send", body="Hello"))
        assert message_of(fine[1])["tool_calls"]

    def test_script_names_the_labels_of_arguments(self) -> None:
        labelled = ToolCalls((ToolCall("send", {"body": "x"}, {"body": Meta(tags=("secret",))}),))
        assert result_of(played(policy(self.RULES), labelled)[0])["status"] == "failure"

    def test_final_value_has_the_labels_of_the_results(self) -> None:
        sent = played(policy(self.RULES), call("read"), Text("done"))
        meta = result_of(sent[1])["final_return_value"]["meta"]
        assert meta == {"producers": ["read"], "consumers": ["*"], "tags": ["__non_executable", "secret", "sandbox"]}

    def test_session_keeps_its_labels_until_they_are_cleared(self) -> None:
        rules = (
            'tool "login" { session before { @tags |= {"tried"}; } '
            'must deny when "tried" in @session.tags and x.value == 1; }'
        )
        headers = policy(rules)
        with (
            running(planners=[Scripted(call("login", x=0), call("login", x=1), call("login", x=1))]) as url,
            httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as client,
        ):
            first = ask(client, headers=headers)
            assert message_of(first)["tool_calls"]
            headers["X-Session-ID"] = first.headers["X-Session-ID"]
            assert result_of(ask(client, headers=headers))["status"] == "failure"

    @pytest.mark.parametrize(
        ("combine", "tags"), [("merge", {"a", "own"}), ("replace", {"own"}), ("ignore", {"a"}), (None, {"a", "own"})]
    )
    def test_a_wrapped_result_combines_labels_by_its_rule(
        self, client: httpx.Client, combine: str | None, tags: set[str]
    ) -> None:
        meta = {"producers": [], "consumers": ["*"], "tags": ["own"]}
        wrapped: dict[str, Any] = {"value": 5, "meta": meta, "is_sequrity_var": True}
        if combine:
            wrapped["combine_meta"] = combine
        program = "final_return_value = t(x=x)"
        context = {"x": {"value": 1, "meta": {"producers": [], "consumers": ["*"], "tags": ["a"]}}}
        body = {"tools": [function("t")], "user_provided_program": program, "context_vars": context}
        headers = policy("", enable_non_executable_memory=False)
        first = message_of(ask(client, GRAPH, headers=headers, **body))
        result = {"role": "tool", "tool_call_id": first["tool_calls"][0]["id"], "content": json.dumps(wrapped)}
        sent = ask(client, GRAPH, headers=headers, messages=[*HELLO, first, result], **body)
        final = result_of(sent)["final_return_value"]
        assert (final["value"], set(final["meta"]["tags"])) == (5, tags)


class TestPresets:
    @pytest.mark.parametrize("default", [True, False])
    def test_default_allow_decides_without_an_applicable_rule(self, client: httpx.Client, default: bool) -> None:
        sent = ask(client, tools=[function("t")], headers=policy("", default_allow=default))
        assert ("tool_calls" in message_of(sent)) is default

    @pytest.mark.parametrize(
        ("presets", "denied"),
        [({}, True), ({"enable_llm_blocked_tag": False}, False), ({"llm_blocked_tag_enforcement_level": "soft"}, True)],
    )
    def test_blocked_value_is_not_read_by_a_model(
        self, client: httpx.Client, presets: dict[str, Any], denied: bool
    ) -> None:
        blocked = {"value": "x", "meta": {"producers": [], "consumers": ["*"], "tags": ["__llm_blocked"]}}
        program = "final_return_value = parse_with_ai(text=x)"
        headers = policy("", **presets)
        sent = ask(client, GRAPH, headers=headers, user_provided_program=program, context_vars={"x": blocked})
        assert (result_of(sent)["status"] == "failure") is denied

    def test_rule_overrules_a_soft_block(self, client: httpx.Client) -> None:
        blocked = {"value": "x", "meta": {"producers": [], "consumers": ["*"], "tags": ["__llm_blocked"]}}
        headers = policy('tool "parse_with_ai" { should allow always; }', llm_blocked_tag_enforcement_level="soft")
        program = "final_return_value = parse_with_ai(text=x)"
        sent = ask(client, GRAPH, headers=headers, user_provided_program=program, context_vars={"x": blocked})
        assert result_of(sent)["final_return_value"]["value"] == "x"

    @pytest.mark.parametrize("mode", ["standard", "custom"])
    @pytest.mark.parametrize(
        ("rule", "tags", "allowed"),
        [
            ({"mode": "deny", "tags": ["secret"], "producers": [], "consumers": []}, ["secret"], False),
            ({"mode": "deny", "tags": ["secret"], "producers": [], "consumers": []}, ["open"], True),
            ({"mode": "deny", "tags": ["secret"], "producers": [], "consumers": []}, ["*"], False),
            ({"mode": "allow", "tags": ["open"], "producers": [], "consumers": []}, ["open"], True),
            ({"mode": "allow", "tags": ["open"], "producers": [], "consumers": []}, [], False),
            ({"mode": "allow", "tags": [], "producers": [], "consumers": []}, ["open"], False),
        ],
    )
    def test_branching_policy_of_the_custom_mode(
        self, client: httpx.Client, mode: str, rule: dict[str, Any], tags: list[str], allowed: bool
    ) -> None:
        headers = policy("", branching_meta_policy=rule)
        headers["X-Policy"]["mode"] = mode
        program = "if x == 1:\n    final_return_value = 'one'\n"
        context = {"x": {"value": 1, "meta": {"producers": [], "consumers": ["*"], "tags": tags}}}
        result = result_of(ask(client, GRAPH, headers=headers, user_provided_program=program, context_vars=context))
        assert (result["status"] == "success") is (allowed or mode == "standard")
        if result["status"] == "failure":
            assert "Control flow violation" in result["error"]["message"]

    @pytest.mark.parametrize(("fail_fast", "checked"), [(None, 1), (True, 1), (False, 2)])
    def test_first_hard_denial_ends_the_checks(self, fail_fast: bool | None, checked: int) -> None:
        headers = policy('tool r"." { must deny always; }')
        headers["X-Policy"]["fail_fast"] = fail_fast
        calls = ToolCalls((ToolCall("a", {}), ToolCall("b", {})))
        history = result_of(played(headers, calls)[0])["policy_check_history"]
        assert [check["tool"] for check in history] == ["a", "b"][:checked]


CEDAR = {"X-Features": DUAL, "X-Policy": {"codes": {"code": "permit(..);", "language": "cedar"}}, "X-Config": SHOWN}


def _judge(verdict: tuple[bool, str] | None) -> Judge:
    def decide(_turn: Turn, _call: ToolCall) -> tuple[bool, str] | None:
        return verdict

    return decide


class TestForeignPolicies:
    def test_script_decides(self) -> None:
        assert message_of(played(CEDAR, call("t"))[0])["tool_calls"]

    @pytest.mark.parametrize("allowed", [True, False])
    def test_judge_decides(self, allowed: bool) -> None:
        (sent,) = played(CEDAR, call("t"), judge=_judge((allowed, "because")))
        assert ("tool_calls" in message_of(sent)) is allowed
        if not allowed:
            assert "because" in result_of(sent)["error"]["message"]

    def test_judge_may_leave_it(self) -> None:
        with (
            running(judge=_judge(None)) as url,
            httpx.Client(base_url=url, headers={"Authorization": "Bearer k"}) as client,
        ):
            sent = ask(client, headers=CEDAR, tools=[function("t")])
        assert problems_of(sent) == [(["header", "X-Policy", "codes", "language"], "policy")]


def test_the_evaluator_and_the_service_agree_on_a_reason(client: httpx.Client) -> None:
    text = 'tool "t" {\n  must deny always;\n}'
    reason = evaluate(parse(text), Call(tool="t")).reason
    result = result_of(ask(client, CHAT, headers=policy(text), tools=[function("t")]))
    assert result["error"]["message"].endswith(f"{reason}.")
    assert result["policy_check_history"] == [{"tool": "t", "allowed": False, "reason": reason, "arguments": {}}]


def test_pattern_that_backtracks_for_years_denies_the_call(client: httpx.Client) -> None:
    text = 'tool "t" { must deny when x.value in {str matching r"(a+)+$"}; should allow always; }'
    started = time.monotonic()
    assert not is_allowed(client, text, {"x": Value(value="a" * 5_000 + "!")})
    assert is_allowed(client, text, {"x": Value(value="b")})
    assert time.monotonic() - started < 30


@pytest.mark.parametrize(("count", "tags"), [(2_000, set[str]()), (30_000, {"seen"})])
def test_value_too_large_to_compare_counts_as_derived(count: int, tags: set[str]) -> None:
    source = Source.of(Value(value=[f"r{number}" for number in range(count)], tags={"seen"}))
    assert derived([f"a{number}" for number in range(count)], [source]).tags == tags


def test_results_and_arguments_of_many_texts_are_compared_in_little_time(client: httpx.Client) -> None:
    def texts(name: str) -> list[str]:
        return [f"{name}{number}" for number in range(30_000)]

    first = {"id": "1", "type": "function", "function": {"name": "t", "arguments": "{}"}}
    second = {"id": "2", "type": "function", "function": {"name": "t", "arguments": json.dumps({"x": texts("a")})}}
    messages = [
        *HELLO,
        {"role": "assistant", "content": None, "tool_calls": [first]},
        {"role": "tool", "tool_call_id": "1", "content": json.dumps(texts("r"))},
        {"role": "assistant", "content": None, "tool_calls": [second]},
        {"role": "tool", "tool_call_id": "2", "content": "ok"},
    ]
    started = time.monotonic()
    sent = ask(client, CHAT, headers=policy('tool "t" { should allow always; }'), messages=messages)
    assert sent.status_code == 200, sent.text
    assert time.monotonic() - started < 30
