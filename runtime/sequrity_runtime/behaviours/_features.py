"""Presets of the features header: which filters the content of a request passes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from sequrity_runtime._codec import codec_of, read
from sequrity_runtime.behaviours._header_value import HeaderValue

THRESHOLD = 0.5
"""Score at which a classifier that a preset turns on reacts."""


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
        """
        document = _features(
            "single-llm",
            {
                "toxicity_filter": toxicity_filter,
                "pii_redaction": pii_redaction,
                "healthcare_topic_guardrail": healthcare_guardrail,
                "finance_topic_guardrail": finance_guardrail,
            },
            {"url_blocker": url_blocker, "file_blocker": file_blocker},
        )
        return read(codec_of(cls), document)

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
        """
        document = _features(
            "dual-llm",
            {
                "toxicity_filter": toxicity_filter,
                "pii_redaction": pii_redaction,
                "healthcare_topic_guardrail": healthcare_guardrail,
                "finance_topic_guardrail": finance_guardrail,
            },
            {"url_blocker": url_blocker, "file_blocker": file_blocker},
        )
        return read(codec_of(cls), document)


def _features(
    arch: Literal["single-llm", "dual-llm"], classifiers: Mapping[str, bool], blockers: Mapping[str, bool]
) -> dict[str, Any]:
    """Write the header's JSON with the filters that are on; a list that would be empty is left out."""
    document: dict[str, Any] = {"agent_arch": arch}
    if any(classifiers.values()):
        document["content_classifiers"] = [
            {"name": name, "threshold": THRESHOLD} for name, on in classifiers.items() if on
        ]
    if any(blockers.values()):
        document["content_blockers"] = [{"name": name} for name, on in blockers.items() if on]
    return document
