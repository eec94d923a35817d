"""A demonstration of policies, in place of their languages: rules are found by words, not parsed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from sequrity_sandbox._json import part

# A block in braces with the line it starts on, or else a line.
_RULE: Final = re.compile(r"[^\n{}]*\{[^{}]*\}|[^\n{}]+")
_DENY: Final = re.compile(r"\b(?:deny|forbid)\b")
_ALLOW: Final = re.compile(r"\b(?:allow|permit)\b")
_COMMENT: Final = re.compile(r"(?://|#).*")


def denial(policy: Mapping[str, Any], tool: str) -> str | None:
    """Say why a policy keeps `tool` from being called, or None if it may be.

    Args:
        policy: A `SecurityPolicyHeader` as JSON.
        tool: Name of the tool.
    """
    code: str = part(policy, "codes").get("code", "")
    rules = [rule for rule in _RULE.findall(_COMMENT.sub("", code)) if re.search(rf"\b{re.escape(tool)}\b", rule)]
    if any(map(_DENY.search, rules)):
        return f"The policy denies {tool}."
    default_allow: bool = part(policy, "presets").get("default_allow", True)
    if not default_allow and not any(map(_ALLOW.search, rules)):
        return f"No rule of the policy allows {tool}, and default_allow is false."
    return None
