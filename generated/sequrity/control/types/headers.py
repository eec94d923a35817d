# Code generated from schema/control/types/headers.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/headers.json`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, Self, TypeAlias

from attrs import define, field

from sequrity_runtime import UNSET, PresetDocument, Unset
from sequrity_runtime.mixins import Configuration, GeneratedType, HeaderValue, PolicyText

__all__ = [
    "AgentArch",
    "ConstraintConfig",
    "ContentBlockerName",
    "ContentClassifierName",
    "ContextVarVisibility",
    "ControlFlowMetaPolicy",
    "DebugInfoLevel",
    "EnforcementLevel",
    "FeaturesHeader",
    "FineGrainedConfigHeader",
    "FsmOverrides",
    "GenerationConfigOverrides",
    "HistoryMismatchPolicy",
    "InlineRole",
    "InternalPolicyPresets",
    "InternalSqrtToolIdType",
    "LlmOverrides",
    "LlmPromptOverrides",
    "MetaPolicyMode",
    "PllmPromptOverrides",
    "PolicyCode",
    "PolicyLanguage",
    "PolicyMode",
    "PromptOverrides",
    "ReasoningConfigOverride",
    "ResponseFormatOverrides",
    "ReviewGrammar",
    "ReviewGrammarName",
    "RllmPromptOverrides",
    "SecurityPolicyHeader",
    "SessionMetaClearing",
    "TaggerConfig",
    "TllmPromptOverrides",
    "ToolErrorDetection",
    "ToolResultTransform",
]

AgentArch: TypeAlias = Literal["single-llm", "dual-llm"]
"""Agent architecture: one LLM behind filters, or two.

With two, the planning LLM never sees untrusted data, and the quarantined LLM does.
"""


ContentClassifierName: TypeAlias = Literal[
    "pii_redaction", "toxicity_filter", "healthcare_topic_guardrail", "finance_topic_guardrail"
]
"""A classifier of content.

`toxicity_filter` finds toxic, harmful and abusive text. `pii_redaction` finds and redacts names, mail addresses
and phone numbers. `healthcare_topic_guardrail` and `finance_topic_guardrail` find professional advice on these
topics.
"""


ContentBlockerName: TypeAlias = Literal["url_blocker", "file_blocker"]
"""A kind of content that is redacted or masked in tool arguments and results: links or files."""


@define(kw_only=True, repr=False)
class TaggerConfig(Configuration, GeneratedType):
    """A content classifier with its threshold."""

    name: ContentClassifierName
    """Name of the classifier."""

    threshold: float | Unset = UNSET
    """Score from 0 to 1 at which the classifier reacts. A lower threshold reacts to more."""

    mode: str | None = None
    """Mode of the classifier in place of `threshold`, for example `normal` or `strict`. It replaces the threshold."""


@define(kw_only=True, repr=False)
class ConstraintConfig(Configuration, GeneratedType):
    """A content blocker to run."""

    name: ContentBlockerName
    """Name of the blocker."""


PolicyMode: TypeAlias = Literal["standard", "strict", "custom"]
"""Rules that a session starts from.

`standard` and `strict` are built in, `strict` with more constraints. `custom` is needed for
`branching_meta_policy` to act, in Dual-LLM mode.
"""


PolicyLanguage: TypeAlias = Literal["sqrt", "cedar"]
"""The language that a security policy is written in: SQRT, the service's own, or Cedar."""


EnforcementLevel: TypeAlias = Literal["hard", "soft"]
"""Enforcement of a rule: `hard` rules always deny, `soft` rules can be overridden."""


MetaPolicyMode: TypeAlias = Literal["allow", "deny"]
"""Meaning of the lists of a control-flow policy.

`allow`: only data with these labels may steer a branch. `deny`: data with these labels may not.
"""


@define(kw_only=True, repr=False)
class PolicyCode(Configuration, GeneratedType):
    """Text of a security policy and the language it is written in."""

    code: str | Unset = UNSET
    """The policy's source text. Empty text adds no rules."""

    language: PolicyLanguage | Unset = UNSET
    """Language of the source text."""


@define(kw_only=True, repr=False)
class ControlFlowMetaPolicy(Configuration, GeneratedType):
    """Data that a plan may branch on, selected by its metadata."""

    mode: MetaPolicyMode | Unset = UNSET
    """Meaning of the lists: allowed or denied."""

    producers: list[str] | Unset = UNSET
    """Producers that the rule applies to. Each name is unique."""

    tags: list[str] | Unset = UNSET
    """Tags that the rule applies to. Each tag is unique."""

    consumers: list[str] | Unset = UNSET
    """Consumers that the rule applies to. Each name is unique."""


@define(kw_only=True, repr=False)
class InternalPolicyPresets(Configuration, GeneratedType):
    """Switches of the service's built-in rules."""

    default_allow: bool | Unset = UNSET
    """Whether a tool call that matches no rule is allowed."""

    default_allow_enforcement_level: EnforcementLevel | Unset = UNSET
    """Enforcement of the decision about calls that match no rule."""

    enable_non_executable_memory: bool | Unset = UNSET
    """Whether every tool result is tagged as non-executable (`__non_executable`). Dual-LLM mode only."""

    branching_meta_policy: ControlFlowMetaPolicy | Unset = UNSET
    """Data that a plan may branch on.

    It acts in mode `custom` of Dual-LLM requests. If omitted, all defaults of `ControlFlowMetaPolicy` apply.
    """

    enable_llm_blocked_tag: bool | Unset = UNSET
    """Whether calls of `parse_with_ai` are denied if an argument has the tag `__llm_blocked`."""

    llm_blocked_tag_enforcement_level: EnforcementLevel | Unset = UNSET
    """Enforcement of the rule about the tag `__llm_blocked`."""


@define(kw_only=True, repr=False)
class SecurityPolicyHeader(PolicyText, GeneratedType):
    """Permitted tool calls and data flows.

    Sent as JSON in the `X-Policy` header. Omitted keys keep the settings stored with the API key.
    """

    mode: PolicyMode | None = None
    """Initial rules."""

    codes: PolicyCode | None = None
    """Custom policy, added to the rules of the mode."""

    auto_gen: bool | None = None
    """Whether the service writes further rules from the names and descriptions of the tools.

    Dual-LLM mode only. The service's default is false.
    """

    fail_fast: bool | None = None
    """Whether the first hard denial ends the checks, instead of collecting all violations.

    The service's default is true.
    """

    presets: InternalPolicyPresets | None = None
    """Switches of the service's built-in rules."""

    check: Literal["warn", "error", "off"] = field(default="warn", eq=False)
    """What a policy that does not parse causes: a `PolicySyntaxWarning`, a `PolicySyntaxError` or nothing.

    A policy in Cedar is checked if the extra `cedar` is installed.
    """

    @classmethod
    def single_llm(
        cls,
        mode: PolicyMode | None = "standard",
        codes: str = "",
        language: PolicyLanguage = "sqrt",
        fail_fast: bool | None = None,
        default_allow: bool = True,
        default_allow_enforcement_level: EnforcementLevel = "soft",
        enable_llm_blocked_tag: bool = True,
        llm_blocked_tag_enforcement_level: EnforcementLevel = "hard",
        *,
        check: Literal["warn", "error", "off"] = "warn",
    ) -> Self:
        """Create a policy for a single LLM: no rules are generated, and memory may hold instructions.

        Args:
            mode: Initial rules.
            codes: The policy's source text. Empty text adds no rules.
            language: Language of the source text.
            fail_fast: Whether the first hard denial ends the checks, instead of collecting all violations.
                The service's default is true.
            default_allow: Whether a tool call that matches no rule is allowed.
            default_allow_enforcement_level: Enforcement of the decision about calls that match no rule.
            enable_llm_blocked_tag: Whether calls of `parse_with_ai` are denied if an argument has the tag
                `__llm_blocked`.
            llm_blocked_tag_enforcement_level: Enforcement of the rule about the tag `__llm_blocked`.
            check: What a policy that does not parse causes: a `PolicySyntaxWarning`, a `PolicySyntaxError`
                or nothing. A policy in Cedar is checked if the extra `cedar` is installed.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        document = PresetDocument(
            {
                "auto_gen": False,
                "presets": {
                    "enable_non_executable_memory": False,
                    "branching_meta_policy": {"mode": "deny", "producers": [], "tags": [], "consumers": []},
                },
            }
        )
        document.put(mode, "mode")
        document.put_or_null(codes, "codes", "code")
        document.put_or_null(language, "codes", "language")
        document.put(fail_fast, "fail_fast")
        document.put_or_null(default_allow, "presets", "default_allow")
        document.put_or_null(default_allow_enforcement_level, "presets", "default_allow_enforcement_level")
        document.put_or_null(enable_llm_blocked_tag, "presets", "enable_llm_blocked_tag")
        document.put_or_null(llm_blocked_tag_enforcement_level, "presets", "llm_blocked_tag_enforcement_level")
        return document.read(cls, check=check)

    @classmethod
    def dual_llm(
        cls,
        mode: PolicyMode | None = "standard",
        codes: str = "",
        language: PolicyLanguage = "sqrt",
        auto_gen: bool | None = False,
        fail_fast: bool | None = None,
        default_allow: bool = True,
        default_allow_enforcement_level: EnforcementLevel = "soft",
        enable_non_executable_memory: bool = True,
        enable_llm_blocked_tag: bool = True,
        llm_blocked_tag_enforcement_level: EnforcementLevel = "hard",
        branching_meta_policy_mode: MetaPolicyMode = "deny",
        branching_meta_policy_producers: Iterable[str] | None = None,
        branching_meta_policy_tags: Iterable[str] | None = None,
        branching_meta_policy_consumers: Iterable[str] | None = None,
        *,
        check: Literal["warn", "error", "off"] = "warn",
    ) -> Self:
        """Create a policy for a planning LLM and a quarantined LLM.

        Args:
            mode: Initial rules.
            codes: The policy's source text. Empty text adds no rules.
            language: Language of the source text.
            auto_gen: Whether the service writes further rules from the names and descriptions of the tools.
                Dual-LLM mode only. The service's default is false.
            fail_fast: Whether the first hard denial ends the checks, instead of collecting all violations.
                The service's default is true.
            default_allow: Whether a tool call that matches no rule is allowed.
            default_allow_enforcement_level: Enforcement of the decision about calls that match no rule.
            enable_non_executable_memory: Whether every tool result is tagged as non-executable
                (`__non_executable`). Dual-LLM mode only.
            enable_llm_blocked_tag: Whether calls of `parse_with_ai` are denied if an argument has the tag
                `__llm_blocked`.
            llm_blocked_tag_enforcement_level: Enforcement of the rule about the tag `__llm_blocked`.
            branching_meta_policy_mode: Meaning of the lists: allowed or denied.
            branching_meta_policy_producers: Producers that the rule applies to. Each name is unique.
            branching_meta_policy_tags: Tags that the rule applies to. Each tag is unique.
            branching_meta_policy_consumers: Consumers that the rule applies to. Each name is unique.
            check: What a policy that does not parse causes: a `PolicySyntaxWarning`, a `PolicySyntaxError`
                or nothing. A policy in Cedar is checked if the extra `cedar` is installed.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        document = PresetDocument(
            {"presets": {"branching_meta_policy": {"mode": "deny", "producers": [], "tags": [], "consumers": []}}}
        )
        document.put(mode, "mode")
        document.put_or_null(codes, "codes", "code")
        document.put_or_null(language, "codes", "language")
        document.put(auto_gen, "auto_gen")
        document.put(fail_fast, "fail_fast")
        document.put_or_null(default_allow, "presets", "default_allow")
        document.put_or_null(default_allow_enforcement_level, "presets", "default_allow_enforcement_level")
        document.put_or_null(enable_non_executable_memory, "presets", "enable_non_executable_memory")
        document.put_or_null(enable_llm_blocked_tag, "presets", "enable_llm_blocked_tag")
        document.put_or_null(llm_blocked_tag_enforcement_level, "presets", "llm_blocked_tag_enforcement_level")
        document.put_or_null(branching_meta_policy_mode, "presets", "branching_meta_policy", "mode")
        document.put(branching_meta_policy_producers, "presets", "branching_meta_policy", "producers")
        document.put(branching_meta_policy_tags, "presets", "branching_meta_policy", "tags")
        document.put(branching_meta_policy_consumers, "presets", "branching_meta_policy", "consumers")
        return document.read(cls, check=check)


InternalSqrtToolIdType: TypeAlias = Literal["parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"]
"""A tool of the service itself that a plan may call.

It reads data with the quarantined LLM, tests a hypothesis on it, changes the policy, or ends the turn.
"""


DebugInfoLevel: TypeAlias = Literal["minimal", "normal", "extra"]
"""Level of detail about the execution that an LLM receives.

More detail helps it recover, but exposes more of the data.
"""


SessionMetaClearing: TypeAlias = Literal["never", "every_attempt", "every_turn"]
"""When the labels of a session are cleared.

`never`, at the start of each planning attempt, or at the start of each turn.
"""


HistoryMismatchPolicy: TypeAlias = Literal["reject", "restart_turn", "continue"]
"""Reaction if the messages of a request differ from those stored in the session.

`reject` is an error. `restart_turn` cuts the stored history back to the last common message and starts the turn
again. `continue` uses the messages of the request.
"""


ReviewGrammarName: TypeAlias = Literal["none", "bool", "text"]
"""What the review tells the planning LLM.

`none`: everything. `bool`: only success or failure. `text`: a text rewritten within a reduced grammar.
"""


ReviewGrammar: TypeAlias = ReviewGrammarName | bool
"""What the review tells the planning LLM: a grammar by name, `true` for `text`, or `false` for `none`."""


ToolErrorDetection: TypeAlias = Literal["none", "regex", "llm"]
"""Detection of errors in tool results: none, by a regular expression, or by an LLM."""


ToolResultTransform: TypeAlias = Literal["none", "codex"]
"""Transformation of tool results before errors are searched for.

`none` keeps them, `codex` removes the preamble of the Codex CLI and selects exit code and output.
"""


@define(kw_only=True, repr=False)
class FsmOverrides(Configuration, GeneratedType):
    """Settings of a session and its turns. `null` disables a limit if its description documents this."""

    min_num_tools_for_filtering: int | None | Unset = UNSET
    """Number of tools, at least 2, from which an LLM first selects the relevant ones.

    `null` disables filtering. The service's default is 10.
    """

    clear_session_meta: SessionMetaClearing | None = None
    """When the labels of the session are cleared. The service's default is `never`."""

    max_n_turns: int | None | Unset = UNSET
    """Maximum number of turns of a session, at least 1.

    With 1, the session ends with its first final response. `null` disables the limit. If omitted, the default of
    the endpoint type applies.
    """

    history_mismatch_policy: HistoryMismatchPolicy | None = None
    """Reaction if the messages differ from those stored in the session. Dual-LLM mode only."""

    clear_history_every_n_attempts: int | None | Unset = UNSET
    """Number of attempts, at least 1, after which the history of failed steps is cleared.

    Single-step planning and Dual-LLM mode only. `null` keeps the history. If omitted, the service's default
    applies.
    """

    disable_rllm: bool | None = None
    """Whether to skip the review of the outcome by the response-review LLM.

    Dual-LLM mode only. The service's default is true.
    """

    enable_multistep_planning: bool | None = None
    """Whether each step of a plan builds on those before it.

    If false, each attempt solves the whole task from the start. Dual-LLM mode only. The service's default is
    false.
    """

    enabled_internal_tools: list[InternalSqrtToolIdType] | None = None
    """Tools of the service itself that plans may call.

    An empty list permits none. Dual-LLM mode only. If omitted, the default of the endpoint type applies.
    """

    prune_failed_steps: bool | None = None
    """Whether failed steps leave the history once the turn is over.

    Multi-step planning and Dual-LLM mode only. The service's default is true.
    """

    force_to_cache: list[str] | None = None
    """Regular expressions for the names of tools whose results are always cached.

    Dual-LLM mode only. The service's default is an empty list.
    """

    max_pllm_steps: int | None | Unset = UNSET
    """Maximum number of steps of the planning LLM in a turn, at least 1.

    Dual-LLM mode only. If omitted, the service's default applies.
    """

    max_pllm_failed_steps: int | None | Unset = UNSET
    """Maximum number of failed steps of the planning LLM in a turn, at least 1.

    Dual-LLM mode only. If omitted, the service's default applies.
    """

    max_tool_calls_per_step: int | None | Unset = UNSET
    """Maximum number of tool calls in one planning attempt, at least 1.

    `null` disables the limit. Dual-LLM mode only. If omitted, the service's default applies.
    """

    reduced_grammar_for_rllm_review: ReviewGrammar | None = None
    """What the review tells the planning LLM. Dual-LLM mode only. The service's default is `text`."""

    retry_on_policy_violation: bool | None = None
    """Whether the planning LLM may retry after the policy denied a call.

    Dual-LLM mode only. The service's default is false.
    """

    wrap_tool_result: bool | None = None
    """Whether tool results are wrapped as `Ok` or `Err`. Dual-LLM mode only."""

    detect_tool_errors: ToolErrorDetection | None = None
    """Detection of errors in tool results. Dual-LLM mode only."""

    detect_tool_error_regex_pattern: str | None = None
    """Regular expression that marks a tool's result as an error, for detection by `regex`. Dual-LLM mode only."""

    detect_tool_error_max_result_length: int | None | Unset = UNSET
    """Number of characters, from the start of a tool result, that are searched for errors.

    `null` searches the whole result. Dual-LLM mode only.
    """

    strict_tool_result_parsing: bool | None = None
    """Whether a tool result is parsed as JSON only if the tool declares an output schema.

    If false, the service always tries to parse it. Dual-LLM mode only.
    """

    tool_result_transform: ToolResultTransform | None = None
    """Transformation of tool results before errors are searched for. Dual-LLM mode only."""

    n_pllm_plans: int | None | Unset = UNSET
    """Number of plans, at least 1, that are drafted at once for each step.

    Above 1, an LLM selects one of them. The service's default is 1.
    """

    pllm_candidate_models: list[str] | None = None
    """IDs of the models that draft plans, in turn.

    IDs are unique; their order has no meaning. If omitted, null or empty, the request's model drafts all.
    """

    pllm_context_pruning: bool | None = None
    """Whether the values of context variables are hidden from all planning steps except the current one.

    The service's default is true.
    """


ContextVarVisibility: TypeAlias = Literal["none", "basic-notext", "basic-executable", "all-executable", "all"]
"""Context variables that the planning LLM sees.

`none`; `basic-notext`: basic types without text; `basic-executable`: basic types and variables in executable
memory; `all-executable`: everything in executable memory; `all`.
"""


InlineRole: TypeAlias = Literal["assistant", "tool", "developer", "system"]
"""A role whose messages can be put into the text of the query."""


@define(kw_only=True, repr=False)
class PllmPromptOverrides(Configuration, GeneratedType):
    """Contents of the planning LLM's prompt."""

    flavor: str | None = None
    """Name of the prompt variant. If omitted, the service chooses."""

    version: str | None = None
    """Version of the prompt variant. If omitted, the service chooses."""

    clarify_ambiguous_queries: bool | None = None
    """Whether the planning LLM may ask for clarification of an ambiguous query."""

    context_var_visibility: ContextVarVisibility | None = None
    """Context variables that the planning LLM sees."""

    query_inline_roles: list[InlineRole] | None = None
    """Roles whose messages are written into the user query."""

    query_role_name_overrides: dict[str, str] | None = None
    """Names to show in the query in place of roles: role to name."""

    query_include_tool_calls: bool | None = None
    """Whether the query shows the earlier tool calls."""

    query_include_tool_args: bool | None = None
    """Whether the query shows the arguments of earlier tool calls."""

    query_include_tool_results: bool | None = None
    """Whether the query shows the results of earlier tool calls."""

    debug_info_level: DebugInfoLevel | None = None
    """Level of detail about the execution in the planning LLM's prompt. The service's default is `normal`."""


@define(kw_only=True, repr=False)
class RllmPromptOverrides(Configuration, GeneratedType):
    """Contents of the response-review LLM's prompt."""

    flavor: str | None = None
    """Name of the prompt variant. If omitted, the service chooses."""

    version: str | None = None
    """Version of the prompt variant. If omitted, the service chooses."""

    debug_info_level: DebugInfoLevel | None = None
    """Level of detail about the execution in the response-review LLM's prompt."""


@define(kw_only=True, repr=False)
class TllmPromptOverrides(Configuration, GeneratedType):
    """Contents of the tool-filtering LLM's prompt."""

    flavor: str | None = None
    """Name of the prompt variant. If omitted, the service chooses."""

    version: str | None = None
    """Version of the prompt variant. If omitted, the service chooses."""

    add_tool_description: bool | None = None
    """Whether the prompt holds the descriptions of the tools."""

    add_tool_input_schema: bool | None = None
    """Whether the prompt holds the JSON Schemas of the tools' arguments."""


@define(kw_only=True, repr=False)
class LlmPromptOverrides(Configuration, GeneratedType):
    """Prompt of an LLM."""

    flavor: str | None = None
    """Name of the prompt variant. If omitted, the service chooses."""

    version: str | None = None
    """Version of the prompt variant. If omitted, the service chooses."""


@define(kw_only=True, repr=False)
class PromptOverrides(Configuration, GeneratedType):
    """Prompts of the service's LLMs, one entry for each."""

    pllm: PllmPromptOverrides | None = None
    """The planning LLM, which writes the program."""

    rllm: RllmPromptOverrides | None = None
    """The response-review LLM, which reviews the outcome."""

    grllm: LlmPromptOverrides | None = None
    """The response-review LLM whose output follows a grammar."""

    qllm: LlmPromptOverrides | None = None
    """The quarantined LLM, which reads untrusted data."""

    tllm: TllmPromptOverrides | None = None
    """The tool-filtering LLM, which selects the relevant tools."""

    tagllm: LlmPromptOverrides | None = None
    """The tagging LLM, which labels data."""

    policy_llm: LlmPromptOverrides | None = None
    """The policy LLM, which writes policies."""

    error_detector_llm: LlmPromptOverrides | None = None
    """The LLM that recognises errors in tool results."""


@define(kw_only=True, repr=False)
class ResponseFormatOverrides(Configuration, GeneratedType):
    """Contents of the response to a Dual-LLM request."""

    strip_response_content: bool | None = None
    """Whether the message's content is the plain return value, instead of the JSON text of a result.

    The service's default is false.
    """

    stream_thoughts: bool | None = None
    """Whether a stream includes the planning LLM's reasoning."""

    include_program: bool | None = None
    """Whether the result holds the program."""

    include_policy_check_history: bool | None = None
    """Whether the result holds the policy checks even without a violation."""

    include_namespace_snapshot: bool | None = None
    """Whether the result holds all variables of the program after its run."""


@define(kw_only=True, repr=False)
class ReasoningConfigOverride(Configuration, GeneratedType):
    """Reasoning settings of an LLM."""

    enabled: bool | Unset = UNSET
    """Whether the LLM reasons at all."""

    effort: str | None = None
    """Reasoning effort in the provider's terms, such as `low` or `high`."""

    budget: int | None = None
    """Maximum number of reasoning tokens, at least 1. If omitted, reasoning has no budget of its own."""

    adaptive: bool | Unset = UNSET
    """Whether the LLM decides for itself how much to reason."""


@define(kw_only=True, repr=False)
class GenerationConfigOverrides(Configuration, GeneratedType):
    """Text generation settings of an LLM. Omitted keys keep the provider's defaults."""

    frequency_penalty: float | None = None
    """Penalty on tokens that grows with their frequency in the text. Most providers accept -2 to 2."""

    logit_bias: dict[str, int] | None = None
    """Bias by token ID. Most providers accept -100 to 100."""

    logprobs: bool | None = None
    """Whether to return the log probabilities of the tokens chosen."""

    max_completion_tokens: int | None = None
    """Maximum number of tokens to generate, including reasoning tokens."""

    presence_penalty: float | None = None
    """Penalty on tokens that already occur in the text. Most providers accept -2 to 2."""

    seed: int | None = None
    """Seed of the sampling. The same seed makes the same response more likely, not certain."""

    temperature: float | None = None
    """Sampling temperature. 0 is the least random. Most providers accept 0 to 2."""

    top_p: float | None = None
    """Nucleus sampling: probability mass to sample from, above 0 and up to 1."""

    reasoning: ReasoningConfigOverride | None = None
    """Reasoning settings of the LLM."""


@define(kw_only=True, repr=False)
class LlmOverrides(Configuration, GeneratedType):
    """Text generation settings of the service's LLMs, one entry for each."""

    pllm: GenerationConfigOverrides | None = None
    """The planning LLM, which writes the program."""

    rllm: GenerationConfigOverrides | None = None
    """The response-review LLM, which reviews the outcome."""

    grllm: GenerationConfigOverrides | None = None
    """The response-review LLM whose output follows a grammar."""

    qllm: GenerationConfigOverrides | None = None
    """The quarantined LLM, which reads untrusted data."""

    tllm: GenerationConfigOverrides | None = None
    """The tool-filtering LLM, which selects the relevant tools."""

    tagllm: GenerationConfigOverrides | None = None
    """The tagging LLM, which labels data."""

    policy_llm: GenerationConfigOverrides | None = None
    """The policy LLM, which writes policies."""

    tool_result_error_detector_llm: GenerationConfigOverrides | None = None
    """The LLM that recognises errors in tool results."""


@define(kw_only=True, repr=False)
class FineGrainedConfigHeader(HeaderValue, GeneratedType):
    """Fine-grained settings of a request.

    Sent as JSON in the `X-Config` header. Omitted keys keep the settings stored with the API key.
    """

    fsm: FsmOverrides | None = None
    """Settings of the session and its turns."""

    prompt: PromptOverrides | None = None
    """Prompts of the LLMs."""

    response_format: ResponseFormatOverrides | None = None
    """Contents of the response."""

    llm: LlmOverrides | None = None
    """Text generation of the LLMs."""

    @classmethod
    def single_llm(
        cls,
        min_num_tools_for_filtering: int | None | Unset = 10,
        clear_session_meta: SessionMetaClearing | None = "never",
        max_n_turns: int | None | Unset = 50,
    ) -> Self:
        """Create a configuration for a single LLM.

        A numeric limit is a number, None (null: as its description says) or `UNSET` (absent: the default of the
        service).

        Args:
            min_num_tools_for_filtering: Number of tools, at least 2, from which an LLM first selects the
                relevant ones. `null` disables filtering. The service's default is 10.
            clear_session_meta: When the labels of the session are cleared. The service's default is
                `never`.
            max_n_turns: Maximum number of turns of a session, at least 1. With 1, the session ends with its
                first final response. `null` disables the limit. If omitted, the default of the endpoint type
                applies.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        document = PresetDocument({})
        document.put_or_null(min_num_tools_for_filtering, "fsm", "min_num_tools_for_filtering")
        document.put(clear_session_meta, "fsm", "clear_session_meta")
        document.put_or_null(max_n_turns, "fsm", "max_n_turns")
        return document.read(cls)

    @classmethod
    def dual_llm(
        cls,
        min_num_tools_for_filtering: int | None | Unset = 10,
        clear_session_meta: SessionMetaClearing | None = "never",
        max_n_turns: int | None | Unset = 5,
        disable_rllm: bool | None = True,
        history_mismatch_policy: HistoryMismatchPolicy | None = None,
        clear_history_every_n_attempts: int | None | Unset = UNSET,
        enable_multistep_planning: bool | None = None,
        enabled_internal_tools: Iterable[InternalSqrtToolIdType] | None = None,
        prune_failed_steps: bool | None = None,
        force_to_cache: Iterable[str] | None = None,
        max_pllm_steps: int | None | Unset = UNSET,
        max_pllm_failed_steps: int | None | Unset = UNSET,
        max_tool_calls_per_step: int | None | Unset = UNSET,
        reduced_grammar_for_rllm_review: ReviewGrammar | None = None,
        retry_on_policy_violation: bool | None = None,
        wrap_tool_result: bool | None = None,
        detect_tool_errors: ToolErrorDetection | None = None,
        detect_tool_error_regex_pattern: str | None = None,
        detect_tool_error_max_result_length: int | None | Unset = UNSET,
        strict_tool_result_parsing: bool | None = None,
        tool_result_transform: ToolResultTransform | None = None,
        n_pllm_plans: int | None | Unset = UNSET,
        pllm_candidate_models: Iterable[str] | None = None,
        pllm_context_pruning: bool | None = None,
        pllm_debug_info_level: DebugInfoLevel | None = None,
        strip_response_content: bool | None = None,
        stream_thoughts: bool | None = None,
        include_program: bool | None = None,
        include_policy_check_history: bool | None = None,
        include_namespace_snapshot: bool | None = None,
    ) -> Self:
        """Create a configuration for a planning LLM and a quarantined LLM.

        A numeric limit is a number, None (null: as its description says) or `UNSET` (absent: the default of the
        service).

        Args:
            min_num_tools_for_filtering: Number of tools, at least 2, from which an LLM first selects the
                relevant ones. `null` disables filtering. The service's default is 10.
            clear_session_meta: When the labels of the session are cleared. The service's default is
                `never`.
            max_n_turns: Maximum number of turns of a session, at least 1. With 1, the session ends with its
                first final response. `null` disables the limit. If omitted, the default of the endpoint type
                applies.
            disable_rllm: Whether to skip the review of the outcome by the response-review LLM. Dual-LLM
                mode only. The service's default is true.
            history_mismatch_policy: Reaction if the messages differ from those stored in the session.
                Dual-LLM mode only.
            clear_history_every_n_attempts: Number of attempts, at least 1, after which the history of
                failed steps is cleared. Single-step planning and Dual-LLM mode only. `null` keeps the history.
                If omitted, the service's default applies.
            enable_multistep_planning: Whether each step of a plan builds on those before it. If false, each
                attempt solves the whole task from the start. Dual-LLM mode only. The service's default is
                false.
            enabled_internal_tools: Tools of the service itself that plans may call. An empty list permits
                none. Dual-LLM mode only. If omitted, the default of the endpoint type applies.
            prune_failed_steps: Whether failed steps leave the history once the turn is over. Multi-step
                planning and Dual-LLM mode only. The service's default is true.
            force_to_cache: Regular expressions for the names of tools whose results are always cached.
                Dual-LLM mode only. The service's default is an empty list.
            max_pllm_steps: Maximum number of steps of the planning LLM in a turn, at least 1. Dual-LLM mode
                only. If omitted, the service's default applies.
            max_pllm_failed_steps: Maximum number of failed steps of the planning LLM in a turn, at least 1.
                Dual-LLM mode only. If omitted, the service's default applies.
            max_tool_calls_per_step: Maximum number of tool calls in one planning attempt, at least 1.
                `null` disables the limit. Dual-LLM mode only. If omitted, the service's default applies.
            reduced_grammar_for_rllm_review: What the review tells the planning LLM. Dual-LLM mode only. The
                service's default is `text`.
            retry_on_policy_violation: Whether the planning LLM may retry after the policy denied a call.
                Dual-LLM mode only. The service's default is false.
            wrap_tool_result: Whether tool results are wrapped as `Ok` or `Err`. Dual-LLM mode only.
            detect_tool_errors: Detection of errors in tool results. Dual-LLM mode only.
            detect_tool_error_regex_pattern: Regular expression that marks a tool's result as an error, for
                detection by `regex`. Dual-LLM mode only.
            detect_tool_error_max_result_length: Number of characters, from the start of a tool result, that
                are searched for errors. `null` searches the whole result. Dual-LLM mode only.
            strict_tool_result_parsing: Whether a tool result is parsed as JSON only if the tool declares an
                output schema. If false, the service always tries to parse it. Dual-LLM mode only.
            tool_result_transform: Transformation of tool results before errors are searched for. Dual-LLM
                mode only.
            n_pllm_plans: Number of plans, at least 1, that are drafted at once for each step. Above 1, an
                LLM selects one of them. The service's default is 1.
            pllm_candidate_models: IDs of the models that draft plans, in turn. IDs are unique; their order
                has no meaning. If omitted, null or empty, the request's model drafts all.
            pllm_context_pruning: Whether the values of context variables are hidden from all planning steps
                except the current one. The service's default is true.
            pllm_debug_info_level: Level of detail about the execution in the planning LLM's prompt. The
                service's default is `normal`.
            strip_response_content: Whether the message's content is the plain return value, instead of the
                JSON text of a result. The service's default is false.
            stream_thoughts: Whether a stream includes the planning LLM's reasoning.
            include_program: Whether the result holds the program.
            include_policy_check_history: Whether the result holds the policy checks even without a
                violation.
            include_namespace_snapshot: Whether the result holds all variables of the program after its run.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        document = PresetDocument({})
        document.put_or_null(min_num_tools_for_filtering, "fsm", "min_num_tools_for_filtering")
        document.put(clear_session_meta, "fsm", "clear_session_meta")
        document.put_or_null(max_n_turns, "fsm", "max_n_turns")
        document.put(disable_rllm, "fsm", "disable_rllm")
        document.put(history_mismatch_policy, "fsm", "history_mismatch_policy")
        document.put_or_null(clear_history_every_n_attempts, "fsm", "clear_history_every_n_attempts")
        document.put(enable_multistep_planning, "fsm", "enable_multistep_planning")
        document.put(enabled_internal_tools, "fsm", "enabled_internal_tools")
        document.put(prune_failed_steps, "fsm", "prune_failed_steps")
        document.put(force_to_cache, "fsm", "force_to_cache")
        document.put_or_null(max_pllm_steps, "fsm", "max_pllm_steps")
        document.put_or_null(max_pllm_failed_steps, "fsm", "max_pllm_failed_steps")
        document.put_or_null(max_tool_calls_per_step, "fsm", "max_tool_calls_per_step")
        document.put(reduced_grammar_for_rllm_review, "fsm", "reduced_grammar_for_rllm_review")
        document.put(retry_on_policy_violation, "fsm", "retry_on_policy_violation")
        document.put(wrap_tool_result, "fsm", "wrap_tool_result")
        document.put(detect_tool_errors, "fsm", "detect_tool_errors")
        document.put(detect_tool_error_regex_pattern, "fsm", "detect_tool_error_regex_pattern")
        document.put_or_null(detect_tool_error_max_result_length, "fsm", "detect_tool_error_max_result_length")
        document.put(strict_tool_result_parsing, "fsm", "strict_tool_result_parsing")
        document.put(tool_result_transform, "fsm", "tool_result_transform")
        document.put_or_null(n_pllm_plans, "fsm", "n_pllm_plans")
        document.put(pllm_candidate_models, "fsm", "pllm_candidate_models")
        document.put(pllm_context_pruning, "fsm", "pllm_context_pruning")
        document.put(pllm_debug_info_level, "prompt", "pllm", "debug_info_level")
        document.put(strip_response_content, "response_format", "strip_response_content")
        document.put(stream_thoughts, "response_format", "stream_thoughts")
        document.put(include_program, "response_format", "include_program")
        document.put(include_policy_check_history, "response_format", "include_policy_check_history")
        document.put(include_namespace_snapshot, "response_format", "include_namespace_snapshot")
        return document.read(cls)


@define(kw_only=True, repr=False)
class FeaturesHeader(HeaderValue, GeneratedType):
    """Agent architecture and content filters of a request.

    Sent as JSON in the `X-Features` header. Omitted keys keep the settings stored with the API key.
    """

    agent_arch: AgentArch | None = None
    """Agent architecture: one LLM or two."""

    content_classifiers: list[TaggerConfig] | None = None
    """Content classifiers, LLM-based. They run on tool arguments before a call and on tool results after it."""

    content_blockers: list[ConstraintConfig] | None = None
    """Content blockers. They redact or mask content in tool arguments and results."""

    @classmethod
    def single_llm(
        cls,
        toxicity_filter: bool = False,
        pii_redaction: bool = False,
        healthcare_guardrail: bool = False,
        finance_guardrail: bool = False,
        url_blocker: bool = False,
        file_blocker: bool = False,
    ) -> Self:
        """Create features for a single LLM with some filters.

        Classifiers react at a score of 0.5 or more.

        Args:
            toxicity_filter: Whether toxic, harmful and abusive text is found, by the classifier
                `toxicity_filter`.
            pii_redaction: Whether names, mail addresses and phone numbers are redacted, by the classifier
                `pii_redaction`.
            healthcare_guardrail: Whether professional advice on health is found, by the classifier
                `healthcare_topic_guardrail`.
            finance_guardrail: Whether professional advice on finance is found, by the classifier
                `finance_topic_guardrail`.
            url_blocker: Whether links are redacted or masked.
            file_blocker: Whether files are redacted or masked.

        Raises:
            ConfigError: A flag is not a bool. The string `"no"` would enable it.
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        document = PresetDocument({"agent_arch": "single-llm"})
        document.append(
            "toxicity_filter", toxicity_filter, {"name": "toxicity_filter", "threshold": 0.5}, "content_classifiers"
        )
        document.append(
            "pii_redaction", pii_redaction, {"name": "pii_redaction", "threshold": 0.5}, "content_classifiers"
        )
        document.append(
            "healthcare_guardrail",
            healthcare_guardrail,
            {"name": "healthcare_topic_guardrail", "threshold": 0.5},
            "content_classifiers",
        )
        document.append(
            "finance_guardrail",
            finance_guardrail,
            {"name": "finance_topic_guardrail", "threshold": 0.5},
            "content_classifiers",
        )
        document.append("url_blocker", url_blocker, {"name": "url_blocker"}, "content_blockers")
        document.append("file_blocker", file_blocker, {"name": "file_blocker"}, "content_blockers")
        return document.read(cls)

    @classmethod
    def dual_llm(
        cls,
        toxicity_filter: bool = False,
        pii_redaction: bool = False,
        healthcare_guardrail: bool = False,
        finance_guardrail: bool = False,
        url_blocker: bool = False,
        file_blocker: bool = False,
    ) -> Self:
        """Create features for a planning LLM and a quarantined LLM with some filters.

        Classifiers react at a score of 0.5 or more.

        Args:
            toxicity_filter: Whether toxic, harmful and abusive text is found, by the classifier
                `toxicity_filter`.
            pii_redaction: Whether names, mail addresses and phone numbers are redacted, by the classifier
                `pii_redaction`.
            healthcare_guardrail: Whether professional advice on health is found, by the classifier
                `healthcare_topic_guardrail`.
            finance_guardrail: Whether professional advice on finance is found, by the classifier
                `finance_topic_guardrail`.
            url_blocker: Whether links are redacted or masked.
            file_blocker: Whether files are redacted or masked.

        Raises:
            ConfigError: A flag is not a bool. The string `"no"` would enable it.
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        document = PresetDocument({"agent_arch": "dual-llm"})
        document.append(
            "toxicity_filter", toxicity_filter, {"name": "toxicity_filter", "threshold": 0.5}, "content_classifiers"
        )
        document.append(
            "pii_redaction", pii_redaction, {"name": "pii_redaction", "threshold": 0.5}, "content_classifiers"
        )
        document.append(
            "healthcare_guardrail",
            healthcare_guardrail,
            {"name": "healthcare_topic_guardrail", "threshold": 0.5},
            "content_classifiers",
        )
        document.append(
            "finance_guardrail",
            finance_guardrail,
            {"name": "finance_topic_guardrail", "threshold": 0.5},
            "content_classifiers",
        )
        document.append("url_blocker", url_blocker, {"name": "url_blocker"}, "content_blockers")
        document.append("file_blocker", file_blocker, {"name": "file_blocker"}, "content_blockers")
        return document.read(cls)
