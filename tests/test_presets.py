"""Presets of the configuration headers, and how headers are rendered."""

from __future__ import annotations

import inspect
import json
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from sequrity.control.types.headers import (
    ConstraintConfig,
    ControlFlowMetaPolicy,
    FeaturesHeader,
    FineGrainedConfigHeader,
    FsmOverrides,
    GenerationConfigOverrides,
    LlmOverrides,
    PolicyCode,
    SecurityPolicyHeader,
    TaggerConfig,
)
from sequrity_runtime import UNSET, ConfigError, ValidationError
from sequrity_runtime.json.merge import deep_merge

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "schema/control/types/headers.json").read_text("utf-8")
)
DEFS: dict[str, Any] = SCHEMA["$defs"]


def parameters_of(method: Callable[..., object]) -> dict[str, Any]:
    """List the parameters of a method with their defaults, in order."""
    return {name: p.default for name, p in inspect.signature(method).parameters.items()}


def places(error: ValidationError) -> list[str | None]:
    """List the locations that an error names."""
    return [violation.path for violation in error.violations]


# The schema


def test_headers_and_all_their_parts_refuse_unknown_keys() -> None:
    """Configuration headers are closed."""
    objects = [SCHEMA, *(d for d in DEFS.values() if d.get("type") == "object")]
    assert all(d["additionalProperties"] is False for d in objects)


def test_only_integer_limits_distinguish_null_from_absent() -> None:
    """Limits such as `max_n_turns` distinguish absent (default of the service) from null (no limit)."""
    told_apart = {
        f"{name}.{field}"
        for name, schema in {"FeaturesHeader": SCHEMA, **DEFS}.items()
        for field, rule in schema.get("properties", {}).items()
        if "default" not in rule and field not in schema.get("required", ())
    }
    assert told_apart == {
        f"FsmOverrides.{field}"
        for field, rule in DEFS["FsmOverrides"]["properties"].items()
        if rule.get("type") == ["integer", "null"]
    }
    assert "FsmOverrides.max_n_turns" in told_apart


# Features


@pytest.mark.parametrize("preset", [FeaturesHeader.single_llm, FeaturesHeader.dual_llm])
def test_features_presets_have_six_flags_that_default_to_false(preset: Callable[..., object]) -> None:
    """The flags are in the order of the schema, and all False."""
    flags = ("toxicity_filter", "pii_redaction", "healthcare_guardrail", "finance_guardrail")
    blockers = ("url_blocker", "file_blocker")
    assert list(parameters_of(preset).items()) == [(name, False) for name in (*flags, *blockers)]


def test_features_without_flags_hold_only_the_architecture() -> None:
    """Empty lists are omitted."""
    assert FeaturesHeader.single_llm().dump_for_headers() == '{"agent_arch":"single-llm"}'
    assert FeaturesHeader.dual_llm().dump_for_headers() == '{"agent_arch":"dual-llm"}'


def test_flags_add_classifiers_and_blockers_in_schema_order() -> None:
    """A flag that is true adds its classifier with threshold 0.5, or its blocker."""
    names: list[Any] = ["toxicity_filter", "pii_redaction", "healthcare_topic_guardrail", "finance_topic_guardrail"]
    assert FeaturesHeader.dual_llm(True, True, True, True, True, True) == FeaturesHeader(
        agent_arch="dual-llm",
        content_classifiers=[TaggerConfig(name=name, threshold=0.5) for name in names],
        content_blockers=[ConstraintConfig(name="url_blocker"), ConstraintConfig(name="file_blocker")],
    )


def test_one_flag_adds_one_entry_and_no_empty_list() -> None:
    """Classifiers without blockers omit `content_blockers`, and vice versa."""
    assert FeaturesHeader.single_llm(finance_guardrail=True).dump_for_headers("json") == {
        "agent_arch": "single-llm",
        "content_classifiers": [{"name": "finance_topic_guardrail", "threshold": 0.5}],
    }
    assert FeaturesHeader.single_llm(file_blocker=True).dump_for_headers("json") == {
        "agent_arch": "single-llm",
        "content_blockers": [{"name": "file_blocker"}],
    }


# Security policy


def test_parameters_of_the_dual_llm_policy() -> None:
    """Names, order and defaults of `SecurityPolicyHeader.dual_llm`."""
    assert list(parameters_of(SecurityPolicyHeader.dual_llm).items()) == [
        ("mode", "standard"),
        ("codes", ""),
        ("language", "sqrt"),
        ("auto_gen", False),
        ("fail_fast", None),
        ("default_allow", True),
        ("default_allow_enforcement_level", "soft"),
        ("enable_non_executable_memory", True),
        ("enable_llm_blocked_tag", True),
        ("llm_blocked_tag_enforcement_level", "hard"),
        ("branching_meta_policy_mode", "deny"),
        ("branching_meta_policy_producers", None),
        ("branching_meta_policy_tags", None),
        ("branching_meta_policy_consumers", None),
        ("check", "warn"),
    ]


def test_parameters_of_the_single_llm_policy() -> None:
    """`SecurityPolicyHeader.single_llm` takes nine of them, with the same defaults."""
    dual = parameters_of(SecurityPolicyHeader.dual_llm)
    names = ["mode", "codes", "language", "fail_fast", "default_allow", "default_allow_enforcement_level"]
    names += ["enable_llm_blocked_tag", "llm_blocked_tag_enforcement_level", "check"]
    assert list(parameters_of(SecurityPolicyHeader.single_llm).items()) == [(name, dual[name]) for name in names]


def test_dual_llm_policy_fills_codes_and_presets() -> None:
    """The arguments go into `codes` and `presets`."""
    assert SecurityPolicyHeader.dual_llm().dump_for_headers("json") == {
        "mode": "standard",
        "codes": {"code": "", "language": "sqrt"},
        "auto_gen": False,
        "presets": {
            "default_allow": True,
            "default_allow_enforcement_level": "soft",
            "enable_non_executable_memory": True,
            "branching_meta_policy": {"mode": "deny", "producers": [], "tags": [], "consumers": []},
            "enable_llm_blocked_tag": True,
            "llm_blocked_tag_enforcement_level": "hard",
        },
    }


def test_single_llm_policy_generates_nothing_and_has_executable_memory() -> None:
    """`auto_gen` and `enable_non_executable_memory` are False, and the branching policy has no members."""
    assert SecurityPolicyHeader.single_llm("strict", "x", "cedar", True, False, "hard", False, "soft").dump_for_headers(
        "json"
    ) == {
        "mode": "strict",
        "codes": {"code": "x", "language": "cedar"},
        "auto_gen": False,
        "fail_fast": True,
        "presets": {
            "default_allow": False,
            "default_allow_enforcement_level": "hard",
            "enable_non_executable_memory": False,
            "branching_meta_policy": {"mode": "deny", "producers": [], "tags": [], "consumers": []},
            "enable_llm_blocked_tag": False,
            "llm_blocked_tag_enforcement_level": "soft",
        },
    }


def test_branching_lists_accept_collections_and_sort_sets() -> None:
    """Producers, tags and consumers may be any collection; the same set always gives the same header."""
    header = SecurityPolicyHeader.dual_llm(
        branching_meta_policy_mode="allow",
        branching_meta_policy_producers={"c", "a", "b"},
        branching_meta_policy_tags=("z", "y"),
        branching_meta_policy_consumers=iter(["*"]),
    )
    assert header.dump_for_headers("json")["presets"]["branching_meta_policy"] == {
        "mode": "allow",
        "producers": ["a", "b", "c"],
        "tags": ["z", "y"],
        "consumers": ["*"],
    }


@pytest.mark.parametrize("alone", ["pii", b"pii", {"pii": 1}, 5])
def test_a_string_is_refused_as_a_collection_of_names(alone: Any) -> None:
    """A string is not split into characters."""
    with pytest.raises(ValidationError) as caught:
        SecurityPolicyHeader.dual_llm(branching_meta_policy_tags=alone)
    assert places(caught.value) == ["presets.branching_meta_policy.tags"]


def test_a_duplicate_name_is_refused() -> None:
    """The lists are sets on the wire."""
    with pytest.raises(ValidationError) as caught:
        SecurityPolicyHeader.dual_llm(branching_meta_policy_producers=["a", "a"])
    assert places(caught.value) == ["presets.branching_meta_policy.producers"]


# Fine-grained configuration


def test_parameters_of_the_single_llm_config() -> None:
    """`single_llm(min_num_tools_for_filtering=10, clear_session_meta="never", max_n_turns=50)`."""
    fsm = {"min_num_tools_for_filtering": 10, "clear_session_meta": "never", "max_n_turns": 50}
    assert parameters_of(FineGrainedConfigHeader.single_llm) == fsm
    assert FineGrainedConfigHeader.single_llm().dump_for_headers("json") == {"fsm": fsm}
    assert FineGrainedConfigHeader.single_llm(2, "every_turn", 1).dump_for_headers("json") == {
        "fsm": {"min_num_tools_for_filtering": 2, "clear_session_meta": "every_turn", "max_n_turns": 1}
    }


@pytest.mark.parametrize(
    ("field", "least"),
    [
        ("min_num_tools_for_filtering", 2),
        ("max_n_turns", 1),
        ("clear_history_every_n_attempts", 1),
        ("max_pllm_steps", 1),
        ("max_pllm_failed_steps", 1),
        ("max_tool_calls_per_step", 1),
        ("n_pllm_plans", 1),
    ],
)
def test_a_setting_below_its_bound_is_refused(field: str, least: int) -> None:
    """The bounds are those of the service. The bound itself and null fit."""
    preset: Callable[..., FineGrainedConfigHeader] = FineGrainedConfigHeader.dual_llm
    for value in (least, None):
        assert preset(**{field: value}).dump_for_headers("json")["fsm"][field] == value
    with pytest.raises(ValidationError) as caught:
        preset(**{field: least - 1})
    assert places(caught.value) == [f"fsm.{field}"]


def test_dual_llm_config_omits_unset_arguments() -> None:
    """Only the four settings with a default are sent."""
    assert FineGrainedConfigHeader.dual_llm().dump_for_headers("json") == {
        "fsm": {
            "min_num_tools_for_filtering": 10,
            "clear_session_meta": "never",
            "max_n_turns": 5,
            "disable_rllm": True,
        }
    }


def test_parameters_of_the_dual_llm_config() -> None:
    """Every other `fsm` field, `pllm_debug_info_level` and every `response_format` field is a keyword."""
    first = ["min_num_tools_for_filtering", "clear_session_meta", "max_n_turns", "disable_rllm"]
    fsm = [name for name in DEFS["FsmOverrides"]["properties"] if name not in first]
    answer = list(DEFS["ResponseFormatOverrides"]["properties"])
    assert list(parameters_of(FineGrainedConfigHeader.dual_llm)) == [*first, *fsm, "pllm_debug_info_level", *answer]


SAMPLES: dict[str, Any] = {
    "clear_session_meta": "every_turn",
    "history_mismatch_policy": "continue",
    "enabled_internal_tools": ["parse_with_ai", "set_policy"],
    "force_to_cache": ["get_email"],
    "reduced_grammar_for_rllm_review": "bool",
    "detect_tool_errors": "regex",
    "detect_tool_error_regex_pattern": "^Error",
    "tool_result_transform": "codex",
    "pllm_candidate_models": ["a/b"],
}


@pytest.mark.parametrize("field", list(DEFS["FsmOverrides"]["properties"]))
def test_a_keyword_of_dual_llm_sets_the_fsm_field_of_its_name(field: str) -> None:
    """Each `fsm` keyword sets its field and no other."""
    integer = DEFS["FsmOverrides"]["properties"][field].get("type") == ["integer", "null"]
    value = SAMPLES.get(field, 7 if integer else False)
    expected = FineGrainedConfigHeader.dual_llm().dump_for_headers("json")
    expected["fsm"][field] = value
    arguments: dict[str, Any] = {field: value}
    assert FineGrainedConfigHeader.dual_llm(**arguments).dump_for_headers("json") == expected


@pytest.mark.parametrize("field", list(DEFS["ResponseFormatOverrides"]["properties"]))
def test_a_keyword_of_dual_llm_sets_the_response_format_field_of_its_name(field: str) -> None:
    """Each `response_format` keyword sets its field, to False as well as True."""
    for value in (True, False):
        arguments: dict[str, Any] = {field: value}
        header = FineGrainedConfigHeader.dual_llm(**arguments)
        assert header.dump_for_headers("json")["response_format"] == {field: value}


def test_the_debug_level_goes_to_the_planning_llms_prompt() -> None:
    """`pllm_debug_info_level` sets `prompt.pllm.debug_info_level`."""
    header = FineGrainedConfigHeader.dual_llm(pllm_debug_info_level="extra")
    assert header.dump_for_headers("json")["prompt"] == {"pllm": {"debug_info_level": "extra"}}


LIMITS = [name for name, rule in DEFS["FsmOverrides"]["properties"].items() if rule.get("type") == ["integer", "null"]]


@pytest.mark.parametrize("limit", LIMITS)
def test_a_limit_can_be_null_or_absent(limit: str) -> None:
    """None is sent as null (no limit). UNSET is not sent (default of the service)."""
    null: dict[str, Any] = {limit: None}
    unset: dict[str, Any] = {limit: UNSET}
    assert FineGrainedConfigHeader.dual_llm(**null).dump_for_headers("json")["fsm"][limit] is None
    assert limit not in FineGrainedConfigHeader.dual_llm(**unset).dump_for_headers("json")["fsm"]
    assert limit not in FineGrainedConfigHeader(fsm=FsmOverrides()).dump_for_headers("json")["fsm"]


def test_none_omits_fields_that_are_not_limits() -> None:
    """Null equals absent for these fields, so they are not sent."""
    preset: Callable[..., FineGrainedConfigHeader] = FineGrainedConfigHeader.dual_llm
    for absent in (None, UNSET):
        header = preset(clear_session_meta=absent, disable_rllm=absent, include_program=absent)
        assert header.dump_for_headers("json") == {"fsm": {"min_num_tools_for_filtering": 10, "max_n_turns": 5}}


def test_an_empty_list_of_internal_tools_is_sent() -> None:
    """An empty list permits no tool. It is not the same as absent."""
    header = FineGrainedConfigHeader.dual_llm(enabled_internal_tools=[])
    assert header.dump_for_headers("json")["fsm"]["enabled_internal_tools"] == []


# Bad arguments


@pytest.mark.parametrize(
    ("preset", "argument", "place"),
    [
        (SecurityPolicyHeader.dual_llm, "mode", "mode"),
        (SecurityPolicyHeader.single_llm, "language", "codes.language"),
        (SecurityPolicyHeader.dual_llm, "default_allow", "presets.default_allow"),
        (FineGrainedConfigHeader.single_llm, "max_n_turns", "fsm.max_n_turns"),
        (FineGrainedConfigHeader.dual_llm, "include_program", "response_format.include_program"),
        (FineGrainedConfigHeader.dual_llm, "pllm_debug_info_level", "prompt.pllm.debug_info_level"),
        (FineGrainedConfigHeader.dual_llm, "enabled_internal_tools", "fsm.enabled_internal_tools"),
    ],
)
def test_an_invalid_argument_is_named_by_its_location(preset: Callable[..., object], argument: str, place: str) -> None:
    """The error names the location of the value in the header."""
    with pytest.raises(ValidationError) as caught:
        preset(**{argument: "no such thing"})
    assert places(caught.value) == [place]


def test_every_invalid_argument_is_reported() -> None:
    """The error lists all violations, not the first."""
    bad: Any = "no"
    with pytest.raises(ValidationError) as caught:
        SecurityPolicyHeader.dual_llm(mode=bad, auto_gen=bad)
    assert sorted(map(str, places(caught.value))) == ["auto_gen", "mode"]


@pytest.mark.parametrize("preset", [FeaturesHeader.single_llm, FeaturesHeader.dual_llm])
@pytest.mark.parametrize("flag", ["toxicity_filter", "healthcare_guardrail", "file_blocker"])
@pytest.mark.parametrize("value", ["no", 1, None])
def test_a_flag_must_be_a_bool(preset: Callable[..., object], flag: str, value: object) -> None:
    """`"no"` does not enable a filter, and the message does not show it."""
    with pytest.raises(ConfigError, match=f"{flag}: expected True or False, found {type(value).__name__}"):
        preset(**{flag: value})


def test_an_unknown_keyword_raises_type_error() -> None:
    """Python itself refuses an unknown keyword."""
    misspelt: dict[str, Any] = {"max_turns": 1}
    with pytest.raises(TypeError):
        FineGrainedConfigHeader.single_llm(**misspelt)


@pytest.mark.parametrize(
    ("preset", "argument", "name"),
    [
        (SecurityPolicyHeader.dual_llm, "mode", "PolicyMode"),
        (SecurityPolicyHeader.single_llm, "language", "PolicyLanguage"),
        (SecurityPolicyHeader.dual_llm, "llm_blocked_tag_enforcement_level", "EnforcementLevel"),
        (SecurityPolicyHeader.dual_llm, "branching_meta_policy_mode", "MetaPolicyMode"),
        (FineGrainedConfigHeader.single_llm, "clear_session_meta", "SessionMetaClearing"),
        (FineGrainedConfigHeader.dual_llm, "history_mismatch_policy", "HistoryMismatchPolicy"),
        (FineGrainedConfigHeader.dual_llm, "enabled_internal_tools", "InternalSqrtToolIdType"),
        (FineGrainedConfigHeader.dual_llm, "reduced_grammar_for_rllm_review", "ReviewGrammarName"),
        (FineGrainedConfigHeader.dual_llm, "detect_tool_errors", "ToolErrorDetection"),
        (FineGrainedConfigHeader.dual_llm, "tool_result_transform", "ToolResultTransform"),
        (FineGrainedConfigHeader.dual_llm, "pllm_debug_info_level", "DebugInfoLevel"),
    ],
)
def test_the_words_of_an_argument_are_the_enum_of_the_schema(
    preset: Callable[..., object], argument: str, name: str
) -> None:
    """An editor offers the values that the schema allows."""
    hint: Any = get_type_hints(preset)[argument]
    members = [member for part in get_args(hint) for member in (part, *get_args(part))]
    words = [word for part in (hint, *members) if get_origin(part) is Literal for word in get_args(part)]
    assert words == DEFS[name]["enum"]


@pytest.mark.parametrize("argument", ["default_allow", "codes", "enable_llm_blocked_tag", "branching_meta_policy_mode"])
def test_none_is_refused_if_the_schema_refuses_null(argument: str) -> None:
    """None does not stand for the default of a switch."""
    absent: dict[str, Any] = {argument: None}
    with pytest.raises(ValidationError):
        SecurityPolicyHeader.dual_llm(**absent)


def test_presets_share_no_data() -> None:
    """An object of a preset can be changed without a change of the next."""
    first = SecurityPolicyHeader.dual_llm()
    assert first.presets
    assert isinstance(first.presets.branching_meta_policy, ControlFlowMetaPolicy)
    first.presets.branching_meta_policy.tags = ["x"]
    assert SecurityPolicyHeader.dual_llm() != first


# Writing headers


def test_a_header_is_compact_ascii_json() -> None:
    """Header values are ASCII. Other characters are escaped."""
    header = SecurityPolicyHeader(codes=PolicyCode(code='é "日" 😀\n'), check="off")
    text = header.dump_for_headers()
    assert text == '{"codes":{"code":"\\u00e9 \\"\\u65e5\\" \\ud83d\\ude00\\n"}}'
    assert json.loads(text) == header.dump_for_headers("json")


def test_overrides_merge_objects_and_replace_other_values() -> None:
    """Nested objects are merged. Other values, lists and null included, are replaced."""
    header = FineGrainedConfigHeader.dual_llm(force_to_cache=["a", "b"])
    overrides = {"fsm": {"new_flag": {"x": 1}, "force_to_cache": ["c"], "max_n_turns": None}, "llm": 0.5}
    assert header.dump_for_headers("json", overrides) == {
        "fsm": {
            "min_num_tools_for_filtering": 10,
            "clear_session_meta": "never",
            "max_n_turns": None,
            "disable_rllm": True,
            "force_to_cache": ["c"],
            "new_flag": {"x": 1},
        },
        "llm": 0.5,
    }


def test_overrides_do_not_change_their_inputs() -> None:
    """The same header and the same overrides can be used again."""
    header = FineGrainedConfigHeader.single_llm()
    before = header.dump_for_headers()
    overrides = {"fsm": {"new": [1]}}
    header.dump_for_headers("json", overrides)["fsm"]["new"].append(2)
    assert overrides == {"fsm": {"new": [1]}}
    assert header.dump_for_headers() == before


def test_overrides_may_hold_typed_objects_tuples_and_enum_members() -> None:
    """They are converted to JSON data."""

    class Arch(StrEnum):
        NEXT = "triple-llm"

    overrides = {"agent_arch": Arch.NEXT, "content_blockers": (ConstraintConfig(name="url_blocker"),)}
    assert FeaturesHeader.dual_llm().dump_for_headers(overrides=overrides) == (
        '{"agent_arch":"triple-llm","content_blockers":[{"name":"url_blocker"}]}'
    )


def test_empty_overrides_change_nothing() -> None:
    """An empty mapping equals None."""
    header = FeaturesHeader.dual_llm(pii_redaction=True)
    assert header.dump_for_headers(overrides={}) == header.dump_for_headers()


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf"), object(), b"x", {1, 2}])
def test_unserializable_overrides_are_refused_with_their_location(value: Any) -> None:
    """NaN, infinities and foreign objects raise an error that names their location."""
    with pytest.raises(ConfigError, match=r"overrides: fsm\.new\[1\]: JSON .* \(at '/fsm/new/1'\)"):
        FineGrainedConfigHeader().dump_for_headers("json", {"fsm": {"new": [0, value]}})


def test_keys_of_overrides_must_be_strings() -> None:
    """Other keys are refused and not converted."""
    with pytest.raises(ConfigError):
        FeaturesHeader().dump_for_headers(overrides={"a": {1: 2}})


def test_cyclic_overrides_are_refused() -> None:
    """A cycle raises `RequestValidationError` or `ConfigError`."""
    loop: dict[str, Any] = {}
    loop["loop"] = loop
    with pytest.raises(ConfigError):
        FeaturesHeader().dump_for_headers(overrides=loop)


@pytest.mark.parametrize("overrides", [[], "x", 1])
def test_overrides_must_be_a_mapping(overrides: Any) -> None:
    """Other values are refused."""
    with pytest.raises(ConfigError, match="mapping"):
        FeaturesHeader().dump_for_headers(overrides=overrides)


@pytest.mark.parametrize("mode", ["JSON", "", None, 1])
def test_an_unknown_mode_is_refused(mode: Any) -> None:
    """The mode is `json_str` or `json`."""
    with pytest.raises(ConfigError, match="mode"):
        FeaturesHeader().dump_for_headers(mode)


def test_an_invalid_field_is_refused_when_the_header_is_rendered() -> None:
    """An invalid field is named, even if an override would replace it."""
    bad: Any = "high"
    header = FeaturesHeader(content_classifiers=[TaggerConfig(name="pii_redaction", threshold=bad)])
    with pytest.raises(ValidationError) as caught:
        header.dump_for_headers(overrides={"content_classifiers": []})
    assert places(caught.value) == ["content_classifiers[0].threshold"]


@pytest.mark.parametrize("mode", ["json_str", "json"])
def test_nan_is_refused_in_both_modes(mode: Any) -> None:
    """NaN passes a schema but is not JSON serializable."""
    llm = LlmOverrides(pllm=GenerationConfigOverrides(temperature=float("nan")))
    with pytest.raises((ConfigError, ValidationError)):
        FineGrainedConfigHeader(llm=llm).dump_for_headers(mode)


def test_deep_merge_does_not_change_its_inputs() -> None:
    """The merge changes neither input at any depth."""
    base = {"a": {"b": {"c": 1}}, "k": [1]}
    extra = {"a": {"b": {"d": 2}}, "k": {"x": 1}, "n": None}
    assert deep_merge(base, extra) == {"a": {"b": {"c": 1, "d": 2}}, "k": {"x": 1}, "n": None}
    assert base == {"a": {"b": {"c": 1}}, "k": [1]}
    assert extra == {"a": {"b": {"d": 2}}, "k": {"x": 1}, "n": None}
