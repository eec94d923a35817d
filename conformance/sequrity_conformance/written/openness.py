"""Open types of providers keep unknown keys; closed types of the service refuse them, so that a typo is an error."""

from __future__ import annotations

from sequrity_conformance.case import Case, invalid, valid

_CLOSED = (
    "FeaturesHeader", "SecurityPolicyHeader", "FineGrainedConfigHeader", "FsmOverrides", "PromptOverrides", "LlmOverrides",
    "ResponseFormatOverrides", "InternalPolicyPresets", "MetaData",
)  # fmt: skip

CASES: tuple[Case, ...] = (
    *(
        invalid(
            name,
            "several-unknown-keys",
            r'{"zz": 1, "aa": null}',
            "/aa additionalProperties",
            "/zz additionalProperties",
            tags="closed",
        )
        for name in _CLOSED
    ),
    *(invalid(name, "empty-key", r'{"": 1}', "/ additionalProperties", tags="closed") for name in _CLOSED[:3]),
    invalid(
        "FeaturesHeader",
        "key-in-capitals",
        r'{"Agent_Arch": "dual-llm"}',
        "/Agent_Arch additionalProperties",
        tags="closed",
        note="Keys are compared exactly; some readers ignore case.",
    ),
    invalid(
        "FeaturesHeader", "camel-case", r'{"agentArch": "dual-llm"}', "/agentArch additionalProperties", tags="closed"
    ),
    invalid(
        "FeaturesHeader", "arch-in-capitals", r'{"agent_arch": "DUAL-LLM"}', "/agent_arch enum", tags="closed enum"
    ),
    invalid(
        "FeaturesHeader", "arch-with-underscore", r'{"agent_arch": "dual_llm"}', "/agent_arch enum", tags="closed enum"
    ),
    invalid(
        "FeaturesHeader",
        "unknown-key-deep-inside",
        r'{"content_blockers": [{"name": "url_blocker", "threshold": 1}]}',
        "/content_blockers/0/threshold additionalProperties",
        tags="closed",
    ),
    invalid(
        "FeaturesHeader",
        "two-places",
        r'{"agent_arch": 1, "content_classifiers": [{"name": "x"}]}',
        "/agent_arch type",
        "/content_classifiers/0/name enum",
        tags="closed enum",
        note="All bad places are named, not the first alone.",
    ),
    invalid(
        "FineGrainedConfigHeader",
        "unknown-llm",
        r'{"llm": {"xllm": {}}}',
        "/llm/xllm additionalProperties",
        tags="closed",
    ),
    invalid(
        "FineGrainedConfigHeader",
        "key-of-another-llm",
        r'{"prompt": {"qllm": {"debug_info_level": "minimal"}}}',
        "/prompt/qllm/debug_info_level additionalProperties",
        tags="closed",
    ),
    invalid("PolicyCode", "empty-language", r'{"language": ""}', "/language enum", tags="closed enum zero"),
    invalid("ControlFlowMetaPolicy", "object-for-list", r'{"tags": {"a": true}}', "/tags type", tags="type"),
    valid(
        "FsmOverrides",
        "tool-twice",
        r'{"enabled_internal_tools": ["parse_with_ai", "parse_with_ai"]}',
        tags="closed",
        note="This list is none of those whose items are unique.",
    ),
    valid(
        "PllmPromptOverrides",
        "map-with-odd-keys",
        r'{"query_role_name_overrides": {"": "", "a/b~c": "x", "user": "Y"}}',
        tags="extra",
        note="The keys of a map are data.",
    ),
    valid("GenerationConfigOverrides", "token-ids", r'{"logit_bias": {"50256": -100, "0": 100}}', tags="extra"),
    valid(
        "UserMessage",
        "cache-control",
        r'{"role": "user", "content": "hi", "cache_control": {"type": "ephemeral"}}',
        tags="extra",
    ),
    valid(
        "ContentPartText",
        "cache-control",
        r'{"type": "text", "text": "hi", "cache_control": {"type": "ephemeral", "ttl": null}}',
        tags="extra null",
    ),
    valid(
        "UserMessage",
        "key-named-extra",
        r'{"role": "user", "content": "hi", "additional_properties": {"a": 1}}',
        tags="extra",
        note="A binding that keeps unknown keys under a name of its own must not mistake this key for it.",
    ),
    valid(
        "UserMessage",
        "key-named-additionalProperties",
        r'{"role": "user", "content": "hi", "additionalProperties": {"a": 1}}',
        tags="extra",
    ),
    valid(
        "UserMessage",
        "keys-of-languages",
        r'{"role": "user", "content": "hi", "self": 1, "this": 2, "class": 3, "type": 4, "__proto__": 5, "constructor": 6, "toString": 7, "default": 8}',
        tags="extra",
        note="Unknown keys may be named like anything in any language; `__proto__` is lost by careless assignment.",
    ),
    valid("UserMessage", "empty-key", r'{"role": "user", "content": "hi", "": 1}', tags="extra"),
    valid(
        "UserMessage",
        "key-in-capitals",
        r'{"role": "user", "content": "hi", "Name": "ada", "ROLE": "x"}',
        tags="extra",
        note="These are unknown keys; a reader that ignores case overwrites known ones.",
    ),
    valid(
        "UserMessage",
        "camel-case-twin",
        r'{"role": "user", "content": "hi", "name": "a", "Name": null}',
        tags="extra null",
    ),
    valid(
        "ChatCompletionRequest",
        "unknown-keys",
        r'{"messages": [], "model": "m", "top_k": 40, "transforms": ["middle-out"], "provider": {"order": ["a"], "x": null}, "n_ctx": 1e3}',
        tags="extra null",
    ),
    valid(
        "ChatCompletionRequest",
        "unknown-key-deep-inside",
        r'{"messages": [{"role": "assistant", "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{}", "parsed": {"a": [1]}}, "index": 0}]}], "model": "m"}',
        tags="extra",
    ),
    valid(
        "ChatCompletionRequest",
        "open-values",
        r'{"messages": [], "model": "m", "service_tier": "turbo", "verbosity": "max", "modalities": ["text", "video"]}',
        tags="extra enum",
    ),
    valid(
        "ChatCompletionRequest",
        "unknown-effort",
        r'{"messages": [], "model": "m", "reasoning_effort": "huge"}',
        tags="extra enum",
    ),
    invalid("ImageUrl", "closed-value", r'{"url": "u", "detail": "Low"}', "/detail enum", tags="closed enum"),
    valid("FinishReason", "empty", r'""', tags="extra enum zero"),
    valid("FinishReason", "in-capitals", r'"STOP"', tags="extra enum"),
    invalid("FinishReason", "null", r"null", " type", tags="enum null"),
    valid("ChunkObject", "empty", r'""', tags="extra enum zero", note="Azure sends it."),
    valid("ToolChoiceType", "unknown", r'"custom"', tags="extra enum"),
    valid("NamedToolChoice", "unknown-kind", r'{"type": "custom", "custom": {"name": "f"}}', tags="extra enum"),
    valid(
        "ChatCompletionResponse",
        "unknown-keys-everywhere",
        r'{"id": "a", "object": "chat.completion", "created": 1, "model": "m", "choices": [{"index": 0, "finish_reason": "eos", "message": {"role": "assistant", "content": "x", "images": [{"a": 1}]}, "stop_reason": 128001}], "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2, "queue_time": 0.25, "prompt_tokens_details": {"x": 1}}, "x_groq": {"id": "r"}, "citations": []}',
        tags="extra",
    ),
    valid(
        "ErrorBody",
        "unknown-keys",
        r'{"error": {"message": "m", "type": "t", "param": null, "code": null, "metadata": {"raw": null}}, "user_id": "u"}',
        back=r'{"error": {"message": "m", "type": "t", "metadata": {"raw": null}}, "user_id": "u"}',
        tags="extra null",
    ),
    valid(
        "ResponseContentJsonSchema",
        "unknown-keys",
        r'{"status": "failure", "error": {"code": "c", "message": "m", "hint": null}, "namespace_screenshot": {"x": 1}}',
        tags="extra null",
    ),
    invalid(
        "ResponseContentJsonSchema", "unknown-status", r'{"status": "pending"}', "/status enum", tags="closed enum"
    ),
    invalid(
        "ValueWithMeta",
        "closed-inside-open",
        r'{"value": 1, "meta": {"owners": []}}',
        "/meta/owners additionalProperties",
        tags="closed",
    ),
    valid("ValueWithMeta", "unknown-key", r'{"value": 1, "origin": null}', tags="extra null"),
    valid("JsonObject", "anything", r'{"a": {"b": [null, true, 1.5, "x", {}]}, "": 0}', tags="any extra"),
    valid("JsonObject", "empty", r"{}", tags="any"),
    valid("JsonValue", "false", "false", tags="any zero"),
    valid("JsonValue", "text", r'"null"', tags="any"),
    valid("JsonValue", "list", r'[[], {}, null, "", 0, false]', tags="any zero null"),
    valid("LlmServiceProvider", "with-underscore", r'"sequrity_azure"', tags="enum"),
    invalid("LlmServiceProvider", "default-is-no-provider", r'"default"', " enum", tags="closed enum"),
    invalid("LlmServiceProviderStr", "llama", r'"llama"', " enum", tags="closed enum"),
    valid("EndpointType", "with-hyphen", r'"lang-graph"', tags="enum"),
    invalid("EndpointType", "with-underscore", r'"lang_graph"', " enum", tags="closed enum"),
)
