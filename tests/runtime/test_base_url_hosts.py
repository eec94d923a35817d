"""A base URL with an invalid host is refused immediately, not at the first call."""

import httpx
import pytest

from sequrity_runtime import ConfigError, Segment
from sequrity_runtime.calls.url import check_base_url


@pytest.mark.parametrize(
    "host",
    [
        "a",
        "a.",
        "a_b.internal",
        "ab--c.test",
        "a" * 63 + ".test",
        ".".join(["a" * 63] * 3 + ["a" * 61]),
        "xn--bcher-kva.test",
        "XN--BCHER-KVA.test",
        "3m.test",
        "10.0.0.1",
        "10.0.0.1:1",
        "[2001:db8::1]:65535",
        "[::ffff:10.0.0.1]",
    ],
)
def test_valid_hosts_of_a_base_url(host: str) -> None:
    base = check_base_url(f"https://{host}")
    assert httpx.Request("GET", base).url.raw_host


@pytest.mark.parametrize(
    "host",
    [
        "a..b",
        ".a",
        ".",
        "a..",
        "a" * 64 + ".test",
        ".".join(["a" * 63] * 3 + ["a" * 62]),
        "a<b",
        "a{b}",
        'a"b',
        "a,b",
        "*",
        "%41.test",
        "a:0",
        "a:65536",
        "a:-1",
        "xn--zzzz99999999",
        "xn--a.test",
        "a.xn--zzzz99999999",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3",
        "256",
        "0x7f.1",
        "127.0.0.0x1",
        "[::1]x",
        "[::1",
        "[]",
        "[v1.x]",
        "[fe80::1%25eth0]",
        "[1.2.3.4]",
    ],
)
def test_invalid_hosts_of_a_base_url_are_refused(host: str) -> None:
    with pytest.raises(ConfigError, match="base_url") as caught:
        check_base_url(f"https://{host}")
    assert host not in str(caught.value)


def test_a_path_segment_is_compared_as_plain_text() -> None:
    class Odd(str):
        __slots__ = ()
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            raise AssertionError

    class Foreign:
        def __eq__(self, other: object) -> bool:
            raise AssertionError

        __hash__ = object.__hash__

    segment = Segment("kind", ("chat",), "default", omitted_as="default")
    assert segment.render(Odd("chat")) == "chat"
    assert segment.render(Odd("default")) is None
    with pytest.raises(ConfigError, match="expected one of 'default', 'chat'"):
        segment.render(Foreign())
