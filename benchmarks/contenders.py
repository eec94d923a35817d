"""The functions of each contender for each document. Their results are compared before the measurement."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from types import ModuleType
from typing import Any
from unittest import mock

import documents
import own_classes
from attrs import frozen
from measure import Candidate

from sequrity.control.types.results import ResponseContentJsonSchema
from sequrity.types.chat_completion.request import ChatCompletionRequest
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import Codec, codec_of, read
from sequrity_runtime.json import strict
from sequrity_runtime.json.strict import decode_json, encode_json
from sequrity_runtime.type_guards import is_array, is_object

msgspec: Any = import_module("msgspec")  # by name, so that type checks do not need the contenders
orjson: Any = import_module("orjson")

OURS = "sequrity with orjson"
LENIENT = "sequrity, lenient: unproven orjson"
ALSO_PYDANTIC = "pydantic after json.loads"


@frozen
class Race:
    """One task, and the contenders for it."""

    title: str
    reading: list[Candidate]
    writing: list[Candidate]


def races(peers: dict[str, ModuleType]) -> list[Race]:
    """List the races.

    Args:
        peers: The generated modules of types, by name.

    Raises:
        ValueError: The output of a contender differs from its input.
    """
    works: list[tuple[str, type[Any], Sequence[Any]]] = [
        ("A response", ChatCompletionResponse, [documents.response()]),
        ("A request of 40 messages", ChatCompletionRequest, [documents.request()]),
        ("A stream of 10,000 chunks", ChatCompletionChunk, documents.chunks()),
        ("A Dual-LLM result", ResponseContentJsonSchema, [documents.result()]),
    ]
    return [_race(title, cls, [orjson.dumps(document) for document in all_], peers) for title, cls, all_ in works]


def _race(title: str, cls: type[Any], texts: list[bytes], peers: dict[str, ModuleType]) -> Race:
    codec = codec_of(cls)
    types = {name: getattr(module, cls.__name__) for name, module in peers.items()}
    pairs = [*_ours(codec), *_peers(types)]
    for name, reader, writer, _ in pairs:
        back, given = json.loads(writer(reader(texts[-1]))), json.loads(texts[-1])
        _require(holds=_without_nulls(back) == _without_nulls(given), claim=f"{name} does not write {title} back")
    floor = own_classes.floor_of(cls)
    stock = own_classes.cattrs_of(cls)
    bare: list[tuple[str, Callable[[bytes], Any]]] = [
        ("cattrs, orjson", lambda text: stock(orjson.loads(text))),
        ("floor: orjson and constructors", lambda text: floor(orjson.loads(text))),
        ("floor: json and constructors", lambda text: floor(json.loads(text))),
    ]
    for name, reader in bare:
        _require(holds=reader(texts[0]) == read(codec, json.loads(texts[0])), claim=f"{name} does not make our {title}")
    reading = [Candidate(name, reader, texts, *setting) for name, reader, _, setting in pairs]
    reading += [Candidate(name, reader, texts) for name, reader in bare]
    once = [pair for pair in pairs if pair[0] != ALSO_PYDANTIC]  # its writer is that of the other setting
    writing = [Candidate(name, writer, [*map(reader, texts)], *setting) for name, reader, writer, setting in once]
    return Race(title, reading, writing)


Pair = tuple[str, Callable[[bytes], Any], Callable[[Any], str | bytes], tuple[Any, ...]]
"""Name, reader, writer, and the setting if there is one."""


def _ours(codec: Codec[Any]) -> list[Pair]:
    without_orjson = partial(mock.patch.object, strict, "orjson_library", lambda: None)

    def reader(text: bytes) -> Any:
        return read(codec, decode_json(text))

    def writer(value: Any) -> bytes:
        return encode_json(codec.unstructure(value))

    def lenient(text: bytes) -> Any:
        return read(codec, orjson.loads(text))

    def lenient_writer(value: Any) -> bytes:
        written: bytes = orjson.dumps(codec.unstructure(value))
        return written

    return [
        (OURS, reader, writer, ()),
        ("sequrity without orjson", reader, writer, (without_orjson,)),
        (LENIENT, lenient, lenient_writer, ()),
    ]


def _peers(types: dict[str, Any]) -> list[Pair]:
    model, struct, client = types["pydantic"], types["msgspec"], types["openapi_client"]

    def pydantic_writer(value: Any) -> Any:
        return value.model_dump_json(exclude_none=True)

    return [
        (
            "pydantic",
            lambda text: model.model_validate_json(text, strict=True),
            pydantic_writer,
            (),
        ),
        (
            ALSO_PYDANTIC,
            lambda text: model.model_validate(json.loads(text), strict=True),
            pydantic_writer,
            (),
        ),
        ("msgspec", msgspec.json.Decoder(struct).decode, msgspec.json.Encoder().encode, ()),
        (
            "openapi-python-client, json",
            lambda text: client.from_dict(json.loads(text)),
            lambda value: json.dumps(value.to_dict()),
            (),
        ),
    ]


def _require(*, holds: bool, claim: str) -> None:
    if not holds:
        raise ValueError(claim)


def _without_nulls(value: Any) -> Any:
    """Omit nulls, which equal absence in these documents."""
    if is_array(value):
        return [_without_nulls(item) for item in value]
    if is_object(value):
        return {key: _without_nulls(member) for key, member in value.items() if member is not None}
    return value
