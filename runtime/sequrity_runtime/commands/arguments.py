"""Arguments of the commands that make calls: the client, the configuration headers, the policy."""

from __future__ import annotations

import argparse
from importlib import import_module
from typing import Any

from sequrity_runtime.commands.files import CommandError, read_text
from sequrity_runtime.errors import ConfigError, SequrityError


def add_call_arguments(command: argparse.ArgumentParser) -> None:
    """Add the arguments of a command that makes calls."""
    command.add_argument("--base-url", metavar="URL", help="base URL of the service; default: SEQURITY_BASE_URL")
    command.add_argument("--provider", metavar="NAME", help="LLM provider that serves the model")
    command.add_argument("--dual", action="store_true", help="Dual-LLM mode: one model plans, another reads the data")
    command.add_argument("--policy", metavar="FILE", help="policy in SQRT; it implies --dual")
    command.add_argument("--timeout", type=float, metavar="SECONDS", help="timeout of each phase of a call")


def client_of(package: str, options: argparse.Namespace, **settings: Any) -> Any:
    """Create the sync client of the package. The key comes from the environment.

    Raises:
        CommandError: The key is missing, or an argument is invalid.
    """
    name = "".join(part.capitalize() for part in package.split("_")) + "Client"
    if options.timeout is not None:
        settings["timeout"] = options.timeout
    try:
        return getattr(import_module(package), name)(base_url=options.base_url, **settings)
    except ConfigError as error:
        raise CommandError(str(error)) from None


def call_arguments(package: str, options: argparse.Namespace) -> dict[str, Any]:
    """Build the arguments of a call.

    Raises:
        CommandError: The policy cannot be read, or it is not valid.
    """
    arguments: dict[str, Any] = {}
    if options.provider is not None:
        arguments["provider"] = options.provider
    if options.dual or options.policy is not None:
        headers = import_module(f"{package}.control.types.headers")
        arguments["features"] = headers.FeaturesHeader.dual_llm()
        if options.policy is not None:
            arguments["security_policy"] = _policy(headers, options.policy)
    return arguments


def failure(error: SequrityError) -> CommandError:
    """Convert the error of a call. The command cannot run with arguments that are invalid."""
    return CommandError(str(error)) if isinstance(error, ConfigError) else CommandError(str(error), 1)


def _policy(headers: Any, file: str) -> Any:
    text = read_text(file)
    try:
        return headers.SecurityPolicyHeader.dual_llm(codes=text, check="error")
    except ConfigError as error:
        raise CommandError(f"{file}: {error}") from None
