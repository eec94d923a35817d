"""JSON Pointers (RFC 6901, sections 3 and 4)."""

from __future__ import annotations

import pytest

from sequrity_runtime.json_pointer import parts_of, pointer_of, value_at


def test_pointer_with_escapes_leads_to_its_value() -> None:
    document = {"a/b": [{"m~n": 1}]}
    pointer = pointer_of(["a/b", 0, "m~n"])
    assert pointer == "/a~1b/0/m~0n"
    assert parts_of(pointer) == ["a/b", "0", "m~n"]
    assert value_at(document, pointer) == 1
    assert value_at(document, "") is document


@pytest.mark.parametrize("pointer", ["/x", "/a/x", "/a/1", "/a/-", "/a/0/x"])
def test_pointer_without_a_value_raises_lookup_error(pointer: str) -> None:
    with pytest.raises(LookupError):
        value_at({"a": [1]}, pointer)
