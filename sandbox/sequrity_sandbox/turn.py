"""The content of a request, independent of wire formats: every format reads its body into a `Turn`.

These values are never compared: without `__eq__`, Python creates the classes in half the time at each start.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias

from attrs import field, frozen

from sequrity_sandbox.json_text import object_of, part

Role: TypeAlias = Literal["system", "user", "assistant", "tool"]

# At most 64 characters before the @ (RFC 5321, section 4.5.3.1.1), taken without backtracking: a search through a text
# takes linear time. A longer name is masked from its 64th last character on.
_EMAIL: Final = re.compile(r"[\w.+-]{1,64}+@[\w-]+(?:\.[\w-]+)+")
_URL: Final = re.compile(r"https?://", re.IGNORECASE)
# Words that a person would see as the subject of a sentence: quoted words, addresses, names.
_SUBJECT: Final = re.compile(rf"[\"“]([^\"“”]+)[\"”]|({_EMAIL.pattern})|(?<=[\w,;] )([A-Z]\w+(?: [A-Z]\w+)*)")


@frozen(eq=False)
class Call:
    """A tool call."""

    id: str
    tool: str
    arguments: dict[str, Any] | None
    """None if the text of the arguments, which the caller could have changed, is not a JSON object."""


@frozen(eq=False)
class Message:
    """A message of the conversation."""

    role: Role
    text: str = ""
    calls: tuple[Call, ...] = ()
    """Tool calls of an assistant's message."""

    call_id: str = ""
    """Call whose result a message of the role `tool` holds."""

    has_file: bool = False


@frozen(eq=False)
class ToolResult:
    """The result of a tool call, as the caller sent it back."""

    call: Call
    """The call; its tool is `the tool` if the messages do not hold the call."""

    text: str


@frozen(eq=False)
class Tool:
    """A function that the caller offers."""

    name: str
    parameters: dict[str, Any]
    """JSON Schema of its arguments."""

    description: str = ""


@frozen(eq=False)
class ToolChoice:
    """The choice of tools: whether and which tools are called."""

    mode: Literal["auto", "none", "required"] = "auto"
    names: tuple[str, ...] = ()
    """The tools that may be called; all of them if empty."""


@frozen(eq=False)
class ResponseFormat:
    """The format of the final text."""

    kind: Literal["json_object", "json_schema"]
    schema: dict[str, Any] = field(factory=dict[str, Any])
    name: str = ""


@frozen(eq=False)
class Sampling:
    """The settings of the model that the sandbox applies."""

    n: int = 1
    max_tokens: int | None = None
    stop: tuple[str, ...] = ()
    logprobs: bool = False
    top_logprobs: int = 0
    parallel: bool = True
    """Whether all tools that the user names may be called at once."""


@frozen(eq=False, kw_only=True, slots=False)  # slots make cached properties slow
class Turn:
    """One request, independent of wire formats."""

    operation: str
    """Operation ID in `openapi.json`."""

    path: str = ""
    """Path of the request."""

    sent: Mapping[str, str] = field(factory=dict[str, str])
    """All headers of the request by lower-case name, secrets replaced by `***`."""

    endpoint_type: str = ""
    provider: str = ""
    """Provider in the path; empty if omitted."""

    model: str = ""
    messages: tuple[Message, ...] = ()
    tools: tuple[Tool, ...] = ()
    tool_choice: ToolChoice = ToolChoice()
    response_format: ResponseFormat | None = None
    sampling: Sampling = Sampling()
    stream: bool = False
    previous: str = ""
    """Id of the response that the request continues, as a reply has it; empty if it continues none."""

    program: str = ""
    """`user_provided_program` of a LangGraph request."""

    context: Mapping[str, Any] = field(factory=dict[str, Any])
    """`context_vars` of a LangGraph request: `{value, meta}` by name."""

    headers: Mapping[str, Any] = field(factory=dict[str, Any])
    """Header parameters of the operation by lower-case name, the JSON ones decoded. The API key is not among them."""

    session: str = ""
    """Session id; empty for an operation without sessions."""

    number: int = 0
    """Number of the turn in its session, from 1."""

    body: Any = None
    """The body as sent."""

    def within(self, session: str, number: int) -> Turn:
        """Set the session of the turn. Cached properties stay, which `attrs.evolve` would compute again."""
        placed = object.__new__(Turn)
        placed.__dict__.update(self.__dict__, session=session, number=number)
        return placed

    # --- configuration headers ---

    @functools.cached_property
    def features(self) -> dict[str, Any]:
        """`X-Features`, or an empty object."""
        return part(self.headers, "x-features")

    @functools.cached_property
    def policy(self) -> dict[str, Any]:
        """`X-Policy`, or an empty object."""
        return part(self.headers, "x-policy")

    @functools.cached_property
    def config(self) -> dict[str, Any]:
        """`X-Config`, or an empty object."""
        return part(self.headers, "x-config")

    @property
    def shown(self) -> dict[str, Any]:
        """`response_format` of `X-Config`: the contents of a Dual-LLM response."""
        return part(self.config, "response_format")

    @property
    def limits(self) -> dict[str, Any]:
        """`fsm` of `X-Config`: the limits of a session."""
        return part(self.config, "fsm")

    @functools.cached_property
    def is_dual_llm(self) -> bool:
        """Whether planning is separate from data: as `X-Features` asks, and always on LangGraph."""
        return self.endpoint_type == "lang-graph" or self.features.get("agent_arch") == "dual-llm"

    def has_feature(self, kind: str, name: str) -> bool:
        """Return whether `X-Features` lists `name` among its `kind`."""
        return any(object_of(each).get("name") == name for each in self.features.get(kind) or ())

    # --- messages ---

    @property
    def awaits_response(self) -> bool:
        """Whether the last message is a request, and not a tool's result."""
        return not self.messages or self.messages[-1].role != "tool"

    @functools.cached_property
    def user_text(self) -> str:
        """Text of the last user message."""
        return next((self.text_of(each) for each in reversed(self.messages) if each.role == "user"), "")

    @property
    def has_url(self) -> bool:
        """Whether the last message contains a URL."""
        return bool(self.messages) and bool(_URL.search(self.messages[-1].text))

    @property
    def has_file(self) -> bool:
        """Whether the last message contains a file."""
        return bool(self.messages) and self.messages[-1].has_file

    @property
    def subjects(self) -> list[str]:
        """Quoted words, addresses and capitalised names of the last user message, in their order."""
        return ["".join(match) for match in _SUBJECT.findall(self.user_text)]

    @functools.cached_property
    def results(self) -> tuple[ToolResult, ...]:
        """Results of tools in this turn: those since the last user message."""
        if self.awaits_response:
            return ()
        calls = {call.id: call for message in self.messages for call in message.calls}
        found: list[ToolResult] = []
        for message in reversed(self.messages):
            if message.role == "user":
                break
            if message.role == "tool":
                call = calls.get(message.call_id) or Call(message.call_id, "the tool", None)
                found.append(ToolResult(call, self.text_of(message)))
        return tuple(reversed(found))

    def text_of(self, message: Message) -> str:
        """Return the text of a message, with e-mail addresses masked if the request enables this."""
        if self.has_feature("content_classifiers", "pii_redaction"):
            return _EMAIL.sub("[e-mail]", message.text)
        return message.text

    def tokens(self) -> int:
        """Count the tokens of all messages, by the sandbox's measure."""
        return sum(count_tokens(self.text_of(message)) for message in self.messages)


def count_tokens(text: str) -> int:
    """Count tokens as the sandbox does: one for four characters begun, which is near what models do."""
    return -(-len(text) // 4)
