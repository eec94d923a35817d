"""`chat`: send one message and print the response, as it arrives on a terminal."""

from __future__ import annotations

import argparse
import json
import os
import sys
from importlib import import_module
from typing import Any

from sequrity_runtime.commands.arguments import add_call_arguments, call_arguments, client_of, failure
from sequrity_runtime.commands.files import CommandError, read_text
from sequrity_runtime.errors import SequrityError

MODEL_VARIABLE = "SEQURITY_MODEL"
"""Environment variable that replaces `--model`."""


def add_commands(commands: Any) -> None:
    """Add the command to a parser."""
    text = "send one message and print the response; on a terminal, as it arrives"
    command = commands.add_parser("chat", help=text, description=text)
    command.add_argument("message", metavar="MESSAGE", help="text of the message; - for standard input")
    command.add_argument("--model", metavar="ID", help=f"model ID; default: {MODEL_VARIABLE}")
    command.add_argument("--system", metavar="TEXT", help="system prompt")
    command.add_argument("--session", metavar="ID", help="session to continue")
    command.add_argument("--stream", action=argparse.BooleanOptionalAction, help="print pieces as they arrive, or not")
    add_call_arguments(command)
    command.set_defaults(run=_chat)


def _chat(package: str, options: argparse.Namespace) -> int:
    model = options.model or os.environ.get(MODEL_VARIABLE)
    if not model:
        raise CommandError(f"--model is required, or the environment variable {MODEL_VARIABLE}")
    arguments = call_arguments(package, options)
    messages = [{"role": "system", "content": options.system}] if options.system else []
    messages.append({"role": "user", "content": read_text("-") if options.message == "-" else options.message})
    dual = "features" in arguments
    stream = not dual and (sys.stdout.isatty() if options.stream is None else options.stream)
    with client_of(package, options) as client:
        try:
            response = client.control.chat.create(
                messages, model, session_id=options.session, stream=stream, **arguments
            )
            return _print_stream(response) if stream else _print_response(package, response, dual=dual)
        except SequrityError as error:
            raise failure(error) from None


def _print_stream(stream: Any) -> int:
    with stream:
        stream.final(on_content=_print_piece)
    sys.stdout.write("\n")
    return 0


def _print_piece(piece: Any) -> None:
    sys.stdout.write(piece.text)
    sys.stdout.flush()


def _print_response(package: str, response: Any, *, dual: bool) -> int:
    """Print the text of a response. In Dual-LLM mode the text holds a result, whose value or error is printed."""
    text = response.text or ""
    if dual:
        result = import_module(f"{package}.control.types.results").ResponseContentJsonSchema.parse_json_safe(text)
        if result.status == "failure":
            raise CommandError(getattr(result.error, "message", None) or "the program failed", 1)
        value = getattr(result.final_return_value, "value", None)
        text = (
            result.raw or "" if result.status == "unknown" else value if isinstance(value, str) else json.dumps(value)
        )
    sys.stdout.write(f"{text}\n")
    return 0
