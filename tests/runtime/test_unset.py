"""`UNSET` is falsy, unique, and written by no serialiser."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import cattrs
import orjson
import pytest
from attrs import asdict
from cattrs.preconf.json import make_converter
from cattrs.preconf.orjson import make_converter as make_orjson_converter

from sequrity import UNSET, RequestValidationError, SequrityClient
from sequrity.control import FineGrainedConfigHeader
from sequrity_runtime.unset import Unset

SERIALISERS: dict[str, Callable[[Any], object]] = {
    "json": json.dumps,
    "orjson": orjson.dumps,
    "cattrs": cattrs.unstructure,
    "cattrs-json": make_converter().dumps,
    "cattrs-orjson": make_orjson_converter().dumps,
}


@pytest.mark.parametrize("name", SERIALISERS)
def test_serialiser_refuses_unset(name: str) -> None:
    with pytest.raises(TypeError):
        SERIALISERS[name](UNSET)
    with pytest.raises(TypeError):
        SERIALISERS[name]({"limit": UNSET})


@pytest.mark.parametrize("name", SERIALISERS)
def test_serialiser_refuses_a_header_with_unset_fields(name: str) -> None:
    with pytest.raises(TypeError):
        SERIALISERS[name](FineGrainedConfigHeader.dual_llm())


def test_serialiser_refuses_the_fields_of_a_header() -> None:
    with pytest.raises(TypeError):
        orjson.dumps(asdict(FineGrainedConfigHeader.dual_llm()))


def _first(value: Any) -> object:
    return value[0]


@pytest.mark.parametrize("read", [iter, len, _first], ids=["iter", "len", "getitem"])
def test_value_of_unset_cannot_be_read(read: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match="UNSET marks an absent field"):
        read(UNSET.value)


@pytest.mark.parametrize("protocol", [0, 1, 3, 4, 5])
def test_unset_pickles_to_itself(protocol: int) -> None:
    assert pickle.loads(pickle.dumps(UNSET, protocol)) is UNSET


def test_unset_is_not_pickled_for_pyyaml() -> None:
    with pytest.raises(TypeError, match="cannot be serialized"):
        UNSET.__reduce_ex__(2)  # PyYAML alone uses protocol 2


def test_unset_copies_to_itself() -> None:
    assert copy.copy(UNSET) is UNSET
    assert copy.deepcopy(UNSET) is UNSET


def test_unset_is_falsy_and_shows_its_name() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert list(Unset) == [UNSET]


def test_unset_in_a_plain_dict_is_refused_with_its_location() -> None:
    message: dict[str, Any] = {"role": "user", "content": "x", "metadata": {"a": UNSET}}
    with SequrityClient(api_key="key") as client, pytest.raises(RequestValidationError, match=r"metadata.*UNSET"):
        client.control.chat.create([message], "m")
