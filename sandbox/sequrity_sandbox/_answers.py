"""JSON responses, and the error for a response that breaks the contract."""

from __future__ import annotations

import json
from typing import Any

from starlette.responses import Response


class BrokenAnswerError(Exception):
    """A response that breaks the contract: the sandbox's fault, or an edit of the schema that it cannot follow."""


def json_response(document: Any, status: int = 200) -> Response:
    """Write a JSON response in pure ASCII."""
    # Not JSONResponse: it writes UTF-8, which a lone surrogate in a message does not survive.
    return Response(json.dumps(document), status, media_type="application/json")
