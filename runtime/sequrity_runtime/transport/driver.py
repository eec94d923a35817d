"""What both drivers share: all of a call but the waiting."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from functools import lru_cache
from types import TracebackType
from typing import TYPE_CHECKING, Any, cast

from sequrity_runtime.calls.flow import Answer, Opened, Send, Step, perform
from sequrity_runtime.calls.operation import Operation, Target
from sequrity_runtime.calls.request import build_request
from sequrity_runtime.calls.response import Head
from sequrity_runtime.errors import TransportError
from sequrity_runtime.transport.http_client import effective_timeout, known_client
from sequrity_runtime.transport.http_errors import fault_of

if TYPE_CHECKING:
    import httpx


class Run:
    """A call under way, as a driver sees it: the next step, and what came of the last one.

        while run.proceeds():
            with run:
                run.reply = ...  # what `run.step` asks for

    What is raised in the block is what came of the step: it goes through the flow, which may know what to do about it.

    Attributes:
        step: What to do next.
        piece: Bytes of a stream to hand out, where there is nothing to do.
        reply: What came of the step.
        response: The HTTP library's answer, once there is one.
        raw: Its bytes as they come.
        opened: The stream, once the call has come to one.
        value: What else the call has come to.
        stop: Ends what a stream waits for, where the driver can do so.
        bound: Whether reads of the answer's connection keep deadlines by themselves.
    """

    step: Step

    def __init__(
        self,
        client: Any,
        operation: Operation[Any, Any],
        target: Target,
        arguments: Mapping[str, Any],
        return_type: str,
        remember: Callable[[str], None] | None,
        called: str,
        *,
        awaited: bool,
    ) -> None:
        """Check everything about a call, and begin it, without any I/O.

        Raises:
            ConfigError: The client is none, or of the other kind, or something about the call is wrong.
        """
        self._known = known_client(client, awaited=awaited)
        self.piece = b""
        self.reply: Any = None
        self.response: Any = None
        self.raw: Any = None
        self.opened: Opened[Any] | None = None
        self.value: Any = None
        self.stop: Any = None
        self.holds_slot = False
        self.bound = False
        self._call = build_request(operation, target, arguments, return_type, called)
        self._client = client
        self._known.called()
        self._timeout = effective_timeout(self._call.settings.timeout, client.timeout)
        self._flow: Generator[Step | bytes, Any, Any] = perform(self._call, self._timeout, self._known.budget, remember)
        self._url_class: Callable[[str], Any] = type(getattr(client, "base_url", ""))
        self._fault: BaseException | None = None

    @property
    def transport(self) -> Any:
        """What sends the request; None where the client does, which adds what it is set to, or says it is closed."""
        transport = self._known.transport
        return None if transport is None or self._client.is_closed else transport

    @property
    def slots(self) -> Any:
        """The semaphore of the client; None where there are none to wait for."""
        return self._known.slots

    @property
    def patience(self) -> float | None:
        """Seconds to wait for a free connection."""
        return self._timeout.pool

    def give_slot_back(self) -> None:
        """Let the next call have the connection."""
        if self._known.slots is not None and self.holds_slot:
            self.holds_slot = False
            self._known.slots.release()

    def proceeds(self) -> bool:
        """Go on to the next step or piece, and tell whether there is one.

        Raises:
            SequrityError: The call failed.
        """
        fault, reply = self._fault, self.reply
        self._fault = self.reply = None
        self.piece = b""
        try:
            step = self._flow.send(reply) if fault is None else self._flow.throw(fault)
        except StopIteration as end:
            self._end(end.value)
            return False
        if isinstance(step, bytes):
            self.piece = step
        else:
            self.step = step
        return True

    def _end(self, outcome: Answer[Any] | Opened[Any] | None) -> None:
        if isinstance(outcome, Opened):
            self.opened = outcome
            self._flow = outcome.pieces
        elif outcome is not None:
            self.value = outcome.value

    def leave(self) -> None:
        """Let go of the stream: what `proceeds` then asks for is what is left to do."""
        self._flow = cast("Opened[Any]", self.opened).rest()

    def wake(self) -> None:
        """End what another thread or task waits for."""
        if self.stop is not None:
            self.stop()

    def __enter__(self) -> None:
        """Begin what the step asks for."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        """Keep for the flow what was raised."""
        if error is not None:
            to = self.step.url if isinstance(self.step, Send) else None
            self._fault = fault_of(error, self.step.due, to)
            if isinstance(self._fault, TransportError) and getattr(self._client, "is_closed", False):
                self._fault = TransportError("the connection failed: the HTTP client has been closed")
        return True

    def request(self, step: Send, trace: Callable[..., None] | None = None) -> httpx.Request:
        """Write the call down as a request of the client's library.

        What the client would add of its own stays, but for cookies, since those of one user are not another's, and for
        the headers that are arguments of the call: left out there means not sent.

        Args:
            step: Where to send it, and until when.
            trace: Told what the library does.
        """
        call, limits, shortened = self._call, self._timeout, step.due.shortened
        extensions: dict[str, Any] = {
            "timeout": {
                "connect": shortened(limits.connect),
                "read": shortened(limits.read),
                "write": shortened(limits.write),
                "pool": shortened(limits.pool),
            }
        }
        if trace is not None:
            extensions["trace"] = trace
        url, given = _parsed(self._url_class, step.url), {"content": call.content, "extensions": extensions}
        if self._known.request is not None:
            return self._known.request(call.operation.method, url, headers=call.headers, **given)
        request: httpx.Request = self._client.build_request(call.operation.method, url, headers=call.headers, **given)
        for name in {name.lower().decode() for name, _ in request.headers.raw} - call.headers.keys():
            if name == "cookie" or name in call.operation.reserved_headers:
                del request.headers[name]
        return request

    def began(self, response: httpx.Response, raw: Callable[[], Any], decoded: Callable[[], Any]) -> None:
        """Take the answer's beginning.

        Args:
            response: The answer.
            raw: Gives its bytes as they come.
            decoded: Gives them decoded.
        """
        headers = dict(response.headers.items())
        # An event hook, or a stand-in for the transport, may have read the answer already: the library decoded it then.
        read = response.is_stream_consumed
        self.response, self.raw = response, (decoded if read else raw)()
        self.reply = Head(response.status_code, headers, "" if read else headers.get("content-encoding", ""))


@lru_cache(maxsize=1024)
def _parsed(url_class: Callable[[str], Any], url: str) -> Any:
    """Read a URL as the HTTP library does, once: its reader takes longer than all of ours."""
    return url_class(url)
