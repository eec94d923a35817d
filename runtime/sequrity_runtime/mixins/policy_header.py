"""Mixin of the security-policy header: presets for tool calls and data flows."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from typing import Any, Literal, Self

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.mixins.header_value import HeaderValue, array_of
from sequrity_runtime.validation.codec import read_as

# Copies of the enums of the schema. Editors show them to the caller; the generated aliases cannot be imported here.
PolicyMode = Literal["standard", "strict", "custom"]
PolicyLanguage = Literal["sqrt", "cedar"]
EnforcementLevel = Literal["hard", "soft"]
MetaPolicyMode = Literal["allow", "deny"]

PolicyCheck = Literal["warn", "error", "off"]
"""What a policy that does not parse causes: a `PolicySyntaxWarning`, a `PolicySyntaxError` or nothing."""


class SecurityPolicyPresets(HeaderValue):
    """Presets by architecture."""

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
        *,
        check: PolicyCheck = "warn",
    ) -> Self:
        """Create a policy for a single LLM: no rules are generated, and memory may hold instructions.

        Args:
            mode: Base set of rules.
            codes: Source text of a custom policy, added to these rules.
            language: Language of `codes`.
            fail_fast: Whether the first hard denial ends the checks. None leaves it to the service.
            default_allow: Whether a tool call that no rule covers is allowed.
            default_allow_enforcement_level: Enforcement level of `default_allow`.
            enable_llm_blocked_tag: Whether calls of `parse_with_ai` with a value tagged as blocked are denied.
            llm_blocked_tag_enforcement_level: Enforcement level of `enable_llm_blocked_tag`.
            check: Whether `codes` that do not parse as SQRT cause a warning, an error or nothing. Policies in another
                language are not checked.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
            PolicySyntaxError: `check` is `"error"`, and `codes` are not SQRT.
            ConfigError: `check` is not one of the three.
        """
        presets = {
            "default_allow": default_allow,
            "default_allow_enforcement_level": default_allow_enforcement_level,
            "enable_non_executable_memory": False,
            "branching_meta_policy": _branching("deny", None, None, None),
            "enable_llm_blocked_tag": enable_llm_blocked_tag,
            "llm_blocked_tag_enforcement_level": llm_blocked_tag_enforcement_level,
        }
        code = {"code": codes, "language": language}
        document = {"mode": mode, "codes": code, "auto_gen": False, "fail_fast": fail_fast, "presets": presets}
        _check_codes(codes, language, check)
        return read_as(cls, document)

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
        *,
        check: PolicyCheck = "warn",
    ) -> Self:
        """Create a policy for a planning LLM and a quarantined LLM.

        Args:
            mode: Base set of rules.
            codes: Source text of a custom policy, added to these rules.
            language: Language of `codes`.
            auto_gen: Whether the service generates further rules for the request.
            fail_fast: Whether the first hard denial ends the checks. None leaves it to the service.
            default_allow: Whether a tool call that no rule covers is allowed.
            default_allow_enforcement_level: Enforcement level of `default_allow`.
            enable_non_executable_memory: Whether every tool result is tagged as non-executable.
            enable_llm_blocked_tag: Whether calls of `parse_with_ai` with a value tagged as blocked are denied.
            llm_blocked_tag_enforcement_level: Enforcement level of `enable_llm_blocked_tag`.
            branching_meta_policy_mode: Whether the three lists name data that a plan may branch on (`"allow"`) or must
                not branch on (`"deny"`).
            branching_meta_policy_producers: Producers that the rule applies to.
            branching_meta_policy_tags: Tags that the rule applies to.
            branching_meta_policy_consumers: Consumers that the rule applies to.
            check: Whether `codes` that do not parse as SQRT cause a warning, an error or nothing. Policies in another
                language are not checked.

        Raises:
            ValidationError: An argument does not fit the schema. The error names each location.
            PolicySyntaxError: `check` is `"error"`, and `codes` are not SQRT.
            ConfigError: `check` is not one of the three.
        """
        presets = {
            "default_allow": default_allow,
            "default_allow_enforcement_level": default_allow_enforcement_level,
            "enable_non_executable_memory": enable_non_executable_memory,
            "branching_meta_policy": _branching(
                branching_meta_policy_mode,
                branching_meta_policy_producers,
                branching_meta_policy_tags,
                branching_meta_policy_consumers,
            ),
            "enable_llm_blocked_tag": enable_llm_blocked_tag,
            "llm_blocked_tag_enforcement_level": llm_blocked_tag_enforcement_level,
        }
        code = {"code": codes, "language": language}
        document = {"mode": mode, "codes": code, "auto_gen": auto_gen, "fail_fast": fail_fast, "presets": presets}
        _check_codes(codes, language, check)
        return read_as(cls, document)


def _branching(
    mode: MetaPolicyMode,
    producers: Iterable[str] | None,
    tags: Iterable[str] | None,
    consumers: Iterable[str] | None,
) -> dict[str, Any]:
    """Build the JSON data of a branching policy. All three sets are written, None as an empty one."""
    sets = {"producers": producers, "tags": tags, "consumers": consumers}
    return {"mode": mode, **{name: array_of(() if items is None else items) for name, items in sets.items()}}


def _check_codes(codes: Any, language: str, check: PolicyCheck) -> None:
    """Parse the text of a policy, if there is one in SQRT. The parser is imported only then."""
    if check not in ("warn", "error", "off"):
        raise ConfigError(f"check: expected 'warn', 'error' or 'off', found {check!r}")
    if not codes or check == "off" or language != "sqrt" or not isinstance(codes, str):
        return
    from sequrity_runtime.policy import PolicySyntaxError, PolicySyntaxWarning, parse  # noqa: PLC0415 - imports Lark

    try:
        parse(codes)
    except PolicySyntaxError as error:
        if check == "error":
            raise
        warnings.warn(f"codes: {error}", PolicySyntaxWarning, stacklevel=3)
