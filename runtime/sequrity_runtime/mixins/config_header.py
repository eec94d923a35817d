"""Mixin of the fine-grained configuration header: presets for sessions, turns and the content of responses."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Self

from sequrity_runtime.mixins.header_value import HeaderValue, array_of
from sequrity_runtime.unset import UNSET, Unset
from sequrity_runtime.validation.codec import read_as

# Copies of the enums of the schema. Editors show them to the caller; the generated aliases cannot be imported here.
SessionMetaClearing = Literal["never", "every_attempt", "every_turn"]
HistoryMismatchPolicy = Literal["reject", "restart_turn", "continue"]
InternalTool = Literal["parse_with_ai", "verify_hypothesis", "set_policy", "complete_turn"]
ReviewGrammarName = Literal["none", "bool", "text"]
ToolErrorDetection = Literal["none", "regex", "llm"]
ToolResultTransform = Literal["none", "codex"]
DebugInfoLevel = Literal["minimal", "normal", "extra"]


class FineGrainedConfigPresets(HeaderValue):
    """Presets by architecture.

    A numeric limit is a number, `None` (null: no limit), or `UNSET` (absent: the default of the service).
    """

    __slots__ = ()

    @classmethod
    def single_llm(
        cls,
        min_num_tools_for_filtering: int | None | Unset = 10,
        clear_session_meta: SessionMetaClearing | None = "never",
        max_n_turns: int | None | Unset = 50,
    ) -> Self:
        """Create a configuration for a single LLM.

        Args:
            min_num_tools_for_filtering: Minimum number of tools at which irrelevant tools are filtered out. None
                disables filtering.
            clear_session_meta: When the labels of the session are cleared. None leaves it to the service.
            max_n_turns: Maximum number of turns in a session. None means no limit.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        fsm = _given(
            min_num_tools_for_filtering=min_num_tools_for_filtering,
            clear_session_meta=clear_session_meta,
            max_n_turns=max_n_turns,
        )
        return read_as(cls, {"fsm": fsm})

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
        enabled_internal_tools: Iterable[InternalTool] | None = None,
        prune_failed_steps: bool | None = None,
        force_to_cache: Iterable[str] | None = None,
        max_pllm_steps: int | None | Unset = UNSET,
        max_pllm_failed_steps: int | None | Unset = UNSET,
        max_tool_calls_per_step: int | None | Unset = UNSET,
        reduced_grammar_for_rllm_review: ReviewGrammarName | bool | None = None,
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
        """Create a configuration for a planning LLM and a quarantined LLM. Other settings are left to the service.

        Args:
            min_num_tools_for_filtering: Minimum number of tools at which irrelevant tools are filtered out. None
                disables filtering.
            clear_session_meta: When the labels of the session are cleared.
            max_n_turns: Maximum number of turns in a session. None means no limit.
            disable_rllm: Whether to skip the response-review LLM.
            history_mismatch_policy: Reaction if the messages differ from the history of the session.
            clear_history_every_n_attempts: Number of attempts after which the history of failed steps is cleared. None
                keeps it.
            enable_multistep_planning: Whether to plan in several steps instead of all at once.
            enabled_internal_tools: Tools of the service that plans may call. An empty list permits none.
            prune_failed_steps: Whether failed steps leave the history once the turn is over.
            force_to_cache: Regular expressions for the names of tools whose results are always cached.
            max_pllm_steps: Maximum number of steps of the planning LLM in a turn.
            max_pllm_failed_steps: Maximum number of failed steps in a turn.
            max_tool_calls_per_step: Maximum number of tool calls in a step. None means no limit.
            reduced_grammar_for_rllm_review: What the review tells the planning LLM.
            retry_on_policy_violation: Whether to plan again after the policy denied a call.
            wrap_tool_result: Whether tool results are wrapped as `Ok` or `Err`.
            detect_tool_errors: How errors in tool results are detected.
            detect_tool_error_regex_pattern: Regular expression that marks a result as an error.
            detect_tool_error_max_result_length: Number of characters, from the start of a result, that are searched.
                None searches the whole result.
            strict_tool_result_parsing: Whether a result is parsed as JSON only if its tool declares an output schema.
            tool_result_transform: Transformation of tool results before they are used.
            n_pllm_plans: Number of plans that are drafted at once for each step.
            pllm_candidate_models: IDs of the models that may draft plans.
            pllm_context_pruning: Whether the values of context variables are hidden from all planning steps except the
                current one.
            pllm_debug_info_level: Level of detail about the execution in the prompt of the planning LLM.
            strip_response_content: Whether the content is the plain response, instead of the JSON text of a result.
            stream_thoughts: Whether a stream includes the thoughts of the planning LLM.
            include_program: Whether the result includes the program.
            include_policy_check_history: Whether the result includes the policy checks even without a violation.
            include_namespace_snapshot: Whether the result includes the variables of the program.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
        """
        fsm = _given(
            min_num_tools_for_filtering=min_num_tools_for_filtering,
            clear_session_meta=clear_session_meta,
            max_n_turns=max_n_turns,
            disable_rllm=disable_rllm,
            history_mismatch_policy=history_mismatch_policy,
            clear_history_every_n_attempts=clear_history_every_n_attempts,
            enable_multistep_planning=enable_multistep_planning,
            enabled_internal_tools=array_of(enabled_internal_tools),
            prune_failed_steps=prune_failed_steps,
            force_to_cache=array_of(force_to_cache),
            max_pllm_steps=max_pllm_steps,
            max_pllm_failed_steps=max_pllm_failed_steps,
            max_tool_calls_per_step=max_tool_calls_per_step,
            reduced_grammar_for_rllm_review=reduced_grammar_for_rllm_review,
            retry_on_policy_violation=retry_on_policy_violation,
            wrap_tool_result=wrap_tool_result,
            detect_tool_errors=detect_tool_errors,
            detect_tool_error_regex_pattern=detect_tool_error_regex_pattern,
            detect_tool_error_max_result_length=detect_tool_error_max_result_length,
            strict_tool_result_parsing=strict_tool_result_parsing,
            tool_result_transform=tool_result_transform,
            n_pllm_plans=n_pllm_plans,
            pllm_candidate_models=array_of(pllm_candidate_models),
            pllm_context_pruning=pllm_context_pruning,
        )
        response_format: dict[str, Any] = {
            "strip_response_content": strip_response_content,
            "stream_thoughts": stream_thoughts,
            "include_program": include_program,
            "include_policy_check_history": include_policy_check_history,
            "include_namespace_snapshot": include_namespace_snapshot,
        }
        # An object without settings is omitted, so that it does not count as a setting.
        document = {
            "fsm": fsm,
            "prompt": None if pllm_debug_info_level is None else {"pllm": {"debug_info_level": pllm_debug_info_level}},
            "response_format": None if all(value is None for value in response_format.values()) else response_format,
        }
        return read_as(cls, document)


def _given(**fields: Any) -> dict[str, Any]:
    """Drop values that are `UNSET`. None stays: it is null for a limit, and the same as absent for other fields."""
    return {name: value for name, value in fields.items() if value is not UNSET}
