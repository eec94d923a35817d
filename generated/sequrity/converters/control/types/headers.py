# Code generated from schema/control/types/headers.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/control/types/headers.json`."""

from __future__ import annotations

from typing import Any, Final

from sequrity.control.types.headers import (
    AgentArch,
    ConstraintConfig,
    ContentBlockerName,
    ContentClassifierName,
    ContextVarVisibility,
    ControlFlowMetaPolicy,
    DebugInfoLevel,
    EnforcementLevel,
    FeaturesHeader,
    FineGrainedConfigHeader,
    FsmOverrides,
    GenerationConfigOverrides,
    HistoryMismatchPolicy,
    InlineRole,
    InternalPolicyPresets,
    InternalSqrtToolIdType,
    LlmOverrides,
    LlmPromptOverrides,
    MetaPolicyMode,
    PllmPromptOverrides,
    PolicyCode,
    PolicyLanguage,
    PolicyMode,
    PromptOverrides,
    ReasoningConfigOverride,
    ResponseFormatOverrides,
    ReviewGrammar,
    ReviewGrammarName,
    RllmPromptOverrides,
    SecurityPolicyHeader,
    SessionMetaClearing,
    TaggerConfig,
    TllmPromptOverrides,
    ToolErrorDetection,
    ToolResultTransform,
)
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.validation.converter_support import (
    allocate,
    fail,
    fail_extra,
    fail_missing,
    integer,
    number,
    to_json,
)

_AGENT_ARCH = frozenset({"single-llm", "dual-llm"})
_CONTENT_CLASSIFIER_NAME = frozenset(
    {"pii_redaction", "toxicity_filter", "healthcare_topic_guardrail", "finance_topic_guardrail"}
)
_CONTENT_BLOCKER_NAME = frozenset({"url_blocker", "file_blocker"})
_TAGGER_CONFIG_KEYS = frozenset({"name", "threshold", "mode"})
_CONSTRAINT_CONFIG_KEYS = frozenset({"name"})
_POLICY_MODE = frozenset({"standard", "strict", "custom"})
_POLICY_LANGUAGE = frozenset({"sqrt", "cedar"})
_ENFORCEMENT_LEVEL = frozenset({"hard", "soft"})
_META_POLICY_MODE = frozenset({"allow", "deny"})
_POLICY_CODE_KEYS = frozenset({"code", "language"})
_CONTROL_FLOW_META_POLICY_KEYS = frozenset({"mode", "producers", "tags", "consumers"})
_INTERNAL_POLICY_PRESETS_USUAL = frozenset(
    {"default_allow", "default_allow_enforcement_level", "enable_non_executable_memory", "branching_meta_policy"}
)
_INTERNAL_POLICY_PRESETS_KEYS = frozenset(
    {
        "default_allow",
        "default_allow_enforcement_level",
        "enable_non_executable_memory",
        "branching_meta_policy",
        "enable_llm_blocked_tag",
        "llm_blocked_tag_enforcement_level",
    }
)
_SECURITY_POLICY_HEADER_KEYS = frozenset({"mode", "codes", "auto_gen", "fail_fast", "presets"})
_INTERNAL_SQRT_TOOL_ID_TYPE = frozenset({"parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"})
_DEBUG_INFO_LEVEL = frozenset({"minimal", "normal", "extra"})
_SESSION_META_CLEARING = frozenset({"never", "every_attempt", "every_turn"})
_HISTORY_MISMATCH_POLICY = frozenset({"reject", "restart_turn", "continue"})
_REVIEW_GRAMMAR_NAME = frozenset({"none", "bool", "text"})
_TOOL_ERROR_DETECTION = frozenset({"none", "regex", "llm"})
_TOOL_RESULT_TRANSFORM = frozenset({"none", "codex"})
_FSM_OVERRIDES_USUAL = frozenset({"clear_session_meta", "max_n_turns", "enabled_internal_tools", "max_pllm_steps"})
_FSM_OVERRIDES_KEYS = frozenset(
    {
        "min_num_tools_for_filtering",
        "clear_session_meta",
        "max_n_turns",
        "history_mismatch_policy",
        "clear_history_every_n_attempts",
        "disable_rllm",
        "enable_multistep_planning",
        "enabled_internal_tools",
        "prune_failed_steps",
        "force_to_cache",
        "max_pllm_steps",
        "max_pllm_failed_steps",
        "max_tool_calls_per_step",
        "reduced_grammar_for_rllm_review",
        "retry_on_policy_violation",
        "wrap_tool_result",
        "detect_tool_errors",
        "detect_tool_error_regex_pattern",
        "detect_tool_error_max_result_length",
        "strict_tool_result_parsing",
        "tool_result_transform",
        "n_pllm_plans",
        "pllm_candidate_models",
        "pllm_context_pruning",
    }
)
_CONTEXT_VAR_VISIBILITY = frozenset({"none", "basic-notext", "basic-executable", "all-executable", "all"})
_INLINE_ROLE = frozenset({"assistant", "tool", "developer", "system"})
_PLLM_PROMPT_OVERRIDES_USUAL = frozenset({"flavor", "context_var_visibility", "debug_info_level"})
_PLLM_PROMPT_OVERRIDES_KEYS = frozenset(
    {
        "flavor",
        "version",
        "clarify_ambiguous_queries",
        "context_var_visibility",
        "query_inline_roles",
        "query_role_name_overrides",
        "query_include_tool_calls",
        "query_include_tool_args",
        "query_include_tool_results",
        "debug_info_level",
    }
)
_RLLM_PROMPT_OVERRIDES_USUAL = frozenset({"debug_info_level"})
_RLLM_PROMPT_OVERRIDES_KEYS = frozenset({"flavor", "version", "debug_info_level"})
_TLLM_PROMPT_OVERRIDES_USUAL = frozenset({"add_tool_description"})
_TLLM_PROMPT_OVERRIDES_KEYS = frozenset({"flavor", "version", "add_tool_description", "add_tool_input_schema"})
_LLM_PROMPT_OVERRIDES_KEYS = frozenset({"flavor", "version"})
_PROMPT_OVERRIDES_USUAL = frozenset({"pllm", "qllm"})
_PROMPT_OVERRIDES_KEYS = frozenset(
    {"pllm", "rllm", "grllm", "qllm", "tllm", "tagllm", "policy_llm", "error_detector_llm"}
)
_RESPONSE_FORMAT_OVERRIDES_USUAL = frozenset({"strip_response_content", "include_program"})
_RESPONSE_FORMAT_OVERRIDES_KEYS = frozenset(
    {
        "strip_response_content",
        "stream_thoughts",
        "include_program",
        "include_policy_check_history",
        "include_namespace_snapshot",
    }
)
_REASONING_CONFIG_OVERRIDE_USUAL = frozenset({"enabled", "effort"})
_REASONING_CONFIG_OVERRIDE_KEYS = frozenset({"enabled", "effort", "budget", "adaptive"})
_GENERATION_CONFIG_OVERRIDES_USUAL = frozenset({"max_completion_tokens", "temperature", "reasoning"})
_GENERATION_CONFIG_OVERRIDES_KEYS = frozenset(
    {
        "frequency_penalty",
        "logit_bias",
        "logprobs",
        "max_completion_tokens",
        "presence_penalty",
        "seed",
        "temperature",
        "top_p",
        "reasoning",
    }
)
_LLM_OVERRIDES_USUAL = frozenset({"pllm", "qllm"})
_LLM_OVERRIDES_KEYS = frozenset(
    {"pllm", "rllm", "grllm", "qllm", "tllm", "tagllm", "policy_llm", "tool_result_error_detector_llm"}
)
_FINE_GRAINED_CONFIG_HEADER_KEYS = frozenset({"fsm", "prompt", "response_format", "llm"})
_FEATURES_HEADER_KEYS = frozenset({"agent_arch", "content_classifiers", "content_blockers"})


def structure_agent_arch(raw: Any) -> AgentArch:
    """Read an `AgentArch`, or raise the first `Violation` met."""
    value: AgentArch = raw
    if type(value) is not str or value not in _AGENT_ARCH:
        fail("AgentArch", 'one of "single-llm", "dual-llm"')
    return value


def unstructure_agent_arch(value: AgentArch) -> Any:
    """Write an `AgentArch` as JSON data."""
    return to_json(value)


def structure_content_classifier_name(raw: Any) -> ContentClassifierName:
    """Read a `ContentClassifierName`, or raise the first `Violation` met."""
    value: ContentClassifierName = raw
    if type(value) is not str or value not in _CONTENT_CLASSIFIER_NAME:
        fail(
            "ContentClassifierName",
            'one of "pii_redaction", "toxicity_filter", "healthcare_topic_guardrail", "finance_topic_guardrail"',
        )
    return value


def unstructure_content_classifier_name(value: ContentClassifierName) -> Any:
    """Write a `ContentClassifierName` as JSON data."""
    return to_json(value)


def structure_content_blocker_name(raw: Any) -> ContentBlockerName:
    """Read a `ContentBlockerName`, or raise the first `Violation` met."""
    value: ContentBlockerName = raw
    if type(value) is not str or value not in _CONTENT_BLOCKER_NAME:
        fail("ContentBlockerName", 'one of "url_blocker", "file_blocker"')
    return value


def unstructure_content_blocker_name(value: ContentBlockerName) -> Any:
    """Write a `ContentBlockerName` as JSON data."""
    return to_json(value)


def structure_tagger_config(raw: Any) -> TaggerConfig:
    """Read a `TaggerConfig`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TaggerConfig", "an object")
    try:
        name: ContentClassifierName = obj["name"]
    except KeyError as missing:
        fail_missing("TaggerConfig", missing)
    if type(name) is not str or name not in _CONTENT_CLASSIFIER_NAME:
        fail(
            "TaggerConfig.name",
            'one of "pii_redaction", "toxicity_filter", "healthcare_topic_guardrail", "finance_topic_guardrail"',
        )
    threshold: float | Unset = obj.get("threshold", UNSET)
    if threshold is not UNSET:
        if type(threshold) is not float and type(threshold) is not int:
            threshold = number("TaggerConfig.threshold", threshold)
        if threshold < 0.0:
            fail("TaggerConfig.threshold", "at least 0.0")
        if threshold > 1.0:
            fail("TaggerConfig.threshold", "at most 1.0")
    mode: str | None = obj.get("mode")
    if mode is not None and type(mode) is not str:
        fail("TaggerConfig.mode", "a string")
    made = allocate(TaggerConfig)
    made.name = name
    made.threshold = threshold
    made.mode = mode
    if not _TAGGER_CONFIG_KEYS.issuperset(obj):
        fail_extra("TaggerConfig", obj, _TAGGER_CONFIG_KEYS)
    return made


def unstructure_tagger_config(obj: TaggerConfig) -> Any:
    """Write a `TaggerConfig` as JSON data."""
    if type(obj) is not TaggerConfig:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    threshold = obj.threshold
    if threshold is not UNSET:
        raw["threshold"] = threshold
    mode = obj.mode
    if mode is not None:
        raw["mode"] = mode
    return raw


def structure_constraint_config(raw: Any) -> ConstraintConfig:
    """Read a `ConstraintConfig`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ConstraintConfig", "an object")
    try:
        name: ContentBlockerName = obj["name"]
    except KeyError as missing:
        fail_missing("ConstraintConfig", missing)
    if type(name) is not str or name not in _CONTENT_BLOCKER_NAME:
        fail("ConstraintConfig.name", 'one of "url_blocker", "file_blocker"')
    made = allocate(ConstraintConfig)
    made.name = name
    if len(obj) != 1:
        fail_extra("ConstraintConfig", obj, _CONSTRAINT_CONFIG_KEYS)
    return made


def unstructure_constraint_config(obj: ConstraintConfig) -> Any:
    """Write a `ConstraintConfig` as JSON data."""
    if type(obj) is not ConstraintConfig:
        return to_json(obj)
    raw: dict[str, Any] = {"name": obj.name}
    return raw


def structure_policy_mode(raw: Any) -> PolicyMode:
    """Read a `PolicyMode`, or raise the first `Violation` met."""
    value: PolicyMode = raw
    if type(value) is not str or value not in _POLICY_MODE:
        fail("PolicyMode", 'one of "standard", "strict", "custom"')
    return value


def unstructure_policy_mode(value: PolicyMode) -> Any:
    """Write a `PolicyMode` as JSON data."""
    return to_json(value)


def structure_policy_language(raw: Any) -> PolicyLanguage:
    """Read a `PolicyLanguage`, or raise the first `Violation` met."""
    value: PolicyLanguage = raw
    if type(value) is not str or value not in _POLICY_LANGUAGE:
        fail("PolicyLanguage", 'one of "sqrt", "cedar"')
    return value


def unstructure_policy_language(value: PolicyLanguage) -> Any:
    """Write a `PolicyLanguage` as JSON data."""
    return to_json(value)


def structure_enforcement_level(raw: Any) -> EnforcementLevel:
    """Read an `EnforcementLevel`, or raise the first `Violation` met."""
    value: EnforcementLevel = raw
    if type(value) is not str or value not in _ENFORCEMENT_LEVEL:
        fail("EnforcementLevel", 'one of "hard", "soft"')
    return value


def unstructure_enforcement_level(value: EnforcementLevel) -> Any:
    """Write an `EnforcementLevel` as JSON data."""
    return to_json(value)


def structure_meta_policy_mode(raw: Any) -> MetaPolicyMode:
    """Read a `MetaPolicyMode`, or raise the first `Violation` met."""
    value: MetaPolicyMode = raw
    if type(value) is not str or value not in _META_POLICY_MODE:
        fail("MetaPolicyMode", 'one of "allow", "deny"')
    return value


def unstructure_meta_policy_mode(value: MetaPolicyMode) -> Any:
    """Write a `MetaPolicyMode` as JSON data."""
    return to_json(value)


def structure_policy_code(raw: Any) -> PolicyCode:
    """Read a `PolicyCode`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyCode", "an object")
    code: str | Unset = obj.get("code", UNSET)
    if code is not UNSET and type(code) is not str:
        fail("PolicyCode.code", "a string")
    language: PolicyLanguage | Unset = obj.get("language", UNSET)
    if language is not UNSET and (type(language) is not str or language not in _POLICY_LANGUAGE):
        fail("PolicyCode.language", 'one of "sqrt", "cedar"')
    made = allocate(PolicyCode)
    made.code = code
    made.language = language
    if not _POLICY_CODE_KEYS.issuperset(obj):
        fail_extra("PolicyCode", obj, _POLICY_CODE_KEYS)
    return made


def unstructure_policy_code(obj: PolicyCode) -> Any:
    """Write a `PolicyCode` as JSON data."""
    if type(obj) is not PolicyCode:
        return to_json(obj)
    raw: dict[str, Any] = {}
    code = obj.code
    if code is not UNSET:
        raw["code"] = code
    language = obj.language
    if language is not UNSET:
        raw["language"] = language
    return raw


def structure_control_flow_meta_policy(raw: Any) -> ControlFlowMetaPolicy:
    """Read a `ControlFlowMetaPolicy`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ControlFlowMetaPolicy", "an object")
    mode: MetaPolicyMode | Unset = obj.get("mode", UNSET)
    if mode is not UNSET and (type(mode) is not str or mode not in _META_POLICY_MODE):
        fail("ControlFlowMetaPolicy.mode", 'one of "allow", "deny"')
    producers: list[str] | Unset = obj.get("producers", UNSET)
    if producers is not UNSET:
        if type(producers) is not list:
            fail("ControlFlowMetaPolicy.producers", "an array")
        for item_of_producers in producers:
            if type(item_of_producers) is not str:
                fail("ControlFlowMetaPolicy.producers[]", "a string")
        if len(set(producers)) != len(producers):
            fail("ControlFlowMetaPolicy.producers", "no two items alike")
    tags: list[str] | Unset = obj.get("tags", UNSET)
    if tags is not UNSET:
        if type(tags) is not list:
            fail("ControlFlowMetaPolicy.tags", "an array")
        for item_of_tags in tags:
            if type(item_of_tags) is not str:
                fail("ControlFlowMetaPolicy.tags[]", "a string")
        if len(set(tags)) != len(tags):
            fail("ControlFlowMetaPolicy.tags", "no two items alike")
    consumers: list[str] | Unset = obj.get("consumers", UNSET)
    if consumers is not UNSET:
        if type(consumers) is not list:
            fail("ControlFlowMetaPolicy.consumers", "an array")
        for item_of_consumers in consumers:
            if type(item_of_consumers) is not str:
                fail("ControlFlowMetaPolicy.consumers[]", "a string")
        if len(set(consumers)) != len(consumers):
            fail("ControlFlowMetaPolicy.consumers", "no two items alike")
    made = allocate(ControlFlowMetaPolicy)
    made.mode = mode
    made.producers = producers
    made.tags = tags
    made.consumers = consumers
    if not _CONTROL_FLOW_META_POLICY_KEYS.issuperset(obj):
        fail_extra("ControlFlowMetaPolicy", obj, _CONTROL_FLOW_META_POLICY_KEYS)
    return made


def unstructure_control_flow_meta_policy(obj: ControlFlowMetaPolicy) -> Any:
    """Write a `ControlFlowMetaPolicy` as JSON data."""
    if type(obj) is not ControlFlowMetaPolicy:
        return to_json(obj)
    raw: dict[str, Any] = {}
    mode = obj.mode
    if mode is not UNSET:
        raw["mode"] = mode
    producers = obj.producers
    if producers is not UNSET:
        raw["producers"] = producers
    tags = obj.tags
    if tags is not UNSET:
        raw["tags"] = tags
    consumers = obj.consumers
    if consumers is not UNSET:
        raw["consumers"] = consumers
    return raw


def structure_internal_policy_presets(raw: Any) -> InternalPolicyPresets:
    """Read an `InternalPolicyPresets`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("InternalPolicyPresets", "an object")
    default_allow: bool | Unset = obj.get("default_allow", UNSET)
    if default_allow is not UNSET and type(default_allow) is not bool:
        fail("InternalPolicyPresets.default_allow", "a boolean")
    default_allow_enforcement_level: EnforcementLevel | Unset = obj.get("default_allow_enforcement_level", UNSET)
    if default_allow_enforcement_level is not UNSET and (
        type(default_allow_enforcement_level) is not str or default_allow_enforcement_level not in _ENFORCEMENT_LEVEL
    ):
        fail("InternalPolicyPresets.default_allow_enforcement_level", 'one of "hard", "soft"')
    enable_non_executable_memory: bool | Unset = obj.get("enable_non_executable_memory", UNSET)
    if enable_non_executable_memory is not UNSET and type(enable_non_executable_memory) is not bool:
        fail("InternalPolicyPresets.enable_non_executable_memory", "a boolean")
    branching_meta_policy: ControlFlowMetaPolicy | Unset = obj.get("branching_meta_policy", UNSET)
    if branching_meta_policy is not UNSET:
        branching_meta_policy = structure_control_flow_meta_policy(branching_meta_policy)
    made = allocate(InternalPolicyPresets)
    made.default_allow = default_allow
    made.default_allow_enforcement_level = default_allow_enforcement_level
    made.enable_non_executable_memory = enable_non_executable_memory
    made.branching_meta_policy = branching_meta_policy
    if _INTERNAL_POLICY_PRESETS_USUAL.issuperset(obj):
        made.enable_llm_blocked_tag = UNSET
        made.llm_blocked_tag_enforcement_level = UNSET
        return made
    enable_llm_blocked_tag: bool | Unset = obj.get("enable_llm_blocked_tag", UNSET)
    if enable_llm_blocked_tag is not UNSET and type(enable_llm_blocked_tag) is not bool:
        fail("InternalPolicyPresets.enable_llm_blocked_tag", "a boolean")
    made.enable_llm_blocked_tag = enable_llm_blocked_tag
    llm_blocked_tag_enforcement_level: EnforcementLevel | Unset = obj.get("llm_blocked_tag_enforcement_level", UNSET)
    if llm_blocked_tag_enforcement_level is not UNSET and (
        type(llm_blocked_tag_enforcement_level) is not str
        or llm_blocked_tag_enforcement_level not in _ENFORCEMENT_LEVEL
    ):
        fail("InternalPolicyPresets.llm_blocked_tag_enforcement_level", 'one of "hard", "soft"')
    made.llm_blocked_tag_enforcement_level = llm_blocked_tag_enforcement_level
    if not _INTERNAL_POLICY_PRESETS_KEYS.issuperset(obj):
        fail_extra("InternalPolicyPresets", obj, _INTERNAL_POLICY_PRESETS_KEYS)
    return made


def unstructure_internal_policy_presets(obj: InternalPolicyPresets) -> Any:
    """Write an `InternalPolicyPresets` as JSON data."""
    if type(obj) is not InternalPolicyPresets:
        return to_json(obj)
    raw: dict[str, Any] = {}
    default_allow = obj.default_allow
    if default_allow is not UNSET:
        raw["default_allow"] = default_allow
    default_allow_enforcement_level = obj.default_allow_enforcement_level
    if default_allow_enforcement_level is not UNSET:
        raw["default_allow_enforcement_level"] = default_allow_enforcement_level
    enable_non_executable_memory = obj.enable_non_executable_memory
    if enable_non_executable_memory is not UNSET:
        raw["enable_non_executable_memory"] = enable_non_executable_memory
    branching_meta_policy = obj.branching_meta_policy
    if branching_meta_policy is not UNSET:
        raw["branching_meta_policy"] = unstructure_control_flow_meta_policy(branching_meta_policy)
    enable_llm_blocked_tag = obj.enable_llm_blocked_tag
    if enable_llm_blocked_tag is not UNSET:
        raw["enable_llm_blocked_tag"] = enable_llm_blocked_tag
    llm_blocked_tag_enforcement_level = obj.llm_blocked_tag_enforcement_level
    if llm_blocked_tag_enforcement_level is not UNSET:
        raw["llm_blocked_tag_enforcement_level"] = llm_blocked_tag_enforcement_level
    return raw


def structure_security_policy_header(raw: Any) -> SecurityPolicyHeader:
    """Read a `SecurityPolicyHeader`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("SecurityPolicyHeader", "an object")
    mode: PolicyMode | None = obj.get("mode")
    if mode is not None and (type(mode) is not str or mode not in _POLICY_MODE):
        fail("SecurityPolicyHeader.mode", 'one of "standard", "strict", "custom"')
    codes: PolicyCode | None = obj.get("codes")
    if codes is not None:
        codes = structure_policy_code(codes)
    auto_gen: bool | None = obj.get("auto_gen")
    if auto_gen is not None and type(auto_gen) is not bool:
        fail("SecurityPolicyHeader.auto_gen", "a boolean")
    fail_fast: bool | None = obj.get("fail_fast")
    if fail_fast is not None and type(fail_fast) is not bool:
        fail("SecurityPolicyHeader.fail_fast", "a boolean")
    presets: InternalPolicyPresets | None = obj.get("presets")
    if presets is not None:
        presets = structure_internal_policy_presets(presets)
    made = allocate(SecurityPolicyHeader)
    made.mode = mode
    made.codes = codes
    made.auto_gen = auto_gen
    made.fail_fast = fail_fast
    made.presets = presets
    made.check = "warn"
    if not _SECURITY_POLICY_HEADER_KEYS.issuperset(obj):
        fail_extra("SecurityPolicyHeader", obj, _SECURITY_POLICY_HEADER_KEYS)
    return made


def unstructure_security_policy_header(obj: SecurityPolicyHeader) -> Any:
    """Write a `SecurityPolicyHeader` as JSON data."""
    if type(obj) is not SecurityPolicyHeader:
        return to_json(obj)
    raw: dict[str, Any] = {}
    mode = obj.mode
    if mode is not None:
        raw["mode"] = mode
    codes = obj.codes
    if codes is not None:
        raw["codes"] = unstructure_policy_code(codes)
    auto_gen = obj.auto_gen
    if auto_gen is not None:
        raw["auto_gen"] = auto_gen
    fail_fast = obj.fail_fast
    if fail_fast is not None:
        raw["fail_fast"] = fail_fast
    presets = obj.presets
    if presets is not None:
        raw["presets"] = unstructure_internal_policy_presets(presets)
    return raw


def structure_internal_sqrt_tool_id_type(raw: Any) -> InternalSqrtToolIdType:
    """Read an `InternalSqrtToolIdType`, or raise the first `Violation` met."""
    value: InternalSqrtToolIdType = raw
    if type(value) is not str or value not in _INTERNAL_SQRT_TOOL_ID_TYPE:
        fail("InternalSqrtToolIdType", 'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"')
    return value


def unstructure_internal_sqrt_tool_id_type(value: InternalSqrtToolIdType) -> Any:
    """Write an `InternalSqrtToolIdType` as JSON data."""
    return to_json(value)


def structure_debug_info_level(raw: Any) -> DebugInfoLevel:
    """Read a `DebugInfoLevel`, or raise the first `Violation` met."""
    value: DebugInfoLevel = raw
    if type(value) is not str or value not in _DEBUG_INFO_LEVEL:
        fail("DebugInfoLevel", 'one of "minimal", "normal", "extra"')
    return value


def unstructure_debug_info_level(value: DebugInfoLevel) -> Any:
    """Write a `DebugInfoLevel` as JSON data."""
    return to_json(value)


def structure_session_meta_clearing(raw: Any) -> SessionMetaClearing:
    """Read a `SessionMetaClearing`, or raise the first `Violation` met."""
    value: SessionMetaClearing = raw
    if type(value) is not str or value not in _SESSION_META_CLEARING:
        fail("SessionMetaClearing", 'one of "never", "every_attempt", "every_turn"')
    return value


def unstructure_session_meta_clearing(value: SessionMetaClearing) -> Any:
    """Write a `SessionMetaClearing` as JSON data."""
    return to_json(value)


def structure_history_mismatch_policy(raw: Any) -> HistoryMismatchPolicy:
    """Read a `HistoryMismatchPolicy`, or raise the first `Violation` met."""
    value: HistoryMismatchPolicy = raw
    if type(value) is not str or value not in _HISTORY_MISMATCH_POLICY:
        fail("HistoryMismatchPolicy", 'one of "reject", "restart_turn", "continue"')
    return value


def unstructure_history_mismatch_policy(value: HistoryMismatchPolicy) -> Any:
    """Write a `HistoryMismatchPolicy` as JSON data."""
    return to_json(value)


def structure_review_grammar_name(raw: Any) -> ReviewGrammarName:
    """Read a `ReviewGrammarName`, or raise the first `Violation` met."""
    value: ReviewGrammarName = raw
    if type(value) is not str or value not in _REVIEW_GRAMMAR_NAME:
        fail("ReviewGrammarName", 'one of "none", "bool", "text"')
    return value


def unstructure_review_grammar_name(value: ReviewGrammarName) -> Any:
    """Write a `ReviewGrammarName` as JSON data."""
    return to_json(value)


def structure_review_grammar(raw: Any) -> ReviewGrammar:
    """Read a `ReviewGrammar`, or raise the first `Violation` met."""
    unknown: object = raw
    kind = type(unknown)
    if kind is str:
        text: ReviewGrammar = raw
        if type(text) is not str or text not in _REVIEW_GRAMMAR_NAME:
            fail("ReviewGrammar", 'one of "none", "bool", "text"')
        return text
    if kind is bool:
        flag: bool = raw
        return flag
    fail("ReviewGrammar", "a string or a boolean")


def unstructure_review_grammar(value: ReviewGrammar) -> Any:
    """Write a `ReviewGrammar` as JSON data."""
    return to_json(value)


def structure_tool_error_detection(raw: Any) -> ToolErrorDetection:
    """Read a `ToolErrorDetection`, or raise the first `Violation` met."""
    value: ToolErrorDetection = raw
    if type(value) is not str or value not in _TOOL_ERROR_DETECTION:
        fail("ToolErrorDetection", 'one of "none", "regex", "llm"')
    return value


def unstructure_tool_error_detection(value: ToolErrorDetection) -> Any:
    """Write a `ToolErrorDetection` as JSON data."""
    return to_json(value)


def structure_tool_result_transform(raw: Any) -> ToolResultTransform:
    """Read a `ToolResultTransform`, or raise the first `Violation` met."""
    value: ToolResultTransform = raw
    if type(value) is not str or value not in _TOOL_RESULT_TRANSFORM:
        fail("ToolResultTransform", 'one of "none", "codex"')
    return value


def unstructure_tool_result_transform(value: ToolResultTransform) -> Any:
    """Write a `ToolResultTransform` as JSON data."""
    return to_json(value)


def structure_fsm_overrides(raw: Any) -> FsmOverrides:
    """Read a `FsmOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FsmOverrides", "an object")
    clear_session_meta: SessionMetaClearing | None = obj.get("clear_session_meta")
    if clear_session_meta is not None and (
        type(clear_session_meta) is not str or clear_session_meta not in _SESSION_META_CLEARING
    ):
        fail("FsmOverrides.clear_session_meta", 'one of "never", "every_attempt", "every_turn"')
    max_n_turns: int | None | Unset = obj.get("max_n_turns", UNSET)
    if max_n_turns is not UNSET and max_n_turns is not None:
        if type(max_n_turns) is not int:
            max_n_turns = integer("FsmOverrides.max_n_turns", max_n_turns)
        if max_n_turns < 1:
            fail("FsmOverrides.max_n_turns", "at least 1")
    enabled_internal_tools: list[InternalSqrtToolIdType] | None = obj.get("enabled_internal_tools")
    if enabled_internal_tools is not None:
        if type(enabled_internal_tools) is not list:
            fail("FsmOverrides.enabled_internal_tools", "an array")
        for item_of_enabled_internal_tools in enabled_internal_tools:
            if (
                type(item_of_enabled_internal_tools) is not str
                or item_of_enabled_internal_tools not in _INTERNAL_SQRT_TOOL_ID_TYPE
            ):
                fail(
                    "FsmOverrides.enabled_internal_tools[]",
                    'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"',
                )
    max_pllm_steps: int | None | Unset = obj.get("max_pllm_steps", UNSET)
    if max_pllm_steps is not UNSET and max_pllm_steps is not None:
        if type(max_pllm_steps) is not int:
            max_pllm_steps = integer("FsmOverrides.max_pllm_steps", max_pllm_steps)
        if max_pllm_steps < 1:
            fail("FsmOverrides.max_pllm_steps", "at least 1")
    made = allocate(FsmOverrides)
    made.clear_session_meta = clear_session_meta
    made.max_n_turns = max_n_turns
    made.enabled_internal_tools = enabled_internal_tools
    made.max_pllm_steps = max_pllm_steps
    if _FSM_OVERRIDES_USUAL.issuperset(obj):
        made.min_num_tools_for_filtering = UNSET
        made.history_mismatch_policy = None
        made.clear_history_every_n_attempts = UNSET
        made.disable_rllm = None
        made.enable_multistep_planning = None
        made.prune_failed_steps = None
        made.force_to_cache = None
        made.max_pllm_failed_steps = UNSET
        made.max_tool_calls_per_step = UNSET
        made.reduced_grammar_for_rllm_review = None
        made.retry_on_policy_violation = None
        made.wrap_tool_result = None
        made.detect_tool_errors = None
        made.detect_tool_error_regex_pattern = None
        made.detect_tool_error_max_result_length = UNSET
        made.strict_tool_result_parsing = None
        made.tool_result_transform = None
        made.n_pllm_plans = UNSET
        made.pllm_candidate_models = None
        made.pllm_context_pruning = None
        return made
    min_num_tools_for_filtering: int | None | Unset = obj.get("min_num_tools_for_filtering", UNSET)
    if min_num_tools_for_filtering is not UNSET and min_num_tools_for_filtering is not None:
        if type(min_num_tools_for_filtering) is not int:
            min_num_tools_for_filtering = integer(
                "FsmOverrides.min_num_tools_for_filtering", min_num_tools_for_filtering
            )
        if min_num_tools_for_filtering < 2:
            fail("FsmOverrides.min_num_tools_for_filtering", "at least 2")
    made.min_num_tools_for_filtering = min_num_tools_for_filtering
    history_mismatch_policy: HistoryMismatchPolicy | None = obj.get("history_mismatch_policy")
    if history_mismatch_policy is not None and (
        type(history_mismatch_policy) is not str or history_mismatch_policy not in _HISTORY_MISMATCH_POLICY
    ):
        fail("FsmOverrides.history_mismatch_policy", 'one of "reject", "restart_turn", "continue"')
    made.history_mismatch_policy = history_mismatch_policy
    clear_history_every_n_attempts: int | None | Unset = obj.get("clear_history_every_n_attempts", UNSET)
    if clear_history_every_n_attempts is not UNSET and clear_history_every_n_attempts is not None:
        if type(clear_history_every_n_attempts) is not int:
            clear_history_every_n_attempts = integer(
                "FsmOverrides.clear_history_every_n_attempts", clear_history_every_n_attempts
            )
        if clear_history_every_n_attempts < 1:
            fail("FsmOverrides.clear_history_every_n_attempts", "at least 1")
    made.clear_history_every_n_attempts = clear_history_every_n_attempts
    disable_rllm: bool | None = obj.get("disable_rllm")
    if disable_rllm is not None and type(disable_rllm) is not bool:
        fail("FsmOverrides.disable_rllm", "a boolean")
    made.disable_rllm = disable_rllm
    enable_multistep_planning: bool | None = obj.get("enable_multistep_planning")
    if enable_multistep_planning is not None and type(enable_multistep_planning) is not bool:
        fail("FsmOverrides.enable_multistep_planning", "a boolean")
    made.enable_multistep_planning = enable_multistep_planning
    prune_failed_steps: bool | None = obj.get("prune_failed_steps")
    if prune_failed_steps is not None and type(prune_failed_steps) is not bool:
        fail("FsmOverrides.prune_failed_steps", "a boolean")
    made.prune_failed_steps = prune_failed_steps
    force_to_cache: list[str] | None = obj.get("force_to_cache")
    if force_to_cache is not None:
        if type(force_to_cache) is not list:
            fail("FsmOverrides.force_to_cache", "an array")
        for item_of_force_to_cache in force_to_cache:
            if type(item_of_force_to_cache) is not str:
                fail("FsmOverrides.force_to_cache[]", "a string")
    made.force_to_cache = force_to_cache
    max_pllm_failed_steps: int | None | Unset = obj.get("max_pllm_failed_steps", UNSET)
    if max_pllm_failed_steps is not UNSET and max_pllm_failed_steps is not None:
        if type(max_pllm_failed_steps) is not int:
            max_pllm_failed_steps = integer("FsmOverrides.max_pllm_failed_steps", max_pllm_failed_steps)
        if max_pllm_failed_steps < 1:
            fail("FsmOverrides.max_pllm_failed_steps", "at least 1")
    made.max_pllm_failed_steps = max_pllm_failed_steps
    max_tool_calls_per_step: int | None | Unset = obj.get("max_tool_calls_per_step", UNSET)
    if max_tool_calls_per_step is not UNSET and max_tool_calls_per_step is not None:
        if type(max_tool_calls_per_step) is not int:
            max_tool_calls_per_step = integer("FsmOverrides.max_tool_calls_per_step", max_tool_calls_per_step)
        if max_tool_calls_per_step < 1:
            fail("FsmOverrides.max_tool_calls_per_step", "at least 1")
    made.max_tool_calls_per_step = max_tool_calls_per_step
    reduced_grammar_for_rllm_review: ReviewGrammar | None = obj.get("reduced_grammar_for_rllm_review")
    if reduced_grammar_for_rllm_review is not None:
        reduced_grammar_for_rllm_review = structure_review_grammar(reduced_grammar_for_rllm_review)
    made.reduced_grammar_for_rllm_review = reduced_grammar_for_rllm_review
    retry_on_policy_violation: bool | None = obj.get("retry_on_policy_violation")
    if retry_on_policy_violation is not None and type(retry_on_policy_violation) is not bool:
        fail("FsmOverrides.retry_on_policy_violation", "a boolean")
    made.retry_on_policy_violation = retry_on_policy_violation
    wrap_tool_result: bool | None = obj.get("wrap_tool_result")
    if wrap_tool_result is not None and type(wrap_tool_result) is not bool:
        fail("FsmOverrides.wrap_tool_result", "a boolean")
    made.wrap_tool_result = wrap_tool_result
    detect_tool_errors: ToolErrorDetection | None = obj.get("detect_tool_errors")
    if detect_tool_errors is not None and (
        type(detect_tool_errors) is not str or detect_tool_errors not in _TOOL_ERROR_DETECTION
    ):
        fail("FsmOverrides.detect_tool_errors", 'one of "none", "regex", "llm"')
    made.detect_tool_errors = detect_tool_errors
    detect_tool_error_regex_pattern: str | None = obj.get("detect_tool_error_regex_pattern")
    if detect_tool_error_regex_pattern is not None and type(detect_tool_error_regex_pattern) is not str:
        fail("FsmOverrides.detect_tool_error_regex_pattern", "a string")
    made.detect_tool_error_regex_pattern = detect_tool_error_regex_pattern
    detect_tool_error_max_result_length: int | None | Unset = obj.get("detect_tool_error_max_result_length", UNSET)
    if (
        detect_tool_error_max_result_length is not UNSET
        and detect_tool_error_max_result_length is not None
        and type(detect_tool_error_max_result_length) is not int
    ):
        detect_tool_error_max_result_length = integer(
            "FsmOverrides.detect_tool_error_max_result_length", detect_tool_error_max_result_length
        )
    made.detect_tool_error_max_result_length = detect_tool_error_max_result_length
    strict_tool_result_parsing: bool | None = obj.get("strict_tool_result_parsing")
    if strict_tool_result_parsing is not None and type(strict_tool_result_parsing) is not bool:
        fail("FsmOverrides.strict_tool_result_parsing", "a boolean")
    made.strict_tool_result_parsing = strict_tool_result_parsing
    tool_result_transform: ToolResultTransform | None = obj.get("tool_result_transform")
    if tool_result_transform is not None and (
        type(tool_result_transform) is not str or tool_result_transform not in _TOOL_RESULT_TRANSFORM
    ):
        fail("FsmOverrides.tool_result_transform", 'one of "none", "codex"')
    made.tool_result_transform = tool_result_transform
    n_pllm_plans: int | None | Unset = obj.get("n_pllm_plans", UNSET)
    if n_pllm_plans is not UNSET and n_pllm_plans is not None:
        if type(n_pllm_plans) is not int:
            n_pllm_plans = integer("FsmOverrides.n_pllm_plans", n_pllm_plans)
        if n_pllm_plans < 1:
            fail("FsmOverrides.n_pllm_plans", "at least 1")
    made.n_pllm_plans = n_pllm_plans
    pllm_candidate_models: list[str] | None = obj.get("pllm_candidate_models")
    if pllm_candidate_models is not None:
        if type(pllm_candidate_models) is not list:
            fail("FsmOverrides.pllm_candidate_models", "an array")
        for item_of_pllm_candidate_models in pllm_candidate_models:
            if type(item_of_pllm_candidate_models) is not str:
                fail("FsmOverrides.pllm_candidate_models[]", "a string")
        if len(set(pllm_candidate_models)) != len(pllm_candidate_models):
            fail("FsmOverrides.pllm_candidate_models", "no two items alike")
    made.pllm_candidate_models = pllm_candidate_models
    pllm_context_pruning: bool | None = obj.get("pllm_context_pruning")
    if pllm_context_pruning is not None and type(pllm_context_pruning) is not bool:
        fail("FsmOverrides.pllm_context_pruning", "a boolean")
    made.pllm_context_pruning = pllm_context_pruning
    if not _FSM_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("FsmOverrides", obj, _FSM_OVERRIDES_KEYS)
    return made


def unstructure_fsm_overrides(obj: FsmOverrides) -> Any:
    """Write a `FsmOverrides` as JSON data."""
    if type(obj) is not FsmOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    min_num_tools_for_filtering = obj.min_num_tools_for_filtering
    if min_num_tools_for_filtering is not UNSET:
        raw["min_num_tools_for_filtering"] = min_num_tools_for_filtering
    clear_session_meta = obj.clear_session_meta
    if clear_session_meta is not None:
        raw["clear_session_meta"] = clear_session_meta
    max_n_turns = obj.max_n_turns
    if max_n_turns is not UNSET:
        raw["max_n_turns"] = max_n_turns
    history_mismatch_policy = obj.history_mismatch_policy
    if history_mismatch_policy is not None:
        raw["history_mismatch_policy"] = history_mismatch_policy
    clear_history_every_n_attempts = obj.clear_history_every_n_attempts
    if clear_history_every_n_attempts is not UNSET:
        raw["clear_history_every_n_attempts"] = clear_history_every_n_attempts
    disable_rllm = obj.disable_rllm
    if disable_rllm is not None:
        raw["disable_rllm"] = disable_rllm
    enable_multistep_planning = obj.enable_multistep_planning
    if enable_multistep_planning is not None:
        raw["enable_multistep_planning"] = enable_multistep_planning
    enabled_internal_tools = obj.enabled_internal_tools
    if enabled_internal_tools is not None:
        raw["enabled_internal_tools"] = enabled_internal_tools
    prune_failed_steps = obj.prune_failed_steps
    if prune_failed_steps is not None:
        raw["prune_failed_steps"] = prune_failed_steps
    force_to_cache = obj.force_to_cache
    if force_to_cache is not None:
        raw["force_to_cache"] = force_to_cache
    max_pllm_steps = obj.max_pllm_steps
    if max_pllm_steps is not UNSET:
        raw["max_pllm_steps"] = max_pllm_steps
    max_pllm_failed_steps = obj.max_pllm_failed_steps
    if max_pllm_failed_steps is not UNSET:
        raw["max_pllm_failed_steps"] = max_pllm_failed_steps
    max_tool_calls_per_step = obj.max_tool_calls_per_step
    if max_tool_calls_per_step is not UNSET:
        raw["max_tool_calls_per_step"] = max_tool_calls_per_step
    reduced_grammar_for_rllm_review = obj.reduced_grammar_for_rllm_review
    if reduced_grammar_for_rllm_review is not None:
        raw["reduced_grammar_for_rllm_review"] = reduced_grammar_for_rllm_review
    retry_on_policy_violation = obj.retry_on_policy_violation
    if retry_on_policy_violation is not None:
        raw["retry_on_policy_violation"] = retry_on_policy_violation
    wrap_tool_result = obj.wrap_tool_result
    if wrap_tool_result is not None:
        raw["wrap_tool_result"] = wrap_tool_result
    detect_tool_errors = obj.detect_tool_errors
    if detect_tool_errors is not None:
        raw["detect_tool_errors"] = detect_tool_errors
    detect_tool_error_regex_pattern = obj.detect_tool_error_regex_pattern
    if detect_tool_error_regex_pattern is not None:
        raw["detect_tool_error_regex_pattern"] = detect_tool_error_regex_pattern
    detect_tool_error_max_result_length = obj.detect_tool_error_max_result_length
    if detect_tool_error_max_result_length is not UNSET:
        raw["detect_tool_error_max_result_length"] = detect_tool_error_max_result_length
    strict_tool_result_parsing = obj.strict_tool_result_parsing
    if strict_tool_result_parsing is not None:
        raw["strict_tool_result_parsing"] = strict_tool_result_parsing
    tool_result_transform = obj.tool_result_transform
    if tool_result_transform is not None:
        raw["tool_result_transform"] = tool_result_transform
    n_pllm_plans = obj.n_pllm_plans
    if n_pllm_plans is not UNSET:
        raw["n_pllm_plans"] = n_pllm_plans
    pllm_candidate_models = obj.pllm_candidate_models
    if pllm_candidate_models is not None:
        raw["pllm_candidate_models"] = pllm_candidate_models
    pllm_context_pruning = obj.pllm_context_pruning
    if pllm_context_pruning is not None:
        raw["pllm_context_pruning"] = pllm_context_pruning
    return raw


def structure_context_var_visibility(raw: Any) -> ContextVarVisibility:
    """Read a `ContextVarVisibility`, or raise the first `Violation` met."""
    value: ContextVarVisibility = raw
    if type(value) is not str or value not in _CONTEXT_VAR_VISIBILITY:
        fail("ContextVarVisibility", 'one of "none", "basic-notext", "basic-executable", "all-executable", "all"')
    return value


def unstructure_context_var_visibility(value: ContextVarVisibility) -> Any:
    """Write a `ContextVarVisibility` as JSON data."""
    return to_json(value)


def structure_inline_role(raw: Any) -> InlineRole:
    """Read an `InlineRole`, or raise the first `Violation` met."""
    value: InlineRole = raw
    if type(value) is not str or value not in _INLINE_ROLE:
        fail("InlineRole", 'one of "assistant", "tool", "developer", "system"')
    return value


def unstructure_inline_role(value: InlineRole) -> Any:
    """Write an `InlineRole` as JSON data."""
    return to_json(value)


def structure_pllm_prompt_overrides(raw: Any) -> PllmPromptOverrides:
    """Read a `PllmPromptOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PllmPromptOverrides", "an object")
    flavor: str | None = obj.get("flavor")
    if flavor is not None and type(flavor) is not str:
        fail("PllmPromptOverrides.flavor", "a string")
    context_var_visibility: ContextVarVisibility | None = obj.get("context_var_visibility")
    if context_var_visibility is not None and (
        type(context_var_visibility) is not str or context_var_visibility not in _CONTEXT_VAR_VISIBILITY
    ):
        fail(
            "PllmPromptOverrides.context_var_visibility",
            'one of "none", "basic-notext", "basic-executable", "all-executable", "all"',
        )
    debug_info_level: DebugInfoLevel | None = obj.get("debug_info_level")
    if debug_info_level is not None and (
        type(debug_info_level) is not str or debug_info_level not in _DEBUG_INFO_LEVEL
    ):
        fail("PllmPromptOverrides.debug_info_level", 'one of "minimal", "normal", "extra"')
    made = allocate(PllmPromptOverrides)
    made.flavor = flavor
    made.context_var_visibility = context_var_visibility
    made.debug_info_level = debug_info_level
    if _PLLM_PROMPT_OVERRIDES_USUAL.issuperset(obj):
        made.version = None
        made.clarify_ambiguous_queries = None
        made.query_inline_roles = None
        made.query_role_name_overrides = None
        made.query_include_tool_calls = None
        made.query_include_tool_args = None
        made.query_include_tool_results = None
        return made
    version: str | None = obj.get("version")
    if version is not None and type(version) is not str:
        fail("PllmPromptOverrides.version", "a string")
    made.version = version
    clarify_ambiguous_queries: bool | None = obj.get("clarify_ambiguous_queries")
    if clarify_ambiguous_queries is not None and type(clarify_ambiguous_queries) is not bool:
        fail("PllmPromptOverrides.clarify_ambiguous_queries", "a boolean")
    made.clarify_ambiguous_queries = clarify_ambiguous_queries
    query_inline_roles: list[InlineRole] | None = obj.get("query_inline_roles")
    if query_inline_roles is not None:
        if type(query_inline_roles) is not list:
            fail("PllmPromptOverrides.query_inline_roles", "an array")
        for item_of_query_inline_roles in query_inline_roles:
            if type(item_of_query_inline_roles) is not str or item_of_query_inline_roles not in _INLINE_ROLE:
                fail("PllmPromptOverrides.query_inline_roles[]", 'one of "assistant", "tool", "developer", "system"')
    made.query_inline_roles = query_inline_roles
    query_role_name_overrides: dict[str, str] | None = obj.get("query_role_name_overrides")
    if query_role_name_overrides is not None:
        if type(query_role_name_overrides) is not dict:
            fail("PllmPromptOverrides.query_role_name_overrides", "an object")
        for item_of_query_role_name_overrides in query_role_name_overrides.values():
            if type(item_of_query_role_name_overrides) is not str:
                fail("PllmPromptOverrides.query_role_name_overrides[]", "a string")
    made.query_role_name_overrides = query_role_name_overrides
    query_include_tool_calls: bool | None = obj.get("query_include_tool_calls")
    if query_include_tool_calls is not None and type(query_include_tool_calls) is not bool:
        fail("PllmPromptOverrides.query_include_tool_calls", "a boolean")
    made.query_include_tool_calls = query_include_tool_calls
    query_include_tool_args: bool | None = obj.get("query_include_tool_args")
    if query_include_tool_args is not None and type(query_include_tool_args) is not bool:
        fail("PllmPromptOverrides.query_include_tool_args", "a boolean")
    made.query_include_tool_args = query_include_tool_args
    query_include_tool_results: bool | None = obj.get("query_include_tool_results")
    if query_include_tool_results is not None and type(query_include_tool_results) is not bool:
        fail("PllmPromptOverrides.query_include_tool_results", "a boolean")
    made.query_include_tool_results = query_include_tool_results
    if not _PLLM_PROMPT_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("PllmPromptOverrides", obj, _PLLM_PROMPT_OVERRIDES_KEYS)
    return made


def unstructure_pllm_prompt_overrides(obj: PllmPromptOverrides) -> Any:
    """Write a `PllmPromptOverrides` as JSON data."""
    if type(obj) is not PllmPromptOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    flavor = obj.flavor
    if flavor is not None:
        raw["flavor"] = flavor
    version = obj.version
    if version is not None:
        raw["version"] = version
    clarify_ambiguous_queries = obj.clarify_ambiguous_queries
    if clarify_ambiguous_queries is not None:
        raw["clarify_ambiguous_queries"] = clarify_ambiguous_queries
    context_var_visibility = obj.context_var_visibility
    if context_var_visibility is not None:
        raw["context_var_visibility"] = context_var_visibility
    query_inline_roles = obj.query_inline_roles
    if query_inline_roles is not None:
        raw["query_inline_roles"] = query_inline_roles
    query_role_name_overrides = obj.query_role_name_overrides
    if query_role_name_overrides is not None:
        raw["query_role_name_overrides"] = query_role_name_overrides
    query_include_tool_calls = obj.query_include_tool_calls
    if query_include_tool_calls is not None:
        raw["query_include_tool_calls"] = query_include_tool_calls
    query_include_tool_args = obj.query_include_tool_args
    if query_include_tool_args is not None:
        raw["query_include_tool_args"] = query_include_tool_args
    query_include_tool_results = obj.query_include_tool_results
    if query_include_tool_results is not None:
        raw["query_include_tool_results"] = query_include_tool_results
    debug_info_level = obj.debug_info_level
    if debug_info_level is not None:
        raw["debug_info_level"] = debug_info_level
    return raw


def structure_rllm_prompt_overrides(raw: Any) -> RllmPromptOverrides:
    """Read a `RllmPromptOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("RllmPromptOverrides", "an object")
    debug_info_level: DebugInfoLevel | None = obj.get("debug_info_level")
    if debug_info_level is not None and (
        type(debug_info_level) is not str or debug_info_level not in _DEBUG_INFO_LEVEL
    ):
        fail("RllmPromptOverrides.debug_info_level", 'one of "minimal", "normal", "extra"')
    made = allocate(RllmPromptOverrides)
    made.debug_info_level = debug_info_level
    if _RLLM_PROMPT_OVERRIDES_USUAL.issuperset(obj):
        made.flavor = None
        made.version = None
        return made
    flavor: str | None = obj.get("flavor")
    if flavor is not None and type(flavor) is not str:
        fail("RllmPromptOverrides.flavor", "a string")
    made.flavor = flavor
    version: str | None = obj.get("version")
    if version is not None and type(version) is not str:
        fail("RllmPromptOverrides.version", "a string")
    made.version = version
    if not _RLLM_PROMPT_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("RllmPromptOverrides", obj, _RLLM_PROMPT_OVERRIDES_KEYS)
    return made


def unstructure_rllm_prompt_overrides(obj: RllmPromptOverrides) -> Any:
    """Write a `RllmPromptOverrides` as JSON data."""
    if type(obj) is not RllmPromptOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    flavor = obj.flavor
    if flavor is not None:
        raw["flavor"] = flavor
    version = obj.version
    if version is not None:
        raw["version"] = version
    debug_info_level = obj.debug_info_level
    if debug_info_level is not None:
        raw["debug_info_level"] = debug_info_level
    return raw


def structure_tllm_prompt_overrides(raw: Any) -> TllmPromptOverrides:
    """Read a `TllmPromptOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("TllmPromptOverrides", "an object")
    add_tool_description: bool | None = obj.get("add_tool_description")
    if add_tool_description is not None and type(add_tool_description) is not bool:
        fail("TllmPromptOverrides.add_tool_description", "a boolean")
    made = allocate(TllmPromptOverrides)
    made.add_tool_description = add_tool_description
    if _TLLM_PROMPT_OVERRIDES_USUAL.issuperset(obj):
        made.flavor = None
        made.version = None
        made.add_tool_input_schema = None
        return made
    flavor: str | None = obj.get("flavor")
    if flavor is not None and type(flavor) is not str:
        fail("TllmPromptOverrides.flavor", "a string")
    made.flavor = flavor
    version: str | None = obj.get("version")
    if version is not None and type(version) is not str:
        fail("TllmPromptOverrides.version", "a string")
    made.version = version
    add_tool_input_schema: bool | None = obj.get("add_tool_input_schema")
    if add_tool_input_schema is not None and type(add_tool_input_schema) is not bool:
        fail("TllmPromptOverrides.add_tool_input_schema", "a boolean")
    made.add_tool_input_schema = add_tool_input_schema
    if not _TLLM_PROMPT_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("TllmPromptOverrides", obj, _TLLM_PROMPT_OVERRIDES_KEYS)
    return made


def unstructure_tllm_prompt_overrides(obj: TllmPromptOverrides) -> Any:
    """Write a `TllmPromptOverrides` as JSON data."""
    if type(obj) is not TllmPromptOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    flavor = obj.flavor
    if flavor is not None:
        raw["flavor"] = flavor
    version = obj.version
    if version is not None:
        raw["version"] = version
    add_tool_description = obj.add_tool_description
    if add_tool_description is not None:
        raw["add_tool_description"] = add_tool_description
    add_tool_input_schema = obj.add_tool_input_schema
    if add_tool_input_schema is not None:
        raw["add_tool_input_schema"] = add_tool_input_schema
    return raw


def structure_llm_prompt_overrides(raw: Any) -> LlmPromptOverrides:
    """Read a `LlmPromptOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LlmPromptOverrides", "an object")
    flavor: str | None = obj.get("flavor")
    if flavor is not None and type(flavor) is not str:
        fail("LlmPromptOverrides.flavor", "a string")
    version: str | None = obj.get("version")
    if version is not None and type(version) is not str:
        fail("LlmPromptOverrides.version", "a string")
    made = allocate(LlmPromptOverrides)
    made.flavor = flavor
    made.version = version
    if not _LLM_PROMPT_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("LlmPromptOverrides", obj, _LLM_PROMPT_OVERRIDES_KEYS)
    return made


def unstructure_llm_prompt_overrides(obj: LlmPromptOverrides) -> Any:
    """Write a `LlmPromptOverrides` as JSON data."""
    if type(obj) is not LlmPromptOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    flavor = obj.flavor
    if flavor is not None:
        raw["flavor"] = flavor
    version = obj.version
    if version is not None:
        raw["version"] = version
    return raw


def structure_prompt_overrides(raw: Any) -> PromptOverrides:
    """Read a `PromptOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PromptOverrides", "an object")
    pllm: PllmPromptOverrides | None = obj.get("pllm")
    if pllm is not None:
        pllm = structure_pllm_prompt_overrides(pllm)
    qllm: LlmPromptOverrides | None = obj.get("qllm")
    if qllm is not None:
        qllm = structure_llm_prompt_overrides(qllm)
    made = allocate(PromptOverrides)
    made.pllm = pllm
    made.qllm = qllm
    if _PROMPT_OVERRIDES_USUAL.issuperset(obj):
        made.rllm = None
        made.grllm = None
        made.tllm = None
        made.tagllm = None
        made.policy_llm = None
        made.error_detector_llm = None
        return made
    rllm: RllmPromptOverrides | None = obj.get("rllm")
    if rllm is not None:
        rllm = structure_rllm_prompt_overrides(rllm)
    made.rllm = rllm
    grllm: LlmPromptOverrides | None = obj.get("grllm")
    if grllm is not None:
        grllm = structure_llm_prompt_overrides(grllm)
    made.grllm = grllm
    tllm: TllmPromptOverrides | None = obj.get("tllm")
    if tllm is not None:
        tllm = structure_tllm_prompt_overrides(tllm)
    made.tllm = tllm
    tagllm: LlmPromptOverrides | None = obj.get("tagllm")
    if tagllm is not None:
        tagllm = structure_llm_prompt_overrides(tagllm)
    made.tagllm = tagllm
    policy_llm: LlmPromptOverrides | None = obj.get("policy_llm")
    if policy_llm is not None:
        policy_llm = structure_llm_prompt_overrides(policy_llm)
    made.policy_llm = policy_llm
    error_detector_llm: LlmPromptOverrides | None = obj.get("error_detector_llm")
    if error_detector_llm is not None:
        error_detector_llm = structure_llm_prompt_overrides(error_detector_llm)
    made.error_detector_llm = error_detector_llm
    if not _PROMPT_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("PromptOverrides", obj, _PROMPT_OVERRIDES_KEYS)
    return made


def unstructure_prompt_overrides(obj: PromptOverrides) -> Any:
    """Write a `PromptOverrides` as JSON data."""
    if type(obj) is not PromptOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    pllm = obj.pllm
    if pllm is not None:
        raw["pllm"] = unstructure_pllm_prompt_overrides(pllm)
    rllm = obj.rllm
    if rllm is not None:
        raw["rllm"] = unstructure_rllm_prompt_overrides(rllm)
    grllm = obj.grllm
    if grllm is not None:
        raw["grllm"] = unstructure_llm_prompt_overrides(grllm)
    qllm = obj.qllm
    if qllm is not None:
        raw["qllm"] = unstructure_llm_prompt_overrides(qllm)
    tllm = obj.tllm
    if tllm is not None:
        raw["tllm"] = unstructure_tllm_prompt_overrides(tllm)
    tagllm = obj.tagllm
    if tagllm is not None:
        raw["tagllm"] = unstructure_llm_prompt_overrides(tagllm)
    policy_llm = obj.policy_llm
    if policy_llm is not None:
        raw["policy_llm"] = unstructure_llm_prompt_overrides(policy_llm)
    error_detector_llm = obj.error_detector_llm
    if error_detector_llm is not None:
        raw["error_detector_llm"] = unstructure_llm_prompt_overrides(error_detector_llm)
    return raw


def structure_response_format_overrides(raw: Any) -> ResponseFormatOverrides:
    """Read a `ResponseFormatOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ResponseFormatOverrides", "an object")
    strip_response_content: bool | None = obj.get("strip_response_content")
    if strip_response_content is not None and type(strip_response_content) is not bool:
        fail("ResponseFormatOverrides.strip_response_content", "a boolean")
    include_program: bool | None = obj.get("include_program")
    if include_program is not None and type(include_program) is not bool:
        fail("ResponseFormatOverrides.include_program", "a boolean")
    made = allocate(ResponseFormatOverrides)
    made.strip_response_content = strip_response_content
    made.include_program = include_program
    if _RESPONSE_FORMAT_OVERRIDES_USUAL.issuperset(obj):
        made.stream_thoughts = None
        made.include_policy_check_history = None
        made.include_namespace_snapshot = None
        return made
    stream_thoughts: bool | None = obj.get("stream_thoughts")
    if stream_thoughts is not None and type(stream_thoughts) is not bool:
        fail("ResponseFormatOverrides.stream_thoughts", "a boolean")
    made.stream_thoughts = stream_thoughts
    include_policy_check_history: bool | None = obj.get("include_policy_check_history")
    if include_policy_check_history is not None and type(include_policy_check_history) is not bool:
        fail("ResponseFormatOverrides.include_policy_check_history", "a boolean")
    made.include_policy_check_history = include_policy_check_history
    include_namespace_snapshot: bool | None = obj.get("include_namespace_snapshot")
    if include_namespace_snapshot is not None and type(include_namespace_snapshot) is not bool:
        fail("ResponseFormatOverrides.include_namespace_snapshot", "a boolean")
    made.include_namespace_snapshot = include_namespace_snapshot
    if not _RESPONSE_FORMAT_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("ResponseFormatOverrides", obj, _RESPONSE_FORMAT_OVERRIDES_KEYS)
    return made


def unstructure_response_format_overrides(obj: ResponseFormatOverrides) -> Any:
    """Write a `ResponseFormatOverrides` as JSON data."""
    if type(obj) is not ResponseFormatOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    strip_response_content = obj.strip_response_content
    if strip_response_content is not None:
        raw["strip_response_content"] = strip_response_content
    stream_thoughts = obj.stream_thoughts
    if stream_thoughts is not None:
        raw["stream_thoughts"] = stream_thoughts
    include_program = obj.include_program
    if include_program is not None:
        raw["include_program"] = include_program
    include_policy_check_history = obj.include_policy_check_history
    if include_policy_check_history is not None:
        raw["include_policy_check_history"] = include_policy_check_history
    include_namespace_snapshot = obj.include_namespace_snapshot
    if include_namespace_snapshot is not None:
        raw["include_namespace_snapshot"] = include_namespace_snapshot
    return raw


def structure_reasoning_config_override(raw: Any) -> ReasoningConfigOverride:
    """Read a `ReasoningConfigOverride`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("ReasoningConfigOverride", "an object")
    enabled: bool | Unset = obj.get("enabled", UNSET)
    if enabled is not UNSET and type(enabled) is not bool:
        fail("ReasoningConfigOverride.enabled", "a boolean")
    effort: str | None = obj.get("effort")
    if effort is not None and type(effort) is not str:
        fail("ReasoningConfigOverride.effort", "a string")
    made = allocate(ReasoningConfigOverride)
    made.enabled = enabled
    made.effort = effort
    if _REASONING_CONFIG_OVERRIDE_USUAL.issuperset(obj):
        made.budget = None
        made.adaptive = UNSET
        return made
    budget: int | None = obj.get("budget")
    if budget is not None:
        if type(budget) is not int:
            budget = integer("ReasoningConfigOverride.budget", budget)
        if budget < 1:
            fail("ReasoningConfigOverride.budget", "at least 1")
    made.budget = budget
    adaptive: bool | Unset = obj.get("adaptive", UNSET)
    if adaptive is not UNSET and type(adaptive) is not bool:
        fail("ReasoningConfigOverride.adaptive", "a boolean")
    made.adaptive = adaptive
    if not _REASONING_CONFIG_OVERRIDE_KEYS.issuperset(obj):
        fail_extra("ReasoningConfigOverride", obj, _REASONING_CONFIG_OVERRIDE_KEYS)
    return made


def unstructure_reasoning_config_override(obj: ReasoningConfigOverride) -> Any:
    """Write a `ReasoningConfigOverride` as JSON data."""
    if type(obj) is not ReasoningConfigOverride:
        return to_json(obj)
    raw: dict[str, Any] = {}
    enabled = obj.enabled
    if enabled is not UNSET:
        raw["enabled"] = enabled
    effort = obj.effort
    if effort is not None:
        raw["effort"] = effort
    budget = obj.budget
    if budget is not None:
        raw["budget"] = budget
    adaptive = obj.adaptive
    if adaptive is not UNSET:
        raw["adaptive"] = adaptive
    return raw


def structure_generation_config_overrides(raw: Any) -> GenerationConfigOverrides:
    """Read a `GenerationConfigOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("GenerationConfigOverrides", "an object")
    max_completion_tokens: int | None = obj.get("max_completion_tokens")
    if max_completion_tokens is not None and type(max_completion_tokens) is not int:
        max_completion_tokens = integer("GenerationConfigOverrides.max_completion_tokens", max_completion_tokens)
    temperature: float | None = obj.get("temperature")
    if temperature is not None and type(temperature) is not float and type(temperature) is not int:
        temperature = number("GenerationConfigOverrides.temperature", temperature)
    reasoning: ReasoningConfigOverride | None = obj.get("reasoning")
    if reasoning is not None:
        reasoning = structure_reasoning_config_override(reasoning)
    made = allocate(GenerationConfigOverrides)
    made.max_completion_tokens = max_completion_tokens
    made.temperature = temperature
    made.reasoning = reasoning
    if _GENERATION_CONFIG_OVERRIDES_USUAL.issuperset(obj):
        made.frequency_penalty = None
        made.logit_bias = None
        made.logprobs = None
        made.presence_penalty = None
        made.seed = None
        made.top_p = None
        return made
    frequency_penalty: float | None = obj.get("frequency_penalty")
    if frequency_penalty is not None and type(frequency_penalty) is not float and type(frequency_penalty) is not int:
        frequency_penalty = number("GenerationConfigOverrides.frequency_penalty", frequency_penalty)
    made.frequency_penalty = frequency_penalty
    logit_bias: dict[str, int] | None = obj.get("logit_bias")
    if logit_bias is not None:
        if type(logit_bias) is not dict:
            fail("GenerationConfigOverrides.logit_bias", "an object")
        logit_bias = {
            key: item if type(item) is int else integer("GenerationConfigOverrides.logit_bias[]", item)
            for key, item in logit_bias.items()
        }
    made.logit_bias = logit_bias
    logprobs: bool | None = obj.get("logprobs")
    if logprobs is not None and type(logprobs) is not bool:
        fail("GenerationConfigOverrides.logprobs", "a boolean")
    made.logprobs = logprobs
    presence_penalty: float | None = obj.get("presence_penalty")
    if presence_penalty is not None and type(presence_penalty) is not float and type(presence_penalty) is not int:
        presence_penalty = number("GenerationConfigOverrides.presence_penalty", presence_penalty)
    made.presence_penalty = presence_penalty
    seed: int | None = obj.get("seed")
    if seed is not None and type(seed) is not int:
        seed = integer("GenerationConfigOverrides.seed", seed)
    made.seed = seed
    top_p: float | None = obj.get("top_p")
    if top_p is not None and type(top_p) is not float and type(top_p) is not int:
        top_p = number("GenerationConfigOverrides.top_p", top_p)
    made.top_p = top_p
    if not _GENERATION_CONFIG_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("GenerationConfigOverrides", obj, _GENERATION_CONFIG_OVERRIDES_KEYS)
    return made


def unstructure_generation_config_overrides(obj: GenerationConfigOverrides) -> Any:
    """Write a `GenerationConfigOverrides` as JSON data."""
    if type(obj) is not GenerationConfigOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    frequency_penalty = obj.frequency_penalty
    if frequency_penalty is not None:
        raw["frequency_penalty"] = frequency_penalty
    logit_bias = obj.logit_bias
    if logit_bias is not None:
        raw["logit_bias"] = logit_bias
    logprobs = obj.logprobs
    if logprobs is not None:
        raw["logprobs"] = logprobs
    max_completion_tokens = obj.max_completion_tokens
    if max_completion_tokens is not None:
        raw["max_completion_tokens"] = max_completion_tokens
    presence_penalty = obj.presence_penalty
    if presence_penalty is not None:
        raw["presence_penalty"] = presence_penalty
    seed = obj.seed
    if seed is not None:
        raw["seed"] = seed
    temperature = obj.temperature
    if temperature is not None:
        raw["temperature"] = temperature
    top_p = obj.top_p
    if top_p is not None:
        raw["top_p"] = top_p
    reasoning = obj.reasoning
    if reasoning is not None:
        raw["reasoning"] = unstructure_reasoning_config_override(reasoning)
    return raw


def structure_llm_overrides(raw: Any) -> LlmOverrides:
    """Read a `LlmOverrides`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("LlmOverrides", "an object")
    pllm: GenerationConfigOverrides | None = obj.get("pllm")
    if pllm is not None:
        pllm = structure_generation_config_overrides(pllm)
    qllm: GenerationConfigOverrides | None = obj.get("qllm")
    if qllm is not None:
        qllm = structure_generation_config_overrides(qllm)
    made = allocate(LlmOverrides)
    made.pllm = pllm
    made.qllm = qllm
    if _LLM_OVERRIDES_USUAL.issuperset(obj):
        made.rllm = None
        made.grllm = None
        made.tllm = None
        made.tagllm = None
        made.policy_llm = None
        made.tool_result_error_detector_llm = None
        return made
    rllm: GenerationConfigOverrides | None = obj.get("rllm")
    if rllm is not None:
        rllm = structure_generation_config_overrides(rllm)
    made.rllm = rllm
    grllm: GenerationConfigOverrides | None = obj.get("grllm")
    if grllm is not None:
        grllm = structure_generation_config_overrides(grllm)
    made.grllm = grllm
    tllm: GenerationConfigOverrides | None = obj.get("tllm")
    if tllm is not None:
        tllm = structure_generation_config_overrides(tllm)
    made.tllm = tllm
    tagllm: GenerationConfigOverrides | None = obj.get("tagllm")
    if tagllm is not None:
        tagllm = structure_generation_config_overrides(tagllm)
    made.tagllm = tagllm
    policy_llm: GenerationConfigOverrides | None = obj.get("policy_llm")
    if policy_llm is not None:
        policy_llm = structure_generation_config_overrides(policy_llm)
    made.policy_llm = policy_llm
    tool_result_error_detector_llm: GenerationConfigOverrides | None = obj.get("tool_result_error_detector_llm")
    if tool_result_error_detector_llm is not None:
        tool_result_error_detector_llm = structure_generation_config_overrides(tool_result_error_detector_llm)
    made.tool_result_error_detector_llm = tool_result_error_detector_llm
    if not _LLM_OVERRIDES_KEYS.issuperset(obj):
        fail_extra("LlmOverrides", obj, _LLM_OVERRIDES_KEYS)
    return made


def unstructure_llm_overrides(obj: LlmOverrides) -> Any:
    """Write a `LlmOverrides` as JSON data."""
    if type(obj) is not LlmOverrides:
        return to_json(obj)
    raw: dict[str, Any] = {}
    pllm = obj.pllm
    if pllm is not None:
        raw["pllm"] = unstructure_generation_config_overrides(pllm)
    rllm = obj.rllm
    if rllm is not None:
        raw["rllm"] = unstructure_generation_config_overrides(rllm)
    grllm = obj.grllm
    if grllm is not None:
        raw["grllm"] = unstructure_generation_config_overrides(grllm)
    qllm = obj.qllm
    if qllm is not None:
        raw["qllm"] = unstructure_generation_config_overrides(qllm)
    tllm = obj.tllm
    if tllm is not None:
        raw["tllm"] = unstructure_generation_config_overrides(tllm)
    tagllm = obj.tagllm
    if tagllm is not None:
        raw["tagllm"] = unstructure_generation_config_overrides(tagllm)
    policy_llm = obj.policy_llm
    if policy_llm is not None:
        raw["policy_llm"] = unstructure_generation_config_overrides(policy_llm)
    tool_result_error_detector_llm = obj.tool_result_error_detector_llm
    if tool_result_error_detector_llm is not None:
        raw["tool_result_error_detector_llm"] = unstructure_generation_config_overrides(tool_result_error_detector_llm)
    return raw


def structure_fine_grained_config_header(raw: Any) -> FineGrainedConfigHeader:
    """Read a `FineGrainedConfigHeader`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FineGrainedConfigHeader", "an object")
    fsm: FsmOverrides | None = obj.get("fsm")
    if fsm is not None:
        fsm = structure_fsm_overrides(fsm)
    prompt: PromptOverrides | None = obj.get("prompt")
    if prompt is not None:
        prompt = structure_prompt_overrides(prompt)
    response_format: ResponseFormatOverrides | None = obj.get("response_format")
    if response_format is not None:
        response_format = structure_response_format_overrides(response_format)
    llm: LlmOverrides | None = obj.get("llm")
    if llm is not None:
        llm = structure_llm_overrides(llm)
    made = allocate(FineGrainedConfigHeader)
    made.fsm = fsm
    made.prompt = prompt
    made.response_format = response_format
    made.llm = llm
    if not _FINE_GRAINED_CONFIG_HEADER_KEYS.issuperset(obj):
        fail_extra("FineGrainedConfigHeader", obj, _FINE_GRAINED_CONFIG_HEADER_KEYS)
    return made


def unstructure_fine_grained_config_header(obj: FineGrainedConfigHeader) -> Any:
    """Write a `FineGrainedConfigHeader` as JSON data."""
    if type(obj) is not FineGrainedConfigHeader:
        return to_json(obj)
    raw: dict[str, Any] = {}
    fsm = obj.fsm
    if fsm is not None:
        raw["fsm"] = unstructure_fsm_overrides(fsm)
    prompt = obj.prompt
    if prompt is not None:
        raw["prompt"] = unstructure_prompt_overrides(prompt)
    response_format = obj.response_format
    if response_format is not None:
        raw["response_format"] = unstructure_response_format_overrides(response_format)
    llm = obj.llm
    if llm is not None:
        raw["llm"] = unstructure_llm_overrides(llm)
    return raw


def structure_features_header(raw: Any) -> FeaturesHeader:
    """Read a `FeaturesHeader`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("FeaturesHeader", "an object")
    agent_arch: AgentArch | None = obj.get("agent_arch")
    if agent_arch is not None and (type(agent_arch) is not str or agent_arch not in _AGENT_ARCH):
        fail("FeaturesHeader.agent_arch", 'one of "single-llm", "dual-llm"')
    content_classifiers: list[TaggerConfig] | None = obj.get("content_classifiers")
    if content_classifiers is not None:
        if type(content_classifiers) is not list:
            fail("FeaturesHeader.content_classifiers", "an array")
        content_classifiers = [structure_tagger_config(item) for item in content_classifiers]
    content_blockers: list[ConstraintConfig] | None = obj.get("content_blockers")
    if content_blockers is not None:
        if type(content_blockers) is not list:
            fail("FeaturesHeader.content_blockers", "an array")
        content_blockers = [structure_constraint_config(item) for item in content_blockers]
    made = allocate(FeaturesHeader)
    made.agent_arch = agent_arch
    made.content_classifiers = content_classifiers
    made.content_blockers = content_blockers
    if not _FEATURES_HEADER_KEYS.issuperset(obj):
        fail_extra("FeaturesHeader", obj, _FEATURES_HEADER_KEYS)
    return made


def unstructure_features_header(obj: FeaturesHeader) -> Any:
    """Write a `FeaturesHeader` as JSON data."""
    if type(obj) is not FeaturesHeader:
        return to_json(obj)
    raw: dict[str, Any] = {}
    agent_arch = obj.agent_arch
    if agent_arch is not None:
        raw["agent_arch"] = agent_arch
    content_classifiers = obj.content_classifiers
    if content_classifiers is not None:
        raw["content_classifiers"] = (
            [unstructure_tagger_config(item) for item in content_classifiers]
            if type(content_classifiers) is list
            else to_json(content_classifiers)
        )
    content_blockers = obj.content_blockers
    if content_blockers is not None:
        raw["content_blockers"] = (
            [unstructure_constraint_config(item) for item in content_blockers]
            if type(content_blockers) is list
            else to_json(content_blockers)
        )
    return raw


CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(AgentArch, structure_agent_arch, unstructure_agent_arch, "control/types/headers.json#/$defs/AgentArch"),
    Codec(
        ContentClassifierName,
        structure_content_classifier_name,
        unstructure_content_classifier_name,
        "control/types/headers.json#/$defs/ContentClassifierName",
    ),
    Codec(
        ContentBlockerName,
        structure_content_blocker_name,
        unstructure_content_blocker_name,
        "control/types/headers.json#/$defs/ContentBlockerName",
    ),
    Codec(
        TaggerConfig,
        structure_tagger_config,
        unstructure_tagger_config,
        "control/types/headers.json#/$defs/TaggerConfig",
    ),
    Codec(
        ConstraintConfig,
        structure_constraint_config,
        unstructure_constraint_config,
        "control/types/headers.json#/$defs/ConstraintConfig",
    ),
    Codec(PolicyMode, structure_policy_mode, unstructure_policy_mode, "control/types/headers.json#/$defs/PolicyMode"),
    Codec(
        PolicyLanguage,
        structure_policy_language,
        unstructure_policy_language,
        "control/types/headers.json#/$defs/PolicyLanguage",
    ),
    Codec(
        EnforcementLevel,
        structure_enforcement_level,
        unstructure_enforcement_level,
        "control/types/headers.json#/$defs/EnforcementLevel",
    ),
    Codec(
        MetaPolicyMode,
        structure_meta_policy_mode,
        unstructure_meta_policy_mode,
        "control/types/headers.json#/$defs/MetaPolicyMode",
    ),
    Codec(PolicyCode, structure_policy_code, unstructure_policy_code, "control/types/headers.json#/$defs/PolicyCode"),
    Codec(
        ControlFlowMetaPolicy,
        structure_control_flow_meta_policy,
        unstructure_control_flow_meta_policy,
        "control/types/headers.json#/$defs/ControlFlowMetaPolicy",
    ),
    Codec(
        InternalPolicyPresets,
        structure_internal_policy_presets,
        unstructure_internal_policy_presets,
        "control/types/headers.json#/$defs/InternalPolicyPresets",
    ),
    Codec(
        SecurityPolicyHeader,
        structure_security_policy_header,
        unstructure_security_policy_header,
        "control/types/headers.json#/$defs/SecurityPolicyHeader",
    ),
    Codec(
        InternalSqrtToolIdType,
        structure_internal_sqrt_tool_id_type,
        unstructure_internal_sqrt_tool_id_type,
        "control/types/headers.json#/$defs/InternalSqrtToolIdType",
    ),
    Codec(
        DebugInfoLevel,
        structure_debug_info_level,
        unstructure_debug_info_level,
        "control/types/headers.json#/$defs/DebugInfoLevel",
    ),
    Codec(
        SessionMetaClearing,
        structure_session_meta_clearing,
        unstructure_session_meta_clearing,
        "control/types/headers.json#/$defs/SessionMetaClearing",
    ),
    Codec(
        HistoryMismatchPolicy,
        structure_history_mismatch_policy,
        unstructure_history_mismatch_policy,
        "control/types/headers.json#/$defs/HistoryMismatchPolicy",
    ),
    Codec(
        ReviewGrammarName,
        structure_review_grammar_name,
        unstructure_review_grammar_name,
        "control/types/headers.json#/$defs/ReviewGrammarName",
    ),
    Codec(
        ReviewGrammar,
        structure_review_grammar,
        unstructure_review_grammar,
        "control/types/headers.json#/$defs/ReviewGrammar",
    ),
    Codec(
        ToolErrorDetection,
        structure_tool_error_detection,
        unstructure_tool_error_detection,
        "control/types/headers.json#/$defs/ToolErrorDetection",
    ),
    Codec(
        ToolResultTransform,
        structure_tool_result_transform,
        unstructure_tool_result_transform,
        "control/types/headers.json#/$defs/ToolResultTransform",
    ),
    Codec(
        FsmOverrides,
        structure_fsm_overrides,
        unstructure_fsm_overrides,
        "control/types/headers.json#/$defs/FsmOverrides",
    ),
    Codec(
        ContextVarVisibility,
        structure_context_var_visibility,
        unstructure_context_var_visibility,
        "control/types/headers.json#/$defs/ContextVarVisibility",
    ),
    Codec(InlineRole, structure_inline_role, unstructure_inline_role, "control/types/headers.json#/$defs/InlineRole"),
    Codec(
        PllmPromptOverrides,
        structure_pllm_prompt_overrides,
        unstructure_pllm_prompt_overrides,
        "control/types/headers.json#/$defs/PllmPromptOverrides",
    ),
    Codec(
        RllmPromptOverrides,
        structure_rllm_prompt_overrides,
        unstructure_rllm_prompt_overrides,
        "control/types/headers.json#/$defs/RllmPromptOverrides",
    ),
    Codec(
        TllmPromptOverrides,
        structure_tllm_prompt_overrides,
        unstructure_tllm_prompt_overrides,
        "control/types/headers.json#/$defs/TllmPromptOverrides",
    ),
    Codec(
        LlmPromptOverrides,
        structure_llm_prompt_overrides,
        unstructure_llm_prompt_overrides,
        "control/types/headers.json#/$defs/LlmPromptOverrides",
    ),
    Codec(
        PromptOverrides,
        structure_prompt_overrides,
        unstructure_prompt_overrides,
        "control/types/headers.json#/$defs/PromptOverrides",
    ),
    Codec(
        ResponseFormatOverrides,
        structure_response_format_overrides,
        unstructure_response_format_overrides,
        "control/types/headers.json#/$defs/ResponseFormatOverrides",
    ),
    Codec(
        ReasoningConfigOverride,
        structure_reasoning_config_override,
        unstructure_reasoning_config_override,
        "control/types/headers.json#/$defs/ReasoningConfigOverride",
    ),
    Codec(
        GenerationConfigOverrides,
        structure_generation_config_overrides,
        unstructure_generation_config_overrides,
        "control/types/headers.json#/$defs/GenerationConfigOverrides",
    ),
    Codec(
        LlmOverrides,
        structure_llm_overrides,
        unstructure_llm_overrides,
        "control/types/headers.json#/$defs/LlmOverrides",
    ),
    Codec(
        FineGrainedConfigHeader,
        structure_fine_grained_config_header,
        unstructure_fine_grained_config_header,
        "control/types/headers.json#/$defs/FineGrainedConfigHeader",
    ),
    Codec(FeaturesHeader, structure_features_header, unstructure_features_header, "control/types/headers.json#"),
)
"""The converters of this module's types."""
