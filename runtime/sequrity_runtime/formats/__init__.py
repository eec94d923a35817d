"""Wire formats of conversations: how each API writes tools, tool calls, results and structured output.

- The schema of an operation names its format with `x-python-format`. `FORMATS` lists the formats.
- The tool loop and `parse` use a format through its base class, `ConversationFormat`, and know no API by name.
- A format reads responses and events as JSON data, and writes JSON data. It does no I/O and has no state.
- What does not fit its schema counts as absent: with `on_mismatch="warn"`, a response may be any JSON data.
"""

from collections.abc import Mapping

from sequrity_runtime.calls.accumulator import ACCUMULATORS
from sequrity_runtime.formats.chat_format import ChatFormat
from sequrity_runtime.formats.conversation_format import ConversationFormat
from sequrity_runtime.formats.messages_format import MessagesFormat
from sequrity_runtime.formats.responses_format import ResponsesFormat

__all__ = ["ACCUMULATORS", "FORMATS"]

FORMATS: Mapping[str, ConversationFormat] = {
    "chat": ChatFormat(),
    "messages": MessagesFormat(),
    "responses": ResponsesFormat(),
}
"""The formats by name."""
