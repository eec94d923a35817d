"""Presets of the features header: which filters the content of a request passes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.mixins.header_value import HeaderValue
from sequrity_runtime.validation.codec import codec_of, read

THRESHOLD = 0.5
"""Score at which a classifier that a preset turns on reacts."""

_CLASSIFIERS = {
    "toxicity_filter": "toxicity_filter",
    "pii_redaction": "pii_redaction",
    "healthcare_guardrail": "healthcare_topic_guardrail",
    "finance_guardrail": "finance_topic_guardrail",
}
"""Classifier by the argument that turns it on, in the header's order."""
_BLOCKERS = ("url_blocker", "file_blocker")


class FeaturesPresets(HeaderValue):
    """Ready-made features, by architecture."""

    __slots__ = ()

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
        """Have one LLM answer, behind the filters chosen.

        Args:
            toxicity_filter: Run the classifier `toxicity_filter`.
            pii_redaction: Run the classifier `pii_redaction`.
            healthcare_guardrail: Run the classifier `healthcare_topic_guardrail`.
            finance_guardrail: Run the classifier `finance_topic_guardrail`.
            url_blocker: Keep links out.
            file_blocker: Keep files out.

        Returns:
            Features that hold what is true; classifiers react from a score of 0.5 on.

        Raises:
            ConfigError: A flag is neither True nor False; `"no"` would turn its filter on.
        """
        flags = {
            "toxicity_filter": toxicity_filter,
            "pii_redaction": pii_redaction,
            "healthcare_guardrail": healthcare_guardrail,
            "finance_guardrail": finance_guardrail,
            "url_blocker": url_blocker,
            "file_blocker": file_blocker,
        }
        return read(codec_of(cls), _document("single-llm", flags))

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
        """Have a planning LLM and a quarantined LLM answer, behind the filters chosen.

        Args:
            toxicity_filter: Run the classifier `toxicity_filter`.
            pii_redaction: Run the classifier `pii_redaction`.
            healthcare_guardrail: Run the classifier `healthcare_topic_guardrail`.
            finance_guardrail: Run the classifier `finance_topic_guardrail`.
            url_blocker: Keep links out.
            file_blocker: Keep files out.

        Returns:
            Features that hold what is true; classifiers react from a score of 0.5 on.

        Raises:
            ConfigError: A flag is neither True nor False; `"no"` would turn its filter on.
        """
        flags = {
            "toxicity_filter": toxicity_filter,
            "pii_redaction": pii_redaction,
            "healthcare_guardrail": healthcare_guardrail,
            "finance_guardrail": finance_guardrail,
            "url_blocker": url_blocker,
            "file_blocker": file_blocker,
        }
        return read(codec_of(cls), _document("dual-llm", flags))


def _document(arch: Literal["single-llm", "dual-llm"], flags: Mapping[str, bool]) -> dict[str, Any]:
    """Write the header's JSON with the filters that are on; a list that would be empty is left out."""
    for argument, on in flags.items():
        if not _is_bool(on):
            raise ConfigError(f"{argument} must be True or False, not a value of type {type(on).__name__}")
    document: dict[str, Any] = {"agent_arch": arch}
    classifiers = [name for argument, name in _CLASSIFIERS.items() if flags[argument]]
    if classifiers:
        document["content_classifiers"] = [{"name": name, "threshold": THRESHOLD} for name in classifiers]
    blockers = [name for name in _BLOCKERS if flags[name]]
    if blockers:
        document["content_blockers"] = [{"name": name} for name in blockers]
    return document


def _is_bool(value: object) -> bool:
    return isinstance(value, bool)
