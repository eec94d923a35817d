"""One case of a type: an exact JSON text, and the result of a faithful binding."""

from __future__ import annotations

import json
from typing import Any, Literal

from attrs import frozen

from sequrity_conformance.canonical import canonical_text

Level = Literal["required", "recommended"]


@frozen(order=True)
class Error:
    """A violation in a document."""

    pointer: str
    """JSON Pointer (RFC 6901): of the object for a missing key, of the key itself for an unknown key."""

    keyword: str
    """The violated keyword of JSON Schema, or `json` if the text is not valid, interoperable JSON."""


@frozen(kw_only=True)
class Case:
    """A case before it is joined with its type, hand-written or derived."""

    type: str
    """Name of the type."""

    slug: str
    """Name of the case within its type."""

    json: str
    """The document, as exact text."""

    valid: bool
    variant: str | None = None
    """Member of the union that the document is: a type's name, or a JSON type."""

    canonical: str | None = None
    """The expected output, in canonical form."""

    errors: tuple[Error, ...] = ()
    tags: tuple[str, ...] = ()
    level: Level = "required"
    note: str | None = None
    """Reason of the case, unless it is obvious."""


def valid(
    kind: str,
    slug: str,
    text: str,
    *,
    tags: str,
    back: str | None = None,
    variant: str | None = None,
    level: Level = "required",
    note: str | None = None,
) -> Case:
    """Write a case of a valid document.

    Args:
        kind: Name of the type.
        slug: Name of the case within its type.
        text: The document.
        tags: What the case is about, separated by spaces.
        back: The document that is written back; left out, an equal one.
        variant: Member of the union that the document is.
        level: Who has to get it right.
        note: Why the case is there.
    """
    return Case(
        type=kind,
        slug=slug,
        json=text,
        valid=True,
        variant=variant,
        canonical=canonical_text(text if back is None else back),
        tags=tuple(tags.split()),
        level=level,
        note=note,
    )


def invalid(
    kind: str, slug: str, text: str, *errors: str, tags: str, level: Level = "required", note: str | None = None
) -> Case:
    """Write a case of an invalid document.

    Args:
        kind: Name of the type.
        slug: Name of the case within its type.
        text: The document.
        errors: What is wrong, each as `pointer keyword`: `/content required`; ` type` is the document itself.
        tags: What the case is about, separated by spaces.
        level: Who has to get it right.
        note: Why the case is there.
    """
    places = sorted(Error(*error.rsplit(" ", 1)) for error in errors)
    return Case(
        type=kind,
        slug=slug,
        json=text,
        valid=False,
        errors=tuple(places),
        tags=tuple(tags.split()),
        level=level,
        note=note,
    )


def text_of(document: Any) -> str:
    """Write a derived document as a text: ASCII, keys in their order."""
    return json.dumps(document)
