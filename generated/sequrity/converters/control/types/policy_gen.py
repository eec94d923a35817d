# Code generated from schema/control/types/policy_gen.json by sequrity_codegen. DO NOT EDIT.
"""Converters for the types of `schema/control/types/policy_gen.json`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Literal

from sequrity.control.types.policy_gen import (
    InternalToolName,
    PolicyGenLanguage,
    PolicyGenRequest,
    PolicyGenRequestAnthropicMessages,
    PolicyGenRequestBase,
    PolicyGenRequestOpenAiChatCompletion,
    PolicyGenRequestOpenRouterChatCompletion,
    PolicyGenRequestSequrityAzureChatCompletion,
    PolicyGenRequestSequrityAzureResponses,
    PolicyGenResponse,
)
from sequrity.converters.control.types.headers import structure_internal_sqrt_tool_id_type
from sequrity.converters.types.chat_completion.request import structure_tool, unstructure_function_tool
from sequrity.converters.types.messages.request import structure_anthropic_tool_param, unstructure_anthropic_tool_param
from sequrity.types.chat_completion.request import FunctionTool
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
from sequrity_runtime import UNSET, Codec, Unset
from sequrity_runtime.validation.converter_support import (
    allocate,
    extra_keys,
    fail,
    fail_extra,
    fail_missing,
    integer,
    to_json,
)

_POLICY_GEN_LANGUAGE = frozenset({"sqrt"})
_INTERNAL_SQRT_TOOL_ID_TYPE = frozenset({"parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"})
_POLICY_GEN_REQUEST_BASE_KEYS = frozenset({"model", "description", "policy_lang", "n_retries", "internal_tool_names"})
_POLICY_GEN_REQUEST_SEQURITY_AZURE_RESPONSES_KEYS = frozenset(
    {"model", "description", "policy_lang", "n_retries", "internal_tool_names", "type", "tools"}
)
_POLICY_GEN_RESPONSE_KEYS = frozenset({"policies", "usage"})
_POLICY_GEN_REQUEST_OPEN_AI_CHAT_COMPLETION_KEYS = frozenset(
    {"model", "description", "policy_lang", "n_retries", "internal_tool_names", "type", "tools"}
)
_POLICY_GEN_REQUEST_OPEN_ROUTER_CHAT_COMPLETION_KEYS = frozenset(
    {"model", "description", "policy_lang", "n_retries", "internal_tool_names", "type", "tools"}
)
_POLICY_GEN_REQUEST_ANTHROPIC_MESSAGES_KEYS = frozenset(
    {"model", "description", "policy_lang", "n_retries", "internal_tool_names", "type", "tools"}
)
_POLICY_GEN_REQUEST_SEQURITY_AZURE_CHAT_COMPLETION_KEYS = frozenset(
    {"model", "description", "policy_lang", "n_retries", "internal_tool_names", "type", "tools"}
)


def structure_internal_tool_name(raw: Any) -> InternalToolName:
    """Read an `InternalToolName`, or raise the first `Violation` met."""
    return structure_internal_sqrt_tool_id_type(raw)


def unstructure_internal_tool_name(value: InternalToolName) -> Any:
    """Write an `InternalToolName` as JSON data."""
    return to_json(value)


def structure_policy_gen_language(raw: Any) -> PolicyGenLanguage:
    """Read a `PolicyGenLanguage`, or raise the first `Violation` met."""
    value: PolicyGenLanguage = raw
    if type(value) is not str or value not in _POLICY_GEN_LANGUAGE:
        fail("PolicyGenLanguage", 'one of "sqrt"')
    return value


def unstructure_policy_gen_language(value: PolicyGenLanguage) -> Any:
    """Write a `PolicyGenLanguage` as JSON data."""
    return to_json(value)


def structure_policy_gen_request_base(raw: Any) -> PolicyGenRequestBase:
    """Read a `PolicyGenRequestBase`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenRequestBase", "an object")
    try:
        model: str = obj["model"]
        description: str = obj["description"]
    except KeyError as missing:
        fail_missing("PolicyGenRequestBase", missing)
    if type(model) is not str:
        fail("PolicyGenRequestBase.model", "a string")
    if type(description) is not str:
        fail("PolicyGenRequestBase.description", "a string")
    policy_lang: PolicyGenLanguage | Unset = obj.get("policy_lang", UNSET)
    if policy_lang is not UNSET and (type(policy_lang) is not str or policy_lang not in _POLICY_GEN_LANGUAGE):
        fail("PolicyGenRequestBase.policy_lang", 'one of "sqrt"')
    n_retries: int | Unset = obj.get("n_retries", UNSET)
    if n_retries is not UNSET:
        if type(n_retries) is not int:
            n_retries = integer("PolicyGenRequestBase.n_retries", n_retries)
        if n_retries < 0:
            fail("PolicyGenRequestBase.n_retries", "at least 0")
    internal_tool_names: list[InternalToolName] | Unset = obj.get("internal_tool_names", UNSET)
    if internal_tool_names is not UNSET:
        if type(internal_tool_names) is not list:
            fail("PolicyGenRequestBase.internal_tool_names", "an array")
        for item_of_internal_tool_names in internal_tool_names:
            if (
                type(item_of_internal_tool_names) is not str
                or item_of_internal_tool_names not in _INTERNAL_SQRT_TOOL_ID_TYPE
            ):
                fail(
                    "PolicyGenRequestBase.internal_tool_names[]",
                    'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"',
                )
    made = allocate(PolicyGenRequestBase)
    made.model = model
    made.description = description
    made.policy_lang = policy_lang
    made.n_retries = n_retries
    made.internal_tool_names = internal_tool_names
    made.additional_properties = (
        {} if _POLICY_GEN_REQUEST_BASE_KEYS.issuperset(obj) else extra_keys(obj, _POLICY_GEN_REQUEST_BASE_KEYS)
    )
    return made


def unstructure_policy_gen_request_base(obj: PolicyGenRequestBase) -> Any:
    """Write a `PolicyGenRequestBase` as JSON data."""
    if type(obj) is not PolicyGenRequestBase:
        return to_json(obj)
    raw: dict[str, Any] = {"model": obj.model, "description": obj.description}
    policy_lang = obj.policy_lang
    if policy_lang is not UNSET:
        raw["policy_lang"] = policy_lang
    n_retries = obj.n_retries
    if n_retries is not UNSET:
        raw["n_retries"] = n_retries
    internal_tool_names = obj.internal_tool_names
    if internal_tool_names is not UNSET:
        raw["internal_tool_names"] = internal_tool_names
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_policy_gen_request_sequrity_azure_responses(raw: Any) -> PolicyGenRequestSequrityAzureResponses:
    """Read a `PolicyGenRequestSequrityAzureResponses`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenRequestSequrityAzureResponses", "an object")
    try:
        model: str = obj["model"]
        description: str = obj["description"]
        type_: Literal["sequrity_azure_responses"] = obj["type"]
    except KeyError as missing:
        fail_missing("PolicyGenRequestSequrityAzureResponses", missing)
    if type(model) is not str:
        fail("PolicyGenRequestSequrityAzureResponses.model", "a string")
    if type(description) is not str:
        fail("PolicyGenRequestSequrityAzureResponses.description", "a string")
    policy_lang: PolicyGenLanguage | Unset = obj.get("policy_lang", UNSET)
    if policy_lang is not UNSET and (type(policy_lang) is not str or policy_lang not in _POLICY_GEN_LANGUAGE):
        fail("PolicyGenRequestSequrityAzureResponses.policy_lang", 'one of "sqrt"')
    n_retries: int | Unset = obj.get("n_retries", UNSET)
    if n_retries is not UNSET:
        if type(n_retries) is not int:
            n_retries = integer("PolicyGenRequestSequrityAzureResponses.n_retries", n_retries)
        if n_retries < 0:
            fail("PolicyGenRequestSequrityAzureResponses.n_retries", "at least 0")
    internal_tool_names: list[InternalToolName] | Unset = obj.get("internal_tool_names", UNSET)
    if internal_tool_names is not UNSET:
        if type(internal_tool_names) is not list:
            fail("PolicyGenRequestSequrityAzureResponses.internal_tool_names", "an array")
        for item_of_internal_tool_names in internal_tool_names:
            if (
                type(item_of_internal_tool_names) is not str
                or item_of_internal_tool_names not in _INTERNAL_SQRT_TOOL_ID_TYPE
            ):
                fail(
                    "PolicyGenRequestSequrityAzureResponses.internal_tool_names[]",
                    'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"',
                )
    if type_ != "sequrity_azure_responses":
        fail("PolicyGenRequestSequrityAzureResponses.type", '"sequrity_azure_responses"')
    tools: list[dict[str, Any]] | Unset = obj.get("tools", UNSET)
    if tools is not UNSET:
        if type(tools) is not list:
            fail("PolicyGenRequestSequrityAzureResponses.tools", "an array")
        for item_of_tools in tools:
            if type(item_of_tools) is not dict:
                fail("PolicyGenRequestSequrityAzureResponses.tools[]", "an object")
    made = allocate(PolicyGenRequestSequrityAzureResponses)
    made.model = model
    made.description = description
    made.policy_lang = policy_lang
    made.n_retries = n_retries
    made.internal_tool_names = internal_tool_names
    made.type = type_
    made.tools = tools
    if not _POLICY_GEN_REQUEST_SEQURITY_AZURE_RESPONSES_KEYS.issuperset(obj):
        fail_extra("PolicyGenRequestSequrityAzureResponses", obj, _POLICY_GEN_REQUEST_SEQURITY_AZURE_RESPONSES_KEYS)
    return made


def unstructure_policy_gen_request_sequrity_azure_responses(obj: PolicyGenRequestSequrityAzureResponses) -> Any:
    """Write a `PolicyGenRequestSequrityAzureResponses` as JSON data."""
    if type(obj) is not PolicyGenRequestSequrityAzureResponses:
        return to_json(obj)
    raw: dict[str, Any] = {"model": obj.model, "description": obj.description, "type": obj.type}
    policy_lang = obj.policy_lang
    if policy_lang is not UNSET:
        raw["policy_lang"] = policy_lang
    n_retries = obj.n_retries
    if n_retries is not UNSET:
        raw["n_retries"] = n_retries
    internal_tool_names = obj.internal_tool_names
    if internal_tool_names is not UNSET:
        raw["internal_tool_names"] = internal_tool_names
    tools = obj.tools
    if tools is not UNSET:
        raw["tools"] = tools
    return raw


def structure_policy_gen_response(raw: Any) -> PolicyGenResponse:
    """Read a `PolicyGenResponse`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenResponse", "an object")
    try:
        policies: str = obj["policies"]
    except KeyError as missing:
        fail_missing("PolicyGenResponse", missing)
    if type(policies) is not str:
        fail("PolicyGenResponse.policies", "a string")
    usage: dict[str, Any] | None = obj.get("usage")
    if usage is not None and type(usage) is not dict:
        fail("PolicyGenResponse.usage", "an object")
    made = allocate(PolicyGenResponse)
    made.policies = policies
    made.usage = usage
    made.additional_properties = (
        {} if _POLICY_GEN_RESPONSE_KEYS.issuperset(obj) else extra_keys(obj, _POLICY_GEN_RESPONSE_KEYS)
    )
    return made


def unstructure_policy_gen_response(obj: PolicyGenResponse) -> Any:
    """Write a `PolicyGenResponse` as JSON data."""
    if type(obj) is not PolicyGenResponse:
        return to_json(obj)
    raw: dict[str, Any] = {"policies": obj.policies}
    usage = obj.usage
    if usage is not None:
        raw["usage"] = usage
    if obj.additional_properties:
        raw = to_json(obj.additional_properties) | raw
    return raw


def structure_policy_gen_request_open_ai_chat_completion(raw: Any) -> PolicyGenRequestOpenAiChatCompletion:
    """Read a `PolicyGenRequestOpenAiChatCompletion`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenRequestOpenAiChatCompletion", "an object")
    try:
        model: str = obj["model"]
        description: str = obj["description"]
        type_: Literal["oai_chat_completion"] = obj["type"]
    except KeyError as missing:
        fail_missing("PolicyGenRequestOpenAiChatCompletion", missing)
    if type(model) is not str:
        fail("PolicyGenRequestOpenAiChatCompletion.model", "a string")
    if type(description) is not str:
        fail("PolicyGenRequestOpenAiChatCompletion.description", "a string")
    policy_lang: PolicyGenLanguage | Unset = obj.get("policy_lang", UNSET)
    if policy_lang is not UNSET and (type(policy_lang) is not str or policy_lang not in _POLICY_GEN_LANGUAGE):
        fail("PolicyGenRequestOpenAiChatCompletion.policy_lang", 'one of "sqrt"')
    n_retries: int | Unset = obj.get("n_retries", UNSET)
    if n_retries is not UNSET:
        if type(n_retries) is not int:
            n_retries = integer("PolicyGenRequestOpenAiChatCompletion.n_retries", n_retries)
        if n_retries < 0:
            fail("PolicyGenRequestOpenAiChatCompletion.n_retries", "at least 0")
    internal_tool_names: list[InternalToolName] | Unset = obj.get("internal_tool_names", UNSET)
    if internal_tool_names is not UNSET:
        if type(internal_tool_names) is not list:
            fail("PolicyGenRequestOpenAiChatCompletion.internal_tool_names", "an array")
        for item_of_internal_tool_names in internal_tool_names:
            if (
                type(item_of_internal_tool_names) is not str
                or item_of_internal_tool_names not in _INTERNAL_SQRT_TOOL_ID_TYPE
            ):
                fail(
                    "PolicyGenRequestOpenAiChatCompletion.internal_tool_names[]",
                    'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"',
                )
    if type_ != "oai_chat_completion":
        fail("PolicyGenRequestOpenAiChatCompletion.type", '"oai_chat_completion"')
    tools: list[FunctionTool] | Unset = obj.get("tools", UNSET)
    if tools is not UNSET:
        if type(tools) is not list:
            fail("PolicyGenRequestOpenAiChatCompletion.tools", "an array")
        tools = [structure_tool(item) for item in tools]
    made = allocate(PolicyGenRequestOpenAiChatCompletion)
    made.model = model
    made.description = description
    made.policy_lang = policy_lang
    made.n_retries = n_retries
    made.internal_tool_names = internal_tool_names
    made.type = type_
    made.tools = tools
    if not _POLICY_GEN_REQUEST_OPEN_AI_CHAT_COMPLETION_KEYS.issuperset(obj):
        fail_extra("PolicyGenRequestOpenAiChatCompletion", obj, _POLICY_GEN_REQUEST_OPEN_AI_CHAT_COMPLETION_KEYS)
    return made


def unstructure_policy_gen_request_open_ai_chat_completion(obj: PolicyGenRequestOpenAiChatCompletion) -> Any:
    """Write a `PolicyGenRequestOpenAiChatCompletion` as JSON data."""
    if type(obj) is not PolicyGenRequestOpenAiChatCompletion:
        return to_json(obj)
    raw: dict[str, Any] = {"model": obj.model, "description": obj.description, "type": obj.type}
    policy_lang = obj.policy_lang
    if policy_lang is not UNSET:
        raw["policy_lang"] = policy_lang
    n_retries = obj.n_retries
    if n_retries is not UNSET:
        raw["n_retries"] = n_retries
    internal_tool_names = obj.internal_tool_names
    if internal_tool_names is not UNSET:
        raw["internal_tool_names"] = internal_tool_names
    tools = obj.tools
    if tools is not UNSET:
        raw["tools"] = [unstructure_function_tool(item) for item in tools] if type(tools) is list else to_json(tools)
    return raw


def structure_policy_gen_request_open_router_chat_completion(raw: Any) -> PolicyGenRequestOpenRouterChatCompletion:
    """Read a `PolicyGenRequestOpenRouterChatCompletion`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenRequestOpenRouterChatCompletion", "an object")
    try:
        model: str = obj["model"]
        description: str = obj["description"]
        type_: Literal["openrouter_chat_completion"] = obj["type"]
    except KeyError as missing:
        fail_missing("PolicyGenRequestOpenRouterChatCompletion", missing)
    if type(model) is not str:
        fail("PolicyGenRequestOpenRouterChatCompletion.model", "a string")
    if type(description) is not str:
        fail("PolicyGenRequestOpenRouterChatCompletion.description", "a string")
    policy_lang: PolicyGenLanguage | Unset = obj.get("policy_lang", UNSET)
    if policy_lang is not UNSET and (type(policy_lang) is not str or policy_lang not in _POLICY_GEN_LANGUAGE):
        fail("PolicyGenRequestOpenRouterChatCompletion.policy_lang", 'one of "sqrt"')
    n_retries: int | Unset = obj.get("n_retries", UNSET)
    if n_retries is not UNSET:
        if type(n_retries) is not int:
            n_retries = integer("PolicyGenRequestOpenRouterChatCompletion.n_retries", n_retries)
        if n_retries < 0:
            fail("PolicyGenRequestOpenRouterChatCompletion.n_retries", "at least 0")
    internal_tool_names: list[InternalToolName] | Unset = obj.get("internal_tool_names", UNSET)
    if internal_tool_names is not UNSET:
        if type(internal_tool_names) is not list:
            fail("PolicyGenRequestOpenRouterChatCompletion.internal_tool_names", "an array")
        for item_of_internal_tool_names in internal_tool_names:
            if (
                type(item_of_internal_tool_names) is not str
                or item_of_internal_tool_names not in _INTERNAL_SQRT_TOOL_ID_TYPE
            ):
                fail(
                    "PolicyGenRequestOpenRouterChatCompletion.internal_tool_names[]",
                    'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"',
                )
    if type_ != "openrouter_chat_completion":
        fail("PolicyGenRequestOpenRouterChatCompletion.type", '"openrouter_chat_completion"')
    tools: list[FunctionTool] | Unset = obj.get("tools", UNSET)
    if tools is not UNSET:
        if type(tools) is not list:
            fail("PolicyGenRequestOpenRouterChatCompletion.tools", "an array")
        tools = [structure_tool(item) for item in tools]
    made = allocate(PolicyGenRequestOpenRouterChatCompletion)
    made.model = model
    made.description = description
    made.policy_lang = policy_lang
    made.n_retries = n_retries
    made.internal_tool_names = internal_tool_names
    made.type = type_
    made.tools = tools
    if not _POLICY_GEN_REQUEST_OPEN_ROUTER_CHAT_COMPLETION_KEYS.issuperset(obj):
        fail_extra(
            "PolicyGenRequestOpenRouterChatCompletion", obj, _POLICY_GEN_REQUEST_OPEN_ROUTER_CHAT_COMPLETION_KEYS
        )
    return made


def unstructure_policy_gen_request_open_router_chat_completion(obj: PolicyGenRequestOpenRouterChatCompletion) -> Any:
    """Write a `PolicyGenRequestOpenRouterChatCompletion` as JSON data."""
    if type(obj) is not PolicyGenRequestOpenRouterChatCompletion:
        return to_json(obj)
    raw: dict[str, Any] = {"model": obj.model, "description": obj.description, "type": obj.type}
    policy_lang = obj.policy_lang
    if policy_lang is not UNSET:
        raw["policy_lang"] = policy_lang
    n_retries = obj.n_retries
    if n_retries is not UNSET:
        raw["n_retries"] = n_retries
    internal_tool_names = obj.internal_tool_names
    if internal_tool_names is not UNSET:
        raw["internal_tool_names"] = internal_tool_names
    tools = obj.tools
    if tools is not UNSET:
        raw["tools"] = [unstructure_function_tool(item) for item in tools] if type(tools) is list else to_json(tools)
    return raw


def structure_policy_gen_request_anthropic_messages(raw: Any) -> PolicyGenRequestAnthropicMessages:
    """Read a `PolicyGenRequestAnthropicMessages`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenRequestAnthropicMessages", "an object")
    try:
        model: str = obj["model"]
        description: str = obj["description"]
        type_: Literal["anthropic_messages"] = obj["type"]
    except KeyError as missing:
        fail_missing("PolicyGenRequestAnthropicMessages", missing)
    if type(model) is not str:
        fail("PolicyGenRequestAnthropicMessages.model", "a string")
    if type(description) is not str:
        fail("PolicyGenRequestAnthropicMessages.description", "a string")
    policy_lang: PolicyGenLanguage | Unset = obj.get("policy_lang", UNSET)
    if policy_lang is not UNSET and (type(policy_lang) is not str or policy_lang not in _POLICY_GEN_LANGUAGE):
        fail("PolicyGenRequestAnthropicMessages.policy_lang", 'one of "sqrt"')
    n_retries: int | Unset = obj.get("n_retries", UNSET)
    if n_retries is not UNSET:
        if type(n_retries) is not int:
            n_retries = integer("PolicyGenRequestAnthropicMessages.n_retries", n_retries)
        if n_retries < 0:
            fail("PolicyGenRequestAnthropicMessages.n_retries", "at least 0")
    internal_tool_names: list[InternalToolName] | Unset = obj.get("internal_tool_names", UNSET)
    if internal_tool_names is not UNSET:
        if type(internal_tool_names) is not list:
            fail("PolicyGenRequestAnthropicMessages.internal_tool_names", "an array")
        for item_of_internal_tool_names in internal_tool_names:
            if (
                type(item_of_internal_tool_names) is not str
                or item_of_internal_tool_names not in _INTERNAL_SQRT_TOOL_ID_TYPE
            ):
                fail(
                    "PolicyGenRequestAnthropicMessages.internal_tool_names[]",
                    'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"',
                )
    if type_ != "anthropic_messages":
        fail("PolicyGenRequestAnthropicMessages.type", '"anthropic_messages"')
    tools: list[AnthropicToolParam] | Unset = obj.get("tools", UNSET)
    if tools is not UNSET:
        if type(tools) is not list:
            fail("PolicyGenRequestAnthropicMessages.tools", "an array")
        tools = [structure_anthropic_tool_param(item) for item in tools]
    made = allocate(PolicyGenRequestAnthropicMessages)
    made.model = model
    made.description = description
    made.policy_lang = policy_lang
    made.n_retries = n_retries
    made.internal_tool_names = internal_tool_names
    made.type = type_
    made.tools = tools
    if not _POLICY_GEN_REQUEST_ANTHROPIC_MESSAGES_KEYS.issuperset(obj):
        fail_extra("PolicyGenRequestAnthropicMessages", obj, _POLICY_GEN_REQUEST_ANTHROPIC_MESSAGES_KEYS)
    return made


def unstructure_policy_gen_request_anthropic_messages(obj: PolicyGenRequestAnthropicMessages) -> Any:
    """Write a `PolicyGenRequestAnthropicMessages` as JSON data."""
    if type(obj) is not PolicyGenRequestAnthropicMessages:
        return to_json(obj)
    raw: dict[str, Any] = {"model": obj.model, "description": obj.description, "type": obj.type}
    policy_lang = obj.policy_lang
    if policy_lang is not UNSET:
        raw["policy_lang"] = policy_lang
    n_retries = obj.n_retries
    if n_retries is not UNSET:
        raw["n_retries"] = n_retries
    internal_tool_names = obj.internal_tool_names
    if internal_tool_names is not UNSET:
        raw["internal_tool_names"] = internal_tool_names
    tools = obj.tools
    if tools is not UNSET:
        raw["tools"] = (
            [unstructure_anthropic_tool_param(item) for item in tools] if type(tools) is list else to_json(tools)
        )
    return raw


def structure_policy_gen_request_sequrity_azure_chat_completion(
    raw: Any,
) -> PolicyGenRequestSequrityAzureChatCompletion:
    """Read a `PolicyGenRequestSequrityAzureChatCompletion`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenRequestSequrityAzureChatCompletion", "an object")
    try:
        model: str = obj["model"]
        description: str = obj["description"]
        type_: Literal["sequrity_azure_chat_completion"] = obj["type"]
    except KeyError as missing:
        fail_missing("PolicyGenRequestSequrityAzureChatCompletion", missing)
    if type(model) is not str:
        fail("PolicyGenRequestSequrityAzureChatCompletion.model", "a string")
    if type(description) is not str:
        fail("PolicyGenRequestSequrityAzureChatCompletion.description", "a string")
    policy_lang: PolicyGenLanguage | Unset = obj.get("policy_lang", UNSET)
    if policy_lang is not UNSET and (type(policy_lang) is not str or policy_lang not in _POLICY_GEN_LANGUAGE):
        fail("PolicyGenRequestSequrityAzureChatCompletion.policy_lang", 'one of "sqrt"')
    n_retries: int | Unset = obj.get("n_retries", UNSET)
    if n_retries is not UNSET:
        if type(n_retries) is not int:
            n_retries = integer("PolicyGenRequestSequrityAzureChatCompletion.n_retries", n_retries)
        if n_retries < 0:
            fail("PolicyGenRequestSequrityAzureChatCompletion.n_retries", "at least 0")
    internal_tool_names: list[InternalToolName] | Unset = obj.get("internal_tool_names", UNSET)
    if internal_tool_names is not UNSET:
        if type(internal_tool_names) is not list:
            fail("PolicyGenRequestSequrityAzureChatCompletion.internal_tool_names", "an array")
        for item_of_internal_tool_names in internal_tool_names:
            if (
                type(item_of_internal_tool_names) is not str
                or item_of_internal_tool_names not in _INTERNAL_SQRT_TOOL_ID_TYPE
            ):
                fail(
                    "PolicyGenRequestSequrityAzureChatCompletion.internal_tool_names[]",
                    'one of "parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"',
                )
    if type_ != "sequrity_azure_chat_completion":
        fail("PolicyGenRequestSequrityAzureChatCompletion.type", '"sequrity_azure_chat_completion"')
    tools: list[FunctionTool] | Unset = obj.get("tools", UNSET)
    if tools is not UNSET:
        if type(tools) is not list:
            fail("PolicyGenRequestSequrityAzureChatCompletion.tools", "an array")
        tools = [structure_tool(item) for item in tools]
    made = allocate(PolicyGenRequestSequrityAzureChatCompletion)
    made.model = model
    made.description = description
    made.policy_lang = policy_lang
    made.n_retries = n_retries
    made.internal_tool_names = internal_tool_names
    made.type = type_
    made.tools = tools
    if not _POLICY_GEN_REQUEST_SEQURITY_AZURE_CHAT_COMPLETION_KEYS.issuperset(obj):
        fail_extra(
            "PolicyGenRequestSequrityAzureChatCompletion", obj, _POLICY_GEN_REQUEST_SEQURITY_AZURE_CHAT_COMPLETION_KEYS
        )
    return made


def unstructure_policy_gen_request_sequrity_azure_chat_completion(
    obj: PolicyGenRequestSequrityAzureChatCompletion,
) -> Any:
    """Write a `PolicyGenRequestSequrityAzureChatCompletion` as JSON data."""
    if type(obj) is not PolicyGenRequestSequrityAzureChatCompletion:
        return to_json(obj)
    raw: dict[str, Any] = {"model": obj.model, "description": obj.description, "type": obj.type}
    policy_lang = obj.policy_lang
    if policy_lang is not UNSET:
        raw["policy_lang"] = policy_lang
    n_retries = obj.n_retries
    if n_retries is not UNSET:
        raw["n_retries"] = n_retries
    internal_tool_names = obj.internal_tool_names
    if internal_tool_names is not UNSET:
        raw["internal_tool_names"] = internal_tool_names
    tools = obj.tools
    if tools is not UNSET:
        raw["tools"] = [unstructure_function_tool(item) for item in tools] if type(tools) is list else to_json(tools)
    return raw


def structure_policy_gen_request(raw: Any) -> PolicyGenRequest:
    """Read a `PolicyGenRequest`, or raise the first `Violation` met."""
    obj: dict[str, Any] = raw
    if type(obj) is not dict:
        fail("PolicyGenRequest", "an object")
    tag = obj.get("type")
    if type(tag) is not str:
        fail("PolicyGenRequest.type", "a string")
    structure = _POLICY_GEN_REQUEST_BY_TYPE.get(tag)
    if structure is None:
        fail("PolicyGenRequest.type", "a known tag")
    return structure(obj)


def unstructure_policy_gen_request(value: PolicyGenRequest) -> Any:
    """Write a `PolicyGenRequest` as JSON data."""
    return _UNSTRUCTURE_POLICY_GEN_REQUEST.get(type(value), to_json)(value)


_POLICY_GEN_REQUEST_BY_TYPE: Final[dict[str, Callable[[Any], PolicyGenRequest]]] = {
    "oai_chat_completion": structure_policy_gen_request_open_ai_chat_completion,
    "openrouter_chat_completion": structure_policy_gen_request_open_router_chat_completion,
    "anthropic_messages": structure_policy_gen_request_anthropic_messages,
    "sequrity_azure_chat_completion": structure_policy_gen_request_sequrity_azure_chat_completion,
    "sequrity_azure_responses": structure_policy_gen_request_sequrity_azure_responses,
}
_UNSTRUCTURE_POLICY_GEN_REQUEST: Final[dict[type, Callable[[Any], Any]]] = {
    PolicyGenRequestOpenAiChatCompletion: unstructure_policy_gen_request_open_ai_chat_completion,
    PolicyGenRequestOpenRouterChatCompletion: unstructure_policy_gen_request_open_router_chat_completion,
    PolicyGenRequestAnthropicMessages: unstructure_policy_gen_request_anthropic_messages,
    PolicyGenRequestSequrityAzureChatCompletion: unstructure_policy_gen_request_sequrity_azure_chat_completion,
    PolicyGenRequestSequrityAzureResponses: unstructure_policy_gen_request_sequrity_azure_responses,
}

CODECS: Final[tuple[Codec[Any], ...]] = (
    Codec(
        InternalToolName,
        structure_internal_tool_name,
        unstructure_internal_tool_name,
        "control/types/policy_gen.json#/$defs/InternalToolName",
    ),
    Codec(
        PolicyGenLanguage,
        structure_policy_gen_language,
        unstructure_policy_gen_language,
        "control/types/policy_gen.json#/$defs/PolicyGenLanguage",
    ),
    Codec(
        PolicyGenRequestBase,
        structure_policy_gen_request_base,
        unstructure_policy_gen_request_base,
        "control/types/policy_gen.json#/$defs/PolicyGenRequestBase",
    ),
    Codec(
        PolicyGenRequestSequrityAzureResponses,
        structure_policy_gen_request_sequrity_azure_responses,
        unstructure_policy_gen_request_sequrity_azure_responses,
        "control/types/policy_gen.json#/$defs/PolicyGenRequestSequrityAzureResponses",
    ),
    Codec(
        PolicyGenResponse,
        structure_policy_gen_response,
        unstructure_policy_gen_response,
        "control/types/policy_gen.json#/$defs/PolicyGenResponse",
    ),
    Codec(
        PolicyGenRequestOpenAiChatCompletion,
        structure_policy_gen_request_open_ai_chat_completion,
        unstructure_policy_gen_request_open_ai_chat_completion,
        "control/types/policy_gen.json#/$defs/PolicyGenRequestOpenAiChatCompletion",
    ),
    Codec(
        PolicyGenRequestOpenRouterChatCompletion,
        structure_policy_gen_request_open_router_chat_completion,
        unstructure_policy_gen_request_open_router_chat_completion,
        "control/types/policy_gen.json#/$defs/PolicyGenRequestOpenRouterChatCompletion",
    ),
    Codec(
        PolicyGenRequestAnthropicMessages,
        structure_policy_gen_request_anthropic_messages,
        unstructure_policy_gen_request_anthropic_messages,
        "control/types/policy_gen.json#/$defs/PolicyGenRequestAnthropicMessages",
    ),
    Codec(
        PolicyGenRequestSequrityAzureChatCompletion,
        structure_policy_gen_request_sequrity_azure_chat_completion,
        unstructure_policy_gen_request_sequrity_azure_chat_completion,
        "control/types/policy_gen.json#/$defs/PolicyGenRequestSequrityAzureChatCompletion",
    ),
    Codec(
        PolicyGenRequest, structure_policy_gen_request, unstructure_policy_gen_request, "control/types/policy_gen.json#"
    ),
)
"""The converters of this module's types."""
