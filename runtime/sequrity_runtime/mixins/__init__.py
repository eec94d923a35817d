"""Mixins of generated types.

- Every generated class inherits `GeneratedType`. A schema names a further class of this package with
  `x-python-behaviour`, and the generated class inherits it as well.
- A mixin adds methods and no fields: its `__slots__` are empty.
- The runtime imports no generated code, so a mixin finds the codec of the generated class by the class itself.
- Mixins are imported on first use: most modules of types need `GeneratedType` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sequrity_runtime.lazy_import import import_attribute

if TYPE_CHECKING:
    from sequrity_runtime.configuration import Configuration
    from sequrity_runtime.mixins.called_function import CalledFunction
    from sequrity_runtime.mixins.chat_message import ChatMessage
    from sequrity_runtime.mixins.chat_response import ChatAnswer, ChatChunk
    from sequrity_runtime.mixins.dual_llm_result import ResultParsing
    from sequrity_runtime.mixins.generated_type import GeneratedType
    from sequrity_runtime.mixins.header_value import HeaderValue
    from sequrity_runtime.mixins.policy_text import PolicyText
    from sequrity_runtime.mixins.text_blocks import MessageText, ResponseText

__all__ = [
    "CalledFunction",
    "ChatAnswer",
    "ChatChunk",
    "ChatMessage",
    "Configuration",
    "GeneratedType",
    "HeaderValue",
    "MessageText",
    "PolicyText",
    "ResponseText",
    "ResultParsing",
]

_HOMES = {
    "CalledFunction": f"{__name__}.called_function",
    "ChatAnswer": f"{__name__}.chat_response",
    "ChatChunk": f"{__name__}.chat_response",
    "ChatMessage": f"{__name__}.chat_message",
    "Configuration": "sequrity_runtime.configuration",
    "GeneratedType": f"{__name__}.generated_type",
    "HeaderValue": f"{__name__}.header_value",
    "MessageText": f"{__name__}.text_blocks",
    "PolicyText": f"{__name__}.policy_text",
    "ResponseText": f"{__name__}.text_blocks",
    "ResultParsing": f"{__name__}.dual_llm_result",
}

if not TYPE_CHECKING:  # otherwise type checkers would accept any name

    def __getattr__(name: str) -> Any:
        """Import a mixin on first use."""
        return import_attribute(__name__, _HOMES, name)
