"""A `Secret` hides its text, and secrets that a service repeats are redacted in every error, escaped or not."""

import copy
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
from sequrity_runtime.redaction import Redactor, Secret

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
    target = Target.of(BASE_URL, API_KEY, custom_headers={"x-own": f"Bearer {OWN}", "x-short": "1"}, max_retries=0)
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
def test_every_escape_of_a_secret_is_redacted(secret: str, spelling: int) -> None:
    assert Redactor([Secret(secret)]).redact(f"<{_spellings(secret)[spelling]}>") == "<***>"


def test_text_without_secrets_is_unchanged() -> None:
    redactor = Redactor([Secret("1"), Secret("short"), Secret("Longer")])
    assert redactor.redact("1 short longer") == "1 short longer"
    assert Redactor([]).json({"a": 1}) == {"a": 1}


def test_the_longer_of_two_secrets_is_redacted_first() -> None:
    assert Redactor([Secret("secret"), Secret("secret-2")]).redact("secret-2 secret") == "*** ***"


@pytest.mark.parametrize("seed", range(100))
def test_a_secret_with_mixed_escapes_is_redacted_in_any_context(seed: int) -> None:
    """Escapes are searched for only if the text has an escaped character. An escape may start within another one."""
    chosen = random.Random(seed)
    secret = "".join(chosen.choices('ab"\\/%25u&;', k=6))

    def spelt(char: str) -> str:
        code = ord(char)
        return chosen.choice([char, char, f"\\u{code:04X}", f"&#{code};", f"&#x{code:x};", f"%{code:02x}"])

    text = "".join(chosen.choice("\\%&u2 ") + "".join(map(spelt, secret)) for _ in range(8))
    assert Redactor([Secret(secret)]).redact(text).count("***") == 8


def test_redaction_does_not_fill_the_cache_of_re() -> None:
    """`re` caches some hundred patterns. A pattern for each key would store keys, and evict those of the program."""
    own = re.compile("a pattern of the program")
    said = r"50% of \"it\" &amp; the rest"
    for number in range(1000):
        assert Redactor([Secret(f"the key of user {number}")]).redact(said) == said
    assert re.compile("a pattern of the program") is own


def test_json_data_is_redacted_in_a_copy() -> None:
    document: Any = {"secret-key": ["a secret-key", 1, None, {"x": "secret-key"}]}
    copy = json.loads(json.dumps(document))
    assert Redactor([Secret("secret-key")]).json(document) == {"***": ["a ***", 1, None, {"x": "***"}]}
    assert document == copy


@pytest.mark.parametrize(("depth", "left"), [(99, "***"), (5000, "...")])
def test_deeply_nested_json_data_is_truncated(depth: int, left: str) -> None:
    """An error with such data could be neither shown nor pickled."""
    deep: Any = "secret-key"
    for _ in range(depth):
        deep = [deep]
    masked = Redactor([Secret("secret-key")]).json(deep)
    for _ in range(min(depth, 100)):
        masked = masked[0]
    assert masked == left


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("escaped", [False, True])
def test_a_status_error_shows_no_secret(secret: str, escaped: bool) -> None:
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
def test_a_secret_at_the_end_of_an_excerpt_is_redacted(secret: str) -> None:
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
def test_a_response_validation_error_shows_no_secret(secret: str) -> None:
    with pytest.raises(ResponseValidationError) as caught:
        _call(answer({"id": secret, "choices": secret}, x_ratelimit_a=secret))
    assert caught.value.body == {"id": "***", "choices": "***"}
    _shows_nothing(caught.value)


@pytest.mark.parametrize("secret", SECRETS)
def test_a_stream_event_error_shows_no_secret(secret: str) -> None:
    problem = {"message": f"bad {secret}", "code": secret, "type": secret, "param": secret}
    said = {"error": problem, "detail": [{"msg": secret, "x": [secret]}]}
    for document in (said, f"event: error\ndata: {secret}\n\n", {**CHUNK, "choices": secret}):
        with opened(_call(stream(document), stream=True)) as events, pytest.raises(SequrityError) as caught:
            next(events)
        assert isinstance(caught.value, StreamEventError | ResponseValidationError)
        _shows_nothing(caught.value)


def test_only_reveal_shows_a_secret() -> None:
    secret = Secret(Secret("topsecret"))
    assert secret.reveal() == "topsecret"
    assert "topsecret" not in f"{secret} {secret!r} {[secret]}"


def test_secrets_compare_by_text() -> None:
    assert Secret("a\ud800") == Secret("a\ud800")
    assert Secret("a") != Secret("b")
    assert Secret("a") != "a"
    assert len({Secret("a"), Secret("a")}) == 1


def test_a_secret_can_be_copied_but_not_pickled() -> None:
    secret = Secret("a")
    assert copy.copy(secret) is secret
    assert copy.deepcopy([secret])[0] is secret
    with pytest.raises(TypeError, match="cannot be pickled"):
        pickle.dumps(secret)
