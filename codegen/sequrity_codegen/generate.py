"""Generate a package from a schema folder, in memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

from sequrity_codegen import quoting, verify_output
from sequrity_codegen.emit import converters, dicts, operations, packages, schemas, types
from sequrity_codegen.emit.source import all_of, header
from sequrity_codegen.errors import Problem, SchemaError, refuse
from sequrity_codegen.lint.values import invalid_examples
from sequrity_codegen.load import descriptions, openapi, reader
from sequrity_codegen.load.build import build
from sequrity_codegen.load.composition import composed
from sequrity_codegen.load.idle import without_idle_keywords
from sequrity_codegen.model import Model

Tree = dict[str, bytes]
"""Files by their path below the output folder, with `/`."""

MANIFEST = "generated.txt"
"""The file of a package that lists the generated files, one path below the output folder a line."""

_LINE_LENGTH = 120


def generate(
    schema: Path,
    package: str,
    *,
    ignored: frozenset[str] = frozenset(),
    on_remark: Callable[[Problem], object] | None = None,
) -> Tree:
    """Generate bindings.

    Args:
        schema: The schema folder, or one schema file.
        package: Name of the import package to generate.
        ignored: Keywords to leave out of the schemas: those of other tools, which do not constrain values.
        on_remark: Called with each union whose members cannot be distinguished, so that its values stay JSON data.

    Returns:
        Every file of the package, with the package's name as their first folder.

    Raises:
        SchemaError: A schema cannot be represented exactly. The error lists all problems.
    """
    _check_package(package)
    documents = reader.read_folder(schema, ignored)
    described = descriptions.read(documents, ignored)
    effective, idle = without_idle_keywords(described.documents)
    plain = composed(effective)

    def as_written(problem: Problem) -> Problem:
        return described.original(plain.original(problem))

    try:
        built = build(plain.documents, package)
        tree = _tree(schema, documents.keys(), built)
    except SchemaError as error:
        raise SchemaError.of(map(as_written, error.problems)) from None
    if on_remark is not None:
        for remark in [*map(described.original, idle), *map(as_written, built.remarks)]:
            on_remark(remark)
    return tree


def _check_package(package: str) -> None:
    """Refuse a name that the package cannot have."""
    quoting.identifier(package, "", "")
    if len(package) > 100:
        raise SchemaError("", "", "the name of the package is longer than 100 characters; shorten it", "package")
    if package in verify_output.ROOTS:
        raise SchemaError("", "", f"the generated code imports {package!r} itself; choose another package", "package")
    if package in sys.stdlib_module_names:
        text = f"{package!r} is a module of the standard library, which the package would hide; choose another"
        raise SchemaError("", "", text, "package")


def _tree(schema: Path, read: Collection[str], built: Model) -> Tree:
    """Write the package. `read` holds the files of the input."""
    documents, package = built.documents, built.package
    sources = _sources(built)
    verify_output.check_names(sources)
    with ThreadPoolExecutor(1) as pool:  # ruff formats in other processes while this one validates
        formatting = pool.submit(_format, {**_packages(sources), **sources}, package)
        problems = [*invalid_examples(documents)]
    refuse(problems)
    formatted = formatting.result()
    for path, text in formatted.items():
        verify_output.check_source(path, text, package)
    folder = schema.parent if schema.is_file() else schema
    tree = {f"{package}/{path}": text.encode() for path, text in formatted.items()}
    tree[f"{package}/py.typed"] = b""
    for file, document in schemas.documents(built).items():
        raw = (folder / file).read_bytes() if file in read else b"null"
        is_unchanged = json.loads(raw) == document
        tree[f"{package}/schema/{file}"] = raw if is_unchanged else f"{json.dumps(document, indent=2)}\n".encode()
    manifest = f"{package}/{MANIFEST}"
    tree[manifest] = "".join(f"{path}\n" for path in sorted([*tree, manifest])).encode()
    return dict(sorted(tree.items()))


def _sources(built: Model) -> dict[str, str]:
    """Write every module that is not empty, by path below the package, not yet formatted."""
    sources: dict[str, str] = {}
    for module in built.modules:
        path = f"{module.path.replace('.', '/')}.py"
        sources[path] = types.emit(module, built)
        try:
            sources[f"converters/{path}"] = converters.emit(module, built)
        except RecursionError:
            text = "a rule leads through too many references; shorten the chain"
            raise SchemaError(module.file, "", text, "depth") from None
    sources["converters/__init__.py"] = _list_of_converters(built)
    api = openapi.read(built)
    sources |= schemas.sources(built, () if api is None else api.commands)
    if api is not None:
        sources |= operations.sources(api, built) | packages.sources(api, built)
        sources["dicts.py"] = dicts.source(api, built)
    else:
        sources |= packages.sources_of_types(built)
    return sources


def _list_of_converters(built: Model) -> str:
    names = ", ".join(quoting.string(module.path) for module in built.modules if not module.elsewhere)
    doc = quoting.docstring("Converters between JSON data and the types, a module for each module of types.", "")
    listed = quoting.docstring("Modules below this package that hold `CODECS`; each is imported when it is needed.", "")
    imports = "from __future__ import annotations\n\nfrom typing import Final"
    return f"{header('*')}{doc}\n\n{imports}\n\n{all_of(['MODULES'])}\nMODULES: Final = ({names},)\n{listed}\n"


def _packages(sources: dict[str, str]) -> dict[str, str]:
    """Write an `__init__.py` of one line for every folder. An emitter may replace it."""
    folders = {parent.as_posix() for path in sources for parent in PurePosixPath(path).parents}
    texts: dict[str, str] = {}
    for folder in folders:
        path = "__init__.py" if folder == "." else f"{folder}/__init__.py"
        texts[path] = header("*") + quoting.docstring(f"Generated from the schemas in `schema/{folder}`.", "") + "\n"
    return texts


def _format(sources: dict[str, str], package: str) -> dict[str, str]:
    """Sort imports and format the code with ruff, with the same settings in every folder."""
    with tempfile.TemporaryDirectory(prefix="formatting") as folder:
        root = Path(folder)
        for path, text in sources.items():
            file = root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
        first_party = f'lint.isort.known-first-party=["{package}", "sequrity_runtime"]'
        length = f"line-length={_LINE_LENGTH}"
        common = ["--isolated", "--no-cache", "--target-version=py311", "--config", length]
        for command in (["check", "--select=I001,RUF022", "--fix", "--config", first_party], ["format"]):
            ruff = [sys.executable, "-P", "-m", "ruff", *command, *common, "."]
            result = subprocess.run(ruff, cwd=root, capture_output=True, text=True, check=False)
            if result.returncode:
                raise verify_output.GeneratorError(f"ruff {command[0]}: {(result.stdout + result.stderr)[:2000]}")
        return {path: (root / path).read_bytes().decode() for path in sorted(sources)}
