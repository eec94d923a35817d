"""Presets of the security-policy header: what tool calls and data flows are allowed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Literal, Self

from sequrity_runtime.mixins.header_value import HeaderValue, array_of
from sequrity_runtime.validation.codec import codec_of, read

# The schema's enums once more: editors show them to the caller here, where the generated aliases cannot be imported.
PolicyMode = Literal["standard", "strict", "custom"]
PolicyLanguage = Literal["sqrt", "cedar"]
EnforcementLevel = Literal["hard", "soft"]
MetaPolicyMode = Literal["allow", "deny"]


class SecurityPolicyPresets(HeaderValue):
    """Ready-made security policies, by architecture."""

    __slots__ = ()

    @classmethod
    def single_llm(
        cls,
        mode: PolicyMode = "standard",
        codes: str = "",
        language: PolicyLanguage = "sqrt",
        fail_fast: bool | None = None,
        default_allow: bool = True,
        default_allow_enforcement_level: EnforcementLevel = "soft",
        enable_llm_blocked_tag: bool = True,
        llm_blocked_tag_enforcement_level: EnforcementLevel = "hard",
    ) -> Self:
        """Make a policy for one LLM: nothing is generated, and memory may hold instructions.

        Args:
            mode: Which rules to start from.
            codes: Source text of your own policy, added to those rules.
            language: Language that `codes` is written in.
            fail_fast: Whether the first violation ends the checks. None leaves it to the service.
            default_allow: Whether a tool call that no rule speaks about is allowed.
            default_allow_enforcement_level: How firmly the decision about such calls is enforced.
            enable_llm_blocked_tag: Whether values tagged as blocked for LLMs are kept away from every LLM.
            llm_blocked_tag_enforcement_level: How firmly the rule about blocked values is enforced.

        Raises:
            ValidationError: An argument does not fit the schema; the error names each place.
        """
        presets = {
            "default_allow": default_allow,
            "default_allow_enforcement_level": default_allow_enforcement_level,
            "enable_non_executable_memory": False,
            "enable_llm_blocked_tag": enable_llm_blocked_tag,
            "llm_blocked_tag_enforcement_level": llm_blocked_tag_enforcement_level,
        }
        code = {"code": codes, "language": language}
        document = {"mode": mode, "codes": code, "auto_gen": False, "fail_fast": fail_fast, "presets": presets}
        return read(codec_of(cls), document)

    @classmethod
    def dual_llm(
        cls,
        mode: PolicyMode = "standard",
        codes: str = "",
        language: PolicyLanguage = "sqrt",
        auto_gen: bool = False,
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
    ) -> Self:
        """Make a policy for a planning LLM and a quarantined LLM.

        Args:
            mode: Which rules to start from.
            codes: Source text of your own policy, added to those rules.
            language: Language that `codes` is written in.
            auto_gen: Whether the service writes further rules for the request by itself.
            fail_fast: Whether the first violation ends the checks. None leaves it to the service.
            default_allow: Whether a tool call that no rule speaks about is allowed.
            default_allow_enforcement_level: How firmly the decision about such calls is enforced.
            enable_non_executable_memory: Whether what a tool returned is kept from being used as instructions.
            enable_llm_blocked_tag: Whether values tagged as blocked for LLMs are kept away from every LLM.
            llm_blocked_tag_enforcement_level: How firmly the rule about blocked values is enforced.
            branching_meta_policy_mode: Whether the three lists name the data that a plan may branch on (`"allow"`), or
                the data that it may not (`"deny"`).
            branching_meta_policy_producers: Producers that this rule applies to.
            branching_meta_policy_tags: Tags that this rule applies to.
            branching_meta_policy_consumers: Consumers that this rule applies to.

        Raises:
            ValidationError: An argument does not fit the schema; the error names each place.
        """
        branching: dict[str, Any] = {
            "mode": branching_meta_policy_mode,
            "producers": array_of(branching_meta_policy_producers),
            "tags": array_of(branching_meta_policy_tags),
            "consumers": array_of(branching_meta_policy_consumers),
        }
        presets = {
            "default_allow": default_allow,
            "default_allow_enforcement_level": default_allow_enforcement_level,
            "enable_non_executable_memory": enable_non_executable_memory,
            "branching_meta_policy": {key: value for key, value in branching.items() if value is not None},
            "enable_llm_blocked_tag": enable_llm_blocked_tag,
            "llm_blocked_tag_enforcement_level": llm_blocked_tag_enforcement_level,
        }
        code = {"code": codes, "language": language}
        document = {"mode": mode, "codes": code, "auto_gen": auto_gen, "fail_fast": fail_fast, "presets": presets}
        return read(codec_of(cls), document)
