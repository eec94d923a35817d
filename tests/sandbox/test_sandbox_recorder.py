"""The recorder forwards requests to a service, and writes rules without keys."""

from __future__ import annotations

import asyncio
import base64
import gzip
import json
import re
import signal
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

import httpx
import pytest

from sequrity_sandbox import Sandbox
from sequrity_sandbox.http.message import MAX_HEADERS_SIZE
from sequrity_sandbox.in_process import AsyncSandboxTransport, Loop
from sequrity_sandbox.recorder import Recorder, RecordError
from sequrity_sandbox.script.file import read_script

from ._calls import HELLO

SERVICE = "https://service.example/base/"
CHAT = "/control/chat/v1/chat/completions"


class Pieces(httpx.AsyncByteStream):
    """A body in pieces; an exception among them is raised."""

    def __init__(self, *pieces: bytes | Exception) -> None:
        self.pieces = pieces

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for piece in self.pieces:
            if isinstance(piece, Exception):
                raise piece
            yield piece


class Service(httpx.AsyncBaseTransport):
    """A fake service: it keeps the requests, and a function makes its responses."""

    def __init__(self) -> None:
        self.requests: list[httpx.Request] = []
        self.respond: Callable[[httpx.Request], httpx.Response] = lambda _: httpx.Response(200, json={"id": "c"})

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await request.aread()
        self.requests.append(request)
        return self.respond(request)


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "recorded.json"


@pytest.fixture
def send(service: Service, file: Path) -> Iterator[Callable[..., httpx.Response]]:
    """Send a request through a recorder, within the process."""
    recorder = Recorder(SERVICE, file, transport=service)
    loop = Loop(recorder)

    def send(method: str = "POST", path: str = CHAT, **options: Any) -> httpx.Response:
        async def call() -> httpx.Response:
            async with httpx.AsyncClient(transport=AsyncSandboxTransport(loop), base_url="http://localhost") as client:
                return await client.request(method, path, **options)

        return asyncio.run(call())

    yield send
    loop.close()
    asyncio.run(recorder.close())


def rules(file: Path) -> list[dict[str, Any]]:
    read_script(file)  # it is a valid script at any time
    found: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))["rules"]
    return found


def test_request_is_forwarded_and_its_response_returned(service: Service, send: Callable[..., httpx.Response]) -> None:
    service.respond = lambda _: httpx.Response(
        201, json={"a": 1}, headers={"X-Session-ID": "s", "X-Other": "o", "Set-Cookie": "c=1", "Connection": "close"}
    )
    headers = {"Authorization": "Bearer k", "X-Test": "on", "TE": "trailers"}
    response = send(path=f"{CHAT}?a=%20b", json={"model": "m"}, headers=headers)
    (request,) = service.requests
    assert str(request.url) == f"https://service.example/base{CHAT}?a=%20b"
    assert (request.headers["authorization"], request.headers["x-test"]) == ("Bearer k", "on")
    assert (request.headers["host"], request.headers["accept-encoding"]) == ("service.example", "identity")
    assert "te" not in request.headers
    assert json.loads(request.content) == {"model": "m"}
    assert (response.status_code, response.json(), response.headers["x-other"]) == (201, {"a": 1}, "o")
    assert "set-cookie" not in response.headers


def test_rule_has_path_body_and_response(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    service.respond = lambda _: httpx.Response(200, json={"id": "c"}, headers={"X-Session-ID": "s", "X-Other": "o"})
    send(json={"model": "m", "text": "é\U0001f600"})
    send("GET", "/control/health")
    first, second = rules(file)
    assert first == {
        "when": {"path": CHAT, "body": {"model": "m", "text": "é\U0001f600"}},
        "then": {
            "response": {
                "status": 200,
                "headers": {"content-type": "application/json", "x-session-id": "s"},
                "body": {"id": "c"},
            }
        },
        "times": 1,
    }
    assert second["when"] == {"path": "/control/health"}


def test_stream_is_passed_on_in_pieces_and_written_as_text(
    service: Service, send: Callable[..., httpx.Response], file: Path
) -> None:
    headers = {"Content-Type": "text/event-stream"}
    service.respond = lambda _: httpx.Response(200, stream=Pieces(b"data: 1\n\n", b"data: [DONE]\n\n"), headers=headers)
    assert send(json={}).text == "data: 1\n\ndata: [DONE]\n\n"
    assert rules(file)[0]["then"]["response"]["text"] == "data: 1\n\ndata: [DONE]\n\n"


@pytest.mark.parametrize(
    ("content_type", "body", "written"),
    [
        ("application/json", b'{"a": NaN}', {"text": '{"a": NaN}'}),
        ("application/json", b"{", {"text": "{"}),
        ("text/html", b"<p>\xff</p>", {"text": "<p>\ufffd</p>"}),
        ("application/json", b"null", {"body": None}),
        ("text/plain", b"", {}),
    ],
)
def test_body_that_is_not_json_is_written_as_text(
    service: Service, send: Callable[..., httpx.Response], file: Path, content_type: str, body: bytes, written: Any
) -> None:
    service.respond = lambda _: httpx.Response(502, content=body, headers={"Content-Type": content_type})
    assert send(json={}).content == body
    response = rules(file)[0]["then"]["response"]
    assert {name: response[name] for name in ("body", "text") if name in response} == written


def test_keys_are_never_written(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    keys = ["sq-secret-1", "llm-secret-2", 'quo"ted-3', "cookie-4", "cookie-5", "goog-6", "query-7"]
    headers = {"X-Request-ID": f"r-{keys[5]}"}
    service.respond = lambda _: httpx.Response(401, json={"detail": f"bad keys: {keys}"}, headers=headers)
    sent = {
        "Authorization": f"Bearer {keys[0]}",
        "X-Api-Key": keys[1],
        "X-Security-Api-Key": keys[2],
        "Cookie": f"a={keys[3]}; b={keys[4]}",
        "X-Goog-Api-Key": keys[5],
    }
    path = f"{CHAT}/{keys[6]}?api_key={keys[6]}&api-version=1"
    send(path=path, json={"model": "m", "user": keys[0], "metadata": {"k": keys[2]}}, headers=sent)
    text = file.read_text("utf-8")
    assert [key for key in keys if key in text or json.dumps(key)[1:-1] in text] == []
    assert rules(file)[0]["when"]["body"] == {"model": "m", "metadata": {}}
    assert "Bearer" not in text


def test_keys_in_bodies_are_never_written(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    keys = ["sk-in-tools-1", "sk-in-body-2", "sk/escaped\U0001f600-3", "sk-in-name-4"]
    tools = [{"type": "mcp", "authorization": keys[0]}, {"type": "function", "keyword": "refund"}]
    body: dict[str, Any] = {"model": "m", "tools": tools, "api_key": keys[1], "input": "refund"}
    body |= {"user": {"access_token": keys[2]}, "metadata": {keys[3]: 1, "n": [1]}, "password": "abc"}
    body |= {"secrets": {"token": [keys[3]]}}
    escaped = "".join(f"\\u{ord(character):04X}" for character in keys[0])
    answer = {"tools": tools, "text": f"refund {escaped} abc", keys[3]: [json.dumps(keys[2])], "n": 1.5, "token": "key"}
    service.respond = lambda _: httpx.Response(200, json=answer)
    send(content=json.dumps(body).replace("sk-in-tools", "sk\\u002din-tools"))
    stream = f"data: {json.dumps(answer)}\n\n".replace("/", "\\/").replace("in-body", "\\u0069n-body")
    service.respond = lambda _: httpx.Response(200, text=stream, headers={"Content-Type": "text/event-stream"})
    send(json=body)
    text = file.read_text("utf-8")
    for key in keys:
        assert key not in text
        assert json.dumps(key)[1:-1] not in text
        assert json.dumps(key)[1:-1].replace("\\", "\\\\") not in text
    assert escaped not in text
    first, second = rules(file)
    assert first["when"]["body"] == {"model": "m", "input": "refund", "user": {}, "metadata": {"n": [1]}}
    assert second["when"] == first["when"]
    recorded = first["then"]["response"]["body"]
    assert recorded["tools"][0] == {"type": "mcp", "authorization": "***"}
    assert recorded["tools"][1] == tools[1]
    assert (recorded["text"], recorded["***"], recorded["n"], recorded["token"]) == (
        "refund *** abc",
        ['"***"'],
        1.5,
        "***",
    )
    assert '"text": "refund *** abc", "***": ["\\"***\\""]' in second["then"]["response"]["text"]


KEY = "sk-live_7/Q+é\U0001f511"
ESCAPED = json.dumps(KEY)[1:-1]
PARTIAL = json.dumps({"q": 1, "api_key": KEY}, ensure_ascii=False)


def events(*documents: Any) -> str:
    return "".join(f"event: e\r\ndata: {json.dumps(each)}\r\n\r\n" for each in documents) + "data: [DONE]\n\n"


def deltas(*pieces: str) -> str:
    return events(*({"choices": [{"index": 0, "delta": {"content": piece}}]} for piece in pieces))


def base64_of(*texts: str) -> list[str]:
    contents = [text.encode() for text in texts]
    return [code(content).decode() for content in contents for code in (base64.b64encode, base64.urlsafe_b64encode)]


RESPONSES: dict[str, Any] = {
    "member": {"api_key": KEY},
    "list": {"api_keys": [[KEY], {"a": KEY}]},
    "object": {"client_secret": {"value": KEY}},
    "header of a tool server": {"headers": {"Authorization": f"Bearer {KEY}"}},
    "camel case": {"sessionToken": KEY, "privateKey": KEY},
    "repeated": {"password": KEY, "detail": f"wrong: {KEY}!", KEY: [KEY]},
    "arguments": {"tool_calls": [{"function": {"arguments": json.dumps({"password": KEY})}}]},
    "json in json in json": {"a": json.dumps({"b": json.dumps({"token": [KEY]})})},
    "error": {"detail": [{"loc": ["body", "access_token"], "input": {"access_token": KEY}}]},
    "default of a parameter": {"properties": {"api_key": {"type": "string", "default": KEY}}},
    "properties that are data": {"properties": {"api_key": {"value": KEY}}},
    "event": events({"a": 1}, {"token": [KEY]}),
    "repeated in an event": events({"api_key": KEY}, {"text": f"it is {KEY}."}),
    "cut arguments": events(*({"partial_json": PARTIAL[at : at + 3]} for at in range(0, len(PARTIAL), 3))),
    "json that is cut": json.dumps({"a": {"secrets": [KEY, [KEY]]}})[:-4],
    "lines": json.dumps({"id_token": KEY}) + "\n" + json.dumps({"a": KEY}) + "\n",
    "text": f'He said: "no\n{{"password": "{KEY}"}} and {KEY}',
    "deep": '{"a":' * 3_000 + json.dumps({"credentials": [KEY]}) + "}" * 3_000,
    "base64": {"secret": KEY, "files": base64_of(KEY, f"a{KEY}b", f"ab{KEY}")},
    "url": {"secret": KEY, "url": f"https://a.example/?k={quote(KEY)}"},
}


@pytest.mark.parametrize("status", [200, 401])
@pytest.mark.parametrize("content", RESPONSES.values(), ids=RESPONSES.keys())
@pytest.mark.parametrize("coding", ["identity", "gzip"])
def test_key_in_a_response_is_nowhere_in_the_file(
    service: Service, send: Callable[..., httpx.Response], file: Path, content: Any, coding: str, status: int
) -> None:
    text = content if isinstance(content, str) else json.dumps(content)
    body = gzip.compress(text.encode()) if coding == "gzip" else text.encode()
    kind = "text/event-stream" if text.startswith("event") else "application/json"
    headers = {"Content-Type": kind, "Content-Encoding": coding, "X-Request-ID": "r-1"}
    service.respond = lambda _: httpx.Response(status, content=body, headers=headers)
    assert send(json={"model": "m"}).text == text
    assert_absent(file)


REQUESTS: dict[str, dict[str, Any]] = {
    "header": {"headers": {"X-Api-Key": KEY}},
    "unusual header": {"headers": {"Ocp-Apim-Subscription-Key": KEY}},
    "basic": {"headers": {"Authorization": f"Basic {base64.b64encode(f'me:{KEY}'.encode()).decode()}"}},
    "cookie": {"headers": {"Cookie": f'theme=dark; session="{KEY}"'}},
    "cookie without a name": {"headers": {"Cookie": KEY}},
    "query": {"params": {"api_key": KEY}},
    "list": {"json": {"api_key": [KEY, {"a": [KEY]}]}},
    "arguments": {"json": {"messages": [{"tool_calls": [{"function": {"arguments": json.dumps({"token": KEY})}}]}]}},
    "gzip": {"content": gzip.compress(json.dumps({"token": KEY}).encode()), "headers": {"Content-Encoding": "gzip"}},
    "not json": {"content": f'{{"token": ["{KEY}"], }}'.encode()},
}


@pytest.mark.parametrize("options", REQUESTS.values(), ids=REQUESTS.keys())
@pytest.mark.parametrize("answer", [{"a": f"{KEY} is wrong"}, deltas("The key sk-li", KEY[5:9], KEY[9:], " is wrong")])
def test_key_of_a_request_is_nowhere_in_the_file(
    service: Service, send: Callable[..., httpx.Response], file: Path, options: dict[str, Any], answer: Any
) -> None:
    headers = {"X-Request-ID": ESCAPED, "Content-Type": "application/json", "X-Session-Token": ESCAPED}
    text = answer if isinstance(answer, str) else json.dumps(answer)
    service.respond = lambda _: httpx.Response(401, text=text, headers=headers)
    sent = {name: value.encode() for name, value in options.get("headers", {}).items()}
    send(**{**options, "headers": sent})
    assert_absent(file)
    replayed = rules(file)[0]["then"]["response"]
    shown = replayed["body"]["a"] if "body" in replayed else text_of(replayed["text"])
    assert shown in ("*** is wrong", "The key *** is wrong")


def text_of(stream: str) -> str:
    documents = [json.loads(line.removeprefix("data: ")) for line in stream.splitlines() if line.startswith("data: {")]
    return "".join(each["choices"][0]["delta"]["content"] for each in documents)


def assert_absent(file: Path) -> None:
    """Search the whole file for the key, in any spelling, and in the pieces of a stream."""
    read_script(file)
    text = file.read_text("utf-8")
    while (plain := text.replace("\\\\", "\\")) != text:
        text = plain
    text = re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), text)
    text = unquote(text.encode("utf-16", "surrogatepass").decode("utf-16")).replace("\\", "")
    pieces = "".join(re.findall(r'"(?:partial_json|content)": "([^{}]*)"\}', text))
    for spelling in (KEY, KEY[3:], KEY.encode().decode("latin-1")):
        assert spelling not in text
        assert spelling not in pieces
    decoded = [base64.b64decode(word + "==", "-_") for word in re.findall(r"(?:[\w-]{4}){2,}", text, re.ASCII)]
    assert not any(KEY.encode()[3:-3] in each for each in decoded)


def test_a_short_key_is_masked_at_its_own_location_alone(
    service: Service, send: Callable[..., httpx.Response], file: Path
) -> None:
    pin = {"password": "abc", "secret": 7}
    service.respond = lambda _: httpx.Response(200, json={**pin, "arguments": json.dumps([pin]), "text": "abc 7"})
    send(json={})
    masked = {"password": "***", "secret": "***"}
    body = {**masked, "arguments": json.dumps([masked]), "text": "abc 7"}
    assert rules(file)[0]["then"]["response"]["body"] == body


def test_ordinary_words_stay(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    schema = {"type": "object", "properties": {"password": {"type": "string", "description": "New password."}}}
    tools = [{"type": "function", "function": {"name": "set_password", "parameters": schema}}]
    logprobs = {"content": [{"token": "Hello", "logprob": -0.1, "top_logprobs": [{"token": "Hi", "logprob": -2}]}]}
    answer: dict[str, Any] = {"text": "Hello, a string.", "logprobs": logprobs, "usage": {"completion_tokens": 12345}}
    answer |= {"max_tokens": 2048, "secretary": "Ann", "keyword": "refund", "password": None, "has_secret": True}
    answer |= {"content": "None", "arguments": '{"path": "/tmp/a", "deep": true, "theme": "Lax"}', "allowed": "True"}
    cookie = "__cf_bm=cf-secret-1; path=/; expires=Sun, 29-Nov-26 22:30:00 GMT; domain=.a.example; HttpOnly; Secure"
    headers = [("Set-Cookie", f"{cookie}; SameSite=None"), ("Set-Cookie", "seen=true; SameSite=Lax")]
    headers += [("Access-Control-Allow-Credentials", "True")]
    service.respond = lambda _: httpx.Response(200, json={**answer, "echo": "cf-secret-1 cookie-2"}, headers=headers)
    body = {"tools": tools, "max_tokens": 2048, "path": "/", "domain": ".a.example"}
    send(json=body, headers={"Cookie": "theme=cookie-2; deep=true"})
    (rule,) = rules(file)
    assert rule["when"]["body"] == body
    assert rule["then"]["response"]["body"] == {**answer, "echo": "*** ***"}


def test_a_repeated_number_is_masked(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    answer = {"password": 1234567890, "pin": [1234567890, 12345678901], "arguments": '{"a": 1234567890}'}
    service.respond = lambda _: httpx.Response(200, json=answer)
    send(json={"user": 1234567890, "model": "m", "password": 1234567890})
    (rule,) = rules(file)
    assert rule["when"]["body"] == {"model": "m"}
    assert rule["then"]["response"]["body"] == {
        "password": "***",
        "pin": ["***", 12345678901],
        "arguments": '{"a": "***"}',
    }


@pytest.mark.parametrize(
    "numbers",
    [
        [{"index": 0}, {"index": 1}],
        [{"output_index": 0}, {"output_index": 1}],
        [{"output_index": 0, "content_index": 0}, {"output_index": 0, "content_index": 1}],
        [{"item_id": "a"}, {"item_id": "b"}],
    ],
)
def test_key_in_alternating_events_is_masked(
    service: Service, send: Callable[..., httpx.Response], file: Path, numbers: list[dict[str, Any]]
) -> None:
    first, second = numbers
    sent = [(first, "abcdef"), (second, "zz"), (first, "ghijkl")]
    stream = events(*({**number, "delta": {"text": text}} for number, text in sent))
    service.respond = lambda _: httpx.Response(200, text=stream, headers={"Content-Type": "text/event-stream"})
    send(json={"api_key": "abcdefghijkl"})
    written = rules(file)[0]["then"]["response"]["text"]
    assert re.findall(r'"text": "(.*?)"', written) == ["***", "zz", ""]


def test_key_in_numbered_events_is_masked(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    stream = events(*({"item_id": f"i{at}", "text": text} for at, text in enumerate(("abcdef", "ghijkl"))))
    service.respond = lambda _: httpx.Response(200, text=stream, headers={"Content-Type": "text/event-stream"})
    send(json={"api_key": "abcdefghijkl"})
    assert re.findall(r'"text": "(.*?)"', rules(file)[0]["then"]["response"]["text"]) == ["***", ""]


def test_stream_without_keys_is_written_as_it_was_sent(
    service: Service, send: Callable[..., httpx.Response], file: Path
) -> None:
    stream = 'event: a\r\ndata:{"a":  "\\u00e9" }\r\n\r\n: ping\n\ndata: {"b": 1}\n\ndata: 7\ndata: [DONE]'
    service.respond = lambda _: httpx.Response(200, text=stream, headers={"Content-Type": "text/event-stream"})
    send(json={})
    assert rules(file)[0]["then"]["response"]["text"] == stream


@pytest.mark.parametrize(("status", "coding"), [(200, "zork"), (600, "identity"), (999, "identity")])
def test_response_in_an_unknown_coding_or_status_is_a_502(
    service: Service, send: Callable[..., httpx.Response], file: Path, status: int, coding: str
) -> None:
    service.respond = lambda _: httpx.Response(status, stream=Pieces(b"?"), headers={"Content-Encoding": coding})
    assert (send(json={}).status_code, rules(file)) == (502, [])


def test_text_of_many_lines_is_written_in_little_time(
    service: Service, send: Callable[..., httpx.Response], file: Path
) -> None:
    text = "a line of a text\n" * 300_000
    service.respond = lambda _: httpx.Response(200, text=text)
    started = time.monotonic()
    send(json={})
    assert rules(file)[0]["then"]["response"]["text"] == text
    assert time.monotonic() - started < 60


@pytest.mark.parametrize("depth", [600, 5_000])
def test_deep_bodies_are_written_as_text(
    service: Service, send: Callable[..., httpx.Response], file: Path, depth: int
) -> None:
    deep = '{"a":' * depth + '{"api_key": "sk-deep-1"}' + "}" * depth
    service.respond = lambda _: httpx.Response(200, text=deep, headers={"Content-Type": "application/json"})
    send(content=deep)
    (rule,) = rules(file)
    assert rule["when"] == {"path": CHAT}
    assert rule["then"]["response"]["text"] == deep.replace("sk-deep-1", "***")


def test_request_with_another_key_matches_at_replay(
    service: Service, send: Callable[..., httpx.Response], file: Path
) -> None:
    body: dict[str, Any] = {"model": "m", "messages": HELLO, "metadata": {"api_key": "sk-recorded", "team": "a"}}
    service.respond = lambda _: httpx.Response(200, text="recorded")
    send(json=body)
    sandbox = Sandbox(file)
    with httpx.Client(transport=sandbox.transport, headers={"Authorization": "Bearer k"}) as client:
        body["metadata"]["api_key"] = "sk-another"
        assert client.post(f"http://localhost{CHAT}", json=body).text == "recorded"
        body["metadata"]["team"] = "b"
        assert client.post(f"http://localhost{CHAT}", json=body).status_code == 404
    sandbox.close()


def test_exchanges_of_many_connections_are_all_written(service: Service, file: Path) -> None:
    async def calls() -> None:
        recorder = Recorder(SERVICE, file, transport=service)
        loop = Loop(recorder)
        async with httpx.AsyncClient(transport=AsyncSandboxTransport(loop), base_url="http://localhost") as client:
            await asyncio.gather(*(client.post(CHAT, json={"n": number}) for number in range(30)))
        loop.close()
        await recorder.close()

    asyncio.run(calls())
    assert sorted(rule["when"]["body"]["n"] for rule in rules(file)) == [*range(30)]


def test_headers_beyond_their_limit_are_refused(service: Service, send: Callable[..., httpx.Response]) -> None:
    assert send(json={}, headers={"X-Long": "a" * MAX_HEADERS_SIZE}).status_code == 431
    assert service.requests == []


def test_path_is_forwarded_as_it_was_sent(service: Service, send: Callable[..., httpx.Response]) -> None:
    send("GET", "/control/a%3Fb%23c%2Fd?x=%26")
    assert service.requests[0].url.raw_path == b"/base/control/a%3Fb%23c%2Fd?x=%26"


@pytest.mark.parametrize(
    ("target", "query"),
    [
        (b"@evil.example/", b""),
        (b"/a\x01", b""),
        (b"/a#b", b""),
        (b"/\xff", b""),
        (b"/" + b"a" * 70_000, b""),
        (b"/a", b"x=\x7f"),
        (b"/a", b"x=\xe9"),
    ],
    ids=["host", "control", "fragment", "path", "length", "query-control", "query"],
)
def test_invalid_target_is_refused(service: Service, file: Path, target: bytes, query: bytes) -> None:
    async def call() -> list[Any]:
        recorder = Recorder("https://service.example", file, transport=service)
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)

        async def receive() -> Any:
            return {"type": "http.request", "body": b"", "more_body": False}

        scope: dict[str, Any] = {
            "type": "http",
            "method": "GET",
            "path": target.decode("latin-1"),
            "raw_path": target,
            "query_string": query,
            "headers": [],
        }
        await recorder(scope, receive, send)
        await recorder.close()
        return sent

    assert asyncio.run(call())[0]["status"] == 400
    assert service.requests == []


def test_gzip_of_a_request_is_inflated(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    send(content=gzip.compress(b'{"model": "m"}'), headers={"Content-Encoding": "gzip"})
    assert service.requests[0].content == b'{"model": "m"}'
    assert rules(file)[0]["when"]["body"] == {"model": "m"}


def test_service_that_does_not_respond_is_a_502_without_a_rule(
    service: Service, send: Callable[..., httpx.Response], file: Path
) -> None:
    def fail(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    service.respond = fail
    response = send(json={})
    assert (response.status_code, response.json()["detail"]) == (502, "The service did not respond: ConnectError.")
    assert rules(file) == []


def test_response_that_ends_early_ends_early_and_is_not_recorded(
    service: Service, send: Callable[..., httpx.Response], file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    service.respond = lambda _: httpx.Response(200, stream=Pieces(b"data: 1\n\n", httpx.RemoteProtocolError("cut")))
    with pytest.raises(httpx.RemoteProtocolError):
        send(json={})
    assert "ended its response early; not recorded" in caplog.text
    assert rules(file) == []


@pytest.mark.parametrize("headers", [{"Host": "evil.example"}, {"Origin": "https://evil.example"}])
def test_page_of_another_site_cannot_use_the_proxy(
    service: Service, send: Callable[..., httpx.Response], headers: dict[str, str]
) -> None:
    assert send(json={}, headers=headers).status_code in (403, 421)
    assert service.requests == []


def test_client_that_closes_and_other_scopes_record_nothing(service: Service, file: Path) -> None:
    async def calls() -> None:
        recorder = Recorder(SERVICE, file, transport=service)

        async def receive() -> dict[str, Any]:
            return {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            raise AssertionError(message)

        head: dict[str, Any] = {"method": "POST", "path": CHAT, "headers": []}
        await recorder({"type": "http", **head}, receive, send)
        await recorder({"type": "lifespan"}, receive, send)
        await recorder.close()

    asyncio.run(calls())
    assert (service.requests, rules(file)) == ([], [])


@pytest.mark.skipif(sys.platform == "win32", reason="NOT TESTED: limits of files are those of Unix")
def test_full_disk_costs_a_rule_and_no_response(
    service: Service, send: Callable[..., httpx.Response], file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    import resource

    send(json={"n": 1})
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size + 100, limits[1]))
    try:
        assert send(json={"n": 2, "text": "a" * 10_000}).json() == {"id": "c"}
        assert [rule["when"]["body"]["n"] for rule in rules(file)] == [1]
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, handler)
    assert "not recorded: File too large" in caplog.text
    send(json={"n": 3})
    assert [rule["when"]["body"]["n"] for rule in rules(file)] == [1, 3]


def test_key_of_any_length_is_masked_in_little_time(
    service: Service, send: Callable[..., httpx.Response], file: Path
) -> None:
    key = "a1" * 500_000
    service.respond = lambda _: httpx.Response(200, json={"text": f'"%\\ {key} "'})
    started = time.monotonic()
    send(json={"password": key})
    assert "a1a1" not in file.read_text("utf-8")
    assert time.monotonic() - started < 30


def test_recording_replaces_no_file(file: Path) -> None:
    file.write_text("precious", "utf-8")
    with pytest.raises(RecordError, match="File exists"):
        Recorder(SERVICE, file)
    assert file.read_text("utf-8") == "precious"


def test_recording_does_not_follow_a_link(tmp_path: Path, file: Path) -> None:
    file.symlink_to(tmp_path / "elsewhere")
    with pytest.raises(RecordError, match="File exists"):
        Recorder(SERVICE, file)
    assert not (tmp_path / "elsewhere").exists()


def test_recorded_session_is_known_at_replay(service: Service, send: Callable[..., httpx.Response], file: Path) -> None:
    completion = {
        "id": "c",
        "object": "chat.completion",
        "created": 1,
        "model": "m",
        "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": "Hi."}}],
    }
    session = "0a1b2c3d-0000-4000-8000-000000000001"
    service.respond = lambda _: httpx.Response(200, json=completion, headers={"X-Session-ID": session})
    bodies = [{"model": "m", "messages": [{"role": "user", "content": text}]} for text in ("One", "Two")]
    for body in bodies:
        send(json=body, headers={"Authorization": "Bearer k"})
    sandbox = Sandbox(file)
    with httpx.Client(transport=sandbox.transport, headers={"Authorization": "Bearer other"}) as client:
        first = client.post(f"http://localhost{CHAT}", json=bodies[0])
        assert (first.json(), first.headers["x-session-id"]) == (completion, session)
        second = client.post(f"http://localhost{CHAT}", json=bodies[1], headers={"X-Session-ID": session})
        assert second.json() == completion
        other = client.post(f"http://localhost{CHAT}", json={**bodies[1], "model": "other"})
        assert other.status_code == 404
    sandbox.close()
