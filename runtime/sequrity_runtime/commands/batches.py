"""`batch`: send the requests of a file and write the results to another file."""

from __future__ import annotations

import argparse
import sys
from typing import Any

from sequrity_runtime.commands.arguments import add_call_arguments, call_arguments, client_of, failure
from sequrity_runtime.errors import SequrityError


def add_commands(commands: Any) -> None:
    """Add the command to a parser."""
    text = "send the requests of a file in OpenAI's batch format; run it again to continue after an interruption"
    command = commands.add_parser("batch", help=text, description=text)
    command.add_argument("requests", metavar="IN", help="requests, one JSON object a line")
    command.add_argument("results", metavar="OUT", help="results, in the order of the requests")
    command.add_argument(
        "--concurrency", type=int, default=8, metavar="N", help="concurrent calls (default: %(default)s)"
    )
    command.add_argument("--requests-per-minute", type=float, metavar="N", help="limit of requests")
    command.add_argument("--tokens-per-minute", type=float, metavar="N", help="limit of tokens")
    command.add_argument("--max-retries", type=int, default=5, metavar="N", help="retries (default: %(default)s)")
    command.add_argument("--retry-failed", action="store_true", help="send the failed requests of OUT again")
    command.add_argument("--quiet", action="store_true", help="draw no progress bar, print no summary")
    add_call_arguments(command)
    command.set_defaults(run=_batch)


def _batch(package: str, options: argparse.Namespace) -> int:
    arguments = call_arguments(package, options)
    with client_of(package, options, max_retries=options.max_retries) as client:
        try:
            summary = client.control.batch(
                options.requests,
                options.results,
                arguments=arguments,
                max_concurrency=options.concurrency,
                requests_per_minute=options.requests_per_minute,
                tokens_per_minute=options.tokens_per_minute,
                retry_failed=options.retry_failed,
                progress=False if options.quiet else None,
            )
        except SequrityError as error:
            raise failure(error) from None
    if not options.quiet:
        sys.stderr.write(f"{summary}\n")
    return 1 if summary.failed else 0
