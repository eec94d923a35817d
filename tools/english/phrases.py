"""The phrases that are refused, each with a better one, and the exceptions, each with its reason."""

from __future__ import annotations

import re
from typing import NamedTuple


class Phrase(NamedTuple):
    """A phrase to avoid."""

    pattern: re.Pattern[str]
    better: str


class Exemption(NamedTuple):
    """A use that is right although a phrase matches: in files that match a glob, where the pattern covers the match."""

    files: str
    pattern: re.Pattern[str]
    reason: str


def _phrases(**groups: dict[str, str]) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])", re.IGNORECASE), better)
        for group in groups.values()
        for pattern, better in group.items()
    )


PHRASES = _phrases(
    terms={
        r"answer(?:s|ed|ing)?": "response, respond",
        r"tr(?:y|ies|ied|ying) again|tried once more": "retry, retried",
        r"time (?:was|is) up|time runs out": "timed out, timeout exceeded",
        r"let(?:s|ting)? go of": "close, release",
        r"hand(?:s|ed|ing)? (?:in|over)": "pass, passed in",
        r"our (?:own )?words": "our exceptions, or name the class",
        r"the library's|the library": "httpx, cattrs: name the library",
        r"what (?:came|comes|is sent|was sent|it said|went wrong)": "response, request, error: name it",
        r"go(?:es|ing)? on|went on": "continue",
        r"(?:gives?|given|giving) back": "release, return",
        r"asks? for(?! clarification)|asked for": "request, require, set",
        r"for ever": "endlessly, forever",
        r"of no use": "unusable",
        r"in silence": "silently",
        r"anew": "again, restart, reset",
    },
    passive={
        r"(?:is|are|was|be|been) told(?: of)?|told of": "called with, receives, reports",
        r"is taken for granted": "assumed",
        r"tells? whether": "return whether, report whether",
        r"(?:tells?|telling|told) (?:\w+ ){0,5}apart": "distinguish, identify",
        r"it is said": "documented, stated: name who says it",
    },
    negation={
        r"(?:is|are|was|were) (?:no|(?-i:none))(?! (?:longer|more than|less than|fewer than|different|later|such))": (
            "is not a, is not valid, does not exist"
        ),
        r"where there (?:is|are) none": "if there is none, returns None if",
        r"nothing else is (?:said|given)": "otherwise, by default",
        r"(?:says?|said) nothing": "has no effect, is empty, omits",
    },
    pronouns={
        r"whoever|whomever|whosoever": "name the client, thread or user",
        r"nobody|somebody|no one": "no client, a user: name it",
        r"says? so": "name the fact",
        r"of (?:those|these) (?:only|the|that|which)": "start a new sentence with its own subject",
        r"one'?s own": "name the owner",
        r"so (?:many|much)(?= (?:at|in|time|seconds|bytes|as|of))": "maximum number, duration in seconds",
        r"how (?:long|many|much) (?:is|are|may|it|a)": "length, count, size",
    },
    old={
        r"shall": "must, will",
        r"lest": "so that ... not",
        r"be it": "whether",
        r"from without": "from outside",
        r"in (?:its|their|whose) stead": "instead",
        r"as far as": "if, to the extent: say the limit",
        r"as (?:it|they) stands?": "unchanged",
        r"at the price of": "costs",
    },
)
"""Matched without regard to case, at the borders of words."""

EXEMPTIONS = (
    Exemption("docs/control/reference/*", re.compile(r".+"), "the contract's page, which is included unchanged"),
    Exemption("tools/english/*", re.compile(r".+"), "the table itself, and its texts"),
    Exemption("sandbox/*", re.compile(r'"answer"'), "a name in the namespace of a program"),
    Exemption("schema/*", re.compile(r"Nobody may wire"), "an example of a policy in words"),
    Exemption("sandbox/*", re.compile(r"never\|nobody\|no one"), "words in the description of a policy"),
    Exemption("*", re.compile(r"answers? (?:a|the|your|this) questions?"), "a person or model answers a question"),
    Exemption("*", re.compile(r"questions? and answers?"), "the usual phrase"),
    Exemption("*", re.compile(r"(?:if|unless|when) there (?:is|are) none"), "a plain condition"),
    Exemption("*", re.compile(r"as far as possible"), "the usual phrase"),
)

MODULE_NAME = re.compile(r"_?(?:\w+_)?(?:held|made|given|due|told|\w{2,}ed|sum|raw)")
"""Names of modules that are not a noun: past participles and halves of a neighbour."""

MODULE_EXEMPTIONS = {
    "evaluated": "JSON Schema's term, as in unevaluatedProperties",
    "unstructured": "cattrs' term",
    "feed": "a noun",
    "seed": "a noun",
    "recorded": "the traffic in a folder of that name",
}
"""Names of modules that are right although they match, each with its reason."""
