"""Whole documents, with many features of the contract together."""

from __future__ import annotations

from sequrity_conformance.case import Case, invalid, valid

_SESSION = "tc-9b2f6c1e-8f3a-4f0e-9a51-1d2c3b4a5f60-0c1d2e3f-4a5b-4c6d-8e7f-901234567890"

CASES: tuple[Case, ...] = (
    valid(
        "ChatCompletionRequest",
        "conversation-with-tools",
        r"""{
  "model": "openai/gpt-5-mini,openai/gpt-5-nano",
  "messages": [
    {"role": "developer", "content": [{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}]},
    {"role": "user", "content": [{"type": "text", "text": "Weather?"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "high"}}]},
    {"role": "assistant", "content": null, "tool_calls": [{"id": "SESSION", "type": "function", "function": {"name": "get_weather", "arguments": "{\"city\": \"Paris\"}"}}]},
    {"role": "tool", "tool_call_id": "SESSION", "content": "{\"degrees\": 21.0}"},
    {"role": "critic", "content": null}
  ],
  "tools": [{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": ["string", "null"], "default": null}}, "additionalProperties": false}, "strict": true}}, {"type": "web_search"}],
  "tool_choice": {"type": "function", "function": {"name": "get_weather"}},
  "response_format": {"type": "json_schema", "json_schema": {"name": "w", "schema": {"const": null}, "strict": null}},
  "stop": ["\n", ""],
  "top_p": 1.0
}""".replace("SESSION", _SESSION),
        back=r"""{
  "model": "openai/gpt-5-mini,openai/gpt-5-nano",
  "messages": [
    {"role": "developer", "content": [{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}]},
    {"role": "user", "content": [{"type": "text", "text": "Weather?"}, {"type": "image_url", "image_url": {"url": "https://example.com/a.png", "detail": "high"}}]},
    {"role": "assistant", "tool_calls": [{"id": "SESSION", "type": "function", "function": {"name": "get_weather", "arguments": "{\"city\": \"Paris\"}"}}]},
    {"role": "tool", "tool_call_id": "SESSION", "content": "{\"degrees\": 21.0}"},
    {"role": "critic", "content": null}
  ],
  "tools": [{"type": "function", "function": {"name": "get_weather", "parameters": {"type": "object", "properties": {"city": {"type": ["string", "null"], "default": null}}, "additionalProperties": false}, "strict": true}}, {"type": "web_search"}],
  "tool_choice": {"type": "function", "function": {"name": "get_weather"}},
  "response_format": {"type": "json_schema", "json_schema": {"name": "w", "schema": {"const": null}}},
  "stop": ["\n", ""],
  "top_p": 1
}""".replace("SESSION", _SESSION),
        tags="whole union null extra any",
    ),
    valid(
        "ChatCompletionRequest",
        "langgraph",
        r'{"messages": [{"role": "user", "content": "go"}], "model": "m", "user_provided_program": "x = 1", "context_vars": {"a": {"value": null, "meta": {"tags": ["pii"]}}, "b": {"value": [1, {"c": null}]}}}',
        tags="whole any null",
    ),
    invalid(
        "ChatCompletionRequest",
        "many-faults",
        r'{"messages": [{"role": "user"}, {"role": "tool", "content": 1}, {"content": "x"}, 7], "model": null, "tools": [{"type": "function", "function": {}}], "stop": [1], "context_vars": {"a": {}}}',
        "/messages/0 required",
        "/messages/1 required",
        "/messages/1/content type",
        "/messages/2 required",
        "/messages/3 type",
        "/model type",
        "/tools/0/function required",
        "/stop/0 type",
        "/context_vars/a required",
        tags="whole union missing",
        note="Every bad place is named.",
    ),
    invalid(
        "ChatCompletionRequest",
        "pointer-needs-escapes",
        r'{"messages": [], "model": "m", "metadata": {"a/b~c": 1, "": 2, "cl\u00e9": 3}}',
        "/metadata/ type",
        "/metadata/a~1b~0c type",
        "/metadata/cl\u00e9 type",
        tags="whole text",
    ),
    valid(
        "ChatCompletionResponse",
        "with-everything",
        r'{"id": "chatcmpl-1", "object": "chat.completion", "created": 1767225600, "model": "m", "provider": "OpenAI", "system_fingerprint": "", "service_tier": "default", "choices": [{"index": 0, "finish_reason": "tool_calls", "native_finish_reason": "stop", "logprobs": {"content": [{"token": "a", "bytes": [97], "logprob": -0.25, "top_logprobs": [{"token": "b", "logprob": -2.5}]}]}, "message": {"role": "assistant", "content": "", "annotations": [{"type": "url_citation", "url_citation": {"start_index": 0, "end_index": 4294967296, "title": "", "url": "u"}}, {"type": "new", "x": null}], "reasoning_details": [{"type": "reasoning.text", "text": null}], "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": ""}}]}}], "usage": {"prompt_tokens": 1, "completion_tokens": 2, "total_tokens": 3, "cost": 0.000015, "cost_details": {"upstream_inference_cost": null}, "completion_tokens_details": {"reasoning_tokens": 0}}}',
        tags="whole union extra null zero",
    ),
    valid(
        "ChatCompletionChunk",
        "tool-call-piece",
        r'{"id": "a", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0, "function": {"arguments": "{\"ci"}}]}, "finish_reason": null}], "obfuscation": "x9"}',
        back=r'{"id": "a", "object": "chat.completion.chunk", "created": 1, "model": "m", "choices": [{"index": 0, "delta": {"tool_calls": [{"index": 0, "function": {"arguments": "{\"ci"}}]}}], "obfuscation": "x9"}',
        tags="whole null",
    ),
    valid(
        "FeaturesHeader",
        "dual-llm",
        r'{"agent_arch": "dual-llm", "content_classifiers": [{"name": "toxicity_filter", "threshold": 0.5}, {"name": "pii_redaction", "threshold": 0.5, "mode": "strict"}], "content_blockers": [{"name": "url_blocker"}]}',
        tags="whole closed",
    ),
    valid(
        "SecurityPolicyHeader",
        "dual-llm",
        r'{"mode": "standard", "codes": {"code": "tool \"x\" {\n}", "language": "sqrt"}, "auto_gen": false, "presets": {"default_allow": true, "default_allow_enforcement_level": "soft", "enable_non_executable_memory": true, "branching_meta_policy": {"mode": "deny", "producers": [], "tags": [], "consumers": []}, "enable_llm_blocked_tag": true, "llm_blocked_tag_enforcement_level": "hard"}}',
        tags="whole closed zero",
    ),
    valid(
        "FineGrainedConfigHeader",
        "dual-llm",
        r'{"fsm": {"min_num_tools_for_filtering": 10, "clear_session_meta": "never", "max_n_turns": null, "disable_rllm": true, "reduced_grammar_for_rllm_review": false}, "prompt": {"pllm": {"debug_info_level": "normal", "query_inline_roles": ["tool", "system"]}}, "response_format": {"strip_response_content": false}, "llm": {"qllm": {"temperature": 0, "seed": 0, "logit_bias": {}, "reasoning": {"enabled": false, "budget": null}}}}',
        back=r'{"fsm": {"min_num_tools_for_filtering": 10, "clear_session_meta": "never", "max_n_turns": null, "disable_rllm": true, "reduced_grammar_for_rllm_review": false}, "prompt": {"pllm": {"debug_info_level": "normal", "query_inline_roles": ["tool", "system"]}}, "response_format": {"strip_response_content": false}, "llm": {"qllm": {"temperature": 0, "seed": 0, "logit_bias": {}, "reasoning": {"enabled": false}}}}',
        tags="whole closed null zero",
    ),
    valid(
        "ResponseContentJsonSchema",
        "dual-llm-success",
        r'{"status": "success", "final_return_value": {"value": {"due": null, "n": 1}, "meta": {"producers": ["get_email"], "consumers": ["*"], "tags": []}}, "program": "x = 1\n", "namespace_snapshot": {"x": {"value": null}}, "policy_check_history": [{"tool": "t", "allowed": true, "reason": null}, {}]}',
        tags="whole any null zero",
    ),
    valid(
        "ErrorBody",
        "problems",
        r'{"detail": [{"loc": ["body", "messages", 0, "role"], "msg": "Field required", "type": "missing", "input": {"content": null}, "ctx": null}]}',
        tags="whole union extra null",
    ),
    valid(
        "ErrorBody",
        "openai",
        r'{"error": {"message": "m", "type": "rate_limit_error", "param": "n", "code": 429}}',
        tags="whole union",
    ),
    valid("ErrorBody", "error-as-text", r'{"error": "unavailable", "status": 503}', tags="whole union extra"),
)
