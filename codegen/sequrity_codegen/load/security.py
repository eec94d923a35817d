"""Read the security of operations: how a request carries the API key."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from sequrity_codegen.load.openapi_node import Node
from sequrity_codegen.load.operation_model import Key


@frozen
class SecuritySchemes:
    """The schemes of a document, by name, and the requirements that hold for all operations."""

    schemes: Mapping[str, Node]
    default: Node | None

    @classmethod
    def of(cls, root: Node) -> SecuritySchemes:
        """Read the schemes of a document."""
        components = root.get("components")
        node = components.get("securitySchemes") if components is not None else None
        return cls(dict(node.members()) if node else {}, root.get("security"))

    def key_of(self, operation: Node) -> Key | None:
        """Read the authentication of an operation: its own, else that of the document; None without a key."""
        node = operation.get("security") or self.default
        requirements = [*node.items()] if node is not None else []
        if not requirements:
            return None
        if len(requirements) > 1:
            requirements[1].refuse("is a second way of authentication; a client supports one")
        needed = [*requirements[0].members()]
        if len(needed) != 1:
            requirements[0].refuse("must name one security scheme; write an empty list for calls without a key")
        ((name, scopes),) = needed
        scopes.one_of([])
        if name not in self.schemes:
            scopes.refuse("names no scheme of components/securitySchemes")
        return _key(self.schemes[name].resolved())


def _key(scheme: Node) -> Key:
    kind = scheme.keys(["type"], scheme.value).below("type").one_of("http", "apiKey")
    if kind == "http":
        scheme.keys(["type", "scheme"], ["description", "bearerFormat"]).below("scheme").one_of("bearer")
        return Key("authorization", "Bearer")
    scheme.keys(["type", "in", "name"], ["description"]).below("in").one_of("header")
    return Key(scheme.below("name").text(r"[A-Za-z][A-Za-z0-9-]*").lower(), "")
