"""The operations of `openapi.json`, with their references followed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from sequrity_conformance.contract import Contract
from sequrity_conformance.schemas import Place
from sequrity_runtime.schema.folder import OPENAPI

_METHODS = ("get", "put", "post", "delete", "patch")


class Operation(NamedTuple):
    """An operation, and its location."""

    path: str
    method: str
    node: Mapping[str, Any]
    parameters: list[Mapping[str, Any]]
    """Parameters of the path and of the operation."""


class Description:
    """Reads `openapi.json`.

    Attributes:
        document: The whole document.
    """

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self.document: Any = contract.documents[OPENAPI]

    def operations(self) -> Iterator[Operation]:
        """List all operations."""
        for path, item in self.document["paths"].items():
            for method in _METHODS:
                if method in item:
                    parameters = [*item.get("parameters", ()), *item[method].get("parameters", ())]
                    yield Operation(path, method, item[method], [self.resolved(each) for each in parameters])

    def success(self, operation: Operation) -> tuple[int, Mapping[str, Any]]:
        """Find the first successful response: its status, and its content by media type."""
        responses = operation.node["responses"]
        status, response = next((status, given) for status, given in responses.items() if status.startswith("2"))
        return int(status.replace("XX", "00")), self.resolved(response).get("content", {})

    def place(self, schema: Mapping[str, Any]) -> Place:
        """Find the schema at a location of the description, or the target of its reference."""
        place = Place(OPENAPI, schema)
        return self._contract.target(place) if "$ref" in schema else place

    def resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        """Follow references inside the description."""
        while "$ref" in node:
            node = self._contract.at(f"{OPENAPI}{node['$ref']}")
        return node
