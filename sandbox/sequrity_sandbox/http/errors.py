"""Error responses: the service's `detail`, and beside it the form that the SDKs of OpenAI and Anthropic read."""

from __future__ import annotations

from typing import Any, Final

from sequrity_sandbox.contract.problem import Problem
from sequrity_sandbox.http.message import Response, json_response

TYPES: Final = {
    401: "authentication_error",
    403: "permission_error",
    404: "not_found_error",
    413: "request_too_large",
    429: "rate_limit_error",
    529: "overloaded_error",
}


def error_document(status: int, detail: str | list[Problem], code: str | None = None) -> dict[str, Any]:
    """Write the body of an error response.

    Args:
        status: HTTP status.
        detail: A sentence, or the problems of a request.
        code: Word for programs.
    """
    kind = TYPES.get(status, "api_error" if status >= 500 else "invalid_request_error")
    if isinstance(detail, str):
        message, param = detail, None
    else:
        shown = [problem.text for problem in detail[:3]]
        rest = f" (and {len(detail) - 3} more)" if len(detail) > 3 else ""
        message, param = "; ".join(shown) + rest, ".".join(map(str, detail[0].shown_loc[1:])) or None
    error = {"message": message, "type": kind, "code": code, "param": param}
    plain = detail if isinstance(detail, str) else [problem.to_json() for problem in detail]
    return {"type": "error", "detail": plain, "error": error}


def error_response(
    status: int, detail: str | list[Problem], headers: dict[str, str] | None = None, code: str | None = None
) -> Response:
    """Write an error response."""
    return json_response(error_document(status, detail, code), status, headers)
