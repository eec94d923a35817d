"""`python -m sequrity_sandbox`: serve the sandbox."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from sequrity_sandbox.application import create_app
from sequrity_sandbox.contract.operations import ContractError
from sequrity_sandbox.faults import Faults
from sequrity_sandbox.http.message import ASGIApp
from sequrity_sandbox.server import AddressError, serve


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command until a signal ends it.

    Raises:
        SystemExit: With status 1 if it cannot serve, 2 for arguments it does not understand.
    """
    parser = argparse.ArgumentParser(
        prog="sequrity_sandbox",
        description="Serve an offline Control service on loopback. Any API key will do; no request leaves the machine.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="loopback address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8750, help="port; 0 takes a free one (default: %(default)s)")
    parser.add_argument("--schema", type=Path, metavar="DIR", help="folder of the canonical schemas (default: found)")
    parser.add_argument("--seed", type=int, help="make ids, times and so every response repeatable")
    parser.add_argument("--pace", type=float, default=0, help="seconds between two chunks of a stream (default: 0)")
    parser.add_argument("--faults", type=float, default=0, metavar="RATE", help="share of requests that go wrong")
    options = parser.parse_args(arguments)
    try:
        app: ASGIApp = create_app(options.schema, seed=options.seed, pace=options.pace)
        if options.faults:
            app = Faults(app, rate=options.faults, seed=options.seed)
        serve(app, options.host, options.port)
    except (ContractError, AddressError, OSError) as error:
        parser.exit(1, f"sequrity_sandbox: {error}\n")


if __name__ == "__main__":
    main()
