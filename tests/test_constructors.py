"""Converters build instances without `__init__`: they equal those of the constructor."""

from __future__ import annotations

import copy
import pickle
from importlib import import_module
from typing import Any

import attrs
import pytest

from sequrity.converters import MODULES
from sequrity_runtime.mixins import PolicyText
from sequrity_runtime.schema.files import schema_at

CODECS: list[Any] = [
    codec
    for module in MODULES
    for codec in import_module(f"sequrity.converters.{module}").CODECS
    if isinstance(codec.type, type) and attrs.has(codec.type)
]


def test_generated_modules_have_attrs_classes() -> None:
    """Otherwise the tests below check nothing."""
    assert len(CODECS) > 50


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.schema)
def test_structured_instance_equals_the_constructed_one(codec: Any) -> None:
    """All attributes are set, including those outside the JSON body; repr, copy and pickle work."""
    file, _, pointer = codec.schema.partition("#")
    for example in schema_at("sequrity", file, pointer)["examples"]:
        read = codec.structure(example)
        fields = attrs.fields(codec.type)
        built = codec.type(**{field.alias: getattr(read, field.name) for field in fields})
        assert [getattr(read, field.name) for field in fields] == [getattr(built, field.name) for field in fields]
        assert repr(read) == repr(built)
        assert read == built == copy.deepcopy(read) == pickle.loads(pickle.dumps(read))


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.schema)
def test_generated_classes_have_no_attrs_hooks(codec: Any) -> None:
    """No class has a converter or a validator. The only post-init hook checks a policy, and changes nothing."""
    assert getattr(codec.type, "__attrs_post_init__", None) in (None, vars(PolicyText)["__attrs_post_init__"])
    assert not hasattr(codec.type, "__attrs_pre_init__")
    for field in attrs.fields(codec.type):
        assert field.converter is None
        assert field.validator is None
        assert field.init
