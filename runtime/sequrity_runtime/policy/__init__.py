"""SQRT, the policy language of the service: parse, check, format, explain and evaluate policies on this side.

- `parse` returns the tree of a policy, or raises `PolicySyntaxError` with the location of the farthest mistake.
- `check` lists problems: the mistake, or warnings about a text that parses and cannot work.
- `format` lays a policy out and keeps its remarks. `explain` describes it in words, tool by tool.
- `evaluate` decides a tool call, `label_result` labels its result.

The syntax is that of the service. The meaning follows its documentation; where that is silent, evaluation fails closed.
This package imports Lark, so the runtime imports it only when a policy is read.
"""

from sequrity_runtime.policy.budget import PolicyEvaluationError
from sequrity_runtime.policy.checker import Language, Problem, check, check_file, language_of
from sequrity_runtime.policy.evaluation import Call, Decision, LabelSets, Value, evaluate, label_result
from sequrity_runtime.policy.explanation import explain
from sequrity_runtime.policy.formatter import format
from sequrity_runtime.policy.parser import parse
from sequrity_runtime.policy.syntax import PolicySyntaxError, PolicySyntaxWarning
from sequrity_runtime.policy.tree import (
    AllArguments,
    And,
    ArgumentLabels,
    ArgumentValue,
    Binding,
    Combined,
    Compare,
    Domain,
    Edited,
    Equal,
    Glob,
    Guarded,
    In,
    Is,
    LabelSet,
    Location,
    Not,
    Number,
    Or,
    OwnerLabels,
    OwnerValue,
    Pattern,
    Policy,
    Priority,
    Reference,
    Span,
    Target,
    Text,
    Time,
    ToolBlock,
    ToolUpdate,
    Truth,
    Update,
    Updates,
    Verdict,
)

__all__ = [
    "AllArguments",
    "And",
    "ArgumentLabels",
    "ArgumentValue",
    "Binding",
    "Call",
    "Combined",
    "Compare",
    "Decision",
    "Domain",
    "Edited",
    "Equal",
    "Glob",
    "Guarded",
    "In",
    "Is",
    "LabelSet",
    "LabelSets",
    "Language",
    "Location",
    "Not",
    "Number",
    "Or",
    "OwnerLabels",
    "OwnerValue",
    "Pattern",
    "Policy",
    "PolicyEvaluationError",
    "PolicySyntaxError",
    "PolicySyntaxWarning",
    "Priority",
    "Problem",
    "Reference",
    "Span",
    "Target",
    "Text",
    "Time",
    "ToolBlock",
    "ToolUpdate",
    "Truth",
    "Update",
    "Updates",
    "Value",
    "Verdict",
    "check",
    "check_file",
    "evaluate",
    "explain",
    "format",
    "label_result",
    "language_of",
    "parse",
]
