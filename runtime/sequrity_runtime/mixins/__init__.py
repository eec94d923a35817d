"""Mixins of generated types.

- A schema names a class of this package with `x-python-behaviour`, and the generated class inherits it.
- A mixin adds methods and no fields: its `__slots__` are empty.
- The runtime imports no generated code, so a mixin finds the codec of the generated class by the class itself.
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
