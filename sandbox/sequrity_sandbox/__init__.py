"""An offline Control service on loopback, for demos, tests and development without a key.

It checks every request against the canonical schemas with `jsonschema`, keeps sessions, requests tool calls, sends
Dual-LLM results and streams, and names itself in each response. The command `sequrity-sandbox` serves it, `Sandbox`
does so in tests, with a script and a journal, `running()` without them, and `create_app()` is the bare ASGI
application.

Its decisions about behaviour that the contract leaves open:

- A key that starts with `invalid` is refused with 401; any other non-empty key is accepted.
- The tool that `tool_choice` names is called, else those named in the user's text, else the first one; one
  after another if the request forbids parallel calls. Strings among the arguments are quoted words, addresses and
  names of that text.
- A session ID that it did not issue, in the header or in a tool result, is a 404. The header takes precedence.
- A request that is refused starts no session; of the errors only the 409 below carries `X-Session-ID`.
- A turn starts with each request whose last message is not a tool result. One beyond `max_n_turns` is a 409. By default
  the limit is that of the header presets: 50 turns in Single-LLM mode, 5 in Dual-LLM mode.
- `pii_redaction` masks e-mail addresses, and `url_blocker` and `file_blocker` refuse a last message that holds a URL or
  a file. The other classifiers are accepted and have no effect.
- Policies in SQRT decide tool calls by `sequrity.policy`, in Single-LLM mode as well. A text that does not parse, and a
  policy in another language that no script decides, is a 422.
- An argument that repeats a tool's result has its labels. Every other planned argument comes from the user.
- An unknown key of a configuration header is accepted, since overrides send it; `validate-headers` refuses it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

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


EXTRA: Final = "pip install 'sequrity-bindings[sandbox]'"


def __getattr__(name: str) -> Any:
    try:
        return import_attribute(__name__, _HOMES, name)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("sequrity"):
            raise
        raise ImportError(f"{error.name} is not installed; {EXTRA}", name=error.name) from None
