"""Real traffic: what providers were really asked and really answered fits the contract, and comes back equal."""

from __future__ import annotations

import gzip
import json
import warnings
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from schema_types import ROOT, Schemas, same_json

from sequrity.types.chat_completion.request import ChatCompletionRequest
from sequrity.types.chat_completion.response import ChatCompletionResponse
from sequrity.types.chat_completion.stream import ChatCompletionChunk
from sequrity_runtime import ValidationError, codec_of, read
from sequrity_runtime._sse import EventReader

RECORDED = ROOT.parent / "shared/recorded/chat.jsonl.gz"
SCHEMAS = Schemas()

EXCEPTIONS: dict[str, str] = {}
"""Records that do not fit, as `file:n kind`, each with its reason."""


@cache
def records() -> tuple[dict[str, Any], ...]:
    """Read all recorded exchanges, or skip the test loudly."""
    if not RECORDED.exists():
        reason = f"NOT TESTED on real traffic: {RECORDED} is missing"
        warnings.warn(pytest.PytestWarning(reason), stacklevel=2)
        pytest.skip(reason)
    with gzip.open(RECORDED, "rt", encoding="utf-8") as lines:
        return tuple(json.loads(line) for line in lines)
