"""The best object of a document that does not fit its type, and the setting `on_mismatch`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from schema_folder import Bindings, bindings, one, record

from sequrity import SequrityClient
from sequrity.control.types.headers import FeaturesHeader, FsmOverrides
from sequrity.types.chat_completion.request import ChatCompletionRequest, ImageUrl, UserMessage
from sequrity.types.messages.request import AnthropicMessageRequest
from sequrity_runtime import UNSET, ConfigError, codec_of
from sequrity_runtime.validation.lenient_reader import read_leniently


def best(cls: Any, document: Any) -> Any:
    return read_leniently(codec_of(cls), document)


def test_each_part_that_fits_is_typed() -> None:
    document = {"messages": [{"role": "user", "content": "a"}, 5, {"role": "user", "content": 1}], "model": 1, "x": 2}
    found = best(ChatCompletionRequest, document)
    assert found.messages[:2] == [UserMessage(content="a"), 5]
    assert (found.messages[2].content, found.model, found.additional_properties) == (1, 1, {"x": 2})


def test_a_missing_key_has_the_default_of_its_field() -> None:
    assert best(ImageUrl, {"detail": "low"}).url is None
    assert best(FsmOverrides, {"max_n_turns": "x"}).max_n_turns == "x"
    assert best(FsmOverrides, {"later": 1}).max_n_turns is UNSET


def test_values_of_a_map_are_read_one_by_one() -> None:
    found = best(ChatCompletionRequest, {"messages": [], "model": "m", "logit_bias": {"1": "x", "2": 3}})
    assert found.logit_bias == {"1": "x", "2": 3}


def test_a_value_that_is_not_of_its_type_stays_json_data() -> None:
    assert best(ChatCompletionRequest, [1]) == [1]
    assert best(FeaturesHeader, {"content_classifiers": [{"name": 5}]}).content_classifiers[0].name == 5
    assert best(AnthropicMessageRequest, {"messages": 5}).messages == 5


def test_a_document_that_is_nested_too_deep_stays_json_data() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    document = {"messages": deep, "model": "m"}
    assert best(ChatCompletionRequest, document) is not None


@pytest.fixture(scope="module", name="package")
def package_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bindings]:
    """A package with a type that refers to itself, and with a part that is not a type."""
    properties = {
        "next": {"$ref": "#"},
        "count": {"type": "integer"},
        "counts": {"$ref": "#/$defs/counts"},
    }
    counts = {"type": "array", "items": {"type": "integer"}}
    with bindings(one(record("Thing", properties), counts=counts), tmp_path_factory.mktemp("lenient")) as package:
        yield package


def test_a_part_without_a_type_stays_json_data(package: Bindings) -> None:
    found = read_leniently(package.codec("thing.json#"), {"next": {"count": 1}, "counts": [1, "x"], "count": "y"})
    assert (found.next.count, found.counts, found.count) == (1, [1, "x"], "y")


def test_a_recursive_document_beyond_the_recursion_limit_stays_json_data(package: Bindings) -> None:
    document: dict[str, Any] = {"count": "x"}
    for _ in range(900):
        document = {"next": document}
    assert read_leniently(package.codec("thing.json#"), document) is document


def test_on_mismatch_is_raise_or_warn() -> None:
    with pytest.raises(ConfigError, match="on_mismatch: expected 'raise' or 'warn'; did you mean"):
        SequrityClient("key", on_mismatch="wran")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    with pytest.raises(ConfigError, match="on_mismatch: expected"):
        SequrityClient("key", on_mismatch=5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    for valid in ("raise", "warn"):
        SequrityClient("key", on_mismatch=valid).close()
