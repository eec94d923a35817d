"""The layout of the code: imports go down only, without circles, and no package is deep."""

from __future__ import annotations

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from layout import rules
from layout.graph import circles, longest_chains
from layout.modules import Import, Module, read_module, resolved

ROOT = Path(__file__).resolve().parents[1]
IN_RUNTIME = set[str]().union(*rules.RUNTIME) - {""}
PACKAGES = [*rules.PROJECT, *(f"sequrity_runtime.{part}" for part in sorted(IN_RUNTIME))]


@cache
def modules() -> dict[str, Module]:
    return rules.modules()


@cache
def violations() -> list[rules.Violation]:
    return rules.violations(modules())


def test_layout_reads_every_package() -> None:
    assert {name.partition(".")[0] for name in modules()} == set(rules.PROJECT)
    assert set(PACKAGES) <= {*rules.packages(modules()), *rules.PROJECT}


@pytest.mark.parametrize("package", PACKAGES)
def test_package_imports_downwards_without_circles_or_deep_chains_or_http_outside_the_transport(package: str) -> None:
    assert [each.text for each in violations() if f"{each.package}.".startswith(f"{package}.")] == []


def _code_spans(page: str) -> set[str]:
    return set(re.findall(r"`([^`\n]+)`", (ROOT / page).read_text("utf-8")))


CODE_FOLDERS = ("runtime", "codegen", "compat", "sandbox", "conformance", "tools")
PAGES = ("ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "docs/add-a-keyword.md")


@pytest.mark.parametrize("page", PAGES)
def test_paths_named_in_page_exist(page: str) -> None:
    paths = {span for span in _code_spans(page) if re.fullmatch(r"[\w./-]+/[\w.-]*", span)}
    made_by_make = {"dist/"}
    in_runtime = {
        path for path in paths if path.count("/") == 1 and (ROOT / "runtime/sequrity_runtime" / path).is_dir()
    }
    assert [path for path in sorted(paths - made_by_make - in_runtime) if not (ROOT / path).exists()] == []


KEYWORDS = (
    "maxLength", "multipleOf", "uniqueItems", "minProperties", "propertyNames", "dependentRequired",
)  # fmt: skip


@pytest.mark.parametrize("keyword", KEYWORDS)
def test_add_a_keyword_names_each_module_that_names_a_keyword(keyword: str) -> None:
    spans = _code_spans("docs/add-a-keyword.md")
    modules = [path for folder in CODE_FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    naming = [path.relative_to(ROOT).as_posix() for path in modules if f'"{keyword}"' in path.read_text("utf-8")]
    assert len(naming) > 5
    assert [name for name in naming if not {name, f"{name.rpartition('/')[0]}/"} & spans] == []


@pytest.mark.parametrize("page", PAGES)
def test_make_targets_named_in_page_exist(page: str) -> None:
    named = re.findall(r"`make ([a-z-]+)|^make ([a-z-]+)", (ROOT / page).read_text("utf-8"), re.MULTILINE)
    assert {first or second for first, second in named} <= _targets()


def test_architecture_names_every_package_of_the_runtime() -> None:
    spans = {span.rstrip("/") for span in _code_spans("ARCHITECTURE.md")}
    assert spans >= IN_RUNTIME


def test_pre_commit_calls_make_targets_only() -> None:
    entries = re.findall(r"entry: (.*)", (ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert entries
    assert {entry.removeprefix("make ") for entry in entries} <= _targets()


def test_workflow_calls_the_ci_script_and_nothing_else_of_the_project() -> None:
    text = (ROOT / ".github/workflows/ci.yml").read_text("utf-8")
    assert re.findall(r"run: (.*)", text) == ["rustup toolchain install stable --profile minimal", "bash .ci/run"]
    assert 'python: ["3.11", "3.12", "3.13"]' in text


def test_make_help_lists_every_target_in_a_group() -> None:
    text = (ROOT / "Makefile").read_text("utf-8")
    described = set(re.findall(r"^([a-z-]+):.*## (?:use|change|check|measure|release): \S", text, re.MULTILINE))
    assert described == _targets()


def _targets() -> set[str]:
    return set(re.findall(r"^\.PHONY: ([a-z-]+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))


def _project(**imports: str) -> dict[str, Module]:
    """Make modules from the names that each imports; `__` in a name stands for a dot."""
    found = {name.replace("__", "."): Module(name.replace("__", "."), 1, frozenset()) for name in imports}
    for name, targets in imports.items():
        dotted = name.replace("__", ".")
        found[dotted] = found[dotted]._replace(imports=frozenset(Import(t, deferred=False) for t in targets.split()))
    return resolved(found)


@pytest.mark.parametrize(
    ("imports", "rule", "text"),
    [
        (
            {"sequrity_runtime__errors": "sequrity_runtime.calls", "sequrity_runtime__calls": ""},
            "direction",
            "errors ->",
        ),
        ({"sequrity_runtime": "sequrity", "sequrity": ""}, "direction", "sequrity_runtime -> sequrity"),
        ({"sequrity_sandbox": "sequrity_codegen", "sequrity_codegen": ""}, "direction", "sequrity_sandbox ->"),
        ({"sequrity_codegen": "sequrity_runtime.calls", "sequrity_runtime__calls": ""}, "direction", "runtime.calls"),
        ({"sequrity_runtime__calls": "httpx"}, "input-output", "calls -> httpx: only the transport"),
        ({"sequrity_compat__a": "sequrity_compat.b", "sequrity_compat__b": "sequrity_compat.a"}, "circle", "a <-> "),
        ({f"sequrity_compat__m{i:02}": f"sequrity_compat.m{i + 1:02}" for i in range(11)}, "depth", "11 packages"),
        (
            {"sequrity_compat__x": ""}
            | {f"sequrity_compat__x__m{i:02}": f"sequrity_compat.x.m{i + 1:02}" for i in range(11)},
            "depth",
            "12 modules",
        ),
    ],
)
def test_broken_rule_is_reported(imports: dict[str, str], rule: str, text: str) -> None:
    (violation,) = rules.violations(_project(**imports))
    assert violation.rule == rule
    assert text in violation.text


@pytest.mark.parametrize(
    "imports",
    [
        {"sequrity_runtime__calls": "sequrity_runtime.errors", "sequrity_runtime__errors": ""},
        {"sequrity_runtime__transport__a": "httpx", "sequrity_runtime__transport": ""},
        {"sequrity": "sequrity_runtime.calls", "sequrity_runtime__calls": ""},
        {"sequrity_compat": "sequrity_codegen.load", "sequrity_codegen__load": ""},
    ],
)
def test_allowed_import_is_not_reported(imports: dict[str, str]) -> None:
    assert rules.violations(_project(**imports)) == []


def test_package_that_no_floor_names_is_refused() -> None:
    with pytest.raises(KeyError, match="does not name 'novel'"):
        rules.violations(_project(sequrity_runtime__novel="sequrity_runtime.errors", sequrity_runtime__errors=""))


def test_imports_for_type_checkers_do_not_count() -> None:
    text = """
import a
from b import c
if TYPE_CHECKING:
    import d
else:
    import e
try:
    import f
except ImportError:
    import g
class C:
    import h
    def method(self):
        with x:
            import i
match x:
    case 1:
        import j
"""
    module = read_module("m", text)
    assert module.targets(deferred=False) == {"a", "b.c", "e", "f", "g", "h", "j"}
    assert module.targets(deferred=True) - module.targets(deferred=False) == {"i"}


def test_circle_is_found_and_does_not_end_the_search_for_chains() -> None:
    graph = {"a": {"b", "x"}, "b": {"c"}, "c": {"a"}, "d": {"a", "other"}}
    assert circles(graph) == [["a", "b", "c"]]
    assert longest_chains(graph)["d"] == ["d", "a", "b", "c"]


def test_command_prints_the_table_and_exits_with_1_on_violations() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "layout"],
        capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT / "tools")},
    )  # fmt: skip
    assert run.returncode == bool(violations())
    for label in ("sequrity_runtime", "  transport/", "sequrity_codegen", f"{len(violations()) or 'no'} violations"):
        assert f"\n{label} " in run.stdout or f"\n{label}\n" in run.stdout
