"""Mixin of the security-policy header: its policy is parsed before it is sent."""

from __future__ import annotations

import warnings
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.mixins.header_value import HeaderValue
from sequrity_runtime.type_guards import is_object
from sequrity_runtime.unset import UNSET

if TYPE_CHECKING:
    from sequrity_runtime.policy.syntax import PolicySyntaxError

_CHECKS = ("warn", "error", "off")


class _Codes(Protocol):
    @property
    def code(self) -> Any: ...

    @property
    def language(self) -> Any: ...


class _Header(Protocol):
    @property
    def codes(self) -> _Codes | None: ...

    @property
    def check(self) -> str: ...


class PolicyText(HeaderValue):
    """Checks the text of a policy when a header is created. The parser is imported only if there is one."""

    __slots__ = ()

    def __attrs_post_init__(self: _Header) -> None:
        """Parse the policy.

        Raises:
            ConfigError: `check` is not one of the three words.
            PolicySyntaxError: `check` is `"error"`, and the policy does not parse.
        """
        if self.check not in _CHECKS:
            raise ConfigError(f"check: expected 'warn', 'error' or 'off', found {self.check!r}")
        codes: Any = self.codes
        given = codes.get if is_object(codes) else partial(getattr, codes)  # a dict is accepted, as in every type
        code, language = given("code", None), given("language", UNSET)
        if self.check == "off" or not isinstance(code, str) or not code:
            return
        error = (
            _cedar_error(code) if language == "cedar" else _sqrt_error(code) if language in ("sqrt", UNSET) else None
        )
        if error is None:
            return
        if self.check == "error":
            raise error
        from sequrity_runtime.policy import PolicySyntaxWarning  # noqa: PLC0415 - imports Lark
        from sequrity_runtime.validation.typos import caller_level  # noqa: PLC0415 - only for a warning

        warnings.warn(f"codes: {error}", PolicySyntaxWarning, stacklevel=caller_level())


def _sqrt_error(code: str) -> PolicySyntaxError | None:
    from sequrity_runtime.policy import PolicySyntaxError, parse  # noqa: PLC0415 - imports Lark

    try:
        parse(code)
    except PolicySyntaxError as error:
        return error
    return None


def _cedar_error(code: str) -> PolicySyntaxError | None:
    """Return the syntax error of a policy in Cedar. None without the extra: the text is passed through."""
    try:
        import_module("cedarpy")
    except ImportError:
        return None
    from sequrity_runtime.policy.cedar import cedar_error  # noqa: PLC0415 - imports Lark

    return cedar_error(code)
