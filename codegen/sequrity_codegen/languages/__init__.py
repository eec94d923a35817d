"""Types for languages whose generators for JSON Schema lose information: Go and Java.

Such generators lose the members of unions, the difference of null and absent, and unknown keys. The types here keep all
of these. `shapes` reads the types from the bundle of the schemas (`sequrity_runtime.bundling`), `golang` and `java`
write them, and `support/` holds the base code of each language.
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
"""The writer of each language."""


def sources(language: str, documents: Mapping[str, Any]) -> dict[str, str]:
    """Write the types of a schema folder in a language.

    Args:
        language: A name from `LANGUAGES`.
        documents: The files of the folder by their paths; they follow the rules of `make lint-schema`.

    Returns:
        Files of one package, by name.
    """
    return LANGUAGES[language](shapes.read(bundle(documents)["$defs"]))
