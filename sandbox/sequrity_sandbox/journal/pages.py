"""Routes of the sandbox itself: the journal as a page and as documents, and the schema of scripts for editors."""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from collections.abc import Callable
from importlib.resources import files

from sequrity_sandbox.http.message import HttpRequest, Response, json_response
from sequrity_sandbox.http.pages import OWN_PAGES, Page
from sequrity_sandbox.journal.documents import document_of
from sequrity_sandbox.journal.journal import Journal


def pages_of(journal: Journal, reset: Callable[[], None]) -> list[Page]:
    """Make the routes.

    Args:
        journal: The journal.
        reset: Called by `POST /_sandbox/reset`.
    """

    async def show(_: HttpRequest) -> Response:
        text, policy = _page()
        return Response(text, headers={"Content-Type": "text/html; charset=utf-8", **_HEADERS, **policy})

    async def redirect(_: HttpRequest) -> Response:
        return Response(status=308, headers={"Location": f"{OWN_PAGES}/"})

    async def requests(http: HttpRequest) -> Response:
        since = http.query.get("since", ["0"])[-1]
        if not (since.isascii() and since.isdecimal()) or len(since) > _MAX_DIGITS:
            return json_response({"detail": "since: expected the number of a request."}, 422)
        resets, kept = journal.resets, journal.exchanges
        found = [document_of(each) for each in kept if each.number > int(since)]
        oldest = kept[0].number if kept else None
        summary = {"count": journal.count, "oldest": oldest, "resets": resets}
        return json_response({**summary, "requests": found}, headers=_HEADERS)

    async def scenario(_: HttpRequest) -> Response:
        text = (files("sequrity_scenario") / "schema" / "scenario.json").read_bytes()
        return Response(text, headers={"Content-Type": "application/schema+json"})

    async def forget(_: HttpRequest) -> Response:
        reset()
        return Response(status=204)

    return [
        Page("GET", OWN_PAGES, redirect),
        Page("GET", f"{OWN_PAGES}/", show),
        Page("GET", f"{OWN_PAGES}/requests", requests),
        Page("GET", f"{OWN_PAGES}/scenario.json", scenario),
        Page("POST", f"{OWN_PAGES}/reset", forget),
    ]


_MAX_DIGITS = 15
_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
}


@functools.cache
def _page() -> tuple[bytes, dict[str, str]]:
    """Read the page, and allow its own script and style alone, by their hashes (CSP Level 3)."""
    text = (files("sequrity_sandbox.journal") / "page.html").read_text("utf-8")
    allowed = {
        kind: " ".join(_hash(inner) for inner in re.findall(rf"<{kind}>(.*?)</{kind}>", text, re.DOTALL))
        for kind in ("script", "style")
    }
    policy = (
        f"default-src 'none'; script-src {allowed['script']}; style-src {allowed['style']}; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    )
    return text.encode(), {"Content-Security-Policy": policy}


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
