"""Types for languages in which no tool that reads JSON Schema is faithful: Go and Java.

What such tools lose is what the contract is made of: members of unions, null apart from absent, unknown keys. The
types here keep all of it. They are made from the bundle of the schemas (`sequrity_runtime.bundling`), from which
`shapes` reads the names and kinds of types; `golang` and `java` write them, and `support/` holds what the types of each
language stand on, as code of that language.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from sequrity_codegen.languages import golang, java, shapes
from sequrity_runtime.bundling.bundle import bundle

LANGUAGES: Final[Mapping[str, Callable[[Mapping[str, shapes.Definition]], dict[str, str]]]] = MappingProxyType(
    {"go": golang.sources, "java": java.sources}
)
"""What writes each language."""


def sources(language: str, documents: Mapping[str, Any]) -> dict[str, str]:
    """Write the types of a schema folder in a language.

    Args:
        language: A name from `LANGUAGES`.
        documents: The files of the folder by their paths; they keep the rules of `make lint-schema`.

    Returns:
        Files of one package, by name.
    """
    return LANGUAGES[language](shapes.read(bundle(documents)["$defs"]))
