"""Operations that clients of OpenAI and Anthropic expect beside those of the contract: models, and counts of tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from sequrity_sandbox.contract.operations import Operation, Schema
from sequrity_sandbox.contract.problem import Problem

_MESSAGES: Final = "/v1/messages"


class _WithoutKey(Schema):
    """A schema without one of its required keys."""

    def __init__(self, schema: Schema, key: str) -> None:
        self._schema = schema
        self._key = key

    def problems(self, document: Any, *root: str | int) -> list[Problem]:
        """List the problems of `document`, except the missing key."""
        missing = (*root, self._key)
        found = self._schema.problems(document, *root)
        return [problem for problem in found if problem.loc != missing or problem.type != "required"]


def client_operations(operations: Iterable[Operation]) -> Iterator[Operation]:
    """Derive the operations from `create_message`: with its paths, its key and its checks."""
    for message in operations:
        if message.id != "create_message" or message.body is None:
            continue
        bases = [path.removesuffix(_MESSAGES) for path in message.paths if path.endswith(_MESSAGES)]
        bare = replace(message, status=200, responses={}, content={})
        yield replace(
            bare,
            id="count_message_tokens",
            paths=tuple(f"{base}{_MESSAGES}/count_tokens" for base in bases),
            body=_WithoutKey(message.body, "max_tokens"),
        )
        places = tuple(each for each in message.parameters if each.location == "path")
        for name, end in (("list_models", "/v1/models"), ("retrieve_model", "/v1/models/{model}")):
            paths = tuple(base + end for base in bases)
            yield replace(bare, id=name, method="GET", paths=paths, parameters=places, body=None)
