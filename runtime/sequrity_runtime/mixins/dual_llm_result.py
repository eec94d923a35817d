"""Reading the result of a Dual-LLM turn out of a message's text, whatever that text is."""

from __future__ import annotations

from typing import Any, Self

from sequrity_runtime.errors import DecodeError, Violation
from sequrity_runtime.json.strict import decode_json_text
from sequrity_runtime.validation.codec import codec_of


class ResultParsing:
    """Reading a result from the text of a message."""

    __slots__ = ()

    @classmethod
    def parse_json_safe(cls, text: str | None) -> Self:
        """Read a result from a message's content. This never raises.

        The text is whatever the service or a model wrote: plain words (as with `strip_response_content`), JSON of
        another shape, half a result. All of that is a result with the status `"unknown"` and the text in `raw`.

        Args:
            text: Content of the assistant's message, such as `response.choices[0].message.content`.

        Returns:
            The result; an older service's `namespace_screenshot` is read as `namespace_snapshot`.
        """
        codec = codec_of(cls)
        raw = _raw(text)
        if isinstance(text, str):
            try:
                return codec.structure(_with_current_names(decode_json_text(raw or "")))
            except (DecodeError, Violation, RecursionError):
                pass  # the outcome cannot be told, which is itself a result
        return codec.structure({"status": "unknown", "raw": raw})


def _raw(text: object) -> str | None:
    """Keep what was given, if it was text of any kind."""
    if isinstance(text, bytes | bytearray):
        return text.decode("utf-8", "replace")
    return str.__str__(text) if isinstance(text, str) else None  # of a subclass of str, the plain text that it holds


def _with_current_names(document: Any) -> Any:
    """Rename the key that an older service spelt differently."""
    result: dict[str, Any] = document
    if type(result) is dict and result.get("namespace_snapshot") is None and "namespace_screenshot" in result:
        result["namespace_snapshot"] = result.pop("namespace_screenshot")
    return document
