"""The policy header checks its text before it is sent."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from typing import Any, Literal

import pytest

from sequrity import UNSET, ConfigError
from sequrity.control import PolicyCode, SecurityPolicyHeader
from sequrity.policy import PolicySyntaxError, PolicySyntaxWarning

Preset = Callable[..., SecurityPolicyHeader]


def _constructed(codes: str = "", language: Any = UNSET, **arguments: Any) -> SecurityPolicyHeader:
    return SecurityPolicyHeader(codes=PolicyCode(code=codes, language=language), **arguments)


def _constructed_of_a_dict(codes: str = "", language: Any = UNSET, **arguments: Any) -> SecurityPolicyHeader:
    given: Any = {"code": codes} if language is UNSET else {"code": codes, "language": language}
    return SecurityPolicyHeader(codes=given, **arguments)


PRESETS: list[Preset] = [
    SecurityPolicyHeader.single_llm,
    SecurityPolicyHeader.dual_llm,
    _constructed,
    _constructed_of_a_dict,
]
WRONG = 'tool "a" { must alow always; }'


@pytest.mark.parametrize("preset", PRESETS)
def test_wrong_policy_warns_with_location_at_the_line_of_the_caller(preset: Preset) -> None:
    with pytest.warns(PolicySyntaxWarning) as caught:
        header = preset(codes=WRONG)
    assert str(caught[0].message).startswith(
        "codes: unexpected 'alow', expected 'allow' or 'deny' at line 1, column 17\n"
    )
    assert str(caught[0].message).endswith("\n" + " " * 16 + "^")
    assert caught[0].filename == __file__
    sent = header.dump_for_headers("json")["codes"]
    assert sent["code"] == WRONG
    assert sent.get("language", "sqrt") == "sqrt"


@pytest.mark.parametrize("preset", PRESETS)
def test_an_invalid_policy_raises_with_check_error(preset: Preset) -> None:
    with pytest.raises(PolicySyntaxError, match="line 1, column 17"):
        preset(codes=WRONG, check="error")


@pytest.mark.parametrize(
    "arguments", [{"check": "off"}, {"language": "cedar"}, {"language": "cedar", "check": "error"}]
)
@pytest.mark.parametrize("preset", PRESETS)
def test_policy_is_sent_unchecked(preset: Preset, arguments: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A policy in Cedar is not checked without the extra."""
    monkeypatch.setitem(sys.modules, "cedarpy", None)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert preset(codes=WRONG, **arguments).dump_for_headers("json")["codes"]["code"] == WRONG


@pytest.mark.parametrize("check", ["warn", "error"])
def test_right_policy_neither_warns_nor_raises(check: Literal["warn", "error"]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        SecurityPolicyHeader.dual_llm(codes='tool "a" { must deny always; }', check=check)


@pytest.mark.parametrize("codes", [None, PolicyCode(), PolicyCode(code="")])
def test_a_header_without_policy_is_not_checked(codes: PolicyCode | None) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert SecurityPolicyHeader(codes=codes, check="error").check == "error"


def test_the_check_is_not_part_of_the_header() -> None:
    strict, lax = SecurityPolicyHeader(mode="strict", check="error"), SecurityPolicyHeader(mode="strict", check="off")
    assert strict == lax
    assert strict.to_dict() == {"mode": "strict"}
    assert SecurityPolicyHeader.from_dict({"mode": "strict"}).check == "warn"


def test_json_data_with_a_wrong_policy_is_read_unchecked() -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        SecurityPolicyHeader.from_dict({"codes": {"code": WRONG}})


def test_unknown_check_raises() -> None:
    with pytest.raises(ConfigError, match="check: expected"):
        SecurityPolicyHeader(check="maybe")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong
    with pytest.raises(ConfigError, match="check: expected 'warn', 'error' or 'off', found 'maybe'"):
        SecurityPolicyHeader.dual_llm(check="maybe")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong
