"""Policy generation: a policy for the tools of the request, in SQRT that parses."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from sequrity_sandbox.formats.reply import Received
from sequrity_sandbox.json_text import part
from sequrity_sandbox.turn import Message, Tool, Turn, count_tokens

_DENIAL: Final = re.compile(r"\b(?:never|nobody|no one|not|deny|denied|forbid|forbidden|block)\b", re.IGNORECASE)
_SENTENCE: Final = re.compile(r"[^.!?;\n]+")


class PolicyGenerationFormat:
    """The format of `generate_policy`.

    A sentence of the description that names a tool beside a word such as `never` denies the tool. Every other tool is
    allowed, softly. A script can write the text of the policy.
    """

    def turn(self, received: Received) -> Turn:
        """Read a request."""
        body: dict[str, Any] = received.body
        message = Message("user", body.get("description") or "")
        return Turn(**received.head(), model=body.get("model") or "", messages=(message,), tools=tuple(_tools(body)))

    def document(self, turn: Turn, value: Any) -> dict[str, Any]:
        """Write a `PolicyGenResponse`."""
        policy = _policy(turn) if value is None else str(value)
        prompt, completion = turn.tokens(), count_tokens(policy)
        usage = {"prompt_tokens": prompt, "completion_tokens": completion, "total_tokens": prompt + completion}
        return {"policies": policy, "usage": usage}


def _tools(body: dict[str, Any]) -> Iterator[Tool]:
    """Read the tools, whatever their format: each has a name, at its top or in `function`."""
    for tool in body.get("tools") or ():
        inner = part(tool, "function") or tool
        if isinstance(inner.get("name"), str):
            yield Tool(inner["name"], part(inner, "parameters") or part(inner, "input_schema"))
    for name in body.get("internal_tool_names") or ():
        yield Tool(name, {})


def _policy(turn: Turn) -> str:
    sentences = _SENTENCE.findall(turn.messages[0].text)
    lines = ["// This policy is from the sandbox, not from a model."]
    lines += [f"// {sentence.strip()}" for sentence in sentences if sentence.strip()]
    for tool in turn.tools:
        named = [sentence for sentence in sentences if re.search(rf"(?<!\w){re.escape(tool.name)}(?!\w)", sentence)]
        rule = "must deny always;" if any(map(_DENIAL.search, named)) else "should allow always;"
        lines += [f"tool {json.dumps(tool.name)} {{", f"    {rule}", "}"]
    return "\n".join([*lines, ""])
