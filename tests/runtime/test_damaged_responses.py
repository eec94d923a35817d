"""`parse` and the tool loop read responses that do not fit their schema: they raise typed errors alone."""

from __future__ import annotations

import json
import warnings
from random import Random
from typing import Any

import pytest
from attrs import define
from conversation_service import APIS, QUESTION, Api
from damage import damaged
from exhaustive import thorough
from fake_service import BASE_URL, Service, answer
from parse_service import saying

from sequrity import SequrityClient, SequrityError


@define
class City:
    name: str


def double(number: int) -> int:
    return number * 2


def _chat(text: str, *calls: tuple[str, str]) -> dict[str, Any]:
    made: Any = [{"id": "c", "type": "function", "function": {"name": n, "arguments": a}} for n, a in calls]
    found: dict[str, Any] = json.loads(saying(text, tool_calls=made or None).content)
    return found


CHAT = Api("chat", {"messages": QUESTION, "model": "m"}, {}, _chat, lambda document, _: iter([document]))


@pytest.mark.parametrize("turns", thorough(40, 1500))
@pytest.mark.parametrize("on_mismatch", ["raise", "warn"])
@pytest.mark.parametrize("api", [CHAT, *APIS], ids=lambda api: api.name)
def test_damaged_responses_raise_typed_errors_alone(api: Api, on_mismatch: Any, turns: int) -> None:
    """A part that does not fit counts as absent: a missing value is a `ParseError`, and a call is not made."""
    outcomes: set[str] = set()
    for seed in range(turns):
        random = Random(seed)
        parses = random.random() < 0.5
        whole = api.body('{"name": "Oslo"}') if parses else api.body("Let me see.", ("double", '{"number": 2}'))
        service = Service(answer(damaged(random, whole)), answer(api.body('{"name": "Oslo"}')))
        with (
            SequrityClient(
                "k", BASE_URL, http_client=service.client(), max_retries=0, on_mismatch=on_mismatch
            ) as client,
            warnings.catch_warnings(),
        ):
            warnings.simplefilter("ignore")
            resource: Any = getattr(client.control, api.name)
            try:
                if parses:
                    assert resource.parse(**api.arguments, response_type=City).parsed == City("Oslo")
                else:
                    assert resource.run_tools([double], **api.arguments).turns in (1, 2)
            except SequrityError as error:
                outcomes.add(type(error).__name__)
            else:
                outcomes.add("value")
    assert {"value", "ParseJsonError" if on_mismatch == "warn" else "ResponseValidationError"} <= outcomes
