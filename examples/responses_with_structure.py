"""The Responses API: a response as a value of a class."""

from __future__ import annotations

from dataclasses import dataclass

from show import label, title

from sequrity import SequrityClient


@dataclass
class City:
    """A city."""

    name: str
    population: int | None = None


def main() -> None:
    """Print the value while it grows, and then as an object."""
    title("Responses: structured output, as a dataclass")
    with SequrityClient() as client:
        question = "What is the capital of Norway?"
        with client.control.responses.parse("gpt-5-mini", input=question, response_type=City, stream=True) as stream:
            values = list(stream)
    label("growing", next(value for value in values if value))
    label("parsed", stream.final().parsed)


if __name__ == "__main__":
    main()
