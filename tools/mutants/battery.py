"""The checks that may detect a mutant: everything that the emitter is used for, in one process.

- *text*: the code of the folders whose generated code is committed (`tests/golden`, `generated/`);
- *refusal*: schemas that must be refused, each at its pointer by its rule (`tests/codegen/test_refusals.py`);
- *behaviour*: the converters of small folders, over boundary documents on which both validators agree, against their
  verdicts and round trips (`fuzz.judges`), those of schemas without a type (`tests/codegen/test_rules.py`), and those
  of schemas as other projects write them (`tests/codegen/test_foreign_schemas.py`).
"""

from __future__ import annotations

import importlib.abc
import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen
from fuzz.judges import Oracles, change
from instances import Instances
from jsonschema import Draft202012Validator
from schema_types import ROOT, Schemas, same_json

from sequrity_codegen import SchemaError, model
from sequrity_codegen.emit import converters, types
from sequrity_codegen.load import build as building
from sequrity_codegen.load import reader
from sequrity_codegen.load.dialects import converted
from sequrity_runtime import Violation

_GOLDEN = sorted((ROOT / "tests/golden").glob("*/schema"))
KITS = (ROOT / "tests/codegen/kit/schema", *(path for path in _GOLDEN if path.parent.name != "rules"))
COMMITTED = (*_GOLDEN, ROOT / "schema")
_MOST = 150
"""Documents of each type."""


@frozen
class Checked:
    """The documents of a type, and the expected results."""

    schema: str
    documents: list[tuple[Any, bool]]
    change: Callable[[Any, Any], str | None]
    """Describes what a round trip changed."""


@frozen
class Kit:
    """A schema folder whose converters are run."""

    built: model.Model
    checked: tuple[Checked, ...]


class Battery:
    """Everything that does not depend on the mutant, made once."""

    def __init__(self) -> None:
        folders = enumerate(KITS)
        self._kits = [self._kit(f"kit{i}", reader.read_folder(path), _boundaries(path)) for i, path in folders]
        rules = _table("test_rules")
        files = {rules.FILES[name]: schema for name, schema in rules.SCHEMAS.items()}
        self._kits.append(self._kit("rules", files, _rules(files, rules.DOCUMENTS)))
        foreign = _table("test_foreign_schemas")
        cases = {f"case{n}.json": converted(foreign.numbered(name, n)) for n, name in enumerate(foreign.CASES)}
        self._kits.append(self._kit("foreign", cases, _rules(cases, foreign.DOCUMENTS)))
        self._committed = {folder: building.build(reader.read_folder(folder), "mutant") for folder in COMMITTED}
        self._texts = {folder: dict(_emitted(built)) for folder, built in self._committed.items()}
        refused: dict[str, tuple[dict[str, Any], str, str]] = _table("test_refusals").CASES
        self._refused = list(refused.values())
        for documents, _, _ in self._refused:
            self._refusal(documents)

    def _kit(self, package: str, documents: dict[str, Any], checked: Iterable[Checked]) -> Kit:
        """Generate the types of a folder, which no mutant changes."""
        built = building.build(documents, package)
        _SOURCES.add({f"{package}.{module.path}": types.emit(module, built) for module in built.modules})
        return Kit(built, tuple(checked))

    def fault(self, *, read_again: bool = True) -> str | None:
        """Return what is wrong with the current emitter, as `kind: detail`, or None.

        Args:
            read_again: Whether to load the schemas again. Otherwise only the code is emitted again.
        """
        current: _Current = self._read_again if read_again else _as_it_was
        looks: dict[str, Callable[[], str | None]] = {
            "refusal": self._refusals_differ if read_again else lambda: None,
            "text": partial(self._text, current),
            "behaviour": partial(self._behaviour, current),
        }
        for kind, look in looks.items():  # the fastest first
            try:
                found = look()
            except Exception as error:  # noqa: BLE001 - a mutant may raise anything
                return f"{kind}: {type(error).__name__}: {error}"[:200]
            if found is not None:
                return f"{kind}: {found}"
        return None

    def _read_again(self, built: model.Model) -> model.Model:
        return building.build(built.documents, built.package)

    def _behaviour(self, current: _Current) -> str | None:
        for kit in self._kits:
            package = kit.built.package
            names = {f"{package}.converters.{path}": text for path, text in _emitted(current(kit.built))}
            _SOURCES.add(names)
            every = [codec for name in names for codec in importlib.import_module(name).CODECS]
            codecs: dict[str, Any] = {codec.schema: codec for codec in every}
            for checked in kit.checked:
                fault = _misbehaves(checked, codecs[checked.schema])
                if fault is not None:
                    return f"{checked.schema} {fault}"
        return None

    def _refusals_differ(self) -> str | None:
        for documents, pointer, rule in self._refused:
            found = self._refusal(documents)
            if (pointer, rule) not in found:
                return f"{rule} at {pointer!r}, not {sorted(found)}"
        return None

    def _refusal(self, documents: dict[str, Any]) -> set[tuple[str, str]]:
        try:
            building.build(documents, "mutant")
        except SchemaError as error:
            return {(problem.pointer, problem.rule) for problem in error.problems}
        return set()

    def _text(self, current: _Current) -> str | None:
        for folder, texts in self._texts.items():
            for path, text in _emitted(current(self._committed[folder])):
                if texts[path] != text:
                    return f"{folder.relative_to(ROOT)}: {path}"
        return None


_Current = Callable[[model.Model], model.Model]
"""Returns the model of a folder."""


def _as_it_was(built: model.Model) -> model.Model:
    return built


def _emitted(built: model.Model) -> Iterator[tuple[str, str]]:
    return ((module.path, converters.emit(module, built)) for module in built.modules)


class _Sources(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports modules whose source is in memory."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}
        sys.meta_path.append(self)

    def add(self, texts: dict[str, str]) -> None:
        """Set the sources of modules by name, replacing earlier ones."""
        for name, text in texts.items():
            parts = name.split(".")
            packages = {".".join(parts[:length]): "" for length in range(1, len(parts))}
            self._texts = packages | self._texts | {name: text}
            sys.modules.pop(name, None)

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> ModuleSpec | None:
        """Find a module that is known here."""
        if fullname not in self._texts:
            return None
        is_package = any(name.startswith(f"{fullname}.") for name in self._texts)
        return importlib.util.spec_from_loader(fullname, self, is_package=is_package)

    def exec_module(self, module: ModuleType) -> None:
        """Run the source of a module, which the emitters wrote."""
        name = module.__name__
        exec(compile(self._texts[name], f"<{name}>", "exec"), module.__dict__)


_SOURCES = _Sources()


def _boundaries(folder: Path) -> Iterator[Checked]:
    """Judge documents at the boundaries of each type of a folder, if the two validators agree."""
    schemas = Schemas(folder)
    instances, oracles = Instances(schemas), Oracles(schemas)
    for named in schemas.types:
        made = instances.of(named)
        first, second = schemas.validator(named.schema), oracles.second(named)
        judged = [
            (document, second.is_valid(document))
            for document in made[:: len(made) // _MOST + 1]
            if first.is_valid(document) is second.is_valid(document)
        ]
        yield Checked(named.schema, judged, partial(change, schemas, named.place))


def _rules(files: dict[str, Any], documents: list[Any]) -> Iterator[Checked]:
    """Judge the documents of the tests of schemas without a type."""
    for file, schema in files.items():
        judge: Any = Draft202012Validator(schema)
        judged = [(document, judge.is_valid(document)) for document in documents]
        yield Checked(f"{file}#", judged, lambda before, after: None if same_json(before, after) else repr(after))


def _misbehaves(checked: Checked, codec: Any) -> str | None:
    for document, allowed in checked.documents:
        try:
            value = codec.structure(document)
        except Violation:
            if allowed:
                return f"refuses {document!r}"
            continue
        if not allowed:
            return f"takes {document!r}"
        fault = checked.change(document, codec.unstructure(value))
        if fault is not None:
            return f"changes {document!r}: {fault}"
    return None


def _table(name: str) -> Any:
    """Import a test module for its table."""
    spec = importlib.util.spec_from_file_location(f"tables_of_{name}", ROOT / "tests" / "codegen" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
