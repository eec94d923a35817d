# Code generated from schema/control/types/headers.json by sequrity_codegen. DO NOT EDIT.
"""Types of `schema/control/types/headers.json`."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define

from sequrity_runtime import UNSET, Unset
from sequrity_runtime.mixins import FeaturesPresets, FineGrainedConfigPresets, SecurityPolicyPresets

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
"""How a request is run: by one LLM behind filters, or by two.

Of the two a planning LLM never sees untrusted data, and a quarantined LLM does.
"""


ContentClassifierName: TypeAlias = Literal[
    "pii_redaction", "toxicity_filter", "healthcare_topic_guardrail", "finance_topic_guardrail"
]
"""A classifier that the service can run over the content of messages.

It finds personal data, toxic language, or health or finance as a topic.
"""


ContentBlockerName: TypeAlias = Literal["url_blocker", "file_blocker"]
"""A kind of content that the service can keep out altogether: links or files."""


@define(kw_only=True)
class TaggerConfig:
    """A content classifier to run, and how readily it reacts."""

    name: ContentClassifierName
    """Which classifier to run."""

    threshold: float | Unset = UNSET
    """Score from 0 to 1 at which the classifier reacts. A lower threshold reacts to more."""

    mode: str | None = None
    """Mode of the classifier, for those that have several."""


@define(kw_only=True)
class ConstraintConfig:
    """A content blocker to run."""

    name: ContentBlockerName
    """Which blocker to run."""


PolicyMode: TypeAlias = Literal["standard", "strict", "custom"]
"""Which rules a session starts from: the standard ones, strict ones, or none but your own.

The policy code given is added to them.
"""


PolicyLanguage: TypeAlias = Literal["sqrt", "cedar"]
"""The language that a security policy is written in: SQRT, the service's own, or Cedar."""


EnforcementLevel: TypeAlias = Literal["hard", "soft"]
"""What a violation of a rule leads to: `hard` rules always deny, `soft` rules can be overridden."""


MetaPolicyMode: TypeAlias = Literal["allow", "deny"]
"""How the lists of a control-flow policy are read: as what is allowed, or as what is denied."""


@define(kw_only=True)
class PolicyCode:
    """Text of a security policy and the language it is written in."""

    code: str | Unset = UNSET
    """The policy's source text. Empty text adds no rules."""

    language: PolicyLanguage | Unset = UNSET
    """Language of the source text."""


@define(kw_only=True)
class ControlFlowMetaPolicy:
    """Which data a plan may branch on, told by the metadata of that data."""

    mode: MetaPolicyMode | Unset = UNSET
    """Whether the lists name what is allowed or what is denied."""

    producers: list[str] | Unset = UNSET
    """Producers that the rule applies to. Each name stands once."""

    tags: list[str] | Unset = UNSET
    """Tags that the rule applies to. Each tag stands once."""

    consumers: list[str] | Unset = UNSET
    """Consumers that the rule applies to. Each name stands once."""


@define(kw_only=True)
class InternalPolicyPresets:
    """Switches for the rules that the service brings with it."""

    default_allow: bool | Unset = UNSET
    """Whether a tool call that no rule speaks about is allowed."""

    default_allow_enforcement_level: EnforcementLevel | Unset = UNSET
    """How firmly the decision about calls without a rule is enforced."""

    enable_non_executable_memory: bool | Unset = UNSET
    """Whether what a tool returned is kept from being used as instructions or program text."""

    branching_meta_policy: ControlFlowMetaPolicy | Unset = UNSET
    """Which data a plan may branch on. Left out, all defaults of `ControlFlowMetaPolicy` apply."""

    enable_llm_blocked_tag: bool | Unset = UNSET
    """Whether values tagged as blocked for LLMs are kept away from every LLM."""

    llm_blocked_tag_enforcement_level: EnforcementLevel | Unset = UNSET
    """How firmly the rule about blocked values is enforced."""


@define(kw_only=True)
class SecurityPolicyHeader(SecurityPolicyPresets):
    """What tool calls and data flows are allowed.

    It is sent as JSON in the `X-Policy` header; what is left out keeps the setting stored with the API key.
    """

    mode: PolicyMode | None = None
    """Which rules to start from."""

    codes: PolicyCode | None = None
    """Your own policy, added to the rules of the mode."""

    auto_gen: bool | None = None
    """Whether the service writes further rules for the request by itself."""

    fail_fast: bool | None = None
    """Whether the first violation ends the checks, instead of collecting all of them."""

    presets: InternalPolicyPresets | None = None
    """Switches for the rules that the service brings with it."""


InternalSqrtToolIdType: TypeAlias = Literal["parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"]
"""A tool of the service itself that a plan may call.

It reads data with the quarantined LLM, tests a hypothesis on it, changes the policy, or ends the turn.
"""


DebugInfoLevel: TypeAlias = Literal["minimal", "normal", "extra"]
"""How much detail about a failure an LLM is told. More detail helps it to recover and shows it more of the data."""


SessionMetaClearing: TypeAlias = Literal["never", "every_attempt", "every_turn"]
"""When the metadata gathered in a session is cleared. Never, before every attempt at a plan, or before every turn."""


HistoryMismatchPolicy: TypeAlias = Literal["reject", "restart_turn", "continue"]
"""What to do if the messages of a request differ from those that the session remembers.

Refuse the request, start the turn over, or go on.
"""


ReviewGrammarName: TypeAlias = Literal["none", "bool", "text"]
"""A grammar that the answer of the response-review LLM is held to: no restriction, a truth value, or text."""


ReviewGrammar: TypeAlias = ReviewGrammarName | bool
"""How the answer of the response-review LLM is restricted.

A grammar by name, or simply on (`true`) or off (`false`).
"""


ToolErrorDetection: TypeAlias = Literal["none", "regex", "llm"]
"""How an error in a tool's result is recognised: not at all, by a regular expression, or by asking an LLM."""


ToolResultTransform: TypeAlias = Literal["none", "codex"]
"""A rewriting of tool results before they are used: none, or the one for results in the format of Codex."""


@define(kw_only=True)
class FsmOverrides:
    """How a session and its turns proceed.

    For each limit that is a number, `null` means no limit, while leaving it out means the service's own default.
    """

    min_num_tools_for_filtering: int | None | Unset = UNSET
    """Number of tools from which on those irrelevant to the query are filtered out before planning.

    `null` turns filtering off; left out, the service's own default applies.
    """

    clear_session_meta: SessionMetaClearing | None = None
    """When the metadata gathered in the session is cleared."""

    max_n_turns: int | None | Unset = UNSET
    """How many turns a session may hold. `null` lifts the limit; left out, the service's own default applies."""

    history_mismatch_policy: HistoryMismatchPolicy | None = None
    """What to do if the messages differ from those that the session remembers."""

    clear_history_every_n_attempts: int | None | Unset = UNSET
    """After how many attempts at a plan the history of attempts is cleared.

    `null` keeps it for good; left out, the service's own default applies.
    """

    disable_rllm: bool | None = None
    """Whether to do without the response-review LLM."""

    enable_multistep_planning: bool | None = None
    """Whether the planning LLM may plan in several steps, seeing the outcome of each, instead of all at once."""

    enabled_internal_tools: list[InternalSqrtToolIdType] | None = None
    """Tools of the service itself that plans may call. An empty list permits none."""

    prune_failed_steps: bool | None = None
    """Whether steps that failed are dropped from what the planning LLM sees."""

    force_to_cache: list[str] | None = None
    """Names of the tools whose results are kept for later attempts, instead of calling the tool again."""

    max_pllm_steps: int | None | Unset = UNSET
    """How many steps the planning LLM may take in a turn.

    `null` lifts the limit; left out, the service's own default applies.
    """

    max_pllm_failed_steps: int | None | Unset = UNSET
    """How many of the planning LLM's steps may fail in a turn.

    `null` lifts the limit; left out, the service's own default applies.
    """

    max_tool_calls_per_step: int | None | Unset = UNSET
    """How many tool calls one step may make. `null` lifts the limit; left out, the service's own default applies."""

    reduced_grammar_for_rllm_review: ReviewGrammar | None = None
    """How the answer of the response-review LLM is restricted."""

    retry_on_policy_violation: bool | None = None
    """Whether the planning LLM may try again after the policy denied a call."""

    wrap_tool_result: bool | None = None
    """Whether tool results are wrapped in an object that tells success from error."""

    detect_tool_errors: ToolErrorDetection | None = None
    """How an error in a tool's result is recognised."""

    detect_tool_error_regex_pattern: str | None = None
    """Regular expression that marks a tool's result as an error, for detection by `regex`."""

    detect_tool_error_max_result_length: int | None | Unset = UNSET
    """Longest tool result, in characters, that is searched for errors.

    `null` lifts the limit; left out, the service's own default applies.
    """

    strict_tool_result_parsing: bool | None = None
    """Whether a tool result is parsed only if it is JSON, and is an error otherwise."""

    tool_result_transform: ToolResultTransform | None = None
    """How tool results are rewritten before they are used."""

    n_pllm_plans: int | None | Unset = UNSET
    """How many plans are drafted for a query, of which one is run.

    `null` sets no number; left out, the service's own default applies.
    """

    pllm_candidate_models: list[str] | None = None
    """Ids of the models that may draft plans. Each id stands once; their order means nothing."""

    pllm_context_pruning: bool | None = None
    """Whether the planning LLM's context is cut down to what the query needs."""


ContextVarVisibility: TypeAlias = Literal["none", "basic-notext", "basic-executable", "all-executable", "all"]
"""Which context variables the planning LLM sees.

None, those of basic types without text, basic ones that may be executed, all that may be executed, or all.
"""


InlineRole: TypeAlias = Literal["assistant", "tool", "developer", "system"]
"""A role whose messages can be put into the text of the query."""


@define(kw_only=True)
class PllmPromptOverrides:
    """What the prompt of the planning LLM holds."""

    flavor: str | None = None
    """Name of the prompt variant to use. Left out, the service chooses."""

    version: str | None = None
    """Version of the prompt variant to use. Left out, the service chooses."""

    clarify_ambiguous_queries: bool | None = None
    """Whether the planning LLM may ask back where a query is ambiguous."""

    context_var_visibility: ContextVarVisibility | None = None
    """Which context variables the planning LLM sees."""

    query_inline_roles: list[InlineRole] | None = None
    """Roles whose messages are put into the text of the query."""

    query_role_name_overrides: dict[str, str] | None = None
    """Names to show in the query in place of roles: role to name."""

    query_include_tool_calls: bool | None = None
    """Whether the query shows the earlier tool calls."""

    query_include_tool_args: bool | None = None
    """Whether the query shows the arguments of earlier tool calls."""

    query_include_tool_results: bool | None = None
    """Whether the query shows the results of earlier tool calls."""

    debug_info_level: DebugInfoLevel | None = None
    """How much detail about failures the planning LLM is told."""


@define(kw_only=True)
class RllmPromptOverrides:
    """What the prompt of the response-review LLM holds."""

    flavor: str | None = None
    """Name of the prompt variant to use. Left out, the service chooses."""

    version: str | None = None
    """Version of the prompt variant to use. Left out, the service chooses."""

    debug_info_level: DebugInfoLevel | None = None
    """How much detail about failures the response-review LLM is told."""


@define(kw_only=True)
class TllmPromptOverrides:
    """What the prompt of the tool LLM holds."""

    flavor: str | None = None
    """Name of the prompt variant to use. Left out, the service chooses."""

    version: str | None = None
    """Version of the prompt variant to use. Left out, the service chooses."""

    add_tool_description: bool | None = None
    """Whether the prompt holds the descriptions of the tools."""

    add_tool_input_schema: bool | None = None
    """Whether the prompt holds the JSON Schemas of the tools' arguments."""


@define(kw_only=True)
class LlmPromptOverrides:
    """Which prompt an LLM gets."""

    flavor: str | None = None
    """Name of the prompt variant to use. Left out, the service chooses."""

    version: str | None = None
    """Version of the prompt variant to use. Left out, the service chooses."""


@define(kw_only=True)
class PromptOverrides:
    """Which prompts the LLMs of the service get, one entry for each LLM."""

    pllm: PllmPromptOverrides | None = None
    """The planning LLM, which writes the program."""

    rllm: RllmPromptOverrides | None = None
    """The response-review LLM, which looks over the outcome."""

    grllm: LlmPromptOverrides | None = None
    """The response-review LLM that answers within a grammar."""

    qllm: LlmPromptOverrides | None = None
    """The quarantined LLM, which reads untrusted data."""

    tllm: TllmPromptOverrides | None = None
    """The tool LLM."""

    tagllm: LlmPromptOverrides | None = None
    """The tagging LLM, which labels data."""

    policy_llm: LlmPromptOverrides | None = None
    """The policy LLM, which writes policies."""

    error_detector_llm: LlmPromptOverrides | None = None
    """The LLM that recognises errors in tool results."""


@define(kw_only=True)
class ResponseFormatOverrides:
    """What the answer to a Dual-LLM request holds."""

    strip_response_content: bool | None = None
    """Whether the message's content is the plain answer, instead of the JSON text of a result."""

    stream_thoughts: bool | None = None
    """Whether a stream carries the planning LLM's thoughts as well."""

    include_program: bool | None = None
    """Whether the result holds the program."""

    include_policy_check_history: bool | None = None
    """Whether the result holds the policy checks that were made."""

    include_namespace_snapshot: bool | None = None
    """Whether the result holds the program's variables."""


@define(kw_only=True)
class ReasoningConfigOverride:
    """How an LLM that can reason before it answers does so."""

    enabled: bool | Unset = UNSET
    """Whether the LLM reasons at all."""

    effort: str | None = None
    """How much effort to spend, in the provider's words, such as `low` or `high`."""

    budget: int | None = None
    """Most tokens to spend on reasoning, at least 1. Left out, there is no budget of its own."""

    adaptive: bool | Unset = UNSET
    """Whether the LLM decides for itself how much to reason."""


@define(kw_only=True)
class GenerationConfigOverrides:
    """How an LLM generates text. What is left out keeps the provider's default."""

    frequency_penalty: float | None = None
    """How strongly tokens are held back the more often they have occurred. Most providers take -2 to 2."""

    logit_bias: dict[str, int] | None = None
    """Token id to bias: how much likelier, or less likely, that token becomes. Most providers take -100 to 100."""

    logprobs: bool | None = None
    """Whether to return the log probabilities of the tokens chosen."""

    max_completion_tokens: int | None = None
    """Most tokens to generate, those of the reasoning included."""

    presence_penalty: float | None = None
    """How strongly tokens are held back that have occurred at all. Most providers take -2 to 2."""

    seed: int | None = None
    """Seed of the sampling. The same seed makes the same answer likelier, not certain."""

    temperature: float | None = None
    """How random the choice of tokens is: 0 is the least. Most providers take 0 to 2."""

    top_p: float | None = None
    """Share of the probability mass that tokens are chosen from, above 0 and up to 1."""

    reasoning: ReasoningConfigOverride | None = None
    """How the LLM reasons before it answers."""


@define(kw_only=True)
class LlmOverrides:
    """How the LLMs of the service generate text, one entry for each LLM."""

    pllm: GenerationConfigOverrides | None = None
    """The planning LLM, which writes the program."""

    rllm: GenerationConfigOverrides | None = None
    """The response-review LLM, which looks over the outcome."""

    grllm: GenerationConfigOverrides | None = None
    """The response-review LLM that answers within a grammar."""

    qllm: GenerationConfigOverrides | None = None
    """The quarantined LLM, which reads untrusted data."""

    tllm: GenerationConfigOverrides | None = None
    """The tool LLM."""

    tagllm: GenerationConfigOverrides | None = None
    """The tagging LLM, which labels data."""

    policy_llm: GenerationConfigOverrides | None = None
    """The policy LLM, which writes policies."""

    tool_result_error_detector_llm: GenerationConfigOverrides | None = None
    """The LLM that recognises errors in tool results."""


@define(kw_only=True)
class FineGrainedConfigHeader(FineGrainedConfigPresets):
    """How the service runs a request in detail.

    It is sent as JSON in the `X-Config` header; what is left out keeps the setting stored with the API key.
    """

    fsm: FsmOverrides | None = None
    """How the session and its turns proceed."""

    prompt: PromptOverrides | None = None
    """Which prompts the LLMs get."""

    response_format: ResponseFormatOverrides | None = None
    """What the answer holds."""

    llm: LlmOverrides | None = None
    """How the LLMs generate text."""


@define(kw_only=True)
class FeaturesHeader(FeaturesPresets):
    """Which architecture answers a request, and which filters its content passes.

    It is sent as JSON in the `X-Features` header; what is left out keeps the setting stored with the API key.
    """

    agent_arch: AgentArch | None = None
    """Whether one LLM or two run the request."""

    content_classifiers: list[TaggerConfig] | None = None
    """Classifiers to run over the content of messages."""

    content_blockers: list[ConstraintConfig] | None = None
    """Kinds of content to keep out."""
