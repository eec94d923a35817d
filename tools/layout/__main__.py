"""`python -m layout`: print the packages of the project, and exit with 1 if a rule of the layout is broken."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from layout import rules
from layout.modules import Module

COLUMNS = "{:<26}{:>9}{:>8}{:>8}{:>8}{:>8}"
NOTE = f"""
inside: modules in the longest chain of imports within the package, at most {rules.DEEPEST}
floor:  packages in the longest chain of imports from the package down, itself included, at most {rules.DEEPEST}
chain:  modules in the longest chain of imports from the package down to the ground, across packages of the same name
"""


def main() -> int:
    """Print the table, then the violations."""
    all_modules = rules.modules()
    print(COLUMNS.format("package", "modules", "lines", "inside", "floor", "chain"))
    for row in rows(all_modules):
        print(COLUMNS.format(*row))
    print(NOTE)
    found = rules.violations(all_modules)
    print(f"{len(found) or 'no'} violations")
    for violation in found:
        print(f"  {violation.rule}: {violation.text}")
    return 1 if found else 0


def rows(all_modules: Mapping[str, Module]) -> Iterator[tuple[str | int, ...]]:
    """Compute a row for each top-level package, and one for each package in it."""
    floors = rules.floors(all_modules)
    chains = rules.module_chains(all_modules)
    for top in rules.PROJECT:
        packages = sorted((p for p in floors if p.partition(".")[0] == top), key=lambda p: (-len(floors[p]), p))
        names = {p: [name for name in all_modules if rules.package_of(name, all_modules) == p] for p in packages}
        every = [name for package in packages for name in names[package]]
        lines = sum(all_modules[name].lines for name in every)
        floor = max(len(floors[package]) for package in packages)
        yield top, len(every), lines, "", floor, max(len(chains[name]) for name in every)
        for package in packages:
            if len(names[package]) > 1:
                lines = sum(all_modules[name].lines for name in names[package])
                inside = len(rules.inner_chain(package, all_modules))
                chain = max(len(chains[name]) for name in names[package])
                label = f"  {package.removeprefix(f'{top}.')}/"
                yield label, len(names[package]), lines, inside, len(floors[package]), chain


if __name__ == "__main__":
    sys.exit(main())
