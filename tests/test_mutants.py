"""The mutations of `make mutants`, and its list of explained survivors."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from mutants import __main__ as command
from mutants.operators import mutations

CODE = '''
TABLE = {"a": 1, **{}}
KINDS = {"x", "y"}


class Reader:
    """Reads."""

    def read(self, value: "int", other=True):
        """Read one."""
        if not value and other or value >= 2:
            raise place.error("too large", "rule")
        message = "never mutated"
        total += 1
        match value:
            case int():
                return f"text {value}"
        return [each for each in value if each is None]
'''


def variants() -> dict[str, str]:
    """Apply each mutation to the code above. Returns its name and the changed code."""
    count = len(mutations(ast.parse(CODE), "m"))
    made: dict[str, str] = {}
    for index in range(count):
        tree = ast.parse(CODE)
        mutation = mutations(tree, "m")[index]
        mutation.apply()
        made[mutation.name] = ast.unparse(ast.fix_missing_locations(tree))
    assert len(made) == count
    return made


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("m:: {'a': ...} => left out", "TABLE = {**{}}"),
        ("m:: {**: ...} => left out", "TABLE = {'a': 1}"),
        ("m:: {'x'} => left out", "KINDS = {'y'}"),
        ("m:: 1 => 2", "TABLE = {'a': 2, **{}}"),
        ("m:: 'x' => 'xXX'", "KINDS = {'xXX', 'y'}"),
        ("m:Reader.read: True => False", "other=False"),
        ("m:Reader.read: not value => value", "if value and other or value >= 2:"),
        ("m:Reader.read: not value and other => not value or other", "if (not value or other) or value >= 2:"),
        ("m:Reader.read: not value and other => other", "if other or value >= 2:"),
        ("m:Reader.read: value >= 2 => value > 2", "or value > 2:"),
        (
            "m:Reader.read: if not value and other or value >= 2 => if not",
            "if not (not value and other or value >= 2):",
        ),
        ("m:Reader.read: raise place.error('too large', 'rule') => pass", ":\n            pass"),
        ("m:Reader.read: total += 1 => pass", "message = 'never mutated'\n        pass"),
        ("m:Reader.read: case int() => never", "case int() if False:"),
        ("m:Reader.read: return f'text {value}' => return None", "return None"),
        ("m:Reader.read: each is None => each is not None", "if each is not None]"),
        ("m:Reader.read:  for each in value if each is None =>  for each in value", "[each for each in value]"),
    ],
)
def test_mutation_has_a_name_and_changes_the_code(name: str, code: str) -> None:
    found = {" ".join(key.split()): value for key, value in variants().items()}
    assert code in found[" ".join(name.split())]


def test_mutations_skip_error_messages_docstrings_and_annotations() -> None:
    names = "\n".join(variants())
    assert [
        word for word in ("too large'", "never mutatedXX", "Reads", "Read one", "'int'", "text XX") if word in names
    ] == ["too large'"]


def test_equal_mutations_of_one_function_are_numbered() -> None:
    tree = ast.parse("def f(x):\n    g(1)\n    g(1)\n")
    names = [mutation.name for mutation in mutations(tree, "m")]
    assert names == ["m:f: g(1) => pass", "m:f: g(1) => pass (2)", "m:f: 1 => 2", "m:f: 1 => 2 (2)"]


def test_each_spread_of_a_dict_is_left_out() -> None:
    """Their keys are equal."""
    names = [mutation.name for mutation in mutations(ast.parse("f({**a, **b})"), "m")]
    assert names[-2:] == ["m:: {**: ...} => left out", "m:: {**: ...} => left out (2)"]


def test_survivors_list_must_match_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unexplained survivor fails the run, and so does an explanation without a survivor."""
    listed = tmp_path / "survivors.md"
    listed.write_text(
        "# Title\n\n- `` m:f: 1 => 2 ``\n  It makes no difference.\n- `` m:f: old => gone ``\n  Nor did this.\n"
    )
    monkeypatch.setattr(command, "SURVIVORS", listed)
    assert command.listed() == {"m:f: 1 => 2", "m:f: old => gone"}
    assert command.compare({"m:f: 1 => 2", "m:f: old => gone"}, command.listed()) == 0
    assert command.compare({"m:f: 1 => 2", "m:f: new"}, command.listed()) == 1
    assert capsys.readouterr().out.splitlines() == [
        "survives, and is not explained: m:f: new",
        "explained, but does not survive: m:f: old => gone",
    ]


def test_listed_survivors_are_mutations_of_the_current_code() -> None:
    """An entry of changed code is stale, and found without a run."""
    every: set[str] = set()
    for module in command.MODULES:
        text = (command.CODE / f"{module.replace('.', '/')}.py").read_text("utf-8")
        every |= {mutation.name for mutation in mutations(ast.parse(text), module)}
    assert command.listed() - every == set()


def test_invalid_mutant_share_raises() -> None:
    assert command.share("2/3") == (2, 3)
    for wrong in ("0/3", "4/3"):
        with pytest.raises(ValueError, match="not a share"):
            command.share(wrong)
