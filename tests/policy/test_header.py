"""The policy header checks its text before it is sent."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from typing import Literal

import pytest

from sequrity import ConfigError
from sequrity.control import SecurityPolicyHeader
from sequrity.policy import PolicySyntaxError, PolicySyntaxWarning

Preset = Callable[..., SecurityPolicyHeader]
PRESETS: list[Preset] = [SecurityPolicyHeader.single_llm, SecurityPolicyHeader.dual_llm]
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
    assert header.dump_for_headers("json")["codes"] == {"code": WRONG, "language": "sqrt"}


@pytest.mark.parametrize("preset", PRESETS)
def test_wrong_policy_raises_if_asked_to(preset: Preset) -> None:
    with pytest.raises(PolicySyntaxError, match="line 1, column 17"):
        preset(codes=WRONG, check="error")


@pytest.mark.parametrize(
    "arguments", [{"check": "off"}, {"language": "cedar"}, {"language": "cedar", "check": "error"}]
)
@pytest.mark.parametrize("preset", PRESETS)
def test_policy_is_sent_unchecked(preset: Preset, arguments: dict[str, str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert preset(codes=WRONG, **arguments).dump_for_headers("json")["codes"]["code"] == WRONG


@pytest.mark.parametrize("check", ["warn", "error"])
def test_right_policy_neither_warns_nor_raises(check: Literal["warn", "error"]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        SecurityPolicyHeader.dual_llm(codes='tool "a" { must deny always; }', check=check)


def test_unknown_check_raises() -> None:
    with pytest.raises(ConfigError, match="check: expected 'warn', 'error' or 'off', found 'maybe'"):
        SecurityPolicyHeader.dual_llm(check="maybe")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # wrong
