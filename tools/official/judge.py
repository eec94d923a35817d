"""Generate, import and run each group, and compare the verdicts with those of the suite."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import define, field, frozen
from schema_folder import save
from schema_types import same_json

from official.groups import Group
from sequrity_codegen import SchemaError, generate
from sequrity_codegen.errors import Problem
from sequrity_codegen.load.build import build
from sequrity_codegen.write import write
from sequrity_runtime import Codec, ValidationError, read


@frozen
class Named:
    """A group whose schema is complete for a schema folder: it has a file and a title."""

    group: Group
    file: str
    key: str
    """The schema's `file#/pointer`."""

    document: dict[str, Any]

    @property
    def titles(self) -> set[str]:
        """Names of the types in the file. They must be unique in a package."""
        return {name.lower() for name in (self.document["title"], *self.document.get("$defs", {}))}


@define
class Verdicts:
    """The results of the groups."""

    supported: list[Group] = field(factory=list[Group])
    refused: list[tuple[Group, Problem]] = field(factory=list[tuple[Group, Problem]])
    wrong: list[str] = field(factory=list[str])


def named(group: Group) -> Named:
    """Add a title to a schema. A boolean schema, which cannot have one, becomes a definition."""
    title, file = f"Group{group.number}", f"group_{group.number}.json"
    if isinstance(group.schema, bool):
        return Named(group, file, f"{file}#/$defs/Case", {"title": title, "$defs": {"Case": group.schema}})
    return Named(group, file, f"{file}#", {"title": title, **group.schema})


def judge(groups: Iterable[Group], folder: Path) -> Verdicts:
    """Judge groups.

    Args:
        groups: The groups to judge.
        folder: An empty folder for generated packages.
    """
    verdicts = Verdicts()
    accepted: list[Named] = []
    for each in map(named, groups):
        try:
            build({each.file: each.document}, "alone")
            accepted.append(each)
        except SchemaError as error:
            verdicts.refused.append((each.group, error.problems[0]))
    sys.path.insert(0, str(folder))
    for number, members in enumerate(_packages(accepted)):
        package = f"official_{number}"
        schema = save({each.file: each.document for each in members}, folder / f"schema_{number}")
        write(generate(schema, package), folder, package)
        importlib.invalidate_caches()
        for each in members:
            verdicts.supported.append(each.group)
            verdicts.wrong += _wrong(each, package)
    sys.path.remove(str(folder))
    return verdicts


def _packages(accepted: Iterable[Named]) -> list[list[Named]]:
    """Distribute schemas over as few packages as unique names allow."""
    packages: list[tuple[set[str], list[Named]]] = []
    for each in accepted:
        titles, members = next((p for p in packages if not p[0] & each.titles), (set[str](), list[Named]()))
        if not members:
            packages.append((titles, members))
        titles |= each.titles
        members.append(each)
    return [members for _, members in packages]


def _wrong(each: Named, package: str) -> Iterator[str]:
    module = importlib.import_module(f"{package}.converters.{each.file.removesuffix('.json')}")
    codec = next(codec for codec in module.CODECS if codec.schema == each.key)
    for case in each.group.cases:
        said = _complaint(codec, case["data"], case["valid"])
        if said:
            yield f"{each.group.keyword}: {each.group.description}: {case['description']}: {said}"


def _complaint(codec: Codec[Any], document: Any, valid: bool) -> str | None:
    """Describe what is wrong with a converter: its verdict, its output, or its explanation."""
    try:
        value = read(codec, document)
    except ValidationError as error:
        if valid:
            return "is refused"
        return f"is explained by {error}" if "a bug in the generated converter" in str(error) else None
    if not valid:
        return "is accepted"
    back = codec.unstructure(value)
    return None if same_json(back, document) else f"comes back as {back!r}"
