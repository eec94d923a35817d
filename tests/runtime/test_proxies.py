"""Proxies of the environment: the variable of each URL, and unusable values."""

import os
from collections.abc import Callable

import pytest

from sequrity_runtime import ConfigError
from sequrity_runtime.calls import proxies as module
from sequrity_runtime.calls.proxies import Proxies, Proxy, is_excluded
from sequrity_runtime.calls.url import is_loopback

HTTP = "http://proxy.test:1"
HTTPS = "http://proxy.test:2"
ALL = "http://proxy.test:3"
SECRET = "pass-word-of-the-proxy"


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Proxies]:
    """Return a function that reads an environment with these proxy variables alone."""

    def read(**variables: str) -> Proxies:
        for name in list(os.environ):
            if name.lower().endswith("_proxy") or name == "REQUEST_METHOD":
                monkeypatch.delenv(name)
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        return Proxies.of_environment()

    return read


def _chosen(proxies: Proxies, scheme: str, host: str = "api.test", port: int | None = None) -> str | None:
    proxy = proxies.for_url(scheme, host, port)
    return None if proxy is None else proxy.url


@pytest.mark.parametrize(
    ("variables", "http", "https"),
    [
        ({}, None, None),
        ({"HTTP_PROXY": HTTP}, HTTP, None),
        ({"http_proxy": HTTP}, HTTP, None),
        ({"HTTPS_PROXY": HTTPS}, None, HTTPS),
        ({"https_proxy": HTTPS}, None, HTTPS),
        ({"ALL_PROXY": ALL}, ALL, ALL),
        ({"all_proxy": ALL}, ALL, ALL),
        ({"HTTP_PROXY": HTTP, "HTTPS_PROXY": HTTPS, "ALL_PROXY": ALL}, HTTP, HTTPS),
        ({"HTTP_PROXY": HTTP, "ALL_PROXY": ALL}, HTTP, ALL),
        ({"HTTPS_PROXY": HTTPS, "https_proxy": ALL}, None, ALL),  # the lower-case name wins, as in curl
        ({"HTTP_PROXY": "", "HTTPS_PROXY": "", "ALL_PROXY": ""}, None, None),
        ({"HTTPS_PROXY": HTTPS, "NO_PROXY": "other.test"}, None, HTTPS),
        ({"HTTPS_PROXY": HTTPS, "NO_PROXY": "api.test"}, None, None),
        ({"HTTPS_PROXY": HTTPS, "no_proxy": "*"}, None, None),
        ({"NO_PROXY": "api.test"}, None, None),
        ({"FTP_PROXY": ALL}, None, None),
    ],
)
def test_the_proxy_variables_apply_by_scheme(
    environment: Callable[..., Proxies], variables: dict[str, str], http: str | None, https: str | None
) -> None:
    proxies = environment(**variables)
    assert (_chosen(proxies, "http"), _chosen(proxies, "https")) == (http, https)


def test_http_proxy_is_ignored_under_cgi(environment: Callable[..., Proxies]) -> None:
    """There, a `Proxy` header of a request sets `HTTP_PROXY` (CVE-2016-1000110)."""
    assert _chosen(environment(HTTP_PROXY=HTTP, REQUEST_METHOD="GET"), "http") is None


@pytest.mark.parametrize(
    ("url", "shown", "auth"),
    [
        ("http://p.test", "http://p.test", None),
        ("http://p.test:8080/", "http://p.test:8080", None),
        (" http://p.test:8080\n", "http://p.test:8080", None),
        ("http://p.test:8080/path?query", "http://p.test:8080", None),
        ("https://p.test", "https://p.test", None),
        ("HTTP://P.test:1", "http://p.test:1", None),
        ("p.test", "http://p.test", None),
        ("p.test:8080", "http://p.test:8080", None),
        ("127.0.0.1:8080", "http://127.0.0.1:8080", None),
        ("http://[::1]:8080", "http://[::1]:8080", None),
        ("http://user:word@p.test:1", "http://p.test:1", ("user", "word")),
        ("user:word@p.test:1", "http://p.test:1", ("user", "word")),
        ("http://user@p.test", "http://p.test", ("user", "")),
        ("http://:word@p.test", "http://p.test", ("", "word")),
        ("http://@p.test", "http://p.test", None),
        ("http://us%40er:w%3Ao%2Frd@p.test", "http://p.test", ("us@er", "w:o/rd")),
    ],
)
def test_a_proxy_url_has_a_host_and_decoded_credentials(url: str, shown: str, auth: tuple[str, str] | None) -> None:
    proxy = Proxy.parse(url, "HTTP_PROXY")
    assert (proxy.url, proxy.auth) == (shown, auth)


def test_a_proxy_shows_no_credentials() -> None:
    proxy = Proxy.parse(f"http://user-name:{SECRET}@p.test", "HTTP_PROXY")
    assert SECRET not in repr(proxy)
    assert "user-name" not in repr(proxy)


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
def test_a_socks_proxy_needs_socksio(monkeypatch: pytest.MonkeyPatch, scheme: str) -> None:
    def installed(_: str) -> object:
        return object()

    def missing(_: str) -> None:
        return None

    monkeypatch.setattr(module, "find_spec", installed)
    assert Proxy.parse(f"{scheme}://user:word@p.test:1080", "ALL_PROXY") == Proxy(
        f"{scheme}://p.test:1080", ("user", "word")
    )
    monkeypatch.setattr(module, "find_spec", missing)
    with pytest.raises(ConfigError, match=f"ALL_PROXY: a {scheme} proxy needs the package socksio"):
        Proxy.parse(f"{scheme}://user:word@p.test:1080", "ALL_PROXY")


@pytest.mark.parametrize(
    ("url", "message"),
    [
        (f"ftp://user:{SECRET}@p.test", "unsupported proxy scheme 'ftp'"),
        (f"socks4://user:{SECRET}@p.test", "unsupported proxy scheme 'socks4'"),
        (f"{SECRET}x{SECRET}://p.test", "unsupported proxy scheme 'unreadable'"),
        (f"user:{SECRET}@://p.test", "unsupported proxy scheme 'user'"),
        (f"http://user:{SECRET}@p.test:port", "not a valid proxy URL"),
        (f"http://user:{SECRET}@p.test:70000", "not a valid proxy URL"),
        (f"http://user:{SECRET}@[::1", "not a valid proxy URL"),
        (f"http://user:{SECRET}@", "the proxy URL has no host"),
        ("http://", "the proxy URL has no host"),
        (":8080", "the proxy URL has no host"),
    ],
)
def test_an_unusable_proxy_is_named_by_its_variable_and_without_its_password(
    environment: Callable[..., Proxies], url: str, message: str
) -> None:
    for variable in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        with pytest.raises(ConfigError) as caught:
            environment(**{variable: url})
        assert str(caught.value).startswith(f"{variable}: {message}")
        assert SECRET not in f"{caught.value!r} {caught.value.__cause__!r}"


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("LOCALHOST.", True),
        ("api.localhost", True),
        ("127.0.0.1", True),
        ("127.9.8.7", True),
        ("::1", True),
        ("[::1]", True),
        ("[::ffff:127.0.0.1]", True),
        ("::ffff:10.0.0.1", False),
        ("notlocalhost", False),
        ("localhost.test", False),
        ("128.0.0.1", False),
        ("::2", False),
        ("0.0.0.0", False),
        ("127.0.0.1.test", False),
    ],
)
def test_a_loopback_host_has_no_proxy(host: str, loopback: bool) -> None:
    proxies = Proxies({"all": Proxy(ALL)})
    assert is_loopback(host) is loopback
    assert (_chosen(proxies, "http", host) is None) is loopback
    assert (_chosen(proxies, "https", host, 8443) is None) is loopback


@pytest.mark.parametrize(
    ("no_proxy", "host", "port", "excluded"),
    [
        ("", "api.test", 443, False),
        (" , ,", "api.test", 443, False),
        ("*", "api.test", 443, True),
        ("other.test, *", "api.test", 443, True),
        # names and suffixes
        ("api.test", "api.test", 443, True),
        ("API.Test", "api.TEST", 443, True),
        ("api.test.", "api.test", 443, True),
        ("api.test", "api.test.", 443, True),
        (".test", "api.test", 443, True),
        (".api.test", "api.test", 443, True),
        ("*.test", "api.test", 443, True),
        ("test", "api.test", 443, True),
        ("api.test", "v1.api.test", 443, True),
        ("pi.test", "api.test", 443, False),
        ("v1.api.test", "api.test", 443, False),
        ("api.test.com", "api.test", 443, False),
        (".", "api.test", 443, False),
        # lists
        ("a.test,api.test", "api.test", 443, True),
        ("a.test api.test", "api.test", 443, True),
        ("a.test , api.test", "api.test", 443, True),
        ("a.test,\tb.test", "api.test", 443, False),
        # ports
        ("api.test:443", "api.test", 443, True),
        ("api.test:443", "api.test", None, True),
        ("api.test:8443", "api.test", 443, False),
        (":443", "api.test", 443, False),
        # addresses and networks
        ("10.1.2.3", "10.1.2.3", 443, True),
        ("10.1.2.3:443", "10.1.2.3", 443, True),
        ("10.1.2.3:8443", "10.1.2.3", 443, False),
        ("10.1.2.4", "10.1.2.3", 443, False),
        ("10.0.0.0/8", "10.1.2.3", 443, True),
        ("10.1.2.3/8", "10.200.2.3", 443, True),
        ("10.0.0.0/8", "11.1.2.3", 443, False),
        ("10.0.0.0/8", "10.test", 443, False),
        ("10.0.0.0/99", "10.1.2.3", 443, False),
        ("fe80::1", "fe80::1", 443, True),
        ("[fe80::1]", "fe80::1", 443, True),
        ("[fe80::1]:443", "[fe80::1]", 443, True),
        ("[fe80::1]:8443", "fe80::1", 443, False),
        ("fe80::0001", "fe80::1", 443, True),
        ("fd00::/8", "fd00::1:2", 443, True),
        ("fd00::/8", "10.1.2.3", 443, False),
        ("[fd00::]/8", "[fd00::1:2]", 443, True),
        ("[]", "api.test", 443, False),
        pytest.param("api.test:" + "9" * 5000, "api.test", 443, False, id="5000 digits"),
    ],
)
def test_no_proxy_excludes_hosts(no_proxy: str, host: str, port: int | None, excluded: bool) -> None:
    assert is_excluded(host, port, no_proxy) is excluded
    proxies = Proxies({"https": Proxy(HTTPS)}, no_proxy)
    assert (_chosen(proxies, "https", host, port) is None) is excluded
