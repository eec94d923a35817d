"""Names inside one module of converters: constants, tables, imported helpers, and locals that shadow nothing."""

from __future__ import annotations

import builtins
import keyword
from collections.abc import Iterable, Iterator

from sequrity_codegen import model, quoting
from sequrity_codegen.source import Imports

_TAKEN = frozenset(
    {"raw", "obj", "item", "key", "value", "extra", "missing", "structure", "fail", "fail_missing", "fail_extra"}
    | {"extra_of", "integer", "number", "is_multiple", "is_unique", "to_json"}
)


def indent(lines: Iterable[str]) -> Iterator[str]:
    """Move code one level in."""
    return (f"    {line}" if line else line for line in lines)


class Scope:
    """The module that is being written.

    Args:
        built: The whole model.
        imports: Collects the module's imports.
        module: Path of the module below the package.
    """

    def __init__(self, built: model.Model, imports: Imports, module: str) -> None:
        self.model = built
        self.imports = imports
        self.module = module
        self.constants: list[str] = []
        """Assignments above the functions."""
        self.tables: list[str] = []
        """Assignments below the functions, which name them."""

    def runtime(self, name: str) -> str:
        """Import a helper of the runtime, and answer with its name."""
        self.imports.add("sequrity_runtime" if name == "UNSET" else "sequrity_runtime.converting", name)
        return name

    def local(self, name: str) -> str:
        """Name a local variable after an attribute, so that it shadows nothing."""
        safe = name if name.isascii() and not name.startswith("_") else f"field_{name.strip('_')}"
        taken = safe in _TAKEN or hasattr(builtins, safe) or keyword.issoftkeyword(safe) or safe in self.model.by_title
        functions = safe.startswith(("structure_", "unstructure_", "item_of_"))
        return f"{safe}_" if taken or functions else safe

    def constant(self, name: str, value: str) -> str:
        """Bind a value at module level once, and answer with its name."""
        line = f"_{name} = {value}"
        while any(known.startswith(f"_{name} = ") and known != line for known in self.constants):
            name += "_"
            line = f"_{name} = {value}"
        if line not in self.constants:
            self.constants.append(line)
        return f"_{name}"

    def values(self, name: str, shape: model.OneOfValues) -> str:
        """Bind the values of an enum."""
        listed = ", ".join(map(quoting.string, shape.values))
        return self.constant(quoting.snake(name).upper().strip("_"), f"frozenset({{{listed}}})")

    def key_set(self, record: model.Record) -> str:
        """Bind the keys that a class knows."""
        if not record.fields:
            return self.constant(f"{quoting.snake(record.title).upper().strip('_')}_KEYS", "frozenset[str]()")
        listed = ", ".join(quoting.string(field.wire) for field in record.fields)
        return self.constant(f"{quoting.snake(record.title).upper().strip('_')}_KEYS", f"frozenset({{{listed}}})")

    def function(self, prefix: str, definition: model.Definition) -> str:
        """Name the converter of a definition, and import it if another module holds it."""
        name = f"{prefix}_{quoting.snake(definition.title)}"
        if f"converters.{definition.module}" != self.module:
            self.imports.add(f"{self.model.package}.converters.{definition.module}", name)
        return name
