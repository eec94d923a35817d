"""A generated package knows its distribution, and warns if another distribution installs the same package."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tomllib
import warnings
from pathlib import Path

import pytest

import sequrity
from sequrity_runtime import distribution, warn_about_conflicts

RUNTIME = Path(distribution.__file__).parents[1]


def _check(folder: Path) -> None:
    warn_about_conflicts("sequrity", str(folder / "sequrity" / "__init__.py"), "sequrity-bindings", ("sequrity", "a-b"))


@pytest.mark.parametrize("name", ["sequrity-2.0.1.dist-info", "Sequrity-0.9.dist-info", "a_b-1.dist-info"])
def test_warns_if_an_excluded_distribution_is_installed_beside_the_package(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with pytest.warns(RuntimeWarning, match=r"'sequrity-bindings' and '(sequrity|a-b)' install the same package"):
        _check(tmp_path)


@pytest.mark.parametrize(
    "name", ["sequrity_bindings-0.1.0.dist-info", "sequrity", "sequrity-notes", "sequrity.dist-info", "b-1.dist-info"]
)
def test_does_not_warn_about_other_entries(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        _check(tmp_path)


def test_does_not_warn_inside_a_zip_file(tmp_path: Path) -> None:
    (tmp_path / "bundle.zip").write_bytes(b"")
    _check(tmp_path / "bundle.zip")


def test_importing_the_package_warns_once_and_names_the_importing_line(tmp_path: Path) -> None:
    shutil.copytree(Path(sequrity.__file__).parent, tmp_path / "sequrity", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "sequrity-1.4.2.dist-info").mkdir()
    program = tmp_path / "program.py"
    program.write_text("import sys\nimport sequrity\nimport sequrity\nassert 'importlib.metadata' not in sys.modules\n")
    run = subprocess.run(
        [sys.executable, program],
        capture_output=True, text=True, check=True, env={"PYTHONPATH": f"{tmp_path}:{RUNTIME}"},
    )  # fmt: skip
    assert run.stderr.count("RuntimeWarning") == 1
    assert f"{program}:2: RuntimeWarning: sequrity: the distributions 'sequrity-bindings' and 'sequrity'" in run.stderr


def test_schema_and_project_name_the_same_distribution() -> None:
    project = tomllib.loads((RUNTIME.parent / "pyproject.toml").read_text("utf-8"))["project"]
    document = json.loads((RUNTIME.parent / "schema" / "openapi.json").read_text("utf-8"))
    assert document["x-python-distribution"]["name"] == project["name"]


def test_version_is_that_of_the_distribution() -> None:
    assert sequrity.__version__ == distribution.installed_version("sequrity-bindings")
    with pytest.raises(AttributeError, match="the distribution 'sequrity-none' is not installed"):
        distribution.installed_version("sequrity-none")


def test_the_version_of_the_runtime_is_that_of_the_distribution() -> None:
    project = tomllib.loads((RUNTIME.parent / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == distribution.VERSION
