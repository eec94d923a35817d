"""Mixin of the Dual-LLM result: parsing it from the text of a message."""

from __future__ import annotations

from typing import Any, Self

from sequrity_runtime.errors import DecodeError, Violation
from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.validation.codec import codec_of


class ResultParsing:
    """Parses a result from the text of a message."""

    __slots__ = ()

    @classmethod
    def parse_json_safe(cls, text: str | None) -> Self:
        """Parse a result from the content of a message. This never raises.

        The text may be anything: plain text (as with `strip_response_content`), other JSON, a truncated result. Then
        the result has the status `"unknown"` and the text in `raw`.

        Args:
            text: Content of the assistant message, such as `response.choices[0].message.content`.

        Returns:
            The result. The key `namespace_screenshot` of older services is read as `namespace_snapshot`.
        """
        codec = codec_of(cls)
        raw = _raw(text)
        if isinstance(text, str):
            try:
                return codec.structure(_with_current_names(decode_json_text(raw or "")))
            except (DecodeError, Violation, RecursionError):
                pass  # the result has the status `unknown`
        return codec.structure({"status": "unknown", "raw": raw})


def _raw(text: object) -> str | None:
    """Return a string of any class as a plain string, and None for anything else."""
    if isinstance(text, bytes | bytearray):
        return text.decode("utf-8", "replace")
    return str.__str__(text) if isinstance(text, str) else None  # plain text of a subclass of str


def _with_current_names(document: Any) -> Any:
    """Rename the key of older services."""
    result: dict[str, Any] = document
    if type(result) is dict and result.get("namespace_snapshot") is None and "namespace_screenshot" in result:
        result["namespace_snapshot"] = result.pop("namespace_screenshot")
    return document
