"""An offline Control service on loopback, for demos, tests and development without a key.

It checks every request against the canonical schemas with `jsonschema`, keeps sessions, plays tool-call rounds, gives
Dual-LLM results and streams, and names itself in each response. The command `sequrity-sandbox` serves it,
`Sandbox` does so in tests, with a script and a journal, `running()` without them, and `create_app()` is the bare ASGI
application.

What it decides where the contract leaves room:

- A key that starts with `invalid` is refused with 401; any other non-empty key is accepted.
- Tools are called one at a time: the one `tool_choice` names, else those whose names stand in the user's text in their
  order, else the first one given. Strings among the arguments are quoted words, addresses and names of that text.
- A session id that it never issued, in the header or in a tool result, is a 404. The header wins over the tool result.
- A request that is refused starts no session; of the errors only the 409 below carries `X-Session-ID`.
- A turn starts with each request whose last message is not a tool result. One beyond `max_n_turns` is a 409. Left out,
  the limit is that of the header presets: 50 turns in Single-LLM mode, 5 in Dual-LLM mode.
- `pii_redaction` masks e-mail addresses, and `url_blocker` and `file_blocker` refuse a last message that holds a URL or
  a file. The other classifiers are accepted and do nothing.
- In Dual-LLM mode a policy denies a tool by a rule (one line, or a block in braces with its head) that holds `deny`
  or `forbid` and the tool's name. With `default_allow` false, a tool needs a rule with `allow` or `permit` and its
  name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sequrity_runtime.lazy_import import import_attribute

if TYPE_CHECKING:
    from sequrity_sandbox.application import create_app
    from sequrity_sandbox.sandbox import Sandbox
    from sequrity_sandbox.script.error import ScriptError
    from sequrity_sandbox.server import running

_HOMES = {
    "Sandbox": "sequrity_sandbox.sandbox",
    "ScriptError": "sequrity_sandbox.script.error",
    "create_app": "sequrity_sandbox.application",
    "running": "sequrity_sandbox.server",
}

__all__ = ["Sandbox", "ScriptError", "create_app", "running"]


def __getattr__(name: str) -> Any:
    return import_attribute(__name__, _HOMES, name)
