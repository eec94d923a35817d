"""Public names are imported on first use, and the two lists of them agree."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sequrity_runtime
from sequrity_runtime.lazy_import import import_attribute


def test_every_public_name_can_be_imported() -> None:
    for name in sequrity_runtime.__all__:
        assert getattr(sequrity_runtime, name) is not None
    assert dir(sequrity_runtime) == sorted(sequrity_runtime.__all__)


def test_the_imports_for_type_checkers_equal_the_lazy_ones() -> None:
    tree = ast.parse(Path(sequrity_runtime.__file__).read_text("utf-8"))
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module != "__future__"]
    seen = {alias.name: node.module for node in imports for alias in node.names if node.module != "typing"}
    running = sequrity_runtime._HOMES  # pyright: ignore[reportPrivateUsage]  # the list itself is tested
    homes = {
        **running,
        "import_attribute": "sequrity_runtime.lazy_import",
        "import_values": "sequrity_runtime.lazy_import",
        "lazy_module": "sequrity_runtime.lazy_import",
    }
    assert seen == homes
    assert sorted(homes) == sorted(sequrity_runtime.__all__)


def test_an_unknown_name_raises_attribute_error() -> None:
    with pytest.raises(AttributeError, match="module 'sequrity_runtime' has no attribute 'nope'"):
        _ = sequrity_runtime.nope  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # it does not exist
    with pytest.raises(AttributeError, match="nope"):
        import_attribute("sequrity_runtime", {}, "nope")


def test_version_of_a_package_that_is_not_installed_raises_attribute_error() -> None:
    with pytest.raises(AttributeError, match="the distribution 'sequrity_runtime' is not installed"):
        import_attribute("sequrity_runtime", {}, "__version__")


def test_the_runtime_does_not_import_generated_code() -> None:
    folder = Path(sequrity_runtime.__file__).parent
    for file in folder.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not [name for name in names if name.split(".")[0] == "sequrity"], file.name


def test_only_transports_of_http_clients_import_httpx() -> None:
    """A client of ours imports one, a drop-in both, each when it is first used."""
    folder = Path(sequrity_runtime.__file__).parent
    importing: set[str] = set()
    for file in folder.rglob("*.py"):
        tree = ast.parse(file.read_text("utf-8"))
        guarded = {id(n) for g in ast.walk(tree) if isinstance(g, ast.If) for n in ast.walk(g)}
        nodes = [n for n in ast.walk(tree) if isinstance(n, ast.Import) and id(n) not in guarded]
        httpx_imports = [node for node in nodes if any(alias.name == "httpx" for alias in node.names)]
        importing |= {file.name for _ in httpx_imports}
    assert importing == {"exchange_transport.py", "http_transport.py"}


def test_importing_the_package_imports_neither_httpx_nor_jsonschema_nor_lark() -> None:
    heavy = ("httpx", "jsonschema", "cattrs", "lark", "docstring_parser")
    code = f"import sys, sequrity; print([m for m in {heavy} if m in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert run.stdout.strip() == "[]"


def test_a_client_for_chat_imports_no_types_of_other_apis() -> None:
    code = (
        "import sys, sequrity; sequrity.SequrityClient('key').control.chat; "
        "print([m for m in sys.modules if m.startswith(('sequrity.types.messages', 'sequrity.types.responses'))])"
    )
    run = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": ":".join(sys.path)},
    )  # fmt: skip
    assert run.stdout.strip() == "[]"
