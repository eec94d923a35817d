"""Exchanges that follow from `openapi.json` alone: one for each operation, with the least that it needs.

A new operation has one without an edit elsewhere. Exchanges with options, failures and sessions are written by hand.
"""

from __future__ import annotations

import keyword
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from sequrity_conformance.canonical import canonical
from sequrity_conformance.case import text_of
from sequrity_conformance.contract import Contract, Place
from sequrity_conformance.meaning import without_silent_nulls
from sequrity_conformance.samples import Samples
from sequrity_runtime.schema.folder import OPENAPI

_KEY = "sq-key"
_JSON = "application/json"
_METHODS = ("get", "put", "post", "delete", "patch")


class ExchangeDerivation:
    """Derives the exchanges of operations."""

    def __init__(self, contract: Contract) -> None:
        self._contract = contract
        self._samples = Samples(contract)
        self._openapi: Any = contract.files[OPENAPI]

    def all(self) -> Iterator[dict[str, Any]]:
        """Derive an exchange for each operation."""
        for path, item in self._openapi["paths"].items():
            for method in _METHODS:
                if method in item:
                    parameters = [*item.get("parameters", ()), *item[method].get("parameters", ())]
                    yield self._exchange(path, method, item[method], [self._resolved(each) for each in parameters])

    def _exchange(
        self, path: str, method: str, operation: Mapping[str, Any], parameters: list[Mapping[str, Any]]
    ) -> dict[str, Any]:
        body = self._body(operation.get("requestBody"))
        given = {each["name"]: self._value(each) for each in parameters if _is_needed(each)}
        server = self._openapi["servers"][0]["url"]
        headers = {each["name"].lower(): given[each["name"]] for each in _chosen(parameters, "header", given)}
        headers |= self._key_header(operation)
        query = {each["name"]: given[each["name"]] for each in _chosen(parameters, "query", given)}
        request: dict[str, Any] = {"method": method.upper(), "url": server + _filled(path, parameters, given, body)}
        request["url"] += f"?{urlencode(query)}" if query else ""
        request["headers"] = headers | ({"content-type": _JSON} if body is not None else {})
        if body is not None:
            request["body"] = canonical(body)
        arguments = {each.get("x-python-name", each["name"]): given[each["name"]] for each in parameters if _asks(each)}
        arguments |= self._arguments(operation, body or {})
        call = {"operation": operation["operationId"], "base_url": server, "api_key": _KEY, "arguments": arguments}
        told = {"id": f"operation/{operation['operationId']}", "call": call, "request": request}
        return told | self._answer(operation["responses"])

    def _answer(self, responses: Mapping[str, Any]) -> dict[str, Any]:
        status, response = next((status, given) for status, given in responses.items() if status.startswith("2"))
        content = self._resolved(response).get("content")
        number = int(status.replace("XX", "00"))
        if content is None:
            empty: dict[str, Any] = {"status": number, "headers": {}, "body": ""}
            return {"response": empty, "result": {"canonical": "null", "session_id": None}}
        place = self._place(content[_JSON]["schema"])
        made = self._samples.minimal(place)
        back = canonical(without_silent_nulls(self._contract, place, made))
        full = {"status": number, "headers": {"content-type": _JSON}, "body": text_of(made)}
        return {"response": full, "result": {"canonical": back, "session_id": None}}

    def _body(self, body: Mapping[str, Any] | None) -> dict[str, Any] | None:
        if body is None:
            return None
        made: dict[str, Any] = self._samples.minimal(self._place(self._resolved(body)["content"][_JSON]["schema"]))
        return made

    def _arguments(self, operation: Mapping[str, Any], body: Mapping[str, Any]) -> dict[str, Any]:
        """Name the keys of a body as arguments."""
        if not body:
            return {}
        place = self._place(self._resolved(operation["requestBody"])["content"][_JSON]["schema"])
        rules = {key: rule for each in self._contract.branches(place) for key, rule in each.node["properties"].items()}
        return {
            rules[key].get("x-python-name", f"{key}_" if keyword.iskeyword(key) else key): body[key] for key in body
        }

    def _key_header(self, operation: Mapping[str, Any]) -> dict[str, str]:
        required = operation.get("security", self._openapi.get("security", []))
        if not required:
            return {}
        scheme = self._resolved(self._openapi["components"]["securitySchemes"][next(iter(required[0]))])
        return {scheme["name"].lower(): _KEY} if scheme["type"] == "apiKey" else {"authorization": f"Bearer {_KEY}"}

    def _value(self, parameter: Mapping[str, Any]) -> Any:
        if "x-python-default" in parameter:
            return parameter["x-python-default"]
        return self._samples.minimal(self._place(parameter["schema"]))

    def _place(self, schema: Mapping[str, Any]) -> Place:
        place = Place(f"{OPENAPI}#", schema)
        return self._contract.target(place) if "$ref" in schema else place

    def _resolved(self, node: Mapping[str, Any]) -> Mapping[str, Any]:
        while "$ref" in node:
            node = self._contract.at(f"{OPENAPI}{node['$ref']}")
        return node


def _is_needed(parameter: Mapping[str, Any]) -> bool:
    """Return whether a request holds a parameter that the caller does not mention, or must."""
    return bool(parameter.get("required")) and not {"x-omitted-as", "x-from-body"} & parameter.keys()


def _asks(parameter: Mapping[str, Any]) -> bool:
    """Return whether the caller must give an argument."""
    return _is_needed(parameter) and "x-python-default" not in parameter


def _chosen(parameters: list[Mapping[str, Any]], kind: str, given: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [each for each in parameters if each["in"] == kind and each["name"] in given]


def _filled(path: str, parameters: list[Mapping[str, Any]], given: Mapping[str, Any], body: Any) -> str:
    """Fill the segments of a path; one without a value is left out with its slash."""
    for each in (each for each in parameters if each["in"] == "path"):
        value = given.get(each["name"])
        for key, segments in each.get("x-from-body", {}).items():
            value = segments.get(body[key])
        hole = f"{{{each['name']}}}"
        path = path.replace(f"/{hole}", "") if value is None else path.replace(hole, quote(str(value), safe=""))
    return path
