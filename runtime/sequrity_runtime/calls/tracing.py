"""OpenTelemetry spans of calls and attempts, if the caller passes a tracer.

A call has a span by the conventions for generative AI, and each attempt has a child span by those for HTTP clients.
The attempt's span is current while the attempt runs, and its `traceparent` is sent, so that spans of the HTTP library
and of the service are its children. Spans hold names, numbers and IDs, and no content of requests or responses.
OpenTelemetry is imported only here, and only for a tracer. If the tracer raises, tracing stops and the call continues.

Sources: OpenTelemetry semantic conventions 1.38, "Gen AI client spans" and "HTTP client span".
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from sequrity_runtime.calls.attempt_log import Attempt, logger
from sequrity_runtime.calls.request import Call
from sequrity_runtime.calls.settings import Tracer
from sequrity_runtime.calls.url import origin_of
from sequrity_runtime.type_guards import is_array, is_object

P = ParamSpec("P")

_OPERATIONS = {
    "/chat/completions": "chat",
    "/messages": "chat",
    "/responses": "chat",
    "/embeddings": "embeddings",
    "/completions": "text_completion",
}
"""Operation names of the conventions, by the end of the path. Other operations keep their own name, as required."""

_REQUEST_ATTRIBUTES = {
    "model": "gen_ai.request.model",
    "max_tokens": "gen_ai.request.max_tokens",
    "max_completion_tokens": "gen_ai.request.max_tokens",
    "max_output_tokens": "gen_ai.request.max_tokens",
    "temperature": "gen_ai.request.temperature",
    "top_p": "gen_ai.request.top_p",
    "n": "gen_ai.request.choice.count",
    "seed": "gen_ai.request.seed",
}
"""Attributes by key of the body."""

_RESPONSE_ATTRIBUTES = {"id": "gen_ai.response.id", "model": "gen_ai.response.model"}
"""Attributes by field of the response."""

_USAGE_ATTRIBUTES = {
    "prompt_tokens": "gen_ai.usage.input_tokens",
    "completion_tokens": "gen_ai.usage.output_tokens",
    "input_tokens": "gen_ai.usage.input_tokens",
    "output_tokens": "gen_ai.usage.output_tokens",
}
"""Attributes by field of the `usage` of the response."""


def _guarded(method: Callable[Concatenate[CallSpan, P], None]) -> Callable[Concatenate[CallSpan, P], None]:
    @wraps(method)
    def wrapper(self: CallSpan, /, *args: P.args, **kwargs: P.kwargs) -> None:
        if self.broken:
            return
        try:
            method(self, *args, **kwargs)
        except Exception as error:  # noqa: BLE001 - a tracer may raise anything
            self.give_up()
            logger.warning("the tracer failed (%s): the call continues without spans", type(error).__name__)

    return wrapper


class CallSpan:
    """The span of a call and the spans of its attempts.

    Attributes:
        broken: Whether the tracer has failed. It is not called again.
    """

    def __init__(self, tracer: Tracer, call: Call[Any, Any]) -> None:
        self.broken = False
        self._tracer = tracer
        self._call = call
        self._host, self._port = origin_of(call.url)
        self._kind: Any = None
        self._context: Any = None
        self._span: Any = None
        self._attempt: Any = None
        self._start()

    @_guarded
    def _start(self) -> None:
        from opentelemetry.trace import SpanKind, set_span_in_context  # noqa: PLC0415 - an optional package

        call, model = self._call, self._call.body.get("model")
        name = call.operation.name
        for end, known in _OPERATIONS.items():
            if call.operation.path.endswith(end):
                name = known
                break
        attributes = {
            "gen_ai.operation.name": name,
            "gen_ai.provider.name": "sequrity",
            **_scalars(call.body, _REQUEST_ATTRIBUTES),
            **self._server(),
        }
        if call.session_id is not None:
            attributes["gen_ai.conversation.id"] = call.session_id
        self._kind = SpanKind.CLIENT
        self._span = self._tracer.start_span(f"{name} {model}" if model else name, None, self._kind, attributes)
        self._context = set_span_in_context(self._span)

    def current(self) -> AbstractContextManager[object]:
        """Make the span of the open attempt, or else that of the call, current within a block."""
        from opentelemetry.trace import use_span  # noqa: PLC0415 - an optional package

        span = self._attempt or self._span
        if span is None or self.broken:
            return nullcontext()
        return use_span(span, end_on_exit=False, record_exception=False, set_status_on_exception=False)

    def headers(self) -> dict[str, str]:
        """Return the headers that carry the trace context of the open attempt (W3C Trace Context)."""
        carrier: dict[str, str] = {}
        self._inject(carrier)
        return carrier

    @_guarded
    def _inject(self, carrier: dict[str, str]) -> None:
        from opentelemetry.propagate import inject  # noqa: PLC0415 - an optional package
        from opentelemetry.trace import set_span_in_context  # noqa: PLC0415 - an optional package

        inject(carrier, set_span_in_context(self._attempt))

    def give_up(self) -> None:
        """Stop tracing, and end the open spans if the tracer still can."""
        self.broken = True
        for span in (self._attempt, self._span):
            with suppress(Exception):
                span.end()

    def _server(self) -> dict[str, Any]:
        return {"server.address": self._host, "server.port": self._port}

    @_guarded
    def begin(self, number: int) -> None:
        """Start the span of an attempt."""
        method = self._call.operation.method
        url = self._call.url.partition("?")[0]  # a query may hold content
        attributes = {"http.request.method": method, "url.full": self._call.redactor.redact(url), **self._server()}
        if number > 1:
            attributes["http.request.resend_count"] = number - 1
        self._attempt = self._tracer.start_span(method, self._context, self._kind, attributes)

    @_guarded
    def end_attempt(self, attempt: Attempt) -> None:
        """End the span of an attempt."""
        if attempt.status is not None:
            self._attempt.set_attribute("http.response.status_code", attempt.status)
        _end(self._attempt, attempt.error)
        self._attempt = None

    @_guarded
    def record_response(self, value: Any) -> None:
        """Record the attributes of the response."""
        usage, choices = _member(value, "usage"), _member(value, "choices")
        ends = [_member(choice, "finish_reason") for choice in choices] if is_array(choices) else []
        reasons = [*ends, _member(value, "stop_reason")]
        found: dict[str, Any] = {**_scalars(value, _RESPONSE_ATTRIBUTES), **_scalars(usage, _USAGE_ATTRIBUTES)}
        if any(reasons):
            found["gen_ai.response.finish_reasons"] = [str(reason) for reason in reasons if reason]
        self._span.set_attributes(self._call.redactor.json(found))

    @_guarded
    def end(self, error: BaseException | None = None) -> None:
        """End the spans that are still open."""
        for span in (self._attempt, self._span):
            if span is not None:
                _end(span, error)


def _end(span: Any, error: BaseException | None) -> None:
    if error is not None:
        from opentelemetry.trace import Status, StatusCode  # noqa: PLC0415 - an optional package

        span.set_attribute("error.type", type(error).__name__)
        span.set_status(Status(StatusCode.ERROR))
    span.end()


def _member(value: Any, key: str) -> Any:
    """Return a field of a typed response or of JSON data."""
    return value.get(key) if is_object(value) else getattr(value, key, None)


def _scalars(value: Any, names: Mapping[str, str]) -> dict[str, Any]:
    found: Iterable[tuple[str, Any]] = ((name, _member(value, key)) for key, name in names.items())
    return {name: member for name, member in found if isinstance(member, str | int | float)}
