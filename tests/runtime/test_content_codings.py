"""Bodies in br and zstd are decoded if a decoder is installed, within the same limits as gzip."""

from __future__ import annotations

import gzip
import importlib
import json
import random
from collections.abc import Callable, Iterator
from types import SimpleNamespace
from typing import Any

import httpx
import pytest
from fake_service import ANSWER, BASE_URL, CHUNK, MESSAGES, Service

from sequrity import BadRequestError, DecodeError, Limits, SequrityClient, TooLargeError
from sequrity_runtime.calls import content_codings
from sequrity_runtime.calls.decoding import BodyBuffer, ContentDecoder

TEXT = b"one two three " * 1000
NOISE = random.Random(1).randbytes(300_000)
ZEROS = b"\0" * (6 << 20)
STOP: dict[str, Any] = {**CHUNK, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}
EVENTS = f"data: {json.dumps(CHUNK)}\n\ndata: {json.dumps(STOP)}\n\ndata: [DONE]\n\n".encode()

PACKAGES = [("br", "brotli"), ("br", "brotlicffi"), ("zstd", "backports.zstd"), ("zstd", "zstandard")]
Pack = Callable[[bytes], bytes]


@pytest.fixture(autouse=True)
def forgotten_packages() -> Iterator[None]:
    _forget()
    yield
    _forget()


def _forget() -> None:
    content_codings.accepted.cache_clear()
    content_codings.package_of.cache_clear()


def _use(monkeypatch: pytest.MonkeyPatch, **packages: tuple[str, ...]) -> None:
    monkeypatch.setattr(content_codings, "_PACKAGES", packages)
    _forget()


@pytest.fixture(params=PACKAGES, ids=[package for _, package in PACKAGES])
def installed(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Pack]:
    """A coding, of which one package is installed, and a function that encodes in it."""
    coding, package = request.param
    module: Any = pytest.importorskip(package, reason=f"{package} is not installed: make setup")
    _use(monkeypatch, **{coding: ("no_such_package", package)})
    return coding, module.ZstdCompressor().compress if package == "zstandard" else module.compress


def _pieces(coding: str, *chunks: bytes) -> list[bytes]:
    decoder = ContentDecoder(coding)
    pieces = [piece for chunk in chunks for piece in decoder.feed(chunk)]
    decoder.end()
    return pieces


@pytest.mark.parametrize("text", [TEXT, NOISE, b"", b"x"], ids=["text", "noise", "nothing", "byte"])
def test_a_body_is_decoded_however_it_is_cut(installed: tuple[str, Pack], text: bytes) -> None:
    coding, pack = installed
    packed = pack(text)
    assert b"".join(_pieces(coding, packed)) == text
    cuts = [packed[at : at + 1] for at in range(min(len(packed), 1000))]
    assert b"".join(_pieces(coding.upper(), *cuts, packed[1000:])) == text


def test_a_body_that_is_corrupt_or_incomplete_is_refused(installed: tuple[str, Pack]) -> None:
    coding, pack = installed
    packed = pack(NOISE[:1000])
    for data in (b"{}", packed[:-1], packed[:20], packed + b"junk", b'{"error":{"message":"no"}}' * 9):
        with pytest.raises(DecodeError, match=f"^(corrupt|truncated) {coding} body$") as caught:
            _pieces(coding, data)
        assert caught.value.kind == "content-encoding"


def test_data_after_the_end_is_refused(installed: tuple[str, Pack]) -> None:
    coding, pack = installed
    with pytest.raises(DecodeError, match=f"corrupt {coding} body"):
        _pieces(coding, pack(TEXT), b"junk")


def test_pieces_of_a_bomb_are_bounded(installed: tuple[str, Pack]) -> None:
    coding, pack = installed
    bomb = pack(ZEROS)
    assert len(bomb) < 2000
    assert max(map(len, _pieces(coding, bomb))) <= 4 << 20
    with pytest.raises(TooLargeError):
        BodyBuffer(coding, 1000).feed(bomb)


@pytest.mark.parametrize("package", ["backports.zstd", "zstandard"])
def test_frames_of_zstd_follow_each_other(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    zstandard = pytest.importorskip("zstandard", reason="zstandard is not installed: make setup")
    pytest.importorskip(package, reason=f"{package} is not installed: make setup")
    _use(monkeypatch, zstd=(package,))
    frame = zstandard.ZstdCompressor().compress(b"short")
    assert b"".join(_pieces("zstd", frame + frame, frame)) == b"short" * 3


@pytest.mark.parametrize("package", ["backports.zstd", "zstandard"])
def test_a_window_of_more_than_8_mib_is_refused(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """RFC 9659, 3."""
    zstandard = pytest.importorskip("zstandard", reason="zstandard is not installed: make setup")
    pytest.importorskip(package, reason=f"{package} is not installed: make setup")
    _use(monkeypatch, zstd=(package,))
    parameters = zstandard.ZstdCompressionParameters(window_log=24)
    packer = zstandard.ZstdCompressor(compression_params=parameters).compressobj()
    with pytest.raises(DecodeError, match="corrupt zstd body"):
        _pieces("zstd", packer.compress(TEXT) + packer.flush())


def _client(body: bytes, coding: str, status: int = 200, media: str = "application/json", **options: Any) -> Any:
    headers = {"content-encoding": coding, "content-type": media}
    service = Service(lambda request: httpx.Response(status, headers=headers, stream=httpx.ByteStream(body)))
    return SequrityClient("key", BASE_URL, http_client=service.client(), max_retries=0, **options)


def test_responses_streams_and_errors_are_decoded(installed: tuple[str, Pack]) -> None:
    coding, pack = installed
    create = _client(pack(json.dumps(ANSWER).encode()), coding).control.chat.create
    assert create(MESSAGES, "m").text == "hi"
    create = _client(pack(EVENTS), coding, media="text/event-stream").control.chat.create
    assert create(MESSAGES, "m", stream=True).final().text == "hi"
    create = _client(pack(b'{"error": {"message": "too busy"}}'), coding, 400).control.chat.create
    with pytest.raises(BadRequestError, match="HTTP 400: too busy"):
        create(MESSAGES, "m")


@pytest.mark.parametrize("stream", [False, True])
def test_a_bomb_exceeds_the_limit_of_a_body_and_of_an_event(installed: tuple[str, Pack], stream: bool) -> None:
    coding, pack = installed
    media = "text/event-stream" if stream else "application/json"
    client = _client(pack(ZEROS), coding, media=media, limits=Limits(body=1000, event=1000))
    with pytest.raises(TooLargeError) as caught:
        next(iter(client.control.chat.create(MESSAGES, "m", stream=stream)))
    assert caught.value.limit == 1000


def test_a_bomb_as_an_error_body_is_cut(installed: tuple[str, Pack]) -> None:
    coding, pack = installed
    with pytest.raises(BadRequestError) as caught:
        _client(pack(b"x" * 300_000), coding, 400, limits=Limits(error_body=500)).control.chat.create(MESSAGES, "m")
    assert caught.value.body == "x" * 500


def test_a_flushed_event_arrives_before_the_stream_ends(installed: tuple[str, Pack]) -> None:
    coding, _ = installed
    event = b"data: {}\n\n"
    if coding == "br":
        packer = importlib.import_module("brotli").Compressor()
        packed = packer.process(event) + packer.flush()
    else:
        zstandard = pytest.importorskip("zstandard", reason="zstandard is not installed: make setup")
        packer = zstandard.ZstdCompressor().compressobj()
        packed = packer.compress(event) + packer.flush(zstandard.COMPRESSOBJ_FLUSH_BLOCK)
    assert b"".join(ContentDecoder(coding).feed(packed)) == event


def test_accept_encoding_lists_the_installed_codings(installed: tuple[str, Pack]) -> None:
    coding, _ = installed
    service = Service()
    with SequrityClient("key", BASE_URL, http_client=service.client()) as client:
        client.control.chat.create(MESSAGES, "m")
        client.request("GET", "/x")
    assert [request.headers["accept-encoding"] for request in service.requests] == [f"gzip, {coding}"] * 2


@pytest.mark.parametrize(("coding", "package"), [("br", "brotli"), ("zstd", "zstandard")])
def test_without_a_decoder_the_encoding_is_named(coding: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, br=(), zstd=("no_such.package",))
    message = f"unexpected content encoding '{coding}': the request accepts gzip only; install {package} to decode it"
    with pytest.raises(DecodeError, match=f"^{message}$"):
        _client(b"\x28\xb5\x2f\xfd", coding).control.chat.create(MESSAGES, "m")
    with pytest.raises(BadRequestError, match=rf"^HTTP 400 for POST /control/chat/v1/\S+: {message}$") as caught:
        _client(b"\x28\xb5\x2f\xfd", coding, 400).control.chat.create(MESSAGES, "m")
    assert caught.value.body == ""


@pytest.mark.parametrize("coding", ["br", "zstd", "gzip"])
def test_an_error_body_that_a_gateway_has_decoded_is_read(coding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    _use(monkeypatch, br=(), zstd=())
    body = '{"error": {"message": "zu früh"}}'.encode()
    with pytest.raises(BadRequestError, match="HTTP 400: zu früh"):
        _client(body, coding, 400).control.chat.create(MESSAGES, "m")


def test_the_decoded_part_of_a_corrupt_error_body_is_read() -> None:
    body = gzip.compress(b'{"error": {"message": "no"}}', mtime=0)[:-8] + b"corrupt!"
    with pytest.raises(BadRequestError, match="HTTP 400: no"):
        _client(body, "gzip", 400).control.chat.create(MESSAGES, "m")


def test_a_package_that_cannot_limit_its_output_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    modules: dict[str, Any] = {"old": SimpleNamespace(Decompressor=object), "other": SimpleNamespace()}
    monkeypatch.setattr(content_codings, "import_module", modules.__getitem__)
    _use(monkeypatch, br=("old", "other"))
    assert content_codings.accepted() == "gzip"
    assert content_codings.decoder("br") is None
