"""The names in one module of converters: constants, tables, imported helpers and local variables."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Callable, Iterable, Iterator

from sequrity_codegen import model, quoting
from sequrity_codegen.assertions import Assertion
from sequrity_codegen.emit.boolean_expression import Condition
from sequrity_codegen.emit.source import Imports

_TAKEN = frozenset(
    {"raw", "obj", "item", "key", "value", "extra", "missing", "structure", "fail", "fail_missing", "fail_extra"}
    | {"extra_keys", "integer", "number", "is_multiple", "is_unique", "made", "allocate", "to_json"}
    | {"Any", "Callable", "Codec", "CODECS", "Final", "Literal", "UNSET", "Unset"}
)
_MAX_NAME = 60
_NAME = re.compile(r"\b[^\W\d]\w*")
PREDICATES = frozenset({"is_array", "is_integer", "is_multiple", "is_number", "is_object", "is_unique", "json_equal"})
"""Helpers of the runtime whose results are True or False."""

_PREFIXES = ("_", "structure_", "unstructure_", "item_of_")


def indent(lines: Iterable[str]) -> Iterator[str]:
    """Indent code by one level."""
    return (f"    {line}" if line else line for line in lines)


def words_of(key: str) -> str:
    """Write the `file#/pointer` of a schema as part of an identifier. Two schemas may get the same words."""
    file, _, pointer = key.partition("#")
    words = re.sub(r"[^A-Za-z0-9]+", "_", file.removesuffix(".json") + pointer)
    return words.strip("_").lower()[:_MAX_NAME]


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
        """Code below the functions: tables of functions, and functions for parts without a name."""
        self.functions: list[str] = []
        """Predicates, written below the functions that call them."""
        self.predicates: dict[tuple[str, tuple[type[Assertion], ...]], Condition] = {}
        """Name of the predicate, True or False, by the key of a schema and the assertions that the predicate omits."""
        self._bound: dict[str, str] = {}

    def runtime(self, name: str) -> str:
        """Import a helper of the runtime, and return its name."""
        self.imports.add(
            "sequrity_runtime" if name == "UNSET" else "sequrity_runtime.validation.converter_support", name
        )
        return name

    def locals(self, record: model.Record) -> dict[str, str]:
        """Choose a local variable for each attribute of a class. The names are unique and shadow no other name."""
        locals_: dict[str, str] = {}
        for field in record.fields:
            name = quoting.normalized(field.name.lower())
            if name.startswith(_PREFIXES):
                name = f"field_{name.strip('_')}"
            while (
                name in _TAKEN
                or hasattr(builtins, name)
                or keyword.iskeyword(name)
                or keyword.issoftkeyword(name)
                or name in self.model.class_names
                or name in locals_.values()
            ):
                name += "_"
            locals_[field.name] = name
        return locals_

    def constant(self, name: str, value: str) -> str:
        """Bind a value at module level once, and return its name."""
        return self._bind(name, lambda bound: f"{bound} = {value}", self.constants)

    def value(self, name: str, text: str) -> str:
        """Bind an array or an object at module level once, and return its name."""
        self.imports.add("typing", "Any", "Final")
        return self._bind(name, lambda bound: f"{bound}: Final[Any] = {text}", self.constants)

    def predicate(self, prefix: str, key: str, body: str) -> str:
        """Write a function once, named after the location of a schema, and return its name."""
        return self._bind(f"{prefix}_{words_of(key)}", lambda bound: f"def {bound}{body}", self.functions)

    def table(self, name: str, hint: str, entries: Iterable[str]) -> str:
        """Bind a dict below the functions, and return its name."""
        listed = "".join(f"    {entry},\n" for entry in entries)
        return self._bind(name, lambda bound: f"{bound}: {hint} = {{\n{listed}}}", self.tables)

    def helper(self, name: str, body: Iterable[str]) -> str:
        """Write a function of `raw` below the others, and return its name."""
        lines = "\n".join(indent(body))
        return self._bind(name, lambda bound: f"def {bound}(raw: Any) -> Any:\n{lines}\n\n", self.tables)

    def finish(self, parts: list[str]) -> list[str]:
        """Add the predicates that the module's other functions reach, import what they call, and drop the rest.

        Only now the reached predicates are known: a condition that is always true or false drops the others.
        """
        by_name = {function.removeprefix("def ").partition("(")[0]: function for function in self.functions}
        names: set[str] = set()
        reached: list[str] = []
        todo = [*parts, *self.tables]
        for text in todo:  # it grows
            found = set(_NAME.findall(text)) - names
            names |= found
            calls = [function for name, function in by_name.items() if name in found]
            reached += calls
            todo += calls
        self.constants = [constant for constant in self.constants if _NAME.findall(constant)[0] in names]
        for name in sorted(PREDICATES & names):
            self.runtime(name)
        if any(" = _compile(" in constant for constant in self.constants):
            self.imports.add("re", "compile as _compile")
        return [*parts, *reached]

    def _bind(self, name: str, write: Callable[[str], str], block: list[str]) -> str:
        """Find the module-level name for a piece of code, and write the code once."""
        name = "_" + quoting.normalized(re.sub(r"\W+", "_", name).strip("_"))
        while self._bound.get(name, write(name)) != write(name):
            name += "_"
        if name not in self._bound:
            self._bound[name] = write(name)
            block.append(self._bound[name])
        return name

    def texts(self, name: str, texts: Iterable[str]) -> str:
        """Bind a set of strings at module level once, and return its name."""
        listed = ", ".join(map(quoting.string, dict.fromkeys(texts)))
        return self.constant(name, f"frozenset({{{listed}}})" if listed else "frozenset[str]()")

    def key_set(self, record: model.Record, fields: Iterable[model.Field], name: str) -> str:
        """Bind the keys of some fields of a class."""
        return self.texts(f"{quoting.snake(record.title).upper().strip('_')}_{name}", (field.wire for field in fields))

    def function(self, prefix: str, definition: model.Definition) -> str:
        """Name the converter of a definition, and import it if another module holds it."""
        name = f"{prefix}_{quoting.snake(definition.title)}"
        if f"converters.{definition.module}" != self.module:
            self.imports.add(f"{self.model.package}.converters.{definition.module}", name)
        return name
