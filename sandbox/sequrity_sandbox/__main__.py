"""The command `sequrity-sandbox`, also `python -m sequrity_sandbox`: it checks the options and starts the server."""

from __future__ import annotations

import argparse
import ipaddress
import math
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from sequrity_runtime.distribution import VERSION
from sequrity_sandbox import EXTRA

if TYPE_CHECKING:
    from sequrity_sandbox.http.message import ASGIApp

SERVICE: Final = "https://api.sequrity.ai"
MAX_PORT: Final = 65_535
MAX_PACE: Final = 60.0
MAX_JOURNAL: Final = 100_000

_DESCRIPTION: Final = """\
Serve an offline Control service: the same URLs, headers, bodies, streams and errors, with invented responses.
Any API key is accepted, except keys that start with `invalid`.
No request leaves the machine, except by --record and --upstream.
Open http://127.0.0.1:8750/_sandbox/ to see requests and responses as they happen.
"""

_EXAMPLE: Final = """\
example:
  sequrity-sandbox --port 8750 --script script.yaml

  script.yaml:
    rules:
      - when: {text: refund}
        then: {reply: Refunds take three days.}
      - when: {model: "openai/*"}
        then: {fail: {status: 429, retry_after: 2}}
        times: 1
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command until a signal ends it.

    Raises:
        SystemExit: With status 1 if it cannot serve, 2 for invalid arguments.
    """
    parser = command_line()
    options = parser.parse_args(arguments)
    _check_together(parser, options)
    try:
        _serve(options)
    except ImportError as error:
        if (error.name or "").partition(".")[0] in ("sequrity_sandbox", "sequrity_runtime", "sequrity_scenario"):
            raise
        parser.exit(1, f"{parser.prog}: {error.name} is not installed; {EXTRA}\n")


def command_line() -> argparse.ArgumentParser:
    """Describe the options."""
    parser = argparse.ArgumentParser(
        prog="sequrity-sandbox",
        description=_DESCRIPTION,
        epilog=_EXAMPLE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--version", action="version", version=f"%(prog)s {VERSION}")
    add("--host", type=_host, default="127.0.0.1", help="address to listen on (default: %(default)s)")
    add("--allow-remote", action="store_true", help="allow a --host that other machines reach; any key is accepted")
    port = _whole(0, MAX_PORT)
    add("--port", type=port, default=8750, metavar="N", help="port; 0 takes a free one (default: %(default)s)")
    add("--script", type=Path, metavar="FILE", help="respond by a script, in JSON or YAML")
    add("--strict", action="store_true", help="respond with an error to a request that no rule of the script matches")
    add("--record", type=Path, metavar="FILE", help="be a proxy of the service, and write a script of its responses")
    add("--service", metavar="URL", help=f"service to record (default: SEQURITY_BASE_URL, else {SERVICE})")
    count = _whole(0, MAX_JOURNAL)
    add(
        "--journal",
        type=count,
        default=1_000,
        metavar="N",
        help="requests that /_sandbox/ shows (default: %(default)s)",
    )
    add("--seed", type=_whole(0, 2**63 - 1), metavar="N", help="make IDs, times, and so every response repeatable")
    pace = _number(0, MAX_PACE)
    add("--pace", type=pace, default=0.0, metavar="S", help="seconds between two events of a stream (default: 0)")
    add("--no-ping", action="store_true", help="leave `ping` events out of streams of the Messages API")
    rate = _number(0, 1)
    add(
        "--faults", type=rate, default=0.0, metavar="RATE", help="share of requests that fail, from 0 to 1 (default: 0)"
    )
    add(
        "--upstream",
        metavar="URL",
        help="plan tool calls and texts with an OpenAI-compatible server, such as llama.cpp",
    )
    add("--upstream-model", metavar="NAME", help="model of that server; its key is in SEQURITY_SANDBOX_UPSTREAM_KEY")
    add("--legacy", action="store_true", help="accept requests of sequrity 0.3 as well: /control/v1/..., X-Security-*")
    add("--schema", type=Path, metavar="DIR", help="folder of the schemas (default: found)")
    return parser


def _check_together(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """Check combinations of options. Exits with status 2 if one is invalid."""
    if not _is_loopback(options.host) and not options.allow_remote:
        parser.error(f"argument --host: other machines reach {options.host}; add --allow-remote if they may")
    if options.record is not None:
        others = [
            *("script", "strict", "seed", "pace", "no_ping", "faults"),
            *("legacy", "upstream", "upstream_model", "schema"),
        ]
        given = [name for name in others if getattr(options, name) not in (None, False, 0)]
        if given:
            name = given[0].replace("_", "-")
            parser.error(f"argument --record: forwards the responses of the service, so --{name} has no effect")
    elif options.service is not None:
        parser.error("argument --service: is for --record")
    if options.upstream is None and options.upstream_model is not None:
        parser.error("argument --upstream-model: is for --upstream")


def _serve(options: argparse.Namespace) -> None:
    from sequrity_sandbox.contract.operations import ContractError  # noqa: PLC0415 - the extra may be missing
    from sequrity_sandbox.server import AddressError, serve  # noqa: PLC0415 - as above

    try:
        app = _recorder(options) if options.record is not None else _sandbox(options)
        serve(app, options.host, options.port, allow_remote=options.allow_remote)
    except (ContractError, AddressError, OSError) as error:
        _stop(1, str(error))


def _sandbox(options: argparse.Namespace) -> ASGIApp:
    from sequrity_sandbox.planner import UpstreamError  # noqa: PLC0415 - as above
    from sequrity_sandbox.sandbox import Sandbox  # noqa: PLC0415 - as above
    from sequrity_sandbox.script.error import ScriptError  # noqa: PLC0415 - as above

    try:
        return Sandbox(
            options.script,
            strict=options.strict,
            schema=options.schema,
            seed=options.seed,
            pace=options.pace,
            ping=not options.no_ping,
            journal=options.journal,
            faults=options.faults,
            legacy=options.legacy,
            upstream=options.upstream,
            upstream_model=options.upstream_model,
            upstream_key=os.environ.get("SEQURITY_SANDBOX_UPSTREAM_KEY"),
            hosts=("*",) if options.allow_remote else (),
        ).app
    except ScriptError as error:
        _stop(2, f"argument --script: {error}")
    except UpstreamError as error:
        _stop(2, f"argument --upstream: {error}")


def _recorder(options: argparse.Namespace) -> ASGIApp:
    from sequrity_sandbox.recorder import Recorder, RecordError  # noqa: PLC0415 - as above

    service = options.service or os.environ.get("SEQURITY_BASE_URL") or SERVICE
    if service.rstrip("/") in {f"http://{host}:{options.port}" for host in (options.host, "127.0.0.1", "localhost")}:
        _stop(2, f"argument --service: {service} is the recorder itself; name the service that it records")
    try:
        return Recorder(service, options.record, hosts=("*",) if options.allow_remote else ())
    except RecordError as error:
        _stop(2, f"argument --record: {error}")


def _stop(status: int, message: str) -> NoReturn:
    sys.stderr.write(f"sequrity-sandbox: {message}\n")
    raise SystemExit(status)


def _host(text: str) -> str:
    try:
        ipaddress.ip_address("127.0.0.1" if text == "localhost" else text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"expected an IP address or localhost, found {text!r}") from None
    return text


def _is_loopback(host: str) -> bool:
    return host == "localhost" or ipaddress.ip_address(host).is_loopback


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdecimal() or not least <= int(text) <= most:
            raise argparse.ArgumentTypeError(f"expected a whole number from {least} to {most}, found {text!r}")
        return int(text)

    return read


def _number(least: float, most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = math.nan
        if not least <= value <= most:
            raise argparse.ArgumentTypeError(f"expected a number from {least:g} to {most:g}, found {text!r}")
        return value

    return read


if __name__ == "__main__":
    main()
