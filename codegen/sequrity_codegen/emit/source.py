"""Write the parts that every generated file has: its first line, its imports and `__all__`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from sequrity_codegen import quoting
from sequrity_codegen.load import behaviours
from sequrity_codegen.model import Definition, Model

NAME_OR_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"|[^\W\d]\w*')
TYPING = frozenset({"Any", "Literal"})


def header(source: str) -> str:
    """Write the first line of a generated file, which names its schema. It is the same in every run."""
    return f"# Code generated from schema/{source} by sequrity_codegen. DO NOT EDIT.\n"


class Imports:
    """Collects the imports of a module, and writes them in the order of ruff.

    Args:
        model: The model, which knows the modules of types.
        module: The module below the package that is being written; its own names need no import.
        lazily: Whether only type checkers import from the package itself. At run time `Any` stands for its names, so
            that the module may refer to them in annotations and in the bases of classes alone.
    """

    def __init__(self, model: Model, module: str, *, lazily: bool = False) -> None:
        self._model = model
        self.lazily = lazily
        self._checked: defaultdict[str, set[str]] = defaultdict(set)
        self._module = module
        self._names: defaultdict[str, set[str]] = defaultdict(set)
        self._own = {known.name for known in model.by_key.values() if known.module == module}
        self.reexported: set[str] = set()
        self._dicts = False

    def add(self, module: str, *names: str) -> None:
        """Import names from a module; `import name as other` is written `"name as other"`."""
        if self.lazily and module.partition(".")[0] == self._model.package:
            self.add_checked(module, *names)
        else:
            self._names[module].update(names)

    def add_checked(self, module: str, *names: str) -> None:
        """Import names for type checkers alone. At run time `Any` stands for them, so that type hints resolve."""
        self._checked[module].update(names)
        self._names["typing"].update(("TYPE_CHECKING", "Any"))

    def type(self, definition: Definition) -> str:
        """Import a schema type, and return its name in this module."""
        if definition.module == self._module:
            return definition.name
        name = definition.name
        here = f"{definition.title}_" if definition.title in self._own else definition.title
        self.add(f"{self._model.package}.{definition.module}", name if name == here else f"{name} as {here}")
        self.reexported.add(here)
        return here

    def hint(self, hint: str) -> str:
        """Import everything that a type hint names, and return the hint for this module."""

        def name_here(match: re.Match[str]) -> str:
            name = match.group()
            if name in TYPING:
                self.add("typing", name)
            elif name in ("Unset", "UNSET", "UntypedMapping"):
                self.add("sequrity_runtime", name)
            elif name == "dicts":
                self._dicts = True
            elif definition := self._model.by_title.get(name):
                return self.type(definition)
            elif name in behaviours.NAMES:
                self.add("sequrity_runtime.mixins", name)
                self.reexported.add(name)
            return name

        return NAME_OR_TEXT.sub(name_here, hint)

    def __str__(self) -> str:
        """Write the import block: the standard library, other packages, then our own."""
        lazily = ""
        if self._dicts and self._module != "dicts":
            self.add("typing", "TYPE_CHECKING")
            self.add("sequrity_runtime", "lazy_module")
            home = quoting.string(f"{self._model.package}.dicts")
            lazily = f"if TYPE_CHECKING:\n    from {self._model.package} import dicts\n"
            lazily = f"\n{lazily}else:\n    dicts = lazy_module({home})\n"
        checked = "".join(f"    {line}\n" for line in _lines(self._checked))
        if checked:
            names = sorted((name for names in self._checked.values() for name in names), key=_isort_key)
            checked += "else:\n" + "".join(f"    {name.split()[-1]} = Any\n" for name in names)
            lazily = f"\nif TYPE_CHECKING:\n{checked}{lazily}"
        groups: tuple[list[str], list[str], list[str]] = ([], [], [])
        for line in _lines(self._names):
            root = line.split()[1].partition(".")[0]
            ours = root in (self._model.package, "sequrity_runtime")
            groups[2 if ours else 0 if root in _STANDARD else 1].append(line)
        blocks = ["from __future__ import annotations", *("\n".join(group) for group in groups if group)]
        return "\n\n".join(blocks) + "\n" + lazily


_STANDARD = frozenset({"collections", "enum", "re", "types", "typing"})


def _lines(names: Mapping[str, Iterable[str]]) -> list[str]:
    """Write an import of each module, in order."""
    return [f"from {module} import {', '.join(sorted(names[module], key=_isort_key))}" for module in sorted(names)]


def _isort_key(name: str) -> tuple[int, str]:
    """Order names as isort does: constants, classes, then the rest."""
    plain = name.partition(" ")[0]
    return (0 if plain.isupper() and len(plain) > 1 else 1 if plain[0].isupper() else 2, name)


def module_text(source: str, doc: str, imports: Imports, exported: Iterable[str], parts: Iterable[str]) -> str:
    """Write a module, not yet formatted.

    Args:
        source: Schema that the module is generated from.
        doc: Its docstring.
        imports: Its imports, which are complete.
        exported: The names of `__all__`.
        parts: Its statements.
    """
    head = f"{header(source)}{quoting.docstring(doc, '')}\n\n{imports}\n{all_of(exported)}"
    return "\n".join([head, *(f"{part}\n" for part in parts)])


def all_of(names: Iterable[str]) -> str:
    """Write `__all__`."""
    return "__all__ = [" + ", ".join(map(quoting.string, sorted(names, key=_isort_key))) + "]\n"
