"""Behaviour of generated types, written by hand.

A schema names one of these classes with `x-python-behaviour`, and the generated class inherits it. They add methods and
no fields: `__slots__` is empty. What they need to know of the generated class they look up by the class itself, because
the runtime imports nothing that is generated.
"""

from sequrity_runtime.behaviours._answer import ChatAnswer
from sequrity_runtime.behaviours._chunk import ChatChunk
from sequrity_runtime.behaviours._config import FineGrainedConfigPresets
from sequrity_runtime.behaviours._features import FeaturesPresets
from sequrity_runtime.behaviours._header_value import HeaderValue
from sequrity_runtime.behaviours._policy import SecurityPolicyPresets
from sequrity_runtime.behaviours._results import ResultParsing

__all__ = [
    "ChatAnswer",
    "ChatChunk",
    "FeaturesPresets",
    "FineGrainedConfigPresets",
    "HeaderValue",
    "ResultParsing",
    "SecurityPolicyPresets",
]
