"""A converter makes its instances without `__init__`: they must be those that the constructor builds."""

from __future__ import annotations

import copy
import pickle
from importlib import import_module
from typing import Any

import attrs
import pytest

from sequrity.converters import MODULES
from sequrity_runtime.schema.files import schema_at

CODECS: list[Any] = [
    codec
    for module in MODULES
    for codec in import_module(f"sequrity.converters.{module}").CODECS
    if isinstance(codec.type, type) and attrs.has(codec.type)
]


def test_there_are_classes() -> None:
    """Else the tests below would hold for nothing."""
    assert len(CODECS) > 50


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.schema)
def test_what_is_read_is_what_the_constructor_builds(codec: Any) -> None:
    """Each attribute is set, those beside the JSON body too; it shows, copies and pickles."""
    file, _, pointer = codec.schema.partition("#")
    for example in schema_at("sequrity", file, pointer)["examples"]:
        read = codec.structure(example)
        fields = attrs.fields(codec.type)
        built = codec.type(**{field.alias: getattr(read, field.name) for field in fields})
        assert [getattr(read, field.name) for field in fields] == [getattr(built, field.name) for field in fields]
        assert repr(read) == repr(built)
        assert read == built == copy.deepcopy(read) == pickle.loads(pickle.dumps(read))


@pytest.mark.parametrize("codec", CODECS, ids=lambda codec: codec.schema)
def test_the_constructor_does_nothing_that_a_converter_would_pass_over(codec: Any) -> None:
    """No class has a hook, a converter or a validator of its own."""
    assert not hasattr(codec.type, "__attrs_post_init__")
    assert not hasattr(codec.type, "__attrs_pre_init__")
    for field in attrs.fields(codec.type):
        assert field.converter is None
        assert field.validator is None
        assert field.init
