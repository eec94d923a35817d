"""Base class of the messages of a conversation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from sequrity_runtime.mixins.generated_type import GeneratedType

if TYPE_CHECKING:
    # mypy infers a list of typed messages and dicts as a list of what both are. As bases, ABCs would cost time.
    class _Message(GeneratedType, Iterable[Any]):
        def __iter__(self) -> Iterator[Any]: ...
else:
    _Message = GeneratedType


class ChatMessage(_Message):
    """A message of a conversation: a message to send, or the message of a response.

    A list of different messages is a `list[ChatMessage]`, and `messages` takes it.
    """

    __slots__ = ()
