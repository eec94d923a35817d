"""The operation `create_chat_completion`: sessions, the response, and the sandbox's check of its own response."""

from __future__ import annotations

import asyncio
import functools
import json
import time
from collections.abc import AsyncIterator, Callable, Iterable
from typing import Any, Final

from starlette.responses import Response, StreamingResponse

from sequrity_sandbox._answers import BrokenAnswerError, json_response
from sequrity_sandbox._checks import RejectionError
from sequrity_sandbox._completion import Completion, complete
from sequrity_sandbox._contract import Contract, Operation, Schema
from sequrity_sandbox._json import part
from sequrity_sandbox._plan import Request, plan
from sequrity_sandbox._problems import Problem
from sequrity_sandbox._sessions import IdSource, Session, Sessions, call_id, carried_session

SESSION_HEADER: Final = "X-Session-ID"

MAX_TURNS: Final = {False: 50, True: 5}
"""The service's limit of turns in a session, in Single-LLM and in Dual-LLM mode (True)."""

_SEEDED_TIME: Final = 1_735_689_600
_RESULT: Final = "control/types/results.json"


class ChatCompletions:
    """Plays the operation, and holds its sessions.

    Args:
        contract: The schemas.
        seed: Makes ids and times repeatable; None makes new ones.
        pace: Seconds between two chunks of a stream.
    """

    def __init__(self, contract: Contract, *, seed: int | None, pace: float) -> None:
        self._ids = IdSource(seed)
        self._sessions = Sessions(self._ids)
        self._clock: Callable[[], float] = time.time if seed is None else lambda: _SEEDED_TIME
        self._pace = pace
        self._contract = contract

    def answer(self, operation: Operation, request: Request) -> Response:
        """Respond to a request that is valid by its operation's schemas.

        Raises:
            RejectionError: 404 for an unknown session, 409 for a turn beyond its limit, 422 for too many models.
            BrokenAnswerError: The response would break the contract.
        """
        _check_models(request)
        session = self._session_of(request)
        if request.conversation().awaits_answer:
            _take_turn(session, request)
        completion = complete(
            request,
            plan(request),
            completion_id=self._ids.next(),
            tool_call_id=call_id(session.id, self._ids.next()),
            created=int(self._clock()),
        )
        if completion.result is not None:
            _check_own(self._result, completion.result)
        streams = request.body.get("stream")
        response = self._stream(operation, request, completion) if streams else _whole(operation, completion)
        response.headers[SESSION_HEADER] = session.id
        return response

    @functools.cached_property
    def _result(self) -> Schema:
        return self._contract.schema(_RESULT)

    def _session_of(self, request: Request) -> Session:
        named = request.headers.get(SESSION_HEADER.lower()) or carried_session(request.body["messages"])
        if named is None:
            return self._sessions.start()
        session = self._sessions.find(named)
        if session is None:
            raise RejectionError(404, "No such session.")
        return session

    def _stream(self, operation: Operation, request: Request, completion: Completion) -> Response:
        include_usage = bool(part(request.body, "stream_options").get("include_usage"))
        chunks = list(completion.chunks(include_usage=include_usage))
        for chunk in chunks:
            _check_own(operation.answers["text/event-stream"], chunk)
        events = _events(chunks, self._pace)
        return StreamingResponse(events, media_type="text/event-stream", headers={"Cache-Control": "no-cache"})


def _whole(operation: Operation, completion: Completion) -> Response:
    response = completion.response()
    _check_own(operation.answers["application/json"], response)
    return json_response(response)


async def _events(chunks: Iterable[dict[str, Any]], pace: float) -> AsyncIterator[str]:
    for chunk in chunks:
        yield f"data: {json.dumps(chunk)}\n\n"
        await asyncio.sleep(pace)
    yield "data: [DONE]\n\n"


def _check_models(request: Request) -> None:
    """Require that a model id, or two joined by a comma, stand in a Dual-LLM request."""
    models = request.body["model"].split(",")
    if request.is_dual_llm and (len(models) > 2 or not all(map(str.strip, models))):
        raise RejectionError(
            422, [Problem(("body", "model"), "expected one model id, or two joined by a comma", "pattern")]
        )


def _take_turn(session: Session, request: Request) -> None:
    limit = request.limits.get("max_n_turns", MAX_TURNS[request.is_dual_llm])
    if limit is not None and session.turns >= limit:
        raise RejectionError(409, f"The session has had its {limit} turns (max_n_turns).", session.id)
    session.turns += 1


def _check_own(schema: Schema, document: Any) -> None:
    problems = schema.problems(document)
    if problems:
        raise BrokenAnswerError("; ".join(f"{list(problem.loc)}: {problem.msg}" for problem in problems))
