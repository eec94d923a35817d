"""The matrix as a page of the documentation: what is expected, without anything that differs from run to run."""

from __future__ import annotations

from faults.drivers import DRIVERS
from faults.expectations import GIVEN_UP_DRIVERS, MIB, SECTIONS, Case
from faults.responses import HEADERS_SECONDS
from sequrity_runtime import Timeout

_INTRODUCTION = """\
# Faults

This page lists faults of services and networks, and the result of a call under each.
A server of bare sockets plays each fault to each driver, and the test compares the outcome with this page.
The drivers are {drivers}.
`make faults` runs all cases and writes the page.
`make test` runs each case with two drivers, and `make test-exhaustive` with the others.

Each case is bounded in time, and in memory if a peer can send endlessly.
In addition to the table, every error can be pickled and contains neither key nor prompt.
It reports the number of attempts and the elapsed time.
Every attempt repeats its body and its idempotency key, cookies are not sent back, and no connection stays open.
Calls use `max_retries=0` unless the table says otherwise.

A case marked *late over your sync client* is given up for {given_up}.
httpx bounds each read of a socket, but not all reads together.
There the call raises the same error, but only when the headers are complete.
The server of the test completes them after {late:g} seconds.
[Which limits hold over which client](transport.md#which-limits-hold-over-which-client) lists the limits.
"""
_HEAD = "| Fault | Result of the call | Requests |\n|---|---|---|\n"


def page() -> str:
    """Write the page."""
    drivers = ", ".join(f"`{name}`" for name in DRIVERS)
    given_up = " and ".join(f"`{name}`" for name in GIVEN_UP_DRIVERS)
    parts = [_INTRODUCTION.format(drivers=drivers, given_up=given_up, late=HEADERS_SECONDS)]
    for title, cases in SECTIONS.items():
        rows = [f"| {titled(case)} | {says(case)} | {case.attempts} |\n" for case in cases()]
        parts.append(f"\n## {title}\n\n{_HEAD}{''.join(rows)}")
    return "".join(parts)


def titled(case: Case) -> str:
    """Name a case: the fault, and the arguments of the call."""
    asked = [f"{key}={value}" for key, value in case.options.items() if key == "max_retries"]
    given, default = case.options.get("timeout"), Timeout()
    if given is not None:
        names = ("connect", "write", "read", "idle", "total")
        asked += [f"{name}={getattr(given, name)}" for name in names if getattr(given, name) != getattr(default, name)]
    if case.calls > 1:
        asked.append(f"{case.calls} calls")
    return f"{case.fault} ({', '.join(asked)})" if asked else case.fault


def says(case: Case) -> str:
    """Put what is expected into words."""
    if not case.fails:
        return "succeeds"
    told = [f"`{key}={value!r}`" for key, value in case.attributes.items()]
    partial = [] if case.partial is None else ["partial response in `partial`"]
    bound = [] if case.peak is None else [f"at most {case.peak // MIB} MiB in memory"]
    late = [f"*late over your sync client*: {case.given_up}"] if case.given_up else []
    return ", ".join([f"`{case.outcome}`", *told, *partial, *bound, *late])
