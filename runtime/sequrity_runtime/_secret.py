"""Keys that do not show themselves."""

from __future__ import annotations

from hmac import compare_digest
from typing import Any, NoReturn, Self


class Secret:
    """A text that is only shown where it is asked for: not by `repr`, not in a traceback, not in a pickle."""

    __slots__ = ("_text",)

    def __init__(self, text: str | Secret) -> None:
        self._text: str = text.reveal() if isinstance(text, Secret) else text

    def reveal(self) -> str:
        """Hand out the text itself."""
        return self._text

    def __repr__(self) -> str:
        """Show that there is a secret, not which."""
        return "Secret('***')"

    def __eq__(self, other: object) -> bool:
        """Compare in constant time."""
        if not isinstance(other, Secret):
            return NotImplemented
        return compare_digest(self._text.encode("utf-8", "replace"), other._text.encode("utf-8", "replace"))

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self._text)

    def __copy__(self) -> Self:
        """Share the one text; a secret never changes."""
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Share the one text; a secret never changes."""
        return self

    def __reduce__(self) -> NoReturn:
        """Refuse to be written out."""
        raise TypeError("a Secret is not pickled")
