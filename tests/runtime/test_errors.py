"""Errors are plain values, with a class for each case that a caller can handle."""

import copy
import pickle
import time
from collections.abc import Callable
from itertools import repeat

import pytest
from fake_service import ANSWER

import sequrity
import sequrity_runtime
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity_runtime import (
    APIConnectionError,
    APIStatusError,
    AuthenticationError,
    BadRequestError,
    CallTimeoutError,
    ConfigError,
    ConflictError,
    ConnectError,
    DecodeError,
    InternalServerError,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    RequestTooLargeError,
    RequestValidationError,
    ResponseValidationError,
    SequrityError,
    StreamError,
    StreamEventError,
    StreamTruncatedError,
    TooLargeError,
    ToolRun,
    ToolTurnsError,
    TransportError,
    UnprocessableEntityError,
    ValidationError,
    Violation,
    codec_of,
    read,
)
from sequrity_runtime.calls.retry import is_retried
from sequrity_runtime.json.strict import encode_json
from sequrity_runtime.redaction import Secret
from sequrity_runtime.status_errors import message_of, problem_of, retry_after, status_error

_VIOLATION = Violation("expected a string", "/messages/0/content", "file#/type", "type")

ERRORS = [
    SequrityError("x"),
    ConfigError("x"),
    ValidationError([_VIOLATION]),
    RequestValidationError([_VIOLATION], "body"),
    ResponseValidationError([_VIOLATION], status=200, headers={"date": "d"}, body={"a": [1]}),
    APIConnectionError("x"),
    ConnectError("x"),
    CallTimeoutError("x", "read"),
    TransportError("x"),
    DecodeError("x", "syntax", 3, "text"),
    TooLargeError("x", 10),
    APIStatusError("x", status=418, problem={"code": 1, "detail": ["d"]}, headers={"retry-after": "2"}, body="b"),
    StreamError("x", [1]),
    StreamEventError("x", {"type": "t"}, {"error": {"type": "t"}}),
    StreamTruncatedError("x"),
    ConnectError("x", transient=False),
    ToolTurnsError("x", ToolRun(None, [{"role": "user"}], 3)),
]


def _pickled(error: SequrityError) -> SequrityError:
    twin: SequrityError = pickle.loads(pickle.dumps(error))
    return twin


@pytest.mark.parametrize("error", ERRORS, ids=[type(error).__name__ for error in ERRORS])
@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy, _pickled])
def test_every_error_copies_and_pickles_with_all_attributes(
    error: SequrityError, duplicate: Callable[[SequrityError], SequrityError]
) -> None:
    error.during(request_id="r", session_id="s", attempts=2, elapsed=0.5)
    error.partial = read(codec_of(ChatCompletionResponse), ANSWER)
    twin = duplicate(error)
    assert type(twin) is type(error)
    assert str(twin) == str(error)
    assert vars(twin) == vars(error)
    assert (twin.request_id, twin.session_id, twin.attempts, twin.elapsed) == ("r", "s", 2, 0.5)


@pytest.mark.parametrize(
    ("error", "retryable"),
    [
        (SequrityError("x"), False),
        (ConfigError("x"), False),
        (ConnectError("x"), True),
        (ConnectError("x", transient=False), False),
        (CallTimeoutError("x", "connect"), True),
        (CallTimeoutError("x", "pool"), True),
        (CallTimeoutError("x", "read"), False),
        (CallTimeoutError("x", "total"), False),
        (TransportError("x"), False),
        (RateLimitError("x", status=429), True),
        (InternalServerError("x", status=503), True),
        (ConflictError("x", status=409), False),
        (APIStatusError("x", status=503, headers={"x-should-retry": "false"}), False),
        (APIStatusError("x", status=418, headers={"x-should-retry": "true"}), True),
        (DecodeError("x", "syntax"), False),
        (StreamTruncatedError("x"), False),
    ],
    ids=repr,
)
def test_retryable_is_the_default_retry_rule(error: SequrityError, retryable: bool) -> None:
    assert error.retryable is retryable
    assert is_retried(error, frozenset()) is retryable


def test_connection_errors_have_a_common_base() -> None:
    assert APIConnectionError.__subclasses__() == [ConnectError, CallTimeoutError, TransportError]


def test_timeout_error_with_underscore_is_the_older_name_of_call_timeout_error() -> None:
    assert sequrity_runtime.TimeoutError_ is CallTimeoutError
    assert sequrity.TimeoutError_ is sequrity.CallTimeoutError is CallTimeoutError
    assert repr(sequrity.TimeoutError_("x", "read")) == "CallTimeoutError('x')"
    with pytest.raises(sequrity.TimeoutError_):
        raise CallTimeoutError("x", "read")


def test_during_adds_facts_and_keeps_known_ones() -> None:
    error = SequrityError("x").during(request_id="r", session_id="s", attempts=1, elapsed=1.0).during()
    assert (error.request_id, error.session_id, error.attempts, error.elapsed) == ("r", "s", 1, 1.0)


def test_str_of_a_validation_error_lists_its_violations() -> None:
    one = ValidationError([_VIOLATION], "body")
    assert str(one) == "invalid body: messages[0].content: expected a string (at '/messages/0/content')"
    many = ValidationError([_VIOLATION] * 25)
    assert str(many).startswith("invalid document: 25 violations\n  messages[0].content: ")
    assert str(many).endswith("\n  and 5 more")
    assert len(many.violations) == 25


def test_validation_error_stops_at_a_thousand_violations() -> None:
    endless = ValidationError(repeat(_VIOLATION))
    assert len(endless.violations) == 1_000
    assert str(endless).startswith("invalid document: at least 1000 violations\n")
    assert str(endless).endswith("\n  and at least 980 more")


def test_request_and_response_validation_errors_differ_and_are_value_errors() -> None:
    assert issubclass(RequestValidationError, ConfigError)
    assert not issubclass(ResponseValidationError, ConfigError)
    assert issubclass(ValidationError, ValueError)
    assert issubclass(CallTimeoutError, TimeoutError)


@pytest.mark.parametrize(
    ("status", "cls"),
    [
        (400, BadRequestError),
        (401, AuthenticationError),
        (403, PermissionDeniedError),
        (404, NotFoundError),
        (409, ConflictError),
        (413, RequestTooLargeError),
        (422, UnprocessableEntityError),
        (429, RateLimitError),
        (500, InternalServerError),
        (529, InternalServerError),
        (418, APIStatusError),
        (302, APIStatusError),
    ],
)
def test_each_http_status_has_an_error_class(status: int, cls: type[APIStatusError]) -> None:
    error = status_error(status, {}, b"")
    assert type(error) is cls
    assert error.status == status
    expected = "HTTP 302: a redirect, which is not followed: check base_url" if status == 302 else f"HTTP {status}"
    assert str(error) == expected


@pytest.mark.parametrize(
    ("document", "message"),
    [
        ({"detail": "no such route"}, "no such route"),
        ({"message": "too many"}, "too many"),
        ({"error": {"message": "bad model", "code": "m"}}, "bad model"),
        ({"error": "plain"}, "plain"),
        (
            {"detail": [{"loc": ["body", "model"], "msg": "missing", "type": "t"}, "text", 3]},
            "body.model: missing; text; ",
        ),
        ({"detail": [{"msg": "no place"}]}, "no place"),
        ({"detail": {"code": 1}}, ""),
        ({"message": "a\nb\x07"}, "a b "),
        ([], ""),
        (None, ""),
        ({"error": None, "detail": None}, ""),
    ],
)
def test_the_message_is_parsed_from_every_error_format(document: object, message: str) -> None:
    assert message_of(problem_of(document)) == message
    expected = f"HTTP 400: {message}" if message else "HTTP 400"
    assert str(status_error(400, {}, encode_json(document))) == expected


def test_an_error_body_that_is_not_json_is_kept_but_not_in_the_message() -> None:
    error = status_error(502, {}, b"<html>\xff")
    assert (str(error), error.body, error.detail) == ("HTTP 502", "<html>\ufffd", None)


def test_the_fields_of_an_error_body_are_attributes() -> None:
    body = encode_json({"error": {"message": "m", "type": "t", "param": "p", "code": "c"}, "detail": "d"})
    error = status_error(400, {"retry-after": "7"}, body)
    assert (error.code, error.type, error.param, error.detail, error.retry_after) == ("c", "t", "p", "d", 7.0)


def test_copies_of_the_request_are_removed_from_detail() -> None:
    body = encode_json({"detail": [{"loc": ["body"], "msg": "m", "input": "PROMPT", "ctx": {"x": "PROMPT"}}]})
    error = status_error(422, {}, body)
    assert error.detail == [{"loc": ["body"], "msg": "m"}]
    assert b"PROMPT" not in pickle.dumps(error)
    nested = status_error(422, {}, encode_json({"error": {"message": "m", "detail": [{"input": "PROMPT"}]}}))
    assert nested.detail == [{}]
    assert b"PROMPT" not in pickle.dumps(nested)


def test_copies_of_the_request_are_removed_from_a_truncated_body() -> None:
    body = encode_json({"detail": [{"loc": ["body"], "msg": "m", "input": "PROMPT" * 20_000}]})
    error = status_error(422, {}, body)
    assert "PROMPT" not in error.body
    assert '"msg":"m"' in error.body


def test_api_keys_are_redacted_in_errors() -> None:
    error = status_error(401, {}, b'{"detail": "bad key topsecretkey"}', [Secret("topsecretkey"), Secret("bad")])
    assert str(error) == "HTTP 401: bad key ***"
    assert "topsecretkey" not in error.body


def test_a_message_is_limited_to_1_kib_and_a_body_to_64_kib() -> None:
    error = status_error(400, {}, encode_json({"message": "é" * 100_000}))
    assert len(str(error).encode()) <= 1024 + len("HTTP 400: ")
    assert len(error.body.encode()) <= 64 * 1024 + 3


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "0"}, None),
        ({"retry-after": "-1"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "junk"}, None),
        ({"retry-after": "1e1"}, None),
        ({"retry-after": "1_0"}, None),
        ({"retry-after": "+1"}, None),
        ({"retry-after": "\u0661"}, None),
        ({"retry-after": "9" * 5000}, None),
        ({"retry-after-ms": "0x10", "retry-after": " 2. "}, 2.0),
        ({"retry-after": "Fri, 31 Dec 99999 23:59:59 GMT"}, None),
        ({"retry-after": "Wed, 21 Oct 2015 07:28:00 GMT"}, None),
    ],
)
def test_retry_after_header_values(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


@pytest.mark.parametrize("zone", ["GMT", "+0000", "-0000"])
def test_retry_after_date_is_converted_to_seconds(zone: str) -> None:
    wait = retry_after({"retry-after": f"Wed, 21 Oct 2099 07:28:00 {zone}"})
    assert wait == pytest.approx(4096250880 - time.time(), abs=60)


@pytest.mark.parametrize(
    ("metadata", "added"),
    [
        ({"provider_name": "Google", "raw": '{"error": {"message": "too many images"}}'}, " (Google: too many images)"),
        ({"provider_name": "Azure", "raw": "not JSON"}, " (Azure: not JSON)"),
        ({"provider_name": "OpenAI", "raw": {"message": "typed"}}, " (OpenAI: typed)"),
        ({"provider_name": "OpenAI", "reasons": ["violence", 5, "self-harm"]}, " (OpenAI: violence, self-harm)"),
        ({"provider_name": 5, "raw": 5}, ""),
        ({"raw": "text"}, " (text)"),
        (None, ""),
    ],
)
def test_additions_of_a_gateway_are_in_the_message(metadata: object, added: str) -> None:
    error = status_error(400, {}, encode_json({"error": {"message": "Provider returned error", "metadata": metadata}}))
    assert str(error) == f"HTTP 400: Provider returned error{added}"
    assert error.metadata == metadata


def test_the_flagged_input_of_a_moderation_error_is_not_kept() -> None:
    metadata = {"reasons": ["violence"], "flagged_input": "a prompt of " + "the tests", "provider_name": "OpenAI"}
    error = status_error(403, {}, encode_json({"error": {"message": "flagged", "metadata": metadata}}))
    assert str(error) == "HTTP 403: flagged (OpenAI: violence)"
    assert "flagged_input" not in error.body


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b" model is overloaded\n", "HTTP 400: model is overloaded"),
        (b"bad key topsecretkey", "HTTP 400: bad key ***"),
        (b"x" * 5000, "HTTP 400: " + "x" * 1024),
        (b"<html>Bad gateway</html>", "HTTP 400"),
        (b'{"error": "cut', "HTTP 400"),
        (b"", "HTTP 400"),
    ],
)
def test_a_body_of_plain_text_is_the_message(body: bytes, message: str) -> None:
    assert str(status_error(400, {}, body, [Secret("topsecretkey")])) == message
