"""A sandbox for tests: a script, a journal, and clients over a socket or without one."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import ExitStack
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, TypedDict, Unpack

from sequrity_runtime.errors import did_you_mean
from sequrity_runtime.type_guards import is_mapping
from sequrity_sandbox.application import create_app
from sequrity_sandbox.exchange import Exchange
from sequrity_sandbox.journal.journal import DEFAULT_LENGTH, Journal
from sequrity_sandbox.journal.pages import pages_of
from sequrity_sandbox.lazy_script import LazyScript
from sequrity_sandbox.script.error import ScriptError
from sequrity_sandbox.server import serving

if TYPE_CHECKING:
    from sequrity_sandbox.http.message import ASGIApp
    from sequrity_sandbox.in_process import AsyncSandboxTransport, Loop, SandboxTransport
    from sequrity_sandbox.planner import Planner


class Conditions(TypedDict, total=False):
    """Conditions on the requests of a rule. All given conditions must hold.

    A string matches a whole value, `*` stands for any characters, and `{"regex": "..."}` is searched for.
    """

    operation: Any
    """Name of the operation, such as `create_chat_completion`."""

    path: Any
    """Path of the URL, such as `/control/chat/openai/v1/*`."""

    model: Any
    """The request's model."""

    text: Any
    """Last text of the user; a string matches texts that contain it, in any case."""

    tool: Any
    """Name of a tool that the request offers."""

    tool_result: Any
    """Name of the tool whose result is the last message."""

    headers: Mapping[str, Any]
    """Headers by name."""

    turn: int
    """Number of the turn in its session, from 1."""

    body: Mapping[str, Any]
    """Part of the body."""


class RuleOptions(Conditions, total=False):
    """Conditions of a rule, and its use."""

    times: int
    """Maximum number of requests that use the rule; unlimited by default."""

    delay: float
    """Seconds before the response."""


def _check_names(options: Mapping[str, Any], known: Collection[str], method: Callable[..., Any]) -> None:
    """Refuse arguments that a method does not have.

    Raises:
        ScriptError: An argument is unknown. The text names it, and the argument that it probably means.
    """
    for name in options:
        if name not in known:
            from inspect import signature  # noqa: PLC0415 - only for a mistake

            names = {*known, *signature(method).parameters} - {"options", "conditions"}
            hint = did_you_mean(name, names) or f"; known are {', '.join(sorted(names))}"
            raise ScriptError(f"{method.__name__}: unknown argument {name!r}{hint}")


def _check_path(name: str, path: object) -> None:
    if path is not None and not isinstance(path, str | PathLike):
        hint = "; reply() and the other methods add rules" if name == "script" else ""
        raise TypeError(f"{name}: expected a path, found {type(path).__name__}{hint}")


def _plain(value: Any) -> Any:
    """Copy a mapping as an object of JSON."""
    return {**value} if is_mapping(value) else value


def _listed(texts: Iterable[str]) -> Any:
    """List texts, those of a set in their order. A single text is left for the check of the script to refuse."""
    if isinstance(texts, AbstractSet):
        return sorted(texts)
    return texts if isinstance(texts, str) else list(texts)


def _model(url: str, model: str | None, key: str | None) -> Planner:
    from sequrity_sandbox.upstream import UpstreamPlanner  # noqa: PLC0415 - httpx is needed by it alone

    return UpstreamPlanner(url, model=model, key=key)


class Sandbox:
    """An offline Control service with a script and a journal.

    `with Sandbox() as sandbox:` serves it at `sandbox.url`. Without `with`, `sandbox.transport` and
    `sandbox.async_transport` send requests of httpx to it within the process.

    The first rule that matches a request decides. A request that no rule matches gets the sandbox's own response.

    Args:
        script: Script file, in JSON or YAML.
        strict: Whether a request that no rule matches is an error.
        schema: Folder of the canonical schemas; None finds them.
        seed: Makes every response repeatable. None makes new ids, as the service does.
        pace: Seconds between two events of a stream.
        ping: Whether streams of the Messages API contain `ping` events, as real ones do.
        journal: Number of requests that `requests` keeps.
        faults: Share of requests that fail on purpose, from 0 to 1.
        legacy: Whether requests of sequrity 0.3 are accepted as well.
        upstream: Base URL, with the version, of an OpenAI-compatible server whose model plans tool calls and texts.
        upstream_model: Name of the model there; None passes the name in the request on.
        upstream_key: API key of that server.
        port: Port of the server; 0 takes a free one.
        hosts: Names of hosts that requests may name beside those of loopback; `*` allows any.

    Raises:
        ScriptError: The script is not valid.
        UpstreamError: The URL of the upstream server is not valid.
        ContractError: The schemas are missing or cannot be read.
        TypeError: A setting is of another type.
        ValueError: The value of a setting is out of its range.
    """

    def __init__(
        self,
        script: str | Path | None = None,
        *,
        strict: bool = False,
        schema: str | Path | None = None,
        seed: int | None = None,
        pace: float = 0,
        ping: bool = True,
        journal: int = DEFAULT_LENGTH,
        faults: float = 0,
        legacy: bool = False,
        upstream: str | None = None,
        upstream_model: str | None = None,
        upstream_key: str | None = None,
        port: int = 0,
        hosts: Collection[str] = (),
    ) -> None:
        _check_path("script", script)
        _check_path("schema", schema)
        self._script = LazyScript(None if script is None else Path(script), strict=strict)
        self._journal = Journal(journal)
        self._port = port
        self._app = create_app(
            schema,
            seed=seed,
            pace=pace,
            ping=ping,
            planners=(self._script,),
            observers=(self._journal,) if journal else (),
            pages=pages_of(self._journal, self.reset),
            judge=self._script.judge,
            base=None if upstream is None else _model(upstream, upstream_model, upstream_key),
            faults=faults,
            legacy=legacy,
            hosts=hosts,
        )
        self.app: ASGIApp = self._app
        """The ASGI application, for a server or a test client of your own."""

        self._url: str | None = None
        self._opened = ExitStack()

    # --- serving ---

    def __enter__(self) -> Self:
        """Serve the sandbox in a thread.

        Raises:
            RuntimeError: It is served already.
        """
        if self._url is not None:
            raise RuntimeError(f"the sandbox is served already, at {self._url}")
        self._url = self._opened.enter_context(serving(self.app, self._port))
        return self

    def __exit__(self, *exc_info: object) -> None:
        """Stop serving, and end the calls within the process."""
        self._url = None
        self._opened.close()
        self.close()

    @property
    def url(self) -> str:
        """Base URL, `http://127.0.0.1:PORT`.

        Raises:
            RuntimeError: The sandbox is not served.
        """
        if self._url is None:
            raise RuntimeError("the sandbox has no URL outside of its `with` block; sandbox.transport needs none")
        return self._url

    @functools.cached_property
    def _loop(self) -> Loop:
        from sequrity_sandbox.in_process import Loop  # noqa: PLC0415 - httpx is needed by these transports alone

        return Loop(self.app)

    @property
    def transport(self) -> SandboxTransport:
        """Transport for an `httpx.Client` with a loopback base URL, such as `http://localhost`; it uses no socket."""
        from sequrity_sandbox.in_process import SandboxTransport  # noqa: PLC0415 - as above

        return SandboxTransport(self._loop)

    @property
    def async_transport(self) -> AsyncSandboxTransport:
        """Transport for an `httpx.AsyncClient`, under asyncio or trio; it uses no socket."""
        from sequrity_sandbox.in_process import AsyncSandboxTransport  # noqa: PLC0415 - as above

        return AsyncSandboxTransport(self._loop)

    def close(self) -> None:
        """End the thread of the calls within the process. A later call starts it again."""
        if "_loop" in self.__dict__:
            self._loop.close()

    # --- the script ---

    def reply(self, reply: Any, /, **options: Unpack[RuleOptions]) -> None:
        """Respond with a text; any other JSON value is written as JSON."""
        self._add({"reply": reply if isinstance(reply, str) else {"value": reply}}, options, self.reply)

    def tool_call(
        self, name: str, arguments: Mapping[str, Any] | None = None, /, **options: Unpack[RuleOptions]
    ) -> None:
        """Request a call of a tool."""
        self.tool_calls([(name, {} if arguments is None else arguments)], **options)

    def tool_calls(self, calls: Iterable[tuple[str, Mapping[str, Any]]], /, **options: Unpack[RuleOptions]) -> None:
        """Request calls of several tools at once, each a name and its arguments."""
        pairs: Iterable[tuple[Any, Any]] = calls
        try:
            listed = [{"name": name, "arguments": _plain(given)} for name, given in pairs]
        except (TypeError, ValueError):
            raise ScriptError("calls: expected a list of pairs, each a name and its arguments") from None
        self._add({"tool_calls": listed}, options, self.tool_calls)

    def refuse(self, message: str, /, **options: Unpack[RuleOptions]) -> None:
        """Refuse the request as a model does, in words."""
        self._add({"refusal": message}, options, self.refuse)

    def fail(
        self,
        status: int = 500,
        message: str | None = None,
        *,
        retry_after: float | None = None,
        error_headers: Mapping[str, str] | None = None,
        error_body: Any = None,
        **options: Unpack[RuleOptions],
    ) -> None:
        """Respond with an error.

        Args:
            status: HTTP status, from 400 to 599.
            message: Text of the error.
            retry_after: Seconds in the header `Retry-After`.
            error_headers: Further headers of the response.
            error_body: Body of the response as JSON data. Made from the message by default.
            **options: Conditions, `times` and `delay`.
        """
        failure = {"message": message, "retry_after": retry_after, "headers": error_headers, "body": error_body}
        given = {name: value for name, value in failure.items() if value is not None}
        self._add({"fail": {"status": status, **given}}, options, self.fail)

    def delay(self, seconds: float, /, **options: Unpack[RuleOptions]) -> None:
        """Delay the sandbox's own response."""
        self._add({}, {**options, "delay": seconds}, self.delay)

    def dual_result(
        self,
        value: Any = None,
        *,
        producers: Iterable[str] | None = None,
        consumers: Iterable[str] | None = None,
        tags: Iterable[str] | None = None,
        error: tuple[str, str] | None = None,
        program: str | None = None,
        **options: Unpack[RuleOptions],
    ) -> None:
        """Respond with a result in Dual-LLM mode.

        Args:
            value: Final return value.
            producers: Producers of the value.
            consumers: Consumers of the value.
            tags: Tags of the value.
            error: Code and message of a failure, instead of a value.
            program: Program that the planning model wrote.
            **options: Conditions, `times` and `delay`.
        """
        labels = {"producers": producers, "consumers": consumers, "tags": tags}
        result: dict[str, Any] = {name: _listed(label) for name, label in labels.items() if label is not None}
        if error is not None:
            result["error"] = error if isinstance(error, str) else dict(zip(("code", "message"), error, strict=False))
        if error is None or value is not None:
            result["value"] = value
        if program is not None:
            result["program"] = program
        self._add({"dual_result": result}, options, self.dual_result)

    def stream(
        self, pieces: Iterable[str], /, *, then: str = "end", pause: float = 0, **options: Unpack[RuleOptions]
    ) -> None:
        """Respond with a text in pieces; `then="cut"` closes the connection after the last piece.

        Args:
            pieces: Pieces of the text, an event each.
            then: `end` or `cut`.
            pause: Seconds between two events.
            **options: Conditions, `times` and `delay`.
        """
        self._add({"stream": {"pieces": _listed(pieces), "then": then, "pause": pause}}, options, self.stream)

    def decide(self, tool: Any, /, *, allow: bool, reason: str | None = None) -> None:
        """Decide the calls of a tool in place of a policy that the sandbox does not evaluate, such as one in Cedar."""
        self._script.add_decision(tool, allow=allow, reason=reason)

    def _add(self, then: Mapping[str, Any], options: RuleOptions, method: Callable[..., Any]) -> None:
        _check_names(options, RuleOptions.__optional_keys__, method)
        conditions: dict[str, Any] = {**options}
        times, delay = conditions.pop("times", None), conditions.pop("delay", None)
        self._script.add({**then, "delay": delay}, conditions, times)

    # --- the journal ---

    @property
    def requests(self) -> list[Exchange]:
        """Requests since the last reset, the oldest first, with their responses; keys are masked."""
        return self._journal.exchanges

    def wait_for(self, count: int = 1, *, timeout: float = 5, **conditions: Unpack[Conditions]) -> list[Exchange]:
        """Wait for requests of another thread or process.

        Args:
            count: Number of requests to wait for.
            timeout: Seconds to wait at most.
            **conditions: Which requests count.

        Returns:
            All requests so far that match.

        Raises:
            TimeoutError: Fewer requests arrived within the timeout.
        """
        __tracebackhide__ = True  # pytest shows the line of the test instead
        _check_names(conditions, Conditions.__optional_keys__, self.wait_for)
        found = self._journal.wait_for(self._script.filter(conditions), count, timeout)
        if len(found) < count:
            raise TimeoutError(f"expected {count} request(s) within {timeout:g} s, found {len(found)}{self._sent()}")
        return found

    def assert_sent(self, count: int | None = None, **conditions: Unpack[Conditions]) -> list[Exchange]:
        """Assert that requests were sent.

        Args:
            count: Exact number of requests; at least one by default.
            **conditions: Which requests count.

        Returns:
            The requests that match.

        Raises:
            AssertionError: The number differs; the text lists the last requests.
        """
        __tracebackhide__ = True  # as above
        _check_names(conditions, Conditions.__optional_keys__, self.assert_sent)
        found = self._journal.wait_for(self._script.filter(conditions), 0, 0)
        if len(found) != count if count is not None else not found:
            expected = "at least one request" if count is None else f"{count} request(s)"
            matching = f"with {conditions}" if conditions else "of any kind"
            raise AssertionError(f"expected {expected} {matching}, found {len(found)}{self._sent()}")
        return found

    def _sent(self) -> str:
        lines = [
            f"\n  {each.number}. {each.operation or each.path} {each.turn.model if each.turn else ''} "
            f"{each.turn.user_text[:80] if each.turn else ''!r} -> {each.status}"
            for each in self.requests[-10:]
        ]
        return f"; the last ones were:{''.join(lines)}" if lines else "; nothing was sent"

    def reset(self) -> None:
        """Remove all requests, sessions and added rules, and reset the rules of the script file."""
        self._script.reset()
        self._app.reset()
        self._journal.reset()  # last: until the application is reset, requests are added
