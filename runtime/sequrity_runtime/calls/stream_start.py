"""The start of a body: its first bytes distinguish an event stream from a document.

Some servers send an event stream as `text/plain`, or without a content type. Others label a JSON document or a page of
HTML as an event stream.
"""

from __future__ import annotations

MAX_START = 1024
"""Number of bytes after which the content type decides, if the start is ambiguous, such as blank lines."""

_BOM = b"\xef\xbb\xbf"
_FIELDS = (b"data", b"event", b"id", b"retry")
_DOCUMENT = (b"{", b"[", b"<", b'"')


def begins_document(start: bytes) -> bool | None:
    """Return whether a body that is labelled as an event stream is a document: JSON, HTML or XML.

    Returns:
        None if more bytes are needed.
    """
    text = _text(start)
    return text.startswith(_DOCUMENT) if text else None


def begins_events(start: bytes) -> bool | None:
    """Return whether a body with another content type, or none, is an event stream: it begins with a field or comment.

    Returns:
        None if more bytes are needed.
    """
    text = _text(start)
    if text.startswith(b":"):
        return True
    name, colon, _ = text.partition(b":")
    if colon:
        return name in _FIELDS
    return None if any(field.startswith(name) for field in _FIELDS) else False


def _text(start: bytes) -> bytes:
    return b"" if _BOM.startswith(start) else start.removeprefix(_BOM).lstrip(b" \t\r\n")
