"""Values without a usable `repr` are explained too."""

from typing import Any

import pytest

from sequrity.types.chat_completion.request import UserMessage
from sequrity_runtime import ValidationError, codec_of
from sequrity_runtime.validation.codec import read


class _Mute:
    def __repr__(self) -> str:
        raise AssertionError

    def __eq__(self, other: object) -> bool:
        raise AssertionError

    __hash__ = object.__hash__


@pytest.mark.parametrize(
    ("value", "found"),
    [(10**5000, "an integer"), (-(10**5000), "an integer"), (_Mute(), "a Python _Mute"), (b"x", "a Python bytes")],
    ids=["huge", "hugely negative", "mute", "bytes"],
)
def test_a_value_whose_repr_fails_is_explained(value: Any, found: str) -> None:
    for document in ({"role": "user", "content": value}, {"role": "user", "content": [value]}, value):
        with pytest.raises(ValidationError) as caught:
            read(codec_of(UserMessage), document)
        assert caught.value.violations
    with pytest.raises(ValidationError, match=f"found {found}"):
        read(codec_of(UserMessage), {"role": "user", "content": "x", "name": value})
