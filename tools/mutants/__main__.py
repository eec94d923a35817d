"""`python -m mutants`: apply each mutation to the emitter of converters, and check that something detects it.

mutmut and cosmic-ray restart the tests for each mutant, which takes several seconds each and an hour in all. Here a
mutant is a forked process with everything but the emitter loaded: it emits the converters, imports and runs them in a
fraction of a second.

A mutant that nothing detects must be listed in `survivors.md` beside this file, with the reason why it makes no
difference. An unlisted survivor fails the run, and so does an entry without a mutant or with one that is detected.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import os
import signal
import sys
import time
import warnings
from collections import Counter
from pathlib import Path

from schema_types import ROOT

from mutants.battery import Battery
from mutants.operators import Mutation, mutations

CODE = ROOT / "codegen" / "sequrity_codegen"
MODULES = (
    "load.limits",
    "load.assertions",
    "load.inheritance",
    "load.type_index",
    "load.unions",
    "load.shapes",
    "emit.boolean_expression",
    "emit.limits",
    "emit.evaluation",
    "emit.predicates",
    "emit.checks",
    "emit.unstructure",
    "emit.aliases",
    "emit.converters",
)
"""The modules to mutate."""

_ORDER = (
    *("load.limits", "load.assertions", "load.rules", "load.inheritance", "load.type_index", "load.unions"),
    *("load.shapes", "load.definitions", "load.build", "emit.boolean_expression", "emit.module_scope", *MODULES[7:]),
)
"""The modules in import order."""

_SECONDS = 20
"""Processor time of a mutant: on a busy machine, any mutant may take longer by the clock."""

SURVIVORS = Path(__file__).with_name("survivors.md")


def main() -> int:
    """Run all mutants, and compare the survivors with the list."""
    parser = argparse.ArgumentParser(prog="python -m mutants", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--module", choices=MODULES, action="append", help="only this module; may be repeated")
    parser.add_argument("--share", type=share, default=(1, 1), help="every so manieth mutant only: 1/3, 2/3 or 3/3")
    options = parser.parse_args()
    modules: list[str] = options.module or list(MODULES)
    battery = Battery()
    if (fault := battery.fault()) is not None:
        print(f"the unchanged emitter fails: {fault}")
        return 2
    gc.freeze()  # the children do not scan existing objects
    start = time.monotonic()
    counts: Counter[str] = Counter()
    survivors: set[str] = set()
    explained = listed()
    skipped: set[str] = set()
    part, parts = options.share
    for module in modules:
        path = CODE / f"{module.replace('.', '/')}.py"
        tree = ast.parse(path.read_text("utf-8"))
        for number, mutation in enumerate(mutations(tree, module), 1):
            if number % parts != part % parts:
                skipped.add(mutation.name)
                continue
            fault = fate(mutation, tree, battery)
            counts[fault.partition(":")[0] if fault else "survived"] += 1
            if fault is None:
                survivors.add(mutation.name)
            if fault is None and mutation.name not in explained:
                print(f"survives: {mutation.name}", flush=True)
        print(f"{module}: {counts.total()} mutants so far, {counts['survived']} survive", flush=True)
    print(f"{counts.total()} mutants in {time.monotonic() - start:.0f} s: {dict(counts.most_common())}")
    return compare(survivors, {name for name in explained - skipped if name.partition(":")[0] in modules})


def share(text: str) -> tuple[int, int]:
    """Parse `1/3` as the first of three shares."""
    part, parts = map(int, text.split("/"))
    if not 1 <= part <= parts:
        raise ValueError(f"not a share such as 1/3: {text}")
    return part, parts


def listed() -> set[str]:
    """Read the names of the explained survivors: the items of the list, in code marks."""
    lines = SURVIVORS.read_text("utf-8").splitlines()
    return {line.removeprefix("- `` ").removesuffix(" ``") for line in lines if line.startswith("- `` ")}


def compare(survivors: set[str], explained: set[str]) -> int:
    """Print the differences between the list and the run."""
    for name in sorted(survivors - explained):
        print(f"survives, and is not explained: {name}")
    for name in sorted(explained - survivors):
        print(f"explained, but does not survive: {name}")
    return 1 if survivors != explained else 0


def fate(mutation: Mutation, tree: ast.Module, battery: Battery) -> str | None:
    """Return what detects a mutant, or None. The mutant runs in a process of its own."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        signal.setitimer(signal.ITIMER_PROF, _SECONDS)  # kills a mutant that does not end
        warnings.simplefilter("ignore")  # a mutant may emit code that Python warns about
        with os.fdopen(writer, "wb") as out:
            out.write(_judged(mutation, tree, battery).encode("utf-8", "replace"))
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as said:
        fault = said.read().decode()
    _, status = os.waitpid(child, 0)
    return (fault or None) if status == 0 else "timeout or crash: the process ended"


def _judged(mutation: Mutation, tree: ast.Module, battery: Battery) -> str:
    mutation.apply()
    try:
        _install(mutation.module, tree)
    except Exception as error:  # noqa: BLE001 - a mutant may raise anything
        return f"import: {type(error).__name__}: {error}"
    return battery.fault(read_again=mutation.module.startswith("load.")) or ""


def _install(mutated: str, tree: ast.Module) -> None:
    """Run a changed module in place of the real one, and reload all that import from it."""
    names = [f"sequrity_codegen.{name}" for name in _ORDER]
    module = sys.modules[f"sequrity_codegen.{mutated}"]
    exec(compile(ast.fix_missing_locations(tree), f"<{mutated}>", "exec"), module.__dict__)
    for name in names[_ORDER.index(mutated) + 1 :]:
        importlib.reload(sys.modules[name])


if __name__ == "__main__":
    sys.exit(main())
