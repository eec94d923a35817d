"""A first message: Single-LLM mode, with personal data redacted on the way to the model."""

from __future__ import annotations

import os

from show import label, title

from sequrity import SequrityClient
from sequrity.control import ControlConfig, FeaturesHeader
from sequrity.types.chat_completion.request import SystemMessage, UserMessage

MODEL = os.environ.get("SEQURITY_MODEL", "openai/gpt-5-mini")


def main() -> None:
    """Ask one question, then a second one in the same session."""
    title("Single-LLM: a first message, personal data redacted")
    defaults = ControlConfig(features=FeaturesHeader.single_llm(pii_redaction=True))
    with SequrityClient(control=defaults) as client:
        response = client.control.chat.create(
            messages=[
                SystemMessage(content="Answer in one sentence."),
                UserMessage(content="Write a greeting to ada@example.com."),
            ],
            model=MODEL,
        )
        label("text", response.text)
        label("finished", response.choices[0].finish_reason)
        if response.usage is not None:
            label("tokens", f"{response.usage.prompt_tokens} in, {response.usage.completion_tokens} out")
        label("session", response.session_id)

        # The client remembers the session. The response message is sent back unchanged. Dicts and typed objects mix.
        again = client.control.chat.create(
            messages=[
                UserMessage(content="Write a greeting to ada@example.com."),
                response.message,
                {"role": "user", "content": "Shorter, please."},
            ],
            model=MODEL,
        )
        label("again", again.text)
        label("same session", again.session_id == response.session_id)


if __name__ == "__main__":
    main()
