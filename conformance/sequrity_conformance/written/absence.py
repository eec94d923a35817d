"""Null, absent and empty differ, except that `"default": null` in a schema equates null and absent."""

from __future__ import annotations

from sequrity_conformance.case import Case, invalid, valid

_LEAST = {
    "min_num_tools_for_filtering": 2,
    "max_n_turns": 1,
    "clear_history_every_n_attempts": 1,
    "max_pllm_steps": 1,
    "max_pllm_failed_steps": 1,
    "max_tool_calls_per_step": 1,
    "n_pllm_plans": 1,
}
"""Limits of a session, with the minimum that the service accepts."""

_FSM_LIMITS = (*_LEAST, "detect_tool_error_max_result_length")

CASES: tuple[Case, ...] = (
    *(
        valid(
            "FsmOverrides",
            f"no-limit-{key}",
            f'{{"{key}": null}}',
            tags="null",
            note="Null says `no limit` here, and absent says `the service's default`: both can be sent.",
        )
        for key in _FSM_LIMITS
    ),
    valid("FsmOverrides", "zero", '{"detect_tool_error_max_result_length": 0}', tags="zero"),
    *(valid("FsmOverrides", f"least-{key}", f'{{"{key}": {least}}}', tags="bound") for key, least in _LEAST.items()),
    *(
        invalid("FsmOverrides", f"below-{key}", f'{{"{key}": {least - 1}}}', f"/{key} minimum", tags="bound")
        for key, least in _LEAST.items()
    ),
    valid(
        "FsmOverrides",
        "null-means-absent",
        r'{"disable_rllm": null, "enabled_internal_tools": null}',
        back="{}",
        tags="null",
    ),
    valid(
        "FsmOverrides",
        "empty-lists",
        r'{"enabled_internal_tools": [], "force_to_cache": [], "pllm_candidate_models": []}',
        tags="zero",
        note="No tools at all, which is not the service's default.",
    ),
    valid("FsmOverrides", "false", r'{"disable_rllm": false, "wrap_tool_result": false}', tags="zero"),
    valid("FsmOverrides", "empty-pattern", r'{"detect_tool_error_regex_pattern": ""}', tags="zero"),
    valid(
        "FineGrainedConfigHeader",
        "empty-parts",
        r'{"fsm": {}, "llm": {"pllm": {}}, "prompt": {}, "response_format": {}}',
        tags="zero",
        note="An empty object is not absent.",
    ),
    valid(
        "FineGrainedConfigHeader",
        "null-deep-inside",
        r'{"fsm": {"max_n_turns": null, "disable_rllm": null}, "llm": null}',
        back=r'{"fsm": {"max_n_turns": null}}',
        tags="null",
    ),
    valid("FineGrainedConfigHeader", "nothing", "{}", tags="minimal"),
    valid("FeaturesHeader", "empty-lists", r'{"content_classifiers": [], "content_blockers": []}', tags="zero"),
    valid(
        "FeaturesHeader",
        "nulls",
        r'{"agent_arch": null, "content_classifiers": null, "content_blockers": null}',
        back="{}",
        tags="null",
    ),
    invalid(
        "FeaturesHeader", "null-in-list", r'{"content_classifiers": [null]}', "/content_classifiers/0 type", tags="null"
    ),
    invalid(
        "TaggerConfig",
        "threshold-null",
        r'{"name": "pii_redaction", "threshold": null}',
        "/threshold type",
        tags="null",
        note="It has a default that is not null, so null is not its absence.",
    ),
    valid(
        "TaggerConfig",
        "default-not-sent",
        r'{"name": "pii_redaction"}',
        tags="absent",
        note="The default of `threshold` documents the service; a binding must not send it.",
    ),
    valid(
        "TaggerConfig",
        "default-sent",
        r'{"name": "pii_redaction", "threshold": 0.5}',
        tags="absent",
        note="Nor must it leave out what the caller wrote.",
    ),
    valid("InternalPolicyPresets", "defaults-not-sent", "{}", tags="absent"),
    valid(
        "InternalPolicyPresets",
        "defaults-sent",
        r'{"default_allow": true, "default_allow_enforcement_level": "soft", "branching_meta_policy": {}}',
        tags="absent",
    ),
    valid(
        "InternalPolicyPresets",
        "against-defaults",
        r'{"default_allow": false, "enable_llm_blocked_tag": false}',
        tags="zero",
    ),
    invalid("InternalPolicyPresets", "null-boolean", r'{"default_allow": null}', "/default_allow type", tags="null"),
    invalid(
        "InternalPolicyPresets",
        "null-object",
        r'{"branching_meta_policy": null}',
        "/branching_meta_policy type",
        tags="null",
    ),
    valid("PolicyCode", "empty-code", r'{"code": ""}', tags="zero"),
    valid(
        "SecurityPolicyHeader",
        "auto-gen-false",
        r'{"auto_gen": false, "fail_fast": null}',
        back=r'{"auto_gen": false}',
        tags="null zero",
    ),
    valid("ReasoningConfigOverride", "only-defaults", r'{"enabled": true, "adaptive": false}', tags="absent zero"),
    valid("ValueWithMeta", "null", r'{"value": null}', tags="any null", note="The value is there, and it is null."),
    valid(
        "ValueWithMeta",
        "null-with-meta",
        r'{"value": null, "meta": {"producers": [], "tags": ["x"]}}',
        tags="any null zero",
    ),
    valid("ValueWithMeta", "false", r'{"value": false}', tags="any zero"),
    valid("ValueWithMeta", "zero", r'{"value": 0}', tags="any zero"),
    valid("ValueWithMeta", "empty-text", r'{"value": ""}', tags="any zero"),
    valid("ValueWithMeta", "empty-list", r'{"value": []}', tags="any zero"),
    valid("ValueWithMeta", "empty-object", r'{"value": {}}', tags="any zero"),
    valid(
        "ValueWithMeta",
        "nulls-inside",
        r'{"value": {"a": null, "b": [null, {"c": null}]}}',
        tags="any null",
        note="What stands inside of any value is not ours to tidy up.",
    ),
    invalid("ValueWithMeta", "missing", r"{}", " required", tags="any missing", note="Absent is not null."),
    invalid("ValueWithMeta", "missing-with-meta", r'{"meta": {}}', " required", tags="any missing"),
    invalid("ValueWithMeta", "meta-null", r'{"value": 1, "meta": null}', "/meta type", tags="null"),
    valid(
        "FunctionMessage",
        "content-null",
        r'{"role": "function", "content": null, "name": "f"}',
        tags="null",
        note="A required key keeps its null.",
    ),
    invalid(
        "FunctionMessage", "content-missing", r'{"role": "function", "name": "f"}', " required", tags="missing null"
    ),
    valid(
        "AssistantMessage",
        "content-null",
        r'{"role": "assistant", "content": null}',
        back=r'{"role": "assistant"}',
        tags="null",
    ),
    valid("AssistantMessage", "content-empty", r'{"role": "assistant", "content": ""}', tags="zero"),
    valid(
        "AssistantMessage", "content-empty-list", r'{"role": "assistant", "content": [], "tool_calls": []}', tags="zero"
    ),
    valid("AssistantMessage", "unknown-null", r'{"role": "assistant", "thinking": null}', tags="null extra"),
    valid("ChatCompletionRequest", "no-messages", r'{"messages": [], "model": ""}', tags="zero"),
    valid(
        "ChatCompletionRequest",
        "zeros",
        r'{"messages": [], "model": "m", "temperature": 0, "seed": 0, "n": 0, "stream": false, "stop": "", "tools": [], "logit_bias": {}, "user": "", "metadata": {}}',
        tags="zero",
    ),
    valid(
        "ChatCompletionRequest",
        "nulls",
        r'{"messages": [], "model": "m", "temperature": null, "tools": null, "stop": null, "tool_choice": null, "audio": null}',
        back=r'{"messages": [], "model": "m"}',
        tags="null",
    ),
    invalid(
        "ChatCompletionRequest", "null-message", r'{"messages": [null], "model": "m"}', "/messages/0 type", tags="null"
    ),
    invalid(
        "ChatCompletionRequest", "null-messages", r'{"messages": null, "model": "m"}', "/messages type", tags="null"
    ),
    invalid(
        "ChatCompletionRequest",
        "null-in-metadata",
        r'{"messages": [], "model": "m", "metadata": {"a": null}}',
        "/metadata/a type",
        tags="null",
        note="The values of this map are texts; null is none.",
    ),
    valid(
        "ChatCompletionRequest",
        "null-in-parameters",
        r'{"messages": [], "model": "m", "functions": [{"name": "f", "parameters": {"default": null, "enum": [null]}}]}',
        tags="null any",
        note="A function's parameters are any JSON object.",
    ),
    valid(
        "ChatCompletionResponse",
        "content-null",
        r'{"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": null, "refusal": null}, "logprobs": null}], "usage": null}',
        back=r'{"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant"}}]}',
        tags="null",
    ),
    valid(
        "ChatCompletionResponse",
        "without-message",
        r'{"id": "", "object": "chat.completion", "created": 0, "model": "", "choices": [{"index": 0, "finish_reason": ""}]}',
        tags="absent zero",
        note="Some providers leave out what their own specification requires.",
    ),
    valid(
        "ChatCompletionResponse",
        "finish-reason-null",
        r'{"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": null}]}',
        back=r'{"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0}]}',
        tags="null",
    ),
    valid(
        "ChunkChoice",
        "finish-reason-null",
        r'{"index": 0, "delta": {}, "finish_reason": null}',
        back=r'{"index": 0, "delta": {}}',
        tags="null",
    ),
    valid("ChunkChoice", "delta-null", r'{"index": 0, "delta": null}', back=r'{"index": 0}', tags="null"),
    valid(
        "ChatCompletionChunk",
        "without-object",
        r'{"id": "", "choices": [], "created": 0, "model": ""}',
        tags="absent zero",
    ),
    valid(
        "ChatCompletionChunk",
        "usage-alone",
        r'{"id": "a", "choices": [], "created": 1, "model": "m", "object": "chat.completion.chunk", "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}}',
        tags="zero",
    ),
    valid(
        "ResponseContentJsonSchema",
        "null-result",
        r'{"status": "success", "final_return_value": {"value": null}}',
        tags="any null",
        note="The turn returned null, which is not the same as no return value.",
    ),
    valid(
        "ResponseContentJsonSchema",
        "no-result",
        r'{"status": "success", "final_return_value": null}',
        back=r'{"status": "success"}',
        tags="null",
    ),
    valid(
        "ResponseContentJsonSchema",
        "empty-snapshot",
        r'{"status": "success", "namespace_snapshot": {}, "policy_check_history": []}',
        tags="zero",
    ),
    invalid(
        "ResponseContentJsonSchema",
        "null-variable",
        r'{"status": "success", "namespace_snapshot": {"x": null}}',
        "/namespace_snapshot/x type",
        tags="null",
    ),
    valid("ErrorBody", "error-null", r'{"error": null, "detail": "no"}', back=r'{"detail": "no"}', tags="null"),
    valid("ErrorBody", "nothing", r"{}", tags="minimal"),
    valid(
        "TokenLogprob",
        "bytes-null",
        r'{"token": "", "bytes": null, "logprob": 0, "top_logprobs": []}',
        back=r'{"token": "", "logprob": 0, "top_logprobs": []}',
        tags="null zero",
    ),
    valid(
        "TokenLogprob", "bytes-empty", r'{"token": "", "bytes": [], "logprob": -0.5, "top_logprobs": []}', tags="zero"
    ),
    valid(
        "Choice",
        "empty-filter-results",
        r'{"index": 0, "finish_reason": "stop", "content_filter_results": {}}',
        tags="zero",
    ),
)
