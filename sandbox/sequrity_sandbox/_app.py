"""The ASGI application: routes from the contract, and an error response for each exception behind them."""

from __future__ import annotations

import logging
import traceback
from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path
from typing import TypeAlias, cast

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.requests import Request as HttpRequest
from starlette.responses import Response
from starlette.routing import Route

from sequrity_sandbox._answers import BrokenAnswerError, json_response
from sequrity_sandbox._chat import SESSION_HEADER, ChatCompletions
from sequrity_sandbox._checks import RejectionError, read
from sequrity_sandbox._contract import Contract, Operation, find_schemas
from sequrity_sandbox._default_answer import DefaultAnswers
from sequrity_sandbox._plan import Request

_log = logging.getLogger(__name__)

_Endpoint: TypeAlias = Callable[[HttpRequest], Awaitable[Response]]


def create_app(schema: Path | None = None, *, seed: int | None = None, pace: float = 0) -> Starlette:
    """Make the sandbox, an ASGI application.

    Args:
        schema: Folder of the canonical schemas; None finds the repository's, or the copy that `sequrity` ships.
        seed: Makes every response repeatable, with its ids and times. None makes new ids, as the service does.
        pace: Seconds between two chunks of a stream, so that a person sees it arrive.

    Raises:
        ContractError: The schemas are missing or cannot be read.
    """
    contract = Contract(schema or find_schemas())
    chat, others = ChatCompletions(contract, seed=seed, pace=pace), DefaultAnswers(contract)
    operations = list(contract.operations())
    routes = [
        Route(path, _guarded(_endpoint(operation, chat, others)), methods=[operation.method])
        for operation in operations
        for path in operation.paths
    ]
    listing = [f"{operation.method} {path}" for operation in operations for path in operation.paths]
    app = Starlette(routes=[*_utility_routes(listing), *routes], exception_handlers={HTTPException: _http_error})
    app.router.redirect_slashes = False
    return app


def _endpoint(operation: Operation, chat: ChatCompletions, others: DefaultAnswers) -> _Endpoint:
    async def endpoint(http: HttpRequest) -> Response:
        headers, body = await read(http, operation)
        if operation.id != "create_chat_completion":
            return others.answer(operation, body)
        return chat.answer(operation, Request(body, headers, http.path_params["endpoint_type"]))

    return endpoint


def _guarded(endpoint: _Endpoint) -> _Endpoint:
    """Respond to exceptions of the endpoint. Neither the response nor the log quotes the request."""

    async def guarded(http: HttpRequest) -> Response:
        try:
            return await endpoint(http)
        except RejectionError as rejection:
            return _rejected(rejection)
        except ClientDisconnect:
            return Response()  # nobody is there to read it
        except BrokenAnswerError as mistake:
            _log.error("the sandbox's response breaks the contract: %s", mistake)
            return json_response({"detail": f"The sandbox's response breaks the contract: {mistake}"}, 500)
        except Exception as error:  # noqa: BLE001 - its text may quote the request, so the log has its type and place alone
            frame = traceback.extract_tb(error.__traceback__)[-1]
            _log.error("%s at %s:%s", type(error).__name__, Path(frame.filename).name, frame.lineno)
            return json_response({"detail": "The sandbox failed."}, 500)

    return guarded


def _rejected(rejection: RejectionError) -> Response:
    response = json_response(rejection.to_json(), rejection.status)
    if rejection.status == HTTPStatus.UNAUTHORIZED:
        response.headers["WWW-Authenticate"] = "Bearer"
    if rejection.session_id is not None:
        response.headers[SESSION_HEADER] = rejection.session_id
    return response


def _utility_routes(listing: list[str]) -> list[Route]:
    """Respond to the two operations that report on the sandbox itself."""

    async def routes(_: HttpRequest) -> Response:
        return json_response({"service": "sandbox", "routes": listing})

    async def health(_: HttpRequest) -> Response:
        return json_response({"status": "ok", "service": "sandbox"})

    return [Route("/control/", routes), Route("/control/health", health)]


async def _http_error(_: HttpRequest, error: Exception) -> Response:
    """Give 404 and 405 the shape that the contract's errors have."""
    http_error = cast("HTTPException", error)  # Starlette calls this for no other
    response = json_response({"detail": f"{http_error.detail}."}, http_error.status_code)
    response.headers.update(http_error.headers or {})
    return response
