"""Accumulator of the tool calls of a choice.

A piece of a call continues the call with the same `index`. Some providers omit the index, or send 0 for every call:

- A piece with the ID of a known call continues that call; a new ID starts a new call.
- Without an ID, the pieces of a chunk continue the last calls in their order.
- A piece with a name starts a new call if the arguments of the call that it would continue are complete.

A name may arrive in pieces, which are joined, or whole again with each piece. Arguments are text in pieces, or an
object.
"""

from __future__ import annotations

import json
from typing import Any

from sequrity_runtime.calls.delta_merge import Text, integer_at, join_surrogates, merge_object, plain, start
from sequrity_runtime.json.members import object_at, text_at
from sequrity_runtime.type_guards import is_object


class _Call:
    """A tool call that is being accumulated.

    Attributes:
        index: Position among the calls of the choice, as the provider counts, or else as they arrive.
        piece: The arguments in the last piece, as text.
    """

    def __init__(self, index: int) -> None:
        self.index = index
        self.piece = ""
        self._fields: dict[str, Any] = {}
        self._function: dict[str, Any] = {}

    @property
    def id(self) -> str:
        """The ID; empty if none has arrived."""
        return text_at(self._fields, "id")

    @property
    def name(self) -> str:
        """Name of the function so far."""
        return text_at(self._function, "name")

    def add(self, piece: dict[str, Any]) -> None:
        """Add the next piece. The first ID counts."""
        function = object_at(piece, "function")
        known = self.id or piece.get("id")
        merge_object(self._fields, {**piece, "id": known, "function": None, "index": None})
        merge_function(self._function, function)
        arguments = function.get("arguments")
        self.piece = arguments if isinstance(arguments, str) else json.dumps(arguments) if arguments else ""

    def is_complete(self) -> bool:
        """Return whether the arguments so far are a whole JSON object."""
        arguments = self._function.get("arguments")
        if not isinstance(arguments, Text):
            return arguments is not None
        if not arguments.pieces[-1].rstrip().endswith("}"):
            return False
        try:
            json.loads(str(arguments))
        except (ValueError, RecursionError):
            return False
        return True

    def document(self) -> dict[str, Any]:
        """Build the call so far."""
        function = {"name": "", "arguments": "", **plain(self._function)}
        return {"id": "", "type": "function", **plain(self._fields), "function": function}


class ToolCallAccumulator:
    """Accumulates the tool calls of a choice.

    Attributes:
        last: The calls that the last chunk continued, one for each of its pieces.
    """

    def __init__(self) -> None:
        self.last: list[_Call] = []
        self._calls: list[_Call] = []

    def add(self, pieces: list[Any]) -> None:
        """Add the pieces of a chunk."""
        self.last = []
        before = len(self._calls)
        for position, piece in enumerate(pieces):
            if is_object(piece):
                call = self._continued(piece, before - len(pieces) + position)
                if call is None:
                    index = integer_at(piece, "index")
                    call = _Call(len(self._calls) if index is None else index)
                    self._calls.append(call)
                call.add(piece)
                self.last.append(call)

    def document(self) -> list[dict[str, Any]]:
        """Build the calls so far, in the order of their index."""
        return [call.document() for call in sorted(self._calls, key=lambda call: call.index)]

    def _continued(self, piece: dict[str, Any], order: int) -> _Call | None:
        """Find the call that a piece continues, or None. `order` is its position if only the order tells."""
        index, named = integer_at(piece, "index"), piece.get("id") or None
        if index is not None:
            known = next((call for call in reversed(self._calls) if call.index == index), None)
        elif named is not None:
            known = next((call for call in self._calls if call.id == named), None)
        else:
            known = self._calls[order] if order in range(len(self._calls)) else None
        return None if known is None or _starts_another(piece, known) else known


def _starts_another(piece: dict[str, Any], known: _Call) -> bool:
    """Return whether a piece starts a new call, although it has the index of a known one."""
    named, function = piece.get("id"), object_at(piece, "function")
    if not function.get("name"):
        return False
    if named:
        return known.id not in ("", named)
    return bool(function["name"] != known.name or function.get("arguments")) and known.is_complete()


def merge_function(old: dict[str, Any], new: dict[str, Any]) -> None:
    """Merge the next piece of a function call: its name and its arguments."""
    name, arguments = new.get("name"), new.get("arguments")
    so_far, before = old.get("name"), old.get("arguments")
    merge_object(old, {**new, "name": None, "arguments": None})
    if isinstance(name, str) and isinstance(so_far, str):
        old["name"] = name if name.startswith(so_far) else join_surrogates(so_far + name)
    elif name is not None:
        old["name"] = name
    if isinstance(arguments, str) and isinstance(before, Text):
        before.pieces.append(arguments)
    elif arguments is not None and (before is None or arguments != ""):
        known = before if is_object(before) and is_object(arguments) else {}
        old["arguments"] = {**known, **arguments} if is_object(arguments) else start("", arguments)
