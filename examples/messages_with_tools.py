"""The Messages API: a Python function as a tool, and all turns as one stream."""

from __future__ import annotations

from show import label, piece, title

from sequrity import SequrityClient
from sequrity.types.messages.request import MessageParam


def get_weather(city: str) -> dict[str, object]:
    """Look up the weather of a city."""
    return {"city": city, "temperature": 21}


def main() -> None:
    """Let the model call a function, and print its text as it arrives."""
    title("Messages: a function as a tool, streamed")
    question = MessageParam(role="user", content="What is the weather in Paris? Use get_weather.")
    with SequrityClient() as client:
        stream = client.control.messages.run_tools([get_weather], [question], "claude-sonnet-4-5", 1024, stream=True)
        run = stream.final(on_content=lambda delta: piece(delta.text))
    print()
    label("turns", run.turns)
    label("calls", [block["name"] for block in run.messages[1]["content"] if block["type"] == "tool_use"])


if __name__ == "__main__":
    main()
