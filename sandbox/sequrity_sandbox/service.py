"""The service behind the routes: a valid request becomes a turn, an outcome, and a response in the request's format."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from attrs import define, evolve

from sequrity_sandbox.contract.default_response import BrokenResponseError, DefaultResponses, Event
from sequrity_sandbox.contract.operations import Contract, Operation, Schema
from sequrity_sandbox.contract.problem import Problem
from sequrity_sandbox.exchange import PolicyDecision
from sequrity_sandbox.faults import Fault
from sequrity_sandbox.formats.chat import ChatFormat
from sequrity_sandbox.formats.header_validation import HeaderValidationFormat
from sequrity_sandbox.formats.messages import MessagesFormat, TokenCountFormat
from sequrity_sandbox.formats.models import ModelsFormat
from sequrity_sandbox.formats.policy_generation import PolicyGenerationFormat
from sequrity_sandbox.formats.reply import DirectFormat, Finish, Format, Received, Reply, ReplyCall
from sequrity_sandbox.formats.responses import ResponsesFormat
from sequrity_sandbox.http.errors import error_response
from sequrity_sandbox.http.message import RejectionError, Response, json_response
from sequrity_sandbox.json_text import decode, object_of
from sequrity_sandbox.outcome import (
    AT_ONCE,
    DISCLAIMER,
    Delivery,
    DualResult,
    Failure,
    Outcome,
    Raw,
    Refusal,
    Text,
    ToolCalls,
)
from sequrity_sandbox.planner import Judge, Planner, first_outcome
from sequrity_sandbox.planning.built_in import BuiltInPlanner
from sequrity_sandbox.sessions import IdSource, Session, Sessions, StoredResponses, call_id, carried_session
from sequrity_sandbox.turn import Call, Message, Turn, count_tokens

if TYPE_CHECKING:  # imports Lark, which a turn without a policy does not need
    from sequrity_sandbox.policy.enforcement import Enforcement

SESSION_HEADER: Final = "X-Session-ID"

MAX_TURNS: Final = {False: 50, True: 5}
"""The service's limit of turns in a session, in Single-LLM and in Dual-LLM mode (True)."""

_SEEDED_TIME: Final = 1_735_689_600
_RESULT: Final = "control/types/results.json"
_STREAM: Final = "text/event-stream"
_JSON: Final = "application/json"


@define
class Play:
    """The handling of a request, for observers."""

    operation: str | None = None
    """Operation id; None for a path of none."""

    body: Any = None
    """The body decoded; None if there is none, or it could not be decoded."""

    fault: Fault | None = None
    turn: Turn | None = None
    outcome: Outcome | None = None
    decisions: tuple[PolicyDecision, ...] = ()


class Service:
    """Responds to every operation, and holds the sessions.

    Args:
        contract: The schemas.
        seed: Makes ids and times repeatable; None makes new ones.
        pace: Seconds between two events of a stream.
        planners: Planners that come before the base planner, in this order.
        judge: Decides tool calls under a policy that is not SQRT.
        ping: Whether streams of the Messages format contain `ping` events.
        base: Planner with an outcome for every turn in a format. None is the sandbox's own.
    """

    def __init__(
        self,
        contract: Contract,
        *,
        seed: int | None = None,
        pace: float = 0,
        planners: Sequence[Planner] = (),
        base: Planner | None = None,
        judge: Judge | None = None,
        ping: bool = True,
    ) -> None:
        self._ids = IdSource(seed)
        self._sessions = Sessions(self._ids)
        self._clock: Callable[[], float] = time.time if seed is None else lambda: _SEEDED_TIME
        self._pace = pace
        self._contract = contract
        self._defaults = DefaultResponses(contract)
        self._planners = tuple(planners)
        self._judge = judge
        self._base = base or BuiltInPlanner()
        self._formats: dict[str, Format] = {
            "create_chat_completion": ChatFormat(),
            "create_message": MessagesFormat(ping=ping),
            "create_response": ResponsesFormat(),
        }
        self._direct: dict[str, DirectFormat] = {
            "generate_policy": PolicyGenerationFormat(),
            "validate_headers": HeaderValidationFormat(contract.headers()),
            "list_models": ModelsFormat(),
            "retrieve_model": ModelsFormat(),
            "count_message_tokens": TokenCountFormat(),
        }
        self._stored = StoredResponses()
        self._result: Schema | None = None

    async def respond(self, operation: Operation, received: Received, play: Play) -> Response:
        """Respond to a request that is valid by its operation's schemas.

        Raises:
            RejectionError: 404 for an unknown session, 409 for a turn beyond its limit, 422 for an impossible request.
            BrokenResponseError: The response would violate the contract.
        """
        form = self._formats.get(operation.id)
        if form is None:
            return await self._without_conversation(operation, received, play)
        turn = self._continued(form.turn(received))
        _check_models(turn)
        session = self._session_of(turn)
        turn = play.turn = turn.within(session.id, session.turns + turn.awaits_response)
        headers = {SESSION_HEADER: session.id}
        if turn.awaits_response:
            _take_turn(session, turn)
        enforcement = _enforcement(turn, session, self._judge)
        outcome = play.outcome = await self._outcome(turn, enforcement)
        if enforcement is not None:
            self._sessions.weigh(session)
            play.decisions = enforcement.history
        if isinstance(outcome, Failure | Raw):
            self._sessions.adopt(_named(outcome.headers))
            return await _unplayed(outcome, headers)
        reply = self._reply(turn, outcome, session, enforcement)
        if operation.id == "create_response" and turn.body.get("store") is not False:
            self._stored.store(reply.id, session.id, (*turn.messages, _as_message(reply)))
        if reply.delivery.delay:
            await asyncio.sleep(reply.delivery.delay)
        if turn.stream:
            return self._stream(operation, list(form.events(turn, reply)), reply.delivery, headers)
        document = form.document(turn, reply)
        _check_own(operation.responses[_JSON], document)
        return _cut(json_response(document, headers=headers), reply.delivery)

    # --- outcomes ---

    async def _outcome(self, turn: Turn, enforcement: Enforcement | None) -> Outcome:
        for blocker in ("url_blocker", "file_blocker"):
            hit = turn.has_feature("content_blockers", blocker)
            if hit and (turn.has_url if blocker == "url_blocker" else turn.has_file):
                return Refusal(f"{DISCLAIMER} {blocker} stopped the last message.", "blocked", "content_blocked")
        outcome = await first_outcome(self._planners, turn)
        scripted = outcome is not None
        if outcome is None and turn.program and enforcement is not None:
            from sequrity_sandbox.policy.graph_run import graph_outcome  # noqa: PLC0415 - Lark comes with it

            outcome = graph_outcome(turn, enforcement)
        if outcome is None:
            outcome = await self._base.plan(turn)
        assert outcome is not None  # noqa: S101 - the base planner leaves no turn to another
        if enforcement is not None and not scripted and not self._judge:
            enforcement.check_language()
        if isinstance(outcome, ToolCalls) and enforcement is not None:
            return enforcement.refusal(outcome.calls, scripted=scripted) or outcome
        return outcome

    def _continued(self, turn: Turn) -> Turn:
        """Prepend the conversation that a request continues."""
        if not turn.previous:
            return turn
        found = self._stored.find(turn.previous)
        if found is None:
            raise RejectionError(404, "No such response: previous_response_id.", code="previous_response_not_found")
        session, messages = found
        headers = {SESSION_HEADER.lower(): session, **turn.headers}
        return evolve(turn, messages=(*messages, *turn.messages), headers=headers)

    def _session_of(self, turn: Turn) -> Session:
        named = turn.headers.get(SESSION_HEADER.lower()) or carried_session(turn.messages)
        if named is None:
            return self._sessions.start()
        session = self._sessions.find(named)
        if session is None:
            raise RejectionError(404, "No such session.", code="unknown_session")
        return session

    def _reply(
        self,
        turn: Turn,
        outcome: Text | ToolCalls | Refusal | DualResult,
        session: Session,
        enforcement: Enforcement | None,
    ) -> Reply:
        calls: tuple[ReplyCall, ...] = ()
        finish: Finish
        stop = ""
        response_id = self._ids.next()
        if isinstance(outcome, ToolCalls):
            text, finish = outcome.text, "tool_calls"
            calls = tuple(
                ReplyCall(call_id(session.id, self._ids.next()), call.tool, json.dumps(call.arguments))
                for call in outcome.calls
            )
            if enforcement is not None:
                for made, call in zip(calls, outcome.calls, strict=True):
                    enforcement.expect(made.id, enforcement.call_of(call))
        else:
            text, finish, stop = self._final_text(turn, outcome, enforcement)
        said = text + "".join(call.arguments for call in calls)
        return Reply(
            id=response_id,
            created=int(self._clock()),
            finish=finish,
            text=text,
            calls=calls,
            prompt_tokens=turn.tokens(),
            completion_tokens=count_tokens(said),
            stop=stop,
            delivery=outcome.delivery,
        )

    def _final_text(
        self, turn: Turn, outcome: Text | Refusal | DualResult, enforcement: Enforcement | None
    ) -> tuple[str, Finish, str]:
        """Write the final text of a turn: its text, why it ends, and the stop sequence that ended it."""
        finish: Finish = "stop"
        if isinstance(outcome, Refusal):
            finish = _REFUSED[outcome.kind]
        elif isinstance(outcome, Text):
            finish = outcome.finish
        elif outcome.error is not None:
            finish = "failed"
        if turn.is_dual_llm and enforcement is not None and not turn.shown.get("strip_response_content"):
            from sequrity_sandbox.policy.dual_llm import dual_result  # noqa: PLC0415 - Lark comes with it

            result = dual_result(turn, outcome, enforcement)
            if self._result is None:
                self._result = self._contract.schema(_RESULT)
            _check_own(self._result, result)
            return json.dumps(result), "stop" if finish == "refusal" else finish, ""
        if isinstance(outcome, Refusal):
            return outcome.message, finish, ""
        if isinstance(outcome, DualResult):
            return outcome.error[1] if outcome.error else Text(outcome.value).text, finish, ""
        return _limited(turn, outcome.text, finish)

    # --- responses ---

    async def _without_conversation(self, operation: Operation, received: Received, play: Play) -> Response:
        """Respond to an operation by its own format, or by its schema if it has none."""
        form = self._direct.get(operation.id)
        model = str(object_of(received.body).get("model") or "")
        play.turn = form.turn(received) if form else Turn(**received.head(), model=model)
        outcome = play.outcome = await first_outcome(self._planners, play.turn)
        if isinstance(outcome, Failure | Raw):
            return await _unplayed(outcome, {})
        delivery = outcome.delivery if outcome else AT_ONCE
        if delivery.delay:
            await asyncio.sleep(delivery.delay)
        if form is not None:
            value = outcome.value if isinstance(outcome, Text | DualResult) else None
            document = form.document(play.turn, value)
            if _JSON in operation.responses:
                _check_own(operation.responses[_JSON], document)
            return _cut(json_response(document, operation.status), delivery)
        stream = operation.content.get(_STREAM, {})
        if stream and object_of(received.body).get(stream["x-stream-switch"]) is True:
            return self._stream(operation, list(self._defaults.events(operation)), delivery, {})
        document = self._defaults.document(operation)
        if document is None:
            return Response(status=operation.status)
        return _cut(json_response(document, operation.status), delivery)

    def _stream(
        self, operation: Operation, events: Sequence[Event], delivery: Delivery, headers: Mapping[str, str]
    ) -> Response:
        schema = operation.responses[_STREAM]
        for event in events:
            if not isinstance(event.data, str):
                _check_own(schema, event.data)
        pieces = [_event(event) for event in events]
        pace = self._pace if delivery.pace is None else delivery.pace
        last_text = max((number for number, event in enumerate(events, 1) if event.is_text), default=0)
        cut = last_text if delivery.cut == "text" else delivery.cut
        return Response(
            _paced(pieces[:cut], pace) if pace or cut is not None else b"".join(pieces),
            operation.status,
            {"Content-Type": f"{_STREAM}; charset=utf-8", "Cache-Control": "no-cache", **headers},
            cut=cut,
            document=[{"event": event.name or None, "data": event.data} for event in events],
        )


_REFUSED: Final[dict[str, Finish]] = {
    "model": "refusal",
    "policy": "failed",
    "blocked": "content_filter",
    "failed": "failed",
}


def _as_message(reply: Reply) -> Message:
    """Put a reply among the messages of its conversation."""
    return Message(
        "assistant", reply.text, tuple(Call(call.id, call.tool, decode(call.arguments)) for call in reply.calls)
    )


def _enforcement(turn: Turn, session: Session, judge: Judge | None) -> Enforcement | None:
    """Create the enforcement of a turn's policy, if there are calls or results."""
    if not turn.is_dual_llm and not turn.policy:
        return None
    from sequrity_sandbox.policy.enforcement import Enforcement  # noqa: PLC0415 - Lark comes with it
    from sequrity_sandbox.policy.memory import PolicyMemory  # noqa: PLC0415 - as above

    if session.memory is None:
        session.memory = PolicyMemory()
    return Enforcement(turn, session.memory, judge)


def _limited(turn: Turn, text: str, finish: Finish) -> tuple[str, Finish, str]:
    """Cut a text at its first stop sequence, and at the limit of tokens."""
    stop = min(((text.find(word), word) for word in turn.sampling.stop if word and word in text), default=None)
    if stop is not None:
        text, finish = text[: stop[0]], "stop_sequence"
    limit = turn.sampling.max_tokens
    if limit is not None and count_tokens(text) > limit:
        return text[: limit * 4], "length", ""
    return text, finish, stop[1] if stop else ""


def _merged(headers: Mapping[str, str], own: Mapping[str, str]) -> dict[str, str]:
    """Join headers. Those of a script take precedence, whatever their case."""
    replaced = {name.lower() for name in own}
    return {**{name: value for name, value in headers.items() if name.lower() not in replaced}, **own}


async def _unplayed(outcome: Failure | Raw, headers: Mapping[str, str]) -> Response:
    if outcome.delivery.delay:
        await asyncio.sleep(outcome.delivery.delay)
    if isinstance(outcome, Raw):
        response = Response(outcome.body, outcome.status, _merged(headers, outcome.headers))
        response.document = outcome.body.decode("utf-8", "replace")
    elif outcome.body is not None:
        response = json_response(outcome.body, outcome.status, _merged(headers, outcome.headers))
    else:
        response = error_response(outcome.status, outcome.message, _merged(headers, outcome.headers))
    return _cut(response, outcome.delivery)


def _cut(response: Response, delivery: Delivery) -> Response:
    if isinstance(response.body, bytes):
        response.cut = len(response.body) // 2 if delivery.cut == "text" else delivery.cut
    return response


def _named(headers: Mapping[str, str]) -> str | None:
    """Find the session that the headers of a scripted response name."""
    return next((value for name, value in headers.items() if name.lower() == SESSION_HEADER.lower()), None)


def _event(event: Event) -> bytes:
    name = f"event: {event.name}\n" if event.name else ""
    data = event.data if isinstance(event.data, str) else json.dumps(event.data)
    return f"{name}data: {data}\n\n".encode("ascii")


async def _paced(pieces: Sequence[bytes], pace: float) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece
        await asyncio.sleep(pace)


def _check_models(turn: Turn) -> None:
    """Require one model ID, or two joined by a comma, in a Dual-LLM request."""
    models = turn.model.split(",")
    if turn.is_dual_llm and (len(models) > 2 or not all(map(str.strip, models))):
        raise RejectionError(
            422, [Problem(("body", "model"), "expected one model id, or two joined by a comma", "pattern")]
        )


def _take_turn(session: Session, turn: Turn) -> None:
    limit = turn.limits.get("max_n_turns", MAX_TURNS[turn.is_dual_llm])
    if limit is not None and session.turns >= limit:
        headers = {SESSION_HEADER: session.id}
        message = f"The session has had its {limit} turns (max_n_turns). Start another session."
        raise RejectionError(409, message, headers, "max_n_turns")
    session.turns += 1


def _check_own(schema: Schema, document: Any) -> None:
    problems = schema.problems(document)
    if problems:
        raise BrokenResponseError("; ".join(f"{list(problem.loc)}: {problem.msg}" for problem in problems))
