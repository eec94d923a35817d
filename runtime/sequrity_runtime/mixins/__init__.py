"""Behaviour of generated types, written by hand.

A schema names one of these classes with `x-python-behaviour`, and the generated class inherits it. They add methods and
no fields: `__slots__` is empty. What they need to know of the generated class they look up by the class itself, because
the runtime imports nothing that is generated.
"""

from sequrity_runtime.mixins.chat_chunk import ChatChunk
from sequrity_runtime.mixins.chat_response import ChatAnswer
from sequrity_runtime.mixins.config_header import FineGrainedConfigPresets
from sequrity_runtime.mixins.dual_llm_result import ResultParsing
from sequrity_runtime.mixins.features_header import FeaturesPresets
from sequrity_runtime.mixins.header_value import HeaderValue
from sequrity_runtime.mixins.policy_header import SecurityPolicyPresets

__all__ = [
    "ChatAnswer",
    "ChatChunk",
    "FeaturesPresets",
    "FineGrainedConfigPresets",
    "HeaderValue",
    "ResultParsing",
    "SecurityPolicyPresets",
]
