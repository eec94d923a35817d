"""Errors of the generator: each problem gives its file and JSON Pointer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ParamSpec, TypeVar, cast

from attrs import frozen

P = ParamSpec("P")
T = TypeVar("T")


@frozen(order=True)
class Problem:
    """One thing wrong with a schema folder."""

    file: str
    """Path below the schema folder, with `/`."""

    pointer: str
    """JSON Pointer (RFC 6901) in the file; `""` is the whole file."""

    message: str
    """The problem and its remedy."""

    rule: str = "representable"
    """ID of the violated rule."""

    def __str__(self) -> str:
        """Write the problem on one line, as the command line shows it."""
        text = f"{self.file}#{self.pointer}: {self.message} [{self.rule}]"
        return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)


class SchemaError(Exception):
    """A schema folder cannot be represented exactly, or breaks a rule.

    Attributes:
        problems: All problems, in order of file and pointer.
    """

    def __init__(self, file: str, pointer: str, message: str, rule: str = "representable") -> None:
        super().__init__(file, pointer, message, rule)
        self.problems: tuple[Problem, ...] = (Problem(file, pointer, message, rule),)

    @classmethod
    def of(cls, problems: Iterable[Problem]) -> SchemaError:
        """Join several problems into one error."""
        ordered = tuple(dict.fromkeys(problems))
        first = ordered[0]
        error = cls(first.file, first.pointer, first.message, first.rule)
        error.problems = ordered
        return error

    def __str__(self) -> str:
        """List the problems, a line each."""
        return "\n".join(map(str, self.problems))


def refuse(problems: Iterable[Problem]) -> None:
    """Raise one error with all problems, if there are any.

    Raises:
        SchemaError: There is a problem.
    """
    if found := [*problems]:
        raise SchemaError.of(found)


class Problems:
    """Collects the problems of independent parts, so that one run reports them all."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def read(self, reader: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Read one part.

        Returns:
            What the reader returns. None if it refuses its part: call `refuse` before any use that needs the value.
        """
        try:
            return reader(*args, **kwargs)
        except SchemaError as error:
            self._found += error.problems
            return cast("T", None)

    @property
    def sound(self) -> bool:
        """Whether no part was refused so far."""
        return not self._found

    def refuse(self) -> None:
        """Raise one error with all problems, if there are any.

        Raises:
            SchemaError: A part was refused.
        """
        refuse(self._found)
