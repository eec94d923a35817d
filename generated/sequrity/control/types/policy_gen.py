# Code generated from schema/control/types/policy_gen.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/policy_gen.json`."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

from attrs import define, field

from sequrity.control.types.headers import InternalSqrtToolIdType
from sequrity.types.chat_completion.request import FunctionTool
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
from sequrity_runtime import UNSET, Unset
from sequrity_runtime.mixins import GeneratedType

__all__ = [
    "AnthropicToolParam",
    "FunctionTool",
    "InternalSqrtToolIdType",
    "InternalToolName",
    "PolicyGenLanguage",
    "PolicyGenRequest",
    "PolicyGenRequestAnthropicMessages",
    "PolicyGenRequestBase",
    "PolicyGenRequestOpenAiChatCompletion",
    "PolicyGenRequestOpenRouterChatCompletion",
    "PolicyGenRequestSequrityAzureChatCompletion",
    "PolicyGenRequestSequrityAzureResponses",
    "PolicyGenResponse",
]

InternalToolName: TypeAlias = InternalSqrtToolIdType
"""Name of a tool of the service itself. Another name of `InternalSqrtToolIdType`."""


PolicyGenLanguage: TypeAlias = Literal["sqrt"]
"""Language of the generated policy. Only SQRT is generated."""


@define(kw_only=True, repr=False)
class PolicyGenRequestBase(GeneratedType):
    """Properties of every policy generation, whatever the format of its tools."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: PolicyGenLanguage | Unset = UNSET
    """Language of the policy. SQRT if omitted."""

    n_retries: int | Unset = UNSET
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: list[InternalToolName] | Unset = UNSET
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class PolicyGenRequestSequrityAzureResponses(GeneratedType):
    """Generates a policy for tools in the format of the Responses API, with a model of Sequrity's Azure."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: PolicyGenLanguage | Unset = UNSET
    """Language of the policy. SQRT if omitted."""

    n_retries: int | Unset = UNSET
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: list[InternalToolName] | Unset = UNSET
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["sequrity_azure_responses"] = "sequrity_azure_responses"
    """Format of `tools`. It selects the provider."""

    tools: list[dict[str, Any]] | Unset = UNSET
    """Tools to write rules for."""


@define(kw_only=True, repr=False)
class PolicyGenResponse(GeneratedType):
    """A generated policy. Keys that are not described here are kept."""

    policies: str
    """Source text of the policy: one or more rules, ready for `PolicyCode.code`."""

    usage: dict[str, Any] | None = None
    """Token usage of the request by kind, for example `total_tokens`."""

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])
    """Keys that this version does not know, kept and written back as they are."""


@define(kw_only=True, repr=False)
class PolicyGenRequestOpenAiChatCompletion(GeneratedType):
    """Generates a policy for tools in the format of OpenAI's chat completions, with a model of OpenAI."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: PolicyGenLanguage | Unset = UNSET
    """Language of the policy. SQRT if omitted."""

    n_retries: int | Unset = UNSET
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: list[InternalToolName] | Unset = UNSET
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["oai_chat_completion"] = "oai_chat_completion"
    """Format of `tools`. It selects the provider."""

    tools: list[FunctionTool] | Unset = UNSET
    """Tools to write rules for."""


@define(kw_only=True, repr=False)
class PolicyGenRequestOpenRouterChatCompletion(GeneratedType):
    """Generates a policy for tools in the format of chat completions, with a model of OpenRouter."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: PolicyGenLanguage | Unset = UNSET
    """Language of the policy. SQRT if omitted."""

    n_retries: int | Unset = UNSET
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: list[InternalToolName] | Unset = UNSET
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["openrouter_chat_completion"] = "openrouter_chat_completion"
    """Format of `tools`. It selects the provider."""

    tools: list[FunctionTool] | Unset = UNSET
    """Tools to write rules for."""


@define(kw_only=True, repr=False)
class PolicyGenRequestAnthropicMessages(GeneratedType):
    """Generates a policy for tools in the format of the Messages API, with a model of Anthropic."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: PolicyGenLanguage | Unset = UNSET
    """Language of the policy. SQRT if omitted."""

    n_retries: int | Unset = UNSET
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: list[InternalToolName] | Unset = UNSET
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["anthropic_messages"] = "anthropic_messages"
    """Format of `tools`. It selects the provider."""

    tools: list[AnthropicToolParam] | Unset = UNSET
    """Tools to write rules for."""


@define(kw_only=True, repr=False)
class PolicyGenRequestSequrityAzureChatCompletion(GeneratedType):
    """Generates a policy for tools in the format of chat completions, with a model of Sequrity's Azure."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: PolicyGenLanguage | Unset = UNSET
    """Language of the policy. SQRT if omitted."""

    n_retries: int | Unset = UNSET
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: list[InternalToolName] | Unset = UNSET
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["sequrity_azure_chat_completion"] = "sequrity_azure_chat_completion"
    """Format of `tools`. It selects the provider."""

    tools: list[FunctionTool] | Unset = UNSET
    """Tools to write rules for."""


PolicyGenRequest: TypeAlias = (
    PolicyGenRequestOpenAiChatCompletion
    | PolicyGenRequestOpenRouterChatCompletion
    | PolicyGenRequestAnthropicMessages
    | PolicyGenRequestSequrityAzureChatCompletion
    | PolicyGenRequestSequrityAzureResponses
)
"""Body of a policy generation, distinguished by `type`. The service does not support `oai_responses` yet."""
