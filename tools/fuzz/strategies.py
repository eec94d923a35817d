"""Documents that nobody thought of: Hypothesis strategies over the schemas' keys and words.

`Documents` is directed at what a schema says; these know its keys at most.
"""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from instances import Instances
from schema_types import NamedType, Schemas

from sequrity_runtime.type_guards import is_object

_SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text(max_size=8)
)


def strange(schemas: Schemas) -> st.SearchStrategy[Any]:
    """Draw documents that have nothing to do with any type, apart from keys, tags and enum values."""
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
    """Draw values for some of a type's keys and lay them over a valid instance; other values where it is no object."""
    instances = Instances(schemas)
    bases = [base for base in (instances.full(named.place), instances.minimal(named.place)) if is_object(base)]
    keys = [*schemas.resolve(named.place).node.get("properties", {}), "x_unknown"]
    if not bases:
        return values
    changes = st.dictionaries(st.sampled_from(keys), values, max_size=3)
    return st.tuples(st.sampled_from(bases), changes).map(lambda pair: pair[0] | pair[1])


def draw(strategy: st.SearchStrategy[Any], number: int, count: int) -> list[Any]:
    """Draw at most so many documents outside a test; the same number gives the same ones."""
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
