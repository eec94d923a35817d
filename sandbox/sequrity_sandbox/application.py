"""The ASGI application: routes of the contract, access checks, and an error response for each exception.

Plain ASGI, without a framework: Starlette's routing, requests and responses took a third of a request.
"""

from __future__ import annotations

import functools
import logging
import math
import re
import time
import traceback
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any, Final, TypedDict, Unpack

from attrs import evolve, frozen

from sequrity_runtime.errors import did_you_mean
from sequrity_sandbox.contract.client_operations import client_operations
from sequrity_sandbox.contract.default_response import BrokenResponseError
from sequrity_sandbox.contract.operations import Contract, Operation, find_schemas
from sequrity_sandbox.dialect import LegacyDialect
from sequrity_sandbox.exchange import Exchange, Observer, masked
from sequrity_sandbox.faults import Faults, mark, strike
from sequrity_sandbox.formats.reply import Received
from sequrity_sandbox.http.checks import RequestReader
from sequrity_sandbox.http.errors import error_response
from sequrity_sandbox.http.message import (
    MAX_HEADERS_SIZE,
    DisconnectedError,
    HttpRequest,
    Receive,
    RejectionError,
    Response,
    Scope,
    Send,
    json_response,
)
from sequrity_sandbox.http.origin import check_origin
from sequrity_sandbox.http.pages import Page
from sequrity_sandbox.masking import MASK, is_secret
from sequrity_sandbox.planner import Judge, Planner
from sequrity_sandbox.service import Play, Service

_log = logging.getLogger(__name__)

_EXPOSED: Final = "X-Session-ID, X-Request-ID, Retry-After"


class Options(TypedDict, total=False):
    """Settings of a sandbox."""

    seed: int | None
    """Seed that makes every response repeatable, with its IDs and times. None creates new IDs, as the service does."""

    pace: float
    """Seconds between two events of a stream, so that people can watch it."""

    planners: Sequence[Planner]
    """Planners that decide a turn before the sandbox does, in this order."""

    base: Planner | None
    """Planner of every other turn, such as a model. None is the sandbox itself."""

    observers: Sequence[Observer]
    """Called with each request and its response."""

    judge: Judge | None
    """Decides tool calls under a policy in a language other than SQRT, which is refused without it."""

    ping: bool
    """Whether streams of the Messages format contain `ping` events, as real ones do."""

    faults: float
    """Share of requests that fail on purpose, from 0 to 1."""

    legacy: bool
    """Whether requests of sequrity 0.3 are accepted as well, see `dialect`."""

    pages: Sequence[Page]
    """Routes beside the contract's."""

    hosts: Collection[str]
    """Names of hosts that are allowed beside those of loopback; `*` allows any."""

    origins: Collection[str]
    """Origins of web pages that are allowed beside those of loopback; `*` allows any."""


def create_app(schema: str | Path | None = None, **options: Unpack[Options]) -> Application:
    """Create the sandbox, an ASGI application.

    Args:
        schema: Folder of the canonical schemas; None finds the repository's, or the copy that `sequrity` ships.
        **options: Settings, see `Options`.

    Raises:
        ContractError: The schemas are missing or cannot be read.
        TypeError: There is no such setting.
        ValueError: The value of a setting is out of its range.
    """
    _check(options)
    return Application(Contract(find_schemas() if schema is None else Path(schema)), **options)


def _check(options: Options) -> None:
    names = Options.__optional_keys__
    for name in options:
        if name not in names:
            raise TypeError(f"unknown setting {name!r}{did_you_mean(name, names) or f'; known are {sorted(names)}'}")
    for name in ("faults", "pace"):
        number: Any = options.get(name, 0)
        if not isinstance(number, int | float):
            raise TypeError(f"{name}: expected a number, found {type(number).__name__}")
    for name in ("hosts", "origins"):
        if isinstance(options.get(name), str):
            raise TypeError(f"{name}: expected a list of names, found a string")
    if not 0 <= options.get("faults", 0) <= 1:
        raise ValueError(f"faults: expected a number from 0 to 1, found {options.get('faults')!r}")
    if not 0 <= options.get("pace", 0) < math.inf:
        raise ValueError(f"pace: expected a number of at least 0, found {options.get('pace')!r}")


@frozen
class _Route:
    """An operation on one of its paths."""

    operation: Operation
    reader: RequestReader
    path: str


class Application:
    """The ASGI application. `create_app` makes it."""

    def __init__(self, contract: Contract, **options: Unpack[Options]) -> None:
        self._make = functools.partial(
            Service,
            contract,
            seed=options.get("seed"),
            pace=options.get("pace", 0),
            planners=options.get("planners", ()),
            judge=options.get("judge"),
            base=options.get("base"),
            ping=options.get("ping", True),
        )
        self._make_faults = functools.partial(Faults, options.get("faults", 0), options.get("seed"))
        self._service, self._faults = self._make(), self._make_faults()
        self._dialect = LegacyDialect(contract) if options.get("legacy") else None
        self._observers = tuple(options.get("observers", ()))
        self._hosts = frozenset(options.get("hosts", ()))
        self._origins = frozenset(options.get("origins", ()))
        operations = contract.operations
        self._routes = [
            _Route(operation, reader, path)
            for operation in (*operations, *client_operations(operations))
            for reader in (RequestReader(operation),)
            for path in operation.paths
        ]
        listing = [f"{route.operation.method} {route.path}" for route in self._routes]
        pages = (*_utility_pages(listing), *_schema_pages(contract), *options.get("pages", ()))
        self._pages = {(page.method, page.path): page for page in pages}
        self._find = functools.lru_cache(1024)(self._find_route)
        self._number = 0

    def reset(self) -> None:
        """Forget every session and start again, with the seed."""
        self._service, self._faults = self._make(), self._make_faults()
        self._number = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to a request."""
        if scope["type"] == "lifespan":
            await _live(receive, send)
            return
        if scope["type"] != "http":
            return
        started, clock = time.time(), time.perf_counter()
        request = HttpRequest.of(scope, receive)
        play, origin, service = Play(), None, self._service
        self._number = number = self._number + 1
        try:
            if request.is_oversized:
                request = evolve(request, pairs=[])  # the journal does not keep them
                raise RejectionError(431, f"The headers are larger than {MAX_HEADERS_SIZE} bytes.")
            origin = check_origin(request, self._hosts, self._origins)
            response = await self._respond(request, play, service)
        except RejectionError as rejection:
            detail = self._dialect.located(rejection.detail, request) if self._dialect else rejection.detail
            response = error_response(rejection.status, detail, rejection.headers, rejection.code)
        except DisconnectedError:
            return  # the client is gone
        except BrokenResponseError as mistake:
            _log.error("the sandbox's response breaks the contract: %s", mistake)
            response = error_response(500, f"The sandbox's response breaks the contract: {mistake}")
        except Exception as error:  # noqa: BLE001 - its text may quote the request: the log has its type and location
            frame = traceback.extract_tb(error.__traceback__)[-1]
            _log.error("%s at %s:%s", type(error).__name__, Path(frame.filename).name, frame.lineno)
            response = error_response(500, "The sandbox failed.")
        response.headers["X-Request-ID"] = f"req-sandbox-{number}"
        if play.fault is not None:
            mark(response, play.fault)
        if origin is not None:
            response.headers.update(_cors(origin))
        if self._observers and service is self._service:  # a reset forgets the requests that are not complete
            self._observe(request, response, play, number, started, time.perf_counter() - clock)
        await response.send(send, head=request.method == "HEAD")

    async def _respond(self, request: HttpRequest, play: Play, service: Service) -> Response:
        if request.method == "OPTIONS" and request.header("origin") is not None:
            return Response(status=204, headers=_preflight(request))
        if request.method == "HEAD":  # RFC 9110, section 9.1: where GET is, HEAD is
            request = evolve(request, method="GET")
        page = self._pages.get((request.method, request.path))
        if page is not None:
            return await page.handler(request)
        meant = self._dialect.translated(request) if self._dialect else request
        route, path = self._find(meant.method, meant.path)
        operation = route.operation
        play.operation = operation.id
        headers, body = await route.reader.read(meant, path)
        play.body = body
        play.fault = self._faults.choose()
        await strike(play.fault)
        shown = {name: MASK if is_secret(name, str(value)) else value for name, value in headers.items()}
        seen = Received(
            operation=operation.id, path=request.path, parameters=path, sent=request.sent, headers=shown, body=body
        )
        return await service.respond(operation, seen, play)

    def _find_route(self, method: str, path: str) -> tuple[_Route, dict[str, str]]:
        """Find the route of a path.

        Raises:
            RejectionError: 404 for an unknown path, 405 for another method.
        """
        others = {page.method for page in self._pages.values() if page.path == path}
        for route in self._routes:
            found = _pattern(route.path).fullmatch(path)
            if found:
                if route.operation.method == method:
                    return route, found.groupdict()
                others.add(route.operation.method)
        if others:
            raise RejectionError(405, "Method Not Allowed.", {"Allow": ", ".join(sorted(others))})
        raise RejectionError(404, f"Not Found. {self._nearest(method, path)}GET / lists the routes.")

    def _nearest(self, method: str, path: str) -> str:
        """Name the shortest route with the end of a path, such as one without `/control/chat/v1`."""
        for count in (2, 1):
            end = "/" + "/".join(path.strip("/").split("/")[-count:])
            found = [each.path for each in self._routes if each.operation.method == method and each.path.endswith(end)]
            if found and len(end) > 1:
                return f"Did you mean {min(found, key=len)}? "
        return ""

    def _observe(
        self,
        request: HttpRequest,
        response: Response,
        play: Play,
        number: int,
        started: float,
        seconds: float,
    ) -> None:
        headers = [(name, value) for name, values in request.headers.items() for value in values]
        exchange = Exchange(
            number=number,
            time=started,
            seconds=seconds,
            method=request.method,
            path=request.path,
            query=request.shown_query,
            operation=play.operation,
            request_headers=masked(headers),
            request_body=play.body,
            turn=play.turn,
            outcome=play.outcome,
            decisions=play.decisions,
            status=response.status,
            response_headers=tuple(response.headers.items()),
            response_body=response.document,
            response_size=len(response.body) if isinstance(response.body, bytes) else None,
        )
        for observer in self._observers:
            observer(exchange)


@functools.cache
def _pattern(path: str) -> re.Pattern[str]:
    """Compile a path template. A parameter is one segment, and the id of a model can be several."""
    texts = re.split(r"\{(\w+)\}", path)
    parts = [
        f"(?P<{text}>{'.+' if text == 'model' else '[^/]+'})" if index % 2 else re.escape(text)
        for index, text in enumerate(texts)
    ]
    return re.compile("".join(parts))


def _utility_pages(listing: list[str]) -> list[Page]:
    """Respond to the two operations that report on the sandbox itself, and at the root."""

    async def routes(_: HttpRequest) -> Response:
        return json_response({"service": "sandbox", "routes": listing})

    async def health(_: HttpRequest) -> Response:
        return json_response({"status": "ok", "service": "sandbox"})

    return [Page("GET", "/", routes), Page("GET", "/control/", routes), Page("GET", "/control/health", health)]


def _schema_pages(contract: Contract) -> list[Page]:
    """Serve `/openapi.json`, and each schema file at the location of its references."""

    def page(name: str, document: Any) -> Page:
        async def handler(_: HttpRequest) -> Response:
            return json_response(document)

        return Page("GET", f"/{name}", handler)

    return [page(name, document) for name, document in contract.documents.items()]


def _cors(origin: str) -> dict[str, str]:
    return {"Access-Control-Allow-Origin": origin, "Vary": "Origin", "Access-Control-Expose-Headers": _EXPOSED}


def _preflight(request: HttpRequest) -> dict[str, str]:
    return {
        "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
        "Access-Control-Allow-Headers": request.header("access-control-request-headers") or "*",
        "Access-Control-Max-Age": "600",
    }


async def _live(receive: Receive, send: Send) -> None:
    """Accept the lifespan events of a server. The sandbox has nothing to start or to stop."""
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
