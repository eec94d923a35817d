"""Headers are checked before any I/O, and no message shows a value."""

from typing import Any

import pytest

from sequrity.control.types.headers import FeaturesHeader
from sequrity_runtime import ConfigError, JsonHeader, RequestValidationError, Secret, TextHeader
from sequrity_runtime.calls.headers import (
    apply_overrides,
    check_header_value,
    checked_headers,
    header_value,
    safe_headers,
)
from sequrity_runtime.redaction import revealed

FEATURES = JsonHeader("X-Features", "features", FeaturesHeader, "feature_overrides")


@pytest.mark.parametrize("value", ["a", "a b", "~!"])
def test_printable_ascii_is_a_valid_header_value(value: str) -> None:
    assert header_value(value, "x") == value
    check_header_value(Secret(value), "x")


@pytest.mark.parametrize(
    "value",
    ["", " ", "top\nsecret", "topsecret\n", " topsecret", "topsecret\t", "tøpsecret", "\x7f", 3, b"x", Secret("")],
)
def test_invalid_header_values_are_refused_and_not_shown(value: object) -> None:
    with pytest.raises(ConfigError, match=r"^api_key: expected ") as caught:
        check_header_value(value, "api_key")
    assert "secret" not in str(caught.value)


def test_a_text_header_renders_its_argument_or_is_omitted() -> None:
    header = TextHeader("X-Session-ID", "session_id")
    assert header.render({"session_id": "s"}) == "s"
    assert header.render({"session_id": None}) is None
    assert header.render({}) is None


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
def test_a_json_header_is_ascii_json_with_overrides_merged(arguments: dict[str, Any], text: str | None) -> None:
    assert FEATURES.render(arguments) == text


def test_an_invalid_json_header_names_the_argument_and_the_location() -> None:
    with pytest.raises(RequestValidationError) as caught:
        FEATURES.render({"features": {"content_classifiers": [{"name": "nope"}]}})
    assert caught.value.document == "features"
    assert caught.value.violations[0].path == "content_classifiers[0].name"


@pytest.mark.parametrize("overrides", [[1], "x", {1: 2}, {"x": float("nan")}, {"x": object()}])
def test_overrides_must_be_json_objects(overrides: object) -> None:
    with pytest.raises(ConfigError):
        FEATURES.render({"feature_overrides": overrides})


def test_empty_overrides_change_nothing() -> None:
    assert apply_overrides({"a": 1}, {}, "extra_body") == {"a": 1}


def test_custom_header_names_are_lowercased() -> None:
    checked = checked_headers({"X-A": "1", "x-b": Secret("2"), "User-Agent": "me"}, "extra_headers", frozenset())
    assert checked == {"x-a": Secret("1"), "x-b": Secret("2"), "user-agent": "me"}
    assert revealed(checked) == {"x-a": "1", "x-b": "2", "user-agent": "me"}


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
def test_invalid_reserved_and_duplicate_headers_are_refused(headers: object) -> None:
    with pytest.raises(ConfigError, match="extra_headers") as caught:
        checked_headers(headers, "extra_headers", frozenset({"x-features"}))
    assert "topsecret" not in str(caught.value)


def test_errors_keep_only_response_headers_without_secrets() -> None:
    headers = {"date": "d", "set-cookie": "c", "x-request-id": "r", "x-ratelimit-left": "1", "authorization": "a"}
    assert safe_headers(headers) == {"date": "d", "x-request-id": "r", "x-ratelimit-left": "1"}
