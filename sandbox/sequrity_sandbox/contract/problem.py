"""One problem of a request, as an entry of `detail` in a 422."""

from __future__ import annotations

from typing import Any, Final, NamedTuple, TypeAlias

Loc: TypeAlias = tuple[str | int, ...]

MAX_KEY: Final = 100


class Problem(NamedTuple):
    """One entry of `detail`."""

    loc: Loc
    """Location of the invalid value, from `body` or `header` on."""

    msg: str
    """Expectation of the schema at this location."""

    type: str
    """Violated keyword of JSON Schema, or `json` for text that is not JSON."""

    @property
    def shown_loc(self) -> list[str | int]:
        """The location as it is sent: long keys are truncated."""
        return [part[:MAX_KEY] if isinstance(part, str) else part for part in self.loc]

    @property
    def text(self) -> str:
        """The problem in one line, with its location."""
        return f"{'.'.join(map(str, self.shown_loc))}: {self.msg}"

    def to_json(self) -> dict[str, Any]:
        """Return the entry as it is sent."""
        return {"loc": self.shown_loc, "msg": self.msg, "type": self.type}
