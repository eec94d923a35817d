"""Whether a policy denies a tool call. A policy in a language other than SQRT has no rules here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sequrity_runtime.policy import Call, Policy, PolicySyntaxError, evaluate, parse
from sequrity_sandbox._json import part


def denial(policy: Mapping[str, Any], tool: str) -> str | None:
    """Say why a policy keeps `tool` from being called, or None if it may be.

    Args:
        policy: A `SecurityPolicyHeader` as JSON.
        tool: Name of the tool.
    """
    codes = part(policy, "codes")
    default_allow: bool = part(policy, "presets").get("default_allow", True)
    try:
        rules = parse(codes.get("code", "")) if codes.get("language", "sqrt") == "sqrt" else Policy()
    except PolicySyntaxError as error:
        return f"The policy denies {tool}: it is not SQRT, {error.message} at line {error.line}, column {error.column}."
    decision = evaluate(rules, Call(tool=tool), default_allow=default_allow)
    return None if decision.allowed else f"The policy denies {tool}: {decision.reason}."
