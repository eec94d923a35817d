"""The rules of the layout: which package may import which, and how deep imports may go.

- Within `sequrity_runtime` imports go down only: `RUNTIME` lists its packages from top to ground.
- `BELOW` lists what every other package may import besides itself.
- No package is deeper than `DEEPEST`, in its own modules and in the packages below it.
- No modules and no packages import each other in a circle.
- Only the transport imports an HTTP library or an I/O library.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from layout.graph import Graph, circles, longest_chains
from layout.modules import ROOT, Module, read_folder, resolved

DEEPEST = 10

FOLDERS = ("generated", "runtime", "codegen", "compat", "sandbox", "conformance")
"""The folders on the import path."""

PROJECT = (
    "sequrity", "sequrity_runtime", "sequrity_codegen", "sequrity_compat", "sequrity_sandbox", "sequrity_scenario",
    "sequrity_conformance",
)  # fmt: skip

RUNTIME = (
    {"", "commands"},
    {"client"},
    {"batch", "integrations", "langgraph"},
    {"tools", "structured_output"},
    {"shapes"},
    {"formats"},
    {"mixins"},
    {"policy"},
    {"transport"},
    {"calls"},
    {"validation"},
    {"bundling"},
    {"schema"},
    {"json", "closing", "errors", "status_errors", "deprecation", "redaction", "unset", "type_guards", "json_pointer"}
    | {"configuration", "lazy_import", "distribution", "progress"},
)
"""The packages of the runtime, each above those that it may import; "" is `sequrity_runtime` itself."""

_DOCUMENTS = {"sequrity_runtime.schema", "sequrity_runtime.json_pointer", "sequrity_runtime.type_guards"}

BELOW = {
    "sequrity": {"sequrity_runtime.*"},
    "sequrity_runtime": set[str](),
    "sequrity_codegen": {
        "sequrity_runtime",  # its public names, which generated code must not shadow
        "sequrity_runtime.bundling",
        "sequrity_runtime.mixins",  # a schema names them
        "sequrity_runtime.formats",  # as above
        "sequrity_runtime.validation",  # the validator of JSON Schema
        "sequrity_runtime.json",  # the strict decoder
        "sequrity_runtime.errors",  # as above
    }
    | _DOCUMENTS,
    "sequrity_compat": {"sequrity_codegen.*", "sequrity_runtime.validation"} | _DOCUMENTS,
    "sequrity_scenario": {"sequrity_runtime.*"},
    "sequrity_sandbox": _DOCUMENTS
    | {"sequrity_runtime.policy", "sequrity_runtime.json", "sequrity_runtime.errors", "sequrity_runtime.unset"}
    | {"sequrity_runtime.lazy_import", "sequrity_runtime.distribution", "sequrity_scenario.*"},
    "sequrity_conformance": _DOCUMENTS
    | {"sequrity_runtime.bundling", "sequrity_runtime.calls"},  # the accumulators of streams
}
"""The packages of the project that each may import besides itself; `.*` stands for a package and all below it."""

ADDITIONS = {
    "sequrity_sandbox.pytest_plugin": {"sequrity"},  # its fixtures make clients
    "sequrity_sandbox.http_client": {"sequrity_runtime.calls"},  # the rules for proxies are those of the client
}
"""Exceptions: the sandbox itself is a second opinion on the bindings."""

INPUT_OUTPUT = {"httpx", "httpx2", "httpcore", "httpcore2", "anyio", "socket", "ssl"}
"""Packages that only the transport imports."""

WITHOUT_IO = {
    "sequrity_runtime.client.concurrent": {"anyio"},
    "sequrity_runtime.batch.drivers": {"anyio"},
    "sequrity_runtime.integrations.exchange_transport": {"httpx"},
}
"""Exceptions, which do no I/O: concurrent calls use the task groups and semaphores of anyio, and drop-ins pass the
requests of a framework's httpx client to a client of the transport."""

SCHEMA_FOLDERS = {"sequrity"}
"""Packages whose folders follow the folders of the schemas, which may refer to each other."""


class Violation(NamedTuple):
    """An import that breaks a rule."""

    rule: str
    """`direction`, `input-output`, `circle` or `depth`."""

    package: str
    text: str


def modules() -> dict[str, Module]:
    """Read every module of the project."""
    found: dict[str, Module] = {}
    for folder in FOLDERS:
        found |= {n: m for n, m in read_folder(ROOT / folder).items() if n.partition(".")[0] in PROJECT}
    return resolved(found)


def package_of(name: str, all_modules: Mapping[str, Module]) -> str:
    """Name the package that a module belongs to: the folder below the top, or the module itself if it is beside."""
    top, _, rest = name.partition(".")
    first = f"{top}.{rest.partition('.')[0]}" if rest else top
    return name if top in SCHEMA_FOLDERS or first not in all_modules else first


def packages(all_modules: Mapping[str, Module]) -> dict[str, set[str]]:
    """Map each package to the packages that it imports, also within functions."""
    graph: dict[str, set[str]] = {}
    for name, module in all_modules.items():
        package = package_of(name, all_modules)
        targets = {package_of(target, all_modules) for target in module.targets(deferred=True) if target in all_modules}
        graph.setdefault(package, set()).update(targets - {package})
    return graph


def violations(all_modules: Mapping[str, Module]) -> list[Violation]:
    """List the imports that break a rule."""
    rules = (_upward, _input_output, _circles, _too_deep)
    return sorted({violation for rule in rules for violation in rule(all_modules)})


def _upward(all_modules: Mapping[str, Module]) -> Iterator[Violation]:
    for name, module in all_modules.items():
        for target in module.targets(deferred=True):
            if target in all_modules and not _may_import(name, target, all_modules):
                package = package_of(name, all_modules)
                yield Violation("direction", package, f"{name} -> {target}: imports go down only")


def _may_import(name: str, target: str, all_modules: Mapping[str, Module]) -> bool:
    top, other = name.partition(".")[0], target.partition(".")[0]
    if top == other:
        return top != "sequrity_runtime" or _floor(name) >= _floor(target)
    allowed = BELOW[top] | ADDITIONS.get(name, set[str]())
    return bool({f"{other}.*", package_of(target, all_modules)} & allowed)


def _floor(name: str) -> int:
    """Return the floor of a module of the runtime, counted from the ground.

    Raises:
        KeyError: The module is on no floor; `RUNTIME` must name it.
    """
    part = [*name.split("."), ""][1]
    for floor, parts in enumerate(reversed(RUNTIME)):
        if part in parts:
            return floor
    raise KeyError(f"layout.rules.RUNTIME: does not name {part!r}")


def _input_output(all_modules: Mapping[str, Module]) -> Iterator[Violation]:
    for name, module in all_modules.items():
        package = package_of(name, all_modules)
        if package.startswith("sequrity_runtime") and package != "sequrity_runtime.transport":
            for target in module.targets(deferred=True):
                if target.partition(".")[0] in INPUT_OUTPUT - WITHOUT_IO.get(name, set[str]()):
                    yield Violation("input-output", package, f"{name} -> {target}: only the transport does I/O")


def _circles(all_modules: Mapping[str, Module]) -> Iterator[Violation]:
    at_import = {name: module.targets(deferred=False) for name, module in all_modules.items()}
    for group in (*circles(at_import), *circles(packages(all_modules))):
        yield Violation("circle", group[0].partition(".")[0], f"{' <-> '.join(group)}: a circle of imports")


def _too_deep(all_modules: Mapping[str, Module]) -> Iterator[Violation]:
    for package, chain in floors(all_modules).items():
        if len(chain) > DEEPEST:
            yield Violation("depth", package, f"{' -> '.join(chain)}: {len(chain)} packages, at most {DEEPEST}")
        inside = inner_chain(package, all_modules)
        if len(inside) > DEEPEST:
            yield Violation("depth", package, f"{' -> '.join(inside)}: {len(inside)} modules, at most {DEEPEST}")


def floors(all_modules: Mapping[str, Module]) -> dict[str, list[str]]:
    """Find the longest chain of packages below each package, within its own top-level package."""
    return longest_chains(_within_top(packages(all_modules)))


def module_chains(all_modules: Mapping[str, Module]) -> dict[str, list[str]]:
    """Find the longest chain of modules below each module, within its own top-level package."""
    return longest_chains(_within_top({n: module.targets(deferred=False) for n, module in all_modules.items()}))


def _within_top(graph: Graph) -> Graph:
    return {node: {n for n in graph[node] if n.partition(".")[0] == node.partition(".")[0]} for node in graph}


def inner_chain(package: str, all_modules: Mapping[str, Module]) -> list[str]:
    """Find the longest chain of imports between the modules of a package."""
    names = {name for name in all_modules if package_of(name, all_modules) == package}
    graph = {name: all_modules[name].targets(deferred=False) & names for name in names}
    return max(longest_chains(graph).values(), key=len)
