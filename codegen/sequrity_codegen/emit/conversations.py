"""Methods that use the conversation format of an operation: the tool-calling loop, its turns, and parsing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from sequrity_codegen import quoting
from sequrity_codegen.emit import signatures
from sequrity_codegen.emit.branding import branded
from sequrity_codegen.emit.hints import Argument
from sequrity_codegen.emit.methods import SELF, MethodWriter
from sequrity_codegen.emit.operations import concealing, constant_name, kwargs_name, parsed_name
from sequrity_codegen.emit.signatures import signature
from sequrity_codegen.load.operation_model import Conversation

_SLASH = Argument("/", "", "")  # so that a body can have a field `functions`
_FUNCTIONS = Argument(
    "functions",
    "Iterable[Callable[..., Any]]",
    "Functions that the model may call{}. Annotations and docstrings describe them to the model.",
)
_SETTINGS = (
    Argument("max_turns", "int", "Maximum number of model responses.", "10"),
    Argument(
        "on_tool_call",
        "OnToolCall | None",
        "Called before each call of a function. Return False or a reason to deny the call.",
        "None",
    ),
    Argument(
        "on_tool_error",
        "OnToolError | None",
        "Called with what a function raises. Returns the text for the model. By default the model receives only the "
        "type of the exception.",
        "None",
    ),
)
_CONCURRENCY = Argument("max_concurrency", "int", "Maximum number of concurrent calls of functions.", "8")
_STREAM = Argument("{}", "bool | None", "Whether to stream the responses of all turns as one stream.", "None")
_RESPONSE_TYPE = Argument(
    "response_type",
    "type[ParsedT]",
    "Type of the value: an attrs class, a dataclass, a TypedDict, a NamedTuple, a model of pydantic, a list, a union "
    "or a scalar.",
)
_PARSE_ERROR = ("ParseError", "The response holds no value of the type. The error holds the response.")
_NO_SCHEMA = ("ConfigError", "The type has no JSON Schema.")
_RAISES = ("ToolTurnsError", "The model requests more calls after `max_turns` responses.")


class ConversationWriter(MethodWriter):
    """Writes the methods of one operation that use its conversation format."""

    def methods(self, conversation: Conversation) -> Iterator[str]:
        """Yield the methods."""
        writers = {
            "x-python-tools-method": self._tool_loop,
            "x-python-turns-method": self._tool_turns,
            "x-python-parse-method": self._parse,
        }
        for key, name in conversation.methods.items():
            yield from writers[key](name)

    @property
    def _create(self) -> str:
        return self.operation.method_path[-1]

    def _tool_arguments(self) -> tuple[list[Argument], list[Argument], list[Argument]]:
        """Collect the positional arguments, the settings of the loop, and the required keywords of the operation."""
        self.imports.add("collections.abc", "Callable", "Iterable")
        self.imports.add("sequrity_runtime", "OnToolCall", "OnToolError")
        arguments, named = self.arguments()
        explicit = [a for a in named if a.name in arguments.explicit]
        kind = ", sync or async" if self.flavour.awaits else ""
        functions = evolve(_FUNCTIONS, description=_FUNCTIONS.description.format(kind))
        settings = [*_SETTINGS, _CONCURRENCY] if self.flavour.awaits else [*_SETTINGS]
        return [functions, _SLASH, *arguments.required], settings, explicit

    def _tool_loop(self, name: str) -> Iterator[str]:
        """Yield the method that runs the loop to its end, or streams it."""
        operation, flavour = self.operation, self.flavour
        positional, settings, explicit = self._tool_arguments()
        rest, head = signatures.options(kwargs_name(operation)), f"{flavour.keyword} {name}"
        response, keywords = operation.responses.title, [*settings, *explicit]
        self.imports.add("sequrity_runtime", "ToolRun")
        result, returns, given = f"ToolRun[{response}]", "The last response and the whole conversation", ""
        if operation.stream is not None:
            stream = f"{flavour.prefix}ToolStream"
            self.imports.add("sequrity_runtime", stream)
            switch = evolve(_STREAM, name=operation.stream.switch)
            streamed = f"{stream}[{operation.stream.event.title}, {response}]"
            for hint, default, found in (
                ("Literal[False] | None", "None", result),
                ("Literal[True]", None, streamed),
                (switch.hint, "None", f"{result} | {streamed}"),
            ):
                chosen = [evolve(switch, hint=hint, default=default), *keywords]
                yield f"    @overload\n    {signature(head, [SELF, *positional], chosen, rest, found)} ...\n"
            keywords, result = [switch, *keywords], f"{result} | {streamed}"
            returns += (
                f", or with `{switch.name}=True` {signatures.with_article(stream)} of `{operation.stream.event.title}`"
            )
            given = f", stream={switch.name}"
        yield f"    {signature(head, [SELF, *positional], keywords, rest, result)}"
        text = (
            f"Each turn calls `{self._create}`, runs the requested functions and sends their results back to the "
            "model. Failures, denied calls, unknown functions and invalid arguments are sent back as errors."
        )
        summary = "Run a tool-calling loop until the model requests no more calls."
        yield self._documented(summary, text, [*positional, *keywords], f"{returns}.", [_RAISES])
        yield from self._given(positional[positional.index(_SLASH) + 1 :], explicit)
        yield self._settings(settings)
        yield f"        return {flavour.awaits}{self._called('call_with_tools', given)}\n"

    def _tool_turns(self, name: str) -> Iterator[str]:
        """Yield the method that returns the turns of the loop."""
        operation, turns = self.operation, f"{self.flavour.prefix}ToolTurns"
        positional, settings, explicit = self._tool_arguments()
        self.imports.add("sequrity_runtime", turns)
        keywords, rest = [*settings, *explicit], signatures.options(kwargs_name(operation))
        result = f"{turns}[{operation.responses.title}]"
        yield f"    {signature(f'def {name}', [SELF, *positional], keywords, rest, result)}"
        text = (
            f"Each turn calls `{self._create}`. The functions that it requests are called when the next turn is "
            "requested."
        )
        summary = "Begin a tool-calling loop, and iterate over its turns."
        raises = [("ConfigError", "A function is not a valid tool, or a setting is invalid.")]
        yield self._documented(summary, text, [*positional, *keywords], "Iterator of the turns.", raises)
        yield from self._given(positional[positional.index(_SLASH) + 1 :], explicit)
        yield self._settings(settings)
        yield f"        return {self._called('tool_turns')}\n"

    def _parse(self, name: str) -> Iterator[str]:
        """Yield the method that parses structured output."""
        operation, flavour, parsed = self.operation, self.flavour, parsed_name(self.operation)
        self.imports.add(f"{self.built.package}.{operation.module}", parsed)
        self.imports.add("sequrity_runtime", "ParsedT")
        arguments, named = self.arguments()
        explicit = [a for a in named if a.name in arguments.explicit]
        positional, head = [SELF, *arguments.required], f"{flavour.keyword} {name}"
        rest = signatures.options(kwargs_name(operation))
        results: list[tuple[list[Argument], str]] = [([], f"{parsed}[{{}}]")]
        returns, given = f"A `{parsed}` with the value in `parsed`", ""
        keywords = explicit
        if operation.stream is not None:
            stream = f"{flavour.prefix}ParsedStream"
            self.imports.add("sequrity_runtime", stream)
            switch = Argument(operation.stream.switch, "bool | None", "Whether to stream the value.", "None")
            off, on = evolve(switch, hint="Literal[False] | None"), evolve(switch, hint="Literal[True]", default=None)
            results = [([off], f"{parsed}[{{}}]"), ([on], f"{stream}[{parsed}[{{}}]]")]
            returns += f", or with `{switch.name}=True` {signatures.with_article(stream)} of the value as it grows"
            keywords, given = [switch, *explicit], f", stream={switch.name}"
        for wanted, value in ((_RESPONSE_TYPE, "ParsedT"), (evolve(_RESPONSE_TYPE, hint="object"), "Any")):
            for switched, result in results:
                shown = signature(head, [*positional, wanted], [*switched, *explicit], rest, result.format(value))
                yield f"    @overload\n    {shown} ...\n"
        body = [*positional, evolve(_RESPONSE_TYPE, hint="object")]
        yield f"    {signature(head, body, keywords, rest, 'Any')}"
        text = (
            "The schema of the type is sent by the rules of providers: every property is required, and null stands for "
            "an optional one. In Dual-LLM mode the value is taken from the result."
        )
        described = [*arguments.required, _RESPONSE_TYPE, *keywords]
        summary = f"Call `{self._create}` for a value of a type."
        yield self._documented(summary, text, described, f"{returns}.", [_PARSE_ERROR, _NO_SCHEMA])
        yield from self._given(arguments.required, explicit)
        called = f"{constant_name(operation)}, {parsed}, response_type, arguments{given}"
        yield f"        return {flavour.awaits}self._calls.call_parsed({called})\n"

    def _documented(
        self, summary: str, text: str, arguments: list[Argument], result: str, raises: list[tuple[str, str]]
    ) -> str:
        described = [argument for argument in arguments if argument is not _SLASH]
        further = Argument("**options", "", f"Further arguments of `{self._create}`.")
        raised = [*raises, (branded("SequrityError", self.built.package), f"As raised by `{self._create}`.")]
        return signatures.docstring(summary, text, [*described, further], result, raised, " " * 8)

    def _given(self, required: Iterable[Argument], explicit: list[Argument]) -> Iterator[str]:
        """Yield the statements that collect the arguments of the operation."""
        secret = self.arguments()[0].secret
        yield from concealing([a.name for a in explicit if a.name in secret], self.imports, 8)
        yield "        conceal_headers(options)"
        yield f"        arguments = {{{_pairs([*required, *explicit])}**options}}"

    def _settings(self, settings: list[Argument]) -> str:
        """Write the statement that collects the settings of the loop."""
        return f"        settings = {{{_pairs([a for a in settings if a is not _CONCURRENCY])}}}"

    def _called(self, method: str, further: str = "") -> str:
        concurrency = f", {_CONCURRENCY.name}={_CONCURRENCY.name}" if self.flavour.awaits else ""
        given = f"{constant_name(self.operation)}, functions, arguments, settings{concurrency}{further}"
        return f"self._calls.{method}({given})"


def _pairs(arguments: list[Argument]) -> str:
    return "".join(f"{quoting.string(a.name)}: {a.name}, " for a in arguments)
