"""SQRT, the policy language: parse, check, format and evaluate policies on this side.

`parse` gives a tree or the farthest mistake, `check` a list of problems, `format_policy` one layout, `evaluate` what a
policy says to a tool call. Syntax is the service's own; the meaning follows its documentation, and fails closed where
that is silent. Lark, the parser, is imported when the first policy is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sequrity_runtime.lazy_import import import_attribute

if TYPE_CHECKING:
    from sequrity_runtime.policy.checker import Problem, check, check_file
    from sequrity_runtime.policy.evaluation import (
        Call,
        Decision,
        LabelSets,
        PolicyEvaluationError,
        Value,
        evaluate,
        label_result,
    )
    from sequrity_runtime.policy.formatter import format_policy
    from sequrity_runtime.policy.parser import PolicySyntaxError, parse
    from sequrity_runtime.policy.tree import Policy

__all__ = [
    "Call",
    "Decision",
    "LabelSets",
    "Policy",
    "PolicyEvaluationError",
    "PolicySyntaxError",
    "Problem",
    "Value",
    "check",
    "check_file",
    "evaluate",
    "format_policy",
    "label_result",
    "parse",
]

_HOMES = {
    name: f"{__name__}.{module}"
    for module, names in {
        "checker": "Problem check check_file",
        "evaluation": "Call Decision LabelSets PolicyEvaluationError Value evaluate label_result",
        "formatter": "format_policy",
        "parser": "PolicySyntaxError parse",
        "tree": "Policy",
    }.items()
    for name in names.split()
}


if not TYPE_CHECKING:  # else checkers would take any name for granted

    def __getattr__(name: str) -> Any:
        """Import a name when it is first used."""
        return import_attribute(__name__, _HOMES, name)


def __dir__() -> list[str]:
    """List the names that can be imported."""
    return __all__
