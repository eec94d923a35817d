"""Refuse the parts of a description that no other module reads, so that nothing is dropped silently."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sequrity_codegen.load.openapi_node import Node
from sequrity_runtime.json_pointer import pointer_of
from sequrity_runtime.schema.references import references_in
from sequrity_runtime.schema.walk import DIALECT
from sequrity_runtime.type_guards import is_array, is_object

_COMPONENTS = ("parameters", "headers", "responses", "requestBodies", "securitySchemes")


def check_unread(root: Node) -> None:
    """Check the parts of a document without generated code, and that every component is used."""
    info = ["summary", "description", "license", "contact", "termsOfService"]
    root.below("info").keys(["title", "version"], info)
    if (dialect := root.get("jsonSchemaDialect")) is not None:
        dialect.one_of(DIALECT)
    for tag in root.items_of("tags"):
        tag.keys(["name"], ["description", "externalDocs"])
    used = {reference for _, reference in references_in(root.value)} | {*_schemes(root.value)}
    listed = root.get("components")
    for kind, components in listed.keys([], _COMPONENTS).members() if listed is not None else ():
        for name, component in components.members():
            if "#" + pointer_of(("components", kind, name)) not in used:
                component.refuse("is not used by any operation; remove it")


def _schemes(value: Any, key: str = "") -> Iterator[str]:
    """List the names of the security schemes in requirements."""
    if is_array(value) and key == "security":
        names = (name for requirement in value if is_object(requirement) for name in requirement)
        yield from ("#" + pointer_of(("components", "securitySchemes", name)) for name in names)
    elif is_object(value):
        for name, below in value.items():
            yield from _schemes(below, name)
