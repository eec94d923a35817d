"""URLs consist of a checked base URL and of segments with enumerated values."""

from typing import Any

import pytest

from sequrity_runtime import ConfigError, Segment
from sequrity_runtime.calls.url import check_base_url, is_loopback, url_of

KIND = Segment("kind", ("chat", "code"), "chat")
PROVIDER = Segment("provider", ("openai", "a/b ü"), "default", omitted_as="default")


@pytest.mark.parametrize(
    ("given", "base"),
    [
        ("https://api.test", "https://api.test"),
        ("https://api.test/", "https://api.test"),
        ("https://api.test:8443/proxy/", "https://api.test:8443/proxy"),
        ("http://localhost:1", "http://localhost:1"),
        ("http://127.0.0.1:1", "http://127.0.0.1:1"),
        ("http://[::1]:1", "http://[::1]:1"),
        ("HTTPS://API.test", "HTTPS://API.test"),
    ],
)
def test_a_valid_base_url_loses_its_trailing_slash(given: str, base: str) -> None:
    assert check_base_url(given) == base


@pytest.mark.parametrize(
    "base",
    [
        None,
        "",
        "api.test",
        "ftp://api.test",
        "https://",
        "https:///path",
        "http://api.test",
        "http://127.0.0.1.evil.test",
        "https://user:topsecret@api.test",
        "https://api.test?topsecret=1",
        "https://api.test?",
        "https://api.test#topsecret",
        "https://api.test/../x",
        "https://api.test/%2e%2e",
        "https://api.test\n",
        "https://api.test/a b",
        "https://api.test\\@evil.test",
        "https://äpi.test",
        "https://api.test:port",
        "https://[::1",
    ],
)
def test_an_invalid_base_url_is_refused_and_not_shown(base: object) -> None:
    with pytest.raises(ConfigError, match="base_url") as caught:
        check_base_url(base)
    assert "topsecret" not in str(caught.value)


def test_http_to_another_host_requires_allow_insecure_http() -> None:
    assert check_base_url("http://api.test", allow_insecure_http=True) == "http://api.test"


@pytest.mark.parametrize(
    ("host", "loopback"), [("x.localhost", True), ("127.9.9.9", True), ("10.0.0.1", False), ("x", False)]
)
def test_loopback_hosts(host: str, loopback: bool) -> None:
    assert is_loopback(host) is loopback


@pytest.mark.parametrize(
    ("arguments", "url"),
    [
        ({}, "https://x/c/chat/v1/y"),
        ({"kind": "code", "provider": "openai"}, "https://x/c/code/openai/v1/y"),
        ({"kind": None, "provider": None}, "https://x/c/chat/v1/y"),
        ({"provider": "default"}, "https://x/c/chat/v1/y"),
        ({"provider": "a/b ü"}, "https://x/c/chat/a%2Fb%20%C3%BC/v1/y"),
    ],
)
def test_segments_are_percent_encoded_or_omitted(arguments: dict[str, Any], url: str) -> None:
    assert url_of("https://x", "/c/{kind}/{provider}/v1/y", (KIND, PROVIDER), (), arguments, {}) == url


@pytest.mark.parametrize(
    "arguments", [{"kind": "../.."}, {"kind": 3}, {"kind": "default"}, {"provider": "OpenAI"}, {"provider": ""}]
)
def test_a_segment_value_that_is_not_allowed_is_refused(arguments: dict[str, Any]) -> None:
    with pytest.raises(ConfigError, match="expected one of"):
        url_of("https://x", "/c/{kind}/{provider}/v1/y", (KIND, PROVIDER), (), arguments, {})
