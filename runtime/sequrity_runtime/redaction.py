"""Secrets: a type whose text never shows by accident, and a redactor that hides secrets in other texts.

Tools that report errors (Sentry, rich) send the local variables of every frame. So public functions conceal their keys
in their first line, and the text is revealed only within the expression that passes it on.

A service may repeat a key in its response, as it is or escaped as JSON, HTML or a URL would. Errors quote responses, so
every text passes through a `Redactor` first.
"""

from __future__ import annotations

import html
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from functools import cached_property
from hmac import compare_digest
from typing import Any, NoReturn, Protocol, Self, TypeAlias, cast

from sequrity_runtime.type_guards import is_array, is_mapping, is_object
from sequrity_runtime.unset import UNSET


class _Concealed:
    """A value that is immutable: it copies to itself."""

    __slots__ = ()

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self


class Secret(_Concealed):
    """A string that only `reveal` shows. It is hidden in `repr` and tracebacks, and cannot be pickled."""

    __slots__ = ("_text",)

    def __init__(self, text: str | Secret) -> None:
        self._text: str = text.reveal() if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """Return the text."""
        return self._text

    def __repr__(self) -> str:
        return "Secret('***')"

    def __eq__(self, other: object) -> bool:
        """Compare in constant time."""
        if not isinstance(other, Secret):
            return NotImplemented
        return compare_digest(self._text.encode("utf-8", "replace"), other._text.encode("utf-8", "replace"))

    def __hash__(self) -> int:
        return hash(self._text)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Secret cannot be pickled: keys belong into no file; give the other program its own")


class SecretFunction(_Concealed):
    """A function that returns a key, called for each attempt. It is hidden in `repr`, and cannot be pickled."""

    __slots__ = ("_function",)

    def __init__(self, function: Callable[[], Any]) -> None:
        self._function = function

    def __call__(self) -> Any:
        """Call the function. An async function returns an awaitable."""
        return self._function()

    def __repr__(self) -> str:
        return "SecretFunction(***)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a function that returns a key cannot be pickled")


class SecretValue(Protocol):
    """A secret of another library, such as `pydantic.SecretStr`."""

    def get_secret_value(self) -> Any:
        """Return the text."""
        ...


KeyText: TypeAlias = str | Secret | SecretValue
"""An API key."""

KeyLike: TypeAlias = KeyText | SecretFunction | Callable[[], KeyText] | Callable[[], Awaitable[KeyText]]
"""An API key, or a function that returns one. An async client takes async functions, too."""


def conceal(key: Any) -> Any:
    """Conceal a key: return a `Secret` or a `SecretFunction`. None and `UNSET` are returned unchanged."""
    if isinstance(key, str):
        return Secret(key)
    if key is None or key is UNSET or isinstance(key, Secret | SecretFunction):
        return key
    if hasattr(key, "get_secret_value"):
        return Secret(key.get_secret_value())
    return SecretFunction(key) if callable(key) else Secret(key)


def conceal_default(key: KeyLike | None) -> Secret | SecretFunction | None:
    """Conceal the default of a key, as `conceal` does."""
    concealed: Secret | SecretFunction | None = conceal(key)
    return concealed


def conceal_values(headers: Any) -> Any:
    """Conceal the values of a mapping of headers. Anything else is returned unchanged."""
    return {name: Secret(value) for name, value in headers.items()} if is_mapping(headers) else headers


def conceal_headers(options: Mapping[str, Any]) -> None:
    """Conceal the headers among the keyword arguments of a function, in place, since its frame holds them."""
    found = cast("dict[str, Any]", options)
    for name in ("custom_headers", "extra_headers"):
        if name in found:
            found[name] = conceal_values(found[name])


def revealed(headers: Mapping[str, object]) -> dict[str, Any]:
    """Reveal the values of headers, for the HTTP client alone: no local variable may hold the result."""
    return {name: value.reveal() if isinstance(value, Secret) else value for name, value in headers.items()}


SHORTEST_SECRET = 6
"""Minimum length of a secret that is redacted. A shorter one may be part of any word."""

MARGIN = 8 * 1024
"""Bytes to read beyond an excerpt, so that a secret at its end is redacted as a whole."""

_MASK = "***"
_SCHEME = re.compile(r"(?:Bearer +|[A-Za-z]+ +(?=[!-~]+\Z))(.+)\Z")
_ESCAPE = re.compile(r'\\(?=(u[0-9a-f]{4}|["\\/]))|&(?=(#?[0-9a-z]{2,6};))|%(?=([0-9a-f]{2}))', re.IGNORECASE)
"""An escaped character: its first character, and the rest as a group, in which another escape may start."""

_MAX_DEPTH = 100


class Redactor:
    """Replaces secrets by `***` in texts and in JSON data."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        texts = {text for secret in secrets for text in _with_credentials(secret.reveal())}
        self._secrets = sorted((text for text in texts if len(text) >= SHORTEST_SECRET), key=len, reverse=True)

    def redact(self, text: str) -> str:
        """Hide the secrets in a text, escaped or not."""
        for secret in self._secrets:
            text = text.replace(secret, _MASK)
        # A pattern takes milliseconds to compile, and the cache of `re` would keep it, with the secret. So it is
        # compiled only if the text has an escaped character of a secret.
        escapes = (found[0] + found[found.lastindex or 0] for found in _ESCAPE.finditer(text))
        if any(escape.lower() in self._escapes for escape in escapes):
            text = re.sub("|".join("".join(map(_spellings, secret)) for secret in self._secrets), _MASK, text)
        return text

    def excerpt(self, body: bytes, limit: int) -> str:
        """Return the first bytes of a body as text: redact it, then cut it."""
        redacted = self.redact(body[: limit + MARGIN].decode("utf-8", "replace"))
        return redacted.encode("utf-8", "replace")[:limit].decode("utf-8", "ignore")

    def json(self, document: Any) -> Any:
        """Copy JSON data for an error, with secrets hidden in strings and keys.

        Data nested more than 100 levels deep is dropped, since `repr` and pickle could not process it.
        """
        root: list[Any] = [document]
        layer: list[Any] = [root]
        for depth in range(_MAX_DEPTH + 1):
            below: list[Any] = []
            for holder in layer:
                keys: list[Any] = [*holder] if is_object(holder) else [*range(len(holder))]
                for key in keys:
                    redacted = self._one_level(holder[key])
                    nested = is_object(redacted) or is_array(redacted)
                    holder[key] = "..." if nested and depth == _MAX_DEPTH else redacted
                    if nested:
                        below.append(redacted)
            layer = below
        return root[0]

    @cached_property
    def _escapes(self) -> set[str]:
        """All escapes of the characters of the secrets."""
        return {escape.lower() for char in {*"".join(self._secrets)} for escape in _escaped(char)}

    def _one_level(self, value: Any) -> Any:
        """Copy the outermost level of a value."""
        if isinstance(value, str):
            return self.redact(value)
        if is_object(value):
            return {self.redact(key): member for key, member in value.items()}
        return [*value] if is_array(value) else value


def _with_credentials(text: str) -> tuple[str, ...]:
    """Return a header value and, for `Bearer <key>` and other schemes, the key alone."""
    match = _SCHEME.match(text)
    return (text,) if match is None else (text, match[1])


def _spellings(char: str) -> str:
    """Build the pattern of a character, escaped or not."""
    return f"(?:{re.escape(char)}|(?i:{'|'.join(map(re.escape, _escaped(char)))}))"


def _escaped(char: str) -> list[str]:
    """Escape a character as JSON, HTML and a URL do."""
    code = ord(char)
    escaped = [f"\\u{code:04x}", f"&#{code};", f"&#x{code:x};", f"%{code:02x}"]
    if html.escape(char) != char:  # otherwise the other case of a letter would match
        escaped.append(html.escape(char))
    if char in '"\\/':
        escaped.append("\\" + char)
    return escaped
