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
from sequrity_runtime import UntypedMapping
from sequrity_runtime.mixins import ChatMessage

__all__ = [
    "AnyToolDict",
    "AssistantContentPartDict",
    "AssistantMessageAudioDict",
    "AssistantMessageDict",
    "ChatCompletionRequestDict",
    "ConstraintConfigDict",
    "ContentPartDict",
    "ContentPartFileDict",
    "ContentPartImageDict",
    "ContentPartInputAudioDict",
    "ContentPartRefusalDict",
    "ContentPartTextDict",
    "ControlFlowMetaPolicyDict",
    "DeveloperMessageDict",
    "FeaturesHeaderDict",
    "FileDataDict",
    "FineGrainedConfigHeaderDict",
    "FsmOverridesDict",
    "FunctionCallChoiceDict",
    "FunctionCallResultDict",
    "FunctionDefinitionDict",
    "FunctionMessageDict",
    "GenerationConfigOverridesDict",
    "ImageUrlDict",
    "InputAudioDataDict",
    "InternalPolicyPresetsDict",
    "JsonSchemaDict",
    "LlmOverridesDict",
    "LlmPromptOverridesDict",
    "MessageDict",
    "MetaDataDict",
    "NamedFunctionDict",
    "NamedToolChoiceDict",
    "PllmPromptOverridesDict",
    "PolicyCodeDict",
    "PromptOverridesDict",
    "ReasoningConfigOverrideDict",
    "ResponseFormatDict",
    "ResponseFormatJsonObjectDict",
    "ResponseFormatJsonSchemaDict",
    "ResponseFormatOverridesDict",
    "ResponseFormatTextDict",
    "RllmPromptOverridesDict",
    "SecurityPolicyHeaderDict",
    "StreamOptionsDict",
    "SystemMessageDict",
    "TaggerConfigDict",
    "TllmPromptOverridesDict",
    "ToolCallDict",
    "ToolCallFunctionDict",
    "ToolChoiceDict",
    "ToolDict",
    "ToolMessageDict",
    "UserMessageDict",
    "ValueWithMetaDict",
]


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
    """Settings of a session and its turns.

    For a limit that may be `null`, `null` disables it where its description says so.
    """

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

    If false, each attempt solves the whole task anew. Dual-LLM mode only. The service's default is false.
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
    """Name of the participant, to tell apart several that share a role."""


class SystemMessageDict(TypedDict):
    """Instructions that hold for the whole conversation."""

    role: Literal["system"]
    """Says that this is an instruction to the model."""

    content: str | Sequence[ContentPartText | ContentPartTextDict | UntypedMapping]
    """The instructions."""

    name: NotRequired[str | None]
    """Name of the participant, to tell apart several that share a role."""


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
    """Name of the participant, to tell apart several that share a role."""


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
    """Name of the participant, to tell apart several that share a role."""

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
