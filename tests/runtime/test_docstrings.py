"""Docstrings of four styles describe the parameters of tools."""

from __future__ import annotations

from typing import Any

import docstring_parser
import pytest

from sequrity_runtime.shapes.docstrings import parse_docstring

DOCSTRINGS: dict[str, tuple[str, str, dict[str, str]]] = {
    "google": (
        """Do it.

        More text.

        Args:
            x: The number,
                continued.
            y (int, optional): Another. Defaults to 3.
            z (dict[str, int]): With colon: yes.

        Returns:
            Something.
        """,
        "Do it.\n\nMore text.",
        {"x": "The number, continued.", "y": "Another. Defaults to 3.", "z": "With colon: yes."},
    ),
    "google, paragraphs": (
        """Do it.

        Args:
            x: First paragraph.

                Second paragraph.
            y: Other.
        """,
        "Do it.",
        {"x": "First paragraph. Second paragraph.", "y": "Other."},
    ),
    "google, two spaces": (
        """Do it.

        Args:
          x: The number.
          y: Other.
        """,
        "Do it.",
        {"x": "The number.", "y": "Other."},
    ),
    "google, eight spaces": (
        """Do it.

        Args:
                x: The number.
        """,
        "Do it.",
        {"x": "The number."},
    ),
    "google, nested parentheses": (
        """Do it.

        Args:
            x (Callable[[int], str]): Function (a, b).
            y (tuple(int, int)): Pair.
        """,
        "Do it.",
        {"x": "Function (a, b).", "y": "Pair."},
    ),
    "numpy": (
        """Do it.

        Parameters
        ----------
        x : int
            The number.
        y : str, optional
            Other.
        """,
        "Do it.",
        {"x": "The number.", "y": "Other."},
    ),
    "sphinx": (
        """Do it.

        :param x: The number.
        :param int y: Other.
        :returns: Something.
        """,
        "Do it.",
        {"x": "The number.", "y": "Other."},
    ),
    "epytext": (
        """Do it.

        @param x: The number.
        """,
        "Do it.",
        {"x": "The number."},
    ),
    "no sections": ("Do it: now.", "Do it: now.", {}),
    "no text": ("", "", {}),
}


@pytest.mark.parametrize(("docstring", "text", "entries"), DOCSTRINGS.values(), ids=DOCSTRINGS)
def test_each_style_is_parsed(docstring: str, text: str, entries: dict[str, str]) -> None:
    def function() -> None: ...

    function.__doc__ = docstring
    assert parse_docstring(function) == (text, entries)


def test_a_docstring_that_cannot_be_parsed_is_all_text(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(text: str) -> Any:
        raise docstring_parser.ParseError(text)

    monkeypatch.setattr(docstring_parser, "parse", parse)
    assert parse_docstring(parse_docstring)[0].startswith("Parse the docstring of a function or class.\n\nArgs:")


def test_a_class_whose_docstring_is_its_signature_has_none() -> None:
    class Plain:
        pass

    Plain.__doc__ = "Plain(x: int)"
    assert parse_docstring(Plain) == ("", {})
