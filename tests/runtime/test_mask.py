"""What a service repeats of a key is masked in every part of every error, however it is spelt."""

import json
import pickle
import random
import re
from typing import Any

import httpx
import pytest
from fake_service import API_KEY, BASE_URL, CHAT, CHUNK, MESSAGES, Service, answer, opened, stream

from sequrity_runtime import (
    APIStatusError,
    DecodeError,
    ResponseValidationError,
    SequrityError,
    StreamEventError,
    Target,
    call_sync,
)
from sequrity_runtime.redaction import Mask, Secret

LLM_KEY = 'sk/llm"\\key+<1>'
OWN = "own-secret"
SECRETS = (API_KEY, LLM_KEY, OWN)


def _spellings(text: str) -> list[str]:
    escaped = json.dumps(text)[1:-1]
    return [
        text,
        escaped,
        escaped.replace("/", "\\/"),
        "".join(f"\\u{ord(char):04x}" for char in text),
        "".join(f"\\u{ord(char):04X}" for char in text),
        text.replace("<", "&lt;").replace(">", "&GT;").replace('"', "&quot;"),
        "".join(f"%{ord(char):02X}" for char in text),
    ]


def _call(reply: httpx.Response, **arguments: Any) -> Any:
    given = {"messages": MESSAGES, "model": "m", "llm_api_key": LLM_KEY, **arguments}
    target = Target.of(BASE_URL, API_KEY, custom_headers={"x-own": f"Bearer {OWN}", "x-short": "1"})
    return call_sync(CHAT, Service(reply).client(), target, given, "python")


def _shows_nothing(error: SequrityError) -> None:
    shown = [
        str(error),
        repr(error),
        repr(vars(error)),
        json.dumps(vars(error), default=str),
        repr(pickle.dumps(error)),
    ]
    for text in shown:
        for secret in SECRETS:
            assert all(spelt not in text for spelt in _spellings(secret))


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("spelling", range(7))
def test_every_spelling_is_masked(secret: str, spelling: int) -> None:
    assert Mask([Secret(secret)]).text(f"<{_spellings(secret)[spelling]}>") == "<***>"


def test_what_is_no_secret_is_left_as_it_is() -> None:
    mask = Mask([Secret("1"), Secret("short"), Secret("Longer")])
    assert mask.text("1 short longer") == "1 short longer"
    assert Mask([]).json({"a": 1}) == {"a": 1}


def test_the_longer_of_two_secrets_is_masked_first() -> None:
    assert Mask([Secret("secret"), Secret("secret-2")]).text("secret-2 secret") == "*** ***"


@pytest.mark.parametrize("seed", range(100))
def test_a_secret_is_masked_whatever_stands_around_it_and_however_each_character_is_spelt(seed: int) -> None:
    """A text is searched for spellings only where something in it is escaped; that may begin within another escape."""
    chosen = random.Random(seed)
    secret = "".join(chosen.choices('ab"\\/%25u&;', k=6))

    def spelt(char: str) -> str:
        code = ord(char)
        return chosen.choice([char, char, f"\\u{code:04X}", f"&#{code};", f"&#x{code:x};", f"%{code:02x}"])

    text = "".join(chosen.choice("\\%&u2 ") + "".join(map(spelt, secret)) for _ in range(8))
    assert Mask([Secret(secret)]).text(text).count("***") == 8


def test_masking_leaves_the_patterns_of_the_program_alone() -> None:
    """`re` keeps some hundred patterns: with one for each key, it would hold keys, and the program's no more."""
    own = re.compile("a pattern of the program")
    said = r"50% of \"it\" &amp; the rest"
    for number in range(1000):
        assert Mask([Secret(f"the key of user {number}")]).text(said) == said
    assert re.compile("a pattern of the program") is own


def test_json_data_is_masked_in_a_copy() -> None:
    document: Any = {"secret-key": ["a secret-key", 1, None, {"x": "secret-key"}]}
    copy = json.loads(json.dumps(document))
    assert Mask([Secret("secret-key")]).json(document) == {"***": ["a ***", 1, None, {"x": "***"}]}
    assert document == copy


@pytest.mark.parametrize(("depth", "left"), [(99, "***"), (5000, "...")])
def test_what_is_nested_too_deep_to_be_quoted_is_left_out(depth: int, left: str) -> None:
    """An error that held it could be neither shown nor pickled."""
    deep: Any = "secret-key"
    for _ in range(depth):
        deep = [deep]
    masked = Mask([Secret("secret-key")]).json(deep)
    for _ in range(min(depth, 100)):
        masked = masked[0]
    assert masked == left


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("escaped", [False, True])
def test_an_error_by_status_shows_no_secret(secret: str, escaped: bool) -> None:
    problem = {
        "error": {"message": f"bad {secret}", "code": secret, "type": secret, "param": [secret], secret: secret},
        "detail": [{"loc": [secret], "msg": secret}],
    }
    text = json.dumps(problem).replace("/", "\\/") if escaped else json.dumps(problem)
    with pytest.raises(APIStatusError) as caught:
        _call(httpx.Response(400, content=text.encode(), headers={"x-request-id": secret}))
    assert str(caught.value) == "HTTP 400: bad ***"
    assert (caught.value.code, caught.value.param) == ("***", ["***"])
    assert caught.value.request_id == "***"
    _shows_nothing(caught.value)


@pytest.mark.parametrize("secret", SECRETS)
def test_a_secret_at_the_cut_shows_no_part(secret: str) -> None:
    for short in range(1, len(secret)):
        for limit, status, media in ((64 * 1024, 500, "text/plain"), (1024, 200, "text/html")):
            body = "x" * (limit - short) + secret + "x" * 10_000
            with pytest.raises(SequrityError) as caught:
                _call(httpx.Response(status, content=body.encode(), headers={"content-type": media}))
            error = caught.value
            assert isinstance(error, APIStatusError | DecodeError)
            quoted = error.body if isinstance(error, APIStatusError) else error.excerpt
            assert set(quoted or "") == {"x", "*"}


@pytest.mark.parametrize("secret", SECRETS)
def test_an_answer_that_does_not_fit_shows_no_secret(secret: str) -> None:
    with pytest.raises(ResponseValidationError) as caught:
        _call(answer({"id": secret, "choices": secret}, x_ratelimit_a=secret))
    assert caught.value.body == {"id": "***", "choices": "***"}
    _shows_nothing(caught.value)


@pytest.mark.parametrize("secret", SECRETS)
def test_an_error_in_a_stream_shows_no_secret(secret: str) -> None:
    problem = {"message": f"bad {secret}", "code": secret, "type": secret, "param": secret}
    said = {"error": problem, "detail": [{"msg": secret, "x": [secret]}]}
    for document in (said, f"event: error\ndata: {secret}\n\n", {**CHUNK, "choices": secret}):
        with opened(_call(stream(document), stream=True)) as events, pytest.raises(SequrityError) as caught:
            next(events)
        assert isinstance(caught.value, StreamEventError | ResponseValidationError)
        _shows_nothing(caught.value)
