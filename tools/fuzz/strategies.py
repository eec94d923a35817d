"""Arbitrary documents: Hypothesis strategies over the keys and strings of the schemas.

`Documents` follows the rules of a schema; these only know its keys.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from instances import Instances
from schema_types import NamedType, Schemas

from sequrity_runtime.type_guards import is_object

_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=8)
)


@cache
def strange(schemas: Schemas) -> st.SearchStrategy[Any]:
    """Draw arbitrary documents, with keys, tags and enum values of the schemas."""
    words = sorted({word for named in schemas.types for word in _words(named)})
    scalars = st.one_of(_SCALARS, st.sampled_from(words))
    return st.recursive(
        scalars,
        lambda inner: st.one_of(
            st.lists(inner, max_size=3), st.dictionaries(st.one_of(st.sampled_from(words), st.text(max_size=4)), inner)
        ),
        max_leaves=12,
    )


def overlaid(schemas: Schemas, named: NamedType, values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw values for some keys of a type and lay them over a valid instance."""
    instances = Instances(schemas)
    bases = [base for base in (instances.full(named.place), instances.minimal(named.place)) if is_object(base)]
    keys = [*schemas.resolve(named.place).node.get("properties", {}), "x_unknown"]
    if not bases:
        return values
    changes = st.dictionaries(st.sampled_from(keys), values, max_size=3)
    return st.tuples(st.sampled_from(bases), changes).map(lambda pair: pair[0] | pair[1])


def draw(strategy: st.SearchStrategy[Any], number: int, count: int) -> list[Any]:
    """Draw up to a number of documents outside a test. The same seed gives the same documents."""
    drawn: list[Any] = []

    @seed(number)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much, HealthCheck.data_too_large],
    )
    @given(strategy)
    def collect(document: Any) -> None:
        drawn.append(document)

    collect()
    return drawn


def _words(named: NamedType) -> list[str]:
    node = named.place.node
    constants = [rule["const"] for rule in node.get("properties", {}).values() if "const" in rule]
    return [*node.get("properties", {}), *node.get("enum", []), *constants]
