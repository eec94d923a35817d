"""The comparison of two versions by the names that Python programs use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from sequrity_codegen.errors import Problem
from sequrity_compat.python.python_api import PythonApi
from sequrity_compat.wire.finding import Finding
from sequrity_compat.wire.finding_rules import PYTHON


def compare_api(old: PythonApi, new: PythonApi, sent: frozenset[str], received: frozenset[str]) -> list[Finding]:
    """Compare two public APIs.

    Args:
        old: The older one.
        new: The newer one.
        sent: Classes that programs construct and send.
        received: Classes that programs receive and read. A class may be in both sets.

    Returns:
        The breaking findings, sorted by name.
    """
    found: list[Finding] = []
    for path, entry in old.items():
        owner, _, own_name = path.rpartition(".")
        if path not in new:
            is_member = old.get(owner, {}).get("kind") == "class"
            if not is_member:
                found.append(_finding("python-name-removed", path, f"import {path}", name=path))
            elif owner in new:
                found.append(_finding("python-attribute-removed", path, path, name=path))
        elif entry["kind"] != new[path]["kind"]:
            words = {"read": entry["kind"], "written": new[path]["kind"]}
            found.append(_finding("python-type-changed", path, path, name=path, **words))
        else:
            class_name = owner.rpartition(".")[2]
            is_sent, is_received = class_name in sent, class_name in received
            if class_name not in sent | received:  # programs only pass options and arguments, by keyword
                is_sent, is_received = True, False
            if entry["kind"] == "type":
                is_sent, is_received = own_name in sent, own_name in received
            found += _entry(path, entry, new[path], is_sent=is_sent, is_received=is_received)
    return _joined([*found, *_new_required(old, new, sent)])


def _joined(findings: list[Finding]) -> list[Finding]:
    """Join findings that differ only in the name, as for an alias that many fields use."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        own = finding.says.replace(f"`{finding.subject}`", "")
        groups.setdefault((finding.rule, own if finding.rule == "python-type-changed" else finding.subject), []).append(
            finding
        )
    return [
        evolve(first, says=f"{first.says} {len(more)} more changed in the same way, for example `{more[0].subject}`.")
        if more
        else first
        for first, *more in groups.values()
    ]


def _entry(
    path: str, old: dict[str, Any], new: dict[str, Any], *, is_sent: bool, is_received: bool
) -> Iterator[Finding]:
    if old["kind"] == "class":
        for base in old["bases"]:
            if base not in new["bases"]:
                yield _finding("python-base-removed", path, path, name=path, read=base)
    elif old["kind"] == "value" and old != new:
        words = {"read": str(old.get("value")), "written": str(new.get("value"))}
        yield _finding("python-value-changed", path, path, name=path, **words)
    elif old["kind"] in ("field", "type"):
        if not _types_agree(old["type"], new["type"], is_sent=is_sent, is_received=is_received):
            yield _finding("python-type-changed", path, path, name=path, read=old["type"], written=new["type"])
        if is_sent and new.get("required") and not old.get("required"):
            yield _finding("python-attribute-required", path, path, name=path)
    elif old["kind"] == "function":
        yield from _function(path, old, new)


def _function(path: str, old: dict[str, Any], new: dict[str, Any]) -> Iterator[Finding]:
    for name, parameter in old["parameters"].items():
        kept = new["parameters"].get(name)
        full, call = f"{path}({name})", f"{path}({name}=...)"
        if kept is None:
            yield _finding("python-parameter-removed", full, call, name=full)
            continue
        if kept["required"] and not parameter["required"]:
            yield _finding("python-parameter-required", full, f"{path}(...)", name=full)
        if not _types_agree(parameter["type"], kept["type"], is_sent=True, is_received=False):
            words = {"read": parameter["type"], "written": kept["type"]}
            yield _finding("python-type-changed", full, call, name=full, **words)
    for name, parameter in new["parameters"].items():
        if name not in old["parameters"] and parameter["required"]:
            yield _finding("python-parameter-required", f"{path}({name})", f"{path}(...)", name=f"{path}({name})")
    before = [name for name in old["positional"] if name in new["parameters"]]
    if new["positional"][: len(before)] != before:
        words = {"read": ", ".join(old["positional"]), "written": ", ".join(new["positional"])}
        yield _finding("python-parameter-moved", path, f"{path}(*{len(before)} arguments)", name=path, **words)


def _new_required(old: PythonApi, new: PythonApi, sent: frozenset[str]) -> list[Finding]:
    """Find the new required fields of classes that programs construct."""
    found: list[Finding] = []
    for path, entry in new.items():
        owner = path.rpartition(".")[0]
        is_new_field = path not in old and owner in old and entry["kind"] == "field" and entry["required"]
        if is_new_field and owner.rpartition(".")[2] in sent:
            found.append(_finding("python-attribute-required", path, f"{owner}(...)", name=path))
    return found


def _types_agree(old: str, new: str, *, is_sent: bool, is_received: bool) -> bool:
    before, after = _members(old), _members(new)
    return (not is_sent or "Any" in after or before <= after) and (
        not is_received or "Any" in before or after <= before
    )


def _members(hint: str) -> frozenset[str]:
    """Split a type hint into the members of its union. Each value of a `Literal` is a member."""
    return frozenset(_split(ast.parse(hint, mode="eval").body))


def _split(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from _split(node.left)
        yield from _split(node.right)
    elif isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Literal":
        values = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        yield from (f"Literal[{ast.unparse(value)}]" for value in values)
    else:
        yield ast.unparse(node)


def _finding(rule_id: str, path: str, shows: str, **words: str) -> Finding:
    rule = PYTHON[rule_id]
    says = rule.says.format(**{"name": "", "written": "", "read": "", **words})
    return Finding(rule_id, "python", "breaking", path, "", path, "", says, rule.advice, shows)


def not_generated(name: str, problems: tuple[Problem, ...]) -> list[Finding]:
    """Make a finding of each problem that prevents generating a version's package."""
    found: list[Finding] = []
    for problem in problems:
        finding = _finding("python-undecided", f"{problem.file}#{problem.pointer}", "", name=name, why=problem.message)
        found.append(evolve(finding, verdict="unknown"))
    return found
