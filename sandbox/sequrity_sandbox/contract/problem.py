"""One thing that is wrong with a request, as an entry of a 422's `detail`."""

from __future__ import annotations

from typing import Any, Final, NamedTuple, TypeAlias

Loc: TypeAlias = tuple[str | int, ...]

MAX_KEY: Final = 100


class Problem(NamedTuple):
    """One entry of `detail`."""

    loc: Loc
    """Place of the bad value, from `body` or `header` down."""

    msg: str
    """What the schema expects there."""

    type: str
    """The JSON Schema keyword that was broken, or `json` for text that is not JSON."""

    @property
    def shown_loc(self) -> list[str | int]:
        """The place as it is sent: long keys are cut."""
        return [part[:MAX_KEY] if isinstance(part, str) else part for part in self.loc]

    @property
    def text(self) -> str:
        """The problem in a line, with its place."""
        return f"{'.'.join(map(str, self.shown_loc))}: {self.msg}"

    def to_json(self) -> dict[str, Any]:
        """Give the entry as it is sent."""
        return {"loc": self.shown_loc, "msg": self.msg, "type": self.type}
