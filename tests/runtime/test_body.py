"""Bodies are inflated in bounded pieces, one layer of gzip."""

import gzip
import random
import zlib

import pytest

from sequrity_runtime import DecodeError, TooLargeError
from sequrity_runtime.calls.content_codings import CHUNK_SIZE
from sequrity_runtime.calls.decoding import BodyBuffer, ContentDecoder

TEXT = b"one two three " * 1000
PACKED = gzip.compress(TEXT, mtime=0)


def _all(coding: str, *chunks: bytes) -> bytes:
    decoder = ContentDecoder(coding)
    pieces = [piece for chunk in chunks for piece in decoder.feed(chunk)]
    decoder.end()
    return b"".join(pieces)


@pytest.mark.parametrize("coding", ["", "identity", " Identity "])
def test_without_encoding_bytes_stay_as_they_are(coding: str) -> None:
    assert _all(coding, b"ab", b"", b"c") == b"abc"


@pytest.mark.parametrize("coding", ["gzip", "GZIP", "x-gzip"])
def test_gzip_is_decoded_from_chunks_of_any_size(coding: str) -> None:
    assert _all(coding, PACKED) == TEXT
    assert _all(coding, *(bytes([byte]) for byte in PACKED)) == TEXT


def test_members_follow_each_other() -> None:
    assert _all("gzip", PACKED + PACKED, PACKED) == TEXT * 3


def test_an_empty_body_is_one() -> None:
    assert _all("gzip") == b""
    assert _all("gzip", b"") == b""


@pytest.mark.parametrize("coding", ["gzip, gzip", "gzip,identity", "junk"])
def test_any_other_content_encoding_is_refused(coding: str) -> None:
    with pytest.raises(DecodeError) as caught:
        ContentDecoder(coding)
    assert caught.value.kind == "content-encoding"
    assert coding not in str(caught.value)


@pytest.mark.parametrize("coding", ["deflate", "compress", " Deflate "])
def test_a_known_encoding_that_is_not_decoded_is_named(coding: str) -> None:
    message = f"^unexpected content encoding '{coding.strip().lower()}': the request accepts gzip.* only$"
    with pytest.raises(DecodeError, match=message):
        ContentDecoder(coding)


@pytest.mark.parametrize(
    "data",
    [
        b"junk",
        PACKED[:-1],
        PACKED[:-8],
        PACKED[:20],
        PACKED[:-2] + b"xx",
        PACKED + b"junk",
        zlib.compress(TEXT),
        b"\x1f",
    ],
)
def test_corrupt_or_incomplete_gzip_is_refused(data: bytes) -> None:
    with pytest.raises(DecodeError) as caught:
        _all("gzip", data)
    assert caught.value.kind == "content-encoding"


def test_two_layers_are_one_too_many() -> None:
    assert _all("gzip", gzip.compress(PACKED, mtime=0)) == PACKED


def test_pieces_are_bounded_and_nothing_is_held_back() -> None:
    packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
    noise = random.Random(1).randbytes(CHUNK_SIZE)
    for text in (b"\0" * (5 * CHUNK_SIZE), noise, noise + b"\0" * CHUNK_SIZE, b"\0" * (CHUNK_SIZE - 1)):
        data = packer.compress(text) + packer.flush(zlib.Z_SYNC_FLUSH)
        decoder = ContentDecoder("gzip")
        packer = zlib.compressobj(wbits=zlib.MAX_WBITS | 16)
        pieces = list(decoder.feed(data))
        assert b"".join(pieces) == text
        assert max(map(len, pieces)) <= CHUNK_SIZE


def test_a_bomb_is_larger_than_the_limit_before_it_is_inflated() -> None:
    bomb = gzip.compress(b"\0" * (64 * 1024 * 1024), mtime=0)
    body = BodyBuffer("gzip", 1000)
    with pytest.raises(TooLargeError) as caught:
        body.feed(bomb)
    assert caught.value.limit == 1000


def test_a_truncated_gzip_body_is_refused_unless_it_may_be_cut() -> None:
    whole, beginning = BodyBuffer("gzip", len(TEXT)), BodyBuffer("gzip", len(TEXT), cut=True)
    for body in (whole, beginning):
        assert not body.feed(PACKED[:-1])
    with pytest.raises(DecodeError, match="truncated gzip body"):
        whole.content()
    assert beginning.content() == TEXT


def test_a_body_is_gathered() -> None:
    body = BodyBuffer("gzip", len(TEXT))
    assert not body.feed(PACKED)
    assert body.content() == TEXT


def test_a_body_that_may_be_cut_has_enough_at_its_limit() -> None:
    body = BodyBuffer("", 3, cut=True)
    assert not body.feed(b"abc")
    assert body.feed(b"d")
    assert body.content() == b"abc"
