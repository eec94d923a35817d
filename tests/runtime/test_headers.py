"""Headers are checked before any I/O, and no message repeats a value."""

from typing import Any

import pytest

from sequrity.control.types.headers import FeaturesHeader
from sequrity_runtime import ConfigError, JsonHeader, RequestValidationError, Secret, TextHeader
from sequrity_runtime.calls.headers import checked_headers, header_value, merged, shown_headers

FEATURES = JsonHeader("X-Features", "features", FeaturesHeader, "feature_overrides")


@pytest.mark.parametrize("value", ["a", "a b", "~!", Secret("key")])
def test_printable_ascii_is_a_value(value: object) -> None:
    assert header_value(value, "x") == (value.reveal() if isinstance(value, Secret) else value)


@pytest.mark.parametrize(
    "value",
    ["", " ", "top\nsecret", "topsecret\n", " topsecret", "topsecret\t", "tøpsecret", "\x7f", 3, b"x", Secret("")],
)
def test_anything_else_is_refused_without_repeating_it(value: object) -> None:
    with pytest.raises(ConfigError, match=r"^api_key: expected ") as caught:
        header_value(value, "api_key")
    assert "secret" not in str(caught.value)


def test_a_text_header_is_its_argument_or_left_out() -> None:
    header = TextHeader("X-Session-ID", "session_id")
    assert header.written({"session_id": "s"}) == "s"
    assert header.written({"session_id": None}) is None
    assert header.written({}) is None


@pytest.mark.parametrize(
    ("arguments", "text"),
    [
        ({}, None),
        ({"features": None, "feature_overrides": None}, None),
        ({"features": {"agent_arch": "dual-llm"}}, '{"agent_arch":"dual-llm"}'),
        ({"features": FeaturesHeader(agent_arch="dual-llm")}, '{"agent_arch":"dual-llm"}'),
        ({"feature_overrides": {"new": "é"}}, '{"new":"\\u00e9"}'),
        ({"features": {"agent_arch": "dual-llm"}, "feature_overrides": {"agent_arch": 1}}, '{"agent_arch":1}'),
    ],
)
def test_a_json_header_is_ascii_json_with_the_overrides_merged_in(arguments: dict[str, Any], text: str | None) -> None:
    assert FEATURES.written(arguments) == text


def test_a_json_header_that_does_not_fit_names_the_argument_and_the_place() -> None:
    with pytest.raises(RequestValidationError) as caught:
        FEATURES.written({"features": {"content_classifiers": [{"name": "nope"}]}})
    assert caught.value.document == "features"
    assert caught.value.violations[0].path == "content_classifiers[0].name"


@pytest.mark.parametrize("overrides", [[1], "x", {1: 2}, {"x": float("nan")}, {"x": object()}])
def test_overrides_are_json_objects(overrides: object) -> None:
    with pytest.raises(ConfigError):
        FEATURES.written({"feature_overrides": overrides})


def test_nothing_to_merge_changes_nothing() -> None:
    document = {"a": 1}
    assert merged(document, None, "extra_body") is document


def test_headers_of_callers_are_kept_in_lower_case() -> None:
    assert checked_headers({"X-A": "1", "x-b": "2"}, "extra_headers", frozenset()) == {"x-a": "1", "x-b": "2"}


@pytest.mark.parametrize(
    "headers",
    [
        [("a", "b")],
        {"": "x"},
        {"a b": "x"},
        {"a\r\nb": "x"},
        {3: "x"},
        {"ä": "x"},
        {"x-a": "topsecret\r\nx: y"},
        {"Authorization": "topsecret"},
        {"HOST": "x"},
        {"X-Features": "{}"},
        {"X-A": "1", "x-a": "2"},
    ],
)
def test_bad_and_reserved_headers_are_refused(headers: object) -> None:
    with pytest.raises(ConfigError, match="extra_headers") as caught:
        checked_headers(headers, "extra_headers", frozenset({"x-features"}))
    assert "topsecret" not in str(caught.value)


def test_only_harmless_response_headers_are_kept() -> None:
    headers = {"date": "d", "set-cookie": "c", "x-request-id": "r", "x-ratelimit-left": "1", "authorization": "a"}
    assert shown_headers(headers) == {"date": "d", "x-request-id": "r", "x-ratelimit-left": "1"}
