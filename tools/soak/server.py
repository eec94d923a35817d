"""`server.py`: the sandbox with faults, and a record of the sessions that requests name."""

from __future__ import annotations

import argparse
import json

from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sequrity_sandbox import create_app
from sequrity_sandbox.server import serve

CONVERSATION = "x-conversation"
"""Header that names the conversation of a request."""

REPORT = "/soak"
"""Path of the record."""


class Audit:
    """Records the conversation of each session, and counts requests that name another conversation's session."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._owners: dict[str, str] = {}
        self._seen = {"requests": 0, "in_a_session": 0, "foreign": 0}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to a request."""
        if scope["type"] != "http" or scope["path"] == REPORT:
            report = {**self._seen, "sessions": len(self._owners)}
            await Response(json.dumps(report), media_type="application/json")(scope, receive, send)
            return
        headers = Headers(scope=scope)
        conversation, session = headers.get(CONVERSATION, ""), headers.get("x-session-id")
        self._seen["requests"] += 1
        if session is not None:
            self._seen["in_a_session"] += 1
            self._seen["foreign"] += self._owners.get(session) != conversation

        async def noting(message: Message) -> None:
            given = Headers(raw=message.get("headers", [])).get("x-session-id")
            if given is not None:
                self._owners.setdefault(given, conversation)
            await send(message)

        await self._app(scope, receive, noting)


def main() -> None:
    """Serve until terminated."""
    parser = argparse.ArgumentParser(prog="server.py")
    parser.add_argument("--faults", type=float, default=0.1)
    options = parser.parse_args()
    serve(Audit(create_app(faults=options.faults, seed=1)), "127.0.0.1", 0)


if __name__ == "__main__":
    main()
