"""Script files, in JSON or YAML. Nothing in a file is executed, and it refers to no other file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from itertools import islice
from pathlib import Path
from typing import Any, Final

from sequrity_runtime.errors import MAX_VIOLATIONS, DecodeError, ValidationError, Violation, path_of
from sequrity_runtime.json.strict import decode_json
from sequrity_runtime.unset import UNSET
from sequrity_sandbox.script.conditions import TEXTS, regular_expression
from sequrity_sandbox.script.error import ScriptError
from sequrity_scenario.scenario import Action, Decision, Match, Pattern, RegexPattern, Rule, Scenario

MAX_FILE_SIZE: Final = 64 * 1024 * 1024
"""Maximum size of a script in bytes."""

RESPONSES: Final = ("reply", "tool_calls", "refusal", "dual_result", "stream", "fail", "response")
"""The members of an action that are a response. An action has one of them at most."""

_WITHOUT_BODY: Final = (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED)  # RFC 9110, section 6.4.1
_HEADER_NAME: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")  # RFC 9110, section 5.6.2
_HEADER_VALUE: Final = re.compile(r"[\t\x20-\x7e\x80-\xff]*")  # RFC 9110, section 5.5


def read_script(path: Path) -> Scenario:
    """Read a script file: YAML if its name ends with `.yaml` or `.yml`, JSON otherwise.

    Raises:
        ScriptError: The file cannot be read, is not valid JSON or YAML, or is not a scenario.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_FILE_SIZE + 1)
    except OSError as error:
        raise ScriptError(f"{path}: {error.strerror}") from None
    if len(content) > MAX_FILE_SIZE:
        raise ScriptError(f"{path}: larger than {MAX_FILE_SIZE} bytes")
    try:
        if path.suffix.lower() in (".yaml", ".yml"):
            from sequrity_sandbox.script.yaml_text import read_yaml  # noqa: PLC0415 - PyYAML is slow to import

            document = read_yaml(content)
        else:
            document = decode_json(content)
        return scenario_of(document)
    except (ScriptError, DecodeError) as error:
        raise ScriptError(f"{path}: {error}") from None


def scenario_of(document: Any) -> Scenario:
    """Check a script that was decoded from JSON or YAML.

    Raises:
        ScriptError: The document is not a scenario; the text lists the violations.
    """
    try:
        return _checked(document)
    except ValidationError as error:
        raise ScriptError(str(error)) from None


def _checked(document: Any) -> Scenario:
    scenario: Scenario = Scenario.from_dict(document)
    violations = [*islice(_violations(scenario), MAX_VIOLATIONS)]
    if violations:
        raise ValidationError(violations, "Scenario")
    return scenario


def rule_of(then: Mapping[str, Any], when: Mapping[str, Any], times: int | None) -> Rule:
    """Make a rule from the arguments of a method; conditions that are None are left out.

    Raises:
        ScriptError: The arguments make no valid rule.
    """
    conditions = {name: value for name, value in when.items() if value is not None}
    rule = {"then": {name: value for name, value in then.items() if value is not None}, "when": conditions}
    document: Any = {"rules": [rule if times is None else {**rule, "times": times}]}
    try:
        plain = json.loads(json.dumps(document, allow_nan=False))  # a copy, which later changes do not reach
    except (TypeError, ValueError, RecursionError) as error:
        raise ScriptError(f"expected JSON values: {error}") from None
    rules = _from_arguments(plain).rules
    assert rules is not UNSET  # noqa: S101 - for the type checkers
    return rules[0]


def decision_of(tool: Any, *, allow: bool, reason: str | None) -> Decision:
    """Make a policy's decision from the arguments of a method.

    Raises:
        ScriptError: The arguments make no valid decision.
    """
    document = {"tool": tool, "allow": allow, **({} if reason is None else {"reason": reason})}
    decisions = _from_arguments({"decisions": [document]}).decisions
    assert decisions is not UNSET  # noqa: S101 - for the type checkers
    return decisions[0]


_ARGUMENTS: Final = {
    "/rules/0/then/fail/headers": "/error_headers",
    "/rules/0/then/fail/body": "/error_body",
    "/rules/0/then/tool_calls": "/calls",
    "/rules/0/then/refusal": "/message",
    "/rules/0/then/fail": "",
    "/rules/0/then/dual_result": "",
    "/rules/0/then/stream": "",
    "/rules/0/then": "",
    "/rules/0/when": "",
    "/rules/0": "",
    "/decisions/0": "",
}
"""Locations in a script, longer ones first, and the arguments of methods of `Sandbox` that fill them."""


def _from_arguments(document: Any) -> Scenario:
    """Check a script of one rule or decision, and report its problems by argument."""
    try:
        return _checked(document)
    except ValidationError as error:
        raise ScriptError("; ".join(map(_of_argument, error.violations))) from None


def _of_argument(violation: Violation) -> str:
    pointer = violation.pointer or ""
    location, argument = next(pair for pair in _ARGUMENTS.items() if f"{pointer}/".startswith(f"{pair[0]}/"))
    path = path_of(argument + pointer.removeprefix(location))
    return f"{path}: {violation.message}" if path else violation.message


# --- rules that JSON Schema cannot express ---


def _violations(scenario: Scenario) -> Iterator[Violation]:
    for index, rule in enumerate(scenario.rules or ()):
        yield from _of_action(rule.then, f"/rules/{index}/then")
        if rule.when is not UNSET:
            yield from _of_match(rule.when, f"/rules/{index}/when")
    for index, decision in enumerate(scenario.decisions or ()):
        yield from _of_pattern(decision.tool, f"/decisions/{index}/tool")


def _of_action(action: Action, pointer: str) -> Iterator[Violation]:
    found = [name for name in RESPONSES if getattr(action, name) is not UNSET]
    if len(found) > 1:
        yield Violation(f"expected one response, found {' and '.join(found)}", pointer)
    result = action.dual_result
    if result is not UNSET and result.error is not UNSET and result.value is not UNSET:
        yield Violation("expected a value or an error, found both", f"{pointer}/dual_result")
    for name, response in (("fail", action.fail), ("response", action.response)):
        if response is not UNSET and response.headers is not UNSET:
            yield from _of_headers(response.headers, f"{pointer}/{name}/headers")
    recorded = action.response
    if recorded is not UNSET and recorded.body is not UNSET and recorded.text is not UNSET:
        yield Violation("expected a body or a text, found both", f"{pointer}/response")
    if recorded is not UNSET and recorded.status in _WITHOUT_BODY and (recorded.body is not UNSET or recorded.text):
        yield Violation(f"a response with status {recorded.status} has no body", f"{pointer}/response")


def _of_headers(headers: Mapping[str, str], pointer: str) -> Iterator[Violation]:
    for name, value in headers.items():
        if not _HEADER_NAME.fullmatch(name):
            yield Violation(f"{name!r} is not a header name", pointer)
        elif name.lower() in ("content-length", "transfer-encoding", "connection"):
            yield Violation(f"{name}: the server sets this header", pointer)
        elif not _HEADER_VALUE.fullmatch(value):
            yield Violation(f"{name}: not a header value", pointer)


def _of_match(match: Match, pointer: str) -> Iterator[Violation]:
    for name in TEXTS:
        yield from _of_pattern(getattr(match, name), f"{pointer}/{name}")
    for name, pattern in (match.headers or {}).items():
        yield from _of_pattern(pattern, f"{pointer}/headers/{name}")


def _of_pattern(pattern: Pattern | Any, pointer: str) -> Iterator[Violation]:
    if isinstance(pattern, RegexPattern):
        try:
            regular_expression(pattern.regex)
        except ValueError as error:
            yield Violation(str(error), f"{pointer}/regex")
