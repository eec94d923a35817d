"""A stream: typed chunks as they arrive, and a mistake caught before anything is sent."""

from __future__ import annotations

import os
from typing import Any

from show import label, piece, title

from sequrity import SequrityClient, ValidationError
from sequrity.types.chat_completion.request import UserMessage

MODEL = os.environ.get("SEQURITY_MODEL", "openai/gpt-5-mini")


def main() -> None:
    """Print a response piece by piece, then the error of an invalid message."""
    title("A stream, typed chunk by chunk")
    with SequrityClient() as client:
        messages = [UserMessage(content="Count from one to ten, in words.")]
        with client.control.chat.create(messages=messages, model=MODEL, stream=True) as stream:
            for chunk in stream:
                piece(chunk.text)
        print()
        label("session", stream.session_id)

        title("A mistake, named before anything is sent")
        part: dict[str, Any] = {"type": "image_url", "image_url": {"url": "https://example.com/cat.png", "detail": 5}}
        try:
            client.control.chat.create(messages=[{"role": "user", "content": [part]}], model=MODEL)
        except ValidationError as error:
            for violation in error.violations:
                label("where", violation.path)
                label("pointer", violation.pointer)
                label("what", violation.message)


if __name__ == "__main__":
    main()
