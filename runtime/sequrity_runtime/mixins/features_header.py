"""Mixin of the features header: presets of content filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Self

from sequrity_runtime.errors import ConfigError
from sequrity_runtime.mixins.header_value import HeaderValue
from sequrity_runtime.validation.codec import read_as

THRESHOLD = 0.5
"""Score at which the classifiers of a preset react."""

_CLASSIFIERS = {
    "toxicity_filter": "toxicity_filter",
    "pii_redaction": "pii_redaction",
    "healthcare_guardrail": "healthcare_topic_guardrail",
    "finance_guardrail": "finance_topic_guardrail",
}
"""Classifier by the argument that enables it, in the order of the header."""

_BLOCKERS = ("url_blocker", "file_blocker")


class FeaturesPresets(HeaderValue):
    """Presets by architecture."""

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
        """Create features for a single LLM with some filters.

        Args:
            toxicity_filter: Run the classifier `toxicity_filter`.
            pii_redaction: Run the classifier `pii_redaction`.
            healthcare_guardrail: Run the classifier `healthcare_topic_guardrail`.
            finance_guardrail: Run the classifier `finance_topic_guardrail`.
            url_blocker: Block links.
            file_blocker: Block files.

        Returns:
            Features with the filters that are True. Classifiers react at a score of 0.5 or more.

        Raises:
            ConfigError: An argument is not a bool. The string `"no"` would enable its filter.
        """
        flags = toxicity_filter, pii_redaction, healthcare_guardrail, finance_guardrail, url_blocker, file_blocker
        return read_as(cls, _document("single-llm", flags))

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

        Args:
            toxicity_filter: Run the classifier `toxicity_filter`.
            pii_redaction: Run the classifier `pii_redaction`.
            healthcare_guardrail: Run the classifier `healthcare_topic_guardrail`.
            finance_guardrail: Run the classifier `finance_topic_guardrail`.
            url_blocker: Block links.
            file_blocker: Block files.

        Returns:
            Features with the filters that are True. Classifiers react at a score of 0.5 or more.

        Raises:
            ConfigError: An argument is not a bool. The string `"no"` would enable its filter.
        """
        flags = toxicity_filter, pii_redaction, healthcare_guardrail, finance_guardrail, url_blocker, file_blocker
        return read_as(cls, _document("dual-llm", flags))


def _document(arch: Literal["single-llm", "dual-llm"], flags: Sequence[object]) -> dict[str, Any]:
    """Build the JSON data of the header with the enabled filters. An empty list is omitted."""
    enabled = dict(zip((*_CLASSIFIERS, *_BLOCKERS), flags, strict=True))
    for argument, on in enabled.items():
        if not isinstance(on, bool):
            raise ConfigError(f"{argument}: expected True or False, found {type(on).__name__}")
    document: dict[str, Any] = {"agent_arch": arch}
    classifiers = [name for argument, name in _CLASSIFIERS.items() if enabled[argument]]
    if classifiers:
        document["content_classifiers"] = [{"name": name, "threshold": THRESHOLD} for name in classifiers]
    blockers = [name for name in _BLOCKERS if enabled[name]]
    if blockers:
        document["content_blockers"] = [{"name": name} for name in blockers]
    return document
