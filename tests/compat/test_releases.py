"""Snapshots, accepted breaks, reports and release checks, on a small schema folder with a hand-written release."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from schema_folder import one, record, save

import sequrity_compat as compat
from sequrity_codegen import SchemaError
from sequrity_compat import release, versions
from sequrity_compat.__main__ import main
from sequrity_compat.report import accepted_breaks as accepted

STRING = {"type": "string", "description": "Text."}
NUMBER = {"type": "integer", "description": "A number."}


def thing(**properties: Any) -> dict[str, Any]:
    return record("Thing", {"name": STRING, **properties}, ["name"], examples=[{"name": "x"}])


def older(**properties: Any) -> dict[str, Any]:
    """Write the snapshot of an older version by hand."""
    return {"version": "0.1.0", "bundles": {}, "documents": one(thing(**properties)), "python": {}}


PROJECT = """
[project]
name = "sequrity-bindings"
version = "0.2.0"
[tool.hatch.build.targets.wheel]
packages = ["generated/sequrity", "runtime/sequrity_runtime"]
"""


class Checkout:
    """A small checkout: a schema folder with one release, a changelog, a project."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.schema = save(one(thing(size=NUMBER)), root / "schema")
        self.release(older(size=NUMBER))
        self.changelog("## 0.2.0 - unreleased\n\n- News.\n\n## 0.1.0 - 2030-01-01\n\n- First.\n")
        (root / "pyproject.toml").write_text(PROJECT)

    def release(self, snapshot: dict[str, Any]) -> None:
        folder = self.schema / "released"
        folder.mkdir(exist_ok=True)
        (folder / f"{snapshot['version']}.json").write_text(json.dumps(snapshot))

    def changelog(self, text: str) -> None:
        (self.root / "CHANGELOG.md").write_text("# Changelog\n\n" + text)

    def accept(self, text: str) -> None:
        (self.schema / "accepted-breaks.toml").write_text(text)

    def change(self, document: dict[str, Any]) -> None:
        save(one(document), self.schema)

    def problems(self, wheel: Path | None = None) -> list[str]:
        return release.problems(self.root, self.schema, "sequrity", wheel)


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Checkout:
    monkeypatch.chdir(tmp_path)
    return Checkout(tmp_path)


ACCEPT = """
[[accepted]]
rule = "request-limit-tightened"
place = "thing.json#/properties/size"
since = "0.2.0"
reason = "Nothing is larger."
"""


def test_break_against_a_release_exits_1(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    """The report names the rule, the location, an example and advice."""
    assert main(["check"]) == 0
    assert "Compatible with 0.1.0." in capsys.readouterr().out
    checkout.change(thing(size={**NUMBER, "maximum": 9}, extra=STRING))
    assert main(["check"]) == 1
    text = capsys.readouterr().out
    assert "breaking: The limit is tighter: no maximum before, maximum 9 now. [request-limit-tightened]" in text
    assert "  Where: thing.json#/properties/size (Thing, request size)\n" in text
    assert '  Example: {"name": "", "size": 10}\n' in text
    assert "  To do: Keep the limit in the schema, and enforce the new one in the service.\n" in text
    assert "Allowed by policy." in text
    assert "`extra` now has a type." in text
    assert "1 thing(s) to do." in text


def test_accepted_break_passes_until_it_is_stale(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    """A stale entry matches no finding."""
    checkout.change(thing(size={**NUMBER, "maximum": 9}))
    checkout.accept(ACCEPT)
    assert main(["check"]) == 0
    assert "accepted since 0.2.0" in capsys.readouterr().out
    assert main(["check", "--format", "markdown"]) == 0
    assert "| accepted | `request-limit-tightened` |" in capsys.readouterr().out
    checkout.change(thing(size=NUMBER))
    assert main(["check"]) == 1
    assert "stale: request-limit-tightened at thing.json#/properties/size" in capsys.readouterr().out
    assert main(["check", "--format", "markdown"]) == 1
    assert "- Stale: `request-limit-tightened`" in capsys.readouterr().out


def test_accepted_break_does_not_cover_releases_from_since_on(checkout: Checkout) -> None:
    """Those releases include the new state."""
    checkout.accept(ACCEPT)
    checkout.release({**older(size=NUMBER), "version": "0.2.0"})
    checkout.change(thing(size={**NUMBER, "maximum": 9}))
    report = compat.against_releases(checkout.schema)
    assert [len(outcome.findings) for outcome in report.outcomes] == [0, 1]


def test_releases_are_sorted_by_version_number(checkout: Checkout) -> None:
    """0.10.0 is newer than 0.9.0."""
    for version in ("0.10.0", "0.9.0"):
        checkout.release({**older(), "version": version})
    assert [version.name for version in versions.released(checkout.schema)] == ["0.1.0", "0.9.0", "0.10.0"]


def test_compare_accepts_folders_and_snapshots(checkout: Checkout) -> None:
    """The newer version defaults to `schema/`."""
    save(one(thing(size=NUMBER, other={**NUMBER, "description": "Two|bars."})), checkout.root / "new")
    old = str(checkout.schema / "released" / "0.1.0.json")
    assert main(["compare", old, "new"]) == 0
    assert main(["compare", "new"]) == 1  # `schema/` lacks a name that `new` has


def test_json_report_has_the_findings(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    """With the same verdict."""
    checkout.change(thing())
    assert main(["check", "--format", "json"]) == 0
    value = json.loads(capsys.readouterr().out)
    assert value["passed"]
    assert [one["rule"] for one in value["outcomes"][0]["allowed"]] == ["response-key-untyped"]


def test_unknown_verdict_exits_1_without_an_example(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    """A removed name is its own example."""
    checkout.release({**older(size=STRING), "python": {"sequrity.thing.Gone": {"kind": "value"}}})
    checkout.change(thing(size={**STRING, "format": "date"}))
    assert main(["check"]) == 1
    text = capsys.readouterr().out
    assert "0.1.0 -> schema: 1 breaking, 1 unknown" in text
    unknown = text.partition("unknown: The gate cannot decide")[2].partition("\n\n")[0]
    assert "Where: thing.json#/properties/size" in unknown
    assert "Example" not in unknown
    assert "  Where: sequrity.thing.Gone\n  Example: import sequrity.thing.Gone\n" in text
    assert main(["check", "--format", "markdown"]) == 1
    assert "| unknown | `request-undecided` |" in capsys.readouterr().out


def test_dangling_ref_is_named_in_the_finding(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    checkout.release(older(size=STRING))
    checkout.change(thing(size={"$ref": "#/$defs/Gone"}))
    assert main(["check"]) == 1
    assert ": the reference '/$defs/Gone' does not exist. [request-undecided]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[[accepted]", "is not TOML"),
        ('[[accepted]]\nrule = "x"\n', "an entry has exactly the strings rule, place, since, reason"),
        ("accepted = [1]", "an entry has exactly the strings"),
        (ACCEPT.replace('"0.2.0"', '"soon"'), "'soon' is not a version"),
    ],
)
def test_invalid_accepted_breaks_toml_is_refused(checkout: Checkout, text: str, message: str) -> None:
    checkout.accept(text)
    with pytest.raises(SchemaError, match=r"^(accepted-breaks|soon)") as caught:
        accepted.read(checkout.schema)
    assert message in str(caught.value)


@pytest.mark.parametrize("text", ["{", "[]", '{"version": "0.3.0"}', json.dumps(older())])
def test_invalid_snapshot_is_refused(checkout: Checkout, text: str) -> None:
    """A snapshot of another version, too."""
    path = checkout.schema / "released" / "0.3.0.json"
    path.write_text(text)
    with pytest.raises(SchemaError, match=r"0\.3\.0"):
        versions.from_snapshot(path)


def test_snapshot_is_rewritten_until_its_version_has_a_date(
    checkout: Checkout, capsys: pytest.CaptureFixture[str]
) -> None:
    """It reads back as written."""
    assert main(["snapshot"]) == 0
    checkout.change(thing())
    assert main(["snapshot"]) == 0
    read = versions.from_snapshot(checkout.schema / "released" / "0.2.0.json")
    assert read.documents == one(thing())
    assert read.python["sequrity.thing.Thing.name"] == {"kind": "field", "type": "str", "required": True}
    checkout.changelog("## 0.2.0 - 2030-02-02\n\n- News.\n")
    assert main(["snapshot"]) == 1
    assert "its snapshot must not change" in capsys.readouterr().err


def test_release_needs_a_section_and_a_snapshot(checkout: Checkout, capsys: pytest.CaptureFixture[str]) -> None:
    """The verdict before the date is set holds after it as well."""
    assert checkout.problems() == [
        "The snapshot of 0.2.0 is missing; run `make release-snapshot` before CHANGELOG.md has its date."
    ]
    main(["snapshot"])
    assert main(["release"]) == 0
    assert "0.2.0 can be released once CHANGELOG.md gives it a date." in capsys.readouterr().out
    checkout.changelog("## 0.2.0 - 2030-02-02\n\n- News.\n")
    assert main(["release"]) == 0
    assert "0.2.0 can be released.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changelog", "message"),
    [
        ("## 0.1.0 - 2030-01-01\n\n- First.\n", "has no section `## 0.2.0 - <date>`"),
        ("## 0.2.0 - soon\n\n- News.\n", "dates 0.2.0 with 'soon'"),
        ("## 0.2.0 - unreleased\n", "has no entries for 0.2.0"),
        ("## 0.3.0 - unreleased\n\n- N.\n\n## 0.2.0 - unreleased\n\n- N.\n", "begins with 0.3.0"),
        ("## 0.2.0 - 2030-01-01\n\n- News.\n", "The snapshot of 0.2.0 is missing"),
    ],
)
def test_release_names_each_missing_part(
    checkout: Checkout, capsys: pytest.CaptureFixture[str], changelog: str, message: str
) -> None:
    checkout.changelog(changelog)
    assert main(["release"]) == 1
    assert message in capsys.readouterr().err


def test_release_refuses_a_snapshot_that_differs_from_the_schemas(checkout: Checkout) -> None:
    """After a release, the schemas belong to the next version; before, the snapshot can be taken again."""
    main(["snapshot"])
    before = (checkout.schema / "thing.json").read_bytes()
    checkout.change(thing())
    assert checkout.problems() == ["The snapshot of 0.2.0 differs from the schemas; run `make release-snapshot`."]
    (checkout.schema / "thing.json").write_bytes(before)
    checkout.changelog("## 0.2.0 - 2030-02-02\n\n- News.\n")
    checkout.change(thing())
    assert checkout.problems() == ["The snapshot of 0.2.0 differs from the schemas; raise the version."]


@pytest.mark.parametrize(
    ("since", "message"),
    [
        ("0.2.0", ""),
        ("0.1.1", "raises the minor version"),
        ("1.0.0", "this is 0.2.0; raise the version"),
        ("1.1.0", "raises the major version"),
    ],
)
def test_accepted_break_raises_the_semantic_version(checkout: Checkout, since: str, message: str) -> None:
    """Before and after 1.0."""
    main(["snapshot"])
    checkout.accept(ACCEPT.replace("0.2.0", since))
    found = checkout.problems()
    assert message in "\n".join(found)
    assert bool(found) == bool(message)


def test_wheel_is_compared_with_the_checkout_byte_by_byte(checkout: Checkout) -> None:
    """It may hold nothing else."""
    main(["snapshot"])
    for path in ("generated/sequrity/a.py", "generated/sequrity/b.py", "runtime/sequrity_runtime/c.py"):
        (checkout.root / path).parent.mkdir(parents=True, exist_ok=True)
        (checkout.root / path).write_text(path)
    (checkout.root / "runtime/sequrity_runtime/__pycache__").mkdir()
    (checkout.root / "runtime/sequrity_runtime/__pycache__/c.pyc").write_text("")
    (checkout.root / "runtime/sequrity_runtime/.ruff_cache").mkdir()
    (checkout.root / "runtime/sequrity_runtime/.ruff_cache/c").write_text("")
    wheel = checkout.root / "sequrity_bindings-0.1.9-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("sequrity/a.py", "generated/sequrity/a.py")
        archive.writestr("sequrity/b.py", "other")
        archive.writestr("stranger.py", "")
        archive.writestr("sequrity_bindings-0.1.9.dist-info/METADATA", "")
    assert [problem.removeprefix(wheel.name) for problem in checkout.problems(wheel)] == [
        " is not sequrity-bindings 0.2.0; build it again.",
        " holds a sequrity/b.py that differs from the checkout.",
        " lacks sequrity_runtime/c.py.",
        " holds stranger.py, which is not in the checkout.",
    ]


def test_failing_bundle_command_is_reported(checkout: Checkout, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its stderr is part of the message."""
    monkeypatch.setattr("sys.executable", shutil.which("false"))
    with pytest.raises(SchemaError, match="the bundles cannot be written"):
        release.bundle_hashes()
