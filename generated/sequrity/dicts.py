# Code generated from schema/openapi.json by sequrity_codegen. DO NOT EDIT.
"""Objects of requests as dicts, for editors and type checkers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypeAlias, TypedDict

from sequrity.control.types.headers import (
    AgentArch,
    ConstraintConfig,
    ContentBlockerName,
    ContentClassifierName,
    ContextVarVisibility,
    ControlFlowMetaPolicy,
    DebugInfoLevel,
    EnforcementLevel,
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
    RllmPromptOverrides,
    SessionMetaClearing,
    TaggerConfig,
    TllmPromptOverrides,
    ToolErrorDetection,
    ToolResultTransform,
)
from sequrity.control.types.policy_gen import PolicyGenLanguage
from sequrity.control.types.results import MetaData, ValueWithMeta
from sequrity.types.chat_completion.request import (
    AssistantMessageAudio,
    CallArguments,
    ContentPartFile,
    ContentPartImage,
    ContentPartInputAudio,
    ContentPartRefusal,
    ContentPartText,
    FileData,
    FunctionCallResult,
    FunctionDefinition,
    ImageDetail,
    ImageUrl,
    InputAudioData,
    InputAudioFormat,
    JsonSchema,
    Modality,
    NamedFunction,
    NamedToolChoice,
    ReasoningEffort,
    ResponseFormatJsonObject,
    ResponseFormatJsonSchema,
    ResponseFormatText,
    ServiceTier,
    StopSequences,
    StreamOptions,
    Tool,
    ToolCall,
    ToolCallFunction,
    ToolChoiceType,
    Verbosity,
)
from sequrity.types.json import JsonValue
from sequrity.types.messages.request import (
    Base64DocumentSourceParam,
    Base64ImageSourceParam,
    ContainerParam,
    DocumentBlockParam,
    ImageBlockParam,
    ImageMediaType,
    JSONOutputFormatParam,
    McpServerParam,
    MetadataParam,
    OutputConfigParam,
    TextBlockParam,
    TextDocumentSourceParam,
    ThinkingBlockParam,
    ThinkingConfigAdaptiveParam,
    ThinkingConfigDisabledParam,
    ThinkingConfigEnabledParam,
    ThinkingDisplay,
    ToolChoiceAnyParam,
    ToolChoiceToolParam,
    ToolInputSchema,
    ToolReferenceBlockParam,
    ToolResultBlockParam,
    ToolUseBlockParam,
    URLDocumentSourceParam,
    URLImageSourceParam,
)
from sequrity.types.messages.request import MessageParam as AnthropicMessageParam
from sequrity.types.messages.request import MessageRole as AnthropicMessageRole
from sequrity.types.messages.request import OutputEffort as AnthropicEffort
from sequrity.types.messages.request import ReasoningEffort as AnthropicReasoningEffort
from sequrity.types.messages.request import ServiceTier as AnthropicServiceTier
from sequrity.types.messages.request import ToolChoiceAutoParam as AnthropicToolChoiceAutoParam
from sequrity.types.messages.request import ToolChoiceNoneParam as AnthropicToolChoiceNoneParam
from sequrity.types.messages.request import ToolParam as AnthropicToolParam
from sequrity.types.messages.response import (
    BashCodeExecutionToolResultBlock,
    McpToolResultBlock,
    McpToolUseBlock,
    RedactedThinkingBlock,
    ServerToolUseBlock,
    TextBlock,
    TextCitation,
    TextEditorCodeExecutionToolResultBlock,
    ToolCaller,
    ToolResultError,
    ToolSearchToolResultBlock,
    WebFetchToolResultBlock,
    WebSearchResult,
    WebSearchToolResultBlock,
)
from sequrity.types.responses.request import (
    ApplyPatchCallOutputParam,
    ApplyPatchCallParam,
    ApplyPatchToolParam,
    CodeInterpreterContainerAuto,
    CodeInterpreterToolParam,
    CompactionItemParam,
    ComputerCallOutputAcknowledgedSafetyCheck,
    ComputerCallOutputParam,
    ComputerToolParam,
    ContainerMemoryLimit,
    ConversationParam,
    CustomToolParam,
    FileSearchToolParam,
    FunctionCallOutputParam,
    FunctionShellToolParam,
    FunctionToolParam,
    ImageGenerationCallParam,
    ImageGenerationInputImageMask,
    ImageGenerationToolParam,
    InputAudioParam,
    InputFileParam,
    InputImageDetail,
    InputImageParam,
    InputTextParam,
    ItemReferenceParam,
    LocalShellCallActionParam,
    LocalShellCallOutputParam,
    LocalShellCallParam,
    LocalShellToolParam,
    McpAllowedToolsFilter,
    McpApprovalFilter,
    McpApprovalRequestParam,
    McpApprovalResponseParam,
    McpCallParam,
    McpListToolsParam,
    McpListToolsToolParam,
    McpToolParam,
    OutputRefusalParam,
    OutputTextParam,
    PromptCacheOptions,
    ReasoningItemParam,
    ReasoningItemSummaryParam,
    ReasoningParam,
    ReasoningSummaryDetail,
    ResponseCustomToolCallOutputParam,
    ResponseCustomToolCallParam,
    ResponseFunctionToolCallParam,
    ResponsePromptParam,
    ResponseTextConfigParam,
    SearchContextSize,
    ShellCallActionParam,
    ShellCallOutputParam,
    ShellCallParam,
    ShellToolParam,
    TextConfigJSONObjectParam,
    TextConfigJSONSchemaParam,
    TextConfigTextParam,
    ToolChoiceFunctionParam,
    ToolChoiceMode,
    ToolChoiceRequiredParam,
    ToolSearchToolParam,
    WebSearchPreviewDatedToolParam,
    WebSearchPreviewToolParam,
    WebSearchPreviewUserLocation,
    WebSearchToolParam,
)
from sequrity.types.responses.request import MessageParam as ResponsesMessageParam
from sequrity.types.responses.request import MessageRole as ResponsesMessageRole
from sequrity.types.responses.request import ReasoningEffort as ResponsesReasoningEffort
from sequrity.types.responses.request import StreamOptionsParam as ResponsesStreamOptions
from sequrity.types.responses.request import ToolChoiceAutoParam as ResponsesToolChoiceAutoParam
from sequrity.types.responses.request import ToolChoiceNoneParam as ResponsesToolChoiceNoneParam
from sequrity.types.responses.response import (
    CodeInterpreterOutputImage,
    CodeInterpreterOutputLogs,
    CodeInterpreterToolCall,
    ComputerActionClick,
    ComputerActionDoubleClick,
    ComputerActionDrag,
    ComputerActionDragPath,
    ComputerActionKeypress,
    ComputerActionMove,
    ComputerActionScreenshot,
    ComputerActionScroll,
    ComputerActionType,
    ComputerActionWait,
    ComputerPendingSafetyCheck,
    ComputerToolCall,
    FileSearchResult,
    FileSearchToolCall,
    ItemStatus,
    PromptCacheRetention,
    ToolSearchCall,
    ToolSearchOutput,
    Truncation,
    WebSearchActionFind,
    WebSearchActionFindInPage,
    WebSearchActionOpenPage,
    WebSearchActionSearch,
    WebSearchActionSource,
    WebSearchToolCall,
)
from sequrity.types.responses.response import ServiceTier as ResponsesServiceTier
from sequrity_runtime import UntypedMapping
from sequrity_runtime.mixins import ChatMessage

__all__ = [
    "AnthropicMessageParamDict",
    "AnthropicMessageRequestDict",
    "AnthropicToolChoiceAutoParamDict",
    "AnthropicToolChoiceNoneParamDict",
    "AnthropicToolChoiceParamDict",
    "AnthropicToolParamDict",
    "AnyToolDict",
    "ApplyPatchCallOutputParamDict",
    "ApplyPatchCallParamDict",
    "ApplyPatchToolParamDict",
    "AssistantContentPartDict",
    "AssistantMessageAudioDict",
    "AssistantMessageDict",
    "Base64DocumentSourceParamDict",
    "Base64ImageSourceParamDict",
    "BashCodeExecutionToolResultBlockDict",
    "ChatCompletionRequestDict",
    "CodeInterpreterContainerAutoDict",
    "CodeInterpreterContainerDict",
    "CodeInterpreterOutputDict",
    "CodeInterpreterOutputImageDict",
    "CodeInterpreterOutputLogsDict",
    "CodeInterpreterToolCallDict",
    "CodeInterpreterToolParamDict",
    "CompactionItemParamDict",
    "ComputerActionClickDict",
    "ComputerActionDict",
    "ComputerActionDoubleClickDict",
    "ComputerActionDragDict",
    "ComputerActionDragPathDict",
    "ComputerActionKeypressDict",
    "ComputerActionMoveDict",
    "ComputerActionScreenshotDict",
    "ComputerActionScrollDict",
    "ComputerActionTypeDict",
    "ComputerActionWaitDict",
    "ComputerCallOutputAcknowledgedSafetyCheckDict",
    "ComputerCallOutputParamDict",
    "ComputerPendingSafetyCheckDict",
    "ComputerToolCallDict",
    "ComputerToolParamDict",
    "ConstraintConfigDict",
    "ContainerChoiceDict",
    "ContainerParamDict",
    "ContentPartDict",
    "ContentPartFileDict",
    "ContentPartImageDict",
    "ContentPartInputAudioDict",
    "ContentPartRefusalDict",
    "ContentPartTextDict",
    "ControlFlowMetaPolicyDict",
    "ConversationChoiceDict",
    "ConversationParamDict",
    "CustomToolParamDict",
    "DeveloperMessageDict",
    "DocumentBlockParamDict",
    "DocumentSourceDict",
    "FeaturesHeaderDict",
    "FileDataDict",
    "FileSearchResultDict",
    "FileSearchToolCallDict",
    "FileSearchToolParamDict",
    "FineGrainedConfigHeaderDict",
    "FsmOverridesDict",
    "FunctionCallChoiceDict",
    "FunctionCallOutputParamDict",
    "FunctionCallResultDict",
    "FunctionDefinitionDict",
    "FunctionMessageDict",
    "FunctionShellToolParamDict",
    "FunctionToolParamDict",
    "GenerationConfigOverridesDict",
    "ImageBlockParamDict",
    "ImageGenerationCallParamDict",
    "ImageGenerationInputImageMaskDict",
    "ImageGenerationToolParamDict",
    "ImageSourceDict",
    "ImageUrlDict",
    "InputAudioDataDict",
    "InputAudioParamDict",
    "InputContentParamDict",
    "InputFileParamDict",
    "InputImageParamDict",
    "InputTextParamDict",
    "InternalPolicyPresetsDict",
    "ItemReferenceParamDict",
    "JSONOutputFormatParamDict",
    "JsonSchemaDict",
    "LlmOverridesDict",
    "LlmPromptOverridesDict",
    "LocalShellCallActionParamDict",
    "LocalShellCallOutputParamDict",
    "LocalShellCallParamDict",
    "LocalShellToolParamDict",
    "McpAllowedToolsDict",
    "McpAllowedToolsFilterDict",
    "McpApprovalFilterDict",
    "McpApprovalRequestParamDict",
    "McpApprovalResponseParamDict",
    "McpCallParamDict",
    "McpListToolsParamDict",
    "McpListToolsToolParamDict",
    "McpRequireApprovalDict",
    "McpServerParamDict",
    "McpToolParamDict",
    "McpToolResultBlockDict",
    "McpToolResultContentBlockDict",
    "McpToolUseBlockDict",
    "MessageContentBlockParamDict",
    "MessageContentParamDict",
    "MessageDict",
    "MetaDataDict",
    "MetadataParamDict",
    "NamedFunctionDict",
    "NamedToolChoiceDict",
    "OutputConfigParamDict",
    "OutputRefusalParamDict",
    "OutputTextParamDict",
    "PllmPromptOverridesDict",
    "PolicyCodeDict",
    "PolicyGenRequestAnthropicMessagesDict",
    "PolicyGenRequestDict",
    "PolicyGenRequestOpenAiChatCompletionDict",
    "PolicyGenRequestOpenRouterChatCompletionDict",
    "PolicyGenRequestSequrityAzureChatCompletionDict",
    "PolicyGenRequestSequrityAzureResponsesDict",
    "PromptCacheOptionsDict",
    "PromptOverridesDict",
    "ReasoningConfigOverrideDict",
    "ReasoningItemParamDict",
    "ReasoningItemSummaryParamDict",
    "ReasoningParamDict",
    "RedactedThinkingBlockDict",
    "ResponseCustomToolCallOutputParamDict",
    "ResponseCustomToolCallParamDict",
    "ResponseFormatDict",
    "ResponseFormatJsonObjectDict",
    "ResponseFormatJsonSchemaDict",
    "ResponseFormatOverridesDict",
    "ResponseFormatTextDict",
    "ResponseFunctionToolCallParamDict",
    "ResponseInputItemParamDict",
    "ResponsePromptParamDict",
    "ResponseTextConfigParamDict",
    "ResponsesMessageParamDict",
    "ResponsesRequestDict",
    "ResponsesStreamOptionsDict",
    "ResponsesToolChoiceAutoParamDict",
    "ResponsesToolChoiceDict",
    "ResponsesToolChoiceNoneParamDict",
    "ResponsesToolChoiceParamDict",
    "ResponsesToolParamDict",
    "RllmPromptOverridesDict",
    "SecurityPolicyHeaderDict",
    "ServerToolUseBlockDict",
    "ShellCallActionParamDict",
    "ShellCallOutputParamDict",
    "ShellCallParamDict",
    "ShellToolParamDict",
    "StreamOptionsDict",
    "SystemMessageDict",
    "TaggerConfigDict",
    "TextBlockDict",
    "TextBlockParamDict",
    "TextCitationDict",
    "TextConfigJSONObjectParamDict",
    "TextConfigJSONSchemaParamDict",
    "TextConfigTextParamDict",
    "TextDocumentSourceParamDict",
    "TextEditorCodeExecutionToolResultBlockDict",
    "TextFormatParamDict",
    "ThinkingBlockParamDict",
    "ThinkingConfigAdaptiveParamDict",
    "ThinkingConfigDisabledParamDict",
    "ThinkingConfigEnabledParamDict",
    "ThinkingConfigParamDict",
    "TllmPromptOverridesDict",
    "ToolCallDict",
    "ToolCallFunctionDict",
    "ToolCallerDict",
    "ToolChoiceAnyParamDict",
    "ToolChoiceDict",
    "ToolChoiceFunctionParamDict",
    "ToolChoiceRequiredParamDict",
    "ToolChoiceToolParamDict",
    "ToolDict",
    "ToolInputSchemaDict",
    "ToolMessageDict",
    "ToolReferenceBlockParamDict",
    "ToolResultBlockParamDict",
    "ToolResultContentBlockParamDict",
    "ToolResultErrorDict",
    "ToolSearchCallDict",
    "ToolSearchOutputDict",
    "ToolSearchToolParamDict",
    "ToolSearchToolResultBlockDict",
    "ToolUnionParamDict",
    "ToolUseBlockParamDict",
    "URLDocumentSourceParamDict",
    "URLImageSourceParamDict",
    "UserMessageDict",
    "ValidateHeadersRequestDict",
    "ValueWithMetaDict",
    "WebFetchToolResultBlockDict",
    "WebSearchActionDict",
    "WebSearchActionFindDict",
    "WebSearchActionFindInPageDict",
    "WebSearchActionOpenPageDict",
    "WebSearchActionSearchDict",
    "WebSearchActionSourceDict",
    "WebSearchPreviewDatedToolParamDict",
    "WebSearchPreviewToolParamDict",
    "WebSearchPreviewUserLocationDict",
    "WebSearchResultDict",
    "WebSearchToolCallDict",
    "WebSearchToolParamDict",
    "WebSearchToolResultBlockDict",
    "WebSearchToolResultContentDict",
]


class ValidateHeadersRequestDict(TypedDict):
    """Texts of configuration headers to validate. Each may be omitted."""

    x_features: NotRequired[str | None]
    """Text of the `X-Features` header."""

    x_policy: NotRequired[str | None]
    """Text of the `X-Policy` header."""

    x_config: NotRequired[str | None]
    """Text of the `X-Config` header."""


class TaggerConfigDict(TypedDict):
    """A content classifier with its threshold."""

    name: ContentClassifierName
    """Name of the classifier."""

    threshold: NotRequired[float]
    """Score from 0 to 1 at which the classifier reacts. A lower threshold reacts to more."""

    mode: NotRequired[str | None]
    """Mode of the classifier in place of `threshold`, for example `normal` or `strict`. It replaces the threshold."""


class ConstraintConfigDict(TypedDict):
    """A content blocker to run."""

    name: ContentBlockerName
    """Name of the blocker."""


class PolicyCodeDict(TypedDict):
    """Text of a security policy and the language it is written in."""

    code: NotRequired[str]
    """The policy's source text. Empty text adds no rules."""

    language: NotRequired[PolicyLanguage]
    """Language of the source text."""


class ControlFlowMetaPolicyDict(TypedDict):
    """Data that a plan may branch on, selected by its metadata."""

    mode: NotRequired[MetaPolicyMode]
    """Meaning of the lists: allowed or denied."""

    producers: NotRequired[Sequence[str]]
    """Producers that the rule applies to. Each name is unique."""

    tags: NotRequired[Sequence[str]]
    """Tags that the rule applies to. Each tag is unique."""

    consumers: NotRequired[Sequence[str]]
    """Consumers that the rule applies to. Each name is unique."""


class InternalPolicyPresetsDict(TypedDict):
    """Switches of the service's built-in rules."""

    default_allow: NotRequired[bool]
    """Whether a tool call that matches no rule is allowed."""

    default_allow_enforcement_level: NotRequired[EnforcementLevel]
    """Enforcement of the decision about calls that match no rule."""

    enable_non_executable_memory: NotRequired[bool]
    """Whether every tool result is tagged as non-executable (`__non_executable`). Dual-LLM mode only."""

    branching_meta_policy: NotRequired[ControlFlowMetaPolicy | ControlFlowMetaPolicyDict | UntypedMapping]
    """Data that a plan may branch on.

    It acts in mode `custom` of Dual-LLM requests. If omitted, all defaults of `ControlFlowMetaPolicy` apply.
    """

    enable_llm_blocked_tag: NotRequired[bool]
    """Whether calls of `parse_with_ai` are denied if an argument has the tag `__llm_blocked`."""

    llm_blocked_tag_enforcement_level: NotRequired[EnforcementLevel]
    """Enforcement of the rule about the tag `__llm_blocked`."""


class SecurityPolicyHeaderDict(TypedDict):
    """Permitted tool calls and data flows.

    Sent as JSON in the `X-Policy` header. Omitted keys keep the settings stored with the API key.
    """

    mode: NotRequired[PolicyMode | None]
    """Initial rules."""

    codes: NotRequired[PolicyCode | PolicyCodeDict | UntypedMapping | None]
    """Custom policy, added to the rules of the mode."""

    auto_gen: NotRequired[bool | None]
    """Whether the service writes further rules from the names and descriptions of the tools.

    Dual-LLM mode only. The service's default is false.
    """

    fail_fast: NotRequired[bool | None]
    """Whether the first hard denial ends the checks, instead of collecting all violations.

    The service's default is true.
    """

    presets: NotRequired[InternalPolicyPresets | InternalPolicyPresetsDict | UntypedMapping | None]
    """Switches of the service's built-in rules."""


class FsmOverridesDict(TypedDict):
    """Settings of a session and its turns. `null` disables a limit if its description documents this."""

    min_num_tools_for_filtering: NotRequired[int | None]
    """Number of tools, at least 2, from which an LLM first selects the relevant ones.

    `null` disables filtering. The service's default is 10.
    """

    clear_session_meta: NotRequired[SessionMetaClearing | None]
    """When the labels of the session are cleared. The service's default is `never`."""

    max_n_turns: NotRequired[int | None]
    """Maximum number of turns of a session, at least 1.

    With 1, the session ends with its first final response. `null` disables the limit. If omitted, the default of
    the endpoint type applies.
    """

    history_mismatch_policy: NotRequired[HistoryMismatchPolicy | None]
    """Reaction if the messages differ from those stored in the session. Dual-LLM mode only."""

    clear_history_every_n_attempts: NotRequired[int | None]
    """Number of attempts, at least 1, after which the history of failed steps is cleared.

    Single-step planning and Dual-LLM mode only. `null` keeps the history. If omitted, the service's default
    applies.
    """

    disable_rllm: NotRequired[bool | None]
    """Whether to skip the review of the outcome by the response-review LLM.

    Dual-LLM mode only. The service's default is true.
    """

    enable_multistep_planning: NotRequired[bool | None]
    """Whether each step of a plan builds on those before it.

    If false, each attempt solves the whole task from the start. Dual-LLM mode only. The service's default is
    false.
    """

    enabled_internal_tools: NotRequired[Sequence[InternalSqrtToolIdType] | None]
    """Tools of the service itself that plans may call.

    An empty list permits none. Dual-LLM mode only. If omitted, the default of the endpoint type applies.
    """

    prune_failed_steps: NotRequired[bool | None]
    """Whether failed steps leave the history once the turn is over.

    Multi-step planning and Dual-LLM mode only. The service's default is true.
    """

    force_to_cache: NotRequired[Sequence[str] | None]
    """Regular expressions for the names of tools whose results are always cached.

    Dual-LLM mode only. The service's default is an empty list.
    """

    max_pllm_steps: NotRequired[int | None]
    """Maximum number of steps of the planning LLM in a turn, at least 1.

    Dual-LLM mode only. If omitted, the service's default applies.
    """

    max_pllm_failed_steps: NotRequired[int | None]
    """Maximum number of failed steps of the planning LLM in a turn, at least 1.

    Dual-LLM mode only. If omitted, the service's default applies.
    """

    max_tool_calls_per_step: NotRequired[int | None]
    """Maximum number of tool calls in one planning attempt, at least 1.

    `null` disables the limit. Dual-LLM mode only. If omitted, the service's default applies.
    """

    reduced_grammar_for_rllm_review: NotRequired[ReviewGrammar | None]
    """What the review tells the planning LLM. Dual-LLM mode only. The service's default is `text`."""

    retry_on_policy_violation: NotRequired[bool | None]
    """Whether the planning LLM may retry after the policy denied a call.

    Dual-LLM mode only. The service's default is false.
    """

    wrap_tool_result: NotRequired[bool | None]
    """Whether tool results are wrapped as `Ok` or `Err`. Dual-LLM mode only."""

    detect_tool_errors: NotRequired[ToolErrorDetection | None]
    """Detection of errors in tool results. Dual-LLM mode only."""

    detect_tool_error_regex_pattern: NotRequired[str | None]
    """Regular expression that marks a tool's result as an error, for detection by `regex`. Dual-LLM mode only."""

    detect_tool_error_max_result_length: NotRequired[int | None]
    """Number of characters, from the start of a tool result, that are searched for errors.

    `null` searches the whole result. Dual-LLM mode only.
    """

    strict_tool_result_parsing: NotRequired[bool | None]
    """Whether a tool result is parsed as JSON only if the tool declares an output schema.

    If false, the service always tries to parse it. Dual-LLM mode only.
    """

    tool_result_transform: NotRequired[ToolResultTransform | None]
    """Transformation of tool results before errors are searched for. Dual-LLM mode only."""

    n_pllm_plans: NotRequired[int | None]
    """Number of plans, at least 1, that are drafted at once for each step.

    Above 1, an LLM selects one of them. The service's default is 1.
    """

    pllm_candidate_models: NotRequired[Sequence[str] | None]
    """IDs of the models that draft plans, in turn.

    IDs are unique; their order has no meaning. If omitted, null or empty, the request's model drafts all.
    """

    pllm_context_pruning: NotRequired[bool | None]
    """Whether the values of context variables are hidden from all planning steps except the current one.

    The service's default is true.
    """


class PllmPromptOverridesDict(TypedDict):
    """Contents of the planning LLM's prompt."""

    flavor: NotRequired[str | None]
    """Name of the prompt variant. If omitted, the service chooses."""

    version: NotRequired[str | None]
    """Version of the prompt variant. If omitted, the service chooses."""

    clarify_ambiguous_queries: NotRequired[bool | None]
    """Whether the planning LLM may ask for clarification of an ambiguous query."""

    context_var_visibility: NotRequired[ContextVarVisibility | None]
    """Context variables that the planning LLM sees."""

    query_inline_roles: NotRequired[Sequence[InlineRole] | None]
    """Roles whose messages are written into the user query."""

    query_role_name_overrides: NotRequired[Mapping[str, str] | None]
    """Names to show in the query in place of roles: role to name."""

    query_include_tool_calls: NotRequired[bool | None]
    """Whether the query shows the earlier tool calls."""

    query_include_tool_args: NotRequired[bool | None]
    """Whether the query shows the arguments of earlier tool calls."""

    query_include_tool_results: NotRequired[bool | None]
    """Whether the query shows the results of earlier tool calls."""

    debug_info_level: NotRequired[DebugInfoLevel | None]
    """Level of detail about the execution in the planning LLM's prompt. The service's default is `normal`."""


class RllmPromptOverridesDict(TypedDict):
    """Contents of the response-review LLM's prompt."""

    flavor: NotRequired[str | None]
    """Name of the prompt variant. If omitted, the service chooses."""

    version: NotRequired[str | None]
    """Version of the prompt variant. If omitted, the service chooses."""

    debug_info_level: NotRequired[DebugInfoLevel | None]
    """Level of detail about the execution in the response-review LLM's prompt."""


class TllmPromptOverridesDict(TypedDict):
    """Contents of the tool-filtering LLM's prompt."""

    flavor: NotRequired[str | None]
    """Name of the prompt variant. If omitted, the service chooses."""

    version: NotRequired[str | None]
    """Version of the prompt variant. If omitted, the service chooses."""

    add_tool_description: NotRequired[bool | None]
    """Whether the prompt holds the descriptions of the tools."""

    add_tool_input_schema: NotRequired[bool | None]
    """Whether the prompt holds the JSON Schemas of the tools' arguments."""


class LlmPromptOverridesDict(TypedDict):
    """Prompt of an LLM."""

    flavor: NotRequired[str | None]
    """Name of the prompt variant. If omitted, the service chooses."""

    version: NotRequired[str | None]
    """Version of the prompt variant. If omitted, the service chooses."""


class PromptOverridesDict(TypedDict):
    """Prompts of the service's LLMs, one entry for each."""

    pllm: NotRequired[PllmPromptOverrides | PllmPromptOverridesDict | UntypedMapping | None]
    """The planning LLM, which writes the program."""

    rllm: NotRequired[RllmPromptOverrides | RllmPromptOverridesDict | UntypedMapping | None]
    """The response-review LLM, which reviews the outcome."""

    grllm: NotRequired[LlmPromptOverrides | LlmPromptOverridesDict | UntypedMapping | None]
    """The response-review LLM whose output follows a grammar."""

    qllm: NotRequired[LlmPromptOverrides | LlmPromptOverridesDict | UntypedMapping | None]
    """The quarantined LLM, which reads untrusted data."""

    tllm: NotRequired[TllmPromptOverrides | TllmPromptOverridesDict | UntypedMapping | None]
    """The tool-filtering LLM, which selects the relevant tools."""

    tagllm: NotRequired[LlmPromptOverrides | LlmPromptOverridesDict | UntypedMapping | None]
    """The tagging LLM, which labels data."""

    policy_llm: NotRequired[LlmPromptOverrides | LlmPromptOverridesDict | UntypedMapping | None]
    """The policy LLM, which writes policies."""

    error_detector_llm: NotRequired[LlmPromptOverrides | LlmPromptOverridesDict | UntypedMapping | None]
    """The LLM that recognises errors in tool results."""


class ResponseFormatOverridesDict(TypedDict):
    """Contents of the response to a Dual-LLM request."""

    strip_response_content: NotRequired[bool | None]
    """Whether the message's content is the plain return value, instead of the JSON text of a result.

    The service's default is false.
    """

    stream_thoughts: NotRequired[bool | None]
    """Whether a stream includes the planning LLM's reasoning."""

    include_program: NotRequired[bool | None]
    """Whether the result holds the program."""

    include_policy_check_history: NotRequired[bool | None]
    """Whether the result holds the policy checks even without a violation."""

    include_namespace_snapshot: NotRequired[bool | None]
    """Whether the result holds all variables of the program after its run."""


class ReasoningConfigOverrideDict(TypedDict):
    """Reasoning settings of an LLM."""

    enabled: NotRequired[bool]
    """Whether the LLM reasons at all."""

    effort: NotRequired[str | None]
    """Reasoning effort in the provider's terms, such as `low` or `high`."""

    budget: NotRequired[int | None]
    """Maximum number of reasoning tokens, at least 1. If omitted, reasoning has no budget of its own."""

    adaptive: NotRequired[bool]
    """Whether the LLM decides for itself how much to reason."""


class GenerationConfigOverridesDict(TypedDict):
    """Text generation settings of an LLM. Omitted keys keep the provider's defaults."""

    frequency_penalty: NotRequired[float | None]
    """Penalty on tokens that grows with their frequency in the text. Most providers accept -2 to 2."""

    logit_bias: NotRequired[Mapping[str, int] | None]
    """Bias by token ID. Most providers accept -100 to 100."""

    logprobs: NotRequired[bool | None]
    """Whether to return the log probabilities of the tokens chosen."""

    max_completion_tokens: NotRequired[int | None]
    """Maximum number of tokens to generate, including reasoning tokens."""

    presence_penalty: NotRequired[float | None]
    """Penalty on tokens that already occur in the text. Most providers accept -2 to 2."""

    seed: NotRequired[int | None]
    """Seed of the sampling. The same seed makes the same response more likely, not certain."""

    temperature: NotRequired[float | None]
    """Sampling temperature. 0 is the least random. Most providers accept 0 to 2."""

    top_p: NotRequired[float | None]
    """Nucleus sampling: probability mass to sample from, above 0 and up to 1."""

    reasoning: NotRequired[ReasoningConfigOverride | ReasoningConfigOverrideDict | UntypedMapping | None]
    """Reasoning settings of the LLM."""


class LlmOverridesDict(TypedDict):
    """Text generation settings of the service's LLMs, one entry for each."""

    pllm: NotRequired[GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None]
    """The planning LLM, which writes the program."""

    rllm: NotRequired[GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None]
    """The response-review LLM, which reviews the outcome."""

    grllm: NotRequired[GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None]
    """The response-review LLM whose output follows a grammar."""

    qllm: NotRequired[GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None]
    """The quarantined LLM, which reads untrusted data."""

    tllm: NotRequired[GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None]
    """The tool-filtering LLM, which selects the relevant tools."""

    tagllm: NotRequired[GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None]
    """The tagging LLM, which labels data."""

    policy_llm: NotRequired[GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None]
    """The policy LLM, which writes policies."""

    tool_result_error_detector_llm: NotRequired[
        GenerationConfigOverrides | GenerationConfigOverridesDict | UntypedMapping | None
    ]
    """The LLM that recognises errors in tool results."""


class FineGrainedConfigHeaderDict(TypedDict):
    """Fine-grained settings of a request.

    Sent as JSON in the `X-Config` header. Omitted keys keep the settings stored with the API key.
    """

    fsm: NotRequired[FsmOverrides | FsmOverridesDict | UntypedMapping | None]
    """Settings of the session and its turns."""

    prompt: NotRequired[PromptOverrides | PromptOverridesDict | UntypedMapping | None]
    """Prompts of the LLMs."""

    response_format: NotRequired[ResponseFormatOverrides | ResponseFormatOverridesDict | UntypedMapping | None]
    """Contents of the response."""

    llm: NotRequired[LlmOverrides | LlmOverridesDict | UntypedMapping | None]
    """Text generation of the LLMs."""


class FeaturesHeaderDict(TypedDict):
    """Agent architecture and content filters of a request.

    Sent as JSON in the `X-Features` header. Omitted keys keep the settings stored with the API key.
    """

    agent_arch: NotRequired[AgentArch | None]
    """Agent architecture: one LLM or two."""

    content_classifiers: NotRequired[Sequence[TaggerConfig | TaggerConfigDict | UntypedMapping] | None]
    """Content classifiers, LLM-based. They run on tool arguments before a call and on tool results after it."""

    content_blockers: NotRequired[Sequence[ConstraintConfig | ConstraintConfigDict | UntypedMapping] | None]
    """Content blockers. They redact or mask content in tool arguments and results."""


class PolicyGenRequestSequrityAzureResponsesDict(TypedDict):
    """Generates a policy for tools in the format of the Responses API, with a model of Sequrity's Azure."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: NotRequired[PolicyGenLanguage]
    """Language of the policy. SQRT if omitted."""

    n_retries: NotRequired[int]
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: NotRequired[Sequence[InternalSqrtToolIdType]]
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["sequrity_azure_responses"]
    """Format of `tools`. It selects the provider."""

    tools: NotRequired[Sequence[Mapping[str, Any]]]
    """Tools to write rules for."""


class PolicyGenRequestOpenAiChatCompletionDict(TypedDict):
    """Generates a policy for tools in the format of OpenAI's chat completions, with a model of OpenAI."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: NotRequired[PolicyGenLanguage]
    """Language of the policy. SQRT if omitted."""

    n_retries: NotRequired[int]
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: NotRequired[Sequence[InternalSqrtToolIdType]]
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["oai_chat_completion"]
    """Format of `tools`. It selects the provider."""

    tools: NotRequired[Sequence[Tool | ToolDict | UntypedMapping]]
    """Tools to write rules for."""


class PolicyGenRequestOpenRouterChatCompletionDict(TypedDict):
    """Generates a policy for tools in the format of chat completions, with a model of OpenRouter."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: NotRequired[PolicyGenLanguage]
    """Language of the policy. SQRT if omitted."""

    n_retries: NotRequired[int]
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: NotRequired[Sequence[InternalSqrtToolIdType]]
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["openrouter_chat_completion"]
    """Format of `tools`. It selects the provider."""

    tools: NotRequired[Sequence[Tool | ToolDict | UntypedMapping]]
    """Tools to write rules for."""


class PolicyGenRequestAnthropicMessagesDict(TypedDict):
    """Generates a policy for tools in the format of the Messages API, with a model of Anthropic."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: NotRequired[PolicyGenLanguage]
    """Language of the policy. SQRT if omitted."""

    n_retries: NotRequired[int]
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: NotRequired[Sequence[InternalSqrtToolIdType]]
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["anthropic_messages"]
    """Format of `tools`. It selects the provider."""

    tools: NotRequired[Sequence[AnthropicToolParam | AnthropicToolParamDict | UntypedMapping]]
    """Tools to write rules for."""


class PolicyGenRequestSequrityAzureChatCompletionDict(TypedDict):
    """Generates a policy for tools in the format of chat completions, with a model of Sequrity's Azure."""

    model: str
    """ID of the model that writes the policy."""

    description: str
    """What tool calls may and may not do, in words."""

    policy_lang: NotRequired[PolicyGenLanguage]
    """Language of the policy. SQRT if omitted."""

    n_retries: NotRequired[int]
    """Number of retries if the model fails or writes no valid policy. 3 if omitted."""

    internal_tool_names: NotRequired[Sequence[InternalSqrtToolIdType]]
    """Tools of the service itself that the policy covers beside `tools`. None if omitted."""

    type: Literal["sequrity_azure_chat_completion"]
    """Format of `tools`. It selects the provider."""

    tools: NotRequired[Sequence[Tool | ToolDict | UntypedMapping]]
    """Tools to write rules for."""


class MetaDataDict(TypedDict):
    """Provenance, permitted readers and labels of a value, as tracked by the security policy."""

    producers: NotRequired[Sequence[str]]
    """Names of the tools and other sources that contributed to the value.

    Each name is unique; their order has no meaning.
    """

    consumers: NotRequired[Sequence[str]]
    """Names of those who may read the value; `*` among them means anyone.

    Each name is unique; their order has no meaning.
    """

    tags: NotRequired[Sequence[str]]
    """Labels that policies match on, such as `pii`. Each label is unique; their order has no meaning."""


class ValueWithMetaDict(TypedDict):
    """A value together with its security metadata.

    `value` may be any JSON value, null included; it is always present.
    """

    value: JsonValue
    """Any JSON value."""

    meta: NotRequired[MetaData | MetaDataDict | UntypedMapping]
    """Provenance, permitted readers and labels of the value. If omitted, the value has none of them."""


class ContentPartTextDict(TypedDict):
    """A piece of text in a message."""

    type: Literal["text"]
    """Says that this part is text."""

    text: str
    """The text itself."""


class ImageUrlDict(TypedDict):
    """Location of an image, and its level of detail."""

    url: str
    """Address of the image, or the image itself as a `data:` URL with Base64 content."""

    detail: NotRequired[ImageDetail | None]
    """Level of detail of the image. The provider chooses it if omitted."""


class ContentPartImageDict(TypedDict):
    """An image in a user's message."""

    type: Literal["image_url"]
    """Says that this part is an image."""

    image_url: ImageUrl | ImageUrlDict | UntypedMapping
    """The image: its address and the level of detail."""


class InputAudioDataDict(TypedDict):
    """Recorded sound and its encoding."""

    data: str
    """The sound, encoded in Base64."""

    format: InputAudioFormat
    """Encoding of the sound."""


class ContentPartInputAudioDict(TypedDict):
    """Recorded sound in a user's message."""

    type: Literal["input_audio"]
    """Says that this part is audio."""

    input_audio: InputAudioData | InputAudioDataDict | UntypedMapping
    """The sound and its encoding."""


class FileDataDict(TypedDict):
    """A file, given by its content or by the ID of an earlier upload."""

    file_data: NotRequired[str | None]
    """Content of the file, as a `data:` URL in Base64. Give this or `file_id`."""

    file_id: NotRequired[str | None]
    """ID of a file uploaded to the provider before. Give this or `file_data`."""

    filename: NotRequired[str | None]
    """Name under which the model sees the file."""


class ContentPartFileDict(TypedDict):
    """A document, for example a PDF, in a user's message."""

    type: Literal["file"]
    """Says that this part is a file."""

    file: FileData | FileDataDict | UntypedMapping
    """The file's content or id, and its name."""


class ContentPartRefusalDict(TypedDict):
    """The model's own words for declining a request."""

    type: Literal["refusal"]
    """Says that this part is a refusal."""

    refusal: str
    """Text of the refusal."""


class DeveloperMessageDict(TypedDict):
    """Instructions of the application's developer; newer OpenAI models take them in place of a system message."""

    role: Literal["developer"]
    """Says that the developer speaks."""

    content: str | Sequence[ContentPartText | ContentPartTextDict | UntypedMapping]
    """The instructions."""

    name: NotRequired[str | None]
    """Name of the participant, to distinguish several with one role."""


class SystemMessageDict(TypedDict):
    """Instructions that hold for the whole conversation."""

    role: Literal["system"]
    """Says that this is an instruction to the model."""

    content: str | Sequence[ContentPartText | ContentPartTextDict | UntypedMapping]
    """The instructions."""

    name: NotRequired[str | None]
    """Name of the participant, to distinguish several with one role."""


class UserMessageDict(TypedDict):
    """Message of the user. Each one starts a new turn of the session."""

    role: Literal["user"]
    """Says that the user speaks."""

    content: (
        str
        | Sequence[
            ContentPartText
            | ContentPartImage
            | ContentPartInputAudio
            | ContentPartFile
            | ContentPartDict
            | UntypedMapping
        ]
    )
    """The question: text, or parts with text, images, sound and files."""

    name: NotRequired[str | None]
    """Name of the participant, to distinguish several with one role."""


class FunctionCallResultDict(TypedDict):
    """A call in the deprecated `functions` form: the function the model wants run, with its arguments.

    New programs use tool calls.
    """

    arguments: NotRequired[CallArguments | Mapping[str, Any] | None]
    """Arguments as JSON text.

    The model wrote it, so check it before use. Some providers omit empty arguments, or send an object.
    """

    name: str
    """Name of the function to run."""


class ToolCallFunctionDict(TypedDict):
    """The function that a tool call names, with its arguments."""

    arguments: NotRequired[CallArguments | Mapping[str, Any] | None]
    """Arguments as JSON text.

    The model wrote it, so check it before use. Some providers omit empty arguments, or send an object.
    """

    name: str
    """Name of the function to run."""


class ToolCallDict(TypedDict):
    """A call that the assistant requested earlier, repeated in the conversation's history."""

    id: str
    """ID of the call. The tool message repeats it. It carries the session, so leave it unchanged."""

    type: NotRequired[Literal["function"]]
    """Kind of the call; only functions are called. One provider omits it."""

    function: ToolCallFunction | ToolCallFunctionDict | UntypedMapping
    """The function and its arguments."""


class AssistantMessageAudioDict(TypedDict):
    """An earlier audio response of the model."""

    id: str
    """ID of the audio response."""


class AssistantMessageDict(TypedDict):
    """An earlier message of the model. A message from a response can be sent back unchanged."""

    role: Literal["assistant"]
    """Says that the model speaks."""

    content: NotRequired[
        str | Sequence[ContentPartText | ContentPartRefusal | AssistantContentPartDict | UntypedMapping] | None
    ]
    """Text of the message. Can be missing if the model called tools instead."""

    name: NotRequired[str | None]
    """Name of the participant, to distinguish several with one role."""

    refusal: NotRequired[str | None]
    """Text of the refusal."""

    audio: NotRequired[AssistantMessageAudio | AssistantMessageAudioDict | UntypedMapping | None]
    """The audio response that this message refers to."""

    tool_calls: NotRequired[Sequence[ToolCall | ToolCallDict | UntypedMapping] | None]
    """Calls that the model requested. A tool message must follow for each one."""

    function_call: NotRequired[FunctionCallResult | FunctionCallResultDict | UntypedMapping | None]
    """Call in the deprecated `functions` form. New programs use `tool_calls`."""

    reasoning_content: NotRequired[str | None]
    """Reasoning text of the model, as named by DeepSeek and others. Some models require it back between tool calls."""

    reasoning: NotRequired[str | None]
    """Reasoning text of the model, as named by OpenRouter and Groq."""

    reasoning_details: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Reasoning of the model in OpenRouter's structured form.

    Send it back unchanged so that the model can continue from it.
    """


class ToolMessageDict(TypedDict):
    """Result of a tool that the assistant called."""

    role: Literal["tool"]
    """Says that this is the result of a tool."""

    content: str | Sequence[ContentPartText | ContentPartTextDict | UntypedMapping]
    """Result of the tool: text, often JSON."""

    tool_call_id: str
    """ID of the call that produced this result. It carries the session."""


class FunctionMessageDict(TypedDict):
    """Result of a function, in the deprecated `functions` form. New programs use tool messages."""

    role: Literal["function"]
    """Says that this is the result of a function."""

    content: str | None
    """Result of the function, null if it has none."""

    name: str
    """Name of the function."""


class FunctionDefinitionDict(TypedDict):
    """A function that the model may call."""

    name: str
    """Name of the function. Most providers accept letters, digits, `_` and `-`, at most 64 of them."""

    description: NotRequired[str | None]
    """Purpose of the function. The model uses it to decide when and how to call."""

    parameters: NotRequired[Mapping[str, Any] | None]
    """Arguments of the function, as a JSON Schema object. If omitted, the function takes none."""

    strict: NotRequired[bool | None]
    """Whether the arguments must match `parameters` exactly.

    The provider may then support only a subset of JSON Schema.
    """


class ToolDict(TypedDict):
    """A tool that the model may use: a function of yours."""

    type: NotRequired[Literal["function"]]
    """Kind of the tool; only functions are offered. One provider omits it."""

    function: FunctionDefinition | FunctionDefinitionDict | UntypedMapping
    """The function: its name, purpose and arguments."""


class ResponseFormatTextDict(TypedDict):
    """Requests plain text, the default."""

    type: Literal["text"]
    """Says that the response is plain text."""


class ResponseFormatJsonObjectDict(TypedDict):
    """Requests a JSON object. The messages should request JSON too."""

    type: Literal["json_object"]
    """Says that the response is a JSON object."""


class JsonSchemaDict(TypedDict):
    """A named JSON Schema that the response must match."""

    name: str
    """Name of the format. Most providers accept letters, digits, `_` and `-`, at most 64 of them."""

    description: NotRequired[str | None]
    """Purpose of the format. The model reads it."""

    schema: NotRequired[Mapping[str, Any] | None]
    """The JSON Schema itself."""

    strict: NotRequired[bool | None]
    """Whether the response must match the schema exactly.

    The provider may then support only a subset of JSON Schema.
    """


class ResponseFormatJsonSchemaDict(TypedDict):
    """Requests JSON that matches a schema."""

    type: Literal["json_schema"]
    """Says that the response matches a schema."""

    json_schema: JsonSchema | JsonSchemaDict | UntypedMapping
    """The schema, with its name."""


class NamedFunctionDict(TypedDict):
    """Names one function among those offered."""

    name: str
    """Name of the function."""


class NamedToolChoiceDict(TypedDict):
    """A choice among the tools that goes beyond the words `none`, `auto` and `required`."""

    type: ToolChoiceType
    """Kind of the choice. `function` goes with `function`, `allowed_tools` with `allowed_tools`."""

    function: NotRequired[NamedFunction | NamedFunctionDict | UntypedMapping | None]
    """The function that the model must call."""

    allowed_tools: NotRequired[Mapping[str, Any] | None]
    """The tools that the model may call: a `mode`, `auto` or `required`, and a list of `tools`."""


class StreamOptionsDict(TypedDict):
    """Options of a stream."""

    include_usage: NotRequired[bool | None]
    """Whether a last chunk without choices reports the token usage of the whole request."""

    include_obfuscation: NotRequired[bool | None]
    """Whether chunks are padded with random text to hide their size on the network."""


class ChatCompletionRequestDict(TypedDict):
    """Body of a chat completion request, in OpenAI's format.

    Keys that are not described here reach the provider unchanged.
    """

    messages: Sequence[ChatMessage | MessageDict | UntypedMapping]
    """Messages of the conversation, oldest first."""

    model: str
    """Model ID. In Dual-LLM mode, two IDs joined by a comma: the planning model and the quarantined model."""

    reasoning_effort: NotRequired[ReasoningEffort | None]
    """Reasoning effort of a reasoning model."""

    response_format: NotRequired[
        ResponseFormatText
        | ResponseFormatJsonObject
        | ResponseFormatJsonSchema
        | ResponseFormatDict
        | UntypedMapping
        | None
    ]
    """Format of the response: text, JSON, or JSON that matches a schema."""

    seed: NotRequired[int | None]
    """Seed of the sampling. The provider repeats results for the same seed on a best-effort basis."""

    stream: NotRequired[bool | None]
    """Whether to stream the response as server-sent events."""

    temperature: NotRequired[float | None]
    """Sampling temperature, 0 to 2 with most providers. Change this or `top_p`, not both."""

    tools: NotRequired[Sequence[Tool | AnyToolDict | UntypedMapping] | None]
    """Functions that the model may call, and tools that the provider runs."""

    top_p: NotRequired[float | None]
    """Nucleus sampling: probability mass to sample from, 0 to 1. Change this or `temperature`, not both."""

    max_tokens: NotRequired[int | None]
    """Maximum number of tokens of the response. OpenAI's newer models use `max_completion_tokens` instead."""

    max_completion_tokens: NotRequired[int | None]
    """Maximum number of tokens of the response, including reasoning tokens."""

    tool_choice: NotRequired[str | NamedToolChoice | ToolChoiceDict | UntypedMapping | None]
    """Tool that the model calls, if any. Defaults to `auto` if there are tools."""

    parallel_tool_calls: NotRequired[bool | None]
    """Whether the model may request several tool calls at once."""

    stop: NotRequired[StopSequences | Sequence[str] | None]
    """Text at which the model stops. It is not part of the response. OpenAI accepts at most 4."""

    n: NotRequired[int | None]
    """Number of choices to generate. Each one costs its tokens."""

    stream_options: NotRequired[StreamOptions | StreamOptionsDict | UntypedMapping | None]
    """Options of the stream. Only valid together with `stream`."""

    logprobs: NotRequired[bool | None]
    """Whether to return the log probability of each token of the response."""

    top_logprobs: NotRequired[int | None]
    """Number of most likely tokens to return at each position, 0 to 20. Only valid together with `logprobs`."""

    frequency_penalty: NotRequired[float | None]
    """Penalty on tokens that grows with their frequency in the text, -2 to 2."""

    presence_penalty: NotRequired[float | None]
    """Penalty on tokens that already occur in the text, -2 to 2."""

    logit_bias: NotRequired[Mapping[str, float] | None]
    """Bias from -100 (never) to 100 (always) by token ID."""

    user: NotRequired[str | None]
    """The application's ID of the end user, for the provider's abuse detection.

    OpenAI now prefers `safety_identifier`.
    """

    safety_identifier: NotRequired[str | None]
    """Stable, hashed ID of the end user, for the provider's abuse detection."""

    prompt_cache_key: NotRequired[str | None]
    """Key that groups requests with the same prefix for the provider's prompt cache."""

    metadata: NotRequired[Mapping[str, str] | None]
    """Metadata that the provider stores with the response. OpenAI accepts at most 16 entries."""

    service_tier: NotRequired[ServiceTier | None]
    """Service tier for the request."""

    store: NotRequired[bool | None]
    """Whether the provider stores the response for later use."""

    functions: NotRequired[Sequence[FunctionDefinition | FunctionDefinitionDict | UntypedMapping] | None]
    """Functions that the model may call, in the deprecated form. New programs use `tools`."""

    function_call: NotRequired[str | NamedFunction | FunctionCallChoiceDict | UntypedMapping | None]
    """Function that the model calls, if any, in the deprecated form. New programs use `tool_choice`."""

    modalities: NotRequired[Sequence[Modality] | None]
    """Output modalities, for models that generate more than text."""

    audio: NotRequired[Mapping[str, Any] | None]
    """Settings of audio output: `voice` and `format`. Only valid if `modalities` contains `audio`."""

    prediction: NotRequired[Mapping[str, Any] | None]
    """Predicted text of the response. It makes the response faster."""

    verbosity: NotRequired[Verbosity | None]
    """Verbosity of the response."""

    web_search_options: NotRequired[Mapping[str, Any] | None]
    """Settings of web search, for example `search_context_size`."""

    user_provided_program: NotRequired[str | None]
    """Program to run instead of one that the planning model writes. Only on the LangGraph endpoint."""

    context_vars: NotRequired[Mapping[str, ValueWithMeta | ValueWithMetaDict | UntypedMapping] | None]
    """Initial variables of the program by name, each a value with its metadata. Only on the LangGraph endpoint."""


class TextBlockParamDict(TypedDict):
    """Text of a message."""

    type: Literal["text"]
    """Says that this block is text."""

    text: str
    """The text."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""

    citations: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Sources that the text cites, from an earlier response."""


class Base64ImageSourceParamDict(TypedDict):
    """An image as Base64 data."""

    type: Literal["base64"]
    """Says that this source is Base64 data."""

    media_type: ImageMediaType
    """Format of the image."""

    data: str
    """The image in Base64."""


class URLImageSourceParamDict(TypedDict):
    """An image at an address."""

    type: Literal["url"]
    """Says that this source is an address."""

    url: str
    """Address of the image."""


class ImageBlockParamDict(TypedDict):
    """An image in a message."""

    type: Literal["image"]
    """Says that this block is an image."""

    source: Base64ImageSourceParam | URLImageSourceParam | ImageSourceDict | UntypedMapping
    """The image: its data or its address."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""


class Base64DocumentSourceParamDict(TypedDict):
    """A PDF document as Base64 data."""

    type: Literal["base64"]
    """Says that this source is Base64 data."""

    media_type: str
    """Format of the document, `application/pdf`."""

    data: str
    """The document in Base64."""


class TextDocumentSourceParamDict(TypedDict):
    """A document as plain text."""

    type: Literal["text"]
    """Says that this source is text."""

    media_type: str
    """Format of the document, `text/plain`."""

    data: str
    """Text of the document."""


class URLDocumentSourceParamDict(TypedDict):
    """A PDF document at an address."""

    type: Literal["url"]
    """Says that this source is an address."""

    url: str
    """Address of the document."""


class DocumentBlockParamDict(TypedDict):
    """A document in a message."""

    type: Literal["document"]
    """Says that this block is a document."""

    source: (
        Base64DocumentSourceParam
        | TextDocumentSourceParam
        | URLDocumentSourceParam
        | DocumentSourceDict
        | UntypedMapping
    )
    """The document: its data, its text or its address."""

    title: NotRequired[str | None]
    """Title of the document."""

    context: NotRequired[str | None]
    """Remarks about the document for the model. The model does not cite them."""

    citations: NotRequired[Mapping[str, Any] | None]
    """Citation settings, for example `{"enabled": true}`."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""


class ToolUseBlockParamDict(TypedDict):
    """A tool call that the model requested earlier, repeated in the conversation's history."""

    type: Literal["tool_use"]
    """Says that this block is a tool call."""

    id: str
    """ID of the call. The `tool_result` block repeats it. It carries the session, so leave it unchanged."""

    name: str
    """Name of the tool."""

    input: Mapping[str, Any]
    """Arguments of the call."""

    caller: NotRequired[Mapping[str, Any] | None]
    """Caller of the tool, from the response."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""


class ToolReferenceBlockParamDict(TypedDict):
    """A reference to a tool that a tool search found."""

    type: Literal["tool_reference"]
    """Says that this block is a reference to a tool."""

    tool_name: str
    """Name of the tool."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""


class ToolResultBlockParamDict(TypedDict):
    """Result of a tool that the model called. The results of all calls of a response belong in one user message."""

    type: Literal["tool_result"]
    """Says that this block is the result of a tool."""

    tool_use_id: str
    """ID of the call, from the `tool_use` block."""

    content: NotRequired[
        str
        | Sequence[
            TextBlockParam
            | ImageBlockParam
            | DocumentBlockParam
            | ToolReferenceBlockParam
            | ToolResultContentBlockParamDict
            | UntypedMapping
        ]
        | None
    ]
    """Result of the tool. Omitted if the tool returns nothing."""

    is_error: NotRequired[bool | None]
    """Whether the tool failed. The content then describes the error."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""


class ThinkingBlockParamDict(TypedDict):
    """Reasoning of the model from an earlier response, unchanged."""

    type: Literal["thinking"]
    """Says that this block is reasoning."""

    thinking: str
    """Text of the reasoning."""

    signature: NotRequired[str | None]
    """Signature of the provider, from the response."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""


class ToolInputSchemaDict(TypedDict):
    """Arguments of a tool, as a JSON Schema object. Further keywords are kept."""

    type: NotRequired[str | None]
    """Type of the arguments, `object`."""

    properties: NotRequired[Mapping[str, Any] | None]
    """JSON Schema of each argument, by name."""

    required: NotRequired[Sequence[str] | None]
    """Names of the required arguments."""


class AnthropicToolParamDict(TypedDict):
    """A tool of yours that the model may call."""

    type: NotRequired[Literal["custom"]]
    """Says that this tool is your own. May be omitted."""

    name: str
    """Name of the tool: letters, digits, `_` and `-`, at most 128 of them at most providers."""

    description: NotRequired[str | None]
    """Purpose of the tool. The model uses it to decide when and how to call."""

    input_schema: NotRequired[ToolInputSchema | ToolInputSchemaDict | UntypedMapping | None]
    """Arguments of the tool, as a JSON Schema object."""

    strict: NotRequired[bool | None]
    """Whether the arguments always match `input_schema`."""

    defer_loading: NotRequired[bool | None]
    """Whether the model sees the tool only after a tool search found it."""

    cache_control: NotRequired[Mapping[str, Any] | None]
    """Cache control: the provider caches the request up to here. An example is `{"type": "ephemeral"}`."""


class AnthropicToolChoiceAutoParamDict(TypedDict):
    """The model chooses whether to call tools."""

    type: Literal["auto"]
    """Says that the model chooses."""

    disable_parallel_tool_use: NotRequired[bool | None]
    """Whether the model calls at most one tool in a response."""


class ToolChoiceAnyParamDict(TypedDict):
    """The model must call a tool, whichever it likes."""

    type: Literal["any"]
    """Says that the model must call a tool."""

    disable_parallel_tool_use: NotRequired[bool | None]
    """Whether the model calls at most one tool in a response."""


class ToolChoiceToolParamDict(TypedDict):
    """The model must call a named tool."""

    type: Literal["tool"]
    """Says that the model must call the named tool."""

    name: str
    """Name of the tool."""

    disable_parallel_tool_use: NotRequired[bool | None]
    """Whether the model calls at most one tool in a response."""


class AnthropicToolChoiceNoneParamDict(TypedDict):
    """The model must not call tools."""

    type: Literal["none"]
    """Says that the model must not call tools."""


class MetadataParamDict(TypedDict):
    """Information about the request."""

    user_id: NotRequired[str | None]
    """Opaque ID of your user, without names or addresses. The provider uses it against abuse."""


class JSONOutputFormatParamDict(TypedDict):
    """Requests JSON that matches a schema."""

    type: Literal["json_schema"]
    """Says that the response matches a schema."""

    schema: Mapping[str, Any]
    """JSON Schema that the response must match."""


class OutputConfigParamDict(TypedDict):
    """Settings of the response."""

    format: NotRequired[JSONOutputFormatParam | JSONOutputFormatParamDict | UntypedMapping | None]
    """Format of the response. Plain text if omitted."""

    effort: NotRequired[AnthropicEffort | None]
    """Effort of the model."""


class ThinkingConfigEnabledParamDict(TypedDict):
    """Turns reasoning on, within a budget of tokens."""

    type: Literal["enabled"]
    """Says that reasoning is on."""

    budget_tokens: int
    """Maximum number of tokens of the reasoning, at least 1024 and less than `max_tokens`."""

    display: NotRequired[ThinkingDisplay | None]
    """Form of the reasoning in the response."""


class ThinkingConfigDisabledParamDict(TypedDict):
    """Turns reasoning off."""

    type: Literal["disabled"]
    """Says that reasoning is off."""


class ThinkingConfigAdaptiveParamDict(TypedDict):
    """The model decides how much to reason."""

    type: Literal["adaptive"]
    """Says that the model decides."""

    display: NotRequired[ThinkingDisplay | None]
    """Form of the reasoning in the response."""


class McpServerParamDict(TypedDict):
    """An MCP server whose tools the provider offers to the model."""

    type: str
    """Kind of the connection, `url`."""

    name: str
    """Name of the server, repeated by its tool calls."""

    url: str
    """Address of the server."""

    authorization_token: NotRequired[str | None]
    """Token that the provider sends to the server."""

    tool_configuration: NotRequired[Mapping[str, Any] | None]
    """Settings of the server's tools, for example the allowed ones."""


class ContainerParamDict(TypedDict):
    """Container in which the provider runs code, with its skills."""

    id: NotRequired[str | None]
    """ID of a container from an earlier response."""

    skills: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Skills to load in the container."""


class AnthropicMessageParamDict(TypedDict):
    """One message of a conversation."""

    role: AnthropicMessageRole
    """Speaker of the message."""

    content: (
        str
        | Sequence[
            TextBlockParam
            | ImageBlockParam
            | DocumentBlockParam
            | ToolUseBlockParam
            | ToolResultBlockParam
            | ThinkingBlockParam
            | RedactedThinkingBlock
            | ServerToolUseBlock
            | WebSearchToolResultBlock
            | WebFetchToolResultBlock
            | BashCodeExecutionToolResultBlock
            | TextEditorCodeExecutionToolResultBlock
            | ToolSearchToolResultBlock
            | McpToolUseBlock
            | McpToolResultBlock
            | MessageContentBlockParamDict
            | UntypedMapping
        ]
    )
    """Content of the message: plain text, or blocks."""


class AnthropicMessageRequestDict(TypedDict):
    """Body of a Messages request, in Anthropic's format.

    Keys that are not described here reach the provider unchanged.
    """

    max_tokens: int
    """Maximum number of tokens of the response, reasoning included."""

    messages: Sequence[AnthropicMessageParam | AnthropicMessageParamDict | UntypedMapping]
    """The conversation so far, oldest message first."""

    model: str
    """Model ID of the provider.

    Dual-LLM mode accepts two IDs, joined by a comma: the planning model and the quarantined model.
    """

    metadata: NotRequired[MetadataParam | MetadataParamDict | UntypedMapping | None]
    """Information about the request."""

    reasoning_effort: NotRequired[AnthropicReasoningEffort | None]
    """Reasoning effort of a reasoning model."""

    output_config: NotRequired[OutputConfigParam | OutputConfigParamDict | UntypedMapping | None]
    """Settings of the response: structured output and effort."""

    service_tier: NotRequired[AnthropicServiceTier | None]
    """Service tier of the request."""

    stop_sequences: NotRequired[Sequence[str] | None]
    """Texts at which the model stops writing."""

    stream: NotRequired[bool | None]
    """Whether the response is a stream of events."""

    system: NotRequired[str | Sequence[TextBlockParam | TextBlockParamDict | UntypedMapping] | None]
    """Instructions that apply to the whole conversation."""

    temperature: NotRequired[float | None]
    """Randomness of the response, from 0 (most predictable) to 1."""

    thinking: NotRequired[
        ThinkingConfigEnabledParam
        | ThinkingConfigDisabledParam
        | ThinkingConfigAdaptiveParam
        | ThinkingConfigParamDict
        | UntypedMapping
        | None
    ]
    """Reasoning of the model. Off if omitted, at most models."""

    tool_choice: NotRequired[
        AnthropicToolChoiceAutoParam
        | ToolChoiceAnyParam
        | ToolChoiceToolParam
        | AnthropicToolChoiceNoneParam
        | AnthropicToolChoiceParamDict
        | UntypedMapping
        | None
    ]
    """Tool that the model calls. The model chooses if omitted."""

    tools: NotRequired[Sequence[AnthropicToolParam | ToolUnionParamDict | UntypedMapping] | None]
    """Tools that the model may use."""

    top_k: NotRequired[int | None]
    """Number of most likely tokens that each token is sampled from."""

    top_p: NotRequired[float | None]
    """Share of probability, from 0 to 1, that each token is sampled from."""

    container: NotRequired[str | ContainerParam | ContainerChoiceDict | UntypedMapping | None]
    """Container in which the provider runs code."""

    context_management: NotRequired[Mapping[str, Any] | None]
    """How the provider keeps the conversation within the model's context, for example by clearing old tool results."""

    mcp_servers: NotRequired[Sequence[McpServerParam | McpServerParamDict | UntypedMapping] | None]
    """MCP servers whose tools the provider offers to the model."""

    user_provided_program: NotRequired[str | None]
    """Program to run instead of one that the planning model writes. Only on the LangGraph endpoint."""

    context_vars: NotRequired[Mapping[str, ValueWithMeta | ValueWithMetaDict | UntypedMapping] | None]
    """Initial variables of the program by name, each a value with its metadata. Only on the LangGraph endpoint."""


class TextCitationDict(TypedDict):
    """A source that a passage of the text cites. Its keys depend on `type`."""

    type: str
    """Kind of the citation, for example `web_search_result_location`, `char_location` or `page_location`."""

    cited_text: NotRequired[str | None]
    """Cited text of the source."""

    url: NotRequired[str | None]
    """Address of the cited page."""

    title: NotRequired[str | None]
    """Title of the cited page."""

    source: NotRequired[str | None]
    """Source of a cited search result."""

    encrypted_index: NotRequired[str | None]
    """Reference to the search result. Send it back unchanged."""

    document_index: NotRequired[int | None]
    """Position of the cited document among the request's documents, from 0."""

    document_title: NotRequired[str | None]
    """Title of the cited document."""

    file_id: NotRequired[str | None]
    """ID of the cited file."""

    start_char_index: NotRequired[int | None]
    """Start of the cited text in its document, in characters from 0."""

    end_char_index: NotRequired[int | None]
    """End of the cited text in its document, in characters, exclusive."""

    start_page_number: NotRequired[int | None]
    """First cited page, from 1."""

    end_page_number: NotRequired[int | None]
    """Page after the last cited page."""

    start_block_index: NotRequired[int | None]
    """First cited content block of the document, from 0."""

    end_block_index: NotRequired[int | None]
    """Content block after the last cited one."""


class ToolCallerDict(TypedDict):
    """Caller of a tool: the model itself, or a program that the model runs."""

    type: str
    """Kind of the caller. `direct` is the model, other kinds name a code execution tool."""

    tool_id: NotRequired[str | None]
    """ID of the tool call that runs the program."""


class TextBlockDict(TypedDict):
    """Text of the response."""

    type: Literal["text"]
    """Says that this block is text."""

    text: str
    """The text."""

    citations: NotRequired[Sequence[TextCitation | TextCitationDict | UntypedMapping] | None]
    """Sources that the text cites."""


class RedactedThinkingBlockDict(TypedDict):
    """Encrypted reasoning of the model. Send it back unchanged."""

    type: Literal["redacted_thinking"]
    """Says that this block is encrypted reasoning."""

    data: NotRequired[str | None]
    """The encrypted reasoning."""


class ServerToolUseBlockDict(TypedDict):
    """A call of a tool that the provider runs. Its result follows as a block of its own."""

    type: Literal["server_tool_use"]
    """Says that this block is a call of a provider's tool."""

    id: str
    """ID of the call, repeated by its result."""

    name: str
    """Name of the tool, for example `web_search`."""

    input: NotRequired[Mapping[str, Any] | None]
    """Arguments of the call."""

    caller: NotRequired[ToolCaller | ToolCallerDict | UntypedMapping | None]
    """Caller of the tool."""


class WebSearchResultDict(TypedDict):
    """A page that a web search found."""

    type: str
    """Kind of the result, `web_search_result`."""

    title: NotRequired[str | None]
    """Title of the page."""

    url: NotRequired[str | None]
    """Address of the page."""

    encrypted_content: NotRequired[str | None]
    """Encrypted text of the page. Send it back unchanged, so that the model can cite the page."""

    page_age: NotRequired[str | None]
    """Age of the page, or its date, in words."""


class ToolResultErrorDict(TypedDict):
    """An error of a tool that the provider runs."""

    type: str
    """Kind of the error, for example `web_search_tool_result_error`."""

    error_code: NotRequired[str | None]
    """Code of the error, for example `max_uses_exceeded`."""

    error_message: NotRequired[str | None]
    """Description of the error."""


class WebSearchToolResultBlockDict(TypedDict):
    """Result of a web search by the provider."""

    type: Literal["web_search_tool_result"]
    """Says that this block is the result of a web search."""

    tool_use_id: NotRequired[str | None]
    """ID of the call that requested the search."""

    content: NotRequired[
        Sequence[WebSearchResult | WebSearchResultDict | UntypedMapping]
        | ToolResultError
        | WebSearchToolResultContentDict
        | UntypedMapping
        | None
    ]
    """Pages that the search found, or its error."""

    caller: NotRequired[ToolCaller | ToolCallerDict | UntypedMapping | None]
    """Caller of the tool."""


class BashCodeExecutionToolResultBlockDict(TypedDict):
    """Result of shell commands that the provider ran."""

    type: Literal["bash_code_execution_tool_result"]
    """Says that this block is the result of shell commands."""

    tool_use_id: NotRequired[str | None]
    """ID of the call that requested the commands."""

    content: NotRequired[Mapping[str, Any] | None]
    """Output of the commands (`stdout`, `stderr`, `return_code`, created files), or an error."""


class TextEditorCodeExecutionToolResultBlockDict(TypedDict):
    """Result of a file operation that the provider ran."""

    type: Literal["text_editor_code_execution_tool_result"]
    """Says that this block is the result of a file operation."""

    tool_use_id: NotRequired[str | None]
    """ID of the call that requested the operation."""

    content: NotRequired[Mapping[str, Any] | None]
    """Result of viewing, creating or editing a file, or an error."""


class WebFetchToolResultBlockDict(TypedDict):
    """Result of fetching a page by the provider."""

    type: Literal["web_fetch_tool_result"]
    """Says that this block is a fetched page."""

    tool_use_id: NotRequired[str | None]
    """ID of the call that requested the page."""

    content: NotRequired[Mapping[str, Any] | None]
    """The fetched page as a document, or an error."""

    caller: NotRequired[ToolCaller | ToolCallerDict | UntypedMapping | None]
    """Caller of the tool."""


class ToolSearchToolResultBlockDict(TypedDict):
    """Result of a search among the tools by the provider."""

    type: Literal["tool_search_tool_result"]
    """Says that this block is the result of a tool search."""

    tool_use_id: NotRequired[str | None]
    """ID of the call that requested the search."""

    content: NotRequired[Mapping[str, Any] | None]
    """References to the tools that were found, or an error."""


class McpToolUseBlockDict(TypedDict):
    """A call of a tool of an MCP server. The provider runs it."""

    type: Literal["mcp_tool_use"]
    """Says that this block is a call of an MCP server's tool."""

    id: str
    """ID of the call, repeated by its result."""

    name: str
    """Name of the tool."""

    server_name: NotRequired[str | None]
    """Name of the MCP server."""

    input: NotRequired[Mapping[str, Any] | None]
    """Arguments of the call."""


class McpToolResultBlockDict(TypedDict):
    """Result of a tool of an MCP server."""

    type: Literal["mcp_tool_result"]
    """Says that this block is the result of an MCP server's tool."""

    tool_use_id: NotRequired[str | None]
    """ID of the call."""

    is_error: NotRequired[bool | None]
    """Whether the tool failed."""

    content: NotRequired[str | Sequence[TextBlock | McpToolResultContentBlockDict | UntypedMapping] | None]
    """Result of the tool: text, or blocks."""


class InputTextParamDict(TypedDict):
    """Text in a message."""

    type: Literal["input_text"]
    """Says that this part is text."""

    text: str
    """The text."""


class InputImageParamDict(TypedDict):
    """An image in a message: its address, its data, or an uploaded file."""

    type: Literal["input_image"]
    """Says that this part is an image."""

    detail: NotRequired[InputImageDetail | None]
    """Level of detail of the image."""

    file_id: NotRequired[str | None]
    """ID of an uploaded file."""

    image_url: NotRequired[str | None]
    """Address of the image, or the image itself as a `data:` URL with Base64 content."""


class InputFileParamDict(TypedDict):
    """A file in a message: an uploaded file, its data with a name, or its address."""

    type: Literal["input_file"]
    """Says that this part is a file."""

    file_id: NotRequired[str | None]
    """ID of an uploaded file."""

    file_data: NotRequired[str | None]
    """The file as a `data:` URL with Base64 content. It needs `filename`."""

    filename: NotRequired[str | None]
    """Name of the file."""

    file_url: NotRequired[str | None]
    """Address of the file."""


class InputAudioParamDict(TypedDict):
    """Recorded sound in a message."""

    type: Literal["input_audio"]
    """Says that this part is audio."""

    audio: NotRequired[str | None]
    """The sound in Base64."""

    input_audio: NotRequired[Mapping[str, Any] | None]
    """The sound and its encoding, as OpenAI names it."""


class OutputTextParamDict(TypedDict):
    """Text of the model from an earlier response."""

    type: Literal["output_text"]
    """Says that this part is text of the model."""

    text: str
    """The text."""

    annotations: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Sources that the text cites."""

    logprobs: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Log probabilities of the text's tokens."""


class OutputRefusalParamDict(TypedDict):
    """The model's own words for declining an earlier request."""

    type: Literal["refusal"]
    """Says that this part is a refusal."""

    refusal: str
    """Text of the refusal."""


class ResponseCustomToolCallParamDict(TypedDict):
    """A call of a custom tool, from an earlier response."""

    type: Literal["custom_tool_call"]
    """Says that this item is a call of a custom tool."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    name: str
    """Name of the tool."""

    input: str
    """Input of the tool, as plain text."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""


class ResponseCustomToolCallOutputParamDict(TypedDict):
    """Result of a custom tool that the model called."""

    type: Literal["custom_tool_call_output"]
    """Says that this item is the result of a custom tool."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: (
        str
        | Sequence[
            InputTextParam | InputImageParam | InputFileParam | InputAudioParam | InputContentParamDict | UntypedMapping
        ]
    )
    """Result of the tool."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""


class ComputerCallOutputAcknowledgedSafetyCheckDict(TypedDict):
    """A warning that your program acknowledges."""

    id: str
    """ID of the warning."""

    code: NotRequired[str | None]
    """Kind of the warning."""

    message: NotRequired[str | None]
    """Text of the warning."""


class LocalShellCallActionParamDict(TypedDict):
    """A command for the shell of your computer."""

    type: str
    """Kind of the action, `exec`."""

    command: Sequence[str]
    """The command and its arguments."""

    env: NotRequired[Mapping[str, str] | None]
    """Environment variables."""

    timeout_ms: NotRequired[int | None]
    """Timeout of the command in milliseconds."""

    user: NotRequired[str | None]
    """User that runs the command."""

    working_directory: NotRequired[str | None]
    """Working directory of the command."""


class ShellCallActionParamDict(TypedDict):
    """Commands for a shell."""

    commands: Sequence[str]
    """The commands, in order."""

    max_output_length: NotRequired[int | None]
    """Maximum length of each output, in characters."""

    timeout_ms: NotRequired[int | None]
    """Timeout of the commands in milliseconds."""


class ApplyPatchCallOutputParamDict(TypedDict):
    """Result of a change of files."""

    type: Literal["apply_patch_call_output"]
    """Says that this item is the result of a change of files."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    status: str
    """Whether the change was made: `completed` or `failed`."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    output: NotRequired[str | None]
    """Remarks about the result."""


class McpListToolsToolParamDict(TypedDict):
    """A tool of an MCP server."""

    name: str
    """Name of the tool."""

    input_schema: Mapping[str, Any]
    """JSON Schema of the arguments."""

    annotations: NotRequired[Mapping[str, Any] | None]
    """Remarks about the tool."""

    description: NotRequired[str | None]
    """Purpose of the tool."""


class McpListToolsParamDict(TypedDict):
    """Tools of an MCP server, from an earlier response."""

    type: Literal["mcp_list_tools"]
    """Says that this item lists tools."""

    server_label: str
    """Label of the server."""

    tools: Sequence[McpListToolsToolParam | McpListToolsToolParamDict | UntypedMapping]
    """The tools."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    error: NotRequired[str | None]
    """Error of the server."""


class McpApprovalRequestParamDict(TypedDict):
    """A request for your approval, from an earlier response."""

    type: Literal["mcp_approval_request"]
    """Says that this item requests an approval."""

    id: str
    """ID of the request."""

    arguments: str
    """Arguments of the call as JSON text."""

    name: str
    """Name of the tool."""

    server_label: str
    """Label of the server."""


class McpApprovalResponseParamDict(TypedDict):
    """Your approval of a call of an MCP server's tool, or your rejection."""

    type: Literal["mcp_approval_response"]
    """Says that this item approves or rejects a call."""

    approval_request_id: str
    """ID of the approval request."""

    approve: bool
    """Whether the call may run."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    reason: NotRequired[str | None]
    """Reason of the decision."""


class ItemReferenceParamDict(TypedDict):
    """A reference to an item that the provider stores."""

    type: Literal["item_reference"]
    """Says that this item is a reference."""

    id: str
    """ID of the stored item."""


class ReasoningItemSummaryParamDict(TypedDict):
    """A part of a summary of the reasoning."""

    type: str
    """Kind of the part, `summary_text`."""

    text: str
    """Text of the summary."""


class CompactionItemParamDict(TypedDict):
    """A compressed part of the conversation, from an earlier response."""

    type: Literal["compaction"]
    """Says that this item is a compressed part of the conversation."""

    encrypted_content: str
    """The encrypted content."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""


class FunctionToolParamDict(TypedDict):
    """A function that the model may call."""

    type: Literal["function"]
    """Says that this tool is a function."""

    name: str
    """Name of the function: letters, digits, `_` and `-`, at most 64 of them at most providers."""

    description: NotRequired[str | None]
    """Purpose of the function. The model uses it to decide when and how to call."""

    parameters: NotRequired[Mapping[str, Any] | None]
    """Arguments of the function, as a JSON Schema object."""

    strict: NotRequired[bool | None]
    """Whether the arguments always match `parameters`."""

    defer_loading: NotRequired[bool | None]
    """Whether the model sees the function only after a tool search found it."""


class FileSearchToolParamDict(TypedDict):
    """The provider's search in uploaded files."""

    type: Literal["file_search"]
    """Says that this tool is the file search."""

    vector_store_ids: NotRequired[Sequence[str] | None]
    """IDs of the vector stores to search."""

    file_ids: NotRequired[Sequence[str] | None]
    """IDs of the files to search."""

    max_num_results: NotRequired[int | None]
    """Maximum number of results, from 1 to 50."""

    filters: NotRequired[Mapping[str, Any] | None]
    """Filter by attributes of the files."""

    ranking_options: NotRequired[Mapping[str, Any] | None]
    """Settings of the ranking."""


class WebSearchPreviewUserLocationDict(TypedDict):
    """Approximate location of the user."""

    type: str
    """Kind of the location, `approximate`."""

    city: NotRequired[str | None]
    """City, for example `Paris`."""

    country: NotRequired[str | None]
    """Country, as two letters of ISO 3166-1."""

    region: NotRequired[str | None]
    """Region, for example `Île-de-France`."""

    timezone: NotRequired[str | None]
    """Time zone of the IANA database, for example `Europe/Paris`."""


class WebSearchToolParamDict(TypedDict):
    """The provider's web search."""

    type: Literal["web_search"]
    """Says that this tool is the web search."""

    search_context_size: NotRequired[SearchContextSize | None]
    """Amount of search results in the model's context."""

    user_location: NotRequired[WebSearchPreviewUserLocation | WebSearchPreviewUserLocationDict | UntypedMapping | None]
    """Approximate location of the user."""

    filters: NotRequired[Mapping[str, Any] | None]
    """Filter of the results, for example by domain."""

    external_web_access: NotRequired[bool | None]
    """Whether the search reads live pages."""


class WebSearchPreviewToolParamDict(TypedDict):
    """The provider's web search, in its earlier version."""

    type: Literal["web_search_preview"]
    """Says that this tool is the earlier web search."""

    search_context_size: NotRequired[SearchContextSize | None]
    """Amount of search results in the model's context."""

    user_location: NotRequired[WebSearchPreviewUserLocation | WebSearchPreviewUserLocationDict | UntypedMapping | None]
    """Approximate location of the user."""


class WebSearchPreviewDatedToolParamDict(TypedDict):
    """The provider's web search, in its version of 11 March 2025."""

    type: Literal["web_search_preview_2025_03_11"]
    """Says that this tool is the earlier web search."""

    search_context_size: NotRequired[SearchContextSize | None]
    """Amount of search results in the model's context."""

    user_location: NotRequired[WebSearchPreviewUserLocation | WebSearchPreviewUserLocationDict | UntypedMapping | None]
    """Approximate location of the user."""


class CodeInterpreterContainerAutoDict(TypedDict):
    """A container that the provider makes or uses again."""

    type: str
    """Kind of the container, `auto`."""

    file_ids: NotRequired[Sequence[str] | None]
    """IDs of uploaded files to copy into the container."""

    memory_limit: NotRequired[ContainerMemoryLimit | None]
    """Memory of the container."""


class CodeInterpreterToolParamDict(TypedDict):
    """The provider's tool that runs programs."""

    type: Literal["code_interpreter"]
    """Says that this tool runs programs."""

    container: str | CodeInterpreterContainerAuto | CodeInterpreterContainerDict | UntypedMapping
    """Container in which the programs run."""


class ComputerToolParamDict(TypedDict):
    """A computer that the model operates."""

    type: Literal["computer_use_preview"]
    """Says that this tool is a computer."""

    display_height: NotRequired[int | None]
    """Height of the screen, in pixels."""

    display_width: NotRequired[int | None]
    """Width of the screen, in pixels."""

    environment: NotRequired[str | None]
    """Kind of the computer, for example `browser`."""


class ImageGenerationInputImageMaskDict(TypedDict):
    """Mask of the part of an image to change."""

    file_id: NotRequired[str | None]
    """ID of an uploaded file."""

    image_url: NotRequired[str | None]
    """The mask as a `data:` URL with Base64 content."""


class ImageGenerationToolParamDict(TypedDict):
    """The provider's tool that makes images."""

    type: Literal["image_generation"]
    """Says that this tool makes images."""

    model: NotRequired[str | None]
    """Model that makes the images, for example `gpt-image-1`."""

    size: NotRequired[str | None]
    """Width and height in pixels (`1024x1024`, `1024x1536`, `1536x1024`), or `auto`."""

    quality: NotRequired[str | None]
    """Quality: `low`, `medium`, `high` or `auto`."""

    background: NotRequired[str | None]
    """Background: `transparent`, `opaque` or `auto`."""

    input_fidelity: NotRequired[str | None]
    """How closely the image follows input images: `high` or `low`."""

    input_image_mask: NotRequired[
        ImageGenerationInputImageMask | ImageGenerationInputImageMaskDict | UntypedMapping | None
    ]
    """Mask of the part to change."""

    moderation: NotRequired[str | None]
    """Strictness of the moderation: `auto` or `low`."""

    output_compression: NotRequired[int | None]
    """Compression of the image in percent, from 0 to 100."""

    output_format: NotRequired[str | None]
    """Format: `png`, `webp` or `jpeg`."""

    partial_images: NotRequired[int | None]
    """Number of partial images in a stream, from 0 to 3."""


class McpAllowedToolsFilterDict(TypedDict):
    """A selection of an MCP server's tools."""

    read_only: NotRequired[bool | None]
    """Whether only tools that do not change data are selected."""

    tool_names: NotRequired[Sequence[str] | None]
    """Names of the selected tools."""


class McpApprovalFilterDict(TypedDict):
    """Tools that always need your approval, and tools that never do."""

    always: NotRequired[McpAllowedToolsFilter | McpAllowedToolsFilterDict | UntypedMapping | None]
    """Tools that always need approval."""

    never: NotRequired[McpAllowedToolsFilter | McpAllowedToolsFilterDict | UntypedMapping | None]
    """Tools that never need approval."""


class McpToolParamDict(TypedDict):
    """Tools of an MCP server. The provider calls the server."""

    type: Literal["mcp"]
    """Says that these tools belong to an MCP server."""

    server_label: str
    """Label of the server, repeated by its calls."""

    server_url: NotRequired[str | None]
    """Address of the server."""

    connector_id: NotRequired[str | None]
    """ID of a connector of the provider, in place of `server_url`."""

    allowed_tools: NotRequired[Sequence[str] | McpAllowedToolsFilter | McpAllowedToolsDict | UntypedMapping | None]
    """Tools that the model may use. All if omitted."""

    require_approval: NotRequired[str | McpApprovalFilter | McpRequireApprovalDict | UntypedMapping | None]
    """Whether calls need your approval. `always` if omitted."""

    authorization: NotRequired[str | None]
    """OAuth access token for the server."""

    headers: NotRequired[Mapping[str, str] | None]
    """HTTP headers for the server."""

    server_description: NotRequired[str | None]
    """Purpose of the server. The model reads it."""


class LocalShellToolParamDict(TypedDict):
    """The shell of your computer."""

    type: Literal["local_shell"]
    """Says that this tool is the shell of your computer."""


class FunctionShellToolParamDict(TypedDict):
    """A shell, as named by the service."""

    type: Literal["function_shell"]
    """Says that this tool is a shell."""


class ShellToolParamDict(TypedDict):
    """A shell, as named by OpenAI."""

    type: Literal["shell"]
    """Says that this tool is a shell."""

    environment: NotRequired[Mapping[str, Any] | None]
    """Environment of the shell: a container, or your computer."""


class CustomToolParamDict(TypedDict):
    """A tool whose input is plain text."""

    type: Literal["custom"]
    """Says that the input of this tool is text."""

    name: str
    """Name of the tool."""

    description: NotRequired[str | None]
    """Purpose of the tool. The model uses it to decide when and how to call."""

    format: NotRequired[Mapping[str, Any] | None]
    """Format of the input: text, or a grammar."""


class ApplyPatchToolParamDict(TypedDict):
    """A tool that changes files."""

    type: Literal["apply_patch"]
    """Says that this tool changes files."""


class ToolSearchToolParamDict(TypedDict):
    """The provider's search among the tools whose loading is deferred."""

    type: Literal["tool_search"]
    """Says that this tool searches tools."""

    description: NotRequired[str | None]
    """Purpose of the search."""

    execution: NotRequired[str | None]
    """Who runs the search: `server` or `client`."""

    parameters: NotRequired[Mapping[str, Any] | None]
    """Arguments of the search, as a JSON Schema object."""


class ResponsesToolChoiceNoneParamDict(TypedDict):
    """The model must not call tools."""

    type: Literal["none"]
    """Says that the model must not call tools."""


class ResponsesToolChoiceAutoParamDict(TypedDict):
    """The model chooses whether to call tools."""

    type: Literal["auto"]
    """Says that the model chooses."""


class ToolChoiceRequiredParamDict(TypedDict):
    """The model must call a tool, whichever it likes."""

    type: Literal["required"]
    """Says that the model must call a tool."""


class ToolChoiceFunctionParamDict(TypedDict):
    """The model must call a named function."""

    type: Literal["function"]
    """Says that the model must call the named function."""

    name: str
    """Name of the function."""


class TextConfigJSONSchemaParamDict(TypedDict):
    """Requests JSON that matches a schema."""

    type: Literal["json_schema"]
    """Says that the text matches a schema."""

    name: str
    """Name of the format: letters, digits, `_` and `-`, at most 64 of them at most providers."""

    schema: Mapping[str, Any]
    """JSON Schema that the text must match."""

    description: NotRequired[str | None]
    """Purpose of the format. The model reads it."""

    strict: NotRequired[bool | None]
    """Whether the text always matches the schema."""


class TextConfigJSONObjectParamDict(TypedDict):
    """Requests a JSON object."""

    type: Literal["json_object"]
    """Says that the text is a JSON object."""


class TextConfigTextParamDict(TypedDict):
    """Requests plain text, the default."""

    type: Literal["text"]
    """Says that the text is plain."""


class ResponseTextConfigParamDict(TypedDict):
    """Settings of the text."""

    format: NotRequired[
        TextConfigJSONSchemaParam
        | TextConfigJSONObjectParam
        | TextConfigTextParam
        | TextFormatParamDict
        | UntypedMapping
        | None
    ]
    """Format of the text. Plain text if omitted."""

    verbosity: NotRequired[Verbosity | None]
    """Verbosity of the text."""


class ConversationParamDict(TypedDict):
    """Conversation that the provider stores."""

    id: str
    """ID of the conversation."""


class ResponsePromptParamDict(TypedDict):
    """Prompt template that the provider stores."""

    id: str
    """ID of the template."""

    version: NotRequired[str | None]
    """Version of the template."""

    variables: NotRequired[Mapping[str, Any] | None]
    """Values of the template's variables."""


class ReasoningParamDict(TypedDict):
    """Settings of a reasoning model."""

    effort: NotRequired[ResponsesReasoningEffort | None]
    """Reasoning effort."""

    summary: NotRequired[ReasoningSummaryDetail | None]
    """Level of detail of the summary. No summary if omitted."""

    generate_summary: NotRequired[ReasoningSummaryDetail | None]
    """Level of detail of the summary, in the deprecated form."""


class ResponsesStreamOptionsDict(TypedDict):
    """Options of a stream."""

    include_usage: NotRequired[bool | None]
    """Whether the stream reports the token usage."""

    include_obfuscation: NotRequired[bool | None]
    """Whether events are padded with random text to hide their size on the network."""


class PromptCacheOptionsDict(TypedDict):
    """Cache settings of a request."""

    mode: NotRequired[str | None]
    """Mode of the cache."""

    ttl: NotRequired[str | None]
    """Lifetime of the cached prompt, for example `30m`."""


class ResponsesMessageParamDict(TypedDict):
    """One message of a conversation: yours, or an earlier one of the model. Its `type` may be omitted."""

    type: NotRequired[Literal["message"]]
    """Says that this item is a message. Most messages omit it."""

    role: ResponsesMessageRole
    """Speaker of the message."""

    content: (
        str
        | Sequence[
            InputTextParam
            | InputImageParam
            | InputFileParam
            | InputAudioParam
            | OutputTextParam
            | OutputRefusalParam
            | MessageContentParamDict
            | UntypedMapping
        ]
    )
    """Content of the message: plain text, or parts."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""

    phase: NotRequired[str | None]
    """Phase of the message, from the response."""


class ResponseFunctionToolCallParamDict(TypedDict):
    """A function call of an earlier response."""

    type: Literal["function_call"]
    """Says that this item is a function call."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    name: str
    """Name of the function."""

    arguments: str
    """Arguments as JSON text."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""

    namespace: NotRequired[str | None]
    """Namespace of the function."""


class FunctionCallOutputParamDict(TypedDict):
    """Result of a function that the model called."""

    type: Literal["function_call_output"]
    """Says that this item is the result of a function."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: (
        str
        | Sequence[
            InputTextParam | InputImageParam | InputFileParam | InputAudioParam | InputContentParamDict | UntypedMapping
        ]
    )
    """Result of the function."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class ComputerCallOutputParamDict(TypedDict):
    """Result of an action on a computer."""

    type: Literal["computer_call_output"]
    """Says that this item is the result of an action."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: Mapping[str, Any]
    """The screen after the action, for example `{"type": "computer_screenshot", "image_url": ...}`."""

    acknowledged_safety_checks: NotRequired[
        Sequence[
            ComputerCallOutputAcknowledgedSafetyCheck | ComputerCallOutputAcknowledgedSafetyCheckDict | UntypedMapping
        ]
        | None
    ]
    """Warnings that your program acknowledges."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class LocalShellCallParamDict(TypedDict):
    """A command for the shell of your computer, from an earlier response."""

    type: Literal["local_shell_call"]
    """Says that this item is a command."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    action: LocalShellCallActionParam | LocalShellCallActionParamDict | UntypedMapping
    """The command."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class LocalShellCallOutputParamDict(TypedDict):
    """Output of a command in the shell of your computer."""

    type: Literal["local_shell_call_output"]
    """Says that this item is the output of a command."""

    output: str
    """Output of the command."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    call_id: NotRequired[str | None]
    """ID of the call."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class ShellCallParamDict(TypedDict):
    """Commands for a shell, from an earlier response."""

    type: Literal["shell_call"]
    """Says that this item holds commands."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    action: ShellCallActionParam | ShellCallActionParamDict | UntypedMapping
    """The commands."""

    environment: NotRequired[Mapping[str, Any] | None]
    """Environment of the shell."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class ShellCallOutputParamDict(TypedDict):
    """Output of commands in a shell."""

    type: Literal["shell_call_output"]
    """Says that this item is the output of commands."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    output: Sequence[Mapping[str, Any]]
    """Output of each command: `stdout`, `stderr` and `outcome`."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    max_output_length: NotRequired[int | None]
    """Maximum length of each output, in characters."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class ApplyPatchCallParamDict(TypedDict):
    """A change of files, from an earlier response."""

    type: Literal["apply_patch_call"]
    """Says that this item is a change of files."""

    call_id: str
    """ID of the call. It carries the session, so leave it unchanged."""

    operation: Mapping[str, Any]
    """The change: file, kind and patch."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class McpCallParamDict(TypedDict):
    """A call of an MCP server's tool, from an earlier response."""

    type: Literal["mcp_call"]
    """Says that this item is a call of an MCP server's tool."""

    arguments: str
    """Arguments of the call as JSON text."""

    name: str
    """Name of the tool."""

    server_label: str
    """Label of the server."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    approval_request_id: NotRequired[str | None]
    """ID of the approval request."""

    error: NotRequired[str | None]
    """Error of the tool."""

    output: NotRequired[str | None]
    """Result of the tool."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class ReasoningItemParamDict(TypedDict):
    """Reasoning of the model from an earlier response, unchanged."""

    type: Literal["reasoning"]
    """Says that this item is reasoning."""

    id: NotRequired[str | None]
    """ID of the item, from the response."""

    summary: NotRequired[Sequence[ReasoningItemSummaryParam | ReasoningItemSummaryParamDict | UntypedMapping] | None]
    """Summary of the reasoning."""

    content: NotRequired[Sequence[Mapping[str, Any]] | None]
    """Text of the reasoning."""

    encrypted_content: NotRequired[str | None]
    """The encrypted reasoning."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class ImageGenerationCallParamDict(TypedDict):
    """A generated image, from an earlier response."""

    type: Literal["image_generation_call"]
    """Says that this item is a generated image."""

    id: str
    """ID of the item."""

    result: NotRequired[str | None]
    """The image in Base64."""

    status: NotRequired[ItemStatus | None]
    """Status of the item, from the response."""


class ResponsesRequestDict(TypedDict):
    """Body of a Responses request, in OpenAI's format.

    Keys that are not described here reach the provider unchanged.
    """

    model: str
    """Model ID of the provider.

    Dual-LLM mode accepts two IDs, joined by a comma: the planning model and the quarantined model.
    """

    background: NotRequired[bool | None]
    """Whether the provider runs the request in the background."""

    conversation: NotRequired[str | ConversationParam | ConversationChoiceDict | UntypedMapping | None]
    """Conversation that the provider stores and the request continues."""

    include: NotRequired[Sequence[str] | None]
    """Further parts of the response, for example `reasoning.encrypted_content`."""

    input: NotRequired[
        str
        | Sequence[
            ResponsesMessageParam
            | ResponseFunctionToolCallParam
            | FunctionCallOutputParam
            | ResponseCustomToolCallParam
            | ResponseCustomToolCallOutputParam
            | ComputerCallOutputParam
            | LocalShellCallParam
            | LocalShellCallOutputParam
            | ShellCallParam
            | ShellCallOutputParam
            | ApplyPatchCallParam
            | ApplyPatchCallOutputParam
            | McpListToolsParam
            | McpApprovalRequestParam
            | McpApprovalResponseParam
            | McpCallParam
            | ReasoningItemParam
            | ImageGenerationCallParam
            | ItemReferenceParam
            | CompactionItemParam
            | FileSearchToolCall
            | WebSearchToolCall
            | CodeInterpreterToolCall
            | ComputerToolCall
            | ToolSearchCall
            | ToolSearchOutput
            | ResponseInputItemParamDict
            | UntypedMapping
        ]
        | None
    ]
    """Input of the model: plain text, or messages, calls, results and other items."""

    instructions: NotRequired[str | None]
    """Instructions that apply to this request."""

    max_output_tokens: NotRequired[int | None]
    """Maximum number of tokens of the response, reasoning included."""

    max_tool_calls: NotRequired[int | None]
    """Maximum number of calls of the provider's tools."""

    metadata: NotRequired[Mapping[str, str] | None]
    """Metadata that the provider stores, at most 16 pairs."""

    parallel_tool_calls: NotRequired[bool | None]
    """Whether the model may call several tools at once."""

    previous_response_id: NotRequired[str | None]
    """ID of the response that this request continues."""

    prompt: NotRequired[ResponsePromptParam | ResponsePromptParamDict | UntypedMapping | None]
    """Prompt template that the provider stores."""

    prompt_cache_key: NotRequired[str | None]
    """Key by which the provider groups requests in its cache."""

    prompt_cache_retention: NotRequired[PromptCacheRetention | None]
    """Lifetime of the cached prompt."""

    prompt_cache_options: NotRequired[PromptCacheOptions | PromptCacheOptionsDict | UntypedMapping | None]
    """Cache settings."""

    reasoning: NotRequired[ReasoningParam | ReasoningParamDict | UntypedMapping | None]
    """Settings of a reasoning model."""

    safety_identifier: NotRequired[str | None]
    """Opaque ID of your user, without names or addresses. The provider uses it against abuse."""

    service_tier: NotRequired[ResponsesServiceTier | None]
    """Service tier of the request."""

    store: NotRequired[bool | None]
    """Whether the provider stores the response."""

    stream: NotRequired[bool | None]
    """Whether the response is a stream of events."""

    stream_options: NotRequired[ResponsesStreamOptions | ResponsesStreamOptionsDict | UntypedMapping | None]
    """Options of the stream."""

    temperature: NotRequired[float | None]
    """Randomness of the response, from 0 (most predictable) to 2."""

    text: NotRequired[ResponseTextConfigParam | ResponseTextConfigParamDict | UntypedMapping | None]
    """Settings of the text: structured output and verbosity."""

    tool_choice: NotRequired[
        ToolChoiceMode
        | ResponsesToolChoiceNoneParam
        | ResponsesToolChoiceAutoParam
        | ToolChoiceRequiredParam
        | ToolChoiceFunctionParam
        | ResponsesToolChoiceDict
        | UntypedMapping
        | None
    ]
    """Tool that the model calls. The model chooses if omitted."""

    tools: NotRequired[
        Sequence[
            FunctionToolParam
            | FileSearchToolParam
            | WebSearchToolParam
            | WebSearchPreviewToolParam
            | WebSearchPreviewDatedToolParam
            | CodeInterpreterToolParam
            | ComputerToolParam
            | ImageGenerationToolParam
            | McpToolParam
            | LocalShellToolParam
            | FunctionShellToolParam
            | ShellToolParam
            | CustomToolParam
            | ApplyPatchToolParam
            | ToolSearchToolParam
            | ResponsesToolParamDict
            | UntypedMapping
        ]
        | None
    ]
    """Tools that the model may use."""

    top_logprobs: NotRequired[int | None]
    """Number of most likely tokens to return at each position, 0 to 20."""

    top_p: NotRequired[float | None]
    """Share of probability, from 0 to 1, that each token is sampled from."""

    truncation: NotRequired[Truncation | None]
    """Handling of a conversation that exceeds the model's context."""

    user: NotRequired[str | None]
    """Opaque ID of your user, in the deprecated form."""

    moderation: NotRequired[Mapping[str, Any] | None]
    """Settings of the provider's moderation."""


class FileSearchResultDict(TypedDict):
    """A passage that a file search found."""

    attributes: NotRequired[Mapping[str, Any] | None]
    """Attributes of the file."""

    file_id: NotRequired[str | None]
    """ID of the file."""

    filename: NotRequired[str | None]
    """Name of the file."""

    score: NotRequired[float | None]
    """Relevance of the passage, from 0 to 1."""

    text: NotRequired[str | None]
    """Text of the passage."""


class FileSearchToolCallDict(TypedDict):
    """A file search by the provider."""

    type: Literal["file_search_call"]
    """Says that this item is a file search."""

    id: NotRequired[str | None]
    """ID of the item."""

    queries: NotRequired[Sequence[str] | None]
    """Queries of the search."""

    status: NotRequired[ItemStatus | None]
    """Status of the item."""

    results: NotRequired[Sequence[FileSearchResult | FileSearchResultDict | UntypedMapping] | None]
    """Passages found, if the request's `include` names them."""


class WebSearchActionSourceDict(TypedDict):
    """A source of a web search."""

    type: str
    """Kind of the source, `url`."""

    url: NotRequired[str | None]
    """Address of the source."""


class WebSearchActionSearchDict(TypedDict):
    """A search in the web."""

    type: Literal["search"]
    """Says that this action is a search."""

    query: NotRequired[str | None]
    """Query of the search."""

    queries: NotRequired[Sequence[str] | None]
    """All queries of the search."""

    sources: NotRequired[Sequence[WebSearchActionSource | WebSearchActionSourceDict | UntypedMapping] | None]
    """Sources that the search found, if the request's `include` names them."""


class WebSearchActionOpenPageDict(TypedDict):
    """A page that the provider opened."""

    type: Literal["open_page"]
    """Says that this action opens a page."""

    url: NotRequired[str | None]
    """Address of the page."""


class WebSearchActionFindDict(TypedDict):
    """A search for a text in a page, as named by older services."""

    type: Literal["find"]
    """Says that this action searches a page."""

    pattern: NotRequired[str | None]
    """Text searched for."""

    url: NotRequired[str | None]
    """Address of the page."""


class WebSearchActionFindInPageDict(TypedDict):
    """A search for a text in a page."""

    type: Literal["find_in_page"]
    """Says that this action searches a page."""

    pattern: NotRequired[str | None]
    """Text searched for."""

    url: NotRequired[str | None]
    """Address of the page."""


class WebSearchToolCallDict(TypedDict):
    """A web search by the provider."""

    type: Literal["web_search_call"]
    """Says that this item is a web search."""

    id: NotRequired[str | None]
    """ID of the item."""

    action: NotRequired[
        WebSearchActionSearch
        | WebSearchActionOpenPage
        | WebSearchActionFind
        | WebSearchActionFindInPage
        | WebSearchActionDict
        | UntypedMapping
        | None
    ]
    """Action of the search."""

    status: NotRequired[ItemStatus | None]
    """Status of the item."""


class CodeInterpreterOutputLogsDict(TypedDict):
    """Text that a program wrote."""

    type: Literal["logs"]
    """Says that this output is text."""

    logs: str
    """The text."""


class CodeInterpreterOutputImageDict(TypedDict):
    """An image that a program made."""

    type: Literal["image"]
    """Says that this output is an image."""

    url: str
    """Address of the image."""


class CodeInterpreterToolCallDict(TypedDict):
    """A program that the provider runs for the model."""

    type: Literal["code_interpreter_call"]
    """Says that this item is a run of a program."""

    id: NotRequired[str | None]
    """ID of the item."""

    code: NotRequired[str | None]
    """Source text of the program."""

    container_id: NotRequired[str | None]
    """ID of the container in which the program runs."""

    outputs: NotRequired[
        Sequence[CodeInterpreterOutputLogs | CodeInterpreterOutputImage | CodeInterpreterOutputDict | UntypedMapping]
        | None
    ]
    """Outputs of the program, if the request's `include` names them."""

    status: NotRequired[ItemStatus | None]
    """Status of the item."""


class ComputerActionClickDict(TypedDict):
    """A click of the mouse."""

    type: Literal["click"]
    """Says that this action is a click."""

    button: str
    """Button of the mouse: `left`, `right`, `wheel`, `back` or `forward`."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""


class ComputerActionDoubleClickDict(TypedDict):
    """A double click of the mouse."""

    type: Literal["double_click"]
    """Says that this action is a double click."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""


class ComputerActionDragPathDict(TypedDict):
    """A point on the path of the mouse."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""


class ComputerActionDragDict(TypedDict):
    """A move of the mouse with its button held."""

    type: Literal["drag"]
    """Says that this action drags."""

    path: Sequence[ComputerActionDragPath | ComputerActionDragPathDict | UntypedMapping]
    """Points on the path, in order."""


class ComputerActionKeypressDict(TypedDict):
    """A press of keys."""

    type: Literal["keypress"]
    """Says that this action presses keys."""

    keys: Sequence[str]
    """Names of the keys that are pressed together."""


class ComputerActionMoveDict(TypedDict):
    """A move of the mouse."""

    type: Literal["move"]
    """Says that this action moves the mouse."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""


class ComputerActionScreenshotDict(TypedDict):
    """A picture of the screen."""

    type: Literal["screenshot"]
    """Says that this action takes a picture."""


class ComputerActionScrollDict(TypedDict):
    """A turn of the mouse wheel."""

    type: Literal["scroll"]
    """Says that this action scrolls."""

    scroll_x: int
    """Distance to scroll to the right, in pixels."""

    scroll_y: int
    """Distance to scroll down, in pixels."""

    x: int
    """Distance from the left edge of the screen, in pixels."""

    y: int
    """Distance from the top edge of the screen, in pixels."""


class ComputerActionTypeDict(TypedDict):
    """A text that is typed."""

    type: Literal["type"]
    """Says that this action types."""

    text: str
    """The text."""


class ComputerActionWaitDict(TypedDict):
    """A pause."""

    type: Literal["wait"]
    """Says that this action waits."""


class ComputerPendingSafetyCheckDict(TypedDict):
    """A warning about an action, which your program must acknowledge."""

    id: str
    """ID of the warning."""

    code: NotRequired[str | None]
    """Kind of the warning."""

    message: NotRequired[str | None]
    """Text of the warning."""


class ComputerToolCallDict(TypedDict):
    """An action on a computer that the model requests."""

    type: Literal["computer_call"]
    """Says that this item is an action on a computer."""

    call_id: str
    """ID of the call, repeated by its result."""

    action: NotRequired[
        ComputerActionClick
        | ComputerActionDoubleClick
        | ComputerActionDrag
        | ComputerActionKeypress
        | ComputerActionMove
        | ComputerActionScreenshot
        | ComputerActionScroll
        | ComputerActionType
        | ComputerActionWait
        | ComputerActionDict
        | UntypedMapping
        | None
    ]
    """The action."""

    id: NotRequired[str | None]
    """ID of the item."""

    pending_safety_checks: NotRequired[
        Sequence[ComputerPendingSafetyCheck | ComputerPendingSafetyCheckDict | UntypedMapping] | None
    ]
    """Warnings to acknowledge before the action."""

    status: NotRequired[ItemStatus | None]
    """Status of the item."""


class ToolSearchCallDict(TypedDict):
    """A search among the tools whose loading is deferred."""

    type: Literal["tool_search_call"]
    """Says that this item is a tool search."""

    id: NotRequired[str | None]
    """ID of the item."""

    arguments: NotRequired[Mapping[str, Any] | None]
    """Arguments of the search."""

    call_id: NotRequired[str | None]
    """ID of the call, if your program runs the search."""

    execution: NotRequired[str | None]
    """Who runs the search: `server` or `client`."""

    status: NotRequired[ItemStatus | None]
    """Status of the item."""


class ToolSearchOutputDict(TypedDict):
    """Tools that a tool search found."""

    type: Literal["tool_search_output"]
    """Says that this item lists tools."""

    id: NotRequired[str | None]
    """ID of the item."""

    call_id: NotRequired[str | None]
    """ID of the call, if your program runs the search."""

    execution: NotRequired[str | None]
    """Who runs the search: `server` or `client`."""

    status: NotRequired[ItemStatus | None]
    """Status of the item."""

    tools: NotRequired[Sequence[Mapping[str, Any]] | None]
    """The tools."""


PolicyGenRequestDict: TypeAlias = (
    PolicyGenRequestOpenAiChatCompletionDict
    | PolicyGenRequestOpenRouterChatCompletionDict
    | PolicyGenRequestAnthropicMessagesDict
    | PolicyGenRequestSequrityAzureChatCompletionDict
    | PolicyGenRequestSequrityAzureResponsesDict
)
"""Body of a policy generation, distinguished by `type`. The service does not support `oai_responses` yet."""


ContentPartDict: TypeAlias = (
    ContentPartTextDict | ContentPartImageDict | ContentPartInputAudioDict | ContentPartFileDict
)
"""One part of a user's message, distinguished by `type`."""


AssistantContentPartDict: TypeAlias = ContentPartTextDict | ContentPartRefusalDict
"""One part of an assistant's message, distinguished by `type`."""


MessageDict: TypeAlias = (
    DeveloperMessageDict
    | SystemMessageDict
    | UserMessageDict
    | AssistantMessageDict
    | ToolMessageDict
    | FunctionMessageDict
)
"""One message of a conversation, distinguished by `role`."""


AnyToolDict: TypeAlias = ToolDict
"""A tool that the model may use, distinguished by `type`: a function of yours, or one that the provider runs."""


ResponseFormatDict: TypeAlias = ResponseFormatTextDict | ResponseFormatJsonObjectDict | ResponseFormatJsonSchemaDict
"""Format of the response, distinguished by `type`."""


ToolChoiceDict: TypeAlias = NamedToolChoiceDict
"""Tool that the model calls: `none`, `auto`, `required`, or an object that names a function."""


FunctionCallChoiceDict: TypeAlias = NamedFunctionDict
"""Function that the model calls, in the deprecated `functions` form. `none`, `auto`, or an object that names one."""


ImageSourceDict: TypeAlias = Base64ImageSourceParamDict | URLImageSourceParamDict
"""Source of an image, distinguished by `type`."""


DocumentSourceDict: TypeAlias = Base64DocumentSourceParamDict | TextDocumentSourceParamDict | URLDocumentSourceParamDict
"""Source of a document, distinguished by `type`."""


ToolResultContentBlockParamDict: TypeAlias = (
    TextBlockParamDict | ImageBlockParamDict | DocumentBlockParamDict | ToolReferenceBlockParamDict
)
"""One block of a tool's result, distinguished by `type`."""


ToolUnionParamDict: TypeAlias = AnthropicToolParamDict
"""A tool that the model may use, distinguished by `type`: one of yours, or one that the provider defines.

`type` is absent from most tools of yours.
"""


AnthropicToolChoiceParamDict: TypeAlias = (
    AnthropicToolChoiceAutoParamDict
    | ToolChoiceAnyParamDict
    | ToolChoiceToolParamDict
    | AnthropicToolChoiceNoneParamDict
)
"""Tool that the model calls, distinguished by `type`."""


ThinkingConfigParamDict: TypeAlias = (
    ThinkingConfigEnabledParamDict | ThinkingConfigDisabledParamDict | ThinkingConfigAdaptiveParamDict
)
"""Reasoning of the model, distinguished by `type`."""


ContainerChoiceDict: TypeAlias = ContainerParamDict
"""Container in which the provider runs code: the ID of an earlier response's container, or settings."""


MessageContentBlockParamDict: TypeAlias = (
    TextBlockParamDict
    | ImageBlockParamDict
    | DocumentBlockParamDict
    | ToolUseBlockParamDict
    | ToolResultBlockParamDict
    | ThinkingBlockParamDict
    | RedactedThinkingBlockDict
    | ServerToolUseBlockDict
    | WebSearchToolResultBlockDict
    | WebFetchToolResultBlockDict
    | BashCodeExecutionToolResultBlockDict
    | TextEditorCodeExecutionToolResultBlockDict
    | ToolSearchToolResultBlockDict
    | McpToolUseBlockDict
    | McpToolResultBlockDict
)
"""One block of a message, distinguished by `type`."""


WebSearchToolResultContentDict: TypeAlias = ToolResultErrorDict
"""Result of a web search: the pages, or an error."""


McpToolResultContentBlockDict: TypeAlias = TextBlockDict
"""One block of an MCP server's result, distinguished by `type`."""


InputContentParamDict: TypeAlias = InputTextParamDict | InputImageParamDict | InputFileParamDict | InputAudioParamDict
"""One part of a message of yours, distinguished by `type`."""


MessageContentParamDict: TypeAlias = (
    InputTextParamDict
    | InputImageParamDict
    | InputFileParamDict
    | InputAudioParamDict
    | OutputTextParamDict
    | OutputRefusalParamDict
)
"""One part of a message, distinguished by `type`: yours, or the model's."""


CodeInterpreterContainerDict: TypeAlias = CodeInterpreterContainerAutoDict
"""Container in which programs run: its ID, or settings."""


McpAllowedToolsDict: TypeAlias = McpAllowedToolsFilterDict
"""Tools of an MCP server that the model may use: their names, or a filter."""


McpRequireApprovalDict: TypeAlias = McpApprovalFilterDict
"""Whether calls need your approval: `always`, `never`, or a filter."""


ResponsesToolParamDict: TypeAlias = (
    FunctionToolParamDict
    | FileSearchToolParamDict
    | WebSearchToolParamDict
    | WebSearchPreviewToolParamDict
    | WebSearchPreviewDatedToolParamDict
    | CodeInterpreterToolParamDict
    | ComputerToolParamDict
    | ImageGenerationToolParamDict
    | McpToolParamDict
    | LocalShellToolParamDict
    | FunctionShellToolParamDict
    | ShellToolParamDict
    | CustomToolParamDict
    | ApplyPatchToolParamDict
    | ToolSearchToolParamDict
)
"""A tool that the model may use, distinguished by `type`."""


ResponsesToolChoiceParamDict: TypeAlias = (
    ResponsesToolChoiceNoneParamDict
    | ResponsesToolChoiceAutoParamDict
    | ToolChoiceRequiredParamDict
    | ToolChoiceFunctionParamDict
)
"""Tool that the model calls, distinguished by `type`."""


ResponsesToolChoiceDict: TypeAlias = (
    ResponsesToolChoiceNoneParamDict
    | ResponsesToolChoiceAutoParamDict
    | ToolChoiceRequiredParamDict
    | ToolChoiceFunctionParamDict
)
"""Tool that the model calls: `none`, `auto`, `required`, or an object."""


TextFormatParamDict: TypeAlias = TextConfigJSONSchemaParamDict | TextConfigJSONObjectParamDict | TextConfigTextParamDict
"""Format of the text, distinguished by `type`."""


ConversationChoiceDict: TypeAlias = ConversationParamDict
"""Conversation that the provider stores: its ID, or an object."""


ResponseInputItemParamDict: TypeAlias = (
    ResponsesMessageParamDict
    | ResponseFunctionToolCallParamDict
    | FunctionCallOutputParamDict
    | ResponseCustomToolCallParamDict
    | ResponseCustomToolCallOutputParamDict
    | ComputerCallOutputParamDict
    | LocalShellCallParamDict
    | LocalShellCallOutputParamDict
    | ShellCallParamDict
    | ShellCallOutputParamDict
    | ApplyPatchCallParamDict
    | ApplyPatchCallOutputParamDict
    | McpListToolsParamDict
    | McpApprovalRequestParamDict
    | McpApprovalResponseParamDict
    | McpCallParamDict
    | ReasoningItemParamDict
    | ImageGenerationCallParamDict
    | ItemReferenceParamDict
    | CompactionItemParamDict
    | FileSearchToolCallDict
    | WebSearchToolCallDict
    | CodeInterpreterToolCallDict
    | ComputerToolCallDict
    | ToolSearchCallDict
    | ToolSearchOutputDict
)
"""One item of a request's input, distinguished by `type`. An item without `type` is a message."""


WebSearchActionDict: TypeAlias = (
    WebSearchActionSearchDict | WebSearchActionOpenPageDict | WebSearchActionFindDict | WebSearchActionFindInPageDict
)
"""Action of a web search, distinguished by `type`."""


CodeInterpreterOutputDict: TypeAlias = CodeInterpreterOutputLogsDict | CodeInterpreterOutputImageDict
"""Output of a program, distinguished by `type`."""


ComputerActionDict: TypeAlias = (
    ComputerActionClickDict
    | ComputerActionDoubleClickDict
    | ComputerActionDragDict
    | ComputerActionKeypressDict
    | ComputerActionMoveDict
    | ComputerActionScreenshotDict
    | ComputerActionScrollDict
    | ComputerActionTypeDict
    | ComputerActionWaitDict
)
"""Action on a computer, distinguished by `type`."""
