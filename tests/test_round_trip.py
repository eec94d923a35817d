"""Every public type, from its schema through its converters and back.

The generated converter is compared with two validators of the canonical schema.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

import pytest
from exhaustive import thorough
from fuzz.judges import codecs, oracles_of
from fuzz.run import Run
from fuzz.strategies import overlaid, strange
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from instances import Instances
from schema_types import NamedType, Schemas

SCHEMAS = Schemas()
INSTANCES = Instances(SCHEMAS)


def name_of(value: object) -> str:
    """Name a test by its type."""
    return value.schema if isinstance(value, NamedType) else repr(value)


@cache
def run_of(named: NamedType) -> Run:
    """Compile the validators of a type once."""
    return Run(SCHEMAS, seed=1, types=(named,))


@cache
def instances_of(named: NamedType) -> list[Any]:
    return INSTANCES.of(named)


def assert_agree(named: NamedType, documents: Iterable[Any], turns: int = 0) -> None:
    """Fail with the differences over some documents and over random ones."""
    run = run_of(named)
    (judge,) = run.judges
    for document in documents:
        run.look(judge, document)
    for number in range(turns):
        run.turn(judge, number)
    assert not run.differences, "\n".join(map(str, run.differences[:10]))


def test_named_schemas_and_codecs_correspond() -> None:
    """So these tests cover every type."""
    assert sorted(codecs()) == sorted(named.schema for named in SCHEMAS.types)
    assert len({named.name.casefold() for named in SCHEMAS.types}) == len(SCHEMAS.types)


@pytest.mark.parametrize("named", SCHEMAS.types, ids=name_of)
def test_schema_examples_are_valid_and_round_trip(named: NamedType) -> None:
    """Each type has at least one example."""
    examples = named.place.node.get("examples", [])
    assert examples or named.place.node == {}  # a value of any kind needs no example
    judge = oracles_of(SCHEMAS).second(named)
    assert [example for example in examples if not judge.is_valid(example)] == []
    assert_agree(named, examples)


@pytest.mark.parametrize("named", SCHEMAS.types, ids=name_of)
def test_instances_of_each_type_are_valid_and_invalid(named: NamedType) -> None:
    """The typical and the minimal instance are valid, so the other tests judge both verdicts."""
    judge = oracles_of(SCHEMAS).second(named)
    assert judge.is_valid(INSTANCES.full(named.place)), INSTANCES.full(named.place)
    assert judge.is_valid(INSTANCES.minimal(named.place)), INSTANCES.minimal(named.place)
    verdicts = Counter(judge.is_valid(instance) for instance in instances_of(named)[:200])
    constant = len(named.place.node.get("enum", ())) == 1  # a closed enumeration of one word has one valid instance
    assert verdicts[True] >= (1 if constant else 2)
    assert verdicts[False] or named.place.node == {}


@pytest.mark.parametrize("named", SCHEMAS.types, ids=name_of)
@pytest.mark.parametrize("most", thorough(40, 1000))
def test_converter_agrees_with_jsonschema_and_jsonschema_rs_and_round_trips(named: NamedType, most: int) -> None:
    """Boundary values of every type, and 128 documents of `make fuzz`: the first boundaries, and random ones."""
    boundaries = instances_of(named)
    assert_agree(named, boundaries[:: len(boundaries) // most + 1], turns=1)


def light(examples: int) -> settings:
    return settings(
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=examples,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
    )


STRANGE = strange(SCHEMAS)


@pytest.mark.parametrize("examples", thorough(100, 500))
def test_verdicts_agree_on_arbitrary_json_documents(examples: int) -> None:
    """Apart from some of the type's keys, the documents are arbitrary."""

    @light(examples)
    @given(st.sampled_from(SCHEMAS.types), STRANGE)
    def check(named: NamedType, document: Any) -> None:
        assert_agree(named, [document])

    check()


@pytest.mark.parametrize("examples", thorough(100, 500))
def test_verdicts_agree_on_arbitrary_values_of_known_keys(examples: int) -> None:
    """The values replace those of a valid instance."""

    @light(examples)
    @given(st.sampled_from(SCHEMAS.types), st.data())
    def check(named: NamedType, data: st.DataObject) -> None:
        assert_agree(named, [data.draw(overlaid(SCHEMAS, named, STRANGE))])

    check()
