"""The few bounds of the contract. All others are in descriptions, since providers differ."""

from __future__ import annotations

from sequrity_conformance.case import Case, Level, invalid, valid

_LEVEL: Level = "recommended"

CASES: tuple[Case, ...] = (
    valid("TaggerConfig", "threshold-0", r'{"name": "pii_redaction", "threshold": 0}', tags="bound zero"),
    valid("TaggerConfig", "threshold-1", r'{"name": "pii_redaction", "threshold": 1}', tags="bound"),
    valid(
        "TaggerConfig", "threshold-below-1", r'{"name": "pii_redaction", "threshold": 0.9999999999999999}', tags="bound"
    ),
    invalid(
        "TaggerConfig",
        "threshold-above-1",
        r'{"name": "pii_redaction", "threshold": 1.0000000000000002}',
        "/threshold maximum",
        tags="bound",
        level=_LEVEL,
    ),
    invalid(
        "TaggerConfig",
        "threshold-below-0",
        r'{"name": "pii_redaction", "threshold": -1e-300}',
        "/threshold minimum",
        tags="bound",
        level=_LEVEL,
    ),
    valid(
        "TaggerConfig",
        "threshold-minus-zero",
        r'{"name": "pii_redaction", "threshold": -0.0}',
        back=r'{"name": "pii_redaction", "threshold": 0}',
        tags="bound",
        level=_LEVEL,
    ),
    valid("ReasoningConfigOverride", "budget-1", r'{"budget": 1}', tags="bound"),
    invalid("ReasoningConfigOverride", "budget-0", r'{"budget": 0}', "/budget minimum", tags="bound", level=_LEVEL),
    invalid(
        "ReasoningConfigOverride", "budget-minus-1", r'{"budget": -1}', "/budget minimum", tags="bound", level=_LEVEL
    ),
    invalid(
        "ReasoningConfigOverride",
        "budget-fraction",
        r'{"budget": 0.5}',
        "/budget minimum",
        "/budget type",
        tags="bound number",
    ),
    valid("ReasoningConfigOverride", "budget-large", r'{"budget": 4294967296}', tags="bound number"),
    valid(
        "MetaData",
        "order-kept",
        r'{"producers": ["b", "a"], "consumers": ["*"], "tags": ["z", "a", "m"]}',
        tags="bound",
        note="The items are unique and their order means nothing, but nothing says to sort them.",
    ),
    valid("MetaData", "capitals-differ", r'{"tags": ["a", "A"]}', tags="bound"),
    valid(
        "MetaData",
        "forms-differ",
        r'{"tags": ["\u00e9", "e\u0301"]}',
        tags="bound text",
        note="Texts are compared by code points: the composed and the decomposed form are two.",
    ),
    invalid(
        "MetaData",
        "escape-twice",
        r'{"tags": ["a", "\u0061"]}',
        "/tags uniqueItems",
        tags="bound text",
        level=_LEVEL,
        note="An escape is the character that it stands for.",
    ),
    invalid("MetaData", "twice-apart", r'{"tags": ["a", "b", "a"]}', "/tags uniqueItems", tags="bound", level=_LEVEL),
    invalid(
        "ControlFlowMetaPolicy",
        "twice",
        r'{"producers": ["t", "t"]}',
        "/producers uniqueItems",
        tags="bound",
        level=_LEVEL,
    ),
    invalid(
        "FsmOverrides",
        "models-twice",
        r'{"pllm_candidate_models": ["m", "m"]}',
        "/pllm_candidate_models uniqueItems",
        tags="bound",
        level=_LEVEL,
    ),
    valid("FsmOverrides", "force-to-cache-twice", r'{"force_to_cache": ["t", "t"]}', tags="bound"),
)
