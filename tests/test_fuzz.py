"""The fuzzer finds each kind of planted fault, and shrinks its document."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import attrs
import pytest
from fuzz import __main__ as command
from fuzz.judges import Judge, codecs
from fuzz.run import ENOUGH, Run
from fuzz.shrink import shrink
from schema_types import ROOT, Schemas

from sequrity_runtime import Violation
from sequrity_runtime.type_guards import is_object

SCHEMAS = Schemas()
IMAGE = SCHEMAS.named("types/chat_completion/request.json#/$defs/ImageUrl")
REAL = codecs()[IMAGE.schema]
Structure = Callable[[Any], Any]


def planted(structure: Structure = REAL.structure, unstructure: Structure = REAL.unstructure) -> Run:
    """Run over one type with tampered converters."""
    run = Run(SCHEMAS, seed=1, types=(IMAGE,))
    (judge,) = run.judges
    structure.__module__ = REAL.structure.__module__  # locates the schemas
    judge.codec = attrs.evolve(REAL, structure=structure, unstructure=unstructure)
    run.until(count=600)
    return run


def test_fuzz_finds_no_difference_in_the_generated_converters() -> None:
    run = planted()
    assert run.differences == []
    assert run.documents >= 600
    (figures,) = run.figures.values()
    assert 0 < figures.accepted < figures.documents
    assert figures.explained > 0


def lax(raw: Any) -> Any:
    """Accept any string as `detail`."""
    if is_object(raw) and isinstance(raw.get("detail"), str):
        raw = {**raw, "detail": "auto"}
    return REAL.structure(raw)


def strict(raw: Any) -> Any:
    """Refuse an empty URL, which the schema allows."""
    if is_object(raw) and raw.get("url") == "":
        raise Violation("expected a URL")
    return REAL.structure(raw)


def forgetful(value: Any) -> Any:
    """Lose an unknown key."""
    return {key: item for key, item in REAL.unstructure(value).items() if key in ("url", "detail")}


def turning(value: Any) -> Any:
    """Reverse the unknown keys."""
    raw = REAL.unstructure(value)
    return dict(reversed(raw.items()))


def rounding(value: Any) -> Any:
    """Write `1.0` as `1`, and with it `-0.0` as `0`."""
    raw = REAL.unstructure(value)
    return {key: int(item) if isinstance(item, float) and item.is_integer() else item for key, item in raw.items()}


def grasping(raw: Any) -> Any:
    """Change the document that is read."""
    value = REAL.structure(raw)
    raw["x"] = 1
    return value


COUNTED: list[int] = []


def counting(raw: Any) -> Any:
    """Make a different value each time."""
    COUNTED.append(1)
    value = REAL.structure(raw)
    value.additional_properties = {**value.additional_properties, "n": 0} if len(COUNTED) % 2 else {}
    return value


@pytest.mark.parametrize(
    ("run", "document", "what"),
    [
        (lambda: planted(structure=lax), {"url": "", "detail": ""}, "takes what is not valid"),
        (lambda: planted(structure=strict), {"url": ""}, "refuses a valid document: expected a URL"),
        (
            lambda: planted(unstructure=forgetful),
            {"url": "", "": None},
            "comes back changed: : keys ['', 'url'] became ['url']",
        ),
        (lambda: planted(structure=grasping), {"url": ""}, "is changed in place"),
    ],
)
def test_fuzz_finds_a_planted_fault_and_shrinks_its_document(run: Any, document: Any, what: str) -> None:
    differences = run().differences
    assert (document, what) in [(difference.document, difference.what) for difference in differences]


@pytest.mark.parametrize(
    ("unstructure", "what"), [(turning, "the unknown keys changed their order"), (rounding, "became")]
)
def test_fuzz_finds_a_changed_key_order_or_number_type(unstructure: Structure, what: str) -> None:
    """JSON equality would accept both."""
    assert any(what in difference.what for difference in planted(unstructure=unstructure).differences)


def test_fuzz_finds_a_round_trip_that_is_not_stable() -> None:
    COUNTED.clear()
    assert planted(structure=counting).differences


def test_fuzz_stops_after_many_differences() -> None:
    def broken(_: Any) -> Any:
        COUNTED.append(1)
        raise Violation(f"refusal {len(COUNTED)}")

    assert len(planted(structure=broken).differences) >= ENOUGH


class Contrary:
    """A second validator that always disagrees with one that accepts everything but `7`."""

    def is_valid(self, document: Any) -> bool:
        return bool(document != 7)


def test_fuzz_reports_documents_on_which_the_validators_differ() -> None:
    """Such a document is not a fault of the converter."""
    named = SCHEMAS.named("types/json.json#/$defs/JsonValue")
    run = Run(SCHEMAS, seed=1, types=(named,))
    real = run.judges[0]
    judge = Judge(SCHEMAS, named, real.codec, SCHEMAS.validator(named.schema), Contrary())
    run.look(judge, 7)
    (difference,) = run.differences
    assert difference.oracles
    assert difference.what == "is True to jsonschema, False to jsonschema-rs"


def test_fuzz_reports_a_wrong_explanation() -> None:
    """A codec that names another type's schema explains by other rules."""
    run = Run(SCHEMAS, seed=1, types=(IMAGE,), explain_each=1)
    (judge,) = run.judges
    judge.codec = attrs.evolve(REAL, schema="types/chat_completion/request.json#/$defs/FileData")
    run.look(judge, {"url": 5})
    (difference,) = run.differences
    assert "is explained by" in difference.what


def test_lone_surrogate_is_judged_by_jsonschema_alone() -> None:
    run = Run(SCHEMAS, seed=1, types=(SCHEMAS.named("types/chat_completion/request.json#/$defs/ImageDetail"),))
    run.look(run.judges[0], "\ud800")
    assert (run.unheard, run.documents, run.differences) == (1, 1, [])


def test_fuzz_documents_are_distinct_and_determined_by_the_seed() -> None:
    figures = [planted().figures[IMAGE.schema] for _ in range(2)]
    assert figures[0] == figures[1]
    run = planted()
    before = run.documents
    run.turn(run.judges[0], 0)
    assert run.documents == before


def test_fuzz_of_a_type_with_few_documents_ends() -> None:
    """No new documents can be drawn."""
    run = Run(SCHEMAS, seed=1, types=(IMAGE,))
    run.judges.clear()
    run.until()
    assert run.documents == 0


SMALL: list[tuple[Any, Callable[[Any], bool], Any]] = [
    ({"a": [1, 2, {"b": "xyz"}], "c": 5}, lambda d: "z" in str(d), "z"),
    ([[1], [2, 7], {"k": 7}], lambda d: str(d).count("7") >= 2, [7, 7]),
    ({"k": 5}, lambda d: isinstance(d, dict) and "k" in d, {"k": None}),
]


@pytest.mark.parametrize(("document", "fails", "least"), SMALL)
def test_shrunk_document_is_minimal(document: Any, fails: Callable[[Any], bool], least: Any) -> None:
    assert shrink(document, fails) == least


def test_shrinking_stops_at_its_limit() -> None:
    assert shrink([1, 2, 3], lambda d: True, patience=0) == [1, 2, 3]


def test_fuzz_command_prints_figures_and_exits_1_on_a_difference(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "argv", ["fuzz", "--count", "50", "--seed", "7", "--type", IMAGE.schema])
    assert command.main() == 0
    said = capsys.readouterr().out
    assert "seed 7: " in said
    assert said.endswith("0 differences, 0 between the validators\n")
    monkeypatch.setitem(codecs(), IMAGE.schema, attrs.evolve(REAL, structure=strict))
    assert command.main() == 1
    assert '{"url": ""} refuses a valid document' in capsys.readouterr().out


def test_fuzz_command_runs_as_a_module_and_refuses_unknown_types() -> None:
    run = [sys.executable, "-m", "fuzz", "--seconds", "0.1", "--type", "none.json#"]
    path = os.pathsep.join((str(ROOT / "tools"), str(ROOT / "tests/support")))
    environment = {**os.environ, "PYTHONPATH": path}
    result = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "unknown type" in result.stderr


@pytest.mark.parametrize("limit", ["--count=0", "--count=-5", "--seconds=0", "--seconds=nan"])
def test_fuzz_command_refuses_a_count_of_zero(
    limit: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["fuzz", limit])
    with pytest.raises(SystemExit) as left:
        command.main()
    assert left.value.code == 2
    assert "greater than 0" in capsys.readouterr().err
