"""Bodies in errors are limited in depth and hold nothing that was sent."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import httpx
import pytest

from sequrity import APIStatusError, ConfigError, SequrityError
from sequrity.control.chat_completion import create_chat_completion_sync

PROMPT = "a prompt that nobody else shall read"


def call(text: str, status: int, **arguments: Any) -> Any:
    """Make one call whose response has a given body."""
    messages = [{"role": "user", "content": PROMPT}]
    transport = httpx.MockTransport(lambda _: httpx.Response(status, text=text))
    with httpx.Client(transport=transport) as http:
        make: Any = create_chat_completion_sync  # some tests pass values that type checkers refuse
        return make(http, "https://service.example", "key", messages, "m", None, **arguments)


@pytest.mark.parametrize("depth", [10, 99, 500, 900])
@pytest.mark.parametrize("status", [200, 422, 500])
def test_an_error_holds_a_deeply_nested_body(depth: int, status: int) -> None:
    """`repr`, pickle and copy work at any depth."""
    text = json.dumps({"message": "too deep"})[:-1] + ', "detail": ' + "[" * depth + "]" * depth + "}"
    with pytest.raises(SequrityError) as caught:
        call(text, status)
    error = caught.value
    assert repr(pickle.loads(pickle.dumps(error)).__dict__) == repr(copy.deepcopy(error).__dict__)


def test_copies_of_the_request_in_a_422_are_removed_at_any_depth() -> None:
    """Validation problems repeat the invalid input, which is the prompt."""
    detail = {"problems": {"body": [{"loc": ["body", "messages"], "msg": "bad", "input": PROMPT}]}}
    with pytest.raises(APIStatusError) as caught:
        call(json.dumps({"detail": detail}), 422)
    assert PROMPT not in repr(caught.value.detail)
    assert caught.value.detail == {"problems": {"body": [{"loc": ["body", "messages"], "msg": "bad"}]}}


def test_return_type_is_compared_only_if_it_is_a_string() -> None:
    """The comparison of a foreign object is never called."""

    class Foreign:
        def __eq__(self, other: object) -> bool:
            raise ValueError("boom")

        __hash__ = None  # type: ignore[assignment]  # as a class that compares by value often is

    with pytest.raises(ConfigError, match="return_type"):
        call("{}", 200, return_type=Foreign())


@pytest.mark.parametrize(
    ("document", "text"),
    [
        ([{"error": {"message": "in a list", "code": 5}}], "in a list"),
        ("only a text", "only a text"),
        ({"errors": [{"message": "one"}, {"msg": "two"}, 5, {}]}, "one; two"),
        ({"errors": {"message": "one"}}, "one"),
        ({"type": "about:blank", "title": "Bad thing"}, "Bad thing"),
        ({"msg": "short"}, "short"),
        ({"error": {"error": {"message": "deep"}}}, "deep"),
        ({"error": "invalid_grant", "error_description": "expired"}, "invalid_grant"),
        ({"fault": {"faultstring": "Rate limit"}}, "Rate limit"),
        ({"detail": "first", "title": "second"}, "first"),
    ],
)
def test_the_text_of_an_error_document_of_any_form_is_in_the_message(document: Any, text: str) -> None:
    with pytest.raises(APIStatusError, match=f"^HTTP 400: {text}$"):
        call(json.dumps(document), 400)


@pytest.mark.parametrize("document", [{}, [], None, 5, {"errors": [[[[["too deep"]]]]]}, {"title": 5}, {"msg": ""}])
def test_an_error_document_without_a_text_shows_the_request(document: Any) -> None:
    with pytest.raises(APIStatusError, match=r"^HTTP 400 for POST /"):
        call(json.dumps(document), 400)


def test_the_code_of_an_error_in_a_list_is_read() -> None:
    with pytest.raises(APIStatusError) as caught:
        call(json.dumps([{"error": {"message": "no", "code": 5}}]), 400)
    assert caught.value.code == 5
