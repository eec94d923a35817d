"""The documentation: every symbol is shown, every example runs, every command is a target's."""

from __future__ import annotations

import hashlib
import html
import importlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import griffe
import pytest

from sequrity_sandbox import running

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs/control/reference/sequrity_client/chat_completion.md"
PAGE_SHA256 = "dc1c774b486701d1e20b7571f28278717bc18bb5c261165d9a5b5114ddf400ad"
SYMBOLS = re.findall(r"^::: (\S+)$", PAGE.read_text("utf-8"), re.MULTILINE)
TYPE_MODULES = sorted(
    path.relative_to(ROOT / "schema").with_suffix("").as_posix().replace("/", ".")
    for path in ROOT.glob("schema/**/*.json")
    if path.name != "openapi.json" and path.parent.name != "released"
)
PAGES_WITH_CODE = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (ROOT / "README.md", *ROOT.glob("docs/**/*.md"))
    if "```python" in path.read_text("utf-8") and path.name != "own-schemas.md"  # its own test generates first
)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the documentation as `make docs` does, into a folder of its own."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


@pytest.fixture(scope="session")
def package() -> griffe.Object | griffe.Alias:
    """Read the sources as the documentation does."""
    loader = griffe.GriffeLoader(search_paths=[ROOT / "generated", ROOT / "runtime"])
    loader.load("sequrity_runtime")
    loaded = loader.load("sequrity")
    loader.resolve_aliases(external=False)
    return loaded


def imported(path: str) -> object:
    module, _, name = path.rpartition(".")
    return getattr(importlib.import_module(module), name)


def first_sentence(symbol: griffe.Object | griffe.Alias) -> str:
    assert symbol.docstring is not None, f"{symbol.path} has no docstring"
    text = " ".join(symbol.docstring.value.partition("\n\n")[0].split())
    assert re.match(r"\S.*[.!?]$", text), f"{symbol.path}: its docstring does not begin with a sentence"
    return text.replace("`", "")


def text_of(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", page)).split())


def below(page: str, anchor: str) -> str:
    """Return the part of a page from the heading with an id to the end."""
    heading = re.search(rf'<h\d id="{re.escape(anchor)}"', page)
    assert heading, f"no heading for {anchor}"
    return page[heading.start() :]


def test_the_reference_page_is_unchanged() -> None:
    assert hashlib.sha256(PAGE.read_bytes()).hexdigest() == PAGE_SHA256


@pytest.mark.parametrize("path", SYMBOLS)
def test_every_symbol_of_the_reference_page_can_be_imported(path: str) -> None:
    assert imported(path) is not None


@pytest.mark.parametrize("path", SYMBOLS)
def test_every_symbol_of_the_reference_page_renders_with_its_sentence_and_fields(
    path: str, package: griffe.Object | griffe.Alias, site: Path
) -> None:
    page = (site / PAGE.relative_to(ROOT / "docs").with_suffix(".html")).read_text("utf-8")
    symbol = package[path.removeprefix("sequrity.")]
    assert text_of(below(page, path)[:60_000]).find(first_sentence(symbol)) >= 0
    cls = imported(path)
    for field in attrs.fields(cls) if isinstance(cls, type) and attrs.has(cls) else ():
        shown = text_of(below(page, f"{path}.{field.name}")[:20_000])
        assert first_sentence(symbol[field.name]) in shown
        assert shown.startswith(field.name)
        assert f"{field.name}: " in shown, "its type is shown"


@pytest.fixture(scope="session")
def headings(site: Path) -> set[str]:
    """Collect the ids on all pages."""
    return {name for path in site.rglob("*.html") for name in re.findall(r'id="([^"]+)"', path.read_text("utf-8"))}


@pytest.mark.parametrize("module", TYPE_MODULES)
def test_every_type_of_the_schemas_is_on_some_page(
    module: str, package: griffe.Object | griffe.Alias, headings: set[str]
) -> None:
    types = [member for member in package[module].members.values() if not member.is_alias and member.is_public]
    assert types
    for member in types:
        assert member.path in headings


def test_every_public_error_is_on_the_errors_page(site: Path) -> None:
    runtime = importlib.import_module("sequrity_runtime")
    page = (site / "control/reference/errors.html").read_text("utf-8")
    for name in runtime.__all__:
        value = getattr(runtime, name)
        if isinstance(value, type) and issubclass(value, runtime.SequrityError | Warning | runtime.Violation):
            assert f'id="sequrity_runtime.{value.__name__}"' in page


def test_the_page_of_operations_lists_each_operation(site: Path) -> None:
    text = text_of((site / "control/reference/operations.html").read_text("utf-8"))
    items = json.loads((ROOT / "schema/openapi.json").read_text("utf-8"))["paths"].values()
    described = [operation for item in items for method, operation in item.items() if method != "parameters"]
    assert len(described) > 5
    for operation in described:
        assert f"client.{operation['x-python-method']}" in text
        assert f"sequrity.{operation['x-python-module']}.{operation['x-python-function']}_sync" in text


def test_pages_load_nothing_from_other_hosts(site: Path) -> None:
    loads = re.compile(r'<(?:script|img|iframe)[^>]+src="(?:https?:)?//|<link[^>]+href="(?:https?:)?//|@import')
    for path in site.rglob("*.html"):
        assert not loads.search(path.read_text("utf-8")), path.name


@pytest.mark.parametrize("words", ["streaming", "chat create", "logging", "create_chat_completion", "retry timeout"])
def test_the_search_index_finds(words: str, site: Path) -> None:
    """One section contains every word, or a word that begins with it, once the separator splits its text."""
    index = json.loads((site / "search/search_index.json").read_text("utf-8"))
    separator = re.compile(index["config"]["separator"])
    for section in index["docs"]:
        tokens = separator.split(text_of(f"{section['title']} {section['text']}").lower())
        if all(any(token.startswith(word) for token in tokens) for word in words.split()):
            return
    pytest.fail(f"no section contains {words}")


def test_search_works_from_disk(site: Path) -> None:
    """Pages get the index as a script, and a worker that needs no server, both from the site itself."""
    assert (site / "search/search_index.js").read_text("utf-8").startswith("var __index = ")
    assert (site / "assets/iframe-worker.js").is_file()
    for path in site.rglob("*.html"):
        assert re.search(r'<script[^>]+src="[./]*/?assets/iframe-worker\.js"', path.read_text("utf-8")), path.name


def commands_of(page: str) -> dict[str, list[str]]:
    """Map each make target that a section names to the section's shell commands."""
    blocks = re.findall(
        r"^`make ([a-z-]+)` .*?^```sh\n(.*?)^```$", (ROOT / page).read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    return {target: block.splitlines() for target, block in blocks}


PLAIN = commands_of("docs/without-make.md")


def test_the_page_without_make_covers_the_daily_targets() -> None:
    assert {"setup", "gen", "check", "demo", "test", "sandbox", "docs"} <= {*PLAIN}


@pytest.mark.parametrize("target", PLAIN)
def test_the_commands_without_make_are_those_of_the_target(target: str) -> None:
    """The page shows a target's own commands; those of its prerequisites have sections of their own."""
    if shutil.which("make") is None:
        pytest.skip("NOT TESTED: make is not installed")
    command = ["make", "--dry-run", "--always-make", target]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60).stdout
    recipe = [
        re.sub(r"^mkdocs ", "python -m mkdocs ", line.removeprefix(".venv/bin/")).replace(" --quiet ", " ")
        for line in printed.splitlines()
        if line.startswith(".venv/bin/")
    ]
    shown = PLAIN[target]
    assert recipe[-len(shown) :] == shown
    others = [line for name, lines in PLAIN.items() if name != target for line in lines]
    assert set(recipe[: -len(shown)]) <= set(others)


def code_of(page: str) -> Iterator[str]:
    yield from re.findall(r"^```python\n(.*?)^```$", (ROOT / page).read_text("utf-8"), re.MULTILINE | re.DOTALL)


def test_the_code_of_the_pages_passes_pyright_strict(tmp_path: Path) -> None:
    """The page of errors is left out: its code has mistakes on purpose."""
    pages = [page for page in PAGES_WITH_CODE if page != "docs/errors.md"]
    assert len(pages) > 15
    for page in pages:
        (tmp_path / f"{page.removesuffix('.md').replace('/', '_')}.py").write_text("\n".join(code_of(page)), "utf-8")
    paths = [str(ROOT / folder) for folder in ("generated", "runtime", "sandbox", "codegen")]
    (tmp_path / "pyrightconfig.json").write_text(json.dumps({"typeCheckingMode": "strict", "extraPaths": paths}))
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "--outputjson"]
    result = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=300)
    report = json.loads(result.stdout)
    found = report["generalDiagnostics"]
    assert report["summary"]["filesAnalyzed"] == len(pages)
    assert [
        f"{Path(item['file']).name}:{item['range']['start']['line'] + 1}: {item['message']}" for item in found
    ] == []


@pytest.mark.parametrize("page", PAGES_WITH_CODE)
def test_the_code_of_a_page_runs_from_its_top_to_its_end(page: str, tmp_path: Path) -> None:
    code = "\n".join(code_of(page))
    program = tmp_path / "page.py"
    program.write_text(code, "utf-8")
    with running(seed=1) as base_url:
        path = os.pathsep.join(str(ROOT / folder) for folder in ("generated", "runtime", "sandbox"))
        environment = {"PYTHONPATH": path, "SEQURITY_BASE_URL": base_url, "SEQURITY_API_KEY": "sandbox"}
        result = subprocess.run(
            [sys.executable, "-W", "error", str(program)],
            cwd=tmp_path,
            env={**os.environ, **environment},
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
    assert result.returncode == 0, result.stderr
    for said in re.findall(r"print\(.*\)  # (.+)", code):
        assert said in result.stdout.splitlines()
    shown_below = r"^```\n\n```text\n(.*?)^```$"
    for said in re.findall(shown_below, (ROOT / page).read_text("utf-8"), re.MULTILINE | re.DOTALL):
        assert said in result.stdout
