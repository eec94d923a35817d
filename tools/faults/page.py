"""The matrix as a page of the documentation: what is expected, without anything that differs from run to run."""

from __future__ import annotations

from faults.drivers import DRIVERS
from faults.expected import MIB, SECTIONS, Case
from sequrity_runtime import Timeout

_INTRODUCTION = """\
# Faults

What a call does when the service, or the network before it, misbehaves.
A server made of bare sockets plays each fault to each of these drivers, and compares the outcome with this page:
{drivers}.
`make faults` does so and writes the page; `make test` does so too.

Each case is bounded in time, and where a peer could send without end, in memory.
Besides what the table says, every error pickles, and holds no key and no prompt.
It tells how often and for how long the call was tried.
Every attempt repeats its body and its idempotency key, no cookie is sent back, and no connection stays behind.
Calls are made with `max_retries=0` unless the table says otherwise.
"""
_HEAD = "| Fault | The call | Requests |\n|---|---|---|\n"


def page() -> str:
    """Write the page."""
    drivers = ", ".join(f"`{name}`" for name in DRIVERS)
    parts = [_INTRODUCTION.format(drivers=drivers)]
    for title, cases in SECTIONS.items():
        rows = [f"| {titled(case)} | {says(case)} | {case.attempts} |\n" for case in cases()]
        parts.append(f"\n## {title}\n\n{_HEAD}{''.join(rows)}")
    return "".join(parts)


def titled(case: Case) -> str:
    """Name a case: the fault, and what the call asks for."""
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
        return "answers"
    told = [f"`{key}={value!r}`" for key, value in case.attributes.items()]
    partial = [] if case.partial is None else ["what had arrived as `partial`"]
    bound = [] if case.peak is None else [f"at most {case.peak // MIB} MiB are held"]
    return ", ".join([f"`{case.outcome}`", *told, *partial, *bound])
