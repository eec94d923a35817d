"""A misspelled argument of a client, a setting, a configuration class or a preset has a hint, as that of a call has."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any, Self

import attrs
import pytest

from sequrity import AsyncSequrityClient, ConfigError, ControlConfig, Limits, SequrityClient, Timeout
from sequrity.control.types import headers

CLASSES = [kind for kind in vars(headers).values() if isinstance(kind, type) and attrs.has(kind)]


def test_the_headers_have_configuration_classes() -> None:
    """Otherwise the tests below check nothing."""
    assert len(CLASSES) > 15


@pytest.mark.parametrize("kind", CLASSES)
def test_misspelled_argument_of_a_constructor_has_a_hint(kind: Any) -> None:
    name = attrs.fields(kind)[-1].name
    expected = rf"\A{kind.__name__}\.__init__\(\) got an unexpected keyword argument '{name}x'; did you mean '{name}'\?"
    with pytest.raises(TypeError, match=expected):
        kind(**{f"{name}x": None})


@pytest.mark.parametrize("preset", [headers.FineGrainedConfigHeader.dual_llm, headers.SecurityPolicyHeader.single_llm])
def test_misspelled_argument_of_a_preset_has_a_hint(preset: Any) -> None:
    name = [*inspect.signature(preset).parameters][-1]
    with pytest.raises(TypeError, match=rf"_llm\(\) got an unexpected keyword argument '{name}x'; did you mean"):
        preset(**{f"{name}x": None})


@pytest.mark.parametrize("kind", [SequrityClient, AsyncSequrityClient, ControlConfig, Timeout, Limits])
def test_misspelled_argument_of_a_client_or_a_setting_has_a_hint(kind: Any) -> None:
    name = [*inspect.signature(kind).parameters][-1]
    expected = rf"\A{kind.__name__}\.__init__\(\) got an unexpected keyword argument '{name}x'; did you mean '{name}'\?"
    with pytest.raises(TypeError, match=expected):
        kind(**{f"{name}x": None})


def test_misspelled_argument_beside_a_key_leaves_the_key_in_no_frame_of_ours() -> None:
    """Tools that report errors send local variables."""
    misspelled: Any = {"timout": 1, "api_key": "key-1234567"}
    with pytest.raises(TypeError, match="did you mean 'timeout'") as caught:
        SequrityClient(**misspelled)
    with pytest.raises(ConfigError, match="max_retries") as refused:
        SequrityClient(api_key="key-1234567", max_retries=-1)
    for entry in (*caught.traceback[1:], *refused.traceback[1:]):
        assert "key-1234567" not in repr(entry.frame.f_locals)


@pytest.mark.parametrize("method", ["run_tools", "tool_turns"])
def test_misspelled_setting_of_a_tool_loop_has_a_hint(method: str) -> None:
    with (
        SequrityClient(api_key="k") as client,
        pytest.raises(TypeError, match=r"argument 'max_turn'; did you mean 'max_turns'\?\Z"),
    ):
        getattr(client.control.chat, method)([], [], "m", max_turn=1)


def test_misspelled_option_of_a_batch_has_a_hint(tmp_path: Path) -> None:
    misspelled: Any = {"maxconcurrency": 1}
    with (
        SequrityClient(api_key="k") as client,
        pytest.raises(TypeError, match=r"argument 'maxconcurrency'; did you mean 'max_concurrency'\?\Z"),
    ):
        client.control.batch([], tmp_path / "results.jsonl", **misspelled)


def test_an_argument_that_resembles_none_has_no_hint() -> None:
    made: Any = headers.FsmOverrides
    with pytest.raises(TypeError, match=r"argument 'zzzz'\Z"):
        made(zzzz=1)


def test_signatures_and_names_stay() -> None:
    assert "max_n_turns" in inspect.signature(headers.FsmOverrides).parameters
    assert "max_n_turns" in inspect.signature(headers.FineGrainedConfigHeader.single_llm).parameters
    assert headers.FineGrainedConfigHeader.single_llm.__doc__


def test_a_subclass_may_have_a_base_with_options_of_its_own() -> None:
    class Registered:
        def __init_subclass__(cls, name: str, **options: Any) -> None:
            super().__init_subclass__(**options)
            names.append(name)

    names: list[str] = []

    class Mine(SequrityClient, Registered, name="mine"):
        """A client in a registry."""

    with Mine("key") as client:
        assert (names, client.base_url) == (["mine"], "https://api.sequrity.ai")


def test_a_subclass_may_take_any_arguments() -> None:
    class Mine(headers.FsmOverrides):
        def __init__(self, turns: int, **further: Any) -> None:
            super().__init__(max_n_turns=turns, **further)

        @classmethod
        def short(cls, turns: int = 2) -> Self:
            return cls(turns, disable_rllm=True)

    assert (Mine(1, max_pllm_steps=3).max_pllm_steps, Mine.short(turns=2).disable_rllm) == (3, True)
    short: Any = Mine.short
    with pytest.raises(TypeError, match="'turn'; did you mean 'turns'"):
        short(turn=1)
