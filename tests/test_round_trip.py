"""Every public type, from its schema through its converters and back.

Two opinions are compared: `jsonschema` with the canonical schema, and the generated converter.
"""

from __future__ import annotations

import importlib
import json
import random
from collections import Counter
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from instances import Instances
from schema_types import NamedType, Schemas, same_json

import sequrity.converters
from sequrity_runtime import Codec, Violation
from sequrity_runtime._narrow import is_array, is_object

SCHEMAS = Schemas()
INSTANCES = Instances(SCHEMAS)


@cache
def codecs() -> dict[str, Codec[Any]]:
    """List the generated codecs by the schema that each names."""
    names = (f"sequrity.converters.{name}" for name in sequrity.converters.MODULES)
    return {codec.schema: codec for name in names for codec in importlib.import_module(name).CODECS}


def name_of(value: object) -> str:
    """Name a test by its type."""
    return value.schema if isinstance(value, NamedType) else repr(value)


def disagreement(named: NamedType, document: Any, judge: Any) -> str | None:
    """Say how a converter's verdict or its round trip is wrong, or None."""
    codec = codecs()[named.schema]
    text = json.dumps(document)
    allowed = judge.is_valid(document)
    try:
        value = codec.structure(document)
    except Violation as violation:
        return f"refuses valid {text}: {violation}" if allowed else None
    if not allowed:
        return f"takes invalid {text}"
    back = codec.unstructure(value)
    wanted = SCHEMAS.without_default_nulls(named.place, document)
    if not same_json(back, wanted):
        return f"{text} comes back as {back!r}"
    if codec.structure(back) != value:
        return f"{text} is another value the second time"
    return f"changes {text} in place" if json.dumps(document) != text else None


def assert_agree(named: NamedType, documents: list[Any]) -> None:
    """Fail with the first few disagreements over some documents."""
    judge = SCHEMAS.validator(named.schema)
    wrong = [found for document in documents if (found := disagreement(named, document, judge))]
    assert not wrong, f"{len(wrong)} of {len(documents)}:\n" + "\n".join(wrong[:10])


def test_every_named_schema_has_a_codec_and_every_codec_a_schema() -> None:
    """No type can be left out of these tests."""
    assert sorted(codecs()) == sorted(named.schema for named in SCHEMAS.types)
    assert len({named.name.casefold() for named in SCHEMAS.types}) == len(SCHEMAS.types)


@pytest.mark.parametrize("named", SCHEMAS.types, ids=name_of)
def test_examples_are_valid_and_come_back_equal(named: NamedType) -> None:
    """Each type shows at least one instance, and it is one."""
    examples = named.place.node.get("examples", [])
    assert examples or named.place.node == {}  # a value of any kind needs no example
    judge = SCHEMAS.validator(named.schema)
    assert [example for example in examples if not judge.is_valid(example)] == []
    assert_agree(named, examples)


@pytest.mark.parametrize("named", SCHEMAS.types, ids=name_of)
def test_the_generated_instances_hit_both_verdicts(named: NamedType) -> None:
    """The typical and the minimal instance are valid, so that the other tests judge more than garbage."""
    judge = SCHEMAS.validator(named.schema)
    assert judge.is_valid(INSTANCES.full(named.place)), INSTANCES.full(named.place)
    assert judge.is_valid(INSTANCES.minimal(named.place)), INSTANCES.minimal(named.place)
    verdicts = Counter(judge.is_valid(instance) for instance in INSTANCES.of(named)[:200])
    assert verdicts[True] >= 2
    assert verdicts[False] or named.place.node == {}


@pytest.mark.parametrize("named", SCHEMAS.types, ids=name_of)
def test_a_converter_takes_what_jsonschema_takes_and_gives_it_back(named: NamedType) -> None:
    """At every boundary of every type: the same verdict, and what is taken comes back equal."""
    assert_agree(named, INSTANCES.of(named))


KEYS = sorted({key for named in SCHEMAS.types for key in named.place.node.get("properties", {})})
SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=8),
    st.sampled_from(["text", "user", "assistant", "function", "dual-llm", "stop"]),
)
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=4)), inner)
    ),
    max_leaves=12,
)
LIGHT = settings(
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=400,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@LIGHT
@given(st.sampled_from(SCHEMAS.types), DOCUMENTS)
def test_verdicts_agree_on_random_documents(named: NamedType, document: Any) -> None:
    """Documents that have nothing to do with the type, apart from some of its keys."""
    assert_agree(named, [document])


@LIGHT
@given(st.sampled_from(SCHEMAS.types), st.data())
def test_verdicts_agree_on_random_objects_with_the_types_keys(named: NamedType, data: st.DataObject) -> None:
    """Objects of the type's own keys with random values, laid over a valid instance."""
    node = SCHEMAS.resolve(named.place).node
    known = st.dictionaries(st.sampled_from([*node.get("properties", {}), "x_unknown"]), DOCUMENTS, max_size=3)
    base = INSTANCES.full(named.place)
    change = data.draw(known)
    assert_agree(named, [change, base | change if isinstance(base, dict) else base])


@pytest.mark.parametrize("named", SCHEMAS.types, ids=name_of)
def test_verdicts_agree_on_random_mutations_of_valid_documents(named: NamedType) -> None:
    """Valid documents with up to three random wounds."""
    chance = random.Random(named.schema)
    documents = [wounded(chance, INSTANCES.full(named.place), chance.randint(1, 3)) for _ in range(40)]
    assert_agree(named, documents)


ODD: list[Any] = [None, "text", 1, [], {}]


def wounded(chance: random.Random, document: Any, wounds: int) -> Any:
    """Replace, remove or add values at random places of a document."""
    copy = json.loads(json.dumps(document))
    for _ in range(wounds):
        copy = _wounded(chance, copy)
    return copy


def _wounded(chance: random.Random, value: Any) -> Any:
    if is_object(value) and value and chance.random() < 0.85:
        key = chance.choice(list(value))
        if chance.random() < 0.1:
            return {name: item for name, item in value.items() if name != key}
        if chance.random() < 0.1:
            return {**value, chance.choice(KEYS): chance.choice(ODD)}
        return value | {key: _wounded(chance, value[key])}
    if is_array(value) and value and chance.random() < 0.85:
        index = chance.randrange(len(value))
        return [_wounded(chance, item) if at == index else item for at, item in enumerate(value)]
    return chance.choice([None, True, 0, 1.0, 2.5, "text", "user", [], [value], {}, {"type": "text", "text": "x"}])
